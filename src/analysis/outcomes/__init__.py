"""Across articles: what came of a target, and figures that don't fit each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.outcomes import conflicts, facts, following, frames
from analysis.outcomes.questions import open_questions

__all__ = ["contradictions", "follow", "follow_units", "open_questions"]


def follow(tables: Mapping[str, pd.DataFrame] | Any) -> pd.DataFrame:
    """Each target and what the corpus reports of it: one row a target, in reading order (columns: `frames.FOLLOW`).

    Args:
        tables: `analysis.tables.Tables` or any mapping with the frames claims, articles, places and sentences.
    """
    corpus = facts.read(tables)
    follower = following.Follower(corpus)
    return frames.frame(follower, ((target, follower.verdict(target)) for target in corpus.targets))


def follow_units(tables: Mapping[str, pd.DataFrame] | Any) -> pd.DataFrame:
    """Each unit that a target names, one by one: rows and columns as of `follow`, with `unit_name` filled.

    A target that names five communes has five rows here and one in `follow`.
    """
    corpus = facts.read(tables)
    follower = following.Follower(corpus)
    return frames.frame(follower, ((unit, follower.verdict(unit)) for unit in following.units(follower, corpus.targets)))


def contradictions(tables: Mapping[str, pd.DataFrame] | Any) -> pd.DataFrame:
    """Figures that don't fit each other, or need a word: one row each, with the sentences and the arithmetic (columns: `conflicts.conflict.COLUMNS`).

    `template` is a key of the catalogue, `fields` fills it: `{"expression": …, "number": …, "sentences": …}` for a number, `{"article": id}`, `{"indicator": id}`, `{"word": key}` or text.
    """
    return conflicts.find(facts.read(tables))
