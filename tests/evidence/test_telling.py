"""Claims in words: units as the text writes them, nothing said twice."""

import pandas as pd
import pytest

from analysis import escaping, words
from analysis.evidence import telling
from analysis.evidence.audit import figures
from analysis.evidence.markdown import Markdown
from analysis.evidence.page import Page

PLAIN = {
    "value": 4.0,
    "value_max": None,
    "total": None,
    "threshold": None,
    "bound": "exact",
    "claim_id": "c1",
    "sentence_id": "s1",
    "indicator": None,
    "place": None,
}


class Words:
    """As much of a page as a phrase needs: values as their numbers, the catalogue's own templates."""

    def __init__(self, edition="vi", sentence="", places=()):
        self.edition, self._words, self._sentence = edition, words.load(edition), sentence
        self.tables = {"places": pd.DataFrame(places, columns=["place", "level", "quote"])}

    def words_of(self, text, sentence_id):
        assert not self._sentence or text in self._sentence  # a quotation stands in its sentence letter for letter
        return Markdown(escaping.markdown(text))

    def sentence_text(self, sentence_id):
        return self._sentence

    def sentence_start(self, sentence_id):
        return 100

    plain_day, plain_month = Page.plain_day, Page.plain_month

    @property
    def words(self):
        return self._words

    def show(self, content, digits=None, sign=""):
        return content if isinstance(content, Markdown) else escaping.markdown(str(content)) if not sign else Markdown(f"[{sign}{content}](s)")

    def text(self, key, /, **fields):
        return Markdown(self._words(key, **{name: self.show(content) for name, content in fields.items()}))


def _claim(**fields):
    return pd.Series({**PLAIN, **fields})


@pytest.mark.parametrize(
    ("quote", "unit", "told"),
    [
        ("4THT", "tht", "4 [THT]{lang=vi}"),
        ("4 xã", "xã", "4 [xã]{lang=vi}"),
        ("Bốn Xã", "xã", "4 [xã]{lang=vi}"),
        ("doanhg nghiệp", "doanh nghiệp", "4 [doanh nghiệp]{lang=vi} (bài ghi “doanhg nghiệp”)"),
    ],
)
def test_an_abbreviated_unit_keeps_its_capitals(quote, unit, told):
    assert str(telling.amount(Words(), _claim(quote=quote, unit=unit))) == told


def test_no_space_before_a_per_cent_sign():
    assert "4[" in telling.amount(Words(), _claim(quote="4%", unit="%"))


@pytest.mark.parametrize(
    ("edition", "unit", "indicator", "told"),
    [
        ("vi", "xã", "ntm_communes_standard", "[+4](s) [xã]{lang=vi} đạt chuẩn NTM"),
        ("vi", "vườn mẫu", "ntm_model_gardens", "[+4](s) [vườn mẫu]{lang=vi}"),
        ("vi", "thị trấn", "ntm_communes_standard", "[+4](s) [thị trấn]{lang=vi} – xã đạt chuẩn NTM"),
        ("en", "xã", "ntm_communes_standard", "[+4](s) communes that meet the standard"),
        ("en", "thửa", "ntm_communes_standard", "[+4](s) [thửa]{lang=vi} – communes that meet the standard"),  # no English word for it
    ],
)
def test_a_promise_says_its_unit_once_and_its_sign_in_the_link(edition, unit, indicator, told):
    claim = _claim(quote=f"4 {unit}", unit=unit, indicator=indicator, change="increase")
    assert str(telling.promise(Words(edition), claim)) == told


def test_a_threshold_is_shown_with_its_count():
    assert str(telling.amount(Words("en"), _claim(value=0.0, threshold=10.0, quote="không còn xã dưới 10 tiêu chí", unit="xã"))) == "0 communes (limit 10)"


def test_no_threshold_is_shown_where_there_is_none():
    assert "limit" not in telling.amount(Words("en"), _claim(quote="4 xã", unit="xã"))


@pytest.mark.parametrize(
    ("start", "end", "en", "vi"),
    [
        ("2018-01-01", "2018-12-31", "2018", "2018"),
        ("2021-01-01", "2025-12-31", "2021–2025", "2021–2025"),
        ("2021-04-01", "2021-06-30", "Q2 2021", "quý II/2021"),
        ("2020-02-01", "2020-02-29", "Feb 2020", "2/2020"),
        ("2016-01-01", "2016-07-31", "Jan 2016 – Jul 2016", "1/2016 – 7/2016"),
        ("2016-02-01", "2016-04-30", "Feb 2016 – Apr 2016", "2/2016 – 4/2016"),
        ("2016-01-01", "2016-08-19", "1 Jan 2016 – 19 Aug 2016", "1/1/2016 – 19/8/2016"),
        ("2016-08-19", "2016-08-19", "19 Aug 2016", "19/8/2016"),
        (None, "2019-12-31", "31 Dec 2019", "31/12/2019"),
    ],
)
def test_a_period_is_told_as_people_tell_it_and_the_audit_reads_its_days(start, end, en, vi):
    claim = _claim(period_start=pd.Timestamp(start), period_end=pd.Timestamp(end))
    for edition, told in (("en", en), ("vi", vi)):
        assert telling.period(Words(edition), claim) == told
        days = figures.days(told)
        assert days
        assert all(day.agrees(claim["period_start"]) or day.agrees(claim["period_end"]) for day in days)
        assert not list(figures.outside(told, edition, days))


