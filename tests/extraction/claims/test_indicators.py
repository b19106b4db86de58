"""The registry, and which indicator a figure measures."""

import re

import pytest

from analysis.errors import UserError
from analysis.extraction.claims.registry import indicator, load_indicators
from analysis.extraction.claims.units import nature_of
from analysis.paths import ROOT


def test_the_registry_holds_every_indicator_of_the_contract():
    contract = (ROOT / "docs" / "claims.md").read_text("utf-8").split("## Indicators")[1]
    assert {i.id for i in load_indicators()} >= set(re.findall(r"`((?:ntm|ocop|adm|eco)_\w+)`", contract))


def test_entries_are_whole():
    for entry in load_indicators():
        assert entry.label["en"] and entry.label["vi"] and entry.themes
        assert entry.kind in ("stock", "flow") and entry.monotone in (None, "up", "down")


def test_an_entry_without_a_field_is_the_users_mistake(tmp_path):
    (tmp_path / "x.yaml").write_text("source: s\nindicators: [{id: a}]", "utf-8")
    with pytest.raises(UserError, match="label"):
        load_indicators(tmp_path)


def test_an_id_twice_is_the_users_mistake(tmp_path):
    entry = "{id: a, label: {en: a, vi: a}, unit: u, kind: stock, themes: [t], units: [u]}"
    (tmp_path / "x.yaml").write_text(f"source: s\nindicators: [{entry}, {entry}]", "utf-8")
    with pytest.raises(UserError, match="twice"):
        load_indicators(tmp_path)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("14/30 xã đạt chuẩn NTM.", ["ntm_communes_standard"]),
        ("5 xã đạt chuẩn NTM nâng cao, 2 xã kiểu mẫu.", ["ntm_communes_advanced", "ntm_communes_model"]),
        ("Không còn xã dưới 10 tiêu chí.", ["ntm_communes_below"]),
        (
            "Toàn huyện đạt 365/495 tiêu chí, bình quân mỗi xã đạt 13,5 tiêu chí.",
            ["ntm_criteria_met", "ntm_criteria_per_commune"],
        ),
        ("Làm mới 13km đường giao thông nông thôn, 4,55km kênh mương nội đồng.", ["ntm_roads_km", "ntm_canals_km"]),
        ("Giải tỏa 125km hành lang giao thông, trồng 16km hàng rào xanh.", ["ntm_corridor_km", "ntm_trees"]),
        ("238 đường điện tương đương 224,8km thắp sáng.", ["ntm_lighting", "ntm_lighting"]),
        ("51 đảng bộ, chi bộ đỡ đầu 73 xã.", ["ntm_sponsors", "ntm_sponsored_communes"]),
        ("Giảm 252 tổ chức, đơn vị; giảm 345 biên chế.", ["adm_units_reduced", "adm_payroll_reduced"]),
        ("Giảm 30% thời gian giải quyết.", [None]),
        ("Huyện có 252 tổ chức, đơn vị.", [None]),
        ("Sáp nhập 24 thôn thành 12 khu phố.", ["adm_villages_merged", None]),
        ("Năng suất lúa đạt 63 tạ/ha, sản lượng đạt 41.162 tấn.", ["eco_rice_yield", "eco_rice_output"]),
        ("Phá bỏ 1.000m hàng rào cứng.", [None]),
        ("Sở đã tinh giản 45 công chức.", ["adm_payroll_reduced"]),
        ("Huyện giảm 45 cán bộ thôn.", [None]),
        ("Sáp nhập 240 thôn xuống còn 198.", ["adm_villages_merged", None]),
        ("Hai địa phương cấp huyện đạt chuẩn nông thôn mới.", ["ntm_districts_standard"]),
        ("Hai địa phương đạt chuẩn quốc gia về y tế.", [None]),
        ("Cây mía cho năng suất 90 tấn/ha.", [None]),
        ("Năng suất đạt 6 tấn/ha.", ["eco_rice_yield"]),
        ("Vốn đầu tư tăng 40% so với giai đoạn trước.", [None]),
        ("Có 40% số xã đạt chuẩn nông thôn mới và có xã đạt chuẩn nông thôn mới kiểu mẫu.", ["ntm_communes_standard"]),
        ("Thu hồi bằng đạt chuẩn nông thôn mới của 2 xã.", [None]),
        (
            "Làm mới 12 tuyến đường, nạo vét 6 tuyến kênh mương (dài 9 km).",
            ["ntm_roads_km", "ntm_canals_km", "ntm_canals_km"],
        ),
        ("Nâng cấp 7 km đường giao thông, kéo 16 km đường dây điện.", ["ntm_roads_km", None]),
        ("Đường giao thông rộng 5 m, dài 3 km.", [None, "ntm_roads_km"]),
        ("Phát quang các tuyến đường liên xã dài 23 km.", ["ntm_corridor_km"]),
        (
            "Đến nay có 25 xã đạt 19/19 tiêu chí, 5 xã đạt 12 tiêu chí.",
            ["ntm_communes_standard", "ntm_criteria_met", None, "ntm_criteria_met"],
        ),
        ("Có 40% số xã đạt chuẩn nông thôn mới.", ["ntm_communes_standard"]),
        ("Mỗi năm kiểm tra 10% số xã; 100% số xã có hệ thống điện đạt chuẩn.", [None, None]),
        (
            "Sản lượng cá đạt 170 tấn, tăng 3,5%; tôm 16 tấn, tăng 12%.",
            [None, "eco_plan_excess", None, "eco_plan_excess"],
        ),
        ("Sản lượng cá đạt 170 tấn, tăng 3,5% so với năm 2015.", [None, None]),
        ("Thu nhập đạt 40 triệu đồng/người, tăng 8%.", [None, None]),
        ("Sản lượng chè đạt 170 tấn.", [None]),
        ("Tỉnh sáp nhập 80 xã, giảm 46 xã.", ["adm_communes_merged", None]),
        (
            "Bình quân đạt 17,8 tiêu chí/xã, tăng 0,5 tiêu chí; toàn huyện đạt 300 tiêu chí, tăng 12 tiêu chí.",
            ["ntm_criteria_per_commune"] * 2 + ["ntm_criteria_met"] * 2,
        ),
        ("Huyện còn 5 xã không đạt tiêu chí thu nhập.", [None]),
    ],
)
def test_indicators(claims_in, text, ids):
    assert [c.indicator for c in claims_in(text)] == ids


