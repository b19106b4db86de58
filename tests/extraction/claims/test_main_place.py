"""The place that an article is about, and which places of a sentence say something of its figures."""

from dataclasses import replace

import pytest

from analysis.extraction.claims.finding import read_sentences
from analysis.extraction.claims.main_place import topic_of
from analysis.extraction.places import find_places
from analysis.records import LineKind


def places(claims):
    return [(c.place, c.place_level) for c in claims]


def test_an_article_about_one_commune(claims_in):
    text = "Lễ công bố xã Tùng Ảnh, huyện Đức Thọ đạt chuẩn.\nTại buổi lễ, đại diện tỉnh trao bằng cho xã Tùng Ảnh.\nNhân dân đóng góp 7 tỷ đồng."
    assert places(claims_in(text))[-1] == ("Tùng Ảnh", "commune")


def test_an_article_that_names_many_communes_is_about_their_district(claims_in):
    text = "Huyện Đức Thọ họp sơ kết.\nXã Tùng Ảnh và nhiều nơi làm tốt.\nXã Bùi La Nhân cũng vậy.\nĐến nay, nhân dân các xã đóng góp 7 tỷ đồng."
    assert places(claims_in(text)) == [("Đức Thọ", "district")]


def test_where_something_happens_is_not_what_the_article_is_about(claims_in):
    text = "Lãnh đạo tỉnh dự lễ trồng cây ở xã Tùng Ảnh, huyện Đức Thọ.\nĐến năm 2025, toàn tỉnh trồng mới 1.000 ha rừng.\nTổng vốn đầu tư là 198 tỷ đồng."
    assert places(claims_in(text)) == [("Hà Tĩnh", "province")] * 2


def test_the_whole_province_without_its_name(claims_in):
    text = "Trao nhà tình nghĩa tại xã Tùng Ảnh, huyện Đức Thọ.\nPhấn đấu hỗ trợ các gia đình trong tỉnh: 100% hộ chính sách có nhà ở."
    assert places(claims_in(text)) == [("Hà Tĩnh", "province")]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện Đức Thọ họp. Huyện xây 2 cầu tại xã Tùng Ảnh, trồng 500 cây xanh.",  # where the bridges are
        "Huyện Đức Thọ họp. Ông Lê Văn Ba (thôn Yên Sơn, xã Tùng Ảnh) rất vui. Huyện trồng 500 cây xanh.",  # where he lives
        "Huyện Đức Thọ họp. Các hộ gửi khu công nghiệp Hạ Vàng, xã Tùng Ảnh 500 cây xanh.",  # an address
        "Huyện Đức Thọ họp. Mặt trận Tổ quốc Việt Nam trồng 500 cây xanh.",  # the end of a name
        "Huyện Đức Thọ họp. Đồng chí Lê Văn Ba, Bí thư Đảng ủy xã Tùng Ảnh cùng 50 đại biểu tham dự.",  # a guest's post
        "Huyện Đức Thọ họp. Người dân xã Tùng Ảnh phấn khởi. Hợp tác xã có 50 thành viên.\nToàn huyện trồng 500 cây xanh.",
    ],
)
def test_places_in_passing(claims_in, text):
    assert places(claims_in(text))[-1] == ("Đức Thọ", "district")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Huyện Đức Thọ họp. Tại xã Tùng Ảnh, nhân dân trồng 500 cây xanh.", "Tùng Ảnh"),
        ("Huyện Đức Thọ họp. Bí thư Đảng ủy xã Tùng Ảnh Lê Văn Ba cho biết: đã trồng 500 cây xanh.", "Tùng Ảnh"),
        ("Huyện Đức Thọ họp. Cả nước Việt Nam có 500 mô hình.", "Việt Nam"),
        ("Huyện Đức Thọ họp. Xã thứ hai có 3 nhà văn hóa.", None),
        ("Tỉnh Hà Tĩnh họp. Xã Tùng Ảnh được lập từ 2 xã cũ.", "Tùng Ảnh"),
    ],
)
def test_places_that_count(claims_in, text, place):
    assert claims_in(text)[-1].place == place


