"""Where a reporter or a delegation goes, and the text with them."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.anchors import LEVELS, Place, outermost
from analysis.extraction.claims.model import Reading
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives


@cache
def _travels() -> re.Pattern[str]:
    who, go = alternatives(entry("scope", "travellers")), alternatives(entry("scope", "goes"))
    time = r"(?:(?:mùa|những ngày|hôm|sáng|chiều|trưa|cuối|đầu|giữa|tháng|năm)\s[^,;.:“”]{0,25}?,?\s+)?"
    return re.compile(
        rf"(?:(?<!\w)(?:{who}|đoàn(?!\s+(?:viên|thanh niên|thể|phí)))(?!\w)[^.;:“”]{{0,80}}?\s|^[\W\d]*{time})(?P<goes>{go})\s+(?:[^\W\d_]+\s+){{0,2}}?$"
    )


@cache
def _way_to() -> re.Pattern[str]:
    """`Từ trung tâm huyện A vào (xã B) phải đi 27 km`: where the way leads."""
    return re.compile(rf"\W*từ\s+[^,;.:\d]{{3,60}}?\s(?:{alternatives(entry('scope', 'goes'))}|ra)\s+")


_PRESENTS = re.compile(r"\W*[^,;.:\d“”]{3,50}?\s(?:là|phải kể đến|phải kể tới|phải nói đến|thuộc về)\s+(?:xã\s+|phường\s+)?$")


def _presented(reading: Reading) -> Place | None:
    """`Điểm đến đầu tiên là Phước Hà.`, `Đi đầu vẫn là xã B.`: the place that a sentence without figures brings in at its end."""
    places = [m for m in outermost(reading) if m.level]
    if len(places) != 1 or reading.quantities or places[0].level not in ("commune", "village"):
        return None
    ends = re.fullmatch(r"[\s.…]*", reading.text[places[0].end :]) is not None
    return Place(places[0].place, places[0].level) if ends and _PRESENTS.fullmatch(reading.lower, 0, places[0].start) else None


def arrival(reading: Reading) -> Place | None:
    """`Rời xã A, chúng tôi ngược lên xã B`, `Về xã B những ngày này, …`: where a reporter goes, and the text with him."""
    if place := _presented(reading):
        return place
    for mention in outermost(reading):
        if mention.level in ("commune", "village") and _way_to().fullmatch(reading.lower[: mention.start]):
            return Place(mention.place, mention.level)
        before = reading.lower[: mention.start]
        if mention.level in LEVELS and mention.level != "province" and (_travels().search(before) or _WORKS_WITH.search(before)):
            return Place(mention.place, mention.level)
    return None


_WORKS_WITH = re.compile(
    r"(?<!\w)đoàn\s+(?:[^,;.:“”]{0,60}?\s)?làm việc\s+(?:trực tiếp\s+)?với\s+(?:[^\W\d_]+\s+){0,6}$"
)  # `đoàn (giám sát) làm việc với Huyện ủy A`
