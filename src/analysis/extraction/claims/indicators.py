"""Which indicator of the registry (`data/indicators/*.yaml`) a figure measures: by its unit and the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from analysis.extraction.claims.change import change_of
from analysis.extraction.claims.model import WINDOW, Quantity, Reading
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.registry import Indicator, indicator, load_indicators
from analysis.extraction.claims.words import ends_with, entry, pattern
from analysis.extraction.lexicon import alternatives

# A context word counts the more the nearer it stands.
RIGHT, LEFT, CLAUSE, SENTENCE = 4.0, 3.0, 1.5, 0.5
WEAK = 0.4  # what a word that doesn't tell which of a family is meant takes off
ALL_CRITERIA = 19  # of the set for communes: Decisions 491/QĐ-TTg (2009), 1980/QĐ-TTg (2016), 318/QĐ-TTg (2022)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a figure, nearest first, and those of the sentence before."""

    right: str
    left: str
    clause: str
    sentence: str


def surroundings(reading: Reading, quantity: Quantity) -> Surroundings:
    """Behind the figure up to the next one or the clause's end; before it back to the last one; its clause; its sentence."""
    offset = max(0, quantity.start - WINDOW)
    text = reading.lower[offset : quantity.end + WINDOW]
    right = re.split(
        r"[;:]|\.\s|,\s(?=\w+\s+(?:\d|một|hai|ba))|\s(?:và\s+(?:có|cả)|nhưng|song)\s",
        reading.lower[quantity.end : reading.after(quantity)],
    )[0]
    if quantity.kind == "named":
        end = reading.end_of_run(quantity)
        right = (
            reading.lower[quantity.start : quantity.end]
            + re.split(
                r"[;:,]|\.\s",
                reading.lower[end : next((q.start for q in reading.quantities if q.start >= end), len(reading.text))],
            )[0]
        )
    right = _next_verb().sub("", right) if quantity.kind != "named" else right
    right += _all_criteria(reading, quantity)
    left = re.split(r"[;:]|\.\s", reading.lower[reading.before(quantity) : quantity.number_start])[-1]
    clause_end = next((i for i in (text.find(";", quantity.end - offset),) if i >= 0), len(text))
    clause = text[max(text.rfind(";", 0, quantity.start - offset) + 1, 0) : clause_end]
    return Surroundings(right, left, clause, text)


@cache
def _next_verb() -> re.Pattern[str]:
    """The verb of what comes next, at the end of what is said of a figure (`…, trồng mới hơn`)."""
    verbs = alternatives((*entry("change", "level"), *entry("change", "increase"), *entry("change", "decrease")))
    return re.compile(rf",\s*(?:(?:{verbs})\s+){{1,3}}(?:(?:gần|hơn|trên|khoảng)\s+)?$")


def _all_criteria(reading: Reading, quantity: Quantity) -> str:
    """`25 xã đạt 19/19 tiêu chí`: who meets all criteria meets the standard."""
    following = reading.following(quantity)
    if (
        following is None
        or following.unit.name != "tiêu chí"
        or not re.fullmatch(
            r"(?:\s+(?:số|các|xã|trong|tỉnh|huyện|trên|địa|bàn|thị|thành|phố|của|đã|sẽ|cũng)){0,7}\s+(?:đạt|hoàn thành)(?:\s+(?:đủ|chuẩn))?\s+",
            reading.lower[quantity.end : following.start],
        )
    ):
        return ""
    return " đạt chuẩn" if ALL_CRITERIA in (following.value, following.total) and following.total in (None, following.value) else ""


def _has_some_criteria(reading: Reading, quantity: Quantity) -> bool:
    """`9 xã đạt từ 14 - 18 tiêu chí`: communes on the way, which meet no standard yet."""
    following = reading.following(quantity)
    if following is None or following.unit.name != "tiêu chí" or quantity.kind not in ("number", "bare") or quantity.under or quantity.unit.nature != "admin":
        return False
    few = (following.value_max or following.value) < ALL_CRITERIA
    return few and bool(phrase("indicators_reach").fullmatch(reading.lower[quantity.end : following.number_start]))


