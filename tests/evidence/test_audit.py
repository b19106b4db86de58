"""The audit passes on a right book and catches each way in which a number, a date or a quotation can be wrong."""

import json
import re
import unicodedata

import pytest

from analysis import escaping, words
from analysis.errors import UserError
from analysis.evidence import audit
from analysis.evidence.audit import exemptions
from analysis.evidence.audit.result import AuditResult, told
from analysis.evidence.audit.sources import Sources
from analysis.evidence.markdown import value_id


@pytest.fixture(scope="session")
def sources(tables_folder):
    return Sources(tables_folder)


@pytest.fixture
def run(tmp_path, tables_folder, sources, monkeypatch):
    monkeypatch.setattr(audit, "Sources", lambda folder: sources)  # read once: DuckDB's start is most of the time

    def of(book, **options):
        rendered, uses = book.write(tmp_path)
        return audit.audit(rendered, tables_folder, uses, edition=book.edition, **options)

    return of


def only(result, check):
    """The failures of a book that was broken in one place: all must be of that rule, and there must be one."""
    assert {failure.check for failure in result.failures} == {check}, [failure for failure in result.failures if failure.check != check]
    return result.failures[0]


def test_a_right_book_passes(book, run):
    result = run(book)
    assert result.failures == []
    assert result.checked["values"] >= 12 and result.checked["quotations"] >= 8 and result.checked["articles"] == 2


def test_the_vietnamese_edition_is_read_in_its_own_format(make_book, run):
    vietnamese = make_book("own", "vi")
    vietnamese.replace("ntm", ">2 May 2018<", ">02/05/2018<")
    vietnamese.pages = {
        name: html.replace(">Sentences<", f">{words.load('vi')('column.sentences')}<").replace("Table 2.1", "Bảng 2.1")
        for name, html in vietnamese.pages.items()
    }
    assert ">≥&#8239;41.162,5<" in vietnamese.pages["ntm"]
    assert run(vietnamese).failures == []


@pytest.mark.parametrize(
    ("place", "number"),
    [
        ("<p>An Lạc had", "<p>In 17 villages, An Lạc had"),
        ("Figures, ", "Figures of 17, "),
        ("communes</h2>", "communes and 17 more</h2>"),
        ("<td>An Lạc</td>", "<td>An Lạc, 17</td>"),
        ("<th>Place</th>", "<th>17 places</th>"),
        ("<p>An Lạc had", "<p>Some 17% of An Lạc had"),
    ],
    ids=["prose", "caption", "heading", "cell", "header", "percent"],
)
def test_a_number_typed_in_is_caught_anywhere(book, run, place, number):
    book.replace("ntm", place, number)
    failure = only(run(book), "unlinked")
    assert failure.shown == "17" and "17" in failure.context and failure.page == "chapters/ntm.html"


@pytest.mark.parametrize("shown", ["+8", "\u202f+8 "])
def test_the_sign_of_a_claim_that_adds_is_part_of_its_link(book, run, shown):
    book.replace("ntm", ">8</a>", f">{shown}</a>")
    assert run(book).failures == []


@pytest.mark.parametrize(("old", "new"), [(">8</a>", ">−8</a>"), (">14</a>", ">+14</a>"), (">8</a>", ">+9</a>")], ids=["turned", "none", "number"])
def test_a_sign_that_the_claim_does_not_have_is_caught(book, run, old, new):
    book.replace("ntm", old, new)
    assert only(run(book), "value").shown == new[1:-4]


def test_a_digit_typed_beside_a_link_is_caught(book, run):
    book.pages["ntm"] = re.sub(r"(<a [^>]*class=\"ev\"[^>]*>14</a>)", r"2\1", book.pages["ntm"], count=1)
    assert only(run(book), "unlinked").shown == "214"


def test_a_number_changed_in_its_link_is_caught(book, run):
    book.replace("ntm", ">8</a>", ">9</a>")
    assert "the record of evidence has 8" in only(run(book), "value").reason


def test_a_bound_that_is_dropped_is_caught(book, run):
    book.replace("ntm", "≥&#8239;", "")
    assert "at_least" in only(run(book), "value").reason


def test_another_editions_format_is_caught(book, run):
    book.replace("ntm", "41,162.5", "41.162,5")
    assert only(run(book), "value").shown.endswith("41.162,5")


