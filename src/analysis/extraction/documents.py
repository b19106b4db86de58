"""Documents cited: type, number, issuer and date, and one canonical form for all ways of citing one document.

Forms: `Kết luận số 48-KL/TW`, `Nghị quyết số 123/2018/NQ-HĐND`, `NQ123`, `Kế hoạch 11`; by name `Nghị quyết Trung ương 6 (khóa XII)`, `Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX`, `Luật Đất đai 2013`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from analysis.extraction import bodies, posts
from analysis.extraction.bodies import Body, Directory
from analysis.extraction.capitals import UPPER
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.places import find_places
from analysis.extraction.scene import Scene
from analysis.ids import content_id
from analysis.language.document import Document
from analysis.records import DocumentMention, Sentence

_ROMAN = r"[IVXL]+"
_DAY = re.compile(
    r"\s*[,(]?\s*(?:(?:ban hành\s+)?ngày\s+)(?P<d>\d{1,2})\s*(?:[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>\d{4})|tháng\s+(?P<m2>\d{1,2})\s*(?:năm|[/-])\s*(?P<y2>\d{4}))\)?",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:\s*\([^()]{2,40}\))?\s*,?\s*của\s+", re.IGNORECASE)
_REACH = 160  # characters after a citation in which `của …` may name its issuer


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation at `text[start:end]` as read so far."""

    sentence: Sentence
    start: int
    end: int
    doc_type: str
    number: str | None = None
    year: str | None = None  # in the number (`61/2017`)
    sign: str = ""  # the letters after the number: `NQ-HĐND`, `KL/TW`
    name: str | None = None  # canonical name of a document without number
    issuer: str | None = None
    date: date | None = None
    stated: bool = False  # the issuer is named, not read from the sign


def find_documents(document: Document) -> tuple[DocumentMention, ...]:
    """The citations of particular documents, in text order."""
    scene = Scene(document, find_places(document))
    reader = _Reader(document, scene)
    cited = [citation for sentence in document.sentences for citation in reader.read(sentence)]
    return tuple(_record(document, citation) for citation in _agreed(cited))


@cache
def _types() -> dict[str, str]:
    """Written form → canonical type."""
    return {form: kind for kind, others in read("documents")["types"].items() for form in (kind, *others)}


def _type(written: str) -> str:
    forms, plain = _types(), re.sub(r"\s+", " ", written)
    return forms.get(plain) or next(kind for form, kind in forms.items() if form.casefold() == plain.casefold())


@cache
def _numbered() -> re.Pattern[str]:
    """Type, `số`, number and sign."""
    forms = alternatives(form for form in _types() if not form.isupper() and form != "QĐi")
    short = alternatives(form for form in _types() if form.isupper() or form == "QĐi")
    sign = r"(?:\s?/\s?(?P<year>(?:19|20)\d\d))?(?:\s?[-–/]\s?(?P<sign>[A-ZĐÔƯa-zđ]{1,9}\d{0,2}(?:\s?[-–/&]\s?[A-ZĐÔƯ][A-ZĐÔƯa-zđ]{0,9}\d{0,2}){0,2}))?"
    return re.compile(rf"(?<!\w)(?P<type>(?i:{forms})|{short})\s*(?P<so>số:?\s*|Số:?\s*)?(?P<number>\d{{1,5}}[a-zđA-Z]?){sign}(?!\w)(?!\s?[.,/]\d)")


@cache
def _named_after() -> re.Pattern[str]:
    """What bears a short name like a paper's (`tuyến kênh KH6`)."""
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('documents')['named_after'])})\s+$")


