"""What a theme is: its title, its question, the words that show it. One YAML file a theme in `data/themes/`; a new file is a new chapter."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from analysis import ids, reads, yamlfile
from analysis.errors import UserError
from analysis.paths import THEMES

LANGUAGES = ("en", "vi")
_WORDS_FORM = "Write a list under each weight: `2: [one, two]`; see data/themes/ntm-targets.yaml."
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
        UserError: a field is missing, unknown or not as it must be, or the id is not the file's name.
    """
    with reads.in_parts():
        raw = yamlfile.mapping(path)
    yamlfile.check_keys(str(path), raw, _PARTS.values(), _PARTS.values())
    title, question = (_in_both(path, name, raw[name]) for name in ("title", "question"))
    if not isinstance(raw["order"], int):
        raise UserError(str(path), f"its order is {raw['order']!r}, not a whole number", "Write the theme's place in the book: 1, 2, 3 …")
    theme = Theme(str(raw["id"]), raw["order"], title, question, _weights(path, raw["words"]), str(raw["source"]))
    if theme.theme_id != path.stem:
        raise UserError(str(path), f"its id is {theme.theme_id!r}", f"Let the id be the file's name, {path.stem!r}.")
    if not ids.is_article_id(theme.theme_id):  # it is an address, as an article's id is
        raise UserError(str(path), f"its id {theme.theme_id!r} can't be a page's address", f"Use {ids.ALPHABET}, in the file's name as well.")
    return replace(theme, file=path)


def _in_both(path: Path, name: str, texts: object) -> Mapping[str, str]:
    """A title or question, in both languages and no more (of `{en: Poor, rich, vi: …}` YAML makes a third key)."""
    where = f"{path}, {name}"
    found = yamlfile.check_keys(where, texts, LANGUAGES, LANGUAGES)
    if wrong := [language for language, text in found.items() if not isinstance(text, str)]:
        raise UserError(where, f"{wrong[0]} is {found[wrong[0]]!r}, not text", "Put it in quotes.")
    return found


def _weights(path: Path, words: object) -> dict[str, float]:
    """The words with their weights, each list under its weight."""
    if not isinstance(words, Mapping):
        raise UserError(f"{path}, words", f"lists of words by weight were expected, not {words!r}", _WORDS_FORM)
    found = {}
    for weight, listed in words.items():
        where = f"{path}, words, {weight}"
        if not isinstance(weight, int | float) or not 0 <= weight < math.inf:
            raise UserError(where, f"the weight is {weight!r}, not a number from 0 on", _WORDS_FORM)
        found |= {word.lower(): float(weight) for word in yamlfile.check_words(where, listed)}
    return found


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
