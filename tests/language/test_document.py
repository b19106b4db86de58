"""A document: sentences of evidence lines, ids that stay, words when asked for."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus import read_article
from analysis.corpus.lines import classify
from analysis.corpus.normalisation import clean
from analysis.language import read
from analysis.records import EVIDENCE_KINDS, Article

FIRST = "Đến nay, toàn huyện có 12/20 xã đạt chuẩn nông thôn mới. Bình quân mỗi xã đạt 16,5 tiêu chí."
SECOND = "Huyện phấn đấu đến hết năm sau có thêm ba xã về đích, không còn xã dưới 12 tiêu chí."


def document(*lines: str):
    text = clean("\n".join(lines))
    return read(Article("x", "x.txt", "", "utf-8", text, classify(text)))


def test_sentences_of_evidence_lines_only():
    found = document("Một tiêu đề hay", "20/12/2017 08:15", FIRST, SECOND, "Thanh Hoài", "Online: 10")
    assert [str(sentence.kind) for sentence in found.sentences] == ["title", "lead", "lead", "body"]
    assert [sentence.number for sentence in found.sentences] == [1, 2, 3, 4]


def test_an_id_does_not_change_when_a_sentence_is_added():
    before = {sentence.text: sentence.sentence_id for sentence in document(FIRST, SECOND).sentences}
    after = {sentence.text: sentence.sentence_id for sentence in document("Một câu mới hẳn được thêm vào đầu bài viết này.", FIRST, SECOND).sentences}
    assert before.items() <= after.items()


def test_equal_sentences_have_ids_of_their_own():
    found = document(FIRST, SECOND + " Hết.", FIRST.split(". ", maxsplit=1)[0] + ". Và thế là hết một năm nhiều việc.")
    assert len({sentence.sentence_id for sentence in found.sentences}) == len(found.sentences)


def test_sentence_at_and_paragraph():
    found = document(FIRST, "", SECOND)
    first, second, third = found.sentences
    assert found.sentence_at(second.start) is second
    assert found.sentence_at(second.end - 1) is second
    assert found.sentence_at(first.end) is None
    assert found.sentence_at(10**6) is None and found.sentence_at(-1) is None
    assert found.paragraph(first) == (first, second)
    assert found.paragraph(third) == (third,)


def test_a_caption_over_two_lines_is_one_sentence():
    found = document(FIRST, "", "Đ/c Lê Văn Vinh – Phó Bí thư Thường trực Đảng ủy Khối", "báo cáo đặt vấn đề tại hội nghị.", "", SECOND)
    caption = found.sentences[2]
    assert caption.text == "Đ/c Lê Văn Vinh – Phó Bí thư Thường trực Đảng ủy Khối\nbáo cáo đặt vấn đề tại hội nghị."


def test_words_are_kept_and_exact():
    found = document(FIRST)
    words = found.tokens(found.sentences[1])
    assert found.tokens(found.sentences[1]) is words
    assert all(found.article.text[word.start : word.end] == word.text for word in words)
    assert words[0].text == "Bình quân"


def test_offsets_of_a_plain_file_are_its_own(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(f"{FIRST}\n\n{SECOND}\n", encoding="utf-8")
    for sentence in read(read_article(file)).sentences:
        assert file.read_text(encoding="utf-8")[sentence.start : sentence.end] == sentence.text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([FIRST, SECOND, "", "Toàn cảnh", "a) giảm 8 đầu mối;", "Thanh Hoài"]) | st.text(max_size=60), max_size=8))
def test_every_word_of_an_evidence_line_is_in_a_sentence(lines):
    found = document(*lines)
    text = found.article.text
    covered = {index for sentence in found.sentences for index in range(sentence.start, sentence.end)}
    for sentence in found.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
    for line in found.article.lines:
        if line.kind in EVIDENCE_KINDS:
            assert all(index in covered for index in range(line.start, line.end) if text[index].isalnum())
    assert document(*lines).sentences == found.sentences
