"""Words in figures: what a theme's passages speak of more, and less, than the rest."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.style import Card, Chart, bar, line, write
from analysis.words import Words

_COLUMNS = ["word", "count", "count_rest", "log_likelihood", "log_odds", "sentence_ids"]
MOST_WORDS = 12


def keyness(scores: pd.DataFrame, words: Words, theme: str = "") -> Chart:
    """The words most typical of a theme, and of the rest: z-scores of the log-odds, to the right and to the left of zero.

    Args:
        scores: what `analysis.lexis.keyness` gives (`word`, `count`, `count_rest`, `log_odds`, `log_likelihood`, `sentence_ids`).
        words: the catalogue.
        theme: the theme's title.
    """
    title = words("chart.keyness.title", theme=theme) if theme else words("chart.keyness.title-all")
    if scores.empty:
        return style.nothing(title, words, _COLUMNS)
    shown = _shown(scores)
    both = (shown["log_odds"] > 0).any() and (shown["log_odds"] < 0).any()
    subtitle = words("chart.keyness.subtitle" if both else "chart.keyness.subtitle-typical")
    card = Card(title, subtitle, notes=[style.beyond(len(scores), len(shown), words)])
    tops = [21 * index + (12 if both and odds < 0 else 0) for index, odds in enumerate(shown["log_odds"])]
    figure, axes = card.draw(tops[-1] + 25)
    unit = (style.INNER / 2 - 4) / max(shown["log_odds"].abs().max(), 1e-9)
    for top, (_, row) in zip(tops, shown.iterrows(), strict=True):
        _word_row(axes, top, row, unit, words)
    line(axes, [style.INNER / 2] * 2, [0, tops[-1] + 21], color=style.MUTED)
    typical = shown[shown["log_odds"] > 0]
    told = (words("chart.keyness.told", word=row["word"], n=int(row["count"]), rest=int(row["count_rest"])) for _, row in typical.iterrows())
    figure.data = scores[[column for column in _COLUMNS if column in scores]]
    figure.alt = words("chart.keyness.alt", theme=theme or title, told=style.listed(told, words, 8) or words("chart.nothing"))
    return figure


def _shown(scores: pd.DataFrame) -> pd.DataFrame:
    """The words drawn, the most typical first: some of each side, more where there is only one side."""
    ordered = scores.sort_values(["log_odds", "word"], ascending=[False, True], kind="stable")
    typical, other = ordered[ordered["log_odds"] >= 0], ordered[ordered["log_odds"] < 0]
    most = MOST_WORDS if len(typical) and len(other) else 2 * MOST_WORDS
    return pd.concat([typical.head(most), other.tail(most)])


def _word_row(axes: Axes, y: float, row: pd.Series, unit: float, words: Words) -> None:
    """The bar on one side of the middle, the word on the other, the counts behind the word."""
    middle, positive = style.INNER / 2, row["log_odds"] > 0
    end = middle + unit * float(row["log_odds"])
    bar(axes, min(middle, end), max(middle, end), y + 11, 13, color=style.ACCENT if positive else style.SERIES[4])
    counts = words("chart.keyness.counts", n=style.number(row["count"], words, 0), rest=style.number(row["count_rest"], words, 0))
    word = style.cut(str(row["word"]), middle - 20 - style.measure(counts, style.SMALL), bold=True)
    first, second = (middle - 8, middle - 14 - style.measure(word, bold=True)) if positive else (middle + 8, middle + 14 + style.measure(word, bold=True))
    align = "right" if positive else "left"
    write(axes, first, y + 11, word, bold=True, align=align)
    write(axes, second, y + 11, counts, size=style.SMALL, color=style.MUTED, align=align)
