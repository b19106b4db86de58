"""The book's date, and the one moment that stands in the files' own dates."""

from __future__ import annotations

import datetime as dt
import os

from babel.dates import format_date

from analysis.errors import UserError
from analysis.report.render.config import Book

_NEVER = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def moment(book: Book) -> dt.datetime:
    """The time written into the files: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the book's date at midnight UTC, else 1 January 2000."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdecimal():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    day = _iso(book.date)
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC) if day else _NEVER


def shown(book: Book) -> str:
    """The book's date in its language (`14 tháng 3, 2025`); one that isn't ISO stays as given.

    Raises:
        UserError: `today` without `SOURCE_DATE_EPOCH`: two renders would differ.
    """
    if book.date in {"today", "now", "last-modified"}:
        if not os.environ.get("SOURCE_DATE_EPOCH"):
            raise UserError(
                "_quarto.yml, `book: date`",
                f"`{book.date}` would make each render differ",
                "Give a date (YYYY-MM-DD), or set SOURCE_DATE_EPOCH.",
            )
        return format_date(moment(book).date(), "long", locale=book.lang.replace("-", "_"))
    day = _iso(book.date)
    return format_date(day, "long", locale=book.lang.replace("-", "_")) if day else book.date


def _iso(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
