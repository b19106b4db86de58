"""Who says it: the person whose statement holds the figure."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.records import Statement


def statement_at(statements: Iterable[Statement], start: int, end: int) -> Statement | None:
    """The shortest statement that holds `start:end` of the article."""
    holding = [s for s in statements if s.start <= start and end <= s.end]
    return min(holding, key=lambda s: s.end - s.start, default=None)


def speaker_of(statement: Statement | None) -> str | None:
    """The speaker's name when a person speaks; bodies and groups give none."""
    return statement.speaker if statement and statement.speaker_type == "person" else None
