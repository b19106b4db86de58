"""Words: exact places, all of the sentence, figures and signs whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.language.words import tokens


def words(sentence: str) -> list[str]:
    return [token.text for token in tokens(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("đạt 365/495 tiêu chí", ["đạt", "365/495", "tiêu chí"]),
        ("có 14/30 xã", ["có", "14/30", "xã"]),
        ("theo Kết luận số 48-KL/TW", ["theo", "Kết luận", "số", "48-KL/TW"]),
        ("thành lập 4THT", ["thành lập", "4", "THT"]),
        ("làm mới 13lm đường", ["làm", "mới", "13", "lm", "đường"]),
        ("trên 1.680 lượt người", ["trên", "1.680", "lượt", "người"]),
        ("Đ/c An", ["Đ/c", "An"]),
        ("tăng 10%-14%", ["tăng", "10", "%", "-", "14", "%"]),
        ("dài 224,8km", ["dài", "224,8", "km"]),
    ],
)
def test_words(sentence, expected):
    assert words(sentence) == expected


def test_tags():
    tagged = {token.text: token.tag for token in tokens("Đến nay, toàn huyện Thạch Hà đã giảm 345 biên chế, theo 12-QĐ/TU")}
    assert (tagged["Thạch Hà"], tagged["giảm"], tagged["345"], tagged["12-QĐ/TU"]) == ("Np", "V", "M", "Ny")


def test_the_tagger_works_more_than_once():
    """underthesea's own second model fails at the second call."""
    assert tokens("Huyện có 14 xã") == tokens("Huyện có 14 xã")


def test_offsets_count_from_the_article():
    assert [(token.start, token.end) for token in tokens("có 14 xã", offset=100)] == [(100, 102), (103, 105), (106, 108)]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="aàĐđhnx 1234/.,-%’'()THNQ\u00a0") | st.text(max_size=30))
def test_words_are_exact_apart_and_leave_nothing_out(sentence):
    end = 0
    for token in tokens(sentence):
        assert token.start >= end
        assert sentence[token.start : token.end] == token.text
        assert not sentence[end : token.start].strip()
        end = token.end
    assert not any(character.isalnum() for character in sentence[end:])
