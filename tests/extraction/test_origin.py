"""Where an article comes from: by its outlet, its source or its dateline."""

import pytest

from analysis.extraction.origin import province_of


@pytest.mark.parametrize(
    ("text", "outlet", "found"),
    [
        ("Xã họp.", "baohatinh.vn", "Hà Tĩnh"),
        ("Xã họp.", "Báo Nhân Dân", None),
        ("Xã họp.\nNguồn: Báo Bạc Liêu", None, "Bạc Liêu"),
        ("Xã họp.\nBáo và phát thanh, truyền hình Tuyên Quang, 24/02/2026", None, "Tuyên Quang"),
        ("Cao Bằng, ngày 25/11/2020\nXã họp.", None, "Cao Bằng"),
        ("Đắk Mil, ngày 20 tháng 9 năm 2019\nXã họp.", None, "Đắk Nông"),
        ("Xã họp.\nKon Tum, cuối tháng 8/2018", None, "Kon Tum"),
        ("Xã họp ở Cao Bằng, ngày 25/11/2020 mới xong.", None, None),  # no line of its own
        ("Châu Thành, ngày 25/11/2020\nXã họp.", None, None),  # districts of several provinces
    ],
)
def test_the_province_of_an_article(document_of, text, outlet, found):
    assert province_of(document_of(text, outlet=outlet).article) == found
