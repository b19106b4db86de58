"""Statements: what somebody said, in quotation marks, after a colon, reported, or going on in the paragraphs below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from analysis.extraction import acts, interviews
from analysis.extraction.capitals import RUN, UPPER
from analysis.extraction.documents import find_documents
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.places import find_places
from analysis.extraction.scene import Scene
from analysis.extraction.speakers import Speaker, Speakers
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.language.quotations import with_paired_marks
from analysis.records import LineKind, PersonMention, Sentence, Statement

_LEAST = 4  # words of a statement
_ITEM = 2  # sentences of an item of a list
_BY_WORDS = ("say", "assess", "point")  # acts whose kind the words tell
_TITLED = re.compile(
    r"(?<!\w)(?:nhan đề|chủ đề|tựa đề|tiêu đề|tên gọi|khẩu hiệu|bài viết|cuốn sách|phong trào|cuộc vận động)(?:\s+là)?\s*:\s*$"
)  # no words of theirs: a title
_QUOTE = re.compile(r"[“\"]([^”\"]{12,}?)[”\"]")
_MARK = re.compile(r"\s*(?:[-–+*•●▪]\s*|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*|[a-zđ]\)\s*|[IVX]+\.\s*)")


@cache
def _subjectless_pattern() -> re.Pattern[str]:
    words = read("speech_verbs")
    return re.compile(rf"(?:(?:{alternatives(words['subjectless_after'])}),?\s+(?:cũng\s+)?)?(?P<verb>(?i:{alternatives(words['subjectless'])}))\s+")


@cache
def _orphan_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_MARK.pattern})?(?P<verb>{alternatives(read('speech_verbs')['orphans'])})\s+")


@cache
def _topic_pattern() -> re.Pattern[str]:
    """What is spoken of, before a colon (`chỉ ra một số tồn tại: …`)."""
    return re.compile(rf"(?:với\s[^.;:,“”]{{2,40}}?\s)?(?:{alternatives(read('speech_verbs')['topics'])})\s[^.;:“”]{{3,80}}:\s+(?=\S)")


@cache
def _further_verb() -> re.Pattern[str]:
    """A further predicate of the same subject right behind the verb (`đã trực tiếp trả lời, (phân tích, làm rõ …)`)."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['beside_answers'])})(?:\s|,)")


@cache
def _topic_word() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['topic_words'])})\s")


@cache
def _talking() -> re.Pattern[str]:
    """What opens a line in which somebody is quoted behind a colon (`Trao đổi với phóng viên, ông A: …`)."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['talking'])})(?!\w)[^.;:“”]{{0,80}}")


@cache
def _predicate() -> re.Pattern[str]:
    """A verb's mark behind a noun phrase, within one clause (`cho biết các xã đã …`)."""
    return re.compile(rf"[^.;:“”]{{0,120}}?\s(?:{alternatives(read('speech_verbs')['predicate_marks'])})\s")


@cache
def _opens_clause() -> re.Pattern[str]:
    """A word with which a clause without subject begins (`kết luận có nhiều sai phạm`)."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['clause_openers'])})\s")


@cache
def _closing_formula() -> re.Pattern[str]:
    """The formula that ends an institution's notice."""
    return re.compile(rf"(?<!\w)(?:{alternatives(read('speech_verbs')['closing_formulas'])})(?!\w)")


@cache
def _matter() -> re.Pattern[str]:
    """What one informs of, when no clause follows (`thông tin kết quả bước đầu`)."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['topics_of_informing'])})\s")


@cache
def _fronted_pattern() -> re.Pattern[str]:
    """Praise before its speaker is named."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['fronted'])})\s+(?=\S)")


@cache
def _addressee() -> re.Pattern[str]:
    """Somebody to whom a task may be given: a name, an office, those who are charged."""
    words = read("speech_verbs")
    return re.compile(
        rf"(?:cho\s+)?(?:[{UPPER}]|(?:các|những|một số|từng|mỗi|toàn)\s|(?:{alternatives([*words['charged'], *words['honorifics'], *words['tasked']])})(?!\w))"
    )


@cache
def _told_to() -> re.Pattern[str]:
    """`(đề nghị) tỉnh: cho phép …`, `(giao) UBND huyện: điều ngay …`: who is asked, then a colon."""
    things = "phương án|giải pháp|vấn đề|nội dung|nhiệm vụ|việc|kiến nghị|ý kiến|điều|điểm|bước"
    return re.compile(rf"(?![^:]*(?<!\w)(?:{things})(?!\w)){_addressee().pattern}[^,;.:“”\n]{{0,60}}:[ \t]+(?=\w)")


_ASIDE = re.compile(r"\s*\((?:nguyên|trước|từng|vốn|nay|hiện|sinh năm)\s[^()]{3,110}\)(?=\s)")
_GOES_ON = re.compile(r"\s*,\s*(?:và\s+)?(?:đồng thời|song|nhưng|qua đó|từ đó)(?!\w)")


@cache
def _hands_over() -> re.Pattern[str]:
    """What is given to whom (`giao chợ thị trấn cho huyện quản lý`)."""
    words = read("speech_verbs")
    whom = rf"(?:[{UPPER}]|(?:các|những|từng)\s|(?:{alternatives([*words['charged'], *words['tasked']])})(?!\w))"
    return re.compile(rf"[^,.;:“”\d]{{3,90}}?\scho\s+{whom}")


@cache
def _charged() -> re.Pattern[str]:
    """Those whom an order is given to (`chỉ đạo các đơn vị triển khai …`): no topic."""
    words = read("speech_verbs")
    return re.compile(rf"(?:{alternatives(words['many'])})\s+(?:{alternatives(words['charged'])})(?!\w)")


@cache
def _impersonal() -> re.Pattern[str]:
    """An order without a subject inside an institution's conclusions (`Đối với …, đề nghị các cơ quan …`)."""
    return re.compile(rf"(?<=,\s)(?P<verb>{alternatives(read('speech_verbs')['impersonal'])})\s+")


@cache
def _connective() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['connectives'])})\s*,\s*")


