"""Which place a figure is about: one named right behind it, else the subject of its clause, else what the discourse carries over.

The discourse has three levels: the article's topic (the place that it names most and first), the section's (a heading that names a place), and the paragraph's
(the subject of its last sentence). `toàn huyện`, `xã`, `tỉnh` stand for the last named unit of that level.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import Hit, ends_with, entry, hits, pattern
from analysis.extraction.lexicon import alternatives, read
from analysis.records import LineKind, PlaceMention

LEVELS = ("village", "commune", "district", "province")


@dataclass(frozen=True, slots=True)
class Place:
    """A place by name and level; both null when unknown."""

    name: str | None = None
    level: str | None = None


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that a sentence names or means at `start:end`."""

    start: int
    end: int
    place: Place
    named: bool = True  # by its name, not as `toàn huyện`
    office: bool = False  # inside somebody's office (`Chủ tịch UBND xã A`)
    singled: bool = False  # `riêng xã A`


@dataclass(frozen=True, slots=True)
class Discourse:
    """What has been said so far: the article's topic, the section's and the paragraph's place, and the last named unit of each level."""

    topic: Place = NOWHERE
    section: Place = NOWHERE
    current: Place = NOWHERE
    latest: dict[str, Place] = field(default_factory=dict)
    line: int = -1
    local: bool = False  # the paragraph tells of one village or commune, and the next may go on


# --- the article's topic --------------------------------------------------------------------------------------------


def topic_of(readings: Sequence[Reading], default: Place = NOWHERE) -> Place:
    """The place that the article names most, those of the title and the first sentences counting more; regions and villages don't."""
    weights: Counter[Place] = Counter()
    for index, reading in enumerate(readings):
        weight = 4.0 if reading.sentence.kind is LineKind.TITLE else 3.0 if index < 2 else 1.0
        grouped = _grouped(reading)
        for mention in _outermost(reading):
            if mention.level in ("district", "province", "commune"):
                side = 0.0 if mention in grouped else 1.0
                weights[Place(mention.place, mention.level)] += side * weight * {"district": 1.0, "province": 0.9, "commune": 0.4}[mention.level]
    for place, bonus in _level_bonus(readings, weights):
        weights[place] += bonus
    best = max(weights, key=lambda p: weights[p], default=default)
    return _province_of_many(readings, weights, best)


def _province_of_many(readings: Sequence[Reading], weights: Counter[Place], best: Place) -> Place:
    """An article that goes from district to district is about their province."""
    districts = [m.place for r in readings for m in r.places if m.level == "district"]
    provinces = [p for p in weights if p.level == "province"]
    many = len(set(districts)) >= 3 and districts.count(best.name or "") * 2 <= len(districts)
    return max(provinces, key=lambda p: weights[p]) if best.level == "district" and many and provinces else best


def _level_bonus(readings: Sequence[Reading], weights: Counter[Place]) -> Iterable[tuple[Place, float]]:
    """`toàn huyện` speaks for the district that is named most."""
    text, original = " ".join(r.lower for r in readings), " ".join(r.text for r in readings)
    for level in ("district", "province"):
        best = max((p for p in weights if p.level == level), key=lambda p: weights[p], default=None)
        if best:
            whole = len(pattern(tuple(w for w in entry("scope", "levels", level) if " " in w and w != "thị xã")).findall(text))
            bare = len(re.findall(rf"(?<!\w){_LEVEL_WORD[level]}(?!\w)(?! [^\W\d_a-zà-ỹđ])", original))
            yield best, 1.5 * whole + 0.2 * bare


_LEVEL_WORD = {"district": "(?:[Hh]uyện|[Tt]hị xã)", "province": "[Tt]ỉnh"}


def _outermost(reading: Reading) -> list[PlaceMention]:
    """The mentions of a sentence without those that only say where another one lies (`xã Bắc Sơn (Thạch Hà)`)."""
    kept: list[PlaceMention] = []
    for mention in reading.places:
        if kept and _contains(reading.text, kept[-1], mention):
            continue
        kept.append(mention)
    return kept


