"""Interviews: which paragraphs are answers, and whose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
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
    """Who asks, perhaps behind a mark and with an abbreviation or a newspaper's name, before a colon (`*Phóng viên (PV):`)."""
    return re.compile(
        rf"(?:{_BULLET.pattern})?\s*(?:{_words('askers_of_interviews')})(?:\s*\([^()]{{1,15}}\)|\s+(?:{_words('outlets')})\s[^:.?]{{2,30}})?\s*:", re.IGNORECASE
    )


@cache
def _answerer() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[-–•*]\s*(?:{_called().pattern})?|(?:{_words('answers_open')})\s*:\s*)")


@cache
def _called() -> re.Pattern[str]:
    """The interviewee's name, an honorific before it, before a colon."""
    return re.compile(rf"\s*(?i:{_words('honorifics')})\s+[^:.]{{2,50}}:\s*")


@cache
def _talk() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('talks')})(?:\s+nhanh|\s+ngắn)?(?:\s+với|\s+cùng)?\s+[^.]{{0,40}}$")


@cache
def _thanks() -> re.Pattern[str]:
    return re.compile(rf"(?:{_asker().pattern})?\s*[*•-]?\s*(?i:{_words('thanks')})", re.IGNORECASE)


@cache
def _picture() -> re.Pattern[str]:
    """A line that tells what a picture shows: marked so at its beginning, or with the photographer at its end."""
    return re.compile(r"\s*(?:\(\s*Ảnh[^()]{0,30}\)|(?:Trong )?[Ảả]nh(?:\s+\d+)?\s*:)|[^\n]{10,300}?(?:[.(\s])Ảnh\s*:[^\n]{0,40}$")


def _asks(text: str) -> bool:
    """Whether a paragraph is a question: by a mark and its last sign, or by who asks and a question mark anywhere."""
    return bool(_asker().match(text)) and "?" in text or bool(_BULLET.match(text)) and text.rstrip(' ”"!').endswith("?")


def asked_for(question: str) -> bool:
    """Whether a question asks for wishes and proposals (`Ông có kiến nghị gì?`)."""
    return (
        re.search(rf"(?<!\w)(?:{_words('asked_of_guests')})(?!\w)[^?,]{{0,30}}?\s(?:{_words('asked_what')})(?!\w)[^?]*\?", question, re.IGNORECASE) is not None
    )


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of an answer, `text[start:end]` without its dash or name, and the question that it answers."""

    start: int
    end: int
    question: str


def questions(paragraphs: Sequence[tuple[int, int]], text: str) -> list[int]:
    """The numbers of the paragraphs that ask; empty when the article is no interview."""
    asked = [k for k, (start, end) in enumerate(paragraphs) if _asks(text[start:end])]
    return asked if len(asked) >= _LEAST else []


def answers(paragraphs: Sequence[tuple[int, int]], text: str) -> list[Turn]:
    """The paragraphs of the answers; empty when the article is no interview."""
    asked = questions(paragraphs, text)
    found: list[Turn] = []
    for k, index in enumerate(asked):
        last = asked[k + 1] if k + 1 < len(asked) else len(paragraphs)
        question = text[slice(*paragraphs[index])]
        found += [Turn(start, end, question) for start, end in _turn(paragraphs[index + 1 : last], text, last == len(paragraphs))]
    return found


def _turn(paragraphs: Sequence[tuple[int, int]], text: str, is_last: bool) -> list[tuple[int, int]]:
    """The paragraphs between two questions; after the last question only those up to the thanks. What a picture shows is no part of them."""
    found: list[tuple[int, int]] = []
    for start, end in paragraphs:
        words = text[start:end]
        if _thanks().match(words):
            break
        opening = _answerer().match(words) or _called().match(words)
        if is_last and found and not opening and not _goes_on(paragraphs, text):
            break
        if not _picture().match(words):
            found.append((start + (opening.end() if opening else 0), end))
    return found


def _goes_on(paragraphs: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether thanks close the talk, so that all before them is still the answer."""
    return any(_thanks().match(text[start:end]) for start, end in paragraphs)


def guest(people: Sequence[PersonMention], text: str) -> PersonMention | None:
    """The interviewee: the person with whom the lead says there was a talk, else the first with a post, else the first."""
    for mention in people:
        if _talk().search(text[max(0, mention.start - 120) : mention.start]):
            return mention
    return next((mention for mention in people if mention.post), people[0] if people else None)
