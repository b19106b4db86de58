"""What an article's names together say about where it is, and so which unit each of them means."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

from analysis.corpus.normalisation import without_marks
from analysis.extraction import gazetteer
from analysis.extraction import place_patterns as patterns
from analysis.extraction.gazetteer import Gazetteer, Unit
from analysis.extraction.place_candidates import Candidate

_DISTRICTS = ("huyện", "thị xã", "thành phố", "quận")
_REMEMBERED = timedelta(days=3 * 365)  # how long a merged province is still spoken of
_TOGETHER = 3  # bare names that settle the province or the district in which they all lie
_SIBLINGS = 2  # communes named by their type beside which the name of their district's town means the district


class Context:
    """What the article's names together say about where it is: its provinces, its districts, the units that it names with a type."""

    def __init__(self, known: Gazetteer, day: date | None, candidates: list[Candidate], text: str, home: str | None = None) -> None:
        self.known, self.day, self.text = known, day, text
        self.provinces: Counter[str] = Counter()
        self.own: Counter[tuple[str, str]] = Counter()  # what a bare name itself adds to a province
        self.districts: Counter[str] = Counter()
        self.typed: set[tuple[str, str]] = set()  # folded name, level
        bare = [c for c in candidates if c.is_bare]
        self.bare = Counter(gazetteer.fold(c.name) for c in bare)
        self._learn(candidates)
        self._learn_siblings(candidates, {gazetteer.fold(c.name) for c in bare if _is_telling(c.name)})
        if not self.provinces and (province := home or self._shared(bare)):
            self.provinces[province] = 1
        self._learn_districts(candidates)
        self._learn_own_level(candidates)

    def _learn(self, candidates: list[Candidate]) -> None:
        for candidate in candidates:
            units = self._possible(candidate)
            if candidate.types:
                self.typed.update((gazetteer.fold(candidate.name), unit.level) for unit in units)
            levels = {unit.level for unit in units}
            if not candidate.types and "province" in levels:
                units = [unit for unit in units if unit.level == "province"]
            elif not candidate.types and "district" in levels:
                units = [unit for unit in units if unit.level == "district"]
            elif not candidate.types:
                continue
            provinces = {self.known.province(unit).name for unit in units}
            for province in provinces:
                weight = (2 if "province" in levels else 1) / len(provinces) ** 2
                self.provinces[province] += weight
                self.own[gazetteer.fold(candidate.name), province] += 0 if candidate.types else weight

    def _learn_siblings(self, candidates: list[Candidate], bare: set[str]) -> None:
        """Which of the districts of one name an article means (`Tam Nông`): the one of whose communes it has the names, bare."""
        namesakes: dict[str, dict[Unit, str]] = {}  # name → the districts that bear it, each with its province
        for district in (unit for c in candidates for unit in self._possible(c) if unit.level == "district"):
            namesakes.setdefault(district.name, {})[district] = self.known.province(district).name
        for lies_in in (found for found in namesakes.values() if len(set(found.values())) > 1):
            held = {d: len(bare & {gazetteer.fold(u.name) for u in self.known.right_below(d.unit_id) if u.holds(self.day)}) for d in lies_in}
            for district, count in held.items():
                if count >= _TOGETHER and all(count > held[other] + 1 for other in lies_in if lies_in[other] != lies_in[district]):
                    self.provinces[lies_in[district]] += count

    def _shared(self, bare: list[Candidate]) -> str | None:
        """The one province in which several bare names lie, in an article that names none and no unit by its type (`Từ Thượng Lâm ngược lên Khâu Vai`)."""
        names = {gazetteer.fold(c.name): c for c in bare if " " in c.name}
        held = ({self.known.province(unit).name for unit in self._possible(c)} for folded, c in names.items() if folded not in self.known.common_words)
        counts = Counter(province for provinces in held for province in provinces).most_common(2)
        clear = counts and counts[0][1] >= _TOGETHER and (len(counts) == 1 or counts[1][1] < counts[0][1])
        return counts[0][0] if clear else None

    def _learn_districts(self, candidates: list[Candidate]) -> None:
        for candidate in candidates:
            units = [unit for unit in self._possible(candidate) if self._weight(unit) == self._best_weight(self._possible(candidate))]
            for unit in units:
                above = (unit, *self.known.above(unit))
                self.districts.update(u.name for u in above if u.level == "district")

    def _learn_own_level(self, candidates: list[Candidate]) -> None:
        """What a bare name is said to be (`Kbang là huyện vùng sâu`); in an article of a district that names none with its type word, the district of that name."""
        bare = [c for c in candidates if c.is_bare]
        for candidate in bare:
            if said := patterns.said_to_be().match(self.text, candidate.end):
                self.typed.add((gazetteer.fold(candidate.name), gazetteer.LEVEL_OF_TYPE[said["type"].lower()]))
        if not any(level == "district" for _, level in self.typed) and len(patterns.of_district().findall(self.text)) > 1:
            named = Counter(gazetteer.fold(c.name) for c in bare if any(u.level == "district" and self._is_here(u) for u in self._possible(c)))
            self.typed.update((name, "district") for name, _ in named.most_common(1))
        self.typed.update((gazetteer.fold(c.name), "district") for c in bare if self._seat_among_others(c, candidates))

    def _seat_among_others(self, bare: Candidate, candidates: list[Candidate]) -> bool:
        """`Cử tri A: … các xã B, C và thị trấn A`: beside other communes of its district the name alone means the district, not its town."""
        if (gazetteer.fold(bare.name), "commune") not in self.typed:
            return False
        districts = {u.unit_id for u in self.known.named(bare.name) if u.level == "district" and self._is_here(u)}
        communes = {c.name for c in candidates if c.types and gazetteer.fold(c.name) != gazetteer.fold(bare.name) and self._lies_in(c, districts)}
        return len(communes) >= _SIBLINGS

    def _lies_in(self, candidate: Candidate, districts: set[str]) -> bool:
        return any(u.level == "commune" and any(a.unit_id in districts for a in self.known.above(u)) for u in self._possible(candidate))

    def _weight(self, unit: Unit) -> float:
        return self.provinces[self.known.province(unit).name]

    def _best_weight(self, units: list[Unit]) -> float:
        return max(map(self._weight, units), default=0.0)

    def _possible(self, candidate: Candidate) -> list[Unit]:
        """The units that the name and the type words allow; those that held at the article's date when there are any."""
        named = self.known.named(candidate.name)
        if not candidate.types and (gazetteer.fold(candidate.name), "district") in self.typed:
            named = (*named, *(u for u in self.known.like(candidate.name, _DISTRICTS) if u not in named))
        units = list(self.known.like(candidate.name, candidate.types)) if candidate.types else list(named)
        units = units or [u for u in named if u.level in map(gazetteer.LEVEL_OF_TYPE.get, candidate.types)]
        valid = [u for u in units if u.holds(self.day) or not candidate.types and self._lately_province(u)]
        return valid or units

    def _lately_province(self, unit: Unit) -> bool:
        """A province that a merger ended not long ago is still what its bare name means."""
        return unit.level == "province" and self.day is not None and unit.holds(self.day - _REMEMBERED)

    def choose(self, candidate: Candidate) -> Unit | None:
        """The unit that a candidate means; null when none is likely."""
        units = self._possible(candidate)
        if not candidate.types:
            units = [unit for unit in units if self._may_stand_bare(candidate, unit)]
        return max(units, key=lambda unit: self._score(candidate, unit), default=None)

    def _may_stand_bare(self, candidate: Candidate, unit: Unit) -> bool:
        folded = gazetteer.fold(candidate.name)
        if (folded, unit.level) in self.typed:
            return True
        if unit.level == "province":
            return True
        if folded in self.known.common_words and not self._among_districts(candidate, unit) and not self._often_a_district(folded, unit):
            return False
        here = self._is_here(unit)
        if unit.level == "district" and self._only_by_name(folded, unit):
            return False
        if unit.level == "district":
            return _is_telling(unit.name) and (here or self._named_above(candidate, unit) or not self.provinces) or here
        districts = [u.name for u in self.known.above(unit) if u.level == "district"]
        return here and _is_telling(unit.name) and (not districts and unit.holds(self.day) or any(self.districts[name] > 1 for name in districts))

    def _among_districts(self, candidate: Candidate, unit: Unit) -> bool:
        """`Hồng Ngự, Thanh Bình`: a district, though an everyday word, beside another of its province."""
        others = (u for name in candidate.beside if name != candidate.name for u in self.known.named(name))
        return unit.level == "district" and any(u.level == "district" and self.known.above(u) == self.known.above(unit) for u in others)

    def _only_by_name(self, folded: str, unit: Unit) -> bool:
        """Whether nothing but the name itself speaks for a district's province, while other names speak for another in which a commune is called so (`Tân Hiệp` in an article on Trà Cú)."""
        province = self.known.province(unit).name
        others = {self.known.province(u).name for u in self.known.named(unit.name) if u.level == "commune" and u.holds(self.day)} - {province}
        return self.provinces[province] <= self.own[folded, province] and any(self.provinces[p] > 0 for p in others)

    def _often_a_district(self, folded: str, unit: Unit) -> bool:
        """`Cử tri Phú Quý: …`: a word that an article writes as a name again and again, where its province has a district of that name."""
        return unit.level == "district" and self.bare[folded] > 1 and self._is_here(unit)

    def _is_here(self, unit: Unit) -> bool:
        """Whether the unit lies in the article's main province, or one named nearly as often."""
        top = max(self.provinces.values(), default=0)
        return top > 0 and self._weight(unit) >= top / 3

    def _named_above(self, candidate: Candidate, unit: Unit) -> bool:
        return bool(candidate.near) and any(gazetteer.fold(u.name) == gazetteer.fold(candidate.near) for u in self.known.above(unit))

    def _below_only(self, candidate: Candidate) -> bool:
        """Whether the article names a district so, or a commune and no province."""
        name = gazetteer.fold(candidate.name)
        return (name, "district") in self.typed or (name, "commune") in self.typed and (name, "province") not in self.typed

    def _score(self, candidate: Candidate, unit: Unit) -> tuple:
        """Comparable: the unit above named beside it, the level with which the article names it, its province, its district, the higher level, the date."""
        above = self.known.above(unit)
        return (
            self._named_above(candidate, unit),
            unit.level == "province" and not candidate.types and not self._below_only(candidate),
            (gazetteer.fold(candidate.name), unit.level) in self.typed
            and (
                bool(candidate.types)
                or unit.level == "commune"
                and self._below_only(candidate)
                and (gazetteer.fold(candidate.name), "district") not in self.typed
            ),
            self._weight(unit),
            {"province": 2, "district": 1, "commune": 0}[unit.level],
            (gazetteer.fold(candidate.name), unit.level) in self.typed,
            sum(self.districts[u.name] for u in above if u.level == "district"),
            unit.holds(self.day),
            unit.valid_from,
        )


def _is_telling(name: str) -> bool:
    """Whether a name is long enough to be one alone: two words, or one that no Vietnamese syllable is (`Đakrông`, `Ayun`)."""
    plain = without_marks(name)
    return " " in name or len(re.findall(r"[aeiouy]+", plain)) > 1
