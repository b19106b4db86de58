"""Quotation marks, as rules want to see them: one pair of signs, opening and closing told apart."""

from __future__ import annotations

import re

_STRAIGHT = re.compile(r'["„‟〝〞＂]')
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
