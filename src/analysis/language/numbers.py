"""Vietnamese numbers in running text: digits in every local format, number words, shares, vague numbers and ranges.

A number here is only a reading of characters; whether it counts anything is decided by `analysis.extraction.claims`.
Words come from `data/lexicons/numbers.yaml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from analysis import yamlfile
from analysis.paths import LEXICONS


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: `text[start:end]`.

    Attributes:
        value: the number; a share in words is in per cent (`ba phần tư` → 75).
        value_max: the upper end of a range.
        form: `digits`, `words`, `vague` (`hàng trăm`, `vài chục`) or `share`.
        bound: `exact`, `at_least` (`hàng trăm`), `about` (`dăm chục`): what the number's own words say.
        scale: the scale word that money is counted in (`3 tỷ 500 triệu` → `tỷ`), or None.
        percent: a per cent sign stands inside the span (`10%-14%`).
    """

    start: int
    end: int
    value: float
    value_max: float | None = None
    form: str = "digits"
    bound: str = "exact"
    scale: str | None = None
    percent: bool = False


@cache
def lexicon() -> dict[str, Any]:
    """The number words of `data/lexicons/numbers.yaml`."""
    return yamlfile.mapping(LEXICONS / "numbers.yaml")


def scale_of(word: str) -> float:
    """The factor of a scale word (`triệu` → 1e6)."""
    return lexicon()["scales"][word]


# --- digits ---------------------------------------------------------------------------------------------------------

_DIGITS = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d.,]*\d)|\d+[.,]\d+|\d+)(?!\d)")


