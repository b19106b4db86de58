"""What a person sees in JupyterLab: HTML whose numbers tell their sentences; article text is text; a build's kernels give the markdown alone."""

import base64
import json
import os
from dataclasses import replace
from pathlib import Path

import nbformat
import papermill
import pytest
from bs4 import BeautifulSoup
from tests.evidence.conftest import extractions

from analysis import paths, tables
from analysis.charts import Chart
from analysis.evidence import lab, value
from analysis.evidence.page import Page, Shown
from analysis.report.render import tool

ATTACKS = (
    "<script>alert('xss')</script>",
    '<img src=x onerror="alert(2)">',
    '" onmouseover="alert(3)',
    "[bấm vào đây](javascript:alert(3))",
    "```{=html}\n<b>raw</b>\n```",
    "{{< include /etc/passwd >}} $x^2$ ::: {.lede} </style></div>",
)


@pytest.fixture(autouse=True)
def interactive(monkeypatch, tmp_path):
    """A person's kernel, in a project without a book."""
    monkeypatch.delenv("REPORT_SHOWN", raising=False)
    monkeypatch.delenv("REPORT_ADDRESS", raising=False)
    monkeypatch.setattr(paths, "BOOK", tmp_path / "_book")


@pytest.fixture
def page(tables_folder, tmp_path):
    return lambda edition="en": Page("theme-x", edition=edition, tables=tables_folder, out=tmp_path / "evidence")


def html(shown: Shown) -> BeautifulSoup:
    return BeautifulSoup(shown._repr_mimebundle_()["text/html"], "html.parser")


