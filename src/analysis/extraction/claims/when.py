"""The period of a figure: the one that stands behind it, else the last before it, else what the paragraph or the report's head carries over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from analysis.extraction.claims.carrying import Carried, heads_clause, is_term, leads_figure, opens_clause, singled_out
from analysis.extraction.claims.exclusions import patterns
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives, read
from analysis.language.periods import Period

Span = tuple[date | None, date | None]
NEVER: Span = (None, None)
LENGTHS = ("now", "months_in", "years_in")  # up to now: no goal falls due then

_NEW_CLAUSE = re.compile(r"[;:.]\s|, |(?<!\w)(?:và|thì|nhưng|song|còn(?!\s+lại))(?!\w)")
_NEW_SENTENCE = re.compile(r"[;:.]\s|, (?!huyện|thị xã|thành phố|tỉnh)")


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
    return _period_behind(reading, quantity, usable) or _period_before(reading, quantity, usable)


def _period_behind(reading: Reading, quantity: Quantity, usable: Iterable[Period]) -> Period | None:
    """The first period behind a figure in its clause (`25 hộ nghèo (4%) năm 2014`)."""
    clause = _NEW_SENTENCE if quantity.kind == "named" else _NEW_CLAUSE  # a unit's name may hold a comma: `xã A, huyện B`
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


def _planned_before(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> bool:
    """`đăng ký đạt chuẩn trong năm 2020 nhưng mới đạt 16 tiêu chí`: the running year is that of the plan."""
    if period.start > quantity.start or telling.latest is None or period.last is None or period.last <= telling.latest:
        return False
    return not opens_clause(reading, period) and bool(_past_words("contrasts").search(reading.lower, period.end, quantity.start))


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


@dataclass(frozen=True, slots=True)
class Telling:
    """How a figure is told: its status, the day of the meeting that is reported on, the article's day, what earlier sentences leave."""

    status: str
    meeting: date | None
    day: date | None
    carried: Carried = Carried()
    year: int | None = None  # of an article without a day, as its own words have it
    result: Span | None = None  # of the figure before in the sentence, where that is a result
    change: str = "increase"
    stock: bool = False  # it tells a state on a day
    spoken: bool = False  # by a person, who tells of more than the report

    @property
    def level(self) -> bool:
        """It tells of no change."""
        return self.change == "level"

    @property
    def latest(self) -> date | None:
        """The last day on which anything done can lie."""
        return self.day or (date(self.year, 12, 31) if self.year else None)


def span_of(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """First and last day that a figure covers; `period` is the one in its sentence."""
    if telling.status == "context" and period is not None and is_term(reading, period):
        period = None
    if _has_no_time(reading, quantity, period, telling):
        return NEVER
    if telling.status == "context" and quantity.unit.nature == "age":
        return None, telling.day
    if _at_meeting(reading, quantity, telling) and (period is None or period.kind not in ("year", "years", "since")):
        return telling.meeting or telling.day, telling.meeting or telling.day
    if telling.status == "target":
        return _due(reading, quantity, period, telling)
    first, last = _of_result(reading, quantity, period, telling)
    return (_grown_since(reading, quantity, telling) if first is None and last is not None else first), last


def _grown_since(reading: Reading, quantity: Quantity, telling: Telling) -> date | None:
    """`tăng 2 tiêu chí so với cuối năm 2018`: from the day after."""
    if telling.change not in ("increase", "decrease"):
        return None
    limit = min((m.start() for m in _NEW_CLAUSE.finditer(reading.lower, quantity.end)), default=len(reading.lower))
    base = next((p for p in reading.periods if p.compared and quantity.end <= p.start < limit and p.kind == "year"), None)
    part = _PART.search(reading.lower[: base.end]) if base else None
    if base is None or part is None or base.first is None or base.last is None:
        return None
    return base.first if part[1] == "đầu" else base.last + timedelta(days=1)


_PART = re.compile(r"(?<!\w)(đầu|cuối)\s+năm\s+\S+$")


def _of_result(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """The days that a result covers, as far as its own words and the discourse tell."""
    return _former(reading, quantity, period, telling) or _days_of_result(reading, quantity, period, telling)


def _days_of_result(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """The days that a result, or work under way, covers."""
    if telling.status == "in_progress" and (due := _due_behind(reading, quantity, telling)):
        return None, due.last
    if period is None:
        return _carried_span(reading, telling, over_time=_over_time(quantity))
    if telling.status == "in_progress" and period.relation in ("in", "end"):
        return None, telling.day
    elsewhere = _planned_before(reading, quantity, period, telling) or _over_by_now(reading, quantity, period, telling)
    return _days_of(reading, quantity, period, telling) if _fits(period, telling) and not elsewhere else (None, telling.day)


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'stocks', 'brought_to'))})(?:\s+(?!tới|đến)[^\W\d_]+)?\s+$")


