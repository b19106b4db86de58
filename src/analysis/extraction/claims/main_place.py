"""The place that an article is about: the unit that it names most and first, or whose level its words speak of (`toàn huyện`, `trong tỉnh`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from analysis.extraction import gazetteer
from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.anchors import (
    NOWHERE,
    Place,
    apposed,
    closes_list,
    ends_post,
    grouped,
    in_address,
    in_office,
    inside_named,
    is_branch,
    is_located,
    is_meant,
    is_numbered,
    issues,
    level_of_type,
    names_product,
    names_work,
    of_outlet,
    on_road,
    outermost,
    regions_of,
)
from analysis.extraction.claims.arrivals import arrival
from analysis.extraction.claims.homes import homes_of
from analysis.extraction.claims.model import Reading
from analysis.extraction.claims.words import ends_with, entry, pattern
from analysis.extraction.claims.yardsticks import is_compared
from analysis.extraction.lexicon import alternatives
from analysis.records import LineKind, PlaceMention

_WEIGHT = {"district": 1.0, "province": 0.9, "commune": 0.4}
_ASIDE = 0.35  # a place in somebody's post or address, or where something happens
_CENTRAL_LEAST = 3.5  # more than one sentence, were it the first
_OUTWEIGHS = 4  # times as prominent as any other district: the article is about it, however many others it names
_BARE = 0.2  # a word for the unit without its name (`huyện đã …`)
_LEAST_OF_VILLAGE = 3  # mentions that make a hamlet what an article is about
_NAMED_AGAIN = 2  # mentions by name, beside those as a whole
_MANY = 3  # provinces that make an article one about the country
_ALONE = 0.6  # the share of the communes' mentions from which one of them is what the article is about


def topic_of(readings: Sequence[Reading], default: Place = NOWHERE, home: Place = NOWHERE) -> Place:
    """The place that the article names most, those of the title and the first sentences counting more; villages don't count.

    `home`: the district or commune of its dateline, which counts where the article speaks of a unit of that level and names none.
    """
    if settled := _village(readings) or _above_those_of_title(readings):
        return settled
    central = _central_weight(readings)
    weights, in_passing, hosted = _weigh_units(readings, central=central > 0)
    least = 0.0 if hosted and not weights else _CENTRAL_LEAST
    whole = 1.5 * sum(_spoken_of(readings, level) for level in _LEVEL_WORD)
    regions = [(region, _prominence(index, reading)) for index, reading in enumerate(readings) for region in regions_of(reading)]
    once = sum(any(True for _ in regions_of(reading)) for reading in readings) == 1
    for region, prominence in regions:
        if not once or prominence > 1 or weights:  # what one sentence of the text names is not yet what it is about
            weights[region] += prominence * _WEIGHT["province"]
            in_passing = False
    if central > max(least, whole, *weights.values()):
        return Place("Việt Nam")
    province = _province_above(readings)
    if (
        in_passing
        and province
        and not (_interviewed(readings) or _title_end(readings))
        and not any(_spoken_of(readings, level) for level in ("commune", "district"))
    ):
        return province
    if not weights and not province and _is_central(readings):
        return Place("Việt Nam")
    _raise_sole_commune(readings, weights)
    for place, bonus in _told_by_opening(readings, home):
        weights[place] += bonus
    if province and all(place.level != "province" for place in weights):
        weights[province] += 0.0
    if _goes_round(readings, weights):
        return Place("Việt Nam")
    for place, bonus in _level_bonus(readings, weights):
        weights[place] += bonus
    best = max(weights, key=lambda p: weights[p], default=default)
    return _province_of_many(readings, weights, best if weights[best] > 0 else default)


def _weigh_units(readings: Sequence[Reading], *, central: bool) -> tuple[Counter[Place], bool, bool]:
    """What each unit weighs, whether all are named in passing only, and whether the centre, where it speaks, meets in a town, which weighs nothing."""
    weights: Counter[Place] = Counter()
    in_passing, hosted = True, False
    for index, reading in enumerate(readings):
        weight = _prominence(index, reading)
        for mention, part in _parts(reading):
            if closes_list(reading, mention):
                continue
            if central and _hosts(reading, mention):
                hosted = True
                continue
            weights[Place(mention.place, mention.level)] += part * weight * _WEIGHT[mention.level or ""]
            in_passing = in_passing and _in_passing(reading, mention)
    return weights, in_passing, hosted


_INTERVIEWED = 6.0
_LETTERHEAD = 4.0
_TITLE_END = 6.0
_REACHED, _OPENING = 2.0, 3  # the weight of where a reporter goes in the first sentences


def _speaks_of_unnamed(readings: Sequence[Reading], home: Place) -> bool:
    """Whether an article whose dateline names a district or commune speaks of one (`UBND huyện kết luận`) and names none of that level."""
    word = {"district": "huyện|thị xã", "commune": "xã|phường"}.get(home.level or "")
    named = any(m.level == home.level for r in readings for m in _subjects(r))
    spoken = re.compile(rf"(?<!\w)(?:ubnd|hđnd|chủ tịch|toàn|trong|bí thư|công an|hội)\s+(?:[^\W\d_]+\s+)?(?:{word})(?!\w)") if word else None
    return spoken is not None and not named and sum(len(spoken.findall(r.lower)) for r in readings) >= _NAMED_AGAIN


def _title_end(readings: Sequence[Reading]) -> Place | None:
    """`Ở nơi cuối đường Đạ Long`: with what a title ends that names no unit, where the text calls a commune so."""
    title = next((r for r in readings if r.sentence.kind is LineKind.TITLE), None)
    if title is None or any(m.level for m in title.places):
        return None
    communes = (Place(m.place, m.level) for r in readings for m in outermost(r) if m.level == "commune" and m.quote[:1].islower())
    return next((place for place in communes if title.text.rstrip(" .!?").endswith(f" {place.name}")), None)


def _subjects(reading: Reading) -> list[PlaceMention]:
    """The mentions of a sentence that aren't only set beside its subject."""
    return [m for m in outermost(reading) if not is_compared(reading, m) and m not in grouped(reading)]


