"""Computations over record ids: done again, read, and written out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.evidence import expressions

AMOUNTS = {("c1", "value"): 14.0, ("c1", "total"): 30.0, ("c2", "value"): 8.0, ("c3", "value"): 0.5}


def lookup(claim_id, field):
    return AMOUNTS[claim_id, field]


@pytest.mark.parametrize(
    ("expression", "number"),
    [
        ("c1", 14),
        ("c1.total", 30),
        ("sum(c1, c2)", 22),
        ("diff(c1, c2)", 6),
        ("product(c2, 2)", 16),
        ("ratio(c1, c2)", 1.75),
        ("share(c1, c1.total)", 100 * 14 / 30),
        ("mean(c1, c2, c3)", 7.5),
        ("least(c1, c2)", 8),
        ("most(c1, c2)", 14),
        ("count(w1, w2, w1)", 2),
        ("count()", 0),
        ("corpus('corpus#tbl-x', 264)", 264),
        ("share(count(w1, w2), corpus('corpus#tbl-x', 8))", 25),
    ],
)
def test_it_is_evaluated(expression, number):
    assert expressions.evaluate(expression, lookup) == pytest.approx(number)


@pytest.mark.parametrize(
    "broken", ["", "sum(c1", "c1 + c2", "__import__('os')", "c1.quote", "open('x')", "sum(*x)", "corpus(3, 3)", "corpus('a', c1)", "'text'", "lambda: 1"]
)
def test_what_is_no_expression_is_refused(broken):
    with pytest.raises(ValueError, match="not an expression"):
        expressions.evaluate(broken, lookup)


@pytest.mark.parametrize("unknown", ["c9", "sum(c1, c9)", "c2.total"])
def test_an_input_that_doesnt_exist_is_a_key_error(unknown):
    with pytest.raises(KeyError):
        expressions.evaluate(unknown, lookup)


def test_inputs_operands_and_counts_are_told_apart():
    expression = "share(sum(c1, c2, c1.total), product(count(w1, w2), corpus('corpus#tbl-x', 8)))"
    assert expressions.inputs(expression) == ("c1", "c2", "w1", "w2")
    assert expressions.operands(expression) == (("c1", "value"), ("c2", "value"), ("c1", "total"))
    assert expressions.counts(expression) == (("corpus#tbl-x", 8.0),)


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        ("c1", "14"),
        ("sum(c1, c2)", "14 + 8"),
        ("share(c1, c1.total)", "14 ÷ 30 × 100"),
        ("mean(c1, c2, c3)", "(14 + 8 + 0.5) ÷ 3"),
        ("ratio(sum(c1, c2), diff(c1, c2))", "(14 + 8) ÷ (14 − 8)"),
        ("share(count(w1, w2), corpus('a#b', 264))", "2 ÷ 264 × 100"),
    ],
)
def test_it_is_written_as_a_reader_would(expression, written):
    assert expressions.written(expression, lookup) == written


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=8))
def test_a_sum_doesnt_depend_on_the_order(amounts):
    ids = {f"c{index}": amount for index, amount in enumerate(amounts)}
    forwards = expressions.evaluate(f"sum({', '.join(ids)})", lambda claim, field: ids[claim])
    assert forwards == expressions.evaluate(f"sum({', '.join(reversed(ids))})", lambda claim, field: ids[claim])
