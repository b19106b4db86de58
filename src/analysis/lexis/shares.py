"""How much of each article belongs to a theme."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.lexis.words import distinct

COLUMNS = ["article_id", "theme", "sentences", "of", "share", "sentence_ids"]


def shares(passages: pd.DataFrame, articles: pd.DataFrame, themes: Sequence[str] | None = None) -> pd.DataFrame:
    """The sentences of each article that belong to each theme, also where there are none.

    Args:
        passages: the passages table.
        articles: the articles table.
        themes: which themes, in their order; those of the passages where not given.

    Returns:
        `article_id`, `theme`, `sentences`, `of` (all of the article's), `share` (per cent), `sentence_ids`.
    """
    themes = list(themes) if themes is not None else sorted(passages["theme"].unique())
    found = {key: distinct(group["sentence_id"]) for key, group in passages.groupby(["article_id", "theme"])}
    rows = []
    for article in articles.itertuples(index=False):
        for theme in themes:
            ids, whole = found.get((article.article_id, theme), ()), int(article.sentences)
            rows.append((article.article_id, theme, len(ids), whole, 100 * len(ids) / whole if whole else 0.0, ids))
    return pd.DataFrame(rows, columns=COLUMNS)
