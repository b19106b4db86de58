"""What a theme is: its title, its question, the words that show it. One YAML file a theme in `data/themes/`; a new file is a new chapter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from analysis import yamlfile
from analysis.errors import UserError
from analysis.paths import THEMES


@dataclass(frozen=True)
class Theme:
    """A theme. `words` maps a word or phrase (lower case, NFC) to its weight: a sentence whose weights reach 2 belongs to the theme."""

    theme_id: str
    order: int
    title: Mapping[str, str]
    question: Mapping[str, str]
    words: Mapping[str, float]
    source: str


def read_theme(path: Path) -> Theme:
    """The theme in `path`.

    Raises:
        UserError: a field is missing or the id is not the file's name.
    """
    try:
        raw = yamlfile.read(path)
        words = {word.lower(): float(weight) for weight, listed in raw["words"].items() for word in listed}
        theme = Theme(raw["id"], int(raw["order"]), raw["title"], raw["question"], words, raw["source"])
        theme.title["en"], theme.title["vi"], theme.question["en"], theme.question["vi"]
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise UserError(
            str(path),
            f"not a theme: {type(error).__name__} {error}",
            "A theme has id, order, title and question (en, vi), source, and words by weight: see data/themes/ntm-targets.yaml.",
        ) from None
    if theme.theme_id != path.stem:
        raise UserError(str(path), f"its id is {theme.theme_id!r}", f"Let the id be the file's name, {path.stem!r}.")
    return theme


@cache
def load_themes(folder: Path = THEMES) -> tuple[Theme, ...]:
    """All themes, in the report's order."""
    return tuple(sorted((read_theme(path) for path in folder.glob("*.yaml")), key=lambda theme: (theme.order, theme.theme_id)))


def theme(theme_id: str) -> Theme:
    """The theme `theme_id`; a UserError names those that there are."""
    for candidate in load_themes():
        if candidate.theme_id == theme_id:
            return candidate
    known = ", ".join(candidate.theme_id for candidate in load_themes())
    raise UserError(f"theme {theme_id!r}", "there is no such theme", f"Use one of {known}, or add data/themes/{theme_id}.yaml.")
