"""The marked articles (`data/gold/marks`): short ones in which readers who saw no rule marked status, place and change of every figure (format: `data/gold/README.md`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis import corpus
from analysis.errors import UserError
from analysis.paths import GOLD
from analysis.records import Article

COLUMNS = ("quote", "start", "end", "status", "place", "change")


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """One article and its marks: by mark `quote`, `start`, `end`, and `status`, `place`, `change`, each None where the readers part."""

    article: Article
    marks: tuple[Mapping[str, object], ...]


def read_marks(folder: Path = GOLD / "marks") -> tuple[MarkedArticle, ...]:
    """The marked articles of a folder, checked.

    Raises:
        UserError: a mark is not as the format says; names the file and the line.
    """
    articles = [corpus.read_article(path) for path in sorted(folder.glob("*.txt"))]
    return tuple(MarkedArticle(article, _marks(folder / f"{article.article_id}.marks.jsonl", article.text)) for article in articles)


def _marks(file: Path, text: str) -> tuple[Mapping[str, object], ...]:
    marks = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{file}, line {number}"
        try:
            mark = json.loads(line)
        except json.JSONDecodeError as error:
            raise UserError(where, f"not JSON ({error})", "Each line must be one JSON object.") from error
        if tuple(mark) != COLUMNS:
            raise UserError(where, f"its fields are {', '.join(mark)}; those of a mark are {', '.join(COLUMNS)}", "Mend the line.")
        if text[mark["start"] : mark["end"]] != mark["quote"]:
            raise UserError(where, f"the text has {text[mark['start'] : mark['end']]!r} there, the mark {mark['quote']!r}", "Correct the offsets or the quote.")
        marks.append(mark)
    return tuple(marks)
