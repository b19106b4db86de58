"""Dates and periods in Vietnamese text: where they stand and which days they cover.

`Năm 2018`, `quý I năm 2021`, `7 tháng đầu năm 2016`, `giai đoạn 2021 - 2025`, `trước năm 2020`, `đến hết tháng 6`, `từ đầu năm đến nay`, `Sáng 19/8`.
What is left out (the year of `tháng 6`, what `nay` means) comes from a reference date, usually the article's; without one it stays open.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.language.numbers import parse_words

FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Period:
    """A date or period as written: `text[start:end]`, the days it covers (either end may be open), and what kind of expression it is.

    Attributes:
        kind: `day` (also a few days in a row), `month`, `quarter`, `months`, `year`, `years`, `term`, `now`, `other`.
        relation: `in` (all of it), `end` (`cuối năm 2017`), `until`, `before`, `since`, `from_to`.
        compared: it only serves a comparison (`so với năm 2016`).
    """

    start: int
    end: int
    first: date | None
    last: date | None
    kind: str
    relation: str = "in"
    compared: bool = False


Span = tuple[date | None, date | None]
_Builder = Callable[[re.Match[str], date | None], Span | None]

_YEAR = r"(?:19|20)\d\d"
_MONTH_WORDS = "một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|giêng|chạp"
_SPECIAL_MONTHS = {"giêng": 1, "chạp": 12, "tư": 4, "mười một": 11, "mười hai": 12}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, first: int, last: int | None = None) -> Span:
    """From the first day of month `first` to the last day of month `last` of a year."""
    last = last or first
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def year_span(first: int, last: int | None = None) -> Span:
    """From 1 January of `first` to 31 December of `last`."""
    return date(first, 1, 1), date(last or first, 12, 31)


def _month_number(written: str) -> int | None:
    number = int(written) if written.isdigit() else _SPECIAL_MONTHS.get(written) or int(parse_words(written) or 0)
    return number if 1 <= number <= 12 else None


def _named_year(word: str | None, reference: date | None) -> int | None:
    """The year that `2016`, `nay`, `ngoái`, `tới` … means."""
    if word and word.isdigit():
        return int(word)
    if reference is None:
        return None
    return reference.year + {"ngoái": -1, "trước": -1, "rồi": -1, "tới": 1, "sau": 1}.get(word or "", 0)


def _build_day(match: re.Match[str], reference: date | None) -> Span | None:
    year = int(match["y"]) if match["y"] else _year_of_month(match, int(match["m"]), reference)
    day = _day(year, int(match["m"]), int(match["d"])) if year else None
    if day is None:
        return (None, None) if 1 <= int(match["m"]) <= 12 and 1 <= int(match["d"]) <= 31 and not match["y"] else None
    return day, day


_COUNTED = re.compile(
    r"\s+(?:hội viên|đoàn viên|thành viên|học sinh|người dân|cơ sở|cháu|em|gia đình|tổ viên|xã|tiêu chí|thôn|hộ|huyện|phường|số|diện tích|thời gian|đến một nửa|đến (?:1/[2-5]|2/[35]|3/[45])|khu|người|km|ha|con|tổ|cán bộ|công trình|mô hình|sản phẩm|tuyến|nhà|phòng|điểm|lớp|trường|lần|buổi|tấn|tạ|triệu|tỷ|tỉ|nghìn|mét|giờ|cây|sào|htx|hợp tác|đơn vị|đảng viên|nội dung|việc|đầu mối|vụ|cuộc|dự án)(?!\w)",
    re.IGNORECASE,
)


def _build_bare_day(match: re.Match[str], reference: date | None) -> Span | None:
    """`đến 30/6`, `từ 1/7 đến 15/9 xã tiếp nhận …`; not `đến 9/15 xã`: so many out of so many."""
    return None if int(match["d"]) <= int(match["m"]) and _COUNTED.match(match.string, match.end()) else _build_day(match, reference)


def _build_few_days(match: re.Match[str], reference: date | None) -> Span | None:
    """`ngày 18 và 19/12`, `các ngày 6, 7 và 8/7/2010`."""
    span = _build_day(match, reference)
    if span is None or span[1] is None:
        return span
    first = _day(span[1].year, span[1].month, int(match["first"]))
    return (first, span[1]) if first and first < span[1] else None


_FAR = 9  # months
_DUE = re.compile(r"(?<!\w)(?:trước|chậm nhất(?:\s+là)?|hạn chót|muộn nhất(?:\s+là)?|hết|từ nay (?:đến|tới)|sau)\s+(?:ngày\s+)?$")
_COMING = re.compile(r"[^.;:!?\n]{0,60}?(?<!\w)(?:sẽ|dự\s+kiến)(?!\w)")  # behind a day: it lies ahead
_BACK = re.compile(r"(?<!\w)(?:hồi|từ hồi)\s+(?:ngày\s+|đầu\s+|cuối\s+|giữa\s+)?$")


def _year_of_month(match: re.Match[str], month: int, reference: date | None) -> int | None:
    """The year of a month without one: in January December was just over, unless it is a time until which something is due; in December what is due in January is so next year."""
    if reference is None:
        return None
    before = match.string[: match.start()].lower()
    if reference.month - month >= _FAR and (_DUE.search(before) or _COMING.match(match.string, match.end())):
        return reference.year + 1
    over = month - reference.month >= _FAR and not _DUE.search(before) or month > reference.month and _BACK.search(before) is not None
    return reference.year - 1 if over else reference.year


def _build_worded_day(match: re.Match[str], reference: date | None) -> Span | None:
    """`ngày 7 tháng ba`."""
    month = _month_number(match["m"])
    if month is None:
        return None
    year = _named_year(match["y"], reference) if match["y"] else _year_of_month(match, month, reference)
    day = _day(year, month, int(match["d"])) if year else None
    return day, day


def _build_month(match: re.Match[str], reference: date | None) -> Span | None:
    month, year = _month_number(match["m"]), _named_year(match["y"], reference)
    if month is None:
        return None
    if not match["y"] and not match[0].endswith(("tới", "này")):
        year = _year_of_month(match, month, reference)
    return month_span(year, month) if year else (None, None)


def _build_quarter(match: re.Match[str], reference: date | None) -> Span | None:
    year, quarter = _named_year(match["y"], reference), _ROMAN[match["q"]]
    return month_span(year, 3 * quarter - 2, 3 * quarter) if year else (None, None)


def _build_near_quarter(match: re.Match[str], reference: date | None) -> Span | None:
    """`quý này`, `quý tới`, `quý trước`."""
    if reference is None:
        return None, None
    index = reference.year * 4 + (reference.month - 1) // 3 + {"tới": 1, "tiếp": 1, "sau": 1, "trước": -1}.get(match["which"], 0)
    return month_span(index // 4, 3 * (index % 4) + 1, 3 * (index % 4) + 3)


def _build_first_months(match: re.Match[str], reference: date | None) -> Span | None:
    """`6 tháng đầu năm`: of the year before when that many months of the year have not passed by far."""
    count, year = _count(match["n"]), _named_year(match["y"], reference)
    if not match["y"] and reference and 1 <= count <= 12 and month_span(reference.year, 1, count)[1] - reference > timedelta(days=31):
        year = reference.year - 1
    return month_span(year, 1, count) if year and 1 <= count <= 12 else (None, None)


def _build_last_months(match: re.Match[str], reference: date | None) -> Span | None:
    count, year = _count(match["n"]), _named_year(match["y"], reference)
    return month_span(year, 13 - count, 12) if year and 1 <= count <= 12 else (None, None)


def _months_on(reference: date, count: int) -> tuple[date, date]:
    """The first and last day of the month that lies `count` months after that of the reference date."""
    months = reference.year * 12 + reference.month - 1 + count
    year, month = divmod(months, 12)
    return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])


_NEAR = {"này": 0, "nay": 0, "trước": -1, "rồi": -1, "qua": -1, "ngoái": -1, "tới": 1, "sau": 1}


def _build_near_month(match: re.Match[str], reference: date | None) -> Span | None:
    """`tháng trước`, `tháng này`, `tháng tới`."""
    return _months_on(reference, _NEAR[match["which"]]) if reference else (None, None)


def _build_near_week(match: re.Match[str], reference: date | None) -> Span | None:
    """`tuần trước`, `tuần này`, `tuần sau`: from Monday to Sunday."""
    if reference is None:
        return None, None
    monday = reference + timedelta(days=7 * _NEAR[match["which"]] - reference.weekday())
    return monday, monday + timedelta(days=6)


def _build_weekday(match: re.Match[str], reference: date | None) -> Span | None:
    """`thứ năm tuần tới`, `chủ nhật tuần này`."""
    week = _build_near_week(match, reference)
    if week is None or week[0] is None:
        return week
    day = week[0] + timedelta(days=_WEEKDAYS[match["w"] or "chủ nhật"])
    return day, day


_WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5, "chủ nhật": 6}
_DAYS_ON = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}


def _build_near_day(match: re.Match[str], reference: date | None) -> Span | None:
    """`hôm nay`, `chiều qua`, `ngày mai`."""
    day = reference + timedelta(days=_DAYS_ON[match["which"]]) if reference else None
    return day, day


def _build_first_day(match: re.Match[str], reference: date | None) -> Span | None:
    """`ngày đầu tiên của tháng 3`."""
    span = _build_month(match, reference)
    return (span[0], span[0]) if span else None


def _build_days_near(match: re.Match[str], reference: date | None) -> Span | None:
    """`3 ngày tới`, `2 ngày vừa qua`: without the reference date itself."""
    count = _count(match["n"])
    if reference is None or not 1 <= count <= 60:
        return None, None
    if match["which"] in ("tới", "tiếp theo"):
        return reference + timedelta(days=1), reference + timedelta(days=count)
    return reference - timedelta(days=count), reference - timedelta(days=1)


def _build_months_ahead(match: re.Match[str], reference: date | None) -> Span | None:
    """`3 tháng tới`: the whole months that follow."""
    count = _count(match["n"])
    return (_months_on(reference, 1)[0], _months_on(reference, count)[1]) if reference and 1 <= count <= 24 else (None, None)


def _build_months_past(match: re.Match[str], reference: date | None) -> Span | None:
    """`6 tháng qua`: the year's first half when it has just ended, as many whole months as have passed of the year, else the months before the reference date."""
    count = _count(match["n"])
    if reference is None or not 1 <= count <= 12:
        return None, None
    if count == reference.month - 1 or (count in (3, 6, 9, 12) and 0 <= reference.month - 1 - count <= 2):
        return month_span(reference.year, 1, count)
    first = _months_on(reference, -count)[0]
    return first, _months_on(reference, -1)[1] if reference.day <= _EARLY else reference  # early in a month whole ones are told of


