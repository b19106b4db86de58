"""The words of a sentence that govern the status of its figures, and in what role: a plan may be spoken of as a goal, a yardstick or a paper.

`phấn đấu`, `sẽ`, `đang`, `đã` are verbs and aspect words: they govern what stands behind them. `kế hoạch`, `mục tiêu`, `chỉ tiêu` are nouns: they govern only
where they introduce what is planned (`mục tiêu của huyện là …`, `kế hoạch năm 2021: …`), not where something is measured by them (`đạt 106% kế hoạch`),
where they are themselves done (`các chỉ tiêu đều đạt`) or are a paper (`triển khai kế hoạch`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis.extraction.claims.model import Reading
from analysis.extraction.claims.phrases import phrase
from analysis.extraction.claims.words import Hit, entry, hits
from analysis.extraction.lexicon import alternatives

Cues = tuple[tuple[str, tuple[str, ...]], ...]
ROLE_WINDOW = 80  # characters before and behind a plan noun that tell its role
WORDS_BETWEEN = r"(?:\s+[\w/–-]+){0,4}\s*$"


@cache
def _keyed() -> Cues:
    """`nothing` are words that hold a cue and are none."""
    return (
        ("nothing", entry("status", "not_target") + entry("status", "not_in_progress")),
        ("target", entry("status", "target") + entry("status", "plan_nouns")),
        ("weak", entry("status", "weak_target")),
        ("achieved", entry("status", "achieved")),
        ("in_progress", entry("status", "in_progress")),
    )


@lru_cache(maxsize=256)
def cues_of(text: str) -> tuple[Hit, ...]:
    """The governing words of a lower-case sentence, in order; their keys are `target`, `weak`, `achieved`, `in_progress`, `purpose`."""
    titles = [m.span(1) for m in _title().finditer(text)]
    found = [h for h in hits(text, _keyed()) if h.key != "nothing" and not any(a <= h.start < b for a, b in titles) and _governs(text, h)]
    found += [Hit(m.start("word"), m.end("word"), m["word"], "purpose") for m in _purpose().finditer(text)]
    found = [h for h in found if not (h.word == "đề nghị" and _for_recognition().match(text, h.end))]
    found = [h for h in found if not (h.word in entry("status", "ordering_verbs") and _for_account().match(text, h.end))]
    found += [Hit(m.start(), m.end(), m.group(), "in_progress") for m in _asks_recognition().finditer(text)]
    found += [Hit(m.start(), m.end(), m.group(), "target") for m in _begs().finditer(text) if not any(h.start <= m.start() < h.end for h in found)]
    found += [Hit(m.start(), m.end(), m.group(), "in_progress") for m in _waits().finditer(text)]
    plans = [Hit(m.start(), m.end(), m.group(), "target") for m in _by_plan().finditer(text)]
    found = [h for h in found if not any(p.start < h.start < p.end for p in plans)] + plans  # `Theo đề án đã được thông qua, …`
    found += [Hit(m.start(m.lastgroup or 0), m.end(), m[m.lastgroup or 0], "target") for m in _ahead().finditer(text)]
    found += [Hit(m.start(m.lastgroup or 0), m.end(), m[m.lastgroup or 0], "target") for m in _once_completed().finditer(text)]
    found += [Hit(m.end() - 1, m.end(), ":", "target") for m in [_head().match(text)] if m and not _reporting().search(m.group())]
    return tuple(sorted(found, key=lambda h: (h.start, h.end)))


def cues_in(reading: Reading) -> tuple[Hit, ...]:
    """The governing words of a sentence that are no part of a name (`huyện Cần Đước`, `xã Giao Lạc`)."""
    return _outside_names(reading.lower, reading.text, tuple((m.start, m.end) for m in reading.places))


def is_told(reading: Reading) -> bool:
    """Whether a word of a sentence tells something as done or under way."""
    return any(h.key in ("achieved", "in_progress") for h in cues_in(reading))


@lru_cache(maxsize=256)
def _outside_names(lower: str, text: str, places: tuple[tuple[int, int], ...]) -> tuple[Hit, ...]:
    found = [h for h in cues_of(lower) if not any(a <= h.start < b for a, b in places) and not _is_name(text, h)]
    assigned = (_ASSIGNS.search(lower, 0, a) for a, _ in places)  # `giao Đất Mũi giải quyết …`: to a unit by its bare name
    found += [Hit(m.start(1), m.end(1), "giao", "target") for m in assigned if m and not any(h.start == m.start(1) for h in found)]
    return tuple(sorted(found, key=lambda h: (h.start, h.end)))


_ASSIGNS = re.compile(r"(?<!\w)(?<!bàn )(?<!khoán )(?<!chuyển )(?<!nút )(giao)\s+$")


def _is_name(text: str, hit: Hit) -> bool:
    """Whether a word has a capital in running text."""
    written = text[hit.start : hit.end]
    before = text[: hit.start].rstrip()
    return written[:1].isupper() and not written.isupper() and (before[-1:].isalnum() or before[-1:] == ",")


def _governs(text: str, hit: Hit) -> bool:
    if hit.word in entry("status", "plan_nouns"):
        return introduces(text, hit.start, hit.end)
    if hit.word in (*entry("status", "planning_verbs"), "giao"):
        return _sets(text, hit)
    if hit.word == "nhằm":
        return bool(_aimed().match(text, hit.end))
    if hit.word in entry("status", "ordering_verbs") and _SEVERAL.search(text, max(0, hit.start - 10), hit.start):
        return False
    if hit.key in ("target", "weak") and _denied().search(text[max(0, hit.start - 12) : hit.start]):
        return False
    return not (hit.key in ("target", "weak") and not hit.word.startswith("phải") and _manner().search(text[max(0, hit.start - 20) : hit.start]))


_SEVERAL = re.compile(r"(?<!\w)(?:các|những|nhiều|mọi|từng)\s+$")  # `trả lời các kiến nghị`: what was asked


def _sets(text: str, hit: Hit) -> bool:
    """Whether `đề ra`, `giao` set a plan (`đề ra 18 chỉ tiêu`, `giao Sở …`), or are the attribute of one (`chỉ tiêu đã đề ra`, `được giao`)."""
    chunk = re.split(r"[,;:.()]\s*", text[max(0, hit.start - ROLE_WINDOW) : hit.start])[-1]
    plan = list(_plan_noun().finditer(chunk))
    goal = bool(plan) and introduces(text, hit.start - len(chunk) + plan[0].start(), hit.start - len(chunk) + plan[0].end())
    if plan and re.match(r"\s*:", text[hit.end :]):  # `các chỉ tiêu mà Đại hội đề ra: …`
        return goal
    if plan and not goal:  # `bằng 45% dự toán tỉnh giao`
        return False
    if plan and (hit.word != "giao" or _ATTRIBUTE.fullmatch(chunk[plan[-1].end() :])):
        return False
    if hit.word == "giao" and (_assigned(chunk, text[hit.end :]) or _HANDED_OVER.match(text, hit.end)):
        return False
    if hit.word == "giao" and (not _PASSIVE.search(chunk) or _addressee().match(text, hit.end)):
        return not re.match(r"\s*(?:[,;.)]|năm|đầu năm|cho năm|thiếu)", text[hit.end :])
    return bool(_planned().match(text, hit.end)) and not _OF_A_YEAR.match(text, hit.end)


@cache
def _stock() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'assigned_stocks'))})(?!\w)")


def _assigned(before: str, behind: str) -> bool:
    """`số biên chế được giao là 45.650`, `xã được giao 38 biên chế`: what one has, not what is to be done."""
    given = bool(re.search(r"(?<!\w)được\s+$", before)) or bool(
        _stock().search(before) and re.match(r"\s+cho\s+(?:xã|huyện|tỉnh|thôn|địa phương)(?!\w)", behind)
    )
    if re.search(r"(?<!\w)(?:tổng số|số)\s+$", before) and re.match(r"\s+cho\s+(?:xã|huyện|tỉnh|thôn|địa phương)(?!\w)[^,;.:]*\slà\s", behind):
        return True  # `Về biên chế: tổng số giao cho huyện năm 2015 là 2.486`
    own = re.match(r"\s+(?:(?:tăng\s+thêm|bổ\s+sung|thêm)\s+(?:(?:hơn|trên|gần|khoảng)\s+)?)?\d[\d.,]*\s+(?:(?:tỷ|tỉ|triệu|nghìn)\s+(?:đồng\s+)?)?", behind)
    return given and (bool(_stock().search(before)) or bool(own and _stock().match(behind, own.end())))


@cache
def _addressee() -> re.Pattern[str]:
    """`UBND huyện giao (Phòng Nội vụ rà soát …)`."""
    return re.compile(rf"\s+(?:các\s+|cho\s+)?(?:{alternatives(entry('status', 'addressees'))})(?!\w)")


_HANDED_OVER = re.compile(
    r"\s+\d[\d.,]*\s+(?:căn|ngôi|nhà|giấy|suất|máy|xe|con|bộ|lô|thẻ|mặt bằng)(?!\w)|\s+\d[\d.,]*%\s+(?:mặt bằng|diện tích)(?!\w)"
)  # `đã giao 54 căn nhà`
_OF_A_YEAR = re.compile(r"\s+(?:cho\s+|trong\s+)?năm\s+\d{4}\s*(?:[,;.)]|$)")  # `so với số được giao năm 2015; …`
_ATTRIBUTE = re.compile(r"\s*(?:do\s+|đã\s+)?(?:được\s+)?")
_PASSIVE = re.compile(r"(?<!\w)(?:được|đã|tỉnh|huyện|trung ương|cấp trên|cấp|xã)\s+$")


@cache
def _plan_noun() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'plan_nouns'))})(?!\w)")


@cache
def _aimed() -> re.Pattern[str]:
    """`nhằm giảm 10% biên chế` aims at a figure; `nhằm nâng cao kiến thức cho 300 hộ` says what for."""
    return re.compile(rf"\s+(?:{alternatives(entry('status', 'reaching'))})(?:\s+[^\W\d]+){{0,3}}?\s+\d")


@cache
def _planned() -> re.Pattern[str]:
    """What is set: `đề ra 18 chỉ tiêu`, `đặt ra mục tiêu`, `đề ra: …`, `đề ra đến năm 2025 …`."""
    return re.compile(rf"\s*:|\s+(?:[^\W\d]+\s+){{0,2}}?(?:\d|(?:{alternatives(entry('status', 'plan_nouns') + entry('status', 'reaching'))})(?!\w))")


@cache
def _manner() -> re.Pattern[str]:
    """`với quyết tâm cao`, `sự cam kết`: a noun of manner, no verb."""
    return re.compile(r"(?<!\w)(?:với|sự|lòng|tinh thần|bằng|thể hiện|tỏ rõ)\s+$")


@cache
def _denied() -> re.Pattern[str]:
    """`chưa đăng ký`: nothing is planned."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'denials'))})\s+$")


