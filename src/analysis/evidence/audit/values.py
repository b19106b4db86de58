"""Linked numbers: what they show, what they were computed from, and where they lead."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

from analysis.evidence import expressions
from analysis.evidence.audit import figures
from analysis.evidence.audit.auditor import Auditor
from analysis.evidence.audit.book import Rendered
from analysis.evidence.audit.dom import Element
from analysis.evidence.audit.sources import holds
from analysis.evidence.markdown import CHANGE_SIGNS

_REBUILD = "Build the report again; if it stays, the notebook shows a number that didn't go through its page."
_INPUTS = "Look at how the notebook computes it: each input must be a value with its sentences."
_USE = re.compile(r"u-(?P<chapter>.+)-\d+")

Problem = tuple[str, str, str]  # check, reason, remedy


def check(auditor: Auditor, page: Rendered) -> None:
    """Every `a.ev` of the page."""
    for link in page.body.find("a.ev"):
        auditor.result.checked["values"] += 1
        for problem in _problems(auditor, page, link):
            auditor.fail(problem[0], page, link, *problem[1:])


def _problems(auditor: Auditor, page: Rendered, link: Element) -> Iterator[Problem]:
    record = _record(auditor, link)
    if record is None:
        yield "value", "its value is in no record of evidence", _REBUILD
        return
    yield from _shown(auditor, link, record)
    yield from _computed(auditor, record)
    yield from _leads(auditor, page, link, record)


def _record(auditor: Auditor, link: Element) -> dict[str, Any] | None:
    """The value's entry in the record of the chapter that the link says it belongs to, if it lists this place."""
    use = _USE.fullmatch(link.identifier)
    entry = auditor.uses.get(use["chapter"], {}).get(link.attributes.get("data-v", "")) if use else None
    return entry if entry and link.identifier in entry["uses"] else None


def _shown(auditor: Auditor, link: Element, record: dict[str, Any]) -> Iterator[Problem]:
    """The number as displayed is the number recorded; a sign before it says how the claim's number changes."""
    found = figures.shown(_unsigned(auditor, link.text(), record), auditor.edition)
    if found is None:
        yield "value", "it is linked as a number, but isn't one in this edition's format", _REBUILD
        return
    bound, figure = found
    if not figure.agrees(record["number"]):
        yield "value", f"the record of evidence has {record['number']:.15g}", _REBUILD
    if bound != record["bound"]:
        yield "value", f"the record of evidence has it as {record['bound']}, it is shown as {bound}", _REBUILD


def _unsigned(auditor: Auditor, text: str, record: dict[str, Any]) -> str:
    """What is shown without the sign of the claim's change; any other sign stays, and fails."""
    claim = auditor.sources.claims.get(record["expression"])
    sign = CHANGE_SIGNS.get(claim["change"]) if claim else None
    return text.strip().removeprefix(sign) if sign else text


# --- the computation


def _computed(auditor: Auditor, record: dict[str, Any]) -> Iterator[Problem]:
    """The expression gives the number, its inputs exist, and their sentences are those that are listed."""
    expression = record["expression"]
    try:
        number = expressions.evaluate(expression, auditor.sources.amount)
        inputs = expressions.inputs(expression)
    except (KeyError, ValueError, ZeroDivisionError) as error:
        yield "value", f"its computation can't be done again: {error}", _INPUTS
        return
    if not math.isclose(number, record["number"], rel_tol=1e-9, abs_tol=1e-9):
        yield "value", f"its inputs give {number:.15g}, not {record['number']:.15g}: {_brief(expression)}", _INPUTS
    yield from _bound(auditor, record)
    yield from _inputs(auditor, record, inputs)
    for claim_id, field in expressions.operands(expression):
        yield from _stated(auditor, claim_id, field)


def _bound(auditor: Auditor, record: dict[str, Any]) -> Iterator[Problem]:
    claim = auditor.sources.claims.get(record["expression"])
    if claim and claim["bound"] != record["bound"]:
        yield "value", f"the claim says {claim['bound']}, the value {record['bound']}", _INPUTS


def _inputs(auditor: Auditor, record: dict[str, Any], inputs: tuple[str, ...]) -> Iterator[Problem]:
    """Each input is a record of a table, its sentence is listed and stands in the report with the record's words in it."""
    found = {each: auditor.sources.records.get(each) for each in inputs}
    for unknown in (each for each, row in found.items() if row is None):
        yield "value", f"its input {unknown} is in no table", _INPUTS
    needed = {row["sentence_id"] for row in found.values() if row}
    if dropped := sorted(needed - set(record["sentences"])):
        yield "sentence", f"an input's sentence is missing from its evidence: {', '.join(dropped)}", _INPUTS
    if strange := sorted(set(record["sentences"]) - needed):
        yield "sentence", f"it names sentences that no input stands in: {', '.join(strange)}", _INPUTS
    for each, row in found.items():
        if row and not _stands(auditor, row):
            yield "sentence", f"the words of its input {each} are not in the sentence {row['sentence_id']} on the article's page", "Build the report again."


