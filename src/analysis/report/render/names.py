"""What the book's single files are called, and what begins before a chapter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from analysis.report.render.chapters import Chapter
from analysis.report.render.config import Book


def output_name(book: Book, options: Mapping[str, Any]) -> str:
    """The file's name without its ending: `output-file`, else the title with hyphens (as Quarto names it)."""
    given = options.get("output-file") or (book.options.get("book") or {}).get("output-file")
    name = PurePosixPath(str(given)).name if given else re.sub(r"[^\w.-]+", "-", book.title).strip("-.")
    return re.sub(r"\.(pdf|docx|html)$", "", name) or "book"


def parts_before(book: Book, chapter: Chapter) -> list[str]:
    """The titles of the parts that begin just before `chapter`; a part with a page of its own is a chapter already."""
    titles: list[str] = []
    for entry in book.entries:
        if entry is chapter.entry:
            return titles
        titles = [*titles, entry.part or ""] if entry.is_part and not entry.source else []
    return []
