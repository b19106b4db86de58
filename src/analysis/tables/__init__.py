"""The typed tables: their schemas, where they are kept, how they are queried."""

from pathlib import Path

from analysis.paths import TABLES
from analysis.tables.store import Tables, write, write_table

__all__ = ["Tables", "open", "write", "write_table"]


def open(folder: Path | str = TABLES) -> Tables:
    """The tables in `folder`."""
    return Tables(Path(folder))
