"""What the tables say of a record: posts as Vietnamese names them."""

import pandas as pd
import pytest

from analysis.evidence import views


@pytest.mark.parametrize(
    ("post", "body", "place", "told"),
    [
        ("Bí thư", "Tỉnh ủy", "Hà Tĩnh", "Bí thư Tỉnh ủy Hà Tĩnh"),
        ("Tỉnh ủy viên", "Tỉnh ủy", "Hà Tĩnh", "Tỉnh ủy viên Hà Tĩnh"),
        ("Phó Chánh Văn phòng", "Văn phòng Điều phối tỉnh", "Hà Tĩnh", "Phó Chánh Văn phòng Điều phối tỉnh Hà Tĩnh"),
        ("Tổng Bí thư", "", "", "Tổng Bí thư"),
    ],
)
def test_an_office_says_nothing_twice(post, body, place, told):
    assert views.office(post, body, place) == told


@pytest.mark.parametrize(
    ("held", "level"),
    [
        ([("Tỉnh ủy viên", "province"), ("Bí thư", "district")], "district"),  # a seat in a committee is no place of work
        ([("Ủy viên dự khuyết", "central"), ("Phó Bí thư", "province"), ("Chủ tịch", "province")], "province"),
        ([("Tỉnh ủy viên", "province")], "province"),
        ([("Già làng", None)], None),
    ],
)
def test_the_level_is_that_of_the_work(held, level):
    assert views._level(pd.DataFrame(held, columns=["post", "level"])) == level


def test_articles_stand_in_the_order_of_their_days():
    days = [("a", "2018-05-01", "2018-06-01"), ("b", None, "2016-08-19"), ("c", None, None), ("d", "2016-08-15", "2021-01-01")]
    frame = pd.DataFrame(days, columns=["article_id", "event_end", "published_end"])
    for column in ("event_end", "published_end"):
        frame[column] = pd.to_datetime(frame[column])
    assert list(views.by_day(frame)["article_id"]) == ["d", "b", "a", "c"]
