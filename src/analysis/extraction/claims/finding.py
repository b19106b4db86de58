"""The steps in their order, over the sentences of a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims import mergers
from analysis.extraction.claims.anchors import LEVELS, Anchor, Discourse, Place, anchors_of, numbered_hamlets, rank, several_of_title
from analysis.extraction.claims.before import Before, change_beside, stock_before
from analysis.extraction.claims.bounds import bound_of
from analysis.extraction.claims.carrying import (
    Carried,
    after_list,
    begins_report,
    carried_on,
    goes_on_about,
    later_in,
    new_paragraph,
    next_item,
    of_reviewed_year,
    opening,
    under_heading,
    year_of_text,
    year_reviewed,
)
from analysis.extraction.claims.confidence import with_confidence
from analysis.extraction.claims.cues import is_told
from analysis.extraction.claims.exclusions import excluded_spans
from analysis.extraction.claims.frames import (
    asks,
    asks_for_plans,
    before_goals,
    begins_ahead,
    falls_due,
    goes_on,
    heading_status,
    is_bare_item,
    is_listed,
    is_terse,
    labels_place,
    last_day,
    leads_in,
    opens_list,
    plans,
    ranks,
    serves_goal,
    still_ordered,
    tells_of_before,
    tells_own_year,
    tells_share_of_plan,
)
from analysis.extraction.claims.homes import told_ahead
from analysis.extraction.claims.indicators import indicator_of, resumes
from analysis.extraction.claims.main_place import topic_of
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.named import find_named
from analysis.extraction.claims.nearby import period_near, without_documents
from analysis.extraction.claims.papers import left_by, quotes
from analysis.extraction.claims.quantities import find_quantities, multiples
from analysis.extraction.claims.registry import Indicator
from analysis.extraction.claims.registry import indicator as find_indicator
from analysis.extraction.claims.scope import begin_sentence, end_sentence, scope_of
from analysis.extraction.claims.speakers import speaker_of, statement_at
from analysis.extraction.claims.status import Frame, is_future, is_measure, is_plain, status_of
from analysis.extraction.claims.stocks import is_stock
from analysis.extraction.claims.telling import Telling
from analysis.extraction.claims.titles import as_told
from analysis.extraction.claims.topics import themes_of
from analysis.extraction.claims.units import Guess, unit_at
from analysis.extraction.claims.weighed import features, second_reading
from analysis.extraction.claims.when import span_of
from analysis.extraction.claims.words import entry, lower, stands
from analysis.extraction.claims.zeros import find_zeros
from analysis.extraction.origin import unit_of_dateline
from analysis.extraction.places import find_places
from analysis.extraction.scene import Scene
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.language.periods import Period, find_periods
from analysis.language.quotations import with_paired_marks
from analysis.records import Claim, LineKind, PersonMention, PlaceMention, Sentence, Statement

COUNTED_LENGTHS = ("years_past", "years_ahead", "months_in", "years_in", "days")  # periods that are claims, too
NOUN_TAGS = ("N", "Nc", "Ny", "Nu", "Nb", "M")


@dataclass(frozen=True, slots=True)
class _State:
    """What is carried from sentence to sentence."""

    discourse: Discourse
    carried: Carried = Carried()
    frame: str = "achieved"
    listing: bool = False  # the frame holds for the items of a list
    last_status: str = "achieved"  # of the last figure of the sentence before, in the same paragraph
    mixed: bool = False  # whether that sentence told of results as well as of goals
    led: bool = False  # `Các chỉ tiêu đã đề ra: …`: the goals go on to the end of the paragraph
    listed: bool = False  # the line is an item of a list
    item: bool = False  # … and so was the one before, under no heading: the goals of a list go on
    line: int = -1
    heading: str = ""
    day: date | None = None  # the article's day; where it has none, the last day that it names
    asked: bool = False  # the paragraph sets or asks for something: `Thứ ba, …` goes on with it whatever stands between
    ordered: bool = False  # somebody orders or asks in the paragraph, and nothing has been told as done since
    questioned: bool = False  # the line before asks for plans: `Thời gian tới huyện sẽ làm gì?`
    headed: bool = False  # the line before was a heading
    bare: bool = False  # the line is an item of a list without marks
    goals_follow: bool = False  # a line without a number of its own introduced goals, and nothing but headings and lists came since
    paper: str = ""  # a plan was announced in the sentence before, or is being quoted
    quoted: bool = False  # … and this sentence quotes it
    planned: bool = False  # the paragraph sets goals, and nothing has been told as done since
    counted: str | None = None  # the unit of the last figure
    mergers: bool = False  # the article tells of mergers that are still on paper
    made: frozenset[str] = frozenset()  # the sentences that tell what the bodies have which those mergers make
    measured: Indicator | None = None  # what the last figure of the paragraph that measures something measured


def find_claims(
    document: Document, places: Sequence[PlaceMention], statements: Sequence[Statement], people: Sequence[PersonMention] = (), *, weighing: bool = True
) -> tuple[Claim, ...]:
    """The claims of a document in text order.

    Args:
        document: the article read as language.
        places: its mentions of places (`extraction.places`); looked for here when none are given.
        people: who holds which office: a paragraph in which somebody of a higher office speaks leaves the village of the last one.
        statements: who said what (`extraction.statements`); without them no claim has a speaker.
        weighing: whether the words' weights may overrule the rules' status (`claims.weighed`).
    """
    places = places or find_places(document)
    readings = read_sentences(document, places)
    dateline = unit_of_dateline(document.article)
    topic = topic_of(readings, _default_place(document, places), Place(dateline.name, dateline.level) if dateline else Place())
    latest = {topic.level: topic} if topic.level else {}
    state = _State(
        day=document.article.reference_date or last_day(readings) or before_goals(readings),
        discourse=Discourse(
            topic=topic,
            section=topic,
            current=topic,
            latest=latest | _first_of_levels(readings, latest),
            officials=_officials(people),
            flowing=_is_flowing(readings),
            numbered=numbered_hamlets(readings),
            several=several_of_title(readings),
        ),
        carried=opening(readings, document.article.reference_date),
        mergers=mergers.are_planned(readings, document.article.reference_date),
        made=mergers.of_new_bodies(readings),
    )
    claims: list[Claim] = []
    quoted = told_ahead(readings)
    for reading in readings:
        state = _begin(document, reading, state)
        if home := quoted.get(reading.sentence.sentence_id):
            state = replace(state, discourse=replace(state.discourse, current=home, guest=home))
        anchors = anchors_of(reading, state.discourse)
        found = _claims_of(_Here(document, reading, anchors, state, statements, weighing))
        claims += found
        told = [c.status for c in found if c.status != "context"]
        going_on = [c.status for q, c in zip(reading.quantities, found) if c.status != "context" and not is_measure(reading, q)]
        led = (state.led and not tells_of_before(reading, state.day)) or leads_in(reading)
        state = replace(
            state,
            led=led,
            last_status=_goes_over(reading, state, going_on),
            mixed=len(set(going_on)) > 1 if going_on else state.mixed,
            asked=state.asked or asks(reading),
            ordered=still_ordered(reading, ordered=state.ordered),
            paper=left_by(reading, state.paper, quoted=state.quoted),
            counted=found[-1].unit if found else state.counted,
            planned=plans(reading) or (state.planned and not {"achieved", "in_progress"} & set(told)),
            measured=next((i for c in reversed(found) if (i := find_indicator(c.indicator))), state.measured),
            discourse=end_sentence(reading, anchors, state.discourse),
            carried=carried_on(reading, state.carried, told, state.day),
        )
    return as_told(claims, readings)


def _is_flowing(readings: Sequence[Reading]) -> bool:
    """Whether an article prints nearly every sentence as a paragraph of its own, so that a new line means nothing."""
    lines = Counter(r.sentence.line for r in readings if r.sentence.kind is LineKind.BODY)
    return len(lines) >= _FLOWING and sum(count == 1 for count in lines.values()) >= 0.8 * len(lines)


_FLOWING = 8  # paragraphs


def _officials(people: Sequence[PersonMention]) -> dict[str, str]:
    """By name, the level of the highest office."""
    held: dict[str, str] = {}
    for person in people:
        if person.level in LEVELS and rank(person.level) >= rank(held.get(person.name.lower(), "village")):
            held[person.name.lower()] = person.level
    return held


def _default_place(document: Document, places: Sequence[PlaceMention]) -> Place:
    """The province of the article's outlet, for an article that names no place."""
    province = Scene(document, places).place("province", 0)
    return Place(province, "province") if province else Place()


