"""A figure as files: SVG for the page, PNG for slides and print, CSV for those who want the numbers. The same figure gives the same bytes."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import pandas as pd
from matplotlib.figure import Figure

from analysis import escaping, paths
from analysis.charts import style

DPI = 200


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of one figure, and its alternative text. `narrow`: the figure for telephones, where there is one."""

    name: str
    svg: Path
    png: Path
    csv: Path
    alt: str
    narrow: Path | None = None


def export(figure: Figure, name: str, data: pd.DataFrame | None = None, folder: Path | None = None, edition: str = "en") -> Exported:
    """Write `<name>.svg`, `.png` and `.csv` to `folder`, and `<name>-narrow.svg` for telephones; of another edition than the English one `<name>.<edition>.…`.

    Args:
        figure: what a function of `analysis.charts` gave.
        name: the file's name without ending.
        data: what the figure shows; its own data where not given.
        folder: where to; `paths.FIGURES` where not given.
        edition: the language of the figure's words.
    """
    data = data if data is not None else getattr(figure, "data", pd.DataFrame())
    suffix = "" if edition == "en" else f".{edition}"
    folder = Path(folder or paths.FIGURES)
    folder.mkdir(parents=True, exist_ok=True)
    files = {ending: folder / f"{name}{suffix}.{ending}" for ending in ("svg", "png", "csv")}
    _write(files["svg"], svg(figure))
    _write(files["png"], png(figure))
    _write(files["csv"], csv_text(data).encode())
    narrow = getattr(figure, "narrow", None)
    if narrow is not None:
        files["narrow"] = folder / f"{name}-narrow{suffix}.svg"
        _write(files["narrow"], svg(narrow))
    return Exported(name + suffix, files["svg"], files["png"], files["csv"], getattr(figure, "alt", ""), files.get("narrow"))


def svg(figure: Figure) -> bytes:
    """The figure as SVG, without a ground of its own: outlines instead of fonts (they look the same everywhere, see `style.RC`), title and alternative text as `title` and `dc:description`, no date, ids from a fixed salt."""
    metadata = {
        "Date": None,
        "Creator": None,
        "Title": getattr(figure, "title", None),
        "Description": getattr(figure, "alt", None),
    }
    return _saved(
        figure,
        format="svg",
        metadata={key: value and escaping.visible(value) if value else None for key, value in metadata.items()},
    )


def png(figure: Figure) -> bytes:
    """The figure as PNG, on white (slides may be dark), without the name of the program that made it."""
    return _saved(figure, format="png", dpi=DPI, facecolor=style.PAPER, metadata={"Software": None})


def csv_text(data: pd.DataFrame) -> str:
    """The data as CSV: a list in a cell is joined with spaces, a missing value is empty, text goes through the escaping module."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(map(str, data.columns))
    writer.writerows([_cell(value) for value in row] for row in data.itertuples(index=False, name=None))
    return buffer.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, str):
        return escaping.csv_cell(value)
    if isinstance(value, Iterable):
        return escaping.csv_cell(" ".join(map(str, value)))
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, float):
        return repr(round(float(value), 6)).removesuffix(".0")
    return str(value)


def _saved(figure: Figure, **options: object) -> bytes:
    buffer = io.BytesIO()
    with mpl.rc_context(style.RC):
        figure.savefig(buffer, **({"facecolor": figure.get_facecolor()} | options))
    return buffer.getvalue()


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all. A file that is the same already is written too: the build takes as a step's output what the step writes, and compares contents itself."""
    staged = path.with_name(f".{path.name}.{os.getpid()}")
    staged.write_bytes(content)
    staged.replace(path)
