"""Figures that measure no result: people at a meeting, opinions raised, ages and lengths of time, what a place is like."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from analysis.extraction.claims.model import WINDOW, Quantity, Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.extraction.lexicon import alternatives


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its sentence: the words before and behind it (`near` only as far as the next figure), the status that the cues give it."""

    reading: Reading
    quantity: Quantity
    reached: str
    before: str
    behind: str
    near: str

    @property
    def nature(self) -> str:
        return self.quantity.unit.nature


def figure(reading: Reading, quantity: Quantity, reached: str) -> Figure:
    """The view of a figure that the rules below look at."""
    behind = reading.right(quantity)
    return Figure(
        reading,
        quantity,
        reached,
        reading.left(quantity),
        behind,
        behind[: max(0, reading.after(quantity) - quantity.end)],
    )


@cache
def _words(name: str) -> re.Pattern[str]:
    return pattern(entry("status", "context", name))


@cache
def _ending(name: str, tail: str = r"\s+") -> re.Pattern[str]:
    """One of the words right before the figure."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'context', name))}){tail}$")


def is_context(reading: Reading, quantity: Quantity, reached: str) -> bool:
    """Whether a figure is context: a rule for its nature, else any of the general rules."""
    if quantity.kind in ("zero", "named"):
        return False
    seen = figure(reading, quantity, reached)
    if _is_condition(seen):
        return True
    rule = _BY_NATURE.get(seen.nature)
    if rule and not _counts_acts(seen):
        return rule(seen)
    return any(rule(seen) for rule in _GENERAL)


# --- by nature ------------------------------------------------------------------------------------------------------


def _is_length(seen: Figure) -> bool:
    """A length of time, unless it is a delay (`chậm 45 ngày`), a result (`từ 15 ngày còn 8 ngày`) or a limit that was set (`trong vòng 10 ngày`)."""
    if _is_shortened(seen) or _is_kept_up(seen):
        return False
    delayed = _is_delay(seen) and not _ending("earlier", r"[^,;.]{0,12}").search(seen.before)
    limited = seen.reached == "target" and _ending("limits", r"(?:\s+\w+)?\s+").search(seen.before)
    within = re.search(r"(?<!\w)trong\s+$", seen.before) and re.match(r"\s*(?:[,;.)”]|làm việc|kể từ|$)", seen.behind)  # `giải quyết xong trong 5 năm`
    due = seen.reached == "target" and bool(within)
    return not (delayed or limited or due)


@cache
def _brought_to() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'context', 'brought_to'))})\s+(?:[^\W\d_]+\s+){{0,2}}?$")


def _is_shortened(seen: Figure) -> bool:
    """`từ 15 ngày xuống còn 8 ngày`: both lengths of what was made shorter."""
    if seen.reading.starts_from(seen.quantity):
        return True
    previous = next((q for q in reversed(seen.reading.quantities) if q.end <= seen.quantity.start), None)
    told = previous is not None and previous.unit.nature == "time" and seen.reading.starts_from(previous)
    return told and bool(_brought_to().search(seen.reading.lower[: seen.quantity.number_start]))


def _is_kept_up(seen: Figure) -> bool:
    """`mỗi tuần cử cán bộ về thôn 3 ngày`, `trực 3 ngày/tuần`: a practice."""
    unit, *per = seen.quantity.unit.name.split("/")
    each = bool(per) or _words("each_time").search(re.split(r"[;.:]\s", seen.before)[-1])
    return unit in ("ngày", "buổi", "giờ") and bool(each) and not _words("raised").search(seen.before[-60:])


def _is_delay(seen: Figure) -> bool:
    """`chậm 45 ngày`, `đơn kéo dài 3 năm`; not `thà chậm một năm còn hơn …`, `chậm một ngày là …`, `phiên họp kéo dài 3 giờ`."""
    told = _ending("delays", r"(?!\w)[^,;.]{0,80}").search(seen.before)
    if not told or _ending("rather", r"[^,;.]{0,80}").search(seen.before):
        return False
    if re.match(r"\s+(?:là|thì)(?!\w)", seen.behind) and not re.search(r"[^\W\d_]\W*$", re.split(r"[,;:.“\"]", seen.before[: told.start()])[-1]):
        return False
    return not _words("meetings").search(re.split(r"[;.:]\s", seen.before)[-1]) or "kéo dài" not in told.group()


def _is_frequency(seen: Figure) -> bool:
    """`hai vụ lúa`, `phản ánh 4 lần`; what was done so often (`mỗi quý đối thoại một lần`) is a practice, `tăng 1,3 lần` a result."""
    if seen.quantity.unit.name in ("vụ", "vòng"):
        return seen.reached != "target"
    raised = _words("raised").search(re.split(r"[,;.:]\s", seen.before)[-1] + seen.behind[:15])
    return seen.reached != "target" and bool(raised)


def _counts_acts(seen: Figure) -> bool:
    """`160 lượt vận động`, `5 vụ trộm cắp` count what was done or happened; `hai vụ lúa` tells how often."""
    name = seen.quantity.unit.name
    if seen.nature != "frequency":
        return False
    if name == "vụ":
        season = re.match(rf"\s*(?:/|(?:{alternatives(entry('status', 'context', 'seasons'))})(?!\w))", seen.behind)
        return bool(seen.quantity.total) or not (season or _words("seasons_before").search(seen.before[-40:]))
    return name.startswith("lượt") and not re.search(r"(?<!\w)(?:mỗi|từng|định kỳ)(?!\w)[^,;.]*$", seen.before)


def _is_raised(seen: Figure) -> bool:
    """Opinions and proposals, as long as they are only raised, not answered or left."""
    if _attends(seen) or (seen.reached == "target" and re.match(rf"[^,;.\d]{{0,30}}\s(?:{alternatives(entry('status', 'asking'))})(?!\w)", seen.behind)):
        return True
    left = re.match(rf"\s+(?:đều\s+)?(?:{alternatives(entry('status', 'context', 'unanswered'))})(?!\w)", seen.behind)
    return seen.reached == "achieved" and not left and not _ending("answering", r"(?!\w)[^,;.]*").search(seen.before)


def _always(_: Figure) -> bool:
    return True


_BY_NATURE: dict[str, Callable[[Figure], bool]] = {
    "age": _always,
    "time": _is_length,
    "frequency": _is_frequency,
    "opinion": _is_raised,
}


# --- general --------------------------------------------------------------------------------------------------------


_EVENT = re.compile(r"(?<!\w)(?<!\d )(?:lớp|hội nghị|hội thi|hội thao|hội diễn|giải|cuộc thi|diễn đàn|tọa đàm)(?!\w)")


def _took_part(seen: Figure) -> bool:
    """`64 cuộc đối thoại với hàng chục nghìn lượt người tham gia`, `Hội thi có 12 đội tham gia`."""
    if not seen.quantity.unit.name.startswith("lượt"):
        event = seen.nature in ("people", "body") and _EVENT.search(re.split(r"[;.:]\s", seen.before)[-1])
        return bool(event and re.match(r"\s+(?:[^\W\d_]+\s+){0,2}(?:tham gia|tham dự|dự thi)\s*(?:[,;.]|$)", seen.behind))
    return bool(re.match(r"\s+(?:\w+\s+){0,2}(?:tham gia|tham dự|dự)(?!\w)", seen.behind) and _words("events").search(seen.before))


def _attends(seen: Figure) -> bool:
    """People and bodies that took part, were asked or visited."""
    if _words("delegates").search(seen.quantity.unit.name) or re.match(r"\s+(?:số\s+)?đại biểu(?!\w)", seen.behind):
        return not _ending("elects", r"\s+(?:được\s+)?").search(seen.before)
    crowd = seen.quantity.unit.name in entry("status", "context", "crowds")
    if (seen.nature not in ("people", "body", "admin", "household") and not crowd) or _words("staff").search(seen.quantity.unit.name):
        return False
    clause = re.split(r"[;.:]\s", seen.before)[-1]
    if found := list(_words("attend").finditer(clause)):
        return _is_met(seen, found[-1].group(), clause[found[-1].end() :]) or bool(_met_with().search(clause))
    return bool(_met_with().search(clause) or _OPENS_WITH_GUESTS.match(seen.reading.lower[:30])) or _is_present(seen)


_OPENS_WITH_GUESTS = re.compile(r"[\s(*-]*(?:cùng\s+)?(?:tham\s+|đến\s+|cùng\s+)?dự(?!\w|\s+(?:kiến|án|toán|tính|báo|thảo))")


@cache
def _met_with() -> re.Pattern[str]:
    """`cuộc họp trực tuyến với 12 địa phương`."""
    return re.compile(rf"{_words('meetings').pattern}[^,;.]{{0,40}}\svới\s+(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?$")


_RESPONDS = re.compile(r"\s+(?:[^\W\d_]+\s+){0,2}?(?:đồng thuận|đồng ý|nhất trí|tán thành|ký|hiến|tự nguyện|cam kết|bàn giao)(?!\w)")


def _is_met(seen: Figure, word: str, since: str) -> bool:
    """Whether a word of attendance still holds for the figure, over the words `since` then."""
    if _words("staff").search(seen.before) or _words("done_to").search(since):  # `biên chế được giao 1.742, có mặt 1.698 người`
        return False
    if "," in since and (word in entry("status", "context", "surveys") or _RESPONDS.match(seen.behind)):  # `qua khảo sát cử tri, 96 hộ …`
        return False
    return not (word.endswith("với") and re.search(r"[^\W\d_]\s+(?:ở|tại)\s+$", since))  # `đối thoại với phụ huynh ở 7 xã`


def _is_present(seen: Figure) -> bool:
    """`150 người dự`, `50 hộ được mời`."""
    if _arrives(seen):
        return True
    following = seen.near if seen.nature in ("people", "thing") else re.split(r"[,;.]", re.sub(r"\([^)]*\)", "", seen.behind))[0]
    found = _words("present").search(_words("not_present").sub("", following))
    return bool(found) and not _words("staff").search(following)


def _arrives(seen: Figure) -> bool:
    """`họp lần đầu có 31 người đến, quá nửa bỏ về`, `đoàn công tác gồm 34 thành viên`, `buổi sinh hoạt của 62 đảng viên`."""
    if seen.nature != "people":
        return False
    clause = re.split(r"[;.:“]\s?", seen.before)[-1]
    came = re.match(r"(?:\s+[^\W\d_]+){0,2}?\s+(?:đến|tới|ngồi|bỏ về)\s*(?:[,;.)”]|$)", seen.behind) and (
        _words("meetings").search(clause) or clause.startswith("họp")
    )
    return bool(came or _ending("delegations", r"(?:\s+(?:có|gồm|của|gần|hơn|khoảng))*\s+").search(seen.before))


def _is_inspected(seen: Figure) -> bool:
    """`Qua kiểm tra 46 công trình, đoàn phát hiện …`, `kiểm tra 10 công trình thì 9 sai phạm`: what was looked at, not what was found."""
    looked = list(_words("inspections").finditer(re.split(r"[;.:]\s", seen.before)[-1]))
    if not looked or "," in seen.before[seen.before.rfind(looked[-1].group()) :]:
        return False
    clause = re.split(r"[;.:]\s", seen.before)[-1]
    if not re.fullmatch(r"(?:\s+(?!có\s|phát|còn\s|đã\s)[^\W\d_]+){0,4}\s+", clause[looked[-1].end() :]):
        return False
    through = re.search(r"(?<!\w)(?:qua|sau khi|khi)\s+$", clause[: looked[-1].start()])
    found = re.match(r"[^;.]{0,60}?(?:,|\sthì)\s[^;.]{0,40}?(?<!\w)(?:phát hiện|có đến|có tới|có)(?!\w)", seen.behind)
    return seen.reached == "achieved" and bool(through or (found and re.search(r"\sthì\s", found.group())))


def _counts_points(seen: Figure) -> bool:
    """`chỉ rõ 4 hạn chế`, `kiến nghị ba việc`, `chia thành bốn nhóm vấn đề`: how many things were said, not what was done about them."""
    if seen.quantity.total or not (_words("points").match(seen.quantity.unit.name) or _words("points").match(seen.behind.lstrip())):
        return False
    return bool(_ending("naming", r"(?:\s+[^\W\d_]+){0,2}\s+").search(seen.before))


def _counts_goals(seen: Figure) -> bool:
    """`Đại hội đề ra 18 chỉ tiêu`: how many goals there are, not what they are."""
    if seen.quantity.unit.name not in entry("status", "context", "goals"):
        return False
    return not seen.quantity.total and bool(_ending("setting", r"(?:\s+[^\W\d_]+){0,2}\s+").search(seen.before))


def _holds_office(seen: Figure) -> bool:
    """`trách nhiệm của chủ tịch UBND 7 xã`: whose officials they are."""
    return seen.nature == "admin" and bool(_ending("officials", r"(?:\s+(?:ubnd|hđnd|đảng ủy|các|của))*\s+").search(seen.before))


def _is_vote(seen: Figure) -> bool:
    """`35/36 đại biểu tán thành, đạt 97,2%`, `được bầu với 97% số phiếu`: how an assembly voted."""
    if seen.nature != "percent":
        return False
    if re.match(r"\s+(?:tổng\s+)?(?:số\s+)?(?:phiếu|đại biểu)(?!\w)", seen.behind):
        return bool(
            re.search(r"(?<!\w)(?:bầu|trúng cử)(?!\w)", seen.before) or re.match(r"\s+(?:tổng\s+)?(?:số\s+)?phiếu\s+(?:thuận|bầu|tín nhiệm)", seen.behind)
        )
    previous = _previous(seen)
    beside = previous is not None and _SHARE_OF.fullmatch(seen.reading.lower, previous.end, seen.quantity.number_start)
    return bool(beside and previous and _words("delegates").search(previous.unit.name))


_SHARE_OF = re.compile(r"[^,;.:\d]{0,40}(?:,\s+|\s+\(?|\()(?:đạt|bằng|chiếm|tương đương|tức|\()?\s*(?:tỷ lệ\s+)?")


def _previous(seen: Figure) -> Quantity | None:
    """The figure before this one in the sentence."""
    return next((q for q in reversed(seen.reading.quantities) if q.end <= seen.quantity.start), None)


def _is_part_of_present(seen: Figure) -> bool:
    """`có 215 người dự, trong đó 160 là đại diện hộ dân`: a part of those who took part."""
    previous = _previous(seen)
    if previous is None or seen.nature not in ("people", "household", "body") or previous.unit.nature not in ("people", "household", "body"):
        return False
    between = seen.reading.lower[previous.end : seen.quantity.number_start]
    if not re.fullmatch(r"[^,;.]{0,40},\s+(?:trong đó|gồm|bao gồm)\s+(?:có\s+|là\s+)?(?:[^\W\d_]+\s+)?", between):
        return False
    earlier = figure(seen.reading, previous, "achieved")
    return _attends(earlier) or _is_drawn(earlier)


@cache
def _team() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?<!các )(?<!mỗi )(?:{alternatives(entry('status', 'context', 'teams'))})(?!\s+(?:chức|hợp tác))(?:\s+(?!(?:là|với)\s)[^\W\d_]+){{0,6}}?(?:\s+(?:gồm|có))?\s+$"
    )


def _is_team(seen: Figure) -> bool:
    """`tổ dân vận 11 người`, `đội chiêng có 16 em`: how large a team is; not of all the teams that were counted before."""
    if seen.nature != "people" or seen.reached != "achieved" or seen.quantity.total:
        return False
    since = seen.reading.lower[seen.reading.before(seen.quantity) : seen.quantity.number_start]
    found = _team().search(re.split(r"[,;.:“”()]", since)[-1])
    return bool(found) and _only_there(_predicate(seen))


def _is_drawn(seen: Figure) -> bool:
    """`Hội nghị … thu hút trên 200 người`."""
    if seen.nature != "people" or not _ending("draws", r"(?:\s+[^\W\d_]+){0,2}\s+").search(seen.before):
        return False
    return bool(_words("meetings").search(re.split(r"[;.]\s", seen.before)[-1]))


_NO_DISTANCE = re.compile(r"(?<!\w)cách\s+(?:mạng|ly|thức|làm|nào|này|điệu)(?!\w)[^,;.]*$")  # `người có công với cách mạng`
_WAY = re.compile(r"(?<!\w)từ\s[^,;.:\d]{3,60}?\s(?:đến|vào|ra|tới|lên|về|xuống)\s[^,;.:\d]{2,40}?\s(?:dài|xa)\s+(?:[^\W\d_]+\s+){0,2}$")


def _is_distance(seen: Figure) -> bool:
    """`cách trung tâm huyện 12 km`, even to a place that is still to be built; `đường từ huyện vào xã dài 25 km`; `sức chứa 150 người`."""
    if seen.nature == "measure" and seen.reached == "achieved" and _WAY.search(seen.before) and not _words("built").search(seen.before):
        return True
    if _NO_DISTANCE.search(seen.before[-60:]):
        return False
    return (
        (seen.reached == "achieved" or bool(_ending("distances", r"(?:\s+[^\W\d_]+){0,5}\s+").search(seen.before)))
        and seen.nature in ("measure", "people")
        and bool(_ending("capacities", r"(?:\s+[^\W\d_]+){0,5}\s+").search(seen.before))
    )


def _after_act(seen: Figure) -> bool:
    """`sau bốn cuộc đối thoại`: what led to the result."""
    return seen.nature == "act" and bool(re.search(r"(?<!\w)(?:sau|qua)\s+$", seen.before))


def _measures_place(seen: Figure) -> bool:
    """Population and area of the place."""
    if seen.quantity.unit.name in entry("status", "context", "never_results") or _is_population(seen):
        return True
    if _is_of_family(seen) or _is_rated(seen):
        return seen.reached == "achieved"
    if _is_part_of_whole(seen) or (seen.reached == "achieved" and _is_area(seen)):
        return True
    sized = _ending("size", r"(?:\s+(?:là|có|hơn|gần|trên|khoảng|của|xã|huyện|tỉnh|toàn))*\s+").search(seen.before)
    return sized is not None and (seen.reached == "achieved" or seen.nature == "people")


def _is_of_family(seen: Figure) -> bool:
    """`nhà tôi có 6 người`, `5 người trong nhà`: how large a household is."""
    if _words("kin").match(seen.reading.lower[seen.quantity.number_start :].split(" ", 1)[-1]):
        return True
    if seen.nature != "people":
        return False
    own = _ending("households", r"(?:\s+(?:tôi|mình|bà|ông|anh|chị|em))?(?:\s+có)?\s+").search(seen.before)
    return bool(own or re.match(r"\s+trong\s+(?:nhà|gia đình)(?!\w)", seen.behind))


def _is_rated(seen: Figure) -> bool:
    """`xe tải 5 tấn`, `trong bán kính 1 km`, `giếng sâu 8 m`, `dày 16 cm theo thiết kế`: what something is like, built or able to do."""
    if seen.nature != "measure":
        return False
    load = seen.quantity.unit.name in entry("status", "context", "loads") and _ending("vehicles", r"(?:\s+(?:tải|trọng tải|chở|loại))?\s+").search(seen.before)
    tall = _ending("heights", r"(?:\s+(?:tới|đến|lên|hơn|gần|khoảng|chừng|trên|chưa|đầy))*\s+").search(seen.before) and not _words("built").search(seen.before)
    return bool(load or tall or _ending("radii", r"\s+").search(seen.before) or re.match(r"\s+theo thiết kế(?!\w)", seen.behind))


def _is_population(seen: Figure) -> bool:
    """`nơi có gần 130.000 dân`, also in a request (`cho các xã trên 15.000 dân`); not people to whom something is given or who do something."""
    if seen.quantity.unit.name not in entry("status", "context", "inhabitants") or seen.quantity.total:
        return False
    return not (_ending("served", r"\s+(?:[^\W\d_]+\s+)?").search(seen.before) or _words("active").match(seen.behind.lstrip()))


def _is_area(seen: Figure) -> bool:
    """`có diện tích 1.200 ha với số dân 5.000 người`: of a place, for its population stands beside."""
    if seen.nature != "measure" or not _ending("areas", r"(?:\s+(?:là|hơn|gần|trên|khoảng))*\s+").search(seen.before):
        return False
    return bool(_words("populations").search(re.split(r"[;.]\s", seen.behind)[0]))


def _is_part_of_whole(seen: Figure) -> bool:
    """`chiếm 12% diện tích cả nước`: how large a place is."""
    if seen.nature != "percent" or not re.search(r"(?<!\w)chiếm\s+(?:\w+\s+)?$", seen.before):
        return False
    if re.search(rf"(?<!\w)(?:{alternatives(entry('status', 'context', 'peoples'))})(?!\w)[^,;.]{{0,30}}\schiếm\s+(?:\w+\s+)?$", seen.before):
        return True
    whole = alternatives(entry("status", "context", "wholes"))
    return bool(re.match(rf"\s+(?:tổng\s+)?(?:diện tích tự nhiên|(?:diện tích|dân số)\s+(?:{whole}))(?!\w)", seen.behind))


_OUT_OF = re.compile(r"(?<!\w)trong\s+(?:số\s+|tổng số\s+)?$")
_OPENED = re.compile(r"(?:^[\W\d]*|[.;,]\s+)trong\s+(?:số\s+|tổng số\s+)?$")
_PART_FOLLOWS = re.compile(r"\s*(?:\([^)]*\)\s*|(?:của|thuộc|trong|ở)\s[^,;.:\d]{1,25}?\s)?(?:có|thì|chỉ|mới|còn)\s+(?:(?:có|đến|tới|mới|chỉ)\s+)*\d")


@cache
def _holders() -> re.Pattern[str]:
    whose = rf"(?:{alternatives(entry('status', 'context', 'held'))})(?:\s+[^\W\d_]+){{0,6}}?\s+(?:của|ở|tại)|(?:{alternatives(entry('status', 'context', 'peoples_of'))})(?:\s+(?:của|ở|tại))?"
    return re.compile(rf"(?<!\w)(?:{whose})\s+(?:cả\s+)?$")


def _says_whose(seen: Figure) -> bool:
    """`tổng nợ của 38 xã là 214 tỷ đồng`, `nhân dân 4 xã hiến đất`: whose they are, of whom something else is told."""
    if seen.nature != "admin" or seen.quantity.total or seen.reached == "in_progress":
        return False
    return bool(_holders().search(seen.before)) and not _words("served").search(seen.before[-40:])


def _is_container(seen: Figure) -> bool:
    """`61 huyện thuộc 31 tỉnh`: where the counted ones are; `Trong 35 xã, còn 14 xã …`: out of which; `khung 19 tiêu chí`: how many a set holds."""
    if seen.quantity.unit.name == "tiêu chí":
        return bool(_ending("sets").search(seen.before))
    if seen.nature == "money" and re.search(r"%\s+trong\s+(?:tổng\s+)?(?:số\s+)?$", seen.before):  # `dành 30% trong 63 tỷ đồng`
        return True
    if (_OUT_OF.search(seen.before) and _PART_FOLLOWS.match(seen.behind)) or _of_which(seen):
        return True
    if _OPENED.search(seen.before) and re.match(rf"(?!\s+(?:{alternatives(entry('status', 'context', 'told_of'))}))[^,;.\d]{{0,60}},", seen.behind):
        return seen.reached != "target" and seen.nature not in ("money", "percent", "measure")
    before = seen.reading.before(seen.quantity)
    inside = re.fullmatch(r"(?:\s+[^\W\d_]+){0,3}\s+thuộc\s+", seen.reading.lower[before : seen.quantity.start])
    return seen.nature == "admin" and before > 0 and inside is not None


_THEN = re.compile(r"[^,;.:\d]{0,25}\s(?:thì|mà)\s+(?:(?:có|tới|đến|chỉ|còn)\s+)*|\s+chỉ\s+còn\s+")


def _of_which(seen: Figure) -> bool:
    """`xóm tôi 62 nhà thì 60 nhà ký`: the whole that a part is told of."""
    part = next((q for q in seen.reading.quantities if q.start >= seen.quantity.end), None)
    if part is None or seen.reached == "target" or part.value > seen.quantity.value or part.kind not in ("number", "bare"):
        return False
    return bool(_THEN.fullmatch(seen.reading.lower, seen.quantity.end, part.number_start))


def _is_part_of_inventory(seen: Figure) -> bool:
    """`có 476 xóm, trong đó 214 xóm dưới 150 hộ`: a part of what there is."""
    previous = next((q for q in reversed(seen.reading.quantities) if q.end <= seen.quantity.start), None)
    if previous is None or previous.unit.nature != seen.nature or previous.unit.name.split(", ")[0] != seen.quantity.unit.name.split(", ")[0]:
        return False
    between = seen.reading.lower[previous.end : seen.quantity.number_start]
    inside = re.fullmatch(r"\s*,\s+trong đó\s+(?:có\s+)?", between)
    more = _words("reaches").search(seen.near) or re.match(r"\s+(?:cận\s+)?nghèo(?!\w)", seen.behind)
    return bool(inside) and seen.reached == "achieved" and not more and _is_inventory(figure(seen.reading, previous, "achieved"))


def _is_described(seen: Figure) -> bool:
    """`6 xã nằm trong vùng …`."""
    if seen.nature not in ("admin", "household", "people", "percent") or seen.quantity.kind == "bare" or seen.quantity.total:
        return False
    if _words("reaches").search(_predicate(seen)) or _words("planned_for").match(seen.behind.lstrip()):
        return False
    share = rf"(?:{alternatives(entry('status', 'context', 'populations'))})\s+"
    if re.match(rf"\s+(?:{share})?là người [A-ZĐÊÔ]", seen.reading.text[seen.quantity.end :]):  # `98% là người Ê Đê`
        return seen.nature == "percent"
    return bool(re.match(rf"\s+(?:\([^)]*\)\s+)?(?:{share})?(?:{alternatives(entry('status', 'context', 'described'))})(?!\w)", seen.behind))


def _is_inventory(seen: Figure) -> bool:
    """`Huyện có 18 xã, 127 thôn`: what there is."""
    if seen.reached != "achieved" or seen.quantity.total or seen.quantity.kind == "bare" or not _inventory_unit(seen) or _is_part_of_result(seen):
        return False
    if not _only_there(_predicate(seen)) or _ending("brings_about", r"(?!\w)[^,;.]*").search(seen.before) or _compared().search(seen.behind):
        return False
    if re.search(rf"(?<!\w)(?:trước|sau)\s+(?:khi\s+)?{_words('mergers').pattern}", seen.before):  # what a merger is measured by
        return False
    if seen.nature == "household" and _ONLY_SO_MANY.search(seen.before):
        return True
    return bool(_inventory_verb().search(seen.before)) or bool(_whole_unit().search(seen.before)) or _goes_on(seen)


_ONLY_SO_MANY = re.compile(r"(?<!\w)(?:thôn|xóm|bản|làng|ấp|buôn|xã|khu)(?:\s[^,;.:\d]{2,40}?)?\schỉ có\s+$")


def _is_part_of_result(seen: Figure) -> bool:
    """`có 16/38 xã đạt chuẩn, trong đó riêng năm 2015 có 6 xã`: a part of what was reached."""
    previous = next((q for q in reversed(seen.reading.quantities) if q.end <= seen.quantity.start and q.unit.name == seen.quantity.unit.name), None)
    if previous is None or not re.search(r"(?<!\w)(?:trong đó|riêng)(?!\w)[^;.]*$", seen.reading.lower[previous.end : seen.quantity.number_start]):
        return False
    return previous.threshold is not None or bool(_words("reaches").search(seen.reading.lower[previous.end : seen.quantity.start]))


def _only_there(predicate: str) -> bool:
    """Whether nothing is said of what is counted but where or what it is (`có 12 thôn vùng cao`, not `có 12 thôn làm đường`)."""
    said = _words("says_nothing").sub("", _words("kinds").sub("", predicate))
    return not re.search(r"[^\W\d_]{2,}", said)


@cache
def _compared() -> re.Pattern[str]:
    """`trước đây có 284 thôn, nay còn 206`: what a change starts from."""
    return re.compile(rf"[^;.]{{0,40}}[,;]\s+(?:{alternatives(entry('status', 'context', 'afterwards'))})(?!\w)")


@cache
def _whole_unit() -> re.Pattern[str]:
    """`Cả thôn bốn mươi nóc nhà …`: the unit, and without a verb how many there are."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'whole'))})\s+(?:(?:hơn|gần|trên|khoảng|chừng)\s+)?$")


