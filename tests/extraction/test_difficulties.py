"""Difficulties and the remedies asked for, ordered or promised. Each rule with words that show it and words in which it must not fire."""

import pytest

from analysis.extraction.difficulties import find_difficulties
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements


def _difficulties(document, weighing=False):
    """By the rules alone: what weighed words add has tests of its own."""
    return find_difficulties(document, find_statements(document, find_people(document, find_places(document))), weighing=weighing)


@pytest.fixture
def troubles_in(document_of):
    def find(text):
        document = document_of(text, "2022-05-05")
        return [(d.quote, d.kind, d.named_by) for d in _difficulties(document)]

    return find


def test_difficulties_have_their_namers(troubles_in):
    text = (
        "Ông Đinh Văn Tiệp, Phó Chủ tịch UBND huyện cho biết, hiện còn 4 xã chưa đạt tiêu chí môi trường. Nợ đọng xây dựng cơ bản toàn huyện còn 28,7 tỷ đồng."
    )
    found = troubles_in(text)
    assert found[0] == ("hiện còn 4 xã chưa đạt tiêu chí môi trường", "difficulty", "Đinh Văn Tiệp")


def test_announcing_clauses_are_none(troubles_in):
    found = troubles_in("Quá trình triển khai vẫn còn một số khó khăn, vướng mắc như: năng lực một số cán bộ còn hạn chế; nhiều xã thiếu vốn.")
    assert [quote for quote, *_ in found] == ["năng lực một số cán bộ còn hạn chế", "nhiều xã thiếu vốn"]


def test_who_says_it_is_no_difficulty(troubles_in):
    text = "Ông Phan Văn Quang, Chủ tịch UBND xã, băn khoăn: Nguồn lực của xã có hạn, nhiều tiêu chí mới rất khó thực hiện."
    assert [quote for quote, *_ in troubles_in(text)] == ["Nguồn lực của xã có hạn", "nhiều tiêu chí mới rất khó thực hiện"]


def test_a_clause_before_a_colon_that_sums_up_is_none(troubles_in):
    found = troubles_in("Công tác giảm nghèo ở huyện vẫn còn nhiều hạn chế: tỷ lệ tái nghèo cao; nguồn vốn đầu tư dàn trải.")
    assert [quote for quote, *_ in found] == ["tỷ lệ tái nghèo cao", "nguồn vốn đầu tư dàn trải"]
    assert len(troubles_in("Vốn vay của người dân còn hạn chế. Nguồn vốn đầu tư dàn trải.")) == 2


def test_what_no_commune_lacks_is_no_difficulty(troubles_in):
    assert troubles_in("Năm 2018, toàn huyện không có xã nào thiếu nước sạch.") == []
    assert len(troubles_in("Năm 2018, nhiều xã thiếu nước sạch.")) == 1


def test_remedies_are_asked_for_or_ordered(troubles_in):
    text = "Bí thư Huyện ủy Phan Văn Tú yêu cầu các xã khẩn trương khắc phục tồn tại. Chủ tịch UBND xã Quang Thiện Vũ Đình Hải đề nghị huyện hỗ trợ xi măng làm đường."
    assert [(kind, namer) for _, kind, namer in troubles_in(text)] == [("remedy", "Phan Văn Tú"), ("remedy", "Vũ Đình Hải")]


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("Xã trả 82 hồ sơ đúng hẹn, không có hồ sơ trễ hẹn.", False),
        ("Xã trả 82 hồ sơ đúng hẹn, còn 12 hồ sơ trễ hẹn.", True),
        ("Huyện chuyển 40 ha lúa kém hiệu quả sang nuôi tôm.", False),
        ("Huyện có 40 ha lúa kém hiệu quả.", True),
        ("Sở cắt giảm nhiều thủ tục rườm rà.", False),
        ("Nhiều thủ tục còn rườm rà, chồng chéo.", True),
    ],
)
def test_trouble_that_is_done_away_with(troubles_in, text, trouble):
    assert bool(troubles_in(text)) is trouble


