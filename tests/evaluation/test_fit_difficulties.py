"""The weights for difficulties are learnt from parts of clauses, each marked by the gold row that covers it."""

import pytest

from analysis.corpus.normalisation import clean
from analysis.evaluation.fit_difficulties import Example, find, fit, folds, marked
from analysis.extraction.difficulties_weighed import parts_of
from analysis.language import read
from analysis.records import Article, Line, LineKind

GOOD, BAD, MEND = "Xã {} trồng cam tốt lắm.", "Xã {} hỏng hết máy bơm.", "Xã {} xin sửa máy bơm."
KNOWN = "Toàn xã thiếu nước sạch."  # one that the rules know: without it no words alone make a difficulty


def example(name, sentences):
    text = clean(" ".join([*sentences, KNOWN]))
    article = Article(name, f"{name}.txt", "0", "utf-8", text, (Line(1, 0, len(text), LineKind.BODY),))
    document = read(article)
    rows = tuple(
        {"quote": s.rstrip("."), "start": text.index(s), "end": text.index(s) + len(s) - 1, "kind": kind, "named_by": None}
        for s in sentences
        for kind, sign in (("difficulty", "hỏng"), ("remedy", "xin"))
        if sign in s
    )
    return Example(article, document, (), rows, tuple(parts_of(document, ())))


@pytest.fixture(scope="module")
def taught():
    names = ("Hòa An", "Phú Lộc", "Tân Mỹ", "Yên Sơn", "Bình Khê", "Cẩm Thủy")
    return tuple(example(name, [pattern.format(name) for pattern in (GOOD, BAD, MEND) for _ in range(2)][::2]) for name in names)


def test_a_part_is_what_covers_more_than_half_of_it(taught):
    part = next(part for part in taught[0].parts if "hỏng" in part.words.text)
    start, end = part.words.start, part.words.end
    row = {"start": start, "end": end, "kind": "remedy"}
    assert marked(part, [row]) == "remedy"
    assert marked(part, [row, row | {"kind": "difficulty"}]) == "difficulty"  # which the remedy holds
    assert marked(part, [row | {"end": start + (end - start) // 2}]) == "none"
    assert marked(part, []) == "none"


def test_what_is_left_out_is_judged_by_the_rest(taught):
    alone, together = folds(taught, 3)
    assert alone["detection"].gold == together["detection"].gold == 12
    assert together["strict"].recall > alone["strict"].recall


def test_an_article_is_read_with_the_weights_given(taught):
    assert {d.kind for d in find(taught[0], fit(taught[1:]))} == {"difficulty", "remedy"}
    silent = {"": (0.0, 9.0, 0.0)}
    assert len(find(taught[0], silent)) <= len(find(taught[0], fit(taught[1:])))
