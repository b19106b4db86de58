"""Lexicons: the data files of `data/lexicons`, each with a named `source`, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from analysis import yamlfile
from analysis.errors import UserError
from analysis.paths import LEXICONS


@cache
def read(name: str) -> dict:
    """The lexicon `data/lexicons/<name>.yaml`. Raises `UserError` when it is no mapping or names no source."""
    file = LEXICONS / f"{name}.yaml"
    content = yamlfile.mapping(file)
    if not content.get("source"):
        raise UserError(str(file), "a lexicon is a mapping that names its `source`", "Add the key.")
    return content


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first; white space in a word stands for any white space."""
    alone = words is None or isinstance(words, str)
    listed = () if alone else tuple(words)
    wrong = [words] if alone else [word for word in listed if not isinstance(word, str)]
    if wrong:  # of a text alone its letters would be the words; and to YAML `no` is no word
        remedy = "Find it there, and write [one, two]; no, yes, on and off need quotes."
        raise UserError(str(LEXICONS), f"{wrong[0]!r} stands in one of the lexicons where a list of words was expected", remedy)
    return _alternatives(listed)


def by_key(lists: Mapping[str, Iterable[str]]) -> str:
    """A pattern for any word of several lists, with a group for each list, named by its key."""
    return "|".join(f"(?P<{key}>{alternatives(words)})" for key, words in lists.items())


@cache
def _alternatives(words: tuple[str, ...]) -> str:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


@cache
def names_of_peoples() -> tuple[str, ...]:
    """The peoples of the country, each under its name and the others that it is called by."""
    return tuple(name for people, more in read("peoples")["peoples"].items() for name in (people, *more))
