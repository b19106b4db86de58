"""From the articles' files to the tables, as steps: one extraction an article, then all tables."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from analysis.errors import UserError
from analysis.report.digests import digest_of
from analysis.report.plan import Article
from analysis.report.runner import Runner
from analysis.report.steps import Began, Check, Step
from analysis.report.trace import read_trace
from analysis.report.work import extraction_files

#: Below this size (bytes) a file is looked into before the build begins; and what is nothing in it, in UTF-8 and UTF-16.
_SHORT, _BLANK = 4096, b" \t\r\n\f\v\0\xff\xfe\xef\xbb\xbf"

#: Articles that one process extracts in a row: more share what is loaded once, fewer share the machine better.
BATCH = 32


@dataclass(frozen=True)
class LeftOut:
    """An article that could not be read, and why."""

    article_id: str
    file: str
    reason: str


def extract(runner: Runner, articles: Sequence[Article], *, keep_going: bool, beside: Sequence[Callable[[], list]] = ()) -> tuple[LeftOut, ...]:
    """Extract what has changed; the articles that can't be read.

    Args:
        beside: other tasks to be done at the same time; each gives an empty list.

    Raises:
        UserError: an article can't be read, and not `keep_going`.
    """
    steps = {article.article_id: _step(runner, article) for article in articles}
    checks = {article_id: runner.check(step) for article_id, step in steps.items()}
    stale = [article for article in articles if not checks[article.article_id].fresh]
    if not stale:
        runner.at_once(beside)
        return ()
    runner.nurseries["extraction"].start()
    runner.nurseries["kernels"].start()  # what follows needs it, and it takes a second
    size = max(1, min(BATCH, -(-len(stale) // runner.workers)))
    batches = [_Batch(runner, stale[start : start + size], steps, checks) for start in range(0, len(stale), size)]
    unread = [left_out for found in runner.at_once([*(batch.run for batch in batches), *beside]) for left_out in found]
    if unread and not keep_going:
        raise unread[0][1]
    for left_out, _ in unread:
        runner.progress.note(f"left out: {left_out.reason}")
    return tuple(left_out for left_out, _ in unread)


def check_texts(root: Path, articles: Sequence[Article]) -> None:
    """Before any work: whether there is something in each file. (In a long one that is seen when it is read, with the same words.)

    Raises:
        UserError: a file is empty but for white space.
    """
    for article in articles:
        file = root / article.file
        if file.stat().st_size < _SHORT and not file.read_bytes().strip(_BLANK):
            from analysis.corpus import no_text  # noqa: PLC0415

            raise no_text(article.file)


def warnings(runner: Runner, articles: Sequence[Article]) -> Iterator[str]:
    """What is to be said of articles that have been extracted: copies of one another, which count as often as they are there, and texts that are no Vietnamese prose."""
    first: dict[str, Article] = {}
    for article in articles:
        facts = json.loads(extraction_files(runner.project.extractions, article.article_id)[1].read_bytes())
        yield from (f"warning: {article.file} {doubt}." for doubt in facts["doubts"])
        if (other := first.setdefault(facts["words"], article)) is not article:
            yield f"warning: {article.file} and {other.file} have the same text, so all that it states counts twice. Take one of them away, unless that is meant."


def step_of(article: Article) -> str:
    """The name of the step that extracts an article."""
    return f"extract {article.article_id}"


def _step(runner: Runner, article: Article) -> Step:
    return Step(step_of(article), {"the manifest's entry": digest_of([article.file, article.entry]), **runner.around})


class _Batch:
    """Articles that one process extracts."""

    def __init__(self, runner: Runner, articles: Sequence[Article], steps: Mapping[str, Step], checks: Mapping[str, Check]) -> None:
        self.runner, self.articles, self.steps, self.checks = runner, articles, steps, checks
        self.unread: list[tuple[LeftOut, UserError]] = []

    def run(self) -> list[tuple[LeftOut, UserError]]:
        """Extract them; those that can't be read, with their errors."""
        runner, first = self.runner, self.articles[0].article_id
        runner.progress.running(self.steps[first].name, self.checks[first].reason)
        self.trace, self.began = runner.trace(self.steps[first].name)
        self.mark = time.time()
        places = {"folder": str(runner.project.extractions), "trace": str(self.trace), "root": str(runner.project.root)}
        listed = [asdict(article) for article in self.articles]
        runner.call("extraction", runner.request(self.trace), "analysis.report.work:extract", self._one_is_done, articles=listed, **places)
        return self.unread

    def _one_is_done(self, event: Mapping[str, Any]) -> None:
        article = next(article for article in self.articles if article.article_id == event["article"])
        if "error" in event:
            where, problem, remedy = event["error"]
            self.unread.append((LeftOut(article.article_id, article.file, f"{where}: {problem}"), UserError(where, problem, remedy)))
            return
        self._keep(article, event["trace"])
        self.runner.progress.done(self.steps[article.article_id].name, time.time() - self.mark, self.checks[article.article_id].reason)
        self.mark = time.time()

    def _keep(self, article: Article, size: int) -> None:
        """Remember an extraction: it read what the process had read until then, but for the other articles."""
        runner = self.runner
        others = {other.file for other in self.articles} - {article.file}
        reads, _ = read_trace(self.trace, runner.project.root, size)
        outputs = [runner.relative(path) for path in extraction_files(runner.project.extractions, article.article_id)]
        began = Began(self.mark, self.began.stamp)
        runner.keep(self.steps[article.article_id], [label for label in reads if label not in others], outputs, began)


def write_tables(runner: Runner, articles: Sequence[Article]) -> None:
    """Write the tables where an extraction has changed."""
    if not articles:
        return
    listed = [article.article_id for article in articles]
    folders = {"extractions": str(runner.project.extractions), "folder": str(runner.project.tables)}

    def work(trace: Path) -> list[str]:
        made = runner.call("kernels", runner.request(trace), "analysis.report.work:tables", articles=listed, **folders)
        return [runner.relative(Path(path)) for path in made]

    runner.run(Step("tables", {"the list of articles": digest_of(listed), **runner.around}), work)
