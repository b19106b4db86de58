"""Whether a figure is a result, work under way, a goal or mere context: the nearest cue of its clause, else the discourse.

A cue governs to its right until another cue, or until a contrast (`nhưng`, `song`, `trong khi`) ends its reach; a `;` passes it on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import Hit, entry, hits, pattern
from analysis.extraction.lexicon import alternatives
from analysis.language.periods import Period

Cues = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What the discourse says before the sentence is read: the status of a figure without a cue, the article's day."""

    default: str = "achieved"
    day: object = None


@cache
def _cues() -> Cues:
    """`nothing` are words that hold a cue and are none."""
    return (
        ("nothing", entry("status", "not_target") + entry("status", "not_in_progress")),
        ("target", entry("status", "target")),
        ("achieved", entry("status", "achieved")),
        ("in_progress", entry("status", "in_progress")),
    )


@cache
def _plan_right_before() -> re.Pattern[str]:
    """`kế hoạch (20%)`, `mục tiêu 10.000ha`: the figure of the plan itself."""
    return re.compile(r"(?<!\w)(?:kế hoạch|mục tiêu|chỉ tiêu|định mức|dự toán)(?:\s+(?:là|đề ra|giao|đặt ra|cả năm|năm|là giảm|là tăng))*\s*[(:]?\s*(?:là\s+)?$")


@cache
def _contrast() -> re.Pattern[str]:
    return re.compile(rf"(?:[;.!?]\s|(?<!\w)(?:{alternatives(entry('status', 'contrast'))})(?!\w))")


@cache
def _yardstick() -> re.Pattern[str]:
    return re.compile(rf"(?:%|(?<!\w)(?:{alternatives([w for w in entry('status', 'yardstick_before') if w != '%'])}))\s*$")


_PLAN_NOUNS = ("kế hoạch", "mục tiêu", "chỉ tiêu", "lộ trình", "dự toán", "định mức")


def _live(text: str, found: list[Hit]) -> list[Hit]:
    """The cues that govern: no yardsticks (`27,3% kế hoạch`), none of the words that only look like one."""
    return [h for h in found if h.key != "nothing" and not (h.word in _PLAN_NOUNS and _yardstick().search(text[: h.start]))]


def _baseline(text: str, quantity: Quantity) -> bool:
    """`(từ 260 xuống còn 242)`, `từ 20 triệu lên 40 triệu`: where it starts from is the present state, whatever is planned."""
    before, behind = text[: quantity.number_start], text[quantity.end : quantity.end + 25]
    return bool(re.search(r"(?<!\w)từ\s+(?:mức\s+)?$", before) and re.match(r"[^,;.\d]{0,15}?(?<!\w)(?:xuống|lên|còn)(?!\w)", behind))


def _left(reading: Reading, position: int) -> tuple[Hit | None, bool]:
    """The last cue before a position, and whether a contrast stands between (then it governs no more).

    Words inside a counted phrase (`12 kiến nghị`) are no cues; `đang` of an earlier figure stays with it.
    """
    text = reading.lower
    found = [h for h in _live(text, list(hits(text[:position], _cues()))) if not _spent(reading, h, position)]
    if not found:
        return None, False
    between = text[found[-1].end : position]
    broken = any(m.group().strip() not in (";", ".") for m in _contrast().finditer(between))
    return found[-1], broken


def _spent(reading: Reading, hit: Hit, position: int) -> bool:
    counted = [q for q in reading.quantities if q.start < position]
    if any(q.kind != "zero" and q.start <= hit.start < q.end for q in counted):
        return True
    return hit.key == "in_progress" and any(q.end <= hit.start for q in counted) and "," in reading.lower[hit.end : position]


def _right(reading: Reading, quantity: Quantity) -> Hit | None:
    """The first cue behind the counted noun, before a comma, the next figure or the clause's end."""
    start = _end_of_run(reading, quantity)
    limit = next((q.start for q in reading.quantities if q.start >= start), len(reading.text))
    stretch = re.split(r"[,;.:()]", reading.lower[start:limit])[0]
    found = [h for h in _live(stretch, list(hits(stretch, _cues()))) if h.word not in _PLAN_NOUNS]
    if found and found[0].start <= 1 and found[0].word in ("kiến nghị", "đề nghị", "đề xuất"):  # the counted noun of a share
        return None
    return found[0] if found else None


