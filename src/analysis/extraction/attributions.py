"""Attributions: who is said to say what in a paragraph, by a verb of saying, a colon, quotation marks or `theo`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.extraction import speech_patterns as patterns
from analysis.extraction.documents import find_documents
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.speakers import Speaker, Speakers
from analysis.language.document import Document
from analysis.language.quotations import QUOTE, nested_quote, quote_at
from analysis.records import Sentence


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


def paragraphs(document: Document) -> list[Paragraph]:
    """The lines of an article, each with its sentences, in order."""
    found: list[Paragraph] = []
    for sentence in document.sentences:
        if found and found[-1].sentences[0].line == sentence.line:
            row = (*found[-1].sentences, sentence)
            found[-1] = Paragraph(row, row[0].start, sentence.end)
        else:
            found.append(Paragraph((sentence,), sentence.start, sentence.end))
    return found


class Attributions:
    """The attributions of one article. Its paragraphs are read in order: a report is told of whose it was before."""

    def __init__(self, document: Document, text: str, speakers: Speakers) -> None:
        self.document, self.text, self.speakers = document, text, speakers
        self.people = speakers.people
        self.reporter: Speaker | None = None  # who reported last

    def of(self, paragraph: Paragraph) -> list[Event]:
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
        once = patterns.done().match(self.text, event.speaker.end + 1)  # `Huyện đã yêu cầu …` is told, not said
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
        subject = None if found else patterns.report_pattern().search(self.text, sentence.start, sentence.end)
        if subject and self.reporter and not self._in_quotes(paragraph, subject.start()):
            speaker = replace(self.reporter, start=subject.start(), end=subject.end())
            found = self._with_verb(paragraph, sentence, speaker, sentence.end)
        found = found or self._taken_up(sentence) or self._of_paper(paragraph, sentence)
        tellers = [event.speaker for event in found if event.act in ("report", "say", "tell") and event.speaker.kind != "group"]
        self.reporter = tellers[-1] if tellers else self.reporter
        return found

    def _of_paper(self, paragraph: Paragraph, sentence: Sentence) -> list[Event]:
        """A paper with a number as the subject (`Công điện 311/CĐ-TTg yêu cầu …`): the words are its issuer's."""
        subject = patterns.paper_subject().search(self.text, sentence.start, sentence.end)
        paper = next((p for p in find_documents(self.document) if p.start <= subject.start() < p.end), None) if subject else None
        if paper is None or paper.issuer is None:
            return []
        return self._with_verb(paragraph, sentence, Speaker(paper.start, subject.end(), paper.issuer, "organisation"), sentence.end)

    def _taken_up(self, sentence: Sentence) -> list[Event]:
        """`Theo đó, …` behind a sentence whose subject, an institution, has issued a paper: its words go on."""
        opening = patterns.taking_up().match(self.text, sentence.start, sentence.end)
        before = next((s for s in reversed(self.document.sentences) if s.end <= sentence.start), None)
        if not opening or before is None or not patterns.paper().search(before.text):
            return []
        presents = (one for one in self.speakers.within(before) if one.kind == "person" and patterns.presents().match(self.text, one.end, before.end))
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
            match = patterns.subjectless_pattern().match(self.text, sentence.start, sentence.end)
            if match and event.words < sentence.start < limit:
                act = read("speech_verbs")["verbs"][match["verb"].lower()][0]
                found.append(Event(sentence.start, match.end(), event.speaker, act, "reported", takes="object"))
        return found

    def _caption(self, paragraph: Paragraph) -> Event | None:
        """`Chức vụ Họ Tên: lời nói`, or a full stop in the colon's place."""
        first = paragraph.sentences[0]
        mark = patterns.MARK.match(self.text, paragraph.start, first.end)
        begin = mark.end() if mark else paragraph.start
        begin = begin + len(re.match(r"(?:\([^()]{1,20}\)\s*|Ảnh(?:\s+\d+)?\s*:\s*)?", self.text[begin : begin + 24])[0])
        for speaker in self.speakers.within(first):
            if speaker.kind != "person" or speaker.start > begin and not patterns.talking().fullmatch(self.text, begin, speaker.start):
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
        quote = quote_at(self.text, at)
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
        before = patterns.according_pattern().search(self.text, sentence.start, speaker.start)
        while before and before.end() != speaker.start and not (speaker.post and patterns.POST_BEFORE_DASH.fullmatch(self.text, before.end(), speaker.start)):
            before = patterns.according_pattern().search(self.text, before.start() + 1, speaker.start)
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
        aside = patterns.ASIDE.match(self.text, speaker.end, sentence.end)
        first = patterns.verb_after().match(self.text, aside.end() if aside else speaker.end, sentence.end) or patterns.paper_verb().match(
            self.text, speaker.end, sentence.end
        )
        if first and (event := self._event(speaker, speaker.start, first, sentence, paragraph)):
            found.append(event)
        at = first.end() if first else speaker.end
        for match in patterns.second_verb().finditer(self.text, at, min(limit, sentence.end)):
            if self._in_quotes(paragraph, match.start()) or not found and not self._clause_of(speaker, match):
                continue
            if event := self._event(speaker, match.start() if found else speaker.start, match, sentence, paragraph):
                found.append(event)
        return found

    def _addressed(self, sentence: Sentence, speaker: Speaker) -> bool:
        """Whether the speaker is the object of another's verb (`đề nghị UBND huyện lưu ý …`, `giao Phó Chủ tịch … chỉ đạo`)."""
        verbs = "charging" if speaker.kind == "person" else "addressing"
        if speaker.kind != "person" and patterns.circumstance().search(self.text[sentence.start : speaker.start]):
            return True
        return patterns.addressing_end(verbs, self.text, sentence.start, speaker.start)

    def _is_owner(self, sentence: Sentence, speaker: Speaker) -> bool:
        """`… biểu dương sự cố gắng của các đơn vị, đồng thời đề nghị …`: somebody else goes on behind the comma."""
        own = re.search(r"(?<!\w)(?:của|cho|với)\s+$", self.text[sentence.start : speaker.start])
        return speaker.kind == "group" and own is not None and patterns.GOES_ON.match(self.text, speaker.end) is not None

    def _fronted(self, sentence: Sentence, speakers: Sequence[Speaker]) -> list[Event]:
        """`Ghi nhận kết quả ấy, Bí thư Huyện ủy … yêu cầu …`: praise, ended by the comma before its speaker."""
        praise = patterns.fronted_pattern().match(self.text, sentence.start, sentence.end)
        speaker = next((s for s in speakers if praise and s.start > praise.end() and self._is_subject(sentence, s)), None)
        if not praise or speaker is None:
            return []
        end = speaker.start - len(self.text[praise.end() : speaker.start]) + len(self.text[praise.end() : speaker.start].rstrip(" ,"))
        return [Event(sentence.start, praise.end(), speaker, "praise", "reported", "sentence", end=end, takes="object")]

    def _is_subject(self, sentence: Sentence, speaker: Speaker) -> bool:
        """Whether a comma stands before the speaker and a verb of saying behind."""
        return (
            self.text[sentence.start : speaker.start].rstrip().endswith(",") and patterns.verb_after().match(self.text, speaker.end, sentence.end) is not None
        )

    def _clause_of(self, speaker: Speaker, match: re.Match[str]) -> bool:
        """Whether a later verb can be the speaker's: few words between, more before `đồng thời`."""
        between = self.text[speaker.end : match.start()]
        most = 260 if "đồng thời" in match["mark"] else 90
        ended = re.search(r"[.“”]", between) or ";" in between[:-1]
        return len(between) < most and not ended and speaker.kind == "person"

    def _event(self, speaker: Speaker, start: int, match: re.Match[str], sentence: Sentence, paragraph: Paragraph) -> Event | None:
        """The attribution that a verb makes, if it is one: with words behind it, and a verb that such a speaker may have."""
        tail = patterns.tail_pattern().match(self.text, match.end(), sentence.end)
        reading = _Reading(self._whole_verb(match, speaker.end), tail["sign"] or "", tail.end())
        topic = patterns.topic_pattern().match(self.text, reading.words, sentence.end)
        told_to = patterns.told_to().match(self.text, reading.words, sentence.end)
        asks = read("speech_verbs")["verbs"][reading.verb][0] in ("request", "directive", "ask")
        if told_to and asks and not reading.colon and not patterns.any_verb().search(told_to[0]):
            reading = replace(reading, words=told_to.end(), sign=":")
        if topic and not patterns.any_verb().search(topic[0]):
            reading = replace(reading, words=topic.end(), sign=":")
        quote = quote_at(self.text, reading.words)  # one may close in a later paragraph
        if (
            self._is_empty(reading, sentence, paragraph)
            or patterns.not_verb().match(self.text, match.start("verb"))
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
        further = re.match(r"(?:và|đồng thời|cũng)\s", following) or "," in reading.sign and patterns.further_verb().match(self.text, reading.words)
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
        if reading.verb in needs and not reading.colon and not patterns.addressee().match(self.text, words):
            return speaker.kind == "person" and patterns.hands_over().match(self.text, words, sentence.end) is not None
        act, takes, _ = lexicon["verbs"][reading.verb]
        if takes == "colon":
            told = "rằng" in reading.sign and reading.verb not in lexicon["thoughts"]  # `trả lời rằng …`, not `ông biết rằng …`
            return bool(reading.colon or "," in reading.sign or told or patterns.opens_clause().match(self.text, words))
        if takes != "clause" or reading.sign:
            return True
        informs = reading.verb.startswith(("thông tin", "thông báo")) and patterns.matter().match(self.text, words)
        topic = (informs or patterns.topic_word().match(self.text, words)) and not patterns.predicate().match(self.text, words, sentence.end)
        charged = act in ("directive", "note") and patterns.charged().match(self.text, words)
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
        if match and patterns.TITLED.search(match[0]):
            return []
        if speaker.kind == "group" and match and (not patterns.any_verb().search(match[0]) or self.text[: speaker.start].endswith("của ")):
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
        closing = patterns.closing_pattern().search(before)
        if not closing or self._in_quotes(paragraph, speaker.start):
            return []
        plain = [*QUOTE.finditer(self.text, paragraph.start, speaker.start)]
        quote = nested_quote(self.text, paragraph.start, paragraph.start + closing.start() + 1) or next(reversed(plain), None)
        if quote is None or quote.end() < paragraph.start + closing.start():
            return []
        if speaker.kind != "person" and not patterns.verb_after().match(self.text, speaker.end, sentence.end) and not re.search(r"\w", closing[0]):
            return []
        if "." in closing[0] and self.text[: quote.start()].rstrip().endswith(":"):
            return []
        return [Event(quote.start(), quote.start(1), speaker, self._act_in(closing[0] + self.text[speaker.end : sentence.end]), "direct", end=quote.end(1))]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A verb of saying, the sign behind it (`rằng`, a colon …), and where the words begin."""

    verb: str
    sign: str
    words: int

    @property
    def colon(self) -> bool:
        return ":" in self.sign


def _opens(text: str, start: int, at: int) -> bool:
    """Whether nothing but a connective or a clause stands before `at` in the sentence."""
    before = text[start:at].strip()
    return not before or before[-1] in ",;:–-" or len(before.split()) <= 3


def _is_clause(text: str) -> bool:
    """Words that can stand as a clause: four at least."""
    return len(text.split()) >= 4