def test_a_linked_number_that_no_notebook_recorded_is_caught(book, run):
    book.replace("ntm", 'id="u-ntm-3"', 'id="u-ntm-999"')
    assert "no record of evidence" in only(run(book), "value").reason


def test_a_sum_whose_input_was_dropped_is_caught(book, run):
    total = book.values[value_id(book.computed["sum"])]
    total["expression"] = f"sum({', '.join(re.findall(r'c[0-9a-f]{12}', total['expression'])[:2])})"
    total["sentences"] = total["sentences"][:2]
    assert "its inputs give 22, not 25" in only(run(book), "value").reason


def test_a_sum_whose_sentence_was_dropped_from_its_record_is_caught(book, run):
    book.values[value_id(book.computed["sum"])]["sentences"].pop()
    assert "missing from its evidence" in only(run(book), "sentence").reason


def test_another_number_of_sentences_in_the_index_of_evidence_is_caught(book, run):
    book.replace("evidence", '<span class="listed">3</span>', '<span class="listed">4</span>')
    assert "another number of sentences" in only(run(book), "sentence").reason


def test_an_input_dropped_from_the_index_of_evidence_is_caught(book, run):
    book.pages["evidence"] = re.sub(r"<li>(?:(?!</li>).)*3 xã nâng cao(?:(?!</li>).)*</li>", "", book.pages["evidence"])
    assert "doesn't list" in only(run(book), "sentence").reason


def test_a_sentence_that_no_input_stands_in_is_caught(book, run):
    book.values[value_id(book.computed["passages"])]["sentences"].append(book.sentence("Không còn"))
    result = run(book)
    assert any("no input stands in" in failure.reason for failure in result.failures)


def test_a_wrong_count_is_caught(book, run):
    counted = book.values[value_id(book.computed["passages"])]
    counted["expression"] = counted["expression"].replace(")", ", w000000000000)")
    counted["number"] = 3
    result = run(book)
    assert any("w000000000000 is in no table" in failure.reason for failure in result.failures)


def test_a_count_that_isnt_that_of_its_ids_is_caught(book, run):
    book.values[value_id(book.computed["passages"])]["number"] = 3
    assert any("its inputs give 2, not 3" in failure.reason for failure in run(book).failures)


def test_a_count_of_the_corpus_that_its_table_doesnt_give_is_caught(book, run):
    book.pages["corpus"] = re.sub(r"<tr><td>a2</td>.*?</tr>", "", book.pages["corpus"])
    assert "nor a column with that sum" in only(run(book), "count").reason


def test_a_fact_that_the_tables_dont_count_is_caught(book, run):
    book.replace("article-a1", "<dd>5</dd>", "<dd>6</dd>")
    result = run(book)
    assert any(failure.shown == "6" and "the tables count 5" in failure.reason for failure in result.failures)


def test_a_dead_anchor_is_caught(book, run):
    book.replace("ntm", f'#{book.sentence("Huyện phấn")}" id=', '#s000000000000" id=')
    assert "leads nowhere" in only(run(book), "anchor").reason


def test_a_link_to_another_sentence_is_caught(book, run):
    book.replace("ntm", f'#{book.sentence("Huyện phấn")}" id=', f'#{book.sentence("Sản lượng")}" id=')
    assert "doesn't lead to its sentence" in only(run(book), "anchor").reason


def test_a_number_whose_sentence_doesnt_hold_it_is_caught(book, run, sources, monkeypatch):
    wrong = next(row for row in sources.claims.values() if row["quote"] == "8 xã")
    monkeypatch.setitem(wrong, "value", 80.0)
    book.pages["ntm"] = book.pages["ntm"].replace(">8</a>", ">80</a>").replace(">25</a>", ">97</a>")
    book.pages["evidence"] = book.pages["evidence"].replace(">25<", ">97<")
    for entry in book.values.values():
        entry["number"] = {8.0: 80.0, 25.0: 97.0}.get(entry["number"], entry["number"])
    assert "“8 xã” don't say 80" in only(run(book), "sentence").reason


def test_words_missing_from_the_articles_page_are_caught(book, run):
    book.replace("article-a1", "có 14/30 xã", "có 15/30 xã")
    result = run(book)
    assert {"sentence", "article"} <= {failure.check for failure in result.failures}


