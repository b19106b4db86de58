"""People in figures: who speaks and how, who stands beside whom."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.cells import joined, known
from analysis.charts.style import Card, Chart, bar, mark, write
from analysis.language.collation import sort_key
from analysis.words import Words

if TYPE_CHECKING:
    import networkx as nx

KINDS = ("report", "praise", "criticism", "directive", "request")
COLORS = dict(zip(KINDS, ("#8a8f94", "#00866a", "#d55e00", "#0b5c8a", "#c99700"), strict=True))
_SPEAKER_COLUMNS = ["speaker", "post", "speaker_type", "kind", "statements", "statement_ids", "sentence_ids"]


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
    heights = [46 if totals[speaker] > 1 else 22 for speaker in shown]
    figure, axes = card.draw(sum(heights))
    for index, speaker in enumerate(shown):
        _speaker_row(axes, sum(heights[:index]), data[data["speaker"] == speaker], (style.INNER - 30) / totals.max(), words)
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


def _speaker_row(axes: Axes, y: float, rows: pd.DataFrame, unit: float, words: Words) -> None:
    """Name and post, under them the bar; who speaks once gets a square before the name."""
    once = rows["statements"].sum() == 1
    _named(axes, 16 if once else 0, y + 8, rows.iloc[0]["speaker"], post=rows.iloc[0]["post"], bold=not once)
    if once:
        return mark(axes, 5, y + 8, kind="square", color=COLORS[rows.iloc[0]["kind"]])
    x = 0.0
    for _, row in rows.iterrows():
        end = x + unit * int(row["statements"])
        bar(axes, x, max(end - 1, x + 0.5), y + 26, 16, color=COLORS[row["kind"]])
        if end - x > 14:
            write(
                axes,
                (x + end - 1) / 2,
                y + 26,
                str(row["statements"]),
                size=style.SMALL,
                color="white",
                bold=True,
                align="center",
            )
        x = end
    write(axes, x + 6, y + 26, style.number(rows["statements"].sum(), words, 0), size=style.SMALL, bold=True)
    return None


def _named(axes: Axes, x: float, y: float, person: object, *, post: object, bold: bool) -> None:
    """A name and, as far as there is room, the post behind it."""
    shown = style.cut(str(person), style.INNER - x, bold=bold)
    write(axes, x, y, shown, bold=bold)
    used = x + style.measure(shown, bold=bold) + 8
    if known(post) and style.INNER - used > 40:
        write(axes, used, y, style.cut(str(post), style.INNER - used, style.SMALL), size=style.SMALL, color=style.MUTED)


MOST_PEOPLE, ROW, AXIS = 30, 21, 76
_EDGE_COLUMNS = ["person", "other", "together", "within", "sentence_ids"]


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
    card = Card(title, words(f"chart.network.{within}"), notes=[style.beyond(graph.number_of_nodes(), len(order), words)])
    figure, axes = card.draw(ROW * len(order) + 4)
    posts = people.dropna(subset=["post"]).drop_duplicates("name").set_index("name")
    full = {
        person: " ".join(str(posts.loc[person, part]) for part in ("post", "body", "place") if known(posts.loc[person, part]))
        for person in order
        if person in posts.index
    }
    _arcs(axes, graph, order, full)
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


def _arcs(axes: Axes, graph: nx.Graph, order: list[str], posts: dict[str, str]) -> None:
    """Arcs at the left, names with their posts at the right."""
    from matplotlib.patches import Arc  # noqa: PLC0415

    at = {person: ROW * (index + 0.5) for index, person in enumerate(order)}
    edges = sorted(
        ((*edge, weight) for *edge, weight in graph.edges(data="weight") if set(edge) <= set(at)),
        key=lambda edge: (edge[2], edge[:2]),
    )
    tallest = max(abs(at[person] - at[other]) for person, other, _ in edges)
    for person, other, weight in edges:
        height, strong = abs(at[person] - at[other]), weight > 1
        breadth = 2 * (14 + (AXIS - 22) * height / tallest)
        look = {"color": style.ACCENT, "linewidth": min(1.2 + 0.5 * weight, 4), "zorder": 3} if strong else {"color": "#9fb4c0", "linewidth": 1.0, "zorder": 2}
        axes.add_patch(Arc((AXIS, (at[person] + at[other]) / 2), breadth, height, theta1=90, theta2=270, **look))
    degree = dict(graph.degree())
    most = max(degree.values())
    for person, y in at.items():
        mark(axes, AXIS, y, size=3.0 + 3.0 * degree[person] / most, color=style.INK)
        _named(axes, AXIS + 10, y, person, post=posts.get(person), bold=degree[person] == most)
