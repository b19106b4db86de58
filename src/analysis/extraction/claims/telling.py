"""How a figure is told, as far as its period depends on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from analysis.extraction.claims.carrying import Carried
from analysis.extraction.claims.words import entry, pattern

Span = tuple[date | None, date | None]


NEVER: Span = (None, None)


UP_TO_NOW = ("now", "months_in", "months_told", "years_in")  # up to now: no goal falls due then


@dataclass(frozen=True, slots=True)
class Telling:
    """How a figure is told: its status, the first and last day of the meeting that is reported on, the article's day, what earlier sentences leave."""

    status: str
    meeting: tuple[date, date] | None
    day: date | None
    carried: Carried = Carried()
    year: int | None = None  # of an article without a day, as its own words have it
    result: Span | None = None  # of the figure before in the sentence, where that is a result
    change: str = "increase"
    stock: bool = False  # it tells a state on a day
    spoken: bool = False  # by a person, who tells of more than the report

    @property
    def level(self) -> bool:
        """It tells of no change."""
        return self.change == "level"

    @property
    def latest(self) -> date | None:
        """The last day on which anything done can lie."""
        return self.day or (date(self.year, 12, 31) if self.year else None)


@cache
def said(name: str) -> re.Pattern[str]:
    """Any word of a list of `data/lexicons/periods.yaml`."""
    return pattern(entry("periods", name))