def test_a_quotation_goes_on_about_its_speaker(claims_in):
    text = "Tỉnh Hà Tĩnh họp về cây lúa. Toàn tỉnh gieo cấy đúng vụ.\nÔng Lê Văn Ba, Trưởng phòng Nông nghiệp huyện Đức Thọ cho biết, lúa được mùa.\n“Năng suất đạt 55 tạ/ha”, ông Ba nói.\nSản lượng đạt 500 tấn."
    assert [c.place for c in claims_in(text)] == ["Đức Thọ", "Hà Tĩnh"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Xã Tùng Ảnh thuộc huyện Đức Thọ có 6 thôn. Trên địa bàn tỉnh có 850 khu dân cư kiểu mẫu.", "Hà Tĩnh"),
        ("Tại thôn Hòa Hợp, người dân rất vui. Toàn huyện có 850 vườn mẫu.", None),  # no district is known
        ("Huyện Đức Thọ họp. Ở xã Tùng Ảnh (H. Đức Thọ), người dân hiến 350 m2 đất.", "Tùng Ảnh"),
        ("Huyện Đức Thọ họp. Trường THPT số 2 Hương Khê, Trung đoàn 335 nhận đỡ đầu 3 thôn.", "Đức Thọ"),
        ("Huyện Đức Thọ họp. Có 3 xã Tùng Ảnh, Yên Hồ và Trường Sơn gặp khó khăn. Nhân dân góp 5 tỷ đồng.", "Đức Thọ"),
        ("Vùng đồng bằng sông Hồng đã có hơn 2.400 xã đạt chuẩn, tăng 48%.", "đồng bằng sông Hồng"),
        ("Bộ Y tế đã giảm 35 phòng trong các vụ, cục.", "Việt Nam"),
        ("Các ngành đã giải quyết 35 vụ việc.", None),
    ],
)
def test_levels_members_and_names(claims_in, text, place):
    found = claims_in(text)[-1].place
    assert found == place or (place and found and place.casefold() in found.casefold())


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Tài chính giảm 4 cục\nSắp xếp bộ máy, Bộ Tài chính đã làm gương.\nCác tỉnh, huyện sẽ làm theo.",
        "Cả nước giảm 12.000 biên chế\nTheo Bộ Nội vụ, các bộ, ngành đã làm quyết liệt.\nUBND tỉnh nào làm chậm phải kiểm điểm.",
    ],
)
def test_central_bodies_as_subjects_make_an_article_one_about_the_country(claims_in, text):
    assert places(claims_in(text)) == [("Việt Nam", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện Đức Thọ họp về bộ máy.\nTheo Bộ Nội vụ, việc này cấp bách.\nHuyện Đức Thọ đã giảm 12 biên chế.",
        "Bộ Y tế thăm huyện Đức Thọ\nBộ Y tế trao quà cho huyện Đức Thọ.\nHuyện đã giảm 12 trạm.",
    ],
)
def test_central_bodies_beside_a_local_unit_do_not(claims_in, text):
    assert ("Đức Thọ", "district") in places(claims_in(text)) and ("Việt Nam", None) not in places(claims_in(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vùng Tây Nguyên và Đông Nam Bộ đã có 300 xã đạt chuẩn (41%).", "Tây Nguyên và Đông Nam Bộ"),
        ("Xã Tùng Ảnh xây 2 cầu; thu nhập ở Tây Nguyên tăng 12%.", "Tây Nguyên"),
        ("Huyện cử đoàn đi Tây Nguyên, trồng 500 cây xanh.", "Đức Thọ"),
    ],
)
def test_regions_that_are_subjects(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ họp. {text}"))[-1][0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Theo đó, xã Tùng Ảnh (huyện Đức Thọ) đạt chuẩn nông thôn mới được thưởng 500 triệu đồng.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh và xã Bùi La Nhân đạt chuẩn nông thôn mới được thưởng mỗi xã 500 triệu đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh đạt chuẩn nông thôn mới, toàn huyện làm 5 km đường.", "Đức Thọ"),
    ],
)
def test_a_unit_that_reaches_the_standard_is_the_subject_of_its_own_clause(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\n{text}"))[-1][0] == found


def test_a_rank_in_the_country_is_no_figure_of_the_country(claims_in):
    text = "Huyện Đức Thọ họp. Đây là hai xã đầu tiên trong cả nước đạt chuẩn."
    assert places(claims_in(text))[0] == ("Đức Thọ", "district")
    assert places(claims_in("Huyện Đức Thọ họp. Có 5.000 xã trong cả nước đạt chuẩn."))[0] == ("Việt Nam", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tùng Ảnh là xã vùng trũng của huyện Đức Thọ, tỉnh Hà Tĩnh, có 1.126 hộ.", "Tùng Ảnh"),  # where the subject lies
        ("Xã Tùng Ảnh nằm ở phía tây huyện Đức Thọ, có 1.126 hộ.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh trồng 300 cây là nhờ vốn của huyện, còn huyện Đức Thọ trồng 900 cây.", "Đức Thọ"),  # a subject of its own
    ],
)
def test_what_a_subject_lies_in_is_not_the_subject(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ họp sơ kết.\n{text}"))[-1][0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đỡ đầu 39 xã, trong đó 9 xã của huyện Đức Thọ; 5 đơn vị chưa có báo cáo.", "Hà Tĩnh"),
        ("Huyện Đức Thọ có 9 xã về đích; 5 đơn vị chưa có báo cáo.", "Đức Thọ"),  # no part of a sum
    ],
)
def test_a_part_of_a_sum_leaves_the_whole_where_it_was(claims_in, text, found):
    assert places(claims_in(f"Tỉnh Hà Tĩnh họp sơ kết.\nTỉnh Hà Tĩnh làm tốt.\n{text}"))[-1][0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện Đức Thọ giảm 5 xã, còn các huyện Hương Khê, Can Lộc đều giảm 7 xã.", "Hà Tĩnh"),
        ("Huyện Đức Thọ giảm 5 xã, còn huyện Can Lộc giảm 7 xã.", "Can Lộc"),
    ],
)
def test_places_named_together_end_the_reach_of_the_one_before(claims_in, text, found):
    assert places(claims_in(f"Tỉnh Hà Tĩnh họp sơ kết.\nTỉnh Hà Tĩnh làm tốt.\n{text}"))[-1][0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nhiều nơi nợ lớn như Đức Thọ trên 60 tỷ đồng, Can Lộc hơn 50 tỷ đồng.", ["Đức Thọ", "Can Lộc"]),
        ("Nhiều nơi như huyện Đức Thọ khó khăn, phải vay 60 tỷ đồng.", ["Hà Tĩnh"]),  # the figure is not the example's
    ],
)
def test_an_example_with_a_figure_of_its_own(claims_in, text, found):
    assert [p for p, _ in places(claims_in(f"Tỉnh Hà Tĩnh họp sơ kết.\nTỉnh Hà Tĩnh làm tốt.\n{text}"))] == found


