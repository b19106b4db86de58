"""Difficulties that an article names, and the remedies that are asked for or ordered against them; each a clause that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from analysis.extraction import acts
from analysis.extraction.clauses import LEAST, Clause, clauses, is_heading, joined, listed, parts
from analysis.extraction.difficulties_weighed import second_reading
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.places import find_places
from analysis.extraction.scene import Scene
from analysis.extraction.speakers import Speakers
from analysis.extraction.statements import speaker_at
from analysis.extraction.weighing import Weights
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.records import Difficulty, Sentence, Statement

_SHORT = 5  # words of a part that tells no more than a circumstance
_POOR = 10.0  # per cent of poor households from which the share itself is a difficulty
_PAST = 5  # years before the article from which a year tells of the past
_MANY = 6  # orders of one statement from which only those count that say what they remove
_TITLE = 8  # words of a heading that only names what stands below it; a longer one is a newspaper's, unless it is numbered
_STRONG, _WEAK = 2, 1


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


@dataclass(frozen=True, slots=True)
class _Found:
    """A difficulty or a remedy before it becomes a record."""

    clause: Clause
    kind: str
    statement: Statement | None
    named_by: str | None


def find_difficulties(document: Document, statements: Sequence[Statement], *, weighing: bool = True, weights: Weights | None = None) -> tuple[Difficulty, ...]:
    """Difficulties and remedies, in text order, with who names them (null: the newspaper).

    Args:
        document: the article.
        statements: its statements.
        weighing: whether the words are weighed where the rules find nothing (`difficulties_weighed`).
        weights: with which; null: the committed ones.
    """
    found = [*_by_rules(document, statements)]
    answered = any(item.kind == "difficulty" for item in found)
    if weighing and answered:  # words alone find difficulties in a congress's praise, too
        told = (_Found(*what, what[2].speaker if what[2] else None) for what in second_reading(document, statements, weights))
        found = _with_weighed(found, [item for item in told if not _is_denied(item)])
        found = [_to_the_end(item, found, statements) for item in found]
    return tuple(_record(document, item) for item in sorted(found, key=lambda item: item.clause.start) if answered or _stands(item))


def _with_weighed(found: list[_Found], weighed: list[_Found]) -> list[_Found]:
    """The rules' findings and those of the words: what only goes on with one of the rules' behind a comma lengthens it (`Thiếu văn bản quy định, | hướng dẫn cụ thể`)."""
    kept = list(found)
    for item in weighed:
        if any(_overlap(item.clause, other.clause) for other in kept):
            continue
        at = next((k for k, other in enumerate(kept) if _goes_on(other, item)), None)
        if at is None:
            kept.append(item)
        else:
            kept[at] = replace(kept[at], clause=joined(kept[at].clause, item.clause))
    return kept


def _goes_on(first: _Found, second: _Found) -> bool:
    """Whether a difficulty is the further part of another one: of the same kind and sentence, only a comma between, without a predicate of its own or in a list of what lacks."""
    one, other = first.clause, second.clause
    if (
        (first.kind, one.sentence, first.statement) != (second.kind, other.sentence, second.statement)
        or _has_predicate(other.text)
        and not _lacks(_named(one.text))
    ):
        return False
    return one.sentence.text[one.end - one.sentence.start : other.start - one.sentence.start].strip() == ","


def _to_the_end(found: _Found, others: Sequence[_Found], statements: Sequence[Statement]) -> _Found:
    """A remedy to the end of its clause, where nothing else is found in it behind (`Đức Thọ cần phân tích, | nghiên cứu, thảo luận kỹ …`)."""
    whole = next((clause for clause in clauses(found.clause.sentence, statements) if clause.start <= found.clause.start < clause.end), None)
    if found.kind != "remedy" or whole is None or any(found.clause.end <= other.clause.start < whole.end for other in others):
        return found
    return replace(found, clause=joined(found.clause, whole))


def _is_denied(found: _Found) -> bool:
    """Whether words say that it is none: a difficulty that is denied, over, or only announced; a target or an admonition; what is praised as done; names alone."""
    text = found.clause.text
    if _NAMES_ALONE.fullmatch(text):
        return True
    if found.kind == "remedy":
        return _matches("no_remedy", text) or found.statement is not None and found.statement.kind == "praise"
    return _bare(text) != text or _matches("announcing", text) or _sums_up(found.clause)


def _by_rules(document: Document, statements: Sequence[Statement]) -> Iterator[_Found]:
    author, below = None, False
    for sentence in document.sentences:
        if is_heading(sentence):
            below = _names_trouble(sentence.text)
            author = _author(document) if below else author
            continue
        for clause, kind, statement in _judged(document, sentence, statements, below):
            yield _Found(clause, kind, statement, statement.speaker if statement else author if below else None)


def _names_trouble(heading: str) -> bool:
    """Whether what stands below a heading is trouble: `II. HẠN CHẾ, KHUYẾT ĐIỂM`; not `Tháo gỡ khó khăn`, nor a newspaper's whole sentence."""
    own = len(heading.split()) <= _TITLE or _NUMBERED.match(heading) is not None
    return own and _matches("headings", _bare(heading))


_NUMBERED = re.compile(r"\W*(?:[IVX]+|\d+(?:\.\d+)*|[a-zđA-ZĐ])[.)]\s")


_NAMES_ALONE = re.compile(r"(?:[Tt]iêu chí\s+\d+(?:\s*:\s*[^,;:]+)?(?:,\s*)?)+")  # `Tiêu chí 17: Môi trường, Tiêu chí 2: Giao thông`


def _overlap(one: Clause, other: Clause) -> bool:
    return one.start < other.end and other.start < one.end


