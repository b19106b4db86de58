"""The indicator registry: what a figure can measure, and the words that tell. YAML files in `data/indicators/`; a new entry is a new indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

from analysis import yamlfile
from analysis.errors import UserError
from analysis.paths import DATA

INDICATORS = DATA / "indicators"
LANGUAGES = ("en", "vi")


@dataclass(frozen=True)
class Indicator:
    """An entry of the registry.

    Attributes:
        kind: `stock` or `flow`. monotone: whether its level can only rise (`up`), fall (`down`) or both (null).
        unit: what it is reported in. units: the counted nouns and measures that may carry it.
        words: context words, of which one must stand near; none listed: the unit is enough. share_words: those for a per cent figure; share_needs: of these
            one more must stand in its clause.
        outputs, output_units, other_bases: where growth of what is produced counts though no base is named: words in the clause, units of the figure before,
            and the words that name another base.
        sure_units: units that need no context word.
        barred: words that rule it out behind the unit or directly before it. outcome: words right before the figure that make it what a change leaves.
        other_things: names of other things that rule it out anywhere in the sentence, unless the first of its `words` or one of `spared` stands there too.
        named_by: nouns behind which the thing is named, if not one of `words` another (`năng suất chanh leo`).
        remaining: of these one must stand behind `còn lại`, for it to measure the rest of a group.
        family: indicators of one family count the same things by different standards; `weak` words don't tell which, the figure before does.
        companion: the indicator of a share beside a figure that measures this one.
        changes: the kinds of change that may carry it; empty: all. level_words: words of which one must stand before a level that may.
        share: whether a per cent figure may measure it. fractions: whether a figure out of a total may.
        threshold: it counts those under a limit. reach: how far the words may stand (`near`, `clause`, `sentence`).
        where: its place in the registry's files.
    """

    id: str
    label: Mapping[str, str]
    unit: str
    kind: str
    monotone: str | None
    themes: tuple[str, ...]
    units: tuple[str, ...]
    words: tuple[str, ...] = ()
    share_words: tuple[str, ...] = ()
    share_needs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    output_units: tuple[str, ...] = ()
    other_bases: tuple[str, ...] = ()
    sure_units: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    other_things: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    named_by: tuple[str, ...] = ()
    remaining: tuple[str, ...] = ()
    family: str | None = None
    weak: tuple[str, ...] = ()
    companion: str | None = None
    changes: tuple[str, ...] = ()
    level_words: tuple[str, ...] = ()
    share: bool = False
    threshold: bool = False
    fractions: bool = True
    reach: str = "sentence"
    where: str = field(default="", repr=False, compare=False)


_DECLARED = {declared.name: declared for declared in fields(Indicator) if declared.name != "where"}
_NEEDED = tuple(name for name, declared in _DECLARED.items() if declared.default is MISSING and name != "monotone")
#: Fields of which the values are few.
_VALUES = {
    "kind": ("stock", "flow"),
    "monotone": ("up", "down", None),
    "changes": ("level", "increase", "decrease"),
    "reach": ("near", "clause", "sentence"),
}


def _indicator(where: str, raw: object) -> Indicator:
    """The indicator of an entry, each of its fields as it is declared."""
    entry = yamlfile.check_keys(where, raw, _DECLARED, _NEEDED)
    given = {name: _read(f"{where}, {name}", str(_DECLARED[name].type), value) for name, value in entry.items()}
    for name, values in _VALUES.items():
        found = given.get(name, values[0])
        if wrong := [value for value in (found if isinstance(found, tuple) else [found]) if value not in values]:
            raise UserError(f"{where}, {name}", f"{wrong[0]!r} is none of the values", f"Use {', '.join(map(str, filter(None, values)))}.")
    return Indicator(**{"monotone": None, "share_words": given.get("words", ()), "where": where, **given})


def _read(where: str, declared: str, value: object) -> Any:
    """A field's value, if it is of the type that is declared."""
    if declared.startswith("Mapping"):
        texts = yamlfile.check_keys(where, value, LANGUAGES, LANGUAGES)
        return {language: _read(f"{where}.{language}", "str", texts[language]) for language in LANGUAGES}
    if declared.startswith("tuple"):
        return yamlfile.check_words(where, value)
    if declared == "bool" and not isinstance(value, bool):
        raise UserError(where, f"{value!r} is neither true nor false", "Write one of these.")
    if declared.startswith("str") and not isinstance(value, str) and not ("None" in declared and value is None):
        raise UserError(where, f"{value!r} is not text", "Put it in quotes.")
    return value


@cache
def load_indicators(folder: Path = INDICATORS) -> tuple[Indicator, ...]:
    """The whole registry, file by file in the order of their names.

    Raises:
        UserError: a file is no YAML or names no source; an entry lacks a field, has an unknown one or a wrong value; an id stands twice. Names the file and the entry.
    """
    found: dict[str, Indicator] = {}
    for file in sorted(folder.glob("*.yaml")):
        for number, raw in enumerate(_entries(file), 1):
            name = raw.get("id") if isinstance(raw, Mapping) else None
            where = f"{file}, entry {number}" + (f" ({name})" if name else "")
            indicator = _indicator(where, raw)
            if other := found.get(indicator.id):
                raise UserError(where, f"the id {indicator.id!r} stands twice: also in {other.where}", "Give each indicator its own id.")
            found[indicator.id] = indicator
    _check_companions(found.values())
    return tuple(found.values())


def _entries(file: Path) -> list[object]:
    content = yamlfile.mapping(file)
    if not content.get("source"):
        raise UserError(str(file), "it names no `source`", "Say where the indicators come from.")
    yamlfile.check_keys(str(file), content, ("source", "indicators"), ("indicators",))
    if not isinstance(content["indicators"], list):
        raise UserError(f"{file}, indicators", "a list of entries was expected", "Begin each with `- id: …`: see data/indicators/ntm.yaml.")
    return content["indicators"]


def _check_companions(indicators: Iterable[Indicator]) -> None:
    indicators = tuple(indicators)
    known = {each.id for each in indicators}
    for each in indicators:
        if each.companion and each.companion not in known:
            raise UserError(f"{each.where}, companion", f"there is no indicator {each.companion!r}", "Name one by its id.")


@cache
def registry() -> Mapping[str, Indicator]:
    """Every indicator by its id."""
    return {each.id: each for each in load_indicators()}


def label(indicator: str, language: str) -> str:
    """What the indicator measures, in words of `language`; its id where the registry has none."""
    entry = registry().get(indicator)
    return entry.label[language] if entry else indicator
