"""A level that fell although it doesn't fall by itself."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.outcomes import knowledge
from analysis.outcomes.conflicts.conflict import Conflict, Reports, apart, difference, interval, same_time
from analysis.outcomes.facts import Fact
from analysis.outcomes.measures import amount


def find(reports: Reports) -> Iterator[Conflict]:
    """Falls of a stock that `indicators.yaml` marks as never falling, from its highest to the next report below; a note where communes were merged between."""
    fallen: dict[str, tuple[Fact, Fact]] = {}
    for earlier, later in reports.pairs_of_one_measure():
        if _falls(earlier, later) and (
            later.claim_id not in fallen or amount(earlier, later.unit).number > amount(fallen[later.claim_id][0], later.unit).number
        ):
            fallen[later.claim_id] = earlier, later
    for earlier, later in fallen.values():
        yield _conflict(reports, earlier, later)


def _falls(earlier: Fact, later: Fact) -> bool:
    if not knowledge.marked(earlier.indicator, "never_falling") or not (_is_state(earlier) and _is_state(later)):
        return False
    if earlier.at_latest is None or later.as_of is None or earlier.at_latest >= later.as_of or same_time(earlier, later):
        return False
    return amount(later, earlier.unit).number < amount(earlier).number and apart(interval(later, earlier.unit), interval(earlier))


def _is_state(fact: Fact) -> bool:
    """A stock, or a running total (`đến nay đã giảm được 13 đầu mối`)."""
    return fact.is_stock or fact.period_start is None


def _conflict(reports: Reports, earlier: Fact, later: Fact) -> Conflict:
    merged = reports.territory.merged_between(earlier, earlier.as_of, later.as_of)
    shown = {"earlier": amount(earlier), "later": amount(later, earlier.unit), "difference": difference(amount(earlier), amount(later, earlier.unit))}
    words = {"what": {"indicator": earlier.indicator}, "first_article": {"article": earlier.article_id}, "second_article": {"article": later.article_id}}
    return Conflict("falling-merged" if merged else "falling", (earlier, later), shown, words, "note" if merged else "conflict")
