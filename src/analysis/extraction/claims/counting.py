"""A sentence while its quantities are looked for, and what stands right around a number: its unit, whether it names its noun, the noun that opens the clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from analysis.extraction.claims import units as unit_finding
from analysis.extraction.claims.model import Quantity, Unit
from analysis.extraction.claims.units import BARE_MONEY, Guess, Match, unit_at, with_per
from analysis.extraction.claims.words import ends_with, entry
from analysis.extraction.lexicon import alternatives
from analysis.language.numbers import Number


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence while its quantities are looked for."""

    original: str
    text: str
    numbers: tuple[Number, ...]
    guess: Guess | None
    earlier: tuple[Quantity, ...]  # of the sentences before, for what is left out

    def before(self, position: int) -> str:
        """The last words before a position."""
        return self.text[max(0, position - 80) : position]

    def number_at(self, offset: int) -> bool:
        return any(n.start <= offset < n.end for n in self.numbers)

    def unit(self, position: int) -> Match | None:
        return unit_at(self.original, position, self.guess, self.number_at)


_COUNTING_BEFORE = r"\d+|mỗi|các|từng|toàn|cả|hỗ trợ|được|mới"


def ordinal(context: Context, number: Number, match: Match | None) -> bool:
    """The number names its noun: `thôn 5`, `tổ 7`."""
    if number.form != "digits" or (match and match.unit.nature in ("money", "measure", "percent", "time", "frequency")):
        return False
    before = context.before(number.start)
    if not before.endswith((" ", ".")):
        return False
    if ends_with(before, entry("units", "not_ordinal")):
        return False
    nouns = entry("units", "strong_ordinal_nouns") + (() if match and match.unit.known else entry("units", "ordinal_nouns"))
    noun = ends_with(before.rstrip(" ."), nouns)
    return noun is not None and not re.search(rf"(?<!\w)(?:{_COUNTING_BEFORE})\s+{re.escape(noun)}\s*$", before)


def capital_inside(context: Context, number: Number) -> bool:
    """A capital number word inside a sentence belongs to a name (`kinh Mười Lăm`, `Ba Đồn`)."""
    if not context.original[number.start].isupper():
        return False
    before = context.original[max(0, number.start - 10) : number.start].rstrip()
    if len(context.original[number.start : number.end].split()) > 1 and all(w[:1].isupper() for w in context.original[number.start : number.end].split()):
        return True
    return bool(before) and before[-1] not in "“\"'‘:.!?…-–;•*+)("


def chunk_before(context: Context, number: Number) -> str:
    """The words between the last comma or bracket and the number."""
    return re.split(r"[,;:(]", context.before(number.start))[-1]


def carries(unit: Unit) -> bool:
    return unit.known and unit.nature not in ("percent", "time", "frequency", "age", "money", "measure")


def subject_unit(context: Context, number: Number) -> Unit | None:
    """`Biên chế hành chính giảm từ 92`: the nearest counted noun that opens the clause."""
    clause = re.split(r"[,;:(]", context.before(number.start))[-1]
    offset = number.start - len(clause)
    for word in re.finditer(r"[^\W\d_]+", clause):
        match = unit_finding.unit_at(context.original, offset + word.start())
        if (
            match
            and carries(match.unit)
            and match.unit.nature in ("people", "admin", "body", "household")
            and match.unit.name not in entry("units", "office_holders")
        ):
            return Unit(match.unit.name, match.unit.nature)
    return None


def unit_of(context: Context, number: Number) -> Match | None:
    if number.percent and context.text[number.end : number.end + 1] != "%":
        return None
    match = context.unit(number.end)
    if match and match.unit.name == "năm" and re.match(r"\s+(?:19|20)\d\d(?!\s*[-–,]|\s+và)", context.text[match.end :]):
        return None
    if match and (match.unit.known or number.scale is None):
        return match
    if number.scale in ("triệu", "tỷ", "tỉ", "nghìn", "ngàn") and number.form != "vague":
        counted = subject_unit(context, number) if number.scale in ("nghìn", "ngàn") else None
        return with_per(context.text, Match(number.end, number.end, counted or BARE_MONEY))
    return match or _score(context, number)


@cache
def _scores() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names, verbs, ranks = (alternatives(entry("units", "scores", key)) for key in ("names", "verbs", "ranks"))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)[^;:.]*(?<!\w)(?:{verbs})\s+$"), re.compile(rf",?\s+(?:và\s+)?(?:{ranks})(?!\w)")


def _score(context: Context, number: Number) -> Match | None:
    """`Chỉ số PAR Index đạt 93,77, đứng thứ 3`: points, where a rank says that the bare number is a score."""
    named, ranked = _scores()
    if number.form != "digits" or number.scale or not (named.search(context.before(number.start)) and ranked.match(context.text, number.end)):
        return None
    return Match(number.end, number.end, Unit("điểm", "measure"))
