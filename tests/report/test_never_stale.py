"""After each kind of change to articles and code, a build is what a build from nothing is, and has run only what depends on the change."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.paths import ROOT
from analysis.report.publish import digests_below

pytestmark = pytest.mark.slow

ARTICLES = """\
import sys
from analysis.tables.store import Tables
kept = Tables(tables)
print(kept["claims"][["quote", "value", "unit"]].to_string(), kept["articles"]["article_id"].tolist())"""
CHARTS = "from analysis.charts import style\nprint(getattr(style, 'PRINTED', 'as it was'))"
CONTENTS = """\
editions: [en]
chapters:
  - {id: index, notebook: home.ipynb, home: true}
  - {id: figures, notebook: figures.ipynb}
  - {id: charts, notebook: charts.ipynb}
"""


@pytest.fixture
def copy(tmp_path: Path, write: Callable, notebook: Callable) -> Path:
    """A project with this checkout's code and data, two small articles and three small notebooks."""
    root = tmp_path / "project"  # the fixture `write` writes there
    shutil.rmtree(root / "data")
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copytree(ROOT / "data", root / "data", ignore=shutil.ignore_patterns("gold", "raw"))
    for file in (root / "notebooks").iterdir():
        file.unlink()
    write("notebooks/book.yaml", CONTENTS)
    write("notebooks/home.ipynb", notebook("print(1)", heading="Home"))
    write("notebooks/figures.ipynb", notebook(ARTICLES, parameters='edition = "en"\nchapter_id = "x"\ntables = "../_build/tables"', heading="Figures"))
    write("notebooks/charts.ipynb", notebook(CHARTS, heading="Charts"))
    write("data/raw/one.txt", "Đến nay, huyện Thạch Hà có 14 xã đạt chuẩn nông thôn mới.\n")
    write("data/raw/two.txt", "Năm 2018, huyện Đức Thọ phấn đấu có thêm 3 xã đạt chuẩn.\n")
    return root


def built(root: Path, output: Path) -> tuple[set[str], dict[str, str]]:
    """Build into `output`: the steps that ran, and the digests of the book's files."""
    log = root.parent / "log.jsonl"
    log.unlink(missing_ok=True)
    environment = {**os.environ, "REPORT_ROOT": str(root), "PYTHONPATH": str(root / "src"), "SOURCE_DATE_EPOCH": "0"}
    command = [sys.executable, "-m", "analysis.cli", "build", "--quiet", "--renderer", "pandoc", "--jobs", "2", "--output", str(output), "--log-json", str(log)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    events = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    ran = {event["step"] for event in events if event.get("event") == "done"}
    return ran, {path: known for path, known in digests_below(output).items() if path != "manifest.json"}


def changed_article(root: Path) -> None:
    file = root / "data" / "raw" / "one.txt"
    file.write_text(file.read_text("utf-8").replace("14 xã", "15 xã"), "utf-8")


def new_article(root: Path) -> None:
    (root / "data" / "raw" / "three.txt").write_text("Toàn tỉnh đã giảm 25 đầu mối.\n", "utf-8")


def removed_article(root: Path) -> None:
    (root / "data" / "raw" / "two.txt").unlink()


def changed_code(root: Path) -> None:
    with (root / "src" / "analysis" / "charts" / "style.py").open("a", encoding="utf-8") as file:
        file.write('\nPRINTED = "changed"\n')


def changed_lexicon(root: Path) -> None:
    file = root / "data" / "lexicons" / "units.yaml"
    file.write_text("# a remark\n" + file.read_text("utf-8"), "utf-8")


TABLES = {"tables", "notebook en/figures"}
CHANGES = {
    "a changed article": (changed_article, {"extract one", *TABLES}),
    "a new article": (new_article, {"extract three", *TABLES}),
    "a removed article": (removed_article, TABLES),
    "changed code": (changed_code, {"notebook en/charts"}),
    "a changed lexicon": (changed_lexicon, {"extract one", "extract two"}),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_a_build_after_a_change_is_a_build_from_nothing(copy, kind, tmp_path):
    change, expected = CHANGES[kind]
    _, before = built(copy, tmp_path / "book")
    change(copy)
    ran, after = built(copy, tmp_path / "book")
    assert {step for step in ran if step.partition(" ")[0] in {"extract", "tables", "notebook"}} == expected
    assert (after != before) == (kind != "a changed lexicon")
    shutil.rmtree(copy / "_build")
    assert built(copy, tmp_path / "again")[1] == after
