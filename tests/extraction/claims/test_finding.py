"""The whole way: properties that hold for any text, and sentences that hold several claims."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.normalisation import clean
from analysis.extraction.claims import find_claims
from analysis.language import read
from analysis.records import Article, Line, LineKind

WORDS = st.sampled_from(
    [
        "huyện",
        "xã",
        "tỉnh",
        "có",
        "giảm",
        "tăng",
        "đạt",
        "phấn",
        "đấu",
        "14/30",
        "13,5",
        "1.680",
        "năm",
        "2018",
        "hai",
        "một",
        "nửa",
        "phần",
        "ba",
        "không",
        "còn",
        "nào",
        "tiêu",
        "chí",
        "đầu",
        "mối",
        "tỷ",
        "đồng",
        "km",
        "%",
        ";",
        ",",
        ".",
        ":",
        "(",
        ")",
        "“",
        "”",
        "đến",
        "nay",
        "trước",
        "từ",
        "xuống",
        "còn",
        "trong",
        "đó",
        "-",
        "–",
        "NTM",
    ]
)


def document(text):
    text = clean(text)
    return read(Article("x", "x.txt", "0", "utf-8", text, (Line(1, 0, len(text), LineKind.BODY),)))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_spans_hold_the_quote_and_the_result_is_the_same_twice(text):
    article = document(text)
    claims = find_claims(article, (), ())
    assert all(article.article.text[c.start : c.end] == c.quote for c in claims)
    assert claims == find_claims(article, (), ())
    assert len({c.claim_id for c in claims}) == len(claims)
    assert all(a.end <= b.start for a, b in zip(claims, claims[1:]))


def test_one_sentence_with_all_kinds(claims_in):
    text = "Thạch Hà đã có 14/30 xã đạt chuẩn NTM, 3 xã đang xây dựng xã NTM kiểu mẫu, không còn xã dưới 10 tiêu chí."
    assert [(c.value, c.total, c.threshold, c.status) for c in claims_in(text)] == [
        (14, 30, None, "achieved"),
        (3, None, None, "in_progress"),
        (0, None, 10, "achieved"),
    ]


def test_ids_do_not_depend_on_other_sentences(claims_in):
    alone = claims_in("Giảm 345 biên chế.")[0].claim_id
    assert alone in {c.claim_id for c in claims_in("Có 12 chợ. Giảm 345 biên chế.")}


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Từ nay đến hết năm, huyện tập trung làm mấy việc:", "target"),
        ("Trong quý IV, huyện dồn sức làm mấy việc:", "target"),
        ("Trong quý II, huyện dồn sức làm mấy việc:", "achieved"),
        ("Trong quý IV, huyện đã làm mấy việc:", "achieved"),
    ],
)
def test_items_below_a_time_to_come(claims_in, heading, status):
    text = f"Huyện Đức Thọ họp ngày 20/9/2021.\n\n{heading}\n\n- Mở 20 lớp tập huấn;\n\n- Trồng 30 ha vải."
    assert [str(claim.status) for claim in claims_in(text)] == [status, status]


def test_how_long_something_is_asked_for_has_no_days_of_its_own(claims_in):
    text = "Huyện Đức Thọ họp ngày 20/9/2021.\nBà đề nghị huyện làm xong 2 cây cầu trước ngày 15/12 và khoanh nợ 12 tháng."
    works, length = claims_in(text)[-2:]
    assert works.period_end is not None
    assert (length.quote, str(length.status), length.period_start, length.period_end) == ("12 tháng", "target", None, None)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Xã trao 2000 suất quà, làm 5 km đường.", [2000, 5]),
        ("Toàn huyện trồng 2015 gốc cam và có 2018 giáo viên.", [2015, 2018]),
        ("Đến 2020 học sinh được học hai buổi.", []),  # behind a word of time it is the year
        ("Năm 2018 giáo viên đã đủ.", []),
        ("Giai đoạn 2016 - 2020 học sinh tăng.", []),
    ],
)
def test_a_counted_noun_makes_a_number_of_what_could_be_a_year(claims_in, text, counted):
    assert [claim.value for claim in claims_in(text) if claim.value >= 5] == counted


def test_what_is_counted_is_no_time(claims_in):
    (_, road) = claims_in("Xã trao 2000 suất quà, làm 5 km đường.")
    assert road.period_start is None or road.period_start.year != 2000
