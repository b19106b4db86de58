"""What is shorter on paper than on a screen: an index entry names its sentences by their first words, and nothing leads back. (For Quarto, `scripts/paper.lua` does the same.)"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from analysis.report.render import tree
from analysis.report.render.tree import Element

#: Words of a sentence, and characters of a computation, that an entry shows.
WORDS, CODE = 6, 40


def shortened(blocks: list[Element]) -> list[Element]:
    """`blocks` as paper has them."""
    return tree.transform(blocks, _shorter)


def _shorter(element: Element) -> Any:
    if element["t"] == "Link" and "back" in element["c"][0][1]:
        return []
    if element["t"] == "Div" and "entry" in element["c"][0][1]:
        attributes, blocks = element["c"]
        return {"t": "Div", "c": [attributes, [made for block in blocks for made in _entry_block(block)]]}
    return None


def _entry_block(block: Element) -> list[Element]:
    """The sentences of an entry run on, under the name of their article."""
    if block["t"] != "OrderedList":
        return [tree.transform(block, lambda e: _code(e) if e["t"] == "Code" else None)]
    items = [[link for link in tree.elements(item, "Link")] for item in block["c"][1]]
    runs = [_run(list(group)) for _, group in groupby(items, key=_article)]
    return [{"t": "Para", "c": run} for run in runs]


def _article(links: list[Element]) -> str:
    """The words of an item's last link: its article."""
    return tree.text(links[-1]["c"][1]) if links else ""


def _run(items: list[list[Element]]) -> list[Element]:
    named = [links for links in items if links]
    made: list[Element] = [*named[0][-1:], {"t": "Str", "c": ":"}] if named else []
    for index, links in enumerate(named):
        made += [*([{"t": "Str", "c": "\u00a0·"}] if index else []), {"t": "Space"}, _first_words(links[0])]
    return made


def _first_words(link: Element) -> Element:
    attributes, inlines, target = link["c"]
    words = tree.text(inlines).split()
    shown = " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
    return {"t": "Link", "c": [attributes, tree.words(shown), target]}


def _code(element: Element) -> Element | None:
    attributes, text = element["c"]
    if len(text) <= CODE:
        return None
    return {"t": "Code", "c": [attributes, text.partition("(")[0] + "(…)" if "(" in text else text[:CODE] + "…"]}
