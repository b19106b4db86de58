"""How good the extraction is: the gold read and checked, records matched with it, precision, recall and F1, baselines, calibration."""

from analysis.evaluation.calibration import Bin, expected_error, judged, reliability
from analysis.evaluation.gold import SETS, GoldArticle, read_gold
from analysis.evaluation.scoring import FIELDS, TABLES, Result, Score, rows, score
from analysis.evaluation.summary import Summary, summarise
from analysis.evaluation.systems import SYSTEMS, evaluate, run

__all__ = [
    "FIELDS",
    "SETS",
    "SYSTEMS",
    "TABLES",
    "Bin",
    "GoldArticle",
    "Result",
    "Score",
    "Summary",
    "evaluate",
    "expected_error",
    "judged",
    "read_gold",
    "reliability",
    "rows",
    "run",
    "score",
    "summarise",
]
