"""Claims without a number: nought in words, and named units that reach the standard."""

import pytest

from analysis.extraction.claims.zeros import find_zeros


@pytest.mark.parametrize(
    ("text", "quote", "unit", "threshold", "total"),
    [
        ("không còn xã dưới 10 tiêu chí", "không còn xã dưới 10 tiêu chí", "xã", 10, None),
        ("không còn xã nào dưới 10 tiêu chí", "không còn xã nào dưới 10 tiêu chí", "xã", 10, None),
        ("chưa có buôn nào được công nhận", "chưa có buôn nào", "buôn", None, None),
        ("không để xã nào tụt tiêu chí", "không để xã nào", "xã", None, None),
        ("chưa một đồng chí nào trong số 14 cấp phó", "chưa một đồng chí nào trong số 14 cấp phó", "cấp phó", None, 14),
        ("không có xã dưới 5 tiêu chí", "không có xã dưới 5 tiêu chí", "xã", 5, None),
        ("không công khai lần nào", "không công khai lần nào", "lần", None, None),
        ("đến nay chưa có ai đúng chuyên ngành", "chưa có ai", "người", None, None),
        ("không còn hồ sơ quá hạn", "không còn hồ sơ", "hồ sơ", None, None),
        ("6 xã đạt chuẩn, không còn hộ nghèo", "không còn hộ", "hộ", None, None),
        ("4 thôn không còn xã dưới 5 tiêu chí", "không còn xã dưới 5 tiêu chí", "xã", 5, None),  # of units above
        ("chưa phải cưỡng chế hộ nào", "chưa phải cưỡng chế hộ nào", "hộ", None, None),
    ],
)
def test_zeros(text, quote, unit, threshold, total):
    (zero,) = find_zeros(text)
    assert (text[zero.start : zero.end], zero.value, zero.unit.name, zero.threshold, zero.total) == (
        quote,
        0,
        unit,
        threshold,
        total,
    )


@pytest.mark.parametrize(
    "text",
    [
        "không xảy ra điểm nóng",
        "không biết làm thế nào",
        "chưa phải nơi nào cũng chạy",
        "không còn chỗ trống",
        "không có xã nghèo",
        "không thể chạy theo thành tích",
        "năm nào xã cũng đăng ký",
        "hiện 5 quận trung tâm không còn hộ nghèo",
        "có 28 phường thuộc 6 quận (quận 4, Bình Thạnh) cũng không còn hộ nghèo",
    ],
)
def test_no_zero(text):
    assert find_zeros(text) == ()


def named(claims):
    return [(c.quote, c.place, c.status) for c in claims if c.value == 1 and not c.quote[0].isdigit()]


def test_a_named_unit_with_its_own_predicate(claims_in):
    text = "Huyện Đức Thọ phấn đấu đưa 5 xã đạt chuẩn NTM nâng cao (Bùi Xá, Đức Lạng) và xã Tùng Ảnh đạt chuẩn NTM kiểu mẫu."
    assert named(claims_in(text)) == [("xã Tùng Ảnh", "Tùng Ảnh", "target")]


def test_units_side_by_side(claims_in):
    text = "Huyện Đơn Dương họp. Xã Lạc Lâm và xã Ka Đô đã được công nhận đạt chuẩn NTM nâng cao."
    assert [place for _, place, _ in named(claims_in(text))] == ["Lạc Lâm", "Ka Đô"]