def _is_honoured(seen: Figure) -> bool:
    """`trao bằng khen cho 3 tập thể và 7 cá nhân`, `tặng 3 giấy khen`, not what follows in the next clause."""
    if _words("honours").match(seen.quantity.unit.name):
        return seen.reached == "achieved"
    if seen.reached != "achieved" or not (
        seen.nature in ("people", "body", "household", "admin") or seen.quantity.unit.name.split(", ")[0] in ("tập thể", "cá nhân")
    ):
        return False
    clause = re.split(r"[;.:]\s", seen.before)[-1]
    behind = seen.reading.lower[_end_of_list(seen) :]
    if re.match(r"\s+(?:[^\W\d_]+\s+){0,3}?(?:được|nhận)(?!\w)", behind) and _words("honours").search(re.split(r"[,;.]", behind)[0]):
        return True
    found = list(_words("honours").finditer(clause))
    return bool(found) and not re.search(r"(?<!\w)(?:đã|hỗ trợ|trao tặng|xây dựng|đạt|đưa|góp phần|phê bình|kỷ luật|nhắc nhở)(?!\w)", clause[found[-1].end() :])


def _is_elected(seen: Figure) -> bool:
    """`bầu Ban Chấp hành gồm 27 đồng chí (01 bí thư, 02 phó bí thư)`: how large a body is."""
    if seen.nature != "people" and not _words("elected_bodies").match(seen.quantity.unit.name):
        return False
    clause = re.split(r"[;.]\s", seen.before)[-1]
    election = _words("elections").search(clause)
    return bool(election and _words("elected_bodies").search(clause[election.start() :] + " " + seen.quantity.unit.name + seen.behind[:40]))


