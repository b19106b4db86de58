"""The book as PDF: pandoc writes typst, our template sets it, the typst wheel compiles it. Nothing outside its own folder can be read by it."""

from __future__ import annotations

import importlib.util
import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from analysis.errors import UserError
from analysis.report.render import columns, dates, names, resources, single, tool, tree
from analysis.report.render.config import ASSETS, Book
from analysis.report.render.crossref import caption_label
from analysis.report.render.floats import is_callout, is_float
from analysis.report.render.tree import Element

#: Blocks and spans that the template has a function for.
_BLOCKS = frozenset(["lede", "quote", "set-aside", "facts", "entry"])
_FUNCTION = {"quote": "quote-block"}
_WORDS = {
    "set-aside": "set-aside-words",
    "reason": "set-aside-words",
    "who": "who",
    "source": "who",
    "verdict": "verdict",
}
_LAYER = "layer-"


def write(book: Book, output_dir: Path) -> tuple[Path, list[str]]:
    """`book` as one PDF in `output_dir`; its path, and what went wrong without stopping it.

    Raises:
        UserError: a mistake in the project, or a document that typst can't set.
    """
    read = single.read(book, "typst")
    path = output_dir / f"{names.output_name(book, read.options)}.pdf"
    with tempfile.TemporaryDirectory(prefix="report-pdf-") as folder:
        _stage(read, Path(folder))
        resources.write(path, _compile(Path(folder), int(dates.moment(book).timestamp())))
        if read.options.get("keep-typ"):
            resources.write(path.with_suffix(".typ"), (Path(folder) / "main.typ").read_bytes())
    return path, read.said


def _stage(read: single.Single, folder: Path) -> None:
    resources.write(folder / "report.typ", (ASSETS / "report.typ").read_bytes())
    for name, content in read.pictures.items():
        resources.write(folder / name, content)
    resources.write(folder / "main.typ", _document(read))


def _compile(folder: Path, timestamp: int) -> bytes:
    """The system's fonts are left aside, so that every machine makes the same file: typst's own have Vietnamese; matplotlib's are for the words in charts."""
    try:
        return typst.compile(folder / "main.typ", root=folder, ignore_system_fonts=True, font_paths=chart_fonts(), timestamp=timestamp)
    except typst.TypstError as error:
        kept = Path(tempfile.mkdtemp(prefix="report-pdf-")) / "main.typ"
        kept.write_bytes((folder / "main.typ").read_bytes())
        raise UserError("the PDF", f"typst could not set it: {error}", f"What it was given is in {kept}.") from error


def chart_fonts() -> list[Path]:
    """Where the fonts of the words in charts are, as far as they are installed."""
    found = importlib.util.find_spec("matplotlib")
    fonts = Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" if found and found.origin else None
    return [fonts] if fonts and fonts.is_dir() else []


# --- the document in typst


def _document(read: single.Single) -> str:
    book, cited = read.book, read.citations
    marks = _Typst(book.words, read.options.get("crossref") or {})
    blocks = [block for index, chapter in enumerate(read.chapters) for block in _chapter(read, index, marks.apply(chapter.blocks))]
    meta = cited.base_meta() | {
        "reference-section-title": {
            "t": "MetaInlines",
            "c": tree.words(book.words["section-title-references"]) if not cited.home else [],
        }
    }
    arguments = [
        "-f",
        "json",
        "-t",
        "typst-citations",
        "--wrap=none",
        *(cited.all_arguments() if cited.any_cited else []),
    ]
    body = tool.run(arguments, tool.document(blocks, meta), where="the PDF", said=read.said)
    return f'#import "report.typ": *\n#show: report.with({_settings(book, read.options)})\n\n{_links_kept(_labels_once(body))}'


def _settings(book: Book, options: Mapping[str, Any]) -> str:
    moment = dates.moment(book)
    date = f"datetime(year: {moment.year}, month: {moment.month}, day: {moment.day})"
    lang, _, region = book.lang.partition("-")
    authors = "".join(f"{string(name)}, " for name in book.authors)
    fields = {
        "title": string(book.title), "subtitle": string(book.subtitle), "authors": f"({authors})", "shown-date": string(dates.shown(book)), "date": date,
        "lang": string(lang), "region": string(region) if len(region) == 2 else "none", "contents-title": string(book.words["toc-title-document"]),
        "chapter-word": string(book.words["crossref-ch-prefix"]), "appendix-word": string(book.words["crossref-apx-prefix"]), "description": string(book.description),
        "contents": "false" if options.get("toc") is False else "true",
    }  # fmt: skip
    return ", ".join(f"{key}: {value}" for key, value in fields.items())


