"""Which words of a sentence govern its figures, and plan nouns by their role."""

import pytest

from analysis.extraction.claims.cues import cues_of


def keys(text):
    return [(h.word, h.key) for h in cues_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "mục tiêu của huyện là 12 xã đạt chuẩn",
        "kế hoạch năm 2021: trồng 50 ha rừng",
        "các chỉ tiêu mà đại hội đề ra: thu nhập 70 triệu đồng",
        "xây dựng kế hoạch giảm 5 phòng",
        "chỉ tiêu đến năm 2025 có 20 sản phẩm",
    ],
)
def test_a_plan_noun_that_introduces_what_is_planned_governs(text):
    assert any(key == "target" for _, key in keys(text))


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách đạt 106% kế hoạch",
        "tăng 5% so mục tiêu",
        "bằng 45% dự toán tỉnh giao",
        "các chỉ tiêu chủ yếu đều đạt và vượt",
        "triển khai kế hoạch năm 2021, xã mở 5 lớp",
        "hoàn thành các mục tiêu đã đề ra",
        "vượt chỉ tiêu nghị quyết đại hội đề ra 3 xã",
    ],
)
def test_a_yardstick_a_plan_carried_out_and_a_paper_govern_nothing(text):
    assert not any(key == "target" for _, key in keys(text))


def test_titles_of_papers_govern_nothing():
    assert keys("đề án “phát triển chăn nuôi đến năm 2025, định hướng đến năm 2030” hỗ trợ 5 hộ") == []
    assert ("định hướng", "target") in keys("định hướng đến năm 2030 có 5 hộ")


def test_a_noun_of_manner_is_no_resolve():
    assert keys("với quyết tâm cao, xã làm 3 km đường") == []
    assert ("quyết tâm", "weak") in keys("xã quyết tâm làm 3 km đường")


def test_a_purpose_governs_where_it_opens_the_clause():
    assert [key for _, key in keys("để hoàn thành 19 tiêu chí, xã huy động 5 tỷ đồng")] == ["purpose"]
    assert keys("xã huy động 5 tỷ đồng để làm 3 km đường") == []


def test_to_set_and_to_be_set():
    assert ("đề ra", "target") in keys("đại hội đề ra 15 chỉ tiêu")
    assert ("giao", "target") in keys("huyện được giao 3 chỉ tiêu")
    assert ("giao", "target") not in keys("số biên chế giao năm 2015 là 120")
    assert ("giao", "target") not in keys("chuyển giao kỹ thuật cho 45 hộ")


def test_the_head_of_an_item_governs_it():
    assert [key for _, key in keys("2. nhiệm vụ trọng tâm: rà soát 15 xã")] == ["target"]
    assert keys("kết quả thực hiện nhiệm vụ: rà soát 15 xã") == []
