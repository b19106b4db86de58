"""Where an article comes from and when it was written, as far as its own text says so.

A day, an outlet or a byline is `stated` where the text has it, `inferred` where it follows from the text (the reason is given in words), `unknown` otherwise.
No day is made up: where only a year can be inferred, the date is that year's range.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.corpus import page
from analysis.corpus.dates import Written, days, full_days
from analysis.corpus.lines import outlet_prefix
from analysis.records import EVIDENCE_KINDS, Basis, KnownDate, Line, LineKind

_DAYTIME = re.compile(
    r"(?:^|[,(–-]\s*|\s)(?:vào\s+)?(?:rạng sáng|sáng|trưa|chiều|tối|đêm|hôm nay|hôm qua|ngày|trong ngày|vừa qua)\b[^.;]{0,12}$", re.IGNORECASE
)
_NO_EVENT = re.compile(
    r"(?:\bsố|\bquyết|\bhoạch|\bluận|\btheo|\btừ|\bđến|\btrước|\bhết|\bkể từ|\bnăm|\bsinh|/[A-ZĐ-]+|-[A-ZĐ-]+)\s*,?\s*(?:ngày)?\s*$", re.IGNORECASE
)
_SAID_TODAY = re.compile(r"^(?:\([^)]*\)\s*[-–]?\s*)?(?:sáng|trưa|chiều|tối|đêm|hôm)\s+nay\b", re.IGNORECASE)
_SAID_YESTERDAY = re.compile(r"^(?:\([^)]*\)\s*[-–]?\s*)?(?:hôm|sáng|chiều|tối)\s+qua\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:sáng|trưa|chiều|tối|đêm|hôm)\s+(?:nay)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,])(?:(?:[01]?\d[./-])|/)?(?P<year>20[0-4]\d)(?![\d.,]\d|\d)")
_GOAL_WORDS = re.compile(r"phấn đấu|mục tiêu|(?<!tính )đến năm|dự kiến|định hướng|kế hoạch|chỉ tiêu|sẽ\b|lộ trình|phương hướng|từ nay đến", re.IGNORECASE)
# … and the terms in which goals are told, that a year which is over may end, too
_GOAL = re.compile(rf"{_GOAL_WORDS.pattern}|tới năm|trước năm|giai đoạn|nhiệm kỳ|tầm nhìn|cuối năm|thực hiện năm", re.IGNORECASE)
_YEAR_OVER = re.compile(
    r"(?:\btính\s+(?:đến|tới)\s+(?:thời điểm\s+)?(?:cuối|hết)\s+năm|(?:^|[,;]|theo đó)\W*(?:vào\s+|từ\s+)?cuối\s+năm|\bngày\s+31[/-]12[/-])\s*(?P<year>20[0-4]\d)(?!\d)",
    re.IGNORECASE,
)
_LUNAR = re.compile(r"\s*\)?\s*(?:âm lịch|\(\s*âm lịch)", re.IGNORECASE)
_MONTH_OF = re.compile(r"\btháng\s+(?P<month>1[0-2]|0?[1-9])\s?(?:[/.-]\s?|năm\s+|\s)(?P<year>20[0-4]\d)(?!\d)", re.IGNORECASE)
_COMPARED = re.compile(r"\bso\s+(?:với\s+)?(?:[^\W\d_]+\s+){0,4}$", re.IGNORECASE)
_SPAN = re.compile(r"(?<!\d)20[0-4]\d\s?[-–—]\s?20[0-4]\d(?!\d)")
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?=\d)[^.!?\n]*)*")
_DOMAIN = re.compile(r"\b(?:[\w-]+\.)+(?:vn|net|com|org)\b", re.IGNORECASE)
_EVENT_BEFORE_PRINT = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet or a byline and how it is known."""

    name: str | None = None
    basis: Basis = Basis.UNKNOWN
    reason: str = ""


def _of_kind(lines: Iterable[Line], text: str, *kinds: LineKind) -> Iterator[str]:
    return (" ".join(text[line.start : line.end].split()) for line in lines if line.kind in kinds)


def outlet_name(sign: str) -> str:
    """The outlet that signs so (`QNO` → `Báo Quảng Nam`); the sign itself where it is not known."""
    return page.outlet_signs().get(sign.casefold(), sign)


