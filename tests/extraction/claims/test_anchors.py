"""The places that a sentence may be about: examples, groups with the unit that they lie in, ranks."""

from dataclasses import replace

import pytest

from analysis.extraction.claims.anchors import several_of_title
from analysis.records import LineKind

HEAD = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp sơ kết.\nHuyện Đức Thọ làm tốt.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Điển hình như xã Tùng Ảnh, bà con hiến 900 m2 đất.", "Tùng Ảnh"),
        ("Cũng như xã Tùng Ảnh, bà con hiến 900 m2 đất.", "Đức Thọ"),
        ("Thôn Yên Sơn và thôn Đại Lợi (xã Tùng Ảnh) trồng 900 cây.", "Tùng Ảnh"),
        ("Thôn Yên Sơn và thôn Đại Lợi trồng 900 cây.", "Đức Thọ"),
        ("Là huyện trồng cam lớn nhất tỉnh Nghệ An, nay còn 900 cây.", "Đức Thọ"),
    ],
)
def test_examples_groups_and_ranks(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trường Tiểu học Tùng Ảnh đón 173 học sinh.", "Tùng Ảnh"),
        ("Ngoài Trường Tiểu học Tùng Ảnh, toàn huyện đón 173 học sinh.", "Đức Thọ"),
        ("Xã Tùng Ảnh được lập trên cơ sở nhập 3 xã của thị xã Hồng Lĩnh cũ, có hơn 113 km2.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh ký kết, thị xã Hồng Lĩnh có hơn 113 km2.", "Hồng Lĩnh"),
        ("Công ty cổ phần Bảo vệ thực vật An Giang liên kết với 268 hộ.", "Đức Thọ"),
        ("Công ty đã liên kết ở An Giang với 268 hộ.", "An Giang"),
    ],
)
def test_institutions_former_units_and_firms(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dự án đường cao tốc TP. Hồ Chí Minh- Mộc Bài, đoạn qua huyện có 583 hộ bị ảnh hưởng.", "Đức Thọ"),
        ("TP. Hồ Chí Minh có 583 hộ bị ảnh hưởng.", "Hồ Chí Minh"),
        ("Xã Tùng Ảnh được thành lập trên cơ sở nhập 3 xã Đức Lạng, Đức Đồng và Tân Dân, có diện tích hơn 80 km2.", "Tùng Ảnh"),
    ],
)
def test_roads_with_cities_and_units_made_of_others(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chúng tôi đăng ký với tỉnh 85% hồ sơ trực tuyến.", "Đức Thọ"),
        ("Ngân sách trung ương, tỉnh 187 tỷ đồng.", "Đức Thọ"),
        ("Toàn tỉnh có 85% hồ sơ trực tuyến.", "Hà Tĩnh"),
    ],
)
def test_the_province_as_partner_or_purse(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sau hợp nhất Kỳ Anh và Lộc Hà, huyện Kỳ Anh còn 20 hợp tác xã.", "Kỳ Anh"),
        ("Sau khi sáp nhập xã Tùng Ảnh với xã Đức Lạng, xã Tùng Ảnh có 3 phó chủ tịch.", "Tùng Ảnh"),
        ("Huyện Kỳ Anh và huyện Lộc Hà có 20 hợp tác xã.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh và Đức Lạng, Đức Đồng có 20 hợp tác xã.", "Đức Thọ"),
    ],
)
def test_a_closed_list_of_places_names_none_again(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bà Phí Thị Loan, thôn 3 xã Tùng Ảnh phản ánh: Cả xã có gần 2.000 hộ làm nghề mộc.", "Tùng Ảnh"),
        ("Bà Phí Thị Loan, thôn 3 phản ánh: Cả huyện có gần 2.000 hộ làm nghề mộc.", "Đức Thọ"),
        ("Huyện đang xây dựng 2 khu tại thôn Đại Tiến (xã Tùng Ảnh) và thôn Yên Mỹ (xã Đức Lạng).", "Đức Thọ"),
        ("Huyện đang xây dựng 2 khu tại thôn Đại Tiến (xã Tùng Ảnh).", "Đại Tiến"),
        ("Tại hội trường UBND xã Tùng Ảnh, huyện Đức Thọ tổ chức hội nghị. Huyện có 20 tổ hợp tác.", "Đức Thọ"),
        ("Dân đã ngồi kín hội trường xã Tùng Ảnh để đối thoại với Bí thư Huyện ủy Đức Thọ. Có 31 ý kiến hay.", "Đức Thọ"),
        ("Dân đã sửa hội trường xã Tùng Ảnh. Có 31 ý kiến hay.", "Tùng Ảnh"),
        ("Xã Đức Yên được hợp thành từ xã Đức Long và một phần xã Tùng Ảnh, diện tích 160 km2.", "Đức Yên"),
        ("Xã Tùng Ảnh mới được thành lập trên cơ sở nhập 4 xã của huyện Lộc Hà, tỉnh Hà Tĩnh cũ, có 38 trường.", "Tùng Ảnh"),
        ("Vừa qua 86 hộ dân Tùng Ảnh đã hiến đất.", "Tùng Ảnh"),
        ("Vừa qua 86 hộ dân đã hiến đất.", "Đức Thọ"),
        ("Nhà máy nước Tùng Ảnh có tổng vốn 96 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh có tổng vốn 96 tỷ đồng.", "Tùng Ảnh"),
    ],
)
def test_holders_rooms_and_former_units(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỷ lệ hộ nghèo của huyện là 21%, trong khi bình quân chung của tỉnh chỉ 8,9%.", ["Đức Thọ", "Hà Tĩnh"]),
        ("Tỷ lệ hộ nghèo của huyện thấp hơn bình quân chung của tỉnh 8,9%.", ["Đức Thọ"]),
        ("Tỷ lệ này thấp hơn mức chung của tỉnh Hà Tĩnh (86,5%).", ["Hà Tĩnh"]),
        ("Do các chợ đầu mối ở Hà Nội đóng cửa, huyện chỉ bán được 850 tấn.", ["Đức Thọ"]),
        ("Huyện ký với công ty ở Kiên Giang bao tiêu 320 ha lúa.", ["Đức Thọ"]),
        ("Huyện Kiên Lương, Kiên Giang bao tiêu 320 ha lúa.", ["Kiên Lương"]),
        ("Xã Tùng Ảnh được lập trên cơ sở nhập xã Đức Lạng với 2 xã Đức Đồng và Đức Dũng, có 45 km2.", ["Tùng Ảnh", "Tùng Ảnh"]),
        ("Nhà máy ở xã Tùng Ảnh (Hương Sơn) đã quá tải; huyện đang xây 2 lò đốt.", ["Đức Thọ"]),
    ],
)
def test_yardsticks_markets_and_parts_of_the_new(claims_in, text, found):
    assert [c.place for c in claims_in(HEAD + text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh họp dân.\nHuyện có nhiều việc.\nHiện xã còn 4 khu họp nhờ.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh họp dân.\nHuyện có nhiều việc.\nHuyện có 4 khu họp nhờ ở xã.", "Đức Thọ"),
        ("Xã Tùng Ảnh họp dân. Nước chở từ thị trấn lên giá 150.000 đồng/m3.", "Tùng Ảnh"),
        ("Cách làm của xã Tùng Ảnh rất hay, nhờ đó nơi này giao đủ 5,6 ha.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh họp. Tỉnh hỗ trợ mỗi nhà sập 60 triệu đồng.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh họp. Tỉnh hỗ trợ xã 60 triệu đồng.", "Tùng Ảnh"),
        ("Nhóm thợ cất 23 cây cầu khắp xã Tùng Ảnh.", "Tùng Ảnh"),
        ("Sao người nghèo ở xã Tùng Ảnh khó vay? Huyện đã cho vay 8 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh họp. Chi cục cấp 400 liều vắc xin cho các xã.", "Đức Thọ"),
    ],
)
def test_what_a_unit_without_its_name_means(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Theo Chủ tịch UBND xã Tùng Ảnh Lê Văn Ba, xã giảm được 21 cán bộ; người hoạt động bán chuyên còn 19 người. Mỗi năm ngân sách tiết kiệm 2 tỷ đồng.",
            "Tùng Ảnh",
        ),
        ("Xã Tùng Ảnh giảm được 21 cán bộ; xã Đức Lạng giảm 19 người. Mỗi năm ngân sách tiết kiệm 2 tỷ đồng.", "Đức Thọ"),
    ],
)
def test_a_sentence_of_one_place_goes_on_over_a_semicolon(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn Ba yêu cầu Hương Sơn hoàn thành 45 km.", "Hương Sơn"),
        ("Dân đi qua cầu Hương Sơn dài 45 m.", "Đức Thọ"),
        ("Xã Tùng Ảnh ở cuối huyện. Năm 2015, xã mới đạt 8/19 tiêu chí.", "Tùng Ảnh"),
        ("Với Tùng Ảnh, huyện dành 7,5 tỷ đồng làm mương.", "Tùng Ảnh"),
        ("Với Tùng Ảnh và Đức Lạng, huyện dành 7,5 tỷ đồng làm mương.", "Đức Thọ"),
        ("Cách làm ấy lan sang xã Tùng Ảnh, nơi hiện có 94 người tham gia.", "Tùng Ảnh"),
        ("Vụ hè thu vừa rồi, Tùng Ảnh làm 60 ha lúa. Năng suất 52 tạ/ha.", "Tùng Ảnh"),
        ("Tùng Ảnh là xã nuôi tôm lớn nhất huyện. Vụ này thu 98 tỷ đồng.", "Tùng Ảnh"),
        ("Tùng Ảnh nuôi tôm nhiều nhất huyện. Vụ này thu 98 tỷ đồng.", "Đức Thọ"),
        ("Xã Đức Lạng và xã Đức Đồng nhập thành xã Tùng Ảnh. Xã mới có 27,6 km2.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh được hình thành từ thị trấn Đức Thọ và các xã Đức Lạng, Đức Đồng, có 45,7 km2.", "Tùng Ảnh"),
        ("Theo UBND huyện Hương Sơn, mục tiêu là 70% hồ sơ của huyện; tuần này đạt 58%.", "Hương Sơn"),
    ],
)
def test_those_who_are_told_to_and_those_just_introduced(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện vui. Về tổ chức, năm 2012 tỉnh giải thể 2 ban quản lý.", "Hà Tĩnh"),
        ("Huyện vui. Qua 12 tỉnh, đoàn bán được 2 tấn cam.", "Đức Thọ"),
        ("Công dân giao dịch tại bộ phận một cửa huyện Hương Sơn\nMọi việc đều xong, 94% hồ sơ đúng hẹn.", "Đức Thọ"),
        ("Ông Hoàng Văn Tắm, thôn Minh Phú 2 dẫn chúng tôi lên đồi. Nhà ông có 4 ha cam.", "Minh Phú 2"),
    ],
)
def test_a_year_before_a_unit_captions_and_numbered_hamlets(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xuôi xuống xã Tùng Ảnh, câu chuyện lại khác. Có 34 ha rau an toàn.", "Tùng Ảnh"),
        ("Về xã Tùng Ảnh những ngày này, ai cũng vui. Xã nằm ở phía nam huyện, có 146 hộ khá.", "Tùng Ảnh"),
        ("Về xã Tùng Ảnh những ngày này, ai cũng vui. Xã góp tiền, huyện có 146 hộ khá.", "Đức Thọ"),
        ("Xã Tùng Ảnh họp. Tiếp thu ý kiến này, UBND huyện đề ra chỉ tiêu 100% hồ sơ.", "Đức Thọ"),
    ],
)
def test_where_one_goes_and_where_a_unit_lies(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Riêng xã Tùng Ảnh làm tốt. Đến nay đã trồng 900 cây.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. Đến nay đã trồng 900 cây.", "Tùng Ảnh"),
        ("Đoàn đã trồng 900 cây, trong đó 200 cây của xã Tùng Ảnh. Nay thu 20 triệu đồng.", "Đức Thọ"),
        ("Đoàn đã trồng nhiều cây, chăm cây của xã Tùng Ảnh. Nay thu 20 triệu đồng.", "Tùng Ảnh"),
    ],
)
def test_what_is_singled_out_does_not_go_on(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khách sạn Nguyễn Du, xã Tùng Ảnh, đón 173 lượt khách.", "Đức Thọ"),
        ("Gia đình Nguyễn Du, xã Tùng Ảnh, đón 173 lượt khách.", "Tùng Ảnh"),
        ("Trường Nguyễn Du, xã Tùng Ảnh, đón 173 học sinh.", "Tùng Ảnh"),
        ("Điểm trường Bình An, xã Tùng Ảnh, có 173 học sinh.", "Tùng Ảnh"),
        ("Bệnh viện Bình An, xã Tùng Ảnh, đã khám cho 173 người.", "Đức Thọ"),
    ],
)
def test_addresses_of_venues_and_local_schools(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thôn Yên Sơn họp dân. Có thôn thu được 50 triệu đồng.", "Đức Thọ"),
        ("Thôn Yên Sơn họp dân. Có nhà thu được 50 triệu đồng.", "Yên Sơn"),
        ("Xã Tùng Ảnh họp dân. Theo Huyện ủy, đã trồng 900 cây.", "Đức Thọ"),
        ("Xã Tùng Ảnh họp dân. Theo Tỉnh ủy, đã trồng 900 cây.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh họp dân. Theo cấp ủy, đã trồng 900 cây.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh họp dân.\nHuyện có nhiều việc. Theo Đảng ủy xã, đã trồng 900 cây.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh họp dân.\nHuyện có nhiều việc. Theo cấp ủy, đã trồng 900 cây.", "Đức Thọ"),
        ("Chủ tịch MTTQ Việt Nam xã Tùng Ảnh đến dự lễ trao 20 căn nhà.", "Đức Thọ"),
        ("Dân xã Tùng Ảnh đến dự lễ trao 20 căn nhà.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh rộng bằng 2 xã cũ.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh rộng bằng 2 xã.", "Đức Thọ"),
    ],
)
def test_units_of_a_level_their_bodies_and_those_that_are_no_more(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tây Nguyên có nhiều việc.\nXã Tùng Ảnh họp. Toàn vùng đã trồng 900 cây.", "Tây Nguyên"),
        ("Tây Nguyên có nhiều việc.\nXã Tùng Ảnh họp. Toàn đội đã trồng 900 cây.", "Tùng Ảnh"),
        ("Ở Việt Nam đã trồng 900 cây.", "Việt Nam"),
        ("Hội Nông dân Việt Nam đã trồng 900 cây.", "Đức Thọ"),
        ("Huyện ký với nhà máy ở Kiên Giang bao tiêu 320 ha lúa.", "Đức Thọ"),
        ("Huyện nhờ người quen ở Kiên Giang bao tiêu 320 ha lúa.", "Kiên Giang"),
    ],
)
def test_regions_the_country_and_producers_from_elsewhere(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chính phủ họp bàn.\nCác tỉnh, các huyện đã báo cáo.\nĐã trồng 900 cây.", "Việt Nam"),
        ("Chính phủ họp bàn.\nTỉnh, huyện đã báo cáo.\nĐã trồng 900 cây.", None),
        ("Công an ra quân trên địa bàn thành phố Vinh, tỉnh Nghệ An.\nMọi việc đều tốt.\nĐã trồng 900 cây.", "Vinh"),
        ("Công an ra quân tại thành phố Vinh, tỉnh Nghệ An.\nMọi việc đều tốt.\nĐã trồng 900 cây.", "Nghệ An"),
    ],
)
def test_what_an_article_without_a_subject_of_its_own_is_about(claims_in, text, found):
    assert claims_in(text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cả buôn rất vui. Dân trong buôn làm đường. Toàn buôn ra đồng.", "Kon Chênh"),
        ("Nhiều buôn rất vui. Dân các buôn làm đường. Từng buôn ra đồng.", "Kon Plông"),
    ],
)
def test_a_hamlet_that_is_spoken_of_as_a_whole(claims_in, text, found):
    head = "Buôn Kon Chênh đổi thay.\nBuôn Kon Chênh ở huyện Kon Plông.\n"
    assert claims_in(f"{head}{text}\nHuyện Kon Plông, tỉnh Kon Tum họp.\nĐã trồng 900 cây.")[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rời Đức Lạng, chúng tôi sang Tùng Ảnh, xã miền núi có 2.450 hộ nghèo.", "Tùng Ảnh"),
        ("Sang Tùng Ảnh, chúng tôi gặp 3 vườn mẫu.", "Tùng Ảnh"),
        ("Ghé Tùng Ảnh, chúng tôi thăm 3 vườn mẫu.", "Tùng Ảnh"),
        ("Ngược lên Tùng Ảnh, địa phương có 400 ha cam.", "Tùng Ảnh"),
        ("Nằm cạnh Đức Lạng, Tùng Ảnh có 3 hồ đập.", "Tùng Ảnh"),
        ("Không kém cạnh Đức Lạng, Tùng Ảnh huy động 12 tỷ đồng.", "Tùng Ảnh"),
        ("Đức Lạng, Tùng Ảnh huy động 12 tỷ đồng.", "Đức Thọ"),
        ("Thu nhập cao hơn huyện Can Lộc. Huyện có 4 cụm công nghiệp.", "Đức Thọ"),
        ("Xe chở dân về huyện Can Lộc. Huyện có 4 cụm công nghiệp.", "Can Lộc"),
        ("Đoàn giám sát làm việc với Ban Thường vụ Đảng ủy xã Tùng Ảnh. Đảng bộ có 52 chi bộ.", "Tùng Ảnh"),
        ("Đoàn giám sát làm việc với doanh nghiệp. Đảng bộ có 52 chi bộ.", "Đức Thọ"),
    ],
)
def test_journeys_neighbours_and_whom_a_delegation_meets(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


def test_a_city_beside_a_district_and_one_it_is_compared_with_are_not_the_subject(claims_in):
    text = "Thạch Hà chuyển mình\nHuyện Thạch Hà nằm sát thành phố Hà Tĩnh, có 31 xã.\nThu nhập cao hơn huyện Lộc Hà 2%.\nTỷ lệ hộ nghèo còn 4%."
    assert {claim.place for claim in claims_in(text)} == {"Thạch Hà"}


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Ngày hội ở ấp Phú Mỹ và ấp Đại Thôn", "village"),
        ("Ngày hội ở xã Tùng Ảnh và xã Yên Hồ", "commune"),
        ("Ngày hội ở huyện Đức Thọ và huyện Can Lộc", "district"),
        ("Hà Nội và Cần Thơ giảm 92 đơn vị cấp xã", "province"),
        ("Hà Nội giảm 92 đơn vị cấp xã", None),
        ("Ngày hội ở ấp Phú Mỹ, xã Tùng Ảnh", None),
    ],
)
def test_what_a_title_names_side_by_side(reading, title, level):
    told = reading(f"{title} rất vui.")
    assert several_of_title([replace(told, sentence=replace(told.sentence, kind=LineKind.TITLE))]) == level
    assert several_of_title([told]) is None  # no title


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Đặc biệt, xã đã mở 3 lớp nghề.", "Thi Sơn"),
        ("Đặc biệt, các đoàn thể đã mở 3 lớp nghề.", "Hà Nam"),
    ],
)
def test_a_bare_unit_behind_a_connective_heads_its_sentence(claims_in, second, found):
    text = f"Tỉnh Hà Nam đưa việc về làng. Cả tỉnh Hà Nam có 5 xã điểm.\nXã Thi Sơn mở 2 xưởng.\nTỉnh Hà Nam thu hút 30 dự án. {second}"
    assert claims_in(text)[-1].place == found


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("Tiếc nhất là huyện Quảng Ninh.", "Quảng Ninh"),
        ("Lúa tốt, nhất là ở huyện Quảng Ninh, dù năm nay có 3 đợt rét.", "Lệ Thủy"),
    ],
)
def test_a_place_that_closes_a_sentence_is_told_of_next(claims_in, first, found):
    text = f"Huyện Lệ Thủy được mùa. Huyện Lệ Thủy đạt 62 tạ/ha.\n{first} Toàn huyện gieo cấy 5.000 ha lúa."
    assert claims_in(text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # where somebody with another office now was before
        ("Bí thư Huyện ủy Đức Thọ Lê Văn Ba, nguyên Bí thư Huyện ủy Can Lộc báo cáo: khối Đảng còn 10 cơ quan.", "Đức Thọ"),
        ("Bí thư Huyện ủy Đức Thọ Lê Văn Ba (trước đó là Bí thư Huyện ủy Can Lộc): khối Đảng còn 10 cơ quan.", "Đức Thọ"),
        ("Chủ tịch huyện Lê Văn Ba, người trước ngày 1/7 còn là Bí thư Huyện ủy Can Lộc: khối Đảng còn 10 cơ quan.", "Đức Thọ"),
        ("Bí thư Huyện ủy Can Lộc báo cáo: khối Đảng còn 10 cơ quan.", "Can Lộc"),
        # roads of the province, and whom something is asked of behind a colon
        ("Đường nối tỉnh lộ 316 với cụm công nghiệp còn vướng 14 hộ.", "Đức Thọ"),
        ("Tỉnh còn vướng 14 hộ.", "Hà Tĩnh"),
        ("Chủ tịch UBND huyện kiến nghị: tỉnh sớm bổ sung 6 biên chế.", "Đức Thọ"),
        # the house of an office
        ("Trụ sở huyện đặt tại xã Tùng Ảnh, 74 cán bộ đi làm xa.", "Đức Thọ"),
        ("Lớp học đặt tại xã Tùng Ảnh, 74 cán bộ theo học.", "Tùng Ảnh"),
        # a clause that leads in
        ("Sau khi chia tách để thành lập huyện Vũ Quang, huyện Đức Thọ còn 11 xã.", "Đức Thọ"),
        ("Cụm gồm huyện Vũ Quang, huyện Can Lộc còn 11 xã.", "Hà Tĩnh"),
        # those left out
        ("Không lấy ý kiến đối với cử tri xã Tùng Ảnh. Có 430 cử tri trả lời.", "Đức Thọ"),
        ("Lấy ý kiến đối với cử tri xã Tùng Ảnh. Có 430 cử tri trả lời.", "Tùng Ảnh"),
        ("Không thu học phí đối với học sinh xã Tùng Ảnh, 120 em được miễn.", "Tùng Ảnh"),
        ("Ngoại trừ xã Tùng Ảnh, 15 trường đã có nước sạch.", "Đức Thọ"),
    ],
)
def test_former_offices_roads_houses_and_those_left_out(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


def test_the_whole_of_the_article_s_own_province(claims_in):
    text = "Tỉnh Bình Định họp.\nTỉnh Bình Định bàn.\nĐối với đề án sáp nhập tỉnh Gia Lai với Bình Định, toàn tỉnh có 435.295 cử tri."
    assert claims_in(text)[-1].place == "Bình Định"
    assert claims_in(text.replace(" với Bình Định", ""))[-1].place == "Gia Lai"


def test_the_next_sentence_goes_on_with_the_whole(claims_in):
    text = "Tỉnh Bình Định họp.\nTỉnh Bình Định bàn.\nĐối với đề án sáp nhập tỉnh Gia Lai với Bình Định, toàn tỉnh có 435.295 cử tri. Có 430.047 cử tri dự."
    assert claims_in(text)[-1].place == "Bình Định"
    assert claims_in(text.replace("toàn tỉnh có", "Gia Lai có"))[-1].place == "Gia Lai"


COMMUNE = "Xã Tùng Ảnh, huyện Đức Thọ, tỉnh Hà Tĩnh họp sơ kết.\nXã Tùng Ảnh làm tốt.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # several communes as a subject don't lie in one
        ("Báo cáo của ba địa phương cho thấy, có 382 trường hợp bị ảnh hưởng.", "Đức Thọ"),
        ("Báo cáo của ba địa phương cho thấy, có 382 trường hợp bị ảnh hưởng. Còn lại 20 hộ chưa nhận tiền.", "Đức Thọ"),
        ("Báo cáo của ba đoàn thể cho thấy, có 382 trường hợp bị ảnh hưởng.", "Tùng Ảnh"),
        ("Cả hai xã hiện có 45 cán bộ.", "Đức Thọ"),
        ("Xã hiện có 45 cán bộ.", "Tùng Ảnh"),
        # unless they are those that it was made of
        ("Xã được lập trên cơ sở sáp nhập hai xã. Cả hai xã trước kia có 45 cán bộ.", "Tùng Ảnh"),
        ("Sau sáp nhập, xã ổn định. Hai xã có 45 cán bộ.", "Tùng Ảnh"),
        ("Sau lũ, xã ổn định. Hai xã có 45 cán bộ.", "Đức Thọ"),
        ("Sau sáp nhập thôn, xã còn 8 thôn. Hai xã có 45 cán bộ.", "Đức Thọ"),
        ("Sau sáp nhập, xã ổn định. Hai xã lân cận có 45 cán bộ.", "Đức Thọ"),
        ("Sau sáp nhập, xã ổn định. 28 xã có 45 cán bộ.", "Đức Thọ"),
    ],
)
def test_several_communes_as_a_subject(claims_in, text, found):
    assert claims_in(COMMUNE + text)[-1].place == found


@pytest.mark.parametrize(("singled", "found"), [("cá biệt xã Tùng Ảnh", "Đức Thọ"), ("đơn cử xã Tùng Ảnh", "Đức Thọ"), ("xã Tùng Ảnh", "Tùng Ảnh")])
def test_an_extreme_case_ends_with_its_sentence(claims_in, singled, found):
    assert claims_in(f"{HEAD}Một số nơi làm chậm, {singled} chỉ có 43 hộ tham gia. Số hộ đăng ký đạt 2.400 hộ.")[-1].place == found
