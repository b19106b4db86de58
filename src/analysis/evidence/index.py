"""The index of evidence: every number that was counted or computed, all the sentences that it rests on, and where the report shows it. One section a chapter, one folded entry a number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from analysis import escaping
from analysis.evidence import expressions
from analysis.evidence.markdown import Markdown, number, single
from analysis.evidence.page import Page, Shown
from analysis.evidence.value import Value
from analysis.paths import of_notebook

#: A longer computation is told by its function alone; its inputs are the sentences listed.
LONGEST_EXPRESSION = 160
#: A value that rests on more sentences lists them by their first words: each is a link, and the page stays one that can be read.
WHOLE_SENTENCES, EXCERPT_WORDS = 3, 12


def entries(page: Page, uses: Path | str) -> list[Shown]:
    """One entry a value, in the order of the chapters and of their reading, those that a chapter shows first under its title."""
    found: dict[str, dict] = {}
    for record in records(of_notebook(uses)):
        for entry in record["values"]:
            kept = found.setdefault(entry["id"], {**entry, "places": []})
            kept["places"].append((record["chapter"], entry["uses"][0]))
    listed = [entry for entry in found.values() if entry["anchor"] is None and needs_entry(entry)]
    return [shown for chapter, group in groupby(listed, key=_first_chapter) for shown in (_heading(page, chapter), *(_entry(page, entry) for entry in group))]


def records(folder: Path) -> list[dict]:
    """The records of evidence of the chapters that show values, in the book's order (`chapters.json` beside the folder lists them; the articles and this index come after them)."""
    chapters = json.loads((folder.parent / "chapters.json").read_text("utf-8"))
    files = [folder / f"{chapter['chapter_id']}.json" for chapter in chapters if chapter["stage"] == 1]
    return [json.loads(file.read_text("utf-8")) for file in files]


def needs_entry(entry: dict) -> bool:
    """Whether the value is listed here, rather than read off one sentence."""
    return not single(Value(entry["number"], entry["expression"], tuple(entry["sentences"])))


def _first_chapter(entry: dict) -> str:
    return entry["places"][0][0]


def _heading(page: Page, chapter: str) -> Shown:
    return page.shown(f"## {escaping.heading(page.chapter_title(chapter))} {{#evidence-{chapter}}}\n")


def _entry(page: Page, entry: dict) -> Shown:
    """A folded entry. Without a script it is open; on paper, which knows no folds, the same text stands without them."""
    places = "; ".join(f"[{escaping.markdown(page.chapter_title(chapter))}]({page.links.chapter(chapter)}#{use})" for chapter, use in entry["places"])
    below = " · ".join([page.text("evidence.used", chapters=Markdown(places)), *_computation(page, entry)])
    shorten = len(entry["sentences"]) > WHOLE_SENTENCES
    items = "\n".join(f"{index}. {_rests_on(page, sentence, shorten)}" for index, sentence in enumerate(entry["sentences"], 1))
    folded = f"<details open>\n<summary>\n{_counted(page, entry)}\n</summary>\n\n{below}\n\n{items}\n\n</details>"
    return page.shown(f"::: {{#{entry['id']} .entry}}\n{folded}\n:::\n")


def _rests_on(page: Page, sentence: str, shorten: bool) -> str:
    """A sentence that a value rests on, whole or by its first words, and its article."""
    text = page.sentence_text(sentence)
    words = text.split(" ")
    cut = shorten and len(words) > EXCERPT_WORDS
    shown = " ".join(words[:EXCERPT_WORDS]) if cut else text
    # the ellipsis is no word of the article: it stands outside of the quotation
    return f"{page.words_of(shown, sentence)}{' …' if cut else ''} {page.article_mark(page.article_of(sentence))}"


def _counted(page: Page, entry: dict) -> Markdown:
    """The number and what it counts: `9 figures in 5 sentences`; of one that was computed, from how many sentences."""
    amount, sentences = _marked(page, entry["number"], "number"), _marked(page, len(entry["sentences"]), "listed")
    if not entry["sentences"]:
        return page.text("evidence.none", n=amount)
    if not _is_count(entry["expression"]):
        return page.text("evidence.computed", n=amount, sentences=sentences)
    counted = page.text(f"evidence.what.{expressions.inputs(entry['expression'])[0][0]}", n=amount)
    return counted if entry["number"] == len(entry["sentences"]) else page.text("evidence.within", counted=counted, sentences=sentences)


def _marked(page: Page, amount: float, name: str) -> Markdown:
    """A number that the audit holds against the record: of class `number` the value itself, of class `listed` how many sentences it rests on."""
    return Markdown(f"[{number(amount, page.edition)}]{{.{name}}}").numbered(amount)


def _is_count(expression: str) -> bool:
    return expression.startswith("count(") and expression.find(")") == len(expression) - 1


def _computation(page: Page, entry: dict) -> Iterator[str]:
    """How the number was computed, as its expression (cut after its function where it is long); of a plain count its sentences say all."""
    expression = entry["expression"]
    if not _is_count(expression):
        short = expression if len(expression) <= LONGEST_EXPRESSION else expression.partition("(")[0] + "(…)"
        yield f"{page.words('evidence.expression')} `{short}`"
