"""Which sentences belong to a theme, and the words that decide."""

import pytest

from analysis.extraction.themes import find_passages


@pytest.fixture
def themes_of(document_of):
    return lambda text: {passage.theme: passage.words for passage in find_passages(document_of(text), ())}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cần tạo sự đồng thuận cao trong nhân dân.", ("đồng thuận", "nhân dân")),
        ("Phải có cơ chế giám sát để tránh mất dân chủ, chuyên quyền.", ("mất dân chủ", "chuyên quyền")),
    ],
)
def test_words_of_dialogue_decide(themes_of, text, words):
    assert themes_of(text)["dialogue-and-consensus"] == words


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân huyện, Hội đồng nhân dân huyện và Tòa án nhân dân tham gia đoàn công tác.",
        "Trưởng Ban Dân vận kiêm Chủ tịch Ủy ban Mặt trận Tổ quốc.",
        "Thực hiện tốt nguyên tắc tập trung dân chủ.",
    ],
)
def test_names_of_institutions_are_no_words_of_dialogue(themes_of, text):
    assert "dialogue-and-consensus" not in themes_of(text)


def test_a_longer_word_counts_once(themes_of):
    assert themes_of("Huyện sắp xếp tổ chức.")["administrative-streamlining"] == ("sắp xếp tổ chức",)
