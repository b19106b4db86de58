"""Names of institutions: where one ends, its expanded form without its place, its level."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from analysis.extraction import gazetteer, names
from analysis.extraction.capitals import UPPER, joined, words
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.scene import Scene
from analysis.records import PlaceMention

_WORD = re.compile(r"[^\s,;:.()“”\"–—]+")


@dataclass(frozen=True, slots=True)
class Body:
    """An institution as named at `text[start:end]`: canonical name, level and place (both null where nothing there tells)."""

    name: str
    level: str | None
    place: str | None
    start: int
    end: int
    head: str = ""  # the noun that it opens with, expanded


def parse(scene: Scene, at: int, limit: int) -> Body | None:
    """The institution that is named from `at` on, and not beyond `limit`; null when none begins there."""
    found = _opening().match(scene.text, at, limit)
    if not found:
        return None
    word = _spaced(found[0])
    lexicon = read("bodies")
    if (fixed := _entry(lexicon["fixed"], word)) is not None:
        return _fixed(scene, at, found.end(), fixed, limit)
    if (wrapped := _wrapped(scene, word, at, found.end(), limit)) is not None:
        return wrapped
    if (levelled := _entry(lexicon["levelled"], word)) is not None and not (word == "Đoàn" and _activity(scene.text, found.end())):
        return _levelled(scene, at, found.end(), levelled, limit)
    if (level := _entry(lexicon["heads"], word, missing="")) != "":
        word = next((head for head in lexicon["heads"] if head.casefold() == word.casefold()), word) if not word.isupper() else word
        return _open(scene, word, level, start=at, end=found.end(), limit=limit)
    return None


def ending(scene: Scene, start: int, end: int) -> Body | None:
    """The longest institution named in `text[start:end]` that ends at `end`."""
    at = (match.start() for match in _opening().finditer(scene.text, start, end))
    return next((body for k in at if (body := parse(scene, k, end)) and body.end == end and body.name != body.head), None)


@cache
def _opening() -> re.Pattern[str]:
    """The words with which an institution's name may begin."""
    lexicon = read("bodies")
    keys = [*lexicon["fixed"], *lexicon["levelled"], *lexicon["heads"], *lexicon["wrappers"]]
    short = [key for key in keys if key.isupper()]
    return re.compile(rf"(?:(?i:{alternatives(key for key in keys if not key.isupper())})|{alternatives(short)})(?!\w)")


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _entry(table: dict, word: str, missing: object = None) -> object:
    """The entry of a word, whatever its letter case."""
    if word in table:
        return table[word]
    return next((value for key, value in table.items() if not key.isupper() and key.casefold() == word.casefold()), missing)


def _activity(text: str, at: int) -> bool:
    """`Đoàn kiểm tra`, `đoàn công tác` are no youth union."""
    return re.match(rf"\s+(?:{alternatives(read('bodies')['no_youth_union'])})", text[at : at + 12]) is not None


def is_mission(text: str, at: int) -> bool:
    """Whether what follows a head tells what a delegation is for (`Đoàn giám sát`)."""
    return _mission_pattern().match(text, at) is not None


def _skip(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip(" \u00a0\t"))


def _place_from(scene: Scene, at: int, limit: int) -> PlaceMention | None:
    """The place mention that begins right after `at`."""
    mention = scene.by_start.get(_skip(scene.text, at))
    return mention if mention and mention.end <= limit else None


def _city(scene: Scene, mention: PlaceMention | None) -> str:
    return mention.level or "district" if mention else "province" if scene.is_city_province else "district"


def _fixed(scene: Scene, start: int, end: int, entry: list, limit: int) -> Body:
    name, level = entry
    mention = _place_from(scene, end, limit) if level not in ("central",) else None
    if level == "city":
        level = _city(scene, mention)
    return Body(name, level, mention.place if mention else None, start, mention.end if mention else end, name)


