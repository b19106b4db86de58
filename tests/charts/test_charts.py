"""Every figure, with no row, one row and two hundred: drawn, told in words, its data leading back to sentences."""

import re

import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from analysis import charts, indicators, words
from analysis.charts.exporting import csv_text
from analysis.charts.style import INK, spread, upon
from analysis.evaluation import Bin, Score
from analysis.themes import load_themes

from . import frames

NUMBER = re.compile(r"\d+(?:\.\d+)?")
DAY = pd.Timestamp(2016, 8, 19)
DRAWN = {
    "timeline": (lambda n, words: charts.timeline(frames.articles(n), words), "article_id"),
    "theme_heatmap": (
        lambda n, words: charts.theme_heatmap(frames.passages(n), frames.articles(n), words),
        "sentence_ids",
    ),
    "article_lengths": (lambda n, words: charts.article_lengths(frames.articles(n), words), "article_id"),
    "targets_and_results": (lambda n, words: charts.targets_and_results(frames.claims(n), frames.outcomes(n), words), "sentence_id"),
    "streamlining": (lambda n, words: charts.streamlining(frames.claims(n), words), "sentence_id"),
    "ntm_criteria": (lambda n, words: charts.ntm_criteria(frames.claims(n), words), "sentence_id"),
    "indicator_multiples": (lambda n, words: charts.indicator_multiples(frames.over_time(n), words), "sentence_id"),
    "speakers": (lambda n, words: charts.speakers(frames.statements(n), words), "sentence_ids"),
    "network": (lambda n, words: charts.network(frames.people(n), frames.sentences(n), words), "sentence_ids"),
    "verdicts": (lambda n, words: charts.verdicts(frames.outcomes(n), words), "result_sentence_ids"),
    "reliability": (lambda n, words: charts.reliability(frames.bins(min(n, 10)), words), "count"),
    "scores": (lambda n, words: charts.scores(frames.scores(n), words), "table"),
    "keyness": (lambda n, words: charts.keyness(frames.keywords(n), words, "NTM"), "sentence_ids"),
}
# one row, as it is in the frames, gives no pair of people, (of these claims) no target, nothing to be compared with, and no word that stands out
ALONE = {"network", "targets_and_results", "ntm_criteria", "indicator_multiples", "keyness"}


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
        assert any(text.startswith(str(shown)) and " of " in text for text in _texts(many) for shown in (12, 20, 30))


@pytest.mark.parametrize("name", DRAWN)
def test_text_stays_on_the_card(name, catalogue):
    """No text runs over the figure's edges, at either width, in either language."""
    wide = DRAWN[name][0](16, catalogue)
    for figure in (wide, wide.narrow):
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        width, height = figure.get_size_inches() * figure.dpi
        for axes in figure.axes:
            for text in axes.texts:
                box = text.get_window_extent(canvas.get_renderer())
                assert box.x0 >= -2 and box.x1 <= width + 2 and box.y0 >= -2 and box.y1 <= height + 2, text.get_text()


@pytest.mark.parametrize("name", DRAWN)
def test_each_has_a_narrow_form_with_the_same_data_on_no_ground(name, catalogue):
    wide = DRAWN[name][0](16, catalogue)
    assert [figure.get_figwidth() * 72 for figure in (wide, wide.narrow)] == pytest.approx([560, 255])
    assert wide.alt == wide.narrow.alt and wide.get_facecolor()[3] == wide.narrow.get_facecolor()[3] == 0
    pd.testing.assert_frame_equal(wide.data, wide.narrow.data)


@pytest.mark.parametrize("name", ["targets_and_results", "streamlining", "ntm_criteria", "indicator_multiples", "verdicts", "keyness"])
def test_every_number_drawn_is_in_the_data(name, english):
    wide = DRAWN[name][0](16, english)
    written = {float(number) for number in NUMBER.findall(csv_text(wide.data))}
    for figure in (wide, wide.narrow):
        drawn = {text.get_text() for text in figure.axes[0].texts if 0 < text.get_position()[1] <= figure.axes[0].get_ylim()[0]}  # no title, no note
        assert {float(number) for text in drawn for number in NUMBER.findall(text)} <= written


