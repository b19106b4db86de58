"""Texts that can be read but hardly trusted."""

import pytest

from analysis.corpus import doubts, read_corpus
from analysis.corpus.doubts import looks_like_html

NEWS = "Đến nay toàn huyện có 14/30 xã đạt chuẩn nông thôn mới, bình quân mỗi xã đạt 16,5 tiêu chí."


def test_nothing_is_said_of_the_projects_articles():
    assert not [doubt for article in read_corpus() for doubt in doubts(article.text)]


@pytest.mark.parametrize(
    "text",
    [
        f"<!DOCTYPE html><html><body><p>{NEWS}</p></body></html>",
        f'<div class="x">{NEWS}</div><br/><p>',
        "Huy&ecirc;n Th&aacute;ch H&agrave; c&oacute; 14 x&atilde; đạt chuẩn.",
        "Toàn huyện&nbsp;có&nbsp;14&nbsp;xã&#160;đạt chuẩn.",
    ],
)
def test_the_source_of_a_page_is_told(text):
    assert any("looks like HTML" in doubt for doubt in doubts(text))


@pytest.mark.parametrize("text", [NEWS, f"{NEWS} <b>đối ứng</b>", "a < b và c > d; x <- y; <3 <3 <3 <3 <3", "AT&T; R&D; <xã> <huyện> <tỉnh> <thôn>"])
def test_signs_and_a_tag_or_two_are_no_page(text):
    assert not looks_like_html(text)


def test_a_text_in_another_language_is_told():
    assert any("Vietnamese" in doubt for doubt in doubts("By the end of the year the district had fourteen communes that met the new rural standard."))