def _first_of_levels(readings: Sequence[Reading], known: dict[str, Place]) -> dict[str, Place]:
    """`tỉnh`, `toàn huyện` in the first lines mean the province, the district that the article names, even if later; not one district of several."""
    found = {}
    for level in ("province", "district"):
        named = [Place(m.place, m.level) for r in readings for m in r.places if m.level == level]
        most = max(named, key=named.count, default=None)
        if most and level not in known and (level == "province" or len(set(named)) == 1):
            found[level] = most
    return found


def _goes_over(reading: Reading, state: _State, told: Sequence[str]) -> str:
    """The status that a sentence leaves to the next one, if that goes on with it."""
    if told:
        return "achieved" if begins_ahead(reading, state.day) else told[-1]
    return "target" if asks(reading) else state.last_status


def _begin(document: Document, reading: Reading, state: _State) -> _State:
    """The state as a sentence finds it: headings set the frame, a new line forgets the period."""
    heading = heading_status(document, reading.sentence)
    heading = "target" if heading == "" and _looks_ahead(reading, state.day) else heading
    new_line = reading.sentence.line != state.line
    marked = is_listed(reading.sentence)
    bare = heading is None and (_is_bare(document, reading, state) if new_line else state.bare)
    frame, listing = _framed(reading, state, heading, new_line=new_line, item=bare or marked)
    item = new_line and state.listed and marked and not listing and not labels_place(reading)
    breaks = new_line and not state.discourse.flowing  # where every sentence is a line, a new line begins nothing
    return replace(
        state,
        listing=listing,
        last_status=state.last_status if not new_line or item or _keeps_on(reading, state) else "achieved",
        item=item,
        listed=marked if new_line else state.listed,
        led=state.led and not new_line,
        asked=(state.asked and not new_line) or state.questioned,
        ordered=(state.ordered and not new_line) or (new_line and state.questioned),
        quoted=quotes(reading, state.paper, new_line=breaks),
        planned=state.planned and not breaks,
        questioned=asks_for_plans(reading) if new_line else state.questioned and asks_for_plans(reading),
        measured=None if new_line else state.measured,
        discourse=begin_sentence(reading, state.discourse),
        carried=_carried(reading, state, new_line=new_line, heading=heading is not None, item=bare or marked),
        frame=frame,
        goals_follow=_goals_follow(reading, state, heading, new_line=new_line),
        heading=state.heading if heading is None else reading.text,
        headed=heading is not None if new_line or heading is not None else state.headed and not new_line,
        bare=bare,
        line=reading.sentence.line,
    )


