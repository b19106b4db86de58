"""Numbers with the expression that gives them and the sentences they rest on.

The expressions are those of `analysis.evidence.expressions`; that room lies to the right of this one, so they are put together here and evaluated there (a test holds that both give the same numbers).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analysis.outcomes.facts import Fact


@dataclass(frozen=True)
class Term:
    """A number, its expression over claim ids, and the claims and sentences named in it."""

    number: float
    expression: str
    claims: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()

    def __add__(self, other: Term) -> Term:
        return _combine("sum", lambda left, right: left + right, self, other)

    def __sub__(self, other: Term) -> Term:
        return _combine("diff", lambda left, right: left - right, self, other)

    def __mul__(self, other: Term) -> Term:
        return _combine("product", lambda left, right: left * right, self, other)

    def __truediv__(self, other: Term) -> Term:
        return _combine("ratio", lambda left, right: left / right, self, other)

    def share_of(self, whole: Term) -> Term:
        """In per cent of `whole`."""
        return _combine("share", lambda part, all_: 100 * part / all_, self, whole)

    def field(self, digits: int | None = None) -> dict[str, object]:
        """As a field of a template, to be shown with so many decimals (as many as it has, when not given)."""
        return {"number": self.number, "expression": self.expression, "sentences": self.sentences} | ({} if digits is None else {"digits": digits})


def of(fact: Fact, field: str = "value") -> Term:
    """A number of a claim: `value`, `value_max`, `total` or `threshold`."""
    name = fact.claim_id if field == "value" else f"{fact.claim_id}.{field}"
    return Term(float(getattr(fact, field)), name, (fact.claim_id,), (fact.sentence_id,))


def constant(number: float) -> Term:
    return Term(float(number), f"{number:.12g}")


def total(terms: list[Term]) -> Term:
    """The sum of several."""
    if len(terms) == 1:
        return terms[0]
    number = sum(term.number for term in terms)
    return Term(number, f"sum({', '.join(term.expression for term in terms)})", _distinct("claims", terms), _distinct("sentences", terms))


def _combine(function: str, compute: Callable[[float, float], float], left: Term, right: Term) -> Term:
    pair = [left, right]
    return Term(
        compute(left.number, right.number), f"{function}({left.expression}, {right.expression})", _distinct("claims", pair), _distinct("sentences", pair)
    )


def _distinct(field: str, terms: list[Term]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for term in terms for each in getattr(term, field)))
