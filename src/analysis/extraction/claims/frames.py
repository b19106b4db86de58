"""What headings say about the figures below them: a section on tasks lists goals, one on results lists results."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from analysis.extraction.claims.cues import cues_in, is_told
from analysis.extraction.claims.model import Reading
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.words import entry, pattern, without_marks
from analysis.extraction.lexicon import alternatives
from analysis.language.document import Document
from analysis.records import LineKind, Sentence

_NUMBERED = re.compile(r"\s*(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)[.)]\s")
SHORT = 90  # characters: longer lines are no headings


def heading_status(document: Document, sentence: Sentence) -> str | None:
    """`target` or `achieved` where a sentence is a heading that says so; empty where a heading says nothing; None where it is no heading."""
    if not _is_heading(document, sentence):
        return None
    text = sentence.text.lower()
    done = pattern(entry("status", "done_headings")).search(text) and not text.rstrip().endswith(":")
    if done or phrase("frames_reached").search(text):
        return "achieved"
    found = [(m.start(), key) for key in ("target", "achieved") for m in pattern(entry("status", "frames", key)).finditer(text)]
    if _ASSIGNS.search(text):
        return "target"
    if sentence.text.rstrip().endswith(":") and len(sentence.text) > SHORT:
        return max(found)[1] if found else None
    return min(found)[1] if found else ""


_ASSIGNS = re.compile(
    r"(?<!\w)(?<!bàn )(?<!tham )(?:giao|phân công|giao nhiệm vụ|giao trách nhiệm)(?:\s+(?:cho\s+)?(?:các|những)\s+[^,;.:\d]{3,60})?\s*:\s*$"
)  # `… kết luận và giao:`


def _is_heading(document: Document, sentence: Sentence) -> bool:
    if sentence.kind is LineKind.HEADING:
        return True
    written = sentence.text.rstrip()
    if written.endswith(":"):
        return sentence == document.paragraph(sentence)[-1]
    alone = len(document.paragraph(sentence)) == 1
    return alone and len(written) <= SHORT and not written.endswith((".", ";", ",")) and bool(_NUMBERED.match(written))


_LISTED = re.compile(
    r"\s*(?:[-–+•*]|[IVX]+[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\s*[,:]|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)\s*(?:là\s*)?[,:])\s?"
)


def is_listed(sentence: Sentence) -> bool:
    """An item of a list: what a numbered heading says holds only for these."""
    return bool(_LISTED.match(sentence.text))


def is_bare_item(document: Document, reading: Reading) -> bool:
    """A line that may be an item of a list without marks, as lists of web pages come: a sentence or two that tell nothing as done and no scene."""
    paragraph = document.paragraph(reading.sentence)
    scene = pattern((*entry("periods", "there"), *entry("status", "context", "presence"))).search(reading.lower)
    return len(paragraph) <= _ITEM and not (scene or any(h.key == "achieved" for h in cues_in(reading)))


_ITEM = 2  # sentences


def labels_place(reading: Reading) -> bool:
    """`* Vân Đồn: …`: an item that turns to another place has no goals of the one before."""
    first = min(reading.places, key=lambda m: m.start, default=None)
    return first is not None and reading.text[first.end : first.end + 1] == ":" and not re.search(r"\w", reading.text[: first.start])


def opens_list(sentence: Sentence) -> bool:
    """A heading with a number or a colon, whose word holds for the list below it only."""
    return bool(_NUMBERED.match(sentence.text)) or sentence.text.rstrip().endswith(":")


def leads_in(reading: Reading) -> bool:
    """`Các chỉ tiêu mà Đại hội đề ra: …`: a plan noun, then a colon, before the first figure; the sentences behind it list goals too."""
    colon = reading.lower.find(":")
    first = reading.quantities[0].start if reading.quantities else len(reading.text)
    if colon < 0 or colon > first:
        return False
    before = [h for h in cues_in(reading) if h.start < colon]
    return bool(before) and before[-1].key == "target" and any(h.word in entry("status", "plan_nouns") for h in before)


def asks(reading: Reading) -> bool:
    """`Tôi kiến nghị ba việc.`: a sentence that sets or asks for something, and says it in the next ones."""
    found = [h for h in cues_in(reading) if h.key in ("target", "achieved", "in_progress")]
    if reading.text.rstrip().endswith(":"):  # a heading says what holds below it
        return False
    return bool(found) and found[-1].key == "target" and found[-1].word in entry("status", "asking")


def still_ordered(reading: Reading, *, ordered: bool) -> bool:
    """Whether, behind a sentence, the paragraph still orders: `Bí thư yêu cầu …. Các huyện rà soát …; giảm 15% số thôn.`; not once something is told as done."""
    if is_told(reading) or pattern(entry("status", "telling")).search(reading.lower):
        return False
    return ordered or any(h.key == "target" and h.word in entry("status", "ordering_verbs") for h in cues_in(reading))


def asks_for_plans(reading: Reading) -> bool:
    """`Thời gian tới huyện sẽ tập trung vào việc gì?`: the answer tells of plans."""
    return reading.text.rstrip(' ”"').endswith("?") and bool(pattern(entry("status", "asking_ahead")).search(reading.lower))


def goes_on(reading: Reading, words: str, *, ranking: bool = True) -> bool:
    """Whether a sentence goes on with the goals of the one before: it opens with one of the lexicon's `words`, with a share (`100% số hộ …`) or, with `ranking`, with a rank."""
    opened = without_marks(reading.lower)
    share = bool(reading.quantities) and reading.quantities[0].unit.name == "%" and not without_marks(reading.lower[: reading.quantities[0].start])
    ranked = ranking and words != "continuing_paragraphs" and ranks(reading)  # another paragraph may rank something else
    return ranked or bool(pattern(entry("status", words)).match(opened)) or (share and words == "continuing")


