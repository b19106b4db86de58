"""Every kind of figures that don't fit, and what must not be taken for one."""

from __future__ import annotations

import random

import pytest

from analysis import outcomes, words
from analysis.evidence import expressions
from analysis.outcomes import conflicts
from analysis.outcomes.conflicts import conflict

PLACE = {"place": "Đức Thọ"}
CRITERIA = PLACE | {"unit": "tiêu chí", "period_end": "2016-08-19"}
SUM = CRITERIA | {"indicator": "ntm_criteria_met", "quote": "365/495 tiêu chí", "value": 365, "total": 495}
AVERAGE = CRITERIA | {"indicator": "ntm_criteria_per_commune", "quote": "13,5 tiêu chí", "value": 13.5}


def article(sentences, *claims, name="a", day="2016-08-19", place="Đức Thọ"):
    listed = [sentences] if isinstance(sentences, str) else sentences
    return {"id": name, "day": day, "sentences": [f"Huyện {place}.", *listed], "claims": list(claims), "places": [(place, "district")]}


def criteria(sum_, total, average):
    quotes = f"{sum_}/{total} tiêu chí", f"{str(average).replace('.', ',')} tiêu chí"
    return article(
        f"Toàn huyện đạt {quotes[0]}, bình quân mỗi xã đạt {quotes[1]}.",
        SUM | {"quote": quotes[0], "value": sum_, "total": total},
        AVERAGE | {"quote": quotes[1], "value": average},
    )


def money(quote, value, **more):
    return {"quote": quote, "value": value, "unit": "tỷ đồng", "indicator": None, "place": "Đức Thọ", "period_end": "2016-08-19"} | more


def level(day, value, total=None, place="Đức Thọ", name=None, **more):
    quote = f"{value}/{total} xã" if total else f"{value} xã"
    return article(
        f"Đến nay toàn huyện có {quote} đạt chuẩn.",
        {"quote": quote, "value": value, "total": total, "unit": "xã", "place": place, "period_end": day} | more,
        name=name or f"a{day}",
        day=day,
        place=place,
    )


def kinds(found):
    return found["kind"].tolist()


def numbers(found):
    """The numbers of the one conflict, by field."""
    assert len(found) == 1, found
    return {name: content["number"] for name, content in found.iloc[0]["fields"].items() if isinstance(content, dict) and "number" in content}


def test_criteria_that_do_not_fit_their_average(tables_of):
    """365 of 495 at 13.5 each are 27.04 communes; 495 over 27 is 18.33, not 19: 27 × 19 would be 513."""
    found = outcomes.contradictions(tables_of([criteria(365, 495, 13.5)]))
    assert kinds(found) == ["average"]
    shown = numbers(found)
    assert shown["units"] == pytest.approx(365 / 13.5) and shown["whole"] == 27 * 19 and shown["missing"] == 513 - 495
    assert found.iloc[0]["expressions"][3].startswith("ratio(")


@pytest.mark.parametrize(("sum_", "total", "average"), [(365, 513, 13.5), (366, 513, 13.6), (270, 380, 13.5), (19, 19, 19)])
def test_criteria_that_fit_their_average_within_rounding(tables_of, sum_, total, average):
    assert outcomes.contradictions(tables_of([criteria(sum_, total, average)])).empty


def test_an_average_that_no_whole_number_of_communes_gives(tables_of):
    found = outcomes.contradictions(tables_of([criteria(50, 76, 14.5)]))
    assert kinds(found) == ["average-units"]


def test_an_average_of_another_time_is_not_compared(tables_of):
    later = AVERAGE | {"period_end": "2015-12-31"}
    assert outcomes.contradictions(tables_of([article("Đạt 365/495 tiêu chí, bình quân năm trước 13,5 tiêu chí.", SUM, later)])).empty


def test_parts_that_give_another_sum(tables_of):
    sentence = "Huy động 72 tỷ đồng, gồm ngân sách 50 tỷ đồng và nhân dân đóng góp 20 tỷ đồng."
    found = outcomes.contradictions(tables_of([article(sentence, money("72 tỷ đồng", 72), money("50 tỷ đồng", 50), money("20 tỷ đồng", 20))]))
    assert kinds(found) == ["parts"]
    assert numbers(found) == {"parts": 70, "whole": 72, "difference": 2}


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Huy động 72 tỷ đồng, gồm ngân sách 50 tỷ đồng và nhân dân đóng góp 22 tỷ đồng.", (("50 tỷ đồng", 50), ("22 tỷ đồng", 22))),
        ("Huy động 72 tỷ đồng, trong đó ngân sách 50 tỷ đồng, vốn vay 20 tỷ đồng.", (("50 tỷ đồng", 50), ("20 tỷ đồng", 20))),
        ("Huy động 72 tỷ đồng, tăng so với 50 tỷ đồng và 20 tỷ đồng của hai năm trước.", (("50 tỷ đồng", 50), ("20 tỷ đồng", 20))),
        ("Huy động 72 tỷ đồng; các nguồn gồm 50 tỷ đồng và 20 tỷ đồng.", (("50 tỷ đồng", 50), ("20 tỷ đồng", 20))),
        ("Huy động 72,3 tỷ đồng, gồm 50,25 tỷ đồng và 22 tỷ đồng.", (("50,25 tỷ đồng", 50.25), ("22 tỷ đồng", 22))),
    ],
)
def test_what_is_no_sum_of_parts(tables_of, sentence, parts):
    whole = ("72,3 tỷ đồng", 72.3) if "72,3" in sentence else ("72 tỷ đồng", 72)
    assert outcomes.contradictions(tables_of([article(sentence, money(*whole), *(money(*part) for part in parts))])).empty


