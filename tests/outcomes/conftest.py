"""Small corpora for this room: articles given as text with their claims as rows, made into frames that hold the tables' schemas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from analysis.ids import content_id
from analysis.tables.checks import check
from analysis.tables.schemas import schemas
from analysis.tables.store import frame

FIXTURES = Path(__file__).parents[1] / "fixtures" / "outcomes"

_CLAIM = {"value_max": None, "total": None, "threshold": None, "indicator": "ntm_communes_standard", "change": "level", "status": "achieved", "bound": "exact", "place": None, "place_level": "district",
    "period_start": None, "period_end": None, "speaker": None, "themes": [], "confidence": 1.0}  # fmt: skip

Tables = dict[str, pd.DataFrame]


@pytest.fixture
def tables_of() -> Callable[[Sequence[dict[str, Any]]], Tables]:
    """A function from articles (`id`, `day`, `sentences`, `claims`, `places`) to the frames of the tables."""
    return make


@pytest.fixture
def verdict_corpus() -> list[dict[str, Any]]:
    """The small corpus that holds all the verdicts, with what is expected of each target."""
    return yaml.safe_load((FIXTURES / "verdicts.yaml").read_text("utf-8"))["articles"]


def make(articles: Sequence[dict[str, Any]]) -> Tables:
    rows: dict[str, list[dict]] = {"articles": [], "sentences": [], "claims": [], "places": []}
    for article in articles:
        for name, found in _rows(article).items():
            rows[name] += found
    made = {name: frame(schemas()[name], listed) for name, listed in rows.items()}
    for name, content in made.items():
        check(schemas()[name], content)
    return made


def _rows(article: dict[str, Any]) -> dict[str, list[dict]]:
    text = "\n".join(article["sentences"])
    sentences = _sentences(article["id"], article["sentences"])
    return {
        "articles": [_article(article, text, len(sentences))],
        "sentences": sentences,
        "claims": [_claim(article["id"], text, sentences, dict(claim)) for claim in article.get("claims", [])],
        "places": [_place(article["id"], text, sentences, place) for place in article.get("places", [])],
    }


def _article(article: dict[str, Any], text: str, sentences: int) -> dict[str, Any]:
    day = _day(article.get("day"))
    names = ("published_start", "published_end", "reference_date")
    plain = {column.name: None for column in schemas()["articles"].columns} | dict.fromkeys(names, day)
    known = {
        "article_id": article["id"],
        "file": f"{article['id']}.txt",
        "sha256": "0" * 64,
        "encoding": "utf-8",
        "text": text,
        "sentences": sentences,
        "words": len(text.split()),
    }
    bases = {
        "outlet_basis": "unknown",
        "byline_basis": "unknown",
        "published_basis": "stated" if day else "unknown",
        "event_basis": "unknown",
        "published_reason": "",
        "event_reason": "",
    }
    return plain | known | bases | {name: _day(article[name]) for name in ("event_start", "event_end") if name in article}


def _sentences(article_id: str, texts: list[str]) -> list[dict[str, Any]]:
    rows, start = [], 0
    for number, text in enumerate(texts, 1):
        ids = {"sentence_id": content_id("s", article_id, text), "article_id": article_id, "number": number}
        rows.append(ids | {"start": start, "end": start + len(text), "text": text, "line": number, "kind": "body"})
        start += len(text) + 1
    return rows


def _span(text: str, sentences: list[dict], quote: str, sentence: int | None) -> tuple[int, int, str]:
    """Where `quote` stands (in the sentence of that number, when given), and the sentence's id."""
    begin = sentences[sentence - 1]["start"] if sentence else 0
    start = text.index(quote, begin)
    holder = next(row for row in sentences if row["start"] <= start < row["end"])
    return start, start + len(quote), holder["sentence_id"]


def _claim(article_id: str, text: str, sentences: list[dict], claim: dict[str, Any]) -> dict[str, Any]:
    claim.pop("expected", None)
    start, end, sentence_id = _span(text, sentences, claim["quote"], claim.pop("sentence", None))
    ids = {"claim_id": content_id("c", article_id, start, claim["quote"]), "article_id": article_id, "sentence_id": sentence_id, "start": start, "end": end}
    row = _CLAIM | ids | claim
    numbers = {name: None if row[name] is None else float(row[name]) for name in ("value", "value_max", "total", "threshold")}
    return row | numbers | {name: _day(row[name]) for name in ("period_start", "period_end")} | ({"place_level": None} if row["place"] is None else {})


def _place(article_id: str, text: str, sentences: list[dict], place: Sequence[str]) -> dict[str, Any]:
    name, level, *number = place
    start, end, sentence_id = _span(text, sentences, name, number[0] if number else None)
    ids = {"mention_id": content_id("l", article_id, start, name), "article_id": article_id, "sentence_id": sentence_id, "start": start, "end": end}
    return ids | {"quote": name, "place": name, "level": level, "unit_id": None, "today": None}


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) else text
