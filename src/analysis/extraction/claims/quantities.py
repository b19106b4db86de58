"""Quantity phrases: a number, what it counts, what it is out of, its limit; number-like words that count nothing are left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.alone import bare_quantity
from analysis.extraction.claims.counting import Context, ordinal, unit_of
from analysis.extraction.claims.exclusions import Span, excluded
from analysis.extraction.claims.limits import COUNTED, group_limits, limit_behind, with_group_limits
from analysis.extraction.claims.model import Quantity, Unit
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.plausible import plausible
from analysis.extraction.claims.units import Guess, Match, scaled
from analysis.extraction.claims.words import ends_with, entry, lower
from analysis.extraction.lexicon import alternatives
from analysis.language.numbers import Number, find_numbers
from analysis.language.numbers import lexicon as number_words

PERCENT = Unit("%", "percent")


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
    counting = tuple(n for n in find_numbers(original) if not excluded(n.start, n.end, (*spans, *limits)))
    context = Context(original, text, counting, guess, tuple(earlier))
    numbers = tuple(n for n in counting if not _begins_name(context, n))
    context = replace(context, numbers=numbers)
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
    found = _named_in_full(_with_containers(text, _of_every(text, found)), earlier)
    return tuple(_in_thousands(original, quantity) for quantity in with_group_limits(text, _merged_ranges(text, found)))


#: Units that can be counted in part: there `3,750` is three and three quarters.
_DIVISIBLE = ("measure", "money", "percent", "time", "age")
_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,]*\d)")


def _in_thousands(original: str, quantity: Quantity) -> Quantity:
    """`2,150 hộ`, with the comma between thousands: what is counted is whole, and nobody writes three decimals of it."""
    if quantity.unit.nature in _DIVISIBLE:
        return quantity
    written = [match.group() for match in _GROUPED.finditer(original, quantity.start, quantity.end)]
    meant = {float(each.replace(",", ".")): float(each.replace(",", "")) for each in written}
    return (
        replace(
            quantity,
            value=meant.get(quantity.value, quantity.value),
            value_max=meant.get(quantity.value_max, quantity.value_max),
            total=meant.get(quantity.total, quantity.total),
        )
        if meant
        else quantity
    )


def _begins_name(context: Context, number: Number) -> bool:
    """`Ba Bể là huyện …`: a number word and a syllable, each with a capital, are a name; not in a line of capitals, and not `Hai Huân chương`."""
    written = context.original[number.start : number.end]
    if number.form != "words" or not written.istitle() or not _CAPITALISED.match(context.original, number.end):
        return False
    unit = context.unit(number.end)
    return unit is None or " " not in unit.unit.name


_CAPITALISED = re.compile(rf"\s[{UPPER}][^\W\d_]*(?<![{UPPER}])(?!\w)")


def _named_in_full(found: list[Quantity], earlier: Sequence[Quantity]) -> list[Quantity]:
    """`8 khu tái định cư, … hoàn thành 2 khu`: a word too general to name what is counted stands for the name that was told before."""
    out: list[Quantity] = []
    for quantity in found:
        full = quantity.unit.name in entry("units", "general") and next(
            (q.unit for q in reversed([*earlier, *out]) if q.unit.name.startswith(f"{quantity.unit.name} ")), None
        )
        out.append(replace(quantity, unit=full) if full else quantity)
    return out


def _of_every(text: str, found: list[Quantity]) -> list[Quantity]:
    """`cứ 10 hồ sơ thì 7 hồ sơ`, `mười hộ thì bốn hộ`: one figure, how many out of how many."""

    def ratio(whole: Quantity, part: Quantity) -> Quantity | None:
        return replace(part, start=whole.start, number_start=whole.start, total=whole.value) if _is_ratio(text, whole, part) else None

    return _fused(found, ratio)


def _fused(found: Iterable[Quantity], one: Callable[[Quantity, Quantity], Quantity | None]) -> list[Quantity]:
    """The figures, each made one with the last where `one` makes one of the two."""
    out: list[Quantity] = []
    for quantity in found:
        if out and (both := one(out[-1], quantity)):
            out[-1] = both
        else:
            out.append(quantity)
    return out


def _is_ratio(text: str, whole: Quantity, part: Quantity) -> bool:
    if (
        not whole.kind == part.kind == "number"
        or part.value > whole.value
        or whole.total
        or part.total
        or whole.unit.nature in ("money", "measure", "time", "percent")
    ):
        return False
    between = text[whole.end : part.start]
    every = re.search(r"(?<!\w)cứ\s+$", text[: whole.start]) is not None
    ten = text.startswith("mười ", whole.start) and whole.unit == part.unit and between.startswith(" thì")  # `10 xã thì 9 xã` counts both
    return (every or ten) and re.fullmatch(r"\s+(?:thì\s+|lại\s+|mới\s+|chỉ\s+)*(?:có\s+)?(?:tới\s+|đến\s+|hơn\s+|gần\s+)?", between) is not None


def _with_containers(text: str, found: list[Quantity]) -> list[Quantity]:
    """`trong 12 công trình có đến 8 công trình`: what the second is out of."""
    out: list[Quantity] = []
    for quantity in found:
        contained = bool(out) and _is_container(text, out[-1], quantity)
        out.append(replace(quantity, total=out[-1].value) if contained else quantity)
    return out


def _is_container(text: str, whole: Quantity, part: Quantity) -> bool:
    same = whole.unit == part.unit and whole.kind == part.kind == "number" and part.total is whole.total is None and part.value <= whole.value
    if not same or whole.unit.nature in ("money", "measure", "time", "percent", "age"):
        return False
    return bool(phrase("quantities_contained").fullmatch(text[whole.end : part.start])) and bool(
        re.search(r"(?<!\w)(?:trong(?:\s+số)?|kiểm tra)\s+$", text[: whole.start])
    )


def _quantity(context: Context, index: int, found: list[Quantity]) -> tuple[Quantity | None, int]:
    """The quantity that begins with a number, and how many numbers it takes."""
    for reading in (_multiple, _out_of, _share, _sums, _counted):
        result = reading(context, index)
        if result is not None:
            return result
    return bare_quantity(context, index, found)


# --- special forms --------------------------------------------------------------------------------------------------


def _multiple(context: Context, index: int) -> tuple[Quantity | None, int] | None:
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


def _out_of(context: Context, index: int) -> tuple[Quantity | None, int] | None:
    """`14/30 xã`, `45 trong tổng số 58 xã`, `12 xã trên tổng số 20 xã`."""
    if index + 1 >= len(context.numbers):
        return None
    first, second = context.numbers[index : index + 2]
    unit_first = context.unit(first.end) if not phrase("quantities_out_of").fullmatch(context.text[first.end : second.start]) else None
    joined = _joined_units(context, unit_first, second) if unit_first else _joined_numbers(context, first, second)
    joined = joined or _joined_amounts(context, unit_first, first, second)
    if not joined or first.value_max is not None or second.value_max is not None or ordinal(context, first, None):
        return None
    if first.value > second.value and not _beyond_plan(context, first, second, unit_first):
        return None
    return _fraction(context, first, second, unit_first)


def _joined_units(context: Context, unit: Match, second: Number) -> bool:
    """`12 xã trên tổng số 20 xã`."""
    between = phrase("quantities_qualified").sub("", context.text[unit.end : second.start])
    return unit.end <= second.start and bool(phrase("quantities_out_of").fullmatch(between)) and _may_be_part(context, unit, second)


def _joined_amounts(context: Context, unit: Match | None, first: Number, second: Number) -> bool:
    """`1,8 km trong tổng số 5 km`, `1,15 tỷ trong 2,4 tỷ đồng`: amounts in one measure."""
    other = context.unit(second.end)
    end = unit.end if unit else first.end
    if other is None or not _AMOUNT_OF.fullmatch(context.text, end, second.start):
        return False
    if unit is None:
        return first.scale is not None and other.unit.nature == "money" and first.scale == second.scale
    return unit.unit.nature in ("measure", "money") and unit.unit.name == other.unit.name and first.scale == second.scale


_AMOUNT_OF = re.compile(r"\s+trong\s+(?:tổng\s+)?(?:số\s+)?(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?")


def _joined_numbers(context: Context, first: Number, second: Number) -> bool:
    """`14/30`; `3 trong 5 tiêu chí`, `18 trên 19 xã` only of things that are counted."""
    between = context.text[first.end : second.start]
    if not phrase("quantities_out_of").fullmatch(between):
        return False
    word = between.strip()
    if context.text[first.start : first.end] == "năm":  # `mỗi năm trên 31 tỷ đồng`
        return False
    if word in ("trên", "trong") and first.form == second.form == "digits" and not context.unit(second.end):
        return False
    if word == "trong" and first.value == 1:
        return first.form == "digits" and _ONE_OF.search(context.before(first.start)) is not None and _small_part(context, second)
    return word != "trong" or _small_part(context, second)


_ONE_OF = re.compile(r"(?<!\w)(?:là|thành|làm)\s+$")  # `là 1 trong 4 xã của …`: one of them; `quý 1 trong 3 năm` none


def _small_part(context: Context, second: Number) -> bool:
    """`đạt 3 trong 5 tiêu chí`; not `quý 1 trong 3 năm`."""
    unit = context.unit(second.end)
    return unit is not None and unit.unit.known and unit.unit.nature not in ("time", "money", "percent", "measure", "age")


def _may_be_part(context: Context, unit: Match, second: Number) -> bool:
    """`12 xã trên tổng số 20 xã`, `28 ha/30 ha`; of sums of money only `6 tỷ/28 tỷ`, not of times and shares."""
    if unit.unit.nature in ("measure", "money"):
        other = context.unit(second.end)
        return other is not None and other.unit.name == unit.unit.name and context.text[unit.end : second.start].strip() == "/"
    return unit.unit.nature not in ("time", "money", "percent")


def _beyond_plan(context: Context, first: Number, second: Number, unit_first: Match | None) -> bool:
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


def _fraction(context: Context, first: Number, second: Number, unit_first: Match | None) -> tuple[Quantity | None, int] | None:
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


def _is_vague_share(context: Context, first: Number, second: Number) -> bool:
    """`hơn 2/3 sản phẩm`, `gần 1/4 là …`: a small fraction with a bound is a share, not a count out of a total."""
    bound = ends_with(context.before(first.start), entry("units", "vague_share_after"))
    return bound is not None and second.value <= 5 and first.value < second.value and context.text[first.end : second.start] == "/"


def _is_share(context: Context, second: Number) -> bool:
    """`1/2 diện tích`, `1/3 đến một nửa thời gian`: a small fraction of an amount."""
    after = context.text[second.end :].lstrip()
    first = next((n for n in reversed(context.numbers) if n.end <= second.start), second)
    if second.value <= 10 and ends_with(context.before(first.start), entry("units", "share_after")) and re.match(r"(?:[,;.)]|$)", after):
        return True  # `tăng thêm 1/3`
    return second.value <= 10 and bool(re.match(rf"(?:{alternatives([*entry('units', 'share_of'), 'đến', 'tới'])})(?!\w)", after))


def _share(context: Context, index: int) -> tuple[Quantity | None, int] | None:
    """`hai phần ba`, `một nửa`."""
    number = context.numbers[index]
    if number.form != "share":
        return None
    return Quantity(number.start, number.end, number.value, PERCENT, kind="share", number_start=number.start), 1


_TO = re.compile(r"\s*(?:đến|tới|-|–)\s*(?:hơn\s+|gần\s+|trên\s+)?")


def _sums(context: Context, index: int) -> tuple[Quantity | None, int] | None:
    """`800 nghìn đến 1,5 triệu đồng`: a range of money between two scales, told in the upper one."""
    if index + 1 >= len(context.numbers):
        return None
    low, high = context.numbers[index : index + 2]
    unit = context.unit(high.end) if _TO.fullmatch(context.text, low.end, high.start) else None
    if unit is None or unit.unit.nature != "money" or not low.scale or not high.scale or low.scale == high.scale or not low.value < high.value:
        return None
    if low.value_max is not None or high.value_max is not None or phrase("quantities_change").search(context.before(low.start)):
        return None
    name, factor = scaled(unit.unit, high.scale)
    return Quantity(low.start, unit.end, _tidy(low.value / factor), name, value_max=_tidy(high.value / factor), bound=low.bound, number_start=low.start), 2


# --- the ordinary form ----------------------------------------------------------------------------------------------


def _counted(context: Context, index: int) -> tuple[Quantity | None, int] | None:
    """A number and its unit."""
    number = context.numbers[index]
    match = unit_of(context, number)
    if match is None:
        return None
    if not plausible(context, number, match):
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


def _with_threshold(context: Context, quantity: Quantity, index: int) -> tuple[Quantity, int]:
    """`12 xã dưới 8 tiêu chí`, `31 xã có tỷ lệ trễ hạn trên 5%`: the limit inside the counted group; right behind the noun it belongs to the quote."""
    following = context.numbers[index + 1] if index + 1 < len(context.numbers) else None
    limit = (
        limit_behind(context.text, quantity.end, following, lambda at: _unit_behind(context, following, at))
        if quantity.unit.nature in COUNTED and quantity.unit.name not in entry("limits", "earn_nothing")
        else None
    )
    if limit is None:
        return quantity, 1
    near = limit.under and len(context.text[quantity.end : limit.start].split()) <= 3  # `mới đạt dưới`
    return replace(quantity, end=limit.end if near else quantity.end, threshold=limit.value, under=limit.under), 2


# --- ranges with the unit twice -------------------------------------------------------------------------------------


def _unit_behind(context: Context, number: Number | None, at: int) -> Match | None:
    """The unit of a limit; `trên 50 triệu` without one is money."""
    return context.unit(at) or (unit_of(context, number) if number is not None and number.end == at else None)


def _merged_ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """`từ 20 triệu đồng đến 40 triệu đồng` is one range; `tăng từ 20 … lên 40 …` are two figures."""

    def ranged(low: Quantity, high: Quantity) -> Quantity | None:
        scaled_low = low if phrase("quantities_change").search(text[: low.start]) else _in_scale(low, high)
        return replace(scaled_low, end=high.end, value_max=high.value, unit=high.unit) if _one_range(text, scaled_low, high) else None

    return _fused(found, ranged)


def _in_scale(low: Quantity, high: Quantity) -> Quantity:
    """A sum in the scale of another (`800 nghìn đồng` is 0.8 `triệu đồng`); the quantity itself where there is nothing to tell otherwise."""
    scales = number_words()["scales"]
    one, other = (quantity.unit.name.split(" ", maxsplit=1) for quantity in (low, high))
    if not low.unit.nature == high.unit.nature == "money" or one == other or one[0] not in scales or other[0] not in scales:
        return low
    return replace(low, value=_tidy(low.value * scales[one[0]] / scales[other[0]]), unit=high.unit)


def _one_range(text: str, first: Quantity, second: Quantity) -> bool:
    head = "%" if first.unit.name == "%" else first.unit.name
    same = second.unit.name in (head, f"{head}/năm") or (first.kind == second.kind == "share")
    if not same or first.value_max is not None or second.value_max is not None or second.value <= first.value or first.total or second.total:
        return False
    between = text[first.end : second.start].strip()
    if between in ("-", "–"):
        return True
    return between in ("đến", "tới")
