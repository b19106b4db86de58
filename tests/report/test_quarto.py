"""The renderer that is chosen, and the real Quarto where it is on the path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.report.conftest import WRITE_EVIDENCE

from analysis.errors import UserError
from analysis.report import quarto
from analysis.report.publish import digests_below

ROOT = Path(__file__).resolve().parents[2]
needs_quarto = [pytest.mark.quarto, pytest.mark.slow, pytest.mark.skipif(quarto.choose("auto").program is None, reason="no quarto of 1.9 or later on the path")]


def test_the_embedded_renderer_where_there_is_no_quarto(monkeypatch):
    monkeypatch.setattr(quarto, "find", lambda: None)
    assert quarto.choose("auto").program is None and quarto.choose("pandoc").identity.startswith("embedded, pandoc")
    with pytest.raises(UserError, match="no quarto on the path"):
        quarto.choose("quarto")


def test_quarto_where_it_is_there(monkeypatch, tmp_path):
    program = tmp_path / "quarto"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr(quarto, "find", lambda: str(program))
    assert quarto.choose("auto").program == str(program) and quarto.choose("pandoc").program is None
    before = quarto.choose("auto").identity
    program.write_text("#!/bin/sh\n# another\n")
    assert quarto.choose("auto").identity != before


@pytest.mark.parametrize(("said", "taken"), [("1.7.34", False), ("1.8.2", False), ("1.9.1", True), ("1.10.19", True), ("2.0", True), ("99.9.9", True)])
def test_a_quarto_that_makes_no_pdf_of_a_book_is_not_taken(monkeypatch, tmp_path, said, taken):
    program = tmp_path / "quarto"
    program.write_text(f"#!/bin/sh\necho {said}\n")
    program.chmod(0o755)
    monkeypatch.setattr(quarto, "find", lambda: str(program))
    chosen = quarto.choose("auto")
    assert (chosen.program is not None) is taken and (chosen.reason is None) is taken
    if not taken:
        assert f"Quarto {said} makes no PDF" in chosen.reason
        with pytest.raises(UserError, match="makes no PDF"):
            quarto.choose("quarto")


def test_a_failing_quarto_leaves_the_last_report(project, build, monkeypatch, tmp_path):
    build()
    before = digests_below(project.book)
    program = tmp_path / "quarto"
    program.write_text("#!/bin/sh\necho 'ERROR: no such thing' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(quarto, "find", lambda: str(program))
    with pytest.raises(UserError, match="ERROR: no such thing") as failure:
        build(renderer="quarto")
    assert failure.value.exit_code == 1 and digests_below(project.book) == before


def prepared(project) -> None:
    """The small project as a checkout: the real hook and the real place for the home page."""
    for name in ("prerender.py", "home.lua"):
        target = project.root / "scripts" / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "scripts" / name, target)
    configuration = (project.root / "_quarto.yml").read_text().replace("execute:", "filters: [{path: scripts/home.lua, at: pre-ast}]\nexecute:")
    (project.root / "_quarto.yml").write_text(configuration)
    (project.root / ".venv" / "bin").mkdir(parents=True)
    python = project.root / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)


class TestReal:
    pytestmark = needs_quarto

    def test_quarto_render_alone_gives_the_same_book(self, project, build):
        prepared(project)
        build(renderer="quarto")
        pages = {path: known for path, known in digests_below(project.book).items() if path.endswith(".html")}
        assert "one.html" in {Path(path).name for path in pages} and "from one:" in (project.book / "index.html").read_text("utf-8")
        for name in ("_book", "_build", "chapters"):
            shutil.rmtree(project.root / name)
        (project.root / "_home.md").unlink()
        (project.root / "_chapters.yml").unlink()
        subprocess.run(
            ["quarto", "render"],
            cwd=project.root,
            env={**os.environ, "REPORT_ROOT": str(project.root), "PYTHONPATH": str(ROOT / "src")},
            check=True,
            capture_output=True,
        )
        assert {path: known for path, known in digests_below(project.book).items() if path.endswith(".html")} == pages

    def test_titles_are_shown_as_written_and_nothing_in_them_is_expanded(self, project, build):
        prepared(project)
        themes = project.root / "data" / "themes" / "a.yaml"
        hostile = "Họp: {{< env HOME >}} [a](javascript:1){.unnumbered} (2018)"
        themes.write_text(themes.read_text("utf-8").replace("en: Theme a", f'en: "{hostile}"'), "utf-8")
        build(renderer="quarto")
        page = next(path for path in (project.book / "chapters").glob("*.html") if "Họp" in path.read_text("utf-8").partition("</title>")[0])
        title = BeautifulSoup(page.read_text("utf-8"), "html.parser").select_one("h1.title .chapter-title").text
        assert title.replace("\u2060", "") == hostile
        for file in [*project.book.rglob("*.html"), project.book / "search.json"]:
            text = file.read_text("utf-8")
            assert os.environ["HOME"] + " [a]" not in text and 'javascript:1"' not in text and "—title" not in text

    def test_tables_say_their_titles_and_a_link_leads_over_the_navigation(self, project, build, notebook, write):
        prepared(project)
        for name in ("edition.lua", "tables.lua"):
            shutil.copy(ROOT / "scripts" / name, project.root / "scripts" / name)
        configuration = (project.root / "_quarto.yml").read_text().replace("execute:", "skip-link: Skip\ndescription-meta: What it tells\nexecute:")
        (project.root / "_quarto.yml").write_text(
            configuration.replace("at: pre-ast}", "at: pre-ast}, scripts/edition.lua, {path: scripts/tables.lua, at: post-finalize}")
        )
        table = "| Name | Post |\\n|---|---|\\n| An | *Chair* |\\n\\n: Posts {#tbl-posts .stacks .row-heads}\\n"
        cell = f"from IPython.display import Markdown, display\ndisplay(Markdown('{table}'))"
        write("notebooks/one.ipynb", notebook(cell, WRITE_EVIDENCE, heading="One"))
        build(renderer="quarto")
        page = BeautifulSoup((project.book / "chapters" / "one.html").read_text("utf-8"), "html.parser")
        shown = page.select_one("#tbl-posts table")
        assert {"stacks", "row-heads"} <= set(shown["class"])
        assert [(head["scope"], head.text) for head in shown.select("th")] == [("col", "Name"), ("col", "Post"), ("row", "An")]
        assert [(each["data-label"], each.text) for each in shown.select("td")] == [("Post", "Chair")]
        assert page.select_one("a.skip")["href"] == "#quarto-document-content" and page.select_one("#quarto-document-content")
        assert page.select_one("meta[name=description]")["content"] == "What it tells"

    def test_two_renderings_have_the_same_bytes(self, project, build, tmp_path):
        prepared(project)
        build(renderer="quarto")
        shutil.rmtree(project.build)
        build(renderer="quarto", output=tmp_path / "again")
        assert digests_below(tmp_path / "again") == digests_below(project.book)
