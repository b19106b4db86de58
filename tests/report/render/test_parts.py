"""The renderer's small parts: merging of configurations, pieces of long sources, columns, floats, references, dates."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.report.render import columns, config, notebook, pieces, resources, shortcodes, tool, tree


def test_configurations_merge_as_quarto_merges_them():
    base = {"book": {"title": "A", "chapters": ["index.qmd"]}, "toc": True, "css": "a.css"}
    over = {"book": {"title": "B", "chapters": ["x.qmd", "index.qmd"]}, "css": ["b.css"], "lang": None}
    assert config.merge(base, over) == {
        "book": {"title": "B", "chapters": ["index.qmd", "x.qmd"]},
        "toc": True,
        "css": ["a.css", "b.css"],
        "lang": None,
    }


LONG = (
    "::: {#a .x}\n\n::: {.y}\n\n"
    + "\n\n".join(f"::: {{#e{i}}}\n1. one *{i}*\n2. two\n\n   ::: {{.in}}\n   deep\n   :::\n\n```\n::: {{.code}}\n\n```\n:::" for i in range(12))
    + "\n\n:::\n\nLast.\n\n:::\n\nEnd.\n"
)


@pytest.mark.parametrize("size", [40, 200, 400])
def test_a_source_in_pieces_is_read_as_the_whole_is(size):
    parts = pieces.split(LONG, size)
    assert len(parts) > 1
    read = [json.loads(tool.run(["-f", tool.READER, "-t", "json"], text, where="x"))["blocks"] for text, _ in parts]
    whole = json.loads(tool.run(["-f", tool.READER, "-t", "json"], LONG, where="x"))["blocks"]
    assert pieces.join(read, [depth for _, depth in parts]) == whole


@pytest.mark.parametrize("text", ["[^1]: note\n", "[a]: x\n", "## Heading\n"])
def test_a_source_with_what_holds_for_all_of_it_stays_whole(text):
    assert len(pieces.split(LONG + text, 40)) == 1


def test_what_is_added_to_a_source_leaves_most_of_its_pieces_as_they_were():
    def source(numbers):
        return "".join(f"::: {{#e{number}}}\n\n{f'word {number} ' * 9}\n\n:::\n\n" for number in numbers)

    before = {text for text, _ in pieces.split(source(range(1, 200)), 400)}
    after = {text for text, _ in pieces.split(source([*range(1, 60), 999, *range(60, 200)]), 400)}
    assert len(before) > 20 and len(after - before) <= 2
    assert max(map(len, after)) < 400 * (pieces.LONGEST + 1)


def table(markdown):
    return next(tree.elements(tool.parse(markdown, where="x"), "Table"))


def test_a_narrow_table_has_no_widths_and_a_wide_one_those_of_its_words():
    narrow = columns.fitted(table("| a | b |\n|---|---|\n| 1 | 2 |\n"))
    assert [width["t"] for _, width in narrow["c"][2]] == ["ColWidthDefault"] * 2
    wide = columns.fitted(table(f"| no | text |\n|---|---|\n| 1 | {'word ' * 60} |\n"))
    first, second = (width["c"] for _, width in wide["c"][2])
    assert first < 0.15
    assert first + second == pytest.approx(1, abs=0.001)


@given(st.text(alphabet="`~:{}<>#\n ab", max_size=60))
def test_nothing_in_a_fenced_text_ends_it(text):
    fenced = notebook.fenced(text, "")
    opening = fenced.split("\n", 1)[0]
    inside = fenced.removeprefix(opening).rpartition(opening)[0]
    assert inside == f"\n{text}\n"
    assert opening not in text


@pytest.mark.parametrize("text", ['say "x"', "a\\b", "}{", "a\nb", "*x* `y` <b> ]", "nông thôn"])
def test_an_attribute_holds_any_text(text):
    parsed = tool.parse(f"[x]{{a={notebook.quoted(text)}}}", where="x")
    assert tree.value(next(tree.elements(parsed, "Span"))["c"][0], "a") == " ".join(text.split())


def test_shortcodes_in_code_stay_and_escaped_ones_are_shown(tmp_path):
    text = "```\n{{< a >}}\n```\n`{{< b >}}` {{{< c >}}}"
    assert shortcodes.expand(text, "x.qmd", tmp_path) == "```\n{{< a >}}\n```\n`{{< b >}}` {{\\< c >}}"


def test_globs_of_resources_take_in_folders_and_leave_out(tmp_path):
    for name in ("data/a.csv", "data/deep/b.csv", "data/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert resources.matching(tmp_path, ["data"]) == ["data/a.csv", "data/c.txt", "data/deep/b.csv"]
    assert resources.matching(tmp_path, ["data", "!data/*.txt"]) == ["data/a.csv", "data/deep/b.csv"]


def test_hidden_files_and_files_outside_are_not_taken_along(tmp_path):
    root = tmp_path / "project"
    for name in ("project/a.png", "project/.env", "secret"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    html = '<img src="a.png"><a href=".env">e</a><a href="../secret">s</a><a href="/a.png?x#y">a</a><a href="https://x.org/a.png">w</a>'
    assert resources.referenced(html, "index.qmd", root) == ["a.png"]


@pytest.mark.parametrize(
    ("reference", "shown"),
    [
        ("@fig-a", "Figure\u00a01.1"),
        ("@Fig-a", "Figure\u00a01.1"),
        ("[@fig-a]", "Figure\u00a01.1"),
        ("[-@fig-a]", "1.1"),
        ("-@fig-a", "1.1"),
        ("[Chart @fig-a]", "Chart\u00a01.1"),
        ("[@fig-a; @fig-b]", "Figure\u00a01.1, Figure\u00a01.2"),
        ("@sec-in", "Section\u00a01.1"),
        ("@sec-none", "No number"),
        ("@sec-top", "Chapter\u00a01"),
        ("@tbl-t", "Table\u00a01.1"),
    ],
)
def test_cross_references_in_all_their_forms(rendered, reference, shown):
    text = f"# T {{#sec-top}}\n\n## In {{#sec-in}}\n\n## No number {{#sec-none .unnumbered}}\n\n![a](../images/map.svg){{#fig-a}}\n\n::: {{#fig-b}}\n![](../images/map.svg)\n\nB\n:::\n\n| a |\n|---|\n| b |\n\n: T {{#tbl-t}}\n\nSee {reference} there.\n"
    page, result = rendered(text)
    sentence = next(p for p in page.select("article p") if p.get_text().startswith("See"))
    assert sentence.get_text() == f"See {shown} there."
    assert result.warnings == ()


def test_figures_of_one_cell_are_parts_of_one_figure(rendered):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    shown = [{"output_type": "display_data", "metadata": {}, "data": {"image/svg+xml": svg}} for _ in range(2)]
    source = "#| label: fig-two\n#| fig-cap: Both\n#| fig-subcap: [One, Two]\n#| layout-ncol: 2\n#| fig-alt: [first, second]\nplot()"
    cell = {"cell_type": "code", "id": "c", "metadata": {}, "execution_count": 1, "source": source, "outputs": shown}
    prose = {"cell_type": "markdown", "id": "p", "metadata": {}, "source": "# T\n\nSee @fig-two-2."}
    page, _ = rendered(json.dumps({"cells": [prose, cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), ".ipynb")
    figure = page.find(id="fig-two")
    assert [" ".join(c.get_text().split()) for c in figure.select("figcaption")] == [
        "(a): One",
        "(b): Two",
        "Figure 1.1: Both",
    ]
    assert [image["alt"] for image in figure.select("img")] == ["first", "second"]
    assert figure.select_one(".layout")["style"] == "--columns:2"
    assert page.select_one("a.xref").get_text() == "Figure\u00a01.1\u00a0(b)"


def test_a_long_part_is_folded_in_the_sidebar_until_it_is_read(project, tmp_path):
    from bs4 import BeautifulSoup  # noqa: PLC0415

    from analysis.report.render import pandoc  # noqa: PLC0415

    names = [f"chapters/c{i}.qmd" for i in range(20)]
    for name in names:
        project(name, f"# {name}\n")
    project("_chapters.yml", json.dumps({"book": {"chapters": [{"part": "Many", "chapters": names}]}}))
    project(
        "_quarto.yml",
        "project: {type: book}\nmetadata-files: [_chapters.yml]\nbook: {title: T, chapters: [index.qmd]}\n",
    )
    project("index.qmd", "# Home\n\nWords\n")
    pandoc.render(project.root, tmp_path / "out")
    home, inside = (
        BeautifulSoup((tmp_path / "out" / name).read_text("utf-8"), "html.parser").select_one(".sidebar details") for name in ("index.html", "chapters/c3.html")
    )
    assert not home.has_attr("open")
    assert inside.has_attr("open")


def test_a_chapter_can_stay_out_of_the_search(rendered, tmp_path):
    rendered("---\ntitle: T\nsearch: false\n---\n\nUnfindable.\n")
    assert "Unfindable" not in (tmp_path / "out" / "site_libs" / "report" / "search-index.js").read_text("utf-8")


def test_lost_anchors_and_pictures_are_warned_of(rendered):
    _, result = rendered("# T\n\n[a](../index.qmd#nowhere) [b](#here) ![c](gone.png) [d]{#here}\n")
    assert [w.split(": ", 1)[1] for w in result.warnings] == [
        "a link to `../index.html#nowhere`, where there is no such place",
        "the picture `gone.png` isn't a file of the project",
    ]
