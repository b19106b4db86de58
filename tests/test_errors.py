"""A user's mistake is said in sentences."""

import pytest

from analysis.errors import UserError


@pytest.mark.parametrize(
    ("problem", "shown"), [("is none", "a: is none. Do b."), ("ValueError: use en, vi.\n", "a: ValueError: use en, vi. Do b."), ("why?", "a: why? Do b.")]
)
def test_a_sentence_ends_once(problem, shown):
    assert str(UserError("a", problem, "Do b.")) == shown
