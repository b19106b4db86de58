"""The tables of the quality chapter: what was measured, and what it is set beside."""

import pandas as pd
import pytest

from analysis.evidence import quality
from analysis.evidence.page import Page


@pytest.fixture
def page(tables_folder, tmp_path):
    return Page("quality", edition="en", tables=tables_folder, out=tmp_path / "evidence")


def measured(*rows):
    """Rows of scores: system, set, table, F1 found and strict."""
    return pd.DataFrame(
        {"system": system, "set": name, "table": table, "measure": measure, "gold": 10, "precision": f1, "recall": f1, "f1": f1, "accuracy": f1}
        for system, name, table, found, strict in rows
        for measure, f1 in (("detection", found), ("strict", strict))
    )


SCORES = measured(
    ("rules", "held-out", "claims", 0.98, 0.85),
    ("rules", "seeds", "claims", 1.0, 1.0),
    ("rules", "seeds", "people", 1.0, 0.9),
    ("unweighed", "held-out", "claims", 0.98, 0.84),
    ("numbers", "seeds", "claims", 0.45, 0.0),
)


def test_the_report_s_scores_stand_alone_what_is_unseen_first(page):
    table, titles = quality.scores(page, SCORES)
    assert table[["table", "set"]].to_numpy().tolist() == [["figures", "held out"], ["figures", "the corpus"], ["people with posts", "the corpus"]]
    assert list(table)[:3] == ["table", "set", "f1"]
    assert "85.0" in table["f1"][0] and "98.0" in table["detection"][0]
    assert titles["f1"] == "right, F1"


def test_articles_of_others(page):
    row = {"set": "light", "articles": 16, "gold": 273, "found": 260, "precision": 0.8, "recall": 0.7, "f1": 0.75, "detection": 0.97}
    table, titles = quality.by_others(page, pd.DataFrame([row | {"status": 0.82, "place": 0.93, "change": 0.98}]))
    assert table["set"].tolist() == ["by others, fewer figures"]
    assert "75.0" in table["f1"][0] and "82.0" in table["status"][0] and "273" in table["gold"][0]
    assert titles["f1"] == "right, F1" and titles["status"] == "status"


def test_only_what_was_measured_on_the_same_articles_is_set_side_by_side(page):
    table, _ = quality.compared(page, SCORES)
    assert table[["table", "set", "system"]].to_numpy().tolist() == [
        ["figures", "held out", "this report"],
        ["figures", "held out", "its rules alone"],
        ["figures", "the corpus", "this report"],
        ["figures", "the corpus", "bare number pattern"],
    ]
    assert "84.0" in table["f1"][1] and "45.0" in table["detection"][3]
