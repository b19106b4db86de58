"""The pages of a PDF: the embedded renderer's always, and Quarto's where it is on the path; both wear the dress of `report.typ`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import typst
import yaml
from pypdf import PageObject, PdfReader

from analysis import words
from analysis.report import assemble, quarto
from analysis.report.project import Project
from analysis.report.render import pandoc
from analysis.report.render.config import ASSETS

ROOT = Path(__file__).resolve().parents[3]
ROWS = 90
SENTENCE = "Thạch Hà phấn đấu có thêm tám xã đạt chuẩn nông thôn mới, và các xã ấy nhận được hỗ trợ từ ngân sách tỉnh."
HOME = """\
# Summary {#summary .unnumbered}

::::: {.key-figures}
::: {.key-figure}
[49]{.number}

[figures stated]{.label}
:::

::: {.key-figure}
[9]{.number}

[targets set]{.label}
:::
:::::

HOW

By verdict, there are these: @tbl-verdicts.

| Verdict | Targets |
|:--|--:|
| open | 4 |

: Targets by verdict {#tbl-verdicts}
"""
CHAPTER = """\
---
title: A long table
---

## All of them

A word is typical by its log-likelihood [@dunning1993]. See @tbl-long and @fig-tall.

::: {#facts-long .facts}
`rows`: many
:::

TABLE

: All of them, one by one {#tbl-long}

## A drawing

![A tall drawing](tall.svg){#fig-tall fig-alt="A tall drawing"}

::: {.facts #facts}
Outlet
:   unknown

Author
:   unknown
:::

::: {.quote}
[A sentence.](#facts){.q}

[Somebody, Somewhere]{.who}
:::
"""


def long_table() -> str:
    """A table longer than two pages, its cells longer than its columns."""
    rows = "\n".join(f"| row{index:03}\u00a0≥\u00a01.680 | {SENTENCE} | Ban Chỉ đạo Chương trình |" for index in range(ROWS))
    return f"| Number | What is named | Named by |\n|:--|:----------|:---|\n{rows}"


@pytest.fixture(scope="module")
def sources(tmp_path_factory) -> Path:
    """The report's own project with a chapter of these tests, as a build stages it, for PDF alone."""
    root = tmp_path_factory.mktemp("paper") / "project"
    for file, name in [*((ROOT / name, name) for name in assemble.sources(Project(ROOT))), assemble.PAPER]:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, root / name)
    options = yaml.safe_load((root / "_quarto.yml").read_text("utf-8"))
    options["format"] = {"typst": options["format"]["typst"]}
    options["book"]["downloads"] = ["pdf"]
    (root / "_quarto.yml").write_text(yaml.safe_dump(options, allow_unicode=True), "utf-8")
    how = words.load("en")("summary.how").replace("evidence.ipynb", "chapters/long.qmd")
    (root / "_home.md").write_text(HOME.replace("HOW", how), "utf-8")
    (root / "_chapters.yml").write_text("title: Summary\nbook: {date: 2026-11-23, chapters: [{part: A part, chapters: [chapters/long.qmd]}]}\n", "utf-8")
    (root / "chapters").mkdir()
    (root / "chapters" / "long.qmd").write_text(CHAPTER.replace("TABLE", long_table()), "utf-8")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="400pt" height="1600pt" viewBox="0 0 400 1600"><rect width="400" height="1600" fill="#ccc"/></svg>'
    (root / "chapters" / "tall.svg").write_text(drawing, "utf-8")
    return root


@pytest.fixture(scope="module")
def embedded(sources, tmp_path_factory) -> PdfReader:
    root = tmp_path_factory.mktemp("embedded") / "project"
    shutil.copytree(sources, root)
    (root / "index.qmd").write_bytes(assemble.include_home((root / "index.qmd").read_bytes(), (root / "_home.md").read_bytes()))
    made = pandoc.render(root, root.parent / "book")
    assert not made.warnings
    return PdfReader(made.files["typst"])


@pytest.fixture(scope="module")
def by_quarto(sources, tmp_path_factory) -> PdfReader:
    program = quarto.choose("auto").program
    root = tmp_path_factory.mktemp("quarto") / "project"
    shutil.copytree(sources, root)
    environment = {**os.environ, quarto.RENDERING: "1", "SOURCE_DATE_EPOCH": "1795000000"}
    subprocess.run([program, "render", "."], cwd=root, env=environment, check=True, capture_output=True)
    return PdfReader(next(root.rglob("words-and-deeds.pdf")))


needs_quarto = [pytest.mark.quarto, pytest.mark.slow, pytest.mark.skipif(quarto.choose("auto").program is None, reason="no quarto of 1.9 or later on the path")]


@pytest.fixture(params=["embedded", pytest.param("by_quarto", marks=needs_quarto)])
def pdf(request) -> PdfReader:
    return request.getfixturevalue(request.param)


def text_of(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


# --- text over text


def runs(page: PageObject) -> list[tuple[float, float, float, int]]:
    """(x, y, size, glyphs) of each run of text that a page shows."""
    found: list[tuple[float, float, float, int]] = []
    size = [0.0]

    def note(operator, operands, matrix, text_matrix):
        if operator == b"Tf":
            size[0] = float(operands[1])
        if operator not in (b"Tj", b"TJ"):
            return
        shown = operands[0] if operator == b"TJ" else operands
        # typst writes two bytes a glyph
        glyphs = sum(len(getattr(piece, "original_bytes", piece)) for piece in shown if isinstance(piece, (str, bytes))) // 2
        x, y = text_matrix[4], text_matrix[5]
        left = x * matrix[0] + y * matrix[2] + matrix[4]
        foot = x * matrix[1] + y * matrix[3] + matrix[5]
        found.append((left, foot, size[0] * abs(text_matrix[3] * matrix[3]), glyphs))

    page.extract_text(visitor_operand_before=note)
    return found


def over_others(page: PageObject) -> list[tuple]:
    """Runs of text that stand upon others: less than a line apart, and beginning before the other can have ended (no font's glyphs are narrower on average than .22 em)."""
    found, known = [], sorted(runs(page), key=lambda run: run[1])
    for index, one in enumerate(known):
        for other in known[index + 1 :]:
            if other[1] - one[1] >= 0.8 * min(one[2], other[2]):
                break
            first, second = sorted((one, other))
            if first[0] + 0.22 * first[2] * max(first[3] - 1, 0) > second[0]:
                found.append((first, second))
    return found


def beyond(page: PageObject) -> list[tuple]:
    """Runs of text that begin outside of the page."""
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    return [run for run in runs(page) if not (0 < run[0] < width and 0 < run[1] < height)]


def test_text_over_text_is_found_and_lines_of_a_paragraph_are_none(tmp_path):
    (tmp_path / "over.typ").write_text("#set page(width: 200pt, height: 60pt, margin: 10pt)\nSome words\n#place(top, dy: 2pt)[Other words]\n", "utf-8")
    (tmp_path / "lines.typ").write_text("#set page(width: 80pt)\nWords of more than one line, *bold* ones and iiiilll · too.\n", "utf-8")
    (tmp_path / "beyond.typ").write_text("#set page(width: 200pt, height: 60pt, margin: 10pt)\n#place(dy: 70pt)[Words]\n", "utf-8")
    over, lines, outside = (PdfReader(_compiled(tmp_path / f"{name}.typ")).pages[0] for name in ("over", "lines", "beyond"))
    assert over_others(over) and not beyond(over)
    assert not over_others(lines) and not beyond(lines)
    assert beyond(outside)


def _compiled(source: Path) -> Path:
    typst.compile(source, output=source.with_suffix(".pdf"))
    return source.with_suffix(".pdf")


def test_no_text_stands_upon_other_text_or_beyond_the_page(pdf):
    assert [(number, found[:2]) for number, page in enumerate(pdf.pages, 1) if (found := over_others(page) + beyond(page))] == []


# --- what the pages hold


def test_a_long_table_goes_on_over_pages_under_its_head(pdf):
    held = [text for page in pdf.pages if "row0" in (text := text_of(page))]
    assert len(held) > 2 and all("What is named" in text for text in held)
    assert [f"row{index:03}" for index in range(ROWS)] == [word for text in held for word in text.split() if word.startswith("row0")]


def test_a_line_of_facts_stands_with_its_table(pdf):
    page = next(page for page in pdf.pages if "rows: many" in text_of(page))
    assert re.search(r"rows: many ?Table 1\.1 All of them", text_of(page))


def test_no_page_is_blank_and_a_part_has_none_of_its_own(pdf):
    texts = [text_of(page) for page in pdf.pages]
    assert [text for text in texts if len(text) < 40] == []
    assert "A part Chapter 1 A long table" in " ".join(texts)


def test_tables_and_figures_are_numbered_and_sources_cited_as_on_the_pages(pdf):
    text = " ".join(text_of(page) for page in pdf.pages)
    assert "Table 1 Targets by verdict" in text and "Table 1.1 All of them" in text and "Figure 1.1 A tall drawing" in text and "0.1" not in text
    assert "these: Table 1." in text and "See Table 1.1 and Figure 1.1" in text
    assert "(Dunning 1993)" in text and "References Dunning, Ted. 1993." in text


def test_the_words_on_numbers_are_those_for_paper(pdf):
    text = " ".join(text_of(page) for page in pdf.pages)
    assert "How to read a number Each number rests on what an article says." in text and "tab key" not in text and "Point at" not in text


def test_key_figures_stand_in_a_row(pdf):
    page = next(page for page in pdf.pages if "figures stated" in text_of(page) and "How to read" in text_of(page))
    large = [run for run in runs(page) if 20 < run[2] < 24]
    assert len(large) == 2 and large[0][1] == pytest.approx(large[1][1]) and large[0][0] < large[1][0] - 50


def test_a_drawing_taller_than_a_page_is_made_smaller_and_stays_with_its_heading(pdf):
    page = next(page for page in pdf.pages if "Figure 1.1 A tall drawing" in text_of(page))
    assert "1.2 A drawing" in text_of(page)


def test_links_lead_to_places_of_the_document(pdf):
    targets = [note.get_object()["/A"] for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note.get_object()]
    assert not [action["/URI"] for action in targets if "/URI" in action and "qmd" in action["/URI"]]


@pytest.mark.quarto
@pytest.mark.slow
@pytest.mark.skipif(quarto.choose("auto").program is None, reason="no quarto of 1.9 or later on the path")
def test_both_renderers_make_the_same_pages(embedded, by_quarto):
    assert [text_of(page) for page in by_quarto.pages] == [text_of(page) for page in embedded.pages]


def test_the_template_can_be_a_part_of_quartos():
    """In a template of pandoc's a dollar sign begins a variable."""
    assert "$" not in (ASSETS / "report.typ").read_text("utf-8")