def _end_of_run(reading: Reading, quantity: Quantity) -> int:
    """Behind the last of several named units that share what is said of them (`xã A và xã B phấn đấu …`)."""
    end = quantity.end
    for other in reading.quantities:
        if quantity.kind == other.kind == "named" and other.start >= end and re.fullmatch(r"\s*(?:,|và|,\s*và|cùng)\s*", reading.lower[end : other.start]):
            end = other.end
    return end


def _listed_on(reading: Reading, quantity: Quantity) -> bool:
    """`có 13.416 nhân khẩu, 23 thôn, đảng bộ 27 chi bộ`: an inventory goes on."""
    previous = next((q for q in reversed(reading.quantities) if q.end <= quantity.start), None)
    if previous is None or not re.fullmatch(r"(?:\s+[^\W\d_]+){0,2}\s*(?:,|và|với)(?:\s+[^\W\d_]+){0,2}\s*|\s*(?:,|và|với)\s*", reading.lower[previous.end : quantity.start]):
        return False
    before, behind = reading.lower[: previous.number_start], reading.lower[previous.end :]
    return _describes(reading, previous, before, behind, "achieved")


def is_future(period: Period | None, day: object) -> bool:
    """Whether a period lies ahead: by its beginning, or for a limit by its end."""
    if period is None or day is None or period.compared or period.last is None:
        return False
    return period.last > day if period.first is None else period.first > day


def status_of(reading: Reading, quantity: Quantity, frame: Frame, period: Period | None) -> str:
    """`achieved`, `in_progress`, `target` or `context`."""
    reached = _reached(reading, quantity, frame, period)
    if _is_context(reading, quantity, reached):
        return "context"
    return "achieved" if quantity.unit.nature == "time" and reached == "in_progress" else reached


def _reached(reading: Reading, quantity: Quantity, frame: Frame, period: Period | None) -> str:
    text = reading.lower
    if _plan_right_before().search(text[: quantity.number_start]):
        return "target"
    if quantity.kind == "zero" and pattern(entry("zeros", "asks")).match(text, quantity.start):
        return "target"
    if _baseline(text, quantity):
        return "achieved"
    right = _right(reading, quantity)
    left, broken = _left(reading, quantity.number_start)
    passed = bool(left) and ";" in text[left.end : quantity.number_start]
    if right and _right_decides(right, left, broken, passed):
        return right.key
    if left and not broken and not _ended(text, left, quantity):
        return left.key
    if is_future(period, frame.day) or _goal(reading, quantity):
        return "target"
    return "achieved" if broken else frame.default


def _goal(reading: Reading, quantity: Quantity) -> bool:
    """`xây dựng đạt chuẩn tỉnh nông thôn mới`: a unit without a name that nobody says has got there."""
    return quantity.kind == "named" and quantity.scope is None and "công nhận" not in reading.lower[max(0, quantity.start - 40) : quantity.start]


def _right_decides(right: Hit, left: Hit | None, broken: bool, passed: bool) -> bool:
    if right.key == "achieved":
        return right.word == "đã" and (left is None or broken or left.key != "target")
    return not (left and not broken and left.key == "target" and right.key == "in_progress" and not passed)


def _ended(text: str, left: Hit, quantity: Quantity) -> bool:
    """`đang` and `đã` of an earlier clause say nothing about a figure behind a `;`; goals and requests do."""
    return left.key != "target" and ";" in text[left.end : quantity.number_start]


# --- context --------------------------------------------------------------------------------------------------------


def _is_context(reading: Reading, quantity: Quantity, reached: str) -> bool:
    nature, before, behind = quantity.unit.nature, reading.lower[: quantity.number_start], reading.lower[quantity.end :]
    if quantity.kind in ("zero", "named"):
        return False
    if nature == "age":
        return True
    if nature == "time":
        return not (_delay(before) or (reached == "target" and _limit(before)))
    if nature == "frequency":
        return reached != "target" and not reading.lower[quantity.start : quantity.end].startswith("gấp") and not re.search(r"(?<!\w)gấp\s+(?:\w+\s+)?$", before)
    if quantity.unit.name.startswith("lượt") and re.match(r"\s+(?:\w+\s+){0,2}(?:tham gia|tham dự|dự)(?!\w)", behind) and re.search(r"(?<!\w)(?:cuộc|hội nghị|buổi|lớp|tuyên truyền|đối thoại|tập huấn)(?!\w)", before):
        return True
    if _attends(reading, quantity, before, behind):
        return True
    if nature == "act" and re.search(r"(?<!\w)(?:sau|qua)\s+$", before):
        return True
    if nature == "opinion":
        if behind.startswith((" còn lại", " chưa", " quá hạn")):
            return False
        return reached == "achieved" and not re.search(r"(?<!\w)(?:giải quyết|xử lý|trả lời|tiếp thu|giải đáp|đạt|còn|giảm)(?!\w)[^,;.]*$", before)
    return _describes(reading, quantity, before, behind, reached)


