"""Quotation marks: opening and closing told apart, the text as long as before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.quotations import nested_quote, quote_at, with_paired_marks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('Ông nói: "Được". Bà hỏi: "Sao?"', "Ông nói: “Được”. Bà hỏi: “Sao?”"),
        ('Ông nói: "Được\nBà hỏi: "Sao?"', "Ông nói: “Được\nBà hỏi: “Sao?”"),  # a forgotten mark spoils its own paragraph only
        ("Ông nói: «Được»", "Ông nói: “Được”"),
        ("Ông nói: “Được”", "Ông nói: “Được”"),
        ('Xe 27" chạy, ông nói: "Được 10"', 'Xe 27" chạy, ông nói: “Được 10”'),  # an inch, and a number at the end of a quotation
    ],
)
def test_marks_are_paired(text, found):
    assert with_paired_marks(text) == found


@given(st.text(alphabet='"“”«» a1\n', max_size=40))
def test_the_text_stays_as_long_as_it_is(text):
    paired = with_paired_marks(text)
    assert len(paired) == len(text)
    assert with_paired_marks(paired) == paired


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Giờ “thu lại” còn 2 thửa” chị nói", "Giờ “thu lại” còn 2 thửa"),
        ("“Dân đồng thuận thì việc gì cũng xong” ông nói", "Dân đồng thuận thì việc gì cũng xong"),
        ("“Nói ngắn”", None),  # a term, no words that somebody said
        ("Ông nói “Dân đồng thuận thì xong”", None),  # begins elsewhere
    ],
)
def test_a_quotation_ends_at_its_own_mark(text, words):
    quote = quote_at(text, 0)
    assert (quote and quote[1]) == words


def test_only_a_quotation_that_holds_another_is_nested():
    plain, nested = "“Dân đồng thuận thì việc gì cũng xong”", "“Chúng tôi có nhãn hiệu “Gạo quê””"
    assert nested_quote(plain, 0, len(plain)) is None
    assert nested_quote(nested, 0, len(nested))[1] == "Chúng tôi có nhãn hiệu “Gạo quê”"
