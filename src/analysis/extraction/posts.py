"""Posts: an office's title, its body, level and place, and rows of them (`Bí thư Huyện ủy, Chủ tịch UBND huyện Đức Thọ`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from analysis.extraction import bodies
from analysis.extraction.bodies import Body
from analysis.extraction.lexicon import alternatives, read
from analysis.extraction.scene import Scene

# before an office that somebody held: `trước đó là`, `trước ngày 1/7 còn là`; a regular expression
FORMERLY = r"(?:trước(?: đó| đây| kia)?|trước (?:khi )?(?:sáp )?nhập|trước\s+(?:ngày\s+|tháng\s+)?\d[\d/.-]*|từng|vốn)\s+(?:còn\s+)?(?:là|làm|giữ chức)"
_SEPARATOR = re.compile(
    r"\s*(?:,\s*đồng thời là|,\s*(?:nay|hiện|hiện nay|bây giờ)\s+(?:là|giữ chức)(?!\w)|,\s*kiêm|\bđồng thời là\b|\bkiêm\b|,|[-–—]|\bvà\b|&|/)\s*"
)


@dataclass(frozen=True, slots=True)
class Post:
    """One office, `text[start:end]`; `title` in sentence case with abbreviations expanded. Null where nothing tells."""

    title: str | None
    body: str | None
    level: str | None
    place: str | None
    start: int
    end: int


def chain(scene: Scene, at: int, limit: int, directory: bodies.Directory) -> tuple[Post, ...]:
    """The row of offices that begins at `at` and doesn't go beyond `limit`; empty when none begins there."""
    found: list[Post] = []
    while post := parse(scene, at, limit, directory):
        found.append(post)
        gap = _SEPARATOR.match(scene.text, post.end, limit)
        if not gap:
            break
        at = gap.end()
    return tuple(_member(organ_apart(_in_full(post, directory))) for post in share(tuple(found), scene))


def _in_full(post: Post, directory: bodies.Directory) -> Post:
    """A party committee that no neighbour in its row has made precise, by the fuller name that the article gives it."""
    if post.body not in read("posts")["completed_by_the_row"] or post.level:
        return post
    full = directory.complete(Body(post.body, None, post.place, post.start, post.end, post.body))
    return replace(post, body=full.name, level=full.level, place=full.place)


def starts(scene: Scene, start: int, end: int) -> list[int]:
    """Where a title may begin in `text[start:end]`, in order."""
    return [match.start() for match in _title_pattern().finditer(scene.text, start, end)]


@cache
def _forms() -> dict[str, str]:
    """Written form → canonical title."""
    table = {}
    for title, others in read("posts")["titles"].items():
        table |= {form: title for form in (title, *others)}
    return table


@cache
def _title_pattern() -> re.Pattern[str]:
    forms = _forms()
    short = [form for form in forms if form.isupper() or re.fullmatch(r"[^a-zà-ỹ]+\.?", form)]
    long = [form for form in forms if form not in short]
    mixed = [form for form in long if re.search(r"(?<!\w)[A-ZĐ]{2,}", form)]
    plain = [form for form in long if form not in mixed]
    prefix = rf"(?:(?P<prefix>(?i:{alternatives(read('posts')['prefixes'])}))\s+)?"
    return re.compile(
        rf"(?<![\w]){prefix}(?P<title>{_mixed_case(mixed)}|(?i:{alternatives(plain)})|{alternatives(short)}|(?i:(?:phó\s+)?trưởng)(?=\s+(?:BCĐ|BQL|Đoàn|đoàn|CA[A-Z]{{1,2}}\b)))(?!\w)"
    )


@cache
def _title_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(form for form in _forms() if ' ' in form)})\s+$")


def ends_with_title(text: str) -> bool:
    """Whether a title of several words stands at the end (`Trưởng khu phố `)."""
    return _title_before().search(text) is not None


