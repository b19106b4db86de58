"""The corpus in figures: when, how long, about what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

import pandas as pd
from matplotlib.axes import Axes

from analysis import lexis
from analysis.charts import style
from analysis.charts.cells import Names, article_names, known, name
from analysis.charts.moments import chronological
from analysis.charts.style import Card, Chart, at_both_widths, bar, line, mark, write
from analysis.records import FEW_DAYS
from analysis.themes import load_themes
from analysis.words import Words

#: From a day to its x.
Place = Callable[[pd.Timestamp], float]

KINDS = ("event", "published")
_TIMELINE_COLUMNS = ("article_id", "article", "what", "start", "end", "basis", "reason")


@at_both_widths
def timeline(articles: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """When each article's event was, and when it was published.

    Args:
        articles: the articles table.
        words: the catalogue.
        names: article id → its short name.

    A known day, or the last of the few that a meeting took, is a dot (event) or a ring (publication); a range that is only inferred is a bar; what is unknown is said.
    """
    data = _dates(articles, words, names)
    if data.empty:
        return style.nothing(words("chart.timeline.title"), words, _TIMELINE_COLUMNS)
    order = data.groupby("article_id")["end"].max().sort_values(kind="stable", na_position="last").index
    shown = order[: style.MOST_ROWS]
    card = Card(
        words("chart.timeline.title"),
        key=[
            (words("chart.timeline.event"), {"kind": "dot"}),
            (words("chart.timeline.published"), {"kind": "ring", "color": style.INK, "size": 6}),
            (words("chart.timeline.range"), {"kind": "bar", "color": style.ACCENT_SOFT}),
        ],
        notes=[style.beyond(len(order), len(shown), words)],
    )
    rows = {article_id: data[data["article_id"] == article_id] for article_id in shown}
    dated = [article_id for article_id in shown if rows[article_id]["end"].notna().any()]
    drawn = [_Dated(rows[article_id], words) for article_id in dated]
    tops = [0.0, *accumulate(row.height for row in drawn)]
    axis = tops[-1] + 22
    figure, axes = card.draw(axis + 22 * (len(shown) - len(dated)))
    place, years = _time_axis(axes, data[data["article_id"].isin(dated)], tops[-1])
    for row, top in zip(drawn, tops, strict=False):
        row.draw(axes, top, place, years)
    for index, article_id in enumerate(shown[len(dated) :]):
        _undated_row(axes, axis + 22 * index, rows[article_id], words)
    figure.data, figure.alt = data, _timeline_alt(data, order, words)
    return figure


def _dates(articles: pd.DataFrame, words: Words, names: Names | None) -> pd.DataFrame:
    names = names or article_names(articles, words)
    rows = [
        (
            row["article_id"],
            name(row["article_id"], names, words),
            what,
            row[f"{what}_start"],
            row[f"{what}_end"],
            row[f"{what}_basis"],
            row[f"{what}_reason"],
        )
        for _, row in articles.iterrows()
        for what in KINDS
    ]
    data = pd.DataFrame(rows, columns=list(_TIMELINE_COLUMNS))
    return data.assign(start=pd.to_datetime(data["start"]), end=pd.to_datetime(data["end"]))


def _aside() -> float:
    """Where the axis of time begins: right of the articles' names, on a telephone under them."""
    return 0.0 if style.narrow() else 0.5 * style.inner()


def _time_axis(axes: Axes, data: pd.DataFrame, height: float) -> tuple[Place, Sequence[int]]:
    """Lines at the beginning of years, their labels under the last row; gives the function from a day to its x, and the years."""
    ends = data["end"].dropna()
    if ends.empty:
        return lambda moment: 0.0, ()
    first, last = (
        min(ends.min(), data["start"].min()).year if data["start"].notna().any() else ends.min().year,
        ends.max().year + 1,
    )
    low, high = pd.Timestamp(first, 1, 1), pd.Timestamp(last, 1, 1)
    left, width = _aside(), style.inner() - _aside()

    def place(moment: pd.Timestamp) -> float:
        return left + 14 + (width - 28) * (moment - low) / (high - low)

    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if (last - first) / step * 34 <= width or step == 100)
    for year in range(first, last + 1):
        if year % step == 0:
            x = place(pd.Timestamp(year, 1, 1))
            if not style.narrow():
                line(axes, [x, x], [0, height + 4], color=style.SOFT)
            else:
                line(axes, [x, x], [height, height + 4])
            write(axes, x, height + 13, str(year), size=style.SMALL, color=style.MUTED, align="center")
    return place, range(first, last + 1)