def _chapter(read: single.Single, index: int, blocks: list[Element]) -> list[Element]:
    """A chapter's heading and body; before it what begins with it: a part, or the appendices."""
    chapter = read.chapters[index]
    before = read.chapters[index - 1] if index else None
    made = [tree.raw("typst", f"#part({string(title)})") for title in names.parts_before(read.book, chapter)]
    if chapter.entry.appendix and not (before and before.entry.appendix):
        made.append(tree.raw("typst", "#show: appendices"))
    classes = [] if chapter.number else ["unnumbered"]
    return [*made, {"t": "Header", "c": [1, [chapter.identifier, classes, []], chapter.title]}, *blocks]


@dataclass(frozen=True)
class _Typst:
    """Marked elements as calls of the template's functions."""

    words: Mapping[str, str]
    crossref: Mapping[str, Any]

    def apply(self, blocks: list[Element]) -> list[Element]:
        return tree.transform(blocks, self._element)

    def _element(self, element: Element) -> Any:
        kind = element["t"]
        if kind == "Div":
            return self._div(element)
        if kind in {"RawBlock", "RawInline"}:
            return None if element["c"][0] == "typst" else []
        made = {
            "Header": _heading,
            "Image": _image,
            "Link": _link,
            "Span": _span,
            "CodeBlock": _code,
            "Table": columns.fitted,
        }.get(kind)
        return made(element) if made else None

    def _div(self, element: Element) -> Any:
        attributes, blocks = element["c"]
        if {"float-caption", "callout-title", "key-figure"} & set(attributes[1]) or attributes[0] == "refs" or attributes[0].startswith("ref-"):
            return None
        if is_float(element) or is_callout(element):
            return self._float(element) if is_float(element) else self._callout(element)
        if "key-figures" in attributes[1]:
            return [tree.raw("typst", "#key-figures["), *_apart(_items(blocks)), tree.raw("typst", "]")]
        count = tree.value(attributes, "layout-ncol") or ""
        known = next((c for c in attributes[1] if c in _BLOCKS), None)
        if known == "facts" and not any(block["t"] == "DefinitionList" for block in blocks):
            known = "fact-line"
        call = _FUNCTION.get(known, known) if known else f"columns-of({count})" if count.isdecimal() else None
        if call:
            held = blocks if known else _between(blocks)
            return [tree.raw("typst", f"#{call}[{anchor(attributes[0])}"), *held, tree.raw("typst", "]")]
        return [*([tree.raw("typst", anchor(attributes[0]))] if attributes[0] else []), *blocks]

    def _float(self, element: Element) -> list[Element]:
        attributes, blocks = element["c"]
        kind = tree.value(attributes, "kind") or "fig"
        caption = [b for held in blocks if _is_caption(held) for b in held["c"][1]]
        content = [b for b in blocks if not _is_caption(b)]
        label = tree.value(attributes, "part") or caption_label(kind, tree.value(attributes, "number") or "", self.words, self.crossref)
        head = f"#float({string(kind)}, {string(label)})[{anchor(attributes[0])}"
        return [tree.raw("typst", head), *content, tree.raw("typst", "]["), *caption, tree.raw("typst", "]")]

    def _callout(self, element: Element) -> list[Element]:
        attributes, blocks = element["c"]
        kind = next(c for c in attributes[1] if c.startswith("callout-")).removeprefix("callout-")
        title = tree.words(tree.value(attributes, "title") or self.words.get(f"callout-{kind}-title", kind))
        titled = bool(blocks) and blocks[0]["t"] == "Div" and "callout-title" in blocks[0]["c"][0][1]
        heading = blocks[0]["c"][1] if titled else [tree.plain(title)]
        body = blocks[1:] if titled else blocks
        return [
            tree.raw("typst", f"#callout({string(kind)})[{anchor(attributes[0])}"),
            *heading,
            tree.raw("typst", "]["),
            *body,
            tree.raw("typst", "]"),
        ]


def string(value: str) -> str:
    """A typst string."""
    return json.dumps(value, ensure_ascii=False).replace("\\u", "\\\\u")


def anchor(identifier: str) -> str:
    """A place that a link can lead to, without anything to see."""
    return f"#place-of({string(identifier)})" if identifier else ""


def _code(element: Element) -> Element:
    return {"t": "CodeBlock", "c": [["", element["c"][0][1][:1], []], element["c"][1]]}


def _heading(element: Element) -> Element:
    level, attributes, inlines = element["c"]
    classes = [c for c in attributes[1] if c != "unnumbered"] + ([] if tree.value(attributes, "number") else ["unnumbered"])
    return {"t": "Header", "c": [level, [attributes[0], classes, []], inlines]}