def _told_by_opening(readings: Sequence[Reading], home: Place) -> Iterable[tuple[Place, float]]:
    """What a letterhead, a dateline, somebody who is interviewed and where a reporter begins weigh."""
    if _speaks_of_unnamed(readings, home):
        yield home, _REACHED + _LETTERHEAD
    for reading in readings[:_OPENING]:
        yield from ((Place(m.place, m.level), _LETTERHEAD) for m in outermost(reading) if m.level in _WEIGHT and _is_letterhead(reading, m))
    if place := _title_end(readings):
        yield place, _TITLE_END
    if place := _interviewed(readings):
        yield place, _INTERVIEWED
    yield from ((place, _REACHED) for place in _reached(readings))


def _reached(readings: Sequence[Reading]) -> Iterable[Place]:
    """`Về xã A những ngày này, …`: where an article begins by going; one that goes on to others is about none of them."""
    places = [place for r in readings if r.sentence.kind is not LineKind.TITLE and (place := arrival(r))]
    early = [place for r in readings[:_OPENING] if r.sentence.kind is not LineKind.TITLE and (place := arrival(r))]
    return early[:1] if len(set(places)) == 1 and places[0].level in _WEIGHT else ()


_QUESTION = re.compile(r"[-–*•\s]*(?i:pv|p\.v|phóng viên|hỏi|\S*pv)\s*:")
_MARKED = re.compile(r"\s*[*•●+►–-]\s")
_QUESTIONS = 2
_LEAD = 4  # sentences in which somebody who is interviewed is introduced


def _interviewed(readings: Sequence[Reading]) -> Place | None:
    """The unit of the official who answers in an interview: the one in whose post he is introduced."""
    if sum(_asks(r) for r in readings) + sum(_is_answered(a, b) for a, b in pairwise(readings)) < _QUESTIONS:
        return None
    lead = (r for r in readings[:_LEAD] if pattern(entry("scope", "interviewing")).search(r.lower))
    introduced = [place for reading in lead for place in homes_of(reading).values() if place.level in _WEIGHT]
    return introduced[0] if len(set(introduced)) == 1 else None


