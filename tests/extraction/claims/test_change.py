"""Whether figures are levels, added or cut: nouns of cuts, enumerations, attributes and sources between the verb and its figure."""

import pytest


def changes(claims):
    return [c.change for c in claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổng số biên chế đã tinh giản là 320 người.", ["decrease"]),
        ("Tổng số biên chế sau khi tinh giản là 320 người.", ["level"]),
        ("Đứng đầu số lượng tinh giản là Sở Tài chính với 40 người, tiếp theo là Sở Tư pháp với 25 người.", ["decrease", "decrease"]),
        ("Đứng đầu số lượng biên chế là Sở Tài chính với 40 người.", ["level"]),
        ("Các phòng có 12 người trong diện tinh giản.", ["decrease"]),
        ("Các phòng có 12 người trong diện quy hoạch.", ["level"]),
    ],
)
def test_nouns_that_count_what_is_cut(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cơ quan của Đảng tinh giản 20 người; khối hành chính 14 người; doanh nghiệp nhà nước là 6 người.", ["decrease"] * 3),
        ("Cơ quan của Đảng tinh giản 20 người; khối hành chính hiện có 140 người.", ["decrease", "level"]),
        ("Sở đã tinh giản 30 biên chế, trong đó năm 2016 là 18 người, năm 2017 là 12 người.", ["decrease"] * 3),
        ("Sở đã tinh giản 30 biên chế, trong đó năm 2016 chi 18 tỷ đồng.", ["decrease", "level"]),
        ("Sở giảm 5 trưởng phòng; tương tự là 7 phó phòng.", ["decrease"] * 2),
        ("Sở đã tinh giản 30 biên chế, trong đó năm 2016 là 18 người (cả viên chức), năm 2017 là 7 và năm 2018 là 5 trường hợp.", ["decrease"] * 4),
        ("Đứng đầu số lượng tinh giản là Sở Tài chính với 40 người, tiếp theo là Sở Giáo dục và Đào tạo 30 người.", ["decrease"] * 2),
        ("Sở giảm 5 trưởng phòng; tổng số là 7 trưởng phòng.", ["decrease", "level"]),
    ],
)
def test_the_parts_of_an_enumeration_go_on_with_its_change(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cơ quan đã giảm 8 phòng trong các cục và 20 lãnh đạo.", ["decrease"] * 2),
        ("Cơ quan đã giảm 8 phòng trong 20 cục.", ["decrease", "level"]),
        ("Cơ quan giảm chi từ ngân sách nhà nước khoảng 30 tỷ đồng.", ["decrease"]),
        ("Cơ quan giảm từ mức 30 tỷ đồng xuống 20 tỷ đồng.", ["level", "level"]),
        ("Cơ quan giảm chi các khoản phụ cấp khoảng 30 tỷ đồng.", ["decrease"]),
        ("Cơ quan sắp xếp theo hướng không còn 3 tổng cục.", ["decrease"]),
        ("Cơ quan sắp xếp theo hướng chỉ còn 3 tổng cục.", ["level"]),
    ],
)
def test_what_stands_between_the_verb_and_its_figure(claims_in, text, found):
    assert changes(claims_in(text)) == found


def test_what_is_formed_and_developed_is_a_stock(claims_in):
    assert changes(claims_in("Huyện hình thành và phát triển được 2 hợp tác xã, 7 tổ hợp tác.")) == ["level", "level"]
    assert changes(claims_in("Huyện thành lập 2 hợp tác xã, 7 tổ hợp tác.")) == ["increase", "increase"]


def test_occasions_are_neither_added_nor_cut(claims_in):
    assert changes(claims_in("Huyện đã tinh giản được 3 đợt với 26 người.")) == ["level", "decrease"]


