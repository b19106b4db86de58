"""What a place, a family, a team or a thing is like: how many live there, how large it is, of what units it consists."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.figures import Figure, ends_in, figure, kinds, listed, only_there, predicate_of
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives, names_of_peoples


@cache
def _team() -> re.Pattern[str]:
    """`tổ dân vận (11 người)`, `đội chiêng có (16 em)`; not cooperative groups, not organisations."""
    return re.compile(
        rf"(?<!\w)(?<!các )(?<!mỗi )(?:{alternatives(entry('status', 'context', 'teams'))})(?!\s+(?:chức|hợp tác|ngũ))(?:\s+(?!(?:là|với)\s)[^\W\d_]+){{0,6}}?(?:\s+(?:gồm|có))?\s+$"
    )


def is_team(seen: Figure) -> bool:
    """`tổ dân vận 11 người`, `đội chiêng có 16 em`: how large a team is; not of all the teams that were counted before."""
    if seen.nature != "people" or seen.reached != "achieved" or seen.quantity.total or seen.quantity.unit.name.startswith("lượt"):
        return False
    last = seen.reading.previous(seen.quantity)
    one = last is not None and last.value == 1  # `lập (một tổ) gồm 7 thành viên`
    since = seen.reading.lower[last.number_start if one else seen.reading.before(seen.quantity) : seen.quantity.number_start]
    found = _team().search(re.split(r"[,;.:“”()]", since)[-1])
    return bool(found) and only_there(predicate_of(seen))


_NO_DISTANCE = re.compile(
    r"(?<!\w)(?:cải|bằng|một|tìm|theo|phong)\s+cách(?!\w)[^,;.]*$|(?<!\w)cách\s+(?:mạng|ly|thức|làm|nào|này|điệu)(?!\w)[^,;.]*$"
)  # `người có công với cách mạng`
_FEW_WORDS = r"(?:\s+(?:(?:tp|tx|tt)\.\s?)?\w+){0,8}\s+"  # `cách trung tâm TP.Vinh khoảng`
_LENGTHS = ("km", "m", "mét", "cây số", "hải lý")
_WAY = re.compile(
    r"(?<!\w)từ\s[^,;.:\d]{3,60}?\s(?:đến|vào|ra|tới|lên|về|xuống)\s[^,;.:\d]{2,40}?\s(?:(?:dài|xa|chưa đầy|gần|hơn|tới|mất)\s+)?(?:[^\W\d_]+\s+){0,2}$"
)


def is_distance(seen: Figure) -> bool:
    """`cách trung tâm huyện 12 km`, even to a place that is still to be built; `đường từ huyện vào xã dài 25 km`; `sức chứa 150 người`."""
    left = re.search(r"(?<!\w)còn\s+(?:thiếu\s+)?(?:[^\W\d_]+\s+)?$", seen.before)  # `từ trung tâm xã vào bản còn 4 km đường đất`: what is still bad
    if seen.quantity.unit.name in _LENGTHS and seen.reached == "achieved" and _WAY.search(seen.before) and not left and not listed("built").search(seen.before):
        return True
    if _NO_DISTANCE.search(seen.before[-60:]):
        return False
    if seen.nature == "measure" and seen.reached == "achieved" and ends_in("travels", r"(?:\s+[^\W\d_]+){0,3}\s+").search(seen.before):
        return True
    return (
        (seen.reached == "achieved" or bool(ends_in("distances", _FEW_WORDS).search(seen.before)))
        and seen.nature in ("measure", "people")
        and bool(ends_in("capacities", _FEW_WORDS).search(seen.before))
    )


def is_burden(seen: Figure) -> bool:
    """`một người kiêm 3, 4 việc`, `mỗi công chức ôm 210 hồ sơ`: how much is on one person's hands."""
    return seen.nature in ("thing", "posts", "household") and seen.reached == "achieved" and bool(_burdened().search(seen.said))


@cache
def _burdened() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:một|mỗi|có)\s+(?:{alternatives(entry('status', 'context', 'one_person'))})[^;.\d]{{0,30}}?\s(?:{alternatives(entry('status', 'context', 'bears'))})\s+(?:tới\s+|đến\s+)?(?:[^\W\d_]+\s+)?$"
    )


