"""Every figure, with no row, one row and two hundred: drawn, told in words, its data leading back to sentences."""

import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from analysis import charts, words
from analysis.charts.style import INK, spread, upon
from analysis.evaluation import Bin, Score
from analysis.themes import load_themes

from . import frames

DRAWN = {
    "timeline": (lambda n, words: charts.timeline(frames.articles(n), words), "article_id"),
    "theme_heatmap": (
        lambda n, words: charts.theme_heatmap(frames.passages(n), frames.articles(n), words),
        "sentence_ids",
    ),
    "article_lengths": (lambda n, words: charts.article_lengths(frames.articles(n), words), "article_id"),
    "targets_and_results": (lambda n, words: charts.targets_and_results(frames.claims(n), words), "sentence_id"),
    "streamlining": (lambda n, words: charts.streamlining(frames.claims(n), words), "sentence_id"),
    "ntm_criteria": (lambda n, words: charts.ntm_criteria(frames.claims(n), words), "sentence_id"),
    "indicator_multiples": (lambda n, words: charts.indicator_multiples(frames.claims(n), words), "sentence_id"),
    "speakers": (lambda n, words: charts.speakers(frames.statements(n), words), "sentence_ids"),
    "network": (lambda n, words: charts.network(frames.people(n), frames.sentences(n), words), "sentence_ids"),
    "verdicts": (lambda n, words: charts.verdicts(frames.outcomes(n), words), "result_sentence_ids"),
    "reliability": (lambda n, words: charts.reliability(frames.bins(min(n, 10)), words), "count"),
    "scores": (lambda n, words: charts.scores(frames.scores(n), words), "table"),
    "keyness": (lambda n, words: charts.keyness(frames.keywords(n), words, "NTM"), "sentence_ids"),
}
# one row, as it is in the frames, gives no pair of people and (of these claims) no target
ALONE = {"network", "targets_and_results"}


def _texts(figure):
    return [text.get_text() for axes in figure.axes for text in axes.texts]


@pytest.mark.parametrize("name", DRAWN)
def test_without_rows_it_says_that_nothing_was_reported(name, catalogue):
    figure = DRAWN[name][0](0, catalogue)
    assert catalogue("chart.nothing") in _texts(figure)
    assert figure.data.empty and len(figure.data.columns) and figure.title in figure.alt


@pytest.mark.parametrize("rows", [1, 7, 200])
@pytest.mark.parametrize("name", DRAWN)
def test_each_is_drawn_and_told(name, rows, english):
    draw, leads_back = DRAWN[name]
    figure = draw(rows, english)
    assert leads_back in figure.data.columns
    if not (rows == 1 and name in ALONE):
        assert len(figure.data) and len(figure.alt) > len(figure.title)
        assert english("chart.nothing") not in _texts(figure)
    figure.draw_without_rendering()


@pytest.mark.parametrize("name", DRAWN)
def test_two_hundred_rows_leave_no_endless_figure_and_lose_no_data(name, english):
    few, many = (DRAWN[name][0](rows, english) for rows in (20, 200))
    assert many.get_size_inches()[1] < 32
    assert len(many.data) >= len(few.data)
    if name in {"timeline", "article_lengths", "speakers", "verdicts", "scores", "keyness"}:
        assert any(text.startswith(str(shown)) and " of " in text for text in _texts(many) for shown in (12, 24, 30))


@pytest.mark.parametrize("name", DRAWN)
def test_text_stays_on_the_card(name, catalogue):
    """No text runs over the card's edges, in either language."""
    figure = DRAWN[name][0](16, catalogue)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    width, height = figure.get_size_inches() * figure.dpi
    for axes in figure.axes:
        for text in axes.texts:
            box = text.get_window_extent(canvas.get_renderer())
            assert box.x0 >= -2 and box.x1 <= width + 2 and box.y0 >= -2 and box.y1 <= height + 2, text.get_text()


@pytest.mark.parametrize("name", DRAWN)
def test_the_words_are_those_of_the_edition(name):
    english, vietnamese = (DRAWN[name][0](20, words.load(language)) for language in ("en", "vi"))
    assert english.title != vietnamese.title and english.alt != vietnamese.alt


def test_not_reported_is_not_zero(english):
    claims = frames.claims(2).assign(
        indicator="ntm_communes_below",
        unit="xã",
        value=[0.0, 3.0],
        total=pd.NA,
        change="level",
        status="achieved",
        bound="exact",
        place="Thạch Hà",
        period_end=pd.NaT,
    )
    claims["article_id"] = ["a", "b"]
    drawn = _texts(charts.ntm_criteria(claims, english, articles=["a", "b", "c"]))
    assert drawn.count("0") == 1 and drawn.count("3") == 1 and drawn.count("–") == 1


def test_a_range_and_a_bound_stand_in_the_table_drawn(english):
    claims = frames.claims(2).assign(
        indicator="ntm_communes_below", unit="xã", value=[10.0, 3.0], total=pd.NA, change="level", status="achieved", place="Thạch Hà"
    )
    claims = claims.assign(value_max=[14.0, pd.NA], bound=["exact", "at_least"], article_id=["a", "b"])
    drawn = charts.indicators_by_article(claims, english, articles=["a", "b"])
    assert {"10–14", "≥ 3"} <= {text.replace("\u00a0", " ") for text in _texts(drawn)} and list(drawn.data["value_max"].dropna()) == [14.0]


