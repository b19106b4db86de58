"""Places and periods carried over the discourse, speakers."""

from dataclasses import replace

import pytest

from analysis.extraction.claims.carrying import Carried, carried_on
from analysis.records import LineKind


def places(claims):
    return [c.place for c in claims]


def test_the_topic_holds_where_no_place_stands(claims_in):
    text = "Huyện Đức Thọ họp sơ kết.\nĐức Thọ đã có 12 xã đạt chuẩn.\nCải tạo 590 vườn hộ."
    assert places(claims_in(text)) == ["Đức Thọ", "Đức Thọ"]


def test_level_words_mean_the_unit_named_before(claims_in):
    text = "Tỉnh Quảng Nam họp về sáp nhập ở huyện Hiệp Đức. Toàn tỉnh có 91/204 xã đạt chuẩn, huyện có 5 chợ."
    assert places(claims_in(text)) == ["Quảng Nam", "Hiệp Đức"]


def test_general_words_mean_nobody(claims_in):
    text = "Huyện Đức Thọ họp. Xã Tùng Ảnh làm mới 3 km đường. Bình quân mỗi xã của huyện đạt 13,5 tiêu chí."
    assert places(claims_in(text)) == ["Tùng Ảnh", "Đức Thọ"]


def test_the_addressee_of_a_request_is_not_the_scope(claims_in):
    text = "Huyện Đức Thọ họp. Lãnh đạo huyện đề nghị tỉnh hỗ trợ 15 tỷ đồng."
    assert places(claims_in(text)) == ["Đức Thọ"]


def test_a_place_right_behind(claims_in):
    text = "Huyện Đức Thọ họp. Huyện hoàn thiện hồ sơ cho ba sản phẩm cà phê của xã Tùng Ảnh."
    assert places(claims_in(text)) == ["Tùng Ảnh"]


def test_a_place_singled_out_does_not_go_on(claims_in):
    text = "Thị xã Hương Trà họp. Thị xã Hương Trà có 63% hồ sơ trực tuyến, riêng phường Tứ Hạ đạt 88%. Thanh toán điện tử đạt 7%."
    assert places(claims_in(text)) == ["Hương Trà", "Tứ Hạ", "Hương Trà"]


def test_a_level_word_before_the_name_is_part_of_it(claims_in):
    text = "Tỉnh Thanh Hóa họp ở huyện Thọ Xuân. Huyện miền núi Thường Xuân còn khó khăn: có 5/16 xã đạt chuẩn; 32 thôn chưa có nhà văn hóa."
    assert places(claims_in(text)) == ["Thường Xuân", "Thường Xuân"]


def test_a_long_list_in_one_sentence_is_read_in_good_time(claims_in):
    text = "Huyện Đức Thọ có 14/30 xã đạt chuẩn, giảm 5 phòng, " * 60
    assert len(claims_in(text)) == 120


def test_communes_are_not_counted_inside_a_commune(claims_in):
    text = "Huyện Đức Thọ họp. Xã Tùng Ảnh là một trong bốn xã đăng ký về đích."
    assert places(claims_in(text)) == ["Đức Thọ"]


def test_without_places_nothing_is_made_up(document_of):
    from analysis.extraction.claims import find_claims  # noqa: PLC0415

    assert places(find_claims(document_of("Toàn huyện có 12 xã đạt chuẩn."), (), ())) == [None]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Năm 2018, huyện có thêm 8 xã.", "2018-01-01", "2018-12-31"),
        ("Huyện đã trồng 500 cây xanh.", "None", "2019-05-05"),
        ("Huyện đề nghị hỗ trợ 20 tỷ đồng.", "None", "None"),
        ("Phấn đấu 12 xã về đích vào năm 2025.", "None", "2025-12-31"),
        ("Năm 2017 đạt 5 xã, tăng 2 xã so với năm 2016.", "2017-01-01", "2017-12-31"),
        ("Qua 7 năm triển khai, phong trào lan rộng.", "None", "None"),
        ("Nghị quyết số 12/2018/NQ-HĐND hỗ trợ 20 tỷ đồng.", "None", "2019-05-05"),
    ],
)
def test_periods(claims_in, text, first, last):
    assert {(str(c.period_start), str(c.period_end)) for c in claims_in(text)} == {(first, last)}


