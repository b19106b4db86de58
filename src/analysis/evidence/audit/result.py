"""What the audit found, for a terminal and for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

from analysis import escaping


@dataclass(frozen=True)
class Failure:
    """One thing that doesn't hold.

    Attributes:
        check: which rule: `unlinked`, `value`, `sentence`, `count`, `anchor`, `date`, `quotation`, `article`, `picture`.
        page: the page, relative to the book.
        shown: what the reader sees.
        context: the words around it.
        reason: why it doesn't hold.
        remedy: what to do.
    """

    check: str
    page: str
    shown: str
    context: str
    reason: str
    remedy: str


@dataclass
class AuditResult:
    """The audit of one edition.

    Attributes:
        checked: how many were checked, by kind: `numbers`, `values`, `dates`, `quotations`, `articles`, `links`.
        exempt: numbers left out, by the exemption's id.
    """

    edition: str
    pages: int = 0
    checked: Counter[str] = field(default_factory=Counter)
    exempt: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.failures

    def fail(self, *told: str) -> None:
        """Note a failure (the fields of `Failure` in their order), once."""
        failure = Failure(*told)
        if failure not in self.failures:
            self.failures.append(failure)

    def to_json(self) -> dict:
        return {
            "edition": self.edition,
            "ok": self.ok,
            "pages": self.pages,
            "checked": dict(sorted(self.checked.items())),
            "exempt": dict(sorted(self.exempt.items())),
            "failures": [asdict(failure) for failure in self.failures],
        }


def told(results: Iterable[AuditResult], reasons: Mapping[str, str]) -> str:
    """The results as lines for a terminal; `reasons` says why an exemption is one, by its id."""
    return "\n\n".join("\n".join(_told(result, reasons)) for result in results)


def _told(result: AuditResult, reasons: Mapping[str, str]) -> Iterable[str]:
    for failure in result.failures:
        yield f"{escaping.visible(failure.page)}: {escaping.visible(failure.shown)!r} – {escaping.visible(failure.reason)}"
        yield f"    in: {escaping.visible(failure.context)}"
        yield f"    do: {escaping.visible(failure.remedy)}"
    counted = ", ".join(f"{number} {kind}" for kind, number in sorted(result.checked.items()))
    yield f"Edition {result.edition}: {result.pages} pages; checked {counted}."
    if result.exempt:
        yield "Exempt: " + "; ".join(f"{number} {name} ({reasons[name]})" for name, number in sorted(result.exempt.items())) + "."
    found = Counter(failure.check for failure in result.failures)
    yield (
        "Everything holds."
        if result.ok
        else f"{len(result.failures)} failures: " + ", ".join(f"{number} {check}" for check, number in found.most_common()) + "."
    )
