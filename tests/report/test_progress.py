"""What a build says while it runs."""

from __future__ import annotations

import io
import json

import pytest

from analysis.errors import UserError
from analysis.report.progress import Plain, Progress


def test_every_step_is_counted_once_done_or_kept():
    out = io.StringIO()
    progress = Plain(out=out)
    progress.explain = True
    progress.expect(["a", "b", "c"], lambda step: 2.0, 1)
    progress.kept_as_is("a", "as it was")
    progress.running("b", "new")
    assert progress.counted == (1, 3)
    progress.done("b", 1.25, "new")
    assert out.getvalue().splitlines() == ["  1 of 3      kept  a  (as it was)", "  2 of 3     1.2 s  b  (new)"]


def test_a_log_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(UserError, match="--log-json .*none/x.json: cannot be written"):
        Progress(tmp_path / "none" / "x.json")


def test_what_is_left_is_what_the_steps_ahead_took_shared_by_the_workers():
    progress = Progress()
    progress.expect(["a", "b", "c"], {"a": 1.0, "b": 3.0, "c": 8.0}.__getitem__, 2)
    assert progress.left() == 6.0
    progress.kept_as_is("c", "")
    assert progress.left() == 2.0
    progress.done("b", 3.0, "")
    progress.done("a", 1.0, "")
    assert progress.left() == 0.0 and progress.counted == (3, 3)


def test_a_build_says_before_how_many_steps_it_has(build, project, tmp_path, monkeypatch):
    from analysis.report import build as building  # noqa: PLC0415

    log = tmp_path / "log.jsonl"
    progress = Progress(log)
    building.build(building.Options(renderer="pandoc", jobs=2), project, progress)
    progress.close()
    events = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    planned = [event["steps"] for event in events if event["event"] == "planned"]
    over = [event for event in events if event["event"] in {"done", "kept"}]
    assert planned == [len(over)] == [7]


def test_a_run_that_could_not_be_remembered_is_said(build, project, write, notebook):
    from analysis.report import build as building  # noqa: PLC0415

    write("notebooks/one.ipynb", notebook("print(open('../data/input.txt').read())\nimport subprocess\nsubprocess.run(['touch', '../data/input.txt'])"))
    write("notebooks/two.ipynb", notebook("print(1)"))
    out = io.StringIO()
    building.build(building.Options(renderer="pandoc", jobs=2), project, Plain(out=out))
    assert "report: notebook en/one: data/input.txt changed since the build began, so the next build runs this step again" in out.getvalue()
    assert "report: notebook en/index" not in out.getvalue()
    assert [step for step in build().ran if step.startswith("notebook")] == ["notebook en/one"]
