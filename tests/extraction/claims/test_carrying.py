"""What earlier sentences, headings and the report as a whole leave of time."""

import pytest


def spans(claims):
    return [(str(c.period_start), str(c.period_end)) for c in claims]


@pytest.mark.parametrize(
    ("opening", "day", "found"),
    [
        ("Huyện Đức Thọ sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm", "2019-07-05", ("2019-01-01", "2019-06-30")),
        ("Huyện Đức Thọ triển khai nhiệm vụ quý IV năm 2019", "2019-09-25", ("None", "2019-09-25")),  # tasks, no results
        ("Kết quả giảm nghèo của huyện Đức Thọ năm 2018", "2019-01-10", ("2018-01-01", "2018-12-31")),
        ("Kết quả giảm nghèo của huyện Đức Thọ năm 2018", "2018-12-20", ("2018-01-01", "2018-12-31")),
        ("Kết quả thực hiện kế hoạch giảm nghèo trên địa bàn huyện Đức Thọ năm 2018", "2018-12-20", ("2018-01-01", "2018-12-31")),
        ("Kết quả họp bàn kế hoạch giảm nghèo trên địa bàn huyện Đức Thọ năm 2018", "2018-12-20", ("None", "2018-12-20")),
        ("Kết quả giảm nghèo của huyện Đức Thọ năm 2018", "2018-05-20", ("None", "2018-05-20")),  # too early for the year's results
        ("Kết quả giảm nghèo của huyện Đức Thọ năm 2018", "2021-05-20", ("None", "2021-05-20")),  # an old report
        ("Thanh tra tỉnh công bố kết luận thanh tra huyện Đức Thọ giai đoạn 2016 - 2018", "2019-07-05", ("2016-01-01", "2018-12-31")),
        ("Huyện Đức Thọ bàn về giai đoạn 2016 - 2018", "2019-07-05", ("None", "2019-07-05")),
    ],
)
def test_a_report_s_period_holds_for_its_figures(claims_in, opening, day, found):
    assert spans(claims_in(f"{opening}\nNhân dân góp 500 ngày công.", day)) == [found]


@pytest.mark.parametrize(
    ("report", "day", "first"),
    [
        ("Theo báo cáo của UBND huyện, năm 2018 huyện Đức Thọ gặp nhiều khó khăn.", "2018-12-20", "2018-01-01"),
        ("Theo báo cáo của UBND huyện, năm 2018 huyện Đức Thọ gặp nhiều khó khăn.", "2019-01-10", "2018-01-01"),
        ("Theo báo cáo của UBND huyện, năm 2018 huyện Đức Thọ gặp nhiều khó khăn.", "2018-05-20", "None"),  # the year has still to run
        ("Trong năm 2018 huyện Đức Thọ gặp nhiều khó khăn.", "2018-12-20", "None"),  # no report
    ],
)
def test_a_report_on_the_year_that_ends_holds_for_its_paragraphs(claims_in, report, day, first):
    assert (
        spans(claims_in(f"Kỳ họp HĐND huyện Đức Thọ\nKỳ họp khai mạc. Đại biểu dự đông.\nKỳ họp bàn nhiều việc.\n{report}\nNhân dân góp 500 ngày công.", day))[
            -1
        ][0]
        == first
    )


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("Báo cáo tại hội nghị, ông Lê Văn An - Phó Chủ tịch UBND huyện cho biết: Nhân dân góp 500 ngày công.", "2019-01-01"),
        ("Tại hội nghị, ông Lê Văn An - Phó Chủ tịch UBND huyện cho biết: Nhân dân góp 500 ngày công.", "None"),  # he tells of more than the report
    ],
)
def test_who_reads_the_report_out_tells_of_its_time(claims_in, said, first):
    claim = claims_in(f"Huyện Đức Thọ sơ kết 6 tháng đầu năm\n{said}", "2019-07-05")[-1]
    assert (claim.speaker, str(claim.period_start)) == ("Lê Văn An", first)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Từ năm 2018, huyện Đức Thọ giảm 117 thôn.", ("2018-01-01", "2019-07-05")),
        ("Từ năm 2018, huyện Đức Thọ sắp xếp lại các thôn. Nhân dân góp 500 ngày công.", ("2018-01-01", "2019-07-05")),
        ("Xã Yên Hồ đạt 19 tiêu chí từ năm 2018.", ("2018-01-01", "2018-12-31")),
    ],
)
def test_what_has_been_so_since_a_year_lasts_until_the_day(claims_in, text, found):
    assert spans(claims_in(text, "2019-07-05"))[-1] == found


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ("Toàn huyện trồng 500 cây xanh.", ("2019-01-01", "2019-06-30")),
        ("Toàn huyện có 12/20 xã đạt chuẩn nông thôn mới.", ("None", "2019-07-05")),  # a state on the day
        ("Toàn huyện có thêm 2 xã đạt chuẩn nông thôn mới.", ("2019-01-01", "2019-06-30")),
        ("Nợ đọng xây dựng cơ bản còn 27 tỷ đồng.", ("None", "2019-07-05")),
        ("Sau sáp nhập, toàn huyện dôi dư 31 cán bộ.", ("None", "2019-07-05")),
    ],
)
def test_states_are_told_as_of_the_day_and_work_as_of_the_report(claims_in, figure, found):
    assert spans(claims_in(f"Huyện Đức Thọ sơ kết 6 tháng đầu năm\n{figure}", "2019-07-05")) == [found]


