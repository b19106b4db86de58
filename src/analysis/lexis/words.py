"""What counts as a word: lower case, at least one letter, no digit. Punctuation, numbers and document numbers are none."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pandas as pd

from analysis import yamlfile
from analysis.errors import UserError
from analysis.paths import LEXICONS

COLUMNS = ["article_id", "sentence_id", "start", "end", "text", "word", "tag"]


def words_of(tokens: pd.DataFrame) -> pd.DataFrame:
    """The words of the tokens table, in reading order: `article_id`, `sentence_id`, `start`, `end`, `text` (as written), `word`, `tag`.

    A word of several syllables keeps its spaces (`nông thôn`). Furniture holds no sentences, so none of it is here.
    """
    text = tokens["text"].astype(str).str.lower().str.split().str.join(" ")
    is_word = text.str.contains(r"[^\W\d_]", regex=True) & ~text.str.contains(r"\d", regex=True)
    found = tokens.assign(word=text)[is_word.astype(bool)]
    return found.sort_values(["article_id", "start"], kind="stable")[COLUMNS].reset_index(drop=True)


@cache
def stopwords() -> frozenset[str]:
    """Words that carry grammar, not subject (`data/lexicons/stopwords.yaml`, which names its source)."""
    path = LEXICONS / "stopwords.yaml"
    content = yamlfile.mapping(path)
    if not content.get("source") or "classes" not in content:
        raise UserError(str(path), "a list of stopwords has `source` and `classes`", "Add the keys.")
    return frozenset(str(word).lower() for words in content["classes"].values() for word in words)


def distinct(ids: Iterable[str]) -> tuple[str, ...]:
    """Each id once, in the order of the first."""
    return tuple(dict.fromkeys(ids))


def sentence_ids(sentences: pd.DataFrame | Iterable[str]) -> frozenset[str]:
    """The ids in a frame's column `sentence_id`, or those given."""
    return frozenset(sentences["sentence_id"] if isinstance(sentences, pd.DataFrame) else sentences)