def _rank(level: str | None) -> int:
    return LEVELS.index(level) if level in LEVELS else len(LEVELS)


def _contains(text: str, lower: PlaceMention, higher: PlaceMention) -> bool:
    between = text[lower.end : higher.start]
    return _rank(higher.level) > _rank(lower.level) and bool(re.fullmatch(r"\s*[,(]\s*|\s+", between))


# --- anchors --------------------------------------------------------------------------------------------------------


def anchors_of(reading: Reading, discourse: Discourse) -> tuple[Anchor, ...]:
    """The places that figures of a sentence may be about, in order; named units that are claims themselves say nothing about the figures behind them."""
    grouped = _grouped(reading)
    named = [a for m in _outermost(reading) if m not in grouped and (a := _named(reading, m))]
    meant = [a for a in _level_words(reading, discourse, named) if not any(_is_part(reading, a, n) for n in named)]
    claimed = {q.start for q in reading.quantities if q.kind == "named" and q.scope is not None}
    return tuple(sorted((a for a in (*named, *meant) if a.start not in claimed), key=lambda a: a.start))


def _is_part(reading: Reading, meant: Anchor, named: Anchor) -> bool:
    """A level word inside or right before a name (`Huyện miền núi Thường Xuân`), or that says where the name before lies (`Yên Định, huyện đầu tiên của tỉnh`)."""
    if meant.start < named.end and named.start < meant.end:
        return True
    if re.fullmatch(r"(?:\s+[^\W\d_]+){0,3}\s+", reading.lower[meant.end : named.start]) and meant.start < named.start:
        return True
    inside = _rank(meant.place.level) > _rank(named.place.level) and named.end <= meant.start
    return inside and bool(re.search(r"(?<!\w)của\s+(?:toàn\s+)?$", reading.lower[: meant.start]))


def _named(reading: Reading, mention: PlaceMention) -> Anchor | None:
    text, before = reading.lower, reading.lower[: mention.start]
    if (mention.level is None and mention.place != "Việt Nam") or (mention.level == "village" and any(c.isdigit() for c in mention.quote)):
        return None
    if before.endswith("(") and text[mention.end : mention.end + 1] in (")", ",") and reading.text[mention.start].isupper():
        return None
    if ends_with(before, entry("scope", "not_subject_after")) or any(q.kind == "number" and q.start < mention.start <= q.end + 1 for q in reading.quantities):
        return None
    office = bool(re.search(rf"(?<!\w)(?:{alternatives(entry('scope', 'institutions'))})(?:\s+(?:{alternatives(['ubnd', 'hđnd', 'xã', 'huyện', 'tỉnh', 'ban', 'thị xã', 'thành phố', 'tx.', 'nhân dân', 'thường trực', 'btv', 'ban thường vụ', 'mttq'])}))*\s+$", before))
    singled = bool(re.search(rf"(?<!\w)(?:{alternatives(entry('scope', 'singling'))})\s+(?:tại\s+|ở\s+)?$", before))
    if _addressee(text, mention.start) and mention.level == "province":
        return None
    return Anchor(mention.start, mention.end, Place(mention.place, mention.level), office=office, singled=singled)


def _addressee(text: str, position: int) -> bool:
    return bool(re.search(r"(?<!\w)(?:đề nghị|kiến nghị|giao)\s+(?:\w+\s+){0,2}$", text[:position]))


def _grouped(reading: Reading) -> list[PlaceMention]:
    """Places side by side (`hai huyện A và B`, `huyện A và huyện B`): a figure behind them is about neither alone."""
    mentions = _outermost(reading)
    grouped: list[PlaceMention] = []
    for left, right in zip(mentions, mentions[1:]):
        if left.level == right.level and re.fullmatch(r"\s*(?:,|và|,\s*và|cùng)\s*", reading.lower[left.end : right.start]):
            grouped += [left, right]
    return grouped


