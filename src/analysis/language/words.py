"""Words and their part-of-speech tags: underthesea's segmentation and tagger, each word with its exact place.

The tagger is underthesea's second model, loaded by itself: it is better than the default one (F1 .913 against .887 on UD Vietnamese VTB) and many times faster, but `pos_tag(model="v2.0")` fails at
its second call. Mended in the segmentation: figures are words of their own (`365/495`, `4THT` → `4` `THT`, `1.680 lượt` → two), and so are a document's sign (`48-KL/TW`) and `Đ/c`.
Not mended: a place followed by a person is one proper noun (`Lưu Vĩnh Sơn Dương Anh Dũng`); only a gazetteer tells where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from analysis.records import Token

Span = tuple[int, int]

#: One word each, whatever the segmentation says, and their tags: document signs, `Đ/c`, figures with their fractions.
_WHOLE = (
    ("Ny", r"\d+(?:/\d{4})?[-/][A-ZĐ][A-ZĐa-zđ]*(?:[-/&][A-ZĐ][A-ZĐa-zđ]*)*"),
    ("N", r"[Đđ]/c(?!\w)"),
    ("M", r"(?<!\w)\d+(?:[.,/]\d+)*"),
)
_WHOLE_PATTERN = re.compile("|".join(f"(?P<{tag}>{pattern})" for tag, pattern in _WHOLE))


@cache
def tagger() -> Any:
    """underthesea's second tagger, read from its package once."""
    import underthesea  # noqa: PLC0415 (costs a second)
    from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger  # noqa: PLC0415

    loaded = FastCRFSequenceTagger()
    loaded.load(str(Path(underthesea.__file__).parent / "pipeline" / "pos_tag" / "models" / "pos_crf_vlsp2013_20230303"))
    return loaded


def _pieces(text: str) -> list[Span]:
    """The places of the pieces (syllables, signs, figures) that underthesea joins to words."""
    from underthesea.pipeline.text_normalize.character_normalize import normalize_characters_in_text  # noqa: PLC0415
    from underthesea.pipeline.word_tokenize.regex_tokenize import patterns  # noqa: PLC0415

    shown = normalize_characters_in_text(text)
    return [match.span() for match in patterns.finditer(shown if len(shown) == len(text) else text)]


def _segments(text: str) -> Iterator[Span]:
    """The places of underthesea's words: each takes as many pieces as it has parts."""
    from underthesea import word_tokenize  # noqa: PLC0415

    pieces, used = _pieces(text), 0
    for word in word_tokenize(text):
        parts = pieces[used : used + word.count(" ") + 1]
        used += len(parts)
        if parts:
            yield parts[0][0], parts[-1][1]


def _rest(text: str, segment: Span, whole: list[Span]) -> Iterator[Span]:
    """What of a segment lies outside the spans that are words of their own, without white space at its ends."""
    start = segment[0]
    for first, last in [*whole, (segment[1], segment[1])]:
        piece = text[start : min(first, segment[1])] if first > start else ""
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = max(start, last)


def _mended(text: str) -> list[Span]:
    whole = [match.span() for match in _WHOLE_PATTERN.finditer(text)]
    rest = (part for segment in _segments(text) for part in _rest(text, segment, whole))
    return sorted({*whole, *rest})


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The words of a sentence with their tags (VLSP 2013's tag set; `M` figures, `Ny` abbreviations, `Np` proper nouns, `CH` signs).

    Args:
        text: a sentence.
        offset: where it begins in its article; the words' offsets count from the article's beginning.
    """
    spans = _mended(text)
    if not spans:
        return ()
    # the tagger ends the process at white space other than one space inside a word
    tags = [tag.removeprefix("B-") for tag in tagger().predict([[" ".join(text[start:end].split())] for start, end in spans])]
    fixed = {match.span(): match.lastgroup for match in _WHOLE_PATTERN.finditer(text)}
    return tuple(Token(offset + start, offset + end, text[start:end], fixed.get((start, end)) or tag) for (start, end), tag in zip(spans, tags))
