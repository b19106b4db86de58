"""Verdicts as a frame: its columns, their types and meanings."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.outcomes.arithmetic import Term
from analysis.outcomes.comparing import is_unit
from analysis.outcomes.facts import Fact
from analysis.outcomes.following import Follower
from analysis.outcomes.judging import Verdict

#: Column → dtype. A tuple column is `object`.
FOLLOW = {
    "target_claim_id": "str",
    "claim_id": "str",
    "article_id": "str",
    "sentence_id": "str",
    "unit_name": "str",
    "result_claim_ids": "object",
    "result_sentence_ids": "object",
    "result_article_id": "str",
    "baseline_claim_id": "str",
    "before_claim_id": "str",
    "indicator": "str",
    "unit": "str",
    "quote": "str",
    "change": "str",
    "bound": "str",
    "place": "str",
    "place_level": "str",
    "result_place": "str",
    "target_value": "Float64",
    "target_max": "Float64",
    "required_value": "Float64",
    "required_expression": "str",
    "required_sentence_ids": "object",
    "result_value": "Float64",
    "result_expression": "str",
    "result_bound": "str",
    "compared_unit": "str",
    "due": "datetime64[us]",
    "reported": "datetime64[us]",
    "as_of": "datetime64[us]",
    "days_late": "Int64",
    "verdict": "str",
    "rule": "str",
    "comparison": "str",
    "interim_claim_ids": "object",
    "interim_sentence_ids": "object",
    "interim_value": "Float64",
    "interim_expression": "str",
}


def frame(follower: Follower, judged: Iterable[tuple[Fact, Verdict]]) -> pd.DataFrame:
    """One row for each target (or named unit) and its verdict, in the order given."""
    rows = [_row(follower, target, verdict) for target, verdict in judged]
    return pd.DataFrame({name: _column([row.get(name) for row in rows], dtype) for name, dtype in FOLLOW.items()})


def _column(values: list, dtype: str) -> pd.Series:
    return pd.Series(pd.to_datetime(values) if dtype.startswith("datetime") else values, dtype=dtype)


def _row(follower: Follower, target: Fact, verdict: Verdict) -> dict[str, object]:
    return (
        _of_target(target)
        | {"before_claim_id": before.claim_id if (before := follower.before(target)) else None}
        | _of_result(follower, target, verdict)
        | _of_interim(verdict)
        | {"verdict": verdict.verdict, "rule": verdict.rule, "days_late": verdict.days_late}
    )


def _of_target(target: Fact) -> dict[str, object]:
    same = ("claim_id", "article_id", "sentence_id", "indicator", "unit", "quote", "change", "bound", "place", "place_level")
    named = {name: getattr(target, name) for name in same}
    return named | {
        "target_claim_id": target.claim_id,
        "unit_name": target.place if is_unit(target) else None,
        "target_value": target.value,
        "target_max": target.value_max,
        "due": target.period_end,
    }


def _of_result(follower: Follower, target: Fact, verdict: Verdict) -> dict[str, object]:
    deciding = verdict.deciding
    if deciding is None:
        return {"result_claim_ids": (), "result_sentence_ids": ()} | _of_required(follower.required(target))
    results = [deciding.result, *([verdict.earlier.result] if verdict.earlier else [])]
    return {
        "result_claim_ids": tuple(dict.fromkeys(claim for term in results for claim in term.claims)),
        "result_sentence_ids": tuple(dict.fromkeys(sentence for term in results for sentence in term.sentences)),
        "result_article_id": deciding.reported.article_id,
        "baseline_claim_id": deciding.baseline.claim_id if deciding.baseline else None,
        "result_place": follower.result_place(target, deciding.reported),
        "result_value": deciding.result.number,
        "result_expression": deciding.result.expression,
        "result_bound": deciding.reported.bound,
        "compared_unit": deciding.unit,
        "reported": deciding.reported.day,
        "as_of": deciding.reported.as_of,
        "comparison": deciding.kind,
    } | _of_required(deciding.required)


def _of_required(required: Term) -> dict[str, object]:
    return {"required_value": required.number, "required_expression": required.expression, "required_sentence_ids": required.sentences}


def _of_interim(verdict: Verdict) -> dict[str, object]:
    if verdict.interim is None:
        return {"interim_claim_ids": (), "interim_sentence_ids": ()}
    term = verdict.interim.result
    return {"interim_claim_ids": term.claims, "interim_sentence_ids": term.sentences, "interim_value": term.number, "interim_expression": term.expression}
