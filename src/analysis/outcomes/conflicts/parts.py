"""Parts against their sum, in one sentence: `72 tỷ đồng, gồm 50 tỷ đồng … và 20 tỷ đồng`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.outcomes import arithmetic, knowledge
from analysis.outcomes.conflicts.conflict import Conflict, Reports, apart, difference, interval
from analysis.outcomes.facts import Fact
from analysis.outcomes.measures import SHARE, amount, dimension


def find(reports: Reports) -> Iterator[Conflict]:
    """Wholes whose parts (`gồm`: all of them) give another sum, or of which one part (`trong đó`: some of them) is larger than the whole."""
    for facts in reports.by_sentence():
        for index, whole in enumerate(facts[:-1]):
            yield from _of_whole(whole, facts[index + 1 :])


def _of_whole(whole: Fact, following: list[Fact]) -> Iterator[Conflict]:
    gap = _between(whole, following[0])
    words = knowledge.load("wording")
    exhaustive, some = _last_of(gap, words["all_parts"]), _last_of(gap, words["some_parts"])
    if max(exhaustive, some) < 0 or _closed(gap[: max(exhaustive, some)]):
        return
    parts = _parts(whole, following)
    if exhaustive >= some and len(parts) > 1:
        yield from _sum(whole, parts)
    elif exhaustive < some:
        yield from _larger(whole, parts)


def _parts(whole: Fact, following: list[Fact]) -> list[Fact]:
    """The figures that go on in the whole's dimension until the list ends."""
    found: list[Fact] = []
    for fact in following:
        if found and _closed(_between(found[-1], fact)):
            break
        if not _is_rate(fact) and dimension(fact.unit) == dimension(whole.unit) and fact.change in (whole.change, "level") and fact.status == whole.status:
            found.append(fact)
    return found


def _is_rate(fact: Fact) -> bool:
    """Shares and averages (`%`, `tạ/ha`) of the parts don't add up to that of the whole, and may be larger than it."""
    return dimension(fact.unit) == SHARE or "/" in fact.unit or knowledge.marked(fact.indicator, "rates")


def _sum(whole: Fact, parts: list[Fact]) -> Iterator[Conflict]:
    bounds = [interval(part, whole.unit) for part in parts]
    if apart((sum(low for low, _ in bounds), sum(high for _, high in bounds)), interval(whole)):
        total = arithmetic.total([amount(part, whole.unit) for part in parts])
        yield Conflict("parts", (whole, *parts), {"parts": total, "whole": amount(whole), "difference": difference(total, amount(whole))})


def _larger(whole: Fact, parts: list[Fact]) -> Iterator[Conflict]:
    for part in parts:
        if interval(part, whole.unit)[0] > interval(whole)[1]:
            shown = {"part": amount(part, whole.unit), "whole": amount(whole), "difference": difference(amount(part, whole.unit), amount(whole))}
            yield Conflict("part-larger", (whole, part), shown)


def _between(left: Fact, right: Fact) -> str:
    return left.sentence[left.end - left.sentence_start : right.start - left.sentence_start].lower()


def _last_of(text: str, words: list[str]) -> int:
    """Where the last of `words` ends in `text`; -1 when none stands there."""
    return max((match.end() for word in words for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)), default=-1)


def _closed(text: str) -> bool:
    """Whether a list or a clause ended in `text`."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)" if word[0].isalpha() else re.escape(word), text) for word in knowledge.load("wording")["parts_end"])
