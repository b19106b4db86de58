"""Status: the governing verb of a figure's clause, the frame of its discourse, and what measures no result."""

import pytest

from analysis.extraction import extract


def statuses(claims):
    return [c.status for c in claims]


A, P, T, C = "achieved", "in_progress", "target", "context"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch trồng 500 ha, đã trồng được 320 ha.", [T, A]),
        ("Tỉnh giao giảm 30 biên chế, huyện đã giảm 34 biên chế.", [T, A]),
        ("Chỉ tiêu giao năm 2019 là 5 xã; kết quả đạt 4 xã.", [T, A]),
        ("Xã được giao 3 chỉ tiêu, đã hoàn thành 2 chỉ tiêu.", [T, A]),
        ("Huyện được giao 12 tỷ đồng, giải ngân 10 tỷ đồng, đạt 83%.", [T, A, A]),
        ("Tỉnh giao huyện giảm 30 biên chế, 5 đầu mối.", [T, T]),
        ("Vượt chỉ tiêu Nghị quyết Đại hội đề ra 3 xã.", [A]),
        ("Tỉnh đã vượt chỉ tiêu giảm 10% biên chế.", [T]),
        ("Thu ngân sách đạt 120 tỷ đồng, bằng 45% dự toán tỉnh giao.", [A, A]),
        ("Theo phương án, huyện nhập 3 xã; sau đó giảm 5 phòng.", [T, T]),
        ("Trong 35 xã đăng ký, có 29 xã đạt, 2 xã không đạt.", [T, A, A]),
        ("1.234 hộ đăng ký, 987 hộ làm xong, 150 hộ đang làm.", [T, A, P]),
        ("Huyện đã bố trí 12 tỷ đồng và sẽ bố trí thêm 8 tỷ đồng.", [A, T]),
        ("Hỗ trợ 30 tỷ đồng cho 12 xã giai đoạn 2021 - 2025.", [T, T]),
        ("Hỗ trợ 30 tỷ đồng, 12 xã giai đoạn 2021 - 2025 khó khăn.", [A, T]),
    ],
)
def test_a_plan_and_its_result(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ đầu năm đến nay, Hội trao 300 suất quà; tổ chức 12 lớp dạy nghề; duy trì 7 quỹ khuyến học.", [A, A, A]),
        ("Huyện tổ chức 12 lớp nhằm nâng cao kiến thức cho 300 hộ dân.", [A, A]),
        ("Huyện giảm 3 phòng nhằm đạt mục tiêu 10%.", [A, T]),
        ("Với quyết tâm cao, xã đã hoàn thành 17/19 tiêu chí.", [A]),
        ("Chuyển giao kỹ thuật cho 45 hộ; giao Phòng Nông nghiệp hỗ trợ 12 hộ.", [A, T]),
        ("Để đạt 19 tiêu chí, xã đã huy động 15 tỷ đồng.", [T, A]),
        ("Hiện giá trị sản xuất (giá hiện hành) là 60 tỷ đồng.", [A]),
    ],
)
def test_a_report_stays_a_report(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các chỉ tiêu Đại hội đã đề ra: thu nhập 75 triệu đồng/người. Mỗi thôn có ít nhất 2 mô hình.", [T, T]),
        ("Đại hội đề ra 18 chỉ tiêu, trong đó thu nhập đạt 75 triệu đồng, hộ nghèo còn 3%.", [C, T, T]),
        ("Phấn đấu có 12 xã về đích. 100% thôn có nhà văn hóa. Đến nay, đã có 8 xã về đích.", [T, T, A]),
        ("Mục tiêu là tạo việc làm cho 500 lao động.\nNgoài ra, xây dựng 2 vườn ươm.", [T, T]),
        ("Huyện đã có 12 xã về đích.\nNgoài ra, xây dựng 2 vườn ươm.", [A, A]),
        ("- Phấn đấu có 12 xã đạt chuẩn.\n- Mỗi xã có ít nhất 2 mô hình.\n- Đã giảm 5 đầu mối.", [T, T, A]),
        ("Phấn đấu có 12 xã đạt chuẩn.\nMỗi xã có ít nhất 2 mô hình.", [T, A]),
        ("2. Nhiệm vụ: a) Rà soát 15 xã; b) Hỗ trợ 30 tỷ đồng.", [T, T]),
    ],
)
def test_goals_go_on_until_something_is_told_as_done(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


def test_an_article_without_a_date_lies_before_the_years_it_looks_forward_to(claims_in):
    text = "Lễ kỷ niệm được tổ chức ngày 21/5/2013. Đến năm 2020, trồng 40 ha rừng."
    assert statuses(claims_in(text, None)) == [T]
    assert statuses(claims_in("Lễ kỷ niệm được tổ chức ngày 21/5/2021. Đến năm 2020, trồng 40 ha rừng.", None)) == [A]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2018, xã được công nhận đạt chuẩn NTM.", [A]),
        ("Tháng 5/2018, huyện đạt chuẩn nông thôn mới.", [A]),
        ("Xã phấn đấu đạt chuẩn NTM.", [T]),
        ("Đưa huyện đạt chuẩn nông thôn mới.", [T]),
    ],
)
def test_a_unit_without_a_name(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho 3 tập thể và 7 cá nhân.", [C, C]),
        ("Huyện hỗ trợ vốn cho 3 tập thể và 7 cá nhân.", [A, A]),
        ("12 tập thể được tặng Giấy khen.", [C]),
        ("Đại hội bầu Ban Chấp hành gồm 27 đồng chí.", [C]),
        ("Huyện đào tạo 27 đồng chí.", [A]),
        ("Minh Châu là một trong 5 xã điểm của huyện.", [C]),
        ("Huyện hỗ trợ 5 xã điểm.", [A]),
        ("Hiện 4 người đang điều trị tại bệnh viện.", [C]),
        ("Hiện 4 tổ đang xây nhà.", [P]),
        ("Công an đã bắt 12 vụ trộm cắp.", [A]),
        ("Mỗi năm nông dân làm hai vụ lúa.", [C]),
        ("Tổ chức 160 lượt vận động các hộ dân.", [A]),
        ("Kiểm tra 120 lượt; mỗi tháng họp 2 lượt.", [A, A]),
        ("Hội nghị thu hút trên 200 người dân.", [C]),
        ("Mô hình thu hút 50 hộ nghèo.", [A]),
        ("Xã cách trung tâm huyện 12 km, làm được 3 km đường.", [C, A]),
        ("Có 9 xã đạt chuẩn, 2 xã đang trình thẩm định.", [A, P]),
        ("Xã có 342 hộ kinh doanh.", [A]),
        ("Đại biểu đề nghị tăng 30 biên chế.", [T]),
    ],
)
def test_what_measures_no_result(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


def test_what_is_said_behind_the_criteria_is_said_of_the_communes(claims_in):
    assert statuses(claims_in("Còn 2 xã đạt 19 tiêu chí chờ xem xét, công nhận.")) == [P, A]
    assert statuses(claims_in("Còn 2 xã đạt 19 tiêu chí.")) == [A, A]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what there is of administrative units, also in brackets
        ("Tỉnh hiện có 9 đơn vị hành chính cấp huyện (7 huyện, 2 thị xã) chia thành 120 xã.", [C, C, C, C]),
        ("Huyện có 9 đơn vị hành chính cấp xã đạt chuẩn NTM.", [A]),
        # what a rule demands of all, against what somebody is told to reach
        ("Tiêu chí y tế quy định tỷ lệ tham gia bảo hiểm phải đạt 85%.", [C]),
        ("Luật quy định ban quản lý tối đa 9 người.", [C]),
        ("Đến năm 2030, tỷ lệ hộ tham gia bảo hiểm phải đạt 85%.", [T]),
        ("Huyện đề nghị các xã theo quy định phải đạt 85%.", [T]),
        # a case that is provided for
        ("Nếu xã nợ trên 8 tỷ đồng thì chưa được công nhận.", [C]),
        ("Nếu như năm 2015 xã thu 8 tỷ đồng thì nay thu 12 tỷ đồng.", [A, A]),
        # a distance stays one, even to what is still to be built
        ("Chợ mới sẽ được xây dựng cách chợ cũ khoảng 400 m.", [C]),
        ("Xã sẽ làm mới 400 m đường.", [T]),
        # schemes not yet decided
        ("Huyện đã trình phương án sắp xếp 6 xã thành 3 xã.", [T, T]),
        ("Huyện đã sắp xếp 6 xã thành 3 xã.", [A, A]),
        ("Sở có 14 người trong diện tinh giản.", [T]),
        ("Sở đã tinh giản 14 người.", [A]),
        # what was demanded and done is no goal
        ("Xã phải trả lại 25 triệu đồng cho người dân.", [A]),
        ("Yêu cầu này khó vì 30% số xã còn nợ.", [A]),
        ("Xã phải giảm 4 cán bộ.", [T]),
        # a list of units with one of a kind, what contains the counted ones, what a set holds
        ("Tỉnh có 7 huyện, một thị xã và hai thành phố.", [C, C, C]),
        ("Có 9 thôn thuộc 4 xã đạt chuẩn.", [A, C]),
        ("Bộ đã sửa lại khung 19 tiêu chí.", [C]),
        ("Xã đã hoàn thành 19 tiêu chí.", [A]),
        # the size of a place, not of what is grown there
        ("Xã có diện tích 1.200 ha với số dân 5.100 người.", [C, C]),
        ("Xã trồng lúa trên diện tích 1.200 ha.", [A]),
        ("Vùng chiếm 12% diện tích cả nước.", [C]),
        ("Mía chiếm 12% diện tích đất trồng trọt.", [A]),
        ("Với những xã, phường dưới 50% tiêu chí về dân số, tỉnh sẽ nghiên cứu.", [C]),
        ("Trưởng thôn hưởng phụ cấp 900 nghìn đồng mỗi tháng.", [A]),  # in force
        ("Xã đã chi 900 nghìn đồng.", [A]),
        ("Chiều nay, 120 hộ được mời đến trụ sở.", [C]),
        ("Chiều nay, 120 hộ được cấp đất.", [A]),
        ("Trước khi sắp xếp, tỉnh có 120 xã.", [A]),
        ("Tiêu chí nước sạch mới có 80%, phải đạt 95%.", [A, T]),
        # a ranking goes on with the goal that it ranks
        ("Tỉnh sẽ sáp nhập 90 xã.\nHuyện Kỳ Anh sáp nhập nhiều nhất với 9 xã.", [T, T]),
        ("Tỉnh đã sáp nhập 90 xã.\nHuyện Kỳ Anh sáp nhập nhiều nhất với 9 xã.", [A, A]),
    ],
)
def test_norms_inventories_and_schemes(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện đạt 10,3%, vượt mục tiêu 10%.", [A, T]),
        ("Huyện đạt 120%, vượt mục tiêu 20%.", [A, A]),  # by how much
        ("Tăng trưởng đạt 4,62%, thấp hơn kế hoạch là 6,5%. Trong đó, nông nghiệp tăng 1,18%.", [A, T, A]),
        ("Phấn đấu tăng trưởng đạt 6,5%. Trong đó, nông nghiệp tăng 1,18%.", [T, T]),
        ("Có 9 xã đạt chuẩn, trong khi kế hoạch đề ra là 12 xã; số xã khó khăn giảm còn 2 xã.", [A, T, A]),
        ("Kế hoạch đề ra là 12 xã; hỗ trợ 2 xã.", [T, T]),
        ("Có 47 đơn vị nhận đỡ đầu, 5 đơn vị chưa đăng ký.", [A, A]),
        ("Có 5 xã đăng ký về đích.", [T]),
        ("Toàn huyện có 41 vườn mẫu đạt chuẩn, 19 vườn mẫu và 8 nhà văn hóa đang chờ thẩm định.", [A, P, P]),
        ("Toàn huyện có 41 vườn mẫu đạt chuẩn; 2 xã Tùng Ảnh, Yên Hồ đang hoàn thiện hồ sơ.", [A, P]),
        ("Tuyến đường dài 2,7km, kinh phí 4,1 tỷ đồng, sẽ khởi công trong quý IV.", [T, T]),
        ("Tuyến đường dài 2,7km, kinh phí 4,1 tỷ đồng, đã khởi công trong quý IV.", [A, A]),
        ("Huyện có 12 xã đạt chuẩn, sẽ làm tốt hơn.", [A]),  # no work is described
        ("Năm nay toàn tỉnh phải tinh giản 186 biên chế; quý I mới giải quyết được 31 người.", [T, A]),
        ("Phấn đấu GRDP đạt từ 5,2% trở lên.", [T]),
        ("Xã được giao 38 biên chế nhưng mới có 29 người.", [A, A]),
        ("Số biên chế được giao là 45.650.", [A]),
        ("Xã được giao 3 chỉ tiêu.", [T]),
        ("Toàn huyện đã đưa 358 xóm vào diện sáp nhập.", [A]),
        ("Huyện có 7 xã thuộc diện phải sắp xếp.", [T]),
        ("Xã cần 30 tỷ đồng, còn ngân sách xã mỗi năm chưa tới 500 triệu đồng.", [T, A]),
        ("Phấn đấu giảm 3 xã, còn 5 xã.", [T, T]),
        ("Xã đang đề nghị huyện công nhận; 43 hộ thoát nghèo.", [A]),
    ],
)
def test_how_far_a_cue_reaches(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


def test_a_limit_in_the_month_of_the_article_is_now(claims_in):
    text = "Đến tháng 5/2019, huyện có 12 xã đạt chuẩn."
    assert statuses(claims_in(text, "2019-05-05")) == [A]
    assert statuses(claims_in(text, "2019-04-05")) == [T]


def test_what_was_done_in_a_sentence_ends_the_goals_of_a_list(claims_in):
    text = "- Phấn đấu có 12 xã đạt chuẩn.\n- Huyện đã giảm 47 biên chế; 8/8 xã nhất thể hóa chức danh."
    assert statuses(claims_in(text)) == [T, A, A]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Con đường từ trung tâm huyện vào xã dài chừng 25 km.", [C]),
        ("Xã làm được con đường từ trung tâm huyện vào xã dài chừng 25 km.", [A]),
        ("Trong 35 xã, thị trấn, vẫn còn 14 đơn vị thừa công chức.", [C, A]),
        ("Trong 35 xã, thị trấn đạt chuẩn có 14 xã miền núi đạt nâng cao.", [A, A]),
        ("Hội nghị giao ban với chủ tịch UBND 30 xã.", [C]),
        ("Ngày 21/8, Ban Chỉ đạo huyện Hải Lăng họp giao ban tháng 8 với 12 xã trong huyện.", [C]),
        ("Sau giao ban tháng 8, 12 xã đã dọn sạch 40 km đường.", [A, A]),
        ("Sau khi sáp nhập, xã hiện có 14 thôn với hơn 11.000 nhân khẩu.", [C, C]),
        ("Sau khi sáp nhập, huyện có 14 xã.", [A]),
        ("Bản có 86 hộ người Thái.", [C]),
        ("Bản có 86 hộ người Thái trồng quế hữu cơ.", [A]),
        ("Đảng bộ xã dự kiến bầu Ban Chấp hành gồm 15 đồng chí.", [T]),
        ("Đại hội bầu Ban Chấp hành gồm 15 đồng chí.", [C]),
        ("Giá nước theo quy định là 7.200 đồng/m3.", [C]),
        ("Số hộ được cấp giấy chứng nhận theo quy định là 412 hộ.", [A]),
        ("Tỷ lệ hồ sơ giải quyết đúng hạn theo quy định là 98%.", [A]),
        ("Phòng Nội vụ phải tham mưu 12 văn bản.", [T]),
        ("Trong tháng, văn phòng đã phải tham mưu 14 văn bản.", [A]),
        ("Huyện khen thưởng 12 tập thể, còn 5 xã chưa đạt.", [C, A]),
        ("Khi hoàn thành, 12 hộ đã dọn về ở.", [A]),
        ("Khi hoàn thành, công trình cấp nước cho 12 hộ.", [T]),
        ("Huyện đã đưa 112 đảng viên về sinh hoạt tại 12 thôn.", [A, A]),
        ("Sau sắp xếp, huyện có 14 xã (giảm 5 xã), dân số 120.000 người.", [A, A, C]),
        ("Mức đóng góp của nhân dân là 30 tỷ đồng.", [A]),
        ("Mức đóng là 30.000 đồng.", [C]),
        ("Lượng mưa thấp làm 300 ha lúa bị hạn.", [A]),
        ("Lượng mưa lên tới 780 mm.", [C]),
        ("Xã thu phí vệ sinh theo quy định, đến nay thu được 7.200.000 đồng.", [A]),
        ("Xã có dân số 29.000 người, sinh sống tại 41 xóm.", [C, C]),
        ("Có 41 xóm đã làm đường cho 29.000 người sinh sống tại 12 xóm vùng cao.", [A, A, C]),
        ("Hôm nay, 50 hộ trú tại xã Tùng Ảnh (Đức Thọ, Hà Tĩnh) được mời đến dự họp.", [C]),
        ("Có 5 cơ sở với 8 sản phẩm dự thi cấp tỉnh.", [A, A]),  # no attendance
        ("Cả thôn bốn mươi hộ thì ba mươi hộ khá.", [C, A]),
        ("Có 2 huyện thực hiện mô hình mới.", [A]),  # something is said of them
        ("Huyện có 18 xã vùng cao.", [C]),
        ("Trước đây, toàn huyện có 284 thôn; nay còn 206 thôn.", [A, A]),
        ("Dịp này, 25 tập thể, 40 cá nhân được khen thưởng.", [C, C]),
        ("Theo quy định, mỗi sở được 3 phó giám đốc nhưng hiện có 7 phó giám đốc.", [C, A]),
    ],
)
def test_what_is_only_context(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Qua kiểm tra 46 công trình, đoàn phát hiện 32 công trình sai phạm.", [C, A]),
        ("Tại xã, kiểm tra 10 công trình thì có đến 9 công trình sai phạm.", [C, A]),
        ("Thanh tra huyện đã kiểm tra 46 tổ chức đảng.", [A]),  # the work itself
        ("Hội trường có 215 người dự, trong đó 160 người là đại diện hộ dân.", [C, C]),
        ("Huyện có 215 người thoát nghèo, trong đó 160 người là đại diện hộ dân.", [A, A]),
        ("Số cấp phó vượt so với chỉ tiêu là 17 người.", [A]),
        ("Chỉ tiêu là 17 người.", [T]),
        ("Toàn huyện đã đưa 358 xóm vào diện sáp nhập để thành lập 166 xóm mới.", [A, A]),
        ("Huyện không có xã nào thuộc diện phải sắp xếp.", [A]),
        ("Số biên chế được giao là 19.000 người thì đến năm 2021 sẽ giảm 2.000 người.", [A, T]),
    ],
)
def test_what_was_looked_at_and_what_came_of_it(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tại xã Đại Cường trong 12 công trình có đến 8 công trình sai phạm.", [C, A]),
        ("Trong 12 tháng có 8 hộ thoát nghèo.", [C, A]),
        ("Huyện đầu tư trong 12 xã, làm 8 công trình.", [A, A]),  # where, not out of which
        ("Qua rà soát toàn huyện có 161 cán bộ dôi dư, phát hiện 5 trường hợp sai phạm.", [A, A]),  # what was found
        ("Trách nhiệm thuộc về chủ tịch UBND 7 xã.", [C]),
        ("UBND huyện hỗ trợ 7 xã.", [A]),
        ("Hội nghị có 92 tập thể, cá nhân được khen thưởng.", [C]),
    ],
)
def test_out_of_which_and_whose(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


def test_an_item_about_another_place_leaves_the_goals_of_the_last(claims_in):
    goals = "* Đức Thọ: Phấn đấu có 12 xã đạt chuẩn.\n* {}34 chi bộ đỡ đầu 5 xã."
    assert statuses(claims_in(goals.format("Can Lộc: "))) == [T, A, A]
    assert statuses(claims_in(goals.format("Ngoài ra, "))) == [T, T, T]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội đề ra 18 chỉ tiêu.", [C]),
        ("Đến nay đã hoàn thành 18 chỉ tiêu.", [A]),
        ("Trong 21 chỉ tiêu chủ yếu, có 16 chỉ tiêu đạt và vượt.", [C, A]),
        ("Theo báo cáo, trong 14 chỉ tiêu của Nghị quyết, sau một năm có 6 chỉ tiêu hoàn thành.", [C, C, A]),
        ("Trong 180 xã nói trên, ít nhất 26 xã gặp khó khăn.", [A, A]),
        ("Huyện có 16/38 xã đạt chuẩn, trong đó riêng năm 2018 có 6 xã.", [A, A]),
        ("Dịch vụ công mới đạt 12% so với yêu cầu 30%.", [A, T]),
        ("Tỷ lệ hồ sơ đúng hạn 98,6% (mục tiêu không dưới 98%).", [A, T]),
        ("Giải ngân đạt 15,3%, thấp hơn chỉ tiêu quý (25%).", [A, T]),
        ("Lãnh đạo huyện đối thoại về việc sáp nhập 22 xóm.", [T]),
        ("Lãnh đạo huyện đối thoại về kết quả sáp nhập 22 xóm.", [A]),
        ("Không xã nào đăng ký về đích gặp khó khăn.", [A]),
        ("Xã có 61 biên chế, có thêm người về nhưng mới có mặt 53 người.", [A, A]),
        ("Phòng đã tổ chức 2 cuộc đối thoại với phụ huynh ở 7 xã.", [A, A]),
        ("Huyện tổ chức đối thoại với 7 xã.", [C]),
        ("Ban Chỉ đạo kiểm tra đột xuất 64 lần.", [A]),
        ("Ban Chỉ đạo định kỳ mỗi tháng họp 2 lần.", [A]),  # a practice
        ("Người dân đã phản ánh 2 lần.", [C]),
        ("Xã có 15 thôn, hơn 13.600 người, trong đó đồng bào dân tộc thiểu số chiếm gần 70%.", [C, C, C]),
        ("Xã có 15 lớp học nghề, hơn 13.600 người.", [A, A]),
        ("Từ tháng này, 7 xã nằm trong phương án sáp nhập.", [T]),
        ("Rà soát tiêu chí nông thôn mới cấp tỉnh, xã góp 5 tỷ đồng.", [A]),
        ("Phấn đấu rà soát tiêu chí nông thôn mới cấp tỉnh, góp 5 tỷ đồng.", [T]),  # `mới` belongs to the noun
    ],
)
def test_yardsticks_goals_and_parts(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tôi kiến nghị như sau. Thứ nhất, bổ sung 8 biên chế. Thứ hai, có 260 cháu đang học nhờ. Thứ ba, bố trí 38 tỷ đồng.", [T, P, T]),
        ("Xã có kết quả tốt. Thứ nhất, bổ sung 8 biên chế. Thứ ba, bố trí 38 tỷ đồng.", [A, A]),
        ("II. CHỈ TIÊU NĂM 2020\nThu ngân sách 50 tỷ đồng; trồng mới 40 ha dược liệu.", [T, T]),
        ("II. CHỈ TIÊU NĂM 2020\n- Thu ngân sách 50 tỷ đồng.\nXã trồng mới 40 ha dược liệu.", [T, A]),  # the list is over
    ],
)
def test_goals_that_go_on_over_sentences(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện sẽ giải quyết xong 72 người trong 5 năm.", [T, T]),
        ("Huyện sẽ giải quyết xong 72 người trong 90 ngày cao điểm.", [T, C]),  # the length of a campaign
        ("Huyện yêu cầu cán bộ bám xã 3 ngày/tuần.", [T]),
        ("Cán bộ bám xã 3 ngày/tuần.", [A]),
        ("Cán bộ bám xã 3 ngày.", [C]),
        ("Qua khảo sát, 96 hộ có vườn được chỉnh trang.", [A]),
        ("Đoàn khảo sát 96 hộ dân.", [C]),
        ("Mỗi sản phẩm được thưởng 20 triệu đồng.", [C]),
        ("Xã được thưởng 20 triệu đồng.", [A]),
        ("Giải ngân mới đạt 54,7% trong khi mục tiêu đến hết quý III là 70%.", [A, T]),
        ("Tỷ lệ số hóa đạt 61,5%, chưa đạt chỉ tiêu tỉnh giao là 75%.", [A, T]),
        ("Tổng vốn được giao 214 tỷ đồng.", [A]),
        ("Đến nay đã hoàn thành 21 tuyến; 4 tuyến dài 2,8 km đang thi công.", [A, P, P]),
        ("Đến nay đã hoàn thành 21 tuyến; 4 tuyến tốn 2,8 tỷ đồng, mưa đang lớn.", [A, A, A]),
        ("Phấn đấu có 60 sản phẩm. Kinh phí thực hiện khoảng 34 tỷ đồng.", [T, T]),
        ("Phấn đấu có 60 sản phẩm. Doanh thu khoảng 34 tỷ đồng.", [T, A]),
        ("Huyện có 29 xã, trong đó 15 xã khu vực III.", [C, C]),
        ("Mới hai vụ trước, nhà nào cũng khó.", [C]),
        ("Đoàn sẽ kiểm toán tại 5 huyện (Đắk Mil, Đắk Song), 4 đơn vị dự toán.", [T, T]),  # a name turns to nothing else
        ("Đoàn sẽ kiểm toán tại 5 huyện, song đã xong 4 đơn vị dự toán.", [T, A]),
        ("1 ha trồng trong nhà lưới chỉ sử dụng 2 nhân công.", [C, A]),  # for how much a rate is told
        ("Trung bình trồng trong nhà lưới 1 ha chỉ sử dụng 2 nhân công.", [C, A]),
        ("Anh trồng 1 ha, thu 200 tấn quả.", [A, A]),
        ("Nhân dân đã hiến 1 ha đất làm 3 km đường.", [A, A]),
        ("Hội nghị nêu 3 vấn đề nóng.", [C]),
        ("Đang có 3 thách thức rất lớn.", [C]),
        ("Công an khám phá 5 vụ trộm cắp.", [A]),
    ],
)
def test_limits_rates_and_shares_of_plans(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Tỉnh ủy yêu cầu các huyện làm nhanh. Các huyện rà soát kỹ; giảm 15% số thôn.", [T]),
        ("Bí thư Tỉnh ủy yêu cầu các huyện làm nhanh. Các huyện đã rà soát kỹ; giảm 15% số thôn.", [A]),
        ("Bí thư Tỉnh ủy yêu cầu các huyện làm nhanh.\nCác huyện rà soát kỹ; giảm 15% số thôn.", [A]),  # another paragraph
        ("PV: Thời gian tới huyện sẽ làm gì?\nĐồng chí Bùi Văn Nam: Mỗi cán bộ nhận giúp 2 hộ nghèo.", [T]),
        ("PV: Năm qua huyện đã làm gì?\nĐồng chí Bùi Văn Nam: Mỗi cán bộ nhận giúp 2 hộ nghèo.", [A]),
        ("Tăng trưởng bình quân 8,4%/năm (mục tiêu 9%); thu ngân sách 96 tỷ đồng.", [A, T, A]),
        ("Mục tiêu là tăng trưởng 9%; thu ngân sách 96 tỷ đồng.", [T, T]),
        ("Tinh giản 127 biên chế, đạt 84,7% lộ trình đến năm 2021.", [A, A]),
        ("Tinh giản 127 biên chế đến năm 2021.", [T]),
        ("Chúng tôi xin trung ương hỗ trợ 60% kinh phí.", [T]),
        ("Chúng tôi xin cảm ơn 60 hộ dân.", [A]),
        ("Đến năm 2025 huyện sẽ có 1.200 ha sầu riêng, 300 ha dâu.", [T, T]),
        ("Huyện sẽ có 1.200 ha dâu, riêng xã Tùng Ảnh có 300 ha dâu.", [T, A]),
    ],
)
def test_what_orders_brackets_and_contrasts_govern(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xóm tôi 62 hộ thì 60 hộ ký hiến đất.", [C, A]),
        ("Hiến đất 62 m2 thì được thưởng 600 triệu đồng.", [A, A]),  # not a part of it
        ("Huyện có 476 xóm, trong đó 214 xóm miền núi.", [C, C]),
        ("Huyện có 476 xóm, trong đó 214 xóm đạt chuẩn.", [C, A]),
        ("Huyện ủy tổ chức hội nghị đối thoại trực tiếp với 150 đại diện hộ dân.", [C]),
        ("Bộ tổ chức cuộc họp trực tuyến với 12 địa phương.", [C]),
        ("Doanh nghiệp ký hợp đồng với 12 địa phương.", [A]),
        ("Nhà tôi có 6 người.", [C]),
        ("Đội có 6 người.", [C]),
        ("Theo quy định, giáo viên dạy 23 tiết mỗi tuần.", [C]),
        ("Theo quy định, giáo viên đã dạy 23 tiết mỗi tuần.", [A]),
        ("Sau khi lấy ý kiến cử tri, 14 xã đồng thuận.", [A]),
        ("Huyện cắt giảm 870 ngày làm việc.", [A]),
    ],
)
def test_wholes_guests_and_rules(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


def test_who_asks_to_honour_what_people_gave_waits_for_nothing(claims_in):
    assert claims_in("Xã đề nghị công nhận 2 thôn đạt chuẩn nông thôn mới.")[0].status != "achieved"
    assert claims_in("Xã đề nghị công nhận sự đóng góp của 40 hộ.")[0].status != "in_progress"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # lengths of time: results, delays, comparisons, how long a meeting took
        ("Thời gian cấp giấy phép giảm từ 15 ngày xuống còn 8 ngày.", [A, A]),
        ("Lễ hội kéo dài từ sáng đến chiều trong 2 ngày.", [C]),
        ("Huyện để đơn thư kéo dài 3 năm.", [A]),
        ("Phiên chất vấn kéo dài 3 giờ.", [C]),
        ("Thà chậm một năm còn hơn làm dối.", [C]),
        ("“Chậm một ngày là phải xin lỗi dân.”", [C]),
        ("Hồ sơ trả chậm một ngày là do lỗi mạng.", [A]),
        # how many live there, not who gets or does something
        ("Tại phường, nơi có gần 130.000 dân, đường rất hẹp.", [C]),
        ("Huyện đề nghị bổ sung 4 biên chế cho xã trên 15.000 dân.", [T, C]),
        ("Huyện cấp gạo cho 900 nhân khẩu.", [A]),
        ("Làng Mít chỉ có 58 hộ.", [C]),
        ("Làng Mít chỉ có 58 hộ nghèo.", [A]),
        ("Thôn có 380 hộ mà chỉ 5 người hưởng phụ cấp.", [C, A]),
        ("Chị phải đổi giấy tờ cho 5 người trong nhà.", [C]),
        # what something is able or built to do
        ("Xe tải 5 tấn vào tận ngõ.", [C]),
        ("Xe tải chở 5 tấn vào tận ngõ.", [C]),
        ("Xe tải chở 5 tấn gạo lên bản.", [A]),
        ("Ruộng cho 5 tấn thóc.", [A]),
        ("Khu nhà hai tầng bỏ không.", [C]),
        ("Xe chạy lên mấy chục bậc dốc.", [C]),
        ("Mặt đường chưa đủ độ dày 16 cm theo thiết kế.", [C]),
        ("Bị ngập 3 hộ trong bán kính 1 km.", [A, C]),
        ("Ông vay vốn với lãi suất 6%.", [C]),
        ("Ngân hàng giảm lãi 6%.", [A]),
    ],
)
def test_lengths_inhabitants_and_capacities(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Với 35/36 đại biểu tán thành, đạt 97,2%, kỳ họp bế mạc.", [C, C]),
        ("Có 35/36 hộ tán thành, đạt 97,2%.", [A, A]),
        ("Ông được bầu với 97,2% số phiếu.", [C]),
        ("Xóm Trung đạt 97,2% số phiếu đồng ý sáp nhập.", [A]),
        ("Bí thư Huyện ủy chỉ rõ 4 hạn chế.", [C]),
        ("Huyện đã khắc phục 4 hạn chế.", [A]),
        ("Tôi kiến nghị ba việc.", [C]),
        ("Tại hội nghị, 9 ý kiến của các huyện đề nghị tỉnh tăng phụ cấp.", [C]),
        ("Họp lần đầu có 31 người đến, không ai ký.", [C]),
        ("Có 31 người đến tuổi nghỉ hưu.", [A]),
        ("Đoàn công tác gồm 34 thành viên đã đến thăm.", [C]),
        ("Hợp tác xã gồm 34 thành viên.", [A]),
        ("Trong 19 sở của tỉnh có 7 sở thừa cấp phó.", [C, A]),
        ("Huyện đứng thứ ba trong 11 huyện.", [C]),
        ("Huyện nằm trong nhóm ba huyện giảm nhiều nhất.", [C]),
        ("Phó Chủ tịch tỉnh biểu dương 2 huyện và phê bình 3 sở.", [C, A]),
        ("Vẫn còn 12 xã dưới 10 tiêu chí, riêng Hương Khê có 5 xã.", [A, A]),
        ("Ở xã Bắc Sơn, 22/23 cán bộ có mặt đúng giờ.", [A]),
        ("Ở xã Bắc Sơn, 22 cán bộ có mặt.", [C]),
    ],
)
def test_votes_points_and_companies(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a request that waits for recognition governs its own figure only
        ("Huyện có 3 xã đang hoàn thiện hồ sơ đề nghị tỉnh công nhận, 9 xã đạt 14 tiêu chí.", [P, A, A]),
        ("Huyện đề nghị tỉnh xem xét hỗ trợ 20 tỷ đồng.", [T]),
        ("Thu bằng 2,4% so với số được giao năm 2015; 100% trường hợp được chi trả.", [A, A]),
        ("Năm 2015 huyện được giao 3 chỉ tiêu.", [T]),
        # shortfalls beside demands
        ("Xã phải làm lại 5 tiêu chí, hụt 9 km đường.", [T, A]),
        ("Xã phải làm lại 5 tiêu chí, 9 km đường.", [T, T]),
        ("Còn 7 xã chưa đạt, mỗi năm phải xong ít nhất 2 xã.", [A, T]),
        ("Phấn đấu chỉ còn 7 xã, mỗi năm phải xong ít nhất 2 xã.", [T, T]),
        ("Vẫn còn 75 mô hình đăng ký nhưng không duy trì được.", [A]),
        ("Tiến độ xây dựng nhà máy chậm so với kế hoạch từ 8 đến 14 tháng.", [A]),
        ("Xã mong huyện giúp, chứ mỗi năm 12 tấn chè bỏ phí.", [A]),
        ("Chúng tôi đặt mục tiêu thêm 4 sản phẩm, song quan trọng hơn là ít nhất 70% vào được siêu thị.", [T, T]),
        ("Chúng tôi đặt mục tiêu thêm 4 sản phẩm, song mới có 70% vào được siêu thị.", [T, A]),
        # what was registered and what came of it, what was handed over, asked for, passed
        ("Tỉnh đăng ký 3.846 mô hình, trong đó 2.971 mô hình được công nhận.", [T, A]),
        ("Xã giao xong 100% diện tích đất cho 18 trang trại.", [A, A]),
        ("Huyện giao 100% số xã thu gom rác.", [T]),
        ("Huyện đã trình tỉnh hỗ trợ 40% kinh phí.", [T]),
        ("Người dân đòi 7 triệu đồng mỗi mét vuông.", [T]),
        ("Có 41 hộ hiến đất, không hộ nào đòi đền bù.", [A, A]),
        ("Kỳ họp thông qua Nghị quyết về sáp nhập 24 xóm thành 11 xóm mới.", [T, T]),
        ("Huyện thực hiện Nghị quyết về sáp nhập 24 xóm thành 11 xóm mới.", [A, A]),
        ("Có 312 ý kiến được giải đáp, 28 ý kiến giao phòng xử lý, 7 ý kiến chuyển tỉnh.", [A, P, P]),
        # what is said behind where the counted are
        ("Đã làm 96 km đường; 18 km khác ở các xã Tùng Ảnh, Yên Hồ đang thi công.", [A, P]),
        ("Đã làm 96 km đường; 18 km khác ở các xã Tùng Ảnh, Yên Hồ, đang mùa mưa.", [A, A]),
        ("Hai lần lấy ý kiến đều chỉ có 40% tán thành nên phải lùi sang năm 2022.", [A, A]),
        # a row of terse goals; not behind a plan by which something is measured, not with a subject or a comparison
        ("Phấn đấu có 12 xã đạt chuẩn. Hộ nghèo giảm 5%. Trồng mới 250 ha quế, riêng xã Tùng Ảnh 9 ha.", [T, T, T, T]),
        ("Phấn đấu có 12 xã đạt chuẩn. Huyện Kỳ Anh trồng 250 ha quế.", [T, A]),
        ("Phấn đấu có 12 xã đạt chuẩn. Tỷ lệ hộ nghèo giảm 5% so với cùng kỳ.", [T, A]),
        ("Thu ngân sách đạt 120 tỷ đồng, kế hoạch giao 110 tỷ đồng. Thu nhập 40 triệu đồng/người.", [A, T, A]),
        ("Xã đăng ký về đích năm 2020. Thu nhập bình quân đạt 38 triệu đồng.", [T, A]),  # where it stands
        ("Xã phấn đấu về đích năm 2020. Thu nhập bình quân đạt 38 triệu đồng.", [T, T]),
        ("Phấn đấu có 3 xã đạt chuẩn. Đến nay đã có 2 xã. Trồng 20 ha rừng.", [T, A, A]),
        ("Mục tiêu là 7 thôn. Mỗi quý, chủ tịch xã đối thoại với dân ít nhất 1 lần.", [T, T]),
    ],
)
def test_demands_shortfalls_and_rows_of_goals(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng nợ xây dựng cơ bản của 38 xã là 214 tỷ đồng.", [C, A]),
        ("Trụ sở cũ của 38 xã bỏ không.", [A]),
        ("Từ đầu năm, nhân dân 4 xã đã hiến 17 ha đất.", [C, A]),
        ("Huyện hỗ trợ nhân dân 4 xã.", [A]),
        ("Ấp lập một tổ công nghệ gồm 7 thành viên, đến từng nhà.", [A, C]),
        ("Bà xin được khoanh nợ 3 năm.", [T]),
        ("Xã đề nghị huyện giữ hai điểm trường ít nhất 3 năm.", [T, T]),
        ("Xã đề nghị huyện rà soát bảng giá đất 5 năm 2024-2029.", [C]),
        ("Bà vay vốn từ 3 năm.", [C]),
        ("Bà đề nghị những người có 20 năm công tác được hưởng phụ cấp.", [C]),
        ("Bà đề nghị tổng kết 10 năm phong trào.", [C]),
        ("Tổ hợp tác có 11 người.", [A]),
        ("Xã lập 6 tổ với 30 người.", [A, A]),
        ("Các tổ chức hội là 9 người.", [A]),
        ("Xã có 712 hộ, 98% là người Ê Đê.", [C, C]),
        ("Xã có 712 hộ, 98% là người Ơ Đu.", [C, C]),
        ("Xã có 712 cán bộ, 98% là người trẻ.", [A, A]),
        ("Huyện ủy tặng 3 giấy khen.", [C]),
        ("Tỉnh biểu dương huyện góp phần đưa số xóm từ 590 xuống còn 430 xóm.", [A, A]),
        ("Xã nào nợ quá 15 tỷ đồng thì dừng.", [C]),
        ("Không xã nào nợ quá 15 tỷ đồng.", [A]),  # the sum is the limit of which there is none
        ("Cây nào vướng thì xã làm 15 tỷ đồng.", [A]),
        ("Mỗi xã sau sắp xếp được bố trí tối đa 23 cán bộ.", [C]),
        ("Mỗi xã sau sắp xếp phấn đấu có tối đa 23 cán bộ.", [T]),
        ("Đề nghị dành tối thiểu 30% trong 63 tỷ đồng cho vùng khó khăn.", [T, C]),
        ("Năm nay, cả 9 kiến nghị đều được trả lời.", [A]),
        ("Đến nay 41/52 kiến nghị đã giải quyết xong.", [A]),
        ("Có 41 kiến nghị đã gửi tới kỳ họp.", [C]),
        ("Tại huyện đang chờ thẩm định, có 14 xã đạt chuẩn nâng cao.", [A]),
        ("Huyện đang hoàn thiện, thẩm định 14 xã đạt chuẩn nâng cao.", [P]),
        ("Từ ngày 1/12/2019, tỉnh chính thức giảm 76 xã.", [A]),
        ("Từ ngày 1/12/2019, tỉnh giảm 76 xã.", [T]),
        ("Phối cảnh dự án công viên rộng 42 ha.", [T]),
    ],
)
def test_whose_how_large_and_in_which_case(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the last part of a clause says of a work
        ("Công trình kè dài 1,2 km, vốn 30 tỷ đồng, đang được thi công.", [P, P]),
        ("Công trình kè dài 1,2 km, vốn 30 tỷ đồng, đang phát huy hiệu quả.", [A, A]),
        # who is told to do something
        ("Chủ tịch UBND huyện giao Phòng Nội vụ rà soát 24 thôn.", [T]),
        ("Thu đạt 95% số huyện giao, hỗ trợ 24 thôn.", [A, A]),
        ("Cần hoàn thành 3 tiêu chí còn lại, giảm hộ nghèo xuống dưới 3%.", [T, T]),
        ("Phấn đấu làm 3 km, còn lại 5 km xuống cấp.", [T, A]),
        ("Các chỉ tiêu đều đạt và vượt: thu ngân sách 120 tỷ đồng, tăng 15%.", [A, A]),
        ("Các chỉ tiêu: thu ngân sách 120 tỷ đồng, tăng 15%.", [T, T]),
        ("HĐND tỉnh vừa thông qua nghị quyết hỗ trợ 100 triệu đồng cho mỗi xã sáp nhập, tổng kinh phí 20 tỷ đồng.", [T, T]),
        ("HĐND tỉnh vừa thông qua nghị quyết. Huyện hỗ trợ 100 triệu đồng.", [A]),
        ("Tỷ lệ hài lòng phải đạt từ 95% trở lên.", [T]),
        ("Trong nhiệm kỳ tới, kết nạp 50 đảng viên.", [T]),
        ("Trong nhiệm kỳ này, kết nạp 50 đảng viên.", [A]),
        ("Chỉ tiêu kết nạp 60 đảng viên, đến tháng 4 kết nạp được 20 đảng viên.", [T, A]),
        ("Chỉ tiêu kết nạp 60 đảng viên, công nhận 20 đảng viên.", [T, T]),
        # members of an inventory, and what is told anew
        ("Huyện có 20 xã, 180 thôn, 12 xã đã đạt chuẩn.", [C, C, A]),
        ("Xã có 9 thôn, 1.500 hộ, trong đó 85 hộ nghèo.", [C, C, A]),
        ("Sau 2 giờ đối thoại với 80 hộ dân, 75 hộ đồng thuận.", [C, C, A]),
        # sizes of things, families, criteria of size
        ("Cây bưởi cao 8 m, tán có đường kính lên tới 14 m.", [C, C]),
        ("Xã làm mới đoạn đường cao 8 m.", [A]),
        ("Anh cho 3 đứa con đi học.", [C]),
        ("Thu nhập của 2 vợ chồng là 3 triệu đồng.", [C, A]),
        ("Chỉ có 23 xã đạt cả hai tiêu chí về diện tích và dân số.", [A, C]),
        ("Chỉ có 23 xã đạt cả hai tiêu chí về môi trường.", [A, A]),
        ("Mức hài lòng đạt 98%, qua khảo sát 500 phiếu.", [A, C]),
    ],
)
def test_works_orders_results_and_sizes(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện Giao Thủy làm 5 km đường; xã Giao Hà làm 3 km.", [A, A]),
        ("Huyện Giao Thủy phấn đấu làm 5 km đường.", [T]),
        ("Huyện Cần Đước đưa 14 khu dân cư vào hoạt động.", [A]),
        ("Huyện cần đưa 14 khu dân cư vào hoạt động.", [T]),
        ("Giao Phòng Nội vụ rà soát 24 thôn.", [T]),
        ("Phấn đấu thu hút 3 dự án, ông Hiện hỗ trợ 5 hộ.", [T, T]),
        ("Phấn đấu thu hút 3 dự án, hiện hỗ trợ 5 hộ.", [T, A]),
    ],
)
def test_names_govern_nothing(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh hiện có 27 đơn vị hành chính cấp huyện (24 huyện, một thị xã và hai thành phố) chia thành 635 xã.", [C, C, C, C, C]),
        ("Tỉnh hiện có 27 đơn vị hành chính cấp huyện (24 huyện, một thị xã và hai thành phố) đạt chuẩn.", [A, A, A, A]),
        ("Tỉnh trợ cấp người có công với cách mạng cho 11.000 người.", [A]),
        ("Trường cách trung tâm xã 11 km.", [C]),
        ("Cơ sở đang xây xưởng rộng 600 m2, đến cuối năm nâng công suất lên 120.000 lít.", [P, T]),
        ("Cơ sở đang xây xưởng rộng 600 m2, công suất 120.000 lít.", [P, P]),
    ],
)
def test_inventories_with_brackets_and_what_comes_of_works(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gần 200 bà con có mặt từ sớm.", [C]),
        ("Gần 200 bà con có nhà mới.", [A]),
        ("Lễ khởi công diễn ra trước sự chứng kiến của 200 người dân.", [C]),
        ("Bí thư Tỉnh ủy nhấn mạnh 3 nhiệm vụ trọng tâm.", [C]),
        ("Xã đã hoàn thành 3 nhiệm vụ trọng tâm.", [A]),
        ("Hội nghị thống nhất 4 nội dung.", [C]),
        ("Cả xã chỉ có 400 hộ.", [C]),
        ("Chuẩn nghèo là 1,5 triệu đồng/người/tháng.", [C]),
        ("Thu nhập hộ nghèo là 1,5 triệu đồng/người/tháng.", [A]),
        ("Theo Nghị định, xã loại 1 không quá 23 cán bộ; xã loại 2 không quá 21 cán bộ.", [C, C]),
        ("Theo Nghị định, xã loại 1 không quá 23 cán bộ; xã Yên Hồ hiện không quá 21 cán bộ.", [C, A]),
        ("Nếu trễ hẹn quá 3 lần thì bị kỷ luật.", [C]),
        ("Hồ sơ trễ hẹn 3 lần.", [A]),
        ("Năm nay huyện cố gắng đưa 5 xã về đích.", [T]),
        ("Xã xin thêm 5 tỷ đồng.", [T]),
        ("Tại buổi đối thoại, 19 hộ ký cam kết, 3 hộ xin thêm thời gian.", [A, A]),
        ("Việc vận động được làm rộng rãi, với 318/438 hộ cam kết thực hiện.", [A]),
        ("Toàn xã có 20 hộ cam kết sẽ thoát nghèo.", [T]),
        ("Xã đã có 64 hộ đăng ký thực hiện thủ tục qua mạng.", [A]),
        ("Xã đã có 64 hộ đăng ký thực hiện vườn mẫu.", [T]),
        ("Giai đoạn 2019 - 2025, huyện trồng 500 ha.", [T]),
        ("Giai đoạn 2016 - 2020, huyện trồng 500 ha.", [A]),
        ("Thực hiện chương trình giai đoạn 2019 - 2025, huyện đã trồng 500 ha.", [A]),
        ("Với 100% phiếu thuận, ông Nam trúng cử.", [C]),
    ],
)
def test_crowds_standards_and_long_periods(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lớp tập huấn diễn ra trong 3 ngày với 120 học viên tham gia.", [C, C]),
        ("Có 350 lao động tham gia bảo hiểm.", [A]),
        ("Hội thi có 12 đội tham gia.", [C]),
        ("Mở 3 lớp với 120 học viên tham gia.", [A, A]),
        ("Rừng chiếm 60% diện tích tự nhiên.", [C]),
        ("Sau sắp xếp, huyện sẽ còn 18 xã với dân số 120.000 người.", [T, C]),
        ("Xã làm 9 công trình, tổng dự toán 31 tỷ đồng, trong đó vốn cấp trên 12 tỷ đồng.", [A, A, A]),
        ("Thu đạt 95% dự toán (40 tỷ đồng).", [A, T]),
        ("Thanh tra tỉnh kiểm tra 6 xã thì cả 6 xã đều sai phạm.", [C, A]),
        ("Huyện siết lại: xã còn nợ quá 5 tỷ đồng thì chưa xét nâng cao.", [C]),
        ("Nợ quá 5 tỷ đồng khiến xã lo lắng.", [A]),
        ("Năm nay trường xây thêm 4 phòng học, vốn 3,2 tỷ đồng, đang hoàn thiện phần mái.", [P, P]),
        ("Năm nay trường xây thêm 4 phòng học, vốn 3,2 tỷ đồng, đã xong phần mái.", [A, A]),
        ("Huyện giao Phòng Văn hóa khảo sát 6 khu dân cư.", [T]),
        ("Đoàn khảo sát 6 khu dân cư.", [C]),
        ("Hội nghị dự kiến có mặt 200 người dân.", [C]),
        ("Lãnh đạo huyện sẽ đối thoại với nhân dân 4 thôn.", [T]),
        ("Lãnh đạo huyện đối thoại với nhân dân 4 thôn.", [C]),
        ("Phấn đấu có 12 mô hình. Quỹ tăng thêm ít nhất 2 tỷ đồng. Mỗi chi hội giúp 2 hộ thoát nghèo.", [T, T, T]),
        ("Đã có 12 mô hình. Quỹ tăng thêm ít nhất 2 tỷ đồng. Mỗi chi hội giúp 2 hộ thoát nghèo.", [A, A, A]),
        ("Có 98 hộ đạt danh hiệu sản xuất giỏi, trong đó 12 hộ cấp Trung ương.", [A, A]),
        ("Tỉnh phong tặng danh hiệu cho 12 hộ.", [C]),
        ("Xã Thanh Thủy có 17 km đường biên, 11 thôn, 612 hộ.", [C, C, C]),
        ("Xã làm 17 km đường biên.", [A]),
        ("Huyện đang xây dựng đề án trồng 300 ha quế.", [T]),
        ("Huyện đang xây dựng 3 trường học.", [P]),
        ("Tỉnh sẽ làm đường vào 4 thôn vùng sâu.", [T]),
        ("Tỉnh cần quan tâm 4 thôn nằm trong vùng sạt lở.", [C]),
        ("Từ nay đến cuối năm tinh giản 20 cán bộ.", [T]),
        ("Có 5 bản còn lại cần hơn 30 tỷ đồng.", [A, T]),
        ("Có 5 bản còn lại cần hoàn thành tiêu chí.", [T]),
        ("Từ đầu năm đến nay tinh giản 20 cán bộ.", [A]),
        ("Huyện đã có kế hoạch xây 3 trường học.", [T]),
        ("Theo kế hoạch năm ngoái, huyện đã xây 3 trường học.", [A]),
        ("Bí thư yêu cầu làm nhanh. Huyện tạm dùng 5 trụ sở, thừa 3 trụ sở, nhưng chậm nhất 2 năm phải trả.", [A, A, T]),
        ("Bí thư yêu cầu làm nhanh. Các huyện rà soát 5 trụ sở, giảm 3 trụ sở.", [T, T]),
    ],
)
def test_events_and_plans_of_work(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự án cao tốc A Bung - Tà Rụt qua huyện dài 21 km.", ["context"]),
        ("Dự án đã làm đường giao thông dài 21 km.", ["achieved"]),
        ("Tháng qua, 17 xã, thị trấn tiếp nhận 4.300 hồ sơ.", ["context", "achieved"]),
        ("Tháng qua, 17 xã, thị trấn được công nhận.", ["achieved"]),
        ("Tỷ lệ dùng nước sạch mới đạt 84,5% (Nghị quyết 88%).", ["achieved", "target"]),
        ("Tỷ lệ dùng nước sạch mới đạt 84,5% (năm ngoái 83%).", ["achieved", "achieved"]),
        ("Có 13/14 chỉ tiêu Nghị quyết đề ra đều đạt và vượt.", ["achieved"]),
        ("Số cử tri đồng ý với chủ trương sáp nhập là 21.190 người.", ["achieved"]),
        ("Chủ trương sáp nhập 24 xóm.", ["target"]),
    ],
)
def test_projects_agents_and_plans_beside(claims_in, text, expected):
    assert [c.status for c in claims_in(text)] == expected


