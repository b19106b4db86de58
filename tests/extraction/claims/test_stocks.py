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
    ],
)
def test_states(reading, text, change, indicator, found):
    read = reading(text)
    assert is_stock(read, read.quantities[0], change, indicator) is found
