"""Which period of a sentence goes with a figure: the one that stands behind it, else the last before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analysis.extraction.claims.carrying import heads_clause, singled_out
from analysis.extraction.claims.exclusions import patterns
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives, read
from analysis.language.periods import Period


@cache
def new_clause() -> re.Pattern[str]:
    """What begins another clause."""
    return re.compile(rf"[;:.]\s|, |(?<!\w)(?:{alternatives(entry('periods', 'clause_words'))})(?!\w|\s+lại(?!\w))")


@cache
def _new_sentence() -> re.Pattern[str]:
    """… where a unit's name may hold a comma: `xã A, huyện B`; not behind what is told of it: `(xã A) đạt chuẩn, huyện B trồng cây (năm 2018)`."""
    types = alternatives(entry("periods", "unit_types"))
    return re.compile(rf"[;:.]\s|, (?!{types})|\s(?:đạt|công nhận|về đích|cán đích|hoàn thành)(?!\w)[^,]*, (?:{types})(?!\w)")


def without_documents(text: str, periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods of a sentence without those that belong to documents (`Nghị quyết số 12/2019/NQ-HĐND`, `…-QĐ/TU, ngày 06/5/2019`)."""
    signs = [m.span() for name in ("document_number", "document_sign", "numbered_sign") for m in patterns()[name].finditer(text)]
    names = [m.span() for m in _titled().finditer(text)]
    outside = (p for p in periods if not any(a <= p.start < b for a, b in names) and not _measured_by().search(text[: p.start]) and not _of_a_life(text, p))
    return tuple(p for p in outside if not any(p.start < b and p.end > a or 0 <= p.start - b <= 3 and p.kind == "day" for a, b in signs))


def _of_a_life(text: str, period: Period) -> bool:
    """A year of birth or foundation, the term of an assembly by its number: they tell no time of the figures."""
    before = text[: period.start]
    return period.kind == "year" and bool(_founding().search(before)) or period.kind == "years" and bool(_assembly().search(before))


@cache
def _assembly() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'assemblies'))})\s+[ivxl\d]+\s*,?\s*(?:\()?$")


@cache
def _founding() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'founding'))})(?:\s+[^\W\d_]+){{0,3}}\s*(?:năm|từ|vào)?\s*$")


@cache
def _titled() -> re.Pattern[str]:
    """The name of a programme or paper in quotation marks."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'titled'))})\s+(?:[^\W\d_]+\s+){{0,3}}[“\"][^”\"]*[”\"]")


@cache
def _measured_by() -> re.Pattern[str]:
    """A standard named by the years for which it holds (`theo chuẩn nghèo giai đoạn …`)."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'standards'))})(?:\s+[^\W\d_]+){{0,5}}\s*$")


def period_near(reading: Reading, quantity: Quantity) -> Period | None:
    """The period of the sentence that goes with a figure; comparisons (`so với năm 2016`) don't."""
    usable = [p for p in reading.periods if not p.compared and p.kind != "term"]
    return _period_behind(reading, quantity, usable) or _period_before(reading, quantity, usable)


def _period_behind(reading: Reading, quantity: Quantity, usable: Iterable[Period]) -> Period | None:
    """The first period behind a figure in its clause (`25 hộ nghèo (4%) năm 2014`)."""
    clause = _new_sentence() if quantity.kind == "named" else new_clause()
    start = reading.end_of_run(quantity)
    bracket = _BRACKETED.match(reading.lower, start)
    start = bracket.end() if bracket else start
    limit = next((q.start for q in reading.quantities if q.start >= start), len(reading.text))
    found = next((p for p in usable if start <= p.start < limit and not clause.search(reading.lower[start : p.start] + " ")), None)
    return None if found and _of_yardstick(reading, quantity, found) else found


@cache
def _measuring() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(entry('periods', 'measured_by'))})(?:\s+[^\W\d_]+){{0,2}}\s*$")


def _of_yardstick(reading: Reading, quantity: Quantity, period: Period) -> bool:
    """`đạt 52% kế hoạch năm 2019`: the year is the plan's."""
    planned = period.kind == "year" and period.relation == "in" and quantity.unit.name == "%"
    return planned and bool(_measuring().fullmatch(reading.lower, quantity.end, period.start))


_BRACKETED = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s*\([^()]{1,20}\)")


def _period_before(reading: Reading, quantity: Quantity, usable: Iterable[Period]) -> Period | None:
    before = [p for p in usable if p.start <= quantity.start and not _belongs_elsewhere(reading, p, quantity) and not _of_speech(reading, p, quantity)]
    return before[-1] if before else None


@cache
def _speech() -> re.Pattern[str]:
    return pattern(tuple(read("speech_verbs")["verbs"]))


def _of_speech(reading: Reading, period: Period, quantity: Quantity) -> bool:
    """`Chiều 15/8, ông Tấn cho biết đã giải quyết 84.907 hồ sơ`: the day on which it was said."""
    return period.kind == "day" and period.relation == "in" and bool(_speech().search(reading.lower, period.end, quantity.start))


def _belongs_elsewhere(reading: Reading, period: Period, quantity: Quantity) -> bool:
    """A period in brackets that are closed, or right behind another figure (`giảm từ 4,8% năm 2018 xuống 2,9%`); not `(thực hiện năm 2016): …`."""
    if period.start >= quantity.start:
        return False
    opened = reading.text.rfind("(", 0, period.start)
    closing = reading.text.find(")", period.end, quantity.start)
    closed = opened >= 0 and closing >= 0 and ")" not in reading.text[opened : period.start] and not reading.text[closing + 1 :].lstrip().startswith(":")
    if _spent(reading, period, quantity) or singled_out(reading, period) and _another().search(reading.lower, period.end, quantity.start):
        return True
    baseline = any(0 <= period.start - q.end <= 6 and reading.lower[: q.number_start].rstrip().endswith("từ") for q in reading.quantities)
    return closed or baseline


def _spent(reading: Reading, period: Period, quantity: Quantity) -> bool:
    """`đạt chuẩn từ năm 2014; xã B đạt 16 tiêu chí`: a period behind an earlier figure ends with its clause."""
    told = any(q.end <= period.start for q in reading.quantities) and not heads_clause(reading, period)
    return told and bool(_another().search(reading.lower, period.end, quantity.start))


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf";\s|,\s+(?:{alternatives(entry('periods', 'and_also'))})(?!\w)")
