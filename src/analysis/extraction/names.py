"""Vietnamese personal names: how many words of a capitalised run are one.

A name is a surname, up to three middle words and a given name (Lê Trung Hoa, *Họ và tên người Việt Nam*, 2005). Other peoples of the country begin with
another kind of word (`Y Wem Hwing`, `H'Lim Niê`, `K'Brốp`); those are listed as openings.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.extraction.lexicon import read

MOST = 5  # words in a name


@cache
def _sets() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    lexicon = read("surnames")
    fold = lambda words: frozenset(word.casefold() for word in words)  # noqa: E731
    return fold(lexicon["common"]), fold(lexicon["weak"]), fold(lexicon["middle"]), fold(lexicon["openings"])


def is_surname(word: str) -> bool:
    """Whether a full name may begin with the word."""
    common, _, _, openings = _sets()
    return word.casefold() in common or word.casefold() in openings or is_mark(word)


def is_strong(word: str) -> bool:
    """Whether the word is a surname and hardly anything else."""
    common, weak, _, _ = _sets()
    return word.casefold() in common and word.casefold() not in weak


def is_middle(word: str) -> bool:
    """Whether the word is usual in the middle of a name (`Văn`, `Thị`)."""
    return word.casefold() in _sets()[2]


def is_mark(word: str) -> bool:
    """`H'Lim`, `K'Brốp`: the mark of a given name among Ê Đê, Gia Rai, Cơ Ho."""
    return word[:1] in "HKY" and word[1:2] in ("'", "’")


def looks_like_name(run: Sequence[str], announced: bool = False) -> bool:
    """Whether the whole run may be a full name.

    `announced`: a post or an honorific stands before it, or a post after it; then two words are enough, and any surname.
    """
    if len(run) in (3, 4) and (run[1] == "Thị" or run[1] == "Văn" and announced):  # whatever the surname
        return True
    if not run or len(run) > MOST or not is_surname(run[0]):
        return len(run) == 1 and is_mark(run[0]) and announced
    if is_mark(run[0]) and 2 <= len(run) <= 3:
        return True
    if announced:
        return len(run) >= 2 or is_mark(run[0])
    if len(run) <= 2:
        return False
    return is_strong(run[0]) or is_middle(run[1]) and run[0].casefold() != run[1].casefold()