@cache
def _done() -> re.Pattern[str]:
    """A mark of what has been, or has not been, done."""
    return re.compile(rf"(?<!\w)(?:{alternatives(read('speech_verbs')['perfect_marks'])})(?!\w)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of one line: `text[start:end]`."""

    sentences: tuple[Sentence, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """An attribution: from `start` (its first word) on; the words said begin at `words` and end at `end` (0: where the paragraph or the next attribution does)."""

    start: int
    words: int
    speaker: Speaker
    act: str
    form: str  # direct | reported
    reach: str = "paragraph"  # sentence | paragraph
    end: int = 0
    takes: str = "clause"


def find_statements(document: Document, people: Sequence[PersonMention]) -> tuple[Statement, ...]:
    """The statements, in text order; one record an attribution, a paragraph at most."""
    return _Reader(document, people).statements()


def speaker_at(statements: Sequence[Statement], offset: int) -> Statement | None:
    """The statement whose words hold the character at `offset`; of nested ones the shortest."""
    around = [statement for statement in statements if statement.start <= offset < statement.end]
    return min(around, key=lambda statement: statement.end - statement.start, default=None)


class _Reader:
    def __init__(self, document: Document, people: Sequence[PersonMention]) -> None:
        self.document, self.text = document, with_paired_marks(document.article.text)
        self.scene = Scene(document, find_places(document))
        self.speakers = Speakers(self.scene, people)
        self.people = self.speakers.people
        self.author = self.speakers.author()
        self.paragraphs = _paragraphs(document)
        self.reporter: Speaker | None = None  # who reported last

    def statements(self) -> tuple[Statement, ...]:
        found = self._of_interview() or self._of_address() or self._of_speech()
        found = sorted(found, key=lambda statement: (statement.start, -statement.end))
        return tuple(_without_copies(found))

    # ── interviews ──────────────────────────────────────────────────────────

    def _of_interview(self) -> list[Statement]:
        """Questions and answers: each paragraph of an answer is the interviewee's, unless it tells at once what somebody else said."""
        spans = [(p.start, p.end) for p in self.paragraphs]
        turns = interviews.answers(spans, self.text)
        guest = interviews.guest(self.people, self.text) if turns else None
        if guest is None:
            return []
        office = self.speakers.office_of(guest)
        speaker = Speaker(guest.start, guest.end, guest.name, "person", office.post, office.level)
        asked = interviews.questions(spans, self.text)
        found: list[Statement | None] = []
        for k, paragraph in enumerate(self.paragraphs):
            turn = next((turn for turn in turns if paragraph.start <= turn.start < paragraph.end), None)
            told = [event for event in self._events(paragraph) if k not in asked or event.speaker.name != guest.name]
            if turn and not _opened_by_another(told, turn, guest):
                act = "request" if interviews.asked_for(turn.question) else "answer"
                found.append(self._record(Event(turn.start, turn.start, speaker, act, "direct"), turn.start, turn.end))
            else:
                found += self._from_events(paragraph, told)
        return [statement for statement in found if statement]

    # ── speeches printed whole ──────────────────────────────────────────────

    def _of_address(self) -> list[Statement]:
        """A speech printed whole: what stands between the salutation and the thanks is the speaker's, a record a paragraph."""
        opening = next((k for k, p in enumerate(self.paragraphs) if _salutation().match(self.text, p.start)), None)
        orator = self._orator(self.paragraphs[opening].start) if opening is not None else None
        if orator is None:
            return []
        office = self.speakers.office_of(orator)
        speaker = Speaker(orator.start, orator.end, orator.name, "person", office.post, office.level)
        found = []
        for paragraph in self.paragraphs[opening + 1 :]:
            if _farewell().match(self.text, paragraph.start):
                break
            if not _salutation().match(self.text, paragraph.start):
                found.append(self._record(Event(paragraph.start, paragraph.start, speaker, "say", "direct"), paragraph.start, paragraph.end))
        return [statement for statement in found if statement]

    def _orator(self, end: int) -> PersonMention | None:
        """Whose speech the lines before the salutation announce."""
        announced = _address_pattern().search(self.text, 0, end)
        return next((m for m in self.people if announced and announced.start() < m.start < end and m.post), None)

    # ── speech in running text ──────────────────────────────────────────────

    def _of_speech(self) -> list[Statement]:
        found: list[Statement] = []
        speech: _Open | None = None
        for paragraph in self.paragraphs:
            if self._closes(paragraph):
                speech = None
                continue
            events = self._events(paragraph)
            if speech and speech.house and _closing_formula().search(self.text, paragraph.start, paragraph.end):
                speech = None
                continue
            if speech and speech.house and self._is_listed(paragraph):
                events = [event for event in events if event.speaker.kind == "person" or event.speaker.name == speech.event.speaker.name]
            if events:
                found += self._before_events(paragraph, events[0], speech)
                found += self._from_events(paragraph, events)
                after = self._opened(paragraph, events[-1])
                keeps = speech and speech.house and not (after and after.house)
                speech = speech if keeps else after
            elif orphan := self._orphan(paragraph, speech):
                found += orphan[0]
                speech = orphan[1] or speech
            elif speech and self._is_caption(paragraph):
                continue
            elif speech and self._goes_on(paragraph, speech):
                further = self._further(paragraph, speech)
                found += further
                speech = replace(speech, last=further[-1].kind if further else speech.last, section=self._section(paragraph, speech))
            elif speech and not speech.listed:
                speech = None
        return found

    def _before_events(self, paragraph: Paragraph, first: Event, speech: _Open | None) -> list[Statement]:
        """The sentences with which an open speech goes on before the speaker's next attribution."""
        k = next((k for k, s in enumerate(paragraph.sentences) if s.start <= first.start < s.end), 0)
        if not k or speech is None or speech.listed or first.speaker.name != speech.event.speaker.name:
            return []
        head = Paragraph(paragraph.sentences[:k], paragraph.start, paragraph.sentences[k - 1].end)
        return self._further(head, speech) if self._goes_on(head, speech) else []

    def _closes(self, paragraph: Paragraph) -> bool:
        """Lines in capitals (a signature, a heading) end what was going on."""
        letters = [c for c in self.text[paragraph.start : paragraph.end] if c.isalpha()]
        return bool(letters) and all(c.isupper() for c in letters)

    def _orphan(self, paragraph: Paragraph, speech: _Open | None) -> tuple[list[Statement], _Open | None] | None:
        """A report's own request, without a subject (`2. Đề nghị UBND tỉnh …`); without words of its own it opens a list."""
        match = _orphan_pattern().match(self.text, paragraph.start, paragraph.end)
        if not match or speech and speech.house or self.author is None:
            return None
        event = Event(match.start("verb"), match.end(), self.author, read("speech_verbs")["verbs"][match["verb"].lower()][0], "direct")
        if _is_heading(self.text[paragraph.start : paragraph.end]) or self.text[: paragraph.end].rstrip().endswith(":"):
            kind = acts.kind(event.act, self.text[match.end() : paragraph.end], event.speaker, event.form)
            return [], _Open(replace(event, act=kind), True, False)
        statement = self._record(event, match.end(), paragraph.end)
        return ([statement] if statement else []), None

    def _is_listed(self, paragraph: Paragraph) -> bool:
        return _MARK.match(self.text, paragraph.start) is not None

    def _from_events(self, paragraph: Paragraph, events: list[Event]) -> list[Statement]:
        found = []
        for k, event in enumerate(events):
            limit = self._limit(paragraph, event, events[k + 1].start) if k + 1 < len(events) else paragraph.end
            end = event.end or self._end(paragraph, event, limit)
            found += self._by_act(event, end)
        return [statement for statement in found if statement]

    def _by_act(self, event: Event, end: int) -> list[Statement | None]:
        """The statement of an attribution; direct words that turn to a request are two."""
        turn = _turning().search(self.text, event.words, end) if event.form == "direct" and event.speaker.kind == "person" else None
        said = self.text[event.words : turn.start()].rstrip(" ;,") if turn else ""
        if turn is None or len(said.split()) < _LEAST or event.act in ("directive", "note", "request", "ask"):
            return [self._record(event, event.words, end)]
        start = turn.end() if turn["asker"] is None else turn.start("asker")
        request = replace(event, start=start, words=start, act=read("speech_verbs")["verbs"][turn["verb"].lower()][0])
        return [self._record(event, event.words, event.words + len(said)), self._record(request, start, end)]

    def _limit(self, paragraph: Paragraph, event: Event, following: int) -> int:
        """Where the words end before the next attribution: with the sentence before it, when its own has other words in front (`Kết thúc buổi làm việc, …`)."""
        sentence = next((s for s in paragraph.sentences if s.start <= following < s.end), None)
        return sentence.start if sentence and event.words < sentence.start else following

    def _end(self, paragraph: Paragraph, event: Event, limit: int) -> int:
        """Where words end that no mark closes: with the paragraph or the next attribution; after `Theo …` and the like with the sentence and what is tied to it."""
        if event.reach == "paragraph" or self._lists(event, paragraph):
            return limit if event.form == "direct" else min(limit, self._next_subject(paragraph, event))
        end = paragraph.end
        for sentence in paragraph.sentences:
            if sentence.end <= event.words:
                continue
            if sentence.start <= event.words or re.match(rf"(?:{alternatives(read('speech_verbs')['tied'])})(?!\w)", sentence.text):
                end = sentence.end
                continue
            break
        return min(end, limit)

    def _next_subject(self, paragraph: Paragraph, event: Event) -> int:
        """Where a later sentence begins with another person and office, with the assembly, or behind an order with what a place is: reported words end there."""
        for sentence in paragraph.sentences:
            if sentence.start > event.words and (
                self._has_other_subject(sentence, event.speaker) or (event.act == "directive" and self._tells_of_place(sentence))
            ):
                return sentence.start
        return paragraph.end

    def _tells_of_place(self, sentence: Sentence) -> bool:
        """`Nghĩa Hưng là huyện ven biển`: behind an order, what a place is or has is told by the article."""
        place = self.scene.by_start.get(sentence.start)
        return place is not None and re.match(r"\s+(?:là|có|hiện|nằm|thuộc)(?!\w)", self.text[place.end :]) is not None

    def _has_other_subject(self, sentence: Sentence, speaker: Speaker) -> bool:
        first = next(iter(self.speakers.within(sentence)), None)
        if first is None or first.start > sentence.start + 2 or first.name == speaker.name:
            return False
        return first.kind == "person" and first.post is not None or first.kind == "group" and first.name in read("speech_verbs")["assemblies"]

    def _lists(self, event: Event, paragraph: Paragraph) -> bool:
        """Whether a colon in the first sentence of the words opens a list, which the whole paragraph then is."""
        sentence = next((s for s in paragraph.sentences if s.end > event.words), paragraph.sentences[-1])
        return (
            re.search(rf"(?<!\w)(?:{alternatives(read('speech_verbs')['listing'])})(?!\w)[^:.;]{{0,30}}:\s", self.text[event.words : sentence.end]) is not None
        )

    # ── attributions ────────────────────────────────────────────────────────

    def _events(self, paragraph: Paragraph) -> list[Event]:
        """The attributions of a paragraph, in order; none begins inside another's quotation."""
        caption = self._caption(paragraph)
        if caption:
            return [caption]
        found = [event for sentence in paragraph.sentences for event in self._told_in(paragraph, sentence)]
        found.sort(key=lambda event: (event.start, event.words))
        kept: list[Event] = []
        for event in found:
            if any(other.start <= event.start < max(other.end, other.words) for other in kept) or any(event.words == other.words for other in kept):
                continue
            kept.append(event)
        kept = [self._of_its_leader(event, kept) for event in kept if not self._retold(event, kept, paragraph)]
        kept = sorted([*kept, *self._quoted_after(paragraph, kept)], key=lambda event: event.start)
        return [event for first in kept for event in (first, *self._subjectless(paragraph, first, kept))]

    def _of_its_leader(self, event: Event, events: list[Event]) -> Event:
        """What a bare unit asks for (`Xã đề nghị …`) in a paragraph where its leader speaks: the leader's words go on."""
        told = [other.speaker for other in events if other.start < event.start and other.speaker.kind != "group"]
        words = self.text[event.speaker.start : event.speaker.end].lower()
        once = _done().match(self.text, event.speaker.end + 1)  # `Huyện đã yêu cầu …` is told, not said
        leads = told and not once and told[-1].kind == "person" and told[-1].level == event.speaker.level
        return replace(event, speaker=told[-1]) if leads and words in read("speech_verbs")["unit_words"] else event

    def _quoted_after(self, paragraph: Paragraph, events: list[Event]) -> list[Event]:
        """Quotations with which reported words of a person go on behind a colon (`cho rằng cái khó là …: “…”`)."""
        found = []
        for event in (event for event in events if event.form == "reported" and event.speaker.kind == "person"):
            sentence = next((s for s in paragraph.sentences if s.start <= event.words < s.end), None)
            colon = re.compile(r"[^“”:]{12,}?:\s*(?=[“\"])").match(self.text, event.words, sentence.end) if sentence else None
            quote = self._quote(colon.end(), paragraph) if colon else None
            if quote and not any(other.start < quote.end() and quote.start() < max(other.end, other.words) for other in events if other is not event):
                found.append(Event(quote.start(), quote.start(1), event.speaker, "say", "direct", end=quote.end(1)))
        return found

    def _told_in(self, paragraph: Paragraph, sentence: Sentence) -> list[Event]:
        """The attributions of a sentence; where a report itself is the subject (`Báo cáo cũng chỉ ra: …`), its words are those of who gave it last."""
        found = self._in_sentence(paragraph, sentence)
        subject = None if found else _report_pattern().search(self.text, sentence.start, sentence.end)
        if subject and self.reporter and not self._in_quotes(paragraph, subject.start()):
            speaker = replace(self.reporter, start=subject.start(), end=subject.end())
            found = self._with_verb(paragraph, sentence, speaker, sentence.end)
        found = found or self._taken_up(sentence) or self._of_paper(paragraph, sentence)
        tellers = [event.speaker for event in found if event.act in ("report", "say", "tell") and event.speaker.kind != "group"]
        self.reporter = tellers[-1] if tellers else self.reporter
        return found

    def _of_paper(self, paragraph: Paragraph, sentence: Sentence) -> list[Event]:
        """A paper with a number as the subject (`Công điện 311/CĐ-TTg yêu cầu …`): the words are its issuer's."""
        subject = _paper_subject().search(self.text, sentence.start, sentence.end)
        paper = next((p for p in find_documents(self.document) if p.start <= subject.start() < p.end), None) if subject else None
        if paper is None or paper.issuer is None:
            return []
        return self._with_verb(paragraph, sentence, Speaker(paper.start, subject.end(), paper.issuer, "organisation"), sentence.end)

    def _taken_up(self, sentence: Sentence) -> list[Event]:
        """`Theo đó, …` behind a sentence whose subject, an institution, has issued a paper: its words go on."""
        opening = _taking_up().match(self.text, sentence.start, sentence.end)
        before = next((s for s in reversed(self.document.sentences) if s.end <= sentence.start), None)
        if not opening or before is None or not _paper().search(before.text):
            return []
        presents = (one for one in self.speakers.within(before) if one.kind == "person" and _presents().match(self.text, one.end, before.end))
        speaker = next(presents, None) or self.speakers.institutions.subject_of(before)
        if speaker is None:
            return []
        speaker = replace(speaker, start=opening.start(), end=opening.end())
        return [Event(opening.start(), opening.end(), speaker, "tell", "reported", "sentence")]

    def _retold(self, event: Event, events: list[Event], paragraph: Paragraph) -> bool:
        """Whether an institution's or a group's words are part of what a sentence with `Theo …,` tells."""
        sentence = next((s for s in paragraph.sentences if s.start <= event.start < s.end), None)
        tellers = [other for other in events if other.act == "tell" and sentence and sentence.start <= other.start < event.start]
        return bool(tellers) and event.speaker.kind != "person" and event.act != "tell"

    def _subjectless(self, paragraph: Paragraph, event: Event, events: list[Event]) -> list[Event]:
        """Later sentences of an open speech that begin with the verb alone (`Đề nghị huyện hỗ trợ …`)."""
        if event.form == "direct" and event.takes == "clause" or event.speaker.kind != "person":
            return []
        limit = min((other.start for other in events if other.start > event.start), default=paragraph.end)
        found = []
        for sentence in paragraph.sentences:
            match = _subjectless_pattern().match(self.text, sentence.start, sentence.end)
            if match and event.words < sentence.start < limit:
                act = read("speech_verbs")["verbs"][match["verb"].lower()][0]
                found.append(Event(sentence.start, match.end(), event.speaker, act, "reported", takes="object"))
        return found

    def _caption(self, paragraph: Paragraph) -> Event | None:
        """`Chức vụ Họ Tên: lời nói`, or a full stop in the colon's place."""
        first = paragraph.sentences[0]
        mark = _MARK.match(self.text, paragraph.start, first.end)
        begin = mark.end() if mark else paragraph.start
        begin = begin + len(re.match(r"(?:\([^()]{1,20}\)\s*|Ảnh(?:\s+\d+)?\s*:\s*)?", self.text[begin : begin + 24])[0])
        for speaker in self.speakers.within(first):
            if speaker.kind != "person" or speaker.start > begin and not _talking().fullmatch(self.text, begin, speaker.start):
                continue
            colon = re.compile(r"\s*:\s*").match(self.text, speaker.end)
            stop = re.compile(r"\s*\.\s+").match(self.text, speaker.end) if len(paragraph.sentences) > 1 and first.end <= speaker.end + 1 else None
            if (colon or stop) and (colon or stop).end() < paragraph.end and self._has_name(speaker):
                return self._quoted_or_open(speaker, (colon or stop).end(), paragraph)
        return None

    def _has_name(self, speaker: Speaker) -> bool:
        return any(speaker.start <= mention.start < speaker.end for mention in self.people)

    def _quote(self, at: int, paragraph: Paragraph) -> re.Match[str] | None:
        """The quotation that begins at `at` and ends in the paragraph."""
        quote = _quote_at(self.text, at)
        return quote if quote and quote.end() <= paragraph.end + 1 else None

    def _quoted_or_open(self, speaker: Speaker, at: int, paragraph: Paragraph) -> Event:
        if quote := self._quote(at, paragraph):
            return Event(speaker.start, quote.start(1), speaker, "say", "direct", end=quote.end(1))
        return Event(speaker.start, at, speaker, "say", "direct")

    def _in_sentence(self, paragraph: Paragraph, sentence: Sentence) -> list[Event]:
        found = []
        speakers = self.speakers.within(sentence)
        found += self._fronted(sentence, speakers)
        for k, speaker in enumerate(speakers):
            limit = next((other.start for other in speakers[k + 1 :] if other.kind == "person" and other.name != speaker.name), paragraph.end)
            following = min((other.start for other in speakers[k + 1 :] if other.kind == "person"), default=paragraph.end)
            found += self._after_quote(paragraph, sentence, speaker)
            found += self._according(sentence, speaker, paragraph)
            found += self._with_verb(paragraph, sentence, speaker, limit)
            found += self._before_quote(paragraph, following, speaker)
        return found

    def _in_quotes(self, paragraph: Paragraph, at: int) -> bool:
        before = self.text[paragraph.start : at]
        return before.count("“") > before.count("”")

    def _according(self, sentence: Sentence, speaker: Speaker, paragraph: Paragraph) -> list[Event]:
        """`Theo ông X, …`, `Theo báo cáo của Y, …`."""
        before = _according_pattern().search(self.text, sentence.start, speaker.start)
        while before and before.end() != speaker.start and not (speaker.post and _POST_BEFORE_DASH.fullmatch(self.text, before.end(), speaker.start)):
            before = _according_pattern().search(self.text, before.start() + 1, speaker.start)
        after = re.compile(r"(?:\s+(?:với|về|tại|ở|ngụ|trú|trình bày)(?:\s[^,]{2,60})?)?\s*(?:,|:|thì)\s*").match(self.text, speaker.end, sentence.end)
        if not before or not after or after.end() >= sentence.end or self._in_quotes(paragraph, speaker.start):
            return []
        if not _opens(self.text, sentence.start, before.start()):
            return []
        quote = self._quote(after.end(), paragraph) if ":" in after[0] else None
        if quote:
            return [Event(before.start(), quote.start(1), speaker, "tell", "direct", end=quote.end(1))]
        return [Event(before.start(), after.end(), speaker, "tell", "reported", "sentence")]

    def _with_verb(self, paragraph: Paragraph, sentence: Sentence, speaker: Speaker, limit: int) -> list[Event]:
        """Speaker, perhaps adverbs, a verb of saying, the words. Further verbs of the same speaker in the sentence count too."""
        if self._in_quotes(paragraph, speaker.start) or self._addressed(sentence, speaker) or self._is_owner(sentence, speaker):
            return []
        found = []
        aside = _ASIDE.match(self.text, speaker.end, sentence.end)
        first = _verb_after().match(self.text, aside.end() if aside else speaker.end, sentence.end) or _paper_verb().match(self.text, speaker.end, sentence.end)
        if first and (event := self._event(speaker, speaker.start, first, sentence, paragraph)):
            found.append(event)
        at = first.end() if first else speaker.end
        for match in _second_verb().finditer(self.text, at, min(limit, sentence.end)):
            if self._in_quotes(paragraph, match.start()) or not found and not self._clause_of(speaker, match):
                continue
            if event := self._event(speaker, match.start() if found else speaker.start, match, sentence, paragraph):
                found.append(event)
        return found

    def _addressed(self, sentence: Sentence, speaker: Speaker) -> bool:
        """Whether the speaker is the object of another's verb (`đề nghị UBND huyện lưu ý …`, `giao Phó Chủ tịch … chỉ đạo`)."""
        verbs = "charging" if speaker.kind == "person" else "addressing"
        if speaker.kind != "person" and _circumstance().search(self.text[sentence.start : speaker.start]):
            return True
        return _addressing_end(verbs, self.text, sentence.start, speaker.start)

    def _is_owner(self, sentence: Sentence, speaker: Speaker) -> bool:
        """`… biểu dương sự cố gắng của các đơn vị, đồng thời đề nghị …`: somebody else goes on behind the comma."""
        own = re.search(r"(?<!\w)(?:của|cho|với)\s+$", self.text[sentence.start : speaker.start])
        return speaker.kind == "group" and own is not None and _GOES_ON.match(self.text, speaker.end) is not None

    def _fronted(self, sentence: Sentence, speakers: Sequence[Speaker]) -> list[Event]:
        """`Ghi nhận kết quả ấy, Bí thư Huyện ủy … yêu cầu …`: praise, ended by the comma before its speaker."""
        praise = _fronted_pattern().match(self.text, sentence.start, sentence.end)
        speaker = next((s for s in speakers if praise and s.start > praise.end() and self._is_subject(sentence, s)), None)
        if not praise or speaker is None:
            return []
        end = speaker.start - len(self.text[praise.end() : speaker.start]) + len(self.text[praise.end() : speaker.start].rstrip(" ,"))
        return [Event(sentence.start, praise.end(), speaker, "praise", "reported", "sentence", end=end, takes="object")]

    def _is_subject(self, sentence: Sentence, speaker: Speaker) -> bool:
        """Whether a comma stands before the speaker and a verb of saying behind."""
        return self.text[sentence.start : speaker.start].rstrip().endswith(",") and _verb_after().match(self.text, speaker.end, sentence.end) is not None

    def _clause_of(self, speaker: Speaker, match: re.Match[str]) -> bool:
        """Whether a later verb can be the speaker's: few words between, more before `đồng thời`."""
        between = self.text[speaker.end : match.start()]
        most = 260 if "đồng thời" in match["mark"] else 90
        ended = re.search(r"[.“”]", between) or ";" in between[:-1]
        return len(between) < most and not ended and speaker.kind == "person"

    def _event(self, speaker: Speaker, start: int, match: re.Match[str], sentence: Sentence, paragraph: Paragraph) -> Event | None:
        """The attribution that a verb makes, if it is one: with words behind it, and a verb that such a speaker may have."""
        tail = _tail_pattern().match(self.text, match.end(), sentence.end)
        reading = _Reading(self._whole_verb(match, speaker.end), tail["sign"] or "", tail.end())
        topic = _topic_pattern().match(self.text, reading.words, sentence.end)
        told_to = _told_to().match(self.text, reading.words, sentence.end)
        asks = read("speech_verbs")["verbs"][reading.verb][0] in ("request", "directive", "ask")
        if told_to and asks and not reading.colon and not _any_verb().search(told_to[0]):
            reading = replace(reading, words=told_to.end(), sign=":")
        if topic and not _any_verb().search(topic[0]):
            reading = replace(reading, words=topic.end(), sign=":")
        quote = _quote_at(self.text, reading.words)
        if (
            self._is_empty(reading, sentence, paragraph)
            or _not_verb().match(self.text, match.start("verb"))
            or not self._may_have(speaker, reading)
            or not quote
            and not self._has_clause(speaker, reading, sentence)
        ):
            return None
        act, takes, reach = read("speech_verbs")["verbs"][reading.verb]
        if quote:
            return Event(start, quote.start(1), speaker, act, "direct", end=quote.end(1), takes=takes)
        form = "direct" if reading.colon and not (told_to and told_to.end() == reading.words) else "reported"  # `đề nghị tỉnh: …` retells
        reach = "paragraph" if reading.colon else "sentence" if speaker.kind == "organisation" else reach
        return Event(start, reading.words, speaker, act, form, reach, takes=takes)

    def _is_empty(self, reading: _Reading, sentence: Sentence, paragraph: Paragraph) -> bool:
        """Whether no words follow the verb in its sentence, or only a further predicate."""
        following = self.text[reading.words : reading.words + 10]
        ended = reading.words >= sentence.end and not (reading.colon and reading.words >= paragraph.end - 1)
        further = re.match(r"(?:và|đồng thời|cũng)\s", following) or "," in reading.sign and _further_verb().match(self.text, reading.words)
        return following[:1] in tuple(".;!?") or ended or bool(further)

    def _may_have(self, speaker: Speaker, reading: _Reading) -> bool:
        """Whether the speaker can be the verb's subject: a person, or an institution or group with a colon or a verb of theirs."""
        lexicon, verb = read("speech_verbs"), reading.verb
        if speaker.kind == "person":
            return verb not in lexicon["institutions_only"]
        own = verb in lexicon["of_institutions"] and speaker.kind == "organisation" and not reading.sign
        return reading.colon or verb in lexicon["of_groups"] or own

    def _has_clause(self, speaker: Speaker, reading: _Reading, sentence: Sentence) -> bool:
        """Whether what follows the verb is what it needs: a colon, a clause, somebody who is charged."""
        lexicon, words = read("speech_verbs"), reading.words
        needs = lexicon["needs_addressee"] if speaker.kind == "person" else lexicon["needs_addressee_of_institutions"]
        if reading.verb in needs and not reading.colon and not _addressee().match(self.text, words):
            return speaker.kind == "person" and _hands_over().match(self.text, words, sentence.end) is not None
        act, takes, _ = lexicon["verbs"][reading.verb]
        if takes == "colon":
            told = "rằng" in reading.sign and reading.verb not in lexicon["thoughts"]  # `trả lời rằng …`, not `ông biết rằng …`
            return bool(reading.colon or "," in reading.sign or told or _opens_clause().match(self.text, words))
        if takes != "clause" or reading.sign:
            return True
        informs = reading.verb.startswith(("thông tin", "thông báo")) and _matter().match(self.text, words)
        topic = (informs or _topic_word().match(self.text, words)) and not _predicate().match(self.text, words, sentence.end)
        charged = act in ("directive", "note") and _charged().match(self.text, words)
        return _is_clause(self.text[words : sentence.end]) and not (topic and not charged)

    def _whole_verb(self, match: re.Match[str], floor: int) -> str:
        """The listed verb found, or the longer listed one that an adverb before it begins (`thẳng thắn nhìn nhận`)."""
        verbs, verb = read("speech_verbs")["verbs"], " ".join(match["verb"].lower().split())
        before = self.text[floor : match.start("verb")].split()
        longer = (" ".join([*before[-k:], verb]).lower() for k in (3, 2, 1) if k <= len(before))
        return next((words for words in longer if words in verbs), verb)

    def _before_quote(self, paragraph: Paragraph, following: int, speaker: Speaker) -> list[Event]:
        """`Anh Khởi cười: “…”`, whatever the words before the colon."""
        if speaker.kind == "organisation" or self._in_quotes(paragraph, speaker.start):
            return []
        match = re.compile(r"[^.;:“”]{0,110}:\s*(?=[“\"])").match(self.text, speaker.end, paragraph.end)
        quote = self._quote(match.end(), paragraph) if match and match.end() <= following else None
        if match and _TITLED.search(match[0]):
            return []
        if speaker.kind == "group" and match and (not _any_verb().search(match[0]) or self.text[: speaker.start].endswith("của ")):
            return []
        if not quote:
            return []
        return [Event(speaker.start, quote.start(1), speaker, self._act_in(match[0]), "direct", end=quote.end(1))]

    def _act_in(self, words: str) -> str:
        """The act of the first listed verb in the words between a speaker and a quotation."""
        verbs = read("speech_verbs")["verbs"]
        found = re.findall(rf"(?<!\w)(?:{alternatives(verbs)})(?!\w)", words.lower())
        return verbs[re.sub(r"\s+", " ", found[0])][0] if found else "say"

    def _after_quote(self, paragraph: Paragraph, sentence: Sentence, speaker: Speaker) -> list[Event]:
        """`“…”, ông Trung nhớ lại`."""
        before = self.text[paragraph.start : speaker.start]
        closing = _closing_pattern().search(before)
        if not closing or self._in_quotes(paragraph, speaker.start):
            return []
        plain = [*_QUOTE.finditer(self.text, paragraph.start, speaker.start)]
        quote = _nested_quote(self.text, paragraph.start, paragraph.start + closing.start() + 1) or next(reversed(plain), None)
        if quote is None or quote.end() < paragraph.start + closing.start():
            return []
        if speaker.kind != "person" and not _verb_after().match(self.text, speaker.end, sentence.end) and not re.search(r"\w", closing[0]):
            return []
        if "." in closing[0] and self.text[: quote.start()].rstrip().endswith(":"):
            return []
        return [Event(quote.start(), quote.start(1), speaker, self._act_in(closing[0] + self.text[speaker.end : sentence.end]), "direct", end=quote.end(1))]

    # ── speeches that go on ─────────────────────────────────────────────────

    def _opened(self, paragraph: Paragraph, event: Event) -> _Open | None:
        """The speech that is open after a paragraph: a list after a colon, or orders that a leader began."""
        tail = self.text[event.words : paragraph.end].rstrip()
        listed = self.text[: paragraph.end].rstrip().endswith(":") and (not tail or tail.endswith(":")) and not re.search(r"[.!?]\s", tail)
        if listed:
            act = acts.kind(event.act, tail, event.speaker, event.form)
            event = replace(event, act=act) if act in ("directive", "request") else event
            return _Open(event, True, event.speaker.kind == "organisation")
        if event.end or event.reach == "sentence" and event.act != "praise" or event.speaker.kind == "group":
            return None
        return (
            _Open(event, False, False)
            if event.speaker.kind == "person"
            and event.form == "reported"
            or event.takes == "clause"
            and event.form == "direct"
            and event.act in _BY_WORDS
            and not self._is_whole_caption(event, paragraph)
            else None
        )

    def _is_whole_caption(self, event: Event, paragraph: Paragraph) -> bool:
        return event.start <= paragraph.start + 3

    def _is_caption(self, paragraph: Paragraph) -> bool:
        """A line that tells what a picture shows: one sentence or its part that names people or the meeting and orders nothing."""
        text = self.text[paragraph.start : paragraph.end]
        if len(paragraph.sentences) > 1 or len(text) > 260 or _MARK.match(text):
            return False
        names = any(paragraph.start <= mention.start < paragraph.end for mention in self.people)
        shown = re.search(rf"(?<!\w)(?:{alternatives(read('speech_verbs')['shown'])})(?!\w)", text, re.IGNORECASE)
        return bool(names or shown) and not acts.has(text, "duty") and not acts.orders(text)

    def _goes_on(self, paragraph: Paragraph, speech: _Open) -> bool:
        text = self.text[paragraph.start : paragraph.end]
        if speech.listed and (speech.house or _MARK.match(text)):
            return True
        if speech.listed:  # items without marks, as lists of web pages come
            asked = acts.orders(text) or speech.event.act in ("directive", "request", "ask") and not acts.has(text, "done") and not acts.has(text, "scene")
            return asked and len(paragraph.sentences) <= _ITEM
        opens = re.match(rf"(?:{alternatives(read('speech_verbs')['continuing'])})(?!\w)", text)
        if opens and speech.event.act in ("report", "praise", "criticism", *_BY_WORDS):
            return True
        return speech.event.act in ("directive", "note", "ask", "praise", "criticism", *_BY_WORDS) and acts.orders(text)

    def _further(self, paragraph: Paragraph, speech: _Open) -> list[Statement]:
        if paragraph.sentences[0].kind == LineKind.HEADING or _is_heading(self.text[paragraph.start : paragraph.end]):
            return []
        if self.text[: paragraph.end].rstrip().endswith(":") and not _impersonal().search(self.text, paragraph.start, paragraph.end):
            return []
        mark = _MARK.match(self.text, paragraph.start, paragraph.end)
        start = mark.end() if mark else paragraph.start
        start = self._after_connective(start, paragraph.end) if not speech.listed else start
        form = "direct" if speech.listed else "reported"
        act = {"note": "directive"}.get(speech.event.act, speech.event.act)
        act = act if act in ("directive", "request", "ask") else "say"
        if speech.listed and act == "say" and acts.orders(self.text[start : paragraph.end]) and (speech.event.speaker.rank or 0) >= 2:
            act = "directive" if not speech.house else act
        impersonal = _impersonal().search(self.text, start, paragraph.sentences[0].end) if speech.house else None
        if impersonal:
            start, form, act = impersonal.end(), "reported", read("speech_verbs")["verbs"][impersonal["verb"]][0]
        if speech.section == "directive" or speech.section and not acts.orders(self.text[start : paragraph.end]):
            act = speech.section
        event = replace(speech.event, start=start, words=start, end=0, form=form, act=act)
        statement = self._record(event, start, paragraph.end)
        if statement and speech.last == "directive" and statement.kind == "report" and not _done().search(statement.quote[:60]):
            statement = replace(statement, kind="directive")
        return [statement] if statement else []

    def _section(self, paragraph: Paragraph, speech: _Open) -> str:
        """What the paragraphs that follow in an institution's conclusions do by the heading above them: criticism, directive, or unknown (empty)."""
        text = self.text[paragraph.start : paragraph.end]
        if paragraph.sentences[0].kind != LineKind.HEADING and not _is_heading(text):
            return speech.section
        kinds = {"criticism": read("difficulty_words")["headings"], "directive": read("speech_verbs")["task_headings"]}
        return next((kind for kind, words in kinds.items() if speech.house and re.search(rf"(?<!\w)(?i:{alternatives(words)})(?!\w)", text)), "")

    def _after_connective(self, start: int, end: int) -> int:
        gap = _connective().match(self.text, start, end)
        return gap.end() if gap else start

    # ── records ─────────────────────────────────────────────────────────────

    def _record(self, event: Event, start: int, end: int) -> Statement | None:
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in "|"):
            end -= 1
        start += len(self.text[start:end]) - len(self.text[start:end].lstrip(" \t\u00a0"))
        if event.form == "reported" and self.text[end : end + 3].lstrip()[:1] in ("“", '"'):
            end = start + len(self.text[start:end].rstrip(" :"))
        sentence = self.document.sentence_at(start)
        quote = self.document.article.text[start:end]
        if sentence is None or len(quote.split()) < _LEAST or quote.endswith(":") and len(quote) < 12:
            return None
        speaker = event.speaker
        kind = acts.kind(event.act, quote, speaker, event.form)
        article_id = self.document.article.article_id
        statement_id = content_id("t", article_id, start, end, speaker.name)
        return Statement(statement_id, article_id, sentence.sentence_id, quote, start, end, speaker.name, speaker.kind, speaker.post, kind, event.form)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A verb of saying, the sign behind it (`rằng`, a colon …), and where the words begin."""

    verb: str
    sign: str
    words: int

    @property
    def colon(self) -> bool:
        return ":" in self.sign


@dataclass(frozen=True, slots=True)
class _Open:
    """A speech that the next paragraphs may go on with."""

    event: Event
    listed: bool  # its words are a list after a colon
    house: bool  # an institution's conclusions: every paragraph below is part
    last: str = ""  # the kind of its last paragraph
    section: str = ""  # the kind of what stands under the last heading


def _opened_by_another(events: Sequence[Event], turn: interviews.Turn, guest: PersonMention) -> bool:
    """Whether a paragraph of an answer begins with what somebody else says (`Chị H'Lan kể, …`, another guest's name and a colon)."""
    return any(event.start <= turn.start and event.speaker.name != guest.name for event in events)


def _paragraphs(document: Document) -> list[Paragraph]:
    found: list[Paragraph] = []
    for sentence in document.sentences:
        if found and found[-1].sentences[0].line == sentence.line:
            row = (*found[-1].sentences, sentence)
            found[-1] = Paragraph(row, row[0].start, sentence.end)
        else:
            found.append(Paragraph((sentence,), sentence.start, sentence.end))
    return found


_POST_BEFORE_DASH = re.compile(
    rf"(?=[{UPPER}])[^,.;:“”]{{3,90}}\s[-–—]\s+(?:(?:ông|bà|anh|chị|đồng chí)\s+)?"
)  # `Theo Chủ tịch UBND xã A (huyện B) - ông X, …`
_WHOLE_QUOTE = re.compile(r"“(.{12,})”", re.DOTALL)


def _quote_at(text: str, at: int) -> re.Match[str] | None:
    """The quotation that begins at `at`, to its own closing mark where it holds another one (`“Giờ “thu lại” còn 2 thửa”`) and closes in its paragraph."""
    plain = _QUOTE.match(text, at)
    if text[at : at + 1] != "“" or "“" not in text[at + 1 : plain.end() if plain else None].split("”", maxsplit=1)[0]:
        return plain
    paragraph = text.find("\n\n", at)
    whole = next(_outermost_quotes(text, at, paragraph if paragraph >= 0 else len(text)), None)
    return (_WHOLE_QUOTE.match(text, at, whole.end) if whole else None) or plain


def _nested_quote(text: str, start: int, end: int) -> re.Match[str] | None:
    """The quotation that ends at `end` and holds another one (`“… nhãn hiệu “Gạo quê” …”`); null where none is nested."""
    last = next(reversed([*_outermost_quotes(text, start, end)]), None)
    if last is None or not last.nested or "“" in text[last.end : end] or text[end - 1] != "”":
        return None
    return _WHOLE_QUOTE.match(text, last.start, end)


class _Marked(NamedTuple):
    """A quotation from its opening mark to behind its closing one; `nested`: it holds another."""

    start: int
    end: int
    nested: bool


def _outermost_quotes(text: str, start: int, end: int) -> Iterator[_Marked]:
    """The quotations of a stretch that close in it and stand in no other."""
    depth = opened = deepest = 0
    for mark in re.compile(r"[“”]").finditer(text, start, end):
        depth = depth + 1 if mark[0] == "“" else max(depth - 1, 0)
        if mark[0] == "“" and depth == 1:
            opened = mark.start()
            deepest = 1
        deepest = max(deepest, depth)
        if mark[0] == "”" and depth == 0 and deepest:
            yield _Marked(opened, mark.end(), deepest > 1)
            deepest = 0


def _without_copies(found: list[Statement]) -> list[Statement]:
    kept: list[Statement] = []
    for statement in found:
        if not any(statement.start < other.end and other.start < statement.end and statement.speaker == other.speaker for other in kept):
            kept.append(statement)
    return kept


def _is_heading(text: str) -> bool:
    """A short line without a full stop, with a list number: it only names what follows."""
    return bool(re.match(r"\s*(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\s+\S", text)) and len(text) < 130 and not re.search(r"[.;…:]\s*$", text)


def _opens(text: str, start: int, at: int) -> bool:
    """Whether nothing but a connective or a clause stands before `at` in the sentence."""
    before = text[start:at].strip()
    return not before or before[-1] in ",;:–-" or len(before.split()) <= 3


def _is_clause(text: str) -> bool:
    """Words that can stand as a clause: four at least."""
    return len(text.split()) >= 4


@cache
def _verbs() -> str:
    return alternatives(read("speech_verbs")["verbs"])


@cache
def _verb_after() -> re.Pattern[str]:
    """A verb right after its subject, adverbs and a short place between them; brackets, or the dash that ends what is said of the subject, may stand before it."""
    adverbs = alternatives(read("speech_verbs")["adverbs"])
    apposition = rf"(?:\s*[,–-]\s*(?:(?:{alternatives(read('speech_verbs')['appositions'])})\s)(?:[^,.:;“”()]|(?<=\d)[.,](?=\d)|\([^()]*\)){{2,70}}?){{0,2}}"
    plain = rf"(?:\s*,\s*(?:[^,.;:“”(){UPPER}]|(?<=\d)[.,](?=\d)){{2,70}}){{1,2}}(?=\s*,\s)"  # between two commas, without a name
    behalf = r"thay mặt\s+[^,.;:“”]{3,60}?"
    home = rf"(?:\s+(?:{alternatives(read('speech_verbs')['homes'])})\s[^.;:“”]{{2,60}}?)?"
    aside = r"(?:\s*\([^()]{2,40}\))?(?:\s+(?:năm\s+)?20\d\d)?(?:(?:\s+[^\s,.:;“”()–-]+){0,7}?\s+[–—-](?=\s))?"
    return re.compile(rf"{aside}{home}(?:{apposition}|{plain})(?:\s*,)?(?:\s+(?:{adverbs}|{behalf}),?)*\s+(?P<mark>)(?<!Ban )(?P<verb>(?i:{_verbs()}))(?!\w)")


@cache
def _paper_verb() -> re.Pattern[str]:
    """A paper issued or sent and, behind a comma, what it asks (`vừa có văn bản gửi UBND huyện, đề nghị …`)."""
    words = read("speech_verbs")
    sent = rf"(?:\s+(?:{alternatives(words['unit_adverbs'])}))?\s+(?:{alternatives(words['issues'])})\s+(?i:{alternatives(words['papers'])})(?!\w)[^.;:“”]{{0,140}}?"
    return re.compile(rf"{sent}(?P<mark>(?:,\s+(?:trong đó\s+|qua đó\s+)?|(?<!theo)(?<!các)(?<!những)\s+))(?P<verb>{alternatives(words['paper_verbs'])})(?!\w)")


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('speech_verbs')['addresses'])})(?!\w)")


