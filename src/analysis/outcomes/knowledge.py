"""What the room knows beyond the claims: `data/outcomes/*.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from analysis import yamlfile
from analysis.errors import UserError
from analysis.paths import DATA

FOLDER = DATA / "outcomes"


@cache
def load(name: str) -> Mapping[str, Any]:
    """The content of `data/outcomes/<name>.yaml`.

    Raises:
        UserError: the file isn't YAML, or names no source.
    """
    path = FOLDER / f"{name}.yaml"
    content = yamlfile.mapping(path)
    if "source" not in content:
        raise UserError(str(path), "a mapping with a `source` was expected", "Say where the facts come from.")
    return content


def marked(indicator: str | None, property_: str) -> bool:
    """Whether `indicator` stands in the list `property_` of `indicators.yaml` (`less_is_better`, `never_falling` …)."""
    return indicator in load("indicators")[property_]
