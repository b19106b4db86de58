"""The quality of the extraction, measured as steps of their own: beside the extraction, by several processes, once for all editions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from analysis.errors import UserError
from analysis.evaluation.gold import SETS
from analysis.evaluation.others import OTHERS
from analysis.report.project import Project
from analysis.report.runner import Runner
from analysis.report.steps import Step
from analysis.report.workers import WorkerFailed

#: Processes that share a set of the gold.
PARTS = 2


def steps(project: Project) -> list[str]:
    """The names of the steps."""
    return [*(_step_of(name, part) for name, part in _parts(project)), *(["measure"] if project.gold.is_dir() else [])]


def _parts(project: Project) -> list[tuple[str, int]]:
    """The sets of the gold that are measured, and the parts of each; other folders beside them teach."""
    sets = sorted(folder.name for folder in project.gold.iterdir() if folder.is_dir() and folder.name in (*SETS, *OTHERS)) if project.gold.is_dir() else []
    return [(name, part) for name in sets for part in range(PARTS)]


def _step_of(name: str, part: int) -> str:
    return f"read the gold {name} ({part + 1} of {PARTS})"


def preparations(runner: Runner) -> list[Callable[[], list]]:
    """The tasks of finding what is to be measured; one for each part of each set."""
    return [lambda name=name, part=part: _prepare(runner, name, part) for name, part in _parts(runner.project)]


def _prepare(runner: Runner, name: str, part: int) -> list:
    def work(trace: Path) -> list[str]:
        runner.call("extraction", runner.request(trace), "analysis.report.work:prepare", set_name=name, part=part, parts=PARTS)
        return []

    _tried(runner, Step(_step_of(name, part), runner.around), work)
    return []


def measure(runner: Runner, began: float) -> None:
    """Measure, where something that it depends on has changed; forget what earlier states of the code found. `began` is when the preparations did, in seconds since the epoch.

    Where it fails, the notebook that shows the scores measures for itself, and says where it fails.
    """
    file = runner.project.summary
    if not runner.project.gold.is_dir():
        file.unlink(missing_ok=True)
        return

    def work(trace: Path) -> list[str]:
        runner.call("extraction", runner.request(trace), "analysis.report.work:measure", file=str(file))
        return [runner.relative(file)]

    if not _tried(runner, Step("measure", runner.around), work):
        file.unlink(missing_ok=True)
    elif "measure" in runner.progress.ran:
        forget(runner.project.predictions, began)


def forget(folder: Path, began: float) -> None:
    """Remove the predictions that were not used since that moment: a whole measurement uses all that there are."""
    for entry in folder.glob("*.pickle"):
        if entry.stat().st_mtime < began - 1:
            entry.unlink(missing_ok=True)


def _tried(runner: Runner, step: Step, work: Callable[[Path], list[str]]) -> bool:
    try:
        runner.run(step, work)
    except (UserError, WorkerFailed):
        return False
    return True
