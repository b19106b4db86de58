"""Files to articles: one file, or the corpus that a manifest lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from analysis.corpus.decoding import decode
from analysis.corpus.lines import classify
from analysis.corpus.normalisation import clean
from analysis.errors import UserError
from analysis.paths import MANIFEST
from analysis.records import Article


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that could not be read, and why."""

    article_id: str
    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles read, in the manifest's order, and those left out; iterates over the articles."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


def read_article(path: Path | str, entry: Mapping | None = None) -> Article:
    """The article in a file."""
    path = Path(path)
    data = path.read_bytes()
    decoded = decode(data, str(path))
    text = clean(decoded.text)
    article_id = entry["id"] if entry else path.stem
    return Article(article_id, path.name, sha256(data).hexdigest(), decoded.encoding, text, classify(text))


def read_corpus(manifest: Path | str = MANIFEST, keep_going: bool = False) -> Corpus:
    """The articles that a manifest lists."""
    articles, left_out = [], []
    for path in sorted(Path(manifest).parent.glob("*.txt")):
        try:
            articles.append(read_article(path))
        except UserError as error:
            if not keep_going:
                raise
            left_out.append(LeftOut(path.stem, path.name, str(error)))
    return Corpus(tuple(articles), tuple(left_out))
