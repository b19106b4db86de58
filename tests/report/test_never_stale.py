"""After each kind of change to what a report is made of, a build is what a build from nothing is, and has run only what depends on the change."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.report.conftest import PARAMETERS, QUARTO, THEME, notebook, write

from analysis import yamlfile
from analysis.paths import ROOT
from analysis.report.publish import digests_below

pytestmark = pytest.mark.slow

#: A short article of the corpus, which has gold.
SEED = "000_e685fb03e29f8a60"
CONTENTS = """\
editions: [en]
chapters:
  - {id: index, notebook: home.ipynb, home: true}
  - {id: figures, notebook: figures.ipynb}
  - {id: charts, notebook: charts.ipynb}
  - {id: quality, notebook: quality.ipynb}
  - {id: theme, notebook: theme.ipynb, for_each: theme}
"""
FIGURES = """\
from analysis.tables.store import Tables
kept = Tables(tables)
print(kept["claims"][["quote", "value", "unit", "indicator"]].to_string(), kept["articles"]["article_id"].tolist(), least)"""
CHARTS = "from analysis import words\nfrom analysis.charts import style\nprint(getattr(style, 'PRINTED', 'as it was'), words.load(edition)('chapter.people'))"
QUALITY = "from analysis import evaluation\nprint(evaluation.summarise().scores.to_string())"
SUBJECT = """\
from analysis import themes
from analysis.tables.store import Tables
passages = Tables(tables)["passages"]
print(themes.theme(theme).question[edition], len(passages[passages["theme"] == theme]))"""


def made(root: Path) -> None:
    """A project with this checkout's code and data, two small articles, one of the corpus, a small gold, two themes and five small notebooks."""
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copytree(ROOT / "data", root / "data", ignore=shutil.ignore_patterns("gold", "raw", "themes"))
    for name in ("a", "b"):
        write(root, f"data/themes/{name}.yaml", THEME.format(name=name, order=1 + (name == "b")))
    for file in (root / "data" / "indicators").glob("*.yaml"):  # whose themes aren't here
        file.write_text(re.sub(r"themes: \[.*\]", "themes: []", file.read_text("utf-8")), "utf-8")
    article = min((ROOT / "data" / "gold" / "dev").glob("*.txt"), key=lambda file: file.stat().st_size)
    for name in ("dev", "held-out"):
        (root / "data" / "gold" / name).mkdir(parents=True)
        for file in article.parent.glob(f"{article.stem}.*"):
            shutil.copy(file, root / "data" / "gold" / name)
    listed = yamlfile.read(ROOT / "data" / "raw" / "manifest.yaml")["articles"]
    (entry,) = (entry for entry in listed if entry["id"] == SEED)
    write(root, "data/raw/manifest.yaml", yaml.safe_dump({"articles": [entry]}, allow_unicode=True))
    shutil.copy(ROOT / "data" / "raw" / entry["file"], root / "data" / "raw")
    (root / "data" / "gold" / "seeds").mkdir()
    for file in (ROOT / "data" / "gold" / "seeds").glob(f"{SEED}.*"):
        shutil.copy(file, root / "data" / "gold" / "seeds")
    write(root, "data/raw/one.txt", "Đến nay, huyện Thạch Hà có 14 xã đạt chuẩn nông thôn mới.\n")
    write(root, "data/raw/two.txt", "Năm 2018, huyện Đức Thọ phấn đấu có thêm 3 xã đạt chuẩn.\n")
    write(root, "notebooks/book.yaml", CONTENTS)
    given = PARAMETERS.replace("_build", "../_build")
    write(root, "notebooks/home.ipynb", notebook("print(1)", heading="Home"))
    write(root, "notebooks/figures.ipynb", notebook(FIGURES, parameters=given + "\nleast = 1", heading="Figures"))
    write(root, "notebooks/charts.ipynb", notebook(CHARTS, heading="Charts"))
    write(root, "notebooks/quality.ipynb", notebook(QUALITY, heading="Quality"))
    write(root, "notebooks/theme.ipynb", notebook(SUBJECT, parameters=given + '\ntheme = "a"', heading="A theme"))
    write(root, "_quarto.yml", QUARTO.replace("{toc: true}", "{toc: true, css: assets/site.css}"))
    write(root, "assets/site.css", "p { color: black }\n")
    write(root, "index.qmd", '---\ntitle: "Home"\n---\n\n::: {#home}\n:::\n')
    write(root, "uv.lock", "version = 1\n")


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


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The project as it was built, and the digests of its book."""
    root = tmp_path_factory.mktemp("before") / "project"
    made(root)
    ran, book = built(root, root / "book")
    assert {"extract one", "tables", "measure", "notebook en/theme-b"} <= ran
    return root, book


def rewritten(path: str, old: str, new: str) -> Callable[[Path], None]:
    """A change of one word in a file."""

    def change(root: Path) -> None:
        file = root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


def appended(path: str, text: str) -> Callable[[Path], None]:
    return lambda root: (root / path).write_text((root / path).read_text("utf-8") + text, "utf-8") and None


def new_file(path: str, text: str) -> Callable[[Path], None]:
    return lambda root: write(root, path, text) and None


def without_last_claim(root: Path) -> None:
    (file,) = (root / "data" / "gold" / "dev").glob("*.claims.jsonl")
    file.write_text("".join(file.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")


EXTRACTED = {"extract one", "extract two", f"extract {SEED}"}
TABLES = {"tables", "notebook en/figures"}
#: The sets of one article have nothing in their second parts.
GOLD = {
    "read the gold dev (1 of 2)",
    "read the gold held-out (1 of 2)",
    "read the gold held-out (2 of 2)",
    "read the gold seeds (1 of 2)",
    "read the gold seeds (2 of 2)",
    "measure",
}
NOTEBOOKS = {f"notebook en/{name}" for name in ("index", "figures", "charts", "quality", "theme-a", "theme-b")}
#: Kind of change: the change, the steps that run because of it (those of assembling and rendering apart), and whether the pages change.
CHANGES: dict[str, tuple[Callable[[Path], object], set[str], bool]] = {
    "a changed article": (rewritten("data/raw/one.txt", "14 xã", "15 xã"), {"extract one", *TABLES}, True),
    "a new article": (new_file("data/raw/three.txt", "Toàn tỉnh đã giảm 25 đầu mối.\n"), {"extract three", *TABLES}, True),
    "a removed article": (lambda root: (root / "data/raw/two.txt").unlink(), {*TABLES}, True),
    "a theme's question": (rewritten("data/themes/a.yaml", "What is asked", "What is wanted"), {"notebook en/theme-a", *GOLD}, True),
    "a theme's words": (
        rewritten("data/themes/a.yaml", "2: [a]", "2: [nông thôn]"),
        {*EXTRACTED, "tables", "notebook en/theme-a", "notebook en/theme-b", *GOLD},
        True,
    ),
    "a new theme": (
        new_file("data/themes/c.yaml", THEME.format(name="c", order=3)),
        {*EXTRACTED, "notebook en/theme-a", "notebook en/theme-b", "notebook en/theme-c", *GOLD},
        True,
    ),
    "a word of the catalogue": (rewritten("data/catalogue/en.yaml", "people: ", "people: The "), {"notebook en/charts"}, True),
    "the gold": (without_last_claim, {"read the gold dev (1 of 2)", "read the gold dev (2 of 2)", "measure", "notebook en/quality"}, True),
    "a remark in a lexicon": (appended("data/lexicons/units.yaml", "# a remark\n"), {*EXTRACTED, *GOLD}, False),
    "an indicator's words": (rewritten("data/indicators/ntm.yaml", "đạt chuẩn", "đạt mức chuẩn"), {*EXTRACTED, *TABLES, *GOLD, "notebook en/quality"}, True),
    "a notebook's prose": (rewritten("notebooks/figures.ipynb", "What is asked.", "What is wanted."), {"notebook en/figures"}, True),
    "a notebook's code": (rewritten("notebooks/figures.ipynb", ".tolist(), least", ".tolist(), least + 1"), {"notebook en/figures"}, True),
    "code that a notebook uses": (appended("src/analysis/charts/style.py", '\nPRINTED = "changed"\n'), {"notebook en/charts"}, True),
    "code of the extraction": (appended("src/analysis/extraction/pipeline.py", "\n# a remark\n"), {*EXTRACTED, *GOLD}, False),
    "the lock file": (
        appended("uv.lock", "# changed\n"),
        {*EXTRACTED, "tables", *GOLD, "read the gold dev (2 of 2)", *NOTEBOOKS},
        False,
    ),
    "a parameter": (rewritten("notebooks/book.yaml", "figures.ipynb}", "figures.ipynb, parameters: {least: 7}}"), {"notebook en/figures"}, True),
    "the configuration": (rewritten("_quarto.yml", "A book", "Another book"), set(), True),
    "an asset": (rewritten("assets/site.css", "black", "blue"), set(), True),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_a_build_after_a_change_is_a_build_from_nothing(before, kind, tmp_path):
    change, expected, visible = CHANGES[kind]
    root, book = tmp_path / "project", before[1]
    shutil.copytree(before[0], root, symlinks=True)
    change(root)
    ran, after = built(root, root / "book")
    assert {step for step in ran if step.partition(" ")[0] not in {"assemble", "render", "publish"}} == expected
    changed = {path for path in {*book, *after} if book.get(path) != after.get(path)} - {"build.json"}
    assert bool(changed) == visible
    shutil.rmtree(root / "_build")
    assert built(root, tmp_path / "again")[1] == after


def test_a_project_that_was_copied_has_nothing_to_do(before, tmp_path):
    root = tmp_path / "project"
    shutil.copytree(before[0], root, symlinks=True)
    assert built(root, root / "book") == (set(), before[1])