def _build_months_to_date(match: re.Match[str], reference: date | None) -> Span | None:
    """`11 tháng, doanh thu đạt …`: of the year, where so many have just passed; else it is a length of time."""
    count = _count(match["n"])
    just_over = reference is not None and (count == reference.month - 1 or (count == reference.month and reference.day >= _LATE))
    if reference is None or not 2 <= count <= 11 or not (just_over or count in (6, 9) and 0 < reference.month - count <= 3):
        return None
    return month_span(reference.year, 1, count)


def _build_week_past(match: re.Match[str], reference: date | None) -> Span | None:
    """`tuần qua`: the seven days before the reference date."""
    return (reference - timedelta(days=7), reference) if reference else (None, None)


def _build_years_past(match: re.Match[str], reference: date | None) -> Span | None:
    """`3 năm qua`: up to the reference date."""
    count = _count(match["n"])
    if reference is None or not 1 <= count <= 30:
        return None, None
    first = (
        _day(reference.year - count, reference.month, min(reference.day, 28))
        if reference.month == 2
        else _day(reference.year - count, reference.month, reference.day)
    )
    return (first + timedelta(days=1) if first else None), reference


def _build_years_ahead(match: re.Match[str], reference: date | None) -> Span | None:
    """`4 năm tới`: due at the end of the last of them."""
    count = _count(match["n"])
    return (None, year_span(reference.year + count)[1]) if reference and 1 <= count <= 30 else (None, None)


