"""Files to articles: one file, or the corpus that a manifest lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from analysis import ids
from analysis.corpus import provenance
from analysis.corpus.decoding import decode
from analysis.corpus.folder import look
from analysis.corpus.lines import classify
from analysis.corpus.manifest import known_date, read_manifest
from analysis.corpus.normalisation import clean
from analysis.errors import UserError
from analysis.paths import MANIFEST
from analysis.records import Article, Basis, LineKind


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


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(str(path), f"cannot be read ({error.strerror})", "Give the path of a text file that you may read.") from error


def no_text(path: Path | str) -> UserError:
    """The error that a file has nothing to read in it."""
    return UserError(str(path), "has no text (it is empty, or all of it is white space)", "Put the article's text into it, or take the file away.")


def _title(lines: tuple, text: str) -> str | None:
    words = [" ".join(text[line.start : line.end].split()) for line in lines if line.kind is LineKind.TITLE]
    return " ".join(words) or None


def _from_text(article: Article) -> Article:
    """The article with what its own text says of outlet, byline and dates."""
    outlet = provenance.outlet(article.lines, article.text)
    byline = provenance.byline(article.lines, article.text)
    published = provenance.published(article.lines, article.text)
    event = provenance.event(article.lines, article.text, published)
    return replace(
        article,
        **{"outlet": outlet.name, "outlet_basis": outlet.basis, "byline": byline.name, "byline_basis": byline.basis},
        **{"published": published, "event": event},
    )


def _from_entry(article: Article, entry: Mapping, path: Path) -> Article:
    """The article with what the manifest says of it.

    Raises:
        UserError: the file isn't the one that the manifest describes.
    """
    if article.sha256 != entry["sha256"]:
        raise UserError(
            str(path),
            f"its SHA-256 is {article.sha256}, the manifest says {entry['sha256']}: the file has been changed",
            "Restore the file; or, if the change is meant, write the new sum into the manifest.",
        )
    return replace(
        article,
        **{"article_id": str(entry["id"]), "published": known_date(entry["published"]), "event": known_date(entry["event"])},
        **{"outlet": entry["outlet"].get("value"), "outlet_basis": Basis(entry["outlet"]["basis"])},
        **{"byline": entry["byline"].get("value"), "byline_basis": Basis(entry["byline"]["basis"])},
    )


def read_article(path: Path | str, entry: Mapping | None = None) -> Article:
    """The article in a file.

    Args:
        path: a text file in UTF-8, UTF-16, TCVN3 or VNI.
        entry: its entry in a manifest. Without one the id is the file's stem where it can be one (`ids.article_id`), and outlet, byline and dates are what the text itself says.

    Raises:
        UserError: the file can't be read, isn't text or has none, or isn't the one that `entry` describes.
    """
    path = Path(path)
    data = _read_bytes(path)
    decoded = decode(data, str(path))
    text = clean(decoded.text)
    if not any(map(str.isalnum, text)):
        raise no_text(path)
    lines = classify(text)
    article = Article(ids.article_id(path.stem), path.name, sha256(data).hexdigest(), decoded.encoding, text, lines, title=_title(lines, text))
    return _from_entry(article, entry, path) if entry else _from_text(article)


def read_known(path: Path | str, manifest: Path = MANIFEST) -> Article:
    """The article in a file that is given by itself: with what the manifest says of the same bytes, wherever the file lies. Its id is that of the file's name.

    Raises:
        UserError: as `read_article`; or the manifest has a mistake.
    """
    article = read_article(path)
    entries = read_manifest(manifest) if manifest.exists() else ()
    entry = next((entry for entry in entries if entry["sha256"] == article.sha256), None)
    return replace(_from_entry(article, entry, Path(path)), article_id=article.article_id) if entry else article


def read_corpus(manifest: Path | str = MANIFEST, keep_going: bool = False) -> Corpus:
    """The articles that a manifest lists, and the further text files beside it (of which is known what their own text says).

    Args:
        manifest: the manifest, or a folder of text files with or without one.
        keep_going: leave out what can't be read, and say so in `Corpus.left_out`, instead of raising.

    Raises:
        UserError: the manifest is wrong, or two files would have one id; or, without `keep_going`, an article can't be read.
    """
    articles, left_out = [], []
    for listed in look(Path(manifest)).listed:
        try:
            articles.append(read_article(listed.path, listed.entry))
        except UserError as error:
            if not keep_going:
                raise
            left_out.append(LeftOut(listed.article_id, listed.path.name, str(error)))
    return Corpus(tuple(articles), tuple(left_out))
