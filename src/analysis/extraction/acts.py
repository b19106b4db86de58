"""What a statement does: report, praise, criticise, direct, request. The verb decides, then the words and who says them."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.speakers import Speaker

_LEADER = 2  # from the district up one directs others
_LOCAL = (0, 1)  # the ranks of a hamlet and a commune
_NEAR = 90  # characters in which a clause says what it is about


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
    return bool(opening) and not has(first, "done") or _has_duty(first)


def kind(act: str, words: str, speaker: Speaker, form: str) -> str:
    """The kind of a statement from its verb's act, its words, its speaker's rank and its form."""
    if (speaker.rank or 0) >= _LEADER and (act in ("criticism", "admit") and form == "direct" and _has_duty(words) or act == "praise" and _orders_after(words)):
        return "directive"
    if act in ("praise", "criticism", "directive", "request", "ask"):
        return _plainly(act, words, speaker)
    if act == "note":
        return _noted(words)
    if by_words := {"admit": _admitted, "tell": _told}.get(act):
        return by_words(words, speaker)
    return _found_fault(act, words, speaker) or _reported(act, words, form) or (_said(words, speaker) if form == "direct" else _claimed(words, speaker))


def _plainly(act: str, words: str, speaker: Speaker) -> str:
    """What the verb itself tells, unless who speaks or the words show another thing."""
    if act == "criticism" and speaker.kind == "person" and speaker.rank in _LOCAL:
        return "report"  # a commune's or a hamlet's officials worry about what is their own
    return "request" if act == "ask" else act


def _noted(words: str) -> str:
    """What somebody is reminded of: a fault where the words name one and lay no duty on anybody, else an order."""
    named = re.sub(rf"(?<!\w)(?i:{alternatives(read('speech_verbs')['no_faults'])})(?!\w)", " ", words)
    return "criticism" if has(named, "faults") and not _has_duty(words) and not orders(words) else "directive"


def _found_fault(act: str, words: str, speaker: Speaker) -> str | None:
    """What an assessment says, or that people without office complain."""
    if act in ("report", "say") and speaker.rank is None and _complains(words, speaker):
        return "criticism"
    if act in ("report", "say") and speaker.rank is None and speaker.kind == "person" and has(words, "kindness") and not has(words, "complaints"):
        return "praise"
    if act == "assess" and speaker.kind != "person" and has(words, "complaints") and not _has_duty(words):
        return "criticism"
    return _assessed(words, act) if act in ("assess", "point") else None


def _reported(act: str, words: str, form: str) -> str | None:
    """A report or an answer, unless its direct words ask for something."""
    if act not in ("report", "answer"):
        return None
    return "request" if form == "direct" and asks(words) else "report"


def _complains(words: str, speaker: Speaker) -> bool:
    """Whether people without office find fault: a group with what is wanting, one person with what those in charge promised or did and what came of it."""
    if asks(words):
        return False
    if speaker.kind == "group":
        return has(words, "complaints") and not _has_duty(words)
    return speaker.kind == "person" and any(_burden().search(sentence) or _let_down().search(sentence) for sentence in re.split(r"(?<=[.!?])\s+", words))


@cache
def _burden() -> re.Pattern[str]:
    """What people have to pay (`mỗi hộ phải đóng …`)."""
    lexicon = read("speech_verbs")
    return re.compile(rf"(?<!\w)(?i:{alternatives(lexicon['payers'])})\s+phải\s+(?:{alternatives(lexicon['payments'])})(?!\w)")


@cache
def _let_down() -> re.Pattern[str]:
    """Those in charge, `nhưng`, and what is still wanting, in either order (`xã hứa …, đến giờ … mới …`, `nhưng xã chỉ …`)."""
    lexicon = read("speech_verbs")
    charge, turn = alternatives(lexicon["in_charge"]), alternatives(lexicon["turns"])
    wanting = alternatives(lexicon["wanting"])
    return re.compile(rf"(?i)(?<!\w)(?:(?:{charge})\s[^.!?]*?(?<!\w)(?:{turn})\s|(?:{turn})\s+(?:{charge})\s)[^.!?]{{0,60}}?(?<!\w)(?:{wanting})\s")


def _assessed(words: str, act: str) -> str | None:
    """What an assessment says: praise where it finds things good and nothing wanting, criticism where it points to faults; null where it orders, or does neither."""
    if _has_duty(words):
        return None
    if has(words, "faults"):
        return "criticism" if act == "point" else None
    return "praise" if act == "assess" and has(words, "good") else None


def _admitted(words: str, speaker: Speaker) -> str:
    return "report" if _own(words) or not speaker.rank or speaker.rank in _LOCAL or has(words, "affirming") else "criticism"


def _told(words: str, speaker: Speaker) -> str:
    """Words after `Theo …,`."""
    if _is_high(speaker) and _cues("blame").search(words) and not _own(words) and not _has_duty(words):
        return "criticism"
    if speaker.kind == "person" and _is_high(speaker) and _has_duty(re.split(r"(?<=[.;])\s", words)[0][:_NEAR]):
        return "directive"
    return "criticism" if speaker.kind != "group" and _count("criticism", words) >= 3 and not _own(words) else "report"


def _is_high(speaker: Speaker) -> bool:
    return speaker.rank is not None and speaker.rank >= _LEADER


def _orders_after(words: str) -> bool:
    """Whether a later sentence of words of praise lays a duty on those who are praised."""
    return any(_has_duty(sentence) for sentence in re.split(r"(?<=[.!])\s+", words)[1:])


@cache
def _asking() -> re.Pattern[str]:
    """A verb of asking at the beginning of a clause or after the one who asks."""
    words = read("speech_verbs")
    before = rf"(?:^|(?:[.;,:]|nhưng|song|đồng thời|tuy nhiên|và)\s+(?:rất\s+|chỉ\s+)?|(?<!\w)(?:{alternatives(words['askers'])})\s+(?:cũng\s+|rất\s+|xin\s+)?)"
    return re.compile(
        rf"(?:{before}(?!(?:{alternatives(words['not_asking'])})(?!\w))(?:{alternatives(words['cues']['request'])})\s(?!(?:\d+|một|hai|ba|bốn|năm|nhiều|mấy)\s+lần)|(?:ở địa phương|đề xuất)\s+đề nghị\s)",
        re.IGNORECASE,
    )


def asks(words: str) -> bool:
    """Whether the speaker asks for something in the own name (`huyện kiến nghị …`, `đề nghị …`), now and not once."""
    return _asking().search(words) is not None


def _count(name: str, words: str) -> int:
    return len(_cues(name).findall(words))


def _said(words: str, speaker: Speaker) -> str:
    """Words after a bare colon or in quotation marks."""
    if speaker.kind == "organisation":
        return _concluded(words)
    if asks(words):
        return "request"
    from_above = _judged_by_a_leader(words) if _is_high(speaker) and not _own(words) else None
    praises = (speaker.rank or 0) >= 3 and has(words, "praise") and _about_others(words) and _count("criticism", words) < 2
    return from_above or ("praise" if praises else "report")


def _judged_by_a_leader(words: str) -> str | None:
    """What a leader's words about others do: lay a duty on them, or find fault."""
    if _has_duty(words):
        return "directive"
    return "criticism" if _faults(words) or has(words, "blame") else None


