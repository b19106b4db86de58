"""The themes of a claim: its indicator's, else those whose words its sentence, or else its paragraph, uses."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.extraction.claims.indicators import Indicator
from analysis.extraction.claims.words import lower, pattern
from analysis.themes import load_themes

THRESHOLD = 2.0
# How near the strongest theme another must come, in the sentence, the heading, the paragraph, the article.
NEAR = (0.5, 0.5, 0.6, 1.0)


def themes_of(indicator: Indicator | None, stretches: Iterable[str]) -> tuple[str, ...]:
    """Theme ids in the report's order.

    Args:
        indicator: decides where there is one.
        stretches: the sentence, the heading above, the paragraph, the article: the first that speaks of a theme decides.
    """
    if indicator is not None:
        return indicator.themes
    for stretch, near in zip(stretches, NEAR):
        if found := _themes_in(lower(stretch), near):
            return found
    return ()


def _themes_in(text: str, near: float) -> tuple[str, ...]:
    """The strongest theme and those that come near it."""
    scores = {theme.theme_id: _score(theme, text) for theme in load_themes()}
    best = max(scores.values(), default=0.0)
    return tuple(theme for theme, score in scores.items() if score >= THRESHOLD and score >= best * near)


def _score(theme: object, text: str) -> float:
    return sum(theme.words[match.group()] for match in pattern(tuple(theme.words)).finditer(text))