def _count(written: str) -> int:
    return int(written) if written.isdigit() else int(parse_words(written) or 0)


def _build_year(match: re.Match[str], reference: date | None) -> Span | None:
    year = _named_year(match["y"], reference)
    return year_span(year) if year else (None, None)


def _build_adjoining_year(match: re.Match[str], reference: date | None) -> Span | None:
    """`năm trước`, `năm tiếp theo`."""
    return year_span(reference.year + (-1 if match["y"] else 1)) if reference else (None, None)


def _build_next_year(match: re.Match[str], reference: date | None) -> Span | None:
    return year_span(reference.year + 1) if reference else (None, None)


def _build_years(match: re.Match[str], reference: date | None) -> Span | None:
    first, last = int(match["a"]), int(match["b"])
    return year_span(first, last) if first <= last else None


def _build_year_list(match: re.Match[str], reference: date | None) -> Span | None:
    years = [int(year) for year in re.findall(_YEAR, match.group())]
    return year_span(min(years), max(years))


def _build_now(match: re.Match[str], reference: date | None) -> Span | None:
    return None, reference


def _build_year_to_date(match: re.Match[str], reference: date | None) -> Span | None:
    return (date(reference.year, 1, 1), reference) if reference else (None, None)


def _build_since_year(match: re.Match[str], reference: date | None) -> Span | None:
    """`từ năm 2016 đến nay`, `từ tháng 7/2018 đến nay`."""
    month = _month_number(match["m"]) if match["m"] else 1
    return (date(int(match["y"]), month, 1), reference) if month else None


def _build_term_to_date(match: re.Match[str], reference: date | None) -> Span | None:
    return (date(int(match["y"]), 1, 1) if match["y"] else None), reference


