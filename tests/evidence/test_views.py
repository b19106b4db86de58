"""What the tables say of a record: posts as Vietnamese names them."""

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
