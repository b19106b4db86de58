"""People and bodies that took part, were asked, honoured or elected, and what was said at a meeting: figures that measure no result."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.claims.figures import Figure, end_of_list, ends_in, figure, listed
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives

_FEW = 12  # points that an article tells one by one


def is_raised(seen: Figure) -> bool:
    """Opinions and proposals, as long as they are only raised, not answered or left."""
    if attends(seen) or (seen.reached == "target" and re.match(rf"[^,;.\d]{{0,30}}\s(?:{alternatives(entry('status', 'asking'))})(?!\w)", seen.behind)):
        return True
    left = re.match(rf"\s+(?:đều\s+)?(?:{alternatives(entry('status', 'context', 'unanswered'))})(?!\w)", seen.behind)
    return seen.reached == "achieved" and not left and not ends_in("answering", r"(?!\w)[^,;.]*").search(seen.before)


@cache
def _event() -> re.Pattern[str]:
    """An event, not several that were counted."""
    return re.compile(rf"(?<!\w)(?<!\d )(?:{alternatives(entry('status', 'context', 'occasions'))})(?!\w)")


def took_part(seen: Figure) -> bool:
    """`64 cuộc đối thoại với hàng chục nghìn lượt người tham gia`, `Hội thi có 12 đội tham gia`."""
    if not seen.quantity.unit.name.startswith("lượt"):
        event = seen.nature in ("people", "body") and _event().search(seen.clause)
        return bool(event and re.match(r"\s+(?:[^\W\d_]+\s+){0,2}(?:tham gia|tham dự|dự thi)\s*(?:[,;.]|$)", seen.behind))
    return bool(re.match(r"\s+(?:\w+\s+){0,2}(?:tham gia|tham dự|dự)(?!\w)", seen.behind) and listed("events").search(seen.before))


@cache
def _ranked_units() -> re.Pattern[str]:
    """`công bố chỉ số cải cách hành chính năm 2023 của (16 xã) và (13 cơ quan)`: those that are scored."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'context', 'scores'))})(?!\w)[^;:]{{0,60}}\scủa\s+(?:\d[^;:.]{{0,40}}\svà\s+)?$")


def is_scored(seen: Figure) -> bool:
    """Units that are scored or compete: `kết quả xếp hạng của 16 xã`, `19 sản phẩm của 11 chủ thể dự thi`."""
    if seen.reached != "achieved":
        return False
    unit = seen.nature == "admin" or seen.quantity.unit.name in entry("status", "context", "scored")
    scored = unit and _ranked_units().search(seen.reading.left(seen.quantity))
    return bool(scored or re.match(r"(?:\s+[^\W\d_]+|\s+của\s+\d+)*?\s+tham gia\s+dự thi(?!\w)", seen.behind))


def is_gathered(seen: Figure) -> bool:
    """`27 lượt ý kiến, nhóm lại thành (41 nội dung)`, `tổng hợp từ (112 điểm bỏ phiếu)`: what was said, put in order."""
    matters = seen.quantity.unit.name in entry("status", "context", "matters") and ends_in("gathering", r"(?:\s+(?:thành|lại|vào|theo|được))*\s+").search(
        seen.before
    )
    return seen.reached == "achieved" and bool(matters or re.search(r"(?<!\w)tổng hợp\s+(?:từ|ở|tại)\s+$", seen.before))


def attends(seen: Figure) -> bool:
    """People and bodies that took part, were asked or visited."""
    if listed("delegates").search(seen.quantity.unit.name) or re.match(r"\s+(?:số\s+)?đại biểu(?!\w)", seen.behind):
        seats = _OF_COUNCIL.match(seen.behind) and not (listed("attend").search(seen.clause) or listed("present").search(seen.behind))
        return not (seats or ends_in("elects", r"\s+(?:được\s+)?").search(seen.before))
    crowd = seen.quantity.unit.name in entry("status", "context", "crowds")
    if (seen.nature not in ("people", "body", "admin", "household") and not crowd) or listed("staff").search(seen.quantity.unit.name):
        return False
    clause = listed("not_present").sub("", seen.clause)  # not `bốc thăm`
    if found := list(listed("attend").finditer(clause)):
        asked = bool(seen.quantity.total) and found[-1].group() in entry("status", "context", "surveys")  # `đã lấy ý kiến cử tri ở 44/46 ấp`
        if asked or (seen.reached == "target" and not listed("presence").fullmatch(found[-1].group())):  # `sẽ khảo sát 6 khu`: work to be done
            return _is_present(seen)
        return _is_met(seen, found[-1].group(), clause[found[-1].end() :]) or bool(_met_with().search(clause))
    return bool(_met_with().search(clause) or _OPENS_WITH_GUESTS.match(seen.reading.lower[:30])) or _is_present(seen)


