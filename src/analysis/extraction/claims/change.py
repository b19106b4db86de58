"""Whether a figure is a level, something added or something cut: decided by the nearest verb that governs it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from analysis.extraction.claims.model import WINDOW, Quantity, Reading
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.words import Hit, ends_with, entry, hits
from analysis.extraction.lexicon import alternatives

CONTEXT_NATURES = ("time", "age")


@cache
def keyed() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((key, entry("change", key)) for key in ("nothing", "reached", "increase", "decrease", "level", "barriers"))


def clause_start(text: str, position: int) -> int:
    """Where the clause of a position begins (brackets that are closed before it left aside)."""
    start = max(0, position - WINDOW)
    for match in phrase("change_clause").finditer(text, max(0, position - WINDOW), position):
        if match.group() != ":" or not _heads_list(text[start : match.start()]):
            start = match.end()
    return start


def _heads_list(head: str) -> bool:
    """`đã tinh giản: cấp tỉnh 120 …`, `3.2. Tinh giản biên chế theo Nghị định 108: 7 đợt, 1.126 người`: a verb of change right before a colon, or at the head of the line."""
    if ends_with(head, entry("change", "decrease") + entry("change", "increase")):
        return True
    return bool(re.match(rf"[\W\d]*(?:về\s+)?(?:{_any('decrease')})(?!\w)", head))


def change_of(reading: Reading, quantity: Quantity) -> str:
    """`level`, `increase` or `decrease`."""
    began = quantity.unit.nature == "time" and reading.starts_from(quantity)  # `giảm từ 3 ngày xuống 1 ngày`
    if quantity.unit.nature == "time" and not began and (verb := _of_time().search(reading.left(quantity))):
        return "decrease" if verb[1] in entry("change", "shortening") else "increase"
    if began or quantity.kind == "named" or quantity.unit.nature in CONTEXT_NATURES or quantity.unit.name in entry("change", "occasions"):
        return "level"
    if quantity.kind == "zero":
        return "increase" if "thêm" in reading.lower[quantity.start : quantity.end] else "level"
    if _is_multiple(reading, quantity):
        return _multiple(reading, quantity)
    if _founded(reading, quantity):
        return "increase"
    return "decrease" if _let_go(reading, quantity) else "level" if _stays(reading, quantity) else _governed(reading, quantity)


def _is_multiple(reading: Reading, quantity: Quantity) -> bool:
    """`gấp đôi`, `gấp hơn 2,5 lần`."""
    return reading.lower[quantity.start : quantity.end].startswith("gấp") or bool(phrase("change_multiple").search(reading.left(quantity)))


def _stays(reading: Reading, quantity: Quantity) -> bool:
    """A plan in brackets, a comparison with a standard, money that is asked for or named beside what is new."""
    planned = phrase("change_plan_bracket").search(reading.left(quantity))
    return bool(planned) or _compared(reading, quantity) or _with_other_place(reading, quantity) or _asked(reading, quantity) or _sum_beside(reading, quantity)


@cache
def _of_time() -> re.Pattern[str]:
    """`rút ngắn 8 ngày`, `gia hạn thêm 2 năm`: the verb stands right before."""
    return re.compile(rf"(?<!\w)({_any('shortening')}|{_any('lengthening')})\s+(?:(?:khoảng|gần|hơn|trung bình|bình quân)\s+)?$")


def _any(*path: str) -> str:
    return alternatives(entry("change", *path))


def _founded(reading: Reading, quantity: Quantity) -> bool:
    """`Đảng ủy lập 7 tổ`, `xã mở 3 cơ sở chưng cất`; not `lập 12 hồ sơ`, `mở 4 lớp`."""
    left = reading.left(quantity)
    if quantity.unit.nature == "body" and re.search(rf"(?<!\w)(?<!thành )(?:{_any('founding', 'any')})\s+(?:thêm\s+)?$", left):
        return True
    business = quantity.unit.name in entry("change", "founding", "businesses")
    return business and bool(re.search(rf"(?<!\w)(?:{_any('founding', 'business')})\s+(?:thêm\s+)?$", left))


_FILLER = r"(?:\s+[^\W\d_]+){0,2}?\s+"


def _let_go(reading: Reading, quantity: Quantity) -> bool:
    """`giải quyết chế độ cho 2.318 người theo Nghị định 178`."""
    if quantity.unit.nature != "people" or not re.search(rf"(?<!\w)(?:{_any('let_go', 'before')})\s+(?:hơn\s+|gần\s+)?$", reading.left(quantity)):
        return False
    return bool(re.match(rf"(?:\s+[^\W\d_]+){{0,3}}?\s+(?:{_any('let_go', 'behind')})(?!\w)", reading.right(quantity)))


def _compared(reading: Reading, quantity: Quantity) -> bool:
    """`thấp hơn 6,5% so với kế hoạch`, `cao hơn mặt nước 10cm`, `vượt quy định 2 người`: set against a standard, not against an earlier time."""
    left, right = reading.left(quantity), reading.right(quantity)
    verb = re.search(rf"(?<!\w)(?:cao|thấp|nhiều|ít) hơn(?P<standard>\s+(?:{_any('standards')}))?{_FILLER}$", left)
    behind = re.match(rf"(?:\s+[^\W\d_]+){{0,2}}?\s+so(?:\s+với)?\s+(?:{_any('standards')})(?!\w)", right)
    beside = re.search(rf"(?<!\w)(?:cao|thấp|nhiều|ít) hơn\s+(?:so với\s+)?(?:{_any('standards')}|mức|mặt bằng|bình quân)(?!\w)[^;,:.\d]{{0,40}}\($", left)
    if verb and (verb["standard"] or behind) or beside:
        return True
    before = reading.previous(quantity)
    if before is not None and before.unit.name == "%" and of_plan(reading.lower[before.end : quantity.number_start], quantity, before):
        return True
    over = re.search(rf"(?<!\w)vượt(?P<standard>\s+(?:so với\s+)?(?:{_any('standards')}))?{_FILLER}$", left)
    return bool(over) and quantity.unit.nature in ("people", "posts", "money") and bool(over["standard"] or behind)


_MORE = re.compile(r"(?<!\w)(?:cao|thấp|nhiều|ít|lớn|nhỏ|đông|nhanh|chậm)\s+hơn(?!\w)")


def _with_other_place(reading: Reading, quantity: Quantity) -> bool:
    """`thấp hơn Sơn Hà kề bên (11 điểm phần trăm)`, `cao hơn xóm Hầu (5 điểm)`, `thấp hơn mức (20%)`: set against another place or a mark."""
    verb = next((m for m in reversed(list(_MORE.finditer(reading.lower, 0, quantity.number_start)))), None)
    if verb is None or re.search(r"[,;.:]\s|\d", reading.lower[verb.end() : quantity.number_start]):
        return False
    place = any(verb.end() <= m.start and m.end <= quantity.start for m in reading.places)
    return (
        place
        or re.fullmatch(r"\s+(?:hẳn\s+)?(?:con số|mức|cả|mặt bằng(?:\s+[^\W\d_]+){0,4})\s+\(?", reading.lower[verb.end() : quantity.number_start]) is not None
    )


def _asked(reading: Reading, quantity: Quantity) -> bool:
    """`đề nghị huyện bổ sung 300 triệu đồng`."""
    if quantity.unit.nature != "money":
        return False
    return bool(re.search(rf"(?<!\w)(?:{_any('asking')})(?!\w)[^,;.:\d]{{0,60}}(?:bổ sung|thêm)\s+$", reading.left(quantity)))


def _sum_beside(reading: Reading, quantity: Quantity) -> bool:
    """`…, tổng kinh phí 69 tỷ đồng`."""
    if quantity.unit.nature != "money":
        return False
    beside = re.search(rf"[,(]\s*(?:với\s+)?(?:{_any('sums')}){_FILLER}?$", reading.left(quantity))
    return bool(beside) or _SUM_OF_NEW.search(reading.left(quantity)) is not None or _FOR_EACH_NEW.match(reading.lower, quantity.end) is not None


_SUM_OF_NEW = re.compile(
    r"(?:^|[,(;:.]\s*)\W*(?:tổng\s+)?(?:kinh phí|vốn|chi phí|tiền|mức hỗ trợ)\s+(?:để\s+)?(?:xây|làm|mua|lắp|dựng)\s+mới\s+(?:là\s+|hết\s+|khoảng\s+|gần\s+|hơn\s+)*$|(?<!\w)mỗi\s+(?:nhà|căn|hộ)\s+(?:xây|làm|dựng)\s+mới\s+được\s+(?:[^\W\d_]+\s+){0,2}$"
)
_FOR_EACH_NEW = re.compile(r"\s+(?:một|mỗi)\s+(?:căn|nhà|hộ|suất)\s+(?:xây|làm|dựng)\s+mới(?!\w)")  # `60 triệu đồng một căn xây mới`


def _multiple(reading: Reading, quantity: Quantity) -> str:
    """`gấp 2,5 lần năm 2011` compares; only `tăng gấp đôi` says that something was added."""
    return "increase" if phrase("change_multiplied").search(reading.lower[: quantity.number_start]) else "level"


@cache
def _than_before() -> re.Pattern[str]:
    """`cao hơn tháng 7 là (19%)`, `thấp hơn cùng kỳ (20 cm)`: by how much."""
    times = r"(?:cùng kỳ|năm|tháng|quý|vụ|niên vụ|nhiệm kỳ|trước)(?!\w)[^,;.:()]{0,20}?"
    return re.compile(rf"(?<!\w)(?:(?P<more>cao|nhiều|lớn)|(?P<less>thấp|ít|nhỏ))\s+hơn\s+(?:so với\s+)?{times}\s+(?:là\s+|tới\s+|đến\s+|khoảng\s+|gần\s+)*$")


def _governed(reading: Reading, quantity: Quantity) -> str:
    text = reading.lower
    if told := _than_before().search(reading.left(quantity)):
        return "increase" if told["more"] else "decrease"
    opened = bracket_around(text, quantity.start)
    start = clause_start(text, opened if opened is not None else quantity.number_start)
    stretch = text[start : quantity.number_start]
    behind = text[quantity.end : quantity.end + 40]
    found = [
        h
        for h in hits(_without_brackets(stretch), keyed())
        if h.key != "nothing" and not _from_of_range(stretch, h, behind) and not _quantity_holds(reading, start + h.start)
    ]
    fewer_poor = quantity.unit.nature in ("percent", "household", "people") and phrase("change_fewer_poor").search(stretch)
    if (
        fewer_poor
        or _rate_of_cuts(quantity, stretch)
        or _noun_of_cuts(found, stretch)
        or _cut_beside(reading, quantity, stretch)
        or _cut_verb(reading, quantity, stretch)
    ):
        return "decrease"
    result = _nearest(found, stretch, start, reading, quantity)
    if result == "level" and (_new_behind(reading, quantity, stretch) or _adds_up(reading, quantity) or _grows(quantity, stretch)):
        return "increase"
    return result


_CLOSED = re.compile(r"\([^()]*\)")


def _without_brackets(stretch: str) -> str:
    """`gieo cấy 8.120 ha (giảm 64 ha), năng suất …`: what closed brackets say reaches no farther; blanks, so that offsets hold."""
    return _CLOSED.sub(lambda m: " " * len(m.group()), stretch)


_PLAIN = ("là", "đạt", "chiếm", "bằng", "có", "giải quyết", "thực hiện")  # verbs that only lead from such a noun to its figure


def _noun_of_cuts(found: list[Hit], stretch: str) -> bool:
    """`số biên chế đã tinh giản là 30`, `đứng đầu số lượng tinh giản là Sở Y tế với 70 người`: a noun that counts what was cut, its figures behind it."""
    cuts = [h for h in found if h.key == "decrease" and _counting_noun().search(stretch[: h.start])]
    if cuts and re.search(r"\d", stretch[cuts[-1].end :]) and "," in stretch[cuts[-1].end :]:  # `số cuộc họp giảm 30%, hồ sơ đúng hẹn đạt 99%`
        return False
    return bool(cuts) and all(h.word in _PLAIN or h.key in ("barriers", "decrease") for h in found if h.start > cuts[-1].start)


def _rate_of_cuts(quantity: Quantity, stretch: str) -> bool:
    """`việc tinh giản biên chế còn thấp, mới đạt 4,1%`: how much was cut."""
    return quantity.unit.name == "%" and bool(_cutting_staff().search(stretch))


@cache
def _cutting_staff() -> re.Pattern[str]:
    cuts = alternatives(w for w in entry("change", "decrease") if w.startswith(("tinh", "cắt")))
    return re.compile(rf"(?<!\w)(?:{_any('cut_work')})\s+(?:{cuts})\s+biên chế(?!\w)[^;.:\d]*(?:đạt|được)\s+(?:khoảng\s+|gần\s+|trên\s+|hơn\s+)?$")


@cache
def _counting_noun() -> re.Pattern[str]:
    """A noun of number before a verb of cutting; not what is left or known `sau khi tinh giản`."""
    nouns = alternatives(entry("change", "counting_nouns"))
    return re.compile(rf"(?<!\w)(?:{nouns})(?:\s+(?!sau|còn|trước|hiện|giảm|không)[^\W\d]+){{0,6}}?\s+$")


def _cut_beside(reading: Reading, quantity: Quantity, stretch: str) -> bool:
    """`không còn 6 tổng cục`, `300 người trong diện tinh giản`."""
    if re.search(r"(?<!\w)không còn\s+(?:\w+\s+)?$", stretch) and quantity.kind == "number" and not quantity.unit.name.startswith("%"):
        return True
    cuts = alternatives(w for w in entry("change", "decrease") if w.startswith(("tinh", "cắt")))
    if _DISSOLVED.match(reading.lower[: reading.after(quantity)], quantity.end):
        return True
    return bool(
        re.match(rf"(?:\s+[^\W\d]+){{0,4}}?\s+(?:trong|thuộc)\s+(?:diện|danh sách)\s+(?:{cuts})(?!\w)", reading.lower[quantity.end : reading.after(quantity)])
    )


_DISSOLVED = re.compile(r"(?:\s+(?!đề nghị|xin|có|không|chưa)[^\W\d_]+){0,4}?\s+(?:bị|đã|được)\s+(?:giải thể|bãi bỏ|xóa bỏ|cắt bỏ)(?!\w)")


def _cut_verb(reading: Reading, quantity: Quantity, stretch: str) -> bool:
    """`phải cắt 10% biên chế`, not `cắt 20 ha lúa`."""
    things = _any("cutting", "things")
    beside = rf"(?:\d[\d.]*\s+(?:{things})[^,;.\d]{{0,20}}?\s*(?:,|và|cùng)\s+)?"
    if not re.search(rf"(?<!\w)(?:{_any('cutting', 'verbs')})\s+(?:giảm\s+)?(?:thêm\s+)?{beside}$", stretch):
        return False
    return bool(re.match(rf"(?:%|[^,;.]{{0,15}}?)?\s*(?:{things})(?!\w)", f"{quantity.unit.name} {reading.right(quantity)[:30].strip()}"))


@cache
def _growth() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any('growth')})(?!\w)(?!\s+bình quân đầu người)[^,;:\d]*(?:(?:\d{{4}}|\d{{1,2}}\s+tháng)[^,;:\d]*)?$")


def _grows(quantity: Quantity, stretch: str) -> bool:
    """`tốc độ tăng giá trị sản xuất bình quân 10%/năm`: a rate of growth."""
    if not quantity.unit.name.startswith("%"):
        return False
    return bool(_growth().search(stretch)) or bool(phrase("change_rate").search(stretch)) and not phrase("change_equals").search(stretch)


def _quantity_holds(reading: Reading, position: int) -> bool:
    """Whether a word belongs to a counted noun (`14 cấp trưởng`)."""
    index = bisect_right(reading.quantities, position, key=lambda q: q.start) - 1
    found = reading.quantities[index] if index >= 0 else None
    return found is not None and found.kind not in ("zero", "named") and position < found.end


def bracket_around(text: str, position: int) -> int | None:
    """The opening bracket around a position."""
    opened = text.rfind("(", 0, position)
    return opened if opened >= 0 and ")" not in text[opened:position] else None


def _from_of_range(stretch: str, hit: Hit, behind: str) -> bool:
    """`vượt từ 10%-14%`: this `từ` opens a range; the one of `giảm từ 13,4% xuống 1,9%` names a level."""
    return hit.word == "từ" and stretch[hit.end :].strip() == "" and not re.match(r"[^.;]{0,30}?(?<!\w)(?<!trở )(?:xuống|lên|còn)(?!\w)", behind)


def _share_of_others(reading: Reading, quantity: Quantity, start: int) -> bool:
    """`có thêm 50 mô hình, 100% tổ trưởng được tập huấn`: a share behind something else that was added says nothing of that."""
    if quantity.unit.name != "%":
        return False
    between = [q for q in reading.quantities if start <= q.start < quantity.start]
    if not between or between[-1].unit.nature in ("percent", "money", "measure"):
        return False
    return bool(re.search(r"[,;]\s+(?:phấn đấu\s+|đưa\s+|có\s+)?$", reading.lower[between[-1].end : quantity.number_start]))


def _nearest(found: list[Hit], stretch: str, offset: int, reading: Reading, quantity: Quantity) -> str:
    """The change that the last governing word tells; barriers count only with something counted or nothing before them."""
    for index, hit in reversed(list(enumerate(found))):
        before = found[index - 1] if index else None
        if (
            hit.word == "thêm"
            and before is not None
            and before.key == "decrease"
            and not _quantity_between(reading, offset + before.end, offset + len(stretch))
        ):
            return "decrease"  # `giảm tỷ lệ hộ nghèo thêm 1,5%`
        if hit.key in ("increase", "decrease"):
            merged = before is not None and hit.word == "giải thể" and _coordinated(stretch, before, hit)  # `sáp nhập, giải thể 21 đơn vị`
            return "level" if merged or _stopped(hit, stretch, offset, reading, quantity) else hit.key
        if not _passed(hit, before, stretch, offset, reading):
            return "level"
    return "level"


def _passed(hit: Hit, before: Hit | None, stretch: str, offset: int, reading: Reading) -> bool:
    """Whether a verb farther off reaches over this word."""
    if hit.key == "barriers":
        only_source = not _quantity_between(reading, offset, offset + hit.start) and hit.word in ("của", "trong", "từ", "do")
        return _attribute_before(reading, hit, stretch, offset) or only_source
    if hit.key == "reached":
        standard = hit.word == "đạt" and _attribute(reading, stretch, offset, hit)  # `có thêm 16 xã đạt chuẩn, 22 xã nâng cao`
        return standard or hit.word == "bằng mức" or _is_source(reading, hit, stretch, offset)
    return before is not None and (_coordinated(stretch, before, hit) or _attribute(reading, stretch, offset, hit))


def _share_of_its_own(reading: Reading, quantity: Quantity) -> bool:
    """`giảm 10% biên chế, 100% xã có thôn trưởng là đảng viên`: a share with a subject and a verb of its own behind it."""
    if quantity.unit.name != "%" or not reading.lower[: quantity.number_start].rstrip().endswith((",", ";", "và")):
        return False
    return bool(phrase("change_own_verb").match(reading.lower[quantity.end : reading.after(quantity)]))


_GROWING = re.compile(r"tăng trưởng\s[^,;.]*,")  # `Kinh tế tăng trưởng khá, thu ngân sách 26.000 tỷ đồng`: how the economy does


def _stopped(hit: Hit, stretch: str, offset: int, reading: Reading, quantity: Quantity) -> bool:
    """Whether a verb of change doesn't reach the figure."""
    if _GROWING.match(stretch, hit.start) and quantity.unit.name != "%":
        return True
    start, end = offset + hit.end, offset + len(stretch)
    if (
        _is_said_of_others(reading, quantity, start)
        or _share_of_others(reading, quantity, start)
        or _share_of_its_own(reading, quantity)
        or _new_subject(reading, start, end)
    ):
        return True
    if hit.word.startswith(("thành lập", "ra mắt")) and quantity.unit.nature in ("people", "household") and stretch.endswith(" với "):
        return True  # `thành lập chi bộ Hợp tác xã A với 4 đảng viên`
    if _next_noun().search(stretch, hit.end) and _quantity_between(reading, start, end) and _other_nature(reading, quantity):
        return True
    barred = re.search(rf"(?<!\w)(?:{_any('barriers_behind_a_quantity')})(?!\w)", stretch[hit.end :])
    return bool(barred) and _quantity_between(reading, start, end, occasions=False)


