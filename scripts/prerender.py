"""Quarto's pre-render hook: bring the chapters up to date. Quarto starts it with any Python; the work is done by the environment's.

When `report build` itself calls Quarto the chapters are there already, and there is nothing to do.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def python() -> str | None:
    """The Python of the environment: `.venv`, or whichever is active and knows the package."""
    for candidate in (ROOT / ".venv" / "bin" / "python", ROOT / ".venv" / "Scripts" / "python.exe"):
        if candidate.exists():
            return str(candidate)
    known = subprocess.run([sys.executable, "-c", "import analysis"], capture_output=True, check=False)
    return sys.executable if known.returncode == 0 else None


def main() -> int:
    if os.environ.get("REPORT_RENDERING"):
        return 0
    program = python()
    if program is None:
        print("prerender: there is no environment here: run `make env` first", file=sys.stderr)
        return 2
    edition = "vi" if "vi" in os.environ.get("QUARTO_PROFILE", "").split(",") else "en"
    return subprocess.run([program, "-m", "analysis.cli", "chapters", "--edition", edition], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
