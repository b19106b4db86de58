"""Ids derived from content: the same on every machine and in every run, safe as an HTML anchor and a file name."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

#: What an article's id may consist of: it stands in file names, addresses, anchors and pandoc's attributes, none of which quote it.
ALPHABET = "a–z, 0–9, _ and -, 100 at most"
_ARTICLE_ID = re.compile(r"[a-z0-9_-]{1,100}")
_LONGEST = 60


def content_id(prefix: str, *parts: object) -> str:
    """`prefix` (one letter a kind) and twelve hexadecimal digits over `parts`.

    Forty-eight bits: a chance of one in a thousand for any clash among 750,000 records of a kind.
    """
    joined = "\x1f".join(str(part) for part in parts)
    return prefix + sha256(joined.encode()).hexdigest()[:12]


def is_article_id(name: str) -> bool:
    """Whether `name` can be an article's id as it is (`ALPHABET`)."""
    return _ARTICLE_ID.fullmatch(name) is not None


def article_id(stem: str) -> str:
    """The id of an article whose file is called so (its name without the ending): the stem itself where it can be one.

    Any other becomes what is left of it in plain letters, and a digest of the whole: without that `Bài 1`, `bài (1)` and `bai-1` would be one article. So an id never
    depends on which other files there are. A name is one name whether its accents are composed or not: file systems differ in that.
    """
    if is_article_id(stem):
        return stem
    composed = unicodedata.normalize("NFC", stem)
    known = sha256(composed.encode("utf-8", "surrogatepass")).hexdigest()[:8]  # a name needn't be UTF-8
    parts = unicodedata.normalize("NFKD", composed.lower().replace("đ", "d"))
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    words = re.sub(r"[^a-z0-9_]+", "-", plain.lower()).strip("-")[:_LONGEST].rstrip("-")
    return f"{words}-{known}" if words else f"article-{known}"