def test_goals_under_the_headings_of_a_list_of_goals(claims_in):
    head = "Hội nghị thống nhất nhiệm vụ năm 2020 với các chỉ tiêu sau:\nI. Về kinh tế\n"
    assert [c.status for c in claims_in(head + "- Thu ngân sách 98 tỷ đồng.\nII. Về xã hội\n- Kết nạp 150 đảng viên.")] == ["target", "target"]
    assert [c.status for c in claims_in("Hội nghị họp.\nI. Về kinh tế\n- Thu ngân sách 98 tỷ đồng.")] == ["achieved"]
    assert claims_in(head + "- Thu ngân sách 98 tỷ đồng.\nHuyện đã có 5 xã đạt chuẩn NTM.")[-1].status == "achieved"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có nhà cán bộ đi tám lần.", ["context"]),
        ("Mỗi quý lãnh đạo đi cơ sở tám lần.", ["achieved"]),
        ("Một công chức kiêm 3 việc.", ["context"]),
        ("Xã làm xong 3 việc.", ["achieved"]),
        ("Từ nhà lên xã chưa đầy 3 km.", ["context"]),
        ("Xã đã làm đường từ chợ lên đồi gần 3 km.", ["achieved"]),
        ("Trước sắp xếp, 2 tỉnh có 165 xã được công nhận.", ["context", "achieved"]),
        ("Năm qua, 2 tỉnh có 165 xã được công nhận.", ["achieved", "achieved"]),
        ("Sáng sớm đã có 20 người ngồi chờ.", ["context"]),
    ],
)
def test_journeys_burdens_and_units_that_are_no_more(claims_in, text, expected):
    assert [c.status for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuyến cao tốc qua huyện dài 34,5 km, đi qua 9 xã; diện tích đất phải thu hồi 358 ha, ảnh hưởng đến 2.074 hộ.", ["context"] * 4),
        ("Huyện đã thu hồi 358 ha đất của dự án, chi trả cho 2.074 hộ.", ["achieved"] * 2),
        ("Có 283 hộ phải tái định cư.", ["context"]),
        ("Đã di dời 283 hộ đến nơi ở mới.", ["achieved"]),
        ("Dự án nâng cấp đường tỉnh có tổng mức đầu tư 198 tỷ đồng.", ["context"]),
        ("Nhà cụ có 3 ha cao su đang thời kỳ cho mủ.", ["achieved"]),
        ("Xã đang làm mới 3 km đường.", ["in_progress"]),
    ],
)
def test_what_lies_in_the_way_of_a_project(claims_in, text, expected):
    assert [c.status for c in claims_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông gợi ý mỗi xã chọn 2 mô hình để nhân rộng.", ["target"]),
        ("Mỗi xã đã chọn 2 mô hình để nhân rộng.", ["achieved"]),
        ("Nhờ gợi ý của cán bộ, gia đình trồng 5 ha cam.", ["achieved"]),
        ("Sang năm, tỉnh ưu tiên 210 tỷ đồng cho xã khó khăn.", ["target"]),
        ("Năm qua, tỉnh ưu tiên 210 tỷ đồng cho xã khó khăn.", ["achieved"]),
        ("Xã đã tổ chức 5 cuộc đối thoại, 38 hộ có đơn kiến nghị đã thống nhất.", ["achieved", "achieved"]),
        ("Các hộ kiến nghị xây thêm 2 cống.", ["target"]),
        ("Huyện phấn đấu hoàn thành hồ sơ để được công nhận, đến năm 2020 có thêm 4 xã đạt chuẩn.", ["target"]),
        ("Huyện đã tinh giản 7,2% biên chế, vượt chỉ tiêu đề ra cho giai đoạn này là 6%.", ["achieved", "target"]),
        ("Huyện đã tinh giản 7,2% biên chế, vượt chỉ tiêu là nhờ tinh giản thêm 6%.", ["achieved", "achieved"]),
        ("Năm sau huyện phấn đấu tái canh từ 120 ha cà phê trở lên.", ["target"]),
    ],
)
def test_suggestions_plans_surpassed_and_papers_of_request(claims_in, text, expected):
    assert [c.status for c in claims_in(text)] == expected


