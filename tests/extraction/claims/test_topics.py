"""The themes of a claim."""

from analysis.extraction.claims.registry import indicator
from analysis.extraction.claims.topics import themes_of

NTM = "Xây dựng nông thôn mới: xã đạt chuẩn nông thôn mới, tiêu chí nông thôn mới, khu dân cư kiểu mẫu."
REFORM = "Cải cách hành chính: thủ tục hành chính, bộ phận một cửa, chuyển đổi số, dịch vụ công trực tuyến."


def test_an_indicator_decides():
    assert themes_of(indicator("ntm_cooperatives"), (REFORM, "", REFORM, REFORM)) == ("ntm-targets", "production-and-income")


def test_the_sentence_decides_against_the_article():
    assert themes_of(None, (REFORM, "", REFORM, NTM)) == ("administrative-reform",)


def test_a_sentence_without_words_has_the_theme_of_its_article():
    assert themes_of(None, ("Có 12 hộ.", "", "Có 12 hộ. Trời mưa.", NTM)) == ("ntm-targets",)


def test_the_paragraph_counts_less_than_the_sentence():
    assert themes_of(None, (REFORM, "", REFORM + " " + NTM, "")) == ("administrative-reform",)


def test_without_words_of_themes_there_is_none():
    assert themes_of(None, ("Có 12 con gà.", "", "Có 12 con gà.", "Trời mưa.")) == ()


def test_a_theme_that_an_article_only_touches_is_none_of_its_figures():
    school = "Huyện có 12 phòng học. Cô giáo vui. Trường xa, đường lầy. Các em đi bộ. Mùa mưa lớp vắng. Thầy trò mong có lớp mới. "
    assert themes_of(None, ("Có 12 phòng học.", "", "Có 12 phòng học.", school * 20 + NTM)) == ()
    assert themes_of(None, ("Có 12 phòng học.", "", "Có 12 phòng học.", school + NTM * 3)) == ("ntm-targets",)


def test_words_of_any_budget_are_no_theme_s():
    assert themes_of(None, ("Ngân sách đầu tư 12 tỷ đồng.", "", "Ngân sách đầu tư 12 tỷ đồng.", "Ngân sách đầu tư 12 tỷ đồng.")) == ()
    assert themes_of(None, ("Chăn nuôi được 12 con.", "", "Chăn nuôi được 12 con.", "Chăn nuôi được 12 con.")) == ("production-and-income",)
