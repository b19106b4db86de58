"""Words and their part-of-speech tags: underthesea's segmentation and tagger, each word with its exact place."""

from __future__ import annotations

from analysis.records import Token


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The words of a sentence; `offset` is where the sentence begins in its article."""
    from underthesea import pos_tag  # noqa: PLC0415 (costs a second)

    found, end = [], 0
    for word, tag in pos_tag(text):
        parts, at = word.split(" "), end
        first = None
        for part in parts:
            position = text.find(part, at)
            if position < 0:
                break
            first = position if first is None else first
            at = position + len(part)
        if first is not None:
            found.append(Token(offset + first, offset + at, text[first:at], tag))
            end = at
    return tuple(found)