def _brought_to(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> bool:
    """`6 tháng qua thêm 9 sản phẩm, nâng tổng số lên 41`: behind what a period brought, the state at its end."""
    brought = any(period.end <= q.start and q.end <= quantity.start for q in reading.quantities)
    return telling.level and brought and period.relation == "in" and period.kind in ("months", "quarter", "year") and bool(_to().search(reading.left(quantity)))


@cache
def _from_then() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'from_then'))})\s+$")


def _due_behind(reading: Reading, quantity: Quantity, telling: Telling) -> Period | None:
    """`đang thi công 5 km, hoàn thành trong quý IV`: when work under way is due."""
    day = telling.day
    behind = (p for p in reading.periods if quantity.end <= p.start < reading.after(quantity) and not p.compared and p.last is not None)
    return next((p for p in behind if day is not None and p.last is not None and p.last > day and (p.first is None or p.first > day)), None)


def _has_no_time(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> bool:
    """Lengths of time, and what a change starts from (`từ 260 xuống 242`), unless its own year stands behind it."""
    if telling.status == "context" and quantity.unit.nature == "time":
        return True
    return reading.starts_from(quantity) and (period is None or period.start < quantity.start)


def _days_of(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> Span:
    """The days of a period: `Cuối năm 2017, tỉnh có 12 xã` is so by then, a flood at the end of July was in July; what has been so since a day is so up to now."""
    if period.kind == "now" and telling.carried.paragraph and _from_then().search(reading.lower[: period.start]):
        return telling.carried.paragraph[-1].first, period.last
    if period.relation == "end" and telling.level and quantity.kind != "named" and opens_clause(reading, period):
        return None, period.last
    if _brought_to(reading, quantity, period, telling):
        return None, min(period.last, telling.day) if telling.day and period.last else period.last
    return period.first, telling.day if period.relation == "since" and period.last is None else period.last


# --- goals ----------------------------------------------------------------------------------------------------------


def _due(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span:
    """When a goal falls due; a plan beside which a result is held has the result's time."""
    if _is_yardstick(reading, quantity) and not _of_the_plan(reading, quantity, period):
        return telling.result or _of_result(reading, quantity, period, replace(telling, status="achieved"))
    if period is not None and period.start < quantity.start and _is_each(reading, quantity, period):
        period = None
    period = period or _due_further_on(reading, quantity, telling)
    if period is None:
        return _carried_span(reading, telling, alone=_is_requested(reading, quantity) or _is_each(reading, quantity))
    if period.kind not in LENGTHS:
        return _limit(period)
    ahead = next((p for p in reading.periods if p.start >= quantity.end and not p.compared and p.kind not in LENGTHS), None)
    return _limit(ahead) if ahead else NEVER


def _due_further_on(reading: Reading, quantity: Quantity, telling: Telling) -> Period | None:
    """`tuyến đường dài 3 km, kinh phí 4 tỷ đồng, sẽ khởi công trong quý IV`: when all of it is due, not what opens another clause."""
    end = reading.lower.find(";", quantity.end)
    behind = (p for p in reading.periods if quantity.end <= p.start and (end < 0 or p.start < end) and not p.compared and p.kind not in LENGTHS)
    found = next(behind, None)
    ahead = found is not None and found.last is not None and telling.latest is not None and found.last > telling.latest
    return found if ahead and found and not (opens_clause(reading, found) or leads_figure(reading, found)) else None


def _limit(period: Period) -> Span:
    """Goals of the end of a year fall due then."""
    return None if period.relation == "end" else period.first, period.last


@cache
def _yardstick() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('periods', 'yardsticks'))})(?!\w)[^,;.:\d]{{0,40}}$|%\s*(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán)\s*\(?$")


def _is_yardstick(reading: Reading, quantity: Quantity) -> bool:
    """`đạt 10,3%, vượt mục tiêu 10%`, `còn 2,8%, trong khi yêu cầu không quá 1%`."""
    return bool(_yardstick().search(reading.left(quantity)))


def _of_the_plan(reading: Reading, quantity: Quantity, period: Period | None) -> bool:
    """`thấp hơn kế hoạch năm 2017 là 6,5%`: the plan's own time stands between it and its figure, or behind the figure."""
    if period is None:
        return False
    plan = _yardstick().search(reading.left(quantity))
    start = plan.start() + quantity.number_start - len(reading.left(quantity)) if plan else 0
    return period.start >= start


@cache
def _requests() -> re.Pattern[str]:
    return pattern(entry("periods", "requests"))


def _is_requested(reading: Reading, quantity: Quantity) -> bool:
    """`Xã đề nghị huyện hỗ trợ 20 tỷ đồng`: asked for in this sentence, no part of the goals told before."""
    return bool(_requests().search(reading.left(quantity)))


@cache
def _each() -> re.Pattern[str]:
    return pattern(entry("periods", "each"))


def _is_each(reading: Reading, quantity: Quantity, period: Period | None = None) -> bool:
    """`mỗi tháng đối thoại một lần`: a standing duty, due with no goal told before."""
    if quantity.unit.nature == "frequency":
        return True
    start = max(reading.lower.rfind(mark, 0, quantity.start) for mark in ",;:.")
    return start >= (period.end if period else 0) - 1 and bool(_each().search(reading.lower, start + 1, quantity.start))


# --- results --------------------------------------------------------------------------------------------------------


@cache
def _past_words(name: str) -> re.Pattern[str]:
    return pattern(entry("periods", name))


def _former(reading: Reading, quantity: Quantity, period: Period | None, telling: Telling) -> Span | None:
    """`Trước đây, làng có hai cái giếng`, `332 đơn vị trước sắp xếp`: no present state; before a merger on a known day, until the day before."""
    said = _said_before(reading, quantity)
    if said is None or (period is not None and period.start > said[0]):
        return None
    merged = telling.carried.merged if said[1] != "at_first" else None
    return None, merged - timedelta(days=1) if merged else None


def _said_before(reading: Reading, quantity: Quantity) -> tuple[int, str] | None:
    """Where a word for a former time that governs the figure stands, and in which list: before it with no `nay` between, or right behind its noun."""
    left = reading.lower[: quantity.start]
    for name in ("former", "at_first", "before_merger"):
        found = [m for m in _past_words(name).finditer(left) if not _as_comparison(left, m.start())]
        if found and not _past_words("present").search(left, found[-1].end()):
            return found[-1].start(), name
    right = _before_behind().match(reading.lower, quantity.end)
    return (right.start(), "before_merger") if right else None


@cache
def _before_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,3}}?\s+(?:{alternatives(entry('periods', 'before_merger'))})(?!\w)")