def is_former(seen: Figure) -> bool:
    """`trước sắp xếp, 2 tỉnh có 165 xã`: units that are no more, of which something else is told."""
    if seen.nature != "admin" or seen.reached != "achieved" or seen.quantity.total:
        return False
    told = ends_in("formerly", r",?\s+(?:cả\s+)?").search(seen.before)
    return bool(told and re.match(r"\s+(?:[^\W\d_]+\s+){0,4}?(?:có|cộng lại|với)\s", seen.behind))


_WILL_HAVE = re.compile(r"(?<!\w)sẽ\s+(?:chỉ\s+|vẫn\s+|còn\s+)?(?:có|còn|gồm|là)(?!\w)[^;.:]*$")


def will_be(seen: Figure) -> bool:
    """`sau khi thành lập, thành phố sẽ có 29 phường và 1 xã`: what a place is to be like."""
    return seen.reached == "target" and _WILL_HAVE.search(seen.before) is not None


def measures_place(seen: Figure) -> bool:
    """Population and area of the place."""
    if _ON_BASIS.search(seen.before):
        return False
    unit, never = seen.quantity.unit.name, entry("status", "context", "never_results")
    if unit in never or " ".join((unit, *re.findall(r"^\s+([^\W\d_]+)", seen.behind))) in never or _is_population(seen):
        return True
    if _is_of_family(seen) or _is_rated(seen) or _is_endowment(seen):
        return seen.reached == "achieved"
    if _is_part_of_whole(seen) or (seen.reached == "achieved" and _is_area(seen)):
        return True
    sized = ends_in("size", r"(?:\s+\([^()]{1,20}\))?(?:\s+(?:là|có|hơn|gần|trên|khoảng|của|xã|huyện|tỉnh|toàn))*\s+").search(seen.before)
    worked = sized is not None and _WORKED.search(seen.before[: sized.start()])
    return sized is not None and not worked and (seen.reached == "achieved" or seen.nature == "people")


_WORKED = re.compile(r"(?<!\w)(?:đã|được|vừa|mới)\s+(?!có(?!\w))[^\W\d_]+(?:\s+[^\W\d_]+)?\s*$")  # `đã dồn đổi tổng diện tích 600 ha`: what was done to it


_ON_BASIS = re.compile(
    r"(?<!\w)trên\s+cơ\s+sở\s+(?:(?:nguyên\s+trạng|toàn\s+bộ|sáp\s+nhập|nhập)\s+)*(?:diện\s+tích|[^,;.:]{0,30}?diện\s+tích\s+tự\s+nhiên)[^;.:]*$"
)  # `được thành lập trên cơ sở toàn bộ diện tích tự nhiên 101,69 km2 và dân số 151.937 người của …`: what the new unit is made of


def _is_of_family(seen: Figure) -> bool:
    """`nhà tôi có 6 người`, `5 người trong nhà`: how large a household is."""
    if listed("kin").match(seen.reading.lower[seen.quantity.number_start :].split(" ", 1)[-1]):
        return True
    if seen.nature != "people":
        return False
    own = ends_in("households", r"(?:\s+(?:tôi|mình|bà|ông|anh|chị|em))?(?:\s+có)?\s+").search(seen.before)
    return bool(own or re.match(r"\s+trong\s+(?:nhà|gia đình)(?!\w)", seen.behind))


def _is_endowment(seen: Figure) -> bool:
    """`Xã có 17 km đường biên, 11 thôn`: what a place has by nature."""
    if seen.nature == "measure" and ends_in("endowments", r"(?:\s+[^\W\d_]+){0,4}\s+dài\s+(?:hơn\s+|gần\s+|trên\s+)?").search(seen.before):
        return True
    if seen.nature != "measure" or not re.search(r"(?<!\w)(?:có|với)\s+(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?$", seen.before):
        return False
    behind = seen.behind.lstrip()
    land = listed("land").match(behind)
    return bool(listed("endowments").match(behind)) or (land is not None and not listed("land_used").match(behind[land.end() :].lstrip()))