def test_themes_come_with_the_indicator(claims_in):
    (claim,) = claims_in("Thành lập 4 hợp tác xã.")
    assert claim.themes == indicator("ntm_cooperatives").themes


def test_every_unit_word_of_the_registry_is_known_or_composed():
    unknown = [
        u for i in load_indicators() for u in i.units if nature_of(u.removesuffix(" cấp huyện")) is None and not re.match(r"(?:nghìn |triệu |tỷ |nghìn tỷ )", u)
    ]
    assert unknown == []


NTM = "Xây dựng nông thôn mới: "


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # a share right behind a count
        ("Tỉnh giảm 208 đầu mối (9,5%), 115 biên chế.", ["adm_units_reduced", "adm_units_reduced", "adm_payroll_reduced"]),
        ("Có 5/27 xã có Bí thư đồng thời là Chủ tịch UBND (18,5%).", ["adm_units_unified", "adm_concurrent_share"]),
        ("Nâng cấp 38 km đường (9,7%).", ["ntm_roads_km", None]),
        # the rest of a group
        (NTM + "huyện có 9/11 xã đạt chuẩn, 2 xã còn lại đạt từ 13 - 16 tiêu chí.", ["ntm_communes_standard", None, "ntm_criteria_met"]),
        (NTM + "huyện có 9/11 xã đạt chuẩn; phấn đấu đưa 2 xã còn lại đạt chuẩn.", ["ntm_communes_standard", "ntm_communes_standard"]),
        # a family of standards
        (NTM + "có 7 xã đạt nâng cao, 2 xã đang chờ tỉnh thẩm định.", ["ntm_communes_advanced", "ntm_communes_advanced"]),
        (NTM + "có 7 xã đạt nâng cao, 2 xã đang chờ tỉnh công nhận đạt chuẩn.", ["ntm_communes_advanced", "ntm_communes_standard"]),
        (NTM + "đưa số xã nâng cao từ ba lên năm xã.", ["ntm_communes_advanced", "ntm_communes_advanced"]),
        (NTM + "thêm 12 xã nâng cao, giảm tỷ lệ hộ nghèo còn 1,3%.", ["ntm_communes_advanced", None]),
        # the verb of the next figure says nothing of this one
        ("Phá bỏ 345m bờ rào, trồng mới 18km hàng rào xanh.", [None, "ntm_trees"]),
        # differences
        ("Năng suất lúa đạt 6,2 tấn/ha, cao hơn vụ trước 0,3 tấn.", ["eco_rice_yield", "eco_rice_yield"]),
        ("Năng suất lúa đạt 6,2 tấn/ha, mỗi hộ giữ lại 0,3 tấn.", ["eco_rice_yield", "eco_rice_output"]),
        # administrative units that go are no organisations
        ("Tỉnh còn 216 đơn vị hành chính cấp xã, giảm 46 đơn vị.", [None, None]),
        ("Tỉnh giảm 5 đơn vị hành chính cấp phòng, 42 đơn vị sự nghiệp.", ["adm_units_reduced", "adm_units_reduced"]),
        ("Xã tinh giản 5 biên chế và 12 người hoạt động không chuyên trách.", ["adm_payroll_reduced", None]),
        ("Năng suất dứa đạt 35 tấn/ha.", [None]),
        ("Doanh thu đạt 6 tỷ đồng, vượt 12% kế hoạch.", [None, "eco_plan_excess"]),
        ("Doanh thu đạt 6 tỷ đồng, bằng 88% kế hoạch.", [None, None]),
        ("Doanh thu tăng 7% so với năm trước.", ["eco_plan_excess"]),
        ("Doanh thu tăng 7% so với năm 2011.", [None]),
        ("Tốc độ tăng trưởng đạt 7,1%.", ["eco_plan_excess"]),
        ("Mở rộng đường thôn từ 3 m lên 5 m.", [None, None]),
        (NTM + "có 9 xã đạt chuẩn, bằng 90% mục tiêu đề ra.", ["ntm_communes_standard", None]),
        (NTM + "xây dựng mới 12 KDC; 84/159 thôn đạt chuẩn KDC kiểu mẫu.", ["ntm_model_residential_areas", "ntm_model_residential_areas"]),
        (NTM + "phấn đấu 100% khu dân cư tổ chức ngày hội.", [None]),
        (NTM + "có 12 doanh nghiệp giải thể.", [None]),
    ],
)
def test_what_tells_the_indicator(claims_in, text, ids):
    assert [c.indicator for c in claims_in(text)] == ids


