"""Where an article comes from: the province of the outlet that prints it, of the paper or station that it names as its source, of its dateline."""

from __future__ import annotations

import re
from functools import cache

from analysis.corpus.normalisation import without_marks
from analysis.extraction import gazetteer
from analysis.records import Article

_SOURCE = re.compile(
    r"(?<!\w)(?:Báo và [Pp]hát thanh(?:,| và| -| –) [Tt]ruyền hình|Báo|Đài (?:PT-?TH|PTTH|Phát thanh (?:và|-) Truyền hình)|Cổng (?:thông tin|TTĐT)(?: điện tử)?(?: tỉnh)?)\s+((?:[^\W\d_]+[ -]?){1,4})"
)
_DATELINE = re.compile(
    r"^[ \t(]*(?P<place>[^\W\d_][^\n,;.:()]{2,30}),\s+(?:ngày\s+)?"
    r"(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4}|\s*[/-]\s*\d{4})|(?:(?:đầu|giữa|cuối)\s+)?tháng\s+\d{1,2}\s*[/-]\s*\d{4})[ \t).]*$",
    re.IGNORECASE | re.MULTILINE,
)  # `Cao Bằng, ngày 25/11/2020`


def province_of(article: Article) -> str | None:
    """The province from which an article comes; null where nothing of it is said."""
    return _of_outlet(article) or _of_source(article) or _of_dateline(article)


def _of_outlet(article: Article) -> str | None:
    """The province in the outlet's name, with or without diacritics (`Báo Hà Tĩnh`, `baohatinh.vn`)."""
    outlet = without_marks(article.outlet or "").replace(" ", "")
    return next((name for plain, name in _plain_provinces() if plain in outlet), None) if outlet else None


@cache
def _plain_provinces() -> tuple[tuple[str, str], ...]:
    """The provinces, long names first, each as an address writes it."""
    names = {unit.name for unit in gazetteer.load().units.values() if unit.level == "province"}
    return tuple((without_marks(name).replace(" ", ""), name) for name in sorted(names, key=lambda n: (-len(n), n)))


def _of_source(article: Article) -> str | None:
    """The province of the newspaper or station that the article names as its source (`Nguồn: Báo Bạc Liêu`)."""
    for match in _SOURCE.finditer(article.text):
        words = match[1].split()
        for size in range(min(4, len(words)), 0, -1):
            units = [unit for unit in gazetteer.load().named(" ".join(words[:size])) if unit.level == "province"]
            if units:
                return units[0].name
    return None


def unit_of_dateline(article: Article) -> gazetteer.Unit | None:
    """The unit that a dateline names (`Lộc Ninh, ngày 03 tháng 6 năm 2019`), at the article's date: a province, else the one district, else the one commune of its name."""
    known, day = gazetteer.load(), article.reference_date
    for match in _DATELINE.finditer(article.text):
        named = [u for u in known.named(re.sub(r"\s+", " ", match["place"]).strip()) if u.holds(day)]
        units = next((found for level in ("province", "district", "commune") if (found := [u for u in named if u.level == level])), [])
        if len({known.province(u).name for u in units}) == 1:
            return units[-1]
    return None


def _of_dateline(article: Article) -> str | None:
    """The province of a dateline, or that of the one unit of its name."""
    unit = unit_of_dateline(article)
    return gazetteer.load().province(unit).name if unit else None
