"""The catalogue: every word that the report itself says, in each language of the report.

`data/catalogue/<language>.yaml` maps keys to templates (`str.format` fields) and is the only place where prose, labels and captions stand.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

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


@cache
def load(language: str = "en") -> Words:
    """The catalogue of `language`, an ISO 639-1 code."""
    path = CATALOGUE / f"{language}.yaml"
    if not path.exists():
        raise UserError(str(path), f"there is no catalogue for the language {language!r}", f"Use one of {', '.join(LANGUAGES)}.")
    return Words(language, dict(_flatten(yaml.safe_load(path.read_text("utf-8")))))


def fields(template: str) -> frozenset[str]:
    """The names of a template's fields: those of all languages must agree (a test holds it)."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def _flatten(tree: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    entries = []
    for key, value in tree.items():
        entries += _flatten(value, f"{prefix}{key}.") if isinstance(value, Mapping) else [(f"{prefix}{key}", str(value).strip())]
    return entries
