"""The project's configuration: `_quarto.yml`, its metadata files and its profile, merged as Quarto merges them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from typing import Any

import yaml

from analysis.errors import UserError

ASSETS = Path(__file__).parent / "assets"
Tree = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """One line of the book's contents: a chapter's source file, or a part's title (`source` is None when the part has no page)."""

    source: str | None
    part: str | None = None
    is_part: bool = False
    appendix: bool = False


@dataclass(frozen=True)
class Book:
    """A book project as configured, before any chapter is read.

    Attributes:
        root: the project's directory.
        title, subtitle, description: as given; empty where not.
        authors: names, in order.
        date: as given, ISO where it was a date.
        entries: chapters and parts, in reading order.
        lang: BCP 47 tag.
        words: interface words by Quarto's keys (`crossref-fig-title`, …).
        formats: format name → its options, the project's top-level options under them.
        options: the project's top-level options (`execute`, `bibliography`, …).
        resources: globs of files to copy.
    """

    root: Path
    title: str
    subtitle: str
    description: str
    authors: tuple[str, ...]
    date: str
    entries: tuple[Entry, ...]
    lang: str
    words: Mapping[str, str]
    formats: Mapping[str, Tree]
    options: Tree = field(hash=False)
    resources: tuple[str, ...] = ()
    profile: str | None = None


def read(project_dir: Path, profile: str | None = None) -> Book:
    """The book in `project_dir`, as `profile` (or the project's default profile) has it.

    Raises:
        UserError: a file that is missing or isn't YAML, an option this renderer doesn't read, a project that isn't a book.
    """
    tree = _with_metadata_files(project_dir, _yaml(project_dir / "_quarto.yml"))
    profile = profile or _default_profile(tree)
    if profile:
        tree = merge(tree, _with_metadata_files(project_dir, _profile_tree(project_dir, profile)))
    check_keys("_quarto.yml", tree)
    return _book(project_dir, tree, profile)


def merge(base: Any, other: Any) -> Any:
    """`base` with `other` over it: maps merge, lists concatenate without repeats, other values replace (Quarto's `mergeConfigs`)."""
    if isinstance(base, Mapping) and isinstance(other, Mapping):
        return {key: merge(base.get(key), other.get(key)) for key in [*base, *(k for k in other if k not in base)]}
    if base is None or other is None:
        return base if other is None else other
    if isinstance(base, list) or isinstance(other, list):
        return reduce(lambda seen, item: seen if item in seen else [*seen, item], as_list(base) + as_list(other), [])
    return other


def as_list(value: Any) -> list[Any]:
    """A YAML value that may be absent, single or a list, as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]


def option_paths(book: Book, options: Mapping[str, Any], key: str) -> list[Path]:
    """The files that an option names, each inside the project and there.

    Raises:
        UserError: one that isn't.
    """
    return [project_file(book.root, str(name), f"_quarto.yml, `{key}`") for name in as_list(options.get(key))]


def project_file(root: Path, name: str, where: str) -> Path:
    """The file `name` of the project.

    Raises:
        UserError: it is missing or lies outside the project.
    """
    path = (root / name.lstrip("/")).resolve()
    if not path.is_relative_to(root.resolve()):
        raise UserError(where, f"`{name}` lies outside the project", "Name a file inside the project's directory.")
    if not path.is_file():
        raise UserError(where, f"there is no file `{name}`", "Create it, or correct the name.")
    return path


def check_keys(where: str, tree: Mapping[str, Any]) -> None:
    """Every option is one that this renderer reads.

    Raises:
        UserError: the first that isn't, by its whole name.
    """
    known = yaml.safe_load((ASSETS / "options.yml").read_text("utf-8"))
    everywhere = {**known["format"], **known["project"]}
    _check(where, tree, everywhere, ())
    for name, options in _format_trees(tree).items():
        if name not in known["formats"]:
            raise _unread(where, f"format: {name}")
        _check(where, options, everywhere, ("format", name))


def _check(where: str, tree: Mapping[str, Any], known: Mapping[str, Any], above: tuple[str, ...]) -> None:
    for key, value in tree.items():
        if key not in known:
            raise _unread(where, ": ".join((*above, str(key))))
        if isinstance(known[key], Mapping) and isinstance(value, Mapping):
            _check(where, value, known[key], (*above, key))


def _unread(where: str, key: str) -> UserError:
    return UserError(where, f"`{key}` is an option that the embedded renderer doesn't read",
                     "Remove it, or render this book with Quarto (`--renderer quarto`).")  # fmt: skip


def _yaml(path: Path) -> Tree:
    if not path.is_file():
        raise UserError(str(path), "there is no such file", "Run this in the directory of a Quarto book project.")
    try:
        tree = yaml.safe_load(path.read_text("utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise UserError(str(path), f"not YAML in UTF-8: {error}", "Correct it.") from error
    if not isinstance(tree, dict):
        raise UserError(str(path), "expected `key: value` lines at the top", "Correct it.")
    return tree


def _with_metadata_files(root: Path, tree: Tree) -> Tree:
    """As in Quarto, a metadata file that doesn't exist yet is passed over: a pre-render script may be going to write it."""
    files = [root / str(name) for name in as_list(tree.get("metadata-files"))]
    return reduce(
        merge,
        (_yaml(path) for path in files if path.is_file()),
        {k: v for k, v in tree.items() if k != "metadata-files"},
    )


