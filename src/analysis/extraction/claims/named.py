"""Claims of value 1: a named unit that reaches, or is to reach, the new-countryside standard, and `xây dựng huyện đạt chuẩn NTM`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from analysis.extraction import gazetteer
from analysis.extraction.claims.model import Quantity, Unit
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.words import ends_with, entry, lower, pattern
from analysis.extraction.lexicon import alternatives
from analysis.records import PlaceMention

_TYPE_OF_LEVEL = {"commune": "xã", "district": "huyện", "province": "tỉnh"}


@cache
def _predicate() -> re.Pattern[str]:
    """Behind a name: a few auxiliary words, then what it reaches."""
    between = alternatives(entry("named", "between"))
    year = r"(?:năm\s+)?\d{4}"
    agent = rf"được\s+(?:{alternatives(entry('named', 'agents'))})[^,;.]{{0,50}}?"
    being = rf"là\s+(?:{alternatives((*entry('named', 'types'), 'đơn vị', 'địa phương', 'một trong'))})(?!\w)[^,;.]{{0,60}}?"
    return re.compile(
        rf"(?:\s*\([^)]*\))?,?(?:\s+(?:{between}|{year}|{agent}|{being}|đến (?:hết |cuối )?năm \d{{4}})){{0,9}}?\s+(?P<reach>{alternatives(entry('named', 'standard'))})(?!\w)(?P<rest>[^.;]*)"
    )


@cache
def _elliptic() -> re.Pattern[str]:
    """`xã Lạc Lâm phấn đấu hoàn thành trong năm 2023`, `xã Ka Đô năm 2016`, behind units that reached the standard."""
    aims = r"(?:phấn đấu|quyết tâm|dự kiến|đăng ký|mục tiêu)"
    due = r"(?:(?:trong|vào|cuối|vào cuối|hết)\s+)?(?:năm\s+(?:nay|tới|sau|\d{4})|quý\s+[ivx\d]+)"
    return re.compile(rf"\s+(?:{aims}\s+(?:(?:hoàn thành|về đích)(?!\w)|{due}(?!\w))|(?:(?:vào|cuối|đầu)\s+)?năm\s+\d{{4}}(?=\s*(?:[.,;”\")]|$)))")


@cache
def _waits() -> re.Pattern[str]:
    """`… đang hoàn thiện hồ sơ`, `… đã có đủ hồ sơ, đang chờ thẩm định`: a unit that is about to be recognised."""
    return re.compile(
        rf"\s+(?:(?:đã|đang|mới|vừa|cũng|còn)\s+)*(?:{alternatives(entry('named', 'waiting'))})(?=\s*(?:[,.;)]|$|(?:trình|chờ|lên|gửi)\s[^.;]{{0,60}}(?:công nhận|thẩm định)))"
    )


def find_named(original: str, places: Sequence[PlaceMention], quantities: Iterable[Quantity], *, about_ntm: bool = True) -> tuple[Quantity, ...]:
    """The units of a sentence that reach the standard.

    Args:
        original: the sentence as written.
        places: its mentions of places, offsets in the sentence.
        quantities: its other quantities: names that only list what was counted (`hai xã A, B`) are none.
        about_ntm: whether the article speaks of the new countryside, so that a bare `đạt chuẩn` means its standard.
    """
    text, quantities = lower(original), tuple(quantities)
    found = [*_places(text, places, quantities, about_ntm)]
    found += _subjects(original, text, quantities)
    goals = _goals(text, quantities)
    found += [goal for goal in goals if not any(_complement(text, q, goal) or q.start <= goal.start < q.end for q in found)]
    return tuple(sorted(found, key=lambda q: q.start))


def _complement(text: str, subject: Quantity, goal: Quantity) -> bool:
    """`Huyện Yên Thành được công nhận huyện đạt chuẩn`: the second `huyện` is the first."""
    return subject.end <= goal.start <= subject.end + 40 and subject.unit.name == goal.unit.name and "," not in text[subject.end : goal.start]


_CONTAINED = re.compile(r"\s*(?:,|\(|-)\s*")
_HEIGHT = {"village": 0, "commune": 1, "district": 2, "province": 3}


@cache
def _agent() -> re.Pattern[str]:
    """`UBND tỉnh Ninh Bình công nhận …`: the place of the body that recognises."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('named', 'agents'))})\s+$")


def _places(text: str, places: Sequence[PlaceMention], quantities: tuple[Quantity, ...], about_ntm: bool) -> list[Quantity]:
    found: list[Quantity] = []
    runs = _runs(text, [p for p in places if not _in_brackets(text, p)])
    for index, run in enumerate(runs):
        before = text[: run[0].start]
        container = index > 0 and _contains(text, runs[index - 1][-1], run[0])
        if container or _counted_list(text, run[0], quantities) or phrase("named_inside").search(before) or _agent().search(before):
            continue
        end = _behind_containers(text, runs[index:])
        awarded = bool(phrase("named_awarded").search(before)) or bool(about_ntm and _fronted().search(before))
        kind = _kind(text, run[0])
        waiting = about_ntm and _is_waiting(text, end)
        told = [p for p in run if not waiting or ";" not in text[p.end : run[-1].start]]  # `có A, B; C đang hoàn thiện hồ sơ`: C alone
        if (
            awarded
            or waiting
            or (_reaches(text, end, quantities, about_ntm) and not _asks_for_others(text, end, kind))
            or (found and _elliptic().match(text, end))
        ):
            found += [q for place in told if (q := _claim(text, place, kind or _bare_run(text, run, place)))]
    return found