def indicator_of(reading: Reading, quantity: Quantity, change: str, previous: Indicator | None) -> Indicator | None:
    """The indicator that a figure measures, or None.

    Args:
        previous: the indicator of the figure before it in the same sentence, which a share or an ellipsis goes on with.
    """
    around = surroundings(reading, quantity)
    quantity = _levelled(reading, quantity)
    if _is_dimension(reading, quantity, around) or _fulfils(quantity, change, around) or _has_some_criteria(reading, quantity):
        return None
    if quantity.unit.name == "%" and (share := _share_beside(reading, quantity)):
        return share.indicator
    if previous and _continues(reading, quantity, change, previous, around):
        return previous
    if head := _head_before(reading, quantity, around):
        return indicator_of(reading, head, change_of(reading, head), None)
    return _told(reading, quantity, change, previous, around)


def _fulfils(quantity: Quantity, change: str, around: Surroundings) -> bool:
    """`bằng 90% kế hoạch`: how far a plan is fulfilled."""
    plain = quantity.unit.name == "%" and quantity.kind == "number" and change == "level"
    return plain and bool(phrase("indicators_of_plan").match(around.right)) and not phrase("indicators_over").search(around.left)


def _continues(reading: Reading, quantity: Quantity, change: str, previous: Indicator, around: Surroundings) -> bool:
    """The end of a change, a difference, the length of what the figure before counted."""
    if _compared_with(reading, quantity, around, previous):
        return True
    if not _fits(previous, quantity, change):
        return False
    if phrase("indicators_to").fullmatch(around.left) and not _barred(previous, around):
        return True
    measured = phrase("indicators_length").search(around.left) or phrase("indicators_changed").fullmatch(around.left)
    return bool(measured) and quantity.unit.name != "%"


def _told(reading: Reading, quantity: Quantity, change: str, previous: Indicator | None, around: Surroundings) -> Indicator | None:
    """What the words around tell, else what the figure before measured."""
    grown = next((i for i in load_indicators() if i.outputs and _grows(i, reading, quantity, change, around)), None)
    if grown:
        return grown
    scored = [(score, i) for i in load_indicators() if (score := _score(i, quantity, change, around)) > 0]
    if not scored:
        return previous if previous and _goes_on(quantity, around, previous, change) else None
    best = max(scored, key=lambda item: item[0])[1]
    return previous if previous and _leaves_open(best, previous, around) else best


@dataclass(frozen=True, slots=True)
class _Share:
    """What a share in brackets measures: the indicator of the figure before it, or none."""

    indicator: Indicator | None


def _share_beside(reading: Reading, quantity: Quantity) -> _Share | None:
    """`giảm 208 đầu mối (9,5%)`, `63/212 thôn (29,7%)`: a share right behind a count has the count's indicator, where that has shares."""
    before = reading.previous(quantity)
    if before is None or before.kind == "zero" or before.unit.nature in ("percent", "money", "measure", "time"):
        return None
    if not phrase("indicators_share_of").fullmatch(reading.lower[before.end : quantity.start]) or re.match(
        r"\s*(?:so|kế hoạch|mục tiêu|chỉ tiêu)(?!\w)", reading.right(quantity)
    ):
        return None
    change = change_of(reading, before)
    counted = indicator_of(reading, before, change, None)
    if counted is None:
        return None
    shared = counted if counted.share else indicator(counted.companion)
    return _Share(shared)


def _compared_with(reading: Reading, quantity: Quantity, around: Surroundings, previous: Indicator) -> bool:
    """`6,2 tấn/ha, cao hơn vụ trước 0,3 tấn`: a difference in what was measured before, its unit cut short."""
    before = reading.previous(quantity)
    if before is None or quantity.unit.name not in (before.unit.name, before.unit.name.split("/")[0]) or before.unit.nature not in ("measure", "thing"):
        return False
    return bool(phrase("indicators_compared").fullmatch(around.left)) and any(head in previous.units for head in _heads(before.unit.name))


def _leaves_open(best: Indicator, previous: Indicator, around: Surroundings) -> bool:
    """`7 xã đạt nâng cao, 2 xã đang chờ thẩm định`: of one family, and nothing near tells that another standard is meant."""
    if best.family is None or best.family != previous.family or best is previous or not best.weak:
        return False
    near = around.right + " | " + around.left
    strong = tuple(w for w in best.words if w not in best.weak)
    return not pattern(strong).search(near) and bool(pattern(best.weak).search(near))