def _build_open(match: re.Match[str], reference: date | None) -> Span | None:
    return None, None


_LATE = 20  # from this day of a month it is told of as a whole
_EARLY = 15  # until this day of a month the last one is what is told of
_SEP = r"\s?[-–—/]\s?"
_N = rf"(?:\d{{1,2}}|{_MONTH_WORDS}|bốn)"
_DAYWORD = r"(?:ngày|sáng ngày|chiều ngày|tối ngày|sáng|chiều|tối|trưa|đêm|hôm|mồng|mùng|sáng nay|chiều nay)"
_PATTERNS: tuple[tuple[str, str, _Builder], ...] = (
    (
        "day",
        rf"ngày\s+(?P<first>[0-3]?\d)(?:\s*,\s*[0-3]?\d)*\s*(?:,|và|đến|[-–])\s*(?:ngày\s+)?(?P<d>[0-3]?\d)\s?[/.-]\s?(?P<m>[01]?\d)(?:\s?[/.-]\s?(?P<y>{_YEAR}))?(?![\d%]|[.,/]\d)",
        _build_few_days,
    ),
    ("day", rf"(?:{_DAYWORD}[,\s]\s?\(?)?(?<![\d/.,-])(?P<d>[0-3]?\d)\s+tháng\s+(?P<m>\d{{1,2}})(?:\s+năm\s+(?P<y>{_YEAR}))?(?!\d|\s+lần)", _build_day),
    ("day", rf"(?:ngày|mồng|mùng)\s+(?P<d>[0-3]?\d)\s+tháng\s+(?P<m>{_MONTH_WORDS})(?:\s+năm\s+(?P<y>{_YEAR}))?(?!\w)", _build_worded_day),
    ("day", rf"(?:{_DAYWORD}\s+)?\(?(?<![\d/.,-])(?P<d>[0-3]?\d)\s?[/.-]\s?(?P<m>[01]?\d)\s?[/.-]\s?(?P<y>{_YEAR})(?!\d)", _build_day),
    ("day", rf"{_DAYWORD}\s+(?:nay\s+|qua\s+)?\(?(?P<d>[0-3]?\d)\s?[/.-]\s?(?P<m>[01]?\d)(?P<y>(?!))?(?![\d%]|[.,/]\d)", _build_day),
    (
        "day",
        r"(?:(?<=đến )|(?<=trước )|(?<=từ )|(?<=sau )|(?<=hết )|(?<=tới ))(?P<d>[0-3]?\d)[/.-](?P<m>[01]?\d)(?P<y>(?!))?(?![\d%/]|[.,]\d)",
        _build_bare_day,
    ),
    ("month", rf"tháng\s+(?P<m>\d{{1,2}}|{_MONTH_WORDS})(?:\s?[/.-]\s?|\s+năm\s+|\s+)(?P<y>{_YEAR}|nay|ngoái)(?!\w)", _build_month),
    ("month", rf"tháng\s+(?P<m>\d{{1,2}}|{_MONTH_WORDS})(?!\w)(?:\s+(?:vừa\s+)?(?:qua|này|rồi|tới)(?!\w))?(?P<y>(?!))?(?![/.,-]\d)(?!\s+lần)", _build_month),
    ("month", rf"(?<![\d/.,-])(?P<m>0?[1-9]|1[0-2])/(?P<y>{_YEAR})(?!\d)", _build_month),
    (
        "quarter",
        rf"quý\s+(?P<q>iv|iii|ii|i|[1-4]|một|hai|ba|bốn|tư)(?!\w)(?:\s?/\s?|\s+của\s+năm\s+|\s+năm\s+|\s+)?(?P<y>{_YEAR}|nay|tới)?(?!\d)",
        _build_quarter,
    ),
    ("quarter", r"quý\s+(?P<which>này|nay|hiện\s+tại|tới|tiếp|sau|trước)(?!\w)", _build_near_quarter),
    ("months", rf"(?P<n>{_N})\s+tháng\s+(?:đầu\s+|của\s+)?năm(?:\s+(?P<y>{_YEAR}|nay|ngoái|trước))?(?!\w)", _build_first_months),
    ("months", rf"(?P<n>{_N})\s+tháng\s+cuối\s+năm(?:\s+(?P<y>{_YEAR}|nay))?(?!\w)", _build_last_months),
    ("months", rf"(?P<n>{_N})\s+tháng\s+(?:(?:vừa\s+)?qua|vừa\s+rồi)(?!\w)", _build_months_past),
    (
        "months_told",
        rf"(?<!sau )(?<!hơn )(?<!vòng )(?<!mỗi )(?<!nghỉ )(?<!nuôi )(?<!học )(?<!chờ )(?<!mất )(?<!thai )(?<!hành )(?<!hạn )(?<!đa )(?<!thiểu )(?<!từ )(?<!đến )(?<!dài )(?<!gần )(?<!-)(?<!- )(?<![\d,./])(?:trong\s+)?(?P<n>{_N})\s+tháng(?!\s+(?:tuổi|tù|cuối|qua|tới|đầu|nữa|sau|trước|liền|liên|lương|mới|một|năm|của|\d{{1,2}}(?![\d.,]))|\w|/)",
        _build_months_to_date,
    ),
    ("months_in", rf"(?<!\w)trong\s+(?P<n>{_N})\s+tháng(?!\s+(?:tuổi|tù|cuối|tới|đầu|nữa|sau|trước|liền|năm|của|\d)|\w|/)", _build_months_past),
    (
        "day",
        r"(?<!\w)(?:ngày\s+|buổi\s+)?(?:(?:(?:sáng|trưa|chiều|tối|đêm)\s+)?(?:hôm|bữa)|sáng|trưa|chiều|tối|đêm)\s+(?P<which>nay|qua|kia)(?!\w|\s+\(?\d{1,2}\s?[/.-])",
        _build_near_day,
    ),
    ("day", r"(?<!\w)(?:ngày|(?:sáng|trưa|chiều|tối|đêm)(?:\s+ngày)?)\s+(?P<which>mai)(?!\w)", _build_near_day),
    ("day", rf"(?<!\w)ngày\s+đầu\s+tiên\s+của\s+tháng\s+(?P<m>\d{{1,2}}|{_MONTH_WORDS})(?:\s?[/.-]\s?|\s+năm\s+)?(?P<y>{_YEAR})?(?!\w)", _build_first_day),
    ("day", r"(?<!\w)(?:thứ\s+(?P<w>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s+(?:của\s+)?tuần\s+(?P<which>này|trước|tới|sau|rồi|qua)(?!\w)", _build_weekday),
    ("days", r"(?<!\w)(?:trong\s+)?tuần\s+(?P<which>này|trước|tới|sau)(?!\w)", _build_near_week),
    ("days", rf"(?<![\w.,/-])(?P<n>{_N})\s+ngày\s+(?P<which>tới|tiếp\s+theo|vừa\s+qua|vừa\s+rồi|qua)(?!\w)", _build_days_near),
    (
        "month",
        r"(?<!\w)(?<!những )(?<!các )(?<!mấy )(?<!vài )(?<!hai )(?<!ba )(?<!bốn )(?<!năm )(?<!sáu )(?<!chín )(?<!mỗi )(?<!\d )(?:trong\s+)?tháng\s+(?P<which>trước|này|tới|sau)(?!\w|\s+đó)",
        _build_near_month,
    ),
    ("months", rf"(?P<n>{_N})\s+tháng\s+(?:tới|tiếp\s+theo)(?!\w)", _build_months_ahead),
    ("days", r"(?<!\w)tuần\s+(?:vừa\s+)?(?:qua|rồi)(?!\w)", _build_week_past),
    ("years_past", rf"(?P<n>{_N})\s+năm\s+(?:(?:vừa\s+)?qua|vừa\s+rồi|gần\s+đây)(?!\w)", _build_years_past),
    ("years_ahead", rf"(?P<n>{_N})\s+năm\s+(?:tới|tiếp\s+theo|nữa)(?!\w)", _build_years_ahead),
    ("years_in", rf"(?<!\w)(?:qua|sau)\s+(?:gần\s+|hơn\s+)?(?P<n>{_N})\s+năm(?!\s+(?:\d|nữa|qua|trước|học)|\w)", _build_now),
    ("months", r"(?:kế hoạch|song|nhưng)\s+(?P<n>[369])\s+tháng(?P<y>(?!))?(?!\w)", _build_first_months),
    ("months", r"(?:những|các|mấy)\s+tháng\s+đầu\s+năm(?:\s+(?P<y>nay))?", _build_year_to_date),
    (
        "years",
        rf"(?:giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ|các\s+năm|năm|niên\s+khóa|năm\s+học)?\s*(?<!\d)(?P<a>{_YEAR})(?:{_SEP}|\s+đến\s+)(?:năm\s+)?(?P<b>{_YEAR})(?!\d)",
        _build_years,
    ),
    ("years", rf"(?:các|những|hai|ba|2|3)?\s*năm\s+{_YEAR}(?:,\s+{_YEAR})*\s*(?:,|và)\s+(?:năm\s+)?{_YEAR}(?!\d)", _build_year_list),
    ("since", r"(?:kể\s+)?từ\s+đầu\s+năm(?!\s+(?:\d|học|nay|đến|tới))(?!\w)", _build_year_to_date),
    ("since", r"(?<!\w)đầu\s+năm\s+nay(?!\w)", _build_year_to_date),
    ("since", r"(?:kể\s+)?từ\s+đầu\s+năm(?:\s+(?:nay|đến\s+nay|tới\s+nay))+", _build_year_to_date),
    ("since", rf"(?:kể\s+)?từ\s+đầu\s+nhiệm\s+kỳ(?:\s+đại\s+hội)?(?:\s+(?P<y>{_YEAR})\s?[-–]\s?{_YEAR})?\s+(?:đến|tới)\s+nay", _build_term_to_date),
    ("since", rf"(?:kể\s+)?từ\s+(?:năm\s+|tháng\s+(?P<m>\d{{1,2}})(?:\s?[/.-]\s?|\s+năm\s+))?(?P<y>{_YEAR})\s+(?:đến|tới)\s+nay", _build_since_year),
    ("year", rf"(?<!\d\s)(?:đầu\s+|giữa\s+|cuối\s+|trong\s+|cả\s+)?năm\s+(?P<y>{_YEAR})(?!\d)", _build_year),
    ("year", r"(?:cuối\s+|trong\s+|đầu\s+|cả\s+)?năm\s+(?P<y>nay|ngoái|rồi|tới)(?!\w)", _build_year),
    (
        "year",
        r"(?<!\w)(?<!những )(?<!các )(?<!mọi )(?<!mấy )(?<!vài )(?<!nhiều )(?<!hai )(?<!ba )(?<!bốn )(?<!năm )(?<!sáu )(?<!bảy )(?<!tám )(?<!chín )(?<!mười )(?<!chục )(?<!một )(?<!\d )năm\s+(?:(?P<y>trước)|tiếp\s+theo|kế\s+tiếp)(?!\w|\s+(?:đó|đây|khi|nữa))",
        _build_adjoining_year,
    ),
    (
        "year",
        r"(?<!\w)(?:niên\s+vụ|vụ)\s+(?:lúa\s+|mùa\s+)?(?:này|nay)(?P<y>(?!))?(?!\w|\s+(?:do|bị|xảy\s+ra|liên\s+quan|khiến|gây|(?:đã\s+|đang\s+)?được\s+(?:khởi\s+tố|điều\s+tra|xử\s+lý)))",
        _build_year,
    ),
    ("year", r"(?<!\w)(?:cuối|cả|trong)\s+năm(?!\s+(?:học|qua|rưỡi|ngày|tháng|[^\W\d]+\s+(?:này|liền)|\d))(?P<y>(?!))?(?!\w)", _build_year),
    ("year", r"(?<=kế hoạch )năm(?P<y>(?!))?(?=\s*(?:là\s|\(|đề\s+ra|giao))", _build_year),
    ("year", r"(?<=chỉ tiêu )năm(?P<y>(?!))?(?=\s*(?:là\s|\(|đề\s+ra|giao))", _build_year),
    ("year", r"(?<!\w)(?:sang\s+năm(?=\s)|(?:(?<=^)|(?<=[,;:.]\s))năm\s+sau)(?P<y>(?!))?(?!\w)", _build_next_year),
    (
        "year",
        rf"(?<!\w)(?:(?:đến|tới|trước|vào)\s+(?:hết|cuối|đầu|giữa)|cuối|đầu|giữa|hết)\s+(?P<y>{_YEAR})(?![\d.,]*\d|\s*%|\w)",
        _build_year,
    ),  # `đến cuối 2010 hộ nghèo còn 30%`
    (
        "year",
        rf"(?<![\d.,/-])(?P<y>{_YEAR})(?![\d.,]*\d|\s*%)",
        _build_year,
    ),  # also what only may be one: `2000 suất quà` (`claims.finding` knows what is counted)
    ("now", r"(?<!\w)(?:tính\s+)?(?:cho\s+)?(?:đến|tới)\s+(?:nay|giờ|thời\s+điểm\s+(?:này|hiện\s+tại|hiện\s+nay))(?!\w)", _build_now),
    (
        "now",
        r"(?<!\w)(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )(?<!tái )(?<!hôm )(?<!năm )(?<!sáng )(?<!chiều )(?<!từ trước đến )(?:hiện\s+nay|hiện\s+tại|hiện(?!\s+(?:đại|trạng|thực|hành|vật|hữu|tượng|diện|thân|rõ|ra|hình))|(?:ngay\s+)?bây\s+giờ|(?:ngay\s+)?lúc\s+này|giờ\s+đây|nay)(?!\w)",
        _build_now,
    ),
    ("now", r"(?:(?<=^)|(?<=[.!?“\"]\s)|(?<=[,;:]\s)|(?<=[“\"]))giờ(?=\s+(?:thì\s+)?(?!giấc|làm|học|hành|cao|ra|vào|cơm|nghỉ)[^\W\d])(?!\w)", _build_now),
    ("term", r"(?<!\w)nhiệm\s+kỳ(?:\s+(?:này|tới|qua|trước))?(?!\w)", _build_open),
)
_COMPILED = tuple((kind, re.compile(pattern), build) for kind, pattern, build in _PATTERNS)

