"""Weights are fitted to examples, and written as they are read."""

import pytest

from analysis.errors import UserError
from analysis.evaluation.regression import Settings, divided, fit, write
from analysis.extraction.weighing import read_weights, weigh

CLASSES = ("a", "b", "c")
SETTINGS = Settings(strength=1.0, least=5, smallest=0.05)
SHOWN = [(frozenset({f"sign:{name}", "both", f"once:{name} {number}"}), name) for number in range(20) for name in CLASSES]


def test_a_sign_weighs_for_its_class_and_what_both_have_for_none():
    weights = fit(SHOWN, CLASSES, SETTINGS)
    for name in CLASSES:
        found = weigh({f"sign:{name}"}, weights, CLASSES)
        assert max(found, key=found.get) == name
    assert set(weights) == {"", "sign:a", "sign:b", "sign:c"}  # seen too seldom, or telling nothing


def test_weights_of_a_feature_are_differences():
    assert all(sum(columns) == pytest.approx(0, abs=0.02) for columns in fit(SHOWN, CLASSES, SETTINGS).values())


def test_every_class_needs_examples():
    with pytest.raises(UserError, match="nothing is marked d"):
        fit(SHOWN, (*CLASSES, "d"), SETTINGS)


def test_the_table_is_read_as_it_was_written(tmp_path):
    weights = fit(SHOWN, CLASSES, SETTINGS)
    write(tmp_path / "models" / "weights.tsv", weights, CLASSES, "made in a test")
    assert read_weights(tmp_path / "models" / "weights.tsv", CLASSES, "regression") == weights


def test_parts_are_of_nearly_equal_size_whatever_the_order():
    names = [f"article {number}" for number in range(10)]
    part = divided([*reversed(names), *names], 3)
    assert part == divided(names, 3) and sorted(map(list(part.values()).count, range(3))) == [3, 3, 4]
