"""Quantity phrases: number, unit, total, threshold, range."""

import pytest

from analysis.extraction.claims.exclusions import excluded_spans
from analysis.extraction.claims.quantities import find_quantities, multiples
from analysis.language.periods import find_periods


def found(text):
    quantities = find_quantities(text, excluded_spans(text, find_periods(text)))
    return [(text[q.start : q.end], q.value, q.unit.name) for q in quantities]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("thành lập 4THT", "4THT", 4, "tht"),
        ("làm mới 13lm đường", "13lm", 13, "km"),
        ("21 doanhg nghiệp", "21 doanhg nghiệp", 21, "doanh nghiệp"),
        ("giảm 252 tổ chức, đơn vị", "252 tổ chức, đơn vị", 252, "tổ chức, đơn vị"),
        ("11 mô hình sản xuất", "11 mô hình", 11, "mô hình"),
        ("340 tỷ", "340 tỷ", 340, "tỷ đồng"),
        ("3 tỷ 500 triệu đồng", "3 tỷ 500 triệu đồng", 3.5, "tỷ đồng"),
        ("đạt 41 triệu đồng/người/năm", "41 triệu đồng/người/năm", 41, "triệu đồng/người/năm"),
        (
            "bảy mươi mốt triệu đồng một người một năm",
            "bảy mươi mốt triệu đồng một người một năm",
            71,
            "triệu đồng/người/năm",
        ),
        ("rộng ba mét rưỡi", "ba mét rưỡi", 3.5, "mét"),
        ("hàng trăm nghìn ngày công", "hàng trăm nghìn ngày công", 100000, "ngày công"),
        ("sản lượng trên 1 triệu tấn", "1 triệu tấn", 1000000, "tấn"),
        ("2 vạn lượt khách", "2 vạn lượt khách", 20000, "lượt khách"),
        ("gần 1/2 diện tích", "1/2", 50, "%"),
        ("tăng 20 điểm phần trăm", "20 điểm phần trăm", 20, "điểm phần trăm"),
        ("bốn mươi lăm phần trăm sản lượng", "bốn mươi lăm phần trăm", 45, "%"),
        # a comma between thousands, where what is counted is whole
        ("trồng 100,000 cây", "100,000 cây", 100000, "cây"),
        ("có 2,150 hộ", "2,150 hộ", 2150, "hộ"),
        ("đạt 41,162 tấn", "41,162 tấn", 41.162, "tấn"),
        ("nộp 268,317 tỷ đồng", "268,317 tỷ đồng", 268.317, "tỷ đồng"),
        ("trồng 3,750 triệu cây", "3,750 triệu cây", 3750000, "cây"),
        ("bình quân 13,5 tiêu chí", "13,5 tiêu chí", 13.5, "tiêu chí"),
        ("bình quân 0,125 hộ", "0,125 hộ", 0.125, "hộ"),
    ],
)
def test_forms(text, quote, value, unit):
    assert found(text) == [(quote, value, unit)]


@pytest.mark.parametrize(
    ("text", "quote", "value", "total"),
    [
        ("14/30 xã đạt chuẩn", "14/30 xã", 14, 30),
        ("19 trong tổng số 25 xã, thị trấn", "19 trong tổng số 25 xã, thị trấn", 19, 25),
        ("60/50 đảng viên", "60/50 đảng viên", 60, 50),
        ("28ha/27ha lúa", "28ha/27ha", 28, 27),
        (
            "một trăm ba mươi tám trên một trăm bốn mươi hai xã",
            "một trăm ba mươi tám trên một trăm bốn mươi hai xã",
            138,
            142,
        ),
        ("12 xã trên tổng số 20 xã", "12 xã trên tổng số 20 xã", 12, 20),
        ("1.200 trong tổng số trên 1.900 xã", "1.200 trong tổng số trên 1.900 xã", 1200, 1900),
        ("1,250/2,150 thôn", "1,250/2,150 thôn", 1250, 2150),
    ],
)
def test_totals(text, quote, value, total):
    (quantity,) = find_quantities(text, ())
    assert (text[quantity.start : quantity.end], quantity.value, quantity.total) == (quote, value, total)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Lễ hội diễn ra từ ngày 14 - 16 tháng Giêng", []),
        ("Tối 29 tháng Chạp có 3 hộ", ["3 hộ"]),
        ("Tối đến có 29 tháng lương", ["29 tháng lương"]),
        ("thông qua 9 tờ trình", ["9 tờ trình"]),
        ("có 9 tờ", ["9 tờ"]),
        ("qua 4 phiên họp, 6 vòng thi", ["4 phiên họp", "6 vòng thi"]),
    ],
)
def test_lunar_days_and_classifiers_with_their_nouns(text, quotes):
    assert [written for written, _, _ in found(text)] == quotes