_UNTIL = re.compile(
    r"(?:(?:tính|cho|kéo dài)\s+)?(?:đến|tới)\s+(?:hết|cuối|ngày|hết\s+ngày|đầu|giữa|trước)?\s*$|(?:hết|vào\s+cuối|vào)\s+$|chậm\s+nhất\s+(?:là\s+)?(?:trong|vào|đến)?\s*$"
)
_BEFORE = re.compile(r"trước\s+(?:ngày\s+)?$")
_COMPARED = re.compile(
    r"so\s+(?:với\s+)?(?:[^\W\d_]+\s+){0,5}$|(?:so\s+(?:với|sánh)|cùng\s+kỳ|lần|hơn|(?<!nếu )như|bằng)\s+(?:với\s+)?(?:cùng\s+kỳ\s+|thời\s+điểm\s+|mức\s+|cả\s+|tổng\s+|trước\s+)?(?:của\s+)?(?:đầu\s+|cuối\s+|hồi\s+|tháng\s+)?$"
)
_FROM = re.compile(r"từ\s+(?:ngày\s+|nay\s+|đầu\s+|giữa\s+|cuối\s+)?$")
_FROM_MIDDLE = re.compile(r"từ\s+giữa\s+$")


_COUNTED_FROM_DAY = (
    _build_near_day,
    _build_near_month,
    _build_near_week,
    _build_weekday,
    _build_days_near,
    _build_months_ahead,
    _build_week_past,
    _build_years_ahead,
    _build_next_year,
    _build_adjoining_year,
    _build_year,
)


