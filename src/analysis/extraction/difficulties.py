"""Difficulties that an article names, and the remedies that are asked for or ordered against them; each a clause that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from analysis.extraction import acts
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.places import find_places
from analysis.extraction.scene import Scene
from analysis.extraction.speakers import Speakers
from analysis.extraction.statements import speaker_at
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.records import Difficulty, LineKind, Sentence, Statement

_LEAST = 4  # words in a clause
_SHORT = 5  # words of a part that tells no more than a circumstance
_POOR = 10.0  # per cent of poor households from which the share itself is a difficulty
_PAST = 5  # years before the article from which a year tells of the past
_MANY = 6  # orders of one statement from which only those count that say what they remove
_STRONG, _WEAK = 2, 1


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence, `text[start:end]`."""

    sentence: Sentence
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """In which words a clause stands: the statement around it (null: the newspaper's own), whether difficulties were announced, whether a heading of shortcomings stands above."""

    statement: Statement | None
    announced: bool
    below: bool
    year: int | None = None

    @property
    def criticises(self) -> bool:
        return self.statement is not None and self.statement.kind == "criticism"


def find_difficulties(document: Document, statements: Sequence[Statement]) -> tuple[Difficulty, ...]:
    """Difficulties and remedies, in text order, with who names them (null: the newspaper)."""
    author, below = None, False
    found: list[tuple[Clause, str, Statement | None, str | None]] = []
    for sentence in document.sentences:
        if _is_heading(sentence):
            below = _matches("headings", sentence.text)
            author = _author(document) if below else author
            continue
        for clause, kind, statement in _judged(document, sentence, statements, below):
            found.append((clause, kind, statement, statement.speaker if statement else author if below else None))
    answered = any(kind == "difficulty" for _, kind, *_ in found)
    return tuple(_record(document, clause, kind, namer) for clause, kind, statement, namer in found if answered or _stands(clause, kind, statement))


def _stands(clause: Clause, kind: str, statement: Statement | None) -> bool:
    """Whether a record needs no difficulty beside it: one itself, a request, or an order that says what it removes."""
    return kind == "difficulty" or statement is not None and statement.kind == "request" or _removes(clause.text)


def _is_heading(sentence: Sentence) -> bool:
    """A title, a heading, or a line in capitals."""
    return sentence.kind in (LineKind.TITLE, LineKind.HEADING) or sentence.text.isupper()


def _author(document: Document) -> str | None:
    """The institution whose report the article is."""
    author = Speakers(Scene(document, find_places(document)), ()).author()
    return author.name if author else None


def _judged(document: Document, sentence: Sentence, statements: Sequence[Statement], below: bool) -> Iterator[tuple[Clause, str, Statement | None]]:
    """The difficulties and remedies of a sentence."""
    announced = below
    day = document.article.reference_date
    for clause in _clauses(sentence, statements):
        if _matches("announcing", clause.text) or _sums_up(clause):
            announced = announced or _opens_list(clause)
            continue
        statement = speaker_at(statements, clause.start)
        asked = clause.sentence.text[clause.end - sentence.start :].lstrip().startswith("?") or statement is None and sentence.text.rstrip().endswith("?")
        if asked or statement is None and _introduces(clause, statements):
            continue
        told = statement is not None and _admitting().search(document.article.text[: statement.start][-40:]) is not None
        setting = Setting(statement, announced or told, below, day.year if day else None)
        if _is_remedy(clause, statement, statements):
            yield clause, "remedy", statement
        else:
            for part in _difficulties(clause, setting):
                yield part, "difficulty", statement


@cache
def _admitting() -> re.Pattern[str]:
    """A verb of complaining or admitting right before what is said: difficulties follow, also where the statement is a report."""
    verbs = read("speech_verbs")["verbs"]
    return re.compile(rf"(?<!\w)(?:{alternatives(verb for verb, entry in verbs.items() if entry[0] in ('criticism', 'admit'))})(?:\s+(?:rằng|là))?[\s,:“\"]*$")


def _opens_list(clause: Clause) -> bool:
    """Whether a colon or `như` shows that the difficulties follow."""
    behind = clause.sentence.text[clause.end - clause.sentence.start :].lstrip()
    return behind.startswith(":") or clause.text.endswith(" như") or " như " in clause.text


def _sums_up(clause: Clause) -> bool:
    """Whether a colon stands behind the clause and its last words only say that difficulties follow (`vẫn còn nhiều hạn chế:`)."""
    behind = clause.sentence.text[clause.end - clause.sentence.start :].lstrip()
    return behind.startswith(":") and _matches("summed", " ".join(clause.text.split()[-4:]))


