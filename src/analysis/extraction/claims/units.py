"""What a number counts: the longest unit of the lexicon behind it, lists of units, `per` parts, typing slips; else the noun that stands there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from unicodedata import combining, normalize

from rapidfuzz.distance import OSA

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.model import Unit
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.words import entry, lower
from analysis.extraction.lexicon import alternatives, read
from analysis.language.numbers import lexicon as number_words

LONGEST = 6  # words in a unit
_WORD = re.compile(r"[^\W\d_]+\d?(?:-[^\W\d_]+)?|%|‰")


@dataclass(frozen=True, slots=True)
class Match:
    """A unit found at `start:end`."""

    start: int
    end: int
    unit: Unit
    group: str = ""


#: Guesses the noun at an offset where the lexicon knows none: its end, or None.
Guess = Callable[[int], int | None]


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Unit → (nature, group of units that may stand in one list)."""
    simple = {word: (group["nature"], group.get("joins", name)) for name, group in read("units")["groups"].items() for word in group["words"]}
    compounds = {f"{head} {kind}": simple.get(head, ("thing", "compound")) for head, kinds in read("units")["compounds"].items() for kind in kinds}
    return compounds | simple


@cache
def _long_units() -> tuple[str, ...]:
    return tuple(word for word in _known() if " " in word and len(word) >= 8)


def nature_of(name: str) -> str | None:
    """The nature of a unit that the lexicon knows."""
    head = name.split("/", maxsplit=1)[0]
    found = _known().get(head) or _known().get(head.removeprefix("lượt "))
    return found[0] if found else None


def _words_at(text: str, position: int) -> list[re.Match[str]]:
    """Up to `LONGEST` words from `position` on, with nothing but single spaces between (a comma only inside known units)."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text, position):
        gap = text[run[-1].end() if run else position : match.start()]
        if gap.strip() not in ("", ",") or (gap.strip() == "," and not run) or len(run) == LONGEST:
            break
        run.append(match)
    return run


def _exact(text: str, position: int) -> Match | None:
    run = _words_at(text, position)
    for count in range(len(run), 0, -1):
        written = re.sub(r"\s+", " ", text[run[0].start() : run[count - 1].end()])
        if written in _known() and not _apart(written, text[run[count - 1].end() :]):
            nature, group = _known()[written]
            return _of_people(text, _classified(text, Match(run[0].start(), run[count - 1].end(), Unit(written, nature), group)))
    return None


def _apart(unit: str, behind: str) -> bool:
    """Whether the unit's last word belongs to what follows (`lớp` `học tập`)."""
    following = read("units")["apart"].get(unit)
    return bool(following) and bool(re.match(rf"\s+(?:{alternatives(following)})(?!\w)", behind))


def _of_people(text: str, match: Match) -> Match:
    """`lượt` takes the people along whose turns are counted: `1.456 lượt công dân`."""
    if match.unit.name != "lượt":
        return match
    following = _exact(text, match.end)
    if following is None or following.unit.nature not in ("people", "household", "act", "body", "thing"):
        return match
    return _turns(match, following.end, following.unit.name, following.unit.nature)


def _classified(text: str, match: Match) -> Match:
    """`hai cái giếng`: a classifier takes its noun along."""
    following = _exact(text, match.end) if match.unit.name in entry("units", "classifiers") else None
    if following is None or following.unit.nature != "thing":
        return match
    return Match(match.start, following.end, Unit(f"{match.unit.name} {following.unit.name}", "thing"), match.group)


def _turns(match: Match, end: int, name: str, nature: str) -> Match:
    return Match(match.start, end, Unit(f"{match.unit.name} {name}", nature), "people")


def _of_abbreviated(original: str, match: Match) -> Match:
    """People by an abbreviation that no lexicon knows: `7.000 lượt CNVCLĐ`."""
    letters = re.match(r"\s([A-ZĐ]{3,})(?!\w)", original[match.end :]) if match.unit.name == "lượt" else None
    return _turns(match, match.end + letters.end(), letters[1].lower(), "people") if letters else match


