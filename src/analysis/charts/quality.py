"""How good the extraction is, in figures."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis import lexis
from analysis.charts import style
from analysis.charts.cells import name
from analysis.charts.style import Card, Chart, at_both_widths, bar, line, mark, spread, write
from analysis.words import Words

MOST_TABLES = 12
#: Claims of which a bin must have as many, and the height of the drawing in points.
LEAST, HEIGHT = 5, 330
_BIN_COLUMNS = ["low", "high", "count", "confidence", "right"]
_SCORE_COLUMNS = ["table", "measure", "precision", "recall", "f1", "right", "found", "gold"]


@at_both_widths
def reliability(bins: pd.DataFrame | Sequence, words: Words) -> Chart:
    """Whether a confidence means what it says (DeGroot & Fienberg 1983): the share that is right against the mean confidence of each bin; on the diagonal it is as good as it claims. Bins of too few claims are joined with their neighbour.

    Args:
        bins: `analysis.evaluation.reliability`'s bins, or a frame with their fields (`low`, `high`, `count`, `confidence`, `right`).
        words: the catalogue.
    """
    data = _frame(bins, _BIN_COLUMNS)
    title = words("chart.reliability.title")
    if data.empty:
        return style.nothing(title, words, _BIN_COLUMNS)
    data = _merged(data)
    data["right_low"], data["right_high"] = lexis.wilson(data["right"], data["count"])
    figure, axes = Card(title, words("chart.reliability.subtitle", least=LEAST)).draw(HEIGHT)
    square = _Square(data)
    square.draw(axes, words)
    _counts(axes, [square.x(confidence) for confidence in data["confidence"]], data["count"], square.top - 14)
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
    places = spread(at, [style.measure(text, style.SMALL) for text in told], 0, style.inner())
    for x, text in zip(places, told, strict=True):
        write(axes, x, y, text, size=style.SMALL, align="center")


def _merged(data: pd.DataFrame) -> pd.DataFrame:
    """The bins, those of fewer than `LEAST` claims together with their smaller neighbour: the share of one claim is 0% or 100% whatever its confidence meant. The same claims in all."""
    bins = data[_BIN_COLUMNS].sort_values("low", ignore_index=True).to_dict("records")
    while len(bins) > 1 and (small := next((index for index, each in enumerate(bins) if each["count"] < LEAST), None)) is not None:
        below = small > 0 and (small == len(bins) - 1 or bins[small - 1]["count"] <= bins[small + 1]["count"])
        first = small - 1 if below else small
        bins[first : first + 2] = [_together(*bins[first : first + 2])]
    return pd.DataFrame(bins, columns=_BIN_COLUMNS)


def _together(one: dict, other: dict) -> dict:
    count = one["count"] + other["count"]
    means = {key: (one[key] * one["count"] + other[key] * other["count"]) / count for key in ("confidence", "right")}
    return {"low": one["low"], "high": other["high"], "count": count, **means}


class _Square:
    """Confidence to the right, the share that is right upwards; both begin at a quarter that leaves no empty room below."""

    def __init__(self, data: pd.DataFrame) -> None:
        self.left, self.width = 42.0, style.inner() - 54.0
        self.top, self.base = 46.0, HEIGHT - 36.0
        lowest = min(data["confidence"].min(), data["right_low"].min())
        self.low = max(0.0, int(lowest / 0.25) * 0.25)
        self.data = data

    def x(self, share: float) -> float:
        """Where a confidence stands."""
        return self.left + self.width * (share - self.low) / (1 - self.low)

    def y(self, share: float) -> float:
        """Where a share that is right stands."""
        return self.base - (self.base - self.top) * (share - self.low) / (1 - self.low)

    def draw(self, axes: Axes, words: Words) -> None:
        write(axes, 0, 8, words("chart.reliability.right"), size=style.SMALL, color=style.MUTED)
        write(axes, self.left + self.width + 6, self.base + 29, words("chart.reliability.confidence"), size=style.SMALL, color=style.MUTED, align="right")
        step = 0.25 if self.low < 0.5 else 0.1
        for share in [self.low + step * index for index in range(round((1 - self.low) / step) + 1)]:
            self._rule(axes, share, words)
        line(axes, [self.x(self.low), self.x(1)], [self.y(self.low), self.y(1)], color=style.MUTED, style="--")
        largest = self.data["count"].max()
        for _, row in self.data.iterrows():
            x = self.x(row["confidence"])
            line(axes, [x, x], [self.y(row["right_low"]), self.y(row["right_high"])], color=style.ACCENT, width=1.2)
            mark(axes, x, self.y(row["right"]), size=4 + 7 * (row["count"] / largest) ** 0.5)

    def _rule(self, axes: Axes, share: float, words: Words) -> None:
        x, y = self.x(share), self.y(share)
        line(axes, [self.left, self.left + self.width], [y, y], color=style.SOFT)
        line(axes, [x, x], [self.base, self.top], color=style.SOFT)
        told = _percent(share, words)
        write(axes, self.left - 6, y, told, size=style.SMALL, color=style.MUTED, align="right")
        write(axes, min(x, style.inner() - style.measure(told, style.SMALL) / 2), self.base + 13, told, size=style.SMALL, color=style.MUTED, align="center")


@at_both_widths
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
    figure, axes = card.draw(20 * len(shown) + (46 if style.narrow() else 32) * len(rows))
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
        said = words(
            "chart.scores.told",
            measure=words(key) if words.has(key) else row["measure"],
            precision=_two(row["precision"], words),
            recall=_two(row["recall"], words),
            gold=int(row["gold"]),
        )
        for text in style.wrap(said, style.inner(), style.SMALL, most=2):
            write(axes, 0, y + 8, text, size=style.SMALL, color=style.MUTED)
            y += 14
        space = style.inner() - 44
        bar(axes, 0, space, y + 8, 10, color=style.SOFT)
        bar(axes, 0, space * float(row["f1"]), y + 8, 10, color=style.ACCENT if position == len(rows) - 1 else "#6f9db8")
        write(axes, style.inner(), y + 8, _two(row["f1"], words), bold=True, align="right")
        y += 18
    return y + 4


def _two(score: float, words: Words) -> str:
    return style.number(score, words, 2, fixed=True)


def _frame(records: pd.DataFrame | Sequence, columns: Sequence[str]) -> pd.DataFrame:
    """Records as a frame of `columns`; a frame as it is."""
    if isinstance(records, pd.DataFrame):
        return records[[*columns, *(column for column in records.columns if column not in columns)]].reset_index(drop=True)
    return pd.DataFrame([[getattr(record, column) for column in columns] for record in records], columns=list(columns))
