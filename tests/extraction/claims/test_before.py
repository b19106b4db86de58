"""What a figure takes over from the ones before it."""

import pytest

HEAD = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp sơ kết.\nHuyện Đức Thọ làm tốt.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Huyện tinh giản được 142 người, trong đó khối Đảng 8 người, khối quản lý nhà nước 15 người, sự nghiệp giáo dục 112 người và 7 công chức cấp xã.",
            ["decrease"] * 5,
        ),
        (  # more than the sum: no parts of it
            "Huyện tinh giản được 14 người, trong đó khối Đảng 8 người, khối quản lý nhà nước 15 người.",
            ["decrease", "decrease", "level"],
        ),
        ("Huyện tinh giản 86 người, trong đó nghỉ hưu trước tuổi 71 người, thôi việc ngay 15 người.", ["decrease"] * 3),
        ("Huyện tinh giản 86 người, hiện còn 710 người.", ["decrease", "level"]),
        ("Huyện có 86 người, trong đó nghỉ hưu trước tuổi 71 người.", ["level", "level"]),
    ],
)
def test_parts_of_those_who_were_cut(claims_in, text, expected):
    assert [c.change for c in claims_in(HEAD + text)][: len(expected)] == expected
