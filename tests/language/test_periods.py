"""Dates and periods: which days an expression covers, and what is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.periods import find_periods

DAY = date(2021, 4, 8)


def read(text, day=DAY):
    return [(str(p.first), str(p.last)) for p in find_periods(text, day)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Năm 2018, huyện", "2018-01-01", "2018-12-31"),
        ("Sáng 19/8, Thường trực", "2021-08-19", "2021-08-19"),
        ("Thứ ba - 16/08/2016 16:09", "2016-08-16", "2016-08-16"),
        ("ngày 27 tháng 5 năm 2016", "2016-05-27", "2016-05-27"),
        ("Ngày 10.7, kỳ họp", "2021-07-10", "2021-07-10"),
        ("quý I năm 2021", "2021-01-01", "2021-03-31"),
        ("quý IV/2022", "2022-10-01", "2022-12-31"),
        ("7 tháng đầu năm 2016", "2016-01-01", "2016-07-31"),
        ("6 tháng cuối năm", "2021-07-01", "2021-12-31"),
        ("những tháng đầu năm", "2021-01-01", "2021-04-08"),
        ("giai đoạn 2021 - 2025", "2021-01-01", "2025-12-31"),
        ("các năm 2021, 2022", "2021-01-01", "2022-12-31"),
        ("trước năm 2020", "None", "2019-12-31"),
        ("trước ngày 30/6", "None", "2021-06-29"),
        ("đến hết tháng 6", "None", "2021-06-30"),
        ("tính đến cuối tháng 6.2019", "None", "2019-06-30"),
        ("tính đến hết tháng chín năm 2020", "None", "2020-09-30"),
        ("tính đến tháng 4/2021", "None", "2021-04-08"),
        ("Tính đến hết năm 2021", "None", "2021-04-08"),
        ("Tính đến năm 2024, tỉnh sẽ", "None", "2024-12-31"),  # no count yet
        ("đến nay", "None", "2021-04-08"),
        ("từ năm 2011 đến nay", "2011-01-01", "2021-04-08"),
        ("từ đầu nhiệm kỳ đến nay", "None", "2021-04-08"),
        ("từ đầu năm đến nay", "2021-01-01", "2021-04-08"),
        ("từ nay đến hết năm 2025", "2021-04-08", "2025-12-31"),
        ("từ ngày 20/5 đến 14/6/2019", "2019-05-20", "2019-06-14"),
        ("Quý II năm 2021 và thời gian tới", "2021-04-01", "None"),
        ("Quý II năm 2021 và kinh phí", "2021-04-01", "2021-06-30"),
        ("Hôm qua, xã", "2021-04-07", "2021-04-07"),
        ("Sáng nay, xã", "2021-04-08", "2021-04-08"),
        ("Thứ năm tuần trước, xã", "2021-04-01", "2021-04-01"),
        ("tuần này", "2021-04-05", "2021-04-11"),
        ("Tháng trước, xã", "2021-03-01", "2021-03-31"),
        ("năm trước", "2020-01-01", "2020-12-31"),
        ("5 tháng tới", "2021-05-01", "2021-09-30"),
        ("từ giữa tháng 2 đến giữa tháng 3", "2021-02-15", "2021-03-15"),
        ("Qua 8 năm, xã", "None", "2021-04-08"),
        ("Ba tháng qua, xã", "2021-01-01", "2021-03-31"),
        ("Hai tháng qua, xã", "2021-02-01", "2021-03-31"),
        ("trong 3 tháng, xã tiếp nhận", "2021-01-01", "2021-03-31"),
        ("Doanh thu 3 tháng đạt 5 tỷ đồng", "2021-01-01", "2021-03-31"),
        ("Tuần qua, xã", "2021-04-01", "2021-04-08"),
        ("từ đầu năm thành lập mới", "2021-01-01", "2021-04-08"),
        ("đầu năm nay giá xuống", "2021-01-01", "2021-04-08"),
        ("đến giữa tháng 3", "None", "2021-03-15"),
        ("đến đầu năm 2020", "None", "2020-01-01"),
        ("đến đầu tháng 3/2021", "None", "2021-03-31"),
        ("kế hoạch năm là 9 xã", "2021-01-01", "2021-12-31"),
        ("hai xã mới được công nhận trong năm", "2021-01-01", "2021-12-31"),
        ("Sang năm xã làm", "2022-01-01", "2022-12-31"),
        ("Giờ bà con trồng", "None", "2021-04-08"),
        ("đến cuối năm nay", "None", "2021-12-31"),
        ("cuối năm nay", "2021-01-01", "2021-12-31"),
        ("ngày 7 tháng ba", "2021-03-07", "2021-03-07"),
        ("quý ba năm 2019", "2019-07-01", "2019-09-30"),
        ("quý tới", "2021-07-01", "2021-09-30"),
        ("quý trước", "2021-01-01", "2021-03-31"),
        ("năm ngoái", "2020-01-01", "2020-12-31"),
        ("Tháng 10 vừa qua", "2021-10-01", "2021-10-31"),
        ("Từ tháng 7/2018 đến nay", "2018-07-01", "2021-04-08"),
        ("từ tháng 3 năm 2019 đến nay", "2019-03-01", "2021-04-08"),
        ("Trong 2 ngày 18 và 19/3, huyện", "2021-03-18", "2021-03-19"),
        ("các ngày 6, 7 và 8/7/2010", "2010-07-06", "2010-07-08"),
        ("từ ngày 18 đến 20/2", "2021-02-18", "2021-02-20"),
        ("ngày 5-6-2020", "2020-06-05", "2020-06-05"),
        ("Từ năm 2018, huyện", "2018-01-01", "None"),
        ("Ở huyện, từ tháng 6/2018, mô hình", "2018-06-01", "None"),
        ("đạt chuẩn từ năm 2014", "2014-01-01", "2014-12-31"),
        ("Từ năm 2015 đến năm 2020, xã", "2015-01-01", "2020-12-31"),
        ("từ 5-10, xã nghỉ", "2021-10-05", "None"),
    ],
)
def test_expressions(text, first, last):
    assert read(text) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("từ 1/7 đến 15/9 xã tiếp nhận 3.146 hồ sơ", date(2021, 9, 15)),  # no fifteen out of nine
        ("Đến 30/6 huyện có 5 hồ sơ", date(2021, 6, 30)),
        ("đến 9/10 xã có chợ", None),
        ("đạt từ 1/3 đến 1/2 diện tích", None),
    ],
)
def test_a_day_before_a_unit_s_word(text, last):
    assert [period.last for period in find_periods(text, date(2021, 12, 22))] == ([last] if last else [])


def test_members_from_five_to_ten_are_no_day():
    assert read("kết nạp từ 5-10 hội viên") == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Trước ngày 15/1, xã phải làm xong", 2022),
        ("Ngày 5/1, lãnh đạo xã sẽ đối thoại với dân", 2022),
        ("Ngày 5/1, lãnh đạo xã đã đối thoại với dân", 2021),
        ("Ngày 5/1, lãnh đạo xã đã đối thoại với dân. Huyện sẽ làm sau", 2021),
        ("Ngày 5/10, lãnh đạo xã sẽ đối thoại với dân", 2021),
    ],
)
def test_in_december_what_is_still_to_come_in_january_is_so_next_year(text, year):
    (period,) = find_periods(text, date(2021, 12, 22))
    assert period.last.year == year


@pytest.mark.parametrize(
    "text",
    [
        "14/30 xã đạt chuẩn",
        "năm xã",
        "6 năm thực hiện",
        "thực hiện tốt",
        "63 tạ/ha",
        "đạt 2.016 hộ",
        "mười năm",
        "xã hiện đại",
        "sau 3 tháng",
        "mỗi 3 tháng",
        "trẻ 3 tháng tuổi",
        "vận hành 7 tháng",
        "giờ làm việc",
        "kế hoạch năm mươi",
    ],
)
def test_what_is_no_period(text):
    assert read(text) == []


def test_a_comparison_is_marked():
    assert [p.compared for p in find_periods("Năm 2017 tăng 5 xã so với năm 2016", DAY)] == [False, True]


def test_without_a_reference_the_year_stays_open():
    assert read("đến hết tháng 6, quý II", None) == [("None", "None"), ("None", "None")]
    assert read("năm 2018", None) == [("2018-01-01", "2018-12-31")]


def test_no_day_is_invented():
    assert read("ngày 31/2/2019") == []


@given(st.text(alphabet="0123456789/.- năm tháng quý đến trước từ", max_size=40))
def test_spans_do_not_overlap(text):
    found = find_periods(text, DAY)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:]))


@pytest.mark.parametrize(("text", "compared"), [("thu nhập tăng 12% so năm 2011", True), ("thu nhập tăng 12%, hồ sơ năm 2011 còn đủ", False)])
def test_a_year_compared_with_by_a_bare_so(text, compared):
    assert [p.compared for p in find_periods(text, DAY)] == [compared]


@pytest.mark.parametrize("text", ["Trong 4 năm tới sẽ giảm 10%", "Trong bốn năm tới sẽ giảm 10%", "Bốn năm nữa sẽ giảm 10%"])
def test_years_ahead_are_due_at_the_end_of_the_last(text):
    (period,) = find_periods(text, date(2018, 5, 5))
    assert (period.first, period.last) == (None, date(2022, 12, 31))


def test_next_year_is_one_year():
    (period,) = find_periods("Năm tới sẽ giảm 10%", date(2018, 5, 5))
    assert (period.first, period.last) == (date(2019, 1, 1), date(2019, 12, 31))


def test_the_end_of_a_year_is_told_from_the_year():
    assert [p.relation for p in find_periods("Cuối năm 2017 có 5 xã, năm 2018 có 6 xã, đến cuối năm 2019 có 7 xã", DAY)] == ["end", "in", "until"]


@pytest.mark.parametrize(
    "text", ["Hôm qua, xã họp", "Tuần trước, xã họp", "Tháng trước, xã họp", "Thứ hai tuần này, xã họp", "Năm ngoái, xã họp", "3 năm tới, xã họp"]
)
def test_what_is_counted_from_the_day_needs_the_day(text):
    assert [(p.first, p.last) for p in find_periods(text, None, 2020)] == [(None, None)]


def test_a_known_year_is_enough_for_the_months_of_a_year():
    assert [(str(p.first), str(p.last)) for p in find_periods("6 tháng đầu năm", None, 2020)] == [("2020-01-01", "2020-06-30")]


def test_a_crop_s_season_is_a_year_and_a_case_is_none():
    def kinds(text):
        return [period.kind for period in find_periods(text, date(2020, 7, 15), 2020)]

    assert kinds("Vụ này bà con trồng 30 ha mía.") == ["year"]
    assert kinds("Vụ này do Công an huyện điều tra.") == kinds("Vụ này đang được điều tra.") == kinds("Vụ này xảy ra ở thôn.") == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Tới tháng 12, hồ sơ đúng hạn đạt 97,5%.", "2025-12-31"),
        ("Ngày 28/12, huyện tổng kết.", "2025-12-28"),
        ("Ngày 28 tháng mười hai, huyện tổng kết.", "2025-12-28"),
        ("Xã phải xong chậm nhất ngày 28 tháng mười hai.", "2026-12-28"),
        ("Xã phải xong chậm nhất ngày 28/12.", "2026-12-28"),
        ("Tháng 9, huyện đại hội.", "2026-09-30"),
        ("Hồi tháng 9, huyện đại hội.", "2025-09-30"),
        ("Hồi tháng 1, huyện đại hội.", "2026-01-31"),
    ],
)
def test_the_year_of_a_month_early_in_the_year(text, last):
    assert [str(p.last) for p in find_periods(text, date(2026, 1, 9), 2026)] == [last]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Từ 16/11/2017 đến 15/11/2018", (2017, 11, 16), (2018, 11, 15)),  # each day has its year
        ("Từ ngày 25/12 đến ngày 5/1/2019", (2018, 12, 25), (2019, 1, 5)),  # the year stands once, and the turn of the year between
        ("Từ ngày 20/5 đến 14/6/2019", (2019, 5, 20), (2019, 6, 14)),
        ("Từ tháng 7 đến tháng 9/2012", (2012, 7, 1), (2012, 9, 30)),
        ("Từ tháng 11 đến tháng 4/2020", (2019, 11, 1), (2020, 4, 30)),
        ("Từ quý I đến quý III/2017", (2017, 1, 1), (2017, 9, 30)),
    ],
)
def test_the_year_of_a_span_that_stands_once(text, first, last):
    (period,) = find_periods(text, date(2020, 7, 1))
    assert (period.first, period.last, period.relation) == (date(*first), date(*last), "from_to")


@given(
    st.lists(
        st.sampled_from(["từ", "đến", "ngày 25/12", "5/1", "năm 2019", "năm 2017", "tháng 11", "tháng 4/2020", "quý I", "quý IV/2018", "nay", ","]), max_size=8
    )
)
def test_no_span_runs_backwards(words):
    for period in find_periods(" ".join(words), date(2019, 7, 1)):
        assert period.relation != "from_to" or period.first is None or period.last is None or period.first <= period.last
