"""Quotations: each leads to its sentence and stands in it letter for letter (after Unicode normalisation)."""

from __future__ import annotations

from analysis.evidence.audit.auditor import Auditor
from analysis.evidence.audit.book import Rendered
from analysis.evidence.audit.dom import Element

_AGAIN = "Quote with `page.words_of` or `page.quote`, from the tables, and build the whole report again."


def check(auditor: Auditor, page: Rendered) -> None:
    """Every `a.q`, every link to a sentence (`a.src`), every block quotation."""
    for link in page.body.find("a.q, a.src"):
        auditor.result.checked["quotations"] += "q" in link.classes
        _check_link(auditor, page, link)
    for block in page.body.find("blockquote, div.quote"):
        if not any(True for _ in block.find("a.q")):
            auditor.fail("quotation", page, block, "a block quotation without a link to its sentence", _AGAIN)


def _check_link(auditor: Auditor, page: Rendered, link: Element) -> None:
    sentence_id = auditor.leads_to_sentence(page, link)
    if sentence_id is None:
        auditor.fail("anchor", page, link, f"its link leads to no sentence: {link.attributes.get('href', '')}", "Build the whole report again.")
    elif "q" in link.classes and not auditor.article_of(sentence_id).says(sentence_id, link.text()):
        auditor.fail("quotation", page, link, f"these words don't stand so in the sentence {sentence_id}", _AGAIN)