_ONE_OF = re.compile(
    r"(?<!\w)(?:(?:một|1|01|mỗi|từng)(?:\s+[^\W\d_]+){0,2} trong (?:số )?|(?:thứ|hạng)\s+(?:\d+|[^\W\d_]+)\s+trong\s+(?:số\s+)?|(?:trong|thuộc)\s+(?:nhóm|tốp|top)\s+)(?:những |các )?$"
)


def _is_class(seen: Figure) -> bool:
    """`là một trong 5 xã điểm`: a class that something belongs to."""
    return seen.reached == "achieved" and bool(_ONE_OF.search(seen.before))


def _is_suffered(seen: Figure) -> bool:
    """`4 người đang điều trị`, `đang cách ly 14 người`."""
    return seen.nature == "people" and bool(_words("suffered").match(seen.behind.lstrip()) or _ending("suffered_before", r"\s+(?:\w+\s+)?").search(seen.before))


_NEXT_IN_LIST = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s*(?:,|và|\s(?:thuộc|của))\s*")


def _end_of_list(seen: Figure) -> int:
    """Behind the figures listed with this one (`25 tập thể, 40 cá nhân được khen thưởng`)."""
    end = seen.quantity.end
    for other in seen.reading.quantities:
        if other.start >= end and _NEXT_IN_LIST.fullmatch(seen.reading.lower[end : other.start]):
            end = other.end
    return end


