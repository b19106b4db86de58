"""A theme is a file: complete in both languages, or a mistake that names the file and the field."""

import unicodedata

import pytest
import yaml

from analysis.errors import UserError
from analysis.paths import THEMES
from analysis.themes import load_themes, read_theme, theme

FILES = sorted(THEMES.glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_theme_is_complete(path):
    found = read_theme(path)
    assert all(found.title[language] and found.question[language].endswith("?") for language in ("en", "vi"))
    assert found.source.strip() and found.words
    assert all(word == unicodedata.normalize("NFC", word.lower()) and weight >= 0 for word, weight in found.words.items())


def test_the_order_is_the_reports():
    orders = [found.order for found in load_themes()]
    assert orders == sorted(orders) and len(orders) == len(set(orders)) == len(FILES)


def test_a_new_file_is_a_new_theme(tmp_path):
    raw = yaml.safe_load(FILES[0].read_text("utf-8")) | {"id": "irrigation", "words": {2: ["Kênh Mương"]}}
    (tmp_path / "irrigation.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), "utf-8")
    (found,) = load_themes(tmp_path)
    assert found.theme_id == "irrigation" and found.words == {"kênh mương": 2.0}


@pytest.mark.parametrize(
    "broken",
    [{"title": {"en": "Only English"}}, {"question": None}, {"words": ["a", "list"]}, {"words": {"much": ["a"]}}, {"order": "first"}, {"id": "other-name"}]
    + [{"words": {2: "nông thôn"}}, {"words": {2: [False]}}, {"titel": {}}, {"title": {"en": "Poor", "rich": None, "vi": "Nghèo"}}, {"order": 1.5}],
    ids=["language", "question", "words", "weight", "order", "name", "no list", "no word", "unknown key", "third language", "no whole number"],
)
def test_a_mistake_names_the_file(tmp_path, broken):
    raw = yaml.safe_load(FILES[0].read_text("utf-8")) | {"id": "mine"} | broken
    (tmp_path / "mine.yaml").write_text(yaml.safe_dump(raw), "utf-8")
    with pytest.raises(UserError, match=r"mine\.yaml") as error:
        read_theme(tmp_path / "mine.yaml")
    assert error.value.remedy


@pytest.mark.parametrize("text", ["", "- a\n- b", "id: [", "id: mine"])
def test_what_is_no_theme_is_said(tmp_path, text):
    (tmp_path / "mine.yaml").write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"mine\.yaml"):
        read_theme(tmp_path / "mine.yaml")


def test_a_word_alone_is_told_with_its_weight(tmp_path):
    raw = yaml.safe_load(FILES[0].read_text("utf-8")) | {"id": "mine", "words": {2: "nông thôn mới"}}
    (tmp_path / "mine.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), "utf-8")
    with pytest.raises(UserError, match=r"mine\.yaml, words, 2: a list was expected, not 'nông thôn mới'"):
        read_theme(tmp_path / "mine.yaml")


def test_an_id_has_to_be_an_address(tmp_path):
    raw = yaml.safe_load(FILES[0].read_text("utf-8")) | {"id": "Nước sạch"}
    (tmp_path / "Nước sạch.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), "utf-8")
    with pytest.raises(UserError, match="can't be a page's address"):
        read_theme(tmp_path / "Nước sạch.yaml")


def test_an_unknown_theme_names_those_there_are():
    with pytest.raises(UserError, match=FILES[0].stem):
        theme("no-such-theme")
