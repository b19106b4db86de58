"""A ratio against its average: 365 of 495 criteria, 13.5 on average. How many communes are that, and how many criteria has each?"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date

from analysis.outcomes import knowledge
from analysis.outcomes.arithmetic import Term, constant, of
from analysis.outcomes.conflicts.conflict import Conflict, Reports, difference, interval, same_time
from analysis.outcomes.facts import Fact


def find(reports: Reports) -> Iterator[Conflict]:
    """Sums whose average fits no whole number of units, or a number of units that doesn't fit the sum's total."""
    for relation in knowledge.load("indicators")["averages"]:
        for group in reports.by_place_and(relation["sum"], relation["average"]):
            for sum_, average in _pairs(group, relation):
                found = _check(sum_, average, relation)
                if found:
                    yield found


def _pairs(group: list[Fact], relation: Mapping) -> Iterator[tuple[Fact, Fact]]:
    """Each average with the sum of its time that stands nearest: of its article, else of another's.

    What is out of a total is the sum, whichever of the two indicators the extraction took it for.
    """
    averages = [fact for fact in group if fact.indicator == relation["average"] and fact.total is None and 0 < fact.value <= relation["each"]]
    for average in averages:
        near = [
            fact
            for fact in group
            if fact.value > average.value and (fact.total or fact.indicator == relation["sum"]) and fact.is_stock and same_time(fact, average)
        ]
        if near:
            yield min(near, key=lambda fact: (fact.article_id != average.article_id, abs(fact.start - average.start), fact.claim_id)), average


def _check(sum_: Fact, average: Fact, relation: Mapping) -> Conflict | None:
    low, high = (sum_.value / bound if bound > 0 else math.inf for bound in reversed(interval(average)))
    whole = range(math.ceil(low - 1e-9), math.floor(min(high, 1e6) + 1e-9) + 1)
    units = of(sum_) / of(average)
    if sum_.bound == "exact" and not whole:
        return Conflict("average-units", (sum_, average), {"sum": of(sum_), "average": of(average), "units": units}, _counted(relation), digits={"units": 2})
    if sum_.total is None or not _holds(relation, sum_.as_of) or any(sum_.total == number * relation["each"] for number in whole):
        return None
    return _of_total(sum_, average, units, relation) if sum_.bound == "exact" else None


def _of_total(sum_: Fact, average: Fact, units: Term, relation: Mapping) -> Conflict:
    total, number = of(sum_, "total"), max(1, round(units.number))
    shown = {
        "sum": of(sum_),
        "total": total,
        "average": of(average),
        "units": units,
        "whole": total + constant(number * relation["each"] - total.number),  # told from the total, whose sentence it rests on
        "missing": difference(total, constant(number) * constant(relation["each"])),
    }
    return Conflict(
        "average",
        (sum_, average),
        shown,
        _counted(relation) | {"expected": {"word": f"conflict-expected.{relation['average']}"}},
        digits={"units": 0},
    )


def _counted(relation: Mapping) -> dict[str, object]:
    return {"counted": {"word": f"conflict-units.{relation['per']}"}}


def _holds(relation: Mapping, day: date | None) -> bool:
    """Whether each unit had that many on the day; an undated claim is taken to be of the time."""
    return day is None or relation["from"] <= day <= relation["to"]
