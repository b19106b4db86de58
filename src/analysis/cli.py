"""The command `report`. Nothing is imported before it is needed: `report --help` answers at once."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from analysis.errors import UserError

EXIT_CODES = """\
exit codes:
  0    done
  1    a step failed: a notebook, the renderer
  2    wrong usage, or a mistake in the input (said in one message)
  3    `verify` or `audit` found differences
  4    another build is running (with --no-wait)
  130  interrupted
"""


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
    except BrokenPipeError:
        sys.stdout = None  # type: ignore[assignment] whoever read has gone
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
        raise UserError("report build", f"a step's process failed:\n{error}", "This is a defect of the program or of the machine: report it with the lines above.", exit_code=1) from None
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

    stop = "tables" if options.command == "tables" else "book"
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
        stop=stop,
    )


def _parameter(text: str) -> tuple[str, Any]:
    name, given, value = text.partition("=")
    if not (given and name.isidentifier()):
        raise UserError(f"--param {text}", "not of the form name=value", "For example --param minimum=3.")
    import yaml  # noqa: PLC0415

    return name, yaml.safe_load(value)


def _summary(built: Any, options: argparse.Namespace) -> None:
    """Where the report is, which renderer made it, how long each part took."""
    if not built.ran:
        print(f"Nothing to do: all {len(built.kept)} steps are as they were.")
    else:
        print(f"{len(built.ran)} steps done, {len(built.kept)} kept.")
    for entry in built.left_out:
        _complain(f"left out: {entry['file']} ({entry['reason']})")
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
  report build --param minimum=3 --output /tmp/r
"""
    build = _command(commands, "build", _build, "build the report into _book/", examples + "\n" + EXIT_CODES)
    _build_options(build)


def _build_options(build: argparse.ArgumentParser) -> None:
    build.add_argument("--edition", action="append", choices=["en", "vi", "all"], help="the editions to build (default: those of notebooks/book.yaml)")
    build.add_argument("--theme", action="append", default=[], metavar="ID", help="of the themes' chapters only this one's; may be repeated")
    build.add_argument("--param", action="append", default=[], metavar="NAME=VALUE", help="a parameter for every notebook that has it; may be repeated")
    build.add_argument("--renderer", choices=["auto", "quarto", "pandoc"], default="auto", help="auto: Quarto where it is installed, else the embedded one")
    build.add_argument("--output", type=Path, metavar="DIR", help="instead of _book/")
    build.add_argument("--jobs", "-j", type=int, default=0, metavar="N", help="processes at once (default: one a core, at most 8)")
    build.add_argument("--keep-going", action="store_true", help="leave out articles that can't be read; the report says which")
    build.add_argument("--no-wait", action="store_true", help="give up (exit code 4) when another build is running")
    build.add_argument("--kernels", choices=["forked", "plain"], default="forked", help="plain: an ordinary, slower start for every notebook")
    build.add_argument("--explain", action="store_true", help="say for each step why it ran or not")
    build.add_argument("--quiet", "-q", action="store_true", help="say nothing but errors")
    build.add_argument("--log-json", type=Path, metavar="FILE", help="write each event as a line of JSON")


# ---- the parser -----------------------------------------------------------------------------------------------------------------------


def _command(commands: Any, name: str, run: Callable[[argparse.Namespace], int | None], help_: str, epilog: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_, description=help_[0].upper() + help_[1:] + ".", epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.set_defaults(run=run)
    return parser


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
        epilog=examples + "\n" + EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_build(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
