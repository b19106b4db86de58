"""What came of the targets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import BOUNDS, Names, known, name, value, when
from analysis.charts.claims import titled
from analysis.charts.style import Card, Chart, at_both_widths, bar, line, write
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
#: Heights in points: a line of the title, one of what was aimed at and reported, the bar, what parts a row from the next.
TITLE_LINE, SAID_LINE, BAR, GAP = 15, 14, 20, 11
COLUMNS = [
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


@at_both_widths
def verdicts(outcomes: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """Each target with what was later reported of it, and the verdict.

    Args:
        outcomes: what `analysis.outcomes.follow` gives (`analysis.outcomes.frames.FOLLOW`), in which a `required_value` is what the target comes to in all.
        words: the catalogue.
        names: indicator id → its title.

    The bar is what was reported, the stroke what was aimed at; each row has its own scale. No result is said to be none reported, never drawn as zero.
    """
    title = words("chart.verdicts.title")
    if outcomes.empty:
        return style.nothing(title, words, COLUMNS)
    data = ordered(with_titles(outcomes, words, names))
    shown = data.head(style.MOST_ROWS)
    card = Card(title, _subtitle(data, words), notes=[style.beyond(len(data), len(shown), words)])
    rows = [Outcome(row, words) for _, row in shown.iterrows()]
    figure, axes = card.draw(sum(row.height for row in rows))
    for row, top in zip(rows, accumulate((row.height for row in rows), initial=0), strict=False):
        row.draw(axes, top)
    told = (words("chart.verdicts.told", title=_titled(row), said=Outcome.said(row, words), verdict=_verdict(row, words)) for _, row in data.iterrows())
    figure.data = data[COLUMNS]
    figure.alt = words("chart.verdicts.alt", n=len(data), tally=tally(data, words), told=style.listed(told, words))
    return figure


def with_titles(outcomes: pd.DataFrame, words: Words, names: Names | None) -> pd.DataFrame:
    """The outcomes, each with what is measured; the words of the text where no indicator is."""
    titles = [name(row["indicator"], names, words) if known(row["indicator"]) else str(row["quote"]) for _, row in outcomes.iterrows()]
    return outcomes.assign(title=titles)


def ordered(data: pd.DataFrame, within: Sequence[str] = ("due", "indicator", "claim_id")) -> pd.DataFrame:
    """By verdict; `within` one, by these columns (by default by the day on which the target falls due). The order doesn't depend on the language."""
    ranks = {verdict: place for place, verdict in enumerate(COLORS)}
    ranked = data.assign(_rank=[ranks.get(str(verdict), len(ranks)) for verdict in data["verdict"]])
    return ranked.sort_values(["_rank", *within], kind="stable").drop(columns="_rank").reset_index(drop=True)


def _subtitle(data: pd.DataFrame, words: Words) -> str:
    """How many of each verdict; how to read the bars, if there are any."""
    explained = words("chart.verdicts.subtitle") if data["result_value"].notna().any() else ""
    return " ".join(filter(None, [f"{tally(data, words)}.", explained]))


def tally(data: pd.DataFrame, words: Words) -> str:
    """How many targets have which verdict."""
    counts = data["verdict"].astype(str).value_counts()
    verdicts = [*COLORS, *sorted(set(counts.index) - set(COLORS))]
    return " · ".join(words("chart.verdicts.count", verdict=_word(verdict, words), n=counts[verdict]) for verdict in verdicts if verdict in counts)


def _word(verdict: str, words: Words) -> str:
    key = f"verdict.{verdict}"
    return words(key) if words.has(key) else verdict


def _verdict(row: pd.Series, words: Words) -> str:
    return _word(str(row["verdict"]), words)


def _titled(row: pd.Series) -> str:
    return titled(row["title"], row["place"])


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


class Outcome:
    """One target: the verdict on a chip, the target in full, what was aimed at and reported, the bar.

    The chip stands at the left, in a column of its own where there is room; on a telephone under the title.
    """

    def __init__(self, row: pd.Series, words: Words) -> None:
        self.row = row
        self.chip = _verdict(row, words)
        self.color = COLORS.get(str(row["verdict"]), COLORS["unknown"])
        self.left = 0.0 if style.narrow() else _chips(words) + 14
        self.title = style.wrap(_titled(row), style.inner() - self.left, bold=True, most=4)
        self.lines = self._lines(words)
        self.drawn = known(row["result_value"])
        below = SAID_LINE * len(self.lines) + (TITLE_LINE + 8 if style.narrow() else 0)
        self.height = TITLE_LINE * len(self.title) + below + (BAR if self.drawn else 0) + GAP

    @staticmethod
    def said(row: pd.Series, words: Words) -> str:
        """Aimed at and reported, in one phrase."""
        return f"{_promised(row, words)} · {_reported(row, words)}"

    def _lines(self, words: Words) -> list[str]:
        """Aimed at and reported on one line if there is room, else each on its own."""
        room = style.inner() - self.left
        whole = self.said(self.row, words)
        if style.measure(whole, style.SMALL) <= room:
            return [whole]
        return [each for phrase in (_promised(self.row, words), _reported(self.row, words)) for each in style.wrap(phrase, room, style.SMALL)]

    def draw(self, axes: Axes, top: float) -> None:
        """Into `axes`, from `top` on."""
        line(axes, [0, style.inner()], [top, top])
        y = top + 12
        if self.left:
            self._chip(axes, y)
        for text in self.title:
            write(axes, self.left, y, text, bold=True)
            y += TITLE_LINE
        if not self.left:
            self._chip(axes, y + 4)
            y += TITLE_LINE + 8
        for text in self.lines:
            write(axes, self.left, y, text, size=style.SMALL, color=style.MUTED)
            y += SAID_LINE
        if self.drawn:
            self._result(axes, y + 4)

    def _chip(self, axes: Axes, y: float) -> None:
        width = style.measure(self.chip, style.SMALL, bold=True) + 14
        bar(axes, 0, width, y, 16, color=self.color)
        write(axes, width / 2, y, self.chip, size=style.SMALL, color=style.upon(self.color), bold=True, align="center")

    def _result(self, axes: Axes, y: float) -> None:
        """What was reported as a bar, what was aimed at as a stroke across it."""
        promised = float(self.row["required_value"] if known(self.row["required_value"]) else self.row["target_value"])
        result, room = float(self.row["result_value"]), style.inner() - self.left
        unit = room / max(promised, result, 1e-9)
        bar(axes, self.left, self.left + room, y, 9, color=style.SOFT)
        bar(axes, self.left, self.left + max(unit * result, 1.5), y, 9, color=self.color)
        bar(axes, self.left + unit * promised - 1.5, self.left + unit * promised + 1.5, y, 17, color=style.INK, zorder=5)


def _chips(words: Words) -> float:
    """The width of the widest chip."""
    return max(style.measure(_word(verdict, words), style.SMALL, bold=True) for verdict in COLORS) + 14
