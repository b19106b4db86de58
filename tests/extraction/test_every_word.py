"""Every word of the lists that one sentence can hold is read in it, and says nothing where what it goes with is missing."""

from collections.abc import Callable, Iterable

import pytest

from analysis.extraction.documents import find_documents
from analysis.extraction.lexicon import read
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements
from analysis.records import PersonMention


def unread(words: Iterable[str], is_read: Callable[[str], bool]) -> list[str]:
    """The words that the rules don't read as they should."""
    return [word for word in words if not is_read(word)]


@pytest.fixture
def people_in(document_of) -> Callable[[str], list[PersonMention]]:
    def find(text: str) -> list[PersonMention]:
        document = document_of(f"UBND huyện Đức Thọ họp.\n{text}")
        return list(find_people(document, find_places(document)))

    return find


# --- units ----------------------------------------------------------------------------------------------------------

UNITS = [(group, word) for group, entry in read("units")["groups"].items() for word in entry["words"]]


@pytest.mark.parametrize("group", read("units")["groups"])
def test_a_unit_behind_a_number(claims_in, group):
    canonical = read("units")["canonical"]
    of_the_clock = {"giờ"}  # `12 giờ` is a time of the day

    def is_read(word: str) -> bool:
        return [(c.value, c.unit) for c in claims_in(f"Đến nay, toàn huyện có 12 {word}.")] == [(12, canonical.get(word, word))]

    assert unread([word for of, word in UNITS if of == group and word not in of_the_clock], is_read) == []


@pytest.mark.parametrize("group", read("units")["groups"])
def test_a_unit_without_a_number(claims_in, group):
    words = [word for of, word in UNITS if of == group and not word.startswith("năm ")]  # `năm tuổi đảng`: five
    assert unread(words, lambda word: not claims_in(f"Buổi họp bàn về {word} của huyện.")) == []


def test_a_slip_in_a_unit(claims_in):
    slips = read("units")["slips"]
    assert unread(slips, lambda slip: [c.unit for c in claims_in(f"Xã đã làm 12 {slip}.")] == [slips[slip]]) == []


# --- bounds, change, plans, zeros -----------------------------------------------------------------------------------


@pytest.mark.parametrize("bound", read("bounds")["before"])
def test_a_word_that_bounds(claims_in, bound):
    words = [word for word in read("bounds")["before"][bound] if "…" not in word and word != "thấp nhất"]  # `xã thấp nhất 12 hộ` compares
    assert unread(words, lambda word: [c.bound for c in claims_in(f"Đến nay, toàn huyện có {word} 12 hộ nghèo.")] == [bound]) == []
    assert unread(words, lambda word: [c.bound for c in claims_in(f"Toàn huyện có 12 hộ nghèo, {word} xã bên.")] == ["exact"]) == []


@pytest.mark.parametrize("change", ["increase", "decrease", "level"])
def test_a_verb_of_change(claims_in, change):
    words = [word for word in read("change")[change] if "tốc độ" not in word]
    assert unread(words, lambda word: [c.change for c in claims_in(f"Năm 2018, toàn huyện {word} 12 hộ.")] == [change]) == []
    # … doesn't reach over the end of its sentence
    assert unread(words, lambda word: [c.change for c in claims_in(f"Năm 2018, huyện {word} nhanh. Toàn huyện có 12 hộ nghèo.")] == ["level"]) == []


def test_a_word_of_planning(claims_in):
    words = read("status")["target"]
    assert unread(words, lambda word: {c.status for c in claims_in(f"Huyện {word} 40 mô hình trồng nấm.")} == {"target"}) == []
    assert unread(words, lambda word: [c.status for c in claims_in(f"Huyện {word} việc mới. Năm 2018, xã đã trồng 12 ha dâu.")][-1:] == ["achieved"]) == []


def test_a_word_that_denies(claims_in):
    words = read("zeros")["negators"]
    assert unread(words, lambda word: [c.value for c in claims_in(f"Toàn huyện {word} xã nào đạt chuẩn.")] == [0]) == []
    assert unread(words, lambda word: not claims_in(f"Toàn huyện {word} được như vậy.")) == []


# --- people and what they say ---------------------------------------------------------------------------------------

TITLES = {form: title for title, others in read("posts")["titles"].items() for form in (title, *others)}


def _office(title: str) -> str:
    """The title without the name of its body."""
    return read("posts")["bare_office"].get(title, title)


def test_a_title_before_a_name(people_in):
    weak = {*read("posts")["weak_titles"], "Ủy viên", "Đại biểu", "Tổ viên", "Thư ký"}  # these need a body behind them

    def is_read(form: str) -> bool:
        found = people_in(f"Theo {form} Nguyễn Văn An, mọi việc ổn.")
        return [(p.name, p.post in (TITLES[form], _office(TITLES[form]))) for p in found] == [("Nguyễn Văn An", True)]

    assert unread([form for form, title in TITLES.items() if title not in weak], is_read) == []
    assert unread(TITLES, lambda form: not people_in(f"Việc bầu {form} chưa xong.")) == []


