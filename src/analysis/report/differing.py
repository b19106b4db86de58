"""Where two versions of a file differ first, in words for a person."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from analysis.report.notebooks import text_of

#: Characters shown of each version, and of these so many before the first that differs.
SHOWN, BEFORE = 60, 20


def describe(before: Path, now: Path) -> str:
    """How the file `now` differs from `before`: a cell and its output, a row, a line, a file within, a byte; empty where it can't be told."""
    one, other = before.read_bytes(), now.read_bytes()
    kinds = {".ipynb": _notebook, ".docx": _archive, ".zip": _archive}
    try:
        return _table(before, now) if before.suffix == ".parquet" else kinds.get(before.suffix, _bytes)(one, other)
    except (ValueError, KeyError, TypeError, zipfile.BadZipFile):  # not what its name says
        return _bytes(one, other)


def _bytes(one: bytes, other: bytes) -> str:
    try:
        return _text(one.decode(), other.decode())
    except UnicodeDecodeError:
        place = _first(one, other)
        return f"from byte {place + 1} on ({len(one)} bytes then, {len(other)} now)"


def _text(one: str, other: str) -> str:
    for number, (line, another) in enumerate(zip_longest(one.splitlines(), other.splitlines()), 1):
        if line != another:
            return f"line {number}: {_versions(line, another)}"
    return "in its line ends" if one != other else ""


def _versions(one: str | None, other: str | None) -> str:
    """Both versions of a text, near the first character that differs."""
    if one is None or other is None:
        return f"{_quoted(one or other or '', 0)} {'is new' if one is None else 'is gone'}"
    start = max(0, _first(one, other) - BEFORE)
    return f"{_quoted(one, start)} then, {_quoted(other, start)} now"


def _quoted(text: str, start: int) -> str:
    end = start + SHOWN
    return f"“{'…' if start else ''}{text[start:end].replace(chr(10), '⏎')}{'…' if len(text) > end else ''}”"


def _first(one: Sequence[Any], other: Sequence[Any]) -> int:
    """The first place at which two sequences differ."""
    return next((place for place, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))


def _notebook(one: bytes, other: bytes) -> str:
    cells, others = (json.loads(content)["cells"] for content in (one, other))
    for number, (cell, another) in enumerate(zip_longest(cells, others), 1):
        if cell != another:
            return f"cell {number}{_cell(cell, another)}"
    return "beside its cells"


def _cell(one: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> str:
    if one is None or other is None:
        return " is new" if one is None else " is gone"
    source, another = text_of(one), text_of(other)
    if source != another:
        return f": {_text(source, another)}"
    named = next((line for line in source.splitlines() if line.strip() and not line.startswith("#|")), "")
    for number, outputs in enumerate(zip_longest(one.get("outputs", ()), other.get("outputs", ())), 1):
        if outputs[0] != outputs[1]:
            return f" (`{named[:SHOWN]}`), output {number}: {_versions(*(_shown(output) for output in outputs))}"
    return f" (`{named[:SHOWN]}`)"


def _shown(output: Mapping[str, Any] | None) -> str | None:
    """What an output shows, as text."""
    if output is None:
        return None
    return "".join(output["text"]) if "text" in output else json.dumps(output.get("data", output), ensure_ascii=False, sort_keys=True)


def _archive(one: bytes, other: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(one)) as old, zipfile.ZipFile(io.BytesIO(other)) as new:
        names = sorted({*old.namelist(), *new.namelist()})
        contents = {name: tuple(archive.read(name) if name in archive.namelist() else b"" for archive in (old, new)) for name in names}
    differing = [name for name, (before, now) in contents.items() if before != now]
    if not differing:
        return "in the archive's own entries (dates, order)"
    return f"{', '.join(differing[:3])}{' …' if len(differing) > 3 else ''}: {_bytes(*contents[differing[0]])}"


def _table(before: Path, now: Path) -> str:
    import duckdb  # noqa: PLC0415

    relations = [duckdb.read_parquet(str(file)) for file in (before, now)]
    columns, others = (relation.columns for relation in relations)
    if columns != others:
        return f"its columns: {', '.join(sorted({*columns} ^ {*others})) or 'in another order'}"
    rows, other_rows = (relation.fetchall() for relation in relations)
    place = _first(rows, other_rows)
    if place == len(rows) == len(other_rows):
        return "the same rows, stored otherwise"
    if place >= min(len(rows), len(other_rows)):
        return f"{len(rows)} rows then, {len(other_rows)} now"
    column = _first(rows[place], other_rows[place])
    return f"row {place + 1}, {columns[column]}: {_versions(str(rows[place][column]), str(other_rows[place][column]))}"