def _introduces(clause: Clause, statements: Sequence[Statement]) -> bool:
    """Whether the clause only tells who says what follows (`…, ông Quang băn khoăn: …`)."""
    return any(clause.end <= statement.start <= clause.end + 4 for statement in statements)


# ── clauses ─────────────────────────────────────────────────────────────────


@cache
def _break() -> re.Pattern[str]:
    """Where a clause ends: a semicolon, a colon, a contrast behind a comma, a request; other commas hold too much together to end one."""
    words = read("difficulty_words")
    asking = rf",\s+(?=(?:{alternatives(words['asking'])})\s)"
    return re.compile(rf"\s*;\s*|{asking}|\s*:\s+|,\s+(?:{alternatives(words['contrasts'])})(?! song),?\s+(?=\w)|\.{{3}}\s*|…\s*")


def _clauses(sentence: Sentence, statements: Sequence[Statement]) -> Iterator[Clause]:
    """The clauses of a sentence; where a statement's words begin or end, a clause does."""
    cuts = {s.start for s in statements if sentence.start < s.start < sentence.end} | {s.end for s in statements if sentence.start < s.end < sentence.end}
    edges = [(sentence.start, sentence.start)]
    edges += [(sentence.start + m.start(), sentence.start + m.end()) for m in _break().finditer(sentence.text)]
    edges += [(cut, cut) for cut in cuts]
    edges = sorted(edges) + [(sentence.end, sentence.end)]
    for (_, start), (end, _) in zip(edges, edges[1:]):
        clause = _trimmed(sentence, start, end)
        if clause and len(clause.text.split()) >= _LEAST:
            yield clause


@cache
def _opening() -> re.Pattern[str]:
    """List marks, opening quotation marks and connectives, with which a clause may begin."""
    connectives = alternatives(read("difficulty_words")["connectives"])
    return re.compile(rf"(?:[\s\-–+*•“\"(]+|\d+(?:\.\d+)*[.)]\s+|[a-zđ]\)\s+|(?:{connectives})(?!\s(?:song|hóa)(?!\w)),?\s+)+")


def _trimmed(sentence: Sentence, start: int, end: int) -> Clause | None:
    """The words between two offsets without marks and connectives around them."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    opening = _opening().match(text)
    start += opening.end() if opening else 0
    kept = text[opening.end() if opening else 0 :].rstrip(' \t.,;:!…”"')
    return Clause(sentence, start, start + len(kept), kept) if kept else None


def _parts(clause: Clause) -> list[Clause]:
    """What stands between the commas of a clause, those in brackets and in numbers aside."""
    cuts, depth, held = [0], 0, [match.span() for match in _pattern("pairs").finditer(clause.text)]
    for k, sign in enumerate(clause.text):
        depth += (sign in "(“") - (sign in ")”")
        if sign == "," and depth <= 0 and clause.text[k + 1 : k + 2] == " " and not any(a < k < b for a, b in held):
            cuts.append(k + 1)
    found = [_trimmed(clause.sentence, clause.start + a, clause.start + b) for a, b in zip(cuts, [*cuts[1:], len(clause.text)])]
    return [part for part in found if part]


# ── difficulties ────────────────────────────────────────────────────────────


def _difficulties(clause: Clause, setting: Setting) -> Iterator[Clause]:
    """The difficulties that a clause names: a part with a subject of its own each, what only goes on with it included."""
    if _is_excluded(clause, setting):
        return
    unmarked = not any(_evidence(part.text) for part in _parts(clause))
    if setting.below and setting.statement is None or unmarked:
        if setting.below or setting.announced or setting.criticises and len(clause.text.split()) > _LEAST + 2:
            yield clause
        return
    for row in _rows(_parts(clause)):
        merged = _joined(row)
        if _counts(merged, setting):
            yield merged


def _is_excluded(clause: Clause, setting: Setting) -> bool:
    """Whether the clause tells of the past, or of what is planned."""
    if re.match(rf"(?:{alternatives(read('difficulty_words')['past'])})(?!\w)", clause.text) or _matches("planned", clause.text, but="as_planned"):
        return True
    years = [int(year) for year in re.findall(r"[Nn]ăm\s+((?:19|20)\d\d)(?!\s*[-–])", clause.text)]
    return bool(years and setting.year and max(years) <= setting.year - _PAST and setting.statement is None)


def _rows(parts: list[Clause]) -> Iterator[list[Clause]]:
    """Rows of parts that name one difficulty: it begins with a part of its own subject, leads without a predicate included."""
    row: list[Clause] = []
    lead: list[Clause] = []
    for part in parts:
        if _evidence(part.text):
            if row and _has_subject(part.text):
                yield row
                row, lead = [], []
            row = [*(row or lead), part]
            lead = []
        elif row and _trails(part.text):
            row.append(part)
        else:
            if row:
                yield row
            row, lead = [], [*lead, part] if not _has_predicate(part.text) else []
    if row:
        yield row


def _joined(row: list[Clause]) -> Clause:
    first, last = row[0], row[-1]
    start = first.start - first.sentence.start
    return replace(first, end=last.end, text=first.sentence.text[start : last.end - first.sentence.start])


def _counts(clause: Clause, setting: Setting) -> bool:
    """Whether the evidence is enough where the clause stands."""
    evidence = _evidence(clause.text)
    if len(clause.text.split()) < _LEAST - 1 and evidence < _STRONG:
        return False
    return evidence == _STRONG or setting.announced or setting.criticises


def _has_subject(text: str) -> bool:
    """Whether something stands before the first word of difficulty, or the part says that there is none of a thing (`chưa có xã nào …`)."""
    if _starts("existential", text):
        return True
    if _starts("trailing", text):
        return False
    bare = _bare(text)
    first = min((m.start() for m in (_pattern("difficulty").search(bare), _little().search(bare)) if m), default=0)
    return bool(_pattern("fillers").sub(" ", bare[:first]).strip())


def _has_predicate(text: str) -> bool:
    return _matches("predicates", text)


def _trails(text: str) -> bool:
    """Whether a part without a difficulty only goes on with the one before."""
    return _starts("trailing", text) or len(text.split()) <= _SHORT and not _has_predicate(text)


def _evidence(text: str) -> int:
    """2: the words name a difficulty by themselves; 1: they may, among others; 0: they don't."""
    bare = _bare(text)
    if _little().search(bare) or _remains().search(bare) or _is_poor(text) or _falls_short(bare):
        return _STRONG
    found = [re.sub(r"\s+", " ", match[0].lower()) for match in _pattern("difficulty").finditer(bare)]
    if not found:
        return 0
    weak = set(read("difficulty_words")["weak"])
    lacks = any(word.startswith(tuple(read("difficulty_words")["lacking"])) for word in found)
    return _STRONG if lacks or any(word not in weak for word in found) or re.search(r"\d", bare) else _WEAK


