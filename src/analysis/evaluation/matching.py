"""One-to-one pairing of gold rows and found rows: as many pairs as can be, and among those the ones that agree best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.evaluation.agreement import agree
from analysis.evaluation.tables import Row, Table


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs (gold, found) in the gold's order, gold rows missed, found rows that are spurious."""

    pairs: tuple[tuple[Row, Row], ...]
    missed: tuple[Row, ...]
    spurious: tuple[Row, ...]


def _weight(table: Table, gold: Row, found: Row) -> int:
    """How well a pair agrees: wholly right before most fields before equal spans."""
    fields = sum(agree(field, gold[field], found[field]) for field in table.fields)
    same_span = (gold["start"], gold["end"]) == (found["start"], found["end"])
    return 1000 * table.right(gold, found) + 10 * fields + same_span + 1


def match(table: Table, gold: Sequence[Row], found: Sequence[Row]) -> Matching:
    """Pair the rows of one article (maximum-weight matching of greatest cardinality; Galil 1986, as networkx has it)."""
    import networkx as nx  # noqa: PLC0415 (a quarter of a second that finding doesn't need)

    graph = nx.Graph()
    for i, wanted in enumerate(gold):
        for j, got in enumerate(found):
            if table.may_pair(wanted, got):
                graph.add_edge(("gold", i), ("found", j), weight=_weight(table, wanted, got))
    pairs = {}
    for edge in nx.max_weight_matching(graph, maxcardinality=True):
        (_, j), (_, i) = sorted(edge)
        pairs[i] = j
    return Matching(
        tuple((gold[i], found[pairs[i]]) for i in sorted(pairs)),
        tuple(row for i, row in enumerate(gold) if i not in pairs),
        tuple(row for j, row in enumerate(found) if j not in set(pairs.values())),
    )
