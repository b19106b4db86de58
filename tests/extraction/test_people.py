"""People and posts: each rule with a sentence that shows it and one in which it must not fire. Names and offices are made up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus import read_article
from analysis.corpus.normalisation import clean
from analysis.extraction import names
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.language import read
from analysis.records import Article, Line, LineKind


def _people(document):
    return find_people(document, find_places(document))


@pytest.fixture
def people_in(document_of):
    def find(text, day="2019-05-05", outlet=None):
        return [(m.name, m.post, m.body, m.level, m.place) for m in _people(document_of(text, day, outlet))]

    return find


def test_a_deputy_whose_province_stands_in_brackets_sits_in_the_national_assembly(people_in):
    text = "Quốc hội thảo luận; các đại biểu Quốc hội nói về HĐND và UBND. Đại biểu Tạ Văn Hạ (Bạc Liêu) tán thành. Đại biểu Vũ Trọng Kim cũng vậy."
    assert [(name, body) for name, _, body, *_ in people_in(text)] == [("Tạ Văn Hạ", "Quốc hội"), ("Vũ Trọng Kim", "Quốc hội")]
    assert people_in("HĐND huyện họp ở xã Lưu Vĩnh Sơn. Đại biểu Tạ Văn Hạ tán thành.")[0][2] == "Hội đồng nhân dân huyện"


def test_the_paper_that_a_reporter_writes_for_is_no_person(people_in):
    assert people_in("Trao đổi với PV Người Đưa Tin, ông Sy Văn Kha nói nhiều.") == [("Sy Văn Kha", None, None, None, None)]


def test_a_post_before_the_name_with_its_place(people_in):
    assert people_in("Bí thư Huyện ủy Hương Khê Ngô Xuân Bình phát biểu.") == [("Ngô Xuân Bình", "Bí thư", "Huyện ủy", "district", "Hương Khê")]


def test_a_place_glued_before_the_name(people_in):
    assert people_in("Chủ tịch UBND xã Lưu Vĩnh Sơn Dương Anh Tài nói.", "2021-05-05") == [
        ("Dương Anh Tài", "Chủ tịch", "Ủy ban nhân dân xã", "commune", "Lưu Vĩnh Sơn")
    ]


def test_two_posts_in_one_person_share_the_place(people_in):
    assert people_in("Bí thư Huyện ủy, Chủ tịch UBND huyện Đức Thọ Võ Công Danh khẳng định điều đó.") == [
        ("Võ Công Danh", "Bí thư", "Huyện ủy", "district", "Đức Thọ"), ("Võ Công Danh", "Chủ tịch", "Ủy ban nhân dân huyện", "district", "Đức Thọ"),
    ]  # fmt: skip


def test_posts_behind_the_name(people_in):
    text = "Dự có đồng chí Lê Minh Tú - TUV, Bí thư Huyện ủy Cẩm Khê, tỉnh Phú Thọ; ông Trần Bá Lộc (sinh năm 1965), Chủ tịch Hội Nông dân huyện."
    assert people_in(text) == [
        ("Lê Minh Tú", "Tỉnh ủy viên", "Tỉnh ủy", "province", "Phú Thọ"), ("Lê Minh Tú", "Bí thư", "Huyện ủy", "district", "Cẩm Khê"),
        ("Trần Bá Lộc", "Chủ tịch", "Hội Nông dân huyện", "district", "Cẩm Khê"),
    ]  # fmt: skip


def test_a_post_before_the_next_name_is_the_next_one_s(people_in):
    text = "Ông Phạm Văn Hải, Chủ tịch UBND tỉnh Lê Quang Huy và bà Đỗ Thị Lan cùng dự tại Nam Định."
    assert people_in(text) == [
        ("Phạm Văn Hải", None, None, None, None), ("Lê Quang Huy", "Chủ tịch", "Ủy ban nhân dân tỉnh", "province", "Nam Định"), ("Đỗ Thị Lan", None, None, None, None),
    ]  # fmt: skip


def test_a_plural_post_is_shared_by_a_list(people_in):
    found = people_in("Các Phó Chủ tịch HĐND tỉnh Võ Hồng, Nguyễn Hoàng Minh điều hành kỳ họp ở tỉnh Quảng Nam.")
    assert [(name, post) for name, post, *_ in found] == [("Võ Hồng", "Phó Chủ tịch"), ("Nguyễn Hoàng Minh", "Phó Chủ tịch")]


def test_a_singular_post_is_not(people_in):
    found = people_in("Phó Chủ tịch HĐND tỉnh Võ Hồng, Nguyễn Hoàng Minh cùng dự ở tỉnh Quảng Nam.")
    assert [post for _, post, *_ in found] == ["Phó Chủ tịch", None]


def test_abbreviations_are_expanded(people_in):
    text = "PBT Thường trực Huyện ủy Nguyễn Văn Thăng, PCT HĐND huyện Đồng Xuân Vượng, Trần Danh Vĩ CT UBMTTQ huyện, Phó GĐ Sở NN&PTNT Lê Thị Hà."
    assert [(post, body) for _, post, body, *_ in people_in(text)] == [
        ("Phó Bí thư Thường trực", "Huyện ủy"), ("Phó Chủ tịch", "Hội đồng nhân dân huyện"), ("Chủ tịch", "Ủy ban Mặt trận Tổ quốc huyện"),
        ("Phó Giám đốc", "Sở Nông nghiệp và Phát triển nông thôn"),
    ]  # fmt: skip


def test_the_head_of_a_committee_s_organ_is_head_of_the_organ(people_in):
    text = "Trưởng Ban Dân vận Tỉnh ủy Trần Ngọc Thành; Chủ nhiệm UBKT Huyện ủy Bùi Thị Sen; Trưởng ban Pháp chế HĐND tỉnh Lê Văn Cường."
    assert [(post, body) for _, post, body, *_ in people_in(text)] == [
        ("Trưởng ban", "Ban Dân vận Tỉnh ủy"), ("Chủ nhiệm", "Ủy ban Kiểm tra Huyện ủy"), ("Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh"),
    ]  # fmt: skip


def test_a_title_opens_the_name_of_its_body(people_in):
    text = "Trưởng phòng Nội vụ huyện Phan Thị Yến; Chánh Văn phòng Điều phối NTM tỉnh Vũ Đức Long; Trưởng Công an huyện Lai Vung Lê Quang Trí."
    assert [body for _, _, body, *_ in people_in(text)] == ["Phòng Nội vụ huyện", "Văn phòng Điều phối nông thôn mới tỉnh", "Công an huyện"]


def test_a_short_body_is_completed_from_the_article(people_in):
    text = (
        "Đảng ủy Khối các cơ quan tỉnh họp. Bí thư Đảng ủy Khối Trần Thế Danh kết luận. Tại Hợp tác xã Nông nghiệp Tiến Huy, Giám đốc HTX Lê Thị Oanh đón đoàn."
    )
    assert [body for _, _, body, *_ in people_in(text)] == ["Đảng ủy Khối các cơ quan tỉnh", "Hợp tác xã Nông nghiệp Tiến Huy"]


def test_the_place_is_carried_over(people_in):
    text = "Huyện Nghĩa Hưng đã về đích. Chủ tịch UBND huyện Lại Văn Hưng đề nghị tỉnh hỗ trợ. Chủ tịch UBND tỉnh Phạm Đình Nghĩa đồng ý."
    assert [place for *_, place in people_in(text)] == ["Nghĩa Hưng", "Nam Định"]


def test_without_any_place_the_outlet_s_province(people_in):
    assert people_in("Bí thư Tỉnh ủy Lê Đình Sang phát biểu.", outlet="baohatinh.vn")[0][-1] == "Hà Tĩnh"
    assert people_in("Bí thư Tỉnh ủy Lê Đình Sang phát biểu.")[0][-1] is None


def test_the_centre_has_no_place(people_in):
    text = "Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh ủy Hà Giang Đặng Quốc Khang; Bộ trưởng Nội vụ Phạm Thị Trà; Tổng Bí thư Nguyễn Phú Thọ Lâm."
    found = people_in(text)
    assert found[0] == ("Đặng Quốc Khang", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "central", None)
    assert found[2][:4] == ("Phạm Thị Trà", "Bộ trưởng", "Bộ Nội vụ", "central")


@pytest.mark.parametrize(
    "name",
    ["Y Wem Hwing", "H’Yim Kđoh", "K’ Brốp", "Giàng A Páo", "Lò Văn Pánh", "Nguyễn Thị Nữ Y", "Rơ Châm La Ni", "Ma Seo Chứ", "Võ Hồng", "Nguyễn Thị Vân Anh"],
)
def test_names_of_many_peoples(people_in, name):
    assert [found for found, *_ in people_in(f"Ông {name}, Bí thư Đảng ủy xã Ea Tul cho biết.")] == [name]


def test_an_unlisted_surname_behind_an_office(people_in):
    assert people_in("Phó Chủ tịch UBND huyện Kỳ Sơn Thò Bá Rê kiến nghị.", "2021-01-01")[0][:3] == ("Thò Bá Rê", "Phó Chủ tịch", "Ủy ban nhân dân huyện")
    assert people_in("Chủ tịch UBND huyện Ban Tiếp Dân họp.", "2021-01-01") == []


def test_brackets_or_a_dash_between_post_and_name(people_in):
    text = "Chủ tịch Hội LHPN xã Cẩm Bình (Cẩm Xuyên) Nguyễn Thị Tình; Bí thư Thị ủy Ba Đồn - Trương An Ninh; ông Lê Văn Bảo (Chủ tịch UBND xã)."
    assert [(name, post) for name, post, *_ in people_in(text)] == [("Nguyễn Thị Tình", "Chủ tịch"), ("Trương An Ninh", "Bí thư"), ("Lê Văn Bảo", "Chủ tịch")]


def test_an_agency_and_a_council_s_committee(people_in):
    text = "Trưởng ban Dân tộc tỉnh Hòa Bình Đinh Thị Thao; Trưởng ban Dân tộc HĐND tỉnh Bùi Văn Luyện."
    assert [(post, body) for _, post, body, *_ in people_in(text)] == [("Trưởng ban", "Ban Dân tộc tỉnh"), ("Trưởng ban", "Ban Dân tộc Hội đồng nhân dân tỉnh")]


def test_a_name_in_capitals(people_in):
    assert people_in("NGUYỄN VĂN AN, Bí thư Đảng ủy xã Ea Tul: Chúng tôi đã làm.")[0][:2] == ("NGUYỄN VĂN AN", "Bí thư")
    assert people_in("BÁO CÁO KẾT QUẢ CỦA UBND Y TẾ") == []


def test_a_person_without_post(people_in):
    assert people_in("Chị Trần Thị Nụ ở xóm 7 chăm vườn; anh Khởi cười, bà Sáu gật đầu.") == [("Trần Thị Nụ", None, None, None, None)]


def test_a_body_without_post(people_in):
    assert people_in("Đ/c Nguyễn Văn Thao – Sở Nội vụ: Liên quan đến tiêu chí 18.")[0][:4] == ("Nguyễn Văn Thao", None, "Sở Nội vụ", "province")


def test_a_signature_has_the_post_of_the_line_above(people_in):
    text = "Ban Thường vụ Tỉnh ủy Thái Bình kết luận.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n(đã ký)\nNguyễn Tiến Thanh"
    assert people_in(text) == [("Nguyễn Tiến Thanh", "Phó Bí thư Thường trực", "Tỉnh ủy", "province", "Thái Bình")]


def test_a_byline_is_nobody_and_a_caption_is(people_in):
    assert people_in("Cánh đồng xã Tân Lập vào vụ gặt.\nẢnh: Lương Xuân Hòa\nTin, ảnh: Đỗ Thị Mận") == []
    found = people_in("Trong ảnh: Nông dân Lương Xuân Hòa gặt lúa. Ảnh: Đồng chí Đỗ Thị Mận, Bí thư Đảng ủy xã, thăm đồng.")
    assert [(name, post) for name, post, *_ in found] == [("Lương Xuân Hòa", None), ("Đỗ Thị Mận", "Bí thư")]


def test_an_institution_that_opens_behind_a_name_ends_it(people_in):
    assert people_in("Ghi nhận kết quả tại tỉnh Thái Nguyên Đoàn giám sát làm rõ nguyên nhân.") == []
    assert [name for name, *_ in people_in("Ông Đoàn Văn Giám làm rõ nguyên nhân.")] == ["Đoàn Văn Giám"]


def test_a_post_on_whose_behalf_one_acts_is_not_one_s_own(people_in):
    text = "Thừa ủy quyền của Chủ tịch UBND tỉnh, Bí thư Huyện ủy Lạc Sơn Quách Văn Điệp trao bằng công nhận."
    assert [post for _, post, *_ in people_in(text)] == ["Bí thư"]
    assert [post for _, post, *_ in people_in("Chủ tịch UBND tỉnh, Bí thư Huyện ủy Lạc Sơn Quách Văn Điệp trao bằng.")] == ["Chủ tịch", "Bí thư"]


def test_an_office_to_which_one_is_elected_or_appointed(people_in):
    text = "Ông Trần Đức Thắng được HĐND tỉnh Hưng Yên bầu giữ chức Phó Chủ tịch UBND tỉnh. Bà Lý Thị Sen được bổ nhiệm làm Giám đốc Sở Tư pháp."
    assert [(name, post, body) for name, post, body, *_ in people_in(text)] == [
        ("Trần Đức Thắng", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh"), ("Lý Thị Sen", "Giám đốc", "Sở Tư pháp"),
    ]  # fmt: skip


def test_one_appointment_of_two_and_its_institution_from_the_sentence_before(people_in):
    text = "Quận Đồ Sơn công bố thành lập Trung tâm Xúc tiến du lịch Đồ Sơn. Theo đó ông Bùi Đức Dũng và bà Lê Thị Hoàng được bổ nhiệm giữ chức Phó Giám đốc."
    assert {found[1:3] for found in people_in(text)} == {("Phó Giám đốc", "Trung tâm Xúc tiến du lịch")}
    congress = "Đại hội bầu Ban Chấp hành Công đoàn tỉnh khóa X. Ông Lê Văn Khang được bầu làm Chủ tịch."
    assert people_in(congress)[0][1:3] == ("Chủ tịch", "Công đoàn tỉnh")


def test_who_is_given_work_is_given_no_office(people_in):
    assert people_in("Ông Trần Đức Thắng được UBND xã giao làm đường; Chủ tịch UBND xã đồng ý.")[0][1] is None


def test_a_member_of_a_standing_board(people_in):
    text = "Đồng chí Lê Quang Tiến, UVBTV Tỉnh ủy, Bí thư Huyện ủy Mỹ Tú; đồng chí Võ Minh Khai, Ủy viên BTV Huyện ủy, Trưởng Ban Dân vận Huyện ủy."
    assert [(post, body) for _, post, body, *_ in people_in(text)] == [
        ("Ủy viên Ban Thường vụ", "Tỉnh ủy"), ("Bí thư", "Huyện ủy"), ("Ủy viên Ban Thường vụ", "Huyện ủy"), ("Trưởng ban", "Ban Dân vận Huyện ủy"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Thiếu tá Lê Quang Trí - Trưởng CAP Minh Đức", "Trưởng Công an", "Công an phường"),
        ("Phó trưởng CAX Đông Sơn Lê Quang Trí", "Phó Trưởng Công an", "Công an xã"),
        ("ông Lê Quang Trí, Trưởng phòng NNPTNT huyện Bắc Yên", "Trưởng phòng", "Phòng Nông nghiệp và Phát triển nông thôn huyện"),
        ("ông Lê Quang Trí, Phó Giám đốc Sở Nông nghiệp và phát triển nông thôn", "Phó Giám đốc", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("ông Lê Quang Trí, Giám đốc Sở LĐ,TB và XH", "Giám đốc", "Sở Lao động - Thương binh và Xã hội"),
        ("Phó Chánh Văn phòng UBND tỉnh Lê Quang Trí", "Phó Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Phó Chủ tịch Ủy ban Trung ương MTTQ Việt Nam Lê Quang Trí", "Phó Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        (
            "Chi cục trưởng Chi cục Quản lý chất lượng nông lâm sản và thủy sản Lê Quang Trí",
            "Chi cục trưởng",
            "Chi cục Quản lý chất lượng nông lâm sản và thủy sản",
        ),
        ("Trung tá Lê Quang Trí, Chính trị viên phó Đồn Biên phòng Na Mèo", "Chính trị viên phó", "Đồn Biên phòng Na Mèo"),
        ("ông Lê Quang Trí, Tổng Thanh tra Chính phủ", "Tổng Thanh tra", "Thanh tra Chính phủ"),
        ("Giám đốc BHXH huyện Lê Quang Trí", "Giám đốc", "Bảo hiểm xã hội huyện"),
    ],
)
def test_offices_of_every_kind(people_in, text, post, body):
    assert people_in(f"{text} dự họp.")[0][:3] == ("Lê Quang Trí", post, body)


def test_communes_that_many_provinces_have_tell_less_than_the_source(people_in):
    text = "Chủ tịch UBND tỉnh Trần Văn Thanh trao bằng công nhận xã Định Thành đạt chuẩn.\nNguồn: Báo Bạc Liêu"
    assert people_in(text)[0][-1] == "Bạc Liêu"
    assert people_in("Chủ tịch UBND tỉnh Trần Văn Thanh thăm huyện Thạch Hà, huyện Can Lộc và huyện Đức Thọ.\nNguồn: Báo Bạc Liêu")[0][-1] == "Hà Tĩnh"


@pytest.mark.parametrize(
    "text",
    [
        "Trung ương, Đảng bộ, Nhân dân, Mặt trận Tổ quốc và Hội Cựu chiến binh cùng vào cuộc.",
        "Học sinh Trường THPT Phan Đình Phùng trên đường Nguyễn Văn Cừ.",
        "Đoàn TNCS Hồ Chí Minh; Huân chương Hồ Chí Minh; Quảng trường Hồ Chí Minh.",
        "Công ty TNHH Hoàng Thịnh Phát, Tập đoàn Hòa Phát.",
        "Lãnh đạo huyện Hương Sơn, Can Lộc, Đức Thọ cùng dự.",
        "Trưởng Ban công tác Mặt trận kiêm Bí thư chi bộ ở các thôn.",
        "Các đồng chí Bí thư, Chủ tịch UBND xã chịu trách nhiệm.",
        "Hồ Núi Cốc đón khách. Đèo Pha Đin dốc.",
    ],
)
def test_nobody_is_named(people_in, text):
    assert people_in(text) == []


def test_a_surname_that_is_a_lake_or_a_pass_needs_a_middle_name_or_a_word_before(people_in):
    assert [name for name, *_ in people_in("Hồ Văn Ba trồng sắn. Ông Hồ Pả Ling nuôi bò. Hồ Núi Cốc đầy.")] == ["Hồ Văn Ba", "Hồ Pả Ling"]


def test_what_a_name_looks_like():
    assert names.looks_like_name(["Lê", "Đình", "Sơn"]) and names.looks_like_name(["Võ", "Hồng"], announced=True)
    assert not names.looks_like_name(["Võ", "Hồng"])
    assert not names.looks_like_name(["Tiến", "Huy"], announced=True)
    assert not names.looks_like_name(["Lê"] * 7, announced=True)


_WORDS = st.lists(
    st.sampled_from(
        [
            "Bí thư",
            "Huyện ủy",
            "Thạch Hà",
            "Nguyễn Văn An",
            ",",
            "-",
            "Chủ tịch",
            "UBND",
            "xã",
            "ông",
            "và",
            "Trần Thị Bé",
            "(",
            ")",
            ":",
            "TUV",
            "Phó GĐ",
            "Sở Nội vụ",
            "Y",
            "Trưởng ban",
            "các",
        ]
    ),
    max_size=25,
)


@settings(max_examples=100, deadline=None)
@given(_WORDS)
def test_spans_match_the_text(made):
    text = clean(" ".join(made))
    document = read(Article("x", "x", "0", "utf-8", text, (Line(1, 0, len(text), LineKind.BODY if text.strip() else LineKind.BLANK),)))
    found = _people(document)
    assert all(text[m.start : m.end] == m.name for m in found)
    assert len({m.mention_id for m in found}) == len({(m.start, m.post, m.body) for m in found})
    assert _people(document) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thường trực Ban Bí thư Trần Quốc Vinh dự.", ("Trần Quốc Vinh", "Thường trực", "Ban Bí thư", "central", None)),
        ("Phó Chủ tịch Quốc hội Uông Văn Lượng dự.", ("Uông Văn Lượng", "Phó Chủ tịch", "Quốc hội", "central", None)),
        ("Trưởng Ban Tổ chức Trung ương Phạm Minh Chánh dự.", ("Phạm Minh Chánh", "Trưởng ban", "Ban Tổ chức Trung ương", "central", None)),
        ("Chủ tịch Hội Nông dân Việt Nam Lại Xuân Mẫn dự.", ("Lại Xuân Mẫn", "Chủ tịch", "Hội Nông dân Việt Nam", "central", None)),
        ("Ông Lê Văn Bảy, Giám đốc Học viện Nông nghiệp Việt Nam tham luận.", ("Lê Văn Bảy", "Giám đốc", "Học viện Nông nghiệp Việt Nam", None, None)),
        (
            "Huyện ủy Con Cuông họp; Phó Trưởng Ban Tuyên giáo Vi Thị Hoa báo cáo.",
            ("Vi Thị Hoa", "Phó Trưởng ban", "Ban Tuyên giáo Huyện ủy", "district", "Con Cuông"),
        ),
        ("Anh Kpă Hùng, Bí thư Chi đoàn làng Plei Ốp, phấn khởi.", ("Kpă Hùng", "Bí thư", "Chi đoàn làng", "village", "Plei Ốp")),
        ("Bà Hồ Thị Lan, Bí thư Chi bộ, Trưởng thôn Tân Hòa, dẫn đường.", ("Hồ Thị Lan", "Bí thư", "Chi bộ", "village", "Tân Hòa")),
        ("Ở làng Plei Ốp, Già làng Siu Blưn (làng Kép) cũng đến.", ("Siu Blưn", "Già làng", None, "village", "Kép")),
    ],
)
def test_offices_and_their_institutions(people_in, text, found):
    assert people_in(text)[0] == found


def test_a_head_of_a_council_s_committee_belongs_to_no_party(people_in):
    assert (
        people_in("Huyện ủy Con Cuông họp. HĐND huyện Con Cuông cũng họp; Trưởng Ban Pháp chế Vi Thị Hoa báo cáo.")[0][2]
        == "Ban Pháp chế Hội đồng nhân dân huyện"
    )


def test_a_district_at_the_end_of_another_name_is_nobody(people_in):
    assert people_in("Gạo Séng Cù Mường Khương thơm.") == []


def test_communes_of_several_provinces_prove_no_province(people_in):
    assert people_in("Chủ tịch UBND tỉnh Trần Văn Thanh thăm xã An Bình.")[0][-1] is None
    assert people_in("Chủ tịch UBND tỉnh Trần Văn Thanh thăm xã An Bình, huyện Nam Sách.")[0][-1] == "Hải Dương"


def test_an_institution_in_lower_case_up_to_its_level(people_in):
    text = "Thượng tọa Thạch Oai, Phó Chủ tịch Hội Đoàn kết sư sãi yêu nước tỉnh Trà Vinh, đến dự."
    assert people_in(text) == [("Thạch Oai", "Phó Chủ tịch", "Hội Đoàn kết sư sãi yêu nước tỉnh", "province", "Trà Vinh")]
    assert people_in("Ông Lê Văn Tám, Giám đốc Trung tâm Khuyến nông thăm lại tỉnh Trà Vinh.")[0][2] == "Trung tâm Khuyến nông"


def test_a_newspaper_keeps_its_place_in_its_name(people_in):
    assert people_in("Nhà báo Lê Hồng Nam, Tổng Biên tập Báo Phú Thọ, đến dự.")[0][1:] == ("Tổng Biên tập", "Báo Phú Thọ", "province", "Phú Thọ")


def test_a_ministry_named_in_lower_case_behind_the_post(people_in):
    assert people_in("Bộ trưởng bộ Tài chính Lê Văn Tâm phát biểu.") == [("Lê Văn Tâm", "Bộ trưởng", "Bộ Tài chính", "central", None)]
    assert people_in("Bộ trưởng bộ mặt rạng rỡ gặp Lê Văn Tâm ở sân.") == [("Lê Văn Tâm", None, None, None, None)]


def test_an_abbreviation_behind_a_title_in_lower_case(people_in):
    assert [row[1] for row in people_in("Ông Lê Văn Tâm – Phó bí thư TT Huyện ủy Đức Thọ chủ trì.")] == ["Phó Bí thư Thường trực"]
    assert [row[1] for row in people_in("Ông Lê Văn Tâm – Phó bí thư Huyện ủy Đức Thọ chủ trì.")] == ["Phó Bí thư"]


def test_a_university_s_city_is_no_head_of_a_department(people_in):
    assert [row[0] for row in people_in("Lễ diễn ra tại trường đại học Nông Lâm TP. HCM hôm qua. Bà Lê Thị Na, TP. Nội vụ huyện Đức Thọ, dự.")] == ["Lê Thị Na"]


def test_a_council_of_the_committee_in_the_same_row(people_in):
    text = "Xã Bắc Sơn đón khách. Bí thư Tỉnh ủy, Chủ tịch HĐND Lê Văn Tâm cùng Bí thư Đảng ủy, Chủ tịch HĐND Ngô Xuân Bình có mặt."
    assert [row[2] for row in people_in(text)] == ["Tỉnh ủy", "Hội đồng nhân dân tỉnh", "Đảng ủy xã", "Hội đồng nhân dân xã"]
    assert [row[2] for row in people_in("Xã Bắc Sơn đón khách. Bí thư Huyện ủy, Chủ tịch HĐND Lê Văn Tâm có mặt.")] == ["Huyện ủy", "Hội đồng nhân dân huyện"]


def test_an_office_at_the_head_of_a_list_is_every_member_s(people_in):
    text = "Các Ủy viên Trung ương Đảng: Bộ trưởng Bộ Tài chính Lê Văn Tâm; Bí thư Tỉnh ủy Thái Bình Ngô Xuân Bình; lãnh đạo huyện Đức Thọ và ông Trần Văn Ba."
    assert [row[:3] for row in people_in(text)] == [
        ("Lê Văn Tâm", "Ủy viên", "Ban Chấp hành Trung ương Đảng"), ("Lê Văn Tâm", "Bộ trưởng", "Bộ Tài chính"),
        ("Ngô Xuân Bình", "Ủy viên", "Ban Chấp hành Trung ương Đảng"), ("Ngô Xuân Bình", "Bí thư", "Tỉnh ủy"), ("Trần Văn Ba", None, None),
    ]  # fmt: skip


def test_offices_whose_body_is_named_behind_them(people_in):
    assert people_in("Chủ nhiệm Văn phòng Quốc hội Lê Văn Tâm dự.")[0][1:3] == ("Chủ nhiệm", "Văn phòng Quốc hội")
    assert people_in("Chủ nhiệm hợp tác xã Lê Văn Tâm dự.")[0][1] == "Chủ nhiệm"
    assert people_in("Bí thư Trung ương Đảng Lê Văn Tâm dự.")[0][1:3] == ("Bí thư", "Ban Chấp hành Trung ương Đảng")


def test_a_chairman_of_a_place_named_without_its_type(people_in):
    assert people_in("Chủ tịch Thanh Hóa Lê Văn Tâm giao việc.") == [("Lê Văn Tâm", "Chủ tịch", "Ủy ban nhân dân tỉnh", "province", "Thanh Hóa")]
    assert [row[0] for row in people_in("Dân nhớ lời Chủ tịch Hồ Chí Minh dạy.")] == ["Hồ Chí Minh"]


def test_the_district_or_city_between_an_office_and_the_name(people_in):
    assert people_in("Chủ tịch UBND xã Phú Mậu, thành phố Huế Lê Thị Hoa dự họp.") == [("Lê Thị Hoa", "Chủ tịch", "Ủy ban nhân dân xã", "commune", "Phú Mậu")]
    assert people_in("Tại xã Phú Mậu, thành phố Huế có bà Lê Thị Hoa làm giỏi.")[0][1] is None


def test_a_field_before_the_ministry(people_in):
    text = "Vụ trưởng Tổ chức cán bộ của Bộ Văn hóa Thể thao Du lịch Nguyễn Anh Tú cho biết."
    assert people_in(text) == [("Nguyễn Anh Tú", "Vụ trưởng Tổ chức cán bộ", "Bộ Văn hóa, Thể thao và Du lịch", "central", None)]
    assert people_in("Vụ trưởng Vụ Địa phương Nguyễn Anh Tú cho biết.") == [("Nguyễn Anh Tú", "Vụ trưởng", "Vụ Địa phương", "central", None)]


def test_heads_whose_noun_lies_in_the_title(people_in):
    text = "Trưởng ban Công tác Mặt trận thôn Phú Lộc Lê Văn Ba và Chi hội trưởng phụ nữ xóm Đông Lê Thị Tư cùng đi."
    assert [(name, post, body, level) for name, post, body, level, _ in people_in(text)] == [
        ("Lê Văn Ba", "Trưởng ban", "Ban Công tác Mặt trận thôn", "village"), ("Lê Thị Tư", "Chi hội trưởng", "Chi hội Phụ nữ xóm", "village"),
    ]  # fmt: skip
    assert people_in("Trưởng ban Tổ chức Huyện ủy Lê Văn Ba cùng đi.")[0][1:3] == ("Trưởng ban", "Ban Tổ chức Huyện ủy")


def test_a_minister_is_of_the_ministry_named_elsewhere(people_in):
    text = "Bộ trưởng Bộ Nội vụ Lê Vĩnh Thành trình đề án. Bộ trưởng Lê Vĩnh Thành đề nghị thông qua. Bộ trưởng Trần Văn Hòa tán thành."
    assert [body for _, _, body, *_ in people_in(text)] == ["Bộ Nội vụ", "Bộ Nội vụ", None]


def test_a_school_s_city_is_its_place(people_in):
    assert people_in("GS.TS Nguyễn Hải, Hiệu trưởng Trường Đại học Nông Lâm TP. Hồ Chí Minh dự.") == [
        ("Nguyễn Hải", "Hiệu trưởng", "Trường Đại học Nông Lâm", None, "Hồ Chí Minh")
    ]
    assert people_in("Bà Lê Thị Mai, Giám đốc Trung tâm Y tế huyện Hương Khê dự.") == [
        ("Lê Thị Mai", "Giám đốc", "Trung tâm Y tế huyện", "district", "Hương Khê")
    ]


def test_a_cooperative_is_where_the_article_is(people_in):
    text = "Huyện Đăk Hà trồng nhiều cà phê. Anh Lê Văn Thu, Giám đốc HTX Cà phê Hương Rừng cho hay."
    assert people_in(text) == [("Lê Văn Thu", "Giám đốc", "Hợp tác xã Cà phê Hương Rừng", None, "Đăk Hà")]
    assert people_in("Cà phê được giá. Anh Lê Văn Thu, Giám đốc HTX Cà phê Hương Rừng cho hay.")[0][4] is None


def test_who_signs_a_report_is_of_its_author(people_in):
    text = "UBND XÃ\nBÁO CÁO\nXã Chiềng Sàng thuộc huyện Yên Châu. Đề nghị UBND huyện hỗ trợ.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Hải"
    assert people_in(text)[-1][:4] == ("Lò Văn Hải", "Chủ tịch", "Ủy ban nhân dân xã", "commune")


def test_a_civil_servant_of_a_commune(people_in):
    assert people_in("Anh Hoàng Văn Tuân, công chức văn hóa xã Nhất Tiến băn khoăn.") == [
        ("Hoàng Văn Tuân", "Công chức văn hóa", "Ủy ban nhân dân xã", "commune", "Nhất Tiến")
    ]
    assert people_in("Anh Hoàng Văn Tuân, công chức mẫn cán ở xã Nhất Tiến băn khoăn.")[0][1] is None


def test_the_head_of_a_party_organ_is_of_the_committee_beside_a_front(people_in):
    text = "Trưởng ban Dân vận kiêm Chủ tịch Ủy ban MTTQ huyện Hương Khê Ngô Xuân Tân cho biết."
    assert [(post, body) for _, post, body, *_ in people_in(text)] == [
        ("Trưởng ban", "Ban Dân vận Huyện ủy"), ("Chủ tịch", "Ủy ban Mặt trận Tổ quốc huyện"),
    ]  # fmt: skip


def test_a_row_s_own_commune_before_another_s(people_in):
    text = "Bí thư Đảng ủy, Chủ tịch HĐND phường Thành Sen Nguyễn Văn Trác dự. Bí thư Đảng ủy đặc khu Lý Sơn Nguyễn Minh Trực nói."
    assert [(body, place) for _, _, body, _, place in people_in(text)] == [
        ("Đảng ủy phường", "Thành Sen"), ("Hội đồng nhân dân phường", "Thành Sen"), ("Đảng ủy đặc khu", "Lý Sơn"),
    ]  # fmt: skip


def test_a_union_is_no_person(people_in):
    assert [(name, body) for name, _, body, *_ in people_in("Bí thư Đoàn Thanh niên xã Trần Thị Chín nói.")] == [("Trần Thị Chín", "Đoàn Thanh niên xã")]
    assert [name for name, *_ in people_in("Đồng chí Đoàn Thanh Bình nói.")] == ["Đoàn Thanh Bình"]


def test_an_institution_s_name_ends_with_its_place(people_in):
    text = "Phóng viên trao đổi với ông Lê Minh Khương - Giám đốc Trung tâm Phục vụ hành chính công xã Tháp Mười xung quanh việc này ở tỉnh Đồng Tháp."
    assert people_in(text, "2025-08-05") == [("Lê Minh Khương", "Giám đốc", "Trung tâm Phục vụ hành chính công xã", "commune", "Tháp Mười")]
    assert people_in("TS Lê Minh Khương, Viện trưởng Viện Nghiên cứu Kinh tế nông nghiệp miền Trung cho rằng cần liên kết.") == [
        ("Lê Minh Khương", "Viện trưởng", "Viện Nghiên cứu Kinh tế nông nghiệp miền Trung", None, None)
    ]


def test_a_verb_with_its_figures_is_no_part_of_a_name(people_in):
    assert people_in("Ông Ngô Văn Thúc, Giám đốc HTX Sen Vàng chế biến 12 tấn sen mỗi năm.")[0][2] == "Hợp tác xã Sen Vàng"
    assert people_in("Ông Ngô Văn Thúc, Giám đốc Trung tâm Giáo dục thường xuyên số 2 thành phố Huế.")[0][2] == "Trung tâm Giáo dục thường xuyên số 2 thành phố"


def test_an_abbreviation_inside_a_name(people_in):
    text = "Ông Cao Văn Mẫn, Phó Giám đốc Trung tâm Khuyến nông (TTKN) tỉnh Sơn La, dự. Bà Lê Thị Na, Giám đốc Trung tâm Hoa Sen (HS) nói."
    assert [row[1:] for row in people_in(text)] == [
        ("Phó Giám đốc", "Trung tâm Khuyến nông tỉnh", "province", "Sơn La"), ("Giám đốc", "Trung tâm Hoa Sen", None, "Sơn La"),
    ]  # fmt: skip


def test_the_secretary_who_is_head_of_the_hamlet(people_in):
    text = "Ông HỒ VĂN LỘC, Bí thư kiêm Trưởng thôn Ka Tăng, nói ở tỉnh Quảng Trị."
    assert people_in(text) == [("HỒ VĂN LỘC", "Bí thư", "Chi bộ", "village", "Ka Tăng"), ("HỒ VĂN LỘC", "Trưởng thôn", None, "village", "Ka Tăng")]
    assert people_in("Ông Hồ Văn Lộc, Bí thư kiêm Chủ tịch UBND xã Tân Lập, nói.")[0][2] == "Đảng ủy xã"


def test_a_numbered_hamlet(people_in):
    assert people_in("Bà Đinh Thị Lam, Bí thư Chi bộ khu 3, xã Tuy Lộc kiến nghị.") == [("Đinh Thị Lam", "Bí thư", "Chi bộ khu", "village", "khu 3")]


def test_who_leads_a_delegation(people_in):
    text = (
        "Đoàn công tác của Văn phòng Điều phối nông thôn mới tỉnh Sơn La do Phó Chánh Văn phòng Cao Thị Mân dẫn đầu đến thăm.\n"
        "Đoàn công tác của tỉnh Quảng Nam do Phó Bí thư Tỉnh ủy Lương Đình Quý dẫn đầu gặp Bí thư Tỉnh ủy Lò Minh Hùng ở huyện Mộc Châu, tỉnh Sơn La.\nTrưởng đoàn Cao Thị Mân phát biểu."
    )
    assert [row[1:] for row in people_in(text)][:3] == [
        ("Phó Chánh Văn phòng", "Văn phòng Điều phối nông thôn mới tỉnh", "province", "Sơn La"),
        ("Phó Bí thư", "Tỉnh ủy", "province", "Quảng Nam"),
        ("Bí thư", "Tỉnh ủy", "province", "Sơn La"),
    ]
    assert people_in(text)[3][2] == "Đoàn công tác của Văn phòng Điều phối nông thôn mới tỉnh"
    assert people_in("Phòng Nội vụ có mặt.\nTrưởng phòng Cao Thị Mân phát biểu.")[0][2] is None  # another paragraph


def test_an_office_told_behind_the_name(people_in):
    assert people_in("HTX Xoài Mỹ Long do chị Phan Thị Kiều làm giám đốc có 46 thành viên.") == [
        ("Phan Thị Kiều", "Giám đốc", "Hợp tác xã Xoài Mỹ Long", None, None)
    ]
    assert people_in("HTX Xoài Mỹ Long có lò sấy do anh Phan Văn Kiều làm thợ chính.") == [("Phan Văn Kiều", None, None, None, None)]
    text = "Đảng ủy xã Đồng Lộc họp. Đồng chí Bùi Quang Hiếu tiếp tục giữ chức Bí thư Đảng ủy. Anh Lê Văn Bình tiếp tục làm ruộng."
    assert people_in(text) == [("Bùi Quang Hiếu", "Bí thư", "Đảng ủy xã", "commune", "Đồng Lộc"), ("Lê Văn Bình", None, None, None, None)]


def test_a_civil_servant_s_field_without_the_commune(people_in):
    text = "Tại phường Trảng Dài, chị Phan Thị Hòa, công chức tư pháp - hộ tịch, trực cả thứ bảy. Anh Lò Văn Minh, công chức trẻ, phụ giúp."
    assert people_in(text + " Anh Lê Văn Thọ, công chức địa chính - xây dựng xã Thiên Lộc, vắng.")[-1][1:3] == (
        "Công chức địa chính - xây dựng",
        "Ủy ban nhân dân xã",
    )
    assert people_in(text) == [
        ("Phan Thị Hòa", "Công chức tư pháp - hộ tịch", "Ủy ban nhân dân phường", "commune", "Trảng Dài"), ("Lò Văn Minh", None, None, None, None),
    ]  # fmt: skip


def test_a_cooperative_named_by_what_it_does(people_in):
    assert people_in("Giám đốc HTX trồng rau sạch Lê Văn Tình kể về tỉnh Nghệ An.")[0][1:3] == ("Giám đốc", "Hợp tác xã trồng rau sạch")
    assert people_in("Giám đốc HTX đang liên kết Lê Văn Tình kể.") == [("Lê Văn Tình", None, None, None, None)]


def test_a_deputy_in_charge(people_in):
    text = "Bà Trương Thị Ngà, Phó Chánh Văn phòng phụ trách Văn phòng Điều phối nông thôn mới huyện Can Lộc nói."
    assert people_in(text) == [("Trương Thị Ngà", "Phó Chánh Văn phòng phụ trách", "Văn phòng Điều phối nông thôn mới huyện", "district", "Can Lộc")]


def test_names_of_other_peoples(people_in):
    names_found = [row[0] for row in people_in("Ông Bh'riu Quân, bà Thị Hoàng và chị Néang Sóc dự. Thị trường ổn định, vì Thị trấn gần.")]
    assert names_found == ["Bh'riu Quân", "Thị Hoàng", "Néang Sóc"]


def test_a_commune_told_of_before_a_row_of_others(people_in):
    text = "Xã Tân Định lập từ 3 xã Ninh Xuân, Ninh Quang và Ninh Bình ở tỉnh Khánh Hòa. Bà Đỗ Thị Kim - Bí thư Đảng ủy xã cho biết vậy."
    assert people_in(text, "2025-08-05")[0][4] == "Tân Định"
    text = "Xã Tân Định họp. Xã Ninh Xuân báo cáo. Bà Đỗ Thị Kim - Bí thư Đảng ủy xã cho biết vậy ở tỉnh Khánh Hòa."
    assert people_in(text, "2025-08-05")[0][4] == "Ninh Xuân"


def test_a_commune_of_the_office_s_own_kind(people_in):
    text = "Thị trấn Tân Bình rộng hơn trước. Trụ sở của xã Quế Bình trước đây bỏ trống. Bà Trần Thị Lan, Phó Chủ tịch HĐND thị trấn nói ở tỉnh Quảng Nam."
    assert people_in(text)[0][4] == "Tân Bình"
    assert people_in(text.replace("HĐND thị trấn", "HĐND xã"))[0][4] == "Quế Bình"


def test_the_commune_of_the_paragraph_before(people_in):
    text = "Thị trấn Cao Phong đông vui. Thị trấn Cao Phong có chợ.\nXã Vầy Nưa thì khác.\nChủ tịch UBND xã Đinh Thị Nhượng nói về tỉnh Hòa Bình."
    assert people_in(text)[-1] == ("Đinh Thị Nhượng", "Chủ tịch", "Ủy ban nhân dân xã", "commune", "Vầy Nưa")


def test_a_chapter_belongs_to_the_hamlet(people_in):
    text = "Thôn Kon Skôi có 85 hộ. Chị Y Hlâm, Chi hội trưởng phụ nữ khoe vườn rau. Ông A Kiền, thôn trưởng, gật đầu."
    assert [row[3:] for row in people_in(text)] == [("village", "Kon Skôi"), ("village", "Kon Skôi")]
    assert people_in("Chị Y Hlâm, Chi hội trưởng phụ nữ xã Đăk Hà, nói.")[0][3] == "commune"


@pytest.mark.parametrize(
    ("delegation", "found"),
    [
        ("Đoàn giám sát", ("Lê Văn Ba", "Trưởng đoàn", "Đoàn giám sát", None, None)),
        ("Đoàn khảo sát", ("Lê Văn Ba", "Trưởng đoàn", "Đoàn khảo sát", None, None)),
        ("Đoàn văn nghệ", ("Lê Văn Ba", None, None, None, None)),
    ],
)
def test_a_delegation_by_its_mission(people_in, delegation, found):
    assert people_in(f"Trưởng {delegation} Lê Văn Ba cho biết, huyện làm tốt.") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chủ tịch UBND tỉnh Quảng Trị, Võ Văn Hân cho biết, dự án chậm.", ("Võ Văn Hân", "Chủ tịch", "Ủy ban nhân dân tỉnh", "province", "Quảng Trị")),
        ("Dự họp có Chủ tịch UBND tỉnh Quảng Trị, Võ Văn Hân, Lê Thị Oanh và cán bộ.", ("Võ Văn Hân", None, None, None, None)),  # a list
        ("Ông Mùa A Vang giữ chức Chủ tịch UBND tỉnh Điện Biên.", ("Mùa A Vang", "Chủ tịch", "Ủy ban nhân dân tỉnh", "province", "Điện Biên")),
        ("Ông Mùa A Vang gặp Chủ tịch UBND tỉnh Điện Biên.", ("Mùa A Vang", None, None, None, None)),
    ],
)
def test_an_office_before_a_comma_and_one_that_somebody_takes(people_in, text, found):
    assert people_in(text)[0] == found


def test_a_school_named_after_somebody_has_a_head(people_in):
    text = "Ông Lê Hồng Sơn, Hiệu trưởng Trường tiểu học Nguyễn Viết Xuân khẳng định, trường có 20 lớp."
    assert [row[0] for row in people_in(text)] == ["Lê Hồng Sơn"]
    assert [row[0] for row in people_in("Phó Chủ tịch UBND phường Nguyễn Viết Xuân khẳng định như vậy.")] == ["Nguyễn Viết Xuân"]


def test_the_committee_of_the_youth_and_a_cooperative_with_a_verb_behind(people_in):
    office = people_in("Anh Lê Trung Hà - Ủy viên Ban Chấp hành Trung ương Đoàn, Bí thư Tỉnh đoàn Kiên Giang phát biểu.")
    assert [(post, body) for _, post, body, *_ in office] == [("Ủy viên", "Ban Chấp hành Trung ương Đoàn"), ("Bí thư", "Tỉnh đoàn")]
    heads = people_in("HTX Nông nghiệp Phước Hưng còn hợp tác với doanh nghiệp. Ông Trần Tăng Lâm, Giám đốc HTX Nông nghiệp Phước Hưng, vui.")
    assert heads[0][2] == "Hợp tác xã Nông nghiệp Phước Hưng"


def test_a_company_between_two_places(people_in):
    told = people_in("Ông Vũ Thanh Dương - Phó Tổng Giám đốc Công ty CP Khu công nghiệp Sài Gòn - Hải Phòng, cho biết.")
    assert told[0][2] == "Công ty cổ phần Khu công nghiệp Sài Gòn - Hải Phòng"


@pytest.mark.parametrize(
    ("behind", "posts"),
    [
        (", Chủ tịch UBND xã Tân Mỹ Hà (nguyên Chủ tịch UBND xã Sơn Tân)", [("Chủ tịch", "Tân Mỹ Hà"), ("Nguyên Chủ tịch", "Sơn Tân")]),
        (", Chủ tịch UBND xã Tân Mỹ Hà (trước khi nhập là Bí thư Đảng ủy xã Sơn Tân)", [("Chủ tịch", "Tân Mỹ Hà"), ("Bí thư", "Sơn Tân")]),
        (", Chủ tịch UBND xã Tân Mỹ Hà (trước khi nhập xã Sơn Tân)", [("Chủ tịch", "Tân Mỹ Hà")]),
        (", Chủ tịch UBND xã Tân Mỹ Hà (trước là Chủ tịch UBND xã Sơn Tân)", [("Chủ tịch", "Tân Mỹ Hà"), ("Chủ tịch", "Sơn Tân")]),
        (" (nguyên Bí thư Đảng ủy xã Sơn Tân), Chủ tịch UBND xã Tân Mỹ Hà", [("Chủ tịch", "Tân Mỹ Hà"), ("Nguyên Bí thư", "Sơn Tân")]),
        (" (ở xã Sơn Tân), Chủ tịch UBND xã Tân Mỹ Hà", [("Chủ tịch", "Tân Mỹ Hà")]),
        (" lúc ấy là Chủ tịch UBND xã Tân Mỹ Hà, nay là Bí thư Đảng ủy xã Sơn Tân", [("Chủ tịch", "Tân Mỹ Hà"), ("Bí thư", "Sơn Tân")]),
        (", Chủ tịch UBND xã, nguyên Phó Chủ tịch UBND xã Sơn Tân", [("Chủ tịch", "Tân Mỹ Hà"), ("Nguyên Phó Chủ tịch", "Sơn Tân")]),
        (", nguyên Chủ tịch UBND xã Sơn Tân, nay là Bí thư Đảng ủy xã Tân Mỹ Hà", [("Nguyên Chủ tịch", "Sơn Tân"), ("Bí thư", "Tân Mỹ Hà")]),
    ],
)
def test_offices_held_before(people_in, behind, posts):
    found = people_in(f"Huyện Hương Sơn, tỉnh Hà Tĩnh họp. Xã Tân Mỹ Hà còn khó. Ông Đinh Xuân Khiêm{behind} nói: Xã có 3 trụ sở.")
    assert [(post, place) for _, post, _, _, place in found] == posts


@pytest.mark.parametrize(
    ("title", "place"),
    [("Xã Trường Phú vận hành chính quyền hai cấp", "Trường Phú"), ("Hai xã vận hành chính quyền hai cấp", "Mai Thủy")],
)
@pytest.mark.parametrize("named", [False, True])
def test_an_office_of_the_commune_that_the_title_names(tmp_path, title, place, named):
    where = "Ở xã Mai Thủy, " if named else ""
    text = f"{title}\n\nXã được lập từ các xã cũ.\nNgười dân xã Mai Thủy đi lại xa.\n{where}Chủ tịch UBND xã Trần Đăng Ngãi đề nghị tỉnh làm đường."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    document = read(read_article(tmp_path / "a.txt"))
    assert [person.place for person in _people(document)] == ["Mai Thủy" if named else place]


def test_two_offices_of_one_kind_are_two_records(people_in):
    found = people_in("Ông Lê Văn Ba, Bí thư Đảng ủy xã Mỹ Đức (trước là Bí thư Đảng ủy xã Hà Đông) nói.")
    assert [place for *_, place in found] == ["Mỹ Đức", "Hà Đông"]
