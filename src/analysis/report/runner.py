"""Running a build's steps: only where they must, in worker processes, several at once; and remembering what each read and made."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from analysis.errors import UserError
from analysis.report import provenance
from analysis.report.digests import ABSENT, LISTED, PART, Digests, digest
from analysis.report.progress import Progress
from analysis.report.project import Project
from analysis.report.steps import Began, Check, Record, Step, Store
from analysis.report.trace import read_trace
from analysis.report.workers import (
    EXTRACTION_LIBRARIES,
    EXTRACTION_MODULES,
    KERNEL_LIBRARIES,
    KERNEL_MODULES,
    Nursery,
    WorkerFailed,
)

#: What a step is thought to take that has never run, in seconds, by the first word of its name; any other `USUAL`.
USUAL_SECONDS = {"extract": 4.0, "read": 6.0, "notebook": 2.0, "render": 20.0, "plan": 0.1, "assemble": 0.2, "publish": 0.1}
USUAL = 1.0


class Runner:
    """What the parts of a build share.

    Attributes:
        around: what every step depends on (lock file, Python, machine), by name.
        settled: digests of files that this build has made already: a step that reads them needs no look at their time stamps.
        inputs: digests of the project's own files that were read, for the manifest.
        fork: whether workers are forked.
    """

    def __init__(self, project: Project, progress: Progress, *, workers: int, fork: bool) -> None:
        self.project, self.progress, self.workers = project, progress, workers
        self.fork = fork and hasattr(os, "fork")
        self.digests = Digests(project.root, project.store / "digests.json")
        self.store = Store(project.store, self.digests)
        self.around = provenance.environment(self.digests, project)
        self.settled: dict[str, str] = {}
        # Workers have modules that were loaded earlier than their step began: what has changed since then may not be what they run.
        self._began = Began.now(project.work / "began").stamp
        self.inputs: dict[str, str] = {}
        libraries = {"extraction": (*EXTRACTION_LIBRARIES, *EXTRACTION_MODULES), "kernels": (*KERNEL_LIBRARIES, *KERNEL_MODULES)}
        self.nurseries = {name: Nursery(loaded, environment(project), project.work / f"{name}.log", fork=self.fork) for name, loaded in libraries.items()}

    def close(self) -> None:
        """End all workers."""
        for nursery in self.nurseries.values():
            nursery.close()
        self.digests.save()

    @contextlib.contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Measure a part of the build."""
        started = time.monotonic()
        yield
        self.progress.part(name, time.monotonic() - started)

    def relative(self, path: Path) -> str:
        """A path of the project, as records name it."""
        return str(path.relative_to(self.project.root))

    def settle(self, path: Path, content: bytes) -> None:
        """This build wrote `content` to `path`."""
        self.settled[self.relative(path)] = digest(content)

    def check(self, step: Step) -> Check:
        """Whether a step must run; what it reads and made is noted where it need not."""
        check = self.store.check(step)
        if check.fresh and check.record:
            self.progress.kept_as_is(step.name, check.reason)
            self._note(check.record)
        return check

    def expect(self, steps: Sequence[str]) -> None:
        """Say which steps the build has, with what each took when it last ran."""
        self.progress.expect(steps, self._usual, self.workers)

    def _usual(self, name: str) -> float:
        records = self.store.records(name)
        return records[0].seconds if records else USUAL_SECONDS.get(name.partition(" ")[0], USUAL)

    def keep(self, step: Step, reads: Sequence[str], outputs: Sequence[str], began: Began) -> Record:
        """Remember a run; where that can't be, say so."""
        record = self.store.keep(step, reads, outputs, began, given=self.settled)
        if record.moved:
            self.progress.note(f"{step.name}: {record.moved[0]} changed since the build began, so the next build runs this step again")
        self._note(record)
        return record

    def _note(self, record: Record) -> None:
        self.settled |= record.outputs
        for label, known in record.reads.items():
            if PART in label:
                self.inputs[label.partition(PART)[0]] = self.digests.file(label.partition(PART)[0])
            elif LISTED not in label and not label.startswith("_build/") and known != ABSENT:
                self.inputs[f"src/analysis/{label.partition('/src/analysis/')[2]}" if os.path.isabs(label) else label] = known

    def run(self, step: Step, work: Callable[[Path], Sequence[str]], without: tuple[str, ...] = ()) -> Record:
        """Run a step where it must.

        Args:
            work: does it; gets a trace file, returns the outputs.
            without: reads below these folders are known by other means.
        """
        check = self.check(step)
        if check.fresh and check.record:
            return check.record
        with self.telling(step, check) as (trace, began):
            outputs = work(trace)
            reads = [label for label in read_trace(trace, self.project.root)[0] if not (without and label.startswith(without)) and label not in outputs]
            return self.keep(step, reads, outputs, began)

    @contextlib.contextmanager
    def telling(self, step: Step, check: Check) -> Iterator[tuple[Path, Began]]:
        """Show that a step runs, and how it ended; gives its new trace file, and when it began."""
        self.progress.running(step.name, check.reason)
        trace, began = self.trace(step.name)
        try:
            yield trace, began
        except (UserError, WorkerFailed) as error:
            self.progress.failed(step.name, str(error))
            raise
        self.progress.done(step.name, began.seconds, check.reason)

    def trace(self, name: str) -> tuple[Path, Began]:
        """A new trace file for a step that begins now."""
        file = self.project.work / "traces" / digest(name.encode())[:16]
        return file, Began(Began.now(file).moment, self._began)

    def request(self, trace: Path, **more: Any) -> dict[str, Any]:
        """What a worker is told (`workers`)."""
        root = str(self.project.root)
        return {"root": root, "trace": str(trace), "log": str(self.project.work / "kernels.log"), "folder": root, "environment": {}, **more}

    def call(self, nursery: str, request: Mapping[str, Any], target: str, progress: Callable[[Any], None] | None = None, **arguments: Any) -> Any:
        """Call the function `module:name` in a worker process."""
        try:
            return self.nurseries[nursery].ask({**request, "kind": "call", "target": target, "arguments": arguments}).result(progress)
        except WorkerFailed as error:
            if error.user_error:
                raise UserError(*error.user_error) from None
            raise

    def at_once(self, tasks: Sequence[Callable[[], Any]]) -> list[Any]:
        """Run tasks at once and give their results. All run to their end before the first failure is raised, so that the next build finds their work done."""
        pool = ThreadPoolExecutor(self.workers)
        futures: list[Future] = [pool.submit(task) for task in tasks]
        try:
            pending = set(futures)
            while pending:
                _, pending = wait(pending, timeout=0.5, return_when=FIRST_COMPLETED)
        except BaseException:
            self.close()
            pool.shutdown(wait=True, cancel_futures=True)
            raise
        pool.shutdown()
        return [future.result() for future in futures]


def environment(project: Project) -> dict[str, str]:
    """What the workers' processes are started with: nothing of the user's settings, nothing that differs from run to run."""
    fixed = {
        "REPORT_ROOT": str(project.root),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(provenance.EARLIEST),
        "REPORT_PREDICTIONS": str(project.predictions),
        "REPORT_SUMMARY": str(project.summary),
        "MATPLOTLIBRC": str(project.work / "matplotlibrc"),
        "MPLCONFIGDIR": str(project.work / "matplotlib"),
        "IPYTHONDIR": str(project.work / "ipython"),
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONWARNINGS": "default",
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "120",
    }
    return {**os.environ, **fixed}
