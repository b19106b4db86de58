"""A chapter in the making: what a notebook shows goes through its page, which remembers the evidence.

page = Page("ntm", edition="en")
page.say("ntm.lead", communes=value.claim(row))      # prose from the catalogue, numbers linked
page.table(frame, "tbl-ntm-claims", "ntm.claims")     # cells may be values
page.close()                                          # what the hover cards, the articles' back links and the audit need
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from numbers import Number
from pathlib import Path

import pandas as pd

from analysis import escaping, words
from analysis.charts import Chart, export
from analysis.errors import UserError
from analysis.evidence import expressions, markdown
from analysis.evidence.markdown import Links, Markdown
from analysis.evidence.value import Value
from analysis.indicators import label, registry
from analysis.paths import BUILD, TABLES, of_notebook
from analysis.tables.store import Tables
from analysis.themes import load_themes, theme

#: Sentences that a hover card lists at most; the index of evidence has them all.
CARD_SENTENCES = 3
#: The screens on which a chart is shown in its narrow form.
PHONE = "max-width: 600px"
#: Characters of a computation that a hover card still shows.
LONGEST_COMPUTATION = 80


class Shown:
    """Markdown that a notebook displays. A build's kernels give it as it is, for Quarto and the embedded renderer; a person in JupyterLab sees the same as HTML (`lab`)."""

    def __init__(self, text: str, page: Page | None = None) -> None:
        """`page` knows what its numbers rest on."""
        self.text, self._page = text, page

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        if os.environ.get("REPORT_SHOWN") == "markdown":
            return {"text/markdown": self.text}
        from analysis.evidence import lab  # noqa: PLC0415 - no chapter of the book depends on it

        return {"text/html": lab.shown(self.text, self._page), "text/markdown": self.text}

    def __repr__(self) -> str:
        return self.text


