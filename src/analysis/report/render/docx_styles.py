"""The reference document for Word: pandoc's own, its styles changed as `assets/docx-styles.yml` says."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

import yaml

from analysis.report.render import tool
from analysis.report.render.config import ASSETS

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = "word/styles.xml"
#: The order of elements that WordprocessingML's schema asks for (ECMA-376, 17.3.1.26 and 17.3.2.28), as far as they occur here.
_ORDER = {
    "pPr": [
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "widowControl",
        "numPr",
        "pBdr",
        "shd",
        "tabs",
        "spacing",
        "ind",
        "contextualSpacing",
        "jc",
        "outlineLvl",
    ],
    "rPr": [
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "color",
        "spacing",
        "kern",
        "sz",
        "szCs",
        "u",
        "shd",
        "vertAlign",
        "lang",
    ],
}


def reference(*, lang: str) -> bytes:
    """The reference document, its text in language `lang`."""
    base = subprocess.run([tool.path(), "--print-default-data-file", "reference.docx"], capture_output=True, check=True).stdout
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, _restyled(old.read(name), lang) if name == _STYLES else old.read(name))
    return made.getvalue()


def _restyled(xml: bytes, lang: str) -> bytes:
    for prefix, uri in (("w", _W), ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")):
        ElementTree.register_namespace(prefix, uri)
    styles = ElementTree.fromstring(xml)
    for node in styles.iter(_q("lang")):
        node.set(_q("val"), lang)
    wanted = yaml.safe_load((ASSETS / "docx-styles.yml").read_text("utf-8"))
    for identifier, look in wanted.items():
        _apply(_style(styles, identifier, look), look)
    return ElementTree.tostring(styles, encoding="UTF-8", xml_declaration=True)


def _style(styles: ElementTree.Element, identifier: str, look: Mapping[str, Any]) -> ElementTree.Element:
    for style in styles.iter(_q("style")):
        if style.get(_q("styleId")) == identifier:
            return style
    style = ElementTree.SubElement(
        styles,
        _q("style"),
        {_q("type"): look.get("type", "paragraph"), _q("customStyle"): "1", _q("styleId"): identifier},
    )
    ElementTree.SubElement(style, _q("name"), {_q("val"): look.get("name", identifier)})
    if "based-on" in look:
        ElementTree.SubElement(style, _q("basedOn"), {_q("val"): look["based-on"]})
    return style


def _apply(style: ElementTree.Element, look: Mapping[str, Any]) -> None:
    paragraph, words = _paragraph(look), _words(look)
    if paragraph and style.get(_q("type")) == "paragraph":
        _set(style, "pPr", paragraph)
    if words:
        _set(style, "rPr", words)


def _paragraph(look: Mapping[str, Any]) -> dict[str, dict[str, str] | list[Any]]:
    made: dict[str, Any] = {}
    if "spacing" in look or "line" in look:
        before, after = look.get("spacing", [0, 8])
        made["spacing"] = {
            "before": _twips(before),
            "after": _twips(after),
            **({"line": str(round(look["line"] * 240)), "lineRule": "auto"} if "line" in look else {}),
        }
    if "align" in look:
        made["jc"] = {"val": look["align"]}
    if "indent" in look:
        made["ind"] = {"left": _twips(look["indent"])}
    for key, tag in (("page-break", "pageBreakBefore"), ("keep-next", "keepNext")):
        if look.get(key):
            made[tag] = {}
    if "border-left" in look:
        made["pBdr"] = [("left", {"val": "single", "sz": "12", "space": "8", "color": look["border-left"]})]
    return made


def _words(look: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    made: dict[str, dict[str, str]] = {}
    if "font" in look:
        made["rFonts"] = {key: look["font"] for key in ("ascii", "hAnsi", "cs", "eastAsia")}
    for key, tag in (("bold", "b"), ("italic", "i")):
        if key in look:
            made[tag] = {"val": "1" if look[key] else "0"}
    if "color" in look:
        made["color"] = {"val": str(look["color"])}
    if "size" in look:
        made |= {tag: {"val": str(round(look["size"] * 2))} for tag in ("sz", "szCs")}
    if "underline" in look:
        made["u"] = {"val": look["underline"], "color": look.get("underline-color", "auto")}
    if "shade" in look:
        made["shd"] = {"val": "clear", "color": "auto", "fill": look["shade"]}
    return made


def _set(style: ElementTree.Element, group: str, values: Mapping[str, Any]) -> None:
    """The group's elements in the order that the schema asks for, ours in the place of those there."""
    old = style.find(_q(group))
    kept = {child.tag: child for child in (old if old is not None else [])}
    if old is not None:
        style.remove(old)
    new = ElementTree.SubElement(style, _q(group)) if group == "rPr" else _before_words(style, group)
    for tag, value in values.items():
        kept[_q(tag)] = _element(tag, value)
    rank = {_q(tag): place for place, tag in enumerate(_ORDER[group])}
    new.extend(sorted(kept.values(), key=lambda child: rank.get(child.tag, 99)))


def _before_words(style: ElementTree.Element, group: str) -> ElementTree.Element:
    new = ElementTree.Element(_q(group))
    words = style.find(_q("rPr"))
    place = list(style).index(words) if words is not None else len(style)
    style.insert(place, new)
    return new


def _element(tag: str, value: Any) -> ElementTree.Element:
    if isinstance(value, list):
        made = ElementTree.Element(_q(tag))
        made.extend(_element(inner, attributes) for inner, attributes in value)
        return made
    return ElementTree.Element(_q(tag), {_q(key): str(item) for key, item in value.items()})


def _twips(points: float) -> str:
    return str(round(points * 20))


def _q(tag: str) -> str:
    return f"{{{_W}}}{tag}"
