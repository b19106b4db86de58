"""Digests, traces and records: when a step may be skipped."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from analysis.report.digests import ABSENT, Digests, listing, part_of
from analysis.report.steps import KEPT_RECORDS, Began, Step, Store, write_atomically
from analysis.report.trace import read_trace


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "_build" / "store", Digests(tmp_path))


def run(store, step, reads, outputs):
    began = Began.now(store.root / "_build" / "mark")
    time.sleep(0.02)
    for path, text in outputs.items():
        (store.root / path).write_text(text)
    return store.keep(step, reads, outputs, began)


def aged(path, text):
    path.write_text(text)
    time.sleep(0.02)
    return path


def test_a_step_is_fresh_until_something_that_it_read_changes(store, tmp_path):
    file = aged(tmp_path / "in.txt", "1")
    step = Step("s", {"parameters": "a"})
    assert store.check(step).reason == "it has not run before"
    run(store, step, ["in.txt"], {"out.txt": "x"})
    assert store.check(step).fresh
    store.digests.forget()
    aged(file, "2")
    assert store.check(step).reason == "in.txt has changed"
    assert store.check(Step("s", {"parameters": "b"})).reason in {"parameters has changed", "in.txt has changed"}


def test_gone_new_and_listed_files_have_their_own_words(store, tmp_path):
    (tmp_path / "folder").mkdir()
    step = Step("s", {})
    aged(tmp_path / "a.txt", "1")
    run(store, step, ["a.txt", "missing.txt", listing("folder")], {})
    for change, reason in [
        (lambda: (tmp_path / "missing.txt").write_text("now"), "missing.txt is new"),
        (lambda: ((tmp_path / "missing.txt").unlink(), (tmp_path / "folder" / "f").write_text("")), "files were added to or removed from folder/"),
        (lambda: ((tmp_path / "folder" / "f").unlink(), (tmp_path / "a.txt").unlink()), "a.txt is gone"),
    ]:
        change()
        store.digests.forget()
        assert store.check(step).reason == reason


def test_outputs_are_put_back_and_old_states_are_remembered(store, tmp_path):
    step = Step("s", {})
    for text in ("1", "2"):
        aged(tmp_path / "in.txt", text)
        run(store, step, ["in.txt"], {"out.txt": f"made from {text}"})
    store.digests.forget()
    aged(tmp_path / "in.txt", "1")
    assert store.check(step).fresh and (tmp_path / "out.txt").read_text() == "made from 1"
    (tmp_path / "out.txt").unlink()
    assert store.check(step).fresh and (tmp_path / "out.txt").read_text() == "made from 1"


def test_a_damaged_kept_file_is_not_believed(store, tmp_path):
    step = Step("s", {})
    run(store, step, [], {"out.txt": "right"})
    for kept in (store.folder / "objects").glob("*/*"):
        kept.write_text("wrong")
    (tmp_path / "out.txt").unlink()
    check = store.check(step)
    assert not check.fresh and check.reason == "out.txt is gone"


def test_a_damaged_record_means_running_again(store):
    step = Step("s", {})
    run(store, step, [], {})
    for record in (store.folder / "steps").glob("*.json"):
        record.write_text("{")
    assert not store.check(step).fresh


def test_a_run_during_which_an_input_changed_is_not_remembered(store, tmp_path):
    file = aged(tmp_path / "in.txt", "1")
    began = Began.now(tmp_path / "mark")
    time.sleep(0.02)
    file.write_text("2")
    store.keep(Step("s", {}), ["in.txt"], [], began)
    assert not store.check(Step("s", {})).fresh


def test_only_so_many_states_are_kept_and_nothing_that_no_state_needs(store, tmp_path):
    step = Step("s", {})
    for number in range(KEPT_RECORDS + 3):
        aged(tmp_path / "in.txt", str(number))
        run(store, step, ["in.txt"], {"out.txt": str(number)})
    run(store, Step("gone", {}), [], {"other.txt": "of a step that is no more"})
    assert store.check(step).fresh
    store.prune()
    assert len(store.records("s")) == KEPT_RECORDS and not store.records("gone")
    assert len(list((store.folder / "objects").glob("*/*"))) == KEPT_RECORDS


def test_a_file_swapped_for_one_with_the_same_size_and_time_is_seen(tmp_path):
    digests = Digests(tmp_path, tmp_path / "digests.json")
    file = tmp_path / "a"
    file.write_text("one")
    old = time.time() - 100
    os.utime(file, (old, old))
    first = digests.file("a")
    digests.save()
    (tmp_path / "b").write_text("two")
    os.utime(tmp_path / "b", (old, old))
    os.replace(tmp_path / "b", file)
    assert Digests(tmp_path, tmp_path / "digests.json").file("a") != first


TRACED = """
import os, sys
from pathlib import Path
from analysis.report.trace import Tracer
root = Path(sys.argv[1])
Tracer(root, root / "_build" / "work" / "trace").start()
open(root / "read.txt").read()
try:
    open(root / "missing.txt")
