"""People by full name, each with the posts that stand before or behind the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from analysis.extraction import bodies, names, posts
from analysis.extraction.capitals import UPPER, Word, joined, words
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.posts import Post
from analysis.extraction.scene import Scene
from analysis.extraction.speakers import Speakers
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.records import LineKind, PersonMention, PlaceMention, Sentence

_WINDOW = 260  # characters before a name in which its posts may begin
_LIST = re.compile(r"\s*(?:,|;|\bvà\b|\bcùng\b|,\s*và\b)\s*(?:(?:ông|bà|đồng chí|đ/c)\s+)?", re.IGNORECASE)
_HONORIFIC_WORDS = frozenset({"Ông", "Bà", "Anh", "Chị", "Cô", "Chú", "Bác", "Cụ", "Em", "Thầy", "Mẹ"})
_REPORTER = re.compile(r"(?<!\w)(?i:pv|phóng viên|nhà báo|trả lời|nói với)\s+$")
_NATIONAL = re.compile(r"(?<!\w)(?:ĐBQH|[Đđ]ại biểu (?:Quốc hội|QH))(?!\w)")
_BRACKET = re.compile(r"\s*\(\s*")
_FORMERLY = re.compile(rf"\s*\((?:(?=[Nn]guyên\s)|{posts.FORMERLY}\s+)")
_ASSEMBLY = re.compile(r"Hội đồng nhân dân (?!và\s)")  # of a level; not `HĐND và UBND`
_ROW = re.compile(r"\s*(?:,|;|\bvà\b|\bvới\b|,\s*và\b)\s*")  # between the members of a row of places
_BEHIND = re.compile(
    r"(?:\s*\([^()]{1,40}\)|\s*,\s*(?:\d\d tuổi|(?:sinh năm|SN)\s*\d{4}))?\s*(?:[-–—(,]|\b(?:(?:lúc|khi)\s+(?:ấy|đó)\s+|bấy giờ\s+)?là\b|,\s*(?:hiện\s+)?là\b)\s*|\s+"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A full name at `text[start:end]` and its posts."""

    start: int
    end: int
    posts: tuple[Post, ...] = ()
    opens: int = 0  # where the posts before the name begin
    closes: int = 0  # where the posts behind it end


def find_people(document: Document, places: Sequence[PlaceMention]) -> tuple[PersonMention, ...]:
    """The mentions, in text order. A name with several posts is several records of one span; without any, one record with a null post."""
    reader = _Reader(document, Scene(document, places))
    return tuple(_agreed([mention for sentence in document.sentences for mention in reader.read(sentence)]))


def _agreed(mentions: list[PersonMention]) -> list[PersonMention]:
    """What one mention tells of a person's office holds for the others of the same person and title: the body of an office without one."""
    full = {(m.name, m.post): m for m in reversed(mentions) if m.post and m.body}
    found: dict[tuple[object, ...], PersonMention] = {}
    for mention in mentions:
        other = full.get((mention.name, mention.post)) if mention.body is None and mention.level in (None, "central") else None
        mended = _like(mention, other) if other else mention
        office = (mended.start, mended.post, mended.body)
        if mended.place and office in found and found[office].place not in (None, mended.place):  # `Bí thư Đảng ủy xã A (trước là Bí thư Đảng ủy xã B)`
            elsewhere = content_id("p", mended.article_id, *office, mended.place)
            found.setdefault((*office, mended.place), replace(mended, mention_id=elsewhere))
        found.setdefault(office, mended)
    return list(found.values())


def _like(mention: PersonMention, full: PersonMention) -> PersonMention:
    mention_id = content_id("p", mention.article_id, mention.start, mention.post, full.body)
    return replace(mention, mention_id=mention_id, body=full.body, level=full.level, place=mention.place or full.place)


@cache
def _honorific() -> re.Pattern[str]:
    """An honorific right before a name."""
    return re.compile(rf"(?<!\w)(?:(?i:{alternatives(read('posts')['honorifics'])}))[\s:]+$")


@cache
def _plural() -> re.Pattern[str]:
    """What makes an office the office of all names of a row (`các đồng chí Phó Chủ tịch …`)."""
    return re.compile(rf"(?:\b(?:{alternatives(read('posts')['plurals'])})|\b[2-9]|\b0\d)(?:\s+(?:đồng chí|đ/c|ông|bà))?:?\s+$", re.IGNORECASE)


