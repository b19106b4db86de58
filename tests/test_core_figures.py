"""`report extract` on the five articles finds what a reader would underline in them."""

import json
import subprocess
import sys

import pytest

from analysis.paths import RAW

#: quote → what must be read there; fields as in docs/claims.md.
CORE = {
    "000": {
        "252 tổ chức, đơn vị": {"value": 252, "indicator": "adm_units_reduced", "change": "decrease", "status": "achieved", "place": "Thạch Hà"},
        "345 biên chế": {"value": 345, "indicator": "adm_payroll_reduced", "change": "decrease", "status": "achieved", "place": "Thạch Hà"},
        "14/30 xã": {"value": 14, "total": 30, "indicator": "ntm_communes_standard", "status": "achieved", "place": "Thạch Hà", "place_level": "district"},
        "8 xã": {
            "value": 8,
            "indicator": "ntm_communes_standard",
            "change": "increase",
            "status": "target",
            "period_start": "2018-01-01",
            "period_end": "2018-12-31",
        },
        "3 xã": {"value": 3, "indicator": "ntm_communes_model", "status": "in_progress"},
        "không còn xã dưới 10 tiêu chí": {"value": 0, "threshold": 10, "indicator": "ntm_communes_below", "status": "achieved"},
    },
    "001": {
        "365/495 tiêu chí": {"value": 365, "total": 495, "indicator": "ntm_criteria_met", "place": "Đức Thọ"},
        "13,5 tiêu chí": {"value": 13.5, "indicator": "ntm_criteria_per_commune", "place": "Đức Thọ"},
        "13 đơn vị đầu mối": {"value": 13, "indicator": "adm_units_reduced", "change": "decrease", "status": "achieved"},
        "6 đầu mối": {"value": 6, "indicator": "adm_units_reduced", "change": "decrease", "status": "target"},
        "6 chức danh": {"value": 6, "indicator": "adm_titles_unified", "status": "target"},
        "10%-14%": {"value": 10, "value_max": 14, "indicator": "eco_plan_excess"},
        "63 tạ/ha": {"value": 63, "indicator": "eco_rice_yield"},
        "41.162 tấn": {"value": 41162, "indicator": "eco_rice_output"},
        "100%": {"value": 100, "indicator": "adm_concurrent_share"},
        "huyện": {"value": 1, "indicator": "ntm_districts_standard", "status": "target", "period_end": "2019-12-31"},
    },
    "002": {
        "51 đảng bộ, chi bộ": {"value": 51, "indicator": "ntm_sponsors", "status": "achieved", "place": "Hà Tĩnh"},
        "73 xã": {"value": 73, "indicator": "ntm_sponsored_communes"},
        "238 đường điện": {"value": 238, "indicator": "ntm_lighting", "speaker": "Nguyễn Thế Hoàn"},
        "224,8km": {"value": 224.8, "unit": "km", "speaker": "Nguyễn Thế Hoàn"},
    },
    "003": {"770 cán bộ": {"value": 770, "status": "context"}, "13 ý kiến": {"value": 13, "status": "context"}},
    "004": {
        "5 xã": {"value": 5, "indicator": "ntm_communes_advanced", "status": "target", "place": "Thạch Hà"},
        "xã Tượng Sơn": {"value": 1, "indicator": "ntm_communes_model", "status": "target", "place": "Tượng Sơn", "place_level": "commune"},
        "46 khu dân cư": {"value": 46, "indicator": "ntm_model_residential_areas", "status": "target"},
        "252 vườn mẫu": {"value": 252, "indicator": "ntm_model_gardens", "status": "target"},
        "4THT": {"value": 4, "unit": "tht", "indicator": "ntm_cooperatives", "change": "increase"},
        "21 doanhg nghiệp": {"value": 21, "unit": "doanh nghiệp", "indicator": "ntm_enterprises"},
        "13lm": {"value": 13, "unit": "km", "indicator": "ntm_roads_km"},
        "1.680 lượt người": {"value": 1680, "bound": "at_least", "indicator": "ntm_labour"},
        "12 sản phẩm": {"value": 12, "indicator": "ocop_products"},
    },
}


@pytest.fixture(scope="module")
def extracted():
    files = [str(path) for path in sorted(RAW.glob("*.txt"))]
    done = subprocess.run([sys.executable, "-m", "analysis.cli", "extract", *files], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("article", "quote"), [(article, quote) for article, quotes in CORE.items() for quote in quotes])
def test_a_core_figure_is_read_right(extracted, article, quote):
    wanted = CORE[article][quote]
    found = [
        claim
        for claim in extracted
        if claim["article_id"].startswith(article) and (claim["quote"] == quote or (claim["value"] == 1 and claim["quote"].startswith(quote)))
    ]
    assert wanted in [{field: claim[field] for field in wanted} for claim in found], found


def test_the_offsets_are_those_of_the_files(extracted):
    texts = {path.stem: path.read_text("utf-8").replace("uỷ", "ủy") for path in RAW.glob("*.txt")}
    assert extracted and all(texts[claim["article_id"]][claim["start"] : claim["end"]] == claim["quote"] for claim in extracted)


def test_dates_numbers_of_documents_and_furniture_are_no_claims(extracted):
    quotes = [claim["quote"] for claim in extracted]
    assert not [quote for quote in quotes if any(part in quote for part in ("701.746", "104", "19/8", "2016", "22/3", "05", "17:", "khóa"))]
