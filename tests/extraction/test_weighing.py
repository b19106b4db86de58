"""Weights of what is seen: read from their table, and what they say together."""

import math

import pytest

from analysis.errors import UserError
from analysis.extraction.weighing import pairs, read_weights, weigh, words

CLASSES = ("no", "yes")
WEIGHTS = {"": (1.0, -1.0), "part:thiếu": (-1.0, 1.0), "part:đủ": (2.0, -2.0)}


def test_words_and_marks_in_small_letters_numbers_alike():
    assert words("Đến nay, 12,5% (3 xã)") == ["đến", "nay", ",", "#", "(", "#", "xã", ")"]
    assert words("") == []


def test_pairs_of_neighbours():
    assert list(pairs(["còn", "3", "xã"])) == ["còn 3", "3 xã"]
    assert list(pairs(["còn"])) == []


@pytest.mark.parametrize(("seen", "yes"), [(set(), 1 / (1 + math.exp(2))), ({"part:thiếu"}, 0.5), ({"part:thiếu", "part:never seen"}, 0.5)])
def test_weights_add_up_to_probabilities(seen, yes):
    found = weigh(seen, WEIGHTS, CLASSES)
    assert math.exp(found["yes"]) == pytest.approx(yes)
    assert sum(math.exp(value) for value in found.values()) == pytest.approx(1)


def test_a_table_is_read_with_its_comment(tmp_path):
    file = tmp_path / "weights.tsv"
    file.write_text("# made by hand\nfeature\tno\tyes\n\t1\t-1\npart:#\t0.5\t-0.5\n", encoding="utf-8")
    assert read_weights(file, CLASSES, "fit_it") == {"": (1.0, -1.0), "part:#": (0.5, -0.5)}


@pytest.mark.parametrize(
    ("content", "cause"),
    [(None, "No such file"), ("feature\tno\nx\t1\n", "its columns are feature, no"), ("feature\tno\tyes\nx\tmuch\t1\n", "much"), ("", "not enough")],
)
def test_a_broken_table_is_named_with_what_makes_it(tmp_path, content, cause):
    file = tmp_path / "weights.tsv"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=r"weights\.tsv") as error:
        read_weights(file, CLASSES, "fit_it")
    assert cause in str(error.value) and "python -m analysis.evaluation.fit_it" in str(error.value)