def outlet(lines: Sequence[Line], text: str) -> Source:
    """The outlet: signed before the lead, a line of its own, a site's name in the dateline, or the agency in the byline."""
    for words in _of_kind(lines, text, LineKind.LEAD, LineKind.BODY, LineKind.DUPLICATE):
        if sign := outlet_prefix(words):
            return Source(outlet_name(sign), Basis.STATED, f"the text begins with {sign}")
    for words in _of_kind(lines, text, LineKind.FURNITURE):
        if page.names_outlet(words):
            return Source(words, Basis.STATED, "a line of the page names it")
    for words in _of_kind(lines, text, LineKind.DATELINE):
        before = re.match(r"([A-ZĐ]{2,6})\s*[-–]\s", words)
        site = _DOMAIN.search(words)
        if site or (before and page.is_outlet_sign(before[1])):
            return Source(outlet_name(site[0] if site else before[1]), Basis.STATED, "the dateline names it")
    for words in _of_kind(lines, text, LineKind.BYLINE):
        if match := re.match(r"(?:nguồn(?: tin)?\s*:|theo)\s*(.+)", words, re.IGNORECASE):
            return Source(outlet_name(match[1].strip()), Basis.STATED, "the byline names it as the source")
    return Source()


def byline(lines: Sequence[Line], text: str) -> Source:
    """Who wrote it: the line that says so, else names under the last paragraph; a photographer only where nobody else is named."""
    found = list(_of_kind(lines, text, LineKind.BYLINE))
    found.sort(key=lambda words: bool(re.match(r"(?:ảnh|video|kỹ thuật|nguồn)\b", words, re.IGNORECASE)))
    if not found:
        return Source()
    return Source(page.byline_label(found[0]) or found[0], Basis.STATED, "a line of the page names the author")


def _day(written: Written) -> KnownDate:
    day = written.on(written.year or 0)
    return KnownDate(day - written.before, day, Basis.STATED)


def _paragraphs(lines: Sequence[Line], text: str) -> list[str]:
    return [words for words in _of_kind(lines, text, *EVIDENCE_KINDS) if len(words.split()) >= 8]


def _event_day(paragraph: str) -> Written | None:
    """The first day that the opening of an article names as the day of what it reports, not as a document's, nor as a limit."""
    for written in days(paragraph[:700]):
        before = paragraph[: written.start]
        inside = paragraph[written.start : written.end]
        own_word = re.match(r"(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|nay|mai)\b", inside, re.IGNORECASE)
        if not _NO_EVENT.search(before) and not _LUNAR.match(paragraph, written.end) and (own_word or _DAYTIME.search(before)):
            return written
    return None


def _sentences(text: str) -> list[str]:
    return [match[0] for match in _SENTENCE.finditer(text) if match[0].strip()]


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a text names: as past or present, and as goals or plans."""

    past: tuple[int, ...]
    goals: tuple[int, ...]
    over: tuple[int, ...] = ()  # of whose end it tells as past
    days: tuple[tuple[int, int, int], ...] = ()  # year, month and day of each whole day that it tells of as past

    def of(self, month: int, day: int) -> int | None:
        """The year in which a day most likely lies: behind the best one where the text tells how that ended (unless the day is near its end), or of a later day in it."""
        if self.best is None:
            return None
        later = any(told[0] == self.best and told[1:] > (month, day) for told in self.days)
        return self.best + 1 if later or (self.best in self.over and month < 12) else self.best

    @property
    def best(self) -> int | None:
        """The year in which the text was most likely written: the latest that isn't a goal, else the nearest goal."""
        return max(self.past) if self.past else min(self.goals, default=None)

    @property
    def reason(self) -> str:
        """Why `best` is the best, in words."""
        if self.past:
            return f"{max(self.past)} is the latest year that the text names otherwise than as a goal"
        return f"the text names no year but in goals and plans, of which {min(self.goals)} is the nearest" if self.goals else ""


