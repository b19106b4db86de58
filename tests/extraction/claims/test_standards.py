"""What the law demands of units in land and people, and where poverty begins."""

import pytest

from analysis.extraction.claims.standards import is_part_of_standard, is_poverty_line, is_size_standard


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tiêu chuẩn của huyện miền núi là dân số 80.000 người và diện tích 850 km2 trở lên; quận từ 35 km2.", [True, True, True]),
        ("Quy mô dân số của xã từ 8.000 người trở lên, diện tích từ 30 km2.", [True, True]),
        ("Xã có dân số 8.120 người, diện tích 31 km2.", [False, False]),
        ("Xã Bắc Sơn có dân số từ 8.000 người trở lên.", [False]),  # of one by its name
        ("Huyện tuyển từ 12 người trở lên.", [False]),  # neither land nor people of a unit
    ],
)
def test_sizes_that_units_must_have(reading, text, found):
    seen = reading(text)
    assert [is_size_standard(seen, q) for q in seen.quantities] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Các xã có diện tích và dân số chưa đạt 50% tiêu chuẩn phải sáp nhập.", [True]),
        ("Các xã không đạt cả hai tiêu chí diện tích và dân số sẽ phải sáp nhập.", [True]),
        ("Tỷ lệ hộ có nước sạch chưa đạt 50%.", [False]),
        ("Xã chưa đạt hai tiêu chí là giao thông và thu nhập.", [False]),  # of the new countryside
    ],
)
def test_parts_of_a_standard(reading, text, found):
    seen = reading(text)
    assert [is_part_of_standard(seen, q) for q in seen.quantities] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quận không còn hộ nghèo theo chuẩn nghèo thành phố (thu nhập bình quân từ 21 triệu đồng/người/năm trở xuống).", True),
        ("Theo chuẩn nghèo mới, hộ có thu nhập bình quân dưới 700.000 đồng/người/tháng trở xuống được vay.", True),
        ("Thu nhập bình quân đạt 42 triệu đồng/người/năm, vượt chuẩn nghèo.", False),
        ("Huyện đạt chuẩn nghèo thấp, thu nhập bình quân đạt 42 triệu đồng/người/năm.", False),
    ],
)
def test_where_poverty_begins(reading, text, found):
    seen = reading(text)
    assert is_poverty_line(seen, seen.quantities[-1]) is found
