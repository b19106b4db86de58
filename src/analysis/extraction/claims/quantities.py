"""Quantity phrases: a number, what it counts, what it is out of, its limit; number-like words that count nothing are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims import units as unit_finding
from analysis.extraction.claims.exclusions import Span, excluded
from analysis.extraction.claims.limits import COUNTED, group_limits, limit_behind, with_group_limits
from analysis.extraction.claims.model import Quantity, Unit
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.units import BARE_MONEY, Guess, Match, scaled, unit_at, with_per
from analysis.extraction.claims.words import ends_with, entry, lower
from analysis.extraction.lexicon import alternatives, read
from analysis.language.numbers import Number, find_numbers, scale_of

_FRACTION = re.compile(r"\s?/\s?")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s:]*$")
REACH_OF_ONE = 120  # characters
PERCENT = Unit("%", "percent")


@dataclass(frozen=True, slots=True)
class _Context:
    """A sentence while its quantities are looked for."""

    original: str
    text: str
    numbers: tuple[Number, ...]
    guess: Guess | None
    earlier: tuple[Quantity, ...]  # of the sentences before, for what is left out

    def before(self, position: int) -> str:
        """The last words before a position."""
        return self.text[max(0, position - 80) : position]

    def number_at(self, offset: int) -> bool:
        return any(n.start <= offset < n.end for n in self.numbers)

    def unit(self, position: int) -> Match | None:
        return unit_at(self.original, position, self.guess, self.number_at)


def find_quantities(original: str, spans: Sequence[Span], guess: Guess | None = None, earlier: Sequence[Quantity] = ()) -> tuple[Quantity, ...]:
    """The quantity phrases of a sentence, in order.

    Args:
        original: the sentence as written.
        spans: stretches in which no number counts (`exclusions.excluded_spans`).
        guess: names the end of a noun that the lexicon doesn't know.
        earlier: quantities of the sentences before: `con số ấy giảm còn 41` counts what they counted.
    """
    text = lower(original)
    limits = group_limits(text)
    numbers = tuple(n for n in find_numbers(original) if not excluded(n.start, n.end, (*spans, *limits)))
    context = _Context(original, text, numbers, guess, tuple(earlier))
    found: list[Quantity] = []
    index = 0
    while index < len(numbers):
        if found and numbers[index].start < found[-1].end:
            index += 1
            continue
        quantity, used = _quantity(context, index, found)
        if quantity:
            found.append(quantity)
        index += max(used, 1)
    found = _with_containers(text, found)
    return tuple(with_group_limits(text, _merged_ranges(text, found)))


def _with_containers(text: str, found: list[Quantity]) -> list[Quantity]:
    """`trong 12 công trình có đến 8 công trình`: what the second is out of."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        if last and _is_container(text, last, quantity):
            quantity = replace(quantity, total=last.value)
        out.append(quantity)
    return out


def _is_container(text: str, whole: Quantity, part: Quantity) -> bool:
    same = whole.unit == part.unit and whole.kind == part.kind == "number" and part.total is whole.total is None and part.value <= whole.value
    if not same or whole.unit.nature in ("money", "measure", "time", "percent", "age"):
        return False
    return bool(phrase("quantities_contained").fullmatch(text[whole.end : part.start])) and bool(
        re.search(r"(?<!\w)(?:trong(?:\s+số)?|kiểm tra)\s+$", text[: whole.start])
    )


def _quantity(context: _Context, index: int, found: list[Quantity]) -> tuple[Quantity | None, int]:
    """The quantity that begins with a number, and how many numbers it takes."""
    for reading in (_multiple, _out_of, _share, _counted):
        result = reading(context, index)
        if result is not None:
            return result
    return _bare(context, index, found)


# --- special forms --------------------------------------------------------------------------------------------------


def _multiple(context: _Context, index: int) -> tuple[Quantity | None, int] | None:
    """`gấp ba` (times three) where no unit follows; `gấp đôi` and `gấp rưỡi` hold no number and are found by `multiples`."""
    number = context.numbers[index]
    before = context.before(number.start).endswith("gấp ")
    if not before or number.form != "words" or context.unit(number.end):
        return None
    start = number.start - len("gấp ")
    return Quantity(start, number.end, number.value, Unit("lần", "frequency"), number_start=start), 1


