"""A build: extraction, tables, notebooks, rendering, publication, each step only where something that it reads has changed.

Nothing that a reader sees is touched before the end: a build that fails, or is killed, leaves the last good report as it was, and the next one goes on from the steps that were
finished.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from analysis.errors import UserError
from analysis.report import assemble, notebooks, plan, prose, provenance, publish, quarto
from analysis.report.digests import ABSENT, Digests, digest, digest_of
from analysis.report.plan import Article, Chapter, Plan
from analysis.report.progress import Progress
from analysis.report.project import BOOK_FOLDERS, Project
from analysis.report.steps import Began, Check, Record, Step, Store, clear, copy_if_changed
from analysis.report.trace import read_trace
from analysis.report.work import extraction_files
from analysis.report.workers import EXTRACTION_LIBRARIES, KERNEL_LIBRARIES, Nursery, WorkerFailed

#: Articles that one process extracts in a row: more share what is loaded once, fewer share the machine better.
BATCH = 32


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
    def workers(self) -> int:
        return self.jobs or min(os.cpu_count() or 1, 8)


@dataclass(frozen=True)
class Built:
    """What a build did. `ran` and `kept` are names of steps; `left_out` the articles that could not be read."""

    book: Path | None
    renderer: str
    ran: tuple[str, ...]
    kept: tuple[str, ...]
    parts: Mapping[str, float]
    left_out: tuple[Mapping[str, str], ...] = ()


def build(options: Options = Options(), project: Project = Project(), progress: Progress | None = None) -> Built:  # noqa: B008 both are constants
    """Build the report.

    Raises:
        UserError: a mistake in the project; `NotebookFailed` where a notebook is at fault.
    """
    progress = progress or Progress()
    target = (options.output or project.book).absolute()
    with publish.locked(project.build / "lock", wait=options.wait, say=progress.note):
        publish.recover(target)
        if options.output is not None:  # `_book` is ours, whoever wrote it: `quarto render` does too
            publish.check_target(target)
        run = _Run(options, project, progress, target)
        try:
            return run.build()
        finally:
            run.close()


class _Run:
    """One build's state: what is open, what is known to be settled."""

    def __init__(self, options: Options, project: Project, progress: Progress, target: Path) -> None:
        self.options, self.project, self.progress, self.target = options, project, progress, target
        self.digests = Digests(project.root, project.store / "digests.json")
        self.store = Store(project.store, self.digests)
        self.around = provenance.environment(self.digests, project)
        self.settled: dict[str, str] = {}
        self.left_out: list[dict[str, str]] = []
        self.inputs: dict[str, str] = {}
        fork = options.kernels == "forked" and hasattr(os, "fork") and sys.platform != "win32"
        self._nurseries = {
            name: Nursery(libraries, self._environment(), project.work / f"{name}.log", fork=fork)
            for name, libraries in (("extraction", EXTRACTION_LIBRARIES), ("kernels", KERNEL_LIBRARIES))
        }
        self.fork = fork

    def _environment(self) -> dict[str, str]:
        """What the workers' processes are started with: nothing of the user's settings, nothing that differs from run to run."""
        fixed = {
            "REPORT_ROOT": str(self.project.root),
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(provenance.EARLIEST),
            "MATPLOTLIBRC": str(self.project.work / "matplotlibrc"),
            "MPLCONFIGDIR": str(self.project.work / "matplotlib"),
            "IPYTHONDIR": str(self.project.work / "ipython"),
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "PYTHONWARNINGS": "default",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "COLUMNS": "120",
        }
        return {**os.environ, **fixed}

    def close(self) -> None:
        for nursery in self._nurseries.values():
            nursery.close()
        self.digests.save()

    def build(self) -> Built:
        renderer = quarto.choose(self.options.renderer)  # before the work, so that its absence is known at once
        self._prepare()
        with self._part("plan"):
            planned = self._plan()
        with self._part("extraction"):
            self._extract(planned.articles)
        with self._part("tables"):
            self._tables(planned.articles)
        if self.options.stop == "tables":
            return self._built(None, "")
        with self._part("notebooks"):
            executed = self._notebooks(planned)
        staged = {edition: self._assemble(planned.of(edition), executed, renderer) for edition in planned.editions}
        if self.options.stop == "chapters":
            self._write_chapters(staged)
            return self._built(None, "")
        with self._part("rendering"):
            rendered = dict(zip(planned.editions, self._at_once([lambda edition=edition: self._render(edition, renderer) for edition in planned.editions])))
        with self._part("publication"):
            self._publish(rendered, renderer, executed)
            self._write_chapters(staged)
        if not (self.options.themes or self.options.parameters):
            self.store.prune()
        return self._built(self.target, renderer.name)

    def _built(self, book: Path | None, renderer: str) -> Built:
        return Built(book, renderer, tuple(self.progress.ran), tuple(self.progress.kept), dict(self.progress.parts), tuple(self.left_out))

    @contextlib.contextmanager
    def _part(self, name: str) -> Iterator[None]:
        started = time.monotonic()
        yield
        self.progress.part(name, time.monotonic() - started)

    def _prepare(self) -> None:
        self.project.work.mkdir(parents=True, exist_ok=True)
        copy_if_changed(b"svg.hashsalt: words-and-deeds\n", self.project.work / "matplotlibrc")
        facts = json.dumps(provenance.facts(self.digests, self.project), indent=1, sort_keys=True).encode()
        copy_if_changed(facts, self.project.facts)
        self._settle(self.project.facts, facts)

    def _settle(self, path: Path, content: bytes) -> None:
        self.settled[str(path.relative_to(self.project.root))] = digest(content)

    # ---- the plan ----

    def _plan(self) -> Plan:
        """The plan; kept while `book.yaml`, the themes, the manifest and the catalogue are as they were."""
        project = self.project
        folders = [project.notebooks, project.themes, project.catalogue, project.manifest.parent]
        files = [project.contents, project.manifest, *sorted(project.themes.glob("*.yaml")), *sorted(project.catalogue.glob("*.yaml"))]
        fixed = {str(file.relative_to(project.root)): self.digests.file(file) for file in files} | {"src/analysis/report/plan.py": self.digests.file(plan.__file__)}
        fixed |= {f"{folder.relative_to(project.root)}/": self.digests.folder(folder) for folder in folders}
        step = Step("plan", fixed | {"editions": digest_of(self.options.editions), **self.around})
        check = self.store.check(step)
        if check.fresh and check.record:
            planned = Plan.from_json(check.record.extra["plan"])
        else:
            began = Began.now(project.work / "plan")
            planned = plan.make(project, self.options.editions)
            self.store.keep(step, (), (), began, plan=planned.to_json())
        self.inputs |= {name: known for name, known in fixed.items() if not name.endswith("/") and known != ABSENT}
        planned = self._with_parameters(plan.choose(planned, self.options.themes))
        return planned

    def _with_parameters(self, planned: Plan) -> Plan:
        self.sources = {name: notebooks.read_source(self.project.notebooks / name, self.project.root) for name in sorted({chapter.notebook for chapter in planned.chapters})}
        if self.options.parameters:
            planned = plan.with_parameters(planned, self.options.parameters, {name: source.parameters for name, source in self.sources.items()})
        for chapter in planned.chapters:
            notebooks.check_parameters(self.sources[chapter.notebook], self._parameters(chapter), self.project.root)
        return planned

    def _parameters(self, chapter: Chapter) -> dict[str, Any]:
        """All parameters of a chapter. Folders are given relative to the notebook, so that they are the same in every checkout."""
        folder = (self.project.notebooks / chapter.notebook).parent
        offered = {"uses": self.project.evidence(chapter.edition), "downloads": self.project.files(chapter.edition) / "downloads", "facts": self.project.facts}
        known = self.sources[chapter.notebook].parameters
        folders = {"tables": self.project.tables, **{name: path for name, path in offered.items() if name in known}}
        given = {name: os.path.relpath(path, folder) for name, path in folders.items()}
        return {"edition": chapter.edition, "chapter_id": chapter.chapter_id, **given, **chapter.parameters}

    # ---- extraction and tables ----

    def _extract(self, articles: Sequence[Article]) -> None:
        steps = {article.article_id: self._extraction(article) for article in articles}
        checks = {article.article_id: self._check(steps[article.article_id]) for article in articles}
        stale = [article for article in articles if not checks[article.article_id].fresh]
        for article in articles:
            self._note_inputs(checks[article.article_id].record if checks[article.article_id].fresh else None)
        if not stale:
            return
        self._nurseries["extraction"].start()
        self._nurseries["kernels"].start()  # what follows needs it, and it takes a second
        size = max(1, min(BATCH, -(-len(stale) // self.options.workers)))
        batches = [stale[start : start + size] for start in range(0, len(stale), size)]
        self._all([lambda batch=batch: self._extract_batch(batch, steps, checks) for batch in batches], [checks[article.article_id] for article in stale])

    def _extraction(self, article: Article) -> Step:
        return Step(f"extract {article.article_id}", {"the manifest's entry": digest_of([article.file, article.entry]), **self.around})

    def _extract_batch(self, batch: Sequence[Article], steps: Mapping[str, Step], checks: Mapping[str, Check]) -> None:
        trace, began = self._trace("extract " + batch[0].article_id)
        mark = time.time()
        arguments = {"articles": [asdict(article) for article in batch], "folder": str(self.project.extractions), "trace": str(trace), "root": str(self.project.root)}
        own = {article.article_id: article.file for article in batch}

        def finished(event: Mapping[str, Any]) -> None:
            nonlocal mark
            article_id = event["article"]
            if "error" in event:
                self._leave_out(article_id, own[article_id], event["error"])
                return
            reads, _ = read_trace(trace, self.project.root, event["trace"])
            others = {file for name, file in own.items() if name != article_id}
            outputs = [str(path.relative_to(self.project.root)) for path in extraction_files(self.project.extractions, article_id)]
            self._keep(steps[article_id], [label for label in reads if label not in others], outputs, began)
            self.progress.done(f"extract {article_id}", time.time() - mark, checks[article_id].reason)
            mark = time.time()

        self.progress.running(f"extract {batch[0].article_id}", checks[batch[0].article_id].reason)
        self._call("extraction", "analysis.report.work:extract", arguments, trace, finished)

    def _leave_out(self, article_id: str, file: str, error: Sequence[str]) -> None:
        if not self.options.keep_going:
            raise UserError(*error)
        self.left_out.append({"article_id": article_id, "file": file, "reason": f"{error[0]}: {error[1]}"})
        self.progress.note(f"left out: {error[0]}: {error[1]}")

    def _tables(self, articles: Sequence[Article]) -> None:
        gone = {entry["article_id"] for entry in self.left_out}
        kept = [article.article_id for article in articles if article.article_id not in gone]
        if not articles:
            return
        step = Step("tables", {"the list of articles": digest_of(kept), **self.around})
        arguments = {"articles": kept, "extractions": str(self.project.extractions), "folder": str(self.project.tables)}

        def work(trace: Path) -> list[str]:
            made = self._call("kernels", "analysis.report.work:tables", arguments, trace)
            return [str(Path(path).relative_to(self.project.root)) for path in made]

        self._single(step, work)

    # ---- notebooks ----

    def _notebooks(self, planned: Plan) -> dict[str, bytes]:
        """The executed notebooks by the chapters' names."""
        self._titles(planned)
        records: dict[str, Record] = {}
        for stage in sorted({chapter.stage for chapter in planned.chapters}):
            chapters = [chapter for chapter in planned.chapters if chapter.stage == stage]
            steps = {chapter.name: self._step(chapter) for chapter in chapters}
            checks = {name: self._check(step) for name, step in steps.items()}
            for name, check in checks.items():
                if check.fresh and check.record:
                    records[name] = check.record
            stale = [chapter for chapter in chapters if chapter.name not in records]
            stale.sort(key=lambda chapter: -(known.seconds if (known := checks[chapter.name].record) else 0.0))  # the longest first: it would end last
            if stale:
                self._nurseries["kernels"].start()
                stages = {str(self.project.evidence(other.edition).relative_to(self.project.root)) + f"/{other.chapter_id}.json": other for other in planned.chapters}
                results = self._all(
                    [lambda chapter=chapter: self._execute(chapter, steps[chapter.name], checks[chapter.name], stages) for chapter in stale],
                    [checks[chapter.name] for chapter in stale],
                )
                records |= dict(zip([chapter.name for chapter in stale], results))
        self.records = records
        for record in records.values():
            self._note_inputs(record)
        self._check_outputs(records)
        return {name: self.store.content(record.outputs[self._executed_file(name)]) for name, record in records.items()}

    def _executed_file(self, name: str) -> str:
        edition, _, chapter_id = name.partition("/")
        return str((self.project.executed(edition) / f"{chapter_id}.ipynb").relative_to(self.project.root))

    def _titles(self, planned: Plan) -> None:
        """Write what the notebooks may know of the chapters; forget records of evidence of chapters that are no more."""
        self.titles = {}
        for chapter in planned.chapters:
            if chapter.title is None and chapter.article_id:
                self.titles[chapter.name] = json.loads(extraction_files(self.project.extractions, chapter.article_id)[1].read_bytes())["title"] or chapter.article_id
            elif chapter.title is None and (heading := self.sources[chapter.notebook].heading):
                self.titles[chapter.name] = heading
        for edition in planned.editions:
            chapters = planned.of(edition)
            titles = {chapter.chapter_id: self.titles[chapter.name] for chapter in chapters if chapter.name in self.titles}
            content = assemble.index_of(chapters, titles)
            path = self.project.build / edition / "chapters.json"
            copy_if_changed(content, path)
            self._settle(path, content)
            known = {f"{chapter.chapter_id}.json" for chapter in chapters}
            for file in self.project.evidence(edition).glob("*.json"):
                file.name in known or file.unlink()

    def _step(self, chapter: Chapter) -> Step:
        source = self.sources[chapter.notebook]
        fixed = {f"notebooks/{chapter.notebook}": digest(source.content), "the parameters": digest_of(self._parameters(chapter))}
        self.inputs[f"notebooks/{chapter.notebook}"] = fixed[f"notebooks/{chapter.notebook}"]
        return Step(f"notebook {chapter.name}", {**fixed, **self.around})

    def _execute(self, chapter: Chapter, step: Step, check: Check, stages: Mapping[str, Chapter]) -> Record:
        self.progress.running(step.name, check.reason)
        trace, began = self._trace(step.name)
        source = self.sources[chapter.notebook]
        request = self._request(trace) | {
            "folder": str(source.path.parent),
            "environment": {"REPORT_FIGURES": str(self.project.figures(chapter.edition)), "REPORT_EDITION": chapter.edition},
        }
        failed = self.project.failed / chapter.edition / f"{chapter.chapter_id}.ipynb"
        failed.unlink(missing_ok=True)
        nursery = self._nurseries["kernels"] if self.fork else None
        try:
            done = notebooks.execute(source, self._parameters(chapter), nursery, request, failed, self.project.root)
        except (UserError, WorkerFailed) as error:
            self.progress.failed(step.name, str(error))
            raise
        copy_if_changed(notebooks.to_bytes(done), self.project.root / self._executed_file(chapter.name))
        reads, outputs = read_trace(trace, self.project.root)
        _check_stage(chapter, reads, stages)
        record = self._keep(step, reads, sorted({*outputs, self._executed_file(chapter.name)}), began)
        self.progress.done(step.name, began.seconds, check.reason)
        return record

    def _check_outputs(self, records: Mapping[str, Record]) -> None:
        """Raises a UserError where two chapters write one file differently: which one stays would be chance."""
        owners: dict[str, tuple[str, str]] = {}
        for name, record in records.items():
            for path, known in record.outputs.items():
                other, seen = owners.setdefault(path, (name, known))
                if seen != known:
                    raise UserError(path, f"the chapters {other} and {name} both write it, and differently", "Let the file's name tell the chapters apart.")

    # ---- the book ----

    def _assemble(self, chapters: Sequence[Chapter], executed: Mapping[str, bytes], renderer: quarto.Renderer) -> dict[str, bytes]:
        """Fill the edition's project folder; the made files are returned."""
        edition = chapters[0].edition
        titles = {chapter.chapter_id: self.titles[chapter.name] for chapter in chapters if chapter.name in self.titles}
        made = assemble.files(chapters, {chapter.chapter_id: executed[chapter.name] for chapter in chapters}, titles, self._translations(edition))
        sources = assemble.sources(self.project)
        self.inputs |= {path: digest(content) for path, content in sources.items()}
        if renderer.program is None and assemble.HOME in made:
            sources["index.qmd"] = assemble.include_home(sources["index.qmd"], made[assemble.HOME])
        assemble.write_exactly({**self._extras(chapters), **sources, **made}, self.project.staged(edition))
        return made

    def _translations(self, edition: str) -> prose.Translations | None:
        """The notebooks' prose in the edition's language; null where there's none, as in English, in which it is written."""
        file = self.project.notebooks / f"prose.{edition}.yaml"
        if not file.exists():
            return None
        self.inputs[str(file.relative_to(self.project.root))] = self.digests.file(file.relative_to(self.project.root))
        return prose.read(file)

    def _extras(self, chapters: Sequence[Chapter]) -> dict[str, bytes]:
        """What the chapters wrote for the reader: figures (`figures/`) and files to download (`_build/<edition>/files/`), by path in the book."""
        edition = chapters[0].edition
        places = {f"_build/{edition}/figures/": "figures/", f"_build/{edition}/files/": ""}
        return {
            place + path.removeprefix(folder): self.store.content(known)
            for chapter in chapters
            for path, known in self.records[chapter.name].outputs.items()
            for folder, place in places.items()
            if path.startswith(folder)
        }

    def _render(self, edition: str, renderer: quarto.Renderer) -> dict[str, str]:
        """The rendered edition: kept files' digests by path below the edition's folder."""
        staged = self.project.staged(edition)
        content = publish.digests_below(staged)
        facts = json.loads(self.project.facts.read_bytes())
        fixed = {"the chapters": digest_of(content), "the renderer": renderer.identity, "the time": str(facts["source_date_epoch"]), **self.around}
        output = self.project.rendered(edition)

        def work(trace: Path) -> list[str]:
            fresh = self.project.work / f"rendered-{edition}"
            clear(fresh)
            self._renderer(renderer, edition, staged, fresh, trace, facts)
            assemble.write_exactly({str(path.relative_to(fresh)): path.read_bytes() for path in sorted(fresh.rglob("*")) if path.is_file()}, output)
            return [str(path.relative_to(self.project.root)) for path in sorted(output.rglob("*")) if path.is_file()]

        record = self._single(Step(f"render {edition}", fixed), work, without=(f"_build/{edition}/project/", f"_build/{edition}/book/"))
        prefix = str(output.relative_to(self.project.root)) + "/"
        return {path.removeprefix(prefix): known for path, known in record.outputs.items()}

    def _renderer(self, renderer: quarto.Renderer, edition: str, staged: Path, output: Path, trace: Path, facts: Mapping[str, Any]) -> None:
        profile = None if edition == "en" else edition
        epoch = str(facts["source_date_epoch"])
        if renderer.program:
            quarto.render(renderer, staged, output, profile, epoch, self.progress.note)
            return
        arguments = {"project": str(staged), "output": str(output), "profile": profile}
        self._call("kernels", "analysis.report.work:render", arguments, trace, lambda event: self.progress.event("rendering", line=event), {"SOURCE_DATE_EPOCH": epoch})

    def _publish(self, rendered: Mapping[str, Mapping[str, str]], renderer: quarto.Renderer, executed: Mapping[str, bytes]) -> None:
        objects = {path: known for edition, files in rendered.items() for path, known in self._in_book(edition, files).items()}
        facts = json.loads(self.project.facts.read_bytes())
        build_json = json.dumps({**facts, "renderer": renderer.identity, "left_out": self.left_out}, indent=1, sort_keys=True, ensure_ascii=False).encode()
        files = dict(sorted({**objects, "build.json": digest(build_json)}.items()))
        if publish.is_published(self.target, files, self.digests):
            self.progress.kept_as_is("publish", "the book is the same")
            return
        started = time.time()
        staging = self.project.build / "staging"
        clear(staging)
        (staging / "build.json").write_bytes(build_json)
        manifest = {
            "about": "SHA-256 of every file of the report, and of what it was made from; `report verify` compares.",
            "files": files,
            "inputs": dict(sorted(self.inputs.items())),
            "notebooks": {name: digest(content) for name, content in sorted(executed.items())},
            "tables": publish.digests_below(self.project.tables) if self.project.tables.is_dir() else {},
        }
        (staging / publish.MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False), "utf-8")
        sources = {path: self.store.folder / "objects" / known[:2] / known[2:] for path, known in objects.items()}
        book = self.project.build / "staged-book"
        publish.stage({**sources, "build.json": staging / "build.json", publish.MANIFEST: staging / publish.MANIFEST}, book)
        publish.swap(book, self.target)
        self.progress.done("publish", time.time() - started, "the book has changed")
        self._publish_figures()

    def _in_book(self, edition: str, files: Mapping[str, str]) -> dict[str, str]:
        """An edition's files by their path in the book; the figures and downloads are there even where the renderer didn't copy them."""
        place = "" if BOOK_FOLDERS[edition] == "." else BOOK_FOLDERS[edition] + "/"
        extras = {
            target + path.removeprefix(folder): known
            for name, record in self.records.items()
            if name.startswith(edition + "/")
            for path, known in record.outputs.items()
            for folder, target in ((f"_build/{edition}/figures/", "figures/"), (f"_build/{edition}/files/", ""))
            if path.startswith(folder)
        }
        return {place + path: known for path, known in {**extras, **files}.items()}

    def _publish_figures(self) -> None:
        """`figures/` holds what the charts exported."""
        if self.options.output is not None:
            return
        for name, record in self.records.items():
            edition = name.partition("/")[0]
            prefix = f"_build/{edition}/figures/"
            for path, known in record.outputs.items():
                if path.startswith(prefix):
                    copy_if_changed(self.store.content(known), self.project.root / "figures" / path.removeprefix(prefix))

    def _write_chapters(self, staged: Mapping[str, Mapping[str, bytes]]) -> None:
        """Put the chapters where `quarto render` finds them, the list last: it must never name a chapter that isn't there. List and home page are the first edition's."""
        for edition, made in staged.items():
            folder = assemble.CHAPTER_FOLDERS[edition] + "/"
            assemble.write_exactly({path.removeprefix(folder): content for path, content in made.items() if path.startswith(folder)}, self.project.root / folder)
        first = next(iter(staged))
        for path in sorted((path for path in staged[first] if not path.startswith(assemble.CHAPTER_FOLDERS[first] + "/")), key=lambda path: path == assemble.CHAPTER_LIST):
            copy_if_changed(staged[first][path], self.project.root / path)

    # ---- running steps ----

    def _check(self, step: Step) -> Check:
        check = self.store.check(step)
        if check.fresh:
            self.progress.kept_as_is(step.name, check.reason)
            self._remember(check.record)
        return check

    def _remember(self, record: Record | None) -> None:
        if record:
            self.settled |= record.outputs

    def _note_inputs(self, record: Record | None) -> None:
        for label, known in (record.reads if record else {}).items():
            if " without " not in label and not label.startswith("_build/") and known != ABSENT:
                self.inputs[label if not os.path.isabs(label) else f"src/analysis/{label.partition('/src/analysis/')[2]}"] = known

    def _keep(self, step: Step, reads: Sequence[str], outputs: Sequence[str], began: Began) -> Record:
        record = self.store.keep(step, reads, outputs, began, given=self.settled)
        self._remember(record)
        self._note_inputs(record)
        return record

    def _single(self, step: Step, work: Callable[[Path], Sequence[str]], without: tuple[str, ...] = ()) -> Record:
        """Run a step where it must, in this thread. `work` gets a trace file and returns the outputs; reads below `without` are known by other means."""
        check = self._check(step)
        if check.fresh and check.record:
            self._note_inputs(check.record)
            return check.record
        self.progress.planned(1, check.record.seconds if check.record else 1.0)
        self.progress.running(step.name, check.reason)
        trace, began = self._trace(step.name)
        try:
            outputs = work(trace)
        except (UserError, WorkerFailed) as error:
            self.progress.failed(step.name, str(error))
            raise
        reads = [label for label in read_trace(trace, self.project.root)[0] if not label.startswith(without or ("\0",)) and label not in outputs]
        record = self._keep(step, reads, outputs, began)
        self.progress.done(step.name, began.seconds, check.reason)
        return record

    def _trace(self, name: str) -> tuple[Path, Began]:
        """A new trace file for a step that begins now."""
        file = self.project.work / "traces" / digest(name.encode())[:16]
        return file, Began.now(file)

    def _request(self, trace: Path) -> dict[str, Any]:
        return {"root": str(self.project.root), "trace": str(trace), "log": str(self.project.work / "kernels.log"), "folder": str(self.project.root), "environment": {}}

    def _call(self, nursery: str, target: str, arguments: Mapping[str, Any], trace: Path, progress: Callable[[Any], None] | None = None, environment: Mapping[str, str] | None = None) -> Any:
        """Call a function in a worker process."""
        request = self._request(trace) | {"kind": "call", "target": target, "arguments": arguments, "environment": environment or {}}
        try:
            return self._nurseries[nursery].ask(request).result(progress)
        except WorkerFailed as error:
            if error.user_error:
                raise UserError(*error.user_error) from None
            raise

    def _all(self, tasks: Sequence[Callable[[], Any]], checks: Sequence[Check]) -> list[Any]:
        """Run tasks at once, as many as there are workers; all are let run to their end before the first failure is raised, so that the next build finds their work done."""
        known = [check.record.seconds for check in checks if check.record]
        usual = sum(known) / len(known) if known else 2.0
        self.progress.planned(len(checks), (sum(known) + usual * (len(checks) - len(known))) / self.options.workers)
        return self._at_once(tasks)

    def _at_once(self, tasks: Sequence[Callable[[], Any]]) -> list[Any]:
        pool = ThreadPoolExecutor(self.options.workers)
        futures: list[Future] = [pool.submit(task) for task in tasks]
        try:
            pending = set(futures)
            while pending:
                _, pending = wait(pending, timeout=0.5, return_when=FIRST_COMPLETED)
        except BaseException:
            for nursery in self._nurseries.values():
                nursery.close()
            pool.shutdown(wait=True, cancel_futures=True)
            raise
        pool.shutdown()
        return [future.result() for future in futures]


def _check_stage(chapter: Chapter, reads: Sequence[str], stages: Mapping[str, Chapter]) -> None:
    """Raises a UserError where a chapter read the evidence of one that isn't of an earlier stage: it may not have been there."""
    for label in reads:
        other = stages.get(label)
        if other and other.name != chapter.name and other.stage >= chapter.stage:
            remedy = f"Give {chapter.chapter_id} a later stage in notebooks/book.yaml, or read only what earlier stages wrote (_build/<edition>/chapters.json lists them)."
            raise UserError(f"notebooks/{chapter.notebook}", f"the chapter {chapter.chapter_id} reads what {other.chapter_id} wrote, which is of stage {other.stage}", remedy)
