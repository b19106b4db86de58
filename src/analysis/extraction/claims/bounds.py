"""How exact a figure is: `trên`, `ít nhất`, `không quá`, `gần`, `khoảng` before it, `trở lên` behind it."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import ends_with, entry
from analysis.extraction.lexicon import alternatives

BOUNDS = ("at_least", "at_most", "about")


@cache
def _before() -> tuple[tuple[str, re.Pattern[str]], ...]:
    tail = rf"(?:\s+(?:{alternatives(entry('bounds', 'filler'))}))?\s+$"
    return tuple((bound, re.compile(rf"(?<!\w)(?:{alternatives(entry('bounds', 'before', bound))}){tail}")) for bound in BOUNDS)


@cache
def _ceiling() -> re.Pattern[str]:
    negators, ceilings = alternatives(entry("bounds", "negators")), alternatives(entry("bounds", "ceilings"))
    return re.compile(rf"(?<!\w)(?:{negators})\s[^,;.]{{0,40}}?(?:{ceilings})\s+$")


def bound_of(reading: Reading, quantity: Quantity) -> str:
    """`exact`, `at_least`, `at_most` or `about`."""
    if quantity.kind in ("zero", "named"):
        return "exact"
    own = _own_bound(reading, quantity)
    return own if own != "exact" else _shared_bound(reading, quantity)


def _shared_bound(reading: Reading, quantity: Quantity) -> str:
    """`ít nhất 2 đầu mối, 12 biên chế`: the bound of the figure before, where nothing but its noun stands between."""
    before = reading.previous(quantity)
    if before is None or quantity.kind != "number" or before.kind != "number" or (before.unit.name == "%") != (quantity.unit.name == "%"):
        return "exact"
    if not re.fullmatch(r"(?:\s+[^\W\d_]+){0,4}?\s*(?:,|\svà)\s+", reading.lower[before.end : quantity.start]):
        return "exact"
    shared = re.search(rf"(?<!\w)(?:{alternatives(entry('bounds', 'shared'))})\s+$", reading.left(before))
    return _own_bound(reading, before) if shared else "exact"


def _own_bound(reading: Reading, quantity: Quantity) -> str:
    text = reading.left(quantity)
    if quantity.unit.nature == "age" and re.search(rf"(?<!\w)(?:{alternatives(entry('bounds', 'of_age'))})\s+$", text):
        return "at_least"
    if quantity.unit.name == "%" and re.search(rf"(?<!\w)(?:{alternatives(entry('bounds', 'missed_share'))})\s+$", text):
        return "at_most"
    behind = reading.lower[quantity.end :].lstrip()
    if _ceiling().search(text):
        return "at_most"
    for bound, pattern in sorted(_before(), key=lambda item: -_length(item[1], text)):
        if pattern.search(text) and not _place_before(text) and not _surface(reading, quantity) and not (bound == "at_least" and _compared().search(text)):
            return bound
    for bound in ("at_least", "at_most"):
        if behind.startswith(entry("bounds", "after", bound)):
            return bound
    upwards = re.search(r"(?<!\w)từ\s+$", text) and reading.goes_upwards(quantity)  # `từ 1.200 ha cà phê trở lên`
    return "at_least" if upwards else quantity.bound


def _length(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.end() - match.start() if match else 0


def _place_before(text: str) -> bool:
    """`trên` of `trên địa bàn`, `138 trên 142` is no bound; neither is `cả` of `tất cả`, `non` of `mầm non`."""
    return bool(re.search(r"(?:mầm|núi|nước|rau|lá)\s+non\s+$|(?:địa bàn|tất cả|(?<!năm \d\d\d)\d)\s+(?:trên|cả)\s+$", text))


def _surface(reading: Reading, quantity: Quantity) -> bool:
    """`nuôi tôm trên hai héc-ta đất`, `640 bóng đèn trên 27,5 km đường`: where, not more than."""
    found = re.search(r"([^\W\d_]+)\s+trên\s+$", reading.left(quantity))
    if found is None or quantity.unit.nature != "measure":
        return False
    land = re.match(rf"\s+(?:{alternatives(entry('bounds', 'surface'))})(?!\w)", reading.right(quantity))
    takes = ends_with(reading.left(quantity)[: found.end(1)], (*entry("bounds", "takes_amount"), *_verbs()))
    passive = re.search(rf"(?<!\w)được\s+{re.escape(found[1])}\s+trên\s+$", reading.left(quantity))
    return land is not None and (takes is None or passive is not None)


@cache
def _verbs() -> tuple[str, ...]:
    """Verbs that take an amount as their object."""
    return tuple(word for key in ("increase", "decrease", "level") for word in entry("change", key))


@cache
def _compared() -> re.Pattern[str]:
    """`cao hơn 5 triệu đồng so với năm trước`: this `hơn` compares, it sets no bound; so does `thấp nhất là 45%`."""
    return re.compile(rf"(?<!\w)(?<!không )(?:{alternatives(entry('bounds', 'comparatives'))})\s+(?:hơn|nhất)(?:\s+là)?\s+$")
