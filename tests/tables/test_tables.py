"""What goes into the tables comes out with its types; what breaks a schema is refused and leaves the last tables as they were."""

from dataclasses import fields, replace
from datetime import date

import pandas as pd
import pytest

from analysis import records, tables
from analysis.errors import UserError
from analysis.ids import content_id
from analysis.records import Article, Claim, Extraction, Line, LineKind, Sentence, Token
from analysis.tables.rows import rows
from analysis.tables.schemas import schemas
from analysis.tables.store import frame, write_table


def extraction(article_id: str, text: str = "Huyện có 14/30 xã.", **of_claim) -> Extraction:
    article = Article(article_id, f"{article_id}.txt", "0" * 64, "utf-8", text, (Line(1, 0, len(text), LineKind.BODY),))
    sentence = Sentence(content_id("s", article_id, text), article_id, 1, 0, len(text), text, 1, LineKind.BODY)
    given = {
        "value_max": None,
        "total": 30.0,
        "threshold": None,
        "indicator": None,
        "change": "level",
        "status": "achieved",
        "bound": "exact",
        "place": None,
        "place_level": None,
    }
    given |= {"period_start": None, "period_end": date(2018, 12, 31), "speaker": None, "themes": ("ntm-targets", "x")} | of_claim
    claim = Claim(content_id("c", article_id), article_id, sentence.sentence_id, "14/30 xã", 9, 17, 14.0, unit="xã", **given)
    token = Token(0, 5, "Huyện", "N")
    return Extraction(article, (sentence,), ((sentence.sentence_id, (token,)),), (claim,), (), (), (), (), (), ())


def test_a_claim_comes_back_as_it_went_in(tmp_path):
    made = extraction("a1")
    tables.write([made], tmp_path)
    (row,) = tables.open(tmp_path)["claims"].to_dict("records")
    for field in fields(Claim):
        sent, back = getattr(made.claims[0], field.name), row[field.name]
        if sent is None:
            assert pd.isna(back), field.name
        elif isinstance(sent, tuple):
            assert tuple(back) == sent
        elif isinstance(sent, date):
            assert back.date() == sent
        else:
            assert back == sent, field.name


def test_missing_is_not_zero(tmp_path):
    tables.write([extraction("a1", total=0.0), extraction("a2", total=None)], tmp_path)
    found = tables.open(tmp_path)["claims"].set_index("article_id")["total"]
    assert found["a1"] == 0 and pd.isna(found["a2"])
    assert tables.open(tmp_path).query("select count(*) n from claims where total is null")["n"].item() == 1


def test_every_column_has_its_declared_type(tmp_path):
    tables.write([extraction("a1")], tmp_path)
    opened = tables.open(tmp_path)
    for name, table in schemas().items():
        assert list(opened[name].columns) == table.column_names, name
        for column in table.columns:
            if column.python is not tuple:
                assert str(opened[name][column.name].dtype) == column.dtype, (name, column.name)


def test_the_same_records_give_the_same_bytes_in_any_order(tmp_path):
    made = [extraction("a2"), extraction("a1"), extraction("a3")]
    tables.write(made, tmp_path / "one")
    tables.write(reversed(made), tmp_path / "other")
    for name in schemas():
        assert (tmp_path / "one" / f"{name}.parquet").read_bytes() == (tmp_path / "other" / f"{name}.parquet").read_bytes()


def test_articles_and_records_are_counted():
    of = rows([extraction("a1"), extraction("a2")])
    assert [row["article_id"] for row in of["articles"]] == ["a1", "a2"]
    assert (of["articles"][0]["sentences"], of["articles"][0]["words"]) == (1, 1)
    assert of["tokens"][0] == {"article_id": "a1", "sentence_id": of["sentences"][0]["sentence_id"], "start": 0, "end": 5, "text": "Huyện", "tag": "N"}
    assert of["lines"][0]["kind"] == "body"