def test_what_a_share_is_of_and_a_rank_are_no_subjects(claims_in):
    text = "Huyện Đức Thọ họp. Sản lượng đạt 887 tấn (chiếm 2% cả nước), tăng 11 tấn; chỉ số xếp thứ 8 cả nước, tăng 4 bậc."
    assert {p for p, _ in places(claims_in(text))} == {"Đức Thọ"}
    assert places(claims_in("Huyện Đức Thọ họp. Cả nước đạt 2%."))[-1][0] == "Việt Nam"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn Ba ở thôn Yên Sơn rất vui.\nTrước đây, toàn huyện có 284 thôn. Số cán bộ ở thôn giảm 70 người.", "Đức Thọ"),
        ("Thôn Yên Sơn đã đổi thay. Cả thôn có 70 hộ khá.", "Yên Sơn"),
    ],
)
def test_a_hamlet_of_another_paragraph_is_not_meant(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ họp sơ kết.\n{text}"))[-1][0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổng cục Thuế giảm 102 chi cục\nCả nước còn 63 cục thuế ở các tỉnh, huyện.", ("Việt Nam", None)),
        ("UBND huyện họp bàn giảm 12 biên chế\nTheo chỉ đạo của Trung ương, huyện làm quyết liệt.", (None, None)),
        ("Thủ tướng trao bằng cho huyện Đức Thọ\nThủ tướng dự lễ ở huyện Đức Thọ.\nThu nhập đạt 41 triệu đồng.", ("Đức Thọ", "district")),
    ],
)
def test_an_article_about_the_country_without_a_place(claims_in, text, found):
    assert set(places(claims_in(text))) <= {found, ("Việt Nam", None)} and places(claims_in(text))[-1] == found


