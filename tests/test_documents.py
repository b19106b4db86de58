"""The documents say what is there: rooms and foundation, the steps' order, the folders, links."""

import ast
import inspect
import re

import pytest
from tests.test_layers import FOUNDATION, ROOMS

from analysis.extraction import pipeline
from analysis.paths import DATA, ROOT

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def _read(name):
    return (ROOT / name).read_text("utf-8")


def _first_cells(text, head):
    """The names in the first column of the table under a head line."""
    table = text.partition(f"| {head} |")[2].partition("\n\n")[0]
    return [name for row in table.splitlines()[2:] for name in re.findall(r"`(\w+)`", row.split("|")[1])]


def test_the_rooms_and_the_foundation_are_those_that_the_layers_know():
    text = _read("docs/architecture.md")
    assert set(_first_cells(text, "module")) == set(FOUNDATION)
    assert _first_cells(text, "room") == [room for room in ROOMS if room != "cli"]


def test_the_steps_stand_in_the_order_in_which_they_run():
    source = ast.parse(inspect.getsource(pipeline._extract))
    calls = sorted((node.lineno, node.col_offset, node.func.id) for node in ast.walk(source) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    run = [name for *_, name in calls if name.startswith("find_")]
    assert re.findall(r"^\w+\.(find_\w+)\(", _read("docs/architecture.md"), re.MULTILINE) == run


def test_the_steps_have_the_parameters_that_they_are_said_to_have():
    told = re.findall(r"^\w+\.(find_\w+)\((.*?)\) ->", _read("docs/architecture.md"), re.MULTILINE)
    own = {name: [*inspect.signature(getattr(pipeline, name)).parameters] for name, _ in told}
    assert {name: re.findall(r"\w+(?=[,=]|$)", re.sub(r"=\w+", "", given)) for name, given in told} == own


def test_every_folder_of_the_data_is_in_the_tree():
    tree = _read("README.md").partition("## What is where")[2].partition("\n## ")[0]
    assert not [path.name for path in DATA.iterdir() if path.is_dir() and not path.name.startswith((".", "_")) and f"{path.name}/" not in tree]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files_and_headings(document):
    text = document.read_text("utf-8")
    for file, fragment in re.findall(r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)", re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)):
        target = document.parent / file if file else document
        assert target.exists(), file
        heads = [re.sub(r"[^\w\s-]", "", head).strip().lower().replace(" ", "-") for head in re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)]
        assert not fragment or fragment in heads, fragment
