"""What charts say of a row: its value, its time, its name. Shared, so that one claim reads the same in every figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from analysis import indicators
from analysis.charts import style
from analysis.words import Words

Names = Mapping[str, str]

BOUNDS = {"at_least": "≥ ", "at_most": "≤ ", "about": "≈ "}
CHANGES = {"increase": "+", "decrease": "−"}


def known(value: object) -> bool:
    """Whether a cell holds something: None, NaN, NaT and `<NA>` are gaps."""
    return value is not None and not pd.isna(value)


def name(key: object, names: Names | None, words: Words) -> str:
    """How an id is shown: by `names`, else by the indicator registry, else as it is; a gap is said to be one."""
    if not known(key):
        return words("chart.unknown")
    return (names or {}).get(str(key)) or indicators.label(str(key), words.language)


def article_names(articles: pd.DataFrame, words: Words) -> dict[str, str]:
    """Article id → outlet and day or year: how figures name an article unless told otherwise. Where that names several articles, the title or the id is added."""
    named = {row["article_id"]: f"{_outlet(row, words)}, {_time(row, words)}" for _, row in articles.iterrows()}
    shared = {text for text, times in Counter(named.values()).items() if times > 1}
    titles = articles.set_index("article_id")["title"]
    return {article: f"{text} · {titles[article] if known(titles[article]) else article}" if text in shared else text for article, text in named.items()}


def _outlet(article: pd.Series, words: Words) -> str:
    return str(article["outlet"]) if known(article["outlet"]) and article["outlet"] else words("article.unknown-outlet")


def _time(article: pd.Series, words: Words) -> str:
    for kind in ("event", "published"):
        start, end = article[f"{kind}_start"], article[f"{kind}_end"]
        if known(end):
            if not known(start):
                return f"≤ {pd.Timestamp(end).year}"
            first, last = pd.Timestamp(start), pd.Timestamp(end)
            return f"{last.day}/{last.month}/{last.year}" if first == last else "–".join(dict.fromkeys((str(first.year), str(last.year))))
    return words("article.undated")


def value(row: pd.Series, words: Words, *, signed: bool = True) -> str:
    """A claim's number with its bound, its sign if it is a change, its range, its total and a per cent sign."""
    signed = signed and float(row["value"]) != 0 and not _counts_cuts(row.get("indicator"))
    sign = CHANGES.get(str(row.get("change")), "") if signed else ""
    told = BOUNDS.get(str(row.get("bound")), "") + sign + style.number(row["value"], words)
    if known(row.get("value_max")):
        told += "–" + style.number(row["value_max"], words)
    if known(row.get("total")):
        whole = style.number(row["total"], words)
        told = words("chart.of", part=told, whole=whole)
    return told + ("%" if row.get("unit") == "%" else "")


def amount(row: pd.Series, words: Words, *, signed: bool = True) -> str:
    """As `value`, with its unit: `14 of 30 xã`; an abbreviation in capitals where the text has it so (`4THT`), for units are kept in small letters."""
    told, unit = value(row, words, signed=signed), str(row["unit"])
    if unit == "%":
        return told
    quote = str(row["quote"]) if known(row.get("quote")) else ""
    at = quote.casefold().find(unit)
    written = quote[at : at + len(unit)] if at >= 0 else ""
    return f"{told} {written if written.isupper() else unit}"


def _counts_cuts(indicator: object) -> bool:
    """Whether an indicator measures what is cut: its title says so, and a minus would say it twice."""
    entry = indicators.registry().get(str(indicator))
    return entry is not None and entry.changes == ("decrease",)


def when(row: pd.Series, words: Words, column: str = "period_end") -> str:
    """The end of the period that a claim covers, as a year or a month; empty when none is given."""
    end = row.get(column)
    if not known(end):
        return ""
    end = pd.Timestamp(end)
    return str(end.year) if (end.month, end.day) == (12, 31) else style.month(end, words)


def measured(row: pd.Series, words: Words) -> str:
    """Value and time: `14 of 30 (2018)`; a target says by when."""
    told, time = value(row, words), when(row, words)
    if row.get("status") == "target":
        return words("chart.target-by", value=told, time=time) if time else words("chart.target-undated", value=told)
    return f"{told} ({time})" if time else told


def with_indicator(claims: pd.DataFrame, theme: str | None = None) -> pd.DataFrame:
    """The claims that measure an indicator, of a theme if one is named, in reading order."""
    found = claims[claims["indicator"].notna()]
    if theme is not None:
        found = found[found["themes"].map(lambda themes: theme in list(themes)).astype(bool)]
    return found.sort_values(["article_id", "start"], kind="stable") if "start" in found else found


def joined(ids: Iterable[object]) -> str:
    """Ids in one cell of a CSV file: each once, with spaces between."""
    return " ".join(dict.fromkeys(str(each) for each in ids if known(each)))
