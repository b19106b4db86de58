"""From chapters to the published book: a project folder for each edition, rendered, put together, put in the last one's place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.report import assemble, prose, publish, quarto
from analysis.report.chapters import Chapters
from analysis.report.digests import digest, digest_of
from analysis.report.project import BOOK_FOLDERS, CHAPTER_FOLDERS, CHAPTER_LIST, HOME
from analysis.report.quarto import Renderer
from analysis.report.steps import Began, Step, clear, copy_if_changed

Files = dict[str, bytes]
Digested = dict[str, str]


class Book:
    """The book that is made of a plan's chapters, when they have run."""

    def __init__(self, chapters: Chapters, renderer: Renderer, facts: Mapping[str, Any]) -> None:
        self.chapters, self.renderer, self.facts = chapters, renderer, facts
        self.runner, self.project = chapters.runner, chapters.runner.project
        self.editions = chapters.plan.editions
        self.executed = chapters.executed()

    # ---- a project folder for each edition ----

    def assemble(self) -> dict[str, Files]:
        """Fill each edition's project folder; what was made for it, by edition and path."""
        return {edition: self._assemble(edition) for edition in self.editions}

    def _assemble(self, edition: str) -> Files:
        chapters = self.chapters.plan.of(edition)
        executed = {chapter.chapter_id: self.executed[chapter.name] for chapter in chapters}
        made = assemble.files(chapters, executed, self.chapters.titles_of(edition), self._translations(edition))
        sources = assemble.sources(self.project)
        self.runner.inputs |= {path: digest(content) for path, content in sources.items()}
        if self.renderer.program is None and HOME in made:
            sources["index.qmd"] = assemble.include_home(sources["index.qmd"], made[HOME])
        extras = {path: self.runner.store.content(known) for path, known in self._extras(edition).items()}
        assemble.write_exactly({**extras, **sources, **made}, self.project.staged(edition))
        return made

    def _translations(self, edition: str) -> prose.Translations | None:
        """The notebooks' prose in the edition's language; null where there's none, as in English, in which it is written."""
        file = self.project.notebooks / f"prose.{edition}.yaml"
        if not file.exists():
            return None
        self.runner.inputs[self.runner.relative(file)] = self.runner.digests.file(self.runner.relative(file))
        return prose.read(file)

    def _extras(self, edition: str) -> Digested:
        """What the chapters wrote for the reader, by path in the book: figures, and files to download."""
        places = {f"_build/{edition}/figures/": "figures/", f"_build/{edition}/files/": ""}
        return {
            place + path.removeprefix(folder): known
            for chapter in self.chapters.plan.of(edition)
            for path, known in self.chapters.records[chapter.name].outputs.items()
            for folder, place in places.items()
            if path.startswith(folder)
        }

    # ---- rendering ----

    def render(self) -> dict[str, Digested]:
        """Render the editions that have changed; digests by edition and path."""
        tasks = [lambda edition=edition: self._render(edition) for edition in self.editions]
        return dict(zip(self.editions, self.runner.at_once(tasks)))

    def _render(self, edition: str) -> Digested:
        output = self.project.rendered(edition)
        fixed = {"the project folder": digest_of(publish.digests_below(self.project.staged(edition))), "the renderer": self.renderer.identity, "the time": self._epoch}

        def work(trace: Path) -> list[str]:
            fresh = self.project.work / f"rendered-{edition}"
            clear(fresh)
            self._run_renderer(edition, fresh, trace)
            assemble.write_exactly({str(path.relative_to(fresh)): path.read_bytes() for path in sorted(fresh.rglob("*")) if path.is_file()}, output)
            return [self.runner.relative(path) for path in sorted(output.rglob("*")) if path.is_file()]

        record = self.runner.run(Step(f"render {edition}", {**fixed, **self.runner.around}), work, without=(f"_build/{edition}/project", f"_build/{edition}/book"))
        prefix = self.runner.relative(output) + "/"
        return {path.removeprefix(prefix): known for path, known in record.outputs.items()}

    @property
    def _epoch(self) -> str:
        return str(self.facts["source_date_epoch"])

    def _run_renderer(self, edition: str, output: Path, trace: Path) -> None:
        profile, staged, runner = None if edition == "en" else edition, self.project.staged(edition), self.runner
        if self.renderer.program:
            quarto.render(self.renderer.program, staged, output, profile=profile, epoch=self._epoch, say=runner.progress.note)
            return
        request = runner.request(trace, environment={"SOURCE_DATE_EPOCH": self._epoch})
        arguments = {"project": str(staged), "output": str(output), "profile": profile}
        runner.call("kernels", request, "analysis.report.work:render", lambda event: runner.progress.event("rendering", line=event), **arguments)

    # ---- publication ----

    def publish(self, rendered: Mapping[str, Digested], target: Path) -> None:
        """Put the book in the place of the last one, unless it is the same."""
        build_json = json.dumps({**self.facts, "renderer": self.renderer.identity}, indent=1, sort_keys=True, ensure_ascii=False).encode()
        objects = {path: known for edition, files in rendered.items() for path, known in self._in_book(edition, files).items()}
        files = dict(sorted({**objects, "build.json": digest(build_json)}.items()))
        if publish.is_published(target, files, self.runner.digests):
            self.runner.progress.kept_as_is("publish", "the book is the same")
            return
        began = Began.now(self.project.work / "publish")
        staging = self.project.build / "staging"
        publish.stage({path: self.runner.store.path(known) for path, known in objects.items()}, staging)
        (staging / "build.json").write_bytes(build_json)
        (staging / publish.MANIFEST).write_bytes(self._manifest(files))
        publish.swap(staging, target)
        self.runner.progress.done("publish", began.seconds, "the book has changed")

    def _in_book(self, edition: str, files: Digested) -> Digested:
        """An edition's files by their path in the book; figures and downloads are there even where the renderer didn't copy them."""
        place = "" if BOOK_FOLDERS[edition] == "." else BOOK_FOLDERS[edition] + "/"
        return {place + path: known for path, known in {**self._extras(edition), **files}.items()}

    def _manifest(self, files: Digested) -> bytes:
        manifest = {
            "about": "SHA-256 of every file of the report, and of what it was made from; `report verify` compares.",
            "files": files,
            "inputs": dict(sorted(self.runner.inputs.items())),
            "notebooks": {name: digest(content) for name, content in sorted(self.executed.items())},
            "tables": publish.digests_below(self.project.tables) if self.project.tables.is_dir() else {},
        }
        return json.dumps(manifest, indent=1, ensure_ascii=False).encode()

    def export_figures(self) -> None:
        """`figures/` holds what the charts exported."""
        for edition in self.editions:
            for path, known in self._extras(edition).items():
                if path.startswith("figures/"):
                    copy_if_changed(self.runner.store.content(known), self.project.root / path)

    def write_chapters(self, staged: Mapping[str, Files]) -> None:
        """Put the chapters where `quarto render` finds them, the list last: it must never name a chapter that isn't there. List and home page are the first edition's."""
        for edition, made in staged.items():
            folder = CHAPTER_FOLDERS[edition] + "/"
            assemble.write_exactly({path.removeprefix(folder): content for path, content in made.items() if path.startswith(folder)}, self.project.root / folder)
        first = self.editions[0]
        others = [path for path in staged[first] if not path.startswith(CHAPTER_FOLDERS[first] + "/")]
        for path in sorted(others, key=lambda path: path == CHAPTER_LIST):
            copy_if_changed(staged[first][path], self.project.root / path)
