"""Which files of a folder are articles: those of the manifest, and the text files beside it. What is left aside is said, so that no file is missed in silence."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis import ids
from analysis.corpus.manifest import Entry, read_manifest
from analysis.errors import UserError

#: A manifest is no article; nor is what says how a folder is to be kept or read.
_NO_ARTICLES = ("manifest.yaml",)


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of the corpus: its article's id, and its entry in the manifest, if it has one."""

    article_id: str
    path: Path
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """A file (or folder) that is not read, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a corpus, in the manifest's order and then by name; and those left aside."""

    listed: tuple[Listed, ...]
    aside: tuple[Aside, ...]


def look(manifest: Path) -> Folder:
    """The corpus that a manifest lists, with the further text files beside it.

    Args:
        manifest: the manifest, or a folder of text files with or without one.

    Raises:
        UserError: the manifest is wrong, or names a file that isn't there; a file has a name that nothing can be called by; two files would have the same id.
    """
    folder = manifest if manifest.is_dir() else manifest.parent
    file = folder / "manifest.yaml" if manifest.is_dir() else manifest
    entries = read_manifest(file) if file.exists() or not manifest.is_dir() else ()
    beside = sorted(path for path in folder.iterdir() if path.name not in (*_NO_ARTICLES, file.name)) if folder.is_dir() else []
    listed = [_of_entry(file, number, entry, beside) for number, entry in enumerate(entries, 1)]
    named = {each.path.name for each in listed}
    others = [path for path in beside if path.name not in named]
    reasons = {path: _why_not(path) for path in others}
    listed += [Listed(ids.article_id(path.stem), path) for path in others if not reasons[path]]
    _check_names(listed)
    _check_ids(file, listed)
    return Folder(tuple(listed), tuple(Aside(path, reason) for path, reason in reasons.items() if reason))


def _of_entry(manifest: Path, number: int, entry: Entry, beside: Sequence[Path]) -> Listed:
    path = manifest.parent / str(entry["file"])
    if path in beside or path.exists():
        return Listed(str(entry["id"]), path, entry)
    like = next((other.name for other in beside if _plain(other.name) == _plain(path.name)), None)
    remedy = f"Is it {like!r}? Write the name as the file has it." if like else "Put the file there, correct the name, or take the entry out."
    raise UserError(f"{manifest}, entry {number} ({entry['id']})", f"there is no file {path.name!r} in {manifest.parent}", remedy)


def _plain(name: str) -> str:
    """A name without what looks the same: case, and accents composed or not."""
    return unicodedata.normalize("NFC", name).casefold()


def _why_not(path: Path) -> str | None:
    """Why a file without an entry is no article; null for a text file."""
    if path.name.startswith("."):
        return "it is hidden (its name begins with a dot)"
    if path.is_dir():
        return "it is a folder; articles lie beside the manifest"
    if path.suffix.lower() != ".txt":
        return "its name doesn't end in .txt"
    return None


def _check_names(listed: Iterable[Listed]) -> None:
    """A name is written into lists, logs and pages: it has to be text, in one line."""
    for each in listed:
        if not each.path.name.isprintable():
            problem = f"its name {ascii(each.path.name)} has characters that can't be shown, or isn't UTF-8"
            raise UserError(str(each.path.parent), problem, "Give the file another name.")


def _check_ids(manifest: Path, listed: Sequence[Listed]) -> None:
    seen: dict[str, Listed] = {}
    for each in listed:
        other = seen.setdefault(each.article_id, each)
        if other is not each:
            files = f"{other.path.name} and {each.path.name}"
            remedy = f"Rename one of them, or give it another id in {manifest.name}."
            raise UserError(str(manifest.parent), f"two articles have the id {each.article_id!r}: {files}", remedy)


def to_tell(aside: Iterable[Aside]) -> Iterator[Aside]:
    """Of the files left aside those that somebody could miss: of hidden ones only the text files (`.DS_Store` is nobody's article)."""
    return (each for each in aside if not each.path.name.startswith(".") or each.path.suffix.lower() == ".txt")
