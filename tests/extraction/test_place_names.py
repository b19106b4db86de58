"""Where the names of places end. What becomes of them is tested in `test_places`."""

import pytest

from analysis.extraction import gazetteer
from analysis.extraction.capitals import words
from analysis.extraction.place_names import PlaceNames


def _name(text, at, end):
    found = words(text, 0, len(text))
    first = next(i for i, word in enumerate(found) if word.start == text.index(at))
    after = end(PlaceNames(text, gazetteer.load()), found, first)
    return text[found[first].start : found[after - 1].end] if after > first else ""


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("xã Thạch Khê Nguyễn Văn Ba cho biết", "Thạch", "Thạch Khê"),  # a person behind it
        ("Phó Chủ tịch UBND xã Phan Thị Bích Liễu", "Phan", ""),  # whatever commune is called Phan
        ("xã Tuy Phước 1 và xã Tuy Phước 2", "Tuy", "Tuy Phước 1"),  # a scheme of mergers numbers them
        ("xã Thạch Khê 2 thôn", "Thạch", "Thạch Khê"),  # the number counts
    ],
)
def test_the_name_of_a_commune_ends(text, at, name):
    assert _name(text, at, lambda names, found, i: names.end(found, i, frozenset({"xã"}), announced="UBND" in text)) == name


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("thôn Bình Hòa A có 60 hộ", "Bình", "Bình Hòa A"),
        ("khối 3B có 60 hộ", "3", "3B"),
        ("trưởng thôn 62 thôn", "62", ""),  # counted, not called so
        ("Trưởng bản Vàng Go Xừ kể", "Vàng", ""),  # the headman
    ],
)
def test_the_name_of_a_hamlet_ends(text, at, name):
    assert _name(text, at, lambda names, found, i: names.village_end(found, i)) == name


def test_a_known_name_needs_no_type_word():
    names = PlaceNames("", gazetteer.load())
    assert names.knows("Thạch Hà")
    assert not names.knows("Nhân Dân")
