"""Key words: what some sentences speak of more than all the others."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.lexis import statistics
from analysis.lexis.words import distinct, sentence_ids, stopwords, words_of

COLUMNS = [
    "word",
    "count",
    "count_rest",
    "per_thousand",
    "per_thousand_rest",
    "log_likelihood",
    "log_ratio",
    "log_odds",
    "sentence_ids",
]


def keyness(
    tokens: pd.DataFrame,
    passages: pd.DataFrame | Iterable[str],
    *,
    min_count: int = 3,
    prior: float = 500.0,
    names: bool = False,
) -> pd.DataFrame:
    """The words of a theme's passages against the rest of the corpus, the most typical first, those typical of the rest last.

    Args:
        tokens: the tokens table.
        passages: the theme's rows of the passages table, or ids of sentences.
        min_count: words rarer than this in the whole corpus are left out: a count of one or two shows nothing.
        prior: weight of the prior of `log_odds`, in words.
        names: whether proper names take part; they tell which articles a theme stands in rather than what it is about.

    Returns:
        `word`, `count`, `count_rest`; rates per thousand words; `log_likelihood`, `log_ratio`, `log_odds` (see `analysis.lexis.statistics`); `sentence_ids`: the passages that hold the word (where none does, the
        sentences of the rest). Sorted by the log-likelihood with the sign of the log-odds. Stopwords count as words of the text and aren't listed. Empty when either side has no word.
    """
    chosen = sentence_ids(passages)
    words = words_of(tokens)
    inside = words["sentence_id"].isin(chosen)
    size, size_rest = int(inside.sum()), int((~inside).sum())
    if not size or not size_rest:
        return pd.DataFrame(columns=COLUMNS)
    counts = pd.DataFrame({"count": words["word"][inside].value_counts(), "count_rest": words["word"][~inside].value_counts()}).fillna(0).astype(int)
    counts = counts[(counts.sum(axis=1) >= min_count) & ~counts.index.isin(_unlisted(words, names))]
    scored = _scored(counts, size, size_rest, prior)
    return scored.assign(sentence_ids=_sentences(words, inside, scored["word"]))[COLUMNS]


def _unlisted(words: pd.DataFrame, names: bool) -> frozenset[str]:
    """Stopwords and, unless wanted, words that are mostly tagged as proper names. Abbreviations, which the tagger takes for names too, stay (`NTM`)."""
    if names:
        return stopwords()
    named = words["tag"].eq("Np") & (words["text"] != words["text"].str.upper())
    proper = named.groupby(words["word"]).mean()
    return stopwords() | frozenset(proper.index[proper > 0.5])


def _scored(counts: pd.DataFrame, size: int, size_rest: int, prior: float) -> pd.DataFrame:
    both = (counts["count"], size, counts["count_rest"], size_rest)
    scored = counts.assign(
        per_thousand=1000 * counts["count"] / size,
        per_thousand_rest=1000 * counts["count_rest"] / size_rest,
        log_likelihood=statistics.log_likelihood(*both),
        log_ratio=statistics.log_ratio(*both),
        log_odds=statistics.log_odds(*both, prior),
    )
    signed = scored["log_likelihood"].where(scored["log_odds"] >= 0, -scored["log_likelihood"])
    return (
        scored.rename_axis("word").reset_index().assign(_signed=signed.to_numpy()).sort_values(["_signed", "word"], ascending=[False, True], ignore_index=True)
    )


def _sentences(words: pd.DataFrame, inside: pd.Series, wanted: pd.Series) -> list[tuple[str, ...]]:
    groups = [part[part["word"].isin(set(wanted))].groupby("word")["sentence_id"].agg(distinct) for part in (words[inside], words[~inside])]
    here, rest = (group.to_dict() for group in groups)
    return [here.get(word) or rest.get(word, ()) for word in wanted]
