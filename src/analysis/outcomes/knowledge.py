"""What the room knows beyond the claims: `data/outcomes/*.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

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
    try:
        content = yamlfile.read(path)
    except (OSError, yaml.YAMLError) as error:
        raise UserError(str(path), f"cannot be read as YAML: {error}", "Mend or restore the file.") from None
    if not isinstance(content, Mapping) or "source" not in content:
        raise UserError(str(path), "a mapping with a `source` was expected", "Say where the facts come from.")
    return content


def marked(indicator: str | None, property_: str) -> bool:
    """Whether `indicator` stands in the list `property_` of `indicators.yaml` (`less_is_better`, `never_falling` …)."""
    return indicator in load("indicators")[property_]
