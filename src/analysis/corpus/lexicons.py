"""The data files of this room, read once."""

from __future__ import annotations

from functools import cache

from analysis import yamlfile
from analysis.paths import LEXICONS


@cache
def lexicon(name: str) -> dict:
    """`data/lexicons/<name>.yaml` as plain Python; shared by all callers, so not to be changed."""
    return yamlfile.mapping(LEXICONS / f"{name}.yaml")
