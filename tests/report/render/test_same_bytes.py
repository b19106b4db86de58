"""Two renders of one project are identical, whatever the clock says and wherever they are written."""

from __future__ import annotations

import hashlib
from pathlib import Path

from analysis.report.render import pandoc


def digests(folder: Path):
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_two_renders_give_the_same_bytes(english, project, tmp_path):
    again = pandoc.render(project.root, tmp_path / "elsewhere" / "book")
    assert digests(again.output_dir) == digests(english.output_dir)
    assert {".pdf", ".docx", ".js", ".html", ".svg"} <= {p.suffix for p in again.output_dir.rglob("*")}


def test_the_clock_of_the_build_is_the_clock_of_the_files(english, project, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    later = pandoc.render(project.root, tmp_path / "book", formats=["typst"])
    assert later.files["typst"].read_bytes() != english.files["typst"].read_bytes()
