"""What an announced plan says, and where it ends."""

import pytest

DAY = "2023-01-12"
TITLE = "Huyện Đức Thọ, tỉnh Hà Tĩnh chuyển đổi số.\n"
ISSUED = "UBND huyện vừa ban hành kế hoạch chuyển đổi số. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ISSUED + "Theo đó, 90% hồ sơ được xử lý trên mạng. Mỗi thôn có tối thiểu 1 tổ công nghệ.", ["target", "target"]),
        ("UBND huyện vừa họp báo. Theo đó, 90% hồ sơ được xử lý trên mạng.", ["achieved"]),
        (ISSUED + "Theo đó, 90% hồ sơ được xử lý trên mạng. Năm 2022, huyện đã có 45 tổ công nghệ với 300 thành viên.", ["target", "achieved", "achieved"]),
        (ISSUED + "Theo đó, 90% hồ sơ được xử lý trên mạng.\nVề xã hội số, 75% người dân có tài khoản.", ["target", "target"]),
        (ISSUED + "Theo đó, 90% hồ sơ được xử lý trên mạng.\nBà con thôn Đại Tiến góp 350 ngày công.", ["target", "achieved"]),
        (
            ISSUED + "Theo đó, 90% hồ sơ được xử lý trên mạng. Năm 2022, huyện đã có 45 tổ công nghệ.\nKinh phí thực hiện 86 tỷ đồng.",
            ["target", "achieved", "target"],
        ),
        ("Xã đã lấy ý kiến về phương án sáp nhập. Trong đó, 95% cử tri đồng ý.", ["achieved"]),
        ("Huyện đã ban hành 12 kế hoạch. Theo đó, 90% hồ sơ được xử lý trên mạng.", ["achieved", "achieved"]),
        ("Ủy ban Thường vụ Quốc hội ban hành Nghị quyết 786. Theo đó, huyện giảm 12 xã.", ["achieved"]),
    ],
)
def test_what_an_announced_plan_says_is_to_be_reached(claims_in, text, expected):
    assert [c.status for c in claims_in(TITLE + text, DAY)] == expected
