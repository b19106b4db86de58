"""Linked dates: what is shown agrees with the tables, and leads to where it is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from analysis.evidence.audit import figures
from analysis.evidence.audit.auditor import Auditor
from analysis.evidence.audit.book import Rendered
from analysis.evidence.audit.dom import Element

#: Class of a link that shows a date or an article's name with its date.
LINKS = "a.ev-date, a.article"


def check(auditor: Auditor, page: Rendered) -> None:
    """Every linked date of the page."""
    for link in page.body.find(LINKS):
        auditor.result.checked["dates"] += 1
        for name, reason in _problems(auditor, page, link):
            auditor.fail(name, page, link, reason, "Build the report again; if it stays, the notebook doesn't take the date from the tables.")


def _problems(auditor: Auditor, page: Rendered, link: Element) -> Iterator[tuple[str, str]]:
    article_id, record_id = link.attributes.get("data-a"), link.attributes.get("data-c") or link.attributes.get("data-r")
    if article_id is None and record_id is None:
        yield "date", "it doesn't say whose date it is"
        return
    yield from _shown(link.text(), auditor.edition, auditor.sources.dates_of_article(article_id) if article_id else auditor.sources.dates_of_record(record_id))
    yield from _of_article(auditor, page, link, article_id) if article_id else _of_record(auditor, page, link, record_id)


def _shown(text: str, edition: str, known: list[date]) -> Iterator[tuple[str, str]]:
    found = figures.days(text)
    listed = ", ".join(sorted({day.isoformat() for day in known})) or "none"
    for day in found:
        if not any(day.agrees(other) for other in known):
            yield "date", f"the tables have no such date ({text[day.start : day.end]}); they have {listed}"
    for number in figures.outside(text, edition, found):
        yield "date", f"{text[number.start : number.end]} is part of no date"


def _of_article(auditor: Auditor, page: Rendered, link: Element, article_id: str) -> Iterator[tuple[str, str]]:
    """It leads to the facts on the article's page."""
    target = auditor.follow(page, link)
    if target.page is None or target.page is not auditor.book.article(article_id) or target.element is None:
        yield "anchor", f"its link doesn't lead to the facts of {article_id}: {link.attributes.get('href', '')}"


def _of_record(auditor: Auditor, page: Rendered, link: Element, record_id: str) -> Iterator[tuple[str, str]]:
    """It leads to the record's sentence."""
    record = auditor.sources.records.get(record_id)
    if record is None or auditor.leads_to_sentence(page, link) != record["sentence_id"]:
        yield "anchor", f"its link doesn't lead to the sentence of {record_id}: {link.attributes.get('href', '')}"
