"""Building anew in a clean place, and comparing byte by byte."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import UserError
from analysis.report.digests import ABSENT, Digests
from analysis.report.project import Project
from analysis.report.publish import MANIFEST, digests_below

GROUPS = {"inputs": "input", "tables": "table", "notebooks": "executed notebook", "files": "file of the report"}


@dataclass(frozen=True)
class Difference:
    """Something that isn't as it should be. `group` is `published` (the book against its own manifest), `input now`, or one of `GROUPS`."""

    group: str
    path: str
    what: str


@dataclass(frozen=True)
class Verification:
    """`compared` counts what was looked at. `reasons` say why differences may be; empty when there's none that is known."""

    compared: int
    differences: tuple[Difference, ...]
    reasons: tuple[str, ...]


def verify(project: Project, book: Path, *, rebuild: bool = True, jobs: int = 0, say: Any = lambda line: None) -> Verification:
    """Check a published book against its manifest, the inputs against theirs, and (unless not `rebuild`) the whole against a new build from the commit.

    Raises:
        UserError: there is no report, no commit to build from, or the new build fails.
    """
    manifest = _manifest(book)
    made = json.loads((book / "build.json").read_bytes())
    differences = [*_published(book, manifest), *_inputs(project, manifest)]
    compared = len(manifest["files"]) + len(manifest["inputs"])
    if rebuild:
        with tempfile.TemporaryDirectory(prefix="verify-") as folder:
            again, facts = _again(project, Path(folder), made, jobs, say)
        differences += [difference for group in GROUPS for difference in _compare(group, manifest.get(group, {}), again.get(group, {}))]
        compared += sum(len(manifest.get(group, {})) for group in GROUPS)
    else:
        facts = made
    return Verification(compared, tuple(differences), tuple(_reasons(made, facts, differences)))


def _manifest(book: Path) -> Mapping[str, Any]:
    try:
        return json.loads((book / MANIFEST).read_bytes())
    except (OSError, ValueError):
        raise UserError(str(book / MANIFEST), "there is no manifest of a report", "Build the report first: report build.") from None


def _published(book: Path, manifest: Mapping[str, Any]) -> Iterator[Difference]:
    found = digests_below(book)
    found.pop(MANIFEST, None)
    yield from _compare("published", manifest["files"], found)


def _inputs(project: Project, manifest: Mapping[str, Any]) -> Iterator[Difference]:
    digests = Digests(project.root)
    for path, known in manifest["inputs"].items():
        now = digests.file(path)
        if now != known:
            yield Difference("input now", path, "is gone" if now == ABSENT else "has changed since the report was built")


def _compare(group: str, before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Difference]:
    for path in sorted({*before, *now}):
        if path not in now:
            yield Difference(group, path, "is missing")
        elif path not in before:
            yield Difference(group, path, "is not in the manifest")
        elif before[path] != now[path]:
            yield Difference(group, path, "differs")


def _again(project: Project, folder: Path, made: Mapping[str, Any], jobs: int, say: Any) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The manifest and the facts of a new build from the commit, in `folder`."""
    commit = made.get("commit")
    if not commit:
        raise UserError(
            "build.json", "the report was built outside a git repository: there is no commit to build from", "Use --no-rebuild, or build in a clone."
        )
    clone = folder / "checkout"
    say(f"building anew from commit {commit[:12]} in a clean place")
    _run(["git", "clone", "--quiet", "--shared", "--no-checkout", str(project.root), str(clone)], folder)
    _run(["git", "-C", str(clone), "checkout", "--quiet", "--detach", commit], folder)
    renderer = "pandoc" if str(made.get("renderer", "")).startswith("embedded") else "quarto"
    environment = {name: value for name, value in os.environ.items() if name not in {"REPORT_FIGURES", "REPORT_EDITION"}}
    environment |= {"REPORT_ROOT": str(clone), "PYTHONPATH": str(clone / "src"), "SOURCE_DATE_EPOCH": str(made["source_date_epoch"])}
    _run([sys.executable, "-m", "analysis.cli", "build", "--quiet", "--renderer", renderer, "--jobs", str(jobs)], clone, environment)
    return _manifest(clone / "_book"), json.loads((clone / "_book" / "build.json").read_bytes())


def _run(command: list[str], folder: Path, environment: Mapping[str, str] | None = None) -> None:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        tail = (done.stderr or done.stdout).strip()[-2000:]
        raise UserError(" ".join(command[:3]), f"it failed: {tail}", "The report can't be built from its commit alone: is a file not committed?", exit_code=1)


def _reasons(made: Mapping[str, Any], again: Mapping[str, Any], differences: list[Difference]) -> Iterator[str]:
    """Why there may be differences, from what is known of the two builds."""
    if not differences:
        return
    if made.get("changed"):
        yield "the report was built from a working copy with changes that no commit has"
    if any(difference.group == "input now" for difference in differences):
        yield "inputs have changed since: build again"
    if any(difference.group == "published" for difference in differences):
        yield "the published files were changed by something else than a build"
    if made.get("left_out"):
        yield "articles were left out (--keep-going)"
    for name, words in (("python", "Python"), ("lock_sha256", "the lock file"), ("machine", "the kind of machine"), ("renderer", "the renderer")):
        if made.get(name) != again.get(name):
            yield f"{words} is another: {made.get(name)} then, {again.get(name)} now"