GOAL = "Huyện phấn đấu đưa 2 xã về đích trong năm 2025. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOAL + "Để có nguồn lực, huyện huy động 450 tỷ đồng.", "target"),
        (GOAL + "Để có nguồn lực, huyện đã huy động 450 tỷ đồng.", "achieved"),
        ("Huyện đưa 2 xã về đích. Để có nguồn lực, huyện huy động 450 tỷ đồng.", "achieved"),
        (GOAL + "Riêng năm 2019 giảm 12 biên chế.", "target"),
        (GOAL + "Riêng năm 2018 giảm 12 biên chế.", "achieved"),
        ("Khi hoàn thành, hồ chứa tưới cho 300 ha lúa.", "target"),
        ("Sau khi hoàn thành, hồ chứa tưới cho 300 ha lúa.", "achieved"),
        ("Khi hoàn thành 19 tiêu chí, xã còn 5 hộ nghèo.", "achieved"),
        ("Khi đi vào hoạt động, hợp tác xã có 20 tổ viên.", "achieved"),
        ("Huyện đã tiêm vắc xin cho 90% đàn lợn.", "achieved"),
        ("Đường làng sạch sẽ, có 5 km hoa.", "achieved"),
        ("Theo tính toán, sau khi hoàn thành sắp xếp, mỗi năm ngân sách tiết kiệm 9 tỷ đồng.", "target"),
        ("Huyện đặt mục tiêu còn 15 ngày.", "target"),
        ("Mục tiêu lớn, nay chỉ còn 3 tháng nữa.", "context"),
        ("Vụ này, huyện có kế hoạch gieo cấy 9.600 ha lúa.", "target"),
        ("Vụ này, theo kế hoạch đã có, huyện gieo cấy xong 9.600 ha lúa.", "achieved"),
        ("Xã về đích trước kế hoạch một năm; 4 xã đạt 16 tiêu chí.", "achieved"),
        ("Công trình đang thi công, khối lượng đến nay đạt khoảng 40%.", "in_progress"),
        ("Khối lượng thi công đạt 35% giá trị hợp đồng.", "achieved"),
        ("Đến nay đã có 9 hộ đăng ký nhận tiền bồi thường.", "achieved"),
        ("Năm nay có 9 xã đăng ký về đích.", "target"),
        ("Đại biểu đề nghị UBND huyện làm rõ vì sao còn 28 hộ chưa nhận tiền.", "achieved"),
        ("Đại biểu đề nghị UBND huyện hỗ trợ 28 hộ.", "target"),
        ("Các đại biểu thông qua 9 nghị quyết, trong đó có nghị quyết về sáp nhập 62 thôn.", "target"),
        ("Huyện phấn đấu giải quyết xong 5 trường hợp này.", "target"),
        ("5 trường hợp này ở xã Tùng Ảnh.", "context"),
        ("Ngân hàng đã cho 130 hộ vùng lũ vay vốn, được bà con ghi nhận.", "achieved"),
        ("Xã có 130 hộ vùng lũ.", "context"),
        ("Có người phụ trách tới 4 lĩnh vực.", "context"),
        ("Cả năm kết nạp 112 đảng viên, trong đó 72% là người dân tộc thiểu số.", "achieved"),
        ("Toàn xã có 112 hộ, trong đó 72% là người dân tộc thiểu số.", "context"),
        ("Bản trước chỉ 1 đảng viên, bây giờ có 8 đảng viên.", "achieved"),
        ("Bản có 8 đảng viên.", "context"),
    ],
)
def test_goals_that_go_on_works_under_way_and_accounts_asked_for(claims_in, text, expected):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)[-1].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự án thu hồi đất ảnh hưởng đến 1.942 hộ dân, 610 ngôi mộ.", ["context", "context"]),
        ("Đoạn cao tốc qua huyện dài 11 km, diện tích đất phải thu hồi 78,6 ha của 496 hộ dân và 7 tổ chức.", ["context"] * 4),
        ("Huyện đã kiểm đếm 1.942 hộ dân, 610 ngôi mộ.", ["achieved", "achieved"]),
    ],
)
def test_what_else_lies_in_the_way_of_a_project(claims_in, text, expected):
    assert [c.status for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phòng Giáo dục xin tuyển 22 giáo viên.", ["target"]),
        ("Có 22 giáo viên xin nghỉ.", ["achieved"]),
        ("Tỷ lệ quân số không được dưới 98%.", ["target"]),
        ("Hai công trình còn chờ Sở Nông nghiệp thẩm định thiết kế.", ["in_progress"]),
        ("Hai công trình không phải chờ.", ["achieved"]),
        ("Thị xã khai trương mùa du lịch với tham vọng đón 2,9 triệu lượt khách.", ["target"]),
        ("Huyện kỳ vọng doanh thu chạm mốc 60 tỷ đồng, so với 41 tỷ đồng của năm 2018.", ["target", "achieved"]),
        ("Các xã phải hoàn thành đo 3.000 ha, 5 xã đang đo đạc.", ["target", "in_progress"]),
        ("Các xã phải hoàn thành đo 3.000 ha, 5 khu dân cư.", ["target", "target"]),
        ("Chương trình công tác năm nay gồm: khám mắt cho 900 cụ.", ["target"]),
        ("Còn 10 phòng học đang xây chưa thể bàn giao.", ["in_progress"]),
        ("Còn 10 phòng học chưa thể bàn giao.", ["achieved"]),
        ("Để chuẩn bị năm học, 14 phòng học đã được sửa chữa.", ["achieved"]),
        ("Huyện chuẩn bị sửa chữa 14 phòng học.", ["target"]),
        ("Sản lượng cao hơn phương án 50.000 tấn mà UBND huyện lập.", ["target"]),
        ("Thời gian cấp giấy trước mất 20 ngày, nay chỉ còn 12 ngày.", ["context", "achieved"]),
        ("Chỉ còn 12 ngày là Tết.", ["context"]),
        ("Mức phạt với hành vi này là 500.000 đồng/người.", ["context"]),
        ("Mức phạt đã thu được 500.000 đồng.", ["achieved"]),
        ("Lượng mưa đo được lên tới 780 mm.", ["context"]),
        ("Nước dâng, đê dài thêm 780 m.", ["achieved"]),
        ("Huyện có đường biên dài 203 km.", ["context"]),
        ("Huyện có đường bê tông dài 203 km.", ["achieved"]),
        ("Huyện cách thành phố Hà Tĩnh gần 40 km.", ["context"]),
        ("Đoàn liên ngành gồm 9 thành viên.", ["context"]),
        ("Huyện kết nạp 9 thành viên.", ["achieved"]),
    ],
)
def test_requests_waiting_and_what_is_no_result(claims_in, text, expected):
    found = [c for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text) if c.unit != "Tết"]
    assert [c.status for c in found] == expected