def _looks_ahead(reading: Reading, day: date | None) -> bool:
    """`Trong quý IV, huyện tập trung:`: a heading with a time to come; the items below it are still to be done."""
    return reading.text.rstrip().endswith(":") and not is_told(reading) and any(is_future(period, day) for period in reading.periods)


def _is_bare(document: Document, reading: Reading, state: _State) -> bool:
    """Whether a line without a mark is an item of the goals that the line above, or the one above its like, introduced with a colon."""
    introduced = state.listing and state.frame == "target" and (state.headed or state.bare) and state.heading.rstrip().endswith(":")
    return introduced and not is_listed(reading.sentence) and not tells_of_before(reading, state.day) and is_bare_item(document, reading)


def _keeps_on(reading: Reading, state: _State) -> bool:
    """Whether a paragraph goes on with the goals of the last one: by its first words, or it ranks those of whom the same was planned."""
    ranked = ranks(reading) and any(q.unit.name == state.counted for q in reading.quantities)
    return ranked or goes_on(reading, "continuing_paragraphs") or serves_goal(reading)


def _goals_follow(reading: Reading, state: _State, heading: str | None, *, new_line: bool) -> bool:
    if heading:
        return heading == "target" and reading.text.rstrip().endswith(":") and not is_listed(reading.sentence)
    return state.goals_follow and (heading is not None or not new_line or is_listed(reading.sentence))


