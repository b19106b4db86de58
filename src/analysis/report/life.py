"""A sign of life of work that prints nothing for long: one line on the terminal that is written over, and gone at the end."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import TextIO

from analysis.escaping import visible

_WIPE = "\r\x1b[K"


class Life:
    """While the block lasts, how long it has lasted, and what is being done; nothing where `out` is no terminal, or the work is soon done.

    Args:
        out: standard error where null; standard output is the work's own.
        after: seconds before the first sign; `every`: between two.
    """

    def __init__(self, doing: str, out: TextIO | None = None, *, after: float = 2.0, every: float = 1.0) -> None:
        self._doing, self._out, self._after, self._every = doing, out or sys.stderr, after, every
        self._over, self._lock, self._shown = threading.Event(), threading.Lock(), False

    def __enter__(self) -> Life:
        self._began = time.monotonic()
        if self._out.isatty():
            threading.Thread(target=self._run, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        self.wipe()

    def tell(self, doing: str) -> None:
        """From now on, something else is being done; or nothing, while the work itself writes to the terminal."""
        self._doing = doing
        if not doing:
            self.wipe()

    def wipe(self) -> None:
        """Make room for another line."""
        with self._lock:
            if self._shown:
                self._out.write(_WIPE)
                self._out.flush()
            self._shown = False

    def _run(self) -> None:
        pause = self._after
        while not self._over.wait(pause):
            pause = self._every
            with self._lock:
                if self._doing and not self._over.is_set():
                    self._out.write(f"{_WIPE}{visible(self._doing)[:100]} … {time.monotonic() - self._began:.0f} s")
                    self._out.flush()
                    self._shown = True