def years(text: str) -> Years:
    """The years that a text names (2000–2049)."""
    past, goals, over, told = [], [], [], []
    for sentence in _sentences(text):
        goal = bool(_GOAL.search(sentence))
        if not _GOAL_WORDS.search(sentence):
            over += [int(match["year"]) for match in _YEAR_OVER.finditer(sentence)]
        found = [int(match["year"]) for match in _YEAR.finditer(sentence) if not _says_nothing(sentence, match.start("year"), goal=goal)]
        dated = [written for written in full_days(sentence) if written.year and written.year >= 2000]
        (goals if goal else past).extend(year for year in found if year not in [written.year for written in dated])
        for written in dated:
            limit = re.search(r"\btrước(?:\s+ngày)?\s*$", sentence[: written.start], re.IGNORECASE)
            (goals if limit else past).append(written.year)
            if not (limit or goal):
                told.append((written.year, written.month, written.day))
    return Years((*past, *over), tuple(goals), tuple(over), tuple(told))


def _says_nothing(sentence: str, start: int, *, goal: bool) -> bool:
    """The base of a comparison (`so với năm 2009`), and the years of a programme (`giai đoạn 2010-2020`): written any year behind or in them."""
    return bool(_COMPARED.search(sentence[:start])) or goal and any(span.start() <= start < span.end() for span in _SPAN.finditer(sentence))


def _range(text: str) -> KnownDate:
    """The year in which a text without any day was written, as a range."""
    known = years(text)
    if known.best is None:
        return KnownDate()
    return KnownDate(date(known.best, 1, 1), date(known.best, 12, 31), Basis.INFERRED, f"no day is given; {known.reason}")


def published(lines: Sequence[Line], text: str) -> KnownDate:
    """The day of publication: a dateline's; `Sáng nay` with a day means the day itself. Unknown otherwise."""
    for words in _of_kind(lines, text, LineKind.DATELINE):
        for written in full_days(words):
            return _day(written)
    for paragraph in _paragraphs(lines, text)[:2]:
        written = _event_day(paragraph)
        if written and written.year and _TODAY.search(paragraph[: written.end]):
            day = written.on(0)
            return KnownDate(day, day, Basis.INFERRED, "the text calls the day of the event today (`nay`)")
    return KnownDate()


def _told_of_later(text: str, day: date) -> bool:
    """Whether a text tells of a later month of the same year as past: then it was written in another year, and which isn't known."""
    told = (match for sentence in _sentences(text) if not _GOAL.search(sentence) for match in _MONTH_OF.finditer(sentence))
    return any(int(match["year"]) == day.year and int(match["month"]) > day.month for match in told)


def _dated(written: Written, print_day: date | None, text: str) -> KnownDate | None:
    """The day with its year: written, taken from the dateline, or inferred from the text."""
    try:
        if written.year:
            return _day(written)
        if print_day:
            day = written.on(print_day.year)
            day = day if day <= print_day else written.on(print_day.year - 1)
            return KnownDate(
                day - written.before,
                day,
                Basis.INFERRED,
                f"the text says {written.day}/{written.month}; the year is that of the day of publication, {print_day.isoformat()}",
            )
        known = years(text)
        year = known.of(written.month, written.day)
        if year is None:
            return None
        day = written.on(year)
        if _told_of_later(text, day):
            return None
        ended = ", and it tells of a later time of that year" if year != known.best else ""
        return KnownDate(day - written.before, day, Basis.INFERRED, f"the text says {written.day}/{written.month}; {known.reason}{ended}")
    except ValueError:  # 29 February of another year
        return None


def event(lines: Sequence[Line], text: str, print_date: KnownDate) -> KnownDate:
    """The day of what is reported, as the opening names it; a range where only the year can be inferred; unknown where a stated day of publication is all there is."""
    print_day = print_date.day if print_date.basis is Basis.STATED else None
    for number, paragraph in enumerate(_paragraphs(lines, text)[:3]):
        written = _event_day(paragraph)
        if (
            written and number and re.search(r"[.!?]\s+(?:\w+\s+){0,2}$", paragraph[: written.start])
        ):  # a day that opens a later sentence further on is of what led to the event
            continue
        known = _dated(written, print_day, text) if written else None
        if known and (not print_day or timedelta(0) <= print_day - known.start <= _EVENT_BEFORE_PRINT):
            return known
        if print_day and not written and (_SAID_TODAY.match(paragraph) or _SAID_YESTERDAY.match(paragraph)):
            day = print_day - timedelta(days=bool(_SAID_YESTERDAY.match(paragraph)))
            return KnownDate(day, day, Basis.INFERRED, f"the text says `nay` or `qua`; it was published on {print_day.isoformat()}")
    return KnownDate() if print_day else _range(text)
