"""Shortcodes and executable code in hand-written sources: refused by name and place. (In a notebook's outputs they are only text.)"""

from __future__ import annotations

import re

from analysis.errors import UserError

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_EXECUTABLE = re.compile(r"\{([a-z]+)(?:[\s,][^}]*)?\}")
_INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_SHORTCODE = re.compile(r"\{\{<.*?(?:>\}\}|$)")
_ESCAPED = re.compile(r"\{(\{\{<.*?>\}\})\}")


def refuse(text: str, where: str) -> str:
    """`text`, its escaped shortcodes (`{{{< x >}}}`) shown as written.

    Raises:
        UserError: a shortcode or an executable code block, with its line.
    """
    lines, fence = text.split("\n"), ""
    for number, line in enumerate(lines, start=1):
        opened = _FENCE.match(line)
        if fence:
            fence = "" if opened and opened[1].startswith(fence) and not opened[2].strip() else fence
        elif opened:
            fence = opened[1]
            _refuse_executable(opened[2].strip(), f"{where}, line {number}")
        else:
            lines[number - 1] = _checked(line, f"{where}, line {number}")
    return "\n".join(lines)


def _checked(line: str, where: str) -> str:
    outside_code = _ESCAPED.sub("", _INLINE_CODE.sub("", line))
    met = _SHORTCODE.search(outside_code)
    if met:
        raise UserError(where, f"the shortcode `{met[0]}` isn't read by the embedded renderer", "Write out what it stands for, or render with Quarto.")
    return _ESCAPED.sub(lambda m: m[1].replace("<", "\\<", 1), line)


def _refuse_executable(info: str, where: str) -> None:
    met = _EXECUTABLE.fullmatch(info)
    if met:
        raise UserError(where, f"`{{{met[1]}}}` code would have to be executed, which the embedded renderer doesn't do", "Put it into a notebook.")
