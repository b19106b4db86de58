"""What the quality chapter shows: scores, misses, provenance. Its numbers are about the method and rest on no sentence of an article."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from analysis.evidence.markdown import Markdown, number
from analysis.evidence.page import Page
from analysis.indicators import label
from analysis.paths import of_notebook

#: How many misses of each kind and field are shown.
EXAMPLES = 2


def scores(page: Page, frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """One row a table and set: how much was found at all (F1), and what of it is wholly right. And the columns' titles.

    Args:
        frame: `analysis.evaluation.summary.Summary.scores`.
    """
    by_key = _by_key(frame)
    chosen = [("rules", table, name) for table in frame["table"].drop_duplicates() for name in _SETS if ("rules", table, name, "strict") in by_key.index]
    found, strict = ([by_key.loc[(*key, measure)] for key in chosen] for measure in ("detection", "strict"))
    shown = {
        **_table_and_set(page, chosen),
        "f1": [_method(page, 100 * row["f1"], 1) for row in strict],  # first: on a telephone only the first columns are in sight
        "detection": [_method(page, 100 * row["f1"], 1) for row in found],
        **{column: [_method(page, 100 * row[column], 1) for row in strict] for column in ("precision", "recall")},
        "gold": [_method(page, row["gold"], 0) for row in strict],
    }
    return pd.DataFrame(shown), _f1_titles(page)


def compared(page: Page, frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """The report beside its rules alone and the baselines, where they were measured on the same set and table; and the columns' titles."""
    by_key = _by_key(frame)
    rows = [(table, name) for table in frame["table"].drop_duplicates() for name in _SETS]
    measured = {row: [system for system in _SYSTEMS if (system, *row, "strict") in by_key.index] for row in rows}
    chosen = [(system, *row) for row, systems in measured.items() if len(systems) > 1 for system in systems]
    shown = {
        **_table_and_set(page, chosen),
        "system": [page.words(f"quality.system.{system}") for system, *_ in chosen],
        **{
            name: [_method(page, 100 * by_key.loc[(*key, measure)]["f1"], 1) for key in chosen]
            for name, measure in (("f1", "strict"), ("detection", "detection"))
        },
    }
    return pd.DataFrame(shown), _f1_titles(page)


def by_others(page: Page, frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """Articles that others wrote and others read: how many of their figures are found, and how many right; and the columns' titles.

    Args:
        frame: `analysis.evaluation.summary.Summary.others`.
    """
    shares = {"f1": "quality.strict-f1", "detection": "quality.found-f1"} | {name: f"quality.field.{name}" for name in ("status", "place", "change")}
    shown = {
        "set": [page.words(f"quality.set.{name}") for name in frame["set"]],
        **{column: [_method(page, 100 * share, 1) for share in frame[column]] for column in shares},
        **{column: [_method(page, count, 0) for count in frame[column]] for column in ("articles", "gold")},
    }
    return pd.DataFrame(shown), {column: page.words(key) for column, key in shares.items()}


_SETS = ("held-out", "dev", "seeds")
_SYSTEMS = ("rules", "unweighed", "numbers", "ner")


def _by_key(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.set_index(["system", "table", "set", "measure"])


def _table_and_set(page: Page, keys: Sequence[tuple[str, str, str]]) -> dict[str, list[str]]:
    return {"table": [page.words(f"quality.table.{table}") for _, table, _ in keys], "set": [page.words(f"quality.set.{name}") for *_, name in keys]}


def _f1_titles(page: Page) -> dict[str, str]:
    return {"detection": page.words("quality.found-f1"), "f1": page.words("quality.strict-f1")}


def fields(page: Page, frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """Of the claims that were found, how often each field is right, by set; and the columns' titles."""
    chosen = frame[(frame["system"] == "rules") & (frame["table"] == "claims") & ~frame["measure"].isin(["detection", "strict"])]
    wide = chosen.pivot(index="measure", columns="set", values="accuracy").reindex(chosen["measure"].drop_duplicates())
    sets = [name for name in reversed(_SETS) if name in wide]
    shown = {"field": [page.words(f"quality.field.{name}") for name in wide.index]} | {
        name: [_method(page, 100 * share, 1) for share in wide[name]] for name in sets
    }
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
            "field": [page.words(f"quality.field.{name}") if name else None for name in first["field"]],
            "expected": [_read(page, name, text) for name, text in zip(first["field"], first["expected"], strict=True)],
            "got": [_read(page, name, text) for name, text in zip(first["field"], first["got"], strict=True)],
        }
    )


def provenance(page: Page, facts: Path | str) -> pd.DataFrame:
    """The build's facts.

    Args:
        facts: the file that the build wrote (commit, lock digest, Python, time): a JSON object of text.
    """
    listed = json.loads(of_notebook(facts).read_text("utf-8"))
    return pd.DataFrame(
        {"fact": [_word(page, "quality.fact", name) for name in listed], "content": [_fact(page, name, content) for name, content in listed.items()]}
    )


def _fact(page: Page, name: str, content: object) -> Markdown | None:
    """What a fact of the build says; nothing where it isn't known. The time is in UTC."""
    if content is None:
        return None
    if name == "time":
        return page.method(f"{page.plain_day(str(content)[:10])}, {str(content)[11:16]} UTC")
    return page.method(page.words(f"quality.answer.{str(content).lower()}") if isinstance(content, bool) else str(content))


#: Fields whose values have words of their own in the catalogue, and where they stand.
_WORDS = {"status": "status", "change": "change", "bound": "bound", "place_level": "level"}


def _read(page: Page, field: str, text: str) -> Markdown | None:
    """What the annotation or the rules have in a field, in the report's words; nothing where they have nothing."""
    if text in ("", "None"):
        return None
    if field == "indicator":
        return page.method(label(text, page.edition))
    return page.method(_word(page, _WORDS.get(field, ""), text))


def _word(page: Page, group: str, name: str) -> str:
    """The catalogue's word for `name`; the name itself where it has none."""
    return page.words(f"{group}.{name}") if page.words.has(f"{group}.{name}") else name


def _method(page: Page, amount: float, digits: int) -> Markdown:
    return Markdown(f"[{number(float(amount), page.edition, digits)}]{{.m}}")
