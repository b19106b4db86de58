"""Claims in words: units as the text writes them, nothing said twice."""

import pandas as pd
import pytest

from analysis import escaping, words
from analysis.evidence import telling
from analysis.evidence.markdown import Markdown

PLAIN = {"value": 4.0, "value_max": None, "total": None, "threshold": None, "bound": "exact", "claim_id": "c1", "sentence_id": "s1", "indicator": None}


class Words:
    """As much of a page as a phrase needs: values as their numbers, the catalogue's own templates."""

    def __init__(self, edition="vi"):
        self.edition, self._words = edition, words.load(edition)

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
