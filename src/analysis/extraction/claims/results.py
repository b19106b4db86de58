"""The days that a result, or work under way, covers."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from analysis.extraction.claims.carrying import opens_clause
from analysis.extraction.claims.inherited import begun_with_report, carried_span, over_time
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.nearby import new_clause
from analysis.extraction.claims.telling import Span, Telling, said
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives
from analysis.language.periods import Period


def result_days(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """The days that a result covers, as far as its own words and the discourse tell."""
    return _former(reading, quantity, period, telling) or _days_of_result(reading, quantity, period, telling)


def _former(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span | None:
    """`Trước đây, làng có hai cái giếng`, `332 đơn vị trước sắp xếp`: no present state; before a merger on a known day, until the day before."""
    word = _said_before(reading, quantity)
    if word is None or (period is not None and period.start > word[0]):
        return None
    merged = telling.carried.merged if word[1] != "at_first" else None
    return None, merged - timedelta(days=1) if merged else None


def _said_before(reading: Reading, quantity: Quantity) -> tuple[int, str] | None:
    """Where a word for a former time that governs the figure stands, and in which list: before it with no `nay` between, or right behind its noun."""
    left = reading.lower[: quantity.start]
    for name in ("former", "at_first", "before_merger"):
        found = [m for m in said(name).finditer(left) if not _as_comparison(left, m.start())]
        if found and not said("present").search(left, found[-1].end()):
            return found[-1].start(), name
    right = _before_behind().match(reading.lower, quantity.end)
    return (right.start(), "before_merger") if right else None


@cache
def _before_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,3}}?\s+(?:{alternatives(entry('periods', 'before_merger'))})(?!\w)")


def _as_comparison(text: str, start: int) -> bool:
    """`tăng 5 xã so với trước đây`."""
    return bool(_comparing().search(text[:start]))


@cache
def _comparing() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'comparing'))})\s+$")


def _days_of_result(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """The days that a result, or work under way, covers."""
    if telling.status == "in_progress" and (due := _due_behind(reading, quantity, telling)):
        return None, due.last
    if period is not None and period.relation == "since" and period.first and telling.day and period.first > telling.day:
        return period.first, None
    if period is None:
        return carried_span(reading, telling, counted=over_time(quantity))
    if telling.status == "in_progress" and period.relation in ("in", "end"):
        return None, telling.day
    elsewhere = (
        _planned_before(reading, quantity, period, telling) or _over_by_now(reading, quantity, period, telling) or _of_a_thing(reading, quantity, period)
    )
    return _days_of(reading, quantity, period, telling) if _fits(period, telling) and not elsewhere else (None, telling.day)


def _of_a_thing(reading: Reading, quantity: Quantity, period: Period) -> bool:
    """`đường làm trước năm 2012 xuống cấp, vốn duy tu chỉ có 3 tỷ đồng`: the time of the thing that is told of."""
    return period.relation == "before" and period.end <= quantity.start and not opens_clause(reading, period)


def _planned_before(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> bool:
    """`đăng ký đạt chuẩn trong năm 2020 nhưng mới đạt 16 tiêu chí`: the running year is that of the plan."""
    if period.start > quantity.start or telling.latest is None or period.last is None or period.last <= telling.latest:
        return False
    return not opens_clause(reading, period) and bool(said("contrasts").search(reading.lower, period.end, quantity.start))


def _over_by_now(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> bool:
    """`Từ ngày 10/7 đến 31/10 đã …, huyện đang cách ly 14 người`: what is going on now lies in no period of days that is over."""
    if period.relation != "from_to" or period.start > quantity.start or telling.day is None or period.last is None or period.last >= telling.day:
        return False
    marks = [reading.lower.rfind(mark, 0, quantity.start) for mark in (",", ";", ":")]
    clause = reading.lower[max(*marks, period.end) : reading.after(quantity)]
    return bool(said("under_way").search(re.split(r"[,;]", clause.lstrip(",;: "))[0]))


def _month_of(period: Period, day: date) -> bool:
    """`đến hết tháng 8`, told on 30 August."""
    return period.kind == "month" and period.last is not None and (period.last.year, period.last.month) == (day.year, day.month)


def _fits(period: Period, telling: Telling) -> bool:
    """What is done or under way lies in no period wholly ahead."""
    day = telling.latest
    if day is None or telling.status == "context" or _month_of(period, day):
        return True
    ahead = (
        period.first > day
        if period.first and period.relation != "end"
        else period.last is not None and period.last > day and period.relation in ("until", "before", "end")
    )
    return not ahead


def _due_behind(reading: Reading, quantity: Quantity, telling: Telling) -> Period | None:
    """`đang thi công 5 km, hoàn thành trong quý IV`: when work under way is due."""
    day = telling.day
    behind = (p for p in reading.periods if quantity.end <= p.start < reading.after(quantity) and not p.compared and p.last is not None)
    return next((p for p in behind if day is not None and p.last is not None and p.last > day and (p.first is None or p.first > day)), None)


def _days_of(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> Span:
    """The days of a period: `Cuối năm 2017, tỉnh có 12 xã` is so by then, a flood at the end of July was in July; what has been so since a day is so up to now."""
    if period.kind == "now" and telling.carried.paragraph and _from_then().search(reading.lower[: period.start]):
        return telling.carried.paragraph[-1].first, period.last
    if period.relation == "end" and telling.level and quantity.kind != "named" and opens_clause(reading, period):
        return None, period.last
    if begun := begun_with_report(period, telling):
        return begun, period.last
    if _brought_to(reading, quantity, period, telling):
        return None, min(period.last, telling.day) if telling.day and period.last else period.last
    return period.first, telling.day if period.relation == "since" and period.last is None else period.last


@cache
def _from_then() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'from_then'))})\s+$")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'stocks', 'brought_to'))})(?:\s+(?!tới|đến)[^\W\d_]+)?\s+$")


def _brought_to(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> bool:
    """`6 tháng qua thêm 9 sản phẩm, nâng tổng số lên 41`: behind what a period brought, the state at its end."""
    brought = any(period.end <= q.start and q.end <= quantity.start for q in reading.quantities)
    return telling.level and brought and period.relation == "in" and period.kind in ("months", "quarter", "year") and bool(_to().search(reading.left(quantity)))


def grown_since(reading: Reading, quantity: Quantity, telling: Telling) -> date | None:
    """`tăng 2 tiêu chí so với cuối năm 2018`: from the day after."""
    if telling.change not in ("increase", "decrease"):
        return None
    limit = min((m.start() for m in new_clause().finditer(reading.lower, quantity.end)), default=len(reading.lower))
    base = next((p for p in reading.periods if p.compared and quantity.end <= p.start < limit and p.kind == "year"), None)
    part = _PART.search(reading.lower[: base.end]) if base else None
    if base is None or part is None or base.first is None or base.last is None:
        return None
    return base.first if part[1] == "đầu" else base.last + timedelta(days=1)


_PART = re.compile(r"(?<!\w)(đầu|cuối)\s+năm\s+\S+$")