def test_goals_of_a_list_end_where_the_past_begins(claims_in):
    text = "Huyện công bố các chỉ tiêu: trao 1.500 suất quà. Tết năm ngoái huyện trao 1.240 suất quà. Huyện lập 6 tổ hợp tác."
    assert [c.status for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)] == ["target", "achieved", "achieved"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ chuyên cần đạt 98,5%.", ["achieved"]),
        ("Trường cần đạt 98,5%.", ["target"]),
        ("Huyện dự kiến sắp xếp 10 xã, qua đó giảm 5 xã.", ["target", "target"]),
        ("Huyện đã sắp xếp 10 xã, qua đó giảm 5 xã.", ["achieved", "achieved"]),
        ("Chánh Thanh tra đề nghị kiểm điểm trách nhiệm 5 hiệu trưởng.", ["target"]),
        ("Thanh tra huyện đã tiến hành 6 cuộc thanh tra, kiến nghị thu hồi 214 triệu đồng.", ["achieved", "achieved"]),
        ("Kết quả rà soát cuối năm cho thấy tỷ lệ hộ nghèo còn 3,4%.", ["achieved"]),
        ("Cuối năm, tỷ lệ hộ nghèo còn 3,4%.", ["target"]),
        ("Biên chế phải giảm, khiến toàn huyện thiếu 534 giáo viên.", ["achieved"]),
        ("Chỉ số cải cách hành chính tăng 4 bậc.", ["achieved"]),
        ("Trụ sở cách huyện 4 km.", ["context"]),
        ("Từ đầu vụ đến nay nhà tôi nhặt được hơn 900 kg hạt dẻ.", ["achieved"]),
        ("Huyện đã tổ chức bốc thăm giao đất cho 72 hộ.", ["achieved"]),
        ("Bí thư đã đến thăm 72 hộ.", ["context"]),
        ("Dẫn chúng tôi đi thăm xưởng, anh Sổng cho hay, hợp tác xã liên kết với 170 hộ.", ["achieved"]),
        ("Học sinh phải đạp xe 7 km.", ["context"]),
    ],
)
def test_words_inside_words_and_reviews(claims_in, text, expected):
    assert [c.status for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)] == expected


