"""The gazetteer: which administrative units bear a name, where they lie, when they existed and which unit each is part of now.

The table and its sources: `data/gazetteer/README.md`. It is read once, at the first look-up (about 80 ms).
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from analysis import yamlfile
from analysis.corpus.normalisation import without_marks
from analysis.corpus.spelling import is_syllable
from analysis.errors import UserError
from analysis.extraction.capitals import UPPER
from analysis.paths import GAZETTEER

_COLUMNS = 8
LEVEL_OF_TYPE = {
    "tỉnh": "province", "thành phố": "district", "quận": "district", "huyện": "district", "thị xã": "district",
    "phường": "commune", "xã": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip


class Unit(NamedTuple):
    """One administrative unit as long as its name, type and parent stayed the same. Days are ISO texts, "" when open; `valid_to` is the first day no longer."""

    unit_id: str
    name: str
    type: str
    level: str  # province | district | commune
    parent_id: str
    valid_from: str
    valid_to: str
    successor_id: str

    def holds(self, day: date | None) -> bool:
        """Whether the unit existed on `day`; an unknown day is within any period."""
        return day is None or (self.valid_from <= day.isoformat() and (not self.valid_to or day.isoformat() < self.valid_to))


@dataclass(frozen=True)
class Gazetteer:
    """All units by id and by the folded form of their names."""

    units: dict[str, Unit]
    by_name: dict[str, tuple[Unit, ...]]
    outside: dict[str, str]  # regions and countries: folded → as written
    short_countries: frozenset[str]  # those of one syllable: places only after one of `country_cues`
    country_cues: tuple[str, ...]
    common_words: frozenset[str]
    only_with_type: frozenset[str]
    longest: int  # words in the longest name
    small: frozenset[str]  # two syllables of a name of which the second has no capital (`Nông trường`)
    aliases: frozenset[str]  # spellings for which the table tells the canonical one
    by_sound: dict[str, str]  # names of districts and provinces as they sound to a careless ear → as the table has them; only where one bears it
    communes_by_sound: dict[str, str]  # … and those of communes that come from other languages

    def named(self, name: str) -> tuple[Unit, ...]:
        """The units of that name, in any period; spelling variants and letter case don't matter."""
        return self.by_name.get(fold(name), ())

    def like(self, name: str, types: Collection[str]) -> tuple[Unit, ...]:
        """The units of that name and one of `types`, or those of one whose name differs only in its accents (`huyện Mù Cang Chải`): a commune's only where it comes from another language and has the same letters."""
        named = tuple(unit for unit in self.named(name) if unit.type in types)
        alike = named or tuple(unit for unit in self.named(self.by_sound.get(sound(name), "")) if unit.type in types and unit.level != "commune")
        communes = self.named(self.communes_by_sound.get(sound(name), "")) if not alike and is_foreign(name) else ()
        return alike or tuple(unit for unit in communes if unit.type in types and without_marks(fold(unit.name)) == without_marks(fold(name)))

    def above(self, unit: Unit) -> tuple[Unit, ...]:
        """The unit's parent, its parent's parent …"""
        parent = self.units.get(unit.parent_id)
        return (parent, *self.above(parent)) if parent else ()

    def sounds_known(self, name: str) -> bool:
        """Whether a unit's name differs from this one only in its accents (`Đăk Tờ Re`, `Đăk Tơ Re`)."""
        return sound(name) in self._sounds

    @cached_property
    def _sounds(self) -> frozenset[str]:
        return frozenset(sound(name) for name in {unit.name for unit in self.units.values()})

    def right_below(self, unit_id: str) -> tuple[Unit, ...]:
        """The units that are or were part of a unit, without those of their own parts."""
        return self._parts.get(unit_id, ())

    @cached_property
    def _parts(self) -> dict[str, tuple[Unit, ...]]:
        found: dict[str, list[Unit]] = {}
        for unit in self.units.values():
            found.setdefault(unit.parent_id, []).append(unit)
        return {parent: tuple(units) for parent, units in found.items()}

    def province(self, unit: Unit) -> Unit:
        """The province that the unit lies in, itself when it is one."""
        return (unit, *self.above(unit))[-1]

    def is_city(self, province: str) -> bool:
        """Whether a province is a city (`Hà Nội`)."""
        return any(unit.level == "province" and unit.type == "thành phố" for unit in self.named(province))

    def today(self, unit: Unit) -> str | None:
        """The name of the unit of July 2025 that it is part of; null where no source tells."""
        successor = self.units.get(unit.successor_id)
        return successor.name if successor else None