def test_a_heading_s_period_holds_until_a_heading_of_its_rank(claims_in):
    text = "Huyện Đức Thọ báo cáo\nI. KẾT QUẢ NĂM 2018\n1. Giao thông\nLàm 5 km đường.\nII. NHIỆM VỤ NĂM 2019\n- Phấn đấu giảm 4% hộ nghèo.\nIII. KIẾN NGHỊ\nĐề nghị hỗ trợ 3 tỷ đồng."
    assert spans(claims_in(text, "2019-01-05")) == [("2018-01-01", "2018-12-31"), ("2019-01-01", "2019-12-31"), ("None", "None")]


def test_the_line_before_a_list_holds_for_the_list(claims_in):
    text = "Huyện Đức Thọ họp.\nMục tiêu năm 2020:\n- Giảm 4% hộ nghèo.\nHuyện đề nghị hỗ trợ 3 tỷ đồng."
    assert spans(claims_in(text)) == [("2020-01-01", "2020-12-31"), ("None", "None")]


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("Năm 2018, huyện làm 5 km đường.", ("2018-01-01", "2018-12-31")),
        ("Huyện làm 5 km đường năm 2018.", ("None", "2019-05-05")),  # behind its figure the year is that figure's
    ],
)
def test_only_a_time_that_opens_its_clause_goes_on(claims_in, first, found):
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{first} Nhân dân góp 500 ngày công."))[-1] == found


def test_a_year_behind_a_figure_ends_with_its_clause(claims_in):
    text = "Huyện Đức Thọ họp. Xã Tùng Ảnh có 19 tiêu chí từ năm 2014; xã Đức Yên có 16 tiêu chí."
    assert spans(claims_in(text))[-1] == ("None", "2019-05-05")


def test_a_running_year_goes_on(claims_in):
    text = "Huyện Đức Thọ họp.\nNăm 2019, huyện làm 5 km đường. Nhân dân góp 500 ngày công."
    assert spans(claims_in(text)) == [("2019-01-01", "2019-12-31")] * 2


@pytest.mark.parametrize(("word", "found"), [("đề nghị", ("None", "None")), ("phấn đấu", ("None", "2020-12-31"))])
def test_what_is_asked_for_is_no_part_of_the_goals_before(claims_in, word, found):
    text = f"Huyện Đức Thọ họp.\nĐến năm 2020, huyện phấn đấu có 9 xã đạt chuẩn. Huyện {word} làm 20 km đường."
    assert spans(claims_in(text))[-1] == found


def test_the_day_of_a_merger_ends_what_was_before(claims_in):
    begun = "Từ ngày 1/3/2019, xã mới chính thức đi vào hoạt động.\n"
    old = "Trước khi sáp nhập, huyện có 28 xã; nay còn 16 xã."
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{begun}{old}")) == [("None", "2019-02-28"), ("None", "2019-05-05")]
    assert spans(claims_in(f"Huyện Đức Thọ họp.\n{old}")) == [("None", "None"), ("None", "2019-05-05")]


def test_items_of_a_report_have_its_period_and_news_in_brief_none_in_common(claims_in):
    report = "Huyện Đức Thọ sơ kết quý I năm 2019\n- Tính đến 15/3/2019, huyện giảm 22 đầu mối.\n- Sáp nhập 13 phòng."
    assert spans(claims_in(report, "2019-04-05"))[1] == ("2019-01-01", "2019-03-31")
    news = "Huyện Đức Thọ họp.\n* Tùng Ảnh: Đến 31/3/2019, xã làm 5 km đường.\n* Đức Yên: Xã trồng 300 cây."
    assert spans(claims_in(news))[1] == ("None", "2019-05-05")


def test_a_plan_s_year_does_not_go_on_among_results(claims_in):
    text = "Huyện Đức Thọ họp.\nĐến 31/3/2019, huyện có 2 xã đạt chuẩn, trong khi kế hoạch cả năm là 5 xã. Huyện làm 9 km đường."
    assert spans(claims_in(text))[-1] == ("None", "2019-03-31")


