"""Building anew in a clean place, and comparing byte by byte.

The new build is another one in all that must not matter: its folder, time, number of workers, time zone, locale, file mode mask, seed of Python's hashes.
"""

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
from analysis.report import differing
from analysis.report.command import command
from analysis.report.digests import ABSENT, Digests, digest
from analysis.report.project import Project
from analysis.report.publish import MANIFEST, digests_below

#: What is compared, in the order in which one is made of the other.
GROUPS = {"inputs": "input", "tables": "table", "notebooks": "executed notebook", "files": "file of the report"}
#: Circumstances of the new build that must not matter.
ELSEWHERE = {"TZ": "Pacific/Chatham", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4242"}
UMASK = 0o077


@dataclass(frozen=True)
class Difference:
    """Something that isn't as it should be.

    `group` is `published` (the book against its own manifest), `input now`, or one of `GROUPS`. `detail` says where the two versions differ first, where both are at hand.
    """

    group: str
    path: str
    what: str
    detail: str = ""


@dataclass(frozen=True)
class Verification:
    """`compared`: how many of each group were looked at, by what a group is called. `reasons` say why differences may be; empty when there's none that is known."""

    compared: Mapping[str, int]
    differences: tuple[Difference, ...]
    reasons: tuple[str, ...]


def verify(project: Project, book: Path, *, rebuild: bool = True, jobs: int = 0, say: Any = lambda line: None) -> Verification:
    """Check a published book against its manifest, the inputs against theirs, and (unless not `rebuild`) the whole against a new build from the commit.

    Raises:
        UserError: there is no report, no commit to build from, or the new build fails.
    """
    manifest = _manifest(book)
    made = json.loads((book / "build.json").read_bytes())
    compared = {"input" if group == "inputs" else "file of the report": len(manifest[group]) for group in ("inputs", "files")}
    differences = [*_published(book, manifest), *_inputs(project, manifest)]
    facts = made
    if rebuild:
        with tempfile.TemporaryDirectory(prefix="verify-") as folder:
            clone = Path(folder) / "checkout"
            _build(project, clone, made, jobs, say)
            again, facts = _manifest(clone / "_book"), json.loads((clone / "_book" / "build.json").read_bytes())
            places = _Places(project, book, Project(clone), manifest)
            differences += [places.described(difference) for group in GROUPS for difference in _compare(group, manifest.get(group, {}), again.get(group, {}))]
        compared = {name: len(manifest.get(group, {})) for group, name in GROUPS.items()}
    return Verification(compared, tuple(differences), tuple(_reasons(made, facts, differences)))


def _manifest(book: Path) -> Mapping[str, Any]:
    try:
        return json.loads((book / MANIFEST).read_bytes())
    except (OSError, ValueError):
        raise UserError(str(book / MANIFEST), "there is no manifest of a report", f"Build the report first: {command('build')}") from None


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


@dataclass(frozen=True)
class _Places:
    """Where both versions of what is compared are."""

    project: Project
    book: Path
    again: Project
    manifest: Mapping[str, Any]

    def described(self, difference: Difference) -> Difference:
        """The difference, with where it begins; what was changed since the report was built is no version of it."""
        before, now = (self._file(difference, project, book) for project, book in ((self.project, self.book), (self.again, self.again.book)))
        if difference.what != "differs" or not (before.is_file() and now.is_file()):
            return difference
        if digest(before.read_bytes()) != self.manifest[difference.group][difference.path]:
            return difference
        return Difference(difference.group, difference.path, difference.what, differing.describe(before, now))

    def _file(self, difference: Difference, project: Project, book: Path) -> Path:
        edition, _, chapter_id = difference.path.partition("/")
        return {
            "inputs": project.root / difference.path,
            "tables": project.tables / difference.path,
            "notebooks": project.executed(edition) / f"{chapter_id}.ipynb",
            "files": book / difference.path,
        }[difference.group]


def _build(project: Project, clone: Path, made: Mapping[str, Any], jobs: int, say: Any) -> None:
    """Build anew from the commit, in `clone`, all that the report was asked for."""
    commit = made.get("commit")
    if not commit:
        raise UserError(
            "build.json", "the report was built outside a git repository: there is no commit to build from", "Use --no-rebuild, or build in a clone."
        )
    say(f"building anew from commit {commit[:12]} in a clean place")
    _run(["git", "clone", "--quiet", "--shared", "--no-checkout", str(project.root), str(clone)], clone.parent)
    _run(["git", "-C", str(clone), "checkout", "--quiet", "--detach", commit], clone.parent)
    environment = {name: value for name, value in os.environ.items() if name not in {"REPORT_FIGURES", "REPORT_EDITION"}}
    environment |= {**ELSEWHERE, "REPORT_ROOT": str(clone), "PYTHONPATH": str(clone / "src"), "SOURCE_DATE_EPOCH": str(made["source_date_epoch"])}
    _run([sys.executable, "-m", "analysis.cli", "build", "--quiet", *_asked(made), "--jobs", str(jobs or _other_number())], clone, environment)


def _asked(made: Mapping[str, Any]) -> Iterator[str]:
    """The options with which the report was built."""
    yield from ("--renderer", "pandoc" if str(made.get("renderer", "")).startswith("embedded") else "quarto")
    asked = made.get("asked", {})
    for edition in asked.get("editions", ()):
        yield from ("--edition", edition)
    for theme in asked.get("themes", ()):
        yield from ("--theme", theme)
    for name, value in asked.get("parameters", {}).items():
        yield from ("--param", f"{name}={json.dumps(value, ensure_ascii=False)}")
    if made.get("left_out"):
        yield "--keep-going"


def _other_number() -> int:
    """A number of workers that isn't a build's own."""
    cores = os.cpu_count() or 1
    return cores - 1 if cores > 1 else 2


def _run(arguments: list[str], folder: Path, environment: Mapping[str, str] | None = None) -> None:
    done = subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True, check=False, umask=UMASK if environment else -1)
    if done.returncode:
        tail = (done.stderr or done.stdout).strip()[-2000:]
        raise UserError(" ".join(arguments[:3]), f"it failed: {tail}", "The report can't be built from its commit alone: is a file not committed?", exit_code=1)


def report(result: Verification, most: int = 20) -> Iterator[str]:
    """The result in lines for a person: what each group's first differences are, and why there may be any. A group's differences may come from those of the groups before it."""
    if not result.differences:
        counted = ", ".join(f"{number} × {name}" for name, number in result.compared.items())
        yield f"The same, to the byte: {counted}."
        return
    named = {"published": "published file (against its manifest)", "input now": "input (as it is now)", **GROUPS}
    earlier: list[str] = []
    for group, name in named.items():
        of_group = [difference for difference in result.differences if difference.group == group]
        if of_group:
            follows = f" (may all come from the {earlier[-1]} above)" if earlier and group in GROUPS else ""
            yield f"{len(of_group)} × {name}{follows}:"
            yield from (f"  {each.path} {each.what}" + (f": {each.detail}" if each.detail else "") for each in of_group[:most])
            if len(of_group) > most:
                yield f"  … and {len(of_group) - most} more"
            earlier += [f"{name}s"] if group in GROUPS else []
    yield from (f"This may be because {reason}." for reason in result.reasons)
    if not result.reasons:
        yield "No cause is known: this is a defect of the report's reproducibility."


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
