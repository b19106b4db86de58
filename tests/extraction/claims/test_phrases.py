"""Every pattern of the phrases finds its own examples and leaves the others."""

import re
from pathlib import Path

import pytest

from analysis.errors import UserError
from analysis.extraction.claims import phrases
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.lexicon import read
from analysis.yamlfile import Entries

PATTERNS = read("phrases")["patterns"]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, rule in PATTERNS.items() for text in rule["shows"]])
def test_a_phrase_is_found(name, text):
    assert phrase(name).search(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, rule in PATTERNS.items() for text in rule["not"]])
def test_another_is_not(name, text):
    assert not phrase(name).search(text)


def test_every_phrase_is_asked_for():
    code = "".join(file.read_text("utf-8") for file in Path(phrases.__file__).parent.glob("*.py"))
    assert set(re.findall(r'phrase\("(\w+)"\)', code)) == set(PATTERNS)


@pytest.mark.parametrize("pattern", ["(xã", "«no_such_part»", None])
def test_a_pattern_that_is_none_is_told_with_its_name(monkeypatch, pattern):
    content = Entries("data/lexicons/phrases.yaml", {"parts": {}, "patterns": {"mine": {"pattern": pattern}}})
    monkeypatch.setattr(phrases, "read", lambda name: content)
    phrase.cache_clear()
    with pytest.raises(UserError, match=r"phrases\.yaml, (?:patterns, mine|parts)"):
        phrase("mine")
    phrase.cache_clear()
