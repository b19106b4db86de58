"""What each line of an article is. No line is dropped: each gets a kind and the reason for it.

Lines are judged in passes, the surest first; a line that a pass has judged is left alone by the next. Where nothing speaks against a line, it is body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from analysis.corpus import page
from analysis.corpus.normalisation import without_marks
from analysis.corpus.spelling import is_unaccented_vietnamese
from analysis.records import EVIDENCE_KINDS, Line, LineKind

_BULLET = re.compile(r"^\s*(?:[-–•*+▪●■♦]|\(?[a-zđ]\))\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*(?:[IVX]+|\d+(?:\.\d+)*)[.)]\s")
_OUTLET_PREFIX = re.compile(r"^(?:\((?P<bracket>[^()]{2,40})\)\s*[-–]?|(?P<bare>[A-ZĐ]{2,6})\s*[-–])\s+(?=\S)")
_OWN_FURNITURE = ("under an official text", "picture", "broadcast", "no letter or digit")  # stands among an article's own lines
_PICTURE_FILE = "file name of a picture"
_PARAGRAPH_WORDS = 25
_SENTENCE_WORDS = 8
_HEADING_WORDS = 20
_TITLE_WORDS = 35
_TITLE_AT_LEAST = 4


@dataclass(slots=True)
class _Draft:
    """A line while it is being judged."""

    number: int
    start: int
    raw: str
    words: str  # white space collapsed
    kind: LineKind | None = None
    reason: str = ""

    def judge(self, kind: LineKind, reason: str) -> None:
        if self.kind is None:
            self.kind, self.reason = kind, reason

    @property
    def open(self) -> bool:
        return self.kind is None

    @property
    def paragraph(self) -> bool:
        """Long enough, or long enough for a sentence and finished as one."""
        count = len(self.words.split())
        return count >= _PARAGRAPH_WORDS or (count >= _SENTENCE_WORDS and page.is_finished(self.words))


Drafts = list[_Draft]


def outlet_prefix(line: str) -> str | None:
    """The outlet that a lead begins with: `(Baohatinh.vn) - Sáng 19/8 …`, `BHG - …`."""
    match = _OUTLET_PREFIX.match(line)
    if match and match["bare"]:  # an abbreviation of anything, unless it is known
        return match["bare"] if page.is_outlet_sign(match["bare"]) else None
    name = match["bracket"] if match else None
    return name if name and re.fullmatch(r"[A-ZĐ]{2,8}|[\w-]+(?:\.\w+)+|Báo .+|[A-ZĐ][\w ]*(?:Online|điện tử)", name) else None


def _same_words(line: str) -> str:
    """The form in which a repeated line is recognised: without outlet prefix, case, and signs at the ends."""
    bare = _OUTLET_PREFIX.sub("", line) if outlet_prefix(line) else line
    return " ".join(words_and_numbers(bare)).casefold()


def words_and_numbers(line: str) -> list[str]:
    """The words and numbers of a line, signs left out."""
    return re.findall(r"\w+", line)


def _blank(drafts: Drafts) -> None:
    for draft in drafts:
        if not draft.words:
            draft.judge(LineKind.BLANK, "nothing but white space")
        elif not any(character.isalnum() for character in draft.words):
            draft.judge(LineKind.FURNITURE, "only signs, no letter or digit")


def _patterns(drafts: Drafts) -> None:
    """Lines that are recognised by themselves."""
    for draft in filter(lambda draft: draft.open, drafts):
        line = draft.words
        if page.opens_links(line):
            draft.judge(LineKind.FURNITURE, "heads a list of links or comments")
        elif page.is_dateline(line):
            draft.judge(LineKind.DATELINE, "a day, and beside it only hour, weekday and the like")
        elif reason := page.furniture_reason(line):
            draft.judge(LineKind.FURNITURE, reason)
        elif page.names_outlet(line):
            draft.judge(LineKind.FURNITURE, "the name of the site")
        elif page.byline_label(line):
            draft.judge(LineKind.BYLINE, "says who wrote or took it")


def _copies(earlier: _Draft, later: _Draft) -> tuple[_Draft, _Draft]:
    """Which of two equal lines is kept, and which is the copy: the first is kept, but for a teaser with the outlet's name, which stands before the title and again, without it, below."""
    teaser = outlet_prefix(earlier.words) and not outlet_prefix(later.words) and earlier.open
    return (later, earlier) if teaser else (earlier, later)


def _may_recur(line: str) -> bool:
    """Short list items and short lines with figures may stand under several headings (`- Đạt 19 tiêu chí.`)."""
    return len(line.split()) < _SENTENCE_WORDS and (bool(_BULLET.match(line)) or any(character.isdigit() for character in line))


