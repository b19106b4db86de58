"""Numbers that count nothing: dates, clock times, document numbers, ordinals, grades, phone numbers, slogans, list numbering."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analysis.extraction.claims.words import lower
from analysis.extraction.lexicon import alternatives, read
from analysis.language.periods import Period

Span = tuple[int, int]


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of `data/lexicons/not_claims.yaml` by name."""
    return {name: re.compile(rule["pattern"]) for name, rule in read("not_claims")["patterns"].items()}


@cache
def _slogan_pattern() -> re.Pattern[str]:
    heads = alternatives(read("not_claims")["slogan_heads"])
    return re.compile(rf"(?<!\w)(?:{heads})\s+(?:''|[“\"‘'])([^”\"’']{{3,90}})(?:''|[”\"’'])")


_DATED = re.compile(r"(?<!\w)năm\s+(?:19|20)\d\d(?!\d)|\d\s?%")  # `mục tiêu “đến năm 2020 có hơn 50% số xã …”`: a goal, no slogan


def excluded_spans(text: str, periods: Iterable[Period] = ()) -> tuple[Span, ...]:
    """The stretches of a sentence in which no number is a claim."""
    lowered = lower(text)
    found = [match.span() for pattern in patterns().values() for match in pattern.finditer(lowered)]
    found += [match.span(1) for match in _slogan_pattern().finditer(lowered) if not _DATED.search(match[1])]
    found += [
        (period.start, period.end)
        for period in periods
        if not _is_range(lowered, period)
        and (any(c.isdigit() for c in lowered[period.start : period.end]) or period.kind in ("month", "quarter", "months", "months_told"))
    ]
    return tuple(sorted(found))


def _is_range(text: str, period: Period) -> bool:
    """`từ 4-5 triệu đồng`: two numbers with what they count, no day."""
    behind = alternatives(read("not_claims")["counted_behind"])
    return bool(re.fullmatch(r"\d{1,2}\s?[-–]\s?\d{1,2}", text[period.start : period.end])) and bool(re.match(rf"\s*(?:{behind})(?!\w)", text[period.end :]))


def excluded(start: int, end: int, spans: Iterable[Span]) -> bool:
    """Whether `start:end` touches one of the spans."""
    return any(start < b and end > a for a, b in spans)
