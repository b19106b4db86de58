"""Statements, their speakers and kinds. Each rule with words that show it and words in which it must not fire."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.normalisation import clean
from analysis.extraction.difficulties import find_difficulties
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements, speaker_at
from analysis.language import read
from analysis.records import Article, Line, LineKind


def _statements(document):
    return find_statements(document, find_people(document, find_places(document)))


@pytest.fixture
def said_in(document_of):
    return lambda text: [(s.quote, s.speaker, s.kind, s.form) for s in _statements(document_of(text, "2022-05-05"))]


def test_a_caption_is_direct_speech(said_in):
    assert said_in("Giám đốc HTX Lê Thị Oanh: Ban đầu chúng tôi chỉ có 7 hộ. Nay đã có 96 hộ.") == [
        ("Ban đầu chúng tôi chỉ có 7 hộ. Nay đã có 96 hộ.", "Lê Thị Oanh", "report", "direct")
    ]  # fmt: skip


def test_a_full_stop_in_the_colon_s_place(said_in):
    assert said_in("Bí thư Đảng ủy xã Đỉnh Bàn Ngô Văn Ngà. Đề nghị huyện sớm cho cơ chế hỗ trợ.")[0][1:] == ("Ngô Văn Ngà", "request", "direct")


def test_a_caption_that_shows_a_scene_is_none(said_in):
    assert said_in("Bí thư Tỉnh ủy Lê Đình Sang cùng đoàn công tác đến tham quan thực tế tại xã Bắc Sơn...") == []


def test_reported_speech_ends_before_the_next_verb(said_in):
    text = "Kết luận hội nghị, Bí thư Huyện ủy Phan Văn Tú đánh giá cao sự cố gắng của các xã; đồng thời yêu cầu các địa phương tập trung xử lý nợ đọng. Đồng chí cũng đề nghị tỉnh sớm phân bổ vốn cho huyện."
    assert [(speaker, kind) for _, speaker, kind, _ in said_in(text)] == [("Phan Văn Tú", "praise"), ("Phan Văn Tú", "directive"), ("Phan Văn Tú", "request")]


def test_a_post_alone_is_resolved(said_in):
    text = "Bí thư Tỉnh ủy Lê Đình Sang dự hội nghị tại huyện Thạch Hà.\nBí thư Tỉnh ủy lưu ý, Thạch Hà cần tiếp tục tập trung nguồn lực cho cơ sở."
    assert [(speaker, kind) for _, speaker, kind, _ in said_in(text)] == [("Lê Đình Sang", "directive")]


def test_part_of_a_name_is_resolved(said_in):
    text = "Theo ông Vũ Đình Hải, Chủ tịch UBND xã Quang Thiện, xã đã về đích. “Khó nhất là thu gom rác ở các thôn xa”, ông Hải chia sẻ."
    assert [(quote, speaker) for quote, speaker, *_ in said_in(text)] == [
        ("xã đã về đích.", "Vũ Đình Hải"),
        ("Khó nhất là thu gom rác ở các thôn xa", "Vũ Đình Hải"),
    ]


def test_a_nickname_and_a_lively_verb(said_in):
    text = "Nhà bà Trần Thị Thương (Sáu Thương) nằm cuối tuyến. “Hồi trước được chừng ba chục triệu là mừng”, bà Sáu nói.\nAnh Lê Văn Khởi, trưởng xóm, chỉ tay: “Năm rồi chỗ này còn là bãi cỏ cháy”."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Trần Thị Thương", "Lê Văn Khởi"]


def test_words_between_a_speaker_and_the_verb(said_in):
    text = "Ông Lục Văn Sầm - người có uy tín của thôn, cho rằng: Muốn dân nghe thì cán bộ phải làm trước.\nChị Triệu Thị Mùi nói với chúng tôi rằng gia đình chị hiến 120m2 đất."
    assert [(quote, speaker) for quote, speaker, *_ in said_in(text)] == [
        ("Muốn dân nghe thì cán bộ phải làm trước.", "Lục Văn Sầm"), ("gia đình chị hiến 120m2 đất.", "Triệu Thị Mùi"),
    ]  # fmt: skip


def test_scare_quotes_are_no_speech(said_in):
    assert said_in("Ông Trần Văn Nam sống ở xóm 5. Cách làm “lắp ghép” cơ học bị bỏ.") == []


def test_institutions_and_groups(document_of):
    text = "Nhiều cử tri phản ánh tình trạng ô nhiễm kéo dài nhiều năm. UBND tỉnh Vĩnh Phúc kiến nghị Bộ Tài chính hỗ trợ kinh phí cho xã."
    assert [(s.speaker, s.speaker_type, s.kind) for s in _statements(document_of(text))] == [
        ("nhiều cử tri", "group", "criticism"), ("Ủy ban nhân dân tỉnh Vĩnh Phúc", "organisation", "request"),
    ]  # fmt: skip


def test_an_institution_s_conclusions_go_on(said_in):
    text = "Ban Thường vụ Tỉnh ủy Thái Bình kết luận như sau:\n1. Đánh giá chung\n1.1. Tỉnh đã hoàn thành xây dựng nông thôn mới ở 8 huyện.\n2.1. Tập trung tháo gỡ vướng mắc cho cơ sở.\nVăn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện."
    assert [(quote, speaker, kind) for quote, speaker, kind, _ in said_in(text)] == [
        ("Tỉnh đã hoàn thành xây dựng nông thôn mới ở 8 huyện.", "Ban Thường vụ Tỉnh ủy Thái Bình", "report"),
        ("Tập trung tháo gỡ vướng mắc cho cơ sở.", "Ban Thường vụ Tỉnh ủy Thái Bình", "directive"),
        ("Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện.", "Ban Thường vụ Tỉnh ủy Thái Bình", "directive"),
    ]  # fmt: skip


def test_orders_go_on_in_the_next_paragraph_and_reports_do_not(said_in):
    text = "Chủ tịch UBND huyện Trần Văn Hòa yêu cầu các xã đẩy mạnh tuyên truyền đến từng hộ.\nDuy trì chế độ giao ban hằng tuần, kiểm tra từng xã.\nHuyện Cẩm Khê đã làm mới 12 km đường trong tháng qua."
    assert [quote.split()[0] for quote, *_ in said_in(text)] == ["các", "Duy"]


def test_a_post_behind_a_group_is_the_speaker(document_of):
    text = "Chủ tịch UBND tỉnh Trần Văn Lân chủ trì họp.\nSau khi nghe ý kiến các đại biểu, Chủ tịch UBND tỉnh kết luận như sau:\n1. Giao Sở Tài chính rà soát, điều chuyển vốn.\n2. UBND các huyện khẩn trương giải phóng mặt bằng."
    assert [(s.speaker, s.kind) for s in _statements(document_of(text))] == [("Trần Văn Lân", "directive"), ("Trần Văn Lân", "directive")]


def test_a_person_s_list(said_in):
    text = "Chủ tịch UBND tỉnh Phạm Văn Hậu nhấn mạnh, thời gian tới huyện phải:\n- Tập trung tháo gỡ vướng mắc về mặt bằng.\n- Rà soát, sắp xếp cán bộ dôi dư.\nSáng cùng ngày, đoàn đã thăm hai hộ nghèo."
    assert [kind for _, _, kind, _ in said_in(text)] == ["directive"] * 3


def test_an_interview(said_in):
    text = (
        "Phóng viên đã trao đổi với ông Phạm Trường, Chủ tịch UBND thị xã Hoài Nhơn.\n* Thưa ông, chương trình còn gì để làm?\n- Cả 6 xã đều đã đạt chuẩn, nhưng chưa xong.\n"
        "* Còn bộ máy thì sao?\n- Chúng tôi giảm được 96 người. Tôi kiến nghị tỉnh sớm có hướng dẫn.\n* Xin cảm ơn ông!"
    )
    assert [(speaker, kind, form) for _, speaker, kind, form in said_in(text)] == [("Phạm Trường", "report", "direct"), ("Phạm Trường", "request", "direct")]


def test_de_nghi_is_a_request_from_above_and_from_below(said_in):
    above = said_in("Phó Bí thư Tỉnh ủy Trần Đình Vân đề nghị huyện không chạy theo số lượng sản phẩm.")
    below = said_in("Chủ tịch UBND xã Ea Tul Y Bem Niê đề nghị huyện hỗ trợ xây dựng đường nội buôn.")
    assert (above[0][2], below[0][2]) == ("request", "request")


def test_reported_words_end_before_another_s_sentence(said_in):
    text = "Bí thư Huyện ủy Lê Văn Nền nhấn mạnh, huyện phải giảm 10% biên chế trong năm. Trưởng Ban Tổ chức Huyện ủy Phạm Viết Thanh có mặt. Các đại biểu thống nhất cao."
    assert [quote for quote, *_ in said_in(text)] == ["huyện phải giảm 10% biên chế trong năm."]
    text = "Ông Lê Văn Nền, Bí thư Huyện ủy, cho biết, xã đã làm xong đường vào thôn. Nhiều hộ đã hiến đất. Kết thúc buổi làm việc, Chủ tịch UBND tỉnh Võ Văn Mẫn yêu cầu xã giữ vững tiêu chí."
    assert [quote for quote, *_ in said_in(text)] == ["xã đã làm xong đường vào thôn. Nhiều hộ đã hiến đất.", "xã giữ vững tiêu chí."]


def test_a_quotation_after_a_colon_is_not_the_next_one_s(said_in):
    text = "Anh Kpă Hùng, Bí thư Chi đoàn, phấn khởi: “Cả làng có 120 hộ đã làm nhà”. Già làng Siu Blưn nói: “Dân làng vui lắm, ai cũng góp công”."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Kpă Hùng", "Siu Blưn"]


def test_the_post_is_that_of_the_attribution(document_of):
    text = "Ông Hoàng Văn Dũng, Tỉnh ủy viên, Bí thư Huyện ủy, dự họp. Bí thư Huyện ủy cho rằng huyện sẽ về đích sớm."
    assert [(s.speaker, s.post) for s in _statements(document_of(text))] == [("Hoàng Văn Dũng", "Bí thư")]


def test_a_bare_title_means_who_was_named_with_a_longer_one(said_in):
    text = "Ông Nguyễn Văn Thi, Phó Chủ tịch Thường trực UBND tỉnh chủ trì. Đồng chí Phó Chủ tịch yêu cầu các huyện đẩy nhanh tiến độ giải ngân."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Nguyễn Văn Thi"]


def test_who_is_charged_with_something_does_not_speak(said_in):
    text = "Chủ tịch UBND tỉnh Nguyễn Thu Giang chủ trì. Chủ tịch UBND tỉnh giao Phó Chủ tịch UBND tỉnh Tô Thị Mai chỉ đạo, đôn đốc việc thực hiện."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Nguyễn Thu Giang"]


def test_a_second_verb_behind_a_semicolon(said_in):
    text = "Chủ tịch UBND tỉnh Nguyễn Thu Giang cơ bản nhất trí với dự thảo; yêu cầu Sở Nội vụ hoàn thiện trước ngày 20/4."
    assert [(quote, kind) for quote, _, kind, _ in said_in(text)] == [("Sở Nội vụ hoàn thiện trước ngày 20/4.", "directive")]
    assert said_in("Ông Trần Văn Bé nuôi bò; yêu cầu của công việc rất cao và phải kiên trì.") == []


def test_according_to_somebody_somewhere(said_in):
    assert said_in("Còn theo chị Hồ Thị Nhung ở thôn 2, vướng nhất hiện nay là đầu ra.")[0][:2] == ("vướng nhất hiện nay là đầu ra.", "Hồ Thị Nhung")
    assert said_in("Cả nhà theo chị Hồ Thị Nhung ở thôn 2 về quê ngoại ăn Tết.") == []


def test_a_topic_with_its_addressee_before_a_colon(said_in):
    assert said_in("UBND xã Ninh Hòa kiến nghị với Đoàn một số nội dung như: Có cơ chế hỗ trợ bộ phận một cửa.")[0] == (
        "Có cơ chế hỗ trợ bộ phận một cửa.", "Ủy ban nhân dân xã Ninh Hòa", "request", "direct",
    )  # fmt: skip


def test_praise_before_its_speaker_is_named(said_in):
    text = "Ghi nhận nỗ lực vượt khó của nhân dân huyện, Bí thư Tỉnh ủy Lê Văn Tám yêu cầu các xã giữ vững các tiêu chí đã đạt."
    assert said_in(text) == [
        ("nỗ lực vượt khó của nhân dân huyện", "Lê Văn Tám", "praise", "reported"), ("các xã giữ vững các tiêu chí đã đạt.", "Lê Văn Tám", "directive", "reported"),
    ]  # fmt: skip
    assert [kind for _, _, kind, _ in said_in("Nhấn mạnh vai trò của nhân dân, Bí thư Tỉnh ủy Lê Văn Tám yêu cầu các xã giữ vững tiêu chí.")] == ["directive"]


def test_a_pronoun_before_a_verb_of_saying(said_in):
    text = "Bí thư Huyện ủy Vi Văn Cầu trao bằng công nhận. Phát biểu tại buổi lễ đồng chí cũng yêu cầu: Đảng bộ xã tiếp tục huy động mọi nguồn lực."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Vi Văn Cầu"]
    text = "Bí thư Huyện ủy Vi Văn Cầu trao bằng. Nhiều đồng chí đề nghị xem lại cách chấm điểm."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["nhiều đồng chí"]


def test_a_post_that_nobody_named_holds_speaks_for_itself(said_in):
    assert said_in("Thủ tướng Chính phủ giao UBND tỉnh công bố và khen thưởng theo quy định.")[0][1:] == ("Thủ tướng Chính phủ", "directive", "reported")
    assert said_in("Theo lời các Chủ tịch UBND xã cho biết việc ấy đã xong từ lâu.") == []


def test_who_is_asked_to_do_something_does_not_speak(said_in):
    text = "Phó Chủ tịch HĐND tỉnh Hồ Thanh Tân đề nghị UBND huyện lưu ý trách nhiệm của người đứng đầu trong cải cách."
    assert [(speaker, quote.split()[0]) for quote, speaker, *_ in said_in(text)] == [("Hồ Thanh Tân", "UBND")]


def test_nouns_that_look_like_verbs_of_asking(said_in):
    assert said_in("Ủy ban MTTQ xã tổng hợp đầy đủ các ý kiến, kiến nghị của cử tri và gửi HĐND xã trong tuần.") == []
    assert said_in("Các ý kiến kiến nghị huyện sớm làm đường vào khu sản xuất.")[0][2] == "request"


def test_telling_to_somebody_is_no_clause(said_in):
    assert said_in("UBND xã thông tin tới cử tri kết quả phát triển kinh tế của năm. Ông Lê Văn Bé thông tin đến bà con lịch họp của thôn.") == []


def test_words_on_somebody_s_behalf(said_in):
    text = "Phó Bí thư Tỉnh ủy Lê Thị Nam thay mặt Tỉnh ủy ghi nhận và nhiệt liệt biểu dương những thành tích của công đoàn. Đồng thời chỉ đạo công đoàn cần tăng cường tuyên truyền."
    assert [(speaker, kind) for _, speaker, kind, _ in said_in(text)] == [("Lê Thị Nam", "praise"), ("Lê Thị Nam", "directive")]


def test_a_seat_does_not_make_a_commune_s_secretary_provincial(said_in):
    words = "Nhân dân xã đã đạt những kết quả rất đáng tự hào, nhất là Đông Sơn và Tây Sơn."
    assert said_in(f"Đồng chí Bùi Quang Hà, Tỉnh ủy viên, Bí thư Đảng ủy xã Đông Sơn: {words}")[0][2] == "report"
    assert said_in(f"Đồng chí Bùi Quang Hà, Tỉnh ủy viên, Giám đốc Sở Nội vụ tỉnh Nghệ An: {words.replace('Nhân dân xã', 'Xã Đông Sơn')}")[0][2] == "praise"


def test_attributions_behind_a_quotation(said_in):
    text = "Ông Bế Văn Thành, Bí thư Đảng ủy xã Cô Mười, đón khách.\n“Dân là chủ thể của mọi việc”, đó chính là lời tâm sự của ông Thành.\n“Dân vận khéo” được ông Thành nhắc mãi."
    assert [(quote, speaker) for quote, speaker, *_ in said_in(text)] == [("Dân là chủ thể của mọi việc", "Bế Văn Thành")]


def test_a_topic_is_no_statement(said_in):
    assert said_in("Lãnh đạo các xã đã nêu rõ những khó khăn, vướng mắc trong quá trình triển khai. Ông Trần Văn Nam phát biểu tại hội nghị.") == []


def test_the_speaker_at_an_offset(document_of):
    document = document_of("Ông Trần Văn Nam cho biết, xóm đã làm xong 2 km đường bê tông.")
    statements = _statements(document)
    assert speaker_at(statements, document.article.text.index("2 km")).speaker == "Trần Văn Nam"
    assert speaker_at(statements, 0) is None


_WORDS = st.lists(
    st.sampled_from(
        [
            "Bí thư Huyện ủy Phan Văn Tú",
            "yêu cầu",
            ":",
            "“",
            "”",
            "các xã phải làm ngay",
            ",",
            "Theo",
            "ông Tú",
            "\n",
            "- ",
            "cho biết",
            "chưa xong việc ấy",
            ".",
            "UBND tỉnh",
            "đề nghị",
            "và",
            "Đồng chí",
            "?",
        ]
    ),
    max_size=25,
)


@settings(max_examples=100, deadline=None)
@given(_WORDS)
def test_spans_match_the_text(made):
    text = clean(" ".join(made))
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(Line(number, start, start + len(line), LineKind.BODY if line.strip() else LineKind.BLANK))
        start += len(line) + 1
    document = read(Article("x", "x", "0", "utf-8", text, tuple(lines)))
    statements = _statements(document)
    troubles = find_difficulties(document, statements)
    assert all(text[s.start : s.end] == s.quote for s in (*statements, *troubles))
    assert _statements(document) == statements


def test_a_dash_between_a_speaker_s_post_and_the_verb(said_in):
    said = said_in("Ông Lê Văn Tâm - giám đốc Sở Nội vụ - cho biết sau khi sắp xếp, bộ máy đã gọn hơn trước.")
    assert said == [("sau khi sắp xếp, bộ máy đã gọn hơn trước.", "Lê Văn Tâm", "report", "reported")]
    assert said_in("Ông Lê Văn Tâm - giám đốc Sở Nội vụ - có mặt từ sáng sớm cùng đoàn.") == []


def test_brackets_behind_an_institution(said_in):
    said = said_in("UBND huyện Đức Thọ (Hà Tĩnh) có văn bản yêu cầu các trường rà soát ngay sổ sách.")
    assert said == [("các trường rà soát ngay sổ sách.", "Ủy ban nhân dân huyện Đức Thọ", "directive", "reported")]


def test_an_order_to_several_is_no_topic(said_in):
    assert [
        row[2]
        for row in said_in("Giám đốc Sở Nội vụ Lê Văn Tâm biểu dương sự cố gắng của toàn ngành, đồng thời chỉ đạo các đơn vị triển khai ngay việc kiểm kê.")
    ] == ["praise", "directive"]
    assert said_in("Giám đốc Sở Nội vụ Lê Văn Tâm chỉ đạo các cuộc họp rất nhanh gọn.") == []


@pytest.mark.parametrize(
    "text", ["Trong hội nghị đánh giá cuối năm vừa qua, xã được khen thưởng nhiều lần.", "Dân kể lại việc xã Bắc Sơn yêu cầu mọi nhà phải đóng tiền làm đường."]
)
def test_a_circumstance_does_not_speak(said_in, text):
    assert said_in(text) == []


def test_what_is_retold_is_the_teller_s(said_in):
    said = said_in("Theo Sở Nội vụ, từ đầu năm Chính phủ đã yêu cầu các tỉnh giảm biên chế.")
    assert said == [("từ đầu năm Chính phủ đã yêu cầu các tỉnh giảm biên chế.", "Sở Nội vụ", "report", "reported")]
    assert [row[1] for row in said_in("Theo Sở Nội vụ, dân số giảm nhiều. Chính phủ đã yêu cầu các tỉnh giảm biên chế.")] == ["Sở Nội vụ", "Chính phủ"]


def test_a_source_with_words_that_qualify_it(said_in):
    said = said_in("Theo báo cáo mới nhất từ Sở Nội vụ, năm nay tỉnh giảm 12 phòng.")
    assert said == [("năm nay tỉnh giảm 12 phòng.", "Sở Nội vụ", "report", "reported")]
    assert said_in("Theo con đường mới nhất từ Sở Nội vụ, xe chạy nhanh hơn trước nhiều.") == []


def test_an_institution_in_lower_case_behind_theo(said_in):
    assert [row[1] for row in said_in("Theo tổng cục Thuế, số chi cục đã giảm hẳn một nửa.")] == ["Tổng cục Thuế"]
    assert said_in("Nhiều người làm ở tổng cục Thuế, lương họ cũng khá cao.") == []


def test_duties_after_praise_are_a_directive(said_in):
    praise = "Bí thư Tỉnh ủy Trần Văn Ba hoan nghênh những việc xã Bắc Sơn đã làm được."
    assert [row[2] for row in said_in(praise)] == ["praise"]
    assert [row[2] for row in said_in(praise + " Dù vậy, xã cần làm nhanh hơn nữa.")] == ["directive"]


def test_a_speech_goes_on_before_the_next_attribution(said_in):
    text = "Bí thư Tỉnh ủy Trần Văn Ba yêu cầu huyện làm đường sớm.\nRiêng cán bộ xã cần gần dân hơn nữa. Bí thư Tỉnh ủy cũng lưu ý huyện phải lo nước sạch."
    assert [row[0] for row in said_in(text)] == ["huyện làm đường sớm.", "Riêng cán bộ xã cần gần dân hơn nữa.", "huyện phải lo nước sạch."]
    text = text.replace("Riêng cán bộ xã cần gần dân hơn nữa.", "Trời hôm ấy mưa rất to suốt buổi.")
    assert [row[0] for row in said_in(text)] == ["huyện làm đường sớm.", "huyện phải lo nước sạch."]


def test_a_verb_behind_a_quotation_has_no_words_of_its_own(said_in):
    assert [row[0] for row in said_in("“Con số này ở đâu ra, đề nghị xem lại cho kỹ”, ông Lê Văn Tâm đề xuất. Báo cáo có đề cập việc này từ lâu.")] == [
        "Con số này ở đâu ra, đề nghị xem lại cho kỹ"
    ]


def test_a_slogan_is_not_the_next_group_s(said_in):
    assert said_in("Các nhà đã ký “Hộ gia đình tự quản giữ sạch làng”, nhân dân quyết tâm làm theo.") == []
    assert [row[1] for row in said_in("“Chúng tôi mừng lắm vì có đường mới”, nhân dân khẳng định.")] == ["nhân dân"]


def test_an_organ_of_the_council_alone(said_in):
    assert [row[1:] for row in said_in("Ban pháp chế cho biết, huyện đã gộp xong mười hai phòng.")] == [("Ban Pháp chế", "report", "reported")]
    assert said_in("Ban pháp chế đi xem mười hai phòng vừa gộp.") == []


def test_what_was_told_before_is_no_statement(said_in):
    assert said_in("Ông Lê Văn Tâm cho biết thông tin trên tại buổi họp báo sáng nay.") == []
    assert [row[0] for row in said_in("Ông Lê Văn Tâm cho biết thông tin ấy không có thật.")] == ["thông tin ấy không có thật."]


def test_a_place_that_begins_like_a_school_speaks_for_nobody(document_of):
    document = document_of("Huyện Đức Thọ họp. Có 3 xã Tùng Ảnh, Yên Hồ và Trường Sơn gặp khó khăn, Trường Sơn đề nghị hỗ trợ.")
    assert all(statement.speaker.strip() for statement in find_statements(document, ()))


def test_a_report_is_its_reporter_s(said_in):
    text = "Phó Giám đốc Sở Nội vụ Đinh Thị Vân trình bày báo cáo, nêu rõ: Toàn tỉnh đã giảm 31 phòng.\nTuy nhiên, báo cáo cũng thẳng thắn chỉ ra: một số địa phương còn né tránh, chưa quyết liệt."
    assert [(speaker, kind) for _, speaker, kind, _ in said_in(text)] == [("Đinh Thị Vân", "report"), ("Đinh Thị Vân", "criticism")]
    assert said_in("Tuy nhiên, báo cáo cũng chỉ ra: một số địa phương còn né tránh, chưa quyết liệt.") == []


def test_an_adverb_may_begin_a_longer_verb(said_in):
    assert said_in("Hội nghị cũng thẳng thắn nhìn nhận: sản xuất còn nhỏ lẻ; giải ngân chậm.")[0][1:3] == ("hội nghị", "criticism")


def test_a_meeting_that_is_held_says_nothing(said_in):
    assert said_in("Ban Thường vụ Huyện ủy tổ chức hội nghị đánh giá một năm thực hiện chỉ thị về kỷ luật, kỷ cương.") == []


def test_those_who_are_told_of_are_no_topic(said_in):
    assert said_in("Chủ tịch UBND huyện Đặng Văn Nam cho biết các xã đã tiếp nhận 412 hồ sơ.")[0][0] == "các xã đã tiếp nhận 412 hồ sơ."
    assert said_in("Chủ tịch UBND huyện Đặng Văn Nam thông tin kết quả bước đầu của chương trình.") == []


def test_a_task_goes_to_somebody(said_in):
    assert said_in("Ban Thường vụ Huyện ủy giao Ban Tổ chức Huyện ủy theo dõi, đôn đốc việc thực hiện.")[0][1:3] == ("Ban Thường vụ Huyện ủy", "directive")
    assert said_in("Ban Thường vụ Huyện ủy giao biên chế vượt quá số lượng cho phép hằng năm.") == []


def test_one_without_a_name(document_of):
    text = "“Được trả lại tiền, chúng tôi rất mừng”, một người dân nói."
    assert [(s.speaker, s.speaker_type, s.post) for s in _statements(document_of(text))] == [("một người dân", "person", None)]
    assert _statements(document_of("Bà Nguyễn Thị Lan là một người dân nói tiếng Thái giỏi nhất bản.")) == ()


def test_this_institution_is_the_one_before(said_in):
    text = "Sở Nội vụ tỉnh Bắc Kạn cho biết, đã giảm 14 phòng. Cơ quan này kiến nghị tỉnh tiếp tục bố trí kinh phí cho người nghỉ việc."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Sở Nội vụ tỉnh Bắc Kạn", "Sở Nội vụ tỉnh Bắc Kạn"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Các tháng còn lại phải tăng tốc, không để chậm giải ngân.", "directive"),
        ("Tiến độ ở các xã chậm so với kế hoạch, một số thôn còn khoán trắng cho chi hội.", "criticism"),
        ("Đến nay, huyện còn thiếu 14 phòng học, tiến độ chậm.", "report"),  # the own unit
        ("Có nhiều xã phải sáp nhập trong năm nay theo đề án của tỉnh.", "report"),
        ("Hai xã ven sông tôi đề nghị làm xong cầu trong quý III.", "request"),
        ("Đường vào bản còn khó khăn, đề nghị tỉnh hỗ trợ thêm xi măng.", "request"),
    ],
)
def test_what_a_leader_s_words_do(said_in, words, kind):
    assert said_in(f"Phó Chủ tịch UBND huyện Lý Văn Sơn: {words}")[0][2] == kind


def test_admitting_the_own_fault_is_a_report(said_in):
    assert said_in("Bí thư Đảng ủy xã Vũ Lễ Đỗ Văn Bình thừa nhận: xã đặt chỉ tiêu làm 9km đường mà nay mới xong 6km.")[0][2] == "report"
    assert said_in("Chánh Văn phòng Điều phối NTM tỉnh Đỗ Văn Bình thừa nhận, ít nhất 26 xã có tiêu chí tụt dưới mức chuẩn.")[0][2] == "criticism"


def test_what_is_answered_orders_nobody(said_in):
    text = "PV: Mục tiêu thế nào, thưa ông?\nÔng Hồ Sĩ Tuân, Phó Giám đốc Sở Nội vụ: Đến năm 2026 tỉnh phải giảm tối thiểu 5% biên chế.\nPV: Khó khăn là gì?\nÔng Hồ Sĩ Tuân: Số dôi dư còn nhiều. Chúng tôi đã kiến nghị Bộ Nội vụ xem xét đặc thù miền núi."
    assert [kind for *_, kind, _ in said_in(text)] == ["report", "report"]


def test_who_is_asked_for_wishes_requests(said_in):
    text = "PV: Kết quả thế nào, thưa ông?\nÔng Hồ Sĩ Tuân, Phó Giám đốc Sở Nội vụ: Toàn tỉnh giảm được 56 đầu mối.\nPV: Ông có kiến nghị gì?\nÔng Hồ Sĩ Tuân: Một là tỉnh sớm sửa quy định về phân cấp."
    assert [kind for *_, kind, _ in said_in(text)] == ["report", "request"]
    text = text.replace("Ông có kiến nghị gì?", "Cử tri có nhiều kiến nghị, ông thấy sao?")
    assert [kind for *_, kind, _ in said_in(text)] == ["report", "report"]


def test_an_interview_with_its_pictures(said_in):
    text = (
        "Phóng viên trao đổi với ông Rơ Lan Huân, Chủ tịch UBND xã Ia Mơ.\n*P.V: Xin ông cho biết bộ máy của xã hiện nay ra sao?\n- Ông RƠ LAN HUÂN: Xã có ba phòng và một trung tâm.\n"
        "Cán bộ trung tâm hướng dẫn người dân nộp hồ sơ. Ảnh: T.L\nCông việc nhiều hơn trước gấp hai lần.\nChị H'Lan ở làng Kte kể, trước đây đi giấy tờ mất cả ngày công.\n"
        "Phóng viên (PV): Mục tiêu sắp tới thế nào?\n- Ông RƠ LAN HUÂN: Xã sẽ trả mọi hồ sơ đúng hạn.\nViệc gì khó thì làm trước.\n*P.V: Xin cảm ơn ông!"
    )
    assert [(quote, speaker) for quote, speaker, *_ in said_in(text)] == [
        ("Xã có ba phòng và một trung tâm.", "Rơ Lan Huân"),
        ("Công việc nhiều hơn trước gấp hai lần.", "Rơ Lan Huân"),
        ("trước đây đi giấy tờ mất cả ngày công.", "H'Lan"),
        ("Xã sẽ trả mọi hồ sơ đúng hạn.", "Rơ Lan Huân"),
        ("Việc gì khó thì làm trước.", "Rơ Lan Huân"),
    ]


def test_a_news_reader_asks_nothing(said_in):
    text = "PTV: Xin chào bà con.\nMC: Ông Phạm Văn Tuấn, Chủ tịch UBND xã Tân Lập: Toàn xã trồng sáu trăm héc ta lúa.\nPTV: Bản tin đến đây là hết."
    assert said_in(text) == [] or all(form == "direct" for *_, form in said_in(text))


def test_headings_of_conclusions_tell_the_kind(said_in):
    text = "Ban Thường vụ Huyện ủy kết luận như sau:\n1. Hạn chế\n- Giải ngân vốn đầu tư công mới đạt 41% dự toán.\n2. Nhiệm vụ trọng tâm\n- UBND huyện hoàn thành 3 xã nâng cao trong năm nay.\nVăn phòng Huyện ủy thông báo để các đơn vị biết, thực hiện."
    assert [kind for *_, kind, _ in said_in(text)] == ["criticism", "directive"]


def test_the_lower_of_two_institutions_writes_a_report(said_in):
    text = "ĐẢNG ỦY XÃ MƯỜNG LÝ\nUBND XÃ\nBÁO CÁO\nKết quả năm 2018\nĐề nghị UBND huyện bổ sung 300 triệu đồng làm nhà văn hóa."
    assert [(speaker, kind) for _, speaker, kind, _ in said_in(text)] == [("Ủy ban nhân dân xã", "request")]


def test_an_institution_keeps_the_place_that_the_article_gives_it(said_in):
    text = "Thanh tra tỉnh Lâm Đồng vừa kết luận có nhiều sai phạm. Thanh tra tỉnh cũng yêu cầu thu hồi toàn bộ số tiền chi sai."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Thanh tra tỉnh Lâm Đồng", "Thanh tra tỉnh Lâm Đồng"]
    two = "UBND huyện Bảo Lâm và UBND huyện Đam Rông cùng dự họp. UBND huyện kiến nghị tỉnh bố trí thêm kinh phí cho năm sau."
    assert [speaker for _, speaker, *_ in said_in(two)] == ["Ủy ban nhân dân huyện"]


def test_what_a_paper_asks(said_in):
    text = "UBND tỉnh Hậu Giang vừa có văn bản gửi UBND huyện Long Mỹ, đề nghị địa phương làm rõ nguyên nhân chậm tiến độ."
    assert said_in(text) == [("địa phương làm rõ nguyên nhân chậm tiến độ.", "Ủy ban nhân dân tỉnh Hậu Giang", "request", "reported")]
    assert said_in("UBND tỉnh Hậu Giang vừa có văn bản gửi UBND huyện Long Mỹ, Chi cục Thuế và các trường.") == []


def test_what_takes_up_a_paper(said_in):
    text = "Sở Nội vụ tỉnh Hậu Giang vừa có báo cáo về tinh giản biên chế. Theo đó, toàn tỉnh đã giảm 55 đầu mối."
    assert [(quote, speaker) for quote, speaker, *_ in said_in(text)] == [("toàn tỉnh đã giảm 55 đầu mối.", "Sở Nội vụ tỉnh Hậu Giang")]
    assert said_in("Trời mưa to cả tuần ở tỉnh Hậu Giang. Theo đó, nhiều tuyến đường bị ngập sâu.") == []


def test_many_as_a_source(said_in):
    assert [speaker for _, speaker, *_ in said_in("Theo nhiều hộ trồng khóm xã Tân Tiến, giá khóm đã giảm một nửa so với năm trước.")] == [
        "nhiều hộ trồng khóm xã Tân Tiến"
    ]
    assert said_in("Theo các quy định hiện hành, mỗi xã có không quá 23 cán bộ, công chức.") == []


def test_a_head_noun_alone_means_the_institution_before(said_in):
    text = "Đoàn công tác số 2 kiểm tra tại huyện Bảo Lâm. Đoàn chỉ rõ: giao thông là tiêu chí khó nhất của các xã."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Đoàn công tác số 2"]
    assert said_in("Ngành văn hóa vào cuộc. Đoàn chỉ rõ: giao thông là tiêu chí khó nhất của các xã.") == []


def test_a_speech_printed_whole(said_in):
    text = "Phát biểu của đồng chí Bùi Thanh Bình, Bí thư Huyện ủy Nam Đàn\nKính thưa các đồng chí!\nHội trường hôm nay có 215 người dự.\nCác xã phải giải quyết dứt điểm nợ đọng.\nXin trân trọng cảm ơn!"
    assert [(speaker, kind, form) for _, speaker, kind, form in said_in(text)] == [
        ("Bùi Thanh Bình", "report", "direct"), ("Bùi Thanh Bình", "directive", "direct"),
    ]  # fmt: skip
    assert said_in("Kính thưa các đồng chí!\nHội trường hôm nay có 215 người dự.") == []


def test_assessments_praise_or_not(said_in):
    assert said_in("Phó Thủ tướng Trần Văn Hòa đánh giá các tỉnh đã có nhiều sáng kiến trong xây dựng nông thôn mới.")[0][2] == "praise"
    assert said_in("Phó Thủ tướng Trần Văn Hòa đánh giá các tỉnh đã có nhiều sáng kiến nhưng vẫn còn tồn tại lớn về môi trường.")[0][2] != "praise"


def test_only_institutions_find_faults(said_in):
    assert said_in("Đoàn Thanh tra tỉnh Bắc Kạn phát hiện 32 công trình nghiệm thu sai khối lượng.")[0][2] == "criticism"
    assert said_in("Ông Trần Văn Nam, Trưởng thôn 3 phát hiện đám cháy rừng lúc nửa đêm hôm qua.") == []


def test_what_is_praised_is_no_topic_of_a_later_colon(said_in):
    text = "Ông Huỳnh Minh Phú, Phó Chủ tịch UBND tỉnh biểu dương các chủ thể vượt khó, song cũng chỉ rõ: còn 23 sản phẩm hết hạn."
    assert [(quote, kind) for quote, _, kind, _ in said_in(text)][0] == ("các chủ thể vượt khó", "praise")
    topic = "Bí thư Huyện ủy Phan Văn Tú chỉ ra một số tồn tại: tiến độ chậm; nợ đọng lớn."
    assert [quote for quote, *_ in said_in(topic)] == ["tiến độ chậm; nợ đọng lớn."]


def test_brackets_and_ages_beside_a_name(said_in):
    text = "Bí thư Đảng ủy xã Hóa Hợp (Minh Hóa) Đinh Xuân Lâm: Xã chúng tôi còn 38,6% hộ nghèo.\nÔng Danh Sóc Kha, 61 tuổi, Trưởng ban Công tác Mặt trận ấp Tân Lợi: Ấp tôi có 214 hộ."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Đinh Xuân Lâm", "Danh Sóc Kha"]


def test_a_woman_called_by_her_honorific_speaks_on(said_in):
    text = "Chị Dương Thị Nhâm, Tổ trưởng tổ hợp tác trồng hồng, kể chuyện bán hàng. “Giá bán qua mạng cao hơn 7.000 đồng”, chị nói."
    assert [(quote, speaker) for quote, speaker, *_ in said_in(text)] == [("Giá bán qua mạng cao hơn 7.000 đồng", "Dương Thị Nhâm")]
    assert said_in("Chị Dương Thị Nhâm trồng hồng. “Giá bán qua mạng cao hơn 7.000 đồng”, các chị nói với nhau.") == []


def test_an_institution_orders_somebody(said_in):
    assert said_in("Huyện ủy đã chỉ đạo sáp nhập 2 trạm thuộc khối nông nghiệp, giảm 1 đầu mối và 5 biên chế.") == []
    assert said_in("UBND huyện Nông Cống đã chỉ đạo xã Trường Sơn khắc phục ngay sai sót.")[0][2] == "directive"


def test_a_list_opens_in_the_sentence_of_its_verb(said_in):
    text = "Ban Thường vụ Huyện ủy đánh giá kết quả khá toàn diện. Có 3 chỉ tiêu khó đạt. Cụ thể:\n- Về sản xuất: năng suất lúa đạt 124 tạ/ha.\n- Về văn hóa: 25 xã có nhà văn hóa."
    assert [quote for quote, *_ in said_in(text) if quote.startswith("Về")] == []


def test_pointing_to_faults_is_criticism(said_in):
    assert said_in("Bí thư Huyện ủy Phan Văn Tú chỉ rõ: tiến độ giải ngân còn chậm, một số xã trông chờ.")[0][2] == "criticism"
    assert said_in("Bí thư Huyện ủy Phan Văn Tú chỉ rõ, các xã cần nghiên cứu kỹ nghị quyết.")[0][2] == "directive"


def test_direct_words_that_turn_to_a_request_are_two(said_in):
    text = "Chủ tịch UBND xã Dân Hòa Cao Xuân Thảo: Đường vào 3 bản mùa mưa bị chia cắt. Đề nghị các đơn vị đỡ đầu giúp xã làm 2 cầu dân sinh."
    assert [(quote, kind) for quote, _, kind, _ in said_in(text)] == [
        ("Đường vào 3 bản mùa mưa bị chia cắt.", "report"), ("các đơn vị đỡ đầu giúp xã làm 2 cầu dân sinh.", "request"),
    ]  # fmt: skip
    one = "Chủ tịch UBND xã Dân Hòa Cao Xuân Thảo: Đường vào 3 bản mùa mưa bị chia cắt. Năm ngoái xã đã nhận 2 cầu dân sinh."
    assert len(said_in(one)) == 1


def test_praise_and_what_is_wanting_after_it(said_in):
    text = "Bà Cao Thị Mai, Phó Chánh Văn phòng Điều phối NTM tỉnh đánh giá cao sự đồng thuận của người dân nhưng lưu ý: “Bộ máy chưa gọn thì không thể coi là thành công”."
    assert [(speaker, kind) for _, speaker, kind, _ in said_in(text)] == [("Cao Thị Mai", "praise"), ("Cao Thị Mai", "criticism")]
    text = text.replace("Bộ máy chưa gọn thì không thể coi là thành công", "Bộ máy chưa gọn thì phải làm lại")
    assert [kind for _, _, kind, _ in said_in(text)] == ["praise", "directive"]


def test_a_quotation_behind_reported_words(said_in):
    text = "Ông Nguyễn Hữu Lạc, Chủ tịch UBND huyện cho rằng, cái khó nhất là bố trí cán bộ dôi dư: “Chúng tôi đã sắp xếp 24 người, 9 người nghỉ việc”."
    assert [(quote, form) for quote, _, _, form in said_in(text)] == [
        ("cái khó nhất là bố trí cán bộ dôi dư", "reported"), ("Chúng tôi đã sắp xếp 24 người, 9 người nghỉ việc", "direct"),
    ]  # fmt: skip


def test_a_pronoun_after_theo(said_in):
    text = "Anh Rơ Mah Hlâm, trưởng làng, khoe đàn bò. Theo anh, cả làng có 43 hộ theo nghề."
    assert ("cả làng có 43 hộ theo nghề.", "Rơ Mah Hlâm") in [(quote, speaker) for quote, speaker, *_ in said_in(text)]


def test_a_paper_s_request_without_a_comma(said_in):
    text = "UBND tỉnh Hải Dương ra Công văn số 512/UBND-VP đề nghị các ngân hàng giảm 2% lãi suất cho 3.900 hộ trồng rau."
    assert said_in(text)[0][:2] == ("các ngân hàng giảm 2% lãi suất cho 3.900 hộ trồng rau.", "Ủy ban nhân dân tỉnh Hải Dương")


def test_a_paper_orders_for_its_issuer(said_in):
    text = "Công điện 311/CĐ-TTg ngày 13/3/2020 yêu cầu không để hộ dân nào thiếu nước uống."
    assert said_in(text) == [("không để hộ dân nào thiếu nước uống.", "Thủ tướng Chính phủ", "directive", "reported")]
    assert said_in("Công điện 311/CĐ-TTg ngày 13/3/2020 được gửi tới các tỉnh trong vùng hạn mặn.") == []


def test_asking_for_an_award_says_nothing(said_in):
    assert said_in("Huyện Lộc Bình đã thẩm tra hồ sơ và đề nghị tỉnh công nhận xã Tú Mịch đạt chuẩn.") == []
    assert said_in("Huyện Lộc Bình đề nghị tỉnh hỗ trợ 3 tỷ đồng làm đường cho xã Tú Mịch.") != []


def test_a_bare_title_finds_the_head_of_the_organ(document_of):
    text = "Trưởng ban Dân vận Huyện ủy Lê Thị Hoa dự hội nghị.\nPhát biểu tại đây, Trưởng ban Dân vận cho biết: “Huyện đã có 12 tổ tự quản.”"
    found = [(statement.speaker, statement.post) for statement in _statements(document_of(text))]
    assert found == [("Lê Thị Hoa", "Trưởng ban")]


def test_the_place_behind_an_office_does_not_speak(said_in):
    text = "Ông Võ Văn Tuấn - Trưởng phòng Kinh tế xã Triệu Phong, tỉnh Quảng Trị cho biết, xã có ba cánh đồng lớn."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Võ Văn Tuấn"]
    text = "Ông Võ Văn Tuấn, Trưởng phòng Kinh tế xã Triệu Phong, dự họp. Theo đề án, tỉnh Quảng Trị đề nghị các xã báo cáo trước tháng 9."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["tỉnh Quảng Trị"]


def test_several_of_a_kind_with_their_place(said_in):
    assert [speaker for _, speaker, *_ in said_in("Nhiều hộ dân thôn Bắc Sơn phản ánh, tuyến mương đã hư hỏng từ lâu.")] == ["nhiều hộ dân thôn Bắc Sơn"]
    assert [
        speaker for _, speaker, *_ in said_in("Tại buổi làm việc, lãnh đạo các xã Trường Thủy, Kim Thủy và Ngân Thủy kiến nghị bổ sung hai biên chế địa chính.")
    ] == ["lãnh đạo các xã Trường Thủy, Kim Thủy và Ngân Thủy"]
    assert said_in("Huyện phát huy vai trò của các cơ quan thông tin đại chúng trong phòng, chống lãng phí.") == []


def test_the_leaders_of_the_unit_at_hand(said_in):
    text = (
        "Bí thư Huyện ủy Ngô Đình Khê cho biết, huyện đã về đích.\nTuy nhiên, lãnh đạo huyện cũng thẳng thắn thừa nhận, nợ xây dựng cơ bản ở các xã còn nhiều."
    )
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Ngô Đình Khê", "lãnh đạo huyện"]
    assert [speaker for _, speaker, *_ in said_in("Đại biểu gặp lãnh đạo huyện ở hội trường. Sở Nội vụ cho biết, kết quả sẽ có trong tuần.")] == ["Sở Nội vụ"]


def test_a_pronoun_means_who_spoke_by_post(said_in):
    text = "Trưởng ban Tổ chức Huyện ủy Đặng Hữu Tấn có mặt. Phó Bí thư Tỉnh ủy ghi nhận những chuyển biến của huyện Can Lộc. Đồng chí yêu cầu huyện xử lý dứt điểm nợ đọng."
    assert [speaker for _, speaker, *_ in said_in("Phó Bí thư Tỉnh ủy Trần Quốc Lâm chủ trì.\n" + text)] == ["Trần Quốc Lâm", "Trần Quốc Lâm"]
    text = "Giám đốc Sở Nội vụ Phan Thị Lan trả lời.\nChủ tịch HĐND tỉnh Võ Minh Tường đánh giá cao các giám đốc sở trả lời thẳng. Ông yêu cầu các sở báo cáo kết quả vào giữa năm."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Võ Minh Tường", "Võ Minh Tường"]


def test_what_the_unit_asks_its_leader_asks(said_in):
    text = "Ông Đỗ Văn Tuyên, Chủ tịch UBND xã Hải Triều cho biết, xã còn thiếu ba phòng học. Xã đề nghị huyện ứng trước vốn để kịp khánh thành."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Đỗ Văn Tuyên", "Đỗ Văn Tuyên"]
    assert [speaker for _, speaker, *_ in said_in(text.replace("Xã đề nghị", "Xã đã đề nghị"))] == ["Đỗ Văn Tuyên", "xã Hải Triều"]


def test_who_presents_a_report_speaks(said_in):
    text = "Theo báo cáo của UBND huyện do ông Lâm Văn Thành, Phó Chủ tịch UBND huyện trình bày, khi bắt đầu, huyện có xuất phát điểm thấp."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Lâm Văn Thành"]
    assert said_in("Ông Lâm Văn Thành trình bày báo cáo kết quả sáu tháng đầu năm của huyện.") == []


def test_what_was_asked_many_times_is_a_complaint_s_report(said_in):
    assert said_in("“Dân chúng tôi kiến nghị bốn lần rồi, lần nào cũng được hứa”, bà Trần Thị Nụ nói.")[0][2] == "report"
    assert said_in("“Làng mong huyện cho thêm một phòng học nữa là đủ”, bà Trần Thị Nụ nói.")[0][2] == "request"


def test_a_resident_s_complaint(said_in):
    for words in ("Năm ngoái, gia đình tôi phải nộp gần năm triệu đồng", "Năm 2019 xã hứa đền bù, đến giờ tôi mới nhận được một nửa"):
        assert said_in(f"“{words}”, bà Trần Thị Nụ nói.")[0][2] == "criticism"
    for words in ("Nhà tôi phải dậy sớm nhưng lúa năm nay được mùa", "Xã hướng dẫn nên tôi làm theo"):
        assert said_in(f"“{words}”, bà Trần Thị Nụ nói.")[0][2] == "report"


def test_a_group_s_complaint(said_in):
    assert said_in("Các đại biểu cho rằng, huyện làm bài bản, tuy nhiên tiến độ sáp nhập thôn còn chậm.")[0][2] == "criticism"
    assert said_in("Các đại biểu cho rằng, huyện không được để tiến độ chậm, phải rà soát lại từng việc.")[0][2] == "report"


def test_a_suggestion_is_a_request(said_in):
    text = "Phó Giám đốc Sở Công Thương Lê Ngọc Hà gợi ý huyện lập điểm giới thiệu sản phẩm trên quốc lộ. Ông yêu cầu các xã vào cuộc."
    assert [kind for _, _, kind, _ in said_in(text)] == ["request", "directive"]


def test_a_resident_s_thanks(said_in):
    assert said_in("“Nay chỉ một buổi là xong, cán bộ còn rót nước mời”, bà Trần Thị Nụ nói.")[0][2] == "praise"
    assert said_in("“Nay chỉ một buổi là xong, hồi trước mất hai ngày”, bà Trần Thị Nụ nói.")[0][2] == "report"


def test_a_commune_s_officials_worry_about_their_own(said_in):
    assert said_in("Bí thư Đảng ủy xã Lại Đức Thuận thẳng thắn: Nguồn thu trông vào đấu giá đất mà cả năm chỉ được bảy lô.")[0][2] == "report"
    assert said_in("Bí thư Huyện ủy Lại Đức Thuận thẳng thắn: Các xã thu ngân sách thấp, trông chờ vào đấu giá đất.")[0][2] == "criticism"


def test_what_a_leader_blames(said_in):
    assert said_in("Phó Chủ tịch UBND tỉnh Lê Văn Tám nhấn mạnh: “Giải ngân 17% là quá thấp, ai làm người đó chịu trách nhiệm”.")[0][2] == "criticism"
    assert said_in("Bà Cao Thị Mận, Phó Giám đốc Sở Nội vụ cho rằng tiến độ chung của hai huyện còn chậm.")[0][2] == "criticism"
    assert said_in("Bí thư Huyện ủy Lê Văn Tám cho rằng, cái khó nhất là bố trí 41 cán bộ dôi dư.")[0][2] == "report"


def test_a_reminder_without_a_fault_is_an_order(said_in):
    text = "Phó Chủ tịch UBND tỉnh Lê Văn Tám lưu ý: nơi sắp xếp nhanh nhất chưa chắc là nơi làm tốt nhất."
    assert said_in(text)[0][2] == "directive"
    assert said_in("Phó Chủ tịch UBND tỉnh Lê Văn Tám lưu ý huyện: hơn 900ha đất đồi chưa khai thác hết.")[0][2] == "criticism"


def test_what_an_institution_announces_needs_a_clause(said_in):
    assert said_in("UBND xã Cam Lộ thông báo kết quả kỳ họp thứ ba của HĐND xã.") == []
    assert said_in("UBND xã Cam Lộ thông báo, kỳ họp thứ ba đã thông qua tám nghị quyết.")[0][2] == "report"


def test_what_a_person_is_between_two_commas(said_in):
    text = "Chị Hoàng Thị Ngà (xóm 2), chủ mô hình nuôi gà đồi 4.000 con, mỗi năm lãi hơn 250 triệu đồng, nói rằng nếu không có vốn vay thì chẳng dám làm."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Hoàng Thị Ngà"]
    assert said_in("Chị Hoàng Thị Ngà đến thăm trại gà, ông Lê Văn Bình cũng đến, trời mưa to cả ngày.") == []


def test_according_to_the_leaders(said_in):
    assert [speaker for _, speaker, *_ in said_in("Nhưng theo lãnh đạo huyện, khó nhất là sắp xếp cái tâm tư của cán bộ.")] == ["lãnh đạo huyện"]
    assert said_in("Cùng dự có lãnh đạo huyện, đông đảo bà con trong vùng và thầy cô giáo.") == []


def test_a_project_board_with_a_number(said_in):
    text = "Đại diện Ban Quản lý dự án 7 thông tin, trên công trường hiện có 14 mũi thi công."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["đại diện Ban Quản lý dự án 7"]


def test_counted_questions_are_no_statement(said_in):
    assert said_in("Phiên họp đã có 11 lượt đại biểu chất vấn Chủ tịch UBND huyện và thủ trưởng các phòng.") == []


def test_a_pronoun_means_who_was_called_by_part_of_the_name(said_in):
    text = "Ông Lê Văn Tính trồng cây dọc đường. Ông Phan Đình Thanh, Chủ nhiệm Hợp tác xã, cũng góp công.\nMấy ông già như ông Tính vẫn bàn nhau. “Đường có rồi, giờ cần có bóng mát”, ông nói."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Lê Văn Tính"]
    assert [speaker for _, speaker, *_ in said_in(text.replace("như ông Tính ", ""))] == ["Phan Đình Thanh"]


def test_a_committee_of_the_council_reports(said_in):
    text = "Báo cáo thẩm tra của Ban Kinh tế - Xã hội HĐND huyện nêu rõ: nợ đọng xây dựng cơ bản còn 47,6 tỷ đồng."
    assert [speaker for _, speaker, *_ in said_in(text)] == ["Ban Kinh tế - Xã hội Hội đồng nhân dân huyện"]


def test_what_an_assembly_finds_wanting(said_in):
    assert said_in("Hội nghị cũng nhìn nhận còn ba chỉ tiêu chưa đạt, gồm nước sạch và bảo hiểm y tế.")[0][2] == "criticism"
    assert said_in("Hội nghị cũng nhìn nhận ba chỉ tiêu về nước sạch và bảo hiểm y tế đã đạt.")[0][2] == "report"


def test_an_admission_that_others_are_right(said_in):
    assert said_in("Giám đốc Sở Nội vụ Trần Đình Thảo thừa nhận số liệu đại biểu nêu là đúng.")[0][2] == "report"
    assert said_in("Giám đốc Sở Nội vụ Trần Đình Thảo thừa nhận nhiều hồ sơ của các huyện còn trễ hạn.")[0][2] == "criticism"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Tập trung làm đường giao thông, đến nay tám xã về đích.", "report"),
        ("Thực hiện các chỉ tiêu văn hóa đạt cao so với kế hoạch.", "report"),
        ("Tập trung làm đường giao thông để tám xã về đích.", "directive"),
        ("Triển khai đồng bộ nhiều giải pháp, huyện đã giảm 12 đầu mối.", "report"),
        ("Triển khai đồng bộ nhiều giải pháp để giảm 12 đầu mối.", "directive"),
        ("Nhân dân các xã có đóng góp quan trọng vào kết quả chung.", "praise"),
        ("Nhân dân các xã góp 12 tỷ đồng làm đường.", "report"),
        ("Việc sắp xếp thôn chậm, cán bộ lúng túng, hồ sơ thiếu nhiều giấy tờ.", "criticism"),
        ("Việc sắp xếp thôn chậm, cán bộ vững vàng, hồ sơ đủ mọi giấy tờ.", "report"),
    ],
)
def test_what_an_institution_concludes(said_in, words, kind):
    assert [row[2] for row in said_in(f"Ban Thường vụ Huyện ủy Đức Thọ kết luận: {words}")] == [kind]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("mặc dù tiến độ còn chậm, các xã làm được 12 km đường.", "report"),
        ("tuy tiến độ còn chậm nhưng chất lượng đường rất tốt.", "report"),
        ("tiến độ còn chậm, các xã làm được 12 km đường.", "criticism"),
    ],
)
def test_a_fault_that_is_only_conceded(said_in, words, kind):
    assert [row[2] for row in said_in(f"Bí thư Huyện ủy Lê Văn Nền cho rằng, {words}")] == [kind]


@pytest.mark.parametrize(
    ("following", "ends"),
    [
        ("Các đại biểu thống nhất cao với chủ trương này.", True),
        ("Hội nghị bế mạc lúc 17 giờ cùng ngày.", True),
        ("Bộ máy mới sẽ gọn hơn trước nhiều.", False),
    ],
)
def test_what_the_assembly_does_ends_reported_words(said_in, following, ends):
    words = "huyện phải giảm 10% biên chế trong năm."
    said = said_in(f"Bí thư Huyện ủy Lê Văn Nền nhấn mạnh, {words} {following}")
    assert [quote for quote, *_ in said] == [words if ends else f"{words} {following}"]


@pytest.mark.parametrize(
    ("following", "kinds"),
    [
        ("Vì vậy, đề nghị huyện làm 2 cầu dân sinh.", ["report", "request"]),
        ("Nhân đây xã mong huyện làm 2 cầu dân sinh.", ["report", "request"]),
        ("Vì vậy, huyện sẽ làm 2 cầu dân sinh.", ["report"]),
        ("Bà con mong có 2 cầu dân sinh.", ["report", "request"]),
        ("Bà con mong chờ 2 cầu dân sinh.", ["report"]),
    ],
)
def test_where_direct_words_turn_to_a_request(said_in, following, kinds):
    text = f"Chủ tịch UBND xã Dân Hòa Cao Xuân Thảo: Đường vào 3 bản mùa mưa bị chia cắt. {following}"
    assert [kind for _, _, kind, _ in said_in(text)] == kinds


@pytest.mark.parametrize(("words", "kind"), [("xin hứa giữ đường làng sạch mỗi ngày", "report"), ("xin huyện làm thêm một con đường", "request")])
def test_a_promise_asks_for_nothing(said_in, words, kind):
    assert [row[2] for row in said_in(f"“Thay mặt xóm, tôi {words}”, bà Trần Thị Nụ nói.")] == [kind]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ba xã ven sông không phải sáp nhập trong năm nay.", "report"),
        ("Ba xã ven sông phải sáp nhập trong năm nay.", "directive"),
        ("Nhiều hộ hỏi phải làm gì khi hồ sơ bị trả lại.", "report"),
        ("Nhiều hộ phải làm lại khi hồ sơ bị trả lại.", "directive"),
        ("Hiện nay huyện còn thiếu 14 phòng học, tiến độ xây dựng chậm.", "report"),
        ("Hiện nay các xã còn thiếu 14 phòng học, tiến độ xây dựng chậm.", "criticism"),
        ("Tiến độ ở các xã chậm, giải ngân thấp vì chúng tôi mới nhận bàn giao.", "report"),
        ("Tiến độ ở các xã chậm, giải ngân thấp vì nhà thầu mới nhận bàn giao.", "criticism"),
    ],
)
def test_duties_and_faults_of_others(said_in, words, kind):
    assert [row[2] for row in said_in(f"Phó Chủ tịch UBND huyện Lý Văn Sơn: {words}")] == [kind]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("thủ trưởng các đơn vị kiểm kê tài sản trước tháng 9.", ["directive"]),
        ("biên chế của năm sau ngay từ tháng 9.", []),
    ],
)
def test_a_person_s_task_goes_to_somebody(said_in, words, kinds):
    assert [kind for _, _, kind, _ in said_in(f"Chủ tịch UBND huyện Trần Văn Hòa giao {words}")] == kinds


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Nhưng nhiều chủ vườn phản ánh nước vẫn không về ruộng.", ["nhiều chủ vườn"]),
        ("Ý kiến của nhiều chủ vườn cho rằng nước vẫn không về ruộng.", ["nhiều chủ vườn"]),
        ("Sổ sách của nhiều chủ vườn cho thấy nước vẫn không về ruộng.", []),
    ],
)
def test_what_stands_before_several_who_speak(said_in, text, speakers):
    assert [speaker for _, speaker, *_ in said_in(text)] == speakers


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Đoàn giám sát đề nghị toàn thể", "Đoàn giám sát"),
        ("Đoàn giám sát xuống thôn,", "cử tri"),
    ],
)
def test_all_who_are_asked_do_not_speak(said_in, before, speaker):
    assert [row[1] for row in said_in(f"{before} cử tri phản ánh những việc chưa đúng ở tổ dân phố.")] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“Đường làng nay sạch hơn trước nhiều”, một cụ bà nói.", ["một cụ bà"]),
        ("Một doanh nhân nói, tiếng Thái không khó học như nhiều người tưởng.", ["một doanh nhân"]),
        ("Bà Trần Thị Nụ là một doanh nhân nói tiếng Thái rất giỏi.", []),
    ],
)
def test_a_kind_of_person_without_a_name(said_in, text, speakers):
    assert [speaker for _, speaker, *_ in said_in(text)] == speakers


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Huyện ủy", "Huyện ủy"),
        ("Ban Thường vụ Huyện ủy", "Ban Thường vụ Huyện ủy"),
        ("UBND huyện", "Ủy ban nhân dân huyện Đức Thọ"),
    ],
)
def test_a_party_committee_stands_by_itself(said_in, body, speaker):
    assert [row[1] for row in said_in(f"{body} Đức Thọ họp hôm qua. {body} yêu cầu các xã rà soát ngay sổ sách.")] == [speaker]


@pytest.mark.parametrize(("opening", "goes_on"), [("Ngoài ra", True), ("Cùng với đó", True), ("Sáng cùng ngày", False)])
def test_a_report_goes_on_behind_a_connective(said_in, opening, goes_on):
    text = f"Giám đốc Sở Nội vụ Lê Văn Tâm cho biết, tỉnh đã gộp xong 12 phòng.\n{opening}, hai chi cục được đưa về một mối."
    assert len(said_in(text)) == (2 if goes_on else 1)


@pytest.mark.parametrize(
    ("opening", "quote"),
    [
        ("Bên cạnh đó, ", "cán bộ xã cần gần dân hơn nữa."),
        ("Trước mắt, ", "Trước mắt, cán bộ xã cần gần dân hơn nữa."),
    ],
)
def test_a_connective_is_no_part_of_the_words(said_in, opening, quote):
    text = f"Bí thư Huyện ủy Lê Văn Nền yêu cầu các xã làm đường sớm.\n{opening}cán bộ xã cần gần dân hơn nữa."
    assert [said for said, *_ in said_in(text)] == ["các xã làm đường sớm.", quote]


@pytest.mark.parametrize(
    ("behind", "speakers"),
    [
        ("hội viên Hội Nông dân xã Bắc Sơn", ["Hoàng Thị Ngà"]),
        ("chủ một trang trại ở thôn 2", ["Hoàng Thị Ngà"]),
        ("hàng xóm bên thôn 2", []),
    ],
)
def test_what_a_person_is_before_the_verb(said_in, behind, speakers):
    assert [speaker for _, speaker, *_ in said_in(f"Chị Hoàng Thị Ngà, {behind} cho biết, vừa bán 40 con bò.")] == speakers


@pytest.mark.parametrize(("line", "goes_on"), [("Quang cảnh buổi làm việc.", True), ("Trời mưa cả buổi sáng.", False)])
def test_a_picture_s_line_does_not_end_a_speech(said_in, line, goes_on):
    text = f"Bí thư Huyện ủy Lê Văn Nền yêu cầu các xã làm đường sớm.\n{line}\nRà soát, sắp xếp cán bộ dôi dư trước tháng 9."
    assert len(said_in(text)) == (2 if goes_on else 1)


@pytest.mark.parametrize(("subject", "speakers"), [("Báo cáo", ["Đinh Thị Vân"] * 2), ("Bảng số liệu", ["Đinh Thị Vân"])])
def test_only_a_report_speaks_for_its_reporter(said_in, subject, speakers):
    text = f"Phó Giám đốc Sở Nội vụ Đinh Thị Vân cho biết, tỉnh đã giảm 31 phòng.\n{subject} cũng chỉ ra: một số địa phương còn né tránh, chưa quyết liệt."
    assert [speaker for _, speaker, *_ in said_in(text)] == speakers


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("xã gặp nhiều khó khăn", "xã gặp nhiều khó khăn: vốn về chậm. Đất đai manh mún."),
        ("xã còn lâu mới giàu", "xã còn lâu mới giàu: vốn về chậm."),
    ],
)
def test_a_colon_opens_a_list_of_troubles(said_in, words, quote):
    text = f"Chủ tịch UBND xã Cao Xuân Thảo cho rằng, {words}: vốn về chậm. Đất đai manh mún."
    assert [said for said, *_ in said_in(text)] == [quote]


@pytest.mark.parametrize(("met", "guest"), [("trò chuyện với", "Trần Thị Nụ"), ("đến cùng", "Lê Văn Tám")])
def test_the_guest_is_who_the_talk_is_with(said_in, met, guest):
    text = f"Ông Lê Văn Tám, Chủ tịch UBND xã Bắc Sơn, đón khách. Phóng viên {met} bà Trần Thị Nụ, một nông dân giỏi.\n* Năm nay mùa màng ra sao?\n- Vườn nào cũng được mùa to.\n* Sang năm trồng thêm gì?\n- Nhà tôi trồng thêm vài sào cam."
    assert [speaker for _, speaker, *_ in said_in(text)] == [guest, guest]


@pytest.mark.parametrize(
    ("asker", "quotes"),
    [
        ("PV Báo Hà Tĩnh", ["Xã làm xong hai cây cầu.", "Xã làm thêm ba cây cầu."]),
        ("PV Báo Hà Tĩnh về xã. Ai cũng hỏi", []),
    ],
)
def test_a_newspaper_s_reporter_asks(said_in, asker, quotes):
    text = f"Bà Trần Thị Nụ, Chủ tịch UBND xã Bắc Sơn, tiếp khách.\n{asker}: Năm nay làm gì?\nXã làm xong hai cây cầu.\n{asker}: Sang năm làm gì?\nXã làm thêm ba cây cầu."
    assert [quote for quote, *_ in said_in(text)] == quotes


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("Trả lời: Xã làm xong hai cây cầu.", "Xã làm xong hai cây cầu."),
        ("Đáp: Xã làm xong hai cây cầu.", "Xã làm xong hai cây cầu."),
        ("Đáp lời bà con, xã làm xong hai cây cầu.", "Đáp lời bà con, xã làm xong hai cây cầu."),
    ],
)
def test_how_an_answer_opens(said_in, answer, quote):
    text = f"Bà Trần Thị Nụ, Chủ tịch UBND xã Bắc Sơn, tiếp khách.\nHỏi: Năm nay làm gì?\n{answer}\nHỏi: Sang năm làm gì?\nXã làm thêm ba cây cầu."
    assert [said for said, *_ in said_in(text)] == [quote, "Xã làm thêm ba cây cầu."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("yêu cầu hoàn thành kế hoạch trước tháng 9.", ("hoàn thành kế hoạch trước tháng 9.", "reported")),
        ("số vốn giao đầu năm đã tiêu hết.", ("Đối với các xã ven sông, số vốn giao đầu năm đã tiêu hết.", "direct")),
    ],
)
def test_an_order_without_a_subject_in_conclusions(said_in, words, said):
    text = f"Ban Thường vụ Huyện ủy Đức Thọ kết luận như sau:\n1. Đối với các xã ven sông, {words}"
    assert [(quote, form) for quote, _, _, form in said_in(text)] == [said]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch UBND huyện Lê Văn Tám nói: “Các xã phải làm đến đâu chắc đến đó”.", [("Lê Văn Tám", "directive")]),
        ("Chủ tịch UBND huyện Lê Văn Tám nói: “Các xã phải làm đến đâu?”.", [("Lê Văn Tám", "report")]),
        ("Bí thư Tỉnh ủy Lê Văn Tám yêu cầu huyện Đức Thọ và huyện Hương Sơn chỉ đạo các xã làm thủy lợi.", [("Lê Văn Tám", "directive")]),
        ("Bí thư Tỉnh ủy Lê Văn Tám yêu cầu các huyện Đức Thọ, Hương Sơn chỉ đạo các xã làm thủy lợi.", [("Lê Văn Tám", "directive")]),
        ("Huyện Hương Sơn chỉ đạo các xã làm thủy lợi.", [("Huyện Hương Sơn", "directive")]),
    ],
)
def test_idioms_with_a_question_word_and_several_addressees(said_in, text, expected):
    assert [(speaker, kind) for _, speaker, kind, _ in said_in(text)] == expected


def test_orders_listed_line_by_line_without_marks(said_in):
    """As lists of web pages come: the speaker's, until a line tells of the meeting or of something done."""
    text = "Chủ tịch UBND huyện Lê Văn Bình yêu cầu:\nUBND các xã rà soát hộ nghèo trong tháng.\nVận động nhân dân hiến đất làm đường.\nCùng ngày, huyện thăm hai gia đình chính sách."
    assert [(quote, speaker, kind) for quote, speaker, kind, _ in said_in(text)] == [
        ("UBND các xã rà soát hộ nghèo trong tháng.", "Lê Văn Bình", "directive"),
        ("Vận động nhân dân hiến đất làm đường.", "Lê Văn Bình", "directive"),
    ]
    done = "Chủ tịch UBND huyện Lê Văn Bình yêu cầu:\nUBND các xã rà soát hộ nghèo trong tháng.\nHuyện đã giải quyết xong các đơn thư tồn đọng."
    assert [quote for quote, *_ in said_in(done)] == ["UBND các xã rà soát hộ nghèo trong tháng."]