def _is_rated(seen: Figure) -> bool:
    """`xe tải 5 tấn`, `trong bán kính 1 km`, `giếng sâu 8 m`, `dày 16 cm theo thiết kế`: what something is like, built or able to do."""
    if seen.nature != "measure":
        return False
    load = seen.quantity.unit.name in entry("status", "context", "loads") and ends_in("vehicles", rf"(?:\s+(?:tải|trọng tải|{_carries(seen)}loại))?\s+").search(
        seen.before
    )
    tall = ends_in("heights", r"(?:\s+(?:tới|đến|lên|hơn|gần|khoảng|chừng|trên|chưa|đầy))*\s+").search(seen.before) and not listed("built").search(seen.before)
    wide = seen.reached == "achieved" and _WIDE_ROAD.search(seen.before)
    return bool(load or tall or wide or ends_in("radii", r"\s+").search(seen.before) or re.match(r"\s+theo thiết kế(?!\w)", seen.behind))


_WIDE_ROAD = re.compile(
    r"(?<!\w)(?:đường|lộ)(?:\s+(?:bê tông|nhựa|nông thôn|liên thôn|liên xã|trục thôn|làng|thôn|xóm))+\s+rộng\s+(?:hơn\s+|gần\s+|tới\s+|chừng\s+|khoảng\s+)?$"
)  # `con đường bê tông rộng 5 m chạy dọc thôn`


def is_crossed(seen: Figure) -> bool:
    """`cao tốc dài 20,7 km, đi qua (9 xã)`: units through which a work runs."""
    return seen.nature == "admin" and bool(
        re.search(r"(?:(?<!\w)(?:đi|chạy|trải|trải dài|kéo dài|km)|,|\dkm)\s+qua\s+(?:địa bàn\s+)?$", seen.reading.left(seen.quantity))
    )


def _carries(seen: Figure) -> str:
    """`chở`, where nothing that is carried is told: `xe chở 5 tấn` is a kind of lorry, `xe chở 5 tấn gạo` a load."""
    return "" if re.match(r"\s+\w", seen.behind) and not listed("drives").match(seen.behind.lstrip()) else "chở|"


def _is_population(seen: Figure) -> bool:
    """`nơi có gần 130.000 dân`, also in a request (`cho các xã trên 15.000 dân`); not people to whom something is given or who do something."""
    if seen.quantity.unit.name not in entry("status", "context", "inhabitants") or seen.quantity.total:
        return False
    return not (ends_in("served", r"\s+(?:[^\W\d_]+\s+)?").search(seen.before) or listed("active").match(seen.behind.lstrip()))


def _is_area(seen: Figure) -> bool:
    """`có diện tích 1.200 ha với số dân 5.000 người`: of a place, for its population stands beside."""
    if seen.nature != "measure" or not ends_in("areas", r"(?:\s+(?:là|hơn|gần|trên|khoảng))*\s+").search(seen.before):
        return False
    return bool(listed("populations").search(re.split(r"[;.]\s", seen.behind)[0]))


def _is_part_of_whole(seen: Figure) -> bool:
    """`chiếm 12% diện tích cả nước`: how large a place is."""
    if seen.nature != "percent" or not re.search(r"(?<!\w)chiếm\s+(?:\w+\s+)?$", seen.before):
        return False
    if re.search(rf"(?<!\w)(?:{alternatives(entry('status', 'context', 'peoples'))})(?!\w)[^,;.]{{0,30}}\schiếm\s+(?:\w+\s+)?$", seen.before):
        return True
    whole = alternatives(entry("status", "context", "wholes"))
    return bool(re.match(rf"\s+(?:tổng\s+)?(?:diện tích tự nhiên|(?:diện tích|dân số)\s+(?:{whole}))(?!\w)", seen.behind))


def is_part_of_inventory(seen: Figure) -> bool:
    """`có 476 xóm, trong đó 214 xóm dưới 150 hộ`: a part of what there is."""
    previous = seen.reading.previous(seen.quantity)
    if previous is None or previous.unit.nature != seen.nature or previous.unit.name.split(", ")[0] != seen.quantity.unit.name.split(", ")[0]:
        return False
    between = seen.reading.lower[previous.end : seen.quantity.number_start]
    inside = re.fullmatch(r"\s*,\s+trong đó\s+(?:có\s+)?", between)
    more = listed("reaches").search(seen.near) or re.match(r"\s+(?:cận\s+)?nghèo(?!\w)", seen.behind)
    return bool(inside) and seen.reached == "achieved" and not more and is_inventory(figure(seen.reading, previous, "achieved"))


