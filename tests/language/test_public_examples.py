"""Phrases that others collected for Vietnamese dates and numbers: which are read, as `docs/dates-and-numbers.md` tells."""

from pathlib import Path

import pytest
import yaml

from analysis.language.numbers import find_numbers
from analysis.language.periods import find_periods

ROOT = Path(__file__).parents[2]
EXAMPLES = yaml.safe_load((ROOT / "tests" / "fixtures" / "duckling-vi.yaml").read_text("utf-8"))
DOCUMENT = (ROOT / "docs" / "dates-and-numbers.md").read_text("utf-8")


def read_as_date(phrase, expected):
    return [[p.first, p.last] for p in find_periods(phrase, EXAMPLES["reference"])] == [expected]


def read_as_number(phrase, expected):
    return [n.value for n in find_numbers(phrase)] == [expected]


READERS = {"dates": read_as_date, "numbers": read_as_number}
CLASSES = [(kind, group) for kind in READERS for group in EXAMPLES[kind]]


@pytest.mark.parametrize(("kind", "group"), CLASSES, ids=[group["class"] for _, group in CLASSES])
def test_the_table_tells_what_is_read(kind, group):
    phrases = {str(phrase): expected for phrase, expected in group["phrases"].items()}
    unread = [phrase for phrase, expected in phrases.items() if not READERS[kind](phrase, expected)]
    row = f"| {group['class']} | {len(phrases) - len(unread)} of {len(phrases)} | {', '.join(f'`{p}`' for p in unread)} |"
    assert row in DOCUMENT.splitlines()


def test_the_table_names_no_other_class():
    rows = [line.split(" | ")[0].removeprefix("| ") for line in DOCUMENT.splitlines() if line.startswith("| ") and " of " in line]
    assert rows == [group["class"] for _, group in CLASSES]