def _is_waiting(text: str, end: int) -> bool:
    """Whether behind units a sentence that speaks of the standard tells that their papers are being made or examined."""
    return _waits().match(text, end) is not None and bool(pattern(entry("named", "spoken_of")).search(text))


def _asks_for_others(text: str, end: int, kind: str | None) -> bool:
    """`thị xã Gia Nghĩa đề nghị thẩm định, xét công nhận xã nông thôn mới`: units of another kind are to be recognised."""
    other = _RECOGNISED.match(text, end)
    return other is not None and kind is not None and other["kind"] != kind


_RECOGNISED = re.compile(
    r"\s+(?:đã\s+)?(?:đề nghị|kiến nghị|trình)\s[^.;]{0,60}?công nhận\s+(?:các\s+)?(?P<kind>xã|huyện|thôn|xóm|bản|ấp)\s+(?:đạt chuẩn\s+)?(?:nông thôn mới|ntm)(?!\w)"
)


def _bare_run(text: str, run: Sequence[PlaceMention], place: PlaceMention) -> str | None:
    """The type of `B` in `A và B phấn đấu …`, where A opens the clause."""
    first = _claim(text, run[0], None) if place is not run[0] else None
    return _type_of(place) if first and place.level in _TYPE_OF_LEVEL else None


@cache
def _fronted() -> re.Pattern[str]:
    """`Là huyện đầu tiên của vùng đạt chuẩn NTM (năm 2015), …`: what the unit named next reached."""
    kinds = alternatives((*entry("named", "types"), "đơn vị", "địa phương", "một trong"))
    return re.compile(
        rf"(?:^|[;.]\s)\W*(?:là|trở thành)\s+(?:{kinds})(?!\w)[^.;]{{0,90}}?(?:{alternatives(entry('named', 'standard'))})(?!\w)[^,;.()]{{0,40}}(?:\([^)]*\))?,\s+$"
    )


def _in_brackets(text: str, place: PlaceMention) -> bool:
    """`xã Hồng Việt (Hòa An)`: where the unit is."""
    return text[: place.start].endswith("(") and text[place.end : place.end + 1] == ")"


def _contains(text: str, inner: PlaceMention, outer: PlaceMention) -> bool:
    """`xã Phú Linh, huyện Vị Xuyên`: the second says where the first is."""
    return _HEIGHT.get(outer.level or "", -1) > _HEIGHT.get(inner.level or "", 9) and bool(_CONTAINED.fullmatch(text, inner.end, outer.start))


def _behind_containers(text: str, runs: Sequence[list[PlaceMention]]) -> int:
    """Where the predicate of a run of names begins: behind the district and the province that they are in."""
    end = runs[0][-1]
    for run in runs[1:]:
        if not _contains(text, end, run[0]):
            break
        end = run[-1]
    return end.end + (1 if text[end.end : end.end + 1] == ")" else 0)


def _runs(text: str, places: Sequence[PlaceMention]) -> list[list[PlaceMention]]:
    """Mentions of one level joined by commas and `và`: `xã Lạc Lâm và xã Ka Đô`."""
    runs: list[list[PlaceMention]] = []
    for place in places:
        if runs and runs[-1][-1].level == place.level and phrase("named_joint").fullmatch(text, runs[-1][-1].end, place.start):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _counted_list(text: str, place: PlaceMention, quantities: tuple[Quantity, ...]) -> bool:
    """`hai xã Nghĩa Lợi, Nghĩa Phúc`, `5 xã đạt chuẩn (A, B, C)`."""
    return any(
        q.kind == "number" and 0 <= place.start - q.end <= 60 and re.fullmatch(r"\s*(?:[^.;]*[(:]\s*)?(?:là |gồm )?\s*", text[q.end : place.start])
        for q in quantities
    ) or any(q.start <= place.start < q.end for q in quantities)


def _reaches(text: str, position: int, quantities: tuple[Quantity, ...], about_ntm: bool) -> bool:
    match = _predicate().match(text, position)
    if not match:
        return False
    if any(position <= q.start < match.end("reach") for q in quantities):
        return False
    if phrase("named_acts").fullmatch(text[position : match.end("reach")]):  # `Tỉnh công nhận xã …`: who recognises
        return False
    rest = match["rest"][:80]
    said = match["reach"] + " " + rest
    other = re.match(
        rf"\s+(?:(?:là\s+)?(?:(?:xã|huyện)\s+)?đạt chuẩn\s+)?(?:{alternatives(entry('named', 'other_standards'))})(?!\w)",
        rest,
    )
    if other or re.match(r"\s+(?:ở|tại|cho)\s+\d", rest):  # `hoàn thành xây dựng nông thôn mới ở 8/8 huyện`: of those
        return False
    near = bool(pattern(entry("named", "ntm")).search(said) or pattern(entry("named", "ntm")).search(text))
    bare = match["reach"] in ("đạt chuẩn", "về đích", "cán đích") or bool(phrase("named_bare").match(said))
    return near or (about_ntm and bare)


