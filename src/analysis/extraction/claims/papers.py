"""Plans that are announced: `UBND tỉnh vừa ban hành kế hoạch …. Theo đó, 100% số xã …`: what they say are goals, until something is told as done."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.cues import is_told
from analysis.extraction.claims.model import Reading
from analysis.extraction.claims.words import entry, pattern, without_marks
from analysis.extraction.lexicon import alternatives

ANNOUNCED, QUOTED, LEFT = "announced", "quoted", "left"


@cache
def _announcing() -> re.Pattern[str]:
    """`vừa ban hành Kế hoạch số 12 về …`: one paper, not how many there are (`ban hành 12 kế hoạch`)."""
    issued, papers = alternatives(entry("status", "papers", "issuing")), alternatives(entry("status", "papers", "papers"))
    return re.compile(rf"(?<!\w)(?:{issued})(?!\w)[^;:.\d]{{0,60}}?(?<!\w)(?:{papers})(?!\w)")


def announces(reading: Reading) -> bool:
    """Whether a sentence tells that a plan was made; not a law of the National Assembly, which says what is."""
    return bool(_announcing().search(reading.lower)) and not pattern(entry("status", "papers", "lawgivers")).search(reading.lower)


def quotes(reading: Reading, before: str, *, new_line: bool) -> bool:
    """Whether a sentence tells what the plan says: right behind its announcement it opens with `Theo đó`, later it goes on with nothing told as done."""
    if not before or _is_told(reading):
        return False
    if before == QUOTED and not new_line:
        return True
    words = {ANNOUNCED: "quoting", QUOTED: "going_on", LEFT: "taking_up"}[before]
    return bool(pattern(entry("status", "papers", words)).match(without_marks(reading.lower)))


def _is_told(reading: Reading) -> bool:
    """Whether a sentence tells how things are or were: nothing of a plan."""
    return is_told(reading) or bool(pattern(entry("status", "papers", "told")).search(reading.lower))


def left_by(reading: Reading, before: str, *, quoted: bool) -> str:
    """What a sentence leaves to the next one: a plan that was announced, is being quoted, or was left for something else (its costs may still be told)."""
    if quoted:
        return QUOTED
    if announces(reading):
        return ANNOUNCED
    return LEFT if before in (QUOTED, LEFT) else ""
