"""Figures as files: the same bytes each time, data that lead back, nothing of a text left that could do harm."""

import csv
import io
import unicodedata
from xml.etree import ElementTree

import pandas as pd
import pytest
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from analysis import charts
from analysis.charts import exporting
from analysis.language.collation import ALPHABET, TONES

from . import frames

NASTY = "=cmd() $x$ <script>alert(1)</script> --> \\$ {{< include /etc/passwd >}} _^{ \u202e"


def test_three_files_named_by_the_edition(tmp_path, english):
    figure = charts.timeline(frames.articles(3), english)
    assert {
        path.name
        for path in (
            charts.export(figure, "t", folder=tmp_path).svg,
            charts.export(figure, "t", folder=tmp_path, edition="vi").csv,
        )
    } == {"t.svg", "t.vi.csv"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "t-narrow.svg",
        "t-narrow.vi.svg",
        "t.csv",
        "t.png",
        "t.svg",
        "t.vi.csv",
        "t.vi.png",
        "t.vi.svg",
    ]


def test_the_same_frames_give_the_same_bytes(tmp_path, english):
    first, second = (charts.export(charts.streamlining(frames.claims(40), english), "t", folder=tmp_path / name) for name in "ab")
    for ending in ("svg", "png", "csv", "narrow"):
        assert getattr(first, ending).read_bytes() == getattr(second, ending).read_bytes()


def test_no_date_and_no_program_in_the_files(tmp_path, english):
    written = charts.export(charts.timeline(frames.articles(3), english), "t", folder=tmp_path)
    assert b"dc:date" not in written.svg.read_bytes() and b"Matplotlib v" not in written.svg.read_bytes()
    assert b"Software" not in written.png.read_bytes()


def test_the_svg_carries_title_and_alternative_text(tmp_path, english):
    written = charts.export(charts.timeline(frames.articles(3), english), "t", folder=tmp_path)
    text = written.svg.read_text("utf-8")
    assert f"<title>{english('chart.timeline.title')}</title>" in text
    assert "Timeline of 3 articles" in text and "Timeline of 3 articles" in written.alt


def test_a_second_export_writes_the_same_bytes_anew_and_leaves_nothing_else(tmp_path, english):
    figure = charts.timeline(frames.articles(3), english)
    first = charts.export(figure, "t", folder=tmp_path).svg
    before, content = first.stat().st_ino, first.read_bytes()
    second = charts.export(figure, "t", folder=tmp_path).svg
    assert second.stat().st_ino != before and second.read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t-narrow.svg", "t.csv", "t.png", "t.svg"]


def test_cells_of_the_csv_are_safe_and_whole():
    data = pd.DataFrame(
        {
            "a": ["=1+1", None],
            "ids": [("s1", "s2"), ()],
            "day": [pd.Timestamp(2018, 3, 5), pd.NaT],
            "n": [13.5, 41162.0],
            "text": ['một, "hai"', "ba\nbốn"],
        }
    )
    rows = list(csv.reader(io.StringIO(exporting.csv_text(data))))
    assert rows == [
        ["a", "ids", "day", "n", "text"],
        ["'=1+1", "s1 s2", "2018-03-05", "13.5", 'một, "hai"'],
        ["", "", "", "41162", "ba\nbốn"],
    ]


def test_numbers_of_the_tables_are_plain_numbers():
    data = frames.claims(2)[["value", "total", "start"]]
    assert exporting.csv_text(data) == "value,total,start\n0,120,0\n37,,1\n"


@pytest.mark.parametrize("where", ["name", "title", "place"])
def test_untrusted_text_is_shown_as_it_is(tmp_path, english, where):
    claims = frames.claims(8)
    claims["place"] = NASTY if where == "place" else claims["place"]
    figures = {
        "name": lambda: charts.speakers(frames.statements(4).assign(speaker=NASTY), english),
        "title": lambda: charts.timeline(frames.articles(2), english, {"a0": NASTY, "a1": NASTY}),
        "place": lambda: charts.streamlining(claims, english),
    }
    written = charts.export(figures[where](), "t", folder=tmp_path)
    ElementTree.parse(written.svg)  # well-formed
    assert "<script" not in written.svg.read_text("utf-8") and "\u202e" not in written.svg.read_text("utf-8")
    assert all(not cell.startswith(("=", "+", "@")) for row in csv.reader(io.StringIO(written.csv.read_text("utf-8"))) for cell in row)


def test_a_chart_shows_itself_in_a_notebook(english):
    assert charts.timeline(frames.articles(2), english)._repr_png_().startswith(b"\x89PNG")


def test_every_vietnamese_letter_has_a_glyph():
    glyphs = FT2Font(font_manager.findfont("DejaVu Sans")).get_charmap()
    letters = {
        unicodedata.normalize("NFC", letter + tone)
        for base in ALPHABET
        for letter in (base, base.upper())
        for tone in TONES
        if base in "aăâeêioôơuưy" or not tone
    }
    assert all(len(letter) == 1 and ord(letter) in glyphs for letter in letters) and len(letters) == 2 * (12 * 6 + 33 - 12)
