"""From a document to claims, people and posts, places, documents cited, statements, difficulties, passages by theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.language.document import Document
    from analysis.records import Extraction


def extract(document: Document, *, with_tokens: bool = True, weighing: bool = True) -> Extraction:
    """All records of one article: see `analysis.extraction.pipeline.extract`, which is imported at need."""
    from analysis.extraction.pipeline import extract as run  # noqa: PLC0415

    return run(document, with_tokens=with_tokens, weighing=weighing)
