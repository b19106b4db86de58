"""Whose rule a figure is."""

import pytest

from analysis.extraction.claims.anchors import Place
from analysis.extraction.claims.issuers import issuer_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết 63/NQ-CP yêu cầu các địa phương giải ngân tối thiểu 60%.", "Việt Nam"),
        ("Có sở vượt quy định của Nghị định 24/2014/NĐ-CP, vốn chỉ cho phép mỗi sở không quá 3 phó giám đốc.", "Việt Nam"),
        ("Theo luật mới, chỉ có xã loại 1 được có 2 phó chủ tịch.", "Việt Nam"),
        ("Thực hiện Nghị quyết 63/NQ-CP, huyện giải ngân 60%.", None),  # what came of it
        ("Nghị quyết 63/NQ-CP yêu cầu các địa phương cố gắng; đến nay đã giải ngân 60%.", None),
        ("Nghị quyết 63/NQ-CP yêu cầu các địa phương cố gắng nên huyện Đức Thọ giải ngân 60%.", None),
        ("Nghị quyết 63 yêu cầu các địa phương giải ngân tối thiểu 60%.", None),  # anybody's
        ("Mức hỗ trợ theo Nghị quyết số 22/2018/NQ-HĐND của HĐND tỉnh Hà Tĩnh, tối đa 5 triệu đồng/người.", "Hà Tĩnh"),
        ("Theo Nghị quyết số 22/2018/NQ-HĐND của HĐND tỉnh Hà Tĩnh, xã đã chi 5 triệu đồng.", None),
    ],
)
def test_whose_rule_it_is(reading, text, found):
    seen = reading(text)
    issuer = issuer_of(seen, seen.quantities[-1])
    assert (issuer or Place()).name == found
