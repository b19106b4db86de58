"""Every verdict, on the small corpus and one by one."""

from __future__ import annotations

import random

import pandas as pd
import pytest

from analysis import outcomes
from analysis.evidence import expressions

DISTRICT = {"place": "Can Lộc", "unit": "xã"}
TARGET = DISTRICT | {"status": "target", "change": "increase", "period_start": "2018-01-01", "period_end": "2018-12-31"}
NAMED = {"unit": "xã", "value": 1, "place_level": "commune"}


def article(name, day, sentence, *claims, places=(("Can Lộc", "district"),)):
    return {"id": name, "day": day, "sentences": [sentence] if isinstance(sentence, str) else sentence, "claims": list(claims), "places": list(places)}


PROMISE = article(
    "p",
    "2018-03-10",
    ["Đến nay, Can Lộc có 14/22 xã đạt chuẩn.", "Năm 2018, huyện phấn đấu có thêm 6 xã đạt chuẩn."],
    DISTRICT | {"quote": "14/22 xã", "value": 14, "total": 22, "period_end": "2018-03-10"},
    TARGET | {"quote": "6 xã", "value": 6},
)


def level(day, value, total=None, name="r", **more):
    quote = f"{value}/{total} xã" if total else f"{value} xã"
    return article(
        name, day, f"Đến nay, huyện Can Lộc có {quote} đạt chuẩn.", DISTRICT | {"quote": quote, "value": value, "total": total, "period_end": day} | more
    )


def only(frame):
    assert len(frame) == 1
    return frame.iloc[0]


def test_the_small_corpus_holds_every_verdict(tables_of, verdict_corpus):
    followed = outcomes.follow(tables_of(verdict_corpus))
    expected = {(each["id"], claim["quote"]): tuple(claim["expected"]) for each in verdict_corpus for claim in each["claims"] if "expected" in claim}
    found = {(row.article_id, row.quote): (row.verdict, row.rule) for row in followed.itertuples()}
    assert found == expected
    assert set(followed["verdict"]) == {"met", "partly_met", "missed", "late", "open", "not_reported"}


def test_numbers_are_what_their_expressions_give(tables_of, verdict_corpus):
    tables = tables_of(verdict_corpus)
    claims = tables["claims"].set_index("claim_id")
    followed = outcomes.follow(tables)
    for column in ("required", "result"):
        known = followed[followed[f"{column}_expression"].notna()]
        assert len(known) > 3
        for row in known.to_dict("records"):
            assert expressions.evaluate(row[f"{column}_expression"], lambda claim, field: float(claims.at[claim, field])) == row[f"{column}_value"]


def test_every_decided_verdict_has_both_sentences_and_a_day(tables_of, verdict_corpus):
    followed = outcomes.follow(tables_of(verdict_corpus))
    decided = followed[followed["verdict"].isin(["met", "partly_met", "missed", "late"])]
    assert decided["sentence_id"].notna().all() and decided["reported"].notna().all()
    assert decided["result_sentence_ids"].map(len).gt(0).all()
    silent = followed[followed["verdict"].isin(["open", "not_reported"])]
    assert silent["result_value"].isna().all() and silent["result_claim_ids"].map(len).eq(0).all()


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_articles_does_not_matter(tables_of, verdict_corpus, seed):
    shuffled = random.Random(seed).sample(verdict_corpus, len(verdict_corpus))
    expected = outcomes.follow(tables_of(verdict_corpus))
    tables = tables_of(shuffled)
    tables["claims"] = tables["claims"].sample(frac=1, random_state=seed)
    assert outcomes.follow(tables).equals(expected)


def test_each_target_gets_one_verdict(tables_of, verdict_corpus):
    tables = tables_of(verdict_corpus)
    targets = tables["claims"].query("status == 'target'")["claim_id"]
    followed = outcomes.follow(tables)
    assert sorted(followed["target_claim_id"]) == sorted(targets)
    assert followed["verdict"].isin(["met", "partly_met", "missed", "late", "open", "not_reported"]).all()


def test_an_article_that_reports_an_outcome_changes_the_verdict(tables_of, verdict_corpus):
    before = outcomes.follow(tables_of(verdict_corpus)).set_index("article_id").at["e1-loc-ha", "verdict"]
    news = article(
        "new",
        "2019-02-01",
        "Năm 2018, huyện Lộc Hà có thêm 2 xã đạt chuẩn.",
        TARGET | {"quote": "2 xã", "value": 2, "place": "Lộc Hà", "status": "achieved"},
        places=[("Lộc Hà", "district")],
    )
    after = outcomes.follow(tables_of([*verdict_corpus, news])).set_index("article_id").at["e1-loc-ha", "verdict"]
    assert (before, after) == ("not_reported", "met")