@pytest.mark.parametrize("name", DRAWN)
def test_both_editions_draw_the_same_rows(name):
    """Grouped and ordered by ids, not by what they are called in a language."""
    english, vietnamese = (DRAWN[name][0](40, words.load(language)) for language in ("en", "vi"))
    ids = [column for column in english.data if column.endswith(("_id", "_ids")) or column in ("indicator", "series", "panel", "table", "theme", "low", "word")]
    pd.testing.assert_frame_equal(english.data[ids], vietnamese.data[ids])
    assert len(english.axes[0].patches) == len(vietnamese.axes[0].patches) and len(english.axes[0].lines) == len(vietnamese.axes[0].lines)


@pytest.mark.parametrize("name", DRAWN)
def test_the_words_are_those_of_the_edition(name):
    english, vietnamese = (DRAWN[name][0](20, words.load(language)) for language in ("en", "vi"))
    assert english.title != vietnamese.title and english.alt != vietnamese.alt


def _of_one_indicator(values, **columns):
    """Claims on the communes of Thạch Hà that meet the standard: as many as `values`."""
    plain = {
        "indicator": "ntm_communes_standard",
        "unit": "xã",
        "total": pd.NA,
        "change": "level",
        "status": "achieved",
        "bound": "exact",
        "place": "Thạch Hà",
        "place_level": "district",
        "period_end": pd.NaT,
    }
    return frames.claims(len(values)).assign(value=values, **(plain | columns))


def test_not_reported_is_not_zero(english):
    claims = _of_one_indicator([0.0, 3.0, 2.0, 1.0], article_id=["a", "b", "b", "c"], indicator=["ntm_communes_below"] * 2 + ["ntm_roads_km"] * 2)
    drawn = _texts(charts.ntm_criteria(claims, english))
    assert "0 xã, Thạch Hà" in drawn and "3 xã, Thạch Hà" in drawn and drawn.count("–") == 2


def test_what_one_article_alone_reports_is_in_no_table(english):
    claims = _of_one_indicator([5.0, 6.0, 7.0], article_id=["a", "b", "b"], indicator=["ntm_communes_below"] * 2 + ["ntm_roads_km"])
    assert set(charts.ntm_criteria(claims, english).data["indicator"]) == {"ntm_communes_below"}
    assert charts.ntm_criteria(claims.iloc[[1, 2]], english).data.empty


def test_articles_stand_in_the_order_of_their_days(english):
    articles = frames.articles(2).assign(article_id=["late", "early"])
    articles[["event_start", "event_end"]] = [[pd.Timestamp(2021, 4, 8)] * 2, [pd.Timestamp(2016, 8, 19)] * 2]
    figure = charts.indicators_by_article(_of_one_indicator([5.0, 6.0], article_id=["late", "early"]), english, {"late": "L", "early": "E"}, articles)
    assert [text for text in _texts(figure) if text in ("E", "L")] == [text for text in _texts(figure.narrow) if text in ("E", "L")] == ["E", "L"]


def test_a_range_a_bound_and_the_unit_stand_in_the_table_drawn(english):
    claims = _of_one_indicator([10.0, 3.0], value_max=[14.0, pd.NA], bound=["exact", "at_least"], article_id=["a", "b"])
    drawn = charts.indicators_by_article(claims, english)
    assert {"10–14 xã, Thạch Hà", "≥ 3 xã, Thạch Hà"} <= {text.replace("\u00a0", " ") for text in _texts(drawn)}
    assert list(drawn.data["value_max"].dropna()) == [14.0]


def test_a_result_that_was_not_reported_has_no_bar(english):
    missing = frames.outcomes(2).iloc[[1]]
    figure = charts.verdicts(missing, english)
    assert any(english("chart.verdicts.none") in text for text in _texts(figure))
    assert len(figure.axes[0].patches) == 1  # the verdict's chip


