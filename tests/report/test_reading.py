"""What a build says of its articles: before it reads them, and of what it has read."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from analysis.errors import UserError
from analysis.report import reading, work
from analysis.report.plan import Article

NEWS = "Đến nay, huyện Thạch Hà có 14 xã đạt chuẩn nông thôn mới, bình quân mỗi xã đạt 16,5 tiêu chí.\n"


@pytest.fixture
def extracted(tmp_path):
    """Extracts files, given as (name, text); the articles, and what was reported."""

    def extract(**texts):
        articles, events = [], []
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, "utf-8")
            articles.append(Article(name, f"{name}.txt"))
        (tmp_path / "trace").touch()
        plain = [{"article_id": article.article_id, "file": article.file, "entry": {}} for article in articles]
        work.extract(plain, str(tmp_path / "extractions"), str(tmp_path / "trace"), str(tmp_path), events.append)
        return articles, events

    return extract


def warnings(tmp_path, articles):
    return list(reading.warnings(SimpleNamespace(project=SimpleNamespace(extractions=tmp_path / "extractions")), articles))


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n", "\ufeff \n".encode("utf-16-le")])
def test_an_empty_file_is_named_before_anything_runs(tmp_path, content):
    (tmp_path / "good.txt").write_text(NEWS, "utf-8")
    (tmp_path / "empty.txt").write_bytes(content)
    reading.check_texts(tmp_path, [Article("good", "good.txt")])
    with pytest.raises(UserError, match="empty.txt: has no text"):
        reading.check_texts(tmp_path, [Article("good", "good.txt"), Article("empty", "empty.txt")])


def test_copies_are_told_with_both_names_whatever_their_line_breaks(tmp_path, extracted):
    articles, _ = extracted(a=NEWS, b=NEWS.replace(" huyện", "  huyện").replace("\n", "\n\n"), c=NEWS + "Thêm một xã.\n")
    (told,) = warnings(tmp_path, articles)
    assert told.startswith("warning: b.txt and a.txt have the same text")


def test_a_doubtful_text_is_told_with_its_name(tmp_path, extracted):
    articles, _ = extracted(page=f"<html><body><p>{NEWS}</p></body></html>", good=NEWS)
    (told,) = warnings(tmp_path, articles)
    assert "page.txt looks like HTML" in told and "Save the page as text." in told


def test_a_text_without_a_sentence_is_an_error_that_names_it(extracted):
    _, events = extracted(menu="Chia sẻ\n", good=NEWS)
    (error,) = [event for event in events if "error" in event]
    assert error["article"] == "menu" and error["error"][0] == "menu.txt" and "no sentence" in error["error"][1]


def test_what_the_table_of_contents_needs_is_kept(tmp_path, extracted):
    extracted(good=NEWS)
    facts = json.loads((tmp_path / "extractions" / "good.json").read_bytes())
    assert facts["title"].startswith("Đến nay") and not facts["doubts"]
