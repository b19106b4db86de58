"""Looking for words in a text."""

import pytest

from analysis.extraction.claims.words import stands


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đại biểu dự hội nghị", True),
        ("dự án đã xong", False),
        ("dự hội nghị về dự án", True),
        ("trực tiếp làm", False),
        ("trực tiếp với dân", True),  # the longer of two that begin at one place
    ],
)
def test_a_word_stands_outside_the_longer_ones_that_hold_it(text, found):
    assert stands(text, ("dự", "tiếp", "trực tiếp với"), ("dự án", "trực tiếp")) is found
