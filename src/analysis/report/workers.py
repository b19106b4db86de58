"""Processes that do a step's work, forked from one that has the heavy libraries loaded already.

A *nursery* is such a process. It imports the libraries and this project's modules (`preload`: so that a step's trace sees which of them it imports), then waits on a socket.
Each request arrives with a socket of its own and is answered by a forked child. When the build's end of the socket closes, whatever the reason, the nursery and its children end.
Where forking can't be had, the same module answers one request in a process of its own.

    python -m analysis.report.workers <file descriptor> <modules to load> [--alone]
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.report import preload
from analysis.report.trace import Scope, Tracer

#: What a kernel imports at its start, and what drawing does at its first picture: about 0.15 s each time otherwise.
_KERNEL_START = (
    *("ipykernel.debugger", "ipykernel.zmqshell", "IPython.core.completerlib", "IPython.core.debugger", "IPython.core.logger", "IPython.core.oinspect"),
    *("IPython.extensions.storemagic", "tornado.platform.asyncio", "tornado.queues", "psutil", "tracemalloc", "pkgutil", "stringprep"),
    *("matplotlib.backends.backend_agg", "matplotlib.backends.backend_svg", "matplotlib.font_manager", "PIL.Image", "PIL.features"),
)
KERNEL_LIBRARIES = (
    *("ipykernel.kernelapp", "IPython", "pandas", "matplotlib.pyplot", "duckdb", "yaml", "great_tables", "networkx", "babel.numbers"),
    *_KERNEL_START,
)
EXTRACTION_LIBRARIES = ("yaml", "underthesea", "babel.numbers")
#: This project's modules that kernels and extractions need.
KERNEL_MODULES = tuple(
    f"analysis.{name}"
    for name in (
        *("evidence.annotated", "evidence.downloads", "evidence.index", "evidence.quality", "evidence.telling", "evidence.views"),
        *("charts", "lexis", "outcomes", "evaluation", "report.work", "report.render.pandoc"),
    )
)
EXTRACTION_MODULES = (
    "analysis.corpus",
    "analysis.extraction",
    "analysis.extraction.pipeline",
    "analysis.language.words",
    "analysis.evaluation",
    "analysis.report.work",
)
#: What is loaded at a first call: function and arguments.
_FIRST_CALLS = {
    "underthesea": ("word_tokenize", "một"),
    "analysis.language.words": ("tagger",),
    "PIL.Image": ("preinit",),
    "matplotlib.font_manager": ("findfont", "DejaVu Sans"),
}
_PR_SET_PDEATHSIG = 1


class WorkerFailed(Exception):
    """A step's process ended with an error: a `UserError`'s parts where it was one, else the traceback."""

    def __init__(self, message: str, user_error: tuple[str, str, str] | None = None) -> None:
        super().__init__(message)
        self.user_error = user_error


class Worker:
    """A forked process that does one thing; `socket` is ours to it and reaches its end when it ends."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._file = channel.makefile("rb")
        started = self._file.readline()
        self.pid: int | None = json.loads(started)["pid"] if started else None

    def result(self, progress: Callable[[Any], None] | None = None) -> Any:
        """Wait for the answer.

        Raises:
            WorkerFailed: it raised, or it died.
        """
        for line in self._file:
            message = json.loads(line)
            if "done" in message:
                self.close()
                return message["done"]
            if "error" in message:
                self.close()
                raise WorkerFailed(message["error"], tuple(message["user_error"]) if message.get("user_error") else None)
            if progress:
                progress(message["progress"])
        self.close()
        raise WorkerFailed("the process died before it was done (killed, or out of memory?)")

    def alive(self) -> bool:
        """Whether the process is still there: the nursery takes no notice of its dead, so that the system removes them at once."""
        try:
            os.kill(self.pid, 0)
        except OSError:
            return False
        return True

    def signal(self, number: int) -> None:
        with contextlib.suppress(OSError):
            os.kill(self.pid, number)

    def close(self) -> None:
        self._file.close()
        self._channel.close()


