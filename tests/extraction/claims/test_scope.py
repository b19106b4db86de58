"""Which place a figure is about: the words of its sentence, and what the paragraph left."""

import pytest

HEAD = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp sơ kết.\nHuyện Đức Thọ làm tốt.\n"


def last_place(claims_in, text):
    return claims_in(HEAD + text)[-1].place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Huyện cấp vốn cho dân. Đến nay, xã đã làm 9 km đường.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh làm tốt.\nVề cán bộ, huyện yêu cầu bám xã 3 ngày.", "Đức Thọ"),  # any commune: the last one belongs to another paragraph
        ("Thôn Yên Sơn, xã Tùng Ảnh làm tốt. Chủ tịch UBND xã Tùng Ảnh nói: Thôn còn 14 hộ nghèo.", "Yên Sơn"),
        ("Xã Tùng Ảnh làm tốt. Ở thôn 7, chị Lê Thị Nụ trồng rau. Vườn của thôn rộng 14 ha.", "Tùng Ảnh"),  # a number names no hamlet
    ],
)
def test_a_bare_word_for_a_unit_means_the_last_one_of_its_paragraph(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Ở chiều ngược lại, có xã còn nợ 5 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. Lãnh đạo yêu cầu các huyện trồng 900 cây.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh làm tốt. Xã giao các thôn trồng 900 cây.", "Tùng Ảnh"),  # its own hamlets
        ("Xã Tùng Ảnh làm tốt. Các xã khác thì chưa; đã trồng 900 cây.", "Tùng Ảnh"),  # in another clause
        ("Xã Tùng Ảnh làm tốt. Tuy vậy, có nơi còn nợ 5 tỷ đồng.", "Đức Thọ"),
        ("Tuy vậy, có nơi còn nợ 5 tỷ đồng.", "Đức Thọ"),  # in what the article is about, not above it
    ],
)
def test_what_is_said_of_any_or_all_units_is_about_the_one_above(claims_in, text, found):
    assert last_place(claims_in, text) == found
