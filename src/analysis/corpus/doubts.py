"""What makes a text doubtful, though it can be read: it isn't Vietnamese, or it is a page's source instead of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.spelling import written_in

_LANGUAGE = {
    "other": "doesn't look like Vietnamese; the rules read Vietnamese only, so little of what is found can be trusted",
    "unaccented": "looks like Vietnamese without diacritics, which the rules don't read; little of it will be found",
}
_HTML = "looks like HTML: its tags and entities are read as if they were words. Save the page as text"
_TAGS = "a|abbr|article|b|blockquote|body|br|center|div|em|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|li|link|main|meta|nav|ol|p|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|u|ul"
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?>|<!doctype html|<!--", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|lt|gt|ldquo|rdquo|hellip|ndash|mdash|[a-z]{1,6}(?:grave|acute|circ|tilde)|#\d{2,5}|#x[0-9a-f]{2,4});", re.IGNORECASE)
#: Tags and entities from which a text is a page's source: one or two may be what an article writes about, or a slip of whoever copied it.
_SOME = 4


def doubts(text: str) -> Iterator[str]:
    """What is to be said of a text before anybody trusts what is found in it; nothing of most."""
    if language := _LANGUAGE.get(written_in(text)):
        yield language
    if looks_like_html(text):
        yield _HTML


def looks_like_html(text: str) -> bool:
    """Whether the text has several tags or entities of HTML. It is read all the same: what it says still stands in it, and an article may quote a page."""
    return len(_TAG.findall(text)) + len(_ENTITY.findall(text)) >= _SOME
