"""The declared schema of every table: names, types, units, what may be empty, which values are allowed.

Types and emptiness come from the records, meanings and allowed values from `data/dictionary.yaml`, so neither is said twice.
"""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cache

from analysis import records, yamlfile
from analysis.errors import UserError
from analysis.paths import DATA

#: Python type → pandas dtype, DuckDB type.
DTYPES = {
    str: ("str", "VARCHAR"),
    int: ("Int64", "BIGINT"),
    float: ("Float64", "DOUBLE"),
    date: ("datetime64[us]", "DATE"),
    tuple: ("object", "VARCHAR[]"),
}


@dataclass(frozen=True)
class Column:
    """One column: `python` is str, int, float, date or tuple (of str)."""

    name: str
    python: type
    nullable: bool
    meaning: dict[str, str]
    unit: str | None = None
    values: tuple[str, ...] | None = None

    @property
    def dtype(self) -> str:
        return DTYPES[self.python][0]

    @property
    def sql_type(self) -> str:
        return DTYPES[self.python][1]


@dataclass(frozen=True)
class Table:
    """One table: its columns in order, the columns that make a row unique."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    meaning: dict[str, str]

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]


#: Columns of the tables that aren't a record's fields one to one: name → (type, nullable).
_DAY = (date, True)
_ARTICLE_COLUMNS = {
    "article_id": (str, False),
    "file": (str, False),
    "sha256": (str, False),
    "encoding": (str, False),
    "title": (str, True),
    "outlet": (str, True),
    "outlet_basis": (str, False),
    "byline": (str, True),
    "byline_basis": (str, False),
    "published_start": _DAY,
    "published_end": _DAY,
    "published_basis": (str, False),
    "published_reason": (str, False),
    "event_start": _DAY,
    "event_end": _DAY,
    "event_basis": (str, False),
    "event_reason": (str, False),
    "reference_date": _DAY,
    "sentences": (int, False),
    "words": (int, False),
    "text": (str, False),
}
_TOKEN_COLUMNS = {
    "article_id": (str, False),
    "sentence_id": (str, False),
    "start": (int, False),
    "end": (int, False),
    "text": (str, False),
    "tag": (str, False),
}

#: Table → the record whose fields are its columns.
RECORDS = {
    "sentences": records.Sentence,
    "claims": records.Claim,
    "people": records.PersonMention,
    "places": records.PlaceMention,
    "documents": records.DocumentMention,
    "statements": records.Statement,
    "difficulties": records.Difficulty,
    "passages": records.Passage,
}


@cache
def schemas() -> dict[str, Table]:
    """Every table by name, in the order of the data dictionary."""
    dictionary = yamlfile.mapping(DATA / "dictionary.yaml")
    return {name: _table(name, entry, dictionary["common"]) for name, entry in dictionary["tables"].items()}


def _table(name: str, entry: dict, common: dict) -> Table:
    described = {**common, **entry["columns"]}
    columns = tuple(_column(column, *declared, described.get(column), name) for column, declared in _declared(name).items())
    key = (entry["key"],) if isinstance(entry["key"], str) else tuple(entry["key"])
    return Table(name, key, columns, {language: entry[language] for language in ("en", "vi")})


def _column(name: str, python: type, nullable: bool, described: dict | None, table: str) -> Column:
    if described is None:
        raise UserError("data/dictionary.yaml", f"the column {table}.{name} has no meaning there", "Add it, in English and Vietnamese.")
    values = tuple(described["values"]) if "values" in described else None
    return Column(name, python, nullable, {language: described[language] for language in ("en", "vi")}, described.get("unit"), values)


def _declared(name: str) -> dict[str, tuple[type, bool]]:
    if name == "articles":
        return _ARTICLE_COLUMNS
    if name == "tokens":
        return _TOKEN_COLUMNS
    if name == "lines":
        return {"article_id": (str, False), **_of_record(records.Line)}
    return _of_record(RECORDS[name])


def _of_record(record: type) -> dict[str, tuple[type, bool]]:
    hints = typing.get_type_hints(record)
    return {field.name: _python_type(hints[field.name]) for field in fields(record)}


def _python_type(hint: object) -> tuple[type, bool]:
    """The plain type behind an annotation, and whether it may be null."""
    if isinstance(hint, types.UnionType):
        inner = next(argument for argument in hint.__args__ if argument is not type(None))
        return _python_type(inner)[0], True
    if typing.get_origin(hint) is tuple:
        return tuple, False
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, False
    return typing.cast(type, hint), False
