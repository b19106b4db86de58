"""The indicator registry as the rules read it (`data/indicators/*.yaml`): what a figure can measure, and the words that tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis import yamlfile
from analysis.errors import UserError
from analysis.paths import DATA

FOLDER = DATA / "indicators"


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


def _indicator(file: Path, raw: Mapping) -> Indicator:
    try:
        return Indicator(
            id=raw["id"],
            label={"en": raw["label"]["en"], "vi": raw["label"]["vi"]},
            unit=raw["unit"],
            kind=raw["kind"],
            monotone=raw.get("monotone"),
            themes=tuple(raw["themes"]),
            units=tuple(raw["units"]),
            words=tuple(raw.get("words", ())),
            share_words=tuple(raw.get("share_words", raw.get("words", ()))),
            share_needs=tuple(raw.get("share_needs", ())),
            outputs=tuple(raw.get("outputs", ())),
            output_units=tuple(raw.get("output_units", ())),
            other_bases=tuple(raw.get("other_bases", ())),
            sure_units=tuple(raw.get("sure_units", ())),
            barred=tuple(raw.get("barred", ())),
            outcome=tuple(raw.get("outcome", ())),
            other_things=tuple(raw.get("other_things", ())),
            spared=tuple(raw.get("spared", ())),
            named_by=tuple(raw.get("named_by", ())),
            remaining=tuple(raw.get("remaining", ())),
            family=raw.get("family"),
            weak=tuple(raw.get("weak", ())),
            companion=raw.get("companion"),
            changes=tuple(raw.get("changes", ())),
            level_words=tuple(raw.get("level_words", ())),
            share=bool(raw.get("share", False)),
            threshold=bool(raw.get("threshold", False)),
            fractions=bool(raw.get("fractions", True)),
            reach=raw.get("reach", "sentence"),
        )
    except (KeyError, TypeError) as error:
        raise UserError(
            str(file),
            f"an indicator lacks {error}",
            "An indicator has id, label (en, vi), unit, kind, themes and units: see data/indicators/ntm.yaml.",
        ) from None


@cache
def load_indicators(folder: Path = FOLDER) -> tuple[Indicator, ...]:
    """The whole registry, file by file in the order of their names.

    Raises:
        UserError: a file names no source, an entry lacks a field, an id stands twice.
    """
    found: list[Indicator] = []
    for file in sorted(folder.glob("*.yaml")):
        content = yamlfile.read(file)
        if not content.get("source"):
            raise UserError(str(file), "it names no `source`", "Say where the indicators come from.")
        found += [_indicator(file, raw) for raw in content["indicators"]]
    if len({i.id for i in found}) != len(found):
        raise UserError(str(folder), "an indicator's id stands twice", "Give each indicator its own id.")
    return tuple(found)


def indicator(indicator_id: str | None) -> Indicator | None:
    """The indicator with an id."""
    return next((i for i in load_indicators() if i.id == indicator_id), None)
