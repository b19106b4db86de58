"""An article whole: every line in its place, one anchor a sentence, what was found in it marked in layers, what was set aside shown with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase

import pandas as pd

from analysis import escaping
from analysis.evidence import telling
from analysis.evidence.index import records
from analysis.evidence.markdown import Markdown
from analysis.evidence.page import Page, Shown
from analysis.paths import of_notebook
from analysis.records import EVIDENCE_KINDS
from analysis.themes import load_themes

#: Table → the layer in which its records are marked, in the order in which classes are written.
LAYERS = {"claims": "claim", "people": "person", "places": "place", "documents": "document"}


@dataclass(frozen=True)
class Mark:
    """A span of the text that belongs to a layer; `note` is what a pointer over it tells."""

    start: int
    end: int
    layer: str
    note: str


@dataclass(frozen=True)
class Annotated:
    """An article and all that is shown of it."""

    row: pd.Series
    lines: pd.DataFrame
    sentences: pd.DataFrame
    marks: tuple[Mark, ...]
    themes: dict[str, tuple[str, ...]]  # sentence id → theme ids
    uses: dict[str, tuple[tuple[str, str], ...]]  # sentence id → (chapter, place in it)


def read(page: Page, article_id: str, uses: Path | str) -> Annotated:
    """All that is shown of `article_id`.

    Args:
        uses: the folder of the other chapters' records of evidence, for the links back.
    """
    row = page.tables["articles"].set_index("article_id", drop=False).loc[article_id]
    tables = {name: page.tables[name] for name in ("lines", "sentences", "passages", *LAYERS)}
    mine = {name: table[table["article_id"] == article_id] for name, table in tables.items()}
    themes = mine["passages"].groupby("sentence_id")["theme"].agg(tuple).to_dict()
    return Annotated(row, mine["lines"], mine["sentences"], tuple(_marks(page, mine)), themes, uses_of(of_notebook(uses)))


def uses_of(folder: Path) -> dict[str, tuple[tuple[str, str], ...]]:
    """Where the report uses each sentence: sentence id → (chapter, id of the place), first place of each chapter."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for record in records(folder):
        for entry in record["values"]:
            for sentence_id in entry["sentences"]:
                found[sentence_id].setdefault(record["chapter"], entry["uses"][0])
        for sentence_id, use in record["quoted"].items():
            found[sentence_id].setdefault(record["chapter"], use)
    return {sentence_id: tuple(places.items()) for sentence_id, places in found.items()}


def facts(page: Page, article: Annotated) -> Shown:
    """What is known of the article: a list, with the anchor to which its name and its counts link."""
    row, words = article.row, page.words
    claims = page.tables["claims"]
    entries = [
        ("articles.facts-outlet", _known(page, row, "outlet")),
        ("articles.facts-byline", _known(page, row, "byline")),
        ("articles.facts-event", _dated(page, row, "event")),
        ("articles.facts-published", _dated(page, row, "published")),
        ("column.sentences", str(row["sentences"])),
        ("column.words", page.plain_number(row["words"])),
        ("column.figures", str(int((claims["article_id"] == row["article_id"]).sum()))),
        ("column.lines", _line_kinds(page, article.lines)),
        ("articles.facts-file", page.method(row["file"])),  # no code: Quarto runs a shortcode even there
        ("articles.facts-encoding", f"`{row['encoding']}`"),
        ("articles.facts-sha", f"`{row['sha256']}`"),
    ]
    items = "\n".join(f"[{words(key)}]{{.fact}}\n:   {content}\n" for key, content in entries)
    return page.shown(f"::: {{#facts-{row['article_id']} .facts}}\n{items}:::\n")


def _known(page: Page, row: pd.Series, name: str) -> str:
    """The outlet or the byline, and how it is known; only that it isn't, where it isn't."""
    if not isinstance(row[name], str):
        return page.words("basis.unknown")
    return f"{escaping.markdown(row[name])} ({page.words('basis.' + row[f'{name}_basis'])})"


def _line_kinds(page: Page, lines: pd.DataFrame) -> str:
    """How many lines are what: `14 body · 6 caption`."""
    counted = lines[lines["kind"] != "blank"]["kind"].value_counts(sort=False).sort_index()
    return " · ".join(f"{number} {page.words(f'line-kind.{kind}')}" for kind, number in counted.items())


def layers(page: Page) -> Shown:
    """Switches for the layers: checkboxes that the style sheet reads, so they work without JavaScript, and all is seen when they can't."""
    boxes = "".join(
        f'<label class="switch-{layer}"><input type="checkbox" id="layer-{layer}" checked> {escaping.html(page.words(f"articles.layer.{layer}"))}</label>'
        for layer in (*LAYERS.values(), "theme", "aside")
    )
    return page.shown(f'```{{=html}}\n<fieldset class="layers"><legend>{escaping.html(page.words("articles.layers"))}</legend>{boxes}</fieldset>\n```\n')


def text(page: Page, article: Annotated) -> Shown:
    """The article's text, line by line: evidence lines as sentences with anchors, the rest as set aside."""
    return page.shown("\n\n".join(_line(page, article, line) for _, line in article.lines.iterrows() if line["kind"] != "blank"))


