"""Whether a figure is a result, work under way, a goal or mere context: the nearest cue of its clause, else the discourse.

A cue governs to its right until another cue, or until a contrast (`nhưng`, `song`, `trong khi`) ends its reach; a `;` passes it on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.anchors import end_of_names
from analysis.extraction.claims.audiences import counts_points
from analysis.extraction.claims.context import is_context
from analysis.extraction.claims.cues import cues_in
from analysis.extraction.claims.figures import figure
from analysis.extraction.claims.forms import by_form, plan_right_before
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.norms import is_norm, is_pay
from analysis.extraction.claims.words import Hit, entry, pattern
from analysis.extraction.lexicon import alternatives
from analysis.language.periods import Period

REACH = 2500  # characters over which a cue governs


@dataclass(frozen=True, slots=True)
class Frame:
    """What the discourse says before the sentence is read: the status of a figure without a cue, the article's day."""

    default: str = "achieved"
    day: date | None = None


@cache
def _contrast() -> re.Pattern[str]:
    beside = r",\s+còn(?=\s+[^\W\d_]+\s+[^\W\d_]+\s)(?!\s+lại)"  # `…, còn ngân sách xã …`
    beside = rf"{beside}|[,;.]\s+(?:{alternatives(entry('status', 'contrast_in_clause'))})(?!\w)"
    return re.compile(rf"(?:[;.!?]\s|{beside}|(?<!\w)(?:{alternatives(entry('status', 'contrast'))})(?!\w))")


def _left(reading: Reading, position: int, *, reports: bool) -> tuple[Hit | None, bool]:
    """The last cue before a position, and whether a contrast stands between (then it governs no more).

    Words inside a counted phrase (`12 kiến nghị`) are no cues; `đang` of an earlier figure stays with it, an opening purpose with its clause, and where
    something done is told before (or the sentence opens with a past period: `reports`) `nhằm` or `quyết tâm` change nothing.
    """
    before = [h for h in cues_in(reading) if position - REACH <= h.start and h.end <= position]
    found = [h for h in before if not _spent(reading, h, position)]
    while found and found[-1].word in _HENCE and any(h.key == "target" and _sets_figure(reading, h, found[-1]) for h in found[:-1]):
        found.pop()
    while found and found[-1].key == "weak" and (reports or any(h.key == "achieved" for h in found)):
        found.pop()
    if not found:
        return None, False
    turns = (m for m in _contrast().finditer(reading.lower, found[-1].end, position) if not _is_in_name(reading.text, m.start()))
    return _plain(found[-1]), any(m.group().strip() not in (";", ".") for m in turns)


def _is_in_name(text: str, start: int) -> bool:
    """Whether a word is part of a name: `huyện Đắk Song` turns to nothing else, as `, song …` does."""
    return text[start].isupper() and _NAME_BEFORE.search(text, 0, start) is not None


_NAME_BEFORE = re.compile(rf"(?<!\w)[{UPPER}][^\W\d_]*\s$")


def _sets_figure(reading: Reading, goal: Hit, hence: Hit) -> bool:
    """Whether a goal has its own figure; `Đảng ủy giao từng chi bộ, nhờ thế năm nay kết nạp 6 đảng viên` tells what came of an order."""
    return hence.word in ("qua đó", "nhờ đó") or any(goal.end <= q.start and q.end <= hence.start for q in reading.quantities)


_HENCE = ("qua đó", "nhờ đó", "nhờ vậy", "nhờ thế")  # `dự kiến sắp xếp 10 xã, qua đó giảm 5 xã`: what comes of a goal is one


def _plain(hit: Hit) -> Hit:
    """Purposes and weak words that govern are goals."""
    return replace(hit, key="target") if hit.key in ("weak", "purpose") else hit


def _spent(reading: Reading, hit: Hit, position: int) -> bool:
    counted = [q for q in reading.quantities if q.start < position]
    of_case = hit.key == "target" and _OF_CASE.match(reading.lower, hit.end, position)
    if of_case or any(q.kind != "zero" and q.start <= hit.start < q.end for q in counted) or _names_only(reading, hit, position):
        return True
    comma = "," in reading.lower[hit.end : position]
    said = comma and ((hit.key == "target" and _said_of_figure(reading, hit)) or (hit.word == "đã" and _says_which(reading, hit)))
    if said or _is_yardstick(reading, hit, position) or (hit.word in entry("status", "earmarked") and _done_before(reading, hit)):
        return True
    if hit.key == "purpose" or (hit.key == "weak" and hit.start < _OPENED and _PURPOSE.match(reading.lower)):
        return comma
    if _in_closed_bracket(reading.lower, hit.end, position) or (hit.word in _NOW and any(reading.starts_from(q) and q.end + 1 == hit.start for q in counted)):
        return True
    if _outrun(reading, hit, position):
        return comma or ";" in reading.lower[hit.end : position]
    told = any(q.end <= hit.start for q in counted) or _HAS.search(reading.lower[hit.end : position])
    return hit.key == "in_progress" and comma and bool(told) and not _part_of_last(reading, position)


def _says_which(reading: Reading, hit: Hit) -> bool:
    """`sẽ giảm 704 hợp đồng đã tồn tại nhiều năm, …`: behind a figure of what is to come, without a comma, `đã` only says which ones."""
    counted = next((q for q in reversed(reading.quantities) if q.kind == "number" and q.end <= hit.start), None)
    if counted is None or re.search(r"[,;:()]", reading.lower[counted.end : hit.start]):
        return False
    before = [h for h in cues_in(reading) if h.end <= counted.number_start]
    return bool(before) and before[-1].word in _WILL and not re.search(r"[,;:]", reading.lower[before[-1].end : counted.number_start])


