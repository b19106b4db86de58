"""Looking for the words of a lexicon in lower-case text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from analysis.extraction.lexicon import alternatives, read


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a lexicon at `start:end`, and under which key it is listed."""

    start: int
    end: int
    word: str
    key: str


@lru_cache(maxsize=64)
def lower(text: str) -> str:
    """`text` in lower case with the same length, so that offsets hold."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of `words`, whole, the longest first."""
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})(?!\w)") if words else re.compile(r"(?!)")


@cache
def entry(lexicon: str, *path: str) -> tuple[str, ...]:
    """The words under a path of keys of a lexicon."""
    found = read(lexicon)
    for key in path:
        found = found[key]
    return tuple(found)


def hits(text: str, keyed: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Hit]:
    """Every word of several lists, in order, the longest where they overlap."""
    found = [Hit(m.start(), m.end(), m.group(), key) for key, words in keyed for m in pattern(words).finditer(text)]
    last = -1
    for hit in sorted(found, key=lambda h: (h.start, -h.end)):
        if hit.start >= last:
            yield hit
            last = hit.end


def stands(text: str, words: tuple[str, ...], within: tuple[str, ...]) -> bool:
    """Whether one of `words` stands in a text outside the longer words `within`, which hold it and mean something else."""
    return any(hit.key == "meant" for hit in hits(text, (("meant", words), ("other", within))))


def without_marks(text: str) -> str:
    """A text without the marks and numbers before its first word."""
    return _MARKS.sub("", text)


_MARKS = re.compile(r"^[\W\d_]*")


def ends_with(text: str, words: tuple[str, ...]) -> str | None:
    """The word of the list that `text` ends with (spaces aside), the longest."""
    stripped = text.rstrip()
    found = [w for w in words if stripped.endswith(w) and not stripped[: -len(w)][-1:].isalnum()]
    return max(found, key=len, default=None)
