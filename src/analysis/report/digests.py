"""Digests of files, remembered while the file system says that a file is as it was."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

ABSENT = "absent"
#: Between a folder that was listed and the names in it that the reader itself made.
LISTED = "/ without "
#: Between a YAML file and the name of the one value in it that was used.
PART = " § "
#: A file changed within this many seconds before it was read may change again without its time stamp changing: its digest is not remembered.
RACY_SECONDS = 2.0


def digest(content: bytes) -> str:
    """The SHA-256 of `content`, in hexadecimal."""
    return sha256(content).hexdigest()


def listing(folder: str, own: Iterable[str] = ()) -> str:
    """The label of a folder's names, without those that the reader itself wrote there."""
    return f"{folder}{LISTED}{'|'.join(sorted(own))}"


def part_of(file: str, name: str) -> str:
    """The label of one value of a YAML file."""
    return f"{file}{PART}{name}"


def digest_of(value: object) -> str:
    """The digest of a value that JSON can hold; the order of keys doesn't matter."""
    return digest(json.dumps(value, sort_keys=True, ensure_ascii=False, default=str).encode())


class Digests:
    """Digests of files and folders below `root`, by path.

    A digest is remembered under the file's size, inode, and times of modification and of change of its inode: the last can't be set by a program, so that a copy with an old
    time stamp is seen too.
    """

    def __init__(self, root: Path, cache_file: Path | None = None) -> None:
        self.root, self._file = root, cache_file
        self._known: dict[str, list] = self._load()
        self._seen: dict[str, str] = {}
        self._changed = False

    def _load(self) -> dict[str, list]:
        try:
            return json.loads(self._file.read_bytes()) if self._file else {}
        except (OSError, ValueError):
            return {}

    def save(self) -> None:
        """Keep what is known for the next process."""
        if not (self._file and self._changed):
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        staged = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        staged.write_text(json.dumps(self._known), "utf-8")
        staged.replace(self._file)
        self._changed = False

    def file(self, path: str | Path) -> str:
        """The digest of the file at `path` (relative to the root, or absolute); `absent` where there's none."""
        name = str(path)
        try:
            status = os.stat(self.root / name)
        except OSError:
            return ABSENT
        stamp = [status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns]
        known = self._known.get(name)
        if known and known[:4] == stamp:
            return known[4]
        return self._read(name, stamp)

    def _read(self, name: str, stamp: list[int]) -> str:
        try:
            found = digest((self.root / name).read_bytes())
        except OSError:
            return ABSENT
        if time.time() - max(stamp[2:]) / 1e9 > RACY_SECONDS:
            self._known[name] = [*stamp, found]
            self._changed = True
        return found

    def folder(self, path: str | Path, without: frozenset[str] = frozenset()) -> str:
        """The digest of the names in a folder, without hidden ones and those in `without`; `absent` where there's no folder."""
        try:
            names = os.listdir(self.root / str(path))
        except OSError:
            return ABSENT
        return digest_of(sorted(name for name in names if not name.startswith(".") and name != "__pycache__" and name not in without))

    def part(self, path: str, name: str) -> str:
        """The digest of the value under `name` in a YAML file; the file's own where that can't be read, `absent` where there is none."""
        whole = self.file(path)
        if whole == ABSENT:
            return ABSENT
        label = part_of(path, name)
        known = self._known.get(label)
        if not (known and known[0] == whole):
            self._known[label], self._changed = [whole, _value(self.root / path, name) or whole], True
        return self._known[label][1]

    def read(self, label: str) -> str:
        """The digest of a read: a file's path, `part_of(…)` one, or `listing(…)` of a folder."""
        if label not in self._seen:
            self._seen[label] = self._look(label)
        return self._seen[label]

    def _look(self, label: str) -> str:
        path, parted, name = label.partition(PART)
        if parted:
            return self.part(path, name)
        path, listed, without = label.partition(LISTED)
        return self.folder(path, frozenset(filter(None, without.split("|")))) if listed else self.file(path)

    def forget(self) -> None:
        """Look at the disk anew: a step has just run."""
        self._seen.clear()


def _value(file: Path, name: str) -> str | None:
    from analysis import yamlfile  # noqa: PLC0415
    from analysis.errors import UserError  # noqa: PLC0415

    try:
        content = yamlfile.read(file)
    except (OSError, ValueError, UserError):
        return None
    return digest_of(content.get(name)) if isinstance(content, dict) else None