@pytest.mark.parametrize(("old", "new"), [("phấn đấu có", "phấn đâu có"), ("thêm 8 xã", "thêm 9 xã"), ("Huyện phấn", "huyện phấn"), ("có thêm", "có  thêm,")])
def test_a_quotation_with_one_letter_changed_is_caught(book, run, old, new):
    at = book.pages["ntm"].index("class='quote'")
    book.pages["ntm"] = book.pages["ntm"][:at] + book.pages["ntm"][at:].replace(old, new, 1)
    assert only(run(book), "quotation").shown


def test_a_quotation_is_compared_after_unicode_normalisation(book, run):
    book.replace("ntm", ">Huyện phấn đấu có thêm 8 xã.</a>", f">{unicodedata.normalize('NFD', 'Huyện phấn đấu')}\n có thêm 8 xã.</a>")
    assert run(book).failures == []


def test_a_quotation_of_several_sentences_must_begin_in_the_one_linked(book, run):
    book.replace("ntm", f'{book.address(book.sentence("Ông nói"))}" class="q"', f'{book.address(book.sentence("Đến nay"))}" class="q"')
    assert only(run(book), "quotation").shown.startswith("Phải làm thật")


def test_a_block_quotation_without_a_source_is_caught(book, run):
    book.replace("ntm", "<div class='quote'>", "<blockquote><p>Không phải ở đây</p></blockquote><div class='quote'>")
    assert "without a link" in only(run(book), "quotation").reason


@pytest.mark.parametrize(
    ("old", "new"), [(">2018</a>", ">2019</a>"), (">2 May 2018</a>", ">3 May 2018</a>"), ("13/7/2018", "13/8/2018"), ("13/7/2018", "13/7/2018, 5")]
)
def test_a_date_that_the_tables_dont_have_is_caught(book, run, old, new):
    book.replace("ntm", old, new)
    assert only(run(book), "date").shown


def test_a_date_that_leads_elsewhere_is_caught(book, run):
    book.replace("ntm", "article-a1.html#facts-a1", "article-a2.html#facts-a2")
    assert "facts of a1" in only(run(book), "anchor").reason


def test_a_line_left_out_of_an_article_is_caught(book, run):
    book.pages["article-a1"] = re.sub(r"<div class='set-aside.*?</div>", "", book.pages["article-a1"])
    assert "differs from the article's" in only(run(book), "article").reason


def test_a_word_lost_between_marks_is_caught(book, run):
    book.replace("article-a2", "nâng cao, theo", "nâng cao,theo")
    assert any("doesn't hold its sentence" in failure.reason for failure in run(book).failures)


def test_an_anchor_given_twice_is_caught(book, run):
    book.replace("article-a2", "<dl>", f"<dl id='{book.sentence('Đến nay')}'>")
    assert any("stands 2 times" in failure.reason for failure in run(book).failures)


def test_an_article_without_a_page_is_caught(book, run):
    del book.pages["article-a2"]
    assert any(failure.check == "article" and failure.reason == "the article has no page" for failure in run(book).failures)


def test_any_link_inside_the_report_must_lead_somewhere(book, run):
    book.replace("ntm", "<p>An Lạc had", "<p><a href='gone.html'>gone</a> An Lạc had")
    assert "leads nowhere" in only(run(book), "anchor").reason


# --- pictures


@pytest.fixture
def with_picture(tmp_path, tables_folder, make_book):
    """The audit of a book with a picture of two communes, whose description and data are given."""

    def of(described, data):
        book = make_book()
        link = "<a class='data' href='../figures/x.csv'>data</a>" if data else ""
        book.replace(
            "ntm", "<p>An Lạc had", f"<figure><img src='../figures/x.svg' alt='{described}'><figcaption>Communes {link}</figcaption></figure><p>An Lạc had"
        )
        rendered, uses = book.write(tmp_path)
        if data:
            (rendered / "figures").mkdir()
            (rendered / "figures" / "x.csv").write_text(data.format(sentence=book.sentence("Năm 2018")), "utf-8")
        return audit.audit(rendered, tables_folder, uses)

    return of


_DATA = "place,value,day,sentence_ids\nAn Lạc,14,2018-07-13,{sentence}\nĐồi Xanh,0.47,2021-04-08,{sentence}\n"


def test_a_description_is_held_against_the_charts_data(with_picture):
    assert with_picture("2 communes: An Lạc 14 (13 July 2018), Đồi Xanh 47 per cent, and 1 more", _DATA).failures == []


