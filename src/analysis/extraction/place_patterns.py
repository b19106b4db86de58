"""What stands around the names of places: patterns made of the words of `data/lexicons/place_words.yaml` and of the gazetteer."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction import gazetteer
from analysis.extraction.capitals import UPPER
from analysis.extraction.lexicon import alternatives, by_key, names_of_peoples, read

TITLE_NAME = re.compile(rf"\W*(?P<name>[{UPPER}][^\W\d_]+\s[{UPPER}][^\W\d_]+)\s+(?![{UPPER}])[^\W\d_]")
# What may stand between two members of a list.
SEPARATOR = re.compile(r"\s*(?:,|;|/|\bvà\b|\bcùng\b|\bvới\b|,\s*và\b|[-–])\s*")
GIVEN = re.compile(r"(?<!\w)(?i:đại biểu|cử tri|đồng chí|ông|bà|anh|chị|cô|chú|bác)\s+$")
PERSON = re.compile(r"\s(?:Thị|Văn)\s")  # the middle of a person's name
CREDIT = re.compile(r"(?:Ảnh|Tin|Bài|Clip|Video)\s*:\s*(?:[A-ZĐ]\.\s*)?$")  # `Ảnh: P. Tuyết`: who took the picture, no ward
PART_OF_PROVINCE = re.compile(rf"miền\s+\w+\s+[{UPPER}]")  # `miền Tây Nghệ An`


@cache
def type_pattern() -> re.Pattern[str]:
    """A type word directly before a name: group 1 the word."""
    lexicon = read("place_words")
    types = [word for word in lexicon["types"] if not word.endswith(".")] + lexicon["villages"]
    dotted = [word[:-1] for word in lexicon["types"] if word.endswith(".")]
    modifier = rf"(?P<modifier>(?:\s+(?:{alternatives(lexicon['modifiers'])}))+)?"
    return re.compile(rf"(?<![\w.])(?:({alternatives(types)}){modifier}(?:\s+số)?(?:\s+|\.\s*)|({alternatives(dotted)})\.\s*)$", re.IGNORECASE)


@cache
def not_type_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(read('place_words')['not_types'])})\s+$", re.IGNORECASE)


@cache
def explained_pattern() -> re.Pattern[str]:
    kinds = alternatives(read("place_words")["villages"])
    return re.compile(
        rf"(?:(?<=[a-zà-ỹ] )|(?<![^\n])|(?<=[.!?] ))(?P<name>[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*){{1,2}}),\s+(?:một\s+|là\s+)?(?:(?P<commune>xã)|{kinds})\s+(?:cách|xa|vùng|nằm|nghèo|khó khăn|xa nhất|duy nhất|có|ven|giáp|cuối|đầu|đông|thuần nông|miền núi|biên giới)(?!\w)"
    )


@cache
def school_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)trường\s+(?:tiểu học|mầm non|mẫu giáo|thcs|th|th&thcs|trung học cơ sở)\s+$", re.IGNORECASE)


@cache
def of_hamlet() -> re.Pattern[str]:
    """`bản có`, `cả bản`, `Trưởng bản`, `tới bản`: one hamlet without its name."""
    types = alternatives(word for word in read("place_words")["villages"] if word.islower())
    whole = rf"(?:cả|toàn|trưởng)\s+(?:{types})"
    led = rf"(?:trong|tới|vào|dân|trường|của)\s+(?:{types})(?!\s+(?:\d|(?-i:[{UPPER}])))"
    heads = rf"(?:^|[.;:,“]\s*)(?:{types})\s+(?:có|còn|đã|không|người|nay|hiện)"
    return re.compile(rf"(?i:(?<!\w)(?:{whole}|{led})|{heads})(?!\w)", re.MULTILINE)


@cache
def way_pattern() -> re.Pattern[str]:
    """`Từ trung tâm xã A vào Hồ Gùi mất 40 phút`: where a way leads that begins at a unit."""
    types = alternatives(word for word in read("place_words")["types"] if not word.endswith("."))
    return re.compile(
        rf"(?i:(?<!\w)từ\s+(?:[^\W\d_]+\s+){{0,3}}?(?:{types}))\s[^,;.:]{{0,60}}?\s(?:vào|ra|lên|đến|tới|vô|xuống|sang|về)\s+(?P<name>[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*){{1,2}})\s+(?:mất|phải|chừng|khoảng|dài|chỉ|hơn|gần)(?!\w)"
    )


@cache
def body_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{by_key(read('place_words')['bodies'])})\s+$", re.IGNORECASE)


@cache
def barred_pattern() -> re.Pattern[str]:
    lexicon = read("place_words")
    kept = "".join(f"(?<!{word})" for word in lexicon["not_barred"])
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon['not_places_after'])}){kept}\s+$", re.IGNORECASE)


@cache
def holder_pattern() -> re.Pattern[str]:
    """An office before a type word (`UBND xã`): what follows may be the holder's name."""
    return re.compile(rf"(?<!\w)(?:{alternatives(read('place_words')['offices'])})\s+$", re.IGNORECASE)


@cache
def country_pattern() -> re.Pattern[str]:
    known = gazetteer.load()
    long, every = alternatives(known.outside.values()), alternatives([*known.short_countries, *known.outside.values()])
    row = rf"(?:(?:{every})\s*(?:,|và)\s*)*"
    return re.compile(rf"(?:(?<!\w)(?i:{alternatives(known.country_cues)})\s+|\(\s*|(?<!\w)(?:{long})\s*(?:,|và)\s*){row}$")


@cache
def counted_hamlets() -> re.Pattern[str]:
    """Hamlets that a number counts: `trưởng thôn 62 (thôn)`."""
    return re.compile(rf"\s+(?:{alternatives(word for word in read('place_words')['villages'] if word.islower())})(?!\w)")


@cache
def outside_pattern() -> re.Pattern[str]:
    """Regions whose names hold a word in lower case, so that no capitalised run finds them."""
    regions = [name for name in gazetteer.load().outside.values() if not all(word[0].isupper() for word in name.split()) or name.isupper() and len(name) > 1]
    phrases, short = [name for name in regions if " " in name], [name for name in regions if " " not in name]
    return re.compile(rf"(?<!\w)(?:(?i:{alternatives(phrases)})|{alternatives(short)})(?!\w)")


@cache
def said_to_be() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(read('place_words')['said_to_be'])})\s+(?P<type>huyện|thị xã|quận|xã|phường|thị trấn|tỉnh)(?!\w)", re.IGNORECASE)


@cache
def of_district() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(read('place_words')['of_district'])})(?!\w)(?!\s+[{UPPER}])")


@cache
def peoples() -> frozenset[str]:
    return frozenset(map(str.casefold, names_of_peoples()))


@cache
def leading() -> frozenset[str]:
    return frozenset(read("place_words")["leading"])
