"""Lengths of time and how often: mere circumstance, unless they are a delay, a limit, a practice or what a reform brought."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.figures import Figure, ends_in, listed
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives


def is_length(seen: Figure) -> bool:
    """A length of time, unless it is a delay (`chậm 45 ngày`), a result (`từ 15 ngày còn 8 ngày`) or a limit that was set (`trong vòng 10 ngày`)."""
    if _is_shortened(seen) or _is_kept_up(seen) or _is_now(seen) or _is_asked_for(seen):
        return False
    delayed = _is_delay(seen) and not ends_in("earlier", r"[^,;.]{0,12}").search(seen.before)
    limited = seen.reached == "target" and ends_in("limits", r"(?:\s+\w+)?\s+").search(seen.before)
    within = re.search(r"(?<!\w)trong\s+$", seen.before) and re.match(r"\s*(?:[,;.)”]|làm việc|kể từ|$)", seen.behind)  # `giải quyết xong trong 5 năm`
    due = seen.reached == "target" and bool(within)
    return not (delayed or limited or due)


@cache
def _brought_to() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'context', 'brought_to'))})\s+(?:[^\W\d_]+\s+){{0,2}}?$")


def _is_shortened(seen: Figure) -> bool:
    """`từ 15 ngày xuống còn 8 ngày`: both lengths of what was made shorter; `mục tiêu còn 5 ngày`: what it is to be."""
    if seen.reading.starts_from(seen.quantity):
        return True
    previous = seen.reading.previous(seen.quantity)
    told = seen.reached == "target" or (previous is not None and previous.unit.nature == "time" and seen.reading.starts_from(previous))
    told = told or (previous is not None and previous.unit.nature == "time" and bool(_NOW_ONLY.search(seen.before)))
    left = re.match(r"\s+nữa(?!\w)", seen.behind)  # `còn 3 tháng nữa`
    return told and not left and bool(_brought_to().search(seen.reading.lower[: seen.quantity.number_start]))


def _is_asked_for(seen: Figure) -> bool:
    """`xin được khoanh nợ 3 năm`, `đề nghị tăng bác sĩ ít nhất 2 ngày mỗi tuần`, `không để dân ở tạm quá 6 tháng`: how long something is to last."""
    if seen.reached != "target" or "tuổi" in seen.quantity.unit.name or _OF_WORK.match(seen.behind) or _GONE_BY.search(seen.before):
        return False
    return ends_in("lengths_asked", r"(?!\w)[^;.]{0,120}").search(seen.before) is not None


_GONE_BY = re.compile(r"(?<!\w)(?:mất|sau|qua|tổng kết|sơ kết|kỷ niệm)\s+$")  # `đề nghị tổng kết 10 năm phong trào`
_OF_WORK = re.compile(
    r"\s+(?:\d{4}|tuổi|công tác|kinh nghiệm|giữ chức|liên tục|qua|gần đây|vừa qua|thực hiện|triển khai|xây dựng|hoạt động|trước|sau|đầu|cuối)(?!\w)"
)
_NOW_ONLY = re.compile(r"(?<!\w)(?:nay|hiện|giờ|bây giờ)\s+(?:chỉ\s+)?còn\s+$")  # `trước mất 20 ngày, nay chỉ còn 12 ngày`


_NOW, _OVER = re.compile(r"(?<!\w)(?:nay|giờ|bây giờ|hiện nay)(?!\w)[^,;.:]{0,40}$"), re.compile(r"\s+(?:là\s+|thì\s+)?xong(?!\w)")
_WAITING = re.compile(r"(?<!\w)(?:thời gian chờ|chờ bình quân)(?!\w)[^,;.:]{0,40}$")


def _is_now(seen: Figure) -> bool:
    """`nay ngồi ở nhà 20 phút là xong`, `nay thời gian chờ không quá 20 phút`: how long it takes since."""
    unit = seen.quantity.unit.name in ("phút", "giờ", "buổi", "ngày", "tiếng")
    told = (_NOW.search(seen.before) and _OVER.match(seen.behind)) or _WAITING.search(seen.before)
    return unit and seen.reached == "achieved" and bool(told)


def _is_kept_up(seen: Figure) -> bool:
    """`mỗi tuần cử cán bộ về thôn 3 ngày`, `trực 3 ngày/tuần`: a practice."""
    unit, *per = seen.quantity.unit.name.split("/")
    each = bool(per) or listed("each_time").search(seen.clause)
    return unit in ("ngày", "buổi", "giờ") and bool(each) and not listed("raised").search(seen.before[-60:])


def _is_delay(seen: Figure) -> bool:
    """`chậm 45 ngày`, `đơn kéo dài 3 năm`; not `thà chậm một năm còn hơn …`, `chậm một ngày là …`, `phiên họp kéo dài 3 giờ`."""
    told = ends_in("delays", r"(?!\w)[^,;.]{0,80}").search(seen.before)
    if not told or ends_in("rather", r"[^,;.]{0,80}").search(seen.before):
        return False
    if re.match(r"\s+(?:là|thì)(?!\w)", seen.behind) and not re.search(r"[^\W\d_]\W*$", re.split(r"[,;:.“\"]", seen.before[: told.start()])[-1]):
        return False
    return not listed("meetings").search(seen.clause) or "kéo dài" not in told.group()


def is_frequency(seen: Figure) -> bool:
    """`hai vụ lúa`, `phản ánh 4 lần`; what was done so often (`mỗi quý đối thoại một lần`) is a practice, `tăng 1,3 lần` a result."""
    if seen.quantity.unit.name in ("vụ", "vòng"):
        return seen.reached != "target" and not ends_in("incidents").search(seen.before)
    clause = re.split(r"[,;.:“\"]\s?", seen.before)[-1]
    if seen.quantity.unit.name == "lần" and ends_in("raised", r"\s+(?:(?:tới|đến|hơn|gần|cả)\s+)?").search(seen.before):  # `dân phải kiến nghị tới ba lần`
        return True
    if re.search(r"(?<!\w)(?:sau|qua)\s+$", seen.before):  # `Sau 5 lần đối thoại`
        return True
    raised = listed("raised").search(clause + seen.behind[:15])
    return seen.reached != "target" and bool(raised or _is_story(seen, clause))


def _is_story(seen: Figure, clause: str) -> bool:
    """`có nhà đi bảy, tám lần`, `họp thôn đến 3 lần`, `Bốn lần lên phường`: how often somebody had to go; not what is done `mỗi quý`."""
    if seen.quantity.unit.name != "lần" or listed("each_time").search(clause + seen.behind[:20]):
        return False
    went = ends_in("goes_often", r"(?:\s+[^\W\d_]+){0,2}?\s+").search(seen.before)
    return bool(went or listed("goes_often").match(seen.behind.lstrip()))


_CASES = re.compile(
    r"\s+(?:vi phạm|phạm|trộm|tai nạn|án|việc|cháy|nổ|tranh chấp|ma túy|đánh|gây|lừa|khiếu|tham nhũng|xâm)(?!\w)"
)  # `Trong năm xảy ra 14 vụ vi phạm`


def counts_acts(seen: Figure) -> bool:
    """`160 lượt vận động`, `5 vụ trộm cắp` count what was done or happened; `hai vụ lúa` tells how often."""
    name = seen.quantity.unit.name
    if seen.nature != "frequency":
        return False
    if name == "vụ":
        if _CASES.match(seen.behind):
            return True
        season = re.match(rf"\s*(?:/|(?:{alternatives(entry('status', 'context', 'seasons'))})(?!\w))", seen.behind)
        return bool(seen.quantity.total) or not (season or listed("seasons_before").search(seen.before[-40:]))
    return name.startswith("lượt") and not re.search(r"(?<!\w)(?:mỗi|từng|định kỳ)(?!\w)[^,;.]*$", seen.before)
