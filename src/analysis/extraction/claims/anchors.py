"""The places that the figures of a sentence may be about: those it names, and those that `toàn huyện`, `xã`, `tỉnh` stand for.

A place's part in the sentence decides what it says of the figures: the subject of a clause holds on, one that only tells where something lies (`tại xã A`)
holds for its own clause, one inside an address, in closed brackets, in a person's post or in the name of an institution for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from analysis.extraction import gazetteer
from analysis.extraction.capitals import RUN, UPPER
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.words import Hit, ends_with, entry, hits, pattern
from analysis.extraction.claims.yardsticks import (
    against_with_figure,
    average_of,
    has_own_figure,
    is_compared,
    is_seat,
    is_set_against,
    only_measures,
    yardstick,
)
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.posts import FORMERLY
from analysis.records import LineKind, PlaceMention

LEVELS = ("village", "commune", "district", "province")


@dataclass(frozen=True, slots=True)
class Place:
    """A place by name and level; both null when unknown."""

    name: str | None = None
    level: str | None = None


NOWHERE = Place()
COUNTRY = Place("Việt Nam")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that a sentence names or means at `start:end`."""

    start: int
    end: int
    place: Place
    named: bool = True  # by its name, not as `toàn huyện`
    office: bool = False  # inside somebody's office or an institution (`Chủ tịch UBND xã A`)
    singled: bool = False  # `riêng xã A`
    located: bool = False  # where something lies or happens, behind its verb: `xây cầu tại xã A`
    home: bool = False  # in brackets behind a person who lives there
    claimed: bool = False  # a claim itself: it says nothing beyond its own clause


@dataclass(frozen=True, slots=True)
class Discourse:
    """What has been said so far: the article's topic, the section's and the paragraph's place, and the last named unit of each level."""

    topic: Place = NOWHERE
    section: Place = NOWHERE
    current: Place = NOWHERE
    latest: dict[str, Place] = field(default_factory=dict)
    recent: dict[str, Place] = field(default_factory=dict)  # the last named unit of each level in this paragraph
    over: dict[str, Place] = field(default_factory=dict)  # the units that the topic lies in
    above: dict[str, Place] = field(default_factory=dict)  # the units that the places named so far lie in
    guest: Place = NOWHERE  # the home of the person whom the paragraph brought in last
    back: Place = NOWHERE  # what the paragraph told of before its guest spoke
    quoting: bool = False  # a quotation is open
    haunt: Place = NOWHERE  # the village or commune of which was told last: of its people paragraphs tell later
    homes: dict[str, Place] = field(default_factory=dict)  # by given name, where the people named so far are at home
    officials: dict[str, str] = field(default_factory=dict)  # by full name in lower case, the level of the highest office that somebody holds
    spot: Place = NOWHERE  # the place that the sentence before named last
    arrived: Place | None = None  # where a reporter goes in this sentence
    line: int = -1
    fresh: bool = True  # no sentence of the paragraph has been read yet, or only such as speak of a commune that they don't name
    head: Place = NOWHERE  # what the paragraph's first sentence left
    local: bool = False  # the paragraph tells of one village or commune, and the next may go on
    flowing: bool = False  # each sentence is printed as a paragraph of its own
    numbered: frozenset[str] = frozenset()  # hamlets without a name but a number that the article tells about
    merged: bool = False  # the article has told that the commune which it is about was made of others
    several: str | None = None  # the level of the communes or hamlets that the title names side by side: the article tells of one after the other


def rank(level: str | None) -> int:
    """0 for a village … 3 for a province, 4 for what lies above."""
    return LEVELS.index(level) if level in LEVELS else len(LEVELS)


def outermost(reading: Reading) -> list[PlaceMention]:
    """The mentions of a sentence without those that only say where another one lies (`xã Bắc Sơn (Thạch Hà)`)."""
    kept: list[PlaceMention] = []
    last: PlaceMention | None = None
    for mention in reading.places:
        inside = last is not None and _contains(reading.text, last, mention)
        if inside and last in kept and _is_address(reading, last, mention):
            kept.remove(last)
            inside = False
        last = mention
        if not inside:
            kept.append(mention)
    return kept


_LIVES = re.compile(rf"(?:(?<!\w)(?i:ở|tại|trú|ngụ|vào|thuộc)|(?<!\w)[{UPPER}][^\W\d_]*\s*,)\s+$")  # behind a name and a comma, not `Trong đó, thôn 6, xã A …`


def _is_address(reading: Reading, hamlet: PlaceMention, above: PlaceMention) -> bool:
    """`bà H'Thủy ở thôn 6, xã Đắk Som`: a number behind who lives there; the commune is the place that has a name. Not `Thôn 6, xã Đắk Som có 120 hộ`."""
    if hamlet.level != "village" or not is_numbered(hamlet) or "(" in reading.text[hamlet.end : above.start]:
        return False
    return _LIVES.search(reading.text[: hamlet.start]) is not None


def _contains(text: str, lower: PlaceMention, higher: PlaceMention) -> bool:
    between = text[lower.end : higher.start]
    return rank(higher.level) > rank(lower.level) and bool(re.fullmatch(r"(?:\s+(?:mới|cũ)(?=\s*[,(]))?(?:\s*[,(-]\s*|\s+)(?:(?:TP|TX|H|T)\.?\s*)?", between))


def grouped(reading: Reading) -> list[PlaceMention]:
    """Places side by side (`hai huyện A và B`, `huyện A và huyện B`): a figure behind them is about neither alone.

    A list that `và` or `với` closed names none again: in `Sau hợp nhất A và B, tỉnh A có …` the subject stands behind the comma.
    """
    mentions = outermost(reading)
    together: list[PlaceMention] = []
    closed = False
    for index, (left, right) in enumerate(zip(mentions, mentions[1:]), start=1):
        between = reading.lower[left.end : right.start]
        joint = re.fullmatch(rf"\s*(?:\([^()\d]*\)\s*)?(?:(?P<comma>,)|và|,\s*và|cùng)\s*(?:{_same_office(reading, left, right)})?", between)
        again = closed and any(m.place == right.place for m in mentions[:index])
        led = _LED_IN.match(reading.lower[: left.start]) is not None and index == 1
        apart = joint and joint["comma"] and (again or led or _set_against().search(reading.lower[: left.start]))
        if left.level == right.level and left.place != right.place and joint and not apart:
            together += [left, right]
        closed = left.level == right.level and bool(_CLOSING.fullmatch(between))
    return together


def _same_office(reading: Reading, left: PlaceMention, right: PlaceMention) -> str:
    """`kiểm tra Đảng ủy xã A và Đảng ủy xã B`: what the second name repeats of the first."""
    if not (in_office(reading, left) and in_office(reading, right)):
        return ""
    return rf"(?:(?:{alternatives((*entry('scope', 'institutions'), *entry('scope', 'institution_parts')))})\s+)*"


_LED_IN = re.compile(
    r"(?:[^,;.:]*\s)?(?:sau khi|từ khi|kể từ khi|trước khi|để)\s[^,;.:]*(?<!\w)(?:thành lập|chia tách|tách|nhập|sáp nhập|hợp nhất)(?:\s+(?:huyện|xã|thị xã|quận|phường))?\s*$"
)  # `Sau khi chia tách để thành lập huyện A, huyện B còn 11 xã`: what is told stands behind the clause
_CLOSING = re.compile(r"\s*(?:,?\s*và|cùng|với)\s*")


@cache
def _set_against() -> re.Pattern[str]:
    """`Khác với A, xã B …`: a place that another is set against at the head of a clause."""
    return re.compile(rf"(?:^|[.;:“]\s)\W*(?:{alternatives(entry('scope', 'set_against'))})\s+(?:[^\W\d_]+\s+)?$")


def anchors_of(reading: Reading, discourse: Discourse) -> tuple[Anchor, ...]:
    """The places that figures of a sentence may be about, in order; named units that are claims themselves say nothing beyond their clause."""
    together = grouped(reading)
    named = [
        a
        for m in outermost(reading)
        if m not in together and (a := _named(reading, m, discourse)) and not (_donates(reading, a, discourse) or _pays(reading, a, discourse))
    ]
    meant = [a for a in level_words(reading, discourse, named) if not (any(_is_part(reading, a, n) for n in named) or _pays(reading, a, discourse))]
    claimed = {q.start for q in reading.quantities if q.kind == "named" and q.scope is not None}
    joint = (*_regions_together(reading), *_held_together(reading, together))
    return tuple(sorted((replace(a, claimed=a.start in claimed) for a in (*named, *joint, *meant)), key=lambda a: a.start))