def test_the_head_of_a_report_holds_for_its_paragraphs(claims_in):
    text = "Quý I năm 2019, huyện gặp nhiều khó khăn.\nToàn huyện trồng 500 cây xanh."
    (claim,) = claims_in(text)
    assert (str(claim.period_start), str(claim.period_end)) == ("2019-01-01", "2019-03-31")


def test_speakers(claims_in):
    text = "Chủ tịch UBND huyện Đức Thọ Võ Công Hàm: Huyện đã giảm 13 đầu mối.\nUBND huyện cho biết, huyện giảm 5 phòng."
    assert [c.speaker for c in claims_in(text)] == ["Võ Công Hàm", None]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Năm 2018, huyện gieo 300 ha, tăng 20 ha so với vụ mùa năm 2017.", "2018-01-01", "2018-12-31"),
        ("Đến năm 2025, tỷ lệ hộ nghèo (theo chuẩn nghèo giai đoạn 2022-2025) phấn đấu còn 3%.", "None", "2025-12-31"),
        ("Đề án “Phát triển vùng chè đến năm 2030” đã hỗ trợ 40 hộ.", "None", "2019-05-05"),
        ("Trong 3 năm qua, nhân dân hiến 500 m2 đất.", "2016-05-06", "2019-05-05"),
        ("Trong 6 tháng đầu năm, công an khám phá 5 vụ án.", "2018-01-01", "2018-06-30"),  # the article is of May 2019
        ("Trong 3 tháng đầu năm, công an khám phá 5 vụ án.", "2019-01-01", "2019-03-31"),
    ],
)
def test_periods_beside_the_figure(claims_in, text, first, last):
    claims = [c for c in claims_in(text) if c.unit != "năm"]
    assert {(str(c.period_start), str(c.period_end)) for c in claims} == {(first, last)}


def spans(claims):
    return [(str(c.period_start), str(c.period_end)) for c in claims]


def test_items_of_a_list_share_their_period_and_paragraphs_do_not(claims_in):
    item = "- Tính đến 31/3/2019, huyện giảm 22 đầu mối.\n- Sáp nhập 13 phòng."
    assert spans(claims_in(item)) == [("None", "2019-03-31")] * 2
    paragraph = "Tính đến 31/3/2019, huyện giảm 22 đầu mối.\nHuyện sáp nhập 13 phòng."
    assert spans(claims_in(paragraph))[1] == ("None", "2019-05-05")


def test_some_years_later(claims_in):
    text = "Năm 2016, huyện có 12 xã đạt chuẩn. Một năm sau, huyện có 15 xã đạt chuẩn."
    assert spans(claims_in(text)) == [("2016-01-01", "2016-12-31"), ("2017-01-01", "2017-12-31")]


def test_an_article_without_a_date_has_the_year_of_its_words(claims_in):
    text = "Đến cuối tháng 5/2018, xã Tùng Ảnh đạt 14 tiêu chí. Từ đầu năm đến nay, xã làm 3 tuyến đường. Xã trồng 500 cây."
    assert spans(claims_in(text, None))[1:] == [("2018-01-01", "None")] * 2
    assert spans(claims_in("Từ đầu năm đến nay, xã làm 3 tuyến đường.", None)) == [("None", "None")]


def test_a_year_inside_a_noun_phrase_tells_no_time(claims_in):
    text = "Trong 3 tháng đầu năm 2019, xã trồng 500 cây. Ngành nông nghiệp hướng dẫn thời vụ sản xuất rau màu năm 2018. Kiểm tra 81 cơ sở."
    assert spans(claims_in(text))[1] == ("2019-01-01", "2019-03-31")
    moved = "Trong 3 tháng đầu năm 2019, xã trồng 500 cây. Năm 2018, mưa nhiều. Kiểm tra 81 cơ sở."
    assert spans(claims_in(moved))[1] == ("2018-01-01", "2018-12-31")