def _mixed_case(forms: list[str]) -> str:
    """The forms with an abbreviation in them: it stands in capitals, the words beside it in any case (`Phó bí thư TT`)."""

    def written(form: str) -> str:
        return r"\s+".join(re.escape(word) if re.search(r"[A-ZĐƯ]{2}", word) else rf"(?i:{re.escape(word)})" for word in form.split())

    return "|".join(written(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def _canonical(written: str) -> str:
    forms, text = _forms(), re.sub(r"\s+", " ", written)
    if text in forms:
        return forms[text]
    listed = (title for form, title in forms.items() if form.casefold() == text.casefold())
    return next(listed, "Phó Trưởng ban" if text.casefold().startswith("phó") else "Trưởng ban")


def _police(title: str, body: Body | None) -> str:
    """`Trưởng CAP`: the head of a police station, whose abbreviation hides the word."""
    if body is None or not body.name.startswith("Công an") or title not in ("Trưởng ban", "Phó Trưởng ban"):
        return title
    return title.replace("ban", "Công an")


def parse_title(text: str, at: int) -> str | None:
    """The title, in its canonical form, that begins at `at`."""
    found = _title_pattern().match(text, at)
    return _canonical(found["title"]) if found else None


def parse(scene: Scene, at: int, limit: int, directory: bodies.Directory) -> Post | None:
    """One office from `at` on."""
    found = _title_pattern().match(scene.text, at, limit)
    if not found:
        return None
    if (city := scene.covering(found.start())) and city.start == found.start():
        return None  # `TP. Vinh` is a city, no head of a department
    title = _canonical(found["title"])
    post = _special(scene, title, found, limit) or _usual(scene, title, found, limit, directory)
    if found["prefix"] and post:
        prefix = read("posts")["prefixes"].get(found["prefix"].capitalize(), found["prefix"].capitalize())
        post = replace(post, title=f"{prefix} {post.title}")
    return post


def _special(scene: Scene, title: str, found: re.Match[str], limit: int) -> Post | None:
    """Offices whose body lies in the title: of the state's summit, of a committee's members, of hamlets."""
    lexicon = read("posts")
    if title in lexicon["own_body"]:
        name, level = lexicon["own_body"][title]
        body = _ministry(scene, found.end(), limit) if title in ("Bộ trưởng", "Thứ trưởng", "Thủ tướng", "Phó Thủ tướng") else None
        mention = scene.by_start.get(found.end() + 1) if level != "central" else None
        end = body.end if body else mention.end if mention and mention.end <= limit else found.end()
        if title == "Thành ủy viên":
            level = "province" if scene.is_city_province else "district"
        return Post(title, body.name if body else name, level, mention.place if mention else None, found.start(), end)
    if title in lexicon["village_titles"]:
        inner = scene.covering(found.end() - 1) or scene.by_start.get(found.end() + 1)
        held = inner if inner and inner.end <= limit else None
        word = None if held else bodies.level_word(scene, found.end(), limit)
        end = held.end if held else word[2] if word and word[1] == "village" else found.end()
        return Post(title, None, "village", held.place if held else None, found.start(), max(found.end(), end))
    return None


def _ministry(scene: Scene, at: int, limit: int) -> Body | None:
    """`Bộ trưởng Bộ Nội vụ`, `Bộ trưởng Nội vụ`: the ministry."""
    noun = re.compile(r"\s+[Bb]ộ(?=\s)").match(scene.text, at, limit)
    field = bodies._field_pattern().match(scene.text, noun.end() if noun else at, limit)
    if field:
        return Body(f"Bộ {bodies.field_name(field[1])}", "central", None, at, field.end(), "Bộ")
    return bodies.parse(scene, at + 1, limit)


def _usual(scene: Scene, title: str, found: re.Match[str], limit: int, directory: bodies.Directory) -> Post | None:
    if fielded := _of_field(scene, title, found, limit) or _civil_servant(scene, title, found, limit):
        return fielded
    title, at = _with_organ(scene, title, found.end(), limit)
    body = _body(scene, title, found, at, limit)
    if body is None:
        return None if title in read("posts")["weak_titles"] and title != "Đại biểu" else Post(title, None, None, None, found.start(), at)
    body = body if body.name in read("posts")["completed_by_the_row"] else directory.complete(body)
    if (
        body.level is None
        and body.head in ("Đoàn", "Ban Chỉ đạo", "Văn phòng", "Tổ")
        and (near := directory.nearest(tuple(read("bodies")["committees"]), body.start))
    ):
        body = replace(body, level=near.level)
    return Post(_police(title, body), body.name, body.level, body.place, found.start(), body.end)


def _of_field(scene: Scene, title: str, found: re.Match[str], limit: int) -> Post | None:
    """`Vụ trưởng Tổ chức cán bộ của Bộ Nội vụ`: the field stays in the post, the body follows with `của`."""
    if title not in read("posts")["with_field"]:
        return None
    field = re.compile(r"(?P<field>(?:\s+[^\s,.;:()“”–-]+){1,5}?)\s+của\s+").match(scene.text, found.end(), limit)
    body = bodies.parse(scene, field.end(), limit) if field else None
    if body is None or body.level is None or _title_pattern().match(field["field"].strip()):
        return None
    return Post(f"{title} {' '.join(field['field'].split())}", body.name, body.level, body.place, found.start(), body.end)


def _civil_servant(scene: Scene, title: str, found: re.Match[str], limit: int) -> Post | None:
    """`công chức văn hóa xã Nhất Tiến`: an office of the commune's committee, the field stays in the post."""
    if title not in read("posts")["of_communes"]:
        return None
    field = re.compile(r"(?P<field>(?:\s+(?:[-–]\s+)?[^\W\d_]+){1,7}?)(?=\s+(?:xã|phường|thị trấn|đặc khu)(?!\w))").match(scene.text, found.end(), limit)
    words = field["field"].split() if field else []
    plain = bool(words) and field[0] == field[0].lower() and not set(words) & set(read("posts")["no_fields"])
    word = bodies.level_word(scene, field.end(), limit) if plain else None
    mention = next((m for m in scene.places if word and m.start < word[2] <= m.end <= limit), None)
    if mention is None:
        return _of_listed_field(scene, title, found, limit)
    return Post(f"{title} {' '.join(words)}", f"Ủy ban nhân dân {word[0]}", word[1], mention.place, found.start(), mention.end)


def _of_listed_field(scene: Scene, title: str, found: re.Match[str], limit: int) -> Post | None:
    """`công chức tư pháp - hộ tịch`: a field that only communes have, without the commune."""
    fields = re.compile(rf"\s+({alternatives(read('posts')['commune_fields'])})(?!\w)", re.IGNORECASE).match(scene.text, found.end(), limit)
    return Post(f"{title} {_spaced(fields[1])}", "Ủy ban nhân dân", None, None, found.start(), fields.end()) if fields else None


def _spaced(text: str) -> str:
    return " ".join(text.lower().split())


def _with_organ(scene: Scene, title: str, at: int, limit: int) -> tuple[str, int]:
    """`Trưởng ban` + `Tổ chức` is one title; `Chủ nhiệm` + `UBKT` too."""
    if title.startswith(("Trưởng ban", "Phó Trưởng ban")) and (organ := _organ_pattern().match(scene.text, at, limit)) and not _is_agency(scene, organ, limit):
        return f"{title} {_as_listed(organ[1])}", organ.end()
    if phrase := _organ_phrase_pattern().match(scene.text, at, limit):
        return f"{title} {_organ_name(phrase[1])}", phrase.end()
    return title, at


def _is_agency(scene: Scene, organ: re.Match[str], limit: int) -> bool:
    """`Trưởng ban Dân tộc tỉnh` heads an agency of the administration; of the council, `HĐND` would follow."""
    return organ[1].casefold() == "dân tộc" and bodies.level_word(scene, organ.end(), limit) is not None


@cache
def _organ_pattern() -> re.Pattern[str]:
    return re.compile(rf"\s+((?i:{alternatives(read('posts')['organs'])}))(?!\w)(?!\s+(?:tỉnh|huyện|thành phố)\s*[,;.])")


def _as_listed(organ: str) -> str:
    plain = re.sub(r"\s+", " ", organ)
    return next((name for name in read("posts")["organs"] if name.casefold() == plain.casefold()), plain)


@cache
def _organ_phrase_pattern() -> re.Pattern[str]:
    forms = [form for written in read("posts")["organ_phrases"].values() for form in written]
    return re.compile(rf"\s+({alternatives(forms)})(?!\w)")


def _organ_name(written: str) -> str:
    plain = re.sub(r"\s+", " ", written)
    return next(name for name, forms in read("posts")["organ_phrases"].items() if plain in forms)


def _body(scene: Scene, title: str, found: re.Match[str], at: int, limit: int) -> Body | None:
    """The body after a title: named in full, or opened by the title's own last word."""
    k = _after_blank(scene.text, at)
    head = read("posts")["headed"].get(title)
    named = bodies.parse(scene, k, limit)
    if named and not (head and named.head in ("Đoàn", "Khối")):
        return replace(named, name=f"{head} {named.name}") if head in ("Văn phòng", "Thanh tra") and not named.head.startswith(head) else named
    if head is None:
        return _place_only(scene, title, k, limit)
    return _headed(scene, head, found.start(), at, limit)


def _after_blank(text: str, at: int) -> int:
    return at + len(re.match(r"[ \u00a0\t]*", text[at : at + 5])[0])


def _place_only(scene: Scene, title: str, at: int, limit: int) -> Body | None:
    """`Chủ tịch huyện`, `Bí thư xã X`: the body that the title has at that level."""
    word = bodies.level_word(scene, at - 1, limit)
    names = {"Bí thư": _party, "Phó Bí thư": _party, "Phó Bí thư Thường trực": _party, "Chủ tịch": _state, "Phó Chủ tịch": _state}.get(title)
    mention = scene.by_start.get(at)
    if names and not word and mention and mention.level in ("province", "district") and mention.end <= limit and (kind := bodies._type_of(mention)):
        return Body(names(kind), mention.level, mention.place, at, mention.end)  # `Chủ tịch Thanh Hóa`
    if not word or not names:
        return None
    end = mention.end if mention and mention.end <= limit else word[2]
    return Body(names(word[0]), word[1], mention.place if mention else None, at, end)


def _party(level_word: str) -> str:
    return {"tỉnh": "Tỉnh ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy", "quận": "Quận ủy", "thành phố": "Thành ủy"}.get(level_word, f"Đảng ủy {level_word}")


def _state(level_word: str) -> str:
    return f"Ủy ban nhân dân {level_word}"


def _headed(scene: Scene, head: str, start: int, at: int, limit: int) -> Body | None:
    """The body whose head noun is the title's last word: read as if the noun stood there."""
    k = _after_blank(scene.text, at)
    if whole := bodies.headed(scene, head, start, k, limit):
        return whole
    if head in ("Phòng", "Ban") and (field := bodies._field_pattern().match(scene.text, at, limit)):
        name = f"{head} {bodies.field_name(field[1])}"
        level = "district" if head == "Phòng" else None
        return bodies._closed(scene, name, head, level, start=start, stop=field.end(), limit=limit)
    if head in ("Công an", "Thanh tra"):
        body = bodies._levelled(scene, start, at, head, limit)
        return body if body.end > at else None
    mission = bodies._mission_pattern().match(scene.text, at, limit) if head == "Đoàn" else None
    if mission:
        return bodies._on_mission(scene, head, mission, start, limit)
    stop = bodies._reach(scene, at, limit)
    if stop <= k or not scene.text[k:stop].strip():
        return None
    body = bodies._phrase(scene, "", None, k, stop)
    return replace(body, name=f"{head} {body.name}", head=head)


def share(row: tuple[Post, ...], scene: Scene) -> tuple[Post, ...]:
    """What the members of a row lend each other: the place within one level, the level word of a party committee, the body of a title that has none."""
    return tuple(_completed(post, row, k) for k, post in enumerate(row))


def _is_former(post: Post) -> bool:
    return (post.title or "").startswith(("Nguyên ", "Cựu "))


def _completed(post: Post, row: tuple[Post, ...], k: int) -> Post:
    others = tuple(o for o in row[k + 1 :] + row[:k][::-1] if _is_former(o) == _is_former(post))  # `Chủ tịch UBND xã, nguyên Phó Chủ tịch UBND xã A`
    own = read("posts")["own_body"]
    if post.body in ("Đảng ủy", "Chi ủy") and (other := next((o for o in others if o.level in ("commune", "village") and o.body), None)):
        word = re.search(r"(xã|phường|thị trấn|đặc khu)$", other.body)
        post = replace(post, body=f"{post.body} {word[1]}" if word else post.body, level=other.level)
    elif post.title == "Bí thư" and post.body is None and (other := next((o for o in others if o.level == "village"), None)):
        post = replace(post, body="Chi bộ", level="village", place=other.place)
    elif post.body in ("Chi bộ", "Chi đoàn") and post.level is None and (other := next((o for o in others if o.level == "village"), None)):
        post = replace(post, level="village", place=post.place or other.place)
    elif post.body in ("Hội đồng nhân dân", "Ủy ban nhân dân") and post.level is None and (word := _row_word(others)):
        post = replace(post, body=f"{post.body} {word[0]}", level=word[1])
    elif post.body == "Đảng bộ" and (other := next((o for o in others if o.body), None)):
        post = replace(post, body=f"Đảng bộ {other.body}", level=other.level)
    elif post.body is None and post.level is None and post.title not in own and (other := next((o for o in others if o.body), None)):
        post = replace(post, body=_lent(post.title or "", other), level=other.level)
    if post.place is None and post.level not in (None, "central"):
        place = next((o.place for o in others if o.level == post.level and o.place), None)
        post = replace(post, place=place)
    if post.place is None and post.level is None and post.body:
        post = replace(post, place=next((o.place for o in others if o.body == post.body), None))
    return post


_COMMITTEES = {"Tỉnh ủy": "tỉnh", "Huyện ủy": "huyện", "Thị ủy": "thị xã", "Quận ủy": "quận", "Thành ủy": "thành phố"}


def _row_word(others: tuple[Post, ...]) -> tuple[str, str] | None:
    """The level word, and the level, of the party committee that somebody in the row also leads (`Bí thư Tỉnh ủy, Chủ tịch HĐND`)."""
    return next(((_COMMITTEES[o.body], o.level) for o in others if o.body in _COMMITTEES and o.level), None)


def _member(post: Post) -> Post:
    """A member of the central committee is an `Ủy viên` of it; of a committee's organ (`Ban Thường vụ`) the organ stays in the title."""
    if post.body == "Trung ương" and re.search(rf"(?:{alternatives(read('posts')['party_organs'])})$", post.title or ""):
        post = replace(post, body="Ban Chấp hành Trung ương Đảng")
    return replace(post, title=read("posts")["bare_office"].get(post.title or "", post.title))


@cache
def _head_of_organ() -> re.Pattern[str]:
    organs = [*read("posts")["organs"], *(name for name in read("posts")["organ_phrases"] if name.startswith(("Ban ", "Ủy ban ")))]
    return re.compile(rf"((?:\w+ )?(?:Phó )?(?:Trưởng ban|Chủ nhiệm)) ({alternatives(organs)})")


def organ_apart(post: Post, *, bare: bool = False) -> Post:
    """The head of a committee's organ as head of the organ: `Trưởng ban Tổ chức` of the `Huyện ủy` is `Trưởng ban` of its `Ban Tổ chức Huyện ủy`.

    Args:
        post: an office with the organ in its title.
        bare: also where the committee isn't known; the body is then the organ alone.
    """
    found = _head_of_organ().fullmatch(post.title or "")
    if found is None or not (post.body or bare):
        return post
    organ = found[2] if found[2].startswith(("Ban ", "Ủy ban ")) else f"Ban {found[2]}"
    return replace(post, title=found[1], body=f"{organ} {post.body or ''}".strip())


def _lent(title: str, other: Post) -> str | None:
    """The body of a title that has none, from its neighbour's: a secretary's, and that of who heads a party organ, is the party committee of that level."""
    of_party = title.startswith(("Trưởng ban ", "Phó Trưởng ban ")) and title.endswith(tuple(read("posts")["party_organs"]))
    if not of_party and not title.startswith(("Bí thư", "Phó Bí thư", "Ủy viên Ban Thường vụ", "Ủy viên Thường vụ")):
        return other.body
    word = re.search(r"(tỉnh|huyện|thị xã|quận|thành phố|xã|phường|thị trấn|đặc khu)$", other.body or "")
    return _party(word[1]) if word else other.body
