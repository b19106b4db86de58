"""A number that knows the sentences it rests on. Arithmetic keeps the evidence."""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import total_ordering

import pandas as pd

from analysis.evidence import expressions
from analysis.tables.schemas import schemas

#: Functions that fall when their second argument rises: there `at least` makes `at most`. (Numbers of the corpus are not negative.)
_FALLING = frozenset({"diff", "ratio", "share"})
_TURNED = {"at_least": "at_most", "at_most": "at_least"}


@total_ordering
@dataclass(frozen=True, eq=False)
class Value:
    """A number, how it came about, and the sentences it rests on.

    Attributes:
        number: the number.
        expression: how it was computed (`analysis.evidence.expressions`).
        sentences: ids of the sentences, each once, in reading order of the inputs.
        anchor: for counts of the corpus itself, the place in the report where they can be checked (`corpus#tbl-corpus-articles`); else null.
        bound: `exact`, `at_least`, `at_most` or `about`, as the claim says.
    """

    number: float
    expression: str
    sentences: tuple[str, ...]
    anchor: str | None = None
    bound: str = "exact"

    def __float__(self) -> float:
        return float(self.number)

    def __add__(self, other: Value | float) -> Value:
        return _combine("sum", self, other)

    __radd__ = __add__

    def __sub__(self, other: Value | float) -> Value:
        return _combine("diff", self, other)

    def __mul__(self, other: Value | float) -> Value:
        return _combine("product", self, other)

    __rmul__ = __mul__

    def __truediv__(self, other: Value | float) -> Value:
        return _combine("ratio", self, other)

    def __rtruediv__(self, other: float) -> Value:
        return _combine("ratio", other, self)

    def __rsub__(self, other: float) -> Value:
        return _combine("diff", other, self)

    def __eq__(self, other: object) -> bool:
        return float(self) == float(other) if isinstance(other, Value | int | float) else NotImplemented

    def __lt__(self, other: Value | float) -> bool:
        return float(self) < float(other)

    def __hash__(self) -> int:
        return hash((self.number, self.expression))

    def __str__(self) -> str:
        return f"{self.number:g}"


def claim(row: pd.Series, field: str = "value") -> Value:
    """The value of one claim, or another of its numbers.

    Args:
        row: a row of the claims table.
        field: `value`, `value_max`, `total` or `threshold`.
    """
    expression = row["claim_id"] if field == "value" else f"{row['claim_id']}.{field}"
    return Value(float(row[field]), expression, (row["sentence_id"],), bound=row["bound"] if field == "value" else "exact")


def computed(expression: str, claims: pd.DataFrame) -> Value:
    """The value of an expression over claims (`analysis.evidence.expressions`).

    Args:
        claims: the claims table.
    """
    by_id = claims.set_index("claim_id")
    number = expressions.evaluate(expression, lambda claim_id, field: float(by_id.at[claim_id, field]))
    named = expressions.inputs(expression)
    bounds = by_id["bound"].to_dict()
    rests_on = (by_id.at[each, "sentence_id"] if each in by_id.index else each for each in named)
    return Value(number, expression, _distinct(rests_on), bound=_bound_of(ast.parse(expression, mode="eval").body, bounds))


def count(frame: pd.DataFrame, key: str | None = None) -> Value:
    """How many rows `frame` has. `key`: its id column, found by itself where the frame is (part of) a table."""
    key = key or _key(frame)
    ids = tuple(dict.fromkeys(frame[key]))
    return Value(float(len(ids)), f"count({', '.join(ids)})", _distinct(frame.get("sentence_id", ())))


def count_sentences(sentence_ids: Iterable[str]) -> Value:
    """How many sentences there are."""
    ids = _distinct(sentence_ids)
    return Value(float(len(ids)), f"count({', '.join(ids)})", ids)


def corpus_count(number: float, anchor: str) -> Value:
    """A count of the corpus itself, which can be checked at `anchor` (`<chapter>#<id>`)."""
    return Value(float(number), f"corpus({anchor!r}, {_exact(number)})", (), anchor=anchor)


def total(frame: pd.DataFrame) -> Value:
    """The sum of the claims in `frame`."""
    return fold("sum", [claim(row) for _, row in frame.iterrows()])


def mean(frame: pd.DataFrame) -> Value:
    """The mean of the claims in `frame`."""
    return fold("mean", [claim(row) for _, row in frame.iterrows()])


def share(part: Value, whole: Value) -> Value:
    """`part` in per cent of `whole`."""
    return _combine("share", part, whole)


def fold(function: str, values: Iterable[Value]) -> Value:
    """`sum`, `mean`, `least` or `most` of several values."""
    values = list(values)
    if len(values) == 1:
        return values[0]
    number = expressions.FUNCTIONS[function](*map(float, values))
    return Value(
        number,
        f"{function}({', '.join(value.expression for value in values)})",
        _distinct(s for value in values for s in value.sentences),
        bound=_bound(value.bound for value in values),
    )


def grouped(frame: pd.DataFrame, by: Hashable | list[Hashable], measure: Callable[[pd.DataFrame], Value] = count) -> pd.Series:
    """`measure` of each group: a Series of values, indexed by the group."""
    groups = {name: measure(group) for name, group in frame.groupby(by, sort=True)}
    return pd.Series(list(groups.values()), index=pd.Index(list(groups), name=by if isinstance(by, str) else None), dtype=object)


def at(value: Value, anchor: str) -> Value:
    """The same value, shown with a link to `anchor` in the report rather than to its sentences."""
    return replace(value, anchor=anchor)


def _combine(function: str, left: Value | float, right: Value | float) -> Value:
    sides = [side if isinstance(side, Value) else Value(float(side), _exact(side), ()) for side in (left, right)]
    number = expressions.FUNCTIONS[function](*map(float, sides))
    expression = f"{function}({sides[0].expression}, {sides[1].expression})"
    sentences = _distinct(sentence for side in sides for sentence in side.sentences)
    return Value(number, expression, sentences, bound=_bound_from(function, [side.bound for side in sides]))


def _exact(number: float) -> str:
    """All digits of a number that stands in an expression itself."""
    return f"{float(number):.15g}"


def _bound_of(node: ast.expr, bounds: Mapping[str, str]) -> str:
    """The bound of (a part of) an expression, as the arithmetic of its values gives it: only a claim's `value` may be open, a count and its other numbers are exact."""
    match node:
        case ast.Name(id=claim_id) | ast.Attribute(value=ast.Name(id=claim_id), attr="value"):
            return bounds.get(claim_id, "exact")
        case ast.Call(func=ast.Name(id=function), args=arguments) if function in expressions.FUNCTIONS:
            return _bound_from(function, [_bound_of(argument, bounds) for argument in arguments])
    return "exact"


def _bound_from(function: str, bounds: Sequence[str]) -> str:
    """The bound of what a function gives, from those of its arguments."""
    if function in _FALLING:
        return _bound([bounds[0], *(_TURNED.get(bound, bound) for bound in bounds[1:])])
    return _bound(bounds)


def _bound(bounds: Iterable[str]) -> str:
    """Of a computed value: exact if all inputs are, the common bound if they share it, else about."""
    bounds = set(bounds) - {"exact"}
    return "exact" if not bounds else bounds.pop() if len(bounds) == 1 else "about"


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _key(frame: pd.DataFrame) -> str:
    keys = [table.key[0] for table in schemas().values() if len(table.key) == 1 and table.key[0] not in ("article_id", "sentence_id")]
    return next((key for key in keys if key in frame), "sentence_id")
