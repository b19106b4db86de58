"""The second reading of a status: words weighed, and when they may overrule a rule."""

import math

import pytest

from analysis.errors import UserError
from analysis.extraction import extract
from analysis.extraction.claims import weighed
from analysis.extraction.claims.weighed import CLEARLY, ENOUGH, STATUSES, features, second_reading, table, weigh

#: Words that speak just clearly enough for a goal, or against it.
FOR_TARGET = {"": (0.0, 0.0, 0.0, 0.0), "before:sẽ": (0.0, 0.0, 0.0, CLEARLY + 0.1), "before:đã": (CLEARLY + 0.1, 0.0, 0.0, 0.0)}


def told(document, weighing):
    """The status of each figure by its quote."""
    return {claim.quote: claim.status for claim in extract(document, with_tokens=False, weighing=weighing).claims}


def seen_in(document_of, text, quote):
    document = document_of(text)
    found = extract(document, with_tokens=False)
    claim = next(c for c in found.claims if c.quote == quote)
    return features(claim, next(s for s in found.sentences if s.sentence_id == claim.sentence_id), document.article.reference_date)


def test_what_is_seen_of_a_figure(document_of):
    seen = seen_in(document_of, "Huyện Đức Thọ họp, đã giảm 6 đầu mối.", "6 đầu mối")
    assert {"before:đã", "before:đã giảm", "near:giảm", "clause:đã", "opening:huyện", "behind:.", "unit:đầu mối"} <= seen
    assert "clause:huyện" not in seen  # another clause
    assert "opening:giảm" not in seen  # too far on


def test_probabilities_add_up_and_go_with_the_weights():
    weighed_so = weigh({"before:sẽ"}, FOR_TARGET)
    assert sum(math.exp(value) for value in weighed_so.values()) == pytest.approx(1)
    assert max(weighed_so, key=weighed_so.get) == "target"
    assert weigh({"before:never seen"}, FOR_TARGET) == weigh(set(), FOR_TARGET)


def filler(count):
    return frozenset(f"before:{number}" for number in range(count))


@pytest.mark.parametrize(
    ("ruled", "seen", "expected"),
    [
        ("achieved", filler(ENOUGH) | {"before:sẽ"}, "target"),
        ("achieved", filler(3) | {"before:sẽ"}, "achieved"),  # a few words say too little
        ("achieved", filler(ENOUGH) | {"before:sẽ", "before:đã"}, "achieved"),  # they don't speak clearly
        ("context", filler(ENOUGH), "context"),
        ("target", filler(ENOUGH) | {"before:sẽ"}, "target"),
    ],
)
def test_words_overrule_a_rule_only_where_they_are_enough_and_clear(ruled, seen, expected):
    assert second_reading(ruled, seen, FOR_TARGET) == expected


def test_the_committed_weights_tell_plain_words_apart():
    assert set(map(len, table().values())) == {len(STATUSES)}
    done, ahead = weigh({"before:đã", "clause:đã"}), weigh({"before:phấn đấu", "clause:phấn đấu"})
    assert done["achieved"] > ahead["achieved"] and done["target"] < ahead["target"]


@pytest.mark.parametrize(
    ("text", "quote", "ruled", "read"),
    [
        (
            "Đàn dê của xã không như mong muốn: chỉ tiêu 5.000 con, thực hiện 3.200 con, nguyên nhân do giá thấp kéo dài và dịch bệnh liên tiếp ở các thôn.",
            "3.200 con",
            "target",
            "achieved",
        ),
        (
            "Toàn xã có 405 hộ/1.840 khẩu thiếu nước sinh hoạt, nặng nhất là thôn vùng cao với 112 hộ, nhiều nhà phải mua nước từng can từ nơi khác chở tới.",
            "405 hộ",
            "context",
            "achieved",
        ),
    ],
)
def test_it_mends_a_rule_that_the_words_around_speak_against(document_of, text, quote, ruled, read):
    document = document_of(f"Huyện Đức Thọ họp.\n{text}")
    assert told(document, False)[quote] == ruled
    assert told(document, True)[quote] == read


def test_it_leaves_plain_words_alone(document_of):
    document = document_of(
        "Huyện Đức Thọ họp.\nTrong thời gian tới, huyện phấn đấu trồng mới 25 ha cam, cải tạo vườn tạp của 300 hộ, đồng thời xây dựng thêm 12 vườn mẫu ở các thôn."
    )
    assert set(told(document, True).values()) == {"target"} == set(told(document, False).values())


def test_a_broken_table_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(weighed, "TABLE", tmp_path / "status.tsv")
    table.cache_clear()
    try:
        with pytest.raises(UserError, match="fit_status"):
            table()
        (tmp_path / "status.tsv").write_text("feature\tachieved\nbefore:đã\t1\n", encoding="utf-8")
        with pytest.raises(UserError, match="columns"):
            table()
    finally:
        monkeypatch.undo()
        table.cache_clear()