def test_the_goals_of_a_congress_fall_due_with_its_term(claims_in):
    text = "Đại hội Đảng bộ huyện Đức Thọ nhiệm kỳ 2020 - 2025\nĐại hội đề ra mục tiêu giảm 5% hộ nghèo.\nHuyện đã trồng 500 cây."
    assert spans(claims_in(text)) == [("2020-01-01", "2025-12-31"), ("None", "2019-05-05")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Chị Hà, sinh năm 1985, vay 50 triệu đồng.", "None", "2019-05-05"),
        ("Kỳ họp của HĐND tỉnh khóa XVI, nhiệm kỳ 2011 - 2016 đã thông qua 15 nghị quyết.", "None", "2019-05-05"),
        ("Từ ngày 1/3/2019, huyện còn 34 xã.", "2019-03-01", "2019-05-05"),
        ("Từ ngày 1/9/2019, huyện sẽ còn 34 xã.", "2019-09-01", "None"),
        ("Sau năm 2020 phấn đấu còn 15 xã.", "2021-01-01", "None"),
        ("Chỉ tiêu đến 30/6/2019 là giảm 30 đầu mối nhưng mới giảm được 22 đầu mối.", "None", None),
    ],
)
def test_years_that_tell_no_time_and_open_ends(claims_in, text, first, last):
    claims = claims_in(text)
    assert str(claims[-1].period_start) == first
    assert last is None or str(claims[-1].period_end) == last


def test_a_goal_leaves_its_day_to_no_result(claims_in):
    text = "Huyện phấn đấu đến tháng 3 năm 2019 có 9 xã về đích. Huyện đã trồng 500 cây."
    assert spans(claims_in(text))[1] == ("None", "2019-05-05")
    told = "Đến tháng 3 năm 2019, huyện đã có 9 xã về đích. Huyện đã trồng 500 cây."
    assert spans(claims_in(told))[1] == ("None", "2019-03-31")


def test_what_is_done_lies_in_no_coming_time(claims_in):
    text = "Đến 30/6/2019, huyện phấn đấu giảm 30 đầu mối, thực tế đã giảm được 22 đầu mối."
    assert spans(claims_in(text))[1] == ("None", "2019-05-05")


@pytest.mark.parametrize(
    ("opening", "found"),
    [("Trong số trên,", ("2016-01-01", "2018-12-31")), ("Nhân dịp này,", ("None", "2019-05-05"))],
)
def test_a_paragraph_that_divides_up_the_last_one_keeps_its_time(claims_in, opening, found):
    text = f"Huyện Đức Thọ họp.\nGiai đoạn 2016-2018, huyện đã tinh giản 30 người.\n{opening} khối Đảng tinh giản 12 người."
    assert spans(claims_in(text))[-1] == found


