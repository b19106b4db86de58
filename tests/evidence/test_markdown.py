"""Values and tables as markdown that pandoc reads as they are meant."""

import json

import pypandoc
import pytest

from analysis.evidence import markdown
from analysis.evidence.markdown import Links, Markdown
from analysis.evidence.value import Value, corpus_count

LINKS = Links({"s1": "a1", "s2": "a2"})


def pandoc(text):
    return json.loads(pypandoc.convert_text(text, "json", format="markdown"))["blocks"]


@pytest.mark.parametrize(
    ("amount", "language", "digits", "shown"),
    [
        (41162.5, "en", None, "41,162.5"),
        (41162.5, "vi", None, "41.162,5"),
        (14, "en", None, "14"),
        (1 / 3, "en", None, "0.33"),
        (0.5, "vi", 1, "0,5"),
        (14, "en", 1, "14.0"),
        (66.6, "en", 0, "67"),
    ],
)
def test_numbers_in_the_editions_format(amount, language, digits, shown):
    assert markdown.number(amount, language, digits) == shown


def test_one_sentence_leads_there_several_to_the_index():
    one, several = Value(14, "c1", ("s1",)), Value(22, "sum(c1, c2)", ("s1", "s2"))
    assert LINKS.value(one) == "article-a1.ipynb#s1"
    assert LINKS.value(several) == f"evidence.ipynb#{markdown.value_id(several)}"
    assert LINKS.value(Value(2, "count(w1, w2)", ("s1",))).startswith("evidence.ipynb#")
    assert LINKS.value(corpus_count(5, "corpus#tbl-x")) == "corpus.ipynb#tbl-x"


def test_a_value_is_a_link_with_its_id_and_its_bound():
    shown = Value(14, "c1", ("s1",), bound="at_least")
    ((inline,),) = (block["c"] for block in pandoc(markdown.value(shown, LINKS, "en", use="u-x-1")))
    (identifier, classes, attributes), text, (href, _) = inline["c"]
    assert (identifier, classes, dict(attributes)) == ("u-x-1", ["ev"], {"v": markdown.value_id(shown)}) or dict(attributes) == {
        "data-v": markdown.value_id(shown)
    }
    assert "".join(each["c"] for each in text) == "≥\u202f14" and href == "article-a1.ipynb#s1"


def test_values_of_different_places_have_different_ids():
    ids = {
        markdown.value_id(value)
        for value in (corpus_count(5, "a#b"), corpus_count(5, "a#c"), corpus_count(6, "a#b"), Value(5, "c1", ("s1",)), Value(5, "c2", ("s1",)))
    }
    assert len(ids) == 5


def test_a_table_is_one_table_with_its_caption_id_and_alignment():
    text = markdown.table(
        ["Place", "Figure"], [[Markdown("Đồi Xanh"), Markdown("[14](x.html){.ev}")], [Markdown("a\nb"), Markdown("–")]], "Figures", "tbl-x", numeric=[1]
    )
    (block,) = pandoc(text)
    assert block["t"] == "Table" and block["c"][0][0] == "tbl-x"
    assert [column[0]["t"] for column in block["c"][2]] == ["AlignLeft", "AlignRight"]
    assert len(block["c"][4][0][3]) == 2


def _classes(*rows, numeric=()):
    cells = [[Markdown(cell) for cell in row] for row in rows]
    (block,) = pandoc(markdown.table([f"c{number}" for number in range(len(rows[0]))], cells, "T", "tbl-x", numeric=numeric))
    return block["c"][0][1]


def test_a_table_of_words_stacks_on_a_narrow_screen_and_one_of_numbers_does_not():
    assert "stacks" in _classes("abcd", "efgh") and "stacks" in _classes("abcd", numeric=[2, 3])
    assert "stacks" not in _classes("abcd", numeric=[1, 2, 3]) and "stacks" not in _classes("abc")
    assert "stacks" in _classes(["a", "b" * 61, "c"]) and "stacks" not in _classes(["a", f"[b](x.html#{'b' * 80})", "c"])


def test_the_first_column_names_the_rows_where_each_has_a_name_of_its_own():
    assert "row-heads" in _classes("ab", "cb")
    assert "row-heads" not in _classes("ab", "ab") and "row-heads" not in _classes("ab", "–b") and "row-heads" not in _classes("ab", numeric=[0])
    assert "row-heads" not in _classes(["[a](x.html){#u-x-1}", "b"], ["[a](x.html){#u-x-2}", "b"])


def test_an_empty_table_keeps_its_header():
    (block,) = pandoc(markdown.table(["Place"], [], "None", "tbl-x"))
    assert block["t"] == "Table"