def test_a_unit_that_the_discourse_names(claims_in):
    text = "Huyện Đức Thọ họp. Đức Thọ phấn đấu xây dựng huyện đạt chuẩn NTM trước năm 2020."
    (claim,) = claims_in(text, "2016-08-19")
    assert (claim.unit, claim.value, claim.status, claim.place, str(claim.period_end)) == (
        "huyện",
        1,
        "target",
        "Đức Thọ",
        "2019-12-31",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Bộ tiêu chí xây dựng xã đạt chuẩn NTM.",
        "Các xã phấn đấu đạt chuẩn NTM nâng cao.",
        "Thực hiện các tiêu chí xây dựng tỉnh đạt chuẩn nông thôn mới còn nhiều khó khăn.",
        "Xã Bùi Xá đạt chuẩn quốc gia về y tế.",
    ],
)
def test_sets_of_criteria_and_other_standards(claims_in, text):
    assert named(claims_in(text)) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # who recognises, and where the unit lies, reach nothing themselves
        ("Xã Đông Lĩnh được UBND tỉnh Thanh Hóa công nhận đạt chuẩn nông thôn mới.", ["Xã Đông Lĩnh"]),
        ("Tỉnh công nhận xã Tràng Đà, huyện Yên Sơn đạt chuẩn NTM.", ["xã Tràng Đà"]),
        ("Xã Hồng Việt (Hòa An) và xã Độc Lập (Quảng Hòa) đạt chuẩn NTM.", ["Xã Hồng Việt", "xã Độc Lập"]),
        ("Có 20/20 xã trên địa bàn huyện Gia Viễn (Ninh Bình) đã đạt chuẩn NTM.", []),
        (
            "Các xã Kim Liên, Nam Giang, Hùng Tiến được công nhận đạt chuẩn NTM.",
            ["xã Kim Liên", "Nam Giang", "Hùng Tiến"],
        ),
        ("Thị xã Hồng Lĩnh hoàn thành nhiệm vụ xây dựng NTM.", ["Thị xã Hồng Lĩnh"]),
        ("Tỉnh Thái Bình hoàn thành xây dựng NTM ở 8/8 huyện.", []),
        ("Huyện Gò Quao là đơn vị thứ 5 của tỉnh đạt chuẩn NTM.", ["Huyện Gò Quao"]),
        ("Có 34/34 xã, thị trấn đạt chuẩn NTM nâng cao.", []),
    ],
)
def test_which_unit_reaches_the_standard(claims_in, text, units):
    assert [c.quote for c in claims_in(text) if c.value == 1] == units


def test_units_side_by_side_have_one_indicator(claims_in):
    text = "Các xã Kim Liên, Nam Giang được công nhận đạt chuẩn nông thôn mới kiểu mẫu; xã Hùng Tiến đạt chuẩn nông thôn mới."
    assert [c.indicator for c in claims_in(text)] == [
        "ntm_communes_model",
        "ntm_communes_model",
        "ntm_communes_standard",
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Tỉnh trao bằng công nhận nông thôn mới cho huyện Đức Thọ và huyện Nghi Xuân.",
            ["huyện Đức Thọ", "huyện Nghi Xuân"],
        ),
        ("Xây dựng nông thôn mới có kết quả; tỉnh trao xe cứu thương cho huyện Đức Thọ.", []),
        (
            "Xây dựng nông thôn mới: xã Tùng Ảnh được công nhận đạt chuẩn năm 2013, xã Yên Hồ năm 2015.",
            ["xã Tùng Ảnh", "xã Yên Hồ"],
        ),
        ("Xây dựng nông thôn mới: xã Tùng Ảnh được công nhận đạt chuẩn quốc gia về y tế, xã Yên Hồ năm 2015.", []),
        ("Thủ tướng công nhận TP Hà Tĩnh hoàn thành chương trình xây dựng nông thôn mới.", ["TP Hà Tĩnh"]),
    ],
)
def test_who_is_awarded_or_recognised_reaches_the_standard(claims_in, text, quotes):
    assert [c.quote for c in claims_in(text)] == quotes


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sở Y tế giảm 770 người, tiếp theo là Sở Giáo dục gần 660, Sở Xây dựng 90.", [770, 660, 90]),
        ("Số biên chế được giao là hơn 45.650, giảm 120 biên chế.", [45650, 120]),
        ("Huyện giảm 12 người ở thôn 4, gần 5 km đường.", [12, 5]),
    ],
)
def test_a_number_alone_behind_a_bound(claims_in, text, values):
    assert [c.value for c in claims_in(text)] == values


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Xã Tùng Ảnh và xã Yên Hồ có nhiều đổi thay. Cuối năm 2019, Tùng Ảnh được công nhận đạt chuẩn nông thôn mới.", ["Tùng Ảnh"]),
        ("Xã Tùng Ảnh giáp xã Yên Hồ. Năm 2020, Tùng Ảnh và Yên Hồ phấn đấu đạt chuẩn nông thôn mới nâng cao.", ["Tùng Ảnh", "Yên Hồ"]),
        ("Mục tiêu năm 2021: đưa Đức Thọ về đích huyện nông thôn mới.", ["Đức Thọ"]),
        ("Là huyện đầu tiên của tỉnh đạt chuẩn nông thôn mới (năm 2015), Đức Thọ có nhiều cách làm hay.", ["Đức Thọ"]),
        ("Tối qua, huyện tổ chức lễ công bố xã đạt chuẩn nông thôn mới năm 2017.", ["xã đạt chuẩn nông thôn mới"]),
        ("Là huyện đầu tiên của tỉnh mở lớp nông thôn mới, Đức Thọ có nhiều cách làm hay.", []),
        ("Xây dựng nông thôn mới, người dân ở Tùng Ảnh đạt chuẩn nghèo đa chiều.", []),
        ("Các xã, huyện đạt chuẩn phấn đấu thành xã, huyện nông thôn mới kiểu mẫu.", []),
    ],
)
def test_units_without_their_type_word(claims_in, text, quotes):
    assert [c.quote for c in claims_in(text) if c.value == 1] == quotes


