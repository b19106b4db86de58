"""What a figure's own surroundings say of its status: the plan's own figure, by how much it was missed, what is lacking, how far a work has got."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.cues import cues_in
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.schemes import is_of_paper, is_passed, is_total_of_scheme
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives


def by_form(reading: Reading, quantity: Quantity) -> str | None:
    """The status that a figure's own surroundings settle, whatever governs its sentence; null where they don't."""
    if _is_result(reading, quantity) or is_passed(reading, quantity):
        return "achieved"
    if _is_in_hand(reading, quantity):
        return "in_progress"
    if _is_of_plan(reading, quantity):
        return "target"
    if _is_part_of_work(reading, quantity):
        return "in_progress"
    if quantity.kind == "zero" and pattern(entry("zeros", "asks")).match(reading.lower, quantity.start):
        return "target"
    return "achieved" if reading.starts_from(quantity) else None


def _is_result(reading: Reading, quantity: Quantity) -> bool:
    """By how much something falls short or surpasses, what is lacking, what was so before, what did not happen."""
    left = reading.left(quantity)
    short = _EXCESS.search(left) or _by_how_much(reading, quantity) or (quantity.unit.name.startswith("điểm") and _ABOVE_PLAN.search(left))
    again = left.endswith("phải làm lại ") and quantity.unit.name != "tiêu chí"
    stands = _NOW_IS.search(left) or _THEN_WAS.search(left) or again or (_PART.search(left) and _STATE.match(reading.right(quantity)))
    nothing = quantity.kind == "zero" and _nothing_happened(reading, quantity)
    return bool(short or stands or nothing) or _is_lacking(reading, quantity) or _is_of_before(reading, quantity)


_NOW_IS = re.compile(
    r"[(,;]\s*(?:nay|hiện|hiện nay|hiện tại)\s+(?:(?:chỉ|mới|đã)\s+)?(?:(?:có|là|đạt|còn|ở mức)\s+)?(?:(?:hơn|gần|trên|khoảng)\s+)?$"
)  # `phấn đấu có 20 sản phẩm (nay có 13)`
_THEN_WAS = re.compile(
    r"(?:\(|,\s+(?:trong khi\s+|song\s+|nhưng\s+)?)(?:đầu năm|năm ngoái|năm rồi|năm trước|đầu nhiệm kỳ|cùng kỳ(?:\s+năm\s+(?:ngoái|trước|rồi))?)\s+(?:(?:chỉ|mới|đã)\s+)?(?:(?:có|là|đạt|còn|ở mức|được)\s+)?(?:(?:hơn|gần|trên|khoảng)\s+)?$"
)  # `mục tiêu là 12%, đầu năm là 16,8%`, `7 ấp đạt chuẩn (năm rồi 5 ấp)`
_ABOVE_PLAN = re.compile(
    r"(?<!\w)(?:cao|thấp|nhiều|ít|chậm|nhanh)\s+hơn\s+(?:chỉ tiêu|kế hoạch|mục tiêu)(?:\s+(?:cả năm|năm|đề ra|giao|tỉnh giao|huyện giao))?\s+(?:gần\s+|hơn\s+|tới\s+)?(?=[^\W\d_]*$)$"
)  # `tỷ lệ 81%, cao hơn chỉ tiêu cả năm 1 điểm`
_PART = re.compile(r"(?<!\w)trong đó\s+(?:có\s+)?(?:tới\s+)?$")
_STATE = re.compile(r"\s+(?:không đạt|chưa đạt|chưa có|chưa được|còn(?! lại)|vẫn|đang thiếu|thiếu)(?!\w)")  # `soát lại 38 xã, trong đó 9 xã không đạt …`


def _is_in_hand(reading: Reading, quantity: Quantity) -> bool:
    """A unit whose recognition is waited for, the size of a work that isn't done and that nobody only asks for."""
    if quantity.kind == "named" and _waits_for_word().match(reading.lower, quantity.end):
        return True
    asked = any(h.key == "target" and h.start < quantity.start for h in cues_in(reading))
    return not asked and bool(_size_of_work().search(reading.left(quantity)) and _STILL_BUILT.match(reading.lower, quantity.end))


