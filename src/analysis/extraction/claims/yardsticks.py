"""What a figure is measured by: an average, a rank, a share, another place. None of them is what the sentence goes on about."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives, by_key, read
from analysis.records import PlaceMention


def is_compared(reading: Reading, mention: PlaceMention) -> bool:
    """`cao hơn huyện B 2%`, `nằm sát thành phố B`, `so với xã C`: what a unit is measured or located by; no words for units mean it later."""
    before = reading.lower[: mention.start]
    return bool(yardstick().search(before) or _NEIGHBOUR.search(before) or _against().search(before)) or is_seat(reading, mention)


def is_seat(reading: Reading, mention: PlaceMention) -> bool:
    """`Công ty Thái Bình Seed (ở tỉnh …)`, `doanh nghiệp có trụ sở tại …`, `Trụ sở huyện đặt tại …`: where a firm is at home that others work with, or an office has its house."""
    before = reading.lower[: mention.start]
    return (_HOUSE.search(before) or _seat().search(before)) is not None


@cache
def _seat() -> re.Pattern[str]:
    firms = alternatives((*entry("scope", "firms"), "doanh nghiệp"))
    return re.compile(
        rf"(?<!\w)(?:{firms})(?!\w)[^;.:]{{0,80}}?(?:[(,][^;.:()]{{0,40}}?\s?|\s)(?:(?:có|đặt)\s+)?(?:trụ sở\s+)?(?:chính\s+)?(?:(?<=[(])ở|(?<=,\s)ở|(?<=trụ sở )(?:ở|tại))\s+(?:tỉnh\s+|thành phố\s+|tp\.?\s*)?$"
    )


_HOUSE = re.compile(r"(?<!\w)trụ sở(?:\s+[^\W\d_]+){0,5}?\s+(?:được\s+)?(?:đặt|đóng|nằm)\s+(?:ở|tại)\s+$")
_NEIGHBOUR = re.compile(r"(?<!\w)(?:(?:nằm\s+)?(?:sát|cạnh|giáp|giáp ranh|liền kề)(?:\s+với)?|cách)\s+(?:trung tâm\s+)?$")


@cache
def _against() -> re.Pattern[str]:
    """`chưa bằng (A)`, `kém (A)`, `cao gấp ba lần xã (A)`: words by which one place is held against another."""
    words, times = alternatives(entry("scope", "against")), r"gấp\s+(?:đôi|rưỡi|(?:\w+|\d+(?:,\d+)?)(?:\s+lần)?)(?:\s+so với)?"
    return re.compile(rf"(?<!\w)(?:{words}|{times})\s+(?:[^\W\d_]+\s+){{0,2}}$")


def is_set_against(reading: Reading, mention: PlaceMention) -> bool:
    """Whether a place is only what another is held against: `kém A 8 tạ`, `cao gấp ba A`; not with a figure of its own (`chưa bằng A (68%)`)."""
    return _against().search(reading.lower[: mention.start]) is not None and not against_with_figure(reading, mention)


def against_with_figure(reading: Reading, mention: PlaceMention) -> bool:
    """`so với A 2,4%`, `chưa bằng A (68%)`, `thấp hơn A (12%)`: the other place with its own figure, which is no difference."""
    against = _against().search(reading.lower[: mention.start])
    after = next((q for q in reading.quantities if q.start >= mention.end), None)
    if against is None or after is None or not _ITS_FIGURE.fullmatch(reading.lower, mention.end, after.number_start):
        return False
    return reading.lower[mention.end :].lstrip().startswith("(") or against[0].split()[0] not in _DIFFERENCES and "hơn" not in against[0]


_DIFFERENCES = ("kém", "thua", "gấp", "hơn")


@cache
def _ranked() -> re.Pattern[str]:
    """`đầu tiên trong (cả nước)`: a rank among all, no subject; not `hội nghị thống nhất (huyện) mở 5 lớp`."""
    return re.compile(
        rf"(?<!\w)(?<!thống )(?<!hợp )(?<!đồng )(?:{alternatives(entry('scope', 'ranks'))}|(?:thứ|hạng|vị trí)\s+\d+(?:/\d+)?(?:\s+(?:địa phương|tỉnh|huyện|xã|đơn vị|tỉnh,? thành(?:\s+phố)?))?)(?:\s+(?:trong|của|ở|trên))?\s+$"
    )


@cache
def _contest() -> re.Pattern[str]:
    """`Liên hoan Ca Múa Nhạc (toàn quốc) 2024`: what kind of contest or meeting it is."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'contests'))})(?:\s+[^\W\d_]+){{0,6}}?\s+$")


