"""Which place a figure is about: one named right behind it, else the subject of its clause, else what the discourse carries over.

The discourse has three levels: the article's topic (`main_place`), the section's (a heading that names a place), and the paragraph's
(the subject of its last sentence). A new paragraph goes back to the section's place, unless it goes on about the same village or commune.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.anchors import (
    COUNTRY,
    LEVELS,
    NOWHERE,
    Anchor,
    Discourse,
    Place,
    above_of,
    cooperative,
    end_of_names,
    grouped,
    is_former,
    is_located,
    is_meant,
    is_numbered,
    known_at,
    labels,
    level_of_type,
    level_words,
    names_product,
    opens_body,
    outermost,
    rank,
    regions_of,
    tells_of_merger,
    unit_above,
)
from analysis.extraction.claims.arrivals import arrival
from analysis.extraction.claims.homes import goes_on_about, homes_of, neighbour_of, quoted_from, speaks_of_guest, teller, tells_of_neighbour
from analysis.extraction.claims.issuers import issuer_of
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import entry, lower, pattern, stands
from analysis.extraction.claims.yardsticks import average_of, has_own_figure, is_compared, is_of_average
from analysis.extraction.lexicon import alternatives, by_key, read
from analysis.records import LineKind

# --- from the discourse to a figure ---------------------------------------------------------------------------------


def scope_of(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor], discourse: Discourse) -> Place:
    """The place that a figure is about."""
    if quantity.scope is not None:
        return Place(quantity.scope.place, quantity.scope.level)
    if quantity.kind == "named" and (known := _meant_by(quantity, anchors, discourse)):
        return known
    if quantity.unit.nature == "time" and _national_day().match(reading.lower, quantity.end) and _REMEMBERING.search(reading.left(quantity)):
        return COUNTRY if _OF_THE_COUNTRY.match(reading.lower, quantity.end) else NOWHERE
    if other := _shares_place(reading, quantity):
        return scope_of(reading, other, anchors, discourse)
    if (
        own := _settled(reading, quantity, discourse)
        or _of_party(reading, quantity, discourse)
        or _holds_listed(reading, quantity)
        or _among(reading, quantity, discourse)
        or _in_turn(reading, quantity)
        or _of_person(reading, quantity)
        or issuer_of(reading, quantity)
    ):
        return own
    place = (
        _quoted(reading, quantity, anchors)
        or _bracketed(reading, quantity)
        or _behind(reading, quantity, anchors)
        or _shared(reading, quantity)
        or _pointed_at(reading, quantity, anchors, discourse)
        or _made_up(reading, quantity, anchors)
        or _subject(reading, quantity, anchors)
        or _introduced(reading, quantity, anchors)
    )
    found = _lifted(reading, quantity, place, discourse, anchors) if place else _goes_with(reading, quantity, discourse)
    national = (
        _exceeds_province(quantity)
        or _among_provinces(reading, quantity)
        or place is None
        and (_beside_provinces(reading, quantity, anchors) or _set_by_centre(reading, quantity))
    )
    return COUNTRY if found.level in LEVELS and national else found


def _settled(reading: Reading, quantity: Quantity, discourse: Discourse) -> Place | None:
    """Nowhere for a unit that isn't named, the unit above for its average."""
    if _of_nobody(reading, quantity):
        return NOWHERE
    level = average_of(reading, quantity)
    return (COUNTRY if level == "country" else _known_above(level, discourse)) if level else None


_SETS = re.compile(
    r"\W*(?:[^,;.:]{1,40},\s+)?(?:(?:chính phủ|thủ tướng(?:\s+chính phủ)?|quốc hội)\s+(?:đã\s+|vừa\s+|mới\s+)?(?:ban hành|đặt mục tiêu|quy định|đề ra|giao các|xác định|phấn đấu|yêu cầu các)|(?:nghị quyết|quyết định|nghị định|chỉ thị)\s[^,;:“”]{0,60}?của\s+(?:chính phủ|thủ tướng|bộ chính trị|trung ương|quốc hội)[^,;:]{0,40}?\s(?:giao|quy định|đặt|đề ra|xác định|nêu|yêu cầu)\s+(?:các|mục tiêu|đến|rõ|chỉ tiêu))"
)


def _set_by_centre(reading: Reading, quantity: Quantity) -> bool:
    """`Chính phủ đã ban hành quyết định với mục tiêu 50%`, `Nghị quyết 188 của Chính phủ giao các địa phương đạt 70%`: for all the country."""
    return _SETS.match(reading.lower) is not None and not any(m.level and m.end <= quantity.start for m in reading.places)


_REMEMBERING = re.compile(r"(?<!\w)kỷ niệm\s+(?:lần thứ\s+)?$")
_OF_THE_COUNTRY = re.compile(r"[^,;.:]{0,70}?\sviệt nam(?!\w)")


@cache
def _national_day() -> re.Pattern[str]:
    """`kỷ niệm (95 năm) Ngày truyền thống MTTQ Việt Nam`: what the whole country remembers; not `kỷ niệm 58 năm ngày thành lập huyện`."""
    return re.compile(rf"\s+[^,;.:]{{0,50}}?(?<!\w)(?:{alternatives(entry('scope', 'national_days'))})(?!\w)")


def _shares_place(reading: Reading, quantity: Quantity) -> Quantity | None:
    """The figure whose place another shares: `46 hộ ở xã A được hỗ trợ, mỗi hộ (8 triệu đồng)`, `(1,8 ha) của 9 hộ thôn B`."""
    before, after = reading.previous(quantity), reading.following(quantity)
    if before and _EACH.search(reading.lower[before.end : quantity.number_start]):
        return before
    if after and _OF_THOSE.fullmatch(reading.lower, quantity.end, after.number_start):
        return after
    return _given_to(reading, quantity)


def _given_to(reading: Reading, quantity: Quantity) -> Quantity | None:
    """`trao 20 con bò trị giá 500 triệu đồng cho (20 hộ) ở xã A`: those who get something, whose place stands behind them."""
    after = reading.following(quantity)
    if after is not None and after.unit.nature == "money" and _WORTH.fullmatch(reading.lower, quantity.end, after.number_start):
        return _given_to(reading, after)
    given = after is not None and after.unit.nature in ("household", "people") and _TO.fullmatch(reading.lower, quantity.end, after.number_start)
    placed = after is not None and _LIVES_AT.match(reading.lower, after.end)
    return after if given and placed else None


_WORTH = re.compile(r"(?:\s+[^\W\d_]+){0,3},?\s+(?:với\s+)?(?:tổng\s+)?(?:trị giá|giá trị)(?:\s+là)?\s+(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?")
_TO = re.compile(r"(?:\s+[^\W\d_]+){0,4}?\s+cho\s+(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?")
_LIVES_AT = re.compile(r"(?:\s+[^\W\d_]+){0,5}?\s+(?:ở|tại|của|thuộc)\s")


def _exceeds_province(quantity: Quantity) -> bool:
    """`hơn 200 huyện và trên 6.000 xã`, `53/63 tỉnh`: more units than any province has."""
    most = read("scope")["most_in_province"]
    if quantity.total in read("scope")["provinces"] and quantity.unit.name.startswith("tỉnh"):
        return True
    return quantity.kind == "number" and quantity.value > most.get(quantity.unit.name.split(",")[0], quantity.value)


def _among_provinces(reading: Reading, quantity: Quantity) -> bool:
    """`Chính phủ đề nghị sắp xếp các xã của 13 tỉnh`: provinces that the centre or a merger deals with; not `19 tỉnh đã mua hàng của A`."""
    if quantity.kind != "number" or not quantity.unit.name.startswith("tỉnh") or quantity.value < _SEVERAL_PROVINCES:
        return False
    words = (*entry("scope", "central"), *entry("scope", "central_subjects"), *entry("status", "merging", "acts"))
    return pattern(words).search(reading.lower) is not None


def _beside_provinces(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> bool:
    """`Chính phủ đề nghị sắp xếp (186 xã) của 13 tỉnh`: what a sentence about provinces that the centre deals with tells beside them."""
    if quantity.unit.nature == "time" or any(a.end <= quantity.start for a in anchors):
        return False
    return any(_among_provinces(reading, q) or _exceeds_province(q) for q in reading.quantities)


_SEVERAL_PROVINCES = 4  # up to three may be those that made one: `hợp nhất ba tỉnh Hà Nam, Nam Định và Ninh Bình`
_EACH = re.compile(r"^[^;.:“”]*,\s+(?:bình quân\s+|trung bình\s+)?mỗi\s+(?:[^\W\d_]+\s+){1,3}$")
_OF_THOSE = re.compile(r"\s+(?:[^\W\d_]+\s+){0,2}?(?:của|đại diện cho)\s+(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?")


@cache
def _party() -> re.Pattern[str]:
    """`(694 đảng viên) của Đảng bộ xã`: the party organisation of a unit that isn't named again."""
    levels = by_key(read("scope")["counted_levels"])
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,3}}?\s+(?:của|thuộc|trong)\s+(?:toàn\s+)?[Đđ]ảng bộ\s+(?:{levels})(?!\w)(?!\s+[{UPPER}])")