@pytest.mark.parametrize(
    ("value", "verdict", "rule"),
    [
        (20, "met", "reached"),
        (23, "met", "reached"),
        (19, "partly_met", "partly-reached"),
        (17, "partly_met", "partly-reached"),
        (16, "missed", "far-from-reached"),
        (14, "missed", "far-from-reached"),
    ],
)
def test_an_increase_against_a_later_level(tables_of, value, verdict, rule):
    row = only(outcomes.follow(tables_of([PROMISE, level("2019-01-20", value)])))
    assert (row["verdict"], row["rule"], row["required_value"], row["comparison"]) == (verdict, rule, 20, "base")
    assert row["required_expression"].startswith("sum(")


def test_a_reported_zero_is_not_silence(tables_of):
    zero = article(
        "r", "2019-01-20", "Năm 2018, Can Lộc không có thêm xã nào đạt chuẩn.", TARGET | {"status": "achieved", "quote": "không có thêm xã nào", "value": 0}
    )
    elsewhere = article(
        "r", "2019-01-20", "Nghi Xuân có 3 xã đạt chuẩn.", {"quote": "3 xã", "value": 3, "unit": "xã", "place": "Nghi Xuân"}, places=[("Nghi Xuân", "district")]
    )
    said, silent = (only(outcomes.follow(tables_of([PROMISE, other]))) for other in (zero, elsewhere))
    assert (said["verdict"], said["rule"], said["result_value"]) == ("missed", "nothing-done", 0)
    assert (silent["verdict"], silent["rule"]) == ("not_reported", "not-reported")
    assert silent["required_value"] == 20


def test_open_as_long_as_the_corpus_ends_before_the_due_day(tables_of):
    row = only(outcomes.follow(tables_of([PROMISE, level("2018-08-01", 16)])))
    assert (row["verdict"], row["rule"], row["interim_value"]) == ("open", "due-later", 16)


def test_an_interim_report_decides_nothing_after_the_due_day(tables_of):
    last = article("z", "2020-01-01", "Một bài khác.", places=())
    row = only(outcomes.follow(tables_of([PROMISE, level("2018-08-01", 16), last])))
    assert (row["verdict"], row["rule"], row["interim_value"]) == ("not_reported", "interim-only", 16)


def test_reached_before_the_due_day(tables_of):
    row = only(outcomes.follow(tables_of([PROMISE, level("2018-11-01", 21)])))
    assert (row["verdict"], row["rule"], row["days_late"]) == ("met", "reached-early", 0)


def test_late_needs_a_report_that_showed_it_short(tables_of):
    """A report long after the due day alone doesn't tell that it was late."""
    alone = only(outcomes.follow(tables_of([PROMISE, level("2019-09-30", 20)])))
    assert (alone["verdict"], alone["rule"]) == ("met", "reached-since")
    assert alone.isna()["days_late"]
    short = only(outcomes.follow(tables_of([PROMISE, level("2019-01-10", 18, name="q"), level("2019-09-30", 20)])))
    assert (short["verdict"], short["days_late"], len(short["result_claim_ids"])) == ("late", 273, 2)


def test_what_was_done_in_another_period_is_not_held_against_the_promise(tables_of):
    other = article(
        "r",
        "2020-01-20",
        "Năm 2019, Can Lộc có thêm 6 xã đạt chuẩn.",
        TARGET | {"status": "achieved", "quote": "6 xã", "value": 6, "period_start": "2019-01-01", "period_end": "2019-12-31"},
    )
    assert only(outcomes.follow(tables_of([PROMISE, other])))["verdict"] == "not_reported"


def test_where_things_stood_is_told_and_is_no_result(tables_of):
    tables = tables_of([PROMISE])
    row, claims = only(outcomes.follow(tables)), tables["claims"].set_index("claim_id")
    assert claims.loc[row["before_claim_id"], "value"] == 14 and row["result_claim_ids"] == ()
    alone = article("q", "2018-03-10", "Năm 2018, Can Lộc phấn đấu có thêm 6 xã đạt chuẩn.", TARGET | {"quote": "6 xã", "value": 6})
    assert pd.isna(only(outcomes.follow(tables_of([alone])))["before_claim_id"])