def _candidates(text: str, reference: date | None, *, assumed: bool = False) -> list[Period]:
    """Every expression; where the reference is only assumed, those that are counted from the day itself stay open."""
    found = []
    for kind, pattern, build in _COMPILED:
        known = None if assumed and build in _COUNTED_FROM_DAY else reference
        for match in pattern.finditer(text):
            span = build(match, known)
            if span is not None and not (match.start() and text[match.start() - 1].isalnum() and text[match.start()].isalpha()):
                found.append(Period(match.start() + _leading(match.group()), match.end(), *span, kind))
    return found


def _leading(written: str) -> int:
    return len(written) - len(written.lstrip(" ("))


def _longest(periods: list[Period]) -> list[Period]:
    kept: list[Period] = []
    for period in sorted(periods, key=lambda p: (-(p.end - p.start), p.start)):
        if all(period.end <= other.start or period.start >= other.end for other in kept):
            kept.append(period)
    return sorted(kept, key=lambda p: p.start)


_PART = re.compile(r"(đầu|giữa)\s+(?:năm|tháng)")


def _part_end(led_in: str, period: Period) -> date | None:
    """`đến giữa tháng 11`: the day in the middle; `đến đầu năm 2016`: the first."""
    if period.first is None or period.last is None or period.kind not in ("month", "year"):
        return period.last
    part = _PART.search(led_in)
    if part and part[1] == "đầu":
        return period.first if period.kind == "year" else period.last
    middle = period.first + timedelta(days=14) if period.kind == "month" else month_span(period.first.year, 6)[1]
    return middle if part and part[1] == "giữa" else period.last


