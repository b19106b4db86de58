"""The units that a counted group names: `5 xã (Nam Điền, Tân Lâm Hương, …)`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from analysis.outcomes import knowledge
from analysis.outcomes.facts import Fact, PlaceNamed
from analysis.outcomes.measures import level_of


def members(fact: Fact, places: Iterable[PlaceNamed]) -> tuple[Fact, ...]:
    """The claim once for each unit that its list names: value 1, about that unit. Empty when it names none, or more than it counts.

    Args:
        places: the places named in the claim's sentence, in order.
    """
    level = level_of(fact.unit)
    if level is None or level == fact.place_level:
        return ()
    named = _run(fact, [place for place in places if place.level == level and place.start >= fact.end])
    names = tuple(dict.fromkeys(place.name for place in named))
    if not names or len(names) > max(fact.value, fact.value_max or 0):
        return ()
    return tuple(replace(fact, place=name, place_level=level, value=1.0, value_max=None, total=None) for name in names)


def _run(fact: Fact, places: list[PlaceNamed]) -> list[PlaceNamed]:
    """The places from the first that the list's opening stands before, as long as nothing but separators stands between them."""
    words = knowledge.load("wording")
    if not places or not _opens(_between(fact, fact.end, places[0].start), words["list_opens"], words["list_ends"]):
        return []
    found = places[:1]
    for place in places[1:]:
        if not _separates(_between(fact, found[-1].end, place.start), words["list_between"]):
            break
        found.append(place)
    return found


def _between(fact: Fact, start: int, end: int) -> str:
    return fact.sentence[start - fact.sentence_start : end - fact.sentence_start]


def _opens(text: str, openings: list[str], ends: list[str]) -> bool:
    """Whether the text before the first name ends with an opening, and no earlier list closed in it."""
    stripped = _without_types(text)
    closed = any(mark in stripped for mark in ends)
    return not closed and any(
        re.search(rf"(?<!\w){re.escape(opening)}\s*$", stripped) if opening[-1].isalpha() else stripped.endswith(opening) for opening in openings
    )


def _separates(text: str, separators: list[str]) -> bool:
    rest = text.lower()
    if not rest.strip() or any(mark in rest for mark in knowledge.load("wording")["list_ends"]):
        return False
    for separator in sorted(separators, key=len, reverse=True):
        rest = re.sub(rf"(?<!\w){re.escape(separator)}(?!\w)" if separator[0].isalpha() else re.escape(separator), " ", rest)
    return not rest.strip()


def _without_types(text: str) -> str:
    """The text without the type words that stand before the first name (`gồm các xã `)."""
    types = [word for word in knowledge.load("wording")["list_between"] if word[0].isalpha()]
    return re.sub(rf"(?:\s*(?<!\w)(?:{'|'.join(map(re.escape, types))}))*\s*$", "", text.lower())
