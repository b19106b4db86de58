"""What holds by rule for all: norms, standards, rates, and the cases that a rule provides for."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.capitals import UPPER
from analysis.extraction.claims.figures import Figure, ends_in, figure, listed
from analysis.extraction.claims.model import Quantity, Reading
from analysis.extraction.claims.standards import is_part_of_standard, is_poverty_line, is_size_standard
from analysis.extraction.claims.words import entry
from analysis.extraction.lexicon import alternatives

_OF_SIZE = re.compile(r"\s+(?:(?:về\s+)?(?:diện tích|quy mô dân số|dân số)|theo quy định)(?!\w)")  # `đạt cả hai tiêu chí về diện tích và dân số`
_EACH_AT_MOST = re.compile(r"(?<!\w)mỗi\s[^,;.:\d]{2,60}?\s(?:tối đa|không quá|không được quá|không vượt quá)\s+$")  # `mỗi xã bố trí tối đa 23 người`


@cache
def _standard() -> re.Pattern[str]:
    """`chuẩn nghèo mới là (1,5 triệu đồng)`."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'context', 'standards'))})\s+(?:hiện nay\s+|mới\s+)?(?:là|ở mức|từ)\s+(?:dưới\s+)?$")


_NEXT_STANDARD = re.compile(r"\s+(?:ở|tại|đối với|với|cho)\s[^.;:\d]{3,40}?(?:;|,|\svà)\s+(?:[^\W\d_]+\s+){0,6}?$")


def is_norm(seen: Figure) -> bool:
    """What holds for all: a standard (`chuẩn nghèo là 1,5 triệu đồng`), a limit for each, a rule's demand, and the next one of that rule."""
    if any(rule(seen.reading, seen.quantity) for rule in (is_size_standard, is_part_of_standard, is_poverty_line)):
        return True
    if _OF_SIZE.match(seen.behind) and seen.quantity.unit.name in ("tiêu chí", "tiêu chuẩn"):
        return True
    if seen.quantity.unit.name == "tiêu chí" or seen.nature in ("admin", "time"):
        return False
    each = seen.reached == "achieved" and _EACH_AT_MOST.search(seen.before)
    return bool(each or _is_standard(seen)) or _is_demanded(seen) or _is_next_demand(seen)


def _is_standard(seen: Figure) -> bool:
    """… and the next one (`…; 900.000 đồng ở khu vực thành thị`)."""
    if _standard().search(seen.before):
        return True
    previous = seen.reading.previous(seen.quantity)
    if previous is None or previous.unit.name != seen.quantity.unit.name:
        return False
    between = seen.reading.lower[previous.end : seen.quantity.number_start]
    return bool(_NEXT_STANDARD.fullmatch(between)) and _is_standard(figure(seen.reading, previous, seen.reached))


def _is_demanded(seen: Figure) -> bool:
    """`tiêu chí hộ nghèo phải dưới 4%`, `quy định mỗi xã tối đa 23 người`: what a rule demands of all; not where somebody is told to reach it."""
    since = seen.reading.lower[seen.reading.before(seen.quantity) : seen.quantity.number_start]
    clause = re.split(r"[;.:]\s", since)[-1]  # `mới có 80%, phải đạt 95%`: what is lacking is a goal
    rule = list(listed("norms").finditer(clause))
    if not rule or listed("not_norms").search(clause):
        return False
    if listed("rules").match(clause.lstrip()) and "," in clause and not listed("in_force").search(clause):  # `Theo quy định, giáo viên dạy 23 tiết`
        return True
    if seen.reached == "achieved" and (_laid_down().search(clause) or _short_of_rule().search(clause)):
        return True
    demands = ends_in("demands" if listed("rules").search(clause) is None else "allowances", r"(?:\s+[^\W\d_]+){0,2}\s+")
    return bool(demands.search(clause[rule[0].start() :]))


@cache
def _laid_down() -> re.Pattern[str]:
    """`giá nước theo quy định là (7.200 đồng)`; not `số hộ được cấp sổ theo quy định là (412 hộ)`, who got what is theirs."""
    nouns, rules = alternatives(entry("status", "context", "laid_down")), alternatives(entry("status", "context", "rules"))
    return re.compile(rf"(?<!\w)(?:{nouns})(?:\s+(?!được|đạt|đã)[^\W\d_]+){{0,4}}?\s+(?:{rules})\s+là\s+$")


@cache
def _short_of_rule() -> re.Pattern[str]:
    """`có 77% số phiếu đồng ý, chưa đạt theo quy định là (90%)`: what the rule asks for."""
    rules = alternatives(entry("status", "context", "rules"))
    return re.compile(rf"(?<!\w)(?:chưa đạt|không đạt|thấp hơn|cao hơn|so với)\s+(?:mức\s+|yêu cầu\s+)?(?:{rules})\s+(?:là|phải)\s+(?:từ\s+|ít nhất\s+)?$")


