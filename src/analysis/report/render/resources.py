"""Files that go with the pages: what `project: resources` names, and what pages show or link to."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from analysis.errors import UserError
from analysis.report.render.addresses import resolve

_ADDRESS = re.compile(r"""<[a-z][^>]*?\s(?:href|src|poster)=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def write(path: Path, content: str | bytes) -> None:
    """A file of the site, with its folders; text in UTF-8 with plain line ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def copy(root: Path, names: Iterable[str], output_dir: Path) -> None:
    """Project files to the same place in the site."""
    for name in sorted(set(names)):
        target = output_dir / name
        if (root / name).resolve() != target.resolve():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, target)


def matching(root: Path, globs: Iterable[str]) -> list[str]:
    """The project's files that the globs name, as in Quarto: a directory means all in it, `!x` takes away.

    Raises:
        UserError: a plain name of which there is no file.
    """
    found: set[str] = set()
    for glob in globs:
        names = set(_expand(root, glob.removeprefix("!").strip("/")))
        if not names and not re.search(r"[*?\[!]", glob):
            raise UserError("_quarto.yml, `project: resources`", f"there is no file `{glob}`", "Create it, or correct the name.")
        found = found - names if glob.startswith("!") else found | names
    return sorted(found)


def _expand(root: Path, glob: str) -> Iterator[str]:
    for path in sorted(root.glob(glob)):
        yield from (_name(root, p) for p in (sorted(path.rglob("*")) if path.is_dir() else [path]) if p.is_file() and _inside(root, p))


def referenced(html: str, page_source: str, root: Path) -> list[str]:
    """The project's files that a page names: never one outside the project, nor a hidden one."""
    names = {resolve(_bare(a or b), page_source) for a, b in _ADDRESS.findall(html) if _bare(a or b) and not _SCHEME.match(a or b)}
    return sorted(n for n in names if not _hidden(n) and (root / n).is_file() and _inside(root, root / n))


def _bare(address: str) -> str:
    return unquote(unescape(address)).split("#")[0].split("?")[0]


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in PurePosixPath(name).parts)


def _inside(root: Path, path: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
