"""The index of evidence: every number that was counted or computed, all the sentences that it rests on, and where the report shows it."""

from __future__ import annotations

import json
from pathlib import Path

from analysis import escaping
from analysis.evidence.markdown import Markdown, number, single
from analysis.evidence.page import Page, Shown
from analysis.evidence.value import Value

#: A longer computation is told by its function alone; its inputs are the sentences listed.
LONGEST_EXPRESSION = 160
#: A value that rests on more sentences lists them by their first words: each is a link, and the page stays one that can be read.
WHOLE_SENTENCES, EXCERPT_WORDS = 3, 9


def entries(page: Page, uses: Path | str) -> list[Shown]:
    """One entry a value, in the order of the chapters and of their reading."""
    found: dict[str, dict] = {}
    for record in records(Path(uses)):
        for entry in record["values"]:
            kept = found.setdefault(entry["id"], {**entry, "places": []})
            kept["places"].append((record["chapter"], entry["uses"][0]))
    return [_entry(page, entry) for entry in found.values() if entry["anchor"] is None and needs_entry(entry)]


def records(folder: Path) -> list[dict]:
    """The records of evidence of the chapters that show values, in the book's order (`chapters.json` beside the folder lists them; the articles and this index come after them)."""
    chapters = json.loads((folder.parent / "chapters.json").read_text("utf-8"))
    files = [folder / f"{chapter['chapter_id']}.json" for chapter in chapters if chapter["stage"] == 1]
    return [json.loads(file.read_text("utf-8")) for file in files]


def needs_entry(entry: dict) -> bool:
    """Whether the value is listed here, rather than read off one sentence."""
    return not single(Value(entry["number"], entry["expression"], tuple(entry["sentences"])))


def _entry(page: Page, entry: dict) -> Shown:
    places = "; ".join(f"[{escaping.markdown(page.chapter_title(chapter))}]({page.links.chapter(chapter)}#{use})" for chapter, use in entry["places"])
    head = f"[{number(entry['number'], page.edition)}]{{.number}} {page.text('evidence.used', chapters=Markdown(places))} · {_computation(page, entry)}"
    shorten = len(entry["sentences"]) > WHOLE_SENTENCES
    items = "\n".join(f"{index}. {_rests_on(page, sentence, shorten)}" for index, sentence in enumerate(entry["sentences"], 1))
    return Shown(f"::: {{#{entry['id']} .entry}}\n{head}\n\n{items}\n:::\n")


def _rests_on(page: Page, sentence: str, shorten: bool) -> str:
    """A sentence that a value rests on, whole or by its first words, and its article."""
    text = page.sentence_text(sentence)
    shown = " ".join(text.split(" ")[:EXCERPT_WORDS]) if shorten else text
    return f"{page.words_of(shown, sentence)} {page.article_mark(page.article_of(sentence))}"


def _computation(page: Page, entry: dict) -> str:
    """How the number came about: a plain count in words, a computation as its expression (cut after its function where it is long)."""
    expression = entry["expression"]
    if expression.startswith("count(") and expression.find(")") == len(expression) - 1:
        return page.words("evidence.counted" if entry["sentences"] else "evidence.none")
    short = expression if len(expression) <= LONGEST_EXPRESSION else expression.partition("(")[0] + "(…)"
    return f"{page.words('evidence.expression')} `{short}`"
