"""What the quality chapter shows: scores, misses, provenance. Its numbers are about the method and rest on no sentence of an article."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from analysis.evidence.markdown import Markdown, number
from analysis.evidence.page import Page

#: How many misses of each kind and field are shown.
EXAMPLES = 2


def scores(page: Page, frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """One row a table and set: how much was found at all (F1), and what of it is wholly right; the baselines below the rules. And the columns' titles.

    Args:
        frame: `analysis.evaluation.summary.Summary.scores`.
    """
    order = {"system": ["rules", "numbers", "ner"], "set": ["held-out", "dev", "seeds"], "table": list(frame["table"].drop_duplicates())}
    keys = [(system, table, name) for system in order["system"] for table in order["table"] for name in order["set"]]
    by_key = frame.set_index(["system", "table", "set", "measure"])
    chosen = [key for key in keys if (*key, "strict") in by_key.index]
    found, strict = ([by_key.loc[(*key, measure)] for key in chosen] for measure in ("detection", "strict"))
    shown = {
        "table": [page.words(f"quality.table.{table}") for _, table, _ in chosen],
        "system": [page.words(f"quality.system.{system}") for system, _, _ in chosen],
        "set": [page.words(f"quality.set.{name}") for _, _, name in chosen],
        "gold": [_method(page, row["gold"], 0) for row in strict],
        "detection": [_method(page, 100 * row["f1"], 1) for row in found],
        **{column: [_method(page, 100 * row[column], 1) for row in strict] for column in ("precision", "recall", "f1")},
    }
    return pd.DataFrame(shown), {"detection": page.words("quality.found-f1"), "f1": page.words("quality.strict-f1")}


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
