"""Abbreviations: the sense that the words around them tell, and none where nothing tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.abbreviations import entries, expand, occurrences


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("UBND, HĐND tỉnh", "Ủy ban nhân dân, Hội đồng nhân dân tỉnh"),
        ("PCT HĐND huyện", "Phó Chủ tịch Hội đồng nhân dân huyện"),
        ("CT UBND huyện", "Chủ tịch Ủy ban nhân dân huyện"),
        ("CT MTQG xây dựng NTM", "Chương trình mục tiêu quốc gia xây dựng nông thôn mới"),
        ("CT số 18", "Chỉ thị số 18"),
        ("Đài PTTH tỉnh", "Đài Phát thanh - Truyền hình tỉnh"),
        ("BTV Huyện ủy", "Ban Thường vụ Huyện ủy"),
        ("TT. Thạch Hà", "Thị trấn Thạch Hà"),
        ("TT bồi dưỡng chính trị", "Trung tâm bồi dưỡng chính trị"),
        ("TP.Tam Kỳ", "Thành phố Tam Kỳ"),
        ("thành lập 4THT", "thành lập 4 tổ hợp tác"),
        ("theo NQ123 của HĐND", "theo Nghị quyết 123 của Hội đồng nhân dân"),
        ("phong trào NTm, Ocop", "phong trào nông thôn mới, mỗi xã một sản phẩm"),
        ("KT-XH và KTXH", "kinh tế - xã hội và kinh tế - xã hội"),
        ("Đ/c An", "Đồng chí An"),
    ],
)
def test_expansion(text, expanded):
    assert expand(text) == expanded


@pytest.mark.parametrize("text", ["Kế hoạch số 88-KH/TU", "Nghị quyết 12/2019/NQ-HĐND", "Trường THCSX", "CT", "cộng tác", "Tat cả", "BANDS", "ngày 5 tt"])
def test_what_is_not_expanded(text):
    """Signs of documents, parts of longer words, forms whose sense nothing tells, and words that only look like one."""
    assert expand(text) == text


def test_occurrences_have_exact_places():
    text = "4THT ở TX. Kỳ Anh"
    assert [(text[found.start : found.end], found.abbreviation.form) for found in occurrences(text)] == [("THT", "THT"), ("TX.", "TX")]


def test_every_entry_has_a_source_an_expansion_and_a_gloss():
    for entry in entries():
        assert entry.source and entry.expansion and entry.gloss
    assert {entry.form for entry in entries()} >= {
        *(
            "NTM",
            "UBND",
            "HĐND",
            "BTV",
            "MTQG",
            "CCHC",
            "KTXH",
            "QPAN",
            "TUV",
            "PBT",
            "PCT",
            "UBMTTQ",
            "THT",
            "HTX",
            "GTNT",
            "OCOP",
            "TTCN",
            "VHTT",
            "TTBD",
            "BCĐ",
            "BCH",
            "KDC",
        ),
        *("NQ", "QH", "MTTQ", "CTMTQG", "GĐ", "Đ/c", "TP", "TX", "TT", "CT", "KT-XH", "ANTT"),
    }


def test_of_several_senses_none_is_out_of_reach():
    """A sense without conditions comes last among those of its form."""
    by_form: dict[str, list] = {}
    for entry in entries():
        by_form.setdefault(entry.form, []).append(entry)
    for senses in by_form.values():
        assert all(sense.before or sense.after for sense in senses[:-1])


@given(st.text(alphabet="NTMUBDHĐ .4/&-aà") | st.text())
def test_expanding_touches_nothing_else(text):
    end = 0
    for found in occurrences(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
    if not list(occurrences(text)):
        assert expand(text) == text