def test_behind_an_order_the_article_tells_what_a_place_is(said_in):
    order = "Thủ tướng Chính phủ giao UBND tỉnh Nam Định công bố và khen thưởng theo quy định."
    assert [quote for quote, *_ in said_in(f"{order} Nghĩa Hưng là huyện thứ hai của tỉnh. Huyện có 25 xã.")] == [
        "UBND tỉnh Nam Định công bố và khen thưởng theo quy định."
    ]
    assert said_in(f"{order} Tỉnh cần giữ vững kết quả.")[0][0].endswith("kết quả.")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("UBND xã đã nhiều lần đề nghị huyện sửa chữa trạm bơm.", ["Ủy ban nhân dân xã"]),
        ("Các bên đã thống nhất đề nghị UBND huyện bàn giao công trình.", ["các bên"]),
        ("Xã tham mưu ủy ban nhân dân huyện có văn bản đề nghị tỉnh công nhận hai thôn.", []),
        ("Theo UBND TPHCM, việc sắp xếp sẽ xong trong quý III.", ["Ủy ban nhân dân thành phố Hồ Chí Minh"]),
        ("Theo lãnh đạo Sở Công Thương tỉnh Khánh Hòa, chợ đã xây xong từ lâu.", ["lãnh đạo Sở Công Thương tỉnh Khánh Hòa"]),
        ("Ông Giáp Thế Hòa thôn Bản Cáu, xã Lục Hồn, cho biết: Gia đình tôi đã nhận tiền hỗ trợ.", ["Giáp Thế Hòa"]),
        ("Đồng chí Thái Thanh Quang trực tiếp trả lời, phân tích, làm rõ các ý kiến phản ánh, kiến nghị của cử tri.", []),
        ("Ông Lê Văn Bình quán triệt Chương trình số 53 của Tỉnh ủy về văn hóa.", []),
        ("Ông Lê Văn Bình có bài viết với nhan đề: “Tự hào và tin tưởng dưới lá cờ vẻ vang”.", []),
    ],
)
def test_who_asks_answers_and_only_presents(said_in, text, speakers):
    assert [speaker for _, speaker, *_ in said_in(text)] == speakers


