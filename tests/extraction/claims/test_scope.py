"""Which place a figure is about: the words of its sentence, and what the paragraph left."""

import pytest

from analysis.corpus import read_article
from analysis.extraction import extract
from analysis.extraction.claims import finding
from analysis.language import read

HEAD = "Huyện Đức Thọ, tỉnh Hà Tĩnh họp sơ kết.\nHuyện Đức Thọ làm tốt.\n"


def last_place(claims_in, text):
    return claims_in(HEAD + text)[-1].place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Huyện cấp vốn cho dân. Đến nay, xã đã làm 9 km đường.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh làm tốt.\nVề cán bộ, huyện yêu cầu bám xã 3 ngày.", "Đức Thọ"),  # any commune: the last one belongs to another paragraph
        ("Thôn Yên Sơn, xã Tùng Ảnh làm tốt. Chủ tịch UBND xã Tùng Ảnh nói: Thôn còn 14 hộ nghèo.", "Yên Sơn"),
        ("Xã Tùng Ảnh làm tốt. Ở thôn 7, chị Lê Thị Nụ trồng rau. Vườn của thôn rộng 14 ha.", "Tùng Ảnh"),  # a number names no hamlet
    ],
)
def test_a_bare_word_for_a_unit_means_the_last_one_of_its_paragraph(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Ở chiều ngược lại, có xã còn nợ 5 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. Lãnh đạo yêu cầu các huyện trồng 900 cây.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh làm tốt. Xã giao các thôn trồng 900 cây.", "Tùng Ảnh"),  # its own hamlets
        ("Xã Tùng Ảnh làm tốt. Các xã khác thì chưa; đã trồng 900 cây.", "Tùng Ảnh"),  # in another clause
        ("Xã Tùng Ảnh làm tốt. Tuy vậy, có nơi còn nợ 5 tỷ đồng.", "Đức Thọ"),
        ("Tuy vậy, có nơi còn nợ 5 tỷ đồng.", "Đức Thọ"),  # in what the article is about, not above it
    ],
)
def test_what_is_said_of_any_or_all_units_is_about_the_one_above(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh thấp hơn bình quân toàn huyện 6,5 điểm phần trăm.", "Tùng Ảnh"),  # what it is measured by
        ("Xã Tùng Ảnh thấp hơn mức trung bình chung của Hà Tĩnh 6,5 điểm phần trăm.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh làm chậm, bình quân toàn huyện cao hơn 6,5 điểm phần trăm.", "Đức Thọ"),
        ("Xã Tùng Ảnh trồng sâm, chiếm gần một phần ba diện tích sâm toàn huyện, với 540 hộ tham gia.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh trồng sâm, còn toàn huyện có 540 hộ tham gia.", "Đức Thọ"),
        ("Xã Tùng Ảnh đã đạt 16 tiêu chí theo bộ tiêu chí của tỉnh Hà Tĩnh.", "Tùng Ảnh"),
        ("Nhiều gia đình nuôi 16 con hươu của huyện Hương Sơn.", "Hương Sơn"),
        ("Cách trung tâm huyện Đức Thọ 9 km, xã Tùng Ảnh rất vui. Năm qua, xã làm 4 cầu.", "Tùng Ảnh"),
        ("Tùng Ảnh là xã thứ ba của huyện về đích, đưa số xã đạt chuẩn toàn huyện Đức Thọ lên 12 xã.", "Đức Thọ"),
        ("Xã thứ ba làm xong 12 km đường.", None),  # a unit that isn't named
    ],
)
def test_yardsticks_are_no_subjects(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(("rank", "found"), [(", nhiều nhất huyện", "Đức Thọ"), (", nhiều hơn trước", "Tùng Ảnh")])
def test_the_first_of_all_is_one_of_many(claims_in, rank, found):
    assert last_place(claims_in, f"Xã Tùng Ảnh trồng 22 ha{rank}. Đã có 80 hộ đồng ý.") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Yên Hồ hợp nhất với xã Đức Yên thành xã Tùng Ảnh rộng 69 km2.", "Tùng Ảnh"),  # what came of it
        ("Xã Yên Hồ phấn đấu thành xã Tùng Ảnh thứ hai, trồng 69 ha lúa.", "Yên Hồ"),
        ("Riêng xã Yên Hồ nhập nguyên trạng xã Đức Yên và 4 thôn của xã Tùng Ảnh, giảm 9 cán bộ.", "Yên Hồ"),
        ("Có 4 thôn của xã Tùng Ảnh, giảm 9 cán bộ.", "Tùng Ảnh"),  # no other subject
    ],
)
def test_mergers(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Tại hai xã Yên Hồ và Bùi La Nhân, có 170 ha lúa.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. Tại thôn Yên Sơn và thôn Yên Phú, có 170 ha lúa.", "Tùng Ảnh"),  # both of its hamlets
    ],
)
def test_what_several_places_share_is_about_the_one_above(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Ba cho biết, sau 7 năm triển khai, xã Tùng Ảnh rất vui.", "Tùng Ảnh"),
        ("Đoàn trồng 900 cây, xã Tùng Ảnh rất vui.", "Đức Thọ"),  # a clause of its own
        ("Vườn cam 2 ha của ông Lê Văn Ba, thôn Yên Sơn, rất đẹp.", "Yên Sơn"),
        ("Vườn cam 2 ha rất đẹp. Ông Lê Văn Ba, thôn Yên Sơn, rất vui.", "Đức Thọ"),
        ("Nhờ con đường 2 km, 48 hộ dân thôn Yên Sơn rất vui; giá lúa tăng 800 đồng/kg.", "Yên Sơn"),
        ("Có 62 đảng viên chi bộ thôn Yên Sơn.", "Yên Sơn"),
        ("Có 62 đảng viên rời thôn Yên Sơn.", "Đức Thọ"),  # a verb between
        ("Sau 7 năm, Tùng Ảnh có 900 cây cau; giá cau tăng 800 đồng/kg.", "Tùng Ảnh"),
    ],
)
def test_figures_before_their_place(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Huyện sẽ xem xét hỗ trợ xã 12 tỷ đồng.", "Tùng Ảnh"),  # who gives, and to whom
        ("Xã Tùng Ảnh làm tốt. Huyện đã tiếp nhận 12 tỷ đồng.", "Đức Thọ"),
        ("Riêng đường thôn Yên Sơn, huyện sẽ hỗ trợ 620 tấn xi măng.", "Yên Sơn"),
        ("Riêng thôn Yên Sơn làm chậm, huyện đã bán 620 tấn xi măng.", "Đức Thọ"),
        ("Theo Chủ tịch UBND tỉnh Hà Tĩnh, tỉnh sẽ bố trí 95 tỷ đồng.", "Hà Tĩnh"),  # one of its own speaks
        ("Xã Tùng Ảnh làm tốt. Đoàn yêu cầu huyện: bỏ 16 hồ sơ của xã Tùng Ảnh; nâng tỷ lệ lên 20%.", "Đức Thọ"),  # who orders
        ("Xã Tùng Ảnh làm tốt. Xã đề nghị huyện cấp 16 tỷ đồng.", "Tùng Ảnh"),  # who asks
        ("Tỉnh Hà Tĩnh làm tốt. Lãnh đạo tỉnh đề nghị huyện đưa ít nhất 5 xã về đích.", "Đức Thọ"),
    ],
)
def test_who_gives_and_who_is_told(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Người dân đổ bê tông đoạn đường ở xã Tùng Ảnh dài 4 km. Chi phí hết 60 triệu đồng.", "Tùng Ảnh"),
        ("Người dân đổ bê tông đoạn đường ở xã Tùng Ảnh dài 4 km, xã Yên Hồ 5 km. Chi phí hết 60 triệu đồng.", "Đức Thọ"),  # one of two
        ("Người dân đổ bê tông đoạn đường ở xã Tùng Ảnh dài 4 km.\nChi phí hết 60 triệu đồng.", "Đức Thọ"),
        ("Tuyến đường ven sông qua xã Tùng Ảnh ảnh hưởng 268 hộ.", "Tùng Ảnh"),
        ("Tuyến đường từ Can Lộc qua xã Tùng Ảnh ảnh hưởng 268 hộ.", "Đức Thọ"),
        ("Công nhân đào đoạn kênh cuối dài 4 km, rộng 2 m ở xã Tùng Ảnh.", "Tùng Ảnh"),
        ("Cùng dự hội nghị có Phó Giám đốc Sở Nội vụ Hà Tĩnh và 215 đại biểu.", "Đức Thọ"),  # whose office it is
        ("Dịp này, Sở Nội vụ đã về thăm Hà Tĩnh và tặng 215 suất quà.", "Hà Tĩnh"),
    ],
)
def test_where_something_lies(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ở Tây Nguyên, thu nhập tăng 12%. Năng suất bình quân toàn vùng đạt 67 tạ/ha.", "Tây Nguyên"),
        ("Ở Tây Nguyên, thu nhập tăng 12%.\nNgười dân trong vùng trồng 67 ha lúa.", "Đức Thọ"),  # any country around
        ("Người dân miền Tây khó khăn. Ở miền Tây, thu nhập giảm 12%.", "Đồng bằng sông Cửu Long"),  # its everyday name
        ("Ở miền Tây Nghệ An, thu nhập giảm 12%.", "Nghệ An"),  # the west of a province
        ("Cả nước giảm 8 huyện; riêng vùng trung du và miền núi phía Bắc giảm 6 huyện.", "Trung du và miền núi phía Bắc"),
        ("Ông Lê Văn Ba, chủ vườn 2 ha tại xã Tùng Ảnh, tính: “Mỗi lần tưới hết 9 triệu đồng”.", "Tùng Ảnh"),
        ("Huyện khảo sát vườn 2 ha tại xã Tùng Ảnh, tính toán và chi 9 triệu đồng.", "Đức Thọ"),
    ],
)
def test_regions_and_homes(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mặt trận huyện vừa có hội nghị tổ chức chiều 29/8 tại TP Hà Tĩnh, với 92 tập thể được khen thưởng.", "Đức Thọ"),  # the venue
        ("Mặt trận huyện vừa tổ chức 12 lớp tại huyện Can Lộc.", "Can Lộc"),  # what was done there
        ("Xã Tùng Ảnh làm tốt. Trước đây hai xã cộng lại có 44 cán bộ.", "Tùng Ảnh"),  # those it was made of
        ("Xã Tùng Ảnh làm tốt. Nay hai xã cộng lại có 44 cán bộ.", "Đức Thọ"),
        ("Lãnh đạo biểu dương huyện Đức Thọ và phê bình 3 sở.", "Hà Tĩnh"),  # only a province has them
        ("Lãnh đạo biểu dương huyện Đức Thọ và phê bình 3 phòng.", "Đức Thọ"),
    ],
)
def test_venues_and_what_a_level_has(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh đã đổi thay.\nThứ trưởng Lê Văn Ba đề nghị dành 30% vốn.", "Đức Thọ"),  # somebody from the centre speaks
        ("Xã Tùng Ảnh đã đổi thay.\nNgười dân đề nghị dành 30% vốn.", "Tùng Ảnh"),
        ("“Đã khử khuẩn 100 xe hàng của tỉnh”, ông Lê Văn Ba, Phó Giám đốc Sở Công Thương Hà Tĩnh, nói.", "Hà Tĩnh"),
        ("“Cả xã đã khử khuẩn 100 xe hàng”, ông Lê Văn Ba, Phó Giám đốc Sở Công Thương Hà Tĩnh, nói.", "Tùng Ảnh"),  # he tells of another unit
    ],
)
def test_who_speaks(claims_in, text, found):
    assert last_place(claims_in, "Xã Tùng Ảnh làm tốt. " + text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lãnh đạo tỉnh Hà Tĩnh kiểm tra đồng ruộng tại 3 xã Tùng Ảnh, Yên Hồ, Trường Sơn của huyện Đức Thọ.", "Đức Thọ"),  # behind their names
        ("Đoàn phát hiện 7 hồ sơ; việc rà soát ở xã Tùng Ảnh còn nể nang, 19 hộ có ô tô.", "Tùng Ảnh"),  # no figure before it in its clause
        ("Bản Thung Mòn của xã Tùng Ảnh còn 61 hộ nghèo.", "Thung Mòn"),
        ("Tại xã Tùng Ảnh, mới đạt 15 tiêu chí; giao thông dang dở. Nợ còn 4 tỷ đồng.", "Tùng Ảnh"),  # the scene of the paragraph
        ("Xã Tùng Ảnh mới đạt 15 tiêu chí; xã Yên Hồ dang dở. Nợ còn 4 tỷ đồng.", "Đức Thọ"),
        ("Tại xã Tùng Ảnh, mới đạt 15 tiêu chí; giao thông dang dở.\nNợ còn 4 tỷ đồng.", "Đức Thọ"),  # … and of no other
        ("Xã Tùng Ảnh làm tốt. UBND huyện đang xây dựng tại đây 10 phòng học.", "Tùng Ảnh"),  # the unit above acts there
        ("Xã Tùng Ảnh làm tốt. UBND huyện đang xây dựng 10 phòng học.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. UBND huyện họp tại đây, công bố thu ngân sách 400 tỷ đồng.", "Đức Thọ"),  # only a venue
    ],
)
def test_clauses_and_scenes(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Con trai bà ở Hà Nội gửi đi được 6 tấn cam.", "Tùng Ảnh"),  # where the family is
        ("Xã Tùng Ảnh làm tốt. Siêu thị ở Hà Nội bán được 6 tấn cam.", "Hà Nội"),
        ("Ngân hàng Nhà nước chi nhánh Hà Tĩnh đã khoanh nợ cho 412 hộ.", "Hà Tĩnh"),
        ("Bệnh viện Hà Tĩnh đã khám cho 412 hộ.", "Đức Thọ"),  # the end of a name
        ("Hà Tĩnh nợ 11 tỷ đồng, Nghệ An nợ 12 tỷ đồng, Thái Bình nợ 13 tỷ đồng. Bình quân nợ 4 tỷ đồng.", "Đức Thọ"),  # a row
        ("Hà Tĩnh nợ 11 tỷ đồng. Bình quân nợ 4 tỷ đồng.", "Hà Tĩnh"),
        ("Hà Nội mở cửa từ hôm nay. Chi phí 4 triệu đồng.\n“Năm nay bà con trồng 30 ha cam là mừng”, ông Ba nói.", "Đức Thọ"),
        ("Ông Lê Văn Ba (xã Tùng Ảnh) rất vui. Ông trồng 4 sào cam.\n“Năm nay bà con trồng 30 ha cam là mừng”, bà Tư nói.", "Tùng Ảnh"),  # goes on about him
    ],
)
def test_what_goes_on(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh đạt 17 tiêu chí, hai xã còn lại đạt 15 tiêu chí.", "Đức Thọ"),  # the others
        ("Xã Tùng Ảnh đạt 17 tiêu chí, hai thôn còn lại đạt 15 tiêu chí.", "Tùng Ảnh"),  # of its own
        ("Với 19 vụ chậm cấp sổ ở xã Tùng Ảnh, đoàn yêu cầu xong trong 20 ngày; trả trước 8 vụ.", "Tùng Ảnh"),  # what it speaks of
        ("Đoàn hỏi về 19 vụ chậm cấp sổ ở xã Tùng Ảnh, huyện yêu cầu xong trong 20 ngày; trả trước 8 vụ.", "Đức Thọ"),
    ],
)
def test_others_and_what_is_spoken_of(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("head", "found"),
    [("Giám đốc Hợp tác xã Nông nghiệp Tùng Ảnh", "Tùng Ảnh"), ("Giám đốc một cơ sở bán cam ở nơi đó là Tùng Ảnh", "Đức Thọ")],
)
def test_a_cooperative_is_named_after_its_commune(claims_in, head, found):
    assert last_place(claims_in, f"Xã Tùng Ảnh vui.\nVề sản xuất, mọi việc tốt.\n{head} Lê Văn Ba cho biết, đã trồng 52 ha cam. Giá tăng 5%.") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Ông Lê Văn Ba, thôn Yên Sơn, rất vui.\nXã còn làm 3 km đường.", "Tùng Ảnh"),  # at the head of its sentence
        ("Xã Tùng Ảnh làm tốt. Ông Lê Văn Ba, thôn Yên Sơn, rất vui.\nCán bộ bám xã 3 ngày.", "Đức Thọ"),
        ("Xã Tùng Ảnh làm tốt. Hai đứa con đi làm ở Bình Dương gửi về 9 triệu đồng.", "Tùng Ảnh"),
        ("Mạnh thường quân TP Hồ Chí Minh tặng 45 bồn chứa.", "Đức Thọ"),  # who gives
        ("TP Hồ Chí Minh lắp 45 bồn chứa.", "Hồ Chí Minh"),
        ("UBND tỉnh đề nghị hỗ trợ 210 tỷ đồng; trước mắt, tỉnh trích 22 tỷ đồng.", "Hà Tĩnh"),  # a body at the head speaks of its unit
        ("Dự hội nghị có UBND tỉnh và nhiều ngành, với 210 đại biểu.", "Đức Thọ"),
        ("UBND tỉnh Nghệ An đề nghị hỗ trợ 210 tỷ đồng.", "Nghệ An"),  # it has a name
    ],
)
def test_heads_of_sentences_and_donors(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rời xã Tùng Ảnh, chúng tôi ngược lên Đức Lạng.\nBà con đã trồng 900 cây.", "Đức Lạng"),
        ("Về Đức Lạng những ngày này, đâu cũng thấy cờ hoa.\nBà con đã trồng 900 cây.", "Đức Lạng"),
        ("Đoàn đại biểu từ xã Đức Lạng đến dự.\nBà con đã trồng 900 cây.", "Đức Thọ"),  # nobody goes there
    ],
)
def test_the_text_goes_where_its_reporter_goes(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt.\nBà con đã trồng 900 cây.", "Tùng Ảnh"),
        ("Phong trào lan rộng. Ở xã Tùng Ảnh, dân hiến đất.\nBà con đã trồng 900 cây.", "Đức Thọ"),  # an example further on
        ("Phong trào lan rộng. Xã Tùng Ảnh làm tốt.\nChủ tịch UBND xã Nguyễn Văn Ba cho biết, bà con đã trồng 900 cây.", "Tùng Ảnh"),
        ("Phong trào lan rộng. Xã Tùng Ảnh làm tốt.\nChủ tịch UBND huyện Nguyễn Văn Ba cho biết, bà con đã trồng 900 cây.", "Đức Thọ"),
    ],
)
def test_what_a_paragraph_hands_on_to_the_next(claims_in, text, found):
    assert last_place(claims_in, text) == found


