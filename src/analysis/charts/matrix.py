"""The same indicators, article by article: a table drawn."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, name, value, with_indicator
from analysis.charts.claims import COLUMNS, LOOKS, key_of, prepared
from analysis.charts.style import Card, Chart, line, mark, write
from analysis.words import Words

#: The theme that `ntm_criteria` shows (a file in data/themes).
THEME = "ntm-targets"
MOST_COLUMNS = 6


def ntm_criteria(claims: pd.DataFrame, words: Words, names: Names | None = None, articles: Sequence[str] | None = None) -> Chart:
    """What each article reports of the new-countryside criteria and indicators. An empty cell is "not reported", a zero is a zero.

    Args:
        claims: the claims table; those of the theme that measure an indicator are shown.
        words: the catalogue.
        names: article id or indicator id → how it is shown.
        articles: the articles in their order; those with a claim where not given.
    """
    return indicators_by_article(claims, words, names, articles, theme=THEME, prefix="chart.criteria")


def indicators_by_article(
    claims: pd.DataFrame,
    words: Words,
    names: Names | None = None,
    articles: Sequence[str] | None = None,
    *,
    theme: str | None = None,
    prefix: str = "chart.matrix",
) -> Chart:
    """The values of each indicator in each article, as a table drawn: colour tells reported from promised."""
    chosen = with_indicator(claims, theme)
    data = prepared(chosen, words, names)
    title = words(f"{prefix}.title")
    if data.empty:
        return style.nothing(title, words, [*COLUMNS, "article"])
    data["article"] = [name(article, names, words) for article in data["article_id"]]
    columns = _columns(data, articles)
    total = data["article_id"].nunique()
    order = (
        data.groupby("measure", sort=False)
        .agg(articles=("article_id", "nunique"), rows=("value", "size"))
        .sort_values(["articles", "rows"], ascending=False, kind="stable")
        .index
    )
    width = style.INNER / len(columns)
    titles = [name(article, names, words) for article in columns]
    size = style.fitting((word for text in titles for word in text.split()), width - 8, style.SMALL, least=8.5)
    headers = [style.wrap(text, width - 7, size, most=4) for text in titles]
    cells = {(row_title, article): rows for (row_title, article), rows in data.groupby(["measure", "article_id"], sort=False)}
    shown = [row_title for row_title in order if any((row_title, article) in cells for article in columns)][: style.MOST_ROWS]
    lines = [max((len(cells[key]) for key in ((row_title, article) for article in columns) if key in cells), default=1) for row_title in shown]
    head = 13 * max(map(len, headers)) + 10
    notes = [
        words("chart.matrix.note"),
        style.beyond(len(order), len(shown), words),
        style.beyond(total, len(columns), words),
    ]
    card = Card(title, words(f"{prefix}.subtitle"), key_of(words, data["status"].unique()), notes)
    figure, axes = card.draw(head + sum(24 + 14 * n for n in lines))
    for index, header in enumerate(headers):
        for row, text in enumerate(header):
            write(
                axes,
                width * index + 2,
                6 + 13 * (row + max(map(len, headers)) - len(header)),
                text,
                size=size,
                color=style.MUTED,
            )
    y = head
    for row_title, n in zip(shown, lines, strict=True):
        _matrix_row(axes, y, row_title, [cells.get((row_title, article)) for article in columns], words=words)
        y += 24 + 14 * n
    told = (f"{row['measure']}, {row['article']}: {row['told']}" for _, row in data.iterrows())
    figure.data, figure.alt = (
        data,
        words(f"{prefix}.alt", n=len(order), articles=len(columns), told=style.listed(told, words)),
    )
    return figure


def _columns(data: pd.DataFrame, articles: Sequence[str] | None) -> list[str]:
    """The articles shown: all of those given, or those with the most figures where that is too many; in the order given."""
    columns = list(articles) if articles is not None else list(dict.fromkeys(data["article_id"]))
    if len(columns) <= MOST_COLUMNS:
        return columns
    counts = data["article_id"].value_counts()
    kept = sorted(columns, key=lambda article: (-counts.get(article, 0), columns.index(article)))[:MOST_COLUMNS]
    return [article for article in columns if article in kept]


def _matrix_row(axes: Axes, y: float, title: str, cells: Sequence[pd.DataFrame | None], *, words: Words) -> None:
    width = style.INNER / len(cells)
    line(axes, [0, style.INNER], [y, y])
    write(axes, 0, y + 10, style.cut(title, style.INNER, style.SMALL, bold=True), size=style.SMALL, bold=True)
    for index, rows in enumerate(cells):
        if rows is None:
            write(axes, width * index + 4, y + 26, "–", size=style.SMALL, color="#a9a69f")
            continue
        for position, (_, row) in enumerate(rows.iterrows()):
            mark(axes, width * index + 7, y + 26 + 14 * position, size=3.6, **LOOKS[row["status"]])
            told = value(row, words, short=True)
            write(
                axes,
                width * index + 15,
                y + 26 + 14 * position,
                told,
                size=style.fitting([told], width - 17, style.SMALL),
            )
