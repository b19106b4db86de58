"""Limits inside a counted group: a threshold of its claim, no claim of their own."""

import pytest


def read(reading, text):
    return [(q.value, q.unit.name, q.threshold, q.under) for q in reading(text).quantities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Còn 12 xã dưới 8 tiêu chí.", [(12, "xã", 8, True)]),
        ("Có 9 xã còn lại đều dưới 16 tiêu chí.", [(9, "xã", 16, True)]),
        ("Đến nay không xã nào dưới 12.", [(0, "xã", 12, True)]),
        ("Năm 2011 chưa có xã nào đạt trên 9 tiêu chí.", [(0, "xã", 9, False)]),
        ("Vẫn còn 17 thôn có tỷ lệ hộ nghèo trên 20%.", [(17, "thôn", 20, False)]),
        ("Không có thôn nào có tỷ lệ hộ nghèo trên 10%.", [(0, "thôn", 10, False)]),
        ("Có 44 hộ có thu nhập 200 triệu đồng/năm trở lên.", [(44, "hộ", 200, False)]),
        ("Số xã dưới 7 tiêu chí giảm từ 18 xuống còn 4 xã.", [(18, "xã", 7, True), (4, "xã", 7, True)]),
        ("Có 6 xã đạt từ 17 tiêu chí trở lên.", [(6, "xã", 17, False)]),
        ("Có 6 xã đạt từ 17 tiêu chí nông thôn mới trở lên.", [(6, "xã", 17, False)]),
        ("Có 34 cháu dưới 3 tuổi.", [(34, "cháu", 3, False)]),
        ("Sáp nhập 7 thôn dưới 120 hộ.", [(7, "thôn", 120, False)]),
        ("Không kiến nghị nào quá 15 ngày.", [(0, "kiến nghị", 15, False)]),
        ("Vẫn còn 5 xã mới đạt 5 tiêu chí trở xuống.", [(5, "xã", 5, False)]),
        ("Không còn xã nợ trên 10 tỷ đồng.", [(0, "xã", 10, False)]),
        ("Có 117 vườn thu trên 200 triệu đồng.", [(117, "vườn", 200, False)]),
        ("Còn 14 xã dưới 5 tiêu chí, giảm 21 xã so với năm trước.", [(14, "xã", 5, True), (21, "xã", 5, True)]),
    ],
)
def test_limits(reading, text, expected):
    assert read(reading, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 9 xã đạt từ 13 đến 16 tiêu chí.", [(9, "xã", None, False), (13, "tiêu chí", None, False)]),  # a range of its own
        ("Triển khai 4 dự án với tổng vốn trên 500 tỷ đồng.", [(4, "dự án", None, False), (500, "tỷ đồng", None, False)]),  # a sum
        ("Cây cho 500 quả, cho thu nhập hơn 20 triệu đồng.", [(500, "quả", None, False), (20, "triệu đồng", None, False)]),  # of the tree
        ("Còn 5 xã mới đạt 5 tiêu chí.", [(5, "xã", None, False), (5, "tiêu chí", None, False)]),
        ("Có 31 xã nợ trên 45 tỷ đồng.", [(31, "xã", None, False), (45, "tỷ đồng", None, False)]),  # together
        ("Cả 6 xã có thu nhập 45 triệu đồng.", [(6, "xã", None, False), (45, "triệu đồng", None, False)]),  # no limit
        ("Số xã dưới 7 tiêu chí giảm mạnh; huyện có 4 xã nâng cao.", [(4, "xã", None, False)]),  # another clause
    ],
)
def test_no_limits(reading, text, expected):
    assert read(reading, text) == expected


def test_only_those_below_a_number_of_criteria_measure_the_communes_below(claims_in):
    below, late = claims_in("Xây dựng nông thôn mới, còn 3 xã dưới 9 tiêu chí; có 5 xã có tỷ lệ hộ nghèo trên 9%.")
    assert (below.indicator, late.indicator, late.threshold) == ("ntm_communes_below", None, 9)


def test_the_size_of_a_group_is_its_limit(claims_in):
    assert [(c.quote, c.threshold) for c in claims_in("Huyện có 52 ấp có quy mô dưới 150 hộ.")] == [("52 ấp", 150)]
    assert [c.quote for c in claims_in("Huyện có 52 ấp. Quy mô mỗi ấp là 150 hộ.")] == ["52 ấp", "150 hộ"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Còn 28 hộ nợ từ 3 vụ trở lên.", [("28 hộ", 3)]),
        ("Còn 28 hộ nợ 3 vụ.", [("28 hộ", None), ("3 vụ", None)]),
        ("Có 5 dự án chậm tiến độ từ 3 tháng trở lên.", [("5 dự án", 3)]),
        ("Cả thôn có 29 vườn thu trên 50 triệu.", [("29 vườn", 50)]),
        ("Có 9 công trình giải ngân dưới 10%.", [("9 công trình", 10)]),
        ("Thu nhập từ 300 triệu đồng trở lên có 126 hộ.", [("126 hộ", None)]),
        ("Hộ thu trên 1 tỷ đồng/năm lên 118 hộ.", [("118 hộ", None)]),
        ("Hộ thu 1 tỷ đồng/năm, cả xã có 118 hộ.", [("1 tỷ đồng/năm", None), ("118 hộ", None)]),
    ],
)
def test_limits_of_what_each_earns_owes_or_is_late(claims_in, text, expected):
    assert [(c.quote, c.threshold) for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công ty tạo việc làm cho 550 lao động có thu nhập bình quân từ 10 triệu đồng.", [("550 lao động", None), ("10 triệu đồng", None)]),
        ("Xã có 12 hộ có thu nhập trên 100 triệu đồng.", [("12 hộ", 100)]),
        ("Huyện Lệ Thủy có 6 xã đạt 65 tạ/ha trở lên.", [("6 xã", 65)]),
        ("Huyện Lệ Thủy có 6 xã đạt 65 tạ/ha.", [("6 xã", None), ("65 tạ/ha", None)]),
        ("Trại nuôi 500 con lợn cho thu trên 60 tỷ đồng.", [("500 con", None), ("60 tỷ đồng", None)]),  # they earn nothing of their own
    ],
)
def test_means_yields_and_what_earns_nothing(claims_in, text, expected):
    assert [(c.quote, c.threshold) for c in claims_in(text)] == expected