@cache
def _next_noun() -> re.Pattern[str]:
    """`giá trị sản xuất tăng 14%, thu nhập bình quân đầu người 16,5 triệu đồng`: a noun with a figure of its own."""
    return re.compile(rf",\s+(?:{_any('measured_nouns')})(?:\s+[^\W\d_]+){{0,5}}\s+$")


def _other_nature(reading: Reading, quantity: Quantity) -> bool:
    """Whether a figure is of another nature than the one before."""
    before = reading.previous(quantity)
    return before is not None and before.unit.nature != quantity.unit.nature


_UNDER_WAY = re.compile(r"(?:\s+(?!đang|chưa|vẫn)[^\W\d_]+){0,8}?\s+(?:đang|chưa|vẫn chưa|vẫn còn)(?!\w)")


def _is_said_of_others(reading: Reading, quantity: Quantity, start: int) -> bool:
    """`có thêm 5 xã, 2 xã A và B đang hoàn thiện hồ sơ`: behind a comma, a figure of which something else is told."""
    listed = any(start <= q.start < quantity.start for q in reading.quantities) and reading.lower[: quantity.number_start].rstrip().endswith((",", ";"))
    return listed and bool(_UNDER_WAY.match(reading.lower[: reading.after(quantity)], quantity.end))


def _is_source(reading: Reading, hit: Hit, stretch: str, offset: int) -> bool:
    """`giảm chi từ ngân sách nhà nước 30 tỷ đồng`: no level from which something changed."""
    if _quantity_between(reading, offset + hit.end, offset + hit.end + 12):
        return False
    return hit.word == "từ" and bool(re.match(r"\s+(?!mức)[^\W\d]+\s+[^\W\d]", stretch[hit.end :]))