def test_a_figure_without_words_goes_on_with_its_paragraph(claims_in):
    text = "Toàn tỉnh có 152 xã đạt chuẩn nông thôn mới. Huyện Đức Thọ có 10/10 xã. Tỉnh phấn đấu có thêm 8 xã. Lũ cuốn 8 xã khó khăn."
    assert [c.indicator for c in claims_in(text)] == ["ntm_communes_standard"] * 3 + [None]


def test_the_first_figure_of_an_item_goes_on_with_the_item_before(claims_in):
    text = "Nghi Xuân: 17/17 xã đạt chuẩn NTM, 3 xã NTM kiểu mẫu; Can Lộc: 15/16 xã, 2 xã kiểu mẫu."
    kinds = ["ntm_communes_standard", "ntm_communes_model"]
    assert [c.indicator for c in claims_in(text)] == kinds * 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện có 6 xã đạt chuẩn NTM, 9 xã đạt từ 14 - 18 tiêu chí.", ["ntm_communes_standard", None, "ntm_criteria_met"]),
        ("Huyện có 6 xã đạt 19 tiêu chí.", ["ntm_communes_standard", "ntm_criteria_met"]),
        ("Lúa được mùa, sản lượng nhung ước đạt 12,8 tấn.", [None]),
        ("Lúa được mùa, sản lượng ước đạt 12,8 tấn.", ["eco_rice_output"]),
        ("Năng suất chanh leo 18 tấn/ha.", [None]),
        ("Năng suất lúa mùa 6 tấn/ha.", ["eco_rice_yield"]),
        ("Ba xã đạt chuẩn NTM, tỷ lệ đồng thuận đạt trên 85%.", ["ntm_communes_standard", None]),
    ],
)
def test_what_stands_near_is_of_another_thing(claims_in, text, found):
    assert [c.indicator for c in claims_in(text)] == found


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Đến nay, Thạch Hà đã hoàn thành 46 khu dân cư NTM kiểu mẫu.", "ntm_model_residential_areas"),  # `thành` inside another word rules nothing out
        ("Huyện Thạch Hà sáp nhập 46 khu dân cư thành 20.", "adm_villages_merged"),
    ],
)
def test_a_barred_word_is_a_word(claims_in, text, indicator):
    assert claims_in(text)[0].indicator == indicator
