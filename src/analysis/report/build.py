"""A build: extraction, tables, notebooks, rendering, publication, each step only where something that it reads has changed.

Nothing that a reader sees is touched before the end: a build that fails, or is killed, leaves the last good report as it was, and the next one goes on from the steps that were
finished.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis.report import checking, measuring, plan, provenance, publish, quarto, reading
from analysis.report.book import Book
from analysis.report.chapters import Chapters
from analysis.report.digests import ABSENT, digest_of
from analysis.report.plan import Plan
from analysis.report.progress import Progress
from analysis.report.project import Project
from analysis.report.reading import LeftOut
from analysis.report.runner import Runner
from analysis.report.steps import Began, Step, copy_if_changed


@dataclass(frozen=True)
class Options:
    """What is asked of a build.

    `editions`: null for all that `book.yaml` lists. `parameters`: given to every notebook that has them. `jobs`: processes at once. `kernels`: `forked`, or `plain` for ordinary
    ones. `stop`: `tables`, `chapters` or `book`, where to stop.
    """

    editions: tuple[str, ...] | None = None
    themes: tuple[str, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)
    renderer: str = "auto"
    output: Path | None = None
    jobs: int = 0
    keep_going: bool = False
    wait: bool = True
    kernels: str = "forked"
    stop: str = "book"

    @property
    def asked(self) -> dict[str, Any]:
        """What makes it another report than the usual one."""
        given = {"editions": list(self.editions or ()), "themes": list(self.themes), "parameters": dict(self.parameters)}
        return {name: value for name, value in given.items() if value}

    @property
    def workers(self) -> int:
        return self.jobs or min(os.cpu_count() or 1, 8)


@dataclass(frozen=True)
class Built:
    """What a build did. `ran` and `kept` are names of steps; `parts` how long each part took, in seconds; `left_out` the articles that could not be read."""

    book: Path | None
    renderer: str
    ran: tuple[str, ...]
    kept: tuple[str, ...]
    parts: Mapping[str, float]
    left_out: tuple[LeftOut, ...] = ()


def build(options: Options = Options(), project: Project = Project(), progress: Progress | None = None) -> Built:  # noqa: B008 both are constants
    """Build the report.

    Raises:
        UserError: a mistake in the project; `NotebookFailed` where a notebook is at fault.
    """
    progress = progress or Progress()
    target = (options.output or project.book).absolute()
    renderer = quarto.choose(options.renderer)  # before the work, so that its absence is known at once
    if renderer.reason:
        progress.note(f"{renderer.reason}: {renderer.name} is used")
    with publish.locked(project.build / "lock", wait=options.wait, say=progress.note):
        publish.recover(target)
        if options.output is not None:  # `_book` is ours, whoever wrote it: `quarto render` does too
            publish.check_target(target)
        runner = Runner(project, progress, workers=options.workers, fork=options.kernels == "forked")
        try:
            left_out = _run(runner, options, renderer, target)
        finally:
            runner.close()
    book = target if options.stop == "book" else None
    return Built(book, renderer.name, tuple(progress.ran), tuple(progress.kept), dict(progress.parts), left_out)


def _run(runner: Runner, options: Options, renderer: quarto.Renderer, target: Path) -> tuple[LeftOut, ...]:
    """The whole way, as far as is asked; the articles that were left out."""
    with runner.part("plan"):
        planned = plan.choose(_plan(runner, options.editions), options.themes)
        for line in planned.aside:
            runner.progress.note(line)
        if not options.keep_going:
            reading.check_texts(runner.project.root, planned.articles)
        if options.parameters:  # a mistake in these is the user's, who waits
            Chapters(runner, planned, options.parameters)
        if options.stop != "tables":
            _check(runner, planned)
    runner.expect(_steps(planned, runner.project, options))
    began, measured = time.time(), options.stop != "tables"
    with runner.part("extraction"):
        beside = measuring.preparations(runner) if measured else ()
        left_out = reading.extract(runner, planned.articles, keep_going=options.keep_going, beside=beside)
    planned = _without(planned, left_out)
    for line in reading.warnings(runner, planned.articles):
        runner.progress.note(line)
    with runner.part("tables"):
        tasks = [lambda: reading.write_tables(runner, planned.articles), *([lambda: measuring.measure(runner, began)] if measured else [])]
        runner.at_once(tasks)
    if options.stop == "tables":
        return left_out
    facts = _write_facts(runner, left_out)
    with runner.part("notebooks"):
        chapters = Chapters(runner, planned, options.parameters)
        chapters.run()
    book = Book(chapters, renderer, facts, options.asked)
    with runner.part("assembly"):
        staged = book.assemble()
    if options.stop == "book":
        _make_book(runner, book, staged, target)
        if options.output is None:
            book.export_figures()
    book.write_chapters(staged)
    if not options.asked:
        runner.store.prune()
    return left_out


def _steps(planned: Plan, project: Project, options: Options) -> list[str]:
    """The names of a build's steps."""
    tables = [*(reading.step_of(article) for article in planned.articles), *(["tables"] if planned.articles else [])]
    if options.stop == "tables":
        return tables
    chapters = [
        *measuring.steps(project),
        *(f"notebook {chapter.name}" for chapter in planned.chapters),
        *(f"assemble {edition}" for edition in planned.editions),
    ]
    book = [*(f"render {edition}" for edition in planned.editions), "publish"] if options.stop == "book" else []
    return [*tables, *chapters, *book]


