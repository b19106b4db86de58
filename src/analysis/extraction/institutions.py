"""Institutions and groups that may be speaking in a sentence, each by the fullest name that the article gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from analysis.extraction import bodies, posts
from analysis.extraction.bodies import Body, Directory
from analysis.extraction.capitals import UPPER
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.scene import Scene
from analysis.records import Sentence

_MEMORY = 4  # sentences back in which `Cơ quan này` finds its institution
_CIRCUMSTANCE = 8  # words before a comma that may stand in front of a subject
_RANKS = {"village": 0, "commune": 1, "district": 2, "province": 3, "central": 4}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker named at `text[start:end]` (the attribution's subject, posts and brackets included)."""

    start: int
    end: int
    name: str
    kind: str  # person | organisation | group
    post: str | None = None
    level: str | None = None

    @property
    def rank(self) -> int | None:
        """0 for a hamlet … 4 for the centre; null for who holds no office."""
        return _RANKS.get(self.level or "") if self.post or self.kind == "organisation" else None


class Institutions:
    """The institutions and groups of one article."""

    def __init__(self, scene: Scene, directory: Directory) -> None:
        self.scene, self.text, self.directory = scene, scene.text, directory
        self._read: dict[int, tuple[Body, ...]] = {}  # by the sentence's start

    def named(self, sentence: Sentence) -> Iterator[Speaker]:
        """Institutions, places and `lãnh đạo …` with either; bare heads and unit words that stand for one."""
        for body in self._bodies(sentence):
            if not self._in_post(sentence, body.start, body.end):
                yield from self._called(sentence, body)
        for mention in self.scene.within(sentence.start, sentence.end):
            group = _head_before().search(self.text[sentence.start : mention.start])
            if group and not group["of"]:
                start, end = sentence.start + group.start(), self._row_end(mention.end, sentence.end)
                yield Speaker(start, end, _uncapitalised(self.text[start:end]), "group")
            elif mention.level in ("province", "district", "commune") and not self.text[sentence.start : mention.start].endswith(("của ", "ở ", "tại ")):
                yield Speaker(mention.start, mention.end, mention.quote, "organisation", None, mention.level)
        yield from self._bare_units(sentence)
        yield from self._bare_heads(sentence)

    def _row_end(self, at: int, limit: int) -> int:
        """The end of a row of places (`lãnh đạo các xã Bắc Sơn, Nam Sơn và Tây Sơn`)."""
        while (gap := re.compile(r"\s*,\s+|\s+và\s+").match(self.text, at, limit)) and (mention := self.scene.by_start.get(gap.end())):
            at = mention.end
        return at

    def _many(self, sentence: Sentence) -> Iterator[Speaker]:
        """Several of a kind, perhaps with where they are, before a verb of saying (`Nhiều hộ dân thôn Bắc Sơn phản ánh`)."""
        for match in _many_pattern().finditer(self.text, sentence.start, sentence.end):
            of = re.compile(r"\s+(?:(?:ở|tại|của|thuộc)\s+)?").match(self.text, match.end(), sentence.end)
            mention = self.scene.by_start.get(of.end()) if of else None
            end = self._row_end(mention.end, sentence.end) if mention else match.end()
            if _then_says().match(self.text, end, sentence.end) and _opens_clause().search(self.text[sentence.start : match.start()]):
                yield Speaker(match.start(), end, _uncapitalised(self.text[match.start() : end]), "group")

    def groups(self, sentence: Sentence) -> Iterator[Speaker]:
        """Groups without a name, one person without a name, `Cơ quan này`."""
        yield from self._many(sentence)
        for match in _leaders_pattern().finditer(self.text, sentence.start, sentence.end):
            yield Speaker(match.start(), match.end(), _uncapitalised(match[0]), "group")
        for match in _group_pattern().finditer(self.text, sentence.start, sentence.end):
            name = " ".join(match[0].split())
            yield Speaker(match.start(), match.end(), name[0].lower() + name[1:], "group")
        for match in _unnamed_pattern().finditer(self.text, sentence.start, sentence.end):
            yield Speaker(match.start(), match.end(), " ".join(match[0].lower().split()), "person")
        for match in _this_body_pattern().finditer(self.text, sentence.start, sentence.end):
            if last := self.last_before(sentence):
                yield Speaker(match.start(), match.end(), last.name, "organisation", None, last.level)

    def last_before(self, sentence: Sentence) -> Speaker | None:
        """The institution named last in the few sentences before: what `Cơ quan này` and `Theo đó` mean."""
        before = [other for other in self.scene.document.sentences if other.end <= sentence.start][-_MEMORY:]
        named = [speaker for other in before for body in self._bodies(other) for speaker in self._called(other, body) if speaker.level != "commune"]
        return next((speaker for speaker in reversed(named) if speaker.kind == "organisation"), None)

    def subject_of(self, sentence: Sentence) -> Speaker | None:
        """The institution with which a sentence begins, circumstances before a comma aside."""
        for body in self._bodies(sentence):
            before = _dateline().sub("", self.text[sentence.start : body.start]).strip()
            if not before or before.endswith(",") and len(before.split()) <= _CIRCUMSTANCE:
                return next((speaker for speaker in self._called(sentence, body) if speaker.kind == "organisation"), None)
        return None

    # ── names ───────────────────────────────────────────────────────────────

    def _bodies(self, sentence: Sentence) -> tuple[Body, ...]:
        """The institutions named in a sentence, none inside another."""
        if sentence.start not in self._read:
            self._read[sentence.start] = tuple(self._parsed(sentence))
        return self._read[sentence.start]

    def _parsed(self, sentence: Sentence) -> Iterator[Body]:
        at = sentence.start
        for match in _capital_or_source().finditer(self.text, sentence.start, sentence.end):
            body = bodies.parse(self.scene, match.start(), sentence.end) if match.start() >= at else None
            if body and body.name not in read("speech_verbs")["no_speakers"]:
                at = body.end
                yield body

    def _called(self, sentence: Sentence, body: Body) -> Iterator[Speaker]:
        """The institution as a speaker, or the group that a word before it makes of it (`lãnh đạo Sở Nội vụ`)."""
        group = _head_before().search(self.text[sentence.start : body.start])
        full = self.directory.complete(body)
        if group:
            start = sentence.start + group.start()
            head = " ".join(self.text[start : body.start].split())
            yield Speaker(start, body.end, f"{head[0].lower()}{head[1:]} {self._full_name(full, body)}", "group")
        elif full.name:  # `Trường Sơn` is a place: what is left of the body is no name
            yield Speaker(body.start, body.end, self._full_name(full, body), "organisation", None, full.level)

    def _full_name(self, full: Body, written: Body) -> str:
        """An institution's name, with its place where the words, or others of the article, name it; party committees stand by themselves."""
        name = self._with_place(full, written)
        if name == full.name and full.level != "central" and not name.startswith(tuple(read("speech_verbs")["party"])):
            name = self._placed.get(name) or name
        return name[0].upper() + name[1:]

    def _with_place(self, full: Body, written: Body) -> str:
        inside = [mention for mention in self.scene.within(written.start, written.end) if mention.place == written.place]
        if not inside or written.place in full.name:
            return full.name
        if not inside[-1].quote.endswith(inside[-1].place):  # `UBND TP.HCM`
            short = re.fullmatch(r"(?:\w{1,3}[. ]*)?[A-ZĐ]{2,}", inside[-1].quote)
            return f"{full.name} {inside[-1].place if short else inside[-1].quote}"
        kind = inside[-1].quote[: -len(inside[-1].place)].strip().lower()
        return f"{full.name} {written.place}" if not kind or full.name.endswith((kind, bodies.full_type(kind))) else f"{full.name} {inside[-1].quote}"

    @cached_property
    def _placed(self) -> dict[str, str | None]:
        """Name without a place → the one name with a place that the article has for it; null where it has several."""
        found: dict[str, str | None] = {}
        for sentence in self.scene.document.sentences:
            for body in self._bodies(sentence):
                name = self._with_place(body, body)
                if name != body.name:
                    found[body.name] = name if found.get(body.name, name) == name else None
        return found

    def _in_post(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether an institution only belongs to an office (`các Chủ tịch UBND xã`)."""
        for at in posts.starts(self.scene, max(sentence.start, start - 40), start):
            post = posts.parse(self.scene, at, sentence.end, self.directory)
            if post and post.end >= end and post.body:
                return True
        return False

    # ── bare words ──────────────────────────────────────────────────────────

    def _bare_units(self, sentence: Sentence) -> Iterator[Speaker]:
        """`Huyện đã yêu cầu`: the unit that the discourse is about."""
        for match in _unit_pattern().finditer(self.text, sentence.start, sentence.end):
            level = read("bodies")["levels"][match["unit"].lower()][1]
            level = "district" if level == "city" else level
            place = self.scene.place(level, match.start())
            yield Speaker(match.start(), match.end(), f"{match['unit'].lower()} {place}" if place else match["unit"].lower(), "organisation", None, level)

    def _bare_heads(self, sentence: Sentence) -> Iterator[Speaker]:
        """`Đoàn chỉ rõ`, `phòng đề nghị`: the institution of that head that was named last before."""
        for match in _head_pattern().finditer(self.text, sentence.start, sentence.end):
            head = match["head"][0].upper() + match["head"][1:]
            before = [(other, body) for other in self.scene.document.sentences if other.end <= match.start() for body in self._bodies(other)]
            fit = [(other, body) for other, body in before if body.name.startswith(f"{head} ")]
            speaker = next(iter(self._called(*fit[-1])), None) if fit else None
            if speaker and speaker.kind == "organisation":
                yield Speaker(match.start(), match.end(), speaker.name, "organisation", None, speaker.level)


def _verbs() -> str:
    return alternatives(read("speech_verbs")["verbs"])


def _uncapitalised(written: str) -> str:
    name = " ".join(written.split())
    return name[0].lower() + name[1:]


@cache
def _many_pattern() -> re.Pattern[str]:
    words = read("speech_verbs")
    nouns = alternatives([*words["humans"], *words["charged"]])
    return re.compile(rf"(?<!\w)(?i:{alternatives(words['many'])})\s+(?:{nouns})(?:(?:\s*,\s*|\s+và\s+)(?:{nouns}))*(?!\w)")


@cache
def _opens_clause() -> re.Pattern[str]:
    """The end of what stands before a subject: a mark, a connective, or nothing."""
    return re.compile(rf"(?:^|[,;:.–”“\n-]|(?<!\w)(?i:{alternatives(read('speech_verbs')['before_subjects'])}))\s*$")


@cache
def _then_says() -> re.Pattern[str]:
    words = read("speech_verbs")
    return re.compile(rf"(?:\s+(?:{alternatives(words['adverbs'])}),?)*\s+(?:{alternatives([*words['of_groups']])})(?!\w)")


@cache
def _capital_or_source() -> re.Pattern[str]:
    """Where an institution's name may begin: at a capital, or after `theo`."""
    return re.compile(rf"(?<![\w“])(?:(?=[{UPPER}])|(?<=[Tt]heo )(?=\w))")


@cache
def _dateline() -> re.Pattern[str]:
    """A newspaper's name or a place before a dash."""
    return re.compile(r"^\s*(?:\([^()]{2,40}\)|[^\s,.;:]+(?:\s+[^\s,.;:]+){0,3})\s*[-–—]\s+")


@cache
def _head_before() -> re.Pattern[str]:
    """What makes a group of the institution or place that follows."""
    return re.compile(rf"(?<!\w)(?P<head>(?i:{alternatives(read('speech_verbs')['group_heads'])}))\s+(?P<of>của\s+)?(?:các\s+)?$")


@cache
def _unit_pattern() -> re.Pattern[str]:
    """A unit's word alone as the subject of a verb of asking or ordering."""
    words = read("speech_verbs")
    units = alternatives(words["unit_words"])
    adverbs = rf"(?:(?:{alternatives(words['unit_adverbs'])})\s+)?"
    opening = alternatives(unit[0].upper() + unit[1:] for unit in words["unit_words"])
    said = alternatives([*words["unit_adverbs"], *words["unit_verbs"]])
    asked = alternatives(words["cues"]["request"][:3])
    return re.compile(rf"(?<!\w)(?P<unit>(?:{opening})(?=\s+(?:{said})(?!\w))|(?<=, )(?:{units})(?=\s+{adverbs}(?:{asked})(?!\w)))")


@cache
def _head_pattern() -> re.Pattern[str]:
    """A head noun alone, at the beginning of a clause, with a verb of saying behind it."""
    words = read("speech_verbs")
    heads = alternatives([head for noun in words["bare_heads"] for head in (noun, noun[0].lower() + noun[1:])])
    adverbs = rf"(?:\s+(?:{alternatives(words['adverbs'])}),?)*"
    return re.compile(rf"(?:(?<=[.;,:] )|^|(?<=\n))(?P<head>{heads})(?={adverbs}\s+(?:{_verbs()})(?!\w))", re.MULTILINE)


@cache
def _group_pattern() -> re.Pattern[str]:
    words = read("speech_verbs")
    listed = rf"(?i:{alternatives(words['groups'])})(?!\w)(?:\s+trong\s+[Đđ]oàn(?:\s+giám sát|\s+công tác|\s+kiểm tra)?|\s+dự (?:họp|hội nghị))?"
    source = rf"(?<=heo )(?:{alternatives(words['many'])})\s+(?:{alternatives(words['humans'])})(?!\w)(?:\s+[^\s,.;:“”]+){{0,7}}(?=,)"
    return re.compile(rf"{source}|(?<!\w)(?<!lượt ){listed}")


@cache
def _leaders_pattern() -> re.Pattern[str]:
    """Those who lead, or live in, the unit that the discourse is about (`lãnh đạo huyện cũng thừa nhận`)."""
    words = read("speech_verbs")
    units = alternatives([*words["unit_words"], "sở", "ngành", "đơn vị", "phường", "thị trấn", "thôn"])
    adverbs = rf"(?:\s+(?:{alternatives(words['adverbs'])}),?)*"
    those = rf"(?i:{alternatives(words['group_heads'])})\s+(?:{units})"
    return re.compile(rf"(?<!\w)(?<!ủy ban )(?<!Ủy ban )(?:{those}(?={adverbs}\s+(?:{_verbs()})(?!\w))|(?<=heo ){those}(?=,))")


@cache
def _unnamed_pattern() -> re.Pattern[str]:
    """One person without a name (`một người dân`)."""
    words = read("speech_verbs")
    return re.compile(rf"(?<!\w)(?<!là )(?<!của )(?i:một)\s+(?:{alternatives([*words['unnamed'], *words['humans']])})(?!\w)")


@cache
def _this_body_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(read('speech_verbs')['this_body'])})(?!\w)")