def test_what_an_official_asks_for_is_a_task_where_nothing_hinders(troubles_in):
    asked = "Phó Chủ tịch UBND tỉnh Mai Văn Huỳnh đề nghị các cấp phát huy tinh thần đoàn kết."
    assert troubles_in(asked) == []
    assert [kind for _, kind, _ in troubles_in(f"Toàn xã thiếu 3 phòng học. {asked}")] == ["difficulty", "remedy"]


def test_below_a_heading_of_shortcomings(troubles_in):
    text = "ĐOÀN KIỂM TRA SỐ 3\nII. HẠN CHẾ, KHUYẾT ĐIỂM\n- Ba trường học bố trí thừa kế toán.\nIII. KẾT QUẢ\n- Mười trường học bố trí đủ kế toán."
    assert troubles_in(text) == [("Ba trường học bố trí thừa kế toán", "difficulty", "Đoàn kiểm tra số 3")]


@pytest.mark.parametrize(
    ("heading", "trouble"),
    [
        ("Tồn tại, hạn chế", True),
        ("2. Những khó khăn, vướng mắc còn lại trong công tác giải phóng mặt bằng của huyện", True),
        ("Cần sớm tháo gỡ khó khăn", False),
        ("Bà con xã vùng cao và con đường thoát khỏi khó khăn từ cây quế", False),
    ],
)
def test_which_headings_name_trouble(troubles_in, heading, trouble):
    assert bool(troubles_in(f"Huyện họp\nHuyện Đức Thọ họp bàn.\n{heading.upper()}\nChợ hạng 2 được đầu tư với 246 điểm kinh doanh.")) is trouble


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện không còn hộ nghèo là người có công.",
        "Nhân dân thị trấn đã vượt qua nhiều khó khăn.",
        "Huyện đã vận động hiến đất, mở mới được 1 km đường.",
        "Xã chi trả thiệt hại cho 155 hộ.",
        "Huyện đã tháo gỡ khó khăn cho doanh nghiệp.",
        "Trước đây đường lầy lội, chưa có điện.",
        "Xã đã có 14 mô hình sản xuất hiệu quả.",
    ],
)
def test_good_news_is_no_difficulty(troubles_in, text):
    assert troubles_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Cả huyện mới có 12 xã đạt chuẩn.",
        "Chỉ 61% số hộ hài lòng về môi trường.",
        "Đến nay vẫn còn 14 đơn vị chưa sắp xếp xong.",
        "Tỷ lệ hộ nghèo của xã chiếm 27,4%.",
        "Năng suất lúa đạt 46 tạ/ha, giảm 1,2 tạ/ha so với vụ trước do sâu bệnh.",
        "Giải ngân đạt 31%, thấp hơn 12% so với kế hoạch.",
        "Toàn tỉnh có 5 xã dưới 20% hộ dùng nước sạch.",
        "Mỗi trưởng thôn phải gánh ba, bốn đầu việc.",
    ],
)
def test_shortfalls_and_troubles(troubles_in, text):
    assert [kind for _, kind, _ in troubles_in(text)] == ["difficulty"]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Chỉ thị 21-CT/TU, huyện tổ chức 16 hội nghị.",
        "Xã trồng mới 11 km hàng rào xanh.",
        "Huyện đã bố trí xong 214 cán bộ, công chức dôi dư.",
        "Số hồ sơ trễ hạn đã giảm 1.100 bộ.",
        "Tỷ lệ hộ nghèo giảm từ 13,4% xuống còn 1,9%.",
        "Toàn huyện đạt 71,8%, vượt 1,8 điểm phần trăm so với chỉ tiêu.",
        "Chín tháng qua chưa phát sinh khiếu kiện đông người ở 12 xã.",
        "Ngày trước cả bản chỉ có hai cái giếng.",
    ],
)
def test_what_is_no_shortfall(troubles_in, text):
    assert troubles_in(text) == []


def test_parts_with_a_subject_of_their_own_are_difficulties_each(troubles_in):
    text = "Biên chế cấp xã mỏng, công chức phải kiêm nhiều việc, phụ cấp còn thấp."
    assert len(troubles_in(text)) == 3
    assert len(troubles_in("Một bộ phận nhân dân còn trông chờ, ỷ lại.")) == 1
    assert len(troubles_in("Vẫn còn 87 cán bộ, công chức dôi dư chưa được bố trí.")) == 1


