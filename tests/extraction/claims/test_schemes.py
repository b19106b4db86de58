"""Papers that set a work out, what they cost, and those that have been passed."""

import pytest

from analysis.extraction.claims.schemes import is_of_paper, is_passed, is_total_of_scheme


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tờ trình hợp nhất 3 văn phòng của tỉnh được đưa ra.", [True]),
        ("Về đề án nhập 2 xã, thành lập 6 phường, ban pháp chế tán thành.", [True, True]),
        ("Tỉnh đưa phương án sáp nhập 6 huyện, đưa số huyện từ 13 huyện, thành phố xuống còn 7 huyện.", [True, True, True]),
        ("Thực hiện đề án sáp nhập thôn, huyện giảm 12 thôn.", [False]),  # its outcome
        ("Sau đề án sáp nhập 12 thôn, huyện còn 7 thôn.", [False, False]),
        ("Đề án sắp xếp trường học được nêu ở 3 xã.", [True]),
        ("Đề án trồng rừng ở 3 xã.", [False]),
    ],
)
def test_units_that_a_paper_is_to_merge(reading, text, expected):
    read = reading(text)
    assert [is_of_paper(read, q) for q in read.quantities] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đề án có tổng kinh phí 142 tỷ đồng, thực hiện trong ba năm.", [True, False]),
        ("Tổng kinh phí cho chương trình là 48.397 tỷ đồng (hơn 2 tỷ USD).", [True, True]),
        ("Dự án được tỉnh phê duyệt với tổng vốn 98 tỷ đồng, trong đó ngân sách tỉnh 30 tỷ đồng (chiếm 30,6%).", [True, True, True]),
        ("Đề án có tổng kinh phí 142 tỷ đồng mà đến nay đã giải ngân 31 tỷ đồng.", [True, False]),
        ("Huyện đã giải ngân chương trình với tổng kinh phí 42 tỷ đồng.", [False]),
        ("Tổng kinh phí huy động trong năm là 184 tỷ đồng.", [False]),
        ("Công trình có tổng mức đầu tư 15 tỷ đồng.", [False]),
        ("Sân bay có tổng mức đầu tư 336.630 tỷ đồng (16 tỷ USD); kế hoạch chậm nhất năm 2025 hoàn thành.", [True, True]),
        ("Tỉnh phê duyệt Đề án “Du lịch làng nghề”, với tổng kinh phí thực hiện hơn 60 tỷ đồng.", [True]),
    ],
)
def test_what_a_scheme_is_to_cost(reading, text, expected):
    read = reading(text)
    assert [is_total_of_scheme(read, q) for q in read.quantities] == expected


@pytest.mark.parametrize(
    ("text", "passed", "status"),
    [
        ("Ủy ban Thường vụ Quốc hội thông qua nghị quyết thành lập 5 phường của thị xã.", True, "achieved"),
        ("Thường vụ Quốc hội đã biểu quyết thông qua nghị quyết về việc sáp nhập 2 xã.", True, "achieved"),
        ("HĐND tỉnh thông qua nghị quyết về sáp nhập 2 xã.", False, "target"),  # still to be decided above
        ("Ủy ban Pháp luật đề nghị Ủy ban Thường vụ Quốc hội ban hành nghị quyết về việc nhập 2 xã.", False, "target"),
        ("Quốc hội thảo luận việc sáp nhập 2 xã.", False, None),
    ],
)
def test_what_the_national_assembly_has_passed_stands(reading, claims_in, text, passed, status):
    read = reading(text)
    assert [is_passed(read, q) for q in read.quantities] == [passed]
    if status:
        assert [c.status for c in claims_in(text)] == [status]