_OF_COUNCIL = re.compile(r"\s+(?:hđnd|hội đồng nhân dân|quốc hội)(?!\w)")  # `giảm hơn 2.000 đại biểu HĐND cấp xã`: seats
_OPENS_WITH_GUESTS = re.compile(r"[\s(*-]*(?:cùng\s+)?(?:tham\s+|đến\s+|cùng\s+)?dự(?!\w|\s+(?:kiến|án|toán|tính|báo|thảo))")


@cache
def _met_with() -> re.Pattern[str]:
    """`cuộc họp trực tuyến với 12 địa phương`."""
    return re.compile(rf"{listed('meetings').pattern}[^,;.]{{0,40}}\svới\s+(?:hơn\s+|gần\s+|trên\s+|khoảng\s+)?$")


@cache
def _responds() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{alternatives(entry('status', 'context', 'responses'))})(?!\w)")


def _is_met(seen: Figure, word: str, since: str) -> bool:
    """Whether a word of attendance still holds for the figure, over the words `since` then."""
    of_staff = word == "có mặt" and seen.quantity.unit.name.startswith(("cán bộ", "công chức", "viên chức")) and not listed("meetings").search(seen.clause)
    if of_staff or listed("staff").search(seen.before) or listed("done_to").search(since):  # `biên chế được giao 1.742, có mặt 1.698 người`
        return False
    if "," in since and (
        word in (*entry("status", "context", "surveys"), *entry("status", "context", "visits")) or _responds().match(seen.behind)
    ):  # `qua khảo sát cử tri, 96 hộ …`
        return False
    return not (word.endswith("với") and re.search(r"[^\W\d_]\s+(?:ở|tại)\s+$", since))  # `đối thoại với phụ huynh ở 7 xã`


def _is_present(seen: Figure) -> bool:
    """`150 người dự`, `50 hộ được mời`."""
    if _arrives(seen):
        return True
    following = seen.near if seen.nature in ("people", "thing") else re.split(r"[,;.]", re.sub(r"\([^)]*\)", "", seen.behind))[0]
    found = listed("present").search(listed("not_present").sub("", following))
    return bool(found) and not listed("staff").search(following)


def _arrives(seen: Figure) -> bool:
    """`họp lần đầu có 31 người đến, quá nửa bỏ về`, `đoàn công tác gồm 34 thành viên`, `buổi sinh hoạt của 62 đảng viên`."""
    if seen.nature != "people":
        return False
    clause = seen.said
    came = re.match(r"(?:\s+[^\W\d_]+){0,2}?\s+(?:đến|tới|ngồi|bỏ về|tham gia)\s*(?:[,;.)”]|$)", seen.behind) and (
        listed("meetings").search(clause) or clause.startswith("họp")
    )
    return bool(came or ends_in("delegations", r"(?:(?:\s+(?:có|gồm|của|gần|hơn|khoảng))*|(?:\s+[^\W\d_]+){1,5}?\s+gồm)\s+").search(seen.before))


def is_inspected(seen: Figure) -> bool:
    """`Qua kiểm tra 46 công trình, đoàn phát hiện …`, `kiểm tra 10 công trình thì 9 sai phạm`: what was looked at, not what was found."""
    clause = seen.clause
    if seen.reached == "achieved" and seen.nature in ("admin", "body") and not seen.quantity.total and _supervised_at().search(clause):
        return True
    looked = list(listed("inspections").finditer(clause))
    if not looked or "," in clause[looked[-1].start() :]:
        return False
    if not re.fullmatch(r"(?:\s+(?!có\s|phát|còn\s|đã\s|thì\s|kết luận)[^\W\d_]+){0,4}\s+", clause[looked[-1].end() :]):
        return False
    through = re.search(r"(?<!\w)(?:qua|sau khi|khi)\s+$", clause[: looked[-1].start()])
    found = re.match(r"[^;.]{0,60}?(?:,|\sthì)\s[^;.]{0,40}?(?<!\w)(?:phát hiện|có đến|có tới|có)(?!\w)", seen.behind)
    return seen.reached == "achieved" and bool(through or (found and re.search(r"\sthì\s", found.group())))


