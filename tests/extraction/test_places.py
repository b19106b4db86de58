"""Places: each rule with a sentence that shows it and one in which it must not fire. The sentences are made up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.normalisation import clean
from analysis.extraction.places import find_places
from analysis.language import read
from analysis.records import Article, Line, LineKind


@pytest.fixture
def places_in(document_of):
    return lambda text, day="2019-05-05": [(m.quote, m.place, m.level) for m in find_places(document_of(text, day))]


def test_type_words_belong_to_the_quote(places_in):
    assert places_in("Đoàn về huyện Hải Hậu, tỉnh Nam Định, rồi TP. Vinh và thị xã Điện Bàn.") == [
        ("huyện Hải Hậu", "Hải Hậu", "district"), ("tỉnh Nam Định", "Nam Định", "province"), ("TP. Vinh", "Vinh", "district"), ("thị xã Điện Bàn", "Điện Bàn", "district"),
    ]  # fmt: skip


def test_a_city_under_the_centre_is_a_province(places_in):
    assert places_in("Tại thành phố Hải Phòng và TP HCM.") == [("thành phố Hải Phòng", "Hải Phòng", "province"), ("TP HCM", "Hồ Chí Minh", "province")]


def test_district_and_town_of_one_name(places_in):
    text = "Huyện Thạch Hà họp. Thị trấn Thạch Hà chỉnh trang đường. Thạch Hà phấn đấu về đích."
    assert [level for _, _, level in places_in(text)] == ["district", "commune", "district"]


def test_after_july_2025_the_commune_of_that_name(places_in):
    assert places_in("Tại xã Thạch Hà, tỉnh Hà Tĩnh.", "2025-09-01")[0] == ("xã Thạch Hà", "Thạch Hà", "commune")
    assert places_in("Huyện Thạch Hà cũ nay gồm bảy xã.", "2025-09-01") == [("Huyện Thạch Hà", "Thạch Hà", "district")]


def test_lists_share_their_type_word(places_in):
    text = "Các xã Quang Thiện, Như Hòa và Đồng Hướng của huyện Kim Sơn (Ninh Bình) về đích."
    assert [(place, level) for _, place, level in places_in(text)] == [
        ("Quang Thiện", "commune"), ("Như Hòa", "commune"), ("Đồng Hướng", "commune"), ("Kim Sơn", "district"), ("Ninh Bình", "province"),
    ]  # fmt: skip


def test_a_list_of_places_ends_before_people(places_in):
    assert [place for _, place, _ in places_in("Lãnh đạo xã Như Hòa, Trần Văn Bình, Phạm Thị Lan cùng dự ở huyện Kim Sơn.")] == ["Như Hòa", "Kim Sơn"]


def test_a_name_in_brackets_is_the_unit_above(document_of):
    found = find_places(document_of("Nhân dân xã Bắc Sơn (Thạch Hà) hiến đất. Ở xã Bắc Sơn (Ba Vì) cũng vậy.", "2018-01-01"))
    assert [m.today for m in found if m.place == "Bắc Sơn"][0] == "Toàn Lưu"


def test_an_institution_that_begins_behind_a_place_ends_it(places_in):
    assert places_in("Ghi nhận kết quả tại tỉnh Thái Nguyên Đoàn giám sát làm rõ nguyên nhân.")[0] == ("tỉnh Thái Nguyên", "Thái Nguyên", "province")
    assert places_in("Ông Thái Nguyên Đoàn trồng chè.") == []


def test_the_place_of_a_police_station(places_in):
    assert places_in("Trưởng CAP Vĩnh Niệm trao thưởng.") == [("Vĩnh Niệm", "Vĩnh Niệm", "commune")]
    assert places_in("Trưởng OCOP Vĩnh Niệm trao thưởng.") == []


def test_a_place_behind_an_acronym(places_in):
    assert places_in("Tổng LĐLĐ Việt Nam tặng quà.") == [("Việt Nam", "Việt Nam", None)]
    assert places_in("ĐẠI HỘI ĐẢNG BỘ XÃ PHONG HẢI LẦN THỨ NHẤT")[0][1:] == ("Phong Hải", "commune")


def test_a_commune_whose_name_begins_with_a_word_for_a_hamlet(places_in):
    assert places_in("Huyện Bắc Hà có gạo Bản Liền; ở bản Liền Tiếp thì không.") == [
        ("Huyện Bắc Hà", "Bắc Hà", "district"), ("Bản Liền", "Bản Liền", "commune"), ("bản Liền Tiếp", "Liền Tiếp", "village"),
    ]  # fmt: skip


def test_countries_of_one_syllable_in_a_row(places_in):
    assert [place for _, place, _ in places_in("Nhãn vào các thị trường khó tính (Mỹ, Úc) và Trung Quốc, Đức.")] == ["Mỹ", "Úc", "Trung Quốc", "Đức"]
    assert places_in("Ông Lê Anh, Đức và Mỹ cùng dự.") == []


def test_a_bare_name_is_the_commune_that_the_article_is_about(places_in):
    assert places_in("Xã Hòa Bình, huyện Hưng Hà là xã điểm. Hòa Bình đã về đích.")[-1][-1] == "commune"
    assert places_in("Xã Hòa Bình ở tỉnh Hòa Bình là xã điểm. Hòa Bình đã về đích.")[-1][-1] == "province"


def test_bodies_show_a_bare_name_s_level(places_in):
    assert places_in("Huyện ủy Lai Vung và Tỉnh ủy Đồng Tháp; Thành ủy Cao Lãnh.") == [
        ("Lai Vung", "Lai Vung", "district"), ("Đồng Tháp", "Đồng Tháp", "province"), ("Cao Lãnh", "Cao Lãnh", "district"),
    ]  # fmt: skip


def test_bare_names_of_the_article_s_own_district(places_in):
    text = "Huyện Hương Khê, tỉnh Hà Tĩnh có xã Hương Trạch. Huyện Hương Khê họp. Hương Trạch được mùa; Phúc Trạch cũng thế."
    assert ("Hương Trạch", "Hương Trạch", "commune") in places_in(text) and ("Phúc Trạch", "Phúc Trạch", "commune") in places_in(text)


def test_a_commune_s_bare_name_elsewhere_is_no_place(places_in):
    assert places_in("Bà con phấn khởi vì cầu Tân Tiến và chợ Hòa Bình đã xong, Phúc Trạch là tên một giống bưởi.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Đặng Ngọc Sơn phát biểu.",
        "PCT HĐND huyện Đồng Xuân Vân tham dự.",
        "Chủ tịch UBND xã Vũ Văn Khoái cho biết.",
        "Đồng chí Trần Nam Hồng kết luận.",
        "Trưởng thôn Trần Văn Sơn vận động bà con.",
        "Giải thưởng Hồ Chí Minh; đường Hồ Chí Minh; tư tưởng Hồ Chí Minh.",
    ],
)
def test_people_are_no_places(places_in, text):
    assert places_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hợp tác xã Nông nghiệp Tiến Huy",
        "Trả lời bằng văn bản 4 ý kiến.",
        "Nợ xây dựng cơ bản 31 tỷ đồng.",
        "Ra phường 10 phút là xong.",
        "Các huyện, thị xã, thành phố; cao tốc Bắc - Nam.",
        "Trưởng ban Pháp chế họp.",
        "Đạt tiêu chí KDC NTM kiểu mẫu.",
        "Dịch tả lợn Châu Phi.",
    ],
)
def test_common_words_are_no_places(places_in, text):
    assert places_in(text) == []


def test_a_glued_person_is_cut_off(places_in):
    text = "Chủ tịch UBND xã Lưu Vĩnh Sơn Dương Anh Dũng; Bí thư Huyện ủy Thạch Hà Nguyễn Thị Nguyệt; Chủ tịch UBND xã Nậm Xa Lạ Mới Lò Văn Tỉnh."
    assert [quote for quote, _, _ in places_in(text, "2021-04-08")] == ["xã Lưu Vĩnh Sơn", "Thạch Hà", "xã Nậm Xa Lạ Mới"]


def test_hamlets_and_numbers(places_in):
    text = "Ở xóm 7, thôn Xuân Sơn, ấp Bình Hòa A, bản Nậm Lúc 1 và làng Plei Đôn; phường 9, Quận 12."
    assert [(place, level) for _, place, level in places_in(text)] == [
        ("xóm 7", "village"), ("Xuân Sơn", "village"), ("Bình Hòa A", "village"), ("Nậm Lúc 1", "village"), ("Plei Đôn", "village"), ("phường 9", "commune"), ("Quận 12", "district"),
    ]  # fmt: skip


def test_a_word_between_type_and_name_stays_outside(places_in):
    assert places_in("Xã biên giới Hướng Phùng, huyện Hướng Hóa.")[0] == ("Hướng Phùng", "Hướng Phùng", "commune")


def test_regions_and_countries_have_no_level(places_in):
    assert places_in("Ở Tây Nguyên, đồng bằng sông Cửu Long và nước bạn Lào, Việt Nam.") == [
        ("Tây Nguyên", "Tây Nguyên", None), ("đồng bằng sông Cửu Long", "Đồng bằng sông Cửu Long", None), ("Lào", "Lào", None), ("Việt Nam", "Việt Nam", None),
    ]  # fmt: skip


def test_a_province_closes_an_institution_s_name(places_in):
    assert [place for _, place, _ in places_in("Sở Công Thương Hải Phòng và chị Trần Thị Hà Giang.")] == ["Hải Phòng"]


def test_a_dash_inside_a_name(places_in):
    assert [place for _, place, _ in places_in("TP. Buôn Ma Thuột, Phan Rang - Tháp Chàm, Bà Rịa - Vũng Tàu.")] == [
        "Buôn Ma Thuột",
        "Phan Rang-Tháp Chàm",
        "Bà Rịa - Vũng Tàu",
    ]


def test_a_changed_type_is_still_the_unit(places_in):
    assert places_in("Thị xã Chí Linh, tỉnh Hải Dương.", "2018-01-01")[0] == ("Thị xã Chí Linh", "Chí Linh", "district")


_WORDS = st.lists(
    st.sampled_from(
        [
            "huyện",
            "xã",
            "Thạch Hà",
            "Bắc Sơn",
            ",",
            "và",
            "Nguyễn Văn An",
            "(",
            ")",
            "UBND",
            "thôn",
            "7",
            "Hà Tĩnh",
            "đã",
            "Huyện ủy",
            ".",
            "Tỉnh",
            "Y",
            "K’ Brốp",
            "-",
        ]
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(_WORDS)
def test_spans_match_the_text_and_do_not_overlap(made):
    text = clean(" ".join(made))
    document = read(Article("x", "x", "0", "utf-8", text, (Line(1, 0, len(text), LineKind.BODY if text.strip() else LineKind.BLANK),)))
    found = find_places(document)
    assert all(text[m.start : m.end] == m.quote for m in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:]))
    find_places.cache_clear()
    assert find_places(document) == found


def test_regions_in_either_letter_case(places_in):
    assert [place for _, place, _ in places_in("Đồng bằng sông Cửu Long đi đầu, rồi đồng bằng sông Hồng và Miền Trung.")] == [
        "Đồng bằng sông Cửu Long",
        "Đồng bằng sông Hồng",
        "miền Trung",
    ]
    assert places_in("Vùng đồng bằng và miền núi.") == []


def test_a_district_behind_a_hamlet_is_no_hamlet(places_in):
    assert [level for *_, level in places_in("Bà con bản Ón, Mường Lát; bản Khằm, Pa Búa.")] == ["village", "district", "village", "village"]


def test_markets_and_people_are_no_provinces(places_in):
    assert places_in("Chợ Hưng Yên đông. Anh Phú Thọ bán chè.") == []


def test_the_countryside_is_no_hamlet(document_of):
    found = find_places(document_of("Sở Nông nghiệp - Phát triển nông thôn An Giang họp. Dân thôn An Giang ở xã bên cũng đến."))
    assert [(m.quote, m.level) for m in found] == [("An Giang", "province"), ("thôn An Giang", "village")]


def test_a_numbered_hamlet_before_its_commune_is_no_count(places_in):
    assert places_in("Người dân thôn 5 xã Bắc Sơn họp, tổ 5 xã vùng cao.")[0] == ("thôn 5", "thôn 5", "village")
    assert all(level != "village" for _, _, level in places_in("Người dân thôn 5 xã vùng cao họp."))


def test_a_province_that_a_merger_has_just_ended_is_still_meant(places_in):
    text = "Tỉnh Lâm Đồng được hợp nhất từ Lâm Đồng, Đắk Nông và Bình Thuận."
    assert places_in(text, "2025-09-05")[-1] == ("Bình Thuận", "Bình Thuận", "province")
    assert ("xã Bình Thuận", "Bình Thuận", "commune") in places_in("Xã Bình Thuận họp.".replace("Xã", "Tại xã"), "2025-09-05")


def test_an_everyday_word_is_a_district_beside_another_of_its_province(places_in):
    text = "Tỉnh Đồng Tháp họp. Ao cá ở Hồng Ngự, Thanh Bình phải bỏ không."
    assert [place for _, place, _ in places_in(text)] == ["Đồng Tháp", "Hồng Ngự", "Thanh Bình"]
    assert [place for _, place, _ in places_in(text.replace("Hồng Ngự, ", "nhà ông "))] == ["Đồng Tháp"]


def test_the_long_name_of_a_hamlet_holds_no_person(places_in):
    assert places_in("Già làng ở làng Kon Trang Long Loi kể chuyện.") == [("làng Kon Trang Long Loi", "Kon Trang Long Loi", "village")]
    assert places_in("Trưởng thôn Yên Sơn Lê Văn Ba kể chuyện.") == [("thôn Yên Sơn", "Yên Sơn", "village")]


def test_a_hamlet_introduced_with_its_type_is_known_by_its_name_alone(places_in):
    assert places_in("Làng Kon Skôi đổi thay. Kon Skôi có nhà rông mới.")[-1] == ("Kon Skôi", "Kon Skôi", "village")
    assert places_in("Làng bên đổi thay. Kon Skôi có nhà rông mới.") == []


def test_a_count_behind_a_hamlet_is_no_part_of_its_name(places_in):
    assert places_in("Xóm Nước Mọc 52 hộ chưa có đường.") == [("Xóm Nước Mọc", "Nước Mọc", "village")]
    assert places_in("Khối 3B có 5 hộ, khối 3B vui.") == [("Khối 3B", "Khối 3B", "village"), ("khối 3B", "Khối 3B", "village")]  # the letter belongs to it
    assert places_in("Buôn Bu Prăng 1A có 5 hộ.") == [("Buôn Bu Prăng 1A", "Bu Prăng 1A", "village")]
    assert places_in("Khối 3 Bà Bùi Thị Sáu ở.")[0] == ("Khối 3", "Khối 3", "village")
    assert places_in("Thôn Tân Lập 2 chưa có đường.") == [("Thôn Tân Lập 2", "Tân Lập 2", "village")]


def test_a_spelling_that_is_also_another_units_name(places_in):
    assert places_in("Huyện Đakrông (Quảng Trị) họp. Đakrông còn nghèo.", "2020-05-05")[-1] == ("Đakrông", "Đakrông", "district")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tại huyện Thạch Hà, Hà Tĩnh có mưa.", [("Thạch Hà", "district"), ("Hà Tĩnh", "province")]),
        ("Các huyện Thạch Hà, Cẩm Xuyên có mưa.", [("Thạch Hà", "district"), ("Cẩm Xuyên", "district")]),
        ("Các huyện, thành phố Thạch Hà, Cẩm Xuyên, Hà Tĩnh có mưa.", [("Thạch Hà", "district"), ("Cẩm Xuyên", "district"), ("Hà Tĩnh", "district")]),
        ("Huyện Mù Cang Chải có mưa. Mù Cang Chải ở cao.", [("Mù Cang Chải", "district"), ("Mù Cang Chải", "district")]),
        ("Huyện Mù Căng Chải có mưa.", [("Mù Cang Chải", "district")]),
        ("Toàn huyện Phú Quý có mưa.", [("Phú Quý", "district")]),
        ("Toàn huyện Phú Quí có mưa.", [("Phú Quý", "district")]),
        ("Hạt Kiểm lâm huyện Đắk Glong (Đắk Nông) họp.", [("Đắk Glong", "district"), ("Đắk Nông", "province")]),
        ("Tỉnh Đăk Lăk có mưa.", [("Đắk Lắk", "province")]),
        ("Trưởng bản Vàng Go Xừ kể chuyện.", []),
        ("Trưởng bản Nậm Cầy kể chuyện.", [("Nậm Cầy", "village")]),
        ("Huyện Thanh Hoà có mưa.", []),  # sounds like a province, is no district
    ],
)
def test_cities_named_like_their_province_and_names_written_in_many_ways(places_in, text, found):
    assert [(place, level) for _, place, level in places_in(text, "2015-05-05")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khối Xuân Phượng có 5 hộ.", [("Xuân Phượng", "village")]),
        ("Khối Mặt trận có 5 người.", []),
        ("Khu Đồng Bông có 5 hộ.", [("Đồng Bông", "village")]),
        ("Khu Công nghiệp cũ có 5 nhà máy.", []),
        ("Nóc Ông Đề có 5 hộ.", [("Ông Đề", "village")]),
        ("Chúng tôi lên Mản Thẩn, thôn cách trung tâm xã 9 km.", [("Mản Thẩn", "village")]),
        ("Chúng tôi gặp Mản Thẩn, người cách đây 9 năm.", []),
        ("Đoàn lập biên bản 7 vụ.", []),
        ("Ở bản 7 có mưa.", [("bản 7", "village")]),
        ("Chủ tịch UBND xã Hán Thị Mai kể.", []),
    ],
)
def test_kinds_of_hamlets_and_what_is_none(places_in, text, found):
    assert [(place, level) for _, place, level in places_in(text, "2015-05-05")] == found


def test_a_headman_after_his_hamlet_or_alone(places_in):
    found = places_in("Dân ấp Trà Sết vui. Trưởng ấp Trà Sết Thạch Sươl kể.")
    assert [place for _, place, _ in found] == ["Trà Sết", "Trà Sết"]
    assert places_in("Trưởng thôn Đinh Blớt nhẩm tính lại.") == []
    assert [place for _, place, _ in places_in("Thôn Yên Sơn vui. Trưởng thôn Yên Sơn kể.")] == ["Yên Sơn", "Yên Sơn"]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Kbang là huyện vùng sâu của tỉnh Gia Lai. Thị trấn Kbang đổi thay.", "district"),
        ("Kbang đổi thay. Tỉnh Gia Lai họp. Thị trấn Kbang vui. Chủ tịch UBND huyện nói. Toàn huyện vui.", "district"),
        ("Thị trấn Kbang đổi thay, Kbang vui. Tỉnh Gia Lai họp.", "commune"),
    ],
)
def test_what_a_bare_name_is_said_to_be(document_of, text, level):
    found = find_places(document_of(text, "2024-01-16"))
    assert next(m.level for m in found if m.quote == "Kbang") == level


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chợ ở T.P Vinh vui.", ("Vinh", "district")),
        ("Chợ ở T.P Hà Tĩnh vui.", ("Hà Tĩnh", "district")),
        ("Chợ ở T.X Hồng Lĩnh vui.", ("Hồng Lĩnh", "district")),
        ("Chợ ở T.T Thạch Hà vui.", ("Thạch Hà", "commune")),
    ],
)
def test_two_letters_of_a_type_with_one_dot(places_in, text, place):
    assert [(name, level) for _, name, level in places_in(text)] == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Dân khối Tân Phượng vui.", [("Tân Phượng", "village")]),  # also a commune's name elsewhere
        ("Dân khu Tân Phượng vui.", []),
        ("Dân khối Hà Tĩnh vui.", [("Hà Tĩnh", "province")]),
    ],
)
def test_hamlets_of_a_town_that_bear_a_commune_s_name(places_in, text, places):
    assert [(name, level) for _, name, level in places_in(text)] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Thị trấn Nông trường Việt Trung vui.", "Nông trường Việt Trung"),
        ("Xã Mường É vui.", "Mường É"),
        ("Xã Nông Trường vui.", "Nông Trường"),
        ("Nông trường cao su vui.", None),
    ],
)
def test_townships_of_state_farms(places_in, text, place):
    assert [name for _, name, _ in places_in(text)] == [place] * (place is not None)


def test_communes_of_a_unit_above_and_names_that_begin_as_people_do(places_in):
    assert [(p, level) for _, p, level in places_in("Dân nhiều xã ven biển Bình Thuận vui.")] == [("Bình Thuận", "province")]
    assert [(p, level) for _, p, level in places_in("Dân xã ven biển Kỳ Phú vui.")] == [("Kỳ Phú", "commune")]
    assert places_in("Phó Chủ tịch UBND xã Phan Thị Bích Liễu cho biết.") == []


def test_a_commune_with_a_capital_word_for_a_hamlet_at_the_head(places_in):
    found = places_in("Huyện Bắc Hà vui. Ai cũng mua chè Bản Liền. Bản Liền là nơi hưởng lợi nhất.")
    assert [level for _, place, level in found if "Liền" in place] == ["commune", "commune"]
    assert places_in("Huyện Bắc Hà vui. Bản Liền Tiếp là nơi hưởng lợi nhất.")[-1][2] == "village"


def test_titles_turned_round_and_names_that_are_explained(places_in):
    found = [(p, level) for _, p, level in places_in("Xóm Xuân Tiên vui. Xóm trưởng Xuân Tiên Đinh Văn Bốn kể.")]
    assert found == [("Xuân Tiên", "village")] * 2
    assert places_in("Xóm trưởng Đinh Văn Bốn kể.") == []
    assert places_in("Theo Trưởng thôn Pi Năng Thị Lan, thôn có nhiều hộ khá.") == []
    assert places_in("Chúng tôi lên Mản Thẩn, thôn cách trung tâm xã 9 km.")[-1][1:] == ("Mản Thẩn", "village")


def test_a_hamlet_by_its_bare_name(places_in):
    assert len(places_in("Thôn Vả Thàng vui. Bây giờ thì Vả Thàng có điện.")) == 2
    assert len(places_in("Thôn Vả Thàng vui. Bây giờ thì cam Sành Vả Thàng ngọt.")) == 1  # inside another name
    assert len(places_in("Thôn Vả Thàng vui. Dân là người Vả Thàng.")) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đoàn về X. Tùng Ảnh.", ("X. Tùng Ảnh", "Tùng Ảnh", "commune")),  # xã
        ("Đoàn về P. Bến Thủy.", ("P. Bến Thủy", "Bến Thủy", "commune")),  # phường
        ("Đoàn về TT. Thạch Hà.", ("TT. Thạch Hà", "Thạch Hà", "commune")),  # thị trấn
        ("Đoàn về t.t Thạch Hà.", ("t.t Thạch Hà", "Thạch Hà", "commune")),
        ("Đoàn về Thạch Hà.", ("Thạch Hà", "Thạch Hà", "district")),
        ("Đoàn về H. Đức Thọ.", ("H. Đức Thọ", "Đức Thọ", "district")),  # huyện
        ("Đoàn về Q. Ba Đình.", ("Q. Ba Đình", "Ba Đình", "district")),  # quận
        ("Đoàn về TX. Hồng Lĩnh.", ("TX. Hồng Lĩnh", "Hồng Lĩnh", "district")),  # thị xã
        ("Đoàn về T.X. Hồng Lĩnh.", ("T.X. Hồng Lĩnh", "Hồng Lĩnh", "district")),
        ("Đoàn về T.P. Hà Tĩnh.", ("T.P. Hà Tĩnh", "Hà Tĩnh", "district")),  # thành phố
        ("Đoàn về Hà Tĩnh.", ("Hà Tĩnh", "Hà Tĩnh", "province")),
    ],
)
def test_abbreviated_type_words(places_in, text, found):
    assert places_in(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện Hòa Bình, tỉnh Bạc Liêu đổi thay. Tỉnh ủy Hòa Bình họp bàn.", "province"),
        ("Huyện Hòa Bình, tỉnh Bạc Liêu đổi thay. Cán bộ Hòa Bình họp bàn.", "district"),
        ("Thị trấn Thạch Hà đổi thay. Huyện ủy Thạch Hà họp bàn.", "district"),
        ("Thị trấn Thạch Hà đổi thay. Cán bộ Thạch Hà họp bàn.", "commune"),
        ("Thành ủy Hà Tĩnh họp bàn.", "district"),
        ("Cán bộ Hà Tĩnh họp bàn.", "province"),
        ("Trưởng CATT Vũ Thư trao thưởng.", "commune"),
        ("Trưởng CAX Tùng Ảnh trao thưởng.", "commune"),
    ],
)
def test_a_body_tells_the_level_of_the_bare_name_behind_it(places_in, text, found):
    assert places_in(text)[-1][2] == found


def test_a_bare_commune_behind_no_body_is_none(places_in):
    assert places_in("Trưởng đội Tùng Ảnh trao thưởng.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nhân dân khối Tân Vượng ra quân.", [("khối Tân Vượng", "Tân Vượng", "village")]),
        ("Cán bộ khối Dân Vận ra quân.", []),
        ("Cán bộ khối Mặt Trận ra quân.", []),
        ("Dân xã Trần Nguyên đến thăm.", [("xã Trần Nguyên", "Trần Nguyên", "commune")]),
        ("Chủ tịch UBND xã Trần Nguyên đến thăm.", []),
        ("Chủ tịch UBND xã Ung Văn Hảo đến thăm.", []),  # whatever the surname
        ("Dân thôn Mông không theo quy ước thôn Dao.", []),  # whose hamlets
        ("Dân xóm Mường, xã Tùng Ảnh ra quân.", [("xóm Mường", "Mường", "village"), ("xã Tùng Ảnh", "Tùng Ảnh", "commune")]),
        ("Bí thư kiêm trưởng thôn 62 thôn ra quân.", []),
        ("Bí thư kiêm trưởng thôn 6 ra quân.", [("thôn 6", "thôn 6", "village")]),
    ],
)
def test_names_of_bodies_and_of_office_holders_are_no_places(places_in, text, found):
    assert places_in(text) == found


def test_beside_its_communes_a_name_alone_is_the_district_not_its_town(places_in):
    text = "Cử tri Hậu Lộc (Thanh Hóa) nói. Cử tri xã Thuần Lộc, xã Tuy Lộc nói. Đã đến thị trấn Hậu Lộc. Hậu Lộc giảm 4 xã."
    assert places_in(text)[-1] == ("Hậu Lộc", "Hậu Lộc", "district")
    assert places_in("Cử tri thị trấn Hậu Lộc (Thanh Hóa) nói. Hậu Lộc giảm 4 khu phố.")[-1] == ("Hậu Lộc", "Hậu Lộc", "commune")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Từ Thượng Lâm ngược lên Khâu Vai. Niêm Sơn tiêu được 17 tỷ đồng.", ["Thượng Lâm", "Khâu Vai", "Niêm Sơn"]),  # all three in one province
        ("Từ Thượng Lâm ngược lên Khâu Vai.", []),  # two may be anything
        ("Nhưng Thượng Lâm, tỉnh Tuyên Quang còn khó. Bên Khâu Vai, dân than rác.", ["Thượng Lâm", "Tuyên Quang", "Khâu Vai"]),
    ],
)
def test_bare_names_that_lie_in_one_province(places_in, text, found):
    assert [place for _, place, _ in places_in(text, "2026-02-24")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cử tri Phú Quý hỏi. Cả Phú Quý, tỉnh Bình Thuận chờ tàu.", ["Phú Quý", "Phú Quý", "Bình Thuận"]),
        ("Tỉnh Bình Thuận chờ tàu. Cầu chúc Phú Quý cho bà con.", ["Bình Thuận"]),  # once: the word
    ],
)
def test_a_word_that_an_article_writes_as_a_name_again_and_again(places_in, text, found):
    assert [place for _, place, _ in places_in(text, "2015-11-24")] == found


def test_a_hamlet_whose_name_begins_with_the_word_for_one(places_in):
    text = "Chúng tôi tới thôn Làng Sảng, xã Tả Sìn Thàng. Làng Sảng có 64 hộ."
    assert [place for _, place, _ in places_in(text, "2011-04-01")] == ["Làng Sảng", "Tả Sìn Thàng", "Làng Sảng"]
    assert [place for _, place, _ in places_in("Làng Sảng có 64 hộ.", "2011-04-01")] == ["Sảng"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện Trà Cú, tỉnh Trà Vinh mượn cô giáo từ Tân Hiệp.", "commune"),  # one of Trà Cú, though a district elsewhere is called so
        ("Huyện Gò Quao, tỉnh Kiên Giang mượn cô giáo từ Tân Hiệp.", "district"),
    ],
)
def test_a_district_for_which_only_its_name_speaks(places_in, text, found):
    assert places_in(text, "2023-09-01")[-1][1:] == ("Tân Hiệp", found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trường Tiểu học Long Hiệp B ở huyện Trà Cú, tỉnh Trà Vinh, xã Long Hiệp.", ["Long Hiệp", "Trà Cú", "Trà Vinh", "Long Hiệp"]),
        ("Khu Long Hiệp B ở huyện Trà Cú, tỉnh Trà Vinh, xã Long Hiệp.", ["Trà Cú", "Trà Vinh", "Long Hiệp"]),
    ],
)
def test_a_school_that_bears_its_communes_name_and_a_letter(places_in, text, found):
    assert [place for _, place, _ in places_in(text, "2023-09-01")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vỏ lãi chạy từ trung tâm xã Tam Giang Tây ra tới Hồ Gùi mất 40 phút. Hồ Gùi có 186 hộ.", [("Tam Giang Tây", "commune"), ("Hồ Gùi", "village"), ("Hồ Gùi", "village")]),
        ("Vỏ lãi chạy từ trung tâm xã Tam Giang Tây, ra tới Hồ Gùi thì tối.", [("Tam Giang Tây", "commune")]),
    ],
)  # fmt: skip
def test_a_hamlet_at_the_end_of_a_way(places_in, text, found):
    assert [(place, level) for _, place, level in places_in(text, "2022-07-22")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chị Ka Rểu ở thôn Ka Sá, Gia Bắc, được mời lên.", [("Ka Sá", "village"), ("Gia Bắc", "commune")]),
        ("Các thôn Ka Sá, Gia Bắc được mời lên.", [("Ka Sá", "village"), ("Gia Bắc", "village")]),
        ("Thôn Ka Sá, Gia Bắc và Hà Giang được mời lên.", [("Ka Sá", "village"), ("Gia Bắc", "village")]),
    ],
)
def test_the_commune_behind_a_hamlet_and_a_comma(places_in, text, found):
    assert [(p, lv) for _, p, lv in places_in("Huyện Di Linh, tỉnh Lâm Đồng họp. Di Linh bàn. " + text, "2024-10-18")][3 : 3 + len(found)] == found


def test_a_given_name_is_no_city(places_in):
    assert [p for _, p, _ in places_in("Tỉnh Nghệ An họp. Đại biểu Vinh ghi nhận 14 ý kiến.")] == ["Nghệ An"]
    assert [p for _, p, _ in places_in("Tỉnh Nghệ An họp. Về Vinh ghi nhận 14 ý kiến.")] == ["Nghệ An", "Vinh"]


def test_names_that_no_vietnamese_syllable_is_stand_alone(places_in):
    assert [p for _, p, _ in places_in("Tỉnh Quảng Trị họp. Đakrông thiếu bác sĩ.", "2025-11-21")] == ["Quảng Trị", "Đakrông"]
    assert [p for _, p, _ in places_in("Tỉnh Quảng Trị họp. Bôn thiếu bác sĩ.", "2025-11-21")] == ["Quảng Trị"]


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Hồ Pên bây giờ", "Trưởng bản vui. Bản có 92 hộ. Cả bản đọc được chữ. Đường tới bản đã xong.", ["Hồ Pên"]),
        ("Hồ Pên bây giờ", "Trưởng bản vui. Bản có 92 hộ.", []),  # too little of a hamlet
        ("Hồ Pên bây giờ", "Trưởng bản vui. Bản có 92 hộ. Cả bản đọc được chữ. Đường tới bản Nậm Xe đã xong.", ["Nậm Xe"]),
        ("Đổi mới bây giờ", "Trưởng bản vui. Bản có 92 hộ. Cả bản đọc được chữ. Đường tới bản đã xong.", []),
    ],
)
def test_the_hamlet_of_a_title_that_the_gazetteer_does_not_know(document_of, title, text, found):
    document = document_of(f"{title}\n{text}")
    lines = tuple(Line(x.number, x.start, x.end, LineKind.TITLE if not x.start else x.kind) for x in document.article.lines)
    titled = read(Article("x", "x.txt", "0", "utf-8", document.article.text, lines))
    assert [m.place for m in find_places(titled) if m.level == "village"] == found


def test_the_district_of_two_whose_communes_are_named(places_in):
    told = "Tam Nông có nhiều hội quán, ở Phú Thọ cũng mới có một. Như Phú Đức mua chung phân bón."
    names = [p for _, p, _ in places_in(f"{told} Doanh nghiệp bỏ An Hòa. Tràm Chim làm trước.", "2020-10-07")]
    assert names == ["Tam Nông", "Phú Thọ", "Phú Đức", "An Hòa", "Tràm Chim"]
    assert [p for _, p, _ in places_in(told, "2020-10-07")] == ["Tam Nông", "Phú Thọ"]  # one commune says too little


def test_a_commune_whose_name_begins_with_the_word_for_a_hamlet(places_in):
    assert [(p, level) for _, p, level in places_in("Huyện Trạm Tấu họp. Làng Nhì thì kém.", "2016-10-01")][1:] == [("Làng Nhì", "commune")]
    assert [(p, level) for _, p, level in places_in("Huyện Mường La họp. Làng Nhì thì kém.", "2016-10-01")][1:] == [("Nhì", "village")]


def test_an_official_with_a_name_like_no_unit_s(places_in):
    def named(text):
        return [p for _, p, _ in places_in(text, "2012-12-20")]

    assert named("Chủ tịch UBND xã Kray Sức Nghin cho biết sẽ xin vốn.") == []
    assert named("Chủ tịch UBND xã Đắc Tờ Re cho biết sẽ xin vốn.") == ["Đắc Tờ Re"]  # a spelling of Đăk Tơ Re
    assert named("Xã Kray Sức Nghin nghèo. Chủ tịch UBND xã Kray Sức Nghin cho biết sẽ xin vốn.") == ["Kray Sức Nghin", "Kray Sức Nghin"]


def test_one_unit_has_one_name_in_an_article(places_in):
    text = "Huyện Đăk R’lấp họp. Huyện Đắk R’Lấp có 7 xã. HUYỆN ĐẮK R’LẤP giao ban."
    assert [p for _, p, _ in places_in(text, "2019-08-08")] == ["Đắk R'Lấp"] * 3  # the gazetteer's, with its apostrophe
    assert [p for _, p, _ in places_in("Huyện Đăk R’lấp họp. Huyện Đăk R’lấp có 7 xã.", "2019-08-08")] == [
        "Đắk R'Lấp"
    ] * 2  # also where the article never has it
    assert [p for _, p, _ in places_in("Huyện Đắk R’lấp họp. Huyện Đắk R’lấp có 7 xã.", "2019-08-08")] == ["Đắk R'lấp"] * 2  # letter case is the article's own


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Đăk Wer họp. Hiện trên địa bàn xã Đăk wer có dịch.", ["Đắk Wer", "Đắk Wer"]),
        ("Hội nghị ở xã Tân hồng có 7 thôn.", ["Tân Hồng"]),
        ("Hội nghị ở xã Tân đã bàn 7 việc.", ["Tân"]),
    ],
)
def test_a_second_word_without_its_capital_belongs_to_a_known_name(places_in, text, found):
    assert [p for _, p, _ in places_in(text, "2019-08-08")] == found


def test_communes_that_a_scheme_tells_apart_by_numbers(places_in):
    text = "Phường Hoài Nhơn 1 rộng 81 km2. Phường Hoài Nhơn 2 có 32.707 người. Xã Phù Cát 3 thôn đủ nước. Xã Phù Cát 5 thôn đủ điện."
    assert [p for _, p, _ in places_in(text, "2025-04-18")] == ["Hoài Nhơn 1", "Hoài Nhơn 2", "Phù Cát", "Phù Cát"]
    assert [p for _, p, _ in places_in("Phường Hoài Nhơn 1 lần nữa dẫn đầu.", "2025-04-18")] == ["Hoài Nhơn"]  # one number says nothing


def test_who_took_the_picture_is_no_ward(places_in):
    assert places_in("Trao quà tại ngày hội ở xã Lục Hồn. Ảnh: P. Tuyết.") == [("xã Lục Hồn", "Lục Hồn", "commune")]
    assert places_in("Trao quà tại P. Hàng Bạc, Hà Nội.")[0][1:] == ("Hàng Bạc", "commune")
    assert places_in("UBND TPHCM họp.") == [("TPHCM", "Hồ Chí Minh", "province")]


def test_a_district_that_was_divided_before_the_first_list(places_in):
    often = "Cán bộ ở Từ Liêm học tập. Chủ tịch HĐND huyện Từ Liêm, ông Tuấn, nói rằng Từ Liêm đã chủ động."
    assert [p for _, p, _ in places_in(often, "2013-05-27")] == ["Từ Liêm"]
    assert places_in("Cán bộ học tập. Chủ tịch HĐND huyện Từ Liêm, ông Tuấn, nói thế.", "2013-05-27") == []  # named once, it may be a person
    assert places_in("Chủ tịch HĐND huyện Tô Liêm họp. Tô Liêm nói, Tô Liêm kể.", "2013-05-27") == []  # nothing is told to lie there


def test_the_capital_and_a_ward_called_a_commune(places_in):
    assert places_in("Số đơn vị hành chính cấp xã Thủ đô vẫn giữ nguyên.", "2024-11-01") == []
    assert [p for _, p, _ in places_in("Xã Thanh Nhàn họp.", "2024-11-01")] == ["Thanh Nhàn"]
    assert [p for _, p, _ in places_in("Xã Thanh họp.", "2024-11-01")] == ["Thanh"]


def test_a_season_is_no_commune_of_a_district_that_is_named(places_in):
    assert [p for _, p, _ in places_in("Quốc Oai đang trình hồ sơ. Huyện Quốc Oai gieo cấy vụ Đông Xuân 2.215 ha.", "2020-03-27")] == ["Quốc Oai", "Quốc Oai"]
    assert "Đông Xuân" in [p for _, p, _ in places_in("Huyện Quốc Oai phục vụ Đông Xuân 2.215 suất quà.", "2020-03-27")]