def has(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("a page")


def test_a_number_tells_its_sentence_and_leads_nowhere_where_there_is_no_book(page, small):
    shown = page()
    link = html(shown.shown(shown.show(value.claim(small["claims"].set_index("quote", drop=False).loc["8 xã"])))).a
    assert link.get_text() == "8" and not link.has_attr("href")
    assert link["title"] == "“Huyện phấn đấu có thêm 8 xã.” – Báo An Lạc, 13/7/2018"


def test_a_computed_number_tells_the_computation_and_how_many_sentences_there_are_more(page, small):
    shown, claims = page(), [value.claim(row) for _, row in small["claims"].iterrows()]
    titled = html(shown.shown(shown.show(value.fold("sum", claims)))).a["title"].splitlines()
    assert " + " in titled[0] and [line[0] for line in titled[1:]] == ["“", "“", "“", "…"] and titled[-1] == "… and 2 more"


def test_a_date_and_an_article_are_told_by_their_own_links(page, small):
    shown, claim = page(), small["claims"].iloc[0]
    assert html(shown.shown(shown.claim_day(claim, "2018"))).a["title"].startswith("“Năm 2018, huyện An Lạc")
    assert not html(shown.shown(shown.article_link("a1"))).a.has_attr("title")


@pytest.mark.parametrize(("edition", "built"), [("en", "chapters/article-a1.html"), ("vi", "vi/chapters-vi/article-a1.html")])
def test_links_lead_to_the_built_book(page, tmp_path, monkeypatch, edition, built):
    has(tmp_path / "_book", built)
    shown = page(edition)
    claim = shown.tables["claims"].set_index("quote", drop=False).loc["8 xã"]
    text = shown.show(value.claim(claim))
    monkeypatch.chdir(tmp_path)
    assert html(shown.shown(text)).a["href"] == f"_book/{built}#{claim['sentence_id']}"
    monkeypatch.setenv("REPORT_ADDRESS", "http://127.0.0.1:4848/")
    link = html(shown.shown(text)).a
    assert link["href"] == f"http://127.0.0.1:4848/{built}#{claim['sentence_id']}" and link["target"] == "_blank"


def test_no_link_leaves_the_book(page, tmp_path):
    has(tmp_path, "_book/index.html", "secret.html")
    shown = page()
    assert html(shown.shown("[home](../index.qmd)")).a["href"].endswith("_book/index.html")
    assert not html(shown.shown("[out](../../secret.html)")).a.has_attr("href")


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_of_an_article_is_text(tmp_path, attack):
    one, *others = extractions()
    first = one.sentences[2]
    (tmp_path / "tables").mkdir()
    hostile = replace(
        one, sentences=(*one.sentences[:2], replace(first, text=f"{first.text} {attack}"), *one.sentences[3:]), article=replace(one.article, outlet=attack)
    )
    tables.write([hostile, *others], tmp_path / "tables")
    shown = Page("theme-x", tables=tmp_path / "tables", out=tmp_path)
    claim = shown.tables["claims"].set_index("quote", drop=False).loc["8 xã"]
    made = html(shown.blocks([shown.quote(first.sentence_id), shown.shown(shown.show(value.claim(claim)))]))
    known = {"div", "style", "p", "a", "span"}
    assert {element.name for element in made.find_all(True)} <= known
    assert {name for element in made.find_all(True) for name in element.attrs} <= {
        "class",
        "href",
        "target",
        "title",
        "id",
        "lang",
        "data-s",
        "data-v",
        "data-a",
    }
    seen = " ".join(attack.split())
    assert seen in " ".join(made.get_text().split()) and seen in " ".join(made.find("a", class_="ev")["title"].split())


def test_a_figure_is_shown_with_its_description(page, tmp_path, monkeypatch):
    monkeypatch.setenv("REPORT_FIGURES", str(tmp_path / "figures"))
    figure = Chart(figsize=(2, 1))
    figure.alt, figure.title = "Ten <b>communes</b>", "Communes"
    picture = html(page().chart(figure, "communes", "fig-communes", "corpus.timeline")).img
    assert picture["alt"] == "Ten <b>communes</b>"
    assert base64.b64decode(picture["src"].removeprefix("data:image/svg+xml;base64,")) == (tmp_path / "figures" / "communes.svg").read_bytes()


def test_what_is_cited_is_told_by_name(page):
    assert html(page().say("theme.words-lead")).p.get_text().count("(") > 1 and "@" not in html(page().say("theme.words-lead")).get_text()


def test_the_data_of_the_hover_cards_are_not_shown(page, small):
    shown = page()
    shown.show(value.claim(small["claims"].iloc[0]))
    bundle = shown.close()._repr_mimebundle_()
    assert bundle["text/html"] == "" and 'class="evidence"' in bundle["text/markdown"]


def test_markdown_is_read_as_the_renderer_reads_it():
    assert f"{tool.READER}-raw_html" == lab.READER


CELLS = """\
from analysis.evidence import value
from analysis.evidence.page import Page
page = Page("places", tables=tables)
page.say("places.lead", places=value.count(page.tables["claims"]))
"""


@pytest.mark.parametrize(
    ("told", "kinds"), [({}, {"text/html", "text/markdown", "text/plain"}), ({"REPORT_SHOWN": "markdown"}, {"text/markdown", "text/plain"})]
)
def test_in_a_real_kernel_that_papermill_starts_anywhere(tmp_path, monkeypatch, told, kinds):
    tables.write(extractions(), tmp_path / "_build" / "tables")
    cells = [nbformat.v4.new_code_cell('tables = "../_build/tables"', metadata={"tags": ["parameters"]}), nbformat.v4.new_code_cell(CELLS)]
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "data").symlink_to(paths.DATA)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "notebooks" / "a.ipynb")
    for name, content in {"REPORT_ROOT": str(tmp_path), "PYTHONPATH": os.pathsep.join(map(str, [Path(tables.__file__).parents[2]])), **told}.items():
        monkeypatch.setenv(name, content)
    done = papermill.execute_notebook(tmp_path / "notebooks/a.ipynb", None, cwd=tmp_path, kernel_name="python3", progress_bar=False)
    (output,) = done.cells[-1].outputs
    assert set(output.data) == kinds and "[5](" in output.data["text/markdown"], json.dumps(output)
