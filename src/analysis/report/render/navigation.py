"""The ways around a page: the book's chapters, the page's sections, the chapters before and after."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from analysis.report.render.addresses import relative
from analysis.report.render.chapters import Chapter
from analysis.report.render.config import Book, Entry, as_list
from analysis.report.render.names import output_name

#: More chapters than this in a part are folded away in the sidebar.
LONG_PART = 15


@dataclass(frozen=True)
class Navigation:
    """Around the chapter at `index`."""

    book: Book
    chapters: list[Chapter]
    index: int

    @property
    def here(self) -> Chapter:
        return self.chapters[self.index]

    def sidebar(self) -> str:
        """All chapters under their parts, this one marked; a long part is folded until one of its chapters is read."""
        by_source = {c.source: c for c in self.chapters}
        return "".join(self._group(group, [by_source[e.source] for e in entries if e.source], by_source) for group, entries in _groups(self.book.entries))

    def _group(self, group: Entry | str | None, chapters: list[Chapter], by_source: dict[str, Chapter]) -> str:
        heading = self._group_heading(group, by_source)
        items = f'<ol class="chapters">{"".join(map(self._item, chapters))}</ol>' if chapters else ""
        if not heading or len(chapters) <= LONG_PART:
            return heading + items
        opened = " open" if any(c is self.here for c in chapters) else ""
        summary = heading.replace("<p ", "<span ").replace("</p>", "</span>")  # no paragraph may stand in a summary
        return f"<details{opened}><summary>{summary}</summary>{items}</details>"

    def _group_heading(self, group: Entry | str | None, by_source: dict[str, Chapter]) -> str:
        if group is None:
            return ""
        if isinstance(group, Entry) and group.source:
            chapter = by_source[group.source]
            return f'<p class="part">{self._link(chapter, escape(chapter.heading))}</p>'
        name = self.book.words["section-title-appendices"] if group == "appendices" else group.part if isinstance(group, Entry) else str(group)
        return f'<p class="part">{escape(name or "")}</p>'

    def _item(self, chapter: Chapter) -> str:
        number = f'<span class="n">{chapter.number}</span>' if chapter.number else '<span class="n"></span>'
        return f"<li>{self._link(chapter, f'{number}<span>{escape(chapter.heading)}</span>')}</li>"

    def _link(self, chapter: Chapter, inner: str) -> str:
        current = ' aria-current="page"' if chapter is self.here else ""
        return f'<a href="{escape(relative(chapter.page, self.here.page))}"{current}>{inner}</a>'

    def contents(self, depth: int = 3) -> str:
        """The page's sections down to level `depth` (the title is level 1), nothing where there are fewer than two."""
        sections = [s for s in self.here.sections if s.level <= depth]
        if len(sections) < 2:
            return ""
        items = "".join(f'<li class="level-{s.level}"><a href="#{escape(s.identifier)}">{_numbered(s.number, s.title)}</a></li>' for s in sections)
        return f'<nav class="toc" aria-labelledby="toc-title"><p id="toc-title">{escape(self.book.words["toc-title-website"])}</p><ol>{items}</ol></nav>'

    def neighbours(self) -> str:
        """Links to the chapters before and after."""
        before = self.chapters[self.index - 1] if self.index else None
        after = self.chapters[self.index + 1] if self.index + 1 < len(self.chapters) else None
        sides = ((before, "prev", "nav-previous"), (after, "next", "nav-next"))
        return "".join(self._neighbour(chapter, rel, word) for chapter, rel, word in sides if chapter)

    def _neighbour(self, chapter: Chapter, rel: str, word: str) -> str:
        address = escape(relative(chapter.page, self.here.page))
        return f'<a class="{rel}" rel="{rel}" href="{address}"><span>{escape(self.book.words[word])}</span><strong>{_numbered(chapter.number, chapter.heading)}</strong></a>'


#: Names of the formats that `book: downloads` may offer: (format, ending, words).
_OFFERED = {"pdf": ("typst", "pdf", "PDF"), "docx": ("docx", "docx", "Word")}


def downloads(book: Book, page: str, name: str = "") -> str:
    """Links to the book's single files, as far as `book: downloads` names them: a list under the chapters, or a line of class `name`."""
    wanted = [_OFFERED[key] for key in as_list((book.options.get("book") or {}).get("downloads")) if key in _OFFERED]
    files = [(quote(f"{output_name(book, book.formats[form])}.{ending}"), word) for form, ending, word in wanted if form in book.formats]
    links = [f'<a href="{escape(relative(file, page))}" download>{escape(word)}</a>' for file, word in files]
    if not links:
        return ""
    title = escape(book.words["tools-download"])
    if name:
        return f'<p class="{name}">{title}: {" · ".join(links)}</p>'
    items = "".join(f"<li>{link}</li>" for link in links)
    return f'<p class="part">{title}</p><ol class="chapters">{items}</ol>'


def _numbered(number: str, title: str) -> str:
    return f'<span class="n">{number}</span> {escape(title)}' if number else escape(title)


def _groups(entries: tuple[Entry, ...]) -> list[tuple[Entry | str | None, list[Entry]]]:
    """Runs of chapters with what stands over them: nothing, a part, or the word for appendices."""
    groups: list[tuple[Entry | str | None, list[Entry]]] = []
    key: object = object()
    for entry in entries:
        if entry.is_part:
            groups.append((entry, []))
            key = (entry.part, entry.appendix)
            continue
        if (entry.part, entry.appendix) != key:
            key = (entry.part, entry.appendix)
            groups.append(("appendices" if entry.appendix and not entry.part else None, []))
        groups[-1][1].append(entry)
    return groups
