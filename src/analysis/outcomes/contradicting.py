"""Figures that don't fit each other: all checks over one corpus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

COLUMNS = {
    "conflict_id": "str",
    "kind": "str",
    "weight": "str",
    "indicator": "str",
    "place": "str",
    "place_level": "str",
    "claim_ids": "object",
    "sentence_ids": "object",
    "article_ids": "object",
    "expressions": "object",
    "numbers": "object",
    "template": "str",
    "fields": "object",
}


def contradictions(tables: Mapping[str, pd.DataFrame] | Any) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in COLUMNS.items()})