@cache
def _level_keys() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((level, tuple(words)) for level, words in read("scope")["levels"].items())


def _level_words(reading: Reading, discourse: Discourse, named: Sequence[Anchor]) -> Iterable[Anchor]:
    """`toàn huyện`, `xã`: the unit of that level that the sentence, the paragraph, the article or the discourse named."""
    for hit in hits(reading.lower, _level_keys()):
        if _is_general(reading, hit):
            continue
        earlier = [n.place for n in named if n.end <= hit.start and n.place.level == hit.key]
        place = Place("Việt Nam") if hit.key == "country" else earlier[-1] if earlier else _known(hit.key, discourse)
        if place:
            yield Anchor(hit.start, hit.end, place, named=False)


def _known(level: str, discourse: Discourse) -> Place | None:
    for place in (discourse.current, discourse.section, discourse.topic):
        if place.level == level:
            return place
    return discourse.latest.get(level)


def _is_general(reading: Reading, hit: Hit) -> bool:
    text, written = reading.lower, hit.word
    before, behind = text[: hit.start], text[hit.end :]
    if " " in written and written not in ("thị xã", "thị trấn"):
        return False
    if re.search(r"\d\s*$", before) or ends_with(before, entry("scope", "not_after")):
        return True
    if re.match(r"\s+[^\W\d_a-zà-ỹđ]", reading.text[hit.end :]) and not re.match(r"\s+(?:NTM|OCOP|GTNT)", reading.text[hit.end :]):
        return True
    if re.match(rf"\s+(?:{alternatives(entry('scope', 'not_before'))})(?!\w)", behind) or re.match(r",\s+(?:phường|thị trấn|huyện|xã|thôn|thành phố|thị xã)|-", behind):
        return True
    return any(q.start <= hit.start < q.end for q in reading.quantities) or bool(re.search(r"(?:phường|thôn|huyện|xã), $", before))


# --- from the discourse to a figure ---------------------------------------------------------------------------------


def scope_of(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor], discourse: Discourse) -> Place:
    """The place that a figure is about."""
    if quantity.scope is not None:
        return Place(quantity.scope.place, quantity.scope.level)
    if quantity.kind == "named" and (known := _meant_by(quantity, anchors, discourse)):
        return known
    place = _behind(reading, quantity, anchors) or _subject(reading, quantity, anchors) or discourse.current
    return _lifted(quantity, place, discourse)


_LEVEL_OF_TYPE = {"xã": "commune", "phường": "commune", "thị trấn": "commune", "huyện": "district", "thị xã": "district", "quận": "district", "thành phố": "district", "tỉnh": "province"}


def _meant_by(quantity: Quantity, anchors: Sequence[Anchor], discourse: Discourse) -> Place | None:
    """The unit of that level that the sentence names before, or the discourse knows."""
    level = _LEVEL_OF_TYPE.get(quantity.unit.name)
    before = [a.place for a in anchors if a.end <= quantity.start and a.place.level == level]
    return before[-1] if before else _known(level, discourse) if level else None


_COUNTED_LEVEL = {"xã": "commune", "phường": "commune", "thị trấn": "commune", "huyện": "district", "thị xã": "district", "thành phố": "district"}


def _lifted(quantity: Quantity, place: Place, discourse: Discourse) -> Place:
    """Communes are not counted inside a commune: such a figure is about the unit above."""
    counted = _COUNTED_LEVEL.get(re.split(r", | và ", quantity.unit.name)[0])
    if counted is None or quantity.kind == "named" or _rank(place.level) > _rank(counted):
        return place
    above = [p for p in (discourse.section, discourse.topic, discourse.latest.get("district"), discourse.latest.get("province")) if p and _rank(p.level) > _rank(counted) and p.level]
    return above[0] if above else place