@pytest.mark.parametrize(
    ("verb", "found"),
    [("đang nuôi", ("None", "2019-05-05")), ("đã nuôi", ("2019-01-10", "2019-03-31"))],
)
def test_what_is_going_on_now_lies_in_no_days_that_are_over(claims_in, verb, found):
    text = f"Huyện Đức Thọ họp. Từ ngày 10/1 đến 31/3, huyện đã tiêm 400 liều, xã Tùng Ảnh {verb} 25 con bò."
    assert spans(claims_in(text))[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đến 31/3/2019 đạt 41% kế hoạch, trong khi yêu cầu là 60%.", ("None", "2019-03-31")),
        ("Đến 31/3/2019 đạt 41% kế hoạch. Huyện phấn đấu tăng 60%.", ("None", "None")),
        ("Quý I năm 2019 giảm 5%, vượt mục tiêu 3%.", ("2019-01-01", "2019-03-31")),
    ],
)
def test_a_plan_has_the_time_of_the_result_beside_it(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp. {text}"))[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trước đây, thôn chỉ có hai cái giếng.", [("None", "None")]),
        ("Trước đây, thôn chỉ có hai cái giếng, nay có 40 giếng.", [("None", "None"), ("None", "2019-05-05")]),
        ("Thôn có 40 giếng, nhiều hơn trước đây.", [("None", "2019-05-05")]),
        ("So với trước đây, thôn tăng 40 giếng.", [("None", "2019-05-05")]),
    ],
)
def test_former_times_are_no_present(claims_in, text, found):
    assert spans(claims_in(f"Thôn Nam Hải họp.\n{text}")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cuối năm 2017, huyện có 300 biên chế.", ("None", "2017-12-31")),
        ("Trận lũ cuối năm 2017 làm hỏng 300 m đường.", ("2017-01-01", "2017-12-31")),
        ("Cuối năm 2019, huyện phấn đấu giảm 300 biên chế.", ("None", "2019-12-31")),
    ],
)
def test_the_end_of_a_year(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}")) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện thu đạt 52% kế hoạch năm 2019.", ("None", "2019-05-05")),
        ("Huyện thu đạt 52% năm 2018.", ("2018-01-01", "2018-12-31")),
    ],
)
def test_the_year_of_a_plan_is_not_that_of_its_share(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}")) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện phải giảm 5% hộ nghèo trước ngày 30/6/2019, mỗi cơ quan đối thoại 2 lần.", ("None", "None")),
        ("Huyện phải giảm 5% hộ nghèo trước ngày 30/6/2019, trồng 200 cây.", ("None", "2019-06-29")),
        ("Huyện phải giảm 5% hộ nghèo trước ngày 30/6/2019, giúp các cửa hàng trồng 200 cây.", ("None", "2019-06-29")),
    ],
)
def test_standing_duties_are_due_on_no_day(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}"))[-1] == found


def test_a_year_in_brackets_before_a_colon_holds_for_what_follows(claims_in):
    held = "Huyện Đức Thọ họp. Dự kiến phương án (thực hiện năm 2020-2021): bí thư kiêm chủ tịch, giảm 6 đầu mối."
    assert spans(claims_in(held)) == [("2020-01-01", "2021-12-31")]
    closed = "Huyện Đức Thọ họp. Theo đề án cũ (thực hiện năm 2015-2016) ở xã, dự kiến giảm 6 đầu mối."
    assert spans(claims_in(closed)) == [("None", "None")]


def test_units_that_attend_have_the_day_of_the_meeting(claims_in):
    text = "Huyện Đức Thọ họp. Dự hội nghị có đại diện lãnh đạo 17 xã, thị trấn."
    assert spans(claims_in(text)) == [("2019-05-05", "2019-05-05")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Riêng năm 2019, xã đang làm 5 km đường.", ("None", "2019-05-05")),
        ("Xã đang làm 5 km đường, hoàn thành trong quý IV năm 2019.", ("None", "2019-12-31")),
        ("Riêng năm 2019, xã đã làm 5 km đường.", ("2019-01-01", "2019-12-31")),
    ],
)
def test_work_under_way_is_under_way_now_or_due(claims_in, text, found):
    assert spans(claims_in(f"Xã Tùng Ảnh họp.\n{text}")) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã đăng ký đạt chuẩn trong năm 2019 nhưng mới đạt 16 tiêu chí.", ("None", "2019-05-05")),
        ("Kế hoạch năm 2019, xã phấn đấu làm 8 km đường nhưng chỉ làm được 5 km.", ("2019-01-01", "2019-12-31")),
    ],
)
def test_the_running_year_of_a_plan_is_not_that_of_what_came_of_it(claims_in, text, found):
    assert spans(claims_in(f"Xã Tùng Ảnh họp.\n{text}"))[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Năm 2018, xã có thêm 9 sản phẩm, nâng tổng số lên 41 sản phẩm.", ("None", "2018-12-31")),
        ("Năm 2018, xã có thêm 9 sản phẩm, trồng 41 cây.", ("2018-01-01", "2018-12-31")),
    ],
)
def test_the_state_that_a_period_led_to(claims_in, text, found):
    assert spans(claims_in(f"Xã Tùng Ảnh họp.\n{text}"))[-1] == found


