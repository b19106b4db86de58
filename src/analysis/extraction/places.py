"""Places: what a capitalised name means at the article's date and in its context.

A name after a type word (`huyện Thạch Hà`, `các xã A, B và C`) is a place whatever the gazetteer knows; a name alone (`Thạch Hà đã …`) is one when the gazetteer or the article's typed
names know it. Among units of one name the article's province, its districts and the date decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from analysis.extraction import gazetteer, origin
from analysis.extraction.gazetteer import Gazetteer, Unit
from analysis.extraction.place_candidates import Candidate, Candidates
from analysis.extraction.place_context import Context
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.records import PlaceMention

_BARE_NUMBER = re.compile(r"\d+[^\W\d_]?")


@lru_cache(maxsize=4)
def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """The mentions of places, in text order; spans don't overlap. The last few documents' results are kept: later steps ask again."""
    return _Reader(document).mentions()


class _Reader:
    """One article's reading: candidates first, then the context that they make, then a unit for each."""

    def __init__(self, document: Document) -> None:
        self.document, self.text = document, document.article.text
        self.day: date | None = document.article.reference_date
        self.known: Gazetteer = gazetteer.load()

    def mentions(self) -> tuple[PlaceMention, ...]:
        candidates = Candidates(self.document, self.known).found()
        context = Context(self.known, self.day, candidates, self.text, origin.province_of(self.document.article))
        found = (self._mention(c, context) for c in candidates)
        return tuple(_in_one_spelling(tuple(_apart(mention for mention in found if mention))))

    def _mention(self, candidate: Candidate, context: Context) -> PlaceMention | None:
        article_id, sentence = self.document.article.article_id, candidate.sentence
        mention_id = content_id("l", article_id, candidate.start, candidate.end)
        quote = self.text[candidate.start : candidate.end]
        span = (mention_id, article_id, sentence.sentence_id, quote, candidate.start, candidate.end)
        if candidate.outside or candidate.village:
            name = quote if _BARE_NUMBER.fullmatch(candidate.name) else self.known.outside.get(gazetteer.fold(candidate.name), candidate.name)
            return PlaceMention(*span, name, "village" if candidate.village else None, None, None)
        unit = context.choose(candidate)
        if unit:
            name = re.sub(r"\s+", " ", quote) if unit.name.isdigit() else _written(candidate.name, unit)
            return PlaceMention(*span, name, unit.level, unit.unit_id, self.known.today(unit))
        if candidate.types:
            return PlaceMention(*span, candidate.name, gazetteer.level_of(candidate.types), None, None)
        return None


def _apart(found: Iterable[PlaceMention]) -> Iterator[PlaceMention]:
    """In text order, of overlapping ones the first and longest."""
    end = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            yield mention
            end = mention.end


def _in_one_spelling(found: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """A unit or hamlet that an article spells in several ways (`Đắk R’lấp`, `Đắk R'Lấp`; `Khối 3`, `khối 3`) has one canonical name: the gazetteer's if it is among them, else the most frequent."""
    spellings: dict[str, Counter[str]] = {}
    for mention in found:
        spellings.setdefault(_key(mention), Counter())[mention.place] += 1
    units = gazetteer.load().units
    listed = {key: units[key].name.casefold() for key in spellings if key in units}
    chosen = {
        key: next((name for name in counted if name.casefold() == listed.get(key)), counted.most_common(1)[0][0]) for key, counted in spellings.items() if key
    }
    for mention in found:
        yield replace(mention, place=chosen.get(_key(mention), mention.place))


def _key(mention: PlaceMention) -> str:
    """What the mentions of one unit share: its id, for a hamlet its name; nothing for others."""
    return mention.unit_id or (mention.place.casefold() if mention.level == "village" else "")


def _written(name: str, unit: Unit) -> str:
    """The canonical name: the article's own where only letter case or spaces differ (`Ea Kpam`, `Ea KPam`), never all capitals, else that of the official list (`Đăk Wer`: `Đắk Wer`).

    Its apostrophes are straight ones, as in the list.
    """
    name = name.replace("’", "'").replace("‘", "'")
    same = name.casefold() == unit.name.casefold() or "-" not in name and _letters(name) == _letters(unit.name)
    return name if same and not name.isupper() and all(word[0].isupper() for word in name.split()) else unit.name


def _letters(name: str) -> str:
    """Without case, spaces and marks between syllables: `Đakrông` and `Đa Krông` are one."""
    return re.sub(r"[\s'’]", "", name).casefold()
