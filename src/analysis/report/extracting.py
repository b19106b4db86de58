"""`report extract`: the records of any text files, to standard output, without a build."""

from __future__ import annotations

import contextlib
import csv
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from analysis.errors import UserError

#: Kinds of records: the fields of `Extraction` that hold them.
TABLES = ("claims", "people", "places", "documents", "statements", "difficulties", "passages", "sentences")
FORMATS = ("jsonl", "csv", "parquet")


def extract(files: Sequence[Path], table: str, form: str, out: TextIO, *, keep_going: bool, complain: Any, tell: Any = None) -> int:
    """Write the records of `files` to `out`, file by file; `-` is standard input. A text that isn't Vietnamese is read with a warning.

    Args:
        complain: called with each message; `tell`: with what is being done.

    Returns:
        How many files could not be read (none of them where not `keep_going`: the first is raised).

    Raises:
        UserError: a file can't be read.
    """
    failures: list[UserError] = []
    extractions = _extractions(files, failures, keep_going, complain, tell or (lambda doing: None))
    _WRITERS[form](extractions, table, out)
    for error in failures:
        complain(str(error))
    return len(failures)


def _extractions(files: Sequence[Path], failures: list[UserError], keep_going: bool, complain: Any, tell: Any) -> Iterator[Any]:
    from analysis.corpus import doubts  # noqa: PLC0415
    from analysis.extraction import extract as run  # noqa: PLC0415
    from analysis.language import read  # noqa: PLC0415

    for number, file in enumerate(files, 1):
        tell(f"report extract: {number} of {len(files)}, {file}")
        try:
            article = _article(file)
        except UserError as error:
            if not keep_going:
                raise
            failures.append(error)
            continue
        for doubt in doubts(article.text):
            complain(f"{file}: warning: {doubt}.")
        extraction = run(read(article), with_tokens=False)
        if not extraction.sentences:
            complain(f"{file}: warning: no sentence in it: each of its lines is taken for furniture of a page (menus, links, votes).")
        tell("")
        yield extraction


def _article(file: Path) -> Any:
    """The article in a file, or on standard input for `-`, which is then called `stdin`."""
    from analysis.corpus import read_known  # noqa: PLC0415

    if str(file) != "-":
        return read_known(file)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "stdin.txt")
        copy.write_bytes(sys.stdin.buffer.read())
        return read_known(copy)


def _record_type(table: str) -> type:
    from analysis.tables.schemas import RECORDS  # noqa: PLC0415

    return RECORDS[table]


def _write_jsonl(extractions: Iterable[Any], table: str, out: TextIO) -> None:
    from analysis.escaping import json_text  # noqa: PLC0415

    names = [field.name for field in fields(_record_type(table))]
    for extraction in extractions:
        for record in getattr(extraction, table):
            print(json_text({name: _json(getattr(record, name)) for name in names}, allow_nan=False), file=out)


def _json(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _write_csv(extractions: Iterable[Any], table: str, out: TextIO) -> None:
    names = [field.name for field in fields(_record_type(table))]
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for extraction in extractions:
        writer.writerows([_cell(getattr(record, name)) for name in names] for record in getattr(extraction, table))


def _cell(value: Any) -> Any:
    """A list is joined by `; `, nothing is an empty cell, text can't be a formula."""
    from analysis.escaping import csv_cell  # noqa: PLC0415

    plain = _json(value)
    if isinstance(plain, list):
        return csv_cell("; ".join(map(str, plain)))
    return csv_cell(plain) if isinstance(plain, str) else plain


def _write_parquet(extractions: Iterable[Any], table: str, out: TextIO) -> None:
    from analysis.tables.rows import rows  # noqa: PLC0415
    from analysis.tables.schemas import schemas  # noqa: PLC0415
    from analysis.tables.store import write_table  # noqa: PLC0415

    if out.isatty():
        raise UserError("--format parquet", "Parquet is no text for a terminal", "Send it to a file: report extract … --format parquet > claims.parquet")
    listed = rows(extractions)[table]
    with tempfile.TemporaryDirectory() as folder:
        write_table(schemas()[table], listed, Path(folder))
        with Path(folder, f"{table}.parquet").open("rb") as file:
            shutil.copyfileobj(file, out.buffer)
        out.flush()


_WRITERS = {"jsonl": _write_jsonl, "csv": _write_csv, "parquet": _write_parquet}


@contextlib.contextmanager
def only_records_on_stdout() -> Iterator[TextIO]:
    """Standard output for the records alone: whatever a library prints goes to standard error."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8", newline="") as out:
        sys.stdout.flush()
        os.dup2(2, 1)
        yield out
