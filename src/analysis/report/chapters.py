"""The chapters' notebooks as steps: told their parameters, run stage by stage, several at once."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.errors import UserError
from analysis.report import assemble, notebooks, plan
from analysis.report.digests import digest, digest_of
from analysis.report.plan import Chapter, Plan
from analysis.report.runner import Runner
from analysis.report.steps import Check, Record, Step, copy_if_changed
from analysis.report.trace import read_trace
from analysis.report.work import extraction_files


class Chapters:
    """The chapters of a plan.

    Attributes:
        titles: by the chapter's name, where `book.yaml` gives none.
        records: what each chapter's notebook read and made, by the chapter's name; after `run`.
    """

    def __init__(self, runner: Runner, planned: Plan, given: Mapping[str, Any]) -> None:
        """
        Args:
            given: parameters for every notebook that has them.

        Raises:
            UserError: a notebook is missing or has a mistake, or a parameter is unknown.
        """
        self.runner, self.project = runner, runner.project
        names = sorted({chapter.notebook for chapter in planned.chapters})
        self.sources = {name: notebooks.read_source(self.project.notebooks / name, self.project.root) for name in names}
        self.plan = plan.with_parameters(planned, given, {name: source.parameters for name, source in self.sources.items()}) if given else planned
        self.records: dict[str, Record] = {}
        self.titles: dict[str, str] = {}
        for chapter in self.plan.chapters:
            notebooks.check_parameters(self.sources[chapter.notebook], self._parameters(chapter), self.project.root)

    def _parameters(self, chapter: Chapter) -> dict[str, Any]:
        """All parameters of a chapter. Folders are given relative to the notebook, so that they are the same in every checkout."""
        project, source = self.project, self.sources[chapter.notebook]
        offered = {"uses": project.evidence(chapter.edition), "downloads": project.files(chapter.edition) / "downloads", "facts": project.facts}
        folders = {"tables": project.tables, **{name: path for name, path in offered.items() if name in source.parameters}}
        given = {name: os.path.relpath(path, source.path.parent) for name, path in folders.items()}
        return {"edition": chapter.edition, "chapter_id": chapter.chapter_id, **given, **chapter.parameters}

    def run(self) -> None:
        """Run the notebooks that must run.

        Raises:
            NotebookFailed: the first that failed; the others have run.
            UserError: a chapter reads what may not be there yet, or two write the same file.
        """
        self._find_titles()
        for edition in self.plan.editions:
            self._write_index(edition)
        for stage in sorted({chapter.stage for chapter in self.plan.chapters}):
            self._run_stage([chapter for chapter in self.plan.chapters if chapter.stage == stage])
        self._check_outputs()

    def executed(self, name: str) -> str:
        """The digest of a chapter's executed notebook, by which the store has it."""
        return self.records[name].outputs[self._file(name)]

    def titles_of(self, edition: str) -> dict[str, str]:
        """Titles that `book.yaml` doesn't give, by chapter id."""
        return {chapter.chapter_id: self.titles[chapter.name] for chapter in self.plan.of(edition) if chapter.name in self.titles}

    def _find_titles(self) -> None:
        """An article's headline, else the notebook's heading."""
        for chapter in self.plan.chapters:
            heading = self.sources[chapter.notebook].heading
            if chapter.title is None and chapter.article_id:
                known = json.loads(extraction_files(self.project.extractions, chapter.article_id)[1].read_bytes())
                self.titles[chapter.name] = known["title"] or chapter.article_id
            elif chapter.title is None and heading:
                self.titles[chapter.name] = heading

    def _write_index(self, edition: str) -> None:
        """Write what the notebooks may know of the chapters; forget the evidence of chapters that are no more."""
        chapters = self.plan.of(edition)
        content, path = assemble.index_of(chapters, self.titles_of(edition)), self.project.build / edition / "chapters.json"
        copy_if_changed(content, path)
        self.runner.settle(path, content)
        known = {f"{chapter.chapter_id}.json" for chapter in chapters}
        for file in self.project.evidence(edition).glob("*.json"):
            if file.name not in known:
                file.unlink()

    def _run_stage(self, chapters: Sequence[Chapter]) -> None:
        steps = {chapter.name: self._step(chapter) for chapter in chapters}
        checks = {name: self.runner.check(step) for name, step in steps.items()}
        self.records |= {name: check.record for name, check in checks.items() if check.fresh and check.record}
        stale = [chapter for chapter in chapters if chapter.name not in self.records]
        if not stale:
            return
        self.runner.nurseries["kernels"].start()
        stale.sort(key=lambda chapter: (not chapter.slow, -_seconds(checks[chapter.name])))  # the longest first: it would end last
        tasks = [lambda chapter=chapter: self._execute(chapter, steps[chapter.name], checks[chapter.name]) for chapter in stale]
        results = self.runner.at_once(tasks)
        self.records |= dict(zip([chapter.name for chapter in stale], results))

    def _step(self, chapter: Chapter) -> Step:
        name, known = f"notebooks/{chapter.notebook}", digest(self.sources[chapter.notebook].content)
        self.runner.inputs[name] = known
        return Step(f"notebook {chapter.name}", {name: known, "the parameters": digest_of(self._parameters(chapter)), **self.runner.around})

    def _execute(self, chapter: Chapter, step: Step, check: Check) -> Record:
        project, source, runner = self.project, self.sources[chapter.notebook], self.runner
        failed = project.failed / chapter.edition / f"{chapter.chapter_id}.ipynb"
        failed.unlink(missing_ok=True)
        settings = {"REPORT_FIGURES": str(project.figures(chapter.edition)), "REPORT_EDITION": chapter.edition, "REPORT_SHOWN": "markdown"}
        with runner.telling(step, check) as (trace, began):
            request = runner.request(trace, folder=str(source.path.parent), environment=settings)
            room = notebooks.Room(runner.nurseries["kernels"] if runner.fork else None, request, failed, project.root)
            done = notebooks.execute(source, self._parameters(chapter), room)
            copy_if_changed(notebooks.to_bytes(done), project.root / self._file(chapter.name))
            reads, outputs = read_trace(trace, project.root)
            self._check_reads(chapter, reads)
            return runner.keep(step, reads, sorted({*outputs, self._file(chapter.name)}), began)

    def _file(self, name: str) -> str:
        edition, _, chapter_id = name.partition("/")
        return self.runner.relative(self.project.executed(edition) / f"{chapter_id}.ipynb")

    def _check_reads(self, chapter: Chapter, reads: Sequence[str]) -> None:
        """Raises a UserError where a chapter read the evidence of one that isn't of an earlier stage: it may not have been there."""
        later = {
            self.runner.relative(self.project.evidence(other.edition) / f"{other.chapter_id}.json"): other
            for other in self.plan.chapters
            if other.stage >= chapter.stage
        }
        for label in reads:
            if (other := later.get(label)) and other.name != chapter.name:
                remedy = f"Give {chapter.chapter_id} a later stage in notebooks/book.yaml, or read only what earlier stages wrote (_build/<edition>/chapters.json lists them)."
                raise UserError(
                    f"notebooks/{chapter.notebook}",
                    f"the chapter {chapter.chapter_id} reads what {other.chapter_id} wrote, which is of stage {other.stage}",
                    remedy,
                )

    def _check_outputs(self) -> None:
        """Raises a UserError where two chapters write one file differently: which one stays would be chance."""
        owners: dict[str, tuple[str, str]] = {}
        for name, record in self.records.items():
            for path, known in record.outputs.items():
                other, seen = owners.setdefault(path, (name, known))
                if seen != known:
                    raise UserError(path, f"the chapters {other} and {name} both write it, and differently", "Let the file's name tell the chapters apart.")


def _seconds(check: Check) -> float:
    return check.record.seconds if check.record else 0.0