def test_a_long_title_keeps_its_place(catalogue):
    """What is measured and where stand whole: over two lines if need be, none cut."""
    long = frames.outcomes(3).assign(indicator=None, quote="xã đạt chuẩn nông thôn mới nâng cao theo bộ tiêu chí mới", place="Lưu Vĩnh Sơn")
    texts = [text.replace("\u00a0", " ") for text in _texts(charts.verdicts(long, catalogue))]
    assert " ".join(texts).count("— Lưu Vĩnh Sơn") == 3 and not any(text.endswith("…") for text in texts)


def test_text_upon_a_patch_is_white_or_ink():
    assert upon("#0b5c8a") == "#ffffff" and upon("#c99700") == INK


def test_a_promise_of_more_says_what_it_comes_to(english):
    figure = charts.verdicts(frames.outcomes(4).iloc[[3]], english)
    assert any("+3 (17 in all)" in text for text in _texts(figure))


def _outcome(**columns):
    """A target as `outcomes.follow` gives it, of the first claim."""
    return frames.outcomes(2).iloc[[1]].assign(claim_id="c0", article_id="a0", place="Thạch Hà", **columns)


def test_what_was_done_before_a_target_was_set_is_no_result_of_it(catalogue):
    """Đức Thọ had cut 13 units when it aimed at 6 more: no bar, for nothing was reported of the six."""
    claims = _of_one_indicator([6.0, 13.0], status=["target", "achieved"], change="decrease", article_id="a0", period_end=[pd.Timestamp(2017, 12, 31), DAY])
    figure = charts.targets_and_results(claims, _outcome(before_claim_id="c1", target_value=6.0, required_value=6.0, due=pd.Timestamp(2017, 12, 31)), catalogue)
    for drawn in (figure, figure.narrow):
        texts = " ".join(_texts(drawn))
        assert catalogue("chart.targets.unanswered") in texts and "13 (" in texts and catalogue("chart.targets.before") in texts
        assert not drawn.axes[0].patches
    assert figure.data["before_sentence_id"].tolist() == ["s1"] and figure.data["result_value"].isna().all()
    assert catalogue("chart.targets.stood", before=figure.data["before"].iloc[0]) in figure.alt


def test_only_what_follow_takes_as_a_result_is_drawn_as_one(english):
    claims = _of_one_indicator([22.0, 14.0], status=["target", "achieved"], period_end=[pd.Timestamp(2018, 12, 31)] * 2)
    nothing = charts.targets_and_results(claims, _outcome(), english)
    something = charts.targets_and_results(claims, _outcome(result_value=14.0, required_value=22.0, verdict="partly_met", reported=DAY), english)
    assert english("chart.targets.unanswered") in _texts(nothing) and not nothing.axes[0].patches
    assert english("chart.targets.unanswered") not in _texts(something)
    whole, result, stroke = something.axes[0].patches[-3:]
    assert result.get_width() / whole.get_width() == pytest.approx(14 / 22)
    assert stroke.get_x() + 1.5 - whole.get_x() == pytest.approx(whole.get_width())


def test_a_report_from_before_the_due_day_stands_under_a_heading_of_its_own(english):
    claims = _of_one_indicator([22.0], status="target")
    texts = _texts(charts.targets_and_results(claims, _outcome(interim_value=17.0, verdict="open"), english))
    assert english("chart.targets.interim") in texts and "17" in texts and english("chart.targets.unanswered") not in texts


def test_units_that_have_nothing_in_common_are_not_compared(english):
    claims = _of_one_indicator([1.0, 2.0, 300.0, 400.0], indicator="ntm_lighting", unit=["km", "km", "bóng đèn", "đầu bóng đèn"], article_id=list("abab"))
    data = charts.indicators_by_article(claims, english).data
    assert data["series"].nunique() == data["measure"].nunique() == 2
    assert data.loc[data["unit"].str.contains("bóng"), "series"].nunique() == 1