def test_a_body_behind_an_office(people_in):
    bodies = read("bodies")["fixed"]
    levels = {"city": ("province", "district")}

    def is_read(form: str) -> bool:
        name, level = bodies[form]
        found = people_in(f"Ông Nguyễn Văn An, Phó Trưởng đoàn {form}, cho biết như vậy.")
        organ = name.startswith(("Ban ", "Ủy ban Kiểm tra")) and name.endswith("Trung ương")  # the head of an organ is its committee's
        return len(found) == 1 and (organ or found[0].body == name) and found[0].level in levels.get(level, (level,))

    assert unread(bodies, is_read) == []


@pytest.mark.parametrize(("word", "level"), [("tỉnh", "province"), ("huyện", "district"), ("xã", "commune")])
def test_a_body_of_a_level(people_in, word, level):
    bodies = read("bodies")["levelled"]

    def is_read(form: str) -> bool:
        found = people_in(f"Ông Nguyễn Văn An, Phó Chủ tịch {form} {word}, cho biết như vậy.")
        return len(found) == 1 and found[0].body.startswith(bodies[form]) and found[0].level == level

    assert unread(bodies, is_read) == []


def test_a_surname_behind_an_office(people_in):
    names = [surname for surname in read("surnames")["common"] if surname]
    assert unread(names, lambda name: [p.name for p in people_in(f"Chủ tịch UBND xã {name} Văn Toàn cho biết như vậy.")] == [f"{name} Văn Toàn"]) == []


def test_a_verb_of_saying(document_of):
    verbs = read("speech_verbs")["verbs"]
    bodies_only = read("speech_verbs")["institutions_only"]
    thoughts = read("speech_verbs")["thoughts"]

    def speakers(text: str) -> list[str]:
        document = document_of(text)
        return [s.speaker for s in find_statements(document, find_people(document, find_places(document)))]

    words = [verb for verb in verbs if verb not in bodies_only]
    who = "Ông Nguyễn Văn An, Chủ tịch UBND xã Tùng Ảnh,"
    assert unread(words, lambda verb: speakers(f"{who} {verb}: “Xã đã vận động bà con hiến đất làm đường”.") == ["Nguyễn Văn An"]) == []
    told = [verb for verb in words if verb not in thoughts and not verb.endswith(" rằng")]
    assert unread(told, lambda verb: speakers(f"{who} {verb} rằng xã đã vận động bà con hiến đất làm đường.") == ["Nguyễn Văn An"]) == []
    assert unread(words, lambda verb: not speakers(f"Việc {verb} còn chậm.")) == []
    assert unread(thoughts, lambda verb: not speakers(f"{who} {verb} rằng xã đã vận động bà con hiến đất làm đường.")) == []


# --- places, peoples, documents -------------------------------------------------------------------------------------


def test_a_word_for_a_hamlet_before_a_name(document_of):
    kinds = [kind for kind in read("place_words")["villages"] if kind not in read("place_words")["villages_numbered"] and not kind.endswith("trưởng")]

    def is_read(kind: str) -> bool:
        return [(p.place, p.level) for p in find_places(document_of(f"Dân ở {kind} Vĩnh Sơn phấn khởi."))] == [("Vĩnh Sơn", "village")]

    assert unread(kinds, is_read) == []
    assert unread(kinds, lambda kind: not find_places(document_of(f"Dân ở {kind} nghèo phấn khởi."))) == []


def test_a_word_that_only_ends_like_a_hamlet_s(claims_in):
    words = [word for word in read("place_words")["not_types"] if word != "già làng"]
    assert unread(words, lambda word: {c.place for c in claims_in(f"Huyện Đức Thọ họp. Huyện có {word} 12 đồng chí.")} <= {"Đức Thọ"}) == []


def test_a_people_s_name(claims_in):
    peoples = read("peoples")["peoples"]
    names = [name for people, others in peoples.items() for name in (people, *others)]

    def is_read(name: str) -> bool:
        return [c.status for c in claims_in(f"Xã có 712 hộ, trong đó 98% là người {name.title()}.")] == ["context", "context"]

    assert unread(names, is_read) == []
    assert unread(names, lambda name: "context" not in {c.status for c in claims_in(f"Người {name.title()} ở xã đã trồng 12 ha quế.")}) == []


def test_a_kind_of_document_before_its_number(document_of):
    kinds = {form: kind for kind, others in read("documents")["types"].items() for form in (kind, *others)}

    def found(text: str) -> list[tuple[str, str | None]]:
        document = document_of(text)
        return [(d.doc_type, d.number) for d in find_documents(document)]

    assert unread(kinds, lambda form: found(f"Huyện thực hiện {form} số 12-XY/HU của Huyện ủy.") == [(kinds[form], "12")]) == []
    assert unread(kinds, lambda form: found(f"Huyện thực hiện các {form} của cấp trên.") == []) == []