def _as_comparison(text: str, start: int) -> bool:
    """`tăng 5 xã so với trước đây`."""
    return bool(re.search(r"(?:so\s+(?:với\s+)?|hơn\s+|như\s+|bằng\s+)$", text[:start]))


_PRESENT = re.compile(r"(?<!\w)đang(?!\w)")


def _over_by_now(reading: Reading, quantity: Quantity, period: Period, telling: Telling) -> bool:
    """`Từ ngày 10/7 đến 31/10 đã …, huyện đang cách ly 14 người`: what is going on now lies in no period of days that is over."""
    if period.relation != "from_to" or period.start > quantity.start or telling.day is None or period.last is None or period.last >= telling.day:
        return False
    marks = [reading.lower.rfind(mark, 0, quantity.start) for mark in (",", ";", ":")]
    clause = reading.lower[max(*marks, period.end) : reading.after(quantity)]
    return bool(_PRESENT.search(re.split(r"[,;]", clause.lstrip(",;: "))[0]))


def _month_of(period: Period, day: date) -> bool:
    """`đến hết tháng 8`, told on 30 August."""
    return period.kind == "month" and period.last is not None and (period.last.year, period.last.month) == (day.year, day.month)


def _fits(period: Period, telling: Telling) -> bool:
    """What is done or under way lies in no period wholly ahead."""
    day = telling.latest
    if day is None or telling.status == "context" or _month_of(period, day):
        return True
    ahead = (
        period.first > day
        if period.first and period.relation != "end"
        else period.last is not None and period.last > day and period.relation in ("until", "before", "end")
    )
    return not ahead