@pytest.mark.parametrize(
    ("column", "wrong"),
    [("status", "perhaps"), ("change", None), ("bound", "nearly"), ("quote", None), ("place_level", "kingdom")],
)
def test_a_row_that_breaks_the_schema_is_refused_and_nothing_is_lost(tmp_path, column, wrong):
    tables.write([extraction("a1")], tmp_path)
    before = (tmp_path / "claims.parquet").read_bytes()
    broken = replace(extraction("a1"), claims=(replace(extraction("a1").claims[0], **{column: wrong}),))
    with pytest.raises(UserError, match=column) as error:
        tables.write([broken], tmp_path)
    assert "claims" in str(error.value)
    assert (tmp_path / "claims.parquet").read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_a_key_that_stands_twice_is_refused(tmp_path):
    made = extraction("a1")
    with pytest.raises(UserError, match="claim_id"):
        tables.write([replace(made, claims=made.claims * 2)], tmp_path)


def test_hostile_text_is_only_text(tmp_path):
    text = '\'; DROP TABLE claims; -- \x00 "{{< env HOME >}}" 14/30 xã đ'.replace("\x00", "")
    tables.write([extraction("a1", text)], tmp_path)
    assert tables.open(tmp_path)["sentences"]["text"].tolist() == [text]


def test_tables_that_arent_there_are_said(tmp_path):
    with pytest.raises(UserError, match="there are no tables here"):
        tables.open(tmp_path)


def test_a_frame_that_is_given_out_can_be_changed(tmp_path):
    tables.write([extraction("a1")], tmp_path)
    opened = tables.open(tmp_path)
    mine = opened["claims"]
    mine["value"] = 0.0
    assert opened["claims"]["value"].tolist() == [14.0]


def test_a_query_sees_every_table(tmp_path):
    tables.write([extraction("a1"), extraction("a2")], tmp_path)
    found = tables.open(tmp_path).query(
        "select a.article_id, c.value, s.text from articles a join claims c using (article_id) join sentences s using (sentence_id) order by 1"
    )
    assert found["article_id"].tolist() == ["a1", "a2"] and found["value"].tolist() == [14.0, 14.0]


def test_an_empty_table_keeps_its_types(tmp_path):
    write_table(schemas()["claims"], [], tmp_path)
    empty = frame(schemas()["claims"], [])
    assert len(empty) == 0 and str(empty["period_end"].dtype) == "datetime64[us]"


# --- schemas


def test_every_column_has_a_meaning_in_both_languages():
    for table in schemas().values():
        for column in table.columns:
            assert column.meaning["en"] and column.meaning["vi"], (table.name, column.name)


def test_the_schemas_are_the_records():
    claims = {column.name: column for column in schemas()["claims"].columns}
    assert list(claims) == [field.name for field in fields(records.Claim)]
    assert claims["value"].python is float and not claims["value"].nullable
    assert claims["total"].nullable and claims["period_end"].python is date and claims["themes"].python is tuple
    assert claims["status"].values == ("achieved", "in_progress", "target", "context")


def test_a_table_that_is_written_anew_is_read_anew(tmp_path):
    for article_id in ("a1", "a2", "a3"):  # of one length each, so that only the content tells them apart
        tables.write([extraction(article_id)], tmp_path)
        assert set(tables.open(tmp_path)["claims"]["article_id"]) == {article_id}


@pytest.mark.parametrize("name", ["it's", "a'; DROP TABLE x; --", 'say "so"', "a[1] {b} %s"])
def test_a_folder_may_have_any_name(tmp_path, name):
    folder = tmp_path / name
    tables.write([extraction("a1")], folder)
    kept = tables.open(folder)
    assert len(kept.claims) == 1 and kept.query("select count(*) n from claims")["n"][0] == 1


def test_the_case_of_a_tables_name_in_sql_is_no_matter(tmp_path):
    tables.write([extraction("a1")], tmp_path)
    kept = tables.open(tmp_path)
    assert kept.query("SELECT count(*) n FROM Claims JOIN SENTENCES USING (sentence_id)")["n"][0] == 1
