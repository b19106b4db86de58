"""Arithmetic keeps the evidence: the number, the expression that gives it again, the sentences, the bound."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.evidence import expressions, value
from analysis.evidence.value import Value


@pytest.fixture
def claims(small):
    return small["claims"].set_index("quote", drop=False)


def amount(small):
    rows = small["claims"].set_index("claim_id")
    return lambda claim_id, field: float(rows.loc[claim_id, field])


def test_a_claims_numbers(claims):
    row = claims.loc["14/30 xã"]
    assert (float(value.claim(row)), value.claim(row).expression) == (14, row["claim_id"])
    assert value.claim(row, "total").expression == f"{row['claim_id']}.total" and float(value.claim(row, "total")) == 30
    assert value.claim(row).sentences == (row["sentence_id"],)
    assert value.claim(claims.loc["trên 41.162,5 tấn"]).bound == "at_least"


def test_every_computation_can_be_done_again_from_its_expression(claims, small):
    one, two, three = (value.claim(claims.loc[quote]) for quote in ("14/30 xã", "8 xã", "3 xã"))
    total = value.claim(claims.loc["14/30 xã"], "total")
    made = [
        one + two,
        one - two,
        one * 2,
        2 * one,
        one / two,
        100 / one,
        30 - one,
        sum([one, two, three]),
        value.share(one, total),
        value.fold("mean", [one, two, three]),
    ]
    made += [value.total(small["claims"]), value.mean(small["claims"]), value.count(small["passages"]), (one + two) / (one - two)]
    for each in made:
        assert expressions.evaluate(each.expression, amount(small)) == pytest.approx(float(each)), each.expression


def test_the_sentences_of_all_inputs_are_kept_once_in_order(claims):
    one, two, three = (value.claim(claims.loc[quote]) for quote in ("14/30 xã", "8 xã", "3 xã"))
    assert (one + two + three + one).sentences == (*one.sentences, *two.sentences, *three.sentences)
    assert value.share(one, value.claim(claims.loc["14/30 xã"], "total")).sentences == one.sentences


def test_a_count_names_the_rows_and_their_sentences(small):
    counted = value.count(small["passages"])
    assert float(counted) == 2 and counted.expression == f"count({', '.join(small['passages']['passage_id'])})"
    assert set(counted.sentences) == set(small["passages"]["sentence_id"])
    assert float(value.count(small["passages"].iloc[:0])) == 0


def test_rows_that_stand_twice_count_once(small):
    assert float(value.count(pd.concat([small["passages"]] * 2))) == 2


def test_groups(small):
    by = value.grouped(small["claims"], "article_id")
    assert {name: float(each) for name, each in by.items()} == {"a1": 4, "a2": 1}
    assert set(by["a2"].sentences) <= set(small["claims"]["sentence_id"])


def test_a_count_of_the_corpus_keeps_all_its_digits_and_its_place():
    large = value.corpus_count(1_234_567, "corpus#tbl-x")
    assert expressions.evaluate(large.expression, None) == 1_234_567
    assert expressions.counts(value.share(Value(1, "c1", ("s1",)), large).expression) == (("corpus#tbl-x", 1_234_567.0),)
    assert large.anchor == "corpus#tbl-x" and value.corpus_count(5, "a#b").expression != value.corpus_count(5, "a#c").expression


@pytest.mark.parametrize(
    ("compute", "bound"),
    [
        (lambda least, most, exact: least + exact, "at_least"),
        (lambda least, most, exact: least + least, "at_least"),
        (lambda least, most, exact: least + most, "about"),
        (lambda least, most, exact: exact - least, "at_most"),
        (lambda least, most, exact: least - exact, "at_least"),
        (lambda least, most, exact: least - least, "about"),
        (lambda least, most, exact: least - most, "at_least"),
        (lambda least, most, exact: exact / least, "at_most"),
        (lambda least, most, exact: value.share(exact, most), "at_least"),
        (lambda least, most, exact: value.fold("mean", [exact, most]), "at_most"),
        (lambda least, most, exact: exact * exact, "exact"),
    ],
)
def test_the_bound_of_a_computed_value(compute, bound):
    least, most, exact = Value(5, "c1", ("s1",), bound="at_least"), Value(5, "c2", ("s2",), bound="at_most"), Value(5, "c3", ("s3",))
    assert compute(least, most, exact).bound == bound


@given(st.floats(1, 1e6), st.floats(1, 1e6))
def test_values_compare_as_their_numbers(left, right):
    one, two = Value(left, "c1", ()), Value(right, "c2", ())
    assert (one < two) == (left < right) and (one == left) and (one >= two) == (left >= right)


BOUNDS = {"e": "exact", "f": "exact", "l": "at_least", "m": "at_most", "k": "at_least", "a": "about"}


@pytest.mark.parametrize(
    ("expression", "bound"),
    [
        ("e", "exact"),
        ("l", "at_least"),
        ("diff(e, l)", "at_most"),
        ("diff(l, e)", "at_least"),
        ("diff(l, k)", "about"),
        ("diff(l, m)", "at_least"),
        ("sum(l, k, e)", "at_least"),
        ("sum(l, m)", "about"),
        ("share(e, l)", "at_most"),
        ("ratio(m, l)", "at_most"),
        ("diff(e, sum(l, k))", "at_most"),
        ("diff(e, diff(f, l))", "at_least"),
        ("mean(a, e)", "about"),
        ("count(l, m, a)", "exact"),
        ("share(count(l, m), corpus('x#y', 5))", "exact"),
        ("l.total", "exact"),
        ("l.value", "at_least"),
        ("share(l, l.total)", "at_least"),
        ("diff(100, l)", "at_most"),
    ],
)
def test_the_bound_follows_from_the_computation(expression, bound):
    rows = [{"claim_id": name, "sentence_id": f"s{name}", "value": 7.0, "total": 9.0, "bound": each} for name, each in BOUNDS.items()]
    assert value.computed(expression, pd.DataFrame(rows)).bound == bound


def test_a_value_computed_again_is_bounded_as_it_was(claims):
    one, two, three = (value.claim(claims.loc[quote]) for quote in ("14/30 xã", "trên 41.162,5 tấn", "8 xã"))
    for made in (one - two, two - one, two - two, one + two * 2, value.share(one, two), 100 / two, value.fold("mean", [one, two, three])):
        assert value.computed(made.expression, claims.reset_index(drop=True)).bound == made.bound, made.expression
