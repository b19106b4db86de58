"""How `report` is called here: it may be on the path, or only in the environment that runs this."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def command(*arguments: str) -> str:
    """The command that runs `report` with `arguments` from the folder where the user is."""
    own = Path(sys.prefix, "bin", "report")
    found = shutil.which("report")
    if (found and own.exists() and os.path.samefile(found, own)) or not own.exists():
        return " ".join(["report", *arguments])
    inside = own.is_relative_to(Path.cwd())
    return " ".join([str(own.relative_to(Path.cwd()) if inside else own), *arguments])
