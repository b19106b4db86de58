"""When two values of a field count as the same."""

from __future__ import annotations

import math
from datetime import date

from analysis.corpus.normalisation import clean


def comparable(value: object) -> object:
    """A value in the form in which it is compared: text without regard to case, white space, tone-mark placement and the shape of apostrophes, days as ISO text, lists as sets."""
    if isinstance(value, str):
        return " ".join(clean(value).casefold().replace("’", "'").replace("‘", "'").split())
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return frozenset(comparable(item) for item in value)
    return value


def agree(field: str, gold: object, found: object) -> bool:
    """Whether a field has the value that the gold gives it; numbers to two decimals (`hai phần ba` is 66.67), null only with null."""
    if isinstance(gold, int | float) and isinstance(found, int | float):
        return math.isclose(gold, found, rel_tol=1e-9, abs_tol=0.005)
    return comparable(gold) == comparable(found)
