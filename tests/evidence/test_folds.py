"""The index of evidence in a browser: entries are folded by a script, an address opens the one that it names; without the script all are open."""

import pytest

from analysis.paths import ROOT

pytestmark = pytest.mark.browser

ITEMS = "".join(f'<li><a class="q" id="u-evidence-{{number}}-{item}" href="a.html#s{item}">Câu {item}</a></li>' for item in range(12))
ENTRY = (
    '<div id="v{number}" class="entry"><details open><summary><span class="number">{number}</span> figures</summary><p>used in</p><ol>'
    + ITEMS
    + "</ol></details></div>"
)


@pytest.fixture
def opened(browser, tmp_path):
    """The index at an address: `opened(fragment, **context)`."""
    entries = "".join(ENTRY.format(number=number) for number in range(60))
    sheet, script = (ROOT / "assets" / "content.css").read_text("utf-8"), (ROOT / "assets" / "evidence.html").read_text("utf-8")
    (tmp_path / "page.html").write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><style>{sheet}</style><body><a class="skip" href="#m">Skip</a><main class="content" id="m">{entries}</main>{script}</body></html>',
        "utf-8",
    )
    contexts = []

    def open_page(fragment="", **context):
        contexts.append(browser.new_context(viewport={"width": 900, "height": 600}, **context))
        page = contexts[-1].new_page()
        page.goto((tmp_path / "page.html").as_uri() + fragment)
        return page

    yield open_page
    for context in contexts:
        context.close()


def unfolded(page):
    return page.evaluate("[...document.querySelectorAll('.entry')].filter((entry) => entry.firstElementChild.open).map((entry) => entry.id)")


def is_at_the_top(page, selector):
    page.wait_for_function(
        "([selector]) => { const box = document.querySelector(selector).getBoundingClientRect(); return box.top >= 0 && box.top < 120; }", arg=[selector]
    )


def test_all_entries_are_folded(opened):
    page = opened()
    assert unfolded(page) == [] and page.evaluate("document.documentElement.scrollHeight") < 60 * 60


def test_an_address_opens_its_entry_and_goes_there(opened):
    page = opened("#v30")
    assert unfolded(page) == ["v30"]
    is_at_the_top(page, "#v30")


def test_so_does_a_link_on_the_page_itself(opened):
    page = opened("#v30")
    page.evaluate("location.hash = '#v7'")
    is_at_the_top(page, "#v7")
    assert unfolded(page) == ["v7", "v30"]


def test_an_address_within_an_entry_opens_it_too(opened):
    page = opened("#u-evidence-9-11")
    assert unfolded(page) == ["v9"]
    page.wait_for_function("document.querySelector('#u-evidence-9-11').getBoundingClientRect().top < 120")


def test_without_a_script_all_is_open_and_addresses_lead_there(opened):
    page = opened("#v30", java_script_enabled=False)
    assert page.locator(".entry li").count() == page.locator(".entry li:visible").count() == 60 * 12
    assert 0 <= page.locator("#v30").bounding_box()["y"] < 120


def test_no_number_of_a_long_list_is_cut_off(opened):
    page = opened("#v30")
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('#v30 ol')).paddingLeft)") >= 32


def test_paper_leaves_out_the_lists(opened):
    page = opened("#v30")
    page.emulate_media(media="print")
    assert page.locator(".entry ol:visible").count() == 0 and page.locator(".entry summary:visible").count() == 60


def test_the_link_over_the_navigation_comes_first(opened):
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
