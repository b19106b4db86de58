"""A table drawn: what can't share a scale stands as plain numbers, one row each, with a head over every column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.style import line, write

LINE, NOTE_LINE, HEAD, GAP = 15, 13, 20, 9
#: Between columns, and the share of the width that columns of numbers may take beside what they belong to, on a page and on a telephone.
SPACE, MOST_SHARE, MOST_NARROW = 20, 0.62, 0.45


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column; nothing where the text is empty. `headed`: whether its head is said where it stands in a line instead."""

    text: str = ""
    color: str = style.INK
    bold: bool = False
    headed: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is about, a note under it, and its cells."""

    title: str
    cells: Sequence[Cell]
    note: str = ""


class Listing:
    """Rows with columns at the right; where the columns would leave the titles too little room, each row's cells stand under its title, their heads before them."""

    def __init__(self, heads: Sequence[str], rows: Sequence[Row]) -> None:
        self.heads, self.rows = heads, rows
        self._widths = [self._widest(index) + SPACE for index in range(len(heads))]
        self._beside = sum(self._widths) <= (MOST_NARROW if style.narrow() else MOST_SHARE) * style.inner()
        room = style.inner() - (sum(self._widths) if self._beside else 0)
        self._titles = [style.wrap(row.title, room, most=4) for row in rows]
        self._notes = [style.wrap(row.note, room, style.SMALL) for row in rows]
        self._under = [[] if self._beside else self._phrases(row) for row in rows]

    @property
    def height(self) -> float:
        """How high it is, in points."""
        return self._head_height() + sum(self._heights())

    def draw(self, axes: Axes, top: float) -> None:
        """Into `axes`, from `top` on."""
        if self._head_height():
            for head, right in zip(self.heads, self._rights(), strict=True):
                write(axes, right, top + 8, head, size=style.SMALL, color=style.MUTED, align="right")
        top += self._head_height()
        for index, height in enumerate(self._heights()):
            self._row(axes, top, index)
            top += height

    def _widest(self, column: int) -> float:
        cells = [row.cells[column] for row in self.rows]
        return max([style.measure(self.heads[column], style.SMALL), *(style.measure(cell.text, bold=cell.bold) for cell in cells)])

    def _rights(self) -> list[float]:
        left = style.inner() - sum(self._widths)
        return [left + end for end in accumulate(self._widths)]

    def _head_height(self) -> float:
        return HEAD if self._beside and any(self.heads) else 0

    def _heights(self) -> list[float]:
        return [
            LINE * len(title) + NOTE_LINE * (len(note) + len(under)) + GAP for title, note, under in zip(self._titles, self._notes, self._under, strict=True)
        ]

    def _phrases(self, row: Row) -> list[list[tuple[str, Cell]]]:
        """Lines of heads and cells, as many on a line as there is room for."""
        lines: list[list[tuple[str, Cell]]] = []
        used = 0.0
        told = [(head if cell.headed else "", cell) for head, cell in zip(self.heads, row.cells, strict=True) if cell.text]
        for head, cell in told:
            width = self._phrase_width(head, cell)
            if not lines or used + width > style.inner():
                lines.append([])
                used = 0.0
            lines[-1].append((head, cell))
            used += width + 14
        return lines

    def _phrase_width(self, head: str, cell: Cell) -> float:
        return (style.measure(f"{head} ", style.SMALL) if head else 0.0) + style.measure(cell.text, style.SMALL, cell.bold)

    def _row(self, axes: Axes, y: float, index: int) -> None:
        line(axes, [0, style.inner()], [y - 1, y - 1])
        for text in self._titles[index]:
            y += LINE
            write(axes, 0, y - 4, text)
            if self._beside and text is self._titles[index][0]:
                self._cells(axes, y - 4, self.rows[index])
        for text in self._notes[index]:
            y += NOTE_LINE
            write(axes, 0, y - 4, text, size=style.SMALL, color=style.MUTED)
        for phrases in self._under[index]:
            y += NOTE_LINE
            self._phrases_line(axes, y - 3, phrases)

    def _cells(self, axes: Axes, y: float, row: Row) -> None:
        for cell, right in zip(row.cells, self._rights(), strict=True):
            write(axes, right, y, cell.text, color=cell.color, bold=cell.bold, align="right")

    def _phrases_line(self, axes: Axes, y: float, phrases: Sequence[tuple[str, Cell]]) -> None:
        x = 0.0
        for head, cell in phrases:
            before = f"{head} " if head else ""
            write(axes, x, y, before, size=style.SMALL, color=style.MUTED)
            write(axes, x + style.measure(before, style.SMALL), y, cell.text, size=style.SMALL, color=cell.color, bold=cell.bold)
            x += self._phrase_width(head, cell) + 14
