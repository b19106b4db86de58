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