def test_somebody_known_to_hold_a_higher_office_speaks_for_the_unit_above(claims_in):
    known = "Chủ tịch UBND huyện Nguyễn Văn Ba dự họp.\nXã Tùng Ảnh làm tốt.\n"
    assert last_place(claims_in, known + "Đồng chí Nguyễn Văn Ba nói, bà con đã trồng 900 cây.") == "Đức Thọ"
    assert last_place(claims_in, known + "Đồng chí Trần Văn Tư nói, bà con đã trồng 900 cây.") == "Tùng Ảnh"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khác với Tùng Ảnh, xã Đức Lạng trồng 900 cây.", "Đức Lạng"),
        ("Xã Tùng Ảnh, xã Đức Lạng trồng 900 cây.", "Đức Thọ"),  # together
        ("Ở Đức Lạng, xã bãi ngang phía nam huyện, đến nay mới trồng 900 cây.", "Đức Lạng"),
        ("Ở Đức Lạng, cán bộ cho hay toàn huyện, đến nay mới trồng 900 cây.", "Đức Thọ"),
        ("Cao tốc Hàm Nghi - Vũng Áng qua huyện Đức Thọ dài 9 km.", "Đức Thọ"),
        ("Cao tốc Can Lộc - Nghi Xuân đã xong 9 km.", "Đức Thọ"),
    ],
)
def test_places_set_against_or_beside_the_subject(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Báo Nghệ An) - Sáng nay, người dân rất vui. Có 180 hộ hiến đất.", "Đức Thọ"),  # who prints it
        ("Hợp tác xã bán 500 tấn rau cho siêu thị ở Hà Nội.", "Đức Thọ"),  # where it goes
        ("Hợp tác xã trồng 500 tấn rau ở Hà Nội.", "Hà Nội"),
        ("Phó Chủ tịch UBND tỉnh Hà Tĩnh đối thoại với người dân huyện Đức Thọ. Có 22 ý kiến.", "Đức Thọ"),  # who comes
        ("Phó Chủ tịch UBND tỉnh Hà Tĩnh nói chuyện với báo chí. Có 22 ý kiến.", "Hà Tĩnh"),
    ],
)
def test_papers_markets_and_visitors(claims_in, text, found):
    assert last_place(claims_in, text) == found


