"""Documents made from a few words, without files, and their claims."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from analysis.corpus.normalisation import clean
from analysis.extraction.claims import find_claims
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements
from analysis.language import Document, read
from analysis.records import Article, Basis, Claim, KnownDate, Line, LineKind


def _lines(text: str) -> tuple[Line, ...]:
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(Line(number, start, start + len(line), LineKind.BODY if line.strip() else LineKind.BLANK))
        start += len(line) + 1
    return tuple(lines)


@pytest.fixture
def document_of() -> Callable[..., Document]:
    """`document_of(text, day)`: an article of `text` whose event was on `day` (ISO; null: unknown); every line is body text."""

    def make(text: str, day: str | None = "2019-05-05", outlet: str | None = None) -> Document:
        text = clean(text)
        known = KnownDate(date.fromisoformat(day), date.fromisoformat(day), Basis.STATED) if day else KnownDate()
        return read(Article("x", "x.txt", "0", "utf-8", text, _lines(text), outlet=outlet, event=known))

    return make


@pytest.fixture
def claims_in(document_of) -> Callable[..., tuple[Claim, ...]]:
    """`claims_in(text, day)`: the claims of a text by the rules, the whole way but for the second reading (`claims.weighed`, which has its own tests)."""

    def find(text: str, day: str | None = "2019-05-05") -> tuple[Claim, ...]:
        document = document_of(text, day)
        places = find_places(document)
        people = find_people(document, places)
        return find_claims(document, places, find_statements(document, people), people, weighing=False)

    return find
