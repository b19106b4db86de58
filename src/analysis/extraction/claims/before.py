"""The figure before another in its sentence, and what the next one takes over from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from analysis.extraction.claims.change import change_of
from analysis.extraction.claims.forms import is_plan
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.parts import inherited
from analysis.extraction.claims.telling import Span
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives


@dataclass(frozen=True, slots=True)
class Before:
    """The figure before another in its sentence, and how it was read."""

    quantity: Quantity
    change: str
    status: str
    period: Span
    stock: bool
    earlier: Before | None = None

    @property
    def span(self) -> Span | None:
        """The period of a result."""
        return self.period if self.status in ("achieved", "in_progress") else None


def stock_before(before: Before | None) -> Quantity | None:
    """The figure before, where it tells a state: its parts do, too."""
    return before.quantity if before and before.stock else None


def change_beside(reading: Reading, quantity: Quantity, status: str, before: Before | None) -> str:
    """The figure's own change, else that of the one before it which it goes on with, or whose plan or result it is."""
    change = change_of(reading, quantity)
    if change != "level" or before is None:
        return change
    if inherited(reading, quantity, before.quantity, before.change) or _next_reduced(reading, quantity, before):
        return before.change
    whole = before.earlier if before.quantity.unit.name == "%" else None
    if whole is not None and inherited(reading, quantity, whole.quantity, whole.change, share=before.quantity):
        return whole.change
    if part := _part_of_sum(reading, quantity, before):
        return part
    if is_plan(reading, quantity) and _stands_alone().match(reading.right(quantity)):
        return _change_planned(reading, quantity, before)
    return before.change if _plan_and_result(reading, quantity, status, before) else change


_COUNTED = ("body", "posts", "people")
_NEXT = re.compile(r"(?:,?\s+(?!còn|xuống|thành|lên|được|bị|so|đã)[^\W\d_]+){0,5};\s+(?:(?:hơn|gần|trên|khoảng|và)\s+)*")


def _next_reduced(reading: Reading, quantity: Quantity, before: Before) -> bool:
    """`giảm 7 tổng cục; 202 vụ, cục; hơn 14.800 đơn vị`: behind a semicolon the next of a list, with nothing but its number before it."""
    first = before.quantity
    counted = all(q.kind == "number" and q.unit.nature in _COUNTED and not q.total for q in (first, quantity))
    if before.change != "decrease" or not counted or not _NEXT.fullmatch(reading.lower, first.end, quantity.number_start):
        return False
    return not _TELLS.match(reading.lower, quantity.end)  # `giảm 9 đầu mối; 12 xã đạt chuẩn`


_TELLS = re.compile(r"(?:\s+(?!và)[^\W\d_]+){0,4}?\s+(?:đạt|được|đã|có|còn|chưa|không|đang|sẽ|là|phải|thực hiện|hoàn thành|làm|bố trí)(?!\w)")


def _part_of_sum(reading: Reading, quantity: Quantity, before: Before | None) -> str | None:
    """The change of a sum whose parts are told one by one: `tinh giản 142 người, trong đó khối Đảng 8 người, khối quản lý nhà nước 15 người và 7 công chức`.

    Together they come to no more than the sum; that is what makes them its parts, whatever their names.
    """
    run, least = [quantity], 2
    while before is not None and not run[-1].total and run[-1].kind in ("number", "bare"):
        between = reading.lower[before.quantity.end : run[-1].number_start]
        opens = _opens_parts().search(between) is not None
        if opens and before.quantity.unit.name == "%" and before.earlier is not None:
            before, least = before.earlier, 1  # `tinh giản 1.047 người, đạt 71% kế hoạch; trong đó khối Đảng 92 người`
        if opens and before.change != "level" and _may_hold(before.quantity, run[-1]):
            return before.change if len(run) >= least and sum(q.value for q in run) <= before.quantity.value else None
        if not _next_part().fullmatch(between):
            return None
        run.append(before.quantity)
        before = before.earlier
    return None


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    """People are parts of people or posts whatever they are called, other things of what bears their name."""
    people = part.unit.nature == "people" and whole.unit.nature in ("people", "posts")
    return people or part.kind == "bare" or part.unit.name == whole.unit.name


@cache
def _opens_parts() -> re.Pattern[str]:
    return re.compile(r"[,;:(]\s*(?:trong đó|gồm|bao gồm|cụ thể)(?!\w)[^;.\d]{0,60}$|\([^;.\d]{0,40}$|:\s[^;.\d]{0,40}$")


@cache
def _next_part() -> re.Pattern[str]:
    told = alternatives(entry("change", "no_parts"))
    return re.compile(
        rf"(?:\s+(?!(?:{told})\s)[^\W\d_]+){{0,6}}\s*(?:,|;|và|,\s*và)(?:\s+(?!(?:{told})\s)[^\W\d_]+,?){{0,9}}?\s+(?:(?:tăng|giảm)\s+(?:được\s+)?)?(?:\()?"
    )


@cache
def _stands_alone() -> re.Pattern[str]:
    """Behind the figure of a plan that tells nothing but what was planned: `so với mục tiêu 7% đề ra`, not `mục tiêu 95% số hộ …`."""
    return re.compile(rf"\s*(?:[,;.:)”\"]|$|(?:{alternatives(entry('status', 'plan_said_by'))})(?!\w))")


def _change_planned(reading: Reading, quantity: Quantity, before: Before | None) -> str:
    """`tăng 5,7%, thấp hơn mục tiêu 7%`, `giảm 410 biên chế để hoàn thành mục tiêu 10%`: a plan is for what its result was."""
    while before is not None and ";" not in reading.lower[before.quantity.end : quantity.start]:
        same = before.quantity.unit.name == quantity.unit.name
        cut = quantity.unit.name == "%" and before.change == "decrease" and before.quantity.unit.nature in ("people", "posts")
        if same or cut:
            return before.change
        before = before.earlier
    return "level"


_PAIRED = re.compile(r"(?<!\w)(?:nhưng|song|trong khi|tuy nhiên|mới|chỉ|thực tế)(?!\w)")


def _plan_and_result(reading: Reading, quantity: Quantity, status: str, before: Before) -> bool:
    """`phấn đấu có thêm 8 xã nhưng chỉ có 5 xã`: a goal and what came of it are of one kind."""
    between = reading.lower[before.quantity.end : quantity.start]
    people = before.quantity.unit.nature == quantity.unit.nature == "people"  # `phải tinh giản 186 biên chế; mới giải quyết được 31 người`
    same = (people or before.quantity.unit.name.split(",")[0] == quantity.unit.name.split(",")[0]) and quantity.kind in ("number", "bare")
    if between.rstrip().endswith("("):
        return False
    return same and {status, before.status} == {"target", "achieved"} and bool(_PAIRED.search(between)) and "xuống" not in between
