"""The themes of a claim: its indicator's, else those whose words its sentence, or else its paragraph, uses."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.extraction.claims.indicators import Indicator
from analysis.extraction.claims.words import lower, pattern
from analysis.themes import load_themes

THRESHOLD = 2.0


def themes_of(indicator: Indicator | None, stretches: Iterable[str]) -> tuple[str, ...]:
    """Theme ids in the report's order.

    Args:
        indicator: decides where there is one.
        stretches: the sentence, the paragraph, the article: the first that speaks of a theme decides.
    """
    if indicator is not None:
        return indicator.themes
    for stretch in stretches:
        if found := _themes_in(lower(stretch)):
            return found
    return ()


def _themes_in(text: str) -> tuple[str, ...]:
    scores = {theme.theme_id: _score(theme, text) for theme in load_themes()}
    best = max(scores.values(), default=0.0)
    return tuple(theme for theme, score in scores.items() if score >= THRESHOLD and score >= best / 2)


def _score(theme: object, text: str) -> float:
    return sum(theme.words[match.group()] for match in pattern(tuple(theme.words)).finditer(text))