@cache
def _share_of_population() -> re.Pattern[str]:
    """`(98%) dân số`, `(60%) dân số ở đây là đồng bào …`; not `(69%) dân số tham gia bảo hiểm`."""
    return re.compile(r"\s+(?:tổng\s+)?(?:dân số|số dân|số hộ)(?:\s+(?:toàn\s+|trong\s+)?(?:xã|huyện|tỉnh|thôn|ở đây|nơi đây))?\s*(?:[,;.)]|$|và\s|là\s)")


@cache
def _of_a_people() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('peoples', 'called'))})\s+(?:{alternatives((*names_of_peoples(), 'thiểu số'))})(?!\w)")


def is_described(seen: Figure) -> bool:
    """`6 xã nằm trong vùng …`."""
    if seen.nature not in ("admin", "household", "people", "percent") or seen.quantity.kind == "bare" or seen.quantity.total or _is_part_of_result(seen):
        return False
    kind = seen.reached == "target" and kinds().match(seen.behind.lstrip())  # `sẽ làm đường vào 4 thôn vùng sâu`
    if kind or listed("reaches").search(predicate_of(seen)) or listed("planned_for").match(seen.behind.lstrip()) or _MERGED.match(seen.behind):
        return False
    if seen.reached == "target" and (re.match(r"\s+này(?!\w)", seen.behind) or re.search(r"(?<!\w)cho\s+$", seen.before)):  # `giải quyết xong 5 trường hợp này`
        return False
    share = rf"(?:{alternatives(entry('status', 'context', 'populations'))})\s+"
    served = ends_in("served", r"\s+(?:thêm\s+)?").search(seen.before)
    if _is_share_of_done(seen) or (served and (listed("active").search(seen.behind[:40]) or seen.reached != "achieved")):
        return False
    of_people = re.match(rf"\s+(?:{share})?là người [{UPPER}]", seen.reading.text[seen.quantity.end :]) is not None  # `98% là người Ê Đê`
    if of_people or (_share_of_population().match(seen.behind) and _of_a_people().search(seen.before + seen.behind[:60])):
        return seen.nature == "percent"
    told = r"(?!\s+(?:đã|đều|chưa)\s)"  # `3 xã biên giới đã có máy siêu âm`
    return bool(re.match(rf"\s+(?:\([^)]*\)\s+)?(?:{share})?(?:{alternatives(entry('status', 'context', 'described'))})(?!\w){told}", seen.behind))


_MERGED = re.compile(r"\s+cũ\s+(?:được\s+)?(?:sắp xếp|sáp nhập|hợp nhất|nhập|gộp|sát nhập)(?!\w)")  # `9 thôn cũ được sắp xếp lại thành 5 thôn`


def _is_share_of_done(seen: Figure) -> bool:
    """`kết nạp 1.120 đảng viên, trong đó 72% là người dân tộc thiểu số`: of those who were won, not of those who live there."""
    previous = seen.reading.previous(seen.quantity)
    if previous is None or seen.nature not in ("percent", "people"):
        return False
    inside = re.fullmatch(r"(?:\s+[^\W\d_]+){0,3}\s*[,(]\s*trong đó\s+(?:có\s+)?", seen.reading.lower[previous.end : seen.quantity.number_start])
    return bool(inside) and bool(ends_in("wins", r"\s+(?:được\s+|mới\s+)*(?:hơn\s+|gần\s+|trên\s+)?").search(seen.reading.left(previous)))


def is_inventory(seen: Figure) -> bool:
    """`Huyện có 18 xã, 127 thôn`: what there is."""
    if seen.reached != "achieved" or seen.quantity.total or seen.quantity.kind == "bare" or not _inventory_unit(seen) or _is_part_of_result(seen):
        return False
    if not only_there(predicate_of(seen)) or ends_in("brings_about", r"(?!\w)[^,;.]*").search(seen.before) or _compared().search(seen.behind):
        return False
    if _THEN_AND_NOW.search(seen.reading.lower) or _NOW_ONLY.match(seen.behind):
        return False
    if re.search(rf"(?<!\w)(?:trước|sau)\s+(?:khi\s+)?{listed('mergers').pattern}", seen.before) and not _peopled().match(seen.behind):
        return False  # what a merger is measured by; not `sau sáp nhập hiện có 14 thôn với hơn 11.000 nhân khẩu`, what the new unit is like
    if (seen.nature == "household" and _ONLY_SO_MANY.search(seen.before)) or (seen.nature == "admin" and _LIVING_IN.search(seen.before)):
        return True
    return bool(_inventory_verb().search(seen.before)) or bool(_whole_unit().search(seen.before)) or _goes_on(seen)


