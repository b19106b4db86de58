"""The rendered pages of a report, and where their links lead. Reads what either renderer writes: the language that a page declares says to which edition it belongs."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from analysis.errors import UserError
from analysis.evidence.audit import dom
from analysis.evidence.audit.dom import Element


@dataclass(frozen=True)
class Rendered:
    """One page of the book.

    Attributes:
        path: relative to the book, with slashes.
    """

    path: str
    root: Element

    @cached_property
    def anchors(self) -> dict[str, Element]:
        """Elements by id; of an id given twice, the first."""
        found: dict[str, Element] = {}
        for element in self.root.elements():
            if element.identifier:
                found.setdefault(element.identifier, element)
        return found

    @cached_property
    def edition(self) -> str:
        declared = next((element.attributes.get("lang", "") for element in self.root.find("html")), "")
        return declared.partition("-")[0]

    @property
    def chapter(self) -> str:
        """The chapter's id: the file's name."""
        return posixpath.splitext(posixpath.basename(self.path))[0]

    @property
    def body(self) -> Element:
        return next(self.root.find("body"), self.root)


@dataclass(frozen=True)
class Target:
    """Where a link leads: a page and, where it names one, the element in it. None where there is no such thing."""

    page: Rendered | None
    element: Element | None


class Book:
    """The pages of one edition."""

    def __init__(self, pages: list[Rendered]) -> None:
        self.pages = pages
        self._by_path = {page.path: page for page in pages}
        self._by_chapter = {page.chapter: page for page in pages}

    def chapter(self, chapter_id: str) -> Rendered | None:
        return self._by_chapter.get(chapter_id)

    def article(self, article_id: str) -> Rendered | None:
        """The page of an annotated article."""
        return self._by_chapter.get(f"article-{article_id}")

    def follow(self, page: Rendered, href: str) -> Target:
        """Where `href`, as written in `page`, leads."""
        parts = urlsplit(href)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path))) if parts.path else page.path
        found = self._by_path.get(path) or self._by_path.get(posixpath.join(path, "index.html"))
        anchor = unquote(parts.fragment)
        return Target(found, found.anchors.get(anchor) if found and anchor else None)


def is_inside(href: str) -> bool:
    """Whether a link stays in the report."""
    return not urlsplit(href).scheme and not href.startswith("//")


def read(book: Path, editions: tuple[str, ...]) -> dict[str, Book]:
    """The pages below `book` by edition.

    Raises:
        UserError: there are none of an edition that is asked for.
    """
    pages: dict[str, list[Rendered]] = {edition: [] for edition in editions}
    for page in _pages(book):
        if page.edition in pages:
            pages[page.edition].append(page)
    if missing := [edition for edition, found in pages.items() if not found]:
        raise UserError(str(book), f"there is no rendered page of the edition {missing[0]!r}", "Run `report build` first.")
    return {edition: Book(found) for edition, found in pages.items()}


def _pages(book: Path) -> Iterator[Rendered]:
    for path in sorted(book.rglob("*.html")):
        relative = path.relative_to(book)
        if "site_libs" not in relative.parts:
            yield Rendered(relative.as_posix(), dom.read(path))
