"""What is installed, what is missing, what to do."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from analysis.report import quarto
from analysis.report.command import command
from analysis.report.project import Project

REQUIRED = ("pandas", "matplotlib", "underthesea", "papermill", "nbclient", "ipykernel", "duckdb", "pypandoc-binary", "typst", "pyyaml", "babel", "rich")
MINIMUM_FREE_BYTES = 500_000_000


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `state` is `ok`, `missing` (the report can't be built) or `absent` (it can, without)."""

    name: str
    state: str
    detail: str
    remedy: str = ""


def examine(project: Project = Project()) -> list[Finding]:  # noqa: B008 a constant
    """Everything, in the order in which it is needed."""
    return [*_python(), *_packages(), *_renderers(), *_machine(project), *_project(project)]


def _python() -> Iterator[Finding]:
    right = (3, 11) <= sys.version_info[:2] <= (3, 13)
    yield Finding(
        "Python",
        "ok" if right else "missing",
        f"{platform.python_version()} at {sys.prefix}",
        "" if right else "Use Python 3.11 to 3.13: make PYTHON=python3.12 env",
    )
    inside = sys.prefix != sys.base_prefix
    yield Finding(
        "environment", "ok" if inside else "absent", "a virtual environment" if inside else "none", "" if inside else "`make env` makes one from the lock file."
    )


def _packages() -> Iterator[Finding]:
    for name in REQUIRED:
        found = _version(name)
        yield Finding(name, "ok" if found else "missing", found or "not installed", "" if found else "make env")
    lab = _version("jupyterlab")
    yield Finding("jupyterlab", "ok" if lab else "absent", lab or "not installed (only for working in the notebooks)", "" if lab else "make lab")


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _renderers() -> Iterator[Finding]:
    program = quarto.find()
    if program and (reason := quarto.too_old(program)):
        yield Finding("Quarto", "absent", f"{reason}: the embedded renderer is used", "Install a later one from https://quarto.org")
    elif program:
        yield Finding("Quarto", "ok", f"{quarto.version_of(program)} at {program}")
    else:
        yield Finding("Quarto", "absent", "not on the path: the embedded renderer is used", "Install it from https://quarto.org, or: make env RETRY=1")


def _machine(project: Project) -> Iterator[Finding]:
    fork = hasattr(os, "fork")
    yield Finding("forked kernels", "ok" if fork else "absent", "yes" if fork else "no: every notebook starts an ordinary kernel, which is slower")
    free = shutil.disk_usage(project.root).free
    enough = free >= MINIMUM_FREE_BYTES
    yield Finding("free space", "ok" if enough else "missing", f"{free / 1e9:.1f} GB", "" if enough else "Make room: a build needs half a gigabyte.")
    git = shutil.which("git")
    yield Finding("git", "ok" if git else "absent", git or "not there: the report can't name its commit", "" if git else "Install git.")


def _project(project: Project) -> Iterator[Finding]:
    there = project.contents.is_file()
    yield Finding("project", "ok" if there else "missing", str(project.root), "" if there else "Run this in a checkout, or set REPORT_ROOT to one.")
    book = (project.book / "index.html").is_file()
    yield Finding("report", "ok" if book else "absent", str(project.book) if book else "not built yet", "" if book else command("build"))
