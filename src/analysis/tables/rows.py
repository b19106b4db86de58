"""From what was extracted of an article to rows of the tables. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any

from analysis.records import Article, Extraction
from analysis.tables.schemas import schemas

Row = dict[str, Any]


def rows(extractions: Iterable[Extraction]) -> Mapping[str, list[Row]]:
    """Rows by table, articles in the order of their ids, records in reading order: independent of the order in which articles came."""
    tables: dict[str, list[Row]] = {name: [] for name in schemas()}
    for extraction in sorted(extractions, key=lambda each: each.article.article_id):
        for name, found in _of_article(extraction).items():
            tables[name] += found
    return tables


def _of_article(extraction: Extraction) -> dict[str, list[Row]]:
    article = extraction.article
    tokens = [{"article_id": article.article_id, "sentence_id": sentence_id, **_row(token)} for sentence_id, listed in extraction.tokens for token in listed]
    found = {name: [_row(record) for record in getattr(extraction, name)] for name in schemas() if name not in ("articles", "lines", "tokens")}
    lines = [{"article_id": article.article_id, **_row(line)} for line in article.lines]
    return {"articles": [_article_row(article, len(extraction.sentences), len(tokens))], "lines": lines, "tokens": tokens, **found}


def _article_row(article: Article, sentences: int, words: int) -> Row:
    row = {
        name: _plain(getattr(article, name))
        for name in ("article_id", "file", "sha256", "encoding", "title", "outlet", "outlet_basis", "byline", "byline_basis", "text")
    }
    for name in ("published", "event"):
        known = getattr(article, name)
        row |= {f"{name}_start": known.start, f"{name}_end": known.end, f"{name}_basis": str(known.basis), f"{name}_reason": known.reason}
    return row | {"reference_date": article.reference_date, "sentences": sentences, "words": words}


def _row(record: Any) -> Row:
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