@pytest.mark.parametrize("text", ["Ba Bể là huyện vùng cao", "Ba Xã cùng làm", "Sáu Thôn cũ nay đổi mới"])
def test_a_capital_on_both_words_is_a_name(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [("Ba xã cùng làm", "Ba xã"), ("BA XÃ CÙNG LÀM", "BA XÃ"), ("Hai Huân chương được trao cho xã", "Hai Huân chương"), ("hai Làng nghề mới", "hai Làng nghề")],
)
def test_one_capital_or_a_line_of_them_is_no_name(text, quote):
    assert [written for written, _, _ in found(text)] == [quote]


def test_no_total_between_different_things():
    assert [value for _, value, _ in found("đầu tư 5 tỷ đồng trên 20 ha")] == [5, 20]


def test_threshold():
    (quantity,) = find_quantities("còn 12 xã dưới 8 tiêu chí", ())
    assert (quantity.value, quantity.threshold) == (12, 8)
    assert [q.threshold for q in find_quantities("12 xã đạt 8 tiêu chí", ())] == [None, None]


def test_a_range_in_thousands():
    (quantity,) = find_quantities("trồng 1,200 - 1,500 cây", ())
    assert (quantity.value, quantity.value_max) == (1200, 1500)


def test_ranges_with_the_unit_twice():
    (quantity,) = find_quantities("từ 20 triệu đồng đến 40 triệu đồng", ())
    assert (quantity.value, quantity.value_max) == (20, 40)
    assert len(find_quantities("tăng từ 20 triệu đồng lên 40 triệu đồng", ())) == 2


def test_a_number_alone_counts_what_was_counted():
    assert found("giảm từ 1.716 xuống còn 1.240 thôn, khối phố")[0] == ("1.716", 1716, "thôn, khối phố")
    assert found("giảm 22 đầu mối, trong đó: khối Đảng 02; chính quyền 06")[1:] == [
        ("02", 2, "đầu mối"),
        ("06", 6, "đầu mối"),
    ]


def test_a_number_alone_counts_the_noun_that_opens_its_clause():
    text = "Huyện có 14 phòng, 9 đơn vị sự nghiệp; nay số phòng còn 12, đơn vị sự nghiệp còn 5"
    assert found(text)[2:] == [("12", 12, "phòng"), ("5", 5, "đơn vị sự nghiệp")]
    assert found("tổng số 1.987 người (công chức 98, viên chức 1.889)")[1:] == [
        ("98", 98, "công chức"),
        ("1.889", 1889, "viên chức"),
    ]


def test_a_number_alone_without_anything_counted_is_none():
    assert found("xếp hạng còn 31") == []


@pytest.mark.parametrize(
    "text",
    [
        "thôn 5 xã Ea Tul",
        "tổ dân phố 7",
        "trong năm xã đã về đích",
        "anh Ba đến",
        "chị Năm kể",
        "là một xã nghèo",
        "kinh Mười Lăm",
        "đường 3 tháng 2",
        "Đại hội 13 Đảng",
    ],
)
def test_names_and_homonyms(text):
    assert found(text) == []


