"""The marked articles (`data/gold/marks`): short ones in which readers who saw no rule marked status, place and change of every figure (format: `data/gold/README.md`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analysis import corpus
from analysis.errors import UserError
from analysis.evaluation.gold import Row, quoted, read_lines
from analysis.paths import GOLD
from analysis.records import Article

COLUMNS = ("quote", "start", "end", "status", "place", "change")


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """One article and its marks: by mark `quote`, `start`, `end`, and `status`, `place`, `change`, each None where the readers part."""

    article: Article
    marks: tuple[Row, ...]


def read_marks(folder: Path = GOLD / "marks") -> tuple[MarkedArticle, ...]:
    """The marked articles of a folder, checked.

    Raises:
        UserError: a mark is not as the format says; names the file and the line.
    """
    articles = [corpus.read_article(path) for path in sorted(folder.glob("*.txt"))]
    return tuple(MarkedArticle(article, _marks(folder / f"{article.article_id}.marks.jsonl", article.text)) for article in articles)


def _marks(file: Path, text: str) -> tuple[Row, ...]:
    return tuple(_checked(row, text, where) for where, row in read_lines(file))


def _checked(row: Row, text: str, where: str) -> Row:
    if tuple(row) != COLUMNS:
        raise UserError(where, f"its fields are {', '.join(row)}; those of a mark are {', '.join(COLUMNS)}", "Mend the line.")
    return quoted(row, str(row["quote"]), text, where)
