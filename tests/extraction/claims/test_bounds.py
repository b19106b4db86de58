"""How exact a figure is."""

import pytest


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Huyện phải giảm ít nhất 2 đầu mối, 12 biên chế.", ["at_least", "at_least"]),
        ("Huyện phải giảm tối thiểu 5% biên chế công chức và 10% biên chế sự nghiệp.", ["at_least", "at_least"]),
        ("Mỗi phòng không quá 9 người, còn lại 3 người.", ["at_most", "exact"]),
        ("Huyện có trên 20 xã, 12 phường.", ["at_least", "exact"]),
        ("GRDP ước tăng 5,7%.", ["about"]),
        ("Bà nuôi tôm trên 2 ha đất.", ["exact"]),
        ("Bưởi được trồng trên 1.000 m2 đất.", ["exact"]),
        ("Bà con hiến trên 212 ha đất.", ["at_least"]),
        ("Xã có trên 5 ha đất hoang.", ["at_least"]),
        ("Xã trồng trên 20 ha rừng.", ["at_least"]),
        ("Giải ngân chưa quá 55% và không đạt 30% kế hoạch.", ["at_most", "at_most"]),
        ("Dân số khoảng trên 171.000 người.", ["about"]),
        ("Năm 2017 đạt 90%, năm 2018 trên 94%.", ["exact", "at_least"]),
        ("Ông đã ngoài bảy mươi tuổi.", ["at_least"]),
        ("Xã có 8 đảng viên ngoài 20 tuổi đảng.", ["exact", "at_least"]),
        ("Ngoài 20 xã, huyện còn có 2 thị trấn.", ["exact", "exact"]),
        ("Xã đã thu hồi trên 5 ha đất.", ["at_least"]),
        ("Xã nuôi ong trên 5 ha đất.", ["exact"]),
        ("Các thôn có từ 150 hộ trở xuống phải sáp nhập.", ["at_most"]),
        ("Xã đón 150 hộ trở về.", ["exact"]),
    ],
)
def test_bounds(claims_in, text, bounds):
    assert [c.bound for c in claims_in(text)] == bounds