def test_homonyms_that_count():
    assert found("nay có năm xã nâng cao") == [("năm xã", 5, "xã")]
    assert found("thi công 3 tuyến đường, sửa chữa một tuyến đường nhựa")[1:] == [("một tuyến đường", 1, "tuyến đường")]
    assert found("thi công 3 cây cầu, mở một tuyến đường")[1:] == [("một tuyến đường", 1, "tuyến đường")]
    assert found("thi công 3 cây cầu, đi qua một tuyến đường") == [("3 cây cầu", 3, "cây cầu")]
    assert found("trong đó một xã kiểu mẫu") == [("một xã", 1, "xã")]
    assert found("chậm một năm") == [("một năm", 1, "năm")]


def test_multiples():
    assert [q.value for q in multiples("tăng gấp đôi, gấp rưỡi")] == [2, 1.5]
    assert multiples("gấp rút hoàn thành") == ()
    assert found("rộng gấp ba, dân đông") == [("gấp ba", 3, "lần")]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("dân số 1,4 triệu người", "1,4 triệu người", 1400000, "người"),
        ("đón hàng triệu người", "hàng triệu người", 1000000, "người"),
        ("gần 28 nghìn người", "28 nghìn người", 28000, "người"),
        ("số lao động ở xã giảm hơn ba nghìn", "ba nghìn", 3000, "lao động"),
        ("chi hơn ba nghìn", "ba nghìn", 3, "nghìn đồng"),
        ("cả năm bản đều có điện", "năm bản", 5, "bản"),
        ("chạy xe chưa đầy một giờ", "một giờ", 1, "giờ"),
        ("hiến một công rưỡi đất", "một công rưỡi", 1.5, "công"),
        ("mỗi nhiệm vụ chỉ giao một cơ quan", "một cơ quan", 1, "cơ quan"),
        ("làng chỉ có ba cái giếng", "ba cái giếng", 3, "cái giếng"),
        ("kiểm tra 40 lượt cơ quan", "40 lượt cơ quan", 40, "lượt cơ quan"),
        ("giúp 9 mô hinh", "9 mô hinh", 9, "mô hình"),
        ("trong bốn năm tới", "bốn năm", 4, "năm"),
        ("đạt 2km/ kế hoạch 9km", "2km", 2, "km"),
    ],
)
def test_further_forms(text, quote, value, unit):
    assert (quote, value, unit) in found(text)


@pytest.mark.parametrize("text", ["cả năm bản làng vui", "mùa xuân này một giờ yên", "vào bốn năm nhà", "giao cho một cơ quan"])
def test_what_these_forms_leave(text):
    assert not {quote for quote, _, _ in found(text)} & {"năm bản", "năm bản làng", "một giờ", "bốn năm", "một cơ quan"}