@cache
def _salutation() -> re.Pattern[str]:
    """A line that only greets the audience."""
    return re.compile(rf"\s*(?:{alternatives(read('speech_verbs')['salutations'])})[^.?\n]{{0,160}}[!,:;.]?\s*(?=\n|$)")


@cache
def _farewell() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(read('speech_verbs')['farewells'])})")


@cache
def _paper_subject() -> re.Pattern[str]:
    """A paper's number, perhaps with its day, right before a verb of asking or ordering."""
    verbs = alternatives(read("speech_verbs")["paper_orders"])
    return re.compile(
        rf"(?<!\w)\d+[^\s,.;:]*/[^\s,.;:]+(?:,?\s+ngày\s+[\d/.-]+)?(?=\s+(?:(?:{alternatives(read('speech_verbs')['unit_adverbs'])}|thì)\s+)?(?:{verbs})(?!\w))"
    )


@cache
def _taking_up() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['taking_up'])}),\s+")


@cache
def _presents() -> re.Pattern[str]:
    """Somebody presents a paper (`… đã trình bày tờ trình về việc thông qua Đề án …`)."""
    words = read("speech_verbs")
    return re.compile(
        rf"\s+(?:(?:{alternatives(words['adverbs'])})\s+)*(?:{alternatives(words['presents'])})\s+(?:(?:các|những|dự thảo|tóm tắt)\s+)*(?i:{alternatives([*words['papers'], 'đề án', 'phương án'])})(?!\w)"
    )