@cache
def _scheme_for_unit() -> re.Pattern[str]:
    """`phê duyệt Đề án xây dựng (huyện A) đạt chuẩn NTM nâng cao`: what a paper sets out to reach."""
    return re.compile(rf"(?<!\w)(?:đề án|kế hoạch|phương án|lộ trình|chương trình)\s+(?:thực hiện\s+)?(?:{alternatives(entry('named', 'goal_verbs'))})\s+$")


def _is_of_plan(reading: Reading, quantity: Quantity) -> bool:
    """The plan's own figure, what must be done, what is only talked of."""
    left = reading.left(quantity)
    level = _LEVEL.search(left) and _SET.match(reading.right(quantity))
    told = (
        (quantity.kind == "named" and _scheme_for_unit().search(left))
        or _FROM_NOW.search(left)
        or _MUST.search(left)
        or _RESOLVED.search(left)
        or _AT_LEAST_BY.search(left)
        or _without_money(reading, quantity)
        or level
        or plan_right_before().search(left)
        or _PLAN_IN_BRACKETS.search(left)
        or _discussed().search(left)
    )
    return bool(told) or _surpassed(reading, quantity) or is_of_paper(reading, quantity) or is_total_of_scheme(reading, quantity)


_PLAN_IN_BRACKETS = re.compile(
    r"%\s+(?:so với\s+)?(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|nghị quyết)(?:\s+[^\W\d_]+){0,4}\s*\((?:là\s+)?$"
    r"|\((?:chuẩn|yêu cầu|kế hoạch|kh|mục tiêu|chỉ tiêu)\s+(?:năm\s+|cả năm\s+)?(?:là\s+|phải\s+|phải đạt\s+)?(?:trên\s+|dưới\s+)?$"
)  # `bằng 81% chỉ tiêu cả giai đoạn (600 đảng viên)`, `41,3 triệu đồng (chuẩn là 43 triệu)`


@cache
def plan_right_before() -> re.Pattern[str]:
    """`kế hoạch (20%)`, `mục tiêu 10.000ha`, `vượt chỉ tiêu giảm 10%`: the figure of the plan itself."""
    plan = r"(?<!\w)(?<!tổng )(?<!ngoài )(?:kế hoạch|mục tiêu|chỉ tiêu|định mức|dự toán|(?<=hơn )phương án)"
    limits = alternatives(entry("status", "plan_limits"))
    said = rf"(?:\s+đến\s+[^,;.:]{{1,18}}?(?=\s+là))?(?:\s+(?:tỉnh|huyện|xã|trung ương|cấp trên|chính phủ|thành phố|quốc hội|nghị quyết|đại hội|đề án)(?=\s+(?:giao|đề ra|đặt ra)))?(?:\s+(?:là|đề ra|giao|đặt ra|cả năm|đầu năm|đầu nhiệm kỳ|(?:cho\s+)?năm\s+\d{{4}}|năm|quý|tháng|là giảm|là tăng))*\s*[(:]?\s*(?:là\s+)?(?:(?:{limits})\s+)?$"
    work = rf"\s+(?:{alternatives(entry('status', 'planned_work'))})\s+$"
    required = r"(?<!\w)(?:so với|trong khi|mức|thấp hơn|cao hơn)\s+yêu cầu"
    in_bracket = r"[(/]\s*(?:nghị quyết|nq|kh|ct|kế hoạch|chỉ tiêu|mục tiêu)(?:\s+(?:đề ra|là|giao|năm|cả năm|huyện|tỉnh))*\s*:?\s+(?:(?:trên|dưới|từ)\s+)?$"  # `84,5% (Nghị quyết 88%)`
    by_order = r"(?<!\w)mức\s+(?:tỉnh|huyện|trung ương|chính phủ|cấp trên)\s+giao(?:\s+là)?\s+$"
    return re.compile(rf"(?:{by_order}|(?<!vượt ){plan}{said}|{required}{said}|{plan}{work}|{in_bracket})")


