"""What a claim measures, and in which dimension: so that kilometres are held against metres, and never against lamps."""

from __future__ import annotations

import re
from functools import cache

from analysis.outcomes import arithmetic, knowledge
from analysis.outcomes.arithmetic import Term
from analysis.outcomes.facts import Fact

SHARE = "share"


@cache
def dimension(unit: str) -> str:
    """`share`, the measure's or the group's name, else the unit itself."""
    return _dimensions().get(unit.lower(), unit.lower())


def amount(fact: Fact, unit: str | None = None, field: str = "value") -> Term:
    """The number, in `unit` of the same dimension where that is another than the claim's own (`product(c1, 0.001)`: metres in kilometres)."""
    sizes = _sizes()
    factor = 1.0 if unit is None else sizes.get(fact.unit.lower(), 1) / sizes.get(unit.lower(), 1)
    term = arithmetic.of(fact, field)
    return term if factor == 1 else term * arithmetic.constant(factor)


def level_of(unit: str) -> str | None:
    """The administrative level that the unit counts; null when it counts something else."""
    group = knowledge.load("measures")["counted"].get(dimension(unit), {})
    return group.get("level")


def same_thing(left: Fact, right: Fact) -> bool:
    """Whether two claims measure one thing, in dimensions that can be compared.

    The same indicator and the same limit (`dưới 10 tiêu chí`); where no indicator fits, the same unit and change, in like words.
    """
    if left.indicator != right.indicator or left.threshold != right.threshold or not comparable(left, right):
        return False
    return left.indicator is not None or (left.change == right.change and like_words(left, right))


def comparable(left: Fact, right: Fact) -> bool:
    """Whether the dimensions are the same, or one is a share and the other a count out of a known total."""
    pair = dimension(left.unit), dimension(right.unit)
    if pair[0] == pair[1]:
        return True
    other = right if pair[0] == SHARE else left
    return SHARE in pair and other.total is not None and left.indicator is not None


def like_words(left: Fact, right: Fact) -> bool:
    """Whether two claims' clauses share enough pairs of syllables (`rules.yaml`: same_wording)."""
    limits = knowledge.load("rules")["same_wording"]
    pairs = [_pairs(fact) for fact in (left, right)]
    shared = len(pairs[0] & pairs[1])
    return shared >= limits["pairs"] and shared >= limits["share"] * min(map(len, pairs))


_CLAUSE_END = re.compile(r"[,;:.()]\s|[;:()]")
_SYLLABLE = re.compile(r"[^\W\d_]+")


def _pairs(fact: Fact) -> frozenset[tuple[str, str]]:
    common = set(knowledge.load("wording")["common_words"])
    clause = f"{_CLAUSE_END.split(fact.before)[-1]} {fact.unit} {_CLAUSE_END.split(fact.after)[0]}"
    syllables = [word for word in _SYLLABLE.findall(clause.lower()) if word not in common]
    return frozenset(zip(syllables, syllables[1:], strict=False))


@cache
def _dimensions() -> dict[str, str]:
    known = knowledge.load("measures")
    found = dict.fromkeys(known["share"], SHARE)
    for name, words in known["measures"].items():
        found |= dict.fromkeys(words, name)
    for name, group in known["counted"].items():
        found |= dict.fromkeys(group["words"], name)
    return found


@cache
def _sizes() -> dict[str, float]:
    return {unit: size for sizes in knowledge.load("measures")["measures"].values() for unit, size in sizes.items()}
