"""The door: render a Quarto book project with pandoc and typst."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.errors import UserError
from analysis.report.render import chapters, config, docx, pdf, site

Progress = Callable[[str], None]


@dataclass(frozen=True)
class RenderResult:
    """What a render made.

    Attributes:
        output_dir: where.
        files: format → the file to open (`html`: the home page).
        warnings: what a reader would miss: broken references and links. Empty in a sound book.
        seconds: format → how long it took.
    """

    output_dir: Path
    files: dict[str, Path]
    warnings: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict, compare=False)

    @property
    def home(self) -> Path:
        """The file to open first."""
        return self.files.get("html") or next(iter(self.files.values()))


def render(
    project_dir: Path,
    output_dir: Path,
    *,
    profile: str | None = None,
    formats: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> RenderResult:
    """Render the book project in `project_dir` into `output_dir`.

    Notebooks are not executed: their stored outputs are shown. Files already in `output_dir` stay unless they are written anew. The same sources give the same bytes; dates
    inside the files come from `SOURCE_DATE_EPOCH`, else from the book's date.

    Args:
        project_dir: holds `_quarto.yml`.
        output_dir: made if it isn't there.
        profile: merges `_quarto-<profile>.yml`; default: the project's `profile: default`.
        formats: of those in `_quarto.yml`; default: all of them.
        progress: called with a line of text as each part begins.

    Raises:
        UserError: the project uses something of Quarto that this renderer doesn't read, or has a mistake; where, and what to do.
    """
    book = config.read(Path(project_dir), profile)
    wanted = config.sequence(formats, list(book.formats))
    for name in wanted:
        if name not in book.formats:
            raise UserError("_quarto.yml", f"the book has no format `{name}`", f"Ask for one of: {', '.join(book.formats)}.")
    files, warnings, seconds = {}, [], {}
    for name in wanted:
        started = time.perf_counter()
        (progress or (lambda line: None))(f"{book.lang}: {name}")
        files[name], said = _writer(name)(book, Path(output_dir))
        warnings += [line for line in said if line not in warnings]
        seconds[name] = time.perf_counter() - started
    return RenderResult(Path(output_dir), files, tuple(warnings), seconds)


def parse(project_dir: Path, profile: str | None = None) -> None:
    """Read the chapters beforehand, for renders of single formats in several processes: what pandoc makes of them is remembered where `kept` may.

    Raises:
        UserError: as `render`.
    """
    chapters.parse(config.read(Path(project_dir), profile))


def _writer(name: str) -> Callable[[config.Book, Path], tuple[Path, list[str]]]:
    return {"html": site.write, "typst": pdf.write, "docx": docx.write}[name]
