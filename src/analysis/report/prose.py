"""The prose of the notebooks in an edition: markdown cells that only concern who works in the notebook are left out, the others stand in the edition's language.

A cell whose id begins with `note-` is for JupyterLab. `notebooks/prose.<edition>.yaml` holds the other cells' text by notebook and cell id, for editions other than English.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.errors import UserError

NOTE = "note-"
Translations = Mapping[str, Mapping[str, str]]


def edited(notebook: Mapping[str, Any], name: str, translations: Translations | None, edition: str = "<edition>") -> dict[str, Any]:
    """The notebook as an edition prints it.

    Args:
        notebook: executed or not, in nbformat 4.
        name: its source's name without ending.
        translations: of the edition (`read`); null for English, in which the sources are.
        edition: its name, for the error.

    Raises:
        UserError: a cell has no translation.
    """
    cells = [cell for cell in notebook["cells"] if not (cell["cell_type"] == "markdown" and str(cell.get("id", "")).startswith(NOTE))]
    if translations is None:
        return {**notebook, "cells": cells}
    return {**notebook, "cells": [_translated(cell, name, translations, edition) if cell["cell_type"] == "markdown" else cell for cell in cells]}


def read(path: Path) -> Translations:
    """The translations in `path`."""
    from analysis import yamlfile  # noqa: PLC0415

    return yamlfile.read(path) or {}


def _translated(cell: Mapping[str, Any], name: str, translations: Translations, edition: str) -> dict[str, Any]:
    try:
        return {**cell, "source": translations[name][cell["id"]].strip()}
    except KeyError:
        where = f"notebooks/{name}.ipynb, cell {cell.get('id')}"
        remedy = f'Add it to notebooks/prose.{edition}.yaml under `{name}:` as `{cell.get("id")}: "…"`. (A cell whose id begins with `{NOTE}` is for JupyterLab only.)'
        raise UserError(where, "its text is not translated", remedy) from None
