"""What is shorter on paper, and the files that are offered."""

from __future__ import annotations

import json

from bs4 import BeautifulSoup

from analysis.report.render import pandoc, paper, tool, tree

ENTRY = """\
::: {#v1 .entry}
[2]{.number} in [One](#one) · computed as `count(c73ae2778c5b8, c62e21b2c9f57, c6455deec8f55)`

1. [One two three four five six seven eight](#s1){#u1 .q} [Paper A](#facts-a){.article}
2. [Short words](#s2){#u2 .q} [Paper A](#facts-a){.article}
3. [Other](#s3){#u3 .q} [Paper B](#facts-b){.article}
:::

A sentence.[↩](#u1){.back}
"""


def test_an_entry_names_its_sentences_by_their_first_words_under_their_article():
    made = paper.shortened(tool.parse(ENTRY, where="a test"))
    assert [tree.text(block) for block in made[0]["c"][1]] == [
        "2 in One · computed as count(…)",
        "Paper A: One two three four five six … · Short words",
        "Paper B: Other",
    ]
    assert [link["c"][0][0] for link in tree.elements(made[0], "Link") if link["c"][0][0]] == ["u1", "u2", "u3"]


def test_nothing_leads_back_on_paper():
    made = paper.shortened(tool.parse(ENTRY, where="a test"))
    assert tree.text(made[1]) == "A sentence." and "back" not in json.dumps(made)


def test_pdf_and_word_are_offered_on_every_page_where_the_book_has_them(project, tmp_path):
    configuration = (project.root / "_quarto.yml").read_text("utf-8")
    (project.root / "_quarto.yml").write_text(configuration.replace("book:\n", "book:\n  downloads: [pdf, docx]\n", 1), "utf-8")
    made = pandoc.render(project.root, tmp_path / "book")
    for page in (tmp_path / "book").rglob("*.html"):
        links = BeautifulSoup(page.read_text("utf-8"), "html.parser").select("nav.sidebar a[download]")
        assert [(page.parent / link["href"]).resolve() for link in links] == [made.files["typst"], made.files["docx"]]
    home = BeautifulSoup(made.home.read_text("utf-8"), "html.parser")
    assert [link.text for link in home.select(".cover .offers a")] == ["PDF", "Word"]


def test_the_other_editions_folders_may_have_other_names(project, tmp_path):
    configuration = (project.root / "_quarto.yml").read_text("utf-8")
    (project.root / "_quarto.yml").write_text(configuration.replace("lang: vi}", "lang: vi, folders: {chapters: chapters-vi}}"), "utf-8")
    pandoc.render(project.root, tmp_path / "book", formats=["html"])
    page = BeautifulSoup((tmp_path / "book/chapters/places.html").read_text("utf-8"), "html.parser")
    assert page.select_one("a.edition")["href"] == "../../book-vi/chapters-vi/places.html"
