"""Limits inside a counted group (`6 xã còn lại đều dưới 18 tiêu chí`, `31 xã có tỷ lệ trễ hạn trên 5%`): a threshold of the group's claim, no claim itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from analysis.extraction.claims.model import Quantity
from analysis.extraction.claims.units import Match, scaled
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives, read
from analysis.language.numbers import Number

COUNTED = ("admin", "people", "household", "body", "thing")
REACH = 90  # characters from a group's limit to its figures


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit whose number and unit stand at `start:end`; `under`: it counts those below a number of criteria."""

    start: int
    end: int
    value: float
    under: bool


def _any(key: str) -> str:
    return alternatives(entry("limits", key))


@cache
def _criteria_between() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:{_any('between')}|{_any('qualifying')}))*\s+(?:(?P<under>{_any('under')})|{_any('over')})\s+")


@cache
def _from_between() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:{_any('between')}))*\s+(?:từ\s+)?")


@cache
def _owing_between() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:còn\s+)?(?:{_any('owing')}))\s+(?:{_any('over')}|{_any('under')})\s+")


@cache
def _owing_from() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:còn\s+)?(?:{_any('owing')}|{_any('late')})\s+(?:{_any('bounds')})\s+")


@cache
def _measured_between() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s+[^\W\d_]+){{0,4}}?\s+(?:(?:{_any('joining')})\s+(?:{_any('measured')})|{_any('earning')})(?:\s+[^\W\d_]+){{0,5}}?(?P<bound>\s+(?:{_any('bounds')}))?\s+"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:{_any('criteria_of')}))?\s+(?:{_any('behind')})(?!\w)")


def limit_behind(text: str, position: int, number: Number | None, unit_of: Callable[[int], Match | None], *, none: bool = False) -> Limit | None:
    """The limit of a group whose noun ends at `position`.

    Args:
        text: the sentence in lower case.
        number: the next number behind the noun.
        unit_of: the unit that begins at an offset.
        none: there is none of the group, so that a sum behind it bounds each (`không còn xã nợ trên 10 tỷ đồng`, but `31 xã nợ trên 45 tỷ đồng` together).
    """
    if number is None or number.value_max is not None:
        return None
    between, unit = text[position : number.start], unit_of(number.end)
    if unit is not None and _bounds_each(text, between, unit, none=none):
        return Limit(number.start, unit.end, round(number.value / scaled(unit.unit, number.scale)[1], 6), under=False)
    if none and unit is not None and unit.unit.name == read("limits")["criteria"] and _FULL.fullmatch(between):
        return Limit(number.start, unit.end, round(number.value, 6), under=False)
    if match := _criteria_between().fullmatch(between):
        return _criteria(text, number, unit, under=match["under"] is not None)
    match = _measured_between().fullmatch(between) if unit is not None else None
    if unit is not None and match and (match["bound"] and not _MEAN.search(between) or _behind().match(text, unit.end)):
        return Limit(number.start, unit.end, round(number.value / scaled(unit.unit, number.scale)[1], 6), under=False)
    return None


_FULL = re.compile(r"\s+(?:đạt|đạt được|đạt đủ|đủ|hoàn thành|hoàn thành đủ|vượt|vượt quá|quá|có)\s+(?:cả\s+|đủ\s+)?")  # `chưa có xã nào đạt đủ 19 tiêu chí`
_MEAN = re.compile(r"(?<!\w)(?:bình quân|trung bình)(?!\w)")  # `55.000 lao động với thu nhập bình quân từ 10 triệu đồng`: two figures


def _bounds_each(text: str, between: str, unit: Match, *, none: bool) -> bool:
    """`6 xã đạt từ 17 tiêu chí trở lên`, `5 xã mới đạt 5 tiêu chí trở xuống`, `28 hộ nợ từ 3 vụ trở lên`; of none of the group `nợ trên 10 tỷ đồng`."""
    if none and unit.unit.nature == "money" and _owing_between().fullmatch(between):
        return True
    counted = (unit.unit.name == read("limits")["criteria"] or unit.unit.nature == "measure") and _from_between().fullmatch(between)
    return bool((counted or _owing_from().fullmatch(between)) and _behind().match(text, unit.end))