def _head_before(reading: Reading, quantity: Quantity, around: Surroundings) -> Quantity | None:
    """`huyện A: 17/17 xã đạt chuẩn, 3 xã kiểu mẫu; huyện B: 15/16 xã, 2 xã kiểu mẫu`: the first figure of the item before, for one that says nothing itself."""
    begins = reading.lower.rfind(";", 0, quantity.start)
    if begins < 0 or not re.match(r"\s*(?:[,;.]|$)", around.right) or not reading.lower[begins : quantity.start].rstrip().endswith((":", "có", "với")):
        return None
    if any(begins < q.start < quantity.start for q in reading.quantities):
        return None
    previous = reading.lower.rfind(";", 0, begins)
    head = next((q for q in reading.quantities if q.start > previous), None)
    return head if head and head.start < begins and head.unit.name == quantity.unit.name else None


def resumes(reading: Reading, quantity: Quantity, change: str, earlier: Indicator) -> bool:
    """Whether a figure without words of its own goes on with what the paragraph counted: `152 xã đạt chuẩn. Huyện A có 10/10 xã; phấn đấu có thêm 8 xã.`"""
    if earlier.family is None or not _fits(earlier, quantity, change) or quantity.kind not in ("number", "bare") or quantity.unit.name == "%":
        return False
    around = surroundings(reading, quantity)
    if _barred(earlier, around) or not re.match(r"\s*(?:[,;.)(”\"]|(?:và|song|nhưng|so với|trong)(?!\w)|$)", around.right):
        return False
    return quantity.total is not None or phrase("indicators_resuming").search(around.left) is not None


def _is_dimension(reading: Reading, quantity: Quantity, around: Surroundings) -> bool:
    """`rộng 5 m`, `mở rộng đường từ 3 m lên 5 m`: how large a thing is, not how much of it there is."""
    if phrase("indicators_dimension").search(around.left):
        return True
    before = reading.previous(quantity)
    return (
        before is not None
        and bool(phrase("indicators_to").fullmatch(around.left))
        and bool(phrase("indicators_dimension").search(surroundings(reading, before).left))
    )


def _grows(candidate: Indicator, reading: Reading, quantity: Quantity, change: str, around: Surroundings) -> bool:
    """`17.000 tấn, tăng 3,5%`, `xuất khẩu … tăng 38%`: growth of an output, with no other base named."""
    if (
        quantity.unit.name != "%"
        or change != "increase"
        or pattern((*candidate.other_bases, *candidate.barred)).search(_apart(phrase("indicators_last_year").sub("", around.left[-60:] + " | " + around.right)))
    ):
        return False
    before = reading.previous(quantity)
    behind_output = (
        before is not None and before.unit.name in candidate.output_units and bool(re.fullmatch(r"(?:\s+[^\W\d_]+){0,3}?\W*tăng\s+(?:\w+\s+)?", around.left))
    )
    return behind_output or ("tăng" in around.left and bool(pattern(candidate.outputs).search(around.clause)))


def _heads(unit: str) -> tuple[str, ...]:
    return (unit, *re.split(r", | và ", unit))


def _fits(candidate: Indicator, quantity: Quantity, change: str) -> bool:
    if candidate.threshold != quantity.under or (quantity.total is not None and not candidate.fractions):
        return False
    if candidate.changes and change not in candidate.changes:
        return False
    if quantity.unit.name == "%":
        return candidate.share
    return any(head in candidate.units for head in _heads(quantity.unit.name))


_LEVELLED = ("đơn vị", "địa phương")


def _levelled(reading: Reading, quantity: Quantity) -> Quantity:
    """`hai địa phương cấp huyện`: the level tells what is counted."""
    level = phrase("indicators_of_level").match(reading.right(quantity))
    if quantity.unit.name not in _LEVELLED or level is None:
        return quantity
    return replace(quantity, unit=replace(quantity.unit, name="đơn vị" + level.group()))