@cache
def _further() -> re.Pattern[str]:
    """A further number of the same type (`Nghị quyết số 18 và 19-NQ/TW`)."""
    sign = r"(?:/(?P<year>(?:19|20)\d\d))?(?:\s?[-–/]\s?(?P<sign>[A-ZĐƯ][A-ZĐƯa-zđ]{0,5}(?:\s?[-–/]\s?[A-ZĐƯ][A-ZĐƯa-zđ]{0,9}\d{0,2}){1,2}))"
    return re.compile(rf"\s*(?:,|và|&|,\s*và)\s*(?:số\s+)?(?P<number>\d{{1,5}}[a-z]?)(?:{sign}|(?=\s+của\s|\s*[.;:)”]\s*(?:\D|$)|\s*$))(?!\w)")


_CENTRAL = re.compile(
    rf"(?<!\w)(?:Nghị quyết|NQ)\s+(?:(?:Hội nghị\s+)?(?:lần thứ\s+\w+\s+)?(?:Ban Chấp hành\s+|BCH\s+)?(?:Trung ương|TW|T\.Ư)(?:\s+Đảng)?(?:\s+lần thứ)?\s+(?P<n>\d{{1,2}}|{_ROMAN})(?!\w)(?!\s*[-/])(?P<term>\s*[(,]?\s*khóa\s+(?P<k>{_ROMAN})\)?)?)",
    re.IGNORECASE,
)
_PLENUM = re.compile(
    rf"(?<!\w)(?:Nghị quyết|NQ)\s+Hội nghị\s+lần thứ\s+(?P<n>\d{{1,2}}|\w+(?:\s+một|\s+hai|\s+ba)?)\s*,?\s*(?:của\s+)?(?:Ban Chấp hành|BCH)\s+(?:Trung ương|TW)(?:\s+Đảng)?(?:\s*,?\s*\(?khóa\s+(?P<k>{_ROMAN})\)?)?",
    re.IGNORECASE,
)
_CONGRESS = re.compile(
    rf"(?<!\w)Nghị quyết\s+(?P<body>(?:Đại hội(?:\s+đại biểu)?(?:\s+(?:toàn quốc|Đảng bộ|Đảng|Hội|Đoàn)(?:\s+\(ĐHĐB\))?[^,.;:()“”]{{0,60}}?)?|(?-i:ĐHĐB|ĐH)(?:\s[^,.;:()“”]{{0,60}}?)?))\s+(?P<no>(?:lần thứ\s+|khóa\s+)?{_ROMAN}|lần thứ\s+\d{{1,2}})(?!\w)(?P<rest>\s+của Đảng)?",
    re.IGNORECASE,
)
_FIRST_YEAR = 1975  # papers of earlier years are not told of: `Đề án 1956` has a number
_LAW_YEAR = re.compile(r"\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\w)")
_QUOTED = re.compile(r"(?<!\w)(?P<type>Đề án)\s+[“\"](?P<name>[^”\"]{6,160})[”\"]")
_TITLED = re.compile(
    r"[“\"](?P<quote>(?P<type>Đề án|Kế hoạch|Chương trình hành động|Quy chế|Nghị quyết|Chỉ thị|Hướng dẫn)\s+(?P<name>[^\W\dA-ZĐ_][^”\"\n]{16,260}))[”\"]"
)
_RECOGNITION = re.compile(r"(?<!\w)Quyết định\s+công nhận\s+")
_PLENARY = re.compile(r"Hội nghị\s+(?:lần thứ\s+\w+\s+)?(?:(?:Ban Chấp hành|BCH)\s+)?(?:Trung ương|TW)(?:\s+\d{1,2})?(?!\w)")
_TITLE = re.compile(r"\s*,?\s*[“\"][^”\"]{6,400}[”\"]")  # what a document is about, in quotation marks
_SCHEME = re.compile(r"(?<!\w)Đề án\s+(?P<name>[^\W\d_A-ZĐ][^,.;:()“”\n]{4,90})")


