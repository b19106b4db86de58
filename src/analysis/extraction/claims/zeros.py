"""Nought in words: `không còn xã dưới 10 tiêu chí`, `chưa có xã nào`, `không để xã nào tụt`, `chưa một đồng chí nào`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.limits import Limit, limit_behind
from analysis.extraction.claims.model import Quantity, Unit
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.units import Match, unit_at
from analysis.extraction.claims.words import entry, lower, pattern
from analysis.extraction.lexicon import alternatives, read
from analysis.language.numbers import find_numbers

COUNTED = ("admin", "people", "household", "body", "thing", "act", "opinion", "frequency", "money")
BARE_COUNTED = ("admin", "people", "household", "body", "thing")
REACH = 70  # characters from the negator to `nào`
WORDS_BETWEEN = 4  # words between the negator and the unit

_NOBODY = re.compile(r"\s+ai(?!\w)(?!\s+(?:là\s+)?(?:không|chẳng|cũng|mà)(?!\w))")
_NONE = re.compile(
    rf"[^,;.:!?()]{{1,{REACH}}}?(?:,\s+(?:xã|phường|thị trấn|thôn|xóm|bản|buôn|ấp|khóm|khu phố|tổ dân phố|cá nhân|đơn vị|tổ chức|địa phương|hộ)\s+)?(?<!thế )(?<!như )(?<!\w)nào(?!\w)(?!\s+(?:cũng|đó|mà))"
)


def find_zeros(original: str) -> tuple[Quantity, ...]:
    """The phrases of a sentence that say that there is none of something."""
    text = lower(original)
    found: list[Quantity] = []
    for negator in pattern(entry("zeros", "negators")).finditer(text):
        if found and (negator.start() < found[-1].end or not text[found[-1].end : negator.start()].strip()):
            continue  # `không có thôn nào chưa có trưởng thôn`: each has one
        quantity = _nobody(text, negator) or _any(original, text, negator) or _bare(original, text, negator)
        if quantity:
            found.append(quantity)
    return tuple(found)


def _barred(text: str, position: int) -> bool:
    return bool(re.match(rf"\s+(?:{alternatives(entry('zeros', 'not_before'))})(?!\w)", text[position:]))


def _nobody(text: str, negator: re.Match[str]) -> Quantity | None:
    """`chưa có ai đúng chuyên ngành`; not `không có ai là không biết`."""
    nobody = _NOBODY.match(text, negator.end()) if negator.group() in read("zeros")["nobody"] else None
    return Quantity(negator.start(), nobody.end(), 0.0, Unit("người", "people"), kind="zero", number_start=negator.start()) if nobody else None


def _forced(original: str, text: str, start: int, end: int) -> bool:
    """`không phải cưỡng chế trường hợp nào`: a verb stands before the noun; not `không phải nơi nào cũng`."""
    must = re.match(r"\s+phải\s+", text[start:end])
    return must is not None and unit_at(original[:end], start + must.end()) is None and _first_unit(original, start + must.end(), end) is not None


def _any(original: str, text: str, negator: re.Match[str]) -> Quantity | None:
    """negator … unit … `nào`."""
    stretch = _NONE.match(text, negator.end())
    if not stretch or _barred(text, negator.end()) and not _forced(original, text, negator.end(), stretch.end()):
        return None
    end = stretch.end()
    unit = _first_unit(original, negator.end(), end)
    if unit is None or pattern(entry("zeros", "negators")).search(text[negator.end() : unit.start]):
        return None
    quantity = Quantity(negator.start(), end, 0.0, unit.unit, kind="zero", number_start=negator.start())
    return _out_of(original, text, _limited(original, text, quantity))


def _limit(original: str, text: str, position: int) -> Limit | None:
    following = next((n for n in find_numbers(original) if n.start >= position), None)
    return limit_behind(text, position, following, lambda offset: unit_at(original, offset), none=True)


def _limited(original: str, text: str, quantity: Quantity) -> Quantity:
    """`chưa có xã nào dưới 10 tiêu chí`: the limit inside the group of which there is none."""
    limit = _limit(original, text, quantity.end)
    return replace(quantity, end=limit.end, threshold=limit.value, under=limit.under) if limit else quantity


def _out_of(original: str, text: str, quantity: Quantity) -> Quantity:
    """`chưa một đồng chí nào trong số 14 cấp phó`: none out of 14, and what is counted is named there."""
    total = phrase("zeros_total").match(text, quantity.end)
    unit = unit_at(original, total.end()) if total else None
    if total is None or unit is None:
        return quantity
    return replace(quantity, end=unit.end, total=float(total[1]), unit=unit.unit)


def _first_unit(original: str, start: int, end: int) -> Match | None:
    """The first unit; one that is mostly part of another word (`công` of `công khai`) gives way to the one right before `nào`."""
    words = list(re.finditer(r"[^\W\d_]+", original[start:end]))[:-1]
    last = [unit_at(original[:end], start + word.start()) for word in words[-3:]]
    direct = next((m for m in last if m and m.unit.nature in COUNTED and lower(original[m.end : end]).strip() == "nào"), None)
    for word in words[: WORDS_BETWEEN + 1]:
        match = unit_at(original[:end], start + word.start())
        if match and match.start == start + word.start() and match.unit.nature in COUNTED:
            return direct if direct and match.unit.name in entry("zeros", "parts_of_words") else match
    return None


def _plain_none(text: str, negator: re.Match[str], match: Match | None) -> bool:
    """`chưa có xã NTM kiểu mẫu`, `không có người chết`, `không có hồ sơ trễ hẹn`: none, though `nào` is missing."""
    lexicon = read("zeros")
    if match is None or negator.group() not in lexicon["bare_with_limit"]:
        return False
    kind = {"admin": "standards", "people": "harmed", "thing": "overdue"}.get(match.unit.nature)
    return kind is not None and re.match(rf"\s+(?:{alternatives(lexicon[kind])})(?!\w)", text[match.end :]) is not None


@cache
def _said_of_units() -> re.Pattern[str]:
    """`(28 phường thuộc 6 quận cũng) không còn hộ nghèo`: how many units are so, which is one figure; not `6 xã đạt chuẩn, không còn …`."""
    units, between = alternatives(entry("zeros", "units")), alternatives(entry("zeros", "of_units"))
    return re.compile(rf"(?<!\w)(?:\d+|(?i:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s+(?:{units})(?:[\s,()]+(?:[{UPPER}][\w.]*|\d+|{between}))*\s*$")


def _bare(original: str, text: str, negator: re.Match[str]) -> Quantity | None:
    """`không còn hộ nghèo`, `không còn xã dưới 10 tiêu chí`, `không có xã dưới 5 tiêu chí`."""
    match = unit_at(original, negator.end())
    limited = match is not None and negator.group() in read("zeros")["bare_with_limit"] and _limit(original, text, match.end)
    if negator.group() not in read("zeros")["bare"] and not limited and not _plain_none(text, negator, match):
        return None
    if match is None or not match.unit.known or match.unit.nature not in BARE_COUNTED or match.unit.name in entry("zeros", "never_bare"):
        return None
    if match.unit.nature != "admin" and _said_of_units().search(original[: negator.start()]):
        return None
    return _limited(original, text, Quantity(negator.start(), match.end, 0.0, match.unit, kind="zero", number_start=negator.start()))