def _wrapped(scene: Scene, word: str, start: int, end: int, limit: int) -> Body | None:
    """`Ban Thường vụ` + `Tỉnh ủy`, `Đảng bộ` + `Sở Nội vụ`: one name."""
    wrapper = _entry(read("bodies")["wrappers"], word)
    if wrapper is None:
        return None
    inner = parse(scene, _skip(scene.text, end), limit)
    if inner is None:
        return Body(wrapper, None, None, start, end, wrapper) if wrapper in read("bodies")["alone"] else None
    return replace(inner, name=f"{wrapper} {inner.name}", start=start, head=wrapper)


def level_word(scene: Scene, at: int, limit: int) -> tuple[str, str, int] | None:
    """A level word after `at` (`tỉnh`, `TX.`): canonical word, level, and where it ends."""
    found = _level_pattern().match(scene.text, at, limit)
    if not found:
        return None
    word, level = _entry(read("bodies")["levels"], _spaced(found[1]))
    return word, _city(scene, None) if level == "city" else level, found.end()


def headed(scene: Scene, head: str, start: int, at: int, limit: int) -> Body | None:
    """A levelled institution whose head noun lies in the office before it (`Chi hội trưởng phụ nữ xóm 5`)."""
    table = {key.casefold(): name for key, name in read("bodies")["levelled"].items() if key.casefold().startswith(head.casefold() + " ")}
    for rest in sorted((key[len(head) + 1 :] for key in table), key=len, reverse=True):
        found = re.compile(rf"{re.escape(rest)}(?!\w)", re.IGNORECASE).match(scene.text, at, limit)
        if found:
            return _levelled(scene, start, found.end(), table[f"{head.casefold()} {rest}"], limit)
    return None


def full_type(word: str) -> str:
    """A type word without abbreviation (`TP.` → `thành phố`); the word itself where it is none."""
    entry = read("bodies")["levels"].get(word.upper())
    return entry[0] if entry else word


@cache
def _level_pattern() -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0\t]+((?i:{alternatives(read('bodies')['levels'])}))(?!\w)")


def _levelled(scene: Scene, start: int, end: int, name: str, limit: int) -> Body:
    """`UBND` + `huyện Thạch Hà`, `UBND` + `huyện`, `UBND` + `Thạch Hà`, or alone."""
    word = level_word(scene, end, limit)
    mention = _place_from(scene, end, limit)
    if mention and mention.place == "Việt Nam":
        return Body(f"{name} Việt Nam", "central", None, start, mention.end, name)
    if mention is None and word and (inner := _place_from(scene, word[2], limit)):
        mention = inner
    if mention:
        kind = word[0] if word else _type_of(mention)
        return Body(f"{name} {kind}".strip(), mention.level, mention.place, start, mention.end, name)
    number = re.compile(r"\s+\d+(?!\w)").match(scene.text, word[2], limit) if word and word[1] == "village" else None
    if word and number:
        return Body(f"{name} {word[0]}", word[1], f"{word[0]} {number[0].strip()}", start, number.end(), name)
    if word:
        return Body(f"{name} {word[0]}", word[1], None, start, word[2], name)
    block = _BLOCK.match(scene.text, end, limit) if name in ("Đảng ủy", "Đảng bộ") else None
    if block:
        return _block(scene, name, start, block, limit)
    return Body(name, None, None, start, end, name)


_BLOCK = re.compile(r"\s+Khối(?:\s+các)?(?:\s+(?:cơ quan(?:\s+(?:và|&|-)\s*doanh nghiệp)?|doanh nghiệp|CCQ|CQ&DN|DN))?(?:\s+tỉnh)?(?!\w)")


def _block(scene: Scene, name: str, start: int, block: re.Match[str], limit: int) -> Body:
    mention = _place_from(scene, block.end(), limit) or scene.covering(block.end() - 1)
    level = "province" if "ương" not in scene.text[start : block.end() + 12] else "central"
    return Body(_spaced(name + block[0]), level, mention.place if mention else None, start, max(block.end(), mention.end if mention else 0), f"{name} Khối")


def type_word(mention: PlaceMention) -> str:
    """The type word before a place's name, as written or known (`xã`, `thị trấn`); empty where neither tells."""
    written = mention.quote.removesuffix(mention.place).strip().lower()
    return full_type(written) or _type_of(mention)


