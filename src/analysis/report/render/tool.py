"""Running pandoc: sandboxed, so that no document can read a file, and several at once."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from analysis.errors import UserError
from analysis.report.render import kept, pieces

#: Front matter is read by us alone, so that a YAML block in a notebook's output stays text.
READER = "markdown-yaml_metadata_block-pandoc_title_block"

_WARNING = "[WARNING] "

In = TypeVar("In")
Out = TypeVar("Out")


@cache
def path() -> str:
    """Where pandoc is."""
    import pypandoc  # noqa: PLC0415 - only a render needs it

    try:
        return pypandoc.get_pandoc_path()
    except OSError as error:
        raise UserError("pandoc", "the program isn't there", "Install the package `pypandoc_binary`.") from error


def run(
    arguments: Sequence[str],
    text: str,
    *,
    where: str,
    sandbox: bool = True,
    cwd: Path | None = None,
    epoch: int | None = None,
    said: list[str] | None = None,
) -> str:
    """What pandoc makes of `text`; `epoch` is the time that it writes into its files; what it warns of is added to `said`.

    Raises:
        UserError: pandoc failed; what it said.
    """
    command = [path(), *(["--sandbox"] if sandbox else []), *arguments]

    def ask() -> kept.Answer:
        environment = os.environ if epoch is None else {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
        done = subprocess.run(command, input=text.encode(), capture_output=True, cwd=cwd, env=environment, check=False)
        if done.returncode:
            complaint = done.stderr.decode("utf-8", "replace").strip()
            raise UserError(where, f"pandoc could not convert it: {complaint}", "Correct the source.")
        return done.stdout.decode(), done.stderr.decode("utf-8", "replace")

    output, warnings = kept.answer(command, text, epoch, ask) if sandbox and cwd is None else ask()
    if said is not None:
        said += [f"{where}: {line.removeprefix(_WARNING)}" for line in warnings.splitlines() if line.startswith(_WARNING)]
    return output


def parse(markdown: str, *, where: str) -> list[dict[str, Any]]:
    """The blocks of a markdown source; a long one is read in pieces, side by side."""
    parts = pieces.split(markdown)
    trees = [_parsed(text, where) for text, _ in parts] if len(parts) == 1 else each(lambda part: _parsed(part[0], where), parts)
    return pieces.join(trees, [depth for _, depth in parts])


def _parsed(markdown: str, where: str) -> list[dict[str, Any]]:
    return json.loads(run(["-f", READER, "-t", "json"], markdown, where=where))["blocks"]


@cache
def _api_version() -> list[int]:
    return json.loads(run(["-f", "markdown", "-t", "json"], "", where="pandoc"))["pandoc-api-version"]


def document(blocks: list[dict[str, Any]], meta: dict[str, Any] | None = None) -> str:
    """A document of these blocks in pandoc's JSON; `meta` is in pandoc's own form (`MetaInlines`, …)."""
    return json.dumps({"pandoc-api-version": _api_version(), "meta": meta or {}, "blocks": blocks}, ensure_ascii=False)


def each(work: Callable[[In], Out], items: Iterable[In]) -> list[Out]:
    """`work` over `items` in as many threads as there are processors (pandoc runs outside them), results in order."""
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        return list(pool.map(work, items))