def parse_digits(written: str) -> float:
    """The value of a number in Vietnamese format: `1.680` → 1680, `13,5` → 13.5, `1.234,5` → 1234.5, `13.5` → 13.5.

    A point before exactly three digits groups thousands (Babel, locale vi), unless only a zero stands before it; elsewhere it is a decimal point.
    """
    compact = written.replace(" ", "")
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", compact):
        return float(compact.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?", compact):
        return float(compact.replace(",", ""))
    return float(compact.replace(",", "."))


# --- words ----------------------------------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What has been read of a number in words, group by group of three digits."""

    done: float = 0.0  # closed by a scale word
    group: float = 0.0  # below a thousand, still open
    digit: float | None = None
    last: float = 1.0  # the last factor: what `rưỡi` halves
    ceiling: float = 1e18  # the next scale must be smaller, except directly behind one (`nghìn tỷ`)
    after_ten: bool = False

    def total(self) -> float:
        return self.done + self.group + (self.digit or 0.0)


def _step(reading: _Reading, word: str) -> _Reading | None:
    """The reading with one more word, or None when the word does not go on."""
    return next((step(reading, word) for kind, step in _STEPS if word in _kinds()[kind]), None)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """The number words by what they do to a reading."""
    words = lexicon()
    one_word = {"ten": words["ten"], "hundred": words["hundred"]}
    return {kind: frozenset([one_word[kind]] if kind in one_word else words[kind]) for kind, _ in _STEPS}


def _add_ten(reading: _Reading, _: str) -> _Reading | None:
    return None if reading.digit is not None or reading.after_ten else replace(reading, group=reading.group + 10, after_ten=True, last=10.0)


def _add_linker(reading: _Reading, _: str) -> _Reading | None:
    return replace(reading, after_ten=True) if reading.last >= 100 and reading.digit is None else None


def _add_half(reading: _Reading, _: str) -> _Reading | None:
    return replace(reading, done=reading.done + reading.last / 2, ceiling=0.0, last=0.0) if reading.last >= 100 else None


def _add_digit(reading: _Reading, word: str) -> _Reading | None:
    opens = reading.after_ten or reading.last > 1
    if word == "năm" and reading.last == 10:  # fifteen is `mười lăm`; `mười năm` is ten years
        return None
    if reading.digit is not None or reading.ceiling == 0 or (word in lexicon()["bound_digits"] and not opens):
        return None
    return replace(reading, digit=float(lexicon()["digits"][word]), after_ten=False)


def _add_tens(reading: _Reading, _: str) -> _Reading | None:
    if reading.digit is None or reading.group % 100:
        return None
    return replace(reading, group=reading.group + reading.digit * 10, digit=None, after_ten=True, last=10.0)


def _add_hundred(reading: _Reading, _: str) -> _Reading | None:
    if reading.digit is None or reading.group:
        return None
    return replace(reading, group=reading.digit * 100, digit=None, last=100.0)


def _add_scale(reading: _Reading, word: str) -> _Reading | None:
    factor = float(scale_of(word))
    here = reading.group + (reading.digit or 0.0)
    if here and factor < reading.ceiling:
        return _Reading(done=reading.done + here * factor, last=factor, ceiling=factor)
    if not here and reading.done and factor > reading.ceiling and reading.ceiling > 0:  # `hai nghìn tỷ`
        return _Reading(done=reading.done * factor, last=factor, ceiling=factor)
    return None


_STEPS = (
    ("digits", _add_digit), ("ten", _add_ten), ("tens", _add_tens), ("hundred", _add_hundred),
    ("linkers", _add_linker), ("half", _add_half), ("scales", _add_scale),
)  # fmt: skip


def parse_words(written: str) -> float | None:
    """The value of number words (`hai mươi mốt` → 21, `một nghìn hai trăm linh năm` → 1205), or None when they are none."""
    words = [m.group() for m in _WORD.finditer(written.lower())]
    read = _read_words(words)
    return read[0] if read and read[1] == len(words) else None


def _read_words(words: list[str]) -> tuple[float, int] | None:
    """The longest number that the words begin with: its value and how many words it takes."""
    reading, best = _Reading(), None
    for count, word in enumerate(words, start=1):
        step = _step(reading, word)
        if step is None:
            break
        reading = step
        if word not in lexicon()["linkers"]:
            best = (reading.total(), count)
    return best


# --- one number -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


def _words(text: str) -> list[_Word]:
    return [_Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(text) if not _opens_compound(text, m)]


def _opens_compound(text: str, word: re.Match[str]) -> bool:
    """`cuối năm tỷ lệ giảm`: no thousand million, but the first half of another word."""
    if word.group() not in lexicon()["scales"]:
        return False
    following = re.compile(r"\s+([^\W\d_]+)").match(text, word.end())
    return following is not None and following[1] in lexicon()["not_scale_before"]


def _adjacent(text: str, words: list[_Word], index: int, count: int) -> list[_Word]:
    """Up to `count` words from `index` on that only spaces part."""
    run = words[index : index + 1]
    for word in words[index + 1 : index + count]:
        if text[run[-1].end : word.start].strip(" "):
            break
        run.append(word)
    return run


def _scales_from(text: str, position: int, words: list[_Word]) -> list[_Word]:
    """The scale words that directly follow `position` (`2 nghìn tỷ`, `5 trăm triệu`)."""
    scales = {*lexicon()["scales"], lexicon()["hundred"], "chục"}
    run: list[_Word] = []
    for word in words:
        if word.start < position:
            continue
        if word.text not in scales or text[position : word.start].strip(" "):
            break
        run.append(word)
        position = word.end
    return run


def _factor(run: list[_Word]) -> float:
    factor = 1.0
    for word in run:
        factor *= {"trăm": 100.0, "chục": 10.0}.get(word.text) or scale_of(word.text)
    return factor


def _money_scale(run: list[_Word]) -> str | None:
    names = [word.text for word in run if word.text in lexicon()["scales"] and word.text != "vạn"]
    return names[-1] if names else None


def _digit_numbers(text: str, words: list[_Word]) -> list[Number]:
    """Numbers in digits with the scale words behind them; `3 tỷ 500 triệu` is one number."""
    found: list[Number] = []
    for match in _DIGITS.finditer(text):
        run = _scales_from(text, match.end(), words)
        number = Number(
            match.start(),
            run[-1].end if run else match.end(),
            parse_digits(match.group()) * _factor(run),
            scale=_money_scale(run),
        )
        number = _with_half(text, number, run, words)
        if found and _continues(text, found[-1], number):
            found[-1] = replace(found[-1], end=number.end, value=found[-1].value + number.value)
        else:
            found.append(number)
    return found


def _with_half(text: str, number: Number, run: list[_Word], words: list[_Word]) -> Number:
    """`2 triệu rưỡi` is 2.5 million."""
    following = next((w for w in words if w.start >= number.end), None)
    if not run or following is None or following.text not in lexicon()["half"] or text[number.end : following.start].strip(" "):
        return number
    return replace(number, end=following.end, value=number.value + _factor(run[-1:]) / 2)


def _continues(text: str, first: Number, second: Number) -> bool:
    """`3 tỷ` + `500 triệu`: only a space between, and a smaller scale behind."""
    if not (first.scale and second.scale) or text[first.end : second.start].strip(" "):
        return False
    return scale_of(second.scale) < scale_of(first.scale)


def _word_number(text: str, words: list[_Word], index: int) -> Number | None:
    run = _adjacent(text, words, index, 14)
    read = _read_words([w.text for w in run])
    if read is None:
        return None
    value, count = read
    return Number(run[0].start, run[count - 1].end, value, form="words", scale=_money_scale(_scale_tail(run[:count])))


def _scale_tail(run: list[_Word]) -> list[_Word]:
    return [word for word in run if word.text in lexicon()["scales"]][:1] if run[-1].text not in lexicon()["scales"] else run[-1:]


def _vague_number(text: str, words: list[_Word], index: int) -> Number | None:
    """`hàng trăm nghìn`, `vài chục`, `hơn chục`."""
    head, lex = words[index], lexicon()
    if pair := _few_pair(text, words, index):
        return pair
    scales = _scales_from(text, head.end, words)
    if not scales:
        return None
    if head.text in lex["many"]:
        return Number(head.start, scales[-1].end, _factor(scales), form="vague", bound="at_least", scale=_money_scale(scales))
    if head.text in lex["few"]:
        value = lex["few"][head.text] * _factor(scales)
        return Number(head.start, scales[-1].end, value, form="vague", bound="at_least" if lex["few"][head.text] == 1 else "about", scale=_money_scale(scales))
    if head.text in lex["bare_scale_after"] and scales[0].text in {"chục", "trăm", "nghìn", "ngàn", "vạn", "tỷ", "triệu"}:
        return Number(scales[0].start, scales[-1].end, _factor(scales), form="vague", scale=_money_scale(scales))
    return None


def _few_pair(text: str, words: list[_Word], index: int) -> Number | None:
    """`dăm bảy`, `vài ba`: from one to the other, about."""
    run = _adjacent(text, words, index, 2)
    if len(run) < 2 or run[0].text not in lexicon()["few"] or run[1].text not in lexicon()["digits"] or run[1].text in lexicon()["bound_digits"]:
        return None
    ends = sorted((float(lexicon()["pairs"].get(run[0].text, lexicon()["few"][run[0].text])), float(lexicon()["digits"][run[1].text])))
    return Number(run[0].start, run[1].end, ends[0], ends[1], form="vague", bound="about") if ends[0] < ends[1] else None


def _share(text: str, words: list[_Word], index: int) -> Number | None:
    """`hai phần ba` → 66.67, `một nửa` → 50, in per cent."""
    lex = lexicon()
    run = _adjacent(text, words, index, 4)
    names = [w.text for w in run]
    if lex["half_share"] in names[:2]:
        return _half(run, names)
    if len(names) >= 3 and names[1] == lex["share"] and names[0] in lex["digits"] and names[2] in {*lex["digits"], lex["ten"]}:
        below = {**lex["digits"], lex["ten"]: 10}[names[2]]
        if below:
            return Number(run[0].start, run[2].end, round(100 * lex["digits"][names[0]] / below, 2), form="share")
    return None


def _half(run: list[_Word], names: list[str]) -> Number | None:
    lex = lexicon()
    at = names.index(lex["half_share"])
    if at == 1 and names[0] not in {"một", *lex["bare_scale_after"], "già", "phân"}:
        return None
    if names[0] != "một" and (amount := _half_amount(run[at:], names[at:])):
        return amount
    if names[at + 1 : at + 2] and names[at + 1] in lex["not_share_before"]:
        return None
    if at == 0:  # a bare `nửa` is a share only before `số`, `diện tích` …: `nửa số xã`
        return Number(run[0].start, run[0].end, 50.0, form="share") if names[1:2] == ["số"] else None
    first = run[0] if names[0] in ("một", "phân") else run[1]
    return Number(first.start, run[1].end, 50.0, form="share")


def _half_amount(run: list[_Word], names: list[str]) -> Number | None:
    """`nửa triệu ngày công`, `nửa mét`: half of an amount."""
    following = names[1] if len(names) > 1 else ""
    if following in lexicon()["scales"] and following != "vạn":
        return Number(run[0].start, run[1].end, 0.5 * scale_of(following), form="half", scale=following)
    return Number(run[0].start, run[0].end, 0.5, form="half") if following in lexicon()["halved"] else None


def _worded_numbers(text: str, words: list[_Word]) -> list[Number]:
    found, index = [], 0
    while index < len(words):
        number = _share(text, words, index) or _vague_number(text, words, index) or _word_number(text, words, index)
        if number is None:
            index += 1
            continue
        found.append(number)
        while index < len(words) and words[index].start < number.end:
            index += 1
        if number.form == "half" and number.scale is None:  # the measure itself is no number: `nửa năm`
            index += 1
    return found


# --- ranges ---------------------------------------------------------------------------------------------------------


@cache
def _years() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(lexicon()['behind_years'])})(?!\w)|\s*(?:[,.;:)”\"]|$)")


