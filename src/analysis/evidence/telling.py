"""Claims told in the report's words: one line a claim, in the edition's language, the number and the day linked to the sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import pandas as pd
from rapidfuzz.distance import Levenshtein

from analysis import escaping, yamlfile
from analysis.evidence import value
from analysis.evidence.markdown import CHANGE_SIGNS, Markdown
from analysis.evidence.page import Page
from analysis.indicators import label
from analysis.paths import CATALOGUE

#: Where a clause begins and ends. A comma does not count: it stands inside lists and numbers.
_STOPS = ("; ", ": ", " (", "), ", ". ", "\n")
#: Places from the whole to its parts.
LEVELS = ("province", "district", "commune", "village")
#: Words behind a figure that say what it is of, where no indicator does.
_MOST = 10
#: Words of a figure and its bare noun.
_NOUN = 3


def told(page: Page, claim: pd.Series) -> Markdown:
    """One claim as a line: who, how much, of what, by when, and the words in the text.

    Args:
        claim: a row of the claims table.
    """
    measured = running(measure(page, claim))
    said_behind = translated(claim["unit"], page.edition) is not None and measured.startswith(_unit_in(page, claim))
    return page.text(
        f"claim.{claim['status']}.{claim['change']}",
        place=place(page, claim) or page.words("claim.nowhere"),
        amount=amount(page, claim, bare=said_behind),  # `cut 345 – staff positions cut`
        what=measured,
        when=when(page, claim),
    )


def place(page: Page, claim: pd.Series) -> str | None:
    """The claim's place; with its kind where the corpus has one of that name at a higher level, too (`Thị trấn Thạch Hà`, beside the district)."""
    name, level = claim["place"], claim["place_level"]
    if not isinstance(name, str):
        return None
    mentions = page.tables["places"]
    alike = mentions[mentions["place"] == name]
    if level not in LEVELS or not any(LEVELS.index(other) < LEVELS.index(level) for other in alike["level"].dropna().unique() if other in LEVELS):
        return name
    written = (" ".join(quote.split()) for quote in alike[alike["level"] == level]["quote"])
    full = next((quote for quote in written if quote.endswith(name) and quote != name), None)
    return full[:1].upper() + full[1:] if full else f"{name} ({page.words(f'level.{level}')})"


def amount(page: Page, claim: pd.Series, sign: str = "", *, bare: bool = False) -> Markdown:
    """The number with its unit (without it: `bare`): `14 of 30 xã`, `10 to 14%`, `0 xã (limit 10)`; every number linked, the first with `sign`."""
    if _is_named(claim):
        return Markdown(f"“{page.words_of(claim['quote'], claim['sentence_id'])}”")
    counted = _counted(page, claim, sign, bare)
    if _is_mended(claim):
        counted = page.text("claim.mended", counted=counted, quote=page.words_of(claim["quote"], claim["sentence_id"]))
    if pd.isna(claim["threshold"]):
        return counted
    return page.text("claim.threshold", counted=counted, threshold=value.claim(claim, "threshold"))


def _is_named(claim: pd.Series) -> bool:
    """`huyện đạt chuẩn NTM`, `xã Tượng Sơn`: a unit that is named, not counted; to call it `1 huyện` would make an amount of a state."""
    begins = claim["quote"].casefold().startswith((str(claim["unit"]).casefold(), str(claim["place"]).casefold()))
    return claim["value"] == 1 and begins and not any(character.isdigit() for character in claim["quote"])


def _is_mended(claim: pd.Series) -> bool:
    """Whether the unit is a typing slip of the article put right (`13lm`: km; `doanhg nghiệp`): one letter apart."""
    written = re.sub(r"^[\d.,/\s–-]+", "", claim["quote"]).casefold()
    return written != claim["unit"] and bool(written) and Levenshtein.distance(written, claim["unit"]) == 1


def _counted(page: Page, claim: pd.Series, sign: str, bare: bool) -> Markdown:
    unit = Markdown("" if bare else ("" if claim["unit"] == "%" else " ") + unit_of(page, claim))
    number = page.show(value.claim(claim), sign=sign)
    if not pd.isna(claim["total"]):
        return page.text("claim.of", value=number, total=value.claim(claim, "total"), unit=unit)
    if not pd.isna(claim["value_max"]):
        return page.text("claim.range", value=number, upper=value.claim(claim, "value_max"), unit=unit)
    return page.text("claim.plain", value=number, unit=unit)


def unit_of(page: Page, claim: pd.Series) -> Markdown:
    """The unit in the edition's language; what has no word in it in Vietnamese, marked as such."""
    found = translated(claim["unit"], page.edition)
    if found is None:
        return Markdown(f"[{escaping.markdown(_unit(claim))}]{{lang=vi}}")
    several = _is_several(claim)
    return Markdown(escaping.markdown(found[several]))


def _unit_in(page: Page, claim: pd.Series) -> str:
    """The unit as the edition shows it, as plain text."""
    return (translated(claim["unit"], page.edition) or (claim["unit"], claim["unit"]))[_is_several(claim)]


def _is_several(claim: pd.Series) -> bool:
    return bool(claim["value"] != 1 or not pd.isna(claim["total"]) or not pd.isna(claim["value_max"]))


