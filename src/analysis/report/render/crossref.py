"""Cross-references: `@fig-x`, `[see @tbl-x]`, `[-@sec-x]` become links with the target's name and number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.report.render import tree
from analysis.report.render.chapters import Chapter
from analysis.report.render.floats import kind_of
from analysis.report.render.structure import Target
from analysis.report.render.tree import Element


@dataclass
class References:
    """All labels of a book, and what is said of them.

    Attributes:
        targets: label → what it stands for.
        words: interface words by Quarto's keys.
        address: (target's source, label, the referring chapter) → a link's address.
        missing: labels that were referred to and don't exist, with the place.
    """

    targets: Mapping[str, Target]
    words: Mapping[str, str]
    address: Callable[[str, str, Chapter], str]
    options: Mapping[str, Any] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def resolve(self, chapter: Chapter) -> None:
        """Every cross-reference of `chapter`, in place."""
        chapter.blocks = tree.transform(chapter.blocks, lambda element: self._cite(element, chapter))

    def _cite(self, element: Element, chapter: Chapter) -> Any:
        if element["t"] != "Cite" or not all(kind_of(c["citationId"]) for c in element["c"][0]):
            return None
        made: list[Element] = []
        for citation in element["c"][0]:
            made += ([{"t": "Str", "c": ","}, {"t": "Space"}] if made else []) + self._one(citation, chapter)
        return made

    def _one(self, citation: Element, chapter: Chapter) -> list[Element]:
        label = citation["citationId"]
        label = label[:1].lower() + label[1:]
        target = self.targets.get(label)
        if target is None:
            self.missing.append(f"{chapter.source}: `@{label}` refers to a label that no chapter has")
            return [{"t": "Strong", "c": [{"t": "Str", "c": f"?@{label}"}]}]
        words = self._words(target, citation)
        return [tree.link(words, self.address(target.source, label, chapter), ["xref"]), *citation["citationSuffix"]]

    def _words(self, target: Target, citation: Element) -> list[Element]:
        """`Figure 2.1`; a given prefix takes the name's place; `-@fig-x` is the number alone; what has no number is called by its title."""
        if not target.number:
            return tree.words(target.title)
        shown = f"({target.number})" if target.kind == "eq" and citation["citationMode"]["t"] == "SuppressAuthor" else target.number
        if citation["citationMode"]["t"] == "SuppressAuthor":
            return tree.words(shown)
        before = citation["citationPrefix"] or tree.words(self.name(target.kind))
        return [*before, {"t": "Str", "c": f"\u00a0{shown}"}]

    def name(self, kind: str) -> str:
        """What a reference to this kind is called."""
        own = self.options.get(f"{kind}-prefix")
        return str(own or self.words.get(f"crossref-{kind}-prefix") or self.words.get(f"crossref-{kind}-title") or "")


def caption_label(kind: str, number: str, words: Mapping[str, str], options: Mapping[str, Any]) -> str:
    """What stands before a caption: `Figure 2.1`; empty where there is no number."""
    return f"{options.get(f'{kind}-title') or words[f'crossref-{kind}-title']}\u00a0{number}" if number else ""
