"""Values, texts and tables as pandoc's markdown, for both renderers and all formats. Article text passes through `analysis.escaping`, nothing else does the escaping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from babel.numbers import format_decimal

from analysis.evidence.value import Value
from analysis.ids import content_id

#: What stands in a cell for which nothing was reported: not a zero.
NOT_REPORTED = "–"
#: A claim's change → the sign that may stand before its number.
CHANGE_SIGNS = {"increase": "+", "decrease": "−"}
BOUND_SIGNS = {"exact": "", "at_least": "≥&#8239;", "at_most": "≤&#8239;", "about": "≈&#8239;"}


class Markdown(str):
    """Text that is markdown already, made by this package. Any other string is escaped when shown.

    In a template of the catalogue, `{n:figure|figures}` is the noun in the number that the shown value `n` asks for (the noun alone).
    """

    number: float | None = None

    def __format__(self, spec: str) -> str:
        if "|" not in spec:
            return super().__format__(spec)
        one, _, many = spec.partition("|")
        return one if self.number == 1 else many

    def numbered(self, number: float) -> Markdown:
        """The same text, knowing the number that it shows."""
        self.number = number
        return self


class Links:
    """Where things stand in the report: chapter files, named as both renderers name their sources."""

    def __init__(self, article_of: Mapping[str, str]) -> None:
        """`article_of`: sentence id → article id."""
        self._article_of = article_of

    def chapter(self, chapter_id: str) -> str:
        """The file of a chapter, from a chapter. The home page stands above the others."""
        return "../index.qmd" if chapter_id == "index" else f"{chapter_id}.ipynb"

    def article(self, article_id: str) -> str:
        return f"article-{article_id}.ipynb"

    def sentence(self, sentence_id: str) -> str:
        return f"{self.article(self._article_of[sentence_id])}#{sentence_id}"

    def value(self, shown: Value) -> str:
        if shown.anchor:
            chapter, _, fragment = shown.anchor.partition("#")
            return f"{self.chapter(chapter)}#{fragment}"
        if single(shown):
            return self.sentence(shown.sentences[0])
        return f"evidence.ipynb#{value_id(shown)}"


def single(shown: Value) -> bool:
    """Whether the value is read off one sentence (rather than computed, or counted)."""
    return len(shown.sentences) == 1 and "(" not in shown.expression


def number(amount: float, language: str, digits: int | None = None) -> str:
    """`amount` as the language writes it (`41,162.5`; `41.162,5`), with `digits` decimals, or as many as it has (at most two)."""
    pattern = "#,##0.##" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(amount, format=pattern, locale=language)


def value_id(shown: Value) -> str:
    """The id of a value's entry in the index of evidence."""
    return content_id("v", shown.expression)


def value(shown: Value, links: Links, language: str, digits: int | None = None, *, use: str | None = None, sign: str = "") -> Markdown:
    """`shown` as a link: to its sentence, to its entry in the index of evidence where it rests on several, or to the place in the report where it can be counted.

    Args:
        use: an id for this place, so that the sentence can link back to it.
        sign: what stands before the number and belongs to it (one of `CHANGE_SIGNS`).
    """
    text = sign + BOUND_SIGNS[shown.bound] + number(shown.number, language, digits)
    attributes = (f"#{use} " if use else "") + f'.ev data-v="{value_id(shown)}"'
    return Markdown(f"[{text}]({links.value(shown)}){{{attributes}}}").numbered(shown.number)


#: Classes of a table, as both renderers read them: its rows are laid out as cards where the screen is narrow; its first column names the rows.
STACKS, ROW_HEADS = "stacks", "row-heads"
#: Columns that fit a narrow screen side by side, if none of their cells has more letters than these.
NARROW, LONG = 3, 60


def table(header: Sequence[str], rows: Iterable[Sequence[Markdown]], caption: str, table_id: str, *, numeric: Iterable[int] = ()) -> Markdown:
    """A pipe table with a caption that can be referred to.

    Args:
        header: column titles, markdown.
        rows: cells, markdown without line ends.
        numeric: indexes of the columns that are right-aligned.
    """
    rows = [list(row) for row in rows]
    widths = _widths(header, rows)
    numeric = set(numeric)
    attributes = " ".join([f"#{table_id}", *(f".{name}" for name in _classes(rows, len(header), numeric))])
    rule = [("-" * (width - 1) + ":") if index in numeric else ":" + "-" * (width - 1) for index, width in enumerate(widths)]
    lines = [_line(header), _line(rule), *map(_line, rows)]
    return Markdown("\n".join(lines) + f"\n\n: {caption} {{{attributes}}}\n")


def _classes(rows: Sequence[Sequence[str]], columns: int, numeric: set[int]) -> Iterator[str]:
    """A table of words stacks, one of numbers scrolls beside its first column; what stands once in a first column of words names its row."""
    wide = columns > NARROW or (columns == NARROW and any(len(_seen(cell)) > LONG for row in rows for cell in row))
    if wide and len(numeric) * 2 <= columns:
        yield STACKS
    names = [row[0] for row in rows]
    if columns > 1 and 0 not in numeric and all(name not in ("", NOT_REPORTED) for name in names) and len(set(map(_words, names))) == len(names):
        yield ROW_HEADS


def _words(cell: str) -> str:
    """What is read of a cell, without its links' addresses and places."""
    return re.sub(r"\]\([^)]*\)(\{[^}]*\})?|\[", "", cell)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("\n", " ") for cell in cells) + " |"


def _widths(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Relative widths from what is seen of the cells (links show only their text), between 6 and 60."""
    columns = zip(*([header, *rows]), strict=True)
    longest = [sorted((len(_seen(cell)) for cell in column), reverse=True) for column in columns]
    return [min(60, max(6, lengths[0] if len(lengths) < 3 else lengths[1])) for lengths in longest]


def _seen(cell: str) -> str:
    return re.sub(r"\]\([^)]*\)(\{[^}]*\})?|\[|&#\d+;", "·", cell)
