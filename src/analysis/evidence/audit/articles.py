"""The annotated articles: whole, word for word, one anchor a sentence; and the facts to which counts of the corpus lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from analysis import words
from analysis.evidence.audit import figures
from analysis.evidence.audit.article import ShownArticle
from analysis.evidence.audit.auditor import Auditor
from analysis.evidence.audit.book import Rendered
from analysis.evidence.audit.dom import Element
from analysis.evidence.audit.figures import Figure
from analysis.evidence.audit.sources import bare

_AGAIN = "Build the article's chapter again."


def check(auditor: Auditor) -> None:
    """Every article of the tables has its page, and the page has all of it."""
    for article_id, row in auditor.sources.articles.items():
        auditor.result.checked["articles"] += 1
        shown = auditor.article(article_id)
        if shown is None:
            auditor.result.fail("article", f"article-{article_id}.html", article_id, "", "the article has no page", "Build the whole report.")
            continue
        for problem in [*_text(shown, row["text"]), *_anchors(auditor, shown, article_id)]:
            auditor.result.fail("article", shown.page.path, article_id, "", problem, _AGAIN)


def _text(shown: ShownArticle, text: str) -> Iterator[str]:
    """Its text is the article's, set-aside lines among it."""
    expected, found = bare(text), shown.text
    if expected != found:
        at = next((index for index, (left, right) in enumerate(zip(expected, found, strict=False)) if left != right), min(len(expected), len(found)))
        yield f"its text differs from the article's: “{expected[at : at + 40]}” there, “{found[at : at + 40]}” here"


def _anchors(auditor: Auditor, shown: ShownArticle, article_id: str) -> Iterator[str]:
    """Every sentence has its anchor, once on the page, and its own words in it."""
    ids = Counter(element.identifier for element in shown.page.body.elements())
    for sentence_id, row in auditor.sources.sentences.items():
        if row["article_id"] != article_id:
            continue
        if ids[sentence_id] != 1:
            yield f"the anchor {sentence_id} stands {ids[sentence_id]} times on the page"
        elif not shown.says(sentence_id, row["text"]):
            yield f"the anchor {sentence_id} doesn't hold its sentence"


# --- numbers on these pages that are no links


def facts(auditor: Auditor, page: Rendered) -> None:
    """The counts in lists of facts are those of the tables: of an article, each under its label; of a table, its rows."""
    labels = {words.load(auditor.edition)(key).casefold(): key for key in _COUNTED if words.load(auditor.edition).has(key)}
    for block in page.body.find(".facts"):
        kind, _, name = block.identifier.partition("-")
        if kind == "facts":
            _facts_of_article(auditor, page, block, name, labels)
        else:
            _facts_of_table(auditor, page, block, name)


_COUNTED = (
    "column.sentences",
    "column.words",
    "column.figures",
    *(f"line-kind.{kind}" for kind in ("title", "dateline", "lead", "body", "heading", "caption", "byline", "furniture", "duplicate")),
)


def _facts_of_article(auditor: Auditor, page: Rendered, block: Element, article_id: str, labels: dict[str, str]) -> None:
    counts, label = auditor.sources.counts(article_id), ""
    for element in block.find("dt, dd"):
        if element.tag == "dt":
            label = _folded(element.text())
            continue
        for of, figure in counted(element, label, auditor.edition):
            auditor.result.checked["facts"] += 1
            expected = counts.get(labels.get(of, ""), 0)
            if of not in labels or not figure.agrees(expected):
                auditor.fail("count", page, element, f"the tables count {expected} {of}" if of in labels else f"nothing is counted that is called {of}", _AGAIN)


def counted(element: Element, label: str, edition: str) -> list[tuple[str, Figure]]:
    """What a fact counts: a number under its `label`, or `24 body · 3 heading`. Empty where it is a link or says anything else."""
    if any(True for _ in element.find("a")):
        return []
    pairs = [_pair(part, label, edition) for part in element.text(without="code, .m").split("·")]  # a name of a file is no count
    return [pair for pair in pairs if pair] if all(pairs) else []


def _pair(part: str, label: str, edition: str) -> tuple[str, Figure] | None:
    part = part.strip()
    found = figures.figures(part, edition)
    if len(found) != 1 or found[0].start:
        return None
    return _folded(part[found[0].end :]) or label, found[0]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _facts_of_table(auditor: Auditor, page: Rendered, block: Element, name: str) -> None:
    for figure in figures.figures(block.text(without="code"), auditor.edition):
        auditor.result.checked["facts"] += 1
        if not figure.agrees(auditor.sources.rows(name)):
            auditor.fail("count", page, block, f"the table {name} has {auditor.sources.rows(name)} rows", "Build the downloads again.")
