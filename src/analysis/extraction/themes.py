"""Which sentences belong to a theme, and the words that decided.

A sentence belongs where the weights of the theme's words in it reach two, or where one of its claims measures the theme. A word inside a longer listed one isn't counted again
(`sắp xếp` in `sắp xếp tổ chức`): longest match first, each character once; so a listed name without weight keeps the words inside it from counting (`nhân dân` in `ủy ban nhân dân`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from analysis.ids import content_id
from analysis.language.document import Document
from analysis.records import Claim, Passage, Sentence
from analysis.themes import Theme, load_themes

THRESHOLD = 2.0
CLAIM_WEIGHT = 2.0


def find_passages(document: Document, claims: Iterable[Claim], themes: Iterable[Theme] | None = None) -> tuple[Passage, ...]:
    """The passages of every theme, in reading order."""
    claimed = defaultdict(set)
    for claim in claims:
        claimed[claim.sentence_id].update(claim.themes)
    themes = tuple(themes) if themes is not None else load_themes()
    found = (_passage(sentence, theme, theme.theme_id in claimed[sentence.sentence_id]) for sentence in document.sentences for theme in themes)
    return tuple(passage for passage in found if passage)


def words_of(theme: Theme, text: str) -> tuple[str, ...]:
    """The theme's words in `text`, in order of appearance, lower case; no names without weight."""
    found = (match[0] for match in _pattern(tuple(theme.words)).finditer(text.lower()))
    return tuple(word for word in found if theme.words[word])


def _passage(sentence: Sentence, theme: Theme, has_claim: bool) -> Passage | None:
    words = words_of(theme, sentence.text)
    score = sum(theme.words[word] for word in words) + CLAIM_WEIGHT * has_claim
    if score < THRESHOLD:
        return None
    passage_id = content_id("w", sentence.sentence_id, theme.theme_id)
    return Passage(passage_id, sentence.article_id, sentence.sentence_id, theme.theme_id, score, tuple(dict.fromkeys(words)))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