def _related(text: str, period: Period, reference: date | None) -> Period:
    """The period with what stands before it: `đến`, `trước`, `so với`, and `cuối` inside."""
    before, written = text[max(0, period.start - 40) : period.start], text[period.start : period.end]
    if period.kind in ("now", "since", "term"):
        return period
    compared = bool(_COMPARED.search(before))
    if match := _BEFORE.search(before):
        last = period.first - timedelta(days=1) if period.first else None
        return replace(period, start=period.start - len(match.group()), first=None, last=last, relation="before", compared=compared)
    if match := _UNTIL.search(before):
        last = _part_end(match.group() + written, period)
        if match.group().lower().startswith("tính") and reference and last and last > reference and last.year == reference.year:  # a count up to now
            last = reference
        return replace(period, start=period.start - len(match.group()), first=None, last=last, relation="until", compared=compared)
    if written.startswith("cuối") or before.rstrip().endswith("cuối"):
        return replace(period, relation="end", compared=compared)
    return replace(period, compared=compared)


def _same_year(text: str, first: Period, last: Period) -> date | None:
    """In `từ ngày 20/5 đến 14/6/2019`, `từ tháng 7 đến tháng 9/2012` the year stands once; in `từ ngày 25/12 đến ngày 5/1/2019` it is that of the end."""
    told, ends = (re.search(r"\d{4}", text[period.start : period.end]) is not None for period in (first, last))
    if (
        not first.first
        or not last.last
        or told
        or first.kind != last.kind
        or first.kind not in ("day", "month", "quarter")
        or not (ends or first.kind == "day")
    ):
        return first.first
    day = _day(last.last.year, first.first.month, first.first.day)
    return day if day is None or day <= last.last else _day(last.last.year - 1, first.first.month, first.first.day)