def _attribute_before(reading: Reading, hit: Hit, stretch: str, offset: int) -> bool:
    """`giảm 15 phòng thuộc sở, 42 đơn vị`, `giảm 8 phòng trong các cục và 20 lãnh đạo`: an attribute of the figure before, behind which the list goes on."""
    if hit.word == "thuộc":
        return "," in stretch[hit.end :]
    attached = _quantity_ends(reading, offset + hit.start) and hit.word in ("trong", "của", "ở", "tại")
    alone = not _quantity_between(reading, offset + hit.end, offset + len(stretch))
    return attached and alone and bool(phrase("change_next_item").search(stretch[hit.end :]))


def _attribute(reading: Reading, stretch: str, offset: int, hit: Hit) -> bool:
    """`lập 1 HTX trồng xoài, 2 tổ hợp tác`, `giảm 1 chi cục quản lý thị trường, 4 trường`: the verb says what the figure before does; the list goes on behind it."""
    ends = any(q.kind == "number" and reading.lower[q.end : offset + hit.start].strip() == "" for q in reading.quantities if q.end <= offset + hit.start)
    return ends and bool(re.fullmatch(r"[^;:()]{0,60}(?:,|(?<!\w)và)\s+(?:(?:gần|hơn|trên|khoảng)\s+)?", stretch[hit.end :]))


