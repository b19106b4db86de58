"""Whose rule a figure is: what a law or a paper of the Government lays down for all units is about the country, not about the article's place."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.anchors import COUNTRY, Place, issues
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.standards import is_size_standard
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives


@cache
def _paper() -> re.Pattern[str]:
    """A law, or a paper by its sign, of a body of the centre."""
    signs, laws = alternatives(entry("scope", "central_signs")), alternatives(entry("scope", "laws"))
    return re.compile(rf"(?:[\d/-](?:{signs})|(?<!\w)theo\s+(?:{laws}))(?!\w)")


@cache
def _lays_down() -> re.Pattern[str]:
    """`…, chỉ cho phép mỗi sở …`, `… yêu cầu các địa phương …`: what it lays down, for any unit."""
    verbs, units = alternatives(entry("scope", "laying_down")), alternatives(entry("scope", "any_unit"))
    any_of = rf"(?:{verbs})\s[^.;:“”]{{0,40}}?(?<!\w)(?:các|mỗi|những|từng)"
    return re.compile(rf"[^.;:“”]*?(?<!\w)(?:{any_of}|chỉ có)\s+(?:{units})(?!\w)")


@cache
def _limits() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{alternatives(entry('scope', 'laid_down_limits'))})\s+")


def issuer_of(reading: Reading, quantity: Quantity) -> Place | None:
    """The country, for a figure that a central paper lays down for any unit; the unit whose body gave out the paper that sets a limit right behind its name."""
    return COUNTRY if _is_central(reading, quantity) or is_size_standard(reading, quantity) else _limit_of(reading, quantity)


def _is_central(reading: Reading, quantity: Quantity) -> bool:
    """… with no place named since."""
    paper = _paper().search(reading.lower, 0, quantity.start)
    rule = _lays_down().match(reading.lower, paper.end(), quantity.start) if paper else None
    if rule is None or any(m.level and rule.end() <= m.start < quantity.start for m in reading.places):
        return False
    return not re.search(r"[.;:“”]\s", reading.lower[rule.end() : quantity.start])


def _limit_of(reading: Reading, quantity: Quantity) -> Place | None:
    """`theo Nghị quyết 22 của HĐND tỉnh A, tối đa 5 triệu đồng`."""
    papers = (m for m in reading.places if m.level and m.end <= quantity.start and issues(reading.lower[: m.start]))
    return next((Place(m.place, m.level) for m in papers if _limits().fullmatch(reading.lower, m.end, quantity.number_start)), None)