@cache
def _title() -> re.Pattern[str]:
    """The name of a paper in quotation marks: `Đề án “… đến năm 2020, định hướng đến năm 2030”`."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'titled'))})(?:\s+[\w/-]+){{0,3}}?\s*[“\"]([^”\"]{{5,250}})[”\"]")


@cache
def _purpose() -> re.Pattern[str]:
    """A purpose that opens a sentence or a clause and names what is to be reached: `Để hoàn thành 19 tiêu chí, xã sẽ …`."""
    return re.compile(
        rf"(?:^[\W\d]*|[.;:“\"]\s*)(?P<word>(?:để|nhằm|muốn)\s+(?:{alternatives(entry('status', 'reaching'))}))(?!\w)(?![^,.;:]*\s(?:này|như\s+(?:hôm nay|bây giờ|ngày nay|hiện nay))\s*,)"
    )


@cache
def _for_recognition() -> re.Pattern[str]:
    """`(đề nghị) tỉnh (xét) công nhận`: a request that waits, not for what people gave (`công nhận sự đóng góp`)."""
    return re.compile(
        rf"(?:\s+[^\W\d_]+){{1,5}}?\s+(?:{alternatives(entry('status', 'recognitions'))}|(?<!xem )xét(?=\s+\d))(?!\w)(?!\s+(?:sự|những|công lao))"
    )


@cache
def _begs() -> re.Pattern[str]:
    """`xin tuyển 22 giáo viên`; not `xin lỗi`, `xin nghỉ`, `xin ý kiến`."""
    return re.compile(rf"(?<!\w)(?<!đi )(?<!đơn )(?<!vắc )(?<!vắc-)xin(?=\s+[^\W\d_])(?!\s+(?:{alternatives(entry('status', 'begs_nothing'))})(?!\w))")


@cache
def _waits() -> re.Pattern[str]:
    """`còn chờ Sở Nông nghiệp thẩm định`: work that waits for somebody's word."""
    return re.compile(rf"(?<!\w)chờ\s+(?:[^\W\d_]+\s+){{1,7}}?(?:{alternatives((*entry('status', 'recognitions'), *entry('status', 'decisions')))})(?!\w)")


