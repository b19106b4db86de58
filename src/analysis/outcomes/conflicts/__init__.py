"""Figures that don't fit each other: one module a kind of check, each `find(reports) -> Iterator[Conflict]`. Nothing is corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from analysis.outcomes.conflicts import averages, falling, parts, shares, sources, totals
from analysis.outcomes.conflicts.conflict import COLUMNS, Conflict, Reports
from analysis.outcomes.facts import Corpus

_CHECKS: tuple[Callable[[Reports], Iterator[Conflict]], ...] = (averages.find, parts.find, shares.find, falling.find, sources.find, totals.find)


def find(corpus: Corpus) -> pd.DataFrame:
    """All conflicts of a corpus: one row each, in the order of the checks and of the articles."""
    reports = Reports(corpus)
    rows = {conflict.conflict_id: conflict.row() for check in _CHECKS for conflict in check(reports)}
    return pd.DataFrame({name: pd.Series([row[name] for row in rows.values()], dtype=dtype) for name, dtype in COLUMNS.items()})