def test_since_the_time_told_before(claims_in):
    text = "Huyện Đức Thọ họp.\nNăm 2017, huyện làm 5 km đường. Từ đó đến nay, huyện làm 9 km. Đến nay, huyện trồng 300 cây."
    assert spans(claims_in(text))[1:] == [("2017-01-01", "2019-05-05"), ("None", "2019-05-05")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện đạt 15 tiêu chí, tăng 2 tiêu chí so với cuối năm 2018.", ("2019-01-01", "2019-05-05")),
        ("Đến 31/3/2019, nợ là 9 tỷ đồng, giảm 5 tỷ đồng so với đầu năm 2018.", ("2018-01-01", "2019-03-31")),
        ("Huyện đạt 15 tiêu chí, cao gấp 2 lần cuối năm 2018.", ("None", "2019-05-05")),
    ],
)
def test_growth_since_the_end_of_a_year(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}"))[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Tú đề nghị làm 3 km đường, kinh phí 4 tỷ đồng, sẽ khởi công trong quý IV năm 2019.", [("2019-10-01", "2019-12-31")] * 2),
        ("Ông Tú đề nghị làm 3 km đường, đến năm 2021 giảm 4 tỷ đồng.", [("None", "None"), ("None", "2021-12-31")]),
    ],
)
def test_all_of_a_work_is_due_together(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chiều 3/5, ông Phan Văn Tú cho biết huyện đã giải quyết 84 hồ sơ.", ("None", "2019-05-05")),
        ("Chiều 3/5, huyện đã giải quyết 84 hồ sơ.", ("2019-05-03", "2019-05-03")),
    ],
)
def test_the_day_of_speech_is_not_that_of_what_is_told(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}"))[-1] == found


def test_an_age_is_of_the_article_s_day_and_a_length_of_none(claims_in):
    text = "Huyện Đức Thọ họp.\nÔng Phan Văn Tú, 67 tuổi, mất một năm làm vườn."
    assert [(c.unit, str(c.period_end)) for c in claims_in(text)] == [("tuổi", "2019-05-05"), ("năm", "None")]