def _carried(reading: Reading, state: _State, *, new_line: bool, heading: bool, item: bool) -> Carried:
    """The periods that earlier sentences leave; the items of a list share them, a heading gives its section one."""
    if heading:
        return under_heading(reading, new_paragraph(state.carried))
    if not new_line or goes_on_about(reading):
        return later_in(reading, state.carried)
    if item:
        return later_in(reading, next_item(reading, state.carried, state.day))
    return later_in(reading, after_list(new_paragraph(state.carried)))


def _framed(reading: Reading, state: _State, heading: str | None, *, new_line: bool, item: bool) -> tuple[str, bool]:
    """The status that the heading above gives; that of a numbered heading ends with its list."""
    if heading is not None:
        goes_on = not heading and state.goals_follow and state.frame == "target"  # `… với các chỉ tiêu sau: | I. Về kinh tế | - …`
        return (state.frame, True) if goes_on else (heading or "achieved", opens_list(reading.sentence))
    if state.listing and new_line and not item:  # the list is over; a heading above running text holds on
        return (state.frame if state.headed and not state.heading.endswith(":") else "achieved"), False
    return state.frame, state.listing


# --- sentences ------------------------------------------------------------------------------------------------------


def read_sentences(document: Document, places: Sequence[PlaceMention]) -> tuple[Reading, ...]:
    """Every sentence with its quantities, periods and places."""
    earlier: list[Quantity] = []
    readings = []
    year, reviewed = year_of_text(document), year_reviewed(document)
    about_ntm = bool(re.search(r"nông thôn mới|(?<!\w)ntm(?!\w)", lower(document.article.text)))
    marked = with_paired_marks(document.article.text)
    for sentence in document.sentences:
        inside = tuple(_shifted(p, sentence) for p in places if sentence.start <= p.start and p.end <= sentence.end)
        reading = _read(document, sentence, marked[sentence.start : sentence.end], inside, earlier, about_ntm=about_ntm, year=year)
        reading = of_reviewed_year(reading, reviewed)
        earlier = [*earlier[-12:], *reading.quantities]
        readings.append(reading)
    return tuple(readings)


def _shifted(place: PlaceMention, sentence: Sentence) -> PlaceMention:
    return replace(place, start=place.start - sentence.start, end=place.end - sentence.start)


def _read(
    document: Document, sentence: Sentence, text: str, places: tuple[PlaceMention, ...], earlier: Sequence[Quantity], *, about_ntm: bool, year: int | None
) -> Reading:
    told = _without_names(text, places)
    dates = tuple(d for d in find_periods(told, document.article.reference_date, year) if not _is_count(text, d))
    periods = without_documents(lower(told), dates)
    zeros = find_zeros(text)
    blocked = [
        *excluded_spans(text, [d for d in dates if d.kind not in COUNTED_LENGTHS]),
        *((q.start, q.end) for q in zeros),
        *_names_with_numbers(places),
    ]
    counted = find_quantities(text, blocked, _guess(document, sentence), earlier)
    counted = (*counted, *(m for m in multiples(text) if not any(m.start < q.end and q.start < m.end for q in counted)))
    named = find_named(text, places, (*counted, *zeros), about_ntm=about_ntm)
    quantities = tuple(sorted((*counted, *zeros, *named), key=lambda q: (q.start, q.end)))
    return Reading(sentence, text, lower(told), quantities, periods, places)


_YEAR_AFTER = re.compile(
    r"(?:(?<!\w)(?:năm|học|khóa|vụ|niên|kỳ|trong|đến|tới|từ|vào|hết|cuối|đầu|giữa|trước|sau|với|và|của|tháng|quý|so)|[-–/,(])\s*$", re.IGNORECASE
)


def _is_count(text: str, period: Period) -> bool:
    """`trao 2000 suất quà`, `2015 gốc cam`: a number that could be a year, before a counted noun; behind a word of time it is the year (`đến 2020 học sinh …`)."""
    if period.kind != "year" or not text[period.start : period.end].isdigit() or _YEAR_AFTER.search(text[: period.start]):
        return False
    counted = unit_at(text, period.end)
    return counted is not None and counted.unit.known