def _predicate(seen: Figure) -> str:
    """What is said of a figure: behind it and behind the figures listed with it (`có 8 huyện, 335 xã và 897 thôn đạt chuẩn`), brackets left out."""
    end = seen.quantity.end
    for other in seen.reading.quantities:
        between = seen.reading.lower[end : other.start]
        if other.start >= end and any(q.unit.name == other.unit.name for q in seen.reading.quantities if q.start < other.start):
            break  # `có 20 xã, 180 thôn, 12 xã đã đạt chuẩn`: told anew
        if other.start >= end and other.unit.nature != "percent" and _NEXT_IN_LIST.fullmatch(between) and not _words("says_more").search(between):
            end = other.end
    behind = re.sub(r"^(?:\s+cấp\s+\w+)?\s*\([^)]*\)", lambda m: " " * len(m.group()), seen.reading.lower[end : end + WINDOW])
    bracket = len(behind) - len(behind.lstrip())
    limit = next((q.start - end for q in seen.reading.quantities if q.start >= end + bracket), len(behind))
    return re.split(r"[,;.:()]|(?<!\w)(?:và|với|thì)(?!\w)", behind[: max(limit, 0)])[0]


def _inventory_unit(seen: Figure) -> bool:
    """Hamlets, communes, households; of people and bodies only members of the population and of the party."""
    name = seen.quantity.unit.name
    people = name == "người" and _goes_on(seen)  # `có 15 thôn, hơn 13.600 người`
    return seen.nature in ("admin", "household") or name in entry("status", "context", "inventory_units") or people