def _donates(reading: Reading, anchor: Anchor, discourse: Discourse) -> bool:
    """`Hà Nội tặng 45 bồn nước`, `tỉnh A giao cho huyện 66%` in an article about another place: who gives, not where."""
    other = discourse.current not in (NOWHERE, anchor.place) and rank(anchor.place.level) >= rank(discourse.current.level)
    above = discourse.topic != NOWHERE and rank(anchor.place.level) > rank(discourse.topic.level)
    if discourse.topic.level == "commune" and anchor.place != discourse.topic and cooperative().search(reading.lower[: anchor.start]):
        return True  # in an article about another commune its name is only the cooperative's
    gives = is_branch(reading, anchor.start, anchor.place.level) or _donating().match(reading.lower, anchor.end)
    return other and bool(gives) or above and (_gives_below(reading, anchor) or _inspects(reading, anchor))


def is_branch(reading: Reading, start: int, level: str | None) -> bool:
    """`Agribank Chi nhánh A`: an office that bears the name of a unit below a province."""
    return level != "province" and ends_with(reading.lower[:start], entry("scope", "offices_of_firms")) is not None


_FUND = re.compile(
    r"(?<!\w)(?<!thu )(?<!chi )(?<!tổng )(?:ngân sách|quỹ(?:\s+(?!tín dụng)[^\W\d_]+){0,6}?)\s+(?:(?:trung ương|cấp|tỉnh|thành phố|huyện)(?:,|\s+và)?\s+)*$"
)  # not `thu ngân sách huyện`, `tổng ngân sách tỉnh`


def _pays(reading: Reading, anchor: Anchor, discourse: Discourse) -> bool:
    """`vốn ngân sách tỉnh, huyện`, `từ Quỹ Hỗ trợ nông dân tỉnh A`, `UBND tỉnh trao bằng khen` in an article about a unit below: whose money, whose honour it is."""
    if discourse.topic == NOWHERE or rank(anchor.place.level) <= rank(discourse.topic.level):
        return False
    return bool(_FUND.search(reading.lower[: anchor.start]) or _donating().match(reading.lower, anchor.end))


def _gives_below(reading: Reading, anchor: Anchor) -> bool:
    """`Huyện A giao xã thêm 15 ha`, `1,3 tỷ đồng tỉnh A cấp về`: what a unit above gives is told of those below; not what it gives to each."""
    return _grants().match(reading.lower, anchor.end) is not None and not _to_each(reading, anchor.end)


def _inspects(reading: Reading, anchor: Anchor) -> bool:
    """`Đoàn kiểm tra của Tỉnh ủy A chỉ ra …` in an article about a commune: who looks, not where."""
    return anchor.office and _delegation().search(reading.lower[: anchor.start]) is not None


@cache
def _delegation() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)đoàn\s+(?:{alternatives(entry('scope', 'inspecting'))})(?!\w)[^,;.:]*$")


@cache
def _donating() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:(?:đã|vừa|còn|cũng|sẽ)\s+)*(?:{alternatives(entry('scope', 'donating'))})(?!\w)")


def regions_of(reading: Reading) -> Iterable[Place]:
    """The regions that a sentence speaks of, two side by side as one; not the country."""
    together = list(_regions_together(reading))
    yield from (a.place for a in together)
    for mention in outermost(reading):
        alone = not any(a.start <= mention.start < a.end for a in together)
        if alone and mention.level is None and mention.place != "Việt Nam" and _named_as_region(reading, mention):
            yield region(mention)


def region(mention: PlaceMention) -> Place:
    """A region by its usual name (`miền Tây`: the Mekong Delta)."""
    return Place(read("scope")["region_names"].get(mention.place, mention.place))


def _regions_together(reading: Reading) -> Iterable[Anchor]:
    """`vùng đồng bằng sông Hồng và Bắc Trung Bộ`: two regions that are one subject."""
    mentions = outermost(reading)
    for left, right in pairwise(mentions):
        if left.level is right.level is None and _named_as_region(reading, left) and re.fullmatch(r"\s+và\s+", reading.lower[left.end : right.start]):
            yield Anchor(left.start, right.end, Place(f"{left.place} và {right.place}"))


def _held_together(reading: Reading, together: Sequence[PlaceMention]) -> Iterable[Anchor]:
    """`Ấp A và ấp B (xã C) …`: several units with the one that they lie in behind them; that one is told about."""
    held = [(m, h) for m in together if (h := next((p for p in reading.places if p.start >= m.end), None)) and _contains(reading.text, m, h)]
    for _, holder in held:
        if holder.level and len({h.place for _, h in held}) == 1:  # not `thôn A (xã B) và thôn C (xã D)`
            yield Anchor(holder.start, holder.end, Place(holder.place, holder.level))


def _is_part(reading: Reading, meant: Anchor, named: Anchor) -> bool:
    """A level word inside or right before a name (`Huyện miền núi Thường Xuân`), or that says where the name before lies (`Yên Định, huyện đầu tiên của tỉnh`)."""
    if meant.start < named.end and named.start < meant.end:
        return True
    if re.fullmatch(r"(?:\s+[^\W\d_]+){0,3}\s+", reading.lower[meant.end : named.start]) and meant.start < named.start:
        return True
    if named.end <= meant.start and (apposition := _apposition().match(reading.lower, named.end)) and meant.end <= apposition.end():
        return True
    inside = rank(meant.place.level) > rank(named.place.level) and named.end <= meant.start
    return inside and bool(re.search(r"(?<!\w)của\s+(?:toàn\s+)?$", reading.lower[: meant.start]))


@cache
def _apposition() -> re.Pattern[str]:
    """`(A), xã bãi ngang phía nam huyện,`: what kind of unit a named one is, between commas."""
    types = alternatives(level_of_type())
    return re.compile(rf",\s+(?:một\s+(?:trong\s+[^,;.]{{1,20}})?|là\s+)?(?:{types})(?!\w)[^,;.:\d]{{0,60}},")


# --- named places ---------------------------------------------------------------------------------------------------


@cache
def _institution() -> re.Pattern[str]:
    """The words of an institution or a post at the end of a text (`Chủ tịch UBND`)."""
    heads, parts = alternatives(entry("scope", "institutions")), alternatives(entry("scope", "institution_parts"))
    return re.compile(rf"(?<!\w)(?<!xã )(?:{heads})(?:\s+(?:{parts}))*\s+$")  # not `kinh tế - xã hội (huyện A)`


@cache
def _singling() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'singling'))})\s+(?:tại\s+|ở\s+)?$")


@cache
def _post() -> re.Pattern[str]:
    heads, parts = alternatives(entry("scope", "person_posts")), alternatives([*entry("scope", "institutions"), *entry("scope", "institution_parts")])
    return re.compile(rf"(?<!\w)(?:{heads})(?:\s+(?:{parts}))*\s+$")


def ends_post(reading: Reading, mention: PlaceMention) -> bool:
    """Whether the mention belongs to the post of a person (`Bí thư Đoàn xã A`)."""
    return bool(_post().search(reading.lower[: mention.start]))


def in_office(reading: Reading, mention: PlaceMention) -> bool:
    """Whether the mention belongs to a post or an institution (`Chủ tịch UBND xã A`)."""
    return bool(_institution().search(reading.lower[: mention.start]) or _branch().search(reading.text[: mention.start]))


@cache
def _branch() -> re.Pattern[str]:
    """`Sở Nông nghiệp và Phát triển nông thôn (tỉnh A)`: an institution by its branch, as a name."""
    heads, verbs = alternatives(entry("scope", "branches")), alternatives(entry("scope", "not_in_branches"))
    return re.compile(rf"(?<!\w)(?i:{heads})\s+[{UPPER}][^\W\d_]*(?:,?\s+(?!(?:{verbs})\s)[^\W\d_]+){{0,8}}?\s+$")


def _named(reading: Reading, mention: PlaceMention, discourse: Discourse) -> Anchor | None:
    before = reading.lower[: mention.start]
    measured = against_with_figure(reading, mention)
    if not _is_unit(reading, mention, discourse) or is_set_against(reading, mention) or not measured and _told_of_other(reading, mention):
        return None
    home, place = _home(before), Place(mention.place, mention.level) if mention.level else region(mention)
    former = _former().match(reading.lower, mention.end)
    told_next = not reading.quantities and not re.search(r"\w", reading.text[mention.end :])  # `Tiếc nhất là huyện A.`
    singled = measured or bool(_singling().search(before) and not told_next or former) or home or _part_of_sum(reading, mention)
    if _PART_OF_NEW.search(before) or _TAKEN_IN.search(before) or (_MERGED.search(before) and re.match(r"\s+(?:vào|với)(?!\w)", reading.lower[mention.end :])):
        return None
    if former and (_building().search(before) or _BESIDE_FORMER.search(before)):
        return None
    if former and re.search(r"(?<!\w)(?:của|thuộc)\s+$", before):  # `nhập 3 xã của thị xã A cũ, có 113 km2`: where they were
        return None
    office = in_office(reading, mention) and not local_institution().fullmatch(before)
    located = is_located(reading, mention.start)
    return Anchor(mention.start, mention.end, place, office=office, singled=singled, located=located, home=home)


