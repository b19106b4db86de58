"""Interviews: which paragraphs are answers, and whose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.extraction.lexicon import alternatives, read
from analysis.records import PersonMention

_BULLET = re.compile(r"\s*[*•●+►-]\s*")
_LEAST = 2  # questions that make an interview


@cache
def _words(name: str) -> str:
    return alternatives(read("speech_verbs")[name])


@cache
def _asker() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_words('askers_of_interviews')})\s*:", re.IGNORECASE)


@cache
def _answerer() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[-–•*]\s*|(?:{_words('answers_open')})\s*:\s*)")


@cache
def _called() -> re.Pattern[str]:
    """The interviewee's name, an honorific before it, before a colon."""
    return re.compile(rf"\s*(?i:{_words('honorifics')})\s+[^:.]{{2,50}}:\s*")


@cache
def _talk() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('talks')})(?:\s+nhanh|\s+ngắn)?(?:\s+với|\s+cùng)?\s+[^.]{{0,40}}$")


@cache
def _thanks() -> re.Pattern[str]:
    return re.compile(rf"\s*[*•-]?\s*(?:{_words('thanks')})")


def _asks(text: str) -> bool:
    return bool(_asker().match(text) or _BULLET.match(text)) and text.rstrip(' ”"!').endswith("?")


def answers(paragraphs: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The spans of the answers, without their dash or name; empty when the article is no interview."""
    asked = [k for k, (start, end) in enumerate(paragraphs) if _asks(text[start:end])]
    if len(asked) < _LEAST:
        return []
    found: list[tuple[int, int]] = []
    for k, index in enumerate(asked):
        last = asked[k + 1] if k + 1 < len(asked) else len(paragraphs)
        found += _turn(paragraphs[index + 1 : last], text, last == len(paragraphs))
    return found


def _turn(paragraphs: Sequence[tuple[int, int]], text: str, is_last: bool) -> list[tuple[int, int]]:
    """The paragraphs between two questions; after the last question only those up to the thanks."""
    found = []
    for k, (start, end) in enumerate(paragraphs):
        words = text[start:end]
        if _thanks().match(words):
            break
        opening = _answerer().match(words) or _called().match(words)
        if is_last and k and not opening:
            break
        found.append((start + (opening.end() if opening else 0), end))
    return found


def guest(people: Sequence[PersonMention], text: str) -> PersonMention | None:
    """The interviewee: the person with whom the lead says there was a talk, else the first with a post, else the first."""
    for mention in people:
        if _talk().search(text[max(0, mention.start - 120) : mention.start]):
            return mention
    return next((mention for mention in people if mention.post), people[0] if people else None)
