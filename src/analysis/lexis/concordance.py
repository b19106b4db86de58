"""Concordance: a word or phrase with what stands left and right of it (key word in context, Luhn 1960)."""

from __future__ import annotations

import re
from collections.abc import Callable

import pandas as pd

from analysis.errors import UserError
from analysis.language.collation import fold_case, search_key, sort_key

COLUMNS = ["article_id", "sentence_id", "left", "node", "right", "start", "end"]


def concordance(sentences: pd.DataFrame, node: str, *, sort: str = "right", width: int = 60, diacritics: bool = True) -> pd.DataFrame:
    """Each occurrence of `node` in its sentence.

    Args:
        sentences: the sentences table.
        node: a word or phrase; capitals don't matter.
        sort: `right` or `left` (by the words after or before it, the nearest first, in Vietnamese order), or `text` (as they come).
        width: characters of context to each side, cut between words.
        diacritics: False finds `nông thôn` typed `nong thon`.

    Returns:
        `article_id`, `sentence_id`, `left`, `node` (as written), `right`; `start` and `end` of the node in the article's clean text.
    """
    if sort not in ("right", "left", "text"):
        raise UserError(f"sort={sort!r}", "a concordance is sorted by `right`, `left` or `text`", "Use one of them.")
    fold = fold_case if diacritics else search_key
    wanted = [re.escape(fold(part)) for part in node.split()]
    if not wanted:
        return pd.DataFrame(columns=COLUMNS)
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(wanted) + r"(?!\w)")
    rows = [line for row in sentences.itertuples(index=False) for line in _lines(row, pattern, fold, width)]
    return pd.DataFrame(_sorted(rows, sort), columns=COLUMNS)


def _lines(sentence: object, pattern: re.Pattern[str], fold: Callable[[str], str], width: int) -> list[tuple]:
    text = sentence.text
    return [
        (
            sentence.article_id,
            sentence.sentence_id,
            _before(text[: match.start()], width),
            text[match.start() : match.end()],
            _after(text[match.end() :], width),
            int(sentence.start) + match.start(),
            int(sentence.start) + match.end(),
        )
        for match in pattern.finditer(fold(text))
    ]


def _before(text: str, width: int) -> str:
    """The last `width` characters, from the beginning of a word."""
    return text if len(text) <= width else text[-width:].partition(" ")[2]


def _after(text: str, width: int) -> str:
    """The first `width` characters, to the end of a word."""
    return text if len(text) <= width else text[:width].rpartition(" ")[0]


def _sorted(rows: list[tuple], sort: str) -> list[tuple]:
    if sort == "right":
        return sorted(rows, key=lambda row: (_words(row[4]), row[0], row[5]))
    if sort == "left":
        return sorted(rows, key=lambda row: (_words(row[2])[::-1], row[0], row[5]))
    return rows


def _words(text: str) -> list[tuple]:
    return [sort_key(word) for word in re.findall(r"\w+", text)]
