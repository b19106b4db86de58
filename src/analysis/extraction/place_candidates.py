"""Candidates: the names in an article that may be places, before a unit is chosen for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.extraction import gazetteer, names
from analysis.extraction import place_patterns as patterns
from analysis.extraction.capitals import UPPER, Word, joined, run_end, words
from analysis.extraction.gazetteer import Gazetteer
from analysis.extraction.lexicon import read
from analysis.extraction.place_names import PlaceNames
from analysis.language.document import Document
from analysis.records import LineKind, Sentence

_HAMLETS_LEAST = 4  # times that an article speaks of one hamlet as a whole
_NEAR = 20  # characters


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


class Candidates:
    """What may be a place in one article."""

    def __init__(self, document: Document, known: Gazetteer) -> None:
        self.document, self.text, self.known = document, document.article.text, known
        self.names = PlaceNames(self.text, known)

    def found(self) -> list[Candidate]:
        """The candidates: those of each sentence, hamlets that are explained or reached, further mentions of hamlets by their names alone."""
        candidates = [
            c
            for sentence in self.document.sentences
            for c in _side_by_side(tuple(self._candidates(sentence)))
            if not patterns.CREDIT.search(self.text[max(0, c.start - _NEAR) : c.start])
        ]
        explained = [*self._explained(), *self._reached()]
        if not explained and not any(c.village for c in candidates):
            explained += self._titled()
        candidates = [c for c in candidates if c.types or c.village or not _meets(c, explained)]
        candidates += [e for e in explained if not _meets(e, candidates)]
        candidates += self._bare_villages(candidates)
        return candidates

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
                    and not patterns.barred_pattern().search(self.text[max(0, match.start() - 45) : match.start()])
                    and not any(c.start <= match.start() < c.end for c in found)
                ):
                    more.append(replace(first, sentence=sentence, start=match.start(), end=match.end(), near=""))
        return more

    def _inside_name(self, at: int) -> bool:
        """Whether a capitalised word right before makes a name part of another one; not `Ở`, `Riêng` at the head of a sentence."""
        word = re.search(r"([^\W\d_]+)\s+$", self.text[max(0, at - 20) : at])
        return word is not None and word[1][0].isupper() and word[1].capitalize() not in patterns.leading()

    def _explained(self) -> Iterator[Candidate]:
        """`chúng tôi lên Mản Thẩn, thôn cách trung tâm xã 9 km`: a name that is said to be a hamlet, or a commune."""
        for match in patterns.explained_pattern().finditer(self.text):
            sentence = self.document.sentence_at(match.start("name"))
            if match["name"].split()[0] in patterns.leading():  # `Riêng Phước Tỉnh, xã đông dân nhất huyện`
                continue
            if sentence and match.end("name") <= sentence.end and not self._inside_name(match.start("name")) and not patterns.PERSON.search(match["name"]):
                village = match["commune"] is None
                yield Candidate(sentence, match.start("name"), match.end("name"), match["name"], frozenset() if village else frozenset({"xã"}), village=village)

    def _reached(self) -> Iterator[Candidate]:
        """A hamlet that the gazetteer doesn't know, at the end of a way from a unit (`từ trung tâm xã A ra tới Hồ Gùi mất 40 phút`)."""
        for match in patterns.way_pattern().finditer(self.text):
            sentence = self.document.sentence_at(match.start("name"))
            if sentence and match.end("name") <= sentence.end and not self.known.named(match["name"]):
                yield Candidate(sentence, match.start("name"), match.end("name"), match["name"], frozenset(), village=True)

    def _titled(self) -> Iterator[Candidate]:
        """`Hồ Pên bây giờ`: the name with which a title begins, which the gazetteer doesn't know, in an article that speaks of a hamlet again and again and names none."""
        title = next((s for s in self.document.sentences if s.kind is LineKind.TITLE), None)
        match = patterns.TITLE_NAME.match(title.text) if title else None
        if title is None or match is None or len(patterns.of_hamlet().findall(self.text)) < _HAMLETS_LEAST or names.looks_like_name(match["name"].split()):
            return
        if not self.known.named(match["name"]) and not self.names.knows(match["name"]):
            yield Candidate(title, title.start + match.start("name"), title.start + match.end("name"), match["name"], frozenset(), village=True)

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
        typed = patterns.type_pattern().search(before)
        if (
            typed
            and not patterns.not_type_pattern().search(before[: typed.end(1)] + " " if typed[1] else before)
            and (found[i].capital or self.names.number_is_name(found, i))
            and self._may_be_village(found, i, (typed[1] or "").lower())
        ):
            return self._typed(sentence, found, i, typed)
        if not found[i].capital or self._is_type_word(found, i):
            return None, i + 1
        if (body := patterns.body_pattern().search(before)) and (held := self._after_body(sentence, found, i, body)):
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

    def _separated(self, end: int, start: int) -> bool:
        return patterns.SEPARATOR.fullmatch(self.text, end, start) is not None

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
        announced = patterns.holder_pattern().search(self.text[max(sentence.start, start - 25) : start]) is not None
        if typed[3] and len(found[i].text) < 2 and not found[i].text.isdigit():
            return None, i + 1
        after = self.names.village_end(found, i) if village else self.names.end(found, i, types, announced)
        if after == i:
            return None, run_end(self.text, found, i)
        name = self.text[found[i].start : found[after - 1].end]
        if typed["modifier"] and self._several_of(name, found[i].start - len(typed[0])):
            return Candidate(sentence, found[i].start, found[after - 1].end, name, frozenset(), near=self._near(found, after)), after
        return Candidate(sentence, start, found[after - 1].end, name, types, village, near=self._near(found, after)), after

    def _named_by_type(self, found: list[Word], i: int, word: str) -> int | None:
        """Where `Làng Sảng` ends in an article that calls it `thôn Làng Sảng`: there the word belongs to the name."""
        end = found[run_end(self.text, found, i) - 1].end
        return end if f"{word} {self.text[found[i].start : end]}" in self.names.hamlets else None

    def _several_of(self, name: str, at: int) -> bool:
        """`nhiều xã ven biển Bình Thuận`: communes of a unit above, not one of that name."""
        several = re.search(r"(?<!\w)(?:nhiều|các|những|một số|\d+)\s+$", self.text[max(0, at - 12) : at])
        return several is not None and any(unit.level in ("province", "district") for unit in self.known.named(name))

    def _whole_unit(self, sentence: Sentence, found: list[Word], i: int, typed: re.Match[str]) -> tuple[Candidate | None, int] | None:
        """`Bản Liền`, `Làng Giàng`: a commune whose name begins with a capitalised word for a hamlet, inside a sentence."""
        start = found[i].start - len(typed[0])
        if typed["modifier"] or not typed[1][0].isupper() or i == 0:
            return None
        length = self.names.longest(found, i - 1, frozenset({"xã", "phường", "thị trấn"}))
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
        length = self.names.longest(found, i, frozenset(types))
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
            length = self.names.longest(found, i, first.types)
            after = i + length
            if (
                not length
                or self.names.known_length(found, i) > length
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
        return next((name for name, _ in self.names.spans(found, k) if any(u.level != "commune" for u in self.known.named(name))), "")

    def _bare(self, sentence: Sentence, found: list[Word], i: int, before: str) -> tuple[Candidate | None, int]:
        """A name without type word: the whole run must be the name, leading words of a sentence or an institution aside."""
        end = run_end(self.text, found, i)
        start = i
        if (behind := self._behind_acronym(found, i, end)) > i:
            return self._at(sentence, found, behind, None)
        while start < end and (found[start].acronym or found[start].text in patterns.leading()) and not self.names.is_whole(found, start, end):
            if self._is_type_word(found, start):
                return None, start + 1
            start += 1
        given = end == start + 1 and patterns.GIVEN.search(before)  # `Đại biểu Vinh ghi nhận 14 ý kiến`
        if start == end or start == i and (given or patterns.barred_pattern().search(before)):
            return None, end
        if found[start].text in self.known.short_countries and start + 1 == end:
            return self._short_country(sentence, found, start, before if start == i else "")
        for name, length in self.names.spans(found, start):
            if not self.names.knows(name):
                continue
            after = start + length
            lettered = (
                after + 1 == end and len(found[after].text) == 1 and patterns.school_pattern().search(before) is not None
            )  # `Trường Tiểu học Long Hiệp B`
            if after < end and not lettered and not self.names.person_after(found, after, end) and not self.names.opens_body(found, after):
                continue
            span_end = found[after - 1].end
            outside = gazetteer.fold(name) in self.known.outside and not self.known.named(name)
            return Candidate(sentence, found[start].start, span_end, name, frozenset(), outside=outside, near=self._near(found, after)), after
        return self._province_at_end(sentence, found, start, end)

    def _behind_acronym(self, found: list[Word], i: int, end: int) -> int:
        """In a run such as `Tổng LĐLĐ Việt Nam` the place can only be what follows the acronym."""
        inside = [k for k in range(i, end - 1) if found[k].acronym and not found[k + 1].acronym]
        return inside[-1] + 1 if inside and not self.names.is_whole(found, i, end) else i

    def _province_at_end(self, sentence: Sentence, found: list[Word], start: int, end: int) -> tuple[Candidate | None, int]:
        """A province that closes an institution's name (`Sở Công Thương Hải Phòng`); a person's name may end so too."""
        first = end - 2
        name = self.text[found[max(first, 0)].start : found[end - 1].end]
        if patterns.barred_pattern().search(self.text[max(0, found[max(first, 0)].start - 45) : found[max(first, 0)].start]):
            return None, end
        is_province = any(unit.level == "province" for unit in self.known.named(name))
        if first <= start or not is_province or names.looks_like_name([word.text for word in found[start:end]], announced=True):
            return None, end
        return Candidate(sentence, found[first].start, found[end - 1].end, name, frozenset()), end

    def _short_country(self, sentence: Sentence, found: list[Word], i: int, before: str) -> tuple[Candidate | None, int]:
        if not patterns.country_pattern().search(before):
            return None, i + 1
        return Candidate(sentence, found[i].start, found[i].end, found[i].text, frozenset(), outside=True), i + 1


def _side_by_side(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates of a sentence, each with the names of the others."""
    for candidate in candidates:
        yield replace(candidate, beside=tuple(other.name for other in candidates if other is not candidate))


def _meets(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    """Whether a candidate shares characters with one of the others."""
    return any(candidate.start < other.end and other.start < candidate.end for other in others)


def _outside_phrases(known: Gazetteer, sentence: Sentence, text: str) -> Iterator[Candidate]:
    for match in patterns.outside_pattern().finditer(text, sentence.start, sentence.end):
        if patterns.barred_pattern().search(text[max(sentence.start, match.start() - 45) : match.start()]) or patterns.PART_OF_PROVINCE.match(
            text, match.start()
        ):
            continue
        yield Candidate(sentence, match.start(), match.end(), match[0], frozenset(), outside=True)