@pytest.mark.parametrize(
    ("opening", "found"),
    [("Huyện Đức Thọ sơ kết quý I năm 2019", ("2019-01-01", "2019-03-31")), ("Huyện Đức Thọ họp.", ("None", "2019-03-31"))],
)
def test_work_up_to_the_end_of_what_is_reported_on_began_with_it(claims_in, opening, found):
    assert spans(claims_in(f"{opening}\nĐến 31/3/2019, huyện đã làm xong 21 km đường.", "2019-04-05")) == [found]


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("Mục tiêu cả năm là làm 90 km đường", ("2019-01-01", "2019-12-31")),
        ("Quý I năm 2019 làm 90 km đường", ("None", "None")),  # over: no goal falls due then
    ],
)
def test_behind_what_is_done_by_now_the_goals_of_the_sentence_go_on(claims_in, opening, found):
    text = f"Huyện Đức Thọ họp.\n{opening}, nay đã đạt gần 80%; chỉ tiêu giảm 7% hộ nghèo rất khó."
    assert spans(claims_in(text))[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đường làm trước năm 2012 xuống cấp, vốn duy tu chỉ có 3 tỷ đồng.", ("None", "2019-05-05")),
        ("Trước năm 2012, vốn duy tu chỉ có 3 tỷ đồng.", ("None", "2011-12-31")),
    ],
)
def test_the_time_of_a_thing_is_not_that_of_the_figure(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}")) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Từ ngày 1/9/2019, ba xã Tùng Ảnh, Đức Yên, Đức Sơn đi vào hoạt động.", ("target", "2019-09-01", "None")),
        ("Từ ngày 1/3/2019, ba xã Tùng Ảnh, Đức Yên, Đức Sơn đi vào hoạt động.", ("achieved", "2019-03-01", "2019-05-05")),
    ],
)
def test_what_begins_on_a_coming_day_is_still_to_come(claims_in, text, found):
    claim = claims_in(f"Huyện Đức Thọ họp.\n{text}")[0]
    assert (claim.status, str(claim.period_start), str(claim.period_end)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Từ ngày 1/9/2019, ba xã Tùng Ảnh, Đức Yên, Đức Sơn đi vào hoạt động. Sau sắp xếp, huyện còn 16 xã.", "achieved"),
        ("Huyện phấn đấu sáp nhập ba xã Tùng Ảnh, Đức Yên, Đức Sơn trong năm 2020. Sau sắp xếp, huyện còn 16 xã.", "target"),
    ],
)
def test_what_a_coming_day_brings_is_no_goal_of_the_next_sentence(claims_in, text, found):
    assert claims_in(f"Huyện Đức Thọ họp.\n{text}")[-1].status == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đề án “Phát triển vùng chè năm 2017” đã hỗ trợ 40 hộ.", ("None", "2019-05-05")),
        ("Phong trào thi đua “Năm 2017 vì người nghèo” đã xây 40 ngôi nhà.", ("None", "2019-05-05")),
        ("Trận lũ “lịch sử năm 2017” đã làm hỏng 40 cây cầu.", ("2017-01-01", "2017-12-31")),
        ("Theo chuẩn nghèo giai đoạn 2016-2018, huyện còn 300 hộ nghèo.", ("None", "2019-05-05")),
        ("Trong giai đoạn 2016-2018, huyện còn 300 hộ nghèo.", ("2016-01-01", "2018-12-31")),
    ],
)
def test_the_years_of_a_paper_or_a_standard_are_not_those_of_the_figure(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}")) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội nghị thu hút 120 nông dân.", ("2019-05-05", "2019-05-05")),
        ("Ông Phan Văn Tú chủ trì đối thoại với 120 nông dân.", ("2019-05-05", "2019-05-05")),
        ("Huyện tổ chức đối thoại với 120 nông dân.", ("None", "2019-05-05")),
        ("Tại buổi lễ, huyện đã trao 20 suất quà.", ("2019-05-05", "2019-05-05")),
        ("Huyện đã trao 20 suất quà.", ("None", "2019-05-05")),
        ("Tại buổi lễ, ông Phan Văn Tú cho biết huyện đã xây 20 ngôi nhà.", ("None", "2019-05-05")),
    ],
)
def test_who_attends_and_what_is_given_at_a_meeting_has_its_day(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}")) == [found]


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("Báo cáo quý I năm 2019 nêu nhiều khó khăn.", ("2019-01-01", "2019-03-31")),
        ("Bà con còn nhớ quý I năm 2019 rét đậm.", ("None", "2019-05-05")),
    ],
)
def test_a_paragraph_that_opens_a_report_holds_for_the_next(claims_in, paragraph, found):
    text = f"Huyện Đức Thọ họp.\nĐường xấu.\nNhà dột.\nTrời mưa.\n{paragraph}\nToàn huyện trồng 500 cây xanh."
    assert spans(claims_in(text)) == [found]


@pytest.mark.parametrize(
    ("lead", "year"),
    [
        ("Nhìn lại năm 2016, huyện Đức Thọ có nhiều đổi thay.", 2016),
        ("Năm 2016, huyện Đức Thọ hoàn thành dồn điền đổi thửa.", 2016),
        ("Năm 2016, huyện Đức Thọ mưa nhiều.", None),
    ],
)
def test_a_lead_leaves_the_year_whose_results_it_announces(reading, lead, year):
    told = reading(lead)
    report = carried_on(replace(told, sentence=replace(told.sentence, kind=LineKind.LEAD)), Carried()).report
    assert (report.first.year if report else None) == year


