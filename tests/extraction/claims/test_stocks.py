"""States on a day, and what a period brought."""

import pytest

from analysis.extraction.claims.stocks import is_stock


@pytest.mark.parametrize(
    ("text", "change", "indicator", "found"),
    [
        ("Huyện có 12 xã đạt chuẩn.", "level", "ntm_communes_standard", True),
        ("Huyện có thêm 12 xã đạt chuẩn.", "increase", "ntm_communes_standard", False),
        ("Huyện có 9 sản phẩm đạt 3 sao.", "level", "ocop_products", True),
        ("Huyện có 9 sản phẩm dự thi.", "level", "ocop_products", False),
        ("Nợ còn 9 tỷ đồng.", "level", None, True),
        ("Thu được 9 tỷ đồng.", "level", None, False),
        ("Xã có 22 mô hình.", "level", None, True),
        ("Xã làm 22 mô hình.", "level", None, False),
        ("Tặng hộ nghèo 300 con bò.", "level", None, False),
    ],
)
def test_states(reading, text, change, indicator, found):
    read = reading(text)
    assert is_stock(read, read.quantities[0], change, indicator) is found


def test_parts_of_a_state_are_states(reading):
    read = reading("Toàn huyện có 40 sản phẩm của 12 cơ sở.")
    whole, part = read.quantities
    assert is_stock(read, whole, "level", None)
    assert is_stock(read, part, "level", None, whole)
    assert not is_stock(read, part, "level", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã còn chờ tỉnh phê duyệt 3 dự án.", "in_progress"),
        ("Xã còn chờ huyện bố trí vốn làm 3 km đường.", "in_progress"),
        ("Xã được tỉnh phê duyệt 3 dự án.", "achieved"),
        ("Huyện đang cách ly 14 người.", "context"),
        ("Huyện đang nuôi 14 người.", "achieved"),
        ("Nhờ có nước, nông dân canh tác 2 vụ.", "context"),
        ("Đất này mỗi năm làm được 2 vụ.", "context"),
        ("Nhờ tin báo, công an xã ngăn chặn 2 vụ.", "achieved"),
        ("Cử tri đề nghị UBND huyện giải thích vì sao 12 hộ mất nước.", "achieved"),
        ("Cử tri đề nghị UBND huyện giúp 12 hộ có nước.", "target"),
        ("Xã thu 12 tỷ đồng, so với kế hoạch ít nhất 15 tỷ đồng.", "target"),
        ("Xã thu 12 tỷ đồng, so với xã bạn ít nhất 15 tỷ đồng.", "achieved"),
        ("Kết quả thực hiện nhiệm vụ:\n- Trồng 900 cây.", "achieved"),
        ("Nhiệm vụ:\n- Trồng 900 cây.", "target"),
        ("Nhiệm vụ năm nay có kết quả tốt: trồng 900 cây.", "achieved"),
        ("Nhiệm vụ năm nay: trồng 900 cây.", "target"),
        ("Huyện phấn đấu về đích sớm, còn 7 xã chưa đạt.", "achieved"),
        ("Huyện phấn đấu về đích sớm, còn 7 hồ sơ quá hạn.", "achieved"),
        ("Huyện phấn đấu về đích sớm, còn 7 xã về sau.", "target"),
        ("Bí thư Huyện ủy yêu cầu các xã làm nhanh. Các thôn vẫn trồng 900 cây.", "achieved"),
        ("Bí thư Huyện ủy yêu cầu các xã làm nhanh. Nhiều xã còn lúng túng. Các thôn trồng 900 cây.", "achieved"),
        ("Bí thư Huyện ủy yêu cầu các xã làm nhanh. Nhiều xã cùng bàn. Các thôn trồng 900 cây.", "target"),
        ("Đoàn trở lại thôn, 12 hộ trồng cam.", "achieved"),
        ("Đoàn trở lại thăm 12 hộ trồng cam.", "context"),
        ("Huyện mở 12 lớp với 900 lượt người tham gia.", "context"),
        ("Đợt ra quân có 900 lượt người tham gia.", "achieved"),
    ],
)
def test_the_status_of_the_last_figure(claims_in, text, found):
    assert claims_in(text)[-1].status == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện có 18 xã thiếu nước, 127 thôn.", "achieved"),
        ("Huyện có 18 xã miền núi, 127 thôn.", "context"),
    ],
)
def test_what_is_said_of_a_unit_before_the_next_one(claims_in, text, found):
    assert claims_in(text)[0].status == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện còn 3 xã miền núi dưới 10 tiêu chí.", 10),
        ("Huyện còn 3 xã nghèo dưới 10 tiêu chí.", 10),
        ("Huyện còn 3 xã láng giềng dưới 10 tiêu chí.", None),
    ],
)
def test_the_limit_of_a_counted_group(claims_in, text, found):
    assert claims_in(text)[0].threshold == found