@cache
def _law() -> re.Pattern[str]:
    """A law and the words behind it: its name begins with a capital, or is a listed one in lower case."""
    listed = rf"(?=(?i:{alternatives(read('documents')['laws'])})(?!\w))[^\W\d_]"
    return re.compile(
        rf"(?<!\w)(?<!ĐH )(?<!Đại học )(?<!đại học )(?<!Khoa )(?<!khoa )(?P<type>Luật|Bộ luật|Pháp lệnh)\s+(?P<name>(?:[{UPPER}]|{listed})[^\W\d_]*(?:[, ]+(?!(?:Luật|Bộ luật|Pháp lệnh)(?!\w))[^\W\d_]+)*)"
    )


@cache
def _listed_laws() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternatives(read('documents')['laws'])})(?!\w)")


@cache
def _law_names() -> dict[str, str]:
    """The listed names as the lexicon writes them (`Ngân sách Nhà nước` is `Ngân sách nhà nước`)."""
    return {name.casefold(): name for name in read("documents")["laws"]}


class _Reader:
    def __init__(self, document: Document, scene: Scene) -> None:
        self.document, self.scene, self.text = document, scene, document.article.text
        self.directory = Directory(scene)
        self.titles = {" ".join(match["quote"].split()) for match in _TITLED.finditer(self.text)}

    def read(self, sentence: Sentence) -> list[Citation]:
        found = sorted(self._all(sentence), key=lambda citation: (citation.start, -citation.end))
        kept: list[Citation] = []
        for citation in found:
            if not kept or citation.start >= kept[-1].end:
                kept.append(citation)
        dated = [self._dated(citation, sentence, kept[k + 1].start if k + 1 < len(kept) else sentence.end) for k, citation in enumerate(kept)]
        return self._shared(_of_one_term(dated, self.text))

    def _all(self, sentence: Sentence) -> Iterator[Citation]:
        span = (self.text, sentence.start, sentence.end)
        for match in _CENTRAL.finditer(*span):
            yield self._central(sentence, match)
        for match in _PLENUM.finditer(*span):
            yield self._central(sentence, match)
        for match in _CONGRESS.finditer(*span):
            yield self._congress(sentence, match)
        for match in _law().finditer(*span):
            yield from self._law(sentence, match)
        for match in _QUOTED.finditer(*span):
            yield Citation(sentence, match.start(), match.end(), match["type"], name=" ".join(f"{match['type']} {match['name']}".split()))
        for match in _TITLED.finditer(self.text, sentence.start, min(sentence.end + 1, len(self.text))):
            yield Citation(sentence, match.start("quote"), match.end("quote"), match["type"], name=" ".join(match["quote"].split()))
        for title in self.titles:
            yield from self._short_title(sentence, title)
        for match in _RECOGNITION.finditer(*span):
            yield from self._recognition(sentence, match)
        for match in _SCHEME.finditer(*span):
            yield from self._scheme(sentence, match)
        for match in _numbered().finditer(*span):
            yield from self._with_number(sentence, match)

    # ── forms ───────────────────────────────────────────────────────────────

    def _with_number(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Citation]:
        if not match["so"] and not match["sign"] and (not self._is_number(match) or _named_after().search(self.text[sentence.start : match.start()])):
            return
        first = Citation(sentence, match.start(), match.end(), _type(match["type"]), match["number"], match["year"], _plain(match["sign"]))
        further = _further().match(self.text, match.end(), sentence.end)
        yield replace(first, sign=_plain(further["sign"])) if further and not first.sign else first
        if further:
            yield Citation(sentence, further.start("number"), further.end(), first.doc_type, further["number"], further["year"], _plain(further["sign"]))

    def _is_number(self, match: re.Match[str]) -> bool:
        """Whether a number without `số` and sign is a document's: not a year, not a count."""
        written = re.sub(r"\s+", " ", match["type"])
        cited = written in read("documents")["numbered"] or written.capitalize() in read("documents")["numbered"] and self._named_issuer(match)
        if not cited or re.fullmatch(r"(?:19|20)\d\d", match["number"]) and int(match["number"]) >= _FIRST_YEAR:
            return False
        return not re.match(rf"\s*(?:(?i:{alternatives(read('documents')['counts'])})(?!\w)|%|[.,]\d)", self.text[match.end() : match.end() + 20])

    def _named_issuer(self, match: re.Match[str]) -> bool:
        """Whether an institution's name follows with `của` (`nghị quyết 5 của Bộ Chính trị`)."""
        of = _OF.match(self.text, match.end())
        return bool(of) and bodies.parse(self.scene, of.end(), min(len(self.text), of.end() + 60)) is not None

    def _central(self, sentence: Sentence, match: re.Match[str]) -> Citation:
        term = f" (khóa {match['k'].upper()})" if match["k"] else ""
        name = f"Nghị quyết Trung ương {read('documents')['ordinals'].get(match['n'].lower(), match['n'])}{term}"
        return Citation(
            sentence,
            match.start(),
            _balanced(self.text, match.start(), match.end()),
            "Nghị quyết",
            name=name,
            issuer=read("documents")["central"]["Nghị quyết"],
        )

    def _congress(self, sentence: Sentence, match: re.Match[str]) -> Citation:
        body = _in_full(match["body"])
        if match["rest"] or "toàn quốc" in body:
            body = "Đại hội đại biểu toàn quốc của Đảng"
        issuer = _in_full(self._without_place(match.start("body"), match.end("body"))) if not match["rest"] and "toàn quốc" not in match["body"] else body
        return Citation(
            sentence, match.start(), match.end(), "Nghị quyết", name=_in_full(f"Nghị quyết {self.text[match.start('body') : match.end()]}"), issuer=issuer
        )

    def _without_place(self, start: int, end: int) -> str:
        """A body's words without the place's name in them (its type word stays)."""
        inside = self.scene.within(start, end)
        text = self.text[start:end]
        for mention in reversed(inside):
            at = mention.end - start - len(mention.place)
            text = text[:at] + text[mention.end - start :]
        return " ".join(text.split())

    def _law(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Citation]:
        end = match.start("name") + self._law_length(match["name"])
        year = _LAW_YEAR.match(self.text, end, sentence.end)
        written = " ".join(self.text[match.start("name") : end].split())
        name = f"{match['type']} {_law_names().get(written.casefold(), written)}"
        if len(name.split()) > 12:
            return
        yield Citation(
            sentence,
            match.start(),
            year.end() if year else end,
            match["type"],
            name=f"{name} {year['year']}" if year else name,
            issuer=read("documents")["lawgivers"].get(match["type"], "Quốc hội"),
        )

    def _law_length(self, written: str) -> int:
        """How much of the words behind `Luật` is its name: a listed one, else all up to a comma or a word that no name holds."""
        if listed := _listed_laws().match(written):
            return listed.end()
        stop = re.search(rf"[,\s]+(?:{alternatives(read('documents')['law_stops'])})(?!\w)", written)
        return len(written[: stop.start() if stop else None].split(", ", maxsplit=1)[0].rstrip())

    def _scheme(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Citation]:
        """A scheme whose name says the place that it is for, not merely whose it is."""
        for mention in self.scene.within(match.start("name"), match.end("name")):
            name = self.text[match.start() : mention.end]
            if re.search(r"(?<!\w)(?:của|và|do|theo|trên|từ|về)(?!\w)", name):
                return
            yield Citation(sentence, match.start(), mention.end, "Đề án", name=" ".join(name.split()))
            return

    def _short_title(self, sentence: Sentence, title: str) -> Iterator[Citation]:
        """A title that the article gives in quotation marks, without them and perhaps cut short: six words of it at least."""
        parts = title.split()
        opening = re.compile(r"(?<![\w“\"])" + r"\s+".join(map(re.escape, parts[:6])) + r"(?!\w)")
        for match in opening.finditer(self.text, sentence.start, sentence.end):
            end = match.end()
            for part in parts[6:]:
                word = re.compile(rf"\s+{re.escape(part)}(?!\w)|\s+{re.escape(part.rstrip(','))}(?!\w)").match(self.text, end, sentence.end)
                if not word:
                    break
                end = word.end()
            kind = _type(re.match(alternatives(_types()), title)[0])
            yield Citation(sentence, match.start(), match.start() + len(self.text[match.start() : end].rstrip(",")), kind, name=title)

    def _recognition(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Citation]:
        """The decision that recognises one named place as something (`Quyết định công nhận xã X đạt chuẩn …`)."""
        mention = self.scene.by_start.get(match.end())
        rank = re.compile(rf"\s+(?:{alternatives(read('documents')['recognised'])})(?!\w)").match(self.text, mention.end, sentence.end) if mention else None
        if rank:
            yield Citation(sentence, match.start(), rank.end(), "Quyết định", name=" ".join(self.text[match.start() : rank.end()].split()))

    # ── issuer and date ─────────────────────────────────────────────────────

    def _dated(self, citation: Citation, sentence: Sentence, limit: int) -> Citation:
        at, day = citation.end, None
        if found := _DAY.match(self.text, at, sentence.end):
            day, at = _date(found), found.end()
        stated = self._of(at, limit) if citation.issuer is None else None
        if stated and day is None and (later := _DAY.match(self.text, stated[1], sentence.end)):
            day = _date(later)
        issuer = citation.issuer or (stated[0] if stated else None) or self._issuing(citation, sentence)
        day = day or self._day_before(citation, sentence)
        return replace(citation, date=day, issuer=self._issuer(citation, issuer), stated=issuer is not None)

    def _day_before(self, citation: Citation, sentence: Sentence) -> date | None:
        """The day on which a body issued the document, at the head of the sentence (`Ngày 27/7/2017, Chính phủ ban hành …`)."""
        before = self.text[sentence.start : citation.start]
        head = re.match(r"(?:Sáng|Chiều|Tối)?\s*[Nn]gày\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?\s*,", before)
        if not head or not re.search(rf"\s(?:{alternatives(read('documents')['issuing'])})\s*$", before):
            return None
        year = head[3] or citation.year
        try:
            return date(int(year), int(head[2]), int(head[1])) if year else None
        except ValueError:
            return None

    def _of(self, at: int, limit: int) -> tuple[str, int] | None:
        """The issuer after `của`, right behind the citation or behind what it is about."""
        if title := _TITLE.match(self.text, at, limit):
            at = title.end()
        if direct := _OF.match(self.text, at, limit):
            return self._body(direct.end(), limit)
        for match in _OF.finditer(self.text, at, min(limit, at + _REACH)):
            if re.search(r"[;:.”]", self.text[at : match.start()]):
                return None
            body = self._body(match.end(), limit)
            if body and body[0].startswith(tuple(read("documents")["issuing_heads"])):
                return body
        return None

    def _body(self, at: int, limit: int) -> tuple[str, int] | None:
        if match := re.compile(r"(?:Thủ tướng Chính phủ|Thủ tướng|Chủ tịch nước)(?!\w)").match(self.text, at, limit):
            return match[0].replace("Thủ tướng Chính phủ", "Thủ tướng").replace("Thủ tướng", "Thủ tướng Chính phủ"), match.end()
        if match := _PLENARY.match(self.text, at, limit):
            return read("documents")["central"]["Nghị quyết"], match.end()
        head = posts.parse(self.scene, at, limit, self.directory)
        if head and head.body and head.title in read("documents")["issuing_posts"]:
            return f"{head.title} {head.body}", head.end
        body = bodies.parse(self.scene, at, limit)
        if body:
            return self._completed(body), body.end
        word = bodies.level_word(self.scene, at - 1, limit)
        return (f"?{word[0]}", word[2]) if word else None

    def _completed(self, body: Body) -> str:
        """A body's full name; `Ban Thường vụ Đảng ủy Khối` by what the article calls the `Đảng ủy Khối`."""
        full = self.directory.complete(body)
        for short in ("Đảng ủy Khối", "Đảng ủy"):
            if full.name.endswith(short) and body.head.startswith("Ban "):
                inner = self.directory.complete(replace(body, name=short, head="Đảng ủy"))
                return full.name[: -len(short)] + inner.name
        return full.name

    def _issuing(self, citation: Citation, sentence: Sentence) -> str | None:
        """The body that `ban hành` the document, named before it."""
        before = self.text[sentence.start : citation.start]
        verb = re.search(rf"\s(?:{alternatives(read('documents')['issuing'])})\s*$", before)
        if not verb:
            return None
        ends = sentence.start + verb.start()
        for match in re.finditer(rf"(?<!\w)(?=[{UPPER}])", self.text[max(sentence.start, ends - 60) : ends]):
            body = self._body(max(sentence.start, ends - 60) + match.start(), ends)
            if body and body[1] == ends and not body[0].startswith("?"):
                return body[0]
        return None

    def _issuer(self, citation: Citation, stated: str | None) -> str | None:
        """The stated issuer, made precise by the sign; else the one that the sign tells."""
        parts = [re.sub(r"\d+$", "", part) for part in re.split(r"[-/&]", citation.sign)]
        tail = parts[0] if parts[0] in read("documents")["issuers"] and parts[-1] not in read("documents")["issuers"] else parts[-1]
        level = stated[1:] if stated and stated.startswith("?") else None
        if stated and level is None and stated != "Trung ương":
            return read("documents")["issuer_names"].get(stated, stated)
        if tail == "TW" and not stated and f"{citation.doc_type} {citation.number}" in read("documents")["of_the_political_bureau"]:
            return "Bộ Chính trị"
        if tail == "TW" or stated == "Trung ương" and not tail:
            return read("documents")["central"].get(citation.doc_type, "Trung ương Đảng" if stated else None)
        issuer = read("documents")["issuers"].get(tail)
        if issuer is None and tail in read("documents")["heads_of_signs"]:
            named = self.directory.nearest((read("documents")["heads_of_signs"][tail],), citation.start)
            return named.name if named else None
        joint = [read("documents")["issuers"].get(part) for part in parts[1:]]
        if citation.doc_type == "Thông tư liên tịch" and len(joint) > 1 and all(joint):
            return ", ".join(joint)
        if issuer == "Tỉnh ủy" and self.scene.is_city_province:
            issuer = "Thành ủy"
        if issuer in read("bodies")["committees"] and citation.doc_type in read("documents")["of_standing_committees"]:
            issuer = f"Ban Thường vụ {issuer}"
        return issuer.format(level=level or self._level(issuer, citation.start)).strip() if issuer else None

    def _level(self, issuer: str, at: int) -> str:
        """The level word of an assembly or committee known by its sign alone: that of the one named last before, else first after."""
        head = issuer.split(" {", maxsplit=1)[0]
        if head == issuer:
            return ""
        fit = [body for body in self.directory.full if body.name.startswith(head + " ")]
        named = next((body for body in reversed(fit) if body.start < at), next(iter(fit), None))
        return named.name[len(head) + 1 :] if named else "thành phố" if self.scene.is_city_province else "tỉnh"

    def _shared(self, row: list[Citation]) -> list[Citation]:
        """One `của …` behind two documents holds for both; so does one issuing verb before them."""
        for k in range(len(row) - 2, -1, -1):
            gap = _DAY.sub("", self.text[row[k].end : row[k + 1].start])
            if re.fullmatch(r"\s*(?:,|và|,\s*và|cùng|;)\s*", gap) and row[k + 1].issuer and row[k].name is None and row[k + 1].stated and ";" not in gap:
                tail_k, tail = (re.split(r"[-/]", c.sign)[-1] for c in (row[k], row[k + 1]))
                if tail_k == tail or not tail_k:
                    row[k] = replace(row[k], issuer=row[k + 1].issuer)
        for k in range(1, len(row)):
            before, gap = row[k - 1], self.text[row[k - 1].end : row[k].start]
            if before.stated and not row[k].stated and re.fullmatch(r"[^.;:]{0,80}(?:,|và)\s*", gap) and (row[k].issuer or "").endswith(f" {before.issuer}"):
                row[k] = replace(row[k], issuer=before.issuer)
        return row


