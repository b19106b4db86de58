"""Claims told in the report's words: one line a claim, in the edition's language, the number and the day linked to the sentence."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis import escaping
from analysis.evidence import value
from analysis.evidence.markdown import Markdown
from analysis.evidence.page import Page
from analysis.indicators import label

#: Where a clause begins and ends. A comma does not count: it stands inside lists and numbers.
_STOPS = ("; ", ": ", " (", "), ", ". ", "\n")


def told(page: Page, claim: pd.Series) -> Markdown:
    """One claim as a line: who, how much, of what, by when, and the words in the text.

    Args:
        claim: a row of the claims table.
    """
    place = claim["place"] if isinstance(claim["place"], str) else page.words("claim.nowhere")
    return page.text(
        f"claim.{claim['status']}.{claim['change']}",
        place=place,
        amount=amount(page, claim),
        what=running(measure(page, claim)),
        when=when(page, claim),
    )


def amount(page: Page, claim: pd.Series) -> Markdown:
    """The number with its unit: `14 of 30 xã`, `10 to 14%`, `0 xã (limit 10)`; every number linked."""
    counted = _counted(page, claim)
    if pd.isna(claim["threshold"]):
        return counted
    return page.text("claim.threshold", counted=counted, threshold=value.claim(claim, "threshold"))


def _counted(page: Page, claim: pd.Series) -> Markdown:
    space = "" if claim["unit"] == "%" else " "
    unit = Markdown(f"{space}[{escaping.markdown(_unit(claim))}]{{lang=vi}}")
    number = page.show(value.claim(claim))
    if not pd.isna(claim["total"]):
        return page.text("claim.of", value=number, total=value.claim(claim, "total"), unit=unit)
    if not pd.isna(claim["value_max"]):
        return page.text("claim.range", value=number, upper=value.claim(claim, "value_max"), unit=unit)
    return page.text("claim.plain", value=number, unit=unit)


def _unit(claim: pd.Series) -> str:
    """The unit; an abbreviation in capitals as the text has it (`4THT`: `THT`), since the table's units are in small letters."""
    at = claim["quote"].casefold().find(claim["unit"])
    written = claim["quote"][at : at + len(claim["unit"])] if at >= 0 else ""
    return written if written.isupper() else claim["unit"]


def measure(page: Page, claim: pd.Series) -> str:
    """What the claim measures: the indicator's label; the words in the text, linked, where no indicator fits."""
    if isinstance(claim["indicator"], str):
        return label(claim["indicator"], page.edition)
    return Markdown(f"“{page.words_of(claim['quote'], claim['sentence_id'])}”")


def running(text: str) -> str:
    """A label inside a sentence: its first letter small, unless the word is an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() and not isinstance(text, Markdown) else text


def clause(page: Page, claim: pd.Series) -> str:
    """The stretch of the claim's sentence around its figure, from one mark of punctuation to another, as evidence that can be read."""
    sentence = page.sentence_text(claim["sentence_id"])
    offset = int(claim["start"]) - page.sentence_start(claim["sentence_id"])
    end = offset + len(claim["quote"])
    before = max((sentence.rfind(mark, 0, offset) + len(mark) for mark in _STOPS if mark in sentence[:offset]), default=0)
    after = min((sentence.find(mark, end) for mark in _STOPS if mark in sentence[end:]), default=len(sentence))
    found = sentence[before:after].strip().rstrip(".").lstrip("-–•*+ ")
    return found.rstrip(")") if "(" not in found else found


def when(page: Page, claim: pd.Series) -> Markdown:
    """The period or the due day, as `, 2018` or `, by 31 December 2019`, linked to the claim's sentence; empty when unknown."""
    if pd.isna(claim["period_end"]):
        return Markdown("")
    only_end = pd.isna(claim["period_start"])
    return page.text("claim.by" if only_end else "claim.in", day=page.claim_day(claim, period(page, claim)))