_DASH = re.compile(r" ?%? ?(?:[-–—÷~]|đến|tới) ?")


def _is_range(text: str, first: Number, second: Number) -> bool:
    if "share" in (first.form, second.form) or first.value_max is not None or second.value <= first.value:
        return False
    between = text[first.end : second.start]
    if _DASH.fullmatch(between):
        return first.scale is None or first.scale == second.scale
    if text[second.start : second.end] == "năm" and _years().match(text, second.end):  # `bốn năm tới`: four years
        return False
    if first.form == second.form == "digits":
        return _some(text, first, second)
    close = second.value == first.value + 1 or (first.value, second.value) == (5, 7)
    return first.form == second.form == "words" and close and second.value < 10 and between in (", ", " ")


def _some(text: str, first: Number, second: Number) -> bool:
    """`có nhà đến 6, 7 lần`: about so many, with a noun behind; not the members of a list (`tiêu chí 3, 4, 5`, `các tổ 3, 4`)."""
    single = first.end - first.start == second.end - second.start == 1 and second.value == first.value + 1
    listed = re.match(r"\s*[,/]\s*\d|\s+và\s+\d", text[second.end :]) or re.search(r"\d,\s$|/$", text[: first.start])
    return single and text[first.end : second.start] == ", " and not listed and re.match(r"\s[^\W\d_]", text[second.end :]) is not None


