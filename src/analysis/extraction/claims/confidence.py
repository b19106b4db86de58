"""How sure a claim is: the probability that a reader of the article would find it wholly right (`data/lexicons/confidence.yaml`).

A logistic regression over what can be seen of a claim and its sentence. Its weights come from claims on articles that the rules had not seen when they
were judged (`data/gold/first-runs.csv`): on the articles that rules are made with they are right too often for their errors to teach anything.
`python -m analysis.evaluation.fit_confidence` makes the table.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from analysis.extraction.claims.units import nature_of
from analysis.extraction.claims.words import entry, lower, pattern
from analysis.extraction.lexicon import read
from analysis.records import Claim

LOWEST, HIGHEST = 0.05, 0.99
FIGURES = (2, 4, 7)  # edges of the classes of figures in a sentence
LENGTHS = (120, 220, 400)  # … and of characters
_SCALED = re.compile(r"^(?:nghìn|ngàn|triệu|tỷ) ")

Weights = Mapping[str, Mapping[str, float]]


def features(claim: Claim, sentence: str, figures: int) -> dict[str, str]:
    """What the confidence depends on.

    Args:
        claim: the claim.
        sentence: the words of its sentence.
        figures: how many figures the sentence holds.

    Returns:
        By name a value of few kinds: the form of the phrase, the nature of the unit, how the place is known, whether the sentence speaks of
        plans or of work under way, and how much it says at once.
    """
    text = lower(sentence)
    nature = nature_of(_SCALED.sub("", claim.unit.split(",")[0]))
    named = claim.place is not None and lower(claim.place) in text
    planning = "plan" if pattern(entry("status", "target")).search(text) else "none"
    return {
        "form": _form(claim),
        "nature": nature or "guessed",
        "status": claim.status,
        "change": claim.change,
        "place": "none" if claim.place is None else ("named " if named else "carried ") + (claim.place_level or "other"),
        "indicator": "known" if claim.indicator else "none",
        "figures": str(bisect_right(FIGURES, figures)),
        "length": str(bisect_right(LENGTHS, len(sentence))),
        "planning": f"{planning}, {'target' if claim.status == 'target' else 'no target'}",
        "doing": "under way" if pattern(entry("status", "in_progress")).search(text) else "none",
        "bound": claim.bound,
        "total": "none" if claim.total is None else "known",
        "begins": "none" if claim.period_start is None else "known",
        "unit": str(min(3, len(claim.unit.split()))),
    }


def _form(claim: Claim) -> str:
    quote = lower(claim.quote)
    if claim.value == 0 and not quote[0].isdigit():
        return "zero"
    if quote[0].isdigit():
        return "digits" if re.search(r"[^\W\d_]|%", quote) else "bare"
    return "words"


@cache
def _table() -> tuple[float, Weights]:
    content = read("confidence")
    return float(content["intercept"]), content["weights"]


def confidence_of(described: Mapping[str, str], intercept: float | None = None, weights: Weights | None = None) -> float:
    """The probability that a claim with these features is right; by the committed table unless another is given. A value never seen weighs nothing."""
    if intercept is None or weights is None:
        intercept, weights = _table()
    score = intercept + sum(weights.get(feature, {}).get(value, 0.0) for feature, value in described.items())
    return round(min(HIGHEST, max(LOWEST, 1 / (1 + math.exp(-score)))), 3)


def with_confidence(claim: Claim, sentence: str, figures: int) -> Claim:
    """The claim with its confidence."""
    return replace(claim, confidence=confidence_of(features(claim, sentence, figures)))
