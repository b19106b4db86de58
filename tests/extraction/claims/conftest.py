"""A sentence read as the steps see it, and the claims of a few words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.extraction.claims import find_claims
from analysis.extraction.claims.finding import read_sentences
from analysis.extraction.claims.model import Reading
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements
from analysis.records import Claim


@pytest.fixture
def reading(document_of) -> Callable[..., Reading]:
    """`reading(text, day)`: the first sentence of a text, with its quantities, periods and places."""

    def read(text: str, day: str | None = "2019-05-05") -> Reading:
        document = document_of(text, day)
        return read_sentences(document, find_places(document))[0]

    return read


@pytest.fixture
def claims_in(document_of) -> Callable[..., tuple[Claim, ...]]:
    """`claims_in(text, day)`: the claims of a text, by the whole way."""

    def find(text: str, day: str | None = "2019-05-05") -> tuple[Claim, ...]:
        document = document_of(text, day)
        places = find_places(document)
        people = find_people(document, places)
        return find_claims(document, places, find_statements(document, people), people)

    return find