PLACES = [
    ("Thạch Hà", "district", "huyện Thạch Hà"),
    ("Thạch Hà", "commune", "Thạch Hà"),
    ("Thạch Hà", "commune", "thị trấn Thạch Hà"),
    ("Bắc Sơn", "commune", "xã Bắc Sơn"),
]


@pytest.mark.parametrize(
    ("name", "level", "places", "told"),
    [
        ("Thạch Hà", "commune", PLACES, "Thị trấn Thạch Hà"),  # beside the district of that name
        ("Thạch Hà", "district", PLACES, "Thạch Hà"),
        ("Bắc Sơn", "commune", PLACES, "Bắc Sơn"),
        ("Thạch Hà", "commune", PLACES[:2], "Thạch Hà (xã)"),  # nowhere written with its kind
        (None, None, PLACES, None),
    ],
)
def test_of_two_places_of_one_name_the_smaller_is_told_with_its_kind(name, level, places, told):
    assert telling.place(Words("vi", places=places), _claim(place=name, place_level=level)) == told


@pytest.mark.parametrize(
    ("sentence", "quote", "told"),
    [
        ("Huyện có 6 xã nằm trong vùng ảnh hưởng, đã huy động.", "6 xã", "“6 xã nằm trong vùng ảnh hưởng”"),
        ("Có 13 đơn vị sở, ban, ngành.", "13 đơn vị", "“13 đơn vị sở, ban, ngành”"),
        ("Dự hội nghị có đại diện của 13 đơn vị.", "13 đơn vị", "“Dự hội nghị có đại diện của 13 đơn vị”"),
        ("Qua 7 năm một hai ba bốn năm sáu bảy tám chín mười mười một mười hai.", "7 năm", "“7 năm một hai ba bốn năm sáu bảy tám chín mười…”"),
    ],
)
def test_what_no_indicator_tells_the_words_around_tell(sentence, quote, told):
    claim = _claim(quote=quote, unit="xã", start=100 + sentence.index(quote))
    assert str(telling.measure(Words("vi", sentence), claim)) == told


@pytest.mark.parametrize(
    ("value", "quote", "unit", "told"),
    [
        (1.0, "xã Tượng Sơn", "xã", "“xã Tượng Sơn”"),  # a unit that is named isn't an amount of one
        (1.0, "1 xã", "xã", "1 [xã]{lang=vi}"),
        (1.0, "một xã", "xã", "1 [xã]{lang=vi}"),
        (13.0, "13lm", "km", "13 [km]{lang=vi} (bài ghi “13lm”)"),  # a slip that was put right is told
        (21.0, "21 doanhg nghiệp", "doanh nghiệp", "21 [doanh nghiệp]{lang=vi} (bài ghi “21 doanhg nghiệp”)"),
        (13.0, "13km", "km", "13 [km]{lang=vi}"),
        (2.0, "2 tỷ", "tỷ đồng", "2 [tỷ đồng]{lang=vi}"),
        (8.0, "8", "xã", "8 [xã]{lang=vi}"),
    ],
)
def test_an_amount_as_the_article_has_it(value, quote, unit, told):
    claim = _claim(value=value, quote=quote, unit=unit, place="Tượng Sơn")
    assert str(telling.amount(Words("vi"), claim)) == told


def test_typical_claims_are_targets_and_results():
    claims = pd.DataFrame(
        [
            {"claim_id": f"{status}{n}", "status": status, "indicator": "x", "article_id": "a", "start": n}
            for status, many in (("target", 3), ("achieved", 3), ("context", 2))
            for n in range(many)
        ]
    )
    assert list(telling.typical(claims, 4)["claim_id"]) == ["target0", "target1", "achieved0", "achieved1"]
    assert list(telling.typical(claims[claims["status"] != "achieved"], 4)["claim_id"]) == ["target0", "target1", "target2"]
    assert list(telling.typical(claims[claims["status"] != "target"], 4)["claim_id"]) == ["achieved0", "achieved1", "achieved2"]


@pytest.mark.parametrize(
    ("edition", "value", "unit", "told"),
    [
        ("en", 1.0, "xã", "1 commune"),
        ("en", 2.0, "xã", "2 communes"),
        ("en", 2.0, "tỷ đồng", "2 billion VND"),
        ("vi", 2.0, "xã", "2 [xã]{lang=vi}"),
    ],
)
def test_units_are_in_the_language_of_the_edition(edition, value, unit, told):
    claim = _claim(value=value, quote=f"{value:g} {unit}", unit=unit)
    assert str(telling.amount(Words(edition), claim)) == told


@pytest.mark.parametrize(
    ("edition", "told"),
    [("en", "**An Lạc** aimed at 4 more – communes that meet the standard"), ("vi", "**An Lạc**, xã đạt chuẩn NTM: phấn đấu tăng thêm 4 [xã]{lang=vi}")],
)
def test_a_line_says_its_unit_once(edition, told):
    more = {"status": "target", "change": "increase", "place": "An Lạc", "place_level": "district", "period_start": None, "period_end": None}
    assert str(telling.told(Words(edition), _claim(quote="4 xã", unit="xã", indicator="ntm_communes_standard", **more))) == told