@cache
def _supervised_at() -> re.Pattern[str]:
    """`Ban Pháp chế giám sát việc giải quyết thủ tục tại (12 xã)`, `Đoàn đã giám sát trực tiếp tại (4 xã)`."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'context', 'supervising'))})(?:\s+[^\W\d_]+){{0,12}}?\s+(?:tại|ở)\s+$")


def counts_points(seen: Figure) -> bool:
    """`chỉ rõ 4 hạn chế`, `kiến nghị ba việc`, `chia thành bốn nhóm vấn đề`, `tập trung vào 3 hướng đột phá`: how many things were said, not what was done about them."""
    behind = seen.behind.lstrip()
    if seen.quantity.unit.name in entry("status", "context", "directions") or (listed("directions").match(behind) and not behind.startswith("hướng dẫn")):
        return not seen.quantity.total
    if seen.quantity.total or not (listed("points").match(seen.quantity.unit.name) or listed("points").match(behind)):
        return False
    return bool(ends_in("naming", r"(?:\s+[^\W\d_]+){0,2}\s+").search(seen.before))


_TOLD_APART = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,6}?(?:là|gồm|bao gồm|như|trọng tâm|trọng điểm|lớn|chính|chủ yếu|đột phá|nêu trên|thành phần|này|trên)(?!\w)|(?:\s+[^\W\d_]+){0,8}\s*[:(]"
)
_WORKED_ON = re.compile(r"(?:triển khai|thực hiện|giải quyết|hoàn thành|xử lý|tổ chức|trả lời|được|đạt|xây dựng)\s+(?:được\s+|xong\s+)?$")


def is_set_of_points(seen: Figure) -> bool:
    """`hai nhiệm vụ trọng tâm: …`, `ba mục tiêu là …`: points that are told one by one; not those that were worked on (`hoàn thành 3 nhiệm vụ trọng tâm`)."""
    if seen.quantity.unit.name not in entry("status", "context", "sets_of_points") or seen.quantity.total or seen.reached != "achieved":
        return False
    return seen.quantity.value <= _FEW and bool(_TOLD_APART.match(seen.behind)) and not _WORKED_ON.search(seen.before)


def counts_goals(seen: Figure) -> bool:
    """`Đại hội đề ra 18 chỉ tiêu`: how many goals there are, not what they are."""
    if seen.quantity.unit.name not in entry("status", "context", "goals"):
        return False
    return not seen.quantity.total and bool(ends_in("setting", r"(?:\s+[^\W\d_]+){0,2}\s+").search(seen.before))


def holds_office(seen: Figure) -> bool:
    """`trách nhiệm của chủ tịch UBND 7 xã`: whose officials they are."""
    if seen.quantity.unit.name.startswith(("chi bộ", "đảng bộ", "tổ chức")):  # `Đảng ủy hiện lãnh đạo 41 chi bộ`
        return False
    return seen.nature in ("admin", "body") and bool(ends_in("officials", r"(?:\s+(?:ubnd|hđnd|đảng ủy|các|của))*\s+").search(seen.before))


def is_vote(seen: Figure) -> bool:
    """`35/36 đại biểu tán thành, đạt 97,2%`, `được bầu với 97% số phiếu`: how an assembly voted."""
    if seen.nature != "percent":
        return False
    if re.match(r"\s+(?:tổng\s+)?(?:số\s+)?(?:phiếu|đại biểu)(?!\w)", seen.behind):
        return bool(
            re.search(r"(?<!\w)(?:bầu|trúng cử)(?!\w)", seen.before) or re.match(r"\s+(?:tổng\s+)?(?:số\s+)?phiếu\s+(?:thuận|bầu|tín nhiệm)", seen.behind)
        )
    if _AGREED.match(seen.behind):
        return True
    previous = seen.reading.previous(seen.quantity)
    beside = previous is not None and _SHARE_OF.fullmatch(seen.reading.lower, previous.end, seen.quantity.number_start)
    return bool(beside and previous and listed("delegates").search(previous.unit.name))


_AGREED = re.compile(
    r"\s+(?:số\s+)?(?:thành viên|ủy viên|đại biểu)(?:\s+(?!(?:hộ|dân)(?!\w))[^\W\d_]+){0,8}?\s+(?:đã\s+)?(?:đồng ý|tán thành|nhất trí|bỏ phiếu|biểu quyết)(?!\w)"
)  # `100% thành viên đồng ý công nhận 4 xã`
_SHARE_OF = re.compile(r"[^,;.:\d]{0,40}(?:,\s+|\s+\(?|\()(?:đạt|bằng|chiếm|tương đương|tức|\()?\s*(?:tỷ lệ\s+)?")


def is_part_of_present(seen: Figure) -> bool:
    """`có 215 người dự, trong đó 160 là đại diện hộ dân`: a part of those who took part."""
    previous = seen.reading.previous(seen.quantity)
    if previous is None or seen.nature not in ("people", "household", "body") or previous.unit.nature not in ("people", "household", "body"):
        return False
    between = seen.reading.lower[previous.end : seen.quantity.number_start]
    if not re.fullmatch(r"[^,;.]{0,40},\s+(?:trong đó|gồm|bao gồm)\s+(?:có\s+|là\s+)?(?:[^\W\d_]+\s+)?", between):
        return False
    earlier = figure(seen.reading, previous, "achieved")
    return attends(earlier) or is_drawn(earlier)


def is_drawn(seen: Figure) -> bool:
    """`Hội nghị … thu hút trên 200 người`."""
    if seen.nature != "people" or not ends_in("draws", r"(?:\s+[^\W\d_]+){0,2}\s+").search(seen.before):
        return False
    return bool(listed("meetings").search(seen.since(";.")))


def after_act(seen: Figure) -> bool:
    """`sau bốn cuộc đối thoại`: what led to the result."""
    return seen.nature == "act" and bool(re.search(r"(?<!\w)(?:sau|qua)\s+$", seen.before))


def is_honoured(seen: Figure) -> bool:
    """`trao bằng khen cho 3 tập thể và 7 cá nhân`, `tặng 3 giấy khen`, not what follows in the next clause."""
    if listed("honours").match(seen.quantity.unit.name):
        return seen.reached == "achieved"
    if seen.reached != "achieved" or not (
        seen.nature in ("people", "body", "household", "admin") or seen.quantity.unit.name.split(", ")[0] in ("tập thể", "cá nhân")
    ):
        return False
    clause = seen.clause
    behind = seen.reading.lower[end_of_list(seen) :]
    if re.match(r"\s+(?:[^\W\d_]+\s+){0,3}?(?:được|nhận)(?!\w)", behind) and listed("honours").search(re.split(r"[,;.]", behind)[0]):
        return True
    found = list(listed("honours").finditer(clause))
    return bool(found) and not listed("beside_honours").search(clause[found[-1].end() :])


def is_elected(seen: Figure) -> bool:
    """`bầu Ban Chấp hành gồm 27 đồng chí (01 bí thư, 02 phó bí thư)`: how large a body is."""
    if seen.nature != "people" and not listed("elected_bodies").match(seen.quantity.unit.name):
        return False
    if seen.reached == "achieved" and re.search(r"(?<!\w)(?:miễn nhiệm|bãi nhiệm)\s+(?:chức danh\s+)?$", seen.before):
        return True
    clause = seen.since(";.")
    if seen.reached == "target" and re.search(r"(?<!\w)(?:dự kiến|sẽ)\s+bầu(?!\w)", clause):
        return False
    election = listed("elections").search(clause)
    return bool(election and listed("elected_bodies").search(clause[election.start() :] + " " + seen.quantity.unit.name + seen.behind[:40]))


def is_suffered(seen: Figure) -> bool:
    """`4 người đang điều trị`, `đang cách ly 14 người`."""
    return seen.nature == "people" and bool(listed("suffered").match(seen.behind.lstrip()) or ends_in("suffered_before", r"\s+(?:\w+\s+)?").search(seen.before))
