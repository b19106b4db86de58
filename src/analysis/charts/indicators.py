"""Indicators in figures: what was promised and reported, by place and time."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, known, measured, name, value, when, with_indicator
from analysis.charts.style import Card, Chart, bar, line, mark, write
from analysis.themes import Theme
from analysis.words import Words

#: The themes that `ntm_criteria` and `streamlining` show (files in data/themes).
NTM, STREAMLINING = "ntm-targets", "administrative-streamlining"
LOOKS = {
    "achieved": {"kind": "dot"},
    "in_progress": {"kind": "ring", "color": style.ACCENT},
    "target": {"kind": "diamond", "color": style.SERIES[1]},
    "context": {"kind": "ring", "color": style.MUTED},
}
_COLUMNS = ["indicator", "title", "measure", "place", "status", "change", "value", "total", "unit", "period_start", "period_end", "told", "claim_id", "sentence_id", "article_id"]


def _key(words: Words, statuses: Sequence[str]) -> list[tuple[str, dict]]:
    return [(words(f"status.{status}"), LOOKS[status]) for status in LOOKS if status in statuses]


def _data(claims: pd.DataFrame, words: Words, names: Names | None) -> pd.DataFrame:
    """The claims as a figure shows them, with what is said of each."""
    told = [measured(row, words) for _, row in claims.iterrows()]
    titles = [name(indicator, names, words) for indicator in claims["indicator"]]
    data = claims.assign(told=told, title=titles)
    return data.assign(measure=_measures(data))[_COLUMNS].reset_index(drop=True)


def _measures(data: pd.DataFrame) -> list[str]:
    """What each claim is comparable with: its indicator's title, with the unit where the indicator is counted in units that have no word in common (`km`, `bóng đèn`; but `đầu mối` and `đơn vị đầu mối` are one)."""
    named: dict[tuple[str, str], str] = {}
    for title, units in data.groupby("title", sort=False)["unit"]:
        kinds: list[set[str]] = []
        for words in (set(str(unit).split()) for unit in dict.fromkeys(units)):
            alike = [kind for kind in kinds if kind & words]
            kinds = [kind for kind in kinds if not kind & words] + [words.union(*alike)]
        for unit in dict.fromkeys(units):
            kind = next(kind for kind in kinds if kind & set(str(unit).split()))
            shortest = min((str(other) for other in units if set(str(other).split()) <= kind), key=lambda other: (len(other), other))
            named[title, unit] = f"{title} ({shortest})" if len(kinds) > 1 else title
    return [named[title, unit] for title, unit in zip(data["title"], data["unit"], strict=True)]


def _titled(title: str, place: object) -> str:
    return f"{title} — {place}" if known(place) else title