def test_who_lacks_what_another_has_is_told_alone(troubles_in):
    assert [quote for quote, *_ in troubles_in("Trong 35 xã, thị trấn, vẫn còn 14 đơn vị thừa công chức.")] == [
        "Trong 35 xã, thị trấn, vẫn còn 14 đơn vị thừa công chức"
    ]
    assert [quote for quote, *_ in troubles_in("Sản lượng đạt 128 tấn, giảm 35% do dịch bệnh.")] == ["giảm 35% do dịch bệnh"]


def test_an_announcement_holds_for_what_follows_it_only(troubles_in):
    text = "Mặc dù còn khó khăn, nhưng sự đồng thuận cao trong cán bộ và nhân dân đã tạo sức mạnh."
    assert troubles_in(text) == []


def test_promises_are_remedies_too(troubles_in):
    text = "Nhiều trụ sở bỏ trống. Chủ tịch UBND huyện Đinh Bá Khải cam kết, trong quý IV huyện sẽ xử lý xong 10 trụ sở."
    assert [(kind, namer) for _, kind, namer in troubles_in(text)] == [("difficulty", None), ("remedy", "Đinh Bá Khải")]
    assert [kind for _, kind, _ in troubles_in("Nhiều trụ sở bỏ trống. Ông Đinh Bá Khải, Chủ tịch UBND huyện cho biết huyện sẽ dự hội nghị ở tỉnh.")] == [
        "difficulty"
    ]


def test_without_a_difficulty_an_order_is_no_remedy(troubles_in):
    order = "Bí thư Huyện ủy Phan Văn Tú yêu cầu các xã mỗi quý đối thoại với nhân dân một lần."
    assert troubles_in(order) == []
    assert [kind for _, kind, _ in troubles_in(f"Một số xã còn né tránh đối thoại. {order}")] == ["difficulty", "remedy"]


def test_an_admission_announces_difficulties(troubles_in):
    text = "Bí thư Đảng ủy xã Hà Duy Luyến {} doanh nghiệp mới bao tiêu được một phần ba sản lượng. Ông đề nghị huyện hỗ trợ vốn."
    assert any(kind == "difficulty" for _, kind, *_ in troubles_in(text.format("thừa nhận,")))
    assert not any(kind == "difficulty" for _, kind, *_ in troubles_in(text.format("cho biết,")))


@pytest.mark.parametrize(
    ("text", "remedies"),
    [
        ("UBND tỉnh yêu cầu các huyện khắc phục tồn tại trong quản lý đất đai.", ["các huyện khắc phục tồn tại trong quản lý đất đai"]),
        ("UBND tỉnh yêu cầu các huyện rà soát trụ sở dôi dư.", ["các huyện rà soát trụ sở dôi dư"]),
        ("UBND tỉnh yêu cầu các huyện báo cáo tồn tại trong quản lý đất đai.", []),
        ("UBND tỉnh yêu cầu các huyện gửi danh sách trụ sở dôi dư.", []),
    ],
)
def test_an_institution_orders_a_remedy_with_words_of_mending(troubles_in, text, remedies):
    assert [quote for quote, kind, _ in troubles_in(text) if kind == "remedy"] == remedies


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Thiếu tá Trần Văn Nam là trưởng công an xã.", 0),
        ("Xã có sân chơi cho thiếu nhi ở các thôn.", 0),
        ("Xã thiếu sân chơi ở các thôn.", 1),
    ],
)
def test_ranks_and_children_lack_nothing(troubles_in, text, count):
    assert len(troubles_in(text)) == count


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Đường liên thôn xuống cấp, chưa có xã nào đạt tiêu chí thu nhập.", ["Đường liên thôn xuống cấp", "chưa có xã nào đạt tiêu chí thu nhập"]),
        ("Đường liên thôn xuống cấp, chưa được sửa chữa.", ["Đường liên thôn xuống cấp, chưa được sửa chữa"]),
    ],
)
def test_that_there_is_none_of_a_thing_is_told_alone(troubles_in, text, quotes):
    assert [quote for quote, *_ in troubles_in(text)] == quotes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Toàn huyện không có xã nào chưa đạt tiêu chí giao thông.", 0),
        ("Toàn huyện không còn thôn nào bị ngập khi mưa lớn.", 0),
        ("Toàn huyện không có xã nào đạt tiêu chí giao thông.", 1),
        ("Toàn huyện có một thôn bị ngập khi mưa lớn.", 1),
    ],
)
def test_what_no_place_suffers_is_no_difficulty(troubles_in, text, count):
    assert len(troubles_in(text)) == count


