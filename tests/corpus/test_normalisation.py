"""Clean text: one placement of tone marks, composed, the same length."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.normalisation import clean, place_tone_marks, without_marks

VIETNAMESE = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĐOUY \u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b1,.\n")


@pytest.mark.parametrize(
    ("written", "placed"),
    [
        *[("hoà", "hòa"), ("uỷ", "ủy"), ("thuý", "thúy"), ("HOÀ", "HÒA"), ("Uỷ", "Ủy"), ("khoẻ", "khỏe"), ("tuỳ", "tùy"), ("toạ", "tọa")],
        *[("hóan", "hoán"), ("qúy", "quý"), ("qủa", "quả"), ("gía", "giá"), ("tóan", "toán")],
    ],
)
def test_tone_marks_stand_in_one_place(written, placed):
    assert place_tone_marks(written) == placed


@pytest.mark.parametrize(
    "word", ["quý", "quỳ", "giá", "quả", "hoàn", "thuở", "khuỷu", "gìn", "mía", "của", "nghĩa", "hòa", "thúy", "huệ", "giữ", "gì", "xoáy", "ngoài", "khuya"]
)
def test_what_is_right_already_stays(word):
    assert place_tone_marks(word) == word


@given(VIETNAMESE)
def test_placing_keeps_the_length_and_is_done_once(text):
    text = unicodedata.normalize("NFC", text)
    placed = place_tone_marks(text)
    assert len(placed) == len(text)
    assert place_tone_marks(placed) == placed
    assert without_marks(placed) == without_marks(text)


@given(st.text())
def test_clean_text_is_clean_already(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert "\r" not in cleaned and "\ufeff" not in cleaned


@given(VIETNAMESE)
def test_decomposed_text_comes_out_the_same(text):
    assert clean(unicodedata.normalize("NFD", text)) == clean(unicodedata.normalize("NFC", text))


def test_line_ends_and_invisible_characters():
    assert clean("\ufeffmột\r\nhai\rba\u200b bốn\u2028năm") == "một\nhai\nba bốn\nnăm"


def test_a_no_break_space_is_kept_for_offsets_are_the_files_own():
    assert clean("a\u00a0b") == "a\u00a0b"


def test_without_marks():
    assert without_marks("Lấy hiệu lực, Đức Thọ") == "lay hieu luc, duc tho"