def _quantity_ends(reading: Reading, position: int) -> bool:
    """Whether a figure and at most three words of its noun end at a position."""
    last = max((q.end for q in reading.quantities if q.end <= position), default=None)
    return last is not None and bool(re.fullmatch(r"(?:\s+[^\W\d]+){0,3}\s*", reading.lower[last:position]))


def _coordinated(stretch: str, before: Hit, hit: Hit) -> bool:
    """`sáp nhập, giải thể 21 đơn vị`: verbs of work that share their object."""
    return before.key == "level" and bool(re.fullmatch(r"\s*(?:,|và|, và|hoặc)\s*", stretch[before.end : hit.start]))


def _new_subject(reading: Reading, start: int, end: int) -> bool:
    """`tăng gấp 3 lần, địa bàn rộng, cán bộ …`: two commas behind a figure begin something else."""
    last = max((q.end for q in reading.quantities if start <= q.start < end), default=None)
    between = reading.lower[last:end] if last is not None else ""
    return between.count(", ") >= 2 and not phrase("change_next_item").search(between)


def _quantity_between(reading: Reading, start: int, end: int, *, occasions: bool = True) -> bool:
    """Whether a figure stands in a stretch; `occasions`: also one that only counts times (`tinh giản 3 đợt với 269 người`)."""
    return any(start <= q.start < end and (occasions or q.unit.name not in entry("change", "occasions")) for q in reading.quantities)