def _default_profile(tree: Tree) -> str | None:
    names = as_list((tree.get("profile") or {}).get("default"))
    return str(names[0]) if names else None


def _profile_tree(root: Path, profile: str) -> Tree:
    """A default profile needs no file of its own; one that was asked for by name may be the default one."""
    path = root / f"_quarto-{profile}.yml"
    if path.is_file():
        return _yaml(path)
    if profile == _default_profile(_yaml(root / "_quarto.yml")):
        return {}
    raise UserError(str(path), "there is no such profile", "Name an existing one.")


def _book(root: Path, tree: Tree, profile: str | None) -> Book:
    if (tree.get("project") or {}).get("type") != "book":
        raise UserError(
            str(root / "_quarto.yml"),
            "expected `project: type: book`",
            "The embedded renderer renders book projects only.",
        )
    about = tree.get("book") or {}
    return Book(
        root=root,
        title=str(about.get("title") or tree.get("title") or ""),
        subtitle=str(about.get("subtitle") or ""),
        description=" ".join(str(about.get("description") or "").split()),
        authors=tuple(_author(a) for a in as_list(about.get("author"))),
        date=str(about.get("date") or tree.get("date") or ""),
        entries=tuple(_entries(about.get("chapters"), appendix=False) + _entries(about.get("appendices"), appendix=True)),
        lang=str(tree.get("lang") or "en"),
        words=_words(root, tree),
        formats=_formats(tree),
        options={k: v for k, v in tree.items() if k not in {"book", "project", "format"}} | {"book": about},
        resources=tuple(str(r) for r in as_list((tree.get("project") or {}).get("resources"))),
        profile=profile,
    )


def _author(value: Any) -> str:
    if isinstance(value, Mapping):
        name = value.get("name")
        return " ".join(str(v) for v in name.values()) if isinstance(name, Mapping) else str(name)
    return str(value)


def _entries(items: Any, *, appendix: bool, part: str | None = None) -> list[Entry]:
    found: list[Entry] = []
    for item in as_list(items):
        if isinstance(item, Mapping) and "part" in item:
            found += _part(item, appendix=appendix)
        else:
            source = str(item.get("file") or item.get("href")) if isinstance(item, Mapping) else str(item)
            found.append(Entry(source, part, appendix=appendix))
    return found


def _part(item: Mapping[str, Any], *, appendix: bool) -> list[Entry]:
    name = str(item["part"])
    is_file = name.endswith((".qmd", ".md", ".ipynb"))
    head = Entry(name if is_file else None, name, is_part=True, appendix=appendix)
    return [head, *_entries(item.get("chapters"), appendix=appendix, part=name)]


def _words(root: Path, tree: Tree) -> dict[str, str]:
    lang = str(tree.get("lang") or "en")
    own = tree.get("language") or {}
    if isinstance(own, str):
        own = _yaml(project_file(root, own, "_quarto.yml, `language`"))
    shipped = [_yaml(ASSETS / f"language-{name}.yml") for name in ("en", lang.split("-", maxsplit=1)[0]) if (ASSETS / f"language-{name}.yml").is_file()]
    own = {**own, **(own.get(lang) if isinstance(own.get(lang), Mapping) else {})}
    return {k: str(v) for k, v in reduce(merge, [*shipped, own]).items()}


def _format_trees(tree: Mapping[str, Any]) -> dict[str, Tree]:
    """`format: html`, `format: [html, docx]` and `format: {html: default}` are all Quarto's ways to say one thing."""
    given = tree.get("format") or {"html": {}}
    if not isinstance(given, Mapping):
        given = dict.fromkeys(as_list(given), {})
    return {str(name): (dict(options) if isinstance(options, Mapping) else {}) for name, options in given.items()}


def _formats(tree: Mapping[str, Any]) -> dict[str, Tree]:
    shared = {k: v for k, v in tree.items() if k not in {"project", "book", "format", "profile", "language"}}
    return {name: merge(shared, options) for name, options in _format_trees(tree).items()}


def sequence(value: Sequence[str] | None, default: Sequence[str]) -> tuple[str, ...]:
    """`value`, or `default` when nothing was asked for."""
    return tuple(value) if value else tuple(default)