def is_plan(reading: Reading, quantity: Quantity) -> bool:
    """Whether a figure is that of the plan itself: `thấp hơn mục tiêu 7%`, `vượt chỉ tiêu đề ra cho cả giai đoạn là 6%`."""
    named = pattern(entry("status", "plan_nouns")).search(re.split(r"[,;.:]\s", reading.left(quantity))[-1])
    told = named is not None and reading.left(quantity).endswith(" là ")
    return told or bool(plan_right_before().search(reading.left(quantity)))


@cache
def _discussed() -> re.Pattern[str]:
    """`đối thoại với bà con về (việc) di dời 22 hộ`, `thông qua Nghị quyết về sáp nhập 24 xóm thành 11 xóm`: work that is only talked of or decided."""
    talk, work = alternatives(entry("status", "talks")), alternatives(entry("status", "works"))
    passed = rf"(?<!\w)(?:{alternatives(entry('status', 'passing'))})(?!\w)[^;.:]{{0,80}}?(?<!\w)(?:nghị quyết|đề án|tờ trình|chủ trương)(?!\w)"
    decided = rf"{passed}\s+(?:số\s+\S+\s+)?(?:(?:quy định\s+)?về\s+(?:việc\s+|chính sách\s+|mức\s+)*)?(?:{work}|{alternatives(entry('status', 'granting'))})(?!\w)[^;.:]*$"
    return re.compile(rf"(?<!\w)(?:{talk})(?!\w)[^,;.:\d]{{0,60}}(?<!\w)về\s+(?:việc\s+)?(?:{work})\s+[^,;.:\d]{{0,40}}$|{decided}")


_EXCESS = re.compile(r"(?<!\w)vượt\s+so\s+với\s+[^,;.]*$")  # `vượt so với chỉ tiêu là 17`: by how much


_SURPASSED = 0.6  # of what was reached, the least that can be the plan which it surpassed


def _surpassed(reading: Reading, quantity: Quantity) -> bool:
    """`đạt 10,3%, vượt mục tiêu 10%`: the plan's own figure, not by how much it was surpassed."""
    before = reading.alike_before(quantity)
    if not before or not re.search(
        rf"(?<!\w)vượt\s+(?:{alternatives(entry('status', 'plan_nouns'))})\s+(?:[^,;.:\d]{{1,60}}\s+là\s+(?:giảm\s+|tăng\s+)?)?$", reading.left(quantity)
    ):
        return False
    return _SURPASSED * before[-1].value <= quantity.value < before[-1].value


_RESOLVED = re.compile(
    r"(?<!\w)(?:nghị quyết|đề án)\s+(?:(?:thì|đầu năm|của|đại hội|hđnd|đảng bộ|xã|huyện|tỉnh|năm|\d{4})\s+){0,4}?(?:là|ghi|giao|đặt|đặt ra)\s+(?:(?:hơn|gần|trên|ít nhất)\s+)?$"
)  # `tỷ lệ dự họp 62%, nghị quyết là (80%)`, `đề án đặt (1.000 vườn)`


_AT_LEAST_BY = re.compile(
    r"(?<!\w)theo\s+(?:nghị quyết|kết luận|chỉ thị|đề án)(?!\w)[^;.]{0,110}?\s(?:tối thiểu|ít nhất)\s+(?:là\s+|đạt\s+)?$"
)  # `Theo nghị quyết này, tỷ lệ tinh giản đến năm 2021 tối thiểu là 10%`


