"""What is published of the scores, measured or kept by a build."""

from __future__ import annotations

import json
import os
from hashlib import sha256

import pandas as pd
import pytest

from analysis.corpus import read_article
from analysis.evaluation import gold, remembered, summary


@pytest.fixture(scope="module")
def measured():
    return summary._measured(("held-out",), ())


def test_what_a_build_kept_is_what_would_be_measured(measured, tmp_path, monkeypatch):
    monkeypatch.setattr(summary, "_measured", lambda *sets: measured)
    summary.write(tmp_path / "summary.json")
    direct = summary.summarise()
    monkeypatch.setenv(summary.VARIABLE, str(tmp_path / "summary.json"))
    monkeypatch.setattr(summary, "_measured", lambda *sets: pytest.fail("measured again"))
    kept = summary.summarise()
    pd.testing.assert_frame_equal(kept.scores, direct.scores)
    pd.testing.assert_frame_equal(kept.misses, direct.misses)
    pd.testing.assert_frame_equal(kept.others, direct.others)
    assert kept.bins == direct.bins and len(kept.scores) > 5


def test_other_sets_than_those_published_are_measured(tmp_path, monkeypatch):
    (tmp_path / "summary.json").write_text(json.dumps({"scores": [], "misses": [], "others": [], "bins": []}))
    monkeypatch.setenv(summary.VARIABLE, str(tmp_path / "summary.json"))
    assert summary.summarise(sets=(), baseline_sets=(), by_others=()).scores.empty
    monkeypatch.setattr(summary, "_measured", lambda sets, baselines, by_others: {"scores": [{"set": sets[0]}], "misses": [], "others": [], "bins": []})
    assert summary.summarise(sets=("dev",)).scores["set"].tolist() == ["dev"]


def test_the_parts_of_a_preparation_are_the_whole(tmp_path, monkeypatch):
    texts = {name: f"Huyện có {number} xã đạt chuẩn.\n" for number, name in enumerate("abc", 3)}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    articles = tuple(gold.GoldArticle(read_article(tmp_path / f"{name}.txt"), {}) for name in texts)
    monkeypatch.setattr(summary, "read_gold", lambda name: articles)
    ran = []
    monkeypatch.setattr(summary, "run", lambda system, listed: ran.extend((system, article.article_id) for article in listed))
    for part in range(2):
        summary.prepare("seeds", part, 2)
    assert sorted(ran) == sorted((system, name) for system in ("rules", *summary.BASELINES) for name in texts)
    ran.clear()
    summary.prepare("dev")
    assert ran == [("rules", name) for name in texts]


def test_articles_of_others_are_prepared_too(monkeypatch):
    ran = []
    monkeypatch.setattr(summary, "run", lambda system, listed: ran.extend((system, article.article_id) for article in listed))
    summary.prepare("light")
    assert {system for system, _ in ran} == {"rules"} and len(ran) == 16


def test_of_the_corpus_only_articles_with_gold_are_read(tmp_path, monkeypatch):
    unknown = "{basis: unknown}"
    digest = sha256("Huyện có 5 xã.\n".encode()).hexdigest()
    entries = "".join(
        f"- {{id: {name}, file: {name}.txt, sha256: {digest}, outlet: {unknown}, byline: {unknown}, published: {unknown}, event: {unknown}}}\n"
        for name in ("known", "new")
    )
    (tmp_path / "manifest.yaml").write_text("articles:\n" + entries, "utf-8")
    (tmp_path / "known.txt").write_text("Huyện có 5 xã.\n", "utf-8")  # the other's file isn't even there
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "known.claims.jsonl").write_text("")
    monkeypatch.setattr(gold, "RAW", tmp_path)
    assert [item.article.article_id for item in gold.read_gold("seeds", tmp_path)] == ["known"]


def test_a_finding_that_is_used_is_young(tmp_path, monkeypatch):
    from analysis.report import measuring  # noqa: PLC0415

    monkeypatch.setenv(remembered.VARIABLE, str(tmp_path / "found"))
    (tmp_path / "a.txt").write_text("Huyện có 5 xã.\n", "utf-8")
    article = read_article(tmp_path / "a.txt")
    for system in ("used", "unused"):
        remembered.tables(system, article, lambda: {"claims": ()})
    for file in (tmp_path / "found").iterdir():
        os.utime(file, (1000, 1000))
    remembered.tables("used", article, lambda: pytest.fail("it is remembered"))
    measuring.forget(tmp_path / "found", 2000)
    assert len(list((tmp_path / "found").iterdir())) == 1


def test_confidence_is_shown_for_the_articles_on_which_nothing_was_tuned(measured):
    assert sum(entry["count"] for entry in measured["bins"]) == next(
        row["found"] for row in measured["scores"] if (row["table"], row["measure"]) == ("claims", "detection")
    )
    assert measured["misses"] == []
    assert summary._measured(("seeds",), ())["bins"] == []
