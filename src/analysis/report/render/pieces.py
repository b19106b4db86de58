"""A long source in pieces that pandoc can read side by side, and their trees put together again.

A source is parted only before a fenced block (`:::`) that follows a blank line, where no paragraph, list or code can go on. The blocks open there are closed
at a piece's end and opened again at the next one's beginning. A source with definitions that hold for all of it (notes, link targets), or with headings
whose ids pandoc would have to tell apart, stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce

from analysis.report.render.tree import Element

#: Characters; a shorter source isn't parted.
SIZE = 60_000
_OPEN = re.compile(r":{3,}\s*(?:\{.*\}|[\w-]+)\s*:*\s*")
_CLOSE = re.compile(r":{3,}\s*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_WHOLE = re.compile(r"^ {0,3}\[[^\]]+\]:|^#{1,6} (?!.*\{#)|^(?:=+|-+)\s*$", re.MULTILINE)


def split(markdown: str, size: int = SIZE) -> list[tuple[str, int]]:
    """The pieces, each with how many blocks it leaves open to the next."""
    if len(markdown) <= size or _WHOLE.search(markdown):
        return [(markdown, 0)]
    pieces: list[tuple[str, int]] = []
    opened: list[str] = []
    lines: list[str] = []
    length, fence, blank = 0, "", True
    for line in markdown.split("\n"):
        if not fence and blank and length > size and _OPEN.fullmatch(line):
            pieces.append((_closed(lines, opened), len(opened)))
            lines, length = [f"{opener}\n" for opener in opened], 0
        fence = _fence(line, fence)
        if not fence:
            opened = [*opened, line] if _OPEN.fullmatch(line) else opened[:-1] if _CLOSE.fullmatch(line) else opened
        lines.append(line)
        length, blank = length + len(line), not line.strip()
    return [*pieces, ("\n".join(lines), 0)]


def join(trees: Sequence[list[Element]], depths: Sequence[int]) -> list[Element]:
    """The pieces' blocks as one; `depths` says how many blocks go on from each piece into the next."""
    joined, depth = trees[0], depths[0]
    for blocks, following in zip(trees[1:], depths[1:]):
        joined, depth = _joined(joined, blocks, depth), following
    return joined


def _joined(before: list[Element], after: list[Element], depth: int) -> list[Element]:
    if not depth or not before or not after:
        return [*before, *after]
    last, first = before[-1], after[0]
    whole = {"t": "Div", "c": [last["c"][0], _joined(last["c"][1], first["c"][1], depth - 1)]}
    return [*before[:-1], whole, *after[1:]]


def _closed(lines: Sequence[str], opened: Sequence[str]) -> str:
    return reduce(lambda text, _: f"{text}\n\n:::\n", opened, "\n".join(lines))


def _fence(line: str, fence: str) -> str:
    """The code fence that is open after `line`."""
    met = _FENCE.match(line)
    if not met:
        return fence
    if not fence:
        return met[1]
    return "" if met[1].startswith(fence) and line.strip() == met[1] else fence