def _without_money(reading: Reading, quantity: Quantity) -> bool:
    """`kinh phí sửa (740 triệu đồng) chưa bố trí được`: what something would cost."""
    return quantity.unit.nature == "money" and _NOT_GIVEN.match(reading.lower, quantity.end) is not None and _COST.search(reading.left(quantity)) is not None


_NOT_GIVEN = re.compile(r"\s+(?:(?:nhưng|mà|song)\s+)?(?:đến nay\s+)?(?:vẫn\s+)?chưa\s+(?:được\s+)?(?:bố trí|cấp|ghi vốn|có nguồn|thu xếp)(?!\w)")
_COST = re.compile(r"(?<!\w)(?:kinh phí|chi phí|tiền|vốn|cần)\s+(?:[^\W\d_]+\s+){0,3}?$")


_MUST = re.compile(
    r"(?<!\w)(?:theo kế hoạch[^,;.:]{0,25}\s+(?:phải|cần)\s+(?:[^\W\d_]+\s+){1,4}|(?:trước|đến|từ nay)\s[^,;.:]{2,30}?\s+phải\s+[^\W\d_]+\s+thêm\s+)$"
)  # `trước mùa mưa phải đóng thêm 60 chiếc`, `theo kế hoạch năm 2017 phải cấp 3.200 giấy`


_FROM_NOW = re.compile(
    r"(?<!\w)từ\s[^,;:]*\d[^,;:]{0,25}\s(?:hiện nay|hiện tại)\s+(?:[^\W\d_]+\s+)?(?:lên|xuống)(?:\s+(?:còn|mức|trên|dưới|khoảng|ít nhất))*\s+$"
)  # `từ 26 triệu đồng hiện nay nâng lên 42 triệu đồng`
_LEVEL = re.compile(r"(?<!\w)mức\s+(?:(?:trên|dưới|ít nhất|tối thiểu)\s+)?$")  # `chưa đạt mức 11% mà đại hội trước đề ra`


_SET = re.compile(r"\s+(?:mà\s+)?(?:[^\W\d_]+\s+){1,4}?(?:đề ra|đặt ra|giao|yêu cầu)(?!\w)")


@cache
def _waits_for_word() -> re.Pattern[str]:
    """`xã A đã nộp hồ sơ, đang chờ tỉnh thẩm định`."""
    return re.compile(rf"[^;.]{{0,60}}?(?<!\w)chờ\s+(?:[^\W\d_]+\s+){{0,5}}?(?:{alternatives(entry('status', 'recognitions'))})(?!\w)")


_STILL_BUILT = re.compile(
    r"[^;.]{0,140}?(?<!\w)(?:đang\s+(?:được\s+)?(?:thi công|xây dựng|san lấp|san nền|triển khai)|đến nay (?:vẫn\s+)?chưa xong|thi công đạt|dự kiến (?:khánh thành|thông xe|hoàn thành))(?!\w)"
)


@cache
def _size_of_work() -> re.Pattern[str]:
    """`khu tái định cư rộng (6,4 ha) … đang được thi công`: how large, how dear a work is that isn't done."""
    works = alternatives(entry("status", "works_in_hand"))
    return re.compile(
        rf"(?<!\w)(?:{works})(?!\w)[^;.]{{0,80}}?(?<!\w)(?:rộng|quy mô|diện tích|dài|tổng mức đầu tư|tổng vốn|tổng vốn đầu tư|tổng kinh phí|dự toán)(?:\s+(?:là|hơn|gần|trên|khoảng))*\s+$"
    )


@cache
def _short_of() -> re.Pattern[str]:
    plans = alternatives(entry("status", "plan_nouns"))
    return re.compile(
        rf"(?<!\w)(?:thấp hơn|kém|hụt)\s+(?:so với\s+)?(?:{plans})(?:\s+(?:năm|giao|đề ra|cả năm|tỉnh giao|huyện giao))?\s+(?:gần\s+|hơn\s+|tới\s+)?$"
    )


