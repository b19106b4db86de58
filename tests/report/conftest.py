"""A small project, and how to build it in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.report import build as building
from analysis.report import runner
from analysis.report.progress import Progress
from analysis.report.project import Project

PARAMETERS = 'edition = "en"\nchapter_id = "x"\ntables = "_build/tables"'
WRITE_EVIDENCE = """\
import json, os
folder = f"../_build/{edition}/evidence"
os.makedirs(folder, exist_ok=True)
with open(f"{folder}/{chapter_id}.json", "w") as file:
    json.dump({"chapter": chapter_id}, file)"""
WRITE_FIGURE = """\
from analysis.paths import FIGURES
FIGURES.mkdir(parents=True, exist_ok=True)
(FIGURES / f"{chapter_id}.csv").write_text("a,b\\n1,2\\n")"""


def notebook(*cells: str, parameters: str = PARAMETERS, heading: str = "A notebook") -> str:
    """The text of a notebook: a heading, the `parameters` cell, then code cells."""
    made = [
        {"cell_type": "markdown", "id": "heading", "metadata": {}, "source": f"# {heading}\n\nWhat is asked."},
        {"cell_type": "code", "id": "parameters", "metadata": {"tags": ["parameters"]}, "source": parameters, "outputs": [], "execution_count": None},
    ]
    made += [
        {"cell_type": "code", "id": f"c{number}", "metadata": {}, "source": cell, "outputs": [], "execution_count": None} for number, cell in enumerate(cells)
    ]
    kernelspec = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return json.dumps({"cells": made, "metadata": {"kernelspec": kernelspec}, "nbformat": 4, "nbformat_minor": 5})


CONTENTS = """\
editions: [en]
chapters:
  - {id: index, notebook: two.ipynb, home: true, stage: 2}
  - {id: one, notebook: one.ipynb, title: chapter.one}
  - {id: theme, notebook: theme.ipynb, for_each: theme}
"""
THEME = """\
id: {name}
order: {order}
title: {{en: Theme {name}, vi: Chủ đề {name}}}
question: {{en: What is asked, vi: Hỏi gì}}
source: made up
words: {{2: [{name}]}}
"""
QUARTO = """\
project: {type: book, output-dir: _book, pre-render: scripts/prerender.py}
metadata-files: [_chapters.yml]
book: {title: A book, author: Somebody, chapters: [index.qmd]}
execute: {enabled: false, echo: false, warning: false}
format: {html: {toc: true}}
"""


def write(root: Path, path: str, text: str) -> Path:
    """Write a file of the project."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def small(root: Path) -> Path:
    """The small project, in `root`."""
    write(root, "notebooks/one.ipynb", notebook("print(open('../data/input.txt').read())", WRITE_EVIDENCE, WRITE_FIGURE, heading="One"))
    write(root, "notebooks/two.ipynb", notebook("print('from one:', open(f'../_build/{edition}/evidence/one.json').read())", WRITE_EVIDENCE, heading="Home"))
    theme = "import yaml\nprint(yaml.safe_load(open(f'../data/themes/{theme}.yaml'))['question'][edition])"
    write(root, "notebooks/theme.ipynb", notebook(theme, WRITE_EVIDENCE, parameters=PARAMETERS + '\ntheme = "a"', heading="A theme"))
    write(root, "notebooks/book.yaml", CONTENTS)
    write(root, "data/input.txt", "hello")
    write(root, "data/themes/a.yaml", THEME.format(name="a", order=1))
    write(root, "data/themes/b.yaml", THEME.format(name="b", order=2))
    write(root, "_quarto.yml", QUARTO)
    write(root, "index.qmd", '---\ntitle: "Home"\n---\n\n::: {#home}\n:::\n')
    write(root, "uv.lock", "version = 1\n")
    return root


def forget() -> None:
    """A build is a process of its own; here several share one, with what it remembers of files."""
    from analysis import themes, words  # noqa: PLC0415

    words._load.cache_clear()
    themes.load_themes.cache_clear()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The small project."""
    monkeypatch.setattr(runner, "KERNEL_LIBRARIES", ("ipykernel.kernelapp",))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root = small(tmp_path / "project")
    write(root, "data/catalogue/en.yaml", "chapter: {one: Chapter one}\n")
    write(root, "data/catalogue/vi.yaml", "chapter: {one: Chương một}\n")
    return Project(root)


@pytest.fixture
def build(project: Project) -> Callable[..., building.Built]:
    """Build the small project with the embedded renderer; options as of `Options`."""

    def run(**options: object) -> building.Built:
        forget()
        return building.build(building.Options(**{"renderer": "pandoc", "jobs": 2, **options}), project, Progress())

    return run


@pytest.fixture(name="notebook")
def _notebook() -> Callable[..., str]:
    """Makes the text of a notebook."""
    return notebook


@pytest.fixture(name="write")
def _write(project: Project) -> Callable[[str, str], Path]:
    """Writes a file of the project."""
    return lambda path, text: write(project.root, path, text)
