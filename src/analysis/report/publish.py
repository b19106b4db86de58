"""Putting a finished book in the place of the last one: all of it or nothing."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from analysis.errors import UserError
from analysis.report.digests import Digests, digest

MANIFEST = "manifest.json"
LOCKED = 4
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextlib.contextmanager
def locked(file: Path, *, wait: bool, say) -> Iterator[None]:
    """Hold the build's lock; the system frees it when the process ends, however that happens.

    Raises:
        UserError: another build holds it and `wait` is false.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+", encoding="utf-8") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.seek(0)
            holder = handle.read().strip() or "?"
            if not wait:
                raise UserError(
                    str(file), f"another build is running here (process {holder})", "Wait for it, or leave out --no-wait.", exit_code=LOCKED
                ) from None
            say(f"another build is running here (process {holder}): waiting for it")
            fcntl.flock(handle, fcntl.LOCK_EX)
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield


def check_target(target: Path) -> None:
    """Raises a UserError where `target` holds something that no build made: it would be lost."""
    if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
        raise UserError(str(target), "it holds other files than a report", "Name a new or empty folder, or remove it yourself.")
    if target.exists() and not target.is_dir():
        raise UserError(str(target), "it is a file", "Name a folder.")


def is_published(book: Path, files: Mapping[str, str], digests: Digests) -> bool:
    """Whether `book` holds just these files (digests by path), `manifest.json` apart."""
    try:
        if json.loads((book / MANIFEST).read_bytes())["files"] != files:
            return False
    except (OSError, ValueError, KeyError):
        return False
    return all(digests.file(book / path) == known for path, known in files.items())


def stage(files: Mapping[str, Path], folder: Path) -> None:
    """Copy `files` (sources by path in the book) into a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, source in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def swap(staged: Path, target: Path) -> None:
    """Let `staged` be `target`; what was there is removed. At no moment is there half a book; on Linux there is never none.

    Both must lie on one file system; where they don't, `staged` is copied beside `target` first.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.parent / f".{target.name}.new-{os.getpid()}"
    try:
        staged.rename(beside)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.copytree(staged, beside)
        shutil.rmtree(staged)
    if not target.exists():
        beside.rename(target)
        return
    if not _exchange(beside, target):
        old = target.parent / f".{target.name}.old-{os.getpid()}"
        target.rename(old)
        beside.rename(target)
        beside = old
    shutil.rmtree(beside)


def recover(target: Path) -> None:
    """Mend what a killed publication left: put the last good book back where it was moved aside, remove half copies."""
    for old in sorted(target.parent.glob(f".{target.name}.old-*")):
        if not target.exists():
            old.rename(target)
        else:
            shutil.rmtree(old, ignore_errors=True)
    for half in target.parent.glob(f".{target.name}.new-*"):
        shutil.rmtree(half, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (Linux, renameat2); false where the system can't."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0


def digests_below(folder: Path) -> dict[str, str]:
    """The digest of every file below `folder`, by path."""
    return {str(path.relative_to(folder)): digest(path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()}