class _Dated:
    """An article whose days are known: its name and what is known of them, and its place in time; on a telephone one above the other."""

    def __init__(self, rows: pd.DataFrame, words: Words) -> None:
        self.rows = rows
        room = style.inner() if style.narrow() else _aside() - 16
        self.names = style.wrap(rows["article"].iloc[0], room, bold=True)
        self.dates = style.wrap(_dates_told(rows, words), room, style.SMALL, most=5)
        self.told = 15 * len(self.names) + 13 * len(self.dates)
        self.height = self.told + (30 if style.narrow() else 16)

    def draw(self, axes: Axes, y: float, place: Place, years: Sequence[int]) -> None:
        """Into `axes`, from `y` on; on a telephone, where no lines of years run through, with ticks."""
        at = y + (self.told + 10 if style.narrow() else self.height / 2 - 4)
        line(axes, [_aside(), style.inner()], [at, at])
        for year in years if style.narrow() else ():
            line(axes, [place(pd.Timestamp(year, 1, 1))] * 2, [at - 3, at + 3])
        for text in self.names:
            write(axes, 0, y + 8, text, bold=True)
            y += 15
        for text in self.dates:
            write(axes, 0, y + 7, text, size=style.SMALL, color=style.MUTED)
            y += 13
        for _, row in self.rows[self.rows["end"].notna()].iterrows():
            self._mark(axes, row, at, place)

    @staticmethod
    def _mark(axes: Axes, row: pd.Series, at: float, place: Place) -> None:
        start = row["start"] if known(row["start"]) else row["end"]
        if row["end"] - start > FEW_DAYS:
            bar(axes, place(start), place(row["end"]), at, 9, color=style.ACCENT_SOFT)
        elif row["what"] == "event":
            mark(axes, place(row["end"]), at, size=4.2)
        else:
            mark(axes, place(row["end"]), at, kind="ring", color=style.INK, size=7)


def _undated_row(axes: Axes, y: float, rows: pd.DataFrame, words: Words) -> None:
    told = words("chart.timeline.unknown")
    write(
        axes,
        0,
        y + 12,
        style.cut(rows["article"].iloc[0], style.inner() - style.measure(told, style.SMALL) - 10, bold=True),
        bold=True,
    )
    write(axes, style.inner(), y + 12, told, size=style.SMALL, color=style.MUTED, align="right", slant=True)


def _dates_told(rows: pd.DataFrame, words: Words) -> str:
    """All that is known of an article's dates, in a phrase: `event 16 Aug 2016 · published between 2016 and 2018 (inferred)`."""
    told = [
        words("chart.timeline.told", what=words(f"chart.timeline.{row['what']}"), when=_range(row, words)) for _, row in rows.iterrows() if known(row["end"])
    ]
    return " · ".join(told) or words("chart.timeline.unknown")


def _range(row: pd.Series, words: Words) -> str:
    end = style.day(row["end"], words)
    if not known(row["start"]):
        told = words("chart.timeline.not-after", end=end)
    else:
        told = end if row["start"] == row["end"] else words("chart.timeline.between", start=style.day(row["start"], words), end=end)
    return words("chart.timeline.inferred", when=told) if row["basis"] == "inferred" else told


def _timeline_alt(data: pd.DataFrame, order: Sequence[str], words: Words) -> str:
    by_article = dict(iter(data.groupby("article_id")))
    told = (f"{by_article[article]['article'].iloc[0]}: {_dates_told(by_article[article], words)}" for article in order)
    return words("chart.timeline.alt", n=len(order), told=style.listed(told, words))


_SHARE_COLUMNS = ("article_id", "article", "theme", "title", "sentences", "of", "share", "sentence_ids")