@pytest.mark.parametrize(
    ("speaker", "found"),
    [
        ("Ông Phan Văn Tú, Chủ tịch UBND xã Tùng Ảnh: Xã trồng 500 cây xanh.", ("None", "2019-07-05")),
        ("Toàn huyện trồng 500 cây xanh.", ("2019-01-01", "2019-06-30")),
    ],
)
def test_speakers_tell_of_more_than_the_report(claims_in, speaker, found):
    assert spans(claims_in(f"Huyện Đức Thọ sơ kết 6 tháng đầu năm\n{speaker}", "2019-07-05")) == [found]


def test_a_time_for_one_figure_does_not_go_on(claims_in):
    text = "Huyện Đức Thọ họp.\nHuyện đã có 16 xã đạt chuẩn, trong đó riêng năm 2015 có 6 xã; toàn huyện góp 900 ngày công. Nhân dân trồng 300 cây."
    assert spans(claims_in(text))[1:] == [("2015-01-01", "2015-12-31"), ("None", "2019-05-05"), ("None", "2019-05-05")]


def test_a_report_covers_no_time_of_goals(claims_in):
    text = "Huyện Đức Thọ họp.\nSáu tháng cuối năm, huyện phấn đấu có thêm 4 xã đạt chuẩn.\nHuyện đã giảm 5 biên chế."
    assert spans(claims_in(text)) == [("2019-07-01", "2019-12-31"), ("None", "2019-05-05")]


def test_the_report_of_a_year_tells_states_as_of_the_year(claims_in):
    text = "Kết quả xây dựng nông thôn mới của huyện Đức Thọ năm 2018\nToàn huyện có 12 xã đạt chuẩn nông thôn mới."
    assert spans(claims_in(text, "2018-12-20")) == [("2018-01-01", "2018-12-31")]


def test_units_still_to_come_end_nothing(claims_in):
    text = "Huyện Đức Thọ họp.\nTừ ngày 1/1/2020, xã mới chính thức đi vào hoạt động.\nTrước khi sáp nhập, huyện có 28 xã."
    assert spans(claims_in(text)) == [("None", "None")]


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("Sở Nội vụ báo cáo kết quả sắp xếp đến ngày 20/6/2019 như sau:", ("None", "2019-06-20")),
        ("Theo tổng hợp của Văn phòng, từ ngày 24/6 đến 30/6/2019, các xã ra quân.", ("2019-06-24", "2019-06-30")),
        ("Sở Nội vụ bàn việc sắp xếp đến ngày 20/6/2019.", ("None", "2019-07-05")),
        ("Sở Nội vụ báo cáo kết quả sắp xếp đến ngày 20/6/2018 như sau:", ("None", "2019-07-05")),  # a year ago
    ],
)
def test_a_report_as_of_a_day_or_over_some_days(claims_in, opening, found):
    assert spans(claims_in(f"{opening}\nToàn tỉnh giảm 27 phòng.", "2019-07-05")) == [found]


def test_far_into_an_article_a_paragraph_s_opening_holds_for_itself(claims_in):
    many = "Huyện Đức Thọ họp.\n" + "Cán bộ đi cơ sở. " * 8
    text = f"{many}\n3 tháng đầu năm, huyện làm 5 km đường. Nhân dân trồng 90 cây.\nTại xã Tùng Ảnh, dự án hỗ trợ 20 con bò."
    assert spans(claims_in(text))[1:] == [("2019-01-01", "2019-03-31"), ("None", "2019-05-05")]


def test_the_section_of_a_year_s_results_tells_states_as_of_the_year(claims_in):
    text = "Huyện Đức Thọ báo cáo\nI. KẾT QUẢ NĂM 2018\nToàn huyện có 12 xã đạt chuẩn nông thôn mới."
    assert spans(claims_in(text, "2019-01-05")) == [("2018-01-01", "2018-12-31")]


@pytest.mark.parametrize(
    ("day", "opening", "text", "year"),
    [
        ("2019-01-15", "Huyện Cẩm Xuyên tổng kết phong trào năm 2018.", "Trong năm, huyện làm mới 58 km đường.", 2018),
        ("2019-01-15", "Huyện Cẩm Xuyên tổng kết phong trào năm 2018.", "Cả năm, huyện có 3 xã đạt chuẩn.", 2018),
        ("2019-01-15", "Huyện Cẩm Xuyên ra quân làm đường năm 2019.", "Trong năm, huyện làm mới 58 km đường.", 2019),  # reviews nothing
        ("2019-01-15", "Huyện Cẩm Xuyên tổng kết phong trào năm 2018.", "Trong năm, huyện phấn đấu làm mới 58 km đường.", 2019),  # strives
        ("2019-06-15", "Huyện Cẩm Xuyên tổng kết phong trào năm 2018.", "Trong năm, huyện làm mới 58 km đường.", 2019),  # not at the turn of the year
    ],
)
def test_at_the_turn_of_the_year_the_year_reviewed_is_meant(claims_in, day, opening, text, year):
    assert claims_in(f"{opening}\n\n{text}", day)[-1].period_end.year == year
