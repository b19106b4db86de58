"""People and the places with which an article introduces them."""

import pytest

from analysis.extraction.claims.homes import homes_of, quoted_from, teller, tells_of_neighbour


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn Ba (ngụ xã Tùng Ảnh, huyện Đức Thọ) trồng 5 công lúa.", {"Ba": "Tùng Ảnh"}),
        ("Bà Trần Thị Tư, 67 tuổi, ở thôn Yên Sơn, kể lại.", {"Tư": "Yên Sơn"}),
        ("Chủ tịch UBND xã Tùng Ảnh Lê Văn Ba cho biết như vậy.", {"Ba": "Tùng Ảnh"}),
        ("Anh Lê Văn Ba (xóm 3, xã Tùng Ảnh) trồng hành.", {"Ba": "xóm 3"}),
        ("Anh Lê Văn Ba (xóm 3) trồng hành.", {}),  # a number alone
        ("Gia đình ông Lê Văn Ba, thôn 9, xã Tùng Ảnh trước đây nghèo.", {"Ba": "Tùng Ảnh"}),
        ("Ông Lê Văn Ba, đội trưởng Đội 3 (xã Tùng Ảnh), kể lại.", {"Ba": "Tùng Ảnh"}),
        ("Ông Lê Văn Ba có 9 sào, xã Tùng Ảnh có 3 ha.", {}),  # other numbers introduce nobody
        ("Ông Lê Văn Ba nói: Xã Tùng Ảnh làm tốt.", {}),  # what he tells of
        ("Ông Lê Văn Ba đi 12 km đến xã Tùng Ảnh.", {}),  # where he goes
    ],
)
def test_where_people_are_at_home(reading, text, found):
    assert {name: place.name for name, place in homes_of(reading(text)).items()} == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Theo ông Ba, mỗi năm thu 20 triệu đồng.", "Tùng Ảnh"),
        ("“Mỗi năm thu 20 triệu đồng”, ông Ba nói.", "Tùng Ảnh"),
        ("Theo ông Ba, huyện Đức Thọ có 20 xã.", None),  # a place of its own
        ("Theo ông Tư, mỗi năm thu 20 triệu đồng.", None),  # nobody knows where he lives
        ("Huyện hỗ trợ ông Ba 20 triệu đồng.", None),  # he tells nothing
    ],
)
def test_who_tells_is_at_home(reading, text, found):
    homes = homes_of(reading("Ông Lê Văn Ba (ngụ xã Tùng Ảnh, huyện Đức Thọ) trồng lúa."))
    place = teller(reading(text), homes)
    assert (place.name if place else None) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nhà bà Trần Thị Sáu nằm cuối tuyến.", True),
        ("Bà Trần Thị Sáu, Giám đốc Sở Y tế, cho biết như vậy.", False),
        ("Anh Lê Văn Ba ở xã Tùng Ảnh rất vui.", False),
        ("Sáng 19/8, bà Trần Thị Sáu rất vui.", False),
    ],
)
def test_a_paragraph_about_one_of_the_people(reading, text, found):
    assert tells_of_neighbour(reading(text)) is found


def test_what_they_tell_later_is_about_their_home(claims_in):
    text = "Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\nÔng Lê Văn Ba (ngụ xã Tùng Ảnh) trồng lúa.\nHuyện đã trồng 500 cây.\nTheo ông Ba, mỗi năm thu 20 triệu đồng."
    assert [c.place for c in claims_in(text)] == ["Đức Thọ", "Tùng Ảnh"]


def test_a_pronoun_goes_on_with_the_guest_of_the_paragraph(claims_in):
    text = "Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\nAnh Lê Văn Ba (thôn Yên Sơn) rất vui. Năm 2018, {} trồng 8 sào dâu."
    assert claims_in(text.format("anh"))[-1].place == "Yên Sơn"
    assert claims_in(text.format("bà con"))[-1].place == "Đức Thọ"


def test_an_institution_s_name_inside_another_word_is_none(claims_in):
    text = "Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\nAnh Lê Văn Ba (thôn Yên Sơn) rất vui. Năm 2018, anh vay {} 50 triệu đồng."
    assert claims_in(text.format("Ngân hàng Chính sách xã hội"))[-1].place == "Yên Sơn"
    assert claims_in(text.format("Hội Nông dân"))[-1].place == "Đức Thọ"