@cache
def _former() -> re.Pattern[str]:
    """`(huyện A) cũ`, `(huyện A), tỉnh B cũ`: a unit that is no more."""
    return re.compile(rf"(?:,\s+(?:tỉnh|huyện|thị xã|thành phố)\s+[^,;.:\d]{{2,20}}?)?\s+(?:{alternatives(entry('scope', 'former'))})(?!\w)")


@cache
def _building() -> re.Pattern[str]:
    """`tại trụ sở (A) cũ`: a house that is named after a unit that is no more."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'rooms'))})\s+(?:(?:của|xã|ubnd|huyện)\s+)*$")


_BESIDE_FORMER = re.compile(r"[^\W\d_]\s+(?:bên|phía|bên phía)\s+(?:tỉnh\s+|huyện\s+)?$")  # `xã A bên phía (tỉnh B cũ)`
_MERGED = re.compile(r"(?<!\w)(?:nhập|sáp nhập|hợp nhất|ghép)\s+$")  # `huyện nhập (xã A) vào thị trấn, còn 15 đơn vị`
_TAKEN_IN = re.compile(r"[^\W\d_]\s+(?:sau khi|từ khi)\s+(?:sáp\s+)?nhập\s+(?:thêm\s+)?$")  # `huyện A sau khi nhập (huyện B) thừa 61 cán bộ`
_PART_OF_NEW = re.compile(r"(?<!\w)trên cơ sở\s+(?:[^\W\d_]+\s+){1,4}?(?:xã|thị trấn|phường|huyện|thị xã|thành phố)?\s*$")  # `lập trên cơ sở nhập (xã A) với …`


def _is_unit(reading: Reading, mention: PlaceMention, discourse: Discourse) -> bool:
    """Whether figures can be about a mention at all: not other countries, not a hamlet that is only a number and of which the article tells nothing else."""
    if mention.level is None:
        return _is_country(reading, mention) or _is_region(reading, mention)
    if mention.level != "village" or not any(c.isdigit() for c in mention.quote):
        return True
    return inside_named(reading, mention) or _is_subject(reading, mention) or mention.place in discourse.numbered


def numbered_hamlets(readings: Iterable[Reading]) -> frozenset[str]:
    """The hamlets without a name but a number that an article tells about: they head a sentence, or the title names them with their commune."""
    return frozenset(
        m.place
        for r in readings
        for m in r.places
        if m.level == "village" and is_numbered(m) and (_is_subject(r, m) or r.sentence.kind is LineKind.TITLE and inside_named(r, m))
    )


def several_of_title(readings: Iterable[Reading]) -> str | None:
    """`Ngày hội ở ấp A và ấp B`, `Hà Nội và TP HCM giảm 92 đơn vị`: the level of the units that a title names side by side."""
    titles = [grouped(r) for r in readings if r.sentence.kind is LineKind.TITLE]
    return next(
        (level for level in ("village", "commune", "district", "province") for together in titles if len({m.place for m in together if m.level == level}) > 1),
        None,
    )


_HEAD = re.compile(r"\W*(?:[^,;.:]{1,30},\s+)?(?:khu dân cư\s+)?")
_ON = re.compile(r"\s+(?!xã|phường|thị trấn|và|với)[a-zđà-ỹ]")


def _is_subject(reading: Reading, mention: PlaceMention) -> bool:
    """`Ấp 9 có 438 hộ`, `Trong năm qua, Khóm 13 nhận 275 suất quà`: a hamlet that heads its sentence needs no other name than its number."""
    return _HEAD.fullmatch(reading.lower, 0, mention.start) is not None and _ON.match(reading.text, mention.end) is not None


_SPOKEN_OF = re.compile(r"(?:^[\W\d]*với|(?<!\w)đối với|[.;]\s+với)\s+(?:xã\s+)?$")  # `Đối với A, …`: what is spoken of


_ONE_OF = re.compile(r"(?<!\w)(?<!năm )\d+\s+(?:[^\W\d_]+\s+){1,2}như\s+$")  # `còn 5 vùng như (thôn A) với 1.870 hộ`: one of those counted


_EXCEPTED = re.compile(r"(?<!\w)(?:ngoại trừ|trừ|(?:không|chưa)\s+(?:kể|tính))\s+(?:[^\W\d_]+\s+){0,2}?$")
_SPARED = re.compile(
    r"(?<!\w)không\s+(?:(?:[^\W\d_]+\s+){1,5}?đối với|(?:thực hiện|tổ chức|tiến hành|áp dụng)\s[^,;.:]{0,40}?(?:với|tại|ở))\s+(?:[^\W\d_]+\s+){0,2}?$"
)  # `Không lấy ý kiến đối với cử tri (xã A). Có 429.462 cử tri …`: not told about; `Không thu phí đối với trẻ em xã A, 120 em được miễn` is
_AS = re.compile(r"(?<!\w)(?:vì|do|bởi)\s+(?:[^\W\d_]+\s+)?$")
_NOT_AMONG = re.compile(r"\s+(?:không|chưa)\s+(?:thuộc|nằm trong)\s+(?:diện|đối tượng|danh sách|phạm vi)(?!\w)")
_LEAVING = re.compile(r"\W*(?:rời|rời khỏi|chia tay|tạm biệt)\s+(?:[^\W\d_]+\s+)?")  # `Rời (xã A), chúng tôi sang xã B`


def closes_list(reading: Reading, mention: PlaceMention) -> bool:
    """`UBND các huyện, thị xã A`, `các huyện và thành phố A`: the one town among all the units of a province."""
    return mention.level == "district" and _ALL_AND.search(reading.lower[: mention.start]) is not None


_ALL_AND = re.compile(r"(?<!\w)các\s+(?:quận,?\s+)?huyện(?:\s*,|\s+và)\s+(?:(?:thị\s+xã|thành\s+phố)(?:\s*,|\s+và)?\s+)*$")


def _told_of_other(reading: Reading, mention: PlaceMention) -> bool:
    """Whether a mention only belongs to something else: an address, a name, a list, a paper, the place that holds the subject."""
    before = reading.lower[: mention.start]
    spared = not reading.quantities and _SPARED.search(before)
    left_out = _EXCEPTED.search(before) or spared or _AS.search(before) and _NOT_AMONG.match(reading.lower, mention.end)
    if _sent_to().search(reading.text[: mention.start]) or left_out or _LEAVING.fullmatch(before) or _ONE_OF.search(before) or closes_list(reading, mention):
        return True
    bracketed = (
        before.endswith("(") and reading.lower[mention.end : mention.end + 1] in (")", ",") and reading.text[mention.start].isupper() and not _home(before)
    )
    behind_other = yardstick().search(before) or ends_with(before, entry("scope", "not_subject_after")) or names_work(reading, mention)
    behind_other = behind_other and not (heads_body(reading, mention) or labels(reading, mention.start, mention.end))
    behind_other = behind_other and not (_runs_through(reading, mention) or _is_example().search(before))
    behind_other = behind_other and not ends_with(before, (*read("place_words")["not_barred"], *entry("scope", "budgets")))  # `yêu cầu A …`, no bridge
    behind_other = behind_other and not (
        _has_own_figure(reading, mention)
        or _counted_in_bracket(reading, mention)
        or _is_stretch(reading, mention)
        or has_own_figure(reading, mention.start, mention.end)
        or _SPOKEN_OF.search(before)
        or _comes_of_merger().search(before)
    )
    away = re.search(r"(?<!\w)cách\s+(?:[^\W\d_]+\s+){0,3}$", before)  # `Cách trung tâm huyện A 9 km, xã B có …`
    named_so = away is not None or any(
        rule(reading, mention)
        for rule in (
            of_outlet,
            _is_venue,
            _is_room,
            _is_market,
            _is_of_kin,
            _works_away,
            _asks_from,
            in_address,
            apposed,
            _ends_name,
            _holds_subject,
            names_product,
            on_road,
            is_seat,
            _held_before,
        )
    )
    named_so = named_so or (
        rank(mention.level) >= rank("district") and bool(_policy_of().search(before)) and reading.lower[mention.end : mention.end + 1] == ","
    )
    return bracketed or bool(behind_other) or named_so or issues(before) or (mention.level == "province" and _addressee(before))


def _held_before(reading: Reading, mention: PlaceMention) -> bool:
    """`Bí thư Huyện ủy A, nguyên Bí thư Huyện ủy (B), báo cáo: …`: where somebody who has another office now was before."""
    former = _former_office().search(reading.lower[: mention.start])
    return former is not None and bool(pattern(entry("scope", "person_posts")).search(reading.lower[: former.start()]))


@cache
def _former_office() -> re.Pattern[str]:
    return re.compile(rf"[,(–-]\s*(?:người\s+)?(?:nguyên|{FORMERLY})\s+(?:{alternatives(entry('scope', 'person_posts'))})(?!\w)[^,;:.()]{{0,70}}$")


@cache
def _sent_to() -> re.Pattern[str]:
    """`hàng đi tới Phú Quốc, (Hà Nội)`: where things are sent, of which nothing more is told."""
    return re.compile(rf"(?<!\w)(?i:{alternatives(entry('scope', 'sent_to'))})\s+(?:(?i:tỉnh|huyện|thành phố)\s+)?(?:{RUN}(?:,\s+|\s+và\s+))*$")


def _runs_through(reading: Reading, mention: PlaceMention) -> bool:
    """`đường ven biển qua xã A`: a work in a commune, not a way from one place to another."""
    stretch = _STRETCH.search(reading.lower[: mention.start]) and mention.level != "province" and mention not in grouped(reading)
    if stretch and any(q.start >= mention.end for q in reading.quantities):
        return True
    lower = rank(mention.level) < rank("district") and not _is_bare(mention)
    clause = re.split(r"[,;.:]\s", reading.lower[: mention.start])[-1]
    return lower and bool(_through().search(clause)) and not re.search(r"(?<!\w)từ\s", clause)


@cache
def _is_example() -> re.Pattern[str]:
    """`Điển hình như (ấp A), bà con hiến …`: what is told about next."""
    return re.compile(
        rf"(?<!\w)(?:{alternatives(entry('scope', 'examples'))})\s+(?:như|là|có)\s+(?:ở\s+|tại\s+)?$|(?<!\w)(?:có|ở)\s+(?:xã|thôn|huyện|nơi|phường)\s+như\s+$"
        r"|^\W*như\s+(?:ở\s+|tại\s+)?$"
    )


@cache
def _through() -> re.Pattern[str]:
    return re.compile(rf"\w\s+(?:{alternatives(entry('scope', 'running'))})\s+$")


def of_outlet(reading: Reading, mention: PlaceMention) -> bool:
    """`phóng viên Báo Hà Tĩnh`: who prints it."""
    return ends_with(reading.lower[: mention.start], entry("scope", "outlets")) is not None


def _is_of_kin(reading: Reading, mention: PlaceMention) -> bool:
    """`Con trai bà ở Hà Nội rao trên mạng`: where somebody of the family lives."""
    return bool(_kin_at().search(reading.lower[: mention.start]))


def _works_away(reading: Reading, mention: PlaceMention) -> bool:
    """`Vợ anh vào Bình Dương làm giày, tháng gửi về 3 triệu đồng`: where somebody went to earn."""
    goes = re.search(r"(?<!\w)(?:vào|vô|ra|đi|lên|xuống|sang|tận)\s+(?:tận\s+)?$", reading.lower[: mention.start])
    return (
        mention.level == "province"
        and goes is not None
        and re.match(r"\s+(?:làm|học|phụ|bán|kiếm|chạy xe|mưu sinh)(?!\w)", reading.lower[mention.end :]) is not None
    )


@cache
def _kin_at() -> re.Pattern[str]:
    kin = alternatives(entry("scope", "kin"))
    things = alternatives(entry("scope", "not_kin"))
    return re.compile(rf"(?<!\w)(?:{kin})\s+(?!(?:{things})\s)(?:[^\W\d_]+\s+){{0,4}}(?:ở|tại)\s+(?:tận\s+)?$")


def _asks_from(reading: Reading, mention: PlaceMention) -> bool:
    """`Ông Lê Văn Ba, thôn A, đề nghị sửa 2 km đường`: where somebody lives who asks for something, not what it is about."""
    if rank(mention.level) >= rank("district") or not _resident().search(reading.lower[max(0, mention.start - 90) : mention.start]):
        return False
    return bool(_requesting().match(reading.lower, mention.end))


@cache
def _resident() -> re.Pattern[str]:
    titles = alternatives((*entry("scope", "titles"), "đại biểu", "cử tri"))
    return re.compile(rf"(?<!\w)(?:{titles})\s+[^\W\d_]+(?:\s+[^\W\d_]+){{0,4}}(?:,\s+(?:\d+\s+tuổi,\s+)?|\s\(?)(?:ở\s+|trú\s+tại\s+|ngụ\s+|người\s+)?$")


@cache
def _requesting() -> re.Pattern[str]:
    return re.compile(rf"(?:,\s+[^,;.:]{{1,40}})?\s*[,)]?\s+(?:{alternatives(entry('scope', 'requesting'))})(?!\w)")


def _is_venue(reading: Reading, mention: PlaceMention) -> bool:
    """`hội nghị … tổ chức tại TP A`, `đưa đi hội chợ tại TP A`: the town of an event, of which nothing more is told."""
    event = _event_at().search(reading.lower[: mention.start]) if rank(mention.level) >= rank("district") else None
    return event is not None and not any(event.start("event") <= q.start < mention.start for q in reading.quantities)


def _is_room(reading: Reading, mention: PlaceMention) -> bool:
    """`Tại hội trường UBND xã A, huyện B tổ chức hội nghị …`, `ngồi kín hội trường xã A để đối thoại với Bí thư Huyện ủy B`: where others meet."""
    if not _room_of().search(reading.lower[: mention.start]):
        return False
    if reading.lower.startswith(",", mention.end) and _ROOM_OF_MEETING.search(reading.lower[: mention.start]):  # `tại hội trường xã A, hơn 180 cử tri`
        return True
    meets = re.match(rf"[^.;:]{{0,160}}?(?<!\w)(?:{alternatives(entry('scope', 'meeting'))})(?!\w)(?:\s+(?:trực tiếp\s+)?với)?", reading.lower[mention.end :])
    host = next((m for m in reading.places if m.start > mention.end and rank(m.level) > rank(mention.level)), None)
    near = _WITH_OFFICE if meets is not None and meets[0].endswith("với") else 0
    return meets is not None and host is not None and host.start < mention.end + meets.end() + near


_ROOM_OF_MEETING = re.compile(r"(?<!\w)(?:tại|ở)\s+(?:hội trường|nhà văn hóa|trụ sở)\s+(?:(?:ubnd|đảng ủy)\s+)?$")
_WITH_OFFICE = 40  # characters from `đối thoại với` to the place of the office that is met (`với Bí thư Huyện ủy A`)


def _is_market(reading: Reading, mention: PlaceMention) -> bool:
    """`các chợ đầu mối ở Hà Nội`, `thị trường Hà Nội, Việt Trì`, `một công ty ở Kiên Giang`: where things are sold, or who comes from there."""
    found = _market_at().search(reading.text[: mention.start]) if mention.level in ("province", "district") else None
    if found is None:
        return False
    heads = not re.search(r"\w", re.split(r"[,;:.]\s", reading.text[: found.start()])[-1])
    clause = re.split(r"[,;.](?!\d)", reading.lower[mention.end :])[0]
    return not (heads and any(mention.end <= q.start < mention.end + len(clause) for q in reading.quantities))  # `Siêu thị ở Hà Nội bán được 6 tấn`


@cache
def _market_at() -> re.Pattern[str]:
    markets, firms = alternatives(entry("scope", "markets")), alternatives((*entry("scope", "firms"), *entry("scope", "producers")))
    names = rf"(?:{RUN},\s+)*"
    place = r"(?:(?:tỉnh|thành phố|TP\.?|huyện|thị xã)\s*)?"
    return re.compile(
        rf"(?<!\w)(?i:{markets})\s+(?i:(?:[^\W\d_]+\s+){{0,2}}?(?:ở|tại|tận|các tỉnh)\s+|trong nước\s+)?{names}{place}$|(?<!\w)(?i:{firms})\s+(?i:(?:(?!đã|có|mở|bán|liên|đầu|ký|đang)[^\W\d_]+\s+){{0,2}}?(?:ở|tại)\s+){names}{place}$"
    )


@cache
def _room_of() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:tại|ở|kín|chật|đến|về|trong)\s+(?:{alternatives(entry('scope', 'rooms'))})\s+(?:[^\W\d_]+\s+){{0,2}}$")


@cache
def _event_at() -> re.Pattern[str]:
    return re.compile(rf"\w\s[^.;:]*?(?<!\w)(?P<event>{alternatives(entry('scope', 'events'))})(?!\w)[^,.;:]{{0,40}}\s(?:tại|ở)\s+(?:trung tâm\s+)?$")


@cache
def _comes_of_merger() -> re.Pattern[str]:
    """`sáp nhập A và B thành (xã C) …`: the new unit is what is told about."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'merging'))})\s[^;.:]*?\sthành\s+(?:lập\s+)?(?:[^\W\d_]+\s+)?$")


