"""Steps: what each one read and made, and whether that still holds.

A step has a name and fixed inputs known beforehand (parameters, the notebook's source, the lock file). What else it reads is seen while it runs (`trace`). Its record holds the
digests of all of these and of what it made. It need not run again when one of its records agrees with what is on the disk now; what it made is then put back from the store
if it isn't there. Records of several states are kept, so that going back to an earlier state costs nothing. (The scheme is Mokhov, Mitchell and Peyton Jones, *Build systems à la
carte*, 2018: constructive traces; comparing contents, not times, gives the early cut-off.)
"""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from analysis.ids import content_id
from analysis.report.digests import ABSENT, LISTED, PART, Digests, digest

#: Records kept for a step: states that one goes back to.
KEPT_RECORDS = 8


@dataclass(frozen=True)
class Step:
    """A unit of work. `fixed` are the digests of the inputs known beforehand, by a name that a reader understands."""

    name: str
    fixed: Mapping[str, str]


@dataclass(frozen=True)
class Record:
    """What one run of a step read and made: digests by label (see `Digests.read`) and by path. `seconds` is how long it took.

    `moved` are files that changed while it ran, or shortly before: the run is then not remembered.
    """

    fixed: dict[str, str]
    reads: dict[str, str]
    outputs: dict[str, str]
    seconds: float = 0.0
    extra: dict[str, object] = field(default_factory=dict)
    moved: tuple[str, ...] = ()


@dataclass(frozen=True)
class Began:
    """When a run began: `moment` by this machine's clock (seconds), `stamp` by the file system's (nanoseconds), which ticks otherwise."""

    moment: float
    stamp: int

    @classmethod
    def now(cls, file: Path) -> Began:
        """Create `file` anew and take its time stamp."""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.touch()
        return cls(time.time(), file.stat().st_mtime_ns)

    @property
    def seconds(self) -> float:
        """How long ago it was."""
        return time.time() - self.moment


@dataclass(frozen=True)
class Check:
    """Whether a step has to run, and why in words. `record` is the one that holds; when none does, the last one."""

    fresh: bool
    reason: str
    record: Record | None = None


class Store:
    """The records of all steps and the files that they made, by digest, in `folder`."""

    def __init__(self, folder: Path, digests: Digests) -> None:
        self.folder, self.digests = folder, digests
        self.root = digests.root
        self._used: set[str] = set()

    def check(self, step: Step) -> Check:
        """Whether `step` must run. Where it need not, its outputs are in place afterwards."""
        self._used.add(step.name)
        records = self.records(step.name)
        if not records:
            return Check(False, "it has not run before")
        for record in records:
            if self._why_not(step, record) is None and (missing := self._put_back(record)) is None:
                return Check(True, "nothing that it reads has changed", record)
        return Check(False, self._why_not(step, records[0]) or f"{missing} is gone", records[0])

    def _why_not(self, step: Step, record: Record) -> str | None:
        """The first thing that is not as it was in `record`; null when all is."""
        for name in sorted({*step.fixed, *record.fixed}):
            if step.fixed.get(name) != record.fixed.get(name):
                return _difference(name, record.fixed.get(name, ABSENT), step.fixed.get(name, ABSENT))
        for label, known in record.reads.items():
            if (found := self.digests.read(label)) != known:
                return _difference(label, known, found)
        return None

    def _put_back(self, record: Record) -> str | None:
        """Put the outputs in place where they aren't; the first one that can't be is returned."""
        for path, known in record.outputs.items():
            if self.digests.file(path) == known:
                continue
            kept = self.path(known)
            if not kept.exists() or digest(kept.read_bytes()) != known:
                return path
            write_atomically(self.root / path, kept.read_bytes())
        return None

    def keep(
        self, step: Step, reads: Iterable[str], outputs: Iterable[str], began: Began, *, given: Mapping[str, str] | None = None, **extra: object
    ) -> Record:
        """Record a run of `step` and remember what it made.

        A file that changed after the step began may have been read before or after: the run is then not remembered, and the next build runs the step again. `given` are the
        digests of files that other steps of this build made, and that are known to be settled.
        """
        self.digests.forget()
        settled = given or {}
        seen = {label: self.digests.read(label) for label in reads}
        made = {path: self._put_away(path) for path in outputs}
        moved = tuple(label for label in seen if label not in settled and self._moved(label, began))
        record = Record(dict(step.fixed), seen, made, round(began.seconds, 3), extra, moved)
        if not moved:
            records = [record, *(other for other in self.records(step.name) if (other.fixed, other.reads) != (record.fixed, record.reads))]
            write_atomically(self._record_file(step.name), json.dumps([asdict(kept) for kept in records[:KEPT_RECORDS]], ensure_ascii=False).encode())
        return record

    def _moved(self, label: str, began: Began) -> bool:
        if LISTED in label:
            return False
        try:
            status = os.stat(self.root / label.partition(PART)[0])
        except OSError:
            return False
        return max(status.st_mtime_ns, status.st_ctime_ns) >= began.stamp

    def _put_away(self, path: str) -> str:
        content = (self.root / path).read_bytes()
        found = digest(content)
        if not self.path(found).exists():
            write_atomically(self.path(found), content)
        return found

    def content(self, known: str) -> bytes:
        """What the kept file with this digest holds."""
        return self.path(known).read_bytes()

    def path(self, known: str) -> Path:
        """Where the kept file with this digest is."""
        return self.folder / "objects" / known[:2] / known[2:]

    def records(self, name: str) -> list[Record]:
        """The records of a step, the newest first."""
        try:
            return [Record(**record) for record in json.loads(self._record_file(name).read_bytes())]
        except (OSError, ValueError, TypeError):
            return []

    def prune(self) -> None:
        """Forget the steps that this build has no more, and every kept file that no record names."""
        names = {self._record_file(name).name for name in self._used}
        needed: set[str] = set()
        for file in (self.folder / "steps").glob("*.json"):
            if file.name not in names:
                file.unlink()
                continue
            needed.update(known for record in json.loads(file.read_bytes()) for known in record["outputs"].values())
        for kept in (self.folder / "objects").glob("*/*"):
            if kept.parent.name + kept.name not in needed:
                kept.unlink()

    def _record_file(self, name: str) -> Path:
        return self.folder / "steps" / f"{content_id('k', name)}.json"


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two notebooks may make the same bytes at once: each thread has a file of its own.
    staged = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        staged.write_bytes(content)
        staged.replace(path)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise


def copy_if_changed(content: bytes, path: Path) -> None:
    """Write `content` unless it is there already: an unchanged file keeps its time stamp."""
    if not path.is_file() or path.read_bytes() != content:
        write_atomically(path, content)


def clear(folder: Path) -> None:
    """Make `folder` an empty one."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)


def _difference(label: str, before: str, now: str) -> str:
    path, listed, _ = label.partition(LISTED)
    if listed:
        return f"files were added to or removed from {path}/"
    if before == ABSENT:
        return f"{path} is new"
    return f"{path} is gone" if now == ABSENT else f"{path} has changed"