_OF_CASE = re.compile(
    r"[^,;.:]{0,60}?(?<!\w)(?:xử lý|làm rõ|xác minh|điều tra|kiểm tra|thanh tra|kiểm điểm|báo cáo|giải trình|liên quan đến)(?:\s+[^\W\d_]+){0,3}?\s+(?:vụ việc|vụ|việc)\s"
)  # `yêu cầu xử lý nghiêm vụ 22 cán bộ chia nhau 1.000 con gà`: what has happened
_OF_THOSE = re.compile(r"[\W\d_]*(?:trong|của)\s+(?:tổng\s+)?số\s[^,;.:]*")  # `Trong số khu dân cư đăng ký, 4 khu …`
_QUOTED_STATE = re.compile(r":\s*[“\"](?:[^\W\d_]+\s+){1,3}?(?:hiện|còn|vẫn|đang|đã)(?!\w)")  # `đề nghị tỉnh hỗ trợ: “Huyện còn 11 cán bộ …”`: why


def _outrun(reading: Reading, hit: Hit, position: int) -> bool:
    """Whether the last clause tells what has come of the plan that a word sets."""
    *earlier, clause = re.split(r",\s|;", reading.lower[hit.end : position])
    set_before = (
        hit.word in ("giao", "đề ra", "đặt ra") or hit.word.startswith("được giao") or "kế hoạch" in hit.word or hit.word in entry("status", "plan_nouns")
    )
    own = any(hit.end <= q.start < position for q in reading.quantities)
    if set_before and _reached_of(reading, hit, position):
        return True
    if hit.word in entry("status", "ordering_verbs") and _GRANTED.match(clause):
        return True
    if set_before and ";" not in reading.lower[hit.end : position] and any(_DONE_OF_IT.match(told) for told in earlier):
        return True  # `dự toán 90 tỷ đồng, thực hiện 75 tỷ đồng, tăng 5 tỷ đồng so với cùng kỳ`
    return bool(set_before and _carried_out().match(clause)) or (hit.key == "target" and own and _so_far_only().fullmatch(clause) is not None)


def _reached_of(reading: Reading, hit: Hit, position: int) -> bool:
    """`đặt mục tiêu cấp 1.200 giấy, được (687 giấy)`, `chỉ tiêu 20 cây, xây được (11 cây)`: behind the plan's own figure, in its unit, what was reached."""
    planned = next((q for q in reading.quantities if hit.end <= q.start and q.end <= position), None)
    done = next((q for q in reading.quantities if q.number_start >= position), None)
    alike = planned is not None and done is not None and planned.unit.name == done.unit.name
    return alike and _GOT.search(reading.lower[planned.end : position]) is not None


_GOT = re.compile(
    r",\s+(?:(?:nửa năm|đến nay|thực tế|kết quả)\s+)?(?:(?:chỉ|mới|đã)\s+)?(?:[^\W\d_]+\s+){0,2}?(?:được|đạt|thu)\s+(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?$"
)
_DONE_OF_IT = re.compile(r"\s*(?:thực hiện|giải ngân|kết quả|thu được)(?!\w)[^,;]*\d")
_GRANTED = re.compile(r"\s*(?:[^\W\d_]+\s+){1,3}?(?:đã\s+)?(?:chấp thuận|đồng ý|chấp nhận|duyệt)(?:\s+(?:được|cho))?\s")  # `; tỉnh chấp thuận 41`


def _names_only(reading: Reading, hit: Hit, position: int) -> bool:
    """Whether a word only says which ones are counted, or ends with a clause that tells what was done."""
    which = hit.word in entry("status", "earmarked") and _IS.match(reading.lower, hit.end)
    between = reading.lower[hit.end : position]
    led_up = hit.key == "target" and ("," in between or reading.lower.lstrip().startswith("nhờ")) and _LEADS_UP.fullmatch(reading.lower, 0, hit.start)
    still = hit.word == "trước mắt" and re.search(r"(?<!\w)vẫn(?!\w)", between)
    of_those = "," in between and _OF_THOSE.fullmatch(reading.lower, 0, hit.start)
    reason = hit.key == "target" and (_QUOTED_STATE.search(between) or _stands_apart(reading, hit, between))
    return bool(which or led_up or still or of_those or reason) or (";" in reading.lower[hit.end : position] and _found_beside(reading, hit))


def _stands_apart(reading: Reading, hit: Hit, between: str) -> bool:
    """`phấn đấu xuống 18,5%; xã A đang là xã có tỷ lệ cao nhất, (52,4%)`: behind a goal with its figure, a clause that tells how things stand."""
    apart = _STATE_APART.search(between)
    return apart is not None and any(hit.end <= q.start < hit.end + apart.start() for q in reading.quantities)


_STATE_APART = re.compile(
    r"[;:]\s+(?:[^\W\d_]+\s+){0,5}?(?:đang là|hiện là|hiện có|hiện còn|vẫn là|vẫn còn|(?:cả|toàn) (?:xã|thôn|huyện|tỉnh|bản|ấp) (?:hiện\s+)?(?:có|còn|mới))(?!\w)"
)
_LEADS_UP = re.compile(
    r"[\W\d]*(?:(?:trước khi|nhờ|từ khi|sau khi|sau nhiều lần|sau nhiều năm)\s[^,;.:]*|theo\s+(?=đề nghị|kiến nghị|đề xuất|yêu cầu))"
)  # `Trước khi trình đề án, huyện …`, `Nhờ giao chỉ tiêu cho từng chi bộ, …`
_IS = re.compile(r"\s+là\s+(?:(?:hơn|gần|trên|khoảng)\s+)?\d")  # `số cán bộ thuộc diện sắp xếp là 327 người`: how many they are


