"""Whether a claim's confidence means what it says: of the claims given 0.8, four in five should be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.evaluation.scoring import Result
from analysis.evaluation.tables import TABLES


@dataclass(frozen=True, slots=True)
class Bin:
    """The found rows whose confidence lies in [low, high): how many, their mean confidence, the share that is right (strict)."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def judged(result: Result) -> list[tuple[float, bool]]:
    """Confidence and strict rightness of each found row; a spurious row is not right."""
    right = TABLES[result.table].right
    return [(found["confidence"], right(gold, found)) for _, gold, found in result.pairs] + [(found["confidence"], False) for _, found in result.spurious]


def reliability(points: Sequence[tuple[float, bool]], bins: int = 10) -> tuple[Bin, ...]:
    """Reliability bins of equal width, empty ones left out (DeGroot & Fienberg 1983, *The Comparison and Evaluation of Forecasters*)."""
    found = []
    for i in range(bins):
        here = [point for point in points if min(int(point[0] * bins), bins - 1) == i]
        if here:
            count = len(here)
            found.append(Bin(i / bins, (i + 1) / bins, count, sum(p for p, _ in here) / count, sum(ok for _, ok in here) / count))
    return tuple(found)


def expected_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: the mean gap between confidence and rightness, weighted by the bins' sizes (Naeini et al. 2015)."""
    total = sum(item.count for item in bins)
    return sum(item.count * abs(item.confidence - item.right) for item in bins) / total if total else 0.0