@cache
def _inventory_verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!mới )(?<!chỉ )(?<!đã )(?<!được )(?<!thêm )(?:{alternatives(entry('status', 'context', 'inventory'))})\s+$")


_LISTED = re.compile(r"(?:\s+[^\W\d_]+){0,2}\s*(?:,|và|với|\()(?:\s+[^\W\d_]+){0,2}\s*")


def _goes_on(seen: Figure) -> bool:
    """`có 13.416 nhân khẩu, 23 thôn, đảng bộ 27 chi bộ`: the figure before is inventory, and only a few words stand between."""
    previous = next((q for q in reversed(seen.reading.quantities) if q.end <= seen.quantity.start), None)
    if previous is None or not _LISTED.fullmatch(seen.reading.lower[previous.end : seen.quantity.number_start]):
        return False
    earlier = figure(seen.reading, previous, "achieved")
    return _is_inventory(earlier) or _measures_place(earlier)


_STANDARD = re.compile(
    r"(?<!\w)(?:chuẩn (?:hộ )?(?:cận )?nghèo|lương tối thiểu(?: vùng)?|mức lương cơ sở|lương cơ sở)\s+(?:hiện nay\s+|mới\s+)?(?:là|ở mức|từ)\s+(?:dưới\s+)?$"
)
_OF_SIZE = re.compile(r"\s+(?:(?:về\s+)?(?:diện tích|quy mô dân số|dân số)|theo quy định)(?!\w)")  # `đạt cả hai tiêu chí về diện tích và dân số`
_EACH_AT_MOST = re.compile(r"(?<!\w)mỗi\s[^,;.:\d]{2,60}?\s(?:tối đa|không quá|không được quá|không vượt quá)\s+$")  # `mỗi xã bố trí tối đa 23 người`