def _image(element: Element) -> Element:
    attributes, inlines, (name, _) = element["c"]
    alt = tree.value(attributes, "fig-alt") or tree.text(inlines)
    width = tree.value(attributes, "width") or ""
    size = f", width: {width}" if re.fullmatch(r"\d+(\.\d+)?(%|cm|mm|in|pt)", width) else ""
    return tree.raw_inline("typst", f"#picture({string(name)}, alt: {string(alt)}{size})")


def _link(element: Element) -> Any:
    attributes, inlines, (address, _) = element["c"]
    kind = next((c for c in ("ev", "back") if c in attributes[1]), "")
    before = [tree.raw_inline("typst", anchor(attributes[0]))] if attributes[0] else []
    if not address.startswith("#"):
        return [*before, {"t": "Link", "c": [["", [], []], inlines, [address, ""]]}] if address else [*before, *inlines]
    call = f"#to({string(address[1:])}, {string(kind)})["
    return [*before, *_called(call, inlines)]


def _called(call: str, inlines: list[Element]) -> list[Element]:
    """A call with `inlines` in its brackets, where a dash or a number that begins them would begin a list (typst's syntax, "Markup mode"): an empty block stands before them."""
    return [tree.raw_inline("typst", f"{call}#[]"), *inlines, tree.raw_inline("typst", "]")]


def _span(element: Element) -> Any:
    (identifier, classes, pairs), inlines = element["c"]
    before = [tree.raw_inline("typst", anchor(identifier))] if identifier else []
    if "equation" in classes:
        return [
            *before,
            tree.raw_inline("typst", f"#equation({string(tree.value(['', [], pairs], 'number') or '')})["),
            *inlines,
            tree.raw_inline("typst", "]"),
        ]
    layer = next((c.removeprefix(_LAYER) for c in classes if c.startswith(_LAYER)), None)
    if "number" in classes:
        return [*before, {"t": "Strong", "c": inlines}]
    named = next((_WORDS[c] for c in classes if c in _WORDS), None)
    name = f"#layer({string(layer)})[" if layer else f"#{named}[" if named else None
    return [*before, *(_called(name, inlines) if name else inlines)]


def _between(blocks: list[Element]) -> list[Element]:
    """Cells of a grid, apart. What belongs to one cell is by now several blocks, begun and ended by raw ones."""
    made: list[Element] = []
    depth = 0
    for block in blocks:
        made += [tree.raw("typst", "][")] if made and depth == 0 else []
        made.append(block)
        depth += _opened(block)
    return made


def _items(blocks: list[Element]) -> list[list[Element]]:
    """The figures of a row: the items of its list, or its blocks."""
    lists = [item for block in blocks if block["t"] in {"BulletList", "OrderedList"} for item in (block["c"] if block["t"] == "BulletList" else block["c"][1])]
    return lists or [block["c"][1] if block["t"] == "Div" else [block] for block in blocks]


def _apart(items: list[list[Element]]) -> list[Element]:
    return [made for index, item in enumerate(items) for made in ([tree.raw("typst", "][")] if index else []) + item]


def _opened(block: Element) -> int:
    """How many brackets of ours a block opens less those that it closes."""
    string = block["c"][1] if block["t"] == "RawBlock" else ""
    return (1 if string.startswith("#float(") else 0) - (1 if string == "]" else 0)


def _is_caption(block: Element) -> bool:
    return block["t"] == "Div" and "float-caption" in block["c"][0][1]


def _links_kept(body: str) -> str:
    """Links to places that the document has; what stood in a part that isn't shown on paper leaves its words. (Asking typst itself, link by link, would cost most of its time.)"""
    places = {json.loads(name) for name in re.findall(r'#place-of\(("(?:[^"\\]|\\.)*")\)', body)} | _labels(body)

    def kept(match: re.Match[str]) -> str:
        return match[0] if json.loads(match[1]) in places else "#plain["

    return re.sub(r'#to\(("(?:[^"\\]|\\.)*"), "[a-z]*"\)\[', kept, body)


def _labels(body: str) -> set[str]:
    """The labels that pandoc writes: after headings and bibliography entries, on a line's end."""
    return set(re.findall(r"<([^<>\s]+)>$", body, re.MULTILINE)) | set(re.findall(r'#label\("([^"]+)"\)', body))


def _labels_once(body: str) -> str:
    """A bibliography's entries keep the first of two equal labels."""
    seen: set[str] = set()

    def first(match: re.Match[str]) -> str:
        known = match[0] in seen
        seen.add(match[0])
        return "" if known else match[0]

    return re.sub(r"<ref-[^>\s]+>$", first, body, flags=re.MULTILINE)