def test_the_end_of_a_year_that_is_over(claims_in):
    text = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\nĐến cuối năm, Đảng bộ huyện kết nạp được 58 đảng viên."
    assert [claims_in(text, day)[-1].status for day in ("2019-01-27", "2019-05-05")] == ["achieved", "target"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhiều chỉ tiêu về sớm\nThu ngân sách đạt 143 tỷ đồng.", "achieved"),
        ("2. Chỉ tiêu năm 2020\nThu ngân sách đạt 143 tỷ đồng.", "target"),
        ("Chỉ tiêu còn thấp nhất là nước sạch với 84% số hộ được sử dụng.", "achieved"),
        ("Bệnh viện mới nhận được 63% lượng thuốc cần dùng.", "achieved"),
        ("Dịch vụ công chưa đạt yêu cầu: chỉ 11,5% hồ sơ nộp qua mạng.", "achieved"),
        ("Người dân mong được khoanh nợ, bởi dư nợ của xã lên đến 74 tỷ đồng.", "achieved"),
        ("Người dân mong được khoanh nợ 74 tỷ đồng.", "target"),
        ("Trường dự kiến nuôi ăn bán trú 240 em thay vì chỉ 186 em như năm học trước.", "achieved"),
        ("Sở đề nghị quan tâm xã này, nơi tỷ lệ sinh con thứ ba lên tới 27%.", "achieved"),
        ("Xã phân công đảng viên kèm từng nhà, quyết tâm đến hết năm 2022 có 80 hộ làm cà phê sạch.", "target"),
        ("Về lâu dài, huyện giữ diện tích cam không quá 1.500 ha.", "target"),
        ("Giải đáp kiến nghị đó, Chủ tịch huyện cho biết, huyện có 1.150 ha sầu riêng.", "achieved"),
        ("Huyện cũng đã giao 54 căn nhà cho hộ nghèo.", "achieved"),
        ("UBND huyện giao 54 xã trồng rừng.", "target"),
        ("Huyện có 38 xã lập bộ phận một cửa, nhưng qua kiểm tra thì 13 xã làm còn hình thức.", "achieved"),
        ("Qua kiểm tra 13 xã, đoàn phát hiện sai phạm.", "context"),
        ("Huyện phấn đấu nâng tỷ lệ hồ sơ trực tuyến từ 64% hiện nay lên 85%.", "target"),
        ("Đầu năm 2018 chỉ có 6 hộ bán hàng qua mạng, nay có 48 hộ.", "achieved"),
        ("Huyện kết nạp mới 241 đảng viên, trong đó 97 đảng viên là người dân tộc thiểu số.", "achieved"),
        ("Huyện biểu dương thị trấn vận động được 172 người tham gia bảo hiểm.", "achieved"),
        ("Huyện biểu dương 172 người.", "context"),
        ("Hiện số lao động đã trở lại mức 520 người.", "achieved"),
        ("Huyện sẽ phủ sóng di động cho 12 thôn vùng lõm.", "target"),
    ],
)
def test_reasons_places_where_and_what_was_handed_over(claims_in, text, expected):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)[-1].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã có 120 hộ người Rơ Măm.", "context"),
        ("Huyện có 412 hộ đồng bào Chứt.", "context"),
        ("Xã có 120 hộ người Rơ Măm thoát nghèo.", "achieved"),
        ("Huyện có 412 hộ người sống bằng nghề rừng đã được giao đất.", "achieved"),
    ],
)
def test_a_people_of_whom_nothing_else_is_said_is_population(claims_in, text, expected):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)[-1].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện đã hoàn thành lấy ý kiến cử tri ở 44/46 ấp.", "achieved"),
        ("Đoàn đã lấy ý kiến cử tri ở 44 ấp.", "context"),
        ("Bà yêu cầu tổ chức lấy lại ý kiến ở 2 ấp còn lại trước ngày 15/12.", "target"),
        ("Tiếp đoàn có Phó Bí thư Huyện ủy cùng lãnh đạo 8 phòng, ban liên quan.", "context"),
        ("Đại biểu phản ánh toàn huyện còn thiếu 126 giáo viên.", "achieved"),
        ("Dân phải kiến nghị tới ba lần.", "context"),
        ("Sau 5 lần đối thoại, dân đã đồng ý.", "context"),
        ("Huyện tổ chức đối thoại 5 lần.", "achieved"),
        ("Ông hỏi về giấy chứng nhận cho 72 hộ đang sống trên đất nông trường.", "achieved"),
        ("Số cán bộ thuộc diện sắp xếp là 327 người.", "achieved"),
        ("Huyện có 7 xã thuộc diện sắp xếp.", "target"),
        ("UBKT đã kiểm tra 11 đơn vị, phát hiện và yêu cầu nộp lại 47 triệu đồng; mở 3 lớp.", "achieved"),
        ("UBKT yêu cầu nộp lại 47 triệu đồng; mở 3 lớp.", "target"),
        ("Chi nhánh đã khảo sát, tổng kinh phí nạo vét là 1,65 tỷ đồng, sẽ thi công trong tháng 11.", "target"),
        ("Chúng tôi muốn vay 5 tỷ đồng.", "target"),
        ("Chúng tôi đã vay 5 tỷ đồng.", "achieved"),
        ("Tỷ lệ này thấp hơn chỉ tiêu Chính phủ giao là 90%.", "target"),
        ("Theo kế hoạch năm nay phải cấp 3.200 giấy.", "target"),
        ("Dự toán giao 60 tỷ đồng, thực hiện 43 tỷ đồng.", "achieved"),
        ("Huyện còn hợp đồng ngoài chỉ tiêu 63 người.", "achieved"),
        ("Có 3 khu đang hoàn thiện, trong đó 2 khu ở xã Tùng Ảnh.", "in_progress"),
        ("Có 3 khu đang hoàn thiện, 2 khu ở xã Tùng Ảnh.", "achieved"),
        ("Ông ngắm 300 gốc vải đang chín rộ.", "achieved"),
        ("Huyện được giao bố trí dứt điểm 60 người.", "target"),
        ("Lũ làm 27.000 ngôi nhà bị ảnh hưởng.", "achieved"),
        ("Dự án có 583 hộ bị ảnh hưởng.", "context"),
    ],
)
def test_asked_visited_led_and_ordered(claims_in, text, expected):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)[-1].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mỗi nhà sập được hỗ trợ 20 triệu đồng.", ["context"]),
        ("Hộ có nhà sập được hỗ trợ 60 triệu đồng, hộ có nhà hư hỏng nặng được 30 triệu đồng.", ["context", "context"]),
        ("Mỗi nhà sập được hỗ trợ 20 triệu đồng, trong đó ngân sách tỉnh chi 12 triệu đồng.", ["context", "context"]),
        ("Hộ ông Lê Văn Ba được hỗ trợ 60 triệu đồng.", ["achieved"]),
        ("Người dân được hỗ trợ 60 triệu đồng.", ["achieved"]),
        ("Mỗi nhà sập đã được hỗ trợ 20 triệu đồng.", ["achieved"]),
    ],
)
def test_what_anybody_gets_by_rule(claims_in, text, expected):
    assert [c.status for c in claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn đã giám sát trực tiếp tại 4 xã.", "context"),
        ("Đoàn giám sát phát hiện 4 xã làm sai.", "achieved"),
        ("Xã có mặt 61 cán bộ, công chức.", "achieved"),
        ("Hội nghị có mặt 61 cán bộ, công chức.", "context"),
        ("Huyện ủy hiện lãnh đạo 41 chi bộ.", "achieved"),
        ("Phường bố trí 16 quầy và tiếp nhận 126 hồ sơ.", "achieved"),
        ("So với mục tiêu đề ra đầu năm là 10 xã.", "target"),
        ("Tỷ lệ này thấp hơn mức tỉnh giao là 72%.", "target"),
        ("Xã còn 26 hộ nghèo và quyết tâm đến cuối năm 2030 chỉ còn 10 hộ.", "target"),
        ("Mục tiêu là 70% hồ sơ; tuần đầu tháng 8 tỷ lệ này đạt 58%.", "achieved"),
        ("Trước khi trình đề án, huyện lấy ý kiến, tỷ lệ đồng thuận đạt 95,4%.", "achieved"),
        ("Huyện trình đề án xây 5 trường.", "target"),
        ("Trước mắt, bộ phận này vẫn mở, mỗi ngày giải quyết 45 hồ sơ.", "achieved"),
        ("Còn 7 đơn kiến nghị đang được xem xét.", "in_progress"),
        ("Xã đang về đích với 16/19 tiêu chí.", "achieved"),
        ("Người Mông chiếm 98% dân số.", "context"),
        ("Có 68,9% dân số tham gia bảo hiểm y tế.", "achieved"),
        ("Huyện kết nạp 1.186 đảng viên, trong đó có 312 đảng viên người Khmer.", "achieved"),
        ("Cơ sở đã giao hàng cho 26 siêu thị.", "achieved"),
        ("Huyện ghi nhận 118 hộ tái nghèo sau các đợt sạt lở cuối năm.", "achieved"),
        ("Được giao trồng 640 ha, thực hiện 385 ha.", "achieved"),
        ("Xã cam kết đăng ký cho 350 tàu nhưng đến nay chỉ đăng ký được 145 tàu.", "achieved"),
        ("Có 3 xã biên giới đã có máy siêu âm.", "achieved"),
        ("Cả xã có 130 bè, trước mùa mưa này phải đóng thêm 60 chiếc.", "target"),
        ("Trước mắt, 9 nhà đang được thi công.", "in_progress"),
        ("Chủ tịch UBND tỉnh giao Hương Sơn giải quyết dứt điểm 200 hồ sơ.", "target"),
        ("Hương Sơn bàn giao Hương Khê 200 hồ sơ.", "achieved"),
        ("Chủ tịch yêu cầu Hương Sơn xong trước tháng 12. Sở Tài chính bố trí 12 tỷ đồng trong quý IV.", "target"),
        ("Hương Sơn đã xong. Sở Tài chính bố trí 12 tỷ đồng trong quý III.", "achieved"),
    ],
)
def test_supervised_ordered_and_carried_out(claims_in, text, expected):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text, "2022-09-12")[-1].status == expected