def level_of(types: Iterable[str]) -> str:
    """The level of a unit whose type is one of `types`; that of a district where none is known."""
    return next((LEVEL_OF_TYPE[kind] for kind in sorted(types) if kind in LEVEL_OF_TYPE), "district")


def fold(name: str) -> str:
    """The form in which names are compared: lower case, no apostrophes (`H'Bông`, `HBông`), no dashes, `i` for a final `y` after a consonant (`Mỹ`, `Mĩ`; `Quý`, `Quí`)."""
    text = _DASH.sub(" ", re.sub("['’‘]", "", name.lower()))
    return _FINAL_Y.sub(lambda match: _I[match[0]], text)


_DASH = re.compile(r"\s*[-–]\s*|\s+")
_FINAL_Y = re.compile(r"(?:(?<=[bcdđghklmnpqrstvx])|(?<=qu))[yỳýỷỹỵ](?!\w)")
_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị"))


def sound(name: str) -> str:
    """A name without accents, marks and spaces, with one letter for `c` and `k`, for `i` and `y`: names from other languages are written in many ways."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower().replace("đ", "d")) if c.isalnum())
    return plain.replace("k", "c").replace("y", "i")


def is_foreign(name: str) -> bool:
    """Whether a name has a word that no Vietnamese syllable is (`Đắk Wer`, `Ea Kpam`)."""
    return any(not is_syllable(word) for word in re.findall(r"[^\W\d_]+", name))


@cache
def load() -> Gazetteer:
    """The gazetteer of `data/gazetteer`. Raises `UserError` when the table is damaged."""
    names = yamlfile.mapping(GAZETTEER / "names.yaml")
    units = {unit.unit_id: unit._replace(name=_as_printed(names["spellings"].get(unit.name, unit.name))) for unit in _read()}
    by_name: dict[str, list[Unit]] = {}
    folded = {name: fold(name) for name in {unit.name for unit in units.values()}}
    for unit in units.values():
        by_name.setdefault(folded[unit.name], []).append(unit)
    for alias, name in names["aliases"].items():
        held = by_name.setdefault(fold(alias), [])  # a variant may be the name of other units, too
        held += [unit for unit in by_name.get(fold(name), []) if unit not in held]
    above = {unit.name for unit in units.values() if unit.level != "commune"}
    foreign = {unit.name for unit in units.values() if unit.level == "commune" and is_foreign(unit.name)}
    outside = {fold(name): name for name in reversed(names["regions"] + names["countries"])}  # the first spelling is the canonical one
    return Gazetteer(
        units=units,
        by_name={name: tuple(found) for name, found in by_name.items()},
        outside=outside,
        short_countries=frozenset(names["short_countries"]),
        country_cues=tuple(names["short_countries_after"]),
        common_words=frozenset(map(fold, names["common_words"])),
        only_with_type=frozenset(map(fold, names["only_with_type"])),
        longest=max(name.count(" ") + 1 for name in by_name),
        small=frozenset(pair[1] for name in folded for pair in _SMALL_SECOND.finditer(name)),
        aliases=frozenset(names["aliases"]),
        by_sound=_by_sound(above),
        communes_by_sound=_by_sound(foreign),
    )


def _by_sound(names: Iterable[str]) -> dict[str, str]:
    """Names by how they sound, where only one sounds so."""
    held: dict[str, set[str]] = {}
    for name in names:
        held.setdefault(sound(name), set()).add(name)
    return {key: min(alike) for key, alike in held.items() if len({fold(name) for name in alike}) == 1}


def _as_printed(name: str) -> str:
    """A name as newspapers and the list of 2025 print it: one capital a syllable (`KBang`, `Mường é` in the list of 2019: `Kbang`, `Mường É`)."""
    lowered = _INNER_CAPITAL.sub(lambda letter: letter[0].lower(), name)
    return _SMALL_INITIAL.sub(lambda letter: letter[0].upper(), lowered)


_INNER_CAPITAL = re.compile(r"(?<=\b[A-ZĐ])[A-ZĐ](?=[^\W\d_A-ZĐ])")
_SMALL_SECOND = re.compile(rf"([^\W\d_]+\s[^\W\d_{UPPER}][^\W\d_]*)(?!\w)")
_SMALL_INITIAL = re.compile(r"\b(?<!['’])(?!trường\b)[^\W\d_A-ZĐ]")


def _read() -> list[Unit]:
    file = GAZETTEER / "units.tsv.gz"
    lines = gzip.decompress(file.read_bytes()).decode().splitlines()[1:]
    try:
        return [Unit(*line.split("\t", _COLUMNS - 1)) for line in lines]
    except TypeError as error:
        raise UserError(str(file), f"a row has not {_COLUMNS} columns", "Make it again with data/gazetteer/make.py.") from error
