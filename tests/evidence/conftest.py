"""Two invented articles, and a book of five pages made by hand in the markup of either renderer, which the tests then break in one place."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis import tables
from analysis.evidence import annotated, audit, value
from analysis.evidence.index import entries
from analysis.evidence.markdown import number, value_id
from analysis.ids import content_id
from analysis.records import (
    Article,
    Basis,
    Claim,
    DocumentMention,
    Extraction,
    KnownDate,
    Line,
    LineKind,
    Passage,
    PersonMention,
    Sentence,
    Statement,
)
from analysis.report.render import pandoc
from analysis.tables import Tables

FIRST = (
    "Xã Đồi Xanh về đích",
    "Năm 2018, huyện An Lạc có 14/30 xã đạt chuẩn. Huyện phấn đấu có thêm 8 xã.",
    "Không còn xã dưới 10 tiêu chí. Sản lượng đạt trên 41.162,5 tấn.",
    "Lượt xem: 1234",
)
SECOND = ("Huyện An Lạc họp", "Đến nay đã có 3 xã nâng cao, theo ông Trần Văn Bình. Ông nói: “Phải làm thật. Không được chạy theo thành tích”.")


def article(article_id: str, lines: tuple[str, ...], sentences: list[str], day: date, aside: int | None = None) -> tuple[Article, tuple[Sentence, ...]]:
    """An article of these lines, and its sentences in order."""
    text, spans, at = "\n".join(lines), [], 0
    for number_, line in enumerate(lines, 1):
        kind = LineKind.FURNITURE if number_ == aside else LineKind.TITLE if number_ == 1 else LineKind.BODY
        spans.append(Line(number_, at, at + len(line), kind))
        at += len(line) + 1
    found = []
    for index, sentence in enumerate(sentences, 1):
        start = text.index(sentence)
        line = next(each for each in spans if each.start <= start < each.end)
        found.append(Sentence(content_id("s", article_id, sentence, 1), article_id, index, start, start + len(sentence), sentence, line.number, line.kind))
    known = KnownDate(day, day, Basis.STATED)
    return Article(
        article_id, f"{article_id}.txt", "0" * 64, "utf-8", text, tuple(spans), lines[0], "Báo An Lạc", Basis.STATED, published=known, event=known
    ), tuple(found)


def claim(source: Article, sentence: Sentence, quote: str, amount: float, **fields: object) -> Claim:
    start = source.text.index(quote, sentence.start)
    given = {"value_max": None, "total": None, "threshold": None, "unit": "xã", "indicator": None, "change": "level", "status": "achieved", "bound": "exact"}
    given |= {"place": "An Lạc", "place_level": "district", "period_start": None, "period_end": None, "speaker": None, "themes": ("ntm-targets",)} | fields
    return Claim(content_id("c", source.article_id, start, quote), source.article_id, sentence.sentence_id, quote, start, start + len(quote), amount, **given)


def extractions() -> list[Extraction]:
    one, its = article(
        "a1",
        FIRST,
        [
            FIRST[0],
            "Năm 2018, huyện An Lạc có 14/30 xã đạt chuẩn.",
            "Huyện phấn đấu có thêm 8 xã.",
            "Không còn xã dưới 10 tiêu chí.",
            "Sản lượng đạt trên 41.162,5 tấn.",
        ],
        date(2018, 7, 13),
        aside=4,
    )
    two, other = article(
        "a2",
        SECOND,
        [SECOND[0], "Đến nay đã có 3 xã nâng cao, theo ông Trần Văn Bình.", "Ông nói: “Phải làm thật.", "Không được chạy theo thành tích”."],
        date(2021, 4, 8),
    )
    claims = (
        claim(one, its[1], "14/30 xã", 14, total=30, period_start=date(2018, 1, 1), period_end=date(2018, 12, 31)),
        claim(one, its[2], "8 xã", 8, status="target", change="increase"),
        claim(one, its[3], "Không còn xã dưới 10 tiêu chí", 0, threshold=10),
        claim(one, its[4], "trên 41.162,5 tấn", 41162.5, bound="at_least", unit="tấn"),
    )
    later = (claim(two, other[1], "3 xã", 3),)
    person = PersonMention("p1", "a2", other[1].sentence_id, "Trần Văn Bình", (at := two.text.index("Trần Văn Bình")), at + 13, None, None, None, None, None)
    said = Statement(
        "t1",
        "a2",
        other[2].sentence_id,
        "Phải làm thật. Không được chạy theo thành tích",
        (at := two.text.index("Phải")),
        at + 46,
        "Trần Văn Bình",
        "person",
        None,
        "directive",
        "direct",
    )
    passage = tuple(Passage(content_id("w", each.sentence_id), "a1", each.sentence_id, "ntm-targets", 2.0, ("xã",)) for each in its[1:3])
    document = DocumentMention("d1", "a1", its[1].sentence_id, "Năm 2018", its[1].start, its[1].start + 8, "Kết luận", None, None, date(2018, 5, 2), "x")
    return [Extraction(one, its, (), claims, (), (), (document,), (), (), passage), Extraction(two, other, (), later, (person,), (), (), (said,), (), ())]


@pytest.fixture(scope="session")
def tables_folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    tables.write(extractions(), folder)
    return folder


@pytest.fixture(scope="session")
def small(tables_folder) -> Tables:
    return Tables(tables_folder)


@pytest.fixture(scope="module")
def browser():
    """Debian's chromium; tests that need it are skipped where there is none. It ends with the module, for no two can be open in one process."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    chromium = next((path for name in ("chromium", "chromium-browser", "google-chrome", "chrome") if (path := shutil.which(name))), None)
    if chromium is None:
        pytest.skip("needs a chromium on the path")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


