"""A build: what runs again and what doesn't, and what is left when something goes wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.report.conftest import WRITE_EVIDENCE

from analysis.errors import UserError
from analysis.report.digests import digest
from analysis.report.notebooks import NotebookFailed
from analysis.report.publish import digests_below
from analysis.report.steps import Store

ALL = {"notebook en/index", "notebook en/one", "notebook en/theme-a", "notebook en/theme-b", "assemble en", "render en", "publish"}


def contents(book: Path) -> dict[str, str]:
    return digests_below(book)


def test_builds_the_book_and_then_nothing_more(project, build):
    assert set(build().ran) == ALL
    page = (project.book / "chapters" / "one.html").read_text("utf-8")
    assert "hello" in page and "Chapter one" in page
    assert "from one:" in (project.book / "index.html").read_text("utf-8")
    assert (project.root / "figures" / "one.csv").read_text() == "a,b\n1,2\n"
    before = {path: path.stat().st_mtime_ns for path in project.book.rglob("*")}
    again = build()
    assert again.ran == () and set(again.kept) == ALL
    assert {path: path.stat().st_mtime_ns for path in project.book.rglob("*")} == before


CHANGES = {
    "data that a notebook reads": ("data/input.txt", "other", {"notebook en/one"}),
    "a theme": ("data/themes/a.yaml", None, {"notebook en/theme-a"}),
    "the configuration": ("_quarto.yml", None, set()),
    "the lock file": ("uv.lock", "version = 2\n", {"notebook en/index", "notebook en/one", "notebook en/theme-a", "notebook en/theme-b"}),
    "the catalogue": ("data/catalogue/en.yaml", "chapter: {one: Another title}\n", set()),
    "a notebook's words": ("notebooks/theme.ipynb", None, {"notebook en/theme-a", "notebook en/theme-b"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_runs_what_depends_on_it_and_nothing_else(project, build, change, tmp_path):
    build()
    path, text, expected = CHANGES[change]
    file = project.root / path
    old = file.read_text("utf-8")
    file.write_text(
        text or old.replace("What is asked,", "Which is asked,").replace("A book", "The book").replace("What is asked.", "What is wanted."), "utf-8"
    )
    ran = set(build().ran)
    assert {step for step in ran if step.startswith("notebook")} == expected
    assert "publish" in ran
    incremental = contents(project.book)
    fresh = tmp_path / "fresh"
    subprocess.run(["rm", "-rf", str(project.build)], check=True)
    build(output=fresh)
    assert contents(fresh) == incremental


def test_going_back_to_an_earlier_state_runs_nothing(project, build, write):
    build()
    first = contents(project.book)
    write("data/input.txt", "other")
    build()
    write("data/input.txt", "hello")
    back = build()
    assert set(back.ran) == {"publish"} and contents(project.book) == first


def test_a_new_theme_gives_a_new_chapter_and_a_removed_one_none(project, build, write):
    build()
    write("data/themes/c.yaml", (project.themes / "a.yaml").read_text().replace("id: a", "id: c").replace("Theme a", "Theme c").replace("order: 1", "order: 3"))
    ran = build().ran
    assert "notebook en/theme-c" in ran and "notebook en/theme-a" not in ran
    assert (project.book / "chapters" / "theme-c.html").is_file()
    (project.themes / "c.yaml").unlink()
    build()
    assert not (project.book / "chapters" / "theme-c.html").exists()
    assert not (project.evidence("en") / "theme-c.json").exists()


def test_a_file_that_comes_into_being_is_a_change(project, build, write, notebook):
    write(
        "notebooks/one.ipynb",
        notebook(
            "import os\ntry:\n    print(open('../data/extra.txt').read())\nexcept FileNotFoundError:\n    print('no extra')\nprint(sorted(os.listdir('../data/more')))"
        ),
    )
    write("notebooks/two.ipynb", notebook("print(1)"))
    write("data/more/a.txt", "")
    build()
    write("data/extra.txt", "extra!")
    assert "notebook en/one" in build().ran
    assert "extra!" in (project.book / "chapters" / "one.html").read_text("utf-8")
    write("data/more/b.txt", "")
    assert "notebook en/one" in build().ran
    assert "b.txt" in (project.book / "chapters" / "one.html").read_text("utf-8")


def test_unchanged_outputs_cut_the_work_off(project, build, write, notebook):
    build()
    source = json.loads((project.notebooks / "one.ipynb").read_text())
    source["cells"][2]["source"] = "print('other words')"
    write("notebooks/one.ipynb", json.dumps(source))
    ran = build().ran
    assert "notebook en/one" in ran and "notebook en/index" not in ran


def test_a_damaged_or_missing_output_is_put_back(project, build):
    build()
    before = contents(project.book)
    (project.executed("en") / "one.ipynb").write_text("{}")
    (project.evidence("en") / "one.json").unlink()
    (project.book / "index.html").write_text("damaged")
    assert build().ran == ("publish",)
    assert contents(project.book) == before
    assert json.loads((project.evidence("en") / "one.json").read_text()) == {"chapter": "one"}


def test_two_numbers_of_workers_give_the_same_bytes(project, build, tmp_path):
    build(jobs=1)
    one = contents(project.book)
    subprocess.run(["rm", "-rf", str(project.build)], check=True)
    build(jobs=4, output=tmp_path / "four")
    assert contents(tmp_path / "four") == one


@pytest.mark.parametrize("kernels", ["forked", "plain"])
def test_every_kernel_of_a_build_is_told_to_give_markdown(project, build, write, notebook, kernels):
    write("notebooks/one.ipynb", notebook("import os\nprint('told:', os.environ.get('REPORT_SHOWN'))"))
    write("notebooks/book.yaml", "editions: [en]\nchapters:\n  - {id: one, notebook: one.ipynb, title: chapter.one}\n")
    build(kernels=kernels, stop="chapters")
    assert "told: markdown" in (project.executed("en") / "one.ipynb").read_text("utf-8")


def test_ordinary_kernels_give_the_same_bytes(project, build, tmp_path):
    build()
    subprocess.run(["rm", "-rf", str(project.build)], check=True)
    build(kernels="plain", output=tmp_path / "plain")
    plain, forked = contents(tmp_path / "plain"), contents(project.book)
    del plain["manifest.json"], forked["manifest.json"]  # it lists the code that was loaded, of which there is less
    assert plain == forked


def test_a_failing_notebook_leaves_the_last_report_and_says_where(project, build, write, notebook):
    build()
    before = contents(project.book)
    write("notebooks/one.ipynb", notebook("print('fine')", "#| label: x\n1 / 0"))
    with pytest.raises(NotebookFailed) as failure:
        build()
    message = str(failure.value)
    assert "notebooks/one.ipynb, cell 4 (`1 / 0`)" in message and "ZeroDivisionError: division by zero" in message
    assert "jupyter lab _build/failed/en/one.ipynb" in message
    saved = json.loads((project.failed / "en" / "one.ipynb").read_text())
    assert "fine" in json.dumps(saved)
    assert contents(project.book) == before
    assert "ZeroDivisionError" not in "".join(path.read_text("utf-8") for path in (project.root / "chapters").glob("*.ipynb"))


def test_a_dying_kernel_is_an_error_of_that_notebook(project, build, write, notebook):
    build()
    before = contents(project.book)
    write("notebooks/one.ipynb", notebook("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"))
    with pytest.raises(NotebookFailed, match=r"notebooks/one.ipynb, cell 3 .*the kernel died"):
        build()
    assert contents(project.book) == before


def test_what_was_finished_before_a_failure_is_not_done_again(project, build, write, notebook):
    good = (project.notebooks / "theme.ipynb").read_text()
    write("notebooks/theme.ipynb", notebook("raise ValueError", parameters='edition = "en"\nchapter_id = "x"\ntables = ""\ntheme = ""'))
    with pytest.raises(NotebookFailed):
        build()
    write("notebooks/theme.ipynb", good)
    assert "notebook en/one" in build().kept


def test_an_unknown_parameter_is_an_error_that_names_the_known_ones(build, write, project):
    write("notebooks/book.yaml", project.contents.read_text().replace("title: chapter.one}", "title: chapter.one, parameters: {minimun: 3}}"))
    with pytest.raises(UserError, match=r"notebooks/one.ipynb: it has no parameter 'minimun'.*chapter_id, edition, tables"):
        build()


def test_a_parameter_reaches_the_notebooks_that_have_it(project, build, write, notebook, tmp_path):
    write(
        "notebooks/one.ipynb",
        notebook(
            "print('minimum', minimum)",
            "import os, json\nos.makedirs('../_build/en/evidence', exist_ok=True)\nopen('../_build/en/evidence/one.json', 'w').write('1')",
            parameters='edition = "en"\nchapter_id = "x"\ntables = ""\nminimum = 1',
        ),
    )
    build(parameters={"minimum": 7}, output=tmp_path / "out")
    assert "minimum 7" in (tmp_path / "out" / "chapters" / "one.html").read_text("utf-8")
    assert not project.book.exists()
    (project.root / "_build" / "en" / "executed" / "one.ipynb").unlink()
    with pytest.raises(UserError, match=r"no notebook has this parameter\. Known: minimum\."):
        build(parameters={"other": 7})
    assert not (project.root / "_build" / "en" / "executed" / "one.ipynb").exists()  # nothing had run


@pytest.mark.parametrize(("name", "remedy"), [("theme", "Use --theme"), ("edition", "Use --edition"), ("tables", "Leave it out")])
def test_what_the_build_sets_is_no_parameter_of_the_users(project, build, name, remedy):
    with pytest.raises(UserError, match=f"--param {name}=…: the build itself sets this parameter. {remedy}"):
        build(parameters={name: "nope"})
    assert not (project.root / "_build" / "en").exists()


def test_only_the_wanted_theme_and_no_link_to_the_others(project, build, write, notebook, tmp_path):
    link = "from IPython.display import Markdown\nMarkdown('[**Theme a**](theme-a.ipynb), [one](one.ipynb) and [b](theme-b.ipynb#x){.ev data-v=\"1\"}')"
    write("notebooks/two.ipynb", notebook(link, WRITE_EVIDENCE))
    build(themes=("b",), output=tmp_path / "out")
    home = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "<strong>Theme a</strong>" in home and "theme-a" not in home and "chapters/theme-b.html#x" in home
    assert sorted(path.stem for path in (tmp_path / "out" / "chapters").glob("*.html")) == ["one", "theme-b"]
    with pytest.raises(UserError, match="Known: a, b"):
        build(themes=("z",))


def test_a_book_of_one_edition_has_no_link_to_the_other(project, build, write):
    write("_quarto.yml", (project.root / "_quarto.yml").read_text("utf-8") + "profile: {default: en}\n")
    write("_quarto-en.yml", "lang: en\nother-edition: {title: Tiếng Việt, lang: vi, href: vi/,\n  folders: {chapters: chapters-vi}}\n")
    build()
    assert "Tiếng Việt" not in (project.book / "chapters" / "one.html").read_text("utf-8")
    assert (project.staged("en") / "_quarto-en.yml").read_text("utf-8") == "lang: en\n"
    write("_quarto-vi.yml", "project: {output-dir: _book/vi}\nlang: vi\n")
    build(editions=("en", "vi"))
    assert "vi/chapters-vi/one.html" in (project.book / "chapters" / "one.html").read_text("utf-8")


def test_reading_the_evidence_of_the_same_stage_is_refused(build, write, notebook):
    write(
        "notebooks/theme.ipynb",
        notebook(
            "import os\nfor name in sorted(os.listdir('../_build/en/evidence')):\n    open('../_build/en/evidence/' + name).read()",
            parameters='edition = "en"\nchapter_id = "x"\ntables = ""\ntheme = ""',
        ),
    )
    with pytest.raises(UserError, match="of stage 1.*later stage"):
        build(jobs=1)


def test_two_chapters_may_not_write_one_file_differently(build, write, notebook):
    cell = "from analysis.paths import FIGURES\nFIGURES.mkdir(parents=True, exist_ok=True)\n(FIGURES / 'same.csv').write_text(theme)"
    write("notebooks/theme.ipynb", notebook(cell, parameters='edition = "en"\nchapter_id = "x"\ntables = ""\ntheme = ""'))
    with pytest.raises(UserError, match="same.csv: the chapters en/theme-a and en/theme-b both write it"):
        build()


def test_an_output_folder_with_other_files_is_not_touched(build, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    with pytest.raises(UserError, match="it holds other files than a report"):
        build(output=tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"


def test_an_input_that_changes_while_it_is_read_is_read_again(project, build, write, notebook):
    write("notebooks/one.ipynb", notebook("print(open('../data/input.txt').read())\nopen('../data/changed.flag', 'w').close()\nimport time\ntime.sleep(0.3)"))
    write("notebooks/two.ipynb", notebook("print(1)"))
    import threading  # noqa: PLC0415

    def change() -> None:
        while not (project.root / "data" / "changed.flag").exists():
            time.sleep(0.01)
        write("data/input.txt", "changed meanwhile")

    meanwhile = threading.Thread(target=change)
    meanwhile.start()
    build()
    meanwhile.join()
    build()
    assert "changed meanwhile" in (project.book / "chapters" / "one.html").read_text("utf-8")


def test_a_vietnamese_edition_stands_beside(project, build, write):
    write("notebooks/book.yaml", project.contents.read_text().replace("[en]", "[en, vi]"))
    write("_quarto-vi.yml", "lang: vi\nbook: {title: Sách}\n")
    built = build()
    assert "notebook vi/one" in built.ran
    page = (project.book / "vi" / "chapters-vi" / "one.html").read_text("utf-8")
    assert "Chương một" in page and 'lang="vi"' in page
    assert "Chapter one" in (project.book / "chapters" / "one.html").read_text("utf-8")


def test_the_manifest_names_files_inputs_and_notebooks(project, build):
    build()
    manifest = json.loads((project.book / "manifest.json").read_text())
    assert manifest["inputs"]["data/input.txt"] == digest(b"hello")
    assert manifest["files"]["index.html"] == digest((project.book / "index.html").read_bytes())
    assert set(manifest["notebooks"]) == {"en/index", "en/one", "en/theme-a", "en/theme-b"}
    assert not any("work" in path and path.startswith("/") for path in manifest["inputs"])


def _command(project, *arguments: str) -> subprocess.Popen:
    environment = {**os.environ, "REPORT_ROOT": str(project.root)}
    # A shell's background job inherits that SIGINT is ignored, and would hand it on: a handler of ours becomes the default in the child.
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "analysis.cli", "build", "--renderer", "pandoc", *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    finally:
        signal.signal(signal.SIGINT, handler)


@pytest.mark.parametrize("moment", [0.1, 0.6, 1.2, 1.8, 2.4, 3.0])
def test_killed_at_any_moment_the_last_report_stays_whole(project, build, write, moment):
    build()
    before = contents(project.book)
    write("data/input.txt", "changed")
    running = _command(project)
    time.sleep(moment)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    left = contents(project.book)
    manifest = json.loads((project.book / "manifest.json").read_text())["files"]
    assert {path: known for path, known in left.items() if path != "manifest.json"} == manifest
    if "changed" not in (project.book / "chapters" / "one.html").read_text("utf-8"):
        assert left == before
    build()
    assert "changed" in (project.book / "chapters" / "one.html").read_text("utf-8")
    assert not list(project.root.glob("._book*"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_says_so_and_leaves_no_process(project, build, write, notebook, number):
    build()
    before = contents(project.book)
    write("notebooks/one.ipynb", notebook("import os, time\nopen('../data/pid', 'w').write(str(os.getpid()))\ntime.sleep(60)"))
    running = _command(project)
    deadline = time.time() + 30
    while not (project.root / "data" / "pid").exists() and time.time() < deadline:
        time.sleep(0.05)
    time.sleep(0.2)
    kernel = int((project.root / "data" / "pid").read_text())
    running.send_signal(number)
    _, said = running.communicate(timeout=20)
    assert running.returncode == 130 and "interrupted" in said and "Traceback" not in said
    assert contents(project.book) == before
    _wait_until(lambda: not _alive(kernel))


def test_a_kernel_does_not_outlive_a_killed_build(project, write, notebook):
    write("notebooks/one.ipynb", notebook("import os, time\nopen('../data/pid', 'w').write(str(os.getpid()))\ntime.sleep(60)"))
    running = _command(project)
    _wait_until(lambda: (project.root / "data" / "pid").exists() and (project.root / "data" / "pid").read_text(), 30)
    kernel = int((project.root / "data" / "pid").read_text())
    running.kill()
    running.communicate()
    _wait_until(lambda: not _alive(kernel))


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return Path(f"/proc/{pid}/stat").exists() and " Z " not in Path(f"/proc/{pid}/stat").read_text()


def _wait_until(condition, seconds: float = 10) -> None:
    deadline = time.time() + seconds
    while not condition():
        assert time.time() < deadline
        time.sleep(0.05)


def test_two_builds_at_once_take_turns(project):
    first, second = _command(project), _command(project)
    outputs = [running.communicate(timeout=90) for running in (first, second)]
    assert first.returncode == second.returncode == 0
    said = "".join(err for _, err in outputs)
    assert "another build is running here" in said
    assert sum("Nothing to do" in out for out, _ in outputs) == 1


def test_a_second_build_may_refuse_to_wait(project):
    first = _command(project)
    _wait_until(lambda: (project.build / "lock").exists() and (project.build / "lock").read_text())
    second = _command(project, "--no-wait")
    _, said = second.communicate(timeout=30)
    first.communicate(timeout=90)
    assert second.returncode == 4 and "another build is running here (process" in said


def test_a_full_disk_leaves_the_last_report(project, build, write, monkeypatch):
    build()
    before = contents(project.book)
    write("data/input.txt", "changed")

    def full(self: Store, path: str) -> str:
        raise OSError(28, "No space left on device", path)

    with monkeypatch.context() as patched:
        patched.setattr(Store, "_put_away", full)
        with pytest.raises(OSError, match="No space left"):
            build()
    assert contents(project.book) == before
    build()
    assert "changed" in (project.book / "chapters" / "one.html").read_text("utf-8")
