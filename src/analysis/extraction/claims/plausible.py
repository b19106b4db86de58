"""Whether a number with a unit counts anything: slogans, names, ordinals, and the number words that mean something else too."""

from __future__ import annotations

import re

from analysis.extraction.claims.counting import Context, capital_inside, ordinal
from analysis.extraction.claims.units import Match
from analysis.extraction.claims.words import ends_with, entry
from analysis.extraction.lexicon import alternatives, read
from analysis.language.numbers import Number

_LAST_WORD = re.compile(r"([^\W\d_]+)[\s:]*$")


REACH_OF_ONE = 120  # characters


def plausible(context: Context, number: Number, match: Match) -> bool:
    if _slogan(context, match) or ordinal(context, number, match) or _is_base(context, number, match):
        return False
    if number.form == "words":
        return _plausible_words(context, number, match)
    return match.unit.known or not _named_behind(context, match)


def _is_base(context: Context, number: Number, match: Match) -> bool:
    """What a rate is for: `5,4 tấn một héc-ta`, `một sào được 80 cân`, `một tháng 2 phiên`."""
    if number.value != 1 or number.value_max is not None:
        return False
    behind = context.text[match.end :]
    if context.text[number.start : number.end] == "một" and match.unit.nature not in ("frequency", "admin") and _right_behind_figure(context, number):
        return True
    if match.unit.nature == "measure":
        return _RATE.match(behind) is not None and ends_with(context.before(number.start), tuple(read("units")["one"]["bounded"])) is None
    alone = ends_with(context.before(number.start), tuple(read("units")["one"]["lengths"])) is None
    return match.unit.name in ("ngày", "tuần", "tháng", "năm") and alone and _EVERY.match(behind) is not None


_RATE = re.compile(r"(?:\s+[^\W\d_]+){0,5}?\s+(?:được|tốn|giá|lời|lãi|bán|thu|cho|mất|hết|bỏ ra|đạt|phải|khô)(?:\s+[^\W\d_]+){0,4}?\s+\d")
_EVERY = re.compile(r"(?:\s+(?:[^\W\d_]+\s+){0,2}?(?:được|thay|làm|họp|tiếp|bán|thu|có|chỉ|mới))?\s+\d")


def _right_behind_figure(context: Context, number: Number) -> bool:
    """`300.000 đồng (một cháu)`, `8 em (một phòng)`."""
    before = next((n for n in reversed(context.numbers) if n.end <= number.start), None)
    unit = context.unit(before.end) if before else None
    return unit is not None and unit.end > before.end and not context.text[unit.end : number.start].strip()


def _slogan(context: Context, match: Match) -> bool:
    first = context.text[match.start : match.end].split(" ")[0] if match.end > match.start else ""
    return not match.unit.known and first in read("units")["slogan_words"]


def _named_behind(context: Context, match: Match) -> bool:
    """A guessed noun in capitals is a name (`Đại hội 13 Đảng bộ`)."""
    return context.original[match.start : match.end][:1].isupper()


def _plausible_words(context: Context, number: Number, match: Match) -> bool:
    written, before = context.text[number.start : number.end], context.before(number.start)
    previous = (_LAST_WORD.search(before) or [None, ""])[1]
    if capital_inside(context, number):
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


def _for_each(context: Context, number: Number, match: Match) -> bool:
    """`cả năm thôn đều có điện`: five of them, not the year."""
    words = read("units")["homonyms"]["each"]
    behind = rf"\s+(?:{alternatives(words['before'])})(?!\w)"
    return (
        match.unit.nature not in ("time", "age")
        and bool(ends_with(context.before(number.start), tuple(words["after"])))
        and bool(re.match(behind, context.text[match.end :]))
    )


def _five_of_time(context: Context, number: Number, match: Match) -> bool:
    """`Chỉ sau năm ngày`, `Năm năm triển khai …`: five days, five years."""
    before = context.before(number.start)
    if match.unit.name == "năm":
        return not before.strip(' “"(') and not re.match(r"\s+\d", context.text[match.end :])
    return match.unit.name in ("ngày", "tuần", "giờ", "phút") and ends_with(before, ("sau", "trong", "qua")) is not None


