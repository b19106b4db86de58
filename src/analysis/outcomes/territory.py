"""Whether two claims are about one place: through mergers and new names, by the gazetteer; by name where it knows neither."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache

from analysis.extraction import gazetteer
from analysis.extraction.gazetteer import Unit
from analysis.outcomes.facts import Corpus, Fact, PlaceNamed

Key = tuple[str, str]  # level, folded name

fold = lru_cache(maxsize=100_000)(gazetteer.fold)


class Territory:
    """Places of one corpus. A place's units are those that the articles' mentions were resolved to, else those of its name near the article's other places."""

    def __init__(self, corpus: Corpus) -> None:
        self._gazetteer = gazetteer.load()
        self._named: dict[str, list[PlaceNamed]] = {}
        for place in corpus.places:
            self._named.setdefault(place.article_id, []).append(place)
        self._units: dict[tuple[str, str, str], frozenset[Unit]] = {}

    def keys(self, fact: Fact) -> tuple[Key, ...]:
        """The keys under which the place of a claim may be reported: its own, and those of the units that it became."""
        heirs = (heir for unit in self.units(fact) for heir in self.heirs(unit))
        return tuple(dict.fromkeys([key(fact), *sorted((heir.level, fold(heir.name)) for heir in heirs)]))

    def same(self, earlier: Fact, later: Fact) -> bool:
        """Whether `later` is about the place of `earlier`, or about a unit that it became."""
        if earlier.place is None or later.place is None:
            return earlier.place is later.place and earlier.article_id == later.article_id
        units, others = self.units(earlier), self.units(later)
        if units and others:
            codes = {_code(other) for other in others}
            # an heir by its id, not its code: a merged unit takes over the code of one of those that went into it
            return any(_code(unit) in codes or others & set(self.heirs(unit)) for unit in units)
        return earlier.place_level == later.place_level and fold(earlier.place) == fold(later.place) and self._together(earlier, later)

    def became_another(self, earlier: Fact, later: Fact) -> bool:
        """Whether the places are one only through a merger or a new name."""
        return earlier.place is not None and later.place is not None and fold(earlier.place) != fold(later.place)

    def units(self, fact: Fact) -> frozenset[Unit]:
        """The units that the claim's place may be; more than one when the name is not unique near the article's other places."""
        if fact.place is None or fact.place_level is None:
            return frozenset()
        key = fact.article_id, fact.place_level, fact.place
        if key not in self._units:
            self._units[key] = self._resolve(*key, fact.latest)
        return self._units[key]

    def heirs(self, unit: Unit) -> tuple[Unit, ...]:
        """What the unit became: the unit that it was merged into when it ended, and that of July 2025; empty where the gazetteer doesn't tell."""
        return _heirs(unit)

    def divisions(self, fact: Fact, day: date | None) -> int | None:
        """How many communes (xã) the claim's district had on `day`; null where it isn't one known district."""
        units = {unit.unit_id for unit in self.units(fact) if unit.level == "district" and unit.holds(day)}
        if len(units) != 1 or day is None:
            return None
        parent = units.pop()
        return sum(1 for unit in gazetteer.load().right_below(parent) if unit.type == "xã" and unit.holds(day))

    def merged_between(self, fact: Fact, first: date | None, last: date | None) -> bool:
        """Whether the number of communes of the claim's district changed between two days, as the gazetteer knows it."""
        counts = self.divisions(fact, first), self.divisions(fact, last)
        return None not in counts and counts[0] != counts[1]

    def _resolve(self, article_id: str, level: str, name: str, day: date | None) -> frozenset[Unit]:
        named = self._named.get(article_id, [])
        folded = fold(name)
        ids = {place.unit_id for place in named if place.level == level and place.unit_id and fold(place.name) == folded}
        if ids & self._gazetteer.units.keys():
            return frozenset(self._gazetteer.units[unit_id] for unit_id in ids if unit_id in self._gazetteer.units)
        units = [unit for unit in self._gazetteer.named(name) if unit.level == level]
        at_the_time = [unit for unit in units if unit.holds(day)] or units
        around = {fold(place.name) for place in named if place.level in ("province", "district")} - {folded}
        near = [unit for unit in at_the_time if around & {fold(above.name) for above in self._gazetteer.above(unit)}]
        return frozenset(near or at_the_time)

    def _together(self, left: Fact, right: Fact) -> bool:
        """Of places that the gazetteer doesn't know (villages): whether the articles share a commune or a district around them."""
        if left.article_id == right.article_id or left.place_level not in ("village", "commune"):
            return True
        around = [{fold(place.name) for place in self._named.get(fact.article_id, ()) if place.level in ("commune", "district")} for fact in (left, right)]
        return bool(around[0] & around[1])


def _code(unit: Unit) -> str:
    """The official code with its level (`C18634`), which a unit keeps through changes of type and parent."""
    return unit.unit_id.split(".")[0]


@cache
def _heirs(unit: Unit) -> tuple[Unit, ...]:
    found: list[Unit] = []
    if unit.valid_to:
        siblings = [
            other
            for other in gazetteer.load().right_below(unit.parent_id)
            if other.valid_from == unit.valid_to and other.successor_id == unit.successor_id and other.level == unit.level
        ]
        # two new units that both went to the one of 2025: the gazetteer can't tell which of them this one joined
        found += siblings if len(siblings) == 1 and unit.successor_id else []
    last = gazetteer.load().units.get(unit.successor_id)
    if last is not None and last.level == unit.level:
        found.append(last)
    return tuple(dict.fromkeys(found))


def key(fact: Fact) -> Key:
    """The level and the folded name of a claim's place; of a claim without a place, its article."""
    return ("article", fact.article_id) if fact.place is None else (fact.place_level or "", fold(fact.place))


def by_place(facts: Iterable[Fact]) -> dict[Key, list[Fact]]:
    """Claims by the place as named."""
    found: dict[Key, list[Fact]] = {}
    for fact in facts:
        found.setdefault(key(fact), []).append(fact)
    return found
