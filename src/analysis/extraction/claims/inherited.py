"""The days of a figure without a time of its own: those of its paragraph, else of its section, else of the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.telling import Span, Telling, said
from analysis.language.periods import Period


def carried_span(reading: Reading, telling: Telling, *, alone: bool = False, counted: bool = False) -> Span:
    """What is carried over; a goal told `alone` (asked for, or due again and again) has at most the time of its section."""
    status, day = telling.status, telling.latest
    for period in _inherited(reading, telling, alone=alone, counted=counted):
        if (period.last is None and period.first is None) or _is_over(reading, period, day):
            continue
        if _is_of_a_day(period, telling):
            continue
        if _goes_with(period, telling):
            since = period.relation == "since" and period.last is None and status != "target"
            return begun_with_report(period, telling) or (limit(period) if telling.level else (period.first, period.last))[0], day if since else period.last
    if status == "target" and telling.carried.term and not alone and said("term_goals").search(reading.lower):
        return telling.carried.term.first, telling.carried.term.last
    return None, (None if status == "target" else telling.day)


def _inherited(reading: Reading, telling: Telling, *, alone: bool, counted: bool) -> Iterator[Period]:
    """The periods that earlier sentences leave, the nearest first; a goal's is no result's."""
    carried, done = telling.carried, telling.status != "target"
    if not (done and carried.goal) and not alone:
        yield from reversed(carried.paragraph)
    if carried.section:
        yield carried.section.period
    if (
        carried.report
        and (telling.status != "context" or counted or carried.report.kind == "years")
        and not telling.spoken
        and not said("after_merger").search(reading.lower)
    ):
        yield carried.report


def _is_of_a_day(period: Period, telling: Telling) -> bool:
    """Whether a state on a day doesn't take a period over: reports of a year tell states as of the year."""
    of_report = period is telling.carried.report or (telling.carried.section is not None and period is telling.carried.section.period)
    yearly = of_report and period.kind in ("year", "years") and telling.status != "in_progress"
    return (
        telling.stock
        and telling.day is not None
        and period.relation in ("in", "from_to")
        and telling.status != "target"
        and not telling.carried.moved
        and not yearly
    )


def _goes_with(period: Period, telling: Telling) -> bool:
    """A goal with what lies ahead, a result with what has begun: years of a plan are only over when they are."""
    day = telling.latest
    if period is telling.carried.report:
        ahead = False
    elif day is None:
        ahead = period.kind == "years" or period.relation in ("until", "before", "end")
    elif telling.status != "target" and period.kind == "year" and period.relation == "in" and not telling.carried.report:
        ahead = period.first is not None and period.first > day
    else:
        ahead = period.last is not None and period.last > day
    return (telling.status == "target") == ahead


def _is_over(reading: Reading, period: Period, day: date | None) -> bool:
    """A past year doesn't go on into a sentence that tells what has been done since."""
    past = period.kind == "year" and period.relation == "in" and day is not None and period.last is not None and period.last.year < day.year - 1
    return past and bool(said("by_now").search(reading.lower))


def over_time(quantity: Quantity) -> bool:
    """`1.845 lượt người dự 22 buổi họp`: counted over many meetings."""
    return quantity.unit.name.startswith("lượt")


def limit(period: Period) -> Span:
    """Goals of the end of a year fall due then."""
    return None if period.relation == "end" else period.first, period.last


def begun_with_report(period: Period, telling: Telling) -> date | None:
    """`7 tháng đầu năm …: đến ngày 31/7 đã hoàn thành 21 tuyến`: work up to the end of what is reported on began with it."""
    report = telling.carried.report
    told = report is not None and period.relation == "until" and period.last == report.last and telling.status == "achieved"
    return report.first if report and told and not telling.stock else None
