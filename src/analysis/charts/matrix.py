"""The same indicators, article by article: a table drawn."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, known, name, with_indicator
from analysis.charts.claims import COLUMNS as CLAIM_COLUMNS
from analysis.charts.claims import LOOKS, key_of, prepared
from analysis.charts.moments import chronological
from analysis.charts.style import Card, Chart, at_both_widths, line, mark, write
from analysis.words import Words

#: The theme that `ntm_criteria` shows (a file in data/themes).
THEME = "ntm-targets"
MOST_COLUMNS = 6
COLUMNS = [*CLAIM_COLUMNS, "article"]
#: Heights in points: a line of a cell, a row's title with the space around it.
LINE, ROW = 14, 30


def ntm_criteria(claims: pd.DataFrame, words: Words, names: Names | None = None, articles: pd.DataFrame | None = None) -> Chart:
    """What each article reports of the new-countryside criteria and indicators.

    Args:
        claims: the claims table; those of the theme that measure an indicator are looked at.
        words: the catalogue.
        names: article id or indicator id → how it is shown.
        articles: the articles table: it puts the articles in order.
    """
    return indicators_by_article(claims, words, names, articles, theme=THEME, prefix="chart.criteria")


@at_both_widths
def indicators_by_article(
    claims: pd.DataFrame,
    words: Words,
    names: Names | None = None,
    articles: pd.DataFrame | None = None,
    *,
    theme: str | None = None,
    prefix: str = "chart.matrix",
) -> Chart:
    """The indicators that at least two articles report, each with its figures article by article, the earliest first. What an article doesn't report is left out, or a dash; a zero is a zero."""
    data = shared(prepared(with_indicator(claims, theme), words, names))
    title = words(f"{prefix}.title")
    if data.empty:
        return style.nothing(title, words, COLUMNS)
    data["article"] = [name(article, names, words) for article in data["article_id"]]
    articles_shown = _columns(data, chronological(list(dict.fromkeys(data["article_id"])), articles))
    series = list(dict.fromkeys(data.loc[data["article_id"].isin(articles_shown), "series"]))
    shown = series[: style.MOST_ROWS]
    table = (_Lines if style.narrow() else _Columns)([data[data["series"] == each] for each in shown], articles_shown)
    notes = [
        words("chart.matrix.note") if table.gaps else "",
        style.beyond(data["series"].nunique(), len(shown), words),
        style.beyond(data["article_id"].nunique(), len(articles_shown), words),
    ]
    figure, axes = Card(title, words(f"{prefix}.subtitle"), key_of(words, data["status"].unique()), notes).draw(table.height)
    table.draw(axes)
    told = (f"{row['measure']}, {row['article']}: {row['told']}" for _, row in data.iterrows())
    figure.data = data[COLUMNS]
    figure.alt = words(f"{prefix}.alt", n=len(shown), articles=len(articles_shown), told=style.listed(told, words))
    return figure


def shared(data: pd.DataFrame) -> pd.DataFrame:
    """The figures of what at least two articles report: of one alone there is nothing to lay side by side."""
    reporting = data.groupby("series")["article_id"].nunique()
    return data[data["series"].isin(reporting.index[reporting > 1])].copy()


def _columns(data: pd.DataFrame, articles: Sequence[str]) -> list[str]:
    """The articles shown: all, or those with the most figures where that is too many; in the order given."""
    counts = data["article_id"].value_counts()
    kept = sorted(articles, key=lambda article: (-counts[article], articles.index(article)))[:MOST_COLUMNS]
    return [article for article in articles if article in kept]


def _told(row: pd.Series) -> str:
    """The number with its unit, and where."""
    return f"{row['amount']}, {row['place']}" if known(row["place"]) else row["amount"]


class _Columns:
    """A column an article, a row an indicator, its title above its cells."""

    def __init__(self, rows: Sequence[pd.DataFrame], articles: Sequence[str]) -> None:
        self.rows, self.articles = rows, articles
        self.width = style.inner() / len(articles)
        titles = {row["article_id"]: row["article"] for each in rows for _, row in each.iterrows()}
        self.heads = [style.wrap(titles.get(article, article), self.width - 12, style.SMALL, most=4) for article in articles]
        self.cells = [[self._cell(each[each["article_id"] == article]) for article in articles] for each in rows]
        self.gaps = any(not cell for cells in self.cells for cell in cells)
        self.head = 13 * max(map(len, self.heads)) + 10
        self.heights = [ROW + LINE * max(sum(len(lines) for lines, _ in cell) for cell in cells) for cells in self.cells]
        self.height = self.head + sum(self.heights)

    def _cell(self, rows: pd.DataFrame) -> list[tuple[list[str], str]]:
        return [(style.wrap(_told(row), self.width - 24, style.SMALL), row["status"]) for _, row in rows.iterrows()]

    def draw(self, axes: Axes) -> None:
        for index, head in enumerate(self.heads):
            for position, text in enumerate(head):
                write(axes, self.width * index, 6 + 13 * (position + max(map(len, self.heads)) - len(head)), text, size=style.SMALL, color=style.MUTED)
        y = self.head
        for rows, cells, height in zip(self.rows, self.cells, self.heights, strict=True):
            line(axes, [0, style.inner()], [y, y])
            write(axes, 0, y + 12, style.cut(rows["measure"].iloc[0], style.inner(), bold=True), bold=True)
            for index, cell in enumerate(cells):
                self._draw_cell(axes, self.width * index, y + 29, cell)
            y += height

    @staticmethod
    def _draw_cell(axes: Axes, x: float, y: float, cell: Sequence[tuple[list[str], str]]) -> None:
        if not cell:
            write(axes, x + 2, y, "–", size=style.SMALL, color="#a9a69f")
        for lines, status in cell:
            mark(axes, x + 5, y, size=3.6, **LOOKS[status])
            for text in lines:
                write(axes, x + 15, y, text, size=style.SMALL)
                y += LINE


class _Lines:
    """An indicator after the other, under it a line for each article that reports it, its figures below."""

    def __init__(self, rows: Sequence[pd.DataFrame], articles: Sequence[str]) -> None:
        self.gaps = False  # what isn't reported takes no line
        self.blocks = [self._block(each, articles) for each in rows]
        self.height = sum(14 + 15 * len(title) + LINE * len(lines) for title, lines in self.blocks)

    @staticmethod
    def _block(rows: pd.DataFrame, articles: Sequence[str]) -> tuple[list[str], list[tuple[str, str | None]]]:
        lines: list[tuple[str, str | None]] = []
        for article in articles:
            its = rows[rows["article_id"] == article]
            lines += [(text, None) for text in (style.wrap(its["article"].iloc[0], style.inner(), style.SMALL) if len(its) else [])]
            for _, row in its.iterrows():
                lines += [
                    (text, row["status"] if not position else "") for position, text in enumerate(style.wrap(_told(row), style.inner() - 16, style.SMALL))
                ]
        return style.wrap(rows["measure"].iloc[0], style.inner(), bold=True, most=2), lines

    def draw(self, axes: Axes) -> None:
        y = 0.0
        for title, lines in self.blocks:
            line(axes, [0, style.inner()], [y, y])
            for text in title:
                write(axes, 0, y + 12, text, bold=True)
                y += 15
            y += 12
            for text, status in lines:
                if status:
                    mark(axes, 5, y, size=3.6, **LOOKS[status])
                write(axes, 0 if status is None else 15, y, text, size=style.SMALL, color=style.MUTED if status is None else style.INK)
                y += LINE
            y += 2