def _found_beside(reading: Reading, hit: Hit) -> bool:
    """`đã kiểm tra 11 đơn vị, phát hiện và yêu cầu nộp lại 47 triệu đồng; mở 3 lớp`: an order beside what was done ends with its clause."""
    if hit.key != "target" or not reading.lower[: hit.start].endswith(" và "):
        return False
    clause = reading.lower.rfind(";", 0, hit.start)
    done = [h for h in cues_in(reading) if clause < h.start < hit.start]
    return bool(done) and all(h.word == "đã" for h in done)


def _part_of_last(reading: Reading, position: int) -> bool:
    """`3 khu đang hoàn thiện, trong đó 2 khu ở …`: a part of what is under way, in the same unit."""
    before = [q for q in reading.quantities if q.end <= position]
    after = next((q for q in reading.quantities if q.number_start >= position), None)
    same = bool(before) and after is not None and before[-1].unit.name == after.unit.name
    return same and bool(re.search(r",\s+trong đó(?:\s+có)?\s+$", reading.lower[before[-1].end : position]))


_NOW = ("hiện", "hiện nay")  # `phấn đấu nâng từ 64% hiện nay lên 85%`
_PURPOSE, _OPENED = re.compile(r"[\W\d_]*để\s[^,;.:\d]{2,60},"), 40  # `Để chuẩn bị cho năm học, 14 phòng đã được sửa`


_HAS = re.compile(
    r",\s+(?:[^\W\d_]+\s+){0,4}?(?:cho|mang lại|đem lại|thu về|bị|tỷ lệ\s[^,;.:]{1,30}\sđạt)\s+(?:[^\W\d_]+\s+){0,3}$|,\s+(?:hiện\s+)?có\s+(?:[^\W\d_]+\s+){0,2}(?:\d|$)"
)  # `huyện A, đang chờ công nhận, có 14 xã đạt chuẩn`


def _in_closed_bracket(text: str, start: int, position: int) -> bool:
    """`8,4%/năm (mục tiêu 9 - 10%); thu ngân sách đạt 96 tỷ đồng`: what brackets say governs nothing behind them."""
    between = text[start:position]
    return ")" in between and "(" not in between[: between.index(")")] and "(" in text[max(0, start - 60) : start]


def _done_before(reading: Reading, hit: Hit) -> bool:
    """`đã đưa 358 xóm vào diện sáp nhập để lập 166 xóm`: done in the same clause, however its units are called."""
    clause = re.split(r"[;.:]\s", reading.lower[: hit.start])[-1]
    return any(h.word == "đã" for h in cues_in(reading) if hit.start - len(clause) <= h.start < hit.start)


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'compared_with'))})\s+(?:[^\W\d_]+\s+){{0,2}}$")


def _is_yardstick(reading: Reading, hit: Hit, position: int) -> bool:
    """`thấp hơn kế hoạch là 6,5%, …`, `trong khi chỉ tiêu là 12 xã; …`: the plan that something is measured by has its own figure and governs no other."""
    beside = hit.word in entry("status", "plan_nouns") and _beside_result(reading, hit)
    if hit.word not in entry("status", "plan_nouns") or not (beside or _compared().search(reading.lower[: hit.start])):
        return False
    return any(hit.end <= q.start and q.end <= position for q in reading.quantities)


def _beside_result(reading: Reading, hit: Hit) -> bool:
    """`Kết nạp 132 đảng viên, chỉ tiêu là 150; …`: behind a comma, with a figure in the unit of the result before it."""
    before = [q for q in reading.quantities if q.end <= hit.start]
    after = next((q for q in reading.quantities if q.start >= hit.end), None)
    if (
        not before
        or after is None
        or before[-1].unit.name != after.unit.name
        or any(h.key == "target" and h.start < before[-1].start for h in cues_in(reading))
    ):
        return False
    return reading.lower[: hit.start].endswith(", ") and bool(re.fullmatch(r"\s+(?:là|giao|đề ra|cả năm|năm)\s+", reading.lower[hit.end : after.number_start]))


def is_measure(reading: Reading, quantity: Quantity) -> bool:
    """Whether a figure is the plan that another is measured by (`thấp hơn kế hoạch là 6,5%`): the sentence isn't about plans."""
    own = reading.lower[reading.before(quantity) : quantity.number_start]
    plan = pattern(entry("status", "plan_nouns")).search(own)
    if plan is not None and _compared().search(own[: plan.start()]):
        return True
    measured = bool(reading.alike_before(quantity))  # `đạt 12 xã, kế hoạch là 10 xã`
    return measured and plan is not None and bool(plan_right_before().search(reading.left(quantity)))


@cache
def _so_far_only() -> re.Pattern[str]:
    """`đề ra kết nạp 110 đảng viên, mới nửa năm được (61)`, `giao 165 đảng viên, đến cuối năm mới kết nạp được (121)`: what has come of a goal so far."""
    time = r"(?:(?:nhưng|song|thực tế)\s+)?(?:(?:đến|tính đến|hết|sau|qua)\s[^,;:]{1,25}?\s)?"
    return re.compile(rf"\s*{time}(?:mới|chỉ)\s+(?:[^\W\d_]+\s+){{0,3}}?(?:được|đạt)\s+(?:hơn\s+|gần\s+|khoảng\s+)?")