def _is_norm(seen: Figure) -> bool:
    """What holds for all: a standard (`chuẩn nghèo là 1,5 triệu đồng`), a limit for each, a rule's demand, and the next one of that rule."""
    if _OF_SIZE.match(seen.behind) and seen.quantity.unit.name in ("tiêu chí", "tiêu chuẩn"):
        return True
    if seen.quantity.unit.name == "tiêu chí" or seen.nature in ("admin", "time"):
        return False
    each = seen.reached == "achieved" and _EACH_AT_MOST.search(seen.before)
    return bool(each or _STANDARD.search(seen.before)) or _is_demanded(seen) or _is_next_demand(seen)


def _is_demanded(seen: Figure) -> bool:
    """`tiêu chí hộ nghèo phải dưới 4%`, `quy định mỗi xã tối đa 23 người`: what a rule demands of all; not where somebody is told to reach it."""
    since = seen.reading.lower[seen.reading.before(seen.quantity) : seen.quantity.number_start]
    clause = re.split(r"[;.:]\s", since)[-1]  # `mới có 80%, phải đạt 95%`: what is lacking is a goal
    rule = list(_words("norms").finditer(clause))
    if not rule or _words("not_norms").search(clause):
        return False
    if _words("rules").match(clause.lstrip()) and "," in clause and not _words("in_force").search(clause):  # `Theo quy định, giáo viên dạy 23 tiết`
        return True
    demands = _ending("demands" if _words("rules").search(clause) is None else "allowances", r"(?:\s+[^\W\d_]+){0,2}\s+")
    return bool(demands.search(clause[rule[0].start() :]))


