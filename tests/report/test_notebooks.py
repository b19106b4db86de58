"""A notebook read, and what is stripped of an executed one."""

from __future__ import annotations

import json

import pytest

from analysis.errors import UserError
from analysis.paths import ROOT
from analysis.report import assemble, home, notebooks


def code(source: str, *outputs: dict, tags: tuple[str, ...] = (), **metadata: object) -> dict:
    return {"cell_type": "code", "id": "x1", "metadata": {"tags": list(tags), **metadata}, "source": source, "execution_count": 17, "outputs": list(outputs)}


def stripped(*cells: dict) -> list[dict]:
    return notebooks.strip({"cells": list(cells), "metadata": {"papermill": {"start_time": "now"}}})["cells"]


def test_parameters_are_what_their_cell_assigns(project):
    source = notebooks.read_source(project.notebooks / "theme.ipynb", project.root)
    assert source.parameters == {"edition", "chapter_id", "tables", "theme"} and source.heading == "A theme"


def test_a_notebook_without_a_parameters_cell_is_refused(project, write):
    write("notebooks/bare.ipynb", json.dumps({"cells": [code("x = 1")]}))
    with pytest.raises(UserError, match="bare.ipynb: no cell has the tag `parameters`"):
        notebooks.read_source(project.notebooks / "bare.ipynb", project.root)
    write("notebooks/text.ipynb", "hello")
    with pytest.raises(UserError, match="not a notebook"):
        notebooks.read_source(project.notebooks / "text.ipynb", project.root)


def test_nothing_that_varies_is_left():
    made = notebooks.strip(
        {
            "cells": [code("1", papermill={"duration": 1.2}, execution={"t": 1})],
            "metadata": {"papermill": {"start_time": "now"}, "language_info": {"version": "3.11.7"}},
        }
    )
    assert "papermill" not in json.dumps(made) and "3.11.7" not in json.dumps(made)
    assert made["cells"][0]["metadata"] == {} and made["cells"][0]["execution_count"] == 1


def test_warnings_are_not_for_the_reader_and_addresses_vary():
    result = {"output_type": "execute_result", "execution_count": 17, "metadata": {}, "data": {"text/plain": "<Axes at 0x7f3a12b4c5d0>"}}
    [cell] = stripped(code("f()", {"output_type": "stream", "name": "stderr", "text": "Warning"}, result))
    assert cell["outputs"] == [{**result, "execution_count": 1, "data": {"text/plain": "<Axes at 0x0>"}}]


def test_standard_output_that_came_in_pieces_is_one():
    pieces = [{"output_type": "stream", "name": "stdout", "text": text} for text in ("a", "b")]
    assert stripped(code("f()", *pieces))[0]["outputs"] == [{"output_type": "stream", "name": "stdout", "text": "ab"}]


def test_tags_become_options():
    cells = stripped(
        code("x = 1", tags=("injected-parameters",)),
        code("y", tags=("remove-cell",)),
        {"cell_type": "markdown", "metadata": {"tags": ["remove-cell"]}, "source": "note"},
    )
    assert [cell["source"] for cell in cells] == ["#| include: false\nx = 1", "#| include: false\ny"]
    assert cells[0]["id"] == "injected-parameters"


def test_the_serialisation_does_not_depend_on_the_order_of_keys():
    assert notebooks.to_bytes({"a": 1, "b": {"c": "ế", "d": 2}}) == notebooks.to_bytes({"b": {"d": 2, "c": "ế"}, "a": 1})


def test_a_title_of_article_text_is_shown_as_written():
    made = assemble.with_title(
        {"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Heading\n\nText."}]}, 'A "title": {{< env HOME >}}\n---\n<b>'
    )
    front, text = (cell["source"] for cell in made["cells"])
    assert front.count("\n") == 2 and "{{<" not in front and "<b>" not in front and text == "Text."


