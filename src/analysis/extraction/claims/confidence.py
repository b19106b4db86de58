"""How sure a claim is: the share of claims like it that are right against the gold (`data/lexicons/confidence.yaml`).

A naive-Bayes product of odds: the odds that any claim is right, times for each feature the ratio of the odds of the claims that share it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from analysis.extraction.claims.model import Quantity
from analysis.extraction.lexicon import read

LOWEST, HIGHEST = 0.05, 0.99


def features(quantity: Quantity, status: str, change: str, place_sign: str) -> dict[str, str]:
    """What the confidence depends on: the kind of phrase, whether the lexicon knows its unit, the unit's nature, status, change, and how the place is known."""
    return {
        "kind": quantity.kind,
        "unit": "known" if quantity.unit.known else "guessed",
        "nature": quantity.unit.nature,
        "status": status,
        "change": change,
        "place": place_sign,
    }


@cache
def _table() -> tuple[float, dict[str, dict[str, float]]]:
    content = read("confidence")
    return float(content["base"]), content["ratios"]


def confidence_of(described: Mapping[str, str]) -> float:
    """The probability that a claim with these features is right."""
    base, ratios = _table()
    odds = base / (1 - base)
    for feature, value in described.items():
        odds *= ratios.get(feature, {}).get(value, 1.0)
    return round(min(HIGHEST, max(LOWEST, odds / (1 + odds))), 3)
