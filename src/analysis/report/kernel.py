"""A papermill engine whose kernels are forked from a warmed process: the same kernel, without its start.

Everything but the start is Jupyter's own: manager, client, messages. Where forking can't be had the manager starts an ordinary kernel, with the same trace.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from jupyter_core.utils import ensure_event_loop
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.log import logger

from analysis.report.workers import Nursery, Worker

ENGINE = "forked"
_FLAGS = ["--HistoryManager.hist_file=:memory:", "--HistoryManager.enabled=False"]


class _Process:
    """What jupyter_client expects of a process, for a worker that isn't our child."""

    stdin = stdout = stderr = None

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self.pid = worker.pid

    def poll(self) -> int | None:
        return None if self._worker.alive() else 0

    def wait(self) -> int:
        self._worker.close()
        return 0

    def send_signal(self, number: int) -> None:
        self._worker.signal(number)

    def kill(self) -> None:
        self._worker.signal(signal.SIGKILL)

    def terminate(self) -> None:
        self._worker.signal(signal.SIGTERM)


class ForkedProvisioner(LocalProvisioner):
    """Starts a kernel by asking the nursery for one."""

    nursery: Nursery
    request: Mapping[str, Any]

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> dict:
        self.process = _Process(self.nursery.ask({**self.request, "kind": "kernel", "connection_file": self.parent.connection_file, "flags": _FLAGS}))
        self.pid, self.pgid = self.process.pid, None  # the group is the nursery's: signals go to the one process
        return self.connection_info


class ForkedKernelManager(AsyncKernelManager):
    """A kernel manager over local sockets (no port can be taken by another), its kernel forked."""

    def set_up(self, nursery: Nursery, request: Mapping[str, Any], sockets: Path) -> ForkedKernelManager:
        """Say where the kernel comes from, what it is told (`workers`), and the folder of its sockets, whose path must be short."""
        self.transport, self.ip, self.connection_file = "ipc", str(sockets / "k"), str(sockets / "connection.json")
        self.provisioner = ForkedProvisioner(parent=self, kernel_spec=self.kernel_spec, kernel_id=sockets.name)
        self.provisioner.nursery, self.provisioner.request = nursery, request
        return self


class TracedKernelManager(AsyncKernelManager):
    """An ordinary kernel process, told the same as a forked one by its command line."""

    request: Mapping[str, Any] = {}

    async def start_kernel(self, **kwargs: Any) -> None:
        root, trace = self.request["root"], self.request["trace"]
        begin = f"from pathlib import Path as _P; from analysis.report.trace import Tracer as _T; _T(_P({str(root)!r}), _P({str(trace)!r})).start(); del _P, _T"
        kwargs["extra_arguments"] = [*_FLAGS, f"--IPKernelApp.exec_lines={begin}"]
        kwargs["env"] = {**os.environ, **self.request["environment"]}
        with open(self.request["log"], "ab") as log:
            await super()._async_start_kernel(**kwargs | {"cwd": self.request["folder"], "stdout": log, "stderr": log})


class ForkedEngine(NBClientEngine):
    """papermill's own engine with our kernel manager; the notebook's state is kept for when it fails."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, *, km: AsyncKernelManager, keep: list, start_timeout: int = 60, **_: Any) -> Any:
        keep.append(nb_man)
        # All that a kernel leaves behind is on the disk when its last cell ends: it needs no time to say goodbye.
        client = PapermillNotebookClient(nb_man, km=km, kernel_name=kernel_name, startup_timeout=start_timeout, shutdown_kernel="immediate", log=logger)
        with _event_loop():
            return client.execute(cleanup_kc=True)


@contextlib.contextmanager
def _event_loop() -> Iterator[None]:
    """The loop on which jupyter_core runs the client's calls in this thread. It would stay open, and complain when the interpreter ends after its socket."""
    loop = ensure_event_loop()
    try:
        yield
    finally:
        if left := asyncio.all_tasks(loop):
            for task in left:
                task.cancel()
            loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.close()
        asyncio.set_event_loop(None)


def manager(nursery: Nursery | None, request: Mapping[str, Any], sockets: Path) -> AsyncKernelManager:
    """A manager of a kernel that is forked from `nursery`, or, where that is null, started as usual."""
    if nursery is not None:
        return ForkedKernelManager(kernel_name="python3").set_up(nursery, request, sockets)
    ordinary = TracedKernelManager(kernel_name="python3")
    ordinary.request = request
    return ordinary


def register() -> None:
    """Make the engine known to papermill."""
    papermill_engines.register(ENGINE, ForkedEngine)