@cache
def _carried_out() -> re.Pattern[str]:
    """`được giao 12 tỷ đồng, giải ngân 10 tỷ đồng`: what was done of it."""
    return re.compile(rf"\s*(?:(?:rốt cuộc|thực tế|cuối cùng|song|nhưng)\s+)?(?:{alternatives(entry('status', 'carried_out'))})(?!\w)")


def _said_of_figure(reading: Reading, hit: Hit) -> bool:
    """`35 xã đăng ký, …`: a verb behind its figure, with the clause's end behind it, says nothing of the next figure."""
    told = any(q.kind == "number" and q.end <= hit.start and re.fullmatch(r"\s+(?:\w+\s+)?", reading.lower[q.end : hit.start]) for q in reading.quantities)
    return told and bool(re.match(r"(?:\s+[^\W\d]+){0,3},", reading.lower[hit.end : hit.end + 40]))


_COORDINATED = re.compile(r"\s*(?:và|,\s*và|cùng)\s*")


def _end_of_coordinated(reading: Reading, quantity: Quantity) -> int:
    """Behind the figures listed with this one (`19 khu và 88 vườn đang chờ …`), or the names of those counted (`2 xã A, B đang chờ …`)."""
    end = reading.end_of_run(quantity)
    if quantity.kind == "number":
        for other in reading.quantities:
            if other.kind == "number" and other.start >= end and _COORDINATED.fullmatch(reading.lower, end, other.number_start):
                end = other.end
    behind = end_of_names(reading, end)
    where = _WHERE.match(reading.lower, end) if behind == end else None
    named = end_of_names(reading, where.end() - 1) if where else end
    return max(behind, named) if where is None or named > where.end() else behind


_WHERE = re.compile(r"(?:\s+[^\W\d_]+){0,2}?\s+(?:ở|tại|thuộc)\s+(?:các\s+)?")


def _right(reading: Reading, quantity: Quantity) -> Hit | None:
    """The first cue behind the counted noun, before a comma, the next figure or the clause's end."""
    start = _end_of_coordinated(reading, quantity)
    if bracket := _BRACKET.match(reading.lower, start):  # `16 phường (trên tổng số 322) phải sáp nhập`
        start = bracket.end()
    limit = next((q.start for q in reading.quantities if q.start >= start and not _attribute(reading, q) and not _dimension(reading, q)), len(reading.text))
    stop = _STOP.search(reading.lower, start, limit)
    end = stop.start() if stop else limit
    keys = ("target", "achieved", "in_progress", *(("weak",) if quantity.kind == "named" else ()))  # `xã A quyết tâm đạt chuẩn`
    behind = [_plain(h) for h in cues_in(reading) if start <= h.start and h.end <= end and h.key in keys]
    set_before = quantity.unit.name in entry("status", "context", "goals") and ("đề ra", "đặt ra", "đăng ký")  # `13/14 chỉ tiêu Nghị quyết đề ra đều đạt`
    no_predicate = (
        *entry("status", "plan_nouns"),
        *(set_before or ()),
        "giao",
        *(("đăng ký", "đòi", *entry("status", "earmarked")) if quantity.kind == "zero" else ()),
    )
    found = [h for h in behind if h.word not in no_predicate and not _needs(reading, h) and not _NEXT_VERB.search(reading.lower[start : h.start])]
    if found and found[0].start <= start + 1 and found[0].word in ("kiến nghị", "đề nghị", "đề xuất"):  # the counted noun of a share
        if len(found) < 2 or found[1].key != "in_progress":  # `7 đơn kiến nghị đang được xem xét`
            return None
        found = found[1:]
    if found and found[0].key == "in_progress" and _attribute(reading, quantity):
        return None
    if (
        found and found[0].word.startswith("đang ") and found[0].word not in entry("status", "planning")
    ):  # `hai trụ sở đang lập phương án đấu giá`: work on what is counted
        return replace(found[0], key="in_progress")
    return found[0] if found else _said_at_the_end(reading, quantity)


_NEXT_VERB = re.compile(r"(?:(?<!\w)và|đồng thời)\s+(?:sắp tới\s+|thời gian tới\s+|tới đây\s+)?$")  # `giảm 116 cấp phó và sắp tới sẽ …`
_BRACKET = re.compile(r"\s+\([^()]{1,80}\)(?=\s+(?:phải|sẽ|đang)\s)")
_NEED = re.compile(r"\s+(?:thêm\s+|tới\s+|hơn\s+|khoảng\s+|gần\s+|trên\s+|ít nhất\s+)*\d")


def _needs(reading: Reading, hit: Hit) -> bool:
    """`5 bản còn lại cần 30 tỷ đồng`: what is needed is a goal, not who needs it."""
    return hit.word in entry("status", "needs") and bool(_NEED.match(reading.lower, hit.end))


@cache
def _without_subject() -> re.Pattern[str]:
    now = rf"(?P<now>đang\s+(?:được\s+)?(?:{alternatives(entry('status', 'building'))}))"
    return re.compile(rf",\s+(?P<word>{now}|{alternatives(entry('status', 'predicates'))})(?!\w)(?![^,;.:]*\d[^,;.:]*\s[^\W\d_])")