@at_both_widths
def theme_heatmap(
    passages: pd.DataFrame,
    articles: pd.DataFrame,
    words: Words,
    names: Names | None = None,
    themes: Sequence[str] | None = None,
) -> Chart:
    """The share of each article's sentences that belong to each theme, in per cent; a sentence can belong to several.

    Args:
        passages: the passages table.
        articles: the articles table (`sentences`: how many each has).
        words: the catalogue.
        names: article id or theme id → how it is shown.
        themes: the themes in their order; those of the passages, in the report's order, where not given.
    """
    themes = list(themes) if themes is not None else [theme.theme_id for theme in load_themes() if theme.theme_id in set(passages["theme"])]
    data = _shares(passages, articles, themes, words, names)
    if data.empty:
        return style.nothing(words("chart.heatmap.title"), words, _SHARE_COLUMNS)
    shown = chronological(list(dict.fromkeys(data["article_id"])), articles)[: style.MOST_ROWS]
    card = Card(
        words("chart.heatmap.title"),
        words("chart.heatmap.subtitle"),
        notes=[style.beyond(data["article_id"].nunique(), len(shown), words)],
    )
    table = (_HeatList if style.narrow() else _HeatTable)([data[data["article_id"] == article_id] for article_id in shown], words)
    figure, axes = card.draw(table.height)
    table.draw(axes)
    figure.data, figure.alt = data, _heat_alt(data, words)
    return figure


def _shares(passages: pd.DataFrame, articles: pd.DataFrame, themes: Sequence[str], words: Words, names: Names | None) -> pd.DataFrame:
    names = {
        **article_names(articles, words),
        **{theme.theme_id: theme.title[words.language] for theme in load_themes()},
        **(names or {}),
    }
    data = lexis.shares(passages, articles, themes)
    data = data.assign(**{column: [name(key, names, words) for key in data[of]] for column, of in (("article", "article_id"), ("title", "theme"))})
    return data[list(_SHARE_COLUMNS)]


def _share_told(row: pd.Series, words: Words) -> str:
    return style.number(row["share"], words, 0) + "%" if row["sentences"] else "0"


class _HeatTable:
    """A row an article, a column a theme; the deeper the colour, the larger the share."""

    ROW = 34

    def __init__(self, rows: Sequence[pd.DataFrame], words: Words) -> None:
        self.rows, self.words = rows, words
        self.left = 0.34 * style.inner()
        self.width = (style.inner() - self.left) / len(rows[0])
        titles = list(rows[0]["title"])
        self.size = style.fitting((word for title in titles for word in title.split()), self.width - 6, style.SMALL)
        self.heads = [style.wrap(title, self.width - 5, self.size, most=4) for title in titles]
        self.head = 13 * max(map(len, self.heads)) + 8
        self.height = self.head + self.ROW * len(rows)

    def draw(self, axes: Axes) -> None:
        for index, lines in enumerate(self.heads):
            for position, text in enumerate(lines):
                y = 6 + 13 * (position + max(map(len, self.heads)) - len(lines))
                write(axes, self.left + self.width * (index + 0.5), y, text, size=self.size, color=style.MUTED, align="center")
        top = max(*(rows["share"].max() for rows in self.rows), 1)
        for index, rows in enumerate(self.rows):
            self._row(axes, self.head + self.ROW * index, rows, top)

    def _row(self, axes: Axes, y: float, rows: pd.DataFrame, top: float) -> None:
        name = style.wrap(rows["article"].iloc[0], self.left - 12, style.SMALL, bold=True, most=2)
        for position, text in enumerate(name):
            write(axes, 0, y + self.ROW / 2 + 13 * (position - (len(name) - 1) / 2), text, size=style.SMALL, bold=True)
        for index, (_, row) in enumerate(rows.iterrows()):
            depth, x = row["share"] / top, self.left + self.width * index
            bar(axes, x + 1, x + self.width - 1, y + self.ROW / 2, self.ROW - 2, color=_blend(depth))
            color = style.PAPER if depth > 0.5 else style.INK if row["sentences"] else style.MUTED
            write(axes, x + self.width / 2, y + self.ROW / 2, _share_told(row, self.words), color=color, align="center", bold=depth > 0.5)


