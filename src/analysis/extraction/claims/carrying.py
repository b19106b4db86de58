"""What earlier sentences leave of time: the paragraph's last period, that of the section's heading, and the one that the report as a whole covers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.model import Reading
from analysis.extraction.claims.words import entry, lower, pattern
from analysis.extraction.lexicon import alternatives
from analysis.language.document import Document
from analysis.language.numbers import parse_words
from analysis.language.periods import Period, find_periods
from analysis.records import LineKind

REPORT_KINDS = ("quarter", "months")
_ANNOUNCED_KINDS = ("month", "quarter", "months", "year")
_AUDITED = timedelta(days=3 * 366)  # inspections tell of years that ended some time ago
_HEAD = 8  # sentences
_LATE = timedelta(days=150)  # a report appears within five months of the end of what it covers
_EARLY = timedelta(days=20)  # … or shortly before it
_SOON = timedelta(days=31)  # what is told as of a day appears within a month
_YEAR_END = 11  # from November on the year's results are reported


@dataclass(frozen=True, slots=True)
class Section:
    """The period of a heading (`II. Nhiệm vụ năm 2019`), its rank (0: without a number, 1: Roman, 2: `1.`, …), and whether it only heads a list."""

    period: Period
    rank: int
    listing: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """What earlier sentences leave.

    Attributes:
        paragraph: the periods of the paragraph's last sentence that has any; `goal`: they are those of a goal; `moved`: the sentence itself moves on from them (`Một năm sau, …`).
        section: that of the heading above.
        report: the period that the report as a whole covers.
        term: of the congress that the article tells of: its goals fall due then.
        merged: the first day of the new units whose making the article tells of.
    """

    paragraph: tuple[Period, ...] = ()
    report: Period | None = None
    section: Section | None = None
    goal: bool = False
    moved: bool = False
    term: Period | None = None
    merged: date | None = None


# --- the article as a whole -----------------------------------------------------------------------------------------


def opening(readings: Sequence[Reading], day: date | None) -> Carried:
    """What the article as a whole leaves for every sentence: the period whose results its opening announces, the day from which merged units exist."""
    told = [p for r in readings if _opens(r) for p in r.periods if _is_announced(r, p) and _just_over(p, day)]
    report = next((p for p in told if p.kind == "day"), told[0] if told else None)  # days are told more exactly than a year
    merged = next((p.first for r in readings for p in r.periods if _begins_units(r, p) and p.first and (day is None or p.first <= day)), None)
    return Carried(report=report, merged=merged)


def _is_announced(reading: Reading, period: Period) -> bool:
    """`Sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm`: the half year whose results are told, not that of the tasks."""
    before = reading.lower[: period.start]
    told = [m.end() for m in pattern(entry("periods", "reporting")).finditer(before)]
    if period.kind == "day" and period.relation in ("until", "from_to"):
        return bool(told) and not _plans(before)
    if period.kind not in (*_ANNOUNCED_KINDS, "years") or period.relation != "in" or period.compared:
        return False
    if period.kind == "years":
        return bool(pattern(entry("periods", "inspecting")).search(before))
    return bool(told) and not _plans(before[told[-1] :])


def _plans(text: str) -> bool:
    """Whether a text speaks of a plan, not of one that was carried out (`kết quả thực hiện kế hoạch năm 2018`)."""
    done = [m.span() for m in pattern(entry("periods", "carried_plans")).finditer(text)]
    return any(not any(a <= m.start() < b for a, b in done) for m in pattern(entry("periods", "planning")).finditer(text))


def _just_over(period: Period, day: date | None) -> bool:
    """Whether an article of that day can report on the whole period."""
    if period.kind == "day":
        return day is not None and period.last is not None and period.last <= day <= period.last + _SOON
    if period.first is None or period.last is None:
        return False
    if day is None:
        return period.kind in ("year", "years")
    if period.kind == "years":
        return period.last < day <= period.last + _AUDITED
    running = period.kind == "year" and day.month >= _YEAR_END and period.last.year == day.year
    return running or period.last - _EARLY <= day <= period.last + _LATE


def _begins_units(reading: Reading, period: Period) -> bool:
    """`Từ ngày 1/7/2025, tỉnh mới được thành lập`, `từ 1/1/2020, 34 xã mới đi vào hoạt động`."""
    if period.kind != "day" or period.relation not in ("in", "since"):
        return False
    words = pattern(entry("periods", "new_units" if period.relation == "since" else "official_start"))
    return bool(words.search(reading.lower[period.end : period.end + 200]) or words.search(reading.lower[max(0, period.start - 120) : period.start]))


# --- from sentence to sentence --------------------------------------------------------------------------------------


def carried_on(reading: Reading, before: Carried, told: Sequence[str] = (), day: date | None = None) -> Carried:
    """What the next sentence inherits; `told`: the statuses of this one's figures, `day`: of the article."""
    usable = [p for p in reading.periods if _goes_on(p) and not _beside_figure(reading, p)]
    term = before.term or _term_of_congress(reading)
    if not usable:
        return replace(before, term=term)
    head = usable[0]
    opens = _opens_report(reading, head, day)
    goal = bool(told) and set(told) == {"target"}
    report = head if opens and not goal and reading.sentence.kind is not LineKind.TITLE else before.report or _campaign(reading, head)
    setting = tuple(p for p in usable if heads_clause(reading, p) and not _of_a_plan(reading, p, told) and not singled_out(reading, p))
    paragraph = setting or before.paragraph
    return replace(before, paragraph=paragraph, report=report, goal=goal, term=term)


