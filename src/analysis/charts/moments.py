"""When an article is of: its place in time, for figures that give no period of their own, and for articles in their order."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.charts.cells import known


def moments(articles: pd.DataFrame) -> dict[str, pd.Timestamp]:
    """Article id → the middle of the days of its event, else of its publication, where they are known to a year or better."""
    found = {row["article_id"]: _moment(row) for _, row in articles.iterrows()}
    return {article: moment for article, moment in found.items() if moment is not None}


def _moment(article: pd.Series) -> pd.Timestamp | None:
    for kind in ("event", "published"):
        start, end = article[f"{kind}_start"], article[f"{kind}_end"]
        if known(start) and known(end) and pd.Timestamp(start).year == pd.Timestamp(end).year:
            return pd.Timestamp(start) + (pd.Timestamp(end) - pd.Timestamp(start)) / 2
    return None


def chronological(ids: Sequence[str], articles: pd.DataFrame | None) -> list[str]:
    """Articles in the order of their days; those of which no day is known last, as they were."""
    known_days = moments(articles) if articles is not None else {}
    return sorted(ids, key=lambda article: known_days.get(article, pd.Timestamp.max))
