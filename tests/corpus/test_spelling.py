"""Vietnamese spelling, by which encodings and un-accented lines are recognised."""

import pytest

from analysis.corpus.spelling import is_bare_syllable, is_syllable, is_unaccented_vietnamese, plausibility, written_in


@pytest.mark.parametrize("word", ["nghiệp", "quyết", "giếng", "Đức", "khuỷu", "xoong", "yêu", "oai", "quỳnh", "gì", "thuở", "NGƯỜI", "ước"])
def test_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Kđăm", "cafe", "hàc", "bảt", "wiki", "Niê", "ßt", "tø"])
def test_other_words(word):
    """A stopped syllable has no grave or hook; clusters and letters that Vietnamese lacks are none."""
    assert not is_syllable(word)


def test_bare_syllables_are_ascii():
    assert is_bare_syllable("nghiep") and is_bare_syllable("Duc")
    assert not is_bare_syllable("Đức") and not is_bare_syllable("facebook")


def test_an_unaccented_line_is_vietnamese_and_long_enough():
    assert is_unaccented_vietnamese("lay hieu luc hieu qua cong viec lam dau trong thuc hien ket luan 05")
    assert not is_unaccented_vietnamese("Kim Lan")
    assert not is_unaccented_vietnamese("Please follow our official channel for updates")
    assert not is_unaccented_vietnamese("xây dựng nong thon moi o xa")


def test_plausibility_counts_accented_words_only():
    assert plausibility("Hà Tĩnh co 14 xã") == (3, 3)
    assert plausibility("Ó câu") == (1, 2)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Đến nay, toàn huyện có 14/30 xã đạt chuẩn nông thôn mới, 3 xã đang xây dựng xã kiểu mẫu.", "vietnamese"),
        ("By the end of the year the district had fourteen communes that met the new rural standard.", "other"),
        ("À la fin de l'année, le département comptait déjà quatorze communes qui étaient aux normes.", "other"),
        ("Den nay toan huyen co muoi bon xa dat chuan nong thon moi va ba xa dang xay dung", "unaccented"),
        ("Fourteen communes", "vietnamese"),  # too short to tell
    ],
)
def test_what_a_text_is_written_in(text, language):
    assert written_in(text) == language