def _barred(candidate: Indicator, around: Surroundings, *, share: bool = False) -> bool:
    near = around.right.split(",")[0] + " | " + re.split(r",|;" if share else r",|;|(?<!\w)và(?!\w)", around.left)[-1][-60:]
    if candidate.remaining and phrase("indicators_rest").match(around.right) and not pattern(candidate.remaining).search(around.right):
        return True
    return bool(
        pattern(candidate.barred).search(_apart(near))
        or ends_with(phrase("indicators_bound").sub("", around.left), candidate.outcome)
        or _of_another(candidate, around.sentence)
        or _named_otherwise(candidate, around.left)
    )


def _apart(text: str) -> str:
    """The text without words that only hold a barred syllable (`hoàn thành 46 khu dân cư` makes nothing into one: `thành`)."""
    return phrase("indicators_compounds").sub(" ", text)


def _named_otherwise(candidate: Indicator, left: str) -> bool:
    """`sản lượng nhung ước đạt 12,8 tấn`: what the noun before the figure is of, and it isn't what the indicator measures."""
    if not candidate.named_by:
        return False
    nouns = list(pattern(candidate.named_by).finditer(left))
    named = left[nouns[-1].end() :].strip() if nouns else ""
    return bool(named) and not phrase("indicators_unnamed").match(named) and not pattern(candidate.words).search(named)


def _of_another(candidate: Indicator, sentence: str) -> bool:
    """`mía … năng suất 90 tấn/ha`: a word of the indicator that here is said of another thing."""
    return bool(pattern(candidate.other_things).search(sentence)) and not pattern((*candidate.words[:1], *candidate.spared)).search(sentence)


def _score(candidate: Indicator, quantity: Quantity, change: str, around: Surroundings) -> float:
    if candidate.level_words and change == "level" and not pattern(candidate.level_words).search(around.left):
        return 0.0
    if not _fits(candidate, quantity, change) or _barred(candidate, around, share=quantity.unit.name == "%"):
        return 0.0
    if quantity.unit.name == "%" and candidate.share_needs and not pattern(candidate.share_needs).search(around.right + " | " + around.left):
        return 0.0
    words = candidate.share_words if quantity.unit.name == "%" else candidate.words
    if quantity.unit.name in candidate.sure_units:
        return SENTENCE
    if not words:
        return 0.0 if quantity.unit.name == "%" else 1.0
    places = [(around.right, RIGHT), (around.left, LEFT), (around.clause, CLAUSE), (around.sentence, SENTENCE)]
    places = places[: {"near": 2, "clause": 3, "sentence": 4}[candidate.reach]]
    if quantity.kind == "zero":
        places[0] = (around.right + " " + around.clause, RIGHT)
    best = 0.0
    for text, weight in places:
        strong = tuple(w for w in words if w not in candidate.weak)
        found = list(pattern(strong).finditer(text)) or list(pattern(words).finditer(text))
        weak = found and not pattern(strong).search(text)
        if found:
            longest = max(len(m.group()) for m in found)
            nearness = (1 / (2 + (found[0].start() if weight == RIGHT else len(text) - found[-1].end()))) if weight >= LEFT else 0.0
            best = max(best, weight + nearness + longest / 1000 - (WEAK if weak else 0.0))
    return best


def _goes_on(quantity: Quantity, around: Surroundings, previous: Indicator, change: str) -> bool:
    """A share in brackets or behind `bằng`, `chiếm`, `đạt`; `tăng 5 xã so với năm 2016` behind a count of communes."""
    if quantity.unit.name in ("%", "điểm phần trăm"):
        return (
            previous.share
            and not _barred(previous, around, share=True)
            and (around.left.rstrip().endswith("(") or not re.match(r"\s*[^\W\d_]", around.right))
            and bool(
                re.search(
                    r"(?:\(|(?<!\w)(?:chiếm|bằng|tức|tương đương|tương ứng|đạt tỷ lệ|tỷ lệ|đạt|tăng|giảm|kết quả)\s+(?:\w+\s+){0,2})$",
                    around.left + "",
                )
            )
            and not around.right.strip().startswith(("kế hoạch",))
        )
    same = any(head in previous.units for head in _heads(quantity.unit.name)) and not (quantity.kind != "bare" and _barred(previous, around))
    if (previous.changes and change not in previous.changes) or ends_with(around.left, previous.outcome):
        return False
    return same and (quantity.kind == "bare" or change != "level" or around.left.strip(" ,") in ("", "và", "trong đó"))