def test_the_plan_and_what_is_reached_in_words():
    assert found("giải quyết 62 trường hợp, còn thiếu so với chỉ tiêu 80 được giao")[1] == ("80", 80, "trường hợp")
    assert found("đăng ký 15 tiêu chí nhưng mới đạt mười hai.")[1] == ("mười hai", 12, "tiêu chí")
    assert [v for _, v, _ in found("nâng số xã từ ba lên sáu xã")] == [3, 6]
    assert found("có 9 xã; theo chỉ tiêu 5 là khó") == [("9 xã", 9, "xã")]  # the number of the target


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gia Lộc: 17/22 xã, Tứ Kỳ: 15/26, Thanh Miện: 14/18.", [(17, 22, "xã"), (15, 26, "xã"), (14, 18, "xã")]),
        ("Tây Giang 10,2 tiêu chí, Phước Sơn 9,5.", [(10.2, None, "tiêu chí"), (9.5, None, "tiêu chí")]),
        ("Đất đai có 41 ý kiến, môi trường 23 ý kiến, chính sách 14, còn lại khác.", [(41, None, "ý kiến"), (23, None, "ý kiến"), (14, None, "ý kiến")]),
        ("Tuyển 840 người, chủ yếu là giáo dục (750), y tế (90).", [(840, None, "người"), (750, None, "người"), (90, None, "người")]),
        ("Về biên chế: năm 2015 là 2.456, năm 2020 còn 2.210.", [(2456, None, "biên chế"), (2210, None, "biên chế")]),
        ("Hợp nhất 3 quỹ; giảm số phòng từ 70 xuống 41.", [(3, None, "quỹ"), (70, None, "phòng"), (41, None, "phòng")]),
        ("Có 2 huyện làm; ở cấp xã là 19/125, bằng 15,2%.", [(2, None, "huyện"), (19, 125, "xã"), (15.2, None, "%")]),
        ("Diện tích từ 1,5 tăng lên 3,2 nghìn ha.", [(1500, None, "ha"), (3200, None, "ha")]),
        ("Xã đạt 3 trong 5 tiêu chí.", [(3, 5, "tiêu chí")]),
        ("Giải ngân được 61,4/402 tỷ đồng.", [(61.4, 402, "tỷ đồng")]),
        ("Nay còn 6 hộ nghèo trên 214 hộ.", [(6, 214, "hộ")]),
        ("Có 6 hợp tác xã hoạt động tốt trong tổng số 17 hợp tác xã.", [(6, 17, "hợp tác xã")]),
        ("Hơn 2/3 sản phẩm bán chạy.", [(66.67, None, "%")]),
        ("Có 2/3 sản phẩm bán chạy.", [(2, 3, "sản phẩm")]),
        ("Tổ hướng dẫn 23.700 lượt người.", [(23700, None, "lượt người")]),
        ("Trong 12 công trình có đến 8 công trình sai phạm.", [(12, None, "công trình"), (8, 12, "công trình")]),
        ("Doanh thu tăng thêm 1/3.", [(33.33, None, "%")]),
        ("Mười năm trước, đường còn lầy.", [(10, None, "năm")]),
        ("Huyện đã giải quyết dứt điểm 312/358 kiến nghị.", [(312, 358, "kiến nghị")]),
        # what these leave
        ("Năm nay là năm quyết định.", []),
        ("Tại điểm 312 có mưa.", []),
        ("Đường từ xã A, năm 2015, đến nay đã có 5 km.", [(5, None, "km")]),
        ("Xã là một trong 5 xã điểm.", [(5, None, "xã")]),
        ("Có 12 công trình, trong đó 8 công trình đẹp.", [(12, None, "công trình"), (8, None, "công trình")]),
        ("Hỗ trợ 170 thương binh 1/4, 2/4.", [(170, None, "thương binh")]),
        ("Đóng từ 4-5 triệu đồng.", [(4, None, "triệu đồng")]),
        ("Ngày 4-5, huyện họp kéo dài 3 giờ.", [(3, None, "giờ")]),
        ("Một năm sau, xã có 3 hộ.", [(3, None, "hộ")]),
    ],
)
def test_numbers_whose_noun_or_total_stands_elsewhere(reading, text, expected):
    assert [(q.value, q.total, q.unit.name) for q in reading(text).quantities] == expected


def test_a_few_in_figures_are_a_range(claims_in):
    assert [(c.value, c.value_max) for c in claims_in("Có nhà phải đến 6, 7 lần.")] == [(6, 7)]
    assert [c.value_max for c in claims_in("Các tổ 5, 6, 7 họp bàn.")] == []
    assert [(c.value, c.value_max) for c in claims_in("Xã có 6, huyện có 7 lần.")][-1] == (7, None)


