"""One chapter's notebook, run by papermill and stripped of all that varies from run to run."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import UserError

#: Tags that Quarto honours, as options that survive without metadata.
_TAG_OPTIONS = {"remove-cell": "include: false", "parameters": "include: false", "injected-parameters": "include: false", "remove-output": "output: false"}
_ADDRESS = re.compile(r"( at )0x[0-9a-fA-F]{6,}")
_SAVED_FORMAT = {"nbformat": 4, "nbformat_minor": 5}


class NotebookFailed(UserError):
    """A cell raised, or the kernel died. `saved` is the notebook as far as it came."""

    def __init__(self, notebook: str, cell: str, cause: str, saved: str) -> None:
        remedy = f"Open it as far as it came: .venv/bin/jupyter lab {saved} (`make lab` installs JupyterLab)."
        super().__init__(f"{notebook}, {cell}", cause, remedy, exit_code=1)
        self.saved = saved


@dataclass(frozen=True)
class Source:
    """A notebook's source: its bytes, and the names that its `parameters` cell assigns."""

    path: Path
    content: bytes
    parameters: frozenset[str]
    heading: str | None


def read_source(path: Path, root: Path) -> Source:
    """The notebook at `path`.

    Raises:
        UserError: it isn't there, isn't a notebook, or has no `parameters` cell.
    """
    where = str(path.relative_to(root))
    try:
        content = path.read_bytes()
        cells = json.loads(content)["cells"]
    except OSError:
        raise UserError(where, "there is no such notebook", "Correct its name in notebooks/book.yaml.") from None
    except (ValueError, KeyError, TypeError):
        raise UserError(where, "not a notebook", "Open it in JupyterLab and save it anew.") from None
    tagged = [cell for cell in cells if "parameters" in cell.get("metadata", {}).get("tags", ())]
    if not tagged:
        raise UserError(where, "no cell has the tag `parameters`", "Tag the cell that sets the notebook's parameters.")
    return Source(path, content, _assigned(text_of(tagged[0]), where), _heading(cells))


def _assigned(code: str, where: str) -> frozenset[str]:
    import ast  # noqa: PLC0415

    try:
        body = ast.parse(code).body
    except SyntaxError as error:
        raise UserError(f"{where}, cell `parameters`, line {error.lineno}", "not Python", "Let the cell hold only `name = value` lines.") from None
    targets = [
        target for node in body for target in (node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else [])
    ]
    return frozenset(target.id for target in targets if isinstance(target, ast.Name))


def _heading(cells: list[dict]) -> str | None:
    """The first heading of level one, with which a notebook begins."""
    first = next((text_of(cell) for cell in cells if cell["cell_type"] == "markdown"), "")
    line = first.lstrip().partition("\n")[0]
    return line[2:].strip() if line.startswith("# ") else None


