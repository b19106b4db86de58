"""The one way in which article text reaches HTML, markdown, typst, CSV, JSON on standard output or a terminal.

Article text is untrusted: it may hold markup, Quarto shortcodes (`{{< include … >}}` is expanded even in a notebook's *outputs*), YAML, formulas or control codes. Each function
here gives a string that shows the text as written in its target, and does nothing else there.
"""

from __future__ import annotations

import json
import re
from typing import Any

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# … and what ends a line for some readers of JSON lines, and halves of characters, which no encoding writes
_CONTROL_JSON = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_MARKUP_HTML = re.compile(r"[&<>\"'{}`$]")
_MARKUP_MARKDOWN = re.compile(r"[!-+\-.:<-@\[-`{-~]")  # all ASCII punctuation but , ; and /
_MARKUP_HEADING = re.compile(r"[#-&*<>@\[-`{-~]")
_MARKUP_TYPST = re.compile(r"[\\#$*_`<>@\[\]~/=+\-'\"{}]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def visible(text: str) -> str:
    """`text` without control characters and bidirectional overrides: each is replaced by U+FFFD, so that it is seen that something stood there."""
    return _CONTROL.sub("\ufffd", text)


def html(text: str) -> str:
    """For HTML, as an element's text or a quoted attribute's value. Braces too are entities, so that no shortcode is left."""
    return _MARKUP_HTML.sub(_entity, visible(text))


def markdown(text: str) -> str:
    """For pandoc's and Quarto's markdown, inline: all ASCII punctuation becomes entities, and a line end a space, so that no block, span, attribute, formula or shortcode can begin.

    A digit or a letter can still begin a list (`1.` cannot: its dot is an entity), so nothing that starts a line is special.
    """
    return _MARKUP_MARKDOWN.sub(_entity, " ".join(visible(text).split()))


def heading(text: str) -> str:
    """For a title in pandoc's and Quarto's markdown, in a heading or in a page's YAML: what could begin a span, a link, attributes, a formula or a citation becomes an entity.

    Quarto shows titles in some places as they are written, so that all else stays; and it looks for shortcodes in titles after their entities have been read:
    a word joiner (U+2060) parts doubled braces.
    """
    return re.sub(r"(?<=&#12[35];)(?=&#12[35];)", "&#8288;", _MARKUP_HEADING.sub(_entity, " ".join(visible(text).split())))


def markdown_inner(text: str) -> str:
    """As `markdown`, for a piece of a line: spaces at its ends are kept (one each), so that pieces can be put together again."""
    return (" " if text[:1].isspace() else "") + markdown(text) + (" " if len(text) > 1 and text[-1:].isspace() else "")


def typst(text: str) -> str:
    """For typst markup: special characters are backslash-escaped, line ends become spaces."""
    return _MARKUP_TYPST.sub(lambda match: "\\" + match[0], " ".join(visible(text).split()))


def csv_cell(text: str) -> str:
    """For a cell of a CSV file that a spreadsheet may open: a leading formula sign is preceded by an apostrophe (OWASP, *CSV Injection*). Quoting stays the CSV writer's."""
    text = visible(text)
    return "'" + text if text.startswith(_FORMULA) else text


def json_text(value: Any, **options: Any) -> str:
    """JSON for standard output, which may be a terminal: as written, but for control characters, which become `\\uXXXX` (so nothing is lost: whoever reads the JSON has them again).

    Args:
        options: further arguments of `json.dumps`.
    """
    return _CONTROL_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, **options))


def terminal(text: str) -> str:
    """For a terminal: no escape sequences, and square brackets doubled for rich's markup (`\\[`)."""
    return visible(text).replace("[", "\\[")


def matplotlib(text: str) -> str:
    """For matplotlib's text: a dollar sign would begin a formula."""
    return visible(text).replace("$", r"\$")
