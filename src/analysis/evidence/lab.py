"""A chapter's blocks as HTML, for a person who works in JupyterLab: there pandoc's markup would be shown as it is written.

The HTML is made of the same markdown, by the same pandoc that renders the book, so that nothing is said twice. A number's `title` tells the sentence that it rests on; its link leads to the
built book, where there is one. The kernels of a build are told `REPORT_SHOWN=markdown`, and never come here (`page.Shown`).
"""

from __future__ import annotations

import base64
import html
import os
import posixpath
import re
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from analysis import escaping, paths
from analysis.errors import UserError

if TYPE_CHECKING:
    from analysis.evidence.page import Page

#: As the renderer reads (`report.render.tool`), and raw HTML in running text is text: what the report's own blocks need of it is marked as raw.
READER = "markdown-yaml_metadata_block-pandoc_title_block-raw_html"
#: Where a server shows the built book (`analysis.report.lab` sets it); without one, links are paths.
ADDRESS = "REPORT_ADDRESS"
#: Where an edition's pages are in the book: the edition's folder, and that of its chapters in it.
_FOLDERS = {"en": ("", "chapters"), "vi": ("vi", "chapters-vi")}
#: A title that a pointer calls up shows so many sentences, each so long.
TITLE_SENTENCES, TITLE_LENGTH = 3, 300

#: The cited work by name; the list of them is the book's.
_PLAIN_CITATIONS = ("-M", "suppress-bibliography=true", "-M", "link-citations=false")