def multiples(original: str) -> tuple[Quantity, ...]:
    """`gấp đôi`, `gấp rưỡi`."""
    values = {"đôi": 2.0, "rưỡi": 1.5}
    found = re.finditer(r"(?<!\w)gấp (đôi|rưỡi)(?!\w)", lower(original))
    return tuple(Quantity(m.start(), m.end(), values[m[1]], Unit("lần", "frequency"), number_start=m.start()) for m in found)


def _out_of(context: _Context, index: int) -> tuple[Quantity | None, int] | None:
    """`14/30 xã`, `45 trong tổng số 58 xã`, `12 xã trên tổng số 20 xã`."""
    if index + 1 >= len(context.numbers):
        return None
    first, second = context.numbers[index : index + 2]
    between = context.text[first.end : second.start]
    unit_first = None
    if not phrase("quantities_out_of").fullmatch(between):
        unit_first = context.unit(first.end)
        if (
            not unit_first
            or unit_first.end > second.start
            or not phrase("quantities_out_of").fullmatch(phrase("quantities_qualified").sub("", context.text[unit_first.end : second.start]))
        ):
            return None
        if not _may_be_part(context, unit_first, second):
            return None
    elif between.strip() in ("trên", "trong") and first.form == "digits" and second.form == "digits" and not context.unit(second.end):
        return None
    if between.strip() == "trong" and (unit_first or first.value == 1 or not _small_part(context, second)):
        return None
    if (
        (first.value > second.value and not _beyond_plan(context, first, second, unit_first))
        or first.value_max is not None
        or second.value_max is not None
        or _ordinal(context, first, None)
    ):
        return None
    return _fraction(context, first, second, unit_first)


def _small_part(context: _Context, second: Number) -> bool:
    """`đạt 3 trong 5 tiêu chí`; not `quý 1 trong 3 năm`."""
    unit = context.unit(second.end)
    return unit is not None and unit.unit.known and unit.unit.nature not in ("time", "money", "percent", "measure", "age")


def _may_be_part(context: _Context, unit: Match, second: Number) -> bool:
    """`12 xã trên tổng số 20 xã`, `28 ha/30 ha`; not amounts of money, times and shares."""
    if unit.unit.nature == "measure":
        other = context.unit(second.end)
        return other is not None and other.unit.name == unit.unit.name and context.text[unit.end : second.start].strip() == "/"
    return unit.unit.nature not in ("time", "money", "percent")


def _beyond_plan(context: _Context, first: Number, second: Number, unit_first: Match | None) -> bool:
    """`60/50 đảng viên`: more than the plan, though not many times more."""
    unit = unit_first or context.unit(second.end)
    between = context.text[unit_first.end if unit_first else first.end : second.start].strip()
    return (
        unit is not None
        and unit.unit.known
        and unit.unit.nature not in ("time", "money", "percent", "age")
        and between == "/"
        and first.value <= 2 * second.value
        and second.value >= 10
    )


def _fraction(context: _Context, first: Number, second: Number, unit_first: Match | None) -> tuple[Quantity | None, int] | None:
    unit = context.unit(second.end)
    if unit and unit.unit.name.split("/")[0] == "năm" and re.match(r"\s+(?:19|20)\d\d", context.text[unit.end :]):
        unit = None
    if unit_first is None and _is_vague_share(context, first, second):
        return Quantity(first.start, second.end, round(100 * first.value / second.value, 2), PERCENT, kind="share", number_start=first.start), 2
    if unit_first is None and (unit is None or not unit.unit.known) and _is_share(context, second):
        return Quantity(
            first.start,
            second.end,
            round(100 * first.value / second.value, 2),
            PERCENT,
            kind="share",
            number_start=first.start,
        ), 2
    if unit_first and (unit is None or unit.unit.name != unit_first.unit.name):
        if unit is not None and unit.unit.known:
            return None
        end = second.end
        unit = unit_first
    elif unit is None:
        return None
    else:
        end = unit.end
    name, factor = scaled(unit.unit, second.scale)
    own = first.value / factor if first.scale else first.value  # `61,4/402 tỷ đồng`
    quantity = Quantity(first.start, end, _tidy(own), name, total=_tidy(second.value / factor), number_start=first.start)
    limited, used = _with_threshold(context, quantity, context.numbers.index(second))
    return limited, used + 1