_CAPITALISED = re.compile(rf"(?<!\w)[{UPPER}][^\W\d_]*")


_PERSON = re.compile(rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí) (?P<name>[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{0,4}})(?!\w)")


@cache
def _kinds() -> frozenset[str]:
    """The words for a unit, which are no part of its name."""
    return frozenset(entry("place_words", "types")) | frozenset(entry("place_words", "villages"))


def _without_names(text: str, places: Sequence[PlaceMention]) -> str:
    """The sentence with `Xxx` for the words of the names of units: `Cao Bằng phấn đấu` strives, and does nothing `bằng`, by means of it."""
    for place in (p for p in places if p.level):
        for word in _CAPITALISED.finditer(text, place.start, place.end):
            if word.start() > place.start or word.group().lower() not in _kinds():
                text = _masked(text, word)
    for person in _PERSON.finditer(text):
        for word in _CAPITALISED.finditer(text, person.start("name"), person.end("name")):
            text = _masked(text, word)
    return text


def _masked(text: str, word: re.Match[str]) -> str:
    return f"{text[: word.start()]}X{'x' * (len(word.group()) - 1)}{text[word.end() :]}"


def _names_with_numbers(places: Sequence[PlaceMention]) -> list[tuple[int, int]]:
    """`xóm 7`, `phường 9` are names."""
    return [(p.start, p.end) for p in places if any(c.isdigit() for c in p.quote)]


def _guess(document: Document, sentence: Sentence) -> Guess:
    """The noun at an offset by word segmentation and tags: a classifier takes its noun along."""

    def end_of_noun(offset: int) -> int | None:
        tokens = document.tokens(sentence)
        index = next((i for i, t in enumerate(tokens) if t.start <= sentence.start + offset < t.end and t.tag in NOUN_TAGS), None)
        if index is None or not tokens[index].text[:1].isalpha():
            return None
        last = tokens[index]
        if last.tag == "Nc" and index + 1 < len(tokens) and tokens[index + 1].tag == "N":
            last = tokens[index + 1]
        return last.end - sentence.start

    return end_of_noun


# --- claims ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Here:
    """Everything that the figures of one sentence are read with."""

    document: Document
    reading: Reading
    anchors: tuple[Anchor, ...]
    state: _State
    statements: Sequence[Statement]
    weighing: bool


def _claims_of(here: _Here) -> list[Claim]:
    claims: list[Claim] = []
    previous: Indicator | None = None
    before: Before | None = None
    for quantity in here.reading.quantities:
        claim = _claim(here, quantity, previous, before)
        previous = find_indicator(claim.indicator) or previous
        before = Before(
            quantity,
            claim.change,
            claim.status,
            (claim.period_start, claim.period_end),
            is_stock(here.reading, quantity, claim.change, claim.indicator, stock_before(before)),
            before,
        )
        claims.append(claim)
    return claims


def _indicator(here: _Here, quantity: Quantity, change: str, previous: Indicator | None) -> Indicator | None:
    """What the figure measures: told in its sentence, else what the paragraph was about (`152 xã đạt chuẩn. Huyện A có 10/10 xã.`)."""
    own, earlier = indicator_of(here.reading, quantity, change, previous), here.state.measured
    return earlier if own is None and earlier and resumes(here.reading, quantity, change, earlier) else own


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure before its status is known: what is read of it, who says it, the time beside it, and what stands before it in its sentence."""

    quantity: Quantity
    statement: Statement | None
    period: Period | None
    previous: Indicator | None
    before: Before | None


def _claim(here: _Here, quantity: Quantity, previous: Indicator | None, before: Before | None) -> Claim:
    reading, sentence = here.reading, here.reading.sentence
    statement = statement_at(here.statements, quantity.start + sentence.start, quantity.end + sentence.start)
    figure = _Figure(quantity, statement, period_near(reading, quantity), previous, before)
    on_paper = here.state.mergers and mergers.is_outcome(reading, quantity, here.state.made)
    default = "target" if on_paper else _default(reading, here.state, statement)
    to_be_made = on_paper and (sentence.sentence_id in here.state.made or mergers.tells_of_new_unit(reading))  # `Sở mới có 135 người`: no `mới có`
    ruled = "target" if to_be_made else status_of(reading, quantity, Frame(default, here.state.day), figure.period)
    claim = _with_status(here, figure, ruled)
    planned = ruled == "target" and (on_paper or here.state.quoted or _falls_due(here, figure.period))  # told elsewhere, which the words' weights don't see
    if here.weighing and not planned:
        status = second_reading(ruled, features(claim, sentence, here.document.article.reference_date))
        if status != ruled and not is_plain(reading, quantity, ruled):
            claim = _with_status(here, figure, status)
    return with_confidence(claim, sentence.text, len(reading.quantities))


def _falls_due(here: _Here, period: Period | None) -> bool:
    """Whether a figure's time lies ahead in an article without a day: only its other sentences tell so."""
    return here.document.article.reference_date is None and is_future(period, here.state.day)