def _stands(auditor: Auditor, row: dict[str, Any]) -> bool:
    shown = auditor.article_of(row["sentence_id"])
    words = next((row[name] for name in ("quote", "name", "text") if isinstance(row.get(name), str)), "")
    return bool(shown) and shown.says(row["sentence_id"], words)


def _stated(auditor: Auditor, claim_id: str, field: str) -> Iterator[Problem]:
    """The claim's words say its number; what a number is out of, and a limit, may stand elsewhere in the sentence."""
    claim = auditor.sources.claims.get(claim_id)
    if claim is None:
        return
    sentence = auditor.sources.sentences[claim["sentence_id"]]["text"]
    words = claim["quote"] if field == "value" else f"{claim['quote']} … {sentence}"
    if not holds(words, claim[field]):
        yield (
            "sentence",
            f"the words “{claim['quote']}” don't say {claim[field]:.15g} ({claim_id}.{field})",
            "Mend the extraction: the claim's number is not in its words.",
        )


# --- the link


def _leads(auditor: Auditor, page: Rendered, link: Element, record: dict[str, Any]) -> Iterator[Problem]:
    target = auditor.follow(page, link)
    if target.element is None:
        yield "anchor", f"its link leads nowhere: {link.attributes.get('href', '')}", "Build the whole report, every chapter and the index of evidence."
    elif record["anchor"] is not None:
        yield from _checkable(auditor, record, link)
    elif len(record["sentences"]) == 1 and "(" not in record["expression"]:
        if auditor.leads_to_sentence(page, link) != record["sentences"][0]:
            yield "anchor", "its link doesn't lead to its sentence", _REBUILD
    else:
        yield from _listed(auditor, target.page, target.element, record)
    for anchor, number in expressions.counts(record["expression"]):
        yield from _counted(auditor, anchor, number)


def _checkable(auditor: Auditor, record: dict[str, Any], link: Element) -> Iterator[Problem]:
    """A number that is linked to a place of the report leads to that place."""
    chapter, _, place = record["anchor"].partition("#")
    address = link.attributes.get("href", "")
    if not address.endswith(f"{chapter}.html#{place}") and address != f"#{place}":
        yield "anchor", f"its link leads to {address}, not to {record['anchor']}", _REBUILD


def _counted(auditor: Auditor, anchor: str, number: float) -> Iterator[Problem]:
    """A count of the corpus can be checked where it says: the place holds the number, has that many rows, or a column that adds up to it."""
    chapter, _, place = anchor.partition("#")
    page = auditor.book.chapter(chapter)
    element = page.anchors.get(place) if page else None
    if element is None:
        yield "anchor", f"it can't be checked: there is no {anchor}", "Name a table or a list of facts that is in the report."
    elif number == 0 and place.startswith("facts-"):
        return  # the facts list what there is
    elif not any(math.isclose(number, found) for found in countable(element, auditor.edition)):
        yield (
            "count",
            f"{anchor} neither holds {number:.15g} nor has that many rows, nor a column with that sum",
            "Link it to the place where it can be counted.",
        )


def countable(element: Element, edition: str) -> Iterator[float]:
    """What can be read off a block: its numbers, how many rows its tables have, what their columns add up to."""
    yield from (figure.value for piece, _ in element.pieces() for figure in figures.figures(piece, edition))
    for body in element.find("tbody"):
        rows = [[_cell(cell, edition) for cell in row.find("td, th")] for row in body.find("tr")]
        yield float(len(rows))
        yield from (math.fsum(filter(None, column)) for column in zip(*rows, strict=False))


def _cell(cell: Element, edition: str) -> float | None:
    found = figures.shown(cell.text(), edition)
    return found[1].value if found else None


def _listed(auditor: Auditor, page: Rendered | None, entry: Element, record: dict[str, Any]) -> Iterator[Problem]:
    """The value's entry in the index of evidence links to each of its sentences."""
    if entry.identifier != record["id"]:
        yield "anchor", "its link doesn't lead to its entry in the index of evidence", _REBUILD
        return
    linked = {auditor.leads_to_sentence(page, link) for link in entry.find("a")} if page else set()
    if missing := [each for each in record["sentences"] if each not in linked]:
        yield "sentence", f"its entry in the index of evidence doesn't list {', '.join(missing)}", "Build the index of evidence again."
    if not any(found and found[1].agrees(record["number"]) for found in (figures.shown(each.text(), auditor.edition) for each in entry.find(".number"))):
        yield "value", "its entry in the index of evidence shows another number", "Build the index of evidence again."
    told = [figures.shown(each.text(), auditor.edition) for each in entry.find(".listed")]
    if any(found is None or not found[1].agrees(len(list(entry.find("li")))) for found in told):
        yield "sentence", "its entry in the index of evidence says another number of sentences", "Build the index of evidence again."


def _brief(expression: str) -> str:
    return expression if len(expression) <= 160 else expression[:159] + "…"
