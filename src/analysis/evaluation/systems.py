"""What is measured: the rules of `extraction`, and the two baselines that show what they add."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from analysis.evaluation import remembered
from analysis.evaluation.gold import GoldArticle, read_gold
from analysis.evaluation.scoring import Result, score
from analysis.evaluation.tables import TABLES
from analysis.extraction import extract
from analysis.language import Document, read
from analysis.records import Article, Sentence

Tables = Mapping[str, tuple]


def rules(document: Document) -> Tables:
    """All tables of the rules (`analysis.extraction`)."""
    extraction = extract(document, with_tokens=False)
    return {table: getattr(extraction, table) for table in TABLES}


def unweighed(document: Document) -> Tables:
    """The claims and difficulties of the rules alone, without the second readings (`extraction.claims.weighed`, `extraction.difficulties_weighed`)."""
    extraction = extract(document, with_tokens=False, weighing=False)
    return {"claims": extraction.claims, "difficulties": extraction.difficulties}


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def _number_value(digits: str) -> float:
    """A Vietnamese number: points group thousands, a comma begins the decimals."""
    whole, _, decimals = digits.replace(".", "").partition(",")
    return float(f"{whole}.{decimals.replace(',', '') or 0}")


def _bare_claim(sentence: Sentence, match: re.Match[str]) -> dict[str, object]:
    unit = re.match(r"\s*([^\W\d_]+|%)", sentence.text[match.end() :])
    return {
        "quote": match[0],
        "start": sentence.start + match.start(),
        "end": sentence.start + match.end(),
        "value": _number_value(match[0]),
        "unit": unit[1].lower() if unit else "",
        "change": "level",
        "status": "achieved",
        "bound": "exact",
        "themes": (),
        "confidence": 1.0,
        **dict.fromkeys(("value_max", "total", "threshold", "indicator", "place", "place_level", "period_start", "period_end", "speaker")),
    }


def numbers(document: Document) -> Tables:
    """Baseline: every number in figures is a claim, its unit the next word, everything else the commonest value."""
    return {"claims": tuple(_bare_claim(s, match) for s in document.sentences for match in _NUMBER.finditer(s.text))}


def _entities(sentence: Sentence) -> Iterator[tuple[str, int, int, str]]:
    """underthesea's named entities of a sentence: words, start, end, kind."""
    from underthesea import ner  # noqa: PLC0415 (costs a second)

    at, current = 0, None
    for word, _, _, label in ner(sentence.text):
        start = sentence.text.find(word, at)
        if start < 0:
            continue
        at = start + len(word)
        if label.startswith("I-") and current and current[2] == label[2:]:
            current = (current[0], at, current[2])
            continue
        if current:
            yield sentence.text[current[0] : current[1]], sentence.start + current[0], sentence.start + current[1], current[2]
        current = (start, at, label[2:]) if label != "O" else None
    if current:
        yield sentence.text[current[0] : current[1]], sentence.start + current[0], sentence.start + current[1], current[2]


def entities(document: Document) -> Tables:
    """Baseline: underthesea's NER as it comes; persons have no post, places no level."""
    people, places = [], []
    for sentence in document.sentences:
        for words, start, end, kind in _entities(sentence):
            span = {"start": start, "end": end}
            if kind == "PER":
                people.append({"name": words, **span, **dict.fromkeys(("post", "body", "level", "place"))})
            elif kind == "LOC":
                places.append({"quote": words, "place": words, **span, "level": None})
    return {"people": tuple(people), "places": tuple(places)}


#: What can be scored, by name; each gives the tables that it knows.
SYSTEMS: Mapping[str, Callable[[Document], Tables]] = MappingProxyType({"rules": rules, "unweighed": unweighed, "numbers": numbers, "ner": entities})


def run(system: str, articles: Iterable[Article]) -> dict[str, dict[str, tuple]]:
    """The records that a system finds: by table, by article id."""
    found: dict[str, dict[str, tuple]] = {}
    for article in articles:
        for table, records in remembered.tables(system, article, lambda article=article: SYSTEMS[system](read(article))).items():
            found.setdefault(table, {})[article.article_id] = records
    return found


def evaluate(set_name: str, system: str = "rules", gold: Iterable[GoldArticle] | None = None) -> dict[str, Result]:
    """The result of a system on a gold set, by table; tables that the system doesn't know, or nobody has annotated, are left out.

    Args:
        set_name: `seeds`, `dev` or `held-out`.
        system: one of `SYSTEMS`.
        gold: the set's articles where they have been read already, or some of them.
    """
    articles = tuple(read_gold(set_name) if gold is None else gold)
    found = run(system, (item.article for item in articles))
    known = (table for table in TABLES if table in found and any(table in item.rows for item in articles))
    return {table: score(table, articles, found[table]) for table in known}
