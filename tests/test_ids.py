"""Ids come from content alone, and are safe where they are used."""

import re
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from analysis.ids import content_id


@given(st.lists(st.text(), max_size=4))
def test_an_id_is_an_anchor_a_file_name_and_a_python_name(parts):
    made = content_id("s", *parts)
    assert re.fullmatch(r"s[0-9a-f]{12}", made) and made.isidentifier()


def test_parts_are_told_apart():
    assert content_id("s", "ab", "c") != content_id("s", "a", "bc")
    assert content_id("s", "a") != content_id("c", "a")
    assert content_id("s", "a", 1) != content_id("s", "a", 2)


def test_the_same_in_another_process():
    code = "from analysis.ids import content_id; print(content_id('s', 'Thạch Hà', 3))"
    runs = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}).stdout.strip()
        for seed in ("1", "2")
    }
    assert runs == {content_id("s", "Thạch Hà", 3)}
