"""The chapters that a build makes: `notebooks/book.yaml`, multiplied by the themes and the articles.

    editions: [en, vi]
    chapters:
      - {id: home, notebook: 00_summary.ipynb, home: true, stage: 2}
      - {id: corpus, notebook: 01_corpus.ipynb, title: chapters.corpus}
      - {id: theme, notebook: 02_theme.ipynb, for_each: theme}
      - {id: article, notebook: 08_article.ipynb, for_each: article, part: parts.articles, stage: 2}

`title` and `part` are keys of the catalogue (`data/catalogue/<edition>.yaml`); a theme brings its own title, an article its headline. A chapter of stage 2 may read what those of
stage 1 wrote (`_build/<edition>/evidence/<chapter_id>.json`). Each notebook gets `edition`, `chapter_id`, `tables`, then `theme` or `article_id` where it is made for each of
them, then its own `parameters`. What is `slow` is started first while nothing is known of how long each takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis.errors import UserError
from analysis.report.digests import PART
from analysis.report.project import CHAPTER_FOLDERS, Project

_FIELDS = {"id", "notebook", "parameters", "part", "stage", "for_each", "title", "home", "slow", "search"}
_WHERE = "notebooks/book.yaml"
#: Parameters that a chapter is given by the build (`Chapters`), and what to do in order to have others.
_OF_THE_BUILD = {
    "edition": "Use --edition.",
    "theme": "Use --theme.",
    **dict.fromkeys(("article_id", "chapter_id", "tables", "uses", "downloads", "facts"), "Leave it out."),
}


@dataclass(frozen=True)
class Chapter:
    """One page of one edition. `title` is null where only the extraction (an article's headline) or the notebook's heading knows it."""

    edition: str
    chapter_id: str
    notebook: str
    parameters: Mapping[str, Any]
    stage: int = 1
    title: str | None = None
    part: str | None = None
    home: bool = False
    slow: bool = False
    search: bool = True
    article_id: str | None = None

    @property
    def name(self) -> str:
        """The chapter's name among all editions."""
        return f"{self.edition}/{self.chapter_id}"


@dataclass(frozen=True)
class Article:
    """An article as the plan knows it: its manifest entry and its file, relative to the project."""

    article_id: str
    file: str
    entry: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """What is to be built. `aside` says of files beside the articles why they aren't read; `not_built` are ids of chapters that weren't asked for."""

    editions: tuple[str, ...]
    articles: tuple[Article, ...]
    chapters: tuple[Chapter, ...]
    aside: tuple[str, ...] = ()
    not_built: tuple[str, ...] = ()

    def of(self, edition: str) -> tuple[Chapter, ...]:
        """The chapters of an edition, in the book's order."""
        return tuple(chapter for chapter in self.chapters if chapter.edition == edition)

    def to_json(self) -> dict:
        return asdict(self)

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Plan:
        articles = tuple(Article(**article) for article in plain["articles"])
        return cls(tuple(plain["editions"]), articles, tuple(Chapter(**chapter) for chapter in plain["chapters"]), tuple(plain["aside"]))


def make(project: Project, editions: Sequence[str] | None = None) -> Plan:
    """The whole plan.

    Args:
        editions: those wanted; all that `book.yaml` lists when null.

    Raises:
        UserError: `book.yaml`, a theme, the manifest or the catalogue has a mistake.
    """
    contents = _read_yaml(project)
    offered = tuple(contents.get("editions", ("en",)))
    if unknown := [edition for edition in (*offered, *(editions or ())) if edition not in CHAPTER_FOLDERS]:
        raise UserError(_WHERE, f"there is no edition {unknown[0]!r}", f"Use {', '.join(CHAPTER_FOLDERS)}.")
    articles, aside = read_articles(project)
    wanted = tuple(editions) if editions else offered
    chapters = tuple(chapter for edition in wanted for chapter in _chapters(project, contents, edition, articles))
    _check(chapters)
    return Plan(wanted, articles, chapters, aside)


def _read_yaml(project: Project) -> Mapping[str, Any]:
    from analysis import yamlfile  # noqa: PLC0415

    try:
        contents = yamlfile.read(project.contents)
    except OSError:
        raise UserError(_WHERE, "the list of chapters is not there", "Run this in a checkout, or set REPORT_ROOT to one.") from None
    if not isinstance(contents, Mapping) or not isinstance(contents.get("chapters"), list):
        raise UserError(_WHERE, "it has no list `chapters`", "See the head of src/analysis/report/plan.py.")
    return contents


def read_articles(project: Project) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles of the manifest, then the text files beside it that it doesn't list; and what is to be said of files that are left aside."""
    from analysis.corpus.folder import look, to_tell  # noqa: PLC0415

    if not project.manifest.parent.is_dir():
        return (), ()
    folder = look(project.manifest if project.manifest.exists() else project.manifest.parent)
    found = []
    for listed in folder.listed:
        file = _relative(project, listed.path)
        if PART in file:  # by which the build's own labels are told apart
            raise UserError(file, f"its name holds {PART!r}", "Give the file another name.")
        found.append(Article(listed.article_id, file, _plain(listed.entry or {})))
    return tuple(found), tuple(f"{_relative(project, each.path)} is left aside: {each.reason}" for each in to_tell(folder.aside))


def _relative(project: Project, path: Path) -> str:
    return str(path.relative_to(project.root))


def _plain(value: Any) -> Any:
    """Dates as ISO text, so that the plan can be kept as JSON."""
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _chapters(project: Project, contents: Mapping[str, Any], edition: str, articles: Sequence[Article]) -> Iterator[Chapter]:
    for number, entry in enumerate(contents["chapters"], 1):
        where = f"{_WHERE}, chapter {number}"
        if not isinstance(entry, Mapping) or not {"id", "notebook"} <= set(entry):
            raise UserError(where, "a chapter needs `id` and `notebook`", "Add them.")
        if unknown := set(entry) - _FIELDS:
            raise UserError(where, f"unknown field {sorted(unknown)[0]!r}", f"Known: {', '.join(sorted(_FIELDS))}.")
        yield from _multiply(project, _one(project, entry, edition, where), entry.get("for_each"), articles, where)


def _one(project: Project, entry: Mapping[str, Any], edition: str, where: str) -> Chapter:
    if not (project.notebooks / entry["notebook"]).is_file():
        raise UserError(where, f"there is no notebook {entry['notebook']!r} in notebooks/", "Correct the name.")
    return Chapter(
        edition=edition,
        chapter_id=str(entry["id"]),
        notebook=entry["notebook"],
        parameters=entry.get("parameters") or {},
        stage=int(entry.get("stage", 1)),
        title=_word(project, entry.get("title"), edition),
        part=_word(project, entry.get("part"), edition),
        home=bool(entry.get("home")),
        slow=bool(entry.get("slow")),
        search=bool(entry.get("search", True)),
    )


def _word(project: Project, key: str | None, edition: str) -> str | None:
    from analysis import words  # noqa: PLC0415

    return words.load(edition, project.catalogue)(key) if key else None


def _multiply(project: Project, chapter: Chapter, for_each: str | None, articles: Sequence[Article], where: str) -> Iterator[Chapter]:
    if for_each is None:
        yield chapter
    elif for_each == "theme":
        from analysis.themes import load_themes  # noqa: PLC0415

        for theme in load_themes(project.themes):
            title, given = theme.title[chapter.edition], {"theme": theme.theme_id, **chapter.parameters}
            yield replace(chapter, chapter_id=f"{chapter.chapter_id}-{theme.theme_id}", title=title, parameters=given)
    elif for_each == "article":
        for article in articles:
            given = {"article_id": article.article_id, **chapter.parameters}
            yield replace(chapter, chapter_id=f"{chapter.chapter_id}-{article.article_id}", article_id=article.article_id, parameters=given)
    else:
        raise UserError(where, f"`for_each` is {for_each!r}", "It is `theme` or `article`.")


def _check(chapters: Sequence[Chapter]) -> None:
    names = [chapter.name for chapter in chapters]
    if twice := [name for name in names if names.count(name) > 1]:
        raise UserError(_WHERE, f"two chapters have the id {twice[0].partition('/')[2]!r}", "Give each its own.")
    for edition in {chapter.edition for chapter in chapters}:
        if sum(chapter.home for chapter in chapters if chapter.edition == edition) > 1:
            raise UserError(_WHERE, "two chapters are the home page", "Let one have `home: true`.")


def choose(plan: Plan, themes: Sequence[str]) -> Plan:
    """The plan with these themes' chapters only; the others stay as they are."""
    if not themes:
        return plan
    known = {chapter.parameters["theme"] for chapter in plan.chapters if "theme" in chapter.parameters}
    if unknown := set(themes) - known:
        raise UserError(f"--theme {sorted(unknown)[0]}", "there is no such theme", f"Known: {', '.join(sorted(known))}.")
    chapters = tuple(chapter for chapter in plan.chapters if chapter.parameters.get("theme", themes[0]) in themes)
    left = {chapter.chapter_id for chapter in plan.chapters} - {chapter.chapter_id for chapter in chapters}
    return replace(plan, chapters=chapters, not_built=tuple(sorted(left)))


def with_parameters(plan: Plan, given: Mapping[str, Any], known: Mapping[str, frozenset[str]]) -> Plan:
    """The plan in which every notebook that has one of the `given` parameters gets it; `known` are the parameters by notebook."""
    own = sorted(frozenset().union(*known.values()) - _OF_THE_BUILD.keys())
    for name in given:
        if name in _OF_THE_BUILD:
            raise UserError(f"--param {name}=…", "the build itself sets this parameter", _OF_THE_BUILD[name])
        if name not in own:
            remedy = (
                f"Known: {', '.join(own)}." if own else "The notebooks have none but those that the build sets: add yours to a notebook's cell `parameters`."
            )
            raise UserError(f"--param {name}=…", "no notebook has this parameter", remedy)
    return replace(plan, chapters=tuple(_given(chapter, given, known[chapter.notebook]) for chapter in plan.chapters))


def _given(chapter: Chapter, given: Mapping[str, Any], known: frozenset[str]) -> Chapter:
    return replace(chapter, parameters={**chapter.parameters, **{name: value for name, value in given.items() if name in known}})
