"""What a process reads and writes in the project, seen by an audit hook (PEP 578): files opened, folders listed, code imported.

One line an event goes to a file as it happens, so that nothing is lost when the process is killed: `r path`, `w path`, `l path` (a folder's names). DuckDB reads without Python's
knowledge, and of some files only parts are used: `analysis.reads` tells.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from analysis import reads
from analysis.report.digests import PART, listing, part_of

#: Not part of what a step depends on: the environment is in the lock file, the rest is ours; a remembered prediction has a name that says all that it depends on, and its reader reads that.
IGNORED = (".venv", ".git", ".tools", "_build/store", "_build/work", "_build/failed", "_build/predictions", "_book")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_BYTECODE = re.compile(r"(.*)/__pycache__/([^/]+)\.cpython-[^/]*\.pyc(?:\.\d+)?$")
_SOURCE = str(Path(__file__).resolve().parents[1])


class Scope:
    """The files that count: those below `root`, and this package's own code wherever it is installed."""

    def __init__(self, root: Path) -> None:
        self._roots = (str(root) + "/", _SOURCE + "/")
        self._ignored = tuple(f"{root}/{name}" for name in IGNORED) + (sys.prefix + "/lib",)

    def __contains__(self, name: str) -> bool:
        return name.startswith(self._roots) and not name.startswith(self._ignored)

    def is_data(self, path: object) -> bool:
        """Whether `path` (as `open` is given it) counts and is no code: no module, no folder in which one is looked for."""
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        name = os.path.abspath(os.fsdecode(path))
        return name in self and not name.startswith(_SOURCE) and f"{name}/" != f"{os.path.dirname(_SOURCE)}/"


class Tracer:
    """Writes events in the scope of `root` to `file`."""

    def __init__(self, root: Path, file: Path) -> None:
        self._scope, self._file = Scope(root), str(file)
        # Python lists the folder of a notebook at every import: that says nothing of what the notebook needs.
        self._unlisted = (_SOURCE, os.getcwd())
        self._out = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        self._written: set[str] = set()

    def start(self) -> None:
        """Listen from now on, until the process ends: an audit hook can't be taken away."""
        for module in list(sys.modules.values()):
            if (name := getattr(module, "__file__", None)) and name.startswith(_SOURCE):
                self.note("r", name)
        reads.listen(lambda path, part: self.note("r", part_of(str(path), part) if part else str(path)))
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple) -> None:
        if event == "open":
            path, _, flags = arguments
            writing = (flags or 0) & _WRITING
            if writing or not reads.is_in_parts():
                self.note("w" if writing else "r", path)
        elif event in {"os.listdir", "os.scandir"}:
            self.note("l", arguments[0] or ".")
        elif event == "os.rename":
            self.note("w", arguments[1])

    def note(self, kind: str, path: object) -> None:
        """Write an event, once."""
        if isinstance(path, int):
            return
        name = os.path.abspath(os.fsdecode(path))  # type: ignore[arg-type]
        if name not in self._scope or name == self._file or (kind == "l" and self._is_search(name)):
            return
        if match := _BYTECODE.match(name):
            kind, name = "r", f"{match[1]}/{match[2]}.py"
        line = f"{kind} {name}\n"
        if line not in self._written:
            self._written.add(line)
            os.write(self._out, line.encode("utf-8", "surrogateescape"))

    def _is_search(self, folder: str) -> bool:
        """Whether a folder is listed in search of a module."""
        return folder == self._unlisted[1] or folder.startswith(self._unlisted[0])


def read_trace(file: Path, root: Path, size: int | None = None) -> tuple[list[str], list[str]]:
    """The reads (labels for `Digests.read`) and writes in a trace, relative to `root` where they are below it.

    What the process itself wrote is no read, even where it looked first whether it was there. Files that are gone at the end, and hidden ones, are not among the writes.
    `size` looks at the first so many bytes of the trace only.
    """
    content = file.read_bytes()[:size] if file.exists() else b""
    found: set[str] = set()
    listed: set[str] = set()
    writes: set[str] = set()
    for line in content.decode("utf-8", "surrogateescape").splitlines():
        kind, name = line[0], _relative(line[2:], root)
        if kind == "w":
            writes.add(name)
        elif kind == "l":
            listed.add(name)
        elif name not in writes and not (root / name).is_dir():
            found.add(name)
    made = sorted(name for name in writes if (root / name).is_file() and not Path(name).name.startswith("."))
    listings = [listing(folder, (Path(name).name for name in made if str(Path(name).parent) == folder)) for folder in listed]
    return sorted([*(label for label in found if label.partition(PART)[0] not in made), *listings]), made


def _relative(name: str, root: Path) -> str:
    return name[len(str(root)) + 1 :] if name.startswith(f"{root}/") else name
