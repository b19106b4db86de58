"""White space as the rules expect it: one plain space between two words.

Articles come with double spaces, no-break spaces and sentences that run on over a line end. The steps read a copy without them (`plain`), and what they find is told in the
article's own offsets again (`restored`): so no rule has to know of it, and every quote stands in the clean text letter for letter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from analysis.language.document import Document
from analysis.records import Extraction, Sentence, Token

_RUN = re.compile(r"[^\S\n]+")
_Record = TypeVar("_Record")


@dataclass(frozen=True)
class Plain:
    """An article's copy with plain spaces.

    Attributes:
        document: the copy; its sentences have the ids of the article's.
        original: the article as it is.
        kept: for each character of the copy, where it stands in the article.
    """

    document: Document
    original: Document
    kept: tuple[int, ...]

    def restored(self, found: Extraction) -> Extraction:
        """What was found in the copy, with the article's own offsets, quotes and sentences."""
        if self.document is self.original:
            return found
        tokens = tuple((sentence_id, tuple(self._token(token) for token in row)) for sentence_id, row in found.tokens)
        return replace(
            found,
            article=self.original.article,
            sentences=tuple(self.original.sentences),
            tokens=tokens,
            **{kind: self._all(getattr(found, kind)) for kind in ("claims", "people", "places", "documents", "statements", "difficulties")},
        )

    def _all(self, records: Iterable[_Record]) -> tuple[_Record, ...]:
        return tuple(self._record(record) for record in records)

    def _record(self, record: _Record) -> _Record:
        start, end = self._span(record.start, record.end)  # type: ignore[attr-defined]
        quote = {"quote": self.original.article.text[start:end]} if hasattr(record, "quote") else {}  # a person's name is told with plain spaces
        return replace(record, start=start, end=end, **quote)  # type: ignore[type-var]

    def _token(self, token: Token) -> Token:
        start, end = self._span(token.start, token.end)
        return replace(token, start=start, end=end, text=self.original.article.text[start:end])

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self.kept[start], self.kept[end - 1] + 1


def plain(document: Document) -> Plain:
    """The copy of an article in which the steps look; the article itself where its spaces are plain."""
    text = document.article.text
    told = _without_line_ends(text, document.sentences)
    odd = [match for match in _RUN.finditer(told) if match[0] != " "]
    if not odd and told == text:
        return Plain(document, document, ())
    dropped = {at for match in odd for at in range(match.start() + 1, match.end())}
    spaces = {match.start() for match in odd}
    kept = tuple(at for at in range(len(told)) if at not in dropped)
    copy = "".join(" " if at in spaces else told[at] for at in kept)

    def at(offset: int) -> int:
        return bisect_left(kept, offset)

    lines = tuple(replace(line, start=at(line.start), end=at(line.end)) for line in document.article.lines)
    article = replace(document.article, text=copy, lines=lines)
    sentences = tuple(replace(s, start=at(s.start), end=at(s.end), text=copy[at(s.start) : at(s.end)]) for s in document.sentences)
    return Plain(Document(article, sentences), document, kept)


def _without_line_ends(text: str, sentences: Iterable[Sentence]) -> str:
    """The text with a space for each line end inside a sentence; as long as before."""
    for sentence in sentences:
        if "\n" in sentence.text:
            text = text[: sentence.start] + sentence.text.replace("\n", " ") + text[sentence.end :]
    return text
