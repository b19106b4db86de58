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