def test_what_is_handed_over_to_whom_is_an_order(said_in):
    text = "Phó Chủ tịch UBND tỉnh Lê Văn Bình đã giao chợ thị trấn cho huyện quản lý. Đồng thời, yêu cầu các sở hỗ trợ để chợ sớm mở cửa."
    assert [(quote, kind) for quote, _, kind, _ in said_in(text)] == [
        ("chợ thị trấn cho huyện quản lý.", "directive"),
        ("các sở hỗ trợ để chợ sớm mở cửa.", "directive"),
    ]
    assert said_in("Phó Chủ tịch UBND tỉnh Lê Văn Bình đã giao lưu với bà con ở chợ thị trấn.") == []


def test_a_quotation_that_holds_another(said_in):
    words = "HTX đăng ký nhãn hiệu “Gạo quê Phước Hưng”. Hiện sản phẩm bán rất chạy"
    assert said_in(f"“{words}”, ông Trần Tăng Lâm cho hay.") == [(words, "Trần Tăng Lâm", "report", "direct")]


def test_a_line_that_opens_with_a_talk(said_in):
    assert said_in("Trao đổi với phóng viên, ông Lê Trung Kiên: khu công nghiệp sẽ xong trong năm sau.") == [
        ("khu công nghiệp sẽ xong trong năm sau.", "Lê Trung Kiên", "report", "direct")
    ]
    assert said_in("Tham dự cùng phóng viên, ông Lê Trung Kiên: hàng trước bên phải.") == []


