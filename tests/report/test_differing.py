"""Where two versions of a file differ, in words."""

from __future__ import annotations

import io
import json
import zipfile

import duckdb
import pytest

from analysis.report.differing import describe


def cell(source: str, *texts: str) -> dict:
    outputs = [{"output_type": "stream", "name": "stdout", "text": text} for text in texts]
    return {"cell_type": "code", "source": source, "outputs": outputs}


def notebook(*cells: dict) -> bytes:
    return json.dumps({"cells": cells}).encode()


def archive(**files: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as held:
        for name, text in files.items():
            held.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "before", "now", "said"),
    [
        ("a.html", b"one\ntwo\n", b"one\ntoo\n", "line 2: “two” then, “too” now"),
        ("a.html", b"one\n", b"one\nmore\n", "line 2: “more” is new"),
        ("a.html", b"x" * 100 + b"1", b"x" * 100 + b"2", f"line 1: “…{'x' * 20}1” then, “…{'x' * 20}2” now"),
        ("a.html", b"one\r\n", b"one\n", "in its line ends"),
        ("a.png", b"\x89PNG", b"\x89PNH!", "from byte 4 on (4 bytes then, 5 now)"),
        ("a.ipynb", notebook(cell("f()", "1")), notebook(cell("f()", "2")), "cell 1 (`f()`), output 1: “1” then, “2” now"),
        ("a.ipynb", notebook(cell("f()")), notebook(cell("f()", "2")), "cell 1 (`f()`), output 1: “2” is new"),
        ("a.ipynb", notebook(cell("f()")), notebook(cell("f()"), cell("g()")), "cell 2 is new"),
        ("a.ipynb", notebook(cell("f()")), notebook(cell("g()")), "cell 1: line 1: “f()” then, “g()” now"),
        ("a.docx", archive(a="1", b="2"), archive(a="1", b="3"), "b: line 1: “2” then, “3” now"),
        ("a.docx", b"no archive", b"no archive at all", "line 1: “no archive” then, “no archive at all” now"),
    ],
)
def test_the_first_difference_is_told(tmp_path, name, before, now, said):
    files = [tmp_path / folder / name for folder in ("before", "now")]
    for file, content in zip(files, (before, now)):
        file.parent.mkdir()
        file.write_bytes(content)
    assert describe(*files) == said


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("SELECT 1 AS a, 'x' AS b", "SELECT 1 AS a, 'y' AS b", "row 1, b: “x” then, “y” now"),
        ("SELECT 1 AS a", "SELECT 1 AS a UNION ALL SELECT 2", "1 rows then, 2 now"),
        ("SELECT 1 AS a", "SELECT 1 AS b", "its columns: a, b"),
    ],
)
def test_of_tables_the_row_and_the_column_are_told(tmp_path, before, now, said):
    files = [tmp_path / name for name in ("before.parquet", "now.parquet")]
    for file, query in zip(files, (before, now)):
        duckdb.sql(query).write_parquet(str(file))
    assert describe(*files) == said
