"""What the fits have in common: which annotated articles teach weights, and how the commands are called."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence

from analysis.evaluation.gold import Row, read_gold
from analysis.evaluation.marks import MarkedArticle, read_marks
from analysis.records import Article

TEACHING = ("seeds", "dev")  # of the gold; the held-out set never


def annotated(table: str, marked: Callable[[MarkedArticle], Sequence[Row]]) -> Iterator[tuple[Article, Sequence[Row]]]:
    """The articles that teach, each with its rows: those of the gold in which `table` is annotated, and the marked ones."""
    yield from ((item.article, item.rows[table]) for name in TEACHING for item in read_gold(name) if table in item.rows)
    yield from ((item.article, marked(item)) for item in read_marks())


def parts_asked(module: str, description: str) -> int | None:
    """The number of `--folds N`; null: the weights are to be written."""
    parser = argparse.ArgumentParser(prog=f"python -m analysis.evaluation.{module}", description=description)
    parser.add_argument("--folds", type=int, metavar="N", help="only try it, in N parts")
    return parser.parse_args().folds