def _bare(text: str) -> str:
    """The words without phrases that deny a difficulty or tell of its end; as long as the text."""

    def blank(match: re.Match[str]) -> str:
        return " " * len(match[0])

    for pattern in (_denial(), _ended(), _fell(), _pattern("not_difficulty")):
        text = pattern.sub(blank, text)
    return text


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('difficulty_words')[name])})(?!\w)")


def _matches(name: str, text: str, but: str | None = None) -> bool:
    """Whether one of a list's words stands in a text, outside the phrases of the list `but`."""
    return _pattern(name).search(_pattern(but).sub(" ", text) if but else text) is not None


def _starts(name: str, text: str) -> bool:
    return _pattern(name).match(text) is not None


@cache
def _denial() -> re.Pattern[str]:
    """`không có xã nào thiếu …`, `không để học sinh phải học nhờ`: what is denied, up to the next comma."""
    words = read("difficulty_words")
    none = rf"(?:{alternatives(words['none'])})\s+(?:\S+\s+){{1,3}}nào\s+(?:{alternatives(words['denied'])})(?!\w)[^,;]*"
    kept = rf"(?:{alternatives(words['keeping_off'])})\s+(?:[^\s,;]+\s+){{0,5}}?(?:{alternatives(words['difficulty'])})(?!\w)"
    return re.compile(rf"(?<!\w)(?i:{none}|{kept})")


@cache
def _ended() -> re.Pattern[str]:
    """A verb that ends a difficulty, and the difficulty (`bố trí xong cán bộ dôi dư`); not where the verb itself is denied."""
    words = read("difficulty_words")
    denied = "".join(rf"(?i:(?<!{word} ))" for word in words["denying"])
    return re.compile(
        rf"(?<!\w){denied}(?i:{alternatives(words['ending'])})\s+(?:(?!(?:{alternatives(words['causes'] + words['persisting'])})\s)[^\s,;]+[\s,]+){{0,6}}?(?i:{alternatives(words['ended'])})(?!\w)"
    )


@cache
def _fell() -> re.Pattern[str]:
    """A difficulty that has become less (`số hồ sơ trễ hạn đã giảm`)."""
    words = read("difficulty_words")
    return re.compile(rf"(?i:{alternatives(words['ended'])})\s+(?:[^\s,;]+\s+){{0,3}}?(?:{alternatives(words['falling'])})(?!\w)")


