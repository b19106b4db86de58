"""A sentence read as the steps see it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.extraction.claims.finding import read_sentences
from analysis.extraction.claims.model import Reading
from analysis.extraction.places import find_places


@pytest.fixture
def reading(document_of) -> Callable[..., Reading]:
    """`reading(text, day)`: the first sentence of a text, with its quantities, periods and places."""

    def read(text: str, day: str | None = "2019-05-05") -> Reading:
        document = document_of(text, day)
        return read_sentences(document, find_places(document))[0]

    return read
