"""Key words, collocates, concordance, dispersion, shares: on a corpus that can be counted by hand."""

import pandas as pd
import pytest

from analysis import lexis
from analysis.errors import UserError


def test_words_are_lower_case_without_punctuation_and_numbers(corpus):
    tokens, _ = corpus
    assert list(lexis.words_of(tokens).query("sentence_id == 's-a-1'")["word"]) == [
        "xây dựng",
        "nông thôn",
        "mới",
        "xã",
    ]


def test_stopwords_have_a_source_and_hold_no_subject_word():
    assert {"và", "của", "các"} <= lexis.stopwords()
    assert not {"xã", "nông thôn", "biên chế", "sáp nhập"} & lexis.stopwords()


def test_keyness_separates_two_subjects(corpus):
    tokens, _ = corpus
    found = lexis.keyness(tokens, ["s-b-1", "s-b-2", "s-b-3"], min_count=1)
    first = found.iloc[0]
    assert (first["word"], first["count"], first["count_rest"]) == ("sáp nhập", 4, 0)
    assert first["sentence_ids"] == ("s-b-1", "s-b-2", "s-b-3")
    assert first["log_odds"] > 0 > found.iloc[-1]["log_odds"]
    assert not {"và", "của"} & set(found["word"])


def test_keyness_takes_a_frame_of_passages(corpus):
    tokens, _ = corpus
    passages = pd.DataFrame({"sentence_id": ["s-b-1", "s-b-2", "s-b-3"]})
    assert lexis.keyness(tokens, passages, min_count=1).equals(lexis.keyness(tokens, list(passages["sentence_id"]), min_count=1))


def test_names_take_part_only_when_asked(corpus):
    tokens, _ = corpus
    assert "thạch hà" not in set(lexis.keyness(tokens, ["s-b-3"], min_count=1)["word"])
    assert "thạch hà" in set(lexis.keyness(tokens, ["s-b-3"], min_count=1, names=True)["word"])


def test_abbreviations_are_not_taken_for_names(corpus):
    tokens, _ = corpus
    tokens.loc[tokens["text"] == "phòng", ["text", "tag"]] = ["NTM", "Np"]
    assert "ntm" in set(lexis.keyness(tokens, ["s-b-1"], min_count=1)["word"])


@pytest.mark.parametrize("passages", [[], ["s-a-1", "s-a-2", "s-a-3", "s-b-1", "s-b-2", "s-b-3"]])
def test_keyness_needs_two_sides(corpus, passages):
    assert lexis.keyness(corpus[0], passages).empty


def test_collocates_of_a_phrase_cut_into_several_words(corpus):
    tokens, _ = corpus
    found = lexis.collocates(tokens, "Nông thôn mới", window=2, min_count=1).set_index("word")
    assert found.loc["chuẩn", "together"] == 1 and found.loc["chuẩn", "sentence_ids"] == ("s-a-2",)
    assert "nông thôn" not in found.index


def test_collocates_stay_in_the_sentence_and_the_window(corpus):
    tokens, _ = corpus
    assert "xã" not in set(lexis.collocates(tokens, "biên chế", window=5, min_count=1)["word"])
    assert "trường" not in set(lexis.collocates(tokens, "tinh giản", window=2, min_count=1)["word"])
    assert lexis.collocates(tokens, "không có ở đây").empty


def test_collocates_that_chance_would_give_as_well_are_left_out(corpus):
    tokens, _ = corpus
    every = lexis.collocates(tokens, "nông thôn", min_count=1, least=0)
    kept = lexis.collocates(tokens, "nông thôn", min_count=1)
    assert set(kept["word"]) == set(every.loc[every["log_likelihood"] >= lexis.SIGNIFICANT, "word"]) < set(every["word"])


def test_concordance_finds_the_place_in_the_article(corpus):
    _, sentences = corpus
    found = lexis.concordance(sentences, "NÔNG THÔN", sort="text")
    text = " ".join(sentences.loc[sentences["article_id"] == "a", "text"])
    assert [text[row.start : row.end] for row in found.itertuples()] == ["nông thôn", "nông thôn"]
    assert list(found["sentence_id"]) == ["s-a-1", "s-a-2"]


def test_concordance_typed_without_diacritics(corpus):
    _, sentences = corpus
    assert list(lexis.concordance(sentences, "nong thon", diacritics=False)["node"]) == ["nông thôn", "nông thôn"]
    assert lexis.concordance(sentences, "nong thon").empty


def test_concordance_takes_whole_words_only(corpus):
    _, sentences = corpus
    assert lexis.concordance(sentences, "nông th").empty


def test_concordance_sorts_in_vietnamese_order(corpus):
    _, sentences = corpus
    sentences["text"] = ["xã đá", "xã em", "xã dân", "xã đà", "xã", "xã ăn"]
    assert list(lexis.concordance(sentences, "xã")["right"]) == ["", " ăn", " dân", " đà", " đá", " em"]


def test_concordance_cuts_between_words(corpus):
    _, sentences = corpus
    found = lexis.concordance(sentences, "chuẩn", width=9)
    assert (found["left"][0], found["right"][0]) == ("xã đạt ", " nông")


def test_concordance_refuses_an_unknown_order(corpus):
    with pytest.raises(UserError, match="right"):
        lexis.concordance(corpus[1], "xã", sort="up")


def test_a_pattern_sign_in_the_node_is_only_a_sign(corpus):
    assert lexis.concordance(corpus[1], "x.").empty


def test_dispersion_tells_spread_from_clumped(corpus):
    found = lexis.dispersion(corpus[0], min_count=2).set_index("word")
    assert found.loc["sáp nhập", "articles"] == 1
    assert found.loc["sáp nhập", "dp_norm"] > found.loc["xã", "dp_norm"]
    sizes = lexis.words_of(corpus[0])["article_id"].value_counts(normalize=True)
    assert found.loc["sáp nhập", "dp"] == pytest.approx(1 - sizes["b"])


def test_shares_have_a_row_where_there_is_nothing():
    articles = pd.DataFrame({"article_id": ["a", "b"], "sentences": [4, 0]})
    passages = pd.DataFrame({"article_id": ["a", "a"], "sentence_id": ["s1", "s2"], "theme": ["t", "t"]})
    found = lexis.shares(passages, articles, ["t", "u"]).set_index(["article_id", "theme"])
    assert found.loc[("a", "t"), "share"] == 50 and found.loc[("a", "t"), "sentence_ids"] == ("s1", "s2")
    assert found.loc[("a", "u"), "sentences"] == 0 and found.loc[("b", "t"), "share"] == 0


def test_no_tokens_give_no_rows():
    nothing = pd.DataFrame({column: pd.Series(dtype=str) for column in ("article_id", "sentence_id", "start", "end", "text", "tag")})
    assert lexis.keyness(nothing, ["s"]).empty and lexis.collocates(nothing, "xã").empty and lexis.dispersion(nothing).empty
