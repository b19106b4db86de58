"""What passes between the steps: a quantity in its sentence, and the sentence with everything that was read in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.language.periods import Period
from analysis.records import PlaceMention, Sentence

WINDOW = 500  # characters; a longer sentence is a list, whose far parts say nothing of each other
_FROM = re.compile(r"(?<!\w)từ\s+(?:mức\s+)?$")
_JOINT = re.compile(r"\s*(?:,|và|,\s*và|cùng)\s*")
_UPWARDS = re.compile(r"(?:\s[^\W\d_]+){0,3} trở lên")
_TO = re.compile(r"[^,;.\d]{0,15}?(?<!\w)(?:xuống|lên|còn)(?!\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts: the name as the claim has it, and its nature (`data/lexicons/units.yaml`)."""

    name: str
    nature: str
    known: bool = True  # in the lexicon, not guessed from the words around


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity phrase; offsets count in its sentence.

    Attributes:
        number_start: where the number begins (in `không còn xã dưới 10 tiêu chí` the phrase itself).
        kind: `number`, `bare` (the unit stands elsewhere), `share` (in words), `zero`, `named` (a unit that reaches a standard).
        bound: what the number's own words say (`hàng trăm`: at least).
        under: the threshold is a number of criteria that the counted ones stay below.
        scope: for a named unit its own place.
    """

    start: int
    end: int
    value: float
    unit: Unit
    kind: str = "number"
    value_max: float | None = None
    total: float | None = None
    threshold: float | None = None
    under: bool = False
    bound: str = "exact"
    number_start: int = -1
    scope: PlaceMention | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence read: its text in lower case (same length), its quantities, periods and places (with offsets in the sentence)."""

    sentence: Sentence
    text: str
    lower: str
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    places: tuple[PlaceMention, ...]

    def previous(self, quantity: Quantity) -> Quantity | None:
        """The quantity before."""
        return next((q for q in reversed(self.quantities) if q.end <= quantity.start), None)

    def following(self, quantity: Quantity) -> Quantity | None:
        """The next quantity."""
        return next((q for q in self.quantities if q.start >= quantity.end), None)

    def alike_before(self, quantity: Quantity) -> list[Quantity]:
        """The quantities before in the same unit."""
        return [q for q in self.quantities if q.end <= quantity.start and q.unit.name == quantity.unit.name]

    def before(self, quantity: Quantity) -> int:
        """Where the quantity before ends, or 0."""
        found = self.previous(quantity)
        return found.end if found else 0

    def after(self, quantity: Quantity) -> int:
        """Where the next quantity begins, or the sentence ends."""
        found = self.following(quantity)
        return found.start if found else len(self.text)

    def left(self, quantity: Quantity) -> str:
        """The words before a figure, as far back as any rule looks."""
        return self.lower[max(0, quantity.number_start - WINDOW) : quantity.number_start]

    def right(self, quantity: Quantity) -> str:
        """The words behind a figure, as far as any rule looks."""
        return self.lower[quantity.end : quantity.end + WINDOW]

    def starts_from(self, quantity: Quantity) -> bool:
        """`(từ 260 xuống còn 242)`, `từ 20 triệu lên 40 triệu`: the figure that a change starts from."""
        if self.goes_upwards(quantity):
            return False
        return bool(_FROM.search(self.left(quantity)[-20:]) and _TO.match(self.lower[quantity.end : quantity.end + 25]))

    def goes_upwards(self, quantity: Quantity) -> bool:
        """`(từ 1.200 ha) cà phê trở lên`."""
        return bool(_UPWARDS.match(self.lower, quantity.end))

    def end_of_run(self, quantity: Quantity) -> int:
        """Behind the last of several named units that share what is said of them (`xã A và xã B phấn đấu …`)."""
        end = quantity.end
        for other in self.quantities:
            if quantity.kind == other.kind == "named" and other.start >= end and _JOINT.fullmatch(self.lower, end, other.start):
                end = other.end
        return end