def _repeated(drafts: Drafts) -> None:
    """Later copies of a line, copies typed without diacritics, and cut-off copies that end in an ellipsis."""
    seen: dict[str, _Draft] = {}
    for draft in (draft for draft in drafts if draft.kind not in (LineKind.BLANK, LineKind.FURNITURE, LineKind.BODY)):
        key = _same_words(draft.words)
        if key in seen and not _may_recur(draft.words):
            kept, copy = _copies(seen[key], draft)
            copy.kind, copy.reason = LineKind.DUPLICATE, f"the same as line {kept.number}"
            seen[key] = kept
        elif key:
            seen.setdefault(key, draft)
    bare = {without_marks(key): draft for key, draft in seen.items() if not draft.words.isascii()}
    accented = sum(not draft.words.isascii() for draft in seen.values()) * 2 > len(seen)
    for draft in (draft for draft in drafts if draft.open):
        key = _same_words(draft.words)
        original = bare.get(key)
        if original and draft.words.isascii():
            draft.judge(LineKind.DUPLICATE, f"line {original.number} without diacritics")
        elif accented and is_unaccented_vietnamese(draft.words):
            draft.judge(LineKind.FURNITURE, "Vietnamese without diacritics among accented lines: a picture's alternative text")
        elif len(key) > 40 and draft.words.endswith(("...", "…")):
            whole = next((d for k, d in seen.items() if d is not draft and k.startswith(key) and len(k) > len(key)), None)
            if whole:
                draft.judge(LineKind.DUPLICATE, f"the beginning of line {whole.number}")


def _is_article(draft: _Draft, comments: bool) -> bool:
    """Whether the article goes on with this line after a list of links: a sentence, a caption; a reader's comment is a sentence too, but short."""
    long = len(draft.words.split()) >= _PARAGRAPH_WORDS
    return long if comments else draft.paragraph or page.quotes_speaker(draft.words)


def _links(drafts: Drafts) -> None:
    """What follows the heading of a list of links, up to the next paragraph."""
    heading: _Draft | None = None
    for draft in drafts:
        if draft.kind is LineKind.FURNITURE and draft.reason.startswith("heads a list"):
            heading = draft
        elif draft.open and heading and _is_article(draft, comments=page.opens_comments(heading.words)):
            heading = None
        elif draft.open and heading:
            draft.judge(LineKind.FURNITURE, f"in the list under line {heading.number}")


def _ending(drafts: Drafts) -> None:
    """After the last paragraph: author, signature, and the rest of the page."""
    last = max((i for i, draft in enumerate(drafts) if draft.open and draft.paragraph), default=len(drafts))
    after_page = False
    for draft in drafts[last + 1 :]:
        line = draft.words
        if draft.open and after_page:
            draft.judge(LineKind.FURNITURE, "after the article, among other parts of the page")
        elif draft.open and not page.quotes_speaker(line) and (page.is_names(line) or page.opens_byline(line)):
            draft.judge(LineKind.BYLINE, "names after the last paragraph")
        after_page = after_page or (draft.kind is LineKind.FURNITURE and not draft.reason.endswith(_OWN_FURNITURE))


