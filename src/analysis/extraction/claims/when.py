"""The period of a figure: the one that stands behind it, else the last before it, else what the paragraph or the report's head carries over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from analysis.extraction.claims.exclusions import patterns
from analysis.extraction.claims.model import Quantity, Reading
from analysis.language.periods import Period
from analysis.records import LineKind

Span = tuple[date | None, date | None]
NEVER: Span = (None, None)

_NEW_CLAUSE = re.compile(r"[;:.]\s|, |(?<!\w)(?:và|thì|nhưng|song|còn)(?!\w)")
_REPORT_HEAD = re.compile(r"\s*(?:báo cáo|theo báo cáo|kết quả)(?!\w)")
REPORT_KINDS = ("quarter", "months")


@dataclass(frozen=True, slots=True)
class Carried:
    """What earlier sentences leave: the paragraph's last period, and the period that the report as a whole covers."""

    paragraph: Period | None = None
    report: Period | None = None


def without_documents(text: str, periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods of a sentence without those that belong to documents (`Nghị quyết số 12/2019/NQ-HĐND`, `…-QĐ/TU, ngày 06/5/2019`)."""
    signs = [m.span() for name in ("document_number", "document_sign", "numbered_sign") for m in patterns()[name].finditer(text)]
    return tuple(p for p in periods if not any(p.start < b and p.end > a or 0 <= p.start - b <= 3 and p.kind == "day" for a, b in signs))


def period_near(reading: Reading, quantity: Quantity) -> Period | None:
    """The period of the sentence that goes with a figure; comparisons (`so với năm 2016`) don't."""
    usable = [p for p in reading.periods if not p.compared and p.kind != "term"]
    behind = next((p for p in usable if quantity.end <= p.start < reading.after(quantity) and not _NEW_CLAUSE.search(reading.lower[quantity.end : p.start] + " ")), None)
    if behind:
        return behind
    before = [p for p in usable if p.start <= quantity.start and not _belongs_elsewhere(reading, p, quantity)]
    return before[-1] if before else None


def _belongs_elsewhere(reading: Reading, period: Period, quantity: Quantity) -> bool:
    """A period in brackets that are closed, or right behind another figure (`giảm từ 4,8% năm 2018 xuống 2,9%`)."""
    if period.start >= quantity.start:
        return False
    closed = "(" in reading.text[max(0, period.start - 12) : period.start] and ")" in reading.text[period.end : quantity.start]
    baseline = any(0 <= period.start - q.end <= 6 and reading.lower[: q.number_start].rstrip().endswith("từ") for q in reading.quantities)
    return closed or baseline


@dataclass(frozen=True, slots=True)
class Telling:
    """How a figure is told: its status, the day of the meeting that is reported on, the article's day, what earlier sentences leave."""

    status: str
    meeting: date | None
    day: date | None
    carried: Carried = Carried()


def span_of(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """First and last day that a figure covers; `period` is the one in its sentence."""
    status = telling.status
    if status == "context" and quantity.unit.nature in ("time", "age"):
        return NEVER
    if status == "context" and quantity.unit.nature in ("people", "opinion") and (period is None or period.kind != "year"):
        return telling.meeting or telling.day, telling.meeting or telling.day
    if reading.starts_from(quantity) and (period is None or period.start < quantity.start):
        return NEVER
    if period is not None:
        return period.first, period.last
    return _carried_span(reading, telling)


def _carried_span(reading: Reading, telling: Telling) -> Span:
    status, day = telling.status, telling.day
    for period in (telling.carried.paragraph, telling.carried.report):
        if period is None or period.last is None:
            continue
        ahead = day is not None and period.last > day
        if (status == "target") == ahead and not _is_over(reading, period, day):
            return period.first, period.last
    return None, (None if status == "target" else day)


def _is_over(reading: Reading, period: Period, day: date | None) -> bool:
    """A past year doesn't go on into a sentence that tells what has been done since."""
    past = period.kind == "year" and period.relation == "in" and day is not None and period.last is not None and period.last.year < day.year - 1
    return past and bool(re.search(r"(?<!\w)(?:đã|hiện|nay|đang|giờ)(?!\w)", reading.lower))


def carried_on(reading: Reading, before: Carried) -> Carried:
    """What the next sentence inherits."""
    usable = [p for p in reading.periods if not p.compared and p.kind not in ("term", "day") and p.last is not None]
    if not usable:
        return before
    head = usable[0]
    opens = head.kind in REPORT_KINDS and head.relation == "in" and (head.start <= 3 or _REPORT_HEAD.match(reading.lower))
    report = head if opens and reading.sentence.kind is not LineKind.TITLE else before.report
    return Carried(usable[-1], report)


def new_paragraph(before: Carried) -> Carried:
    """A new paragraph forgets the last one's period and keeps the report's."""
    return replace(before, paragraph=None)
