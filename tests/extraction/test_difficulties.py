"""Difficulties and the remedies asked for, ordered or promised. Each rule with words that show it and words in which it must not fire."""

import pytest

from analysis.extraction.difficulties import find_difficulties
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements


def _difficulties(document):
    return find_difficulties(document, find_statements(document, find_people(document, find_places(document))))


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


def test_below_a_heading_of_shortcomings(troubles_in):
    text = "ĐOÀN KIỂM TRA SỐ 3\nII. HẠN CHẾ, KHUYẾT ĐIỂM\n- Ba trường học bố trí thừa kế toán.\nIII. KẾT QUẢ\n- Mười trường học bố trí đủ kế toán."
    assert troubles_in(text) == [("Ba trường học bố trí thừa kế toán", "difficulty", "Đoàn kiểm tra số 3")]


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện không còn hộ nghèo là người có công.",
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
