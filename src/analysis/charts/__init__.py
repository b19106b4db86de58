"""One function a figure: frames and words in, a figure out that knows its data and its alternative text; `export` writes it.

    figure = charts.timeline(tables.articles, words, names)
    charts.export(figure, "corpus-timeline", folder=FIGURES, edition="en")

`names` maps ids (articles, themes, indicators, tables) to how they are shown. No function reads a file, a clock or chance.
"""

from analysis.charts.cells import article_names
from analysis.charts.corpus import article_lengths, theme_heatmap, timeline
from analysis.charts.cuts import streamlining
from analysis.charts.exporting import Exported, export
from analysis.charts.matrix import indicators_by_article, ntm_criteria
from analysis.charts.multiples import indicator_multiples
from analysis.charts.outcomes import verdicts
from analysis.charts.people import network, speakers, together
from analysis.charts.promises import targets_and_results
from analysis.charts.quality import reliability, scores
from analysis.charts.style import Chart
from analysis.charts.theme import for_theme
from analysis.charts.vocabulary import keyness

__all__ = [
    "Chart",
    "Exported",
    "article_lengths",
    "article_names",
    "export",
    "for_theme",
    "indicator_multiples",
    "indicators_by_article",
    "keyness",
    "network",
    "ntm_criteria",
    "reliability",
    "scores",
    "speakers",
    "streamlining",
    "targets_and_results",
    "theme_heatmap",
    "timeline",
    "together",
    "verdicts",
]
