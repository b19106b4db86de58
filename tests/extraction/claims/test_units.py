"""What a number counts: compounds, words that only qualify, parts behind `/`."""

import pytest


def units(claims):
    return [c.unit for c in claims]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Huyện có 2 vườn ươm giống.", "vườn ươm"),
        ("Xã xây 12 nhà tiêu hợp vệ sinh.", "nhà tiêu"),
        ("Hai trận lũ cuốn trôi cầu.", "trận lũ"),
        ("Xã lập 1 khu cách ly tập trung.", "khu cách ly"),
        ("Sửa 9 Trạm Kiểm lâm trong rừng.", "trạm kiểm lâm"),
        ("Xã làm 7 tuyến lộ bê tông.", "tuyến lộ"),
        ("Khen 6 hộ gia đình tiêu biểu.", "hộ gia đình"),
        ("Đã hỗ trợ 900 lượt ĐVTN khó khăn.", "lượt đvtn"),
        ("Tiếp nhận 31 đơn thư, khiếu nại của người dân.", "đơn thư, khiếu nại"),
        ("Mỗi nơi có 2 công trình, mô hình hoặc phần việc.", "công trình, mô hình hoặc phần việc"),
        ("Thu nhập đạt 25 triệu/người/năm.", "triệu đồng/người/năm"),
        ("Công suất 300 m3 nước/ngày.", "m3/ngày"),
        ("Thành phố giảm 12 ban quản lý dự án.", "ban quản lý dự án"),
        ("Thành phố giảm 12 ban quản lý rừng.", "ban quản lý"),
    ],
)
def test_another_kind_of_thing(claims_in, text, unit):
    assert units(claims_in(text)) == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Xã xây 12 nhà tình nghĩa.", "nhà"),
        ("Tổ chức 32 lớp học tập nghị quyết.", "lớp"),
        ("Xã có 42 hộ kinh doanh dịch vụ.", "hộ"),
        ("Trồng 300 cây xanh các loại.", "cây"),
        ("Cấp giấy cho 8 cơ sở chế biến nông sản.", "cơ sở"),
        ("Đã hỗ trợ 900 lượt tại Đức Thọ.", "lượt"),
        ("Xây 3 vườn rộng, đẹp.", "vườn"),
        ("Đổ 300 m3 đất cho 5 xã.", "m3"),
        ("Nhận 40 triệu của xã.", "triệu đồng"),
    ],
)
def test_words_that_only_qualify(claims_in, text, unit):
    assert units(claims_in(text))[0] == unit


def test_nouns_in_capitals(claims_in):
    text = "Hội giúp 12 HVND thoát nghèo; có 350 CCB, học sinh tham gia; xây 3 trường THCS."
    assert units(claims_in(text)) == ["hvnd", "ccb, học sinh", "trường thcs"]


@pytest.mark.parametrize("text", ["Theo Nghị quyết 20 NQ của tỉnh.", "Theo Quyết định 15 UBND tỉnh.", "Thông báo số 12 HĐND xã."])
def test_capitals_of_documents_are_not_counted(claims_in, text):
    assert units(claims_in(text)) == []


def test_a_list_ends_where_the_next_clause_begins(claims_in):
    assert units(claims_in("Số cấp trưởng giảm 9 người, cấp phó giảm 14 người.")) == ["người", "người"]


def test_a_shared_scale(claims_in):
    claims = claims_in("Thu nhập từ 1,2 lên 1,5 triệu đồng.")
    assert [(c.value, c.unit) for c in claims] == [(1.2, "triệu đồng"), (1.5, "triệu đồng")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã còn 25 đơn vị hành chính cấp xã.", ["đơn vị hành chính"]),
        ("Xã còn 25 đơn vị sự nghiệp.", ["đơn vị sự nghiệp"]),
        ("Xã lập 33 tổ tiết kiệm và vay vốn.", ["tổ tiết kiệm và vay vốn"]),
        ("Xã lập 33 tổ công nghệ số cộng đồng.", ["tổ"]),
        ("Xã lập 33 tổ xung kích.", ["tổ"]),
        ("Thị xã xây dựng 8 khu tái định cư, mới xong 2 khu.", ["khu tái định cư"] * 2),
        ("Thị xã sáp nhập 8 khu phố, mới xong 2 khu.", ["khu phố"] * 2),
        ("Thị xã xây dựng 8 nhà văn hóa, mới xong 2 khu.", ["nhà văn hóa", "khu"]),
    ],
)
def test_what_is_counted_without_its_qualifier_and_in_full(claims_in, text, found):
    assert units(claims_in(text)) == found


