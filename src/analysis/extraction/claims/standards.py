"""The standards that the law sets for administrative units: how many people, how much land a commune must have, and which part of that others reach."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives

_LEAST = re.compile(r"(?<!\w)(?:từ|là|ít nhất|tối thiểu|đủ|dân số|diện tích)\s+$|:\s*$")
_UPWARDS = re.compile(r"(?:\s+[^\W\d_]+){0,2}\s+trở lên(?!\w)")
_UNTIL = re.compile(r"(?:chưa|không)\s+đạt\s+(?:được\s+|đủ\s+|cả\s+)?$")
_OF_STANDARD = re.compile(r"\s+(?:so với\s+|của\s+|về\s+)?(?:các\s+|cả\s+)?(?:(?:hai|2|một|\d)\s+)?(?:tiêu chí|tiêu chuẩn)(?!\w)")


@cache
def _standard_of() -> re.Pattern[str]:
    """`Tiêu chuẩn của đơn vị hành chính cấp xã`, `tiêu chuẩn của huyện miền núi`: of a kind of units, none by name."""
    return re.compile(rf"(?<!\w)tiêu chuẩn\s+(?:của|đối với)\s+(?:{alternatives(entry('status', 'merging', 'units'))})(?!\w)")


def tells_of_size(reading: Reading) -> bool:
    """Whether a sentence is about the land and the people of units."""
    return bool(pattern(entry("status", "context", "size")).search(reading.lower)) or "diện tích" in reading.lower


def is_size_standard(reading: Reading, quantity: Quantity) -> bool:
    """`dân số 80.000 người và diện tích 850 km2 trở lên; quận từ 35 km2`: what a unit must have; not `xã có dân số 8.120 người`."""
    if quantity.unit.name not in ("người", "km2", "km²", "ha", "dân", "nhân khẩu") or not tells_of_size(reading) or any(m.level for m in reading.places):
        return False
    if _UPWARDS.match(reading.lower, quantity.end):
        return True
    ruled = _standard_of().search(reading.lower[: quantity.start]) or any(_UPWARDS.match(reading.lower, q.end) for q in reading.quantities)
    return bool(ruled) and bool(_LEAST.search(reading.lower[: quantity.number_start]))


_INCOME = re.compile(r"(?<!\w)thu nhập(?!\w)[^;.]*$")
_OR_LESS = re.compile(r"(?:\s+[^\W\d_]+){0,5}?\s+trở xuống(?!\w)")
_LINE = re.compile(r"(?<!\w)(?:chuẩn (?:hộ )?(?:cận )?nghèo|tiêu chuẩn|hộ (?:cận )?nghèo(?:\s+[^\W\d]+){0,3}\s(?:\d{4}\s)?là\s+(?:những\s+)?hộ)(?!\w)")


def is_poverty_line(reading: Reading, quantity: Quantity) -> bool:
    """`theo chuẩn nghèo của thành phố (thu nhập từ 21 triệu đồng/người/năm trở xuống)`: below what income a household counts as poor."""
    before = reading.lower[: quantity.number_start]
    if "/người" not in quantity.unit.name or not _INCOME.search(before) or not _LINE.search(before):
        return False
    return before.rfind("(") > before.rfind(")") or bool(_OR_LESS.match(reading.lower, quantity.end))


def is_part_of_standard(reading: Reading, quantity: Quantity) -> bool:
    """`chưa đạt (50%) tiêu chuẩn`, `không đạt (cả hai tiêu chí) về diện tích và dân số`: what makes a unit one that has to merge."""
    before = reading.lower[: quantity.number_start]
    if quantity.unit.name == "%":
        return bool(_UNTIL.search(before) and _OF_STANDARD.match(reading.lower, quantity.end))
    of_size = quantity.unit.name in ("tiêu chí", "tiêu chuẩn", "yếu tố") and pattern(entry("status", "merging", "acts")).search(reading.lower)
    return bool(of_size) and tells_of_size(reading)
