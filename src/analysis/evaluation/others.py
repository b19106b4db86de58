"""How the rules do on articles that others wrote and others read: of each figure only status, place and change are marked (`marks`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from analysis.evaluation.agreement import agree
from analysis.evaluation.gold import Row
from analysis.evaluation.marks import MarkedArticle, paired, read_marks
from analysis.evaluation.scoring import Score
from analysis.evaluation.systems import run
from analysis.paths import GOLD
from analysis.records import Claim

#: The folders of the gold that are measured so, the ones with fewer figures a paragraph first.
OTHERS = ("light", "dense")
FIELDS = ("status", "place", "change")


def measured(names: Iterable[str] = OTHERS) -> list[dict[str, Any]]:
    """One row a set: `set, articles, gold` (figures marked), `found`, `precision, recall, f1` of figures wholly right, `detection` (F1), and of those found
    the share with the right `status`, `place`, `change`. Where the readers part a figure can't be wrong. A set that isn't there has no row.
    """
    sets = ((name, read_marks(GOLD / name)) for name in names)
    return [_row(name, articles) for name, articles in sets if articles]


def _row(name: str, articles: Sequence[MarkedArticle]) -> dict[str, Any]:
    found = run("rules", (item.article for item in articles))["claims"]
    pairs = [pair for item in articles for pair in paired(item.marks, found[item.article.article_id])]
    gold, all_found = sum(len(item.marks) for item in articles), sum(map(len, found.values()))
    strict = Score("claims", "strict", sum(all(_right(mark, claim, field) for field in FIELDS) for mark, claim in pairs), all_found, gold, len(pairs))
    shares = {field: _share(pairs, field) for field in FIELDS}
    detection = Score("claims", "detection", len(pairs), all_found, gold, len(pairs)).f1
    return {
        "set": name,
        "articles": len(articles),
        "gold": gold,
        "found": all_found,
        "precision": strict.precision,
        "recall": strict.recall,
        "f1": strict.f1,
        "detection": detection,
        **shares,
    }


def _right(mark: Row, claim: Claim, field: str) -> bool:
    return mark[field] is None or agree(field, mark[field], getattr(claim, field))


def _share(pairs: Sequence[tuple[Row, Claim]], field: str) -> float:
    """Of the figures whose readers agree on a field, how many have it right; 1 where there is none."""
    judged = [_right(mark, claim, field) for mark, claim in pairs if mark[field] is not None]
    return sum(judged) / len(judged) if judged else 1.0
