"""The catalogue: all files of a language make one, no key twice, the same keys and fields in every language."""

import pytest
import yaml

from analysis import words
from analysis.errors import UserError
from analysis.paths import ROOT


def _write(folder, **files):
    for name, content in files.items():
        (folder / f"{name.replace('__', '.')}.yaml").write_text(content, "utf-8")


def test_files_of_a_language_are_merged(tmp_path):
    _write(tmp_path, en="a: one", charts__en="b: {c: 'two {n}'}", charts__vi="b: {c: hai}")
    catalogue = words.load("en", tmp_path)
    assert catalogue("a") == "one"
    assert catalogue("b.c", n=3) == "two 3"


def test_a_key_in_two_files_is_an_error_that_names_both(tmp_path):
    _write(tmp_path, en="a: {b: one}", charts__en="a: {b: two}")
    with pytest.raises(UserError, match=r"(?s)en\.yaml, key 'a\.b'.*charts\.en\.yaml|charts\.en\.yaml.*en\.yaml"):
        words.load("en", tmp_path)


def test_a_key_twice_in_one_file_is_an_error(tmp_path):
    _write(tmp_path, en="a: one\na: two")
    with pytest.raises(UserError, match="stands twice"):
        words.load("en", tmp_path)


def test_a_language_without_a_file_is_an_error(tmp_path):
    _write(tmp_path, en="a: one", charts__en="b: one")
    with pytest.raises(UserError, match="no catalogue for the language 'fr'"):
        words.load("fr", tmp_path)


def test_a_missing_field_names_the_key():
    with pytest.raises(UserError, match=r"chart\.beyond.*field 'total'"):
        words.load("en")("chart.beyond", shown=1)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_what_quarto_is_told_is_what_the_catalogue_says(language):
    """Quarto reads them from the edition's profile, before any of our code runs."""
    profile = yaml.safe_load((ROOT / f"_quarto-{language}.yml").read_text("utf-8"))
    own = yaml.safe_load((ROOT / "src/analysis/report/render/assets" / f"language-{language}.yml").read_text("utf-8"))
    said = words.load(language)
    assert profile["skip-link"] == said("skip") == own["skip-to-content"]
    assert profile["description-meta"] == said("description")


def test_every_language_has_the_same_keys():
    english, vietnamese = (set(words.load(language).entries) for language in words.LANGUAGES)
    assert english == vietnamese


@pytest.mark.parametrize("key", sorted(words.load("en").entries))
def test_every_language_has_the_same_fields(key):
    english, vietnamese = (words.load(language).entries[key] for language in words.LANGUAGES)
    assert words.fields(english) == words.fields(vietnamese)
