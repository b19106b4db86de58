"""Places: what a capitalised name means at the article's date and in its context.

A name after a type word (`huyện Thạch Hà`, `các xã A, B và C`) is a place whatever the gazetteer knows; a name alone (`Thạch Hà đã …`) is one when the gazetteer or the article's typed
names know it. Among units of one name the article's province, its districts and the date decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache

from analysis.corpus.normalisation import without_marks
from analysis.extraction import gazetteer, names, origin
from analysis.extraction.capitals import UPPER, Word, dashed, joined, run_end, words
from analysis.extraction.gazetteer import Gazetteer, Unit
from analysis.extraction.lexicon import alternatives, by_key, names_of_peoples, read
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.records import LineKind, PlaceMention, Sentence

_DISTRICTS = ("huyện", "thị xã", "thành phố", "quận")
_LEVEL_OF_TYPE = {
    "tỉnh": "province", "thành phố": "district", "quận": "district", "huyện": "district", "thị xã": "district", "phường": "commune", "xã": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
_REMEMBERED = timedelta(days=3 * 365)  # how long a merged province is still spoken of
_TITLE_NAME = re.compile(rf"\W*(?P<name>[{UPPER}][^\W\d_]+\s[{UPPER}][^\W\d_]+)\s+(?![{UPPER}])[^\W\d_]")
_HAMLETS_LEAST = 4  # times that an article speaks of one hamlet as a whole
_TOGETHER = 3  # bare names that settle the province or the district in which they all lie
_SHORT_NAME = 2  # words that a commune's name mostly has
_SIBLINGS = 2  # communes named by their type beside which the name of their district's town means the district
# What may stand between two members of a list.
_SEPARATOR = re.compile(r"\s*(?:,|;|/|\bvà\b|\bcùng\b|\bvới\b|,\s*và\b|[-–])\s*")


_GIVEN = re.compile(r"(?<!\w)(?i:đại biểu|cử tri|đồng chí|ông|bà|anh|chị|cô|chú|bác)\s+$")
_PERSON = re.compile(r"\s(?:Thị|Văn)\s")  # the middle of a person's name


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention, before its unit is chosen."""

    sentence: Sentence
    start: int  # of the quote
    end: int
    name: str
    types: frozenset[str]  # types of unit that the words before it allow; empty: a bare name
    village: bool = False
    outside: bool = False  # a region or a country
    near: str = ""  # a name in brackets or after a comma behind it, which is the unit above
    beside: tuple[str, ...] = ()  # the other names of its sentence

    @property
    def is_bare(self) -> bool:
        """A unit's name without a word for what it is."""
        return not (self.types or self.village or self.outside)


_CREDIT = re.compile(r"(?:Ảnh|Tin|Bài|Clip|Video)\s*:\s*(?:[A-ZĐ]\.\s*)?$")  # `Ảnh: P. Tuyết`: who took the picture, no ward
_NEAR = 20  # characters


@lru_cache(maxsize=4)
def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """The mentions of places, in text order; spans don't overlap. The last few documents' results are kept: later steps ask again."""
    return _Reader(document).mentions()


@cache
def _type_pattern() -> re.Pattern[str]:
    """A type word directly before a name: group 1 the word."""
    lexicon = read("place_words")
    types = [word for word in lexicon["types"] if not word.endswith(".")] + lexicon["villages"]
    dotted = [word[:-1] for word in lexicon["types"] if word.endswith(".")]
    modifier = rf"(?P<modifier>(?:\s+(?:{alternatives(lexicon['modifiers'])}))+)?"
    return re.compile(rf"(?<![\w.])(?:({alternatives(types)}){modifier}(?:\s+số)?(?:\s+|\.\s*)|({alternatives(dotted)})\.\s*)$", re.IGNORECASE)


@cache
def _not_type_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(read('place_words')['not_types'])})\s+$", re.IGNORECASE)


@cache
def _explained_pattern() -> re.Pattern[str]:
    kinds = alternatives(read("place_words")["villages"])
    return re.compile(
        rf"(?:(?<=[a-zà-ỹ] )|(?<![^\n])|(?<=[.!?] ))(?P<name>[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*){{1,2}}),\s+(?:một\s+|là\s+)?(?:(?P<commune>xã)|{kinds})\s+(?:cách|xa|vùng|nằm|nghèo|khó khăn|xa nhất|duy nhất|có|ven|giáp|cuối|đầu|đông|thuần nông|miền núi|biên giới)(?!\w)"
    )


@cache
def _school_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)trường\s+(?:tiểu học|mầm non|mẫu giáo|thcs|th|th&thcs|trung học cơ sở)\s+$", re.IGNORECASE)


@cache
def _of_hamlet() -> re.Pattern[str]:
    """`bản có`, `cả bản`, `Trưởng bản`, `tới bản`: one hamlet without its name."""
    types = alternatives(word for word in read("place_words")["villages"] if word.islower())
    whole = rf"(?:cả|toàn|trưởng)\s+(?:{types})"
    led = rf"(?:trong|tới|vào|dân|trường|của)\s+(?:{types})(?!\s+(?:\d|(?-i:[{UPPER}])))"
    heads = rf"(?:^|[.;:,“]\s*)(?:{types})\s+(?:có|còn|đã|không|người|nay|hiện)"
    return re.compile(rf"(?i:(?<!\w)(?:{whole}|{led})|{heads})(?!\w)", re.MULTILINE)


@cache
def _way_pattern() -> re.Pattern[str]:
    """`Từ trung tâm xã A vào Hồ Gùi mất 40 phút`: where a way leads that begins at a unit."""
    types = alternatives(word for word in read("place_words")["types"] if not word.endswith("."))
    return re.compile(
        rf"(?i:(?<!\w)từ\s+(?:[^\W\d_]+\s+){{0,3}}?(?:{types}))\s[^,;.:]{{0,60}}?\s(?:vào|ra|lên|đến|tới|vô|xuống|sang|về)\s+(?P<name>[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*){{1,2}})\s+(?:mất|phải|chừng|khoảng|dài|chỉ|hơn|gần)(?!\w)"
    )


