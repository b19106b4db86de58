"""What attributions look like: patterns made of the words of `data/lexicons/speech_verbs.yaml`."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.capitals import RUN, UPPER
from analysis.extraction.lexicon import alternatives, read

TITLED = re.compile(
    r"(?<!\w)(?:nhan đề|chủ đề|tựa đề|tiêu đề|tên gọi|khẩu hiệu|bài viết|cuốn sách|phong trào|cuộc vận động)(?:\s+là)?\s*:\s*$"
)  # no words of theirs: a title
MARK = re.compile(r"\s*(?:[-–+*•●▪]\s*|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*|[a-zđ]\)\s*|[IVX]+\.\s*)")
ASIDE = re.compile(r"\s*\((?:nguyên|trước|từng|vốn|nay|hiện|sinh năm)\s[^()]{3,110}\)(?=\s)")
GOES_ON = re.compile(r"\s*,\s*(?:và\s+)?(?:đồng thời|song|nhưng|qua đó|từ đó)(?!\w)")
POST_BEFORE_DASH = re.compile(rf"(?=[{UPPER}])[^,.;:“”]{{3,90}}\s[-–—]\s+(?:(?:ông|bà|anh|chị|đồng chí)\s+)?")  # `Theo Chủ tịch UBND xã A (huyện B) - ông X, …`


@cache
def subjectless_pattern() -> re.Pattern[str]:
    words = read("speech_verbs")
    return re.compile(rf"(?:(?:{alternatives(words['subjectless_after'])}),?\s+(?:cũng\s+)?)?(?P<verb>(?i:{alternatives(words['subjectless'])}))\s+")


@cache
def orphan_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{MARK.pattern})?(?P<verb>{alternatives(read('speech_verbs')['orphans'])})\s+")


@cache
def topic_pattern() -> re.Pattern[str]:
    """What is spoken of, before a colon (`chỉ ra một số tồn tại: …`)."""
    return re.compile(rf"(?:với\s[^.;:,“”]{{2,40}}?\s)?(?:{alternatives(read('speech_verbs')['topics'])})\s[^.;:“”]{{3,80}}:\s+(?=\S)")


@cache
def further_verb() -> re.Pattern[str]:
    """A further predicate of the same subject right behind the verb (`đã trực tiếp trả lời, (phân tích, làm rõ …)`)."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['beside_answers'])})(?:\s|,)")


@cache
def topic_word() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['topic_words'])})\s")


@cache
def talking() -> re.Pattern[str]:
    """What opens a line in which somebody is quoted behind a colon (`Trao đổi với phóng viên, ông A: …`)."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['talking'])})(?!\w)[^.;:“”]{{0,80}}")


@cache
def predicate() -> re.Pattern[str]:
    """A verb's mark behind a noun phrase, within one clause (`cho biết các xã đã …`)."""
    return re.compile(rf"[^.;:“”]{{0,120}}?\s(?:{alternatives(read('speech_verbs')['predicate_marks'])})\s")


@cache
def opens_clause() -> re.Pattern[str]:
    """A word with which a clause without subject begins (`kết luận có nhiều sai phạm`)."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['clause_openers'])})\s")


@cache
def closing_formula() -> re.Pattern[str]:
    """The formula that ends an institution's notice."""
    return re.compile(rf"(?<!\w)(?:{alternatives(read('speech_verbs')['closing_formulas'])})(?!\w)")


@cache
def matter() -> re.Pattern[str]:
    """What one informs of, when no clause follows (`thông tin kết quả bước đầu`)."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['topics_of_informing'])})\s")


@cache
def fronted_pattern() -> re.Pattern[str]:
    """Praise before its speaker is named."""
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['fronted'])})\s+(?=\S)")


@cache
def addressee() -> re.Pattern[str]:
    """Somebody to whom a task may be given: a name, an office, those who are charged."""
    words = read("speech_verbs")
    return re.compile(
        rf"(?:cho\s+)?(?:[{UPPER}]|(?:các|những|một số|từng|mỗi|toàn)\s|(?:{alternatives([*words['charged'], *words['honorifics'], *words['tasked']])})(?!\w))"
    )


@cache
def told_to() -> re.Pattern[str]:
    """`(đề nghị) tỉnh: cho phép …`, `(giao) UBND huyện: điều ngay …`: who is asked, then a colon."""
    things = "phương án|giải pháp|vấn đề|nội dung|nhiệm vụ|việc|kiến nghị|ý kiến|điều|điểm|bước"
    return re.compile(rf"(?![^:]*(?<!\w)(?:{things})(?!\w)){addressee().pattern}[^,;.:“”\n]{{0,60}}:[ \t]+(?=\w)")


@cache
def hands_over() -> re.Pattern[str]:
    """What is given to whom (`giao chợ thị trấn cho huyện quản lý`)."""
    words = read("speech_verbs")
    whom = rf"(?:[{UPPER}]|(?:các|những|từng)\s|(?:{alternatives([*words['charged'], *words['tasked']])})(?!\w))"
    return re.compile(rf"[^,.;:“”\d]{{3,90}}?\scho\s+{whom}")


@cache
def charged() -> re.Pattern[str]:
    """Those whom an order is given to (`chỉ đạo các đơn vị triển khai …`): no topic."""
    words = read("speech_verbs")
    return re.compile(rf"(?:{alternatives(words['many'])})\s+(?:{alternatives(words['charged'])})(?!\w)")


@cache
def impersonal() -> re.Pattern[str]:
    """An order without a subject inside an institution's conclusions (`Đối với …, đề nghị các cơ quan …`)."""
    return re.compile(rf"(?<=,\s)(?P<verb>{alternatives(read('speech_verbs')['impersonal'])})\s+")