def _is_vague_share(context: _Context, first: Number, second: Number) -> bool:
    """`hơn 2/3 sản phẩm`, `gần 1/4 là …`: a small fraction with a bound is a share, not a count out of a total."""
    bound = ends_with(context.before(first.start), entry("units", "vague_share_after"))
    return bound is not None and second.value <= 5 and first.value < second.value and context.text[first.end : second.start] == "/"


def _is_share(context: _Context, second: Number) -> bool:
    """`1/2 diện tích`, `1/3 đến một nửa thời gian`: a small fraction of an amount."""
    after = context.text[second.end :].lstrip()
    first = next((n for n in reversed(context.numbers) if n.end <= second.start), second)
    if second.value <= 10 and ends_with(context.before(first.start), entry("units", "share_after")) and re.match(r"(?:[,;.)]|$)", after):
        return True  # `tăng thêm 1/3`
    return second.value <= 10 and bool(re.match(rf"(?:{alternatives([*entry('units', 'share_of'), 'đến', 'tới'])})(?!\w)", after))


def _share(context: _Context, index: int) -> tuple[Quantity | None, int] | None:
    """`hai phần ba`, `một nửa`."""
    number = context.numbers[index]
    if number.form != "share":
        return None
    return Quantity(number.start, number.end, number.value, PERCENT, kind="share", number_start=number.start), 1


# --- the ordinary form ----------------------------------------------------------------------------------------------


def _counted(context: _Context, index: int) -> tuple[Quantity | None, int] | None:
    """A number and its unit."""
    number = context.numbers[index]
    match = _unit_of(context, number)
    if match is None:
        return None
    if not _plausible(context, number, match):
        return None, 1
    unit, factor = scaled(match.unit, number.scale)
    value, end = number.value / factor, match.end
    maximum = number.value_max / factor if number.value_max is not None else None
    if half := re.match(r"\s+rưỡi(?!\w)", context.text[end:]):
        value, end = value + 0.5, end + half.end()
    quantity = Quantity(number.start, end, _tidy(value), unit, value_max=_tidy(maximum), bound=number.bound, number_start=number.start)
    return _with_threshold(context, quantity, index)


