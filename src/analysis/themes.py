"""What a theme is: its title, its question, the words that show it. One YAML file a theme in `data/themes/`; a new file is a new chapter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import yaml

from analysis import reads, yamlfile
from analysis.errors import UserError
from analysis.paths import THEMES

#: A theme's fields, by what its file calls them.
_PARTS = {"theme_id": "id", "order": "order", "title": "title", "question": "question", "words": "words", "source": "source"}


@dataclass(frozen=True)
class Theme:
    """A theme. `words` maps a word or phrase (lower case, NFC) to its weight: a sentence whose weights reach 2 belongs to the theme; words inside a phrase of weight 0 don't count.

    Which fields are used is noted (`reads`): the extraction, which uses the words alone, need not run again when a question is worded anew.
    """

    theme_id: str
    order: int
    title: Mapping[str, str]
    question: Mapping[str, str]
    words: Mapping[str, float]
    source: str
    file: Path | None = field(default=None, repr=False, compare=False)

    def __getattribute__(self, name: str) -> object:
        if name in _PARTS and (file := object.__getattribute__(self, "file")):
            reads.note_part(file, _PARTS[name])
        return object.__getattribute__(self, name)


def read_theme(path: Path) -> Theme:
    """The theme in `path`.

    Raises:
        UserError: a field is missing or the id is not the file's name.
    """
    try:
        with reads.in_parts():
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
    return replace(theme, file=path)


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
