"""Open questions, and the catalogue's words for rules, comparisons and sources."""

from __future__ import annotations

import ast
import inspect

import pytest

from analysis import outcomes, words
from analysis.errors import UserError
from analysis.outcomes import comparing, following, judging, knowledge


def test_what_the_corpus_leaves_open_is_asked(tables_of, verdict_corpus):
    followed = outcomes.follow(tables_of(verdict_corpus))
    asked = outcomes.open_questions(followed).set_index("article_id")
    assert set(asked.index) == {"e1-loc-ha", "f1-vu-quang", "h1-cam-xuyen"}
    assert asked.loc["e1-loc-ha", ["question", "lookup"]].tolist() == ["question.figure", "lookup.ntm-commune"]
    assert asked.loc["f1-vu-quang", ["question", "lookup"]].tolist() == ["question.due-later", "lookup.ntm-office"]
    assert str(asked.at["e1-loc-ha", "after"].date()) == "2018-12-31"


def test_a_named_unit_is_asked_for_by_name(tables_of, verdict_corpus):
    asked = outcomes.open_questions(outcomes.follow_units(tables_of(verdict_corpus)))
    assert asked["unit_name"].tolist() == ["Cẩm Yên"] and asked["question"].tolist() == ["question.unit"]


def _rules() -> set[str]:
    """The rule ids that the code can give: the texts with a hyphen or of the known plain form in its calls."""
    trees = [ast.parse(inspect.getsource(module)) for module in (judging, following)]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    verdicts = [node for node in calls if isinstance(node.func, ast.Name) and node.func.id in ("Verdict", "replace")]
    texts = {
        leaf.value
        for call in verdicts
        for argument in [*call.args[1:2], *(each.value for each in call.keywords if each.arg == "rule")]
        for leaf in ast.walk(argument)
        if isinstance(leaf, ast.Constant)
    }
    return {text for text in texts if isinstance(text, str)} | {"units-partly-reached", "units-partly-reported"}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_rule_comparison_question_and_source_has_its_words(language):
    catalogue = words.load(language)
    rules = _rules()
    assert len(rules) > 12
    assert not [rule for rule in rules if not catalogue.has(f"rule.{rule}")]
    kinds = {line.split("`")[1] for line in comparing.__doc__.splitlines() if line.startswith("- `")} | {"members"}
    assert not [kind for kind in kinds if not catalogue.has(f"comparison.{kind}")]
    sources = [choice for each in [*knowledge.load("lookup")["sources"].values(), knowledge.load("lookup")["default"]] for choice in each.values()]
    assert not [source for source in sources if not catalogue.has(f"lookup.{source}")]


def test_the_sentences_say_what_the_parameters_are():
    """`at least half` stands in the rules' sentences: change both together."""
    assert knowledge.load("rules")["partly_met_from"] == 0.5
    assert "half" in words.load("en")("rule.partly-reached") and "một nửa" in words.load("vi")("rule.partly-reached")
    assert [relation["each"] for relation in knowledge.load("indicators")["averages"]] == [19]
    assert "nineteen" in words.load("en")("conflict-expected.ntm_criteria_per_commune")


def test_a_file_without_a_source_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(knowledge, "FOLDER", tmp_path)
    (tmp_path / "bare.yaml").write_text("a: 1\n", "utf-8")
    with pytest.raises(UserError, match="source"):
        knowledge.load("bare")


def test_indicators_named_here_are_in_the_registry():
    from analysis.indicators import registry  # noqa: PLC0415

    known = knowledge.load("indicators")
    named = {each for name in ("less_is_better", "never_falling", "single_valued", "out_of_all") for each in known[name]}
    named |= {relation[part] for relation in known["averages"] for part in ("sum", "average")}
    assert registry() and not named - registry().keys()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_sentences_hold_no_number_of_their_own(language):
    """A digit in them would be a number of the report that leads to no sentence."""
    groups = ("rule.", "comparison.", "question.", "lookup.", "conflict.", "conflict-expected.", "conflict-kind.")
    texts = {key: text for key, text in words.load(language).entries.items() if key.startswith(groups)}
    assert len(texts) > 40
    assert not {key for key, text in texts.items() if any(character.isdigit() for character in text)}
