"""The places that a sentence may be about: examples, groups with the unit that they lie in, ranks."""

import pytest

HEAD = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp sơ kết.\nHuyện Đức Thọ làm tốt.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Điển hình như xã Tùng Ảnh, bà con hiến 900 m2 đất.", "Tùng Ảnh"),
        ("Cũng như xã Tùng Ảnh, bà con hiến 900 m2 đất.", "Đức Thọ"),
        ("Thôn Yên Sơn và thôn Đại Lợi (xã Tùng Ảnh) trồng 900 cây.", "Tùng Ảnh"),
        ("Thôn Yên Sơn và thôn Đại Lợi trồng 900 cây.", "Đức Thọ"),
        ("Là huyện trồng cam lớn nhất tỉnh Nghệ An, nay còn 900 cây.", "Đức Thọ"),
    ],
)
def test_examples_groups_and_ranks(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found
