"""The command `report`. Nothing is imported before it is needed: `report --help` answers at once."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from analysis.errors import UserError

#: What `report extract` can give (as `analysis.report.extracting.TABLES`, which isn't imported for a help text).
TABLES = ("claims", "people", "places", "documents", "statements", "difficulties", "passages", "sentences")
_EXIT_CODES = {
    0: "done",
    1: "a step failed: a notebook, the renderer",
    2: "wrong usage, or a mistake in the input (said in one message)",
    3: "`verify` or `audit` found differences",
    4: "another build is running (`build` and `tables` with --no-wait)",
    130: "interrupted",
}


def exit_codes(*numbers: int) -> str:
    """The exit codes for a help text: these, or all."""
    return "exit codes:\n" + "".join(f"  {number:<4} {_EXIT_CODES[number]}\n" for number in numbers or _EXIT_CODES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `report` with `arguments` (the process's when null); the exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return options.run(options) or 0
    except UserError as error:
        _complain(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        _complain("interrupted; the last report is as it was")
        return 130
    except BrokenPipeError:  # whoever read has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _complain(message: str) -> None:
    from analysis.escaping import visible  # noqa: PLC0415

    print(f"report: {visible(message)}", file=sys.stderr)


# ---- build ----------------------------------------------------------------------------------------------------------------------------


def _build(options: argparse.Namespace) -> int:
    from analysis.report import progress as display  # noqa: PLC0415
    from analysis.report.build import build  # noqa: PLC0415
    from analysis.report.workers import WorkerFailed  # noqa: PLC0415

    progress = display.choose(quiet=options.quiet, log=options.log_json, explain=options.explain)
    try:
        built = build(_options(options), progress=progress)
    except WorkerFailed as error:
        raise UserError(
            "report build",
            f"a step's process failed:\n{error}",
            "This is a defect of the program or of the machine: report it with the lines above.",
            exit_code=1,
        ) from None
    except OSError as error:
        remedy = "The last report is as it was. Make room or mend the permissions, and run again: finished steps are kept."
        raise UserError(error.filename or "report build", error.strerror or str(error), remedy, exit_code=1) from None
    finally:
        progress.close()
    if not options.quiet:
        _summary(built, options)
    return 0


def _options(options: argparse.Namespace) -> Any:
    from analysis.report.build import Options  # noqa: PLC0415

    if options.command == "tables":
        return Options(renderer="pandoc", jobs=options.jobs, keep_going=options.keep_going, wait=not options.no_wait, stop="tables")
    editions = tuple(options.edition) if options.edition and "all" not in options.edition else None
    return Options(
        editions=editions,
        themes=tuple(options.theme),
        parameters=dict(_parameter(text) for text in options.param),
        renderer=options.renderer,
        output=options.output,
        jobs=options.jobs,
        keep_going=options.keep_going,
        wait=not options.no_wait,
        kernels=options.kernels,
    )


def _parameter(text: str) -> tuple[str, Any]:
    name, given, value = text.partition("=")
    if not (given and name.isidentifier()):
        raise UserError(f"--param {text}", "not of the form NAME=VALUE", "NAME is one that a notebook's cell `parameters` sets.")
    import yaml  # noqa: PLC0415

    try:
        return name, yaml.safe_load(value)
    except yaml.YAMLError:
        raise UserError(f"--param {text}", f"the value {value!r} can't be read", "Put text in quotes: --param 'name=\"…\"'.") from None


def _summary(built: Any, options: argparse.Namespace) -> None:
    """Where the report is, which renderer made it, how long each part took."""
    if not built.ran:
        print(f"Nothing to do: all {len(built.kept)} steps are as they were.")
    else:
        print(f"{len(built.ran)} steps done, {len(built.kept)} kept.")
    for entry in built.left_out:
        _complain(f"left out: {entry.reason}")
    took = " · ".join(f"{name} {seconds:.1f} s" for name, seconds in built.parts.items() if seconds >= 0.05)
    if took:
        print(f"Time: {took} · together {sum(built.parts.values()):.1f} s")
    if built.book:
        print(f"Rendered by {built.renderer}.")
        print(f"The report: {built.book / 'index.html'}")


def _add_build(commands: Any) -> None:
    examples = """\
examples:
  report build                               what has changed since the last build
  report build --explain                     … and why each step ran or not
  report build --edition vi                  the Vietnamese edition alone
  report build --theme ntm-targets           of the themes' chapters this one alone
  report build --edition en --output /tmp/r  … elsewhere than in _book/
