"""The data files of this room, read once."""

from __future__ import annotations

from functools import cache

import yaml

from analysis.paths import LEXICONS


@cache
def lexicon(name: str) -> dict:
    """`data/lexicons/<name>.yaml` as plain Python; shared by all callers, so not to be changed."""
    return yaml.safe_load((LEXICONS / f"{name}.yaml").read_text(encoding="utf-8"))