def _asks(reading: Reading) -> bool:
    """`PV: …`, `- Thưa ông, …?`: a question by its asker, or by a mark and its last sign."""
    return bool(_QUESTION.match(reading.text)) or bool(_MARKED.match(reading.text)) and reading.text.rstrip(" ”!").endswith("?")


def _is_answered(reading: Reading, after: Reading) -> bool:
    """A question that is a line of its own without a mark, above an answer that has one."""
    alone = reading.text.rstrip(" ”").endswith("?") and reading.sentence.line != after.sentence.line and not _MARKED.match(reading.text)
    return alone and _MARKED.match(after.text) is not None


def _above_those_of_title(readings: Sequence[Reading]) -> Place | None:
    """`… ở huyện A, huyện B`: a title that names several districts side by side, and no other unit, is about their province; communes too, where there are no districts."""
    districts = any(m.level == "district" for r in readings for m in r.places)
    levels = ({"district"},) if districts else ({"district"}, {"commune"})
    for reading in (r for r in readings if r.sentence.kind is LineKind.TITLE):
        named = {Place(m.place, m.level) for m in outermost(reading) if m.level}
        together = {Place(m.place, m.level) for m in grouped(reading)}
        if together == named and len(named) > 1 and {p.level for p in named} in levels:
            return _province_above(readings)
    return None


def _goes_round(readings: Sequence[Reading], weights: Counter[Place]) -> bool:
    """Whether an article goes from province to province, none of them more prominent than others, and speaks of the country or the Government."""
    provinces = [p for p in weights if p.level == "province"]
    text = " ".join(r.lower for r in readings)
    return len(provinces) >= _MANY and max(weights.values()) <= 1.0 and bool(pattern(entry("scope", "central")).search(text))


def _village(readings: Sequence[Reading]) -> Place | None:
    """The hamlet that a title names alone and the text names most, or that is named more often than all other units together; none where a unit above is spoken of as a whole."""
    in_heading = {m.place for r in readings if r.sentence.kind is LineKind.TITLE for m in r.places if is_numbered(m) and inside_named(r, m)}
    named = [
        (r, Place(m.place, m.level))
        for r in readings
        for m in r.places
        if m.level and (m.place in in_heading or not any(c.isdigit() for c in m.quote)) and not _of_cooperative().search(r.lower[: m.start])
    ]
    in_title = {p for r, p in named if r.sentence.kind is LineKind.TITLE}
    villages = Counter(p for _, p in named if p.level == "village")
    village, count = next(iter(villages.most_common(1)), (NOWHERE, 0))
    if (count >= _NAMED_AGAIN or village in in_title) and _tells_of_hamlet(readings):
        return village
    spoken = sum(_spoken_of(readings, level) for level in _LEVEL_WORD)
    if count < 2 or spoken >= count or spoken and in_title != {village}:
        return None
    if count < _LEAST_OF_VILLAGE:  # `Buôn có …`: the one hamlet of the title, spoken of without its name
        meant = sum(is_meant(r, "village") for r in readings)
        alone = in_title == set(villages) == {village}
        return village if alone and (count + meant > _LEAST_OF_VILLAGE or _body_in_title(readings)) else None
    return village if in_title == {village} or 2 * count > len(named) else None


@cache
def _of_cooperative() -> re.Pattern[str]:
    """`HTX (A)`: the cooperative's name, whatever hamlet has it, too."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'cooperatives'))})\s+$")


def _body_in_title(readings: Sequence[Reading]) -> bool:
    """`Chi bộ ấp A khắc phục khó khăn`: a title about a hamlet's own party cell or front."""
    hamlets = ((r, m) for r in readings if r.sentence.kind is LineKind.TITLE for m in r.places if m.level == "village")
    return any(ends_with(r.lower[: m.start], entry("scope", "local_bodies")) for r, m in hamlets)