def _new_behind(reading: Reading, quantity: Quantity, stretch: str) -> bool:
    """`có 21 mô hình sản xuất mới`; not `nhập thành hai xã mới`."""
    if re.search(r"(?<!\w)(?:ở|tại|cho|mỗi|các|của)\s+(?:\w+\s+)?$", stretch):
        return False
    if quantity.total:  # `bàn giao 73/88 căn nhà xây mới`
        return False
    if _NEWLY.match(reading.lower[: reading.after(quantity)], quantity.end):
        return True
    behind = re.match(
        r"(?:\s+(?!và|có|được|là|phát|nợ|mà|thì|ở|tại|nơi)[^\W\d_]+){0,3}?\s+mới(?=\s*(?:[,.;:)(”\"–-]|$)|\s+(?:ở|tại|trên|trong|với|của|cho|gồm|nhằm|do|và|hoặc|vào|từ|sẽ)(?!\w))",
        reading.lower[quantity.end :],
    )
    if behind and quantity.end + behind.end() > reading.after(quantity):
        return False
    return bool(behind) and not re.search(r"nông thôn mới|đổi mới", behind.group())


_NEWLY = re.compile(r"(?:\s+[^\W\d_]+)?\s+mới\s+(?:được\s+)?(?:công nhận|thành lập|xây|mở|lập|kết nạp|ra mắt)(?!\w)")  # `hai phòng học mới xây`