_IN_LIST = re.compile(
    rf"\s*(?:(?:(?:,|và)\s*)?(?:(?:xã|phường|thị trấn|huyện|thị xã|thành phố)\s+)?[{UPPER}\d][^\W_]*'?\s*)*(?:,|và|,\s*và)?\s*(?:(?:xã|phường|thị trấn|huyện|thị xã|thành phố)\s+)?"
)


def apposed(reading: Reading, mention: PlaceMention) -> bool:
    """Among the names right behind a count (`3 xã A, B và C`): its members, not what it is about."""
    counts = (q for q in reading.quantities if q.kind == "number" and q.unit.nature == "admin" and q.start < mention.start and mention.start - q.end < 200)
    return any(mention.start <= q.end + 1 or bool(_IN_LIST.fullmatch(reading.text[q.end : mention.start])) and reading.text[q.end] not in ",;" for q in counts)


def end_of_names(reading: Reading, start: int) -> int:
    """Behind the names right behind a count (`2 xã | A, B`, `2 xã (A, B)`), else `start`."""
    names = [m for m in reading.places if m.start >= start and (m.start == start + 1 or _IN_LIST.fullmatch(reading.text[start : m.start]))]
    end = names[-1].end if names and reading.text[start : start + 1] == " " else start
    bracket = re.match(r"\s*\([^()\d]*\)", reading.text[end:])
    return end + bracket.end() if bracket else end