def _is_next_demand(seen: Figure) -> bool:
    """`Theo quy định, xã loại 1 không quá 23 người; xã loại 2 không quá 21 người`."""
    previous = seen.reading.previous(seen.quantity)
    if previous is None or previous.unit.name != seen.quantity.unit.name or not ends_in("demands", r"(?:\s+[^\W\d_]+){0,2}\s+").search(seen.before):
        return False
    between = seen.reading.lower[previous.end : seen.quantity.number_start]
    return "." not in between and not listed("in_force").search(between) and _is_demanded(figure(seen.reading, previous, seen.reached))


_PAY = ("tháng tiền lương", "tháng lương")
_ON_TOP = re.compile(r"(?<!\w)(?:thêm|trợ cấp|hưởng|hỗ trợ|thưởng)\s+$")


def is_pay(reading: Reading, quantity: Quantity) -> bool:
    """`được trợ cấp thêm 3 tháng tiền lương`: what the rule gives; not `tốn bằng nửa tháng lương`."""
    return quantity.unit.name in _PAY and _ON_TOP.search(reading.left(quantity)) is not None


def is_rate(seen: Figure) -> bool:
    """`mỗi sản phẩm được thưởng 20 triệu đồng`, `vay với lãi suất 6%`: a rate by rule; allowances that are paid are how things stand."""
    if seen.reached != "target" and (_is_for_each(seen) or is_pay(seen.reading, seen.quantity)):
        return True
    stands = seen.reached in ("achieved", "in_progress") and not seen.reading.starts_from(seen.quantity)  # `nâng mức hỗ trợ từ 20 triệu đồng lên …`
    if stands and seen.nature in ("money", "percent") and _rated_at().search(seen.since(",;.")):
        return True
    if seen.nature == "percent":
        return _is_share_of_cost(seen) or bool(re.search(r"(?<!\w)lãi suất\s+(?:(?!tăng|giảm|hạ|với|giúp|nên|để)[^\W\d_]+\s+){0,6}$", seen.before))
    each = re.search(rf"(?<!\w)mỗi\s[^,;.]*(?:{alternatives(entry('status', 'context', 'awards'))})\s+(?:[^\W\d_]+\s+){{0,2}}$", seen.before)
    return seen.nature == "money" and seen.reached == "achieved" and bool(each)


_PER_ONE = re.compile(r"(?:^|[.;:,“\"]\s*)(?:(?:cùng|cứ|với|trồng|nuôi|làm|mỗi)\s+)?$|(?<!\w)(?:trung bình|bình quân)\s[^,;.:\d]*$")


def is_basis(seen: Figure) -> bool:
    """`1 ha trồng trong nhà lưới cho thu 200 tấn`, `cùng 1 ha đất, …`: for how much a rate is told; not `trồng 1 ha rừng, làm 2 km đường`."""
    if seen.nature != "measure" or seen.quantity.value != 1 or seen.quantity.total or not _PER_ONE.search(seen.before):
        return False
    following = seen.reading.following(seen.quantity)
    between = seen.reading.lower[seen.quantity.end : following.start] if following else ""
    same = bool(re.search(r"(?<!\w)cùng\s+$", seen.before))
    return following is not None and following.unit.name != "%" and re.search(r"[;.:]\s" if same else r"[,;.:]\s", between) is None


_BEARS = re.compile(r"(?<!\w)(?:hỗ trợ|miễn|đóng|hưởng|bằng|giảm)\s+(?:(?:tối đa|không quá|thêm)\s+)?$")
_OF_COST = re.compile(r"\s+(?:chi phí|mệnh giá|lãi suất|kinh phí|mức đóng|mức lương|lương cơ sở|học phí|viện phí|tiền mua|giá mua)(?!\w)")
_SO_FAR = re.compile(r"(?<!\w)(?:đã|vừa|phấn đấu|mục tiêu)(?!\w)")


def _is_share_of_cost(seen: Figure) -> bool:
    """`hộ nghèo được hỗ trợ 100% mệnh giá thẻ bảo hiểm`: what a rule bears of a cost; not `huyện đã hỗ trợ 50% chi phí`."""
    asked = seen.reached == "target" and not re.search(r"(?<!\w)được\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,2}\s+$", seen.before)  # `xin hỗ trợ 60% kinh phí`
    return bool(_BEARS.search(seen.before) and _OF_COST.match(seen.behind)) and not (asked or _SO_FAR.search(seen.clause))


