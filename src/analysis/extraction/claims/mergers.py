"""Mergers that are still on paper: in an article on a scheme, `sau sắp xếp còn 58 xã` is what is to come of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


def are_planned(readings: Sequence[Reading]) -> bool:
    """Whether an article anywhere puts a scheme of mergers forward, or says that one is meant, and tells of none that has come about."""
    texts = [r.lower for r in readings]
    ahead = any(_put_forward().search(text) for text in texts)
    return ahead and not any(_done().search(text) for text in texts)


@cache
def _merging() -> re.Pattern[str]:
    """`sau khi sắp xếp, toàn tỉnh còn (58 xã)`, `sáp nhập nhiều nhất với (20 xã)`, `sắp xếp thành (5 xã)`."""
    return re.compile(rf"(?<!\w)(?:{_words('acts')})(?!\w)")


@cache
def _after() -> re.Pattern[str]:
    """`(58 xã) sau khi sắp xếp`."""
    return re.compile(rf"[^,;.:)\d]{{0,20}}?(?:{_words('after')})\s+(?:khi\s+)?(?:{_words('acts')})")


@cache
def _new_unit() -> re.Pattern[str]:
    """`Tỉnh A hình thành sau sắp xếp có …; dân số …; có 135 xã`."""
    return re.compile(
        rf"\W*(?:tỉnh|thành phố|huyện|xã|phường)(?:\s+(?:mới|[^\W\d_]+)){{1,4}}\s+(?:hình thành\s+|thành lập\s+)?sau\s+(?:khi\s+)?(?:{_words('acts')})\s+có\s"
    )


@cache
def _before() -> re.Pattern[str]:
    """What there is before the merger, or was done: `trước khi sắp xếp …`, `hiện có …`, `đã …`."""
    return re.compile(rf"(?<!\w)(?:{_words('as_it_is')})(?!\w)")


_CLAUSE_END = re.compile(r"[.:]\s|;\s(?!(?:giảm|tăng|còn)\s)")  # `còn 58 đơn vị; giảm 97 đơn vị`: of one merger


def _outside_brackets(told: str) -> str:
    """The words before a figure without what brackets say, closed or not: `còn 58 đơn vị (gồm 41 xã; (17 phường))`."""
    closed = re.sub(r"\([^()]*\)", " ", told)
    return closed[: closed.rfind("(")] if "(" in closed else closed


def is_outcome(reading: Reading, quantity: Quantity) -> bool:
    """Whether a number of units, or its share, is what a merger is to bring: behind a word of merging, with nothing of how things stand in its clause."""
    if reading.sentence.kind is LineKind.TITLE or not (quantity.unit.name in entry("status", "merging", "units") or quantity.unit.name == "%"):
        return False
    if new := _new_unit().match(reading.lower):  # of which the whole sentence tells
        return not _before().search(reading.lower[new.end() : quantity.number_start])
    clause = _CLAUSE_END.split(_outside_brackets(reading.lower[: quantity.number_start]))[-1]
    since = re.split(r",\s+(?=sau(?:\s+khi)?\s)", clause)[-1]  # `trước khi sắp xếp có 155 xã, sau khi sắp xếp còn …`
    return bool(_merging().search(clause) or _after().match(reading.lower[quantity.end :])) and not _before().search(since)