def test_a_commune_that_is_spoken_of_without_its_name_is_the_topic(claims_in):
    text = (
        "Thủ tướng thăm Hà Tĩnh\nThủ tướng dự lễ tại xã Tùng Ảnh, huyện Đức Thọ, tỉnh Hà Tĩnh.\nXã đã làm đường. Xã đã trồng hoa. Xã vận động người dân hiến đất."
        " Cán bộ xã Tùng Ảnh làm tốt.\nNhân dân góp 7 tỷ đồng."
    )
    assert places(claims_in(text))[-1] == ("Tùng Ảnh", "commune")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cây bưởi Phúc Trạch cho thu nhập 20 triệu đồng.", "Đức Thọ"),  # a kind of fruit
        ("Ở Phúc Trạch, người dân thu nhập 20 triệu đồng.", "Phúc Trạch"),
        ("Thực hiện Đề án 25 của Tỉnh ủy Hà Tĩnh, đến nay đã giảm 47 biên chế.", "Đức Thọ"),  # who gave out the paper
        ("Theo báo cáo, Tỉnh ủy Hà Tĩnh đã giảm 47 biên chế.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh ở huyện Đức Thọ có 14 km2 đất.", "Tùng Ảnh"),
        ("Ở xã Tùng Ảnh, thôn Yên Sơn đã rất tích cực. Sau đó 142 hộ dời tường rào.", "Yên Sơn"),  # the unit inside the scene
        ("Xã Tùng Ảnh và thôn Yên Sơn đã rất tích cực. Huyện có 142 hộ dời tường rào.", "Đức Thọ"),
        ("Mỗi hộ dân ở thôn 5, xã Tùng Ảnh đóng 4 triệu đồng.", "Tùng Ảnh"),  # where somebody lives: the commune is the place with a name
        ("Bà Bùi Thị Sáu, thôn 5, xã Tùng Ảnh thu 4 triệu đồng.", "Tùng Ảnh"),
        ("Từ Hải Dương vào thôn 5, xã Tùng Ảnh lập nghiệp, anh có 3 ha đất.", "Tùng Ảnh"),
        ("Thôn 5, xã Tùng Ảnh có 142 hộ.", "Thôn 5"),  # the hamlet itself
        ("Trong đó, thôn 5, xã Tùng Ảnh có 142 hộ.", "thôn 5"),
        ("Mỗi hộ dân ở thôn Yên Sơn, xã Tùng Ảnh đóng 4 triệu đồng.", "Yên Sơn"),
        ("Chị Bùi Thị Sáu, ấp 5, thu 4 triệu đồng.", "Đức Thọ"),  # a number without its commune
        ("Thôn 5 hiện có 142 hộ.", "Thôn 5"),  # the subject
        ("Trong năm qua, thôn 5 nhận 142 suất quà.", "thôn 5"),
        ("Hội trao cho thôn 5 tổng cộng 142 suất quà.", "Đức Thọ"),
        ("Đức Thọ là huyện miền núi vùng cao, biên giới phía tây Hà Tĩnh, với dân số 14.343 hộ.", "Đức Thọ"),  # where it lies
        ("Đối thoại với 90 hộ dân tại ba xã Tân Dân, Tùng Châu và Lâm Trung Thủy (Can Lộc, Hà Tĩnh) rất thẳng thắn.", "Can Lộc"),  # the unit that holds them
        ("Bà con 2 xã Tân Dân và Tùng Châu (Can Lộc) rất vui.", "Can Lộc"),
        ("Huyện xây 2 khu ở thôn Yên Sơn (xã Tùng Ảnh) và thôn 2 (xã Tân Dân).", "Đức Thọ"),  # each in another
        ("Hợp tác xã mua giống từ Nghệ An, trồng 5 ha.", "Đức Thọ"),
    ],
)
def test_parts_of_a_place_in_its_sentence(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ, xã Phúc Trạch họp sơ kết.\nHuyện Đức Thọ làm tốt.\n{text}"))[-1][0] == found


def test_a_bank_s_branch_is_not_what_an_article_is_about(claims_in):
    text = (
        "Trao nhà tình nghĩa\nUBND xã Tùng Ảnh và Agribank Chi nhánh Can Lộc trao nhà cho bà Thu. Agribank Chi nhánh Can Lộc giúp nhiều hộ."
        " Agribank Chi nhánh Can Lộc đã hỗ trợ gia đình 50 triệu đồng.\nNgôi nhà rộng 65 m2."
    )
    assert places(claims_in(text)) == [("Tùng Ảnh", "commune")] * 2
    assert places(claims_in(text.replace("Agribank Chi nhánh", "huyện")))[-1] == ("Can Lộc", "district")


def test_a_numbered_hamlet_of_the_title_is_what_an_article_is_about(claims_in):
    text = "Ngày hội ở khu dân cư khối 3B, xã Tùng Ảnh\nSáng 2/11, khu dân cư khối 3B, xã Tùng Ảnh tổ chức ngày hội.\nKhu dân cư khối 3B có 435 hộ.\nNhân dân trong khối hiến 300 m2 đất."
    assert places(claims_in(text)) == [("khối 3B", "village")] * 2
    other = "Ngày hội ở xã Tùng Ảnh\nSáng 2/11, xã Tùng Ảnh tổ chức ngày hội. Bà Thu ở khối 3B rất vui.\nNhân dân hiến 300 m2 đất."
    assert places(claims_in(other)) == [("Tùng Ảnh", "commune")]


def test_a_name_of_a_work_or_a_cooperative_is_no_topic(claims_in):
    text = "Đối thoại với người dân quanh bãi rác Tùng Ảnh\nHuyện Đức Thọ gặp dân quanh bãi rác Tùng Ảnh.\nNgười dân nêu 33 vấn đề về bãi rác Tùng Ảnh."
    assert places(claims_in(text))[-1] == ("Đức Thọ", "district")
    text = "Hợp tác xã Đồng Vịnh trồng cam\nHTX Đồng Vịnh ở thôn Đồng Vịnh, xã Tùng Ảnh trồng cam. HTX Đồng Vịnh thu lãi. Xã Tùng Ảnh có nhiều cam.\nCả khu rộng 15 ha."
    assert places(claims_in(text))[-1] == ("Tùng Ảnh", "commune")


def test_the_title_is_no_section(claims_in):
    text = "Hà Tĩnh: Thanh tra chỉ rõ sai sót tại huyện Đức Thọ\nThanh tra kết luận về việc quản lý vốn trên địa bàn huyện Đức Thọ.\nToàn huyện làm nhiều việc. Đã trồng 500 cây."
    assert places(claims_in(text))[-1] == ("Đức Thọ", "district")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thôn Yên Sơn đã đổi thay.\nVề bộ máy, đã giảm 5 biên chế.", "Đức Thọ"),  # another matter
        ("Xã Tùng Ảnh đã đổi thay.\nPhó Chủ tịch UBND huyện đề nghị bố trí 20 tỷ đồng.", "Đức Thọ"),  # an office above
        ("Xã Tùng Ảnh đã đổi thay.\nNhân dân góp 20 tỷ đồng.", "Tùng Ảnh"),
    ],
)
def test_what_ends_a_passage_about_a_commune(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\n{text}"))[-1][0] == found


def test_the_whole_district_means_the_only_one_that_is_named(claims_in):
    text = "Đến nay, toàn huyện đã có 6 thôn đạt chuẩn.\nXã Tùng Ảnh, huyện Đức Thọ làm tốt. Xã Tùng Ảnh đã đổi thay. Xã Tùng Ảnh rất vui."
    assert places(claims_in(text))[0] == ("Đức Thọ", "district")
    assert places(claims_in(text.replace("làm tốt", "và huyện Can Lộc làm tốt")))[0] != ("Can Lộc", "district")


def test_an_article_about_a_region(claims_in):
    text = "Ngày 7/9, tại tỉnh Hà Tĩnh diễn ra hội nghị.\nVùng Tây Nguyên và Đông Nam Bộ đã đổi thay. Khu vực Tây Nguyên và Đông Nam Bộ còn khó khăn.\nĐến nay có 604 xã đạt chuẩn."
    assert places(claims_in(text)) == [("Tây Nguyên và Đông Nam Bộ", None)]
    text = "Ngày 7/9, tỉnh Hà Tĩnh họp. Tỉnh Hà Tĩnh cử đoàn đi Tây Nguyên.\nĐến nay có 604 xã đạt chuẩn."
    assert places(claims_in(text)) == [("Hà Tĩnh", "province")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sạt lở làm mất 1.850m đường ở xã Tùng Ảnh, ảnh hưởng 74 hộ.", "Tùng Ảnh"),
        ("Sạt lở làm mất 1.850m đường ở xã Tùng Ảnh, huyện di dời 74 hộ.", "Đức Thọ"),  # a subject of its own
    ],
)
def test_what_goes_on_with_a_clause_is_in_its_place(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\n{text}"))[-1][0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỉnh Hà Tĩnh mới (hợp nhất từ huyện Đức Thọ và nhiều nơi) có 124 mô hình.", "Hà Tĩnh"),
        ("Tại Hợp tác xã Tiến Phát (xã Tùng Ảnh), 52 ha lúa đã chín.", "Tùng Ảnh"),  # where the thing is
        ("Cơ sở của bà Lê Thị Út, ở xã Tùng Ảnh, làm 150 cái bánh. Được huyện hỗ trợ, cơ sở làm thêm 70 cái.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh về đích nông thôn mới sớm, nhưng điều đáng nói là 7 km đường hoa. Có 40 hộ hiến đất.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh làm 7 km đường.\nTại cống Trung Lương, nhà thầu đào 300 m kênh.", "Đức Thọ"),  # a scene that is no unit
        ("Xã Tùng Ảnh làm 7 km đường.\nTheo Trưởng phòng Kinh tế và Hạ tầng huyện, đã đào 300 m kênh.", "Đức Thọ"),
        ("Xã Tùng Ảnh trước đây đạt 19 tiêu chí. Đã trồng 500 cây.", "Đức Thọ"),  # told of for comparison
        ("Đối với Tùng Ảnh, nơi có 97 hộ khá, mọi việc đều tốt.", "Tùng Ảnh"),
        ("Ở xã Tùng Ảnh, dân góp 3 tỷ đồng. Trong năm nay, khi mọi việc thuận lợi, toàn huyện đã làm 5 cầu. Đã trồng 500 cây.", "Đức Thọ"),
    ],
)
def test_how_a_place_is_brought_in(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ họp ở xã Tùng Ảnh.\nHuyện Đức Thọ làm tốt.\n{text}"))[-1][0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Qua bình xét, huyện công nhận 58 mô hình, tỉnh công nhận 9 mô hình.", "Đức Thọ"),  # who grants, not where
        ("Qua bình xét, toàn tỉnh công nhận 9 mô hình.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh được lập trên cơ sở nhập các xã Bùi La Nhân, Yên Hồ rộng 58 km2.", "Tùng Ảnh"),  # what it was made of
        ("Xã Tùng Ảnh làm 5 cầu, còn các xã Bùi La Nhân, Yên Hồ làm 58 km đường.", "Đức Thọ"),
        ("Ngân sách tỉnh Hà Tĩnh hỗ trợ 32 tỷ đồng. Diện tích tăng 640 ha.", "Đức Thọ"),
        ("Là huyện vùng sâu của tỉnh Hà Tĩnh, Đức Thọ có nhiều kênh rạch. Sau 5 năm, đã làm 640 km đường.", "Đức Thọ"),
        ("Tùng Ảnh dẫn đầu với 11 sản phẩm, kế đến là xã Yên Hồ 8 sản phẩm, xã Bùi La Nhân 7 sản phẩm. Có 20 sản phẩm được thưởng.", "Đức Thọ"),
        ("Bà Phan Thị Lục, 68 tuổi, ở thôn Yên Sơn, rất vui.", "Yên Sơn"),
        ("Bà Phan Thị Lục, 68 tuổi, rất vui. Ở thôn Yên Sơn cũng vậy.", "Đức Thọ"),
    ],
)
def test_who_gives_who_is_part_and_who_lives_where(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ, tỉnh Hà Tĩnh họp ở xã Tùng Ảnh.\nHuyện Đức Thọ làm tốt.\n{text}"))[-1][0] == found


def test_an_article_that_goes_from_province_to_province_is_about_the_country(claims_in):
    text = "Ôm nợ 15 tỷ đồng\nBộ Nông nghiệp thống kê. Hà Tĩnh, Thái Bình khó khăn. Nghệ An cũng vậy. Tỉnh Vĩnh Phúc đỡ hơn. Hải Dương trả được nợ."
    assert places(claims_in(text)) == [("Việt Nam", None)]
    assert places(claims_in("Hà Tĩnh ôm nợ 15 tỷ đồng\n" + text.split("\n")[1])) == [("Hà Tĩnh", "province")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dự án kè chống sạt lở ở xã Tùng Ảnh dài 4 km.\nĐường tỉnh dài 17 km.", "Đức Thọ"),  # where a work is: for its own paragraph
        ("Đề nghị huyện bỏ 16 hồ sơ của xã Tùng Ảnh; nâng tỷ lệ lên 20%.", "Đức Thọ"),
    ],
)
def test_places_that_go_no_further(claims_in, text, found):
    assert places(claims_in(f"Huyện Đức Thọ họp sơ kết.\nHuyện Đức Thọ làm tốt.\n{text}"))[-1][0] == found