def _of_party(reading: Reading, quantity: Quantity, discourse: Discourse) -> Place | None:
    """The unit whose party organisation the counted ones belong to."""
    found = _party().match(reading.text, quantity.end)
    if found is None or found.lastgroup is None:
        return None
    return discourse.topic if discourse.topic.level == found.lastgroup else known_at(found.lastgroup, discourse)


_LISTS = re.compile(r"[^.;:()\d]{0,60}?(?:,\s*)?(?:gồm|bao gồm|gồm có|gồm các xã|là)\s*:?\s+")


def _holds_listed(reading: Reading, quantity: Quantity) -> Place | None:
    """`6 xã đạt chuẩn gồm: A, B (huyện C); D (huyện E)`: the province of units that are listed from several districts."""
    listing = _LISTS.match(reading.lower, quantity.end) if quantity.unit.nature == "admin" else None
    if listing is None:
        return None
    end = next((q.start for q in reading.quantities if q.start >= listing.end() and q.kind != "named"), len(reading.text))
    named = [m for m in reading.places if listing.end() <= m.start < end and m.level in ("commune", "district")]
    if len(named) < _LISTED or named[0].start > listing.end() + _TYPE_WORD:
        return None
    held = [{m.level: Place(m.place, m.level)} | above_of([m]) for m in named]
    districts = {over["district"] for over in held if "district" in over}
    provinces = {over["province"] for over in held if "province" in over}
    return provinces.pop() if len(districts) > 1 and len(provinces) == 1 else None


_LISTED, _TYPE_WORD = 3, 8  # units that make a list; characters of a word for their kind before the first


def _known_above(level: str, discourse: Discourse) -> Place:
    """The unit of a level that holds what is told about, known by name or from the gazetteer."""
    known = known_at(level, discourse, heads=True) or discourse.over.get(level) or discourse.above.get(level)
    return known or discourse.current


_AMONG = re.compile(r"(?<!\w)(?:một|hai|ba|duy nhất)\s+trong\s+(?:tổng\s+)?(?:số\s+|những\s+|danh sách\s+)?$")


_CHOSEN_BY = re.compile(r"\s+[^,;.:]{0,60}?(?:được|do|của)\s+(?P<level>tỉnh|huyện)(?!\w)")


def _among(reading: Reading, quantity: Quantity, discourse: Discourse) -> Place | None:
    """`Thôn A là một trong 6 thôn được Huyện ủy B chọn`: what one is counted among is of the unit behind, else of the article's."""
    if not _AMONG.search(reading.left(quantity)):
        return None
    chosen = _CHOSEN_BY.match(reading.lower, quantity.end)
    if chosen and any(m.start <= chosen.start("level") < m.end for m in reading.places):
        chosen = None
    level = next((name for name, words in read("scope")["counted_levels"].items() if chosen and chosen["level"] in words), None)
    if level and (chooser := discourse.latest.get(level)):
        return chooser
    told, topic = discourse.current, discourse.topic
    if told.level in ("commune", "village") and rank(topic.level) > rank(told.level) and not any(m.level and m.start >= quantity.end for m in reading.places):
        return topic
    behind = next((m for m in outermost(reading) if m.level and m.start >= quantity.end), None)
    return Place(behind.place, behind.level) if behind and not re.search(r"[;:.,“]\s|\d", reading.lower[quantity.end : behind.start]) else None


def _in_turn(reading: Reading, quantity: Quantity) -> Place | None:
    """`A và B đạt lần lượt 42% và 47%`: to each its own."""
    at = reading.lower.find("lần lượt")
    if at < 0 or quantity.start < at:
        return None
    named, told = [m for m in grouped(reading) if m.end <= at], [q for q in reading.quantities if q.start > at]
    row = list(dict.fromkeys((m.start, m.place, m.level) for m in named))
    told = told[: len(row)] if _IN_ROW.fullmatch(_without_figures(reading, told[: len(row)])) else told
    alike = len({q.unit.nature for q in told if q.unit.known}) == 1
    return Place(*row[told.index(quantity)][1:]) if len(row) == len(told) and alike and quantity in told else None


_IN_ROW = re.compile(r"\s*(?:(?:,|và|;)\s*)*")  # between the figures of a row


def _without_figures(reading: Reading, told: Sequence[Quantity]) -> str:
    """What stands between figures."""
    return " ".join(reading.lower[a.end : b.start] for a, b in zip(told, told[1:]))


_AGE_APART = 80  # characters between an age and the home of whoever has it


def _of_person(reading: Reading, quantity: Quantity) -> Place | None:
    """`Bà Lê Thị Lục, 68 tuổi, ở thôn A`: an age is its bearer's, where he lives or works."""
    if quantity.unit.nature != "age":
        return None
    behind = (m for m in outermost(reading) if m.level and 0 <= m.start - quantity.end <= _AGE_APART and not is_numbered(m))
    return next((Place(m.place, m.level) for m in behind if not re.search(r"[;.:“”]|xuất khẩu|(?<!\w)qua(?!\w)", reading.lower[quantity.end : m.start])), None)


def _quoted(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> Place | None:
    """What somebody tells of his own place in a quotation; not where the words before mean a unit of another level."""
    place = quoted_from(reading, quantity.start)
    return place if place and all(a.place.level == place.level for a in anchors if a.end <= quantity.start) else None


def _goes_with(reading: Reading, quantity: Quantity, discourse: Discourse) -> Place:
    """The discourse's place; but beside communes that were counted (`24 xã tụt từ 3 đến 5 tiêu chí`) that of their count."""
    place = _lifted(reading, quantity, _of_all(reading, quantity, discourse), discourse)
    earlier = next((q for q in reading.quantities if q.kind == "number" and q.unit.nature == "admin" and q.end <= quantity.start), None)
    return place if earlier is None or place != discourse.current else _lifted(reading, earlier, place, discourse)


@cache
def _anonymous() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?<!là )(?:xã|huyện|thôn|phường|ấp|xóm|nơi)\s+(?:thứ\s+(?:nhất|hai|ba|tư|năm|sáu|\d)|nọ)(?!\w)")


def _of_nobody(reading: Reading, quantity: Quantity) -> bool:
    """`Xã thứ hai làm xong 5 km`: a unit that isn't named."""
    return bool(_anonymous().search(reading.left(quantity)))


def _meant_by(quantity: Quantity, anchors: Sequence[Anchor], discourse: Discourse) -> Place | None:
    """The unit of that level that the sentence names before, or the discourse knows."""
    level = level_of_type().get(quantity.unit.name)
    before = [a.place for a in anchors if a.end <= quantity.start and a.place.level == level and not a.claimed]
    return before[-1] if before else known_at(level, discourse) if level else None


@cache
def _made_of() -> re.Pattern[str]:
    """`được lập trên cơ sở nhập (hai xã)`: what a unit was made of."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'made_of'))})\s+(?:toàn bộ\s+)?(?:[^;.:\d]{{2,60}}?\s(?:và|với|cùng)\s+)?$")


def _lifted(reading: Reading, quantity: Quantity, place: Place, discourse: Discourse, anchors: Sequence[Anchor] = ()) -> Place:
    """Communes are not counted inside a commune, unless it was made of them: such a figure is about the unit above."""
    counted = level_of_type().get(re.split(r", | và ", quantity.unit.name)[0])
    counted = "district" if quantity.unit.name.split(",")[0] in entry("scope", "provincial_bodies") else counted
    if _are_localities(quantity) and place == discourse.current and place.level in ("village", "commune"):
        counted = place.level
    if _are_hamlets(reading, quantity) and place.level == "village":
        counted = "village"
    if counted in (None, "province") or quantity.kind == "named" or rank(place.level) > rank(counted) or is_former(reading, quantity, discourse):
        return place
    made_of = _made_of().search(reading.left(quantity)) or _formerly().search(reading.left(quantity))
    if made_of:
        return place
    holder = next((a.place for a in anchors if a.end <= quantity.start and a.named and not a.office and rank(counted) < rank(a.place.level) < rank(None)), None)
    return holder or unit_above(place, counted, discourse)  # `Trùng Khánh nhận thêm Trà Lĩnh, 26 xã gom còn 19`


def _are_localities(quantity: Quantity) -> bool:
    """`Báo cáo của (ba địa phương)`: several can't lie in one commune."""
    return quantity.kind == "number" and quantity.total is None and quantity.unit.name == "địa phương" and quantity.value > 1


