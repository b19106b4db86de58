"""From executed notebooks to a project folder that a renderer can read: chapters with their titles, the list of chapters, the home page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis import escaping
from analysis.errors import UserError
from analysis.report import home, prose
from analysis.report.home import links_home
from analysis.report.notebooks import text_of, to_bytes
from analysis.report.plan import Chapter
from analysis.report.project import CHAPTER_FOLDERS, CHAPTER_LIST, HOME, Project
from analysis.report.prose import Translations
from analysis.report.render.config import ASSETS

#: The project's own files that a renderer reads, beside the chapters.
SOURCES = (
    "_*.yml",
    "*.qmd",
    "*.bib",
    "*.csl",
    "*.css",
    "*.scss",
    "*.html",
    "assets/**/*",
    "scripts/prerender.py",
    "scripts/*.lua",
)
#: The dress of paper, which is the program's own, wherever the project lies: Quarto's template (`_quarto.yml`) asks for it at this place.
PAPER = (ASSETS / "report.typ", "src/analysis/report/render/assets/report.typ")

#: Where `index.qmd` has the home page.
HOME_BLOCK = b"::: {#home}\n:::\n"
_OTHER_EDITION = re.compile(rb"^other-edition:.*\n?(?:[ \t]+.*\n?)*", re.MULTILINE)
_HEADING = re.compile(rb"^# .*\n", re.MULTILINE)


def chapter_file(chapter: Chapter) -> str:
    """Where a chapter stands in the project, and (as `.html`) in the book."""
    return HOME if chapter.home else f"{CHAPTER_FOLDERS[chapter.edition]}/{chapter.chapter_id}.ipynb"


def files(
    chapters: Sequence[Chapter],
    executed: Mapping[str, bytes],
    titles: Mapping[str, str],
    translations: Translations | None = None,
    day: str | None = None,
    *,
    not_built: Iterable[str] = (),
) -> dict[str, bytes]:
    """The files of one edition that the project itself doesn't have, by path.

    Args:
        executed: the executed notebooks by `chapter_id`.
        titles: a chapter's title where `book.yaml` doesn't give one, by `chapter_id`: article text, escaped here.
        translations: of the notebooks' prose, where the edition isn't theirs.
        day: the book's date (ISO).
        not_built: ids of chapters that the book has and this build hasn't: links to them become their words.
    """
    made: dict[str, bytes] = {}
    without = _links_to(not_built)
    for chapter in chapters:
        notebook = _linked(prose.edited(json.loads(executed[chapter.chapter_id]), Path(chapter.notebook).stem, translations), without, is_home=chapter.home)
        if chapter.home:
            text, pictures = home.to_markdown(notebook, CHAPTER_FOLDERS[chapter.edition], chapter.title)
            made |= {HOME: text.encode(), **pictures}
        else:
            made[chapter_file(chapter)] = to_bytes(_in_lines(with_title(notebook, chapter.title or titles.get(chapter.chapter_id), search=chapter.search)))
    return made | {CHAPTER_LIST: chapter_list(chapters, day), PAPER[1]: PAPER[0].read_bytes()}


def without_other_edition(profile: bytes) -> bytes:
    """An edition's profile without the link to the other one, for a book of one edition: on each page it would lead nowhere."""
    return _OTHER_EDITION.sub(b"", profile)


def _links_to(chapters: Iterable[str]) -> re.Pattern[str] | None:
    """Links to chapters, with their words in a group."""
    names = "|".join(map(re.escape, chapters))
    return re.compile(rf"\[([^\[\]]*)\]\((?:{names})\.ipynb(?:#[^)]*)?\)(?:\{{[^}}]*\}})?") if names else None


def _linked(notebook: Mapping[str, Any], without: re.Pattern[str] | None, *, is_home: bool) -> dict[str, Any]:
    """The notebook with links to the home page where that is (the home page has none to itself), and without the links of `without`."""
    for cell in notebook["cells"]:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if "text/markdown" in data:
                text = "".join(data["text/markdown"])
                text = without.sub(r"\1", text) if without else text
                data["text/markdown"] = text if is_home else links_home(text)
    return dict(notebook)


