"""What the renderer doesn't read it refuses, saying what was met and where; what is wrong it names; what is hostile it shows as text."""

from __future__ import annotations

import json

import pytest

from analysis.errors import UserError
from analysis.report.render import pandoc


def notebook(*cells):
    return json.dumps({"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def prose(text):
    return {"cell_type": "markdown", "id": "p", "metadata": {}, "source": text}


def output(source="x", **data):
    shown = {
        "output_type": "display_data",
        "metadata": {},
        "data": {key.replace("_", "/"): value for key, value in data.items()},
    }
    return {"cell_type": "code", "id": "c", "metadata": {}, "execution_count": 1, "source": source, "outputs": [shown]}


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("# T\n\nSee {{< video x.mp4 >}}.\n", "chapters/only.qmd, line 3", "{{< video x.mp4 >}}"),
        ("---\ntitle: T\n---\n\n{{< env HOME >}}\n", "chapters/only.qmd, line 5", "{{< env HOME >}}"),
        ("# T\n\n{{< include ../../../../etc/passwd >}}\n", "chapters/only.qmd, line 3", "outside the project"),
        ("# T\n\n{{< include nothing.md >}}\n", "chapters/only.qmd, line 3", "no file"),
        ("# T\n\n{{< include only.qmd >}}\n", "line 3", "within itself"),
        ("# T\n\n```{python}\n1\n```\n", "chapters/only.qmd, line 3", "{python}"),
        ("# T\n\n::: {.panel-tabset}\n## A\n:::\n", "chapters/only.qmd", "panel-tabset"),
        ("# T\n\n![a](a.png){#fig-a}\n\n![b](b.png){#fig-a}\n", "chapters/only.qmd", "`fig-a` is given twice"),
    ],
)
def test_a_source_with_more_than_is_read_is_refused(rendered, text, where, what):
    with pytest.raises(UserError) as caught:
        rendered(text)
    assert where in caught.value.where
    assert what in caught.value.problem


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ("website: {title: x}\n", "`website`"),
        ("execute: {fig-width: 3}\n", "`execute: fig-width`"),
        ("bibliography: missing.bib\n", "no file `missing.bib`"),
        ("resources: [x]\n", "`resources`"),
    ],
)
def test_an_option_that_is_not_read_is_refused(rendered, options, what):
    with pytest.raises(UserError) as caught:
        rendered("# T\n", options=options)
    assert what in caught.value.problem


@pytest.mark.parametrize(
    ("config", "what"),
    [
        ("project: {type: website}\n", "type: book"),
        ("project: {type: book}\nbook: {chapters: [a.qmd]}\n", "begin with index.qmd"),
        ("project: {type: book}\nbook: {chapters: [index.qmd, gone.qmd]}\n", "no file `gone.qmd`"),
        ("project: {type: book}\nbook: {chapters: [index.qmd, '*.ipynb']}\n", "no file"),
        ("project: {type: book}\nformat: {epub: {}}\n", "`format: epub`"),
        ("project: [\n", "not YAML"),
    ],
)
def test_a_project_that_cannot_be_rendered_says_why(project, tmp_path, config, what):
    project("_quarto.yml", config)
    with pytest.raises(UserError) as caught:
        pandoc.render(project.root, tmp_path / "out", formats=["html"])
    assert what in caught.value.problem


def test_a_profile_or_format_that_does_not_exist_is_an_error(project, tmp_path):
    with pytest.raises(UserError, match="no such profile"):
        pandoc.render(project.root, tmp_path / "out", profile="fr")
    with pytest.raises(UserError, match="no format `epub`"):
        pandoc.render(project.root, tmp_path / "out", formats=["epub"])


def test_a_changing_date_is_refused_unless_the_clock_is_set(rendered, monkeypatch):
    options = "date: today\n"
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with pytest.raises(UserError, match="would make each render differ"):
        rendered("# T\n", options=options)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert rendered("# T\n", options=options)


def test_a_cell_option_that_is_not_read_is_refused_with_its_cell(rendered):
    with pytest.raises(UserError) as caught:
        rendered(notebook(prose("# T"), output("#| panel: sidebar\nx", text_plain="1")), ".ipynb")
    assert caught.value.where == "chapters/only.ipynb, cell 2"
    assert "panel" in caught.value.problem


def test_a_shortcode_in_a_notebooks_prose_is_refused_with_its_cell(rendered):
    with pytest.raises(UserError) as caught:
        rendered(notebook(prose("# T"), prose("a\n\n{{< meta title >}}")), ".ipynb")
    assert caught.value.where == "chapters/only.ipynb, cell 2, line 3"


