"""Ids come from content alone, and are safe where they are used."""

import os
import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ids import article_id, content_id, is_article_id


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


@pytest.mark.parametrize("stem", ["000_e685fb03e29f8a60", "bai_bao", "stdin", "a", "2018", "-x", "x" * 100])
def test_a_plain_file_name_is_the_articles_id(stem):
    assert article_id(stem) == stem


@pytest.mark.parametrize(
    ("stem", "begins"),
    [
        ("Bài báo (1)", "bai-bao-1-"),
        ("Đức Thọ", "duc-tho-"),
        ("a#b%20c", "a-b-20c-"),
        ("Đà–Nẵng", "da-nang-"),
        ('{{< env HOME >}} "x"', "env-home-x-"),
        ("UP", "up-"),
        ("v1.2", "v1-2-"),
        ("新闻", "article-"),
        ("…", "article-"),
        ("", "article-"),
        (os.fsdecode(b"t\xean"), "t-n-"),
        ("x" * 101, "x" * 60 + "-"),
    ],
)
def test_any_other_becomes_plain_letters_and_a_digest(stem, begins):
    made = article_id(stem)
    assert re.fullmatch(re.escape(begins) + "[0-9a-f]{8}", made) and is_article_id(made)


def test_names_that_differ_stay_apart_and_one_name_written_in_two_ways_does_not():
    names = ["Bài 1", "bài 1", "bai 1", "bai-1", "bài (1)", "bài-1"]
    assert len({article_id(name) for name in names}) == len(names)
    assert article_id(unicodedata.normalize("NFD", "Bài 1")) == article_id("Bài 1")


@given(st.text())
def test_every_name_gives_an_id_that_stays_as_it_is(stem):
    assert is_article_id(article_id(stem)) and article_id(article_id(stem)) == article_id(stem)
