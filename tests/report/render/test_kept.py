"""Answers of pandoc that are kept between renders."""

from __future__ import annotations

import os
import time

import pytest

from analysis.errors import UserError
from analysis.report.render import kept, pandoc, tool


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_the_second_answer_is_the_first_one_and_pandoc_is_not_asked(folder, monkeypatch):
    first = tool.run(["-f", "markdown", "-t", "html"], "*a*", where="here")
    monkeypatch.setattr(tool.subprocess, "run", lambda *_, **__: pytest.fail("pandoc was asked"))
    assert tool.run(["-f", "markdown", "-t", "html"], "*a*", where="here") == first == "<p><em>a</em></p>\n"


def test_another_text_argument_or_file_is_another_answer(folder, tmp_path):
    template = tmp_path / "t.html"
    answers = []
    for text, to, around in (("a", "html", "1$body$"), ("b", "html", "1$body$"), ("a", "plain", "1$body$"), ("a", "html", "2$body$")):
        template.write_text(around)
        answers.append(tool.run(["-f", "markdown", "-t", to, f"--template={template}"], text, where="here"))
    assert len(set(answers)) == 4 and answers[3].startswith("2")


def test_warnings_are_said_again(folder):
    for _ in range(2):
        said: list[str] = []
        tool.run(["-f", "markdown", "-t", "html", "--citeproc"], "[@nobody]", where="here", said=said)
        assert said and said[0].startswith("here: ") and "nobody" in said[0]


def test_a_failure_is_not_kept_and_a_damaged_answer_not_believed(folder):
    for _ in range(2):
        with pytest.raises(UserError):
            tool.run(["-f", "no-such-format"], "a", where="here")
    tool.run(["-f", "markdown", "-t", "html"], "a", where="here")
    for file in folder.iterdir():
        file.write_text("[")
    assert tool.run(["-f", "markdown", "-t", "html"], "a", where="here") == "<p>a</p>\n"


def test_what_was_not_used_is_thrown_away(folder):
    for text in ("a", "b"):
        tool.run(["-f", "markdown", "-t", "html"], text, where="here")
    old = time.time() - 100
    for file in folder.iterdir():
        os.utime(file, (old, old))
    tool.run(["-f", "markdown", "-t", "html"], "a", where="here")
    kept.prune(folder, time.time() - 50)
    assert len(list(folder.iterdir())) == 1


def test_chapters_are_read_once_for_all_formats(folder, tmp_path, monkeypatch):
    project = tmp_path / "book"
    project.mkdir()
    (project / "_quarto.yml").write_text(
        "project: {type: book}\nbook: {title: A, author: B, chapters: [index.qmd, two.qmd]}\nformat: {html: default, typst: default, docx: default}\n"
    )
    (project / "index.qmd").write_text('---\ntitle: "Home"\n---\n\nWords.\n')
    (project / "two.qmd").write_text("# Two\n\nMore words.\n")
    pandoc.parse(project)
    asked, run = [], tool.subprocess.run
    monkeypatch.setattr(tool.subprocess, "run", lambda command, **options: asked.append(command) or run(command, **options))
    assert set(pandoc.render(project, tmp_path / "out").files) == {"html", "typst", "docx"}
    assert asked and not [command for command in asked if tool.READER in command]
