"""What headings say about the figures below them: a section on tasks lists goals, one on results lists results."""

from __future__ import annotations

import re

from analysis.extraction.claims.words import entry, pattern
from analysis.language.document import Document
from analysis.records import LineKind, Sentence

_NUMBERED = re.compile(r"\s*(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)[.)]\s")
SHORT = 90  # characters: longer lines are no headings


def heading_status(document: Document, sentence: Sentence) -> str | None:
    """`target` or `achieved` where a sentence is a heading that says so; empty where a heading says nothing; None where it is no heading."""
    if not _is_heading(document, sentence):
        return None
    text = sentence.text.lower()
    found = [(m.start(), key) for key in ("target", "achieved") for m in pattern(entry("status", "frames", key)).finditer(text)]
    if sentence.text.rstrip().endswith(":") and len(sentence.text) > SHORT:
        return max(found)[1] if found else None
    return min(found)[1] if found else ""


def _is_heading(document: Document, sentence: Sentence) -> bool:
    if sentence.kind is LineKind.HEADING:
        return True
    written = sentence.text.rstrip()
    if written.endswith(":"):
        return sentence == document.paragraph(sentence)[-1]
    alone = len(document.paragraph(sentence)) == 1
    return alone and len(written) <= SHORT and not written.endswith((".", ";", ",")) and bool(_NUMBERED.match(written))


_LISTED = re.compile(r"\s*(?:[-–+•*]|[IVX]+[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s?")


def is_listed(sentence: Sentence) -> bool:
    """An item of a list: what a numbered heading says holds only for these."""
    return bool(_LISTED.match(sentence.text))


def opens_list(sentence: Sentence) -> bool:
    """A heading with a number or a colon, whose word holds for the list below it only."""
    return bool(_NUMBERED.match(sentence.text)) or sentence.text.rstrip().endswith(":")