def _by_how_much(reading: Reading, quantity: Quantity) -> bool:
    """`tỷ lệ tham gia 58,3%, thấp hơn kế hoạch 1,7%`: by how much it falls short, for a plan that it falls short of would be higher."""
    before = reading.alike_before(quantity)
    return bool(before) and quantity.value < before[-1].value and bool(_short_of().search(reading.left(quantity)))


def _nothing_happened(reading: Reading, quantity: Quantity) -> bool:
    """`cố ý gây thương tích 12 vụ, đặc biệt không để xảy ra vụ giết người nào`: beside results and without an order."""
    counted = any(q.kind == "number" and q.end <= quantity.start for q in reading.quantities)
    ordered = any(h.key == "target" and h.start < quantity.start for h in cues_in(reading))
    return counted and not ordered and reading.lower.startswith("không để xảy ra", quantity.start)


_BEFORE = re.compile(r"\s+(?:của\s+|ở\s+|hồi\s+)?(?:năm\s+(?:trước|ngoái|\d{4})|cùng kỳ|vụ trước|kỳ trước|nhiệm kỳ trước|tháng trước)(?!\w)")


def _is_of_before(reading: Reading, quantity: Quantity) -> bool:
    """`chạm mốc 60 tỷ đồng, so với (41 tỷ đồng) của năm 2023`: what a goal is compared with."""
    return bool(re.search(r"(?<!\w)so với(?:\s+mức)?\s+$", reading.left(quantity)) and _BEFORE.match(reading.lower, quantity.end))


_WHOLE = 100  # per cent


_OF_MONEY = re.compile(r"\s+(?:kế hoạch|giá trị hợp đồng|dự toán)(?!\w)")


def _is_part_of_work(reading: Reading, quantity: Quantity) -> bool:
    """`đang thi công, khối lượng đến nay đạt khoảng (40%)`: how far a work has got."""
    if quantity.unit.name != "%" or quantity.value >= _WHOLE or _OF_MONEY.match(reading.lower, quantity.end):
        return False
    return bool(_work_done().search(reading.left(quantity)))


@cache
def _work_done() -> re.Pattern[str]:
    work, since = alternatives(entry("status", "work_done")), r"(?:\s+(?:đến nay|hiện|ước|đã|mới|chỉ|công việc))*"
    return re.compile(rf"(?<!\w)(?:{work}){since}\s+(?:đạt|hoàn thành|được)\s+(?:khoảng\s+|gần\s+|trên\s+|hơn\s+)?$")


@cache
def _lacking() -> tuple[re.Pattern[str], re.Pattern[str]]:
    left = re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'lacking'))})\s+(?:(?:hơn|gần|trên|khoảng|tới|đến|từ)\s+)?$")
    return left, re.compile(rf"[^,;.:\d]{{0,30}}?(?<!\w)(?:{alternatives(entry('status', 'not_yet'))})(?!\w)")


def _is_lacking(reading: Reading, quantity: Quantity) -> bool:
    """`phải làm lại 5 tiêu chí, hụt 9 km`, `còn 7 xã chưa đạt, mỗi năm phải …`: how things stand, whatever is demanded beside."""
    lacks, not_yet = _lacking()
    left = reading.left(quantity)
    if lacks.search(left) and not re.match(r"\s+(?:[^\W\d_]+\s+){0,2}?đang\s+(?:chờ|đợi|xây|làm|thi công)", reading.lower[quantity.end :]):
        return True
    under_way = re.match(r"\s+(?:[^\W\d_]+\s+){0,2}?đang\s", reading.lower[quantity.end :])  # `còn 10 phòng đang xây, chưa bàn giao`
    return under_way is None and bool(re.search(r"(?<!\w)còn\s+(?:[^\W\d_]+\s+)?$", left)) and bool(not_yet.match(reading.lower, quantity.end))
