"""YAML files."""

import pytest
import yaml

from analysis import yamlfile
from analysis.errors import UserError
from analysis.paths import DATA, LEXICONS


def test_libyaml_reads_the_data_as_pyyaml_does():
    files = [*DATA.glob("lexicons/n*.yaml"), *DATA.glob("themes/*.yaml"), DATA / "raw" / "manifest.yaml"]
    assert len(files) > 5
    for file in files:
        assert yamlfile.read(file) == yaml.safe_load(file.read_text("utf-8"))


def test_no_objects_are_made():
    with pytest.raises(yaml.YAMLError):
        yamlfile.parse("!!python/object/apply:os.getcwd []")


def test_a_key_that_stands_twice_is_an_error():
    with pytest.raises(yaml.YAMLError, match="`firms` stands twice"):
        yamlfile.parse("firms: [a]\nother: {x: 1, y: 2}\nfirms: [b]\n")
    assert yamlfile.parse("a: {x: 1}\nb: {x: 2}") == {"a": {"x": 1}, "b": {"x": 2}}


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: 1\nb: [x\nc: 2\n", "line 3"), ("a: 1\na: 2\n", "line 2"), ("a: 'x", "line"), ("a: \tb:\tc: d", "line 1"), ("a: \x01", "x.yaml")],
)
def test_what_is_no_yaml_is_told_with_file_and_line(tmp_path, text, place):
    file = tmp_path / "x.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(UserError, match="not YAML") as error:
        yamlfile.read(file)
    assert "x.yaml" in error.value.where and place in error.value.where and error.value.remedy


def test_what_is_no_utf_8_is_told_with_the_byte(tmp_path):
    (tmp_path / "x.yaml").write_bytes(b"a: t\xea")
    with pytest.raises(UserError, match=r"x\.yaml, byte 4: .*isn't UTF-8"):
        yamlfile.read(tmp_path / "x.yaml")


@pytest.mark.parametrize(("text", "message"), [("", "keys"), ("- a", "keys"), ("a:\nb: 1", "nothing under its key `a`")])
def test_a_file_without_its_keys_is_told(tmp_path, text, message):
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    with pytest.raises(UserError, match=rf"x\.yaml: .*{message}"):
        yamlfile.mapping(tmp_path / "x.yaml")


def test_a_key_or_file_that_is_missed_is_told(tmp_path):
    (tmp_path / "x.yaml").write_text("a: 1\nc: {d: [{e: 1}]}", "utf-8")
    found = yamlfile.mapping(tmp_path / "x.yaml")
    assert found["a"] == 1 and found.get("b") is None and "b" not in found
    with pytest.raises(UserError, match=r"x\.yaml: it has no key `b`"):
        found["b"]
    with pytest.raises(UserError, match=r"x\.yaml, c, d, 1: it has no key `f`"):
        found["c"]["d"][0]["f"]
    with pytest.raises(UserError, match=r"none\.yaml: cannot be read"):
        yamlfile.mapping(tmp_path / "none.yaml")


@pytest.mark.parametrize("path", sorted(LEXICONS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_lexicon_can_be_read_so(path):
    assert yamlfile.mapping(path) == yamlfile.read(path)