@cache
def _body_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{by_key(read('place_words')['bodies'])})\s+$", re.IGNORECASE)


@cache
def _barred_pattern() -> re.Pattern[str]:
    lexicon = read("place_words")
    kept = "".join(f"(?<!{word})" for word in lexicon["not_barred"])
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon['not_places_after'])}){kept}\s+$", re.IGNORECASE)


@cache
def _holder_pattern() -> re.Pattern[str]:
    """An office before a type word (`UBND xã`): what follows may be the holder's name."""
    return re.compile(rf"(?<!\w)(?:{alternatives(read('place_words')['offices'])})\s+$", re.IGNORECASE)


@cache
def _country_pattern() -> re.Pattern[str]:
    known = gazetteer.load()
    long, every = alternatives(known.outside.values()), alternatives([*known.short_countries, *known.outside.values()])
    row = rf"(?:(?:{every})\s*(?:,|và)\s*)*"
    return re.compile(rf"(?:(?<!\w)(?i:{alternatives(known.country_cues)})\s+|\(\s*|(?<!\w)(?:{long})\s*(?:,|và)\s*){row}$")


@cache
def _peoples() -> frozenset[str]:
    return frozenset(map(str.casefold, names_of_peoples()))


@cache
def _counted_hamlets() -> re.Pattern[str]:
    """Hamlets that a number counts: `trưởng thôn 62 (thôn)`."""
    return re.compile(rf"\s+(?:{alternatives(word for word in read('place_words')['villages'] if word.islower())})(?!\w)")


@cache
def _leading() -> frozenset[str]:
    return frozenset(read("place_words")["leading"])


