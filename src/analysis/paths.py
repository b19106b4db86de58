"""Where things are. Nothing here reads or writes."""

from __future__ import annotations

import os
from pathlib import Path

#: The checkout. An editable install (what `make` does) finds it beside the code; `REPORT_ROOT` overrides.
ROOT = Path(os.environ.get("REPORT_ROOT") or Path(__file__).resolve().parents[2])

DATA = ROOT / "data"
RAW = DATA / "raw"
MANIFEST = RAW / "manifest.yaml"
THEMES = DATA / "themes"
LEXICONS = DATA / "lexicons"
GAZETTEER = DATA / "gazetteer"
MODELS = DATA / "models"
GOLD = DATA / "gold"
CATALOGUE = DATA / "catalogue"

NOTEBOOKS = ROOT / "notebooks"
#: Everything that a build makes and may make again.
BUILD = ROOT / "_build"
TABLES = BUILD / "tables"
CHAPTERS = ROOT / "chapters"
BOOK = ROOT / "_book"


def of_notebook(given: Path | str) -> Path:
    """A path as a notebook's parameter gives it: relative to the notebooks' folder, whichever folder its kernel runs in (papermill's is where it was called)."""
    return Path(os.path.normpath(NOTEBOOKS / given))


def __getattr__(name: str) -> Path:
    """`FIGURES`, what the charts export: during a build a folder of the edition, published with the book. Looked up when asked for: a worker is told its edition late."""
    if name == "FIGURES":
        return Path(os.environ.get("REPORT_FIGURES") or ROOT / "figures")
    raise AttributeError(name)