class Nursery:
    """The process from which workers are forked; started at the first request, or by `start` while there's other work to do."""

    def __init__(self, libraries: Sequence[str], environment: Mapping[str, str], log: Path, *, fork: bool = hasattr(os, "fork")) -> None:
        self._libraries, self._environment, self._log, self._fork = libraries, dict(environment), log, fork
        self._process: subprocess.Popen | None = None
        self._alone: list[subprocess.Popen] = []  # where none can be forked: one process a request
        self._channel: socket.socket | None = None
        self._asking, self._starting = threading.Lock(), threading.Lock()

    def start(self) -> None:
        """Start loading the libraries; returns at once."""
        with self._starting:
            if self._fork and self._process is None:
                self._channel, self._process = self._launch(self._libraries)

    def _launch(self, libraries: Sequence[str], *flags: str) -> tuple[socket.socket, subprocess.Popen]:
        ours, theirs = socket.socketpair()
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with theirs, self._log.open("ab") as log:
            command = [sys.executable, "-m", "analysis.report.workers", str(theirs.fileno()), ",".join(libraries), *flags]
            # A session of its own: ^C is the build's to handle, which then closes the socket.
            process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], env=self._environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        return ours, process

    def ask(self, request: Mapping[str, Any]) -> Worker:
        """A worker that has begun with `request`.

        Raises:
            WorkerFailed: the nursery died.
        """
        self.start()
        channel = self._channel
        if channel is None:
            channel, process = self._launch((), "--alone")
            self._alone.append(process)
        ours, theirs = socket.socketpair()
        with theirs, self._asking:  # one at a time, so that two requests don't run together on the stream
            try:
                socket.send_fds(channel, [json.dumps(request).encode()], [theirs.fileno()])
            except OSError:
                ours.close()
                raise WorkerFailed(f"the process with the libraries has ended: {self.log_tail()}") from None
            theirs.close()  # or its end would never be seen
            worker = Worker(ours)
        if channel is not self._channel:  # its one request has arrived
            channel.close()
        if worker.pid is None:
            raise WorkerFailed(f"no process could be started: {self.log_tail()}")
        return worker

    def log_tail(self) -> str:
        """The last line that the processes wrote."""
        lines = self._log.read_text("utf-8", "replace").splitlines() if self._log.exists() else []
        return lines[-1] if lines else "it left no message"

    def close(self) -> None:
        """End the nursery and its workers."""
        if self._channel:
            self._channel.close()
        for process in filter(None, [self._process, *self._alone]):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.poll() is None and process.kill()


# ---- in the nursery and its children -------------------------------------------------------------------------------------------------


def main(arguments: list[str]) -> None:
    """Load the libraries, then answer requests until the socket's other end is closed."""
    channel = socket.socket(fileno=int(arguments[0]))
    alone = "--alone" in arguments
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")  # what a kernel sets; read when matplotlib is first imported
    ready = _load([name for name in arguments[1].split(",") if name])
    gc.freeze()  # what is loaded stays: the children need not look through it
    if not alone:
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        request, descriptors, _, _ = socket.recv_fds(channel, 1 << 20, 1)
        if not request:
            break
        if alone or os.fork() == 0:
            channel.close()
            _answer(json.loads(request), socket.socket(fileno=descriptors[0]), ready)
        os.close(descriptors[0])
    os.killpg(0, signal.SIGKILL)  # the workers are in the nursery's session


def _load(names: Sequence[str]) -> preload.Ready | None:
    """Load libraries (those that aren't there are passed over), then the modules of this project."""
    libraries = [name for name in names if not name.startswith(preload.PACKAGE)]
    modules = [name for name in names if name.startswith(preload.PACKAGE)]
    for name in libraries:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
            _call_first(name)
    return preload.load(modules, Scope(Path(os.environ["REPORT_ROOT"])), lambda: [_call_first(name) for name in modules]) if modules else None


def _call_first(name: str) -> None:
    if name in _FIRST_CALLS:
        function, *arguments = _FIRST_CALLS[name]
        getattr(sys.modules[name], function)(*arguments)


def _answer(request: Mapping[str, Any], channel: socket.socket, ready: preload.Ready | None) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _die_with_parent()
    code = 1
    try:
        channel.sendall(json.dumps({"pid": os.getpid()}).encode() + b"\n")
        os.environ.update(request.get("environment", {}))
        if request.get("folder"):
            os.chdir(request["folder"])
        _trace(request, ready)
        _kernel(request) if request["kind"] == "kernel" else _call(request, channel)
        code = 0
    except SystemExit as exit_:
        code = exit_.code or 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)  # the parent's exit handlers are not the child's


def _trace(request: Mapping[str, Any], ready: preload.Ready | None) -> None:
    if ready:
        ready.install()
    if request.get("trace"):
        tracer = Tracer(Path(request["root"]), Path(request["trace"]))
        tracer.start()
        if ready:
            ready.note = lambda file: tracer.note("r", file)


def _call(request: Mapping[str, Any], channel: socket.socket) -> None:
    """Call `module:function` with the arguments and a function that reports progress; send what it returns."""
    from analysis.errors import UserError  # noqa: PLC0415

    def send(message: Mapping[str, Any]) -> None:
        channel.sendall(json.dumps(message, ensure_ascii=False).encode() + b"\n")

    try:
        module, function = request["target"].split(":")
        send({"done": getattr(importlib.import_module(module), function)(**request["arguments"], progress=lambda event: send({"progress": event}))})
    except UserError as error:
        send({"error": str(error), "user_error": (error.where, error.problem, error.remedy)})
    except Exception:
        import traceback  # noqa: PLC0415

        send({"error": traceback.format_exc()})


def _kernel(request: Mapping[str, Any]) -> None:
    from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415

    application = IPKernelApp.instance()
    application.initialize(["-f", request["connection_file"], *request.get("flags", [])])
    application.start()


def _die_with_parent() -> None:
    """Ask the system (Linux) to end this process with its parent, however that ends."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1:])