@cache
def _paper() -> re.Pattern[str]:
    words = read("speech_verbs")
    return re.compile(rf"(?<!\w)(?i:{alternatives(words['papers'])})(?!\w)")


@cache
def _turning() -> re.Pattern[str]:
    """Where direct words turn to a request: at the beginning of a sentence or behind a semicolon (`…. Đề nghị huyện …`, `…; xã mong được …`)."""
    words = read("speech_verbs")
    asker = rf"(?:(?P<asker>(?i:{alternatives(words['askers'])}))\s+(?:(?:{alternatives(words['unit_adverbs'])}|rất|xin)\s+)?)?"
    kept = rf"(?!(?i:{alternatives(words['not_asking'])})(?!\w))"
    return re.compile(rf"(?<=[.!…;]\s)(?:(?:{alternatives(words['consequences'])}),?\s+)?{asker}{kept}(?P<verb>(?i:{alternatives(words['turning_verbs'])}))\s+")


@cache
def _report_pattern() -> re.Pattern[str]:
    """A report as the subject of a clause, a verb of saying behind it (`Tuy nhiên, báo cáo cũng chỉ ra`)."""
    words = read("speech_verbs")
    return re.compile(
        rf"(?<!\w)(?<!theo )(?<!Theo )(?i:{alternatives(words['report_nouns'])})(?=(?:\s+(?:{alternatives(words['adverbs'])}),?)*\s+(?:{_verbs()})(?!\w))"
    )