class _Reader:
    """One article's reading: candidates first, then the context that they make, then a unit for each."""

    def __init__(self, document: Document) -> None:
        self.document, self.text = document, document.article.text
        self.day: date | None = document.article.reference_date
        self.known: Gazetteer = gazetteer.load()

    def mentions(self) -> tuple[PlaceMention, ...]:
        candidates = [
            c
            for sentence in self.document.sentences
            for c in _side_by_side(tuple(self._candidates(sentence)))
            if not _CREDIT.search(self.text[max(0, c.start - _NEAR) : c.start])
        ]
        explained = [*self._explained(), *self._reached()]
        if not explained and not any(c.village for c in candidates):
            explained += self._titled()
        candidates = [c for c in candidates if c.types or c.village or not _meets(c, explained)]
        candidates += [e for e in explained if not _meets(e, candidates)]
        candidates += self._bare_villages(candidates)
        context = _Context(self.known, self.day, candidates, self.text, origin.province_of(self.document.article))
        found = (self._mention(c, context) for c in candidates)
        return tuple(_in_one_spelling(tuple(_apart(mention for mention in found if mention))))

    def _bare_villages(self, found: list[Candidate]) -> list[Candidate]:
        """`Làng Kon Skôi …; Kon Skôi có 168 hộ`: further mentions of a hamlet by its name alone, where no unit of the gazetteer has that name."""
        hamlets = {c.name: c for c in found if c.village and " " in c.name and not any(ch.isdigit() for ch in c.name) and not self.known.named(c.name)}
        more = []
        for name, first in hamlets.items():
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)(?!\s+[{UPPER}])", self.text):
                sentence = next((x for x in self.document.sentences if x.start <= match.start() and match.end() <= x.end), None)
                if (
                    sentence
                    and not self._inside_name(match.start())
                    and not _barred_pattern().search(self.text[max(0, match.start() - 45) : match.start()])
                    and not any(c.start <= match.start() < c.end for c in found)
                ):
                    more.append(replace(first, sentence=sentence, start=match.start(), end=match.end(), near=""))
        return more

    def _inside_name(self, at: int) -> bool:
        """Whether a capitalised word right before makes a name part of another one; not `Ở`, `Riêng` at the head of a sentence."""
        word = re.search(r"([^\W\d_]+)\s+$", self.text[max(0, at - 20) : at])
        return word is not None and word[1][0].isupper() and word[1].capitalize() not in _leading()

    def _explained(self) -> Iterator[Candidate]:
        """`chúng tôi lên Mản Thẩn, thôn cách trung tâm xã 9 km`: a name that is said to be a hamlet, or a commune."""
        for match in _explained_pattern().finditer(self.text):
            sentence = self.document.sentence_at(match.start("name"))
            if match["name"].split()[0] in _leading():  # `Riêng Phước Tỉnh, xã đông dân nhất huyện`
                continue
            if sentence and match.end("name") <= sentence.end and not self._inside_name(match.start("name")) and not _PERSON.search(match["name"]):
                village = match["commune"] is None
                yield Candidate(sentence, match.start("name"), match.end("name"), match["name"], frozenset() if village else frozenset({"xã"}), village=village)

    def _reached(self) -> Iterator[Candidate]:
        """A hamlet that the gazetteer doesn't know, at the end of a way from a unit (`từ trung tâm xã A ra tới Hồ Gùi mất 40 phút`)."""
        for match in _way_pattern().finditer(self.text):
            sentence = self.document.sentence_at(match.start("name"))
            if sentence and match.end("name") <= sentence.end and not self.known.named(match["name"]):
                yield Candidate(sentence, match.start("name"), match.end("name"), match["name"], frozenset(), village=True)

    def _titled(self) -> Iterator[Candidate]:
        """`Hồ Pên bây giờ`: the name with which a title begins, which the gazetteer doesn't know, in an article that speaks of a hamlet again and again and names none."""
        title = next((s for s in self.document.sentences if s.kind is LineKind.TITLE), None)
        match = _TITLE_NAME.match(title.text) if title else None
        if title is None or match is None or len(_of_hamlet().findall(self.text)) < _HAMLETS_LEAST or names.looks_like_name(match["name"].split()):
            return
        if not self.known.named(match["name"]) and not self._known(match["name"]):
            yield Candidate(title, title.start + match.start("name"), title.start + match.end("name"), match["name"], frozenset(), village=True)

    # ── candidates ──────────────────────────────────────────────────────────

    def _candidates(self, sentence: Sentence) -> Iterator[Candidate]:
        yield from _outside_phrases(self.known, sentence, self.text)
        found = words(self.text, sentence.start, sentence.end)
        i, open_list = 0, None
        while i < len(found):
            candidate, after = self._at(sentence, found, i, open_list)
            if candidate:
                yield candidate
            open_list = self._open_list(open_list, candidate, found[i])
            i = after

    def _open_list(self, before: Candidate | None, candidate: Candidate | None, word: Word) -> Candidate | None:
        """The list of places that is open after a word: only `và`, `cùng` and bare names leave it as it was."""
        if candidate:
            return candidate if candidate.types or candidate.village else before
        return before if word.text.lower() in ("và", "cùng", "với") else None

    def _at(self, sentence: Sentence, found: list[Word], i: int, open_list: Candidate | None) -> tuple[Candidate | None, int]:
        """The candidate whose name begins with word `i`, and the index after it."""
        before = self.text[max(sentence.start, found[i].start - 45) : found[i].start]
        typed = _type_pattern().search(before)
        if (
            typed
            and not _not_type_pattern().search(before[: typed.end(1)] + " " if typed[1] else before)
            and (found[i].capital or self._number_is_name(found, i))
            and self._may_be_village(found, i, (typed[1] or "").lower())
        ):
            return self._typed(sentence, found, i, typed)
        if not found[i].capital or self._is_type_word(found, i):
            return None, i + 1
        if (body := _body_pattern().search(before)) and (held := self._after_body(sentence, found, i, body)):
            return held
        if open_list and self._separated(open_list.end, found[i].start):
            candidate, after = self._listed(sentence, found, i, open_list)
            if candidate:
                return candidate, after
        return self._bare(sentence, found, i, before)

    def _is_province_of(self, name: str, first: Candidate) -> bool:
        """`huyện Thạch Hà, Hà Tĩnh`: the province in which the district lies, not the city of that name."""
        folded = gazetteer.fold(name)
        if not any(unit.level == "province" for unit in self.known.named(name)):
            return False
        held = (unit for unit in self.known.named(first.name) if unit.type in first.types)
        return any(gazetteer.fold(self.known.province(unit).name) == folded for unit in held)

    def _is_type_word(self, found: list[Word], i: int) -> bool:
        """A capitalised type word before a name (`Huyện Đức Thọ`, `Ấp An Phú`): the name begins after it."""
        lexicon = read("place_words")
        word = found[i].text.lower()
        return i + 1 < len(found) and (word in lexicon["types"] or word in lexicon["villages"]) and found[i + 1].capital

    def _number_is_name(self, found: list[Word], i: int) -> bool:
        """`phường 9`, `xóm 7` are names; `phường 10 phút` is a count, `thôn 5 xã Tùng Ảnh` none."""
        if not found[i].text.isdigit() or len(found[i].text) > 2:
            return False
        after = self.text[found[i].end : found[i].end + 14]
        return not re.match(rf"\s*(?:[.,/]\d|(?:{alternatives(read('place_words')['count_nouns'])})(?!\w)(?! [{UPPER}]))", after)

    def _separated(self, end: int, start: int) -> bool:
        return _SEPARATOR.fullmatch(self.text, end, start) is not None

    def _typed(self, sentence: Sentence, found: list[Word], i: int, typed: re.Match[str]) -> tuple[Candidate | None, int]:
        lexicon = read("place_words")
        word = re.sub(r"\s+", " ", (typed[1] or typed[3] + ".").lower())
        village = word not in lexicon["types"]
        types = frozenset(lexicon["types"].get(word, ()))
        if village and (whole := self._whole_unit(sentence, found, i, typed)):
            return whole
        start = found[i].start if typed["modifier"] else found[i].start - len(typed[0])
        if village and typed[1] and typed[1][0].isupper() and (named := self._named_by_type(found, i, typed[1])):
            return Candidate(sentence, start, named, self.text[start:named], types, village, near=self._near(found, i + 1)), run_end(self.text, found, i)
        announced = _holder_pattern().search(self.text[max(sentence.start, start - 25) : start]) is not None
        if typed[3] and len(found[i].text) < 2 and not found[i].text.isdigit():
            return None, i + 1
        after = self._village_end(found, i) if village else self._name_end(found, i, types, announced)
        if after == i:
            return None, run_end(self.text, found, i)
        name = self.text[found[i].start : found[after - 1].end]
        if typed["modifier"] and self._several_of(name, found[i].start - len(typed[0])):
            return Candidate(sentence, found[i].start, found[after - 1].end, name, frozenset(), near=self._near(found, after)), after
        return Candidate(sentence, start, found[after - 1].end, name, types, village, near=self._near(found, after)), after

    def _named_by_type(self, found: list[Word], i: int, word: str) -> int | None:
        """Where `Làng Sảng` ends in an article that calls it `thôn Làng Sảng`: there the word belongs to the name."""
        end = found[run_end(self.text, found, i) - 1].end
        return end if f"{word} {self.text[found[i].start : end]}" in self._hamlets else None

    def _several_of(self, name: str, at: int) -> bool:
        """`nhiều xã ven biển Bình Thuận`: communes of a unit above, not one of that name."""
        several = re.search(r"(?<!\w)(?:nhiều|các|những|một số|\d+)\s+$", self.text[max(0, at - 12) : at])
        return several is not None and any(unit.level in ("province", "district") for unit in self.known.named(name))

    def _whole_unit(self, sentence: Sentence, found: list[Word], i: int, typed: re.Match[str]) -> tuple[Candidate | None, int] | None:
        """`Bản Liền`, `Làng Giàng`: a commune whose name begins with a capitalised word for a hamlet, inside a sentence."""
        start = found[i].start - len(typed[0])
        if typed["modifier"] or not typed[1][0].isupper() or i == 0:
            return None
        length = self._longest(found, i - 1, frozenset({"xã", "phường", "thị trấn"}))
        if length < 2:
            return None
        end = found[i - 2 + length].end
        whole = run_end(self.text, found, i) == i - 1 + length and self._lies_in_named_district(self.text[start:end])
        if self._begins(sentence, start) and not (whole or self._has_capital_elsewhere(typed[1], found[i].text)):
            return None
        return Candidate(sentence, start, end, self.text[start:end], frozenset()), i - 1 + length

    def _lies_in_named_district(self, name: str) -> bool:
        """`Làng Nhì thì kém.` in an article that names the district in which a commune Làng Nhì lies."""
        districts = (above.name for unit in self.known.named(name) if unit.level == "commune" for above in self.known.above(unit) if above.level == "district")
        return any(district in self.text for district in districts)

    def _has_capital_elsewhere(self, word: str, name: str) -> bool:
        """Whether `Bản Liền` stands so inside a sentence too, or behind `xã`."""
        return re.search(rf"[^\W_][,]?\s+{word}\s+{re.escape(name)}(?!\w)", self.text) is not None

    def _begins(self, sentence: Sentence, at: int) -> bool:
        return not self.text[sentence.start : at].strip(' “"-–')

    def _may_be_village(self, found: list[Word], i: int, word: str) -> bool:
        """`khối Tân Phượng`, `khu Đồng Tâm`: a name of two words that is no institution's; behind `khu` no unit's (`khu An Hiệp`: something in or for it)."""
        if word not in read("place_words")["villages_numbered"] or found[i].text.isdigit():
            return True
        run = [word.text for word in found[i : run_end(self.text, found, i)]]
        return (
            len(run) == 2
            and not any(word != "khối" or unit.level != "commune" for unit in self.known.named(" ".join(run)))
            and run[0] not in read("place_words")["no_village_names"]
            and not any(word.isupper() for word in run)
        )

    def _village_end(self, found: list[Word], i: int) -> int:
        """A hamlet's name: a number, or the capitalised run without a person's name at its end; a letter or number may close it (`Bình Hòa A`, `Tân Lập 2`)."""
        if found[i].text.isdigit():
            return i if _counted_hamlets().match(self.text, found[i].end) else self._lettered(found, i + 1)
        run = [word.text for word in found[i : run_end(self.text, found, i)]]
        if known := next((k for k in range(len(run) - 1, 0, -1) if self._is_hamlet_elsewhere(" ".join(run[:k]))), 0):  # `Trưởng ấp Trà Sết | Thạch Sươl`
            return i + known
        if found[i].acronym or len(run) > 2 and names.looks_like_name(run) or self._is_headman(found, i, run):
            return i
        if self._is_people(found, i, run):
            return i
        end = self._without_person(found, i, run_end(self.text, found, i), announced=False)
        if end < len(found) and len(found[end].text) < 3 and joined(self.text, found[end - 1], found[end]) and self._number_is_name(found, end):
            end = self._lettered(found, end + 1)
        return end

    def _lettered(self, found: list[Word], end: int) -> int:
        """Where a number ends that a letter goes on with (`khối 3B`)."""
        goes_on = end < len(found) and found[end].start == found[end - 1].end and len(found[end].text) == 1
        return end + 1 if goes_on and found[end].text.upper() in "ABCDĐEGH" else end

    def _is_people(self, found: list[Word], i: int, run: list[str]) -> bool:
        """`thôn Mông không chịu theo quy ước thôn Dao`: whose hamlet, no name; one with its address behind is (`xóm Mường, xã A`)."""
        if " ".join(run).casefold() not in _peoples():
            return False
        return re.match(rf"\s*[,(]\s*(?:{alternatives(read('place_words')['types'])})(?!\w)", self.text[found[i + len(run) - 1].end :]) is None

    def _is_hamlet_elsewhere(self, name: str) -> bool:
        """Whether the text has the whole name behind a word for a hamlet, which is no headman's title."""
        return name in self._hamlets

    @cached_property
    def _hamlets(self) -> frozenset[str]:
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
        others = self._hamlets - {named}  # `Thôn Mò Phú Chải …. Trưởng thôn Phu Suy Thó mở cuốn sổ`
        return elsewhere is None and (speaks is not None or bool(others) or names.looks_like_name(run, announced=True))

    def _name_end(self, found: list[Word], i: int, types: frozenset[str], announced: bool) -> int:
        """Where the name of a unit of one of `types` ends: behind the number that tells it apart, else behind its words."""
        end = run_end(self.text, found, i)
        numbers = self._numbered.get(" ".join(word.text for word in found[i:end]), frozenset())
        if end < len(found) and found[end].text in numbers and joined(self.text, found[end - 1], found[end]):
            return end + 1
        return self._words_end(found, i, end, types, announced)

    def _words_end(self, found: list[Word], i: int, end: int, types: frozenset[str], announced: bool) -> int:
        """In the run `found[i:end]` the end of the longest name that the gazetteer knows, else of an unknown one."""
        run = [word.text for word in found[i:end]]
        if length := self._longest(found, i, types):
            rest = run[length:]
            if length == 1 and len(rest) == 1 and self._known(" ".join(run)):  # `xã Thanh Nhàn`, which the list has as a ward, is not xã Thanh
                return end
            if length == 1 and rest and rest[0] in ("Thị", "Văn"):  # `Phó Chủ tịch UBND xã Phan Thị Bích Liễu`, whatever commune is called Phan
                return i
            if (
                not rest
                or self._opens_body(found, i + length)
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
        if _level(types) == "district" and self._is_former_district(run):
            return end
        alone = end - i == 1 and self._opens_body(found, i)  # `cấp xã Thủ đô`
        if alone or found[i].text.isdigit() or found[i].acronym or len(found[i].text) == 1 or _level(types) != "commune":
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

    def _opens_body(self, found: list[Word], k: int) -> bool:
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

    def _longest(self, found: list[Word], i: int, types: frozenset[str]) -> int:
        """How many words the longest name that the gazetteer knows for one of `types` has at word `i`; 0: none."""
        for name, length in self._spans(found, i):
            if self.known.like(name, types):
                return length
        for name, length in self._spans(found, i):  # its type has changed since, or before
            if " " in name and any(unit.level in map(_LEVEL_OF_TYPE.get, types - {"tỉnh"}) for unit in self.known.named(name)):
                return length
        return 2 if self._goes_on_small(found, i, types) else 0

    def _goes_on_small(self, found: list[Word], i: int, types: frozenset[str]) -> bool:
        """`xã Đăk wer`: a name of two words of which the second lacks its capital."""
        if i + 1 >= len(found) or found[i + 1].capital or not joined(self.text, found[i], found[i + 1]):
            return False
        name = self.text[found[i].start : found[i + 1].end]
        return bool(self.known.like(name, types)) or self.known.sounds_known(name) and gazetteer.is_foreign(found[i + 1].text)

    def _known_length(self, found: list[Word], i: int) -> int:
        """How many words the longest name of any type has at word `i`."""
        return next((length for name, length in self._spans(found, i) if self._known(name)), 0)

    def _spans(self, found: list[Word], i: int) -> Iterator[tuple[str, int]]:
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

    def _after_body(self, sentence: Sentence, found: list[Word], i: int, body: re.Match[str]) -> tuple[Candidate | None, int] | None:
        level = body.lastgroup
        types = {
            "province": {"tỉnh", "thành phố"},
            "district": {"huyện", "quận", "thị xã"},
            "city": {"thành phố"},
            "ward": {"phường"},
            "rural": {"xã"},
            "town": {"thị trấn"},
        }[level]
        length = self._longest(found, i, frozenset(types))
        if not length:
            return None
        end = found[i + length - 1].end
        return Candidate(sentence, found[i].start, end, self.text[found[i].start : end], frozenset(types)), i + length

    def _listed(self, sentence: Sentence, found: list[Word], i: int, first: Candidate) -> tuple[Candidate | None, int]:
        """A further member of a list that a typed name opened: the gazetteer must know it with the same type, unless hamlets are listed."""
        if first.village:
            end = run_end(self.text, found, i)
            run = [word.text for word in found[i:end]]
            levels = {unit.level for unit in self.known.named(" ".join(run))}
            known = "district" in levels or "commune" in levels and self._lies_above(first, found[i])
            if known or any(word.acronym for word in found[i:end]) or len(run) > 3 or names.looks_like_name(run) or not len(run) > 1:
                return None, i + 1
            after = end
        else:
            length = self._longest(found, i, first.types)
            after = i + length
            if (
                not length
                or self._known_length(found, i) > length
                or after < len(found)
                and found[after].capital
                and joined(self.text, found[after - 1], found[after])
            ):
                return None, i + 1
        name = self.text[found[i].start : found[after - 1].end]
        if self._is_province_of(name, first):
            return None, i + 1
        return replace(first, start=found[i].start, end=found[after - 1].end, name=name, sentence=sentence, near=self._near(found, after)), after

    def _lies_above(self, hamlet: Candidate, word: Word) -> bool:
        """`ở thôn Ka Sá, Gia Bắc, được mời`: behind one hamlet and a comma the commune that it lies in; not where several are listed (`các thôn A, B và C`)."""
        several = re.search(r"(?<!\w)(?:các|những|nhiều|hai|ba|bốn|năm|\d+)\s+$", self.text[max(0, hamlet.start - 10) : hamlet.start].lower())
        listed = re.match(rf"(?:\s+[{UPPER}][^\W\d_]*)*\s*(?:,\s+[{UPPER}]|và\s)", self.text[word.end :])
        return several is None and listed is None and self.text[hamlet.end : word.start].strip() == ","

    def _near(self, found: list[Word], after: int) -> str:
        """The name in brackets or after a comma that follows word `after - 1`: the unit above (`xã Bắc Sơn (Thạch Hà)`, `xã Khánh An, huyện U Minh`)."""
        if after >= len(found):
            return ""
        gap = self.text[found[after - 1].end : found[after].start]
        if gap.strip() not in ("(", ",") or gap.strip() == "," and found[after].capital:
            return ""
        k = after
        while k < len(found) and k < after + 2 and not found[k].capital:
            k += 1
        if k == len(found) or not found[k].capital:
            return ""
        return next((name for name, _ in self._spans(found, k) if any(u.level != "commune" for u in self.known.named(name))), "")

    def _bare(self, sentence: Sentence, found: list[Word], i: int, before: str) -> tuple[Candidate | None, int]:
        """A name without type word: the whole run must be the name, leading words of a sentence or an institution aside."""
        end = run_end(self.text, found, i)
        start = i
        if (behind := self._behind_acronym(found, i, end)) > i:
            return self._at(sentence, found, behind, None)
        while start < end and (found[start].acronym or found[start].text in _leading()) and not self._whole(found, start, end):
            if self._is_type_word(found, start):
                return None, start + 1
            start += 1
        given = end == start + 1 and _GIVEN.search(before)  # `Đại biểu Vinh ghi nhận 14 ý kiến`
        if start == end or start == i and (given or _barred_pattern().search(before)):
            return None, end
        if found[start].text in self.known.short_countries and start + 1 == end:
            return self._short_country(sentence, found, start, before if start == i else "")
        for name, length in self._spans(found, start):
            if not self._known(name):
                continue
            after = start + length
            lettered = after + 1 == end and len(found[after].text) == 1 and _school_pattern().search(before) is not None  # `Trường Tiểu học Long Hiệp B`
            if after < end and not lettered and not self._person_after(found, after, end) and not self._opens_body(found, after):
                continue
            span_end = found[after - 1].end
            outside = gazetteer.fold(name) in self.known.outside and not self.known.named(name)
            return Candidate(sentence, found[start].start, span_end, name, frozenset(), outside=outside, near=self._near(found, after)), after
        return self._province_at_end(sentence, found, start, end)

    def _behind_acronym(self, found: list[Word], i: int, end: int) -> int:
        """In a run such as `Tổng LĐLĐ Việt Nam` the place can only be what follows the acronym."""
        inside = [k for k in range(i, end - 1) if found[k].acronym and not found[k + 1].acronym]
        return inside[-1] + 1 if inside and not self._whole(found, i, end) else i

    def _province_at_end(self, sentence: Sentence, found: list[Word], start: int, end: int) -> tuple[Candidate | None, int]:
        """A province that closes an institution's name (`Sở Công Thương Hải Phòng`); a person's name may end so too."""
        first = end - 2
        name = self.text[found[max(first, 0)].start : found[end - 1].end]
        if _barred_pattern().search(self.text[max(0, found[max(first, 0)].start - 45) : found[max(first, 0)].start]):
            return None, end
        is_province = any(unit.level == "province" for unit in self.known.named(name))
        if first <= start or not is_province or names.looks_like_name([word.text for word in found[start:end]], announced=True):
            return None, end
        return Candidate(sentence, found[first].start, found[end - 1].end, name, frozenset()), end

    def _short_country(self, sentence: Sentence, found: list[Word], i: int, before: str) -> tuple[Candidate | None, int]:
        if not _country_pattern().search(before):
            return None, i + 1
        return Candidate(sentence, found[i].start, found[i].end, found[i].text, frozenset(), outside=True), i + 1

    def _whole(self, found: list[Word], start: int, end: int) -> bool:
        return any(start + length == end and self._known(name) for name, length in self._spans(found, start))

    def _known(self, name: str) -> bool:
        folded = gazetteer.fold(name)
        return folded not in self.known.only_with_type and (folded in self.known.by_name or folded in self.known.outside) and not name.isdigit()

    def _person_after(self, found: list[Word], after: int, end: int) -> bool:
        """Whether what is left of the run is a person (`Hà Tĩnh Lê Đình Sơn`) or an acronym."""
        rest = [word.text for word in found[after:end]]
        return found[after].acronym or len(rest) >= 2 and names.looks_like_name(rest, announced=len(rest) >= 3)

    # ── from a candidate to a mention ───────────────────────────────────────

    def _mention(self, candidate: Candidate, context: _Context) -> PlaceMention | None:
        article_id, sentence = self.document.article.article_id, candidate.sentence
        mention_id = content_id("l", article_id, candidate.start, candidate.end)
        quote = self.text[candidate.start : candidate.end]
        span = (mention_id, article_id, sentence.sentence_id, quote, candidate.start, candidate.end)
        if candidate.outside or candidate.village:
            name = quote if _BARE_NUMBER.fullmatch(candidate.name) else self.known.outside.get(gazetteer.fold(candidate.name), candidate.name)
            return PlaceMention(*span, name, "village" if candidate.village else None, None, None)
        unit = context.choose(candidate)
        if unit:
            name = re.sub(r"\s+", " ", quote) if unit.name.isdigit() else _written(candidate.name, unit)
            return PlaceMention(*span, name, unit.level, unit.unit_id, self.known.today(unit))
        if candidate.types:
            return PlaceMention(*span, candidate.name, _level(candidate.types), None, None)
        return None


_BARE_NUMBER = re.compile(r"\d+[^\W\d_]?")


def _side_by_side(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates of a sentence, each with the names of the others."""
    for candidate in candidates:
        yield replace(candidate, beside=tuple(other.name for other in candidates if other is not candidate))


def _meets(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    """Whether a candidate shares characters with one of the others."""
    return any(candidate.start < other.end and other.start < candidate.end for other in others)


def _apart(found: Iterable[PlaceMention]) -> Iterator[PlaceMention]:
    """In text order, of overlapping ones the first and longest."""
    end = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            yield mention
            end = mention.end


def _in_one_spelling(found: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """A unit or hamlet that an article spells in several ways (`Đắk R’lấp`, `Đắk R'Lấp`; `Khối 3`, `khối 3`) has one canonical name: the gazetteer's if it is among them, else the most frequent."""
    spellings: dict[str, Counter[str]] = {}
    for mention in found:
        spellings.setdefault(_key(mention), Counter())[mention.place] += 1
    units = gazetteer.load().units
    listed = {key: units[key].name.casefold() for key in spellings if key in units}
    chosen = {
        key: next((name for name in counted if name.casefold() == listed.get(key)), counted.most_common(1)[0][0]) for key, counted in spellings.items() if key
    }
    for mention in found:
        yield replace(mention, place=chosen.get(_key(mention), mention.place))


def _key(mention: PlaceMention) -> str:
    """What the mentions of one unit share: its id, for a hamlet its name; nothing for others."""
    return mention.unit_id or (mention.place.casefold() if mention.level == "village" else "")


def _written(name: str, unit: Unit) -> str:
    """The canonical name: the article's own where only letter case or spaces differ (`Ea Kpam`, `Ea KPam`), never all capitals, else that of the official list (`Đăk Wer`: `Đắk Wer`).

    Its apostrophes are straight ones, as in the list.
    """
    name = name.replace("’", "'").replace("‘", "'")
    same = name.casefold() == unit.name.casefold() or "-" not in name and _letters(name) == _letters(unit.name)
    return name if same and not name.isupper() and all(word[0].isupper() for word in name.split()) else unit.name


def _is_telling(name: str) -> bool:
    """Whether a name is long enough to be one alone: two words, or one that no Vietnamese syllable is (`Đakrông`, `Ayun`)."""
    plain = without_marks(name)
    return " " in name or len(re.findall(r"[aeiouy]+", plain)) > 1


def _letters(name: str) -> str:
    """Without case, spaces and marks between syllables: `Đakrông` and `Đa Krông` are one."""
    return re.sub(r"[\s'’]", "", name).casefold()


def _level(types: Iterable[str]) -> str:
    return next((_LEVEL_OF_TYPE[kind] for kind in sorted(types) if kind in _LEVEL_OF_TYPE), "district")


@cache
def _outside_pattern() -> re.Pattern[str]:
    """Regions whose names hold a word in lower case, so that no capitalised run finds them."""
    regions = [name for name in gazetteer.load().outside.values() if not all(word[0].isupper() for word in name.split()) or name.isupper() and len(name) > 1]
    phrases, short = [name for name in regions if " " in name], [name for name in regions if " " not in name]
    return re.compile(rf"(?<!\w)(?:(?i:{alternatives(phrases)})|{alternatives(short)})(?!\w)")


_PART_OF_PROVINCE = re.compile(rf"miền\s+\w+\s+[{UPPER}]")  # `miền Tây Nghệ An`


def _outside_phrases(known: Gazetteer, sentence: Sentence, text: str) -> Iterator[Candidate]:
    for match in _outside_pattern().finditer(text, sentence.start, sentence.end):
        if _barred_pattern().search(text[max(sentence.start, match.start() - 45) : match.start()]) or _PART_OF_PROVINCE.match(text, match.start()):
            continue
        yield Candidate(sentence, match.start(), match.end(), match[0], frozenset(), outside=True)


@cache
def _said_to_be() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(read('place_words')['said_to_be'])})\s+(?P<type>huyện|thị xã|quận|xã|phường|thị trấn|tỉnh)(?!\w)", re.IGNORECASE)