def test_a_number_counts_the_whole_list_of_which_it_is_said_to_be_the_number(claims_in):
    assert units(claims_in("Số thôn, tổ dân phố của huyện từ 236 giảm xuống còn 199.")) == ["thôn, tổ dân phố"] * 2
    assert units(claims_in("Về thôn, số tổ dân phố của huyện từ 236 giảm xuống còn 199.")) == ["tổ dân phố"] * 2
    assert units(claims_in("Huyện công nhận 15 thôn, bản đạt chuẩn.")) == ["thôn, bản"]


@pytest.mark.parametrize("name", ["Xa Gà", "Ổ Gà", "Ửng"])
def test_a_name_behind_the_next_unit_begins_another_item(claims_in, name):
    assert units(claims_in(f"Huyện công nhận 15 thôn, bản {name} đạt chuẩn.")) == ["thôn"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Thị trấn có 2 máy vi tính.", "máy vi tính"),
        ("Huyện có 3 cơ sở Hội.", "cơ sở hội"),
        ("Huyện có 3 cơ sở chế biến.", "cơ sở"),
        ("Huyện có 12 cánh đồng mẫu lớn.", "cánh đồng"),
    ],
)
def test_kinds_of_things_as_most_readers_count_them(claims_in, text, unit):
    assert claims_in(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Xã trả 291 HS đúng hẹn.", "hs"),
        ("Xã trồng 291 hs keo.", "ha"),  # a slip
        ("Nhà máy cấp 242 m3/ngày đêm.", "m3/ngày đêm"),
        ("Đề án giảm 5 chi cục trưởng.", "chi cục trưởng"),
        ("Đề án giảm 5 chi cục.", "chi cục"),
        ("Huyện có 12 khách sạn.", "khách sạn"),
        ("Ngày hội đón 12 khách.", "khách"),
        ("Sắp xếp lại 52 Công an cấp tỉnh.", "công an"),
        ("Dân góp 52 công.", "công"),
    ],
)
def test_abbreviations_offices_and_houses(claims_in, text, unit):
    assert claims_in(text)[0].unit == unit


def test_people_in_general_are_no_unit(claims_in):
    assert [c.unit for c in claims_in("Xã cấp gạo cho 575 khẩu, người ta vẫn lo.")] == ["khẩu"]
    assert [c.unit for c in claims_in("Xã đón 575 học sinh, giáo viên.")] == ["học sinh, giáo viên"]  # a list of those counted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Huyện nhập hai trường THCS làm một, giảm 1 hiệu trưởng.",
            [("hai trường THCS", "trường thcs"), ("một", "trường thcs"), ("1 hiệu trưởng", "hiệu trưởng")],
        ),
        ("Hai thôn vừa nhập về một.", [("Hai thôn", "thôn"), ("một", "thôn")]),
        ("Hai thôn làm một đoạn đường.", [("Hai thôn", "thôn")]),
        ("Hai thôn coi nhau như một.", [("Hai thôn", "thôn")]),
        ("Từ 44 xã, thị trấn, huyện còn ít hơn.", [("44 xã, thị trấn", "xã, thị trấn")]),
        ("Từ 44 xã, huyện của tỉnh.", [("44 xã, huyện", "xã, huyện")]),
    ],
)
def test_what_several_were_made_and_lists_that_end_before_a_clause(claims_in, text, found):
    assert [(c.quote, c.unit) for c in claims_in(text)] == found
