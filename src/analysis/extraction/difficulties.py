"""Difficulties that an article names, and the remedies that are asked for or ordered against them; each a clause that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.places import find_places
from analysis.extraction.scene import Scene
from analysis.extraction.speakers import Speakers
from analysis.extraction.statements import speaker_at
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.records import Difficulty, LineKind, Sentence, Statement

# Where a clause ends: a semicolon, a colon, a contrast; commas hold too much together to end one.
_BREAK = re.compile(r"\s*;\s*|,\s+(?=(?:đề nghị|kiến nghị|đề xuất)\s)|\s*:\s+|,?\s+(?:nhưng|song|tuy nhiên),?\s+(?=\w)|\.{3}\s*|…\s*")
_LEAST = 4  # words in a clause


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence, `text[start:end]`."""

    sentence: Sentence
    start: int
    end: int
    text: str


def find_difficulties(document: Document, statements: Sequence[Statement]) -> tuple[Difficulty, ...]:
    """Difficulties and remedies, in text order, with who names them (null: the newspaper)."""
    author, below = None, False
    found: list[Difficulty] = []
    for sentence in document.sentences:
        if _is_heading(sentence):
            below = _matches("headings", sentence.text)
            author = _author(document) if below else author
            continue
        for clause, kind, statement in _judged(sentence, statements, below):
            named_by = statement.speaker if statement else author if below else None
            found.append(_record(document, clause, kind, named_by))
    return tuple(found)


def _is_heading(sentence: Sentence) -> bool:
    """A title, a heading, or a line in capitals."""
    return sentence.kind in (LineKind.TITLE, LineKind.HEADING) or sentence.text.isupper()


def _author(document: Document) -> str | None:
    """The institution whose report the article is."""
    author = Speakers(Scene(document, find_places(document)), ()).author()
    return author.name if author else None


def _judged(sentence: Sentence, statements: Sequence[Statement], below: bool) -> Iterator[tuple[Clause, str, Statement | None]]:
    announced = below
    for clause in _clauses(sentence, statements):
        if _matches("announcing", clause.text) or _sums_up(clause):
            announced = True
            continue
        statement = speaker_at(statements, clause.start)
        if statement is None and (sentence.text.rstrip().endswith("?") or _introduces(clause, statements)):
            continue
        if _is_remedy(clause, statement):
            yield clause, "remedy", statement
        elif _is_difficulty(clause, statement, announced, below):
            yield clause, "difficulty", statement


def _sums_up(clause: Clause) -> bool:
    """Whether a colon stands behind the clause and its last words only say that difficulties follow (`vẫn còn nhiều hạn chế:`)."""
    behind = clause.sentence.text[clause.end - clause.sentence.start :].lstrip()
    return behind.startswith(":") and _matches("summed", " ".join(clause.text.split()[-4:]))


@cache
def _denial() -> re.Pattern[str]:
    return re.compile(rf"(?i:không (?:có|còn)\s+(?:\S+\s+){{1,3}}nào\s+(?:{alternatives(read('difficulty_words')['denied'])}))(?!\w)")


def _introduces(clause: Clause, statements: Sequence[Statement]) -> bool:
    """Whether the clause only tells who says what follows (`…, ông Quang băn khoăn: …`)."""
    return any(clause.end <= statement.start <= clause.end + 4 for statement in statements)


def _clauses(sentence: Sentence, statements: Sequence[Statement]) -> Iterator[Clause]:
    """The clauses of a sentence; where a statement's words begin, a clause begins."""
    cuts = {s.start for s in statements if sentence.start < s.start < sentence.end} | {s.end for s in statements if sentence.start < s.end < sentence.end}
    edges = [(sentence.start, sentence.start)]
    edges += [(sentence.start + m.start(), sentence.start + m.end()) for m in _BREAK.finditer(sentence.text)]
    edges += [(cut, cut) for cut in cuts]
    edges = sorted(edges) + [(sentence.end, sentence.end)]
    for (_, start), (end, _) in zip(edges, edges[1:]):
        for first, last in _apart(sentence, start, end):
            yield from _trimmed(sentence, first, last)