@cache
def _number() -> str:
    """A pattern for how a number, or its bound, begins."""
    return rf"(?:(?<!năm )(?<!tháng )(?<!ngày )\d|(?:{alternatives(read('difficulty_words')['numbers'])})(?!\w)(?!\s+(?:19|20)\d\d(?!\d)))"


@cache
def _little() -> re.Pattern[str]:
    """A measure of little before a number (`mới đạt 27%`, `chỉ 61%`)."""
    words = read("difficulty_words")
    near, right = alternatives(words["little"]), alternatives(words["just"])
    return re.compile(
        rf"(?<!\w)(?<!đổi )(?:(?i:{near})\s+(?:[^\s,;]+\s+){{0,2}}?|(?i:{right})\s+){_number()}(?![\w.,]*\s+(?:\d[\d.,]*\s+)?(?:{alternatives(words['times'])})(?!\w))"
    )


@cache
def _remains() -> re.Pattern[str]:
    """Something that is still left and should not be (`vẫn còn 31 xã …`, `còn 12 xã dưới 8 tiêu chí`)."""
    words = read("difficulty_words")
    kept = "".join(rf"(?<!{word} )" for word in words["not_left_after"])
    left = rf"{kept}(?<!\w)còn\s+(?:tới\s+|đến\s+)?{_number()}[^,;]*?(?<!\w)(?:dưới\s+{_number()}|(?:{alternatives(words['wanting'])})(?!\w))"
    return re.compile(rf"(?<!\w)(?i:{alternatives(words['left'])})\s+{_number()}|{left}")


def _falls_short(text: str) -> bool:
    """Whether a figure is said to be less than another, or some of the counted units to be below a limit (`có 5 xã dưới 20%`)."""
    return _matches("below", text) and re.search(r"\d", text) is not None or _under().search(text) is not None


@cache
def _under() -> re.Pattern[str]:
    units = alternatives(read("difficulty_words")["measured"])
    return re.compile(rf"(?<!không còn )\d[\d./]*\s+(?:{units})(?:,\s+(?:{units}))?\s+(?:[^\s,;]+\s+){{0,3}}?dưới\s+\d")


def _is_poor(text: str) -> bool:
    """Whether a share of poor households is given that is high in itself, and not as one that fell."""
    if not _matches("poverty", text) or _matches("falling", text):
        return False
    shares = [float(share.replace(",", ".")) for share in re.findall(r"(\d+(?:,\d+)?)\s?%", text)]
    return any(share >= _POOR for share in shares)


# ── remedies ────────────────────────────────────────────────────────────────


def _is_remedy(clause: Clause, statement: Statement | None, statements: Sequence[Statement]) -> bool:
    """A clause of a request or a directive that says what is to be done; of an institution's conclusions and of long speeches only one that says what it removes."""
    if statement is None or _matches("no_remedy", clause.text):
        return False
    if statement.kind not in ("directive", "request"):
        return _promises(clause, statement)
    if statement.kind == "request" and not (statement.speaker_type == "organisation" and _is_long(statement, statements)):
        return statement.form == "reported" or _matches("asking", clause.text) or not _matches("asking", statement.quote)
    if statement.speaker_type == "organisation" or _is_long(statement, statements):
        return _matches("remedy", clause.text) and _removes(clause.text)
    return statement.form == "reported" or acts.has(clause.text, "duty") or acts.orders(clause.text)


def _promises(clause: Clause, statement: Statement) -> bool:
    """Whether the speaker promises to do something (`sẽ bố trí xong …`, `xin hứa …`)."""
    return statement.speaker_type != "group" and (_matches("promising", clause.text, but="no_promise") or _will().search(clause.text) is not None)


@cache
def _will() -> re.Pattern[str]:
    words = read("difficulty_words")
    return re.compile(rf"(?<!\w)sẽ\s+(?:[^\s,;]+\s+){{0,2}}?(?:{alternatives(words['mending'])})(?!\w)")


def _is_long(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether its speaker orders so much in the article that not all of it answers a difficulty."""
    orders = (other.quote for other in statements if other.speaker == statement.speaker and other.kind == "directive")
    return sum(len(re.findall(r"[.;…](?=\s|$)", quote)) or 1 for quote in orders) > _MANY


def _removes(text: str) -> bool:
    return _matches("removing", text)


def _record(document: Document, clause: Clause, kind: str, named_by: str | None) -> Difficulty:
    article_id = document.article.article_id
    difficulty_id = content_id("g", article_id, clause.start, clause.end, kind)
    return Difficulty(difficulty_id, article_id, clause.sentence.sentence_id, clause.text, clause.start, clause.end, kind, named_by)