def _criteria(text: str, number: Number, unit: Match | None, *, under: bool) -> Limit | None:
    """`dưới 18 tiêu chí`; `không xã nào dưới 13` leaves the noun out."""
    if unit is not None and unit.unit.name == read("limits")["criteria"]:
        return Limit(number.start, unit.end, number.value, under)
    if unit is not None and unit.unit.name == "%":  # `5 xã dưới 20%`
        return Limit(number.start, unit.end, number.value, under=False)
    if unit is not None and unit.unit.nature in ("age", "household", "time") or unit is not None and under and unit.unit.nature == "people":
        return Limit(number.start, unit.end, number.value, under=False)  # `34 cháu dưới 3 tuổi`, `163 khu dưới 150 hộ`, `không kiến nghị nào quá 15 ngày`
    alone = unit is None and re.match(r"\s*(?:[,;.:)]|$)", text[number.end :])
    return Limit(number.start, number.end, number.value, under) if alone and text[: number.start].rstrip().endswith(entry("limits", "under")) else None


# --- a limit before its figures -------------------------------------------------------------------------------------


@cache
def _group() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{_any('sizes')})\s+(?P<unit>[^\W\d_]+)(?:\s+(?:{_any('between')}))*\s+(?:{_any('under')})\s+(?P<limit>\d+)\s+{read('limits')['criteria']}(?!\w)"
    )


@cache
def _earned() -> re.Pattern[str]:
    """`thu nhập từ (300 triệu đồng) trở lên có 126 hộ`, `hộ thu trên (1 tỷ đồng/năm) lên 118 hộ`."""
    each = r"(?:\s*/\s*năm|\s+(?:một|mỗi)\s+năm)?"
    return re.compile(
        rf"(?<!\w)(?:{_any('measured')}|{_any('earning')})\s+(?:{_any('bounds')})\s+(?P<limit>\d[\d.,]*\s+(?:triệu|tỷ)(?:\s+đồng)?{each})(?:\s+(?:{_any('behind')}))?\s+(?:thì\s+)?(?:nay\s+|hiện\s+)?(?:có|là|lên|còn|được|đạt)\s+(?:hơn\s+|gần\s+|trên\s+|tới\s+)?\d[\d.]*\s+(?:hộ|vườn|mô hình|hội viên|cơ sở|gia đình|trang trại)(?!\w)"
    )


def group_limits(text: str) -> tuple[tuple[int, int], ...]:
    """Where limits stand that belong to figures behind them: `số xã dưới 8 tiêu chí`; a number there is no claim."""
    return tuple((*(m.span() for m in _group().finditer(text)), *(m.span("limit") for m in _earned().finditer(text))))


def with_group_limits(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The figures of a group whose limit was named before them, in `số xã dưới 8 tiêu chí giảm từ 15 xuống còn 2` or `còn 10 xã dưới 5 tiêu chí, giảm 3 xã`."""
    limited: list[Quantity] = []
    for quantity in found:
        threshold = _inherited(text, limited[-1] if limited else None, quantity)
        limited.append(quantity if threshold is None else replace(quantity, threshold=threshold, under=True))
    return limited


def _inherited(text: str, last: Quantity | None, quantity: Quantity) -> float | None:
    """The limit that was named for a figure's group before it."""
    if group := next((m for m in _group().finditer(text) if _governs(text, m, quantity)), None):
        return float(group["limit"])
    goes_on = last is not None and last.under and quantity.unit.name == last.unit.name and _change().fullmatch(text[last.end : quantity.start])
    return last.threshold if last is not None and goes_on else None


def _governs(text: str, group: re.Match[str], quantity: Quantity) -> bool:
    between = text[group.end() : quantity.start]
    same = quantity.unit.name in (group["unit"], "%")
    return same and 0 <= quantity.start - group.end() <= REACH and quantity.threshold is None and not re.search(r"[;.]\s", between)


@cache
def _change() -> re.Pattern[str]:
    criteria = read("limits")["criteria"]
    return re.compile(rf"(?:\s+(?:{_any('under')})\s+\d+\s+{criteria})?\s*[,(]\s*(?:đã\s+)?(?:{_any('changes')})\s+")
