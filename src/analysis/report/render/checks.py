"""What a reader of the site would miss: links to places that no page has, pictures that aren't there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from analysis.report.render.addresses import resolve
from analysis.report.render.chapters import Chapter

_ID = re.compile(r"""\sid=(?:"([^"]*)"|'([^']*)')""")
_LINK = re.compile(r"""<a\b[^>]*?\shref=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_PICTURE = re.compile(r"""<img\b[^>]*?\ssrc=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_CODE = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL | re.IGNORECASE)


def broken(pages: Sequence[tuple[Chapter, str]], root: Path) -> Iterator[str]:
    """A line for each broken link or picture of the pages, with its chapter's source."""
    markup = [(chapter, _CODE.sub("", html)) for chapter, html in pages]
    ids = {chapter.page: {unescape(a or b) for a, b in _ID.findall(html)} for chapter, html in markup}
    for chapter, html in markup:
        yield from _lost_anchors(chapter, html, ids)
        yield from _lost_pictures(chapter, html, root)


def _lost_anchors(chapter: Chapter, html: str, ids: dict[str, set[str]]) -> Iterator[str]:
    for address in {unescape(a or b) for a, b in _LINK.findall(html)}:
        name, _, anchor = address.partition("#")
        if not anchor or _SCHEME.match(address):
            continue
        page = resolve(unquote(name), chapter.page) if name else chapter.page
        if page in ids and not {anchor, unquote(anchor)} & ids[page]:
            yield f"{chapter.source}: a link to `{address}`, where there is no such place"


def _lost_pictures(chapter: Chapter, html: str, root: Path) -> Iterator[str]:
    for address in {unescape(a or b) for a, b in _PICTURE.findall(html)}:
        name = unquote(address.split("?")[0])
        if _SCHEME.match(name) or name in chapter.media or (root / resolve(name, chapter.source)).is_file():
            continue
        yield f"{chapter.source}: the picture `{address}` isn't a file of the project"
