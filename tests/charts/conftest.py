"""The catalogue in both languages."""

import pytest

from analysis import words


@pytest.fixture(params=["en", "vi"])
def catalogue(request):
    return words.load(request.param)


@pytest.fixture
def english():
    return words.load("en")
