"""The records that pass between the rooms: plain, frozen, typed, free of behaviour.

Every offset counts characters of an article's *clean text* (`Article.text`): the file decoded, in NFC, with line ends `\\n` and tone marks in
one placement. Nothing else is changed, so `text[start:end] == quote` holds for every record that carries a quote.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Basis(StrEnum):
    """How a date, an outlet or a byline is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class LineKind(StrEnum):
    """What a line of the input is."""

    TITLE = "title"
    DATELINE = "dateline"
    LEAD = "lead"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"
    DUPLICATE = "duplicate"
    BLANK = "blank"


#: Lines whose sentences are evidence. A dateline, a byline and the rest are kept and shown, not analysed.
EVIDENCE_KINDS = frozenset({LineKind.TITLE, LineKind.LEAD, LineKind.BODY, LineKind.HEADING, LineKind.CAPTION})


#: The most that the last day of one meeting is after its first.
FEW_DAYS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class KnownDate:
    """A day, or a range of days, and how it is known.

    `start`/`end` are equal for a day and differ for a range, or for the few days that a meeting takes; both null when `basis` is unknown. `reason` says in words why an inferred date is what it is.
    """

    start: date | None = None
    end: date | None = None
    basis: Basis = Basis.UNKNOWN
    reason: str = ""

    @property
    def day(self) -> date | None:
        """The day, when it is one; null for a range."""
        return self.start if self.start == self.end else None

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and last day of a day or of the few days that a meeting takes; null for a longer range."""
        few = self.start is not None and self.end is not None and self.end - self.start <= FEW_DAYS
        return (self.start, self.end) if few else None  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the clean text, `text[start:end]`, without its line end, and why it was classed so."""

    number: int  # from 1, as an editor counts
    start: int
    end: int
    kind: LineKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article: where it came from, what is known of it, its clean text and its lines (which cover the text whole)."""

    article_id: str
    file: str
    sha256: str
    encoding: str
    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    outlet: str | None = None
    outlet_basis: Basis = Basis.UNKNOWN
    byline: str | None = None
    byline_basis: Basis = Basis.UNKNOWN
    published: KnownDate = KnownDate()
    event: KnownDate = KnownDate()

    @property
    def reference_date(self) -> date | None:
        """The article's date, the day that `đến nay` means: the day of publication, else of the event; null when neither is known to the day."""
        return self.published.day or (self.event.days[1] if self.event.days else None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an evidence line. `sentence_id` is derived from the article's id, the words and their occurrence; it is also the anchor in the report."""

    sentence_id: str
    article_id: str
    number: int  # from 1, in reading order
    start: int
    end: int
    text: str
    line: int  # Line.number
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Token:
    """One word (underthesea's segmentation) and its part-of-speech tag."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One quantitative statement. Field by field as in `docs/claims.md`."""

    claim_id: str
    article_id: str
    sentence_id: str
    quote: str
    start: int
    end: int
    value: float
    value_max: float | None
    total: float | None
    threshold: float | None
    unit: str
    indicator: str | None
    change: str  # level | increase | decrease
    status: str  # achieved | in_progress | target | context
    bound: str  # exact | at_least | at_most | about
    place: str | None
    place_level: str | None  # province | district | commune | village
    period_start: date | None
    period_end: date | None
    speaker: str | None
    themes: tuple[str, ...]
    confidence: float = 1.0  # calibrated against the gold


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person by full name, with one post (two posts: two mentions of one span)."""

    mention_id: str
    article_id: str
    sentence_id: str
    name: str
    start: int
    end: int
    post: str | None
    body: str | None
    level: str | None  # central | province | district | commune | village
    place: str | None
    day: date | None  # the article's reference date


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as written, and which place it is. `unit_id` is the gazetteer's id where it is known there, valid at the article's date; `today` the name of the unit that it is part of now."""

    mention_id: str
    article_id: str
    sentence_id: str
    quote: str
    start: int
    end: int
    place: str
    level: str | None
    unit_id: str | None
    today: str | None


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """A particular resolution, conclusion, plan … as cited, and its normal form: equal `canonical`, same document."""

    mention_id: str
    article_id: str
    sentence_id: str
    quote: str
    start: int
    end: int
    doc_type: str
    number: str | None
    issuer: str | None
    date: date | None
    canonical: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said: the words (`direct`) or their report (`reported`), without the attribution."""

    statement_id: str
    article_id: str
    sentence_id: str  # of the first sentence
    quote: str
    start: int
    end: int
    speaker: str
    speaker_type: str  # person | organisation | group
    post: str | None
    kind: str  # report | praise | criticism | directive | request
    form: str  # direct | reported


@dataclass(frozen=True, slots=True)
class Difficulty:
    """A difficulty named, or a remedy asked for or ordered."""

    difficulty_id: str
    article_id: str
    sentence_id: str
    quote: str
    start: int
    end: int
    kind: str  # difficulty | remedy
    named_by: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that belongs to a theme, with the words that decided."""

    passage_id: str
    article_id: str
    sentence_id: str
    theme: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """The records of one article, each kind in reading order. `tokens` pairs a sentence's id with its words."""

    article: Article
    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[str, tuple[Token, ...]], ...]
    claims: tuple[Claim, ...]
    people: tuple[PersonMention, ...]
    places: tuple[PlaceMention, ...]
    documents: tuple[DocumentMention, ...]
    statements: tuple[Statement, ...]
    difficulties: tuple[Difficulty, ...]
    passages: tuple[Passage, ...]