# A comma before the subject of a new clause.
_NEW_SUBJECT = re.compile(r",\s+(?=(?:nhiều|một số|người đứng đầu|công tác|việc|kết quả|đội ngũ|tiến độ|chất lượng|nguồn lực|cơ sở vật chất)\s)")


def _apart(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a clause between commas that each name a difficulty with a subject of their own."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    for match in _NEW_SUBJECT.finditer(text):
        if _words(text[: match.start()]) and _words(text[match.end() :]):
            yield start, start + match.start()
            yield from _apart(sentence, start + match.end(), end)
            return
    yield start, end


def _trimmed(sentence: Sentence, start: int, end: int) -> Iterator[Clause]:
    text = sentence.text[start - sentence.start : end - sentence.start]
    opening = re.match(
        r"(?:[\s\-–+*•“\"(]+|\d+(?:\.\d+)*[.)]\s+|(?:Tuy nhiên|Tuy vậy|Bên cạnh đó|Ngoài ra|Đồng thời|Trong đó|Cụ thể|Hiện nay|Thời gian tới|Trước mắt),\s+)+",
        text,
    )
    start += opening.end() if opening else 0
    text = text[opening.end() :] if opening else text
    kept = text.rstrip(' \t.,;:!…”"')
    if len(kept.split()) >= _LEAST:
        yield Clause(sentence, start, start + len(kept), kept)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('difficulty_words')[name])})(?!\w)")


def _matches(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


def _words(text: str) -> list[str]:
    """The words of difficulty in a clause, those in a phrase that denies them left out."""
    bare = _pattern("not_difficulty").sub(lambda match: " " * len(match[0]), _denial().sub(" ", text))
    return [re.sub(r"\s+", " ", match[0].lower()) for match in _pattern("difficulty").finditer(bare)]


def _is_difficulty(clause: Clause, statement: Statement | None, announced: bool, below: bool) -> bool:
    if re.match(rf"(?:{alternatives(read('difficulty_words')['past'])})(?!\w)", clause.text) or re.search(
        r"(?<!\w)(?:giảm còn|phấn đấu|dự kiến)(?!\w)", clause.text
    ):
        return False
    if below and statement is None:
        return True
    if statement and statement.kind in ("directive", "request") and re.search(r"(?<!\w)(?:cần|phải|đề nghị|yêu cầu)(?!\w)", clause.text):
        return False
    found = _words(clause.text)
    if statement and statement.kind == "criticism" and (found or len(clause.text.split()) > 6):
        return True
    weak = set(read("difficulty_words")["weak"])
    strong = [word for word in found if word not in weak]
    if announced or strong:
        return bool(found) or announced and len(clause.text.split()) > _LEAST
    return bool(found) and (
        bool(re.search(r"\d", clause.text))
        or statement is not None
        and statement.kind == "criticism"
        or any(word.startswith(("chưa", "thiếu")) for word in found)
    )


def _is_remedy(clause: Clause, statement: Statement | None) -> bool:
    """A clause of a directive or a request that says what is to be done and what it removes."""
    if statement is None or statement.kind not in ("directive", "request"):
        return False
    if statement.kind == "request" and (statement.form == "reported" or re.search(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất)(?!\w)", clause.text)):
        return True
    return statement.kind == "directive" and _matches("remedy", clause.text) and _matches("removing", clause.text)


def _record(document: Document, clause: Clause, kind: str, named_by: str | None) -> Difficulty:
    article_id = document.article.article_id
    difficulty_id = content_id("g", article_id, clause.start, clause.end, kind)
    return Difficulty(difficulty_id, article_id, clause.sentence.sentence_id, clause.text, clause.start, clause.end, kind, named_by)