def test_the_unit_above_the_topic_is_meant_before_another_named_last(claims_in):
    text = "Xã Tùng Ảnh, huyện Đức Thọ đổi mới.\nXã Tùng Ảnh làm tốt. Xã Tùng Ảnh rất vui.\nRau của xã bán tận huyện {}.\nPhòng Nông nghiệp huyện có 500 ha rau sạch, huyện có 300 ha lúa."
    assert claims_in(text.format("Can Lộc"))[-1].place == "Đức Thọ"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn Ba, 61 tuổi, ở thôn Yên Sơn đề nghị khám bệnh cho 480 hộ.", "Tùng Ảnh"),  # asked for at a meeting
        ("Ông Lê Văn Ba, thôn Yên Sơn, đề nghị khám bệnh cho 480 hộ.", "Tùng Ảnh"),
        ("Ông Lê Văn Ba, 61 tuổi, ở thôn Yên Sơn trồng 480 cây.", "Yên Sơn"),
        ("Thôn Yên Sơn đề nghị khám bệnh cho 480 hộ.", "Yên Sơn"),  # the hamlet itself
    ],
)
def test_a_request_is_not_about_the_home_of_who_asks(claims_in, text, found):
    assert last_place(claims_in, "Xã Tùng Ảnh đối thoại với dân. " + text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội Nông dân tỉnh Hà Tĩnh trao 40 con bò cho hộ nghèo ở các xã Hương Lâm, Hương Liên (Hương Khê).", "Hương Khê"),  # what holds both
        ("Hội Nông dân trao 40 con bò cho hộ nghèo ở các huyện Hương Khê, Can Lộc.", "Hà Tĩnh"),
        ("Hội Nông dân trao 40 con bò cho hộ nghèo, làm đường ở các xã Hương Lâm, Hương Liên (Hương Khê).", "Đức Thọ"),  # of another clause
    ],
)
def test_several_places_behind_a_figure(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Đến năm 2021 giảm 10% biên chế", "Đức Thọ"),
        ("Con em trong xã đã gửi về 10% số tiền.", "Tùng Ảnh"),
        ("Mô hình nuôi 6.000 con gà ở xã Đức Lạng", "Đức Thọ"),  # perhaps the text of a photograph: no section about that commune
        ("Chuyện ở xã Đức Lạng", "Đức Lạng"),
    ],
)
def test_a_heading_with_a_figure_ends_its_section_too(tmp_path, line, found):
    lines = [
        "Huyện Đức Thọ tổng kết năm",
        "19/12/2018",
        "Huyện Đức Thọ làm tốt.",
        "Xã Tùng Ảnh đã làm 5 km đường.",
        line,
        "Có 20 cán bộ đã nghỉ. Nhiều người được bố trí lại.",
    ]
    path = tmp_path / "article.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    assert extract(read(read_article(path)), with_tokens=False).claims[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bà Trần Thị Hoa ở xã Tùng Ảnh kể nhà có 3 con bò. Được biết, ngân hàng đã cho vay 16 tỷ đồng.", "Đức Thọ"),
        ("Bà Trần Thị Hoa ở xã Tùng Ảnh kể nhà có 3 con bò. Bà được vay 16 triệu đồng.", "Tùng Ảnh"),
        ("Bà Trần Thị Hoa ở xã Tùng Ảnh đòi sửa 3 cống. Một số hộ dân đề nghị sửa 5 cống.", "Đức Thọ"),
        (
            "Trưởng ban Tổ chức Huyện ủy Đức Thọ Lê Thị Nhài chủ trì.\nXã Tùng Ảnh đề nghị sửa 3 cống. Đồng chí Lê Thị Nhài đề nghị sửa 29 nhà văn hóa.",
            "Đức Thọ",
        ),
        ("Khu tái định cư 6,4 ha tại xã Tùng Ảnh đang được thi công, khối lượng đạt 65%.", "Tùng Ảnh"),
        (
            "Chị Hoàng Thị Liễu ở xã Tùng Ảnh khen làm nhanh, chỉ 2 lượt đi.\nÔng Hoàng Văn Thiệp: Trước hết là đường truyền, 4 trạm phát sóng còn yếu.",
            "Đức Thọ",
        ),
        ("Chị Hoàng Thị Liễu ở xã Tùng Ảnh khen làm nhanh, chỉ 2 lượt đi. Chị còn góp 4 ngày công.", "Tùng Ảnh"),
    ],
)
def test_sentences_that_leave_ones_place(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ngân hàng giao dịch tại xã Tùng Ảnh. Dư nợ ở đây đạt 14 tỷ đồng.", "Tùng Ảnh"),
        ("Ngân hàng giao dịch tại xã Tùng Ảnh. Dư nợ của huyện đạt 14 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh trồng 5 ha cam.\nTheo Chủ tịch UBND xã, trong năm có 40 hộ thoát nghèo.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh trồng 5 ha cam.\nTheo Chủ tịch UBND huyện, trong năm có 40 hộ thoát nghèo.", "Đức Thọ"),
        ("Xã Tùng Ảnh trồng 5 ha cam.\nKhu tái định cư của xã có 28 lô đất.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh trồng 5 ha cam.\nCông an xã chính quy đã có ở 28 xã.", "Đức Thọ"),
        ("Anh Hai Mẫn (Lâm Văn Mẫn, xã Tùng Ảnh) kể: “Hồi trước tôi nuôi tôm. Năm ngoái trúng 11 tấn lúa”.", "Tùng Ảnh"),
        ("Huyện đang xây 2 cầu ở xã Tùng Ảnh. Phòng Giáo dục tuyển được 22 giáo viên.", "Đức Thọ"),
        ("Ở xã Tùng Ảnh, đường đã thông. Bà con góp 22 ngày công.", "Tùng Ảnh"),
    ],
)
def test_what_is_carried_from_sentence_to_sentence(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Từ trung tâm huyện Đức Thọ vào xã Tùng Ảnh phải đi đường đèo. Trạm y tế có 5 cán bộ.", "Tùng Ảnh"),
        ("Đường từ trung tâm huyện Đức Thọ còn xấu. Trạm y tế có 5 cán bộ.", "Đức Thọ"),
        ("Điểm sáng là xã miền núi Tùng Ảnh. Xã này đã kết nạp 17 đảng viên.", "Tùng Ảnh"),
        ("Thực hiện chủ trương của Trung ương và của tỉnh Hà Tĩnh, huyện Đức Thọ họp. Tổng kinh phí chi trả là 84 tỷ đồng.", "Đức Thọ"),
        ("Trang bị tại trụ sở Tùng Ảnh cũ 5 máy tính.", "Đức Thọ"),
        ("Xã Tùng Ảnh kết nạp 17 đảng viên.\nNăm 2018, Huyện ủy giao kết nạp 145 đảng viên.", "Đức Thọ"),
        (
            "Chủ tịch UBND huyện Đức Thọ Trần Văn Hưng dự.\nĐơn cử, hợp tác xã ở xã Tùng Ảnh xuất 120 tấn. Ông Hưng cho biết thêm, đã chi 1,1 tỷ đồng.",
            "Đức Thọ",
        ),
    ],
)
def test_ways_policies_and_officials_by_their_given_name(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Năm 2018, tôi thả 12 tấn giống. Năm nay thả ít hơn”, ông Ngô Văn Tư, người nuôi nghêu ở xã Tùng Ảnh, thở dài.", "Tùng Ảnh"),
        ("“Năm 2018, tôi thả 12 tấn giống. Năm nay thả ít hơn”, ông Ngô Văn Tư thở dài.", "Đức Thọ"),
        ("Riêng tuyến đường ở xã Tùng Ảnh, huyện đã bố trí 850 triệu đồng.", "Tùng Ảnh"),
        ("Họp với xã Tùng Ảnh, huyện đã bố trí 850 triệu đồng.", "Đức Thọ"),
        ("Trường Tiểu học Tùng Ảnh, xã Tùng Ảnh (Đức Thọ) có 2 điểm trường.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh có 6 lò gạch. Phó Chủ tịch UBND huyện cho biết 2 lò đang được lắp đặt.", "Đức Thọ"),
        ("Xã Tùng Ảnh có 6 lò gạch. Phó Chủ tịch UBND xã cho biết 2 lò đang được lắp đặt.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh kết nạp 5 đảng viên. Trong năm, cấp ủy các cấp đã kỷ luật 29 đảng viên.", "Đức Thọ"),
        ("Xã Tùng Ảnh trồng 5 ha cam.\nPhòng Nội vụ báo cáo đã chi trả cho 240 đối tượng.", "Đức Thọ"),
        ("Thôn Đại Tiến (xã Tùng Ảnh) mới lập. Trước khi nhập, các thôn cũ có 18 người hưởng phụ cấp.", "Đại Tiến"),
    ],
)
def test_quotations_told_ahead_scenes_and_bodies(claims_in, text, found):
    assert claims_in(HEAD + text)[0 if text.startswith("“") else -1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # bodies that are inspected, units that are merged, and rows
        ("Huyện ủy kiểm tra Đảng ủy xã Tùng Ảnh và Đảng ủy xã Đức Lạng, phát hiện chi sai 18,6 triệu đồng.", "Đức Thọ"),
        ("Huyện ủy kiểm tra Đảng ủy xã Tùng Ảnh, phát hiện chi sai 18,6 triệu đồng.", "Tùng Ảnh"),
        ("Huyện nhập Tùng Ảnh vào thị trấn, còn dôi dư 24 cán bộ.", "Đức Thọ"),
        ("Xã nhập từ Tùng Ảnh. Tùng Ảnh có 24 cán bộ giỏi.", "Tùng Ảnh"),
        ("Thu nhập của xã Tùng Ảnh và xã Đức Lạng lần lượt là 71,5 triệu đồng; hộ nghèo gộp lại 132 hộ.", "Đức Thọ"),
        ("Thu nhập của xã Tùng Ảnh và xã Đức Lạng lần lượt là 71,5 và 66,8 triệu đồng.", "Đức Lạng"),
        ("Xã giảm nhanh nhất là Tùng Ảnh (giảm 9,8%), xã Đức Lạng chỉ giảm được 2,1%.", "Đức Lạng"),
        ("Xã Tùng Ảnh (giảm nhanh), xã Đức Lạng chỉ giảm được 2,1%.", "Đức Thọ"),
        # brackets
        ("Bão làm 6 nhà sập (Tùng Ảnh 4, Đức Lạng 2), 173 nhà tốc mái.", "Đức Thọ"),
        ("Xã Tùng Ảnh mới (tỉnh Hà Tĩnh) trồng 42 ha dâu.", "Tùng Ảnh"),
        # one among several
        ("Xã Tùng Ảnh là một trong 6 xã được huyện Can Lộc chọn.", "Can Lộc"),
        ("Xã Tùng Ảnh làm 6 km được huyện Can Lộc khen.", "Tùng Ảnh"),
        ("Cả nước giảm 7.600 đơn vị thì phần của huyện Can Lộc nhỏ.", "Việt Nam"),
        # wholes
        ("Xã Tùng Ảnh bị 3 ha sạt lở. Ước tổng thiệt hại khoảng 54 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh bị 3 ha sạt lở. Ước khoảng 54 hộ bị ảnh hưởng.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh khá. Vốn đầu tư toàn xã hội đạt 620 tỷ đồng.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh trồng 5 ha cam.\nLãnh đạo Phòng giao dịch cho biết đã thu 6,2 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh trồng 5 ha cam.\nLãnh đạo xã cho biết đã thu 6,2 tỷ đồng.", "Tùng Ảnh"),
        # who speaks, who gives, what runs where
        ("Xã Tùng Ảnh trồng 5 ha cam; huyện mừng. Bà Nông Thị Sảo, Bí thư Đảng ủy xã cho hay, có tới 94,6% cử tri đồng ý.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh trồng 5 ha cam; huyện mừng. Huyện không còn xã nào nợ 5 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh trồng 5 ha cam. Tỉnh vừa cam kết hỗ trợ 6 tỷ đồng làm đường.", "Tùng Ảnh"),
        ("Tại hội quán thôn Yên Sơn, xã Tùng Ảnh, huyện đối thoại với dân trong 3 giờ.", "Đức Thọ"),
        ("Tại thôn Yên Sơn, xã Tùng Ảnh, dân góp 3 triệu đồng.", "Yên Sơn"),
        ("Làng Yên Sơn khó. Ở điểm trường Yên Sơn, dân làm 2 phòng học.", "Yên Sơn"),
        ("Làng Yên Sơn khó. Ở chợ Yên Sơn, huyện làm 2 phòng kho.", "Đức Thọ"),
        ("Cơ sở ở xã Tùng Ảnh bán 12 tấn kẹo, hàng đi tới Phú Quốc, Hà Nội, trả lương thợ 6 triệu đồng.", "Tùng Ảnh"),
    ],
)
def test_inspections_mergers_rows_brackets_and_wholes(claims_in, text, found):
    assert claims_in(HEAD + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where the subject lies, between commas
        ("Xã Tùng Ảnh nằm ven sông La, huyện Đức Thọ, là nơi có 97% hộ làm nghề nông.", ["Tùng Ảnh"]),
        ("Xã Tùng Ảnh nằm ven sông La, huyện Đức Thọ đã làm 5 km đường.", ["Đức Thọ"]),
        # one of those counted
        ("Huyện Đức Thọ còn 5 vùng như Tùng Ảnh với 1.870 hộ.", ["Đức Thọ", "Đức Thọ"]),
        ("Huyện Đức Thọ có xã như Tùng Ảnh giảm còn 11 người.", ["Tùng Ảnh"]),
        # a rank among all, the party's branch as a whole
        ("Xã Tùng Ảnh làm nhanh thứ nhì huyện, tháng tư xong 8 nhà.", ["Tùng Ảnh"]),
        ("Huyện Đức Thọ họp.\nXã Tùng Ảnh thu 8 triệu đồng. Toàn Đảng bộ huyện có 5.870 đảng viên.", ["Tùng Ảnh", "Đức Thọ"]),
        ("Huyện Đức Thọ họp.\nXã Tùng Ảnh làm tốt. Hội nghị thống nhất huyện mở 5 lớp.", ["Đức Thọ"]),  # no rank
        # taken in
        ("Huyện Đức Thọ sau khi nhập huyện Hương Sơn thừa 61 cán bộ.", ["Đức Thọ"]),
        # from one place to another
        ("Huyện Đức Thọ kéo đường ống 8 km từ Tùng Ảnh về xã Đức Lạng.", ["Đức Thọ"]),
        ("Huyện Đức Thọ kéo đường ống 8 km về xã Đức Lạng.", ["Đức Lạng"]),
        # `con` is also a classifier
        ("Huyện Đức Thọ họp. Con số này ở xã Tùng Ảnh là 19 hộ.", ["Tùng Ảnh"]),
        ("Huyện Đức Thọ họp. Con trai bà ở xã Tùng Ảnh gửi về 19 triệu đồng.", ["Đức Thọ"]),
        # where who asks lives
        ("Huyện Đức Thọ họp. Đại biểu Lê Văn Ba (thôn Đông Nam) đề nghị làm 900 m đường.", ["Đức Thọ"]),
    ],
)
def test_members_ranks_ways_and_who_asks(claims_in, text, expected):
    assert [c.place for c in claims_in(text)] == expected


