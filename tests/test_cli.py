"""The command, as a user runs it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from analysis import cli
from analysis.records import Claim
from analysis.report import extracting

ROOT = Path(__file__).resolve().parents[1]
TEXT = "UBND huyện Thạch Hà cho biết: đến nay toàn huyện có 14/30 xã đạt chuẩn nông thôn mới. Năm 2018, huyện phấn đấu có thêm 8 xã đạt chuẩn.\n"


def report(*arguments: object, text: bool = True, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "analysis.cli", *map(str, arguments)], capture_output=True, text=text, check=False, env={**os.environ, **environment}
    )


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("articles") / "bai_bao.txt"
    file.write_text(TEXT, "utf-8")
    return file


def commands() -> list[str]:
    return re.findall(r"^    (\w+)  ", report("--help").stdout, re.MULTILINE)


def test_every_command_has_a_help_with_an_example():
    named = commands()
    assert {"build", "serve", "extract", "tables", "doctor", "verify", "audit", "score"} <= set(named)
    for name in named:
        shown = report(name, "--help")
        assert shown.returncode == 0 and f"report {name}" in shown.stdout.partition("example")[2], name


def test_the_help_documents_the_exit_codes():
    for code in ("0 ", "1 ", "2 ", "3 ", "4 ", "130 "):
        assert f"\n  {code}" in report("--help").stdout


def test_the_help_imports_nothing_heavy():
    loaded = subprocess.run([sys.executable, "-X", "importtime", "-m", "analysis.cli", "--help"], capture_output=True, text=True, check=True).stderr
    assert not re.search(r"\| +(pandas|yaml|rich|typer|duckdb|numpy|papermill|underthesea)\b", loaded)


def test_standard_input_is_a_file_too():
    done = subprocess.run([sys.executable, "-m", "analysis.cli", "extract", "-"], input=TEXT, capture_output=True, text=True, check=True)
    assert [json.loads(line)["article_id"] for line in done.stdout.splitlines()] == ["stdin", "stdin"]
    assert done.stderr == ""


def test_a_text_that_is_not_vietnamese_is_read_with_a_warning(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text("By the end of the year the district had fourteen communes that met the new rural standard, and 12 km of road.\n", "utf-8")
    done = report("extract", file)
    assert done.returncode == 0 and "doesn't look like Vietnamese" in done.stderr and "report.txt" in done.stderr


def test_claims_as_json_lines(article):
    done = report("extract", article)
    assert done.returncode == 0 and done.stderr == ""
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(claim) for claim in claims] == [[field.name for field in fields(Claim)]] * len(claims)
    first = claims[0]
    assert (first["article_id"], first["quote"], first["value"], first["total"], first["unit"]) == ("bai_bao", "14/30 xã", 14.0, 30.0, "xã")
    text = article.read_text("utf-8")
    assert all(text[claim["start"] : claim["end"]] == claim["quote"] for claim in claims)


def test_every_field_of_the_definition_is_there():
    defined = re.findall(r"`(\w+)`", "\n".join(re.findall(r"^\| (`.*?) \|", (ROOT / "docs" / "claims.md").read_text("utf-8"), re.MULTILINE)))
    names = [field.name for field in fields(Claim)]
    assert [name for name in defined if name in names] == names


def test_csv_has_a_header_and_no_formulas(article):
    done = report("extract", article, "--format", "csv", "--table", "sentences")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert done.returncode == 0 and rows[0]["text"].startswith("UBND huyện Thạch Hà")
    assert extracting._cell("=HYPERLINK(1)") == "'=HYPERLINK(1)" and extracting._cell(("a", "b")) == "a; b" and extracting._cell(None) is None


def test_parquet_goes_to_standard_output(article, tmp_path):
    import duckdb  # noqa: PLC0415

    done = report("extract", article, "--format", "parquet", text=False)
    (tmp_path / "claims.parquet").write_bytes(done.stdout)
    assert duckdb.execute("SELECT quote FROM read_parquet(?) ORDER BY start", [str(tmp_path / "claims.parquet")]).fetchone() == ("14/30 xã",)


def test_what_cannot_be_read_is_one_message_and_the_others_go_on_if_asked(article, tmp_path):
    missing = tmp_path / "missing.txt"
    stopped = report("extract", missing, article)
    assert stopped.returncode == 2 and stopped.stdout == "" and "missing.txt" in stopped.stderr and "Traceback" not in stopped.stderr
    kept = report("extract", missing, article, "--keep-going")
    assert kept.returncode == 2 and "14/30" in kept.stdout and "missing.txt" in kept.stderr


def test_a_file_with_nothing_in_it_is_said(article, tmp_path):
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "menu.txt").write_text("Chia sẻ\n", "utf-8")
    done = report("extract", tmp_path / "empty.txt")
    assert done.returncode == 2 and "empty.txt: has no text" in done.stderr
    done = report("extract", tmp_path / "menu.txt")
    assert done.returncode == 0 and "menu.txt: warning: no sentence" in done.stderr


@pytest.mark.parametrize("text", ["source: x\nwords: [a\nb: c\n", "source: x\n", ""])
def test_a_broken_lexicon_is_said_with_its_name(article, tmp_path, text):
    for folder in ("lexicons", "indicators", "themes", "gazetteer", "models"):
        shutil.copytree(ROOT / "data" / folder, tmp_path / "data" / folder)
    (tmp_path / "data" / "lexicons" / "units.yaml").write_text(text, "utf-8")
    done = report("extract", article, REPORT_ROOT=str(tmp_path))
    assert done.returncode == 2 and "data/lexicons/units.yaml" in done.stderr and "Traceback" not in done.stderr


def test_control_characters_of_a_text_reach_no_terminal_and_are_not_lost(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Đến nay toàn huyện có 14/30 xã\u009b31m \u202eđạt\u061c chuẩn nông thôn mới.\n", "utf-8")
    done = report("extract", file, "--table", "sentences")
    assert done.returncode == 0 and not re.search("[\u009b\u202e\u061c]", done.stdout)
    assert json.loads(done.stdout.splitlines()[0])["text"].count("\u009b") == 1


def test_tables_of_the_command_and_of_the_module_are_the_same():
    assert cli.TABLES == extracting.TABLES
    assert all(extracting._record_type(table) for table in cli.TABLES)


def test_whoever_stops_reading_causes_no_error(article):
    piped = f"{sys.executable} -m analysis.cli extract {' '.join([str(article)] * 30)} | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", piped], capture_output=True, text=True, check=False)
    assert done.stderr == "" and done.stdout.count("\n") == 1


def test_a_message_holds_no_escape_sequence(tmp_path):
    done = report("extract", tmp_path / "a\x1b[31mred.txt")
    assert done.returncode == 2 and "\x1b" not in done.stderr


def test_outside_a_checkout_every_command_says_what_to_do(tmp_path):
    for arguments, message in (
        (["build"], "list of chapters is not there"),
        (["serve"], "there is no report here"),
        (["verify"], "there is no manifest"),
        (["audit"], "there is no report here"),
    ):
        done = report(*arguments, REPORT_ROOT=str(tmp_path))
        assert done.returncode == 2 and message in done.stderr and "Traceback" not in done.stderr, arguments


def test_the_doctor_says_what_is_missing(tmp_path):
    done = report("doctor", REPORT_ROOT=str(tmp_path))
    assert done.returncode == 1 and re.search(r"MISSING  project", done.stdout) and "→" in done.stdout
    assert re.search(r"ok +pandas +\d", done.stdout)


def test_a_wrong_parameter_is_refused_before_anything_runs():
    for arguments, message in (
        (["build", "--param", "minimum"], "not of the form NAME=VALUE"),
        (["build", "--param", "minimum=[1"], "can't be read"),
        (["build", "--jobs", "-3"], "'-3' is no whole number from 1 on"),
        (["verify", "--jobs", "0"], "'0' is no whole number from 1 on"),
        (["serve", "--port", "99999"], "'99999' is no whole number from 0 to 65535"),
        (["build", "--log-json", "/nope/x.json"], "--log-json /nope/x.json: cannot be written"),
    ):
        done = report(*arguments)
        assert done.returncode == 2 and message in done.stderr and "Traceback" not in done.stderr, arguments


def test_the_help_of_a_build_names_only_what_there_is():
    shown = report("build", "--help").stdout
    assert "minimum" not in shown
    for example in re.findall(r"^  report (build .*?)(?:   |  …|$)", shown, re.MULTILINE):
        cli._parser().parse_args(example.split())


def test_what_is_being_extracted_is_told(article, tmp_path):
    told: list[str] = []
    with open(tmp_path / "out", "w", encoding="utf-8") as out:
        extracting.extract([article, article], "claims", "jsonl", out, keep_going=False, complain=told.append, tell=told.append)
    assert told == [f"report extract: 1 of 2, {article}", "", f"report extract: 2 of 2, {article}", ""]


def test_score_takes_the_options_that_its_help_shows(capsys):
    assert cli.main(["score", "--set", "seeds", "--table", "documents"]) == 0
    told = capsys.readouterr().out
    assert told.strip().startswith("seeds: 5 articles") and "documents" in told and "people" not in told
