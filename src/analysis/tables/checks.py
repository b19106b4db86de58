"""A table against its schema, with pandera; a failure names the table, the column and the rows."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pandas as pd

from analysis.errors import UserError
from analysis.tables.schemas import Column, Table

if TYPE_CHECKING:
    import pandera.pandas as pa


def check(table: Table, content: pd.DataFrame) -> None:
    """Raise a UserError unless `content` has the table's columns, types, allowed values, no forbidden gap and a unique key."""
    from pandera.errors import SchemaErrors  # noqa: PLC0415 half a second that a build with nothing to do need not spend

    try:
        _schema(table.name).validate(content, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases[["column", "check", "failure_case"]].head(3).to_dict("records")
        told = "; ".join(f"{case['column']}: {case['check']} fails for {case['failure_case']!r}" for case in cases)
        raise UserError(f"table {table.name}", told, "A record broke its contract (src/analysis/records.py): mend the step that makes it.") from None


@cache
def _schema(name: str) -> pa.DataFrameSchema:
    import pandera.pandas as pa  # noqa: PLC0415

    from analysis.tables.schemas import schemas  # noqa: PLC0415

    table = schemas()[name]
    return pa.DataFrameSchema({column.name: _column(column, pa) for column in table.columns}, unique=list(table.key), strict=True, ordered=True)


def _column(column: Column, pa) -> pa.Column:
    checks = [pa.Check.isin(column.values)] if column.values else []
    return pa.Column(None if column.python is tuple else column.dtype, checks, nullable=column.nullable)
