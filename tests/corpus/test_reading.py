"""Files and manifests to articles, and what can't be read."""

from datetime import date, datetime
from hashlib import sha256

import pytest
import yaml

from analysis.corpus import read_article, read_corpus, read_known
from analysis.corpus.manifest import entry_for, read_manifest
from analysis.errors import UserError
from analysis.paths import RAW
from analysis.records import Basis, LineKind

BODY = "Ngày 22/3/2023, huyện Can Lộc có 12/20 xã đạt chuẩn nông thôn mới, bình quân mỗi xã đạt 16,5 tiêu chí.\n"


def entry(name: str, data: bytes, **more) -> dict:
    unknown = {"basis": "unknown"}
    return {
        "id": name,
        "file": f"{name}.txt",
        "sha256": sha256(data).hexdigest(),
        "outlet": unknown,
        "byline": unknown,
        "published": unknown,
        "event": unknown,
    } | more


@pytest.fixture
def folder(tmp_path):
    """Two good articles with entries, one that can't be read, one without an entry."""
    files = {"a": BODY.encode(), "b": BODY.encode("utf-16"), "bad": "Hà Tĩnh".encode() + b"\xff", "more": BODY.encode()}
    for name, data in files.items():
        (tmp_path / f"{name}.txt").write_bytes(data)
    stated = {"start": date(2020, 1, 2), "basis": "stated"}
    entries = [entry("b", files["b"], event=stated), entry("a", files["a"]), entry("bad", files["bad"])]
    (tmp_path / "manifest.yaml").write_text(yaml.safe_dump({"articles": entries}))
    return tmp_path


def test_a_file_by_itself_says_what_its_text_says(folder):
    article = read_article(folder / "more.txt")
    assert (article.article_id, article.encoding, article.event.day) == ("more", "utf-8", date(2023, 3, 22))


def test_the_manifest_overrules_the_text_and_gives_the_order(folder):
    corpus = read_corpus(folder / "manifest.yaml", keep_going=True)
    assert [article.article_id for article in corpus] == ["b", "a", "more"]
    assert [article.event.day for article in corpus] == [date(2020, 1, 2), None, date(2023, 3, 22)]


def test_what_cannot_be_read_is_an_error_or_left_out_with_its_reason(folder):
    with pytest.raises(UserError, match="bad.txt, byte 9"):
        read_corpus(folder)
    left_out = read_corpus(folder, keep_going=True).left_out
    assert [item.article_id for item in left_out] == ["bad"]
    assert "byte 9" in left_out[0].reason


def test_a_changed_file_is_an_error_that_says_what_to_do(folder):
    (folder / "a.txt").write_text(BODY + "Thêm.")
    with pytest.raises(UserError, match="has been changed.*Restore the file") as caught:
        read_article(folder / "a.txt", read_manifest(folder / "manifest.yaml")[1])
    assert "a.txt" in caught.value.where


def test_a_missing_file_is_a_users_mistake(folder):
    with pytest.raises(UserError, match="nowhere.txt"):
        read_article(folder / "nowhere.txt")


@pytest.mark.parametrize("data", [b"", b" \n\t", "\ufeff\n".encode("utf-16"), "\u00a0\u200b\n".encode(), b"---\n"])
def test_a_file_without_text_is_a_users_mistake(tmp_path, data):
    (tmp_path / "empty.txt").write_bytes(data)
    with pytest.raises(UserError, match=r"empty\.txt: has no text"):
        read_article(tmp_path / "empty.txt")


@pytest.mark.parametrize(
    "change",
    [
        {"event": {"basis": "inferred", "start": date(2020, 1, 2)}},
        {"event": {"basis": "stated", "start": "gestern"}},
        {"event": {"basis": "stated"}},
        {"outlet": {"basis": "unknown", "value": "Báo A"}},
        {"outlet": {"basis": "guessed"}},
        {"file": "../a.txt"},
        {"colour": "red"},
        {"id": "b"},
        {"id": "Bài 1"},
        {"id": "a#b"},
        {"id": ""},
        {"id": 201801},
        {"event": {"basis": "stated", "start": date(2020, 1, 2), "end": date(2019, 1, 2)}},
        {"event": {"basis": "unknown", "end": date(2019, 1, 2)}},
        {"event": {"basis": "stated", "start": datetime(2020, 1, 2, 3)}},
    ],
)
def test_wrong_entries(folder, change):
    entries = [entry("b", b""), entry("a", b"") | change]
    (folder / "manifest.yaml").write_text(yaml.safe_dump({"articles": entries}))
    with pytest.raises(UserError, match=r"manifest\.yaml"):
        read_manifest(folder / "manifest.yaml")


def test_a_wrong_id_is_told_with_its_entry_and_one_that_would_do(folder):
    (folder / "manifest.yaml").write_text(yaml.safe_dump({"articles": [entry("b", b""), entry("Bài 1", b"")]}, allow_unicode=True))
    with pytest.raises(UserError, match=r"manifest\.yaml, entry 2 \(Bài 1\): .*a–z.*bai-1-"):
        read_manifest(folder / "manifest.yaml")


def test_a_manifest_that_is_none(folder):
    (folder / "manifest.yaml").write_text("articles: {")
    with pytest.raises(UserError):
        read_corpus(folder)
    with pytest.raises(UserError):
        read_corpus(folder / "no-such.yaml")


def test_a_folder_without_a_manifest(tmp_path):
    (tmp_path / "x.txt").write_text(BODY)
    assert [article.article_id for article in read_corpus(tmp_path)] == ["x"]


def test_an_entry_made_from_a_file_is_a_valid_one(folder):
    made = entry_for(read_article(folder / "more.txt"))
    (folder / "manifest.yaml").write_text(yaml.safe_dump({"articles": [made]}, allow_unicode=True))
    assert read_article(folder / "more.txt", read_manifest(folder / "manifest.yaml")[0]) == read_article(folder / "more.txt")


def test_one_text_in_three_encodings_is_one_clean_text(folder):
    (folder / "crlf.txt").write_bytes(b"\xef\xbb\xbf" + BODY.replace("\n", "\r\n").encode())
    texts = {read_article(folder / name).text for name in ("a.txt", "b.txt", "crlf.txt")}
    assert texts == {BODY}


def test_the_project_corpus_is_as_its_manifest_says():
    corpus = read_corpus()
    assert len(corpus) >= 5 and not corpus.left_out
    undated = next(article for article in corpus if article.article_id.startswith("000"))
    assert undated.event.day is None and undated.event.basis is Basis.INFERRED and undated.event.reason
    for article in corpus:
        assert "\n".join(article.text[line.start : line.end] for line in article.lines) == article.text
        assert article.text == (RAW / article.file).read_text(encoding="utf-8").replace("uỷ", "ủy")
        assert any(line.kind is LineKind.BODY for line in article.lines)


def test_a_file_of_the_corpus_is_known_wherever_it_lies(tmp_path):
    source = RAW / "002_95cf0239754ab655.txt"
    copy = tmp_path / "copy.txt"
    copy.write_bytes(source.read_bytes())
    known, bare = read_known(copy), read_article(copy)
    assert known.article_id == "copy" and known.outlet == "Đảng ủy Khối các cơ quan tỉnh Hà Tĩnh"
    assert bare.outlet != known.outlet


def test_a_file_that_differs_in_one_byte_is_not_taken_for_it(tmp_path):
    copy = tmp_path / "002_95cf0239754ab655.txt"
    copy.write_bytes((RAW / "002_95cf0239754ab655.txt").read_bytes() + b"\n")
    assert read_known(copy) == read_article(copy)
