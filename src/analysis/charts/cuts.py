"""What was cut, merged and unified: a bar a claim."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, known, value, when, with_indicator
from analysis.charts.claims import COLUMNS, heading_lines, prepared, titled
from analysis.charts.style import Card, Chart, bar, write
from analysis.language.collation import sort_key
from analysis.words import Words

#: The theme that `streamlining` shows (a file in data/themes).
THEME = "administrative-streamlining"


def streamlining(claims: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Units and payroll cut, titles unified, units merged: reported and promised. Where the number before is known, before and after.

    Args:
        claims: the claims table; those of the streamlining theme that measure an indicator are drawn.
        words: the catalogue.
        names: indicator id → its title.
    """
    return bars(prepared(with_indicator(claims, THEME), words, names), "chart.streamlining", words)


def bars(data: pd.DataFrame, prefix: str, words: Words) -> Chart:
    """A section an indicator, each with its own scale; a bar a claim."""
    title = words(f"{prefix}.title")
    if data.empty:
        return style.nothing(title, words, COLUMNS)
    data = (
        data.assign(_place=data["place"].fillna(""))
        .sort_values(["measure", "_place"], key=lambda column: column.map(sort_key), kind="stable")
        .drop(columns="_place")
    )
    shown = data.head(style.MOST_ROWS)
    card = Card(title, words(f"{prefix}.subtitle"), notes=[style.beyond(len(data), len(shown), words)])
    sections = [(heading, heading_lines(heading), rows) for heading, rows in shown.groupby("measure", sort=False)]
    figure, axes = card.draw(sum(15 * len(lines) + 36 * len(rows) + 10 for _, lines, rows in sections))
    y = 0.0
    for _, lines, rows in sections:
        y = _section(axes, y, lines, rows, words)
    told = (f"{titled(row['title'], row['place'])}: {row['told']}" for _, row in data.iterrows())
    figure.data, figure.alt = data, words(f"{prefix}.alt", n=len(data), told=style.listed(told, words))
    return figure


def _section(axes: Axes, y: float, lines: Sequence[str], rows: pd.DataFrame, words: Words) -> float:
    for index, text in enumerate(lines):
        write(axes, 0, y + 8 + 15 * index, text, bold=True)
    y += 15 * len(lines)
    shown = [value(row, words, signed=row["change"] != "decrease") for _, row in rows.iterrows()]  # "345 cut", not "−345"
    unit = (style.INNER - max(style.measure(text, bold=True) for text in shown) - 8) / _top(rows)
    for (_, row), text in zip(rows.iterrows(), shown, strict=True):
        write(axes, 0, y + 8, style.cut(_said(row, words), style.INNER, style.SMALL), size=style.SMALL, color=style.MUTED)
        _claim_bar(axes, y + 23, row, text, unit=unit)
        y += 36
    return y + 10


def _top(rows: pd.DataFrame) -> float:
    """The end of a section's scale: its largest number, at least 100 where all are per cent."""
    percent = (rows["unit"] == "%").all()
    return max(*rows["value"].astype(float), *rows["total"].fillna(0).astype(float), 100.0 if percent else 1e-9)


def _said(row: pd.Series, words: Words) -> str:
    """Where, how it stands, when; before and after, where both are known."""
    place = str(row["place"]) if known(row["place"]) else ""
    parts = (place, words(f"status.{row['status']}"), _before_after(row, words), _time(row, words))
    return " · ".join(part for part in parts if part)


def _claim_bar(axes: Axes, y: float, row: pd.Series, text: str, *, unit: float) -> None:
    target = row["status"] == "target"
    color = style.SERIES[1] if target else style.ACCENT
    whole = unit * float(row["total"]) if known(row["total"]) else 0.0
    bar(axes, 0, whole, y, 12, color=style.SOFT)
    end = max(unit * float(row["value"]), 1.5)
    bar(axes, 0, end, y, 12, color=color, hollow=target)
    write(axes, max(end, whole) + 6, y, text, bold=True, color=color)


def _time(row: pd.Series, words: Words) -> str:
    time = when(row, words)
    return words("chart.by", time=time) if time and row["status"] == "target" else time


def _before_after(row: pd.Series, words: Words) -> str:
    """`from 20 to 14`, when a cut says out of how many."""
    if row["change"] != "decrease" or not known(row["total"]):
        return ""
    before, after = float(row["total"]), float(row["total"]) - float(row["value"])
    return words("chart.streamlining.before-after", before=style.number(before, words), after=style.number(after, words))