@pytest.mark.parametrize(
    ("described", "data", "reason"),
    [
        ("2 communes: An Lạc 15", _DATA, "isn't in its data"),
        ("2 communes", "", "no file of its data"),
        ("2 communes", _DATA.replace("Xanh,0.47,2021-04-08,{sentence}", "Xanh,1,,s000000000000"), "isn't in the report"),
    ],
)
def test_a_description_that_its_data_dont_bear_is_caught(with_picture, described, data, reason):
    assert any(failure.check == "picture" and reason in failure.reason for failure in with_picture(described, data).failures)


# --- exemptions


_EXEMPT = "<div class='cover'><p class='byline'>2025</p></div><p><span class='citation'>(Dunning 1993)</span> see <a class='xref' href='#h'>Section 2.1</a> An Lạc had"


def test_every_exemption_is_used_by_a_right_book_or_shown_here(make_book, run, tmp_path, tables_folder):
    seen = set()
    for index, markup in enumerate(("own", "quarto")):
        book = make_book(markup)
        book.replace("ntm", "<p>An Lạc had", _EXEMPT)
        (tmp_path / str(index)).mkdir()
        rendered, uses = book.write(tmp_path / str(index))
        result = audit.audit(rendered, tables_folder, uses)
        assert result.failures == []
        seen |= set(result.exempt)
    assert seen == {exemption.name for exemption in exemptions.load()}


@pytest.mark.parametrize("left_out", [exemption.name for exemption in exemptions.load()])
def test_without_an_exemption_its_numbers_fail(make_book, tmp_path, tables_folder, left_out):
    """Each exemption covers something that nothing else covers."""
    found = []
    for index, markup in enumerate(("own", "quarto")):
        book = make_book(markup)
        book.replace("ntm", "<p>An Lạc had", _EXEMPT)
        (tmp_path / str(index)).mkdir()
        rendered, uses = book.write(tmp_path / str(index))
        found += audit.audit(rendered, tables_folder, uses, exempt=tuple(each for each in exemptions.load() if each.name != left_out)).failures
    assert found and {failure.check for failure in found} == {"unlinked"}


def test_the_caption_exemption_is_for_the_label_alone(make_book, run):
    book = make_book("quarto")
    book.replace("ntm", "Table&nbsp;2.1: Figures", "Table&nbsp;2.1: Table 7, Figures")
    assert only(run(book), "unlinked").shown == "7"


def test_a_broken_exemption_is_said(tmp_path):
    (tmp_path / "x.yaml").write_text("exempt: [{name: a, selector: 'p > b', reason: c}]", "utf-8")
    with pytest.raises(UserError, match="not an exemption"):
        exemptions.load(tmp_path / "x.yaml")


# --- the door


def test_the_exit_code_and_the_report(book, tmp_path, tables_folder, capsys):
    rendered, uses = book.write(tmp_path)
    build = tmp_path / "build"
    (build / "en").mkdir(parents=True)
    uses.rename(build / "en" / "evidence")
    assert audit.main(rendered, ["en"], tables=tables_folder, build=build) == 0
    assert "Everything holds." in capsys.readouterr().out
    page = rendered / "chapters" / "ntm.html"
    page.write_text(page.read_text("utf-8").replace("<p>An Lạc had", "<p>In 17 villages, An Lạc had", 1), "utf-8")
    assert audit.main(rendered, ["en"], as_json=True, tables=tables_folder, build=build) == audit.FAILED != 0
    told = json.loads(capsys.readouterr().out)
    assert [failure["shown"] for failure in told[0]["failures"]] == ["17"]
    assert audit.main(rendered, ["en"], tables=tables_folder, build=build) == audit.FAILED
    shown = capsys.readouterr().out
    assert "In [17] villages" in shown and "do: " in shown and "1 unlinked" in shown


def test_nothing_in_a_page_controls_a_terminal():
    result = AuditResult("en")
    result.fail("unlinked", "a\x9b31m.html", "17\u202e", "In 17\u061c", "no\x9b", "mend \x9b it")
    shown = told([result], {})
    assert escaping.visible(shown.replace("\n", " ")) == shown.replace("\n", " ") and "a\ufffd31m.html" in shown


def test_an_edition_that_isnt_there_is_said(book, tmp_path, tables_folder):
    rendered, uses = book.write(tmp_path)
    with pytest.raises(UserError, match="no rendered page of the edition 'vi'"):
        audit.audit(rendered, tables_folder, uses, edition="vi")
