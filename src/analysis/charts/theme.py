"""The figures of a theme: those that its claims allow."""

from __future__ import annotations

import pandas as pd

from analysis.charts import cuts, matrix
from analysis.charts.cells import Names, with_indicator
from analysis.charts.matrix import indicators_by_article
from analysis.charts.multiples import indicator_multiples
from analysis.charts.promises import targets_and_results
from analysis.charts.style import Chart
from analysis.themes import Theme
from analysis.words import Words


def for_theme(
    theme: Theme, claims: pd.DataFrame, words: Words, names: Names | None = None, *, outcomes: pd.DataFrame, articles: pd.DataFrame
) -> dict[str, Chart]:
    """The figures that a theme's claims allow, by name: `targets` where something was aimed at, `cuts` where something was cut, `articles` where articles report the same, `multiples` where one place has figures of several days.

    Args:
        theme: the theme.
        claims: its claims.
        words: the catalogue.
        names: article id or indicator id → how it is shown.
        outcomes: what `analysis.outcomes.follow` gives, of all claims.
        articles: the articles table.
    """
    measuring = with_indicator(claims)
    prefix = "chart.criteria" if theme.theme_id == matrix.THEME else "chart.matrix"
    drawn = {
        "targets": targets_and_results(measuring, outcomes, words, names),
        "cuts": cuts.cuts(_cut(theme, measuring), words, names),
        "articles": indicators_by_article(measuring, words, names, articles, prefix=prefix),
        "multiples": indicator_multiples(measuring, words, names, articles),
    }
    return {key: chart for key, chart in drawn.items() if len(chart.data)}


def _cut(theme: Theme, claims: pd.DataFrame) -> pd.DataFrame:
    """What was cut; of streamlining, where something was cut, all that was merged and unified as well."""
    cut = claims[claims["change"] == "decrease"]
    return claims if theme.theme_id == cuts.THEME and len(cut) else cut
