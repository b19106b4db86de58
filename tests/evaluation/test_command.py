"""A user's mistake ends a command in one message."""

import subprocess
import sys

from analysis.errors import UserError
from analysis.evaluation.command import exit_code_of


def test_a_command_that_ends_well_says_nothing(capsys):
    done = []
    assert exit_code_of(lambda: done.append(1)) == 0 and done == [1]
    assert capsys.readouterr() == ("", "")


def test_a_mistake_is_one_message_in_which_nothing_acts_on_the_terminal(capsys):
    def command():
        raise UserError("gold.jsonl, line 3", "not JSON\x1b[2J", "Mend the line.")

    assert exit_code_of(command) == 2
    said = capsys.readouterr().err
    assert "gold.jsonl, line 3" in said and "Mend the line." in said and "\x1b" not in said


def test_the_fits_end_so(tmp_path):
    for module in ("fit_confidence", "fit_status", "fit_difficulties"):
        found = subprocess.run([sys.executable, "-m", f"analysis.evaluation.{module}", "--help"], capture_output=True, text=True, check=False)
        assert found.returncode == 0 and found.stdout.startswith("usage: python -m analysis.evaluation")
    arguments = ["--record", "portals", str(tmp_path / "missing")]
    found = subprocess.run([sys.executable, "-m", "analysis.evaluation.fit_confidence", *arguments], capture_output=True, text=True, check=False)
    assert found.returncode != 0 and "Traceback" not in found.stderr