@cache
def _second_verb() -> re.Pattern[str]:
    """A further verb of the same subject, after a comma, `và`, `đồng thời`."""
    adverbs = alternatives(read("speech_verbs")["second_adverbs"])
    return re.compile(
        rf"(?P<mark>\s*(?:,|;)?\s*(?:{alternatives(read('speech_verbs')['second_marks'])}),?\s+|\s*[,;]\s+(?=(?:{alternatives(read('speech_verbs')['second_after_comma'])})(?:\s|:)))(?:(?:{adverbs})\s+)*(?P<verb>{alternatives(read('speech_verbs')['second'])})(?!\w)"
    )


@cache
def _circumstance() -> re.Pattern[str]:
    """Words after which a meeting or an institution is a circumstance or part of a noun (`trong hội nghị đánh giá …`, `việc xã yêu cầu …`), no subject."""
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('speech_verbs')['circumstances'])})\s+$")


@cache
def _addressing_pattern(verbs: str) -> re.Pattern[str]:
    """A verb that lays something on those named behind it, other names of units between (`yêu cầu huyện A và (huyện B)`)."""
    before = rf"(?:(?:{alternatives(read('speech_verbs')['before_addressees'])})\s+)?"
    units = alternatives(word for word in read("place_words")["types"] if word.islower())
    name = rf"(?:(?:{units})\s+)?{RUN}"
    fronted = r"(?<!Đối )"  # `Đối với tỉnh A, Chính phủ đề nghị …` speaks of A to others
    return re.compile(rf"(?<!\w){fronted}(?:{alternatives(read('speech_verbs')[verbs])})\s+{before}(?:(?:{units})\s+)?(?:{name}(?:,|\s+và|\s+cùng)\s+)*$")


