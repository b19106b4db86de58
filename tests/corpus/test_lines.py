"""The class of every line: each rule where it must hold, and where it must not."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.lines import blocks, classify, outlet_prefix
from analysis.corpus.normalisation import clean
from analysis.records import EVIDENCE_KINDS, LineKind

PARAGRAPH = (
    "Đến nay, toàn huyện có 12/20 xã đạt chuẩn nông thôn mới, bình quân mỗi xã đạt 16,5 tiêu chí; thu nhập bình quân đầu người đạt 42 triệu đồng một năm."
)
SECOND = "Huyện phấn đấu đến hết năm sau có thêm ba xã về đích, không còn xã dưới 12 tiêu chí, đồng thời sắp xếp lại các đơn vị sự nghiệp theo hướng tinh gọn."


def kinds(*lines: str) -> list[str]:
    return [str(line.kind) for line in classify(clean("\n".join(lines))) if line.kind is not LineKind.BLANK]


def kind_between(line: str) -> str:
    """The class of a line that stands between paragraphs."""
    return kinds(PARAGRAPH, "", line, "", SECOND)[1]


def kind_after(*lines: str) -> list[str]:
    """The classes of lines that stand after the last paragraph."""
    return kinds(SECOND, "", PARAGRAPH, "", *lines)[2:]


def test_a_page_as_newspapers_have_it():
    page = [
        "Can Lộc tăng tốc về đích",
        "Thứ Tư, 20/12/2017, 08:15 [GMT+7]",
        PARAGRAPH,
        "Còn ba xã phải tăng tốc",
        SECOND,
        "Bài và ảnh: Xuân Thu",
        "Các tin khác",
        "• Một năm nhìn lại",
    ]
    assert kinds(*page) == ["title", "dateline", "lead", "heading", "body", "byline", "furniture", "furniture"]


def test_a_title_may_have_a_kicker_and_follow_the_sites_name():
    page = ["CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN A LƯỚI", "Trang chủ >> Tin tức >> Nông thôn mới", "KỲ HỌP THỨ BA:", "Thông qua 12 nghị quyết", PARAGRAPH]
    assert kinds(*page) == ["furniture", "furniture", "title", "title", "lead"]


def test_an_article_may_begin_with_a_paragraph():
    assert kinds(PARAGRAPH, SECOND) == ["body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        *["Thứ ba - 16/08/2016 16:09", "08/07/2022 - 15h42", "Cập nhật: 07:10, 18/3/2021 (GMT+7)", "Chủ Nhật 05/06/2022 | 10:00", "Ngày đăng: 12-3-2020"],
        *[
            "Hà Tĩnh, ngày 20 tháng 5 năm 2020",
            "2021-04-08 08:00",
            "TTH - Thứ Tư, 15/06/2022 07:45",
            "10:21 | 27/02/2020",
            "Đăng lúc 9 giờ 30 phút ngày 3/4/2019",
        ],
    ],
)
def test_datelines(line):
    assert kind_between(line) == "dateline"


@pytest.mark.parametrize(
    "line",
    [
        *["14/12 xã đã đạt chuẩn", "Ngày 22/3/2023, Ban Thường vụ họp phiên thường kỳ", "Sáng 19/8, huyện ra quân làm đường giao thông nội đồng"],
        *["Trước 30/9/2019 giảm 8 đầu mối", "Kế hoạch số 11 ngày 27/5/2016 của Ban Thường vụ Đảng ủy Khối"],
    ],
)
def test_a_line_with_a_date_and_more_is_no_dateline(line):
    assert kind_between(line) != "dateline"


@pytest.mark.parametrize(
    "line",
    [
        *[
            "Thống kê: 701.746",
            "Online: 10",
            "Lượt xem: 3.018 | Đang online: 27",
            "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
            "★ ★ ★ ★ ☆ 4,2/5 (19 lượt)",
        ],
        *[
            "Hãy chia sẻ thông tin này với bạn bè!",
            "Chia sẻ: Facebook Zalo | 0 bình luận",
            "Tags: ntm, can lộc",
            "Từ khóa: nông thôn mới",
            "Gửi bình luận",
            "Tắt [X]",
            "Xem thêm",
        ],
        *[
            "Điện thoại: 0262.3834.123 - Bản quyền thuộc UBND huyện",
            "Copyright © 2022 - Tòa soạn: 38 Quang Trung",
            "Giấy phép số 12/GP-TTĐT",
            "img_2034.jpg",
            "Số lượt truy cập: 12.345.678",
        ],
        *[
            "Mã xác thực không đúng.",
            "Ý kiến bạn đọc (0)",
            "Đường dây nóng: 0256.3812.345",
            "Khuyến mãi 50% gói cước 4G",
            "* * *",
            "|",
            "https://example.vn/tin-tuc",
        ],
    ],
)
def test_furniture(line):
    assert kind_after("Thanh Hoài", line) == ["byline", "furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "Chia sẻ khó khăn với người dân vùng lũ, huyện đã hỗ trợ 250 hộ xây mới nhà ở trong năm qua.",
        "Đánh giá: 12 xã đạt loại khá.",
        "Tin tưởng vào sự lãnh đạo của Đảng, nhân dân đã hiến 1.200 m2 đất làm đường.",
        "Hôm nay: 45 hộ đã ký cam kết hiến đất.",
        "Đăng ký về đích năm 2019 có 5 xã.",
        "Thông báo kết luận giao 3 đơn vị chủ trì.",
        "Online hóa 52 thủ tục hành chính.",
        "Bản đồ quy hoạch được duyệt cho 7 xã.",
    ],
)
def test_sentences_that_begin_like_furniture_are_kept(line):
    assert LineKind(kind_between(line)) in EVIDENCE_KINDS


@pytest.mark.parametrize(
    "line",
    [
        "Chủ tịch UBND huyện Can Lộc Nguyễn Như Dũng: Huyện sẽ ưu tiên nguồn lực cho các xã khó khăn.",
        "Đ/c Trần Quang Tuấn – Phó GĐ Sở Giao thông Vận tải: Sở đã tham mưu cơ chế hỗ trợ xi măng làm đường GTNT...",
        "Bí thư Đảng ủy xã Tân Lộc Ngô Văn Ngọc. Đề nghị huyện sớm phê duyệt quy hoạch để xã triển khai.",
        "PCT HĐND huyện Đồng Xuân Vân: Cần giám sát chặt chẽ hơn việc sử dụng nguồn vốn.",
    ],
)
def test_a_speakers_quotation_is_a_caption(line):
    assert kind_between(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Bùi Đức Thuận, Bí thư Huyện ủy cho biết: Xác định giao thông là khâu đột phá, nhân dân đã hiến 12 ha đất.",
        "Ông Y Bem Niê, Chủ tịch UBND xã Ea Tul nêu khó khăn: xã có 11 buôn thì 10 buôn là đồng bào Ê đê.",
        "Kết quả: Huyện Can Lộc giảm 12 đầu mối, 45 biên chế so với năm trước.",
    ],
)
def test_a_reported_sentence_with_a_colon_is_body(line):
    assert kind_between(line) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Toàn cảnh Hội nghị",
        "Các đại biểu tham dự buổi làm việc",
        "Bí thư Huyện ủy Trần Văn A trò chuyện với bà con xóm 7.",
        "Nông dân xã Kỳ Thọ thu hoạch lúa. Ảnh: Thu Trang",
    ],
)
def test_pictures_captions(line):
    assert kind_between(line) == "caption"


def test_a_caption_over_two_lines_is_one_block():
    text = clean("\n".join([PARAGRAPH, "", "Đ/c Lê Văn Vinh – Phó Bí thư Thường trực Đảng ủy Khối", "báo cáo đặt vấn đề tại hội nghị.", "", SECOND]))
    lines = classify(text)
    assert [str(line.kind) for line in lines[2:4]] == ["caption", "caption"]
    assert [[line.number for line in block] for block in blocks(lines, text)] == [[1], [3, 4], [6]]


def test_list_items_in_lower_case_are_no_continuation():
    text = clean("\n".join(["Đề nghị Ban Thường vụ Huyện ủy", "a) giảm tiếp 8 đầu mối;", "b) sắp xếp 3 trạm.", PARAGRAPH]))
    assert all(len(block) == 1 for block in blocks(classify(text), text))


def test_repeated_lines_and_copies_without_diacritics():
    title = "Lấy hiệu lực, hiệu quả làm đầu trong thực hiện Kết luận 05"
    page = [title, PARAGRAPH, "lay hieu luc hieu qua lam dau trong thuc hien ket luan 05", SECOND, PARAGRAPH, "xa tan loc ra quan lam duong"]
    assert kinds(*page) == ["title", "lead", "duplicate", "body", "duplicate", "furniture"]


def test_of_a_teaser_and_its_copy_the_one_under_the_title_counts():
    assert kinds(f"(Baohatinh.vn) - {PARAGRAPH}", "Can Lộc tăng tốc về đích", PARAGRAPH, SECOND) == ["duplicate", "title", "lead", "body"]


def test_an_article_typed_without_diacritics_is_kept():
    page = ["Toan huyen da co 14 xa dat chuan nong thon moi va 3 xa dang xay dung xa kieu mau.", "Nam nay huyen phan dau co them 8 xa dat chuan nong thon moi."]
    assert all(LineKind(kind) in EVIDENCE_KINDS for kind in kinds(*page))


def test_names_after_the_last_paragraph_are_the_byline():
    for names in (
        "Thanh Hoài",
        "NGUYÊN ĐOAN - HÀN GIANG",
        "Minh Hằng - Đài TT&TH huyện",
        "Trung tâm VHTT Thạch Hà",
        "Tác giả bài viết: Lê Phúc",
        "Vũ Trọng Hiếu (Thực hiện)",
    ):
        assert kind_after(names) == ["byline"]


def test_a_name_between_paragraphs_is_no_byline():
    assert kind_between("Xuân Sơn") == "heading"


def test_the_list_of_links_ends_at_the_next_paragraph():
    page = [PARAGRAPH, "TIN LIÊN QUAN", "Đức Thọ: 5 giải pháp tinh gọn bộ máy", SECOND, "Thanh Hoài"]
    assert kinds(*page) == ["body", "furniture", "furniture", "body", "byline"]


def test_who_signed_an_official_text_is_evidence_to_whom_it_goes_is_not():
    signature = ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Tiến Thành", "Nơi nhận:", "- Ban Thường vụ Tỉnh ủy (b/c);", "- Lưu Văn phòng (05 bản)."]
    assert (
        kinds("Thông báo kết luận", PARAGRAPH, SECOND, PARAGRAPH + " Hết.", SECOND + " Hết.", PARAGRAPH + " Xong.", SECOND + " Xong.", *signature)[-6:]
        == ["body"] * 3 + ["furniture"] * 3
    )


def test_numbered_headings_and_paragraphs():
    assert kind_between("2.2. Về kinh tế - xã hội, quốc phòng - an ninh") == "heading"
    assert kind_between("2.2. Có 52 thủ tục được cắt giảm từ 1/3 đến một nửa thời gian giải quyết.") == "body"


def test_outlet_prefix():
    assert outlet_prefix("(Baohatinh.vn) - Sáng 19/8") == "Baohatinh.vn"
    assert outlet_prefix("BHG - Thực hiện Nghị quyết") == "BHG"
    assert outlet_prefix("(Theo Quyết định số 412) - kiểm tra") is None
    assert outlet_prefix("NTM - một chặng đường") is None


@given(
    st.lists(
        st.sampled_from([PARAGRAPH, SECOND, "", "Toàn cảnh", "lay hieu luc hieu qua", "Tin liên quan", "a", "|", "Ảnh: A"]) | st.text(max_size=40), max_size=12
    )
)
def test_lines_cover_the_text_and_every_line_set_aside_has_a_reason(lines):
    text = clean("\n".join(lines))
    found = classify(text)
    assert "\n".join(text[line.start : line.end] for line in found) == text
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    assert all(line.reason for line in found)
    assert found == classify(text)


def test_short_list_items_may_recur():
    assert kinds(PARAGRAPH, "Xã Tân Lộc:", "- Đạt 19 tiêu chí.", "Xã Hồng Lộc:", "- Đạt 19 tiêu chí.")[1:] == ["body"] * 4


def test_after_a_list_of_links_the_article_goes_on_with_a_sentence():
    page = [PARAGRAPH, "Tin liên quan", "Đức Thọ: 5 giải pháp tinh gọn bộ máy", "- Giảm 3 đầu mối, tinh giản 12 biên chế trong năm.", "- Sáp nhập 4 thôn."]
    assert kinds(*page)[2:4] == ["furniture", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Nguồn: ngân sách tỉnh 20 tỷ đồng",
        "Nội dung: hướng dẫn các xã rà soát tiêu chí",
        "Thực hiện: đạt 12/20 tiêu chí",
        "Ảnh: Vườn mẫu thôn Đông Hà, xã Cẩm Lạc",
    ],
)
def test_a_label_without_names_is_no_byline(line):
    assert kind_between(line) != "byline"


def wrapped(paragraph: str, width: int = 60) -> list[str]:
    return textwrap.wrap(paragraph, width)


def test_a_wrapped_text_is_put_together():
    text = clean("\n".join([*wrapped(PARAGRAPH), "", *wrapped(SECOND), "", *wrapped(PARAGRAPH + " Thế thôi.")]))
    lines = classify(text)
    assert {str(line.kind) for line in lines} == {"body", "blank"}
    assert ["".join(text[block[0].start : block[-1].end].split()) for block in blocks(lines, text)][:2] == ["".join(PARAGRAPH.split()), "".join(SECOND.split())]


def test_a_list_of_headings_is_no_wrapped_paragraph():
    text = clean("\n".join(["Một là, giảm đầu mối", "Hai là, giảm biên chế", "Ba là, sáp nhập thôn", PARAGRAPH, SECOND]))
    assert all(len(block) == 1 for block in blocks(classify(text), text))


def test_a_menu_above_the_title_is_furniture():
    page = ["Thời sự", "Kinh tế", "Xã hội", "Can Lộc tăng tốc về đích nông thôn mới", "20/12/2017 08:15", PARAGRAPH]
    assert kinds(*page) == ["furniture"] * 3 + ["title", "dateline", "lead"]


def test_an_official_text_has_its_title_below_the_day():
    page = [
        "HUYỆN QUẢNG XƯƠNG",
        "Độc lập - Tự do - Hạnh phúc",
        "Quảng Xương, ngày 12 tháng 7 năm 2019",
        "BÁO CÁO",
        "Kết quả thực hiện nhiệm vụ 6 tháng đầu năm",
        "I. KẾT QUẢ",
        PARAGRAPH,
    ]
    assert kinds(*page) == ["heading", "furniture", "dateline", "title", "title", "heading", "lead"]


@pytest.mark.parametrize(
    "line", ["Ảnh: Hải Yến", "Tin, ảnh: HẢI YẾN", "Ảnh: Văn Bé - Đài huyện", "Nguồn: Trung tâm Truyền thông Cẩm Lạc", "Bài và ảnh: Y Nga (CTV)"]
)
def test_a_label_with_names_is_a_byline(line):
    assert kind_between(line) == "byline"


def test_a_line_in_which_people_do_something_is_no_heading():
    assert kind_between("Đồng chí Bùi Thị Thu trao đổi với người dân xã Tùng Ảnh về phương án") == "caption"
    assert kind_between("Người dân xã Tùng Ảnh góp công làm đường giao thông") == "caption"
    assert kind_between("Người dân là chủ thể của nông thôn mới hôm nay") == "heading"  # no place
    assert kind_between("Xã Tùng Ảnh về đích sớm một năm so với kế hoạch") == "heading"


def test_a_line_in_brackets_describes_a_picture():
    assert kind_between("(Người dân thôn Nà Lẹng đổ bê tông đường vào khu sản xuất)") == "caption"
    assert kind_between("(tiếp theo)") != "caption"
