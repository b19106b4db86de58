"""An annotated article as its page shows it: the whole text, and where each sentence stands in it."""

from __future__ import annotations

from functools import cached_property

from analysis.evidence.audit.book import Rendered
from analysis.evidence.audit.dom import Element
from analysis.evidence.audit.sources import bare, normal

#: What a page of an article shows beside the article's own words.
ADDED = "a.back, .reason, a.anchor"


class ShownArticle:
    """The lines of an article's page. A line is an element of a class `line-…`, a sentence one of class `s` with its id."""

    def __init__(self, page: Rendered) -> None:
        self.page = page

    @cached_property
    def lines(self) -> list[Element]:
        return [element for element in self.page.body.elements() if is_line(element)]

    @cached_property
    def sentences(self) -> list[Element]:
        return [element for line in self.lines for element in line.elements() if "s" in element.classes]

    @cached_property
    def text(self) -> str:
        """All of it, without spaces."""
        return "".join(bare(line.text(without=ADDED)) for line in self.lines)

    def sentence(self, sentence_id: str) -> Element | None:
        return next((element for element in self.sentences if element.identifier == sentence_id), None)

    def says(self, sentence_id: str, quote: str) -> bool:
        """Whether `quote` stands in the sentence, letter for letter; a quotation of several sentences begins in it and runs on."""
        element = self.sentence(sentence_id)
        if element is None:
            return False
        own = normal(element.text(without=ADDED))
        return normal(quote) in own or self._runs_on(element, bare(own), bare(quote))

    def _runs_on(self, element: Element, own: str, quote: str) -> bool:
        following = own + "".join(bare(other.text(without=ADDED)) for other in self.sentences[self.sentences.index(element) + 1 :])
        at = following.find(quote)
        return len(quote) > 0 and 0 <= at < len(own) < at + len(quote)


def is_line(element: Element) -> bool:
    return any(name.startswith("line-") for name in element.classes)
