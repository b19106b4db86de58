"""Weights of what is seen in a text, and what they say together: a multinomial logistic regression (Berger, Della Pietra & Della Pietra 1996).

The tables of weights (`data/models/`) are made from the gold by `analysis.evaluation.fit_status` and `fit_difficulties`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from analysis.errors import UserError

#: By feature one weight (a logarithm of odds) for each class; the intercepts under the empty name.
Weights = Mapping[str, tuple[float, ...]]

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*%?|[,;:.“”\"()\-–…?!]")


def words(text: str) -> list[str]:
    """Words and marks in small letters, each number as `#`."""
    return ["#" if w[0].isdigit() else w.lower() for w in _TOKEN.findall(text)]


def pairs(found: Sequence[str]) -> Iterable[str]:
    """Each word with the next."""
    return (f"{a} {b}" for a, b in pairwise(found))


def read_weights(file: Path, classes: Sequence[str], maker: str) -> Weights:
    """A table of weights.

    Args:
        file: tab-separated: `feature`, then a column a class.
        classes: the columns that it must have, in their order.
        maker: the module that makes it, for the message.

    Raises:
        UserError: the file isn't there, or isn't such a table.
    """
    try:
        head, *rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
        if head != ["feature", *classes]:
            raise ValueError(f"its columns are {', '.join(head)}")
        return {name: tuple(map(float, weights)) for name, *weights in rows}
    except (OSError, ValueError) as error:
        raise UserError(str(file), f"not a table of features and their weights ({error})", f"Make it again: python -m analysis.evaluation.{maker}") from error


def weigh(found: Iterable[str], weights: Weights, classes: Sequence[str]) -> dict[str, float]:
    """By class the logarithm of its probability; a feature never seen weighs nothing."""
    known = [weights[name] for name in ("", *found) if name in weights]
    scores = [math.fsum(column) for column in zip(*known, strict=True)]
    total = max(scores) + math.log(sum(math.exp(score - max(scores)) for score in scores))
    return {name: score - total for name, score in zip(classes, scores, strict=True)}
