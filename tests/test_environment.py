"""environment.yml (conda) and pyproject.toml + uv.lock name the same packages at the same versions."""

import ast
import re
import sys
import tomllib

import pytest
import yaml

from analysis.paths import ROOT

#: conda-forge's name → PyPI's, where they differ.
PYPI_NAMES = {"python-duckdb": "duckdb", "quarto": "quarto-cli"}


@pytest.fixture(scope="module")
def locked():
    return {package["name"]: package["version"] for package in tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]}


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def conda():
    listed = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    pip = next(entry["pip"] for entry in listed if isinstance(entry, dict))
    pairs = [re.split("=+", entry) for entry in [*(entry for entry in listed if isinstance(entry, str)), *pip]]
    return {PYPI_NAMES.get(pair[0], pair[0]): pair[1] if len(pair) > 1 else None for pair in pairs}


def _names(requirements):
    return {re.split(r"[\[<>=~! ]", requirement)[0] for requirement in requirements}


def test_conda_versions_are_the_locked_ones(conda, locked):
    versions = {name: version for name, version in conda.items() if name not in ("python", "pip")}
    assert versions == {name: locked.get(name) for name in versions}


def test_conda_names_what_the_report_and_its_laboratory_need(conda, project):
    needed = _names(project["dependencies"]) | _names(project["optional-dependencies"]["lab"]) | _names(project["optional-dependencies"]["quarto"])
    assert needed <= conda.keys()


def test_conda_python_is_one_that_the_project_allows(conda, project):
    low, high = re.findall(r"3\.(\d+)", project["requires-python"])
    assert int(low) <= int(conda["python"].split(".")[1]) < int(high)


def test_the_reports_own_environment_is_small(project):
    assert not _names(project["dependencies"]) & {"jupyterlab", "jupyter", "pytest", "dask", "quarto-cli"}


def test_the_lock_file_names_only_the_public_index():
    sources = re.findall(r'https?://([^/"]+)', (ROOT / "uv.lock").read_text("utf-8"))
    assert set(sources) <= {"pypi.org", "files.pythonhosted.org"}


#: What is imported under another name than that of its package.
IMPORTED_AS = {
    "yaml": "pyyaml",
    "pypandoc": "pypandoc-binary",
    "jupyter_client": "ipykernel",
    "jupyter_core": "ipykernel",
    "numpy": "pandas",
    "dateutil": "pandas",
    "bs4": "beautifulsoup4",
    "sklearn": "scikit-learn",
}


def test_whatever_the_code_imports_is_declared(project):
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted((ROOT / "src").rglob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    foreign = {IMPORTED_AS.get(name, name).replace("_", "-") for name in imported - sys.stdlib_module_names - {"analysis"}}
    extras = project["optional-dependencies"]
    assert foreign <= _names(project["dependencies"]) | _names(extras["scale"]) | _names(extras["fit"])


def test_whatever_is_declared_is_used(project):
    text = "\n".join(path.read_text("utf-8") for path in [*(ROOT / "src").rglob("*.py"), *(ROOT / "scripts").glob("*.py")])
    used_otherwise = {"matplotlib-inline", "ipykernel", "nbclient", "nbformat"}  # the kernels' and papermill's own
    names = {
        name: [name.replace("-", "_"), *(module for module, package in IMPORTED_AS.items() if package == name)]
        for name in _names(project["dependencies"]) - used_otherwise
    }
    assert not {name for name, modules in names.items() if not re.search(rf"^\s*(from|import) ({'|'.join(modules)})\b", text, re.M)}
