"""How sure a claim is: the share of claims like it that were right against the gold (`data/lexicons/confidence.yaml`)."""

from __future__ import annotations

from functools import cache

from analysis.extraction.claims.model import Quantity
from analysis.extraction.lexicon import read

PLACE_SIGNS = ("named", "carried", "none")


def features(quantity: Quantity, status: str, place_sign: str) -> dict[str, str]:
    """What the confidence of a claim depends on."""
    return {
        "kind": quantity.kind,
        "unit": "known" if quantity.unit.known else "guessed",
        "status": status,
        "place": place_sign,
    }


@cache
def _table() -> tuple[float, dict[str, dict[str, float]]]:
    content = read("confidence")
    return float(content["base"]), content["odds"]


def confidence_of(quantity: Quantity, status: str, place_sign: str) -> float:
    """Between 0.05 and 0.99: the base odds times the odds ratio of each feature."""
    base, ratios = _table()
    odds = base / (1 - base)
    for name, value in features(quantity, status, place_sign).items():
        odds *= ratios.get(name, {}).get(value, 1.0)
    return round(min(0.99, max(0.05, odds / (1 + odds))), 3)