@pytest.mark.parametrize(
    ("order", "kinds"),
    [
        ("phấn đấu về đích trong năm nay", ["difficulty"]),
        ("rút kinh nghiệm sau mỗi đợt sáp nhập", ["difficulty"]),
        ("lập phương án sử dụng trong năm nay", ["difficulty", "remedy"]),
    ],
)
def test_a_target_or_an_admonition_is_no_remedy(troubles_in, order, kinds):
    text = f"Nhiều trụ sở bỏ trống. Bí thư Huyện ủy Phan Văn Tú yêu cầu các xã {order}."
    assert [kind for _, kind, _ in troubles_in(text)] == kinds


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Mặc dù gặp khó khăn về vốn, xã đã làm xong trường học.", []),
        ("Xã gặp khó khăn về vốn.", ["Xã gặp khó khăn về vốn"]),
        ("Cải cách hành chính ở huyện vẫn còn nhiều hạn chế: một số xã thiếu máy tính.", ["một số xã thiếu máy tính"]),
        ("Cải cách hành chính ở huyện vẫn còn nhiều hạn chế.", ["Cải cách hành chính ở huyện vẫn còn nhiều hạn chế"]),
    ],
)
def test_what_announces_or_sums_up_difficulties_is_none(troubles_in, text, quotes):
    assert [quote for quote, *_ in troubles_in(text)] == quotes


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Chúng tôi xin hứa trong quý IV mở cửa 10 trụ sở cho dân làm nhà văn hóa", ["difficulty", "remedy"]),
        ("Huyện đã đề nghị tỉnh cho bán đấu giá", ["difficulty", "remedy"]),
        ("Trong quý I chúng tôi mở cửa 10 trụ sở cho dân làm nhà văn hóa", ["difficulty"]),
    ],
)
def test_what_a_speaker_promises_or_has_asked_for_is_a_remedy(troubles_in, words, kinds):
    text = f"Nhiều trụ sở bỏ trống. Ông Đinh Bá Khải, Chủ tịch UBND huyện cho biết: “{words}”."
    assert [kind for _, kind, _ in troubles_in(text)] == kinds


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        ("Đường thôn lầy lội, đề nghị xã đổ bê tông", "đề nghị xã đổ bê tông"),
        ("Mùa khô giếng cạn, mong huyện sớm đưa nước máy về thôn", "mong huyện sớm đưa nước máy về thôn"),
        ("Xã đổ bê tông đường thôn, làm thêm rãnh thoát nước", "Xã đổ bê tông đường thôn, làm thêm rãnh thoát nước"),
    ],
)
def test_a_request_begins_a_clause(troubles_in, words, remedy):
    assert troubles_in(f"Ông Lê Văn Hòa, thôn Đông, đề nghị: “{words}”.") == [(remedy, "remedy", "Lê Văn Hòa")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Đến nay toàn huyện còn 12 hộ khó khăn về nhà ở.", 1),
        ("Đến nay toàn huyện còn 12 hộ làm nghề rèn.", 0),
        ("Sau ba năm, toàn huyện chỉ còn 12 hộ khó khăn về nhà ở.", 0),
        ("Sau ba năm, toàn huyện từ 40 xuống còn 12 hộ khó khăn về nhà ở.", 0),
        ("Toàn huyện vẫn còn 31 hộ ở nhà tạm.", 1),
        ("Toàn huyện còn tới 31 hộ ở nhà tạm.", 1),
        ("Toàn huyện có 31 hộ ở nhà tạm.", 0),
    ],
)
def test_what_is_left_is_a_difficulty(troubles_in, text, count):
    assert len(troubles_in(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Các xã khó xử lý 12 tỷ đồng nợ đọng.", 1),
        ("Các xã đã xử lý 12 tỷ đồng nợ đọng.", 0),
        ("Huyện đặt mục tiêu đến cuối năm còn 3 xã chưa đạt chuẩn.", 0),
        ("Huyện đến nay còn 3 xã chưa đạt chuẩn.", 1),
    ],
)
def test_what_is_hard_to_end_is_a_difficulty_and_a_plan_is_none(troubles_in, text, count):
    assert len(troubles_in(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nhiều trường thiếu giáo viên dạy tiếng Anh.", 1),
        ("Nhiều hộ ở bản chưa có điện.", 1),
        ("Nhiều trường cho thuê phòng học dôi dư.", 0),
        ("Huyện còn 3 phòng học dôi dư.", 1),
        ("Cầu treo có ảnh hưởng đến giao thương của cả vùng.", 0),
    ],
)
def test_a_word_with_other_uses_needs_a_number_unless_it_tells_of_a_lack(troubles_in, text, count):
    assert len(troubles_in(text)) == count


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Nhiều tuyến đường xuống cấp, nhất là đường lên các bản đã làm từ hai mươi năm trước.",
            ["Nhiều tuyến đường xuống cấp, nhất là đường lên các bản đã làm từ hai mươi năm trước"],
        ),
        ("Nhiều tuyến đường xuống cấp, huyện đang lập dự án sửa chữa.", ["Nhiều tuyến đường xuống cấp"]),
        ("Xã có đủ phòng học, nhưng thiếu giáo viên tiếng Anh.", ["thiếu giáo viên tiếng Anh"]),
        ("Xã có đủ phòng học, còn thiếu giáo viên tiếng Anh.", ["còn thiếu giáo viên tiếng Anh"]),
        ("Tuy nhiên, nhiều xã thiếu giáo viên.", ["nhiều xã thiếu giáo viên"]),
        ("Miền núi nhiều xã thiếu giáo viên.", ["Miền núi nhiều xã thiếu giáo viên"]),
        ("Đường liên thôn xuống cấp, vẫn chưa được sửa chữa.", ["Đường liên thôn xuống cấp, vẫn chưa được sửa chữa"]),
        ("Đường liên thôn xuống cấp, trạm y tế chưa được sửa chữa.", ["Đường liên thôn xuống cấp", "trạm y tế chưa được sửa chữa"]),
    ],
)
def test_where_a_difficulty_begins_and_ends(troubles_in, text, quotes):
    assert [quote for quote, *_ in troubles_in(text)] == quotes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Cả xã mới có hai hộ làm du lịch.", 1),
        ("Chỉ hơn 61% số hộ hài lòng về môi trường.", 1),
        ("Cả xã mới có nhà văn hóa.", 0),
        ("Huyện mới xong 3 cây cầu.", 1),
        ("Cây cầu mới xong 3 tháng trước.", 0),
    ],
)
def test_a_small_number_is_little_unless_it_counts_time(troubles_in, text, count):
    assert len(troubles_in(text)) == count


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Công tác giảm nghèo vẫn còn nhiều hạn chế.", ["Công tác giảm nghèo vẫn còn nhiều hạn chế"]),
        ("Huyện đã giảm được nhiều hạn chế.", []),
        ("Huyện chỉ ban hành nghị quyết rồi giám sát.", []),
        ("Huyện chỉ ba xã có chợ.", ["Huyện chỉ ba xã có chợ"]),
        ("Trường của xã mới xong năm 2020.", []),
        ("Nhiệm kỳ của hội đồng còn đến năm 2026.", []),
        ("Cầu Đò Hào mới hoàn thành gần 3 tháng nay.", []),
        ("Cầu Đò Hào mới hoàn thành 1,5 tháng nay.", []),
        ("Năng suất lúa không đạt như dự kiến.", ["Năng suất lúa không đạt như dự kiến"]),
        ("Dự kiến năng suất lúa không đạt.", []),
        ("Khó xử lý 12 tỷ đồng nợ đọng xây dựng cơ bản.", ["Khó xử lý 12 tỷ đồng nợ đọng xây dựng cơ bản"]),
        ("Xử lý 12 tỷ đồng nợ đọng xây dựng cơ bản.", []),
        ("Song song với đó, xã vẫn còn 31 hộ thiếu nước.", ["xã vẫn còn 31 hộ thiếu nước"]),
        ("Cụ thể hóa nghị quyết ở xã còn thiếu tập trung.", ["Cụ thể hóa nghị quyết ở xã còn thiếu tập trung"]),
        ("Ở xã còn 3 hộ trồng chè dưới chân núi.", []),
        ("Ở huyện còn 3 xã dưới 8 tiêu chí.", ["Ở huyện còn 3 xã dưới 8 tiêu chí"]),
        ("Toàn huyện không còn thôn, bản nào bị chia cắt mùa mưa.", []),
        ("Toàn huyện còn hai bản bị chia cắt mùa mưa.", ["Toàn huyện còn hai bản bị chia cắt mùa mưa"]),
        ("Huyện xây trường, không để học sinh phải học nhờ.", []),
        ("Học sinh vẫn phải học nhờ nhà văn hóa.", ["Học sinh vẫn phải học nhờ nhà văn hóa"]),
    ],
)
def test_words_inside_words_years_and_what_is_kept_off(troubles_in, text, quotes):
    assert [quote for quote, *_ in troubles_in(text)] == quotes


