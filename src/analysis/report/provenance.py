"""What a report was built from: commit, lock file, Python, time. No clock is read: the time is `SOURCE_DATE_EPOCH` or the commit's."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analysis.errors import UserError
from analysis.report.digests import Digests
from analysis.report.project import Project

#: The time of a build that knows no other: the first that a zip archive can hold (reproducible-builds.org, SOURCE_DATE_EPOCH).
EARLIEST = 315532800


def environment(digests: Digests, project: Project) -> dict[str, str]:
    """What all steps depend on: the lock file, the Python, the kind of machine."""
    version = f"{platform.python_implementation()} {platform.python_version()}"
    return {"uv.lock": digests.file(project.lock_file.name), "Python": version, "machine": f"{sys.platform} {platform.machine()}"}


def facts(digests: Digests, project: Project) -> dict[str, Any]:
    """What the provenance page and `build.json` say. `changed` is true where the working copy isn't the commit's, null where there's no commit."""
    commit, stamp = _commit(project.root)
    epoch = _epoch(stamp)
    around = environment(digests, project)
    return {
        "commit": commit,
        "changed": _changed(project.root) if commit else None,
        "time": datetime.fromtimestamp(epoch, UTC).isoformat(),
        "source_date_epoch": epoch,
        "lock_sha256": around["uv.lock"],
        "python": around["Python"],
        "machine": around["machine"],
    }


def _epoch(stamp: int | None) -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        return EARLIEST if stamp is None else stamp
    if not given.isdigit():
        raise UserError("SOURCE_DATE_EPOCH", f"{given!r} is not a number of seconds", "Unset it, or set it to seconds since 1970.")
    return int(given)


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def _commit(root: Path) -> tuple[str | None, int | None]:
    """The commit and its time; nulls outside a repository, and where the project is only a folder of one."""
    if not (root / ".git").exists():
        return None, None
    shown = _git(root, "log", "-1", "--format=%H %ct")
    if not shown:
        return None, None
    commit, stamp = shown.split()
    return commit, int(stamp)


def _changed(root: Path) -> bool:
    return bool(_git(root, "status", "--porcelain", "--untracked-files=no"))
