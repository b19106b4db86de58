"""One book in the place of another."""

from __future__ import annotations

import pytest

from analysis.errors import UserError
from analysis.report import publish


def folder(path, text):
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


def test_the_new_book_is_there_and_nothing_is_left_over(tmp_path):
    target = folder(tmp_path / "_book", "old")
    publish.swap(folder(tmp_path / "new", "new"), target)
    assert (target / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["_book"]


def test_it_works_where_folders_cannot_be_exchanged(tmp_path, monkeypatch):
    monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    target = folder(tmp_path / "_book", "old")
    publish.swap(folder(tmp_path / "new", "new"), target)
    assert (target / "index.html").read_text() == "new" and len(list(tmp_path.iterdir())) == 1


def test_a_book_that_was_moved_aside_by_a_killed_build_is_put_back(tmp_path):
    folder(tmp_path / "._book.old-17", "old")
    folder(tmp_path / "._book.new-17", "half")
    publish.recover(tmp_path / "_book")
    assert (tmp_path / "_book" / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["_book"]


def test_a_book_is_published_when_all_its_files_are(tmp_path):
    from analysis.report.digests import Digests  # noqa: PLC0415

    book = folder(tmp_path / "_book", "x")
    files = publish.digests_below(book)
    (book / "manifest.json").write_text(__import__("json").dumps({"files": files}))
    assert publish.is_published(book, files, Digests(tmp_path))
    (book / "index.html").write_text("changed")
    assert not publish.is_published(book, files, Digests(tmp_path))


@pytest.mark.parametrize("make", [lambda path: folder(path, "x"), lambda path: path.write_text("x")])
def test_what_is_not_a_report_is_left_alone(tmp_path, make):
    make(tmp_path / "target")
    with pytest.raises(UserError):
        publish.check_target(tmp_path / "target")


def test_a_lock_refuses_or_waits(tmp_path):
    lock = tmp_path / "lock"
    with (
        publish.locked(lock, wait=True, say=print),
        pytest.raises(UserError, match="another build is running here") as refused,
        publish.locked(lock, wait=False, say=print),
    ):
        pass
    assert refused.value.exit_code == publish.LOCKED
    with publish.locked(lock, wait=False, say=print):
        pass
