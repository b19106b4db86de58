"""What came of the targets."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import Names, known, name
from analysis.charts.style import Card, Chart, bar, write
from analysis.words import Words

#: Verdict → colour of its chip. A verdict that isn't listed gets the last one's.
COLORS = {
    "met": style.SERIES[2],
    "late": style.SERIES[5],
    "partly_met": style.SERIES[3],
    "missed": style.SERIES[1],
    "open": style.ACCENT,
    "not_reported": style.SERIES[4],
    "unknown": style.SERIES[4],
}
ROW, SHORT_ROW = 62, 42
_COLUMNS = ["target_id", "indicator", "title", "place", "due", "target_value", "result_value", "result_day", "verdict"]


def verdicts(outcomes: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Each target with what was later reported of it, and the verdict.

    Args:
        outcomes: what `analysis.outcomes.follow` gives: `target_id`, `indicator`, `place`, `due`, `target_value`, `result_value`, `result_day`, `verdict` (`met`, `late`, `partly_met`, `missed`, `open`, `not_reported`), and ids of sentences.
        words: the catalogue.
        names: indicator id → its title.

    The bar is what was reported, the stroke what was promised; each row has its own scale. No result is said to be none reported, never drawn as zero.
    """
    data = outcomes.assign(title=[name(indicator, names, words) for indicator in outcomes["indicator"]])
    data = data[[*_COLUMNS, *(column for column in data.columns if column not in _COLUMNS)]]
    title = words("chart.verdicts.title")
    if data.empty:
        return style.nothing(title, words, _COLUMNS)
    ranks = {verdict: rank for rank, verdict in enumerate(COLORS)}
    data = (
        data.assign(_rank=[ranks.get(str(verdict), len(ranks)) for verdict in data["verdict"]])
        .sort_values(["_rank", "due", "title"], kind="stable")
        .drop(columns="_rank")
    )
    shown = data.head(style.MOST_ROWS)
    card = Card(
        title,
        f"{_tally(data, words)}. {words('chart.verdicts.subtitle')}",
        notes=[style.beyond(len(data), len(shown), words)],
    )
    heights = [ROW if known(value) else SHORT_ROW for value in shown["result_value"]]
    figure, axes = card.draw(sum(heights))
    for index, (_, row) in enumerate(shown.iterrows()):
        _verdict_row(axes, sum(heights[:index]), row, words)
    told = (
        words("chart.verdicts.told", title=_titled(row), said=_said(row, words), verdict=_verdict(row, words))
        for _, row in data.iterrows()
    )
    figure.data, figure.alt = (
        data,
        words("chart.verdicts.alt", n=len(data), tally=_tally(data, words), told=style.listed(told, words)),
    )
    return figure


def _tally(data: pd.DataFrame, words: Words) -> str:
    counts = data["verdict"].astype(str).value_counts()
    ordered = [*COLORS, *sorted(set(counts.index) - set(COLORS))]
    return " · ".join(
        words("chart.verdicts.count", verdict=_word(verdict, words), n=counts[verdict])
        for verdict in ordered
        if verdict in counts
    )


def _word(verdict: str, words: Words) -> str:
    key = f"verdict.{verdict}"
    return words(key) if words.has(key) else verdict


def _verdict(row: pd.Series, words: Words) -> str:
    return _word(str(row["verdict"]), words)


def _titled(row: pd.Series) -> str:
    return f"{row['title']} — {row['place']}" if known(row["place"]) else row["title"]


def _said(row: pd.Series, words: Words) -> str:
    """Promised and reported, in one phrase."""
    target = style.number(row["target_value"], words) if known(row["target_value"]) else words("chart.unknown")
    promised = (
        words("chart.verdicts.promised-by", value=target, due=style.day(row["due"], words))
        if known(row["due"])
        else words("chart.verdicts.promised", value=target)
    )
    if not known(row["result_value"]):
        return f"{promised} · {words('chart.verdicts.none')}"
    result = style.number(row["result_value"], words)
    if known(row["result_day"]):
        return (
            f"{promised} · {words('chart.verdicts.reported-on', value=result, day=style.day(row['result_day'], words))}"
        )
    return f"{promised} · {words('chart.verdicts.reported', value=result)}"


def _verdict_row(axes: Axes, y: float, row: pd.Series, words: Words) -> None:
    color = COLORS.get(str(row["verdict"]), COLORS["unknown"])
    chip = _verdict(row, words)
    width = style.measure(chip, style.SMALL, bold=True) + 14
    write(axes, 0, y + 9, style.cut(_titled(row), style.INNER - width - 8, bold=True), bold=True)
    bar(axes, style.INNER - width, style.INNER, y + 9, 16, color=color)
    write(axes, style.INNER - width / 2, y + 9, chip, size=style.SMALL, color="white", bold=True, align="center")
    write(axes, 0, y + 25, style.cut(_said(row, words), style.INNER, style.SMALL), size=style.SMALL, color=style.MUTED)
    if known(row["result_value"]):
        _result(
            axes,
            y + 41,
            float(row["target_value"]) if known(row["target_value"]) else None,
            float(row["result_value"]),
            color,
        )


def _result(axes: Axes, y: float, target: float | None, result: float, color: str) -> None:
    """What was reported as a bar, what was promised as a stroke across it."""
    top = max(target or 0.0, result, 1e-9)
    bar(axes, 0, style.INNER, y, 9, color=style.SOFT)
    bar(axes, 0, max(style.INNER * result / top, 1.5), y, 9, color=color)
    if target is not None:
        x = style.INNER * target / top
        bar(axes, x - 1.5, x + 1.5, y, 17, color=style.INK, zorder=5)
