"""Widths of a table's columns on paper, by what stands in them, as browsers fit them (CSS 2.2, 17.5.2.2, automatic table layout)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from analysis.report.render import tree
from analysis.report.render.tree import Element

#: Characters of table text in a line of the page, and those that a column's gap takes.
LINE, GAP = 94, 3
#: What isn't broken: a no-break space belongs to the word.
_WORD = re.compile(r"[^ \t\n]+")


def fitted(table: Element) -> Element:
    """`table` with columns of relative widths where its rows would be longer than a line, else with none: a source's line lengths say nothing of what is seen."""
    attributes, caption, columns, *rest = table["c"]
    widths = _widths(list(_cells(table)), len(columns))
    return {
        "t": "Table",
        "c": [["", [], []], caption, [[align, width] for (align, _), width in zip(columns, widths)], *rest],
    }


def _widths(cells: list[tuple[int, str]], count: int) -> list[Element]:
    """Each column has its longest word's width, and of what is left a part in proportion to the root of what its cells lack: a column of names isn't crushed by one of sentences."""
    words, texts = [1] * count, [[1] for _ in range(count)]
    for column, text in cells:
        words[column] = max(words[column], *(len(word) for word in _WORD.findall(text) or [""]))
        texts[column].append(len(text))
    room = LINE - GAP * count
    if sum(map(max, texts)) <= room:
        return [{"t": "ColWidthDefault"}] * count
    lacks = [math.sqrt(sum(max(length - word, 0) for length in lengths)) for word, lengths in zip(words, texts)]
    spare, wanted = max(room - sum(words), 0), max(sum(lacks), 1)
    fitted_to = [word + spare * lack / wanted + GAP for word, lack in zip(words, lacks)]
    return [{"t": "ColWidth", "c": round(width / sum(fitted_to), 4)} for width in fitted_to]


def _cells(table: Element) -> Iterator[tuple[int, str]]:
    """(column, text) of each cell that is one column wide."""
    _, _, columns, (_, head), bodies, (_, foot) = table["c"]
    for _, cells in [*head, *(row for body in bodies for rows in body[2:] for row in rows), *foot]:
        column = 0
        for _, _, _, span, blocks in cells:
            if span == 1 and column < len(columns):
                yield column, tree.as_written(blocks)
            column += span
