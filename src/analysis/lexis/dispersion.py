"""Dispersion: whether a word is spread over the articles or stands in one of them."""

from __future__ import annotations

import pandas as pd

from analysis.lexis.words import distinct, stopwords, words_of

COLUMNS = ["word", "count", "articles", "dp", "dp_norm", "sentence_ids"]


def dispersion(tokens: pd.DataFrame, *, min_count: int = 3) -> pd.DataFrame:
    """Gries' deviation of proportions: half the summed differences between each article's share of the corpus and its share of the word.

    `dp` is 0 where a word is spread as the text is, near 1 where it stands in one short article (Gries 2008, *Dispersions and adjusted frequencies in corpora*); `dp_norm` reaches 1 (Lijffijt & Gries 2012).

    Returns:
        `word`, `count`, `articles` (how many hold it), `dp`, `dp_norm`, `sentence_ids`; the most evenly spread first. Stopwords aren't listed.
    """
    words = words_of(tokens)
    if words.empty:
        return pd.DataFrame(columns=COLUMNS)
    sizes = words["article_id"].value_counts(normalize=True).sort_index()
    table = words.groupby(["word", "article_id"]).size().unstack(fill_value=0)[sizes.index]
    table = table[(table.sum(axis=1) >= min_count) & ~table.index.isin(stopwords())]
    shares = table.div(table.sum(axis=1), axis=0)
    dp = (shares - sizes).abs().sum(axis=1) / 2
    ids = words[words["word"].isin(table.index)].groupby("word")["sentence_id"].agg(distinct).reindex(table.index)
    largest = 1 - sizes.min()
    found = pd.DataFrame(
        {
            "count": table.sum(axis=1),
            "articles": (table > 0).sum(axis=1),
            "dp": dp,
            "dp_norm": dp / largest if largest else dp,
            "sentence_ids": ids,
        }
    )
    return found.rename_axis("word").reset_index().sort_values(["dp", "count", "word"], ascending=[True, False, True], ignore_index=True)[COLUMNS]
