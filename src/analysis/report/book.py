"""From chapters to the published book: a project folder for each edition, rendered, put together, put in the last one's place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analysis.report import assemble, home, notebooks, prose, publish, quarto
from analysis.report.chapters import Chapters
from analysis.report.digests import ABSENT, digest, digest_of
from analysis.report.project import BOOK_FOLDERS, CHAPTER_FOLDERS, CHAPTER_LIST, HOME, HOME_FILES
from analysis.report.quarto import Renderer
from analysis.report.render import config, kept
from analysis.report.steps import Began, Step, clear, write_atomically

Digested = dict[str, str]

#: Of a rendering's warnings so many are shown.
MOST_WARNINGS = 20


class Book:
    """The book that is made of a plan's chapters, when they have run."""

    def __init__(self, chapters: Chapters, renderer: Renderer, facts: Mapping[str, Any], asked: Mapping[str, Any]) -> None:
        """
        Args:
            asked: the options that make it another report than the usual one, for who builds it again.
        """
        self.chapters, self.renderer = chapters, renderer
        self.facts = {**facts, **({"asked": asked} if asked else {})}
        self.runner, self.project = chapters.runner, chapters.runner.project
        self.editions = chapters.plan.editions

    # ---- a project folder for each edition ----

    def assemble(self) -> dict[str, Digested]:
        """Fill each edition's project folder; the digests of its files, by edition and path."""
        return {edition: self._assemble(edition) for edition in self.editions}

    def _assemble(self, edition: str) -> Digested:
        folder = self.project.staged(edition)
        sources = {path: self.runner.digests.file(path) for path in assemble.sources(self.project)}
        self.runner.inputs |= sources
        record = self.runner.run(self._assembling(edition, sources), lambda trace: self._fill(edition, folder, sources))
        prefix = self.runner.relative(folder) + "/"
        return {path.removeprefix(prefix): known for path, known in record.outputs.items()}

    def _assembling(self, edition: str, sources: Digested) -> Step:
        """The step of filling a project folder. It runs here, untraced, so that all that it reads is named."""
        chapters = self.chapters.plan.of(edition)
        translations = self._translations(edition)
        fixed = {
            "the chapters": digest_of([asdict(chapter) for chapter in chapters]),
            "the chapters that were left out": digest_of(self.chapters.plan.not_built),
            "whether it stands alone": str(len(self.editions) == 1),
            "their titles": digest_of(self.chapters.titles_of(edition)),
            "what they show": digest_of([self.chapters.executed(chapter.name) for chapter in chapters]),
            "what they wrote": digest_of(self._extras(edition)),
            "the translations": self.runner.digests.file(translations) if translations else ABSENT,
            "the renderer": str(self.renderer.program is None),
            "the day": self._day,
            "the code": digest_of([self.runner.digests.file(module.__file__) for module in (assemble, home, prose, notebooks)]),
            "the dress of paper": self.runner.digests.file(assemble.PAPER[0]),
        }
        return Step(f"assemble {edition}", {**sources, **fixed})

    def _fill(self, edition: str, folder: Path, sources: Digested) -> list[str]:
        chapters, store = self.chapters.plan.of(edition), self.runner.store
        executed = {chapter.chapter_id: store.content(self.chapters.executed(chapter.name)) for chapter in chapters}
        translations = self._translations(edition)
        made = assemble.files(
            chapters,
            executed,
            self.chapters.titles_of(edition),
            prose.read(self.project.root / translations) if translations else None,
            self._day,
            not_built=self.chapters.plan.not_built,
        )
        own = {path: (self.project.root / path).read_bytes() for path in sources}
        if len(self.editions) == 1 and (profile := f"_quarto-{edition}.yml") in own:
            own[profile] = assemble.without_other_edition(own[profile])
        if self.renderer.program is None and HOME in made:
            own["index.qmd"] = assemble.include_home(own["index.qmd"], made[HOME])
        assemble.write_exactly({**{path: store.content(known) for path, known in self._extras(edition).items()}, **own, **made}, folder)
        return [self.runner.relative(path) for path in sorted(folder.rglob("*")) if path.is_file()]

    def _translations(self, edition: str) -> str | None:
        """The file with the notebooks' prose in the edition's language; null where there's none, as in English, in which it is written."""
        file = self.project.notebooks / f"prose.{edition}.yaml"
        if not file.exists():
            return None
        path = self.runner.relative(file)
        self.runner.inputs[path] = self.runner.digests.file(path)
        return path

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

    def render(self, staged: Mapping[str, Digested]) -> dict[str, Digested]:
        """Render the editions that have changed; digests by edition and path."""
        tasks = [lambda edition=edition: self._render(edition, staged[edition]) for edition in self.editions]
        began = Began.now(self.project.work / "rendering").stamp / 1e9
        rendered = dict(zip(self.editions, self.runner.at_once(tasks)))
        if all(f"render {edition}" in self.runner.progress.ran for edition in self.editions):
            kept.prune(self.project.store / "pandoc", began)
        return rendered

    def _render(self, edition: str, staged: Digested) -> Digested:
        output = self.project.rendered(edition)
        fixed = {"the project folder": digest_of(staged), "the renderer": self.renderer.identity, "the time": self._epoch}

        def work(trace: Path) -> list[str]:
            fresh = self.project.work / f"rendered-{edition}"
            clear(fresh)
            self._run_renderer(edition, fresh, trace)
            assemble.write_exactly({str(path.relative_to(fresh)): path.read_bytes() for path in sorted(fresh.rglob("*")) if path.is_file()}, output)
            return [self.runner.relative(path) for path in sorted(output.rglob("*")) if path.is_file()]

        record = self.runner.run(
            Step(f"render {edition}", {**fixed, **self.runner.around}), work, without=(f"_build/{edition}/project", f"_build/{edition}/book")
        )
        prefix = self.runner.relative(output) + "/"
        return {path.removeprefix(prefix): known for path, known in record.outputs.items()}

    @property
    def _epoch(self) -> str:
        return str(self.facts["source_date_epoch"])

    @property
    def _day(self) -> str:
        """The book's date: the day of the commit, in UTC."""
        return datetime.fromtimestamp(int(self._epoch), UTC).date().isoformat()

    def _run_renderer(self, edition: str, output: Path, trace: Path) -> None:
        profile, staged, runner = None if edition == "en" else edition, self.project.staged(edition), self.runner
        if self.renderer.program:
            quarto.render(self.renderer.program, staged, output, profile=profile, epoch=self._epoch, say=runner.progress.note)
            return
        request = runner.request(trace, environment={"SOURCE_DATE_EPOCH": self._epoch, "REPORT_PANDOC_CACHE": str(self.project.store / "pandoc")})
        arguments = {"project": str(staged), "profile": profile}
        runner.call("kernels", request, "analysis.report.work:parse", **arguments)

        def render(name: str) -> list[str]:
            return runner.call(
                "kernels",
                request,
                "analysis.report.work:render",
                lambda event: runner.progress.event("rendering", line=event),
                name=name,
                output=str(output),
                **arguments,
            )

        formats = config.read(staged, profile).formats
        with ThreadPoolExecutor(max(1, len(formats))) as pool:  # each format in a process of its own
            said = list(dict.fromkeys(line for warnings in pool.map(render, formats) for line in warnings))
        for line in [*said[:MOST_WARNINGS], *([f"and {len(said) - MOST_WARNINGS} more"] if len(said) > MOST_WARNINGS else [])]:
            runner.progress.note(f"{edition}: {line}")

    # ---- publication ----

    def publish(self, rendered: Mapping[str, Digested], target: Path) -> None:
        """Put the book in the place of the last one, unless it is the same."""
        build_json = json.dumps({**self.facts, "renderer": self.renderer.identity}, indent=1, sort_keys=True, ensure_ascii=False, default=str).encode()
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
            "notebooks": {name: self.chapters.executed(name) for name in sorted(self.chapters.records)},
            "tables": publish.digests_below(self.project.tables) if self.project.tables.is_dir() else {},
        }
        return json.dumps(manifest, indent=1, ensure_ascii=False).encode()

    def export_figures(self) -> None:
        """`figures/` holds what the charts exported."""
        for edition in self.editions:
            for path, known in self._extras(edition).items():
                if path.startswith("figures/"):
                    self._put(path, known)

    def write_chapters(self, staged: Mapping[str, Digested]) -> None:
        """Put the chapters where `quarto render` finds them, the list last: it must never name a chapter that isn't there. List and home page are the first edition's."""
        for edition, files in staged.items():
            self._write_folder(CHAPTER_FOLDERS[edition], files)
        first = staged[self.editions[0]]
        others = [path for path in first if path == HOME or path.startswith(HOME_FILES + "/")]
        for path in [*others, CHAPTER_LIST]:
            self._put(path, first[path])

    def _write_folder(self, folder: str, files: Digested) -> None:
        """Let a folder of chapters hold those that there are, and no other."""
        wanted = {path for path in files if path.startswith(folder + "/")}
        for path in sorted(wanted):
            self._put(path, files[path])
        for path in sorted((self.project.root / folder).rglob("*")):
            if path.is_file() and self.runner.relative(path) not in wanted:
                path.unlink()

    def _put(self, path: str, known: str) -> None:
        if self.runner.digests.file(path) != known:
            write_atomically(self.project.root / path, self.runner.store.content(known))
