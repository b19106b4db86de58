"""Which files are articles, under which ids; and what is said of the others."""

import os
import unicodedata

import pytest
import yaml

from analysis.corpus import read_corpus
from analysis.corpus.folder import look, to_tell
from analysis.errors import UserError

TEXT = "Ngày 22/3/2023, huyện Can Lộc có 12/20 xã đạt chuẩn nông thôn mới.\n"


@pytest.fixture
def folder(tmp_path):
    """Makes files, each with a text, and a manifest with entries of (id, file)."""

    def make(*names, entries=()):
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(TEXT, "utf-8")
        if entries:
            unknown = dict.fromkeys(("outlet", "byline", "published", "event"), {"basis": "unknown"})
            listed = [{"id": article_id, "file": file, "sha256": "0", **unknown} for article_id, file in entries]
            (tmp_path / "manifest.yaml").write_text(yaml.safe_dump({"articles": listed}, allow_unicode=True), "utf-8")
        return tmp_path

    return make


def test_text_files_are_read_whatever_the_case_of_their_ending(folder):
    found = look(folder("a.txt", "b.TXT", "c.Txt"))
    assert [(each.article_id, each.path.name) for each in found.listed] == [("a", "a.txt"), ("b", "b.TXT"), ("c", "c.Txt")]
    assert not found.aside and len(read_corpus(folder())) == 3


def test_what_is_left_aside_is_known_with_its_reason(folder):
    found = look(folder("a.txt", "note.md", "sub/x.txt", ".hidden.txt", ".DS_Store", "b.txt~"))
    assert [each.article_id for each in found.listed] == ["a"]
    assert {each.path.name: each.reason.split("(")[0].split(";")[0].strip() for each in to_tell(found.aside)} == {
        "note.md": "its name doesn't end in .txt",
        "sub": "it is a folder",
        ".hidden.txt": "it is hidden",
        "b.txt~": "its name doesn't end in .txt",
    }


def test_the_manifest_can_name_a_file_that_would_be_left_aside(folder):
    found = look(folder("note.md", "a.txt", entries=[("note", "note.md")]) / "manifest.yaml")
    assert [each.article_id for each in found.listed] == ["note", "a"] and not found.aside


def test_a_name_that_is_no_id_becomes_one(folder):
    ids = [each.article_id for each in look(folder("Bài báo (1).txt", "a#b.txt", "{{< x >}}.txt", "{.txt")).listed]
    assert len(set(ids)) == 4 and all(set(each) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_") for each in ids)
    assert [article.article_id for article in read_corpus(folder())] == ids


def test_an_entry_without_a_file_is_said_and_the_file_that_may_be_meant(folder):
    with pytest.raises(UserError, match=r"manifest\.yaml, entry 1 \(a\): there is no file 'b.txt' in .*Put the file there") as error:
        look(folder("a.txt", entries=[("a", "b.txt")]))
    assert "two articles" not in str(error.value)
    folder(entries=[("x", "A.TXT")])
    with pytest.raises(UserError, match="Is it 'a.txt'"):
        look(folder())


def test_two_files_of_one_id_are_named(folder):
    with pytest.raises(UserError, match="two articles have the id 'a': z.txt and a.txt"):
        look(folder("a.txt", "z.txt", entries=[("a", "z.txt")]))


def test_one_name_written_in_two_ways_is_told(folder):
    composed = "Bài.txt"
    with pytest.raises(UserError, match="two articles have the id 'bai-"):
        look(folder(composed, unicodedata.normalize("NFD", composed)))


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x1b[31m.txt", os.fsdecode(b"t\xean.txt")])
def test_a_name_that_cannot_be_shown_is_refused(folder, name):
    with pytest.raises(UserError, match="can't be shown") as error:
        look(folder(name))
    assert str(error.value).isprintable()