def _type_of(mention: PlaceMention) -> str:
    """The type word of a unit that is named without it."""
    unit = gazetteer.load().units.get(mention.unit_id or "")
    return unit.type if unit else ""


def _open(scene: Scene, head: str, level: str | None, *, start: int, end: int, limit: int) -> Body:
    """A head noun and what belongs to it: a department's field, else all words up to a mark, a verb or `limit`."""
    field = _field_pattern().match(scene.text, end, limit)
    name, stop = expand(head), end
    if field and not _continues(scene.text, field.end(), limit) and head in ("Sở", "Bộ", "Phòng", "Ban", "Ủy ban", "Vụ", "Cục", "Chi cục"):
        name, stop = f"{expand(head)} {field_name(field[1])}", field.end()
        return _closed(scene, name, head, level, start=start, stop=stop, limit=limit)
    mission = _mission_pattern().match(scene.text, end, limit) if head.startswith("Đoàn") else None
    if mission:
        return _on_mission(scene, head, mission, start, limit)
    if head.startswith("Đoàn ") and (sent := _sent(scene, expand(head), head, start=start, at=end, limit=limit)):
        return sent
    stop = _to_level_word(scene, _reach(scene, end, limit), limit)
    stop = _to_person(scene, stop, limit) if head in read("bodies")["proper"] else stop
    return _phrase(scene, head, level, start, stop)


@cache
def _lower_words() -> re.Pattern[str]:
    """A few words in lower case and then a level word with its place (`… sư sãi yêu nước tỉnh Trà Vinh`)."""
    levels = [word for word in read("bodies")["levels"] if word[0].islower()]
    return re.compile(rf"(?:\s+[^\W\d_]+){{1,5}}?\s+(?={alternatives(levels)}\s+[{UPPER}])")


def _to_level_word(scene: Scene, stop: int, limit: int) -> int:
    """The end of an open name that goes on in lower case up to the level word of its place, when no word between is a verb's."""
    gap = _lower_words().match(scene.text, stop, limit)
    if not gap or gap[0] != gap[0].lower() or any(_stop_pattern().match(gap[0], match.start()) for match in re.finditer(r"\b\w", gap[0])):
        return stop
    return _reach(scene, gap.end(), limit)


def _to_person(scene: Scene, stop: int, limit: int) -> int:
    """The end of an open name that goes on in lower case up to somebody's name at `limit` (`Tổ hợp tác trồng rau sạch Lê Văn A`)."""
    gap = scene.text[stop:limit].strip()
    plain = bool(gap) and gap == gap.lower() and re.fullmatch(r"[^\W\d_]+(?:\s+[^\W\d_]+){0,4}", gap) is not None
    verbs = any(_stop_pattern().match(gap, match.start()) for match in re.finditer(r"\b\w", gap))
    return stop + len(scene.text[stop:limit].rstrip()) if plain and not verbs and scene.text[limit : limit + 1].isupper() else stop


def _continues(text: str, at: int, limit: int) -> bool:
    """Whether a longer name goes on behind a field (`Cục Kinh tế hợp tác`)."""
    found = _inside_pattern().match(text, _skip(text, at), limit)
    if _stop_pattern().match(text, _skip(text, at), limit):
        return False
    return bool(found) and found[0].lower() not in read("bodies")["levels"] and found[0].lower() not in ("và", "các", "xã", "cấp") and found[0][0].islower()


def _on_mission(scene: Scene, head: str, mission: re.Match[str], start: int, limit: int) -> Body:
    """`Đoàn kiểm tra`, `Đoàn đại biểu Quốc hội tỉnh`: what the delegation is for ends its name, a level word may follow."""
    name = expand(_spaced(f"{head} {mission[0].strip()}")).replace("Đoàn Đại biểu", "Đoàn đại biểu")
    if sent := _sent(scene, name, head, start=start, at=mission.end(), limit=limit):
        return sent
    word, mention = level_word(scene, mission.end(), limit), _place_from(scene, mission.end(), limit)
    end = mention.end if mention else word[2] if word else mission.end()
    level = word[1] if word else mention.level if mention else None
    return Body(f"{name} {word[0]}" if word else name, level, mention.place if mention else None, start, end, head)