@cache
def _whole_hamlet() -> re.Pattern[str]:
    """`cả làng`, `dân trong buôn`, `Làng có 168 hộ`: a hamlet spoken of as a whole, without its name."""
    types = alternatives(entry("scope", "hamlet_types"))
    led = rf"(?<!\w)(?i:{alternatives(entry('scope', 'whole_of'))})\s+(?i:{types})(?!\w)(?!\s+(?:[{UPPER}]|\d+(?!\s+[^\W\d_])|nào|khác|bản))"
    heads = rf"(?:^|[.;!?“]\s*)(?i:{types})\s+(?:có|đã|còn|nay|hiện|mình|tôi|ta|chưa|này|người)(?!\w)"
    return re.compile(rf"{led}|{heads}")


@cache
def _whole_above() -> re.Pattern[str]:
    """`toàn huyện`, `trong xã`."""
    types = alternatives(level_of_type())
    return re.compile(rf"(?<!\w)(?i:{alternatives(entry('scope', 'whole_of'))}|địa bàn)\s+(?i:{types})(?!\w)(?!\s+[{UPPER}])")


def _tells_of_hamlet(readings: Sequence[Reading]) -> bool:
    """Whether an article speaks again and again of a hamlet as a whole, and more often than of the units above."""
    whole = sum(len(_whole_hamlet().findall(r.text)) for r in readings)
    return whole >= _LEAST_OF_VILLAGE and whole > sum(len(_whole_above().findall(r.text)) for r in readings)


@cache
def _host() -> re.Pattern[str]:
    """`Hội nghị toàn quốc … diễn ra ngày 15-1 tại (Hà Nội)`, `Sáng 16/4, tại (Hà Nội), Bộ Chính trị …`."""
    held = rf"(?<!\w)(?:{alternatives(entry('scope', 'gatherings'))})(?!\w)[^.;]{{0,200}}?(?:tại|ở)"
    opened = r"^(?:\W*\([^()]*\)\s*[-–])?\W*(?:sáng|trưa|chiều|tối|ngày)\s[^,;.]{1,20},\s+tại"
    return re.compile(rf"(?:{held}|{opened})\s+(?:thủ đô\s+|thành phố\s+|tp\.?\s*)?$")


def _hosts(reading: Reading, mention: PlaceMention) -> bool:
    """Whether a province is only where a gathering of the centre takes place: its name ends what is said of the gathering."""
    return (
        mention.level == "province"
        and reading.sentence.kind is not LineKind.TITLE
        and _host().search(reading.lower[: mention.start]) is not None
        and re.match(r"\s*(?:[,.;)]|$|sáng|chiều|ngày|do|với)", reading.lower[mention.end :]) is not None
    )


def _prominence(index: int, reading: Reading) -> float:
    """What a place counts for in the title, in the first sentences, further down."""
    return 4.0 if reading.sentence.kind is LineKind.TITLE or _heads_paper(reading) else 3.0 if index < 2 else 1.0


def _central_weight(readings: Sequence[Reading]) -> float:
    """What ministries, the Government and the whole country count for as subjects of sentences."""
    return sum(_prominence(index, reading) for index, reading in enumerate(readings) if _central_subject().match(reading.lower))


@cache
def _central_subject() -> re.Pattern[str]:
    """A central body at the head of a sentence, behind a time or a clause (`Tính đến nay, Bộ Y tế …`, `Theo Bộ Nội vụ, …`), not one that visits or gives."""
    opened = r"\W*(?:[^,;.]{1,50},\s+)?(?:(?:theo|riêng)\s+)?"
    return re.compile(
        rf"{opened}(?:{alternatives(entry('scope', 'central_subjects'))})(?!\w)(?![^,;.]{{0,60}}(?<!\w)(?:{alternatives(entry('scope', 'visits'))})(?!\w))"
    )


def _is_central(readings: Sequence[Reading]) -> bool:
    """Government and ministries, more often than a province or district of which the words speak (`UBND tỉnh`, not `63 tỉnh`, `các tỉnh`)."""
    text = " ".join(r.lower for r in readings)
    central = len(pattern(entry("scope", "central")).findall(text))
    return central > sum(len(_one_unit(level).findall(text)) for level in ("province", "district"))


@cache
def _one_unit(level: str) -> re.Pattern[str]:
    """A word for one unit of a level, not for several or all of them."""
    several = "".join(rf"(?<!{word} )" for word in entry("scope", "several"))
    kinds = rf"(?!,?\s+(?:{alternatives([*level_of_type(), *entry('scope', 'sorts')])})(?!\w))"  # `huyện, xã`, `huyện miền núi`: any of them
    return re.compile(rf"(?<!\w){several}(?<!\d )(?:{alternatives(entry('scope', 'counted_levels', level))})(?!\w){kinds}")


