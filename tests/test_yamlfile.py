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
