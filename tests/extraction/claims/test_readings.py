"""Bound, change, status: what the words around a figure say."""

import pytest


def field(claims, name):
    return [getattr(c, name) for c in claims]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Huy động trên 1.680 lượt người.", ["at_least"]),
        ("Có ít nhất 12 xã đạt chuẩn.", ["at_least"]),
        ("Mỗi cơ quan không quá 03 cấp phó.", ["at_most"]),
        ("Giải ngân chưa tới 500 triệu đồng.", ["at_most"]),
        ("Không để hồ sơ quá hạn vượt quá 0,5%.", ["at_most"]),
        ("Đóng góp gần 340 tỷ đồng, ước đạt 41 triệu đồng/người.", ["about", "about"]),
        ("Đạt 7,5% trở lên.", ["at_least"]),
        ("Tái canh từ 120 ha cà phê trở lên.", ["at_least"]),
        ("Tái canh 120 ha cà phê trở lại thời huy hoàng.", ["exact"]),
        ("Trên địa bàn 5 xã có 2 chợ.", ["exact", "exact"]),
        ("Nợ lên tới 13,4%.", ["exact"]),
        ("Thu nhập cao hơn 5 triệu đồng so với năm trước.", ["exact"]),
        ("Thu nhập hơn 5 triệu đồng, tuyến đường dài hơn 3 km.", ["at_least", "at_least"]),
        ("Xã thấp nhất là 45%, xã khác ít nhất 60%.", ["exact", "at_least"]),
        ("Còn trên dưới 20 hộ.", ["about"]),
    ],
)
def test_bounds(claims_in, text, bounds):
    assert field(claims_in(text), "bound") == bounds


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Phấn đấu có thêm 8 xã đạt chuẩn.", ["increase"]),
        ("Giảm được 252 tổ chức, đơn vị; giảm 345 biên chế.", ["decrease", "decrease"]),
        ("Giảm 6 đầu mối và nhất thể hóa 6 chức danh.", ["decrease", "level"]),
        ("Làm mới 13km đường giao thông, 4,55km kênh mương.", ["increase", "increase"]),
        ("Phát quang 125km hành lang, nâng cấp 29km đường.", ["level", "level"]),
        ("Thành lập 78 tổ ở 78 thôn.", ["increase", "level"]),
        ("Có 21 mô hình sản xuất mới.", ["increase"]),
        ("Nhập bốn xã thành hai xã.", ["level", "level"]),
        ("Có thêm 158 doanh nghiệp; 45 doanh nghiệp giải thể.", ["increase", "level"]),
        ("Vượt 2 xã so với chỉ tiêu (45 xã).", ["level", "level"]),
        ("Tỷ lệ hộ nghèo giảm từ 13,4% xuống còn 1,9%.", ["level", "level"]),
        ("Hộ nghèo giảm còn 2,36%, giảm 0,84% so với năm 2019.", ["level", "decrease"]),
        ("Vượt kế hoạch từ 10%-14%.", ["level"]),
        ("Giảm 10% biên chế, tương đương khoảng 3.400 người.", ["decrease", "decrease"]),
        ("Giảm 7 sở; 35 phòng; 118 đơn vị.", ["decrease", "decrease", "decrease"]),
        ("Đạt 6/19 tiêu chí, xã nông thôn mới có 3 tổ.", ["level", "level"]),
        ("Cấp phó lãnh đạo các sở giảm 23 người, bố trí 5 trưởng phòng.", ["decrease", "level"]),
        ("Xây mới, cải tạo, nâng cấp 15 nhà văn hóa; sửa chữa, nâng cấp 8 trạm bơm.", ["level", "level"]),
        ("Trồng mới và chăm sóc 5 ha rừng; chăm sóc 7 ha rừng.", ["level", "level"]),
        ("Làm mới 30 tuyến đường với tổng chiều dài 12 km, kinh phí 5 tỷ đồng.", ["increase", "increase", "level"]),
        ("Tốc độ tăng giá trị sản xuất bình quân 10,2%/năm.", ["increase"]),
        ("Tốc độ tăng trưởng cao, tỷ lệ hộ nghèo 3%.", ["level"]),
        ("Cắt giảm thêm 5% biên chế; tuyển thêm 3 người.", ["decrease", "increase"]),
        ("Sản lượng tăng 5%, bằng 103% so với cùng kỳ.", ["increase", "level"]),
        ("Đã tinh giản: cấp tỉnh 120 biên chế, cấp huyện 85 biên chế.", ["decrease", "decrease"]),
        ("Đã bố trí: cấp tỉnh 120 biên chế.", ["level"]),
        ("Giảm 12 sở, 58 phòng thuộc sở, 216 đơn vị sự nghiệp.", ["decrease", "decrease", "decrease"]),
        ("Thành lập 4 tổ công tác, mỗi tổ 5 người.", ["increase", "level"]),
        ("Hợp tác xã được thành lập năm 2018 với 7 thành viên.", ["level"]),
    ],
)
def test_change(claims_in, text, changes):
    assert field(claims_in(text), "change") == changes


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            "Toàn huyện đã có 14/30 xã đạt chuẩn NTM, 3 xã đang xây dựng xã NTM kiểu mẫu, không còn xã dưới 10 tiêu chí.",
            ["achieved", "in_progress", "achieved"],
        ),
        ("Kế hoạch năm 2017 phấn đấu có thêm 8 xã về đích nhưng chỉ có 5 xã được công nhận.", ["target", "achieved"]),
        ("Giải ngân mới đạt 27,3% kế hoạch.", ["achieved"]),
        ("Thanh toán mới đạt 7%, thấp hơn kế hoạch (20%).", ["achieved", "target"]),
        ("Đề nghị huyện hỗ trợ 1,5 tỷ đồng để làm 2 km đường.", ["target", "target"]),
        ("Chương trình mục tiêu quốc gia đầu tư 12 công trình.", ["achieved"]),
        ("Theo báo cáo của Sở Kế hoạch và Đầu tư, toàn tỉnh có 12 dự án.", ["achieved"]),
        ("Đến năm 2025, 100% số xã đạt chuẩn.", ["target"]),
        ("Năm 2018, 100% số xã đạt chuẩn.", ["achieved"]),
        ("Giảm 18 xã (từ 260 xuống còn 242 đơn vị) là mục tiêu.", ["achieved", "achieved", "achieved"]),
        ("Phấn đấu giảm 18 xã (từ 260 xuống còn 242 đơn vị).", ["target", "achieved", "target"]),
        ("Dự hội nghị có 62 đại biểu.", ["context"]),
        ("Hội nghị có 13 ý kiến thảo luận.", ["context"]),
        ("Đã giải quyết 391 ý kiến.", ["achieved"]),
        ("Qua 7 năm triển khai, phong trào lan rộng.", ["context"]),
        ("Ban hành quy chế chậm 45 ngày.", ["achieved"]),
        ("Huyện có 18 xã, 127 thôn.", ["context", "context"]),
        ("Huyện có 18 xã đạt chuẩn.", ["achieved"]),
        ("Có 6 xã nằm trong vùng ảnh hưởng dự án.", ["context"]),
        ("Mỗi quý đối thoại một lần.", ["achieved"]),
        ("Sản lượng tăng 1,3 lần so với năm 2015.", ["achieved"]),
        ("Chỉnh trang đường với trên 1.680 lượt người tham gia.", ["achieved"]),
        ("Tổ chức 64 cuộc đối thoại với 5.000 lượt người tham gia.", ["achieved", "context"]),
        ("Đang hợp nhất 03 trạm.", ["in_progress"]),
        ("Có 158 doanh nghiệp với tổng vốn đăng ký 1.250 tỷ đồng.", ["achieved", "achieved"]),
        ("Tính đến tháng 5/2019, có 335 xã và 897 thôn miền núi đạt chuẩn.", ["achieved", "achieved"]),
        ("Huyện đã vượt chỉ tiêu 5,4%.", ["achieved"]),
        ("Nghị quyết đề ra 22 chỉ tiêu.", ["context"]),
    ],
)
def test_status(claims_in, text, statuses):
    assert field(claims_in(text), "status") == statuses


def test_headings_frame_their_lists(claims_in):
    text = "1. Kết quả đạt được\n- Trồng 500 cây xanh.\n2. Nhiệm vụ thời gian tới:\n- Trồng 900 cây xanh.\nTại hội nghị, huyện trao 5 suất quà."
    assert field(claims_in(text), "status") == ["achieved", "target", "achieved"]


def test_a_goal_goes_on_in_the_next_sentence(claims_in):
    text = "Toàn tỉnh phấn đấu giảm 7 xã. Cụ thể, huyện Tiên Phước nhập 2 xã."
    assert field(claims_in(text), "status") == ["target", "target"]
    assert field(claims_in("Toàn tỉnh phấn đấu giảm 7 xã. Huyện Tiên Phước nhập 2 xã."), "status") == [
        "target",
        "achieved",
    ]


def test_a_result_takes_the_change_of_its_plan(claims_in):
    text = "Kế hoạch năm 2017 phấn đấu có thêm 8 xã về đích nhưng chỉ có 5 xã được công nhận."
    assert field(claims_in(text), "change") == ["increase", "increase"]
    assert field(claims_in("Có thêm 8 xã về đích, 5 xã khó khăn."), "change")[0] == "increase"
