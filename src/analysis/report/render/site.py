"""The book as a site: one HTML page a chapter, with its contents, search and neighbours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from analysis.errors import UserError
from analysis.report.render import (
    addresses,
    blocks,
    chapters,
    checks,
    citations,
    crossref,
    dates,
    links,
    navigation,
    resources,
    search,
    structure,
    tool,
    tree,
)
from analysis.report.render.chapters import Chapter
from analysis.report.render.config import ASSETS, Book, as_list, option_paths

#: Where the renderer's own files stand in the site.
LIBRARY = "site_libs/report"
_FILES = ("report.css", "report.js")
_NO_ALT = re.compile(r"<img (?![^>]*\balt=)")
#: citeproc makes the heading of a page's references one of the first level, as if they were a chapter.
_REFERENCES = re.compile(r'<h1((?: class="[^"]*")? id="bibliography")>(.*?)</h1>', re.S)


def write(book: Book, output_dir: Path) -> tuple[Path, list[str]]:
    """The site of `book` in `output_dir`; its home page, and what went wrong without stopping it.

    Raises:
        UserError: a mistake in the project; see `pandoc.render`.
    """
    options = {**book.formats["html"], "active-profile": book.profile}
    site = _Site(book, options, chapters.load(book, options, "html"))
    pages = site.pages()
    for chapter, html in pages:
        resources.write(output_dir / chapter.page, html)
        for name, content in chapter.media.items():
            resources.write((output_dir / chapter.page).parent / name, content)
    resources.write(
        output_dir / LIBRARY / "search-index.js",
        search.script([c for c in site.chapters if c.front.get("search") is not False]),
    )
    for name in _FILES:
        resources.write(output_dir / LIBRARY / name, (ASSETS / name).read_bytes())
    resources.copy(book.root, site.files(pages), output_dir)
    return output_dir / site.chapters[0].page, site.said


@dataclass
class _Site:
    book: Book
    options: Mapping[str, Any]
    chapters: list[Chapter]
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        _refuse_sass(self.options)
        self.page_of = {c.source: c.page for c in self.chapters}
        labels = structure.number_all(self.chapters, self.options, "html")
        self.references = crossref.References(labels, self.book.words, self._address, self.options.get("crossref") or {})
        self.blocks = blocks.HtmlBlocks(self.book.words, self.options.get("crossref") or {})
        self.footer = _footer((self.book.options.get("book") or {}).get("page-footer"))
        self.template = Template((ASSETS / "page.html").read_text("utf-8"))
        for chapter in self.chapters:
            self.references.resolve(chapter)
        self.citations = citations.Citations(self.book, self.options, self.chapters)

    def _address(self, source: str, label: str, chapter: Chapter) -> str:
        return f"#{label}" if source == chapter.source else f"{addresses.relative(self.page_of[source], chapter.page)}#{label}"

    def pages(self) -> list[tuple[Chapter, str]]:
        """Each chapter with its page."""
        bodies = tool.each(self._body, self.chapters)
        made = [(chapter, self._page(index, body)) for index, (chapter, body) in enumerate(zip(self.chapters, bodies))]
        self.said[:] = sorted(
            {
                *self.said,
                *self.citations.unknown(),
                *self.references.missing,
                *self.missing_links,
                *checks.broken(made, self.book.root),
            }
        )
        return made

    def _body(self, chapter: Chapter) -> str:
        document = tool.document(self.citations.with_list(chapter, self.blocks.apply(chapter.blocks)), self.citations.meta(chapter))
        arguments = [
            "-f",
            "json",
            "-t",
            "html",
            "--mathml",
            "--wrap=none",
            "--email-obfuscation=none",
            *self.citations.arguments(chapter),
        ]
        return self.citations.linked(tool.run(arguments, document, where=chapter.source, said=self.said), chapter)

    def _page(self, index: int, body: str) -> str:
        chapter = self.chapters[index]
        body = _REFERENCES.sub(r"<h2\1>\2</h2>", _NO_ALT.sub('<img alt="" ', body))
        body = links.rewrite_html(blocks.wrap_tables(body, self.book.words["table-scrolls"]), chapter, self.page_of, self.missing_links)
        return self.template.substitute(self._fields(chapter, index, body))

    @property
    def missing_links(self) -> list[str]:
        return self.__dict__.setdefault("_missing_links", [])

    def _fields(self, chapter: Chapter, index: int, body: str) -> dict[str, str]:
        book, words = self.book, self.book.words
        around = navigation.Navigation(self.book, self.chapters, index)
        home = index == 0
        title = book.title if home else f"{chapter.number} {chapter.heading}".strip() + f" – {book.title}"
        return {
            **{f"word_{key.replace('-', '_')}": escape(value) for key, value in words.items()},
            "lang": escape(book.lang),
            "title": escape(title),
            "book_title": escape(book.title),
            "description": escape(str(chapter.front.get("description") or book.options.get("description-meta") or book.description or book.subtitle)),
            "icon": self._icon(chapter),
            "authors": escape(", ".join(book.authors)),
            "root": addresses.relative(".", chapter.page) + "/",
            "home": addresses.relative(self.chapters[0].page, chapter.page),
            "library": addresses.relative(LIBRARY, chapter.page),
            "page_class": "home" if home else "chapter",
            "sidebar": around.sidebar(),
            "downloads": navigation.downloads(book, chapter.page),
            "toc": around.contents(int(self.options.get("toc-depth") or 3))
            if self.options.get("toc", True) is not False and chapter.front.get("toc") is not False
            else "",
            "neighbours": around.neighbours(),
            "edition": self._edition(chapter),
            "header": self._title_block(chapter, home=home),
            "body": body,
            "styles": self._styles(chapter),
            "in_header": self._included("include-in-header"),
            "before_body": self._included("include-before-body"),
            "after_body": self._included("include-after-body"),
            "footer": self.footer,
        }

    def _title_block(self, chapter: Chapter, *, home: bool) -> str:
        words = self.book.words
        name = "crossref-apx-prefix" if chapter.entry.appendix else "crossref-ch-prefix"
        kicker = f'<p class="kicker">{escape(words[name])} {chapter.number}</p>' if chapter.number else ""
        if home:
            return self._cover()
        inlines = _inline(chapter)
        lede = chapter.front.get("subtitle") or chapter.front.get("description")
        below = f'<p class="subtitle">{escape(str(lede))}</p>' if lede else ""
        return f'<header class="title-block">{kicker}<h1 id="{escape(chapter.identifier)}">{inlines}</h1>{below}</header>'

    def _cover(self) -> str:
        """The home page opens with the book's title; its own heading follows as the first section."""
        book, home = self.book, self.chapters[0]
        date = dates.shown(book)
        facts = "".join(f"<span>{escape(part)}</span>" for part in (", ".join(book.authors), date) if part)
        below = f'<p class="subtitle">{escape(book.subtitle)}</p>' if book.subtitle else ""
        byline = f'<p class="byline">{facts}</p>' if facts else ""
        heading = f'<h2 id="{escape(home.identifier)}" class="opening">{escape(home.heading)}</h2>' if home.heading not in {book.title, "index"} else ""
        files = navigation.downloads(book, home.page, "offers")
        return f'<header class="title-block cover"><h1>{escape(book.title)}</h1>{below}{byline}{files}</header>{heading}'

    def _edition(self, chapter: Chapter) -> str:
        """The other edition's link; an address that ends in `/` means the same page there, in the folder that `folders` gives for this one's."""
        other = self.book.options.get("other-edition") or {}
        if not other.get("href"):
            return ""
        href = str(other["href"])
        href = href if re.match(r"[a-z]+:|/", href) else addresses.relative(href, chapter.page) + ("/" if href.endswith("/") else "")
        href = href + _moved(chapter.page, other.get("folders") or {}) if href.endswith("/") else href
        lang = f' lang="{escape(str(other["lang"]))}" hreflang="{escape(str(other["lang"]))}"' if other.get("lang") else ""
        return f'<a class="edition" rel="alternate" href="{escape(href)}"{lang}>{escape(str(other.get("title") or href))}</a>'

    def _styles(self, chapter: Chapter) -> str:
        names = [str(n).lstrip("/") for n in as_list(self.options.get("css"))]
        return "\n".join(f'<link rel="stylesheet" href="{escape(addresses.relative(n, chapter.page))}">' for n in names)

    @property
    def _favicon(self) -> list[str]:
        """`book: favicon`, where there is one."""
        named = option_paths(self.book, self.book.options.get("book") or {}, "favicon")
        return [path.relative_to(self.book.root.resolve()).as_posix() for path in named]

    def _icon(self, chapter: Chapter) -> str:
        return "\n".join(f'<link rel="icon" href="{escape(addresses.relative(name, chapter.page))}">' for name in self._favicon)

    def _included(self, key: str) -> str:
        return "\n".join(_include(item, self.book, key) for item in as_list(self.options.get(key)))

    def files(self, pages: list[tuple[Chapter, str]]) -> list[str]:
        """Project files that the site needs beside its pages."""
        option_paths(self.book, self.options, "css")
        css = [str(n).lstrip("/") for n in as_list(self.options.get("css"))]
        sources = set(self.page_of)
        shown = [name for chapter, html in pages for name in resources.referenced(html, chapter.source, self.book.root) if name not in sources]
        return [*css, *self._favicon, *resources.matching(self.book.root, self.book.resources), *shown]