def _kind(text: str, place: PlaceMention) -> str | None:
    """The type word that a mention is written with."""
    written = text[place.start : place.end]
    return next((t for t in sorted(entry("named", "types"), key=len, reverse=True) if written.startswith(t + " ")), None)


def _claim(text: str, place: PlaceMention, of_run: str | None) -> Quantity | None:
    """A mention with its type word (or that of the first of its run: `các xã A, B và C`); a bare one where it opens a clause or is led to the goal."""
    kind = _kind(text, place) or of_run
    if kind is None:
        if place.level not in _TYPE_OF_LEVEL or (re.search(r"\w\s$", text[: place.start]) and not ends_with(text[: place.start], entry("named", "leading"))):
            return None
        kind = _type_of(place)
    return Quantity(place.start, place.end, 1.0, Unit(kind, "admin"), kind="named", number_start=place.start, scope=place)


def _type_of(place: PlaceMention) -> str:
    """The type word of a unit written without it: that of the gazetteer, else the usual one of its level."""
    unit = gazetteer.load().units.get(place.unit_id or "")
    written = unit.type.lower() if unit else ""
    return written if written in entry("named", "types") else _TYPE_OF_LEVEL[place.level or ""]


@cache
def _subject() -> re.Pattern[str]:
    """A type word that opens a clause, or is led to the goal: `Năm 2019, xã …`, `đưa huyện …`."""
    return re.compile(rf"(?:^|[,;:“\"]\s?|(?<!\w)(?:đưa|để|giúp|khi|và|\d{{4}})\s)\s*(?P<type>{alternatives(entry('named', 'types')[:8])})(?=\s)")


def _subjects(original: str, text: str, quantities: tuple[Quantity, ...]) -> list[Quantity]:
    """`Xã phấn đấu đến năm 2026 đạt chuẩn NTM nâng cao`: the unit that the discourse means."""
    found = []
    for match in _subject().finditer(text):
        if original[match.end("type") :].lstrip()[:1].isupper() or not _reaches(text, match.end("type"), quantities, about_ntm=False):
            continue
        if re.search(rf"(?<!\w)(?:{alternatives(entry('named', 'types'))}),\s*$", text[: match.start("type")]) or any(
            q.start <= match.start("type") < q.end for q in quantities
        ):
            continue
        counted = any(
            q.end <= match.start("type") and q.unit.name.split(",")[0] == match["type"] and not re.search(r"[;.]", text[q.end : match.start("type")])
            for q in quantities
        )
        if not counted:
            found.append(
                Quantity(
                    match.start("type"),
                    match.end("type"),
                    1.0,
                    Unit(match["type"], "admin"),
                    kind="named",
                    number_start=match.start("type"),
                )
            )
    return found


@cache
def _goal() -> re.Pattern[str]:
    verbs, types = alternatives(entry("named", "goal_verbs")), alternatives(entry("named", "types")[:8])
    return re.compile(
        rf"(?:(?<!\w)(?P<verb>{verbs})|,)\s+(?P<phrase>(?P<type>{types})(?:\s+(?:đạt chuẩn|đạt))?\s+(?:ntm|nông thôn mới)(?:\s+(?:nâng cao|kiểu mẫu))?)(?!\w)"
    )


def _goals(text: str, quantities: tuple[Quantity, ...]) -> list[Quantity]:
    """`xây dựng huyện đạt chuẩn NTM trước năm 2020`: with a goal or work under way in the clause, and nothing counted as its subject."""
    found = []
    for match in _goal().finditer(text):
        clause_start = max(text.rfind(";", 0, match.start()), text.rfind(". ", 0, match.start()), 0)
        clause_end = min((i for i in (text.find(";", match.end()), len(text)) if i >= 0), default=len(text))
        clause = text[clause_start:clause_end]
        counted = any(q.kind != "named" and clause_start <= q.start < match.start() and match["type"] in re.split(r", | và ", q.unit.name) for q in quantities)
        if (
            counted
            or not pattern(entry("named", "aims")).search(clause)
            or re.search(r"tiêu chí\s+(?:xây dựng\s+)?$|(?:các|những|nhiều|mỗi) $", text[: match.start("phrase")])
            or re.search(rf"(?<!\w)(?:{alternatives(entry('named', 'types'))}),\s*$", text[: match.start("phrase")])
        ):
            continue
        found.append(
            Quantity(
                match.start("phrase"),
                match.end("phrase"),
                1.0,
                Unit(match["type"], "admin"),
                kind="named",
                number_start=match.start("phrase"),
            )
        )
    return found
