"""YAML files, read by libyaml where PyYAML has it: many times as fast as in Python, with the same result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from analysis.errors import UserError

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(_Loader):
    """The loader of plain data; a key that stands twice in a mapping is an error, for the second would silently replace the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping of a node."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError("while reading a mapping", node.start_mark, f"the key `{key.value}` stands twice", key.start_mark)
            seen.add(key.value if isinstance(key, yaml.ScalarNode) else "")
        return super().construct_mapping(node, deep=deep)


def read(path: Path) -> Any:
    """What the file holds.

    Raises:
        OSError: it can't be read.
        UserError: it isn't YAML in UTF-8; names the line.
    """
    try:
        return parse(Path(path).read_text("utf-8"))
    except yaml.YAMLError as error:
        raise _not_yaml(Path(path), error) from None
    except UnicodeDecodeError as error:
        raise UserError(f"{path}, byte {error.start}", f"not YAML: it isn't UTF-8 ({error.reason})", "Save the file as UTF-8.") from None


def _not_yaml(path: Path, error: yaml.YAMLError) -> UserError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    where = f"{path}, line {mark.line + 1}" if mark else str(path)
    problem = " ".join(str(part) for part in (getattr(error, "context", None), getattr(error, "problem", None)) if part) or " ".join(str(error).split())
    return UserError(
        where, f"not YAML: {problem}", "Mend that line or one before it (a colon, comma, quote or bracket), or restore the file from version control."
    )


class Entries(dict):
    """The keys of a file of which each is needed: one that isn't there is the mistake of whoever wrote the file."""

    def __init__(self, where: str, content: Mapping[str, Any]) -> None:
        super().__init__({key: _placed(f"{where}, {key}", value) for key, value in content.items()})
        self._where = where

    def __missing__(self, key: object) -> Any:
        raise UserError(self._where, f"it has no key `{key}`", "Add it, or restore the file from version control.")


def _placed(where: str, value: Any) -> Any:
    """The value, each mapping in it knowing its place."""
    if isinstance(value, dict):
        return Entries(where, value)
    return [_placed(f"{where}, {number}", each) for number, each in enumerate(value, 1)] if isinstance(value, list) else value


def mapping(path: Path) -> Entries:
    """The keys of a YAML file that has to be there.

    Raises:
        UserError: it isn't there, isn't YAML, or holds no keys, or a key without anything under it; or, later, a key is asked for that it hasn't.
    """
    try:
        content = read(path)
    except OSError as error:
        raise UserError(str(path), f"cannot be read ({error.strerror})", "Restore the file from version control.") from None
    if not isinstance(content, Mapping):
        raise UserError(str(path), "keys with something under each (`key: …`) were expected", "Mend the file, or restore it from version control.")
    if bare := [key for key, value in content.items() if value is None]:
        raise UserError(str(path), f"there is nothing under its key `{bare[0]}`", "Write what belongs there, indented, or take the key out.")
    return Entries(str(path), content)


def check_keys(where: str, content: object, known: Iterable[str], needed: Iterable[str] = ()) -> Mapping[str, Any]:
    """`content`, if it is a mapping that has the keys needed and only known ones: a misspelt key would else be passed over.

    Raises:
        UserError: it isn't; names the key.
    """
    known, needed = tuple(known), tuple(needed)
    if not isinstance(content, Mapping):
        raise UserError(where, f"keys and values were expected, not {content!r}", f"Known: {', '.join(known)}.")
    if unknown := [key for key in content if key not in known]:
        raise UserError(where, f"unknown key {unknown[0]!r}", f"Known: {', '.join(known)}.")
    if missing := [key for key in needed if content.get(key) is None]:
        raise UserError(where, f"it lacks `{missing[0]}`", f"Needed: {', '.join(needed)}.")
    return content


def check_words(where: str, listed: object) -> tuple[str, ...]:
    """A list of words. (One word alone would be taken for the list of its letters; `no` and `on` are no words to YAML.)

    Raises:
        UserError: it is none.
    """
    if not isinstance(listed, list):
        raise UserError(where, f"a list was expected, not {listed!r}", "Put it in brackets: [one, two].")
    if wrong := [word for word in listed if not isinstance(word, str) or not word.strip()]:
        raise UserError(where, f"{wrong[0]!r} is no text", "Put the word in quotes, or take it out.")
    return tuple(listed)


def parse(text: str) -> Any:
    """What a YAML text holds.

    Raises:
        yaml.YAMLError: it isn't YAML.
    """
    return yaml.load(text, Loader)