def _groups(data: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The rows of each indicator and place, titled, in the order of the data."""
    grouped = data.groupby(["measure", data["place"].fillna("")], sort=False)
    return [(_titled(measure, place or None), rows) for (measure, place), rows in grouped]


def targets_and_results(claims: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """What was promised beside what was reported: one row an indicator and place that has a target.

    Args:
        claims: the claims table, or some of it.
        words: the catalogue.
        names: indicator id → its title.

    Each row has its own scale, from zero to the largest of its numbers (or what they are out of). A target that adds to a level (`8 more`) begins where the latest reported level ends.
    """
    data = _data(with_indicator(claims[claims["status"] != "context"]), words, names)
    groups = [group for group in _groups(data) if "target" in set(group[1]["status"])]
    groups.sort(key=lambda group: (_unanswered(group[1]), group[0]))
    title = words("chart.targets.title")
    if not groups:
        return style.nothing(title, words, _COLUMNS)
    shown = groups[: style.MOST_ROWS]
    data = pd.concat([rows for _, rows in groups], ignore_index=True)
    card = Card(title, words("chart.targets.subtitle"), _key(words, data["status"].unique()), [style.beyond(len(groups), len(shown), words)])
    answered, unanswered = [group for group in shown if not _unanswered(group[1])], [group for group in shown if _unanswered(group[1])]
    heights = [_bullet_height(heading, rows) for heading, rows in answered]
    figure, axes = card.draw(sum(heights) + _list_height(unanswered))
    for index, (heading, rows) in enumerate(answered):
        _bullet(axes, sum(heights[:index]), heading, rows)
    _promises(axes, sum(heights), unanswered, words)
    told = (f"{heading}: {', '.join(rows['told'])}" for heading, rows in groups)
    figure.data, figure.alt = data, words("chart.targets.alt", n=len(groups), told=style.listed(told, words))
    return figure


def _unanswered(rows: pd.DataFrame) -> bool:
    """Whether nothing but promises is known: there is no scale to draw them on."""
    return set(rows["status"]) == {"target"}


def _told_beside(rows: pd.DataFrame) -> str:
    return style.cut(" · ".join(dict.fromkeys(rows["told"])), style.INNER * 0.45, style.BODY)


def _beside_lines(heading: str, rows: pd.DataFrame) -> list[str]:
    return style.wrap(heading, style.INNER - style.measure(_told_beside(rows)) - 34, style.BODY, most=2)


def _list_height(groups: Sequence[tuple[str, pd.DataFrame]]) -> float:
    return sum(15 * len(_beside_lines(*group)) + 9 for group in groups) + (28 if groups else 0)


def _promises(axes: Axes, y: float, groups: Sequence[tuple[str, pd.DataFrame]], words: Words) -> None:
    """Promises without a result, as a list: what, and at the right how much by when."""
    if not groups:
        return
    write(axes, 0, y + 12, words("chart.targets.unanswered"), bold=True, color=style.MUTED)
    y += 28
    for heading, rows in groups:
        line(axes, [0, style.INNER], [y - 4, y - 4])
        told, lines = _told_beside(rows), _beside_lines(heading, rows)
        for index, text in enumerate(lines):
            write(axes, 0, y + 8 + 15 * index, text)
        write(axes, style.INNER, y + 8, told, color=style.SERIES[1], align="right")
        mark(axes, style.INNER - style.measure(told) - 12, y + 8, size=4, **LOOKS["target"])
        y += 15 * len(lines) + 9


def _heading_lines(heading: str) -> list[str]:
    return style.wrap(heading, style.INNER, style.BODY, bold=True, most=2)


def _bullet_height(heading: str, rows: pd.DataFrame) -> float:
    return 15 * len(_heading_lines(heading)) + 56


def _sides(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Rows labelled above the line (reported) and below it (promised)."""
    promised = rows["status"] == "target"
    return rows[~promised], rows[promised]


def _bullet(axes: Axes, y: float, heading: str, rows: pd.DataFrame) -> None:
    lines = _heading_lines(heading)
    for index, text in enumerate(lines):
        write(axes, 0, y + 8 + 15 * index, text, bold=True)
    y += 15 * len(lines)
    above, below = _sides(rows)
    ends = _ends(rows)
    top = max([*ends.values(), *rows["total"].dropna().astype(float), 1e-9])
    track = y + 24
    bar(axes, 0, style.INNER, track, 7, color=style.SOFT)
    reported = max((ends[index] for index in above.index), default=0.0)
    bar(axes, 0, style.INNER * reported / top, track, 7, color=style.ACCENT_SOFT)
    for index, row in rows.iterrows():
        mark(axes, _inside(style.INNER * ends[index] / top), track, **LOOKS[row["status"]])
    _labels(axes, track - 15, above, ends, top, style.ACCENT)
    _labels(axes, track + 16, below, ends, top, style.SERIES[1])


def _inside(x: float) -> float:
    """Marks keep their breadth inside the card."""
    return min(max(x, 5), style.INNER - 5)


def _ends(rows: pd.DataFrame) -> dict[int, float]:
    """Where each claim's mark stands: its value, or, when it is something to be added, the latest reported level and its value."""
    levels = rows[(rows["status"] != "target") & (rows["change"] == "level")]
    base = float(levels.sort_values("period_end", na_position="first")["value"].iloc[-1]) if len(levels) else 0.0
    added = (rows["status"] == "target") & (rows["change"] == "increase")
    return {index: float(row["value"]) + (base if added[index] else 0.0) for index, row in rows.iterrows()}


def _labels(axes: Axes, y: float, rows: pd.DataFrame, ends: dict[int, float], top: float, color: str) -> None:
    texts = {text: style.INNER * ends[index] / top for index, text in rows["told"].items()}
    widths = [style.measure(text, style.SMALL) for text in texts]
    if sum(widths) + 6 * len(widths) > style.INNER:
        text = style.cut(" · ".join(texts), style.INNER, style.SMALL)
        return write(axes, 0, y, text, size=style.SMALL, color=color)
    for text, x in zip(texts, style.spread(list(texts.values()), widths, 0, style.INNER, gap=10), strict=True):
        write(axes, x, y, text, size=style.SMALL, color=color, align="center")
    return None


def streamlining(claims: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Units and payroll cut, titles unified, units merged: reported and promised. Where the number before is known, before and after.

    Args:
        claims: the claims table; those of the streamlining theme that measure an indicator are drawn.
        words: the catalogue.
        names: indicator id → its title.
    """
    data = _data(with_indicator(claims, STREAMLINING), words, names).sort_values(["measure", "place"], kind="stable")
    return _bars(data, "chart.streamlining", words)


def _bars(data: pd.DataFrame, prefix: str, words: Words) -> Chart:
    """A section an indicator, each with its own scale; a bar a claim."""
    title = words(f"{prefix}.title")
    if data.empty:
        return style.nothing(title, words, _COLUMNS)
    shown = data.head(style.MOST_ROWS)
    card = Card(title, words(f"{prefix}.subtitle"), notes=[style.beyond(len(data), len(shown), words)])
    sections = [(heading, _heading_lines(heading), rows) for heading, rows in shown.groupby("measure", sort=False)]
    figure, axes = card.draw(sum(15 * len(lines) + 36 * len(rows) + 10 for _, lines, rows in sections))
    y = 0.0
    for _, lines, rows in sections:
        y = _section(axes, y, lines, rows, words)
    told = (f"{_titled(row['title'], row['place'])}: {row['told']}" for _, row in data.iterrows())
    figure.data, figure.alt = data, words(f"{prefix}.alt", n=len(data), told=style.listed(told, words))
    return figure


def _section(axes: Axes, y: float, lines: Sequence[str], rows: pd.DataFrame, words: Words) -> float:
    for index, text in enumerate(lines):
        write(axes, 0, y + 8 + 15 * index, text, bold=True)
    y += 15 * len(lines)
    percent = (rows["unit"] == "%").all()
    top = 100.0 if percent else max(*rows["value"].astype(float), *rows["total"].fillna(0).astype(float), 1e-9)
    for _, row in rows.iterrows():
        _claim_bar(axes, y, row, top, words)
        y += 36
    return y + 10


def _claim_bar(axes: Axes, y: float, row: pd.Series, top: float, words: Words) -> None:
    target = row["status"] == "target"
    color = style.SERIES[1] if target else style.ACCENT
    number = value(row, words, signed=row["change"] != "decrease")  # "345 cut", not "−345 cut"
    space = style.INNER - 66
    said = " · ".join(filter(None, [str(row["place"]) if known(row["place"]) else "", words(f"status.{row['status']}"), _before_after(row, words) or when(row, words)]))
    write(axes, 0, y + 8, style.cut(said, style.INNER, style.SMALL), size=style.SMALL, color=style.MUTED)
    if known(row["total"]):
        bar(axes, 0, space * float(row["total"]) / top, y + 23, 12, color=style.SOFT)
    end = max(space * float(row["value"]) / top, 1.5)
    bar(axes, 0, end, y + 23, 12, color=color, hollow=target)
    beyond = max(end, space * float(row["total"]) / top) if known(row["total"]) else end
    write(axes, beyond + 6, y + 23, number, bold=True, color=color)


def _before_after(row: pd.Series, words: Words) -> str:
    """`from 20 to 14`, when a cut says out of how many."""
    if row["change"] != "decrease" or not known(row["total"]):
        return ""
    before, after = float(row["total"]), float(row["total"]) - float(row["value"])
    return words("chart.streamlining.before-after", before=style.number(before, words), after=style.number(after, words))


def ntm_criteria(claims: pd.DataFrame, words: Words, names: Names | None = None, articles: Sequence[str] | None = None) -> Chart:
    """What each article reports of the new-countryside criteria and indicators. An empty cell is "not reported", a zero is a zero.

    Args:
        claims: the claims table; those of the theme that measure an indicator are shown.
        words: the catalogue.
        names: article id or indicator id → how it is shown.
        articles: the articles in their order; those with a claim where not given.
    """
    return indicators_by_article(claims, words, names, articles, theme=NTM, prefix="chart.criteria")


def indicators_by_article(
    claims: pd.DataFrame, words: Words, names: Names | None = None, articles: Sequence[str] | None = None, *, theme: str | None = None, prefix: str = "chart.matrix"
) -> Chart:
    """The values of each indicator in each article, as a table drawn: colour tells reported from promised."""
    chosen = with_indicator(claims, theme)
    data = _data(chosen, words, names)
    title = words(f"{prefix}.title")
    if data.empty:
        return style.nothing(title, words, [*_COLUMNS, "article"])
    data["article"] = [name(article, names, words) for article in data["article_id"]]
    columns = list(articles) if articles is not None else list(dict.fromkeys(data["article_id"]))
    order = data.groupby("measure", sort=False).agg(articles=("article_id", "nunique"), rows=("value", "size")).sort_values(["articles", "rows"], ascending=False, kind="stable").index
    shown, width = list(order[: style.MOST_ROWS]), style.INNER / max(len(columns[:8]), 1)
    headers = [style.wrap(name(article, names, words), width - 8, style.SMALL, most=4) for article in columns[:8]]
    cells = {(row_title, article): rows for (row_title, article), rows in data.groupby(["measure", "article_id"], sort=False)}
    lines = [max((len(cells[key]) for key in ((row_title, article) for article in columns[:8]) if key in cells), default=1) for row_title in shown]
    head = 13 * max(map(len, headers)) + 10
    notes = [words("chart.matrix.note"), style.beyond(len(order), len(shown), words), style.beyond(len(columns), min(len(columns), 8), words)]
    card = Card(title, words(f"{prefix}.subtitle"), _key(words, data["status"].unique()), notes)
    figure, axes = card.draw(head + sum(24 + 14 * n for n in lines))
    for index, header in enumerate(headers):
        for row, text in enumerate(header):
            write(axes, width * index + 2, 6 + 13 * (row + max(map(len, headers)) - len(header)), text, size=style.SMALL, color=style.MUTED)
    y = head
    for row_title, n in zip(shown, lines, strict=True):
        _matrix_row(axes, y, row_title, [cells.get((row_title, article)) for article in columns[:8]], width, words)
        y += 24 + 14 * n
    told = (f"{row['measure']}, {row['article']}: {row['told']}" for _, row in data.iterrows())
    figure.data, figure.alt = data, words(f"{prefix}.alt", n=len(order), articles=len(columns), told=style.listed(told, words))
    return figure


def _matrix_row(axes: Axes, y: float, title: str, cells: Sequence[pd.DataFrame | None], width: float, words: Words) -> None:
    line(axes, [0, style.INNER], [y, y])
    write(axes, 0, y + 10, style.cut(title, style.INNER, style.SMALL, bold=True), size=style.SMALL, bold=True)
    for index, rows in enumerate(cells):
        if rows is None:
            write(axes, width * index + 2, y + 26, "–", size=style.SMALL, color=style.RULE)
            continue
        for position, (_, row) in enumerate(rows.iterrows()):
            mark(axes, width * index + 7, y + 26 + 14 * position, size=3.6, **LOOKS[row["status"]])
            write(axes, width * index + 15, y + 26 + 14 * position, style.cut(value(row, words), width - 17, style.SMALL), size=style.SMALL)


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
        figures["cuts"] = _bars(_data(measuring, words, names), "chart.streamlining", words)
    if measuring["article_id"].nunique() > 1:
        figures["articles"] = indicators_by_article(measuring, words, names, prefix="chart.criteria" if theme.theme_id == NTM else "chart.matrix")
    if measuring["indicator"].duplicated().any():
        figures["multiples"] = indicator_multiples(measuring, words, names)
    return figures


PANEL_HEIGHT, MOST_PANELS, MOST_LABELS = 128, 12, 5


def indicator_multiples(claims: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Small multiples: each indicator's figures over time, its own scale from zero, the years in common.

    Args:
        claims: the claims table, or some of it; those that measure an indicator are drawn.
        words: the catalogue.
        names: indicator id → its title.

    Of the indicators with several figures the twelve with the most are drawn; all are in the data. A figure without a date stands left of the years.
    """
    data = _data(with_indicator(claims), words, names)
    title = words("chart.multiples.title")
    if data.empty:
        return style.nothing(title, words, _COLUMNS)
    counts = data["measure"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    order = counts.index
    shown = list(counts[counts > 1].index[:MOST_PANELS]) or list(order[:1])
    years = data.loc[data["measure"].isin(shown), "period_end"].dropna().map(lambda moment: moment.year)
    span = (int(years.min()), int(years.max()) + 1) if len(years) else None
    card = Card(title, words("chart.multiples.subtitle"), _key(words, data["status"].unique()), [style.beyond(len(order), len(shown), words)])
    columns = 1 if len(shown) == 1 else 2
    figure, axes = card.draw(PANEL_HEIGHT * -(-len(shown) // columns))
    width = (style.INNER - 18 * (columns - 1)) / columns
    for index, panel_title in enumerate(shown):
        left, top = (width + 18) * (index % columns), PANEL_HEIGHT * (index // columns)
        _panel(axes, left, top, width, panel_title, data[data["measure"] == panel_title], span, words)
    told = (f"{panel_title}: {', '.join(data.loc[data['measure'] == panel_title, 'told'])}" for panel_title in order)
    figure.data, figure.alt = data, words("chart.multiples.alt", n=len(order), told=style.listed(told, words))
    return figure


def _panel(axes: Axes, left: float, top: float, width: float, title: str, rows: pd.DataFrame, span: tuple[int, int] | None, words: Words) -> None:
    for index, text in enumerate(style.wrap(title, width, style.SMALL, bold=True, most=2)):
        write(axes, left, top + 8 + 13 * index, text, size=style.SMALL, bold=True)
    base, height = top + PANEL_HEIGHT - 26, PANEL_HEIGHT - 76
    line(axes, [left, left + width], [base, base])
    dated = rows["period_end"].notna()
    strip = 0.0 if dated.all() else 46.0 if dated.any() else width
    if strip:
        write(axes, left, base + 11, words("chart.undated"), size=style.SMALL, color=style.MUTED)
    if span and dated.any():
        _years(axes, left + strip, base, width - strip, span)
    peak = max(*rows["value"].astype(float), 1e-9)
    places = rows["place"].nunique() > 1
    marks = []
    for _, row in rows.iterrows():
        x = left + 6 if not known(row["period_end"]) or not span else left + strip + 6 + (width - strip - 12) * _fraction(row["period_end"], span)
        y = base - height * float(row["value"]) / peak
        line(axes, [x, x], [base, y], color=style.RULE)
        mark(axes, x, y, size=4.4, **LOOKS[row["status"]])
        marks.append((x, y, value(row, words) + (f" {row['place']}" if places and known(row["place"]) else "")))
    _panel_labels(axes, marks, left, left + width, base)


def _panel_labels(axes: Axes, marks: Sequence[tuple[float, float, str]], left: float, right: float, base: float) -> None:
    """Beside each mark, where it lies upon no other mark or label; a label that finds no such place is left to the data."""
    taken = [(x - 6, x + 6, y) for x, y, _ in marks]
    for x, y, text in sorted(set(marks), key=lambda each: (each[1], each[0]))[:MOST_LABELS]:
        width = style.measure(text, style.SMALL)
        places = [(start, y + shift) for shift in (0, -12, 12, -24, -36) for start in (x + 9, x - 9 - width, min(max(x - width / 2, left), right - width)) if shift or start != x - width / 2]
        for start, height in places:
            inside = left - 1 <= start and start + width <= right + 1 and height <= base - 4
            if inside and not any(abs(height - other) < 11 and start < end and begin < start + width for begin, end, other in taken if (begin, end, other) != (x - 6, x + 6, y)):
                taken.append((start, start + width, height))
                write(axes, start, height, text, size=style.SMALL, halo=True)
                break


def _fraction(moment: pd.Timestamp, span: tuple[int, int]) -> float:
    low, high = pd.Timestamp(span[0], 1, 1), pd.Timestamp(span[1], 1, 1)
    return (pd.Timestamp(moment) - low) / (high - low)


def _years(axes: Axes, left: float, base: float, width: float, span: tuple[int, int]) -> None:
    """The first and the last year under the line; a tick for each between them."""
    for year in range(span[0], span[1] + 1):
        x = left + 6 + (width - 12) * _fraction(pd.Timestamp(year, 1, 1), span)
        line(axes, [x, x], [base, base + 3])
    write(axes, left + 2, base + 11, str(span[0]), size=style.SMALL, color=style.MUTED)
    if span[1] - 1 > span[0]:
        write(axes, left + width, base + 11, str(span[1] - 1), size=style.SMALL, color=style.MUTED, align="right")
