"""The themes of a claim: its indicator's, else those whose words its sentence, its paragraph and the article use most."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from analysis.extraction.claims.registry import Indicator
from analysis.extraction.claims.words import lower, pattern
from analysis.themes import load_themes

# What a theme's words weigh in the sentence, the heading above and the paragraph; and how much the article's main theme is worth, by its share of the article's
# words of themes, where these are dense enough: an article on schools or floods has none. Fitted to one half of the development set, tried on the other; the
# scores are flat around them.
WEIGHTS = (1.0, 0.3, 0.4)
ARTICLE = 5.0
DENSE = 0.04  # weight of the words of themes by the words of an article
THRESHOLD = 2.5
NEAR = 0.9  # how near the strongest theme another must come


def themes_of(indicator: Indicator | None, stretches: Iterable[str]) -> tuple[str, ...]:
    """Theme ids in the report's order.

    Args:
        indicator: decides where there is one.
        stretches: the sentence, the heading above, the paragraph, the article.
    """
    if indicator is not None:
        return indicator.themes
    *near, article = stretches
    scores = _scores(article)
    total = sum(scores.values()) or 1.0
    density = total / max(len(article.split()), 1)
    worth = {theme: ARTICLE * min(1.0, density / DENSE) * score / total for theme, score in scores.items()}
    for stretch, weight in zip(near, WEIGHTS):
        for theme, score in _scores(stretch).items():
            worth[theme] += weight * score
    best = max(worth.values(), default=0.0)
    return tuple(theme for theme, score in worth.items() if score >= THRESHOLD and score >= best * NEAR)


@lru_cache(maxsize=256)
def _scores(text: str) -> dict[str, float]:
    """What the words of each theme weigh in a text."""
    lowered = lower(text)
    return {theme.theme_id: sum(theme.words[match.group()] for match in pattern(tuple(theme.words)).finditer(lowered)) for theme in load_themes()}
