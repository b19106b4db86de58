"""How the audit reads a page: numbers and dates in text, elements, the numbers in a quotation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.evidence.audit import dom, figures
from analysis.evidence.audit.blocks import blocks
from analysis.evidence.audit.sources import holds
from analysis.evidence.markdown import number


def found(text, edition="en"):
    return [figure.value for figure in figures.figures(text, edition)]


@pytest.mark.parametrize(
    ("text", "edition", "numbers"),
    [
        ("14/30 communes", "en", [14, 30]),
        ("41,162.5 tonnes, 3", "en", [41162.5, 3]),
        ("41.162,5 tấn, 3", "vi", [41162.5, 3]),
        ("10%-14 %, 10–14", "en", [10, 14, 10, 14]),
        ("sha256 a1b2, F1, CO2, u-ntm_3", "en", []),
        ("10km and 3D", "en", [10, 3]),
        ("on 2018-01-02.", "en", [2018, 1, 2]),
        ("in 2018, 2019.", "en", [2018, 2019]),
        ("1,234,567 and 1,23", "en", [1234567, 1, 23]),
        ("NQ-18, (5)", "en", [18, 5]),
        ("nothing", "en", []),
    ],
)
def test_numbers_are_found(text, edition, numbers):
    assert found(text, edition) == numbers


@given(st.floats(0, 1e9).map(lambda amount: round(amount, 2)), st.sampled_from(["en", "vi"]))
def test_what_the_report_writes_is_read_back(amount, edition):
    bound, figure = figures.shown("≥\u202f" + number(amount, edition), edition)
    assert bound == "at_least" and figure.agrees(amount)


@pytest.mark.parametrize("text", ["14 of 30", "", "about 3", "3.", "1.234,5"])
def test_a_number_with_anything_else_isnt_one(text):
    assert figures.shown(text, "en") is None


@pytest.mark.parametrize(
    ("shown", "number_", "agrees"),
    [("14", 14.4, True), ("14", 14.6, False), ("13.5", 13.5, True), ("13.5", 13.56, False), ("0", 0, True), ("46.67", 140 / 3, True)],
)
def test_rounding_is_to_the_decimals_shown(shown, number_, agrees):
    assert figures.shown(shown, "en")[1].agrees(number_) is agrees


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("13 July 2018", (2018, 7, 13)),
        ("April 2021", (2021, 4, None)),
        ("8 Sept 2021", (2021, 9, 8)),
        ("02/05/2018", (2018, 5, 2)),
        ("tháng 4/2021", (2021, 4, None)),
        ("≤ 2021", (2021, None, None)),
    ],
)
def test_dates_are_found(text, parts):
    (day,) = figures.days(text)
    assert (day.year, day.month, day.day) == parts


def test_a_date_agrees_as_far_as_it_is_shown():
    (month,) = figures.days("April 2021")
    assert month.agrees(date(2021, 4, 8)) and not month.agrees(date(2021, 5, 8)) and not month.agrees(date(2020, 4, 8))
    assert [figure.value for figure in figures.outside("5, April 2021", "en", figures.days("5, April 2021"))] == [5]


# --- pages


def test_a_page_is_read_as_a_tree():
    root = dom.parse("<div class='a b' id=x><p>Một <br>hai<img src=y><b>ba</p></div><p>bốn")
    assert [element.tag for element in root.elements()] == ["", "div", "p", "br", "img", "b", "p"]
    assert root.text() == "Một haibabốn"
    assert [element.parent.tag for element in root.find("b")] == ["p"]


@pytest.mark.parametrize(
    ("selector", "number_"),
    [
        ("p", 2),
        (".a", 1),
        ("div.a", 1),
        ("p.a", 0),
        ("#x", 1),
        ("div b", 1),
        ("#x p b", 1),
        ("b p", 0),
        ("b, p", 3),
        ("[data-v]", 1),
        ('[id^="x"]', 1),
        ("[data-v=1]", 1),
        ("[data-v=2]", 0),
    ],
)
def test_selectors(selector, number_):
    root = dom.parse("<div class='a b' id=x><p><b data-v=1>ba</b></p></div><p>bốn</p>")
    assert len(list(root.find(selector))) == number_


@pytest.mark.parametrize("selector", ["p > b", "p:first-child", "*", ""])
def test_a_selector_that_isnt_read_is_refused(selector):
    with pytest.raises(ValueError, match="not a selector"):
        dom.matches(dom.Element("p", {}), selector or ">")


def test_scripts_and_styles_are_no_text():
    assert dom.parse("<p>a<script>if (1 < 2) x = '<b>3</b>'</script><style>p { margin: 4px }</style></p>").text() == "a"


def test_blocks_end_where_a_reader_sees_them_end():
    root = dom.parse("<p>1<b>2</b><a>3</a></p><ul><li>4</li><li>5<p>6</p></li></ul><td>7</td><td>8</td><img alt='9'>")
    assert [block.text.strip() for block in blocks(root)] == ["123", "4", "5", "6", "7", "8", "9"]


def test_a_block_knows_who_holds_its_letters():
    (block,) = blocks(dom.parse("<p>1<b>2</b>3</p>"))
    assert [holder.tag for holder in block.holders(0, 2)] == ["p", "b"] and [holder.tag for holder in block.holders(1, 2)] == ["b"]
    assert block.context(1, 2) == "1[2]3"


# --- numbers in a quotation


@pytest.mark.parametrize(
    ("quote", "amount"),
    [
        ("14/30 xã", 14),
        ("14/30 xã", 30),
        ("41.162,5 tấn", 41162.5),
        ("10%-14%", 14),
        ("hai mươi mốt xã", 21),
        ("3 tỷ 500 triệu đồng", 3.5e9),
        ("2,5 tỷ đồng", 2.5),
        ("không còn xã dưới 10 tiêu chí", 0),
        ("xã Đồi Xanh đạt chuẩn", 1),
        ("một nửa số xã", 50),
        ("1/2 diện tích", 50),
        ("ba mét rưỡi", 3.5),
        ("gấp đôi", 2),
        ("2,150 hộ", 2150),
        ("1,250/2,150 thôn", 2150),
    ],
)
def test_a_quotation_holds_its_number(quote, amount):
    assert holds(quote, amount)


@pytest.mark.parametrize(
    ("quote", "amount"),
    [
        ("14/30 xã", 15),
        ("8 xã", 80),
        ("8 xã", 0),
        ("8 xã", 1),
        ("41.162,5 tấn", 41.1625),
        ("13,5 tiêu chí", 135),
        ("13,5 tiêu chí", 13500),
        ("các xã đạt chuẩn", 7),
        ("nông dân", 0),
    ],
)
def test_a_quotation_that_doesnt_hold_it(quote, amount):
    assert not holds(quote, amount)
