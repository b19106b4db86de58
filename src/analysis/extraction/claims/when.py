"""The period of a figure: of a meeting, when a goal falls due, or the days that a result covers."""

from __future__ import annotations

from analysis.extraction.claims.carrying import is_term
from analysis.extraction.claims.due import due_days
from analysis.extraction.claims.inherited import over_time
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.results import grown_since, result_days
from analysis.extraction.claims.telling import NEVER, Span, Telling, said
from analysis.language.periods import Period


def span_of(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """First and last day that a figure covers; `period` is the one in its sentence."""
    if telling.status == "context" and period is not None and is_term(reading, period):
        period = None
    if _has_no_time(reading, quantity, period, telling):
        return NEVER
    if telling.status == "context" and quantity.unit.nature == "age":
        return None, telling.day
    if _at_meeting(reading, quantity, telling) and (period is None or period.kind not in ("year", "years", "since")):
        return telling.meeting or (telling.day, telling.day)
    if telling.status == "target":
        return due_days(reading, quantity, period, telling)
    first, last = result_days(reading, quantity, period, telling)
    return (grown_since(reading, quantity, telling) if first is None and last is not None else first), last


def _has_no_time(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> bool:
    """Lengths of time, those asked for too, and what a change starts from (`từ 260 xuống 242`), unless its own year stands behind it."""
    if telling.status in ("context", "target") and quantity.unit.nature == "time":
        return True
    return reading.starts_from(quantity) and (period is None or period.start < quantity.start)


def _at_meeting(reading: Reading, quantity: Quantity, telling: Telling) -> bool:
    """People and bodies that attend, opinions raised, and what is given or decided there and then."""
    if quantity.kind == "named" or (over_time(quantity) and telling.carried.report):
        return False
    nature, acts = quantity.unit.nature, said("meeting_acts").search(reading.lower)
    if telling.status == "context":
        return (
            nature == "opinion"
            or (nature == "people" and bool(said("attendance").search(reading.lower)))
            or (telling.meeting is not None and (bool(acts) or _takes_part(reading, quantity)))
        )
    return (
        telling.meeting is not None
        and telling.status == "achieved"
        and (nature == "opinion" and not telling.carried.paragraph or bool(acts and said("there").search(reading.lower)))
    )


def _takes_part(reading: Reading, quantity: Quantity) -> bool:
    """`dự có 17 xã, thị trấn`, `140 đại biểu của 26 xã, thị trấn dự hội nghị`."""
    words = said("taking_part")
    return bool(words.search(reading.left(quantity)) or words.search(reading.right(quantity)[:40]))
