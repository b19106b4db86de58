"""Outlet, byline and days: stated, inferred with a reason, or unknown, and no day made up."""

from datetime import date

import pytest

from analysis.corpus import provenance
from analysis.corpus.dates import days
from analysis.corpus.lines import classify
from analysis.corpus.normalisation import clean
from analysis.records import Basis, KnownDate

FILLER = "Đến nay, toàn huyện có 12/20 xã đạt chuẩn nông thôn mới, bình quân mỗi xã đạt 16,5 tiêu chí và không còn xã nào dưới 10 tiêu chí."


def known(*lines: str) -> tuple[KnownDate, KnownDate]:
    """Published and event of a page."""
    text = clean("\n".join((*lines, FILLER)))
    published = provenance.published(classify(text), text)
    return published, provenance.event(classify(text), text, published)


def sources(*lines: str) -> tuple[provenance.Source, provenance.Source]:
    text = clean("\n".join(lines))
    return provenance.outlet(classify(text), text), provenance.byline(classify(text), text)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Thứ ba - 16/08/2016 16:09", (16, 8, 2016)),
        ("ngày 15-7-2016", (15, 7, 2016)),
        ("ngày 10.7.2019", (10, 7, 2019)),
        ("ngày 27 tháng 5 năm 2016", (27, 5, 2016)),
        ("2021-04-08", (8, 4, 2021)),
        ("Sáng 19/8,", (19, 8, None)),
        ("Ngày 10.7, kỳ họp", (10, 7, None)),
        ("chiều ngày 5 tháng 9", (5, 9, None)),
    ],
)
def test_days(written, found):
    assert [(day.day, day.month, day.year) for day in days(written)] == [found]


@pytest.mark.parametrize("written", ["14/12 xã", "31/2/2020", "chiếm 44/63", "Ngày 10.7% số hộ", "số 12/2019/NQ-HĐND", "quý 3/2021", "tỷ lệ 1/2"])
def test_no_days(written):
    assert days(written) == []


def test_a_dateline_states_the_day_of_publication():
    published, event = known("Một tiêu đề", "Thứ Tư, 20/12/2017, 08:15", "Nhìn lại chặng đường đã qua, huyện có nhiều đổi thay trong từng thôn xóm.")
    assert published == KnownDate(date(2017, 12, 20), date(2017, 12, 20), Basis.STATED)
    assert event.basis is Basis.UNKNOWN


def test_an_event_takes_its_year_from_the_dateline():
    _, event = known("Một tiêu đề", "02/01/2019 - 08:15", "Chiều ngày 28/12, huyện Can Lộc tổ chức hội nghị tổng kết phong trào thi đua năm qua.")
    assert event.day == date(2018, 12, 28)
    assert event.basis is Basis.INFERRED and "2019-01-02" in event.reason


def test_a_stated_event():
    published, event = known("Ngày 22/3/2023, Ban Thường vụ Tỉnh ủy tổ chức hội nghị cán bộ chủ chốt các xã, phường.")
    assert (event.day, event.basis) == (date(2023, 3, 22), Basis.STATED)
    assert published.basis is Basis.UNKNOWN


@pytest.mark.parametrize(
    ("opening", "first", "last"),
    [
        ("Trong 2 ngày 18 và 19/12, HĐND huyện Can Lộc tổ chức kỳ họp thường lệ cuối năm.", 18, 19),
        ("Trong các ngày 17, 18 và 19/12, HĐND huyện Can Lộc tổ chức kỳ họp thường lệ cuối năm.", 17, 19),
        ("Ngày 18-19/12, HĐND huyện Can Lộc tổ chức kỳ họp thường lệ cuối năm ở hội trường.", 18, 19),
        ("Ngày 19/12, HĐND huyện Can Lộc tổ chức kỳ họp thường lệ cuối năm ở hội trường.", 19, 19),
    ],
)
def test_a_meeting_of_a_few_days_has_them_all(opening, first, last):
    _, event = known("Kỳ họp HĐND huyện Can Lộc", "20/12/2018", opening)
    assert event.days == (date(2018, 12, first), date(2018, 12, last))
    assert event.day == (event.end if first == last else None)


