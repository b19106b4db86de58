"""The gold: what a careful reader found in an article, table by table (format: `data/gold/README.md`)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from analysis import corpus
from analysis.corpus.manifest import read_manifest
from analysis.errors import UserError
from analysis.evaluation.tables import TABLES
from analysis.paths import GOLD, RAW
from analysis.records import Article

#: The folders of `data/gold`, and what each is for.
SETS = MappingProxyType({"seeds": "the published score", "dev": "tuning", "held-out": "for measuring, never tuned on"})

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article and its gold rows by table. A table that nobody has annotated for it is missing; an annotated empty one is an empty tuple."""

    article: Article
    rows: Mapping[str, tuple[Row, ...]]


def _check(row: Row, table: str, text: str, where: str) -> Row:
    """The row itself, if its fields are those of its table and its span is where it says."""
    fields = set(TABLES[table].columns)
    if set(row) != fields:
        odd = ", ".join(sorted(set(row) ^ fields))
        raise UserError(where, f"the fields of a {table} row are {', '.join(TABLES[table].columns)}; these differ: {odd}", "Mend the row.")
    return quoted(row, str(row[TABLES[table].quote]), text, where)


def quoted(row: Row, quote: str, text: str, where: str) -> Row:
    """The row itself, if its span is where it says; `UserError` names `where` it stands."""
    there = text[row["start"] : row["end"]]
    if there != quote:
        raise UserError(where, f"the text has {there!r} at {row['start']}–{row['end']}, the row {quote!r}", "Correct the offsets or the quote.")
    return row


def read_lines(file: Path) -> Iterator[tuple[str, Row]]:
    """The rows of a file of JSON lines, each an object with a span, and where it stands; `UserError` where one is none."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        where = f"{file}, line {number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise UserError(where, f"not JSON ({error})", "Each line must be one JSON object.") from error
        if not isinstance(row, Mapping) or not isinstance(row.get("start"), int) or not isinstance(row.get("end"), int):
            raise UserError(where, "not an object with whole numbers `start` and `end`", "Mend the row.")
        yield where, row


def read_table(file: Path, table: str, text: str) -> tuple[Row, ...]:
    """The rows of one table of an article with that text, checked."""
    return tuple(_check(row, table, text, where) for where, row in read_lines(file))


def beside(folder: Path, article: Article, table: str) -> Path:
    """The file with an article's rows of one table: called as the article's file is, or (where that lies elsewhere) as the article."""
    named = folder / f"{Path(article.file).stem}.{table}.jsonl"
    return named if named.exists() else folder / f"{article.article_id}.{table}.jsonl"


def _articles(folder: Path, set_name: str) -> list[Article]:
    if set_name == "seeds":  # the articles of the corpus that have gold: it may have millions more
        annotated = {file.name.split(".")[0] for file in folder.glob("*.jsonl")}
        entries = [entry for entry in read_manifest(RAW / "manifest.yaml") if entry["id"] in annotated]
        return [corpus.read_article(RAW / str(entry["file"]), entry) for entry in entries]
    return [corpus.read_article(path) for path in sorted(folder.glob("*.txt"))]


def read_gold(set_name: str, root: Path = GOLD) -> tuple[GoldArticle, ...]:
    """The articles of a set with their gold rows, checked.

    Raises:
        UserError: the set is unknown, or a row is not as the format says; names the file and the line.
    """
    if set_name not in SETS:
        raise UserError(f"gold set {set_name}", f"the sets are {', '.join(SETS)}", "Name one of them.")
    return _with_rows(root / set_name, _articles(root / set_name, set_name))


def read_folder(folder: Path) -> tuple[GoldArticle, ...]:
    """The annotated articles (`*.txt`) of any folder laid out as those of `data/gold`, checked.

    Raises:
        UserError: the folder has no article, or a row is not as the format says; names the file and the line.
    """
    articles = _articles(folder, "")
    if not articles:
        raise UserError(str(folder), "no *.txt file is in this folder", "Name a folder of articles with their annotations beside them.")
    return _with_rows(folder, articles)


def _with_rows(folder: Path, articles: Sequence[Article]) -> tuple[GoldArticle, ...]:
    return tuple(
        GoldArticle(
            article,
            {table: read_table(file, table, article.text) for table in TABLES if (file := beside(folder, article, table)).exists()},
        )
        for article in articles
    )
