"""Places and periods carried over the discourse, speakers."""

import pytest


def places(claims):
    return [c.place for c in claims]


def test_the_topic_holds_where_no_place_stands(claims_in):
    text = "Huyện Đức Thọ họp sơ kết.\nĐức Thọ đã có 12 xã đạt chuẩn.\nCải tạo 590 vườn hộ."
    assert places(claims_in(text)) == ["Đức Thọ", "Đức Thọ"]


def test_level_words_mean_the_unit_named_before(claims_in):
    text = "Tỉnh Quảng Nam họp về sáp nhập ở huyện Hiệp Đức. Toàn tỉnh có 91/204 xã đạt chuẩn, huyện có 5 chợ."
    assert places(claims_in(text)) == ["Quảng Nam", "Hiệp Đức"]


def test_general_words_mean_nobody(claims_in):
    text = "Huyện Đức Thọ họp. Xã Tùng Ảnh làm mới 3 km đường. Bình quân mỗi xã của huyện đạt 13,5 tiêu chí."
    assert places(claims_in(text)) == ["Tùng Ảnh", "Đức Thọ"]


def test_the_addressee_of_a_request_is_not_the_scope(claims_in):
    text = "Huyện Đức Thọ họp. Lãnh đạo huyện đề nghị tỉnh hỗ trợ 15 tỷ đồng."
    assert places(claims_in(text)) == ["Đức Thọ"]


def test_a_place_right_behind(claims_in):
    text = "Huyện Đức Thọ họp. Huyện hoàn thiện hồ sơ cho ba sản phẩm cà phê của xã Tùng Ảnh."
    assert places(claims_in(text)) == ["Tùng Ảnh"]


def test_a_place_singled_out_does_not_go_on(claims_in):
    text = "Thị xã Hương Trà họp. Thị xã Hương Trà có 63% hồ sơ trực tuyến, riêng phường Tứ Hạ đạt 88%. Thanh toán điện tử đạt 7%."
    assert places(claims_in(text)) == ["Hương Trà", "Tứ Hạ", "Hương Trà"]


def test_a_level_word_before_the_name_is_part_of_it(claims_in):
    text = "Tỉnh Thanh Hóa họp ở huyện Thọ Xuân. Huyện miền núi Thường Xuân còn khó khăn: có 5/16 xã đạt chuẩn; 32 thôn chưa có nhà văn hóa."
    assert places(claims_in(text)) == ["Thường Xuân", "Thường Xuân"]


def test_a_long_list_in_one_sentence_is_read_in_good_time(claims_in):
    text = "Huyện Đức Thọ có 14/30 xã đạt chuẩn, giảm 5 phòng, " * 60
    assert len(claims_in(text)) == 120


def test_communes_are_not_counted_inside_a_commune(claims_in):
    text = "Huyện Đức Thọ họp. Xã Tùng Ảnh là một trong bốn xã đăng ký về đích."
    assert places(claims_in(text)) == ["Đức Thọ"]


def test_without_places_nothing_is_made_up(document_of):
    from analysis.extraction.claims import find_claims  # noqa: PLC0415

    assert places(find_claims(document_of("Toàn huyện có 12 xã đạt chuẩn."), (), ())) == [None]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Năm 2018, huyện có thêm 8 xã.", "2018-01-01", "2018-12-31"),
        ("Huyện đã trồng 500 cây xanh.", "None", "2019-05-05"),
        ("Huyện đề nghị hỗ trợ 20 tỷ đồng.", "None", "None"),
        ("Phấn đấu 12 xã về đích vào năm 2025.", "None", "2025-12-31"),
        ("Năm 2017 đạt 5 xã, tăng 2 xã so với năm 2016.", "2017-01-01", "2017-12-31"),
        ("Qua 7 năm triển khai, phong trào lan rộng.", "None", "None"),
        ("Nghị quyết số 12/2018/NQ-HĐND hỗ trợ 20 tỷ đồng.", "None", "2019-05-05"),
    ],
)
def test_periods(claims_in, text, first, last):
    assert {(str(c.period_start), str(c.period_end)) for c in claims_in(text)} == {(first, last)}


def test_the_head_of_a_report_holds_for_its_paragraphs(claims_in):
    text = "Quý I năm 2019, huyện gặp nhiều khó khăn.\nToàn huyện trồng 500 cây xanh."
    (claim,) = claims_in(text)
    assert (str(claim.period_start), str(claim.period_end)) == ("2019-01-01", "2019-03-31")


def test_speakers(claims_in):
    text = "Chủ tịch UBND huyện Đức Thọ Võ Công Hàm: Huyện đã giảm 13 đầu mối.\nUBND huyện cho biết, huyện giảm 5 phòng."
    assert [c.speaker for c in claims_in(text)] == ["Võ Công Hàm", None]