def _opens_report(reading: Reading, period: Period, day: date | None) -> bool:
    """`Quý I năm 2021, …` in the first paragraphs, `Theo báo cáo, 6 tháng đầu năm …`; `Theo báo cáo, năm 2016 …` where that year is just over."""
    if period.relation != "in":
        return False
    if period.kind == "year":
        return begins_report(reading.lower) and not _plans(reading.lower[: period.start]) and _just_over(period, day)
    return period.kind in REPORT_KINDS and (period.start <= 3 and _near_head(reading) or begins_report(reading.lower))


def _of_a_plan(reading: Reading, period: Period, told: Sequence[str]) -> bool:
    """`trong khi kế hoạch cả năm là 19 xã`: the plan's year beside results."""
    return "achieved" in told and bool(_planned().search(reading.lower[: period.start]))


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'measured_by'))})\s+$")


@cache
def _singling() -> re.Pattern[str]:
    return re.compile(rf"[,;(]\s*(?:{alternatives(entry('periods', 'singling'))})\s+(?:[^\W\d_]+\s+)?$")


def singled_out(reading: Reading, period: Period) -> bool:
    """`có 16 xã đạt chuẩn, trong đó riêng năm 2015 có 6 xã`: a time for this one figure."""
    return bool(_singling().search(reading.lower[: period.start]))


def _near_head(reading: Reading) -> bool:
    """In the first paragraphs: further on a paragraph's opening holds for itself."""
    return reading.sentence.number <= _HEAD


def begins_report(text: str) -> bool:
    """Whether a text or paragraph opens with the words of a report (`Theo báo cáo …`)."""
    return bool(_report_head().match(text.lower()))


@cache
def _report_head() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(entry('periods', 'report_heads'))})(?!\w)")


def _beside_figure(reading: Reading, period: Period) -> bool:
    """A year alone in brackets belongs to the figure before it."""
    return reading.text[: period.start].endswith("(") and reading.text[period.end :].startswith(")")


def _goes_on(period: Period) -> bool:
    """Whether a period holds beyond its sentence: a day only as the end of something, years counted back from today not."""
    known = period.last is not None or period.first is not None
    return known and not period.compared and period.kind not in ("term", "years_past") and (period.kind != "day" or period.relation == "until")


def heads_clause(reading: Reading, period: Period) -> bool:
    """Whether a period tells when its clause holds: it stands at its beginning, or before its figure; not behind a figure, nor deep inside a noun phrase (`thời vụ lúa năm 2018`)."""
    if period.kind in ("now", "months_in", "months_told", *REPORT_KINDS):
        return True
    return opens_clause(reading, period) or leads_figure(reading, period)


def opens_clause(reading: Reading, period: Period) -> bool:
    """Whether only function words stand between the clause's beginning and the period."""
    return bool(_led_in().fullmatch(reading.lower[_clause_start(reading, period) : period.start]))


@cache
def _clause_mark() -> re.Pattern[str]:
    return re.compile(rf"[,;:.(“\"–]\s*|\s-\s|(?<!\w)(?:{alternatives(entry('periods', 'conjunctions'))})\s")


def _clause_start(reading: Reading, period: Period) -> int:
    return max((m.end() for m in _clause_mark().finditer(reading.lower, 0, period.start)), default=0)


@cache
def _led_in() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:\s*(?:{alternatives(entry('periods', 'led_in'))})(?!\w))*\s*")


def leads_figure(reading: Reading, period: Period) -> bool:
    """`toàn huyện năm 2018 có 12 xã`: a figure follows in the same clause, none stands before."""
    clause = _clause_start(reading, period)
    earlier = any(clause < q.end <= period.start for q in reading.quantities)
    return not earlier and any(0 <= q.start - period.end <= 40 and not re.search(r"[,;:.]", reading.lower[period.end : q.start]) for q in reading.quantities)


def _campaign(reading: Reading, period: Period) -> Period | None:
    """A year whose results the lead announces."""
    opens = reading.sentence.kind is LineKind.LEAD and period.kind == "year" and (period.relation == "in" or period.kind in ("day", "month", "quarter"))
    return period if opens and pattern(entry("periods", "results")).search(reading.lower) else None


def _term_of_congress(reading: Reading) -> Period | None:
    """`Đại hội …, nhiệm kỳ 2025 - 2030` where the article begins."""
    if not _opens(reading) or not pattern(entry("periods", "congresses")).search(reading.lower):
        return None
    return next((p for p in reading.periods if is_term(reading, p)), None)


