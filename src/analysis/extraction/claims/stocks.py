"""Figures that tell a state on a day (`13/17 xã đạt chuẩn`, `nợ còn 27 tỷ đồng`), not what a period brought (`trồng 500 cây`)."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives


def is_stock(reading: Reading, quantity: Quantity, change: str, indicator: str | None, before: Quantity | None = None) -> bool:
    """Whether a figure tells how things stand: a level of an indicator that counts a state, a named unit, what there is, is left or owed, shares of joint posts.

    Args:
        before: the figure before it in the sentence, where that tells a state: `495 sản phẩm của 237 chủ thể`.
    """
    if change != "level":
        return False
    if quantity.kind == "named" or indicator in entry("periods", "stocks", "indicators"):
        return True
    if before and _part_of().fullmatch(reading.lower, before.end, quantity.start):
        return True
    if indicator in entry("periods", "stocks", "graded"):
        return bool(pattern(entry("periods", "stocks", "grades")).search(reading.right(quantity)[:40]))
    return bool(_left_over().search(reading.left(quantity))) or bool(pattern(entry("periods", "stocks", "posts")).search(reading.right(quantity)[:45]))


@cache
def _part_of() -> re.Pattern[str]:
    words = alternatives(entry("periods", "stocks", "parts"))
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,4}},?\s+(?:{words})(?:\s+[^\W\d_]+){{0,2}}\s+")


@cache
def _left_over() -> re.Pattern[str]:
    """`còn 27 tỷ đồng`, `tỷ lệ hộ nghèo là 24,6%`."""
    words = alternatives(entry("periods", "stocks", "left_over"))
    return re.compile(rf"(?<!\w)(?:{words})(?:\s+[^\W\d_]+){{0,2}}\s+$")
