"""A chapter as its page shows it: what is shown is remembered, what is article text is only text, and the rendered book passes the audit."""

import json
import re

import numpy as np
import pandas as pd
import pytest
from tests.evidence.conftest import others

from analysis import charts, words
from analysis.errors import UserError
from analysis.evidence import index, value, views
from analysis.evidence.page import Page


@pytest.fixture
def page(tables_folder, tmp_path):
    return lambda chapter="theme-ntm-targets", edition="en": Page(chapter, edition=edition, tables=tables_folder, out=tmp_path / "evidence")


def record(tmp_path, chapter="theme-ntm-targets"):
    return json.loads((tmp_path / "evidence" / f"{chapter}.json").read_text("utf-8"))


def cards(closed):
    return json.loads(re.search(r'class="evidence">(.*)</script>', closed.text)[1])


def test_every_value_shown_is_remembered_with_its_places(page, tmp_path, small):
    shown, one = page(), value.claim(small["claims"].iloc[0])
    shown.show(one)
    shown.say("theme.lead", passages=one, sentences=one + 1, share="3", articles=None, claims=value.count(small["claims"]))
    shown.close()
    values = {entry["expression"]: entry for entry in record(tmp_path)["values"]}
    assert values[one.expression]["uses"] == ["u-theme-ntm-targets-1", "u-theme-ntm-targets-2"]
    assert len(values) == 3 and values[one.expression]["sentences"] == list(one.sentences)


def test_a_field_that_a_template_uses_twice_has_two_places(page, tmp_path, small):
    shown, one = page(), value.claim(small["claims"].iloc[0])
    told = shown.text("conflict.average", **dict.fromkeys(("sum", "total", "average", "units", "counted", "expected", "whole", "missing"), one))
    ids = re.findall(r"\{#(u-[\w-]+)", shown.text("claim.quoted", told=told, quote=told, article=told))
    shown.close()
    assert len(ids) == len(set(ids)) > 16
    assert set(ids) <= set(record(tmp_path)["values"][0]["uses"])


def test_punctuation_beside_a_word_is_no_link(page, small):
    lines = pd.DataFrame({"left": [" “(", "xã"], "node": ["Đồi", "Đồi"], "right": [".", " "], "sentence_id": list(small["sentences"]["sentence_id"][:2])})
    shown = views.concordance(page(), lines)
    assert [cell.startswith("[") for cell in shown["left"]] == [False, True] and shown["left"][0] == "“&#40;"
    assert list(shown["right"]) == ["&#46;", ""] and all(".q" in cell for cell in shown["node"])


def test_the_words_under_a_large_number_agree_with_it(page):
    shown = page().key_figures([(value.Value(n, "c1", (), anchor="a#b"), "summary.conflicts") for n in (1, 2)])
    assert "[place where" in shown.text and "[places where" in shown.text


def test_what_is_none_is_not_zero(page):
    assert page().show(None) == page().show(float("nan")) == page().show(pd.NA) == "–"
    assert page().show(value.Value(0, "c1", (), anchor="a#b")) != "–"


def test_text_is_escaped_and_markdown_is_not(page):
    assert "{{<" not in page().show("{{< env HOME >}}") and "<script" not in page().show("<script>")
    assert page().show(page().words_of("14/30 xã", next(iter(page()._sentences.index)))).startswith("[14/30 xã](article-")


def test_a_chart_is_one_picture_of_which_telephones_get_the_narrow_form(page, tmp_path, monkeypatch):
    """The element is raw HTML around a plain image: a format that drops raw HTML keeps the image, its description, the caption and the label."""
    monkeypatch.setenv("REPORT_FIGURES", str(tmp_path / "figures"))
    here = page(edition="vi")
    shown = here.chart(charts.timeline(here.tables["articles"], here.words), "t", "fig-t", "corpus.timeline").text
    assert shown.startswith("::: {#fig-t}\n<picture>") and shown.count("![](../figures/t.vi.svg){fig-alt=") == shown.count("![") == 1
    narrow = re.search(r'<source media="\(max-width: 600px\)" srcset="\.\./figures/([^"]+)">', shown)[1]
    assert (tmp_path / "figures" / narrow).is_file() and "(../figures/t.vi.csv)" in shown
    assert here.charts({}, "t").text == ""  # no figure, no caption


def test_the_cards_hold_the_sentences_the_words_and_the_computation(page, small):
    shown = page()
    claims = small["claims"].set_index("quote", drop=False)
    one, other = value.claim(claims.loc["14/30 xã"]), value.claim(claims.loc["8 xã"])
    shown.show(one + other)
    found = cards(shown.close())
    (card,) = found["values"].values()
    assert card["s"] == [*one.sentences, *other.sentences] and card["n"] == 2 and card["e"] == "14 + 8"
    assert card["q"] == {one.sentences[0]: ["14/30 xã"], other.sentences[0]: ["8 xã"]}
    assert found["sentences"][one.sentences[0]]["t"] == "Năm 2018, huyện An Lạc có 14/30 xã đạt chuẩn."
    assert found["sentences"][one.sentences[0]]["h"] == f"article-a1.html#{one.sentences[0]}"


def test_the_cards_name_who_spoke(page, small):
    shown = page()
    said = small["statements"].iloc[0]
    shown.words_of("Phải làm thật", said["sentence_id"])
    assert cards(shown.close())["sentences"][said["sentence_id"]]["w"] == "Trần Văn Bình"


