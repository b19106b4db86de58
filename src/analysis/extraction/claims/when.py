"""The period of a figure: the one that stands behind it, else the last before it, else what the discourse carries over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.extraction.claims.model import Quantity, Reading
from analysis.language.periods import Period

Span = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Carried:
    """What earlier sentences of the paragraph leave: their last period."""

    period: Period | None = None


def period_near(reading: Reading, quantity: Quantity) -> Period | None:
    """The period of the sentence that goes with a figure; comparisons (`so với năm 2016`) don't."""
    usable = [p for p in reading.periods if not p.compared and p.kind != "term"]
    limit = reading.after(quantity)
    behind = next((p for p in usable if quantity.end <= p.start < limit and not _clause_between(reading, quantity.end, p.start)), None)
    before = [p for p in usable if (p.end <= quantity.start and not _of_a_baseline(reading, p)) or (p.start <= quantity.start < p.end)]
    if behind and (not before or _close(reading, quantity, behind) or behind.kind != "now"):
        return behind
    return before[-1] if before else None


def _of_a_baseline(reading: Reading, period: Period) -> bool:
    """`giảm từ 4,8% năm 2018 xuống 2,9%`: the year belongs to the figure before it."""
    return any(0 <= period.start - q.end <= 6 and reading.lower[: q.number_start].rstrip().endswith("từ") for q in reading.quantities)


def _clause_between(reading: Reading, start: int, end: int) -> bool:
    return any(mark in reading.lower[start:end] for mark in (";", ", ", ". ", ":", " và "))


def _close(reading: Reading, quantity: Quantity, period: Period) -> bool:
    return period.start - quantity.end <= 30


def span_of(period: Period | None, status: str, day: date | None, carried: Carried) -> Span:
    """First and last day: of the period; else what the paragraph carries; else, for what is reported, up to the article's day."""
    if period is not None:
        return period.first, period.last
    if carried.period is not None and status != "target":
        return carried.period.first, carried.period.last
    return None, (None if status == "target" else day)


def carried_on(reading: Reading, before: Carried) -> Carried:
    """What the next sentence of the paragraph inherits."""
    usable = [p for p in reading.periods if not p.compared and p.kind != "term" and p.last is not None]
    return Carried(usable[0]) if usable else before