@cache
def _credit() -> re.Pattern[str]:
    """What opens a byline: `Ảnh:`, `Tin, ảnh:`, perhaps with another name before a dash or a comma."""
    return re.compile(rf"(?<![\w ])(?<!Trong )\s*(?:{alternatives(read('posts')['credits'])})\s*:\s*(?:[^.:;()]{{2,30}}(?:-|–|,|và)\s*)?$")


@cache
def _barred() -> re.Pattern[str]:
    kept = "".join(f"(?<!{word})" for word in read("place_words")["not_barred"])
    return re.compile(rf"(?<!\w)(?:{alternatives(read('posts')['not_people_after'])}){kept}\s+$")


@cache
def _of_others() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('posts')['of_others'])})\s+$")


@cache
def _appointment() -> re.Pattern[str]:
    """From a name to the office that its bearer is elected or appointed to."""
    lexicon = read("posts")
    verbs, office = alternatives(lexicon["appointing"]), alternatives(lexicon["to_office"])
    takes = rf"\s+(?:sẽ\s+|vừa\s+|được\s+)?(?:{alternatives(lexicon['takes_office'])})\s+"  # `Ông A giữ chức Chủ tịch …`
    return re.compile(rf"{takes}|[^.;:“”]{{0,140}}?(?<!\w)(?:{verbs})(?!\w)[^.;:“”]{{0,60}}?(?<!\w)(?:{office})\s+")


