"""The verdict on one target, from all reports that can be held against it. Each rule has a sentence `rule.<id>` in the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.outcomes import knowledge
from analysis.outcomes.comparing import Comparison
from analysis.outcomes.facts import Fact


@dataclass(frozen=True)
class Verdict:
    """A verdict and what it rests on.

    Attributes:
        verdict: met, partly_met, missed, late, open or not_reported.
        rule: the rule's id.
        deciding: the comparison that decided; null where nothing is reported.
        earlier: the report that showed the target not yet reached, for `late`.
        interim: the last report from before the due day, which decides nothing.
        days_late: 0 where it is known to be met in time; null where the corpus doesn't tell.
    """

    verdict: str
    rule: str
    deciding: Comparison | None = None
    earlier: Comparison | None = None
    interim: Comparison | None = None
    days_late: int | None = None


def judge(target: Fact, comparisons: Sequence[Comparison], last_day: date | None) -> Verdict:
    """The one verdict on `target`.

    Args:
        comparisons: reports from the target's day on, in any order.
        last_day: the last day of which the corpus tells.
    """
    ordered = sorted(comparisons, key=_moment)
    if target.period_end is None:
        return _without_due_day(ordered)
    due = target.period_end
    return _in_time(ordered, due) or _after_due(ordered, due) or _nothing(ordered, due, last_day)


def _moment(comparison: Comparison) -> tuple:
    reported = comparison.reported
    # of two reports of one day the one that reaches more decides: it includes the other
    return (reported.as_of or date.max, not comparison.reached, reported.latest or date.max, reported.article_id, reported.start, reported.claim_id)


def _without_due_day(ordered: Sequence[Comparison]) -> Verdict:
    for each in ordered:
        if each.reached:
            return Verdict("met", "reached-without-due-day", each)
    return Verdict("open", "no-due-day", interim=ordered[-1] if ordered else None)


def _in_time(ordered: Sequence[Comparison], due: date) -> Verdict | None:
    limit = due + timedelta(days=knowledge.load("rules")["reporting_lag_days"])
    for each in ordered:
        if each.reached and each.reported.at_latest and each.reported.at_latest <= limit and not _began_after(each, due):
            early = each.reported.at_latest < due
            short = next((other for other in ordered if _shows_short(other, due) and _moment(other) < _moment(each)), None)
            if short is None:
                return Verdict("met", "reached-early" if early else "reached", each, days_late=0)
    return None


def _after_due(ordered: Sequence[Comparison], due: date) -> Verdict | None:
    """What reports from the due day on tell, when none tells that the target was reached by then."""
    since = [each for each in ordered if each.reported.as_of and each.reported.as_of >= due]
    reached = next((each for each in since if each.reached), None)
    short = next((each for each in since if not each.reached), None)
    if reached is None:
        return _short(short) if short else None
    known_late = _began_after(reached, due) or (short is not None and _moment(short) < _moment(reached))
    if known_late:
        return Verdict("late", "reached-late", reached, earlier=short, days_late=(reached.reported.as_of - due).days)
    return Verdict("met", "reached-since", reached)


def _short(short: Comparison) -> Verdict:
    if short.result.number == 0 and short.required.number > 0:
        return Verdict("missed", "nothing-done", short)
    if short.progress is None:
        return Verdict("missed", "not-reached", short)
    partly = short.progress >= knowledge.load("rules")["partly_met_from"]
    return Verdict("partly_met", "partly-reached", short) if partly else Verdict("missed", "far-from-reached", short)


def _nothing(ordered: Sequence[Comparison], due: date, last_day: date | None) -> Verdict:
    interim = ordered[-1] if ordered else None
    if last_day is None or due > last_day:
        return Verdict("open", "due-later", interim=interim)
    return Verdict("not_reported", "interim-only" if interim else "not-reported", interim=interim)


def _began_after(comparison: Comparison, due: date) -> bool:
    """Whether what is reported took place after the due day."""
    start = comparison.reported.period_start
    return start is not None and start > due


def _shows_short(comparison: Comparison, due: date) -> bool:
    as_of = comparison.reported.as_of
    return not comparison.reached and as_of is not None and as_of >= due