def test_the_province_that_has_a_total_goes_on(claims_in):
    text = "Huyện Đức Thọ (Hà Tĩnh) họp. Huyện Đức Thọ mở lớp.\nTỉnh hiện có 24.100 ha cam. Đã cấp 412 mã số vùng trồng."
    assert [c.place for c in claims_in(text)] == ["Hà Tĩnh", "Hà Tĩnh"]
    text = "Huyện Đức Thọ (Hà Tĩnh) họp. Huyện Đức Thọ mở lớp.\nTỉnh hỗ trợ huyện 5 tỷ đồng. Đã cấp 412 mã số vùng trồng."
    assert [c.place for c in claims_in(text)][-1] == "Đức Thọ"


def test_a_hamlet_of_which_somebody_tells_in_a_new_paragraph(claims_in):
    text = "Xã Tùng Ảnh (Đức Thọ) đổi mới.\nỞ xóm Đá Bia có 9 hộ.\nAnh Thực cho biết, xóm còn 4 hộ nghèo."
    assert [c.place for c in claims_in(text)] == ["Đá Bia", "Đá Bia"]
    text = "Xã Tùng Ảnh (Đức Thọ) đổi mới.\nỞ xóm Đá Bia có 9 hộ.\nHuyện mừng vì các xóm còn 4 hộ nghèo."
    assert [c.place for c in claims_in(text)][-1] != "Đá Bia"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Cùng với các xã bạn, đã trồng 900 cây.", "Tùng Ảnh"),  # its neighbours are not all of the district
        ("Xã Tùng Ảnh làm tốt. Cùng với các xã, đã trồng 900 cây.", "Đức Thọ"),
        ("Cử tri Trần Đình Khả (Tùng Ảnh) bức xúc chuyện khác: đường bị xe cày nát 2 km.", "Tùng Ảnh"),
        ("Ông Trần Đình Khả (Tùng Ảnh) bức xúc, đường bị xe cày nát 2 km.", "Tùng Ảnh"),
        ("Đường liên xã (Tùng Ảnh) bị xe cày nát 2 km.", "Đức Thọ"),  # no home
    ],
)
def test_neighbours_and_those_who_speak_for_their_home(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hợp tác xã Trường Sơn ở thôn Đông, xã Tùng Ảnh trồng cam.\nHTX thành lập năm 2016 với 11 thành viên.", "Đông"),
        ("Hợp tác xã Trường Sơn ở thôn Đông, xã Tùng Ảnh trồng cam.\nĐến nay, HTX đã có 48 thành viên.", "Đông"),
        ("Hợp tác xã Trường Sơn ở thôn Đông, xã Tùng Ảnh trồng cam.\nCác HTX đã có 48 thành viên.", "Đức Thọ"),
        ("Hợp tác xã Trường Sơn ở thôn Đông, xã Tùng Ảnh trồng cam.\nHTX huyện Đức Thọ đã có 48 thành viên.", "Đức Thọ"),
    ],
)
def test_a_paragraph_goes_on_with_the_body_of_the_last_one(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Được huyện Can Lộc chọn làm xã điểm, xã Tùng Ảnh khởi động năm 2010. Hai năm sau, con số nhích lên 9 tiêu chí.", "Tùng Ảnh"),
        ("Huyện Can Lộc chọn xã điểm. Hai năm sau, con số nhích lên 9 tiêu chí.", "Can Lộc"),
        ("Được huyện Can Lộc giúp đỡ, nhiều nơi đã khởi động. Hai năm sau, con số nhích lên 9 tiêu chí.", "Can Lộc"),  # no other subject
    ],
)
def test_who_only_acts_hands_nothing_on(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bí thư Chi bộ thôn Yên Sơn cho hay: “Thôn còn khó”.\nĐại hội đề ra 22 chỉ tiêu.", "Đức Thọ"),
        ("Bí thư Chi bộ thôn Yên Sơn cho hay: “Thôn còn khó”.\nThôn đề ra 22 chỉ tiêu.", "Yên Sơn"),
    ],
)
def test_a_congress_leaves_the_hamlet_of_its_delegate(claims_in, text, found):
    assert last_place(claims_in, text) == found


