"""Collocates: the words that stand near a word more often than chance."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from analysis.lexis import statistics
from analysis.lexis.nodes import occurrences
from analysis.lexis.words import distinct, stopwords, words_of

COLUMNS = ["word", "together", "count", "log_likelihood", "log_dice", "sentence_ids"]


def collocates(tokens: pd.DataFrame, node: str, *, window: int = 5, min_count: int = 2, least: float = statistics.SIGNIFICANT) -> pd.DataFrame:
    """The words within `window` words of `node`, in the same sentence, the most strongly bound first.

    Surface co-occurrence (Evert 2008, *Corpora and collocations*): every position near an occurrence counts once, however many occurrences it is near to; what is expected comes from the rate outside.

    Args:
        tokens: the tokens table.
        node: a word or phrase, in any case.
        window: how many words to each side; punctuation and numbers don't count.
        min_count: words that stand near fewer times are left out.
        least: words of a smaller log-likelihood are left out: what chance gives as well is no company.

    Returns:
        `word`, `together` (positions near), `count` (in all), `log_likelihood`, `log_dice`, `sentence_ids`; only words that are more frequent near than elsewhere, by log-likelihood. Stopwords aren't listed.
    """
    words = words_of(tokens)
    near, nodes, positions = _near(words, " ".join(node.lower().split()), window)
    if not nodes:
        return pd.DataFrame(columns=COLUMNS)
    counts = words["word"].value_counts()
    together = Counter(word for word, _ in near)
    outside = len(words) - nodes - positions
    rows = []
    for word, number in sorted(together.items()):
        elsewhere = int(counts[word]) - number
        if number >= min_count and word not in stopwords() and number * max(outside, 0) > elsewhere * positions:
            score = float(statistics.log_likelihood(number, positions, elsewhere, max(outside, elsewhere)))
            dice = float(statistics.log_dice(number, nodes, counts[word]))
            rows.append((word, number, int(counts[word]), score, dice, distinct(sentence for found, sentence in near if found == word)))
    found = pd.DataFrame(rows, columns=COLUMNS)
    found = found[found["log_likelihood"] >= least]
    return found.sort_values(["log_likelihood", "word"], ascending=[False, True], ignore_index=True)


def _near(words: pd.DataFrame, node: str, window: int) -> tuple[list[tuple[str, str]], int, int]:
    """(word, sentence) at each position near the node, how often the node occurs (in words), how many positions are near."""
    near: list[tuple[str, str]] = []
    nodes = 0
    for sentence_id, group in words.groupby("sentence_id", sort=False):
        listed = list(group["word"])
        found = list(occurrences(listed, node))
        own = {position for start, end in found for position in range(start, end)}
        around = {position for start, end in found for position in range(max(start - window, 0), min(end + window, len(listed)))} - own
        near += [(listed[position], sentence_id) for position in sorted(around)]
        nodes += len(found)
    return near, nodes, len(near)
