"""`python -m analysis.evaluation.fit_difficulties`: writes `data/models/difficulties.tsv`, the weights of words for difficulties and remedies, from the gold.

The five published articles, the development articles and the marked ones teach; the held-out ones never do. `--folds` writes nothing: it leaves out one of N
parts of the articles after another and prints how the rules alone, and with the weights, do on what was left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.evaluation import regression
from analysis.evaluation.command import exit_code_of
from analysis.evaluation.gold import GoldArticle, Row
from analysis.evaluation.scoring import Result, score
from analysis.evaluation.teaching import annotated, parts_asked
from analysis.extraction.difficulties import find_difficulties
from analysis.extraction.difficulties_weighed import KINDS, TABLE, Part, parts_of
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements
from analysis.extraction.weighing import Weights
from analysis.language import Document, read
from analysis.records import Article, Difficulty, Statement

SETTINGS = regression.Settings(strength=0.1, least=4, smallest=0.05)
HEAD = "Weights of what is seen of a part of a clause for what it names (log-odds), made by `python -m analysis.evaluation.fit_difficulties` from data/gold: seeds, dev and marks."


@dataclass(frozen=True, slots=True)
class Example:
    """An article in which the difficulties are marked: its rows, and what the second reading sees of it."""

    article: Article
    document: Document
    statements: tuple[Statement, ...]
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]


def examples() -> tuple[Example, ...]:
    """The articles that teach."""
    return tuple(_example(article, rows) for article, rows in annotated("difficulties", lambda item: item.difficulties))


def _example(article: Article, rows: Sequence[Row]) -> Example:
    document = read(article)
    statements = find_statements(document, find_people(document, find_places(document)))
    return Example(article, document, statements, tuple(rows), tuple(parts_of(document, statements)))


def marked(part: Part, rows: Sequence[Row]) -> str:
    """What a part is by the gold, one of `KINDS`: what covers more than half of it; a difficulty before the remedy that holds it."""
    kinds = {str(row["kind"]) for row in rows if 2 * _shared(part, row) > part.words.end - part.words.start}
    return min(kinds, default="none")


def _shared(part: Part, row: Row) -> int:
    return min(part.words.end, int(str(row["end"]))) - max(part.words.start, int(str(row["start"])))


def fit(taught: Sequence[Example]) -> dict[str, tuple[float, ...]]:
    """Weights by feature, in the order of `KINDS` (`regression.fit`)."""
    return regression.fit([(part.seen, marked(part, example.rows)) for example in taught for part in example.parts], KINDS, SETTINGS)


def folds(taught: Sequence[Example], parts: int) -> tuple[Mapping[str, Result], Mapping[str, Result]]:
    """The score of the rules alone, and with weights from the other parts."""
    part = regression.divided((example.article.article_id for example in taught), parts)
    alone = {example.article.article_id: find_difficulties(example.document, example.statements, weighing=False) for example in taught}
    together: dict[str, tuple[Difficulty, ...]] = {}
    for number in range(parts):
        weights = fit([example for example in taught if part[example.article.article_id] != number])
        together |= {e.article.article_id: find(e, weights) for e in taught if part[e.article.article_id] == number}
    gold = [GoldArticle(example.article, {"difficulties": example.rows}) for example in taught]
    return score("difficulties", gold, alone), score("difficulties", gold, together)


def find(example: Example, weights: Weights) -> tuple[Difficulty, ...]:
    """The difficulties of an article by the rules and these weights."""
    return find_difficulties(example.document, example.statements, weights=weights)


def main() -> None:
    """The command."""
    parts = parts_asked("fit_difficulties", "Fits the weights of words for difficulties and remedies.")
    taught = examples()
    if parts:
        alone, together = folds(taught, parts)
        for name, result in (("the rules alone", alone), ("with the words' weights", together)):
            print(f"{name}: found (F1) {result['detection'].f1:.3f}, kind and who names it right, too {result['strict'].f1:.3f}")
        return
    weights = fit(taught)
    regression.write(TABLE, weights, KINDS, HEAD)
    print(f"{TABLE}: {len(weights) - 1} features from {sum(len(example.parts) for example in taught)} parts of clauses")


if __name__ == "__main__":
    raise SystemExit(exit_code_of(main))