def _delay(before: str) -> bool:
    return bool(re.search(rf"(?<!\w)(?:{alternatives(entry('status', 'delays'))})(?!\w)[^,;.]{{0,80}}$", before)) and not re.search(r"(?:so với|sớm hơn)[^,;.]{0,12}$", before)


def _limit(before: str) -> bool:
    return bool(re.search(r"(?<!\w)(?:trong vòng|chậm nhất|tối đa|không quá|trong thời hạn)(?:\s+\w+)?\s+$", before))


def _attends(reading: Reading, quantity: Quantity, before: str, behind: str) -> bool:
    """People and bodies that took part, were asked or visited."""
    if quantity.unit.name.startswith("đại biểu") or re.match(r"\s+(?:số\s+)?đại biểu(?!\w)", behind):
        return not re.search(r"(?<!\w)bầu\s+(?:được\s+)?$", before)
    if quantity.unit.nature not in ("people", "body", "admin", "household"):
        return False
    words = entry("status", "context", "attend")
    clause = re.split(r"[;.:]\s", before)[-1]
    if found := list(pattern(words).finditer(clause)):
        return not re.search(r"(?<!\w)(?:đã|được|giảm|hỗ trợ|trao|tặng|cho thấy)(?!\w)", clause[found[-1].end() :])
    if re.match(r"(?:cùng\s+)?(?:tham\s+|đến\s+|cùng\s+)?dự(?!\w|\s+(?:kiến|án|toán|tính|báo|thảo))", before.lstrip(" -*(")):
        return True
    following = behind[: max(0, reading.after(quantity) - quantity.end)] if quantity.unit.nature == "people" else re.split(r"[,;.]", behind)[0]
    return bool(re.search(r"(?<!\w)(?:tham dự|đến dự|dự hội nghị|về dự|dự buổi|có mặt|tham gia hội nghị|dự đại hội|tham gia ý kiến|dự họp|dự)(?!\w)", following))


_INVENTORY_UNITS = ("nhân khẩu", "khẩu", "đảng viên", "chi bộ", "đảng bộ", "dân", "người dân")
_SAYS_MORE = re.compile(r"(?<!\w)(?:đạt|chuẩn|ntm|được|đã|chưa|còn|phải|nâng cao|kiểu mẫu|thiếu|dư|nợ|phát sinh|mới|giảm|tăng|hoàn thành|xây|bị|tự nguyện|hiến|đăng ký|tổ chức|có|nghèo|tham gia|về đích)(?!\w)")


def _describes(reading: Reading, quantity: Quantity, before: str, behind: str, reached: str) -> bool:
    """`Huyện có 18 xã`, `6 xã nằm trong vùng …`: what the place is like, not what was done."""
    if quantity.unit.nature not in ("admin", "household", "people", "body", "percent") or quantity.kind == "bare" or quantity.unit.name.startswith("đơn vị hành chính"):
        return False
    described = rf"\s+(?:\([^)]*\)\s+)?(?:{alternatives(entry('status', 'context', 'described'))})(?!\w)"
    if re.match(described, behind) and not quantity.total:
        return True
    if reached != "achieved" or quantity.total or (quantity.unit.nature in ("people", "body") and quantity.unit.name not in _INVENTORY_UNITS) or quantity.unit.nature == "percent":
        return False
    listed = re.search(rf"(?<!\w)(?<!mới )(?<!chỉ )(?<!đã )(?<!được )(?<!thêm )(?:{alternatives(entry('status', 'context', 'inventory'))})\s+$", before) or _listed_on(reading, quantity)
    following = re.split(r"[,;.:()]|(?<!\w)(?:và|với|thì)(?!\w)", behind[: max(0, reading.after(quantity) - quantity.end)])[0]
    return bool(listed) and not _SAYS_MORE.search(following) and not re.search(r"(?<!\w)(?:đưa|thêm|đạt|có thêm|dôi dư|sáp nhập|công nhận)(?!\w)[^,;.]*$", before)