def _sent(scene: Scene, name: str, head: str, *, start: int, at: int, limit: int) -> Body | None:
    """`Đoàn công tác của Sở Nội vụ`: a delegation with the institution that sends it."""
    of = re.compile(r"\s+của\s+(?=\w)").match(scene.text, at, limit)
    sender = parse(scene, of.end(), limit) if of else None
    return replace(sender, name=f"{name} của {sender.name}", start=start, head=head) if sender and sender.level else None


@cache
def _field_pattern() -> re.Pattern[str]:
    """A department's field in any of its spellings: between its parts a comma, a dash, `và`, `&`, or, in an abbreviation, nothing."""
    forms = sorted(read("bodies")["fields"], key=lambda form: (-len(form), form))
    return re.compile(rf"\s+({'|'.join(dict.fromkeys(map(_loose, forms)))})(?!\w)")


_JOINT = re.compile(r"\s*(?:&|[-–]|,|\bvà\b)\s*")


def _loose(form: str) -> str:
    """A pattern for a field: its own joints may be written in other ways, its words in either letter case."""
    parts = _JOINT.split(form)
    short = all(part.isupper() for part in parts)
    words = [re.escape(part) if part.isupper() else rf"(?i:{re.escape(part)})".replace(r"\ ", r"\s+") for part in parts]
    return (r"\s*(?:&|[-–,]|và\b)?\s*" if short else r"(?:\s*(?:&|[-–,]|và\b)\s*|\s+)").join(words)


def _letters(written: str) -> str:
    """What is compared of two spellings of a field: its letters."""
    return re.sub(r"[\W_]+", "", _JOINT.sub("", written)).casefold()


@cache
def _fields() -> dict[str, str]:
    return {_letters(form): name for form, name in read("bodies")["fields"].items()}


def field_name(written: str) -> str:
    """The canonical name of a field as `_field_pattern` found it."""
    fields = read("bodies")["fields"]
    return fields.get(_spaced(written)) or _fields()[_letters(written)]


def _closed(scene: Scene, name: str, head: str, level: str | None, *, start: int, stop: int, limit: int) -> Body:
    """A department with its field: then perhaps a level word or a place."""
    word, mention = level_word(scene, stop, limit), _place_from(scene, stop, limit)
    if mention is None and word and (inner := _place_from(scene, word[2], limit)):
        mention = inner
    if word and head in ("Phòng", "Ban"):
        name, level = f"{name} {word[0]}", word[1]
    end = mention.end if mention else word[2] if word else stop
    return Body(name, level, mention.place if mention else None, start, end, head)


@cache
def _stop_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('bodies')['stops'])})(?!\w)")


@cache
def _inside_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read('bodies')['inside'])})(?!\w)", re.IGNORECASE)


@cache
def _mission_pattern() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(read('bodies')['missions'])})(?!\w)(?:\s+số\s+\d+)?")