def _are_hamlets(reading: Reading, quantity: Quantity) -> bool:
    """`Ở (2 thôn) A và B`, `cả (3 thôn)`: several hamlets, named or all of them, of which the discourse's is one."""
    if quantity.kind != "number" or quantity.value < 2 or quantity.unit.name not in entry("scope", "hamlet_types"):
        return False
    together = any(0 <= m.start - quantity.end <= _TYPE_WORD for m in grouped(reading))
    return together or reading.left(quantity).endswith("cả ")


@cache
def _formerly() -> re.Pattern[str]:
    """`Trước đây (hai xã) cộng lại có …`."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'formerly'))})\s*,?\s+(?:cả\s+)?$")


@cache
def _given_to_all() -> re.Pattern[str]:
    """`(400.000 liều) vắc xin cho các huyện`."""
    levels = by_key(read("scope")["general_levels"])
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,3}}?\s+cho\s+các\s+(?:{levels})(?!\w)")


@cache
def _general() -> re.Pattern[str]:
    """`các huyện`, `có xã`, `mỗi thôn`: any or all units of a level."""
    levels = by_key(read("scope")["general_levels"])
    return re.compile(
        rf"(?<!\w)(?:{alternatives(entry('scope', 'general'))})\s+(?:{levels})(?!\w)(?!\s+(?:{alternatives(entry('scope', 'not_general'))})(?!\w))"
    )


def _of_all(reading: Reading, quantity: Quantity, discourse: Discourse) -> Place:
    """The discourse's place; where the clause tells of several, any or all units of its level (`có xã nợ 5 tỷ đồng`), that of the unit above."""
    place, clause = discourse.current, re.split(r"[;.:]\s", reading.left(quantity))[-1]
    said = [(m.start(), m.lastgroup) for m in _general().finditer(clause) if not (discourse.merged and m[0].startswith("cả"))]
    if not said and (given := _given_to_all().match(reading.right(quantity))):
        said = [(len(clause), given.lastgroup)]
    begin = quantity.number_start - len(clause)
    level = max(said + [(m.start - begin, m.level) for m in grouped(reading) if begin <= m.start < quantity.start], default=(0, None))[1]
    if level is None or place.level is None:
        return place
    if level == "any":  # `có nơi`: in what the article is about
        return discourse.topic if rank(discourse.topic.level) > rank(place.level) and discourse.topic != NOWHERE else place
    return place if rank(place.level) > rank(level) else unit_above(place, level, discourse)


@cache
def _locative() -> re.Pattern[str]:
    return re.compile(rf"[^,;.:()]*?(?<!\w)(?:{alternatives(entry('scope', 'locatives'))})\s+(?:các\s+)?$")


@cache
def _among_units() -> re.Pattern[str]:
    """`112 hộ (ở 4 xã thuộc) huyện A`."""
    units = alternatives([*level_of_type(), "đơn vị", "địa phương"])
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,3}}?\s+(?:ở|tại)\s+\d+\s+(?:{units})\s+(?:thuộc|của|ở)\s+")