# --- the book

OWN = """<!DOCTYPE html><html lang="{lang}"><head><title>2 {title}</title></head><body class="chapter"><header class="bar"><a class="book">Book</a></header>
<nav class="sidebar">2 {title} 3 Others</nav><main id="content"><header class="title-block"><p class="kicker">Chapter 2</p><h1 id="top-1">{title}</h1></header>
<article class="prose">{body}</article><nav class="neighbours">3 Next</nav></main><aside class="margin">2.1</aside><footer class="foot">2025</footer></body></html>"""
QUARTO = """<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="{lang}"><head><meta charset="utf-8"></head><body class="nav-sidebar"><header id="quarto-header" class="headroom fixed-top">
<nav>2 {title}</nav></header><div id="quarto-content"><nav id="quarto-sidebar">3 Others</nav><div id="quarto-margin-sidebar"><nav id="TOC">2.1</nav></div>
<main class="content" id="quarto-document-content"><header id="title-block-header"><h1 class="title"><span class="chapter-number">2</span>&nbsp; <span class="chapter-title">{title}</span></h1></header>
{body}</main><nav class="page-navigation">3 Next</nav></div><footer class="footer">2025</footer></body></html>"""


def own_table(table_id: str, caption: str, rows: str) -> str:
    return f'<figure id="{table_id}" class="float float-tbl"><figcaption><span class="float-label">Table 2.1<span class="delim">:</span> </span> {caption}</figcaption><div class="table-scroll"><table>{rows}</table></div></figure>'


def quarto_table(table_id: str, caption: str, rows: str) -> str:
    return f'<div id="{table_id}" class="quarto-float quarto-figure"><figure class="quarto-float quarto-float-tbl"><figcaption class="quarto-float-caption-top">Table&nbsp;2.1: {caption}</figcaption><div><table>{rows}</table></div></figure></div>'


def own_heading(text: str) -> str:
    return f'<h2 id="h"><span class="section-number">2.1</span> {text}</h2>'


def quarto_heading(text: str) -> str:
    return f'<h2 class="anchored" data-number="2.1" id="h"><span class="header-section-number">2.1</span> {text}</h2>'


MARKUPS = {"own": (OWN, own_table, own_heading), "quarto": (QUARTO, quarto_table, quarto_heading)}


