"""An article that attacks: through the whole real build, by each renderer at hand, it is shown as written and nothing is disclosed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from analysis.paths import ROOT
from analysis.report import quarto

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("report"), pytest.mark.timeout(900)]

ATTACKS = (
    "<script>alert('xss')</script>",
    "{{< include ../../../../etc/passwd >}}",
    "{{< env HOME >}}",
    "$x^2$ và `r 1+1`",
    '<img src=x onerror="alert(2)">',
    "[bấm vào đây](javascript:alert(3))",
    "![](../../../../etc/passwd)",
    "=1+1|cmd",
)
ARTICLE = """Huyện Thạch Hà {title} họp bàn về nông thôn mới

Ngày 22/3/2023, đồng chí Trần Văn An - Bí thư Huyện ủy Thạch Hà cho biết: {said} đến nay huyện có 14/30 xã đạt chuẩn nông thôn mới.

---
title: Bị thay thế
---

{paragraphs}

| a | b |
|---|---|
| 1 | 2 |

Năm 2024, huyện phấn đấu có thêm 8 xã đạt chuẩn nông thôn mới {{{{< meta title >}}}}. Khó khăn lớn nhất là thiếu vốn <b>đối ứng</b>.
"""
#: The name of a second file, which is an attack itself.
NAME = "Bài (1) {{< env HOME >}} #x %41 } 'a' .txt"
CHAPTERS = {
    "editions": ["en"],
    "chapters": [
        {"id": "index", "notebook": "00_summary.ipynb", "title": "chapter.summary", "home": True},
        {"id": "corpus", "notebook": "10_corpus.ipynb", "title": "chapter.corpus"},
        {"id": "theme", "notebook": "20_theme.ipynb", "for_each": "theme"},
        {"id": "outcomes", "notebook": "30_outcomes.ipynb", "title": "chapter.outcomes"},
        {"id": "people", "notebook": "40_people.ipynb", "title": "chapter.people"},
        {"id": "places", "notebook": "50_places.ipynb", "title": "chapter.places"},
        {"id": "tensions", "notebook": "70_tensions.ipynb", "title": "chapter.tensions"},
        {"id": "article", "notebook": "80_article.ipynb", "for_each": "article", "stage": 2},
        {"id": "evidence", "notebook": "85_evidence.ipynb", "title": "chapter.evidence", "stage": 2},
        {"id": "downloads", "notebook": "95_downloads.ipynb", "title": "chapter.downloads"},
    ],
}
RENDERERS = [
    "pandoc",
    pytest.param(
        "quarto", marks=[pytest.mark.quarto, pytest.mark.skipif(quarto.choose("auto").program is None, reason="no quarto of 1.9 or later on the path")]
    ),
]


def _project(folder: Path) -> Path:
    """This project with one article: the attack."""
    tracked = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    for name in tracked:
        if not name.startswith(("tests/", "src/", "data/raw/", "data/gold/", "docs/", ".ci")) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    (folder / "notebooks/book.yaml").write_text(yaml.safe_dump(CHAPTERS), "utf-8")
    (folder / "data/raw").mkdir(parents=True)
    paragraphs = "\n\n".join(f"Xã Tượng Sơn {attack} có {number} vườn mẫu đạt chuẩn." for number, attack in enumerate(ATTACKS, 11))
    (folder / "data/raw/attack.txt").write_text(ARTICLE.format(title=ATTACKS[0], said=ATTACKS[1], paragraphs=paragraphs), "utf-8")
    (folder / "data/raw" / NAME).write_text("Năm 2024, xã Tượng Sơn phấn đấu có thêm 3 vườn mẫu đạt chuẩn.\n", "utf-8")
    return folder


@pytest.fixture(scope="module", params=RENDERERS)
def pages(request, tmp_path_factory):
    folder = _project(tmp_path_factory.mktemp(f"attack-{request.param}"))
    environment = os.environ | {"REPORT_ROOT": str(folder), "HOME": "/home/of-the-reader-undisclosed"}
    command = [sys.executable, "-m", "analysis.cli", "build", "--quiet", "--renderer", request.param]
    built = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return {
        path.relative_to(folder / "_book").as_posix(): path.read_text("utf-8")
        for path in (folder / "_book").rglob("*")
        if path.suffix in (".html", ".json", ".js", ".csv", ".svg")
    }


@pytest.fixture(scope="module")
def article(pages):
    return BeautifulSoup(pages["chapters/article-attack.html"], "html.parser")


@pytest.mark.parametrize("attack", ATTACKS)
def test_it_is_shown_as_written(article, attack):
    body = BeautifulSoup(str(article.find("main") or article), "html.parser")
    for own in body.select("script, a.back"):  # the page's own data, and its arrows between sentences
        own.extract()
    assert "".join(attack.split()) in "".join(body.get_text().split())


def test_nothing_of_this_machine_is_disclosed(pages):
    secrets = ("root:x:0", "/home/of-the-reader-undisclosed")
    assert not {(name, secret) for name, content in pages.items() for secret in secrets if secret in content}


def test_no_element_is_made_of_it(pages):
    made = []
    for name, content in pages.items():
        if name.endswith(".html"):
            page = BeautifulSoup(content, "html.parser")
            made += [(name, str(each)[:80]) for each in page.find_all("script") if not each.get("type") and "alert('xss')" in each.get_text()]
            made += [
                (name, str(each)[:80])
                for each in page.find_all(True)
                if any(key.startswith("on") and "alert" in str(value) for key, value in each.attrs.items())
            ]
            made += [
                (name, str(each)[:80])
                for each in page.find_all(["a", "img"])
                if "javascript:" in str(each.get("href", "")) or "etc/passwd" in str(each.get("src", ""))
            ]
            made += [(name, str(each)[:80]) for each in page.select("b") if "đối ứng" in each.get_text()]
    assert not made


def test_its_yaml_changes_no_title(pages):
    assert not [
        name for name, content in pages.items() if name.endswith(".html") and "Bị thay thế" in (BeautifulSoup(content, "html.parser").title or "").get_text()
    ]


def test_no_formula_is_set_and_no_table_is_made_of_it(article):
    body = article.find("main") or article
    assert not body.select(".math, math, code")[:1] or all("x^2" not in each.get_text() for each in body.select(".math, math"))
    assert not [table for table in body.find_all("table") if {cell.get_text() for cell in table.find_all(["td", "th"])} == {"a", "b", "1", "2"}]


def test_no_spreadsheet_formula_begins_a_cell(pages):
    cells = [cell for name, content in pages.items() if name.endswith(".csv") for line in content.splitlines() for cell in line.split(",")]
    assert cells and not [cell for cell in cells if cell.strip('"').startswith(("=1+1", "@", "+1+1"))]


def test_a_files_name_makes_no_block_and_breaks_no_link(pages):
    texts = {name: BeautifulSoup(content, "html.parser") for name, content in pages.items() if name.endswith(".html")}
    (named,) = [name for name in texts if name.startswith("chapters/article-bai-1-")]
    assert not [name for name, page in texts.items() if ":::" in page.get_text() or "{#facts" in page.get_text()]
    links = {link["href"].partition("#")[0] for page in texts.values() for link in page.find_all("a", href=True) if "article-" in link["href"]}
    assert {link.rpartition("/")[2] for link in links} - {""} == {"article-attack.html", named.rpartition("/")[2]}
    facts = " ".join(texts[named].get_text().split())
    assert " ".join(NAME.split()) in facts


def test_its_figures_are_read_all_the_same(pages):
    claims = pages["downloads/claims.csv"]
    assert "14/30 xã" in claims and "8 xã" in claims
