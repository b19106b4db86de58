"""The report's own stylesheets, which both renderers load, beside the embedded renderer's."""

from __future__ import annotations

import re
from pathlib import Path

from analysis.report.render.config import ASSETS

ROOT = Path(__file__).resolve().parents[3]
OWN, QUARTO, EMBEDDED = ROOT / "assets" / "content.css", ROOT / "assets" / "quarto.css", ASSETS / "report.css"


def palettes(sheet: Path) -> list[dict[str, str]]:
    """The colours of each block of the sheet that defines any, screens only."""
    text = sheet.read_text("utf-8").partition("@media print")[0]
    blocks = (dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r"\{([^{}]*)\}", text))
    return [block for block in blocks if "--paper" in block]


def test_the_palette_is_one_in_both_renderers():
    assert palettes(OWN) == palettes(EMBEDDED) and len(palettes(OWN)) == 3


def test_every_colour_and_font_that_is_used_is_defined():
    defined = set(re.findall(r"(--[\w-]+):", OWN.read_text("utf-8") + QUARTO.read_text("utf-8")))
    used = set(re.findall(r"var\((--[\w-]+)\)", OWN.read_text("utf-8") + QUARTO.read_text("utf-8")))
    assert used <= defined


def test_the_reports_classes_are_styled_for_both_renderers():
    own = OWN.read_text("utf-8")
    for name in (
        "ev",
        "ev-date",
        "q",
        "src",
        "article",
        "back",
        "key-figures",
        "lede",
        "quote",
        "facts",
        "layers",
        "layer-claim",
        "s",
        "set-aside",
        "line-title",
        "verdict",
    ):
        assert re.search(rf"[. (,]{name}\b", own), name
    assert not re.findall(r"^\.prose", own, re.MULTILINE)
