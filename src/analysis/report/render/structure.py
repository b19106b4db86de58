"""Numbers and labels: sections, figures, tables, listings and equations of each chapter, and where each label stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.errors import UserError
from analysis.report.render import tree
from analysis.report.render.chapters import Chapter, Section
from analysis.report.render.tree import Element

#: The labels' prefixes, as Quarto reserves them.
KINDS = ("fig", "tbl", "lst", "eq", "sec")
_FLOATING = frozenset(["Figure", "Table", "Para", "CodeBlock", "Div"])
_UNREAD_CLASSES = frozenset(["panel-tabset", "panel-input", "panel-sidebar", "panel-fill", "theorem", "proof"])


@dataclass(frozen=True)
class Target:
    """What a label stands for: its kind (`fig`, …, `ch`, `apx`), its number (empty if none), its page's source, its heading's words."""

    kind: str
    number: str
    source: str
    title: str = ""


def number(chapter: Chapter, options: Mapping[str, Any], target: str) -> dict[str, Target]:
    """Number `chapter` in place; its labels.

    Every figure, table and listing becomes a `Div` of class `float` with attributes `kind` and `number`, its caption in a `Div` of class `float-caption`.

    Raises:
        UserError: a label given twice, or a block of a kind that isn't read.
    """
    chapter.blocks = tree.transform(chapter.blocks, lambda e: _conditional(e, target, options) if e["t"] in {"Div", "Span"} else None)
    chapter.blocks = tree.transform(chapter.blocks, lambda e: _as_float(e) if e["t"] in _FLOATING else None)
    _refuse_unread(chapter)
    labels = dict(_headings(chapter, options))
    for label, found in [*_floats(chapter), *_equations(chapter)]:
        if label in labels:
            raise UserError(chapter.source, f"the label `{label}` is given twice", "Give one of the two another name.")
        labels[label] = found
    return labels


def kind_of(label: str) -> str:
    """A label's kind, empty where it isn't a cross-reference."""
    kind = label.split("-", maxsplit=1)[0].lower()
    return kind if kind in KINDS and "-" in label else ""


# --- what is shown in this format at all


def _conditional(element: Element, target: str, options: Mapping[str, Any]) -> Any:
    """`content-visible` and `content-hidden`, with `when-format`, `unless-format` and `when-profile`, `unless-profile`."""
    attributes = tree.attr(element)
    if element["t"] not in {"Div", "Span"} or not {"content-visible", "content-hidden"} & set(attributes[1]):
        return None
    met = all(_meets(key, value, target, options) for key, value in attributes[2] if key.startswith(("when-", "unless-")))
    shown = met if "content-visible" in attributes[1] else not met
    return element["c"][1] if shown else []


def _meets(key: str, value: str, target: str, options: Mapping[str, Any]) -> bool:
    names = {"html": {"html", "html:js"}, "typst": {"typst", "pdf"}, "docx": {"docx"}}[target]
    if key.endswith("-profile"):
        names = {str(options.get("active-profile") or "")}
    return (value in names) is key.startswith("when-")


def _refuse_unread(chapter: Chapter) -> None:
    for block in tree.elements(chapter.blocks, "Div"):
        met = _UNREAD_CLASSES & set(block["c"][0][1])
        if met:
            raise UserError(chapter.source, f"a block `::: {{.{min(met)}}}` isn't read by the embedded renderer", "Write it otherwise, or render with Quarto.")


def _callout_title(element: Element) -> Element | None:
    """A heading that opens a callout is its title."""
    attributes, blocks = element["c"]
    if not blocks or blocks[0]["t"] != "Header":
        return None
    title = tree.div([tree.plain(blocks[0]["c"][2])], classes=["callout-title"])
    return {"t": "Div", "c": [attributes, [title, *blocks[1:]]]}


def is_callout(element: Element) -> bool:
    return element["t"] == "Div" and any(c.startswith("callout-") and c != "callout-title" for c in element["c"][0][1])


# --- figures, tables and listings in one form


def _as_float(element: Element) -> Element | None:
    kind = element["t"]
    if is_callout(element):
        return _callout_title(element)
    if kind == "Figure":
        attributes, (_, caption), blocks = element["c"]
        return _float(attributes, kind_of(attributes[0]) or "fig", blocks, caption)
    if kind == "Table":
        return _captioned_table(element)
    if kind == "Para":
        return _captionless_figure(element)
    if kind == "CodeBlock" and kind_of(element["c"][0][0]) == "lst":
        caption = [tree.plain(tree.words(tree.value(element["c"][0], "lst-cap") or ""))]
        bare = {"t": "CodeBlock", "c": [["", element["c"][0][1], []], element["c"][1]]}
        return _float([element["c"][0][0], [], []], "lst", [bare], caption)
    return _float_div(element) if kind == "Div" else None


def _captioned_table(element: Element) -> Element | None:
    attributes, (_, caption), *rest = element["c"]
    if not caption and kind_of(attributes[0]) != "tbl":
        return None
    bare = {"t": "Table", "c": [["", *attributes[1:]], [None, []], *rest]}
    return _float([attributes[0], [], []], "tbl", [bare], caption)


def _captionless_figure(element: Element) -> Element | None:
    inlines = element["c"]
    if len(inlines) != 1 or inlines[0]["t"] != "Image" or kind_of(inlines[0]["c"][0][0]) != "fig":
        return None
    (identifier, *rest), *image = inlines[0]["c"]
    return _float([identifier, [], []], "fig", [tree.plain([{"t": "Image", "c": [["", *rest], *image]}])], [])


def _float_div(element: Element) -> Element | None:
    attributes, blocks = element["c"]
    is_cell = "cell-float" in attributes[1]
    kind = kind_of(attributes[0])
    if "float" in attributes[1] or not (is_cell or kind in {"fig", "tbl", "lst"}):
        return None
    blocks, caption = _split_caption(blocks, explicit=is_cell)
    return _float(attributes, tree.value(attributes, "kind") or kind, blocks, caption)


def _split_caption(blocks: list[Element], *, explicit: bool) -> tuple[list[Element], list[Element]]:
    """A cell's caption is marked; a hand-written block's is its last paragraph, or that of the one table in it."""
    last = blocks[-1] if blocks else None
    if last and last["t"] == "Div" and "float-caption" in last["c"][0][1]:
        return blocks[:-1], [_as_plain(b) for b in last["c"][1]]
    if last and last["t"] == "Para" and not explicit and len(blocks) > 1:
        return blocks[:-1], [_as_plain(last)]
    if len(blocks) == 1 and is_float(last) and not last["c"][0][0]:
        return _split_caption(last["c"][1], explicit=True)
    return blocks, []


def _as_plain(block: Element) -> Element:
    return {"t": "Plain", "c": block["c"]} if block["t"] == "Para" else block


def _float(attributes: list[Any], kind: str, blocks: list[Element], caption: list[Element]) -> Element:
    words = tree.text(caption)
    blocks = tree.transform(blocks, lambda e: _described(e, words) if e["t"] == "Image" else None)
    identifier, classes, pairs = tree.without(attributes, "kind", "layout-ncol")
    columns = tree.value(attributes, "layout-ncol")
    if columns:
        blocks = [{"t": "Div", "c": [["", [], [["layout-ncol", columns]]], blocks]}]
    held = [*blocks, tree.div([_as_plain(b) for b in caption], classes=["float-caption"])] if caption else blocks
    return {"t": "Div", "c": [[identifier, ["float", *(c for c in classes if c != "cell-float")], [["kind", kind], *pairs]], held]}


def _described(element: Element, caption: str) -> Element | None:
    """A picture without alternative text has its caption for one."""
    if element["c"][1] or tree.value(element["c"][0], "fig-alt"):
        return None
    return {"t": "Image", "c": [element["c"][0], tree.words(caption), element["c"][2]]}


def is_float(element: Element | None) -> bool:
    return bool(element) and element["t"] == "Div" and "float" in element["c"][0][1]


# --- numbers


def _headings(chapter: Chapter, options: Mapping[str, Any]) -> Iterator[tuple[str, Target]]:
    """Headings under the title begin at level 2; they are numbered within the chapter (`2.1`, `2.1.1`) down to `number-depth`."""
    yield chapter.identifier, Target("apx" if chapter.entry.appendix else "ch", chapter.number, chapter.source, chapter.heading)
    headers = list(tree.elements(chapter.blocks, "Header"))
    shift = 1 if any(h["c"][0] == 1 for h in headers) else 0
    counts: list[int] = []
    for header in headers:
        header["c"][0] = level = min(header["c"][0] + shift, 6)
        text = _section_number(header, level, counts, chapter, int(options.get("number-depth") or 6))
        identifier = header["c"][1][0]
        section = Section(level, text, identifier, tree.text(header["c"][2]))
        if "unlisted" not in header["c"][1][1]:
            chapter.sections.append(section)
        if text:
            header["c"][1] = [identifier, header["c"][1][1], [*header["c"][1][2], ["number", text]]]
        if kind_of(identifier) == "sec":
            yield identifier, Target("sec", text, chapter.source, section.title)


def _section_number(header: Element, level: int, counts: list[int], chapter: Chapter, depth: int) -> str:
    """`counts` keeps the last number at each level below the chapter's."""
    if not chapter.number or "unnumbered" in header["c"][1][1] or level > depth:
        return ""
    del counts[level - 1 :]
    counts.extend([0] * (level - 1 - len(counts)))
    counts[level - 2] += 1
    return ".".join([chapter.number, *map(str, counts)])


