"""The fixture book as a site: every feature that it uses comes out."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from analysis.report.render import pandoc


def words(node):
    return " ".join(node.get_text(" ").split())


def test_a_sound_book_has_no_warnings(english, vietnamese):
    assert english.warnings == ()
    assert vietnamese.warnings == ()
    assert english.home.name == "index.html"


def test_the_sidebar_has_chapters_under_their_parts_and_marks_this_one(page):
    sidebar = page("chapters/places.html").select_one("nav.sidebar")
    assert [words(p) for p in sidebar.select(".part")] == ["Evidence", "Sources", "Appendices"]
    assert [words(a) for a in sidebar.select("a")] == [
        "Summary",
        "1 Counts",
        "2 Places and dates",
        "3 The articles",
        "References",
        "A How it was counted",
    ]
    assert [a["href"] for a in sidebar.select("a[aria-current=page]")] == ["places.html"]


def test_sections_are_numbered_within_the_chapter(page):
    soup = page("chapters/places.html")
    assert [words(h) for h in soup.select("article h2, article h3")] == ["2.1 Communes", "Not reported", "2.2 Dates"]
    assert words(soup.select_one("h1")) == "Places and dates"
    assert words(soup.select_one(".kicker")) == "Chapter 2"
    assert words(page("method.html").select_one("article h2")) == "A.1 Steps"


def test_the_table_of_contents_lists_the_sections(page):
    soup = page("chapters/counts.html")
    links = soup.select(".toc a")
    assert [words(a) for a in links] == ["1.1 In other forms", "1.1.1 Said as it is"]
    assert all(soup.find(id=a["href"][1:]) for a in links)


@pytest.mark.parametrize(
    ("name", "label", "caption"),
    [
        ("chapters/counts.html", "fig-bars", "Figure 1.1 : Criteria met in five years"),
        ("chapters/counts.html", "tbl-communes", "Table 1.1 : Communes and their criteria"),
        ("chapters/counts.html", "tbl-frame", "Table 1.2 : The same as HTML"),
        ("chapters/places.html", "fig-map", "Figure 2.1 : Communes by number of criteria, in Thạch Hà"),
        ("chapters/places.html", "fig-pair-b", "(b) : Second"),
        ("chapters/places.html", "tbl-wide", "Table 2.1 : Criteria met, by commune and year"),
        ("chapters/places.html", "lst-sum", "Listing 2.1 : Adding up"),
    ],
)
def test_figures_tables_and_listings_are_numbered_and_captioned(page, name, label, caption):
    figure = page(name).find(id=label)
    assert figure.name == "figure"
    assert words(figure.find("figcaption", recursive=False)) == caption


def test_cross_references_name_number_and_lead_to_their_targets(page, english):
    found = {words(a): a["href"] for name in ("index.html", "chapters/places.html", "method.html") for a in page(name).select("a.xref")}
    assert found["Chapter 1"] == "chapters/counts.html#sec-counts"
    assert found["Appendix A"] == "method.html#sec-method"
    assert found["Figure 1.1"] == "chapters/counts.html#fig-bars"
    assert found["Figure 2.2 (a)"] == "#fig-pair-a"
    assert found["Equation 2.1"] == "#eq-mean"
    assert found["2.1"] == "#sec-communes"
    assert found["the bars, 1.1"] == "chapters/counts.html#fig-bars"


def test_every_link_of_the_site_leads_somewhere(english, page):
    for path in sorted(english.output_dir.rglob("*.html")):
        for link in page(path.relative_to(english.output_dir)).select("a[href]"):
            address, _, anchor = link["href"].partition("#")
            if address.startswith("../book-vi") or "/../book-vi" in address or "book-vi/" in address:
                continue
            target = (path.parent / address).resolve() if address else path
            assert target.is_file(), f"{path}: {link['href']}"
            if anchor and target.suffix == ".html":
                assert page(target).find(id=anchor), f"{path}: {link['href']}"


def test_links_between_chapters_lead_to_pages_in_raw_html_too(page):
    assert page("index.html").find("a", string="the chapter on places")["href"] == "chapters/places.html#dates"
    assert page("chapters/counts.html").select_one("#tbl-frame a.ev")["href"] == "articles.html#a1-s1"


def test_evidence_keeps_its_class_and_data(page):
    number = page("index.html").select_one("a.ev")
    assert number["data-s"] == "a1-s1 a1-s2"
    assert number["href"] == "chapters/articles.html#a1-s1"
    sentence = page("chapters/articles.html").find(id="a1-s2")
    assert sentence["class"] == ["s"]
    assert sentence["data-article"] == "a1"
    assert [words(m) for m in sentence.select("[class^=layer-]")] == [
        "8 xã",
        "252",
        "ông Trần Văn An",
        "huyện Thạch Hà",
        "Nghị quyết 18",
        "tinh gọn bộ máy",
    ]


def test_callouts(page):
    note = page("index.html").select_one("aside.callout-note")
    assert words(note.select_one(".callout-title")) == "What this is"
    places = page("chapters/places.html")
    assert words(places.select_one("details.callout-warning:not([open]) summary")) == "Dates are inferred"
    assert words(places.select_one("aside.callout-tip .callout-title")) == "Tip"


def test_code_is_folded_shown_or_hidden_as_asked(page):
    soup = page("chapters/counts.html")
    folded = [words(d.pre) for d in soup.select("details.code-fold:not([open])")]
    assert folded[:3] == ["threshold = 5", "table(communes)", "frame"]
    assert words(soup.select_one("details.code-fold[open] summary")) == "The picture"
    assert "plot(counts)" not in soup.get_text()


def test_cells_and_outputs_that_are_not_to_be_seen_are_not(page):
    text = page("chapters/counts.html").get_text()
    for hidden in ("removed", "never shown", "not included", "a warning"):
        assert hidden not in text
    assert "plain 1" in text
    assert "ZeroDivisionError: division by zero" in text


def test_pictures_of_notebooks_are_files_with_alternative_text(page, english):
    image = page("chapters/counts.html").select_one("#fig-bars img")
    assert image["alt"] == "Five bars, rising"
    assert (english.output_dir / "chapters" / image["src"]).read_bytes().startswith(b"<svg")


def test_citations_lead_to_the_bibliography(page):
    cited = page("index.html").select_one('.citation a[href$="#ref-doe2019"]')
    assert cited["href"].startswith("references.html")
    assert [e["id"] for e in page("references.html").select("#refs .csl-entry")] == ["ref-doe2019", "ref-tran2020"]
    assert not page("index.html").select("#refs")


def test_footnotes_lead_there_and_back(page):
    soup = page("index.html")
    note = soup.select_one("a.footnote-ref")
    assert soup.find(id=note["href"][1:]).select_one("a.footnote-back")["href"] == "#" + note["id"]


def test_previous_and_next(page):
    soup = page("chapters/places.html")
    assert words(soup.select_one("a.prev")) == "Previous 1 Counts"
    assert soup.select_one("a.next")["href"] == "articles.html"
    assert not page("index.html").select("a.prev")


def test_conditional_content(page):
    text = page("chapters/places.html").get_text()
    assert "Only in HTML." in text
    assert "Only elsewhere." not in text


def test_tables_scroll_in_their_own_box(page):
    tables = page("chapters/places.html").select("table")
    assert tables
    assert all("table-scroll" in table.parent["class"] and table.parent["tabindex"] == "0" for table in tables)


def test_heads_say_what_they_head_and_cells_have_their_columns_title(rendered):
    page, _ = rendered("# One\n\n| Name | Post |\n|---|---|\n| An | *Chair* |\n| Bo | – |\n\n: Posts {#tbl-posts .stacks .row-heads}\n")
    table = page.select_one("#tbl-posts table")
    assert {"stacks", "row-heads"} <= set(table["class"])
    assert [(head["scope"], head.text) for head in table.select("thead th")] == [("col", "Name"), ("col", "Post")]
    assert [(head["scope"], head.text) for head in table.select("tbody th")] == [("row", "An"), ("row", "Bo")]
    assert [(cell["data-label"], cell.text) for cell in table.select("td")] == [("Post", "Chair"), ("Post", "–")]


def test_a_table_whose_first_column_names_nothing_has_no_heads_of_rows(rendered):
    page, _ = rendered("# One\n\n| Kind | Words |\n|---|---|\n| a | b |\n\n: Words {#tbl-words}\n")
    assert not page.select("tbody th") and [cell["data-label"] for cell in page.select("td")] == ["Kind", "Words"]


def test_the_icon_and_the_description_are_the_projects(project, tmp_path):
    project("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    text = (project.root / "_quarto.yml").read_text("utf-8")
    project("_quarto.yml", re.sub(r"^book:\n", "description-meta: What it tells\nbook:\n  favicon: icon.svg\n", text, count=1, flags=re.MULTILINE))
    pandoc.render(project.root, tmp_path / "out", formats=["html"])
    for name, address in (("index.html", "icon.svg"), ("chapters/counts.html", "../icon.svg")):
        page = BeautifulSoup((tmp_path / "out" / name).read_text("utf-8"), "html.parser")
        assert page.select_one("link[rel=icon]")["href"] == address
    assert (tmp_path / "out" / "icon.svg").is_file()
    home = BeautifulSoup((tmp_path / "out" / "index.html").read_text("utf-8"), "html.parser")
    assert home.select_one("meta[name=description]")["content"] == "What it tells"


def test_files_of_the_project_are_linked_and_copied(page, english):
    soup = page("chapters/places.html")
    assert "../extra.css" in [link["href"] for link in soup.select("link[rel=stylesheet]")]
    assert soup.select_one("meta[name=fixture]")["content"] == "in the header"
    assert "fixtureAfterBody" in str(soup.body)
    for name in ("extra.css", "data/communes.csv", "images/map.svg"):
        assert (english.output_dir / name).is_file()
    assert not (english.output_dir / "data" / "private.txt").exists()


def test_what_is_included_is_there(page):
    assert page("index.html").find("a", string="communes.csv")["href"] == "data/communes.csv"


def test_language_title_and_description(page, vietnamese):
    soup = page("chapters/places.html")
    assert soup.html["lang"] == "en"
    assert soup.title.string == "2 Places and dates – Measures and means"
    assert soup.select_one("meta[name=description]")["content"] == "Which communes, then and since."
    text = (vietnamese.output_dir / "chapters" / "places.html").read_text("utf-8")
    assert '<html lang="vi">' in text
    assert re.search(r"Hình\s2\.1", text)
    assert "Chương" in text
    assert "Tìm trong sách" in text
    assert "14 tháng 3, 2025" in (vietnamese.output_dir / "index.html").read_text("utf-8")


def test_the_other_edition_is_linked_page_by_page(page, english, vietnamese):
    link = page("chapters/places.html").select_one("a.edition")
    assert (link.text, link["lang"]) == ("Tiếng Việt", "vi")
    assert (english.output_dir / "chapters" / link["href"]).resolve() == (vietnamese.output_dir / "chapters" / "places.html").resolve()


def test_yaml_and_shortcodes_in_outputs_are_text(page):
    soup = page("chapters/counts.html")
    assert soup.title.string.startswith("1 Counts")
    text = soup.get_text()
    assert "{{< env HOME >}} and {{< include ../../../../etc/passwd >}} as text." in " ".join(text.split())
    assert "root:" not in text


def test_pages_are_accessible_in_outline(page):
    for name in ("index.html", "chapters/counts.html"):
        soup = page(name)
        assert len(soup.select("h1")) == 1
        assert soup.select_one("a.skip")["href"] == "#" + soup.main["id"]
        assert all(image.has_attr("alt") for image in soup.select("img"))
        assert all(words(b) or b.has_attr("aria-label") for b in soup.select("button"))


def test_a_page_has_one_heading_of_the_first_level(english):
    pages = [path.read_text("utf-8") for path in english.output_dir.rglob("*.html")]
    cited = [text for text in pages if 'id="bibliography"' in text or 'id="refs"' in text]
    assert cited and [len(re.findall(r"<h1\b", text)) for text in cited] == [1] * len(cited)