def _parts(reading: Reading) -> Iterable[tuple[PlaceMention, float]]:
    """The mentions of administrative units with how much they say about the article."""
    together = grouped(reading)
    for mention in outermost(reading):
        if (
            mention.level in _WEIGHT
            and mention not in together
            and not apposed(reading, mention)
            and not of_outlet(reading, mention)
            and not names_product(reading, mention)
            and not names_work(reading, mention)
            and not is_branch(reading, mention.start, mention.level)
            and not on_road(reading, mention)
            and not is_compared(reading, mention)
            and (_alone_in_title(reading) or not issues(reading.lower[: mention.start]))
        ):
            office = in_office(reading, mention) and not (_whole_body(reading, mention) or _is_letterhead(reading, mention) or _concludes(reading))
            aside = office or _in_passing(reading, mention) or _is_label(reading, mention)
            yield mention, _ASIDE if aside else 1.0


_CONCLUSIONS = re.compile(r"\W*(?:thông báo\s+)?(?:kết luận|báo cáo|ý kiến chỉ đạo|phát biểu)\s+[^,;.:]{0,40}?của\s")


def _concludes(reading: Reading) -> bool:
    """`Kết luận của Chủ tịch UBND xã A tại cuộc họp …`: the title of a paper, whose one place is that of its office."""
    return _alone_in_title(reading) and _CONCLUSIONS.match(reading.lower) is not None


def _alone_in_title(reading: Reading) -> bool:
    """`Kết luận của Ban Thường vụ Thị ủy A`: the one place of a title, though it only says who issues a paper."""
    return reading.sentence.kind is LineKind.TITLE and len(outermost(reading)) == 1


def _whole_body(reading: Reading, mention: PlaceMention) -> bool:
    """`Đại hội Đảng bộ xã A`: in a title the unit's whole party organisation stands for the unit."""
    return reading.sentence.kind is LineKind.TITLE and ends_with(reading.lower[: mention.start], entry("scope", "whole_bodies")) is not None


def _heads_paper(reading: Reading) -> bool:
    """A line in capitals at the head of an article."""
    return reading.text.isupper() and (reading.sentence.kind is LineKind.TITLE or reading.sentence.kind is LineKind.HEADING and reading.sentence.start == 0)


def _is_letterhead(reading: Reading, mention: PlaceMention) -> bool:
    """`ĐẢNG ỦY XÃ A`, `HỘI NÔNG DÂN HUYỆN B`: a line at the head that is nothing but the name of a body: it writes of its unit."""
    return _heads_paper(reading) and re.fullmatch(r"\W*", reading.text[mention.end :]) is not None


def _is_label(reading: Reading, mention: PlaceMention) -> bool:
    """`Nghệ An: Vùng lũ Con Cuông gượng dậy`: before the colon of a title, the unit that the one it tells of lies in."""
    if (
        reading.sentence.kind is not LineKind.TITLE
        or not re.fullmatch(r"\W*", reading.lower[: mention.start])
        or not reading.lower[mention.end :].startswith(":")
    ):
        return False
    known = gazetteer.load()
    lower = [known.units[m.unit_id] for m in reading.places if m.unit_id and m.start > mention.end]
    return any(mention.unit_id in (unit.unit_id for unit in known.above(one)) for one in lower)


def _in_passing(reading: Reading, mention: PlaceMention) -> bool:
    """Where something happens, but in a title or heading; the post of a person."""
    if ends_post(reading, mention):
        return not _concludes(reading)
    told = reading.sentence.kind in (LineKind.TITLE, LineKind.HEADING) or ends_with(reading.lower[: mention.start], entry("scope", "scopes"))
    return (
        bool(_in_brackets_of_person().search(reading.text[: mention.start]))
        or in_address(reading, mention)
        or (is_located(reading, mention.start) and not told)
    )