def period(page: Page, claim: pd.Series) -> str:
    """The claim's period in words: a year (`2018`) or several, a quarter (`Q2 2021`), whole months, a day, or two days."""
    start, end = claim["period_start"], claim["period_end"]
    if pd.isna(end):
        return "" if pd.isna(start) else page.plain_day(start) + " –"
    if pd.isna(start) or start == end:
        return page.plain_day(end)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(end.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start.day == 1 and end.is_month_end:
        return _months(page, start, end)
    return f"{page.plain_day(start)} – {page.plain_day(end)}"


def _months(page: Page, start: pd.Timestamp, end: pd.Timestamp) -> str:
    """Whole months: as a quarter where they are one."""
    if (start.year, start.quarter, start.month % 3, end.month - start.month) == (end.year, end.quarter, 1, 2):
        return page.words(f"claim.quarter.{start.quarter}", year=start.year)
    first, last = (page.plain_month(moment) for moment in (start, end))
    return first if first == last else f"{first} – {last}"


def by_weight(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims that say most first: those that measure an indicator, results and promises before context, then as they stand in the text."""
    order = {"target": 0, "achieved": 1, "in_progress": 2, "context": 3}
    ranked = claims.assign(_known=claims["indicator"].isna(), _status=claims["status"].map(order))
    return ranked.sort_values(["_known", "_status", "article_id", "start"], kind="stable").drop(columns=["_known", "_status"])


def listed(page: Page, claims: pd.DataFrame, most: int | None = None) -> list[Markdown]:
    """The first `most` claims by weight, told; each with its article."""
    chosen: Iterable[tuple[object, pd.Series]] = by_weight(claims).head(most or len(claims)).iterrows()
    return [_with_evidence(page, claim) for _, claim in chosen]


def _with_evidence(page: Page, claim: pd.Series) -> Markdown:
    said = page.words_of(clause(page, claim).strip('“”"'), claim["sentence_id"])  # the template has its own quotation marks
    return page.text("claim.quoted", told=told(page, claim), quote=said, article=page.article_link(claim["article_id"]))


def promise(page: Page, target: pd.Series) -> Markdown:
    """What was promised: the number and what it measures, `5 xã – communes that meet the standard`; the unit once where the measure begins with it, `5 xã đạt chuẩn NTM`."""
    sign = {"increase": "+", "decrease": "−"}.get(target["change"], "")
    measured = running(measure(page, target))
    unit, rest = measured[: len(target["unit"])], measured[len(target["unit"]) :]
    if unit == target["unit"] and rest[:1] in ("", " "):
        return Markdown(" ".join(filter(None, (f"{sign}{amount(page, target)}", page.show(rest.strip())))))
    return Markdown(f"{sign}{amount(page, target)} – {page.show(measured)}")


def result(page: Page, verdict: pd.Series) -> Markdown | None:
    """What was reported of a promise, and what would have been required where that is another number; nothing where nothing was reported."""
    claims = page.tables["claims"]
    if not isinstance(verdict["result_expression"], str):
        return None
    reported = page.show(value.computed(verdict["result_expression"], claims))
    required = verdict["required_expression"]
    if not isinstance(required, str) or required == verdict["target_claim_id"]:
        return reported
    return page.text("outcomes.of-required", reported=reported, required=value.computed(required, claims))


def rule(page: Page, rule_id: str) -> Markdown:
    """How a verdict is given, in words."""
    return Markdown(page.words(f"rule.{rule_id}"))


def question(page: Page, asked: pd.Series) -> Markdown:
    """What to look for, and where: one promise that the corpus leaves open.

    Args:
        asked: a row of `analysis.outcomes.open_questions`.
    """
    target = page.tables["claims"].set_index("claim_id", drop=False).loc[asked["target_claim_id"]]
    place = asked["unit_name"] if isinstance(asked["unit_name"], str) else asked["place"]
    return page.text(
        "outcomes.question",
        place=place if isinstance(place, str) else page.words("claim.nowhere"),
        what=promise(page, target),
        due=when(page, target),
        question=Markdown(page.words(asked["question"])),
        lookup=Markdown(page.words(asked["lookup"])),
    )


def conflict(page: Page, found: pd.Series) -> Markdown:
    """What doesn't fit, with the arithmetic: the template's fields are claims, expressions, or text.

    Args:
        found: a row of `analysis.outcomes.contradictions`.
    """
    return page.text(found["template"], **{name: _field(page, content) for name, content in found["fields"].items()})


def _field(page: Page, content: object) -> object:
    """A template's field: `{"expression": …, "digits": n}` becomes a value, `{"word": key}` the catalogue's word, `{"day": …, "claim": id}` a linked date; text stays text."""
    if not isinstance(content, dict):
        return content
    if "expression" in content:
        return page.show(value.computed(content["expression"], page.tables["claims"]), content.get("digits"))
    if "indicator" in content:
        return label(content["indicator"], page.edition)
    if "article" in content:
        return page.article_link(content["article"])
    return page.words(content["word"])