@cache
def connective() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['connectives'])})\s*,\s*")


@cache
def done() -> re.Pattern[str]:
    """A mark of what has been, or has not been, done."""
    return re.compile(rf"(?<!\w)(?:{alternatives(read('speech_verbs')['perfect_marks'])})(?!\w)")


@cache
def verbs() -> str:
    return alternatives(read("speech_verbs")["verbs"])


@cache
def verb_after() -> re.Pattern[str]:
    """A verb right after its subject, adverbs and a short place between them; brackets, or the dash that ends what is said of the subject, may stand before it."""
    adverbs = alternatives(read("speech_verbs")["adverbs"])
    apposition = rf"(?:\s*[,–-]\s*(?:(?:{alternatives(read('speech_verbs')['appositions'])})\s)(?:[^,.:;“”()]|(?<=\d)[.,](?=\d)|\([^()]*\)){{2,70}}?){{0,2}}"
    plain = rf"(?:\s*,\s*(?:[^,.;:“”(){UPPER}]|(?<=\d)[.,](?=\d)){{2,70}}){{1,2}}(?=\s*,\s)"  # between two commas, without a name
    behalf = r"thay mặt\s+[^,.;:“”]{3,60}?"
    home = rf"(?:\s+(?:{alternatives(read('speech_verbs')['homes'])})\s[^.;:“”]{{2,60}}?)?"
    aside = r"(?:\s*\([^()]{2,40}\))?(?:\s+(?:năm\s+)?20\d\d)?(?:(?:\s+[^\s,.:;“”()–-]+){0,7}?\s+[–—-](?=\s))?"
    return re.compile(rf"{aside}{home}(?:{apposition}|{plain})(?:\s*,)?(?:\s+(?:{adverbs}|{behalf}),?)*\s+(?P<mark>)(?<!Ban )(?P<verb>(?i:{verbs()}))(?!\w)")


@cache
def paper_verb() -> re.Pattern[str]:
    """A paper issued or sent and, behind a comma, what it asks (`vừa có văn bản gửi UBND huyện, đề nghị …`)."""
    words = read("speech_verbs")
    sent = rf"(?:\s+(?:{alternatives(words['unit_adverbs'])}))?\s+(?:{alternatives(words['issues'])})\s+(?i:{alternatives(words['papers'])})(?!\w)[^.;:“”]{{0,140}}?"
    return re.compile(rf"{sent}(?P<mark>(?:,\s+(?:trong đó\s+|qua đó\s+)?|(?<!theo)(?<!các)(?<!những)\s+))(?P<verb>{alternatives(words['paper_verbs'])})(?!\w)")


@cache
def address_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('speech_verbs')['addresses'])})(?!\w)")


@cache
def salutation() -> re.Pattern[str]:
    """A line that only greets the audience."""
    return re.compile(rf"\s*(?:{alternatives(read('speech_verbs')['salutations'])})[^.?\n]{{0,160}}[!,:;.]?\s*(?=\n|$)")


@cache
def farewell() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(read('speech_verbs')['farewells'])})")


@cache
def paper_subject() -> re.Pattern[str]:
    """A paper's number, perhaps with its day, right before a verb of asking or ordering."""
    verbs = alternatives(read("speech_verbs")["paper_orders"])
    return re.compile(
        rf"(?<!\w)\d+[^\s,.;:]*/[^\s,.;:]+(?:,?\s+ngày\s+[\d/.-]+)?(?=\s+(?:(?:{alternatives(read('speech_verbs')['unit_adverbs'])}|thì)\s+)?(?:{verbs})(?!\w))"
    )


@cache
def taking_up() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['taking_up'])}),\s+")


@cache
def presents() -> re.Pattern[str]:
    """Somebody presents a paper (`… đã trình bày tờ trình về việc thông qua Đề án …`)."""
    words = read("speech_verbs")
    return re.compile(
        rf"\s+(?:(?:{alternatives(words['adverbs'])})\s+)*(?:{alternatives(words['presents'])})\s+(?:(?:các|những|dự thảo|tóm tắt)\s+)*(?i:{alternatives([*words['papers'], 'đề án', 'phương án'])})(?!\w)"
    )


