"""Findings that are remembered."""

from __future__ import annotations

import pytest

from analysis.corpus import read_article
from analysis.evaluation import remembered


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.setenv(remembered.VARIABLE, str(tmp_path / "found"))
    (tmp_path / "a.txt").write_text("Huyện có 14/30 xã đạt chuẩn.\n", "utf-8")
    return read_article(tmp_path / "a.txt")


def found(system, article, records):
    return remembered.tables(system, article, lambda: {"claims": records})


def test_the_second_time_nothing_is_looked_for(article):
    assert found("rules", article, (1,)) == found("rules", article, (2,)) == {"claims": (1,)}


def test_another_system_article_or_state_is_another_finding(article, tmp_path, monkeypatch):
    found("rules", article, (1,))
    assert found("ner", article, (2,)) == {"claims": (2,)}
    (tmp_path / "a.txt").write_text("Huyện có 15/30 xã đạt chuẩn.\n", "utf-8")
    assert found("rules", read_article(tmp_path / "a.txt"), (3,)) == {"claims": (3,)}
    monkeypatch.setattr(remembered, "state", lambda: "changed code")
    assert found("rules", article, (4,)) == {"claims": (4,)}


def test_outside_a_build_nothing_is_remembered(article, monkeypatch):
    monkeypatch.delenv(remembered.VARIABLE)
    assert found("rules", article, (1,)) == {"claims": (1,)} and found("rules", article, (2,)) == {"claims": (2,)}


def test_a_damaged_entry_is_not_believed(article, tmp_path):
    found("rules", article, (1,))
    for file in (tmp_path / "found").iterdir():
        file.write_bytes(b"")
    assert found("rules", article, (2,)) == {"claims": (2,)}
