"""JupyterLab with the built report beside it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from analysis.errors import UserError
from analysis.report import lab


def test_the_report_is_served_as_long_as_it_is_needed(tmp_path):
    (tmp_path / "index.html").write_text("the report")
    with lab.beside(tmp_path) as told, urllib.request.urlopen(told["REPORT_ADDRESS"] + "/index.html") as answer:
        assert answer.read() == b"the report"
    with pytest.raises(OSError):
        urllib.request.urlopen(told["REPORT_ADDRESS"] + "/index.html")


def test_without_a_report_the_kernels_are_told_nothing(tmp_path):
    with lab.beside(tmp_path) as told:
        assert told == {}


def test_jupyterlab_is_told_the_address_and_its_exit_code_is_ours(tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text("the report")
    program = tmp_path / "jupyter-lab"
    program.write_text(f'#!/bin/sh\necho "$REPORT_ADDRESS $@" > {tmp_path}/said\nexit 3\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(lab.paths, "BOOK", tmp_path)
    assert lab.main(["--no-browser"]) == 3
    said = (tmp_path / "said").read_text()
    assert said.startswith("http://127.0.0.1:") and said.endswith("/notebooks --no-browser\n")


def test_what_ends_us_ends_jupyterlab(tmp_path):
    beginning = (
        "import sys; from analysis.report import lab; sys.exit(lab._run([sys.executable, '-c', 'import time; print(1, flush=True); time.sleep(60)'], None))"
    )
    ours = subprocess.Popen([sys.executable, "-c", beginning], stdout=subprocess.PIPE)
    assert ours.stdout.readline() == b"1\n"
    time.sleep(0.2)  # until it listens
    ours.send_signal(signal.SIGINT)  # is JupyterLab's to answer
    ours.terminate()
    with ours:
        assert ours.wait(20) == 256 - signal.SIGTERM and ours.stdout.read() == b""


def test_without_jupyterlab_it_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(UserError, match="Run `make lab`"):
        lab.main([])