def _in_lines(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """The notebook with its cells as lists of lines, as nbformat keeps them: Quarto loses the line ends of a cell that is one string.

    Quarto makes a cell's id that of an element, where a heading may have the same: cells have theirs after `cell-`.
    """
    cells = [{**cell, "id": f"cell-{cell['id']}"[:64], "source": text_of(cell).splitlines(keepends=True)} for cell in notebook["cells"]]
    return {**notebook, "cells": cells}


def with_title(notebook: Mapping[str, Any], title: str | None, *, search: bool = True) -> dict[str, Any]:
    """The notebook with `title` as its page's title, instead of the heading with which it begins; `search` is whether the site's search knows the page."""
    cells = list(notebook["cells"])
    if title is None:
        return {**notebook, "cells": cells}
    first = next((index for index, cell in enumerate(cells) if cell["cell_type"] == "markdown"), None)
    if first is not None and text_of(cells[first]).lstrip().startswith("# "):
        rest = text_of(cells[first]).lstrip().partition("\n")[2].strip("\n")
        cells[first : first + 1] = [{**cells[first], "source": rest}] if rest else []
    lines = [f"title: {json.dumps(escaping.heading(title), ensure_ascii=False)}", *([] if search else ["search: false"])]
    front = "\n".join(["---", *lines, "---"])
    return {**notebook, "cells": [{"cell_type": "raw", "id": "title", "metadata": {}, "source": front}, *cells]}


def chapter_list(chapters: Sequence[Chapter], day: str | None = None) -> bytes:
    """`_chapters.yml`: chapters in order, neighbours of one part together, the book's date, and the home page's title (in Quarto, a project's `title` is that of a page that gives none itself)."""
    entries: list[Any] = []
    title = next((chapter.title for chapter in chapters if chapter.home), None)
    for chapter in (chapter for chapter in chapters if not chapter.home):
        if chapter.part is None:
            entries.append(chapter_file(chapter))
        elif entries and isinstance(entries[-1], dict) and entries[-1]["part"] == chapter.part:
            entries[-1]["chapters"].append(chapter_file(chapter))
        else:
            entries.append({"part": chapter.part, "chapters": [chapter_file(chapter)]})
    # JSON is YAML
    return (
        "# written by `report build`\n"
        + json.dumps(
            {**({"title": escaping.heading(title)} if title else {}), "book": {**({"date": day} if day else {}), "chapters": entries}},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    ).encode()


def index_of(chapters: Sequence[Chapter], titles: Mapping[str, str]) -> bytes:
    """`_build/<edition>/chapters.json`, for the notebooks: which chapters there are, of which stage, at which address."""
    listed = [
        {
            "chapter_id": chapter.chapter_id,
            "title": chapter.title or titles.get(chapter.chapter_id),
            "part": chapter.part,
            "stage": chapter.stage,
            "notebook": chapter.notebook,
            "file": "index.html" if chapter.home else chapter_file(chapter).replace(".ipynb", ".html"),
        }
        for chapter in chapters
    ]
    return json.dumps(listed, ensure_ascii=False, indent=1).encode()


def sources(project: Project) -> list[str]:
    """The project's own files for the renderer; those that earlier builds wrote are left out."""
    made = {CHAPTER_LIST, HOME}
    found = sorted({path for pattern in SOURCES for path in project.root.glob(pattern) if path.is_file() and path.name not in made})
    return [str(path.relative_to(project.root)) for path in found]


def include_home(index: bytes, text: bytes) -> bytes:
    """`index.qmd` with the home page in the place of its empty block `#home` (for Quarto, `scripts/home.lua` does the same).

    Raises:
        UserError: there is no such block.
    """
    before, block, after = index.partition(HOME_BLOCK)
    if not block:
        raise UserError("index.qmd", "there is no place for the home page", "Write `::: {#home}` and `:::` on two lines where it belongs.")
    if title := _HEADING.match(text):
        before, text = _HEADING.sub(lambda _: title[0], before, count=1), text[title.end() :]
    return before + text + after


def write_exactly(made: Mapping[str, bytes], folder: Path) -> None:
    """Let `folder` hold `made` and nothing else; files that are right already stay untouched."""
    from analysis.report.steps import copy_if_changed  # noqa: PLC0415

    for path, content in made.items():
        copy_if_changed(content, folder / path)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            not any(path.iterdir()) and path.rmdir()
        elif str(path.relative_to(folder)) not in made:
            path.unlink()