def _at_meeting(reading: Reading, quantity: Quantity, telling: Telling) -> bool:
    """People and bodies that attend, opinions raised, and what is given or decided there and then."""
    if quantity.kind == "named" or (_over_time(quantity) and telling.carried.report):
        return False
    nature, acts = quantity.unit.nature, pattern(entry("periods", "meeting_acts")).search(reading.lower)
    if telling.status == "context":
        return (
            nature == "opinion"
            or (nature == "people" and bool(pattern(entry("periods", "attendance")).search(reading.lower)))
            or (telling.meeting is not None and (bool(acts) or _takes_part(reading, quantity)))
        )
    return (
        telling.meeting is not None
        and telling.status == "achieved"
        and (nature == "opinion" and not telling.carried.paragraph or bool(acts and _past_words("there").search(reading.lower)))
    )


def _takes_part(reading: Reading, quantity: Quantity) -> bool:
    """`dự có 17 xã, thị trấn`, `140 đại biểu của 26 xã, thị trấn dự hội nghị`."""
    words = _past_words("taking_part")
    return bool(words.search(reading.left(quantity)) or words.search(reading.right(quantity)[:40]))


# --- carried over ---------------------------------------------------------------------------------------------------


def _over_time(quantity: Quantity) -> bool:
    """`1.845 lượt người dự 22 buổi họp`: counted over many meetings."""
    return quantity.unit.name.startswith("lượt")


def _inherited(reading: Reading, telling: Telling, *, alone: bool, over_time: bool) -> Iterator[Period]:
    """The periods that earlier sentences leave, the nearest first; a goal's is no result's."""
    carried, done = telling.carried, telling.status != "target"
    if not (done and carried.goal) and not alone:
        yield from reversed(carried.paragraph)
    if carried.section:
        yield carried.section.period
    if (
        carried.report
        and (telling.status != "context" or over_time or carried.report.kind == "years")
        and not telling.spoken
        and not _past_words("after_merger").search(reading.lower)
    ):
        yield carried.report


def _carried_span(reading: Reading, telling: Telling, *, alone: bool = False, over_time: bool = False) -> Span:
    """What is carried over; a goal told `alone` (asked for, or due again and again) has at most the time of its section."""
    status, day = telling.status, telling.latest
    for period in _inherited(reading, telling, alone=alone, over_time=over_time):
        if (period.last is None and period.first is None) or _is_over(reading, period, day):
            continue
        if _is_of_a_day(period, telling):
            continue
        if _goes_with(period, telling):
            return _limit(period) if telling.level else (period.first, period.last)
    if status == "target" and telling.carried.term and not alone and pattern(entry("periods", "term_goals")).search(reading.lower):
        return telling.carried.term.first, telling.carried.term.last
    return None, (None if status == "target" else telling.day)


def _is_of_a_day(period: Period, telling: Telling) -> bool:
    """Whether a state on a day doesn't take a period over: reports of a year tell states as of the year."""
    yearly = period is telling.carried.report and period.kind in ("year", "years") and telling.status != "in_progress"
    return (
        telling.stock
        and telling.day is not None
        and period.relation in ("in", "from_to")
        and telling.status != "target"
        and not telling.carried.moved
        and not yearly
    )


def _goes_with(period: Period, telling: Telling) -> bool:
    """A goal with what lies ahead, a result with what has begun: years of a plan are only over when they are."""
    day = telling.latest
    if period is telling.carried.report:
        ahead = False
    elif day is None:
        ahead = period.kind == "years" or period.relation in ("until", "before", "end")
    elif telling.status != "target" and period.kind == "year" and period.relation == "in" and not telling.carried.report:
        ahead = period.first is not None and period.first > day
    else:
        ahead = period.last is not None and period.last > day
    return (telling.status == "target") == ahead


def _is_over(reading: Reading, period: Period, day: date | None) -> bool:
    """A past year doesn't go on into a sentence that tells what has been done since."""
    past = period.kind == "year" and period.relation == "in" and day is not None and period.last is not None and period.last.year < day.year - 1
    return past and bool(_past_words("by_now").search(reading.lower))