@cache
def local_institution() -> re.Pattern[str]:
    """`Trường Tiểu học (A) có 173 học sinh`: a school or clinic that bears its commune's name, at the head of a sentence."""
    heads = alternatives(entry("scope", "local_institutions"))
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]\s*)?(?:[^,;.:“\d]{{2,25}}:\s+)?(?:(?:nhà|dãy|phòng|hiệu|sân|cổng)\s+(?:[^\W\d_]+\s+){{0,3}}?)?(?:{heads})\s+(?!thpt|trung học phổ thông)(?:[^\W\d_]+(?:\s*&\s*[^\W\d_]+)?\s+){{0,6}}(?:xã\s+)?"
    )


@cache
def _company() -> re.Pattern[str]:
    """`Công ty CP Bảo vệ thực vật (A)`: a firm whose name ends in a place."""
    return re.compile(rf"(?<!\w)(?i:{alternatives(entry('scope', 'firms'))})\s+(?:[^\W\d_]+\s+){{0,8}}$")


@cache
def _named_thing() -> re.Pattern[str]:
    words = rf"[{UPPER}][^\W_]*|số|\d+|và|đa khoa|xi măng|cổ phần|tnhh"
    return re.compile(rf"(?<!\w)(?i:{alternatives(entry('scope', 'named_things'))})\s+(?:(?:{words})\s+){{0,7}}$")


_LABELLED = re.compile(r"\s*[:–-]\s")


def labels(reading: Reading, start: int, end: int) -> bool:
    """`* VĨNH BẢO: Xã A …`, `THANH HÀ – Trạm Y tế B …`, `Tin từ C: …`: the unit that heads an item of news in brief."""
    return re.fullmatch(r"\W*(?:tin\s+(?:từ|tại|ở)\s+)?", reading.lower[:start]) is not None and _LABELLED.match(reading.lower, end) is not None


@cache
def cooperative() -> re.Pattern[str]:
    """`Giám đốc Hợp tác xã Nông nghiệp (A)`: named after its commune, at the head of a sentence."""
    heads = alternatives(entry("scope", "cooperatives"))
    who = rf"(?:(?:theo\s+)?(?:{alternatives(entry('scope', 'titles'))})\s+(?:[^\W\d_]+\s+){{0,4}}?[^\W\d_]+\s*[,–-]\s+)?"
    return re.compile(rf"^\W*{who}(?:[^\W\d_]+\s+){{0,3}}(?:{heads})\s+(?:[^\W\d_]+\s+){{0,4}}$")


def opens_body(before: str) -> bool:
    """`Hợp tác xã (A)`, `Trạm Y tế (A)`: whether what stands before a place opens the name of a commune's body, at the head of a sentence."""
    return bool(local_institution().fullmatch(before) or cooperative().search(before))


def heads_body(reading: Reading, mention: PlaceMention) -> bool:
    """`Hợp tác xã (A) gom hàng`, `Trạm Y tế (A)`: a body of a commune by the commune's name."""
    if mention.level != "commune" or _LIES_AT.match(reading.lower, mention.end):  # `Hợp tác xã Trường Sơn ở thôn Đông, xã A`: a name of its own
        return False
    return opens_body(reading.lower[: mention.start])


_LIES_AT = re.compile(r"\s*[,(]?\s*(?:ở|tại|thuộc)(?!\w)")


def _ends_name(reading: Reading, mention: PlaceMention) -> bool:
    """A bare place that closes the name of a school, a firm, a regiment (`Trường THPT số 2 Đức Phổ`)."""
    before = reading.text[: mention.start]
    if heads_body(reading, mention):
        return False
    return _is_bare(mention) and bool(_named_thing().search(before) or _company().search(before) and not is_located(reading, mention.start))


def _is_region(reading: Reading, mention: PlaceMention) -> bool:
    """A region that is the subject of a clause (`Vùng đồng bằng sông Hồng đã có …`), or in which a figure right behind lies (`thu nhập ở Tây Nguyên tăng …`)."""
    if not _named_as_region(reading, mention):
        return False
    if is_located(reading, mention.start):
        return bool(re.search(r"(?<!\w)(?:ở|tại)\s+(?:vùng\s+|khu vực\s+)?$", reading.lower[: mention.start])) and any(
            q.start > mention.end and not re.search(r"[,;.]", reading.lower[mention.end : q.start]) for q in reading.quantities
        )
    return mention.start - max(0, reading.lower.rfind(";", 0, mention.start)) < 40


def _named_as_region(reading: Reading, mention: PlaceMention) -> bool:
    return bool(pattern(entry("scope", "region_words")).search(reading.lower[max(0, mention.start - 12) : mention.end]))


def _is_country(reading: Reading, mention: PlaceMention) -> bool:
    """The country itself, not a name that ends in it (`Mặt trận Tổ quốc Việt Nam`, `Mẹ Việt Nam anh hùng`)."""
    if mention.place != "Việt Nam":
        return False
    before = reading.lower[: mention.start].rstrip()
    return not before or before[-1] in ",;.:–-“(" or ends_with(before, entry("scope", "country_after")) is not None


@cache
def _person_bracket() -> re.Pattern[str]:
    titles = alternatives((*entry("scope", "titles"), *entry("scope", "voters")))
    return re.compile(rf"(?<!\w)(?:{titles})\s+[^\W\d_]+(?:\s+[^\W\d_]+){{0,3}}\s*\([^()]*$")


def _home(before: str) -> bool:
    """In brackets behind a person (`Ông Hứa Văn A (ấp B, xã C)`)."""
    return bool(_person_bracket().search(before))


_NAME_BEFORE = re.compile(rf"([^\W\d_]+)((?:\s+[{UPPER}\d][^\W_]*)+)\s*,\s*$")


def in_address(reading: Reading, mention: PlaceMention) -> bool:
    """Behind a comma after a proper name that is neither a person's nor a place's: `khu công nghiệp Trà Kha, Phường 8`."""
    match = _NAME_BEFORE.search(reading.text[max(0, mention.start - 60) : mention.start])
    if not match or any(0 <= mention.start - p.end <= 3 for p in reading.places) or local_institution().match(reading.lower):
        return False
    return ends_with(reading.lower[: mention.start - len(match[2]) - 1].rstrip(" ,"), entry("scope", "venues")) is not None or match[1] in entry(
        "scope", "venues"
    )


def is_located(reading: Reading, start: int) -> bool:
    """Whether a place at `start` says where something lies or happens, behind the clause that it belongs to; at the head of a clause (`Tại xã A, …`) it is the subject."""
    before = reading.lower[:start]
    locative = _locating().search(before)
    if not locative:
        return False
    clause = re.split(r"[;:.,“(]\s", before[: locative.start()])[-1]
    return len(clause.strip()) > 12 or any(before.rfind(clause) <= q.start < start for q in reading.quantities)


@cache
def _locating() -> re.Pattern[str]:
    words = alternatives([*entry("scope", "locating"), *entry("scope", "running")])
    return re.compile(rf"(?<!\w)(?:{words})\s+(?:[^\W\d_]+\s+){{0,3}}$")


@cache
def _bounded() -> re.Pattern[str]:
    return re.compile(rf"\s*\(?\s*(?:(?:{alternatives(entry('scope', 'before_own_figure'))})\s+)*")


def _counted_in_bracket(reading: Reading, mention: PlaceMention) -> bool:
    """`78 hộ, chủ yếu ở (xã A) (43 hộ) và xã B (35 hộ)`: the first of a list in which each unit has its own figure."""
    return (
        _MOSTLY.search(reading.lower[: mention.start]) is not None and re.match(r"\s+\((?:gần\s+|hơn\s+|trên\s+)?\d", reading.text[mention.end :]) is not None
    )


_MOSTLY = re.compile(r"(?<!\w)(?:chủ yếu|phần lớn)\s+(?:ở|tại)\s+$")


