"""One target held against one report: what would have been needed, what is reported, and whether that is enough.

The comparisons, each with a sentence `comparison.<id>` in the catalogue:

- `level`: a state against the state aimed at.
- `base`: a state against the state before plus what was to be added (14 communes, 8 more: 22), or minus what was to be cut.
- `flow`: what was done in the target's period against what was to be done in it.
- `running`: what has been done in all since a start that isn't told, against what had been done before plus the target.
- `share`: shares, where one is given in per cent or the totals differ (30 communes, 22 after the mergers).
- `unit`: a named unit, reached or not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analysis.outcomes import knowledge
from analysis.outcomes.arithmetic import Term, of
from analysis.outcomes.facts import Fact
from analysis.outcomes.measures import SHARE, amount, dimension, level_of, one_dimension


@dataclass(frozen=True)
class Comparison:
    """A report held against a target.

    Attributes:
        reported: the claim that reports.
        kind: the comparison's id.
        required, result: the two numbers, in one unit.
        unit: that unit; `%` for shares.
        reached: whether the result is enough.
        progress: which share of what was promised on top was done; null where the start isn't known.
        baseline: the claim that tells the state before.
    """

    reported: Fact
    kind: str
    required: Term
    result: Term
    unit: str
    reached: bool
    progress: float | None
    baseline: Fact | None = None


def compare(target: Fact, reported: Fact, baseline: Fact | None) -> Comparison | None:
    """The comparison, or null when the two can't be held against each other.

    Args:
        baseline: the state (or for flows the running total) before the target, where one is reported.
    """
    if is_unit(target):
        return _unit(target, reported)
    chosen = _METHODS.get((target.change, reported.change))
    return chosen(target, reported, baseline) if chosen else None


def required(target: Fact, baseline: Fact | None) -> Term:
    """What a state reported would have to be, where no report is there: the target's number, on top of (or off) the state before where it is one."""
    if is_unit(target):
        return one(target)
    wanted = _wanted(target)
    if target.change == "level" or baseline is None or not one_dimension(target, baseline):
        return wanted
    return amount(baseline, target.unit) + wanted if target.change == "increase" else amount(baseline, target.unit) - wanted


def is_unit(target: Fact) -> bool:
    """Whether the target is a named unit that is to reach a standard: value 1, counted in the place's own level."""
    return target.value == 1 and target.total is None and target.place_level is not None and level_of(target.unit) == target.place_level


def less_is_better(target: Fact) -> bool:
    return target.bound == "at_most" or (target.change == "level" and knowledge.marked(target.indicator, "less_is_better"))


def _unit(target: Fact, reported: Fact) -> Comparison | None:
    if reported.value > 1 or reported.total is not None or level_of(reported.unit) != reported.place_level:
        return None
    return _unit_comparison(target, reported, of(reported))


def compare_member(target: Fact, listed: Fact) -> Comparison:
    """A named unit held against a list that names it among those that reached the standard."""
    return _unit_comparison(target, listed, one(listed))


def one(fact: Fact) -> Term:
    """One of those that a claim counts."""
    return Term(1.0, f"count({fact.claim_id})", (fact.claim_id,), (fact.sentence_id,))


def _unit_comparison(target: Fact, reported: Fact, result: Term) -> Comparison:
    return Comparison(reported, "unit", one(target), result, target.unit, result.number >= 1, result.number)


def _level(target: Fact, reported: Fact, baseline: Fact | None) -> Comparison | None:
    if _shares(target, reported):
        start = _share(baseline) if baseline and _has_share(baseline) else None
        return _finish("share", target, reported, required=_share(target), result=_share(reported), start=start, baseline=baseline if start else None)
    if not one_dimension(target, reported):
        return None
    start = amount(baseline, target.unit) if baseline and one_dimension(target, baseline) else None
    if start and _is_addition(target, start):
        return _finish("base", target, reported, required=start + _wanted(target), result=amount(reported, target.unit), start=start, baseline=baseline)
    return _finish("level", target, reported, required=_wanted(target), result=amount(reported, target.unit), start=start, baseline=baseline if start else None)


def _is_addition(target: Fact, start: Term) -> bool:
    """A level aimed at that had been passed already when the target was set is meant on top (105 there, `xây dựng 46 khu dân cư`)."""
    return not less_is_better(target) and dimension(target.unit) != SHARE and target.total is None and start.number >= _wanted(target).number