def plans(reading: Reading) -> bool:
    """A sentence that sets goals (`phấn đấu`, `mục tiêu`), of which the next ones may list more; not one that only asks for something or tells what will be."""
    return any(h.key == "target" and (h.word in entry("status", "planning") or "theo " in h.word and h.word.endswith(",")) for h in cues_in(reading))


@cache
def _terse() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(entry('status', 'terse'))})(?!\w)")


def is_terse(reading: Reading) -> bool:
    """The next goals of a row: told without a subject, a time or a comparison (`Hộ nghèo giảm 5%. Trồng mới 2.500 ha quế.`), or for each, or as a limit."""
    first = reading.quantities[0].start if reading.quantities else 0
    opened = without_marks(reading.lower)
    limited = opened.startswith("mỗi ") or pattern(entry("status", "goal_limits")).search(reading.lower[:first])
    if not (limited or _terse().match(opened)) or any(m.end <= first for m in reading.places):
        return False
    return not (reading.periods or pattern(entry("status", "told_as_done")).search(reading.lower))


def ranks(reading: Reading) -> bool:
    """`Huyện A sáp nhập nhiều nhất với 9 xã`: before its first figure a sentence ranks those of whom the one before told."""
    first = reading.quantities[0].start if reading.quantities else 0
    return bool(pattern(entry("status", "ranking")).search(reading.lower, 0, first))


_SERVING = re.compile(r"[\W\d_]*(?:để|nhằm)\s[^,;.:\d]{3,80},")


def serves_goal(reading: Reading) -> bool:
    """Behind a goal, `Để có nguồn lực, huyện huy động 450 tỷ đồng` is one, too, with nothing told as done."""
    return not is_told(reading) and bool(_SERVING.match(reading.lower))


def falls_due(reading: Reading, day: date | None) -> bool:
    """Behind what somebody ordered, `Sở Tài chính bố trí 12 tỷ đồng trong quý IV` is ordered, too: nothing told as done, and the time isn't over."""
    ahead = any(p.last is not None and day is not None and p.last > day and not p.compared and p.kind not in ("term", "years") for p in reading.periods)
    return ahead and not is_told(reading) and not pattern(entry("status", "told_as_done")).search(reading.lower)


def tells_own_year(reading: Reading, day: date | None) -> bool:
    """Behind a goal of several years, `Riêng năm 2018 giảm 12 biên chế` in 2018 tells that of the year that runs."""
    first = reading.periods[0] if reading.periods else None
    if first is None or day is None or first.kind != "year" or first.last is None or not re.match(r"\W*riêng\s+(?:trong\s+)?năm\s", reading.lower):
        return False
    return first.last.year >= day.year and first.start < _OPENING


def tells_of_before(reading: Reading, day: date | None) -> bool:
    """`Tết năm ngoái huyện trao 1.240 suất quà`, `Năm 2017 …` in 2018: a sentence that turns to a time that is over lists no goals any more."""
    head = reading.lower[:_OPENING_WORDS]
    if pattern(entry("status", "before_openers")).match(head.lstrip(" -–+*•")):
        return True
    first = next((p for p in reading.periods if p.start < _OPENING), None)
    if first is None or day is None or first.relation != "in" or first.last is None:
        return False
    return (first.kind in ("year", "month", "quarter") and first.last.year < day.year) or (first.kind in ("months", "months_told") and first.last <= day)


_SHARE_OF_PLAN = re.compile(
    r"(?<!\w)(?:đạt|bằng|được|tương đương)\s+(?:hơn\s+|gần\s+|trên\s+)?[\d,.]+\s?%\s+(?:so với\s+)?(?:kế hoạch|kh|chỉ tiêu|dự toán|cùng kỳ)(?!\w)"
)


def tells_share_of_plan(reading: Reading) -> bool:
    """`quý I thi công 11,4km, đạt 31,6% kế hoạch năm`: how much of a plan was done, also in a list in which the last item was a goal."""
    return _SHARE_OF_PLAN.search(reading.lower) is not None


_OPENING_WORDS = 40
_OPENING = 20  # characters within which a period opens a sentence


def begins_ahead(reading: Reading, day: date | None) -> bool:
    """`Từ ngày 1/12, sáu xã mới đi vào hoạt động.`: what a coming day brings is settled, so the next sentence tells of what is and not of goals."""
    since = (p for p in reading.periods if p.relation == "since" and p.last is None and not reading.lower.endswith("sau ", 0, p.start))
    return day is not None and any(p.first is not None and p.first > day for p in since)


def last_day(readings: Sequence[Reading]) -> date | None:
    """The last whole day that an article names: near enough to when it was written to tell what lay ahead."""
    return max((p.last for r in readings for p in r.periods if p.kind == "day" and p.last), default=None)


def before_goals(readings: Sequence[Reading]) -> date | None:
    """For an article that names no day: the end of the year before the first one that it only aims at (`đến năm 2021 sẽ …`), and behind those that it tells of."""
    aims, told = set(), set()
    for reading in readings:
        ahead = any(h.key == "target" for h in cues_in(reading))
        for period in (p for p in reading.periods if p.kind in ("year", "month", "quarter") and p.last is not None and not p.compared):
            (aims if ahead and period.relation == "until" else told).add(period.last.year)  # type: ignore[union-attr]
    first = min(aims, default=None)
    return date(first - 1, 12, 31) if first is not None and all(year < first for year in told - aims) else None
