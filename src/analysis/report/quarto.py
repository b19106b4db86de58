"""The two renderers: Quarto where it is there, else the embedded one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from analysis.errors import UserError
from analysis.report.digests import digest_of

#: Set for Quarto's pre-render hook: the chapters are there already.
RENDERING = "REPORT_RENDERING"
OUTPUT = "_rendered"
#: The first Quarto that makes a PDF of a whole book with typst; older ones only warn, and the links to it lead nowhere.
OLDEST = (1, 9)


@dataclass(frozen=True)
class Renderer:
    """`program` is Quarto's path, null for the embedded renderer. `identity` changes with what could change the pages; `reason` says why a Quarto that is there isn't taken."""

    name: str
    program: str | None
    identity: str
    reason: str | None = None


def find() -> str | None:
    """Quarto's program: on the path, or of the PyPI package beside this Python."""
    beside = Path(sys.prefix, "bin", "quarto")
    return shutil.which("quarto") or (str(beside) if beside.exists() else None)


def choose(wanted: str) -> Renderer:
    """The renderer for `quarto`, `pandoc` or `auto`.

    Raises:
        UserError: Quarto is wanted and isn't there, or is too old.
    """
    program = find() if wanted != "pandoc" else None
    reason = too_old(program) if program else None
    if program and not reason:
        return Renderer("Quarto", program, f"Quarto {digest_of(_stamp(program))[:12]}")
    if wanted == "quarto" and reason:
        raise UserError("--renderer quarto", reason, "Install a later one (https://quarto.org), or use --renderer pandoc.")
    if wanted == "quarto":
        raise UserError(
            "--renderer quarto", "there is no quarto on the path, nor its PyPI package", "Install it (https://quarto.org), or use --renderer pandoc."
        )
    return Renderer("the embedded renderer", None, f"embedded, pandoc {_version('pypandoc-binary')}, typst {_version('typst')}", reason)


def too_old(program: str) -> str | None:
    """Why a Quarto can't make the whole book; null where it can, or doesn't say its version."""
    said = version_of(program)
    number = tuple(int(part) for part in re.findall(r"\d+", said)[:2])
    return f"Quarto {said} makes no PDF of a book; {'.'.join(map(str, OLDEST))} is the first that does" if number and number < OLDEST else None


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def _stamp(program: str) -> list[object]:
    """What tells one installed Quarto from another without starting it."""
    status = os.stat(program)
    return [os.path.realpath(program), status.st_size, status.st_mtime_ns]


@cache
def version_of(program: str) -> str:
    """The version that Quarto says it is; it is started once."""
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def render(program: str, project: Path, output: Path, *, profile: str | None, epoch: str, say: Callable[[str], None]) -> None:
    """Render the staged project in `project` into `output`; Quarto's warnings are said.

    Raises:
        UserError: Quarto failed; its last lines.
    """
    command = [program, "render", ".", "--output-dir", OUTPUT, *(["--profile", profile] if profile else [])]
    environment = {**os.environ, **_fonts(), RENDERING: "1", "SOURCE_DATE_EPOCH": epoch, "QUARTO_PYTHON": sys.executable, "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    made = project / OUTPUT
    if done.returncode or not made.is_dir():
        tail = " | ".join((done.stderr or done.stdout).strip().splitlines()[-6:])
        raise UserError(f"quarto render ({profile or 'en'})", f"it failed: {tail}", "See above, or use --renderer pandoc.", exit_code=1)
    for line in done.stderr.splitlines():
        if "WARN" in line:
            say(line.strip())
    shutil.copytree(made, output, dirs_exist_ok=True)
    shutil.rmtree(made)
    shutil.rmtree(project / ".quarto", ignore_errors=True)


def _fonts() -> dict[str, str]:
    """For Quarto's typst, the fonts of the embedded renderer and no others, so that every machine makes the same file."""
    from analysis.report.render import pdf  # noqa: PLC0415

    folders = [str(folder) for folder in pdf.chart_fonts()]
    return {"TYPST_IGNORE_SYSTEM_FONTS": "true", **({"TYPST_FONT_PATHS": os.pathsep.join(folders)} if folders else {})}