def _from_to(text: str, periods: list[Period], reference: date | None) -> list[Period]:
    """`từ ngày A đến (ngày) B`, `từ nay đến hết năm 2021`: one period."""
    joined: list[Period] = []
    for period in periods:
        last = joined[-1] if joined else None
        if (
            last
            and period.relation == "until"
            and not text[last.end : period.start].strip()
            and (_FROM.search(text[: last.start]) or text[: last.start].endswith("từ "))
        ):
            first = reference if last.kind == "now" else _same_year(text, last, period)
            if first and last.kind == "month" and _FROM_MIDDLE.search(text[: last.start]):
                first = first.replace(day=15)
            if first and period.last and first > period.last:  # no time runs backwards: two that stand by themselves
                joined.append(period)
                continue
            joined[-1] = replace(period, start=last.start, first=first, relation="from_to")
        elif last and period.kind == "now" and not text[last.end : period.start].strip() and _FROM.search(text[: last.start]):
            joined[-1] = replace(period, start=last.start, first=last.first, relation="since", kind="since")
        else:
            joined.append(period)
    return joined


def find_periods(text: str, reference: date | None = None, year: int | None = None) -> tuple[Period, ...]:
    """Every date and period of `text` in order, no two overlapping.

    Args:
        text: running text.
        reference: the day on which it was written: the year of `Sáng 19/8`, the end of `đến nay`.
        year: without that day, the year: `6 tháng đầu năm` is then known, the end of `đến nay` stays open.
    """
    lower = text.lower() if len(text.lower()) == len(text) else text
    assumed = date(year, 12, 31) if reference is None and year else None
    found = _longest(_candidates(lower, reference or assumed, assumed=reference is None))
    periods = [_related(lower, _opened(period, assumed), reference) for period in found]
    return tuple(_open_ended(lower, period) for period in _from_to(lower, periods, reference))


_SINCE_DAY = re.compile(r"(?<!\w)từ\s+$")
_SINCE_HEAD = re.compile(
    r"(?:^|[,;:.!?(“\"–]\s*|\s-\s)(?:kể\s+)?từ\s+$"
)  # … which opens a clause: behind a figure (`đạt chuẩn từ năm 2014`) the time is that of the event
_AFTER = re.compile(r"(?<!\w)sau\s+$")


_AND_ON = re.compile(r"\s+và\s+(?:những\s+|các\s+|trong\s+)*(?:thời\s+gian|năm|tháng|quý)\s+(?:tới|tiếp\s+theo|sau)(?!\w)")


def _open_ended(text: str, period: Period) -> Period:
    """`từ ngày 1/7/2025`, `Từ năm 2018, …` and `quý II và thời gian tới` have no end, `sau năm 2020` begins when the year is over."""
    if period.relation == "in" and period.last and _AND_ON.match(text, period.end):
        return replace(period, last=None)
    before = text[: period.start]
    if period.kind == "day" and period.relation == "in" and period.first and period.first == period.last and _SINCE_DAY.search(before):
        return replace(period, last=None, relation="since")
    if period.kind in ("month", "quarter", "year") and period.relation == "in" and period.first and _SINCE_HEAD.search(before):
        return replace(period, last=None, relation="since")
    if period.kind == "year" and period.relation == "in" and period.last and _AFTER.search(before):
        return replace(period, first=period.last + timedelta(days=1), last=None, relation="since")
    return period


_UP_TO_NOW = ("now", "since", "years_past", "years_in")


def _opened(period: Period, assumed: date | None) -> Period:
    """A period that ends on an assumed day is open; one that is counted back from it is unknown."""
    if assumed is None:
        return period
    if period.kind in _UP_TO_NOW:
        return replace(period, first=period.first if period.kind == "since" else None, last=None)
    return replace(period, first=None, last=None) if period.last == assumed and period.kind == "months" and period.first and period.first.day != 1 else period
