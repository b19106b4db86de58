"""When a goal falls due."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from analysis.extraction.claims.carrying import leads_figure, opens_clause
from analysis.extraction.claims.inherited import carried_span, limit
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.results import result_days
from analysis.extraction.claims.telling import NEVER, UP_TO_NOW, Span, Telling, said
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives
from analysis.language.periods import Period


def due_days(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """When a goal falls due; a plan beside which a result is held has the result's time."""
    if _is_yardstick(reading, quantity) and not _of_the_plan(reading, quantity, period):
        return telling.result or result_days(reading, quantity, period, replace(telling, status="achieved"))
    if period is not None and period.start < quantity.start and _is_each(reading, quantity, period):
        period = None
    period = period or _due_further_on(reading, quantity, telling)
    if period is None:
        return carried_span(reading, telling, alone=_is_requested(reading, quantity) or _is_each(reading, quantity))
    if period.kind not in UP_TO_NOW:
        return limit(period)
    told = [p for p in reading.periods if not p.compared and p.kind not in UP_TO_NOW]
    ahead = next((p for p in told if p.start >= quantity.end), None) or next(
        (p for p in reversed(told) if p.end <= quantity.start and _lies_ahead(p, telling)), None
    )
    return limit(ahead) if ahead else NEVER


def _lies_ahead(period: Period, telling: Telling) -> bool:
    return period.last is not None and telling.latest is not None and period.last > telling.latest


def _due_further_on(reading: Reading, quantity: Quantity, telling: Telling) -> Period | None:
    """`tuyến đường dài 3 km, kinh phí 4 tỷ đồng, sẽ khởi công trong quý IV`: when all of it is due, not what opens another clause."""
    end = reading.lower.find(";", quantity.end)
    behind = (p for p in reading.periods if quantity.end <= p.start and (end < 0 or p.start < end) and not p.compared and p.kind not in UP_TO_NOW)
    found = next(behind, None)
    return found if found and _lies_ahead(found, telling) and not (opens_clause(reading, found) or leads_figure(reading, found)) else None


@cache
def _yardstick() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'yardsticks'))})(?!\w)[^,;.:\d]{{0,40}}$|%\s*(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán)\s*\(?$")


def _is_yardstick(reading: Reading, quantity: Quantity) -> bool:
    """`đạt 10,3%, vượt mục tiêu 10%`, `còn 2,8%, trong khi yêu cầu không quá 1%`."""
    return bool(_yardstick().search(reading.left(quantity)))


def _of_the_plan(reading: Reading, quantity: Quantity, period: Period | None) -> bool:
    """`thấp hơn kế hoạch năm 2017 là 6,5%`: the plan's own time stands between it and its figure, or behind the figure."""
    if period is None:
        return False
    plan = _yardstick().search(reading.left(quantity))
    start = plan.start() + quantity.number_start - len(reading.left(quantity)) if plan else 0
    return period.start >= start


def _is_requested(reading: Reading, quantity: Quantity) -> bool:
    """`Xã đề nghị huyện hỗ trợ 20 tỷ đồng`: asked for in this sentence, no part of the goals told before."""
    return bool(said("requests").search(reading.left(quantity)))


def _is_each(reading: Reading, quantity: Quantity, period: Period | None = None) -> bool:
    """`mỗi tháng đối thoại một lần`: a standing duty, due with no goal told before."""
    if quantity.unit.nature == "frequency":
        return True
    start = max(reading.lower.rfind(mark, 0, quantity.start) for mark in ",;:.")
    return start >= (period.end if period else 0) - 1 and bool(said("each").search(reading.lower, start + 1, quantity.start))
