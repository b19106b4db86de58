"""The fixture book as PDF and DOCX."""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest
from docx import Document
from pypdf import PdfReader

from analysis.report.render import pandoc


@pytest.fixture(scope="module")
def pdf(english):
    return PdfReader(english.files["typst"])


@pytest.fixture(scope="module")
def pdf_text(pdf):
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


@pytest.fixture(scope="module")
def docx(english):
    return Document(english.files["docx"])


def test_the_pdf_says_what_it_is(pdf):
    assert pdf.metadata.title == "Measures and means"
    assert pdf.metadata.author == "An Nguyễn, Binh Trần"
    assert pdf.metadata.creation_date.date().isoformat() == "2025-03-14"


def test_the_pdf_has_numbers_captions_and_vietnamese(pdf_text):
    for expected in (
        "Chapter 2",
        "2.1 Communes",
        "Figure 1.1 Criteria met in five years",
        "Table 2.1 Criteria met, by commune and year",
        "Appendix A",
        "A.1 Steps",
        "toàn huyện có 14 xã đạt chuẩn nông thôn mới",
        "Only elsewhere.",
    ):
        assert expected in pdf_text, expected
    assert "Only in HTML." not in pdf_text


def test_the_pdf_keeps_links_inside(pdf):
    annotations = [a.get_object() for page in pdf.pages for a in page.get("/Annots", [])]
    inside = [a for a in annotations if "/Dest" in a or a.get("/A", {}).get("/S") == "/GoTo"]
    outside = [a["/A"]["/URI"] for a in annotations if "/A" in a and "/URI" in a["/A"]]
    assert len(inside) > 20
    assert not [address for address in outside if re.search(r"\.(ipynb|qmd)", address)]


def test_the_pdf_reads_html_outputs(pdf_text):
    assert "The same as HTML" in pdf_text
    assert "Bình quân đạt 13,5 tiêu chí" in pdf_text


def test_the_docx_has_its_styles_and_numbers(docx):
    styles = {(p.style.name, p.text) for p in docx.paragraphs}
    assert ("Title", "Measures and means") in styles
    assert ("Heading 1", "2\u2002Places and dates") in styles
    assert ("Heading 2", "2.1\u2002Communes") in styles
    assert ("Image Caption", "Figure\u00a01.1: Criteria met in five years") in styles
    assert ("Table Caption", "Table\u00a01.2: The same as HTML") in styles


def test_the_docx_keeps_links_inside_and_numbers_marked(english):
    with zipfile.ZipFile(english.files["docx"]) as archive:
        xml = archive.read("word/document.xml").decode()
    anchors = set(re.findall(r'w:anchor="([^"]+)"', xml))
    bookmarks = set(re.findall(r'<w:bookmarkStart[^>]* w:name="([^"]+)"', xml))
    assert {"a1-s1", "fig-bars", "sec-counts"} <= anchors
    assert anchors <= bookmarks
    assert 'w:val="EvidenceNumber"' in xml


def test_the_docx_shows_charts_as_png(english):
    with zipfile.ZipFile(english.files["docx"]) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert pictures
        assert all(archive.read(name).startswith(b"\x89PNG") for name in pictures)


def test_the_archive_is_dated_by_the_book(english):
    with zipfile.ZipFile(io.BytesIO(english.files["docx"].read_bytes())) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2025, 3, 14, 0, 0, 0)}
        assert b"2025-03-14" in archive.read("docProps/core.xml")


def test_no_path_of_this_machine_is_in_the_archive(english):
    with zipfile.ZipFile(english.files["docx"]) as archive:
        assert not [name for name in archive.namelist() if b"references.bib" in archive.read(name)]


def test_the_styles_keep_the_schemas_order(english):
    from xml.etree import ElementTree  # noqa: PLC0415

    from analysis.report.render.docx_styles import _ORDER  # noqa: PLC0415

    with zipfile.ZipFile(english.files["docx"]) as archive:
        styles = ElementTree.fromstring(archive.read("word/styles.xml"))
    for group, order in _ORDER.items():
        for node in styles.iter(f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{group}"):
            known = [order.index(tag) for tag in (child.tag.split("}")[1] for child in node) if tag in order]
            assert known == sorted(known)


def test_controls_of_the_screen_are_not_on_paper(project, tmp_path):
    cell = {"cell_type": "code", "id": "c", "metadata": {}, "execution_count": 1, "source": "x", "outputs": [{"output_type": "display_data", "metadata": {}, "data": {
        "text/html": "<fieldset><label><input type='checkbox'> switchable</label></fieldset><p>readable</p><script>scripted()</script>"}}]}  # fmt: skip
    prose = {
        "cell_type": "markdown",
        "id": "p",
        "metadata": {},
        "source": "# Counts {#sec-counts}\n\n[](){#fig-bars} [](){#tbl-communes}",
    }
    project(
        "chapters/counts.ipynb",
        json.dumps({"cells": [prose, cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}),
    )
    result = pandoc.render(project.root, tmp_path / "out", formats=["typst"])
    text = " ".join(page.extract_text() for page in PdfReader(result.files["typst"]).pages)
    assert "readable" in text
    assert "switchable" not in text
    assert "scripted" not in text


def test_a_link_is_a_place_in_word_too(project, tmp_path):
    project("method.md", "# Method\n\n[5](index.qmd){#u-here .ev} and [back there](#u-here).\n")
    result = pandoc.render(project.root, tmp_path / "out", formats=["docx"])
    with zipfile.ZipFile(result.files["docx"]) as archive:
        document = archive.read("word/document.xml").decode()
    assert 'w:anchor="u-here"' in document and 'w:name="u-here"' in document


def test_a_dash_that_begins_a_links_words_begins_no_list(project, tmp_path):
    project("method.md", "# Method\n\nBefore [- a sentence with a dash](#m) after.\n\n[2020. A year]{.who #m}\n")
    result = pandoc.render(project.root, tmp_path / "out", formats=["typst"])
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(result.files["typst"]).pages)
    assert "Before - a sentence with a dash after." in text and "2020. A year" in text
