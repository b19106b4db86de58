"""Documents cited: each rule with a sentence that shows it and one in which it must not fire."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.normalisation import clean
from analysis.extraction.documents import find_documents
from analysis.language import read
from analysis.records import Article, Line, LineKind


@pytest.fixture
def canonical_in(document_of):
    return lambda text: [m.canonical for m in find_documents(document_of(text))]


def test_three_ways_of_citing_one_document_are_one(canonical_in):
    text = "HĐND tỉnh Hà Tĩnh thông qua Nghị quyết số 123/2018/NQ-HĐND. Theo Nghị quyết 123 của HĐND tỉnh, dân được hỗ trợ. NQ123 còn hiệu lực."
    assert canonical_in(text) == ["Nghị quyết 123 (Hội đồng nhân dân tỉnh)"] * 3


def test_issuer_and_day_behind_the_number(document_of):
    found = find_documents(
        document_of("Theo Kế hoạch 11 ngày 27 tháng 5 năm 2016 của Ban Thường vụ Huyện ủy; Quyết định số 1600/QĐ-TTg, ngày 16/8/2016 của Thủ tướng Chính phủ.")
    )
    assert [(m.quote, m.number, m.issuer, m.date) for m in found] == [
        ("Kế hoạch 11", "11", "Ban Thường vụ Huyện ủy", date(2016, 5, 27)), ("Quyết định số 1600/QĐ-TTg", "1600", "Thủ tướng Chính phủ", date(2016, 8, 16)),
    ]  # fmt: skip


def test_the_sign_tells_the_issuer(canonical_in):
    text = "Công văn 845-CV/HU, Nghị định số 34/2019/NĐ-CP, Thông tư 13/2019/TT-BNV, Nghị quyết số 819/NQ-UBTVQH14."
    assert canonical_in(text) == [
        "Công văn 845 (Huyện ủy)",
        "Nghị định 34 (Chính phủ)",
        "Thông tư 13 (Bộ Nội vụ)",
        "Nghị quyết 819 (Ủy ban Thường vụ Quốc hội)",
    ]


def test_one_issuer_behind_two_documents(canonical_in):
    text = "Thực hiện Kết luận số 29-KL/TU, ngày 22/7/2021 và Công văn số 15-CV/TU, ngày 16/02/2023 của Ban Thường vụ Tỉnh ủy."
    assert canonical_in(text) == ["Kết luận 29 (Ban Thường vụ Tỉnh ủy)", "Công văn 15 (Ban Thường vụ Tỉnh ủy)"]


def test_the_issuer_before_the_verb(canonical_in):
    assert canonical_in("Thị ủy ban hành Nghị quyết 06 về chuyển đổi số.") == ["Nghị quyết 06 (Thị ủy)"]


def test_a_row_of_numbers(canonical_in):
    assert canonical_in("Các Nghị quyết số 18, 19-NQ/TW.") == ["Nghị quyết 18 (Ban Chấp hành Trung ương)", "Nghị quyết 19 (Ban Chấp hành Trung ương)"]


def test_names_that_mean_one_document(canonical_in):
    text = "Nghị quyết Trung ương 6 (khóa XII); Nghị quyết Trung ương 6 nêu rõ. Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX. Luật Đất đai năm 2013 có hiệu lực. Đề án mở rộng địa giới thành phố Hà Tĩnh."
    assert canonical_in(text) == [
        "Nghị quyết Trung ương 6 (khóa XII)", "Nghị quyết Trung ương 6 (khóa XII)", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX", "Luật Đất đai 2013", "Đề án mở rộng địa giới thành phố Hà Tĩnh",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 6 tháng đầu năm đã xong; kế hoạch năm 2018; Kế hoạch 2023.",
        "Hội nghị quyết định 15 nội dung. Kết luận 2 vấn đề. Quyết định thành lập 5 tổ.",
        "Các nghị quyết của Trung ương, nghị quyết đại hội đảng các cấp, NQ Đại hội Đảng bộ.",
        "Đề án văn hóa của tỉnh; Đề án sắp xếp tổ chức của Thạch Hà; Quy hoạch tỉnh.",
        "Chương trình 135, chương trình OCOP, Thông báo kết luận, các quyết định của UBND tỉnh.",
    ],
)
def test_the_general_is_no_document(canonical_in, text):
    assert canonical_in(text) == []


def test_other_numbers_are_other_documents(canonical_in):
    first, second = canonical_in("Nghị quyết 12 của HĐND tỉnh. Nghị quyết 13 của HĐND tỉnh.")
    assert first != second


_WORDS = st.lists(
    st.sampled_from(
        [
            "Nghị quyết",
            "số",
            "123",
            "/NQ-HĐND",
            "-KL/TW",
            "ngày 1/2/2020",
            "của",
            "HĐND tỉnh",
            "và",
            ",",
            "NQ5",
            "Luật Đất đai",
            "19-NQ/TW",
            "ngày 31/2/2020",
            ".",
        ]
    ),
    max_size=20,
)


@settings(max_examples=100, deadline=None)
@given(_WORDS)
def test_spans_match_the_text(made):
    text = clean(" ".join(made))
    document = read(Article("x", "x", "0", "utf-8", text, (Line(1, 0, len(text), LineKind.BODY if text.strip() else LineKind.BLANK),)))
    found = find_documents(document)
    assert all(text[m.start : m.end] == m.quote for m in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:]))


def test_a_head_of_an_institution_issues_too(canonical_in):
    assert canonical_in("Quyết định số 2846 của Chủ tịch UBND tỉnh Hà Giang; Thông tư 41 của Bộ trưởng Bộ Y tế; Kế hoạch 12 của UBND xã.") == [
        "Quyết định 2846 (Chủ tịch Ủy ban nhân dân tỉnh)", "Thông tư 41 (Bộ trưởng Bộ Y tế)", "Kế hoạch 12 (Ủy ban nhân dân xã)",
    ]  # fmt: skip


def test_a_title_in_quotation_marks_between_document_and_issuer(canonical_in):
    text = "UBND quận Đồ Sơn công bố Quyết định số 127/QĐ-UBND, ngày 16/01/2020 “Về việc sáp nhập hai ban” của UBND thành phố Hải Phòng."
    assert canonical_in(text) == ["Quyết định 127 (Ủy ban nhân dân thành phố)"]
    assert canonical_in("UBND quận Đồ Sơn công bố Quyết định số 127/QĐ-UBND và khen “tấm gương” của UBND phường.") == ["Quyết định 127 (Ủy ban nhân dân quận)"]


def test_a_scheme_by_its_quoted_name(canonical_in):
    assert canonical_in("Đề án “Tái cơ cấu ngành trồng trọt” được duyệt. Mô hình “Dân vận khéo” lan rộng.") == ["Đề án Tái cơ cấu ngành trồng trọt"]


def test_the_issuer_at_the_head_of_a_letter_s_sign(canonical_in):
    assert canonical_in("Công văn số 4567/BNV-CQĐP; Văn bản số 2211/SNN-PTNT; Kết luận số 21-KL/TW.") == [
        "Công văn 4567 (Bộ Nội vụ)", "Văn bản 2211 (Sở Nông nghiệp và Phát triển nông thôn)", "Kết luận 21",
    ]  # fmt: skip


def test_laws_whose_names_hold_a_comma_or_an_and(canonical_in):
    assert canonical_in("Luật Bảo vệ và phát triển rừng, Luật Phòng, chống thiên tai năm 2013, Luật Đầu tư công và nghị định có hiệu lực.") == [
        "Luật Bảo vệ và phát triển rừng", "Luật Phòng, chống thiên tai 2013", "Luật Đầu tư công",
    ]  # fmt: skip


def test_a_semicolon_lends_no_issuer(canonical_in):
    assert canonical_in("Thực hiện Quyết định số 491; Quyết định số 800/QĐ-TTg.") == ["Quyết định 491", "Quyết định 800 (Thủ tướng Chính phủ)"]


def test_joint_circulars_have_all_their_issuers(canonical_in):
    assert canonical_in("Nghị quyết liên tịch số 403/2017, Thông tư liên tịch 14/2015/TTLT-BYT-BNV.") == [
        "Nghị quyết liên tịch 403",
        "Thông tư liên tịch 14 (Bộ Y tế, Bộ Nội vụ)",
    ]
    assert canonical_in("Thông tư 14/2015/TT-BNV.") == ["Thông tư 14 (Bộ Nội vụ)"]


def test_a_plenum_is_the_central_committee_s(canonical_in):
    assert canonical_in("Kết luận số 64-KL/TW, ngày 28-5-2013 của Hội nghị Trung ương 7, khóa XI.") == ["Kết luận 64 (Ban Chấp hành Trung ương)"]
    assert canonical_in("Nghị quyết Trung ương 6, Nghị quyết Trung ương 7 (khóa XII).") == [
        "Nghị quyết Trung ương 6 (khóa XII)",
        "Nghị quyết Trung ương 7 (khóa XII)",
    ]
    assert canonical_in("Nghị quyết Trung ương 6 đã rõ. Nghị quyết Trung ương 7 (khóa XII) cũng vậy.")[0] == "Nghị quyết Trung ương 6"


def test_the_day_at_the_head_of_the_sentence(document_of):
    def days(text):
        return [m.date for m in find_documents(document_of(text))]

    assert days("Ngày 27/7/2017, Chính phủ ban hành Nghị quyết số 68/NQ-CP.") == [date(2017, 7, 27)]
    assert days("Ngày 3/8, HĐND tỉnh thông qua Nghị quyết số 61/2017/NQ-HĐND.") == [date(2017, 8, 3)]
    assert days("Ngày 27/7/2017, huyện sơ kết Nghị quyết số 68/NQ-CP.") == [None]


def test_a_title_in_quotation_marks_and_its_short_form(canonical_in):
    title = "Đề án đổi mới cách làm việc của các phòng ban cấp huyện, cấp xã giai đoạn mới"
    assert canonical_in(f"Tỉnh xây dựng “{title}”. Sau đó Đề án đổi mới cách làm việc của các phòng ban được bàn lại.") == [title] * 2
    assert canonical_in("Tỉnh xây dựng Đề án đổi mới cách làm việc của các phòng ban cấp huyện.") == []
    assert canonical_in(f"Tỉnh xây dựng “{title}”. Sau đó Đề án đổi mới cách dạy học được bàn lại.") == [title]


def test_a_decision_that_recognises_one_place(canonical_in):
    assert canonical_in("Xã đón Quyết định công nhận xã Bắc Sơn đạt chuẩn nông thôn mới hôm qua.") == [
        "Quyết định công nhận xã Bắc Sơn đạt chuẩn nông thôn mới"
    ]
    assert canonical_in("Tỉnh trao Quyết định công nhận các xã đạt chuẩn nông thôn mới. Quyết định công nhận xã Bắc Sơn có muộn.") == []


def test_an_ordinance_and_who_makes_it(document_of):
    found = find_documents(document_of("Mức thu trái Pháp lệnh dân chủ ở cơ sở. Luật chơi là luật dân chủ ở làng."))
    assert [(m.canonical, m.issuer) for m in found] == [("Pháp lệnh Dân chủ ở cơ sở", "Ủy ban Thường vụ Quốc hội")]


def test_a_bare_number_in_lower_case_needs_its_issuer(canonical_in):
    assert canonical_in("Tỉnh làm theo nghị quyết 39 của Bộ Chính trị.") == ["Nghị quyết 39 (Bộ Chính trị)"]
    assert canonical_in("Kỳ họp bàn nghị quyết 39 lần liền.") == []


def test_the_prime_minister_signs_and_the_government_issues(canonical_in):
    assert canonical_in("Năm 2017, huyện được Thủ tướng Chính phủ ký Quyết định số 1884/QĐ-TTg.") == ["Quyết định 1884 (Thủ tướng Chính phủ)"]
    assert canonical_in("Chính phủ ban hành Nghị quyết số 30/NQ-CP.") == ["Nghị quyết 30 (Chính phủ)"]


def test_directives_are_of_the_standing_committee(canonical_in):
    assert canonical_in("Một năm thực hiện Chỉ thị số 26-CT/TU, tỉnh đã chấn chỉnh kỷ cương.") == ["Chỉ thị 26 (Ban Thường vụ Tỉnh ủy)"]
    assert canonical_in("Thị ủy ban hành Nghị quyết 06 về chuyển đổi số và Chỉ thị 21-CT/ThU.") == ["Nghị quyết 06 (Thị ủy)", "Chỉ thị 21 (Thị ủy)"]


def test_the_level_is_that_of_the_committee_named_last(canonical_in):
    text = "UBND xã Hải Minh đề cử ông. Ông được Chủ tịch UBND tỉnh Nam Định tặng Bằng khen theo Quyết định số 2236/QĐ-UBND."
    assert canonical_in(text) == ["Quyết định 2236 (Ủy ban nhân dân tỉnh)"]


def test_a_sign_of_a_board(canonical_in):
    assert canonical_in("Ban Chỉ đạo nông thôn mới huyện Hải Hậu vừa có Báo cáo số 112/BC-BCĐ.") == ["Báo cáo 112 (Ban Chỉ đạo nông thôn mới huyện)"]
    assert canonical_in("Huyện vừa nhận Báo cáo số 112/BC-BCĐ.") == ["Báo cáo 112"]


def test_a_canal_s_name_is_no_paper(canonical_in):
    assert canonical_in("Công nhân trải bê tông tuyến kênh KH6 dài 4 km.") == []
    assert canonical_in("Huyện triển khai KH6 về sản xuất vụ đông.") == ["Kế hoạch 6"]


def test_resolutions_of_the_political_bureau_under_the_sign_of_the_centre(canonical_in):
    assert canonical_in("Thực hiện Nghị quyết 39-NQ/TW về tinh giản biên chế.") == ["Nghị quyết 39 (Bộ Chính trị)"]
    assert canonical_in("Thực hiện Nghị quyết 18-NQ/TW về tổ chức bộ máy.") == ["Nghị quyết 18 (Ban Chấp hành Trung ương)"]
    assert canonical_in("Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương Đảng.") == ["Nghị quyết 18 (Ban Chấp hành Trung ương)"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết 15 về trồng chè của Huyện ủy Đức Thọ đã đi vào cuộc sống.", "Nghị quyết 15 (Huyện ủy)"),
        ("Nghị quyết 15 về trồng chè của Hội đồng nhân dân tỉnh có hiệu lực.", "Nghị quyết 15 (Hội đồng nhân dân tỉnh)"),
        ("Nghị quyết 15 về quỹ của Hội Nông dân tỉnh có hiệu lực.", "Nghị quyết 15"),
    ],
)
def test_the_issuer_behind_what_a_document_is_about(canonical_in, text, found):
    assert canonical_in(text) == [found]


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("bảy", "7"),
        ("mười một", "11"),
        ("7", "7"),
    ],
)
def test_a_plenum_s_number_in_words(canonical_in, number, found):
    assert canonical_in(f"Nghị quyết Hội nghị lần thứ {number} Ban Chấp hành Trung ương (khóa XII) được quán triệt.") == [
        f"Nghị quyết Trung ương {found} (khóa XII)"
    ]


@pytest.mark.parametrize(
    ("sign", "found"),
    [
        ("BC-BCĐ", "Báo cáo 112 (Ban Chỉ đạo nông thôn mới huyện)"),
        ("BC-ĐKT", "Báo cáo 112 (Đoàn kiểm tra tỉnh)"),
        ("BC-PTC", "Báo cáo 112"),
    ],
)
def test_a_sign_alone_tells_which_of_the_boards(canonical_in, sign, found):
    assert canonical_in(f"Ban Chỉ đạo nông thôn mới huyện Hải Hậu tiếp Đoàn kiểm tra tỉnh. Báo cáo số 112/{sign} nêu rõ như vậy.") == [found]


def test_laws_by_the_names_that_the_lexicon_gives_them(canonical_in):
    assert canonical_in("Theo Luật Ngân sách Nhà nước và Luật cán bộ, công chức, xã được chi.") == ["Luật Ngân sách nhà nước", "Luật Cán bộ, công chức"]
    assert canonical_in("Sinh viên Trường ĐH Luật TP. Hồ Chí Minh và khoa Luật Kinh tế dự.") == []


def test_a_further_number_without_a_sign(canonical_in):
    assert canonical_in("Cán bộ nghỉ theo Nghị định 29 và 178.") == ["Nghị định 29", "Nghị định 178"]
    assert canonical_in("Theo Nghị định 29 và 178 cán bộ của huyện.") == ["Nghị định 29"]


def test_one_number_of_two_committees(document_of):
    text = "Nghị quyết số 18-NQ/TW và Nghị quyết số 18-NQ/TU của Ban Thường vụ Tỉnh ủy. Theo Nghị quyết 18 của Ban Thường vụ Tỉnh ủy, xã giảm."
    assert [m.issuer for m in find_documents(document_of(text))] == ["Ban Chấp hành Trung ương", *["Ban Thường vụ Tỉnh ủy"] * 2]


def test_congresses_with_their_abbreviations(document_of):
    text = "Nghị quyết Đại hội Đảng bộ (ĐHĐB) huyện lần thứ XXVI; Nghị quyết ĐHĐB huyện lần thứ XXVI; nghị quyết đại hội Đảng bộ thành phố lần thứ 16; Nghị quyết ĐH 12 điều."
    assert [(m.issuer, m.canonical) for m in find_documents(document_of(text))] == [
        ("Đại hội Đảng bộ huyện", "Nghị quyết Đại hội Đảng bộ huyện lần thứ XXVI"),
        ("Đại hội Đảng bộ huyện", "Nghị quyết Đại hội Đảng bộ huyện lần thứ XXVI"),
        ("Đại hội Đảng bộ thành phố", "Nghị quyết đại hội Đảng bộ thành phố lần thứ 16"),
    ]


def test_a_number_that_looks_like_a_year_long_past(document_of):
    text = "Thực hiện Đề án 1956, tỉnh dạy nghề. Thực hiện Đề án 2021, tỉnh dạy nghề."
    assert [m.canonical for m in find_documents(document_of(text))] == ["Đề án 1956"]