def test_each_its_own_in_turn(claims_in):
    text = "Tỉnh Hà Tĩnh họp sơ kết.\nTỉnh Hà Tĩnh làm tốt.\nHuyện Đức Thọ và huyện Can Lộc mới đạt lần lượt 42% và 47%."
    assert [p for p, _ in places(claims_in(text))] == ["Đức Thọ", "Can Lộc"]
    assert {p for p, _ in places(claims_in(text.replace(" và 47%", "")))} == {"Hà Tĩnh"}


def test_what_is_told_beside_counted_communes(claims_in):
    text = "Huyện Đức Thọ họp sơ kết.\nXã Tùng Ảnh đã đổi thay. {}17 xã còn lại bình quân đạt 9,3 tiêu chí."
    assert [p for p, _ in places(claims_in(text.format("")))] == ["Đức Thọ", "Đức Thọ"]
    assert places(claims_in("Huyện Đức Thọ họp sơ kết.\nXã Tùng Ảnh đã đổi thay. Bình quân đạt 9,3 tiêu chí."))[-1][0] == "Tùng Ảnh"


def test_an_article_about_a_hamlet(claims_in):
    text = "Thôn Yên Sơn đổi mới.\nThôn Yên Sơn đã đổi thay. Thôn Yên Sơn rất vui.\nXã hỗ trợ 320 tấn xi măng. Có 41 hộ hiến đất."
    assert places(claims_in(text))[-1] == ("Yên Sơn", "village")
    assert places(claims_in(text.replace("Thôn Yên Sơn đã", "Xã Tùng Ảnh đã").replace("Thôn Yên Sơn rất", "Xã Tùng Ảnh rất")))[-1][1] != "village"


