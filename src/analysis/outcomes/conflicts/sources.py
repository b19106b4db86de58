"""Two sources, or two sentences, with different numbers for one fact."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.outcomes import knowledge
from analysis.outcomes.conflicts.conflict import Conflict, Reports, apart, difference, interval, same_time
from analysis.outcomes.facts import Fact
from analysis.outcomes.measures import amount, like_words


def find(reports: Reports) -> Iterator[Conflict]:
    """Claims of one measure, place and period whose numbers can't both be true."""
    for left, right in reports.pairs_of_one_measure():
        if left.sentence_id != right.sentence_id and _one_period(left, right) and _one_fact(left, right) and apart(interval(left), interval(right, left.unit)):
            shown = {"first": amount(left), "second": amount(right, left.unit), "difference": difference(amount(left), amount(right, left.unit))}
            words = {"what": {"indicator": left.indicator}, "first_article": {"article": left.article_id}, "second_article": {"article": right.article_id}}
            yield Conflict("sources", (left, right), shown, words)


def _one_period(left: Fact, right: Fact) -> bool:
    """The same period; for states, days as near as the reports' days are."""
    if left.period_start is None and right.period_start is None:
        return same_time(left, right)
    return (left.period_start, left.period_end) == (right.period_start, right.period_end) and left.period_end is not None


def _one_fact(left: Fact, right: Fact) -> bool:
    """Of an indicator with one number for a place and a time, always; else in like words, and not in one article (a list there has several kinds)."""
    if knowledge.marked(left.indicator, "single_valued"):
        return bool(left.total is not None) == bool(right.total is not None) or left.article_id != right.article_id
    return left.article_id != right.article_id and like_words(left, right)
