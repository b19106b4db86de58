"""What a check finds, what it looks at, and how exactly a written figure is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from analysis.ids import content_id
from analysis.outcomes import knowledge, territory
from analysis.outcomes.arithmetic import Term
from analysis.outcomes.facts import Corpus, Fact, decimals
from analysis.outcomes.measures import SHARE, amount, dimension
from analysis.outcomes.territory import Territory

COLUMNS = {
    "conflict_id": "str",
    "kind": "str",
    "weight": "str",
    "indicator": "str",
    "place": "str",
    "place_level": "str",
    "claim_ids": "object",
    "sentence_ids": "object",
    "article_ids": "object",
    "expressions": "object",
    "numbers": "object",
    "template": "str",
    "fields": "object",
}


@dataclass(frozen=True)
class Conflict:
    """Figures that don't fit.

    Attributes:
        kind: names the template, `conflict.<kind>`, and the kind's title, `conflict-kind.<kind>`.
        facts: the claims concerned.
        shown: the template's numbers.
        words: the template's other fields, as `evidence.telling` reads them (`{"article": id}`, `{"indicator": id}`, `{"word": key}`, text).
        weight: `conflict`, or `note` where the gazetteer explains it.
        digits: decimals of computed numbers.
    """

    kind: str
    facts: tuple[Fact, ...]
    shown: Mapping[str, Term]
    words: Mapping[str, object] = field(default_factory=dict)
    weight: str = "conflict"
    digits: Mapping[str, int] = field(default_factory=dict)

    @property
    def conflict_id(self) -> str:
        return content_id("k", self.kind, *sorted(fact.claim_id for fact in self.facts))

    def row(self) -> dict[str, object]:
        first = self.facts[0]
        fields = {name: term.field(self.digits.get(name)) for name, term in self.shown.items()} | dict(self.words)
        return {
            "conflict_id": self.conflict_id,
            "kind": self.kind,
            "weight": self.weight,
            "indicator": first.indicator,
            "place": first.place,
            "place_level": first.place_level,
            "claim_ids": tuple(dict.fromkeys(fact.claim_id for fact in self.facts)),
            "sentence_ids": tuple(dict.fromkeys(fact.sentence_id for fact in self.facts)),
            "article_ids": tuple(dict.fromkeys(fact.article_id for fact in self.facts)),
            "expressions": tuple(term.expression for term in self.shown.values()),
            "numbers": tuple(term.number for term in self.shown.values()),
            "template": f"conflict.{self.kind}",
            "fields": fields,
        }


class Reports:
    """What is reported as done or as the present state, by sentence and by place."""

    def __init__(self, corpus: Corpus) -> None:
        self.territory = Territory(corpus)
        self.facts = corpus.reported
        self.all = corpus.facts

    def by_sentence(self) -> Iterator[list[Fact]]:
        """The claims of one sentence, in its order; targets and context too."""
        grouped: dict[str, list[Fact]] = {}
        for fact in self.all:
            grouped.setdefault(fact.sentence_id, []).append(fact)
        yield from grouped.values()

    def by_place_and(self, *indicators: str) -> Iterator[list[Fact]]:
        """The claims about one place that measure one of `indicators`; all indicators when none is named."""
        chosen = [fact for fact in self.facts if fact.place is not None and (fact.indicator in indicators or not indicators)]
        yield from territory.by_place(chosen).values()

    def pairs_of_one_measure(self) -> Iterator[tuple[Fact, Fact]]:
        """Pairs about one place, of one indicator, limit and dimension, the earlier first."""
        for group in self.by_place_and():
            grouped: dict[tuple, list[Fact]] = {}
            for fact in group:
                if fact.indicator is not None:
                    grouped.setdefault((fact.indicator, fact.threshold, dimension(fact.unit), fact.change), []).append(fact)
            for facts in grouped.values():
                for left, right in combinations(sorted(facts, key=in_time), 2):
                    if self.territory.same(left, right):
                        yield left, right


def in_time(fact: Fact) -> tuple:
    """The order in time; undated claims last."""
    return (fact.as_of is None, fact.as_of, fact.article_id, fact.start, fact.claim_id)


def days_apart(left: Fact, right: Fact) -> int | None:
    """Days between the states that two claims tell; null when one isn't known to the day, but 0 in one article."""
    known = [fact.as_of if fact.as_of == fact.at_latest else None for fact in (left, right)]
    if None not in known:
        return abs((known[1] - known[0]).days)
    return 0 if left.article_id == right.article_id and left.period_end == right.period_end else None


def same_time(left: Fact, right: Fact) -> bool:
    """Whether two claims tell of one day, as near as the reports' days do."""
    apart = days_apart(left, right)
    return apart is not None and apart <= knowledge.load("rules")["same_time_days"]


def interval(fact: Fact, unit: str | None = None) -> tuple[float, float]:
    """Between which numbers the true one lies, in `unit`: by rounding (`13,5`: half of a tenth either way), by bound (`hơn`, `gần`), by range."""
    size = amount(fact, unit).number / fact.value if fact.value else 1.0
    half = 0.5 * 10 ** -decimals(fact) if decimals(fact) or dimension(fact.unit) == SHARE else 0.0
    about = knowledge.load("rules")["about"] * abs(fact.value)
    upper = fact.value if fact.value_max is None else fact.value_max
    low = fact.value - half - (about if fact.bound in ("about", "at_most") else 0.0)
    high = upper + half + (about if fact.bound in ("about", "at_least") else 0.0)
    return low * size, high * size


def apart(left: tuple[float, float], right: tuple[float, float]) -> bool:
    """Whether two intervals have no number in common."""
    slack = 1e-9 * max(map(abs, (*left, *right)), default=0.0)
    return left[1] < right[0] - slack or right[1] < left[0] - slack


def difference(left: Term, right: Term) -> Term:
    """How far apart two numbers are, never negative."""
    return left - right if left.number >= right.number else right - left