def test_a_hamlet_in_the_title_of_an_article_about_its_province_is_not_its_topic(claims_in):
    text = (
        "Chuyện từ thôn Phú Hương\n\n"
        "Thôn Phú Hương, xã Cẩm Lạc vừa có nhà văn hóa mới. Thôn Phú Hương là một trong những thôn làm sớm. Thôn Phú Hương được khen.\n\n"
        "Tỉnh Hà Tĩnh đang nhân rộng cách làm này.\n\nToàn tỉnh đã có 412 khu dân cư kiểu mẫu. Năm nay, 96 thôn đăng ký.\n"
    )
    assert [(claim.value, claim.place) for claim in claims_in(text) if claim.value > 90] == [(412.0, "Hà Tĩnh"), (96.0, "Hà Tĩnh")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chuyện ở làng Kon Skôi.\nCả làng góp công. Làng có nhà rông mới. Dân làng phấn khởi.\nKon Skôi đổi thay. Bà con đã trồng 900 cây.", "Kon Skôi"),
        (
            "Chuyện ở làng Kon Skôi.\nCả làng góp công. Toàn huyện có nhà rông mới. Cả huyện phấn khởi.\nHuyện Kon Rẫy đổi thay. Bà con đã trồng 900 cây.",
            "Kon Rẫy",
        ),
        (
            "Sáp nhập thôn ở huyện Kon Rẫy.\nTrưởng thôn vui. Cả thôn họp. Dân làng đồng tình, từ làng Kon Skôi trở đi.\nHuyện họp. Bà con đã trồng 900 cây.",
            "Kon Rẫy",
        ),
    ],
)
def test_a_hamlet_spoken_of_as_a_whole_is_what_an_article_is_about(claims_in, text, found):
    assert places(claims_in(text))[-1][0] == found


def topic_under_title(document):
    """What an article is about whose first sentence is its title."""
    first, *others = read_sentences(document, find_places(document))
    titled = replace(first, sentence=replace(first.sentence, kind=LineKind.TITLE))
    return topic_of([titled, *others]).name


@pytest.mark.parametrize(
    ("title", "found"),
    [("Mùa mới ở buôn Kla", "Kla"), ("Mùa mới ở huyện Cư Kuin", "Cư Kuin"), ("Mùa mới", "Đắk Lắk")],
)
def test_the_hamlet_of_the_title_that_is_spoken_of_without_its_name(document_of, title, found):
    assert (
        topic_under_title(document_of(f"{title}\nỞ buôn Kla, huyện Cư Kuin, mọi việc đã đổi thay. Buôn có 40 hộ khá. Buôn trồng cà phê. Buôn rất vui."))
        == found
    )


@pytest.mark.parametrize(
    ("title", "found"),
    [("Mặt bằng ở Can Lộc, Đức Thọ", "Hà Tĩnh"), ("Mặt bằng ở Can Lộc", "Can Lộc"), ("Mặt bằng ở Can Lộc, Đức Thọ và tỉnh Nghệ An", "Can Lộc")],
)
def test_a_title_with_several_districts_is_about_their_province(document_of, title, found):
    assert topic_under_title(document_of(f"{title}\nHuyện Can Lộc họp. Huyện Đức Thọ họp. Huyện Đức Thọ vui. Toàn huyện có 40 hộ khá.")) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [("Hà Tĩnh: Xã Tùng Ảnh đối thoại với dân", "Tùng Ảnh"), ("Hà Tĩnh: Nhiều xã đối thoại với dân", "Hà Tĩnh")],
)
def test_the_label_of_a_title_only_tells_where_its_place_lies(document_of, title, found):
    assert topic_under_title(document_of(f"{title}\nXã Tùng Ảnh họp. Tỉnh Hà Tĩnh mưa. Xã có 40 hộ khá.")) == found


@pytest.mark.parametrize(
    ("answers", "found"),
    [("Phóng viên: Ra sao?\nPhóng viên: Rồi sao?", "Tùng Ảnh"), ("Ai cũng vui.\nMọi người vui.", "Đức Lạng")],
)
def test_an_interview_is_about_the_unit_of_whom_it_asks(document_of, answers, found):
    text = "Chuyện của xã\nPhóng viên trao đổi với ông Lê Văn Ba, Chủ tịch UBND xã Tùng Ảnh (Hà Tĩnh).\n" + answers
    assert topic_under_title(document_of(text + "\nXã Đức Lạng bên cạnh khó hơn. Xã Đức Lạng có 40 hộ khá.")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết phát triển kinh tế - xã hội huyện Đức Thọ\nĐại biểu Lê Văn Ba (xã Tùng Ảnh) hỏi. Toàn xã có 40 hộ khá.", "Đức Thọ"),
        ("Chuyện làng\nXã Tùng Ảnh họp bàn. Xã Tùng Ảnh vui. Toàn xã có 40 hộ khá.", "Tùng Ảnh"),
        (
            "Đức Thọ: Bí thư làm trưởng thôn\nThôn Yên Sơn có trưởng thôn giỏi. Thôn Yên Sơn nhờ trưởng thôn, có trưởng thôn. Toàn huyện có 40 hộ khá.",
            "Đức Thọ",
        ),
        ("Chuyện làng Yên Sơn\nThôn Yên Sơn vui. Dân thôn góp tiền. Cả thôn làm đường. Toàn thôn Yên Sơn có 40 hộ khá. Chi bộ thôn khá.", "Yên Sơn"),
    ],
)
def test_a_delegate_s_home_and_a_headman_s_office_say_little(document_of, text, found):
    assert topic_under_title(document_of(text)) == found


