"""What a build says while it runs: a live display, plain lines where there's no terminal, nothing when asked; and a log of events for machines."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO

from analysis.errors import UserError
from analysis.escaping import visible


class Progress:
    """Receives the build's events. This one says nothing; the log of events, where wanted, gets one JSON object a line.

    Args:
        log: the file of the event log; `-` is not offered, standard output stays clean.
    """

    def __init__(self, log: Path | None = None) -> None:
        self._log = _opened(log) if log else None
        self._began = time.monotonic()
        self._lock = threading.RLock()
        self.ran: list[str] = []
        self.kept: list[str] = []
        self.parts: dict[str, float] = {}
        self.explain = False
        self._expected: tuple[Callable[[str], float], int] = (lambda step: 0.0, 1)
        self._ahead: dict[str, float | None] = {}

    def event(self, kind: str, **details: Any) -> None:
        """Write an event to the log: its kind, seconds since the build began, details."""
        if self._log:
            with self._lock:
                self._log.write(
                    json.dumps({"event": kind, "seconds": round(time.monotonic() - self._began, 3), **details}, ensure_ascii=False, default=str) + "\n"
                )
                self._log.flush()

    def expect(self, steps: Sequence[str], seconds: Callable[[str], float], workers: int) -> None:
        """Say which steps the build has.

        Args:
            seconds: what a step will take if it has to run, by its name.
            workers: how many run at once.
        """
        with self._lock:
            self._expected, self._ahead = (seconds, workers), dict.fromkeys(steps)
        self.event("planned", steps=len(steps))

    @property
    def counted(self) -> tuple[int, int]:
        """How many steps are over (done or kept), and how many there are."""
        over = len(self.ran) + len(self.kept)
        return over, max(over + len(self._ahead), over)

    def left(self) -> float:
        """The seconds that the steps ahead will take if all of them have to run: at most so long, then, with as many at once as there are workers."""
        seconds, workers = self._expected
        with self._lock:
            for step, known in self._ahead.items():
                if known is None:
                    self._ahead[step] = seconds(step)
            return sum(known or 0.0 for known in self._ahead.values()) / workers

    def running(self, step: str, reason: str) -> None:
        self.event("running", step=step, reason=reason)

    def done(self, step: str, seconds: float, reason: str) -> None:
        with self._lock:
            self.ran.append(step)
            self._ahead.pop(step, None)
        self.event("done", step=step, took=round(seconds, 3), reason=reason)

    def kept_as_is(self, step: str, reason: str) -> None:
        with self._lock:
            self.kept.append(step)
            self._ahead.pop(step, None)
        self.event("kept", step=step, reason=reason)

    def failed(self, step: str, message: str) -> None:
        self.event("failed", step=step, message=message)

    def note(self, message: str) -> None:
        """Something that the user should know."""
        self.event("note", message=message)

    def part(self, name: str, seconds: float) -> None:
        """A part of the build is over."""
        self.parts[name] = self.parts.get(name, 0.0) + seconds
        self.event("part", part=name, took=round(seconds, 3))

    def close(self) -> None:
        if self._log:
            self._log.close()


def _opened(log: Path) -> TextIO:
    try:
        return log.open("w", encoding="utf-8")
    except OSError as error:
        raise UserError(
            f"--log-json {log}", f"cannot be written ({error.strerror})", "Name a file in a folder that is there and that you may write to."
        ) from None


class Plain(Progress):
    """One line for each thing that happens, to standard error."""

    def __init__(self, log: Path | None = None, out: TextIO = sys.stderr) -> None:
        super().__init__(log)
        self._out = out

    def _say(self, line: str) -> None:
        with self._lock:
            print(visible(line), file=self._out, flush=True)

    def done(self, step: str, seconds: float, reason: str) -> None:
        super().done(step, seconds, reason)
        over, steps = self.counted
        self._say(f"  {over:>{len(str(steps))}} of {steps}  {seconds:6.1f} s  {step}" + (f"  ({reason})" if self.explain else ""))

    def kept_as_is(self, step: str, reason: str) -> None:
        super().kept_as_is(step, reason)
        if self.explain:
            over, steps = self.counted
            self._say(f"  {over:>{len(str(steps))}} of {steps}      kept  {step}  ({reason})")

    def failed(self, step: str, message: str) -> None:
        super().failed(step, message)
        self._say(f"  FAILED  {step}")

    def note(self, message: str) -> None:
        super().note(message)
        self._say(f"report: {message}")


class Live(Plain):
    """What is running now, with a bar and an estimate, at the foot of the terminal; finished steps scroll above it."""

    def __init__(self, log: Path | None = None) -> None:
        super().__init__(log)
        self._live: Any = None
        self._running: dict[str, float] = {}

    def running(self, step: str, reason: str) -> None:
        super().running(step, reason)
        with self._lock:
            self._running[step] = time.monotonic()
        self._refresh()

    def done(self, step: str, seconds: float, reason: str) -> None:
        with self._lock:
            self._running.pop(step, None)
        super().done(step, seconds, reason)
        self._refresh()

    def _say(self, line: str) -> None:
        if self._live:
            from rich.text import Text  # noqa: PLC0415

            self._live.console.print(Text(visible(line)))
        else:
            super()._say(line)

    def _refresh(self) -> None:
        if self._live is None:
            from rich.console import Console  # noqa: PLC0415
            from rich.live import Live as Display  # noqa: PLC0415

            self._live = Display(get_renderable=self._picture, console=Console(stderr=True), refresh_per_second=8, transient=True)
            self._live.start()

    def _picture(self) -> Any:
        from rich.console import Group  # noqa: PLC0415
        from rich.progress_bar import ProgressBar  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        now = time.monotonic()
        with self._lock:
            lines = [Text(f"  {now - since:6.1f} s  {visible(step)} …") for step, since in self._running.items()]
            over, steps = self.counted
            spent = sum(now - since for since in self._running.values()) / self._expected[1]
            left = max(0.0, self.left() - spent)
            head = Text(f"{over} of {steps} steps, {len(self.kept)} of them kept" + (f", about {left:.0f} s left" if left >= 1 else ""))
            bar = ProgressBar(total=max(steps, 1), completed=over, width=40)
        return Group(*lines, bar, head)

    def close(self) -> None:
        if self._live:
            self._live.stop()
            self._live = None
        super().close()


def choose(*, quiet: bool, log: Path | None, explain: bool = False) -> Progress:
    """The display that fits: nothing, lines, or live where standard error is a terminal."""
    kind = Progress if quiet else Live if sys.stderr.isatty() else Plain
    progress = kind(log)
    progress.explain = explain
    return progress
