"""The claims as this room sees them: each with its article's day and its sentence, in an order that doesn't depend on that of the rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import pandas as pd

from analysis.records import Claim


@dataclass(frozen=True)
class Fact:
    """A claim, the day of its article and the words around it."""

    claim_id: str
    article_id: str
    sentence_id: str
    quote: str
    start: int
    end: int
    value: float
    value_max: float | None
    total: float | None
    threshold: float | None
    unit: str
    indicator: str | None
    change: str
    status: str
    bound: str
    place: str | None
    place_level: str | None
    period_start: date | None
    period_end: date | None
    day: date | None  # of the article
    earliest: date | None  # the article's day, or the first and the last day that it can be of
    latest: date | None
    sentence: str
    sentence_start: int

    @property
    def as_of(self) -> date | None:
        """The day whose state the claim tells: its period's end, else the article's day, else the first day that the article can be of."""
        return self.period_end or self.earliest

    @property
    def at_latest(self) -> date | None:
        """The same, else the last day that the article can be of."""
        return self.period_end or self.latest

    @property
    def is_stock(self) -> bool:
        """Whether it is a state reached (`đến nay`), not what was done in a period."""
        return self.change == "level" and (self.period_start is None or self.period_start == self.period_end)

    @property
    def before(self) -> str:
        """The sentence up to the quote."""
        return self.sentence[: self.start - self.sentence_start]

    @property
    def after(self) -> str:
        """The sentence from the quote's end."""
        return self.sentence[self.end - self.sentence_start :]


@dataclass(frozen=True)
class PlaceNamed:
    """A place as an article names it."""

    article_id: str
    sentence_id: str
    name: str
    level: str | None
    unit_id: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Corpus:
    """What `follow` and `contradictions` work on."""

    facts: tuple[Fact, ...]
    places: tuple[PlaceNamed, ...]
    last_day: date | None  # of which any article tells

    @property
    def targets(self) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.status == "target")

    @property
    def reported(self) -> tuple[Fact, ...]:
        """What is stated as done or as the present state."""
        return tuple(fact for fact in self.facts if fact.status == "achieved")


def read(tables: Mapping[str, pd.DataFrame] | Any) -> Corpus:
    """The claims, articles, places and sentences of `tables` (`analysis.tables.Tables` or any mapping of frames)."""
    articles = {row["article_id"]: row for row in _records(tables["articles"], _OF_ARTICLE)}
    sentences = {row["sentence_id"]: row for row in _records(tables["sentences"], ["sentence_id", "text", "start"])}
    facts = [_fact(row, articles[row["article_id"]], sentences[row["sentence_id"]]) for row in _records(tables["claims"], _OF_CLAIM)]
    places = [_place(row) for row in _records(tables["places"], _OF_PLACE)]
    return Corpus(
        facts=tuple(sorted(facts, key=lambda fact: (fact.article_id, fact.start, fact.end, fact.claim_id))),
        places=tuple(sorted(places, key=lambda place: (place.article_id, place.start, place.end))),
        last_day=_last_day(articles.values(), facts),
    )


def _records(frame: pd.DataFrame, columns: list[str]) -> list[dict[str, Any]]:
    """Rows with plain Python values: null is None, a timestamp a date."""
    return [{name: _plain(content) for name, content in row.items()} for row in frame[columns].to_dict("records")]


def _plain(content: Any) -> Any:
    if isinstance(content, pd.Timestamp):
        return content.date()
    return None if content is None or content is pd.NA or content is pd.NaT or content != content else content  # noqa: PLR0124 NaN


_OF_ARTICLE = ["article_id", "reference_date", "published_start", "published_end", "event_start", "event_end"]
_OF_PLACE = ["article_id", "sentence_id", "place", "level", "unit_id", "start", "end"]
_OF_CLAIM = [field.name for field in fields(Fact) if field.name in {field.name for field in fields(Claim)}]


def _fact(row: Mapping[str, Any], article: Mapping[str, Any], sentence: Mapping[str, Any]) -> Fact:
    return Fact(
        **{name: row[name] for name in _OF_CLAIM},
        day=article["reference_date"],
        earliest=article["reference_date"] or article["event_start"] or article["published_start"],
        latest=article["reference_date"] or article["published_end"] or article["event_end"],
        sentence=sentence["text"],
        sentence_start=sentence["start"],
    )


def _place(row: Mapping[str, Any]) -> PlaceNamed:
    return PlaceNamed(row["article_id"], row["sentence_id"], row["place"], row["level"], row["unit_id"], row["start"], row["end"])


def _last_day(articles: Any, facts: list[Fact]) -> date | None:
    """The latest day of an article; of an article known to a range of days, the range's first (it tells of no later one for certain). Without any, the latest day of a figure reported."""
    days = [day for row in articles if (day := row["reference_date"] or row["published_start"] or row["event_start"])]
    told = [fact.period_end for fact in facts if fact.status == "achieved" and fact.period_end]
    return max(days or told, default=None)


_DECIMALS = re.compile(r"\d,(\d+)")


def decimals(fact: Fact) -> int:
    """Decimals with which the number is written (`13,5` → 1): it is known to half a unit of the last."""
    found = _DECIMALS.search(fact.quote)
    return len(found[1]) if found and fact.value != round(fact.value) else 0