def _said_at_the_end(reading: Reading, quantity: Quantity) -> Hit | None:
    """`tuyến đường dài 3 km, kinh phí 4 tỷ đồng, sẽ khởi công trong quý IV`: what the last part of a clause without a subject says of its figures."""
    stop = re.search(r"[;.:]\s|$", reading.lower[quantity.end :])
    clause = reading.lower[: quantity.end + (stop.start() if stop else 0)]
    found = list(_without_subject().finditer(clause, quantity.end))
    if not found or any(q.start >= found[0].end() for q in reading.quantities if q.end <= len(clause)):
        return None
    opened = max(*(clause.rfind(mark, 0, quantity.start) for mark in (";", ":", ". ")), *(m.start() for m in _costs().finditer(clause, 0, quantity.start)), -1)
    if any(h.start > opened and h.key in ("achieved", "in_progress") for h in cues_in(reading) if h.end <= found[0].start("word")):
        return None
    key = "in_progress" if found[0]["now"] else "target"
    return Hit(found[0].start("word"), found[0].end("word"), found[0]["word"], key) if _described(clause[opened + 1 :], quantity) else None


@cache
def _costs() -> re.Pattern[str]:
    """`đã khảo sát, tổng kinh phí (…)`: of the work that is told next."""
    return re.compile(rf",\s+(?:{alternatives(entry('status', 'costs'))})(?!\w)")


def _described(clause: str, quantity: Quantity) -> bool:
    """Whether a clause describes a work: its figures are lengths, widths, costs (`xây 4 phòng học, vốn 3 tỷ đồng, đang hoàn thiện`)."""
    if quantity.unit.nature in ("thing", "body"):
        return bool(_with_dimension().match(clause[clause.find(quantity.unit.name) + len(quantity.unit.name) :]))
    return quantity.unit.nature in ("measure", "money", "percent") and bool(pattern(entry("status", "dimensions")).search(clause))


@cache
def _with_dimension() -> re.Pattern[str]:
    return re.compile(rf"[^,;.:\d]{{0,30}},\s+(?:{alternatives(entry('status', 'dimensions'))})(?!\w)")


_STOP = re.compile(r"[,.](?!\d)|[;:()]|\s(?:thì|nên|nhưng)\s")


