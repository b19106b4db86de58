"""How sure a claim is: the share of claims like it that are right against the gold (`data/lexicons/confidence.yaml`).

Odds multiplied: the odds that any claim is right, and for each feature the ratio of the odds of the claims that share it (naive Bayes, with the exponents
shrunk because features go together). The table is made by `python -m analysis.evaluation.fit_confidence`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from analysis.extraction.claims.units import nature_of
from analysis.extraction.claims.words import lower
from analysis.extraction.lexicon import read
from analysis.records import Claim

LOWEST, HIGHEST = 0.05, 0.99
SMOOTHING = 6.0  # claims of the common kind added to each feature's count
SHRINKAGE = 0.6  # exponent of each ratio
_SCALED = re.compile(r"^(?:nghìn|ngàn|triệu|tỷ) ")

Table = Mapping[str, Mapping[str, float]]


def features(claim: Claim, sentence: str) -> dict[str, str]:
    """What the confidence depends on: the form of the phrase, the unit's nature, status, change, and how the place is known."""
    nature = nature_of(_SCALED.sub("", claim.unit.split(",")[0]))
    named = claim.place is not None and lower(claim.place) in lower(sentence)
    return {
        "form": _form(claim),
        "nature": nature or "guessed",
        "status": claim.status,
        "change": claim.change,
        "place": "none" if claim.place is None else ("named " if named else "carried ") + (claim.place_level or "other"),
    }


def _form(claim: Claim) -> str:
    quote = lower(claim.quote)
    if claim.value == 0 and not quote[0].isdigit():
        return "zero"
    if quote[0].isdigit():
        return "digits" if re.search(r"[^\W\d_]|%", quote) else "bare"
    return "words"


@cache
def _table() -> tuple[float, Table]:
    content = read("confidence")
    return float(content["base"]), content["ratios"]


def confidence_of(described: Mapping[str, str], base: float | None = None, ratios: Table | None = None) -> float:
    """The probability that a claim with these features is right; by the committed table unless another is given."""
    if base is None or ratios is None:
        base, ratios = _table()
    odds = base / (1 - base)
    for feature, value in described.items():
        odds *= ratios.get(feature, {}).get(value, 1.0)
    return round(min(HIGHEST, max(LOWEST, odds / (1 + odds))), 3)


def with_confidence(claim: Claim, sentence: str) -> Claim:
    """The claim with its confidence."""
    return replace(claim, confidence=confidence_of(features(claim, sentence)))


def fit(judged: Iterable[tuple[Mapping[str, str], bool]]) -> tuple[float, dict[str, dict[str, float]]]:
    """Base rate and odds ratios from claims that were found right or wrong.

    Each feature's count is smoothed towards the base rate, so that a rare value tells little.
    """
    rows = list(judged)
    base = sum(right for _, right in rows) / len(rows)
    counts: dict[tuple[str, str], list[float]] = defaultdict(lambda: [SMOOTHING * base, SMOOTHING * (1 - base)])
    for described, right in rows:
        for item in described.items():
            counts[item][0 if right else 1] += 1
    ratios: dict[str, dict[str, float]] = {}
    for (feature, value), (good, bad) in sorted(counts.items()):
        ratios.setdefault(feature, {})[value] = round(((good / bad) / (base / (1 - base))) ** SHRINKAGE, 3)
    return round(base, 3), ratios