def _behind(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> Place | None:
    """`ba sản phẩm … của xã Ea Tul`, `17 thôn … ở Mèo Vạc`."""
    anchor = _anchor_behind(reading, quantity, anchors)
    if anchor is None and (other := _next_dimension(reading, quantity)):
        return _behind(reading, other, anchors)
    return anchor.place if anchor else None


def _shared(reading: Reading, quantity: Quantity) -> Place | None:
    """`40 con bò … ở các xã A và B`: the lowest unit that holds them all, where the gazetteer knows them."""
    behind = [m for m in grouped(reading) if m.start >= quantity.end]
    if not behind or behind[0].start >= reading.after(quantity) or not _locative().fullmatch(reading.lower[quantity.end : behind[0].start]):
        return None
    above = [above_of([m]) for m in behind if m.level == behind[0].level]
    common = (above[0].get(level) for level in LEVELS if all(level in held and held[level] == above[0][level] for held in above))
    return next((place for place in common if place), None)


def _bracketed(reading: Reading, quantity: Quantity) -> Place | None:
    """`2 xã A và B (C)`, `hàng trăm người dân tại ba xã A, B và C (D, tỉnh E)`: the unit in brackets behind several holds them and what is counted there."""
    names = [m for m in grouped(reading) if m.start >= quantity.start and m.end > quantity.end]  # `2 (xã A) và B`: the unit is the first name's type
    holder = next((m for m in reading.places if names and m.start > names[-1].end), None)
    if holder is None or not holder.level or reading.text[names[0].end : holder.start].count("(") != 1 or rank(holder.level) <= rank(names[-1].level):
        return None
    between = reading.lower[quantity.end : max(quantity.end, names[0].start)]
    counted = quantity.unit.nature == "admin" and not between.strip()
    there = _AT_SEVERAL.fullmatch(between) if not counted else None
    return Place(holder.place, holder.level) if counted or there else None


_AT_SEVERAL = re.compile(r"(?:\s+(?!tại|ở)[^\W\d_]+){0,4}\s+(?:tại|ở|của)\s+(?:các\s+|cả\s+)?(?:\w+\s+)?(?:(?:xã|phường|thôn|thị trấn|huyện)\s+)?")


_AND_PEOPLE = re.compile(r"\s*(?:,|và|với)\s+(?:(?:quy mô\s+)?dân số\s+)?(?:(?:là|hơn|gần|trên|khoảng)\s+)*")


def _next_dimension(reading: Reading, quantity: Quantity) -> Quantity | None:
    """`dài 4 km, rộng 3 m (ở xã A)`, `0,97 km2 với dân số gần 18.000 người (của phường A)`: the other measure of the same thing."""
    after = reading.following(quantity)
    if after is not None and quantity.unit.nature == "measure" and after.unit.nature == "people":
        return after if _AND_PEOPLE.fullmatch(reading.lower, quantity.end, after.number_start) else None
    if after is None or not quantity.unit.nature == after.unit.nature == "measure":
        return None
    return after if re.fullmatch(r"\s*,\s+[^\W\d_]+\s+", reading.lower[quantity.end : after.start]) else None


def _anchor_behind(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> Anchor | None:
    end = end_of_names(reading, quantity.end) if quantity.unit.nature == "admin" else quantity.end
    for anchor in (a for a in anchors if not a.claimed):
        if end <= anchor.start <= end + 70 and (anchor.named or anchor.start < reading.after(quantity)) and not anchor.office:
            between = reading.lower[end : anchor.start]
            if _has_people(reading, quantity, anchor) or _WORK_OF.fullmatch(between) and reading.text[anchor.start].islower():
                return anchor
            if _MEASURE_OF.search(between) or _COMES_FROM.search(between):
                continue
            among = _among_units().fullmatch(between)
            if (
                not (among or _locative().fullmatch(between))
                or _markets().search(between)
                or re.search(r"(?<!\w)(?:thì|trong đó|so với|đưa|về đích|theo|đi)(?!\w)|(?<!\w)từ\s[^,;.]*\s(?:về|đến|tới|lên|xuống|ra|vào)\s$", between)
            ):
                continue
            if anchor.start <= reading.after(quantity) or quantity.unit.nature == "admin" or among:
                return anchor
    return None


_WORK_OF = re.compile(r"\s+(?:[^\W\d_]+\s+)?(?:đường|đường giao thông|đường bê tông|lộ|kênh|kênh mương|mương|kè|đê)\s+")  # `3,2 km đường (ấp A)`
_COMES_FROM = re.compile(
    r"(?<!\w)từ\s+(?:các\s+|những\s+|nhiều\s+|một số\s+)?(?:quỹ|nguồn|nguồn vốn|ngân sách|mạnh thường quân|nhà hảo tâm|nhà tài trợ|doanh nghiệp|doanh nhân|công ty|tổ chức|bạn bè|người con)(?!\w)"
)  # `vận động 25 căn từ các mạnh thường quân ở (A)`, `nhận 50 triệu đồng từ Quỹ nông dân của (huyện A)`
_MEASURE_OF = re.compile(r"^\s+(?:mức|bình quân|trung bình|mặt bằng)(?:\s+chung)?\s+(?:của\s+)?")  # `chưa bằng hai phần ba mức chung của (huyện A)`


@cache
def _markets() -> re.Pattern[str]:
    """`bán 500 tấn cho siêu thị ở (A)`: where things are sold to."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'markets'))})(?!\w)")


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:(?:{alternatives(entry('scope', 'people_of'))})\s+)*")


def _has_people(reading: Reading, quantity: Quantity, anchor: Anchor) -> bool:
    """`48 hộ dân thôn A`, `62 đảng viên chi bộ thôn A`: whose people they are, without a word between."""
    if quantity.unit.nature not in ("people", "household", "body"):
        return False
    if not reading.text[anchor.start].islower():  # `86 hộ dân Hương Ngải`
        return reading.lower[quantity.number_start : anchor.start].rstrip().endswith(entry("scope", "residents")) and anchor.start <= quantity.end + 5
    return bool(_people().fullmatch(reading.lower, quantity.end, anchor.start))


def _pointed_at(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor], discourse: Discourse) -> Place | None:
    """`UBND huyện đang xây tại đây 10 phòng học`: the place told of before, though a unit above acts there."""
    place, acting = discourse.current, [a for a in anchors if a.end <= quantity.start]
    if not acting or place.level not in LEVELS or any(a.named or rank(a.place.level) <= rank(place.level) for a in acting):
        return None
    here = _here().search(reading.lower, acting[-1].end, quantity.number_start)
    return place if here and not pattern(entry("scope", "meeting")).search(reading.lower, acting[-1].end, here.start()) else None  # not where they only met


def _subject(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> Place | None:
    """The last place before the figure; behind a `;` only the sentence's own subject, not one that was singled out."""
    before = [a for a in anchors if a.end <= quantity.start and _says_of(reading, a, quantity) and not _has_had_figure(reading, a, quantity)]
    before = [a for i, a in enumerate(before) if not (i and _owns_earlier(reading, a) and _locates_earlier(reading, a, quantity))]
    if not before:
        return None
    last = before[-1]
    if not last.named and (scene := _scene_of(reading, last, before)):
        return scene.place
    clause = reading.lower.rfind(";", 0, quantity.start)
    all_of_them = last.start < clause and _ALL_OF_THEM.search(reading.lower, clause, quantity.start)
    if _several_since(reading, last, quantity) or _others_since(reading, last, quantity) or all_of_them:
        return None
    if last.start > clause or _ONES_OWN.match(reading.lower, last.start):
        return last.place
    first = next((a for a in before if not a.office and not _only_led_in(reading, a)), before[0])
    told = [
        q
        for q in reading.quantities
        if q.end <= first.start and not _is_spoken_of(reading, first) and not _has_people(reading, q, first) and not _introduced(reading, q, anchors)
    ]
    if told and (speaker := next((a for a in before if a.office and a.named and a.end <= told[0].start), None)):
        return speaker.place  # `Theo Văn phòng UBND tỉnh A, mục tiêu là 70%; …`
    return None if first.singled or told else first.place


_COMES_ABOUT = re.compile(
    r"(?:[^,;.:]*\s)?(?:sau khi|từ khi|kể từ khi|trước khi)\s[^,;.:]*(?<!\w)(?:thành lập|chia tách|tách|nhập|sáp nhập|hợp nhất)\s[^,;.:]*$"
)
_THEN_SUBJECT = re.compile(r"[^,;.:]{0,30}?(?:,|\sthì)\s")


def _only_led_in(reading: Reading, anchor: Anchor) -> bool:
    """`Sau khi thành lập (A), huyện B có 11 xã; 3 thị trấn`: what a clause tells of that only leads up to the subject."""
    return _COMES_ABOUT.match(reading.lower[: anchor.start]) is not None and _THEN_SUBJECT.match(reading.lower, anchor.end) is not None


def _has_had_figure(reading: Reading, anchor: Anchor, quantity: Quantity) -> bool:
    """`thấp hơn mức chung toàn tỉnh (91%), do vướng đền bù (14 hộ)`: what is only measured by has one figure."""
    if anchor.named or not has_own_figure(reading, anchor.start, anchor.end):
        return False
    return any(anchor.end <= q.start and q.end <= quantity.start for q in reading.quantities)


def _made_up(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> Place | None:
    """`(A) là huyện nghèo duy nhất trong 62 huyện của cả nước, gồm 10 xã`: what the subject consists of."""
    subject = anchors[0] if anchors else None
    if subject is None or not subject.named or subject.start > _HEAD or not _IS_A.match(reading.lower, subject.end):
        return None
    consists = reading.lower.find(", gồm ", subject.end)
    return subject.place if 0 < consists < quantity.start else None


_HEAD = 8  # characters within which the subject of a sentence begins
_IS_A = re.compile(r"\s+là\s")
_ONES_OWN = re.compile(r"(?:huyện|xã|tỉnh|phường|thị trấn|thị xã) nhà(?!\w)")  # `tỉnh tăng 9%, huyện nhà tăng 8%; thu ngân sách …`


_ALL_OF_THEM = re.compile(
    r"(?<!\w)(?:cả\s+(?:hai|ba|bốn|năm|\d)\s+(?:xã|huyện|đơn vị|địa phương|thị trấn)|(?:toàn|cả) vùng)(?!\w)"
)  # `…; cả hai huyện đưa tỷ lệ lên 65%`


def _scene_of(reading: Reading, actor: Anchor, before: Sequence[Anchor]) -> Anchor | None:
    """`Ở xã A, huyện sẽ quy hoạch …`, `Riêng tuyến đường ở thôn B, xã đã bố trí …`: where a unit above acts is what is told about."""
    lower = (a for a in before if a.named and a.end <= actor.start and rank(a.place.level) < rank(actor.place.level))
    for anchor in lower:
        between, head = reading.lower[anchor.end : actor.start], reading.lower[: anchor.start]
        if re.fullmatch(r",\s+", between) and _scene_head().fullmatch(head):
            return anchor
    return None


@cache
def _scene_head() -> re.Pattern[str]:
    locating, speaking = alternatives(entry("scope", "locating")), alternatives(entry("scope", "speaking_of"))
    return re.compile(rf"(?:.*[;.:]\s+)?\W*(?:(?:(?:{speaking})\s[^,;.:\d]*?)?(?:{locating})|(?:{speaking})(?:\s[^,;.:\d]*?\scủa)?)\s+")


@cache
def _opening() -> re.Pattern[str]:
    """`sau 7 năm triển khai`: a clause that only leads up to another."""
    return re.compile(rf"(?:^|[,:“]\s)\W*(?:{alternatives(entry('scope', 'opening'))})\s[^,;.:“”]*$")


@cache
def _owner() -> re.Pattern[str]:
    """`vườn 2 ha của (ông Lê Văn Ba, thôn A)`: whose a thing is, with the home."""
    return re.compile(rf"[^,;.:“”\d]*\s(?:{alternatives(entry('scope', 'titles'))})\s[^,;.:“”\d]*(?:,|\sở)\s+")


def _introduced(reading: Reading, quantity: Quantity, anchors: Sequence[Anchor]) -> Place | None:
    """`Sau 7 năm triển khai, huyện A có …`: a clause that leads up to the subject is about the subject; a thing is where its owner lives."""
    first = next((a for a in anchors if a.named), None)
    if first is None or first.office or first.claimed or first.start < quantity.end:
        return None
    between = reading.lower[quantity.end : first.start]
    if rank(first.place.level) < rank("district") and _owner().fullmatch(between):
        return first.place
    begin = next((q.start for q in reading.quantities if q.start > quantity.end and _has_people(reading, q, first)), first.start)
    leads = re.fullmatch(r"[^.;:“”]*,\s+", reading.lower[quantity.end : begin]) and _opening().search(reading.left(quantity))
    return first.place if leads and not first.singled and not first.located else None


def _several_since(reading: Reading, anchor: Anchor, quantity: Quantity) -> bool:
    """`huyện A giảm 5 xã; các huyện B, C đều giảm 7 xã`: places named together are the subject now."""
    together = [m for m in grouped(reading) if anchor.end <= m.start and m.end <= quantity.start and m.level == anchor.place.level]
    return bool(together) and not _several_made_of().search(reading.lower[: together[0].start])


@cache
def _several_made_of() -> re.Pattern[str]:
    """`sáp nhập ba xã (A, B và C)`: what another was made of."""
    return re.compile(
        rf"(?<!\w)(?:{alternatives(entry('scope', 'made_of'))})\s+(?:(?:các|hai|ba|bốn|\d+)\s+)?(?:xã|phường|thị trấn|thôn|xóm|đơn vị)?\s*$|(?<!\w)(?:hình thành|thành lập|lập)\s+từ\s[^;.:\d]*$|(?<!\w)trên cơ sở\s[^;.:]*$"
    )


_OTHERS = re.compile(r"\s+(?:[^\W\d_]+\s+)?(?:còn lại|khác)(?!\w)")


def _others_since(reading: Reading, anchor: Anchor, quantity: Quantity) -> bool:
    """`A đạt 17 tiêu chí, hai xã còn lại đạt 15 tiêu chí`: the others are the subject now."""
    counted = (q for q in reading.quantities if anchor.end <= q.start and q.end <= quantity.start and level_of_type().get(q.unit.name) == anchor.place.level)
    if any(_OTHERS.match(reading.lower, q.end) for q in counted):
        return True
    others = _all_others().finditer(reading.lower, anchor.end, quantity.number_start)
    return any(m.lastgroup in (anchor.place.level, "any") for m in others)


@cache
def _all_others() -> re.Pattern[str]:
    """`A thêm 2 tiêu chí, (các xã còn lại) mỗi xã một tiêu chí`."""
    levels = by_key(read("scope")["general_levels"])
    return re.compile(rf"(?<!\w)(?:các|những)\s+(?:{levels})\s+(?:còn lại|khác)(?!\w)")


_BREAK = re.compile(r"[,;:.]\s|(?<!\w)(?:và|còn|đưa|nâng|là|trong|so với)(?!\w)")


def _says_of(reading: Reading, anchor: Anchor, quantity: Quantity) -> bool:
    """Whether a place before a figure may be its subject: not one that locates an earlier figure, nor one in the post of somebody who doesn't speak."""
    if (anchor.located and _locates_earlier(reading, anchor, quantity)) or _in_closed_bracket(reading, anchor, quantity):
        return False
    if anchor.claimed:  # `xã A đạt chuẩn được thưởng 500 triệu đồng`, in one breath
        if _opens_with_claim(reading, anchor) and quantity.kind != "named":
            return True
        sole = sum(q.kind == "named" for q in reading.quantities) == 1
        return sole and quantity.kind != "named" and not _BREAK.search(reading.lower[anchor.end : quantity.start])
    return not (anchor.office and anchor.named) or _speaks(reading, anchor, quantity.start)


def _in_closed_bracket(reading: Reading, anchor: Anchor, quantity: Quantity) -> bool:
    """`tỉnh A mới (hợp nhất từ A, B và C) có 124 xã`: what brackets say of a subject is none; but `ông Ba (ngụ xã A) trồng …` is at home there."""
    between = reading.lower[anchor.end : quantity.start]
    if ")" not in between or "(" in between[: between.index(")")] or "(" not in reading.lower[: anchor.start] or anchor.home:
        return False
    inside = reading.lower[reading.lower.rindex("(", 0, anchor.start) + 1 : anchor.start]
    figures = re.search(r"\d", between[: between.index(")")])  # `6 nhà sập (xã A 4, xã B 2), 173 nhà tốc mái`
    return bool(re.search(r"[^\W\d_]", inside) or figures)  # `(xã A)` behind a thing says where it is


@cache
def _speaking_of() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternatives(entry('scope', 'speaking_of'))})\s[^,;.:]*")


def _is_spoken_of(reading: Reading, anchor: Anchor) -> bool:
    """`Với 19 trường hợp ở xã A, đoàn yêu cầu …`: what a sentence says at its head that it is about."""
    first = not any(m.end <= anchor.start for m in reading.places)
    return first and reading.lower[anchor.end : anchor.end + 1] == "," and bool(_speaking_of().fullmatch(reading.lower[: anchor.start]))


_SPEAKS = re.compile(r"[^;:.“”\"]{0,60}:\s*[“\"]")


def _locates_earlier(reading: Reading, anchor: Anchor, quantity: Quantity) -> bool:
    """`xây 3 cầu ở xã A, trồng 500 cây`: a new clause has begun behind a place that locates an earlier figure."""
    if _is_spoken_of(reading, anchor) or (
        _SPEAKS.match(reading.lower, anchor.end) and not anchor.office
    ):  # `Ông A, chủ vườn 2 ha tại xã B, nói: “…”`: at home there
        return False
    clause = reading.lower.rfind(";", 0, anchor.start)
    earlier = any(clause < q.start and q.end <= anchor.start for q in reading.quantities)
    between = _going_on().sub(" ", reading.lower[anchor.end : quantity.start])
    return earlier and bool(re.search(r"[,;]\s|\s(?:và|còn)\s", between))


def _owns_earlier(reading: Reading, anchor: Anchor) -> bool:
    """`nhập 4 xã của huyện A, giảm 9 xã`: a place behind `của` tells whose the figure before it is."""
    if not anchor.named or not re.search(r"(?<!\w)(?:của|thuộc)\s+$", reading.lower[: anchor.start]):
        return False
    return any(q.end <= anchor.start and not re.search(r"[,;.:]", reading.lower[q.end : anchor.start]) for q in reading.quantities)


@cache
def _going_on() -> re.Pattern[str]:
    """`…, ảnh hưởng 74 hộ`: what goes on with the clause, without a subject of its own."""
    return re.compile(rf",\s+(?={alternatives(entry('scope', 'consequences'))})")


@cache
def _speech() -> re.Pattern[str]:
    return pattern(tuple(read("speech_verbs")["verbs"]))


def _speaks(reading: Reading, anchor: Anchor, until: int) -> bool:
    """Whether words of speech follow an office: whoever merely attends says nothing about the figures."""
    between = reading.lower[anchor.end : until]
    return ":" in between or bool(_speech().search(between)) or not stands(reading.lower, entry("scope", "attending"), entry("scope", "not_attending"))


# --- carrying over --------------------------------------------------------------------------------------------------


def begin_sentence(reading: Reading, before: Discourse) -> Discourse:
    """The discourse as a sentence finds it: where a reporter goes in it (`Ghé Nam Thành, chúng tôi thăm vườn mẫu rộng 2 ha`), else where it is taken up."""
    begun, arrived = _taken_up(reading, before), arrival(reading)
    return replace(begun, arrived=arrived, current=arrived or begun.current)


def _taken_up(reading: Reading, before: Discourse) -> Discourse:
    """Back at home with the person who tells, else as `_begin` has it."""
    begun = _begin(reading, before)
    if (
        before.spot.level in LEVELS
        and _here().search(reading.lower[: reading.quantities[0].start if reading.quantities else 0])
        and not any(m.level for m in reading.places)
    ):
        return replace(begun, current=before.spot)
    if guest := _pronoun_home(reading, before):
        return replace(begun, current=guest, back=begun.back if begun.back != NOWHERE else begun.current)
    if neighbour_of(reading) and (hamlet := before.latest.get("village")):
        return replace(begun, current=hamlet, guest=hamlet, local=True)
    home = (
        teller(reading, before.homes)
        or goes_on_about(reading, before.homes)
        or (before.haunt if reading.sentence.line != before.line and tells_of_neighbour(reading) else NOWHERE)
    )
    return replace(begun, current=home, local=home.level in ("commune", "village")) if home and home != NOWHERE else begun


@cache
def _here() -> re.Pattern[str]:
    """`Dư nợ ở đây hiện đạt …`: the place that was named last."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'here'))})(?!\w)")


def _pronoun_home(reading: Reading, before: Discourse) -> Place | None:
    """`Anh Ba (thôn A) không đi. Năm 2019, anh trồng …`: in the same paragraph a pronoun goes on with whoever was brought in last."""
    same = reading.sentence.line == before.line and before.guest != NOWHERE and not any(m.level for m in reading.places)
    return before.guest if same and (_in_quotation(reading, before) or speaks_of_guest(reading)) else None


def _in_quotation(reading: Reading, before: Discourse) -> bool:
    """Whether a sentence stands inside a quotation that an earlier one of its paragraph opened."""
    return before.quoting and reading.sentence.line == before.line


def _goes_on(reading: Reading, before: Discourse) -> Discourse:
    """Inside a paragraph: back to the topic or the section where a sentence turns to it, to the unit of an officer who speaks, else on."""
    if before.current != before.topic and (_is_of_topic(reading, before) or _tells_another(reading, before)):
        return replace(before, current=before.topic, back=NOWHERE, guest=NOWHERE, local=False)
    if _widens(reading, before):
        return replace(before, current=before.section if before.section != NOWHERE else before.topic, back=NOWHERE, guest=NOWHERE, local=False)
    officer = _officer_inside(reading, before)
    return before if before.back == NOWHERE and not officer else replace(before, current=officer or before.back, back=NOWHERE)


@cache
def _goes_further() -> re.Pattern[str]:
    """`Tuy nhiên, …`, `Cụ thể, …`: a sentence that goes on with the one before."""
    return re.compile(rf"\W*(?:{alternatives(entry('scope', 'going_further'))})(?!\w)")


def _begin(reading: Reading, before: Discourse) -> Discourse:
    """A new paragraph goes back to its section's place, unless it goes on about the same village or commune."""
    line = reading.sentence.line
    if line == before.line:
        return _goes_on(reading, before)
    if before.flowing and (_goes_further().match(reading.lower) or _flows_on(reading, before)):
        return replace(_goes_on(reading, before), line=line)
    last, told = before.recent, before.guest if before.guest != NOWHERE else before.current
    before = replace(before, recent={}, guest=NOWHERE, quoting=False, back=NOWHERE, fresh=True)
    him = _goes_on_with(reading, told, before)
    if officer := him or _officer_of(reading, last, before):
        return replace(before, current=officer, guest=him or NOWHERE, line=line, local=True, recent={} if him else {officer.level: officer})
    if _opens_section(reading):
        named = [] if reading.quantities else outermost(reading)  # a figure's place is its own, perhaps in the text of a photograph
        section = next((Place(m.place, m.level) for m in named if m.level not in (None, "village") and not is_located(reading, m.start)), before.topic)
        return replace(before, section=section, current=section, line=line, local=False)
    if _stays(reading, before):
        return replace(before, line=line)
    return replace(before, current=before.section if before.section != NOWHERE else before.topic, line=line, local=False)


def _flows_on(reading: Reading, before: Discourse) -> bool:
    """Whether, where each sentence is printed as a paragraph of its own, one with figures may go on about the last one's commune or hamlet."""
    small = reading.sentence.kind is LineKind.BODY and before.current.level in ("commune", "village")
    return small and bool(reading.quantities) and not any(m.level for m in reading.places) and not _leaves(reading, before)


def _stays(reading: Reading, before: Discourse) -> bool:
    """Whether a paragraph goes on about the village or commune of the last one, as those of an article that tells of one after the other do."""
    other = before.topic.level == before.current.level == "commune" and before.topic != before.current and before.section == before.topic
    small = ("commune", "village")
    in_turn = before.several is not None and before.current.level in (small if before.several in small else (before.several,))
    if in_turn and before.several == "village" or (reading.text.startswith("“") and before.current in before.homes.values()):
        return True
    return (in_turn or before.local and not other) and not _leaves(reading, before)


_HE = re.compile(
    r"[\W\d]*(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Cụ)\s+(?:bảo|kể|nói|cho|bộc|tâm|nhớ|tính|cũng|còn|vay|trồng|nuôi|có|được|lại|chỉ|khoe|than|mong|lo)(?!\w)"
)


@cache
def _same_body() -> re.Pattern[str]:
    """A body of a commune or hamlet without its name at the head of a paragraph: `HTX thành lập năm 2020 …`, `Đến nay, chi bộ đã …`."""
    return re.compile(
        rf"\W*(?:(?:đến nay|hiện nay|hiện|nay|từ đó)\s*,?\s+)?(?:{alternatives(entry('scope', 'local_bodies'))})\s+(?:{alternatives(entry('scope', 'body_verbs'))})(?!\w)"
    )


def _goes_on_with(reading: Reading, place: Place, before: Discourse) -> Place | None:
    """`Ông bảo, năm 2010 cả nhà trồng ngô`, `HTX thành lập năm 2016`: a paragraph that goes on with the person or the body of the last one, at home in a commune or hamlet."""
    small = place.level in ("commune", "village") and rank(place.level) < rank(before.topic.level)
    same = _HE.match(reading.text) or _same_body().match(reading.lower)
    return place if small and same and not any(m.level for m in reading.places) else None


@cache
def _topic_opens() -> re.Pattern[str]:
    """`Đại hội bầu …`, `Kỳ họp thông qua …`, `Qua kiểm tra, Trưởng đoàn A đánh giá …`: the meeting or the visit that the article tells of."""
    who = rf"{alternatives(entry('scope', 'meetings'))}|trưởng đoàn(?:\s+[^\W\d_]+){{0,5}}?"
    return re.compile(
        rf"\W*(?:qua\s+(?:kiểm tra|giám sát|khảo sát),\s+)?(?:{who})\s+(?:đã\s+|cũng\s+|còn\s+)?(?:{alternatives(entry('scope', 'resolving'))})(?!\w)"
    )


def _is_of_topic(reading: Reading, before: Discourse) -> bool:
    """Whether a sentence inside a paragraph goes back to what the article is about: a meeting resolves, or who is interviewed says `chúng tôi`."""
    if any(m.level for m in reading.places) or _in_quotation(reading, before):
        return False
    return _topic_opens().match(reading.lower) is not None or (before.guest == NOWHERE and _WE.match(reading.lower) is not None)


def _tells_another(reading: Reading, before: Discourse) -> bool:
    """`Đại biểu Triệu Văn Sinh băn khoăn …` behind the words of one from a hamlet: somebody else, of whose home nothing is said."""
    if before.guest == NOWHERE or before.current != before.guest or any(m.level for m in reading.places):
        return False
    person = _SOMEBODY.match(reading.text)
    return person is not None and person["name"].split()[-1] not in before.homes


_SOMEBODY = re.compile(rf"\W*(?i:đại biểu|cử tri|ông|bà|đồng chí|anh|chị|cô|chú)\s+(?P<name>[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*){{1,4}})(?!\w)")


_WE = re.compile(r"[^\w“]*(?:mình|chúng tôi|tụi tôi|bên mình)\s+(?:có|đã|đang|còn|mới|chi|phấn đấu|đặt|phải|cần|hiện|được|chỉ|xin|cũng|làm)(?!\w)")


def _widens(reading: Reading, before: Discourse) -> bool:
    """Whether a sentence inside a paragraph turns from a village or commune: several speak, or an official of a unit above."""
    if before.current.level not in ("village", "commune") or _in_quotation(reading, before):
        return False
    head = reading.lower[:100]
    if (_higher_office(head[:70], before.current.level) and _speech().search(head)) or re.search(r"(?<!\w)các cấp(?!\w)", head[:60]):
        return True
    if _district_body().match(head) and rank(before.topic.level) >= rank("district"):
        return True
    if rank(before.head.level) > rank(before.current.level) and before.head != NOWHERE and pattern(entry("scope", "totals")).match(head.lstrip(" -–+*•")):
        return True
    return bool(pattern(entry("scope", "widening")).match(head.lstrip(" -–+*•"))) or _opens_with_higher_official(reading, before)


@cache
def _district_body() -> re.Pattern[str]:
    """`Phòng Giáo dục giải thích …`, `Trạm Bảo vệ thực vật mở 27 lớp`: a body that only a unit above communes has."""
    return re.compile(
        rf"\W*(?:(?:trả lời|giải trình|phúc đáp)[^,;.:\d]{{0,30}},\s+)?(?:(?:phó\s+)?trưởng\s+)?(?:{alternatives(entry('scope', 'district_bodies'))})(?!\w)(?![^,;.]{{0,30}}\s(?:xã|thôn)(?!\w))"
    )


def _opens_with_higher_official(reading: Reading, before: Discourse) -> bool:
    """`Đồng chí Lê Thị A, Trưởng ban Tổ chức Huyện ủy, kiến nghị …`."""
    head = _head_with_names(reading)
    above = [name for name, level in before.officials.items() if rank(level) > rank(before.current.level)]
    if any(_before_official().fullmatch(head[: head.index(name)]) for name in above if name in head):
        return True
    told = _by_given_name().match(head)  # `Ông Hưng cho biết thêm, …`, `Ông Đạo nhận trách nhiệm`
    given = {name.split()[-1] for name in above} - {name.lower() for name in before.homes}
    return told is not None and told["name"] in given


@cache
def _before_official() -> re.Pattern[str]:
    """What may stand before the name of an official who opens a sentence: a title or a post."""
    return re.compile(
        rf"\W*(?:theo\s+)?(?:(?:{alternatives(entry('scope', 'titles'))}|(?:{alternatives(entry('scope', 'person_posts'))})[^,;.:\d]{{0,60}}?)\s+)?"
    )


@cache
def _by_given_name() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:theo\s+|cũng theo\s+)?(?:ông|bà|đồng chí|anh|chị)\s+(?P<name>[^\W\d_]+)\s+(?:{alternatives((*entry('scope', 'telling'), *entry('scope', 'telling_on')))})(?!\w)"
    )


