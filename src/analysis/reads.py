"""What was read where Python's own `open` doesn't see it (DuckDB reads Parquet in C++): readers note it here, the build listens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

_listeners: list[Callable[[Path], None]] = []


def note(path: Path) -> None:
    """Tell whoever listens that `path` has been read."""
    for listener in _listeners:
        listener(Path(path))


def listen(listener: Callable[[Path], None]) -> None:
    """Call `listener` for every path noted from now on."""
    _listeners.append(listener)
