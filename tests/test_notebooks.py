"""The notebooks as sources: stripped, parametrized, prose in both languages, no function that another could want."""

import ast
import json
import re

import pytest
import yaml

from analysis.paths import NOTEBOOKS, ROOT
from analysis.report import prose

SOURCES = sorted(NOTEBOOKS.glob("*.ipynb"))


def _cells(path, kind=None):
    cells = json.loads(path.read_text("utf-8"))["cells"]
    return [cell for cell in cells if kind in (None, cell["cell_type"])]


def _text(cell):
    return "".join(cell["source"])


@pytest.fixture(params=SOURCES, ids=lambda path: path.stem)
def notebook(request):
    return request.param


def test_outputs_are_stripped(notebook):
    assert not [cell["id"] for cell in _cells(notebook, "code") if cell["outputs"] or cell["execution_count"]]


def test_one_parameters_cell_with_the_edition_and_the_tables(notebook):
    (cell,) = [cell for cell in _cells(notebook, "code") if "parameters" in cell["metadata"].get("tags", [])]
    assert {"chapter_id", "edition", "tables"} <= {node.targets[0].id for node in ast.parse(_text(cell)).body}


def test_it_is_numbered_and_in_the_book(notebook):
    listed = yaml.safe_load((NOTEBOOKS / "book.yaml").read_text("utf-8"))["chapters"]
    assert re.match(r"\d\d_", notebook.name) and notebook.name in [chapter["notebook"] for chapter in listed]


def test_it_says_what_is_asked(notebook):
    first = [cell for cell in _cells(notebook) if cell["cell_type"] == "markdown"][:2]
    assert _text(first[0]).startswith("# ") and first[1]["id"] == "note-what" and len(_text(first[1]).split()) >= 10


def test_it_defines_nothing_and_reads_no_file_itself(notebook):
    tree = ast.parse("\n".join(_text(cell) for cell in _cells(notebook, "code")))
    defined = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda) and not isinstance(node, ast.Lambda)]
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not defined and not calls & {"open", "exec", "eval"}


def test_its_last_cell_closes_the_page(notebook):
    assert _text(_cells(notebook)[-1]) == "page.close()"


def test_its_prose_is_in_both_languages(notebook):
    translated = prose.edited({"cells": _cells(notebook)}, notebook.stem, prose.read(NOTEBOOKS / "prose.vi.yaml"))
    english = prose.edited({"cells": _cells(notebook)}, notebook.stem, None)
    texts = [(_text(here), _text(there)) for here, there in zip(english["cells"], translated["cells"], strict=True) if here["cell_type"] == "markdown"]
    assert texts and all(there and here != there and here.count("#") == there.count("#") for here, there in texts)


def test_no_translation_is_left_over():
    written = {(path.stem, cell["id"]) for path in SOURCES for cell in _cells(path, "markdown")}
    translated = yaml.safe_load((NOTEBOOKS / "prose.vi.yaml").read_text("utf-8"))
    assert {(name, cell) for name, cells in translated.items() for cell in cells} <= written


def test_no_path_of_a_machine_is_in_them():
    assert not [path.name for path in SOURCES if re.search(r"/(home|work|Users|tmp)/", path.read_text("utf-8"))] and ROOT.exists()
