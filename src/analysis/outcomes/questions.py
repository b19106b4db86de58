"""What the corpus cannot answer: which target, what to look for, where."""

from __future__ import annotations

import pandas as pd

from analysis.outcomes import knowledge

OPEN = {
    "target_claim_id": "str",
    "claim_id": "str",
    "article_id": "str",
    "sentence_id": "str",
    "unit_name": "str",
    "verdict": "str",
    "indicator": "str",
    "unit": "str",
    "quote": "str",
    "place": "str",
    "place_level": "str",
    "target_value": "Float64",
    "due": "datetime64[us]",
    "after": "datetime64[us]",
    "question": "str",
    "lookup": "str",
}


def open_questions(follow_frame: pd.DataFrame) -> pd.DataFrame:
    """One row for each target that the corpus leaves open.

    Columns: those of the target; `question`, the catalogue key of what to look for; `lookup`, the key of where (a kind of source); `after`, the day after which it was published (the due day; null without one).
    """
    left = follow_frame[follow_frame["verdict"].isin(["open", "not_reported"]) | follow_frame["rule"].isin(["units-partly-reported", "reached-since"])]
    asked = left.assign(
        after=left["due"],
        question=[f"question.{_question(row)}" for row in left.to_dict("records")],
        lookup=[f"lookup.{_source(row)}" for row in left.to_dict("records")],
    )
    return asked[list(OPEN)].astype({name: dtype for name, dtype in OPEN.items()}).reset_index(drop=True)


def _question(row: dict) -> str:
    if row["rule"] in ("due-later", "no-due-day", "units-partly-reported", "reached-since", "interim-only"):
        return row["rule"]
    return "unit" if isinstance(row["unit_name"], str) else "figure"


def _source(row: dict) -> str:
    known = knowledge.load("lookup")
    indicator = row["indicator"] if isinstance(row["indicator"], str) else ""
    prefix = max((each for each in known["sources"] if indicator.startswith(each)), key=len, default=None)
    choice = known["sources"][prefix] if prefix else known["default"]
    return choice.get(row["place_level"], choice["default"])