def _is_stretch(reading: Reading, mention: PlaceMention) -> bool:
    """`dài 83 km, trong đó đoạn qua (huyện A) dài 16,8 km`: the stretch of a work that lies in a unit, with its own figure."""
    after = _next_number(reading, mention)
    return after is not None and bool(_STRETCH.search(reading.lower[: mention.start])) and bool(_HAS_STRETCH.fullmatch(reading.lower, mention.end, after))


_STRETCH = re.compile(r"(?<!\w)(?:đoạn|phần|nhánh)\s+(?:đi\s+|chạy\s+)?qua\s+(?:địa bàn\s+|địa phận\s+)?$")
_HAS_STRETCH = re.compile(r"\s+(?:có\s+)?(?:tổng\s+)?(?:chiều\s+)?(?:dài|có|là|ảnh hưởng|rộng)(?:\s+(?:chiều dài|khoảng|gần|hơn|trên|là|đến|tới))*\s+")


def _next_number(reading: Reading, mention: PlaceMention) -> int | None:
    """Where the first figure's number behind a mention begins."""
    return next((q.number_start for q in reading.quantities if q.number_start >= mention.end), None)


def _has_own_figure(reading: Reading, mention: PlaceMention) -> bool:
    """`nhiều nơi nợ lớn như A trên 1.600 tỷ đồng, B …`: an example with a figure of its own."""
    after = _next_number(reading, mention)
    return (
        after is not None
        and bool(_bounded().fullmatch(reading.lower, mention.end, after))
        and ends_with(reading.lower[: mention.start], ("như", "là")) is not None
    )


def inside_named(reading: Reading, mention: PlaceMention) -> bool:
    """`thôn 5, xã A`: a numbered hamlet is one only with its commune."""
    return any(_contains(reading.text, mention, other) for other in reading.places if other.start >= mention.end)


def is_numbered(mention: PlaceMention) -> bool:
    """Whether a place has no name but a number (`xóm 7`, `phường 8`; not `thôn Minh Phú 2`)."""
    return _numbered().fullmatch(mention.place.lower()) is not None


@cache
def _numbered() -> re.Pattern[str]:
    words = read("place_words")
    return re.compile(rf"(?:(?:{alternatives([*words['types'], *words['villages'], *words['villages_numbered']])})\s)?\d+[a-zđ]?")


@cache
def _holding() -> re.Pattern[str]:
    return re.compile(rf"[^,;.:()]*(?<!\w)(?:{alternatives(entry('scope', 'holding'))})(?!\w)[^,;.:()]*")


def _holds_subject(reading: Reading, mention: PlaceMention) -> bool:
    """`A là xã vùng cao của huyện B, có 6 thôn`: only where the subject lies."""
    lower = next((p for p in reversed(reading.places) if p.end <= mention.start), None)
    if (
        re.search(r"(?:^|[–-]\s)\W*là\s[^,;.]*(?:của|thuộc)\s+(?:tỉnh\s+|huyện\s+)?$", reading.lower[: mention.start])
        and reading.lower[mention.end : mention.end + 1] == ","
    ):
        return True  # `Là huyện vùng sâu của tỉnh A, B có …`
    if lower is None or lower.level is None or rank(lower.level) >= rank(mention.level) or in_office(reading, lower):
        return False
    if any(lower.end <= q.start and q.end <= mention.start and q.value != 1 for q in reading.quantities if q.kind == "number" and q.unit.nature != "admin"):
        return False
    between = reading.lower[lower.end : mention.start]
    return (
        bool(_holding().fullmatch(between))
        or (between.endswith(", ") and reading.lower[mention.end : mention.end + 1] == "," and bool(_holding().fullmatch(between[:-2])))
        or _SIDE_OF.fullmatch(between) is not None
        or between.strip() in entry("scope", "locating")
        or (between.strip() in ("của", "thuộc") and lower not in grouped(reading))
    )


_SIDE_OF = re.compile(  # `A là huyện miền núi, biên giới phía tây (tỉnh B), có …`
    r"\s+(?:là|nằm)\s[^;.:()\d]{1,60}(?<!\w)phía\s+(?:đông|tây|nam|bắc)(?:\s+(?:nam|bắc))?(?:\s+của)?(?:\s+tỉnh|\s+huyện)?\s+"
)


@cache
def _part() -> re.Pattern[str]:
    locatives, singling = alternatives(entry("scope", "locatives")), alternatives(entry("scope", "parts"))
    return re.compile(rf"(?<!\w)(?:{singling})\s+(?:[^\W\d_]+\s+){{0,2}}(?:\d[^,;.:]{{0,30}}|[^,;.:\d]{{0,20}})(?:{locatives})\s+$")


def _part_of_sum(reading: Reading, mention: PlaceMention) -> bool:
    """`đỡ đầu 39 xã, trong đó 9 xã của huyện A`: a part is told of, then the whole goes on."""
    return bool(_part().search(reading.lower[max(0, mention.start - 80) : mention.start]))


@cache
def _product() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'products'))})\s+$")


def names_product(reading: Reading, mention: PlaceMention) -> bool:
    """A bare name behind a crop or a product (`bưởi Tân Triều`, `nước mắm Phú Quốc`): the name of a kind, not what is told about."""
    return _is_bare(mention) and bool(_product().search(reading.lower[: mention.start]))


def names_work(reading: Reading, mention: PlaceMention) -> bool:
    """A bare name behind a work or a body of water (`bãi rác Nam Sơn`, `cầu Bến Thủy`), or of where things were bought (`mua từ TP Hồ Chí Minh`)."""
    before = reading.lower[: mention.start]
    return ends_with(before, entry("scope", "bought_from")) is not None or _is_bare(mention) and ends_with(before, entry("scope", "named_works")) is not None


def _is_bare(mention: PlaceMention) -> bool:
    """A name without its type word."""
    return mention.quote[:1].isupper() and mention.quote.split(" ")[0].lower() not in _type_words()


@cache
def level_of_type() -> dict[str, str]:
    """The words for kinds of units (`xã`, `thị trấn`), each with its level."""
    return {word: level for level, words in read("scope")["counted_levels"].items() for word in words}


@cache
def _type_words() -> frozenset[str]:
    return frozenset(word.split(" ")[0] for word in level_of_type())


def on_road(reading: Reading, mention: PlaceMention) -> bool:
    """`cao tốc Nghi Sơn - Diễn Châu`, `tuyến Hà Nội - Lào Cai`: the ends of a road are no subjects."""
    ends = _road().finditer(reading.text)
    return any(m.start("ends") <= mention.start and mention.end <= m.end("ends") for m in ends)


@cache
def _road() -> re.Pattern[str]:
    name = rf"(?:TP\.?\s*|[Tt]hành phố\s+)?[{UPPER}][^\W\d_]*(?:\s+[{UPPER}\d][^\W_]*){{0,4}}"
    roads = alternatives(entry("scope", "roads"))
    return re.compile(rf"(?<!\w)(?i:{roads})\s+(?:[^\W\d_]+\s+){{0,3}}?(?P<ends>{name}(?:\s*[-–]\s*{name})+)")


@cache
def _issuer() -> re.Pattern[str]:
    papers, heads = alternatives(entry("scope", "papers")), alternatives([*entry("scope", "institutions"), *entry("scope", "institution_parts")])
    return re.compile(rf"(?<!\w)(?:{papers})(?:\s+[\w/().-]+){{0,8}}?\s+của\s+(?:(?:{heads})\s+)+$")


@cache
def _policy_of() -> re.Pattern[str]:
    """`Thực hiện chủ trương của Trung ương và của (tỉnh A), huyện B …`: whose policy it is."""
    return re.compile(rf"(?<!\w)(?:{alternatives((*entry('scope', 'papers'), *entry('scope', 'policies')))})(?!\w)[^,;.:\d]{{0,60}}\scủa\s+$")


def issues(before: str) -> bool:
    """`thực hiện Đề án 25 của Tỉnh ủy A, huyện đã …`: who gave out a paper."""
    return bool(_issuer().search(before[-120:]))


def _addressee(before: str) -> bool:
    return bool(re.search(r"(?<!\w)(?:đề nghị|kiến nghị|giao)\s+(?:\w+\s+){0,2}$", before))


# --- places that are meant ------------------------------------------------------------------------------------------


@cache
def _level_keys() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((level, tuple(words)) for level, words in read("scope")["levels"].items())


_OF_ALL_PROVINCES = re.compile(
    r"(?<![\d/])(?<!thứ )(?<!hạng )(?<!vị trí )\d{1,2}/(?:6[1-4]|34)\s+(?:tỉnh|địa phương)(?!\w)"
)  # `53/63 tỉnh, thành phố`: of the country


def unit_above(place: Place, level: str, discourse: Discourse) -> Place:
    """The unit that the discourse knows above all of a level."""
    over = min((p for p in discourse.over.values() if rank(p.level) > rank(level)), key=lambda p: rank(p.level), default=None)
    known = (discourse.section, discourse.topic, over, *(discourse.latest.get(level) for level in LEVELS))
    above = [p for p in known if p and rank(p.level) > rank(level) and p.level]
    return above[0] if above else next((discourse.above[unit] for unit in LEVELS if unit in discourse.above and rank(unit) > rank(level)), place)


