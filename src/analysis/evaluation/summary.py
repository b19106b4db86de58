"""The scores that are published: every set, every table, the rules beside the baselines; the misses; the reliability of the confidences."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.evaluation import others
from analysis.evaluation.calibration import Bin, judged, reliability
from analysis.evaluation.gold import read_gold
from analysis.evaluation.marks import read_marks
from analysis.evaluation.scoring import Result
from analysis.evaluation.scoring import rows as score_rows
from analysis.evaluation.systems import evaluate, run
from analysis.paths import GOLD

if TYPE_CHECKING:
    import pandas as pd

#: Names the file in which a build keeps what was measured (`write`), for the notebooks to read.
VARIABLE = "REPORT_SUMMARY"
#: The sets that are published, and those of them on which the baselines are measured too.
PUBLISHED = ("seeds", "dev", "held-out")
WITH_BASELINES = ("seeds",)
#: The set on which nothing was tuned.
UNSEEN = "held-out"
#: What the rules are compared with; each is measured on the tables that it knows.
BASELINES = ("numbers", "ner")
#: On the set on which nothing was tuned, the rules also without the words' weights: what these add shows only there.
PARTS = ("unweighed",)


@dataclass(frozen=True)
class Summary:
    """What the quality chapter shows.

    Attributes:
        scores: one row a system, set, table and measure: `system, set, table, measure, right, found, gold, paired, precision, recall, f1, accuracy`.
        misses: one row a claim of the seeds or the development set that is missed, spurious or wrong: `set, article, kind, quote, field, expected, got`.
        others: one row a set of articles that others wrote and others read (`analysis.evaluation.others.measured`).
        bins: the reliability of the claims' confidences on the held-out articles: where the rules were made they are right oftener than on new text.
    """

    scores: pd.DataFrame
    misses: pd.DataFrame
    others: pd.DataFrame
    bins: tuple[Bin, ...]


def summarise(sets: Sequence[str] = PUBLISHED, baseline_sets: Sequence[str] = WITH_BASELINES, by_others: Sequence[str] = others.OTHERS) -> Summary:
    """Run the rules over `sets` and `by_others` and the baselines over `baseline_sets`, and score them; during a build, what it has measured already."""
    kept = Path(os.environ.get(VARIABLE) or "-")
    if (tuple(sets), tuple(baseline_sets), tuple(by_others)) == (PUBLISHED, WITH_BASELINES, others.OTHERS) and kept.is_file():
        return _summary(json.loads(kept.read_bytes()))
    return _summary(_measured(sets, baseline_sets, by_others))


def write(file: Path) -> None:
    """Measure what is published, and keep it in `file`."""
    measured = _measured(PUBLISHED, WITH_BASELINES, others.OTHERS)
    file.write_text(json.dumps(measured, ensure_ascii=False, indent=1), "utf-8")


def prepare(set_name: str, part: int = 0, parts: int = 1) -> None:
    """Find, and remember (`remembered`), what `write` measures in a set, or the one of several parts of it: so that several processes can do it at once."""
    systems = ("rules", *_compared(set_name, WITH_BASELINES))
    gold = read_marks(GOLD / set_name) if set_name in others.OTHERS else read_gold(set_name)
    pairs = [(system, item.article) for system in systems for item in gold]
    for system, article in pairs[part::parts]:
        run(system, [article])


def _compared(set_name: str, baseline_sets: Sequence[str]) -> tuple[str, ...]:
    """What is measured beside the rules on a set."""
    return (*(BASELINES if set_name in baseline_sets else ()), *(PARTS if set_name == UNSEEN else ()))


def _summary(measured: Mapping[str, Any]) -> Summary:
    import pandas as pd  # noqa: PLC0415 (half a second that `prepare` doesn't need)

    misses = pd.DataFrame(measured["misses"], columns=["set", "article", "kind", "quote", "field", "expected", "got"])
    return Summary(pd.DataFrame(measured["scores"]), misses, pd.DataFrame(measured["others"]), tuple(Bin(**entry) for entry in measured["bins"]))


def _measured(sets: Sequence[str], baseline_sets: Sequence[str], by_others: Sequence[str] = ()) -> dict[str, list]:
    """What a summary holds, as JSON can hold it."""
    rows: list[dict] = []
    misses: list[dict] = []
    points: list[tuple[float, bool]] = []
    for name in sets:
        gold = read_gold(name)
        results = evaluate(name, "rules", gold)
        rows += _rows("rules", name, results)
        if name == UNSEEN:
            points += judged(results["claims"])
        else:  # the misses of what is held out stay unread, so that nobody tunes on them
            misses += _misses(name, results["claims"])
        for system in _compared(name, baseline_sets):
            rows += _rows(system, name, evaluate(name, system, gold))
    return {"scores": rows, "misses": misses, "others": others.measured(by_others), "bins": [asdict(entry) for entry in reliability(points)]}


def _rows(system: str, set_name: str, results: Mapping[str, Result]) -> list[dict]:
    return [{"system": system, "set": set_name, **row} for row in score_rows(results.values())]


def _misses(set_name: str, result: Result) -> list[dict]:
    missed = [{"article": article, "kind": "missed", "quote": row["quote"], "field": "", "expected": row["quote"], "got": ""} for article, row in result.missed]
    spurious = [
        {"article": article, "kind": "spurious", "quote": row["quote"], "field": "", "expected": "", "got": row["quote"]} for article, row in result.spurious
    ]
    wrong = [
        {"article": article, "kind": "wrong", "quote": gold["quote"], "field": field, "expected": str(gold[field]), "got": str(found[field])}
        for article, gold, found in result.wrong
        for field in ("value", "unit", "indicator", "change", "status", "place")
        if gold[field] != found[field]
    ]
    return [{"set": set_name, **entry} for entry in (*missed, *wrong, *spurious)]