def test_a_signed_paper_is_no_promise_to_the_meeting(troubles_in):
    opening = "Chủ tịch UBND xã Lê Văn Ba cho biết: "
    assert [kind for _, kind, _ in troubles_in(opening + "Xã còn thiếu 2 phòng học. Xã xin hứa xây xong trong năm.")] == ["difficulty", "remedy"]
    assert [kind for _, kind, _ in troubles_in(opening + "Xã còn thiếu 2 phòng học. Các hộ đã ký cam kết bảo vệ môi trường.")] == ["difficulty"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Huyện mở lớp theo hình thức trực tuyến.", 0),
        ("Việc kiểm tra ở nhiều xã còn hình thức, qua loa.", 1),
        ("Không chỉ đạt 19 tiêu chí, xã còn làm du lịch.", 0),
        ("Xã chỉ đạt 9 tiêu chí.", 1),
        ("Huyện khởi công kè chống sạt lở bờ sông.", 0),
        ("Bờ sông bị sạt lở nghiêm trọng.", 1),
        ("Tỉnh sáp nhập các xã có diện tích và dân số chưa đạt 50% tiêu chuẩn.", 0),
        ("Theo quy định, có 8 xã không đạt cả hai tiêu chuẩn về diện tích và dân số.", 1),
    ],
)
def test_forms_works_and_size_standards(troubles_in, text, count):
    assert [kind for _, kind, _ in troubles_in(text)] == ["difficulty"] * count


def test_alone_an_order_has_to_name_the_trouble(troubles_in):
    asked = "Bí thư Huyện ủy Phan Văn Tú yêu cầu các xã {}."
    assert [kind for _, kind, _ in troubles_in(asked.format("tháo gỡ vướng mắc về đất đai"))] == ["remedy"]
    assert troubles_in(asked.format("nâng cao thu nhập cho bà con")) == []


def test_names_of_criteria_alone_are_no_difficulty(troubles_in):
    found = troubles_in(
        "Ông Đinh Văn Tiệp phê bình kết quả một số tiêu chí đạt thấp như: Tiêu chí 17: Môi trường, Tiêu chí 2: Giao thông; Tiêu chí 10: Thu nhập."
    )
    assert not any(quote.startswith(("Tiêu chí", "Môi trường")) for quote, *_ in found)
    assert any("Tiêu chí 17: Môi trường chưa đạt" in quote for quote, *_ in troubles_in("Tiêu chí 17: Môi trường chưa đạt, nhiều hộ thiếu nước sạch."))
