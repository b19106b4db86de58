"""Small multiples: indicators over time."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, known, value, with_indicator
from analysis.charts.claims import COLUMNS, LOOKS, key_of, prepared
from analysis.charts.style import Card, Chart, line, mark, write
from analysis.words import Words

PANEL_HEIGHT, MOST_PANELS, MOST_LABELS = 128, 12, 5


def indicator_multiples(claims: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Small multiples: each indicator's figures over time, its own scale from zero, the years in common.

    Args:
        claims: the claims table, or some of it; those that measure an indicator are drawn.
        words: the catalogue.
        names: indicator id → its title.

    Of the indicators with several figures the twelve with the most are drawn; all are in the data. A figure without a date stands left of the years.
    """
    data = prepared(with_indicator(claims), words, names)
    title = words("chart.multiples.title")
    if data.empty:
        return style.nothing(title, words, COLUMNS)
    counts = data["measure"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    order = counts.index
    shown = list(counts[counts > 1].index[:MOST_PANELS]) or list(order[:1])
    years = data.loc[data["measure"].isin(shown), "period_end"].dropna().map(lambda moment: moment.year)
    span = (int(years.min()), int(years.max()) + 1) if len(years) else None
    card = Card(
        title,
        words("chart.multiples.subtitle"),
        key_of(words, data["status"].unique()),
        [style.beyond(len(order), len(shown), words)],
    )
    columns = 1 if len(shown) == 1 else 2
    figure, axes = card.draw(PANEL_HEIGHT * -(-len(shown) // columns))
    width = (style.INNER - 18 * (columns - 1)) / columns
    for index, panel_title in enumerate(shown):
        corner = (width + 18) * (index % columns), PANEL_HEIGHT * float(index // columns)
        _panel(axes, panel_title, data[data["measure"] == panel_title], corner=corner, width=width, span=span, words=words)
    told = (f"{panel_title}: {', '.join(data.loc[data['measure'] == panel_title, 'told'])}" for panel_title in order)
    figure.data, figure.alt = data, words("chart.multiples.alt", n=len(order), told=style.listed(told, words))
    return figure


def _panel(
    axes: Axes,
    title: str,
    rows: pd.DataFrame,
    *,
    corner: tuple[float, float],
    width: float,
    span: tuple[int, int] | None,
    words: Words,
) -> None:
    left, top = corner
    for index, text in enumerate(style.wrap(title, width, style.SMALL, bold=True, most=2)):
        write(axes, left, top + 8 + 13 * index, text, size=style.SMALL, bold=True)
    base, height = top + PANEL_HEIGHT - 26, PANEL_HEIGHT - 76
    line(axes, [left, left + width], [base, base])
    dated = rows["period_end"].notna()
    undated = words("chart.undated")
    strip = 0.0 if dated.all() else style.measure(undated, style.SMALL) + 10 if dated.any() else width
    if strip:
        write(axes, left, base + 11, undated, size=style.SMALL, color=style.MUTED)
    if span and dated.any():
        _years(axes, left + strip, base, width - strip, span)
    peak = max(*rows["value"].astype(float), 1e-9)
    places = rows["place"].nunique() > 1
    marks = []
    for _, row in rows.iterrows():
        x = left + 6 if not known(row["period_end"]) or not span else left + strip + 6 + (width - strip - 12) * _fraction(row["period_end"], span)
        y = base - height * float(row["value"]) / peak
        line(axes, [x, x], [base, y], color=style.RULE)
        mark(axes, x, y, size=4.4, **LOOKS[row["status"]])
        marks.append((x, y, value(row, words) + (f" {row['place']}" if places and known(row["place"]) else "")))
    _panel_labels(axes, marks, left, left + width, base)


def _panel_labels(axes: Axes, marks: Sequence[tuple[float, float, str]], left: float, right: float, base: float) -> None:
    """Beside each mark, where it lies upon no other mark or label; a label that finds no such place is left to the data."""
    taken = [(x - 6, x + 6, y) for x, y, _ in marks]
    for x, y, text in sorted(set(marks), key=lambda each: (each[1], each[0]))[:MOST_LABELS]:
        width = style.measure(text, style.SMALL)
        places = [
            (start, y + shift)
            for shift in (0, -12, 12, -24, -36)
            for start in (x + 9, x - 9 - width, *([min(max(x - width / 2, left), right - width)] if shift else []))
        ]
        for start, height in places:
            inside = left - 1 <= start and start + width <= right + 1 and height <= base - 4
            if inside and not any(
                abs(height - other) < 11 and start < end and begin < start + width for begin, end, other in taken if (begin, end, other) != (x - 6, x + 6, y)
            ):
                taken.append((start, start + width, height))
                write(axes, start, height, text, size=style.SMALL, halo=True)
                break


def _fraction(moment: pd.Timestamp, span: tuple[int, int]) -> float:
    low, high = pd.Timestamp(span[0], 1, 1), pd.Timestamp(span[1], 1, 1)
    return (pd.Timestamp(moment) - low) / (high - low)


def _years(axes: Axes, left: float, base: float, width: float, span: tuple[int, int]) -> None:
    """The first and the last year under the line; a tick for each between them."""
    for year in range(span[0], span[1] + 1):
        x = left + 6 + (width - 12) * _fraction(pd.Timestamp(year, 1, 1), span)
        line(axes, [x, x], [base, base + 3])
    write(axes, left + 2, base + 11, str(span[0]), size=style.SMALL, color=style.MUTED)
    if span[1] - 1 > span[0]:
        write(axes, left + width, base + 11, str(span[1] - 1), size=style.SMALL, color=style.MUTED, align="right")
