"""What a title says in short is read as the text tells it at length: the same figure has the same place and, where the title has no word for it, the same status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.extraction.claims.cues import cues_of
from analysis.extraction.claims.model import Reading
from analysis.extraction.claims.words import entry, pattern
from analysis.records import Claim, LineKind


def as_told(claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """The claims with those of the title read as the first figure of the text that has their value, unit and change.

    Context stays what it is on either side: an age in a title is none the less an age.
    """
    heads = {r.sentence.sentence_id: r for r in readings if r.sentence.kind is LineKind.TITLE}
    body = [c for c in claims if c.sentence_id not in heads]
    return tuple(_as_told(c, heads[c.sentence_id], body) if c.sentence_id in heads else c for c in claims)


def _as_told(claim: Claim, title: Reading, body: Sequence[Claim]) -> Claim:
    same = next((c for c in body if (c.value, c.unit, c.total) == (claim.value, claim.unit, claim.total)), None)
    if same is None:
        return claim
    place = (same.place, same.place_level) if not any(m.level for m in title.places) else (claim.place, claim.place_level)
    free = (
        not pattern(entry("status", "done_in_titles")).search(title.lower)
        and claim.status == "achieved"
        and same.status != "context"
        and not any(h.key != "purpose" for h in cues_of(title.lower))
    )
    return replace(claim, place=place[0], place_level=place[1], status=same.status if free else claim.status)