def _scaled_like(first: Number, second: Number) -> float:
    """`2 - 3 tỷ` is two to three thousand million: the scale behind the second counts for both."""
    if first.scale is None and second.scale is not None:
        return first.value * scale_of(second.scale)
    return first.value


def _merge_ranges(text: str, numbers: list[Number]) -> list[Number]:
    merged: list[Number] = []
    for number in numbers:
        last = merged[-1] if merged else None
        lifted = replace(last, value=_scaled_like(last, number)) if last else None
        if lifted and last and (_is_range(text, lifted, number) or (_is_range(text, last, number) and last.scale is None)):
            percent = "%" in text[last.end : number.start]
            merged[-1] = replace(lifted, end=number.end, value_max=number.value, scale=number.scale, percent=percent)
        else:
            merged.append(number)
    return merged


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number of `text` in order, ranges as one, no two overlapping.

    Offsets are those of `text`. Words that only look like numbers are returned too: a caller knows the words around.
    """
    lower = text.lower() if len(text.lower()) == len(text) else text
    words = _words(lower)
    numbers = _digit_numbers(lower, words) + _worded_numbers(lower, words)
    return tuple(_merge_ranges(lower, _without_overlaps(numbers)))


def _without_overlaps(numbers: list[Number]) -> list[Number]:
    kept: list[Number] = []
    for number in sorted(numbers, key=lambda n: (n.start, -n.end)):
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept
