"""JupyterLab on the notebooks, with the built report beside it: what `make lab` runs. The numbers in a chapter's cells link to that report.

    python -m analysis.report.lab [arguments of `jupyter lab`]

JupyterLab itself can't show the report's pages as they are: it serves HTML files without their styles, and its viewer doesn't go to the sentence that a link names. So the report has a server
of its own, bound to this machine, for as long as JupyterLab runs.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis import paths
from analysis.errors import UserError
from analysis.report import serve


@contextlib.contextmanager
def beside(book: Path) -> Iterator[dict[str, str]]:
    """Serve `book` until the block ends; gives what the kernels are to be told of it: nothing where there is no report."""
    if not (book / "index.html").is_file():
        yield {}
        return
    with serve.server(book, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield {"REPORT_ADDRESS": f"http://{serve.HOST}:{running.server_port}"}
        running.shutdown()


def main(arguments: Sequence[str]) -> int:
    """Run JupyterLab until it ends; its exit code.

    Raises:
        UserError: JupyterLab isn't installed.
    """
    program = Path(sys.executable).with_name("jupyter-lab")
    if not program.exists():
        raise UserError(str(program), "JupyterLab isn't in this environment", "Run `make lab`, which installs it.")
    with beside(paths.BOOK) as told:
        if not told:
            print("There is no report in _book yet: numbers tell their sentence, but link to nothing. `make report` builds it.", file=sys.stderr)
        return _run([str(program), str(paths.NOTEBOOKS), *arguments], {**os.environ, **told})


def _run(command: Sequence[str], environment: dict[str, str] | None) -> int:
    """Run a command in the foreground: ^C reaches it by itself, and it may ask; what ends this process ends it too."""
    process = subprocess.Popen(command, env=environment)
    before = {signal.SIGINT: signal.signal(signal.SIGINT, signal.SIG_IGN), signal.SIGTERM: signal.signal(signal.SIGTERM, lambda *_: process.terminate())}
    try:
        return process.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except UserError as error:
        sys.exit(f"report: {error}")