def test_a_guest_of_one_paragraph_is_none_of_the_next(claims_in):
    text = "Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\nAnh Lê Văn Ba (thôn Yên Sơn) rất vui.\nCách đó 7 km, ông Lê Văn Tư trồng cau. Ông thu 20 triệu đồng."
    assert claims_in(text)[-1].place == "Đức Thọ"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Xóm tôi 62 nhà thì 60 nhà ký”, ông Lê Văn Ba, 58 tuổi, thôn Yên Sơn, khoe.", "Yên Sơn"),
        ("“Cả nhà thu 60 triệu đồng”, ông Ba, Chủ tịch UBND xã Tùng Ảnh, nói.", "Tùng Ảnh"),
        ("“Ở xã Yên Hồ có 60 nhà ký”, ông Lê Văn Ba, thôn Yên Sơn, khoe.", None),  # what is quoted names a place
        ("“Có 60 nhà ký”, ông Lê Văn Ba khoe như vậy khi đoàn về thôn Yên Sơn.", None),  # not his home
        ("Có 60 nhà ký theo ông Lê Văn Ba, thôn Yên Sơn.", None),  # no quotation
    ],
)
def test_what_a_quotation_tells_is_about_the_home_of_who_says_it(reading, text, found):
    place = quoted_from(reading(text), text.index("60"))
    assert (place.name if place else None) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chị Lê Thị Tư (thôn Yên Sơn): “Trước đây rất khổ. Nay chỉ có 14 hộ nghèo.”", "Yên Sơn"),
        ("Chị Lê Thị Tư (thôn Yên Sơn): “Trước đây rất khổ. Nay đã khác.” Đến nay chỉ có 14 hộ nghèo.", "Đức Thọ"),  # behind it
        ("Chị Lê Thị Tư (thôn Yên Sơn): “Trước đây rất khổ. Xã Tùng Ảnh đã khác. Nay chỉ có 14 hộ nghèo.”", "Tùng Ảnh"),  # she tells of more
    ],
)
def test_a_quotation_stays_with_who_says_it(claims_in, text, found):
    assert claims_in(f"Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\n{text}")[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn Ba ở thôn Yên Sơn buồn.\nĐến cuối tháng 6, ông Ba đã bán được 15 tấn.", "Yên Sơn"),
        ("Ông Lê Văn Ba ở thôn Yên Sơn buồn.\nVụ này, gia đình ông Ba có 2 ha cam.", "Yên Sơn"),
        ("Ông Lê Văn Ba ở thôn Yên Sơn buồn.\nCòn ông Ba, ông tính để 4 ha cho con.", "Yên Sơn"),
        ("Ông Lê Văn Ba ở thôn Yên Sơn buồn.\nĐến cuối tháng 6, huyện đã bán được 15 tấn.", "Đức Thọ"),
        ("Ở thôn Yên Sơn, anh Lê Văn Ba lùa cừu.\nAnh Ba trồng 2 sào cỏ.", "Yên Sơn"),
        ("Thôn Yên Sơn đổi thay. Chị Trần Thị Tư cùng thôn thu 50 triệu đồng.", "Yên Sơn"),
        ("Thôn Yên Sơn đổi thay.\nAnh Lê Văn Sáu ở thôn này nuôi 6 con bò.", "Yên Sơn"),
        ("Bà H'Nuôl Byă ở thôn Yên Sơn không vội.\nBà H'Nuôl có 180 cây sầu riêng.", "Yên Sơn"),
    ],
)
def test_people_of_whom_is_told_later(claims_in, text, found):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\nHuyện có nhiều việc.\n" + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ở thôn Yên Sơn, ông Lê Văn Ba hái cam.\nÔng bảo, năm 2010 cả nhà bán được 2,2 tấn.", "Yên Sơn"),
        ("Ở thôn Yên Sơn, ông Lê Văn Ba hái cam.\nNăm 2010 cả huyện bán được 2,2 tấn.", "Đức Thọ"),
        ("Ở thôn Vả Thàng, ông Lê Văn Ba hái cam.\nBây giờ thì Vả Thàng có 58 hộ trồng cam.", "Vả Thàng"),
    ],
)
def test_paragraphs_that_go_on_with_a_person_or_a_hamlet(claims_in, text, found):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\nHuyện có nhiều việc.\n" + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chị Trần Thị Tư cùng thôn thu 50 triệu đồng.", "Yên Sơn"),
        ("Chị Trần Thị Tư ở thôn này thu 50 triệu đồng.", "Yên Sơn"),
        ("Chị Trần Thị Tư cùng hội thu 50 triệu đồng.", "Tùng Ảnh"),
    ],
)
def test_a_neighbour_lives_in_the_hamlet_told_of_last(claims_in, text, found):
    head = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\nHuyện có nhiều việc.\nThôn Yên Sơn đổi thay.\nXã Tùng Ảnh họp. "
    assert claims_in(head + text)[-1].place == found


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("Già làng", "Yên Sơn"),
        ("Thầy", "Yên Sơn"),
        ("Khách mời", "Đức Thọ"),
    ],
)
def test_teachers_and_elders_tell_of_their_home(claims_in, who, found):
    text = f"{who} Lê Văn Ba (thôn Yên Sơn) rất vui.\nHuyện có nhiều việc. Theo {who.lower()} Ba, mỗi năm thu 20 triệu đồng."
    assert claims_in(f"Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\nHuyện có nhiều việc.\n{text}")[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Ông Hưng nhấn mạnh, đã trồng 900 cây.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. Ông Hưng lưu ý, đã trồng 900 cây.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. Ông Hưng rất vui, đã trồng 900 cây.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh làm tốt. Ông Tám nhấn mạnh, đã trồng 900 cây.", "Tùng Ảnh"),  # no official
        ("Xã Tùng Ảnh làm tốt. Phó Bí thư Lê Văn Hưng rất vui khi đã trồng 900 cây.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. Phó Bí thư Lê Văn Tám rất vui khi đã trồng 900 cây.", "Tùng Ảnh"),
    ],
)
def test_an_official_of_the_district_leaves_the_commune(claims_in, text, found):
    head = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\nHuyện có nhiều việc.\nChủ tịch UBND huyện Lê Văn Hưng đi thăm.\n"
    assert claims_in(head + text)[-1].place == found