@cache
def _for_account() -> re.Pattern[str]:
    """`đề nghị UBND huyện làm rõ vì sao …`, `đề nghị xem xét việc 20 hộ chưa được …`: nothing is to be reached."""
    fact = r"\s+[^,;.:]{0,40}?(?<!\w)việc\s[^,;.:]*?\s(?:bị|chưa|đã|vẫn|còn)(?!\w)"
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,8}}?\s+(?:{alternatives(entry('status', 'accounts'))})(?!\w)|{fact}")


@cache
def _asks_recognition() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!đơn )đề nghị{_for_recognition().pattern}")


@cache
def _by_plan() -> re.Pattern[str]:
    """`Theo kế hoạch, …`, `Theo phương án của tỉnh, …`: what follows is still to come, unless it is said to be done."""
    return re.compile(rf"(?:^[\W\d]*|[.;:“\"]\s*)theo\s+(?:{alternatives(entry('status', 'plan_papers'))})(?!\w)(?!\s+số)[^,;:.]{{0,90}},")


@cache
def _ahead() -> re.Pattern[str]:
    """Resolutions, papers and times that set what is to come: `xã quyết đạt thêm 4 tiêu chí`, `lập dự án xây 4 phòng`, `phương án đưa ra là …`, `Nghị quyết đã ghi, …`, `chốt mấy việc: …`, `vụ thu đông tới`."""
    works = alternatives((*entry("status", "reaching"), *entry("status", "planned_work"), *entry("status", "works")))
    papers, sets = alternatives(entry("status", "plan_papers")), alternatives(entry("status", "setting_down"))
    resolved = rf"(?<!\w)(?<!nghị )(?<!giải )(?<!biểu )(?<!phán )(?<!kiên )(?<!công )quyết(?=\s+(?:{works})(?!\w))"
    drawn = rf"(?<!\w)(?:lập|trình|hoàn thiện)\s+(?:dự án|đề án|phương án|tờ trình)(?=\s+(?:đầu tư\s+)?(?:{works})(?!\w))"
    written = rf"(?<!\w)(?<!% )(?<!so với )(?<!vượt )(?<!đạt )(?<!hơn )(?:nghị quyết|{papers})\s+(?:[^\W\d_]+\s+){{0,4}}?(?:đã\s+)?(?P<sets>{sets})(?=\s*[,:]|\s+(?:đến|trước)\s)"
    soon = rf"(?<!\w)sắp(?:\s+sửa)?(?=\s+(?:{works}|xuất bán|thu hoạch|xuất chuồng|đưa vào|đi vào)(?!\w))"
    debated = rf"(?<!\w)(?:cho ý kiến về|thảo luận|bàn|thống nhất với|xem xét)\s+(?:các\s+|việc\s+)?(?:phương án|giải pháp|biện pháp)(?=\s+(?:{works})(?!\w))"
    agreed = rf"(?<!\w)(?:hội nghị|ban thường vụ|ban chấp hành|đại hội|kỳ họp)\s+(?:[^\W\d_]+\s+){{0,4}}?(?P<agreed>thống nhất|đồng ý|nhất trí)(?=\s*:\s+(?:{works})(?!\w)|\s+(?:{works})\s)"
    years = r"(?<!\w)trong\s+(?:khoảng\s+)?(?:\d+|hai|ba|bốn|năm|mười)\s+(?:năm|tháng|quý)\s+tới(?=\s+(?:là|cần|sẽ)\s)"  # `nguồn lực trong 5 năm tới là …`
    own = (resolved, drawn, written, soon, debated, agreed, years)
    return re.compile("|".join((*(found.pattern for found in _phrases_ahead()), *own)))