def _addressing_end(verbs: str, text: str, start: int, end: int) -> bool:
    return _addressing_pattern(verbs).search(text[start:end]) is not None


@cache
def _closing_pattern() -> re.Pattern[str]:
    """From a quotation's closing mark to its speaker."""
    words = alternatives(read("speech_verbs")["after_quote"])
    return re.compile(rf"[”\"]\s*[,.!?-]?\s*(?:[-–—(]\s*)?(?:(?:(?:[Đđ]ó|[Đđ]ây)(?: chính)? là\s+|là\s+)?(?:{words})\s+)?$")


@cache
def _any_verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{_verbs()})(?!\w)")


@cache
def _not_verb() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['not_verbs'])})(?!\w)")


@cache
def _tail_pattern() -> re.Pattern[str]:
    """What may stand between the verb and the words: `rằng`, `là`, a comma, a colon, `thêm`."""
    return re.compile(r"(?:\s+(?:thêm|rõ|với (?:chúng tôi|phóng viên|PV))(?!\w))*\s*(?P<sign>(?:rằng|là)?\s*[:,]\s*|(?:rằng|là)\s+)?\s*")


@cache
def _according_pattern() -> re.Pattern[str]:
    words = read("speech_verbs")
    source = rf"[Tt]heo\s+(?:{alternatives(words['sources'])})(?:\s+[^\W\d_]+){{0,3}}?\s+(?:của|từ)"
    return re.compile(rf"(?<!\w)(?:{source}|{alternatives(words['according'])})\s+")
