"""How exact a figure is: `trên`, `ít nhất`, `không quá`, `gần`, `khoảng` before it, `trở lên` behind it."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives

BOUNDS = ("at_least", "at_most", "about")


@cache
def _before() -> tuple[tuple[str, re.Pattern[str]], ...]:
    tail = r"(?:\s+(?:là|đạt|có|từ|khoảng))?\s+$"
    return tuple((bound, re.compile(rf"(?<!\w)(?:{alternatives(entry('bounds', 'before', bound))}){tail}")) for bound in BOUNDS)


@cache
def _ceiling() -> re.Pattern[str]:
    negators, ceilings = alternatives(entry("bounds", "negators")), alternatives(entry("bounds", "ceilings"))
    return re.compile(rf"(?<!\w)(?:{negators})\s[^,;.]{{0,40}}?(?:{ceilings})\s+$")


def bound_of(reading: Reading, quantity: Quantity) -> str:
    """`exact`, `at_least`, `at_most` or `about`."""
    if quantity.kind in ("zero", "named"):
        return "exact"
    text = reading.left(quantity)
    behind = reading.lower[quantity.end :].lstrip()
    if _ceiling().search(text):
        return "at_most"
    for bound, pattern in sorted(_before(), key=lambda item: -_length(item[1], text)):
        if pattern.search(text) and not _place_before(text) and not (bound == "at_least" and _compared().search(text)):
            return bound
    for bound in ("at_least", "at_most"):
        if behind.startswith(entry("bounds", "after", bound)):
            return bound
    return quantity.bound


def _length(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.end() - match.start() if match else 0


def _place_before(text: str) -> bool:
    """`trên` of `trên địa bàn`, `138 trên 142` is no bound; neither is `cả` of `tất cả`."""
    return bool(re.search(r"(?:địa bàn|tất cả|\d)\s+(?:trên|cả)\s+$", text))


@cache
def _compared() -> re.Pattern[str]:
    """`cao hơn 5 triệu đồng so với năm trước`: this `hơn` compares, it sets no bound; so does `thấp nhất là 45%`."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('bounds', 'comparatives'))})\s+(?:hơn|nhất)(?:\s+là)?\s+$")