def test_the_state_when_the_promise_was_made_is_no_result(tables_of):
    row = only(outcomes.follow(tables_of([PROMISE])))
    assert row["verdict"] == "open" and row["interim_claim_ids"] == ()


def test_another_place_of_the_same_name_level_is_no_result(tables_of):
    """Đức Thọ the town is not Đức Thọ the district."""
    promise = article(
        "p",
        "2016-08-19",
        "Đức Thọ phấn đấu năm 2017 có thêm 2 xã đạt chuẩn.",
        TARGET | {"quote": "2 xã", "value": 2, "place": "Đức Thọ", "period_start": "2017-01-01", "period_end": "2017-12-31"},
        places=[("Đức Thọ", "district")],
    )
    town = article(
        "r",
        "2018-01-05",
        "Năm 2017 thị trấn Đức Thọ có thêm 2 xã đạt chuẩn.",
        TARGET
        | {
            "quote": "2 xã",
            "value": 2,
            "place": "Đức Thọ",
            "place_level": "commune",
            "status": "achieved",
            "period_start": "2017-01-01",
            "period_end": "2017-12-31",
        },
        places=[("Đức Thọ", "commune")],
    )
    assert only(outcomes.follow(tables_of([promise, town])))["verdict"] == "not_reported"


def test_another_indicator_or_limit_is_no_result(tables_of):
    advanced = level("2019-01-20", 21, indicator="ntm_communes_advanced")
    limited = level("2019-01-20", 21, threshold=10.0)
    for other in (advanced, limited):
        assert only(outcomes.follow(tables_of([PROMISE, other])))["verdict"] == "not_reported"


def test_after_a_merger_shares_are_compared(tables_of):
    """14 + 8 of 30 communes; after the merger 17 of 22: a larger share than promised, though a smaller number."""
    thach_ha = {"place": "Thạch Hà", "unit": "xã"}
    promise = article(
        "p",
        "2018-03-10",
        ["Thạch Hà có 14/30 xã đạt chuẩn.", "Năm 2018, Thạch Hà phấn đấu có thêm 8 xã đạt chuẩn."],
        thach_ha | {"quote": "14/30 xã", "value": 14, "total": 30},
        TARGET | thach_ha | {"quote": "8 xã", "value": 8},
        places=[("Thạch Hà", "district")],
    )
    later = article(
        "r",
        "2020-03-01",
        "Thạch Hà có 17/22 xã đạt chuẩn.",
        thach_ha | {"quote": "17/22 xã", "value": 17, "total": 22, "period_end": "2020-03-01"},
        places=[("Thạch Hà", "district")],
    )
    row = only(outcomes.follow(tables_of([promise, later])))
    assert (row["verdict"], row["comparison"], row["compared_unit"]) == ("met", "share", "%")
    assert row["required_value"] == pytest.approx(100 * 22 / 30) and row["result_value"] == pytest.approx(100 * 17 / 22)


@pytest.mark.parametrize(
    ("bound", "value", "verdict"),
    [("exact", 90, "partly_met"), ("about", 97, "met"), ("exact", 97, "partly_met"), ("at_least", 100, "met"), ("about", 90, "partly_met")],
)
def test_bounds_of_the_report(tables_of, bound, value, verdict):
    gardens = {"unit": "vườn mẫu", "indicator": "ntm_model_gardens", "place": "Can Lộc"}
    promise = article(
        "p",
        "2020-02-01",
        "Can Lộc phấn đấu năm 2020 xây dựng 100 vườn mẫu.",
        gardens | {"quote": "100 vườn mẫu", "value": 100, "status": "target", "period_start": "2020-01-01", "period_end": "2020-12-31"},
    )
    later = article(
        "r",
        "2021-01-20",
        f"Năm 2020 Can Lộc xây dựng {value} vườn mẫu.",
        gardens | {"quote": f"{value} vườn mẫu", "value": value, "bound": bound, "period_start": "2020-01-01", "period_end": "2020-12-31"},
    )
    assert only(outcomes.follow(tables_of([promise, later])))["verdict"] == verdict


def test_a_range_is_met_from_its_lower_end(tables_of):
    range_ = {"unit": "%", "indicator": "eco_plan_excess", "place": "Can Lộc", "change": "increase"}
    promise = article(
        "p",
        "2020-02-01",
        "Can Lộc phấn đấu năm 2020 vượt 10%-14% kế hoạch.",
        range_ | {"quote": "10%-14%", "value": 10, "value_max": 14, "status": "target", "period_start": "2020-01-01", "period_end": "2020-12-31"},
    )
    later = article(
        "r",
        "2021-01-20",
        "Năm 2020 Can Lộc vượt 11% kế hoạch.",
        range_ | {"quote": "11%", "value": 11, "period_start": "2020-01-01", "period_end": "2020-12-31"},
    )
    row = only(outcomes.follow(tables_of([promise, later])))
    assert (row["verdict"], row["target_max"], row["required_value"]) == ("met", 14, 10)


