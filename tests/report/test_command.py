"""The command that a message names is one that works where the user is."""

from __future__ import annotations

import sys

import pytest

from analysis.report.command import command
from analysis.report.doctor import examine
from analysis.report.project import Project


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """An environment with the command, which is not on the path."""
    own = tmp_path / "checkout" / ".venv" / "bin" / "report"
    own.parent.mkdir(parents=True)
    own.write_text("#!/bin/sh\n")
    own.chmod(0o755)
    monkeypatch.setattr(sys, "prefix", str(own.parents[1]))
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.chdir(tmp_path / "checkout")
    return own


def test_it_is_named_by_its_path_where_it_is_not_on_the_path(environment, monkeypatch, tmp_path):
    assert command("build") == ".venv/bin/report build"
    monkeypatch.chdir(tmp_path)
    assert command("build") == "checkout/.venv/bin/report build"
    monkeypatch.chdir("/")
    assert command("build") == f"{str(environment)[1:]} build"


def test_it_is_named_alone_where_it_is_on_the_path(environment, monkeypatch):
    monkeypatch.setenv("PATH", str(environment.parent))
    assert command("build", "--explain") == "report build --explain"


def test_another_command_of_that_name_is_not_taken_for_it(environment, monkeypatch, tmp_path):
    other = tmp_path / "bin" / "report"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(other.parent))
    assert command("build") == ".venv/bin/report build"


def test_doctor_says_it(environment, tmp_path):
    assert [finding.remedy for finding in examine(Project(tmp_path)) if finding.name == "report"] == [".venv/bin/report build"]
