"""Where the people of an article are at home: what they tell later (`ông Ba cho biết, …`) is about the place with which they were introduced."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.anchors import Place, inside_named, is_numbered, outermost, rank
from analysis.extraction.claims.model import Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives, read

_NEXT = 12  # characters from the end of a quotation to the word for who said it
_APART = 90  # characters between a person and the place of the post or home
_NAME = rf"[{UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?(?:\s+[{UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?)*"  # `Lê Văn Ba`, `H'Nuôl Byă`


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives((*entry('scope', 'titles'), *entry('scope', 'speakers'), *entry('scope', 'voters')))})\s+(?P<name>{_NAME})")


@cache
def _name_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:,?\s+(?i:{alternatives(entry('scope', 'titles'))}))?\s+(?P<name>[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*){{1,4}})(?!\w)")


def homes_of(reading: Reading) -> dict[str, Place]:
    """By given name, the place behind a person (`ông Lê Văn Ba (thôn A, xã B)`) or in the post before one (`Chủ tịch UBND xã B Lê Văn Ba`)."""
    mentions = [m for m in outermost(reading) if m.level and (not is_numbered(m) or inside_named(reading, m))]
    found = {}
    for person in _person().finditer(reading.text):
        behind = next((m for m in mentions if 0 <= m.start - person.end() <= _APART), None)
        if behind and _introduces(reading.lower[person.end() : behind.start]):
            found[_given(person)] = Place(behind.place, behind.level)
        elif (scene := _scene(reading)) and not person["name"].isupper():
            found.setdefault(_given(person), scene)
    for mention in mentions:
        person = _name_behind().match(reading.text, mention.end)
        if person and pattern(entry("scope", "institutions")).search(reading.lower[max(0, mention.start - 60) : mention.start]):
            found[_given(person)] = Place(mention.place, mention.level)
    return found


@cache
def _set_at() -> re.Pattern[str]:
    """What may stand before the place at which a sentence is set: `Ở thôn`, `Tại`."""
    return re.compile(rf"\W*(?:{alternatives(entry('scope', 'locating'))})\s+(?:[^\W\d_]+\s+)?")


def _scene(reading: Reading) -> Place | None:
    """`Ở thôn Rã Giữa, xã B, anh Katơr Hùng …`: where a sentence is set whose one person, no official, comes first behind."""
    first = next((m for m in outermost(reading) if m.level in ("commune", "village")), None)
    if first is None or not _set_at().fullmatch(reading.lower, 0, first.start):
        return None
    other = any(m.level in ("commune", "village") and m is not first and rank(m.level) <= rank(first.level) for m in outermost(reading))
    official = pattern(entry("scope", "institutions")).search(_plain(reading.lower))
    return None if other or official or is_numbered(first) or len(_person().findall(reading.text)) != 1 else Place(first.place, first.level)


def _given(person: re.Match[str]) -> str:
    """What somebody is called: the last word of the name; among the Ê Đê and their neighbours the one with the mark of the sex (`H'Nuôl`, `Y Thuận`)."""
    words = person["name"].split()
    if words[0] in ("Y", "A") and len(words) > 1:
        return words[1]
    return words[0] if "'" in words[0] or "’" in words[0] else words[-1]


def _introduces(between: str) -> bool:
    """Whether the words between a name and a place say who somebody is: no speech, no figure but an age, no new sentence."""
    words = _numbered_part().sub("", re.sub(r"\(?\d+\s+tuổi\)?", "", between))
    if re.search(r"[.;:“”\d]", words) or pattern(tuple(read("speech_verbs")["verbs"])).search(words):
        return False
    return bool(_at_home().match(words))


@cache
def _numbered_part() -> re.Pattern[str]:
    """`bà Nụ, (thôn 9), xã A`, `đội trưởng (Đội 3) (xã A)`: a hamlet or team that is only a number."""
    return re.compile(rf"(?<!\w)(?:{alternatives((*entry('scope', 'hamlet_types'), 'tổ', 'đội', 'khu'))})\s+(?:số\s+)?\d+(?!\w)")


@cache
def _at_home() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:[(,–-]\s*)*(?:(?:[^\W\d_]+\s+){{0,3}}?(?:{alternatives(entry('scope', 'at_home'))})(?!\w)|\s*$|\s*(?:[^\W\d_]+\s*)$|(?:[^\W\d_]+\s+){{1,3}}[^\W\d_]+,\s*$)"
    )


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?<!chúng )(?<!Chúng )(?i:{alternatives(entry('scope', 'neighbours'))}|tôi|mình)(?!\w)(?!\s+(?:[{UPPER}]|{alternatives(entry('scope', 'no_pronouns'))}))"
    )


def speaks_of_guest(reading: Reading) -> bool:
    """Whether a sentence goes on with a person by a pronoun (`anh`, `bà`, `nhà tôi`)."""
    return bool(_pronoun().search(reading.text)) and not pattern(entry("scope", "institutions")).search(_plain(reading.lower))


def _plain(text: str) -> str:
    """Without the words that only look like institutions (`xã hội`)."""
    return pattern(entry("scope", "no_institutions")).sub("", text)


def teller(reading: Reading, homes: Mapping[str, Place]) -> Place | None:
    """The home of the person whom a sentence without a place of its own names beside a word of speech (`Theo ông Ba, …`, `…”, ông Ba nói`)."""
    if not homes or any(rank(m.level) < rank(None) for m in outermost(reading)):
        return None
    for person in _person().finditer(reading.text):
        around = reading.lower[max(0, person.start() - 8) : person.end() + 40]
        if _given(person) in homes and pattern(entry("scope", "telling")).search(around):
            return homes[_given(person)]
    return None


def _called() -> str:
    """A pattern for what stands before the name of somebody who is told of: `anh`, `bà`, `đồng chí`."""
    return alternatives((*entry("scope", "neighbours"), *entry("scope", "titles")))


@cache
def _led_in_person() -> re.Pattern[str]:
    """`Đến cuối tháng 6, ông (Lưu) đã bán …`, `Vụ này, gia đình anh (Thuận) có …`: a person, or his family, as subject behind no more than a time."""
    time = r"(?:(?:(?:đến|từ|trong|sau|vào|cuối|đầu|giữa)\s+)*(?:năm|tháng|vụ|mùa|ngày|quý|tết)\s[^;.:“\d]{0,25}\d{0,4}[^;.:“\d]{0,15},\s*|(?:còn|riêng|nay|hiện|giờ)\s+)*"
    household = rf"(?:(?:{alternatives(entry('scope', 'households'))})\s+)?"
    return re.compile(rf"\W*(?i:{time}{household}(?:{_called()}))\s+(?P<name>{_NAME})(?:,\s+(?:{_called()})(?!\w)|\s+(?![{UPPER}]))")


def goes_on_about(reading: Reading, homes: Mapping[str, Place]) -> Place | None:
    """The home, a commune or hamlet, of the person of whom a sentence without a place of its own goes on to tell."""
    if any(m.level for m in reading.places) or pattern(entry("scope", "institutions")).search(_plain(reading.lower[:120])):
        return None
    person = _led_in_person().match(reading.text)
    home = homes.get(_given(person)) if person else None
    return home if home and home.level in ("commune", "village") else None


@cache
def _same_hamlet() -> re.Pattern[str]:
    """`Chị Phan Hồng Diễm cùng ấp`, `anh Sùng Mí Lử ở thôn này`."""
    types = alternatives(entry("scope", "hamlet_types"))
    return re.compile(rf"(?<!\w)(?i:{_called()})\s+(?P<name>{_NAME}),?\s+(?:(?:ở|người)\s+)?(?:cùng\s+(?:{types})|(?:ở|trong)\s+(?:{types})\s+này)(?!\w)")


def neighbour_of(reading: Reading) -> str | None:
    """The given name of somebody who lives in the hamlet that was told of last."""
    person = _same_hamlet().search(reading.text)
    return _given(person) if person else None


@cache
def _neighbour() -> re.Pattern[str]:
    asked = r"(?![^,;.:“”\"]{0,40}:\s+[^“\"])"  # the answers of an interview are no talk of neighbours
    opened = rf"[\W\d]*(?:\(\w+\)\s*)?(?:(?i:{alternatives(entry('scope', 'households'))})\s+)?"
    return re.compile(rf"{opened}(?i:{alternatives(entry('scope', 'neighbours'))})\s+[{UPPER}][^\W\d_]*{asked}")


def tells_of_neighbour(reading: Reading) -> bool:
    """`Nhà bà Trần Thị Sáu nằm cuối tuyến`: a paragraph about one of the people, not an official, without a place of its own."""
    if not _neighbour().match(reading.text) or any(m.level for m in reading.places):
        return False
    return not pattern(entry("scope", "institutions")).search(_plain(reading.lower[:120]))


def quoted_from(reading: Reading, start: int) -> Place | None:
    """The home of the person behind the quotation in which a figure at `start` stands (`“Xóm tôi có 62 nhà”, ông Lê Văn Ba, ấp A, khoe`)."""
    close = reading.text.find("”", start)
    if close < 0 or reading.text.rfind("”", 0, start) > reading.text.rfind("“", 0, start):
        return None
    begin = max(0, reading.text.rfind("“", 0, start))
    named = [m for m in outermost(reading) if m.level]
    if any(begin <= m.start < close for m in named) or not any(m.start > close for m in named):
        return None
    person = _person().search(reading.text, close)
    return homes_of(reading).get(_given(person)) if person and person.start() - close < _NEXT else None


def told_ahead(readings: Sequence[Reading]) -> dict[str, Place]:
    """By sentence, the home of whoever is quoted in it and is named only at the end of the quotation, sentences later (`“Tôi thả 12 tấn. … ”, ông Tư ở ấp A thở dài`)."""
    found: dict[str, Place] = {}
    known: dict[str, Place] = {}
    for index, reading in enumerate(readings):
        known |= homes_of(reading)
        close = reading.text.find("”")
        if close < 0 or "“" in reading.text[:close]:
            continue
        opened = _opening_of(readings, index)
        person = _person().search(reading.text, close)
        home = known.get(_given(person)) if person and person.start() - close < _NEXT else None
        if opened is not None and home and home.level in ("commune", "village"):
            found |= {r.sentence.sentence_id: home for r in readings[opened : index + 1] if not any(m.level for m in r.places) or r is reading}
    return found


def _opening_of(readings: Sequence[Reading], index: int) -> int | None:
    """The sentence of the same paragraph that opens the quotation which the one at `index` closes."""
    for earlier in range(index - 1, -1, -1):
        reading = readings[earlier]
        if reading.sentence.line != readings[index].sentence.line or "”" in reading.text[reading.text.rfind("“") + 1 :]:
            return None
        if "“" in reading.text:
            return earlier if reading.text.lstrip().startswith("“") else None
    return None
