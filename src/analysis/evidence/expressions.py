"""How a shown number was computed, as a short expression over record ids, and its evaluation.

`c1a2…` is a claim's value, `c1a2….total` what it is out of; `sum(a, b)`, `diff(a, b)`, `ratio(a, b)`, `share(a, b)` (per cent), `product(a, b)`, `mean(a, …)`,
`least(a, …)`, `most(a, …)`; `count(s1…, s2…)` counts the records named; `corpus("chapter#place", n)` is a count of the corpus itself, which can be checked at that place of the
report. The audit evaluates the expression anew: a number whose inputs don't give it is caught.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterable

FUNCTIONS: dict[str, Callable[..., float]] = {
    "sum": lambda *terms: math.fsum(terms),
    "diff": lambda left, right: left - right,
    "product": lambda left, right: left * right,
    "ratio": lambda left, right: left / right,
    "share": lambda part, whole: 100 * part / whole,
    "mean": lambda *terms: math.fsum(terms) / len(terms),
    "least": lambda *terms: min(terms),
    "most": lambda *terms: max(terms),
}
_FUNCTION_NAMES = frozenset({*FUNCTIONS, "count", "corpus"})
#: Fields of a claim that an expression may name; `value` when none is named.
FIELDS = ("value", "value_max", "total", "threshold")

Lookup = Callable[[str, str], float]


def evaluate(expression: str, lookup: Lookup) -> float:
    """The number that `expression` gives.

    Args:
        lookup: the number in a claim's field, `(claim_id, field) -> float`; raises KeyError when there is none.

    Raises:
        ValueError: it isn't an expression.
        KeyError: an input doesn't exist.
    """
    return _value(_parse(expression), lookup)


def inputs(expression: str) -> tuple[str, ...]:
    """The ids that `expression` names, each once, in order."""
    names = (node for node in _walk(_parse(expression)) if isinstance(node, ast.Name) and node.id not in _FUNCTION_NAMES)
    return tuple(dict.fromkeys(node.id for node in names))


def written(expression: str, lookup: Lookup, show: Callable[[float], str] = "{:g}".format) -> str:
    """The computation as a reader writes it, with the numbers in their places: `14 + 3`, `365 ÷ 495 × 100`, `(2 + 3 + 4) ÷ 3`.

    Args:
        show: how a number is written.
    """
    return _written(_parse(expression), lookup, show)


#: Function → the sign between its arguments, and what follows the last.
_SIGNS = {"sum": " + ", "diff": " − ", "product": " × ", "ratio": " ÷ ", "share": " ÷ "}


def _written(node: ast.expr, lookup: Lookup, show: Callable[[float], str]) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in FUNCTIONS:
            parts = [_written(argument, lookup, show) for argument in arguments]
            if name == "mean":
                return f"({' + '.join(parts)}) ÷ {len(parts)}"
            if name not in _SIGNS:
                return f"{name}({'; '.join(parts)})"
            # a sum inside another computation needs its brackets
            inner = [
                f"({part})" if isinstance(argument, ast.Call) and any(sign in part for sign in _SIGNS.values()) else part
                for argument, part in zip(arguments, parts, strict=True)
            ]
            return _SIGNS[name].join(inner) + (" × 100" if name == "share" else "")
    return show(_value(node, lookup))


def operands(expression: str) -> tuple[tuple[str, str], ...]:
    """The claims' numbers that `expression` computes with, as (claim id, field); ids that are only counted are none."""
    return tuple(dict.fromkeys(_operands(_parse(expression))))


def counts(expression: str) -> tuple[tuple[str, float], ...]:
    """The counts of the corpus in `expression`, as (place, number)."""
    return tuple((anchor, float(number)) for node in _walk(_parse(expression)) if (anchor := _place(node)) for number in [ast.literal_eval(node.args[1])])


def _operands(node: ast.AST) -> Iterable[tuple[str, str]]:
    match node:
        case ast.Name(id=claim_id):
            yield claim_id, "value"
        case ast.Attribute(value=ast.Name(id=claim_id), attr=field):
            yield claim_id, field
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in FUNCTIONS:
            for argument in arguments:
                yield from _operands(argument)


def _place(node: ast.AST) -> str | None:
    match node:
        case ast.Call(func=ast.Name(id="corpus"), args=[ast.Constant(value=str() as anchor), ast.Constant(value=int() | float())]):
            return anchor
    return None


def _parse(expression: str) -> ast.expr:
    try:
        return ast.parse(expression, mode="eval").body
    except SyntaxError:
        raise ValueError(f"not an expression: {expression!r}") from None


def _walk(node: ast.AST) -> Iterable[ast.AST]:
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _walk(child)


def _value(node: ast.expr, lookup: Lookup) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name(id=claim_id):
            return lookup(claim_id, "value")
        case ast.Attribute(value=ast.Name(id=claim_id), attr=field) if field in FIELDS:
            return lookup(claim_id, field)
        case ast.Call(func=ast.Name(id="count"), args=listed):
            return float(len({ast.unparse(each) for each in listed}))
        case ast.Call() if _place(node):
            return float(ast.literal_eval(node.args[1]))
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in FUNCTIONS:
            return FUNCTIONS[name](*(_value(argument, lookup) for argument in arguments))
    raise ValueError(f"not an expression: {ast.unparse(node)!r}")
