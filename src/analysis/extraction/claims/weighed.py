"""A second reading of a figure's status: how much the words around it speak for each, weighed as marked texts teach.

The rules read what they know; told in yet another way a sentence leaves them with what is usual. Here a regression (`extraction.weighing`) weighs all words of the
sentence, and the rules' reading stands unless the words speak clearly for another. The weights, `data/models/status.tsv`, are made by
`python -m analysis.evaluation.fit_status` from the marks of readers who saw no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from analysis.extraction.weighing import Weights, pairs, read_weights, words
from analysis.extraction.weighing import weigh as weigh_with
from analysis.paths import MODELS
from analysis.records import Claim, Sentence

STATUSES = ("achieved", "context", "in_progress", "target")
TABLE = MODELS / "status.tsv"
#: By how much (logarithm of odds) the words must speak more for another status than for that of the rules. With each sixth of the gold left out in turn, most
#: figures are right at this value; and in articles of newspapers, unlike those that teach, a lower one overrules more right readings than wrong ones.
CLEARLY = 3.0
#: Features that must be seen: a few words say too little against a rule.
ENOUGH = 45

_CLAUSE = re.compile(r"[,;:]")
_ITEM = re.compile(r"\s*[-–+•*]")
_NEAR, _OPENING, _BEHIND = 3, 4, 12  # words
_EDGES = {"long ago": -400, "past": -5, "now": 1, "soon": 400}  # days from the article's own, and later: `far`


def features(claim: Claim, sentence: Sentence, day: date | None) -> frozenset[str]:
    """What is seen of a figure.

    Args:
        claim: the figure as the rules read it.
        sentence: its sentence.
        day: the article's.

    Returns:
        Names, each with where it was seen before a colon: `before`, `near`, `clause` (words before the figure: in the sentence, the last three, those of its
        clause), `behind` (the next twelve), `opening` (the sentence's first four), pairs of neighbours, the unit alone and with the words beside it, the time
        that the rules give it, and what kind of line it stands in.
    """
    told = sentence.text[: claim.start - sentence.start]
    before, behind = words(told), words(sentence.text[claim.end - sentence.start :])[:_BEHIND]
    unit, beside = claim.unit.lower(), before[-1] if before else "^"
    time = _time(claim.period_start, day), _time(claim.period_end, day)
    found = {f"before:{w}" for w in (*before, *pairs(before))} | {f"behind:{w}" for w in (*behind, *pairs(behind))}
    found |= {f"near:{w}" for w in before[-_NEAR:]} | {f"clause:{w}" for w in words(_CLAUSE.split(told)[-1])} | {f"opening:{w}" for w in before[:_OPENING]}
    found |= {f"unit:{unit}", f"before unit:{beside} {unit}"} | {f"behind unit:{unit} {w}" for w in behind[:2]}
    found |= {f"time:{time[0]} {time[1]}", f"until:{time[1]}", f"bound:{claim.bound}", f"spoken:{claim.speaker is not None}", f"line:{sentence.kind}"}
    found |= {"line:item"} if _ITEM.match(sentence.text) else set()
    return frozenset(found | ({"quoted:"} if told.count("“") > told.count("”") else set()))


def _time(told: date | None, day: date | None) -> str:
    if told is None or day is None:
        return "none"
    return next((name for name, edge in _EDGES.items() if (told - day).days <= edge), "far")


@cache
def table() -> Weights:
    """The weights for each of `STATUSES`; `UserError` where the file isn't as `fit_status` writes it."""
    return read_weights(TABLE, STATUSES, "fit_status")


def weigh(found: Iterable[str], weights: Weights | None = None) -> dict[str, float]:
    """By status the logarithm of its probability, by the committed table unless another is given."""
    return weigh_with(found, table() if weights is None else weights, STATUSES)


def second_reading(ruled: str, seen: frozenset[str], weights: Weights | None = None) -> str:
    """The rules' status, unless enough is seen of the figure and speaks clearly for another."""
    if len(seen) < ENOUGH:
        return ruled
    weighed = weigh(seen, weights)
    return max(STATUSES, key=lambda status: weighed[status] + CLEARLY * (status == ruled))
