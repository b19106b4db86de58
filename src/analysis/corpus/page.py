"""The words of `page-lines.yaml` as questions about one line."""

from __future__ import annotations

import re
from functools import cache

from analysis.corpus.dates import days
from analysis.corpus.lexicons import lexicon

_LEADING_SIGNS = re.compile(r"^[^\w(#@©®/>»]+")
_CLOCK = re.compile(r"\b\d{1,2}\s*(?::|h|g|giờ)\s*\d{0,2}(?:\s*:\s*\d\d)?(?:\s*phút)?\b", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\d[\d.,]*")
_END = re.compile(r"[.!?…;:][\"”’)\]]*$")
_CAPITAL = "[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2)) + "]"
_NAME_WORD = rf"{_CAPITAL}[^\W\d_]*(?:['’ʼ] ?[^\W\d_]+)?\.?"
_NAMES = re.compile(rf"^{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,4}}$")
_NAME_AT_END = re.compile(rf"{_NAME_WORD}(?:\s+{_NAME_WORD})+$")
_NAME_INSIDE = re.compile(rf"(?:^|\s){_NAME_WORD}(?:\s+{_NAME_WORD})+")
_PLACED = re.compile(rf"(?<!\w)(?i:xã|phường|thị trấn|thôn|xóm|bản|buôn|làng|ấp|khóm|khu phố|tổ dân phố|huyện|thị xã|thành phố|tỉnh)\s+(?:{_CAPITAL}|\d)")
_BRACKETED = re.compile(r"\([^()]{20,}\)\.?")
_SHOWING, _SHOWN = 7, 45  # words of a line under a picture
_SPEAKER = re.compile(r"^(?P<head>[^:]{4,180}?)\s*:\s+\S")
_SPEAKER_STOP = re.compile(r"^(?P<head>[^:.]{8,120})\.\s+\S")


def _compiled(patterns: list[str], tail: str = "") -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + ")" + tail, re.IGNORECASE)


@cache
def _pattern(section: str, key: str = "", tail: str = "") -> re.Pattern[str]:
    part = lexicon("page-lines")[section]
    return _compiled(part[key] if key else part, tail)


@cache
def _furniture() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((item["reason"], _compiled(item["patterns"])) for item in lexicon("page-lines")["furniture"])


def _without_signs(line: str) -> str:
    return _LEADING_SIGNS.sub("", line)


def is_long(line: str) -> bool:
    """Too long to be set aside by a pattern."""
    return len(line.split()) > lexicon("page-lines")["longest"]


def furniture_reason(line: str) -> str | None:
    """What part of the page the line is; null for a line that may be the article's."""
    bare = _without_signs(line)
    if is_long(line):
        return None
    return next((reason for reason, pattern in _furniture() if pattern.match(bare)), None)


def opens_links(line: str) -> bool:
    """Whether the line is the heading of a list of links or of the readers' comments."""
    return not is_long(line) and bool(_pattern("related").match(_without_signs(line)))


def opens_comments(line: str) -> bool:
    """Whether the line is the heading of the readers' comments."""
    return opens_links(line) and bool(re.match(r"bình luận|ý kiến|phản hồi", _without_signs(line), re.IGNORECASE))


def names_outlet(line: str) -> bool:
    """Whether the line is nothing but the name of the site."""
    return not is_long(line) and bool(_pattern("outlet").match(line))


@cache
def outlet_signs() -> dict[str, str]:
    """How outlets sign before a lead, folded, and their names."""
    return {sign.casefold(): name for name, signs in lexicon("outlets")["outlets"].items() for sign in signs}


def is_outlet_sign(sign: str) -> bool:
    """Whether an outlet is known to sign so."""
    return sign.casefold() in outlet_signs()


def is_dateline(line: str) -> bool:
    """Whether a day, and beside it only the hour, the weekday and the like, make up the line."""
    found = days(line)
    if not found or len(line.split()) > 24:
        return False
    rest = line[: found[0].start] + " " + line[found[0].end :]
    rest = _NUMBER.sub(" ", _CLOCK.sub(" ", rest))
    for words in ("weekdays", "dateline"):
        rest = re.sub(_pattern(words, tail=r"\b").pattern, " ", rest, flags=re.IGNORECASE)
    left = re.findall(r"[^\W\d_]{2,}", rest)
    return len(left) <= 5 and sum(word[0].islower() for word in left) <= 1


def is_finished(line: str) -> bool:
    """Whether the line ends as a sentence or a clause does."""
    return bool(_END.search(line))