@cache
def _local_officer() -> re.Pattern[str]:
    """`Chủ tịch UBND xã Nguyễn Văn A cho biết`: an officer of a commune or hamlet, by name, without the unit's."""
    heads = alternatives([*entry("scope", "institutions"), *entry("scope", "institution_parts"), *entry("scope", "person_posts")])
    levels = by_key({level: read("scope")["general_levels"][level] for level in ("village", "commune")})
    return re.compile(
        rf"\W*(?i:(?:(?:cũng\s+)?theo\s+)?(?:{heads})\s+(?:[^\W\d_]+\s+){{0,4}}?(?:{levels}))\s*[,–-]?\s+(?:(?:ông|bà|đồng chí|anh|chị)\s+)?[{UPPER}]"
    )


def _officer_of(reading: Reading, last: Mapping[str, Place], before: Discourse) -> Place | None:
    """The unit of the officer who opens a paragraph: the one that the paragraph before named last."""
    found = _local_officer().match(reading.text) or _local_body().match(reading.text)
    if found is None or found.lastgroup is None or _SEVERAL.search(reading.lower) or any(m.level and m.start < found.end() + 30 for m in reading.places):
        return None
    return _last_local(found.lastgroup, last, before)


def _officer_inside(reading: Reading, before: Discourse) -> Place | None:
    """The unit of an officer who opens a sentence within a paragraph (`Bí thư Đảng ủy xã Lê Văn Ba kể, …`): the one that the paragraph named."""
    found = _local_officer().match(reading.text) or _local_body().match(reading.text)
    if found is None or found.lastgroup is None or _SEVERAL.search(reading.lower) or any(m.level for m in reading.places):
        return None
    return before.recent.get(found.lastgroup) or (before.latest.get("village") if found.lastgroup == "village" else None)


