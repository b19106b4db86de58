"""Shortcodes and executable code in hand-written sources. (In a notebook's outputs they are only text.)

`include` is read, of a file of the project; every other shortcode is refused by name and place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from analysis.errors import UserError
from analysis.report.render.addresses import resolve

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_EXECUTABLE = re.compile(r"\{([a-z]+)(?:[\s,][^}]*)?\}")
_INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_SHORTCODE = re.compile(r"\{\{<.*?(?:>\}\}|$)")
_INCLUDE = re.compile(r"\s*\{\{<\s+include\s+(\S+)\s+>\}\}\s*")
_ESCAPED = re.compile(r"\{(\{\{<.*?>\}\})\}")
_DEPTH = 8


def expand(text: str, name: str, root: Path, *, where: str = "", depth: int = 0) -> str:
    """`text` of the source `name`, its includes filled in, its escaped shortcodes (`{{{< x >}}}`) as they are to be shown.

    Raises:
        UserError: another shortcode, an executable code block, or an include that isn't in the project; with its line.
    """
    where = where or name
    lines, fence = text.split("\n"), ""
    for number, line in enumerate(lines, start=1):
        opened = _FENCE.match(line)
        if fence:
            fence = "" if opened and opened[1].startswith(fence) and not opened[2].strip() else fence
        elif opened:
            fence = opened[1]
            _refuse_executable(opened[2].strip(), f"{where}, line {number}")
        else:
            lines[number - 1] = _line(line, f"{where}, line {number}", lambda file, at: _included(file, name, root, at, depth))
    return "\n".join(lines)


def _line(line: str, where: str, include: Callable[[str, str], str]) -> str:
    included = _INCLUDE.fullmatch(line)
    if included:
        return include(included[1], where)
    met = _SHORTCODE.search(_ESCAPED.sub("", _INLINE_CODE.sub("", line)))
    if met:
        raise UserError(
            where,
            f"the shortcode `{met[0]}` isn't read by the embedded renderer",
            "Write out what it stands for, or render with Quarto.",
        )
    return _ESCAPED.sub(lambda m: m[1].replace("<", "\\<", 1), line)


def _included(file: str, name: str, root: Path, where: str, depth: int) -> str:
    target = resolve(file, name)
    path = (root / target).resolve()
    if depth >= _DEPTH:
        raise UserError(where, f"`{file}` is included within itself", "Take one of the includes out.")
    if not path.is_relative_to(root.resolve()):
        raise UserError(where, f"the included `{file}` lies outside the project", "Include a file of the project.")
    if not path.is_file():
        raise UserError(where, f"there is no file `{file}` to include", "Create it, or correct the name.")
    return expand(path.read_text("utf-8").rstrip("\n"), target, root, depth=depth + 1)


def _refuse_executable(info: str, where: str) -> None:
    met = _EXECUTABLE.fullmatch(info)
    if met:
        raise UserError(
            where,
            f"`{{{met[1]}}}` code would have to be executed, which the embedded renderer doesn't do",
            "Put it into a notebook.",
        )