@cache
def _of_work() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]\s+(?:{alternatives(entry('status', 'dimensions'))})\s+(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?$")


def _dimension(reading: Reading, quantity: Quantity) -> bool:
    """`4 tuyến dài 2,8 km đang thi công`: what is said behind the length is said of the roads, too."""
    return quantity.unit.nature == "measure" and bool(_of_work().search(reading.left(quantity)[-30:]))


def _attribute(reading: Reading, quantity: Quantity) -> bool:
    """`2 xã đạt 19 tiêu chí chờ xem xét`: what is said behind the criteria is said of the communes."""
    return quantity.unit.name == "tiêu chí" and bool(re.search(r"(?<!\w)đạt\s+$", reading.left(quantity)[-12:]))


def is_future(period: Period | None, day: date | None) -> bool:
    """Whether a period lies ahead: by its beginning, or for a limit by its end."""
    if period is None or day is None or period.compared:
        return False
    if period.last is None:
        return period.relation == "since" and period.first is not None and period.first > day
    if period.first is None or period.relation == "end":  # `đến tháng 8` in August is now
        return period.last > day and (period.last.year, period.last.month) != (day.year, day.month)
    return period.first > day or (period.kind in ("quarter", "months") and period.last > day and (day - period.first).days <= _NEW_QUARTER)


_NEW_QUARTER = 20  # days within which what is told of the running quarter or half of the year is still planned


_OPENS_YEARS = re.compile(r"[\W\d]*(?:trong\s+)?(?:giai đoạn|nhiệm kỳ)\s")  # `Giai đoạn 2021 - 2025, huyện trồng 500 ha` in 2021
_SITS = re.compile(
    r"\W*(?:trong\s+)?nhiệm kỳ\s[^,;.:]{3,25},\s+[^,;.:\d]{0,60}?(?<!\w)có\s+(?:(?:hơn|gần|trên|tổng số)\s+)*\d[\d.]*\s+(?:vị|ủy viên|đại biểu|đồng chí|thành viên)(?!\w)"
)  # `Nhiệm kỳ 2025-2030, toàn tỉnh có 9.500 vị ủy viên`: who has been elected
_HEAD, _YEARS_AHEAD = 25, 2  # characters within which a period opens a sentence; years that it still has to run


def _lies_ahead(reading: Reading, quantity: Quantity, period: Period | None, day: date | None) -> bool:
    """A figure's own period, or one behind another figure of its clause: `hỗ trợ 30 tỷ đồng cho 12 xã giai đoạn 2021 - 2025`."""
    if pattern(entry("status", "plan_nouns")).match(reading.lower[quantity.end :].lstrip()):  # `đạt 84,7% lộ trình đến năm 2021`
        return False
    if period is not None:
        return _is_ahead(reading, quantity, period, day)
    if re.match(r"\s+(?:vẫn|còn|thiếu|chưa)\s", reading.lower[quantity.end :]):  # `23 thôn vẫn thiếu nước từ tháng Chạp đến …`
        return False
    stop = _STOP.search(reading.lower, quantity.end)
    end = stop.start() if stop else len(reading.lower)
    goal = next(
        (h.start for h in cues_in(reading) if h.key == "target" and h.start >= quantity.end and _JOINED.search(reading.lower, quantity.end, h.start)), end
    )
    ahead = (p for p in reading.periods if quantity.end <= p.start < min(end, goal) and not _EVENT_AT.search(reading.lower[: p.start]))
    return any(is_future(p, day) for p in ahead) or _has_time_ahead(reading, quantity, day)


_ALREADY = re.compile(r"(?<!\w)(?:đã|vừa|mới)\s+(?:chỉ\s+)?[^\W\d_]")  # `6 tháng cuối năm, xã mới kết nạp 3 đảng viên` in July


def _is_ahead(reading: Reading, quantity: Quantity, period: Period, day: date | None) -> bool:
    """Whether a figure's own period lies ahead, by its limits, by how the sentence opens with it, or because it has hardly begun."""
    if period.relation == "since" and "chính thức" in reading.lower and "sẽ" not in reading.lower:  # `từ ngày 1/12, tỉnh chính thức giảm 6 xã`: settled
        return False
    opened = _OPENS_YEARS.match(reading.lower) and period.start < _HEAD and not _SITS.match(reading.lower)
    if opened and period.last is not None and day is not None and period.last.year >= day.year + _YEARS_AHEAD:
        return True
    followed = re.search(r"(?<!\w)nên(?!\w)", reading.lower[quantity.end : max(quantity.end, period.start)])  # `… nên phải lùi sang năm 2022`
    begun = period.first is not None and day is not None and period.first <= day and _ALREADY.search(reading.lower, period.end, quantity.start)
    happened = begun or _EVENT_AT.search(reading.lower[: period.start])
    future = is_future(period, day) and not followed and not happened and not _is_review(reading, period, day)
    return future or _is_new_year(reading, period, day)


def _has_time_ahead(reading: Reading, quantity: Quantity, day: date | None) -> bool:
    """`1.062 người (từ nay đến năm 2021)`: a time to come in brackets."""
    beside = _OWN_TIME.match(reading.lower, quantity.end)
    inside = (p for p in reading.periods if beside and beside.start(1) <= p.start < beside.end())
    return any(is_future(p, day) or _begins_now(p, day) for p in inside)


_NEW_MONTH = 31  # days of January, in which what is told of the year by its number is still planned


def _is_new_year(reading: Reading, period: Period, day: date | None) -> bool:
    """`Giảm 44.000 biên chế trong năm 2019` on 15 January 2019; `trong năm`, `năm nay` may then still be the last one."""
    if period.kind != "year" or day is None or period.first is None or not reading.lower[period.start : period.end].strip()[-4:].isdigit():
        return False
    return (day - period.first).days in range(_NEW_MONTH)


def _begins_now(period: Period, day: date | None) -> bool:
    """`từ nay đến năm 2021`."""
    return None not in (day, period.first, period.last) and period.first == day < period.last


_OWN_TIME = re.compile(r"\s*\(((?:từ nay|từ năm|đến|trong|giai đoạn)\s[^();,]{3,40})\)")
_EVENT_AT = re.compile(r"(?<!\w)sau\s+(?:các\s+|những\s+)?(?:đợt|trận|cơn|vụ)\s+[^,;.:\d]{0,25}$")  # `tái nghèo sau các đợt sạt lở cuối năm`
_JOINED = re.compile(r"(?<!\w)(?:và|nhưng|song)\s+$")  # `còn 26 hộ nghèo và quyết tâm đến cuối năm …`: another clause


_YEAR_END = re.compile(r"(?:đến\s+|vào\s+|tính đến\s+)?(?:cuối|hết)\s+năm(?P<year>\s+\d{4})?")
_NEW_YEAR = 2  # until February last year is reviewed


def _is_review(reading: Reading, period: Period, day: date | None) -> bool:
    """`kết quả rà soát cuối năm cho thấy …`, `Đến cuối năm, huyện có …` in January: the end of a year that is over, or a review of it."""
    told = _YEAR_END.fullmatch(reading.lower[period.start : period.end])
    if told is None:
        return False
    return (day is not None and day.month <= _NEW_YEAR and not told["year"]) or bool(
        re.search(rf"(?<!\w)(?:{alternatives(entry('status', 'reviews'))})(?:\s+[^\W\d_]+){{0,3}}?\s+$", reading.lower[: period.start])
    )


def status_of(reading: Reading, quantity: Quantity, frame: Frame, period: Period | None) -> str:
    """`achieved`, `in_progress`, `target` or `context`."""
    reached = _reached(reading, quantity, frame, period)
    if reached == "achieved" and quantity.unit.nature == "opinion" and _handed_on().match(reading.lower, quantity.end):
        return "in_progress"
    if is_context(reading, quantity, reached):
        return "context"
    return "achieved" if quantity.unit.nature == "time" and reached == "in_progress" else reached


def is_plain(reading: Reading, quantity: Quantity, status: str) -> bool:
    """Whether the sentence says a status in plain words: by a form, by a word behind the figure, as work under way, as what `sẽ` tells, as a standard or pay."""
    seen = figure(reading, quantity, "achieved")
    if status == "context" and (is_norm(seen) or is_pay(reading, quantity) or counts_points(seen)):
        return True
    behind = _right(reading, quantity)
    told = status == "in_progress" or by_form(reading, quantity) is not None or (behind is not None and behind.key == status)
    return told or (status == "target" and _will_be(reading, quantity))


_WILL = ("sẽ", "dự kiến", "phấn đấu")


def _will_be(reading: Reading, quantity: Quantity) -> bool:
    """`thành phố sẽ có 29 phường`, `sẽ hợp nhất các trung tâm, giảm được 315 đầu mối`."""
    left, broken = _left(reading, quantity.number_start, reports=False)
    return left is not None and not broken and left.word in _WILL


@cache
def _handed_on() -> re.Pattern[str]:
    """`28 ý kiến giao phòng, ban xử lý`, `7 ý kiến chuyển tỉnh`: still to be answered."""
    return re.compile(rf"(?:\s+còn lại)?\s+(?:{alternatives(entry('status', 'handing_on'))})(?!\w)")


def _reached(reading: Reading, quantity: Quantity, frame: Frame, period: Period | None) -> str:
    """The status that cues, period and discourse give, in this order."""
    return by_form(reading, quantity) or _by_cue(reading, quantity, frame, period)


def _by_cue(reading: Reading, quantity: Quantity, frame: Frame, period: Period | None) -> str:
    right = _right(reading, quantity)
    left, broken = _left(reading, quantity.number_start, reports=_reports(reading, frame.day))
    passed = bool(left) and ";" in reading.lower[left.end : quantity.number_start]
    if (
        right
        and (
            _told_apart(reading, quantity, left, right)
            or _right_decides(right, left, broken, passed, bool(left) and "," in reading.lower[left.end : quantity.number_start])
        )
        and not _has_so_far(reading, quantity, right)
    ):
        return right.key
    if left and (told := _overtaken(reading, quantity, left, period, frame.day)):
        return told
    if left and not broken and not (passed and left.key != "target"):  # `đang` and `đã` end with their clause, goals and requests go on
        return left.key
    if left and broken and left.key == "target" and _is_limit(reading, quantity):
        return "target"
    coming = _is_due(reading, quantity, frame.day) or (_COMING.match(reading.lower) and not _tells_past(reading, quantity))
    ahead = _lies_ahead(reading, quantity, period, frame.day) and not (right and right.key == "achieved")
    if coming or ahead or _goal(reading, quantity):
        return "target"
    told = broken or (left and left.word == "đã") or _before_contrast(reading, quantity) or _STANDS.search(reading.left(quantity))
    return "achieved" if told else frame.default


_COMING = re.compile(
    r"\W*(?:trong\s+|vào\s+|sang\s+)?(?:vụ|mùa|năm học|niên vụ|nhiệm kỳ|kỳ|đợt)\s+(?:(?!này|qua|rồi|trước)[^\W\d_]+\s+){0,3}?(?:tới|sắp tới|sau)\s*,"
)  # `Vụ đông xuân tới, huyện gieo cấy …`
_FINISHED = re.compile(
    r"[^;.:]*?,\s+(?:sẽ\s+|phải\s+|dự kiến\s+)?(?:xong|hoàn thành|khởi công|vận hành|đưa vào|bàn giao|thông xe|khánh thành|có mặt)(?!\w)[^,;.:]{0,25}?$"
)


def _is_due(reading: Reading, quantity: Quantity, day: date | None) -> bool:
    """`dành 600 triệu đồng tu sửa, xong trong tháng 9`, `vốn 5,8 tỷ đồng, khởi công quý II tới`: a time to come of the clause's end."""
    ahead = (p for p in reading.periods if p.start >= quantity.end and is_future(p, day))
    due = next((p for p in ahead if _FINISHED.match(reading.lower[quantity.end : p.start])), None)
    return (
        due is not None
        and not _tells_past(reading, quantity)
        and not any(q.start > quantity.end and ";" in reading.lower[quantity.end : q.start] and q.end < due.start for q in reading.quantities)
    )


def _tells_past(reading: Reading, quantity: Quantity) -> bool:
    """Whether the clause before a figure says that something was done, or how things stand."""
    clause = re.split(r"[;.:]\s", reading.lower[: quantity.number_start])[-1]
    return re.search(r"(?<!\w)(?:đã|đang|vừa|còn|mới|hiện)(?!\w)", clause) is not None


_STANDS = re.compile(
    r"(?<!\w)(?:(?:có|còn)\s+(?:tới|đến)|tình trạng|vẫn\s+(?:còn|có)|chưa nổi|chỉ được|mới được)\s+$"
)  # how things stand, also where orders are given


def _told_apart(reading: Reading, quantity: Quantity, left: Hit | None, right: Hit) -> bool:
    """`phải giao xong 3.000 ha, 5 xã đang đo đạc`: behind a goal with its own figure and a comma, what is said right behind the next one."""
    if left is None or (left.key, right.key) != ("target", "in_progress") or right.start - quantity.end > _NEAR:
        return False
    own = any(left.end <= q.start and q.end <= quantity.start for q in reading.quantities)
    return own and reading.lower[: quantity.number_start].rstrip().endswith((",", "còn", "hiện", "và"))


_NEAR = 25  # characters from a figure to what is said of it


def _has_so_far(reading: Reading, quantity: Quantity, right: Hit) -> bool:
    """`đã có 9 hộ đăng ký nhận tiền`, `đã có 700 hộ xin cấp điện`: that they did so is a result; what they put their names down for as a goal is still to come."""
    if right.word == "cam kết" and quantity.unit.nature in ("people", "household"):  # `318/438 hộ cam kết`: they have
        return right.start - quantity.end <= _RIGHT_BEHIND and "sẽ" not in reading.lower[quantity.end :]
    return right.word.startswith(("đăng ký", "xin")) and bool(_SO_FAR.search(reading.left(quantity))) and not _PLEDGED.match(reading.lower, right.end)


_PLEDGED = re.compile(r"\s+(?:xây dựng|phấn đấu|về đích|đạt chuẩn|đạt|thoát nghèo|thực hiện(?!\s+(?:thủ tục|dịch vụ|giao dịch|hồ sơ|khám|tiêm)))(?!\w)")
_RIGHT_BEHIND = 12  # characters: `hộ dân đã cam kết`


_SO_FAR = re.compile(r"(?<!\w)(?:(?:đã|hiện|mới)\s+có|(?:đã|mới|chỉ)\s+[^\W\d_]+\s+được|(?=có thêm)có)\s+(?:thêm\s+|hơn\s+|gần\s+|trên\s+|khoảng\s+)?$")


def _before_contrast(reading: Reading, quantity: Quantity) -> bool:
    """`Huyện tạm thời có 5 phó chủ tịch, vượt 3 người, nhưng chậm nhất 2 năm nữa phải …`: what is so before it is said what must be."""
    turn = re.search(r",\s+(?:nhưng|song)(?!\w)", reading.lower[quantity.end :])
    return turn is not None and not any(h.key in ("target", "weak") and h.start < quantity.end + turn.start() for h in cues_in(reading))


def _overtaken(reading: Reading, quantity: Quantity, left: Hit, period: Period | None, day: date | None) -> str | None:
    """What a time or a phrase of its own makes of a figure: `đang xây xưởng, cuối năm nâng công suất lên …` a goal, behind a goal a time that is over a result."""
    if left.key == "in_progress" and quantity.total and reading.left(quantity).endswith("với "):  # `đang về đích với 16/19 tiêu chí`
        return "achieved"
    if left.key == "in_progress" and "," in reading.lower[left.end : quantity.number_start] and is_future(period, day):
        return "target"
    if left.word in _EXPECTED and _GROWS.match(reading.lower, left.end) and _reports_quarter(reading, period, day):
        return "achieved"
    return "achieved" if left.key == "target" and _since_told(reading, quantity, left, period, day) else None


_EXPECTED = ("dự kiến", "dự ước", "ước")
_GROWS = re.compile(r"\s+(?:tăng|giảm|đạt|ước)(?!\w)")


def _reports_quarter(reading: Reading, period: Period | None, day: date | None) -> bool:
    """`quý I, GRDP dự kiến tăng 7,5%` at its end: an estimate of what was, not a goal."""
    told = [period] if period else [p for p in reading.periods if not p.compared and p.start < _OPENED]
    return day is not None and any(p is not None and p.kind in ("quarter", "months", "month") and p.last is not None and p.last <= day for p in told)


def _since_told(reading: Reading, quantity: Quantity, left: Hit, period: Period | None, day: date | None) -> bool:
    """`chỉ tiêu kết nạp 60 đảng viên, đến tháng 4 kết nạp được 20`: behind a goal with its own figure, what a time that is over has brought."""
    if period is None or day is None or period.compared or period.last is None or not left.end <= period.start < quantity.start or period.last > day:
        return False
    own = any(q.start >= left.end and q.end <= period.start for q in reading.quantities)
    return own and bool(re.search(r"[,;]\s*(?:(?:tuần|nửa|những ngày)\s+(?:đầu|cuối)\s+)?$", reading.lower[left.end : period.start]))


@cache
def _limits() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'goal_limits'))})\s+$")


