"""The plain way to the same report, measured: underthesea for each sentence, papermill for each notebook, one after another, then the same renderer over all.

    python -m benchmarks.plain [edition …]

Run in a project's folder (`REPORT_ROOT`); prints the seconds of each part as JSON. It uses the project's own analysis and renderer, and none of its build.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from analysis.records import Token
from analysis.report import assemble, notebooks, plan, prose, provenance
from analysis.report.digests import Digests, digest
from analysis.report.project import Project
from analysis.report.work import _with_dates


def main(editions: Sequence[str]) -> None:
    """Measure, print."""
    project, seconds = Project(), {}
    planned = plan.make(project, editions or None)
    started = time.perf_counter()
    titles = extract(project, planned.articles)
    seconds["extraction and tables"] = time.perf_counter() - started
    started = time.perf_counter()
    for edition in planned.editions:
        index = assemble.index_of(
            planned.of(edition), {chapter.chapter_id: titles[chapter.article_id] for chapter in planned.of(edition) if chapter.article_id}
        )
        (project.build / edition).mkdir(parents=True, exist_ok=True)
        (project.build / edition / "chapters.json").write_bytes(index)
    executed = {chapter.name: run(project, chapter) for chapter in sorted(planned.chapters, key=lambda chapter: chapter.stage)}
    seconds["notebooks"] = time.perf_counter() - started
    started = time.perf_counter()
    for edition in planned.editions:
        render(project, planned.of(edition), executed, titles)
    seconds["rendering"] = time.perf_counter() - started
    print(json.dumps(seconds))


def words(text: str, offset: int = 0) -> tuple[Token, ...]:
    """underthesea as its manual shows it: the whole chain for one sentence."""
    from underthesea import pos_tag  # noqa: PLC0415

    found, end = [], 0
    for word, tag in pos_tag(text):
        start = text.find(word, end)
        if start >= 0:
            end = start + len(word)
            found.append(Token(offset + start, offset + end, word, tag))
    return tuple(found)


def extract(project: Project, articles: Sequence[plan.Article]) -> dict[str, str]:
    """All articles in this process, then the tables; the headlines."""
    from analysis import tables  # noqa: PLC0415
    from analysis.corpus import read_article  # noqa: PLC0415
    from analysis.extraction import extract as run_rules  # noqa: PLC0415
    from analysis.language import read  # noqa: PLC0415
    from analysis.language import words as segmentation  # noqa: PLC0415

    segmentation.tokens = words
    found = [run_rules(read(read_article(project.root / article.file, _with_dates(article.entry) or None))) for article in articles]
    tables.write(found, project.tables)
    return {extraction.article.article_id: extraction.article.title or extraction.article.article_id for extraction in found}


def run(project: Project, chapter: plan.Chapter) -> bytes:
    """One notebook, by papermill with an ordinary kernel."""
    import papermill  # noqa: PLC0415

    source = notebooks.read_source(project.notebooks / chapter.notebook, project.root)
    offered = {"uses": project.evidence(chapter.edition), "downloads": project.files(chapter.edition) / "downloads", "facts": project.facts}
    given = {"edition": chapter.edition, "chapter_id": chapter.chapter_id, "tables": str(project.tables)}
    given |= {name: str(path) for name, path in offered.items() if name in source.parameters}
    if "facts" in given:
        project.facts.write_text(json.dumps(provenance.facts(Digests(project.root), project)))
    os.environ["REPORT_FIGURES"] = str(project.figures(chapter.edition))
    os.environ["REPORT_SHOWN"] = "markdown"
    output = project.work / f"plain-{digest(chapter.name.encode())[:8]}.ipynb"
    output.parent.mkdir(parents=True, exist_ok=True)
    done = papermill.execute_notebook(source.path, output, {**given, **chapter.parameters}, cwd=source.path.parent, kernel_name="python3", progress_bar=False)
    return notebooks.to_bytes(notebooks.strip(done))


def render(project: Project, chapters: Sequence[plan.Chapter], executed: dict[str, bytes], headlines: dict[str, str]) -> None:
    """One edition, by the embedded renderer."""
    from analysis.report.render import pandoc  # noqa: PLC0415

    edition = chapters[0].edition
    translations = project.notebooks / f"prose.{edition}.yaml"
    titles: dict[str, Any] = {chapter.chapter_id: headlines[chapter.article_id] for chapter in chapters if chapter.article_id}
    made = assemble.files(
        chapters, {chapter.chapter_id: executed[chapter.name] for chapter in chapters}, titles, prose.read(translations) if translations.exists() else None
    )
    own = {path: (project.root / path).read_bytes() for path in assemble.sources(project)}
    own["index.qmd"] = assemble.include_home(own["index.qmd"], made[assemble.HOME])
    extras = {f"figures/{file.name}": file.read_bytes() for file in project.figures(edition).glob("*")}
    extras |= {str(file.relative_to(project.files(edition))): file.read_bytes() for file in project.files(edition).rglob("*") if file.is_file()}
    assemble.write_exactly({**extras, **own, **made}, project.staged(edition))
    pandoc.render(project.staged(edition), Path(project.work, "plain-book", edition), profile=None if edition == "en" else edition)


if __name__ == "__main__":
    main(sys.argv[1:])