_NOW_ONLY = re.compile(
    r"(?:\s+thì|,)\s+(?:nay|giờ|hiện)\s+(?:đã\s+)?(?:chỉ\s+)?(?:còn|giảm còn|xuống còn)\s+\d[\d.]*\s*(?:[,;.]|$)"
)  # `có 21 xóm thì nay chỉ còn 13`
_THEN_AND_NOW = re.compile(  # `trước chỉ 1 đảng viên, bây giờ có 8 đảng viên`
    r"(?<!\w)(?:chỉ|mới)\s+(?:có\s+)?\d[^;.]{0,60}[,;]\s+(?:đến\s+)?nay\s+(?:đã\s+)?(?:có|còn|lên|là)\s|(?<!\w)(?:trước|trước đây|trước kia|ngày trước|hồi trước)\s+(?:mỗi\s+\w+\s+)?(?:chỉ\s+)?(?:có\s+)?\d[^;.]{0,40}[,;]\s+(?:nay|bây giờ|giờ|hiện nay|hiện)\s+(?:đã\s+|chỉ\s+)?(?:có|còn|là)\s"
)


@cache
def _peopled() -> re.Pattern[str]:
    """`(31 thôn), dân số 13.200 người`: a population stands beside."""
    return re.compile(
        rf"[^,;.\d]{{0,30}}(?:,|\svới)\s+(?:[^,;.\d]{{0,20}})?(?:(?:dân số|số dân)\s|[\d.]+\s+(?:{alternatives(entry('status', 'context', 'inhabitants'))})(?!\w))"
    )


_LIVING_IN = re.compile(
    r"(?<!\w)(?:dân số|nhân khẩu|người|hộ|cử tri|đảng viên|chi bộ|dân)[^.;:]{0,20}(?<!\w)(?:sinh sống|sinh hoạt|cư trú|phân bố)\s+(?:tại|ở|trên)\s+$"
)
_ONLY_SO_MANY = re.compile(r"(?<!\w)(?:thôn|xóm|bản|làng|ấp|buôn|xã|khu)(?:\s[^,;.:\d]{2,40}?)?\schỉ có\s+$")


def _is_part_of_result(seen: Figure) -> bool:
    """`có 16/38 xã đạt chuẩn, trong đó riêng năm 2015 có 6 xã`: a part of what was reached."""
    previous = next((q for q in reversed(seen.reading.quantities) if q.end <= seen.quantity.start and q.unit.name == seen.quantity.unit.name), None)
    if previous is None or not re.search(r"(?<!\w)(?:trong đó|riêng)(?!\w)[^;.]*$", seen.reading.lower[previous.end : seen.quantity.number_start]):
        return False
    won = ends_in("wins", r"\s+(?:được\s+)?(?:[^\W\d_]+\s+)?").search(
        seen.reading.lower[: previous.number_start]
    )  # `kết nạp 1.186 đảng viên, trong đó có 312 đảng viên người Khmer`
    return bool(won) or previous.threshold is not None or bool(listed("reaches").search(seen.reading.lower[previous.end : seen.quantity.start]))


@cache
def _compared() -> re.Pattern[str]:
    """`trước đây có 284 thôn, nay còn 206`: what a change starts from."""
    return re.compile(rf"[^;.]{{0,40}}[,;]\s+(?:{alternatives(entry('status', 'context', 'afterwards'))})(?!\w)(?!\s+\d+\s+hộ\s+(?:cận\s+)?nghèo)")


@cache
def _whole_unit() -> re.Pattern[str]:
    """`Cả thôn bốn mươi nóc nhà …`: the unit, and without a verb how many there are."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('scope', 'whole'))})\s+(?:(?:hơn|gần|trên|khoảng|chừng)\s+)?$")


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
    previous = seen.reading.previous(seen.quantity)
    if previous is None or not _LISTED.fullmatch(seen.reading.lower[previous.end : seen.quantity.number_start]):
        return False
    earlier = figure(seen.reading, previous, "achieved")
    return is_inventory(earlier) or measures_place(earlier)