def test_a_quotation_behind_according_to(said_in):
    assert said_in("Theo ông Lâm Anh Tuấn, Chủ tịch UBND xã Hưng Hội: “Kinh phí để xã về đích còn thiếu”.")[0][1:] == ("Lâm Anh Tuấn", "report", "direct")


def test_a_paper_that_somebody_presents_speaks_on(said_in):
    paper = "Tại hội nghị, Chủ tịch UBND tỉnh Phạm Anh Tuân trình bày tờ trình về đề án sắp xếp xã."
    assert [speaker for _, speaker, *_ in said_in(f"{paper} Theo đó, toàn tỉnh còn 58 đơn vị hành chính.")] == ["Phạm Anh Tuân"]
    assert said_in("Tại hội nghị, Chủ tịch UBND tỉnh Phạm Anh Tuân trao hoa. Theo đó, toàn tỉnh còn 58 đơn vị hành chính.") == []


def test_a_quotation_behind_a_verb_that_holds_another(said_in):
    words = "Được sự “tiếp sức” bằng nguồn vốn, cà phê của gia đình tôi phát triển tốt. Vụ vừa qua lãi 40 triệu đồng"
    assert said_in(f"Chị Vũ Thị Mơ chia sẻ: “{words}”.") == [(words, "Vũ Thị Mơ", "report", "direct")]
    first, second = "Tôi mua máy tưới cho cà phê", "Tôi mua ống cho hồ tiêu"
    assert [w for w, *_ in said_in(f"Chị Vũ Thị Mơ chia sẻ: “{first}”. Anh Lê Văn Ba cho biết: “{second}”.")] == [first, second]


