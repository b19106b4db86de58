"""A fraction whose total differs between reports of one place: 30 communes here, 22 there."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.outcomes import knowledge
from analysis.outcomes.arithmetic import of
from analysis.outcomes.conflicts.conflict import Conflict, Reports, in_time
from analysis.outcomes.facts import Fact
from analysis.outcomes.measures import dimension


def find(reports: Reports) -> Iterator[Conflict]:
    """Each change of the number of a place's units (communes, criteria) from one report to the next; a note where the gazetteer knows of mergers between."""
    for group in reports.by_place_and(*knowledge.load("indicators")["out_of_all"]):
        by_unit: dict[str, list[Fact]] = {}
        for fact in sorted((each for each in group if each.total), key=in_time):
            by_unit.setdefault(dimension(fact.unit), []).append(fact)
        for facts in by_unit.values():
            yield from _changes(reports, facts)


def _changes(reports: Reports, facts: list[Fact]) -> Iterator[Conflict]:
    last = facts[0]
    for fact in facts[1:]:
        if fact.total != last.total and reports.territory.same(last, fact):
            yield _conflict(reports, last, fact)
        last = fact


def _conflict(reports: Reports, first: Fact, second: Fact) -> Conflict:
    merged = reports.territory.merged_between(first, first.as_of, second.as_of)
    words = {"what": {"indicator": first.indicator}, "first_article": {"article": first.article_id}, "second_article": {"article": second.article_id}}
    return Conflict(
        "totals-merged" if merged else "totals",
        (first, second),
        {"first": of(first, "total"), "second": of(second, "total")},
        words,
        "note" if merged else "conflict",
    )
