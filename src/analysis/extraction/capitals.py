"""Words of a text and the runs of capitalised ones: what names of people and places are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A syllable; an apostrophe may join parts (`H'Lim`, `M'gar`), one space after `K'` is a slip that is met. A type's two letters (`T.P Vinh`) are one word.
_WORD = re.compile(r"T\.[PXT](?=\s)|[^\W\d_]+(?:['’‘][^\W\d_]+)*['’](?=\s[^\W\d_])|[^\W\d_]+(?:['’‘][^\W\d_]+)*|\d+")
#: Capital letters of Vietnamese, for a character class.
UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
#: A pattern for words with a capital each, side by side.
RUN = rf"[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*)*"
_JOIN = re.compile(r"[ \u00a0\t]+")
_DASH = re.compile(r"\s*[-–]\s*")


@dataclass(frozen=True, slots=True)
class Word:
    """A syllable or a whole number, `text[start:end]`."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Capitals only, two letters at least: `UBND`, `NTM`."""
        return len(self.text) > 1 and self.text.isupper()


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`, with their places in `text`."""
    return [Word(match[0], match.start(), match.end()) for match in _WORD.finditer(text, start, end)]


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether nothing but blanks stands between two words."""
    return _JOIN.fullmatch(text, left.end, right.start) is not None


def dashed(text: str, left: Word, right: Word) -> bool:
    """Whether a dash stands between two words (`Phan Rang - Tháp Chàm`)."""
    return _DASH.fullmatch(text, left.end, right.start) is not None


def run_end(text: str, found: list[Word], first: int) -> int:
    """The index after the last word of the capitalised run that begins at `first`."""
    last = first + 1
    while last < len(found) and found[last].capital and joined(text, found[last - 1], found[last]):
        last += 1
    return last
