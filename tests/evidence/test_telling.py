"""Claims in words: units as the text writes them, nothing said twice."""

import pandas as pd
import pytest

from analysis import escaping, words
from analysis.evidence import telling
from analysis.evidence.audit import figures
from analysis.evidence.markdown import Markdown
from analysis.evidence.page import Page

PLAIN = {"value": 4.0, "value_max": None, "total": None, "threshold": None, "bound": "exact", "claim_id": "c1", "sentence_id": "s1", "indicator": None}


class Words:
    """As much of a page as a phrase needs: values as their numbers, the catalogue's own templates."""

    def __init__(self, edition="vi"):
        self.edition, self._words = edition, words.load(edition)

    plain_day, plain_month = Page.plain_day, Page.plain_month

    @property
    def words(self):
        return self._words

    def show(self, content, digits=None):
        return content if isinstance(content, Markdown) else escaping.markdown(str(content))

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
        ("doanhg nghiệp", "doanh nghiệp", "4 [doanh nghiệp]{lang=vi}"),
    ],
)
def test_an_abbreviated_unit_keeps_its_capitals(quote, unit, told):
    assert str(telling.amount(Words(), _claim(quote=quote, unit=unit))) == told


def test_no_space_before_a_per_cent_sign():
    assert "4[" in telling.amount(Words(), _claim(quote="4%", unit="%"))


@pytest.mark.parametrize(
    ("edition", "unit", "indicator", "told"),
    [
        ("vi", "xã", "ntm_communes_standard", "+4 [xã]{lang=vi} đạt chuẩn NTM"),
        ("vi", "vườn mẫu", "ntm_model_gardens", "+4 [vườn mẫu]{lang=vi}"),
        ("vi", "thị trấn", "ntm_communes_standard", "+4 [thị trấn]{lang=vi} – xã đạt chuẩn NTM"),
        ("en", "xã", "ntm_communes_standard", "+4 [xã]{lang=vi} – communes that meet the standard"),
    ],
)
def test_a_promise_says_its_unit_once(edition, unit, indicator, told):
    claim = _claim(quote=f"4 {unit}", unit=unit, indicator=indicator, change="increase")
    assert str(telling.promise(Words(edition), claim)) == told


def test_a_threshold_is_shown_with_its_count():
    assert str(telling.amount(Words("en"), _claim(value=0.0, threshold=10.0, quote="không còn xã dưới 10 tiêu chí", unit="xã"))) == "0 [xã]{lang=vi} (limit 10)"


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
