"""Figures that only say out of which, where or whose: `Trong 35 xã, còn 14 xã …`, `tổng nợ của 38 xã`, `một trong 5 xã`."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.figures import Figure, ends_in, figure, listed
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives

_OUT_OF = re.compile(r"(?<!\w)trong\s+(?:số\s+|tổng số\s+)?$")
_OPENED = re.compile(r"(?:^[\W\d]*|[.;,]\s+)trong\s+(?:số\s+|tổng số\s+)?$")


_PART_FOLLOWS = re.compile(r"\s*(?:\([^)]*\)\s*|(?:của|thuộc|trong|ở)\s[^,;.:\d]{1,25}?\s)?(?:có|thì|chỉ|mới|còn)\s+(?:(?:có|đến|tới|mới|chỉ)\s+)*\d")


@cache
def _holders() -> re.Pattern[str]:
    """`tổng nợ của (38 xã)`, `nhân dân (4 xã)`."""
    whose = rf"(?:{alternatives(entry('status', 'context', 'held'))})(?:\s+[^\W\d_]+){{0,6}}?\s+(?:của|ở|tại)|(?:{alternatives(entry('status', 'context', 'peoples_of'))})(?:\s+(?:của|ở|tại))?"
    return re.compile(rf"(?<!\w)(?:{whose})\s+(?:cả\s+)?$")


def says_whose(seen: Figure) -> bool:
    """`tổng nợ của 38 xã là 214 tỷ đồng`, `nhân dân 4 xã hiến đất`: whose they are, of whom something else is told."""
    if seen.nature != "admin" or seen.quantity.total or seen.reached == "in_progress":
        return False
    if seen.reached == "achieved" and _AT_HEAD.fullmatch(seen.before) and _THERE.match(seen.behind):
        return True
    found = _holders().search(seen.before)
    if found is None or (seen.reached == "target" and listed("peoples_of").search(found.group())):  # `sẽ đối thoại với nhân dân 4 thôn`
        return False
    if seen.reached == "target" and _ASKED.search(seen.before[: found.end()]):  # `lấy lại ý kiến ở 2 ấp`: work to be done
        return False
    return not listed("served").search(seen.before[-40:])


_AT_HEAD, _THERE = (
    re.compile(r"\W*(?:tại|ở)\s+"),
    re.compile(r"(?:[^,;.:\d]|, (?:phường|thị trấn|thị xã|thành phố)){0,40},\s[^;.]*\d"),
)  # `Tại 4 xã mới, số cán bộ là 226 người`
_ASKED = re.compile(r"(?<!\w)lấy\s+(?:lại\s+)?ý\s+kiến(?!\w)[^,;.]*$")


def is_container(seen: Figure) -> bool:
    """`61 huyện thuộc 31 tỉnh`: where the counted ones are; `Trong 35 xã, còn 14 xã …`: out of which; `khung 19 tiêu chí`: how many a set holds."""
    if seen.quantity.unit.name == "tiêu chí":
        return bool(ends_in("sets").search(seen.before))
    if seen.nature == "money" and re.search(r"%\s+trong\s+(?:tổng\s+)?(?:số\s+)?$", seen.before):  # `dành 30% trong 63 tỷ đồng`
        return True
    if (_OUT_OF.search(seen.before) and _PART_FOLLOWS.match(seen.behind)) or _of_which(seen):
        return True
    if _OPENED.search(seen.before) and re.match(rf"(?!\s+(?:{alternatives(entry('status', 'context', 'told_of'))}))[^,;.\d]{{0,60}},", seen.behind):
        return seen.reached != "target" and seen.nature not in ("money", "percent", "measure")
    before = seen.reading.before(seen.quantity)
    inside = re.fullmatch(r"(?:\s+[^\W\d_]+){0,3}\s+thuộc\s+", seen.reading.lower[before : seen.quantity.start])
    return seen.nature == "admin" and before > 0 and inside is not None


_THEN = re.compile(r"[^,;.:\d]{0,25}\s(?:thì|mà)\s+(?:(?:có|tới|đến|chỉ|còn|cả)\s+)*|\s+chỉ\s+còn\s+")


def _of_which(seen: Figure) -> bool:
    """`xóm tôi 62 nhà thì 60 nhà ký`: the whole that a part is told of."""
    part = seen.reading.following(seen.quantity)
    if part is None or seen.reached == "target" or part.value > seen.quantity.value or part.kind not in ("number", "bare"):
        return False
    return bool(_THEN.fullmatch(seen.reading.lower, seen.quantity.end, part.number_start))


_ONE_OF = re.compile(
    r"(?<!\w)(?:(?:một|1|01|mỗi|từng)(?:\s+[^\W\d_]+){0,2} trong (?:số )?|(?:thứ|hạng)\s+(?:\d+|[^\W\d_]+)\s+trong\s+(?:số\s+)?|(?:trong|thuộc)\s+(?:nhóm|tốp|top)\s+)(?:những |các )?$"
)


_RICHEST = re.compile(r"\s+(?:dân số|dân|người|hộ)(?:\s+[^\W\d_]+){0,2}?\s+(?:giàu|nghèo)\s+nhất(?!\w)")
_FOR_EVERY = re.compile(r"(?:^|[.,;:“]\s*|(?<!\w)và\s+)\W*cứ\s+(?:trung bình\s+|khoảng\s+)?$")


def is_class(seen: Figure) -> bool:
    """`là một trong 5 xã điểm`, `20% dân số giàu nhất`: a class that something belongs to; `Cứ 100 hộ lại có …`: what others are measured by."""
    if seen.nature == "percent" and _RICHEST.match(seen.behind):
        return True
    every = not seen.quantity.total and _FOR_EVERY.search(seen.before)
    return seen.reached == "achieved" and bool(_ONE_OF.search(seen.before) or every)


@cache
def _project() -> re.Pattern[str]:
    """`Dự án cao tốc A - B qua huyện C dài (21 km)`."""
    return re.compile(
        rf"(?<!\w)(?:{alternatives(entry('status', 'context', 'projects'))})(?:\s[^;]{{0,140}}?)?\s(?:dài|chiều dài|chiều dài là)\s+(?:[^\W\d_]+\s+)?$"
    )


@cache
def _stretch_of_project() -> re.Pattern[str]:
    """`cao tốc A - B …, trong đó đoạn qua huyện C (32 km)`, `riêng huyện C (8,7 km)`."""
    projects = alternatives(entry("status", "context", "projects"))
    return re.compile(
        rf"(?<!\w)(?:{projects})(?!\w)[^;]{{0,140}}?(?<!\w)(?:đoạn (?:đi )?qua|riêng)\s+(?:[^\W\d_]+\s+){{1,6}}(?:(?:dài|hơn|gần|trên|khoảng)\s+)*$"
    )


@cache
def _scope_of_project() -> re.Pattern[str]:
    """`…, đi qua (9 xã)`, `diện tích đất phải thu hồi (358 ha)`, `ảnh hưởng đến (2.074 hộ)`, `tổng mức đầu tư (198 tỷ đồng)`."""
    before = alternatives(entry("status", "context", "project_scopes"))
    return re.compile(rf"(?<!\w)(?:{before})(?:\s+(?:đến|tới|cho|là|với|khoảng|hơn|trên|gần|dự án))*\s+(?:[^\W\d_]+\s+)?$")


@cache
def _has_to_go() -> re.Pattern[str]:
    """`(283 hộ) phải tái định cư`, `(583 hộ) bị ảnh hưởng`."""
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,2}}?\s+(?:{alternatives(entry('status', 'context', 'has_to_go'))})(?!\w)")


def is_project(seen: Figure) -> bool:
    """How large a project is as a whole, what lies in its way: before anything is said to be done of it."""
    if seen.reached == "in_progress" or seen.quantity.total:
        return False
    clause = seen.since(";.")
    if listed("built").search(clause) and not listed("projects").search(clause) or listed("done_of_projects").search(clause):
        return False
    long = seen.nature == "measure" and seen.reached == "achieved" and (_project().search(seen.before) or _stretch_of_project().search(seen.before))
    of_project = listed("projects").search(seen.before) is not None or seen.nature in ("household", "thing")
    wide = of_project and _scope_of_project().search(seen.before) and seen.nature in ("measure", "admin", "household", "money", "people")
    goes = seen.nature in ("household", "thing") and _has_to_go().match(seen.behind)
    if goes and "ảnh hưởng" in goes.group() and not listed("of_projects").search(seen.reading.lower):  # by a flood
        goes = None
    return bool(long or wide or goes) or _next_in_way(seen)


_BESIDE = re.compile(r"(?:\s+[^\W\d_]+){0,2}\s*(?:,|và|,\s*và|của|với)\s+(?:gần\s+|hơn\s+|trên\s+)?")


def _next_in_way(seen: Figure) -> bool:
    """`ảnh hưởng đến 1.942 hộ, 610 ngôi mộ`, `thu hồi 78 ha của 496 hộ và 7 tổ chức`: what else lies in a project's way."""
    previous = seen.reading.previous(seen.quantity)
    if (
        previous is None
        or seen.nature not in ("household", "thing", "body", "people")
        or not _BESIDE.fullmatch(seen.reading.lower[previous.end : seen.quantity.number_start])
    ):
        return False
    return is_project(figure(seen.reading, previous, "achieved"))


def receives(seen: Figure) -> bool:
    """`17 xã, thị trấn tiếp nhận 48.215 hồ sơ`: whose work it was, not what came of it."""
    agent = seen.nature in ("admin", "body") and seen.reached == "achieved" and not seen.quantity.total
    words = alternatives(entry("status", "context", "receiving"))
    return agent and bool(re.match(rf"(?:\s+(?!có|đạt|được|và\s)[^\W\d_]+){{0,6}}?\s+(?:đã\s+)?(?:{words})\s+(?:[^\W\d_]+\s+)?\d", seen.behind))
