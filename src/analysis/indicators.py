"""The indicator registry: what a claim can measure. YAML files in `data/indicators/`; a new entry is a new indicator."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from analysis import yamlfile
from analysis.paths import DATA

INDICATORS = DATA / "indicators"


@cache
def registry() -> Mapping[str, Mapping[str, Any]]:
    """Every indicator by id, as its file has it (labels, theme, unit words, context words …)."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(INDICATORS.glob("*.yaml")):
        content = yamlfile.read(path)
        listed = content.get("indicators", content)
        entries = listed.items() if isinstance(listed, Mapping) else ((entry["id"], entry) for entry in listed)
        found.update(entries)
    return found


def label(indicator: str, language: str) -> str:
    """What the indicator measures, in words of `language`; its id where the registry has none."""
    entry = registry().get(indicator, {})
    return str(entry.get("label", {}).get(language, indicator))
