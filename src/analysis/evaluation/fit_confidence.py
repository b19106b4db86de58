"""`python -m analysis.evaluation.fit_confidence`: writes `data/lexicons/confidence.yaml` from the seeds and the development set."""

from __future__ import annotations

import yaml

from analysis.evaluation.gold import GoldArticle, read_gold
from analysis.evaluation.scoring import score
from analysis.evaluation.systems import run
from analysis.evaluation.tables import TABLES
from analysis.extraction.claims.confidence import features, fit
from analysis.language import read
from analysis.paths import LEXICONS

SETS = ("seeds", "dev")
SOURCE = "Share of right claims (strict) in data/gold/seeds and data/gold/dev, made by `python -m analysis.evaluation.fit_confidence`."


def judged_claims() -> list[tuple[dict[str, str], bool]]:
    """The features of each claim found in the tuning sets, and whether it is right."""
    gold = [item for name in SETS for item in read_gold(name)]
    found = run("rules", [item.article for item in gold])["claims"]
    words = _sentences(gold)
    right = TABLES["claims"].right
    result = score("claims", gold, found)
    good = {row["claim_id"] for _, wanted, row in result.pairs if right(wanted, row)}
    return [(features(claim, words[claim.sentence_id]), claim.claim_id in good) for claims in found.values() for claim in claims]


def _sentences(gold: list[GoldArticle]) -> dict[str, str]:
    """The words of every sentence by its id."""
    return {sentence.sentence_id: sentence.text for item in gold for sentence in read(item.article).sentences}


def main() -> None:
    """Fit and write the table."""
    base, ratios = fit(judged_claims())
    content = {"source": SOURCE, "base": base, "ratios": ratios}
    (LEXICONS / "confidence.yaml").write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=True, width=120), encoding="utf-8")


if __name__ == "__main__":
    main()
