"""Numbers: every format with a value, and what must stay unread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.numbers import find_numbers, parse_digits, parse_words


def read(text):
    return [(text[n.start : n.end], n.value, n.value_max) for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.680", 1680),
        ("13,5", 13.5),
        ("41.162", 41162),
        ("1.234.567,8", 1234567.8),
        ("0,84", 0.84),
        ("0.125", 0.125),
        ("13.5", 13.5),
        ("1 680", 1680),
        ("1,234,567", 1234567),
        ("09", 9),
    ],
)
def test_digits_in_local_format(written, value):
    assert parse_digits(written) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("mười lăm", 15), ("hai mươi mốt", 21), ("chín mươi tư", 94), ("hai mươi nhăm", 25), ("một trăm linh năm", 105), ("một trăm ba mươi tám", 138),
        ("một nghìn hai trăm linh năm", 1205), ("ba ngàn", 3000), ("hai triệu", 2e6), ("hai nghìn tỷ", 2e12), ("một triệu rưỡi", 1.5e6), ("ba chục", 30),
    ],
)  # fmt: skip
def test_number_words(written, value):
    assert parse_words(written) == value


@pytest.mark.parametrize("written", ["xã", "mười xã", "mươi", "lăm", "không", "mười năm", "hai ba"])
def test_what_is_no_number_word(written):
    assert parse_words(written) is None


def test_scales_and_composed_amounts():
    assert read("1,2 nghìn hộ") == [("1,2 nghìn", 1200, None)]
    assert read("3 tỷ 500 triệu đồng") == [("3 tỷ 500 triệu", 3.5e9, None)]
    assert read("3 tỷ, 500 triệu") == [("3 tỷ", 3e9, None), ("500 triệu", 5e8, None)]


def test_shares_are_per_cent():
    assert read("hai phần ba số xóm") == [("hai phần ba", 66.67, None)]
    assert read("hơn một nửa") == [("một nửa", 50, None)]
    assert read("nửa đầu nhiệm kỳ, nửa chừng") == []


def test_halves_of_measures_and_amounts():
    assert read("nửa năm, gần nửa mét") == [("nửa", 0.5, None), ("nửa", 0.5, None)]
    assert read("góp nửa triệu ngày công") == [("nửa triệu", 500000, None)]
    assert read("bỏ nửa vườn") == []


def test_pairs_of_few_and_years():
    assert read("dăm bảy mô hình, vài ba hộ") == [("dăm bảy", 5, 7), ("vài ba", 2, 3)]
    assert read("chỉ trong bốn năm, xã đổi mới") == [("bốn", 4, None), ("năm", 5, None)]  # four years; the caller knows the second
    assert read("bốn năm hộ") == [("bốn năm", 4, 5)]


def test_vague_numbers():
    vague = {n.bound: n.value for n in find_numbers("hàng trăm nghìn ngày công, dăm chục hộ")}
    assert vague == {"at_least": 100000, "about": 50}
    assert [(n.value, n.bound) for n in find_numbers("vài trăm hộ, vài chục hộ")] == [(100, "at_least"), (10, "at_least")]
    assert read("hàng năm, hàng ngày") == [("năm", 5, None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hơn nửa số hộ", [("nửa", 50, None)]),
        ("hơn phân nửa nói chuyện sạt lở", [("phân nửa", 50, None)]),
        ("phân vườn", []),
        ("cuối năm tỷ lệ trễ hạn giảm", [("năm", 5, None)]),  # what `năm` is there the claims decide
        ("thu năm tỷ đồng", [("năm tỷ", 5e9, None)]),
        ("hơn nửa nhiệm kỳ", []),
        ("mua nửa vườn", []),
        ("hơn chục hộ", [("chục", 10, None)]),
        ("cả trăm người", [("trăm", 100, None)]),
        ("tiền trăm", []),
    ],
)
def test_a_half_or_a_bare_scale_counts_only_between_certain_words(text, found):
    assert read(text) == found


def test_ranges():
    assert read("từ 10%-14% so với cùng kỳ")[0][1:] == (10, 14)
    assert read("38 - 42 tỷ đồng") == [("38 - 42 tỷ", 38e9, 42e9)]
    assert read("ba, bốn việc") == [("ba, bốn", 3, 4)]
    assert read("từ 5 đến 7 xã") == [("5 đến 7", 5, 7)]


def test_falling_numbers_are_no_range():
    assert read("7 - 5 xã") == [("7", 7, None), ("5", 5, None)]
    assert read("ba, năm xã") == [("ba", 3, None), ("năm", 5, None)]


@given(st.text(alphabet="0123456789.,-–/% xãnămtỷmười hai trăm", max_size=40))
def test_spans_are_ordered_and_inside_the_text(text):
    found = find_numbers(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:]))
    assert found == find_numbers(text)


@given(st.integers(0, 10**9))
def test_grouped_digits_read_back(value):
    written = f"{value:,}".replace(",", ".")
    assert parse_digits(written) == value
