"""The scripts, as the README calls them."""

import subprocess
import sys

from analysis.paths import ROOT


def test_without_pytest_the_search_for_untested_lists_says_what_to_do():
    code = "import runpy, sys; sys.modules['pytest'] = None; runpy.run_path('scripts/untested_lists.py', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "make test-env" in done.stderr and "Traceback" not in done.stderr


def test_with_pytest_it_says_what_it_can_do():
    done = subprocess.run([sys.executable, "scripts/untested_lists.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "LEXICON" in done.stdout