def _phrases_ahead() -> tuple[re.Pattern[str], ...]:
    """Those of them that need no list of works."""
    goals = (phrase("cues_settled"), phrase("cues_proposed"), phrase("cues_goals"), phrase("cues_duty"), phrase("cues_urgent"))
    return *goals, phrase("cues_later"), phrase("cues_season"), phrase("cues_ready"), phrase("cues_dream")


@cache
def _once_completed() -> re.Pattern[str]:
    """`Khi hoàn thành, hồ tưới cho 300 ha`, `Theo tính toán, sau khi hoàn thành sắp xếp, mỗi năm tiết kiệm 9 tỷ đồng`: what a work is to bring; not `Khi hoàn thành, 12 hộ đã …`."""
    built = alternatives(entry("status", "completed"))
    done = alternatives((*entry("status", "completed"), *entry("status", "running")))
    reckoned = rf"(?<!\w)(?:{alternatives(entry('status', 'reckoning'))})(?!\w)[^;.\d]{{0,60}}?\s(?P<after>sau\s+khi\s+(?:{done}))(?!\w)"
    return re.compile(rf"{reckoned}|(?<!\w)(?<!sau )(?<!từ )(?<!kể từ )(?<!trước )(?P<when>khi\s+(?:{built}))(?=[^,;.:\d]{{0,40}},(?![^,;.]{{0,40}}?\sđã\s))")