except OSError:
    pass
list((root / "folder").glob("*"))
(root / "out").mkdir()
try:
    open(root / "out" / "done.txt")
except OSError:
    pass
(root / "out" / ".part").write_text("x")
os.replace(root / "out" / ".part", root / "out" / "done.txt")
open(root / "out" / "done.txt").read()
os.listdir(root / "out")
open(root / "gone.txt", "w").close()
os.remove(root / "gone.txt")
from analysis import reads
reads.note(root / "table.parquet")
open(root / ".venv" / "x").read()
open("/etc/hostname").read()
import analysis.ids
"""


def test_a_trace_has_all_that_was_read_and_written(tmp_path):
    for name in ("read.txt", "folder/a", ".venv/x", "table.parquet", "_build/work/x"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    subprocess.run([sys.executable, "-c", TRACED, str(tmp_path)], check=True)
    reads, writes = read_trace(tmp_path / "_build" / "work" / "trace", tmp_path)
    inside = [label for label in reads if not label.startswith("/")]
    assert inside == ["folder/ without ", "missing.txt", "out/ without done.txt", "read.txt", "table.parquet"]
    assert writes == ["out/done.txt"]
    assert any(label.endswith("analysis/ids.py") for label in reads)


def test_the_same_file_may_be_written_by_many_at_once(tmp_path):
    content = b"x" * 1_000_000
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: write_atomically(tmp_path / "object", content), range(64)))
    assert [file.name for file in tmp_path.iterdir()] == ["object"] and (tmp_path / "object").read_bytes() == content


def test_of_a_file_with_parts_only_the_part_that_is_used_matters(tmp_path):
    file = tmp_path / "theme.yaml"
    digests = Digests(tmp_path)

    def read(text: str) -> str:
        file.write_text(text)
        digests.forget()
        return digests.read(part_of("theme.yaml", "words"))

    first = read("words: {2: [a]}\nquestion: What?\n")
    assert read("question: Why?\nwords:\n  2: [a]\n") == first
    assert read("words: {2: [b]}\nquestion: What?\n") != first
    assert read("question: What?\n") != first
    assert read("words: [") != first
    file.unlink()
    digests.forget()
    assert digests.read(part_of("theme.yaml", "words")) == ABSENT


PARTS = """
import sys
from pathlib import Path
from analysis import themes
from analysis.report.trace import Tracer
root = Path(sys.argv[1])
Tracer(root, root / "trace").start()
subject, = themes.load_themes(root / "themes")
print(subject.question["en"])
"""


def test_the_trace_names_the_parts_of_a_theme_that_are_used(tmp_path):
    text = "id: a\norder: 1\ntitle: {en: A, vi: A}\nquestion: {en: What?, vi: Sao?}\nsource: made up\nwords: {2: [a]}\n"
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "a.yaml").write_text(text, "utf-8")
    subprocess.run([sys.executable, "-c", PARTS, str(tmp_path)], check=True)
    reads, _ = read_trace(tmp_path / "trace", tmp_path)
    assert [label for label in reads if not label.startswith("/")] == [
        "themes/ without ",
        *(f"themes/a.yaml § {name}" for name in ("id", "order", "question")),
    ]
