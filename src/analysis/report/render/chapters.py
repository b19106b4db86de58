"""The chapters of a book: their sources read, parsed and split into title and body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from analysis.errors import UserError
from analysis.report.render import notebook, shortcodes, tool, tree
from analysis.report.render.config import Book, Entry, project_file

_SUFFIXES = (".qmd", ".md", ".ipynb")


@dataclass(frozen=True)
class Section:
    """A heading of a page: its level in the page (2 under the title), number (empty if none), id and words."""

    level: int
    number: str
    identifier: str
    title: str


@dataclass
class Chapter:
    """A chapter on its way from source to page.

    Attributes:
        entry: its line in the book's contents.
        source: path in the project, with slashes.
        blocks: its body in pandoc's tree, without the title.
        title: the title's inlines.
        identifier: the title's id.
        number: `2`, `A`, or empty.
        sections: its headings, filled in by `structure`.
        media: files its outputs hold, by name relative to the page.
    """

    entry: Entry
    source: str
    front: dict[str, Any]
    blocks: list[tree.Element]
    title: list[tree.Element]
    identifier: str
    numbered: bool
    media: dict[str, bytes] = field(default_factory=dict)
    number: str = ""
    sections: list[Section] = field(default_factory=list)

    @property
    def page(self) -> str:
        """Its HTML page's path in the site."""
        return str(PurePosixPath(self.source).with_suffix(".html"))

    @property
    def heading(self) -> str:
        """Its title as text."""
        return tree.text(self.title)


def load(book: Book, options: Mapping[str, Any], target: str) -> list[Chapter]:
    """All chapters of `book` for one output format, in order, numbered.

    Raises:
        UserError: no chapters, one that is missing, or one that can't be read.
    """
    entries = [e for e in book.entries if e.source]
    if not entries or entries[0].source.split(".")[0] != "index":
        raise UserError("_quarto.yml", "expected `book: chapters` to begin with index.qmd (or .md, .ipynb)", "Add the home page.")
    chapters = tool.each(lambda entry: _read(book, entry, _code_options(options, book, target)), entries)
    return _numbered(chapters, number=options.get("number-sections", True) is not False)


def parse(book: Book) -> None:
    """Let pandoc read what the chapters hold in any of the book's formats, each text once; what it makes of them is remembered (`kept`) for the formats' own processes."""
    texts = {text: name for target in book.formats for name, source in _sources(book, target) for text in _texts(source)}
    tool.each(lambda text: tool.parse(text, where=texts[text]), sorted(texts, key=len, reverse=True))  # the longest first: it would end last


def _sources(book: Book, target: str) -> list[tuple[str, notebook.Source]]:
    options = _code_options({**book.formats[target], "active-profile": book.profile}, book, target)
    return [(entry.source, _source(book, entry.source, options)) for entry in book.entries if entry.source]


def _texts(source: notebook.Source) -> list[str]:
    """What of a source is parsed: its body, and its title where that is apart."""
    return [source.markdown, *([_title(source)] if source.front.get("title") else [])]


def _title(source: notebook.Source) -> str:
    return f"# {source.front['title']}"


def _code_options(options: Mapping[str, Any], book: Book, target: str) -> notebook.Options:
    return notebook.Options(target, options.get("execute") or {}, options.get("code-fold", False),
                            str(options.get("code-summary") or book.words["code-summary"]))  # fmt: skip


def _read(book: Book, entry: Entry, options: notebook.Options) -> Chapter:
    name = entry.source or ""
    source = _source(book, name, options)
    return _chapter(entry, name, source, tool.parse(source.markdown, where=name))


def _source(book: Book, name: str, options: notebook.Options) -> notebook.Source:
    if not name.endswith(_SUFFIXES):
        raise UserError("_quarto.yml", f"the chapter `{name}` isn't .qmd, .md or .ipynb", "Name one that is; globs are not read.")
    path = project_file(book.root, name, "_quarto.yml, `book: chapters`")
    return notebook.read(book.root, name, options) if name.endswith(".ipynb") else _prose(book.root, path.read_text("utf-8"), name)


def _prose(root: Path, text: str, name: str) -> notebook.Source:
    front, body = notebook.front_matter(text, name)
    return notebook.Source(shortcodes.expand(body, name, root), front)


def _chapter(entry: Entry, name: str, source: notebook.Source, blocks: list[tree.Element]) -> Chapter:
    """The title is the front matter's, else the first heading where that is of level 1 (Quarto's `partitionMarkdown`)."""
    front = source.front
    identifier, classes = PurePosixPath(name).stem, []
    if front.get("title"):
        _, (_, classes, _), title = tool.parse(_title(source), where=name)[0]["c"]
    elif blocks and blocks[0]["t"] == "Header" and blocks[0]["c"][0] == 1:
        _, (identifier, classes, _), title = blocks[0]["c"]
        blocks = blocks[1:]
    else:
        title = tree.words(entry.part if entry.is_part and entry.part else PurePosixPath(name).stem)
    numbered = "unnumbered" not in classes and front.get("number-sections") is not False and not entry.is_part
    return Chapter(entry, name, front, blocks, title, identifier, numbered, source.media)


def _numbered(chapters: Sequence[Chapter], *, number: bool) -> list[Chapter]:
    """Chapters count 1, 2, 3 and appendices A, B, C; those marked unnumbered don't count."""
    for appendix in (False, True):
        counted = (c for c in chapters if number and c.numbered and c.entry.appendix is appendix)
        for index, chapter in enumerate(counted):
            chapter.number = chr(ord("A") + index) if appendix else str(index + 1)
    return list(chapters)