class _HeatList:
    """For telephones: an article after the other, under each its themes with their shares as bars."""

    def __init__(self, rows: Sequence[pd.DataFrame], words: Words) -> None:
        self.rows, self.words = rows, words
        self.names = [style.wrap(each["article"].iloc[0], style.inner(), bold=True) for each in rows]
        self.left = 0.5 * style.inner()
        self.themes = [style.wrap(title, self.left - 8, style.SMALL, most=2) for title in rows[0]["title"]]
        self.height = sum(15 * len(name) + sum(12 * len(theme) + 6 for theme in self.themes) + 12 for name in self.names)

    def draw(self, axes: Axes) -> None:
        top, y = max(*(rows["share"].max() for rows in self.rows), 1), 0.0
        for lines, rows in zip(self.names, self.rows, strict=True):
            for text in lines:
                write(axes, 0, y + 8, text, bold=True)
                y += 15
            for theme, (_, row) in zip(self.themes, rows.iterrows(), strict=True):
                for position, text in enumerate(theme):
                    write(axes, 0, y + 9 + 12 * position, text, size=style.SMALL, color=style.MUTED)
                end = self.left + (style.inner() - self.left - 32) * row["share"] / top
                bar(axes, self.left, end, y + 9, 11)
                write(axes, end + 5, y + 9, _share_told(row, self.words), size=style.SMALL)
                y += 12 * len(theme) + 6
            y += 12


def _blend(depth: float) -> str:
    """A colour between paper and accent."""
    from matplotlib.colors import to_hex, to_rgb  # noqa: PLC0415

    low, high = to_rgb("#eef1f1"), to_rgb(style.ACCENT)
    return to_hex([a + (b - a) * depth for a, b in zip(low, high, strict=True)])


def _heat_alt(data: pd.DataFrame, words: Words) -> str:
    strongest = data.sort_values(["share", "article_id", "theme"], ascending=[False, True, True], kind="stable")
    told = (
        words("chart.heatmap.told", article=row["article"], theme=row["title"], share=style.number(row["share"], words, 0))
        for _, row in strongest.iterrows()
        if row["sentences"]
    )
    return words(
        "chart.heatmap.alt",
        articles=data["article_id"].nunique(),
        themes=data["theme"].nunique(),
        told=style.listed(told, words, 5) or words("chart.nothing"),
    )


@at_both_widths
def article_lengths(articles: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Words and sentences of each article, the longest first.

    Args:
        articles: the articles table (`words`, `sentences`: those that are evidence).
        words: the catalogue.
        names: article id → its short name.
    """
    names = names or article_names(articles, words)
    data = articles[["article_id", "words", "sentences"]].sort_values(["words", "article_id"], ascending=[False, True])
    data.insert(1, "article", [name(article_id, names, words) for article_id in data["article_id"]])
    if data.empty:
        return style.nothing(words("chart.lengths.title"), words, list(data.columns))
    shown = data.head(style.MOST_ROWS)
    card = Card(words("chart.lengths.title"), notes=[style.beyond(len(data), len(shown), words)])
    figure, axes = card.draw(42 * len(shown))
    scale = card.inner / max(int(data["words"].max()), 1)
    for index, (_, row) in enumerate(shown.iterrows()):
        told = _length_told(row, words)
        write(
            axes,
            0,
            42 * index + 8,
            style.cut(row["article"], card.inner - style.measure(told, style.SMALL) - 10),
        )
        write(axes, card.inner, 42 * index + 8, told, size=style.SMALL, color=style.MUTED, align="right")
        bar(axes, 0, scale * int(row["words"]), 42 * index + 24, 13)
    told = (f"{row['article']}: {_length_told(row, words)}" for _, row in data.iterrows())
    figure.data, figure.alt = data, words("chart.lengths.alt", n=len(data), told=style.listed(told, words))
    return figure


def _length_told(row: pd.Series, words: Words) -> str:
    return words(
        "chart.lengths.told",
        words=style.number(row["words"], words, 0),
        sentences=style.number(row["sentences"], words, 0),
    )
