"""The clauses of a sentence that can stand alone, and their parts; what is said in them are difficulties and remedies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from analysis.extraction.lexicon import alternatives, read
from analysis.records import LineKind, Sentence, Statement

LEAST = 4  # words in a clause


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence, `text[start:end]`."""

    sentence: Sentence
    start: int
    end: int
    text: str


def is_heading(sentence: Sentence) -> bool:
    """A title, a heading, or a line in capitals."""
    return sentence.kind in (LineKind.TITLE, LineKind.HEADING) or sentence.text.isupper()


@cache
def _break() -> re.Pattern[str]:
    """Where a clause ends: a semicolon, a colon, a contrast behind a comma, a request; other commas hold too much together to end one."""
    words = read("difficulty_words")
    asking = rf",\s+(?=(?:{alternatives(words['asking'])})\s)"
    named = r"(?<![Tt]iêu chí \d)(?<![Tt]iêu chí \d\d)"  # `Tiêu chí 17: Môi trường` is one name
    return re.compile(rf"\s*;\s*|{asking}|{named}\s*:\s+|,\s+(?:{alternatives(words['contrasts'])})(?! song),?\s+(?=\w)|\.{{3}}\s*|…\s*")


def clauses(sentence: Sentence, statements: Sequence[Statement]) -> Iterator[Clause]:
    """The clauses of a sentence; where a statement's words begin or end, a clause does."""
    cuts = {s.start for s in statements if sentence.start < s.start < sentence.end} | {s.end for s in statements if sentence.start < s.end < sentence.end}
    edges = [(sentence.start, sentence.start)]
    edges += [(sentence.start + m.start(), sentence.start + m.end()) for m in _break().finditer(sentence.text)]
    edges += [(cut, cut) for cut in cuts]
    edges = sorted(edges) + [(sentence.end, sentence.end)]
    for (_, start), (end, _) in zip(edges, edges[1:]):
        clause = _trimmed(sentence, start, end)
        if clause and len(clause.text.split()) >= LEAST:
            yield clause


@cache
def listed(name: str) -> re.Pattern[str]:
    """Any word of a list of `data/lexicons/difficulty_words.yaml`, in whatever letters."""
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('difficulty_words')[name])})(?!\w)")


@cache
def _opening() -> re.Pattern[str]:
    """List marks, opening quotation marks and connectives, with which a clause may begin."""
    connectives = alternatives(read("difficulty_words")["connectives"])
    return re.compile(rf"(?:[\s\-–+*•“\"(]+|\d+(?:\.\d+)*[.)]\s+|[a-zđ]\)\s+|(?:{connectives})(?!\s(?:song|hóa)(?!\w)),?\s+)+")


def _trimmed(sentence: Sentence, start: int, end: int) -> Clause | None:
    """The words between two offsets without marks and connectives around them."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    opening = _opening().match(text)
    start += opening.end() if opening else 0
    kept = text[opening.end() if opening else 0 :].rstrip(' \t.,;:!…”"')
    return Clause(sentence, start, start + len(kept), kept) if kept else None


def parts(clause: Clause) -> list[Clause]:
    """What stands between the commas of a clause, those in brackets and in numbers aside."""
    cuts, depth, held = [0], 0, [match.span() for match in listed("pairs").finditer(clause.text)]
    for k, sign in enumerate(clause.text):
        depth += (sign in "(“") - (sign in ")”")
        if sign == "," and depth <= 0 and clause.text[k + 1 : k + 2] == " " and not any(a < k < b for a, b in held):
            cuts.append(k + 1)
    found = [_trimmed(clause.sentence, clause.start + a, clause.start + b) for a, b in zip(cuts, [*cuts[1:], len(clause.text)])]
    return [part for part in found if part]


def joined(first: Clause, last: Clause) -> Clause:
    """From the beginning of one part of a sentence to the end of another."""
    start = first.sentence.start
    return replace(first, end=last.end, text=first.sentence.text[first.start - start : last.end - start])