def text_of(cell: Mapping[str, Any]) -> str:
    """A cell's source, however the file splits it."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def check_parameters(source: Source, parameters: Mapping[str, Any], root: Path) -> None:
    """Raises a UserError that names the known parameters where one of `parameters` is none of them (papermill only warns)."""
    if unknown := sorted(set(parameters) - source.parameters):
        known = ", ".join(sorted(source.parameters)) or "none"
        where = str(source.path.relative_to(root))
        raise UserError(where, f"it has no parameter {', '.join(map(repr, unknown))}", f"Its `parameters` cell has: {known}.")


@dataclass(frozen=True)
class Room:
    """Where a notebook runs: `nursery` forks its kernel (null for an ordinary one), `request` is what that is told (`workers`), `failed` where the notebook is kept when it fails."""

    nursery: Any
    request: Mapping[str, Any]
    failed: Path
    root: Path


def execute(source: Source, parameters: Mapping[str, Any], room: Room) -> dict:
    """Run the notebook in a kernel of its own; the executed notebook, stripped.

    Raises:
        NotebookFailed: a cell raised or the kernel died.
    """
    import nbformat  # noqa: PLC0415
    import papermill  # noqa: PLC0415
    from nbclient.exceptions import DeadKernelError  # noqa: PLC0415

    from analysis.report import kernel  # noqa: PLC0415

    kernel.register()
    kept: list[Any] = []
    sockets = Path(tempfile.mkdtemp(prefix="k"))
    notebook = nbformat.reads(source.content.decode("utf-8"), as_version=4)
    options = {"engine_name": kernel.ENGINE, "kernel_name": "python3", "language": "python", "progress_bar": False, "keep": kept}
    try:
        manager = kernel.manager(room.nursery, room.request, sockets)
        done = papermill.execute_notebook(notebook, None, dict(parameters), request_save_on_cell_execute=False, start_timeout=120, km=manager, **options)
    except papermill.PapermillExecutionError as error:
        raise _failure(source, kept, f"{error.ename}: {error.evalue}".rstrip("."), room) from None
    except (DeadKernelError, RuntimeError) as error:
        raise _failure(source, kept, f"the kernel died ({error})", room) from error
    finally:
        shutil.rmtree(sockets, ignore_errors=True)
    return strip(done)


def _failure(source: Source, kept: list[Any], cause: str, room: Room) -> NotebookFailed:
    """The error, when the notebook has been saved as far as it came."""
    import nbformat  # noqa: PLC0415

    where = str(source.path.relative_to(room.root))
    if not kept:
        return NotebookFailed(where, "before its first cell", cause, where)
    notebook = kept[0].nb
    notebook.cells = [cell for cell in notebook.cells if "papermill-error-cell-tag" not in cell.metadata.get("tags", ())]
    room.failed.parent.mkdir(parents=True, exist_ok=True)
    room.failed.write_text(nbformat.writes(notebook), "utf-8")
    return NotebookFailed(where, _place(notebook), cause, str(room.failed.relative_to(room.root)))


def _place(notebook: Any) -> str:
    """Where it failed: the last cell that was begun, by its number in the source (all cells counted, from 1) and its first line."""
    begun = "before its first cell"
    number = 0
    for cell in notebook.cells:
        number += "injected-parameters" not in cell.metadata.get("tags", ())
        if cell.cell_type == "code" and cell.metadata.get("papermill", {}).get("start_time"):
            first = next((line for line in cell.source.splitlines() if line.strip() and not line.startswith("#|")), "")
            begun = f"cell {number} (`{first.strip()[:60]}`)"
        if any(output.output_type == "error" for output in cell.get("outputs", ())):
            break
    return begun


def strip(notebook: Mapping[str, Any]) -> dict:
    """The executed notebook without times, ids, counts and metadata that vary; tags that matter to the page become `#|` options."""
    cells = [_strip_cell(cell, number) for number, cell in enumerate(notebook["cells"], 1) if not _dropped(cell)]
    count = 0
    for cell in cells:
        if cell["cell_type"] == "code":
            count += bool(cell["source"].strip())
            _number(cell, count if cell["source"].strip() else None)
    kernelspec = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": kernelspec, "language_info": {"name": "python"}}, **_SAVED_FORMAT}


def _dropped(cell: Mapping[str, Any]) -> bool:
    return cell["cell_type"] != "code" and "remove-cell" in cell.get("metadata", {}).get("tags", ())


def _strip_cell(cell: Mapping[str, Any], number: int) -> dict:
    tags = cell.get("metadata", {}).get("tags", ())
    name = "injected-parameters" if "injected-parameters" in tags else str(cell.get("id") or f"cell-{number}")
    stripped = {"cell_type": cell["cell_type"], "id": name, "metadata": {}, "source": text_of(cell)}
    if cell["cell_type"] == "code":
        options = dict.fromkeys(f"#| {_TAG_OPTIONS[tag]}\n" for tag in tags if tag in _TAG_OPTIONS)
        stripped |= {"source": "".join(options) + stripped["source"], "outputs": _outputs(cell.get("outputs", ()))}
    return stripped


def _outputs(outputs: Any) -> list[dict]:
    """The outputs without stderr (warnings are not for the reader) and addresses; runs of stdout, which arrive in pieces by chance, made one."""
    kept: list[dict] = []
    for output in outputs:
        if output["output_type"] == "stream":
            if output["name"] == "stderr":
                continue
            text = "".join(output["text"])
            if kept and kept[-1]["output_type"] == "stream":
                kept[-1]["text"] += text
            else:
                kept.append({"name": "stdout", "output_type": "stream", "text": text})
        else:
            kept.append(_shown(output))
    return kept


def _shown(output: Mapping[str, Any]) -> dict:
    shown = dict(output)
    if "text/plain" in output.get("data", {}):
        text = "".join(output["data"]["text/plain"])
        shown["data"] = {**output["data"], "text/plain": _ADDRESS.sub(r"\g<1>0x0", text)}
    return shown


def _number(cell: dict, count: int | None) -> None:
    cell["execution_count"] = count
    for output in cell["outputs"]:
        if output["output_type"] == "execute_result":
            output["execution_count"] = count


def to_bytes(notebook: Mapping[str, Any]) -> bytes:
    """The notebook's one serialisation: sorted keys, so that the same notebook has the same bytes."""
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
