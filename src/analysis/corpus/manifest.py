"""The manifest: which files the corpus has, and what is known of each (`data/raw/manifest.yaml`).

One entry an article: `id` (`ids.ALPHABET`), `file` (beside the manifest), `sha256`; `outlet` and `byline`, each `{value, basis, reason}`; `published` and `event`, each `{start, end, basis, reason}`.
`basis` is `stated`, `inferred` (then `reason` says in words why) or `unknown` (then there is no value).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from analysis import ids, yamlfile
from analysis.errors import UserError
from analysis.records import Article, Basis, KnownDate

_KEYS = ("id", "file", "sha256", "outlet", "byline", "published", "event")

Entry = Mapping[str, object]


def _check_part(where: str, name: str, part: object) -> None:
    """An outlet, byline or date: its basis agrees with its value and reason."""
    if not isinstance(part, Mapping) or part.get("basis") not in list(Basis):
        raise UserError(where, f"{name} needs a basis, one of {', '.join(Basis)}", f"Write `{name}: {{basis: unknown}}` if nothing is known.")
    value = part.get("value", part.get("start"))
    if (part["basis"] == Basis.UNKNOWN) != (value is None):
        raise UserError(where, f"{name} is {part['basis']}, its value {value}", "An unknown one has no value, any other has one.")
    if part["basis"] == Basis.INFERRED and not part.get("reason"):
        raise UserError(where, f"{name} is inferred without a reason", "Say in words what it is inferred from.")
    for key in ("start", "end"):
        if not isinstance(part.get(key), date | None) or isinstance(part.get(key), datetime):
            raise UserError(where, f"{name}.{key} is {part[key]!r}, not a day", "Write it as 2016-08-19.")
    _check_order(where, name, part)


def _check_order(where: str, name: str, part: Mapping) -> None:
    start, end = part.get("start"), part.get("end")
    if end and not start:
        raise UserError(where, f"{name} has an end, {end}, and no start", "Give both days, or the start alone where it is one day.")
    if end and end < start:
        raise UserError(where, f"{name} ends on {end}, before it begins on {start}", "Correct one of the days.")


def _check_id(where: str, article_id: object, file: object) -> None:
    if not isinstance(article_id, str):  # `2018_01` is a number to YAML, and not the one that it looks like
        raise UserError(where, f"its id is {article_id!r}, not text", "Put it in quotes.")
    if not ids.is_article_id(article_id):
        remedy = f"Use {ids.ALPHABET}: for example {ids.article_id(Path(str(file)).stem)}."
        raise UserError(where, f"the id {article_id!r} can't be a file's name and an anchor", remedy)


def _check(entry: object, where: str) -> Entry:
    if not isinstance(entry, Mapping) or set(entry) != set(_KEYS):
        raise UserError(where, f"an entry has the keys {', '.join(_KEYS)}", "Add what is missing, take out what is more.")
    where = f"{where} ({entry['id']})"
    _check_id(where, entry["id"], entry["file"])
    for name in ("outlet", "byline", "published", "event"):
        _check_part(where, name, entry[name])
    if Path(str(entry["file"])).name != entry["file"]:
        raise UserError(where, f"file is {entry['file']}, not the name of a file beside the manifest", "Give the bare name.")
    return entry


def read_manifest(path: Path) -> tuple[Entry, ...]:
    """The entries of a manifest, checked.

    Raises:
        UserError: the file is missing, is no YAML, or an entry isn't as it must be; names the entry.
    """
    try:
        data = yamlfile.read(path)
    except OSError as error:
        raise UserError(str(path), f"cannot be read ({error.strerror})", "Give the manifest's path.") from error
    if not isinstance(data, Mapping) or not isinstance(data.get("articles"), list):
        raise UserError(str(path), "has no list `articles`", "See data/raw/manifest.yaml for the form.")
    entries = tuple(_check(entry, f"{path}, entry {number}") for number, entry in enumerate(data["articles"], 1))
    for key in ("id", "file"):
        values = [entry[key] for entry in entries]
        if twice := {value for value in values if values.count(value) > 1}:
            raise UserError(str(path), f"{key} {', '.join(sorted(map(str, twice)))} stands twice", "Each article has one entry.")
    return entries


def known_date(part: Mapping) -> KnownDate:
    """A date of an entry as a record; `end` left out means the same day as `start`."""
    start = part.get("start")
    return KnownDate(start, part.get("end") or start, Basis(part["basis"]), part.get("reason") or "")


def _part(value: str | None, basis: Basis, reason: str = "") -> dict:
    return {"value": value, "basis": str(basis), **({"reason": reason} if reason else {})}


def _date_part(known: KnownDate) -> dict:
    days = {key: day for key, day in (("start", known.start), ("end", known.end if known.end != known.start else None)) if day}
    return {**days, "basis": str(known.basis), **({"reason": known.reason} if known.reason else {})}


def entry_for(article: Article) -> dict:
    """An entry for an article read without one: what its own text says, to be checked and pasted into the manifest."""
    reason = "as the text has it"
    return {
        **{"id": article.article_id, "file": article.file, "sha256": article.sha256},
        "outlet": _part(article.outlet, article.outlet_basis, reason if article.outlet else ""),
        "byline": _part(article.byline, article.byline_basis, reason if article.byline else ""),
        "published": _date_part(article.published),
        "event": _date_part(article.event),
    }