def _floats(chapter: Chapter) -> Iterator[tuple[str, Target]]:
    counts: Counter[str] = Counter()
    inner: dict[int, str] = {}
    for block in tree.elements(chapter.blocks, "Div"):
        label = block["c"][0][0]
        kind = kind_of(label)
        if not is_float(block) or not kind:
            continue
        text = inner.get(id(block))
        if text is None:
            counts[kind] += 1
            text = _within(chapter, counts[kind])
            parts = [b for b in tree.elements(block["c"][1], "Div") if is_float(b) and kind_of(b["c"][0][0])]
            inner |= {id(part): f"{text}\u00a0({chr(ord('a') + i)})" for i, part in enumerate(parts)}
        else:
            block["c"][0][2].append(["part", text.rpartition("\u00a0")[2]])
        block["c"][0][2].append(["number", text])
        yield label, Target(kind, text, chapter.source)


def _equations(chapter: Chapter) -> Iterator[tuple[str, Target]]:
    """`$$ … $$ {#eq-x}`: the label becomes the formula's span, the number its attribute."""
    found: dict[str, Target] = {}
    if not any(s["c"].startswith("{#eq-") for s in tree.elements(chapter.blocks, "Str")):
        return

    def labelled(element: Element) -> Element | None:
        if element["t"] not in {"Para", "Plain"}:
            return None
        return {"t": element["t"], "c": _label_formulas(element["c"], chapter, found)}

    chapter.blocks = tree.transform(chapter.blocks, labelled)
    yield from found.items()