@cache
def _share() -> re.Pattern[str]:
    """`chiếm 40,6% (cả nước)`: what a share is of."""
    share = r"(?:\d[\d.,]*\s?%|một nửa|\w+ phần \w+)"
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'shares'))})\s[^,;.()]*?{share}[^,;.()\d]{{0,40}}$")


@cache
def yardstick() -> re.Pattern[str]:
    """`thấp hơn bình quân (cả nước)`: what a figure is measured by."""
    return re.compile(
        rf"(?<!\w)(?:{alternatives(entry('scope', 'compared'))})\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{alternatives(entry('scope', 'averages'))})\s+(?:chung\s+)?(?:của\s+)?$"
    )


def only_measures(before: str) -> bool:
    """`chiếm 40% cả nước`, `thấp hơn bình quân cả nước`, `đứng đầu cả nước`: the unit is a yardstick."""
    return bool(_share().search(before) or yardstick().search(before) or _ranked().search(before) or _contest().search(before))


_ITS_FIGURE = re.compile(r"\s*(?:(?:là|chỉ|đạt|ở mức|khoảng|gần|hơn|trên)\s+)*\(?\s*(?:(?:là|đạt)\s+)?")


def average_of(reading: Reading, quantity: Quantity) -> str | None:
    """The level of the unit whose average a figure is: `thấp hơn mức bình quân (70%) của tỉnh`, `mức (43%) của cả huyện`."""
    behind = _of_unit().match(reading.lower, quantity.end)
    return behind.lastgroup if behind and _yardstick_noun().search(reading.left(quantity)) else None


@cache
def _of_unit() -> re.Pattern[str]:
    levels = by_key(read("scope")["counted_levels"])
    return re.compile(rf"\s+(?:chung\s+)?của\s+(?:(?:toàn|cả)\s+)?(?:{levels}|(?P<country>nước|quốc gia))(?!\w)")


def is_of_average(reading: Reading, start: int) -> bool:
    """`bằng 86% mức chung của (tỉnh A)`: whose average it is, behind a figure; the next sentence doesn't go on about it."""
    return _yardstick_noun().search(reading.lower[:start]) is not None and any(q.end <= start for q in reading.quantities)


def has_own_figure(reading: Reading, start: int, end: int) -> bool:
    """`trong khi bình quân chung của (tỉnh) là 8,9%`, `mức chung của cả nước (90%)`: what another is measured by has its own figure; not `thấp hơn 3%`."""
    after = next((q for q in reading.quantities if q.start >= end), None)
    if after is None or not _ITS_FIGURE.fullmatch(reading.lower, end, after.number_start):
        return False
    by_how_much = re.search(r"(?<!\w)(?:cao|thấp|nhiều|ít|hơn|kém|vượt|gấp)(?!\w)", re.split(r"[,;.:]\s", reading.lower[:start])[-1])
    return bool(_yardstick_noun().search(reading.lower[:start])) and (by_how_much is None or reading.lower[end : after.number_start].strip().startswith("("))


@cache
def _yardstick_noun() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'averages'))})\s+(?:chung\s+)?(?:của\s+)?(?:toàn\s+|cả\s+)?$")
