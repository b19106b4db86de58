"""Attributions: who is said to say what in a paragraph. What becomes of them is tested in `test_statements`."""

import pytest

from analysis.extraction.attributions import Attributions, paragraphs
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.scene import Scene
from analysis.extraction.speakers import Speakers


@pytest.fixture
def attributions_in(document_of):
    def find(text):
        document = document_of(text)
        places = find_places(document)
        found = Attributions(document, document.article.text, Speakers(Scene(document, places), find_people(document, places)))
        return [found.of(paragraph) for paragraph in paragraphs(document)]

    return find


def test_lines_are_paragraphs(document_of):
    document = document_of("Xã có 5 thôn. Thôn nào cũng đạt chuẩn.\n\nHuyện có 12 xã.")
    assert [(len(p.sentences), document.article.text[p.start : p.end]) for p in paragraphs(document)] == [
        (2, "Xã có 5 thôn. Thôn nào cũng đạt chuẩn."),
        (1, "Huyện có 12 xã."),
    ]


@pytest.mark.parametrize(
    ("text", "act", "form", "words"),
    [
        ("Ông Trần Văn Lâm, Chủ tịch UBND xã Hòa Bình cho biết xã đã làm xong 5 km đường.", "report", "reported", "xã đã làm xong"),
        ("Ông Trần Văn Lâm, Chủ tịch UBND xã Hòa Bình nói: “Xã đã làm xong 5 km đường bê tông.”", "say", "direct", "Xã đã làm xong"),
        ("Theo ông Trần Văn Lâm, xã đã làm xong 5 km đường.", "tell", "reported", "xã đã làm xong"),
        ("Bí thư Huyện ủy Trần Văn Lâm yêu cầu các xã hoàn thành trước ngày 30/6.", "directive", "reported", "các xã hoàn thành"),
    ],
)
def test_a_speaker_an_act_and_where_the_words_begin(attributions_in, text, act, form, words):
    (event,) = attributions_in(text)[0]
    assert (event.speaker.name, event.act, event.form) == ("Trần Văn Lâm", act, form)
    assert text[event.words :].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Lâm trồng 5 ha cam.",  # does, doesn't say
        "Huyện đề nghị ông Trần Văn Lâm lưu ý.",  # is spoken to
        "Việc UBND xã yêu cầu người dân nộp tiền đã dừng.",  # part of a noun
    ],
)
def test_who_says_nothing(attributions_in, text):
    assert [event for event in attributions_in(text)[0] if event.speaker.name == "Trần Văn Lâm" or event.speaker.start > 0] == []


def test_a_report_speaks_for_who_gave_it_last(attributions_in):
    told = attributions_in(
        "Bà Lê Thị Hoa, Trưởng phòng Nội vụ huyện cho biết toàn huyện đã giảm 12 đơn vị.\n\nTuy nhiên, báo cáo cũng chỉ ra: còn 3 xã chưa sắp xếp xong."
    )
    assert [event.speaker.name for event in told[-1]] == ["Lê Thị Hoa"]
