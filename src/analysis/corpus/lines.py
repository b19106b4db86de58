"""What each line of an article is. No line is dropped: each gets a kind and the reason for it."""

from __future__ import annotations

from analysis.corpus.normalisation import without_marks
from analysis.records import Line, LineKind


def _classify(line: str, seen: set[str]) -> tuple[LineKind, str]:
    words = " ".join(line.split())
    if not words:
        return LineKind.BLANK, ""
    if words in seen:
        return LineKind.DUPLICATE, "the line stands earlier too"
    seen.add(words)
    if without_marks(words) == words.casefold() and any(c.isalpha() for c in words) and len(words.split()) > 3:
        return LineKind.FURNITURE, "no word has a diacritic"
    return LineKind.BODY, ""


def classify(text: str) -> tuple[Line, ...]:
    """The lines of a clean text, in order; with their line ends they cover it whole."""
    lines, seen, start = [], set(), 0
    for number, line in enumerate(text.split("\n"), 1):
        kind, reason = _classify(line, seen)
        lines.append(Line(number, start, start + len(line), kind, reason))
        start += len(line) + 1
    return tuple(lines)
