"""YAML files."""

import pytest
import yaml

from analysis import yamlfile
from analysis.paths import DATA


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