_SEVERAL = re.compile(r"(?<!\w)(?:các|mỗi|nhiều|cấp|\d+)\s+(?:xã|phường)(?!\w)")  # `Công an xã đã có mặt ở 182 xã`: those of all


def _last_local(level: str, last: Mapping[str, Place], before: Discourse) -> Place | None:
    """The commune or hamlet that a bare `xã`, `thôn` at the head of a paragraph means: the article's own, else the one named last."""
    if before.topic.level == level:
        return before.topic
    return last.get(level) or (before.latest.get(level) if level == "commune" and rank(before.topic.level) > rank(level) else None)


@cache
def _local_body() -> re.Pattern[str]:
    """`Bí thư Đảng ủy xã cho biết …`, `Theo Công an xã, …`, `Khu tái định cư của xã …`: a body of a commune that isn't named."""
    heads = alternatives(
        [*entry("scope", "institutions"), *entry("scope", "institution_parts"), *entry("scope", "person_posts"), *entry("scope", "bodies"), "lãnh đạo"]
    )
    levels = by_key({"commune": read("scope")["general_levels"]["commune"]})
    opened = r"(?:(?:theo|ngoài ra|cũng theo)(?:\s+(?:trả lời|giải trình|báo cáo|ý kiến|thông tin)\s+của)?\s*,?\s+)?(?:(?:đồng chí|ông|bà|anh|chị)\s+(?:[^\W\d_]+\s+){0,4}?[^\W\d_]+,\s+)?"
    word = r"(?!(?:không|chưa|có|đã|còn|sẽ|phải|cần|được)\s)[^\W\d_]+"  # not `Huyện không còn xã nào`
    owned = r"(?:[^\W\d_]+\s+){2,6}?của\s+(?=xã)"  # `Khu tái định cư của xã đang …`
    return re.compile(
        rf"\W*(?i:{opened}(?:(?:{heads})\s+(?:{word}\s+){{0,5}}?|{owned})(?:{levels}))(?!\w|\s+[{UPPER}])(?!\s*(?:,|và)\s+(?:thôn|huyện|xã|phường))"
    )


