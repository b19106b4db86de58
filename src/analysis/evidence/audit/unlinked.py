"""Every number of a page: linked, checked where it stands, exempt, or a failure."""

from __future__ import annotations

from analysis.evidence.audit import figures
from analysis.evidence.audit.article import ADDED, is_line
from analysis.evidence.audit.articles import counted
from analysis.evidence.audit.auditor import Auditor
from analysis.evidence.audit.blocks import Block, blocks
from analysis.evidence.audit.book import Rendered
from analysis.evidence.audit.dom import Element, matches
from analysis.evidence.audit.exemptions import covering
from analysis.evidence.audit.figures import Figure
from analysis.evidence.audit.sources import bare

#: What is checked by a rule of its own: linked numbers, dates, quotations; descriptions of pictures.
LINKED = "a.ev, a.ev-date, a.article, a.q, img"
_REMEDY = "Let the notebook show it as a value (`page.show`), quote it (`page.words_of`) or, if it is a number of method, mark it with `page.method`."


def check(auditor: Auditor, page: Rendered) -> None:
    """Every number that a reader of the page sees."""
    for block in blocks(page.body):
        for figure in figures.figures(block.text, auditor.edition):
            auditor.result.checked["numbers"] += 1
            _check(auditor, page, block, figure)


def _check(auditor: Auditor, page: Rendered, block: Block, figure: Figure) -> None:
    holders = block.holders(figure.start, figure.end)
    if _checked(auditor, page, holders):
        return
    exemption = next(covering(auditor.exemptions, figure, holders, block.text), None)
    if exemption is not None:
        auditor.result.exempt[exemption.name] += 1
        return
    auditor.result.fail(
        "unlinked", page.path, block.text[figure.start : figure.end], block.context(figure.start, figure.end), "a number that leads to no sentence", _REMEDY
    )


def _checked(auditor: Auditor, page: Rendered, holders: list[Element]) -> bool:
    """Whether one element, for which there is a rule, holds the whole number."""
    covers = [_cover(auditor, page, holder) for holder in holders]
    return covers[0] is not None and all(cover is covers[0] for cover in covers)


def _cover(auditor: Auditor, page: Rendered, holder: Element) -> Element | None:
    """The element around `holder` whose text some rule checks."""
    is_article = page.chapter.startswith("article-")
    for outer in holder.ancestors():
        if matches(outer, LINKED):
            return outer
        if matches(outer, ADDED):
            return None
        if matches(outer, "[id^=table-].facts, .entry .number, .entry .listed") or (matches(outer, ".facts dd") and counted(outer, "", auditor.edition)):
            return outer
        if is_article and (is_line(outer) or _is_headline(auditor, page, outer)):
            return outer
    return None


def _is_headline(auditor: Auditor, page: Rendered, element: Element) -> bool:
    """Whether it is the page's title and words of the article itself, or the id of one that has no title."""
    if element.tag != "h1":
        return False
    article = auditor.sources.articles.get(page.chapter.removeprefix("article-"))
    # a page's title may be the beginning of the text, cut off with `…`
    title = bare(element.text(without=".chapter-number, .section-number")).removesuffix("…")
    return article is not None and (title == article["article_id"] or (bool(title) and title in bare(article["text"])))
