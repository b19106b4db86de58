"""What came of the targets."""

from __future__ import annotations

from itertools import accumulate

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
    "not_reported": style.MUTED,
    "unknown": style.MUTED,
}
#: Heights in points: a line of the title, one of what was promised and reported, the bar, what parts a row from the next.
TITLE_LINE, SAID_LINE, BAR, GAP = 16, 13, 20, 12
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
    rows = [_Row(row, words) for _, row in shown.iterrows()]
    figure, axes = card.draw(sum(row.height for row in rows))
    for row, top in zip(rows, accumulate((row.height for row in rows), initial=0), strict=False):
        row.draw(axes, top)
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


class _Row:
    """One target: its title in full, the verdict on a chip with what was promised and reported beside it, the bar.

    The chip stands at the left, so that a narrow screen, which shows the left part of the figure first, shows the verdicts.
    """

    def __init__(self, row: pd.Series, words: Words) -> None:
        self.row = row
        self.chip = _verdict(row, words)
        self.color = COLORS.get(str(row["verdict"]), COLORS["unknown"])
        self.width = style.measure(self.chip, style.SMALL, bold=True) + 14
        self.title = style.wrap(_titled(row), style.INNER, bold=True, most=4)
        self.said = self._lines(words)
        self.drawn = known(row["result_value"])
        self.height = TITLE_LINE * len(self.title) + SAID_LINE * len(self.said) + 3 + (BAR if self.drawn else 0) + GAP

    def _lines(self, words: Words) -> list[str]:
        """Promised and reported on one line if there is room, else each on its own."""
        room = style.INNER - self.width - 8
        whole = _said(self.row, words)
        if style.measure(whole, style.SMALL) <= room:
            return [whole]
        return [line for phrase in (_promised(self.row, words), _reported(self.row, words)) for line in style.wrap(phrase, room, style.SMALL)]

    def draw(self, axes: Axes, top: float) -> None:
        y = top + 9
        for line in self.title:
            write(axes, 0, y, line, bold=True)
            y += TITLE_LINE
        y += 1
        bar(axes, 0, self.width, y, 16, color=self.color)
        write(axes, self.width / 2, y, self.chip, size=style.SMALL, color=style.upon(self.color), bold=True, align="center")
        for line in self.said:
            write(axes, self.width + 8, y, line, size=style.SMALL, color=style.MUTED)
            y += SAID_LINE
        if self.drawn:
            promised = self.row["required_value"] if known(self.row["required_value"]) else self.row["target_value"]
            _result(axes, y + 6, float(promised), float(self.row["result_value"]), self.color)


def _result(axes: Axes, y: float, promised: float, result: float, color: str) -> None:
    """What was reported as a bar, what was promised as a stroke across it."""
    unit = style.INNER / max(promised, result, 1e-9)
    bar(axes, 0, style.INNER, y, 9, color=style.SOFT)
    bar(axes, 0, max(unit * result, 1.5), y, 9, color=color)
    bar(axes, unit * promised - 1.5, unit * promised + 1.5, y, 17, color=style.INK, zorder=5)