class Page:
    """One chapter of one edition."""

    def __init__(self, chapter_id: str, *, edition: str = "en", tables: Path | str = TABLES, out: Path | None = None) -> None:
        """
        Args:
            chapter_id: names the chapter's file and its record of evidence.
            edition: the language, `en` or `vi`.
            tables: the folder of the tables, from the notebooks' folder.
            out: where the record of evidence is written; `_build/<edition>/evidence` when not given.
        """
        self.chapter_id, self.edition = chapter_id, edition
        self.words = words.load(edition)
        self.tables = Tables(of_notebook(tables))
        self._out = out or BUILD / edition / "evidence"
        self._used: dict[str, dict] = {}
        self._quoted: dict[str, str] = {}
        self._uses = 0
        self._claim_rows: dict[str, dict] | None = None

    # Tables are read when they are first needed: a chapter that shows nothing of an article doesn't depend on the articles.

    @cached_property
    def _sentences(self) -> pd.DataFrame:
        return self.tables["sentences"].set_index("sentence_id")

    @cached_property
    def _articles(self) -> pd.DataFrame:
        return self.tables["articles"].set_index("article_id")

    @cached_property
    def links(self) -> Links:
        return Links(self._sentences["article_id"].to_dict())

    def shown(self, text: str) -> Shown:
        """Markdown as a block of this page."""
        return Shown(text, self)

    def say(self, key: str, /, **fields: object) -> Shown:
        """The catalogue's paragraph `key` with its fields shown: values as links, other text escaped."""
        return self.shown(self.text(key, **fields))

    def text(self, key: str, /, **fields: object) -> Markdown:
        """As `say`, but as markdown to be put into something larger."""
        return Markdown(self._told_apart(self.words(key, **{name: self.show(content) for name, content in fields.items()})))

    def show(self, content: object, digits: int | None = None, *, sign: str = "") -> Markdown:
        """Anything as markdown: a value linked and remembered (with `sign` before it), markdown as it is, nothing as the sign for "not reported", text escaped."""
        if isinstance(content, Value):
            return self._value(content, digits, sign)
        if content is None or content is pd.NA or content != content:  # noqa: PLR0124 NaN
            return Markdown(markdown.NOT_REPORTED)
        if isinstance(content, Number):
            raise self._unfounded(content)
        return content if isinstance(content, Markdown) else Markdown(escaping.markdown(str(content)))

    def _unfounded(self, number: Number) -> UserError:
        remedy = "Show a value, which knows its sentences (`value.claim`, `value.count`, `value.corpus_count`: docs/extending.md); of a number of the method, `page.method`."
        return UserError(f"chapter {self.chapter_id}", f"the number {number} would be shown without evidence", remedy)

    def article_day(self, article_id: str, text: str) -> Markdown:
        """A date of an article (or what is known of it), linked to the facts on its page."""
        return Markdown(f'[{escaping.markdown(text)}]({self.links.article(article_id)}#facts-{article_id}){{.ev-date data-a="{article_id}"}}')

    def claim_day(self, claim: pd.Series, text: str) -> Markdown:
        """A claim's period or due day, linked to the claim's sentence."""
        return Markdown(f'[{escaping.markdown(text)}]({self.links.sentence(claim["sentence_id"])}){{.ev-date data-c="{claim["claim_id"]}"}}')

    def plain_day(self, moment: object) -> str:
        """A date as the edition writes it."""
        from babel.dates import format_date  # noqa: PLC0415

        return format_date(pd.Timestamp(moment).date(), format="d MMM y" if self.edition == "en" else "d/M/y", locale="en_GB" if self.edition == "en" else "vi")

    def plain_month(self, moment: object) -> str:
        """A month as the edition writes it."""
        from babel.dates import format_date  # noqa: PLC0415

        return format_date(pd.Timestamp(moment).date(), format="MMM y" if self.edition == "en" else "M/y", locale="en_GB" if self.edition == "en" else "vi")

    def article_link(self, article_id: str) -> Markdown:
        """The article's short name, linked to its annotated text."""
        return Markdown(
            f'[{escaping.markdown(self.article_name(article_id))}]({self.links.article(article_id)}#facts-{article_id}){{.article data-a="{article_id}"}}'
        )

    def article_mark(self, article_id: str) -> Markdown:
        """The article's day or year, linked, its name for the pointer: how a table refers to it."""
        name = escaping.markdown(self.article_name(article_id))
        when = escaping.markdown(self.article_name(article_id).rpartition(", ")[2])
        return Markdown(f'[{when}]({self.links.article(article_id)}#facts-{article_id}){{.article data-a="{article_id}" title="{name}"}}')

    def article_name(self, article_id: str) -> str:
        """Outlet and month, or what of them is known: how the report refers to an article."""
        article = self._articles.loc[article_id]
        outlet = article["outlet"] if isinstance(article["outlet"], str) and article["outlet"] else self.words("article.unknown-outlet")
        start, end = article["event_start"], article["event_end"]
        if pd.isna(start):
            start, end = article["published_start"], article["published_end"]
        return f"{outlet}, {self._period(start, end)}"

    def _period(self, start: pd.Timestamp, end: pd.Timestamp) -> str:
        if pd.isna(end):
            return self.words("article.undated")
        if start == end:
            return f"{end.day}/{end.month}/{end.year}"
        return str(end.year) if not pd.isna(start) and start.year == end.year else f"{start.year}–{end.year}" if not pd.isna(start) else f"≤ {end.year}"

    def sentence_link(self, sentence_id: str, text: str = "↗") -> Markdown:
        """A link to a sentence; the sentence gets a link back."""
        return Markdown(f"[{escaping.markdown(text)}]({self.links.sentence(sentence_id)}){{#{self._quote(sentence_id)} .src data-s={sentence_id}}}")

    def words_of(self, text: str, sentence_id: str) -> Markdown:
        """A quotation from a sentence, inline, linked to it. The audit finds it in its source letter for letter."""
        return Markdown(f"[{escaping.markdown(text)}]({self.links.sentence(sentence_id)}){{#{self._quote(sentence_id)} .q lang=vi data-s={sentence_id}}}")

    def quote(self, sentence_id: str, text: str | None = None) -> Shown:
        """A block quotation (the whole sentence when no `text`), with its article."""
        sentence = self._sentences.loc[sentence_id]
        body = self.words_of(text or sentence["text"], sentence_id)
        return self.shown(f"::: {{.quote}}\n{body}\n\n[{self.article_link(sentence['article_id'])}]{{.source}}\n:::\n")

    def table(
        self,
        frame: pd.DataFrame,
        table_id: str,
        caption: str,
        *,
        titles: Mapping[str, str] | None = None,
        digits: Mapping[str, int] | None = None,
        right: Sequence[str] = (),
        **fields: object,
    ) -> Shown:
        """A frame as a table with a caption from the catalogue.

        Args:
            frame: one column a column; cells may be values, markdown, text, numbers of none.
            table_id: its cross-reference id, `tbl-…`.
            caption: the caption's key; `fields` fill it.
            titles: column → its title (text, or markdown); the catalogue's `column.<name>` where not given.
            digits: column → decimals.
            right: columns to align to the right beside those of numbers.
        """
        titles, digits = dict(titles or {}), dict(digits or {})
        header = [self.show(titles[column]) if column in titles else self.words(f"column.{column}") for column in frame.columns]
        rows = [
            [self.show(cell, digits.get(column)) for column, cell in zip(frame.columns, row, strict=True)] for row in frame.itertuples(index=False, name=None)
        ]
        numeric = [index for index, column in enumerate(frame.columns) if column in right or _numeric(frame[column])]
        return self.shown(markdown.table(header, rows, self.text(caption, **fields), table_id, numeric=numeric))

    def chart(self, chart: Chart, name: str, figure_id: str, caption: str, **fields: object) -> Shown:
        """A chart, exported to `figures/`, with its caption from the catalogue, its alternative text and a link to the data that it shows.

        Browsers show its narrow form below `PHONE`; all other formats drop the raw HTML and keep the picture in it.
        """
        exported = export(chart, name, edition=self.edition)
        text = self.text(caption, **fields)
        data = f"[{self.words('figure.data')}](../figures/{exported.name}.csv){{.data}}"
        described = escaping.markdown(exported.alt)
        picture = f'![](../figures/{exported.name}.svg){{fig-alt="{described}"}}'
        if exported.narrow:
            picture = f'<picture><source media="({PHONE})" srcset="../figures/{exported.narrow.name}">{picture}</picture>'
        return self.shown(f"::: {{#{figure_id}}}\n{picture}\n\n{text}. {data}\n:::\n")

    def charts(self, charts: Mapping[str, Chart], prefix: str, **fields: object) -> Shown:
        """Several charts of one subject, each with the caption `figure.<name>`."""
        return self.blocks(self.chart(chart, f"{prefix}-{name}", f"fig-{prefix}-{name}", f"figure.{name}", **fields) for name, chart in charts.items())

    @property
    def names(self) -> dict[str, str]:
        """How ids are shown in charts: articles, themes, indicators."""
        articles = {article_id: self.article_name(article_id) for article_id in self._articles.index}
        themes = {each.theme_id: each.title[self.edition] for each in load_themes()}
        return articles | themes | {each: label(each, self.edition) for each in registry()}

    def lede(self, text: str) -> Shown:
        """The chapter's question."""
        return self.shown(f"::: {{.lede}}\n{escaping.markdown(text)}\n:::\n")

    def blocks(self, shown: Iterable[Shown]) -> Shown:
        """Several blocks, one after the other."""
        return self.shown("\n\n".join(each.text for each in shown))

    def method(self, text: str) -> Markdown:
        """Text of method, whose numbers rest on no sentence (a reason, a formula): the audit's only exemption, and it counts them."""
        return Markdown(f"[{escaping.markdown(text)}]{{.m}}")

    def sentence_text(self, sentence_id: str) -> str:
        """The sentence as it stands in its article."""
        return str(self._sentences.loc[sentence_id, "text"])

    def sentence_start(self, sentence_id: str) -> int:
        """Where the sentence begins in its article's clean text."""
        return int(self._sentences.loc[sentence_id, "start"])

    def has_sentence(self, sentence_id: str) -> bool:
        """Whether it is the id of a sentence."""
        return sentence_id in self._sentences.index

    def rests_on(self, value_id: str) -> tuple[str, list[str], int] | None:
        """Of a value that was shown: how it was computed (in short, or empty), its first sentences, and how many there are; null of one that wasn't shown."""
        if value_id not in self._used:
            return None
        card = self._value_card(self._used[value_id])
        return card["e"], card["s"], card["n"]

    def article_of(self, sentence_id: str) -> str:
        """The id of the sentence's article."""
        return str(self._sentences.loc[sentence_id, "article_id"])

    def chapter_title(self, chapter_id: str) -> str:
        """The title of a chapter: the catalogue's, a theme's, an article's name."""
        kind, _, rest = chapter_id.partition("-")
        if kind == "theme":
            return theme(rest).title[self.edition]
        if kind == "article":
            return self.article_name(rest)
        return self.words(f"chapter.{'summary' if chapter_id == 'index' else chapter_id}")

    def plain_number(self, amount: float) -> str:
        """A number as the edition writes it, without a link: for a place to which other numbers link."""
        return markdown.number(float(amount), self.edition)

    def reason(self, text: str) -> str:
        """A reason in the edition's language: reasons may be given as `English | Vietnamese`."""
        english, _, vietnamese = text.partition(" | ")
        return vietnamese if self.edition == "vi" and vietnamese else english

    def known_day(self, article: pd.Series, which: str) -> Markdown:
        """When an article was `published` or its `event` took place, and how that is known."""
        start, end, basis = (article[f"{which}_{part}"] for part in ("start", "end", "basis"))
        if pd.isna(end) and pd.isna(start):
            return Markdown(self.words("basis.unknown"))
        text = self.plain_day(start) if start == end else f"{self.plain_day(start)} – {self.plain_day(end)}"
        note = "" if basis == "stated" else f" ({self.words(f'basis.{basis}')})"
        return Markdown(self.article_day(article["article_id"], text) + note)

    def record_day(self, record: pd.Series, moment: object) -> Markdown | None:
        """A date that a record's own sentence states (a document's), linked to it; nothing when there is none."""
        if moment is None or pd.isna(moment):
            return None
        return Markdown(f'[{escaping.markdown(self.plain_day(moment))}]({self.links.sentence(record["sentence_id"])}){{.ev-date data-r="{record.iloc[0]}"}}')

    def month(self, moment: object) -> str:
        """A month as the edition writes it: `April 2021`, `tháng 4/2021`."""
        day = pd.Timestamp(moment)
        return f"{day:%B %Y}" if self.edition == "en" else f"tháng {day.month}/{day.year}"

    def key_figures(self, entries: Sequence[tuple[Value, str]]) -> Shown:
        """A row of large numbers, each with the catalogue's words under it (`n` is the number: `{n:place|places}`)."""
        shown = [(self.show(value), key) for value, key in entries]
        blocks = [f"::: {{.key-figure}}\n[{number}]{{.number}}\n\n[{self.words(key, n=number)}]{{.label}}\n:::" for number, key in shown]
        return self.shown("::::: {.key-figures}\n" + "\n\n".join(blocks) + "\n:::::\n")

    def listing(self, items: Sequence[str]) -> Shown:
        """A bulleted list of markdown items."""
        return self.shown("\n".join(f"- {item}" for item in items) + "\n" if items else "")

    def close(self) -> Shown:
        """Write the chapter's record of evidence, and give the data of its hover cards (hidden)."""
        record = {"chapter": self.chapter_id, "values": list(self._used.values()), "quoted": dict(sorted(self._quoted.items()))}
        self._out.mkdir(parents=True, exist_ok=True)
        (self._out / f"{self.chapter_id}.json").write_text(json.dumps(record, ensure_ascii=False, indent=1), "utf-8")
        return self.shown(f'```{{=html}}\n<script type="application/json" class="evidence">{_script_json(self._cards())}</script>\n```\n')

    def _value(self, shown: Value, digits: int | None, sign: str) -> Markdown:
        value_id, use = markdown.value_id(shown), self._use()
        entry = self._used.setdefault(
            value_id,
            {
                "id": value_id,
                "number": shown.number,
                "expression": shown.expression,
                "sentences": list(shown.sentences),
                "anchor": shown.anchor,
                "bound": shown.bound,
                "uses": [],
            },
        )
        entry["uses"].append(use)
        return markdown.value(shown, self.links, self.edition, digits, use=use, sign=sign)

    def _told_apart(self, text: str) -> str:
        """`text` with each place's id once: a template may use one field twice, and an id stands once in a page."""
        seen: set[str] = set()

        def own(found: re.Match[str]) -> str:
            use = found[1] if found[1] not in seen else self._again(found[1])
            seen.add(use)
            return "{#" + use

        return re.sub(rf"\{{#(u-{re.escape(self.chapter_id)}-\d+)", own, text)

    def _again(self, use: str) -> str:
        """The id for another place that shows what `use` shows."""
        again = self._use()
        for entry in self._used.values():
            if use in entry["uses"]:
                entry["uses"].append(again)
        return again

    def _quote(self, sentence_id: str) -> str:
        """Remember that a sentence is quoted; the id for the place where it is."""
        use = self._use()
        self._quoted.setdefault(sentence_id, use)
        return use

    def _use(self) -> str:
        """A new id for a place in the chapter, unique in the book."""
        self._uses += 1
        return f"u-{self.chapter_id}-{self._uses}"

    def _cards(self) -> dict:
        values = {key: self._value_card(entry) for key, entry in self._used.items()}
        ids = dict.fromkeys([*(s for entry in values.values() for s in entry["s"]), *self._quoted])
        return {
            "values": values,
            "sentences": {sentence_id: self._card(sentence_id) for sentence_id in ids},
            "words": {
                "more": self.words("card.more", n="{n}"),
                **{key: self.words(f"card.{key}") for key in ("said-by", "rests-on")},
            },  # the page's script counts
        }

    def _value_card(self, entry: Mapping) -> dict:
        """A value's first sentences, how many there are, the computation in numbers when it is short, and each claim's words, to be marked in their sentence."""
        claims = self._claims()
        stated = [claims[claim_id] for claim_id, _ in expressions.operands(entry["expression"])]
        listed = entry["sentences"][:CARD_SENTENCES]
        quotes = {sentence: [claim["quote"] for claim in stated if claim["sentence_id"] == sentence] for sentence in listed}
        written = expressions.written(entry["expression"], lambda claim_id, field: float(claims[claim_id][field]), self.plain_number)
        return {
            "s": listed,
            "n": len(listed if entry["anchor"] else entry["sentences"]),  # all are listed in the index of evidence alone
            "e": written if len(written) <= LONGEST_COMPUTATION else "",
            "q": {sentence: words for sentence, words in quotes.items() if words},
        }

    def _claims(self) -> dict[str, dict]:
        """The claims by their ids."""
        if self._claim_rows is None:
            self._claim_rows = {row["claim_id"]: row for row in self.tables["claims"].to_dict("records")}
        return self._claim_rows

    def _card(self, sentence_id: str) -> dict:
        sentence = self._sentences.loc[sentence_id]
        return {
            "t": sentence["text"],
            "a": self.article_name(sentence["article_id"]),
            "w": self._speaker(sentence_id),
            "h": self.links.sentence(sentence_id).replace(".ipynb", ".html"),
        }

    def _speaker(self, sentence_id: str) -> str:
        said = self.tables["statements"]
        sentence = self._sentences.loc[sentence_id]
        found = said[(said["article_id"] == sentence["article_id"]) & (said["start"] < sentence["end"]) & (said["end"] > sentence["start"])]
        return "" if found.empty else str(found.iloc[0]["speaker"])


def _numeric(column: pd.Series) -> bool:
    """Whether the cells are values, or nothing; a column of nothing isn't."""
    return column.map(lambda cell: isinstance(cell, Value) or cell is None).all() and column.notna().any()


def _script_json(content: object) -> str:
    """JSON that can stand in a script element: no `<`, no `&`, no braces doubled into a shortcode."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("{{", "{\\u007b")
