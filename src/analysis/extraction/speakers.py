"""Who may be speaking in a sentence: people by name, by part of a name or by post alone, institutions, groups; each resolved to a full name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from analysis.extraction import bodies, names, posts
from analysis.extraction.bodies import Directory
from analysis.extraction.capitals import UPPER
from analysis.extraction.institutions import Institutions, Speaker
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.posts import Post
from analysis.extraction.scene import Scene
from analysis.records import PersonMention, Sentence


class Speakers:
    """The possible speakers of one article."""

    def __init__(self, scene: Scene, people: Sequence[PersonMention]) -> None:
        self.scene, self.text, self.people = scene, scene.text, _spelled_alike(people)
        self.directory = Directory(scene)
        self.institutions = Institutions(scene, self.directory)
        self._by_span: dict[tuple[int, int], list[PersonMention]] = {}
        for mention in self.people:
            self._by_span.setdefault((mention.start, mention.end), []).append(mention)

    def within(self, sentence: Sentence) -> list[Speaker]:
        """The possible speakers named in a sentence, in order; nested ones give way to the longer."""
        found = [
            *self._named(sentence),
            *self._by_post(sentence),
            *self._by_office_held(sentence),
            *self._by_part(sentence),
            *self.institutions.named(sentence),
            *self.institutions.groups(sentence),
        ]
        found.sort(key=lambda speaker: (speaker.start, -speaker.end))
        kept: list[Speaker] = []
        for speaker in found:
            if not kept or speaker.start >= kept[-1].end:
                kept.append(speaker)
        return kept

    def author(self) -> Speaker | None:
        """The institution whose report the article is: its name stands alone in one of the first lines, in capitals; of two lines the lower one, above it stands the superior."""
        found = None
        for line in [line.strip() for line in self.text.split("\n") if line.strip()][:4]:
            start = self.text.index(line)
            titled = line.casefold().startswith(tuple(kind.casefold() for kind in read("documents")["types"]))
            body = bodies.parse(self.scene, start, start + len(line)) if line.isupper() and not titled else None
            if body and body.end == start + len(line):
                name = line.capitalize() if body.name.isupper() or body.head.startswith("Đoàn") else body.name
                found = Speaker(body.start, body.end, name, "organisation", None, body.level)
        return found

    # ── people ──────────────────────────────────────────────────────────────

    def _named(self, sentence: Sentence) -> Iterator[Speaker]:
        for (start, end), mentions in self._by_span.items():
            if sentence.start <= start < sentence.end:
                first = self.office_of(self._in_full(mentions[0]))
                yield Speaker(self._opening(sentence, start), self._closing(end, sentence.end), first.name, "person", first.post, self._level(first))

    def _level(self, office: PersonMention) -> str | None:
        """The level at which who holds the office leads: that of the first that is more than a seat."""
        row = self._by_span.get((office.start, office.end), [office])
        return next((m.level for m in row if m.post not in read("posts")["memberships"]), office.level)

    def _in_full(self, mention: PersonMention) -> PersonMention:
        """For one who is called by the first part of the name alone (`H’Yar` of `H’Yar Niê`) the mention in full."""
        fuller = (other for other in self.people if mention.post is None and other.name.startswith(f"{mention.name} ") and not names.is_surname(mention.name))
        return next(fuller, mention)

    def office_of(self, mention: PersonMention) -> PersonMention:
        """The mention that tells the person's office: this one, or the first of the article that does."""
        if mention.post:
            return mention
        return next((other for other in self.people if other.name == mention.name and other.post), mention)

    def _opening(self, sentence: Sentence, start: int) -> int:
        """Where the posts or the honorific before a name begin."""
        for at in posts.starts(self.scene, max(sentence.start, start - 220), start):
            row = posts.chain(self.scene, at, start, self.directory)
            if row and re.fullmatch(rf"(?:\s*\([^()]{{2,40}}\))?\s*(?:(?i:{_honorifics()})\s+)?", self.text[row[-1].end : start]):
                return self._with_honorific(sentence, at)
        return self._with_honorific(sentence, start)

    def _with_honorific(self, sentence: Sentence, start: int) -> int:
        before = re.search(rf"(?<!\w)(?:(?i:{_honorifics()}))\s+$", self.text[sentence.start : start])
        return sentence.start + before.start() if before else start

    def _closing(self, end: int, limit: int) -> int:
        """Where the brackets and posts behind a name end."""
        gap = re.compile(r"(?:\s*\([^()]{1,60}\))?(?:\s*,\s*(?:\d\d tuổi|(?:sinh năm|SN)\s*\d{4}))?").match(self.text, end, limit)
        end = gap.end() if gap else end
        behind = re.compile(r"\s*(?:[-–—,]|\blà\b)\s*|\s+").match(self.text, end, limit)
        row = posts.chain(self.scene, behind.end(), limit, self.directory) if behind else ()
        if row:
            end = row[-1].end
            of = re.compile(r"\s+của\s+").match(self.text, end, limit)
            house = bodies.parse(self.scene, of.end(), limit) if of else None
            return self._with_places(house.end if house else end, limit)
        if behind and "-" in behind[0].replace("–", "-").replace("—", "-"):
            body = bodies.parse(self.scene, behind.end(), limit)
            end = body.end if body else end
        return end

    def _with_places(self, end: int, limit: int) -> int:
        """The end after brackets and places that follow a post (`, xã Khánh An, huyện U Minh`)."""
        gap = re.compile(r"\s*\([^()]{1,60}\)").match(self.text, end, limit)
        end = gap.end() if gap else end
        while (comma := re.compile(r"\s*,\s*").match(self.text, end, limit)) and (mention := self.scene.by_start.get(comma.end())):
            if not re.compile(r"\s*[,(:]").match(self.text, mention.end, limit) and not _speaks().match(self.text, mention.end, limit):
                break
            end = mention.end
        return end

    def _by_post(self, sentence: Sentence) -> Iterator[Speaker]:
        """A post without name: the person who holds it in this article."""
        at = sentence.start
        for start in posts.starts(self.scene, sentence.start, sentence.end):
            if start < at or self.text[start].islower() and posts.parse_title(self.text, start) in read("posts")["weak_titles"]:
                continue
            row = posts.chain(self.scene, start, sentence.end, self.directory)
            if not row or _several().search(self.text[sentence.start : start]):
                continue
            at, office = row[-1].end, posts.organ_apart(row[0], bare=True).title
            holder = self._holder(row, start)
            if holder is None and self._alone(sentence, start, row[0]) and self._attributed(start, at):
                yield Speaker(start, at, " ".join(self.text[start:at].split()), "person", office, row[0].level)
            elif holder:
                yield Speaker(self._with_honorific(sentence, start), at, holder.name, "person", office, self._level(holder))

    def _by_office_held(self, sentence: Sentence) -> Iterator[Speaker]:
        """`Người đứng đầu chính quyền tỉnh`: who holds that office in this article, named last before, else first behind."""
        for match in _head_pattern().finditer(self.text, sentence.start, sentence.end):
            title, body = read("posts")["heads_of"][match["body"].lower()]
            if fit := [m for m in self.people if m.post == title and (m.body or "").startswith(body)]:
                yield self._speaker(match.start(), match.end(), _nearest(fit, match.start()))

    def _alone(self, sentence: Sentence, start: int, post: Post) -> bool:
        """Whether a post may stand for one person: at the beginning of a clause or after an honorific, not in the plural."""
        before = self.text[sentence.start : start].rstrip()
        honorific = re.search(r"(?<!các )(?<!những )(?<!nhiều )(?:đồng chí|đ/c|ông|bà)$", before, re.IGNORECASE) is not None
        return honorific or post.body is not None and (not before or before[-1] in ",;:" or before.casefold().endswith("theo"))

    def _attributed(self, start: int, end: int) -> bool:
        """Whether a verb of saying follows, or `theo` stands before and a comma behind."""
        if _speaks().match(self.text, end):
            return True
        return self.text[:start].rstrip().casefold().endswith("theo") and self.text[end : end + 3].lstrip().startswith(",")

    def _holder(self, row: Sequence[Post], offset: int) -> PersonMention | None:
        """Who holds one of the posts: named last before, else first after. The first of a row decides, then the others."""
        for post in row:
            fit = [mention for mention in self.people if self._fits(mention, post)]
            if fit:
                name = _nearest(fit, offset).name
                return next(mention for mention in self.people if mention.name == name and mention.post)
        return self._fuller(row[0], offset)

    def _fuller(self, post: Post, offset: int) -> PersonMention | None:
        """For a bare title (`Đồng chí Phó Chủ tịch`) who was named last with a longer one of the same beginning (`Phó Chủ tịch Thường trực`)."""
        before = [m for m in self.people if m.start < offset and post.body is None and (m.post or "").startswith(f"{post.title} ")]
        return before[-1] if before else None

    def _fits(self, mention: PersonMention, post: Post) -> bool:
        post = posts.organ_apart(post, bare=True)
        if mention.post != post.title or post.title is None:
            return False
        same_body = post.body is None or mention.body == post.body or (mention.body or "").startswith(post.body + " ")
        return same_body and (post.place is None or mention.place in (None, post.place))

    def _by_part(self, sentence: Sentence) -> Iterator[Speaker]:
        """`ông Dũng`, `bà Sáu`: the person of that given name; `Ông`, `Đồng chí` alone: the one named last."""
        for match in _part_pattern().finditer(self.text, sentence.start, sentence.end):
            mention = self._called(match["name"], match.start())
            if mention:
                yield self._speaker(match.start(), match.end(), mention)
        for match in _pronoun_pattern().finditer(self.text, sentence.start, sentence.end):
            mention = self._last_before(match.start(), match[0])
            if mention and self._opens_clause(sentence, match.start()):
                holder = self._told_by_post(match.start(), mention.end)
                yield replace(holder, start=match.start(), end=match.end()) if holder else self._speaker(match.start(), match.end(), mention)

    def _told_by_post(self, offset: int, floor: int) -> Speaker | None:
        """Who was named by post alone and spoke last in the paragraph before `offset`, and behind `floor`."""
        here = self.scene.document.sentence_at(offset)
        before = [s for s in self.scene.document.paragraph(here) if s.start < offset] if here else []
        told = [speaker for sentence in before for speaker in self._by_post(sentence) if floor <= speaker.start and speaker.end <= offset]
        return next((speaker for speaker in reversed(told) if _speaks().match(self.text, speaker.end)), None)

    def _opens_clause(self, sentence: Sentence, at: int) -> bool:
        before = self.text[sentence.start : at].rstrip()
        if _speaks().match(self.text, _pronoun_pattern().match(self.text, at).end()) and not re.search(
            r"(?<!\w)(?:các|những|mỗi|một|nhiều|của|với|cho|hai|ba|mấy)$", before, re.IGNORECASE
        ):
            return True
        return not before or before[-1] in ",;:.”“" or bool(re.search(r"(?:\bvà|[Tt]heo)$", before))

    def _speaker(self, start: int, end: int, mention: PersonMention) -> Speaker:
        mention = self._in_full(mention)
        office = self.office_of(mention)
        return Speaker(start, end, mention.name, "person", office.post, self._level(office))

    def _called(self, name: str, offset: int) -> PersonMention | None:
        """The person whose name ends so, or who is called so in brackets behind it."""
        fit = [m for m in self.people if (m.name.split()[-len(name.split()) :] == name.split() and m.name != name) or self._nickname(m, name)]
        fit = fit or [m for m in self.people if m.name.startswith(f"{name} ") and not names.is_surname(name)]  # `H’Yar` of `H’Yar Niê`
        before = [m for m in fit if m.start < offset]
        return before[-1] if before else fit[0] if fit else None

    def _nickname(self, mention: PersonMention, name: str) -> bool:
        behind = re.match(r"\s*\(([^()]{2,30})\)", self.text[mention.end : mention.end + 34])
        return bool(behind) and name in (behind[1], behind[1].split()[0])

    def _last_before(self, offset: int, pronoun: str) -> PersonMention | None:
        before = [mention for mention in self.people if mention.start < offset]
        if pronoun.casefold() == "bà":
            before = [m for m in before if " Thị " in m.name or m.post] or before
        here = self.scene.document.sentence_at(offset)
        start = max(self.scene.document.paragraph(here)[0].start if here else offset, before[-1].end if before else 0)
        parts = [(match.group(0), self._called(match["name"], match.start())) for match in _part_pattern().finditer(self.text, start, offset)]
        called = [mention for written, mention in parts if mention and written.split()[0].casefold() == pronoun.casefold()]
        return called[-1] if called else before[-1] if before else None


