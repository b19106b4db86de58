"""What was cut, merged and unified: bars where figures can share a scale, plain numbers where they can't."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, known, value, when, with_indicator
from analysis.charts.claims import COLUMNS, prepared, titled
from analysis.charts.listing import Cell, Listing, Row
from analysis.charts.style import Card, Chart, at_both_widths, bar, write
from analysis.words import Words

#: The theme that `streamlining` shows (a file in data/themes).
THEME = "administrative-streamlining"
#: Heights in points: a line of a section's heading, a bar whose label stands beside it or above it, what parts sections.
LINE, BAR, STACKED, GAP = 16, 22, 34, 12
#: The share of the width that labels beside bars may take.
MOST_LABEL = 0.42


def streamlining(claims: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Units and payroll cut, titles unified, units merged: reported and aimed at. Where the number before is known, before and after.

    Args:
        claims: the claims table; those of the streamlining theme that measure an indicator are drawn.
        words: the catalogue.
        names: indicator id → its title.
    """
    return cuts(with_indicator(claims, THEME), words, names)


@at_both_widths
def cuts(claims: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """A section with bars for each measure of which there are several figures on one place or on places of one level; all else as plain numbers: a bar that is alone on its scale shows nothing."""
    title, data = words("chart.streamlining.title"), prepared(claims, words, names)
    if data.empty:
        return style.nothing(title, words, COLUMNS)
    shown = data.head(style.MOST_ROWS)
    compared, alone = comparable(shown)
    sections = [_Section(rows, words) for rows in compared]
    listing = Listing([""] if style.narrow() else ["", ""], [_plain(row, words) for _, row in alone.iterrows()])
    subtitle = words("chart.streamlining.subtitle") if sections else ""
    figure, axes = Card(title, subtitle, notes=[style.beyond(len(data), len(shown), words)]).draw(sum(each.height for each in sections) + listing.height)
    y = 0.0
    for section in sections:
        section.draw(axes, y)
        y += section.height
    listing.draw(axes, y)
    told = (f"{titled(row['measure'], row['place'])}: {row['told']}" for _, row in data.iterrows())
    data["said"] = [_said(row, words) for _, row in data.iterrows()]
    figure.data, figure.alt = data, words("chart.streamlining.alt", n=len(data), told=style.listed(told, words))
    return figure


def comparable(data: pd.DataFrame) -> tuple[list[pd.DataFrame], pd.DataFrame]:
    """Groups of figures that can share a scale (one measure, one kind of change, one place or places of one level), and the figures that no other can be compared with."""
    level = data["place_level"].fillna("").astype(str)
    extent = level.where(level != "", data["place"].fillna("").astype(str))
    groups = [rows for _, rows in data.groupby(["series", "change", extent], sort=False)]
    compared = [rows for rows in groups if len(rows) > 1]
    drawn = {index for rows in compared for index in rows.index}
    return compared, data[~data.index.isin(drawn)]


def _plain(row: pd.Series, words: Words) -> Row:
    color = style.SERIES[1] if row["status"] == "target" else style.ACCENT
    title, note, number = titled(row["measure"], row["place"]), _said(row, words, place=False), Cell(row["amount"], color, bold=True)
    return Row(title, [number], note) if style.narrow() else Row(title, [Cell(note, style.MUTED), number])


def _said(row: pd.Series, words: Words, *, place: bool = True) -> str:
    """Where, how it stands, when; before and after, where both are known."""
    where = str(row["place"]) if place and known(row["place"]) else ""
    parts = (where, words(f"status.{row['status']}"), _before_after(row, words), _time(row, words))
    return " · ".join(part for part in parts if part)


class _Section:
    """One measure: its figures as bars on one scale, each with its number."""

    def __init__(self, rows: pd.DataFrame, words: Words) -> None:
        self.rows = [row for _, row in rows.iterrows()]
        self.heading = style.wrap(rows["measure"].iloc[0], style.inner(), bold=True, most=2)
        self.labels = [_said(row, words) for row in self.rows]
        self.numbers = [value(row, words, signed=row["change"] != "decrease") for row in self.rows]  # "345 cut", not "−345"
        widest = max(style.measure(label, style.SMALL) for label in self.labels)
        self.beside = 0.0 if style.narrow() else min(widest, MOST_LABEL * style.inner()) + 12
        numbers = max(style.measure(number, bold=True) for number in self.numbers) + 8
        self.unit = (style.inner() - self.beside - numbers) / _top(rows)
        self.height = LINE * len(self.heading) + (BAR if self.beside else STACKED) * len(self.rows) + GAP

    def draw(self, axes: Axes, y: float) -> None:
        for text in self.heading:
            write(axes, 0, y + 8, text, bold=True)
            y += LINE
        for row, label, number in zip(self.rows, self.labels, self.numbers, strict=True):
            room = self.beside - 8 if self.beside else style.inner()
            write(axes, 0, y + (11 if self.beside else 8), style.cut(label, room, style.SMALL), size=style.SMALL, color=style.MUTED)
            self._bar(axes, y + (11 if self.beside else 22), row, number)
            y += BAR if self.beside else STACKED

    def _bar(self, axes: Axes, y: float, row: pd.Series, number: str) -> None:
        target, left = row["status"] == "target", self.beside
        color = style.SERIES[1] if target else style.ACCENT
        whole = self.unit * float(row["total"]) if known(row["total"]) else 0.0
        bar(axes, left, left + whole, y, 12, color=style.SOFT)
        end = max(self.unit * float(row["value"]), 1.5)
        bar(axes, left, left + end, y, 12, color=color, hollow=target)
        write(axes, left + max(end, whole) + 6, y, number, bold=True, color=color)


def _top(rows: pd.DataFrame) -> float:
    """The end of a section's scale: its largest number, at least 100 where all are per cent."""
    percent = (rows["unit"] == "%").all()
    return max(*rows["value"].astype(float), *rows["total"].fillna(0).astype(float), 100.0 if percent else 1e-9)


def _time(row: pd.Series, words: Words) -> str:
    time = when(row, words)
    return words("chart.by", time=time) if time and row["status"] == "target" else time


def _before_after(row: pd.Series, words: Words) -> str:
    """`from 20 to 14`, when a cut says out of how many."""
    if row["change"] != "decrease" or not known(row["total"]):
        return ""
    before, after = float(row["total"]), float(row["total"]) - float(row["value"])
    return words("chart.streamlining.before-after", before=style.number(before, words), after=style.number(after, words))
