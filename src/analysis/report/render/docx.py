"""The book as DOCX: pandoc writes it over a reference document whose styles are made here; the archive's dates are fixed."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from analysis.report.render import columns, dates, docx_styles, names, resources, single, tool, tree
from analysis.report.render.config import Book
from analysis.report.render.crossref import caption_label
from analysis.report.render.floats import is_callout, is_float
from analysis.report.render.pdf import chart_fonts
from analysis.report.render.tree import Element

_NO_PROPERTIES = b'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
#: Class → the Word style of its paragraphs or words.
_BLOCK_STYLES = {"lede": "Lede", "quote": "Quotation", "set-aside": "Set Aside", "key-figures": "Key Figures"}
_WORD_STYLES = {f"layer-{kind}": f"Layer {kind.capitalize()}" for kind in ("claim", "person", "place", "document", "theme")} | {"number": "Key Number"}


def write(book: Book, output_dir: Path) -> tuple[Path, list[str]]:
    """`book` as one DOCX in `output_dir`; its path, and what went wrong without stopping it.

    Raises:
        UserError: a mistake in the project; see `pandoc.render`.
    """
    read = single.read(book, "docx")
    path = output_dir / f"{names.output_name(book, read.options)}.docx"
    with tempfile.TemporaryDirectory(prefix="report-docx-") as folder:
        made = _run(read, Path(folder))
        resources.write(path, fixed(made.read_bytes(), dates.moment(book)))
    return path, read.said


def _run(read: single.Single, folder: Path) -> Path:
    """Pandoc reads pictures by their names, so it runs outside its sandbox here; in `folder` there are only ours, and the tree names no others."""
    staged = tool.each(lambda item: _stage_picture(folder, *item), read.pictures.items())
    renamed = dict(zip(read.pictures, staged))
    resources.write(folder / "reference.docx", docx_styles.reference(lang=read.book.lang))
    made, cited = folder / "book.docx", read.citations
    toc = [] if read.options.get("toc") is False else ["--toc", f"--toc-depth={int(read.options.get('toc-depth') or 2)}"]
    arguments = [
        "-f",
        "json",
        "-t",
        "docx",
        "-o",
        str(made),
        "--reference-doc=reference.docx",
        *toc,
        *(cited.all_arguments() if cited.any_cited else []),
    ]
    tool.run(
        arguments,
        tool.document(_blocks(read, renamed), _meta(read, cited.home is None)),
        where="the DOCX",
        sandbox=False,
        cwd=folder,
        epoch=_epoch(read.book),
        said=read.said,
    )
    return made


def _epoch(book: Book) -> int:
    return int(dates.moment(book).timestamp())


def _stage_picture(folder: Path, name: str, content: bytes) -> str:
    """Word's older versions show no SVG: typst draws it as PNG, 200 dots an inch."""
    resources.write(folder / name, content)
    if not name.endswith(".svg"):
        return name
    source = folder / f"{name}.typ"
    source.write_text(f'#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image("/{name}")\n', "utf-8")
    png = name.removesuffix(".svg") + ".png"
    resources.write(
        folder / png,
        typst.compile(source, root=folder, format="png", ppi=200, ignore_system_fonts=True, font_paths=chart_fonts()),
    )
    return png


def _meta(read: single.Single, own_references: bool) -> dict[str, Any]:
    book = read.book
    inlines = {
        "title": book.title,
        "subtitle": book.subtitle,
        "date": dates.shown(book),
        "toc-title": book.words["toc-title-document"],
        "description": book.description,
    }
    meta: dict[str, Any] = {key: {"t": "MetaInlines", "c": tree.words(value)} for key, value in inlines.items() if value}
    meta["author"] = {"t": "MetaList", "c": [{"t": "MetaInlines", "c": tree.words(name)} for name in book.authors]}
    meta |= read.citations.base_meta()
    if own_references:
        meta["reference-section-title"] = {"t": "MetaInlines", "c": tree.words(book.words["section-title-references"])}
    return meta


def _blocks(read: single.Single, renamed: Mapping[str, str]) -> list[Element]:
    marks = _Docx(read.book.words, read.options.get("crossref") or {}, renamed)
    made: list[Element] = []
    for chapter in read.chapters:
        made += [_styled("Part Title", [tree.plain(tree.words(title))]) for title in names.parts_before(read.book, chapter)]
        word = read.book.words["crossref-apx-prefix"] if chapter.entry.appendix else ""
        number = [_word_span("Section Number", tree.words(f"{word} {chapter.number}".strip())), *tree.words(" \u2002")[1:]] if chapter.number else []
        made.append({"t": "Header", "c": [1, [chapter.identifier, [], []], [*number, *chapter.title]]})
        made += marks.apply(chapter.blocks)
    return made