@cache
def _head() -> re.Pattern[str]:
    """`2. Nhiệm vụ trọng tâm: …` at the head of a sentence: what follows is to be done."""
    return re.compile(
        rf"(?:[\W\d]|[ivx]+[.)])*(?:(?:về|một số|các|những)\s+)?(?:{alternatives(entry('status', 'frames', 'target'))}|phương án|đề án)(?!\w)[^,.;:]{{0,60}}(?:,[^.;:]{{0,120}})?:"
    )


@cache
def _reporting() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{alternatives(entry('status', 'frames', 'achieved') + entry('status', 'plan_done') + ('đã', 'trả lời', 'giải quyết'))})(?!\w)"
    )


def introduces(text: str, start: int, end: int) -> bool:
    """Whether the plan noun at `start:end` introduces what is planned, rather than being a yardstick, done, or a paper."""
    if text[start - 1 : start] == "/":  # `2.346 đoàn viên/chỉ tiêu 2.000 đoàn viên`
        return False
    before = re.split(r"[,;:.!?()“”\"]\s*", text[max(0, start - ROLE_WINDOW) : start])[-1]
    behind = text[end : end + ROLE_WINDOW]
    content = _content().match(behind)
    if content and not _measured().search(before):
        return not ((content.group().endswith(":") and _done().match(content.group())) or _CARRIED_OUT.match(text, end))  # `các chỉ tiêu đều đạt và vượt: …`
    return not (_measured().search(before) or _made().search(before) or _done().match(behind))


_CARRIED_OUT = re.compile(
    r"\s+(?:đạt thấp|đạt cao|đạt khá|đạt được)(?!\w)|[^,;.:]{0,40}?\s(?:ước\s+)?(?:đạt|hoàn thành)\s+\d[^;:]*?(?:%\s+(?:so với\s+)?(?:dự toán|kế hoạch)|vượt (?:kế hoạch|dự toán))"
)  # `các chỉ tiêu đạt thấp như: …`, `Chỉ tiêu thu ngân sách đạt 185 tỷ đồng, bằng 78% dự toán`


@cache
def _content() -> re.Pattern[str]:
    """What is planned right behind the noun: `kế hoạch giảm 5 phòng`; or the colon of a list: `các chỉ tiêu đã đề ra: …`."""
    listed = r"(?:\s+[\w/–-]+){0,12}?\s*(?:như\s*)?:"
    return re.compile(
        rf"(?:\s+(?:của\s+)?(?:là\s+)?(?:{alternatives(entry('status', 'reaching') + entry('status', 'planned_work'))})(?!\w)(?!\s+(?:và\s+)?vượt)|{listed})"
    )


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(rf"(?:%|(?<!\w)(?:{alternatives([w for w in entry('status', 'yardstick_before') if w != '%'])})){WORDS_BETWEEN}")


@cache
def _made() -> re.Pattern[str]:
    """`ban hành kế hoạch`, `triển khai các chỉ tiêu`: the paper."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry('status', 'paper_verbs'))}){WORDS_BETWEEN}")


@cache
def _done() -> re.Pattern[str]:
    """`các chỉ tiêu chủ yếu đều đạt`, `mục tiêu đề ra đã hoàn thành`."""
    done = alternatives(entry("status", "plan_done"))
    return re.compile(rf"(?:\s+(?:[^\W\d]+|[-–])){{0,8}}?\s+(?:{done})(?!\w)")
