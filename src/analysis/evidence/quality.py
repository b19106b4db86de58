"""What the quality chapter shows: scores, misses, provenance. Its numbers are about the method and rest on no sentence of an article."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from analysis.evidence.markdown import Markdown, number
from analysis.evidence.page import Page

#: How many misses of each kind and field are shown.
EXAMPLES = 2


def scores(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """Detection and strict scores of each set and table, the baselines below the rules.

    Args:
        frame: `analysis.evaluation.summary.Summary.scores`.
    """
    chosen = frame[frame["measure"].isin(["detection", "strict"])]
    return pd.DataFrame(
        {
            "system": [page.words(f"quality.system.{name}") for name in chosen["system"]],
            "set": [page.words(f"quality.set.{name}") for name in chosen["set"]],
            "table": [page.words(f"quality.table.{name}") for name in chosen["table"]],
            "kind": [page.words(f"quality.measure.{name}") for name in chosen["measure"]],
            "gold": [_method(page, count, 0) for count in chosen["gold"]],
            "found": [_method(page, count, 0) for count in chosen["found"]],
            **{column: [_method(page, 100 * share, 1) for share in chosen[column]] for column in ("precision", "recall", "f1")},
        }
    )


def fields(page: Page, frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """Of the claims that were found, how often each field is right, by set; and the columns' titles."""
    chosen = frame[(frame["system"] == "rules") & (frame["table"] == "claims") & ~frame["measure"].isin(["detection", "strict"])]
    wide = chosen.pivot(index="measure", columns="set", values="accuracy").reindex(chosen["measure"].drop_duplicates())
    sets = [name for name in ("seeds", "dev", "held-out") if name in wide]
    shown = {"field": [Markdown(f"`{name}`") for name in wide.index]} | {name: [_method(page, 100 * share, 1) for share in wide[name]] for name in sets}
    return pd.DataFrame(shown), {name: page.words(f"quality.set.{name}") for name in sets}


def limits(page: Page, misses: pd.DataFrame) -> pd.DataFrame:
    """The first misses of each kind and field.

    Args:
        misses: `analysis.evaluation.summary.Summary.misses`.
    """
    first = misses.groupby(["kind", "field"], sort=False).head(EXAMPLES)
    return pd.DataFrame(
        {
            "kind": [page.words(f"quality.miss.{kind}") for kind in first["kind"]],
            "quote": [page.method(quote) for quote in first["quote"]],
            "field": [Markdown(f"`{name}`") if name else None for name in first["field"]],
            "expected": [page.method(text) for text in first["expected"]],
            "got": [page.method(text) for text in first["got"]],
        }
    )


def provenance(page: Page, facts: Path | str) -> pd.DataFrame:
    """The build's facts.

    Args:
        facts: the file that the build wrote (commit, lock digest, Python, time): a JSON object of text.
    """
    listed = json.loads(Path(facts).read_text("utf-8"))
    return pd.DataFrame({"fact": [page.words(f"quality.fact.{name}") if page.words.has(f"quality.fact.{name}") else name for name in listed], "value": [page.method(str(content)) for content in listed.values()]})


def _method(page: Page, amount: float, digits: int) -> Markdown:
    return Markdown(f"[{number(float(amount), page.edition, digits)}]{{.m}}")
