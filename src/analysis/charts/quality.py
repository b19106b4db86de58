"""How good the extraction is, in figures."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis import lexis
from analysis.charts import style
from analysis.charts.cells import name
from analysis.charts.style import Card, Chart, bar, line, spread, write
from analysis.words import Words

MOST_TABLES = 12
_BIN_COLUMNS = ["low", "high", "count", "confidence", "right"]
_SCORE_COLUMNS = ["table", "measure", "precision", "recall", "f1", "right", "found", "gold"]


def reliability(bins: pd.DataFrame | Sequence, words: Words) -> Chart:
    """Whether a confidence means what it says (DeGroot & Fienberg 1983): the share that is right against the mean confidence of each bin; on the diagonal it is as good as it claims.

    Args:
        bins: `analysis.evaluation.reliability`'s bins, or a frame with their fields (`low`, `high`, `count`, `confidence`, `right`).
        words: the catalogue.
    """
    data = _frame(bins, _BIN_COLUMNS)
    title = words("chart.reliability.title")
    if data.empty:
        return style.nothing(title, words, _BIN_COLUMNS)
    data["right_low"], data["right_high"] = lexis.wilson(data["right"], data["count"])
    figure, axes = Card(title, words("chart.reliability.subtitle")).draw(366)
    left, side, base = 48.0, 280.0, 328.0
    _square(axes, left, base, side, words)
    largest = data["count"].max()
    at = [left + side * confidence for confidence in data["confidence"]]
    for x, (_, row) in zip(at, data.iterrows(), strict=True):
        line(axes, [x, x], [base - side * row["right_low"], base - side * row["right_high"]], color=style.ACCENT, width=1.2)
        axes.plot(
            [x],
            [base - side * row["right"]],
            "o",
            markersize=6 + 12 * (row["count"] / largest) ** 0.5,
            color=style.ACCENT,
            markeredgecolor=style.PAPER,
            zorder=3,
            clip_on=False,
        )
    _counts(axes, at, data["count"], base - side - 20)
    told = (
        words(
            "chart.reliability.told",
            confidence=_percent(row["confidence"], words),
            right=_percent(row["right"], words),
            n=int(row["count"]),
        )
        for _, row in data.iterrows()
    )
    figure.data, figure.alt = (
        data,
        words("chart.reliability.alt", n=int(data["count"].sum()), told=style.listed(told, words, 10)),
    )
    return figure


def _percent(share: float, words: Words) -> str:
    return style.number(100 * share, words, 0) + "%"


def _counts(axes: Axes, at: Sequence[float], counts: pd.Series, y: float) -> None:
    """How many claims each point stands for, above it."""
    told = [str(int(count)) for count in counts]
    places = spread(at, [style.measure(text, style.SMALL) for text in told], 0, style.INNER)
    for x, text in zip(places, told, strict=True):
        write(axes, x, y, text, size=style.SMALL, align="center")


def _square(axes: Axes, left: float, base: float, side: float, words: Words) -> None:
    for share in (0, 0.25, 0.5, 0.75, 1):
        x, y = left + side * share, base - side * share
        line(axes, [left, left + side], [y, y], color=style.SOFT)
        line(axes, [x, x], [base, base - side], color=style.SOFT)
        write(axes, left - 8, y, _percent(share, words), size=style.SMALL, color=style.MUTED, align="right")
        write(axes, x, base + 12, _percent(share, words), size=style.SMALL, color=style.MUTED, align="center")
    line(axes, [left, left + side], [base, base - side], color=style.MUTED, style="--")
    write(
        axes,
        left + side,
        base + 27,
        words("chart.reliability.confidence"),
        size=style.SMALL,
        color=style.MUTED,
        align="right",
    )
    write(axes, 0, base - side - 40, words("chart.reliability.right"), size=style.SMALL, color=style.MUTED)


def scores(
    results: pd.DataFrame | Sequence,
    words: Words,
    names: dict[str, str] | None = None,
    measures: Sequence[str] = ("detection", "strict"),
) -> Chart:
    """F1 of each table: of finding a row at all, and of having it wholly right. Precision and recall beside it.

    Args:
        results: `analysis.evaluation.Score`s, or a frame with their fields (`table`, `measure`, `right`, `found`, `gold`, `precision`, `recall`, `f1`).
        words: the catalogue.
        names: table → its title.
        measures: which measures, in this order; all others are left out.
    """
    data = _frame(results, _SCORE_COLUMNS)
    data = data[data["measure"].isin(measures)].reset_index(drop=True)
    title = words("chart.scores.title")
    if data.empty:
        return style.nothing(title, words, _SCORE_COLUMNS)
    tables = list(dict.fromkeys(data["table"]))
    shown = tables[:MOST_TABLES]
    rows = data[data["table"].isin(shown)]
    card = Card(title, words("chart.scores.subtitle"), notes=[style.beyond(len(tables), len(shown), words)])
    figure, axes = card.draw(20 * len(shown) + 32 * len(rows))
    y = 0.0
    for table in shown:
        y = _scores_of(axes, y, table, rows[rows["table"] == table], words=words, names=names)
    told = (
        f"{name(row['table'], names, words)}, {words('chart.measure.' + row['measure']) if words.has('chart.measure.' + row['measure']) else row['measure']}: {_two(row['f1'], words)}"
        for _, row in data.iterrows()
    )
    figure.data, figure.alt = data, words("chart.scores.alt", n=len(tables), told=style.listed(told, words, 12))
    return figure


def _scores_of(axes: Axes, y: float, table: str, rows: pd.DataFrame, *, words: Words, names: dict[str, str] | None) -> float:
    write(axes, 0, y + 8, name(table, names, words), bold=True)
    y += 16
    for position, (_, row) in enumerate(rows.iterrows()):
        key = f"chart.measure.{row['measure']}"
        told = words(
            "chart.scores.told",
            measure=words(key) if words.has(key) else row["measure"],
            precision=_two(row["precision"], words),
            recall=_two(row["recall"], words),
            gold=int(row["gold"]),
        )
        write(axes, 0, y + 8, style.cut(told, style.INNER, style.SMALL), size=style.SMALL, color=style.MUTED)
        space = style.INNER - 44
        bar(axes, 0, space, y + 22, 10, color=style.SOFT)
        bar(
            axes,
            0,
            space * float(row["f1"]),
            y + 22,
            10,
            color=style.ACCENT if position == len(rows) - 1 else "#6f9db8",
        )
        write(axes, style.INNER, y + 22, _two(row["f1"], words), bold=True, align="right")
        y += 32
    return y + 4


def _two(score: float, words: Words) -> str:
    return style.number(score, words, 2, fixed=True)


def _frame(records: pd.DataFrame | Sequence, columns: Sequence[str]) -> pd.DataFrame:
    """Records as a frame of `columns`; a frame as it is."""
    if isinstance(records, pd.DataFrame):
        return records[[*columns, *(column for column in records.columns if column not in columns)]].reset_index(drop=True)
    return pd.DataFrame([[getattr(record, column) for column in columns] for record in records], columns=list(columns))
