"""Whether a word is spelled as a Vietnamese syllable: how encodings are told apart and un-accented lines recognised."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from analysis.corpus.lexicons import lexicon
from analysis.corpus.normalisation import without_marks

_WORD = re.compile(r"[^\W\d_]+")
_ACUTE, _DOT = "\u0301", "\u0323"
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def words(text: str) -> list[str]:
    """The runs of letters."""
    return _WORD.findall(text)


@cache
def _syllables() -> frozenset[str]:
    """Every onset with every rhyme, with đ, ă, â, ê, ô, ơ, ư, without tone marks."""
    data = lexicon("syllables")
    return frozenset(onset + rhyme for onset in ["", *data["onsets"]] for rhyme in data["rhymes"].split())


@cache
def _bare_syllables() -> frozenset[str]:
    return frozenset(map(without_marks, _syllables()))


@cache
def is_syllable(word: str) -> bool:
    """Whether `word` is spelled as a Vietnamese syllable, with its diacritics: one tone mark at most, and one that its ending allows."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [part for part in parts if part in _TONES]
    base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    if len(tones) > 1 or base not in _syllables():
        return False
    stopped = base.endswith(tuple(lexicon("syllables")["stops"]))
    return tones[0] in (_ACUTE, _DOT) if stopped and tones else True


def is_bare_syllable(word: str) -> bool:
    """Whether `word` is what a Vietnamese syllable becomes without diacritics."""
    return word.isascii() and word.lower() in _bare_syllables()


def is_unaccented_vietnamese(text: str) -> bool:
    """Four words or more, none with a diacritic, and nearly all of them Vietnamese syllables so typed."""
    found = words(text)
    return len(found) >= 4 and text.isascii() and sum(map(is_bare_syllable, found)) >= 0.8 * len(found)


def plausibility(text: str) -> tuple[int, int]:
    """(accented words that are Vietnamese syllables, accented words): words with a letter beyond ASCII are what a wrong encoding spoils."""
    accented = [word for word in words(text) if not word.isascii()]
    alone = sum(len(word) == 1 and word.isupper() for word in accented)  # a dash or a quotation mark that a wrong table shows as a letter
    return sum(map(is_syllable, accented)) - alone, len(accented)


#: Below these shares of accented words, of all and of those that are Vietnamese syllables, a text of some length is no Vietnamese as it is written.
_ACCENTED, _SPELLED = 0.2, 0.5
_ENOUGH = 12  # words from which a text's language shows


def written_in(text: str) -> str:
    """`vietnamese`, `unaccented` (Vietnamese typed without diacritics) or `other`; too short a text counts as Vietnamese."""
    found = words(text)
    if len(found) < _ENOUGH:
        return "vietnamese"
    spelled, accented = plausibility(text)
    if accented >= _ACCENTED * len(found) and spelled >= _SPELLED * accented:
        return "vietnamese"
    bare = sum(map(is_bare_syllable, found))
    return "unaccented" if bare >= 0.8 * len(found) else "other"
