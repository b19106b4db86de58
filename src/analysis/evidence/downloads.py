"""The tables as files for others: CSV (safe in a spreadsheet) and Parquet, with the data dictionary."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd

from analysis import escaping, reads
from analysis.evidence import value
from analysis.evidence.markdown import Markdown
from analysis.evidence.page import Page, Shown
from analysis.paths import of_notebook
from analysis.tables.schemas import Table, schemas


def write(page: Page, folder: Path | str) -> pd.DataFrame:
    """Write every table to `folder` and list them: name, meaning, rows, files."""
    folder = of_notebook(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rows = [_write_table(page, table, folder) for table in schemas().values()]
    return pd.DataFrame(rows)


def csv(frame: pd.DataFrame) -> str:
    """`frame` as CSV: text through the escaping module, dates as ISO days, lists joined by `; `."""
    plain = frame.copy()
    for name in plain.columns:
        if pd.api.types.is_datetime64_any_dtype(plain[name]):
            plain[name] = plain[name].dt.strftime("%Y-%m-%d")
        elif not pd.api.types.is_numeric_dtype(plain[name]):
            plain[name] = plain[name].map(_cell)
    return plain.to_csv(index=False, lineterminator="\n")


def dictionary(page: Page) -> list[Shown]:
    """A table a table: each column's name, type, unit and meaning."""
    return [_columns(page, table) for table in schemas().values()]


def _write_table(page: Page, table: Table, folder: Path) -> dict[str, object]:
    frame = page.tables[table.name]
    (folder / f"{table.name}.csv").write_text(csv(frame), "utf-8")
    reads.note(page.tables.path(table.name))
    shutil.copyfile(page.tables.path(table.name), folder / f"{table.name}.parquet")
    files = " · ".join(f"[{kind}](../downloads/{table.name}.{suffix})" for kind, suffix in (("CSV", "csv"), ("Parquet", "parquet")))
    return {
        "table": Markdown(f"`{table.name}`"),
        "meaning": table.meaning[page.edition],
        "rows": value.corpus_count(len(frame), f"downloads#table-{table.name}"),
        "files": Markdown(files),
    }


def _columns(page: Page, table: Table) -> Shown:
    frame = pd.DataFrame(
        {
            "column": [Markdown(f"`{column.name}`") for column in table.columns],
            "type": [column.sql_type.lower() + ("?" if column.nullable else "") for column in table.columns],
            "unit": [_unit(page, column.unit) for column in table.columns],
            "meaning": [column.meaning[page.edition] + (f" ({', '.join(column.values)})" if column.values else "") for column in table.columns],
        }
    )
    shown = page.table(frame, f"tbl-downloads-{table.name}", "downloads.dictionary-table", table=table.name)
    rows = page.text("downloads.rows", rows=Markdown(page.plain_number(len(page.tables[table.name]))))
    return page.shown(f"::: {{#table-{table.name} .facts}}\n`{table.name}`: {rows}\n:::\n\n{shown.text}")


def _unit(page: Page, unit: str | None) -> str:
    key = f"downloads.unit.{unit}"
    return page.words(key) if page.words.has(key) else unit or ""


def _cell(cell: object) -> object:
    if isinstance(cell, str):
        return escaping.csv_cell(cell)
    return escaping.csv_cell("; ".join(map(str, cell))) if isinstance(cell, list | tuple) or hasattr(cell, "tolist") else cell
