"""Tables and charts on a phone and in the dark, with the stylesheets of the report in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.report.render.config import ASSETS

ROOT = Path(__file__).resolve().parents[3]
WORDS = "Phó Chủ tịch Hội đồng nhân dân tỉnh Hà Tĩnh"


def table(columns: int) -> str:
    cells = "".join(f"<td>{WORDS}</td>" for _ in range(columns))
    return f'<div class="table-scroll" id="t{columns}"><table><tbody><tr>{cells}</tr></tbody></table></div>'


@pytest.fixture
def opened(browser, tmp_path):
    """A page with tables of three and of five columns and a chart: `opened(width, **context)`."""
    (tmp_path / "chart.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="300"><rect width="700" height="300" fill="#fff"/></svg>', "utf-8"
    )
    sheets = "".join(f"<style>{sheet.read_text('utf-8')}</style>" for sheet in (ASSETS / "report.css", ROOT / "assets" / "content.css"))
    chart = '<figure id="chart"><img src="chart.svg" alt=""></figure>'
    (tmp_path / "page.html").write_text(
        f'<!doctype html><html lang="en">{sheets}<body><main><article class="prose">{table(3)}{table(5)}{chart}</article></main></body></html>', "utf-8"
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
