"""The report's own stylesheets, which both renderers load, beside the embedded renderer's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis.report.render.config import ASSETS

ROOT = Path(__file__).resolve().parents[3]
OWN, QUARTO, EMBEDDED = ROOT / "assets" / "content.css", ROOT / "assets" / "quarto.css", ASSETS / "report.css"


def palettes(sheet: Path) -> list[dict[str, str]]:
    """The colours of each block of the sheet that defines any, screens only."""
    text = sheet.read_text("utf-8").partition("@media print")[0]
    blocks = (dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r"\{([^{}]*)\}", text))
    return [block for block in blocks if "--paper" in block]


def test_the_palette_is_one_in_both_renderers():
    assert palettes(OWN) == palettes(EMBEDDED) and len(palettes(OWN)) == 3


def test_every_colour_and_font_that_is_used_is_defined():
    defined = set(re.findall(r"(--[\w-]+):", OWN.read_text("utf-8") + QUARTO.read_text("utf-8")))
    used = set(re.findall(r"var\((--[\w-]+)\)", OWN.read_text("utf-8") + QUARTO.read_text("utf-8")))
    assert used <= defined


def test_the_reports_classes_are_styled_for_both_renderers():
    own = OWN.read_text("utf-8")
    for name in (
        "ev",
        "ev-date",
        "q",
        "src",
        "article",
        "back",
        "key-figures",
        "lede",
        "quote",
        "facts",
        "layers",
        "layer-claim",
        "s",
        "set-aside",
        "line-title",
        "verdict",
    ):
        assert re.search(rf"[. (,]{name}\b", own), name
    assert not re.findall(r"^\.prose", own, re.MULTILINE)


#: What Quarto's own sheets say of its menus, its search and its contents (1.11, default theme), as far as it stands against the palette.
QUARTOS = """.dropdown-menu { --bs-dropdown-bg: #fff; --bs-dropdown-link-color: #212529; background-color: var(--bs-dropdown-bg); display: block; }
.dropdown-item { color: var(--bs-dropdown-link-color); }
#quarto-search-results .aa-Panel { background-color: #fff; }
#quarto-search-results .aa-SourceHeader .search-result-header { background-color: #f2f2f2; }
#quarto-search-results .aa-Item .search-item { background-color: #fff; color: #212529; }
#quarto-search-results li.aa-Item[aria-selected=true] .search-item, #quarto-search-results li.aa-Item[aria-selected=true] .search-item .search-result-text { color: #fff; background-color: #0d6efd; }
.header-section-number { color: #5a6570; }"""
QUARTOS_PAGE = """<body class="nav-sidebar quarto-light"><nav id="quarto-sidebar"><ul class="dropdown-menu"><li><a class="dropdown-item" href="x">PDF</a></li></ul></nav>
<div id="quarto-search-results"><div class="aa-Panel"><div class="aa-SourceHeader"><div class="search-result-header">Two found</div></div><ul>
<li class="aa-Item" aria-selected="true"><div class="search-item"><p class="search-result-title">One</p><p class="search-result-text" id="chosen">a <mark class="search-match">word</mark></p></div></li>
<li class="aa-Item" aria-selected="false"><div class="search-item"><p class="search-result-text" id="other">another</p></div></li></ul></div></div>
<div id="quarto-margin-sidebar"><nav role="doc-toc"><ul><li><a href="#x"><span class="header-section-number">1</span> One</a></li></ul></nav></div></body>"""
#: The contrast of an element's text with what is painted behind it (WCAG 2.2, 1.4.3).
CONTRAST = """(selector) => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number), part = (c) => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => .2126 * part(r) + .7152 * part(g) + .0722 * part(b), element = document.querySelector(selector);
  let behind = element; while (behind && rgb(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const [low, high] = [light(rgb(getComputedStyle(element).color)), light(rgb(getComputedStyle(behind || document.body).backgroundColor))].sort((a, b) => a - b);
  return (high + .05) / (low + .05);
}"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_quartos_menus_search_and_contents_can_be_read_and_are_not_blue(browser, tmp_path, scheme):
    sheets = "".join(f"<style>{text}</style>" for text in (QUARTOS, OWN.read_text("utf-8"), QUARTO.read_text("utf-8")))
    (tmp_path / "page.html").write_text(f'<!doctype html><html lang="en"><meta charset="utf-8">{sheets}{QUARTOS_PAGE}</html>', "utf-8")
    page = browser.new_context(color_scheme=scheme).new_page()
    page.goto((tmp_path / "page.html").as_uri())
    for selector in (".dropdown-item", ".search-result-header", "#chosen", "#chosen mark", "#other", "[role=doc-toc] .header-section-number"):
        assert page.evaluate(CONTRAST, selector) >= 4.5, selector
    painted = "[...document.querySelectorAll('.dropdown-menu, #quarto-search-results *')].map((each) => getComputedStyle(each).backgroundColor)"
    colours = set(page.evaluate(painted))
    assert "rgb(13, 110, 253)" not in colours and (scheme == "light" or "rgb(255, 255, 255)" not in colours)
