"""Words in figures: what a theme's passages speak of more than the rest."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from analysis import lexis
from analysis.charts import style
from analysis.charts.style import Card, Chart, at_both_widths, bar, line, write
from analysis.words import Words

COLUMNS = ["word", "count", "count_rest", "log_likelihood", "sentence_ids"]
MOST_WORDS = 20
#: Heights in points: of a word with its bar beside it or under it, and of the heads over the columns.
ROW, STACKED, HEAD = 20, 34, 20


@at_both_widths
def keyness(scores: pd.DataFrame, words: Words, theme: str = "") -> Chart:
    """The words that a theme's sentences have more often than the rest, by log-likelihood: only those of which chance would give as many in one corpus of twenty (`lexis.SIGNIFICANT`).

    Args:
        scores: what `analysis.lexis.keyness` gives (`word`, `count`, `count_rest`, `log_likelihood`, `sentence_ids`; the sign of `log_odds` says on which side a word is).
        words: the catalogue.
        theme: the theme's title.
    """
    title = words("chart.keyness.title", theme=theme) if theme else words("chart.keyness.title-all")
    data = _significant(scores)
    if data.empty:
        return style.nothing(title, words, COLUMNS)
    shown = data.head(MOST_WORDS)
    subtitle = words("chart.keyness.subtitle", least=style.number(lexis.SIGNIFICANT, words))
    bars = _Bars(shown, words)
    figure, axes = Card(title, subtitle, notes=[style.beyond(len(data), len(shown), words)]).draw(bars.height)
    bars.draw(axes)
    told = (
        words(
            "chart.keyness.told",
            word=row["word"],
            score=_score(row, words),
            n=style.number(row["count"], words, 0),
            rest=style.number(row["count_rest"], words, 0),
        )
        for _, row in shown.iterrows()
    )
    figure.data = data[COLUMNS].assign(log_likelihood=data["log_likelihood"].round(1))
    figure.alt = words("chart.keyness.alt", theme=theme or title, told=style.listed(told, words, 8))
    return figure


def _significant(scores: pd.DataFrame) -> pd.DataFrame:
    typical = scores[(scores["log_odds"] > 0) & (scores["log_likelihood"] >= lexis.SIGNIFICANT)]
    return typical.sort_values(["log_likelihood", "word"], ascending=[False, True], kind="stable").reset_index(drop=True)


def _score(row: pd.Series, words: Words) -> str:
    return style.number(row["log_likelihood"], words, 1, fixed=True)


class _Bars:
    """The word, how often it stands here and in the rest, and its log-likelihood as a bar with the value at its end; on a telephone the bar stands under the word."""

    def __init__(self, shown: pd.DataFrame, words: Words) -> None:
        self.rows = [row for _, row in shown.iterrows()]
        self.counts = [[style.number(row[column], words, 0) for column in ("count", "count_rest")] for row in self.rows]
        self.heads = [words("chart.keyness.here"), words("chart.keyness.rest")]
        self.scores = [_score(row, words) for row in self.rows]
        self.scale = words("chart.keyness.measure")
        widths = [max(style.measure(text, style.SMALL) for text in column) + 12 for column in zip(self.heads, *self.counts, strict=True)]
        room = style.inner() - sum(widths) if style.narrow() else 0.4 * style.inner()
        widest = max(style.measure(str(row["word"]), bold=True) for row in self.rows) + 1
        self.word = room if style.narrow() else min(widest, room)
        self.ends = [self.word + widths[0], self.word + sum(widths)]
        self.left = 0.0 if style.narrow() else self.ends[1] + 14
        beyond = max(style.measure(score, style.SMALL) for score in self.scores) + 8
        self.unit = (style.inner() - self.left - beyond) / max(float(row["log_likelihood"]) for row in self.rows)
        self.row = STACKED if style.narrow() else ROW
        self.height = HEAD + self.row * len(self.rows)

    def draw(self, axes: Axes) -> None:
        for end, head in zip(self.ends, self.heads, strict=True):
            write(axes, end, 8, head, size=style.SMALL, color=style.MUTED, align="right")
        if self.left:
            write(axes, self.left, 8, self.scale, size=style.SMALL, color=style.MUTED)
        for index in range(len(self.rows)):
            self._row(axes, HEAD + self.row * index, index)

    def _row(self, axes: Axes, top: float, index: int) -> None:
        row, y = self.rows[index], top + ROW / 2
        line(axes, [0, style.inner()], [top, top], color=style.SOFT)
        write(axes, 0, y, style.cut(str(row["word"]), self.word, bold=True), bold=True)
        for end, count in zip(self.ends, self.counts[index], strict=True):
            write(axes, end, y, count, size=style.SMALL, color=style.MUTED, align="right")
        end, at = self.left + self.unit * float(row["log_likelihood"]), y if self.left else y + 15
        bar(axes, self.left, end, at, 11 if self.left else 9)
        write(axes, end + 5, at, self.scores[index], size=style.SMALL)
