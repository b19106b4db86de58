"""A share against the fraction beside it: `22/30 xã, đạt 75%`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.outcomes import knowledge
from analysis.outcomes.arithmetic import of
from analysis.outcomes.conflicts.conflict import Conflict, Reports, apart, interval
from analysis.outcomes.facts import Fact
from analysis.outcomes.measures import SHARE, dimension


def find(reports: Reports) -> Iterator[Conflict]:
    """Neighbouring claims, a fraction and a percentage of it, that don't give each other."""
    for facts in reports.by_sentence():
        for left, right in pairwise(facts):
            fraction, share, words = (left, right, "share_after") if _is_share(right) else (right, left, "share_before")
            if fraction.total and not _is_share(fraction) and _is_share(share) and _joined(left, right, words) and not _of_something_else(share):
                yield from _check(fraction, share)


def _check(fraction: Fact, share: Fact) -> Iterator[Conflict]:
    computed = of(fraction).share_of(of(fraction, "total"))
    low, high = (100 * bound / fraction.total for bound in interval(fraction))
    if apart((low, high), interval(share)):
        yield Conflict(
            "share",
            (fraction, share),
            {"part": of(fraction), "total": of(fraction, "total"), "computed": computed, "stated": of(share)},
            digits={"computed": 2},
        )


def _is_share(fact: Fact) -> bool:
    return dimension(fact.unit) == SHARE and fact.change == "level"


def _joined(left: Fact, right: Fact, words: str) -> bool:
    """Whether nothing but a word that joins a fraction and its share stands between."""
    between = left.sentence[left.end - left.sentence_start : right.start - left.sentence_start]
    known = knowledge.load("wording")
    plain = re.sub(r"[\s(,–-]+", " ", between).strip().lower()
    whose = "|".join(map(re.escape, known["share_what"]))
    return re.sub(rf"^(?:(?:{whose})\s*)+", "", plain).strip() in known[words]


def _of_something_else(share: Fact) -> bool:
    """Whether the percentage is of a plan or of last year's figure."""
    return any(share.after.lower().lstrip().startswith(word) for word in knowledge.load("wording")["other_share"])
