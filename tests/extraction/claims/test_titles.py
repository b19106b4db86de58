"""Figures of a title that the text tells at length."""

from dataclasses import replace

import pytest

from analysis.extraction.claims.finding import read_sentences
from analysis.extraction.claims.titles import as_told
from analysis.extraction.places import find_places
from analysis.records import LineKind


@pytest.fixture
def told(document_of, claims_in):
    """`told(text)`: place and status of the claims, the first line read as a title."""

    def find(text):
        document = document_of(text, "2019-05-05")
        readings = read_sentences(document, find_places(document))
        title = replace(readings[0].sentence, kind=LineKind.TITLE)
        claims = as_told(claims_in(text), (replace(readings[0], sentence=title), *readings[1:]))
        return [(c.place, c.status) for c in claims]

    return find


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Cắt giảm 102 chi cục", ("Đức Thọ", "target")),
        ("Đã cắt giảm 102 chi cục", ("Đức Thọ", "achieved")),  # the title's own word
        ("Hoàn tất cắt giảm 102 chi cục", ("Đức Thọ", "achieved")),
        ("Hà Tĩnh cắt giảm 102 chi cục", ("Hà Tĩnh", "target")),  # the title's own place
        ("Cắt giảm 90 chi cục", (None, "achieved")),  # another figure
    ],
)
def test_a_title_is_read_as_the_text_tells_it(told, title, found):
    place, status = told(f"{title}\nTheo đề án, huyện Đức Thọ sẽ cắt giảm 102 chi cục.")[0]
    assert status == found[1]
    assert place == found[0] or found[0] is None
