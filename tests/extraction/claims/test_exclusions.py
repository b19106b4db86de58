"""What counts nothing: the examples stand beside each pattern in the data file."""

import pytest

from analysis.extraction.claims.exclusions import excluded_spans, patterns
from analysis.extraction.lexicon import read

RULES = read("not_claims")["patterns"]
SHOWN = [(name, text) for name, rule in RULES.items() for text in rule["shows"]]
UNTOUCHED = [(name, text) for name, rule in RULES.items() for text in rule["not"]]


@pytest.mark.parametrize(("name", "text"), SHOWN)
def test_a_pattern_finds_what_it_is_for(name, text):
    assert patterns()[name].search(text)


@pytest.mark.parametrize(("name", "text"), UNTOUCHED)
def test_a_pattern_leaves_the_rest(name, text):
    assert not patterns()[name].search(text)


def test_slogans_in_quotation_marks():
    text = "phong trào “5 không, 3 sạch” có 12 chi hội"
    assert [text[a:b] for a, b in excluded_spans(text)] == ["5 không, 3 sạch"]


@pytest.mark.parametrize(
    "text",
    ["Thực hiện Kết luận 05 và NQ123 của HĐND tỉnh.", "Tiêu chí 17: Môi trường, tiêu chí số 2 về Giao thông.", "Sản phẩm đạt OCOP 3 sao, dịch bệnh Covid-19.", "Mục tiêu 1 tăng 2 giảm.", "Khóa XII, nhiệm kỳ 2020 - 2025, quý II, xóm 7.",
        "Một số xã, một bộ phận cán bộ làm việc một cách hình thức.", "Trước 17h ngày thứ 5 hàng tuần.", "Điện thoại: 0262.3834.123.", "Mỗi xã một sản phẩm.", "Trong năm, xã đã làm nhiều việc."],
)  # fmt: skip
def test_no_claim_in(claims_in, text):
    assert claims_in(text) == ()


def test_a_ring_road_a_round_and_what_an_inspection_concluded(claims_in):
    assert [c.quote for c in claims_in("Dự án Vành đai 4 đoạn qua huyện dài 8,7 km.")] == ["8,7 km"]
    assert not claims_in("Sáp nhập thôn đợt 1 năm 2019 đã xong.")
    assert [c.quote for c in claims_in("Qua kiểm tra kết luận 19 tổ chức đảng và 40 đảng viên có vi phạm.")] == ["19 tổ chức đảng", "40 đảng viên"]
    assert [c.quote for c in claims_in("Vốn gồm ngân sách trung ương 38,2 tỷ đồng, ngân sách tỉnh 9 tỷ đồng.")] == ["38,2 tỷ đồng", "9 tỷ đồng"]


def test_a_slogan_in_doubled_single_quotes(claims_in):
    assert claims_in("Thị xã theo phương châm ''Một trung tâm, hai tuyến động lực, ba vùng phát triển''.") == ()
    assert len(claims_in("Thị xã theo phương châm làm xong hai tuyến đường, ba vùng trồng chè.")) == 2


def test_a_goal_in_quotation_marks_is_no_slogan(claims_in):
    assert [c.quote for c in claims_in("Mục tiêu “đến năm 2020 có 50% số xã về đích” rất khó.")] == ["50%"]
    assert claims_in("Mục tiêu “mỗi làng ba nghề” rất khó.") == ()