def test_days_that_are_no_run_are_told_one_by_one():
    _, event = known("Kỳ họp HĐND huyện Can Lộc", "20/12/2018", "Ngày 18/12 và 12/11, HĐND huyện Can Lộc tổ chức hai kỳ họp liền để bàn việc.")
    assert event.day == date(2018, 12, 18)


def test_this_morning_is_the_day_of_writing():
    published, event = known("Sáng nay 8/4/2021, Ban Chỉ đạo huyện tổ chức cuộc làm việc nghe báo cáo kết quả.")
    assert published.day == event.day == date(2021, 4, 8)
    assert published.basis is Basis.INFERRED


def test_yesterday_counts_from_the_dateline():
    _, event = known("Một tiêu đề", "01/03/2020 - 08:15", "Hôm qua, huyện Can Lộc tổ chức hội nghị sơ kết công tác ba tháng đầu năm.")
    assert event.day == date(2020, 2, 29)


def test_a_year_is_inferred_from_what_the_text_names_otherwise_than_as_a_goal():
    _, event = known("Sáng 19/8, Thường trực Tỉnh ủy làm việc với huyện.", "Năm 2019 huyện giảm 13 đầu mối.", "Huyện phấn đấu đạt chuẩn trước năm 2025.")
    assert event.day == date(2019, 8, 19)
    assert "2019" in event.reason


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Tính đến cuối năm 2018, hộ nghèo chiếm 55%.", 2019),
        ("Cuối năm 2018 tỷ lệ hộ nghèo còn 1,16%.", 2019),
        ("Năm 2018 tỷ lệ hộ nghèo còn 1,16%.", 2018),
        ("Cuối năm 2018 tỷ lệ hộ nghèo sẽ còn 1,16%.", 2017),  # a goal
    ],
)
def test_behind_a_year_whose_end_is_told_a_text_is_of_the_next(line, year):
    _, event = known("Sáng 20/8, UBND thành phố tổ chức hội nghị sơ kết.", "Năm 2017 có 3 quận làm tốt.", line)
    assert event.day == date(year, 8, 20)


def test_a_later_day_of_a_year_puts_the_text_in_the_next():
    _, event = known("Ngày 15/1, đoàn công tác làm việc với huyện về bộ máy.", "Năm 2018 có 3 viện làm tốt.", "Đến ngày 27/9/2018, 51 tỉnh đã giảm chi.")
    assert event.day == date(2019, 1, 15)
    _, event = known("Ngày 15/10, đoàn công tác làm việc với huyện về bộ máy.", "Năm 2018 có 3 viện làm tốt.", "Đến ngày 27/9/2018, 51 tỉnh đã giảm chi.")
    assert event.day == date(2018, 10, 15)


def test_in_december_a_year_is_as_good_as_over():
    _, event = known("Sáng 28/12, UBND thành phố tổ chức hội nghị.", "Cuối năm 2018 tỷ lệ hộ nghèo còn 1,16%.")
    assert event.day == date(2018, 12, 28)


def test_without_any_day_only_a_range():
    published, event = known("Năm 2018, huyện phấn đấu có thêm 8 xã đạt chuẩn nông thôn mới và giảm nhiều đầu mối.")
    assert (event.start, event.end, event.basis) == (date(2018, 1, 1), date(2018, 12, 31), Basis.INFERRED)
    assert event.day is None and event.reason
    assert published.basis is Basis.UNKNOWN


def test_without_any_year_nothing():
    assert known("Huyện đã đạt nhiều kết quả trong phong trào xây dựng nông thôn mới ở cơ sở.") == (KnownDate(), KnownDate())


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Nghị quyết số 03-NQ/TU ngày 15/12 của Tỉnh ủy, các xã đã ra quân làm giao thông nội đồng.",
        "Tính đến ngày 15/12, toàn huyện đã giảm được 13 đơn vị đầu mối và 45 biên chế.",
        "Từ ngày 1/12, các xã mới chính thức đi vào hoạt động theo mô hình hai cấp.",
    ],
)
def test_a_documents_day_or_a_limit_is_no_event(opening):
    assert known("Một tiêu đề", "20/12/2017 08:15", opening)[1].basis is Basis.UNKNOWN


