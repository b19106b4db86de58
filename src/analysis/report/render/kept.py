"""What pandoc made of a text before: the same arguments and text give the same answer, so that a render after a small change runs pandoc for what has changed alone.

Only where `REPORT_PANDOC_CACHE` names a folder (a build does), and only for sandboxed runs, which read nothing but their text and the files named in their arguments. An answer is kept
under the digest of all that it depends on, so that it can't be an old one; the build throws away what it didn't use.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

VARIABLE = "REPORT_PANDOC_CACHE"

#: What pandoc wrote to standard output and standard error.
Answer = tuple[str, str]


def answer(command: Sequence[str], text: str, epoch: int | None, make: Callable[[], Answer]) -> Answer:
    """The answer to a sandboxed `command` on `text`: a kept one, else that of `make`, which is kept."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        return make()
    file = Path(folder) / _key(command, text, epoch)
    with contextlib.suppress(OSError, ValueError):
        output, said = json.loads(file.read_bytes())
        os.utime(file)  # used: `prune` leaves it
        return output, said
    made = make()
    _keep(file, made)
    return made


def _key(command: Sequence[str], text: str, epoch: int | None) -> str:
    program = os.stat(command[0])
    parts = [program.st_size, program.st_mtime_ns, epoch, *((argument, _content(argument)) for argument in command), text]
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def _content(argument: str) -> str | None:
    """The digest of the file that an argument names; null where it names none. The program itself is known by its time stamp."""
    path = Path(argument.partition("=")[2] or argument)
    try:
        return sha256(path.read_bytes()).hexdigest() if path.is_file() and not os.access(path, os.X_OK) else None
    except OSError:  # no path at all
        return None


def _keep(file: Path, made: Answer) -> None:
    staged = file.with_name(f".{file.name}.{os.getpid()}-{threading.get_ident()}")
    with contextlib.suppress(OSError):  # a full disk costs the next render time, not this one its success
        file.parent.mkdir(parents=True, exist_ok=True)
        staged.write_text(json.dumps(made, ensure_ascii=False), "utf-8")
        staged.replace(file)


def prune(folder: Path, since: float) -> None:
    """Throw away the answers that were not used since that moment (seconds since the epoch)."""
    for file in folder.glob("*"):
        if file.stat().st_mtime < since:
            file.unlink()