def test_broken_references_and_links_are_warned_of(rendered):
    page, result = rendered("# T\n\nSee @fig-none and [there](gone.qmd).\n")
    assert "?@fig-none" in page.get_text()
    assert [w for w in result.warnings if "@fig-none" in w]
    assert [w for w in result.warnings if "gone.qmd" in w]


HOSTILE = "{{< include ../../../../etc/passwd >}} {{< env HOME >}}"


@pytest.mark.parametrize("mime", ["text_plain", "text_markdown", "text_html"])
def test_shortcodes_in_outputs_are_text(rendered, mime):
    page, _ = rendered(notebook(prose("# T"), output(**{mime: HOSTILE})), ".ipynb")
    assert HOSTILE in " ".join(page.article.get_text().split()).replace("\u2026", "...")


def test_a_fence_in_an_output_closes_nothing(rendered):
    page, _ = rendered(notebook(prose("# T"), output(text_plain="```\n:::\n# Not a heading\n`````"), prose("## After")), ".ipynb")
    assert [h.get_text() for h in page.select("article h2")] == ["1.1 After"]


def test_a_title_in_an_output_does_not_become_the_pages(rendered):
    page, _ = rendered(notebook(prose("# T"), output(text_markdown="---\ntitle: Other\nlang: xx\n---\n\n% Other\n")), ".ipynb")
    assert page.title.string == "1 T – T"
    assert page.html["lang"] == "en"


def test_an_output_cannot_show_a_file_from_outside_the_project(rendered, tmp_path):
    (tmp_path / "secret.png").write_bytes(b"secret")
    rendered(notebook(prose("# T"), output(text_markdown="![x](../../secret.png)\n\n[y](../.env)")), ".ipynb")
    assert not [p for p in (tmp_path / "out").rglob("*") if p.is_file() and b"secret" in p.read_bytes() and p.suffix == ".png"]


def test_a_picture_from_outside_is_left_out_of_single_files(project, tmp_path):
    (tmp_path / "secret.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    project(
        "chapters/places.qmd",
        "# Places {#sec-communes}\n\n![x](../../secret.svg)\n\n![y](https://example.org/z.png)\n\n[](){#dates}",
    )
    result = pandoc.render(project.root, tmp_path / "out", formats=["typst"])
    assert len([w for w in result.warnings if "left out" in w]) == 2


def test_words_in_titles_and_options_are_escaped(rendered):
    page, _ = rendered("---\ntitle: 'A <b>&amp; \"c\"'\ndescription: '\"><script>x</script>'\n---\n\nText.\n")
    assert page.select_one("meta[name=description]")["content"] == '"><script>x</script>'
    assert not [s for s in page.select("script") if s.string == "x"]


def test_a_theme_in_sass_is_refused(rendered):
    with pytest.raises(UserError, match="is Sass"):
        rendered("# T\n", options="theme: [cosmo, own.scss]\n")


def test_unknown_citations_are_warned_of(rendered):
    _, result = rendered("# T\n\nAs [@nobody] says.\n")
    assert [w for w in result.warnings if "@nobody" in w]
    _, result = rendered("# T\n\nAs [@nobody] says.\n", options="bibliography: references.bib\n")
    assert [w for w in result.warnings if "nobody not found" in w]


def test_typst_in_article_text_is_text(project, tmp_path):
    secret = '#read("/etc/passwd") #import "@preview/x:1.0.0" $ x $ <label> @ref'
    cell = output(text_plain=secret)
    project("chapters/counts.ipynb", notebook(prose("# Counts {#sec-counts}\n\n[](){#fig-bars} [](){#tbl-communes}"), cell))
    from pypdf import PdfReader  # noqa: PLC0415

    result = pandoc.render(project.root, tmp_path / "out", formats=["typst"])
    shown = " ".join(" ".join(page.extract_text() for page in PdfReader(result.files["typst"]).pages).split())
    assert '#read("/etc/passwd")' in shown
    assert "root:" not in shown


def test_raw_typst_reads_no_file_from_outside(project, tmp_path):
    project("chapters/places.qmd", '# Places {#sec-communes}\n\n```{=typst}\n#read("/etc/passwd")\n```\n\n[](){#dates}')
    with pytest.raises(UserError, match="typst could not set it"):
        pandoc.render(project.root, tmp_path / "out", formats=["typst"])
