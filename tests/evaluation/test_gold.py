"""The gold is as its format says; and a row that isn't is named."""

import json

import pytest

from analysis.errors import UserError
from analysis.evaluation import SETS, TABLES, read_gold
from analysis.evaluation.__main__ import main
from analysis.evaluation.gold import read_folder
from analysis.records import EVIDENCE_KINDS

TEXT = "Đến nay, toàn huyện có 14/30 xã đạt chuẩn nông thôn mới."
ROW = {"quote": "huyện", "start": 14, "end": 19, "place": "Thạch Hà", "level": "district"}


@pytest.fixture
def root(tmp_path):
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def write(root, *lines):
    (root / "dev" / "a.places.jsonl").write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize("set_name", SETS)
def test_every_gold_row_is_well_formed(set_name):
    articles = read_gold(set_name)
    assert articles
    for article in articles:
        assert "claims" in article.rows


@pytest.mark.parametrize("set_name", ["seeds", "dev"])
def test_every_gold_span_lies_in_a_line_that_is_evidence(set_name):
    """Classing lines must not lose what a reader found."""
    for item in read_gold(set_name):
        evidence = {index for line in item.article.lines if line.kind in EVIDENCE_KINDS for index in range(line.start, line.end)}
        for table, rows in item.rows.items():
            for row in rows:
                assert row["start"] in evidence, (item.article.article_id, table, row[TABLES[table].quote])


def test_a_good_file(root):
    write(root, json.dumps(ROW), "")
    (article,) = read_gold("dev", root)
    assert dict(article.rows["places"][0]) == ROW
    assert "claims" not in article.rows


@pytest.mark.parametrize(
    "line",
    [
        "{",
        json.dumps(ROW | {"end": 20}),
        json.dumps({key: value for key, value in ROW.items() if key != "level"}),
        json.dumps(ROW | {"colour": "red"}),
        json.dumps(ROW | {"start": "14"}),
        json.dumps([1]),
    ],
)
def test_a_wrong_row_is_named_with_its_line(root, line):
    write(root, json.dumps(ROW), line)
    with pytest.raises(UserError, match=r"a\.places\.jsonl, line 2"):
        read_gold("dev", root)


def test_annotations_are_found_by_the_files_name_whatever_the_articles_id(tmp_path):
    (tmp_path / "Bài 1.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "Bài 1.places.jsonl").write_text(json.dumps(ROW, ensure_ascii=False), encoding="utf-8")
    (article,) = read_folder(tmp_path)
    assert article.article.article_id.startswith("bai-1-") and len(article.rows["places"]) == 1


def test_an_unknown_set(root):
    with pytest.raises(UserError):
        read_gold("test", root)


def test_the_held_out_set_is_not_looked_into(capsys):
    assert main(["--set", "held-out", "--show", "missed"]) == 2
    assert "held-out" in capsys.readouterr().err


def test_the_command_prints_scores_and_what_is_missed(capsys):
    assert main(["--set", "seeds", "--table", "claims", "--system", "numbers", "--article", "000", "--show", "missed,spurious,wrong,calibration"]) == 0
    printed = capsys.readouterr().out
    assert "detection" in printed and "missed" in printed and "spurious" in printed and "calibration error" in printed
