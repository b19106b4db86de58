"""Numbers and dates as a reader sees them: found in the text of a page, in the edition's own format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

#: Edition → the sign that groups thousands, the decimal sign.
_SIGNS = {"en": (",", "."), "vi": (".", ",")}
#: The signs that tell a bound, as `analysis.evidence.markdown` writes them.
BOUNDS = {"≥": "at_least", "≤": "at_most", "≈": "about", "": "exact"}


@dataclass(frozen=True)
class Figure:
    """A number in a text, `text[start:end]`, and how many decimals are shown of it."""

    start: int
    end: int
    value: float
    decimals: int

    def agrees(self, number: float) -> bool:
        """Whether it is `number`, rounded to the decimals shown."""
        return abs(self.value - number) <= 0.5 * 10**-self.decimals * (1 + 1e-9) + 1e-9 * abs(number)


def figures(text: str, edition: str) -> list[Figure]:
    """Every number in `text`: digits, grouped and with decimals as the edition writes them. Digits inside a word (`F1`, `sha256`) are none."""
    return [Figure(found.start(), found.end(), *_read(found[0], edition)) for found in _pattern(edition).finditer(text)]


def shown(text: str, edition: str) -> tuple[str, Figure] | None:
    """What a number's link shows: its bound and the number; None when it shows anything else."""
    found = re.fullmatch(rf"\s*([≥≤≈]?)\s*([-−]?)({_pattern(edition).pattern})\s*", text)
    if not found:
        return None
    value, decimals = _read(found[3], edition)
    return BOUNDS[found[1]], Figure(found.start(3), found.end(3), -value if found[2] else value, decimals)


def _pattern(edition: str) -> re.Pattern[str]:
    group, decimal = map(re.escape, _SIGNS[edition])
    return re.compile(rf"(?<![^\W\d])(?<!\d)(?:\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)(?:{decimal}\d+)?")


def _read(written: str, edition: str) -> tuple[float, int]:
    group, decimal = _SIGNS[edition]
    whole, _, part = written.replace(group, "").partition(decimal)
    return float(f"{whole}.{part or 0}"), len(part)


# --- dates

#: By their first letters: whole (`April`) or cut (`Apr`, `Sept`).
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MONTH = "|".join(f"{month}[a-z]*" for month in _MONTHS)
_DATE = re.compile(
    rf"(?<!\d)(?:(?P<d1>\d{{1,2}}) (?P<m1>{_MONTH}) (?P<y1>\d{{4}})|(?P<m2>{_MONTH}) (?P<y2>\d{{4}})"
    r"|(?P<d3>\d{1,2})/(?P<m3>\d{1,2})/(?P<y3>\d{4})|(?P<m4>\d{1,2})/(?P<y4>\d{4})|(?P<y5>\d{4}))(?!\d)"
)


@dataclass(frozen=True)
class Day:
    """A date as far as it is shown: `April 2021` has no day, `2018` neither day nor month."""

    start: int
    end: int
    year: int
    month: int | None = None
    day: int | None = None

    def agrees(self, other: date) -> bool:
        return (other.year, self.month or other.month, self.day or other.day) == (self.year, other.month, other.day)


def days(text: str) -> list[Day]:
    """Every date in `text`, in the editions' ways of writing one."""
    return [_day(found) for found in _DATE.finditer(text)]


def _day(found: re.Match[str]) -> Day:
    part = {name[0]: value for name, value in found.groupdict().items() if value}
    month = part.get("m")
    number = None if month is None else int(month) if month.isdecimal() else _MONTHS.index(month[:3]) + 1
    return Day(found.start(), found.end(), int(part["y"]), number, int(part["d"]) if "d" in part else None)


def outside(text: str, edition: str, found: list[Day]) -> Iterator[Figure]:
    """The numbers of `text` that are in none of its dates."""
    return (figure for figure in figures(text, edition) if not any(day.start <= figure.start and figure.end <= day.end for day in found))