def _make_book(runner: Runner, book: Book, staged: Mapping[str, Mapping[str, str]], target: Path) -> None:
    with runner.part("rendering"):
        rendered = book.render(staged)
    with runner.part("publication"):
        book.publish(rendered, target)


def _plan(runner: Runner, editions: Sequence[str] | None) -> Plan:
    """The plan; kept while `book.yaml`, the themes, the manifest and the catalogue are as they were."""
    fixed = _plan_inputs(runner)
    step = Step("plan", {**fixed, "the editions": digest_of(editions), **runner.around})
    check = runner.store.check(step)
    runner.inputs |= {name: known for name, known in fixed.items() if not name.endswith("/") and known != ABSENT}
    if check.fresh and check.record:
        return Plan.from_json(check.record.extra["plan"])
    began = Began.now(runner.project.work / "plan")
    planned = plan.make(runner.project, editions)
    runner.store.keep(step, (), (), began, plan=planned.to_json())
    return planned


def _plan_inputs(runner: Runner) -> dict[str, str]:
    project, digests = runner.project, runner.digests
    files = [project.contents, project.manifest, *sorted(project.themes.glob("*.yaml")), *sorted(project.catalogue.glob("*.yaml"))]
    folders = [project.notebooks, project.themes, project.catalogue, project.manifest.parent]
    fixed = {runner.relative(file): digests.file(file) for file in files} | {"src/analysis/report/plan.py": digests.file(plan.__file__)}
    hidden = {f"hidden files in {runner.relative(project.manifest.parent)}/": digest_of(sorted(file.name for file in project.manifest.parent.glob(".*")))}
    return fixed | hidden | {f"{runner.relative(folder)}/": digests.folder(folder) for folder in folders}


def _check(runner: Runner, planned: Plan) -> None:
    """Look for what can be seen of mistakes before anything runs; not again while notebooks, prose and catalogue are as they were."""
    files = {runner.relative(file): runner.digests.file(file) for file in checking.inputs(runner.project, planned.chapters)}
    code = {name: runner.digests.file(file) for name, file in checking.code().items()}
    step = Step("check", {**files, **code, "the editions": digest_of(planned.editions)})
    if runner.store.check(step).fresh:
        return
    began = Began.now(runner.project.work / "check")
    checking.check(runner.project, planned.chapters)
    runner.store.keep(step, (), (), began)


def _without(planned: Plan, left_out: Sequence[LeftOut]) -> Plan:
    """The plan without the articles that could not be read."""
    gone = {article.article_id for article in left_out}
    articles = tuple(article for article in planned.articles if article.article_id not in gone)
    return replace(planned, articles=articles, chapters=tuple(chapter for chapter in planned.chapters if chapter.article_id not in gone))


def _write_facts(runner: Runner, left_out: Sequence[LeftOut]) -> dict[str, Any]:
    """Write what the provenance page shows, and the settings that matplotlib is given."""
    facts = provenance.facts(runner.digests, runner.project)
    if left_out:
        facts["left_out"] = [asdict(article) for article in left_out]
    content = json.dumps(facts, indent=1, sort_keys=True, ensure_ascii=False).encode()
    copy_if_changed(content, runner.project.facts)
    runner.settle(runner.project.facts, content)
    copy_if_changed(b"svg.hashsalt: words-and-deeds\n", runner.project.work / "matplotlibrc")
    return facts
