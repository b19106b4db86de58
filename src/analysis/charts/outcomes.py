"""What came of the targets."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import BOUNDS, Names, known, name, value, when
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
_COLUMNS = [
    "claim_id",
    "indicator",
    "title",
    "place",
    "due",
    "target_value",
    "required_value",
    "result_value",
    "reported",
    "verdict",
    "sentence_id",
    "result_sentence_ids",
]


def verdicts(outcomes: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Each target with what was later reported of it, and the verdict.

    Args:
        outcomes: what `analysis.outcomes.follow` gives (`analysis.outcomes.frames.FOLLOW`), in which a `required_value` is what the target comes to in all.
        words: the catalogue.
        names: indicator id → its title.

    The bar is what was reported, the stroke what was promised; each row has its own scale. No result is said to be none reported, never drawn as zero.
    """
    title = words("chart.verdicts.title")
    if outcomes.empty:
        return style.nothing(title, words, _COLUMNS)
    data = _ordered(outcomes.assign(title=[_title(row, names, words) for _, row in outcomes.iterrows()]))
    shown = data.head(style.MOST_ROWS)
    card = Card(title, _subtitle(data, words), notes=[style.beyond(len(data), len(shown), words)])
    heights = [ROW if known(result) else SHORT_ROW for result in shown["result_value"]]
    figure, axes = card.draw(sum(heights))
    for index, (_, row) in enumerate(shown.iterrows()):
        _verdict_row(axes, sum(heights[:index]), row, words)
    told = (words("chart.verdicts.told", title=_titled(row), said=_said(row, words), verdict=_verdict(row, words)) for _, row in data.iterrows())
    figure.data = data[_COLUMNS]
    figure.alt = words("chart.verdicts.alt", n=len(data), tally=_tally(data, words), told=style.listed(told, words))
    return figure


def _title(row: pd.Series, names: Names | None, words: Words) -> str:
    """What is measured; the words of the text where no indicator is."""
    return name(row["indicator"], names, words) if known(row["indicator"]) else str(row["quote"])


def _ordered(data: pd.DataFrame) -> pd.DataFrame:
    """By verdict, then by the day on which the target falls due."""
    ranks = {verdict: rank for rank, verdict in enumerate(COLORS)}
    ranked = data.assign(_rank=[ranks.get(str(verdict), len(ranks)) for verdict in data["verdict"]])
    return ranked.sort_values(["_rank", "due", "title", "claim_id"], kind="stable").drop(columns="_rank").reset_index(drop=True)


def _subtitle(data: pd.DataFrame, words: Words) -> str:
    """How many of each verdict; how to read the bars, if there are any."""
    explained = words("chart.verdicts.subtitle") if data["result_value"].notna().any() else ""
    return " ".join(filter(None, [f"{_tally(data, words)}.", explained]))


def _tally(data: pd.DataFrame, words: Words) -> str:
    counts = data["verdict"].astype(str).value_counts()
    ordered = [*COLORS, *sorted(set(counts.index) - set(COLORS))]
    return " · ".join(words("chart.verdicts.count", verdict=_word(verdict, words), n=counts[verdict]) for verdict in ordered if verdict in counts)


def _word(verdict: str, words: Words) -> str:
    key = f"verdict.{verdict}"
    return words(key) if words.has(key) else verdict


def _verdict(row: pd.Series, words: Words) -> str:
    return _word(str(row["verdict"]), words)


def _titled(row: pd.Series) -> str:
    return f"{row['title']} — {row['place']}" if known(row["place"]) else row["title"]


def _said(row: pd.Series, words: Words) -> str:
    """Promised and reported, in one phrase."""
    return f"{_promised(row, words)} · {_reported(row, words)}"


def _promised(row: pd.Series, words: Words) -> str:
    told = value(row.rename({"target_value": "value", "target_max": "value_max"}), words)
    if known(row["required_value"]) and row["required_value"] != row["target_value"]:
        told = words("chart.verdicts.in-all", value=told, required=style.number(row["required_value"], words))
    if not known(row["due"]):
        return words("chart.verdicts.promised", value=told)
    return words("chart.verdicts.promised-by", value=told, due=when(row, words, "due"))


def _reported(row: pd.Series, words: Words) -> str:
    if not known(row["result_value"]):
        return words("chart.verdicts.none")
    percent = "%" if row["unit"] == "%" else ""
    told = BOUNDS.get(str(row["result_bound"]), "") + style.number(row["result_value"], words) + percent
    if not known(row["reported"]):
        return words("chart.verdicts.reported", value=told)
    return words("chart.verdicts.reported-on", value=told, day=style.day(row["reported"], words))


def _verdict_row(axes: Axes, y: float, row: pd.Series, words: Words) -> None:
    color = COLORS.get(str(row["verdict"]), COLORS["unknown"])
    chip = _verdict(row, words)
    width = style.measure(chip, style.SMALL, bold=True) + 14
    write(axes, 0, y + 9, style.cut(_titled(row), style.INNER - width - 8, bold=True), bold=True)
    bar(axes, style.INNER - width, style.INNER, y + 9, 16, color=color)
    write(axes, style.INNER - width / 2, y + 9, chip, size=style.SMALL, color="white", bold=True, align="center")
    write(axes, 0, y + 25, style.cut(_said(row, words), style.INNER, style.SMALL), size=style.SMALL, color=style.MUTED)
    if known(row["result_value"]):
        promised = row["required_value"] if known(row["required_value"]) else row["target_value"]
        _result(axes, y + 41, float(promised), float(row["result_value"]), color)


def _result(axes: Axes, y: float, promised: float, result: float, color: str) -> None:
    """What was reported as a bar, what was promised as a stroke across it."""
    unit = style.INNER / max(promised, result, 1e-9)
    bar(axes, 0, style.INNER, y, 9, color=style.SOFT)
    bar(axes, 0, max(unit * result, 1.5), y, 9, color=color)
    bar(axes, unit * promised - 1.5, unit * promised + 1.5, y, 17, color=style.INK, zorder=5)
