"""What a commune is called decides nothing about its figures: names that hold words of the lexicons are read like any other."""

import pytest

from analysis.extraction import gazetteer

NAMES = (
    "Cao Bằng",
    "Phượng Cách",
    "Cách Linh",
    "Xuân Tăng",
    "Tăng Tiến",
    "Trường Sinh",
    "Mường So",
    "Bàn Đạt",
    "Chợ Mới",
    "Quyết Thắng",
    "Giao Thủy",
    "Năm Căn",
    "Cần Đước",
)
TOLD = """Xã {0} họp bàn.

Xã {0} phấn đấu năm 2024 đạt 15 tiêu chí, thu nhập đạt 65 triệu đồng.

Đến nay, xã {0} đã làm 12 km đường, giảm 30 hộ nghèo.

Hiện xã {0} đang xây 3 nhà văn hóa.

Ở xã {0}, 40 hộ vay 2 tỷ đồng.

Theo kế hoạch, xã {0} sẽ trồng 25 ha rừng.

Toàn xã {0} có 1.245 hộ."""


def told_of(claims_in, name):
    found = claims_in(TOLD.format(name), "2024-10-15")
    return [(c.quote, c.status, c.change, c.place == name, c.period_start, c.period_end) for c in found]


@pytest.mark.parametrize("name", NAMES)
def test_figures_of_a_place_whose_name_is_a_word(claims_in, name):
    assert told_of(claims_in, name) == told_of(claims_in, "Nga Tân")


def test_figures_of_places_by_every_first_and_second_word_of_a_name(claims_in):
    expected = told_of(claims_in, "Nga Tân")
    communes = (unit for unit in gazetteer.load().units.values() if unit.level == "commune")
    names = sorted({unit.name for unit in communes if len(unit.name.split()) == 2 and unit.name.istitle()})
    second = list({name.split()[1]: name for name in names}.values())[::8]
    assert len(second) > 50
    assert [name for name in second if told_of(claims_in, name) != expected] == []


def test_the_word_itself_still_counts(claims_in):
    statuses = [c.status for c in claims_in("Xã Nga Tân bằng phấn đấu năm 2024 đạt 15 tiêu chí.", "2024-10-15")]
    assert statuses == ["achieved"]  # by striving
    assert [c.place for c in claims_in("Xã Cao Bằng phấn đấu năm 2024 đạt 15 tiêu chí.", "2024-10-15")] == ["Cao Bằng"]


GIVEN = ("Bằng", "Cách", "Sinh", "So", "Đạt", "Tăng", "Giảm", "Thành", "Công", "Được", "Còn", "Sẽ", "Quyết", "Năm", "Từ", "Đến")
OF_PEOPLE = """Xã Nga Tân họp bàn.

Ông {0} phấn đấu năm 2025 trồng thêm 3 ha bưởi.

Bà {0} trồng 2 ha cam, thu 300 triệu đồng.

Theo kế hoạch, anh {0} sẽ nuôi 25 con bò.

Đồng chí Lê Văn {0} cho biết, xã đang làm 12 km đường, còn 18 hộ nghèo."""


@pytest.mark.parametrize("name", GIVEN)
def test_figures_of_people_whose_name_is_a_word(claims_in, name):
    def told(given):
        return [(c.quote, c.status, c.change, c.place, c.period_start, c.period_end) for c in claims_in(OF_PEOPLE.format(given), "2024-10-15")]

    assert told(name) == told("Hải")
    assert len(told("Hải")) == 6