def _opens_section(reading: Reading) -> bool:
    """A heading (a title's place only weighs for the article's topic); a whole sentence that stands as one is the text of a photograph."""
    return reading.sentence.kind is LineKind.HEADING and not reading.text.rstrip().endswith(".")


def _leaves(reading: Reading, before: Discourse) -> bool:
    """Whether a paragraph turns from the village or commune of the last one: it speaks of the unit above, of several, or of a meeting."""
    head = reading.lower[:100]
    if pattern(entry("scope", "leaving")).search(head) or pattern(entry("scope", "leaving_first")).match(head.lstrip(" -–+*•")):
        return True
    if _answers().match(reading.text) or _topic_opens().match(reading.lower) or _ASKS.match(reading.text) and before.current not in before.homes.values():
        return True
    central = pattern(entry("scope", "central_subjects")).match(head.lstrip(' -–+*•“"'))
    if central or _higher_office(head, before.current.level) or _higher_official(reading, before) or _new_scene(reading):
        return True
    return any(a.start < 100 and rank(a.place.level) > rank(before.current.level) for a in level_words(reading, before))


_ASKS = re.compile(r"\s*[*•●+►–-]\s.*\?\s*[”)]*\s*$")  # the next question of an interview


@cache
def _answers() -> re.Pattern[str]:
    """`Ông Lê Văn Ba: …`, `PV: …`: the next question or answer of an interview."""
    heads = alternatives([*entry("scope", "titles"), "pv", "p.v", "phóng viên", "hỏi", "đáp"])
    return re.compile(rf"[-–*•\s]*(?i:{heads})(?!\w)[^,;.:“”\d]{{0,60}}:\s+(?![“\"])")


def _new_scene(reading: Reading) -> bool:
    """`Tại cống Ninh Phước, …`: a paragraph set at a place that is no unit."""
    opened = re.match(rf"(?:{alternatives(entry('scope', 'locating'))})\s+([^,;.]*),", reading.lower)
    return opened is not None and opened.end() < 60 and not any(m.level and m.start < opened.end() for m in reading.places)


@cache
def _office_of_level() -> re.Pattern[str]:
    heads = alternatives([*entry("scope", "institutions"), *entry("scope", "institution_parts")])
    between = r"(?:[^\W\d_]+\s+){0,6}?"
    levels = by_key(read("scope")["counted_levels"])
    return re.compile(rf"(?<!\w)(?:{heads})\s+{between}(?:{levels})(?!\w|\s+ủy)")


def _higher_office(head: str, level: str | None) -> bool:
    """`Phó Chủ tịch UBND huyện đề nghị …`: an office of a unit above speaks."""
    return any(rank(m.lastgroup) > rank(level) for m in _office_of_level().finditer(head[:80]))


def _higher_official(reading: Reading, before: Discourse) -> bool:
    """`Đồng chí Nguyễn Văn A chỉ rõ, …`: somebody of whom the article told that he or she holds an office of a unit above."""
    head = _head_with_names(reading)
    return any(rank(level) > rank(before.current.level) and name in head for name, level in before.officials.items())


def _head_with_names(reading: Reading) -> str:
    """How a sentence opens, in lower case, with the names of people that `Reading.lower` leaves out."""
    return lower(reading.text[:100])


def end_sentence(reading: Reading, anchors: Sequence[Anchor], before: Discourse) -> Discourse:
    """The discourse that a sentence leaves."""
    together = grouped(reading)
    named = {
        m.level: Place(m.place, m.level)
        for m in reading.places
        if m.level in LEVELS and m not in together and not (m.level == "village" and is_numbered(m)) and not is_compared(reading, m)
    }
    named |= dict([("region", place) for place in regions_of(reading)][-1:])
    latest = before.latest | named
    homes = homes_of(reading)
    if (neighbour := neighbour_of(reading)) and (hamlet := latest.get("village")):
        homes[neighbour] = hamlet
    guest = list(homes.values())[-1] if homes else before.guest
    topics = [m for m in reading.places if Place(m.place, m.level) == before.topic]
    marks = [c for c in reading.text if c in "“”"]
    before = replace(
        before,
        over=before.over or above_of(topics),
        merged=before.merged or (before.topic.level == "commune" and tells_of_merger(reading.lower)) or _joins_districts(reading, before),
        quoting=marks[-1] == "“" if marks else before.quoting,
        guest=guest,
        spot=next(
            (Place(m.place, m.level) for m in reversed(outermost(reading)) if m.level in LEVELS and not names_product(reading, m)),
            NOWHERE if reading.quantities else before.spot,
        ),
        recent=before.recent | named,
        above=before.above | above_of(reading.places),
        homes=before.homes | homes,
        latest=latest,
    )
    after = _moved(reading, anchors, before)
    unnamed = before.fresh and not reading.quantities and not anchors and is_meant(reading, "commune") > 0  # `Xã đã làm đường. … Cán bộ xã A …`
    if not any(m.level for m in reading.places) and any(_AMONG.search(reading.left(q)) for q in reading.quantities):
        after = replace(after, local=False)  # the next paragraph tells of all of them
    return replace(after, fresh=unnamed, head=after.current if before.fresh else before.head)


_DISTRICTS_JOINED = re.compile(r"(?<!\w)(?:hợp nhất|sáp nhập|nhập)\s+(?:(?:hai|2|ba|3)\s+)?huyện(?!\w)")


def _joins_districts(reading: Reading, before: Discourse) -> bool:
    """`Hợp nhất hai huyện`: of an article about a district that was made of others."""
    return before.topic.level == "district" and _DISTRICTS_JOINED.search(reading.lower) is not None


def _moved(reading: Reading, anchors: Sequence[Anchor], before: Discourse) -> Discourse:
    """Where a sentence leads: to where the reporter goes, else to its subject."""
    if place := before.arrived:
        small = place.level in ("commune", "village")
        return replace(before, current=place, back=NOWHERE, local=small, haunt=place if small else before.haunt, section=before.section if small else place)
    main = _main(reading, anchors, before)
    if main is not None and main.located and reading.text.rstrip().endswith("?"):  # `sao người nghèo ở huyện A khó vay?`
        return before
    if main is None or reading.sentence.kind is LineKind.CAPTION and not reading.quantities:  # what a picture shows is not what the text goes on about
        return before
    small = main.place.level in ("commune", "village") and not main.office and not main.located and not (main.named and ";" in reading.lower)
    local = (
        small and not cooperative().search(reading.lower[: main.start]) and (before.fresh or main.place in (before.head, before.haunt))
    )  # an example further on in a paragraph ends with it
    quoting = before.quoting and main.start < reading.text.rfind("“")  # who is quoted tells of another place
    return replace(before, current=main.place, back=NOWHERE, quoting=quoting, local=local, haunt=main.place if small else before.haunt)


