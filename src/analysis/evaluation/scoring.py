"""Precision, recall and F1 of a table: of its rows (*detection*, *strict*) and of each of its fields.

*Detection*: a found row and a gold row are about the same thing (claims: overlapping spans and the same value; people, places,
documents: overlapping spans; statements and difficulties: at least half of the shorter span in common), each row paired once.
*Strict*: the pair is also right in what matters (claims: value, unit or indicator, change, status, place; people: name, post, body, place;
places: place, level; documents: canonical form; statements: speaker, kind; difficulties: kind, named by).
*A field*: the pair is right in that field. Precision counts against all found rows, recall against all gold rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date

from analysis.evaluation.agreement import agree
from analysis.evaluation.gold import GoldArticle
from analysis.evaluation.matching import Matching, match
from analysis.evaluation.tables import TABLES, Row

#: The fields scored, by table.
FIELDS = {name: table.fields for name, table in TABLES.items()}


@dataclass(frozen=True, slots=True)
class Score:
    """One measure of one table. `right` of `found` rows, of `gold` wanted; `paired` rows had a partner at all."""

    table: str
    measure: str  # detection | strict | a field's name
    right: int
    found: int
    gold: int
    paired: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found right; 1 where there is none."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 2·right / (found + gold); 1 where both are empty."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0

    @property
    def accuracy(self) -> float:
        """The share of the pairs that is right; 1 where there is none."""
        return self.right / self.paired if self.paired else 1.0


@dataclass(frozen=True, slots=True)
class Result:
    """The scores of one table and what they rest on: the matching of each article, by article id."""

    table: str
    scores: tuple[Score, ...]
    matchings: Mapping[str, Matching]

    def __getitem__(self, measure: str) -> Score:
        return next(score for score in self.scores if score.measure == measure)

    @property
    def pairs(self) -> list[tuple[str, Row, Row]]:
        """(article id, gold row, found row), in reading order."""
        return [(name, *pair) for name, matching in self.matchings.items() for pair in matching.pairs]

    @property
    def missed(self) -> list[tuple[str, Row]]:
        """(article id, gold row) without a partner."""
        return [(name, row) for name, matching in self.matchings.items() for row in matching.missed]

    @property
    def spurious(self) -> list[tuple[str, Row]]:
        """(article id, found row) without a partner."""
        return [(name, row) for name, matching in self.matchings.items() for row in matching.spurious]

    @property
    def wrong(self) -> list[tuple[str, Row, Row]]:
        """The pairs that are not right in the strict sense."""
        return [item for item in self.pairs if not TABLES[self.table].right(item[1], item[2])]


def as_row(record: object) -> Row:
    """A record as a plain row; days become ISO text."""
    row = asdict(record) if is_dataclass(record) else dict(record)
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}


def _matchings(table: str, gold: Iterable[GoldArticle], found: Mapping[str, Sequence[object]]) -> dict[str, Matching]:
    """By article; articles in which nobody has annotated the table are left out."""
    return {
        item.article.article_id: match(TABLES[table], item.rows[table], [as_row(record) for record in found.get(item.article.article_id, ())])
        for item in gold
        if table in item.rows
    }


def score(table: str, gold: Iterable[GoldArticle], found: Mapping[str, Sequence[object]]) -> Result:
    """Score one table.

    Args:
        table: one of `TABLES`.
        gold: the articles of a set (`read_gold`).
        found: by article id, the records found (`analysis.records`, or rows with the gold's columns).
    """
    matchings = _matchings(table, gold, found)
    pairs = [pair for matching in matchings.values() for pair in matching.pairs]
    n_found = len(pairs) + sum(len(matching.spurious) for matching in matchings.values())
    n_gold = len(pairs) + sum(len(matching.missed) for matching in matchings.values())

    def measured(measure: str, right: int) -> Score:
        return Score(table, measure, right, n_found, n_gold, len(pairs))

    fields = (measured(field, sum(agree(field, wanted[field], got[field]) for wanted, got in pairs)) for field in TABLES[table].fields)
    strict = sum(TABLES[table].right(wanted, got) for wanted, got in pairs)
    return Result(table, (measured("detection", len(pairs)), measured("strict", strict), *fields), matchings)


def rows(results: Iterable[Result]) -> list[dict[str, object]]:
    """The scores as plain rows, a table and measure each: for a DataFrame, a chapter, a file. Shares between 0 and 1."""
    return [
        {
            **{"table": item.table, "measure": item.measure, "precision": item.precision, "recall": item.recall, "f1": item.f1},
            **{"right": item.right, "found": item.found, "gold": item.gold, "paired": item.paired, "accuracy": item.accuracy},
        }
        for result in results
        for item in result.scores
    ]
