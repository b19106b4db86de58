"""Odd white space changes nothing of what is found, and every quote stands in the article as it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.corpus import read_article
from analysis.extraction import extract, spacing
from analysis.language import read
from analysis.paths import DATA

ARTICLES = sorted((DATA / "gold" / "dev").glob("*.txt"))[::20]
ODD = {"double": "  ", "no-break": "\u00a0", "tab": "\t", "wide": " \u2003\u00a0 "}
KINDS = ("claims", "people", "places", "documents", "statements", "difficulties")


def _with_spaces(article, space):
    """The article with another white space between all words inside its lines."""
    lines, parts, at = [], [], 0
    for line in article.lines:
        words = article.text[line.start : line.end].replace(" ", space)
        lines.append(replace(line, start=at, end=at + len(words)))
        parts.append(words)
        at += len(words) + 1
    return replace(article, text="\n".join(parts), lines=tuple(lines))


def _plainly(record):
    """A record without its ids and offsets, in plain spaces."""
    fields = {name: getattr(record, name) for name in record.__slots__ if not name.endswith("_id") and name not in ("start", "end", "confidence")}
    return {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in fields.items()}


@pytest.mark.parametrize("space", ODD.values(), ids=ODD)
@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: Path(file).stem)
def test_odd_spaces_change_nothing(file, space):
    article = read_article(file)
    odd = _with_spaces(article, space)
    found, plain = (extract(read(each), with_tokens=False) for each in (odd, article))
    for kind in KINDS:
        assert [_plainly(record) for record in getattr(found, kind)] == [_plainly(record) for record in getattr(plain, kind)], kind
        assert all(odd.text[r.start : r.end] == r.quote for r in getattr(found, kind) if hasattr(r, "quote"))
    assert {r.sentence_id for r in found.claims} <= {s.sentence_id for s in found.sentences}


def test_words_are_told_where_they_stand(document_of):
    document = document_of("Bà Võ Thị  Sáu ở Hà\u00a0Tĩnh  trồng 5  ha.")
    ((_, tokens),) = extract(document).tokens
    assert [document.article.text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    assert [person.name for person in extract(document, with_tokens=False).people] == ["Võ Thị Sáu"]


def test_plain_spaces_are_left_alone(document_of):
    document = document_of("Xã có 5 thôn.\n\nHuyện có 12 xã.")
    assert spacing.plain(document).document is document


def test_a_line_end_inside_a_sentence_is_a_space():
    from analysis.extraction.spacing import _without_line_ends  # noqa: PLC0415
    from analysis.records import LineKind, Sentence  # noqa: PLC0415

    text = "Đ/c Lê Văn Vinh\nbáo cáo.\nHết."
    sentence = Sentence("s1", "a", 1, 0, 24, text[:24], 1, LineKind.CAPTION)
    assert _without_line_ends(text, [sentence]) == "Đ/c Lê Văn Vinh báo cáo.\nHết."


def test_the_day_is_the_article_s(document_of):
    document = document_of("Đến  nay huyện có 5 xã đạt chuẩn NTM.")
    (claim,) = extract(document, with_tokens=False).claims
    assert claim.period_end == date(2019, 5, 5)