def _plausible_one(context: Context, number: Number, match: Match, previous: str) -> bool:
    """`một` is mostly an article: it counts before time and measures, after words of counting, and beside other counts."""
    rules = read("units")["one"]
    if previous in rules["never_after"] or match.unit.name in entry("units", "classifiers"):
        return False
    if previous == "thành":
        return _made_one(context, number, match)
    restricted = match.unit.nature in rules["counted_natures"] and _restricted(context, number)
    bounded = ends_with(context.before(number.start), tuple(rules["bounded"])) or re.match(r"\s+rưỡi(?!\w)", context.text[match.end :])
    if restricted or bounded and (match.unit.nature in rules["natures"] or match.unit.name in rules["not_units"]):
        return True
    if match.unit.nature in rules["natures"]:
        return match.unit.name not in rules["not_units"] and not re.match(rf"\s+(?:{alternatives(rules['not_before'])})(?!\w)", context.text[match.end :])
    if match.unit.known and (_counted_beside(context, number, match) or _listed_beside(context, number, match) or _for_each_one(context, number)):
        return True
    counted = ends_with(context.before(number.start), tuple(rules["after"])) is not None
    return match.unit.nature in rules["counted_natures"] and (counted or context.text[match.end :].lstrip().startswith("duy nhất"))


def _made_one(context: Context, number: Number, match: Match) -> bool:
    """`sáp nhập ba phường thành một phường`: of several of the same kind; `xây dựng xã thành một điểm sáng` counts nothing."""
    earlier = [n for n in context.numbers if n.end <= number.start]
    several = context.unit(earlier[-1].end) if earlier else None
    return several is not None and several.unit.name == match.unit.name and not re.search(r"[,;.]", context.text[several.end : number.start])


def _restricted(context: Context, number: Number) -> bool:
    """`chỉ giao một đơn vị thực hiện`."""
    words = alternatives(read("units")["one"]["restricted"])
    return bool(re.search(rf"(?<!\w)(?:{words})(?:\s+[^\W\d_]+){{0,2}}\s+$", context.before(number.start)))


def _counted_beside(context: Context, number: Number, match: Match) -> bool:
    """`thi công 3 tuyến đường, sửa chữa một tuyến đường`, `hai máy thì một máy hỏng`: the same thing is counted in figures, or by two and more before."""
    near = (n for n in context.numbers if abs(n.start - number.start) < REACH_OF_ONE)
    others = (context.unit(n.end) for n in near if n.form == "digits" or n.start < number.start and n.value > 1)
    return any(o is not None and o.unit.name == match.unit.name for o in others)


def _for_each_one(context: Context, number: Number) -> bool:
    """`mỗi thôn lập một tổ`: as many as there are of them; no slogan in quotation marks."""
    before = context.before(number.start)
    return _EACH_HAS.search(before) is not None and before.count("“") <= before.count("”")


_EACH_HAS = re.compile(r"(?<!\w)(?:mỗi|từng)\s+(?!năm|tháng|ngày|tuần|quý|lần|nơi|sào)[^\W\d_]+(?:\s+[^\W\d_]+){0,6}\s+$")


def _listed_beside(context: Context, number: Number, match: Match) -> bool:
    """`(24 huyện, một thị xã và hai thành phố)`, `47 ngôi mộ cùng một đoạn đường`: one of a list, or told with what is counted right before it."""
    counted = read("units")["one"]["counted_natures"]
    earlier = [n for n in context.numbers if n.end <= number.start]
    other = context.unit(earlier[-1].end) if earlier else None
    if other is None or not other.unit.known or match.unit.nature not in counted:
        return False
    between = context.text[other.end : number.start]
    if other.unit.nature == match.unit.nature and re.fullmatch(r"\s*(?:,|và|,\s*và)\s*", between):
        return earlier[-1].form == "digits" or match.unit.nature in ("admin", "body") and any(n.value > 1 for n in earlier)
    return earlier[-1].value > 1 and other.unit.nature in counted and _AND_ONE.fullmatch(between) is not None


_AND_ONE = re.compile(r"[^,;.:\d]{0,25}\s+(?:và|cùng với)\s+|\s+cùng\s+")
