"""The measures, on NumPy arrays: how far counts are from what chance would give."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

#: The log-likelihood from which a difference is more than chance at p < 0.05: the chi-square value for one degree of freedom (Dunning 1993; Rayson & Garside 2000, who tabulate it for words).
SIGNIFICANT = 3.84


def log_likelihood(count: ArrayLike, size: ArrayLike, count_rest: ArrayLike, size_rest: ArrayLike) -> np.ndarray:
    """G² of a word's frequency in two texts of `size` and `size_rest` words, over all four cells (Dunning 1993, *Accurate methods for the statistics of surprise and coincidence*).

    Above 3.84 (6.63, 10.83) the difference would be chance in less than 5 % (1 %, 0.1 %) of cases (Rayson & Garside 2000, *Comparing corpora using frequency profiling*). Never negative: the direction is in the rates.
    """
    observed = np.array([count, np.subtract(size, count), count_rest, np.subtract(size_rest, count_rest)], dtype=float)
    a, b, c, d = observed
    total = a + b + c + d
    expected = np.array([(a + b) * (a + c), (a + b) * (b + d), (c + d) * (a + c), (c + d) * (b + d)]) / np.maximum(total, 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(observed > 0, observed * np.log(observed / expected), 0.0)
    return np.maximum(2 * terms.sum(axis=0), 0.0)


def log_odds(count: ArrayLike, size: float, count_rest: ArrayLike, size_rest: float, prior: float) -> np.ndarray:
    """z-scores of the log-odds ratio under an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, *Fightin' Words*, eq. 16, 20–22).

    The prior has the weight of `prior` words, distributed as in both texts together: a rare word needs more evidence than a frequent one. Above zero: typical of the first text. Beyond ±1.96 it would be chance in less than 5 %.
    """
    count, rest = np.asarray(count, dtype=float), np.asarray(count_rest, dtype=float)
    alpha = prior * (count + rest) / (size + size_rest)
    delta = np.log((count + alpha) / (size + prior - count - alpha)) - np.log((rest + alpha) / (size_rest + prior - rest - alpha))
    return delta / np.sqrt(1 / (count + alpha) + 1 / (rest + alpha))


def log_ratio(count: ArrayLike, size: float, count_rest: ArrayLike, size_rest: float) -> np.ndarray:
    """How many times doubled the rate is, half an occurrence for none (Hardie 2014, *Log Ratio: an informal introduction*)."""
    rate = np.maximum(np.asarray(count, dtype=float), 0.5) / size
    return np.log2(rate / (np.maximum(np.asarray(count_rest, dtype=float), 0.5) / size_rest))


def wilson(share: ArrayLike, count: ArrayLike, z: float = 1.96) -> tuple[np.ndarray, np.ndarray]:
    """The score interval of a share seen in `count` cases, by default of 95% (Wilson 1927, *Probable Inference, the Law of Succession, and Statistical Inference*): lower and upper end."""
    p, n = np.asarray(share, float), np.asarray(count, float)
    middle = p + z**2 / (2 * n)
    half = z * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return np.clip((middle - half) / (1 + z**2 / n), 0, 1), np.clip((middle + half) / (1 + z**2 / n), 0, 1)


def log_dice(together: ArrayLike, first: ArrayLike, second: ArrayLike) -> np.ndarray:
    """14 + log₂ of the Dice coefficient: 14 when two words only occur together, one less for each halving; independent of the corpus's size (Rychlý 2008, *A lexicographer-friendly association score*)."""
    return 14 + np.log2(2 * np.asarray(together, dtype=float) / (np.asarray(first, dtype=float) + np.asarray(second, dtype=float)))
