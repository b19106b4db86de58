"""The audit of one edition: what each check reads, and how it says that something doesn't hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.evidence.audit.article import ShownArticle
from analysis.evidence.audit.book import Book, Rendered, Target
from analysis.evidence.audit.dom import Element
from analysis.evidence.audit.exemptions import Exemption
from analysis.evidence.audit.result import AuditResult
from analysis.evidence.audit.sources import Sources


@dataclass
class Auditor:
    """One edition's pages, what they are held against, and the result."""

    edition: str
    book: Book
    sources: Sources
    uses: Mapping[str, Mapping[str, Any]]
    exemptions: tuple[Exemption, ...]
    result: AuditResult
    _shown: dict[str, ShownArticle] = field(default_factory=dict)

    def article(self, article_id: str) -> ShownArticle | None:
        """The article's annotated page; None when the book has none."""
        page = self.book.article(article_id)
        if page is None:
            return None
        return self._shown.setdefault(article_id, ShownArticle(page))

    def article_of(self, sentence_id: str) -> ShownArticle | None:
        """The page on which the sentence should stand."""
        sentence = self.sources.sentences.get(sentence_id)
        return self.article(sentence["article_id"]) if sentence else None

    def follow(self, page: Rendered, link: Element) -> Target:
        return self.book.follow(page, link.attributes.get("href", ""))

    def leads_to_sentence(self, page: Rendered, link: Element) -> str | None:
        """The sentence to which a link leads, if there is one: the id of an anchor on the page of the sentence's article."""
        target = self.follow(page, link)
        sentence_id = target.element.identifier if target.element is not None else ""
        shown = self.article_of(sentence_id)
        return sentence_id if shown and shown.page is target.page and shown.sentence(sentence_id) else None

    def fail(self, check: str, page: Rendered, element: Element, reason: str, remedy: str) -> None:
        """`element`, in the block that it stands in, breaks the rule `check`."""
        around = next(
            (outer for outer in element.ancestors() if outer.tag in {"p", "li", "td", "th", "dd", "figcaption", "h1", "h2", "h3", "h4", "div", "main"}), element
        )
        self.result.fail(check, page.path, _short(element.text(), 120), _short(around.text(), 240), reason, remedy)


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
