"""The figures of a theme: those that its claims allow."""

from __future__ import annotations

import pandas as pd

from analysis.charts import matrix
from analysis.charts.cells import Names, with_indicator
from analysis.charts.claims import prepared
from analysis.charts.cuts import bars
from analysis.charts.matrix import indicators_by_article
from analysis.charts.multiples import indicator_multiples
from analysis.charts.promises import targets_and_results
from analysis.charts.style import Chart
from analysis.themes import Theme
from analysis.words import Words


def for_theme(theme: Theme, claims: pd.DataFrame, words: Words, names: Names | None = None) -> dict[str, Chart]:
    """The figures that a theme's claims allow, by name: `targets` where something was promised, `cuts` where something was cut, `articles` what each article reports, `multiples` where an indicator has several figures.

    Args:
        theme: the theme.
        claims: its claims.
        words: the catalogue.
        names: article id or indicator id → how it is shown.
    """
    measuring = with_indicator(claims)
    figures = {}
    if (measuring["status"] == "target").any():
        figures["targets"] = targets_and_results(measuring, words, names)
    if (measuring["change"] == "decrease").any():
        figures["cuts"] = bars(prepared(measuring, words, names), "chart.streamlining", words)
    if measuring["article_id"].nunique() > 1:
        figures["articles"] = indicators_by_article(measuring, words, names, prefix="chart.criteria" if theme.theme_id == matrix.THEME else "chart.matrix")
    if measuring["indicator"].duplicated().any():
        figures["multiples"] = indicator_multiples(measuring, words, names)
    return figures