def _with_status(here: _Here, figure: _Figure, status: str) -> Claim:
    reading, sentence, article = here.reading, here.reading.sentence, here.document.article
    quantity, statement, period, before = figure.quantity, figure.statement, figure.period, figure.before
    day = article.reference_date
    change = change_beside(reading, quantity, status, before)
    place = scope_of(reading, quantity, here.anchors, here.state.discourse)
    indicator = _indicator(here, quantity, change, figure.previous) if status != "context" else None
    telling = Telling(
        status,
        article.event.days,
        day,
        here.state.carried,
        year=year_of_text(here.document),
        result=before.span if before else None,
        change=change,
        stock=status == "in_progress" or is_stock(reading, quantity, change, indicator.id if indicator else None, stock_before(before)),
        spoken=statement is not None and speaker_of(statement) is not None and not _presents(here, statement),
    )
    first, last = span_of(reading, quantity, period, telling)
    return Claim(
        claim_id=content_id("c", sentence.article_id, sentence.sentence_id, quantity.start, quantity.end),
        article_id=sentence.article_id,
        sentence_id=sentence.sentence_id,
        quote=sentence.text[quantity.start : quantity.end],
        start=quantity.start + sentence.start,
        end=quantity.end + sentence.start,
        value=quantity.value,
        value_max=quantity.value_max,
        total=quantity.total,
        threshold=quantity.threshold,
        unit=quantity.unit.name,
        indicator=indicator.id if indicator else None,
        change=change,
        status=status,
        bound=bound_of(reading, quantity),
        place=place.name,
        place_level=place.level,
        period_start=first,
        period_end=last,
        speaker=speaker_of(statement),
        themes=themes_of(indicator, (sentence.text, here.state.heading, _paragraph(here.document, sentence), article.text)),
    )


def _presents(here: _Here, statement: Statement) -> bool:
    """`Báo cáo do ông A trình bày nêu rõ: …`: who reads a report out tells what it says."""
    before = here.document.article.text[: statement.start]
    return begins_report(before[before.rfind("\n") + 1 :])


def _default(reading: Reading, state: _State, statement: Statement | None) -> str:
    """The status of a figure without a cue: `Cụ thể, …` goes on with a goal of the sentence before, an order that says `tiếp tục` sets one."""
    carried_goal = (
        (state.led and not tells_of_before(reading, state.day))
        or state.quoted
        or (state.ordered and still_ordered(reading, ordered=True))
        or (state.asked and goes_on(reading, "ordinals"))
        or (
            state.last_status == "target"
            and (
                (state.item and not tells_share_of_plan(reading))
                or goes_on(reading, "continuing", ranking=not state.mixed)
                or serves_goal(reading)
                or tells_own_year(reading, state.day)
                or (state.asked and falls_due(reading, state.day))
                or (state.planned and is_terse(reading))
            )
        )
    )
    said = statement is not None and statement.kind in ("directive", "request")
    ordered = said and stands(reading.lower, entry("status", "ordering"), entry("status", "not_target"))  # not `6.800 hộ phải dùng nước nhiễm mặn`
    return "target" if carried_goal or ordered else state.frame


def _paragraph(document: Document, sentence: Sentence) -> str:
    return " ".join(s.text for s in document.paragraph(sentence))