def test_a_result_that_was_not_reported_has_no_bar(english):
    missing = frames.outcomes(2).iloc[[1]]
    figure = charts.verdicts(missing, english)
    assert any(english("chart.verdicts.none") in text for text in _texts(figure))
    assert len(figure.axes[0].patches) == 1  # the verdict's chip


def test_a_long_title_keeps_its_place(catalogue):
    """What is measured and where stand whole: over two lines if need be, none cut."""
    long = frames.outcomes(3).assign(indicator=None, quote="xã đạt chuẩn nông thôn mới nâng cao theo bộ tiêu chí mới", place="Lưu Vĩnh Sơn")
    texts = _texts(charts.verdicts(long, catalogue))
    assert " ".join(texts).count("— Lưu Vĩnh Sơn") == 3 and not any(text.endswith("…") for text in texts)


def test_text_upon_a_patch_is_white_or_ink():
    assert upon("#0b5c8a") == "#ffffff" and upon("#c99700") == INK


def test_a_promise_of_more_says_what_it_comes_to(english):
    figure = charts.verdicts(frames.outcomes(4).iloc[[3]], english)
    assert any("+3 (17 in all)" in text for text in _texts(figure))


def test_an_added_target_begins_at_the_level_last_reported(english):
    claims = frames.claims(2).assign(
        indicator="ntm_communes_standard",
        unit="xã",
        value=[14.0, 8.0],
        total=[30.0, pd.NA],
        change=["level", "increase"],
        status=["achieved", "target"],
        bound="exact",
        place="Thạch Hà",
        period_end=[None, pd.Timestamp(2018, 12, 31)],
    )
    figure = charts.targets_and_results(claims, english)
    level, target = sorted(line.get_xdata()[0] for line in figure.axes[0].lines if line.get_marker() in ("o", "D") and line.get_ydata()[0] > 20)
    assert target / level == pytest.approx(22 / 14)
    assert {"14 of 30", "+8 by 2018"} <= set(_texts(figure))


def test_units_that_have_nothing_in_common_are_not_compared(english):
    claims = frames.claims(4).assign(
        indicator="ntm_lighting",
        unit=["km", "km", "bóng đèn", "đầu bóng đèn"],
        value=[1.0, 2.0, 300.0, 400.0],
        place="Thạch Hà",
        status="achieved",
        change="level",
    )
    data = charts.indicator_multiples(claims, english).data
    assert data["measure"].nunique() == 2
    assert data.loc[data["unit"].str.contains("bóng"), "measure"].nunique() == 1


def test_a_cut_with_its_total_is_before_and_after(english):
    claims = frames.claims(1).assign(
        indicator="adm_units_reduced",
        unit="đầu mối",
        value=6.0,
        total=20.0,
        change="decrease",
        status="achieved",
        bound="exact",
    )
    assert any("from 20 to 14" in text for text in _texts(charts.streamlining(claims, english)))


def test_people_of_one_paragraph_are_together(english):
    people = frames.people(3).assign(name=["A", "B", "C"], article_id="a", sentence_id=["s0", "s1", "s3"])
    pairs = charts.together(people, frames.sentences(4))
    assert list(zip(pairs["person"], pairs["other"], strict=True)) == [("A", "B")]
    assert pairs["sentence_ids"][0] == "s0 s1"
    assert len(charts.together(people, frames.sentences(4), "article")) == 3


def test_article_names_tell_articles_apart(english):
    names = charts.article_names(frames.articles(60), english)
    assert len(set(names.values())) == 60


def test_for_theme_gives_the_figures_that_the_claims_allow(english):
    theme = load_themes()[0]
    assert set(charts.for_theme(theme, frames.claims(200), english)) == {"targets", "cuts", "articles", "multiples"}
    assert charts.for_theme(theme, frames.claims(0), english) == {}


def test_scores_and_bins_may_be_records(english):
    assert charts.scores([Score("claims", "strict", 8, 10, 10, 9)], english).data["f1"][0] == pytest.approx(0.8)
    assert len(charts.reliability([Bin(0.8, 0.9, 12, 0.85, 0.75)], english).data) == 1


def test_the_frames_given_are_not_changed(english):
    claims, passages = frames.claims(30), frames.passages(30)
    before = claims.copy(), passages.copy()
    charts.streamlining(claims, english)
    charts.targets_and_results(claims, english)
    charts.theme_heatmap(passages, frames.articles(5), english)
    pd.testing.assert_frame_equal(claims, before[0])
    pd.testing.assert_frame_equal(passages, before[1])


def test_labels_are_spread_without_overlap():
    middles = np.array(spread([10, 12, 300, 11], [40, 40, 40, 40], 0, 320, gap=5))
    ordered = np.sort(middles)
    assert (np.diff(ordered) >= 45 - 1e-9).all() and ordered[0] >= 20 and ordered[-1] <= 300
