"""The catalogue: every word that the report itself says, in each language of the report.

`data/catalogue/<language>.yaml` and `data/catalogue/<subject>.<language>.yaml` map keys to templates (`str.format` fields) and are the only place where prose, labels and captions stand. All files of a
language make one catalogue; a key stands in one of them only.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from analysis import yamlfile
from analysis.errors import UserError
from analysis.paths import CATALOGUE

LANGUAGES = ("en", "vi")


@dataclass(frozen=True)
class Words:
    """The words of one language. `words("key", name=value)` fills the template."""

    language: str
    entries: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of `key` with its fields filled.

        Raises:
            UserError: the key isn't in the catalogue, or a field has no value.
        """
        try:
            return self.entries[key].format(**values)
        except KeyError as error:
            where = f"data/catalogue/{self.language}.yaml, key {key!r}"
            missing = "is not there" if key not in self.entries else f"has a field {error} without a value"
            raise UserError(where, missing, "Add it to every language's file.") from None

    def has(self, key: str) -> bool:
        return key in self.entries


def load(language: str = "en", folder: Path = CATALOGUE) -> Words:
    """The catalogue of `language`, an ISO 639-1 code: all its files in `folder`, merged.

    Raises:
        UserError: there is no file of that language, one isn't a mapping, or a key stands twice.
    """
    return _load(language, Path(folder))


@cache
def _load(language: str, folder: Path) -> Words:
    paths = sorted([*folder.glob(f"{language}.yaml"), *folder.glob(f"*.{language}.yaml")])
    if not paths:
        raise UserError(
            str(folder / f"{language}.yaml"),
            f"there is no catalogue for the language {language!r}",
            f"Use one of {', '.join(LANGUAGES)}.",
        )
    entries: dict[str, str] = {}
    origin: dict[str, Path] = {}
    for path in paths:
        for key, text in _read(path):
            if key in entries:
                also = "twice in it" if origin[key] == path else f"also in {origin[key].name}"
                raise UserError(f"{path}, key {key!r}", f"a key stands once, and this one is {also}", "Rename or remove one.")
            entries[key], origin[key] = text, path
    return Words(language, entries)


class _UniqueKeys(yamlfile.Loader):
    """YAML in which a key that stands twice in one mapping is an error (YAML 1.2, 3.2.1.1); PyYAML keeps the last silently."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        seen = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} stands twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


def _read(path: Path) -> list[tuple[str, str]]:
    try:
        tree = yaml.load(path.read_text("utf-8"), _UniqueKeys)
    except yaml.YAMLError as error:
        raise UserError(str(path), f"not a catalogue: {error}", "Mend the YAML.") from None
    if not isinstance(tree, Mapping):
        raise UserError(str(path), "a catalogue maps keys to texts", "Write `key: text` lines.")
    return _flatten(tree)


def fields(template: str) -> frozenset[str]:
    """The names of a template's fields: those of all languages must agree (a test holds it)."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def _flatten(tree: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    entries = []
    for key, value in tree.items():
        entries += _flatten(value, f"{prefix}{key}.") if isinstance(value, Mapping) else [(f"{prefix}{key}", str(value).strip())]
    return entries
