"""Pandoc's document tree in JSON: walking it, making its elements, reading its text. (Types: pandoc-types, `Text.Pandoc.Definition`.)"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Element = dict[str, Any]
Attr = list[Any]
#: Elements that have attributes, and where in their content these stand.
WITH_ATTR = {
    "Header": 1,
    "Div": 0,
    "Span": 0,
    "CodeBlock": 0,
    "Code": 0,
    "Link": 0,
    "Image": 0,
    "Table": 0,
    "Figure": 0,
}
_CONTAINERS = (list, dict)
_LEAVES = frozenset(["Str", "Space", "SoftBreak", "LineBreak"])
_BREAKS = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}
_BLOCKS = frozenset(["Para", "Plain", "Header", "CodeBlock", "LineBlock", "Row"])


def transform(node: Any, change: Callable[[Element], Any]) -> Any:
    """A copy of `node` with `change` applied to every element but words and spaces, inner ones first: it returns an element, a list to put in its place, or None to keep it."""
    if type(node) is list:
        return _transformed(node, change)
    if type(node) is not dict:
        return node
    kind = node.get("t")
    if kind is None:
        return {key: transform(value, change) for key, value in node.items()}
    if kind in _LEAVES:
        return node
    inner = {"t": kind, "c": _content(kind, node["c"], change)} if "c" in node else dict(node)
    new = change(inner)
    return inner if new is None else _Splice(new) if type(new) is list else new


def _content(kind: str, content: Any, change: Callable[[Element], Any]) -> Any:
    """The content of an element, copied and changed; its attributes hold no elements."""
    place = WITH_ATTR.get(kind)
    if place is None:
        return transform(content, change)
    identifier, classes, pairs = content[place]
    attributes = [identifier, [*classes], [[*pair] for pair in pairs]]
    return [*_transformed(content[:place], change), attributes, *_transformed(content[place + 1 :], change)]


def _transformed(nodes: list[Any], change: Callable[[Element], Any]) -> list[Any]:
    made: list[Any] = []
    for node in nodes:
        leaf = type(node) not in _CONTAINERS or (type(node) is dict and node.get("t") in _LEAVES)
        new = node if leaf else transform(node, change)
        if type(new) is _Splice:
            made += new
        else:
            made.append(new)
    return made


class _Splice(list):
    pass


def elements(node: Any, *types: str) -> Iterator[Element]:
    """All elements of these types in `node`, outer ones first, in reading order."""
    wanted = frozenset(types)
    passed = _LEAVES - wanted  # most of a document: words and spaces, which hold nothing
    ahead = [node]  # a stack: generators inside generators would hand each element up through every level
    while ahead:
        item = ahead.pop()
        if isinstance(item, dict):
            kind = item.get("t")
            if kind in wanted:
                yield item
            place = WITH_ATTR.get(kind)
            if place is None:
                item = [value for key, value in item.items() if key != "t"]
            else:  # its attributes hold no elements
                item = item["c"][:place] + item["c"][place + 1 :]
        if isinstance(item, list):
            ahead += [inner for inner in reversed(item) if (type(inner) is dict and inner.get("t") not in passed) or (inner and type(inner) is list)]


def text(node: Any) -> str:
    """The words in `node`, its blocks separated by spaces; notes, raw markup and mathematics left out."""
    return " ".join(as_written(node).split())


def as_written(node: Any) -> str:
    """The words in `node` with their spaces as they are, of which some aren't to be broken."""
    return "".join(_text(node)).strip()


def _text(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _text(item)
    elif isinstance(node, dict):
        yield from _element_text(node)


def _element_text(node: Element) -> Iterator[str]:
    kind, content = node.get("t"), node.get("c")
    if kind == "Str":
        yield content
    elif kind in _BREAKS:
        yield _BREAKS[kind]
    elif kind in {"Code", "CodeBlock"}:
        yield content[1]
    elif kind == "Quoted":
        single = content[0]["t"] == "SingleQuote"
        yield "\u2018" if single else "\u201c"
        yield from _text(content[1])
        yield "\u2019" if single else "\u201d"
    elif kind not in {"Note", "RawInline", "RawBlock", "Math"}:
        yield from _text(content if kind else list(node.values()))
    if kind in _BLOCKS:
        yield " "


def attr(element: Element) -> Attr | None:
    """The `[id, classes, key-values]` of an element that has them."""
    place = WITH_ATTR.get(element.get("t", ""))
    return None if place is None else element["c"][place]


def value(attributes: Attr, key: str) -> str | None:
    """The value of an attribute, None where it isn't set."""
    return next((v for k, v in attributes[2] if k == key), None)


def without(attributes: Attr, *keys: str) -> Attr:
    """The attributes less some of their keys."""
    return [attributes[0], attributes[1], [[k, v] for k, v in attributes[2] if k not in keys]]


def div(blocks: list[Element], identifier: str = "", classes: list[str] | None = None, **pairs: str) -> Element:
    return {"t": "Div", "c": [[identifier, classes or [], [[k, v] for k, v in pairs.items()]], blocks]}


def span(inlines: list[Element], identifier: str = "", classes: list[str] | None = None) -> Element:
    return {"t": "Span", "c": [[identifier, classes or [], []], inlines]}


def link(inlines: list[Element], target: str, classes: list[str] | None = None) -> Element:
    return {"t": "Link", "c": [["", classes or [], []], inlines, [target, ""]]}


def words(string: str) -> list[Element]:
    """A string as inlines; its no-break spaces stay."""
    made: list[Element] = []
    for index, word in enumerate(string.split(" ")):
        made += ([{"t": "Space"}] if index else []) + ([{"t": "Str", "c": word}] if word else [])
    return made


def plain(inlines: list[Element]) -> Element:
    return {"t": "Plain", "c": inlines}


def raw(target: str, string: str) -> Element:
    return {"t": "RawBlock", "c": [target, string]}


def raw_inline(target: str, string: str) -> Element:
    return {"t": "RawInline", "c": [target, string]}