def _label_formulas(inlines: list[Element], chapter: Chapter, found: dict[str, Target]) -> list[Element]:
    made: list[Element] = []
    for inline in inlines:
        label = inline["c"][2:-1] if inline["t"] == "Str" and inline["c"].startswith("{#eq-") and inline["c"].endswith("}") else ""
        before = next((m for m in reversed(made) if m["t"] not in {"Space", "SoftBreak"}), None)
        if not label or before is None or before["t"] != "Math":
            made.append(inline)
            continue
        del made[made.index(before) :]
        text = _within(chapter, len(found) + 1)
        found[label] = Target("eq", text, chapter.source)
        made.append({"t": "Span", "c": [[label, ["equation"], [["number", text]]], [before]]})
    return made


def _within(chapter: Chapter, count: int) -> str:
    return f"{chapter.number}.{count}" if chapter.number else str(count)


def number_all(chapters: Sequence[Chapter], options: Mapping[str, Any], target: str) -> dict[str, Target]:
    """Number all chapters in place; the labels of the whole book.

    Raises:
        UserError: a cross-reference label in two chapters.
    """
    labels: dict[str, Target] = {}
    for chapter in chapters:
        for label, found in number(chapter, options, target).items():
            if label in labels and kind_of(label):
                raise UserError(chapter.source, f"the label `{label}` stands in `{labels[label].source}` too", "Give one of the two another name.")
            labels[label] = found
    return labels
