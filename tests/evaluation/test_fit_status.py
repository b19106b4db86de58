"""The weights of words are learnt from marked figures."""

import pytest

from analysis.errors import UserError
from analysis.evaluation.fit_status import Example, fit, folds
from analysis.extraction.claims.weighed import ENOUGH, STATUSES, weigh

SIGNS = {"achieved": "before:đã", "context": "before:dự", "in_progress": "before:đang", "target": "before:sẽ"}
FILLER = frozenset(f"near:{number}" for number in range(ENOUGH))


def _told_again(marked):
    """More words that go with a status: one alone doesn't speak clearly enough against a rule."""
    return {f"{where}:{word}" for where in ("clause", "near", "opening") for word in (marked, f"{marked} again")}


def examples(ruled=lambda marked: marked):
    """Figures in ten articles, each with the sign of its status."""
    return tuple(
        Example(f"article {number % 10}", FILLER | {SIGNS[marked], f"before:once {number} {marked}", *_told_again(marked)}, ruled(marked), marked)
        for number in range(60)
        for marked in STATUSES
    )


def test_a_sign_weighs_for_its_status():
    weights = fit(examples())
    for status, sign in SIGNS.items():
        found = weigh({sign}, weights)
        assert max(found, key=found.get) == status


def test_what_is_seen_too_seldom_has_no_weight():
    assert not any(name.startswith("before:once") for name in fit(examples()))


def test_every_status_needs_examples():
    with pytest.raises(UserError, match="in_progress"):
        fit([example for example in examples() if example.marked != "in_progress"])


def test_what_is_left_out_is_judged_by_the_rest():
    assert folds(examples(), 2) == (240, 240, 240)
    alone, together, all_ = folds(examples(ruled=lambda marked: "achieved"), 2)
    assert (alone, all_) == (60, 240) and together > alone