def _groups(reading: Reading, discourse: Discourse) -> Iterable[Anchor]:
    """`Báo cáo của (ba địa phương) cho thấy …`, `Cả (hai xã) hiện có …`: several units as a subject: what follows is about the unit above them."""
    for quantity in reading.quantities:
        level = level_of_type().get(re.split(r", | và ", quantity.unit.name)[0])
        if quantity.unit.name == "địa phương" and discourse.current.level == "commune":  # what is counted can't lie inside a commune
            level = "commune"
        if quantity.kind != "number" or quantity.value < 2 or quantity.total is not None or level is None or discourse.current == NOWHERE:
            continue
        if rank(discourse.current.level) > rank(level) or not _AS_SUBJECT.fullmatch(reading.lower, 0, quantity.number_start):
            continue
        above = unit_above(discourse.current, level, discourse)
        named = any(m.level and m.end <= quantity.start for m in reading.places)
        if above != discourse.current and not named and not is_former(reading, quantity, discourse):
            yield Anchor(quantity.start, quantity.end, above, named=False)


def is_former(reading: Reading, quantity: Quantity, discourse: Discourse) -> bool:
    """Whether units that are counted are those that the commune was made of which the article is about."""
    told = discourse.merged or (discourse.topic.level in ("commune", "district") and tells_of_merger(reading.left(quantity)))
    units = ("xã", "phường", "địa phương") if discourse.topic.level == "commune" else ("huyện", "thị xã")
    few = (
        told
        and not _neighbours().match(reading.right(quantity))
        and quantity.total is None
        and quantity.value <= _MOST_MERGED
        and quantity.unit.name.startswith(units)
    )
    return bool(few) or _former_units().match(reading.right(quantity)) is not None


_MOST_MERGED = 5  # communes that were made into one
_OF_PARTS = r"(?!\s+(?:các\s+)?(?:thôn|xóm|bản|làng|ấp|buôn|bon|tổ|khu|trường|điểm trường|chi bộ|hợp tác xã|htx)(?!\w))"  # `sau sáp nhập thôn`: the commune is as it was


def tells_of_merger(text: str) -> bool:
    """Whether a text says of a commune that it was made of others."""
    return _merger().search(text) is not None


@cache
def _merger() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'merged'))})(?!\w){_OF_PARTS}")


@cache
def _neighbours() -> re.Pattern[str]:
    """`hai xã (lân cận)`: others than those that a commune was made of."""
    others = [word for word in entry("scope", "not_general") if word not in entry("scope", "former_units")]
    return re.compile(rf"\s*(?:{alternatives(others)})(?!\w)")


@cache
def _former_units() -> re.Pattern[str]:
    """`(2 xã) cũ`, `(3 thôn) nhập lại`: units that another was made of, which lie in it."""
    return re.compile(rf"\s*(?:[^\W\d_]+\s+){{0,2}}?(?:{alternatives(entry('scope', 'former_units'))})(?!\w)")


_AS_SUBJECT = re.compile(r"\W*(?:[^,;.:\d]{1,40},\s+)?(?:(?:theo\s+)?(?:báo cáo|số liệu|thống kê)\s+(?:tổng hợp\s+)?(?:của|từ)\s+)?(?:cả\s+|tất cả\s+)?")


def level_words(reading: Reading, discourse: Discourse, named: Sequence[Anchor] = ()) -> Iterable[Anchor]:
    """`toàn huyện`, `xã`: the unit of that level that the sentence, the paragraph, the article or the discourse named."""
    yield from _bodies(reading, discourse)
    yield from _this_place(reading)
    yield from _groups(reading, discourse)
    yield from (Anchor(m.start(), m.end(), COUNTRY, named=False) for m in _OF_ALL_PROVINCES.finditer(reading.lower))
    for hit in hits(reading.lower, _level_keys()):
        here = next((n.place for n in reversed(named) if n.end <= hit.start and n.place.level == hit.key), None)
        if (this := here or discourse.recent.get(hit.key)) and re.match(r"\s+(?:này(?!\w)|mới\s+(?:có|được|đã|gồm|rộng)(?!\w))", reading.lower[hit.end :]):
            yield Anchor(hit.start, hit.end, this, named=False)
            continue
        if _is_general(reading, hit) or (_is_asked(reading, hit) and not _is_told(reading, hit, discourse)):
            continue
        earlier = [n.place for n in named if n.end <= hit.start and n.place.level == hit.key] or _holders(reading, hit)
        own = discourse.topic.level == hit.key and any(Place(m.place, m.level) == discourse.topic for m in reading.places)
        if earlier and own and hit.word in entry("scope", "whole"):
            earlier = [discourse.topic]  # `đề án sáp nhập tỉnh A với B: toàn tỉnh có …`: the article's own
        place = earlier[-1] if earlier else _meant_by(reading, hit, discourse)
        told = min([rank(discourse.current.level), *(rank(n.place.level) for n in named if n.end <= hit.start)])
        above = rank(hit.key) > rank(discourse.topic.level) and discourse.topic.level == "commune"
        if above and " " not in hit.word and _in_post().search(reading.lower[: hit.start]):
            continue
        gives = not earlier and rank(hit.key) > told and _grants().match(reading.lower, hit.end) and hit.word not in entry("scope", "whole")
        if gives and not _to_each(reading, hit.end):
            continue
        if place is None and hit.key != "village" and hit.word in entry("scope", "whole"):  # a unit that is never named: no other may take its place
            place = (discourse.above | above_of(reading.places)).get(hit.key, NOWHERE)
        if place:
            yield Anchor(hit.start, hit.end, place, named=False, singled=has_own_figure(reading, hit.start, hit.end))