def test_cells_are_lists_of_lines_as_nbformat_keeps_them():
    """Quarto loses the line ends of a cell that is one string, and with them the page's title."""
    from analysis.report.plan import Chapter  # noqa: PLC0415

    executed = {"one": json.dumps({"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "A\n\nB"}]}).encode()}
    made = json.loads(assemble.files([Chapter("en", "one", "n.ipynb", {}, title="One")], executed, {})["chapters/one.ipynb"])
    assert [cell["source"] for cell in made["cells"]] == [["---\n", 'title: "One"\n', "---"], ["A\n", "\n", "B"]]


def test_a_cells_id_is_no_headings_id():
    """Quarto makes it the id of an element."""
    from analysis.report.plan import Chapter  # noqa: PLC0415

    executed = {
        "one": json.dumps({"cells": [{"cell_type": "markdown", "id": name, "metadata": {}, "source": "B"} for name in ("provenance", "a" * 64)]}).encode()
    }
    made = json.loads(assemble.files([Chapter("en", "one", "n.ipynb", {})], executed, {})["chapters/one.ipynb"])
    ids = [cell["id"] for cell in made["cells"]]
    assert ids[0] == "cell-provenance" and all(len(each) <= 64 for each in ids)


def test_the_home_page_has_the_editions_title_and_no_number():
    from analysis.report.plan import Chapter  # noqa: PLC0415

    chapters = [Chapter("vi", "index", "n.ipynb", {}, title="Tóm tắt", home=True), Chapter("vi", "a", "n.ipynb", {})]
    listed = json.loads(assemble.chapter_list(chapters).decode().partition("\n")[2])
    assert listed == {"title": "Tóm tắt", "book": {"chapters": ["chapters-vi/a.ipynb"]}}
    text, _ = home.to_markdown({"cells": []}, "chapters-vi", "Tóm tắt")
    page = assemble.include_home(b"# Summary {#summary .unnumbered}\n\n::: {#home}\n:::\n", text.encode()).decode()
    assert page.count("# ") == 1 and page.startswith("# Tóm tắt {#summary .unnumbered}\n")


def test_the_home_page_sees_the_chapters_from_above():
    shown = {
        "output_type": "display_data",
        "data": {"text/markdown": '[5](article-1.ipynb#s1) [all](../downloads/a.csv) [x](https://e.org/a.ipynb)\n<script>{"h":"article-1.html#s1"}</script>'},
    }
    text, _ = home.to_markdown({"cells": [{**code("f()", shown), "id": "c"}]}, "chapters")
    assert "[5](chapters/article-1.ipynb#s1)" in text and "[all](downloads/a.csv)" in text
    assert '"h":"chapters/article-1.html#s1"' in text and "(https://e.org/a.ipynb)" in text


def test_the_home_page_leaves_out_what_is_hidden_and_fences_plain_text():
    hidden = code("#| include: false\nx", {"output_type": "stream", "name": "stdout", "text": "hidden"})
    plain = code("y", {"output_type": "stream", "name": "stdout", "text": "```\n# no heading\n"})
    text, _ = home.to_markdown({"cells": [hidden, plain]}, "chapters")
    assert "hidden" not in text and text == "````\n```\n# no heading\n````\n"


def test_a_picture_of_the_home_page_is_a_file():
    picture = {"output_type": "display_data", "data": {"image/png": "aGVsbG8=", "text/plain": "<Figure>"}}
    text, files = home.to_markdown(
        {"cells": [{**code('#| label: fig-a\n#| fig-cap: A picture\n#| fig-alt: "What it shows"\nf()', picture), "id": "c"}]}, "chapters"
    )
    assert text == '![A picture](_home_files/c-0.png){#fig-a fig-alt="What it shows"}\n' and files == {"_home_files/c-0.png": b"hello"}


def test_chapters_of_a_part_stand_together():
    from analysis.report.plan import Chapter  # noqa: PLC0415

    chapters = [Chapter("en", name, "n.ipynb", {}, part=part) for name, part in (("a", None), ("b", "P"), ("c", "P"), ("d", None))]
    listed = json.loads(assemble.chapter_list(chapters).decode().partition("\n")[2])
    assert listed["book"]["chapters"] == ["chapters/a.ipynb", {"part": "P", "chapters": ["chapters/b.ipynb", "chapters/c.ipynb"]}, "chapters/d.ipynb"]


def test_an_index_without_a_place_for_the_home_page_is_refused():
    with pytest.raises(UserError, match="no place for the home page"):
        assemble.include_home(b"# Home\n", b"text")


def test_a_chapter_without_search_says_so_and_the_book_has_its_date():
    made = assemble.with_title({"cells": []}, "Index", search=False)
    assert made["cells"][0]["source"] == '---\ntitle: "Index"\nsearch: false\n---'
    assert json.loads(assemble.chapter_list([], "2025-03-14").decode().partition("\n")[2]) == {"book": {"date": "2025-03-14", "chapters": []}}


def test_the_dress_of_paper_comes_with_the_program_wherever_the_project_lies():
    """A project elsewhere has no `src`, and Quarto's template asks for it."""
    place = assemble.PAPER[1]
    assert b"#let report(" in assemble.files([], {}, {})[place]
    assert place in (ROOT / "_quarto.yml").read_text("utf-8")
