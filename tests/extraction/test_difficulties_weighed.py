"""The second reading of difficulties: what is seen of a part of a clause, and when its words make a difficulty or a remedy."""

import pytest

from analysis.extraction.difficulties import find_difficulties
from analysis.extraction.difficulties_weighed import KINDS, kind_of, parts_of, second_reading, table
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements

#: In the order of KINDS: difficulty, none, remedy.
WEIGHTS = {"": (0.0, 2.0, 0.0), "part:hỏng": (4.0, 0.0, 0.0), "part:sửa": (0.0, 0.0, 4.0), "part:xong": (0.0, 4.0, 0.0)}


@pytest.fixture
def read(document_of):
    def find(text):
        document = document_of(text, "2022-05-05")
        return document, find_statements(document, find_people(document, find_places(document)))

    return find


@pytest.fixture
def found(read):
    def find(text, weighing=True, weights=None):
        document, statements = read(text)
        return [(d.quote, d.kind, d.named_by) for d in find_difficulties(document, statements, weighing=weighing, weights=weights)]

    return find


def test_what_is_seen_of_a_part(read):
    parts = {part.words.text: part.seen for part in parts_of(*read("Mưa lớn, cầu treo bị cuốn; đến nay dân đi đò."))}
    bridge = parts["cầu treo bị cuốn"]
    assert {"part:cầu", "part:cầu treo", "opening:bị", "clause:mưa", "before:lớn", "mark:,", "said:none"} <= bridge
    assert not {"part:mưa", "opening:cuốn", "clause:đò"} & bridge  # the part before, the fourth word, another clause
    assert "before:^" in parts["Mưa lớn"]


def test_who_says_it_is_seen(read):
    document, statements = read("Ông Đinh Văn Tiệp, Phó Chủ tịch UBND huyện cho biết: “Cầu treo bị lũ cuốn trôi”.")
    (part,) = (part for part in parts_of(document, statements) if part.words.text.startswith("Cầu"))
    assert {"said:report", "form:direct", "who:person"} <= part.seen and part.statement is statements[0]


@pytest.mark.parametrize(
    ("seen", "kind"),
    [
        ({"part:hỏng"}, "difficulty"),
        ({"part:sửa"}, "remedy"),
        (set(), "none"),
        ({"part:hỏng", "part:xong"}, "none"),
        ({"part:hỏng", "part:sửa"}, "difficulty"),
    ],
)
def test_the_kind_that_the_words_speak_for(seen, kind):
    assert kind_of(frozenset(seen), WEIGHTS) == kind


def test_neighbouring_parts_of_one_kind_are_one(read):
    document, statements = read("Cầu hỏng nặng rồi, đường hỏng nốt, chợ họp bình thường; điện hỏng mấy ngày liền.")
    assert [(clause.text, kind) for clause, kind, _ in second_reading(document, statements, WEIGHTS)] == [
        ("Cầu hỏng nặng rồi, đường hỏng nốt", "difficulty"),
        ("điện hỏng mấy ngày liền", "difficulty"),  # another clause
    ]


def test_it_stands_beside_the_rules_not_over_them(found):
    text = "Toàn xã thiếu 3 phòng học hỏng từ lâu. Máy bơm hỏng cả tháng nay."
    assert [quote for quote, *_ in found(text, weighing=False)] == ["Toàn xã thiếu 3 phòng học hỏng từ lâu"]
    assert [quote for quote, *_ in found(text, weights=WEIGHTS)] == ["Toàn xã thiếu 3 phòng học hỏng từ lâu", "Máy bơm hỏng cả tháng nay"]


def test_who_says_it_names_it(found):
    text = "Toàn xã thiếu 3 phòng học. Ông Đinh Văn Tiệp, Phó Chủ tịch UBND huyện cho biết: “Máy bơm hỏng cả tháng nay”."
    _, (quote, kind, namer) = found(text, weights=WEIGHTS)
    assert (quote, kind, namer) == ("Máy bơm hỏng cả tháng nay", "difficulty", "Đinh Văn Tiệp")


def test_words_alone_find_none_where_the_rules_see_nothing_that_hinders(found):
    assert found("Máy bơm hỏng cả tháng nay.", weights=WEIGHTS) == []
    assert len(found("Máy bơm hỏng cả tháng nay. Toàn xã thiếu 3 phòng học.", weights=WEIGHTS)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện không có xã nào thiếu nước vì máy bơm hỏng.",
        "Xã đã sửa xong.",
        "Do máy hỏng nên vẫn còn một số khó khăn.",
    ],
)
def test_what_is_denied_or_announced_and_a_remedy_without_a_difficulty_are_none(found, text):
    assert found(text, weights=WEIGHTS) == []


def test_an_order_that_the_rules_take_for_a_target_is_no_remedy(found):
    text = "Toàn xã thiếu nước. Bí thư Huyện ủy Lê Văn Ba yêu cầu xã {}."
    assert [kind for _, kind, _ in found(text.format("sửa máy trong tuần"), weights=WEIGHTS)] == ["difficulty", "remedy"]
    assert [kind for _, kind, _ in found(text.format("phấn đấu sửa máy trong tuần"), weights=WEIGHTS)] == ["difficulty"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cầu treo bị lũ cuốn trôi nên bà con phải đi đò.", ["difficulty"]),
        ("Ruộng bỏ hoang nhiều, thanh niên đi làm ăn xa hết.", ["difficulty", "difficulty"]),  # the rules know the first
        ("Nhân dân hiến 3.200 m2 đất mở rộng 12 tuyến đường.", []),
        ("Toàn xã trồng mới 40 ha cam, thu nhập của bà con khá lên.", []),
    ],
)
def test_the_committed_weights_tell_trouble_from_success(found, text, expected):
    assert [kind for _, kind, _ in found(text)] == expected
    assert {len(weights) for weights in table().values()} == {len(KINDS)}


def test_an_order_lasts_to_the_end_of_its_clause(found):
    weights = WEIGHTS | {"part:chấn": (0.0, 0.0, 6.0)}
    text = "Toàn xã thiếu 3 phòng học. Ông Đinh Văn Tiệp, Phó Chủ tịch UBND huyện cho biết, xã cần chấn chỉnh, bàn bạc kỹ rồi làm; cầu cũ giữ lại."
    assert ("xã cần chấn chỉnh, bàn bạc kỹ rồi làm", "remedy", "Đinh Văn Tiệp") in found(text, weights=weights)


def test_what_goes_on_with_a_lack_belongs_to_it(found):
    weights = WEIGHTS | {"part:hướng": (6.0, 0.0, 0.0)}
    assert [quote for quote, *_ in found("Hiện còn thiếu các văn bản quy định, hướng dẫn cụ thể để thống nhất thực hiện.", weights=weights)] == [
        "Hiện còn thiếu các văn bản quy định, hướng dẫn cụ thể để thống nhất thực hiện"
    ]
    assert len(found("Nhiều xã thiếu nước sạch; hướng dẫn chưa cụ thể.", weights=weights)) == 2


def test_what_is_praised_is_no_remedy(found):
    weights = WEIGHTS | {"opening:tháo": (0.0, 0.0, 6.0)}
    told = "Ông Đinh Văn Tiệp, Bí thư Huyện ủy {} huyện đã đổi mới cách làm; tháo gỡ vướng mắc cho cơ sở bằng đối thoại. Nhiều xã thiếu nước sạch."
    assert [kind for _, kind, _ in found(told.format("ghi nhận"), weights=weights)] == ["difficulty"]
