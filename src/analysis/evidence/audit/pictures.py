"""Pictures: a description repeats what the chart draws, so its numbers are held against the chart's data, and the data against the sentences."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from analysis.evidence.audit import figures
from analysis.evidence.audit.auditor import Auditor
from analysis.evidence.audit.book import Rendered
from analysis.evidence.audit.dom import Element

#: A description that lists the first of many ends with how many more there are; it lists at most so many.
LISTED = 12
_REMEDY = "Show the chart with `page.chart`, which writes its data and its description from the same frame."

Rows = list[Mapping[str, str]]


def check(auditor: Auditor, page: Rendered, folder: Path) -> None:
    """Every picture of the page whose description holds a number. `folder`: the book."""
    for picture in page.body.find("img[alt]"):
        numbers = figures.figures(picture.attributes["alt"], auditor.edition)
        if not numbers or any(outer.tag == "a" for outer in picture.ancestors()):
            continue
        auditor.result.checked["pictures"] += 1
        rows = _data(page, picture, folder)
        if rows is None:
            _fail(auditor, page, picture, "", "its description holds numbers, and no file of its data is linked below it")
            continue
        known = set(_numbers(rows))
        for number in numbers:
            if not any(number.agrees(each) for each in known):
                _fail(auditor, page, picture, picture.attributes["alt"][number.start : number.end], "a number of its description that isn't in its data")
        for missing in sorted(_without_sentence(auditor, rows)):
            _fail(auditor, page, picture, missing, "its data name a sentence that isn't in the report")


def _fail(auditor: Auditor, page: Rendered, picture: Element, shown: str, reason: str) -> None:
    auditor.result.fail("picture", page.path, shown or picture.attributes.get("src", ""), picture.attributes["alt"][:200], reason, _REMEDY)


def _data(page: Rendered, picture: Element, folder: Path) -> Rows | None:
    """The rows of the CSV file that is linked in the picture's figure."""
    figure = next((outer for outer in picture.ancestors() if outer.tag == "figure"), None)
    links = figure.find("a[href]") if figure else ()
    for link in links:
        path = (folder / page.path).parent / link.attributes["href"]
        if path.suffix == ".csv" and path.is_file():
            return list(csv.DictReader(path.read_text("utf-8").splitlines()))
    return None


def _numbers(rows: Rows) -> Iterator[float]:
    """What a description may say of the data: numbers in the cells (shares also in per cent), counts of rows and of different cells, what is left of a count, sums."""
    columns = {name: [row[name] for row in rows if row[name]] for name in (rows[0] if rows else ())}
    # different cells of one column, and of two together (the people of pairs)
    counts = {len(rows), *(len({*one, *other}) for one in columns.values() for other in columns.values())}
    for cells in columns.values():
        plain = [float(cell) for cell in cells if re.fullmatch(r"-?\d+(\.\d+)?(e[+-]?\d+)?", cell)]
        yield from (each for number in plain for each in (abs(number), 100 * abs(number)))
        yield math.fsum(plain)
        yield from (float(digits) for cell in cells for digits in re.findall(r"\d+(?:\.\d+)?", cell))
    yield from (float(count - left) for count in counts for left in range(LISTED + 1) if count >= left)


def _without_sentence(auditor: Auditor, rows: Rows) -> set[str]:
    """The sentences that the data name and no article's page shows."""
    named = {
        each
        for row in rows
        for name, cell in row.items()
        if name and name.endswith(("sentence_id", "sentence_ids")) and cell
        for each in re.findall(r"s[0-9a-f]{12}", cell)
    }
    return {each for each in named if not (shown := auditor.article_of(each)) or shown.sentence(each) is None}
