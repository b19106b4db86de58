"""What the worker processes do: each function reads and writes files, and is called by name (`workers`)."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis.errors import UserError
from analysis.records import Extraction

Progress = Callable[[Any], None]


def extract(articles: Sequence[Mapping[str, Any]], folder: str, trace: str, root: str, progress: Progress) -> None:
    """Extract articles one after another; each one's end is reported with what has been read so far, or with the reader's error.

    What was read for an earlier article counts for the later ones too: a lexicon is read once a process.
    """
    from analysis.corpus import read_article  # noqa: PLC0415
    from analysis.extraction import extract as run  # noqa: PLC0415
    from analysis.language import read  # noqa: PLC0415

    for article in articles:
        try:
            extraction = run(read(read_article(Path(root, article["file"]), _with_dates(article["entry"]) or None)))
            _check_sentences(extraction, article["file"])
        except UserError as error:
            progress({"article": article["article_id"], "error": [error.where, error.problem, error.remedy]})
            continue
        outputs = extraction_files(Path(folder), article["article_id"])
        _write(outputs[0], pickle.dumps(extraction, protocol=5))
        _write(outputs[1], json.dumps(_facts(extraction), ensure_ascii=False).encode())
        progress({"article": article["article_id"], "trace": Path(trace).stat().st_size})


def _with_dates(entry: Mapping[str, Any]) -> dict[str, Any]:
    """A manifest entry as YAML gives it: its days are dates again."""
    parts = {name: entry[name] for name in ("published", "event") if isinstance(entry.get(name), Mapping)}
    return {
        **entry,
        **{
            name: {key: date.fromisoformat(value) if key in {"start", "end"} and value else value for key, value in part.items()}
            for name, part in parts.items()
        },
    }


def _check_sentences(extraction: Extraction, file: str) -> None:
    """Raises a UserError where there is no sentence: shares of an article's sentences are shares of nothing then."""
    if not extraction.sentences:
        problem = "has no sentence: each of its lines is taken for furniture of a page (menus, links, votes)"
        raise UserError(file, problem, "Put the article's text into it, or take the file away; --keep-going leaves it out.")


def _facts(extraction: Extraction) -> dict[str, Any]:
    """What the build needs to know of an article: its title, what its words are (whatever its encoding and line breaks), and what makes it doubtful."""
    from analysis.corpus import doubts  # noqa: PLC0415

    text = extraction.article.text
    words = sha256(" ".join(text.split()).encode()).hexdigest()
    return {"title": extraction.article.title or _opening(extraction), "words": words, "doubts": list(doubts(text))}


def extraction_files(folder: Path, article_id: str) -> tuple[Path, Path]:
    """Where an article's extraction is kept: the records, and what the build needs of them (`_facts`)."""
    return folder / f"{article_id}.pickle", folder / f"{article_id}.json"


def tables(articles: Sequence[str], extractions: str, folder: str, progress: Progress) -> list[str]:
    """Write the tables of all articles; their files are returned (DuckDB writes them unseen)."""
    from analysis import outcomes  # noqa: PLC0415
    from analysis import tables as rooms  # noqa: PLC0415

    read = [pickle.loads(extraction_files(Path(extractions), article)[0].read_bytes()) for article in articles]
    rooms.write(read, Path(folder))
    if hasattr(outcomes, "write"):
        outcomes.write(Path(folder))
    return sorted(str(path) for path in Path(folder).iterdir() if path.is_file() and not path.name.startswith("."))


def prepare(set_name: str, part: int, parts: int, progress: Progress) -> None:
    """Find in a part of a set of the gold what is to be measured."""
    from analysis.evaluation import summary  # noqa: PLC0415

    summary.prepare(set_name, part, parts)


def measure(file: str, progress: Progress) -> None:
    """Measure the extraction's quality, and keep the summary in `file`."""
    from analysis.evaluation import summary  # noqa: PLC0415

    summary.write(Path(file))


def parse(project: str, profile: str | None, progress: Progress) -> None:
    """Let the embedded renderer read a staged project's chapters, once for all formats."""
    from analysis.report.render import pandoc  # noqa: PLC0415

    pandoc.parse(Path(project), profile)


def render(project: str, output: str, profile: str | None, name: str, progress: Progress) -> list[str]:
    """Render one format of a staged project with the embedded renderer; what a reader would miss in it is returned."""
    from analysis.report.render import pandoc  # noqa: PLC0415

    made = pandoc.render(Path(project), Path(output), profile=profile, formats=[name], progress=lambda *event: progress([str(part) for part in event]))
    return list(made.warnings)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".{path.name}")
    staged.write_bytes(content)
    staged.replace(path)


def _opening(extraction: Extraction, words: int = 10) -> str:
    """How an article without a title begins: the first words of its text, a caption's only where there is nothing else."""
    first = next((each for each in extraction.sentences if each.kind in ("lead", "body")), None) or next(iter(extraction.sentences), None)
    if first is None:
        return extraction.article.article_id
    listed = first.text.split()
    return " ".join(listed[:words]) + (" …" if len(listed) > words else "")