def _of_one_term(row: list[Citation], text: str) -> list[Citation]:
    """A term in brackets behind two plenums is both's (`Nghị quyết Trung ương 6, Nghị quyết Trung ương 7 (khóa XII)`)."""
    for k in range(len(row) - 2, -1, -1):
        term = re.search(r" \(khóa \w+\)$", row[k + 1].name or "")
        name = row[k].name or ""
        if term and name.startswith("Nghị quyết Trung ương") and "(khóa" not in name and re.fullmatch(r"\s*(?:,|và|;)\s*", text[row[k].end : row[k + 1].start]):
            row[k] = replace(row[k], name=name + term[0])
    return row


def _in_full(congress: str) -> str:
    """A congress without its abbreviation (`Đại hội Đảng bộ (ĐHĐB) huyện`, `ĐHĐB huyện`)."""
    plain = re.sub(r"\s*\(ĐHĐB\)", "", congress)
    full = " ".join(re.sub(r"(?<!\w)ĐH(?!\w)", "Đại hội", re.sub(r"(?<!\w)ĐHĐB(?!\w)", "Đại hội Đảng bộ", plain)).split())
    return full[:1].upper() + full[1:]


def _plain(sign: str | None) -> str:
    return re.sub(r"\s", "", sign or "").replace("–", "-")