@pytest.mark.parametrize(("value", "verdict"), [(0, "met"), (2, "partly_met"), (6, "missed")])
def test_a_number_that_is_to_fall(tables_of, value, verdict):
    """`không còn xã dưới 10 tiêu chí`: zero is the aim here, and four were there before."""
    below = {"unit": "xã", "indicator": "ntm_communes_below", "threshold": 10.0, "place": "Can Lộc"}
    promise = article(
        "p",
        "2018-02-01",
        ["Can Lộc còn 4 xã dưới 10 tiêu chí.", "Phấn đấu hết năm 2018 không còn xã dưới 10 tiêu chí."],
        below | {"quote": "4 xã", "value": 4, "period_end": "2018-02-01"},
        below | {"quote": "không còn xã", "value": 0, "status": "target", "period_end": "2018-12-31"},
    )
    later = article(
        "r", "2019-01-20", f"Can Lộc còn {value} xã dưới 10 tiêu chí.", below | {"quote": f"{value} xã", "value": value, "period_end": "2019-01-20"}
    )
    assert only(outcomes.follow(tables_of([promise, later])))["verdict"] == verdict


def test_cuts_add_up_from_what_had_been_cut_before(tables_of):
    """13 bodies cut so far and 6 more promised: a later running total of 16 is half of the way."""
    cut = {"unit": "đầu mối", "indicator": "adm_units_reduced", "place": "Can Lộc", "change": "decrease"}
    promise = article(
        "p",
        "2016-08-19",
        ["Đến nay Can Lộc đã giảm được 13 đầu mối.", "Dự kiến năm 2016-2017 giảm 6 đầu mối."],
        cut | {"quote": "13 đầu mối", "value": 13, "period_end": "2016-08-19"},
        cut | {"quote": "6 đầu mối", "value": 6, "status": "target", "period_start": "2016-01-01", "period_end": "2017-12-31"},
    )
    later = article(
        "r", "2018-01-20", "Đến nay Can Lộc đã giảm được 16 đơn vị.", cut | {"quote": "16 đơn vị", "unit": "đơn vị", "value": 16, "period_end": "2018-01-20"}
    )
    row = only(outcomes.follow(tables_of([promise, later])))
    assert (row["verdict"], row["comparison"], row["required_value"], row["result_value"]) == ("partly_met", "running", 19, 16)


def test_metres_are_held_against_kilometres_but_never_against_lamps(tables_of):
    light = {"indicator": "ntm_lighting", "place": "Can Lộc", "period_start": "2020-01-01", "period_end": "2020-12-31"}
    promise = article(
        "p", "2020-02-01", "Can Lộc phấn đấu năm 2020 thắp sáng 12km đường.", light | {"quote": "12km", "value": 12, "unit": "km", "status": "target"}
    )
    metres = article("r", "2021-01-20", "Năm 2020 Can Lộc thắp sáng 12.500m đường.", light | {"quote": "12.500m", "value": 12500, "unit": "m"})
    lamps = article("r", "2021-01-20", "Năm 2020 Can Lộc lắp 500 đường điện.", light | {"quote": "500 đường điện", "value": 500, "unit": "đường điện"})
    met = only(outcomes.follow(tables_of([promise, metres])))
    assert (met["verdict"], met["result_value"], met["compared_unit"]) == ("met", 12.5, "km")
    assert only(outcomes.follow(tables_of([promise, lamps])))["verdict"] == "not_reported"


def test_a_share_is_held_against_a_fraction(tables_of):
    promise = article(
        "p",
        "2018-02-01",
        "Can Lộc phấn đấu đến hết năm 2018 có 80% số xã đạt chuẩn.",
        DISTRICT | {"quote": "80%", "unit": "%", "value": 80, "status": "target", "period_end": "2018-12-31"},
    )
    row = only(outcomes.follow(tables_of([promise, level("2019-01-20", 18, 22)])))
    assert (row["verdict"], row["comparison"]) == ("met", "share") and row["result_expression"].startswith("share(")