def test_an_old_day_in_the_lead_is_no_event():
    assert known("Một tiêu đề", "10/10/2025 08:15", "Ngày 1/7/2025, tỉnh mới chính thức vận hành mô hình chính quyền hai cấp.")[1].basis is Basis.UNKNOWN


def test_outlets():
    assert sources(f"(QNO) - {FILLER}")[0].name == "Báo Quảng Nam"
    assert sources(f"(Baohatinh.vn) - {FILLER}")[0].name == "Báo Hà Tĩnh"
    assert sources("Báo Nam Định điện tử", "Một tiêu đề", FILLER)[0].name == "Báo Nam Định điện tử"
    assert sources("Một tiêu đề", "BAOLAMDONG.VN | 10:05, 22/09/2022", FILLER)[0].name == "Báo Lâm Đồng"
    assert sources(FILLER)[0] == provenance.Source()


def test_bylines():
    assert sources(FILLER, "Tác giả bài viết: Lê Phúc")[1].name == "Lê Phúc"
    assert sources(FILLER, "Ảnh: Thu Trang", "Thanh Hoài")[1].name == "Thanh Hoài"
    assert sources(FILLER)[1].basis is Basis.UNKNOWN


@pytest.mark.parametrize(
    "line",
    [
        "Thu nhập bình quân đạt 41 triệu đồng, gấp ba lần so với năm 2011.",
        "Thu nhập bình quân tăng 12 triệu đồng so năm 2011.",
        "Chương trình giai đoạn 2011-2020 được triển khai ở mọi xã.",
    ],
)
def test_the_base_of_a_comparison_and_the_years_of_a_programme_date_no_text(line):
    _, event = known("Ngày 14/3, đoàn công tác làm việc với huyện về xây dựng nông thôn mới ở cơ sở.", line)
    assert event == KnownDate()


def test_what_is_counted_up_to_a_year_dates_the_text():
    _, event = known("Ngày 14/3, đoàn công tác làm việc với huyện về bộ máy.", "Năm 2016 huyện giảm 13 đầu mối; tính đến năm 2019, huyện còn 40 đầu mối.")
    assert event.day == date(2019, 3, 14)


def test_a_lunar_day_is_no_event():
    told = "Tỉnh cấp gạo cho các hộ thiếu đói, hoàn thành trước ngày 30/1/2019 (tức ngày 25/12 âm lịch) để kịp đón Tết."
    assert known(told)[1].day is None
    assert known(told.replace(" âm lịch", ""))[1].day == date(2019, 12, 25)


def test_tasks_of_the_coming_year_date_no_text():
    text = "Ngày 17/11, thôn tổ chức ngày hội đại đoàn kết, đánh giá kết quả năm 2018, phương hướng, nhiệm vụ năm 2019."
    assert known(text)[1].day == date(2018, 11, 17)


def test_a_later_month_of_the_year_as_past_contradicts_it():
    opening = "Sáng 10/4, Ủy ban Thường vụ Quốc hội thông qua nghị quyết điều chỉnh địa giới hành chính của 5 xã."
    assert known(opening, "Tháng 11/2017, Quốc hội đã thông qua nghị quyết về thu hồi đất.")[1].day is None
    assert known(opening, "Tháng 2/2017, Quốc hội đã thông qua nghị quyết về thu hồi đất.")[1].day == date(2017, 4, 10)


def test_a_day_inside_a_later_paragraph_is_what_led_to_it():
    title = "Thị xã nỗ lực trong đền bù giải phóng mặt bằng để thu hút đầu tư"
    before = "Cụm công nghiệp được phê duyệt quy hoạch chi tiết. Ngày 27/1/2010 Thủ tướng cho phép chuyển mục đích sử dụng đất."
    assert known(title, before)[1].day is None
    assert known(title, "Ngày 27/1/2010 Thủ tướng cho phép chuyển mục đích sử dụng đất tại cụm công nghiệp của xã.")[1].day == date(2010, 1, 27)
