"""The lexicons' lists, as patterns."""

import re

import pytest

from analysis.errors import UserError
from analysis.extraction.lexicon import alternatives, by_key


def test_the_longest_word_is_found_first_and_any_white_space_is_one():
    assert re.match(alternatives(["nông thôn", "nông thôn mới"]), "nông  thôn\nmới")[0] == "nông  thôn\nmới"


@pytest.mark.parametrize("words", ["nông thôn", None, ["xã", False], [None], [2018]])
def test_what_is_no_list_of_words_is_told(words):
    with pytest.raises(UserError, match="lexicons: .*list of words was expected"):
        alternatives(words)
    with pytest.raises(UserError):
        by_key({"a": words})
