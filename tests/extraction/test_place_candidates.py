"""Names that may be places, before a unit is chosen. What becomes of them is tested in `test_places`."""

import pytest

from analysis.extraction import gazetteer
from analysis.extraction.place_candidates import Candidates


@pytest.fixture
def candidates_in(document_of):
    return lambda text: [(c.name, "village" if c.village else "typed" if c.types else "bare") for c in Candidates(document_of(text), gazetteer.load()).found()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Các xã Thạch Khê, Thạch Hải và Thạch Lạc giảm 6 thôn.", [("Thạch Khê", "typed"), ("Thạch Hải", "typed"), ("Thạch Lạc", "typed")]),
        ("Thôn Bình Hòa A có 60 hộ.", [("Bình Hòa A", "village")]),
        ("Hôm nay Thạch Hà giảm 6 thôn.", [("Thạch Hà", "bare")]),
        ("Ông Lê Văn Ba giảm 6 thôn.", []),
        ("Cán bộ xã giảm 6 người.", []),
        ("Ảnh: P. Tuyết", []),  # who took the picture
    ],
)
def test_what_may_be_a_place(candidates_in, text, found):
    assert candidates_in(text) == found