def test_hostile_text_in_the_cards_stays_in_their_script(page, monkeypatch):
    shown = page()
    sentence = shown._sentences.index[0]
    shown._sentences.loc[sentence, "text"] = "</script><b>{{< env HOME >}}&"
    shown.words_of("x", sentence)
    closed = shown.close()
    assert closed.text.count("</script>") == 1 and "{{" not in closed.text
    assert cards(closed)["sentences"][sentence]["t"] == "</script><b>{{< env HOME >}}&"


# --- the index of evidence


@pytest.fixture
def listed(page, tmp_path, small):
    """The index of what chapters show, as one text: `listed(chapter=values, …)`."""

    def of(edition="en", **chapters):
        for chapter, values in chapters.items():
            shown = page(chapter, edition)
            for each in values:
                shown.show(each)
            shown.close()
        (tmp_path / "chapters.json").write_text(json.dumps([{"chapter_id": each, "stage": 1} for each in chapters]), "utf-8")
        return "\n".join(entry.text for entry in index.entries(page("evidence", edition), tmp_path / "evidence"))

    return of


def test_the_index_has_a_section_a_chapter_and_each_number_once(listed, small):
    claims, sentences = value.count(small["claims"]), value.count(small["sentences"])
    text = listed(corpus=[claims], people=[sentences, claims])
    assert re.findall(r"^## (.*) \{#(.*)\}$", text, re.MULTILINE) == [("The corpus", "evidence-corpus"), ("People and institutions", "evidence-people")]
    assert text.count(".entry}") == text.count("<details open>\n<summary>") == text.count("</details>") == 2
    assert "used in [The corpus](corpus.ipynb#u-corpus-1); [People and institutions](people.ipynb#u-people-2)" in text


@pytest.mark.parametrize(("edition", "said"), [("en", "[3]{.number} figures in [2]{.listed} sentences"), ("vi", "[3]{.number} số liệu trong [2]{.listed} câu")])
def test_an_entry_says_what_is_counted_and_in_how_many_sentences(listed, small, edition, said):
    sentences = list(small["sentences"]["sentence_id"][:2])
    within = small["claims"].head(3).assign(sentence_id=[sentences[0], sentences[0], sentences[1]])
    assert f"<summary>\n{said}\n</summary>" in listed(edition, corpus=[value.count(within)])
    alone = listed(edition, corpus=[value.count(small["claims"].head(1))])
    assert f"<summary>\n[1]{{.number}} {'figure' if edition == 'en' else 'số liệu'}\n</summary>" in alone


def test_an_entry_of_a_computation_says_how(listed, small):
    first, second = (value.claim(row) for _, row in small["claims"].head(2).iterrows())
    text = listed(corpus=[first + second])
    assert "computed from [2]{.listed} sentences" in text and f"computed as `sum({first.expression}, {second.expression})`" in text


@pytest.mark.parametrize("letter", "scpldtgw")  # docs/architecture.md, "Ids"
def test_every_kind_of_record_has_a_word_in_the_index(letter):
    assert all(words.load(edition).has(f"evidence.what.{letter}") for edition in words.LANGUAGES)


def test_a_long_list_has_first_words_and_says_that_they_are_cut(listed, small, monkeypatch):
    monkeypatch.setattr(index, "EXCERPT_WORDS", 5)
    text = listed(corpus=[value.count(small["sentences"])])
    assert re.search(r"\[Năm 2018, huyện An Lạc\]\(article-a1[^)]*\)\{[^}]*\.q [^}]*\} … \[", text)
    assert re.search(r"\[Xã Đồi Xanh về đích\]\([^)]*\)\{[^}]*\} \[", text)


# --- a small report from its pages, rendered by the embedded renderer


def _chapters(page, small, uses):
    claims = small["claims"].set_index("quote", drop=False)
    everything = value.corpus_count(len(small["sentences"]), "corpus#tbl-corpus-articles")
    passages = value.count(small["passages"])
    theme = page("theme-ntm-targets")
    yield (
        theme,
        [
            theme.say(
                "theme.lead",
                passages=passages,
                sentences=everything,
                share=theme.show(value.share(passages, everything), 0),
                articles=value.claim(claims.loc["8 xã"]),
                claims=value.count(small["claims"]),
            ),
            theme.table(
                pd.DataFrame({"place": ["An Lạc"] * 5, "value": [value.claim(row) for _, row in claims.iterrows()]}), "tbl-x", "theme.claims", title="NTM"
            ),
            theme.quote(claims.loc["14/30 xã"]["sentence_id"]),
            theme.listing([theme.words_of("Phải làm thật. Không được chạy theo thành tích", small["statements"].iloc[0]["sentence_id"])]),
        ],
    )
    yield from others(page, uses)


@pytest.mark.parametrize("edition", ["en", "vi"])
def test_a_report_of_real_pages_passes_the_audit(page, tmp_path, small, audited, edition):
    result = audited(edition, ["theme-ntm-targets"], _chapters(lambda chapter: page(chapter, edition), small, tmp_path / "evidence"))
    assert result.failures == []
    assert result.checked["values"] >= 12 and result.checked["articles"] == 2


@pytest.mark.parametrize("number", [5, 2.5, np.int64(5), np.float64(2.5)])
def test_a_number_without_evidence_is_refused_where_it_is_shown(page, number):
    with pytest.raises(UserError, match="chapter theme-ntm-targets: the number .* without evidence.*value.count"):
        page().say("theme.lead", passages=number, sentences=None, share=None, articles=None, claims=None)
