"""A second reading of difficulties and remedies: how much the words of a clause's part speak for one, weighed as marked texts teach.

What hinders is told in too many ways for a list of words. Where the rules (`extraction.difficulties`) find nothing, a regression (`extraction.weighing`) over all words of a
part, and what stands around it, may. The weights, `data/models/difficulties.tsv`, are made by `python -m analysis.evaluation.fit_difficulties` from the marks of readers who saw no rule.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from analysis.extraction.clauses import Clause, clauses, is_heading, joined, parts
from analysis.extraction.statements import speaker_at
from analysis.extraction.weighing import Weights, pairs, read_weights, weigh, words
from analysis.language.document import Document
from analysis.paths import MODELS
from analysis.records import Sentence, Statement

KINDS = ("difficulty", "none", "remedy")
TABLE = MODELS / "difficulties.tsv"
#: How likely it must be that a part names something: of what is added to the rules' findings then three in four are right on articles that neither has
#: seen, of what is added at one half two in three (`fit_difficulties --folds`).
LIKELY = 0.6

_OPENING = 3  # words


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a clause, and what is seen of it.

    Attributes:
        words: the part itself, `text[start:end]` of the article.
        clause: where the clause begins.
        statement: whose words it belongs to (null: the newspaper's own).
        seen: names of features, each with where it was seen before a colon: `part` (its words and pairs of neighbours), `opening` (its first three), `clause` (the words of
            the whole clause), `before` (those of the part before in the sentence), `heading` (those of the heading above), `mark` (the mark before it), and of the statement `said`
            (its kind), `form` and `who`.
    """

    words: Clause
    clause: int
    statement: Statement | None
    seen: frozenset[str]


def parts_of(document: Document, statements: Sequence[Statement]) -> Iterator[Part]:
    """The parts of an article's clauses, in text order; headings have none."""
    heading = frozenset[str]()
    for sentence in document.sentences:
        if is_heading(sentence):
            heading = frozenset(f"heading:{word}" for word in words(sentence.text))
        else:
            yield from _of_sentence(sentence, statements, heading)


def _of_sentence(sentence: Sentence, statements: Sequence[Statement], heading: frozenset[str]) -> Iterator[Part]:
    before = ["^"]
    for clause in clauses(sentence, statements):
        statement = speaker_at(statements, clause.start)
        around = frozenset(f"clause:{word}" for word in words(clause.text)) | heading | _told(statement)
        for part in parts(clause):
            told = words(part.text)
            seen = {f"part:{word}" for word in (*told, *pairs(told))} | {f"opening:{word}" for word in told[:_OPENING]} | {f"before:{word}" for word in before}
            mark = sentence.text[: part.start - sentence.start].rstrip()[-1:] or "^"
            yield Part(part, clause.start, statement, around | seen | {f"mark:{mark}"})
            before = told


def _told(statement: Statement | None) -> frozenset[str]:
    if statement is None:
        return frozenset({"said:none"})
    return frozenset({f"said:{statement.kind}", f"form:{statement.form}", f"who:{statement.speaker_type}"})


@cache
def table() -> Weights:
    """The weights for each of `KINDS`; `UserError` where the file isn't as `fit_difficulties` writes it."""
    return read_weights(TABLE, KINDS, "fit_difficulties")


def kind_of(seen: frozenset[str], weights: Weights | None = None) -> str:
    """What the words speak for, one of `KINDS`."""
    weighed = weigh(seen, table() if weights is None else weights, KINDS)
    if 1 - math.exp(weighed.pop("none")) < LIKELY:
        return "none"
    return max(weighed, key=weighed.__getitem__)


def second_reading(document: Document, statements: Sequence[Statement], weights: Weights | None = None) -> Iterator[tuple[Clause, str, Statement | None]]:
    """What the words speak for as difficulties and remedies: parts of one clause that follow one another and are of one kind make one."""
    for (_, kind), run in groupby(parts_of(document, statements), key=lambda part: (part.clause, kind_of(part.seen, weights))):
        if kind != "none":
            found = list(run)
            yield joined(found[0].words, found[-1].words), kind, found[0].statement
