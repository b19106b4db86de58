"""What a claim measures, and in which dimension: so that kilometres are held against metres, and never against lamps."""

from __future__ import annotations

import re
from functools import cache, lru_cache

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

    The same indicator and the same limit (`dưới 10 tiêu chí`); where no indicator fits, the same unit, and like words or one sentence that sets the two against each other.
    """
    return (left.indicator is not None or left.change == right.change) and same_kind(left, right)


def same_kind(left: Fact, right: Fact) -> bool:
    """The same, whether a state or a change."""
    if left.indicator != right.indicator or left.threshold != right.threshold or not comparable(left, right):
        return False
    return left.indicator is not None or like_words(left, right) or set_against(left, right)


def comparable(left: Fact, right: Fact) -> bool:
    """Whether the dimensions are the same, or one is a share and the other a count out of a known total."""
    if one_dimension(left, right):
        return True
    shares = [dimension(fact.unit) == SHARE for fact in (left, right)]
    other = right if shares[0] else left
    return any(shares) and other.total is not None and left.indicator is not None


def one_dimension(left: Fact, right: Fact) -> bool:
    """Whether the numbers can be held against each other as they are; `7 vườn` after `20 vườn mẫu` are of one kind where the indicator is one."""
    pair = sorted((dimension(left.unit), dimension(right.unit)), key=len)
    return pair[0] == pair[1] or (left.indicator is not None and left.indicator == right.indicator and pair[1].startswith(f"{pair[0]} "))


def set_against(left: Fact, right: Fact) -> bool:
    """Whether one sentence sets the two against each other (`bằng 79,5% mục tiêu 10.000ha`)."""
    if left.sentence_id != right.sentence_id:
        return False
    first, second = sorted((left, right), key=lambda fact: fact.start)
    between = first.sentence[first.end - first.sentence_start : second.start - first.sentence_start].lower()
    cues = "|".join(map(re.escape, knowledge.load("wording")["target_and_result"]))
    return ";" not in between and re.search(rf"(?<!\w)(?:{cues})(?!\w)", between) is not None


def like_words(left: Fact, right: Fact) -> bool:
    """Whether two claims' clauses share enough pairs of syllables (`rules.yaml`: same_wording)."""
    limits = knowledge.load("rules")["same_wording"]
    pairs = [_pairs(fact) for fact in (left, right)]
    shared = len(pairs[0] & pairs[1])
    return shared >= limits["pairs"] and shared >= limits["share"] * min(map(len, pairs))


_CLAUSE_END = re.compile(r"[,;:.()]\s|[;:()]")
_SYLLABLE = re.compile(r"[^\W\d_]+")


def _pairs(fact: Fact) -> frozenset[tuple[str, str]]:
    return _pairs_of(f"{_CLAUSE_END.split(fact.before)[-1]} {fact.unit} {_CLAUSE_END.split(fact.after)[0]}")


@lru_cache(maxsize=100_000)
def _pairs_of(clause: str) -> frozenset[tuple[str, str]]:
    common = set(knowledge.load("wording")["common_words"])
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
