"""The hover cards in a browser: on pointing, on focus, on a first tap; never out of the window; article text only as text."""

import json

import pytest

from analysis.paths import ROOT

pytestmark = pytest.mark.browser

HOSTILE = "Có 14/30 xã <img src=x onerror=\"document.title='caught'\"> và 2014 năm"
LONG = "Một câu rất dài, " * 60 + "có 77 xã, " + "và còn dài nữa, " * 60
DATA = {
    "values": {
        "v1": {"s": ["s1"], "n": 1, "e": "14", "q": {"s1": ["14/30 xã"]}},
        "v2": {"s": [f"s{number}" for number in range(1, 7)], "n": 9, "e": "14 + 8"},
        "v3": {"s": ["s2"], "n": 1, "e": "41,162.5"},
        "v4": {"s": [], "n": 0, "e": ""},
        "v5": {"s": ["s9"], "n": 1, "e": "77"},
        "v6": {"s": ["s1"], "n": 1, "e": "2014"},
    },
    "sentences": {
        "s1": {"t": HOSTILE, "a": "Báo An Lạc, 13/7/2018", "w": "Trần Văn Bình", "h": "article.html#s1"},
        "s9": {"t": LONG, "a": "Báo", "w": "", "h": "article.html#s9"},
        "s2": {"t": "Sản lượng đạt 41.162,5 tấn.", "a": "Báo", "w": "", "h": "article.html#s2"},
        **{f"s{number}": {"t": "Câu dài. " * 30, "a": "Báo", "w": "", "h": f"article.html#s{number}"} for number in range(3, 7)},
    },
    "words": {"more": "{n} more in the index of evidence", "said-by": "said by", "rests-on": "rests on"},
}
PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><body style="margin:8px;min-height:200vh">
<p><a id="a" class="ev" data-v="v1" href="article.html#s1" title="old">14</a> <a id="c" class="ev" data-v="v3" href="article.html#s2">41,162.5</a> <a id="q" class="q" href="article.html#s2">41.162,5 tấn</a>
<a id="d" class="ev-date" href="article.html#facts-a1">2018</a> <a id="e" class="ev" data-v="v4" href="corpus.html#tbl">5</a>
<a id="l" class="ev" data-v="v5" href="article.html#s9">77</a> <a id="m" class="ev" data-v="v6" href="article.html#s1">−2014</a></p>
<p style="text-align:right"><a id="b" class="ev" data-v="v2" href="evidence.html#v2">22</a></p>
<script type="application/json" class="evidence">{data}</script>{include}</body></html>"""


@pytest.fixture
def open_page(browser, tmp_path):
    (tmp_path / "page.html").write_text(
        PAGE.replace("{data}", json.dumps(DATA).replace("<", "\\u003c")).replace("{include}", (ROOT / "assets" / "evidence.html").read_text("utf-8")), "utf-8"
    )
    for name in ("article", "evidence"):
        (tmp_path / f"{name}.html").write_text(f"<title>{name}</title>", "utf-8")
    contexts = []

    def opened(width=1000, **options):
        contexts.append(browser.new_context(viewport={"width": width, "height": 700}, **options))
        page = contexts[-1].new_page()
        page.wrong = []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.goto((tmp_path / "page.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


def card(page):
    return page.locator(".evidence-card")


def test_pointing_shows_the_sentence_its_article_and_who_spoke(open_page):
    page = open_page()
    page.hover("#a")
    card(page).wait_for(state="visible")
    assert card(page).locator("li p").first.text_content() == HOSTILE
    assert card(page).locator("mark").text_content() == "14/30 xã"
    assert card(page).locator(".from").text_content() == "Báo An Lạc, 13/7/2018 → · said by Trần Văn Bình"
    assert card(page).locator(".from a").get_attribute("href") == "article.html#s1"
    assert page.title() != "caught" and card(page).locator("img").count() == 0 and page.wrong == []


def test_the_number_is_marked_in_the_sentences_own_format(open_page):
    page = open_page()
    page.hover("#c")
    card(page).wait_for(state="visible")
    assert card(page).locator("mark").text_content() == "41.162,5"


def test_several_sentences_are_a_list_with_the_way_to_all(open_page):
    page = open_page()
    page.hover("#b")
    card(page).wait_for(state="visible")
    assert card(page).locator("li").count() == 3
    assert card(page).locator(".sum").text_content() == "22 = 14 + 8"
    assert card(page).locator(".all").text_content() == "6 more in the index of evidence"
    assert card(page).locator(".all a").get_attribute("href").endswith("evidence.html#v2")


def test_nothing_in_a_card_is_clipped_and_what_has_no_room_is_counted(open_page):
    page = open_page()
    page.set_viewport_size({"width": 1000, "height": 420})
    page.hover("#b")
    card(page).wait_for(state="visible")
    shown = card(page).locator("li").count()
    assert shown < 3 and card(page).locator(".all").text_content() == f"{9 - shown} more in the index of evidence"
    assert page.evaluate("(() => { const card = document.querySelector('.evidence-card'); return card.scrollHeight <= card.clientHeight; })()")


def test_of_a_very_long_sentence_the_part_around_the_figure_is_shown(open_page):
    page = open_page()
    page.hover("#l")
    card(page).wait_for(state="visible")
    text = card(page).locator("li p").first.text_content()
    assert text.startswith("… ") and text.endswith(" …") and card(page).locator("mark").text_content() == "77"
    assert len(text) < 560 and all(part in LONG for part in text.strip("… ").split("77"))


def test_enter_goes_into_the_card_and_from_there_to_the_sentence(open_page):
    page = open_page()
    page.keyboard.press("Tab")
    card(page).wait_for(state="visible")
    link = page.locator("#a")
    assert [link.get_attribute(name) for name in ("aria-haspopup", "aria-expanded", "aria-controls")] == ["dialog", "true", "evidence-card"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.evidence-card') !== null") and page.url.endswith("page.html")
    page.keyboard.press("Escape")
    assert card(page).is_hidden() and page.evaluate("document.activeElement.id") == "a" and link.get_attribute("aria-expanded") is None
    page.keyboard.press("Enter")
    page.wait_for_url("**/article.html#s1")


def test_a_number_with_a_sign_is_marked(open_page):
    page = open_page()
    page.hover("#m")
    card(page).wait_for(state="visible")
    assert card(page).locator("mark").text_content() == "2014"


def test_the_card_stays_while_the_pointer_is_on_it_and_goes_after(open_page):
    page = open_page()
    page.hover("#a")
    card(page).wait_for(state="visible")
    card(page).hover()
    page.wait_for_timeout(500)
    assert card(page).is_visible()
    page.mouse.move(900, 600)
    card(page).wait_for(state="hidden")


def test_the_keyboard_opens_enters_and_leaves_the_card(open_page):
    page = open_page()
    page.keyboard.press("Tab")
    card(page).wait_for(state="visible")
    assert page.locator("#a").get_attribute("aria-describedby") == card(page).get_attribute("id")
    assert card(page).get_attribute("role") == "dialog" and card(page).get_attribute("aria-label")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.evidence-card') !== null")
    page.keyboard.press("Escape")
    assert card(page).is_hidden() and page.evaluate("document.activeElement.id") == "a"
    assert page.locator("#a").get_attribute("aria-describedby") is None and page.locator("#a").get_attribute("title") == "old"


def test_a_first_tap_shows_a_second_follows(open_page):
    page = open_page(390, has_touch=True, is_mobile=True)
    page.tap("#a")
    card(page).wait_for(state="visible")
    assert page.url.endswith("page.html")
    page.tap("#a")
    page.wait_for_url("**/article.html#s1")


def test_a_tap_elsewhere_closes(open_page):
    page = open_page(390, has_touch=True, is_mobile=True)
    page.tap("#a")
    card(page).wait_for(state="visible")
    page.touchscreen.tap(195, 650)
    card(page).wait_for(state="hidden")


@pytest.mark.parametrize("link", ["#a", "#b", "#q"])
def test_the_card_stays_in_a_narrow_window(open_page, link):
    page = open_page(390)
    page.hover(link)
    card(page).wait_for(state="visible")
    box = card(page).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] >= 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("link", ["#d", "#e"])
def test_what_rests_on_no_sentence_has_no_card(open_page, link):
    page = open_page()
    page.hover(link)
    page.wait_for_timeout(500)
    assert card(page).count() == 0 or card(page).is_hidden()


def test_paper_shows_no_card(open_page):
    page = open_page()
    page.hover("#a")
    card(page).wait_for(state="visible")
    page.emulate_media(media="print")
    assert card(page).is_hidden()


def test_nothing_moves_for_those_who_dont_want_it(open_page):
    page = open_page(reduced_motion="reduce")
    page.hover("#a")
    card(page).wait_for(state="visible")
    assert page.evaluate("getComputedStyle(document.querySelector('.evidence-card')).animationName") == "none"


def test_without_javascript_links_are_links(open_page):
    page = open_page(java_script_enabled=False)
    page.click("#a")
    page.wait_for_url("**/article.html#s1")