class _Reader:
    def __init__(self, document: Document, scene: Scene) -> None:
        self.document, self.scene, self.text = document, scene, document.article.text
        self.directory = bodies.Directory(scene)
        self._given: dict[int, tuple[Post, ...]] = {}  # offices given to names, by the name's start

    def read(self, sentence: Sentence) -> Iterator[PersonMention]:
        found: list[Name] = []
        spans = list(self._names(sentence))
        spans = [(start, end, announced) for start, end, announced in spans if announced or not self._is_byline(sentence, start)]
        for k, (start, end, announced) in enumerate(spans):
            following = spans[k + 1][0] if k + 1 < len(spans) else sentence.end
            name = self._with_posts(sentence, start, end, found[-1] if found else None, following)
            name = self._in_charge(sentence, name, found[-1] if found else None)
            if name.posts or announced or self._stands_alone(start, end):
                found.append(name)
        for name in self._appointed(sentence, found):
            yield from self._records(sentence, name)

    def _in_charge(self, sentence: Sentence, name: Name, previous: Name | None) -> Name:
        """`HTX Hoa Sen do chị … làm giám đốc`: the office behind the name in the institution before it."""
        behind = re.compile(r"\s+làm\s+").match(self.text, name.end, sentence.end)
        title = posts.parse(self.scene, behind.end(), sentence.end, self.directory) if behind and not name.posts else None
        if title is None or title.body or title.title not in read("posts")["houses"]:
            return name
        floor = previous.end if previous else sentence.start
        honorific = alternatives(read("posts")["honorifics"])
        led = re.search(rf"\s+do\s+(?:(?i:{honorific})\s+)?$", self.text[floor : name.start])
        body = bodies.ending(self.scene, floor, floor + led.start()) if led else None
        return replace(name, posts=(replace(title, body=body.name, level=body.level, place=body.place),), closes=title.end) if body else name

    def _appointed(self, sentence: Sentence, found: list[Name]) -> list[Name]:
        """The names, with the offices to which a sentence says that they were elected or appointed; names in a row share one."""
        named = list(found)
        for k in range(len(named) - 1, -1, -1):
            limit = named[k + 1].opens or named[k + 1].start if k + 1 < len(named) else sentence.end
            office = self._office_given(max(named[k].end, named[k].closes), limit)
            if not office and k + 1 < len(named) and not named[k].posts and _LIST.fullmatch(self.text, named[k].end, limit):
                office = () if named[k + 1].posts != self._given.get(named[k + 1].start) else named[k + 1].posts
            if office:
                self._given[named[k].start] = office
                named[k] = replace(named[k], posts=(*named[k].posts, *office))
        return named

    def _office_given(self, at: int, limit: int) -> tuple[Post, ...]:
        match = _appointment().match(self.text, at, limit)
        row = posts.chain(self.scene, match.end(), limit, self.directory) if match else ()
        return row

    def _is_byline(self, sentence: Sentence, start: int) -> bool:
        """Whether the name is that of who took the picture or wrote the text."""
        line = max(self.text.rfind("\n", 0, start) + 1, start - 60)
        return _credit().search(self.text[line:start]) is not None

    # ── names ───────────────────────────────────────────────────────────────

    def _names(self, sentence: Sentence) -> Iterator[tuple[int, int, bool]]:
        """Spans that may be full names, and whether an honorific announces each."""
        found = words(self.text, sentence.start, sentence.end)
        i = 0
        while i < len(found):
            end = self._segment_end(found, i)
            if end > i:
                span = self._name_in(sentence, found[i:end])
                if span:
                    yield span
            i = max(end, i + 1)

    def _segment_end(self, found: list[Word], i: int) -> int:
        """The end of the run of capitalised words from word `i`; places, titles and acronyms end it."""
        if not self._may_belong(found, i, i):
            return i
        end = i + 1
        while end < len(found) and joined(self.text, found[end - 1], found[end]) and self._may_belong(found, i, end):
            end += 1
        return end

    def _may_belong(self, found: list[Word], first: int, k: int) -> bool:
        word = found[k]
        if not word.capital or self.scene.covering(word.start) or k == first and word.text in _HONORIFIC_WORDS:
            return False
        if word.acronym and (not found[first].acronym or k == first and not names.is_surname(word.text)):
            return False
        if self._opens_body(found, k) if k > first else self._is_whole_body(word):
            return False
        title = posts._title_pattern().match(self.text, word.start)
        return not (title and (k > first or " " in title[0] or word.acronym) and not names.is_surname(word.text))

    def _opens_body(self, found: list[Word], k: int) -> bool:
        """Whether an institution's name begins at word `k` (`… Thái Nguyên Đoàn giám sát`): its opening has two words, or a lower-case one goes on."""
        opening = bodies._opening().match(self.text, found[k].start)
        if opening is None:
            return False
        return " " in opening[0] or bodies.is_mission(self.text, opening.end())

    def _is_whole_body(self, word: Word) -> bool:
        """Whether an institution whose name goes on in lower case begins at the word (`Đoàn Thanh niên`)."""
        opening = bodies._opening().match(self.text, word.start)
        return opening is not None and " " in opening[0] and opening[0].split()[-1].islower()

    def _name_in(self, sentence: Sentence, run: list[Word]) -> tuple[int, int, bool] | None:
        """The full name that ends the run (words before it belong to a body or begin the sentence): the whole run if it can be, else its likeliest end."""
        fit = [k for k in range(len(run)) if (k == 0 or self._may_split(run, k)) and self._fits(sentence, run, k)]
        if not fit:
            return None
        best = 0 if fit[0] == 0 else max(fit, key=lambda k: self._likelihood(run, k))
        honorific = _honorific().search(self.text[sentence.start : run[best].start]) is not None
        return run[best].start, run[-1].end, honorific

    def _likelihood(self, run: list[Word], k: int) -> tuple[bool, bool, int]:
        """Comparable: a certain surname, a usual middle word, three words rather than more or fewer."""
        return names.is_strong(run[k].text), k + 1 < len(run) and names.is_middle(run[k + 1].text), -abs(len(run) - k - 3)

    def _fits(self, sentence: Sentence, run: list[Word], k: int) -> bool:
        before = self.text[sentence.start : run[k].start]
        honorific = _honorific().search(before) is not None
        announced = honorific or k > 0 or self._post_near(sentence, run[k].start, run[-1].end)
        if all(word.acronym for word in run[k:]) and not announced:
            return False
        tail = [word.text for word in run[k:]]
        if k == 0 and self._is_stranger(sentence, run, honorific):
            return True
        if k > 0 and not honorific and self.scene.known_place(" ".join(tail[1:])):
            return False  # `Séng Cù Mường Khương`: a district closes another name
        return names.looks_like_name(tail, announced) and (honorific or not _barred().search(before) or posts.ends_with_title(before))

    def _is_stranger(self, sentence: Sentence, run: list[Word], honorific: bool) -> bool:
        """A name whose surname no list has: three or four words right behind an honorific or a whole office."""
        if (
            not 3 <= len(run) <= 4
            or any(word.acronym for word in run)
            or run[0].text in ("Khối", "Đảng", "Hội")
            or bodies._opening().match(self.text, run[0].start)
        ):
            return False
        before = self.text[sentence.start : run[0].start]
        if _REPORTER.search(before):  # `PV Người Đưa Tin`: the paper
            return False
        row = self._before(sentence, run[0].start)
        schools = bool(row) and row[-1].level is None and _barred().search(before) is not None  # `Hiệu trưởng Trường tiểu học Nguyễn Viết Xuân`
        return honorific or bool(row) and row[-1].body is not None and not schools

    def _may_split(self, run: list[Word], k: int) -> bool:
        """Inside a run a name begins with a certain surname, and has three words or more."""
        return (
            len(run) - k >= 3
            and (names.is_strong(run[k].text) or names.is_middle(run[k + 1].text))
            or names.is_mark(run[k].text)
            or run[k].text == "Y"
            and len(run) - k > 1
        )

    def _post_near(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether posts lead up to `start` or follow `end`, or a list of names goes on."""
        if self._before(sentence, start) or self._behind(sentence, end, sentence.end):
            return True
        gap = _LIST.search(self.text[max(sentence.start, start - 16) : start])
        return bool(gap) and gap.end() == min(16, start - sentence.start) and self._list_of_people(sentence, start)

    def _list_of_people(self, sentence: Sentence, start: int) -> bool:
        """Whether the words before a list member are a name with a plural post (`các Phó Chủ tịch HĐND tỉnh A, B`)."""
        return any(_plural().search(self.text[sentence.start : at]) for at in posts.starts(self.scene, max(sentence.start, start - _WINDOW), start))

    def _stands_alone(self, start: int, end: int) -> bool:
        run = self.text[start:end].split()
        return names.looks_like_name(run) and not self.text[start:end].isupper()

    # ── posts ───────────────────────────────────────────────────────────────

    def _with_posts(self, sentence: Sentence, start: int, end: int, previous: Name | None, following: int) -> Name:
        floor = max(previous.end, previous.closes) if previous else sentence.start
        before = (*self._headed(sentence, start), *self._before(sentence, start, floor))
        behind = self._behind(sentence, end, sentence.end, following)
        beside = self._formerly(end, behind[0].start) if behind else ()  # `ông A (nguyên Bí thư Huyện ủy B), Chủ tịch UBND xã`
        behind = (*behind, *beside, *self._formerly(behind[-1].end if behind else end, sentence.end))
        if before and len(behind) == 1 and behind[0].title is None:
            behind = ()
        if before or behind:
            return Name(start, end, (*before, *behind), before[0].start if before else start, behind[-1].end if behind else end)
        if (start, end) == (sentence.start, sentence.end) and (signed := self._signed(sentence)):
            return Name(start, end, signed, start)
        if previous and previous.posts and self._shares(sentence, previous, start):
            return Name(start, end, tuple(replace(post) for post in previous.posts), previous.opens)
        return Name(start, end)

    def _headed(self, sentence: Sentence, start: int) -> tuple[Post, ...]:
        """The office that the head of a list gives to all its members (`Các Ủy viên Trung ương Đảng: …; …`)."""
        colon = self.text.find(":", sentence.start, start)
        if colon < 0 or ";" not in self.text[colon : sentence.end]:
            return ()
        for at in posts.starts(self.scene, sentence.start, colon):
            row = posts.chain(self.scene, at, colon, self.directory)
            plural = re.search(r"(?i:\bcác)\s+(?:(?i:đồng chí|đ/c)\s+)?$", self.text[sentence.start : at])
            if row and plural and not self.text[row[-1].end : colon].strip() and not self._after_list(colon, start):
                return row[:1]
        return ()

    def _after_list(self, colon: int, start: int) -> bool:
        """Whether a member of the list that names nobody (`lãnh đạo các cơ quan …`) stands before `start`: behind it the list's office no longer holds."""
        return re.search(r";\s*(?:và\s+)?(?:lãnh đạo|đại diện|các|cùng)\s", self.text[colon:start]) is not None

    def _shares(self, sentence: Sentence, previous: Name, start: int) -> bool:
        return bool(_LIST.fullmatch(self.text, previous.end, start) and _plural().search(self.text[sentence.start : previous.opens]))

    def _before(self, sentence: Sentence, start: int, floor: int | None = None) -> tuple[Post, ...]:
        """The row of posts that ends at the name, an honorific between them aside."""
        for at in posts.starts(self.scene, max(sentence.start if floor is None else floor, start - _WINDOW), start):
            if _of_others().search(self.text[max(0, at - 30) : at]):
                continue
            row = posts.chain(self.scene, at, start, self.directory)
            if row and (self._only_honorific(row[-1].end, start) or self._in_apposition(sentence, row, start)):
                return row
        return ()

    def _in_apposition(self, sentence: Sentence, row: tuple[Post, ...], start: int) -> bool:
        """`Chủ tịch UBND tỉnh Quảng Trị, Võ Văn Hưng cho biết`: a comma stands between an office that opens the clause and the name, and what its bearer does follows."""
        opens = re.fullmatch(r"(?:.*[.:;,]\s*)?(?:(?:Theo|Về phía)\s+)?", self.text[sentence.start : row[0].start], re.DOTALL)
        name = re.compile(rf"\s*,\s*(?:[{UPPER}][^\W\d_]*\s+){{2,5}}(?![{UPPER}])[^\W\d_]").match(self.text, row[-1].end, sentence.end)
        return bool(opens and name and row[-1].body and self.text[row[-1].end : start].strip() == "," and not self.text[start - 1 : start].strip())

    def _only_honorific(self, end: int, start: int) -> bool:
        """Whether nothing but an honorific, and the places in which the office's place lies, stands between an office and the name."""
        for mention in self.scene.within(end, start):
            if re.fullmatch(r"\s*,\s*", self.text[end : mention.start]):
                end = mention.end
        gap = self.text[end:start]
        return not gap.strip(" \u00a0\t") or bool(
            re.fullmatch(
                rf"\s*[,:]?\s*(?:là\s+)?(?i:{alternatives(read('posts')['honorifics'])})\s+|\s*:\s*|(?:\s*\([^()]{{2,40}}\))?\s*(?:[-–]\s*)?(?:(?i:{alternatives(read('posts')['honorifics'])})\s+)?",
                gap,
            )
        )

    def _behind(self, sentence: Sentence, end: int, limit: int, following: int | None = None) -> tuple[Post, ...]:
        """The row of posts behind the name, without those that belong to the next name; or a body alone after a dash."""
        gap = _BEHIND.match(self.text, end, limit)
        if not gap:
            return ()
        row = list(posts.chain(self.scene, gap.end(), limit, self.directory))
        while row and self._name_follows(row[-1].end, limit):
            row.pop()
        if row and row[0].body is None and row[0].level is None and "," in gap[0] and row[0].title in ("Đại biểu",):
            return ()
        if not row and re.search(r"[-–—(]", gap[0]):
            body = bodies.parse(self.scene, gap.end(), limit)
            if body and body.head in read("posts")["bodies_behind_names"] and not self._name_follows(body.end, limit):
                return (Post(None, body.name, body.level, body.place, body.start, body.end),)
        return tuple(row)

    def _formerly(self, at: int, limit: int) -> tuple[Post, ...]:
        """The offices that brackets say somebody held before: `(nguyên Chủ tịch UBND xã A)`, `(trước đó là Bí thư Đảng ủy xã B)`."""
        opens = _FORMERLY.match(self.text, at, limit)
        return tuple(posts.chain(self.scene, opens.end(), limit, self.directory)) if opens else ()

    def _name_follows(self, at: int, limit: int) -> bool:
        """Whether a full name begins right after `at`, with or without an honorific."""
        rest = self.text[at : min(limit, at + 60)]
        gap = re.match(rf"\s+(?:(?i:{alternatives(read('posts')['honorifics'])})\s+)?", rest)
        if not gap:
            return False
        found = words(self.text, at + gap.end(), min(limit, at + 80))
        run = []
        for k, word in enumerate(found):
            if not word.capital or k and not joined(self.text, found[k - 1], word) or self.scene.covering(word.start):
                break
            run.append(word.text)
        return len(run) >= 2 and names.looks_like_name(run[:5], announced=True)

    # ── records ─────────────────────────────────────────────────────────────

    def _records(self, sentence: Sentence, name: Name) -> Iterator[PersonMention]:
        offices = name.posts or (Post(None, None, None, None, name.start, name.end),)
        for post in offices:
            yield self._record(sentence, name, posts.organ_apart(self._placed(post, name)))

    def _placed(self, post: Post, name: Name) -> Post:
        """The post with the level and place that the discourse gives it."""
        if post.body in ("Đảng ủy", "Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận Tổ quốc") and post.level is None:
            post = self._levelled(post)
        if post.level is None and (post.body or "").startswith(tuple(read("posts")["hamlet_bodies"])):
            post = replace(post, level="village")
        if post.title and post.title.startswith("Đại biểu") and post.body is None:
            post = self._deputy(post, name)
        if post.body is None and post.level is None and post.title:
            post = self._of_the_house(post, name)
        if post.level == "central" or post.place or post.level is None:
            return self._seated(post)
        if (own := self._in_brackets(name)) and own.level == post.level:
            return replace(post, place=own.place)
        return replace(post, place=self._sent_from(post, name) or self._told_of(post) or self.scene.place(post.level, post.start))

    def _in_brackets(self, name: Name) -> PlaceMention | None:
        """The place that opens the brackets behind a name: `Đại biểu A (Bạc Liêu)`."""
        bracket = _BRACKET.match(self.text, name.end)
        return self.scene.by_start.get(bracket.end()) if bracket else None

    def _told_of(self, post: Post) -> str | None:
        """The commune or hamlet that the discourse is about: named last before the office by itself, not in a row of several, and of the office's own kind."""
        if post.level not in ("commune", "village"):
            return None
        if post.level == "commune" and self._home and not self.scene.nearby("commune", post.start):  # the paragraph may tell of another
            return self._home
        kind = re.search(rf"(?:{alternatives(read('posts')['commune_words'])})$", post.body or "")
        named = (m for m in reversed(self.scene.places) if m.level == post.level and m.end <= post.start and not self._in_row(m))
        return next((m.place for m in named if not kind or (bodies.type_word(m) or kind[0]) == kind[0]), None)

    @cached_property
    def _home(self) -> str | None:
        """The one commune that the title names."""
        titles = [s for s in self.scene.document.sentences if s.kind is LineKind.TITLE]
        named = {m.place for s in titles for m in self.scene.within(s.start, s.end) if m.level == "commune"}
        return named.pop() if len(named) == 1 else None

    def _in_row(self, mention: PlaceMention) -> bool:
        """Whether another place of the level stands beside it (`3 xã Bắc Sơn, Nam Sơn, Tây Sơn`)."""
        near = [m for m in self.scene.places if m.level == mention.level and m is not mention]
        return any(_ROW.fullmatch(self.text, min(m.end, mention.end), max(m.start, mention.start)) for m in near if abs(m.start - mention.start) < 60)

    def _sent_from(self, post: Post, name: Name) -> str | None:
        """The place whose delegation somebody leads (`đoàn công tác của tỉnh Lào Cai do Phó Bí thư Tỉnh ủy … dẫn đầu`)."""
        opens = min(name.start, name.opens or name.start)
        before = next((m for m in reversed(self.scene.places) if m.end <= opens), None)
        if before is None or before.level != post.level:
            return None
        gap = rf"\s+do\s+(?:(?i:{alternatives(read('posts')['honorifics'])})\s+)?"
        return before.place if re.fullmatch(gap, self.text[before.end : opens]) else None

    def _seated(self, post: Post) -> Post:
        """A company, a cooperative or a school without level: it is where the article is about."""
        heads = tuple(read("posts")["seated_bodies"])
        if post.place or post.level or not (post.body or "").startswith(heads):
            return post
        return replace(post, place=self.scene.place("district", post.start) or self.scene.place("province", post.start))

    def _levelled(self, post: Post) -> Post:
        """A committee without level word: of the commune that was named last."""
        place = self._told_of(replace(post, level="commune")) or self.scene.place("commune", post.start)
        mention = next((m for m in reversed(self.scene.places) if m.level == "commune" and m.place == place), None)
        word = bodies._type_of(mention) if mention else ""
        return replace(post, body=f"{post.body} {word}".strip(), level="commune" if place else None)

    def _deputy(self, post: Post, name: Name) -> Post:
        """A deputy of the assembly that the article names, or of the national one where the words behind the name say so, or the province in brackets does (`Đại biểu A (Bạc Liêu)`)."""
        national = replace(post, body="Quốc hội", level="central")
        if re.match(r"[^.;]{0,12}(?:ĐBQH|[Đđ]ại biểu Quốc hội)", self.text[name.end : name.end + 40]):
            return national
        sits = _NATIONAL.search(self.text) is not None
        sent_by = self._in_brackets(name)
        if sits and sent_by and sent_by.level == "province":
            return national
        assembly = next((body for body in self.directory.full if _ASSEMBLY.match(body.name)), None)
        if assembly is None:
            return national if sits else post
        return replace(post, body=assembly.name, level=assembly.level)

    def _of_the_house(self, post: Post, name: Name) -> Post:
        """A secretary or a chairman without a body is that of the committee named nearest."""
        party = re.match(r"(?:Nguyên )?(?:Phó )?Bí thư", post.title or "")
        state = re.fullmatch(r"(?:Nguyên )?(?:Phó )?Chủ tịch(?: Thường trực)?", post.title or "")
        heads = tuple(read("posts")["party_houses"] if party else read("posts")["state_houses"] if state else ())
        organ = re.match(r"(?:Nguyên |Quyền )?(?:Phó )?(?:Trưởng ban|Chủ nhiệm) (?P<organ>.+)", post.title or "")
        if organ and organ["organ"] in read("posts")["party_organs"]:
            heads = tuple(read("posts")["party_houses"][:5])
        elif organ and organ["organ"] in read("posts")["council_organs"]:
            heads = ("Hội đồng nhân dân",)
        heads = heads + tuple(read("posts")["elected_houses"]) if state and post in self._given.get(name.start, ()) else heads
        heads = heads or tuple(read("posts")["houses"].get(re.sub(r"^(?:Nguyên|Quyền) ", "", post.title or ""), ()))
        head = read("posts")["headed"].get(re.sub(r"^(?:Nguyên|Quyền) ", "", post.title or ""))
        house = self.directory.nearest(heads, post.start) if heads else self.directory.headed(head, post.start) if head else None
        if house is None or party is None and self.text[post.end :].lstrip().startswith("Hồ Chí Minh"):
            return post
        return replace(post, body=re.sub(r"^Ban Thường vụ ", "", house.name), level=house.level, place=house.place)

    def _signed(self, sentence: Sentence) -> tuple[Post, ...]:
        """The post in the lines above a signature (`PHÓ BÍ THƯ THƯỜNG TRỰC / (đã ký) / Nguyễn Văn A`)."""
        above = self.text[max(0, sentence.start - 160) : sentence.start].split("\n")
        for line in reversed([line.strip() for line in above if line.strip()][-3:]):
            at = self.text.rindex(line, 0, sentence.start)
            row = posts.chain(self.scene, at, at + len(line), self.directory)
            if row and row[-1].end == at + len(line):
                return tuple(self._of_author(post) for post in row)
            if not re.fullmatch(r"\W*(?:đã ký|ký tên|\W)*", line, re.IGNORECASE):
                return ()
        return ()

    def _of_author(self, post: Post) -> Post:
        """A signer's office without body: of the institution whose report it is."""
        author = Speakers(self.scene, ()).author() if post.body is None else None
        return replace(post, body=author.name, level=author.level) if author else post

    def _record(self, sentence: Sentence, name: Name, post: Post) -> PersonMention:
        article = self.document.article
        mention_id = content_id("p", article.article_id, name.start, post.title, post.body)
        written = self.text[name.start : name.end]
        return PersonMention(
            mention_id,
            article.article_id,
            sentence.sentence_id,
            written,
            name.start,
            name.end,
            post.title,
            post.body,
            post.level,
            post.place,
            article.reference_date,
        )
