"""No score may drop: the rules are held to the F1 scores recorded in `scores.json`.

After an improvement: `python -m analysis.evaluation --set seeds --record tests/evaluation/scores.json`, and the same with `--set dev`.
"""

import json
from pathlib import Path

import pytest

from analysis.evaluation import evaluate, rows

RECORDED = json.loads(Path(__file__).with_name("scores.json").read_text("utf-8"))


@pytest.mark.parametrize("set_name", RECORDED)
def test_no_score_drops(set_name):
    now = {f"{row['table']}.{row['measure']}": row["f1"] for row in rows(evaluate(set_name).values())}
    dropped = {name: (round(now.get(name, 0.0), 4), was) for name, was in RECORDED[set_name].items() if now.get(name, 0.0) < was - 0.0001}
    assert not dropped, f"F1 now and as recorded: {dropped}"


def test_the_rules_are_better_than_the_baselines():
    rules, numbers, entities = (evaluate("seeds", system) for system in ("rules", "numbers", "ner"))
    assert rules["claims"]["strict"].f1 > numbers["claims"]["strict"].f1
    assert rules["people"]["detection"].f1 > entities["people"]["detection"].f1
    assert rules["places"]["detection"].f1 > entities["places"]["detection"].f1
