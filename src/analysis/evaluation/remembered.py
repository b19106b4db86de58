"""What a system found in an article of the gold, remembered while the article, the code and the data are as they were.

Only where `REPORT_PREDICTIONS` names a folder (a build does): a chapter that must run again because a table changed needs not score every system anew. An entry's name is the digest of all that
it depends on, so that it can't be an old one.
"""

from __future__ import annotations

import contextlib
import os
import pickle
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from analysis.paths import DATA, ROOT
from analysis.records import Article

VARIABLE = "REPORT_PREDICTIONS"
_CODE = Path(__file__).resolve().parents[1]
#: The rooms and the data on which a system's findings depend.
ROOMS = (".", "corpus", "language", "extraction", "evaluation")
SOURCES = ("lexicons", "gazetteer", "indicators", "themes", "models")

Tables = Mapping[str, tuple]


def tables(system: str, article: Article, find: Callable[[], Tables]) -> Tables:
    """What `system` finds in `article`: remembered, else by `find`."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        return find()
    file = Path(folder) / f"{sha256(f'{system} {article!r} {state()}'.encode()).hexdigest()}.pickle"
    with contextlib.suppress(OSError, pickle.UnpicklingError, EOFError):
        kept = pickle.loads(file.read_bytes())
        os.utime(file)  # used: the build throws away what it doesn't use
        return kept
    found = dict(find())
    file.parent.mkdir(parents=True, exist_ok=True)
    staged = file.with_name(f".{file.name}.{os.getpid()}")
    staged.write_bytes(pickle.dumps(found))
    staged.replace(file)
    return found


@cache
def state() -> str:
    """The digest of the code, the data and the lock file."""
    code = [file for room in ROOMS for file in sorted((_CODE / room).glob("*.py" if room == "." else "**/*.py"))]
    data = [file for name in SOURCES for file in sorted((DATA / name).rglob("*")) if file.is_file()]
    lock = [ROOT / "uv.lock"] if (ROOT / "uv.lock").exists() else []
    return sha256(b"".join(sha256(file.read_bytes()).digest() for file in [*code, *data, *lock])).hexdigest()
