"""How the rules do on articles that others wrote and others read."""

import json

import pytest

from analysis.evaluation import others

TEXT = "Tin huyện Đức Thọ\n\nHuyện Đức Thọ đã giảm 6 đầu mối. Huyện còn 4 xã nghèo.\n"


def mark(quote, **values):
    start = TEXT.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote), "status": "achieved", "place": "Đức Thọ", "change": "level"} | values


@pytest.fixture
def measure(tmp_path, monkeypatch):
    monkeypatch.setattr(others, "GOLD", tmp_path)
    (tmp_path / "light").mkdir()
    (tmp_path / "light" / "one.txt").write_text(TEXT, encoding="utf-8")

    def of(*marks):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in marks)
        (tmp_path / "light" / "one.marks.jsonl").write_text(lines, encoding="utf-8")
        (row,) = others.measured()
        return row

    return of


def test_a_figure_is_right_when_all_three_are(measure):
    row = measure(mark("6 đầu mối", change="decrease"), mark("4 xã", status="target"))
    assert (row["set"], row["articles"], row["gold"], row["found"]) == ("light", 1, 2, 2)
    assert (row["detection"], row["f1"]) == (1.0, 0.5)
    assert (row["status"], row["place"], row["change"]) == (0.5, 1.0, 1.0)


def test_where_the_readers_part_nothing_is_wrong(measure):
    row = measure(mark("6 đầu mối", change=None, place="ĐỨC THỌ"), mark("4 xã", status=None, place=None))
    assert (row["f1"], row["status"], row["change"]) == (1.0, 1.0, 1.0)


def test_what_is_found_and_not_marked_counts_against_it(measure):
    row = measure(mark("6 đầu mối", change="decrease"))
    assert (row["precision"], row["recall"]) == (0.5, 1.0)
    assert row["detection"] == pytest.approx(2 / 3)


def test_the_committed_articles_are_measured():
    light, dense = others.measured()
    assert (light["set"], light["articles"], dense["set"], dense["articles"]) == ("light", 16, "dense", 24)
    assert 0.6 < light["f1"] < light["detection"] < 1 and 0.6 < dense["f1"] < dense["detection"] < 1