@dataclass
class SmallBook:
    """A right book: change `pages` or `values`, then `write`."""

    source: Tables
    markup: str
    edition: str = "en"
    pages: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict] = field(default_factory=dict)
    uses: int = 0

    def __post_init__(self) -> None:
        self.claims = {row["quote"]: row for _, row in self.source["claims"].iterrows()}
        self.sentences = self.source["sentences"].set_index("text")
        self.make()

    def sentence(self, beginning: str) -> str:
        return next(row["sentence_id"] for text, row in self.sentences.iterrows() if text.startswith(beginning))

    def address(self, sentence_id: str) -> str:
        source = self.source["sentences"].set_index("sentence_id").loc[sentence_id, "article_id"]
        return f"article-{source}.html#{sentence_id}"

    def shown(self, given: value.Value, href: str | None = None) -> str:
        """The value as a link, remembered in the chapter's record."""
        self.uses += 1
        key, use = value_id(given), f"u-ntm-{self.uses}"
        entry = self.values.setdefault(
            key,
            {
                "id": key,
                "number": given.number,
                "expression": given.expression,
                "sentences": list(given.sentences),
                "anchor": given.anchor,
                "bound": given.bound,
                "uses": [],
            },
        )
        entry["uses"].append(use)
        if href is None:
            single = len(given.sentences) == 1 and "(" not in given.expression
            href = given.anchor.replace("#", ".html#") if given.anchor else self.address(given.sentences[0]) if single else f"evidence.html#{key}"
        sign = {"at_least": "≥&#8239;", "exact": ""}[given.bound]
        return f'<a href="{href}" id="{use}" class="ev" data-v="{key}">{sign}{number(given.number, self.edition)}</a>'

    def quoted(self, words: str, beginning: str) -> str:
        return f'<a href="{self.address(self.sentence(beginning))}" class="q" lang="vi">{words}</a>'

    def make(self) -> None:
        has, more = value.claim(self.claims["14/30 xã"]), value.claim(self.claims["8 xã"])
        of, gone, tonnes, later = (
            value.claim(self.claims["14/30 xã"], "total"),
            value.claim(self.claims["Không còn xã dưới 10 tiêu chí"]),
            value.claim(self.claims["trên 41.162,5 tấn"]),
            value.claim(self.claims["3 xã"]),
        )
        passages = value.count(self.source["passages"])
        everything = value.corpus_count(9, "corpus#tbl-corpus")
        self.computed = {"sum": has + more + later, "share": value.share(passages, everything), "passages": passages}
        chapter, self.table, self.heading = MARKUPS[self.markup]
        say = {
            "ntm": self.heading(f"Of {self.shown(of)} communes")
            + f"<p>An Lạc had {self.shown(has)} of {self.shown(of)}, promised {self.shown(more)}, with later ones {self.shown(self.computed['sum'])}; {self.shown(tonnes)} tonnes; {self.shown(gone)} below.</p>"
            + f"<p>{self.shown(passages)} of {self.shown(everything)} sentences ({self.shown(self.computed['share'])} %), <a class='ev-date' data-c='{has.expression}' href='{self.address(has.sentences[0])}'>2018</a>, "
            + "<a class='ev-date' data-r='d1' href='"
            + self.address(self.sentence("Năm 2018"))
            + "'>2 May 2018</a>, "
            + "<a class='article' data-a='a1' href='article-a1.html#facts-a1'>Báo An Lạc, 13/7/2018</a>; <code>sha256 77</code>, <span class='m'>F1 of 0.93</span>.</p>"
            + self.table(
                "tbl-ntm",
                f"Figures, {self.shown(has)} of them known",
                f"<thead><tr><th>Place</th></tr></thead><tbody><tr><td>An Lạc</td><td>{self.shown(has)}</td></tr></tbody>",
            )
            + f"<div class='quote'><p>{self.quoted('Huyện phấn đấu có thêm 8 xã.', 'Huyện phấn')}</p></div><p>{self.quoted('Phải làm thật. Không được chạy theo thành tích', 'Ông nói')}</p>",
            "corpus": self.table(
                "tbl-corpus",
                "Articles",
                "<tbody>"
                + "".join(
                    f"<tr><td>{name}</td><td>{self.shown(value.corpus_count(count, f'article-{name}#facts-{name}'))}</td></tr>"
                    for name, count in (("a1", 5), ("a2", 4))
                )
                + "</tbody>",
            ),
            "evidence": "".join(self.entry(each) for each in self.computed.values()),
            **{f"article-{name}": self.annotated(name) for name in ("a1", "a2")},
        }
        titles = {"article-a1": FIRST[0], "article-a2": SECOND[0]}
        self.pages = {name: chapter.format(lang=self.edition, title=titles.get(name, "NTM"), body=body) for name, body in say.items()}

    def entry(self, given: value.Value) -> str:
        items = "".join(f'<li><a class="q" href="{self.address(each)}">{self.text_of(each)}</a></li>' for each in given.sentences)
        return f'<div id="{value_id(given)}" class="entry"><p><span class="number">{number(given.number, self.edition)}</span> from <span class="listed">{len(given.sentences)}</span> computed as <code>{given.expression}</code></p><ol>{items}</ol></div>'

    def text_of(self, sentence_id: str) -> str:
        return self.source["sentences"].set_index("sentence_id").loc[sentence_id, "text"]

    def annotated(self, name: str) -> str:
        row = self.source["articles"].set_index("article_id").loc[name]
        facts = f"<div id='facts-{name}' class='facts'><dl><dt><span class='fact'>Sentences</span></dt><dd>{row['sentences']}</dd><dt>Published</dt><dd><a class='ev-date' data-a='{name}' href='#facts-{name}'>{row['published_start'].year}</a></dd></dl></div>"
        lines = self.source["lines"]
        return facts + "".join(self.line(row["text"], line) for _, line in lines[lines["article_id"] == name].iterrows())

    def line(self, text: str, line) -> str:
        if line["kind"] == "furniture":
            return (
                f"<div class='set-aside line-furniture'><p>{text[line['start'] : line['end']]} <span class='reason'>Set aside: page furniture</span></p></div>"
            )
        mine = self.source["sentences"]
        mine = mine[(mine["line"] == line["number"]) & (mine["article_id"] == line["article_id"])]
        spans = " ".join(
            f"<span id='{row['sentence_id']}' class='s'>{row['text']}</span> <a class='back' href='ntm.html#u-ntm-1' title='used in'>↩</a>"
            for _, row in mine.iterrows()
        )
        return f"<div class='line-{line['kind']}'><p>{spans}</p></div>"

    def replace(self, page: str, old: str, new: str, count: int = 1) -> None:
        """Break one thing; it must have been there."""
        assert old in self.pages[page], f"{old!r} is not in {page}"
        self.pages[page] = self.pages[page].replace(old, new, count)

    def write(self, folder: Path) -> tuple[Path, Path]:
        """The book's folder and that of the records of evidence."""
        book, uses = folder / "book" / "chapters", folder / "evidence"
        book.mkdir(parents=True)
        uses.mkdir()
        for name, html in self.pages.items():
            (book / f"{name}.html").write_text(html, "utf-8")
        (uses / "ntm.json").write_text(json.dumps({"chapter": "ntm", "values": list(self.values.values()), "quoted": {}}), "utf-8")
        return book.parent, uses