def is_interviewer(line: str) -> bool:
    """`PV: …`: the reporter asks or speaks."""
    return bool(_pattern("interview", tail=r"\s*:").match(_without_signs(line)))


def is_signature(line: str) -> bool:
    """The first line of what stands under an official text."""
    return not is_long(line) and bool(_pattern("byline", "signature").match(line))


def opens_recipients(line: str) -> bool:
    """`Nơi nhận:`, over the list of those to whom an official text goes."""
    return bool(_pattern("byline", "recipients").match(line))


def byline_label(line: str) -> str | None:
    """What follows `Tác giả:` and the like; null where the line has no such label."""
    match = _pattern("byline", "labels", tail=r"\s*[:.]\s*").match(_without_signs(line))
    rest = line[line.find(match[0]) + len(match[0]) :].strip() if match else ""
    return rest if _may_be_names(rest) else None


def _may_be_names(words: str) -> bool:
    """Short, without figures, half of the words capitalised, and begun as a name or an agency's is: `Nguồn: ngân sách tỉnh 20 tỷ` and `Ảnh: Vườn mẫu ở xã Tượng Sơn` name no author."""
    found = words.split()
    capitals = sum(word[0].isupper() for word in found)
    own = capitals == len(found) or bool(_NAMES.match(re.split(r"\s*[-–,(/&]\s*", words)[0])) or bool(_pattern("byline", "openers", tail=r"\b").match(words))
    return 0 < len(found) <= 10 and not any(character.isdigit() for character in words) and capitals * 2 >= len(found) and own


def is_names(line: str) -> bool:
    """Names and nothing else, up to two or three, with at most a word in brackets or an office after a dash."""
    line = line.strip().strip("()")
    names = re.split(r"\s+[-–]\s+|\s*[,(/&]\s*|\s+và\s+", line)
    return len(line.split()) <= 10 and bool(_NAMES.match(names[0])) and not is_finished(line)


def opens_byline(line: str) -> bool:
    """A short unfinished line that begins as an author's or an agency's name does."""
    bare = line.strip("()")
    return len(bare.split()) <= 9 and not is_finished(bare) and bool(_pattern("byline", "openers", tail=r"\b").match(bare))


def says(line: str) -> bool:
    """Whether somebody says something in the line."""
    return any(match.start() == 0 or not line[match.start() - 1].isalpha() for match in _pattern("sayings", tail=r"(?!\w)").finditer(line))


def begins_with_person(line: str) -> bool:
    """Whether the first word is a post, a title or a form of address."""
    return bool(_pattern("caption", "people", tail=r"(?!\w)").match(line))


def _is_speaker(head: str) -> bool:
    """A person, by post and name or name and post, of whom nothing is said."""
    if says(head) or len(head.split()) > 30:
        return False
    return begins_with_person(head) and bool(_NAME_AT_END.search(head) or _NAME_INSIDE.search(head))


def quotes_speaker(line: str) -> bool:
    """`Post Name: words`, or `Post Name. Words`: a caption that quotes the person shown."""
    if match := _SPEAKER.match(line):
        head = match["head"]
        bare_name = len(head.split()) >= 3 and bool(_NAMES.match(head)) and line.endswith((".", "…", "”", '"'))
        return bare_name or _is_speaker(head)
    match = _SPEAKER_STOP.match(line)
    head = match["head"] if match else ""
    return _is_speaker(head) and bool(_NAME_AT_END.search(head)) and not _pattern("caption", "doings").search(head)


def shows_people(line: str) -> bool:
    """A line without a full stop in which somebody does something, or people of a named place do: no heading, whatever its verb."""
    if is_finished(line) or line.endswith((":", ",", ";")) or not _SHOWING <= len(line.split()) <= _SHOWN:
        return False
    if begins_with_person(line):
        return bool(_NAME_INSIDE.search(line)) and not _NAME_AT_END.fullmatch(line.split(" ", 1)[1])
    return bool(_pattern("caption", "groups", tail=r"(?!\w)").match(line) and _PLACED.search(line))


def describes_picture(line: str) -> bool:
    """A photograph's caption: its first or last words say so, or it is one short sentence of what somebody is seen doing."""
    if len(line.split()) > 45 or re.search(r"[.!?…] +\S", line):
        return False
    if _pattern("caption", "endings").search(line) or _BRACKETED.fullmatch(line):
        return True
    opened = _pattern("caption", "openers", tail=r"\b").match(line)
    person = begins_with_person(line)
    doing = _pattern("caption", "doings", tail=r"(?!\w)").search(line)
    return bool((opened and (doing or not is_finished(line) or len(line.split()) <= 12)) or (person and doing and not says(line) and ":" not in line))
