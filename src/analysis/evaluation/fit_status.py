"""`python -m analysis.evaluation.fit_status`: writes `data/models/status.tsv`, the weights of words for a figure's status, from the gold.

The five published articles, the development articles and the marked ones teach; the held-out ones never do. `--folds` fits nothing new: it leaves out
one of N parts of the articles after another and prints how the rules alone and the rules with the weights do on what was left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from analysis.errors import UserError
from analysis.evaluation.gold import read_gold
from analysis.evaluation.marks import read_marks
from analysis.extraction import extract
from analysis.extraction.claims.weighed import STATUSES, TABLE, Weights, features, second_reading
from analysis.language import read
from analysis.records import Article, Claim, Extraction

TEACHING = ("seeds", "dev")  # of the gold; the held-out set never
STRENGTH = 0.2  # of the weights against the ridge penalty (scikit-learn's `C`)
LEAST = 5  # figures that must show a feature
SMALLEST = 0.03  # a weight below this in every column is left out
HEAD = (
    "# Weights of what is seen of a figure for its status (log-odds), made by `python -m analysis.evaluation.fit_status` from data/gold: seeds, dev and marks."
)


@dataclass(frozen=True, slots=True)
class Example:
    """A figure that the rules found where readers marked one: its article, what is seen of it, the rules' status, and the readers'."""

    article_id: str
    seen: frozenset[str]
    ruled: str
    marked: str


def examples() -> tuple[Example, ...]:
    """The figures of all articles that teach."""
    gold = ((item.article, item.rows["claims"]) for name in TEACHING for item in read_gold(name) if "claims" in item.rows)
    marked = ((item.article, item.marks) for item in read_marks())
    return tuple(example for article, rows in (*gold, *marked) for example in _of_article(article, rows))


def _of_article(article: Article, rows: Sequence[Any]) -> Iterator[Example]:
    extraction = extract(read(article), with_tokens=False, weighing=False)
    sentences = {sentence.sentence_id: sentence for sentence in extraction.sentences}
    for row, claim in _paired(rows, extraction):
        if row["status"]:
            yield Example(article.article_id, features(claim, sentences[claim.sentence_id], article.reference_date), claim.status, row["status"])


def _paired(rows: Sequence[Any], extraction: Extraction) -> Iterator[tuple[Any, Claim]]:
    """Each row with the first figure found in its place."""
    left = sorted(extraction.claims, key=lambda claim: claim.start)
    for row in rows:
        claim = next((claim for claim in left if claim.start < row["end"] and row["start"] < claim.end), None)
        if claim:
            left.remove(claim)
            yield row, claim


def fit(taught: Sequence[Example]) -> dict[str, tuple[float, ...]]:
    """Weights by feature, in the order of `STATUSES`; the intercepts under the empty name.

    Args:
        taught: the figures; all four statuses among them.

    Raises:
        UserError: scikit-learn isn't there (it comes with the `dev` group of dependencies), or a status has no example.
    """
    try:
        from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 (only those who fit need it)
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    except ImportError as error:
        raise UserError(
            "fit_status", "scikit-learn is not installed", "It comes with the extra `fit`, and with the tools of development: make test-env"
        ) from error
    if missing := set(STATUSES) - {example.marked for example in taught}:
        raise UserError("fit_status", f"no figure is marked {', '.join(sorted(missing))}", "Give articles that hold all four statuses.")
    often = {name for name, count in Counter(name for example in taught for name in example.seen).items() if count >= LEAST}
    coder = DictVectorizer()
    coded = coder.fit_transform([dict.fromkeys(sorted(example.seen & often), 1.0) for example in taught])
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(coded, [example.marked for example in taught])
    order = [list(model.classes_).index(status) for status in STATUSES]
    columns = np.vstack([model.intercept_, model.coef_.T])[:, order]
    columns -= columns.mean(axis=1, keepdims=True)  # only differences between statuses matter
    named = zip(("", *coder.get_feature_names_out()), columns.round(2).tolist(), strict=True)
    return {name: tuple(weights) for name, weights in named if not name or max(map(abs, weights)) >= SMALLEST}


def write(weights: Weights) -> None:
    """The table, a line a feature."""
    lines = (HEAD, "\t".join(("feature", *STATUSES)), *("\t".join((name, *(f"{w:g}" for w in weights[name]))) for name in sorted(weights)))
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def folds(taught: Sequence[Example], parts: int) -> tuple[int, int, int]:
    """How many figures the rules alone read as their readers do, how many the rules with weights from the other parts do, of how many."""
    names = sorted({example.article_id for example in taught})
    part = {name: number % parts for number, name in enumerate(names)}
    alone = together = 0
    for number in range(parts):
        weights = fit([example for example in taught if part[example.article_id] != number])
        for example in (example for example in taught if part[example.article_id] == number):
            alone += example.ruled == example.marked
            together += second_reading(example.ruled, example.seen, weights) == example.marked
    return alone, together, len(taught)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m analysis.evaluation.fit_status", description="Fits the weights of words for a figure's status.")
    parser.add_argument("--folds", type=int, metavar="N", help="only try it, in N parts")
    options = parser.parse_args()
    taught = examples()
    if options.folds:
        alone, together, all_ = folds(taught, options.folds)
        print(f"{all_} figures; status right by the rules alone {alone / all_:.3f}, with the words' weights {together / all_:.3f}")
        return
    weights = fit(taught)
    write(weights)
    print(f"{TABLE}: {len(weights) - 1} features from {len(taught)} figures")


if __name__ == "__main__":
    main()
