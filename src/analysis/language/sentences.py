"""Sentences: underthesea's splitter on one line at a time, its known mistakes mended, every sentence with its exact place.

Mended are splits after the abbreviation of a title or a kind of place (`TT. Thạch Hà`, `GS.TS. Nguyễn`), after list numbering (`2.1.`), inside a name of a site
(`(Baohatinh.vn)`), and before a closing quotation mark; added are splits that it leaves out: after a name that ends in a single vowel letter
(`Nguyễn Thị Nữ Y.`), after `…`, after a measure (`16km.`).
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from analysis.language.abbreviations import sentence_openers

_NUMBERING = re.compile(r"(?:^|[:;]\s)\s*(?:[-–*•+]\s*)?\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVXLivxl]+|[a-zđ])[.)]$")
_LAST_WORD = re.compile(r"[^\s(\[“\"']+$")
_POSSIBLE_END = re.compile(r"(?:\.{1,}|[!?…])(?=[”\"’)\]]*\s+[“\"‘(\[]?\S)")
_CLOSING = re.compile(r"[”’)\]\"]+")


@cache
def _splitter() -> ModuleType:
    """underthesea's `sent_tokenize` module, loaded by its file: importing the package itself costs most of a second."""
    root = importlib.util.find_spec("underthesea").submodule_search_locations[0]
    file = Path(root, "pipeline", "sent_tokenize", "__init__.py")
    spec = importlib.util.spec_from_file_location("analysis_sent_tokenize", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _split_by_underthesea(line: str) -> set[int]:
    """Where underthesea ends a sentence, the end of the line left out."""
    ends, end = set(), 0
    for sentence in _splitter().sent_tokenize(line):
        end = line.index(sentence, end) + len(sentence)
        ends.add(end)
    return {end for end in ends if line[end:].strip()}


def _first_letter(text: str) -> str:
    return next((character for character in text if character.isalnum()), "")


def _abbreviation_before(left: str) -> bool:
    """Whether `left` ends with an abbreviation that is never the end: a title or a kind of place before its name."""
    word = _LAST_WORD.search(left)
    last = word[0].rstrip(".").rsplit(".", 1)[-1] if word else ""
    return last in sentence_openers()


def _ends_with_name(left: str) -> bool:
    """`Nguyễn Thị Nữ Y.`: two capitalised words and one vowel letter, which is a name, not an initial."""
    found = left[:-1].split()[-3:]
    return len(found) == 3 and all(word[0].isupper() for word in found) and bool(re.fullmatch("[AEIOUYÁÂÊÔÝ]", found[-1]))


def _left_out(line: str) -> Iterator[int]:
    """Ends that underthesea doesn't see: before a capital or a digit, not after an abbreviation or an initial."""
    for match in _POSSIBLE_END.finditer(line):
        left, right = line[: match.end()], line[match.end() :]
        letter = _first_letter(right)
        word = _LAST_WORD.search(left)
        initial = bool(word) and bool(re.fullmatch(r"[^\W\d_]\.", word[0])) and not _ends_with_name(left)
        if (letter.isupper() or (letter.isdigit() and match[0] == ".")) and not initial and "\n" not in right[:1]:
            yield match.end()


def _is_wrong(line: str, end: int) -> bool:
    """Whether the sentence goes on after `end`."""
    left, right = line[:end], line[end:]
    inside = re.match(r"[^\W\d_](?!\w)", right) and re.search(r"[^\W\d_]\.$", left) and _LAST_WORD.search(left)[0].isupper()  # `UVT.Ư Đảng`
    glued = not right[0].isspace() and (right[0].islower() or right[0].isdigit() or right[0] in ",;:" or inside)
    return glued or bool(_NUMBERING.search(left)) or (left.endswith(".") and _abbreviation_before(left))


def _with_closing(line: str, end: int) -> int | None:
    """The end with the quotation marks and brackets that close right after it; null if the sentence goes on after them."""
    match = _CLOSING.match(line, end)
    if not match:
        return end
    rest = line[match.end() :].lstrip()
    goes_on = not rest or rest[0].islower() or rest[0] in ",;:–-.…"
    return None if goes_on else match.end()


def _with_signs(line: str, end: int) -> int:
    """The end with signs that follow without a space (`./.` closes an official text)."""
    return re.compile(r"[^\w\s“‘(\[]*").match(line, end).end()


def _ends(line: str) -> list[int]:
    possible = {end for end in _split_by_underthesea(line) | set(_left_out(line)) if not _is_wrong(line, end)}
    closed = (_with_closing(line, end) for end in possible)
    return sorted({_with_signs(line, end) for end in closed if end is not None})


def spans(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one line, without the white space around it; together they hold all its words."""
    start = 0
    for end in [*_ends(line), len(line)]:
        sentence = line[start:end]
        if any(character.isalnum() for character in sentence):
            left = len(sentence) - len(sentence.lstrip())
            yield start + left, start + len(sentence.rstrip())
        start = end
