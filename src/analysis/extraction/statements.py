"""Statements: what somebody said, in quotation marks, after a colon, reported, or going on in the paragraphs below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.extraction import acts, interviews
from analysis.extraction import speech_patterns as patterns
from analysis.extraction.attributions import Attributions, Event, Paragraph, paragraphs
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
        self.paragraphs = paragraphs(document)
        self.attributions = Attributions(document, self.text, self.speakers)

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
            told = [event for event in self.attributions.of(paragraph) if k not in asked or event.speaker.name != guest.name]
            if turn and not _opened_by_another(told, turn, guest):
                act = "request" if interviews.asked_for(turn.question) else "answer"
                found.append(self._record(Event(turn.start, turn.start, speaker, act, "direct"), turn.start, turn.end))
            else:
                found += self._from_events(paragraph, told)
        return [statement for statement in found if statement]

    # ── speeches printed whole ──────────────────────────────────────────────

    def _of_address(self) -> list[Statement]:
        """A speech printed whole: what stands between the salutation and the thanks is the speaker's, a record a paragraph."""
        opening = next((k for k, p in enumerate(self.paragraphs) if patterns.salutation().match(self.text, p.start)), None)
        orator = self._orator(self.paragraphs[opening].start) if opening is not None else None
        if orator is None:
            return []
        office = self.speakers.office_of(orator)
        speaker = Speaker(orator.start, orator.end, orator.name, "person", office.post, office.level)
        found = []
        for paragraph in self.paragraphs[opening + 1 :]:
            if patterns.farewell().match(self.text, paragraph.start):
                break
            if not patterns.salutation().match(self.text, paragraph.start):
                found.append(self._record(Event(paragraph.start, paragraph.start, speaker, "say", "direct"), paragraph.start, paragraph.end))
        return [statement for statement in found if statement]

    def _orator(self, end: int) -> PersonMention | None:
        """Whose speech the lines before the salutation announce."""
        announced = patterns.address_pattern().search(self.text, 0, end)
        return next((m for m in self.people if announced and announced.start() < m.start < end and m.post), None)

    # ── speech in running text ──────────────────────────────────────────────

    def _of_speech(self) -> list[Statement]:
        found: list[Statement] = []
        speech: _Open | None = None
        for paragraph in self.paragraphs:
            if self._closes(paragraph):
                speech = None
                continue
            events = self.attributions.of(paragraph)
            if speech and speech.house and patterns.closing_formula().search(self.text, paragraph.start, paragraph.end):
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
        match = patterns.orphan_pattern().match(self.text, paragraph.start, paragraph.end)
        if not match or speech and speech.house or self.author is None:
            return None
        event = Event(match.start("verb"), match.end(), self.author, read("speech_verbs")["verbs"][match["verb"].lower()][0], "direct")
        if _is_heading(self.text[paragraph.start : paragraph.end]) or self.text[: paragraph.end].rstrip().endswith(":"):
            kind = acts.kind(event.act, self.text[match.end() : paragraph.end], event.speaker, event.form)
            return [], _Open(replace(event, act=kind), True, False)
        statement = self._record(event, match.end(), paragraph.end)
        return ([statement] if statement else []), None

    def _is_listed(self, paragraph: Paragraph) -> bool:
        return patterns.MARK.match(self.text, paragraph.start) is not None

    def _from_events(self, paragraph: Paragraph, events: list[Event]) -> list[Statement]:
        found = []
        for k, event in enumerate(events):
            limit = self._limit(paragraph, event, events[k + 1].start) if k + 1 < len(events) else paragraph.end
            end = event.end or self._end(paragraph, event, limit)
            found += self._by_act(event, end)
        return [statement for statement in found if statement]

    def _by_act(self, event: Event, end: int) -> list[Statement | None]:
        """The statement of an attribution; direct words that turn to a request are two."""
        turn = patterns.turning().search(self.text, event.words, end) if event.form == "direct" and event.speaker.kind == "person" else None
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
        if len(paragraph.sentences) > 1 or len(text) > 260 or patterns.MARK.match(text):
            return False
        names = any(paragraph.start <= mention.start < paragraph.end for mention in self.people)
        shown = re.search(rf"(?<!\w)(?:{alternatives(read('speech_verbs')['shown'])})(?!\w)", text, re.IGNORECASE)
        return bool(names or shown) and not acts.has(text, "duty") and not acts.orders(text)

    def _goes_on(self, paragraph: Paragraph, speech: _Open) -> bool:
        text = self.text[paragraph.start : paragraph.end]
        if speech.listed and (speech.house or patterns.MARK.match(text)):
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
        if self.text[: paragraph.end].rstrip().endswith(":") and not patterns.impersonal().search(self.text, paragraph.start, paragraph.end):
            return []
        mark = patterns.MARK.match(self.text, paragraph.start, paragraph.end)
        start = mark.end() if mark else paragraph.start
        start = self._after_connective(start, paragraph.end) if not speech.listed else start
        form = "direct" if speech.listed else "reported"
        act = {"note": "directive"}.get(speech.event.act, speech.event.act)
        act = act if act in ("directive", "request", "ask") else "say"
        if speech.listed and act == "say" and acts.orders(self.text[start : paragraph.end]) and (speech.event.speaker.rank or 0) >= 2:
            act = "directive" if not speech.house else act
        impersonal = patterns.impersonal().search(self.text, start, paragraph.sentences[0].end) if speech.house else None
        if impersonal:
            start, form, act = impersonal.end(), "reported", read("speech_verbs")["verbs"][impersonal["verb"]][0]
        if speech.section == "directive" or speech.section and not acts.orders(self.text[start : paragraph.end]):
            act = speech.section
        event = replace(speech.event, start=start, words=start, end=0, form=form, act=act)
        statement = self._record(event, start, paragraph.end)
        if statement and speech.last == "directive" and statement.kind == "report" and not patterns.done().search(statement.quote[:60]):
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
        gap = patterns.connective().match(self.text, start, end)
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


def _without_copies(found: list[Statement]) -> list[Statement]:
    kept: list[Statement] = []
    for statement in found:
        if not any(statement.start < other.end and other.start < statement.end and statement.speaker == other.speaker for other in kept):
            kept.append(statement)
    return kept


def _is_heading(text: str) -> bool:
    """A short line without a full stop, with a list number: it only names what follows."""
    return bool(re.match(r"\s*(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\s+\S", text)) and len(text) < 130 and not re.search(r"[.;…:]\s*$", text)