"""
    build = _command(commands, "build", _build, "build the report into _book/", examples + "\n" + exit_codes(0, 1, 2, 4, 130))
    _build_options(build)


def _build_options(build: argparse.ArgumentParser) -> None:
    build.add_argument("--edition", action="append", choices=["en", "vi", "all"], help="the editions to build (default: those of notebooks/book.yaml)")
    build.add_argument("--theme", action="append", default=[], metavar="ID", help="of the themes' chapters only this one's; may be repeated")
    build.add_argument(
        "--param", action="append", default=[], metavar="NAME=VALUE", help="a parameter that you added to a notebook's cell `parameters`; may be repeated"
    )
    build.add_argument("--renderer", choices=["auto", "quarto", "pandoc"], default="auto", help="auto: Quarto where it is installed, else the embedded one")
    build.add_argument("--output", type=Path, metavar="DIR", help="instead of _book/")
    build.add_argument("--kernels", choices=["forked", "plain"], default="forked", help="plain: an ordinary, slower start for every notebook")
    _running_options(build)


def _running_options(command: argparse.ArgumentParser) -> None:
    """What is common to the commands that run steps."""
    command.add_argument("--jobs", "-j", type=_whole(1), default=0, metavar="N", help="processes at once (default: one a core, at most 8)")
    command.add_argument("--keep-going", action="store_true", help="leave out articles that can't be read; the report says which")
    command.add_argument("--no-wait", action="store_true", help="give up (exit code 4) when another build is running")
    command.add_argument("--explain", action="store_true", help="say for each step why it ran or not")
    command.add_argument("--quiet", "-q", action="store_true", help="say nothing but errors")
    command.add_argument("--log-json", type=Path, metavar="FILE", help="write each event as a line of JSON")


# ---- the other commands ---------------------------------------------------------------------------------------------------------------


def _tables(options: argparse.Namespace) -> int:
    from analysis.report.project import Project  # noqa: PLC0415

    if code := _build(options):
        return code
    folder = Project().tables
    import duckdb  # noqa: PLC0415

    for file in sorted(folder.glob("*.parquet")):
        rows = duckdb.execute("SELECT count(*) FROM read_parquet(?)", [str(file)]).fetchone()
        print(f"{rows[0] if rows else 0:8d}  {file}")
    return 0


def _extract(options: argparse.Namespace) -> int:
    from analysis.report.extracting import extract, only_records_on_stdout  # noqa: PLC0415
    from analysis.report.life import Life  # noqa: PLC0415

    with Life("report extract") as life, only_records_on_stdout() as out:

        def complain(message: str) -> None:
            life.wipe()
            _complain(message)

        unread = extract(options.files, options.table, options.format, out, keep_going=options.keep_going, complain=complain, tell=life.tell)
    return 2 if unread else 0


def _serve(options: argparse.Namespace) -> None:
    from analysis.report.serve import serve  # noqa: PLC0415

    serve(_book(options), options.port, browse=options.open)


def _book(options: argparse.Namespace) -> Path:
    from analysis.paths import BOOK  # noqa: PLC0415

    return options.book or BOOK


def _doctor(options: argparse.Namespace) -> int:
    from analysis.report.doctor import examine  # noqa: PLC0415

    findings = examine()
    signs = {"ok": "ok     ", "missing": "MISSING", "absent": "absent "}
    for finding in findings:
        print(f"{signs[finding.state]}  {finding.name:18} {finding.detail}" + (f"\n         {'':18} → {finding.remedy}" if finding.remedy else ""))
    return 1 if any(finding.state == "missing" for finding in findings) else 0


def _verify(options: argparse.Namespace) -> int:
    from analysis.escaping import visible  # noqa: PLC0415
    from analysis.report.project import Project  # noqa: PLC0415
    from analysis.report.verify import report, verify  # noqa: PLC0415

    result = verify(Project(), _book(options), rebuild=not options.no_rebuild, jobs=options.jobs, say=_complain)
    for line in report(result):
        print(visible(line))
    return 3 if result.differences else 0


def _audit(options: argparse.Namespace) -> int:
    from analysis.evidence import audit  # noqa: PLC0415

    book = _book(options)
    editions = options.edition or [edition for edition, page in (("en", "index.html"), ("vi", "vi/index.html")) if (book / page).is_file()]
    if not editions:
        from analysis.report.command import command  # noqa: PLC0415

        raise UserError(str(book), "there is no report here", f"Build it first: {command('build')}")
    return audit.main(book, editions, options.json)


def _score(options: argparse.Namespace) -> int:
    from analysis.evaluation import __main__ as evaluation  # noqa: PLC0415
    from analysis.report.life import Life  # noqa: PLC0415

    common = [word for table in options.table or () for word in ("--table", table)] + (["--show", options.show] if options.show else [])
    codes = []
    for name in options.set or ("held-out", "dev", "seeds"):
        told = io.StringIO()
        try:
            with Life(f"report score: reading the {name} articles"), contextlib.redirect_stdout(told):
                codes.append(evaluation.main(["--set", name, *common]))
        finally:  # not before the sign of life has gone from the terminal
            print(told.getvalue(), end="", flush=True)
    return max(codes)


def _chapters(options: argparse.Namespace) -> int:
    """For Quarto's pre-render hook: the executed chapters, without rendering."""
    from analysis.report import progress as display  # noqa: PLC0415
    from analysis.report.build import Options, build  # noqa: PLC0415

    progress = display.choose(quiet=False, log=None)
    try:
        build(Options(editions=(options.edition,), renderer="pandoc", stop="chapters"), progress=progress)
    finally:
        progress.close()
    return 0