@pytest.mark.parametrize(("title", "place"), [("Chi bộ ấp Phước Lợi vượt khó", "Phước Lợi"), ("Đường vào ấp Phước Lợi còn khó", "Tùng Ảnh")])
def test_a_title_about_a_hamlets_own_cell(document_of, title, place):
    document = document_of(f"{title}\nẤp Phước Lợi ở xã Tùng Ảnh, huyện Đức Thọ.\nXã Tùng Ảnh đã cấp vốn.\nĐến nay, kết nạp 10 đảng viên.")
    readings = read_sentences(document, find_places(document))
    first = replace(readings[0], sentence=replace(readings[0].sentence, kind=LineKind.TITLE))
    assert topic_of([first, *readings[1:]]).name == place


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Đại hội Đảng bộ xã Tùng Ảnh", "Tùng Ảnh"),
        ("Đoàn công tác của UBND xã Tùng Ảnh", "Đức Thọ"),  # one of its bodies is not the unit
        ("Kết luận của Ban Thường vụ Thị ủy Hồng Lĩnh", "Hồng Lĩnh"),
        ("Kết luận của Ban Thường vụ Thị ủy Hồng Lĩnh và việc thực hiện ở huyện Đức Thọ", "Đức Thọ"),
    ],
)
def test_a_title_tells_what_an_article_is_about(document_of, title, place):
    document = document_of(f"{title}\nĐược Huyện ủy Đức Thọ chọn làm điểm, đại hội đã họp.\nĐến nay, kết nạp 10 đảng viên.")
    readings = read_sentences(document, find_places(document))
    first = replace(readings[0], sentence=replace(readings[0].sentence, kind=LineKind.TITLE))
    assert topic_of([first, *readings[1:]]).name == place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bài toán giữ giá.\nPhóng viên trao đổi với bà Lê Thị Lý, Phó Chủ tịch UBND xã Tùng Ảnh.\n* Thưa bà, vụ rồi ra sao?\n- Được mùa.\n* Giá cả ra sao?\n- Toàn tỉnh Hà Tĩnh đều rớt.\n- Trồng 12 ha.", "Tùng Ảnh"),
        ("Bài toán giữ giá.\nPhóng viên gặp bà Lê Thị Lý ở xã Tùng Ảnh.\n- Vụ rồi được mùa.\n- Toàn tỉnh Hà Tĩnh đều rớt.\n- Trồng 12 ha.", "Hà Tĩnh"),
        ("Trái thanh long.\nVề xã Tùng Ảnh những ngày này, hai bên lộ đá xanh rì. Điện lực huyện Đức Thọ hứa. Ở huyện Đức Thọ cũng lo.\nDân góp 3 tỷ đồng.", "Tùng Ảnh"),
        ("Trái thanh long.\nXã Tùng Ảnh những ngày này xanh rì. Điện lực huyện Đức Thọ hứa. Ở huyện Đức Thọ cũng lo. Huyện Đức Thọ xin vốn.\nDân góp 3 tỷ đồng.", "Đức Thọ"),
    ],
)  # fmt: skip
def test_whom_and_where_an_article_begins_with(claims_in, text, found):
    assert claims_in(text)[-1].place == found


@pytest.mark.parametrize(("title", "place"), [("ĐẢNG ỦY XÃ TÙNG ẢNH", "Tùng Ảnh"), ("Đảng ủy xã Tùng Ảnh", "Hà Tĩnh"), ("ĐẢNG ỦY XÃ TÙNG ẢNH HỌP", "Hà Tĩnh")])
def test_a_letterhead_tells_whose_paper_it_is(document_of, title, place):
    text = f"{title}\nHội nghị nghe lãnh đạo tỉnh Hà Tĩnh nói.\nThu ngân sách thuộc nhóm cuối toàn tỉnh."
    assert topic_under_title(document_of(text)) == place


@pytest.mark.parametrize(
    ("title", "body", "place"),
    [
        ("Nước về muộn trên đồng Tùng Ảnh", "Đầu nguồn huyện Đức Thọ vẫn khô. Toàn huyện lo.", "Tùng Ảnh"),
        ("Lãnh đạo thăm Tùng Ảnh", "Đầu nguồn huyện Đức Thọ vẫn khô. Toàn huyện lo.", "Đức Thọ"),  # only where they come to
        ("Nước về muộn trên đồng", "Đầu nguồn huyện Đức Thọ vẫn khô. Xã Tùng Ảnh lo. Toàn huyện lo.", "Đức Thọ"),
    ],
)
def test_the_one_commune_of_a_title(document_of, title, body, place):
    assert topic_under_title(document_of(f"{title}\n{body}")) == place


