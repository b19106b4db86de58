"""Targets of a theme beside their results: the verdicts of the outcomes chapter where there is a result, else the target and where things stood."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.charts import style
from analysis.charts.cells import Names, known, value, when
from analysis.charts.claims import rank, titled
from analysis.charts.listing import Cell, Listing, Row
from analysis.charts.outcomes import COLUMNS as VERDICT_COLUMNS
from analysis.charts.outcomes import Outcome, ordered, tally, with_titles
from analysis.charts.style import Card, Chart, at_both_widths, write
from analysis.language.collation import sort_key
from analysis.words import Words

COLUMNS = [*VERDICT_COLUMNS, "target", "so_far", "before", "before_value", "before_claim_id", "before_sentence_id"]
#: Heights of a heading over a list, in points: a line, and the space above and below.
LINE, ABOVE, BELOW = 15, 6, 9


@at_both_widths
def targets_and_results(claims: pd.DataFrame, outcomes: pd.DataFrame, words: Words, names: Names | None = None) -> Chart:
    """What was aimed at beside what was reported of it: one row a target.

    Args:
        claims: the claims table, or some of it; the targets among these that measure an indicator are shown.
        outcomes: what `analysis.outcomes.follow` gives: it alone says what is a target's result.
        words: the catalogue.
        names: indicator id → its title.

    A figure from before a target was set, or of the same article, is no result of it: it is shown as where things stood.
    """
    title, data = words("chart.targets.title"), _told(claims, outcomes, words, names)
    if data.empty:
        return style.nothing(title, words, COLUMNS)
    shown = data.head(style.MOST_ROWS)
    answered = [Outcome(row, words) for _, row in shown[shown["result_value"].notna()].iterrows()]
    listings = _listings(shown[shown["result_value"].isna()], words)
    height = sum(each.height for each in answered) + sum(_headed(heading) + listing.height for heading, listing in listings)
    subtitle = " ".join(filter(None, [f"{tally(data, words)}.", words("chart.verdicts.subtitle") if answered else ""]))
    figure, axes = Card(title, subtitle, notes=[style.beyond(len(data), len(shown), words)]).draw(height)
    y = 0.0
    for each in answered:
        each.draw(axes, y)
        y += each.height
    for heading, listing in listings:
        for position, text in enumerate(heading):
            write(axes, 0, y + ABOVE + 8 + LINE * position, text, bold=True, color=style.MUTED)
        listing.draw(axes, y + _headed(heading))
        y += _headed(heading) + listing.height
    figure.data, figure.alt = (
        data[COLUMNS],
        words("chart.targets.alt", n=len(data), told=style.listed((_phrase(row, words) for _, row in data.iterrows()), words)),
    )
    return figure


def _told(claims: pd.DataFrame, outcomes: pd.DataFrame, words: Words, names: Names | None) -> pd.DataFrame:
    """The targets among the claims with what came of them, and what stood before."""
    targets = claims[(claims["status"] == "target") & claims["indicator"].notna()]
    by_id = claims.set_index("claim_id", drop=False)
    data = outcomes[outcomes["claim_id"].isin(set(targets["claim_id"]))]
    rows = [row for _, row in data.iterrows()]
    stood = [by_id.loc[row["before_claim_id"]] if row["before_claim_id"] in by_id.index else None for row in rows]
    data = with_titles(data, words, names).assign(
        target=[value(by_id.loc[row["claim_id"]], words) for row in rows],
        so_far=[style.number(row["interim_value"], words) if known(row["interim_value"]) else "" for row in rows],
        before=[_stood(claim, words) for claim in stood],
        before_value=[claim["value"] if claim is not None else None for claim in stood],
        before_sentence_id=[claim["sentence_id"] if claim is not None else None for claim in stood],
    )
    return _sorted(data)


def _stood(claim: pd.Series | None, words: Words) -> str:
    """Where things stood: `14 of 30`, `13 (Aug 2016)`; empty where that isn't known."""
    if claim is None:
        return ""
    told, time = value(claim, words, signed=claim["change"] != "decrease"), when(claim, words)
    return f"{told} ({time})" if time else told


def _sorted(data: pd.DataFrame) -> pd.DataFrame:
    """Those with a result first, by verdict as in the outcomes chapter; then indicators in the registry's order, places in Vietnamese order."""
    keys = [(rank(row["indicator"]), sort_key(str(row["place"])) if known(row["place"]) else ()) for _, row in data.iterrows()]
    data = data.iloc[sorted(range(len(keys)), key=keys.__getitem__)]
    answered = data["result_value"].notna()
    return pd.concat([ordered(data[answered], within=()), data[~answered]], ignore_index=True)


def _headed(heading: Sequence[str]) -> float:
    return ABOVE + LINE * len(heading) + BELOW


def _listings(data: pd.DataFrame, words: Words) -> list[tuple[list[str], Listing]]:
    """Targets of which no result is reported; those of which something is, before they fall due, apart from those of which nothing is."""
    parts = [("interim", data[data["so_far"] != ""]), ("unanswered", data[data["so_far"] == ""])]
    return [(style.wrap(words(f"chart.targets.{key}"), style.inner(), bold=True), _listing(rows, words)) for key, rows in parts if len(rows)]


def _listing(rows: pd.DataFrame, words: Words) -> Listing:
    """Where things stood, the target, its day; no column of which no row has anything."""
    columns = {
        "before": lambda row: Cell(row["before"], style.MUTED),
        "so-far": lambda row: Cell(row["so_far"], style.ACCENT),
        "target": lambda row: Cell(row["target"], style.SERIES[1], bold=True),
        "due": lambda row: Cell(when(row, words, "due")) if known(row["due"]) else Cell(words("chart.targets.no-date"), style.MUTED, headed=False),
    }
    cells = {head: [make(row) for _, row in rows.iterrows()] for head, make in columns.items()}
    heads = [head for head in columns if any(cell.text for cell in cells[head])]
    listed = [Row(titled(row["title"], row["place"]), [cells[head][index] for head in heads]) for index, (_, row) in enumerate(rows.iterrows())]
    return Listing([words(f"chart.targets.{head}") for head in heads], listed)


def _phrase(row: pd.Series, words: Words) -> str:
    """A target for the alternative text: what, by when, what came of it, what stood before."""
    said = Outcome.said(row, words)
    stood = words("chart.targets.stood", before=row["before"]) if row["before"] else ""
    return f"{titled(row['title'], row['place'])}: {said}{stood}"