def _moved(page: str, folders: Mapping[str, str]) -> str:
    """A page's path in another edition, whose folders have other names."""
    folder, slash, name = page.rpartition("/")
    return f"{folders.get(folder, folder)}{slash}{name}"


def _inline(chapter: Chapter) -> str:
    """A title in HTML; pandoc is asked only where there is more in it than words."""
    if all(inline["t"] in {"Str", "Space", "SoftBreak"} for inline in chapter.title):
        return escape(chapter.heading)
    return tool.run(["-f", "json", "-t", "html", "--wrap=none"], tool.document([tree.plain(chapter.title)]), where=chapter.source).strip()


def _refuse_sass(options: Mapping[str, Any]) -> None:
    """A theme's name changes nothing here; a theme of one's own would be lost silently."""
    theme = options.get("theme")
    names = [name for part in theme.values() for name in as_list(part)] if isinstance(theme, Mapping) else as_list(theme)
    sass = next((str(name) for name in names if str(name).endswith((".scss", ".sass"))), None)
    if sass:
        raise UserError(
            "_quarto.yml, `theme`",
            f"`{sass}` is Sass, which the embedded renderer doesn't read",
            "Put the rules into a CSS file named under `css`.",
        )


def _include(item: Any, book: Book, key: str) -> str:
    if isinstance(item, Mapping) and "text" in item:
        return str(item["text"])
    name = item["file"] if isinstance(item, Mapping) else item
    return option_paths(book, {key: name}, key)[0].read_text("utf-8")


def _footer(value: Any) -> str:
    """`page-footer`: text in markdown, or its `left`, `center`, `right`."""
    parts = list(value.values()) if isinstance(value, Mapping) else as_list(value)
    texts = [tool.run(["-f", tool.READER, "-t", "html"], str(p), where="_quarto.yml, `page-footer`").strip() for p in parts if isinstance(p, str)]
    return "".join(f"<div>{text}</div>" for text in texts)