@pytest.mark.parametrize(
    ("questions", "place"),
    [(("Thưa ông, làm gì trước?", "Thôn thì sao?"), "Lập Thạch"), (("Làm từ trên xuống.", "Thôn cũng vậy."), "Vĩnh Phúc")],
)
def test_an_interview_whose_questions_have_no_marks(document_of, questions, place):
    first, second = questions
    text = f"Nhập lòng người\nTrao đổi với ông Khổng Văn Lực, Bí thư Huyện ủy Lập Thạch.\n{first}\n- Từ trên xuống.\n{second}\n- Làm sau."
    assert topic_under_title(document_of(text)) == place


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Kết luận của Chủ tịch UBND xã Tùng Ảnh tại cuộc họp", "Tùng Ảnh"),
        ("Chuyến đi của Chủ tịch UBND xã Tùng Ảnh tại cuộc họp", "Hà Tĩnh"),
    ],
)
def test_the_office_whose_conclusions_a_title_announces(document_of, title, place):
    assert topic_under_title(document_of(f"{title}\nTrận lũ làm ngập nhà.\nPhòng Kinh tế chậm.")) == place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thông báo kết luận.\nLộc Ninh, ngày 03 tháng 6 năm 2019\nChủ tịch UBND huyện kết luận. UBND huyện giao các phòng. Xã Lộc Thiện phải về đích.\nThu ngân sách được 78 tỷ đồng.", "Lộc Ninh"),
        ("Thông báo kết luận.\nLộc Ninh, ngày 03 tháng 6 năm 2019\nXã Lộc Thiện phải về đích. Xã Lộc Thiện lo.\nThu ngân sách được 78 tỷ đồng.", "Lộc Thiện"),  # no district is spoken of
        ("Thông báo kết luận.\nChủ tịch UBND huyện kết luận. UBND huyện giao các phòng. Xã Lộc Thiện phải về đích. Xã Lộc Thiện lo.\nThu ngân sách được 78 tỷ đồng.", "Lộc Thiện"),
    ],
)  # fmt: skip
def test_the_district_of_a_dateline(claims_in, text, found):
    assert claims_in(text, "2019-06-03")[-1].place == found


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Ở nơi cuối đường Tùng Ảnh", "Tùng Ảnh"),
        ("Ở nơi cuối đường Tùng Lộc", "Hà Tĩnh"),  # the text names no such commune
        ("Đường Tùng Ảnh chờ vốn", "Hà Tĩnh"),  # the road
    ],
)
def test_the_commune_with_which_a_title_ends(document_of, title, place):
    assert topic_under_title(document_of(f"{title}\nNắng đứng bóng. Trưởng thôn đợi. Thôn có 96 hộ.\nChủ tịch UBND xã Tùng Ảnh nói.")) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hội nghị toàn quốc ngành nội vụ diễn ra ngày 15-1 tại Hà Nội.\nThủ tướng yêu cầu giảm 5.510 công chức.", "Việt Nam"),
        ("Sáng 16/4, tại Hà Nội, Bộ Chính trị tổ chức hội nghị.\nThủ tướng yêu cầu giảm 5.510 công chức.", "Việt Nam"),
        ("Hội nghị sơ kết diễn ra ngày 15-1 tại Hà Nội.\nThành phố giảm 5.510 công chức.", "Hà Nội"),  # not the centre's
        ("Hà Nội sắp xếp bộ máy.\nHội nghị diễn ra ngày 15-1 tại Hà Nội.\nThủ tướng yêu cầu giảm 5.510 công chức.", "Hà Nội"),
    ],
)
def test_where_the_centre_meets_is_not_what_an_article_is_about(document_of, text, place):
    document = document_of(text)
    assert topic_of(read_sentences(document, find_places(document))).name == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Quốc hội bàn việc sắp xếp huyện, xã.\nCác huyện, xã chưa đạt chuẩn thì sáp nhập.\nQuốc hội nêu huyện miền núi trước.", "Việt Nam"),
        ("Quốc hội nêu gương.\nUBND huyện họp.\nChủ tịch huyện nói.\nLãnh đạo huyện đáp.", None),  # one district, unnamed
    ],
)
def test_units_of_any_kind_are_no_unit(document_of, text, place):
    document = document_of(text)
    assert topic_of(read_sentences(document, find_places(document))).name == place


def test_several_communes_of_a_title_where_there_are_no_districts(document_of):
    def topic(told):
        document = document_of(f"Bến Cầu, Phước Chỉ: Mặt bằng và trường lớp\n\n{told}")
        return topic_of(read_sentences(document, find_places(document))).name

    assert topic("UBND tỉnh Tây Ninh làm việc với các xã Bến Cầu, Phước Chỉ.") == "Tây Ninh"
    assert topic("Huyện Bến Cầu, tỉnh Tây Ninh làm việc với xã Phước Chỉ.") != "Tây Ninh"


@pytest.mark.parametrize(("again", "place"), [("", "Việt Nam"), ("Vùng Tây Nguyên rất khó khăn.\n", "Tây Nguyên")])
def test_a_region_named_once_in_the_text_is_no_topic(claims_in, again, place):
    text = "Tập trung vào an toàn thực phẩm\nTân Bộ trưởng trả lời báo chí.\nChính phủ rất quan tâm.\nQuốc hội cũng vậy.\nĐang có 3 thách thức.\nVùng Tây Nguyên chịu ảnh hưởng nặng.\n"
    assert claims_in(text + again)[0].place == place