def _stands(found: _Found) -> bool:
    """Whether it needs no difficulty beside it: one itself, an order that says what it removes, a request for help or of one who holds no post.

    What an official asks of others (`đề nghị Đảng bộ xã tập trung …`) is a task where nothing is said to hinder.
    """
    statement = found.statement
    asks = statement is not None and statement.kind == "request" and (statement.post is None or _matches("mending", found.clause.text))
    return found.kind == "difficulty" or asks or _matches("troubles", found.clause.text)


def _author(document: Document) -> str | None:
    """The institution whose report the article is."""
    author = Speakers(Scene(document, find_places(document)), ()).author()
    return author.name if author else None


def _judged(document: Document, sentence: Sentence, statements: Sequence[Statement], below: bool) -> Iterator[tuple[Clause, str, Statement | None]]:
    """The difficulties and remedies of a sentence."""
    announced = below
    day = document.article.reference_date
    for clause in clauses(sentence, statements):
        if _NAMES_ALONE.fullmatch(clause.text):
            continue
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


# ── difficulties ────────────────────────────────────────────────────────────


def _difficulties(clause: Clause, setting: Setting) -> Iterator[Clause]:
    """The difficulties that a clause names: a part with a subject of its own each, what only goes on with it included."""
    if _is_excluded(clause, setting):
        return
    told = parts(clause)
    unmarked = not any(_evidence(part.text) for part in told)
    if setting.below and setting.statement is None or unmarked:
        if setting.below or setting.announced or setting.criticises and len(clause.text.split()) > LEAST + 2:
            yield clause
        return
    for row in _rows(told):
        merged = joined(row[0], row[-1])
        if _counts(merged, setting):
            yield merged


def _is_excluded(clause: Clause, setting: Setting) -> bool:
    """Whether the clause tells of the past, of what is planned, or of units below the size by which the law merges them."""
    if re.match(rf"(?:{alternatives(read('difficulty_words')['past'])})(?!\w)", clause.text) or _matches("planned", clause.text, but="as_planned"):
        return True
    if _BY_SIZE.search(clause.text) and not _COUNTED.search(clause.text):
        return True
    years = [int(year) for year in re.findall(r"[Nn]ăm\s+((?:19|20)\d\d)(?!\s*[-–])", clause.text)]
    return bool(years and setting.year and max(years) <= setting.year - _PAST and setting.statement is None)


_COUNTED = re.compile(r"(?:^|,\s)(?i:(?:hiện\s+)?(?:có|khoảng)\s+(?:hơn\s+|gần\s+|khoảng\s+)?\d)")  # `có 8 đơn vị không đạt …`: told as trouble
_BY_SIZE = re.compile(
    r"(?:diện tích|dân số)[^;.]{0,60}?(?:chưa đạt|không đạt|chưa đủ|không đủ|chưa bảo đảm|chưa đảm bảo)|(?:chưa|không) (?:đạt|đủ)[^;.]{0,50}?(?:tiêu chuẩn|tiêu chí|chuẩn)[^;.]{0,25}?(?:diện tích|dân số)"
    r"|(?:xã|huyện|phường|thôn|xóm|đơn vị)[^;.]{0,30}?(?:chưa|không) đạt \d+% (?:tiêu )?chuẩn"
)  # `631 xã có diện tích và dân số chưa đạt 50% tiêu chuẩn`


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


def _counts(clause: Clause, setting: Setting) -> bool:
    """Whether the evidence is enough where the clause stands."""
    evidence = _evidence(clause.text)
    if len(clause.text.split()) < LEAST - 1 and evidence < _STRONG:
        return False
    return evidence == _STRONG or setting.announced or setting.criticises


def _has_subject(text: str) -> bool:
    """Whether something stands before the first word of difficulty, or the part says that there is none of a thing (`chưa có xã nào …`)."""
    if _starts("existential", text):
        return True
    if _starts("trailing", text):
        return False
    bare = _bare(text)
    first = min((m.start() for m in (listed("difficulty").search(bare), _little().search(bare)) if m), default=0)
    return bool(listed("fillers").sub(" ", bare[:first]).strip())


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
    found = _named(bare)
    if not found:
        return 0
    weak = set(read("difficulty_words")["weak"])
    return _STRONG if _lacks(found) or any(word not in weak for word in found) or re.search(r"\d", bare) else _WEAK


def _named(text: str) -> list[str]:
    """The words of difficulty in a text, as they are listed."""
    return [re.sub(r"\s+", " ", match[0].lower()) for match in listed("difficulty").finditer(text)]


def _lacks(words: Sequence[str]) -> bool:
    """Whether one of the words says that something is missing."""
    return any(word.startswith(tuple(read("difficulty_words")["lacking"])) for word in words)


def _bare(text: str) -> str:
    """The words without phrases that deny a difficulty or tell of its end; as long as the text."""

    def blank(match: re.Match[str]) -> str:
        return " " * len(match[0])

    for pattern in (_denial(), _ended(), _fell(), listed("not_difficulty")):
        text = pattern.sub(blank, text)
    return text


def _matches(name: str, text: str, but: str | None = None) -> bool:
    """Whether one of a list's words stands in a text, outside the phrases of the list `but`."""
    return listed(name).search(listed(but).sub(" ", text) if but else text) is not None


def _starts(name: str, text: str) -> bool:
    return listed(name).match(text) is not None


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


def _record(document: Document, found: _Found) -> Difficulty:
    article_id, clause = document.article.article_id, found.clause
    difficulty_id = content_id("g", article_id, clause.start, clause.end, found.kind)
    return Difficulty(difficulty_id, article_id, clause.sentence.sentence_id, clause.text, clause.start, clause.end, found.kind, found.named_by)
