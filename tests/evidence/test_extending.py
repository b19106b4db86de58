"""docs/extending.md does what it says: its worked example passes the audit in both editions, its indicator measures its text, its table of fields is complete."""

import ast
import dataclasses
import importlib.util
import json
import re
import shutil

import pytest
import yaml
from tests.evidence.conftest import others

from analysis import charts, paths, words
from analysis.evidence import page as pages
from analysis.extraction import extract
from analysis.extraction.claims import registry
from analysis.report import checking, prose
from analysis.report.plan import Chapter
from analysis.report.project import Project

DOCUMENT = (paths.ROOT / "docs" / "extending.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"<!-- example: (.+?) -->\n```\w+\n(.*?)\n```\n", DOCUMENT, re.DOTALL))
NOTEBOOK = "notebooks/50_places.ipynb"


def merged(tree, more):
    """`tree` with what is new in `more`, which replaces nothing."""
    for key, content in more.items():
        assert isinstance(content, dict) or key not in tree, key
        tree[key] = merged(tree.get(key, {}), content) if isinstance(content, dict) else content
    return tree


@pytest.fixture
def project(tmp_path, monkeypatch):
    """The project's notebook, prose and catalogue, changed as the document says; and its module of charts."""
    root = tmp_path / "changed"
    shutil.copytree(paths.CATALOGUE, root / "data" / "catalogue")
    (root / "notebooks").mkdir()
    for name, text in EXAMPLES.items():
        if name.endswith(".yaml") and not name.startswith("data/indicators"):
            tree = yaml.safe_load((paths.ROOT / name).read_text("utf-8"))
            (root / name).write_text(yaml.safe_dump(merged(tree, yaml.safe_load(text)), allow_unicode=True), "utf-8")
    (root / NOTEBOOK).write_text(json.dumps(notebook()), "utf-8")
    (root / "places.py").write_text(EXAMPLES["src/analysis/charts/places.py"], "utf-8")
    spec = importlib.util.spec_from_file_location("analysis.charts.places", root / "places.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (exported,) = ast.parse(EXAMPLES["src/analysis/charts/__init__.py"]).body
    monkeypatch.setattr(charts, exported.names[0].name, getattr(module, exported.names[0].name), raising=False)
    load = words.load
    monkeypatch.setattr(words, "load", lambda language="en", folder=root / "data" / "catalogue": load(language, folder))
    monkeypatch.setattr(pages, "BUILD", tmp_path / "build")
    monkeypatch.setenv("REPORT_FIGURES", str(tmp_path / "project" / "figures"))
    return Project(root)


def notebook():
    """The notebook with the cells of the document: those that it has replaced, the others before its last."""
    tree = json.loads((paths.ROOT / NOTEBOOK).read_bytes())
    for name, source in EXAMPLES.items():
        if name.startswith(NOTEBOOK):
            kind, identifier = name.removeprefix(f"{NOTEBOOK}, ").split()
            cell = {"cell_type": kind, "id": identifier, "metadata": {}, "source": source} | (
                {"outputs": [], "execution_count": None} if kind == "code" else {}
            )
            at = next((index for index, each in enumerate(tree["cells"]) if each["id"] == identifier), None)
            tree["cells"][slice(at, at + 1) if at is not None else slice(-1, -1)] = [cell]
    return tree


def blocks(cells, names):
    """What the cells show, run one after the other in `names`."""
    for cell in cells:
        tree = ast.parse("".join(cell["source"]))
        last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, cell["id"], "exec"), names)
        if last:
            yield eval(compile(ast.Expression(last.value), cell["id"], "eval"), names)


def test_nothing_that_is_seen_beforehand_is_wrong_with_the_example(project):
    checking.check(project, [Chapter(edition, "places", "50_places.ipynb", {}) for edition in ("en", "vi")])


@pytest.mark.parametrize("edition", ["en", "vi"])
def test_the_example_passes_the_audit(project, tables_folder, tmp_path, audited, edition):
    uses = tmp_path / "evidence"

    def page(chapter):
        return pages.Page(chapter, edition=edition, tables=tables_folder, out=uses)

    def chapters():
        translated = prose.read(project.notebooks / f"prose.{edition}.yaml") if edition != "en" else None
        cells = prose.edited(json.loads((project.root / NOTEBOOK).read_bytes()), "50_places", translated)["cells"]
        names = {"edition": edition, "tables": tables_folder, "chapter_id": "places"}
        code = [cell for cell in cells if cell["cell_type"] == "code" and cell["id"] != "parameters"][:-1]
        shown = list(blocks(code, names))
        names["page"]._out = uses
        assert [cell["source"] for cell in cells if cell["id"] == "figures-note"][0].startswith("## ") and len(shown) == 5
        yield names["page"], shown
        yield from others(page, uses)

    result = audited(edition, ["places"], chapters())
    assert result.failures == [] and result.checked["pictures"] == 1 and result.checked["values"] >= 5


def test_the_indicator_measures_what_the_document_says(tmp_path, monkeypatch, text_of):
    shutil.copytree(registry.INDICATORS, tmp_path / "indicators")
    before = {claim.indicator for claim in extract(text_of(EXAMPLES["text"]), with_tokens=False).claims}
    (tmp_path / "indicators" / "edu.yaml").write_text(EXAMPLES["data/indicators/edu.yaml"], "utf-8")
    known = registry.load_indicators(tmp_path / "indicators")
    for module in ("indicators", "registry"):
        monkeypatch.setattr(f"analysis.extraction.claims.{module}.load_indicators", lambda: known)
    found = [claim.indicator for claim in extract(text_of(EXAMPLES["text"]), with_tokens=False).claims]
    assert found == ["edu_schools_standard"] * 3 and "edu_schools_standard" not in before


@pytest.fixture
def text_of(tmp_path):
    from analysis.corpus import read_article  # noqa: PLC0415
    from analysis.language import read  # noqa: PLC0415

    def document(text):
        (tmp_path / "a.txt").write_text(text, "utf-8")
        return read(read_article(tmp_path / "a.txt"))

    return document


def test_every_field_of_an_indicator_is_explained():
    section = DOCUMENT.partition("## An indicator")[2].partition("\n## ")[0]
    explained = {name for row in re.findall(r"^\| (`.+?) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert {field.name for field in dataclasses.fields(registry.Indicator)} - {"where"} == explained
