"""The figure before another in its sentence, and what the next one takes over from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from analysis.extraction.claims.change import change_of
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.parts import inherited
from analysis.extraction.claims.status import is_plan
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
    if inherited(reading, quantity, before.quantity, before.change):
        return before.change
    whole = before.earlier if before.quantity.unit.name == "%" else None
    if whole is not None and inherited(reading, quantity, whole.quantity, whole.change, share=before.quantity):
        return whole.change
    if is_plan(reading, quantity) and _stands_alone().match(reading.right(quantity)):
        return _change_planned(reading, quantity, before)
    return before.change if _plan_and_result(reading, quantity, status, before) else change


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
