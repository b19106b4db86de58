"""Quotation marks, as rules want to see them: one pair of signs, opening and closing told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_STRAIGHT = re.compile(r'["„‟〝〞＂]')
QUOTE = re.compile(r"[“\"]([^”\"]{12,}?)[”\"]")
_WHOLE_QUOTE = re.compile(r"“(.{12,})”", re.DOTALL)
_PAIRED = str.maketrans("«»", "“”")


def with_paired_marks(text: str) -> str:
    """`text` with `“` and `”` for every other double quotation mark, as long as before.

    Straight marks open and close in turn; a line of its own begins a new pair, so that one that is forgotten spoils no more than its paragraph. One that stands between
    a digit and no letter (`27"`) is an inch or a second, and stays.
    """
    return "\n".join(map(_paired, text.translate(_PAIRED).split("\n")))


def _paired(line: str) -> str:
    if not _STRAIGHT.search(line):
        return line
    kept, is_open = list(line), False
    for at, sign in enumerate(line):
        if _STRAIGHT.match(sign) and (is_open or not line[at - 1 : at].isdigit()):
            kept[at] = "”" if is_open else "“"
        if kept[at] in "“”":
            is_open = kept[at] == "“"
    return "".join(kept)


def quote_at(text: str, at: int) -> re.Match[str] | None:
    """The quotation that begins at `at`, to its own closing mark where it holds another one (`“Giờ “thu lại” còn 2 thửa”`) and closes in its paragraph."""
    plain = QUOTE.match(text, at)
    if text[at : at + 1] != "“" or "“" not in text[at + 1 : plain.end() if plain else None].split("”", maxsplit=1)[0]:
        return plain
    paragraph = text.find("\n\n", at)
    whole = next(_outermost_quotes(text, at, paragraph if paragraph >= 0 else len(text)), None)
    return (_WHOLE_QUOTE.match(text, at, whole.end) if whole else None) or plain


def nested_quote(text: str, start: int, end: int) -> re.Match[str] | None:
    """The quotation that ends at `end` and holds another one (`“… nhãn hiệu “Gạo quê” …”`); null where none is nested."""
    last = next(reversed([*_outermost_quotes(text, start, end)]), None)
    if last is None or not last.nested or "“" in text[last.end : end] or text[end - 1] != "”":
        return None
    return _WHOLE_QUOTE.match(text, last.start, end)


class _Marked(NamedTuple):
    """A quotation from its opening mark to behind its closing one; `nested`: it holds another."""

    start: int
    end: int
    nested: bool


def _outermost_quotes(text: str, start: int, end: int) -> Iterator[_Marked]:
    """The quotations of a stretch that close in it and stand in no other."""
    depth = opened = deepest = 0
    for mark in re.compile(r"[“”]").finditer(text, start, end):
        depth = depth + 1 if mark[0] == "“" else max(depth - 1, 0)
        if mark[0] == "“" and depth == 1:
            opened = mark.start()
            deepest = 1
        deepest = max(deepest, depth)
        if mark[0] == "”" and depth == 0 and deepest:
            yield _Marked(opened, mark.end(), deepest > 1)
            deepest = 0
