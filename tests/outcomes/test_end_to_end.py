"""From texts through extraction to verdicts: an article added changes the verdict on the next run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis import outcomes, tables
from analysis.corpus import read_article
from analysis.extraction import extract
from analysis.language import read

FIXTURES = Path(__file__).parents[1] / "fixtures" / "outcomes"
NAMES = ("promise", "report", "contradiction")


@pytest.fixture(scope="module")
def extractions():
    return {name: extract(read(read_article(FIXTURES / f"{name}.txt"))) for name in NAMES}


@pytest.fixture
def tables_from(extractions, tmp_path):
    def make(*names):
        folder = tmp_path / "-".join(names)
        tables.write([extractions[name] for name in names], folder)
        return tables.open(folder)

    return make


def target(followed, indicator):
    rows = followed[followed["indicator"] == indicator]
    assert len(rows) == 1, followed[["quote", "indicator"]]
    return rows.iloc[0]


def test_the_articles_days_are_read(extractions):
    assert [extractions[name].article.reference_date for name in NAMES] == [date(2018, 3, 12), date(2019, 1, 18), date(2019, 1, 19)]


def test_an_article_that_reports_the_outcome_changes_the_verdict(tables_from):
    before = target(outcomes.follow(tables_from("promise")), "ntm_communes_standard")
    after = target(outcomes.follow(tables_from("promise", "report")), "ntm_communes_standard")
    assert (before["verdict"], before["required_value"]) == ("open", 20)
    assert (after["verdict"], after["result_value"], after["required_value"]) == ("partly_met", 18, 20)
    assert str(after["reported"].date()) == "2019-01-18"


def test_two_reports_that_contradict_each_other_are_listed(tables_from):
    assert outcomes.contradictions(tables_from("promise", "report")).empty
    found = outcomes.contradictions(tables_from("promise", "report", "contradiction"))
    assert found["kind"].tolist() == ["sources"]
    assert set(found.iloc[0]["numbers"]) == {16, 18, 2}
