"""Citations: citeproc over each chapter; one bibliography for the book where a chapter has `::: {#refs}`, else one a chapter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.report.render import addresses, tree
from analysis.report.render.chapters import Chapter
from analysis.report.render.config import Book, option_paths
from analysis.report.render.floats import kind_of

_CUT = ("<!--references-->", "<!--/references-->")
_REF = re.compile(r'href="#(ref-[^"]+)"')


class Citations:
    """Who cites what in a book, and how each chapter's pandoc is told.

    Raises:
        UserError: the bibliography or the style isn't there.
    """

    def __init__(self, book: Book, options: Mapping[str, Any], chapters: Sequence[Chapter]) -> None:
        self.book = book
        self.files = option_paths(book, options, "bibliography")
        self.style = option_paths(book, options, "csl")[:1]
        self.cited = {c.source: _keys(c.blocks) for c in chapters}
        self.home = next((c for c in chapters if _has_refs(c.blocks)), None)

    def arguments(self, chapter: Chapter) -> list[str]:
        """For the pandoc run of `chapter`; empty where it cites nothing, which saves the time."""
        if not self.files or not (self.cited[chapter.source] or chapter is self.home):
            return []
        return self.all_arguments()

    def all_arguments(self) -> list[str]:
        """For a pandoc run that holds the whole book."""
        return ["--citeproc", *(f"--bibliography={p}" for p in self.files), *(f"--csl={p}" for p in self.style)] if self.files else []

    def meta(self, chapter: Chapter) -> dict[str, Any]:
        """The chapter's metadata for citeproc: its language, and every key of the book where the bibliography stands."""
        meta: dict[str, Any] = self.base_meta()
        if self.home is chapter:
            meta["nocite"] = {"t": "MetaInlines", "c": [_nocite(k) for k in sorted(set().union(*self.cited.values()))]}
        elif not self.home:
            meta["reference-section-title"] = {
                "t": "MetaInlines",
                "c": tree.words(self.book.words["section-title-references"]),
            }
        return meta

    def unknown(self) -> list[str]:
        """A line for each chapter that cites where the book has no bibliography."""
        return (
            []
            if self.files
            else [f"{source}: `@{min(keys)}` is neither a label nor, as there is no `bibliography`, a citation" for source, keys in self.cited.items() if keys]
        )

    @property
    def any_cited(self) -> bool:
        """Whether anything in the book is cited at all."""
        return any(self.cited.values())

    def base_meta(self) -> dict[str, Any]:
        return {"lang": {"t": "MetaString", "c": self.book.lang}, "link-citations": {"t": "MetaBool", "c": True}}

    def with_list(self, chapter: Chapter, blocks: list[tree.Element]) -> list[tree.Element]:
        """The chapter's blocks; where its list of references stands elsewhere, with one at the end that `linked` cuts out: without a list, citeproc makes no links."""
        if not self.home or self.home is chapter:
            return blocks
        return [*blocks, tree.raw("html", _CUT[0]), tree.div([], "refs"), tree.raw("html", _CUT[1])]

    def linked(self, html: str, chapter: Chapter) -> str:
        """A chapter's citations lead to the page where the bibliography stands."""
        if not self.home or self.home is chapter:
            return html
        before, _, rest = html.partition(_CUT[0])
        html = before + rest.partition(_CUT[1])[2]
        return _REF.sub(f'href="{addresses.relative(self.home.page, chapter.page)}#\\1"', html)


def _keys(blocks: list[tree.Element]) -> set[str]:
    return {c["citationId"] for cite in tree.elements(blocks, "Cite") for c in cite["c"][0] if not kind_of(c["citationId"])}


def _has_refs(blocks: list[tree.Element]) -> bool:
    return any(block["c"][0][0] == "refs" for block in tree.elements(blocks, "Div"))


def _nocite(key: str) -> tree.Element:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], [{"t": "Str", "c": f"@{key}"}]]}