def test_each_in_turn_has_its_place_and_unit(claims_in):
    text = HEAD + "Xã Tùng Ảnh, xã Bùi La Nhân và xã Đức Lạng lần lượt đạt 16, 14 và 13 tiêu chí."
    assert [(c.value, c.unit, c.place) for c in claims_in(text)] == [
        (16, "tiêu chí", "Tùng Ảnh"),
        (14, "tiêu chí", "Bùi La Nhân"),
        (13, "tiêu chí", "Đức Lạng"),
    ]
    assert [c.value for c in claims_in(HEAD + "Các xã đạt từ 16, 14 và 13 tiêu chí.")] != [16, 14, 13]


@pytest.mark.parametrize(("standard", "count"), [("", 2), (" nâng cao", 2), (" NTM kiểu mẫu", 2), (" về môi trường", 1)])
def test_the_next_places_share_the_unit_behind_its_standard(claims_in, standard, count):
    found = claims_in(HEAD + f"Xã Tùng Ảnh đạt 16/19 tiêu chí{standard}, Bùi La Nhân 15/19.")
    assert [c.value for c in found] == [16, 15][:count]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("46 hộ ở xã Tùng Ảnh được giúp, mỗi hộ 8 triệu đồng.", ["Tùng Ảnh", "Tùng Ảnh"]),
        ("46 hộ ở xã Tùng Ảnh được giúp, huyện chi 8 triệu đồng.", ["Tùng Ảnh", "Đức Thọ"]),
        ("Cụm công nghiệp còn 1,8 ha của 9 hộ thôn Yên Sơn.", ["Yên Sơn", "Yên Sơn"]),
        ("Cụm công nghiệp còn 1,8 ha và 9 hộ thôn Yên Sơn chưa nhận tiền.", ["Đức Thọ", "Yên Sơn"]),
        ("Nhựa hóa 3,2 km đường thôn Yên Sơn. Hộ nghèo còn 21 hộ.", ["Yên Sơn", "Đức Thọ"]),  # where the work lies is no subject
        ("Nhựa hóa 3,2 km đường. Thôn Yên Sơn còn 21 hộ nghèo.", ["Đức Thọ", "Yên Sơn"]),
    ],
)
def test_figures_that_share_a_place(claims_in, text, found):
    assert [c.place for c in claims_in(HEAD + text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỷ lệ đạt 61%, thấp hơn mức bình quân 70% của tỉnh; lò đốt 5 tấn.", ["Đức Thọ", "Hà Tĩnh", "Đức Thọ"]),
        ("Tỷ lệ đạt 61%, cao hơn mức 43% của cả nước.", ["Đức Thọ", "Việt Nam"]),
        ("Tỷ lệ đạt 61%, trong khi 70% số xã của tỉnh đã xong.", ["Đức Thọ", "Hà Tĩnh"]),
        ("Tỷ lệ đạt 61%, thấp hơn mặt bằng chung toàn tỉnh (97%). Hồ sơ trực tuyến đạt 54%.", ["Đức Thọ", "Hà Tĩnh", "Đức Thọ"]),
    ],
)
def test_an_average_is_that_of_the_unit_above(claims_in, text, found):
    assert [c.place for c in claims_in(HEAD + text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội viên chiếm 61%, chưa bằng Can Lộc (68%). Quỹ có 620 triệu đồng.", ["Đức Thọ", "Can Lộc", "Đức Thọ"]),
        ("Mỗi sào thu 14 tạ, kém Can Lộc đến 8 tạ.", ["Đức Thọ", "Đức Thọ"]),
        ("Hộ nghèo còn 5%, so với Can Lộc 2,4% là một trời một vực.", ["Đức Thọ", "Can Lộc"]),
        ("Hộ nghèo còn 5%, riêng Can Lộc 2,4%.", ["Đức Thọ", "Can Lộc"]),
        ("Hộ nghèo còn 5%, trong lúc Can Lộc là 2%. Cả huyện có 4 xã khó khăn.", ["Đức Thọ", "Can Lộc", "Đức Thọ"]),
        ("Nhìn chung Hà Tĩnh năm 2018 xếp hạng 24 cả nước, tụt 9 bậc.", ["Hà Tĩnh"]),
        ("Nhìn chung Hà Tĩnh năm 2018 góp cho cả nước, tụt 9 bậc.", ["Việt Nam"]),
    ],
)
def test_what_a_place_is_held_against(claims_in, text, found):
    assert [c.place for c in claims_in(HEAD + text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hợp tác xã Tùng Ảnh gom hàng cho 31 thành viên. Kho lạnh rộng 2 ha.", ["Tùng Ảnh", "Tùng Ảnh"]),
        ("Hợp tác xã Tùng Ảnh ở xã Đức Lạng gom hàng cho 31 thành viên.", ["Đức Lạng"]),  # a name of its own
        ("Trường Tiểu học Tùng Ảnh đón bằng công nhận. Trường có 18 lớp.", ["Tùng Ảnh"]),
        ("Trường THPT Tùng Ảnh đón bằng công nhận. Trường có 18 lớp.", ["Đức Thọ"]),  # pupils of many communes
        ("Tin cuối: Trường THCS Tùng Ảnh xây 8 phòng học.", ["Tùng Ảnh"]),
    ],
)
def test_bodies_that_bear_their_communes_name(claims_in, text, found):
    assert [c.place for c in claims_in(HEAD + text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tin từ Can Lộc: Phòng Y tế ghi nhận 84 ca sốt.", "Can Lộc"),
        ("Hàng từ Can Lộc, Phòng Y tế ghi nhận 84 ca sốt.", "Đức Thọ"),
        ("CAN LỘC – Xã Thiên Lộc thu gọn trụ sở. Biên chế có 23 người.", "Thiên Lộc"),
        ("Can Lộc và xã Thiên Lộc thu gọn trụ sở. Biên chế có 23 người.", "Can Lộc"),
        ("CAN LỘC: Huyện thu gọn trụ sở. Biên chế có 23 người.", "Can Lộc"),
    ],
)
def test_labels_of_news_in_brief(claims_in, text, found):
    assert last_place(claims_in, text) == found


