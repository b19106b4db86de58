"""Measure the build against the plain way, and write the ratios where the README finds them.

    python -m benchmarks [--runs 3] [--edition en]

In a copy of the checkout, in this order: the plain way (`plain`), a build from nothing, a build with nothing changed, a build with one new article; each several times. Medians are
compared. Both ways use the embedded renderer and the same notebooks. The results stand in `benchmarks/results.json`, with machine and date, and the README quotes them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results.json"
README = ROOT / "README.md"
#: Between these lines the README quotes the results.
QUOTED = ("<!-- results of `make bench` -->\n", "<!-- end of results -->\n")
#: How many times faster than the plain way the build is meant to be.
WANTED = {"from nothing": 3, "nothing changed": 50, "one new article": 5}
#: A load above which other programs take part in what is measured.
BUSY = 0.5
#: The parts of the checkout that both ways need.
PARTS = (
    "src",
    "notebooks",
    "data",
    "assets",
    "scripts",
    "benchmarks",
    "references.bib",
    "index.qmd",
    "uv.lock",
    "_quarto.yml",
    "_quarto-en.yml",
    "_quarto-vi.yml",
    "_language-vi.yml",
)


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured (default: 3)")
    parser.add_argument("--edition", action="append", default=[], help="only this edition; may be repeated (default: those of notebooks/book.yaml)")
    options = parser.parse_args()
    load = os.getloadavg()
    if load[0] > BUSY:
        print(f"benchmarks: the machine is busy (load {load[0]:.1f}): the ratios will say little", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        copy = Path(folder) / "checkout"
        copy_parts(copy)
        seconds = measure(copy, options.runs, options.edition)
    results = summary(seconds, options.edition, load)
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
    README.write_text(requoted(README.read_text("utf-8"), results), "utf-8")
    show(results)
    return 0


def copy_parts(copy: Path) -> None:
    """What a build reads, in a folder of its own."""
    for name in PARTS:
        source, target = ROOT / name, copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
        elif source.exists():
            shutil.copy(source, target)


def measure(copy: Path, runs: int, editions: Sequence[str]) -> dict[str, list[float]]:
    """The seconds of each way, run by run."""
    found: dict[str, list[float]] = {"plain": [], "from nothing": [], "nothing changed": [], "one new article": []}
    compile_once(copy)
    for number in range(runs):
        print(f"run {number + 1} of {runs}", file=sys.stderr, flush=True)
        clear(copy)
        found["plain"].append(timed(copy, "benchmarks.plain", *editions))
        clear(copy)
        build = ["analysis.cli", "build", "--quiet", "--renderer", "pandoc", *(word for edition in editions for word in ("--edition", edition))]
        found["from nothing"].append(timed(copy, *build))
        time.sleep(2.5)  # digests of files that have just been written are not remembered: one such build is no measure
        timed(copy, *build)
        found["nothing changed"].append(timed(copy, *build))
        with a_new_article(copy, number):
            found["one new article"].append(timed(copy, *build))
    return found


def compile_once(copy: Path) -> None:
    """Bytecode for both ways, as an installation has it."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(copy / "src")], check=True)


def clear(copy: Path) -> None:
    for name in ("_build", "_book", "chapters", "chapters-vi"):
        shutil.rmtree(copy / name, ignore_errors=True)


def timed(copy: Path, module: str, *arguments: str) -> float:
    """How long `python -m module …` takes in the copy, from start to end of the process."""
    environment = {**os.environ, "REPORT_ROOT": str(copy), "PYTHONPATH": os.pathsep.join([str(copy / "src"), str(copy)])}
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=copy, env=environment, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"benchmarks: {module} failed:\n{done.stderr[-3000:]}")
    print(f"  {taken:8.2f} s  {module} {' '.join(arguments)}", file=sys.stderr, flush=True)
    return taken


class a_new_article:
    """One article more, of words that the corpus has, new in each run; taken away at the end."""

    def __init__(self, copy: Path, number: int) -> None:
        self._manifest = copy / "data" / "raw" / "manifest.yaml"
        self._before = self._manifest.read_text("utf-8")
        first = sorted(self._manifest.parent.glob("*.txt"))[0].read_text("utf-8")
        self._text = first + f"\nNăm {2018 + number}, huyện phấn đấu có thêm {number + 3} xã đạt chuẩn nông thôn mới.\n"
        self._file = self._manifest.parent / f"new_{number}.txt"

    def __enter__(self) -> None:
        self._file.write_text(self._text, "utf-8")
        digest = sha256(self._file.read_bytes()).hexdigest()
        unknown = "{basis: unknown}"
        entry = f"- {{id: {self._file.stem}, file: {self._file.name}, sha256: {digest}, outlet: {unknown}, byline: {unknown}, published: {unknown}, event: {unknown}}}\n"
        self._manifest.write_text(self._before.rstrip("\n") + "\n" + _indented(self._before, entry), "utf-8")

    def __exit__(self, *_: object) -> None:
        self._file.unlink()
        self._manifest.write_text(self._before, "utf-8")


def _indented(manifest: str, entry: str) -> str:
    """The entry, indented as the manifest's list is."""
    line = next(line for line in manifest.splitlines() if line.lstrip().startswith("- "))
    return line[: len(line) - len(line.lstrip())] + entry


def summary(seconds: dict[str, list[float]], editions: Sequence[str], load: Sequence[float] = ()) -> dict:
    """Medians and ratios, with what they were measured on; `load` is the system's before the first run."""
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    return {
        "ratios": {name: round(medians["plain"] / medians[name], 1) for name in WANTED},
        "at_least": WANTED,
        "median_seconds": {name: round(value, 2) for name, value in medians.items()},
        "seconds": {name: [round(value, 2) for value in values] for name, values in seconds.items()},
        "editions": list(editions) or "all",
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{os.cpu_count()} cores, {processor()}, {platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load_before": [round(value, 1) for value in load],
        "commit": subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout.strip(),
    }


def processor() -> str:
    """The processor's name, where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown processor")


def quotation(results: dict) -> str:
    """The results as the README has them."""
    seconds, runs = results["median_seconds"], len(results["seconds"]["plain"])
    rows = [f"| {name} | {seconds[name]:.{2 if seconds[name] < 1 else 0}f} s | {ratio(results['ratios'][name])} times |" for name in WANTED]
    head = f"| a build … | takes | is faster than the plain way ({seconds['plain']:.0f} s) by |\n|---|--:|--:|\n"
    times = {1: "one run"}.get(runs, f"medians of {runs} runs")
    return f"{head}{chr(10).join(rows)}\n\n{times.capitalize()} on {results['date']}: {results['machine']}, Python {results['python']}.\n"


def ratio(times: float) -> str:
    """A ratio as it is quoted: no decimals where they would say nothing."""
    return f"{times:.0f}" if times >= 100 else f"{times:g}"


def requoted(text: str, results: dict) -> str:
    """A README in which the results stand between their marks."""
    before, first, rest = text.partition(QUOTED[0])
    _, last, after = rest.partition(QUOTED[1])
    return before + first + quotation(results) + last + after if last else text


def show(results: dict) -> None:
    """Print the ratios."""
    print(f"{'':18} {'seconds':>9} {'ratio':>7}  wanted")
    print(f"{'the plain way':18} {results['median_seconds']['plain']:9.2f}")
    for name, wanted in WANTED.items():
        print(f"{name:18} {results['median_seconds'][name]:9.2f} {results['ratios'][name]:7.1f}  {wanted}")


if __name__ == "__main__":
    sys.exit(main())