def _tidy(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _unit_of(context: _Context, number: Number) -> Match | None:
    if number.percent and context.text[number.end : number.end + 1] != "%":
        return None
    match = context.unit(number.end)
    if match and match.unit.name == "năm" and re.match(r"\s+(?:19|20)\d\d(?!\s*[-–,]|\s+và)", context.text[match.end :]):
        return None
    if match and (match.unit.known or number.scale is None):
        return match
    if number.scale in ("triệu", "tỷ", "tỉ", "nghìn", "ngàn") and number.form != "vague":
        counted = _subject_unit(context, number) if number.scale in ("nghìn", "ngàn") else None
        return with_per(context.text, Match(number.end, number.end, counted or BARE_MONEY))
    return match


def _with_threshold(context: _Context, quantity: Quantity, index: int) -> tuple[Quantity, int]:
    """`12 xã dưới 8 tiêu chí`, `31 xã có tỷ lệ trễ hạn trên 5%`: the limit inside the counted group; right behind the noun it belongs to the quote."""
    following = context.numbers[index + 1] if index + 1 < len(context.numbers) else None
    limit = limit_behind(context.text, quantity.end, following, context.unit) if quantity.unit.nature in COUNTED else None
    if limit is None:
        return quantity, 1
    near = limit.under and len(context.text[quantity.end : limit.start].split()) <= 3  # `mới đạt dưới`
    return replace(quantity, end=limit.end if near else quantity.end, threshold=limit.value, under=limit.under), 2


# --- what isn't a count ---------------------------------------------------------------------------------------------


def _plausible(context: _Context, number: Number, match: Match) -> bool:
    if _slogan(context, match) or _ordinal(context, number, match):
        return False
    if number.form == "words":
        return _plausible_words(context, number, match)
    return match.unit.known or not _named_behind(context, match)


def _slogan(context: _Context, match: Match) -> bool:
    first = context.text[match.start : match.end].split(" ")[0] if match.end > match.start else ""
    return not match.unit.known and first in read("units")["slogan_words"]


def _named_behind(context: _Context, match: Match) -> bool:
    """A guessed noun in capitals is a name (`Đại hội 13 Đảng bộ`)."""
    return context.original[match.start : match.end][:1].isupper()


def _ordinal(context: _Context, number: Number, match: Match | None) -> bool:
    """The number names its noun: `thôn 5`, `tổ 7`."""
    if number.form != "digits" or (match and match.unit.nature in ("money", "measure", "percent", "time", "frequency")):
        return False
    before = context.before(number.start)
    if not before.endswith((" ", ".")):
        return False
    if ends_with(before, entry("units", "not_ordinal")):
        return False
    nouns = entry("units", "strong_ordinal_nouns") + (() if match and match.unit.known else entry("units", "ordinal_nouns"))
    noun = ends_with(before.rstrip(" ."), nouns)
    return noun is not None and not re.search(rf"(?<!\w)(?:{_COUNTING_BEFORE})\s+{re.escape(noun)}\s*$", before)


_COUNTING_BEFORE = r"\d+|mỗi|các|từng|toàn|cả|hỗ trợ|được|mới"


def _plausible_words(context: _Context, number: Number, match: Match) -> bool:
    written, before = context.text[number.start : number.end], context.before(number.start)
    previous = (_LAST_WORD.search(before) or [None, ""])[1]
    if _capital_inside(context, number):
        return False
    homonyms = read("units")["homonyms"]
    if not match.unit.known and (written in homonyms["needs_known_unit"] or " " not in written):
        return False
    if written == "năm" and (_for_each(context, number, match) or _five_of_time(context, number, match)):
        return True
    if written == "năm":
        return previous not in homonyms["year_after"] and not previous.isdigit() and not context.number_at(max(0, number.start - 2))
    if written == "một":
        return _plausible_one(context, number, match, previous)
    return not (written in homonyms["address_words"] and previous in homonyms["address_before"])


def _for_each(context: _Context, number: Number, match: Match) -> bool:
    """`cả năm thôn đều có điện`: five of them, not the year."""
    words = read("units")["homonyms"]["each"]
    behind = rf"\s+(?:{alternatives(words['before'])})(?!\w)"
    return (
        match.unit.nature not in ("time", "age")
        and bool(ends_with(context.before(number.start), tuple(words["after"])))
        and bool(re.match(behind, context.text[match.end :]))
    )


def _five_of_time(context: _Context, number: Number, match: Match) -> bool:
    """`Chỉ sau năm ngày`, `Năm năm triển khai …`: five days, five years."""
    before = context.before(number.start)
    if match.unit.name == "năm":
        return not before.strip(' “"(') and not re.match(r"\s+\d", context.text[match.end :])
    return match.unit.name in ("ngày", "tuần", "giờ", "phút") and ends_with(before, ("sau", "trong", "qua")) is not None


def _plausible_one(context: _Context, number: Number, match: Match, previous: str) -> bool:
    """`một` is mostly an article: it counts before time and measures, after words of counting, and beside other counts."""
    rules = read("units")["one"]
    if previous in rules["never_after"] or match.unit.name in entry("units", "classifiers"):
        return False
    if match.unit.nature in rules["counted_natures"] and _restricted(context, number):
        return True
    bounded = ends_with(context.before(number.start), tuple(rules["bounded"])) or re.match(r"\s+rưỡi(?!\w)", context.text[match.end :])
    if bounded and (match.unit.nature in rules["natures"] or match.unit.name in rules["not_units"]):
        return True
    if match.unit.nature in rules["natures"]:
        return match.unit.name not in rules["not_units"] and not re.match(rf"\s+(?:{alternatives(rules['not_before'])})(?!\w)", context.text[match.end :])
    if match.unit.known and (_counted_beside(context, number, match) or _listed_beside(context, number, match)):
        return True
    return match.unit.nature in rules["counted_natures"] and (previous in rules["after"] or context.text[match.end :].lstrip().startswith("duy nhất"))


def _restricted(context: _Context, number: Number) -> bool:
    """`chỉ giao một đơn vị thực hiện`."""
    words = alternatives(read("units")["one"]["restricted"])
    return bool(re.search(rf"(?<!\w)(?:{words})(?:\s+[^\W\d_]+){{0,2}}\s+$", context.before(number.start)))


def _counted_beside(context: _Context, number: Number, match: Match) -> bool:
    """`thi công 3 tuyến đường, sửa chữa một tuyến đường`: the same thing is counted in figures."""
    others = (context.unit(n.end) for n in context.numbers if n.form == "digits" and abs(n.start - number.start) < REACH_OF_ONE)
    return any(o is not None and o.unit.name == match.unit.name for o in others)


def _listed_beside(context: _Context, number: Number, match: Match) -> bool:
    """`(24 huyện, một thị xã và hai thành phố)`: one of a list of units of administration."""
    if match.unit.nature not in ("admin", "body"):
        return False
    earlier = [n for n in context.numbers if n.end <= number.start and n.form == "digits"]
    other = context.unit(earlier[-1].end) if earlier else None
    return (
        other is not None
        and other.unit.nature == match.unit.nature
        and re.fullmatch(r"\s*(?:,|và|,\s*và)\s*", context.text[other.end : number.start]) is not None
    )


def _capital_inside(context: _Context, number: Number) -> bool:
    """A capital number word inside a sentence belongs to a name (`kinh Mười Lăm`, `Ba Đồn`)."""
    if not context.original[number.start].isupper():
        return False
    before = context.original[max(0, number.start - 10) : number.start].rstrip()
    if len(context.original[number.start : number.end].split()) > 1 and all(w[:1].isupper() for w in context.original[number.start : number.end].split()):
        return True
    return bool(before) and before[-1] not in "“\"'‘:.!?…-–;•*+)("


# --- a number alone -------------------------------------------------------------------------------------------------


@cache
def _bare_rules() -> dict[str, re.Pattern[str]]:
    rules = read("units")["bare"]
    return {
        "before": re.compile(rf"(?<!\w)(?:{alternatives(rules['after'])})\s+(?:(?:hơn|gần|khoảng|trên|dưới)\s+)?$"),
        "behind": re.compile(rf"\s*(?:[,;.()…”\"]|$|(?:{alternatives(rules['before'])})(?!\w))"),
        "listed": re.compile(rf"(?<!\w)(?:{alternatives(rules['list_heads'])})(?!\w)"),
    }


def _bare(context: _Context, index: int, found: list[Quantity]) -> tuple[Quantity | None, int]:
    """`con số ấy giảm còn 41`, `khối Đảng 02`, `mới đạt 22/30`: the unit is the one that was counted before, or is counted next."""
    number, used, total = context.numbers[index], 1, None
    if index + 1 < len(context.numbers) and _FRACTION.fullmatch(context.text[number.end : context.numbers[index + 1].start]):
        total, used = context.numbers[index + 1].value, 2
        if number.value > total:
            return None, 2
    last = context.numbers[index + used - 1]
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


def _scale_ahead(context: _Context, number: Number, end: int, unit: Unit) -> float:
    """`từ 1,5 tăng lên 3,2 nghìn ha`: the thousand counts for both, unless the unit has it already."""
    following = re.match(r"[^,;.\d]{0,20}?(?:xuống|lên|còn|thành)\D{0,12}", context.text[end:])
    nearest = next((n for n in context.numbers if following and n.start == end + following.end()), None)
    if nearest is None or nearest.scale is None or unit.nature == "money" or not phrase("quantities_from_here").search(context.before(number.start)):
        return 1.0
    return scale_of(nearest.scale)


def _form_alone(context: _Context, number: Number) -> bool:
    """In figures; in words from ten on (`mới đạt mười hai`), and as the start of a change (`từ ba lên năm xã`)."""
    starts = (
        number.form == "words"
        and phrase("quantities_from_here").search(context.before(number.start))
        and phrase("quantities_to_there").match(context.text, number.end)
    )
    return number.form == "digits" or bool(starts) or (number.form == "words" and number.value > 10 and not _capital_inside(context, number))


def _planned(context: _Context, number: Number, end: int) -> bool:
    """`so với chỉ tiêu 90 được giao`."""
    words = read("units")["planned"]
    behind = re.match(rf"\s+(?:{alternatives(words['before'])})(?!\w)", context.text[end:])
    return behind is not None and ends_with(context.before(number.start), tuple(words["after"])) is not None


def _may_stand_alone(context: _Context, number: Number, end: int, found: list[Quantity]) -> bool:
    rules, before = _bare_rules(), context.before(number.start)
    if number.scale is None and _planned(context, number, end):
        return True
    if number.scale or not before.strip() or not rules["behind"].match(context.text[end : end + 40]):
        return False
    if rules["before"].search(before):
        return True
    if _enumerated(context, number, end, found):
        return True
    if _in_brackets(context, number):
        return not ends_with(before, ("tiêu chí",))  # `(tiêu chí 17)` names it
    if _ordinal(context, number, None) or ends_with(before, entry("units", "weak_ordinal_nouns")):
        return False
    return bool(found) and bool(rules["listed"].search(_clause_before(context, number))) and bool(re.search(r"[^\W\d_]\s+$", before))


def _clause_before(context: _Context, number: Number) -> str:
    return re.split(r"\.\s", context.text[: number.start])[-1]


_LAST_YEAR = 2100


_NAME = rf"[{UPPER}][^\W\d_]*"
_NAMED_ITEM = re.compile(rf"[,;]\s+(?:(?:huyện|xã|thị xã|thành phố|phường|thị trấn)\s+)?{_NAME}(?:\s+{_NAME}){{0,3}}\s*:?\s+")
_NAMED_HEAD = re.compile(rf"{_NAME}\s*:?\s+(?:(?:có|đạt|thừa|dư)\s+)?$")


def _enumerated(context: _Context, number: Number, end: int, found: list[Quantity]) -> bool:
    """`đất đai 41 ý kiến, môi trường 23 ý kiến, chính sách 14`; `chủ yếu là ngành giáo dục (750), ngành y tế (90)`: the next of a list of like figures."""
    if not found or 1900 <= number.value <= _LAST_YEAR:
        return False
    between = context.text[found[-1].end : number.start]
    bracketed = between.endswith("(") and context.text[end : end + 1] == ")"
    if bracketed and _bare_rules()["listed"].search(_clause_before(context, number)):
        return bool(re.search(r"[^\W\d_]\s*\($", between))
    if re.fullmatch(r"[,;]\s+", between[:2]) and _NAMED_ITEM.fullmatch(context.original[found[-1].end : number.start]) and _carries(found[-1].unit):
        return _NAMED_HEAD.search(context.original[: found[-1].start]) is not None  # `Gia Lộc: 17/22 xã, Tứ Kỳ: 15/26`
    two = len(found) > 1 and found[-1].unit == found[-2].unit and _carries(found[-1].unit)
    return two and bool(re.fullmatch(r",(?:\s+[^\W\d_]+){1,5}\s+", between))


def _left_out(context: _Context, number: Number, end: int, found: list[Quantity]) -> Unit | None:
    """The unit of a number alone: of the next quantity in `từ 1.716 xuống 1.240 thôn`, of the noun that is said to fall, of the quantity before."""
    if re.search(r"(?<!\w)từ\s+(?:mức\s+)?$", context.before(number.start)):
        following = re.match(r"[^,;.\d]{0,20}?(?:xuống|lên|còn|thành)\D{0,12}", context.text[end:])
        nearest = next((n for n in context.numbers if following and n.start == end + following.end()), None)
        match = _unit_of(context, nearest) if nearest else None
        if nearest and match and match.unit.known and match.unit.nature not in ("time",):
            return scaled(match.unit, nearest.scale)[0]
    if direct := _direct_unit(context, number) or _level_unit(context, number) or _sized_unit(context, number):
        return direct
    counted = [q.unit for q in found if _carries(q.unit)]
    if counted:
        return counted[-1]
    if "con số" in _chunk(context, number) and (earlier := _before(context)):
        return earlier
    return _topic_unit(context) or _subject_unit(context, number) or _before(context)


def _topic_unit(context: _Context) -> Unit | None:
    """`Về biên chế: năm 2015 là 2.456`: what the line is headed by."""
    heading = re.match(r"[\W\d]*(?:về|số)\s+(?=[^\W\d_])", context.text)
    match = unit_finding.unit_at(context.original, heading.end()) if heading else None
    return match.unit if heading and match and _carries(match.unit) and context.text[match.end :].lstrip()[:1] == ":" else None


def _chunk(context: _Context, number: Number) -> str:
    """The words between the last comma or bracket and the number."""
    return re.split(r"[,;:(]", context.before(number.start))[-1]


def _direct_unit(context: _Context, number: Number) -> Unit | None:
    """`đơn vị sự nghiệp còn 5`, `(công chức 98, viên chức 1.889)`: the counted noun opens the chunk."""
    chunk = _chunk(context, number)
    offset = number.start - len(chunk)
    start = offset + len(chunk) - len(re.sub(r"^\s*(?:(?:tổng )?số\s+|nay\s+)*", "", chunk))
    match = unit_finding.unit_at(context.original, start)
    if match is None or not _carries(match.unit) or match.start != start or match.end >= number.start:
        return None
    verb = context.text[match.end : number.start].strip()
    return match.unit if verb in read("units")["bare"]["after"] or _in_brackets(context, number) else None


def _level_unit(context: _Context, number: Number) -> Unit | None:
    """`2 huyện …; ở cấp xã là 19/125`: units of the level that is named."""
    level = phrase("quantities_level").search(context.before(number.start))
    match = unit_finding.unit_at(level[1], 0) if level else None
    return match.unit if match and match.unit.nature == "admin" else None


def _sized_unit(context: _Context, number: Number) -> Unit | None:
    """`có số biên chế được giao là hơn 45.650`, `giảm số phòng ở các huyện từ 70 xuống 41`: the noun whose number it says it is."""
    chunk = _chunk(context, number)
    offset = number.start - len(chunk)
    for size in reversed(list(phrase("quantities_size").finditer(chunk))):
        match = unit_finding.unit_at(context.original, offset + size.end())
        if match and _carries(match.unit) and match.start == offset + size.end() and match.end < number.start:
            return match.unit
    return None


def _in_brackets(context: _Context, number: Number) -> bool:
    """`(công chức 98, viên chức 1.889)`: nothing but the noun before the number."""
    chunk = _chunk(context, number).strip()
    match = unit_finding.unit_at(chunk, 0) if chunk else None
    opened = context.text.rfind("(", 0, number.start)
    return bool(match and match.unit.known and match.end == len(chunk)) and opened >= 0 and ")" not in context.text[opened : number.start]


def _carries(unit: Unit) -> bool:
    return unit.known and unit.nature not in ("percent", "time", "frequency", "age", "money", "measure")


def _before(context: _Context) -> Unit | None:
    units = [q.unit for q in context.earlier if _carries(q.unit)]
    return (units[0] if "lần lượt" in context.text else units[-1]) if units else None


def _subject_unit(context: _Context, number: Number) -> Unit | None:
    """`Biên chế hành chính giảm từ 92`: the nearest counted noun that opens the clause."""
    clause = re.split(r"[,;:(]", context.before(number.start))[-1]
    offset = number.start - len(clause)
    for word in re.finditer(r"[^\W\d_]+", clause):
        match = unit_finding.unit_at(context.original, offset + word.start())
        if (
            match
            and _carries(match.unit)
            and match.unit.nature in ("people", "admin", "body", "household")
            and match.unit.name not in entry("units", "office_holders")
        ):
            return Unit(match.unit.name, match.unit.nature)
    return None


# --- ranges with the unit twice -------------------------------------------------------------------------------------


def _merged_ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """`từ 20 triệu đồng đến 40 triệu đồng` is one range; `tăng từ 20 … lên 40 …` are two figures."""
    merged: list[Quantity] = []
    for quantity in found:
        last = merged[-1] if merged else None
        if last and _one_range(text, last, quantity):
            merged[-1] = replace(last, end=quantity.end, value_max=quantity.value, unit=quantity.unit)
        else:
            merged.append(quantity)
    return merged


def _one_range(text: str, first: Quantity, second: Quantity) -> bool:
    head = "%" if first.unit.name == "%" else first.unit.name
    same = second.unit.name in (head, f"{head}/năm") or (first.kind == second.kind == "share")
    if not same or first.value_max is not None or second.value_max is not None or second.value <= first.value or first.total or second.total:
        return False
    between = text[first.end : second.start].strip()
    if between in ("-", "–"):
        return True
    return between in ("đến", "tới")
