"""Building anew and comparing."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.report.conftest import PARAMETERS, WRITE_EVIDENCE

from analysis.errors import UserError
from analysis.report import verify

SOURCE = Path(verify.__file__).resolve().parents[2]


def commit(root: Path, message: str = "one") -> None:
    git = ["git", "-C", str(root), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    (root / ".gitignore").write_text("_build/\n_book/\nchapters/\nfigures/\n_*.yml\n!_quarto*.yml\n_home*\n__pycache__/\n")
    if not (root / "src").exists():
        shutil.copytree(SOURCE, root / "src", ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", message], check=True)


def test_a_new_build_from_the_commit_is_the_same(project, build):
    commit(project.root)
    build()
    result = verify.verify(project, project.book)
    assert result.differences == () and result.compared["executed notebook"] == 4 and result.compared["file of the report"] > 5
    assert list(verify.report(result))[0].startswith("The same, to the byte:")


def test_an_edition_and_parameters_that_were_asked_for_are_asked_for_again(project, build, write, notebook):
    write("notebooks/one.ipynb", notebook("print(minimum)", parameters=PARAMETERS + "\nminimum = 1"))
    write("notebooks/two.ipynb", notebook("print(1)"))
    commit(project.root)
    build(editions=("en",), parameters={"minimum": 3})
    assert verify.verify(project, project.book).differences == ()


def test_a_notebook_that_varies_is_found_without_an_excuse(project, build, write, notebook):
    write("notebooks/one.ipynb", notebook("import time\nprint(time.time())"))
    write("notebooks/two.ipynb", notebook("print(1)"))
    commit(project.root)
    build()
    result = verify.verify(project, project.book)
    assert ("notebooks", "en/one") in {(difference.group, difference.path) for difference in result.differences}
    assert ("files", "chapters/one.html") in {(difference.group, difference.path) for difference in result.differences}
    assert result.reasons == ()
    said = list(verify.report(result))
    assert any(line.startswith("  en/one differs: cell 4 (`import time`), output 1: “1") for line in said)
    assert any("file of the report (may all come from the executed notebooks above)" in line for line in said)
    assert any(line.startswith("  chapters/one.html differs: line ") for line in said)


def test_the_new_build_is_made_under_other_circumstances(project, build, write, notebook):
    """What a notebook sees of them is the same; what `verify` changes is really changed, for the processes beside."""
    seen = "import os\nprint(sorted({'ä', 'b', 'c', 'd', 'e'}), {'a', 'b', 'c', 'd'}, os.environ['TZ'], os.environ['LC_ALL'])"
    write("notebooks/one.ipynb", notebook(seen, WRITE_EVIDENCE))
    commit(project.root)
    build()
    asked, run = [], subprocess.run
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess, "run", lambda command, **options: asked.append((command, options)) or run(command, **options))
        assert verify.verify(project, project.book).differences == ()
    (command, options) = next((command, options) for command, options in asked if "build" in command)
    assert options["env"]["TZ"] == "Pacific/Chatham" and options["umask"] == 0o077 and command[-1] == str(verify._other_number())


def test_what_changed_since_is_named(project, build, write):
    commit(project.root)
    build()
    write("data/input.txt", "changed")
    (project.book / "index.html").write_text("damaged")
    (project.book / "extra.html").write_text("")
    result = verify.verify(project, project.book, rebuild=False)
    assert {(difference.path, difference.what) for difference in result.differences} == {
        ("data/input.txt", "has changed since the report was built"),
        ("index.html", "differs"),
        ("extra.html", "is not in the manifest"),
    }
    assert len(result.reasons) == 2 and sum(result.compared.values()) > 10


def test_uncommitted_changes_are_given_as_the_reason(project, build, write):
    commit(project.root)
    write("data/input.txt", "not committed")
    build()
    result = verify.verify(project, project.book)
    assert {difference.path for difference in result.differences} >= {"data/input.txt", "chapters/one.html"}
    assert any("changes that no commit has" in reason for reason in result.reasons)


def test_without_a_commit_there_is_nothing_to_build_from(project, build):
    build()
    with pytest.raises(UserError, match="outside a git repository"):
        verify.verify(project, project.book)
