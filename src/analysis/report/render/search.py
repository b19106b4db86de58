"""The search index: one entry a section, and in an annotated article the anchors of its sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from analysis.report.render import tree
from analysis.report.render.chapters import Chapter

_MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)


@dataclass
class Entry:
    """A section's words. `anchors`: (offset in `text`, id) of each sentence that has an id."""

    page: str
    chapter: str
    section: str
    identifier: str
    text: str = ""
    anchors: list[tuple[int, str]] = field(default_factory=list)

    def add(self, words: str, anchor: str = "") -> None:
        if anchor:
            self.anchors.append((len(self.text) + (1 if self.text else 0), anchor))
        if words:
            self.text = f"{self.text} {words}" if self.text else words

    def record(self) -> list[Any]:
        """As the page's script reads it; the list is shorter where nothing has an anchor."""
        base = [self.page, self.chapter, self.section, self.identifier, self.text]
        return [*base, [list(a) for a in self.anchors]] if self.anchors else base


def entries(chapter: Chapter) -> list[Entry]:
    """The sections of a chapter, in order, its opening first; a section without words is left out."""
    title = f"{chapter.number} {chapter.heading}".strip()
    found = [Entry(chapter.page, title, "", "")]
    for block in _flat(chapter.blocks):
        if block["t"] == "Header":
            number = tree.value(block["c"][1], "number") or ""
            found.append(Entry(chapter.page, title, f"{number} {tree.text(block['c'][2])}".strip(), block["c"][1][0]))
        else:
            _add(found[-1], block)
    return [e for e in found if e.text or e.section]


def script(chapters: Sequence[Chapter]) -> str:
    """The index as a script, so that it can be read from a page opened as a file."""
    lines = ",\n".join(json.dumps(e.record(), ensure_ascii=False, separators=(",", ":")) for c in chapters for e in entries(c))
    return f"window.reportSearchIndex=[\n{lines}\n];\n"


def _flat(blocks: Sequence[tree.Element]) -> Iterator[tree.Element]:
    """Blocks in reading order, those in `Div`s too, raw HTML as its words; code isn't searched."""
    for block in blocks:
        if block["t"] == "Div":
            yield from _flat(block["c"][1])
        elif block["t"] == "RawBlock" and block["c"][0] == "html":
            yield tree.plain(tree.words(" ".join(unescape(_MARKUP.sub(" ", block["c"][1])).split())))
        elif block["t"] not in {"CodeBlock", "RawBlock"}:
            yield block


def _add(entry: Entry, block: tree.Element) -> None:
    spans = [s for s in tree.elements(block, "Span") if "s" in s["c"][0][1] and s["c"][0][0]]
    if not spans:
        entry.add(tree.text(block))
        return
    for span in spans:
        entry.add(tree.text(span), span["c"][0][0])
