"""Bytes to text."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.errors import UserError


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text and the name of the encoding that it was in."""

    text: str
    encoding: str


def decode(data: bytes, where: str) -> Decoded:
    """The text in `data`; `where` names it in an error."""
    try:
        return Decoded(data.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError as error:
        raise UserError(f"{where}, byte {error.start}", "not UTF-8", "Save the file as UTF-8") from error