@cache
def _in_post() -> re.Pattern[str]:
    """`Trưởng phòng Kinh tế - Hạ tầng (huyện)`."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'person_posts'))})\s+(?:[^\W\d_]+\s+(?:[-–]\s+)?){{0,7}}$")


def _this_place(reading: Reading) -> Iterable[Anchor]:
    """`Bài học từ xã A là công khai đơn giá, nhờ đó nơi này giao đủ 5,6 ha`: the place that the sentence named last."""
    for found in _this().finditer(reading.lower):
        before = [m for m in outermost(reading) if m.level and m.end <= found.start()]
        if before and not (found[0] == "nơi" and before[-1] in grouped(reading)):  # `khó nhất là các xã A, B, nơi …`
            relative = found[0] == "nơi" and is_compared(reading, before[-1])  # `so với A, nơi gom được 80%, B …`
            yield Anchor(found.start(), found.end(), Place(before[-1].place, before[-1].level), named=False, singled=relative)


@cache
def _this() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{alternatives(entry('scope', 'this_place'))})(?!\w)|(?<=,\s)nơi(?=\s+[^\W_])(?!\s+(?:nào|khác|thì|ở|đến|tiếp|làm việc)(?!\w))"
    )


def _to_each(reading: Reading, end: int) -> bool:
    """`Tỉnh hỗ trợ mỗi nhà 60 triệu đồng`, `hỗ trợ 1,5 triệu đồng/ha`: what a unit gives to everybody in it."""
    given = next((q for q in reading.quantities if q.start >= end), None)
    if given is None or given.unit.nature != "money" or re.search(r"[,;.]\s", reading.lower[end : given.number_start]):
        return False
    around = reading.lower[end : given.number_start] + reading.right(given)[:12]
    return "/" in given.unit.name or bool(re.search(r"(?<!\w)mỗi(?!\w)", around))


def _holders(reading: Reading, hit: Hit) -> list[Place]:
    """`Bà A, thôn 3 xã B phản ánh: Cả xã có …`: the unit in which the sentence says that another lies."""
    pairs = pairwise(m for m in reading.places if m.end <= hit.start)
    plain = [(lower, above) for lower, above in pairs if "(" not in reading.text[lower.end : above.start]]  # `nhà máy ở xã A (B) đã quá tải; huyện …`: not B
    return [Place(above.place, above.level) for lower, above in plain if above.level == hit.key and _contains(reading.text, lower, above)]


def _meant_by(reading: Reading, hit: Hit, discourse: Discourse) -> Place | None:
    if hit.key == "village" and hit.word in entry("scope", "whole") and discourse.guest.level != "commune":  # `cả thôn`: the one told of last
        return known_at("village", discourse, heads=True)
    if "thành phố" in hit.word and discourse.topic.level == "province" and discourse.topic.name and gazetteer.load().is_city(discourse.topic.name):
        return discourse.topic
    if hit.word in entry("scope", "whole") and discourse.topic.level == hit.key and hit.key not in (discourse.head.level, discourse.section.level):
        return discourse.topic
    heads = not re.search(r"\w", reading.lower[: hit.start]) or hit.key == "village" and _told_by().search(reading.lower[: hit.start]) is not None
    if hit.key == "commune" and not any(m.level and m.start < hit.start for m in reading.places):
        heads = bool(_HEADS.fullmatch(reading.lower, 0, hit.start))
    return COUNTRY if hit.key == "country" else known_at(hit.key, discourse, heads=heads)


@cache
def _told_by() -> re.Pattern[str]:
    """`Anh Thực cho biết, (xóm) …`: the hamlet of which somebody tells."""
    return re.compile(rf"^[^;:“]{{0,120}}(?<!\w)(?:{alternatives(entry('scope', 'telling'))})\s*,\s+$")


#: What may stand before the word for a unit at the head of its sentence: nothing, a time (`Năm 2018, xã …`, `Hiện xã …`), or who speaks (`ông Hùng nói: Xã …`).
_HEADS = re.compile(
    r"\W*(?:[^:]{0,120}:\s*[“\"]?)?(?:(?:đặc biệt|ngoài ra|bên cạnh đó|cùng với đó|đồng thời|tuy nhiên|cụ thể|nhờ đó|nhờ vậy|từ đó|qua đó|theo đó|mặt khác|vì vậy|do đó|hiện|hiện nay|đến nay|nay|trước mắt|hằng năm|mỗi năm|năm nay|năm ngoái|giờ|thời gian tới|thời gian qua|những năm qua)\s*,?\s*|(?:đến|từ|trong|sau|vào|cuối|đầu)?\s*(?:năm|tháng|quý|ngày|giai đoạn|nhiệm kỳ|vụ)\s[^;.:]{1,40},\s*)?"
)


def _bodies(reading: Reading, discourse: Discourse) -> Iterable[Anchor]:
    """`UBND tỉnh đề nghị …`, `Theo Huyện ủy, …`: the body of a unit at the head of a sentence speaks of that unit."""
    body = _body().match(reading.text)
    level = next((name for name in ("province", "district", "commune") if body and body[name]), None)
    place = known_at(level, discourse, heads=True) or (discourse.above | above_of(reading.places)).get(level) if level else None
    if body and place:
        yield Anchor(body.start(level), body.end(level), place, named=False)


@cache
def _body() -> re.Pattern[str]:
    words = read("scope")["bodies_of_level"]
    heads = alternatives(entry("scope", "bodies"))
    levels = "|".join(rf"(?P<{level}>(?:{heads})\s+(?:{alternatives(read('scope')['counted_levels'][level])})|{alternatives(words[level])})" for level in words)
    return re.compile(rf"\W*(?:[^,;.:“\d]{{3,40}},\s+)?(?:(?i:theo)\s+)?(?i:{levels})(?!\w|\s+[{UPPER}])")


def is_meant(reading: Reading, level: str) -> int:
    """How often a sentence means one unit of a level by a word alone (`xã đã …`, not `các xã`, `hợp tác xã`)."""
    return sum(
        hit.key == level and " " not in hit.word and not _is_general(reading, hit) and not _is_asked(reading, hit) for hit in hits(reading.lower, _level_keys())
    )


_MANY_BODIES = re.compile(r"(?<!\w)(?:nhiều|các|những|một số|mỗi)\s+(?:chi bộ|chi hội|tổ|đội|ban|trưởng|cán bộ)\s+$")  # `nhiều chi bộ (ấp)`
_YEAR_BEFORE = re.compile(r"(?<!\w)(?:năm|quý|tháng)\s+[\d/]+\s*$")  # `năm 2012 tỉnh giải thể …`
_OFF_TO_TOWN = re.compile(r"(?<!\w)(?:từ|ngoài|ra|lên|xuống|về|tới|đến|vào|dưới|trên|giữa)\s+$")  # `nước chở từ thị trấn lên`: the nearest town


_SUPERLATIVE = re.compile(
    r"\s+(?:(?:ít|nhiều)|(?:(?!đã|có|còn|đạt|làm|được|là)[^\W\d_]+\s+){0,3}?(?:thấp|cao|chậm|nhanh|lớn|nhỏ|đông|xa|khó khăn|khó|nghèo|khá))\s+nhất(?!\w)"
)  # `bình quân đạt 6,8 tiêu chí, (xã) thấp nhất 4 tiêu chí`: one of all


def _is_asked(reading: Reading, hit: Hit) -> bool:
    """`đề nghị huyện`, `kiến nghị: tỉnh sớm bổ sung 6 biên chế`: an addressee."""
    before = re.sub(r"\s*:\s+$", " ", reading.lower[: hit.start])
    return " " not in hit.word and bool(ends_with(before, entry("scope", "asking")))


def _is_told(reading: Reading, hit: Hit, discourse: Discourse) -> bool:
    """Whether an addressee is told what to do, by somebody above; others are asked for something."""
    if rank(hit.key) < rank(discourse.current.level) and discourse.current != NOWHERE:
        return True
    ordered = ends_with(reading.lower[: hit.start], entry("scope", "ordering"))
    return bool(ordered) and rank(hit.key) <= rank(discourse.topic.level) and discourse.topic != NOWHERE


@cache
def _grants() -> re.Pattern[str]:
    """`tỉnh công nhận 9 mô hình` in an article about a district: who gives, not where."""
    return re.compile(
        rf"\s+(?:(?:đã|sẽ|cũng|còn|vừa|xem xét|tiếp tục|ưu tiên|cam kết|hứa|đồng ý|thống nhất|chủ trương)\s+){{0,3}}(?:{alternatives(entry('scope', 'granting'))})(?!\w)"
    )


def above_of(mentions: Sequence[PlaceMention]) -> dict[str, Place]:
    """By level, the units that the last of the places lie in."""
    known = gazetteer.load()
    units = [known.units[m.unit_id] for m in mentions if m.unit_id]
    return {unit.level: Place(unit.name, unit.level) for lower in units for unit in known.above(lower)}


def known_at(level: str, discourse: Discourse, *, heads: bool = False) -> Place | None:
    """The unit of a level that the discourse is about, or named last; one that heads its sentence (`Xã còn …`) also in another paragraph."""
    for place in (discourse.current, discourse.section, discourse.topic):
        if place.level == level or (level == "region" and place.level is None and place not in (NOWHERE, COUNTRY)):
            return place
    if not heads and level in ("commune", "village", "region"):  # `ở thôn`, `của xã` in another paragraph is any
        return discourse.recent.get(level)
    named = discourse.latest.get(level)
    return discourse.over.get(level, named) if named else None  # not the city where its harvest is sold


_TYPES_OF_WORDS = ("thị xã", "thị trấn", "khu phố", "tổ dân phố")  # the level words of several words that are a type, no `toàn huyện`


def _is_average(reading: Reading, hit: Hit) -> bool:
    """`thấp hơn mức bình quân 70% của (tỉnh)`: of whose average a figure before tells."""
    return any(q.end < hit.start and average_of(reading, q) and not re.search(r"[,;.:]", reading.lower[q.end : hit.start]) for q in reading.quantities)


def _is_general(reading: Reading, hit: Hit) -> bool:
    text, written = reading.lower, hit.word
    before, behind = text[: hit.start], text[hit.end :]
    own_figure = has_own_figure(reading, hit.start, hit.end)
    if own_figure or only_measures(before) or _is_average(reading, hit):
        return not own_figure
    if " " in written and written not in _TYPES_OF_WORDS:
        return written.endswith("xã") and re.match(r"\s+hội(?!\w)", behind) is not None  # `vốn đầu tư toàn xã hội`
    numbered = re.match(r"\s+\d", behind) and not any(q.start == hit.end + 1 and q.unit.nature == "money" for q in reading.quantities)
    if (
        (written == "thị trấn" and _OFF_TO_TOWN.search(before))
        or (re.search(r"\d\s*$", before) and not _YEAR_BEFORE.search(before))
        or numbered
        or _SUPERLATIVE.match(behind)
        or _MANY_BODIES.search(before)
        or ends_with(before, entry("scope", "not_after"))
    ):
        return True
    if re.match(rf"\s+[{UPPER}]", reading.text[hit.end :]) and not re.match(r"\s+(?:NTM|OCOP|GTNT)", reading.text[hit.end :]):
        return True
    newly = re.match(r"\s+mới\s+(?:đạt|có|được|chỉ|hoàn thành|làm|giải ngân|thực hiện)(?!\w)", behind)  # `Năm 2015, xã mới đạt 8/19 tiêu chí`
    if (not newly and re.match(rf"\s+(?:{alternatives(entry('scope', 'not_before'))})(?!\w)", behind)) or re.match(
        r",\s+(?:phường|thị trấn|huyện|xã|thôn|thành phố|thị xã)|-", behind
    ):
        return True
    return any(q.start <= hit.start < q.end for q in reading.quantities) or bool(re.search(r"(?:phường|thôn|huyện|xã), $", before))
