"""What of a chapter is shown in a format at all: `content-visible` and `content-hidden`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.report.render import tree
from analysis.report.render.tree import Element


def shown(blocks: list[Element], target: str, options: Mapping[str, Any]) -> list[Element]:
    """`blocks` without what isn't for the format `target` (`html`, `typst`, `docx`) or for `options["active-profile"]`."""
    return tree.transform(blocks, lambda e: _conditional(e, target, options) if e["t"] in {"Div", "Span"} else None)


def _conditional(element: Element, target: str, options: Mapping[str, Any]) -> Any:
    """`content-visible` and `content-hidden`, with `when-format`, `unless-format` and `when-profile`, `unless-profile`."""
    attributes = tree.attr(element)
    if element["t"] not in {"Div", "Span"} or not {"content-visible", "content-hidden"} & set(attributes[1]):
        return None
    met = all(_meets(key, value, target, options) for key, value in attributes[2] if key.startswith(("when-", "unless-")))
    shown = met if "content-visible" in attributes[1] else not met
    return element["c"][1] if shown else []


def _meets(key: str, value: str, target: str, options: Mapping[str, Any]) -> bool:
    names = {"html": {"html", "html:js"}, "typst": {"typst", "pdf"}, "docx": {"docx"}}[target]
    if key.endswith("-profile"):
        names = {str(options.get("active-profile") or "")}
    return (value in names) is key.startswith("when-")
