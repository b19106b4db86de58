"""Mistakes that are seen before anything runs."""

from __future__ import annotations

import json

import pytest

from analysis.errors import UserError
from analysis.report import checking, plan
from analysis.report.project import Project

CATALOGUE = 'chapter: {one: Chapter one}\nplaces: {lead: "Of {places} places", table: Places, dated: "Until {day}"}\ncolumn: {place: Place}\nfigures: {n: "{n:one|many}"}\n'
CONTENTS = "editions: [en, vi]\nchapters:\n  - {id: one, notebook: one.ipynb, title: chapter.one}\n"


@pytest.fixture
def said(project, write, notebook):
    """What is said of a notebook with these cells, the catalogues being `CATALOGUE`; null where nothing is."""
    for language in ("en", "vi"):
        write(f"data/catalogue/{language}.yaml", CATALOGUE)
    write("notebooks/book.yaml", CONTENTS)
    write("notebooks/prose.vi.yaml", 'one: {heading: "# Một"}\n')

    def run(*cells: str, edition: str = "en") -> str | None:
        from analysis import words  # noqa: PLC0415

        words._load.cache_clear()
        write("notebooks/one.ipynb", notebook(*cells))
        try:
            checking.check(project, plan.make(project, (edition,)).chapters)
        except UserError as error:
            return str(error)
        return None

    return run


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ('x = 1\npage.say("places.leed", places=1)', "notebooks/one.ipynb, cell c0, line 2: `page.say` asks for the key 'places.leed'"),
        ('page.say("places.leed", places=1)', "(did you mean 'places.lead'?). Add it to data/catalogue/en.yaml, and to every other"),
        ('page.table(frame, "tbl-x", "places.tabel")', "key 'places.tabel'"),
        ('page.table(frame, "tbl-x", caption="places.tabel")', "key 'places.tabel'"),
        ('page.chart(charts.x(), "x", "fig-x", "places.fig") if x else None', "key 'places.fig'"),
        ('page.key_figures([(value.count(x), "figures.m")])', "key 'figures.m'"),
        ('page.table(pd.DataFrame({"place": [], "merged": []}), "tbl-x", "places.table")', "key 'column.merged'"),
        ('page.table(pd.DataFrame({"merged": []}), "tbl-x", "places.table", titles={"place": "P"})', "key 'column.merged'"),
        ('page.say("places.lead")', "`page.say` gives no `places`, which the text 'places.lead'"),
        ('page.table(frame, "tbl-x", "places.dated", digits={})', "gives no `day`"),
    ],
)
def test_a_text_that_is_missing_or_lacks_a_field_is_said(said, cell, message):
    assert message in said(cell)


@pytest.mark.parametrize(
    "cell",
    [
        'page.say("places.lead", places=1)',
        'page.say("places.lead", **fields)',
        'page.say(f"places.{kind}")',
        'page.table(pd.DataFrame({"place": []}), "tbl-x", "places.table", right=["place"])',
        'page.table(pd.DataFrame({"merged": []}), "tbl-x", "places.table", titles={"merged": "M"})',
        'page.table(pd.DataFrame({"merged": []}), "tbl-x", "places.table", titles=titles)',
        'page.table(pd.DataFrame({"place": []} | more), "tbl-x", "places.table")',
        'page.table(frame, "tbl-x", "places.dated", day=1)',
        'page.key_figures([(value.count(x), "figures.n")])',
        'other.say("nothing")',
        "%matplotlib inline",
    ],
)
def test_what_is_right_or_not_known_yet_passes(said, cell):
    assert said(cell) is None


def test_prose_that_is_not_translated_is_said_with_its_place(said, write):
    write("notebooks/prose.vi.yaml", "one: {}\n")
    assert said(edition="en") is None
    message = said(edition="vi")
    assert "notebooks/one.ipynb, cell heading: its text is not translated. Add it to notebooks/prose.vi.yaml under `one:` as `heading: " in message


def test_a_build_says_it_before_anything_runs_and_does_not_look_twice(project, build, write, notebook, monkeypatch):
    write("notebooks/two.ipynb", notebook('page.say("none.such")', heading="Home"))
    with pytest.raises(UserError, match="none.such"):
        build()
    assert not list(project.executed("en").glob("*"))
    write("notebooks/two.ipynb", notebook("print('right')", heading="Home"))
    build(stop="chapters")
    looked = []
    monkeypatch.setattr(checking, "check", lambda *arguments: looked.append(arguments))
    build(stop="chapters")
    assert not looked
    write("data/catalogue/en.yaml", "chapter: {one: The first chapter}\n")
    build(stop="chapters")
    assert looked


def test_the_projects_own_notebooks_ask_for_what_there_is():
    project = Project()
    checking.check(project, plan.make(project).chapters)
    seen = sum(cell["cell_type"] == "code" for name in project.notebooks.glob("*.ipynb") for cell in json.loads(name.read_bytes())["cells"])
    assert seen > 50
