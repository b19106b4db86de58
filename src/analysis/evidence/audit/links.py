"""Links inside the report: each leads to a page, and to an anchor where it names one."""

from __future__ import annotations

from pathlib import Path

from analysis.evidence.audit.auditor import Auditor
from analysis.evidence.audit.book import Rendered, is_inside

#: Links that have a rule of their own.
_ELSEWHERE = frozenset({"ev", "ev-date", "article", "q", "src"})


def check(auditor: Auditor, page: Rendered, folder: Path) -> None:
    """Every other link of the page's content. `folder`: the book, for links to files that are no pages."""
    for link in page.body.find("main a[href]"):
        href = link.attributes["href"]
        if link.classes & _ELSEWHERE or not is_inside(href):
            continue
        auditor.result.checked["links"] += 1
        if not _leads(auditor, page, href, folder):
            auditor.fail("anchor", page, link, f"a link that leads nowhere: {href}", "Build the whole report, or mend the link.")


def _leads(auditor: Auditor, page: Rendered, href: str, folder: Path) -> bool:
    path, _, anchor = href.partition("#")
    target = auditor.book.follow(page, href)
    if target.page is None:
        return bool(path) and ((folder / page.path).parent / path.partition("?")[0]).exists()
    return not anchor or anchor == "top" or target.element is not None
