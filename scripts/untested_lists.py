"""Which lists of the lexicons no test needs: each is blanked in turn, and the tests that hold one of its words are run until one fails.

    python scripts/untested_lists.py [LEXICON | LEXICON:PATH …] [--jobs N]

`status` is a lexicon, `status:context.visits` one list of it. Prints each list whose loss no test notices; all lexicons take about an hour on four cores.
Examples that patterns bring along (`shows`, `not`) and the notes on sources are no lists.
"""

from __future__ import annotations

import argparse
import inspect
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

try:
    import pytest
except ModuleNotFoundError:
    sys.exit("untested_lists: pytest isn't installed for this Python. The environment of the tests has it: run `make test-env` first.")

from analysis import yamlfile
from analysis.paths import LEXICONS

TESTS = ("tests/extraction", "tests/language")
NO_LISTS = {"source", "sources", "shows", "not", "confidence", "stopwords", "legacy-encodings"}
BLANK = "zzqx"  # a word that no text has

Key = str | int


@dataclass(frozen=True)
class WordList:
    """The words at `path` in a lexicon: a list of words, or the plain values of a mapping."""

    lexicon: str
    path: tuple[Key, ...]
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.lexicon}:{'.'.join(map(str, self.path))}"


def word_lists(lexicon: str) -> Iterator[WordList]:
    """Every list of a lexicon."""
    yield from (WordList(lexicon, path, words) for path, words in _lists(yamlfile.read(LEXICONS / f"{lexicon}.yaml"), ()))


def _lists(content: Any, path: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], tuple[str, ...]]]:
    if path and path[-1] in NO_LISTS:
        return
    parts = list(content.items()) if isinstance(content, dict) else list(enumerate(content)) if isinstance(content, list) else []
    if path and parts and not any(isinstance(part, dict | list) for _, part in parts):
        names = [key for key, _ in parts if isinstance(key, str)]
        yield path, tuple(str(word).casefold() for word in (*names, *(part for _, part in parts)) if isinstance(word, str) and word)
    else:
        for key, part in parts:
            yield from _lists(part, (*path, key))


def without(words: WordList, read: Callable[[Path], Any] = yamlfile.read) -> Callable[[Path], Any]:
    """A reader of lexicons that finds a blank in the list's place."""

    def blanked(file: Path) -> Any:
        content = read(file)
        if Path(file).stem == words.lexicon and Path(file).parent == LEXICONS:
            holder = content
            for key in words.path[:-1]:
                holder = holder[key]
            last = holder[words.path[-1]]
            holder[words.path[-1]] = [BLANK] if isinstance(last, list) else {BLANK: next(iter(last.values()))}
        return content

    return blanked


class OnlyWith:
    """A pytest plugin that keeps the tests whose source or parameters hold one of the words."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if not self.words or any(word in _text(item) for word in self.words)]


def _text(item: Any) -> str:
    parameters = repr(item.callspec.params) if hasattr(item, "callspec") else ""
    return " ".join(f"{parameters} {inspect.getsource(item.function)}".casefold().split())


def is_needed(words: WordList) -> bool:
    """Whether some test fails without the list; in a process of its own, because patterns are made once. Exits where the tests can't be run at all."""
    child = os.fork()
    if child == 0:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        yamlfile.read = without(words)
        options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *TESTS]
        code = pytest.main(options, plugins=[OnlyWith(words.words)])
        os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise ChildProcessError(f"{words}: pytest ended with {code}; run it by itself: python -m pytest {' '.join(TESTS)}")
    return code == pytest.ExitCode.TESTS_FAILED


def main() -> None:
    """Prints the lists that no test needs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", nargs="*", metavar="LEXICON[:PATH]", help="all lexicons where none is given")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes at once")
    given = parser.parse_args()
    asked = given.lists or sorted(file.stem for file in LEXICONS.glob("*.yaml") if file.stem not in NO_LISTS)
    chosen = [words for name in asked for words in word_lists(name.partition(":")[0]) if ":" not in name or str(words).startswith(name)]
    if not chosen:
        sys.exit(f"No list of that name: {', '.join(asked)}.")
    untested = 0
    with ThreadPoolExecutor(given.jobs) as pool:
        for words, needed in zip(chosen, pool.map(is_needed, chosen), strict=True):
            if not needed:
                untested += 1
                print(words, flush=True)
    print(f"{len(chosen) - untested} of {len(chosen)} lists are needed by a test.")


if __name__ == "__main__":
    main()