def _visited(office: Anchor, anchors: Sequence[Anchor], topic: Place) -> Anchor | None:
    """`Bí thư Huyện ủy A đối thoại với người dân xã B` in an article about B: who goes there is not what it is about."""
    if not (office.office and office.named) or rank(office.place.level) <= rank(topic.level):
        return None
    return next((a for a in anchors if a.named and a.place == topic and a.start > office.end), None)


def _main(reading: Reading, anchors: Sequence[Anchor], before: Discourse) -> Anchor | None:
    """The subject of a sentence: its first place, when it stands near the beginning, isn't singled out, and no other clause follows."""
    topic = before.topic
    subject = _whole_or_group(reading, anchors, topic)
    if subject or _row_of_places(anchors):
        return subject
    for anchor in (a for a in anchors if not a.claimed or _opens_with_claim(reading, a)):
        if _only_led_in(reading, anchor) or _only_acts(reading, anchor, anchors) or _is_of_work(reading, anchor) or is_of_average(reading, anchor.start):
            continue
        above = not anchor.named and rank(anchor.place.level) > rank(topic.level)
        if above and not _gives_total(reading, anchor):  # `Xã hỗ trợ …` in an article about a hamlet
            return None
        inside = anchor.named and (rank(anchor.place.level) < rank(topic.level) or anchor.place.level == topic.level == "commune" and anchor.place != topic)
        several = ";" in reading.lower and not _sets_scene(reading, anchor, anchors) and not _tells_of_one(reading, anchor, anchors)
        introduced = anchor.start < 8 and _INTRODUCED.match(reading.lower, anchor.end) is not None
        if anchor.singled or (inside and not introduced and (several or _RANKED.search(reading.lower, anchor.end))):
            return None
        if anchor.named and anchor.place.level == "commune" and not _typed_or_first(reading, anchor):
            continue
        if anchor.office and anchor.named and not _speaks(reading, anchor, len(reading.text)):
            continue
        if anchor.named or anchor.start < 40 or rank(anchor.place.level) > rank(before.current.level):
            apposed = re.search(r",\s+(?:ở|tại)\s+(?:[^\W\d_]+\s+)?$", reading.lower[: anchor.start]) and not any(
                q.end <= anchor.start for q in reading.quantities
            )
            first = reading.sentence.kind is LineKind.CAPTION or not any(q.end <= anchor.start for q in reading.quantities)  # not `xây 2 cầu ở xã A. …`
            sole = len(anchors) == 1 and anchor.named and rank(anchor.place.level) < rank("district") and first
            if anchor.start > 140 or (anchor.located and reading.quantities and not apposed and not sole):
                return None
            return _visited(anchor, anchors, topic) or _inside(reading, anchor, anchors) or anchor
    return None


def _whole_or_group(reading: Reading, anchors: Sequence[Anchor], topic: Place) -> Anchor | None:
    """`Đối với đề án sáp nhập A với B, (toàn tỉnh) có …` in an article about B; `(Ba địa phương) có …, trong đó A 611, B 706`."""
    whole = (a for a in anchors if a.place == topic and not a.named and reading.lower[a.start : a.end] in entry("scope", "whole"))
    if anchors and anchors[0].named and anchors[0].place.level == topic.level:
        return next(whole, None)
    return anchors[0] if anchors and any(q.start == anchors[0].start and q.kind == "number" for q in reading.quantities) else None


def _is_of_work(reading: Reading, anchor: Anchor) -> bool:
    """`Nhựa hóa 3,2 km đường ấp A, vốn 5,8 tỷ đồng`: where a work lies that was measured before."""
    before = [q for q in reading.quantities if q.end <= anchor.start]
    return bool(before) and _WORK_OF.fullmatch(reading.lower, before[-1].end, anchor.start) is not None


_BY = re.compile(r"\W*(?:được|nhờ)\s+(?:[^\W\d_]+\s+){0,2}?")


def _only_acts(reading: Reading, anchor: Anchor, anchors: Sequence[Anchor]) -> bool:
    """`Được huyện A chọn làm điểm, (xã B) đã …`: who does something for the subject behind the comma."""
    comma = reading.lower.find(",", anchor.end)
    led_in = _BY.fullmatch(reading.lower, 0, anchor.start) is not None and comma > 0
    return led_in and any(0 <= a.start - comma < _SUBJECT and rank(a.place.level) < rank(anchor.place.level) for a in anchors if a.named)


_SUBJECT = 12  # characters behind a comma within which a subject begins


def _gives_total(reading: Reading, anchor: Anchor) -> bool:
    """`Tỉnh hiện có 24.100 ha sầu riêng. Đã cấp 412 mã số …`: the next ones go on about the province; not where it only does something for those below."""
    return anchor.place.level == "province" and bool(reading.quantities) and _HAS.match(reading.lower, anchor.end) is not None


_HAS = re.compile(r"\s+(?:hiện |đã |mới |còn |đang )?(?:có|đã|đạt|còn|giảm|sắp xếp)(?!\w)")


_INTRODUCED = re.compile(
    r"\s+(?:cũng\s+|vẫn\s+|lại\s+)?là\s+(?:một\s+|một trong những\s+)?(?:xã|thôn|ấp|phường|huyện|địa phương|địa bàn|nơi|điển hình|điểm sáng)(?!\w)"
)  # `Kim Đông là xã nuôi tôm lớn nhất vùng`


_RANKED = re.compile(
    r"(?<!\w)nhất\s+(?:toàn\s+|cả\s+|trong\s+)?(?:tỉnh|huyện|nước|thị xã|thành phố|vùng)(?!\w)"
)  # `huyện A có 22 xã, nhiều nhất tỉnh`: one of many


def _sets_scene(reading: Reading, anchor: Anchor, anchors: Sequence[Anchor]) -> bool:
    """`Tại xã A, …; …`: the one village or commune of a sentence, and at its head."""
    alone = rank(anchor.place.level) < rank("district") and all(a.place == anchor.place for a in anchors)
    return alone and bool(re.fullmatch(rf"\W*(?:{alternatives(entry('scope', 'locating'))})\s+", reading.lower[: anchor.start]))


def _tells_of_one(reading: Reading, anchor: Anchor, anchors: Sequence[Anchor]) -> bool:
    """`Theo Chủ tịch UBND xã A, xã giảm được 21 cán bộ; số người … giảm còn 19 người`: one place, named and meant again."""
    return len(anchors) > 1 and all(a.place == anchor.place for a in anchors) and all(m.place == anchor.place.name for m in outermost(reading) if m.level)


_ROW = 3  # places of one level in a sentence that make a row


def _row_of_places(anchors: Sequence[Anchor]) -> bool:
    """`A dẫn đầu với 11 sản phẩm, kế đến là B 8 sản phẩm, C 7 sản phẩm`: none of them goes on."""
    named = [a.place for a in anchors if a.named and not a.claimed]
    return any(len({p for p in named if p.level == level}) >= _ROW for level in ("commune", "district", "province"))


def _opens_with_claim(reading: Reading, anchor: Anchor) -> bool:
    """`Xã A về đích sớm, nhưng điều đáng nói là …`: the one unit that reaches the standard, at the head of its sentence."""
    return anchor.claimed and anchor.start < 8 and sum(q.kind == "named" for q in reading.quantities) == 1


def _inside(reading: Reading, first: Anchor, anchors: Sequence[Anchor]) -> Anchor | None:
    """`Ở xã A, thôn B đã làm …`: the unit inside the one where a sentence sets its scene, named before any figure."""
    located = re.search(rf"(?<!\w)(?:{alternatives(entry('scope', 'locating'))})\s+$", reading.lower[: first.start])
    if not located and not labels(reading, first.start, first.end):
        return None
    until = reading.quantities[0].start if reading.quantities else len(reading.text)
    lower = (a for a in anchors if a.named and first.end <= a.start and a.end <= until and rank(a.place.level) < rank(first.place.level))
    return next((a for a in lower if not a.singled and not a.located), None)


@cache
def _type_before() -> re.Pattern[str]:
    """`xã miền núi (A)`."""
    return re.compile(rf"(?<!\w)(?<!tác )(?:xã|phường|thị trấn)\s+(?:(?:{alternatives(read('place_words')['modifiers'])})\s+)+$")


def _typed_or_first(reading: Reading, anchor: Anchor) -> bool:
    """A bare name of a commune inside a sentence may belong to something else (`bánh tráng Tam Quan`)."""
    typed = re.match(r"(?:xã|phường|thị trấn)\s", reading.lower[anchor.start : anchor.end])
    typed = typed or _type_before().search(reading.lower[: anchor.start])
    led_in = re.fullmatch(r"\W*[^,;.:“]{0,60},\s+", reading.lower[: anchor.start])  # `Vụ hè thu vừa rồi, (Triệu Đại) làm 60 ha`
    return anchor.start < 12 or bool(led_in or typed or opens_body(reading.lower[: anchor.start]))