def _adds_up(reading: Reading, quantity: Quantity) -> bool:
    """`có 8 sản phẩm được công nhận, nâng tổng số lên 15 sản phẩm`: what a total has risen by."""
    total = _raised_total().match(reading.lower, quantity.end)
    after = next((q for q in reading.quantities if total and q.start >= total.end() - 1), None)
    return after is not None and after.unit.name == quantity.unit.name and after.value > quantity.value and "còn" not in reading.left(quantity)[-12:]


@cache
def _raised_total() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s+[^\W\d_]+){0,12}?,\s+(?:qua đó\s+|góp phần\s+)?(?:nâng|đưa)\s+(?:tổng\s+)?số(?:\s+[^\W\d_]+){0,8}?\s+lên(?:\s+(?:thành|tới|con số))?\s"
    )


def of_plan(between: str, quantity: Quantity, before: Quantity) -> bool:
    """`giảm 215 biên chế (đạt 10,3%, vượt mục tiêu 10%)`: what was cut as a share, and the share that was planned."""
    if quantity.unit.name != "%":
        return False
    if before.unit.name != "%":
        return before.unit.nature in ("people", "body", "thing", "posts") and bool(
            re.fullmatch(r"\s*(?:\((?:đạt|bằng|chiếm|tỷ lệ|đạt tỷ lệ)?|,\s*(?:đạt|bằng))\s*(?:gần\s+|hơn\s+)?", between)
        )
    planned = re.fullmatch(rf"\s*,\s*vượt\s+(?:so với\s+)?(?:{_any('standards')})(?:\s+(?:là|đề ra|đề ra là|giao|được giao))?\s+", between)
    return bool(planned) and before.value / 2 <= quantity.value < before.value
