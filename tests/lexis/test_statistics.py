"""The measures, against values published or worked out by hand."""

import math

import numpy as np
import pytest

from analysis.lexis import statistics


def test_log_likelihood_over_four_cells():
    """Two texts of 100 words, 20 against 10: Σ O·ln(O/E), doubled, with E = 15 and 85."""
    by_hand = 2 * (20 * math.log(20 / 15) + 80 * math.log(80 / 85) + 10 * math.log(10 / 15) + 90 * math.log(90 / 85))
    assert statistics.log_likelihood(20, 100, 10, 100) == pytest.approx(by_hand)


def test_log_likelihood_is_zero_for_equal_rates_and_symmetric():
    assert statistics.log_likelihood([5, 0], 100, [10, 0], 200) == pytest.approx([0, 0], abs=1e-9)
    assert statistics.log_likelihood(7, 50, 2, 90) == pytest.approx(statistics.log_likelihood(2, 90, 7, 50))


def test_log_odds_without_difference_is_zero_and_has_a_direction():
    more, same, less = statistics.log_odds([30, 10, 2], 1000, [2, 10, 30], 1000, prior=100)
    assert same == pytest.approx(0)
    assert more > 1.96 and less == pytest.approx(-more)


def test_log_odds_by_the_formula():
    alpha = 50 * 12 / 300
    delta = math.log((9 + alpha) / (100 + 50 - 9 - alpha)) - math.log((3 + alpha) / (200 + 50 - 3 - alpha))
    assert statistics.log_odds(9, 100, 3, 200, prior=50) == pytest.approx(delta / math.sqrt(1 / (9 + alpha) + 1 / (3 + alpha)))


def test_a_heavier_prior_asks_for_more_evidence():
    assert abs(statistics.log_odds(3, 100, 0, 100, prior=1000)) < abs(statistics.log_odds(3, 100, 0, 100, prior=10))


def test_log_dice_is_fourteen_for_words_that_only_occur_together_and_loses_one_a_halving():
    assert statistics.log_dice(np.array([8, 4]), 8, 8) == pytest.approx([14, 13])


def test_log_ratio_counts_doublings():
    assert statistics.log_ratio(40, 100, 10, 100) == pytest.approx(2)
    assert statistics.log_ratio(8, 100, 0, 100) == pytest.approx(4)


def test_wilson_interval():
    """8 of 10 and 0 of 1, as published tables have them; more cases narrow it."""
    low, high = statistics.wilson([0.8, 0.0, 0.8], [10, 1, 1000])
    assert low == pytest.approx([0.4902, 0.0, 0.774], abs=5e-4)
    assert high == pytest.approx([0.9433, 0.7935, 0.8236], abs=5e-4)
