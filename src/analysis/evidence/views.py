"""What the chapters' tables show: frames whose cells are values, links and escaped text. One function a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from analysis import escaping
from analysis.evidence import telling, value
from analysis.evidence.markdown import Markdown, number
from analysis.evidence.page import Page, Shown
from analysis.extraction.lexicon import read
from analysis.themes import Theme

#: How many examples of each kind of statement are quoted.
EXAMPLES = 3


def claims(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """Claims, those that say most first: place, number, what it measures, how it stands, when, the article."""
    ranked = telling.by_weight(frame)
    rows = [claim for _, claim in ranked.iterrows()]
    return pd.DataFrame(
        {
            "place": [telling.place(page, claim) for claim in rows],
            "value": [telling.amount(page, claim) for claim in rows],
            "indicator": [telling.measure(page, claim) for claim in rows],
            "status": [_status(page, claim) for claim in rows],
            "period": [_period(page, claim) for claim in rows],
            "source": [page.article_mark(claim["article_id"]) for claim in rows],
        }
    )


def of_theme(frame: pd.DataFrame, theme_id: str) -> pd.DataFrame:
    """The claims that belong to a theme."""
    return frame[[theme_id in ids for ids in frame["themes"]]]


def theme_line(page: Page, theme: Theme, of_theme: pd.DataFrame, passages: pd.DataFrame) -> Shown:
    """One theme in the summary: its chapter, and how much the articles say of it."""
    its = passages[passages["theme"] == theme.theme_id]
    return page.say(
        "summary.theme-lead",
        title=Markdown(f"**{theme.title[page.edition]}**"),
        href=Markdown(f"theme-{theme.theme_id}.ipynb"),
        passages=value.count(its),
        articles=value.count(its.drop_duplicates("article_id")),
        figures=value.count(of_theme),
    )


def theme_summary(page: Page, theme: Theme, claims: pd.DataFrame, most: int = 4) -> list[Shown]:
    """One theme in the summary: how much is said, and some of its figures."""
    its = of_theme(claims, theme.theme_id)
    told = telling.listed(page, its, most)
    lead = [theme_line(page, theme, its, page.tables["passages"])]
    if not told:
        return lead
    return [*lead, *([page.say("summary.theme-few")] if len(its) > len(told) else []), page.listing(told)]


def by_day(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles in the order of what they report on, as far as its last day is known; else of their publication; those without any day at the end."""
    day = articles["event_end"].fillna(articles["published_end"])
    return articles.assign(_day=day).sort_values(["_day", "article_id"], na_position="last", kind="stable").drop(columns="_day")


