"""Days as a dateline or the opening of an article writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.records import FEW_DAYS

_FULL = re.compile(
    r"(?<![\d/.-])(?P<day>[0-3]?\d) ?(?P<sign>[/.-]) ?(?P<month>[01]?\d) ?(?P=sign) ?(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?<!\d)(?P<year2>(?:19|20)\d\d)-(?P<month2>[01]\d)-(?P<day2>[0-3]\d)(?!\d)"
    r"|(?:ngày\s+)?(?<!\d)(?P<day3>[0-3]?\d)\s+tháng\s+(?P<month3>[01]?\d),?\s+năm\s+(?P<year3>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_DAY_MONTH = re.compile(
    r"(?:ngày|hôm nay|hôm qua|sáng|trưa|chiều|tối|đêm|nay|mai|\()\s*(?:ngày\s*)?\(?(?P<day>[0-3]?\d) ?[/.-] ?(?P<month>[01]?\d)(?![\d/]|[.,-]\d|%)"
    r"|ngày\s+(?P<day2>[0-3]?\d)\s+tháng\s+(?P<month2>[01]?\d)(?!\d)",
    re.IGNORECASE,
)
_FEW_DAYS = re.compile(  # `trong 2 ngày 18 và 19/12`, `các ngày 6, 7 và 8/7/2010`
    r"ngày\s+(?P<first>[0-3]?\d)(?:\s*,\s*[0-3]?\d)*\s*(?:,|và|đến|[-–])\s*(?:ngày\s+)?(?P<day>[0-3]?\d) ?(?P<sign>[/.-]) ?(?P<month>[01]?\d)(?: ?(?P=sign) ?(?P<year>(?:19|20)\d\d))?(?![\d/]|[.,-]\d|%)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A day as written, `text[start:end]`, or the last of a few (`ngày 18 và 19/12`, then `first` is before `day`); the year is null where it is left out."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    first: int | None = None

    def on(self, year: int) -> date:
        """The day in a given year."""
        return date(self.year or year, self.month, self.day)

    @property
    def before(self) -> timedelta:
        """How long before the day the first of a few was."""
        return timedelta(days=self.day - (self.first or self.day))


def _groups(match: re.Match[str], name: str) -> str | None:
    return next((value for key, value in match.groupdict().items() if value and key.rstrip("23") == name), None)


def _written(match: re.Match[str]) -> Written | None:
    """The match, if there is such a day."""
    day, month, year = (_groups(match, name) for name in ("day", "month", "year"))
    try:
        date(int(year or 2000), int(month), int(day))
    except ValueError:
        return None
    return Written(match.start(), match.end(), int(day), int(month), int(year) if year else None)


def full_days(text: str) -> Iterator[Written]:
    """Days with their year, in reading order."""
    return filter(None, map(_written, _FULL.finditer(text)))


def _few_days(text: str) -> Iterator[Written]:
    """Days that follow one another, told together."""
    for match in _FEW_DAYS.finditer(text):
        last = _written(match)
        if last and timedelta() < timedelta(days=last.day - int(match["first"])) <= FEW_DAYS:
            yield replace(last, first=int(match["first"]))


def days(text: str) -> list[Written]:
    """Days with or without their year, in reading order; one without needs a word before it (`ngày`, `Sáng`), for `14/12` may be a fraction."""
    few = list(_few_days(text))
    full = [*few, *(day for day in full_days(text) if not any(day.start < other.end and other.start < day.end for other in few))]
    short = [
        found
        for found in filter(None, map(_written, _DAY_MONTH.finditer(text)))
        if not any(found.start < other.end and other.start < found.end for other in full)
    ]
    return sorted((*full, *short), key=lambda found: found.start)
