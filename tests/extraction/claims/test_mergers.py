"""Mergers on paper."""

from datetime import date

import pytest

from analysis.extraction.claims.finding import read_sentences
from analysis.extraction.claims.mergers import are_planned, is_outcome, of_new_bodies
from analysis.extraction.places import find_places


@pytest.fixture
def readings(document_of):
    def read(text):
        document = document_of(text, "2019-05-05")
        return read_sentences(document, find_places(document))

    return read


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("UBND tỉnh trình phương án sắp xếp 143 xã.", True),
        ("Hội nghị cho ý kiến về Đề án sắp xếp đơn vị hành chính cấp xã.", True),
        ("Tỉnh sẽ sáp nhập 12 xã.", True),
        ("Dự kiến 58 đơn vị hành chính cấp xã của tỉnh.", True),
        ("Dự kiến 58 tỷ đồng cho tỉnh.", False),
        ("UBND tỉnh trình phương án sắp xếp 143 xã. Đến nay huyện đã sáp nhập 12 xã.", False),  # it has come about
        ("Đề án sắp xếp được thông qua, các xã mới chính thức hoạt động từ 1/1.", False),
        ("Tỉnh sẽ sáp nhập 12 xã theo nghị quyết có hiệu lực từ 1/7/2019.", True),  # after the article's day
        ("Tỉnh sẽ sáp nhập 12 xã theo nghị quyết có hiệu lực từ 1/1/2019.", False),
        ("Huyện xây dựng kế hoạch tinh giản biên chế.", False),
        ("Báo cáo của Phòng Tài chính - Kế hoạch cho thấy sau sắp xếp thôn, chi phí giảm.", False),
    ],
)
def test_whether_mergers_are_planned(readings, text, planned):
    assert are_planned(readings(text), date(2019, 5, 5)) is planned


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Trước khi sắp xếp có 155 xã, sau khi sắp xếp, toàn tỉnh còn 58 xã.", [False, True]),
        ("Huyện sáp nhập nhiều nhất với 20 xã.", [True]),
        ("Tỉnh Gia Lai hình thành sau sắp xếp có diện tích lớn; dân số đông; có 135 xã.", [True]),
        ("Tỉnh Gia Lai có diện tích lớn; dân số đông; có 135 xã.", [False]),
        ("Sau sắp xếp, tỉnh còn 58 đơn vị (gồm 41 xã; 17 phường); giảm 97 đơn vị.", [True] * 4),
        ("Sau sắp xếp, tỉnh còn 58 đơn vị; thu ngân sách ở 97 xã tăng.", [True, False]),
        ("Huyện Hà Trung có 10 xã (5 xã sau sáp nhập).", [False, True]),
        ("Hiện có 27 huyện chưa sáp nhập.", [False]),
        ("Cử tri đồng ý phương án sắp xếp chiếm 96%.", [False]),
        ("Sau khi sắp xếp, huyện chi 12 tỷ đồng.", [False]),  # no units
        ("Huyện sáp nhập các xã; 48 xã có bí thư là chủ tịch.", [False]),  # another clause
    ],
)
def test_what_mergers_bring(readings, text, outcomes):
    seen = readings(text)[0]
    assert [is_outcome(seen, q) for q in seen.quantities] == outcomes


def test_what_the_bodies_have_that_mergers_make(readings):
    told = "Huyện dự kiến hợp nhất Phòng Nội vụ và Phòng Lao động thành Phòng Nội vụ - Lao động. Phòng mới có 13 người. Phòng này gồm 2 tổ. Huyện có 12 xã."
    made = of_new_bodies(readings(told))
    assert [r.sentence.sentence_id in made for r in readings(told)] == [False, True, True, False]
    assert not of_new_bodies(readings("Huyện thăm Phòng Nội vụ. Phòng mới có 13 người."))


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Huyện đề xuất sáp nhập hai sở. Hợp nhất Sở Xây dựng và Sở Giao thông thành Sở Xây dựng mới. Sở mới có 135 người.", "target"),
        ("Huyện đã sáp nhập hai sở. Hợp nhất Sở Xây dựng và Sở Giao thông thành Sở Xây dựng mới. Sở mới có 135 người.", "achieved"),
        ("Tỉnh trình đề án sáp nhập các xã. Theo đề án, sau sắp xếp, thành phố mới có diện tích 6.772 km2.", "target"),
        ("Tỉnh trình đề án sáp nhập các xã. Hiện thành phố có diện tích 6.772 km2.", "context"),
    ],
)
def test_in_a_scheme_new_units_are_still_to_come(claims_in, text, statuses):
    assert claims_in(text)[-1].status == statuses
