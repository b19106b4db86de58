"""Sentences: underthesea's splits with its mistakes mended, each both ways."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.sentences import spans


def split(line: str) -> list[str]:
    return [line[start:end] for start, end in spans(line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "TT. Thạch Hà và TX. Hồng Lĩnh về đích trước hẹn.",
        "Theo GS.TS. Nguyễn Văn An, huyện làm bài bản.",
        "2.1. Tiến hành sơ kết giữa nhiệm kỳ.",
        "II. HẠN CHẾ, KHUYẾT ĐIỂM",
        "(Baohatinh.vn) - Huyện tổ chức hội nghị.",
        "Kỳ họp khai mạc tại TP.Tam Kỳ.",
        "Trụ sở tại P. Bến Nghé, Q. 1, TP. Hồ Chí Minh.",
        "Bà Lê T. Hương dự hội nghị.",
        "Nhiệm vụ gồm: 1. Trồng cây; 2. Nuôi cá.",
        "“Được!” bà cười.",
        "Thu 1.250.000 đồng, đạt 13,5 tiêu chí.",
        "Giám đốc HTX... cùng các thành viên góp vốn.",
        "Tờ trình do Đ/c. Nam ký.",
    ],
)
def test_one_sentence(sentence):
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Có 14 xã đạt chuẩn.", "Năm nay thêm 8 xã."],
        ["Cùng dự có bà Nguyễn Thị Nữ Y.", "Tại hội nghị, các đại biểu thảo luận."],
        ["Việc triển khai còn chậm…", "Thiếu văn bản hướng dẫn."],
        ["Làm mới 16km.", "Kênh mương 5 ha.", "Còn lại chưa làm."],
        ["Ông nói: “Rất tốt.”", "Rồi ông về."],
        ['Ông nói: "Rất tốt."', "Rồi ông về."],
        ["Dự án v.v.", "Trong đó có 3 xã."],
        ["Chỉ tiêu đạt 1.000.", "Năm 2019 giảm."],
        ["Đến ngày 20.12.2020.", "Huyện sơ kết."],
        ["An ninh trật tự....", "Đội ngũ thôn trưởng làm tốt."],
        ["Ai làm?", "Xã làm!", "Rất nhanh."],
    ],
)
def test_several_sentences(sentences):
    assert split(" ".join(sentences)) == sentences


def test_signs_at_the_end_belong_to_the_sentence_before_or_to_none():
    assert split("Báo cáo Ban Thường vụ./.") == ["Báo cáo Ban Thường vụ./."]
    assert split("Báo cáo Ban Thường vụ. |") == ["Báo cáo Ban Thường vụ."]


@given(st.text(alphabet='aĐY.!?…”“"() \n12,;:-TP/') | st.text())
def test_no_word_is_lost_and_every_span_is_exact(line):
    found = list(spans(line))
    inside = set()
    for start, end in found:
        assert start < end and line[start:end] == line[start:end].strip() != ""
        assert not inside & set(range(start, end))
        inside |= set(range(start, end))
    assert all(index in inside for index, character in enumerate(line) if character.isalnum())
    assert list(spans(line)) == found


def test_splitting_does_not_import_underthesea():
    """Its import costs most of a second."""
    code = "import sys; from analysis.language.sentences import spans; list(spans('Một. Hai.')); sys.exit('underthesea' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_full_stop_inside_an_abbreviation_ends_nothing():
    assert split("Ông An, UVT.Ư Đảng, Bí thư Tỉnh ủy, kết luận.") == ["Ông An, UVT.Ư Đảng, Bí thư Tỉnh ủy, kết luận."]
    assert split("Đó là ý kiến của Huyện ủy. Ý kiến ấy đúng.") == ["Đó là ý kiến của Huyện ủy.", "Ý kiến ấy đúng."]