def _reach(scene: Scene, at: int, limit: int) -> int:
    """The end of an open name: capitalised words, their second syllables, and words that such names hold; never a mark or a dash between blanks."""
    text, end = scene.text, at
    capitals = 0  # capitalised words in a row: behind two of them a word in lower case is no second syllable (`HTX Phước Hưng còn …`)
    while end < limit:
        k = _skip(text, _after_abbreviation(scene, end, limit) if end > at else end)
        place = scene.by_start.get(k)
        if place and k > end and place.end <= limit and (place.quote != place.place or place.quote[0].islower()):
            return _joined_place(scene, place.end, limit)  # `… Nông Lâm TP. Hồ Chí Minh`, `Viện Lúa Đồng bằng sông Cửu Long`
        word = _WORD.match(text, k, limit)
        if not word or word[0] in ("-", "–") or k == end and end > at:
            break
        phrase = _inside_pattern().match(text, k, limit)
        if phrase and _stop_pattern().match(text, k) and re.match(r"\s*[,:]|\s+rằng\s", text[phrase.end() : phrase.end() + 8]):
            break  # `Ban Quản lý dự án 7 thông tin, …`
        if phrase and phrase[0].lower() not in read("bodies")["numbered"] and _counts(text, phrase.end(), limit):
            break  # `HTX Hoa Sen chế biến 12 tấn …`
        elif phrase:
            end, capitals = phrase.end(), 0
        elif word[0][0].isupper() or word[0][0].isdigit():
            if end > at and _person_begins(text, end, k, limit):
                break
            end, capitals = word.end(), capitals + 1 if word[0][0].isupper() and (len(word[0]) == 1 or not word[0].isupper()) else 0
        elif capitals == 1 and not _stop_pattern().match(text, k) and not _ends_place(text[at:end]):
            end, capitals = word.end(), 0
        else:
            break
    return _without_tail(text, at, min(end, limit))


_DASH = re.compile(r"\s?[-–]\s?")


def _joined_place(scene: Scene, end: int, limit: int) -> int:
    """The end of a second place that a dash joins to the first (`… Khu công nghiệp Sài Gòn - Hải Phòng`)."""
    dash = _DASH.match(scene.text, end, limit)
    second = scene.by_start.get(dash.end()) if dash else None
    return second.end if second and second.end <= limit and second.quote == second.place else end


_ABBREVIATION = re.compile(rf"\s*\([{UPPER}&-]{{2,10}}\)(?=\s)")


def _after_abbreviation(scene: Scene, at: int, limit: int) -> int:
    """The end of an abbreviation in brackets behind which the level or the place follows (`Trung tâm Khuyến nông (TTKN) tỉnh`); else `at`."""
    short = _ABBREVIATION.match(scene.text, at, limit)
    goes_on = short and (level_word(scene, short.end(), limit) or _place_from(scene, short.end(), limit))
    return short.end() if short and goes_on else at


def _counts(text: str, at: int, limit: int) -> bool:
    """Whether a number with its noun follows: the word before it is a verb."""
    return re.compile(r"\s+\d+(?:[.,]\d+)*\s+[a-zà-ỹđ]").match(text, at, limit) is not None


def _ends_place(written: str) -> bool:
    """Whether the words end with a country's or a province's name, behind which no second syllable comes (`… Việt Nam tham luận`)."""
    tail = " ".join(written.split()[-2:])
    known = gazetteer.load()
    return gazetteer.fold(tail) in known.outside or any(unit.level == "province" for unit in known.named(tail))


def _person_begins(text: str, before: int, at: int, limit: int) -> bool:
    """Whether a full name of three words or more begins at `at`; after `Trường`, `THCS` … it is the school's."""
    found = words(text, at, min(limit, at + 40))
    run = []
    for k, word in enumerate(found[:5]):
        if not word.capital or k and not joined(text, found[k - 1], word):
            break
        run.append(word.text)
    certain = len(run) >= 3 and names.is_surname(run[0]) and names.is_middle(run[1]) and names.looks_like_name(run[:4])
    return certain and re.search(rf"(?:{alternatives(read('posts')['not_people_after'])})$", text[:before]) is None


def _without_tail(text: str, at: int, end: int) -> int:
    """A name doesn't end with `và` or `các`."""
    tail = re.search(r"\s+(?:và|các|công tác|cấp)$", text[at:end])
    return at + tail.start() if tail else end


