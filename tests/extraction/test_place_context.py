"""Which unit a name means in an article. What becomes of it is tested in `test_places`."""

import pytest

from analysis.extraction import gazetteer
from analysis.extraction.place_candidates import Candidates
from analysis.extraction.place_context import Context


@pytest.fixture
def chosen_in(document_of):
    def choose(text, name):
        document = document_of(text)
        candidates = Candidates(document, gazetteer.load()).found()
        context = Context(gazetteer.load(), document.article.reference_date, candidates, text)
        found = [context.choose(candidate) for candidate in candidates if candidate.name == name]
        return [unit and (unit.level, gazetteer.load().province(unit).name) for unit in found]

    return choose


@pytest.mark.parametrize(
    ("text", "name", "units"),
    [
        ("Huyện Thạch Hà, tỉnh Hà Tĩnh có 30 xã. Xã Bắc Sơn giảm 2 thôn.", "Bắc Sơn", [("commune", "Hà Tĩnh")]),
        ("Huyện Tân Lạc, tỉnh Hòa Bình có 24 xã. Xã Bắc Sơn giảm 2 thôn.", "Bắc Sơn", [("commune", "Hòa Bình")]),
        ("Huyện Đức Thọ giảm 6 đầu mối. Đức Thọ đạt chuẩn.", "Đức Thọ", [("district", "Hà Tĩnh"), ("district", "Hà Tĩnh")]),
    ],
)
def test_the_province_that_an_article_names_decides(chosen_in, text, name, units):
    assert chosen_in(text, name) == units


def test_an_everyday_word_alone_is_no_unit(chosen_in):
    assert chosen_in("Huyện Đức Thọ, tỉnh Hà Tĩnh giảm 6 đầu mối. Dân Chủ là điều cần.", "Dân Chủ") == [None]