def test_another_paragraph_ranks_what_was_done(claims_in):
    head = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp. Mục tiêu của tỉnh là 80%.\n"
    assert claims_in(head + "Xã Tùng Ảnh tiếp nhận nhiều nhất với 9.860 hồ sơ.")[-1].status == "achieved"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong năm xảy ra 14 vụ vi phạm pháp luật.", "achieved"),
        ("Trong năm xã làm 2 vụ lúa.", "context"),
        ("Đã có 1.093 hộ thoát nghèo, trong đó có 468 hộ là đồng bào dân tộc Khmer.", "achieved"),
        ("Xã có 1.093 hộ, trong đó có 468 hộ là đồng bào dân tộc Khmer.", "context"),
    ],
)
def test_cases_and_parts_of_those_who_made_it(claims_in, text, expected):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)[-1].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ trung tâm xã vào bản còn 4 km đường đất.", "achieved"),
        ("Từ trung tâm xã vào bản dài 4 km.", "context"),
        ("Tổ đón 1.750 lượt khách.", "achieved"),
        ("Tổ bảo vệ gồm 15 người.", "context"),
        ("Vụ xuân tới thôn trồng lại 5 ha.", "target"),
        ("Huyện giảm 115 xóm, vượt kế hoạch tỉnh giao là giảm 108 xóm.", "target"),
        ("Mới có 19 đơn vị, so với kế hoạch đề ra cho năm 2016 là 25 đơn vị.", "target"),
        ("Vốn chương trình giao cho xã 3,6 tỷ đồng.", "achieved"),
        ("Huyện giao cho xã 3,6 tỷ đồng thu ngân sách.", "target"),
    ],
)
def test_ways_teams_seasons_and_plans_set_by_others(claims_in, text, expected):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)[-1].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Học sinh được hỗ trợ 120 triệu đồng từ quỹ.", "achieved"),
        ("Hộ bị mất nhà được hỗ trợ 60 triệu đồng.", "context"),
        ("Năm ngoái bà phải mua thêm 2 tấn thức ăn.", "achieved"),
        ("Huyện phấn đấu trồng 500 ha rừng, nhờ vậy đưa thu nhập lên 60 triệu đồng.", "target"),
        ("Đảng ủy giao từng chi bộ phụ trách, nhờ thế năm nay kết nạp 6 đảng viên.", "achieved"),
        ("Nút giao Hương Sơn đã thông xe 2 km.", "achieved"),
        ("Nút giao Hương Sơn dài 2 km.", "achieved"),
        ("Nhờ tỉnh giao thêm 5 tỷ đồng, huyện vui.", "achieved"),
        ("Tỉnh giao thêm 5 tỷ đồng thu ngân sách, huyện vui.", "target"),
    ],
)
def test_totals_of_a_group_past_needs_and_what_came_of_orders(claims_in, text, expected):
    assert claims_in("Huyện Đức Thọ, tỉnh Hà Tĩnh họp.\n" + text)[-1].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is to come
        ("Chủ tịch bảo, xã quyết đạt thêm 4 tiêu chí.", [T]),
        ("Xã giải quyết đạt 4 tiêu chí.", [A]),
        ("Huyện đã lập dự án xây 4 phòng, tổng vốn 1,8 tỷ đồng.", [T, T]),
        ("Huyện đã lập 2 dự án, xây 4 phòng.", [A, A]),
        ("Phương án đưa ra là từ 58 thôn xuống còn 33 thôn.", [A, T]),
        ("Nghị quyết đã ghi, trước năm 2022 có 4 xã kiểu mẫu.", [T]),
        ("Nghị quyết đã ghi nhận 4 xã kiểu mẫu.", [A]),
        ("Đại hội thông qua 19 chỉ tiêu cho nhiệm kỳ tới, trong đó thu 38 triệu đồng; có thêm 7 xã khá.", [C, T, T]),
        ("Vụ thu đông tới huyện cho xuống giống 12.000 ha.", [T]),
        ("Vụ thu đông này huyện cho xuống giống 12.000 ha.", [A]),
        ("Riêng Tết này, huyện dự chi 3,4 tỷ đồng.", [T]),
        ("Theo đề án, huyện nhập 14 xã thành 6 xã. Cụ thể: nhập 3 xã phía nam.", [T, T, T]),
        ("Huyện đã nhập 14 xã thành 6 xã. Cụ thể: nhập 3 xã phía nam.", [A, A, A]),
        # plans and what they are beside
        ("Kinh tế tăng 9,4%, chưa đạt mức 11% mà đại hội đề ra; thu 168 tỷ đồng.", [A, T, A]),
        ("Tỷ lệ tham gia bảo hiểm đạt 58,3%, thấp hơn kế hoạch 1,7%.", [A, A]),
        ("Tỷ lệ tham gia bảo hiểm đạt 58,3%, thấp hơn kế hoạch 60%.", [A, T]),
        ("Đã phát triển 2.346 đoàn viên/chỉ tiêu 2.000 đoàn viên; thành lập mới 6 tổ.", [A, T, A]),
        ("Kết nạp 132 đảng viên, chỉ tiêu là 150 đảng viên; 4 chi bộ chưa có nhà văn hóa.", [A, T, A]),
        ("Năm nay huyện đề ra kết nạp 110 đảng viên, mới nửa năm được 61 đảng viên.", [T, C, A]),
        ("Năm nay huyện đề ra kết nạp 110 đảng viên, trồng 61 ha dâu.", [T, T]),
        ("Về biên chế: tổng số giao cho huyện năm 2015 là 2.486, tháng 9 còn 2.371 biên chế.", [A, A]),
        ("Năm 2018 huyện được giao 21,5 tỷ đồng vốn xây dựng.", [A]),
        ("Năm 2018 huyện được giao thu 21,5 tỷ đồng.", [T]),
        ("Huyện đã giao 100% mặt bằng.", [A]),
        ("Trên địa bàn có thêm 43 doanh nghiệp đăng ký mới.", [A]),
        ("Trên địa bàn có thêm 85 hộ đăng ký trồng.", [A]),
        ("Có 43 xã đăng ký về đích.", [T]),
        ("Ngành chuẩn bị năm học mới với 11 trường khá.", [A]),
        # nothing happened, how things stand
        ("Đã bắt 12 vụ trộm, không để xảy ra vụ giết người nào.", [A, A]),
        ("Yêu cầu xã không để xảy ra vụ cháy nào.", [T]),
        ("Trong năm chỉ xảy ra 2 vụ ngừng việc.", [A]),
        ("Trong năm chỉ trồng 2 vụ lúa.", [C]),
        ("Bí thư yêu cầu các xã rà soát. Huyện có tới 58 hộ nghèo.", [A]),
        # work in hand
        ("Có 14 sản phẩm đạt 3 sao, 2 sản phẩm được đề nghị tỉnh xét 4 sao.", [A, P]),
        ("Khu tái định cư rộng 6,4 ha đang được thi công.", [P]),
        ("Khu tái định cư rộng 6,4 ha được dân khen.", [A]),
        ("Có 12 xã đạt chuẩn NTM; xã Tùng Ảnh đã nộp hồ sơ, đang chờ tỉnh thẩm định.", [A, P]),
    ],
)
def test_resolutions_drafts_seasons_and_what_came_of_plans(claims_in, text, expected):
    assert statuses(claims_in(text, "2019-10-12")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện công bố kết quả chấm điểm năm 2018 của 16 xã, thị trấn và 13 cơ quan.", [C, C]),
        ("Huyện công bố danh sách năm 2018 của 16 xã đạt chuẩn.", [A]),
        ("Hội đồng họp, có 19 sản phẩm của 11 chủ thể tham gia dự thi.", [C, C]),
        ("Đã có 27 lượt ý kiến, nhóm lại thành 41 nội dung.", [C, C]),
        ("Đã giải quyết 41 nội dung.", [A]),
        ("Tổng hợp từ 112 điểm bỏ phiếu cho thấy dân đồng tình.", [C]),
        ("Cao tốc dài 20,7km, qua 9 xã.", [C, C]),
        ("Dự án dài 18,6 km, tổng mức đầu tư 412 tỷ đồng.", [C, C]),
        ("Cao tốc qua tỉnh Hà Tĩnh dài 60 km, trong đó đoạn qua huyện Đức Thọ hơn 32 km.", [C, C]),
        ("Huyện làm 60 km, trong đó xã Tùng Ảnh hơn 32 km.", [A, A]),
        ("Tại 4 xã mới, số cán bộ là 226 người.", [C, A]),
        ("Tại 4 xã dân góp tiền làm đường.", [A]),
        ("Con đường bê tông rộng 5 m chạy dọc thôn.", [C]),
        ("Con đường bê tông mở rộng thêm 5 m.", [A]),
        ("Xã có 21 xóm thì nay chỉ còn 13.", [A, A]),
        ("Bon có 132 hộ thì nay chỉ còn 11 hộ nghèo.", [C, A]),
        ("Kỳ họp miễn nhiệm 1 ủy viên.", [C]),
        ("Nay ngồi ở nhà 20 phút là xong.", [A]),
        ("Nay đi xe máy 20 phút mới tới.", [C]),
        ("Nay thời gian chờ bình quân 20 phút.", [A]),
    ],
)
def test_what_is_scored_gathered_crossed_and_how_long_it_takes_now(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trả lời các kiến nghị, huyện đã làm xong 12 tuyến đường.", [A]),
        ("Huyện kiến nghị tỉnh cho làm 12 tuyến đường.", [T]),
        ("Trong số các thôn đăng ký năm nay, 4 thôn đạt chuẩn.", [A]),
        ("Năm nay huyện đăng ký thêm 4 thôn đạt chuẩn.", [T]),
        ("Tiến độ chậm, mới cấp được 2/3 số xi măng các xã đăng ký.", [A]),
        ("Bí thư đề nghị tỉnh có cơ chế riêng: “Huyện còn 11 cán bộ dôi dư, trong đó quá nửa còn trẻ”.", [A, A]),
        ("Bí thư đề nghị tỉnh: “Hỗ trợ 11 cán bộ dôi dư”.", [T]),
        ("Huyện đã bán 3 trụ sở, hai trụ sở còn lại đang lập phương án đấu giá.", [A, P]),
        ("Huyện đang lập phương án đấu giá 2 trụ sở.", [T]),
        ("Thu nhập từ 26 triệu đồng hiện nay nâng lên 42 triệu đồng.", [A, T]),
        ("Thu nhập từ 26 triệu đồng năm 2015 nâng lên 42 triệu đồng hiện nay.", [A, A]),
        ("Về nhiệm vụ 6 tháng cuối năm, Chủ tịch xã nhấn mạnh: gieo cấy hết 470 ha lúa, trồng 6.000 cây xanh.", [T, T]),
        ("Về kết quả 6 tháng đầu năm, Chủ tịch xã nhấn mạnh: gieo cấy hết 470 ha lúa, trồng 6.000 cây xanh.", [A, A]),
        ("Hội nghị chốt được mấy việc: lập 1 HTX, xóa 17 nhà tạm.", [T, T]),
        ("Hội nghị khen mấy việc: lập 1 HTX, xóa 17 nhà tạm.", [A, A]),
        ("Bình quân còn 5,2 thửa/hộ, xã muốn kéo xuống 2 thửa.", [A, T]),
        ("Xã trồng 365 ha sầu riêng, trong đó 190 ha đang trong thời kỳ kinh doanh.", [A, A]),
        ("Xã trồng 365 ha sầu riêng, trong đó 190 ha đang làm giàn tưới.", [A, P]),
    ],
)
def test_nouns_of_asking_those_who_registered_reasons_and_what_is_settled(claims_in, text, expected):
    assert statuses(claims_in(text, "2019-10-12")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Buổi đối thoại có 120 nông dân tham gia.", [C]),
        ("HTX có 120 nông dân tham gia.", [A]),
        ("Buổi đối thoại có 120 nông dân góp mặt.", [C]),
        ("Huyện tổ chức 6 cuộc đối thoại với 5.270 lượt người tham gia.", [A, C]),
    ],
)
def test_who_takes_part_in_a_meeting(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện phấn đấu có 20 sản phẩm (nay có 13).", [T, A]),
        ("Huyện phấn đấu có 20 sản phẩm, thu nhập 80 triệu đồng, nay là 61,5 triệu đồng.", [T, T, A]),
        ("Huyện phấn đấu từ nay có thêm 13 sản phẩm.", [T]),
        ("Ông đề nghị huyện soát lại 38 xã, trong đó 9 xã không đạt tiêu chuẩn.", [T, A]),
        ("Ông đề nghị huyện xây 38 cầu, trong đó 9 cầu ở vùng cao.", [T, T]),
        ("Huyện đã kiến nghị bãi bỏ 14 thủ tục; tỉnh chấp thuận 9 thủ tục.", [T, A]),
        ("Huyện đã kiến nghị bãi bỏ 14 thủ tục; sửa đổi 9 thủ tục.", [T, T]),
        ("Đường dày dưới thiết kế, phải làm lại 380 m.", [A]),
        ("Theo đề án, như vậy sau năm 2024 huyện giảm 8 đơn vị. Cụ thể: nhập 3 xã ven sông.", [T, T]),
        ("Theo đề án, từ ngày 1/12/2024 huyện giảm 8 đơn vị. Cụ thể: nhập 3 xã ven sông.", [T, A]),
    ],
)
def test_how_things_stand_now_beside_goals_and_what_was_granted(claims_in, text, expected):
    assert statuses(claims_in(text, "2023-10-12")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá lợn hơi đang ở mức 45.000 đồng/kg.", [A]),
        ("HTX đang bao tiêu sản phẩm cho 120 hộ.", [A]),
        ("HTX đang dựng nhà xưởng cho 120 hộ.", [P]),
        ("Đàn bò đang được cải tạo, tỷ lệ bò lai đạt 40%.", [A]),
        ("Đàn vịt đang lớn, mỗi ngày cho 800 quả trứng.", [A]),
        ("Sau khi dân kiến nghị, xã sửa 300 m mương.", [A]),
        ("Dân kiến nghị, xã sửa 300 m mương.", [T]),
        ("Đầu năm sau HTX cung ứng 50 tấn gạo.", [T]),
        ("Năm 2015 khởi công, đầu năm sau xã làm xong 3 km đường bê tông.", [A]),
        ("Đầu năm HTX cung ứng 50 tấn gạo.", [A]),
        ("Vài tháng nữa anh bán 200 con lợn.", [T]),
        ("Qua Tết nhà em làm thêm 2 chuồng.", [T]),
        ("Vừa qua Tết, xã làm xong 2 km đường.", [A]),
        ("Anh sắp xuất bán 100 con heo.", [T]),
        ("Anh sắp xếp xuất bán 100 con heo.", [A]),
        ("Ước mơ của anh là mở 5 cửa hàng.", [T]),
        ("Tôi sẵn sàng hiến 100 m2.", [T]),
        ("Hộ ông Ba sẵn sàng hiến 300 m2.", [A]),
        ("Cử tri đề nghị xem xét việc 20 hộ chưa được cấp bìa đỏ.", [A]),
        ("Cử tri đề nghị cấp bìa đỏ cho 20 hộ.", [T]),
        ("Nhà thầu phải thi công xong 5 km.", [T]),
        ("Nhà thầu không phải thi công xong 5 km.", [A]),
        ("Đã có 8 hộ viết đơn xin thoát nghèo.", [A]),
        ("Để có 3 km đường này, dân đã hiến 4.000 m2.", [A, A]),
        ("Để có 3 km đường, xã đi vận động.", [T]),
        ("Có 18 người đứng lên chất vấn.", [C]),
        ("Huyện dự trù 300 triệu đồng.", [T]),
        ("Khẩn trương hoàn thành 3 công trình.", [T]),
        ("Huyện khẩn trương hoàn thành 3 công trình.", [A]),
        ("Sớm hoàn thành 19 tiêu chí, xã được công nhận năm 2015.", [A]),
        ("Theo đề án đã được thông qua, huyện giảm 12 xã.", [T]),
        ("Theo đề án, huyện đã giảm 12 xã.", [A]),
        ("Phương án sắp xếp: nhập 3 xã thành 1 xã.", [T, T]),
        ("Hội nghị bàn giải pháp giảm 12 xã.", [T]),
        ("Hội nghị thống nhất: giảm 5 trường.", [T]),
        ("Hội nghị thống nhất đánh giá: huyện giảm 5 trường.", [A]),
        ("Quý IV/2019, xã làm mới 5 km đường.", [T]),
        ("Quý III/2019, xã làm mới 5 km đường.", [A]),
        ("Nghị quyết đề ra 12%, thực hiện 12,5%.", [T, A]),
        ("Chỉ tiêu thu ngân sách đạt 185 tỷ đồng, bằng 78% dự toán.", [A, A]),
        ("Chỉ tiêu thu ngân sách đạt 185 tỷ đồng.", [T]),
        ("Một số chỉ tiêu đạt thấp như: thu tiền đất 12 tỷ đồng.", [A]),
        ("Dự toán giao 90 tỷ đồng, thực hiện 75 tỷ đồng, tăng 5 tỷ đồng.", [T, A, A]),
        ("Huyện giao 90 tỷ đồng, đạt 100% kế hoạch, làm 5 km đường.", [T, A, T]),
    ],
)
def test_states_times_to_come_intentions_and_what_is_agreed(claims_in, text, expected):
    assert statuses(claims_in(text, "2019-10-12")) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Đại hội thông qua các chỉ tiêu đến năm 2025:", "Thu nhập đạt 70 triệu đồng.", "Hộ nghèo còn 1%."], [T, T]),
        (["Mục tiêu năm 2020:", "Có 8 xã đạt chuẩn.", "Năm 2018, huyện có 3 xã đạt chuẩn.", "Doanh thu đạt 5 tỷ đồng."], [T, A, A]),
        (["Mục tiêu năm 2020:", "Có 8 xã đạt chuẩn.", "Tại hội nghị, huyện trao 6 tỷ đồng."], [T, A]),
        (["Mục tiêu năm 2020:", "Huyện đã có 8 xã đạt chuẩn."], [A]),
        (["Mục tiêu năm 2020:", "Có 8 xã đạt chuẩn. Trồng 5 ha rừng. Làm 3 km đường."], [A, A, A]),
        (["Kết quả:", "Có 8 xã đạt chuẩn.", "Hộ nghèo còn 1%."], [A, A]),
        (["Phần lớn chỉ tiêu vẫn đạt và vượt tiến độ:", "- Lúa xuân 412 ha.", "- Đàn bò 1.135 con."], [A, A]),
        (["Nhiều chỉ tiêu đã đạt, mục tiêu năm 2020:", "- Lúa xuân 412 ha."], [T]),
        (["Các chỉ tiêu phấn đấu đạt và vượt:", "- Lúa xuân 412 ha.", "- Đàn bò 1.135 con."], [T, T]),
    ],
)
def test_goals_listed_line_by_line_without_marks(claims_in, lines, expected):
    """As lists of web pages come; the list ends with a line that tells of the past, of the meeting, or of something done."""
    assert statuses(claims_in("\n\n".join(lines), "2019-10-12")) == expected


