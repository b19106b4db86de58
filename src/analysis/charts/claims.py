"""Claims as figures show them: titled, told in words, sorted into what can be compared."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.charts import style
from analysis.charts.cells import Names, known, measured, name
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
    "title",
    "measure",
    "place",
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
    "claim_id",
    "sentence_id",
    "article_id",
]


def key_of(words: Words, statuses: Sequence[str]) -> list[tuple[str, dict]]:
    """The key: what each mark stands for."""
    return [(words(f"status.{status}"), LOOKS[status]) for status in LOOKS if status in statuses]


def prepared(claims: pd.DataFrame, words: Words, names: Names | None) -> pd.DataFrame:
    """The claims as a figure shows them, with what is said of each."""
    told = [measured(row, words) for _, row in claims.iterrows()]
    titles = [name(indicator, names, words) for indicator in claims["indicator"]]
    data = claims.assign(told=told, title=titles)
    return data.assign(measure=_measures(data))[COLUMNS].reset_index(drop=True)


def _measures(data: pd.DataFrame) -> list[str]:
    """What each claim is comparable with: its indicator's title; with the unit, where that has no word in common with the indicator's usual one (`km` of an indicator counted in `bóng đèn`; but `đầu mối` and `đơn vị đầu mối` are one)."""
    named: dict[tuple[str, str], str] = {}
    for (indicator, title), units in data.groupby(["indicator", "title"], sort=False)["unit"]:
        kinds = _kinds(list(units))
        for kind in kinds:
            named |= {(indicator, unit): title if kind is kinds[0] else f"{title} ({min(kind, key=lambda unit: (len(unit), unit))})" for unit in kind}
    return [named[key] for key in zip(data["indicator"], data["unit"], strict=True)]


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


def groups_of(data: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The rows of each indicator and place, titled, in the order of the data."""
    grouped = data.groupby(["measure", data["place"].fillna("")], sort=False)
    return [(titled(measure, place or None), rows) for (measure, place), rows in grouped]


def heading_lines(heading: str) -> list[str]:
    """A heading in at most two lines."""
    return style.wrap(heading, style.INNER, style.BODY, bold=True, most=2)