def _phrase(scene: Scene, head: str, level: str | None, start: int, stop: int) -> Body:
    """An open name: its last place is taken out (the type word stays), its abbreviations are expanded."""
    mentions = [m for m in scene.within(start, stop) if m.end == stop]
    mention = mentions[-1] if mentions else None
    text = _ABBREVIATION.sub("", scene.text[start:stop])
    if head in read("bodies")["proper"]:
        return Body(expand(_spaced(text)), None, mention.place if mention else None, start, stop, expand(head))
    if mention and (mention.place == "Việt Nam" or mention.level is None):
        return Body(expand(_spaced(text)), level, None, start, stop, expand(head))  # `… miền Trung`
    if mention and _spaced(scene.text[start : mention.start]).strip() == head and mention.quote == mention.place:
        return Body(expand(_spaced(text)), level or mention.level, mention.place, start, stop, expand(head))  # `Báo Phú Thọ`
    if mention:
        wide = re.search(rf"(?<!\w)(?i:{alternatives(read('bodies')['of_no_level'])})(?!\w)", text) is not None
        kept = level_word(scene, mention.start - 1, mention.end) if mention.quote != mention.place and not wide else None
        text = _ABBREVIATION.sub("", scene.text[start : mention.start]).strip() + (f" {kept[0]}" if kept else "")
        level = None if wide else level or mention.level
    elif "Trung ương" in text:
        level = "central"
    elif last := re.search(r"(?:^|\s)(tỉnh|huyện|xã|phường|thị xã|thành phố|quận|thị trấn)$", text):
        level = level or (level_word(scene, start + last.start(1) - 1, stop) or (None, None))[1]
    return Body(expand(_spaced(text).strip()), level, mention.place if mention else None, start, stop, expand(head))


def expand(name: str) -> str:
    """A body's name with its abbreviations written out, its first letter a capital."""
    name = name[:1].upper() + name[1:]
    table = read("bodies")["expansions"]
    return re.sub(r"[^\W\d_]+", lambda match: table.get(match[0], match[0]), name)


class Directory:
    """The institutions that an article names in full, to complete the short forms (`HTX`, `BCĐ`, `Đảng ủy Khối`)."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.full: list[Body] = []
        heads = re.compile(rf"(?<!\w)(?:{alternatives(read('bodies')['completed'])})(?!\w)")
        for sentence in scene.document.sentences:
            for match in heads.finditer(scene.text, sentence.start, sentence.end):
                if body := parse(scene, match.start(), sentence.end):
                    self.full.append(body)

    def complete(self, body: Body) -> Body:
        """The fuller name that the article gives to the same institution: the last before, else the first after; the body itself when there is none."""
        short = read("bodies")["short"]
        longer = [b for b in self.full if b.name.startswith(body.name + " ") and b.start != body.start and b.head.startswith(body.head)]
        before = [b for b in longer if b.start < body.start]
        if not longer or body.name not in short and body.head not in short:
            return body
        if body.name in ("Ủy ban nhân dân", "Hội đồng nhân dân") and not before:
            return body
        full = before[-1] if before else longer[0]
        return replace(body, name=full.name, level=body.level or full.level, place=body.place or full.place or self._place_behind(full))

    def _place_behind(self, body: Body) -> str | None:
        """The place in brackets behind the full name (`Hợp tác xã Nông nghiệp Tiến Huy (xã Tu Tra)`)."""
        behind = re.match(r"\s*[(,]\s*", self.scene.text[body.end : body.end + 4])
        mention = self.scene.by_start.get(body.end + len(behind[0])) if behind else None
        return mention.place if mention else None

    def headed(self, head: str, at: int) -> Body | None:
        """The institution whose name opens with `head` and goes on, named last before `at`: in its paragraph, a delegation anywhere."""
        sentence = self.scene.document.sentence_at(at)
        paragraph = self.scene.document.paragraph(sentence) if sentence else ()
        start = 0 if head == "Đoàn" else paragraph[0].start if paragraph else at  # a delegation is the same all through
        for match in reversed(list(re.finditer(rf"(?<!\w)(?i:{re.escape(head)})(?!\w)", self.scene.text[start:at]))):
            body = parse(self.scene, start + match.start(), at)
            if body and body.name.startswith(f"{head} ") and body.level:
                return body
        return None

    def nearest(self, names: tuple[str, ...], at: int) -> Body | None:
        """The institution whose head is one of `names` and whose level is known: the last before `at`, else the first."""
        fit = [body for body in self.full if body.head in names and body.level]
        before = [body for body in fit if body.start < at]
        return before[-1] if before else fit[0] if fit else None
