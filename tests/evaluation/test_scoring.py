"""Matching and scores, on rows small enough to count by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.evaluation import TABLES, reliability, rows, score
from analysis.evaluation.agreement import agree
from analysis.evaluation.calibration import expected_error, judged
from analysis.evaluation.gold import GoldArticle
from analysis.evaluation.matching import match
from analysis.records import Article, Basis, Claim, KnownDate

EMPTY = Article("a", "a.txt", "", "utf-8", "", ())


def claim(start, end, value=14.0, **more):
    row = dict.fromkeys(TABLES["claims"].columns)
    return (
        row
        | {
            "quote": "",
            "start": start,
            "end": end,
            "value": value,
            "unit": "xã",
            "change": "level",
            "status": "achieved",
            "bound": "exact",
            "themes": [],
            "confidence": 1.0,
        }
        | more
    )


def scored(gold, found, table="claims"):
    return score(table, [GoldArticle(EMPTY, {table: tuple(gold)})], {"a": found})


def test_perfect():
    result = scored([claim(0, 5)], [claim(0, 5)])
    assert {item.f1 for item in result.scores} == {1.0}


def test_counts_of_a_small_case():
    """Three gold, four found: one right, one in the wrong status, one missed, two spurious."""
    gold = [claim(0, 5), claim(10, 15, 3.0), claim(20, 25, 7.0)]
    found = [claim(0, 5), claim(10, 15, 3.0, status="target"), claim(30, 35), claim(40, 45)]
    result = scored(gold, found)
    detection, strict = result["detection"], result["strict"]
    assert (detection.right, detection.found, detection.gold) == (2, 4, 3)
    assert (detection.precision, detection.recall) == (0.5, pytest.approx(2 / 3))
    assert (strict.right, result["status"].right, result["change"].right) == (1, 1, 2)
    assert strict.f1 == pytest.approx(2 / 7)
    assert result["status"].accuracy == 0.5
    assert [row["start"] for _, row in result.missed] == [20]
    assert [row["start"] for _, row in result.spurious] == [30, 40]
    assert [gold["start"] for _, gold, _ in result.wrong] == [10]


def test_another_value_is_another_claim():
    result = scored([claim(0, 5, 14.0)], [claim(0, 5, 41.0)])
    assert result["detection"].right == 0 and result["detection"].found == result["detection"].gold == 1


def test_overlap_is_enough_but_touching_is_not():
    assert scored([claim(0, 5)], [claim(4, 9)])["detection"].right == 1
    assert scored([claim(0, 5)], [claim(5, 9)])["detection"].right == 0


def test_a_row_is_paired_once():
    assert scored([claim(0, 5)], [claim(0, 3), claim(3, 5)])["detection"].right == 1
    assert scored([claim(0, 3), claim(3, 5)], [claim(0, 5)])["detection"].right == 1


def test_the_best_pairing_wins_and_no_pair_is_given_away():
    """A wholly right pair before a nearer one; and a pairing of two before one."""
    right, near = claim(0, 9), claim(0, 4, status="target")
    assert scored([claim(0, 4)], [near, right])["strict"].right == 1
    gold = [claim(0, 10), claim(8, 20)]
    found = [claim(8, 10), claim(0, 3)]
    assert scored(gold, found)["detection"].right == 2


def test_a_right_pair_goes_before_one_that_agrees_in_more_side_fields():
    gold = claim(0, 9, bound="about", speaker="A", place_level="district", total=30.0)
    right = claim(0, 9, bound="exact", speaker="B", place_level=None, total=None)
    other = gold | {"status": "target"}
    assert scored([gold], [other, right])["strict"].right == 1


def test_two_pairs_go_before_one_right_pair():
    gold = [claim(0, 5), claim(4, 9, status="in_progress")]
    found = [claim(0, 5), claim(0, 3, status="target")]
    assert scored(gold, [found[0], found[1]])["detection"].right == 2


def test_strict_takes_the_unit_or_the_indicator():
    gold = claim(0, 5, indicator="ntm_communes_standard")
    assert scored([gold], [claim(0, 5, unit="địa phương", indicator="ntm_communes_standard")])["strict"].right == 1
    assert scored([gold], [claim(0, 5, indicator=None)])["strict"].right == 1
    assert scored([gold], [claim(0, 5, unit="địa phương")])["strict"].right == 0
    assert scored([claim(0, 5)], [claim(0, 5, unit="thôn")])["strict"].right == 0


@pytest.mark.parametrize("field", ["change", "status", "place"])
def test_strict_needs_each_of_its_fields(field):
    assert scored([claim(0, 5)], [claim(0, 5, **{field: "x"})])["strict"].right == 0


def test_a_person_with_two_posts_is_two_rows():
    def person(post):
        return {"name": "Lê Đình Sơn", "start": 0, "end": 11, "post": post, "body": None, "level": None, "place": None}

    result = scored([person("Bí thư"), person("Chủ tịch")], [person("Chủ tịch"), person("Bí thư")], "people")
    assert result["strict"].f1 == 1.0
    assert scored([person("Bí thư"), person("Chủ tịch")], [person("Bí thư")], "people")["strict"].recall == 0.5


def test_statements_need_half_of_the_shorter_span():
    def statement(start, end):
        return {"quote": "", "start": start, "end": end, "speaker": "A", "speaker_type": "person", "post": None, "kind": "report", "form": "direct"}

    assert scored([statement(0, 100)], [statement(60, 160)], "statements")["detection"].right == 0
    assert scored([statement(0, 100)], [statement(50, 150)], "statements")["detection"].right == 1


def test_nothing_found_and_nothing_wanted():
    assert scored([], [])["strict"].f1 == 1.0
    assert scored([claim(0, 5)], [])["strict"].f1 == 0.0
    assert scored([], [claim(0, 5)])["strict"].precision == 0.0


def test_an_article_that_nobody_annotated_does_not_count():
    result = score("claims", [GoldArticle(EMPTY, {})], {"a": [claim(0, 5)]})
    assert result["detection"].found == 0


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (66.67, 66.6667, True),
        (41162, 41163, False),
        ("Thạch Hà", "thạch  hà", True),
        ("hoà", "hòa", True),
        ("Cư M’gar", "Cư M'gar", True),
        ("Cư M’gar", "Cư Mgar", False),
        (None, "x", False),
        (None, None, True),
        (["a", "b"], ("b", "a"), True),
        ("14", 14, False),
        (0.0, None, False),
    ],
)
def test_agreement(gold, found, same):
    assert agree("field", gold, found) is same


def test_records_are_scored_as_rows():
    record = Claim(
        "c",
        "a",
        "s",
        "14 xã",
        0,
        5,
        14.0,
        None,
        None,
        None,
        "xã",
        None,
        "level",
        "achieved",
        "exact",
        None,
        None,
        None,
        KnownDate(basis=Basis.UNKNOWN).start,
        None,
        (),
    )
    assert scored([claim(0, 5)], [record])["strict"].right == 1


def test_rows_for_a_table():
    assert rows([scored([claim(0, 5)], [claim(0, 5)])])[0] == {
        "table": "claims",
        "measure": "detection",
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
        "right": 1,
        "found": 1,
        "gold": 1,
        "paired": 1,
        "accuracy": 1.0,
    }


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10), st.sampled_from([1.0, 2.0])), max_size=7)


@given(spans, spans)
def test_matching_is_one_to_one_complete_and_symmetric_in_number(gold, found):
    gold, found = ([claim(start, start + length, value) for start, length, value in part] for part in (gold, found))
    there, back = match(TABLES["claims"], gold, found), match(TABLES["claims"], found, gold)
    assert len(there.pairs) + len(there.missed) == len(gold)
    assert len(there.pairs) + len(there.spurious) == len(found)
    assert len(there.pairs) == len(back.pairs)
    assert all(TABLES["claims"].may_pair(*pair) for pair in there.pairs)
    assert there == match(TABLES["claims"], gold, found)


def test_reliability():
    points = [(0.95, True), (0.95, True), (0.95, False), (0.15, False), (1.0, True)]
    bins = reliability(points)
    assert [(item.low, item.count, round(item.right, 2)) for item in bins] == [(0.1, 1, 0.0), (0.9, 4, 0.75)]
    assert expected_error(bins) == pytest.approx((0.15 + 4 * abs((0.95 * 3 + 1) / 4 - 0.75)) / 5)
    assert expected_error(()) == 0.0


def test_a_spurious_claim_is_judged_wrong():
    assert sorted(judged(scored([claim(0, 5)], [claim(0, 5, confidence=0.9), claim(9, 12, confidence=0.4)]))) == [(0.4, False), (0.9, True)]