def is_term(reading: Reading, period: Period) -> bool:
    """The years for which somebody is elected."""
    return period.kind == "years" and reading.lower[period.start :].startswith(entry("periods", "terms"))


def _opens(reading: Reading) -> bool:
    return reading.sentence.kind in (LineKind.TITLE, LineKind.LEAD) or reading.sentence.number <= 3


# --- from line to line ----------------------------------------------------------------------------------------------


@cache
def _years_later() -> re.Pattern[str]:
    return re.compile(rf"\W*({alternatives(entry('periods', 'few'))}|\d)\s+năm\s+sau(?!\w)")


def _later(reading: Reading, period: Period | None) -> Period | None:
    """`Một năm sau, …`: the years after the paragraph's year."""
    match = _years_later().match(reading.lower)
    if not match or period is None or period.last is None or period.kind not in ("year", "month"):
        return None
    years = int(parse_words(match[1]) or 0) if not match[1].isdigit() else int(match[1])
    return replace(period, first=_years_on(period.first, years), last=_years_on(period.last, years))


def _years_on(day: date | None, years: int) -> date | None:
    return None if day is None else day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def later_in(reading: Reading, before: Carried) -> Carried:
    """What a sentence finds that itself moves the time on (`Một năm sau, …`)."""
    moved = _later(reading, before.paragraph[-1] if before.paragraph else None)
    return replace(before, paragraph=(moved,) if moved else before.paragraph, moved=moved is not None)


def goes_on_about(reading: Reading) -> bool:
    """Whether a paragraph divides up what the last one told (`Trong số trên, …`)."""
    return bool(re.match(rf"\W*(?:{alternatives(entry('periods', 'dividing'))})(?!\w)", reading.lower))


def new_paragraph(before: Carried) -> Carried:
    """A new paragraph forgets the last one's period and keeps the report's."""
    return replace(before, paragraph=(), goal=False)


def next_item(reading: Reading, before: Carried, day: date | None) -> Carried:
    """The items of a list share the time up to which they count, not the day on which one of them falls due.

    Those of a report or section have its period, and short news about one place after another have none in common.
    """
    due = any(p.last and day and p.last > day for p in before.paragraph)
    return new_paragraph(before) if due or before.report or before.section or _ITEM_OF_NEWS.match(reading.text) else before


_ITEM_OF_NEWS = re.compile(rf"\W*[{UPPER}][^:,;.]{{1,40}}:\s")


_ROMAN = re.compile(r"\s*(?:[IVX]+|[A-Z])[.)]\s")
_ARABIC = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")


def _rank(reading: Reading) -> int:
    """How deep a heading stands, by its number."""
    if _ROMAN.match(reading.text):
        return 1
    number = _ARABIC.match(reading.text)
    return 2 + number[1].count(".") if number else 0


def under_heading(reading: Reading, before: Carried) -> Carried:
    """What a heading leaves: its own period, and no more that of a section that it ends."""
    period = next((p for p in reading.periods if p.kind in (*_ANNOUNCED_KINDS, "years") and not p.compared and p.last), None)
    rank = _rank(reading)
    if period:
        return replace(before, section=Section(period, rank, reading.text.rstrip().endswith(":")))
    ended = before.section is not None and rank <= before.section.rank
    return replace(before, section=None) if ended else before


def after_list(before: Carried) -> Carried:
    """Behind a list the period of the line that introduced it ends."""
    return replace(before, section=None) if before.section and before.section.listing else before


# --- articles without a date ----------------------------------------------------------------------------------------


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


# --- articles at the turn of the year ---------------------------------------------------------------------------------

_NEW_YEAR = 2  # until February last year is reviewed


def year_reviewed(document: Document) -> int | None:
    """The year before an article of January or February that says that it reviews it (`tổng kết … năm 2018`): `trong năm`, `cả năm` mean that one."""
    day = document.article.reference_date
    if day is None or day.month > _NEW_YEAR:
        return None
    last = day.year - 1
    review = rf"(?<!\w)(?:{alternatives(entry('status', 'reviews'))})(?!\w)[^.;\n]{{0,100}}?(?<!\w)năm\s+{last}(?!\d)"
    return last if re.search(review, lower(document.article.text)) else None


def of_reviewed_year(reading: Reading, year: int | None) -> Reading:
    """A sentence in which the year without its number is the one that the article reviews; not where it strives."""
    if year is None or any(True for _ in pattern(entry("status", "target")).finditer(reading.lower)):
        return reading
    return replace(reading, periods=tuple(_in_year(reading, period, year) for period in reading.periods))


def _in_year(reading: Reading, period: Period, year: int) -> Period:
    told = reading.lower[period.start : period.end]
    unnamed = period.kind == "year" and not re.search(r"\d|nay|này|tới|sau|trước|ngoái|rồi", told)
    return replace(period, first=date(year, 1, 1), last=date(year, 12, 31)) if unnamed and period.relation == "in" and period.first else period
