"""The way through the house is one way: no room imports from a room to its right."""

import ast
from pathlib import Path

import pytest

import analysis

HOME = Path(analysis.__file__).parent
FOUNDATION = ("records", "ids", "errors", "paths", "escaping", "reads", "words", "yamlfile", "themes", "indicators")
ROOMS = ("corpus", "language", "extraction", "evaluation", "tables", "lexis", "outcomes", "charts", "evidence", "report", "cli")


def _imports(file):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "analysis":
            parts = node.module.split(".")
            yield from ([parts[1]] if len(parts) > 1 else [alias.name for alias in node.names])
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("analysis."))


def _files(place):
    return sorted((HOME / place).rglob("*.py")) if (HOME / place).is_dir() else [HOME / f"{place}.py"]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_its_left(room):
    allowed = {*FOUNDATION, *ROOMS[: ROOMS.index(room) + 1]}
    wrong = {f"{file.relative_to(HOME)} imports {name}" for file in _files(room) for name in _imports(file) if name not in allowed}
    assert not wrong


@pytest.mark.parametrize("module", FOUNDATION)
def test_the_foundation_imports_no_room(module):
    assert {name for file in _files(module) for name in _imports(file)} <= set(FOUNDATION)


def test_every_room_has_its_place():
    here = {path.stem for path in HOME.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()} - {"__init__", "__pycache__"}
    assert here <= {*FOUNDATION, *ROOMS}