COMMUNE = "Xã Tùng Ảnh họp sơ kết.\nXã Tùng Ảnh làm tốt.\nXã Tùng Ảnh có tiếng ở huyện Đức Thọ, tỉnh Hà Tĩnh.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện Đức Thọ giao xã năm nay thêm 15 ha cam.", "Tùng Ảnh"),
        ("Huyện Đức Thọ trồng năm nay thêm 15 ha cam.", "Đức Thọ"),
        ("Kinh phí 1,3 tỷ đồng tỉnh Hà Tĩnh cấp về, đã chi cho 640 hộ.", "Tùng Ảnh"),
        ("Tỉnh Hà Tĩnh hỗ trợ mỗi hộ 5 triệu đồng.", "Hà Tĩnh"),  # to everybody in it
        ("Đoàn kiểm tra của Ban Dân vận Tỉnh ủy Hà Tĩnh chỉ ra: 190 nhân khẩu tạm trú chưa đăng ký.", "Tùng Ảnh"),
        ("Báo cáo của Ban Dân vận Tỉnh ủy Hà Tĩnh chỉ ra: 190 nhân khẩu tạm trú chưa đăng ký.", "Hà Tĩnh"),
        ("Phó Chủ tịch Hội Nông dân tỉnh Hà Tĩnh phát biểu. Đại hội bầu 17 đồng chí.", "Tùng Ảnh"),
        ("Phó Chủ tịch Hội Nông dân tỉnh Hà Tĩnh phát biểu. Hội có 17 đồng chí.", "Hà Tĩnh"),
        ("Chồng chị vào Bình Dương làm thợ, tháng gửi về 3 triệu đồng.", "Tùng Ảnh"),
        ("Ở Bình Dương, tháng này thợ được 3 triệu đồng.", "Bình Dương"),
        ("Thôn Yên Sơn trồng 5 ha cam. Phó Chủ tịch UBND xã nói. Trưởng thôn Lê Văn Ba cho hay còn 9 hộ nghèo.", "Yên Sơn"),
    ],
)
def test_who_gives_inspects_or_is_away(claims_in, text, found):
    assert claims_in(COMMUNE + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cử tri Lê Thị Lý (thôn Yên Sơn) kể nhà văn hóa chật. Đại biểu Phan Văn Sinh thì băn khoăn 45 hộ thiếu đất.", "Đức Thọ"),
        ("Cử tri Lê Thị Lý (thôn Yên Sơn) kể nhà văn hóa chật. Bà Lý thì băn khoăn 45 hộ thiếu đất.", "Yên Sơn"),
        ("Xã Tùng Ảnh có trường xuống cấp. Phòng Giáo dục giải thích do vốn bị cắt 22 tỷ đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh có trường xuống cấp. Nhà trường giải thích do vốn bị cắt 22 tỷ đồng.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh thiếu nước. Chúng tôi chi 2,7 tỷ đồng khoan giếng.", "Đức Thọ"),
        ("Xã Tùng Ảnh thiếu nước. Bà con chi 2,7 tỷ đồng khoan giếng.", "Tùng Ảnh"),
        ("Huyện Can Lộc làm tốt hơn. Cả huyện Đức Thọ buồn. Toàn huyện còn 3% hộ nghèo.", "Đức Thọ"),
        ("Tại hội trường xã Tùng Ảnh, hơn 180 cử tri tới dự.", "Đức Thọ"),
        ("Tại xã Tùng Ảnh, hơn 180 cử tri tới dự.", "Tùng Ảnh"),
        ("Huyện Can Lộc nhận thêm xã Thiên Lộc, 26 xã gom còn 19 xã.", "Can Lộc"),
    ],
)
def test_back_to_what_an_article_is_about(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cử tri Mai Thị Lụa (Tùng Ảnh) bức xúc: “Nhà văn hóa bỏ không”. Theo trả lời của lãnh đạo xã, sau khi nhập còn 17 xóm.", "Tùng Ảnh"),
        ("Cử tri Mai Thị Lụa (Tùng Ảnh) bức xúc: “Nhà văn hóa bỏ không”. Theo trả lời của lãnh đạo huyện, sau khi nhập còn 17 xóm.", "Đức Thọ"),
        ("Sản phẩm của tỉnh Hà Tĩnh tăng 9%, huyện nhà tăng 8%; thu ngân sách 310 tỷ đồng.", "Đức Thọ"),
        ("Sản phẩm của tỉnh Hà Tĩnh tăng 9%, huyện tăng 8%; thu ngân sách 310 tỷ đồng.", "Hà Tĩnh"),
        ("Huyện làm tốt. Xã Tùng Ảnh còn yếu. Thu ngân sách được 64 triệu đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh còn yếu. Thu ngân sách được 64 triệu đồng.", "Tùng Ảnh"),  # the paragraph's own subject
        ("Xã Tùng Ảnh còn yếu. Đoàn kiểm tra nhắc nhở việc thu 350.000 đồng.", "Đức Thọ"),
        ("Xã Tùng Ảnh còn yếu. Đoàn viên góp 350.000 đồng.", "Tùng Ảnh"),
        ("3. Về trường học: Trường THCS Tùng Ảnh có 12 phòng học.", "Tùng Ảnh"),
        ("Nước lên tại nhà anh Võ Văn Hợi, thôn Yên Sơn.\n“Trôi sạch 40 con gà. Chỉ mong có giống”, anh Hợi nói.", "Yên Sơn"),
        ("Nước lên tại nhà anh Võ Văn Hợi.\n“Trôi sạch 40 con gà. Chỉ mong có giống”, anh Hợi nói.", "Đức Thọ"),
    ],
)
def test_who_speaks_for_which_unit(claims_in, text, found):
    assert last_place(claims_in, text) == found


def test_the_next_question_of_an_interview_leaves_the_example_of_the_last_answer(claims_in):
    asked = "- Thưa ông, việc gì khó?\n- Xã Tùng Ảnh, xã Tùng Ảnh còn nghèo.\n- {}\n- Kết nạp 700 hội viên."
    assert last_place(claims_in, asked.format("Năm tới làm gì?")) == "Đức Thọ"
    assert last_place(claims_in, asked.format("Năm tới còn khó.")) == "Tùng Ảnh"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rời công trường, đoàn vào Tùng Ảnh. Đây là nơi mới đạt 14 tiêu chí.", "Tùng Ảnh"),
        ("Đoàn viên thanh niên vào Tùng Ảnh. Đây là ngày có 14 người dự.", "Đức Thọ"),
        ("Điểm đến đầu tiên là xã Tùng Ảnh. Hồ còn 1,1 triệu m3.", "Tùng Ảnh"),
        ("Điểm đến đầu tiên là hồ chứa. Hồ còn 1,1 triệu m3.", "Đức Thọ"),
        ("So với xã Tùng Ảnh, nơi gom được 80%, huyện mới làm một nửa.", "Đức Thọ"),
        ("Khó nhất là các xã Tùng Ảnh, Yên Hồ, nơi hộ nghèo còn 31%.", "Đức Thọ"),  # of both
        ("Xã Đức Lạng bên phía Can Lộc cũ lại mượn hội trường, kinh phí 1,2 tỷ đồng.", "Đức Lạng"),
        ("Nhà vệ sinh Trường THCS Tùng Ảnh xuống cấp, 640 em dùng chung.", "Tùng Ảnh"),
    ],
)
def test_where_delegations_go_and_what_is_presented(claims_in, text, found):
    assert last_place(claims_in, text) == found


