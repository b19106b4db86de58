"""A corpus small enough to count by hand: tokens written as `word/word …`, one string a sentence."""

import pandas as pd
import pytest


def frames(articles: dict[str, list[str]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Tokens and sentences of articles whose sentences are given as words joined by `/`; a capitalised word is tagged as a name."""
    tokens, sentences = [], []
    for article_id, texts in articles.items():
        offset = 0
        for number, text in enumerate(texts, 1):
            sentence_id, plain, start = f"s-{article_id}-{number}", text.replace("/", " "), offset
            sentences.append((sentence_id, article_id, number, start, start + len(plain), plain, number, "body"))
            for word in text.split("/"):
                tokens.append((article_id, sentence_id, offset, offset + len(word), word, "Np" if word.istitle() else "N"))
                offset += len(word) + 1
    token_columns = ["article_id", "sentence_id", "start", "end", "text", "tag"]
    sentence_columns = ["sentence_id", "article_id", "number", "start", "end", "text", "line", "kind"]
    return pd.DataFrame(tokens, columns=token_columns), pd.DataFrame(sentences, columns=sentence_columns)


@pytest.fixture
def corpus():
    return frames(
        {
            "a": ["xây dựng/nông thôn/mới/./14/30/xã", "xã/đạt/chuẩn/nông thôn/mới", "của/Thạch Hà/và/xã"],
            "b": [
                "sáp nhập/phòng/,/sáp nhập/ban",
                "tinh giản/biên chế/và/sáp nhập/trường",
                "xã/sáp nhập/Thạch Hà/,/Thạch Hà/,/Thạch Hà",
            ],
        }
    )