def test_a_panel_needs_two_days_of_one_place_and_kind(english):
    days = [pd.Timestamp(2018, 12, 31), pd.Timestamp(2021, 12, 31)]
    two = _of_one_indicator([14.0, 22.0], period_end=days)
    figure = charts.indicator_multiples(two, english)
    assert figure.data["panel"].nunique() == 1 and figure.alt.startswith("Panels: 1,")
    assert [mark.get_marker() for mark in figure.axes[0].lines if mark.get_marker() != "None" and mark.get_ydata()[0] > 0] == ["o", "o"]
    for other in (
        two.assign(place=["Thạch Hà", "Đức Thọ"]),
        two.assign(place=[None, None]),
        two.assign(change=["level", "increase"]),
        two.assign(status=["achieved", "target"]),
        two.assign(period_end=[days[0], days[0]]),
        two.assign(period_end=[days[0], pd.NaT]),
    ):
        assert charts.indicator_multiples(other, english).data.empty


def test_a_figure_without_a_period_stands_at_its_article_only_if_marked(english):
    claims = _of_one_indicator([14.0, 22.0], period_end=[pd.NaT, pd.Timestamp(2021, 12, 31)], article_id=["a0", "a1"])
    articles = frames.articles(2).assign(event_start=[pd.Timestamp(2018, 1, 1), None], event_end=[pd.Timestamp(2018, 12, 31), None])
    figure = charts.indicator_multiples(claims, english, articles=articles)
    assert {"14 xã (reported in 2018)", "22 xã (2021)"} <= set(_texts(figure)) and english("chart.multiples.unstated") in _texts(figure)
    hollow = [mark.get_markerfacecolor() == "none" for mark in figure.axes[0].lines if mark.get_marker() == "o" and mark.get_ydata()[0] > 20]
    assert hollow == [True, False]
    unknown = articles.assign(event_start=pd.Timestamp(2016, 1, 1), published_start=pd.NaT, published_end=pd.NaT)
    assert charts.indicator_multiples(claims, english, articles=unknown).data.empty


def test_a_number_that_can_be_compared_with_nothing_has_no_bar(english):
    cut = {"change": "decrease", "unit": "biên chế"}
    claims = _of_one_indicator([345.0, 4.0, 6.0], indicator=["adm_payroll_reduced", "adm_units_unified", "adm_titles_unified"], **cut)
    figure = charts.streamlining(claims, english)
    assert not figure.axes[0].patches and {"345 biên chế", "4 biên chế", "6 biên chế"} <= set(_texts(figure))
    both = charts.streamlining(_of_one_indicator([252.0, 13.0], place=["Thạch Hà", "Đức Thọ"], **cut), english)
    widths = [bar.get_width() for bar in both.axes[0].patches if bar.get_width()]
    assert sorted(widths)[0] / sorted(widths)[1] == pytest.approx(13 / 252)
    apart = charts.streamlining(_of_one_indicator([252.0, 13.0], place=["Thạch Hà", "Tượng Sơn"], place_level=["district", "commune"], **cut), english)
    assert not apart.axes[0].patches


def test_indicators_stand_in_the_order_of_the_registry(catalogue):
    wanted = [each for each in indicators.registry() if each.startswith("adm_")][:6]
    claims = _of_one_indicator([float(n) for n in range(6)], indicator=list(reversed(wanted)))
    assert charts.streamlining(claims, catalogue).data["indicator"].tolist() == wanted


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
    later = frames.over_time(4).assign(claim_id=[f"later {i}" for i in range(4)])
    claims = pd.concat([frames.claims(200), later], ignore_index=True)
    assert set(charts.for_theme(theme, claims, english, outcomes=frames.outcomes(200), articles=frames.articles(7))) == {
        "targets",
        "cuts",
        "articles",
        "multiples",
    }
    assert charts.for_theme(theme, frames.claims(0), english, outcomes=frames.outcomes(0), articles=frames.articles(0)) == {}


