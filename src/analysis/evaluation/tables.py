"""What is compared in each table: its columns, which spans may be paired, and when a pair is wholly right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from analysis.evaluation.agreement import agree

Row = Mapping[str, object]


def _overlap(gold: Row, found: Row) -> int:
    return min(gold["end"], found["end"]) - max(gold["start"], found["start"])


def overlapping(gold: Row, found: Row) -> bool:
    """At least one character in common."""
    return _overlap(gold, found) > 0


def half_overlapping(gold: Row, found: Row) -> bool:
    """Half of the shorter span, at least, in common: for spans of a clause and more, which touch too easily."""
    shorter = min(gold["end"] - gold["start"], found["end"] - found["start"])
    return _overlap(gold, found) * 2 >= shorter > 0


def _same_quantity(gold: Row, found: Row) -> bool:
    """Overlapping spans with one value: another number is another quantity."""
    return overlapping(gold, found) and agree("value", gold["value"], found["value"])


def _all_agree(*fields: str) -> Callable[[Row, Row], bool]:
    def right(gold: Row, found: Row) -> bool:
        return all(agree(field, gold[field], found[field]) for field in fields)

    return right


_claim_core = _all_agree("value", "change", "status", "place")


def _claim_right(gold: Row, found: Row) -> bool:
    """Value, unit or indicator, change, status and place."""
    measured = agree("unit", gold["unit"], found["unit"]) or (gold["indicator"] is not None and gold["indicator"] == found["indicator"])
    return measured and _claim_core(gold, found)


@dataclass(frozen=True, slots=True)
class Table:
    """How one table is scored.

    Attributes:
        quote: the column that holds the span's words.
        fields: the columns compared beside the span.
        may_pair: whether two rows are about the same thing (*detection*).
        right: whether a pair is wholly right (*strict*).
    """

    quote: str
    fields: tuple[str, ...]
    may_pair: Callable[[Row, Row], bool]
    right: Callable[[Row, Row], bool]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of a gold row."""
        return tuple(dict.fromkeys((self.quote, "start", "end", *self.fields)))


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "claims": Table(
            "quote",
            (
                *("value", "value_max", "total", "threshold", "unit", "indicator", "change", "status", "bound"),
                *("place", "place_level", "period_start", "period_end", "speaker", "themes"),
            ),
            _same_quantity,
            _claim_right,
        ),
        "people": Table("name", ("name", "post", "body", "level", "place"), overlapping, _all_agree("name", "post", "body", "place")),
        "places": Table("quote", ("place", "level"), overlapping, _all_agree("place", "level")),
        "documents": Table("quote", ("doc_type", "number", "issuer", "date", "canonical"), overlapping, _all_agree("canonical")),
        "statements": Table("quote", ("speaker", "speaker_type", "post", "kind", "form"), half_overlapping, _all_agree("speaker", "kind")),
        "difficulties": Table("quote", ("kind", "named_by"), half_overlapping, _all_agree("kind", "named_by")),
    }
)
