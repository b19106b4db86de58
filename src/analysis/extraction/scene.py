"""The scene of an article: which place an office or a body without one belongs to, carried over from the discourse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property

from analysis.extraction import gazetteer, origin
from analysis.language.document import Document
from analysis.records import PlaceMention


@cache
def _bearers(unit: gazetteer.Unit) -> set[str]:
    """The provinces in which units of that name and level lie, or lay."""
    known = gazetteer.load()
    return {known.province(other).name for other in known.named(unit.name) if other.level == unit.level}


class Scene:
    """Places of one article by position and by level. Built once; nothing in it changes."""

    def __init__(self, document: Document, places: Sequence[PlaceMention]) -> None:
        self.document, self.text = document, document.article.text
        self.places = tuple(places)
        self.by_start = {mention.start: mention for mention in places}

    def known_place(self, name: str) -> bool:
        """Whether a province or a district bears the name."""
        return " " in name and any(unit.level != "commune" for unit in gazetteer.load().named(name))

    def covering(self, offset: int) -> PlaceMention | None:
        """The place mention that holds the character at `offset`."""
        return next((mention for mention in self.places if mention.start <= offset < mention.end), None)

    def within(self, start: int, end: int) -> list[PlaceMention]:
        """The mentions that lie in `text[start:end]`."""
        return [mention for mention in self.places if start <= mention.start and mention.end <= end]

    def place(self, level: str | None, offset: int) -> str | None:
        """The place of that level that holds at `offset`: the last one named in the paragraph before it, else the one that the article names most, else the one above another."""
        if level is None or level == "central":
            return None
        if level == "province":
            return self._main_province
        named = [mention for mention in self.places if mention.level == level]
        return self.nearby(level, offset) or self._commonest(named, offset) or (self._above_communes(offset) if level == "district" else None)

    def nearby(self, level: str, offset: int) -> str | None:
        """The place of that level that the paragraph named last before `offset`."""
        sentence = self.document.sentence_at(offset)
        paragraph = self.document.paragraph(sentence) if sentence else ()
        start = paragraph[0].start if paragraph else offset
        before = [mention.place for mention in self.places if mention.level == level and start <= mention.start < offset]
        return before[-1] if before else None

    def _commonest(self, named: Sequence[PlaceMention], offset: int) -> str | None:
        if not named:
            return None
        counts = Counter(mention.place for mention in named)
        most = max(counts.values())
        tied = [mention for mention in named if counts[mention.place] == most]
        before = [mention for mention in tied if mention.start < offset]
        return (before[-1] if before else tied[0]).place

    def _above_communes(self, offset: int) -> str | None:
        """The district of the commune named last."""
        known = gazetteer.load()
        communes = [m for m in self.places if m.level == "commune" and m.unit_id]
        before = [m for m in communes if m.start < offset] or communes[:1]
        above = known.above(known.units[before[-1].unit_id]) if before else ()
        return next((unit.name for unit in above if unit.level == "district"), None)

    @cached_property
    def _main_province(self) -> str | None:
        """The province that most names lie in; a name of the province itself counts double. Names that several provinces have tell less than the source."""
        known, counts = gazetteer.load(), Counter()
        shared: list[set[str]] = []  # for each named unit, the provinces in which units of its name lie
        for mention in self.places:
            if mention.unit_id:
                unit = known.units[mention.unit_id]
                counts[known.province(unit).name] += 2 if unit.level == "province" else 1
                shared.append(_bearers(unit))
        common = set.intersection(*shared) if shared else set()
        if not any(len(provinces) == 1 for provinces in shared) and len(common) != 1:
            return origin.province_of(self.document.article)
        # the first named wins a tie: an article begins at home
        return counts.most_common(1)[0][0]

    @cached_property
    def is_city_province(self) -> bool:
        """Whether the article's province is a city (`Hà Nội`), so that `Thành ủy` is provincial."""
        name = self._main_province
        return name is not None and gazetteer.load().is_city(name)
