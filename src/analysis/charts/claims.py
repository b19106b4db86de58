"""Claims as figures show them: titled, told in words, sorted into what can be compared."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis import indicators
from analysis.charts import style
from analysis.charts.cells import Names, amount, known, measured, name
from analysis.language.collation import sort_key
from analysis.words import Words

NO_BREAK = "\u00a0"
#: Status → its mark.
LOOKS = {
    "achieved": {"kind": "dot"},
    "in_progress": {"kind": "ring", "color": style.ACCENT},
    "target": {"kind": "diamond", "color": style.SERIES[1]},
    "context": {"kind": "ring", "color": style.MUTED},
}
COLUMNS = [
    "indicator",
    "series",
    "measure",
    "place",
    "place_level",
    "status",
    "change",
    "value",
    "value_max",
    "bound",
    "total",
    "unit",
    "period_start",
    "period_end",
    "told",
    "amount",
    "claim_id",
    "sentence_id",
    "article_id",
]


def key_of(words: Words, statuses: Sequence[str]) -> list[tuple[str, dict]]:
    """The key: what each mark stands for."""
    return [(words(f"status.{status}"), LOOKS[status]) for status in LOOKS if status in statuses]


def prepared(claims: pd.DataFrame, words: Words, names: Names | None) -> pd.DataFrame:
    """The claims as a figure shows them, with what is said of each; indicators in the registry's order, places in Vietnamese order, then as they were.

    Nothing here but `measure`, `told` and `amount` depends on the language: every edition groups and orders alike.
    """
    rows = [row for _, row in claims.iterrows()]
    data = claims.assign(told=[measured(row, words) for row in rows], amount=[amount(row, words, signed=row["change"] != "decrease") for row in rows])
    data = _with_series(data)
    data["measure"] = [_titled_series(indicator, series, names, words) for indicator, series in zip(data["indicator"], data["series"], strict=True)]
    return _in_order(data)[COLUMNS].reset_index(drop=True)


def rank(indicator: object) -> tuple[int, str]:
    """Where an indicator stands in the registry; one that isn't in it comes after all that are."""
    known_ones = list(indicators.registry())
    return (known_ones.index(indicator) if indicator in known_ones else len(known_ones), str(indicator))


def _in_order(data: pd.DataFrame) -> pd.DataFrame:
    keys = [(rank(row["indicator"]), row["series"], sort_key(str(row["place"])) if known(row["place"]) else ()) for _, row in data.iterrows()]
    return data.iloc[sorted(range(len(keys)), key=keys.__getitem__)]


def _with_series(data: pd.DataFrame) -> pd.DataFrame:
    """What each claim is comparable with: its indicator; with the unit, where that has no word in common with the indicator's usual one (`km` of an indicator counted in `bóng đèn`; but `đầu mối` and `đơn vị đầu mối` are one)."""
    named: dict[tuple[str, str], str] = {}
    for indicator, units in data.groupby("indicator", sort=False)["unit"]:
        kinds = _kinds(list(units))
        for kind in kinds:
            named |= {(indicator, unit): indicator if kind is kinds[0] else f"{indicator}:{min(kind, key=lambda unit: (len(unit), unit))}" for unit in kind}
    return data.assign(series=[named[key] for key in zip(data["indicator"], data["unit"], strict=True)])


def _titled_series(indicator: str, series: str, names: Names | None, words: Words) -> str:
    title, unit = name(indicator, names, words), series.removeprefix(indicator).removeprefix(":")
    return f"{title} ({unit})" if unit else title


def _kinds(units: Sequence[str]) -> list[list[str]]:
    """Units that share a word, directly or through others, together; the kind with the most claims first."""
    kinds: list[list[str]] = []
    for unit in dict.fromkeys(units):
        alike = [kind for kind in kinds if any(set(unit.split()) & set(other.split()) for other in kind)]
        kinds = [kind for kind in kinds if kind not in alike] + [[*(other for kind in alike for other in kind), unit]]
    return sorted(kinds, key=lambda kind: -sum(units.count(unit) for unit in kind))


def titled(title: str, place: object) -> str:
    """What is measured, and where; a place's name stays on one line."""
    return f"{title} —{NO_BREAK}{str(place).replace(' ', NO_BREAK)}" if known(place) else title
