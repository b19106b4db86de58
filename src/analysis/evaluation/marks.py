"""The marked articles (`data/gold/marks`): short ones in which readers who saw no rule marked status, place and change of every figure, and the difficulties (format: `data/gold/README.md`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis import corpus
from analysis.errors import UserError
from analysis.evaluation.gold import Row, beside, quoted, read_lines, read_table
from analysis.paths import GOLD
from analysis.records import Article, Claim

COLUMNS = ("quote", "start", "end", "status", "place", "change")


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """One article, its marks (by mark `quote`, `start`, `end`, and `status`, `place`, `change`, each None where the readers part), and its difficulties as the gold has them."""

    article: Article
    marks: tuple[Row, ...]
    difficulties: tuple[Row, ...] = ()


def read_marks(folder: Path = GOLD / "marks") -> tuple[MarkedArticle, ...]:
    """The marked articles of a folder, checked.

    Raises:
        UserError: a mark is not as the format says; names the file and the line.
    """
    return tuple(_marked(corpus.read_article(path), folder) for path in sorted(folder.glob("*.txt")))


def paired(marks: Sequence[Row], claims: Iterable[Claim]) -> Iterator[tuple[Row, Claim]]:
    """Each mark with the first figure found in its place; none twice."""
    left = sorted(claims, key=lambda claim: claim.start)
    for mark in marks:
        claim = next((claim for claim in left if claim.start < mark["end"] and mark["start"] < claim.end), None)
        if claim:
            left.remove(claim)
            yield mark, claim


def _marked(article: Article, folder: Path) -> MarkedArticle:
    difficulties = beside(folder, article, "difficulties")
    named = read_table(difficulties, "difficulties", article.text) if difficulties.exists() else ()
    return MarkedArticle(article, _marks(beside(folder, article, "marks"), article.text), named)


def _marks(file: Path, text: str) -> tuple[Row, ...]:
    return tuple(_checked(row, text, where) for where, row in read_lines(file))


def _checked(row: Row, text: str, where: str) -> Row:
    if tuple(row) != COLUMNS:
        raise UserError(where, f"its fields are {', '.join(row)}; those of a mark are {', '.join(COLUMNS)}", "Mend the line.")
    return quoted(row, str(row["quote"]), text, where)
