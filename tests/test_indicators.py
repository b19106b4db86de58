"""The registry of indicators: an entry is as it is declared, or a mistake that names the file and the entry."""

import pytest
import yaml

from analysis.errors import UserError
from analysis.extraction.claims import registry as of_claims
from analysis.indicators import INDICATORS, label, load_indicators, registry

GOOD = {"id": "a", "label": {"en": "As", "vi": "A"}, "unit": "xã", "kind": "stock", "themes": ["ntm-targets"], "units": ["xã"]}


def written(folder, *entries, name="x"):
    (folder / f"{name}.yaml").write_text(yaml.safe_dump({"source": "s", "indicators": list(entries)}, allow_unicode=True), "utf-8")
    return folder


def test_every_entry_of_the_project_is_read():
    entries = [entry["id"] for file in INDICATORS.glob("*.yaml") for entry in yaml.safe_load(file.read_text("utf-8"))["indicators"]]
    assert sorted(registry()) == sorted(entries)
    assert label(entries[0], "vi") == registry()[entries[0]].label["vi"] and label("none", "en") == "none"


def test_what_is_left_out_has_its_default(tmp_path):
    (found,) = load_indicators(written(tmp_path, GOOD | {"words": ["đạt"]}))
    assert (found.monotone, found.words, found.share_words, found.fractions, found.reach) == (None, ("đạt",), ("đạt",), True, "sentence")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"wordz": ["x"]}, r"entry 1 \(a\): unknown key 'wordz'"),
        ({"where": "x"}, r"unknown key 'where'"),
        ({"reach": "nowhere"}, r"entry 1 \(a\), reach: 'nowhere' .*Use near, clause, sentence"),
        ({"kind": "stok"}, r"entry 1 \(a\), kind: 'stok'"),
        ({"monotone": "sideways"}, r"entry 1 \(a\), monotone: 'sideways'"),
        ({"changes": ["fall"]}, r"entry 1 \(a\), changes: 'fall'"),
        ({"label": {"en": "Poor households", "share": None, "vi": "Hộ nghèo"}}, r"entry 1 \(a\), label: unknown key 'share'"),
        ({"label": {"en": "Poor"}}, r"entry 1 \(a\), label: it lacks `vi`"),
        ({"units": "xã"}, r"entry 1 \(a\), units: a list was expected"),
        ({"units": ["xã", False]}, r"entry 1 \(a\), units: False is no text"),
        ({"units": None}, r"entry 1 \(a\): it lacks `units`"),
        ({"share": "yes"}, r"entry 1 \(a\), share: 'yes' is neither"),
        ({"unit": 5}, r"entry 1 \(a\), unit: 5 is not text"),
        ({"companion": "b"}, r"entry 1 \(a\), companion: there is no indicator 'b'"),
    ],
)
def test_a_mistake_names_the_file_and_the_entry(tmp_path, wrong, message):
    with pytest.raises(UserError, match=rf"x\.yaml, {message}" if message.startswith("entry") else message) as error:
        load_indicators(written(tmp_path, GOOD | wrong))
    assert "x.yaml, entry 1" in error.value.where


def test_an_id_that_stands_twice_is_told_with_both_places(tmp_path):
    written(tmp_path, GOOD, name="x")
    with pytest.raises(UserError, match=r"y\.yaml, entry 1 \(a\): the id 'a' stands twice: also in .*x\.yaml, entry 1"):
        load_indicators(written(tmp_path, GOOD, name="y"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("source: s\nindicators: [{id: a,\n", r"x\.yaml, line \d: not YAML"),
        ("source: s\nindicatorz: []\n", "unknown key 'indicatorz'"),
        ("source: s\nindicators: {a: {}}\n", "a list of entries was expected"),
        ("source: s\nindicators: [a]\n", "entry 1: keys and values were expected, not 'a'"),
        ("", r"x\.yaml"),
    ],
)
def test_a_file_that_is_no_list_of_entries_is_told(tmp_path, text, message):
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    with pytest.raises(UserError, match=message):
        load_indicators(tmp_path)


def test_the_themes_have_to_be_there(tmp_path):
    with pytest.raises(UserError, match=r"x\.yaml, entry 1 \(a\), themes: there is no theme 'no-theme'\. Use one of .*ntm-targets"):
        of_claims.load_indicators(written(tmp_path, GOOD | {"themes": ["no-theme"]}))
