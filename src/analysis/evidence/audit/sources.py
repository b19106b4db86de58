"""What the report's numbers are held against: the tables, and the chapters' records of evidence."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import escaping, yamlfile
from analysis.language import numbers
from analysis.paths import DATA, LEXICONS
from analysis.tables.schemas import schemas
from analysis.tables.store import Tables


class Sources:
    """The tables, by what the audit asks of them."""

    def __init__(self, tables: Path) -> None:
        self.tables = Tables(tables)

    @cached_property
    def claims(self) -> Mapping[str, Mapping[str, Any]]:
        return _by(self.tables["claims"], "claim_id")

    @cached_property
    def sentences(self) -> Mapping[str, Mapping[str, Any]]:
        return _by(self.tables["sentences"], "sentence_id")

    @cached_property
    def articles(self) -> Mapping[str, Mapping[str, Any]]:
        return _by(self.tables["articles"], "article_id")

    @cached_property
    def records(self) -> Mapping[str, Mapping[str, Any]]:
        """Every record that has an id of its own, by it: claims, people, passages …"""
        found: dict[str, Mapping[str, Any]] = {}
        for name, table in schemas().items():
            if len(table.key) == 1 and name != "articles":
                found |= _by(self.tables[name], table.key[0])
        return found

    def amount(self, claim_id: str, field: str) -> float:
        """A number of a claim; KeyError where there is none."""
        value = self.claims[claim_id][field]
        if value is None or pd.isna(value):
            raise KeyError(f"{claim_id}.{field}")
        return float(value)

    def dates_of_article(self, article_id: str) -> list[date]:
        names = ("event_start", "event_end", "published_start", "published_end", "reference_date")
        return _dates(self.articles.get(article_id, {}), names)

    def dates_of_record(self, record_id: str) -> list[date]:
        """A claim's period, a document's date."""
        return _dates(self.records.get(record_id, {}), ("period_start", "period_end", "date"))

    def rows(self, name: str) -> int:
        """How many rows a table has; 0 where there is none so called."""
        return len(self.tables[name]) if name in schemas() else 0

    def counts(self, article_id: str) -> dict[str, int]:
        """What can be counted of an article, by the catalogue's key of its label."""
        lines = self.tables["lines"]
        kinds = lines[lines["article_id"] == article_id]["kind"].value_counts()
        counted = {"sentences": "column.sentences", "tokens": "column.words", "claims": "column.figures"}
        return {
            **{label: int((self.tables[name]["article_id"] == article_id).sum()) for name, label in counted.items()},
            **{f"line-kind.{kind}": int(number) for kind, number in kinds.items()},
        }


def _by(frame: pd.DataFrame, key: str) -> dict[str, dict[str, Any]]:
    return {row[key]: row for row in frame.to_dict("records")}


def _dates(row: Mapping[str, Any], names: tuple[str, ...]) -> list[date]:
    return [pd.Timestamp(row[name]).date() for name in names if name in row and not pd.isna(row[name])]


def read_uses(folder: Path) -> dict[str, dict[str, Any]]:
    """Each chapter's record of evidence, by chapter: its values by id, as `Page.close` wrote them."""
    found = (json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")))
    return {record["chapter"]: {entry["id"]: entry for entry in record["values"]} for record in found}


# --- text against text


def normal(text: str) -> str:
    """Text to be compared letter for letter: NFC, each run of spaces one space, control characters as they are shown."""
    return " ".join(unicodedata.normalize("NFC", escaping.visible(text)).split())


def bare(text: str) -> str:
    """Text without its spaces: where lines and sentences join, a renderer may put one."""
    return normal(text).replace(" ", "")


# --- a number in a quotation


def holds(quote: str, amount: float) -> bool:
    """Whether the words really say `amount`.

    Digits and number words are read by `analysis.language.numbers`, money also in its scale (`3 tỷ đồng` is 3 in tỷ). A unit that is named rather than counted is 1
    (`xã Tượng Sơn đạt chuẩn`) where there is no digit, and a negation of existence 0 (`không còn xã dưới 10 tiêu chí`), as `docs/claims.md` has it.
    """
    lower = quote.lower()
    read = [value for number in numbers.find_numbers(quote) for value in _readings(number, lower)]
    read += [value for phrase, value in _phrases().items() if _has(lower, phrase)]
    read += [100 * int(part) / int(whole) for part, whole in _FRACTION.findall(quote)]
    if any(math.isclose(amount, value, rel_tol=1e-9, abs_tol=0.005) for value in read):
        return True
    if amount == 0:
        return any(_has(lower, word) for word in _negators())
    return amount == 1 and not re.search(r"\d", quote)


#: `1/2 diện tích` is 50 per cent of it; `14/30 xã` isn't read so unless a claim says it.
_FRACTION = re.compile(r"(?<![\d/])(\d{1,2})/([1-9]\d?)(?![\d/])")


_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])")


def _readings(number: numbers.Number, lower: str) -> list[float]:
    """What a number may stand for: itself, its upper end, each in its scale, a half more (`ba mét rưỡi`), and thousands parted by a comma (`2,150 hộ`)."""
    values = [value for value in (number.value, number.value_max) if value is not None]
    scaled = [value / numbers.scale_of(number.scale) for value in values] if number.scale else []
    more = [number.value + 0.5] if any(_has(lower[number.end :], word) for word in numbers.lexicon()["half"]) else []
    grouped = [float(each.replace(",", "")) for each in _GROUPED.findall(lower[number.start : number.end])]
    return values + scaled + more + grouped


def _has(text: str, phrase: str) -> bool:
    return re.search(rf"\b{re.escape(phrase)}\b", text) is not None


@cache
def _negators() -> tuple[str, ...]:
    return tuple(yamlfile.read(LEXICONS / "zeros.yaml")["negators"])


@cache
def _phrases() -> Mapping[str, float]:
    return yamlfile.read(DATA / "audit" / "readings.yaml")["phrases"]