def _is_next_demand(seen: Figure) -> bool:
    """`Theo quy định, xã loại 1 không quá 23 người; xã loại 2 không quá 21 người`."""
    previous = _previous(seen)
    if previous is None or previous.unit.name != seen.quantity.unit.name or not _ending("demands", r"(?:\s+[^\W\d_]+){0,2}\s+").search(seen.before):
        return False
    between = seen.reading.lower[previous.end : seen.quantity.number_start]
    return "." not in between and not _words("in_force").search(between) and _is_demanded(figure(seen.reading, previous, seen.reached))


def _is_rate(seen: Figure) -> bool:
    """`mỗi sản phẩm được thưởng 20 triệu đồng`, `vay với lãi suất 6%`: a rate by rule; allowances that are paid are how things stand."""
    if seen.nature == "percent":
        return bool(re.search(r"(?<!\w)lãi suất\s+(?:[^\W\d_]+\s+){0,2}$", seen.before))
    each = re.search(rf"(?<!\w)mỗi\s[^,;.]*(?:{alternatives(entry('status', 'context', 'awards'))})\s+(?:[^\W\d_]+\s+){{0,2}}$", seen.before)
    return seen.nature == "money" and seen.reached == "achieved" and bool(each)


def _is_condition(seen: Figure) -> bool:
    """`nếu xã nợ trên 5 tỷ đồng, …`: a case that a rule provides for; not `nếu như năm 2015 mới có 3 xã, …`, which compares."""
    clause = re.split(r"[;.:]\s", seen.before)[-1]
    if _ANY.search(clause):
        return True
    found = _words("conditions").search(clause)
    if found is None or _words("compares").search(clause[found.end() :]):
        return False
    return bool(_ONE_CASE.fullmatch(clause[found.end() :]))


_ANY = re.compile(
    r"(?:^|[,“\"]\s*)\s*(?!không|chưa|nơi)[^\W\d_]+(?:\s+[^\W\d_]+)?\s+nào(?!\w)(?!(?:\s+[^\W\d_]+)*?\s(?:thì|phải|sẽ|cũng|đều|mà)\s)[^,;.:“]*$"
)  # `xã nào nợ quá 5 tỷ đồng …`
_ONE_CASE = re.compile(r"(?:\s+\w+){0,2},[^,]*|[^,]*")  # `với những xã, phường dưới …`: the case isn't over at its first comma


_GENERAL = (
    _is_norm,
    _is_rate,
    _is_container,
    _says_whose,
    _is_team,
    _took_part,
    _is_drawn,
    _is_distance,
    _is_honoured,
    _is_elected,
    _is_class,
    _is_suffered,
    _attends,
    _is_vote,
    _is_part_of_present,
    _holds_office,
    _counts_points,
    _counts_goals,
    _is_inspected,
    _after_act,
    _measures_place,
    _is_described,
    _is_part_of_inventory,
    _is_inventory,
)
