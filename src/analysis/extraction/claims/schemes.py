"""Papers that set a work out: what they merge, what they cost (goals), and those that the National Assembly has passed (done)."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.cues import cues_in
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives


def _words(key: str) -> str:
    return alternatives(entry("status", "schemes", key))


def _act() -> str:
    return rf"(?:về\s+)?(?:việc\s+)?(?:{_words('acts')})(?!\w)"


@cache
def _of_paper() -> re.Pattern[str]:
    """`Tờ trình hợp nhất (3 văn phòng)`, `về đề án nhập 2 xã, thành lập (6 phường)`: up to the figure only acts and what they are done to."""
    return re.compile(rf"(?<!\w)(?P<paper>{_words('papers')})\s+{_act()}(?:[^,;.:()]|,\s+(?=(?:và\s+)?(?:{_words('acts')})(?!\w)))*$")


@cache
def _brings() -> re.Pattern[str]:
    """`đưa phương án sáp nhập 6 huyện, đưa số huyện từ 13 xuống còn (10)`: what a paper's acts come to."""
    return re.compile(rf"(?<!\w)(?P<paper>{_words('papers')})\s+{_act()}[^,;.:()]*\d[^,;.:()]*,\s+(?:đưa|giảm|nâng|để|qua đó|từ đó)\s[^;.:()]*$")


@cache
def _at_work() -> re.Pattern[str]:
    """`thực hiện (Đề án …)`, `sau khi có (đề án …)`: what is told then may be its outcome."""
    return re.compile(rf"(?<!\w)(?:{_words('at_work')})(?!\w)[^,;.:]{{0,25}}$")


def is_of_paper(reading: Reading, quantity: Quantity) -> bool:
    """Whether units are those that a paper is to merge, found or move, with no word between that tells it as done."""
    left = reading.left(quantity)
    found = _of_paper().search(left) or _brings().search(left)
    if found is None or quantity.unit.nature not in ("admin", "body", "thing") or _at_work().search(left[: found.start()]):
        return False
    return not any(h.key == "achieved" and h.start >= found.start() for h in cues_in(reading) if h.end <= quantity.number_start)


@cache
def _total() -> re.Pattern[str]:
    """`đề án có tổng kinh phí (142 tỷ đồng)`, `Tổng kinh phí cho chương trình là (48 tỷ đồng)`, `dự án được duyệt với tổng vốn (98 tỷ đồng)`."""
    amount = r"\s+(?:(?:thực hiện|là|khoảng|hơn|gần|trên|dự kiến)\s+)*$"
    behind = rf"(?<!\w)(?:{_words('costed')})(?!\w)[^;.:\d]{{0,80}}?\s(?:{_words('totals')}){amount}"
    before = rf"(?<!\w)(?:{_words('totals')})\s+(?:(?:để\s+)?thực hiện\s+|cho\s+|của\s+)+(?:{_words('costed')})(?!\w)[^,;.:\d]{{0,60}}?\slà\s+(?:(?:khoảng|hơn|gần|trên)\s+)*$"
    approved = rf"(?<!\w)(?:{_words('approved')})(?!\w)[^;.:]{{0,80}}?\s(?:{_words('totals')}){amount}"
    return re.compile(rf"{behind}|{before}|{approved}")


def is_total_of_scheme(reading: Reading, quantity: Quantity) -> bool:
    """Whether a sum of money is what a scheme is to cost in all, or a part of it: `…, trong đó ngân sách tỉnh 30 tỷ đồng (chiếm 30%)`."""
    if quantity.unit.nature not in ("money", "percent"):
        return False
    if quantity.unit.nature == "money" and _is_total(reading, quantity):
        return True
    whole = next((q for q in reading.quantities if q.end <= quantity.start and q.unit.nature == "money" and _is_total(reading, q)), None)
    if whole is None or any(whole.end <= h.start < quantity.start for h in cues_in(reading)):
        return False
    return _OF_WHOLE.match(reading.lower, whole.end, quantity.number_start) is not None


def _is_total(reading: Reading, quantity: Quantity) -> bool:
    left = reading.left(quantity)
    told = _total().search(left) or (_of_project().search(left) and _TO_BE_FINISHED.match(reading.lower, quantity.end))
    return bool(told) and not _spent().search(left)


@cache
def _of_project() -> re.Pattern[str]:
    """`sân bay có tổng mức đầu tư (336.630 tỷ đồng)`."""
    return re.compile(rf"(?<!\w)(?:{_words('totals')})(?:\s+(?:của\s+)?dự án)?\s+(?:(?:là|khoảng|hơn|gần|trên|dự kiến)\s+)*$")


_TO_BE_FINISHED = re.compile(
    r"[^.]*?[;,]\s+(?:theo\s+)?(?:kế hoạch|dự kiến|phấn đấu|sẽ)\s[^.;]{0,40}?(?:hoàn thành|khởi công|thông xe|đưa vào)(?!\w)"
)  # `…; kế hoạch chậm nhất 2025 hoàn thành`


@cache
def _spent() -> re.Pattern[str]:
    """What has been done of a scheme, unless that is only its approval: `đã giải ngân`, not `đã được Chính phủ phê duyệt`."""
    return re.compile(
        rf"(?<!\w)(?:(?!đã\s+(?:được\s+)?(?:[^\W\d_]+\s+){{0,4}}?(?:{_words('approved')}))đã|giải ngân|huy động|hoàn thành|quyết toán)(?!\w)[^;.]*$"
    )


_OF_WHOLE = re.compile(r"[^;.]*?(?:,\s+trong đó(?!\w)|,\s+(?:gồm|bao gồm)(?!\w)|\()[^;]*$")


@cache
def _passed() -> re.Pattern[str]:
    """`Thường vụ Quốc hội (đã biểu quyết) thông qua nghị quyết (về việc) sáp nhập (2 xã)`."""
    return re.compile(
        rf"(?<!\w)(?:{_words('lawmakers')})\s+(?:[^\W\d_]+\s+){{0,6}}?(?:thông qua|ban hành|quyết nghị|quyết định|ra)\s+(?:các\s+)?(?:nghị quyết\s+)?(?:số\s+\S+\s+)?{_act()}[^;.:]*$"
    )


def is_passed(reading: Reading, quantity: Quantity) -> bool:
    """Whether units are merged or founded by a resolution of the National Assembly or its Standing Committee, which then stands."""
    left = reading.left(quantity)
    found = _passed().search(left) if quantity.unit.nature in ("admin", "body", "thing") else None
    return found is not None and not _ASKED.search(left[: found.start()])


_ASKED = re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|trình)\s+$")
