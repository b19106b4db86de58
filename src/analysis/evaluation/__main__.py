"""`python -m analysis.evaluation --set dev --table claims --show missed,spurious,wrong`: the scores, and what they are made of."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from pathlib import Path

from analysis.errors import UserError
from analysis.escaping import visible
from analysis.evaluation.agreement import agree
from analysis.evaluation.calibration import expected_error, judged, reliability
from analysis.evaluation.gold import SETS, read_gold
from analysis.evaluation.scoring import Result, rows
from analysis.evaluation.systems import SYSTEMS, evaluate
from analysis.evaluation.tables import TABLES, Row

_SHOWN = ("missed", "spurious", "wrong", "calibration")


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m analysis.evaluation", description=__doc__)
    parser.add_argument("--set", default="seeds", choices=SETS, help="the gold set (default: seeds)")
    parser.add_argument("--table", action="append", choices=TABLES, help="a table; may be repeated (default: all)")
    parser.add_argument("--system", default="rules", choices=SYSTEMS, help="what is measured (default: rules)")
    parser.add_argument("--article", help="only articles whose id begins so")
    parser.add_argument("--show", default="", help=f"any of {','.join(_SHOWN)}, with commas between them")
    parser.add_argument("--record", type=Path, metavar="FILE", help="also write the F1 scores into this JSON file, which the tests hold the rules to")
    return parser.parse_args(argv)


def _shown(names: str, set_name: str) -> list[str]:
    wanted = ["missed" if name == "misses" else name for name in names.split(",") if name]
    unknown = set(wanted) - set(_SHOWN)
    if unknown:
        raise UserError(f"--show {names}", f"can be {', '.join(_SHOWN)}", "Name some of these.")
    if wanted and set_name == "held-out":
        raise UserError("--show", "the held-out set is scored, never looked into: rules tuned on it would tell nothing", "Look at --set dev.")
    return wanted


def _span(text: str, row: Row) -> str:
    """The span in its surroundings."""
    around = text[max(0, row["start"] - 50) : row["start"]] + "⟦" + text[row["start"] : row["end"]] + "⟧" + text[row["end"] : row["end"] + 40]
    return visible(" ".join(around.split()))


def _values(table: str, row: Row) -> str:
    return visible(", ".join(f"{field}={row[field]}" for field in TABLES[table].fields if row[field] not in (None, [], ())))


def _differences(table: str, gold: Row, found: Row) -> str:
    fields = (field for field in TABLES[table].fields if not agree(field, gold[field], found[field]))
    return visible("; ".join(f"{field}: {found[field]} (gold {gold[field]})" for field in fields))


def _print_scores(result: Result) -> None:
    print(f"\n{result.table:14} {'P':>6} {'R':>6} {'F1':>6} {'right':>6} {'found':>6} {'gold':>6}   of pairs")
    for item in result.scores:
        print(f"  {item.measure:12} {item.precision:6.3f} {item.recall:6.3f} {item.f1:6.3f} {item.right:6} {item.found:6} {item.gold:6} {item.accuracy:10.3f}")


def _print_rows(result: Result, wanted: list[str], texts: dict[str, str]) -> None:
    for kind in ("missed", "spurious"):
        for name, row in getattr(result, kind) if kind in wanted else ():
            print(f"  {kind:9} {name[:8]} {row['start']:6} {_span(texts[name], row)}\n            {_values(result.table, row)}")
    for name, gold, found in result.wrong if "wrong" in wanted else ():
        print(f"  wrong     {name[:8]} {gold['start']:6} {_span(texts[name], gold)}\n            {_differences(result.table, gold, found)}")


def _print_calibration(result: Result) -> None:
    bins = reliability(judged(result))
    for item in bins:
        print(f"  confidence {item.low:.1f}–{item.high:.1f}: {item.count:4} rows, mean {item.confidence:.2f}, right {item.right:.2f}")
    print(f"  expected calibration error {expected_error(bins):.3f}")


def _print_tables(results: dict[str, Result], arguments: argparse.Namespace, wanted: list[str], texts: dict[str, str]) -> None:
    for table in arguments.table or TABLES:
        if table not in results:
            print(f"\n{table}: not annotated in these articles, or not what {arguments.system} finds")
            continue
        _print_scores(results[table])
        _print_rows(results[table], wanted, texts)
        if table == "claims" and "calibration" in wanted:
            _print_calibration(results[table])


def _record(results: dict[str, Result], set_name: str, file: Path) -> None:
    """Write each table's and measure's F1 into a JSON file, under the set's name; other sets in it stay."""
    recorded = json.loads(file.read_text("utf-8")) if file.exists() else {}
    recorded[set_name] = {f"{row['table']}.{row['measure']}": round(row["f1"], 4) for row in rows(results.values())}
    file.write_text(json.dumps(recorded, indent=1, sort_keys=True) + "\n", "utf-8")


def main(argv: list[str] | None = None) -> int:
    """Print the scores; 0, or the exit code of the user's mistake."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` is no error
    arguments = _arguments(argv)
    try:
        wanted = _shown(arguments.show, arguments.set)
        gold = [item for item in read_gold(arguments.set) if item.article.article_id.startswith(arguments.article or "")]
    except UserError as error:
        print(f"error: {visible(str(error))}", file=sys.stderr)
        return error.exit_code
    results = evaluate(arguments.set, arguments.system, gold)
    print(f"\n{arguments.set}: {len(gold)} articles, {SETS[arguments.set]}. “strict”: the fields that decide are all right; “of pairs”: of those found at all.")
    _print_tables(results, arguments, wanted, {item.article.article_id: item.article.text for item in gold})
    if arguments.record:
        _record(results, arguments.set, arguments.record)
    return 0


if __name__ == "__main__":
    sys.exit(main())