def _balanced(text: str, start: int, end: int) -> int:
    """The end without a closing bracket whose opening stands outside."""
    return end - 1 if text[start:end].endswith(")") and "(" not in text[start:end] else end


def _date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), int(match["d"]))
    except ValueError:
        return None


def _key(citation: Citation) -> tuple[str, str]:
    return citation.doc_type, citation.number.lstrip("0") if citation.number else (citation.name or "").split(" (khóa")[0]


def _agreed(cited: list[Citation]) -> list[Citation]:
    """What one citation tells of a document holds for all citations of it in the article: issuer, day, term, the fullest number."""
    return [_completed_by(citation, [other for other in cited if _same(citation, other)]) for citation in cited]


def _same(one: Citation, other: Citation) -> bool:
    """Equal type and number, and signs that don't contradict."""
    return _key(one) == _key(other) and (not one.sign or not other.sign or one.sign.split("/")[-1] == other.sign.split("/")[-1])


def _completed_by(citation: Citation, same: list[Citation]) -> Citation:
    signed = sorted(same, key=lambda other: -len(other.issuer or ""))
    own = [other for other in signed if citation.issuer and citation.issuer in (other.issuer or "")] if citation.stated else signed
    return replace(
        citation,
        issuer=next((o.issuer for o in own if o.issuer), None) if citation.issuer is None or citation.number else citation.issuer,
        date=citation.date or next((o.date for o in same if o.date), None),
        number=max((o.number for o in same if o.number), key=len, default=None),
        name=max((o.name for o in same if o.name), key=len, default=None),
    )


def _record(document: Document, citation: Citation) -> DocumentMention:
    article = document.article
    quote = article.text[citation.start : citation.end]
    issued = f" ({citation.issuer})" if citation.issuer else ""
    canonical = citation.name or f"{citation.doc_type} {citation.number}{issued}"
    mention_id = content_id("d", article.article_id, citation.start, quote)
    return DocumentMention(
        mention_id,
        article.article_id,
        citation.sentence.sentence_id,
        quote,
        citation.start,
        citation.end,
        citation.doc_type,
        citation.number,
        citation.issuer,
        citation.date,
        canonical,
    )
