"""Search, in a real browser, from a file."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest


def entries(english):
    text = (english.output_dir / "site_libs" / "report" / "search-index.js").read_text("utf-8")
    return json.loads(text.removeprefix("window.reportSearchIndex=").rstrip().removesuffix(";"))


def test_the_index_has_every_section_with_its_words(english):
    found = {(page, section): text for page, _, section, _, text, *_ in entries(english)}
    assert "Zero and not reported are two things." in found["chapters/places.html", "Not reported"]
    assert "Thạch Đài" in found["chapters/places.html", "2.1 Communes"]
    assert "plot(counts)" not in json.dumps(list(found.values()))


def test_the_index_knows_where_each_sentence_begins(english):
    article = next(e for e in entries(english) if e[3] == "a1")
    assert [(article[4][offset:][:7], name) for offset, name in article[5]][:2] == [
        ("Năm 201", "a1-s1"),
        ("Phấn đấ", "a1-s2"),
    ]


@pytest.fixture
def opened(browser, english):
    """A page of the site: `opened(name, width)`; what its scripts complained of is checked at the end."""
    complaints: list[str] = []

    def open_page(name: str = "index.html", width: int = 1280, **context):
        page = browser.new_context(viewport={"width": width, "height": 800}, **context).new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto((english.output_dir / name).as_uri())
        return page

    yield open_page
    assert complaints == []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Nothing: what is served is no news."""


@pytest.fixture
def served(english):
    """The address of the site's first page over HTTP: what a page opened as a file has stored, Chromium sometimes loses."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(english.output_dir))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


def results(page, query):
    page.keyboard.press("/")
    page.fill("dialog.search input", query)
    page.wait_for_function("window.reportSearchIndex")
    page.wait_for_timeout(50)
    return page.locator("dialog.search li").all_inner_texts()


@pytest.mark.browser
@pytest.mark.parametrize("query", ["dat chuan nong thon moi", "đạt chuẩn nông thôn mới", "ĐẠT CHUẨN"])
def test_words_are_found_with_and_without_diacritics(opened, query):
    page = opened("chapters/places.html")
    found = results(page, query)
    assert any("Thạch Hà đẩy mạnh nông thôn mới" in text for text in found)
    assert "chuẩn" in " ".join(page.locator("dialog.search li mark").all_inner_texts()).lower()


@pytest.mark.browser
def test_a_result_says_its_page_and_section_and_leads_to_the_sentence(opened):
    page = opened("chapters/places.html")
    first = results(page, "nghi quyet 18")[0]
    assert "3 The articles" in first
    assert "3.1 Thạch Hà đẩy mạnh nông thôn mới" in first
    page.keyboard.press("Enter")
    page.wait_for_url("**/chapters/articles.html#a1-s2")


@pytest.mark.browser
def test_the_keyboard_moves_opens_and_closes(opened):
    page = opened()
    page.keyboard.press("Control+k")
    assert page.locator("dialog.search").is_visible()
    assert len(results_typed(page, "communes")) > 1
    selected = "dialog.search li[aria-selected=true]"
    first = page.locator(selected).inner_text()
    page.keyboard.press("ArrowDown")
    second = page.locator(selected).inner_text()
    page.keyboard.press("ArrowUp")
    assert page.locator(selected).inner_text() == first != second
    page.keyboard.press("Escape")
    assert not page.locator("dialog.search").is_visible()


def results_typed(page, query):
    page.fill("dialog.search input", query)
    page.wait_for_function("window.reportSearchIndex")
    page.wait_for_timeout(50)
    return page.locator("dialog.search li").all_inner_texts()


@pytest.mark.browser
def test_what_is_not_there_is_said_not_to_be(opened):
    page = opened()
    assert results(page, "xyzzy") == []
    assert page.locator("dialog.search .status").inner_text() == "Nothing found"


@pytest.mark.browser
@pytest.mark.parametrize("name", ["index.html", "chapters/counts.html", "chapters/places.html", "chapters/articles.html"])
def test_no_page_scrolls_sideways_on_a_phone(opened, name):
    page = opened(name, width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.browser
def test_the_chapters_open_and_close_on_a_phone(opened):
    page = opened("chapters/counts.html", width=390)
    assert not page.locator("nav.sidebar").is_visible()
    page.click("button.menu")
    assert page.locator("nav.sidebar").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("nav.sidebar").is_visible()


@pytest.mark.browser
def test_the_choice_of_dark_is_kept(opened, served):
    page = opened(color_scheme="light")
    page.goto(served)
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    page.click("button.theme")
    dark = page.evaluate(background)
    assert dark != light
    page.reload()
    assert page.evaluate(background) == dark


@pytest.mark.browser
def test_the_section_being_read_is_marked(opened):
    page = opened("chapters/places.html", width=1440)
    page.evaluate("document.getElementById('dates').scrollIntoView()")
    page.wait_for_timeout(900)
    assert page.locator(".toc a.here").inner_text() == "2.2 Dates"


_CONTRAST = """() => {
  const lum = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const rgb = (s) => { const n = (s.match(/[\\d.]+/g) || []).map(Number); return s.startsWith('color(srgb') ? n.slice(0, 3).map((v) => v * 255).concat(n.slice(3)) : n; };
  const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0.9) return c.slice(0, 3); } return [255, 255, 255]; };
  const bad = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !e.offsetParent || e.closest('script, style, .anchor, math')) continue;
    const style = getComputedStyle(e), a = lum(rgb(style.color).slice(0, 3)), b = lum(ground(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), large = parseFloat(style.fontSize) >= 24;
    if (ratio * style.opacity < (large ? 3 : 4.5)) bad.push([e.tagName, e.className, walker.currentNode.textContent.trim().slice(0, 30), ratio.toFixed(2)].join(' '));
  }
  return bad;
}"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index.html", "chapters/counts.html", "chapters/places.html", "chapters/articles.html"])
def test_text_has_the_contrast_of_wcag_aa(opened, name, scheme):
    page = opened(name, width=1440, color_scheme=scheme)
    assert page.evaluate(_CONTRAST) == []