@cache
def _locative() -> re.Pattern[str]:
    return re.compile(rf"[^,;.:()]*?(?<!\w)(?:{alternatives(entry('scope', 'locatives'))})\s+(?:các\s+)?$")


def _behind(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> Place | None:
    """`ba sản phẩm … của xã Ea Tul`, `17 thôn … ở Mèo Vạc`."""
    for anchor in anchors:
        if quantity.end <= anchor.start <= quantity.end + 70 and (anchor.named or anchor.start < reading.after(quantity)) and not anchor.office:
            between = reading.lower[quantity.end : anchor.start]
            if not _locative().fullmatch(between) or re.search(r"(?<!\w)(?:trong đó|so với|đưa|về đích)(?!\w)", between):
                continue
            if anchor.start <= reading.after(quantity) or quantity.unit.nature == "admin":
                return anchor.place
    return None


def _subject(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> Place | None:
    """The last place before the figure; behind a `;` only the sentence's own subject, not one that was singled out."""
    before = [a for a in anchors if a.end <= quantity.start]
    if not before:
        return None
    last = before[-1]
    clause = max(reading.lower.rfind(mark, 0, quantity.start) for mark in (";",))
    if last.start > clause:
        return last.place
    here = [a for a in before if not a.singled and a.start == before[0].start]
    return here[0].place if here else None


_HIGHER = re.compile(r"(?<!\w)(?:sở|hội nghị|buổi làm việc|kỳ họp|dịp này|tại cuộc|phát biểu|tỉnh|huyện|thị xã|thành phố|thị ủy|toàn quốc|cả nước)(?!\w)")

# --- carrying over --------------------------------------------------------------------------------------------------


def begin_sentence(reading: Reading, before: Discourse) -> Discourse:
    """The discourse as a sentence finds it: a new paragraph goes back to its section's place, unless it goes on about the same village or commune."""
    if reading.sentence.line == before.line:
        return before
    if reading.sentence.kind is LineKind.HEADING or reading.sentence.kind is LineKind.TITLE:
        section = next((Place(m.place, m.level) for m in _outermost(reading) if m.level), before.topic)
        return replace(before, section=section, current=section, line=reading.sentence.line, local=False)
    if before.local and not _HIGHER.search(reading.lower[:100]):
        return replace(before, line=reading.sentence.line)
    return replace(before, current=before.section if before.section != NOWHERE else before.topic, line=reading.sentence.line)


def end_sentence(reading: Reading, anchors: Sequence[Anchor], before: Discourse) -> Discourse:
    """The discourse that a sentence leaves."""
    latest = dict(before.latest)
    grouped = _grouped(reading)
    for mention in reading.places:
        if mention.level in LEVELS and mention not in grouped:
            latest[mention.level] = Place(mention.place, mention.level)
    main = _main(reading, anchors, before.topic)
    if main is None:
        return replace(before, latest=latest)
    return replace(before, latest=latest, current=main.place, local=main.place.level in ("commune", "village") and not main.office)


def _main(reading: Reading, anchors: Sequence[Anchor], topic: Place) -> Anchor | None:
    """The subject of a sentence: its first place, when it stands near the beginning, isn't singled out, and no other clause follows."""
    for anchor in anchors:
        if anchor.singled or (";" in reading.lower and _rank(anchor.place.level) < _rank(topic.level)):
            return None
        if anchor.named and anchor.place.level == "commune" and not _typed_or_first(reading, anchor):
            continue
        if anchor.named or anchor.start < 40:
            return anchor if anchor.start <= 140 else None
    return None


def _typed_or_first(reading: Reading, anchor: Anchor) -> bool:
    """A bare name of a commune inside a sentence may belong to something else (`bánh tráng Tam Quan`)."""
    return anchor.start < 12 or bool(re.match(r"(?:xã|phường|thị trấn)\s", reading.lower[anchor.start : anchor.end]))