@pytest.fixture(params=sorted(MARKUPS))
def book(request, small) -> SmallBook:
    """The right book, in the markup of either renderer."""
    return SmallBook(small, request.param)


@pytest.fixture
def make_book(small):
    return lambda markup="own", edition="en": SmallBook(small, markup, edition)


# --- a small report from its pages, rendered by the embedded renderer


def others(page, uses):
    """The pages to which a chapter's numbers lead: the corpus, the articles, the index of evidence; each with its blocks."""
    corpus = page("corpus")
    articles = corpus.tables["articles"]
    facts = [f"article-{each}#facts-{each}" for each in articles["article_id"]]
    frame = pd.DataFrame(
        {
            "article": [corpus.article_link(each) for each in articles["article_id"]],
            "sentences": [value.corpus_count(number, place) for number, place in zip(articles["sentences"], facts)],
        }
    )
    yield corpus, [corpus.table(frame, "tbl-corpus-articles", "corpus.articles")]
    for article_id in articles["article_id"]:
        shown = page(f"article-{article_id}")
        read = annotated.read(shown, article_id, uses)
        yield shown, [annotated.facts(shown, read), annotated.layers(shown), annotated.text(shown, read)]
    evidence = page("evidence")
    yield evidence, [evidence.say("evidence.lead"), evidence.blocks(entries(evidence, uses))]


@pytest.fixture
def audited(tables_folder, tmp_path):
    """Renders chapters, which write their evidence to `tmp_path / "evidence"`, as a book of an edition, and audits it; the first stage's ids are given, for they are listed before the others are made."""

    def run(edition, first, chapters):
        project = tmp_path / "project"
        (project / "chapters").mkdir(parents=True, exist_ok=True)
        # what `report build` writes for the chapters of the second stage
        (tmp_path / "chapters.json").write_text(json.dumps([{"chapter_id": each, "stage": 1} for each in (*first, "corpus")]), "utf-8")
        files = [_write_chapter(project, shown, blocks) for shown, blocks in chapters]
        (project / "index.qmd").write_text("# Start\n", "utf-8")
        book = {
            "project": {"type": "book"},
            "lang": edition,
            "book": {"title": "T", "author": "A", "chapters": ["index.qmd", *files]},
            "execute": {"echo": False},
            "format": {"html": {"toc": True}},
        }
        (project / "_quarto.yml").write_text(json.dumps(book), "utf-8")
        rendered = pandoc.render(project, tmp_path / "book")
        assert rendered.warnings == ()
        for html in Path(rendered.output_dir).rglob("*.html"):
            ids = re.findall(r'\sid="([^"]+)"', html.read_text("utf-8"))
            assert len(ids) == len(set(ids)), html.name
        return audit.audit(Path(rendered.output_dir), tables_folder, tmp_path / "evidence", edition=edition)

    return run


def _write_chapter(project, shown, blocks):
    """A chapter of one cell."""
    text = "\n\n".join([f"# {shown.chapter_id.split('-')[0].title()} {{#top}}", *(block.text for block in blocks), shown.close().text])
    output = {"output_type": "display_data", "metadata": {}, "data": {"text/markdown": text}}
    cell = {"cell_type": "code", "id": "c", "metadata": {}, "execution_count": 1, "source": "", "outputs": [output]}
    file = f"chapters/{shown.chapter_id}.ipynb"
    (project / file).write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), "utf-8")
    return file