def test_the_last_part_of_a_name_counts_nothing(claims_in):
    assert [c.value for c in claims_in("Hợp tác xã nông nghiệp Hòa Trị 1, có 268 hộ tham gia.")] == [268]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khối đảng, đoàn thể giảm 2, cả huyện giảm 9 đầu mối, trong đó khối đảng, đoàn thể giảm 2.", "đầu mối"),
        ("Huyện giảm 9 đầu mối (khối chính quyền 7, đoàn thể 2).", "đoàn thể"),
    ],
)
def test_a_bloc_is_not_what_is_counted(claims_in, text, expected):
    assert claims_in(text)[-1].unit == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phân bón lên tới 1,1 triệu đồng/bao.", "triệu đồng/bao"),
        ("Xã xây lò sấy công suất 30 tấn/mẻ.", "tấn/mẻ"),
        ("Huyện trồng được 62 ha/KH 100 ha.", "ha"),
        ("Xã hỗ trợ mỗi người 6 tháng phụ cấp.", "tháng phụ cấp"),
        ("Xã hỗ trợ trong 6 tháng.", "tháng"),
    ],
)
def test_prices_yields_and_months_of_pay(claims_in, text, expected):
    assert claims_in(text)[0].unit == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đàn heo có 3.200 con, đàn gia cầm 41.000 con.", ["con", "con"]),
        ("Tỉnh đã rà soát 1.412 thủ tục hành chính, kiến nghị bãi bỏ 86 thủ tục.", ["thủ tục hành chính", "thủ tục"]),
        ("Huyện nhận 126 ý kiến, kiến nghị.", ["ý kiến, kiến nghị"]),
        ("Đảng ủy phân công 14 đảng ủy viên.", ["đảng ủy viên"]),
        ("Ông bảo, sang năm đường điện sẽ kéo tới.", []),
        ("Huyện lập 5 tổ; cả năm đường điện đều xong.", ["tổ", "đường điện"]),
    ],
)
def test_what_is_no_next_item_of_a_list(claims_in, text, expected):
    assert [c.unit for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # years and months of a year
        ("Phấn đấu đến cuối 2025 hộ nghèo còn 30%.", ["30%"]),
        ("Phấn đấu có 2.025 hộ khá.", ["2.025 hộ"]),
        ("Đề án đặt ra đến 2025 tỷ lệ này còn 40%.", ["40%"]),
        ("Chín tháng giải ngân đạt 60%.", ["60%"]),
        ("Nghỉ chín tháng là lâu.", ["chín tháng"]),
        ("Xuất khẩu 9 tháng 186 triệu USD.", ["186 triệu USD"]),
        ("Được hỗ trợ tối đa 9 tháng.", ["9 tháng"]),
        ("Bốn tháng cuối năm thu thêm 7 tỷ đồng.", ["7 tỷ đồng"]),
        # figures alone
        ("Vinh Quang làm 9km, Hòa Phú 7,2; xã khác chưa làm.", ["9km", "7,2"]),
        ("Đường dài 9km, khu phố 7; xã khác chưa làm.", ["9km"]),
        ("Kỷ luật 13 đảng viên: khiển trách 8, cảnh cáo 4, khai trừ 1.", ["13 đảng viên", "8", "4", "1"]),
        ("Kỷ luật 13 đảng viên: khiển trách 8, cảnh cáo 4.", ["13 đảng viên"]),
        ("Có 3 thôn (Tân Tiến 1, Tân Tiến 2).", ["3 thôn"]),
        ("Có 16 trường đạt chuẩn (mầm non 3, tiểu học 13).", ["16 trường", "3", "13"]),
        ("Kết nạp nữ 83 đồng chí, dân tộc thiểu số 57, có đạo 9.", ["83 đồng chí", "57", "9"]),
        ("Kết nạp nữ 83 đồng chí, công văn số 57, có hiệu lực.", ["83 đồng chí"]),
        ("Có 9 đồng chí kiêm trưởng xóm, tuổi bình quân 41,5.", ["9 đồng chí", "41,5"]),
        ("Huyện kiến nghị sửa đổi 52 thủ tục; tỉnh chấp thuận 41.", ["52 thủ tục", "41"]),
        # none of something
        ("Không còn chi bộ xóm, thôn nào dưới 5 đảng viên.", ["Không còn chi bộ xóm, thôn nào dưới 5 đảng viên"]),
        ("Không chạy theo số lượng, nơi nào khó thì chờ.", []),
        ("Huyện chưa có xã NTM kiểu mẫu.", ["chưa có xã"]),
        ("Huyện chưa có xã khá.", []),
        ("Bão lớn song không có người chết.", ["không có người"]),
        ("Bão lớn song không có người làm.", []),
        # units
        ("Nước mặn tới 18‰.", ["18‰"]),
        ("Chín phần mười diện tích bị ngập.", ["Chín phần mười"]),
        ("Nâng tổng số lên 134 CĐCS. Ai cũng vui.", ["134 CĐCS"]),
        ("Còn vướng đường điện 110kV.", []),
        ("Còn vướng 3 đường điện.", ["3 đường điện"]),
        ("Huyện xóa xong lớp học ba ca.", []),
    ],
)
def test_years_figures_alone_none_and_further_units(claims_in, text, expected):
    assert [c.quote for c in claims_in(text, "2019-10-12")] == expected


