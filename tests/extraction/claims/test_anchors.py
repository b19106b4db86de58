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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trường Tiểu học Tùng Ảnh đón 173 học sinh.", "Tùng Ảnh"),
        ("Ngoài Trường Tiểu học Tùng Ảnh, toàn huyện đón 173 học sinh.", "Đức Thọ"),
        ("Xã Tùng Ảnh được lập trên cơ sở nhập 3 xã của thị xã Hồng Lĩnh cũ, có hơn 113 km2.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh ký kết, thị xã Hồng Lĩnh có hơn 113 km2.", "Hồng Lĩnh"),
        ("Công ty cổ phần Bảo vệ thực vật An Giang liên kết với 268 hộ.", "Đức Thọ"),
        ("Công ty đã liên kết ở An Giang với 268 hộ.", "An Giang"),
    ],
)
def test_institutions_former_units_and_firms(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dự án đường cao tốc TP. Hồ Chí Minh- Mộc Bài, đoạn qua huyện có 583 hộ bị ảnh hưởng.", "Đức Thọ"),
        ("TP. Hồ Chí Minh có 583 hộ bị ảnh hưởng.", "Hồ Chí Minh"),
        ("Xã Tùng Ảnh được thành lập trên cơ sở nhập 3 xã Đức Lạng, Đức Đồng và Tân Dân, có diện tích hơn 80 km2.", "Tùng Ảnh"),
    ],
)
def test_roads_with_cities_and_units_made_of_others(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chúng tôi đăng ký với tỉnh 85% hồ sơ trực tuyến.", "Đức Thọ"),
        ("Ngân sách trung ương, tỉnh 187 tỷ đồng.", "Đức Thọ"),
        ("Toàn tỉnh có 85% hồ sơ trực tuyến.", "Hà Tĩnh"),
    ],
)
def test_the_province_as_partner_or_purse(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sau hợp nhất Kỳ Anh và Lộc Hà, huyện Kỳ Anh còn 20 hợp tác xã.", "Kỳ Anh"),
        ("Sau khi sáp nhập xã Tùng Ảnh với xã Đức Lạng, xã Tùng Ảnh có 3 phó chủ tịch.", "Tùng Ảnh"),
        ("Huyện Kỳ Anh và huyện Lộc Hà có 20 hợp tác xã.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh và Đức Lạng, Đức Đồng có 20 hợp tác xã.", "Đức Thọ"),
    ],
)
def test_a_closed_list_of_places_names_none_again(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found