def _nearest(fit: Sequence[PersonMention], offset: int) -> PersonMention:
    """The mention named last before an offset, else first behind it."""
    before = [mention for mention in fit if mention.start < offset]
    return before[-1] if before else fit[0]


def _spelled_alike(people: Sequence[PersonMention]) -> tuple[PersonMention, ...]:
    """The mentions, a name in capitals in the spelling that it has elsewhere in the article."""
    usual = {mention.name.casefold(): mention.name for mention in reversed(people) if not mention.name.isupper()}
    return tuple(replace(mention, name=usual.get(mention.name.casefold(), mention.name)) for mention in people)


@cache
def _speaks() -> re.Pattern[str]:
    """A verb of saying, adverbs before it, right behind a pronoun (`… đồng chí cũng yêu cầu`)."""
    words = read("speech_verbs")
    return re.compile(rf"(?:\s+(?:{alternatives(words['adverbs'])}),?)*\s+(?:{alternatives(words['verbs'])})(?!\w)")


@cache
def _several() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('speech_verbs')['several'])})\s+$")


@cache
def _honorifics() -> str:
    return alternatives([*read("speech_verbs")["honorifics"], *read("posts")["honorifics"]])


@cache
def _head_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[Nn]gười đứng đầu\s+(?P<body>(?i:{alternatives(read('posts')['heads_of'])}))(?!\w)")


@cache
def _part_pattern() -> re.Pattern[str]:
    honorific = alternatives(read("speech_verbs")["honorifics"])
    return re.compile(rf"(?<!\w)(?i:{honorific})\s+(?P<name>[{UPPER}][\w'’]*(?:\s+[{UPPER}][\w'’]*)?)(?!\s+[{UPPER}])")


@cache
def _pronoun_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|Đ/c|[Aa]nh|[Cc]hị)(?=\s+[^\W\d_{UPPER}]|,)")