def test_the_place_with_its_own_figure_in_a_comparison(claims_in):
    assert claims_in(HEAD + "So với xã Tùng Ảnh, nơi gom được 80%, huyện mới làm một nửa.")[0].place == "Tùng Ảnh"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thu nhập bằng 86% mức chung của tỉnh Hà Tĩnh. Nợ 38 tỷ đồng.", "Đức Thọ"),
        ("Thu nhập tăng ở tỉnh Hà Tĩnh. Nợ 38 tỷ đồng.", "Hà Tĩnh"),
        ("Tỉnh Hà Tĩnh họp. Giải ngân 74%, thấp hơn mức chung toàn tỉnh (91%), do vướng 14 hộ.", "Hà Tĩnh"),
        ("Xã Tùng Ảnh giải ngân 74%. Xã Tùng Ảnh giải ngân 74%, thấp hơn mức chung toàn tỉnh (91%), do vướng 14 hộ.", "Tùng Ảnh"),
        ("Tùng Ảnh là xã nghèo duy nhất trong 62 xã của cả nước, gồm 10 thôn.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh còn 6 phòng tạm. Trả lời, Trưởng phòng Giáo dục cho hay còn 412 phòng.", "Đức Thọ"),
        ("Xã Tùng Ảnh còn 6 phòng tạm. Trả lời, cô giáo cho hay còn 412 phòng.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh bàn giao 92% diện tích. Tuy nhiên tiến độ chung kém: kế hoạch giao 210 ha.", "Đức Thọ"),
        ("Xã Tùng Ảnh bàn giao 92% diện tích. Tuy nhiên tiến độ còn kém: kế hoạch giao 210 ha.", "Tùng Ảnh"),
        ("Như Tùng Ảnh, mua chung phân bón cho 320 ha.", "Tùng Ảnh"),
        ("Thôn Châu Nội, xã Tùng Ảnh, làm tốt.\nQua kiểm tra, Trưởng đoàn Lê Thị Hằng đánh giá việc lập 12 tổ.", "Đức Thọ"),
    ],
)
def test_what_is_measured_by_made_up_of_or_answered_for(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Có 4 xã đạt chuẩn gồm: Cẩm Bình (Cẩm Xuyên), Xuân Thành (Nghi Xuân), Thiên Lộc (Can Lộc).", "Hà Tĩnh"),
        ("Có 3 xã đạt chuẩn gồm: Tùng Ảnh, Bùi La Nhân, Thanh Bình Thịnh (huyện Đức Thọ).", "Đức Thọ"),
        ("Có 2 xã đạt chuẩn: Tùng Ảnh, Yên Hồ.", "Đức Thọ"),
    ],
)
def test_units_listed_from_several_districts_are_counted_in_their_province(claims_in, text, found):
    assert claims_in(HEAD + text)[0].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hiện có hơn 200 huyện và trên 6.000 xã chưa làm.", ["Việt Nam", "Việt Nam"]),
        ("Hiện tỉnh có 27 huyện và 631 xã chưa làm.", ["Hà Tĩnh", "Hà Tĩnh"]),
        ("Có 53/63 tỉnh nợ 15.200 tỷ đồng.", ["Việt Nam", "Việt Nam"]),
    ],
)
def test_more_units_than_a_province_has_are_of_the_country(claims_in, text, found):
    assert [c.place for c in claims_in(HEAD + text)] == found


def test_where_each_sentence_is_a_paragraph_a_connective_goes_on(claims_in):
    lead = "\n".join(f"Câu thứ {word} không có gì." for word in ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"))
    told = "Tại huyện Can Lộc, các xã làm tốt.\nTuy nhiên, chỉ có 5 xã đạt chuẩn."
    assert last_place(claims_in, f"{lead}\n{told}") == "Can Lộc"
    assert last_place(claims_in, f"{lead}\n{told.replace('Tuy nhiên, chỉ', 'Chỉ')}") == "Đức Thọ"
    assert last_place(claims_in, told) == "Đức Thọ"  # paragraphs as they usually are


def test_the_seat_of_a_firm_is_not_what_is_told_about(claims_in):
    text = "HTX bán lúa cho Công ty Minh Seed (Minh Seed, ở tỉnh Thái Bình). Năm qua HTX thu 5 tỷ đồng."
    assert last_place(claims_in, text) == "Đức Thọ"
    assert last_place(claims_in, "Công ty Minh Seed bán hàng. Ở tỉnh Thái Bình, các xã thu 5 tỷ đồng.") == "Thái Bình"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công ty phối hợp với UBND huyện Can Lộc trao 20 con bò trị giá 500 triệu đồng cho 20 hộ nghèo tại xã Tùng Ảnh.", ["Tùng Ảnh"] * 3),
        ("Xã Tùng Ảnh trao 20 con bò cho 20 hộ nghèo.", ["Tùng Ảnh"] * 2),
        ("Ban tổ chức trao quà cho 112 hộ tại 4 xã thuộc huyện Can Lộc.", ["Can Lộc"] * 2),
        ("Tỉnh xếp thứ 22/63 tỉnh, hộ nghèo còn 3%.", ["Hà Tĩnh"]),  # a rank
    ],
)
def test_gifts_and_where_those_live_who_get_them(claims_in, text, found):
    assert [c.place for c in claims_in(HEAD + text)][-len(found) :] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # whose money it is says nothing of where, in an article about a unit below
        (
            "Xã Định Thành (huyện Đông Hải) huy động 150 tỷ đồng, trong đó vốn ngân sách tỉnh, huyện 67 tỷ đồng, vốn ngân sách xã 0,7 tỷ đồng.",
            ["Định Thành"] * 3,
        ),
        ("Huyện Đông Hải có 12 xã. Thu ngân sách huyện đạt 67 tỷ đồng.", ["Đông Hải"] * 2),
        (
            "Xã Định Thành (huyện Đông Hải) họp. Tổng ngân sách tỉnh Bạc Liêu đạt 12.000 tỷ đồng. Xã nhận 3 tỷ đồng từ ngân sách tỉnh Bạc Liêu.",
            ["Bạc Liêu", "Định Thành"],
        ),
        ("Xã Định Thành (huyện Đông Hải, tỉnh Bạc Liêu) đạt chuẩn. Nhân dịp này, UBND tỉnh tặng 7 cá nhân trong xã 7 phần quà.", ["Định Thành"] * 2),
        # the one town among all the units of a province
        ("Tỉnh Đắk Nông họp với UBND các huyện, thị xã Gia Nghĩa. Có 6 xã đủ điều kiện.", ["Đắk Nông"]),
        ("Tỉnh Đắk Nông họp với thị xã Gia Nghĩa. Thị xã có 6 xã đủ điều kiện.", ["Gia Nghĩa"]),
        # no province has other ones
        ("Tỉnh Quảng Ninh có thành phố mới. Đợt này sắp xếp ở 13 tỉnh, thành phố.", ["Việt Nam"]),
        ("Tỉnh Ninh Bình mới hợp nhất từ ba tỉnh.", ["Ninh Bình"]),
    ],
)
def test_whose_money_and_how_many_provinces(claims_in, text, found):
    assert [c.place for c in claims_in(text) if c.unit != "xã" or c.value != 1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the party organisation of a unit that isn't named again
        ("Xã Tùng Ảnh họp chi bộ thôn Yên Sơn. Thôn Yên Sơn làm tốt; 113 đại biểu đại diện cho 694 đảng viên của Đảng bộ xã.", ["Tùng Ảnh"] * 2),
        ("Xã Tùng Ảnh họp chi bộ thôn Yên Sơn. Thôn Yên Sơn làm tốt; 113 đại biểu đại diện cho 694 đảng viên.", ["Yên Sơn"] * 2),
        # each unit of a list has its own figure
        ("Huyện còn 78 hộ, chủ yếu ở xã Tùng Ảnh (43 hộ) và xã Đức Lạng (35 hộ).", ["Đức Thọ", "Tùng Ảnh", "Đức Lạng"]),
        ("Huyện còn 78 hộ, chủ yếu ở xã Tùng Ảnh, nợ 35 tỷ đồng.", ["Đức Thọ"] * 2),
        # the stretch that lies in a unit
        ("Tỉnh Hà Tĩnh có tuyến đường dài 83 km, đoạn qua huyện Can Lộc dài 16,8 km.", ["Hà Tĩnh", "Can Lộc"]),
        ("Huyện làm 12 km đường đi qua huyện Can Lộc và 3 cầu.", ["Đức Thọ"] * 2),
    ],
)
def test_party_members_stretches_and_counts_in_brackets(claims_in, text, found):
    assert [c.place for c in claims_in(HEAD + text)][-len(found) :] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chủ tịch UBND huyện Can Lộc duyệt dự án có 43 hộ.", "Can Lộc"),
        ("Phó Chủ tịch UBND xã Tùng Ảnh, người trực tiếp làm, giúp 43 hộ.", "Tùng Ảnh"),
        ("Bí thư Huyện ủy Can Lộc dự hội nghị, trao 43 giấy khen.", "Đức Thọ"),
    ],
)
def test_words_that_hold_the_verb_of_attending(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(("several", "found"), [("village", ["Phú Mỹ", "Đại Thôn"]), ("commune", ["Thạnh Phú"] * 2), (None, ["Thạnh Phú"] * 2)])
def test_an_article_about_two_hamlets_tells_of_one_after_the_other(claims_in, monkeypatch, several, found):
    monkeypatch.setattr(finding, "several_of_title", lambda _: several)
    text = (
        "Sáng nay, huyện Thạnh Phú tổ chức ngày hội.\nẤp Phú Mỹ ra quân trước. Bà con ấp Phú Mỹ rất vui.\nDịp này, nhiều mạnh thường quân tặng 10 phần quà."
        "\nẤp Đại Thôn ra quân sau. Bà con ấp Đại Thôn rất vui.\nDịp này, nhiều mạnh thường quân tặng 20 phần quà."
    )
    assert [c.place for c in claims_in(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỉnh Bắc Kạn đạt giải tại Liên hoan Ca Múa Nhạc toàn quốc với 2 huy chương.", "Bắc Kạn"),
        ("Tỉnh Bắc Kạn báo cáo, toàn quốc có 2 trung tâm.", "Việt Nam"),
        ("Tỉnh Bắc Kạn xếp thứ 51/63 địa phương cả nước, tăng 4 bậc.", "Bắc Kạn"),
        ("Huyện Hải Hậu ôn lại kỷ niệm 94 năm Ngày truyền thống MTTQ Việt Nam.", "Việt Nam"),
        ("Huyện Hải Hậu ôn lại kỷ niệm 134 năm ngày sinh Chủ tịch Hồ Chí Minh.", None),
        ("Huyện Hải Hậu ôn lại kỷ niệm 58 năm ngày thành lập.", "Hải Hậu"),
    ],
)
def test_contests_ranks_and_what_the_country_remembers(claims_in, text, found):
    assert last_place(claims_in, text) == found


def test_area_and_people_of_one_ward(claims_in):
    text = "Diện tích 0,97 km2 với dân số 18.000 người của phường Hàng Bạc và diện tích 0,69 km2 với 9.000 người của phường Hàng Đào ở Hà Nội sẽ nhập lại."
    assert [c.place for c in claims_in(text)] == ["Hàng Bạc", "Hàng Bạc", "Hàng Đào", "Hàng Đào"]


@pytest.mark.parametrize(("several", "found"), [("province", "Cần Thơ"), (None, "Hà Nội")])
def test_an_article_about_two_provinces_goes_on_with_the_last(claims_in, monkeypatch, several, found):
    monkeypatch.setattr(finding, "several_of_title", lambda _: several)
    text = "Hà Nội họp bàn sắp xếp.\nHà Nội sắp xếp 109 xã.\nỞ Cần Thơ, 80 phường được sắp xếp.\nTổng số người làm việc là 2.615 người."
    assert claims_in(text, "2024-11-14")[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Riêng xã Tùng Ảnh được chọn. Bình quân mỗi xã đạt 6,8 tiêu chí, xã thấp nhất 4 tiêu chí.", "Đức Thọ"),
        ("Xã Tùng Ảnh được chọn. Đến nay, xã đạt 4 tiêu chí.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh làm tốt. Ngân hàng CSXH huyện đã cho các hộ vay 2 tỷ đồng.", "Tùng Ảnh"),  # whose bank it is
        ("Xã Tùng Ảnh làm tốt. Huyện đã cho các hộ vay 2 tỷ đồng.", "Đức Thọ"),
    ],
)
def test_words_for_a_tier_or_an_extreme_mean_no_unit(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh tăng 2 tiêu chí, các xã còn lại mỗi xã tăng một tiêu chí.", "Đức Thọ"),
        ("Xã Tùng Ảnh tăng 2 tiêu chí, các thôn còn lại mỗi thôn làm 4 km đường.", "Tùng Ảnh"),  # its own hamlets
    ],
)
def test_all_the_others_are_not_the_one_named_before(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Sau sắp xếp, cả ba địa phương đều vui.", "Đức Thọ"),
        ("Thôn Yên Sơn, xã Tùng Ảnh làm tốt. Đến nay, cả 3 thôn đều vui.", "Đức Thọ"),
        ("Thôn Yên Sơn, xã Tùng Ảnh làm tốt. Đến nay, thôn có 3 xóm.", "Yên Sơn"),  # which lie in it
    ],
)
def test_several_places_do_not_lie_in_one_of_them(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn Ba (82 tuổi, thôn Yên Sơn 2) rất vui.", "Yên Sơn 2"),
        ("Ông Lê Văn Ba (82 tuổi, thôn 2) rất vui.", "Đức Thọ"),
    ],
)
def test_an_age_is_that_of_the_hamlet_with_a_name(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sau khi chia tách để thành lập huyện Can Lộc, huyện Đức Thọ còn 11 xã; trồng 900 cây.", "Đức Thọ"),
        ("Sau khi chia tách để thành lập huyện Can Lộc, huyện Đức Thọ rất vui. Đến nay đã trồng 900 cây.", "Đức Thọ"),
        ("Sau khi chia tách, huyện Can Lộc còn 11 xã; trồng 900 cây.", "Can Lộc"),
    ],
)
def test_a_unit_whose_making_leads_up_to_the_subject_is_none(claims_in, text, found):
    assert last_place(claims_in, text) == found