@cache
def _units(edition: str) -> Mapping[str, str | list[str]]:
    file = CATALOGUE / "units" / f"{edition}.yaml"
    return yamlfile.read(file)["units"] if file.exists() else {}


def translated(unit: str, edition: str) -> tuple[str, str] | None:
    """A unit's singular and plural in the edition's language (`data/catalogue/units/<edition>.yaml`); none where the edition has no word of its own for it."""
    found = _units(edition).get(unit)
    if found is None:
        return None
    return (found, found) if isinstance(found, str) else (found[0], found[1])


def _unit(claim: pd.Series) -> str:
    """The unit; an abbreviation in capitals as the text has it (`4THT`: `THT`), since the table's units are in small letters."""
    at = claim["quote"].casefold().find(claim["unit"])
    written = claim["quote"][at : at + len(claim["unit"])] if at >= 0 else ""
    return written if written.isupper() else claim["unit"]


def measure(page: Page, claim: pd.Series) -> str:
    """What the claim measures: the indicator's label; the words in the text, linked, where no indicator fits (`6 xã nằm trong vùng ảnh hưởng …`)."""
    if isinstance(claim["indicator"], str):
        return label(claim["indicator"], page.edition)
    words, more = around(page, claim)
    return Markdown(f"“{page.words_of(words, claim['sentence_id'])}{'…' if more else ''}”")


def around(page: Page, claim: pd.Series) -> tuple[str, bool]:
    """The figure with the words that say what it is of, and whether the clause goes on: those behind it, those before it where it ends the clause."""
    whole, quote = clause(page, claim), claim["quote"]
    at = whole.find(quote)
    if at < 0:
        return quote, False
    behind = whole[at:]
    if len(behind.split()) > len(quote.split()) + 1 and behind[len(quote) : len(quote) + 1] != ",":
        kept = _first(_before_another(behind), len(quote.split()) + _MOST)
        return kept, len(kept) < len(_before_another(behind))
    before = whole[: at + len(quote)]
    return before[_from_last(before, len(quote.split()) + _MOST) :], False


def _before_another(text: str) -> str:
    """Up to a comma behind which more than a further word of a list follows (`1.000m hàng rào cứng, | xây trên 16km …`; not `13 đơn vị sở, ban, ngành`)."""
    for comma in re.finditer(", ", text):
        if len(text[: comma.start()].split()) > _NOUN and len(text[comma.end() :].split(", ", maxsplit=1)[0].split()) > 1:
            return text[: comma.start()]
    return text


def _first(text: str, most: int) -> str:
    """The first words of a text, as they stand in it."""
    ends = [match.end() for match in re.finditer(r"\S+", text)][:most]
    return text[: ends[-1]].rstrip(" ,;:") if ends else text


def _from_last(text: str, most: int) -> int:
    """Where the last words of a text begin."""
    return [match.start() for match in re.finditer(r"\S+", text)][-most:][0]


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


def typical(claims: pd.DataFrame, most: int) -> pd.DataFrame:
    """Some of the claims that say most: of targets and of what was reported about as many, those of indicators first."""
    ranked = by_weight(claims[claims["status"] != "context"])
    targets, others = (ranked[(ranked["status"] == "target") == wanted] for wanted in (True, False))
    of_targets = max(most - min(len(others), most // 2), 0)
    chosen = targets.head(of_targets)
    return pd.concat([chosen, others.head(most - len(chosen))])


def listed(page: Page, claims: pd.DataFrame, most: int | None = None) -> list[Markdown]:
    """The claims by weight, or some that are typical, told; each with its article."""
    chosen = by_weight(claims) if most is None else typical(claims, most)
    return [_with_evidence(page, claim) for _, claim in chosen.iterrows()]


def _with_evidence(page: Page, claim: pd.Series) -> Markdown:
    said = page.words_of(clause(page, claim).strip('“”"'), claim["sentence_id"])  # the template has its own quotation marks
    return page.text("claim.quoted", told=told(page, claim), quote=said, article=page.article_link(claim["article_id"]))


def promise(page: Page, target: pd.Series) -> Markdown:
    """What was promised: the number and what it measures, `5 xã – communes that meet the standard`; the unit once where the measure begins with it, `5 xã đạt chuẩn NTM`."""
    amounts = amount(page, target, CHANGE_SIGNS.get(target["change"], ""))
    measured = running(measure(page, target))
    shown = _unit_in(page, target)
    unit, rest = measured[: len(shown)], measured[len(shown) :]
    if unit == shown and rest[:1] in ("", " "):
        return Markdown(" ".join(filter(None, (amounts, page.show(rest.strip())))))
    return Markdown(f"{amounts} – {page.show(measured)}")


def result(page: Page, verdict: pd.Series) -> Markdown | None:
    """What was reported of a promise, and what would have been required where that is another number; what was reported on the way; nothing where nothing was."""
    claims = page.tables["claims"]
    if not isinstance(verdict["result_expression"], str):
        interim = verdict["interim_expression"]
        return page.text("outcomes.interim", reported=value.computed(interim, claims)) if isinstance(interim, str) else None
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
    named = asked["unit_name"] if isinstance(asked["unit_name"], str) else place(page, target)
    return page.text(
        "outcomes.question",
        place=named or page.words("claim.nowhere"),
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