@cache
def _for_each() -> re.Pattern[str]:
    """`mỗi nhà sập được hỗ trợ (20 triệu đồng)`, `hộ có nhà sập được …`: what the rule gives to anybody; not `Hộ ông Ba được hỗ trợ …`, `12 hộ được …`."""
    who, gets = alternatives(entry("status", "context", "anybody")), alternatives(entry("status", "context", "gets"))
    subject = rf"(?:{who})(?!\s+(?:ông|bà|anh|chị|chúng|tôi|này|ấy|đã|dân))"
    words = r"(?:\s+(?!đã)[^,;.:\d\s]+)"
    which = alternatives(entry("status", "context", "who_are_so"))
    each = rf"mỗi\s+{subject}{words}{{0,12}}?|{subject}{words}{{0,4}}?\s+(?:{which}){words}{{0,9}}?"
    opened = r"(?:^|[,;:.“]\s|[^,;:.]\s(?=mỗi\s))\W*(?:(?:theo|từ)\s[^,;.:]{3,60},\s)?"
    return re.compile(rf"{opened}(?:{each})\s+(?:{gets})(?:\s+(?!đã)[^\W\d_]+){{0,4}}?\s+$")


_NEXT_RATE = re.compile(r",\s+(?:và\s+)?(?:mỗi\s+)?(?:hộ|nhà|người|gia đình)\s[^,;.:\d]{2,40}?\s$")
_SHARE_OF_RATE = re.compile(r",\s+trong đó\s[^,;.\d]{2,40}?\s(?:chi|hỗ trợ|là)\s+$")


def _is_for_each(seen: Figure) -> bool:
    """… or the next of such rates (`…, hộ có nhà hư hỏng nặng được 30 triệu đồng`), or the part that one purse bears."""
    if seen.nature not in ("money", "percent", "measure") or seen.quantity.unit.name.startswith("tỷ"):
        return False
    if _for_each().search(seen.reading.lower[: seen.quantity.number_start]) and not _named_since(seen):
        return True
    previous = seen.reading.previous(seen.quantity)
    if previous is None or previous.unit.name != seen.quantity.unit.name:
        return False
    between = seen.reading.lower[previous.end : seen.quantity.number_start]
    return bool(_NEXT_RATE.fullmatch(between) or _SHARE_OF_RATE.fullmatch(between)) and _is_for_each(figure(seen.reading, previous, seen.reached))


def _named_since(seen: Figure) -> bool:
    """Whether a name stands in the clause: somebody got it."""
    clause = re.split(r"[,;:.“]\s", seen.reading.text[: seen.quantity.number_start])[-1]
    return bool(re.search(rf"[^\W\d_]\s+[{UPPER}][^\W\d_]+\s+[{UPPER}]", clause))


@cache
def _rated_at() -> re.Pattern[str]:
    """`mức phạt là (500.000 đồng)`, `đơn giá khoán bảo vệ rừng (400.000 đồng/ha)`; not `mức đóng góp`, what people gave."""
    rates = alternatives(entry("status", "context", "rates"))
    return re.compile(
        rf"(?<!\w)(?:{rates})(?!\s+góp)(?:\s+(?!tăng|giảm|thu|được|với\s+(?:số|tổng)\s)[^\W\d_]+){{0,6}}?\s+(?:(?:là|bằng|ở mức|từ|tối đa|tối đa là|không quá|tới|đến)\s+)?$"
    )


def is_weather(seen: Figure) -> bool:
    """`lượng mưa lên tới 780 mm`, `vượt báo động ba 1,9 m`: what nature did; not `lượng mưa thấp làm 300 ha bị hạn`."""
    return seen.nature == "measure" and bool(ends_in("weather", r"(?:\s+(?!làm|khiến|gây)[^\W\d_]+){0,8}\s+").search(seen.since(",;.")))


def is_condition(seen: Figure) -> bool:
    """`nếu xã nợ trên 5 tỷ đồng, …`: a case that a rule provides for; not `nếu như năm 2015 mới có 3 xã, …`, which compares."""
    clause = seen.clause
    if _ANY.search(clause) or (_PAST_A_LIMIT.search(clause) and _THEN_RULED.match(seen.behind)):
        return True
    found = listed("conditions").search(clause)
    if found is None or listed("compares").search(clause[found.end() :]):
        return False
    return bool(_ONE_CASE.fullmatch(clause[found.end() :]))


_PAST_A_LIMIT = re.compile(r"(?<!\w)(?:quá|trên|dưới)\s+$")
_THEN_RULED = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s+thì\s+(?:chưa|không|bị|phải|mới|được|dừng|sẽ)(?!\w)")  # `xã nợ quá 5 tỷ đồng thì chưa xét`
_ANY = re.compile(
    r"(?:^|[,“\"]\s*)\s*(?!không|chưa|nơi)[^\W\d_]+(?:\s+[^\W\d_]+)?\s+nào(?!\w)(?!(?:\s+[^\W\d_]+)*?\s(?:thì|phải|sẽ|cũng|đều|mà)\s)[^,;.:“]*$"
)  # `xã nào nợ quá 5 tỷ đồng …`


_ONE_CASE = re.compile(r"(?:\s+\w+){0,2},[^,]*|[^,]*")  # `với những xã, phường dưới …`: the case isn't over at its first comma