def test_a_figure_behind_two_commas_that_goes_on_with_a_list(claims_in):
    assert changes(claims_in("Huyện xây mới 15 nhà văn hóa thôn, xóm, 20 sân thể thao.")) == ["increase", "increase"]
    assert changes(claims_in("Thu nhập tăng 12 triệu đồng, địa bàn rộng, cán bộ phụ trách 5 thôn.")) == ["increase", "level"]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        # parts of what was cut or added
        ("Huyện có thêm 47 mô hình (trong đó 5 mô hình lớn, 12 mô hình vừa).", ["increase"] * 3),
        ("Toàn tỉnh giảm 234 người, bao gồm 8 lãnh đạo sở và 26 lãnh đạo cấp phòng.", ["decrease"] * 3),
        ("Tỉnh giảm 90 biên chế (đạt 10,3%, vượt mục tiêu 10%).", ["decrease"] * 3),
        ("Tinh giản biên chế theo Nghị định 108: 7 đợt, 112 người (công chức 83 người, viên chức 29 người).", ["level", *["decrease"] * 3]),
        ("Thành lập mới 1 HTX trồng xoài, hai tổ hợp tác nuôi bò.", ["increase", "increase"]),
        ("Giảm 6 phòng, 1 chi cục quản lý thị trường, 4 trường học.", ["decrease"] * 3),
        (
            "Huyện có 18 xã phải nhập để hình thành 7 xã mới, trong đó ba xã Đức Lâm, Trung Lễ, Đức Thủy nhập thành xã Lâm Trung Thủy.",
            ["level", "increase", "level"],
        ),
        ("Huyện giảm 3 phòng; 100% thôn có bí thư là đảng viên.", ["decrease", "level"]),
        # verbs
        ("Xã phải cắt 10% biên chế.", ["decrease"]),
        ("Bà con đã cắt 40 ha lúa.", ["level"]),
        ("Sở giải quyết chế độ cho 218 người theo Nghị định 178.", ["decrease"]),
        ("Sở giải quyết chế độ cho 218 người có công.", ["level"]),
        ("Huyện giải thể 4 HTX yếu kém.", ["decrease"]),
        ("Tỉnh sáp nhập, giải thể 21 đơn vị.", ["level"]),
        ("Xã bị tụt từ 3 đến 5 tiêu chí.", ["decrease"]),
        ("Hộ nghèo giảm từ 4% trở lên.", ["decrease"]),
        # comparisons and rates
        ("Tỷ lệ đạt 43,5%, thấp hơn 6,5% so với kế hoạch.", ["level", "level"]),
        ("Tỷ lệ đạt 43,5%, cao hơn 6,5% so với năm trước.", ["level", "increase"]),
        ("Sở có 5 cấp phó, vượt quy định 2 người.", ["level", "level"]),
        ("Tốc độ tăng trưởng năm 2018 đạt 12,1%.", ["increase"]),
        ("Kinh tế tăng trưởng khá, tỉnh thu ngân sách 26.000 tỷ đồng.", ["level"]),  # how the economy does
        ("Kinh tế tăng trưởng 7%, tỉnh thu ngân sách 26.000 tỷ đồng.", ["increase", "level"]),
        ("GRDP bình quân đầu người đạt 68 triệu đồng, tỷ lệ đô thị hóa đạt 30%.", ["level", "level"]),
        ("Đề nghị huyện bổ sung 300 triệu đồng.", ["level"]),
        ("Huyện bổ sung 300 triệu đồng.", ["increase"]),
        ("Lắp thêm 640 bóng đèn, tổng kinh phí 68 tỷ đồng.", ["increase", "level"]),
        ("Bà Hà thông tin thêm, quý I có 31 hồ sơ.", ["level"]),
        ("Mở mới 2 tuyến đường dài 31,6km.", ["increase", "increase"]),
    ],
)
def test_parts_verbs_and_comparisons(claims_in, text, changes):
    assert [c.change for c in claims_in(text)] == changes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện có thêm 50 mô hình, 100% tổ trưởng được tập huấn.", ["increase", "level"]),
        ("Huyện có thêm 50 mô hình, tăng 10%.", ["increase", "increase"]),
        ("Tỉnh tiết kiệm thêm 10% chi thường xuyên.", ["level"]),
        ("Làm mới và nâng cấp 57,2 km đường.", ["level"]),
        ("Doanh thu vượt 12% kế hoạch.", ["level"]),
        ("Thủ tục rút ngắn 8 ngày.", ["decrease"]),
        ("Thủ tục mất 8 ngày, giảm nhiều giấy tờ.", ["level"]),
        ("Thu nhập gấp đôi năm 2010.", ["level"]),
        ("Thu nhập tăng gần gấp đôi.", ["increase"]),
        ("Cấp phó gấp đôi quy định.", ["level"]),
        ("Sáp nhập 24 xóm thành 11 xóm mới tại Tăng Thành.", ["level", "increase"]),
        ("Họp 2 buổi mới gỡ xong.", ["level"]),
        ("Có 16 chỉ tiêu đạt và vượt, 3 chỉ tiêu khó đạt.", ["level", "level"]),
        ("Thu ngân sách không thấp hơn 50 tỷ đồng.", ["level"]),
        ("Huyện tinh giản 148 biên chế, đạt 9,2%.", ["decrease", "decrease"]),
        ("Huyện tinh giản 148 biên chế, đạt 92% kế hoạch.", ["decrease", "level"]),
        ("Kỷ niệm 110 năm thành lập tỉnh, bà con góp 520 ngày công.", ["level", "level"]),
    ],
)
def test_lengths_of_time_multiples_and_what_comes_of_a_merger(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỉnh phấn đấu có thêm 16 xã đạt chuẩn nông thôn mới, 22 xã nâng cao.", ["increase"] * 2),
        ("Tỉnh có thêm 16 xã đạt 19 tiêu chí.", ["increase", "level"]),
        ("Tỉnh thành lập 6 phường trên cơ sở 4 xã, 2 thị trấn.", ["increase", "level", "level"]),
        ("Tỉnh có thêm 642 mô hình, trong đó 37 mô hình cho doanh thu cao.", ["increase"] * 2),
        ("Tỉnh có thêm 642 mô hình, còn 37 mô hình cho doanh thu cao.", ["increase", "level"]),
        ("Tỉnh tinh giản 1.136 biên chế, đạt 112% kế hoạch năm, gồm 97 công chức và 1.039 viên chức.", ["decrease", "level", "decrease", "decrease"]),
        ("Tỉnh tinh giản 1.136 biên chế, đạt 112% kế hoạch năm, có 97 công chức đi học.", ["decrease", "level", "level"]),
    ],
)
def test_one_verb_governs_the_whole_list_and_the_parts_of_what_it_names(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổng sản phẩm tăng 5,7%, thấp hơn mục tiêu 7% đề ra.", ["increase", "increase"]),
        ("Tổng sản phẩm tăng 5,7%; mục tiêu 95% số hộ dùng nước sạch.", ["increase", "level"]),
        ("Đảng bộ kết nạp 92 đảng viên, đạt 57,5% chỉ tiêu (160 đảng viên).", ["increase", "level", "increase"]),
        ("Huyện tiếp tục giảm 410 biên chế để hoàn thành mục tiêu 10%.", ["decrease", "decrease"]),
        ("Huyện có 410 biên chế và mục tiêu 10%.", ["level", "level"]),
    ],
)
def test_a_plan_is_for_what_its_result_was(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện tinh giản 86 biên chế, đạt 7,2% so với số được giao năm 2015.", ["decrease", "decrease"]),
        ("Huyện tinh giản 86 biên chế, đạt 72% so với kế hoạch.", ["decrease", "level"]),
        ("Huyện tinh giản 86 biên chế, vượt chỉ tiêu đề ra cho giai đoạn này là 60 biên chế.", ["decrease", "decrease"]),
    ],
)
def test_the_share_of_what_was_cut_is_cut_too(claims_in, text, found):
    assert changes(claims_in(text)) == found


