"""Where the tables are kept: one Parquet file each, written whole or not at all, checked against its schema; read and queried out of core by DuckDB."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from analysis import reads
from analysis.errors import UserError
from analysis.paths import TABLES
from analysis.records import Extraction
from analysis.tables.checks import check
from analysis.tables.rows import Row, rows
from analysis.tables.schemas import Table, schemas


def write(extractions: Iterable[Extraction], folder: Path = TABLES) -> None:
    """Write every table to `folder/<name>.parquet`.

    The same records give the same bytes: rows are sorted, DuckDB writes in one thread.

    Raises:
        UserError: a row breaks its table's schema (which names the table, the column and the row's key).
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, listed in rows(extractions).items():
        write_table(schemas()[name], listed, folder)


def write_table(table: Table, listed: list[Row], folder: Path) -> None:
    """Check and write one table, atomically."""
    content = frame(table, listed)
    check(table, content)
    target, staged = folder / f"{table.name}.parquet", folder / f".{table.name}.{os.getpid()}.parquet"
    with _connect() as connection:
        # through JSON-free Python objects: a dtype `object` of lists would else be guessed
        connection.register("content", content)
        columns = ", ".join(f'CAST("{column.name}" AS {column.sql_type}) AS "{column.name}"' for column in table.columns)
        connection.execute(f"COPY (SELECT {columns} FROM content) TO {_quoted(staged)} (FORMAT parquet, COMPRESSION zstd)")
    staged.replace(target)


def frame(table: Table, listed: list[Row]) -> pd.DataFrame:
    """`listed` as a frame with the table's columns and dtypes (missing values: `<NA>`, `NaT`, NaN of `str`)."""
    columns = {}
    for column in table.columns:
        values = [row[column.name] for row in listed]
        columns[column.name] = pd.Series(pd.to_datetime(values) if column.dtype.startswith("datetime") else values, dtype=column.dtype)
    return pd.DataFrame(columns)


class Tables:
    """The tables in a folder.

    `tables["claims"]` or `tables.claims` is a DataFrame; `tables.query(sql)` runs SQL in which every table is a view, out of core.
    """

    def __init__(self, folder: Path = TABLES) -> None:
        self.folder = Path(folder)
        if not (self.folder / "articles.parquet").exists():
            raise UserError(str(self.folder), "there are no tables here", "Run `report tables` (or `make report`) first.")
        self._frames: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._frames:
            self._frames[name] = self._read(name)
        return self._frames[name].copy()

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_") or name not in schemas():
            raise AttributeError(name)
        return self[name]

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *schemas()]

    def __repr__(self) -> str:
        return f"Tables in {self.folder}: {', '.join(schemas())}"

    def query(self, sql: str) -> pd.DataFrame:
        """The answer to `sql` (DuckDB's dialect). Each table is a view of its name."""
        with _connect() as connection:
            for name in schemas():
                if name in sql.casefold():  # SQL takes `Claims` for `claims`
                    reads.note(self.path(name))
                    connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet({_quoted(self.path(name))})")
            return connection.execute(sql).df()

    def path(self, name: str) -> Path:
        """The file of one table."""
        return self.folder / f"{name}.parquet"

    def _read(self, name: str) -> pd.DataFrame:
        table = schemas()[name]
        reads.note(self.path(name))
        with _reader(os.getpid()).cursor() as connection:
            found = connection.execute(f"SELECT * FROM read_parquet({_quoted(self.path(name))})").df()
        return found.astype({column.name: column.dtype for column in table.columns if column.python is not tuple})


def _quoted(path: Path) -> str:
    """A path as a text of SQL."""
    return "'" + str(path).replace("'", "''") + "'"


@cache
def _reader(process: int) -> duckdb.DuckDBPyConnection:
    """One connection for all tables that a process reads: to open one takes longer than to read most tables. A forked process has its own."""
    return duckdb.connect(config={"threads": 1, "enable_external_file_cache": False})  # a table may be written anew while it is open


def _connect() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"threads": 1})
