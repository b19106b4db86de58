"""Where a build finds and leaves things in a checkout. Everything below `_build/` can be made again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analysis import paths

#: The editions that can be built: the folder of an edition's chapters, its configuration profile, its place in the book.
CHAPTER_FOLDERS = {"en": "chapters", "vi": "chapters-vi"}
BOOK_FOLDERS = {"en": ".", "vi": "vi"}
#: The list of an edition's chapters. Quarto reads it from the main configuration only, not from a profile's: so it is one file, written for the edition that is rendered.
CHAPTER_LIST = "_chapters.yml"
#: The executed home notebook as markdown, included by `index.qmd`.
HOME = "_home.md"
#: The pictures of the home page.
HOME_FILES = "_home_files"


@dataclass(frozen=True)
class Project:
    """A checkout; `root` holds `notebooks/`, `data/` and `_quarto.yml`."""

    root: Path = paths.ROOT

    @property
    def notebooks(self) -> Path:
        return self.root / "notebooks"

    @property
    def contents(self) -> Path:
        """The list of chapters."""
        return self.notebooks / "book.yaml"

    @property
    def themes(self) -> Path:
        return self.root / "data" / "themes"

    @property
    def manifest(self) -> Path:
        return self.root / "data" / "raw" / "manifest.yaml"

    @property
    def catalogue(self) -> Path:
        return self.root / "data" / "catalogue"

    @property
    def lock_file(self) -> Path:
        return self.root / "uv.lock"

    @property
    def build(self) -> Path:
        return self.root / "_build"

    @property
    def tables(self) -> Path:
        return self.build / "tables"

    @property
    def extractions(self) -> Path:
        """One pickle an article, and a small JSON beside it with what the table of contents needs."""
        return self.build / "extractions"

    @property
    def gold(self) -> Path:
        return self.root / "data" / "gold"

    @property
    def summary(self) -> Path:
        """What was measured of the extraction's quality: `analysis.evaluation.summary`."""
        return self.build / "summary.json"

    @property
    def predictions(self) -> Path:
        """What the measured systems found: `analysis.evaluation.remembered`."""
        return self.build / "predictions"

    @property
    def facts(self) -> Path:
        """What the provenance page shows: `analysis.report.provenance`."""
        return self.build / "facts.json"

    @property
    def store(self) -> Path:
        """What earlier steps read and made."""
        return self.build / "store"

    @property
    def work(self) -> Path:
        """Of use to a running build only."""
        return self.build / "work"

    @property
    def failed(self) -> Path:
        """Notebooks that failed, as far as they came."""
        return self.build / "failed"

    @property
    def book(self) -> Path:
        return self.root / "_book"

    def executed(self, edition: str) -> Path:
        """Executed notebooks, stripped of all that varies."""
        return self.build / edition / "executed"

    def evidence(self, edition: str) -> Path:
        return self.build / edition / "evidence"

    def figures(self, edition: str) -> Path:
        return self.build / edition / "figures"

    def files(self, edition: str) -> Path:
        """What chapters offer for download, by path in the book."""
        return self.build / edition / "files"

    def staged(self, edition: str) -> Path:
        """A project folder with the chapters in it, for the renderer."""
        return self.build / edition / "project"

    def rendered(self, edition: str) -> Path:
        return self.build / edition / "book"
