"""A long source in pieces that pandoc can read side by side, and their trees put together again.

Where a piece ends depends on the lines there, not on how long all before it is: when something is added to the source, the pieces behind it are the same as before, and what
pandoc made of them is known (`kept`). (Content-defined chunking: Muthitacharoen, Chen and Mazières, *A low-bandwidth network file system*, 2001.)

A source is parted only before a fenced block (`:::`) that follows a blank line, where no paragraph, list or code can go on. The blocks open there are closed
at a piece's end and opened again at the next one's beginning. A source with definitions that hold for all of it (notes, link targets), or with headings
whose ids pandoc would have to tell apart, stays whole.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import reduce

from analysis.report.render.tree import Element

#: Characters: a shorter source isn't parted, and no piece ends before it has so many.
SIZE = 8_000
#: A piece that has so many times its least length ends at the next block, whatever that is.
LONGEST = 8
#: One block in so many may begin a new piece.
_ONE_IN = 4
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
        if not fence and blank and length > size and _OPEN.fullmatch(line) and (length > LONGEST * size or _begins(line)):
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


def _begins(line: str) -> bool:
    """Whether a piece may begin with this block: by its own attributes alone, as by chance."""
    return zlib.crc32(line.encode()) % _ONE_IN == 0


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
