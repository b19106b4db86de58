"""A page's text in blocks, so that a number is read whole where it is cut by markup, and every character knows the element that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.evidence.audit.dom import UNSEEN, Element

#: Elements that don't end a line of text (HTML, phrasing content).
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
#: What shows other text than its content: the attribute that holds it.
_DESCRIBED = {"img": "alt"}


@dataclass(frozen=True)
class Block:
    """A run of text: `pieces` are its parts and the elements that directly hold them."""

    pieces: tuple[tuple[str, Element], ...]

    @property
    def text(self) -> str:
        return "".join(piece for piece, _ in self.pieces)

    def holders(self, start: int, end: int) -> list[Element]:
        """The elements that hold `text[start:end]`."""
        found, at = [], 0
        for piece, holder in self.pieces:
            if at < end and at + len(piece) > start:
                found.append(holder)
            at += len(piece)
        return found

    def context(self, start: int, end: int, width: int = 60) -> str:
        """The words around `text[start:end]`."""
        before, after = self.text[max(0, start - width) : start], self.text[end : end + width]
        return " ".join(f"{before}[{self.text[start:end]}]{after}".split())


def blocks(element: Element) -> Iterator[Block]:
    """The blocks of `element` in the order of the page; a picture's description is one of its own."""
    run: list[tuple[str, Element]] = []
    for piece, holder in _pieces(element):
        if holder is not None:
            run.append((piece, holder))
        elif run:
            yield Block(tuple(run))
            run = []
    if run:
        yield Block(tuple(run))


def _pieces(element: Element) -> Iterator[tuple[str, Element | None]]:
    """Pieces of text with their holders; an empty piece without one ends a block."""
    if element.tag in UNSEEN:
        return
    ends = element.tag not in _INLINE
    if ends:
        yield "", None
    if element.tag in _DESCRIBED:
        yield element.attributes.get(_DESCRIBED[element.tag], ""), element
    for child in element.children:
        if isinstance(child, Element):
            yield from _pieces(child)
        else:
            yield child, element
    if ends:
        yield "", None
