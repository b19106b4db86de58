"""The book as one document, for PDF and DOCX: ids made unique, links turned inward, HTML outputs read as document trees, pictures gathered."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from analysis.report.render import addresses, chapters, citations, crossref, links, paper, structure, tool, tree
from analysis.report.render.chapters import Chapter
from analysis.report.render.config import Book
from analysis.report.render.tree import Element

#: What a reader works with on a screen has no place on paper.
_CONTROLS = re.compile(
    r"<(script|style|fieldset|form|button|select|textarea)\b.*?</\1\s*>|<input\b[^>]*>|</?(?:details|summary)\b[^>]*>", re.DOTALL | re.IGNORECASE
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass
class Single:
    """A book read for one of the formats that are a single file.

    Attributes:
        chapters: numbered, references resolved, every link to a chapter one to an anchor of this document.
        pictures: name in this document → the picture's bytes.
        said: what went wrong without stopping the render.
    """

    book: Book
    options: Mapping[str, Any]
    target: str
    chapters: list[Chapter]
    pictures: dict[str, bytes] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    @cached_property
    def citations(self) -> citations.Citations:
        return citations.Citations(self.book, self.options, self.chapters)


def read(book: Book, name: str) -> Single:
    """`book` for the format `name`.

    Raises:
        UserError: a mistake in the project; see `pandoc.render`.
    """
    options = {**book.formats[name], "active-profile": book.profile}
    loaded = chapters.load(book, options, name)
    for chapter, blocks in zip(loaded, tool.each(_without_html, loaded)):
        chapter.blocks = paper.shortened(blocks)
    single = Single(book, options, name, loaded)
    labels = structure.number_all(loaded, options, name)
    ids = _unique_ids(loaded)
    references = crossref.References(labels, book.words, lambda source, label, _: f"#{ids[source].get(label, label)}", options.get("crossref") or {})
    for chapter in loaded:
        links.rewrite_tree(chapter, _Inward(ids, chapter, loaded, single.said))
        references.resolve(chapter)
        chapter.blocks = tree.transform(chapter.blocks, lambda e, c=chapter: _picture(e, c, single))
    single.said[:] = sorted({*single.said, *references.missing})
    return single


# --- outputs in HTML


def _without_html(chapter: Chapter) -> list[Element]:
    """Raw HTML blocks as what they show, all in one run of pandoc; other raw HTML has no place in these formats."""
    pieces = [b["c"][1] for b in tree.elements(chapter.blocks, "RawBlock") if b["c"][0] == "html"]
    if not pieces:
        return chapter.blocks
    html = "\n".join(f'<div id="piece-{i}">{_balanced(_CONTROLS.sub("", piece))}</div>' for i, piece in enumerate(pieces))
    read = _as_tree(html, chapter.source)
    shown = {b["c"][0][0]: b["c"][1] for b in read if b["t"] == "Div"}
    count = iter(range(len(pieces)))
    return tree.transform(
        chapter.blocks,
        lambda e: shown.get(f"piece-{next(count)}", []) if e["t"] == "RawBlock" and e["c"][0] == "html" else None,
    )


def _as_tree(html: str, where: str) -> list[Element]:
    return json.loads(tool.run(["-f", "html-auto_identifiers", "-t", "json"], html, where=where))["blocks"]


def _balanced(html: str) -> str:
    """A piece that would close the box around it stands alone instead."""
    opened, closed = len(re.findall(r"<div\b", html)), html.count("</div>")
    return html + "</div>" * (opened - closed) if opened >= closed else "<div>" * (closed - opened) + html


# --- ids and links


def _unique_ids(loaded: list[Chapter]) -> dict[str, dict[str, str]]:
    """For each source, its ids → the ids in this document; an id that an earlier chapter has gets the chapter's name before it."""
    taken: set[str] = set()
    ids: dict[str, dict[str, str]] = {}
    for chapter in loaded:
        stem = PurePosixPath(chapter.source).stem
        own: dict[str, str] = {}
        for identifier in [chapter.identifier, *_ids(chapter.blocks)]:
            name = identifier if identifier not in taken else _free(f"{stem}-{identifier}", taken)
            own.setdefault(identifier, name)
            taken.add(name)
        ids[chapter.source] = own
        _rename(chapter, own)
    return ids


def _free(name: str, taken: set[str]) -> str:
    number = 2
    while name in taken:
        name, number = f"{name}-{number}", number + 1
    return name


def _ids(blocks: list[Element]) -> Iterator[str]:
    for element in tree.elements(blocks, *tree.WITH_ATTR):
        identifier = _attr(element)[0]
        if identifier:
            yield identifier


def _attr(element: Element) -> list[Any]:
    return tree.attr(element) or ["", [], []]


def _rename(chapter: Chapter, names: Mapping[str, str]) -> None:
    """Give the elements their ids; where one stands twice in a chapter, only the first keeps it (typst refuses doubles)."""
    seen: set[str] = {chapter.identifier}
    for element in tree.elements(chapter.blocks, *tree.WITH_ATTR):
        attributes = _attr(element)
        if attributes[0]:
            first = attributes[0] not in seen
            seen.add(attributes[0])
            attributes[0] = names[attributes[0]] if first else ""
    chapter.identifier = names[chapter.identifier]


@dataclass(frozen=True)
class _Inward:
    """A link's address in this document: its anchor, or the chapter's title; None where there is no such place."""

    ids: Mapping[str, Mapping[str, str]]
    chapter: Chapter
    chapters: list[Chapter]
    said: list[str]

    def __call__(self, source: str, anchor: str) -> str | None:
        if source not in self.ids:
            self.said.append(f"{self.chapter.source}: a link to `{source}`, which isn't a chapter of this book")
            return None
        if not anchor:
            return "#" + next(c.identifier for c in self.chapters if c.source == source)
        name = self.ids[source].get(anchor) or self.ids[source].get(unquote(anchor))
        if name is None:
            self.said.append(f"{self.chapter.source}: a link to `{source}#{anchor}`, where there is no such place")
        return f"#{name}" if name else None


# --- pictures


def _picture(element: Element, chapter: Chapter, single: Single) -> Any:
    """Each picture is named for its place in the book; one from elsewhere, or outside the project, isn't fetched."""
    if element["t"] != "Image":
        return None
    attributes, inlines, (address, _) = element["c"]
    content = _bytes(unquote(address), chapter, single.book.root)
    if content is None:
        single.said.append(f"{chapter.source}: the picture `{address}` isn't a file of the project and was left out")
        return tree.span(inlines)
    name = f"pictures/{len(single.pictures) + 1}{PurePosixPath(address).suffix.lower()}"
    single.pictures[name] = content
    return {"t": "Image", "c": [attributes, inlines, [name, ""]]}


def _bytes(address: str, chapter: Chapter, root: Path) -> bytes | None:
    if address in chapter.media:
        return chapter.media[address]
    if _SCHEME.match(address):
        return None
    path = (root / addresses.resolve(posixpath.normpath(address), chapter.source)).resolve()
    return path.read_bytes() if path.is_relative_to(root.resolve()) and path.is_file() else None