@cache
def _of_district() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('place_words')['of_district'])})(?!\w)(?!\s+[{UPPER}])")


class _Context:
    """What the article's names together say about where it is: its provinces, its districts, the units that it names with a type."""

    def __init__(self, known: Gazetteer, day: date | None, candidates: list[Candidate], text: str, home: str | None = None) -> None:
        self.known, self.day, self.text = known, day, text
        self.provinces: Counter[str] = Counter()
        self.own: Counter[tuple[str, str]] = Counter()  # what a bare name itself adds to a province
        self.districts: Counter[str] = Counter()
        self.typed: set[tuple[str, str]] = set()  # folded name, level
        bare = [c for c in candidates if c.is_bare]
        self.bare = Counter(gazetteer.fold(c.name) for c in bare)
        self._learn(candidates)
        self._learn_siblings(candidates, {gazetteer.fold(c.name) for c in bare if _is_telling(c.name)})
        if not self.provinces and (province := home or self._shared(bare)):
            self.provinces[province] = 1
        self._learn_districts(candidates)
        self._learn_own_level(candidates)

    def _learn(self, candidates: list[Candidate]) -> None:
        for candidate in candidates:
            units = self._possible(candidate)
            if candidate.types:
                self.typed.update((gazetteer.fold(candidate.name), unit.level) for unit in units)
            levels = {unit.level for unit in units}
            if not candidate.types and "province" in levels:
                units = [unit for unit in units if unit.level == "province"]
            elif not candidate.types and "district" in levels:
                units = [unit for unit in units if unit.level == "district"]
            elif not candidate.types:
                continue
            provinces = {self.known.province(unit).name for unit in units}
            for province in provinces:
                weight = (2 if "province" in levels else 1) / len(provinces) ** 2
                self.provinces[province] += weight
                self.own[gazetteer.fold(candidate.name), province] += 0 if candidate.types else weight

    def _learn_siblings(self, candidates: list[Candidate], bare: set[str]) -> None:
        """Which of the districts of one name an article means (`Tam Nông`): the one of whose communes it has the names, bare."""
        namesakes: dict[str, dict[Unit, str]] = {}  # name → the districts that bear it, each with its province
        for district in (unit for c in candidates for unit in self._possible(c) if unit.level == "district"):
            namesakes.setdefault(district.name, {})[district] = self.known.province(district).name
        for lies_in in (found for found in namesakes.values() if len(set(found.values())) > 1):
            held = {d: len(bare & {gazetteer.fold(u.name) for u in self.known.right_below(d.unit_id) if u.holds(self.day)}) for d in lies_in}
            for district, count in held.items():
                if count >= _TOGETHER and all(count > held[other] + 1 for other in lies_in if lies_in[other] != lies_in[district]):
                    self.provinces[lies_in[district]] += count

    def _shared(self, bare: list[Candidate]) -> str | None:
        """The one province in which several bare names lie, in an article that names none and no unit by its type (`Từ Thượng Lâm ngược lên Khâu Vai`)."""
        names = {gazetteer.fold(c.name): c for c in bare if " " in c.name}
        held = ({self.known.province(unit).name for unit in self._possible(c)} for folded, c in names.items() if folded not in self.known.common_words)
        counts = Counter(province for provinces in held for province in provinces).most_common(2)
        clear = counts and counts[0][1] >= _TOGETHER and (len(counts) == 1 or counts[1][1] < counts[0][1])
        return counts[0][0] if clear else None

    def _learn_districts(self, candidates: list[Candidate]) -> None:
        for candidate in candidates:
            units = [unit for unit in self._possible(candidate) if self._weight(unit) == self._best_weight(self._possible(candidate))]
            for unit in units:
                above = (unit, *self.known.above(unit))
                self.districts.update(u.name for u in above if u.level == "district")

    def _learn_own_level(self, candidates: list[Candidate]) -> None:
        """What a bare name is said to be (`Kbang là huyện vùng sâu`); in an article of a district that names none with its type word, the district of that name."""
        bare = [c for c in candidates if c.is_bare]
        for candidate in bare:
            if said := _said_to_be().match(self.text, candidate.end):
                self.typed.add((gazetteer.fold(candidate.name), _LEVEL_OF_TYPE[said["type"].lower()]))
        if not any(level == "district" for _, level in self.typed) and len(_of_district().findall(self.text)) > 1:
            named = Counter(gazetteer.fold(c.name) for c in bare if any(u.level == "district" and self._is_here(u) for u in self._possible(c)))
            self.typed.update((name, "district") for name, _ in named.most_common(1))
        self.typed.update((gazetteer.fold(c.name), "district") for c in bare if self._seat_among_others(c, candidates))

    def _seat_among_others(self, bare: Candidate, candidates: list[Candidate]) -> bool:
        """`Cử tri A: … các xã B, C và thị trấn A`: beside other communes of its district the name alone means the district, not its town."""
        if (gazetteer.fold(bare.name), "commune") not in self.typed:
            return False
        districts = {u.unit_id for u in self.known.named(bare.name) if u.level == "district" and self._is_here(u)}
        communes = {c.name for c in candidates if c.types and gazetteer.fold(c.name) != gazetteer.fold(bare.name) and self._lies_in(c, districts)}
        return len(communes) >= _SIBLINGS

    def _lies_in(self, candidate: Candidate, districts: set[str]) -> bool:
        return any(u.level == "commune" and any(a.unit_id in districts for a in self.known.above(u)) for u in self._possible(candidate))

    def _weight(self, unit: Unit) -> float:
        return self.provinces[self.known.province(unit).name]

    def _best_weight(self, units: list[Unit]) -> float:
        return max(map(self._weight, units), default=0.0)

    def _possible(self, candidate: Candidate) -> list[Unit]:
        """The units that the name and the type words allow; those that held at the article's date when there are any."""
        named = self.known.named(candidate.name)
        if not candidate.types and (gazetteer.fold(candidate.name), "district") in self.typed:
            named = (*named, *(u for u in self.known.like(candidate.name, _DISTRICTS) if u not in named))
        units = list(self.known.like(candidate.name, candidate.types)) if candidate.types else list(named)
        units = units or [u for u in named if u.level in map(_LEVEL_OF_TYPE.get, candidate.types)]
        valid = [u for u in units if u.holds(self.day) or not candidate.types and self._lately_province(u)]
        return valid or units

    def _lately_province(self, unit: Unit) -> bool:
        """A province that a merger ended not long ago is still what its bare name means."""
        return unit.level == "province" and self.day is not None and unit.holds(self.day - _REMEMBERED)

    def choose(self, candidate: Candidate) -> Unit | None:
        """The unit that a candidate means; null when none is likely."""
        units = self._possible(candidate)
        if not candidate.types:
            units = [unit for unit in units if self._may_stand_bare(candidate, unit)]
        return max(units, key=lambda unit: self._score(candidate, unit), default=None)

    def _may_stand_bare(self, candidate: Candidate, unit: Unit) -> bool:
        folded = gazetteer.fold(candidate.name)
        if (folded, unit.level) in self.typed:
            return True
        if unit.level == "province":
            return True
        if folded in self.known.common_words and not self._among_districts(candidate, unit) and not self._often_a_district(folded, unit):
            return False
        here = self._is_here(unit)
        if unit.level == "district" and self._only_by_name(folded, unit):
            return False
        if unit.level == "district":
            return _is_telling(unit.name) and (here or self._named_above(candidate, unit) or not self.provinces) or here
        districts = [u.name for u in self.known.above(unit) if u.level == "district"]
        return here and _is_telling(unit.name) and (not districts and unit.holds(self.day) or any(self.districts[name] > 1 for name in districts))

    def _among_districts(self, candidate: Candidate, unit: Unit) -> bool:
        """`Hồng Ngự, Thanh Bình`: a district, though an everyday word, beside another of its province."""
        others = (u for name in candidate.beside if name != candidate.name for u in self.known.named(name))
        return unit.level == "district" and any(u.level == "district" and self.known.above(u) == self.known.above(unit) for u in others)

    def _only_by_name(self, folded: str, unit: Unit) -> bool:
        """Whether nothing but the name itself speaks for a district's province, while other names speak for another in which a commune is called so (`Tân Hiệp` in an article on Trà Cú)."""
        province = self.known.province(unit).name
        others = {self.known.province(u).name for u in self.known.named(unit.name) if u.level == "commune" and u.holds(self.day)} - {province}
        return self.provinces[province] <= self.own[folded, province] and any(self.provinces[p] > 0 for p in others)

    def _often_a_district(self, folded: str, unit: Unit) -> bool:
        """`Cử tri Phú Quý: …`: a word that an article writes as a name again and again, where its province has a district of that name."""
        return unit.level == "district" and self.bare[folded] > 1 and self._is_here(unit)

    def _is_here(self, unit: Unit) -> bool:
        """Whether the unit lies in the article's main province, or one named nearly as often."""
        top = max(self.provinces.values(), default=0)
        return top > 0 and self._weight(unit) >= top / 3

    def _named_above(self, candidate: Candidate, unit: Unit) -> bool:
        return bool(candidate.near) and any(gazetteer.fold(u.name) == gazetteer.fold(candidate.near) for u in self.known.above(unit))

    def _below_only(self, candidate: Candidate) -> bool:
        """Whether the article names a district so, or a commune and no province."""
        name = gazetteer.fold(candidate.name)
        return (name, "district") in self.typed or (name, "commune") in self.typed and (name, "province") not in self.typed

    def _score(self, candidate: Candidate, unit: Unit) -> tuple:
        """Comparable: the unit above named beside it, the level with which the article names it, its province, its district, the higher level, the date."""
        above = self.known.above(unit)
        return (
            self._named_above(candidate, unit),
            unit.level == "province" and not candidate.types and not self._below_only(candidate),
            (gazetteer.fold(candidate.name), unit.level) in self.typed
            and (
                bool(candidate.types)
                or unit.level == "commune"
                and self._below_only(candidate)
                and (gazetteer.fold(candidate.name), "district") not in self.typed
            ),
            self._weight(unit),
            {"province": 2, "district": 1, "commune": 0}[unit.level],
            (gazetteer.fold(candidate.name), unit.level) in self.typed,
            sum(self.districts[u.name] for u in above if u.level == "district"),
            unit.holds(self.day),
            unit.valid_from,
        )