def test_according_to_a_post_before_a_dash(said_in):
    said = "sản lượng cói thu hoạch luôn đạt 12 tấn/ha."
    assert [s for _, s, *_ in said_in(f"Theo Phó Chủ tịch UBND xã Nga Tân (huyện Nga Sơn) - ông Đào Trọng Tuyên, {said}")] == ["Đào Trọng Tuyên"]
    assert said_in(f"Theo kế hoạch đã lập - ông Đào Trọng Tuyên, {said}") == []


def test_of_whom_a_request_is_made_is_fronted(said_in):
    assert [s for _, s, *_ in said_in("Đối với tỉnh Quảng Ninh, Chính phủ đề nghị thực hiện sắp xếp 12 xã.")] == ["Chính phủ"]
    assert [s for _, s, *_ in said_in("Sở Nội vụ làm việc với tỉnh Quảng Ninh, Chính phủ đề nghị thực hiện sắp xếp 12 xã.")] == []


def test_who_heads_the_government_of_a_province(said_in):
    named = "Ông Phạm Anh Tuân, Chủ tịch UBND tỉnh Bình Định, làm việc với huyện."
    said = "cũng yêu cầu huyện giải quyết dứt điểm các việc tồn đọng."
    assert [s for _, s, *_ in said_in(f"{named} Người đứng đầu chính quyền tỉnh {said}")] == ["Phạm Anh Tuân"]
    assert said_in(f"{named} Người đứng đầu chính quyền xã {said}") == []  # nobody in the article
    two = "Ông Trần Văn Tám, Chủ tịch UBND thành phố Thanh Hóa, dự họp. Ông Lê Văn Ba, Chủ tịch UBND phường Hạc Thành, dự họp."
    assert [s for _, s, *_ in said_in(f"{two} Người đứng đầu chính quyền thành phố {said}")] == ["Trần Văn Tám"]  # not who heads a ward


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # who is asked, then a colon
        ("Bí thư Đảng ủy xã Lê Văn Ba đề nghị tỉnh: cho phép xã hợp đồng lao động.", [("Lê Văn Ba", "reported", "cho phép xã hợp đồng lao động.")]),
        ("Bí thư Huyện ủy Lê Văn Ba giao UBND huyện: điều ngay 2 cán bộ xuống xã.", [("Lê Văn Ba", "reported", "điều ngay 2 cán bộ xuống xã.")]),
        ("Bí thư Huyện ủy Lê Văn Ba cho rằng xã chưa quyết liệt: xã bên đã xong.", [("Lê Văn Ba", "reported", "xã chưa quyết liệt: xã bên đã xong.")]),
        # brackets between a name and what its bearer does
        ("Chủ tịch UBND xã Lê Văn Ba (trước đó là Phó Trưởng phòng Nội vụ) cho biết, xã nhận 843 hồ sơ.", [("Lê Văn Ba", "reported", "xã nhận 843 hồ sơ.")]),
        # whose effort is praised does not ask
        (
            "Ông Lê Văn Ba biểu dương sự cố gắng của các đơn vị, đồng thời đề nghị cấp ủy giữ vững 12 chỉ tiêu.",
            [("Lê Văn Ba", "reported", "sự cố gắng của các đơn vị"), ("Lê Văn Ba", "reported", "cấp ủy giữ vững 12 chỉ tiêu.")],
        ),
        ("Dự họp, các đơn vị đề nghị cấp ủy giữ vững 12 chỉ tiêu.", [("các đơn vị", "reported", "cấp ủy giữ vững 12 chỉ tiêu.")]),
    ],
)
def test_who_is_asked_brackets_and_whose_effort_is_praised(document_of, text, found):
    document = document_of(text)
    places = find_places(document)
    told = find_statements(document, find_people(document, places))
    assert [(s.speaker, s.form, s.quote) for s in told] == found