@cache
def paper() -> re.Pattern[str]:
    words = read("speech_verbs")
    return re.compile(rf"(?<!\w)(?i:{alternatives(words['papers'])})(?!\w)")


@cache
def turning() -> re.Pattern[str]:
    """Where direct words turn to a request: at the beginning of a sentence or behind a semicolon (`…. Đề nghị huyện …`, `…; xã mong được …`)."""
    words = read("speech_verbs")
    asker = rf"(?:(?P<asker>(?i:{alternatives(words['askers'])}))\s+(?:(?:{alternatives(words['unit_adverbs'])}|rất|xin)\s+)?)?"
    kept = rf"(?!(?i:{alternatives(words['not_asking'])})(?!\w))"
    return re.compile(rf"(?<=[.!…;]\s)(?:(?:{alternatives(words['consequences'])}),?\s+)?{asker}{kept}(?P<verb>(?i:{alternatives(words['turning_verbs'])}))\s+")


@cache
def report_pattern() -> re.Pattern[str]:
    """A report as the subject of a clause, a verb of saying behind it (`Tuy nhiên, báo cáo cũng chỉ ra`)."""
    words = read("speech_verbs")
    return re.compile(
        rf"(?<!\w)(?<!theo )(?<!Theo )(?i:{alternatives(words['report_nouns'])})(?=(?:\s+(?:{alternatives(words['adverbs'])}),?)*\s+(?:{verbs()})(?!\w))"
    )


@cache
def second_verb() -> re.Pattern[str]:
    """A further verb of the same subject, after a comma, `và`, `đồng thời`."""
    adverbs = alternatives(read("speech_verbs")["second_adverbs"])
    return re.compile(
        rf"(?P<mark>\s*(?:,|;)?\s*(?:{alternatives(read('speech_verbs')['second_marks'])}),?\s+|\s*[,;]\s+(?=(?:{alternatives(read('speech_verbs')['second_after_comma'])})(?:\s|:)))(?:(?:{adverbs})\s+)*(?P<verb>{alternatives(read('speech_verbs')['second'])})(?!\w)"
    )


@cache
def circumstance() -> re.Pattern[str]:
    """Words after which a meeting or an institution is a circumstance or part of a noun (`trong hội nghị đánh giá …`, `việc xã yêu cầu …`), no subject."""
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('speech_verbs')['circumstances'])})\s+$")


@cache
def addressing_pattern(verbs: str) -> re.Pattern[str]:
    """A verb that lays something on those named behind it, other names of units between (`yêu cầu huyện A và (huyện B)`)."""
    before = rf"(?:(?:{alternatives(read('speech_verbs')['before_addressees'])})\s+)?"
    units = alternatives(word for word in read("place_words")["types"] if word.islower())
    name = rf"(?:(?:{units})\s+)?{RUN}"
    fronted = r"(?<!Đối )"  # `Đối với tỉnh A, Chính phủ đề nghị …` speaks of A to others
    return re.compile(rf"(?<!\w){fronted}(?:{alternatives(read('speech_verbs')[verbs])})\s+{before}(?:(?:{units})\s+)?(?:{name}(?:,|\s+và|\s+cùng)\s+)*$")


def addressing_end(verbs: str, text: str, start: int, end: int) -> bool:
    return addressing_pattern(verbs).search(text[start:end]) is not None


@cache
def closing_pattern() -> re.Pattern[str]:
    """From a quotation's closing mark to its speaker."""
    words = alternatives(read("speech_verbs")["after_quote"])
    return re.compile(rf"[”\"]\s*[,.!?-]?\s*(?:[-–—(]\s*)?(?:(?:(?:[Đđ]ó|[Đđ]ây)(?: chính)? là\s+|là\s+)?(?:{words})\s+)?$")


@cache
def any_verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{verbs()})(?!\w)")


@cache
def not_verb() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('speech_verbs')['not_verbs'])})(?!\w)")


@cache
def tail_pattern() -> re.Pattern[str]:
    """What may stand between the verb and the words: `rằng`, `là`, a comma, a colon, `thêm`."""
    return re.compile(r"(?:\s+(?:thêm|rõ|với (?:chúng tôi|phóng viên|PV))(?!\w))*\s*(?P<sign>(?:rằng|là)?\s*[:,]\s*|(?:rằng|là)\s+)?\s*")


@cache
def according_pattern() -> re.Pattern[str]:
    words = read("speech_verbs")
    source = rf"[Tt]heo\s+(?:{alternatives(words['sources'])})(?:\s+[^\W\d_]+){{0,3}}?\s+(?:của|từ)"
    return re.compile(rf"(?<!\w)(?:{source}|{alternatives(words['according'])})\s+")
