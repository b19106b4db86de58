"""`python -m analysis.evaluation.fit_status`: writes `data/models/status.tsv`, the weights of words for a figure's status, from the gold.

The five published articles, the development articles and the marked ones teach; the held-out ones never do. `--folds` fits nothing new: it leaves out
one of N parts of the articles after another and prints how the rules alone and the rules with the weights do on what was left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.evaluation import regression
from analysis.evaluation.command import exit_code_of
from analysis.evaluation.marks import paired
from analysis.evaluation.teaching import annotated, parts_asked
from analysis.extraction import extract
from analysis.extraction.claims.weighed import STATUSES, TABLE, features, second_reading
from analysis.language import read
from analysis.records import Article

SETTINGS = regression.Settings(strength=0.1, least=5, smallest=0.03)
HEAD = "Weights of what is seen of a figure for its status (log-odds), made by `python -m analysis.evaluation.fit_status` from data/gold: seeds, dev and marks."


@dataclass(frozen=True, slots=True)
class Example:
    """A figure that the rules found where readers marked one: its article, what is seen of it, the rules' status, and the readers'."""

    article_id: str
    seen: frozenset[str]
    ruled: str
    marked: str


def examples() -> tuple[Example, ...]:
    """The figures of all articles that teach."""
    return tuple(example for article, rows in annotated("claims", lambda item: item.marks) for example in _of_article(article, rows))


def _of_article(article: Article, rows: Sequence[Any]) -> Iterator[Example]:
    extraction = extract(read(article), with_tokens=False, weighing=False)
    sentences = {sentence.sentence_id: sentence for sentence in extraction.sentences}
    for row, claim in paired(rows, extraction.claims):
        if row["status"]:
            yield Example(article.article_id, features(claim, sentences[claim.sentence_id], article.reference_date), claim.status, row["status"])


def fit(taught: Sequence[Example]) -> dict[str, tuple[float, ...]]:
    """Weights by feature, in the order of `STATUSES` (`regression.fit`); all four statuses must be among the figures."""
    return regression.fit([(example.seen, example.marked) for example in taught], STATUSES, SETTINGS)


def folds(taught: Sequence[Example], parts: int) -> tuple[int, int, int]:
    """How many figures the rules alone read as their readers do, how many the rules with weights from the other parts do, of how many."""
    part = regression.divided((example.article_id for example in taught), parts)
    alone = together = 0
    for number in range(parts):
        weights = fit([example for example in taught if part[example.article_id] != number])
        for example in (example for example in taught if part[example.article_id] == number):
            alone += example.ruled == example.marked
            together += second_reading(example.ruled, example.seen, weights) == example.marked
    return alone, together, len(taught)


def main() -> None:
    """The command."""
    parts = parts_asked("fit_status", "Fits the weights of words for a figure's status.")
    taught = examples()
    if parts:
        alone, together, all_ = folds(taught, parts)
        print(f"{all_} figures; status right by the rules alone {alone / all_:.3f}, with the words' weights {together / all_:.3f}")
        return
    weights = fit(taught)
    regression.write(TABLE, weights, STATUSES, HEAD)
    print(f"{TABLE}: {len(weights) - 1} features from {len(taught)} figures")


if __name__ == "__main__":
    raise SystemExit(exit_code_of(main))
