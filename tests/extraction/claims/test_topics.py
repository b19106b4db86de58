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
