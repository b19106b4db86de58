"""Small multiples: one indicator of one place over time."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, known, with_indicator
from analysis.charts.claims import COLUMNS as CLAIM_COLUMNS
from analysis.charts.claims import LOOKS, key_of, prepared, titled
from analysis.charts.moments import moments
from analysis.charts.style import Card, Chart, at_both_widths, line, mark, write
from analysis.words import Words

PANEL_HEIGHT, MOST_PANELS, MOST_LABELS = 140, 12, 5
#: In points: between panels, and the room of a panel's heading and of its years.
BETWEEN, HEADING, YEARS = 28, 32, 30
COLUMNS = [*CLAIM_COLUMNS, "panel", "moment", "stated", "label"]
#: The mark of a figure without a period of its own, which stands at its article's day or year.
UNSTATED = {"kind": "ring", "color": style.ACCENT}


@at_both_widths
def indicator_multiples(claims: pd.DataFrame, words: Words, names: Names | None = None, articles: pd.DataFrame | None = None) -> Chart:
    """One panel for each indicator, place and kind of change (levels, additions, cuts) of which at least two results of different days are reported; the years in common.

    Args:
        claims: the claims table, or some of it; those that measure an indicator are looked at.
        words: the catalogue.
        names: indicator id → its title.
        articles: the articles table: a figure without a period stands, marked, at its article's event or publication; without articles it is left out.

    Targets of the same measure stand beside the results, and make no panel of their own.
    """
    title, data = words("chart.multiples.title"), over_time(claims, words, names, articles)
    if data.empty:
        return style.nothing(title, words, COLUMNS)
    panels = [(panel, rows) for panel, rows in data.groupby("panel", sort=False)]
    shown = panels[:MOST_PANELS]
    drawn = pd.concat([rows for _, rows in shown])
    span = int(drawn["moment"].min().year), int(drawn["moment"].max().year) + 1
    key = key_of(words, drawn["status"].unique()) + ([] if drawn["stated"].all() else [(words("chart.multiples.unstated"), UNSTATED)])
    columns = 1 if style.narrow() or len(shown) == 1 else 2
    figure, axes = Card(title, words("chart.multiples.subtitle"), key, [style.beyond(len(panels), len(shown), words)]).draw(
        PANEL_HEIGHT * -(-len(shown) // columns)
    )
    width = (style.inner() - BETWEEN * (columns - 1)) / columns
    for index, (_, rows) in enumerate(shown):
        _panel(axes, rows, ((width + BETWEEN) * (index % columns), PANEL_HEIGHT * float(index // columns)), width=width, span=span)
    told = (f"{titled(rows['measure'].iloc[0], rows['place'].iloc[0])}: {', '.join(rows['label'])}" for _, rows in shown)
    figure.data, figure.alt = data[COLUMNS], words("chart.multiples.alt", n=len(shown), told=style.listed(told, words, MOST_PANELS))
    return figure


def over_time(claims: pd.DataFrame, words: Words, names: Names | None, articles: pd.DataFrame | None) -> pd.DataFrame:
    """The claims that stand in a panel, each with its `panel` and `moment`; whether its period is `stated`."""
    data = prepared(with_indicator(claims[claims["status"].isin(["achieved", "target"]) & claims["place"].notna()]), words, names)
    days = moments(articles) if articles is not None else {}
    stated = data["period_end"].notna()
    ends = [end if known(end) else days.get(article) for end, article in zip(data["period_end"], data["article_id"], strict=True)]
    data = data.assign(stated=stated, moment=pd.to_datetime(pd.Series(ends, index=data.index, dtype="datetime64[us]")))
    data = data[data["moment"].notna() & (data["stated"] | (data["status"] == "achieved"))]
    data = data.assign(
        panel=[f"{row['series']} {row['change']} {row['place']}" for _, row in data.iterrows()],
        label=[_label(row, words) for _, row in data.iterrows()],
    )
    results = data[data["status"] == "achieved"].groupby("panel", sort=False)["moment"].nunique()
    kept = data[data["panel"].isin(results.index[results > 1])]
    return kept.sort_values("moment", kind="stable").sort_values("panel", kind="stable", key=lambda panel: panel.map(list(kept["panel"].unique()).index))


def _label(row: pd.Series, words: Words) -> str:
    """The number with its unit, and the year; of a figure without a period that of the report."""
    year = str(row["moment"].year)
    if row["stated"]:
        return words("chart.target-by", value=row["amount"], time=year) if row["status"] == "target" else f"{row['amount']} ({year})"
    return words("chart.multiples.reported-in", value=row["amount"], year=year)


def _panel(axes: Axes, rows: pd.DataFrame, corner: tuple[float, float], *, width: float, span: tuple[int, int]) -> None:
    left, top = corner
    heading = titled(rows["measure"].iloc[0], rows["place"].iloc[0])
    for index, text in enumerate(style.wrap(heading, width, style.SMALL, bold=True, most=2)):
        write(axes, left, top + 8 + 13 * index, text, size=style.SMALL, bold=True)
    base, height = top + PANEL_HEIGHT - YEARS, PANEL_HEIGHT - HEADING - YEARS - 18
    _years(axes, left, base, width, span)
    peak = max(*rows["value"].astype(float), 1e-9)
    at = [(left + 6 + (width - 12) * _fraction(row["moment"], span), base - height * float(row["value"]) / peak) for _, row in rows.iterrows()]
    results = [point for point, status in zip(at, rows["status"], strict=True) if status == "achieved"]
    line(axes, [x for x, _ in results], [y for _, y in results], color=style.ACCENT_SOFT, width=1.8)
    for (x, y), (_, row) in zip(at, rows.iterrows(), strict=True):
        mark(axes, x, y, size=4.4, **(LOOKS[row["status"]] if row["stated"] else UNSTATED))
    _panel_labels(axes, [(*point, label) for point, label in zip(at, rows["label"], strict=True)], left, left + width, base)


def _panel_labels(axes: Axes, marks: Sequence[tuple[float, float, str]], left: float, right: float, base: float) -> None:
    """Beside each mark, where it lies upon no other mark or label; a label that finds no such place is left to the data."""
    taken = [(x - 6, x + 6, y) for x, y, _ in marks]
    for x, y, text in sorted(set(marks), key=lambda each: (each[1], each[0]))[:MOST_LABELS]:
        width = style.measure(text, style.SMALL)
        places = [
            (start, y + shift)
            for shift in (-12, 0, 12, -24, -36)
            for start in (*([min(max(x - width / 2, left), right - width)] if shift else []), x + 9, x - 9 - width)
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
    """The line of time: a tick where each year begins, the first and the last year under the middle of theirs."""
    line(axes, [left, left + width], [base, base])
    breadth = (width - 12) / (span[1] - span[0])
    for index in range(span[1] - span[0] + 1):
        line(axes, [left + 6 + breadth * index] * 2, [base, base + 4])
    write(axes, left + 6 + breadth / 2, base + 11, str(span[0]), size=style.SMALL, color=style.MUTED, align="center")
    if span[1] - 1 > span[0]:
        write(axes, left + width - 6 - breadth / 2, base + 11, str(span[1] - 1), size=style.SMALL, color=style.MUTED, align="center")
