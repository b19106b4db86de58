"""What a statement does: report, praise, criticise, direct, request. The verb decides, then the words and who says them."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.speakers import Speaker

_LEADER = 2  # from the district up one directs others


@cache
def _cues(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('speech_verbs')['cues'][name])})(?!\w)")


def has(text: str, name: str) -> bool:
    """Whether one of the cue words of a kind stands in the text."""
    return _cues(name).search(text) is not None


def orders(text: str) -> bool:
    """Whether a paragraph gives orders: it begins with an order's verb, or says what has to be done."""
    first = re.split(r"[.;]", text)[0]
    opening = _cues("opening").match(text.lstrip(" -–+*•"))
    return bool(opening) or has(first, "duty") or len(_cues("directive").findall(text)) >= 3 and not re.search(r"(?<!\w)đã(?!\w)", first)


def kind(act: str, words: str, speaker: Speaker, form: str) -> str:
    """The kind of a statement from its verb's act, its words, its speaker's rank and its form."""
    if act in ("report", "praise", "criticism", "directive", "request"):
        return _reported(words, speaker, form) if act == "report" and form == "direct" and speaker.kind == "person" and has(words, "asking") else act
    if act == "ask":
        return _asked(words, speaker)
    if form == "direct":
        return _said(words, speaker)
    return _claimed(words, speaker)


def _reported(words: str, speaker: Speaker, form: str) -> str:
    return "request" if (speaker.rank or 0) < 4 else "report"


def _asked(words: str, speaker: Speaker) -> str:
    """`đề nghị`: a directive to those below, a request to those above."""
    addressee = _addressee_rank(words)
    rank = speaker.rank
    if rank is None or speaker.kind == "group":
        return "request"
    if addressee is None:
        return "directive" if rank >= _LEADER and _leads(speaker) else "request"
    return "request" if addressee > rank or not _leads(speaker) else "directive"


def _leads(speaker: Speaker) -> bool:
    """Whether the speaker heads a committee or council of the level, or is one; heads of offices ask."""
    if speaker.kind == "organisation":
        return speaker.name.startswith(("Ban Thường vụ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Thường trực"))
    return bool(re.match(r"(?:Phó )?(?:Bí thư|Chủ tịch|Tổng Bí thư|Thủ tướng|Trưởng đoàn|Trưởng ban)", speaker.post or ""))


def _addressee_rank(words: str) -> int | None:
    """The rank of the institution that the words begin with."""
    head = words[:48].lower()
    for rank, names in sorted(read("speech_verbs")["addressees"].items(), reverse=True):
        if re.match(rf"\s*(?:(?:các|lãnh đạo|ban thường vụ|thường trực)\s+)?(?:{alternatives(names)})(?!\w)", head):
            return int(rank)
    return None


def _said(words: str, speaker: Speaker) -> str:
    """Words after a bare colon or in quotation marks."""
    if has(words, "asking"):
        return _asked("", speaker) if speaker.kind == "organisation" else "request"
    rank = speaker.rank
    if rank is not None and rank >= _LEADER and has(words, "duty") and not _own(words):
        return "directive"
    if speaker.kind == "organisation" and (orders(words) or has(words[:60], "duty")):
        return "directive"
    if rank is not None and rank >= 3 and has(words, "praise") and not _own(words) and not has(words, "criticism"):
        return "praise"
    if speaker.kind == "organisation" and _weighs(words):
        return "criticism"
    return "report"


def _own(words: str) -> bool:
    """Whether the speaker tells of the own unit (`huyện đã …`, `chúng tôi`)."""
    return re.match(r"(?:.{0,40}(?<!\w))(?:chúng tôi|tôi|sở|huyện|xã|ban|hợp tác xã|HTX|đơn vị)(?:\s+(?:đã|tập trung|kịp thời|có|hiện|cũng|sẽ))", words, re.IGNORECASE) is not None


def _weighs(words: str) -> bool:
    return len(_cues("criticism").findall(words)) >= 2


def _claimed(words: str, speaker: Speaker) -> str:
    """Reported words after a verb that only says."""
    rank, first = speaker.rank, re.split(r"(?<=[.;])\s", words)[0]
    if speaker.kind == "group":
        return "report"
    if rank is not None and rank >= _LEADER and (has(words, "duty") or orders(words)):
        return "directive"
    if has(words, "asking"):
        return "request"
    if _cues("blame").search(first) or rank is not None and rank >= _LEADER and _weighs(first) and not re.match(r"mặc dù|tuy", first):
        return "criticism"
    return "report"
