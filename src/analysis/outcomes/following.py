"""Every target followed to what is reported of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from analysis.outcomes import arithmetic, territory
from analysis.outcomes.arithmetic import Term
from analysis.outcomes.comparing import Comparison, compare, compare_member, is_unit, required
from analysis.outcomes.facts import Corpus, Fact, PlaceNamed
from analysis.outcomes.judging import Verdict, judge
from analysis.outcomes.measures import SHARE, dimension, same_kind, same_thing
from analysis.outcomes.members import members
from analysis.outcomes.territory import Territory

Index = dict[tuple[territory.Key, str | None], list[Fact]]


class Follower:
    """Finds, for the targets of one corpus, the reports that can be held against them."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._territory = Territory(corpus)
        self._named: dict[str, list[PlaceNamed]] = {}
        for place in corpus.places:
            self._named.setdefault(place.sentence_id, []).append(place)
        self._reported = _index(corpus.reported)
        self._listed = _index(member for fact in corpus.reported for member in self.members(fact))
        self._originals = {fact.claim_id: fact for fact in corpus.reported}

    def verdict(self, target: Fact) -> Verdict:
        """The verdict on a target; where no figure tells of the whole, what its named units tell."""
        found = judge(target, self.comparisons(target), self.corpus.last_day)
        if found.verdict not in ("open", "not_reported"):
            return found
        return self._from_members(target, found)

    def members(self, fact: Fact) -> tuple[Fact, ...]:
        return members(fact, self._named.get(fact.sentence_id, ()))

    def comparisons(self, target: Fact) -> list[Comparison]:
        """The target held against every report that tells of it."""
        before = {change: self._before(target, change) for change in ("level", "increase", "decrease")}
        found = [
            compare(target, fact, next((each for each in before[fact.change] if each is not fact), None)) for fact in self._candidates(target, self._reported)
        ]
        listed = [compare_member(target, self._originals[fact.claim_id]) for fact in self._candidates(target, self._listed)] if is_unit(target) else []
        return [each for each in [*found, *listed] if each is not None]

    def required(self, target: Fact) -> Term:
        """What a report would have to give."""
        return required(target, next(iter(self._before(target, "level")), None))

    def before(self, target: Fact) -> Fact | None:
        """Where things stood when the target was set: the state before, else (of something to be added or cut) how much had been done by then. It is no result."""
        return next((fact for change in dict.fromkeys(("level", target.change)) for fact in self._before(target, change)), None)

    def result_place(self, target: Fact, reported: Fact) -> str | None:
        """Under which name the target's place was reported, when that isn't its own: the unit that it became."""
        if is_unit(target) and reported.place_level != target.place_level:
            return None
        return reported.place if self._territory.became_another(target, reported) else None

    def _candidates(self, target: Fact, index: Index) -> Iterator[Fact]:
        for fact in self._of_place(target, index):
            if _may_tell(target, fact) and same_thing(target, fact) and self._territory.same(target, fact) and self._same_extent(target, fact):
                yield fact

    def _of_place(self, target: Fact, index: Index) -> Iterator[Fact]:
        for key in self._territory.keys(target):
            yield from index.get((key, target.indicator), ())

    def _same_extent(self, target: Fact, fact: Fact) -> bool:
        """A number for a merged unit is of a larger place; only whether a standard was reached passes on."""
        return is_unit(target) or not self._territory.became_another(target, fact)

    def _before(self, target: Fact, change: str) -> list[Fact]:
        """The states before the target (for another `change` than level: the running totals), best first: of the same article the nearest to it in the text; else the latest of an earlier one."""
        known = [fact for fact in self._of_place(target, self._reported) if fact.change == change and self._is_before(target, fact)]
        own = sorted((fact for fact in known if fact.article_id == target.article_id), key=lambda fact: (abs(fact.start - target.start), fact.claim_id))
        earlier = sorted((fact for fact in known if fact.article_id != target.article_id), key=lambda fact: (fact.as_of, fact.claim_id), reverse=True)
        return own + earlier

    def _is_before(self, target: Fact, fact: Fact) -> bool:
        is_state = fact.period_start is None or fact.period_start == fact.period_end
        return (
            is_state
            and _told_before(target, fact)
            and same_kind(target, fact)
            and self._territory.same(target, fact)
            and not self._territory.became_another(target, fact)
        )

    def _from_members(self, target: Fact, found: Verdict) -> Verdict:
        parts = [(member, judge(member, self.comparisons(member), self.corpus.last_day)) for member in self.members(target)]
        reached = [verdict.deciding for _, verdict in parts if verdict.verdict in ("met", "late") and verdict.deciding]
        told = [verdict for _, verdict in parts if verdict.verdict not in ("open", "not_reported")]
        if not reached or (found.verdict == "open" and len(reached) < target.value):
            return found
        deciding = _together(target, reached)
        if not deciding.reached:
            rule = "units-partly-reached" if len(told) == len(parts) else "units-partly-reported"
            return replace(found, verdict="partly_met", rule=rule, deciding=deciding, interim=None)
        late = [verdict for _, verdict in parts if verdict.verdict == "late"]
        days = max((verdict.days_late or 0 for verdict in late), default=None)
        if late:
            return replace(found, verdict="late", rule="units-reached-late", deciding=deciding, interim=None, days_late=days)
        on_time = all(verdict.days_late == 0 for _, verdict in parts if verdict.deciding)
        return replace(found, verdict="met", rule="units-reached", deciding=deciding, interim=None, days_late=0 if on_time else None)


def _index(facts: Iterable[Fact]) -> Index:
    """Claims by the place as named and what they measure."""
    found: Index = {}
    for fact in facts:
        found.setdefault((territory.key(fact), fact.indicator), []).append(fact)
    return found


def _together(target: Fact, reached: list[Comparison]) -> Comparison:
    """The named units that reached the standard, added up against the number promised."""
    result = arithmetic.total([each.result for each in reached])
    required = arithmetic.of(target)
    last = max(reached, key=lambda each: (each.reported.as_of is not None, each.reported.as_of, each.reported.claim_id))
    return Comparison(last.reported, "members", required, result, target.unit, result.number >= required.number, result.number / required.number)


def _set_day(target: Fact) -> date | None:
    """The day from which reports can tell of the target: its article's, or its period's first if later; null where neither is known."""
    return max((day for day in (target.earliest, target.period_start) if day), default=None)


def _told_before(target: Fact, fact: Fact) -> bool:
    """Whether a report is from before the target was set; in the target's own article, from before it falls due."""
    if fact.article_id == target.article_id:
        told = fact.period_end or fact.day
        return told is None or target.period_end is None or told < target.period_end
    set_day = _set_day(target)
    return fact.as_of is not None and set_day is not None and fact.as_of <= set_day


def _may_tell(target: Fact, fact: Fact) -> bool:
    """Whether a report can tell what came of the target: it is of the due day or later, or of a day after the target was set and not of the target's own article.

    A share that the target's own article reports as reached already counts too: shares are not promised on top of what is there.
    """
    if fact.as_of is None:
        return False
    if target.period_end is not None and fact.as_of >= target.period_end:
        return fact.article_id != target.article_id or fact.period_end is not None
    if fact.article_id == target.article_id:
        return target.change == "level" and dimension(target.unit) == SHARE and fact.period_end is not None and fact.period_end == fact.day
    set_day = _set_day(target)
    return set_day is not None and fact.as_of > set_day


def units(follower: Follower, targets: Iterable[Fact]) -> Iterator[Fact]:
    """The named units among targets: those that are one themselves, and the members of lists."""
    for target in targets:
        if is_unit(target):
            yield target
        yield from follower.members(target)
