"""Confidence is learnt from the first runs over articles that the rules had not seen."""

import pandas as pd
import pytest

from analysis.errors import UserError
from analysis.evaluation import fit_confidence
from analysis.evaluation.fit_confidence import fit, record
from analysis.extraction.claims.confidence import confidence_of


def rows(name: str, form: str, right: int, wrong: int) -> list[dict[str, object]]:
    return [{"set": name, "form": form, "right": index < right} for index in range(right + wrong)]


def test_what_is_oftener_right_weighs_more_and_the_mean_is_the_share_that_is_right():
    known = pd.DataFrame(rows("a", "digits", 90, 10) + rows("a", "words", 20, 20))
    intercept, weights = fit(known, "a")
    assert weights["form"]["digits"] > 0 > weights["form"]["words"]
    mean = sum(confidence_of({"form": form}, intercept, weights) for form in known["form"]) / len(known)
    assert mean == pytest.approx(known["right"].mean(), abs=0.005)


def test_a_feature_that_is_only_frequent_in_an_easy_set_gains_nothing():
    rows_of_both = rows("easy", "digits", 95, 5) + rows("easy", "words", 95, 5) + rows("hard", "words", 120, 180) + rows("hard", "digits", 4, 6)
    _, weights = fit(pd.DataFrame(rows_of_both), "easy")
    assert abs(weights["form"]["digits"] - weights["form"]["words"]) < 0.2


@pytest.mark.parametrize(("level", "share"), [("low", 0.25), ("high", 0.75)])
def test_one_set_gives_the_level(level, share):
    known = pd.DataFrame(rows("low", "digits", 5, 15) + rows("high", "digits", 15, 5))
    assert confidence_of({"form": "digits"}, *fit(known, level)) == pytest.approx(share, abs=0.005)


@pytest.fixture
def annotated(tmp_path, monkeypatch):
    """A folder with one annotated article, and records of their own."""
    monkeypatch.setattr(fit_confidence, "FIRST_RUNS", tmp_path / "first-runs.csv")
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "one.txt").write_text("Kết quả nông thôn mới\n\nHuyện Đức Thọ đã giảm 6 đầu mối.\n", encoding="utf-8")
    (folder / "one.claims.jsonl").write_text("", encoding="utf-8")
    return folder


def test_a_first_run_is_recorded_once(annotated):
    record("new", annotated)
    known = pd.read_csv(fit_confidence.FIRST_RUNS)
    assert known["set"].tolist() == ["new"]
    assert not known["right"].any()  # nothing is annotated there, so the claim is spurious
    with pytest.raises(UserError, match="recorded already"):
        record("new", annotated)


def test_a_folder_without_articles_is_told(tmp_path):
    with pytest.raises(UserError, match="no \\*.txt file"):
        record("none", tmp_path)