def test_a_unit_that_receives_its_certificate(claims_in):
    assert named(claims_in("Xã Diễn Liên đón nhận Bằng đạt chuẩn nông thôn mới.")) == [("Xã Diễn Liên", "Diễn Liên", "achieved")]
    assert named(claims_in("Xã Diễn Liên đón nhận Bằng khen của tỉnh.")) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Xã trả 291 hồ sơ đúng hẹn, không có hồ sơ trễ hẹn.", ["291 hồ sơ", "không có hồ sơ"]),
        ("Bão qua, không có người tử vong.", ["không có người"]),
        ("Nhiều nơi không có hồ sơ lưu trữ.", []),
    ],
)
def test_nothing_is_late(claims_in, text, quotes):
    assert [c.quote for c in claims_in(text)] == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Không có tổ chức, cá nhân nào đăng ký.", ["Không có tổ chức, cá nhân nào"]),
        ("Xã không còn có hộ ở nhà tạm.", ["không còn có hộ"]),
        ("Xã không còn có ý định dời chợ.", []),
    ],
)
def test_there_is_none_of_two_kinds(claims_in, text, quotes):
    assert [c.quote for c in claims_in(text)] == quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện Tuy Phước quyết tâm đạt chuẩn nông thôn mới.", ["target"]),
        ("Huyện Tuy Phước đạt chuẩn nông thôn mới.", ["achieved"]),
        ("UBND tỉnh đã phê duyệt Đề án xây dựng huyện Tuy Phước đạt chuẩn nông thôn mới.", ["target"]),
        ("UBND tỉnh đã giúp huyện Tuy Phước đạt chuẩn nông thôn mới.", ["achieved"]),
        ("Thị xã Gia Nghĩa đề nghị thẩm định, xét công nhận xã nông thôn mới đầy đủ.", []),  # communes are to be recognised
    ],
)
def test_units_that_mean_to_reach_the_standard_and_ask_for_others(claims_in, text, found):
    assert [status for _, _, status in named(claims_in(text))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chưa có xã nào đạt đủ 19 tiêu chí.", [("Chưa có xã nào đạt đủ 19 tiêu chí", 19.0)]),
        ("Chưa có xã nào vượt quá 8 tiêu chí.", [("Chưa có xã nào vượt quá 8 tiêu chí", 8.0)]),
        ("Có 3 xã đạt đủ 19 tiêu chí.", [("3 xã", None), ("19 tiêu chí", None)]),
        ("Không có thôn nào chưa có trưởng thôn.", [("Không có thôn nào", None)]),
        ("Không có thôn nào nợ, chưa có xã nào chậm.", [("Không có thôn nào", None), ("chưa có xã nào", None)]),
    ],
)
def test_the_measure_of_those_of_whom_there_is_none(claims_in, text, found):
    assert [(c.quote, c.threshold) for c in claims_in(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Đức An được công nhận đạt chuẩn nông thôn mới; xã Tùng Ảnh, xã Trường Sơn đang hoàn thiện hồ sơ.", ["Đức An", "Tùng Ảnh", "Trường Sơn"]),
        ("Xã Đức An đã có chợ; xã Tùng Ảnh đang hoàn thiện hồ sơ.", []),
        ("Xã Đức An được công nhận đạt chuẩn; gia đình ở xã Tùng Ảnh đang làm hồ sơ, chờ công nhận liệt sĩ.", ["Đức An"]),
        ("Huyện có 2 xã đạt chuẩn là Đức An, Tùng Ảnh; Trường Sơn đang chờ thẩm định.", ["Trường Sơn"]),
        ("Xã Đức An được công nhận đạt chuẩn năm 2019; xã Tùng Ảnh phấn đấu trong năm nay.", ["Đức An", "Tùng Ảnh"]),
        ("Xã Đức An được công nhận đạt chuẩn năm 2019; xã Tùng Ảnh phấn đấu trồng rau.", ["Đức An"]),
        ("Xã Đức An trước đây đã có quyết định công nhận đạt chuẩn nông thôn mới.", ["Đức An"]),
    ],
)
def test_units_whose_papers_are_made(claims_in, text, found):
    assert [place for _, place, _ in named(claims_in(f"Huyện Đức Thọ xây dựng nông thôn mới.\n{text}"))] == found
