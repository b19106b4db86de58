"""Vietnamese order, and search without diacritics."""

import unicodedata

import pytest

from analysis.language.collation import fold_case, search_key, sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["ma", "mà", "mả", "mã", "má", "mạ", "man"],
        ["an", "ăn", "ân"],
        ["dân", "đàn", "em", "ế ẩm", "ga"],
        ["on", "ôn", "ơn", "pin"],
        ["cá nhân", "cán bộ"],
        ["Can Lộc", "Cẩm Xuyên", "Đức Thọ", "Hương Khê", "Thạch Hà"],
        ["xã 2", "xã ba"],
    ],
)
def test_order(ordered):
    assert sorted(reversed(ordered), key=sort_key) == ordered


def test_decomposed_text_sorts_as_composed():
    assert sort_key(unicodedata.normalize("NFD", "nữ"))[0] == sort_key("nữ")[0]


def test_search_key_keeps_every_place():
    text = "Đẩy mạnh xây dựng NÔNG THÔN mới ở xã Thạch Hà"
    assert search_key(text) == "day manh xay dung nong thon moi o xa thach ha"
    assert len(search_key(text)) == len(text)


def test_folding_never_changes_the_length():
    text = "İ ß ﬁ Ế"
    assert len(fold_case(text)) == len(text) == len(search_key(text))