@cache
def _in_brackets_of_person() -> re.Pattern[str]:
    """`đại biểu Lê Văn Ba (xã A) hỏi`: where somebody comes from."""
    titles = alternatives((*entry("scope", "titles"), *entry("scope", "voters"), "đại biểu"))
    return re.compile(rf"(?<!\w)(?i:{titles})\s+(?:[{UPPER}][^\W\d_]*\s+){{1,5}}\($")


def _raise_sole_commune(readings: Sequence[Reading], weights: Counter[Place]) -> None:
    """An article that names one commune again and again, and hardly another, is about it."""
    counts = Counter(Place(m.place, m.level) for r in readings for m, _ in _parts(r) if m.level == "commune")
    commune, count = next(iter(counts.most_common(1)), (NOWHERE, 0))
    titled = {Place(m.place, m.level) for r in readings if r.sentence.kind is LineKind.TITLE for m in outermost(r) if m.level}
    if titled and {p.level for p in titled} == {"commune"} and len(titled) == 1:
        commune, count = next(iter(titled)), counts.total()
    meant = sum(is_meant(r, "commune") for r in readings) if titled == {commune} else 0  # `xã đang làm thủ tục` under a title that names one
    alone = titled == {commune} and len(counts) == 1 and not _visits(readings)
    if count + _spoken_of(readings, "commune") + meant + alone >= 2 and count >= _ALONE * counts.total():
        weights[commune] *= _WEIGHT["district"] / _WEIGHT["commune"]
        weights[commune] += _BARE * sum(is_meant(r, "commune") for r in readings) + (_REACHED if alone else 0)


def _visits(readings: Sequence[Reading]) -> bool:
    """Whether the title tells of somebody who comes, or of an office, so that its place may only be where he goes or whose it is."""
    words, titles = pattern(entry("scope", "visits")), [r for r in readings if r.sentence.kind is LineKind.TITLE]
    return any(words.search(r.lower) or any(part < 1 for _, part in _parts(r)) for r in titles)


def _province_above(readings: Sequence[Reading]) -> Place | None:
    """The province that most of the named units lie in: `trong tỉnh` speaks of it also where its name never stands."""
    known = gazetteer.load()
    above = Counter(known.province(known.units[m.unit_id]).name for r in readings for m in r.places if m.unit_id)
    return next((Place(name, "province") for name, _ in above.most_common(1)), None)


def _province_of_many(readings: Sequence[Reading], weights: Counter[Place], best: Place) -> Place:
    """An article that goes from district to district is about their province."""
    districts = [m.place for r in readings for m in r.places if m.level == "district"]
    provinces = [p for p in weights if p.level == "province"]
    next_best = max((weights[p] for p in weights if p.level == "district" and p != best), default=0.0)
    many = len(set(districts)) >= 3 and districts.count(best.name or "") * 2 <= len(districts) and weights[best] < _OUTWEIGHS * next_best
    return max(provinces, key=lambda p: weights[p]) if best.level == "district" and many and provinces else best


_LEVEL_WORD = {"district": "(?:[Hh]uyện|[Tt]hị xã)", "province": "[Tt]ỉnh"}


def _spoken_of(readings: Sequence[Reading], level: str) -> int:
    """How often the whole of a unit of a level is spoken of (`toàn huyện`)."""
    words = tuple(w for w in entry("scope", "levels", level) if " " in w and w not in ("thị xã", "thị trấn"))
    return sum(len(pattern(words).findall(r.lower)) for r in readings)


def _level_bonus(readings: Sequence[Reading], weights: Counter[Place]) -> Iterable[tuple[Place, float]]:
    """`toàn huyện` speaks for the district that is named most."""
    original = " ".join(r.text for r in readings)
    for level, word in _LEVEL_WORD.items():
        best = max((p for p in weights if p.level == level), key=lambda p: weights[p], default=None)
        if best:
            bare = len(re.findall(rf"(?<!\w){word}(?!\w)(?! [{UPPER}])", original))
            yield best, 1.5 * _spoken_of(readings, level) + _BARE * bare
    communes = {p for p in weights if p.level == "commune"}
    if len(communes) == 1:
        yield communes.pop(), 1.5 * _spoken_of(readings, "commune")
