"""`python -m analysis.evaluation.fit_confidence`: writes `data/lexicons/confidence.yaml` from `data/gold/first-runs.csv`.

The records of first runs: each claim that the rules found in articles that they had not been tuned on, by its features, and whether it was right.
They cannot be made again, because the rules have learnt from those articles since; a new set is recorded once, before anybody looks at it:
`python -m analysis.evaluation.fit_confidence --record NAME FOLDER` (a folder as in `data/gold`).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import yaml

from analysis.errors import UserError
from analysis.evaluation.command import exit_code_of
from analysis.evaluation.gold import GoldArticle, read_folder
from analysis.evaluation.scoring import score
from analysis.evaluation.systems import run
from analysis.evaluation.tables import TABLES
from analysis.extraction.claims.confidence import features
from analysis.language import read
from analysis.paths import GOLD, LEXICONS

FIRST_RUNS = GOLD / "first-runs.csv"
RIDGE = 2.0  # strength of the penalty on the weights
LEVEL = "three-readers-2026-11-22"  # the set that gives the level: its gold is the majority of three readers, so that one reader's slip isn't the rules' error
SOURCE = "Logistic regression on data/gold/first-runs.csv, made by `python -m analysis.evaluation.fit_confidence`."


def judged_claims(gold: Sequence[GoldArticle]) -> pd.DataFrame:
    """The claims found in annotated articles: a column a feature, and `right` (strict)."""
    found = run("rules", [item.article for item in gold])["claims"]
    words = {sentence.sentence_id: sentence.text for item in gold for sentence in read(item.article).sentences}
    figures = Counter(claim.sentence_id for claims in found.values() for claim in claims)
    result, right = score("claims", list(gold), found), TABLES["claims"].right
    good = {row["claim_id"] for _, wanted, row in result.pairs if right(wanted, row)}
    return pd.DataFrame(
        features(claim, words[claim.sentence_id], figures[claim.sentence_id]) | {"right": claim.claim_id in good}
        for claims in found.values()
        for claim in claims
    )


def fit(rows: pd.DataFrame, level: str) -> tuple[float, dict[str, dict[str, float]]]:
    """Intercept and weights of a ridge logistic regression (le Cessie & van Houwelingen 1992) by Newton's method.

    Args:
        rows: a column a feature (str), `right` (bool), and `set`: each set has a level of its own while the weights are found, so that a feature that is
            merely frequent in an easy set gains nothing.
        level: the set in whose rows the mean confidence shall be the share that is right; the intercept makes it so.
    """
    named = [column for column in rows.columns if column not in ("set", "right")]
    coded = pd.get_dummies(rows[named].astype(str), prefix_sep="\t").astype(float)
    levels = pd.get_dummies(rows["set"]).to_numpy(float)
    x = np.hstack([coded.to_numpy(), levels])
    weights = _newton(x, rows["right"].to_numpy(float), np.r_[np.full(coded.shape[1], RIDGE), np.full(levels.shape[1], 1e-6)])[: coded.shape[1]]
    found: dict[str, dict[str, float]] = {}
    for name, weight in zip(coded.columns, weights, strict=True):
        feature, value = name.split("\t")
        found.setdefault(feature, {})[value] = round(float(weight), 3)
    there = (rows["set"] == level).to_numpy()
    return round(_level(coded.to_numpy()[there] @ weights, float(rows["right"][there].mean())), 3), found


def _newton(x: np.ndarray, y: np.ndarray, penalty: np.ndarray) -> np.ndarray:
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(penalty), x.T @ (p - y) + penalty * weights)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def _level(scores: np.ndarray, wanted: float) -> float:
    """The intercept with which the mean probability is `wanted`, by bisection."""
    low, high = -20.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if (1 / (1 + np.exp(-scores - middle))).mean() < wanted else (low, middle)
    return low


def record(name: str, folder: Path) -> pd.DataFrame:
    """Adds the first run over a folder of annotated articles to the records; once a name."""
    known = pd.read_csv(FIRST_RUNS, dtype=str) if FIRST_RUNS.exists() else pd.DataFrame(columns=["set"])
    if name in set(known["set"]):
        raise UserError(str(FIRST_RUNS), f"a first run of `{name}` is recorded already", "A set has one first run; give a new set its own name.")
    rows = judged_claims(read_folder(folder))
    pd.concat([known, rows.assign(set=name)]).to_csv(FIRST_RUNS, index=False, lineterminator="\n")
    return rows


def write_table() -> None:
    """Fit and write the table."""
    rows = pd.read_csv(FIRST_RUNS, dtype=str, keep_default_na=False)
    intercept, weights = fit(rows.assign(right=rows["right"] == "True"), LEVEL)
    content = {"source": SOURCE, "intercept": intercept, "weights": weights}
    (LEXICONS / "confidence.yaml").write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=True, width=120), encoding="utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m analysis.evaluation.fit_confidence", description="Fits the confidence table to the first runs.")
    parser.add_argument("--record", nargs=2, metavar=("NAME", "FOLDER"), help="first record the first run over a folder of annotated articles")
    arguments = parser.parse_args()
    if arguments.record:
        record(arguments.record[0], Path(arguments.record[1]))
    write_table()


if __name__ == "__main__":
    raise SystemExit(exit_code_of(main))
