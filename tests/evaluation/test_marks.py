"""The marked articles are read, and checked."""

import json

import pytest

from analysis.errors import UserError
from analysis.evaluation.marks import COLUMNS, paired, read_marks

TEXT = "Tin huyện Đức Thọ\n\nHuyện đã giảm 6 đầu mối.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def mark(folder, **changed):
    row = {"quote": "6 đầu mối", "start": TEXT.index("6"), "end": TEXT.index("6") + 9, "status": "achieved", "place": "Đức Thọ", "change": None}
    (folder / "one.marks.jsonl").write_text(json.dumps(row | changed, ensure_ascii=False) + "\n", encoding="utf-8")


def test_marks_of_an_article(folder):
    mark(folder)
    ((article, marks),) = ((item.article, item.marks) for item in read_marks(folder))
    assert article.text[marks[0]["start"] : marks[0]["end"]] == "6 đầu mối"
    assert marks[0]["change"] is None  # the readers part


def test_an_odd_mark_is_named_with_its_line(folder):
    mark(folder, quote="7 đầu mối")
    with pytest.raises(UserError, match=r"one.marks.jsonl, line 1"):
        read_marks(folder)
    mark(folder, unit="đầu mối")
    with pytest.raises(UserError, match="its fields"):
        read_marks(folder)
    (folder / "one.marks.jsonl").write_text("{\n", encoding="utf-8")
    with pytest.raises(UserError, match="not JSON"):
        read_marks(folder)


def test_difficulties_stand_beside_the_marks(folder):
    mark(folder)
    assert read_marks(folder)[0].difficulties == ()
    row = {"quote": "đã giảm", "start": TEXT.index("đã"), "end": TEXT.index("đã") + 7, "kind": "difficulty", "named_by": None}
    (folder / "one.difficulties.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    assert read_marks(folder)[0].difficulties == (row,)
    (folder / "one.difficulties.jsonl").write_text(json.dumps(row | {"quote": "đã tăng"}, ensure_ascii=False) + "\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"one.difficulties.jsonl, line 1"):
        read_marks(folder)


def test_the_committed_marks_are_whole():
    found = read_marks()
    marks = [row for item in found for row in item.marks]
    assert len(found) > 100 and len(marks) > 3000
    assert sum(len(item.difficulties) for item in found) > 1000
    assert all(tuple(row) == COLUMNS and row["status"] in (None, "achieved", "context", "in_progress", "target") for row in marks)


class Found:
    def __init__(self, start, end):
        self.start, self.end = start, end


def test_each_mark_is_paired_once():
    marks = [{"start": 0, "end": 4}, {"start": 2, "end": 4}, {"start": 9, "end": 12}]
    later, first = Found(2, 5), Found(1, 3)
    assert list(paired(marks, [later, first])) == [(marks[0], first), (marks[1], later)]
