"""People in figures: who speaks and how, who stands beside whom."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate, combinations
from typing import TYPE_CHECKING

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import joined, known
from analysis.charts.style import Card, Chart, at_both_widths, bar, mark, write
from analysis.language.collation import sort_key
from analysis.words import Words

if TYPE_CHECKING:
    import networkx as nx

KINDS = ("report", "praise", "criticism", "directive", "request")
COLORS = dict(zip(KINDS, ("#8a8f94", "#00866a", "#d55e00", "#0b5c8a", "#c99700"), strict=True))
_SPEAKER_COLUMNS = ["speaker", "post", "speaker_type", "kind", "statements", "statement_ids", "sentence_ids"]


@at_both_widths
def speakers(statements: pd.DataFrame, words: Words) -> Chart:
    """Statements by speaker, stacked by kind, the most heard first.

    Args:
        statements: the statements table.
        words: the catalogue.
    """
    data = _spoken(statements)
    title = words("chart.speakers.title")
    if data.empty:
        return style.nothing(title, words, _SPEAKER_COLUMNS)
    order = list(dict.fromkeys(data["speaker"]))
    shown = order[: style.MOST_ROWS]
    key = [(words(f"kind.{kind}"), {"kind": "square", "color": COLORS[kind]}) for kind in KINDS if kind in set(data["kind"])]
    card = Card(title, key=key, notes=[style.beyond(len(order), len(shown), words)])
    totals = data.groupby("speaker")["statements"].sum()
    rows = {speaker: data[data["speaker"] == speaker] for speaker in shown}
    often, once = ([_Speaker(rows[speaker]) for speaker in shown if bool(totals[speaker] > 1) is several] for several in (True, False))
    others = _Once(once)
    figure, axes = card.draw(sum(each.height for each in often) + others.height)
    y = 0.0
    for each in often:
        each.draw(axes, y, totals.max(), words)
        y += each.height
    others.draw(axes, y)
    told = (f"{speaker}: {_kinds_told(data[data['speaker'] == speaker], words)}" for speaker in order)
    figure.data, figure.alt = (
        data,
        words("chart.speakers.alt", n=len(order), statements=int(data["statements"].sum()), told=style.listed(told, words)),
    )
    return figure


def _spoken(statements: pd.DataFrame) -> pd.DataFrame:
    """One row a speaker and kind; the speakers with the most statements first, then in Vietnamese order."""
    rows = []
    for speaker, said in sorted(statements.groupby("speaker"), key=lambda group: sort_key(str(group[0]))):
        posts = said["post"].dropna()
        post = posts.mode().iloc[0] if len(posts) else None
        for kind in KINDS:
            of_kind = said[said["kind"] == kind]
            if len(of_kind):
                rows.append(
                    (
                        speaker,
                        post,
                        said["speaker_type"].iloc[0],
                        kind,
                        len(of_kind),
                        joined(of_kind["statement_id"]),
                        joined(of_kind["sentence_id"]),
                    )
                )
    data = pd.DataFrame(rows, columns=_SPEAKER_COLUMNS)
    totals = data.groupby("speaker")["statements"].transform("sum")
    return data.assign(_total=totals).sort_values("_total", ascending=False, kind="stable").drop(columns="_total").reset_index(drop=True)


def _kinds_told(rows: pd.DataFrame, words: Words) -> str:
    return ", ".join(words("chart.speakers.told", n=row["statements"], kind=words(f"kind.{row['kind']}")) for _, row in rows.iterrows())


class _Speaker:
    """Who speaks several times: name and post, and a bar of what kinds of statements; beside them, on a telephone under them."""

    def __init__(self, rows: pd.DataFrame) -> None:
        self.rows = rows
        self.name, self.post, self.color = rows.iloc[0]["speaker"], rows.iloc[0]["post"], COLORS[rows.iloc[0]["kind"]]
        self.left = 0.0 if style.narrow() else 0.44 * style.inner()
        room = style.inner() if style.narrow() else self.left - 14
        self.names = style.wrap(str(self.name), room, bold=True, most=2)
        self.posts = style.wrap(str(self.post), room, style.SMALL, most=2) if known(self.post) else []
        told = 15 * len(self.names) + 13 * len(self.posts)
        self.height = told + 10 + (22 if style.narrow() else 0)

    def draw(self, axes: Axes, y: float, most: int, words: Words) -> None:
        bars = y + (self.height - 16 if style.narrow() else 9)
        for text in self.names:
            write(axes, 0, y + 8, text, bold=True)
            y += 15
        for text in self.posts:
            write(axes, 0, y + 6, text, size=style.SMALL, color=style.MUTED)
            y += 13
        x, unit = self.left, (style.inner() - self.left - 30) / most
        for _, row in self.rows.iterrows():
            end = x + unit * int(row["statements"])
            bar(axes, x, max(end - 1, x + 0.5), bars, 16, color=COLORS[row["kind"]])
            if end - x > 14 and len(self.rows) > 1:
                write(axes, (x + end - 1) / 2, bars, str(row["statements"]), size=style.SMALL, color=style.upon(COLORS[row["kind"]]), bold=True, align="center")
            x = end
        write(axes, x + 6, bars, style.number(self.rows["statements"].sum(), words, 0), size=style.SMALL, bold=True)


class _Once:
    """Who speaks once: a square of the statement's kind before the name, in columns where there is room."""

    def __init__(self, speakers: list[_Speaker]) -> None:
        self.columns = 1 if style.narrow() else 2
        self.width = style.inner() / self.columns
        self.speakers = speakers
        self.names = [style.wrap(str(each.name), self.width - 26, most=2) for each in speakers]
        self.heights = [7 + 14 * max(map(len, self.names[at : at + self.columns])) for at in range(0, len(speakers), self.columns)]
        self.height = sum(self.heights)

    def draw(self, axes: Axes, top: float) -> None:
        tops = list(accumulate(self.heights, initial=top))
        for index, (each, lines) in enumerate(zip(self.speakers, self.names, strict=True)):
            x, y = self.width * (index % self.columns), tops[index // self.columns] + 10
            mark(axes, x + 5, y, kind="square", color=each.color)
            for position, text in enumerate(lines):
                write(axes, x + 16, y + 14 * position, text)
            self._post(axes, x + 16 + style.measure(lines[-1]) + 8, y + 14 * (len(lines) - 1), each.post, right=x + self.width - 10)

    @staticmethod
    def _post(axes: Axes, x: float, y: float, post: object, *, right: float) -> None:
        """The post behind the name, as far as there is room."""
        if known(post) and right - x >= min(40, style.measure(str(post), style.SMALL)):
            write(axes, x, y, style.cut(str(post), right - x, style.SMALL), size=style.SMALL, color=style.MUTED)


MOST_PEOPLE = 30
_EDGE_COLUMNS = ["person", "other", "together", "within", "sentence_ids"]


@at_both_widths
def network(people: pd.DataFrame, sentences: pd.DataFrame, words: Words, within: str = "paragraph") -> Chart:
    """Who is named together with whom, as an arc diagram (Wattenberg 2002, *Arc diagrams: visualizing structure in strings*): every name can be read, nothing hides anything.

    Args:
        people: the people table.
        sentences: the sentences table (`line` is the paragraph).
        words: the catalogue.
        within: `paragraph` or `article`: what counts as together.

    Names of one community (Clauset, Newman & Moore 2004, greedy modularity) stand together.
    """
    data = together(people, sentences, within)
    title = words("chart.network.title")
    if data.empty:
        return style.nothing(title, words, _EDGE_COLUMNS)
    graph = _graph(data)
    order = _order(graph)
    explained = words(f"chart.network.{within}") + (" " + words("chart.network.thickness") if data["together"].max() > 1 else "")
    rows = _rows(people, order)
    figure, axes = Card(title, explained, notes=[style.beyond(graph.number_of_nodes(), len(order), words)]).draw(sum(row.height for row in rows) + 4)
    _arcs(axes, graph, rows)
    strongest = data.sort_values(["together", "person", "other"], ascending=[False, True, True], kind="stable")
    told = (words("chart.network.told", person=row["person"], other=row["other"], n=row["together"]) for _, row in strongest.iterrows())
    figure.data, figure.alt = (
        data,
        words("chart.network.alt", people=graph.number_of_nodes(), pairs=len(data), told=style.listed(told, words, 5)),
    )
    return figure


def together(people: pd.DataFrame, sentences: pd.DataFrame, within: str = "paragraph") -> pd.DataFrame:
    """Pairs of people named in the same paragraph or article: how many paragraphs or articles, and the sentences that name them."""
    placed = people[["name", "article_id", "sentence_id"]].drop_duplicates()
    columns = ["article_id", "line"] if within == "paragraph" else ["article_id"]
    placed = placed.merge(sentences[["sentence_id", "line"]], on="sentence_id", how="left")
    found: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for _, group in placed.groupby(columns, sort=True):
        for pair in combinations(sorted(set(group["name"])), 2):
            found[pair].append(list(group.loc[group["name"].isin(pair), "sentence_id"]))
    rows = [(*pair, len(groups), within, joined(sentence for group in groups for sentence in group)) for pair, groups in sorted(found.items())]
    return pd.DataFrame(rows, columns=_EDGE_COLUMNS)


def _graph(data: pd.DataFrame) -> nx.Graph:
    import networkx as nx  # noqa: PLC0415 a quarter of a second

    graph = nx.Graph()
    for _, row in data.iterrows():
        graph.add_edge(row["person"], row["other"], weight=int(row["together"]))
    return graph


def _order(graph: nx.Graph) -> list[str]:
    """The people drawn: communities one after the other, the largest first; in each the best connected first."""
    from networkx.algorithms.community import greedy_modularity_communities  # noqa: PLC0415

    strength = dict(graph.degree(weight="weight"))
    kept = sorted(graph, key=lambda person: (-strength[person], person))[:MOST_PEOPLE]
    communities = greedy_modularity_communities(graph.subgraph(kept), weight="weight") if len(kept) > 1 else [kept]
    communities = sorted(
        (sorted(each, key=lambda person: (-strength[person], person)) for each in communities),
        key=lambda each: (-len(each), each[0]),
    )
    return [person for each in communities for person in each]


def _axis() -> float:
    """Where the line of people stands: what is left of it belongs to the arcs."""
    return 44.0 if style.narrow() else 110.0


class _Person:
    """A name with its post in full behind it; where that would take more than the line has room for, under it."""

    def __init__(self, person: str, post: str) -> None:
        self.person = person
        room = style.inner() - _axis() - 12
        self.name = style.cut(person, room, bold=True)
        beside = room - style.measure(self.name, bold=True) - 8
        self.beside = style.measure(post, style.SMALL) <= beside
        self.post = style.wrap(post, beside if self.beside else room, style.SMALL, most=4)
        self.height = 22 if self.beside or not self.post else 24 + 13 * len(self.post)

    def draw(self, axes: Axes, y: float, bold: bool) -> None:
        x = _axis() + 12
        write(axes, x, y, self.name, bold=bold)
        after = x + style.measure(self.name, bold=bold) + 8
        for index, text in enumerate(self.post):
            at = (after, y) if self.beside else (x, y + 14 + 13 * index)
            write(axes, *at, text, size=style.SMALL, color=style.MUTED)


def _rows(people: pd.DataFrame, order: list[str]) -> list[_Person]:
    posts = people.dropna(subset=["post"]).drop_duplicates("name").set_index("name")
    full = {
        person: " ".join(str(posts.loc[person, part]) for part in ("post", "body", "place") if known(posts.loc[person, part]))
        for person in order
        if person in posts.index
    }
    return [_Person(person, full.get(person, "")) for person in order]


def _arcs(axes: Axes, graph: nx.Graph, rows: list[_Person]) -> None:
    """Arcs at the left, names with their posts at the right."""
    from matplotlib.patches import Arc  # noqa: PLC0415

    tops = accumulate((row.height for row in rows), initial=0)
    at = {row.person: top + 11 for row, top in zip(rows, tops, strict=False)}
    edges = sorted(
        ((*edge, weight) for *edge, weight in graph.edges(data="weight") if set(edge) <= set(at)),
        key=lambda edge: (edge[2], edge[:2]),
    )
    tallest = max(abs(at[person] - at[other]) for person, other, _ in edges)
    axis = _axis()
    for person, other, weight in edges:
        height, strong = abs(at[person] - at[other]), weight > 1
        breadth = 2 * (14 + (axis - 22) * height / tallest)
        look = {"color": style.ACCENT, "linewidth": min(1.2 + 0.5 * weight, 4), "zorder": 3} if strong else {"color": "#9fb4c0", "linewidth": 1.0, "zorder": 2}
        axes.add_patch(Arc((axis, (at[person] + at[other]) / 2), breadth, height, theta1=90, theta2=270, **look))
    degree = dict(graph.degree())
    for row in rows:
        mark(axes, axis, at[row.person], size=3.0 + 3.0 * degree[row.person] / max(degree.values()), color=style.INK)
        row.draw(axes, at[row.person], degree[row.person] == max(degree.values()))
