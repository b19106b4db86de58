"""The audit of the rendered report: every number, date and quotation that a reader sees, back to its sentence.

It trusts nothing that the notebooks did: it reads the finished pages (of either renderer), follows each link, does each computation again from the tables, and looks for the words in
the annotated article's page.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from analysis import escaping
from analysis.evidence.audit import articles, book, dates, exemptions, links, pictures, quotations, unlinked, values
from analysis.evidence.audit.auditor import Auditor
from analysis.evidence.audit.exemptions import Exemption
from analysis.evidence.audit.result import AuditResult, Failure, told
from analysis.evidence.audit.sources import Sources, read_uses
from analysis.paths import BOOK, BUILD, TABLES

__all__ = ["AuditResult", "Failure", "audit", "main"]

#: The exit code when something doesn't hold.
FAILED = 3


def audit(rendered: Path, tables: Path, uses: Path, *, edition: str = "en", exempt: tuple[Exemption, ...] | None = None) -> AuditResult:
    """The audit of one edition.

    Args:
        rendered: the book's folder; pages of other editions in it are left out.
        tables: the folder of the tables from which it was built.
        uses: the folder of the chapters' records of evidence (`_build/<edition>/evidence`).
        exempt: the exemptions; those of `data/audit/exemptions.yaml` when not given.

    Raises:
        UserError: there is no such edition in the folder, or there are no tables.
    """
    pages = book.read(rendered, (edition,))[edition]
    listed = exemptions.load() if exempt is None else exempt
    auditor = Auditor(edition, pages, Sources(tables), read_uses(uses), listed, AuditResult(edition, pages=len(pages.pages)))
    for page in pages.pages:
        unlinked.check(auditor, page)
        values.check(auditor, page)
        dates.check(auditor, page)
        quotations.check(auditor, page)
        articles.facts(auditor, page)
        links.check(auditor, page, rendered)
        pictures.check(auditor, page, rendered)
    articles.check(auditor)
    return auditor.result


def main(rendered: Path = BOOK, editions: Iterable[str] = ("en", "vi"), as_json: bool = False, *, tables: Path = TABLES, build: Path = BUILD) -> int:
    """Audit, print the result, and give the exit code: 0 when everything holds, else 3."""
    results = [audit(Path(rendered), tables, build / edition / "evidence", edition=edition) for edition in editions]
    if as_json:
        print(escaping.json_text([result.to_json() for result in results], indent=1))
    else:
        print(told(results, {exemption.name: exemption.reason for exemption in exemptions.load()}))
    return 0 if all(result.ok for result in results) else FAILED
