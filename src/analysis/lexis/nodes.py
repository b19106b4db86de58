"""Where a word or phrase occurs in a sequence of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def occurrences(words: Sequence[str], node: str) -> Iterator[tuple[int, int]]:
    """First and one-past-last position of each run of words that reads `node` (lower case): `nông thôn mới` is found however it is cut into words."""
    position = 0
    while position < len(words):
        end = _end(words, position, node)
        if end:
            yield position, end
        position = end or position + 1


def _end(words: Sequence[str], start: int, node: str) -> int | None:
    read = ""
    for position in range(start, len(words)):
        read = f"{read} {words[position]}" if read else words[position]
        if read == node:
            return position + 1
        if not node.startswith(read + " "):
            return None
    return None
