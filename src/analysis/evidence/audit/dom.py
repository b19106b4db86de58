"""A rendered page as a tree: enough of HTML to find elements and read their text. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
#: Elements whose text no reader sees.
UNSEEN = frozenset({"script", "style", "template", "head", "svg"})


class Element:
    """An element: `children` are elements and strings, in order."""

    __slots__ = ("tag", "attributes", "children", "parent")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None = None) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Element | str] = []

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self.attributes.get("class", "").split())

    @property
    def identifier(self) -> str:
        return self.attributes.get("id", "")

    def ancestors(self) -> Iterator[Element]:
        """The element itself, then outwards."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def elements(self) -> Iterator[Element]:
        """The element itself and all in it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.elements()

    def find(self, selector: str) -> Iterator[Element]:
        """Elements in this one (itself included) that match."""
        return (element for element in self.elements() if matches(element, selector))

    def pieces(self, *, without: str = "") -> Iterator[tuple[str, Element]]:
        """The text a reader sees, piece by piece with the element that directly holds it; elements that match `without` left out."""
        if self.tag in UNSEEN or (without and matches(self, without)):
            return
        for child in self.children:
            if isinstance(child, Element):
                yield from child.pieces(without=without)
            else:
                yield child, self

    def text(self, *, without: str = "") -> str:
        return "".join(piece for piece, _ in self.pieces(without=without))


def read(path: Path) -> Element:
    """The page in a file."""
    return parse(path.read_text("utf-8"))


def parse(html: str) -> Element:
    """The page as a tree. Its root has no tag."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self._open = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open)
        self._open.children.append(element)
        if tag not in _VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        closed = next((element for element in self._open.ancestors() if element.tag == tag), None)
        if closed is not None and closed.parent is not None:
            self._open = closed.parent

    def handle_data(self, data: str) -> None:
        self._open.children.append(data)


# --- selectors: `tag#id.class[name=value]`, descendants by a space, alternatives by a comma

_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)|#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)|\[(?P<name>[\w-]+)(?:(?P<how>\^?=)\"?(?P<value>[^\]\"]*)\"?)?\]")


def matches(element: Element, selector: str) -> bool:
    """Whether `element` matches a CSS selector (types, ids, classes, attributes with `=` and `^=`, descendants, alternatives).

    Raises:
        ValueError: the selector uses more of CSS than that.
    """
    return any(_descends(element, parts) for parts in _parsed(selector))


def _descends(element: Element, parts: tuple[tuple[re.Match[str], ...], ...]) -> bool:
    if not _is(element, parts[-1]):
        return False
    if len(parts) == 1:
        return True
    return any(_descends(outer, parts[:-1]) for outer in element.ancestors() if outer is not element)


def _is(element: Element, simple: tuple[re.Match[str], ...]) -> bool:
    return all(_one(element, part) for part in simple)


def _one(element: Element, part: re.Match[str]) -> bool:
    if part["tag"]:
        return element.tag == part["tag"]
    if part["id"]:
        return element.identifier == part["id"]
    if part["class"]:
        return part["class"] in element.classes
    held = element.attributes.get(part["name"])
    if held is None or part["how"] is None:
        return held is not None
    return held == part["value"] if part["how"] == "=" else held.startswith(part["value"])


@cache
def _parsed(selector: str) -> tuple[tuple[tuple[re.Match[str], ...], ...], ...]:
    return tuple(tuple(_simple(part) for part in alternative.split()) for alternative in selector.split(","))


def _simple(written: str) -> tuple[re.Match[str], ...]:
    found = tuple(_SIMPLE.finditer(written))
    if not found or "".join(match[0] for match in found) != written:
        raise ValueError(f"not a selector that is read here: {written!r}")
    return found
