"""Tables and charts on a phone, for the keyboard and in the dark, with the stylesheets and the script of the report in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.report.render.config import ASSETS

ROOT = Path(__file__).resolve().parents[3]
WORDS = "Phó Chủ tịch Hội đồng nhân dân tỉnh Hà Tĩnh"


def table(columns: int) -> str:
    cells = "".join(f"<td>{WORDS}</td>" for _ in range(columns))
    return f'<div class="table-scroll" id="t{columns}"><table><tbody><tr>{cells}</tr></tbody></table></div>'


#: A table of words, as both renderers write it, with its caption.
STACKED = f"""<figure id="stacked"><figcaption>Posts</figcaption><div class="table-scroll" role="region" tabindex="0" aria-label="scrolls"><table class="stacks row-heads">
<thead><tr><th scope="col">Name</th><th scope="col">Post</th><th scope="col">Figure</th><th scope="col">Source</th></tr></thead>
<tbody><tr><th scope="row">An</th><td data-label="Post">{WORDS} <a href="x">{WORDS}</a></td><td data-label="Figure" style="text-align: right;"><a class="ev" href="x">8</a> xã</td><td data-label="Source">2018</td></tr>
</tbody></table></div></figure>"""
NUMBERS = "".join(f'<td style="text-align: right;"><a class="ev" href="x">{number}.000.000</a></td>' for number in range(5))
WIDE = f"""<figure id="wide"><figcaption>Numbers</figcaption><div class="table-scroll" aria-label="scrolls"><table><tbody><tr><td>{WORDS}</td>{NUMBERS}</tr></tbody></table></div></figure>"""


@pytest.fixture
def opened(browser, tmp_path):
    """A page with tables of three and of five columns and a chart: `opened(width, **context)`."""
    (tmp_path / "chart.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="300"><rect width="700" height="300" fill="#fff"/></svg>', "utf-8"
    )
    sheets = "".join(f"<style>{sheet.read_text('utf-8')}</style>" for sheet in (ASSETS / "report.css", ROOT / "assets" / "content.css"))
    chart = '<figure id="chart"><img src="chart.svg" alt=""></figure>'
    (tmp_path / "page.html").write_text(
        f'<!doctype html><html lang="en">{sheets}<body><main><article class="prose">{table(3)}{table(5)}{chart}{STACKED}{WIDE}</article></main>'
        f"{(ROOT / 'assets' / 'evidence.html').read_text('utf-8')}</body></html>",
        "utf-8",
    )

    def open_page(width: int = 390, **context):
        page = browser.new_context(viewport={"width": width, "height": 800}, **context).new_page()
        page.goto((tmp_path / "page.html").as_uri())
        return page

    return open_page


def overflows(page, selector: str) -> bool:
    return page.evaluate("selector => { const box = document.querySelector(selector); return box.scrollWidth > box.clientWidth + 1; }", selector)


@pytest.mark.browser
def test_on_a_phone_three_columns_fit_and_wider_ones_scroll_by_themselves(opened):
    page = opened()
    assert [overflows(page, box) for box in ("#t3", "#t5", "#chart", "html")] == [False, True, True, False]


@pytest.mark.browser
def test_a_table_of_three_columns_fits_whatever_stands_in_it(opened):
    page = opened()
    cell = "document.querySelector('#t3 td')"
    page.evaluate(f"{cell}.style.textAlign = 'right'")  # a column of words in their context
    page.evaluate("document.querySelectorAll('#t3 td')[2].innerHTML = `<span class=m>${'0123456789abcdef'.repeat(4)}</span>`")  # a digest
    assert not overflows(page, "#t3")


@pytest.mark.browser
def test_an_edge_behind_which_something_goes_on_is_shaded(opened):
    page = opened()
    shades = [page.evaluate("selector => getComputedStyle(document.querySelector(selector)).backgroundImage", box) for box in ("#t5", "#chart")]
    assert all("linear-gradient" in shade for shade in shades)
    assert page.evaluate("getComputedStyle(document.querySelector('#t5')).backgroundAttachment") == "local, local, scroll, scroll"
    assert opened(1280).evaluate("getComputedStyle(document.querySelector('#t5')).backgroundImage") == "none"


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "inverted"), [("light", False), ("dark", True)])
def test_charts_are_dark_in_the_dark_and_never_on_paper(opened, scheme, inverted):
    page = opened(1280, color_scheme=scheme)
    tone = "getComputedStyle(document.querySelector('#chart img')).filter"
    assert ("invert" in page.evaluate(tone)) is inverted
    page.emulate_media(media="print")
    assert page.evaluate(tone) == "none"


@pytest.mark.browser
def test_a_table_of_words_is_a_list_of_cards_on_a_phone(opened):
    page = opened()
    assert not overflows(page, "#stacked .table-scroll") and not overflows(page, "html")
    boxes = page.evaluate(
        "[...document.querySelectorAll('#stacked tbody tr > *')].map((cell) => { const box = cell.getBoundingClientRect(); return [box.top, box.bottom]; })"
    )
    assert all(below[0] >= above[1] - 1 for above, below in zip(boxes, boxes[1:], strict=False))
    titles = "[...document.querySelectorAll('#stacked td')].map((cell) => getComputedStyle(cell, '::before').content)"
    assert page.evaluate(titles) == ['"Post"', '"Figure"', '"Source"']
    assert opened(1280).evaluate(titles) == ["none"] * 3


@pytest.mark.browser
def test_it_stays_a_table_for_those_who_hear_it(opened):
    page = opened()
    assert page.locator("#stacked table").get_attribute("role") == "table"
    assert page.evaluate("[...document.querySelectorAll('#stacked :is(th, td)')].map((cell) => cell.getAttribute('role'))") == [
        *["columnheader"] * 4, "rowheader", *["cell"] * 3,
    ]  # fmt: skip


@pytest.mark.browser
def test_the_first_column_of_numbers_stays_when_the_others_scroll(opened):
    page = opened()
    assert overflows(page, "#wide .table-scroll")
    page.evaluate("document.querySelector('#wide .table-scroll').scrollLeft = 100")
    left = "document.querySelector('#wide {}').getBoundingClientRect().left"
    assert page.evaluate(left.format("td")) == page.evaluate(left.format(".table-scroll"))
    assert page.evaluate("getComputedStyle(document.querySelector('#wide td')).backgroundColor") != "rgba(0, 0, 0, 0)"


@pytest.mark.browser
def test_what_scrolls_is_a_region_named_by_its_caption_and_a_stop_for_the_keyboard(opened):
    def told(page, box):
        return page.evaluate("box => ['role', 'tabindex', 'aria-labelledby', 'aria-label'].map((name) => document.querySelector(box).getAttribute(name))", box)

    page = opened()
    role, stop, name, label = told(page, "#wide .table-scroll")
    assert (role, stop, label) == ("region", "0", None) and page.locator(f"#{name}").text_content() == "Numbers"
    assert told(page, "#t5") == [None, "0", None, None]  # without a caption it has no name, and is no region
    assert told(page, "#stacked .table-scroll") == [None] * 4
    page.set_viewport_size({"width": 2400, "height": 800})
    page.wait_for_function("!document.querySelector('#wide .table-scroll').hasAttribute('tabindex')")
    assert told(page, "#wide .table-scroll") == [None] * 4


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_a_number_has_room_for_a_finger_and_moves_nothing(opened, width):
    page = opened(width)
    height = "document.querySelector('#stacked a.ev').getClientRects()[0].height"
    line = "document.querySelector('#stacked td:nth-child(3)').getBoundingClientRect().height"
    assert page.evaluate(height) >= 24
    before = page.evaluate(line)
    page.add_style_tag(content=".prose a.ev { padding: 0 !important; margin: 0 !important; }")
    assert page.evaluate(line) == before
