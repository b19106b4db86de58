"""A number alone: `con số ấy giảm còn 41`, `khối Đảng 02`, `mới đạt 22/30`; whether it counts, and what."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims import units as unit_finding
from analysis.extraction.claims.counting import Context, capital_inside, carries, chunk_before, ordinal, subject_unit, unit_of
from analysis.extraction.claims.model import Quantity, Unit
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.units import scaled
from analysis.extraction.claims.words import ends_with, entry
from analysis.extraction.lexicon import alternatives, read
from analysis.language.numbers import Number, scale_of

_FRACTION = re.compile(r"\s?/\s?")


_LAST_YEAR = 2100


_NAME = rf"[{UPPER}][^\W\d_]*"


_STANDARD = r"(?:\s+(?:NTM|nông thôn mới|nâng cao|kiểu mẫu)){0,2}"  # `16/19 tiêu chí nâng cao, xã A 15/19`
_NAMED_ITEM = re.compile(rf"{_STANDARD}[,;]\s+(?:(?:huyện|xã|thị xã|thành phố|phường|thị trấn)\s+)?{_NAME}(?:\s+{_NAME}){{0,3}}\s*:?\s+")


_NAMED_HEAD = re.compile(rf"{_NAME}\s*:?\s+(?:(?:mới|chỉ|đã)\s+)*(?:(?:có|đạt|thừa|dư|chiếm|làm|làm được|còn|thu|trồng|nợ|giảm|tăng|được|nhận|hiến)\s+)?$")


@cache
def _bare_rules() -> dict[str, re.Pattern[str]]:
    rules = read("units")["bare"]
    return {
        "before": re.compile(rf"(?<!\w)(?:{alternatives(rules['after'])})\s+(?:(?:hơn|gần|khoảng|trên|dưới)\s+)?$"),
        "behind": re.compile(rf"\s*(?:[,;.()…”\"]|$|(?:{alternatives(rules['before'])})(?!\w))"),
        "listed": re.compile(rf"(?<!\w)(?:{alternatives(rules['list_heads'])})(?!\w)"),
        "told of some": re.compile(rf"\s+(?:{alternatives(rules['told_of_some'])})(?!\w)"),
        "done to some": re.compile(rf"[,;(]\s+?(?:[^\W\d_]+\s+){{0,3}}?(?:{alternatives(rules['done_to_some'])})\s+(?:được\s+)?$"),
    }


def bare_quantity(context: Context, index: int, found: list[Quantity]) -> tuple[Quantity | None, int]:
    """`con số ấy giảm còn 41`, `khối Đảng 02`, `mới đạt 22/30`: the unit is the one that was counted before, or is counted next."""
    number, used, total = context.numbers[index], 1, None
    if index + 1 < len(context.numbers) and _FRACTION.fullmatch(context.text[number.end : context.numbers[index + 1].start]):
        total, used = context.numbers[index + 1].value, 2
        if number.value > total:
            return None, 2
    last = context.numbers[index + used - 1]
    if _becomes_one(context, number, last.end, found):
        return Quantity(number.start, last.end, 1.0, found[-1].unit, kind="bare", number_start=number.start), used
    if not _form_alone(context, number) or not _may_stand_alone(context, number, last.end, found):
        return None, used
    unit = _left_out(context, number, last.end, found)
    if unit is None:
        return None, used
    return Quantity(
        number.start,
        last.end,
        number.value * _scale_ahead(context, number, last.end, unit),
        unit,
        kind="bare",
        value_max=number.value_max,
        total=total,
        number_start=number.start,
    ), used


def _becomes_one(context: Context, number: Number, end: int, found: list[Quantity]) -> bool:
    """`nhập hai trường THCS của A và B làm một`, `hai thôn vừa nhập về một`: what several of a kind were made."""
    if number.value != 1 or number.scale or not found or found[-1].unit.nature not in ("admin", "body", "thing") or found[-1].value < _SEVERAL:
        return False
    between = context.text[found[-1].end : number.start]
    merged = _MERGING.search(context.text[max(0, found[-1].start - 40) : number.start])
    return bool(merged and re.fullmatch(r"[^,;.:\d]*(?<!\w)(?:làm|về|thành|còn)\s+", between) and _CLOSES_CLAUSE.match(context.text, end))


_SEVERAL = 2
_MERGING = re.compile(r"(?<!\w)(?:nhập|sáp nhập|hợp nhất|ghép|gộp|nhập lại|gộp lại)(?!\w)")


def _scale_ahead(context: Context, number: Number, end: int, unit: Unit) -> float:
    """`từ 1,5 tăng lên 3,2 nghìn ha`: the thousand counts for both, unless the unit has it already."""
    following = re.match(r"[^,;.\d]{0,20}?(?:xuống|lên|còn|thành)\D{0,12}", context.text[end:])
    nearest = next((n for n in context.numbers if following and n.start == end + following.end()), None)
    if nearest is None or nearest.scale is None or unit.nature == "money" or not phrase("quantities_from_here").search(context.before(number.start)):
        return 1.0
    return scale_of(nearest.scale)


def _form_alone(context: Context, number: Number) -> bool:
    """In figures; in words from ten on (`mới đạt mười hai`), and as the start of a change (`từ ba lên năm xã`)."""
    starts = (
        number.form == "words"
        and phrase("quantities_from_here").search(context.before(number.start))
        and phrase("quantities_to_there").match(context.text, number.end)
    )
    return number.form == "digits" or bool(starts) or (number.form == "words" and number.value > 10 and not capital_inside(context, number))


def _planned(context: Context, number: Number, end: int) -> bool:
    """`so với chỉ tiêu 90 được giao`."""
    words = read("units")["planned"]
    behind = re.match(rf"\s+(?:{alternatives(words['before'])})(?!\w)", context.text[end:])
    return behind is not None and ends_with(context.before(number.start), tuple(words["after"])) is not None


def _may_stand_alone(context: Context, number: Number, end: int, found: list[Quantity]) -> bool:
    rules, before = _bare_rules(), context.before(number.start)
    if number.scale is None and (_planned(context, number, end) or _mean_age(context, number) or _is_part(context, number, found)):
        return True
    if number.scale is None and (_of_plan(context, number, end, found) or _labelled_part(context, number, end, found)):
        return True
    if number.scale is None and (_some_of_them(context, number, end, found) or _in_turn(context, number, end, found)):
        return True
    if number.scale or not before.strip() or not rules["behind"].match(context.text[end : end + 40]) or _closes_name(context, number):
        return False
    return bool(rules["before"].search(before)) or _enumerated(context, number, end, found) or _listed(context, number, found)


def _some_of_them(context: Context, number: Number, end: int, found: list[Quantity]) -> bool:
    """`9 người đã nghỉ, 6 được điều động`, `tiếp nhận 284 hồ sơ, trả đúng hạn 281`: a clause of its own about some of those counted before."""
    if not found or not carries(found[-1].unit) or number.form != "digits" or not 0 < number.value <= max(q.value for q in found if carries(q.unit)):
        return False
    rules, between = _bare_rules(), context.text[found[-1].end : number.start]
    if re.search(r"\d", between):  # another number stands between
        return False
    if _HEADS_CLAUSE.fullmatch(between) and rules["told of some"].match(context.text, end):
        return True
    return bool(_CLOSES_CLAUSE.match(context.text, end)) and bool(rules["done to some"].search(between) or _next_act(context, number, between))


def _next_act(context: Context, number: Number, between: str) -> bool:
    """`đã xây 57 căn nhà, đang xây 12`, `kiểm tra 9 tổ chức đảng, giám sát 6`: what else was done, told without the noun."""
    return bool(_NEXT_ACT.fullmatch(between)) and _counts(context, number)


def _counts(context: Context, number: Number) -> bool:
    """No year, no limit (`dưới 12`), no day (`dịp 2/9`), no number of a name (`thôn 5`, `Tân Tiến 2`)."""
    if ordinal(context, number, None) or 1900 <= number.value <= _LAST_YEAR or _NAME_BEFORE.search(context.original[: number.start]):
        return False
    kinds = ("weak_ordinal_nouns", "strong_ordinal_nouns", "ordinal_nouns", "no_counts_after")
    return not ends_with(context.before(number.start), tuple(noun for kind in kinds for noun in entry("units", kind)))


_NAME_BEFORE = re.compile(rf"{_NAME}\s+{_NAME}\s+$")


_NEXT_ACT = re.compile(r"[^.;:()\d]{0,60}[,;]\s+(?:[^\W\d_]+\s+){1,5}")


def _of_plan(context: Context, number: Number, end: int, found: list[Quantity]) -> bool:
    """`kết nạp 74 đảng viên (nghị quyết 150)`, `có lớp 48 cháu, trong khi quy định tối đa 35`: what was planned or is allowed of the same."""
    if not found or not carries(found[-1].unit) or 1900 <= number.value <= _LAST_YEAR:
        return False
    return bool(_plan_of_same().fullmatch(context.original, found[-1].end, number.start) and _CLOSES_CLAUSE.match(context.text, end))


@cache
def _plan_of_same() -> re.Pattern[str]:
    """In small letters: `Kế hoạch 150` is a paper."""
    words = read("units")["planned"]
    links = rf"(?:\s+(?:{alternatives(words['of_same_links'])}))"
    plans = rf"(?:{alternatives(words['of_same'])}){links}*|(?:{alternatives(words['of_same_linked'])}){links}+"
    return re.compile(rf"[^.;:()\d]{{0,60}}[,;(]\s*(?:(?:trong khi|song|nhưng|so với)\s+)?(?:{plans})\s+")


def _labelled_part(context: Context, number: Number, end: int, found: list[Quantity]) -> bool:
    """`tinh giản 86 người (khối giáo dục 61, cấp xã 19, còn lại …)`, `3.146 hồ sơ (trực tuyến 2.507)`: parts in brackets right behind their whole."""
    whole = _whole(found)
    if whole is None or number.value >= whole.value or not _counts(context, number):
        return False
    opened = _OPENS_PARTS.match(context.text, whole.end)
    inside = context.text[opened.end() : number.start] if opened else ")"
    return ")" not in inside and bool(_LABELS.fullmatch(inside)) and bool(_CLOSES_CLAUSE.match(context.text, end))


_OPENS_PARTS = re.compile(r"[^,;.:()\d]{0,30}\(\s*")
_LABELS = re.compile(r"(?:(?:[^\W\d_]+\s+){1,5}\d[\d.]*\s*[,;]\s*)*(?:[^\W\d_]+\s+){1,5}")


def _in_turn(context: Context, number: Number, end: int, found: list[Quantity]) -> bool:
    """`lần lượt đạt 16, 14 và 13 tiêu chí`: one in the middle of those that are told in turn."""
    if not found or found[-1].kind != "bare" or context.text[found[-1].end : number.start].strip() != ",":
        return False
    return "lần lượt" in _clause_before(context, number) and _TURNS_ON.match(context.text, end) is not None


_TURNS_ON = re.compile(r"(?:,\s+\d[\d.,/]*)*,?\s+và\s+\d")
_HEADS_CLAUSE = re.compile(r"[^.;,:()]*[,;]\s+(?:trong đó\s+|còn\s+|chỉ\s+)?")
_CLOSES_CLAUSE = re.compile(r"\s*(?:[,;.)](?!\d)|$|so\s)")


def _closes_name(context: Context, number: Number) -> bool:
    """`Hợp tác xã nông nghiệp Hòa Trị 1`, `còn 3 xã: Vân Canh 1, Vân Canh 2 và …`: the last part of a name."""
    if number.form != "digits" or number.value >= 10:
        return False
    before = context.original[max(0, number.start - 80) : number.start]
    name = _NAME_RUN.search(before)
    numbered = rf"(?<!\w){re.escape(name[0])}\d(?!\w)" if name else ""
    return bool(_name_to_close().search(before)) or bool(numbered) and len(re.findall(numbered, context.original)) > 1


_NAME_RUN = re.compile(rf"(?:{_NAME}\s)+$")


@cache
def _name_to_close() -> re.Pattern[str]:
    heads = alternatives(entry("units", "numbered_names"))
    return re.compile(rf"(?i:{heads})\s(?:[^\W\d_]+\s){{0,6}}?(?:[{UPPER}][^\W\d_]*\s)+$")


def _listed(context: Context, number: Number, found: list[Quantity]) -> bool:
    """In brackets behind its noun, or behind `trong đó`, `cụ thể`."""
    before = context.before(number.start)
    if _in_brackets(context, number):
        return not ends_with(before, ("tiêu chí",))  # `(tiêu chí 17)` names it
    if not found or ordinal(context, number, None) or ends_with(before, entry("units", "weak_ordinal_nouns")):
        return False
    return bool(_bare_rules()["listed"].search(_clause_before(context, number))) and bool(re.search(r"[^\W\d_]\s+$", before))


def _clause_before(context: Context, number: Number) -> str:
    return re.split(r"\.\s", context.text[: number.start])[-1]


def _enumerated(context: Context, number: Number, end: int, found: list[Quantity]) -> bool:
    """`đất đai 41 ý kiến, môi trường 23 ý kiến, chính sách 14`; `chủ yếu là ngành giáo dục (750), ngành y tế (90)`: the next of a list of like figures."""
    if not found or 1900 <= number.value <= _LAST_YEAR:
        return False
    between = context.text[found[-1].end : number.start]
    bracketed = between.endswith("(") and context.text[end : end + 1] == ")"
    if bracketed and _bare_rules()["listed"].search(_clause_before(context, number)):
        return bool(re.search(r"[^\W\d_]\s*\($", between))
    if _next_named(context, number, found):
        return True
    if found[-1].unit.nature == "people" and _next_group().fullmatch(between):
        return True
    two = len(found) > 1 and found[-1].unit == found[-2].unit and carries(found[-1].unit)
    return two and bool(re.fullmatch(r",(?:\s+[^\W\d_]+){1,5}\s+", between))


def _next_named(context: Context, number: Number, found: list[Quantity]) -> bool:
    """`Gia Lộc: 17/22 xã, Tứ Kỳ: 15/26`, `Vinh Quang làm 9 km, Hòa Phú 7,2`: a figure that another place has of the same."""
    if not found or not (carries(found[-1].unit) or found[-1].unit.nature == "measure"):
        return False
    between = context.original[found[-1].end : number.start]
    return bool(_NAMED_ITEM.fullmatch(between)) and _NAMED_HEAD.search(context.original[: found[-1].start]) is not None


@cache
def _next_group() -> re.Pattern[str]:
    """`nữ 83 đồng chí, dân tộc thiểu số 57, có đạo 9`: how people are told apart."""
    return re.compile(rf"(?:[^,;.:]{{0,30}})[,;]\s+(?:{alternatives(read('units')['groups_of_people'])})\s+(?:là\s+|có\s+)?")


_PART = re.compile(r"(?P<words>(?:[^\W\d_]+(?:\s+-\s+|\s+)){1,6})(?P<number>\d[\d.]*)(?P<end>\s*[,;)]\s*|\s*\.|\s*$|\s+và\s+)")


def _is_part(context: Context, number: Number, found: list[Quantity]) -> bool:
    """`kỷ luật 13 đảng viên: khiển trách 8, cảnh cáo 4, khai trừ 1`, `16 trường (mầm non 3, tiểu học 13)`: one of the parts that make up the whole before them."""
    if _is_first_part(context, number, found):
        return True
    whole = _whole(found)
    opening = _OPENS_PART_OF.match(context.text, whole.end) if whole else None
    if opening is None:
        return False
    parts = _parts(context.text, opening.end(), _PART)
    names = {part["words"].strip() for part in parts}  # `3 thôn (Tân Tiến 1, Tân Tiến 2)`: names that end in numbers
    return len(parts) == len(names) and _make_up(parts, whole, number)


_OPENS_PART_OF = re.compile(r"[^,;.:()\d]{0,40}[:(]\s*")


def _whole(found: list[Quantity]) -> Quantity | None:
    """The last figure with its unit, whose parts may follow."""
    return next((q for q in reversed(found) if q.kind != "bare" and carries(q.unit)), None)


def _parts(text: str, at: int, part: re.Pattern[str]) -> list[re.Match[str]]:
    """The parts told one after another from `at`, each with its `number` and its `end`, which is a comma, a semicolon or `và` where another follows."""
    parts: list[re.Match[str]] = []
    while told := part.match(text, at):
        parts.append(told)
        at = told.end()
        if not re.search(r"[,;]|và", told["end"]):
            break
    return parts


def _make_up(parts: list[re.Match[str]], whole: Quantity, number: Number) -> bool:
    """Whether several parts, a number among them, are the whole together."""
    told = any(part.start("number") == number.start for part in parts)
    return told and len(parts) > 1 and sum(float(part["number"].replace(".", "")) for part in parts) == whole.value


_FIRST_PART = re.compile(r"(?P<number>\d[\d.]*)\s+[^\W\d_][^,;.():\d]{2,60}(?P<end>[,;]\s*(?:và\s+)?|\)|\.|$)")


def _is_first_part(context: Context, number: Number, found: list[Quantity]) -> bool:
    """`208 trường hợp chưa nhận tiền: 97 chưa thống nhất giá, 44 tranh chấp ranh, 67 …`: parts told number first, which make up the whole before them."""
    wholes = (q for q in reversed(found) if q.kind != "bare" and carries(q.unit))
    opened = ((whole, _OPENS_SUM.match(context.text, whole.end)) for whole in wholes)
    return any(
        _make_up(_parts(context.text, opening.end(), _FIRST_PART), whole, number) for whole, opening in opened if opening and opening.end() <= number.start
    )


_OPENS_SUM = re.compile(r"[^,;.:()\d]{0,50}[:(]\s*")


def _mean_age(context: Context, number: Number) -> bool:
    """`tuổi bình quân 41,5`."""
    return ends_with(context.before(number.start), tuple(read("units")["mean_ages"])) is not None


def _left_out(context: Context, number: Number, end: int, found: list[Quantity]) -> Unit | None:
    """The unit of a number alone: of the next quantity in `từ 1.716 xuống 1.240 thôn`, of the noun that is said to fall, of the quantity before."""
    if re.search(r"(?<!\w)từ\s+(?:mức\s+)?$", context.before(number.start)):
        following = re.match(r"[^,;.\d]{0,20}?(?:xuống|lên|còn|thành)\D{0,12}", context.text[end:])
        nearest = next((n for n in context.numbers if following and n.start == end + following.end()), None)
        match = unit_of(context, nearest) if nearest else None
        if nearest and match and match.unit.known and match.unit.nature not in ("time",):
            return scaled(match.unit, nearest.scale)[0]
    if direct := _unit_beside(context, number, end, found):
        return direct
    counted = [q.unit for q in found if carries(q.unit)]
    if counted:
        return counted[-1]
    if "con số" in chunk_before(context, number) and (earlier := _before(context)):
        return earlier
    return _topic_unit(context) or subject_unit(context, number) or _before(context)


def _unit_beside(context: Context, number: Number, end: int, found: list[Quantity]) -> Unit | None:
    """What the words beside the number say that it counts."""
    if _mean_age(context, number):
        return Unit("tuổi", "age")
    if _next_named(context, number, found):
        return found[-1].unit
    return _unit_of_row(context, number, end) or _direct_unit(context, number) or _level_unit(context, number) or _sized_unit(context, number)


def _unit_of_row(context: Context, number: Number, end: int) -> Unit | None:
    """`lần lượt là 71,5 và 66,8 triệu đồng`: the last of a row has the unit of all."""
    clause = _clause_before(context, number)
    if "lần lượt" not in clause or "con số" in clause:  # `con số này lần lượt là 1.988 và 32.715 biên chế`: of what was told before
        return None
    last = number
    for following in (n for n in context.numbers if n.start >= end):
        if not re.fullmatch(r"\s*(?:,|và|;)\s*", context.text[last.end : following.start]):
            break
        last = following
    match = unit_of(context, last) if last is not number else None
    return scaled(match.unit, last.scale)[0] if match and match.unit.known else None


def _topic_unit(context: Context) -> Unit | None:
    """`Về biên chế: năm 2015 là 2.456`: what the line is headed by."""
    heading = re.match(r"[\W\d]*(?:về|số)\s+(?=[^\W\d_])", context.text)
    match = unit_finding.unit_at(context.original, heading.end()) if heading else None
    return match.unit if heading and match and carries(match.unit) and context.text[match.end :].lstrip()[:1] == ":" else None


def _direct_unit(context: Context, number: Number) -> Unit | None:
    """`đơn vị sự nghiệp còn 5`, `(công chức 98, viên chức 1.889)`: the counted noun opens the chunk."""
    chunk = chunk_before(context, number)
    offset = number.start - len(chunk)
    start = offset + len(chunk) - len(re.sub(r"^\s*(?:(?:tổng )?số\s+|nay\s+)*", "", chunk))
    match = unit_finding.unit_at(context.original, start)
    if match is None or not carries(match.unit) or match.start != start or match.end >= number.start or _BLOC.search(context.text[:start]):
        return None
    verb = context.text[match.end : number.start].strip()
    if match.unit.name in read("units")["plan_nouns"]:  # `kết nạp 132 đảng viên, chỉ tiêu là 150`
        return None
    if match.unit.nature in ("admin", "body") and verb in read("units")["bare"]["acts"]:  # `tỉnh chấp thuận 41`: of what was counted before
        return None
    return match.unit if verb in read("units")["bare"]["after"] or _in_brackets(context, number) else None


_BLOC = re.compile(r"(?<!\w)khối\s+[^,;.:\d]{1,30},\s*$")  # `khối đảng, đoàn thể giảm 2`: a part of the apparatus, not what is counted


def _level_unit(context: Context, number: Number) -> Unit | None:
    """`2 huyện …; ở cấp xã là 19/125`: units of the level that is named."""
    level = phrase("quantities_level").search(context.before(number.start))
    match = unit_finding.unit_at(level[1], 0) if level else None
    return match.unit if match and match.unit.nature == "admin" else None


def _sized_unit(context: Context, number: Number) -> Unit | None:
    """`có số biên chế được giao là hơn 45.650`, `giảm số phòng ở các huyện từ 70 xuống 41`: the noun whose number it says it is."""
    chunk = re.split(r"[;:(]|\.\s", context.before(number.start))[-1]
    offset = number.start - len(chunk)
    for size in reversed(list(phrase("quantities_size").finditer(chunk))):
        match = unit_finding.unit_at(context.original, offset + size.end())  # with its list: `số thôn, tổ dân phố`
        if match and carries(match.unit) and match.start == offset + size.end() and match.end < number.start:
            return match.unit if "," not in context.text[match.end : number.start] else None
    return None


def _in_brackets(context: Context, number: Number) -> bool:
    """`(công chức 98, viên chức 1.889)`: nothing but the noun before the number."""
    chunk = chunk_before(context, number).strip()
    match = unit_finding.unit_at(chunk, 0) if chunk else None
    opened = context.text.rfind("(", 0, number.start)
    return bool(match and match.unit.known and match.end == len(chunk)) and opened >= 0 and ")" not in context.text[opened : number.start]


def _before(context: Context) -> Unit | None:
    units = [q.unit for q in context.earlier if carries(q.unit)]
    return (units[0] if "lần lượt" in context.text else units[-1]) if units else None