def test_without_an_indicator_only_like_words_are_compared(tables_of):
    base = {"indicator": None, "unit": "%", "place": "Can Lộc"}
    promise = article(
        "p",
        "2018-02-01",
        "Can Lộc phấn đấu năm 2018 có 95% hộ dân sử dụng nước sạch.",
        base | {"quote": "95%", "value": 95, "status": "target", "period_start": "2018-01-01", "period_end": "2018-12-31"},
    )
    same = article(
        "r",
        "2019-01-20",
        "Năm 2018 có 96% hộ dân Can Lộc sử dụng nước sạch.",
        base | {"quote": "96%", "value": 96, "period_start": "2018-01-01", "period_end": "2018-12-31"},
    )
    other = article(
        "r",
        "2019-01-20",
        "Năm 2018 có 98% đảng viên Can Lộc được học nghị quyết.",
        base | {"quote": "98%", "value": 98, "period_start": "2018-01-01", "period_end": "2018-12-31"},
    )
    assert only(outcomes.follow(tables_of([promise, same])))["verdict"] == "met"
    assert only(outcomes.follow(tables_of([promise, other])))["verdict"] == "not_reported"


@pytest.mark.parametrize(
    ("sentence", "claims", "verdict"),
    [
        ("Tích tụ ruộng đất mới đạt 7.950ha, bằng 79,5% mục tiêu 10.000ha.", (("7.950ha", 7950, "ha"), ("10.000ha", 10000, "ha")), "partly_met"),
        ("Thanh toán không dùng tiền mặt mới đạt 7%, thấp hơn kế hoạch (20%).", (("7%", 7, "%"), ("20%", 20, "%")), "missed"),
        ("Trả lời tại chỗ 19 ý kiến; giao xã trả lời 4 ý kiến.", (("19 ý kiến", 19, "ý kiến"), ("4 ý kiến", 4, "ý kiến")), "not_reported"),
    ],
)
def test_a_sentence_that_sets_a_result_against_its_target(tables_of, sentence, claims, verdict):
    base = {"indicator": None, "place": "Can Lộc", "period_end": "2019-06-30"}
    result, target = (base | {"quote": quote, "value": value, "unit": unit} for quote, value, unit in claims)
    found = only(outcomes.follow(tables_of([article("p", "2019-07-10", sentence, result, target | {"status": "target"}, places=())])))
    assert found["verdict"] == verdict


def test_a_shortened_unit_is_of_the_same_kind_only_within_an_indicator(tables_of):
    base = {"place": "Can Lộc", "period_start": "2022-01-01", "period_end": "2022-06-30"}
    sentence = "Kế hoạch 6 tháng xây dựng 20 vườn mẫu nhưng chỉ hoàn thành 7 vườn."
    for indicator, verdict in (("ntm_model_gardens", "missed"), (None, "not_reported")):
        claims = base | {"quote": "20 vườn mẫu", "value": 20, "unit": "vườn mẫu", "status": "target"}, base | {"quote": "7 vườn", "value": 7, "unit": "vườn"}
        listed = [claim | {"indicator": indicator} for claim in claims]
        assert only(outcomes.follow(tables_of([article("p", "2022-07-08", sentence, *listed, places=())])))["verdict"] == verdict


def test_a_share_that_is_there_already(tables_of):
    """The aim was 50 % of the communes by 2020; the same article reports 44 of 82."""
    claims = (
        DISTRICT | {"quote": "44/82 xã", "value": 44, "total": 82, "period_end": "2020-11-14"},
        DISTRICT | {"quote": "50%", "value": 50, "unit": "%", "status": "target", "period_end": "2020-12-31"},
    )
    row = only(outcomes.follow(tables_of([article("p", "2020-11-14", "Đến nay có 44/82 xã đạt chuẩn, chỉ tiêu đến hết năm 2020 là 50%.", *claims, places=())])))
    assert (row["verdict"], row["rule"]) == ("met", "reached-early")


