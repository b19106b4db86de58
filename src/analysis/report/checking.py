"""Mistakes in the notebooks that are seen without running them: a text that the catalogue hasn't, a field that isn't given, prose that isn't translated.

Found before anything has run: else the first would stop a notebook, and the last the book when all notebooks are done. What is only known in a kernel (a key put together there) is left to it.
"""

from __future__ import annotations

import ast
import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis import words
from analysis.errors import UserError
from analysis.report import notebooks, prose
from analysis.report.plan import Chapter
from analysis.report.project import Project

#: Methods of a page that show a text of the catalogue: the place of its key among the arguments, and their own keyword arguments, which are no fields of the text.
_SHOWING = {
    "say": (0, ()),
    "text": (0, ()),
    "words": (0, ()),
    "table": (2, ("frame", "table_id", "caption", "titles", "digits", "right")),
    "chart": (3, ("chart", "name", "figure_id", "caption")),
}


@dataclass(frozen=True)
class Asked:
    """A text that a cell asks for; `fields` are those that it is given, null where that isn't known. `method` and `line` tell where."""

    key: str
    fields: frozenset[str] | None
    method: str
    line: int


def check(project: Project, chapters: Sequence[Chapter]) -> None:
    """Look through the notebooks of `chapters`.

    Raises:
        UserError: the first mistake, with its notebook and cell.
    """
    for edition, name in sorted({(chapter.edition, chapter.notebook) for chapter in chapters}):
        source = notebooks.read_source(project.notebooks / name, project.root)
        notebook = json.loads(source.content)
        translated = project.notebooks / f"prose.{edition}.yaml"
        if translated.exists():
            prose.edited(notebook, Path(name).stem, prose.read(translated), edition)
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                _check_cell(notebooks.text_of(cell), f"notebooks/{name}, cell {cell.get('id')}", words.load(edition, project.catalogue))


def _check_cell(code: str, where: str, catalogue: words.Words) -> None:
    try:
        tree = ast.parse(code)
    except SyntaxError:  # or IPython's own: the kernel will tell
        return
    for asked in _asked(tree):
        if not catalogue.has(asked.key):
            raise _no_such_key(asked, f"{where}, line {asked.line}", catalogue)
        if asked.fields is not None and (missing := sorted(words.fields(catalogue.entries[asked.key]) - asked.fields)):
            problem = f"`page.{asked.method}` gives no `{missing[0]}`, which the text {asked.key!r} of the catalogue shows"
            raise UserError(f"{where}, line {asked.line}", problem, f"Give it ({missing[0]}=…), or take {{{missing[0]}}} out of the text in every language.")


def _no_such_key(asked: Asked, where: str, catalogue: words.Words) -> UserError:
    close = difflib.get_close_matches(asked.key, catalogue.entries, 1)
    meant = f" (did you mean {close[0]!r}?)" if close else ""
    problem = f"`page.{asked.method}` asks for the key {asked.key!r}, which is not in the catalogue of {catalogue.language!r}{meant}"
    return UserError(where, problem, f"Add it to data/catalogue/{catalogue.language}.yaml, and to every other language's file.")


def _asked(tree: ast.AST) -> Iterator[Asked]:
    """All texts that the calls of `page.…` name by a constant."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="page"), attr="key_figures")):
                pairs = (pair for pair in ast.walk(node) if isinstance(pair, ast.Tuple) and len(pair.elts) == 2)
                yield from (Asked(key, frozenset({"n"}), "key_figures", pair.lineno) for pair in pairs if (key := _text(pair.elts[1])))
            case ast.Call(func=ast.Attribute(value=ast.Name(id="page"), attr=method)) if method in _SHOWING:
                yield from _of_call(node, method)


def _of_call(call: ast.Call, method: str) -> Iterator[Asked]:
    place, own = _SHOWING[method]
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    named = call.args[place] if len(call.args) > place else given.get("caption")
    if key := _text(named):
        fields = None if None in given else frozenset(given) - frozenset(own)  # `**fields` has no name
        yield Asked(key, fields, method, call.lineno)
    if method == "table" and call.args:
        yield from (Asked(f"column.{column}", None, method, call.lineno) for column in _untitled(call.args[0], given.get("titles")))


def _untitled(frame: ast.expr, titles: ast.expr | None) -> list[str]:
    """The columns of a frame that is written out in the call, but for those with a title of their own."""
    match frame:
        case ast.Call(func=ast.Attribute(attr="DataFrame"), args=[ast.Dict(keys=keys), *_]):
            known = titles.keys if isinstance(titles, ast.Dict) else []
            own = {_text(key) for key in known}
            return [column for column in map(_text, keys) if column and column not in own] if titles is None or known else []
    return []


def _text(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def inputs(project: Project, chapters: Sequence[Chapter]) -> list[Path]:
    """The files of the project that the check reads."""
    used = {project.notebooks / chapter.notebook for chapter in chapters}
    translated = {project.notebooks / f"prose.{chapter.edition}.yaml" for chapter in chapters}
    return sorted({*used, *translated, *project.catalogue.glob("*.yaml")})


def code() -> Mapping[str, Any]:
    """The modules that the check is made of, by name."""
    return {module.__name__: module.__file__ for module in (words, notebooks, prose)} | {__name__: __file__}
