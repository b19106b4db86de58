"""The indicator registry as the rules use it (`analysis.indicators`): each entry belongs to themes that there are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from analysis import indicators
from analysis.errors import UserError
from analysis.indicators import INDICATORS, Indicator
from analysis.themes import load_themes

__all__ = ["Indicator", "indicator", "load_indicators"]


@cache
def load_indicators(folder: Path = INDICATORS) -> tuple[Indicator, ...]:
    """The whole registry. Raises `UserError` as `indicators.load_indicators`, and where an entry names a theme that isn't there."""
    found, known = indicators.load_indicators(folder), [theme.theme_id for theme in load_themes()]
    for each in found:
        if wrong := [theme for theme in each.themes if theme not in known]:
            raise UserError(f"{each.where}, themes", f"there is no theme {wrong[0]!r}", f"Use one of {', '.join(known)}, or add data/themes/{wrong[0]}.yaml.")
    return found


def indicator(indicator_id: str | None) -> Indicator | None:
    """The indicator with an id."""
    return next((i for i in load_indicators() if i.id == indicator_id), None)