@pytest.mark.parametrize(("named", "verdict"), [("Lưu Vĩnh Sơn", "met"), ("Thạch Lưu", "met"), ("Ngọc Sơn", "not_reported"), ("Việt Tiến", "not_reported")])
def test_a_commune_is_followed_into_the_one_it_was_merged_into(tables_of, named, verdict):
    """Thạch Lưu went into Lưu Vĩnh Sơn in 2020; Việt Tiến is another merged commune of the district, Ngọc Sơn a neighbour."""
    places = [("Thạch Hà", "district")]
    promise = article(
        "p",
        "2019-02-11",
        "Xã Thạch Lưu (Thạch Hà) phấn đấu năm 2019 đạt chuẩn.",
        NAMED | {"quote": "Xã Thạch Lưu", "place": "Thạch Lưu", "status": "target", "period_end": "2019-12-31"},
        places=[*places, ("Thạch Lưu", "commune")],
    )
    later = article(
        "r",
        "2020-02-11",
        f"Xã {named} (Thạch Hà) đã đạt chuẩn.",
        NAMED | {"quote": f"Xã {named}", "place": named, "period_end": "2020-02-11"},
        places=[*places, (named, "commune")],
    )
    row = only(outcomes.follow(tables_of([promise, later])))
    assert row["verdict"] == verdict
    assert row["result_place"] == "Lưu Vĩnh Sơn" if named == "Lưu Vĩnh Sơn" else row.isna()["result_place"]


def test_named_communes_are_followed_one_by_one(tables_of, verdict_corpus):
    units = outcomes.follow_units(tables_of(verdict_corpus))
    cam_xuyen = units[units["article_id"] == "h1-cam-xuyen"].set_index("unit_name")
    assert cam_xuyen["verdict"].to_dict() == {"Cẩm Bình": "met", "Cẩm Vịnh": "met", "Cẩm Yên": "not_reported"}


def test_a_list_of_those_that_reached_it_tells_of_each(tables_of):
    target = {"unit": "xã", "place": "Cẩm Xuyên", "indicator": "ntm_communes_advanced", "status": "target", "period_end": "2020-12-31"}
    names = [("Cẩm Xuyên", "district"), ("Cẩm Bình", "commune"), ("Cẩm Vịnh", "commune")]
    promise = article(
        "p", "2020-03-03", "Cẩm Xuyên phấn đấu năm 2020 có 2 xã (Cẩm Bình, Cẩm Vịnh) đạt nâng cao.", target | {"quote": "2 xã", "value": 2}, places=names
    )
    later = article(
        "r",
        "2021-01-10",
        "Năm 2020 có 5 xã đạt nâng cao, gồm các xã Cẩm Bình, Cẩm Vịnh.",
        target | {"quote": "5 xã", "value": 5, "status": "achieved", "place": "Hà Tĩnh", "place_level": "province"},
        places=names[1:],
    )
    row = only(outcomes.follow(tables_of([promise, later])))
    assert (row["verdict"], row["rule"], row["result_value"]) == ("met", "units-reached", 2)


def test_a_promise_without_a_due_day_stays_open_until_reached(tables_of):
    promise = article(
        "p",
        "2021-04-08",
        "Phấn đấu đưa 5 xã của Can Lộc đạt chuẩn.",
        DISTRICT | {"quote": "5 xã", "value": 5, "status": "target", "period_start": "2021-04-01"},
    )
    short, reached = level("2022-01-10", 3), level("2023-01-10", 6, name="s")
    assert only(outcomes.follow(tables_of([promise, short])))["verdict"] == "open"
    assert only(outcomes.follow(tables_of([promise, short, reached])))["rule"] == "reached-without-due-day"


def test_a_plan_smaller_than_what_is_there_is_meant_on_top(tables_of):
    """105 model residential areas there, 46 to be built: a later 120 is not enough, 151 is."""
    area = {"unit": "khu dân cư", "indicator": "ntm_model_residential_areas", "place": "Can Lộc"}
    promise = article(
        "p",
        "2021-04-08",
        ["Can Lộc có 105 khu dân cư kiểu mẫu.", "Năm 2021 phấn đấu xây dựng 46 khu dân cư."],
        area | {"quote": "105 khu dân cư", "value": 105, "period_end": "2021-04-08"},
        area | {"quote": "46 khu dân cư", "value": 46, "status": "target", "period_start": "2021-01-01", "period_end": "2021-12-31"},
    )
    for value, verdict in ((120, "missed"), (151, "met")):
        later = article(
            "r",
            "2022-01-10",
            f"Đến nay Can Lộc có {value} khu dân cư kiểu mẫu.",
            area | {"quote": f"{value} khu dân cư", "value": value, "period_end": "2022-01-10"},
        )
        assert only(outcomes.follow(tables_of([promise, later])))["verdict"] == verdict


def test_an_empty_corpus(tables_of):
    tables = tables_of([article("z", "2020-01-01", "Không có số.", places=())])
    followed = outcomes.follow(tables)
    assert followed.empty and outcomes.open_questions(followed).empty and outcomes.contradictions(tables).empty