def test_a_theme_of_which_nothing_can_be_compared_has_no_figure(english):
    alone = _of_one_indicator([5.0, 7.0], indicator=["ntm_communes_below", "ntm_roads_km"])
    assert charts.for_theme(load_themes()[0], alone, english, outcomes=frames.outcomes(0), articles=frames.articles(7)) == {}


def test_bins_of_few_claims_are_joined_with_their_neighbour(english):
    bins = [Bin(0.1, 0.2, 1, 0.17, 0.0), Bin(0.2, 0.3, 1, 0.21, 1.0), Bin(0.3, 0.4, 4, 0.36, 0.75), Bin(0.8, 0.9, 90, 0.85, 0.9), Bin(0.9, 1, 2, 0.95, 1.0)]
    data = charts.reliability(bins, english).data
    assert data["count"].tolist() == [6, 92] and data["low"].tolist() == [0.1, 0.8] and data["high"].tolist() == [0.4, 1]
    assert data["right"].tolist() == pytest.approx([4 / 6, 83 / 92]) and data["confidence"][0] == pytest.approx((0.17 + 0.21 + 4 * 0.36) / 6)


def test_only_words_beyond_chance_are_drawn_with_their_value(english):
    words_found = frames.keywords(9).assign(log_likelihood=[3.83, 3.84, 5.0, 6.0, 7.0, 8.0, 9.0, 3.0, 10.25])
    figure = charts.keyness(words_found, english, "NTM")
    assert figure.data["word"].tolist() == ["từ 8", "từ 6", "từ 5", "từ 4"]  # the others are of the rest, or chance
    assert {"10.2", "9.0", "8", "1"} <= set(_texts(figure)) and "z-score" not in " ".join(_texts(figure))
    widths = [bar.get_width() for bar in figure.axes[0].patches]
    assert widths[1] / widths[0] == pytest.approx(9 / 10.25)


def test_how_thick_an_arc_is_is_explained_where_it_differs(catalogue):
    once = frames.people(3).assign(name=["A", "B", "C"], article_id="a", sentence_id=["s0", "s1", "s3"])
    twice = frames.people(4).assign(name=["A", "B", "A", "B"], article_id="a", sentence_id=["s0", "s1", "s3", "s4"])
    told = [" ".join(_texts(charts.network(people, frames.sentences(6), catalogue))) for people in (once, twice)]
    assert [catalogue("chart.network.thickness") in text for text in told] == [False, True]


def test_a_long_post_is_told_in_full(catalogue):
    post = "Phó Bí thư Thường trực Đảng ủy Khối các cơ quan và doanh nghiệp"
    people = frames.people(2).assign(name=["A", "B"], article_id="a", sentence_id=["s0", "s1"], post=post)
    figure = charts.network(people, frames.sentences(2), catalogue)
    assert all(" ".join(_texts(each)).count(post) == 2 for each in (figure, figure.narrow))


def test_scores_and_bins_may_be_records(english):
    assert charts.scores([Score("claims", "strict", 8, 10, 10, 9)], english).data["f1"][0] == pytest.approx(0.8)
    assert len(charts.reliability([Bin(0.8, 0.9, 12, 0.85, 0.75)], english).data) == 1


def test_the_frames_given_are_not_changed(english):
    claims, passages = frames.claims(30), frames.passages(30)
    before = claims.copy(), passages.copy()
    charts.streamlining(claims, english)
    charts.targets_and_results(claims, frames.outcomes(30), english)
    charts.indicator_multiples(claims, english)
    charts.indicators_by_article(claims, english)
    charts.theme_heatmap(passages, frames.articles(5), english)
    pd.testing.assert_frame_equal(claims, before[0])
    pd.testing.assert_frame_equal(passages, before[1])


def test_labels_are_spread_without_overlap():
    middles = np.array(spread([10, 12, 300, 11], [40, 40, 40, 40], 0, 320, gap=5))
    ordered = np.sort(middles)
    assert (np.diff(ordered) >= 45 - 1e-9).all() and ordered[0] >= 20 and ordered[-1] <= 300