def test_the_beginning_of_a_year_is_no_founding_year(claims_in):
    assert changes(claims_in("Từ đầu năm thành lập mới 3 hợp tác xã.")) == ["increase"]
    assert changes(claims_in("Hợp tác xã kỷ niệm 10 năm thành lập với 3 hợp tác xã bạn."))[-1] == "level"


def test_a_share_with_its_own_subject_and_verb(claims_in):
    assert changes(claims_in("Huyện giảm 10% biên chế, 100% xã, thị trấn có thôn trưởng là đảng viên.")) == ["decrease", "level"]
    assert changes(claims_in("Huyện giảm 10% biên chế, 12% đầu mối.")) == ["decrease", "decrease"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đảng ủy lập 7 tổ lưu động.", ["increase"]),
        ("Đảng ủy lập 7 hồ sơ.", ["level"]),
        ("Xã mở được 3 cơ sở chưng cất.", ["increase"]),
        ("Xã mở được 3 lớp tập huấn.", ["level"]),
        ("Mỗi ha giảm được 40 kg giống, trừ chi phí bà con lãi 22 triệu đồng.", ["decrease", "level"]),
    ],
)
def test_what_is_founded_or_opened(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Việc tinh giản biên chế khối sự nghiệp còn thấp, mới đạt 4,1%.", ["decrease"]),
        ("Tỷ lệ hộ dùng nước sạch còn thấp, mới đạt 41%.", ["level"]),
        ("Số cuộc họp giảm khoảng 30%, hồ sơ giải quyết đúng hẹn đạt 99,4%.", ["decrease", "level"]),
        ("Số biên chế đã tinh giản là 30 người.", ["decrease"]),
        ("Huyện phấn đấu có thêm 4 xã đạt chuẩn NTM nâng cao, 2 xã đạt chuẩn NTM kiểu mẫu.", ["increase", "increase"]),
        ("Huyện có thêm 5 xã đạt chuẩn nâng cao, 2 xã đang hoàn thiện hồ sơ.", ["increase", "level"]),
        ("Huyện tạo việc làm mới cho 4.000 lao động.", ["increase"]),
        ("Huyện tổ chức tư vấn việc làm cho 4.000 lao động.", ["level"]),
        ("Có 8 sản phẩm được công nhận OCOP, nâng tổng số lên 15 sản phẩm.", ["increase", "level"]),
        ("Có 8 sản phẩm được công nhận OCOP, nâng tổng số hội viên lên 150 người.", ["level", "level"]),
        ("Bưởi bán cao hơn giá thị trường 10%.", ["level"]),
        ("Giá bưởi cao hơn năm trước 10%.", ["increase"]),
    ],
)
def test_cuts_as_work_totals_raised_and_what_is_said_of_others(claims_in, text, expected):
    assert [c.change for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện gieo cấy 8.120 ha (giảm 64 ha), năng suất 62,9 tạ/ha.", ["level", "decrease", "level"]),
        ("Huyện giảm 64 ha (vụ này), 12 ha rau.", ["decrease", "decrease"]),
        ("Mỗi năm thành lập mới 25 doanh nghiệp.", ["increase"]),
        ("Nhân 25 năm thành lập, huyện có 30 doanh nghiệp.", ["level", "level"]),
        ("Thị trấn đã lát mới 3.200 m2 vỉa hè, thay 145 bóng đèn.", ["increase", "level"]),
        ("Ba hợp tác xã yếu kém đã bị giải thể.", ["decrease"]),
        ("Ba hợp tác xã đề nghị giải thể.", ["level"]),
        ("Huyện ủy kết thúc hoạt động 4 đảng bộ.", ["decrease"]),
        ("Huyện giảm 23 điểm trường và 6 trường, trong đó bậc tiểu học giảm 4 trường, bậc trung học 2 trường.", ["decrease"] * 4),
        ("Huyện có thêm 36 vườn mẫu, trong đó xã Tùng Ảnh 12, xã Đức Lạng 10.", ["increase"] * 3),
        ("Huyện có 36 vườn mẫu, trong đó xã Tùng Ảnh 12, xã Đức Lạng 10.", ["level"] * 3),
    ],
)
def test_brackets_parts_and_units_that_end(claims_in, text, expected):
    assert [c.change for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện phấn đấu giảm tỷ lệ hộ nghèo thêm 1,5%.", ["decrease"]),
        ("Huyện giảm 3 phòng, thêm 2 trạm.", ["decrease", "increase"]),
        ("Huyện đã tinh giản 15 biên chế, bổ nhiệm 12 cán bộ.", ["decrease", "level"]),
        ("Huyện đầu tư 18,6 tỷ đồng để xây mới 26 phòng học.", ["level", "increase"]),
        ("Xã đắp mới 12,6 km bờ vùng.", ["increase"]),
        ("Năm qua huyện giảm 5 phòng, thành phố 3 phòng.", ["decrease", "decrease"]),
        ("Năm qua giảm còn 3 phòng.", ["level"]),
    ],
)
def test_verbs_apart_from_their_figure(claims_in, text, expected):
    assert [c.change for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ nộp trực tuyến đạt 73%, cao hơn tháng 7 là 19%.", ["level", "increase"]),
        ("Mực nước thấp hơn cùng kỳ năm trước 20 cm.", ["decrease"]),
        ("Tỷ lệ này cao hơn mức chung 19%.", ["level"]),
        ("Huyện đặt mục tiêu giảm hộ nghèo mỗi năm 5%.", ["decrease"]),
        ("Huyện giảm 4 phòng, mỗi phòng 5 người.", ["decrease", "level"]),
    ],
)
def test_more_than_before_and_every_year(claims_in, text, expected):
    assert [c.change for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thời gian giải quyết giảm từ 3 ngày xuống 1 ngày.", "level"),
        ("Thời gian giải quyết giảm 3 ngày.", "decrease"),
        ("Xã đã bàn giao 73/88 căn nhà xây mới.", "level"),
        ("Xã đã bàn giao 73 căn nhà xây mới.", "increase"),
        ("Tỷ lệ này thấp hơn mức bình quân 62% của tỉnh.", "level"),
        ("Tỷ lệ này thấp hơn năm trước 6%.", "decrease"),
    ],
)
def test_where_a_change_starts_and_what_it_is_measured_by(claims_in, text, expected):
    assert claims_in(text)[0].change == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện đặt mục tiêu giảm thêm 6 trường, phấn đấu 60% số trường đạt chuẩn.", "level"),
        ("Mới có thêm 1 xã, 2 sản phẩm.", "increase"),
    ],
)
def test_what_a_verb_of_change_reaches(claims_in, text, expected):
    assert claims_in(text)[-1].change == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hai phòng học mới xây rất đẹp.", ["increase"]),
        ("Hai phòng học mới sơn rất đẹp.", ["level"]),
        ("Có 15 trường đạt chuẩn, trong đó 4 trường mới được công nhận.", ["level", "increase"]),
        ("Tốc độ tăng giá trị sản xuất 9 tháng đạt 13,9%.", ["increase"]),
        ("Tỷ lệ hộ khá sau 9 tháng đạt 13,9%.", ["level", "level"]),
        ("Tháng 5 thành lập chi bộ Hợp tác xã A với 4 đảng viên.", ["level"]),
        ("Tháng 5 thành lập 4 chi bộ.", ["increase"]),
        ("Giá trị sản xuất tăng 14%, thu nhập bình quân đầu người 16,5 triệu đồng.", ["increase", "level"]),
        ("Giá trị sản xuất tăng 14%, thương mại 16,5%.", ["increase", "increase"]),
        ("Diện tích lúa bị thu hẹp 800 ha.", ["decrease"]),
        ("Xã xóa tên 11 đảng viên.", ["decrease"]),
        ("Huyện còn phải cắt thêm 84 biên chế.", ["decrease"]),
        ("Dịch vụ chỉ nhích 1,3%.", ["increase"]),
        ("Năm nay thu hút mới 21 dự án.", ["increase"]),
        ("Xây mới 38 phòng học, sửa 52 phòng.", ["increase", "level"]),
        ("Có thêm 43 doanh nghiệp, vốn 95 tỷ đồng.", ["increase", "level"]),
        ("Năng suất cao hơn bên ngoài 0,4 tấn/ha.", ["level"]),
        ("Năng suất cao hơn năm trước 0,4 tấn/ha.", ["increase"]),
        ("Toàn tỉnh giảm 86 đơn vị, đạt tỷ lệ 13,8%.", ["decrease", "decrease"]),
        ("Xã giảm nghèo được 12 hộ.", ["decrease"]),
        ("Xã giảm nghèo còn 12 hộ.", ["level"]),
    ],
)
def test_what_is_new_grows_shrinks_and_has_a_figure_of_its_own(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở cắt giảm 10,3%, bằng 215 người.", ["decrease", "decrease"]),
        ("Sở cắt giảm 10,3%, đào tạo 215 người.", ["decrease", "level"]),
        ("Sở tinh giản 142 người, trong đó khối Đảng 8 người, khối đoàn thể 15 người và 7 công chức.", ["decrease"] * 4),
        ("Sở tinh giản 142 người, trong đó khối Đảng 8 người, khối đoàn thể còn 15 người và 7 công chức.", ["decrease", "decrease", "level", "level"]),
        ("Huyện xây mới 4 nhà văn hóa, 80 bộ bàn ghế.", ["increase", "increase"]),
        ("Huyện xây mới 4 nhà văn hóa với 80 bộ bàn ghế.", ["increase", "level"]),
    ],
)
def test_a_figure_is_another_name_a_part_or_an_attribute_of_the_one_before(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dự án được gia hạn thêm 2 năm.", ["increase"]),
        ("Dự án bị kéo dài thêm 2 năm.", ["increase"]),
        ("Dự án kéo dài 2 năm.", ["level"]),
    ],
)
def test_a_length_of_time_that_is_extended(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Về chung mối, huyện cắt được 2 đơn vị cùng 17 biên chế.", ["decrease", "decrease"]),
        ("Huyện cắt 2 phòng, 30 biên chế.", ["decrease", "decrease"]),
        ("Huyện cắt 2 phòng, còn 30 biên chế.", ["decrease", "level"]),
        ("Huyện cắt được 300 ha lúa.", ["level"]),
    ],
)
def test_what_is_cut_in_one_go(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thu nhập thấp hơn 12% so với yêu cầu.", ["level"]),
        ("Chi thấp hơn dự toán 4%.", ["level"]),
        ("Tỷ lệ cao hơn 4% so với toàn huyện.", ["level"]),
        ("Tỷ lệ cao hơn 4% so với năm trước.", ["increase"]),
    ],
)
def test_what_is_measured_by_a_norm_or_the_whole(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện giảm 1 phòng so với năm 2015; 91 đơn vị sự nghiệp, giảm 7 đơn vị.", ["decrease", "level", "decrease"]),  # the state that changed
        ("Huyện giảm 1 phòng so với năm 2015; 91 đơn vị sự nghiệp.", ["decrease", "decrease"]),
        ("Huyện giảm 3 phòng; 5 trung tâm, giảm 2 phó phòng.", ["decrease", "decrease", "decrease"]),  # of other things
        ("Huyện tăng 3 tiêu chí so với năm 2011; trong đó xã Tùng Ảnh đạt 13 tiêu chí.", ["increase", "level"]),
        ("Huyện tăng 30 tiêu chí so với năm 2011; trong đó xã Tùng Ảnh 13 tiêu chí.", ["increase", "increase"]),
    ],
)
def test_a_state_behind_a_change_is_none(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tỉnh tinh giản 1.047 người, đạt 71% kế hoạch; trong đó khối Đảng, đoàn thể 92 người, khối hành chính 208 người.",
            ["decrease", "level", "decrease", "decrease"],
        ),
        ("Tỉnh tinh giản 1.047 người, đạt 71% kế hoạch; khối Đảng, đoàn thể hiện có 92 người.", ["decrease", "level", "level"]),
        ("Tỉnh tinh giản 47 người, đạt 71% kế hoạch; trong đó khối Đảng, đoàn thể có 92 người dự.", ["decrease", "level", "level"]),  # more than the sum
    ],
)
def test_parts_of_a_sum_behind_its_share(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỷ lệ đạt 68%, thấp hơn huyện Sơn Hà kề bên 11 điểm phần trăm.", ["level", "level"]),
        ("Tỷ lệ đạt 68%, thấp hơn năm trước 11 điểm phần trăm.", ["level", "decrease"]),
        ("Hộ nghèo còn 47%, vẫn cao hơn mức 43% của cả huyện.", ["level", "level"]),
        ("Có 58 hộ nghèo, nhiều hơn cả hai xã Hữu Lễ, Yên Phúc cộng lại.", ["level", "level"]),
        ("Mức hỗ trợ là 60 triệu đồng một căn xây mới.", ["level"]),
        ("Huyện có 60 căn nhà xây mới.", ["increase"]),
        ("Kinh phí xây mới 11,8 tỷ đồng.", ["level"]),
        ("Đợt này xây mới 11 căn nhà.", ["increase"]),
        ("Mỗi nhà làm mới được 50 triệu đồng.", ["level"]),
        ("Mỗi năm ngân sách đỡ chi khoảng 14 tỷ đồng.", ["decrease"]),
        ("Mỗi năm ngân sách phải chi khoảng 14 tỷ đồng.", ["level"]),
        ("Hộ nghèo mỗi năm giảm 2%; che phủ rừng giữ 62%.", ["decrease", "level"]),
        ("Mặt trận cất mới 214 nhà.", ["increase"]),
    ],
)
def test_set_against_a_place_and_sums_of_what_is_new(claims_in, text, found):
    assert changes(claims_in(text)) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trung ương đã giảm 7 tổng cục; 202 vụ, cục; hơn 14.800 đơn vị cấp phòng.", ["decrease"] * 3),
        ("Qua đó giảm 11 lãnh đạo; gần 180 lãnh đạo cấp vụ; gần 900 lãnh đạo cấp phòng.", ["decrease"] * 3),
        ("Huyện giảm 9 đầu mối; 12 phòng làm tốt.", ["decrease", "level"]),  # another clause
        ("Huyện giảm 1 đầu mối; 11 xã bố trí bí thư kiêm trưởng thôn.", ["decrease", "level"]),
        ("Số thôn tăng 2 đơn vị so với đầu năm; 3 đơn vị còn lại.", ["increase", "level"]),
    ],
)
def test_lists_with_semicolons_share_their_verb(claims_in, text, expected):
    assert [c.change for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện xóa 21 điểm trường lẻ.", ["decrease"]),
        ("Huyện xóa 25 nhà tạm.", ["level"]),  # houses take their place
        ("Huyện mở mới 46 km đường, đang thi công 5 công trình.", ["increase", "level"]),
        ("Huyện mở mới 46 km đường, 5 công trình.", ["increase", "increase"]),
        ("Tỷ lệ giải ngân thấp hơn bình quân chung của tỉnh (68,1%).", ["level"]),
        ("Tỷ lệ giải ngân thấp hơn (8,1%).", ["decrease"]),
    ],
)
def test_what_is_done_away_with_what_is_built_and_the_mean_in_brackets(claims_in, text, expected):
    assert [c.change for c in claims_in(text)] == expected
