"""Modules loaded beforehand: a worker that imports one reads, as the trace sees it, what it would have read without."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from analysis.paths import ROOT
from analysis.report import workers

# What a worker does, in a process of its own: the modules loaded beforehand or not, then one of them imported under the trace.
SCRIPT = """\
import importlib, json, sys
from pathlib import Path
from analysis.report import preload
from analysis.report.trace import Scope, Tracer, read_trace
root, trace, wanted = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
ready = preload.load([name for name in sys.argv[4].split(",") if name], Scope(root))
if ready:
    ready.install()
tracer = Tracer(root, trace)
tracer.start()
if ready:
    ready.note = lambda file: tracer.note("r", file)
module = importlib.import_module(wanted)
print(json.dumps([bool(ready), [label for label in read_trace(trace, root)[0] if label.endswith(".py")], sorted(name for name in vars(module) if name[0] != "_")]))
"""


def imported(wanted, beforehand, folder, root=ROOT):
    command = [sys.executable, "-c", SCRIPT, str(root), str(folder / f"trace-{bool(beforehand)}"), wanted, ",".join(beforehand)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    return json.loads(done.stdout)


@pytest.mark.parametrize("wanted", ["analysis.charts", "analysis.evidence.page", "analysis.evaluation", "analysis.themes"])
def test_a_module_loaded_beforehand_is_seen_with_all_that_it_needs(wanted, tmp_path):
    ready, reads, names = imported(wanted, workers.KERNEL_MODULES, tmp_path)
    assert ready
    _, reads_without, names_without = imported(wanted, (), tmp_path)
    assert (reads, names) == (reads_without, names_without)
    assert any(label.endswith("/paths.py") for label in reads) and not any(label.endswith("/report/render/site.py") for label in reads)


def test_what_extractions_need_reads_no_data_while_it_is_imported(tmp_path):
    ready, reads, _ = imported("analysis.extraction.pipeline", workers.EXTRACTION_MODULES, tmp_path)
    assert ready and any(label.endswith("/claims/finding.py") for label in reads)


def test_all_that_is_loaded_beforehand_is_there():
    for name in {*workers.KERNEL_MODULES, *workers.EXTRACTION_MODULES}:
        __import__(name)


def test_modules_that_read_data_are_not_loaded_beforehand(tmp_path):
    # The data of this project counts as read from below `root`: here the root is the folder that holds the data.
    (tmp_path / "data.txt").write_text("1")
    script = (
        "import sys; from pathlib import Path; from analysis.report import preload; from analysis.report.trace import Scope\n"
        f"ready = preload.load(['analysis.charts'], Scope(Path({str(tmp_path)!r})), lambda: open({str(tmp_path / 'data.txt')!r}).close())\n"
        "print(ready, [name for name in sys.modules if name.startswith('analysis.charts')], sys.meta_path[0])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.startswith("None []") and "Ready" not in done.stdout
