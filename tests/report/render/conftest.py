"""The fixture book, rendered once for all tests of the renderer."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from analysis.report.render import pandoc

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FIXTURE = Path(__file__).parents[2] / "fixtures" / "book"


@pytest.fixture(scope="session")
def english(tmp_path_factory):
    """The English edition in all formats."""
    return pandoc.render(FIXTURE, tmp_path_factory.mktemp("books") / "book")


@pytest.fixture(scope="session")
def vietnamese(english):
    """The Vietnamese edition, beside the English one."""
    return pandoc.render(FIXTURE, english.output_dir.parent / "book-vi", profile="vi")


@pytest.fixture
def page(english):
    """A page of the English site as a tree of elements."""
    return lambda name: BeautifulSoup((english.output_dir / name).read_text("utf-8"), "html.parser")


@pytest.fixture
def project(tmp_path):
    """A copy of the fixture to change: `project(path, text)` writes a file of it; its directory is `project.root`."""
    root = tmp_path / "project"
    shutil.copytree(FIXTURE, root)

    def write(name: str, text: str) -> Path:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
        return root

    write.root = root
    return write


@pytest.fixture
def rendered(project, tmp_path):
    """The page that a source becomes, as the only chapter beside the home page: `rendered(text, suffix='.qmd')`."""

    def render(text: str, suffix: str = ".qmd", options: str = "", **more):
        project("_chapters.yml", f"book:\n  chapters: [chapters/only{suffix}]\n")
        project(
            "_quarto.yml",
            f"project: {{type: book}}\nmetadata-files: [_chapters.yml]\nbook: {{title: T, author: A, chapters: [index.qmd]}}\nformat: {{html: {{}}, typst: {{}}, docx: {{}}}}\n{options}",
        )
        project("index.qmd", "# Home {.unnumbered}\n\nWords.\n")
        project(f"chapters/only{suffix}", text)
        result = pandoc.render(project.root, tmp_path / "out", formats=["html"], **more)
        return BeautifulSoup((tmp_path / "out" / "chapters" / "only.html").read_text("utf-8"), "html.parser"), result

    return render


@pytest.fixture(scope="module")  # not longer: while it is there no other can be started in this process, and no event loop run
def browser():
    sync_api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM:
        pytest.skip("no chromium on the path")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
            ],
        )
        yield started
        started.close()
