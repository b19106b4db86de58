"""What was read where Python's own `open` says too little: readers note it here, the build listens.

DuckDB reads Parquet in C++; and of a file with several parts only some may be used: what uses one of them need not run again when another changes.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from pathlib import Path

#: Called with a path and the name of a part, null for the whole file.
Listener = Callable[[Path, str | None], None]

_listeners: list[Listener] = []
_told: set[tuple[Path, str]] = set()
_in_parts: ContextVar[bool] = ContextVar("in_parts", default=False)


def note(path: Path) -> None:
    """Tell whoever listens that `path` has been read."""
    for listener in _listeners:
        listener(Path(path), None)


def note_part(path: Path, name: str) -> None:
    """Tell whoever listens that of the YAML file `path` the value under `name` has been used; its reader opens the file `in_parts`."""
    if (path, name) not in _told:
        _told.add((path, name))
        for listener in _listeners:
            listener(path, name)


@contextlib.contextmanager
def in_parts() -> Iterator[None]:
    """Files opened in the block are not read as a whole: whoever opens them notes the parts that are used."""
    before = _in_parts.set(True)
    try:
        yield
    finally:
        _in_parts.reset(before)


def is_in_parts() -> bool:
    """Whether files are being opened for parts that will be noted."""
    return _in_parts.get()


def listen(listener: Listener) -> None:
    """Call `listener` for every path noted from now on."""
    _told.clear()
    _listeners.append(listener)
