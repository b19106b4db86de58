"""Figures that measure no result: people at a meeting, opinions raised, ages and lengths of time, what a place is like."""

from __future__ import annotations

from collections.abc import Callable

from analysis.extraction.claims.audiences import (
    after_act,
    attends,
    counts_goals,
    counts_points,
    holds_office,
    is_drawn,
    is_elected,
    is_gathered,
    is_honoured,
    is_inspected,
    is_part_of_present,
    is_raised,
    is_scored,
    is_set_of_points,
    is_suffered,
    is_vote,
    took_part,
)
from analysis.extraction.claims.figures import Figure, figure
from analysis.extraction.claims.inventory import (
    is_burden,
    is_crossed,
    is_described,
    is_distance,
    is_former,
    is_inventory,
    is_part_of_inventory,
    is_team,
    measures_place,
    will_be,
)
from analysis.extraction.claims.lengths import counts_acts, is_frequency, is_length
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.norms import is_basis, is_condition, is_norm, is_rate, is_weather
from analysis.extraction.claims.wholes import is_class, is_container, is_project, receives, says_whose


def is_context(reading: Reading, quantity: Quantity, reached: str) -> bool:
    """Whether a figure is context: a rule for its nature, else any of the general rules."""
    if quantity.kind in ("zero", "named"):
        return False
    seen = figure(reading, quantity, reached)
    if is_condition(seen):
        return True
    rule = _BY_NATURE.get(seen.nature)
    if rule and not counts_acts(seen):
        return rule(seen)
    return any(rule(seen) for rule in _GENERAL) or (not will_be(seen) and any(rule(seen) for rule in _DESCRIBING))


def _always(_: Figure) -> bool:
    """Ages."""
    return True


_BY_NATURE: dict[str, Callable[[Figure], bool]] = {
    "age": _always,
    "time": is_length,
    "frequency": is_frequency,
    "opinion": is_raised,
}


_GENERAL = (
    is_norm,
    is_rate,
    is_basis,
    is_weather,
    is_container,
    says_whose,
    is_project,
    receives,
    is_team,
    took_part,
    is_scored,
    is_gathered,
    is_crossed,
    is_drawn,
    is_distance,
    is_burden,
    is_former,
    is_honoured,
    is_elected,
    is_class,
    is_suffered,
    attends,
    is_vote,
    is_part_of_present,
    holds_office,
    counts_points,
    is_set_of_points,
    counts_goals,
    is_inspected,
    after_act,
    measures_place,
)
# of what a place consists; of what it is to consist is a goal
_DESCRIBING = (is_described, is_part_of_inventory, is_inventory)