def _signed_list(drafts: Drafts) -> None:
    """The list of recipients and the signature, which end an official text. Who signed, and in which post, is evidence; to whom it was sent is not."""
    begin = next((i for i, draft in enumerate(drafts) if i > len(drafts) // 2 and draft.open and page.is_signature(draft.words)), None)
    if begin is None or sum(len(draft.words.split()) for draft in drafts[begin:]) > 120:
        return
    recipients = False
    for draft in drafts[begin:]:
        recipients = page.opens_recipients(draft.words) or (recipients and bool(_BULLET.match(draft.words)))
        if recipients:
            draft.judge(LineKind.FURNITURE, "the list of recipients under an official text")
        elif not page.furniture_reason(draft.words):
            draft.judge(LineKind.BODY, "the signature under an official text")


def _is_title(draft: _Draft) -> bool:
    line = draft.words
    short = len(line.split()) <= _TITLE_WORDS
    return short and not line.endswith((".", ";", ",")) and not _BULLET.match(line) and not page.quotes_speaker(line)


def _title(drafts: Drafts) -> None:
    """The title, with its kicker and its second line; lines above it that are a menu are furniture."""
    main = _main_title(drafts)
    if main is None:
        return
    first = last = main
    while first and drafts[first - 1].open and _belongs_above(drafts[first - 1], drafts[first]):
        first -= 1
    while last + 1 < len(drafts) and drafts[last + 1].open and drafts[last + 1].words[0].islower():
        last += 1
    for draft in drafts[first : last + 1]:
        draft.judge(LineKind.TITLE, "the title" if draft is drafts[main] else f"goes with the title in line {drafts[main].number}")
    _menu(drafts[:first])


def _main_title(drafts: Drafts) -> int | None:
    """The line with most of the title: above the first paragraph the longest line that may be one, and rather above the dateline than below it."""
    end = next((i for i, draft in enumerate(drafts) if draft.open and _begins_text(draft)), len(drafts))
    dateline = next((i for i, draft in enumerate(drafts[:end]) if draft.kind is LineKind.DATELINE), end)
    official = dateline < end and " tháng " in drafts[dateline].words  # `Hà Tĩnh, ngày 12 tháng 7 năm 2019` stands above the title
    for part in (range(0 if official else dateline), range(end)):
        possible = [i for i in part if drafts[i].open and len(drafts[i].words.split()) >= _TITLE_AT_LEAST]
        if possible:
            return max(possible, key=lambda i: (len(drafts[i].words.split()), -i))
    short = (i for i in range(end) if drafts[i].open and len(drafts[i].words.split()) >= 2)
    return next(short, None)


def _begins_text(draft: _Draft) -> bool:
    """Whether the line is no title and stands below it: a paragraph, a list item, a numbered heading."""
    return (draft.paragraph and not _is_title(draft)) or bool(_BULLET.match(draft.words) or _NUMBERED.match(draft.words)) or not _is_title(draft)


def _belongs_above(above: _Draft, below: _Draft) -> bool:
    """A kicker (in capitals, or ending in a colon), or the first line of a title that goes on in lower case."""
    return above.words.endswith(":") or above.words.isupper() or below.words[0].islower()


def _menu(drafts: Drafts) -> None:
    """Three or more very short lines above the title: the site's sections."""
    short = [draft for draft in drafts if draft.open and len(draft.words.split()) <= 3 and not any(c.isdigit() for c in draft.words)]
    for draft in short if len(short) >= 3 else ():
        draft.judge(LineKind.FURNITURE, "a menu above the title")


def _lead(drafts: Drafts) -> None:
    """The first paragraph, under a title or a dateline, or with the outlet before it."""
    first = next((i for i, draft in enumerate(drafts) if draft.open and draft.paragraph), None)
    if first is None or _BULLET.match(drafts[first].words):
        return
    headed = any(draft.kind in (LineKind.TITLE, LineKind.DATELINE) for draft in drafts[:first])
    if headed or outlet_prefix(drafts[first].words):
        drafts[first].judge(LineKind.LEAD, "the first paragraph")


def _pair_captions(drafts: Drafts) -> None:
    """A caption over two lines: one of them alone may look like a heading."""
    for draft, after in zip(drafts, drafts[1:]):
        open_pair = draft.open and after.open and page.begins_with_person(draft.words)
        pair = open_pair and _runs_on(draft.words, after.words, 1, caption=True)
        if pair and page.describes_picture(f"{draft.words} {after.words}"):
            draft.judge(LineKind.CAPTION, "what a picture shows")
            after.judge(LineKind.CAPTION, f"goes on from line {draft.number}")


def _captions(drafts: Drafts) -> None:
    interview = any(page.is_interviewer(draft.words) for draft in drafts)
    before: _Draft | None = None
    for draft in drafts:
        if draft.kind is LineKind.BLANK:
            continue
        if draft.open and not interview and page.quotes_speaker(draft.words):
            draft.judge(LineKind.CAPTION, "a speaker and what he or she says")
        elif draft.open and not _BULLET.match(draft.words) and (page.describes_picture(draft.words) or _shows_people(draft)):
            draft.judge(LineKind.CAPTION, "what a picture shows")
        elif draft.open and before and before.reason == _PICTURE_FILE:
            draft.judge(LineKind.CAPTION, "under a picture's file name")
        elif draft.open and before and _goes_on(before, draft):
            draft.judge(before.kind or LineKind.BODY, f"goes on from line {before.number}")
        elif draft.open and before and before.kind is LineKind.TITLE and draft.words[0].islower():
            draft.judge(LineKind.TITLE, f"goes on from line {before.number}")
        elif draft.open and draft.words[0].islower() and not page.is_finished(draft.words) and not _BULLET.match(draft.words):
            draft.judge(LineKind.CAPTION, "a fragment: begins in lower case and does not end")
        before = draft


def _shows_people(draft: _Draft) -> bool:
    """`Người dân xã A góp công làm đường`: under a picture; headings are numbered or name no place."""
    return not _NUMBERED.match(draft.words) and page.shows_people(draft.words)


def _goes_on(before: _Draft, draft: _Draft) -> bool:
    """Whether a caption's or a paragraph's words run over the line end."""
    return before.kind is LineKind.CAPTION and _runs_on(before.words, draft.words, draft.number - before.number, caption=True)


def _runs_on(before: str, after: str, distance: int, caption: bool) -> bool:
    """Whether `after` is the rest of the sentence that `before` begins: the next line, after an unfinished one, in lower case (in a caption: or finished and short)."""
    if distance != 1 or not before or not after or page.is_finished(before) or before.endswith((",",)) and not after[0].islower():
        return False
    return after[0].islower() and not _BULLET.match(after) or (caption and page.is_finished(after) and len(after.split()) <= 20)


def _headings(drafts: Drafts) -> None:
    for draft in drafts:
        line = draft.words
        short = len(line.split()) <= _HEADING_WORDS and not line.endswith((".", ";", ":", ",", "…"))
        if draft.open and short and not _BULLET.match(line) and not page.is_interviewer(line):
            draft.judge(LineKind.HEADING, "numbered and short" if _NUMBERED.match(line) else "short and unfinished")


def _body(drafts: Drafts) -> None:
    for draft in drafts:
        draft.judge(LineKind.BODY, "a paragraph")


def wrap_width(lines: list[str]) -> int | None:
    """The width at which a text was wrapped by hand or by a mail program; null for text with a paragraph a line.

    Wrapped text has no long lines, and most of its lines are nearly as long as the longest, go on in the next line and do not end there.
    """
    filled = [line.strip() for line in lines if line.strip()]
    width = max(map(len, filled), default=0)
    if len(filled) < 6 or not 40 <= width <= 130:
        return None
    near = [line for line in filled if len(line) >= 0.75 * width]
    unfinished = [line for line in near if not page.is_finished(line)]
    return width if len(near) * 2 >= len(filled) and len(unfinished) * 10 >= len(near) * 6 else None


def _wrapped(drafts: Drafts) -> None:
    """Lines of a paragraph that was wrapped: one paragraph, whatever each of its lines looks like."""
    width = wrap_width([draft.raw for draft in drafts])
    run: Drafts = []
    for draft in drafts:
        if width and draft.open and run and _is_wrapped(run[-1].raw, draft.raw, width):
            run.append(draft)
        else:
            _judge_run(run)
            run = [draft] if draft.open and draft.words else []
    _judge_run(run)


def _judge_run(run: Drafts) -> None:
    for draft in run if len(run) > 1 else ():
        draft.judge(LineKind.BODY, f"a paragraph wrapped over lines {run[0].number}–{run[-1].number}")


def _is_wrapped(before: str, after: str, width: int) -> bool:
    """Whether `after` is in the paragraph of `before`: the first word of `after` would not have fitted."""
    first = next(iter(after.split()), "")
    return bool(before.strip() and first) and not _BULLET.match(after) and len(before.rstrip()) + 1 + len(first) > 0.85 * width


_PASSES: tuple[Callable[[Drafts], None], ...] = (
    *(_blank, _patterns, _wrapped, _repeated, _links, _signed_list, _ending),
    *(_title, _lead, _pair_captions, _captions, _headings, _body),
)


def _drafts(text: str) -> Drafts:
    drafts, start = [], 0
    for number, raw in enumerate(text.split("\n"), 1):
        drafts.append(_Draft(number, start, raw, " ".join(raw.split())))
        start += len(raw) + 1
    return drafts


def classify(text: str) -> tuple[Line, ...]:
    """The lines of a clean text, in order; with their line ends they cover it whole."""
    drafts = _drafts(text)
    for judge in _PASSES:
        judge(drafts)
    return tuple(Line(d.number, d.start, d.start + len(d.raw), d.kind or LineKind.BODY, d.reason) for d in drafts)


def blocks(lines: Iterable[Line], text: str) -> list[tuple[Line, ...]]:
    """The evidence lines, each with the lines in which its last sentence runs on: a caption over two lines, a wrapped paragraph."""
    width = wrap_width(text.split("\n"))
    found: list[tuple[Line, ...]] = []
    for line in (line for line in lines if line.kind in EVIDENCE_KINDS):
        before = found[-1][-1] if found else None
        if before and before.kind is line.kind and line.number - before.number == 1 and _joins(before, line, text, width):
            found[-1] += (line,)
        else:
            found.append((line,))
    return found


def _joins(before: Line, line: Line, text: str, width: int | None) -> bool:
    first, second = text[before.start : before.end], text[line.start : line.end]
    if width and _is_wrapped(first, second, width):
        return True
    return _runs_on(first.strip(), second.strip(), 1, caption=line.kind is LineKind.CAPTION)