def _add_others(commands: Any) -> None:
    examples = """\
examples:
  report extract article.txt                                 its claims, one JSON object a line
  report extract *.txt --table people --format csv > p.csv
  report extract *.txt --format parquet > claims.parquet
  report extract *.txt --keep-going                          … past the files that can't be read
  curl -s ADDRESS | report extract -                         … of standard input

The fields are those of docs/claims.md. Standard output holds the records and nothing else.
"""
    extract = _command(commands, "extract", _extract, "the records of any text files, to standard output", examples + "\n" + exit_codes(0, 2))
    extract.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a text in Vietnamese, in any of its encodings; - for standard input")
    extract.add_argument("--format", choices=["jsonl", "csv", "parquet"], default="jsonl", help="(default: jsonl)")
    extract.add_argument("--table", choices=list(TABLES), default="claims", help="which records (default: claims)")
    extract.add_argument("--keep-going", action="store_true", help="go on where a file can't be read; exit code 2 tells")

    tables = _command(
        commands,
        "tables",
        _tables,
        "bring the tables up to date and list them",
        "examples:\n  report tables\n  report tables --keep-going\n\n" + exit_codes(0, 1, 2, 4, 130),
    )
    _running_options(tables)

    serve = _command(
        commands, "serve", _serve, "show the built report at http://localhost:4848", "examples:\n  report serve\n  report serve --port 8000 --open\n"
    )
    serve.add_argument("--port", type=_whole(0, 65535), default=4848, help="(default: 4848)")
    serve.add_argument("--open", action="store_true", help="open it in the browser")
    serve.add_argument("--book", type=Path, metavar="DIR", help="instead of _book/")

    _command(
        commands,
        "doctor",
        _doctor,
        "what is installed, what is missing, what to do",
        "example:\n  report doctor\n\nexit codes: 0 the report can be built, 1 something is missing\n",
    )

    verify = _command(
        commands,
        "verify",
        _verify,
        "build anew in a clean place and compare byte by byte",
        """\
examples:
  report verify
  report verify --no-rebuild   the files and the inputs against their manifest only

The new build is made from the report's commit in a clean folder, on purpose with another number of workers,
time zone, locale, file mode mask and seed of Python's hashes. Its tables, executed notebooks and files are
compared with the manifest of the report; what differs is said, where, and why it may.

"""
        + exit_codes(0, 1, 2, 3, 130),
    )
    verify.add_argument("--no-rebuild", action="store_true", help="only compare the published files and the inputs with the manifest")
    verify.add_argument("--jobs", "-j", type=_whole(1), default=0, metavar="N", help="processes at once (default: one fewer than there are cores)")
    verify.add_argument("--book", type=Path, metavar="DIR", help="instead of _book/")

    audit = _command(
        commands,
        "audit",
        _audit,
        "every number of the rendered report, back to its sentence",
        "examples:\n  report audit\n  report audit --edition vi --json\n\n" + exit_codes(0, 2, 3),
    )
    audit.add_argument("--edition", action="append", choices=["en", "vi"], help="(default: those in the book)")
    audit.add_argument("--json", action="store_true", help="the result for machines")
    audit.add_argument("--book", type=Path, metavar="DIR", help="instead of _book/")

    score = _command(
        commands,
        "score",
        _score,
        "the extraction's quality against the gold",
        "examples:\n  report score\n  report score --set dev --table claims --show missed,wrong\n",
    )
    score.add_argument(
        "--set",
        action="append",
        choices=["held-out", "dev", "seeds"],
        help="which articles (default: all three; the rules were made with the last two in view)",
    )
    score.add_argument("--table", action="append", choices=["claims", "people", "places", "documents", "statements", "difficulties"], help="(default: all)")
    score.add_argument("--show", metavar="KINDS", help="also missed, spurious, wrong, calibration, with commas between them; not of the held-out set")

    chapters = _command(
        commands,
        "chapters",
        _chapters,
        "run the notebooks only (what Quarto's pre-render hook does)",
        "example:\n  report chapters --edition vi\n\n" + exit_codes(0, 1, 2, 130),
    )
    chapters.add_argument("--edition", choices=["en", "vi"], default="en", help="(default: en)")


# ---- the parser -----------------------------------------------------------------------------------------------------------------------


def _command(commands: Any, name: str, run: Callable[[argparse.Namespace], int | None], help_: str, epilog: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name, help=help_, description=help_[0].upper() + help_[1:] + ".", epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.set_defaults(run=run)
    return parser


def _whole(least: int, most: int | None = None) -> Callable[[str], int]:
    """Reads a whole number of an option, within limits."""

    def read(text: str) -> int:
        if not text.strip().isdecimal() or int(text) < least or (most is not None and int(text) > most):
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least} " + (f"to {most}" if most is not None else "on"))
        return int(text)

    return read


def _parser() -> argparse.ArgumentParser:
    examples = """\
examples:
  report build            the report, into _book/
  report serve            … and look at it
  report extract a.txt    the claims of any text file, one JSON object a line
"""
    parser = argparse.ArgumentParser(
        prog="report",
        description="Words and deeds: Vietnamese policy news to an evidence-linked report.",
        epilog=examples + "\n" + exit_codes(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_build(commands)
    _add_others(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