@pytest.mark.parametrize(
    ("start", "found"),
    [("chính thức đi vào hoạt động", ("None", "2019-02-28")), ("được bàn bạc", ("None", "None"))],
)
def test_before_a_merger_is_before_the_day_on_which_new_units_officially_begin(claims_in, start, found):
    text = f"Huyện Đức Thọ họp.\nNgày 1/3/2019, xã mới {start}. Trước sáp nhập, huyện có 34 xã."
    assert spans(claims_in(text)) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ban đầu, tổ có 12 hộ tham gia.", ("None", "None")),
        ("Tổ có 12 hộ tham gia.", ("None", "2019-05-05")),
        ("Trước đây, thôn chỉ có hai cái giếng, sau có 40 giếng.", ("None", "2019-05-05")),
        ("Trước đây, thôn chỉ có hai cái giếng, xóm có 40 giếng.", ("None", "None")),
    ],
)
def test_what_was_so_at_first_and_where_the_present_begins_again(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}"))[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện đạt 41% kế hoạch, trong khi yêu cầu là 60%.", ("None", "2019-05-05")),
        ("Huyện giảm 5%, vượt mục tiêu 3%.", ("None", "2019-05-05")),
        ("Huyện giảm 5%, phấn đấu đạt 7%.", ("None", "None")),
    ],
)
def test_without_a_day_of_its_own_a_plan_has_that_of_its_result(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}"))[-1] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [("Huyện đã trồng 500 cây.", ("None", "2019-05-05")), ("Huyện trồng 500 cây.", ("2015-01-01", "2015-12-31"))],
)
def test_what_is_done_by_now_is_not_of_a_year_long_past(claims_in, sentence, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\nNăm 2015, huyện có thêm 3 xã. {sentence}"))[-1] == found


@pytest.mark.parametrize(
    ("figure", "indicator", "found"),
    [
        ("Số xã đạt chuẩn nông thôn mới là 12 xã.", "ntm_communes_standard", ("None", "2019-05-05")),
        ("Số xã trồng rừng là 12 xã.", None, ("2019-01-01", "2019-03-31")),
        ("Huyện bố trí 85 trưởng thôn là đảng viên.", None, ("None", "2019-05-05")),
        ("Huyện bố trí 85 trưởng thôn là nông dân.", None, ("2019-01-01", "2019-03-31")),
    ],
)
def test_a_report_over_months_tells_standards_and_posts_as_of_its_day(claims_in, figure, indicator, found):
    (claim,) = claims_in(f"Huyện Đức Thọ báo cáo kết quả quý I năm 2019.\n{figure}")
    assert (claim.indicator, *spans([claim])) == (indicator, found)


@pytest.mark.parametrize(
    ("who", "found"),
    [("mỗi xã", ("None", "None")), ("hằng năm", ("None", "None")), ("các xã", ("None", "2019-06-29"))],
)
def test_what_each_unit_or_year_has_to_do_is_due_on_no_day(claims_in, who, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\nHuyện phải giảm 5% hộ nghèo trước ngày 30/6/2019, {who} trồng 200 cây."))[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện giảm 5 phòng trong năm 2018, đồng thời trồng 300 cây.", ("None", "2019-05-05")),
        ("Huyện giảm 5 phòng trong năm 2018, trồng 300 cây.", ("2018-01-01", "2018-12-31")),
        ("Huyện trồng 20 ha rừng nhưng năm 2018 bão làm gãy 300 cây. Huyện sửa 5 km đường.", ("2018-01-01", "2018-12-31")),
        ("Huyện có 20 ha rừng bị bão năm 2018 làm gãy 300 cây. Huyện sửa 5 km đường.", ("None", "2019-05-05")),
    ],
)
def test_a_time_goes_on_from_the_beginning_of_its_clause_and_not_into_another(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}"))[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh, huyện Đức Thọ đạt chuẩn nông thôn mới năm 2018.", ("2018-01-01", "2018-12-31")),
        ("Xã Tùng Ảnh đạt chuẩn nông thôn mới, bà con họp mừng năm 2018.", ("None", "2019-05-05")),
    ],
)
def test_a_comma_before_the_unit_above_ends_no_clause(claims_in, text, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{text}")) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Tùng Ảnh đạt chuẩn nông thôn mới, huyện Đức Thọ trồng cây năm 2018.", False),
        ("Xã Tùng Ảnh, huyện Đức Thọ đạt chuẩn nông thôn mới năm 2018.", True),
    ],
)
def test_the_year_of_another_unit_s_work_is_not_that_of_the_standard(claims_in, text, found):
    (claim,) = claims_in(text)
    assert (str(claim.period_start) == "2018-01-01") is found
