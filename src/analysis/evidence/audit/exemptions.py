"""Numbers that rest on no sentence: the short, explicit list in `data/audit/exemptions.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis import yamlfile
from analysis.errors import UserError
from analysis.evidence.audit import dom
from analysis.evidence.audit.dom import Element
from analysis.evidence.audit.figures import Figure
from analysis.paths import DATA

FILE = DATA / "audit" / "exemptions.yaml"


@dataclass(frozen=True)
class Exemption:
    """Numbers in elements that match `selector`; with a `pattern`, only those in what it matches of the block's text.

    Attributes:
        reason: why such a number needs no sentence.
    """

    name: str
    selector: str
    reason: str
    pattern: str | None = None

    def covers(self, figure: Figure, holders: list[Element], text: str) -> bool:
        """Whether it covers `figure` of a block's `text`; `holders`: the elements that hold its characters."""
        if not all(any(dom.matches(outer, self.selector) for outer in holder.ancestors()) for holder in holders):
            return False
        return self.pattern is None or any(found.start() <= figure.start and figure.end <= found.end() for found in re.finditer(self.pattern, text))


@cache
def load(path: Path = FILE) -> tuple[Exemption, ...]:
    """The list.

    Raises:
        UserError: an entry lacks something, or its selector or pattern can't be read.
    """
    return tuple(_checked(path, entry) for entry in yamlfile.read(path)["exempt"])


def _checked(path: Path, entry: dict[str, str]) -> Exemption:
    try:
        exemption = Exemption(**entry)
        dom.matches(Element("p", {}), exemption.selector)
        re.compile(exemption.pattern or "")
    except (TypeError, ValueError, re.error) as error:
        raise UserError(str(path), f"not an exemption: {error}", "An entry has name, selector and reason, and may have a pattern.") from None
    return exemption


def covering(exemptions: tuple[Exemption, ...], figure: Figure, holders: list[Element], text: str) -> Iterator[Exemption]:
    """The exemptions that cover a number."""
    return (exemption for exemption in exemptions if exemption.covers(figure, holders, text))