def test_the_unit_of_a_figure_alone(claims_in):
    assert [c.unit for c in claims_in("Huyện kiến nghị sửa đổi 52 thủ tục; tỉnh chấp thuận 41.")] == ["thủ tục", "thủ tục"]
    assert [c.unit for c in claims_in("Kết nạp 132 đảng viên, chỉ tiêu là 150.")] == ["đảng viên", "đảng viên"]
    assert [c.unit for c in claims_in("Có 9 đồng chí, tuổi bình quân 41,5.")] == ["đồng chí", "tuổi"]
    assert [c.unit for c in claims_in("Có 27 lượt ý kiến, nhóm lại thành 41 nội dung.")] == ["lượt ý kiến", "nội dung"]
    assert claims_in("Buổi họp kéo dài hơn bốn giờ đồng hồ.")[0].unit == "giờ"
    assert [c.bound for c in claims_in("Có 16 trường đạt chuẩn, mầm non 3 trường; nhận non 5 trường.")] == ["exact", "exact", "about"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện giảm 38 người; 9 người đã nghỉ, 6 được điều động.", ["38 người", "9 người", "6"]),
        ("Tổ có 52 thành viên, 34 là nữ.", ["52 thành viên", "34"]),
        ("Tổ có 52 thành viên, 60 là nữ.", ["52 thành viên"]),  # more than there are
        ("Xã tiếp nhận 284 hồ sơ, trả đúng hạn 281.", ["284 hồ sơ", "281"]),
        ("Xã tiếp nhận 284 hồ sơ, theo Quyết định 281.", ["284 hồ sơ"]),
        ("Năm 2018 huyện tinh giản 41 biên chế, năm nay dự kiến 35.", ["41 biên chế", "35"]),
        ("Xây thêm từ 4-5 khu dân cư kiểu mẫu.", ["4-5 khu dân cư"]),
        ("Xây khu dân cư kiểu mẫu từ 4-5.", []),
        ("Có 11 xã viên xin rút.", ["11 xã viên"]),
        ("Xã bớt được 5 con dấu, 15 lô hàng bị trả.", ["5 con dấu", "15 lô hàng"]),
        ("Báo cáo trước ngày 25 hàng tháng.", []),
        ("Trước kia mất nửa ngày, giờ chỉ một buổi.", ["nửa ngày", "một buổi"]),
    ],
)
def test_some_of_those_counted_ranges_and_members(claims_in, text, expected):
    assert [c.quote for c in claims_in(text, "2019-10-12")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năng suất ước 5,4 tấn một héc-ta, thấp hơn vụ trước.", ["5,4 tấn"]),
        ("Mỗi tháng phát 300.000 đồng một cháu.", ["300.000 đồng"]),
        ("Cán bộ về cơ sở 2 buổi một tuần.", ["2 buổi"]),
        ("Đợt này chỉ trồng một héc-ta.", ["một héc-ta"]),
        ("Một sào được 80 cân thóc.", ["80 cân"]),
        ("Tái canh 1 ha tốn 110 triệu đồng.", ["110 triệu đồng"]),
        ("Tái canh 1 ha, còn lại để 5 ha trồng mì.", ["1 ha", "5 ha"]),
        ("Có nơi một năm thay 2 chủ tịch.", ["2 chủ tịch"]),
        ("Sau một năm thay 2 chủ tịch.", ["một năm", "2 chủ tịch"]),
        ("Hai tuần họp một lần.", ["Hai tuần", "một lần"]),  # how often
    ],
)
def test_what_a_rate_is_for_is_no_figure(claims_in, text, expected):
    assert [c.quote for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mỗi thôn lập một tổ tự quản.", ["một tổ tự quản"]),
        ("Thôn này thuộc một tổ tự quản.", []),
        ("Phong trào “mỗi thôn có một tổ tự quản” lan rộng.", []),
    ],
)
def test_one_for_each(claims_in, text, expected):
    assert [c.quote for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cứ 10 hộ mới có 4 hộ nộp phí.", [("10 hộ mới có 4 hộ", 4, 10)]),
        ("Cứ 3 hội viên có 1 hộ đạt danh hiệu.", [("3 hội viên có 1 hộ", 1, 3)]),
        ("Mười hộ thì bốn hộ thiếu đất.", [("Mười hộ thì bốn hộ", 4, 10)]),
        ("Huyện có 10 xã thì 9 xã khó khăn.", [("10 xã", 10, None), ("9 xã", 9, None)]),  # counts both
        ("Đã làm được 1,8 km trong tổng số 5 km nhận với huyện.", [("1,8 km trong tổng số 5 km", 1.8, 5)]),
        ("Mới giải ngân 1,15 tỷ trong 2,4 tỷ đồng được cấp.", [("1,15 tỷ trong 2,4 tỷ đồng", 1.15, 2.4)]),
        ("Đã làm được 1,8 km trong 5 ngày.", [("1,8 km", 1.8, None), ("5 ngày", 5, None)]),
    ],
)
def test_how_many_out_of_how_many(claims_in, text, expected):
    assert [(c.quote, c.value, c.total) for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mỗi hộ bỏ ra khoảng 800 ngàn đến 1,5 triệu đồng.", [(0.8, 1.5, "triệu đồng")]),
        ("Thu nhập từ 800 nghìn đồng đến 1,2 triệu đồng/tháng.", [(0.8, 1.2, "triệu đồng/tháng")]),
        ("Thu nhập tăng từ 800 nghìn đồng đến 1,5 triệu đồng.", [(800, None, "nghìn đồng"), (1.5, None, "triệu đồng")]),  # it rose
        ("Xã sáp nhập ba thôn thành một thôn.", [(3, None, "thôn"), (1, None, "thôn")]),
        ("Xã sáp nhập ba thôn, trở thành một đơn vị mạnh.", [(3, None, "thôn")]),
        ("Huyện còn 3 xã, gồm: Vân Canh 1, Vân Canh 2 và xã Canh Liên.", [(3, None, "xã")]),
        ("Xe chạy tới ngã ba Cây Cốc.", []),
        ("Triệu tập viên do Quốc hội chỉ định, một triệu tập viên một kỳ họp.", []),
    ],
)
def test_sums_between_two_scales_units_made_one_and_names(claims_in, text, expected):
    assert [(c.value, c.value_max, c.unit) for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phú Linh là 1 trong 5 xã điểm của huyện.", [(1, 5)]),
        ("Phú Linh là một trong 5 xã điểm của huyện.", [(5, None)]),
        ("Quý 1 trong 3 xã đã xong.", [(3, None)]),
    ],
)
def test_one_out_of_several(claims_in, text, expected):
    assert [(c.value, c.total) for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số PAR Index của thị xã đạt 93,77 đứng thứ 3 toàn tỉnh.", [("93,77", 93.77, "điểm")]),
        ("Năm 2023, PCI của tỉnh đạt 68,31, xếp thứ 10 cả nước.", [("68,31", 68.31, "điểm")]),
        ("Chỉ số hài lòng đạt 83,2%, xếp thứ 5.", [("83,2%", 83.2, "%")]),  # its own unit
        ("Chỉ số hài lòng đạt 83,2.", []),  # nothing says that these are points
        ("Bài thi của chị đạt 30, xếp thứ nhất.", []),
    ],
)
def test_an_index_with_a_rank_is_told_in_points(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # what else was done, told without the noun
        ("đã xây 57 căn nhà, đang xây 12, còn lại chờ vốn", [57, 12]),
        ("kiểm tra 9 tổ chức đảng, giám sát 6; qua kiểm tra", [9, 6]),
        ("khởi công 168 căn, xong phần thô 71.", [168, 71]),
        ("đã xây 57 căn nhà, bàn giao dịp 2/9.", [57]),
        ("đã xây 57 căn nhà, ở tổ 12.", [57]),
        ("đã xây 57 căn nhà, tại Tân Tiến Tây 2.", [57]),
        ("3 xã đạt từ 12 tiêu chí, 2 xã dưới 12.", [3, 12, 2]),
        ("đã xây 57 căn nhà, trong năm 2016.", [57]),
        ("gặp 12 cán bộ, tại phòng 2.", [12]),
        ("cấp giấy cho 20 hộ, thửa đất 15, tờ bản đồ 3.", [20]),
        ("có 40 hộ, nhiệt độ 38.", [40]),
        ("tặng 50 suất quà, xe 16.", [50]),
        ("đã xây 57 căn nhà, chi 11 ,8 tỷ đồng.", [57]),
        # what was planned or is allowed of the same
        ("có phòng xếp 48 cháu, trong khi quy định không quá 35.", [48, 35]),
        ("đưa đi 97 lao động, kế hoạch cả năm 150.", [97, 150]),
        ("đưa đi 97 lao động, kế hoạch số 150.", [97]),
        ("đưa đi 97 lao động, Kế hoạch 150.", [97]),
        ("đưa đi 97 lao động, quy định 150.", [97]),
        # parts in brackets, and parts that make up a whole
        ("tinh giản được 86 người (khối giáo dục 61, cấp xã 19, còn lại là khối khác)", [86, 61, 19]),
        ("tinh giản được 86 người (Nghị quyết 39)", [86]),
        ("còn 208 hộ chưa nhận tiền: 97 chưa thống nhất giá, 44 tranh chấp ranh, 67 vắng mặt.", [208, 97, 44, 67]),
        ("38 nhà được chuyển mục đích (21 làm lớp mầm non, 9 giao cho câu lạc bộ, 8 thanh lý), còn lại bỏ không", [38, 21, 9, 8]),
        ("38 nhà được chuyển mục đích (21 làm lớp mầm non, 9 giao cho câu lạc bộ, 7 thanh lý), còn lại bỏ không", [38]),
    ],
)
def test_a_number_alone_counts_what_was_counted_before(text, values):
    assert [value for _, value, _ in found(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("hai máy lấy số thì một máy hỏng", [2, 1]),
        ("lấy số ở một máy hỏng", []),
        ("mỗi đồng chí thường vụ bám một xã", [1]),
        ("mỗi tuần thăm một xã", []),
        ("xây được hai trường và một trạm y tế", [2, 1]),
        ("vướng 47 ngôi mộ cùng một đoạn đường", [47, 1]),
        ("hai xã cũ vốn cùng một làng", [2]),
        ("11 phường, một thị trấn và một xã", [11, 1, 1]),
        ("cho cả một quận, hoặc cho liên quận", []),
        ("Ngành Y tế hứa tăng cường một bác sĩ", [1]),
        ("Ngành Y tế nhớ mãi một bác sĩ", []),
        ("đề nghị huyện cho giữ một tổ", [1]),
    ],
)
def test_one_that_counts(text, values):
    assert [value for _, value, _ in found(text)] == values
