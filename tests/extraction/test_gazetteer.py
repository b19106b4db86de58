"""The gazetteer: names, periods, what lies where, what went where."""

import gzip
from datetime import date

import pytest

from analysis.errors import UserError
from analysis.extraction import gazetteer, lexicon

KNOWN = gazetteer.load()


def _one(name: str, level: str, day: str, province: str):
    held = [u for u in KNOWN.named(name) if u.level == level and u.holds(date.fromisoformat(day)) and KNOWN.province(u).name == province]
    assert len(held) == 1, held
    return held[0]


def _children(name: str, kind: str, day: str) -> int:
    parent = next(u for u in KNOWN.named(name) if u.type == kind and u.holds(date.fromisoformat(day)))
    return sum(
        KNOWN.units.get(u.parent_id) is not None and KNOWN.units[u.parent_id].unit_id == parent.unit_id and u.holds(date.fromisoformat(day))
        for u in KNOWN.units.values()
    )


def test_a_district_has_the_communes_of_its_time():
    """Thạch Hà had 30 communes and a town up to 2019 (`14/30 xã`), 21 and a town after the merger; Đức Thọ 27 and a town."""
    assert _children("Thạch Hà", "huyện", "2018-06-01") == 31
    assert _children("Thạch Hà", "huyện", "2021-06-01") == 22
    assert _children("Đức Thọ", "huyện", "2016-06-01") == 28


def test_the_provinces_of_before_and_after_july_2025():
    held = lambda day: sum(u.level == "province" and u.holds(date.fromisoformat(day)) for u in KNOWN.units.values())  # noqa: E731
    assert held("2020-01-01") == held("2025-06-30") == 63
    assert held("2025-07-01") == 34
    assert not any(u.level == "district" and u.holds(date(2025, 7, 1)) for u in KNOWN.units.values())


def test_a_merged_commune_is_known_with_what_it_went_to():
    old = _one("Bắc Sơn", "commune", "2018-01-01", "Hà Tĩnh")
    assert [u.name for u in KNOWN.above(old)] == ["Thạch Hà", "Hà Tĩnh"]
    assert KNOWN.today(old) == "Toàn Lưu"
    assert KNOWN.today(_one("Hà Giang", "province", "2019-01-01", "Hà Giang")) == "Tuyên Quang"


def test_a_unit_of_today_did_not_exist_before():
    assert not any(u.holds(date(2020, 1, 1)) for u in KNOWN.named("Toàn Lưu"))


@pytest.mark.parametrize(
    ("written", "listed"), [("Đắc Lắc", "Đắk Lắk"), ("cư m’gar", "Cư M'gar"), ("Mĩ Đức", "Mỹ Đức"), ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu")]
)
def test_spellings_of_one_name_are_one(written, listed):
    assert KNOWN.named(written) == KNOWN.named(listed) != ()


def test_other_names_stay_apart():
    assert KNOWN.named("Hà Đông") != KNOWN.named("Hà Đồng")
    assert KNOWN.named("Không Đâu Cả") == ()


def test_a_damaged_table_is_named(tmp_path, monkeypatch):
    (tmp_path / "units.tsv.gz").write_bytes(gzip.compress(b"unit_id\tname\nX\tY\n"))
    monkeypatch.setattr(gazetteer, "GAZETTEER", tmp_path)
    with pytest.raises(UserError, match="units.tsv.gz"):
        gazetteer._read()


def test_a_lexicon_without_source_is_refused(tmp_path, monkeypatch):
    (tmp_path / "words.yaml").write_text("words: [a]\n", encoding="utf-8")
    monkeypatch.setattr(lexicon, "LEXICONS", tmp_path)
    lexicon.read.cache_clear()
    with pytest.raises(UserError, match="source"):
        lexicon.read("words")
    lexicon.read.cache_clear()


@pytest.mark.parametrize("name", ["place_words", "surnames", "posts", "bodies", "documents", "speech_verbs", "difficulty_words"])
def test_every_lexicon_names_its_source(name):
    assert len(lexicon.read(name)["source"]) > 20


def test_a_name_written_otherwise_is_found_by_its_sound_where_the_type_fits():
    known = gazetteer.load()
    assert {u.name for u in known.like("Đăk Glong", ("huyện",))} == {"Đắk Glong"}
    assert known.like("Đăk Glong", ("xã",)) == ()
    assert {u.name for u in known.like("Đak Song", ("huyện",))} == {"Đắk Song"}  # a commune Đăk Song elsewhere doesn't matter
    assert {u.name for u in known.like("Đăk Wer", ("xã",))} == {"Đắk Wer"}  # a commune's name from another language
    assert known.like("Tượng Sôn", ("xã",)) == ()  # … and one that is none: Tượng Sơn is another name
    assert known.like("Thanh Hoà", ("tỉnh",)) == ()  # Thanh Hóa, Thạnh Hóa: either may be meant
    assert {u.name for u in known.like("Thanh Hóa", ("tỉnh",))} == {"Thanh Hóa"}
    assert gazetteer.sound("Krông Păk") == gazetteer.sound("Krông Pắc") != gazetteer.sound("Krông Nô")


def test_names_have_one_capital_a_syllable():
    names = {unit.name for unit in gazetteer.load().units.values()}
    assert {"Kbang", "Ia Rsai", "Ea H'leo", "Mường É", "Đại Áng"} <= names and not {"KBang", "Ia RSai", "Mường é", "Đại áng"} & names


def test_apostrophes_do_not_matter():
    assert {unit.unit_id for unit in KNOWN.named("H’Bông")} == {unit.unit_id for unit in KNOWN.named("Hbông")} != set()
    assert not KNOWN.named("H’Bồng")


def test_what_lies_right_below_a_unit_and_which_provinces_are_cities():
    district = next(u for u in KNOWN.named("Tam Nông") if u.level == "district" and KNOWN.province(u).name == "Đồng Tháp")
    assert {"Phú Đức", "Tràm Chim"} <= {u.name for u in KNOWN.right_below(district.unit_id)}
    assert "Đức Thọ" in {u.name for u in KNOWN.right_below(KNOWN.named("Hà Tĩnh")[0].unit_id)}
    assert KNOWN.right_below("none") == ()
    assert KNOWN.is_city("Hải Phòng") and not KNOWN.is_city("Hà Tĩnh")


def test_names_that_differ_in_accents_only():
    assert KNOWN.sounds_known("Đắc Tờ Re") and not KNOWN.sounds_known("Kray Sức Nghin")
