"""The period of a figure: the one that stands behind it, else the last before it, else what the paragraph or the report's head carries over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from analysis.extraction.claims.exclusions import patterns
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives
from analysis.language.document import Document
from analysis.language.numbers import parse_words
from analysis.language.periods import Period, find_periods
from analysis.records import LineKind

Span = tuple[date | None, date | None]
NEVER: Span = (None, None)

_NEW_CLAUSE = re.compile(r"[;:.]\s|, |(?<!\w)(?:và|thì|nhưng|song|còn)(?!\w)")
_NEW_SENTENCE = re.compile(r"[;:.]\s|, (?!huyện|thị xã|thành phố|tỉnh)")
_REPORT_HEAD = re.compile(r"\s*(?:báo cáo|theo báo cáo|kết quả)(?!\w)")
REPORT_KINDS = ("quarter", "months")


@dataclass(frozen=True, slots=True)
class Carried:
    """What earlier sentences leave: the paragraph's last period, and the period that the report as a whole covers."""

    paragraph: Period | None = None
    report: Period | None = None
    goal: bool = False  # the paragraph's period is that of a goal
    term: Period | None = None  # of the congress that the article tells of: its goals fall due then


def without_documents(text: str, periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods of a sentence without those that belong to documents (`Nghị quyết số 12/2019/NQ-HĐND`, `…-QĐ/TU, ngày 06/5/2019`)."""
    signs = [m.span() for name in ("document_number", "document_sign", "numbered_sign") for m in patterns()[name].finditer(text)]
    names = [m.span() for m in _titled().finditer(text)]
    outside = (p for p in periods if not any(a <= p.start < b for a, b in names) and not _measured_by().search(text[: p.start]) and not _of_a_life(text, p))
    return tuple(p for p in outside if not any(p.start < b and p.end > a or 0 <= p.start - b <= 3 and p.kind == "day" for a, b in signs))


def _of_a_life(text: str, period: Period) -> bool:
    """A year of birth or foundation, the term of an assembly by its number: they tell no time of the figures."""
    before = text[: period.start]
    return period.kind == "year" and bool(_founding().search(before)) or period.kind == "years" and bool(_ASSEMBLY.search(before))


_ASSEMBLY = re.compile(r"(?<!\w)(?:khóa|khoá)\s+[ivxl\d]+\s*,?\s*(?:\()?$")


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
    clause = _NEW_SENTENCE if quantity.kind == "named" else _NEW_CLAUSE  # a unit's name may hold a comma: `xã A, huyện B`
    behind = next(
        (p for p in usable if quantity.end <= p.start < reading.after(quantity) and not clause.search(reading.lower[quantity.end : p.start] + " ")), None
    )
    if behind:
        return behind
    before = [p for p in usable if p.start <= quantity.start and not _belongs_elsewhere(reading, p, quantity)]
    return before[-1] if before else None


def _belongs_elsewhere(reading: Reading, period: Period, quantity: Quantity) -> bool:
    """A period in brackets that are closed, or right behind another figure (`giảm từ 4,8% năm 2018 xuống 2,9%`)."""
    if period.start >= quantity.start:
        return False
    opened = reading.text.rfind("(", 0, period.start)
    closed = opened >= 0 and ")" not in reading.text[opened : period.start] and ")" in reading.text[period.end : quantity.start]
    baseline = any(0 <= period.start - q.end <= 6 and reading.lower[: q.number_start].rstrip().endswith("từ") for q in reading.quantities)
    return closed or baseline


@dataclass(frozen=True, slots=True)
class Telling:
    """How a figure is told: its status, the day of the meeting that is reported on, the article's day, what earlier sentences leave."""

    status: str
    meeting: date | None
    day: date | None
    carried: Carried = Carried()
    year: int | None = None  # of an article without a day, as its own words have it

    @property
    def latest(self) -> date | None:
        """The last day on which anything done can lie."""
        return self.day or (date(self.year, 12, 31) if self.year else None)


def span_of(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """First and last day that a figure covers; `period` is the one in its sentence."""
    status = telling.status
    if status == "context" and quantity.unit.nature in ("time", "age"):
        return NEVER
    if status == "context" and period is not None and _is_term(reading, period):
        period = None
    if _at_meeting(reading, quantity, telling) and (period is None or period.kind not in ("year", "years", "since")):
        return telling.meeting or telling.day, telling.meeting or telling.day
    if reading.starts_from(quantity) and (period is None or period.start < quantity.start):
        return NEVER
    if period is not None and _fits(period, telling) and not (status != "target" and _over_by_now(reading, quantity, period, telling)):
        return period.first, period.last
    if period is not None and status == "target":
        ahead = next((p for p in reading.periods if p.start >= quantity.end and not p.compared and _fits(p, telling)), None)
        return (ahead.first, ahead.last) if ahead else NEVER
    return (None, telling.day) if period is not None else _carried_span(reading, telling)


_PRESENT = re.compile(r"(?<!\w)đang(?!\w)")


def _over_by_now(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> bool:
    """`Từ ngày 10/7 đến 31/10 đã …, huyện đang cách ly 14 người`: what is going on now lies in no period of days that is over."""
    if period.relation != "from_to" or period.start > quantity.start or telling.day is None or period.last is None or period.last >= telling.day:
        return False
    marks = [reading.lower.rfind(mark, 0, quantity.start) for mark in (",", ";", ":")]
    clause = reading.lower[max(*marks, period.end) : reading.after(quantity)]
    return bool(_PRESENT.search(re.split(r"[,;]", clause.lstrip(",;: "))[0]))


def _fits(period: Period, telling: Telling) -> bool:
    """What is done or under way lies in no period wholly ahead, what is to be done is not due today."""
    day = telling.latest
    if telling.status == "target":
        return period.kind != "now"
    if day is None or telling.status == "context":
        return True
    ahead = period.first > day if period.first else period.last is not None and period.last > day and period.relation in ("until", "before")
    return not ahead


def _at_meeting(reading: Reading, quantity: Quantity, telling: Telling) -> bool:
    """People who attend, opinions raised, and what is given or decided there and then."""
    if quantity.kind == "named":
        return False
    nature, acts = quantity.unit.nature, pattern(entry("periods", "meeting_acts")).search(reading.lower)
    if telling.status == "context":
        return (
            nature == "opinion"
            or (nature == "people" and bool(pattern(entry("periods", "attendance")).search(reading.lower)))
            or bool(acts and telling.meeting)
        )
    return (
        telling.meeting is not None
        and telling.status == "achieved"
        and (nature == "opinion" and not telling.carried.paragraph or bool(acts and _there().search(reading.lower)))
    )


@cache
def _there() -> re.Pattern[str]:
    return pattern(entry("periods", "there"))


def _carried_span(reading: Reading, telling: Telling) -> Span:
    status, day = telling.status, telling.latest
    done = status != "target"
    for period in (None if done and telling.carried.goal else telling.carried.paragraph, telling.carried.report):
        if period is None or (period.last is None and period.first is None):
            continue
        ahead = period.last is not None and period.last > day if day is not None else period.kind == "years" or period.relation in ("until", "before")
        if (status == "target") == ahead and not _is_over(reading, period, day):
            return period.first, period.last
    if status == "target" and telling.carried.term and pattern(entry("periods", "term_goals")).search(reading.lower):
        return telling.carried.term.first, telling.carried.term.last
    return None, (None if status == "target" else telling.day)


def _is_over(reading: Reading, period: Period, day: date | None) -> bool:
    """A past year doesn't go on into a sentence that tells what has been done since."""
    past = period.kind == "year" and period.relation == "in" and day is not None and period.last is not None and period.last.year < day.year - 1
    return past and bool(re.search(r"(?<!\w)(?:đã|hiện|nay|đang|giờ)(?!\w)", reading.lower))


def carried_on(reading: Reading, before: Carried, told: Sequence[str] = ()) -> Carried:
    """What the next sentence inherits; `told`: the statuses of this one's figures."""
    usable = [p for p in reading.periods if _goes_on(p) and not _beside_figure(reading, p)]
    term = before.term or _term_of_congress(reading)
    if not usable:
        return replace(before, term=term)
    head = usable[0]
    opens = head.kind in REPORT_KINDS and head.relation == "in" and (head.start <= 3 or _REPORT_HEAD.match(reading.lower))
    report = head if opens and reading.sentence.kind is not LineKind.TITLE else before.report or _campaign(reading, head)
    paragraph = usable[-1] if before.paragraph is None or any(_sets_time(reading, p) for p in usable) else before.paragraph
    return Carried(paragraph, report, goal=bool(told) and set(told) == {"target"}, term=term)


def _beside_figure(reading: Reading, period: Period) -> bool:
    """A year alone in brackets belongs to the figure before it."""
    return reading.text[: period.start].endswith("(") and reading.text[period.end :].startswith(")")


def _goes_on(period: Period) -> bool:
    """Whether a period holds beyond its sentence: a day only as the end of something, years counted back from today not."""
    known = period.last is not None or period.first is not None
    return known and not period.compared and period.kind not in ("term", "years_past") and (period.kind != "day" or period.relation == "until")


def _sets_time(reading: Reading, period: Period) -> bool:
    """Not a year deep inside a noun phrase (`thời vụ lúa năm 2018`), which qualifies a thing and tells no time."""
    return (
        period.kind != "year"
        or period.relation != "in"
        or bool(re.search(r"(?:^|[,;:.(–-]\s*|(?<!\w)(?:trong|vào|và|từ)\s)\W*$", reading.lower[: period.start]))
        or _with_figure(reading, period)
    )


def _with_figure(reading: Reading, period: Period) -> bool:
    return any(0 <= period.start - q.end <= 40 or 0 <= q.start - period.end <= 40 for q in reading.quantities)


_RESULTS = re.compile(r"(?<!\w)(?:kết quả|tổng kết|sơ kết|nhìn lại|hoàn thành)(?!\w)")


def _campaign(reading: Reading, period: Period) -> Period | None:
    """A year whose results the lead announces."""
    opens = reading.sentence.kind is LineKind.LEAD and period.kind == "year" and (period.relation == "in" or period.kind in ("day", "month", "quarter"))
    return period if opens and _RESULTS.search(reading.lower) else None


def _is_term(reading: Reading, period: Period) -> bool:
    """The years for which somebody is elected."""
    return period.kind == "years" and reading.lower[period.start :].startswith("nhiệm kỳ")


def _term_of_congress(reading: Reading) -> Period | None:
    """`Đại hội …, nhiệm kỳ 2025 - 2030` where the article begins."""
    if not _opens(reading) or "đại hội" not in reading.lower:
        return None
    return next((p for p in reading.periods if _is_term(reading, p)), None)


def _opens(reading: Reading) -> bool:
    return reading.sentence.kind in (LineKind.TITLE, LineKind.LEAD) or reading.sentence.number <= 3


_LATER = re.compile(r"\W*(một|hai|ba|bốn|năm|\d)\s+năm\s+sau(?!\w)")


def _later(reading: Reading, period: Period | None) -> Period | None:
    """`Một năm sau, …`: the years after the paragraph's year."""
    match = _LATER.match(reading.lower)
    if not match or period is None or period.last is None or period.kind not in ("year", "month"):
        return None
    years = int(parse_words(match[1]) or 0) if not match[1].isdigit() else int(match[1])
    return replace(period, first=_years_on(period.first, years), last=_years_on(period.last, years))


def _years_on(day: date | None, years: int) -> date | None:
    return None if day is None else day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def later_in(reading: Reading, before: Carried) -> Carried:
    """What a sentence finds that itself moves the time on (`Một năm sau, …`)."""
    moved = _later(reading, before.paragraph)
    return replace(before, paragraph=moved) if moved else before


def goes_on_about(reading: Reading) -> bool:
    """Whether a paragraph divides up what the last one told (`Trong số trên, …`)."""
    return bool(re.match(rf"\W*(?:{alternatives(entry('periods', 'dividing'))})(?!\w)", reading.lower))


def new_paragraph(before: Carried) -> Carried:
    """A new paragraph forgets the last one's period and keeps the report's."""
    return replace(before, paragraph=None)


def next_item(before: Carried, day: date | None) -> Carried:
    """The items of a list share the time up to which they count, not the day on which one of them falls due."""
    due = before.paragraph and before.paragraph.last and day and before.paragraph.last > day
    return new_paragraph(before) if due else before


def year_of_text(document: Document) -> int | None:
    """The year in which an article without a date was written, as far as its words tell: the latest of those that it names most, outside of goals and terms."""
    return None if document.article.reference_date else _year_named_most(document.article.text)


@lru_cache(maxsize=8)
def _year_named_most(text: str) -> int | None:
    years = Counter(p.last.year for p in find_periods(text) if _tells_year(p) and p.last is not None)
    return max(years, key=lambda year: (years[year], year), default=None)


def _tells_year(period: Period) -> bool:
    return (
        not period.compared
        and period.kind in ("year", "month", "quarter", "months", "day")
        and (period.relation == "in" or period.kind in ("day", "month", "quarter"))
    )