def test_a_front_or_union_of_the_district_speaks_of_it(claims_in):
    text = "Tỉnh Hà Tĩnh họp sơ kết.\nTỉnh Hà Tĩnh làm tốt, toàn tỉnh rất vui.\nTại huyện Đức Thọ, bà con rất vui.\n{} các xã trồng cây, đến nay 90% hộ dân ký cam kết."
    assert claims_in(text.format("Hằng năm, MTTQ Huyện chỉ đạo"))[-1].place == "Đức Thọ"
    assert claims_in(text.format("Hằng năm, MTTQ các cấp chỉ đạo"))[-1].place == "Hà Tĩnh"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nông dân nhận 25 con bò từ các mạnh thường quân ở tỉnh Nghệ An.", "Đức Thọ"),
        ("Nông dân nhận 25 con bò ở tỉnh Nghệ An.", "Nghệ An"),
    ],
)
def test_from_whom_something_comes_is_not_where_it_is(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn Ba, Trưởng phòng Kinh tế - Hạ tầng huyện cho biết: Tuyến đường dài 11 km.", "Tùng Ảnh"),
        ("Ông Lê Văn Ba cho biết: Huyện có tuyến đường dài 11 km.", "Đức Thọ"),
    ],
)
def test_the_post_of_somebody_from_above_says_nothing_of_the_figures(claims_in, text, found):
    assert claims_in(COMMUNE + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chính phủ đề nghị sắp xếp các xã của 13 tỉnh, giảm 87 đơn vị hành chính.", "Việt Nam"),
        ("Chính phủ đề nghị sắp xếp các xã, giảm 87 đơn vị hành chính.", "Đức Thọ"),
    ],
)
def test_what_is_told_beside_many_provinces_is_of_the_country(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh làm tốt. Đây là một trong 70 đơn vị được tỉnh chọn làm điểm.", "Hà Tĩnh"),
        ("Anh Lê Văn Ba ở thôn Yên Sơn rất vui.\nGia đình anh là một trong 308 hộ được nhận bò.", "Đức Thọ"),
        ("Anh Lê Văn Ba ở thôn Yên Sơn rất vui. Gia đình anh nhận bò cùng 308 hộ.", "Yên Sơn"),
    ],
)
def test_one_of_many_is_counted_in_the_whole(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh đã đổi mới.\nĐường làng trồng 900 cây.", "Tùng Ảnh"),
        ("Xã Tùng Ảnh đã đổi mới.\nCác xã trồng 900 cây.", "Đức Thọ"),  # turns away
    ],
)
def test_where_each_sentence_is_a_paragraph_figures_go_on_about_the_last_place(claims_in, text, found):
    flowing = "".join(f"Bà con rất vui, chuyện thứ {word}.\n" for word in ("nhất", "nhì", "ba", "tư", "năm", "sáu", "bảy", "tám"))
    assert claims_in(HEAD + flowing + text)[-1].place == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quốc lộ 8 đoạn qua huyện Hương Sơn còn 14 hộ chưa nhận tiền.", "Hương Sơn"),
        ("Quốc lộ 8 chạy từ Vinh qua huyện Hương Sơn, còn 14 hộ chưa nhận tiền.", "Đức Thọ"),
    ],
)
def test_the_stretch_of_a_road_lies_in_the_unit_that_it_crosses(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện hợp nhất hai huyện cũ. Thu ngân sách giảm so với tổng thu của hai huyện cùng kỳ.", "Đức Thọ"),
        ("Huyện làm tốt. Thu ngân sách giảm so với tổng thu của hai huyện cùng kỳ.", "Hà Tĩnh"),
    ],
)
def test_the_districts_that_one_was_made_of_are_counted_in_it(claims_in, text, found):
    assert last_place(claims_in, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chính phủ đã ban hành quyết định với mục tiêu 50% số xã đạt chuẩn.", "Việt Nam"),
        ("Nghị quyết số 188 của Chính phủ giao các địa phương đạt tối thiểu 70% hồ sơ.", "Việt Nam"),
        ("Chính phủ đã ban hành quyết định giao huyện Đức Thọ đạt 50% số xã.", "Đức Thọ"),
    ],
)
def test_what_the_centre_sets_is_for_the_country(claims_in, text, found):
    assert last_place(claims_in, text) == found
