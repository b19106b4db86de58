"""Where the name of a unit or a hamlet ends in a run of capitalised words: before a person, an institution, a number that counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from analysis.extraction import gazetteer, names
from analysis.extraction import place_patterns as patterns
from analysis.extraction.capitals import UPPER, Word, dashed, joined, run_end
from analysis.extraction.gazetteer import Gazetteer
from analysis.extraction.lexicon import alternatives, read

_SHORT_NAME = 2  # words that a commune's name mostly has


class PlaceNames:
    """The names of places in one article: how many of its words (`capitals.words` of a sentence) belong to each."""

    def __init__(self, text: str, known: Gazetteer) -> None:
        self.text, self.known = text, known

    def number_is_name(self, found: list[Word], i: int) -> bool:
        """`phường 9`, `xóm 7` are names; `phường 10 phút` is a count, `thôn 5 xã Tùng Ảnh` none."""
        if not found[i].text.isdigit() or len(found[i].text) > 2:
            return False
        after = self.text[found[i].end : found[i].end + 14]
        return not re.match(rf"\s*(?:[.,/]\d|(?:{alternatives(read('place_words')['count_nouns'])})(?!\w)(?! [{UPPER}]))", after)

    def village_end(self, found: list[Word], i: int) -> int:
        """A hamlet's name: a number, or the capitalised run without a person's name at its end; a letter or number may close it (`Bình Hòa A`, `Tân Lập 2`)."""
        if found[i].text.isdigit():
            return i if patterns.counted_hamlets().match(self.text, found[i].end) else self._lettered(found, i + 1)
        run = [word.text for word in found[i : run_end(self.text, found, i)]]
        if known := next((k for k in range(len(run) - 1, 0, -1) if self._is_hamlet_elsewhere(" ".join(run[:k]))), 0):  # `Trưởng ấp Trà Sết | Thạch Sươl`
            return i + known
        if found[i].acronym or len(run) > 2 and names.looks_like_name(run) or self._is_headman(found, i, run):
            return i
        if self._is_people(found, i, run):
            return i
        end = self._without_person(found, i, run_end(self.text, found, i), announced=False)
        if end < len(found) and len(found[end].text) < 3 and joined(self.text, found[end - 1], found[end]) and self.number_is_name(found, end):
            end = self._lettered(found, end + 1)
        return end

    def _lettered(self, found: list[Word], end: int) -> int:
        """Where a number ends that a letter goes on with (`khối 3B`)."""
        goes_on = end < len(found) and found[end].start == found[end - 1].end and len(found[end].text) == 1
        return end + 1 if goes_on and found[end].text.upper() in "ABCDĐEGH" else end

    def _is_people(self, found: list[Word], i: int, run: list[str]) -> bool:
        """`thôn Mông không chịu theo quy ước thôn Dao`: whose hamlet, no name; one with its address behind is (`xóm Mường, xã A`)."""
        if " ".join(run).casefold() not in patterns.peoples():
            return False
        return re.match(rf"\s*[,(]\s*(?:{alternatives(read('place_words')['types'])})(?!\w)", self.text[found[i + len(run) - 1].end :]) is None

    def _is_hamlet_elsewhere(self, name: str) -> bool:
        """Whether the text has the whole name behind a word for a hamlet, which is no headman's title."""
        return name in self.hamlets

    @cached_property
    def hamlets(self) -> frozenset[str]:
        """What stands capitalised behind words for hamlets, up to a word without a capital; not behind `trưởng`."""
        run = rf"[{UPPER}][^\W\d_]*(?:\s[{UPPER}][^\W\d_]*)*"
        types = alternatives(word for word in read("place_words")["villages"] if word.islower())
        return frozenset(m["name"] for m in re.finditer(rf"(?<![^\W_])(?<!rưởng )(?:{types})\s(?P<name>{run})(?!\s[{UPPER}\d])", self.text))

    def _is_headman(self, found: list[Word], i: int, run: list[str]) -> bool:
        """`Trưởng bản Vàng Go Xừ kể`: the headman's own name, no hamlet's."""
        before = self.text[max(0, found[i].start - 14) : found[i].start].lower()
        if len(run) < 2 or re.search(r"(?:trưởng\s+\w+|\w+\s+trưởng)\s+$", before) is None:
            return False
        behind = [k for k in range(1, len(run) - 1) if names.looks_like_name(run[k:], announced=True)]
        if behind and not (behind[0] == 1 and names.looks_like_name(run, announced=True)):  # `Trưởng thôn Yên Sơn Lê Văn Ba`, not `Trưởng thôn Pi Năng Thị Lan`
            return False
        named = " ".join(run)
        elsewhere = re.search(rf"(?<!rưởng )(?i:{alternatives(read('place_words')['villages'])})\s+{re.escape(named)}", self.text)
        speaks = re.match(
            rf"\s+(?:{alternatives(read('speech_verbs')['verbs'])}|kể|phấn khởi|dẫn|bảo|tâm sự|nhẩm tính|thở dài|nhớ lại|thật thà|khoe|than|lo lắng|cười)(?!\w)",
            self.text[found[i + len(run) - 1].end :],
        )
        if len(run) == 2:  # `Trưởng thôn Đinh Blớt nhẩm tính`
            return elsewhere is None and speaks is not None and names.looks_like_name(run, announced=True)
        others = self.hamlets - {named}  # `Thôn Mò Phú Chải …. Trưởng thôn Phu Suy Thó mở cuốn sổ`
        return elsewhere is None and (speaks is not None or bool(others) or names.looks_like_name(run, announced=True))

    def end(self, found: list[Word], i: int, types: frozenset[str], announced: bool) -> int:
        """Where the name of a unit of one of `types` ends: behind the number that tells it apart, else behind its words."""
        end = run_end(self.text, found, i)
        numbers = self._numbered.get(" ".join(word.text for word in found[i:end]), frozenset())
        if end < len(found) and found[end].text in numbers and joined(self.text, found[end - 1], found[end]):
            return end + 1
        return self._words_end(found, i, end, types, announced)

    def _words_end(self, found: list[Word], i: int, end: int, types: frozenset[str], announced: bool) -> int:
        """In the run `found[i:end]` the end of the longest name that the gazetteer knows, else of an unknown one."""
        run = [word.text for word in found[i:end]]
        if length := self.longest(found, i, types):
            rest = run[length:]
            if length == 1 and len(rest) == 1 and self.knows(" ".join(run)):  # `xã Thanh Nhàn`, which the list has as a ward, is not xã Thanh
                return end
            if length == 1 and rest and rest[0] in ("Thị", "Văn"):  # `Phó Chủ tịch UBND xã Phan Thị Bích Liễu`, whatever commune is called Phan
                return i
            if (
                not rest
                or self.opens_body(found, i + length)
                or names.looks_like_name(rest, announced=True)
                or found[i + length].acronym
                or not names.looks_like_name(run, announced=True)
            ):
                return i + length
            return i
        return self._unknown_end(found, i, end, types, announced)

    def _unknown_end(self, found: list[Word], i: int, end: int, types: frozenset[str], announced: bool) -> int:
        """Where a name that the gazetteer doesn't know ends: a commune's, or a former district's; at `i` where it is none."""
        run = [word.text for word in found[i:end]]
        if gazetteer.level_of(types) == "district" and self._is_former_district(run):
            return end
        alone = end - i == 1 and self.opens_body(found, i)  # `cấp xã Thủ đô`
        if alone or found[i].text.isdigit() or found[i].acronym or len(found[i].text) == 1 or gazetteer.level_of(types) != "commune":
            return i
        if names.looks_like_name(run, announced=announced or len(run) > 2) or announced and self._speaks_unknown(found[i].start, found[end - 1].end):
            return i
        return self._without_person(found, i, end)

    def _is_former_district(self, run: list[str]) -> bool:
        """`huyện Từ Liêm`: a district that was divided before the first list; its article speaks of it again and again, and of what lies there."""
        name = " ".join(run)
        return len(run) == 2 and self.text.count(name) > 2 and bool(re.search(rf"(?<!\w)(?:ở|tại)\s+{re.escape(name)}(?!\s+[{UPPER}])", self.text))

    @cached_property
    def _numbered(self) -> dict[str, frozenset[str]]:
        """The communes that a scheme of mergers tells apart by numbers (`xã Tuy Phước 1`, `xã Tuy Phước 2`): by name at least two numbers, the first among them."""
        run = rf"[{UPPER}][^\W\d_]*(?:\s[{UPPER}][^\W\d_]*)+"
        told: dict[str, set[str]] = {}
        for match in re.finditer(rf"(?<!\w)(?i:xã|phường)\s(?P<name>{run})\s(?P<number>\d{{1,2}})(?![\d/])(?![.,]\d)", self.text):
            if not re.match(rf"\s+(?:{alternatives(read('place_words')['count_nouns'])})(?!\w)", self.text[match.end() :]):
                told.setdefault(match["name"], set()).add(match["number"])
        return {name: frozenset(numbers) for name, numbers in told.items() if len(numbers) > 1 and numbers & {"1", "01"}}

    def _speaks_unknown(self, start: int, end: int) -> bool:
        """`Chủ tịch UBND xã Kray Sức Nghin cho biết`: a name of three words that no unit has, in any spelling, that stands nowhere else behind `xã`, and says something."""
        name = self.text[start:end]
        speaks = re.match(rf"\s+(?:{alternatives(read('speech_verbs')['verbs'])}|kể|dẫn|bảo|tâm sự)(?!\w)", self.text[end:])
        return speaks is not None and len(name.split()) > _SHORT_NAME and self.text.count(name) == 1 and not self.known.sounds_known(name)

    def opens_body(self, found: list[Word], k: int) -> bool:
        """Whether word `k`, the last of its run, opens what a lower-case word goes on with (`… Thái Nguyên | Đoàn giám sát`)."""
        goes_on = k + 1 < len(found) and not found[k + 1].capital and joined(self.text, found[k], found[k + 1])
        return goes_on and found[k].text in read("place_words")["openers"]

    def _without_person(self, found: list[Word], i: int, end: int, *, announced: bool = True) -> int:
        """The run's end before a person's full name: the name left of it has two words, or one, or more (in this order).

        `announced`: three words may be a name whatever they are; a hamlet's own name often has as many.
        """
        run = [word.text for word in found[i:end]]
        for size in sorted(range(1, len(run) - 1), key=lambda n: (abs(n - 2), n)):
            if names.looks_like_name(run[size:], announced=(announced and len(run) - size >= 3) or names.is_mark(run[size])):
                return i + size
        return end

    def longest(self, found: list[Word], i: int, types: frozenset[str]) -> int:
        """How many words the longest name that the gazetteer knows for one of `types` has at word `i`; 0: none."""
        for name, length in self.spans(found, i):
            if self.known.like(name, types):
                return length
        for name, length in self.spans(found, i):  # its type has changed since, or before
            if " " in name and any(unit.level in map(gazetteer.LEVEL_OF_TYPE.get, types - {"tỉnh"}) for unit in self.known.named(name)):
                return length
        return 2 if self._goes_on_small(found, i, types) else 0

    def _goes_on_small(self, found: list[Word], i: int, types: frozenset[str]) -> bool:
        """`xã Đăk wer`: a name of two words of which the second lacks its capital."""
        if i + 1 >= len(found) or found[i + 1].capital or not joined(self.text, found[i], found[i + 1]):
            return False
        name = self.text[found[i].start : found[i + 1].end]
        return bool(self.known.like(name, types)) or self.known.sounds_known(name) and gazetteer.is_foreign(found[i + 1].text)

    def known_length(self, found: list[Word], i: int) -> int:
        """How many words the longest name of any type has at word `i`."""
        return next((length for name, length in self.spans(found, i) if self.knows(name)), 0)

    def spans(self, found: list[Word], i: int) -> Iterator[tuple[str, int]]:
        """Names of joined words that begin at word `i`, the longest first."""
        last = i + 1
        while last < min(len(found), i + self.known.longest) and self._goes_on(found, last):
            last += 1
        for end in range(last, i, -1):
            yield self.text[found[i].start : found[end - 1].end], end - i

    def _goes_on(self, found: list[Word], k: int) -> bool:
        word, left = found[k], found[k - 1]
        if f"{left.text} {word.text}" in self.known.small:  # townships of state farms: `thị trấn Nông trường Việt Trung`
            return True
        return (word.capital or word.text.isdigit() or "'" in left.text) and (joined(self.text, left, word) or dashed(self.text, left, word) and word.capital)

    def is_whole(self, found: list[Word], start: int, end: int) -> bool:
        return any(start + length == end and self.knows(name) for name, length in self.spans(found, start))

    def knows(self, name: str) -> bool:
        folded = gazetteer.fold(name)
        return folded not in self.known.only_with_type and (folded in self.known.by_name or folded in self.known.outside) and not name.isdigit()

    def person_after(self, found: list[Word], after: int, end: int) -> bool:
        """Whether what is left of the run is a person (`Hà Tĩnh Lê Đình Sơn`) or an acronym."""
        rest = [word.text for word in found[after:end]]
        return found[after].acronym or len(rest) >= 2 and names.looks_like_name(rest, announced=len(rest) >= 3)
