"""The book's own blocks in HTML: headings with numbers, figures and tables, callouts, folded code, columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from analysis.report.render import tree
from analysis.report.render.crossref import caption_label
from analysis.report.render.floats import is_callout, is_float
from analysis.report.render.tree import Element


@dataclass(frozen=True)
class HtmlBlocks:
    """Turns the marked blocks of a chapter into HTML elements, for pandoc's HTML writer.

    Attributes:
        words: interface words by Quarto's keys.
        crossref: the project's `crossref` options.
    """

    words: Mapping[str, str]
    crossref: Mapping[str, Any]

    def apply(self, blocks: list[Element]) -> list[Element]:
        return tree.transform(blocks, self._block)

    def _block(self, element: Element) -> Any:
        kind = element["t"]
        if kind == "Div":
            return self._float(element) if is_float(element) else self._callout(element) if is_callout(element) else _columns(element)
        made = {"Header": _heading, "Image": _image, "Table": _table, "CodeBlock": _code, "Span": _equation}.get(kind)
        return made(element) if made else None

    def _float(self, element: Element) -> list[Element]:
        (identifier, classes, _), blocks = element["c"]
        attributes = element["c"][0]
        kind = tree.value(attributes, "kind") or "fig"
        caption = [b for b in blocks if b["t"] == "Div" and "float-caption" in b["c"][0][1]]
        content = [b for b in blocks if b not in caption]
        label = tree.value(attributes, "part") or caption_label(kind, tree.value(attributes, "number") or "", self.words, self.crossref)
        shown = _figcaption(label, caption)
        held = [*shown, *content] if kind in {"tbl", "lst"} else [*_pictured(content), *shown]
        names = " ".join(["float", f"float-{kind}", *(c for c in classes if c != "float")])
        opening = f'<figure{_id(identifier)} class="{escape(names)}">'
        return [tree.raw("html", opening), *held, tree.raw("html", "</figure>")]

    def _callout(self, element: Element) -> list[Element]:
        attributes, blocks = element["c"]
        kind = next(c for c in attributes[1] if c.startswith("callout-")).removeprefix("callout-")
        title, blocks = _split_title(blocks)
        given = tree.value(attributes, "title")
        name = self.words.get(f"callout-{kind}-title", kind.capitalize())
        heading = title or [tree.plain(tree.words(given or name))]
        collapse = tree.value(attributes, "collapse")
        icon = "" if tree.value(attributes, "icon") == "false" else " has-icon"
        start = f'class="callout callout-{escape(kind)}{icon}"{_id(attributes[0])}'
        if collapse in {"true", "false"}:
            opened = " open" if collapse == "false" else ""
            before, between, after = (
                f'<details {start}{opened}><summary class="callout-title">',
                '</summary><div class="callout-body">',
                "</div></details>",
            )
        else:
            before, between, after = (
                f'<aside {start} aria-label="{escape(given or name)}"><div class="callout-title">',
                '</div><div class="callout-body">',
                "</div></aside>",
            )
        return [tree.raw("html", before), *heading, tree.raw("html", between), *blocks, tree.raw("html", after)]


def wrap_tables(html: str, label: str) -> str:
    """Every table of a page in a box of its own that scrolls sideways, so that the page never does."""
    parts = re.split(r"(<(script|style)\b.*?</\2>)", html, flags=re.DOTALL | re.IGNORECASE)
    opening = f'<div class="table-scroll" tabindex="0" role="region" aria-label="{escape(label)}">'
    for index in range(0, len(parts), 3):
        parts[index] = re.sub(r"<table\b", opening + "<table", parts[index])
        parts[index] = parts[index].replace("</table>", "</table></div>")
    return "".join(part for index, part in enumerate(parts) if index % 3 != 2)


def _id(identifier: str) -> str:
    return f' id="{escape(identifier)}"' if identifier else ""


def _heading(element: Element) -> Element:
    level, attributes, inlines = element["c"]
    number = tree.value(attributes, "number")
    if not number:
        return element
    shown = [tree.span([{"t": "Str", "c": number}], classes=["section-number"]), {"t": "Space"}]
    return {"t": "Header", "c": [level, tree.without(attributes, "number"), [*shown, *inlines]]}


def _table(element: Element) -> Element:
    """Column widths guessed from a source's line lengths are dropped: browsers fit columns to what is in them, on each width of screen.

    Heads say what they head, and cells have their column's title, which a narrow screen shows beside them. (For Quarto, `scripts/tables.lua` does the same.)
    """
    attributes, caption, columns, head, bodies, *rest = element["c"]
    titles = [tree.text(cell[4]) for cell in head[1][-1][1]] if head[1] else []
    named = "row-heads" in attributes[1]
    rest = [[head[0], [_row(row, [[["scope", "col"]]] * len(columns)) for row in head[1]]], [_body(body, titles, named=named) for body in bodies], *rest]
    return {
        "t": "Table",
        "c": [
            tree.without(attributes, "tbl-colwidths"),
            caption,
            [[align, {"t": "ColWidthDefault"}] for align, _ in columns],
            *rest,
        ],
    }


def _body(body: list[Any], titles: list[str], *, named: bool) -> list[Any]:
    """A table's body with its cells' titles; where the first column names the rows, it is their head."""
    attributes, heads, above, rows = body
    told = [[["data-label", title]] for title in titles]
    if named and told:
        heads, told[0] = 1, [["scope", "row"]]
    return [attributes, heads, above, [_row(row, told) for row in rows]]


def _row(row: list[Any], told: list[list[list[str]]]) -> list[Any]:
    """A row whose cells have these attributes more. (A row with joined cells stays as it is: whose titles they have isn't known.)"""
    attributes, cells = row
    if len(cells) != len(told):
        return row
    return [attributes, [[[identifier, classes, [*pairs, *more]], *rest] for ([identifier, classes, pairs], *rest), more in zip(cells, told)]]


def _image(element: Element) -> Element:
    """`fig-alt` is the alternative text; a caption alone isn't repeated as one."""
    attributes, inlines, target = element["c"]
    alt = tree.value(attributes, "fig-alt")
    identifier, classes, pairs = tree.without(attributes, "fig-alt", "fig-align")
    if alt is not None:
        inlines = tree.words(alt)
    return {"t": "Image", "c": [[identifier, classes, [*pairs]], inlines, [target[0], ""]]}


def _code(element: Element) -> Any:
    attributes, code = element["c"]
    if "cell-code" not in attributes[1]:
        return None
    fold, summary = tree.value(attributes, "fold"), tree.value(attributes, "summary")
    block = {"t": "CodeBlock", "c": [tree.without(attributes, "fold", "summary"), code]}
    if not fold:
        return block
    opened = " open" if fold == "show" else ""
    return [
        tree.raw("html", f'<details class="code-fold"{opened}><summary>{escape(summary or "Code")}</summary>'),
        block,
        tree.raw("html", "</details>"),
    ]


def _equation(element: Element) -> Element | None:
    attributes, inlines = element["c"]
    if "equation" not in attributes[1]:
        return None
    number = tree.span([{"t": "Str", "c": f"({tree.value(attributes, 'number')})"}], classes=["equation-number"])
    return {"t": "Span", "c": [tree.without(attributes, "number"), [*inlines, number]]}


def _columns(element: Element) -> Element | None:
    attributes, blocks = element["c"]
    columns = tree.value(attributes, "layout-ncol")
    if not columns or not columns.isdecimal():
        return None
    identifier, classes, pairs = tree.without(attributes, "layout-ncol")
    return {
        "t": "Div",
        "c": [[identifier, [*classes, "layout"], [*pairs, ["style", f"--columns:{int(columns)}"]]], blocks],
    }


def _split_title(blocks: list[Element]) -> tuple[list[Element], list[Element]]:
    first = blocks[0] if blocks else None
    if first and first["t"] == "Div" and "callout-title" in first["c"][0][1]:
        return first["c"][1], blocks[1:]
    return [], blocks


def _pictured(content: list[Element]) -> list[Element]:
    """A lone picture in a box of its own: where it is too wide it scrolls, and its caption doesn't."""
    inlines = content[0]["c"] if len(content) == 1 and content[0]["t"] in {"Plain", "Para"} else []
    alone = len(inlines) == 1 and inlines[0]["t"] == "Image"
    return [tree.raw("html", "<div>"), tree.plain(inlines), tree.raw("html", "</div>")] if alone else content


def _figcaption(label: str, caption: list[Element]) -> list[Element]:
    if not label and not caption:
        return []
    text = [block for div in caption for block in div["c"][1]]
    delim = '<span class="delim">:</span> ' if text else ""
    name = f'<span class="float-label">{escape(label)}{delim}</span> ' if label else ""
    return [tree.raw("html", "<figcaption>" + name), *text, tree.raw("html", "</figcaption>")]
