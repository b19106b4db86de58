"""Whether a figure goes on with the change of the one before it: the parts of what was cut or added, its share, its length, the next of an enumeration."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.change import bracket_around, keyed, of_plan
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.words import entry, hits
from analysis.extraction.lexicon import alternatives


def inherited(reading: Reading, quantity: Quantity, before: Quantity, change_before: str, *, share: Quantity | None = None) -> bool:
    """Whether a figure goes on with the change of the one before it: `10%, tương đương 3.400 người`, `giảm 22 đầu mối, trong đó: khối Đảng 02`.

    Between a whole and its parts its `share` may stand: `tinh giản 1.136 biên chế, đạt 112% kế hoạch, gồm 97 công chức`.
    """
    if change_before == "level":
        return False
    between = reading.lower[(share or before).end : quantity.number_start]
    if share is not None:
        return phrase("change_of_which").fullmatch(between) is not None and _is_part(reading, between, quantity, before)
    behind = reading.lower[quantity.end : quantity.end + 60]
    ratio = phrase("change_is_ratio").match(behind) and not phrase("change_of_base").match(behind)
    if of_plan(between, quantity, before) and not ratio:
        return True
    if ratio and between.rstrip().endswith("bằng") or _changed_itself(reading, quantity) or ";" in between and _REACHED.search(between):
        return False
    same = re.search(rf"(?<!\w)(?:{alternatives(entry('change', 'through'))})\s+(?:\w+\s+)?$", between)
    if change_before == "decrease" and _leaves(between, quantity, before):
        return True
    return bool(same) or _measure_of(between, quantity) or _is_part(reading, between, quantity, before) or _bare_after(between, quantity)


_REACHED = re.compile(r"(?<!\w)(?:đạt|còn|hiện có)\s+(?:(?:được|khoảng|gần|trên|hơn)\s+)?$")  # `tăng 3 tiêu chí; xã A đạt (13)`


def _changed_itself(reading: Reading, quantity: Quantity) -> bool:
    """`có 12 phòng, giảm 1 phòng; (91 đơn vị), giảm 7 đơn vị`: a state whose own change is told behind it."""
    behind = _OWN_CHANGE.match(reading.lower, quantity.end)
    following = reading.following(quantity)
    return behind is not None and following is not None and following.start <= behind.end() and quantity.unit.name.startswith(following.unit.name)


_OWN_CHANGE = re.compile(r"(?:\s+[^\W\d_]+){0,3}?,\s+(?:giảm|tăng)\s+(?:(?:được|thêm|gần|hơn|trên)\s+)?")


def _leaves(between: str, quantity: Quantity, before: Quantity) -> bool:
    """`tinh giản 86 người, trong đó nghỉ hưu trước tuổi 71 người, thôi việc ngay 15 người`: how those who were cut left."""
    people = quantity.unit.nature == "people" and before.unit.nature in ("people", "posts")
    return people and quantity.value <= before.value * _MANY and bool(_ways_out().fullmatch(between))


_MANY = 50  # times that a part may be larger than the part before it: wholes are longer in coming than that


@cache
def _ways_out() -> re.Pattern[str]:
    leaving = alternatives(entry("change", "leaving"))
    return re.compile(rf"[^,;.:\d]{{0,40}}(?:[,;:(]|và)\s*(?:(?:trong đó|gồm|bao gồm|cụ thể)\s+)?:?\s*(?:có\s+|số\s+)?(?:{leaving})(?:\s+[^\W\d_]+){{0,3}}?\s+")


def _is_part(reading: Reading, between: str, quantity: Quantity, before: Quantity) -> bool:
    """A part of the sum before, or the next of its parts, with no verb of its own behind it."""
    behind = re.split(r"[,;.()]", reading.lower[quantity.end : reading.after(quantity)])[0]
    told = any(h.key not in ("barriers", "nothing") for h in hits(behind, keyed())) or phrase("change_told").search(behind)
    if _further_part(between, quantity, before) and (not told or " và năm " in behind):
        return True
    if quantity.unit.name == before.unit.name and phrase("change_of_which").fullmatch(between):  # whatever else is said of these
        return _within(reading, between, quantity, before)
    return not told and (_within(reading, between, quantity, before) or _next_fraction(between, quantity, before) or _next_clause(between, quantity, before))


def _next_clause(between: str, quantity: Quantity, before: Quantity) -> bool:
    """`giảm 12 đầu mối; 5 phòng`."""
    if not phrase("change_next_clause").fullmatch(between) or quantity.unit.nature != before.unit.nature:
        return False
    return not any(h.key in ("level", "reached") for h in hits(between.split(";", maxsplit=1)[0][-25:], keyed()))


def _bare_after(between: str, quantity: Quantity) -> bool:
    return quantity.kind == "bare" and not any(h.key in ("level", "reached", "increase", "decrease") for h in hits(between, keyed()))


def _within(reading: Reading, between: str, quantity: Quantity, before: Quantity) -> bool:
    """The parts of a changed sum: `47 mô hình (trong đó 5 mô hình lớn, 12 mô hình vừa)`, `giảm 234 người, bao gồm 8 lãnh đạo sở, 226 lãnh đạo phòng`."""
    if quantity.kind != "number" or quantity.total or not _alike(quantity, before) or quantity.value > before.value and not _opened(reading, before):
        return False
    if quantity.unit.nature == "admin" and reading.text[quantity.end :].lstrip()[:1].isupper():  # `trong đó ba xã A, B, C …`: what is said of these
        return False
    if phrase("change_of_which").fullmatch(between):
        return True
    if phrase("change_in_bracket").fullmatch(between) and quantity.unit.nature == "people":
        return True
    return bool(phrase("change_next").fullmatch(between)) and _opened(reading, before)


def _opened(reading: Reading, before: Quantity) -> bool:
    """Whether the figure before is itself a part, behind `trong đó` or in a bracket."""
    clause = re.split(r"[;.]\s", reading.left(before))[-1]
    return bracket_around(reading.lower, before.start) is not None or bool(re.search(r"(?<!\w)(?:trong đó|bao gồm|gồm)(?!\w)", clause))


def _further_part(between: str, quantity: Quantity, before: Quantity) -> bool:
    """The next part of an enumeration, under a name or year of its own: `…; doanh nghiệp nhà nước là 6 người`, `trong đó năm 2016 là 36 người, năm 2017 là 17`."""
    match = phrase("change_part").fullmatch(between)
    if match is None or _ends_part().search(match["part"]) or quantity.kind not in ("number", "bare"):
        return False
    if any(h.key in ("level", "increase", "decrease") for h in hits(match["part"], keyed())):
        return False
    same = quantity.unit.name == before.unit.name
    named_alike = re.fullmatch(r"\s*năm\s+\d{4}|\s*(?:tương tự|tiếp theo|tiếp đến)[^,]*", match["part"])
    return bool(match["part"].strip()) and (same or bool(named_alike) and _alike(quantity, before))


def _next_fraction(between: str, quantity: Quantity, before: Quantity) -> bool:
    """`giảm 17/82 trưởng phòng; tương tự là 26/182 phó phòng, 16/90 đội trưởng`."""
    return between.strip() in (",", "và") and bool(before.total and quantity.total) and _alike(quantity, before)


def _alike(one: Quantity, other: Quantity) -> bool:
    """Things or people of whatever name, not a sum of money beside a count."""
    counted = ("people", "thing", "body", "posts")
    return one.unit.nature == other.unit.nature or (one.unit.nature in counted and other.unit.nature in counted)


@cache
def _ends_part() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('change', 'no_further_part'))})(?!\w)")


def _measure_of(between: str, quantity: Quantity) -> bool:
    """`làm mới 30 tuyến đường với tổng chiều dài 12 km`: the length of what is new."""
    return quantity.unit.nature == "measure" and bool(phrase("change_length").fullmatch(between))
