"""Mergers that are still on paper: in an article on a scheme, `sau sắp xếp còn 58 xã` is what is to come of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives
from analysis.records import LineKind


def _words(key: str) -> str:
    return alternatives(entry("status", "merging", key))


@cache
def _put_forward() -> re.Pattern[str]:
    """`trình Đề án sắp xếp …`, `cho ý kiến về phương án sáp nhập`, `Đề xuất sáp nhập`, `sẽ sáp nhập`, `Dự kiến 58 đơn vị hành chính`."""
    paper = rf"(?:{_words('putting')})\s(?:[^.;:]{{0,60}}?\s)?(?:{_words('papers')})\s[^.;:]{{0,40}}?(?:{_words('acts')})"
    intent = rf"(?:{_words('intents')})\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{_words('acts')})"
    number = rf"(?:{_words('intents')})\s+(?:còn\s+|có\s+|thành lập\s+)?\d+\s+(?:{_words('units')})"
    return re.compile(rf"(?<!\w)(?:{paper}|{intent}|{number})(?!\w)")


@cache
def _done() -> re.Pattern[str]:
    """`đã sáp nhập 12 xã`, `hoàn thành sắp xếp`, `chính thức hoạt động`: the merger has come about."""
    return re.compile(rf"(?<!\w)(?:(?:{_words('done')})\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{_words('acts')})|{_words('in_force')})(?!\w)")


def are_planned(readings: Sequence[Reading], day: date | None) -> bool:
    """Whether an article of `day` anywhere puts a scheme of mergers forward, or says that one is meant, and tells of none that has come about."""
    return any(_put_forward().search(r.lower) for r in readings) and not any(_has_come_about(r, day) for r in readings)


def _has_come_about(reading: Reading, day: date | None) -> bool:
    """Whether a sentence tells of a merger that is done; `có hiệu lực từ 1/1/2025` before that day tells of one to come."""
    dates = [p for p in reading.periods if p.first and day and p.first > day]
    return any(not any(m.end() <= p.start <= m.end() + _NEXT for p in dates) for m in _done().finditer(reading.lower))


_NEXT = 12  # characters: `có hiệu lực kể từ ngày 1/1/2025`


@cache
def _merging() -> re.Pattern[str]:
    """`sau khi sắp xếp, toàn tỉnh còn (58 xã)`, `sáp nhập nhiều nhất với (20 xã)`, `sắp xếp thành (5 xã)`."""
    return re.compile(rf"(?<!\w)(?:{_words('acts')})(?!\w)")


@cache
def _after() -> re.Pattern[str]:
    """`(58 xã) sau khi sắp xếp`, `(80 phường) được sắp xếp theo 38 phương án`."""
    return re.compile(rf"[^,;.:)\d]{{0,20}}?(?:{_words('after')})\s+(?:khi\s+)?(?:{_words('acts')})|\s+(?:sẽ\s+)?(?:được|phải)\s+(?:{_words('acts')})(?!\w)")


@cache
def _new_unit() -> re.Pattern[str]:
    """`Tỉnh A hình thành sau sắp xếp có …; dân số …; có 135 xã`, `Theo Đề án, sau sắp xếp, TP A mới có …`, `Tổng nguồn lực sau sắp xếp: …`."""
    since = rf"sau\s+(?:khi\s+)?(?:{_words('acts')})"
    formed = rf"(?:tỉnh|thành phố|huyện|xã|phường)(?:\s+(?:mới|[^\W\d_]+)){{1,4}}\s+(?:hình thành\s+|thành lập\s+)?{since}\s+có\s"
    return re.compile(rf"\W*(?:{formed}|(?:theo[^,.;:]{{3,40}},\s+)?{since},\s+[^,.;:\d]{{2,40}}?\s(?:sẽ\s+)?có\s|[^,.;:\d]{{3,40}}?\s{since}\s*:)")


def tells_of_new_unit(reading: Reading) -> bool:
    """Whether the whole sentence tells what a unit is to have after a merger."""
    return _new_unit().match(reading.lower) is not None


@cache
def _makes() -> re.Pattern[str]:
    """`Hợp nhất Sở Xây dựng và Sở Giao thông vận tải thành (Sở Giao thông - Xây dựng)`: what a merger makes."""
    return re.compile(rf"(?<!\w)(?:{_words('acts')}|nhập)\s[^.;:]{{0,200}}?\sthành\s+(?:lập\s+)?(?P<made>(?:{_words('heads')})\s+[^\s,.;:]+\s+[^\s,.;:]+)")


@cache
def _of_made() -> re.Pattern[str]:
    """`Sở mới có …`, `Sở này …`, `Sở có …`, `Tổng biên chế được giao của sở này là …`."""
    heads = _words("heads")
    return re.compile(
        rf"\W*(?:(?P<head>{heads})(?P<which>\s+(?:mới|này))?(?:\s+sau\s+(?:khi\s+)?(?:{_words('acts')}))?\s+(?:sẽ\s+)?(?:có|gồm)(?!\w)|[^.;:\d]{{0,50}}?\scủa\s+(?:{heads})\s+(?:mới|này)(?!\w))"
    )


def of_new_bodies(readings: Sequence[Reading]) -> frozenset[str]:
    """The sentences, by id, that tell what the bodies have which the mergers of an article make: they begin with the name that a sentence before gives it, or with `Sở mới`."""
    found, made, left = set(), "", 0
    for reading in readings:
        told = _of_made().match(reading.lower) if left else None
        another = told is not None and told["head"] and not told["which"] and not made.startswith(f"{told['head']} ")  # `Huyện có …`
        if left and (reading.lower.lstrip().startswith(made) or told and not another):
            found.add(reading.sentence.sentence_id)
        if makes := _makes().search(reading.lower):
            made, left = makes["made"], _MADE
        else:
            left = max(left - 1, 0)
    return frozenset(found)


_MADE = 4  # sentences


@cache
def _before(key: str = "as_it_is") -> re.Pattern[str]:
    """What there is before the merger, or was done: `trước khi sắp xếp …`, `hiện có …`, `đã …`; `273 xã hiện hữu` are what is merged."""
    return re.compile(rf"(?<!\w)(?:{_words(key)})(?!\w)(?!\s+hữu)")


_CLAUSE_END = re.compile(r"[.:]\s|;\s(?!(?:giảm|tăng|còn)\s)")  # `còn 58 đơn vị; giảm 97 đơn vị`: of one merger


def _outside_brackets(told: str) -> str:
    """The words before a figure without what brackets say, closed or not: `còn 58 đơn vị (gồm 41 xã; (17 phường))`."""
    closed = re.sub(r"\([^()]*\)", " ", told)
    return closed[: closed.rfind("(")] if "(" in closed else closed


def is_outcome(reading: Reading, quantity: Quantity, made: frozenset[str] = frozenset()) -> bool:
    """Whether a number of units, or its share, is what a merger is to bring: behind a word of merging, with nothing of how things stand in its clause; or whatever a body has that it makes (`made`: the sentences that tell so)."""
    if reading.sentence.sentence_id in made and quantity.unit.nature not in ("time", "age", "frequency"):
        return not _before().search(_CLAUSE_END.split(reading.lower[: quantity.number_start])[-1])
    if reading.sentence.kind is LineKind.TITLE:
        return False
    new = _new_unit().match(reading.lower) if quantity.unit.nature not in ("time", "age", "frequency") else None
    if new:  # of which the whole sentence tells
        return not _before("still").search(reading.lower[new.end() : quantity.number_start])
    if not (quantity.unit.name in entry("status", "merging", "units") or quantity.unit.name == "%"):
        return False
    clause = _CLAUSE_END.split(_outside_brackets(reading.lower[: quantity.number_start]))[-1]
    since = re.split(r",\s+(?=sau(?:\s+khi)?\s)", clause)[-1]  # `trước khi sắp xếp có 155 xã, sau khi sắp xếp còn …`
    return bool(_merging().search(clause) or _after().match(reading.lower[quantity.end :])) and not _before().search(since)
