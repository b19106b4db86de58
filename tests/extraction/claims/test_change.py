"""Whether figures are levels, added or cut: nouns of cuts, enumerations, attributes and sources between the verb and its figure."""

import pytest


def changes(claims):
    return [c.change for c in claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổng số biên chế đã tinh giản là 320 người.", ["decrease"]),
        ("Tổng số biên chế sau khi tinh giản là 320 người.", ["level"]),
        ("Đứng đầu số lượng tinh giản là Sở Tài chính với 40 người, tiếp theo là Sở Tư pháp với 25 người.", ["decrease", "decrease"]),
        ("Đứng đầu số lượng biên chế là Sở Tài chính với 40 người.", ["level"]),
        ("Các phòng có 12 người trong diện tinh giản.", ["decrease"]),
        ("Các phòng có 12 người trong diện quy hoạch.", ["level"]),
    ],
)
def test_nouns_that_count_what_is_cut(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cơ quan của Đảng tinh giản 20 người; khối hành chính 14 người; doanh nghiệp nhà nước là 6 người.", ["decrease"] * 3),
        ("Cơ quan của Đảng tinh giản 20 người; khối hành chính hiện có 140 người.", ["decrease", "level"]),
        ("Sở đã tinh giản 30 biên chế, trong đó năm 2016 là 18 người, năm 2017 là 12 người.", ["decrease"] * 3),
        ("Sở đã tinh giản 30 biên chế, trong đó năm 2016 chi 18 tỷ đồng.", ["decrease", "level"]),
        ("Sở giảm 5 trưởng phòng; tương tự là 7 phó phòng.", ["decrease"] * 2),
        ("Sở đã tinh giản 30 biên chế, trong đó năm 2016 là 18 người (cả viên chức), năm 2017 là 7 và năm 2018 là 5 trường hợp.", ["decrease"] * 4),
        ("Đứng đầu số lượng tinh giản là Sở Tài chính với 40 người, tiếp theo là Sở Giáo dục và Đào tạo 30 người.", ["decrease"] * 2),
        ("Sở giảm 5 trưởng phòng; tổng số là 7 trưởng phòng.", ["decrease", "level"]),
    ],
)
def test_the_parts_of_an_enumeration_go_on_with_its_change(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cơ quan đã giảm 8 phòng trong các cục và 20 lãnh đạo.", ["decrease"] * 2),
        ("Cơ quan đã giảm 8 phòng trong 20 cục.", ["decrease", "level"]),
        ("Cơ quan giảm chi từ ngân sách nhà nước khoảng 30 tỷ đồng.", ["decrease"]),
        ("Cơ quan giảm từ mức 30 tỷ đồng xuống 20 tỷ đồng.", ["level", "level"]),
        ("Cơ quan giảm chi các khoản phụ cấp khoảng 30 tỷ đồng.", ["decrease"]),
        ("Cơ quan sắp xếp theo hướng không còn 3 tổng cục.", ["decrease"]),
        ("Cơ quan sắp xếp theo hướng chỉ còn 3 tổng cục.", ["level"]),
    ],
)
def test_what_stands_between_the_verb_and_its_figure(claims_in, text, found):
    assert changes(claims_in(text)) == found


def test_what_is_formed_and_developed_is_a_stock(claims_in):
    assert changes(claims_in("Huyện hình thành và phát triển được 2 hợp tác xã, 7 tổ hợp tác.")) == ["level", "level"]
    assert changes(claims_in("Huyện thành lập 2 hợp tác xã, 7 tổ hợp tác.")) == ["increase", "increase"]


def test_occasions_are_neither_added_nor_cut(claims_in):
    assert changes(claims_in("Huyện đã tinh giản được 3 đợt với 26 người.")) == ["level", "decrease"]


def test_a_figure_behind_two_commas_that_goes_on_with_a_list(claims_in):
    assert changes(claims_in("Huyện xây mới 15 nhà văn hóa thôn, xóm, 20 sân thể thao.")) == ["increase", "increase"]
    assert changes(claims_in("Thu nhập tăng 12 triệu đồng, địa bàn rộng, cán bộ phụ trách 5 thôn.")) == ["increase", "level"]
