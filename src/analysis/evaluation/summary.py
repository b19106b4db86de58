"""The scores that are published: every set, every table, the rules beside the baselines; the misses; the reliability of the confidences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.evaluation.calibration import Bin, judged, reliability
from analysis.evaluation.gold import read_gold
from analysis.evaluation.scoring import Result
from analysis.evaluation.scoring import rows as score_rows
from analysis.evaluation.systems import evaluate

#: What the rules are compared with; each is measured on the tables that it knows.
BASELINES = ("numbers", "ner")


@dataclass(frozen=True)
class Summary:
    """What the quality chapter shows.

    Attributes:
        scores: one row a system, set, table and measure: `system, set, table, measure, right, found, gold, paired, precision, recall, f1, accuracy`.
        misses: one row a claim of the seeds or the development set that is missed, spurious or wrong: `set, article, kind, quote, field, expected, got`.
        bins: the reliability of the claims' confidences, over all sets.
    """

    scores: pd.DataFrame
    misses: pd.DataFrame
    bins: tuple[Bin, ...]


def summarise(sets: Sequence[str] = ("seeds", "dev", "held-out"), baseline_sets: Sequence[str] = ("seeds",)) -> Summary:
    """Run the rules over `sets` and the baselines over `baseline_sets`, and score them."""
    rows: list[dict] = []
    misses: list[dict] = []
    points: list[tuple[float, bool]] = []
    for name in sets:
        gold = read_gold(name)
        results = evaluate(name, "rules", gold)
        rows += _rows("rules", name, results)
        points += judged(results["claims"])
        if name != "held-out":  # its misses stay unread, so that nobody tunes on them
            misses += _misses(name, results["claims"])
        for system in BASELINES if name in baseline_sets else ():
            rows += _rows(system, name, evaluate(name, system, gold))
    return Summary(pd.DataFrame(rows), pd.DataFrame(misses, columns=["set", "article", "kind", "quote", "field", "expected", "got"]), reliability(points))


def _rows(system: str, set_name: str, results: Mapping[str, Result]) -> list[dict]:
    return [{"system": system, "set": set_name, **row} for row in score_rows(results.values())]


def _misses(set_name: str, result: Result) -> list[dict]:
    missed = [{"article": article, "kind": "missed", "quote": row["quote"], "field": "", "expected": row["quote"], "got": ""} for article, row in result.missed]
    spurious = [{"article": article, "kind": "spurious", "quote": row["quote"], "field": "", "expected": "", "got": row["quote"]} for article, row in result.spurious]
    wrong = [
        {"article": article, "kind": "wrong", "quote": gold["quote"], "field": field, "expected": str(gold[field]), "got": str(found[field])}
        for article, gold, found in result.wrong
        for field in ("value", "unit", "indicator", "change", "status", "place")
        if gold[field] != found[field]
    ]
    return [{"set": set_name, **entry} for entry in (*missed, *wrong, *spurious)]