@dataclass(frozen=True)
class _Docx:
    """Marked elements as paragraphs and words with Word styles (pandoc's `custom-style`)."""

    words: Mapping[str, str]
    crossref: Mapping[str, Any]
    renamed: Mapping[str, str]

    def apply(self, blocks: list[Element]) -> list[Element]:
        return tree.transform(blocks, self._element)

    def _element(self, element: Element) -> Any:
        kind = element["t"]
        if kind in {"Div", "Image"}:
            return self._div(element) if kind == "Div" else self._image(element)
        made = {"Header": _heading, "Link": _link, "Span": _span, "CodeBlock": _code, "Table": columns.fitted}.get(kind)
        return made(element) if made else None

    def _image(self, element: Element) -> Element:
        attributes, inlines, (name, _) = element["c"]
        alt = tree.value(attributes, "fig-alt")
        return {
            "t": "Image",
            "c": [["", [], _sizes(attributes)], tree.words(alt) if alt else inlines, [self.renamed[name], ""]],
        }

    def _div(self, element: Element) -> Any:
        attributes, blocks = element["c"]
        if is_float(element):
            return self._float(element)
        if is_callout(element):
            return self._callout(element)
        style = next((_BLOCK_STYLES[c] for c in attributes[1] if c in _BLOCK_STYLES), None)
        return _styled(style, blocks, attributes[0]) if style else None

    def _float(self, element: Element) -> list[Element]:
        attributes, blocks = element["c"]
        kind = tree.value(attributes, "kind") or "fig"
        captions = [b for held in blocks if _has_class(held, "float-caption") for b in held["c"][1]]
        content = [b for b in blocks if not _has_class(b, "float-caption")]
        label = tree.value(attributes, "part") or caption_label(kind, tree.value(attributes, "number") or "", self.words, self.crossref)
        caption = _caption(label, captions, "Image Caption" if kind == "fig" else "Table Caption")
        return [tree.div([*content, *caption] if kind == "fig" else [*caption, *content], attributes[0])]

    def _callout(self, element: Element) -> list[Element]:
        attributes, blocks = element["c"]
        kind = next(c for c in attributes[1] if c.startswith("callout-")).removeprefix("callout-")
        titled = bool(blocks) and _has_class(blocks[0], "callout-title")
        heading = blocks[0]["c"][1] if titled else [tree.plain(tree.words(tree.value(attributes, "title") or self.words.get(f"callout-{kind}-title", kind)))]
        return [_styled("Callout Title", heading, attributes[0]), _styled("Callout", blocks[1:] if titled else blocks)]


def _caption(label: str, captions: list[Element], style: str) -> list[Element]:
    if not label and not captions:
        return []
    inlines = [inline for block in captions for inline in block["c"]]
    name = [_word_span("Caption Label", tree.words(label + (":" if inlines else ""))), {"t": "Space"}] if label else []
    return [_styled(style, [{"t": "Para", "c": [*name, *inlines]}])]


def _code(element: Element) -> Element:
    return {"t": "CodeBlock", "c": [["", element["c"][0][1][:1], []], element["c"][1]]}


def _heading(element: Element) -> Element:
    level, attributes, inlines = element["c"]
    number = tree.value(attributes, "number")
    shown = [_word_span("Section Number", tree.words(number)), {"t": "Str", "c": "\u2002"}] if number else []
    return {"t": "Header", "c": [level, [attributes[0], [], []], [*shown, *inlines]]}


def _link(element: Element) -> Element:
    """A link's own id would be lost: in Word's files pandoc makes bookmarks of spans, not of links."""
    (identifier, classes, _), inlines, target = element["c"]
    style = "Evidence Number" if "ev" in classes else "Cross Reference" if "xref" in classes else None
    link = {"t": "Link", "c": [["", [], []], [_word_span(style, inlines)] if style else inlines, target]}
    return tree.span([link], identifier) if identifier else link


def _span(element: Element) -> Any:
    (identifier, classes, pairs), inlines = element["c"]
    if "equation" in classes:
        number = tree.value(["", [], pairs], "number")
        return {"t": "Span", "c": [[identifier, [], []], [*inlines, {"t": "Space"}, {"t": "Str", "c": f"({number})"}]]}
    style = next((_WORD_STYLES[c] for c in classes if c in _WORD_STYLES), None)
    return {"t": "Span", "c": [[identifier, [], [["custom-style", style]] if style else []], inlines]}


def _sizes(attributes: list[Any]) -> list[list[str]]:
    given = [[k, v] for k, v in attributes[2] if k in {"width", "height"}]
    return given or [["width", "100%"]]


def _styled(style: str, blocks: list[Element], identifier: str = "") -> Element:
    return {"t": "Div", "c": [[identifier, [], [["custom-style", style]]], blocks]}


def _word_span(style: str, inlines: list[Element]) -> Element:
    return {"t": "Span", "c": [["", [], [["custom-style", style]]], inlines]}


def _has_class(block: Element, name: str) -> bool:
    return block["t"] == "Div" and name in block["c"][0][1]


def fixed(archive: bytes, moment: Any) -> bytes:
    """The same archive with its files in order and all of one date, so that equal contents are equal bytes.

    Pandoc writes its own options into the custom properties, paths of this machine among them: these are left empty.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, date_time=max(moment.timetuple()[:6], (1980, 1, 1, 0, 0, 0)))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, _NO_PROPERTIES if name == "docProps/custom.xml" else old.read(name))
    return made.getvalue()