def _line(page: Page, article: Annotated, line: pd.Series) -> str:
    content = article.row["text"][line["start"] : line["end"]]
    if line["kind"] not in EVIDENCE_KINDS:
        reason = page.words("articles.aside", reason=escaping.markdown(page.words(f"line-kind.{line['kind']}")))
        return f"::: {{.set-aside .line-{line['kind']}}}\n{escaping.markdown(content)} [{reason}]{{.reason}}\n:::"
    return f"::: {{.line-{line['kind']}}}\n{_sentences(page, article, line)}\n:::"


def _sentences(page: Page, article: Annotated, line: pd.Series) -> str:
    """The line's sentences, and what stands between them and is none (a lone `|`). A sentence that runs on from the line before stands there."""
    whole, parts = article.row["text"], []
    at = max([line["start"], *article.sentences["end"][article.sentences["start"] < line["start"]]])
    for _, sentence in article.sentences[article.sentences["line"] == line["number"]].iterrows():
        parts += [escaping.markdown_inner(whole[at : sentence["start"]]), _sentence(page, article, sentence)]
        at = sentence["end"]
    return "".join([*parts, escaping.markdown_inner(whole[at : line["end"]])]).strip()


def _sentence(page: Page, article: Annotated, sentence: pd.Series) -> str:
    themes = article.themes.get(sentence["sentence_id"], ())
    titles = {theme.theme_id: theme.title[page.edition] for theme in load_themes()}
    classes = ".s" + (" .layer-theme" if themes else "")
    note = f' title="{escaping.markdown(" · ".join(titles[theme] for theme in themes))}"' if themes else ""
    body = "".join(_segment(article.row["text"], *segment) for segment in segments(sentence["start"], sentence["end"], article.marks))
    return f"[{body}]{{#{sentence['sentence_id']} {classes}{note}}}" + _back(page, article.uses.get(sentence["sentence_id"], ()))


def segments(start: int, end: int, marks: Iterable[Mark]) -> list[tuple[int, int, tuple[Mark, ...]]]:
    """`[start, end)` cut wherever a mark begins or ends, each piece with the marks that cover it. Marks may overlap and nest."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end, *(max(start, mark.start) for mark in inside), *(min(end, mark.end) for mark in inside)})
    return [(left, right, tuple(mark for mark in inside if mark.start <= left and mark.end >= right)) for left, right in zip(cuts, cuts[1:])]


def _segment(content: str, start: int, end: int, marks: tuple[Mark, ...]) -> str:
    written = escaping.markdown_inner(content[start:end])
    inner = written.strip(" ")
    if not marks or not inner:
        return written
    classes = " ".join(f".layer-{layer}" for layer in dict.fromkeys(mark.layer for mark in marks))
    notes = escaping.markdown(" · ".join(dict.fromkeys(mark.note for mark in marks if mark.note)))
    # pandoc drops the spaces at the ends of a span: they stand outside
    before, after = written[: written.index(inner)], written[written.index(inner) + len(inner) :]
    return f'{before}[{inner}]{{{classes} title="{notes}"}}{after}'


def _back(page: Page, uses: Sequence[tuple[str, str]]) -> Markdown:
    """Links to the places that use the sentence, one a chapter: an arrow, and letters where there are several."""
    used = escaping.markdown(page.words("articles.used"))
    links = [
        f'[{_sign(place, len(uses))}]({page.links.chapter(chapter)}#{use}){{.back title="{used} {escaping.markdown(page.chapter_title(chapter))}"}}'
        for place, (chapter, use) in enumerate(uses)
    ]
    return Markdown(f" [{' '.join(links)}]{{.backs}}" if links else "")


def _sign(place: int, count: int) -> str:
    return ("" if place else "↩") + (ascii_lowercase[place % len(ascii_lowercase)] if count > 1 else "")


def _marks(page: Page, mine: dict[str, pd.DataFrame]) -> Iterable[Mark]:
    for name, layer in LAYERS.items():
        for _, record in mine[name].iterrows():
            yield Mark(int(record["start"]), int(record["end"]), layer, _note(page, name, record))


def _note(page: Page, table: str, record: pd.Series) -> str:
    """What a pointer over a mark tells: how the record was read."""
    if table == "claims":
        parts = [
            page.plain_number(record["value"]),
            record["unit"],
            telling.measure(page, record) if isinstance(record["indicator"], str) else "",
            page.words(f"status.{record['status']}"),
            record["place"],
        ]
    elif table == "people":
        parts = [record["post"], record["body"], record["place"]]
    elif table == "places":
        parts = [record["place"], page.words(f"level.{record['level']}") if isinstance(record["level"], str) else "", record["today"]]
    else:
        parts = [record["canonical"]]
    return " · ".join(str(part) for part in parts if isinstance(part, str) and part)


def _dated(page: Page, row: pd.Series, which: str) -> str:
    reason = row[f"{which}_reason"]
    return f"{page.known_day(row, which)}" + (f" – {page.method(page.reason(reason))}" if reason and row[f"{which}_basis"] == "inferred" else "")