_TAG = re.compile(r"<(a|img)\b([^>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_DATA = re.compile(r'<script type="application/json" class="evidence">.*?</script>', re.DOTALL)

STYLE = """<style>
.words-and-deeds { max-width: 62rem; }
.words-and-deeds a { color: var(--jp-content-link-color, #14576b); text-decoration: none; }
.words-and-deeds a.ev { font-weight: 600; border-bottom: 1px dotted currentColor; }
.words-and-deeds a:not([href]) { color: inherit; cursor: help; }
.words-and-deeds a:hover { text-decoration: underline; }
.words-and-deeds a:is(.q, .article, .ev-date, .src) { color: inherit; border-bottom: 1px solid var(--jp-border-color2, #bbb); }
.words-and-deeds .lede { font-size: 1.2em; line-height: 1.45; color: var(--jp-content-font-color2, inherit); }
.words-and-deeds :is(.quote, .entry) { margin: .8em 0; padding-left: 1em; border-left: 3px solid var(--jp-border-color1, #bbb); }
.words-and-deeds :is(.source, .reason, .set-aside, figcaption, caption) { font-size: .9em; color: var(--jp-content-font-color2, inherit); }
.words-and-deeds .key-figures { display: flex; flex-wrap: wrap; gap: 1em 2.5em; margin: 1em 0; }
.words-and-deeds .key-figures .number { font-size: 2.2em; line-height: 1; }
.words-and-deeds .key-figures p { margin: 0; }
.words-and-deeds .entry .number { font-weight: 600; }
.words-and-deeds table { margin: .6em 0 1.2em; border-collapse: collapse; }
.words-and-deeds caption { caption-side: top; padding: .3em 0; text-align: left; }
.words-and-deeds col { width: auto !important; }
.words-and-deeds :is(td, th) { padding: .3em .6em; vertical-align: top; white-space: normal; }
.words-and-deeds figure { margin: 1em 0; }
.words-and-deeds figure img { display: block; max-width: 100%; padding: 0; background: none; }
.words-and-deeds .verdict { padding: 0 .4em; border: 1px solid var(--jp-border-color1, #bbb); border-radius: .3em; white-space: nowrap; }
.words-and-deeds :is(.layer-claim, .layer-person, .layer-place, .layer-document) { border-bottom: 2px solid #c99a2e; }
.words-and-deeds .layer-person { border-color: #4f8fbd; }
.words-and-deeds .layer-place { border-color: #5a9c52; }
.words-and-deeds .layer-document { border-color: #9873bd; }
.words-and-deeds .layers { display: none; }
</style>"""


def shown(text: str, page: Page | None) -> str:
    """Markdown that a page shows, as HTML; empty where it is data for the book alone.

    Raises:
        UserError: there is no pandoc.
    """
    body = _TAG.sub(lambda tag: _tag(tag, page), _DATA.sub("", _pandoc(text)))
    return f'<div class="words-and-deeds">\n{STYLE}\n{body}</div>' if body.strip() else ""


def _pandoc(text: str) -> str:
    cites = ["--citeproc", f"--bibliography={paths.ROOT / 'references.bib'}", *_PLAIN_CITATIONS] if "[@" in text else []
    command = [_program(), "--sandbox", "-f", READER, "-t", "html", "--wrap=none", *cites]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    if done.returncode:
        raise UserError("pandoc", f"it could not read the cell's markdown: {done.stderr.decode('utf-8', 'replace').strip()}", "Correct what the cell shows.")
    return done.stdout.decode()


@cache
def _program() -> str:
    import pypandoc  # noqa: PLC0415 - only a cell that is shown needs it

    try:
        return pypandoc.get_pandoc_path()
    except OSError:
        raise UserError("pandoc", "the program isn't there", "Install the package `pypandoc_binary`.") from None


def _tag(tag: re.Match[str], page: Page | None) -> str:
    """A link with its address and what it rests on; a picture with its content."""
    name, closing = tag[1], tag[3]
    given = {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(tag[2])}
    changed = (_link(given, page) if page else given) if name == "a" else _picture(given)
    attributes = "".join(f' {key}="{escaping.html(value)}"' for key, value in changed.items())
    return f"<{name}{attributes}{closing}>"


def _link(given: Mapping[str, str], page: Page) -> dict[str, str]:
    """The link's attributes. One that would lead nowhere has no `href`."""
    file, _, fragment = given.get("href", "").partition("#")
    kept = {key: value for key, value in given.items() if key != "href"}
    if title := _title(given, fragment, page):
        kept["title"] = title
    if not file:
        return {**kept, "href": f"#{fragment}"}
    address = _address(file, page.edition)
    return {**kept, "href": address + (f"#{quote(fragment)}" if fragment else ""), "target": "_blank"} if address else kept


def _address(file: str, edition: str) -> str | None:
    """Where the book has what a chapter names `file`; null where it hasn't."""
    folder, chapters = _FOLDERS[edition]
    name = posixpath.normpath(posixpath.join(folder, chapters, file))
    name = re.sub(r"\.(?:ipynb|qmd)$", ".html", name)
    if name.startswith("..") or not (paths.BOOK / name).is_file():
        return None
    base = os.environ.get(ADDRESS) or Path(os.path.relpath(paths.BOOK)).as_posix()
    return f"{base.rstrip('/')}/{quote(name)}"


def _title(given: Mapping[str, str], fragment: str, page: Page) -> str:
    """What a link rests on: the computation, the first sentences, and how many more there are."""
    if "title" in given:
        return given["title"]
    rests_on = page.rests_on(given["data-v"]) if "data-v" in given else None
    computed, sentences, count = rests_on or ("", [fragment] if page.has_sentence(fragment) else [], 0)
    told = [f"“{_cut(page.sentence_text(each))}” – {page.article_name(page.article_of(each))}" for each in sentences[:TITLE_SENTENCES]]
    more = count - len(told)
    return "\n".join([*([computed] if " " in computed else []), *told, *([page.words("lab.more", n=more)] if told and more > 0 else [])])


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= TITLE_LENGTH else sentence[:TITLE_LENGTH].rsplit(" ", 1)[0] + " …"


def _picture(given: Mapping[str, str]) -> dict[str, str]:
    """A figure's attributes, its file in them: what the server of JupyterLab may read of the project isn't known here. (As an image an SVG runs no scripts.)"""
    described = given.get("data-fig-alt", given.get("alt", ""))
    kept = {key: value for key, value in given.items() if key not in ("data-fig-alt", "alt", "src")}
    file = paths.FIGURES / posixpath.basename(given.get("src", ""))
    if file.suffix != ".svg" or not file.is_file():
        return {**kept, "alt": described}
    return {**kept, "alt": described, "src": "data:image/svg+xml;base64," + base64.b64encode(file.read_bytes()).decode()}
