"""The benchmark's results and what the README says of them."""

import importlib.util
import json

import pytest

from analysis.paths import ROOT


@pytest.fixture(scope="module")
def benchmarks():
    spec = importlib.util.spec_from_file_location("benchmarks_main", ROOT / "benchmarks" / "__main__.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_readme_quotes_the_results(benchmarks):
    results = json.loads(benchmarks.RESULTS.read_text("utf-8"))
    readme = benchmarks.README.read_text("utf-8")
    assert "How fast" in readme and benchmarks.quotation(results) in readme
    assert benchmarks.requoted(readme, results) == readme


def test_a_quotation_is_replaced_and_the_rest_stays(benchmarks):
    seconds = {"plain": [100.0, 120.0, 110.0], "from nothing": [20.0, 22.0, 21.0], "nothing changed": [0.2, 0.2, 0.3], "one new article": [11.0, 11.0, 12.0]}
    results = benchmarks.summary(seconds, ())
    assert results["ratios"] == {"from nothing": 5.2, "nothing changed": 550.0, "one new article": 10.0}
    text = "before\n" + benchmarks.QUOTED[0] + "old\n" + benchmarks.QUOTED[1] + "after\n"
    made = benchmarks.requoted(text, results)
    assert made.startswith("before\n") and made.endswith("after\n") and "old" not in made
    assert "5.2 times" in made and "0.20 s" in made and "medians of 3 runs" in made.lower()


def test_a_new_article_is_taken_away_again(benchmarks, tmp_path):
    raw = tmp_path / "data" / "raw"
    raw.mkdir(parents=True)
    (raw / "a.txt").write_text("Huyện có 5 xã.\n", "utf-8")
    (raw / "manifest.yaml").write_text("articles:\n  - {id: a}\n", "utf-8")
    with benchmarks.a_new_article(tmp_path, 1):
        assert (raw / "new_1.txt").is_file() and "  - {id: new_1, " in (raw / "manifest.yaml").read_text("utf-8")
    assert [file.name for file in sorted(raw.iterdir())] == ["a.txt", "manifest.yaml"] and "new_1" not in (raw / "manifest.yaml").read_text("utf-8")