def _added(target: Fact, reported: Fact, baseline: Fact | None) -> Comparison | None:
    """An increase or a cut against a level. A level below the state before, of the target's own period, is what was done in it."""
    if not one_dimension(target, reported):
        return None
    if baseline is None or not one_dimension(target, baseline):
        return _flow(target, reported, None) if not reported.is_stock else None
    if not reported.is_stock and target.change == "increase" and reported.total is None and reported.value < baseline.value:
        return _flow(target, reported, None)
    start, step = amount(baseline, target.unit), _wanted(target)
    required, result = (start + step if target.change == "increase" else start - step), amount(reported, target.unit)
    if baseline.total and reported.total and baseline.total != reported.total:
        whole = of(baseline, "total")
        return _finish("share", target, reported, required=required.share_of(whole), result=_share(reported), start=start.share_of(whole), baseline=baseline)
    return _finish("base", target, reported, required=required, result=result, start=start, baseline=baseline)


def _flow(target: Fact, reported: Fact, baseline: Fact | None) -> Comparison | None:
    """What was done in a period against what was to be done in it."""
    if not one_dimension(target, reported) or not _within(target, reported):
        return None
    done, wanted = amount(reported, target.unit), _wanted(target)
    if reported.period_start is None and baseline is not None and one_dimension(target, baseline):
        start = amount(baseline, target.unit)
        return _finish("running", target, reported, required=start + wanted, result=done, start=start, baseline=baseline)
    return _finish("flow", target, reported, required=wanted, result=done)


def _flow_of_level(target: Fact, reported: Fact, baseline: Fact | None) -> Comparison | None:
    """A plan for a period, told as a level (`năm 2021 xây dựng 46 khu dân cư`), against what was added in it."""
    return _flow(target, reported, None) if target.period_start and reported.period_start else None


_METHODS: dict[tuple[str, str], Callable[[Fact, Fact, Fact | None], Comparison | None]] = {
    ("level", "level"): _level,
    ("level", "increase"): _flow_of_level,
    ("level", "decrease"): _flow_of_level,
    ("increase", "level"): _added,
    ("decrease", "level"): _added,
    ("increase", "increase"): _flow,
    ("decrease", "decrease"): _flow,
}


def _finish(kind: str, target: Fact, reported: Fact, *, required: Term, result: Term, start: Term | None = None, baseline: Fact | None = None) -> Comparison:
    """Whether the result is enough, and how much of the way from the start was gone."""
    down = less_is_better(target) or (kind in ("base", "share") and target.change == "decrease")
    slack = knowledge.load("rules")["about"] * abs(required.number) if "about" in (target.bound, reported.bound) and reported.value else 0.0
    reached = result.number <= required.number + slack if down else result.number >= required.number - slack
    unit = "%" if kind == "share" else target.unit
    return Comparison(reported, kind, required, result, unit, reached, _progress(required, result, start, down), baseline)


def _progress(required: Term, result: Term, start: Term | None, down: bool) -> float | None:
    """The share of the way from `start` to `required` (from nothing, when the start isn't known; unknown then for what is to fall)."""
    if start is None and down:
        return None
    origin = start.number if start else 0.0
    way = required.number - origin
    return (result.number - origin) / way if way else None


def _wanted(target: Fact) -> Term:
    """What the target asks for at least: a range's lower end, or its upper one where less is better."""
    return amount(target, field="value_max") if target.value_max is not None and less_is_better(target) else amount(target)


def _has_share(fact: Fact) -> bool:
    return dimension(fact.unit) == SHARE or bool(fact.total)


def _shares(target: Fact, reported: Fact) -> bool:
    """Whether the two are to be held against each other as shares: exactly one in per cent, or out of different totals."""
    if not (_has_share(target) and _has_share(reported)):
        return False
    if not one_dimension(target, reported):
        return True
    return bool(target.total and reported.total and target.total != reported.total)


def _share(fact: Fact) -> Term:
    return of(fact) if dimension(fact.unit) == SHARE else of(fact).share_of(of(fact, "total"))


def _within(target: Fact, reported: Fact) -> bool:
    """Whether what was done falls into the target's period: a report for a longer or another period says nothing of this one."""
    if reported.period_start is None:
        return True
    starts = target.period_start is None or reported.period_start >= target.period_start
    ends = target.period_end is None or reported.period_end is None or reported.period_end <= target.period_end
    return starts and ends
