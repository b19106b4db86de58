"""Quotation marks: opening and closing told apart, the text as long as before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.quotations import with_paired_marks


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