def _faults(words: str) -> bool:
    """Whether words that lay no duty on anybody dwell on what is wanting with others: two cues in one of the sentences, and no `chúng tôi mới …`."""
    ours = re.search(
        rf"(?<!\w)(?:{alternatives(read('speech_verbs')['first_persons'])})\s+(?:{alternatives(read('speech_verbs')['own_verbs'])})", words, re.IGNORECASE
    )
    return not ours and any(_count("faults", sentence) >= 2 for sentence in re.split(r"(?<=[.!])\s+", words))


def _concluded(words: str) -> str:
    """A paragraph of an institution's conclusions."""
    first = re.split(r"(?<=[.;])\s", words)[0]
    if _cues("opening").match(words) and not has(first[:_NEAR], "done") and not has(first[:_NEAR], "present"):
        return "directive"
    if _count("criticism", words) >= 3 and not has(first, "duty"):
        return "criticism"
    if has(words, "strong_praise"):
        return "praise"
    return "directive" if has(first, "duty") and "đạt cao" not in first else "report"


def _has_duty(words: str) -> bool:
    """Whether the words lay a duty on somebody; `không phải`, `có 18 xã phải nhập`, `yêu cầu trên`, questions lay none."""
    return has(_no_duty().sub(" ", words), "duty")


@cache
def _no_duty() -> re.Pattern[str]:
    lexicon = read("speech_verbs")
    counted = r"(?:có|còn)\s+(?:\d[\d.,/]*|%s)\s+(?:\S+\s+){1,3}phải" % alternatives(lexicon["counts"])  # noqa: UP031 (braces of the pattern)
    question = rf"(?<!\w)(?:phải|cần)\s+(?:\S+\s+){{0,4}}(?:{alternatives(lexicon['question_words'])})(?!\w)(?!(?:\s\S+){{1,3}}\s(?:đó|đấy|nấy)(?!\w))"  # `làm đến đâu chắc đến đó` asks nothing
    return re.compile(rf"(?i:{question}|{counted}|{alternatives(lexicon['no_duty'])})(?!\w)")


def _about_others(words: str) -> bool:
    """Whether a proper name stands near the beginning: the words value somebody else's work."""
    return re.search(rf"[{UPPER}][^\W\d_{UPPER}]+\s+[{UPPER}][^\W\d_{UPPER}]+", words[:100]) is not None


def _own(words: str) -> bool:
    """Whether a sentence tells of the speaker's own unit (`huyện đã …`, `Đến nay, toàn xã có …`, `chúng tôi`)."""
    return any(_own_pattern().match(sentence) for sentence in re.split(r"(?<=[.!])\s+", words))


@cache
def _own_pattern() -> re.Pattern[str]:
    lexicon = read("speech_verbs")
    units = rf"(?:(?:toàn|cả)\s+)?(?:{alternatives(lexicon['own_units'])})"
    return re.compile(
        rf"(?:[^,.;]{{2,50}},\s+)?(?:{alternatives(lexicon['sentence_openers'])})?\s*{units}\s+(?:{alternatives(lexicon['own_verbs'])})(?!\w)", re.IGNORECASE
    )


def _claimed(words: str, speaker: Speaker) -> str:
    """Reported words after a verb that only says, or a speech that goes on."""
    first = re.split(r"(?<=[.;])\s", words)[0]
    if speaker.kind == "group":
        return "report"
    high = _is_high(speaker)
    if re.match(r"(?:\S+\s+){0,4}sẽ\s", words):
        return "report"
    if (
        high
        and (_count("criticism", words) >= 3 and not _has_duty(first) or _cues("blame").search(first) and not _has_duty(words[:80]))
        and not _cues("concession").match(words)
    ):
        return "criticism"
    if high and (_has_duty(words[:160]) or re.search(r"(?<!\w)cần(?!\w)", words) or orders(words)):
        return "directive"
    if asks(words):
        return "request"
    return "report"