def test_units_of_one_dimension_are_added_up(tables_of):
    sentence = "Huy động 72 tỷ đồng, gồm ngân sách 71 tỷ đồng và nhân dân đóng góp {} triệu đồng."
    parts = money("72 tỷ đồng", 72), money("71 tỷ đồng", 71)
    assert outcomes.contradictions(tables_of([article(sentence.format(1000), *parts, money("1000 triệu đồng", 1000, unit="triệu đồng"))])).empty
    found = outcomes.contradictions(tables_of([article(sentence.format(500), *parts, money("500 triệu đồng", 500, unit="triệu đồng"))]))
    assert numbers(found) == {"parts": 71.5, "whole": 72, "difference": 0.5}


def test_a_part_larger_than_its_whole(tables_of):
    sentence = "Huy động 72 tỷ đồng, trong đó ngân sách 80 tỷ đồng."
    assert kinds(outcomes.contradictions(tables_of([article(sentence, money("72 tỷ đồng", 72), money("80 tỷ đồng", 80))]))) == ["part-larger"]


def test_shares_and_yields_of_parts_are_no_parts(tables_of):
    online = {"place": "Đức Thọ", "indicator": None, "unit": "%"}
    sentence = "Hồ sơ trực tuyến đạt 63%, riêng thị trấn Đức Thọ đạt 88%."
    assert outcomes.contradictions(tables_of([article(sentence, online | {"quote": "63%", "value": 63}, online | {"quote": "88%", "value": 88})])).empty
    crops = {"place": "Đức Thọ", "indicator": "eco_rice_yield", "unit": "tạ/ha", "period_end": "2016-08-19"}
    sentence = "Năng suất lúa đạt 63 tạ/ha, trong đó vụ xuân 66 tạ/ha."
    assert outcomes.contradictions(
        tables_of([article(sentence, crops | {"quote": "63 tạ/ha", "value": 63}, crops | {"quote": "66 tạ/ha", "value": 66, "period_end": "2016-06-30"})])
    ).empty


@pytest.mark.parametrize(
    ("sentence", "share", "expected"),
    [
        ("Có 22/30 xã đạt chuẩn, đạt 75%.", 75, ["share"]),
        ("Có 22/30 xã, đạt 75%.", 75, ["share"]),
        ("Có 22/30 xã (75%).", 75, ["share"]),
        ("Có 22/30 xã (73%).", 73, []),
        ("Có 22/30 xã (73,3%).", 73.3, []),
        ("Có 22/30 xã (73,4%).", 73.4, ["share"]),
        ("Có 22/30 xã, đạt 110% kế hoạch.", 110, []),
    ],
)
def test_a_share_against_its_fraction(tables_of, sentence, share, expected):
    quote = f"{share}%".replace(".", ",")
    standard = {"place": "Đức Thọ", "indicator": "ntm_communes_standard"}
    claims = standard | {"quote": "22/30 xã", "value": 22, "total": 30, "unit": "xã"}, standard | {"quote": quote, "value": share, "unit": "%"}
    assert kinds(outcomes.contradictions(tables_of([article(sentence, *claims)]))) == expected


def test_a_level_that_falls(tables_of):
    found = outcomes.contradictions(tables_of([level("2016-08-19", 14), level("2017-03-01", 12), level("2017-09-01", 15)]))
    assert kinds(found) == ["falling"]
    assert numbers(found) == {"earlier": 14, "later": 12, "difference": 2}


@pytest.mark.parametrize(
    "second",
    [
        {"indicator": "ntm_communes_below", "threshold": 10.0},
        {"change": "increase"},
        {"period_start": "2017-01-01"},
        {"bound": "about", "value": 13.5},
        {"status": "in_progress"},
        {"place": "Thạch Hà"},
    ],
)
def test_what_is_no_fall(tables_of, second):
    """Another indicator, what was added, what was done in a period, rounding, what is under way, another place."""
    assert outcomes.contradictions(tables_of([level("2016-08-19", 14), level(**{"day": "2017-03-01", "value": 12} | second)])).empty


def test_a_merger_explains_a_fall_and_a_new_total(tables_of):
    found = outcomes.contradictions(tables_of([level("2019-08-19", 25, 30, place="Thạch Hà"), level("2020-03-01", 20, 21, place="Thạch Hà")]))
    assert dict(zip(found["kind"], found["weight"])) == {"falling-merged": "note", "totals-merged": "note"}