def _mended(text: str, original: str, position: int) -> Match | None:
    """A unit with a typing slip: a listed one (`lm`), or a longer unit but for one letter (`doanhg nghiệp`); `3.172 HS` is an abbreviation, no slip."""
    run = _words_at(text, position)
    if run and not original[run[0].start() : run[0].end()].isupper() and (name := read("units")["slips"].get(run[0].group())):
        nature, group = _known()[name]
        return Match(run[0].start(), run[0].end(), Unit(name, nature), group)
    for count in range(min(len(run), 4), 1, -1):
        written = re.sub(r"\s+", " ", text[run[0].start() : run[count - 1].end()])
        name = _nearest(written)
        if name:
            nature, group = _known()[name]
            return Match(run[0].start(), run[count - 1].end(), Unit(name, nature), group)
    return None


@cache
def _nearest(written: str) -> str | None:
    """The one known unit of several words that differs by one slip, or by its marks only (`mô hinh`)."""
    if " " not in written:
        return None
    if len(written) < 8:
        return _unmarked().get(_bare(written))
    near = [name for name in _long_units() if abs(len(name) - len(written)) <= 1 and OSA.distance(name, written, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 and near[0].count(" ") == written.count(" ") else None


def _bare(written: str) -> str:
    """Letters without their marks."""
    return "".join(c for c in normalize("NFD", written) if not combining(c)).replace("đ", "d")


@cache
def _unmarked() -> dict[str, str]:
    """Units of two words by their letters alone, where only one unit has them."""
    found: dict[str, list[str]] = {}
    for name in _known():
        if name.count(" ") == 1 and len(name) >= 6:
            found.setdefault(_bare(name), []).append(name)
    return {bare: names[0] for bare, names in found.items() if len(names) == 1}


def _abbreviated(original: str, position: int) -> Match | None:
    """A counted noun in capitals that no lexicon has: `12 KDC`, `350 CCB`."""
    letters = re.match(r"\s?([A-ZĐ]{2,7})(?![\w/&-]|\.\w)", original[position:])
    if letters is None or letters[1] in entry("units", "no_units") or re.match(r"\s+(?:[A-ZĐ]|\d)", original[position + letters.end() :]):
        return None
    return Match(position + letters.start(1), position + letters.end(), Unit(letters[1].lower(), "thing"), "people")


def _guessed(text: str, position: int, guess: Guess | None) -> Match | None:
    start = position + len(text[position:]) - len(text[position:].lstrip(" "))
    end = guess(start) if guess else None
    if end is None or end <= start:
        return None
    return Match(start, end, Unit(re.sub(r"\s+", " ", text[start:end]), "thing", known=False), "guessed")


def _capital_follows(original: str, position: int) -> bool:
    return bool(re.match(rf"\s+[{UPPER}]", original[position:]))


def _with_list(text: str, original: str, first: Match, before_number: Callable[[int], bool]) -> Match:
    """`252 tổ chức, đơn vị`: further units of the same group, none with a number or a name of its own."""
    match = first
    while gap := phrase("units_list").match(text, match.end):
        following = _exact(text, gap.end())
        if not following or following.group != first.group or following.start != gap.end() or before_number(gap.end()):
            break
        if _is_next_subject(text, match, gap, following):
            break
        said = first.unit.nature == following.unit.nature == "opinion"
        if following.unit.name in entry("units", "no_list_items") and not said:  # `3.200 con, đàn gia cầm …`
            break
        if phrase("units_next_item").match(text, following.end) or first.unit.nature != "admin" and phrase("units_next_clause").match(text, following.end):
            break
        if original[following.start].isupper() or _capital_follows(original, following.end) or following.unit.name in match.unit.name:
            break
        name = match.unit.name + (", " if "," in gap.group() else f" {gap.group().strip(' ;')} ") + following.unit.name
        match = Match(first.start, following.end, Unit(name, first.unit.nature), first.group)
    return match


_OF_ITS_OWN = re.compile(r"\s+(?:(?:nay|hiện|chỉ|đã)\s+)?(?:còn|giảm)(?!\w)")


def _is_next_subject(text: str, match: Match, gap: re.Match[str], following: Match) -> bool:
    """`Từ 44 xã, thị trấn, huyện còn 38`: behind a list of communes and a comma the district begins a clause."""
    levels = read("scope")["counted_levels"]
    above = (*levels["district"], *levels["province"])
    below = match.unit.name.split(", ")[-1] not in above
    return below and "," in gap.group() and following.unit.name in above and _OF_ITS_OWN.match(text, following.end) is not None


@cache
def _per_pattern() -> re.Pattern[str]:
    one = alternatives(entry("units", "per"))
    return re.compile(rf"\s?/\s?(?:1\s)?({one})(?!\w)")


@cache
def _per_words_pattern() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:một|trên một|trên|/)\s+({alternatives(entry('units', 'per_words'))})(?!\w)")


@cache
def _substance_pattern() -> re.Pattern[str]:
    """The substance between a measure and its `per` part: `m3 gỗ/năm`."""
    return re.compile(rf"\s([^\W\d_]+)(?=\s?/\s?(?:{alternatives(entry('units', 'per'))})(?!\w))")


def with_per(text: str, match: Match) -> Match:
    """`triệu đồng/người/năm`, `tiêu chí/xã`, `đồng một người một năm`; `m3 gỗ/năm` is m3/năm."""
    substance = _substance_pattern().match(text, match.end) if match.unit.nature == "measure" else None
    if substance:
        match = Match(match.start, substance.end(), match.unit, match.group)
    while per := _per_pattern().match(text, match.end) or _per_anything(text, match):
        match = Match(match.start, per.end(), Unit(f"{match.unit.name}/{per[1]}", match.unit.nature, match.unit.known), match.group)
    return match


_PER_NOUN = re.compile(r"/(?!(?:kh|ct|nq|kế|tổng)(?!\w))([^\W\d_]+)(?!\w)")  # not `62 ha/KH 100 ha`


def _per_anything(text: str, match: Match) -> re.Match[str] | None:
    """Of money and measures: a price or a yield for whatever is named behind the stroke (`1,1 triệu đồng/bao`, `30 tấn/mẻ`), or in words."""
    if match.unit.nature == "money":
        return _PER_NOUN.match(text, match.end) or _per_words_pattern().match(text, match.end)
    return _PER_NOUN.match(text, match.end) if match.unit.nature == "measure" else None


def _never(_: int) -> bool:
    return False


def unit_at(original: str, position: int, guess: Guess | None = None, before_number: Callable[[int], bool] = _never) -> Match | None:
    """The unit that begins at `position` of a sentence (spaces aside).

    Args:
        original: the sentence as written.
        guess: what names a noun that the lexicon doesn't know.
        before_number: whether a number stands at an offset.
    """
    text = lower(original)
    match = _exact(text, position) or _mended(text, original, position) or _abbreviated(original, position) or _guessed(text, position, guess)
    if match is None or text[position : match.start].strip():
        return None
    if _capital_follows(original, match.end) is False:
        match = _with_list(text, original, match, before_number)
    match = with_per(text, _of_abbreviated(original, match))
    return Match(match.start, match.end, _canonical(match.unit), match.group)


def _canonical(unit: Unit) -> Unit:
    canonical = read("units")["canonical"]
    if unit.name in canonical:  # `đ/c` is no `đồng` for each something
        return Unit(canonical[unit.name], unit.nature, unit.known)
    head, *per = unit.name.split("/")
    return Unit("/".join([canonical.get(head, head), *per]), unit.nature, unit.known)


def scaled(unit: Unit, scale: str | None) -> tuple[Unit, float]:
    """Money is counted in its scale, (`đồng`, `tỷ`) → `tỷ đồng` and the factor taken out of the value; other units keep the plain value."""
    if scale is None or unit.nature != "money":
        return unit, 1.0
    name = {"tỉ": "tỷ"}.get(scale, scale)
    return Unit(f"{name} {unit.name}", unit.nature, unit.known), float(number_words()["scales"][scale])


#: `340 tỷ`, `ba chục triệu` without a unit are money.
BARE_MONEY = Unit("đồng", "money")
