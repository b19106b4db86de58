"""Figures, tables and listings, however they are written, in one form; callouts with their titles apart.

Each becomes a `Div` of class `float` with an attribute `kind`, its caption in a `Div` of class `float-caption`.
"""

from __future__ import annotations

from typing import Any

from analysis.report.render import tree
from analysis.report.render.tree import Element

#: The labels' prefixes, as Quarto reserves them.
KINDS = ("fig", "tbl", "lst", "eq", "sec")
_FLOATING = frozenset(["Figure", "Table", "Para", "CodeBlock", "Div"])


def gathered(blocks: list[Element]) -> list[Element]:
    """`blocks` with every figure, table, listing and callout in its one form."""
    return tree.transform(blocks, lambda e: _as_float(e) if e["t"] in _FLOATING else None)


def kind_of(label: str) -> str:
    """A label's kind, empty where it isn't a cross-reference."""
    kind = label.split("-", maxsplit=1)[0].lower()
    return kind if kind in KINDS and "-" in label else ""


def _callout_title(element: Element) -> Element | None:
    """A heading that opens a callout is its title."""
    attributes, blocks = element["c"]
    if not blocks or blocks[0]["t"] != "Header":
        return None
    title = tree.div([tree.plain(blocks[0]["c"][2])], classes=["callout-title"])
    return {"t": "Div", "c": [attributes, [title, *blocks[1:]]]}


def is_callout(element: Element) -> bool:
    return element["t"] == "Div" and any(c.startswith("callout-") and c != "callout-title" for c in element["c"][0][1])


def _as_float(element: Element) -> Element | None:
    kind = element["t"]
    if is_callout(element):
        return _callout_title(element)
    if kind == "Figure":
        attributes, (_, caption), blocks = element["c"]
        return _float(attributes, kind_of(attributes[0]) or "fig", blocks, caption)
    if kind == "Table":
        return _captioned_table(element)
    if kind == "Para":
        return _captionless_figure(element)
    if kind == "CodeBlock" and kind_of(element["c"][0][0]) == "lst":
        caption = [tree.plain(tree.words(tree.value(element["c"][0], "lst-cap") or ""))]
        bare = {"t": "CodeBlock", "c": [["", element["c"][0][1], []], element["c"][1]]}
        return _float([element["c"][0][0], [], []], "lst", [bare], caption)
    return _float_div(element) if kind == "Div" else None


def _captioned_table(element: Element) -> Element | None:
    attributes, (_, caption), *rest = element["c"]
    if not caption and kind_of(attributes[0]) != "tbl":
        return None
    bare = {"t": "Table", "c": [["", *attributes[1:]], [None, []], *rest]}
    return _float([attributes[0], [], []], "tbl", [bare], caption)


def _captionless_figure(element: Element) -> Element | None:
    inlines = element["c"]
    if len(inlines) != 1 or inlines[0]["t"] != "Image" or kind_of(inlines[0]["c"][0][0]) != "fig":
        return None
    (identifier, *rest), *image = inlines[0]["c"]
    return _float([identifier, [], []], "fig", [tree.plain([{"t": "Image", "c": [["", *rest], *image]}])], [])


def _float_div(element: Element) -> Element | None:
    attributes, blocks = element["c"]
    is_cell = "cell-float" in attributes[1]
    kind = kind_of(attributes[0])
    if "float" in attributes[1] or not (is_cell or kind in {"fig", "tbl", "lst"}):
        return None
    blocks, caption = _split_caption(blocks, explicit=is_cell)
    return _float(attributes, tree.value(attributes, "kind") or kind, blocks, caption)


def _split_caption(blocks: list[Element], *, explicit: bool) -> tuple[list[Element], list[Element]]:
    """A cell's caption is marked; a hand-written block's is its last paragraph, or that of the one table in it."""
    last = blocks[-1] if blocks else None
    if last and last["t"] == "Div" and "float-caption" in last["c"][0][1]:
        return blocks[:-1], [_as_plain(b) for b in last["c"][1]]
    if last and last["t"] == "Para" and not explicit and len(blocks) > 1:
        return blocks[:-1], [_as_plain(last)]
    if len(blocks) == 1 and is_float(last) and not last["c"][0][0]:
        return _split_caption(last["c"][1], explicit=True)
    return blocks, []


def _as_plain(block: Element) -> Element:
    return {"t": "Plain", "c": block["c"]} if block["t"] == "Para" else block


def _float(attributes: list[Any], kind: str, blocks: list[Element], caption: list[Element]) -> Element:
    words = tree.text(caption)
    blocks = tree.transform(blocks, lambda e: _described(e, words) if e["t"] == "Image" else None)
    identifier, classes, pairs = tree.without(attributes, "kind", "layout-ncol")
    columns = tree.value(attributes, "layout-ncol")
    if columns:
        blocks = [{"t": "Div", "c": [["", [], [["layout-ncol", columns]]], blocks]}]
    held = [*blocks, tree.div([_as_plain(b) for b in caption], classes=["float-caption"])] if caption else blocks
    return {
        "t": "Div",
        "c": [[identifier, ["float", *(c for c in classes if c != "cell-float")], [["kind", kind], *pairs]], held],
    }


def _described(element: Element, caption: str) -> Element | None:
    """A picture without alternative text has its caption for one."""
    if element["c"][1] or tree.value(element["c"][0], "fig-alt"):
        return None
    return {"t": "Image", "c": [element["c"][0], tree.words(caption), element["c"][2]]}


def is_float(element: Element | None) -> bool:
    return bool(element) and element["t"] == "Div" and "float" in element["c"][0][1]