def test_a_new_total_without_a_merger(tables_of):
    found = outcomes.contradictions(tables_of([level("2018-01-19", 12, 30, place="Thạch Hà"), level("2018-09-01", 14, 31, place="Thạch Hà")]))
    assert (kinds(found), numbers(found)) == (["totals"], {"first": 30, "second": 31})


def test_two_sources_with_different_numbers(tables_of):
    found = outcomes.contradictions(tables_of([level("2018-01-19", 14), level("2018-01-20", 16)]))
    assert (kinds(found), numbers(found)) == (["sources"], {"first": 14, "second": 16, "difference": 2})
    assert len(found.iloc[0]["article_ids"]) == 2


def test_two_sources_with_the_same_number_or_another_day(tables_of):
    assert outcomes.contradictions(tables_of([level("2018-01-19", 14), level("2018-01-20", 14)])).empty
    assert outcomes.contradictions(tables_of([level("2018-01-19", 14), level("2018-06-20", 16)])).empty
    assert outcomes.contradictions(tables_of([level("2018-01-19", 14, bound="at_least", name="p"), level("2018-01-19", 14.5, name="q")])).empty


def test_roads_of_several_kinds_do_not_contradict_each_other(tables_of):
    roads = {"indicator": "ntm_roads_km", "unit": "km", "place": "Đức Thọ", "period_start": "2021-01-01", "period_end": "2021-03-31"}
    one = article("Bê tông hóa 12km đường trục thôn.", roads | {"quote": "12km", "value": 12}, name="a")
    two = article("Rải cấp phối 5km tuyến nội đồng.", roads | {"quote": "5km", "value": 5}, name="b")
    same = article("Đã bê tông hóa 15km đường trục thôn.", roads | {"quote": "15km", "value": 15}, name="c")
    assert outcomes.contradictions(tables_of([one, two])).empty
    assert kinds(outcomes.contradictions(tables_of([one, same]))) == ["sources"]


def everything(tables_of):
    return [
        criteria(365, 495, 13.5),
        article("Huy động 72 tỷ đồng, gồm 50 tỷ đồng và 20 tỷ đồng.", money("72 tỷ đồng", 72), money("50 tỷ đồng", 50), money("20 tỷ đồng", 20), name="b"),
        level("2019-08-19", 25, 30, place="Thạch Hà"),
        level("2020-03-01", 20, 21, place="Thạch Hà"),
        level("2020-03-02", 19, 21, place="Thạch Hà"),
        level("2018-02-01", 9, name="x"),
        level("2018-12-01", 7, name="y"),
    ]


def test_numbers_are_what_their_expressions_give_and_each_has_a_sentence(tables_of):
    tables = tables_of(everything(tables_of))
    claims = tables["claims"].set_index("claim_id")
    found = outcomes.contradictions(tables)
    assert {"average", "parts", "falling-merged", "totals-merged", "sources", "falling"} <= set(found["kind"])
    for row in found.to_dict("records"):
        for content in row["fields"].values():
            if "number" in content:
                assert expressions.evaluate(content["expression"], lambda claim, field: float(claims.at[claim, field])) == pytest.approx(content["number"])
                assert set(content["sentences"]) == set(claims.loc[list(expressions.inputs(content["expression"])), "sentence_id"]) != set()


def test_the_order_of_articles_does_not_matter(tables_of):
    listed = everything(tables_of)
    expected = outcomes.contradictions(tables_of(listed))
    for seed in range(3):
        assert outcomes.contradictions(tables_of(random.Random(seed).sample(listed, len(listed)))).equals(expected)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_template_is_filled_by_its_fields(tables_of, language):
    catalogue = words.load(language)
    found = outcomes.contradictions(tables_of(everything(tables_of)))
    for row in found.to_dict("records"):
        assert words.fields(catalogue.entries[row["template"]]) <= set(row["fields"])
        assert catalogue.has(f"conflict-kind.{row['kind']}") and catalogue.has(f"conflict-weight.{row['weight']}")
        assert all(catalogue.has(content["word"]) for content in row["fields"].values() if "word" in content)


def test_nothing_is_corrected(tables_of):
    tables = tables_of(everything(tables_of))
    before = tables["claims"].copy()
    outcomes.contradictions(tables)
    assert tables["claims"].equals(before)


def test_intervals_of_written_numbers(tables_of):
    from analysis.outcomes import facts  # noqa: PLC0415

    claims = [AVERAGE, money("72 tỷ đồng", 72, bound="at_least"), CRITERIA | {"quote": "10%-14%", "unit": "%", "value": 10, "value_max": 14}]
    corpus = facts.read(tables_of([article("13,5 tiêu chí; 72 tỷ đồng; 10%-14%.", *claims)]))
    by_quote = {fact.quote: conflict.interval(fact) for fact in corpus.facts}
    assert by_quote["13,5 tiêu chí"] == pytest.approx((13.45, 13.55))
    assert by_quote["72 tỷ đồng"] == pytest.approx((72, 75.6))
    assert by_quote["10%-14%"] == pytest.approx((9.5, 14.5))
    assert conflicts.COLUMNS.keys() == outcomes.contradictions(tables_of([])).to_dict().keys()
