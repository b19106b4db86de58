"""Frames as the tables give them, in any number of rows."""

import pandas as pd

from analysis.outcomes.frames import FOLLOW
from analysis.tables.schemas import schemas
from analysis.tables.store import frame

DAYS = [pd.Timestamp(2016, 8, 19), None, pd.Timestamp(2018, 12, 31), pd.Timestamp(2023, 2, 2)]


def rows_of(table: str, n: int, **columns) -> pd.DataFrame:
    """`n` rows of a table: `columns` are functions of the row's number, all else a plain value of its type, or a gap where one is allowed."""
    plain = {str: lambda i: "x", int: lambda i: i, float: float, tuple: lambda i: []}
    listed = []
    for i in range(n):
        row = {
            column.name: None if column.nullable else (column.values[0] if column.values else plain[column.python](i)) for column in schemas()[table].columns
        }
        listed.append(row | {name: make(i) for name, make in columns.items()})
    return frame(schemas()[table], listed)


def claims(n: int) -> pd.DataFrame:
    indicators = ["ntm_communes_standard", "adm_payroll_reduced", "ntm_roads_km", None]
    return rows_of(
        "claims",
        n,
        claim_id=lambda i: f"c{i}",
        article_id=lambda i: f"a{i % 7}",
        sentence_id=lambda i: f"s{i}",
        value=lambda i: float(i * 37 % 101),
        total=lambda i: 120.0 if i % 3 == 0 else None,
        unit=lambda i: ["xã", "biên chế", "km", "người"][i % 4],
        indicator=lambda i: indicators[i % 4],
        change=lambda i: ["level", "decrease", "increase"][i % 3],
        status=lambda i: ["achieved", "target", "in_progress"][i % 5 % 3],
        bound=lambda i: ["exact", "at_least", "about"][i % 3],
        place=lambda i: [None, "Thạch Hà", "Đức Thọ", "Cẩm Xuyên"][i % 4] if i < 20 else f"Xã {i}",
        period_end=lambda i: DAYS[i % 4],
        themes=lambda i: ["ntm-targets", "administrative-streamlining"],
    )


def over_time(n: int) -> pd.DataFrame:
    """Claims of which each two are results of one place, a year apart."""
    return claims(n).assign(
        indicator="ntm_communes_standard",
        unit="xã",
        status="achieved",
        change="level",
        place=[f"Xã {i // 2}" for i in range(n)],
        period_end=pd.to_datetime([pd.Timestamp(2016 + i % 2, 12, 31) for i in range(n)]),
    )


def articles(n: int) -> pd.DataFrame:
    return rows_of(
        "articles",
        n,
        article_id=lambda i: f"a{i}",
        title=lambda i: f"Bài {i}",
        outlet=lambda i: "Báo Hà Tĩnh" if i % 2 else None,
        sentences=lambda i: 10 + i,
        words=lambda i: 200 + i,
        event_end=lambda i: DAYS[i % 4],
        event_start=lambda i: pd.Timestamp(2016, 1, 1) if i % 4 == 2 else DAYS[i % 4],
        event_basis=lambda i: ["stated", "unknown", "inferred", "stated"][i % 4],
        published_end=lambda i: DAYS[(i + 1) % 4],
        published_start=lambda i: DAYS[(i + 1) % 4],
        published_basis=lambda i: "stated" if DAYS[(i + 1) % 4] else "unknown",
    )


def passages(n: int) -> pd.DataFrame:
    return rows_of(
        "passages",
        n,
        passage_id=lambda i: f"w{i}",
        article_id=lambda i: f"a{i % 9}",
        sentence_id=lambda i: f"s{i % 50}",
        theme=lambda i: ["ntm-targets", "administrative-streamlining"][i % 2],
    )


def statements(n: int) -> pd.DataFrame:
    return rows_of(
        "statements",
        n,
        statement_id=lambda i: f"t{i}",
        sentence_id=lambda i: f"s{i}",
        speaker=lambda i: f"Nguyễn Văn {i % 60}",
        post=lambda i: "Bí thư Huyện ủy" if i % 2 else None,
        kind=lambda i: ["report", "praise", "criticism", "directive", "request"][i % 5],
    )


def people(n: int) -> pd.DataFrame:
    return rows_of(
        "people",
        n,
        mention_id=lambda i: f"p{i}",
        article_id=lambda i: f"a{i // 40}",
        sentence_id=lambda i: f"s{i // 2}",
        name=lambda i: f"Trần Thị {i * 7 % 45}",
        post=lambda i: "Chủ tịch" if i % 3 else None,
    )


def sentences(n: int) -> pd.DataFrame:
    return rows_of("sentences", n, sentence_id=lambda i: f"s{i}", line=lambda i: i // 3)


def outcomes(n: int) -> pd.DataFrame:
    """Rows as of `analysis.outcomes.follow`: every fifth with a result of half, no result in the second and the last of five."""
    verdicts = ["met", "not_reported", "missed", "late", "open"]
    made = {
        "claim_id": lambda i: f"c{i}",
        "sentence_id": lambda i: f"s{i}",
        "indicator": lambda i: None if i % 7 == 6 else "ntm_communes_standard",
        "quote": lambda i: f"{i} xã",
        "unit": lambda i: "xã",
        "change": lambda i: "increase" if i % 2 else "level",
        "bound": lambda i: "exact",
        "place": lambda i: "Thạch Hà" if i % 2 else None,
        "due": lambda i: DAYS[i % 4],
        "target_value": float,
        "required_value": lambda i: float(i) + 14 if i % 2 else float(i),
        "result_value": lambda i: None if i % 5 in (1, 4) else float(i) / 2,
        "result_sentence_ids": lambda i: () if i % 5 in (1, 4) else (f"s{i + 1}",),
        "reported": lambda i: None if i % 5 in (1, 4) else DAYS[0],
        "verdict": lambda i: verdicts[i % 5],
    }
    rows = [{column: made.get(column, lambda i: None)(i) for column in FOLLOW} for i in range(n)]
    return pd.DataFrame(rows, columns=list(FOLLOW)).astype({column: dtype for column, dtype in FOLLOW.items() if dtype != "object"})


def bins(n: int) -> pd.DataFrame:
    return pd.DataFrame(
        [(i / max(n, 1), (i + 1) / max(n, 1), i + 1, (i + 0.5) / n, i / n) for i in range(n)],
        columns=["low", "high", "count", "confidence", "right"],
    )


def scores(n: int) -> pd.DataFrame:
    return pd.DataFrame(
        [(f"table {i}", measure, 0.5, 0.25, 1 / 3, 1, 2, 4) for i in range(n) for measure in ("detection", "strict", "value")],
        columns=["table", "measure", "precision", "recall", "f1", "right", "found", "gold"],
    )


def keywords(n: int) -> pd.DataFrame:
    return pd.DataFrame(
        [(f"từ {i}", i, n - i, 4.0, (i - n / 3) / 2, (f"s{i}",)) for i in range(n)],
        columns=["word", "count", "count_rest", "log_likelihood", "log_odds", "sentence_ids"],
    )
