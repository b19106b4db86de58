"""Links between chapters, which name sources (`articles.ipynb#s1`), turned to what is made of the sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from urllib.parse import unquote

from analysis.report.render import tree
from analysis.report.render.addresses import relative, resolve
from analysis.report.render.chapters import Chapter

_HREF = re.compile(r"""(<a\b[^>]*?\bhref=)("[^"]*"|'[^']*')""", re.IGNORECASE)
_SOURCE = re.compile(r"([^#?]+\.(?:qmd|md|ipynb))(#.*)?")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def split(address: str, chapter: str) -> tuple[str, str] | None:
    """The project path and the `#anchor` that a link in `chapter` names, None where it isn't to a source."""
    match = None if _OUTSIDE.match(address) else _SOURCE.fullmatch(address)
    if not match:
        return None
    return resolve(unquote(match[1]), chapter), match[2] or ""


def rewrite_html(html: str, chapter: Chapter, pages: Mapping[str, str], missing: list[str]) -> str:
    """Links to sources (`pages`: source → page) become links to pages, in raw HTML too."""

    def changed(match: re.Match[str]) -> str:
        address = unescape(match[2][1:-1])
        parts = split(address, chapter.source)
        if parts is None:
            return match[0]
        if parts[0] not in pages:
            missing.append(f"{chapter.source}: a link to `{address}`, which isn't a chapter of this book")
            return match[0]
        target = "" if parts[0] == chapter.source and parts[1] else relative(pages[parts[0]], chapter.page)
        return f'{match[1]}"{escape(target + parts[1])}"'

    return _HREF.sub(changed, html)


def rewrite_tree(chapter: Chapter, address: Callable[[str, str], str | None]) -> None:
    """Links of a chapter's tree, by `address(source, anchor)`; None leaves the link's words without a link."""

    def changed(element: tree.Element) -> object:
        if element["t"] != "Link":
            return None
        url = element["c"][2][0]
        parts = (chapter.source, url) if url.startswith("#") else split(url, chapter.source)
        if parts is None:
            return None
        target = address(parts[0], parts[1].removeprefix("#"))
        if target is None:
            return element["c"][1]
        return {"t": "Link", "c": [element["c"][0], element["c"][1], [target, ""]]}

    chapter.blocks = tree.transform(chapter.blocks, changed)
