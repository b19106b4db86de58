"""`python -m analysis.corpus FILE >> manifest.yaml`: what it prints can be appended as it is."""

from analysis.corpus.__main__ import main
from analysis.corpus.manifest import read_manifest
from analysis.paths import MANIFEST


def test_an_entry_can_be_appended_to_the_manifest(tmp_path, capsys):
    article = tmp_path / "new.txt"
    article.write_text("Ngày 5/6/2022, huyện Can Lộc có 12 xã đạt chuẩn nông thôn mới.\n", "utf-8")
    assert main([str(article)]) == 0
    manifest = tmp_path / "manifest.yaml"
    manifest.write_text(MANIFEST.read_text("utf-8") + capsys.readouterr().out, "utf-8")
    assert [entry["id"] for entry in read_manifest(manifest)][-1] == "new"


def test_without_a_file_nothing_is_printed_that_would_be_appended(capsys):
    assert main([]) == 2
    told = capsys.readouterr()
    assert told.out == "" and "usage: python -m analysis.corpus FILE" in told.err


def test_the_id_of_any_file_name_is_a_valid_one(tmp_path, capsys):
    article = tmp_path / "Bài báo (1).txt"
    article.write_text("Ngày 5/6/2022, huyện Can Lộc có 12 xã đạt chuẩn nông thôn mới.\n", "utf-8")
    assert main([str(article)]) == 0
    manifest = tmp_path / "manifest.yaml"
    manifest.write_text("articles:\n" + capsys.readouterr().out, "utf-8")
    (entry,) = read_manifest(manifest)
    assert entry["id"].startswith("bai-bao-1-") and entry["file"] == "Bài báo (1).txt"


def test_a_file_that_is_not_there_is_said_in_one_line(tmp_path, capsys):
    assert main([str(tmp_path / "none.txt")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