def _is_limit(reading: Reading, quantity: Quantity) -> bool:
    """`mục tiêu là thêm 4 sản phẩm, song ít nhất 70% …`: beside a goal, what is to be kept is one, too."""
    return bool(_limits().search(reading.left(quantity))) or reading.lower.startswith(" trở lên", quantity.end)


def _reports(reading: Reading, day: date | None) -> bool:
    """Whether a sentence opens with a period that is over or running: `Trong 6 tháng đầu năm, …`."""
    first = reading.quantities[0].start if reading.quantities else len(reading.text)
    return any(p.start < min(first, 40) and not p.compared and p.last is not None and day is not None and p.last <= day for p in reading.periods)


@cache
def _led_to() -> re.Pattern[str]:
    """`đưa (huyện đạt chuẩn)`: a unit that is to be brought to the standard."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'led_to'))})\s+$")


def _goal(reading: Reading, quantity: Quantity) -> bool:
    """`xây dựng đạt chuẩn tỉnh nông thôn mới`, `đưa huyện đạt chuẩn`: a unit without a name that nobody says has got there; not `Năm 2018, xã đạt chuẩn`."""
    if quantity.kind != "named" or quantity.scope is not None:
        return False
    subject = reading.lower[quantity.start : quantity.end] == quantity.unit.name
    if subject and not _led_to().search(reading.lower[: quantity.start]):
        return False
    return not _RECOGNISED.search(reading.lower[max(0, quantity.start - 40) : quantity.start])


# `lễ công bố xã đạt chuẩn`, `đón bằng công nhận`: the unit has got there
_RECOGNISED = re.compile(r"công nhận|(?<!\w)(?:công bố|đón nhận|đón bằng|trao bằng)(?!\w)")


def _right_decides(right: Hit, left: Hit | None, broken: bool, passed: bool, passed_comma: bool) -> bool:
    if right.key == "achieved":
        registered = right.word == "được công nhận" and left and left.word == "đăng ký"  # `đăng ký 30 mô hình, trong đó 21 mô hình được công nhận`
        if passed_comma and (registered or right.word == "mới vừa"):
            return True
        return right.word in ("đã", "mới vừa") and (left is None or broken or left.key != "target")
    if right.word in entry("status", "earmarked") and left and left.key == "achieved" and not broken and not passed:
        return False
    governed = left and not broken and left.key == "target" and left.word != "trước mắt"
    return not (governed and right.key == "in_progress" and not passed)
