"""Which annotated articles teach weights."""

from analysis.evaluation.gold import read_gold
from analysis.evaluation.teaching import TEACHING, annotated


def test_the_gold_teaches_and_what_is_held_out_does_not():
    assert "held-out" not in TEACHING
    assert TEACHING == ("seeds", "dev")
    taught = {article.article_id for article, _ in annotated("difficulties", lambda item: item.difficulties)}
    assert "m101" in taught and not taught & {item.article.article_id for item in read_gold("held-out")}
