"""A figure in its sentence as the rules of context look at it: the words around it, the figures listed with it, what is said of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from analysis.extraction.claims.model import WINDOW, Quantity, Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives, names_of_peoples


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its sentence: the words before and behind it (`near` only as far as the next figure), the status that the cues give it."""

    reading: Reading
    quantity: Quantity
    reached: str
    before: str
    behind: str
    near: str

    @property
    def nature(self) -> str:
        return self.quantity.unit.nature

    @property
    def clause(self) -> str:
        """The words before the figure since the last mark that ends a clause."""
        return self.since(";.:")

    def since(self, marks: str) -> str:
        """The words before the figure since the last of some marks."""
        return re.split(rf"[{marks}]\s", self.before)[-1]

    @property
    def said(self) -> str:
        """The words before the figure since the last mark that ends a clause or opens a quotation."""
        return re.split(r"[;.:“]\s?", self.before)[-1]


def figure(reading: Reading, quantity: Quantity, reached: str) -> Figure:
    """The view of a figure that the rules below look at."""
    behind = reading.right(quantity)
    return Figure(
        reading,
        quantity,
        reached,
        reading.left(quantity),
        behind,
        behind[: max(0, reading.after(quantity) - quantity.end)],
    )


@cache
def listed(name: str) -> re.Pattern[str]:
    """The words that the lexicon lists under `context` by a name."""
    return pattern(entry("status", "context", name))


@cache
def kinds() -> re.Pattern[str]:
    """What kind of units or population is counted: the words of the lexicon, and each of the peoples (`người Mông`)."""
    return pattern((*entry("status", "context", "kinds"), *(f"{called} {name}" for called in entry("peoples", "called") for name in names_of_peoples())))


@cache
def ends_in(name: str, tail: str = r"\s+") -> re.Pattern[str]:
    """One of those words right before the figure, with `tail` between."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'context', name))}){tail}$")


def only_there(predicate: str) -> bool:
    """Whether nothing is said of what is counted but where or what it is (`có 12 thôn vùng cao`, not `có 12 thôn làm đường`)."""
    said = listed("says_nothing").sub("", kinds().sub("", predicate))
    return not re.search(r"[^\W\d_]{2,}", said)


_NEXT_IN_LIST = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s*(?:,|và|\s(?:thuộc|của))\s*")


def end_of_list(seen: Figure) -> int:
    """Behind the figures listed with this one (`25 tập thể, 40 cá nhân được khen thưởng`)."""
    end = seen.quantity.end
    for other in seen.reading.quantities:
        if other.start >= end and _NEXT_IN_LIST.fullmatch(seen.reading.lower[end : other.start]):
            end = other.end
    return end


def predicate_of(seen: Figure) -> str:
    """What is said of a figure: behind it and behind the figures listed with it (`có 8 huyện, 335 xã và 897 thôn đạt chuẩn`), brackets left out."""
    end = seen.quantity.end
    for other in seen.reading.quantities:
        between = seen.reading.lower[end : other.start]
        if other.start >= end and any(q.unit.name == other.unit.name for q in seen.reading.quantities if q.start < other.start):
            break  # `có 20 xã, 180 thôn, 12 xã đã đạt chuẩn`: told anew
        if other.start >= end and other.unit.nature != "percent" and _NEXT_IN_LIST.fullmatch(between) and not listed("says_more").search(between):
            end = other.end
    behind = re.sub(r"^(?:\s+cấp\s+\w+)?\s*\([^)]*\)", lambda m: " " * len(m.group()), seen.reading.lower[end : end + WINDOW])
    bracket = len(behind) - len(behind.lstrip())
    limit = next((q.start - end for q in seen.reading.quantities if q.start >= end + bracket), len(behind))
    return re.split(r"[,;.:()]|(?<!\w)(?:và|với|thì)(?!\w)", behind[: max(limit, 0)])[0]
