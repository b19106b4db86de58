"""Targets beside results."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, with_indicator
from analysis.charts.claims import COLUMNS, LOOKS, groups_of, heading_lines, key_of, prepared
from analysis.charts.style import Card, Chart, bar, line, mark, write
from analysis.language.collation import sort_key
from analysis.words import Words


def targets_and_results(claims: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """What was promised beside what was reported: one row an indicator and place that has a target.

    Args:
        claims: the claims table, or some of it.
        words: the catalogue.
        names: indicator id → its title.

    Each row has its own scale, from zero to the largest of its numbers (or what they are out of). A target that adds to a level (`8 more`) begins where the latest reported level ends.
    """
    data = prepared(with_indicator(claims[claims["status"] != "context"]), words, names)
    groups = [group for group in groups_of(data) if "target" in set(group[1]["status"])]
    groups.sort(key=lambda group: (_unanswered(group[1]), sort_key(group[0])))
    title = words("chart.targets.title")
    if not groups:
        return style.nothing(title, words, COLUMNS)
    shown = groups[: style.MOST_ROWS]
    data = pd.concat([rows for _, rows in groups], ignore_index=True)
    card = Card(
        title,
        words("chart.targets.subtitle"),
        key_of(words, data["status"].unique()),
        [style.beyond(len(groups), len(shown), words)],
    )
    answered, unanswered = (
        [group for group in shown if not _unanswered(group[1])],
        [group for group in shown if _unanswered(group[1])],
    )
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


def _bullet_height(heading: str, rows: pd.DataFrame) -> float:
    return 15 * len(heading_lines(heading)) + 56


def _sides(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Rows labelled above the line (reported) and below it (promised)."""
    promised = rows["status"] == "target"
    return rows[~promised], rows[promised]


def _bullet(axes: Axes, y: float, heading: str, rows: pd.DataFrame) -> None:
    lines = heading_lines(heading)
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
    at = {index: style.INNER * end / top for index, end in ends.items()}
    _labels(axes, track - 15, above, at, color=style.ACCENT)
    _labels(axes, track + 16, below, at, color=style.SERIES[1])


def _inside(x: float) -> float:
    """Marks keep their breadth inside the card."""
    return min(max(x, 5), style.INNER - 5)


def _ends(rows: pd.DataFrame) -> dict[int, float]:
    """Where each claim's mark stands: its value, or, when it is something to be added, the latest reported level and its value."""
    levels = rows[(rows["status"] != "target") & (rows["change"] == "level")]
    base = float(levels.sort_values("period_end", na_position="first")["value"].iloc[-1]) if len(levels) else 0.0
    added = (rows["status"] == "target") & (rows["change"] == "increase")
    return {index: float(row["value"]) + (base if added[index] else 0.0) for index, row in rows.iterrows()}


def _labels(axes: Axes, y: float, rows: pd.DataFrame, ends: dict[int, float], *, color: str) -> None:
    """What is said of each mark, at the x of its end; where there is no room for all, those in the middle are left to the data."""
    texts = {text: ends[index] for index, text in rows["told"].items()}
    widths = [style.measure(text, style.SMALL) for text in texts]
    while sum(widths) + 10 * (len(widths) - 1) > style.INNER and len(widths) > 1:
        texts.pop(list(texts)[len(widths) // 2])  # the first and the last are worth most; all marks stay
        widths.pop(len(widths) // 2)
    for text, x in zip(texts, style.spread(list(texts.values()), widths, 0, style.INNER, gap=10), strict=True):
        write(axes, x, y, text, size=style.SMALL, color=color, align="center")
