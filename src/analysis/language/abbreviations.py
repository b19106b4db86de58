"""Abbreviations: what they stand for, by the words around them (`data/lexicons/abbreviations.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis.corpus.lexicons import lexicon


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One sense of a form. `before` and `after` say what must stand around it; null where anything may."""

    form: str
    expansion: str
    gloss: str
    source: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    opens: bool = False

    def fits(self, left: str, right: str) -> bool:
        """Whether this sense is meant between these words."""
        return bool((not self.before or self.before.search(left.rstrip())) and (not self.after or self.after.match(right.lstrip())))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An abbreviation in a text: `text[start:end]` (with the full stop that belongs to it) and the sense that is meant."""

    start: int
    end: int
    abbreviation: Abbreviation


def _sense(entry: dict) -> Abbreviation:
    patterns = {key: re.compile(entry[key]) for key in ("before", "after") if key in entry}
    sources = lexicon("abbreviations")["sources"]
    return Abbreviation(entry["form"], entry["expansion"], entry["gloss"], sources[entry["source"]], opens=entry.get("opens", False), **patterns)


@cache
def entries() -> tuple[Abbreviation, ...]:
    """Every sense of every form, in the order of the data file."""
    return tuple(map(_sense, lexicon("abbreviations")["entries"]))


@cache
def _senses(form: str) -> tuple[Abbreviation, ...]:
    """The senses of a form as written; of the form that it is a slip of (`NTm`, `Ocop`) where it is none itself."""
    exact = tuple(entry for entry in entries() if entry.form == form)
    if exact or len(form) < 3 or not form[0].isupper():
        return exact
    return tuple(entry for entry in entries() if entry.form.casefold() == form.casefold())


@cache
def _forms() -> re.Pattern[str]:
    longest_first = sorted({entry.form for entry in entries()}, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![^\W\d_])(?i:{'|'.join(map(re.escape, longest_first))})(?![^\W\d_])")


@cache
def sentence_openers() -> frozenset[str]:
    """Abbreviations after whose full stop a name follows, not a new sentence."""
    return frozenset(entry.form for entry in entries() if entry.opens) | frozenset(lexicon("abbreviations")["openers"])


#: A document's sign, `88-KH/TU`, `12/2019/NQ-HĐND`: one name, in which nothing is expanded.
_SIGN = re.compile(r"\d+(?:/\d{4})?[-/][A-ZĐ][\w&/-]*")


def occurrences(text: str) -> Iterator[Occurrence]:
    """The abbreviations of a text whose sense is known there, in reading order; figures may stand right beside them (`4THT`, `NQ123`)."""
    signs = [match.span() for match in _SIGN.finditer(text)]
    for match in _forms().finditer(text):
        if any(start <= match.start() < end for start, end in signs):
            continue
        left, right = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 40]
        meant = next((sense for sense in _senses(match[0]) if sense.fits(left, right)), None)
        if meant:
            dot = meant.opens and right.startswith(".")
            yield Occurrence(match.start(), match.end() + dot, meant)


def _spaced(text: str, found: Occurrence) -> str:
    """The expansion, kept apart from letters and figures that the abbreviation was glued to."""
    before = " " if found.start and text[found.start - 1].isalnum() else ""
    after = " " if found.end < len(text) and text[found.end].isalnum() else ""
    return before + found.abbreviation.expansion + after


def expand(text: str) -> str:
    """`text` with every abbreviation of known sense written out: `4THT ở TX. Kỳ Anh` → `4 tổ hợp tác ở Thị xã Kỳ Anh`."""
    parts, end = [], 0
    for found in occurrences(text):
        parts += [text[end : found.start], _spaced(text, found)]
        end = found.end
    return "".join((*parts, text[end:]))