def test_goals_listed_without_marks_share_the_introductions_year(claims_in):
    found = claims_in("Mục tiêu năm 2020:\n\nCó 8 xã đạt chuẩn.\n\nHộ nghèo còn 1%.", "2019-10-12")
    assert {(c.period_start.year, c.period_end.year) for c in found} == {(2020, 2020)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện đặt mục tiêu cấp 1.200 giấy, được 687 giấy.", [T, A]),
        ("Huyện đặt mục tiêu cấp 1.200 giấy, 687 hộ đăng ký.", [T, T]),
        ("Chỉ tiêu 20 cây, xây được 11 cây.", [T, A]),
        ("Mục tiêu năm nay hộ nghèo còn 12%, đầu năm là 16,8%.", [T, A]),
        ("Phấn đấu 7 ấp đạt chuẩn an toàn (năm rồi 5 ấp).", [T, A]),
        ("Phấn đấu 7 ấp đạt chuẩn an toàn (trong đó 5 ấp biên giới).", [T, T]),
        ("Tỷ lệ nộp trực tuyến 81%, cao hơn chỉ tiêu cả năm 1 điểm.", [A, A]),
        ("Tỷ lệ nộp trực tuyến 61%, thấp hơn chỉ tiêu 70% đề ra.", [A, T]),
        ("Tỷ lệ dự họp chỉ 62%, nghị quyết là 80%.", [A, T]),
        ("Tỷ lệ dự họp chỉ 62%, thực tế là 60%.", [A, A]),
        ("Lò dừng do hỏng, kinh phí sửa 740 triệu đồng chưa bố trí được.", [T]),
        ("Lò dừng do hỏng, kinh phí sửa 740 triệu đồng đã chi.", [A]),
        ("Xã dành 600 triệu đồng tu sửa, xong trong tháng 12.", [T]),
        ("Xã đã dành 600 triệu đồng tu sửa, xong trong tháng 12.", [A]),
        ("Xã dành 600 triệu đồng tu sửa, xong trong tháng 3.", [A]),  # over
        ("Vụ đông xuân tới, huyện gieo cấy 9.900 ha.", [T]),
        ("Vụ đông xuân này, huyện gieo cấy 9.900 ha.", [A]),
        ("- Năm nay Hội đặt chỉ tiêu gì?\n- Kết nạp 700 hội viên.", [T]),
        ("- Năm ngoái Hội đã làm được gì?\n- Kết nạp 700 hội viên.", [A]),
    ],
)
def test_goals_beside_what_came_of_them_and_times_to_come(claims_in, text, expected):
    assert statuses(claims_in(text, "2019-10-12")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện đã trình tỉnh xin 1,2 tỷ đồng hỗ trợ máy móc.", [T]),
        ("Tỷ lệ hài lòng phải từ 90% trở lên.", [T]),
        ("Tỷ lệ hài lòng từ 90% trở lên.", [A]),
        ("Bình Hải chậm nhất, còn vướng 73 hộ.", [A]),
        ("Bình Hải chậm nhất tháng 11 xong cho 73 hộ.", [T]),
        ("Thầy giao bài giấy, cả lớp chỉ 2 đứa có điện thoại.", [A]),
    ],
)
def test_requests_limits_and_words_that_only_look_like_goals(claims_in, text, expected):
    assert statuses(claims_in(text, "2019-10-12")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh yêu cầu huyện xử lý nghiêm vụ 22 cán bộ xã chia nhau 1.000 con gà.", ["achieved", "achieved"]),
        ("UBND tỉnh yêu cầu huyện làm rõ việc 3 cán bộ nhận tiền.", ["achieved"]),
        ("UBND tỉnh yêu cầu huyện trồng 1.000 cây.", ["target"]),
        ("UBND tỉnh yêu cầu huyện xử lý xong 22 vụ.", ["target"]),  # what is to be dealt with
    ],
)
def test_what_has_to_be_looked_into_has_happened(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Quý I, tổng sản phẩm của tỉnh dự kiến tăng 7,51%.", "2019-04-01", ["achieved"]),
        ("Quý IV, tổng sản phẩm của tỉnh dự kiến tăng 7,51%.", "2019-04-01", ["target"]),
        ("Chợ dự kiến đưa vào sử dụng quý I, bố trí 520 lô sạp.", "2019-04-01", ["target"]),  # no growth
    ],
)
def test_an_estimate_of_what_was(claims_in, text, day, expected):
    assert statuses(claims_in(text, day)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh sẽ tập trung vào 3 hướng đột phá.", ["context"]),
        ("Ba nhóm giải pháp này sẽ được triển khai đồng bộ.", ["context"]),
        ("Tỉnh sẽ xây 3 trường.", ["target"]),
        ("Qua sắp xếp, tỉnh đã giảm 116 cấp phó và sắp tới sẽ tiếp tục giảm.", ["achieved"]),
        ("100% ủy viên Thường vụ Quốc hội biểu quyết thông qua.", ["context"]),
        ("Theo đó, 100% thành viên đồng ý công nhận 4 xã.", ["context", "achieved"]),
        ("100% hội viên đồng ý hiến đất.", ["achieved"]),
        ("Người thôi việc được trợ cấp thêm 3 tháng tiền lương.", ["context"]),
        ("Sở trình chính sách hỗ trợ riêng, dự kiến tối đa 6 tháng lương.", ["target"]),
        ("Tháng rồi tiền nước tốn bằng nửa tháng lương.", ["achieved"]),
        ("Hội đồng bỏ phiếu đề nghị Chủ tịch UBND tỉnh công nhận 2 xã đạt chuẩn.", ["in_progress"]),
        ("Xã đề nghị Chủ tịch UBND tỉnh cấp 2 tỷ đồng.", ["target"]),
        ("Thành phố có 16 phường (trên tổng số 322) phải sáp nhập.", ["target"]),
        ("Trong 5 huyện chuẩn bị lên quận, 4 huyện mới vừa đạt chuẩn.", ["context", "achieved"]),
        ("Năm 2018 đã có gần 700 hộ xin cấp điện.", ["achieved"]),
        ("Nguồn lực trong 5 năm tới là 193.000 tỷ đồng.", ["context", "target"]),
        ("Sau khi thành lập, thành phố sẽ có 29 phường và 1 xã.", ["target", "target"]),
        ("Thành phố có 29 phường và 1 xã.", ["context", "context"]),
        ("Huyện có 25 xã với dân số (năm 2016) là 179.889 người.", ["context", "context"]),
        ("Chuẩn nghèo mới là 700.000 đồng ở khu vực nông thôn; 900.000 đồng ở khu vực thành thị.", ["context", "context"]),
    ],
)
def test_ways_of_the_press(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


def test_in_an_article_without_a_day_goals_tell_which_years_lie_ahead(document_of):
    def told(text):
        return [claim.status for claim in extract(document_of(text, None), with_tokens=False).claims]

    ranked = "Đứng đầu số người tinh giản đến năm 2021 là Sở Y tế với hơn 770 người."
    assert told(f"Đến năm 2021, tỉnh sẽ tinh giản 2.000 người.\n{ranked}") == ["target", "target"]
    assert told(f"Năm 2021, tỉnh đã tinh giản 2.000 người.\n{ranked}") == ["achieved", "achieved"]


def test_where_each_sentence_is_a_paragraph_a_plan_is_quoted_on(document_of):
    lead = "\n".join(f"Câu thứ {word} không có gì." for word in ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"))
    plan = "HĐND tỉnh thông qua tờ trình về biên chế.\nCụ thể, khối hành chính có tổng số 10.661 biên chế.\nKhối sự nghiệp có 148.822 biên chế."
    assert [c.status for c in extract(document_of(f"{lead}\n{plan}"), with_tokens=False).claims] == ["target", "target"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counted seats of a council are not those who attend
        ("Sắp xếp sẽ giảm 2.000 đại biểu HĐND cấp xã.", [T]),
        ("Hội nghị có 200 đại biểu HĐND tham dự.", [C]),
        ("Có 97% thành viên Ủy ban Thường vụ Quốc hội đã đồng ý với tờ trình.", [C]),
        ("Còn 4 tiêu chí đang phấn đấu hoàn thành.", [T]),
        ("Còn 4 tiêu chí đang hoàn thành.", [P]),
        ("Công trình vốn 15 tỷ đồng đang trở thành điểm nhấn của huyện.", [A]),
        ("Mới có 4 xã hết hộ nghèo nhưng huyện đang xây dựng kế hoạch.", [A]),
        ("Thiết bị điện chỉ tiêu tốn 6.000 đồng.", [A]),
        ("Đề nghị giải quyết cho 6 trường hợp không thuộc diện tinh giản.", [T]),
        ("Có 6 trường hợp không thuộc diện tinh giản.", [A]),
        ("Có 6 trường hợp thuộc diện tinh giản.", [T]),
        ("Tỉnh có 326 sản phẩm, vượt 163% kế hoạch đề ra, trong đó có 1 sản phẩm gạo.", [A, A, A]),
        ("Dự báo sản lượng vải của tỉnh là 100 nghìn tấn.", [T]),
        ("Các khoản nợ phải thu hồi gồm nợ quá hạn 350 triệu đồng.", [A]),
        ("Huyện phải thu hồi 350 triệu đồng.", [T]),
        ("Thành phố được giao tăng thêm 29.000 biên chế.", [A]),
        ("Thành phố được giao tăng thêm 29.000 cây xanh.", [T]),
        # behind a figure of what is to come, `đã` may only say which ones
        ("Khối chính quyền sẽ giảm 704 hợp đồng đã tồn tại nhiều năm, tinh giản 115 cán bộ.", [T, T]),
        ("Khối chính quyền giảm 704 hợp đồng đã tồn tại nhiều năm, tinh giản 115 cán bộ.", [A, A]),
        ("Bộ Y tế sẽ sáp nhập các trung tâm, giảm được 315 đầu mối tuyến tỉnh.", [T]),
        ("Bộ Y tế đã sáp nhập các trung tâm, giảm được 315 đầu mối tuyến tỉnh.", [A]),
        ("Các chỉ tiêu văn hóa - xã hội của huyện đều đạt, tỷ lệ học sinh lên lớp 97%.", [A]),
        ("Các chỉ tiêu văn hóa - xã hội của huyện: tỷ lệ học sinh lên lớp 97%.", [T]),
        ("Tỉnh thống nhất hỗ trợ 20 hộ trong vùng dự án.", [T]),
        ("Tỉnh đã hỗ trợ 20 hộ trong vùng dự án.", [A]),
        ("Thị xã đẩy mạnh ba đột phá chiến lược.", [C]),
        ("Có 4 hộ hướng dẫn khách cài đặt.", [A]),
        ("Thành phố được thành lập trên cơ sở toàn bộ diện tích tự nhiên 101,69 km2 và dân số 151.937 người.", [A, A]),
        ("Thành phố có diện tích tự nhiên 101,69 km2 và dân số 151.937 người.", [C, C]),
    ],
)
def test_words_that_only_look_like_plans_or_results(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Cả nước giảm 44.000 biên chế trong năm 2019.", "2019-01-15", [T]),
        ("Cả nước giảm 44.000 biên chế trong năm 2019.", "2019-05-15", [A]),
        ("Cả nước giảm 44.000 biên chế trong năm.", "2019-01-15", [A]),  # the last one's
        ("Theo tính toán, có 1.062 người (từ nay đến năm 2021) được hưởng.", "2014-12-07", [T]),
        ("Theo tính toán, có 1.062 người (theo báo cáo) được hưởng.", "2014-12-07", [A]),
        ("Bình xét hộ nghèo cuối năm 2024 còn 6 hộ nghèo.", "2024-11-05", [A]),
        ("Toàn xã đến cuối năm 2024 còn 6 hộ nghèo.", "2024-11-05", [T]),
    ],
)
def test_times_that_are_still_to_come(claims_in, text, day, expected):
    assert statuses(claims_in(text, day)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hộ nghèo được hỗ trợ 100% mệnh giá thẻ bảo hiểm y tế.", [C]),
        ("Hộ nghèo sẽ được hỗ trợ 100% lãi suất tiền vay.", [C]),
        ("Huyện đã hỗ trợ 50% chi phí mua máy.", [A]),
        ("Xã xin trung ương hỗ trợ 60% kinh phí.", [T]),
        ("Con hộ nghèo đang học phổ thông có mức hỗ trợ 100 nghìn đồng/tháng.", [C]),
        ("Đề nghị tỉnh nâng mức hỗ trợ từ 20 triệu đồng/hộ lên 40 triệu đồng/hộ.", [A, T]),
        ("Xã tổ chức đăng ký, quản lý 3.028 quân nhân dự bị; đón 106 quân nhân.", [A, A]),
        ("Xã đăng ký xây dựng 2 vườn mẫu.", [T]),
        ("Có 1.474 hộ có đơn đề nghị và hội đồng thẩm định đã họp.", [A]),
    ],
)
def test_what_a_rule_bears_and_what_is_registered(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu nhập của 20% dân số giàu nhất gấp 10 lần.", [C, A]),
        ("Thu nhập của 20% dân số tăng gấp 10 lần.", [A, A]),
        ("Cứ 100 hộ thoát nghèo lại có 18 hộ tái nghèo.", [C, A]),
        ("Năm qua 100 hộ thoát nghèo, lại có 18 hộ tái nghèo.", [A, A]),
        ("Theo nghị quyết này, tỷ lệ tinh giản tối thiểu là 10%.", [T]),
        ("Theo nghị quyết này, tỷ lệ tinh giản đạt 10%.", [A]),
    ],
)
def test_classes_measures_and_what_a_resolution_demands(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-07-03", [T, T]),  # the half of the year has hardly begun
        ("2019-12-20", [A, A]),
    ],
)
def test_the_rest_of_the_year_is_planned_when_it_begins(claims_in, day, expected):
    assert statuses(claims_in("6 tháng cuối năm, huyện tập trung chỉ đạo để có thêm 2 xã đạt chuẩn, 10 vườn mẫu.", day)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện đã có 64 khu dân cư đăng ký xây dựng khu dân cư kiểu mẫu.", [T]),
        ("Huyện đã có 64 hộ đăng ký nhận tiền.", [A]),
        ("9 thôn cũ được sắp xếp lại thành 5 thôn.", [A, A]),
        ("9 thôn cũ rất nghèo.", [C]),
        ("Ông Trần Văn Phúc, Giám đốc Sở Nông nghiệp Hà Tĩnh, nói: “6.800 hộ phải dùng nước giếng nhiễm mặn, đề nghị tỉnh quan tâm”.", [A]),
        ("Ông Trần Văn Phúc, Giám đốc Sở Nông nghiệp Hà Tĩnh, nói: “6.800 hộ phải kê khai trước, đề nghị tỉnh quan tâm”.", [T]),
    ],
)
def test_pledges_former_units_and_hardship(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 tháng cuối năm, xã kết nạp 3 đảng viên.", T),
        ("6 tháng cuối năm, xã mới kết nạp 3 đảng viên.", A),  # so far
        ("6 tháng cuối năm, xã kết nạp 3 đảng viên mới.", T),
    ],
)
def test_what_has_come_of_months_that_have_just_begun(claims_in, text, expected):
    assert statuses(claims_in(text, "2019-07-15")) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã Kiến Thành có 77% số phiếu đồng ý, chưa đạt theo quy định là 90%.", [A, C]),
        ("Xã Kiến Thành có 77% số phiếu đồng ý, thấp hơn quy định 13%.", [A, A]),  # by how much
        ("Các cánh đồng mẫu đang sản xuất hiệu quả, mỗi cánh đồng 35 ha.", [A]),
        ("Các tổ thợ đang xây cầu dài 35 m.", ["in_progress"]),
        ("Huyện đề xuất sắp xếp 27 xã hiện hữu thành 10 xã.", [T, T]),
        ("Huyện hiện có 10 xã.", [C]),
    ],
)
def test_rules_missed_fields_at_work_and_units_that_are_there(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhiệm kỳ 2019 - 2024, toàn tỉnh có 9.500 vị ủy viên ủy ban.", A),  # who has been elected
        ("Nhiệm kỳ 2019 - 2024, toàn tỉnh trồng 9.500 ha rừng.", T),
    ],
)
def test_who_sits_for_a_term_that_has_begun(claims_in, text, expected):
    assert statuses(claims_in(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã có 197 ha đất nông nghiệp.", C),
        ("Xã có 12 ha đất nông nghiệp được cấp sổ đỏ.", A),  # somebody did something to it
        ("Với 20 km bờ biển, huyện có vùng triều màu mỡ.", C),
        ("Với 20 km đê, huyện giữ được vùng triều.", A),
        ("Xã Kiến Thành cách trung tâm TP.Vinh khoảng 30 km.", C),
        ("Xã Kiến Thành đổi cách làm. TP.Vinh rải nhựa 30 km.", A),
        ("Trung tâm đã tiếp nhận 13.457 trường hợp nộp hồ sơ đề nghị hưởng trợ cấp, giảm 13,24%.", A),
        ("Xã đề nghị hỗ trợ 13.457 trường hợp.", T),
    ],
)
def test_land_distances_and_who_applies(claims_in, text, expected):
    assert set(statuses(claims_in(text))) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã cảnh cáo ba đảng viên đang nắm giữ chức danh bí thư chi bộ.", A),
        ("Xã có ba công trình đang thi công.", "in_progress"),
        ("Lãi suất dao động ở mức từ 0,1% đến 0,2%/năm.", C),
        ("Ngân hàng hạ lãi suất giảm thêm 0,2%.", A),  # what somebody did
        ("Xã Kiến Thành có tổng diện tích đất canh tác trên 600 ha.", C),
        ("Xã Kiến Thành đã cày bừa trên 600 ha.", A),
        ("Xã Kiến Thành đã dồn đổi tổng diện tích đất canh tác trên 600 ha.", A),
        ("Ngân hàng cho vay lãi suất thấp với 25% số hộ trong xã.", A),  # a share of households
    ],
)
def test_offices_held_rates_of_interest_and_farmland(claims_in, text, expected):
    assert statuses(claims_in(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kết nạp 486 đảng viên, bằng 81% chỉ tiêu cả giai đoạn (600 đảng viên).", [A, A, T]),
        ("Kết nạp 486 đảng viên, bằng 81% số đã có (600 đảng viên).", [A, A, A]),
        ("Thu nhập 41,3 triệu đồng (chuẩn là 43 triệu đồng).", [A, T]),
        ("Thu nhập 41,3 triệu đồng (năm ngoái là 40 triệu đồng).", [A, A]),
        # names and attributes that hold a word of planning
        ("Văn phòng đăng ký đất đai còn 318 hồ sơ tồn.", [A]),
        ("Hộ dân đăng ký 318 suất.", [T]),
        ("Tiến độ chậm do 7 xã lập hồ sơ sai mẫu phải làm lại.", [A]),
        ("Xã A có số xã phải sắp xếp nhiều: 11 xã nhập thành 5 xã.", [A, A]),
        # behind a goal with its figure, how things stand
        ("Bí thư xã cho rằng huyện giao chỉ tiêu tăng 2 tiêu chí là quá sức: cả xã có 1.140 hộ mà hộ nghèo còn 34,6%.", [T, A, A]),
        ("Huyện đặt chỉ tiêu tăng 2 tiêu chí: giao thông, thu nhập đạt 40 triệu đồng.", [T, T]),
    ],
)
def test_plans_in_brackets_and_words_that_plan_nothing(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kết luận, Bí thư Huyện ủy giao:\n\n- Phòng Nội vụ rà soát 7 trụ sở không còn sử dụng.", [T]),
        ("Bí thư Huyện ủy kể về cuộc giao ban:\n\n- Phòng Nội vụ rà soát 7 trụ sở không còn sử dụng.", [A]),
        ("Ông Ba biểu dương các đơn vị, đồng thời đề nghị các cấp ủy:\n\nMột là, giữ vững nền nếp.\n\nHai là, kết nạp ít nhất 36 đảng viên.", [T]),
        ("Ông Ba biểu dương các đơn vị.\n\nHai là, kết nạp ít nhất 36 đảng viên.", [A]),
        # an item that tells how much of a plan was done
        ("- Về xã: kế hoạch đến năm 2031 mới chọn 1 xã làm điểm.\n\n- Về giao thông: quý I thi công 11 km, đạt 31% kế hoạch.", [T, A, A]),
        ("- Về xã: kế hoạch đến năm 2031 mới chọn 1 xã làm điểm.\n\n- Về giao thông: thi công 11 km.", [T, T]),
        # a rank behind a sentence that tells of results as well as of goals
        ("Toàn huyện còn 286 thôn; kế hoạch của năm còn phải nhập 12 thôn. Nhiều nhất là xã Thọ Lâm với 8 thôn.", [A, T, A]),
        ("Kế hoạch của năm phải nhập 12 thôn. Nhiều nhất là xã Thọ Lâm với 8 thôn.", [T, T]),
    ],
)
def test_lists_of_orders_items_and_ranks(claims_in, text, expected):
    assert statuses(claims_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tỉnh có hai nhiệm vụ trọng tâm: sắp xếp bộ máy và làm đường.", "context"),
        ("Xã đã hoàn thành 3 nhiệm vụ trọng tâm.", "achieved"),  # worked on
        ("Lý do là bản đồ địa chính của 6 xã bị lệch.", "context"),
        ("Báo cáo của ba địa phương cho thấy dân đồng thuận.", "context"),
        ("Huyện dồn điền ở 6 xã.", "achieved"),
    ],
)
def test_sets_of_points_and_whose_something_is(claims_in, text, status):
    assert claims_in(text)[0].status == status