def theme_shares(page: Page, themes: Sequence[Theme]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Per cent of each article's sentences that belong to each theme, and the columns' titles."""
    passages, articles = page.tables["passages"], by_day(page.tables["articles"])
    columns: dict[str, list] = {"article": [page.article_link(article_id) for article_id in articles["article_id"]]}
    for theme in themes:
        columns[theme.theme_id] = [_share_of_article(page, passages, theme, article) for _, article in articles.iterrows()]
    return pd.DataFrame(columns), {theme.theme_id: theme.title[page.edition] for theme in themes}


def _share_of_article(page: Page, passages: pd.DataFrame, theme: Theme, article: pd.Series) -> Markdown:
    its = passages[(passages["theme"] == theme.theme_id) & (passages["article_id"] == article["article_id"])]
    whole = value.corpus_count(article["sentences"], f"article-{article['article_id']}#facts-{article['article_id']}")
    return page.show(value.share(value.count(its), whole), 0)


def decided(page: Page, words: Iterable[str]) -> Shown:
    """The words that decided that a passage belongs to its theme."""
    return page.shown(f"::: {{.decided}}\n{page.text('theme.decided', words=', '.join(words))}\n:::\n")


def difficulties(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """Difficulties and remedies, each in the words of the text."""
    rows = [row for _, row in frame.sort_values(["article_id", "start"], kind="stable").iterrows()]
    return pd.DataFrame(
        {
            "kind": [page.words(f"difficulty.{row['kind']}") for row in rows],
            "difficulty": [page.words_of(row["quote"], row["sentence_id"]) for row in rows],
            "named_by": [_text(row["named_by"]) for row in rows],
            "source": [page.article_mark(row["article_id"]) for row in rows],
        }
    )


def posts(page: Page, people: pd.DataFrame) -> pd.DataFrame:
    """Each person, in the order of their first mention, with each post and the articles that name them in it."""
    named = people.dropna(subset=["post"])
    names = list(named["name"].drop_duplicates())
    groups = [named[named["name"] == name] for name in names]
    return pd.DataFrame(
        {
            "name": [page.words_of(name, group.iloc[0]["sentence_id"]) for name, group in zip(names, groups, strict=True)],
            "post": [
                Markdown("; ".join(_held(page, held) for _, held in group.groupby(["post", "body", "place"], dropna=False, sort=False))) for group in groups
            ],
            "level": [page.words(f"level.{_level(group) or 'none'}") for group in groups],
        }
    )


def _level(held: pd.DataFrame) -> str | None:
    """The level at which somebody works: that of the first office that is more than a seat in a committee (`Tỉnh ủy viên, Bí thư Huyện ủy`: the district's)."""
    leads = held[~held["post"].isin(read("posts")["memberships"])]
    return _first((leads if len(leads) else held)["level"])


def _held(page: Page, held: pd.DataFrame) -> str:
    """A post with its institution, and when it is so named: `Bí thư Tỉnh ủy Hà Tĩnh (2018, 19/8/2016)`."""
    first = held.iloc[0]
    marks = ", ".join(page.article_mark(article_id) for article_id in held["article_id"].drop_duplicates())
    return page.show(office(*(_text(first[part]) or "" for part in ("post", "body", "place")))) + f" ({marks})"


def office(post: str, body: str, place: str) -> str:
    """A post, its institution and place as Vietnamese names them, nothing said twice: `Tỉnh ủy viên Hà Tĩnh`, `Phó Chánh Văn phòng Điều phối …`."""
    words, rest = post.split(), body.split()
    if body.casefold() in post.casefold():
        rest = []
    shared = next((n for n in range(min(len(words), len(rest)), 0, -1) if [w.casefold() for w in words[-n:]] == [w.casefold() for w in rest[:n]]), 0)
    return " ".join([*words, *rest[shared:], *place.split()])


def statements_by_speaker(page: Page, statements: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """How many statements of which kind each speaker makes, those who speak most first, and the columns' titles."""
    kinds = ["directive", "request", "criticism", "praise", "report"]
    spoken = statements.groupby("speaker").size().reset_index(name="n").sort_values(["n", "speaker"], ascending=[False, True], kind="stable")["speaker"]
    columns: dict[str, list] = {"speaker": list(spoken), "statements": [value.count(statements[statements["speaker"] == name]) for name in spoken]}
    for kind in kinds:
        of_kind = statements[statements["kind"] == kind]
        columns[kind] = [value.count(its) if len(its := of_kind[of_kind["speaker"] == name]) else None for name in spoken]
    return pd.DataFrame(columns), {kind: page.words(f"kind.{kind}") for kind in kinds}


def voices(page: Page, statements: pd.DataFrame) -> list[Shown]:
    """Examples of what is said, a few of each kind, the speakers' names before them."""
    blocks = []
    for kind in ("praise", "criticism", "directive", "request"):
        chosen = statements[(statements["kind"] == kind) & (statements["quote"].str.len() < 400)].drop_duplicates("speaker").head(EXAMPLES)
        if len(chosen):
            blocks.append(page.shown(f"**{page.text('people.voices', kind=page.words(f'kind.{kind}'))}**"))
        blocks += [_voice(page, row) for _, row in chosen.iterrows()]
    return blocks


def _voice(page: Page, statement: pd.Series) -> Shown:
    who = page.show(statement["speaker"])
    post = f", {page.show(statement['post'])}" if isinstance(statement["post"], str) else ""
    said = page.words_of(statement["quote"], statement["sentence_id"])
    return page.shown(f"::: {{.quote}}\n{said}\n\n[{who}{post} · {page.article_link(statement['article_id'])}]{{.source}}\n:::\n")


def places(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """Each place, its level, how often it is named, and to what it belongs today."""
    order = {"province": 0, "district": 1, "commune": 2, "village": 3}
    groups = [(key, group) for key, group in frame.groupby(["place", "level"], dropna=False, sort=False)]
    groups.sort(key=lambda item: (order.get(item[0][1], 4), -len(item[1]), item[0][0]))
    return pd.DataFrame(
        {
            "place": [page.words_of(group.iloc[0]["quote"], group.iloc[0]["sentence_id"]) for _, group in groups],
            "level": [page.words(f"level.{level if isinstance(level, str) else 'none'}") for (_, level), _ in groups],
            "times": [value.count(group) for _, group in groups],
            "today": [_text(group["today"].dropna().iloc[0]) if group["today"].notna().any() else None for _, group in groups],
        }
    )


def documents(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """Each document, who issued it, when, how often it is cited, and where first."""
    groups = sorted((group for _, group in frame.groupby("canonical", sort=False)), key=lambda group: (-len(group), group.iloc[0]["canonical"]))
    first = [group.iloc[0] for group in groups]
    return pd.DataFrame(
        {
            "document": [page.words_of(row["quote"], row["sentence_id"]) for row in first],
            "issuer": [_first(group["issuer"]) for group in groups],
            "date": [page.record_day(row, _first(group["date"])) for row, group in zip(first, groups, strict=True)],
            "citations": [value.count(group) for group in groups],
            "source": [page.article_mark(row["article_id"]) for row in first],
        }
    )


def concordance(page: Page, lines: pd.DataFrame) -> pd.DataFrame:
    """Lines of a concordance: left context, the word, right context, linked to their sentences."""
    rows = [row for _, row in lines.iterrows()]
    return pd.DataFrame(
        {
            "left": [_context(page, row, "left") for row in rows],
            "node": [Markdown(f"**{page.words_of(row['node'], row['sentence_id'])}**") for row in rows],
            "right": [_context(page, row, "right") for row in rows],
        }
    )


def _context(page: Page, row: pd.Series, side: str) -> Markdown:
    """What stands on one side of the word, linked; punctuation alone is no place to point at."""
    text = row[side].strip()
    return page.words_of(text, row["sentence_id"]) if any(map(str.isalnum, text)) else Markdown(escaping.markdown(text))


def verdicts(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """Each promise: what, where, by when, what was reported and when, the verdict.

    Args:
        frame: of `analysis.outcomes.follow` or `follow_units`.
    """
    by_id = page.tables["claims"].set_index("claim_id", drop=False)
    rows = [row for _, row in frame.iterrows()]
    return pd.DataFrame(
        {
            "place": [_text(row["unit_name"]) or telling.place(page, by_id.loc[row["target_claim_id"]]) for row in rows],
            "target": [_target(page, row, by_id.loc[row["target_claim_id"]]) for row in rows],
            "due": [_due(page, row, by_id.loc[row["target_claim_id"]]) for row in rows],
            "result": [telling.result(page, row) for row in rows],
            "reported": [_reported(page, row, by_id) for row in rows],
            "verdict": [_verdict(page, row["verdict"]) for row in rows],
            "source": [page.article_mark(row["article_id"]) for row in rows],
        }
    )


def _target(page: Page, row: pd.Series, target: pd.Series) -> Markdown:
    """What was aimed at; of a named unit among several that it is one of them."""
    told = telling.promise(page, target)
    return page.text("outcomes.one-of", target=told) if isinstance(row["unit_name"], str) and target["value"] > 1 else told


def _due(page: Page, row: pd.Series, target: pd.Series) -> Markdown | None:
    """The due day; where only a beginning is told (`quý II năm 2021 và thời gian tới`) that."""
    day = page.plain_day(row["due"]) if not pd.isna(row["due"]) else telling.period(page, target)
    return page.claim_day(target, day) if day else None


def _reported(page: Page, row: pd.Series, by_id: pd.DataFrame) -> Markdown | None:
    """The article with the result, or with the last report on the way."""
    article_id = row["result_article_id"]
    if not isinstance(article_id, str) and len(row["interim_claim_ids"]):
        article_id = by_id.loc[row["interim_claim_ids"][0], "article_id"]
    return page.article_mark(article_id) if isinstance(article_id, str) else None


def verdict_counts(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """How many promises have which verdict."""
    order = [name for name in ("met", "partly_met", "late", "missed", "not_reported", "open") if (frame["verdict"] == name).any()]
    return pd.DataFrame(
        {
            "verdict": [_verdict(page, name) for name in order],
            "promises": [value.count(frame[frame["verdict"] == name], key="target_claim_id") for name in order],
            "meaning": [page.words(f"verdict-means.{name}") for name in order],
        }
    )


def _verdict(page: Page, name: str) -> Markdown:
    return Markdown(f"[{page.words(f'verdict.{name}')}]{{.verdict .verdict-{name}}}")


def conflicts(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """Figures that don't fit each other, explained, with their articles.

    Args:
        frame: of `analysis.outcomes.contradictions`.
    """
    rows = [row for _, row in frame.iterrows()]
    return pd.DataFrame(
        {
            "place": [_text(row["place"]) for row in rows],
            "explanation": [telling.conflict(page, row) for row in rows],
            "source": [Markdown(", ".join(page.article_mark(article_id) for article_id in dict.fromkeys(row["article_ids"]))) for row in rows],
        }
    )


def collocates(page: Page, frame: pd.DataFrame) -> pd.DataFrame:
    """Words near a word: in how many sentences, and how strongly bound (a number of method)."""
    rows = [row for _, row in frame.iterrows()]
    return pd.DataFrame(
        {
            "word": [Markdown(f"[{page.show(row['word'])}]{{lang=vi}}") for row in rows],
            "sentences": [value.count_sentences(row["sentence_ids"]) for row in rows],
            "likelihood": [_score(page, row["log_likelihood"]) for row in rows],
            "logdice": [_score(page, row["log_dice"]) for row in rows],
        }
    )


def _score(page: Page, amount: float) -> Markdown:
    return Markdown(f"[{number(amount, page.edition, 1)}]{{.m}}")


def _status(page: Page, claim: pd.Series) -> str:
    status = page.words(f"status.{claim['status']}")
    return status if claim["change"] == "level" else f"{status}, {page.words('change.' + claim['change'])}"


def _period(page: Page, claim: pd.Series) -> Markdown | None:
    text = telling.period(page, claim)
    if not text:
        return None
    only_end = pd.isna(claim["period_start"])
    return page.text("claim.until", day=page.claim_day(claim, text)) if only_end else page.claim_day(claim, text)


def _text(cell: object) -> str | None:
    return cell if isinstance(cell, str) and cell else None


def _first(column: pd.Series) -> object:
    known = column.dropna()
    return known.iloc[0] if len(known) else None
