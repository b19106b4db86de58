"""Numbers and labels: sections, figures, tables, listings and equations of each chapter, and where each label stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.errors import UserError
from analysis.report.render import conditional, floats, tree
from analysis.report.render.chapters import Chapter, Section
from analysis.report.render.floats import is_float, kind_of
from analysis.report.render.tree import Element

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
    chapter.blocks = floats.gathered(conditional.shown(chapter.blocks, target, options))
    _refuse_unread(chapter)
    labels = dict(_headings(chapter, options))
    for label, found in [*_floats(chapter), *_equations(chapter)]:
        if label in labels:
            raise UserError(chapter.source, f"the label `{label}` is given twice", "Give one of the two another name.")
        labels[label] = found
    return labels


def _refuse_unread(chapter: Chapter) -> None:
    for block in tree.elements(chapter.blocks, "Div"):
        met = _UNREAD_CLASSES & set(block["c"][0][1])
        if met:
            raise UserError(
                chapter.source,
                f"a block `::: {{.{min(met)}}}` isn't read by the embedded renderer",
                "Write it otherwise, or render with Quarto.",
            )


def _headings(chapter: Chapter, options: Mapping[str, Any]) -> Iterator[tuple[str, Target]]:
    """Headings under the title begin at level 2; they are numbered within the chapter (`2.1`, `2.1.1`) down to `number-depth`."""
    yield (
        chapter.identifier,
        Target("apx" if chapter.entry.appendix else "ch", chapter.number, chapter.source, chapter.heading),
    )
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
    if next(tree.elements(chapter.blocks, "Math"), None) is None:
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
                raise UserError(
                    chapter.source,
                    f"the label `{label}` stands in `{labels[label].source}` too",
                    "Give one of the two another name.",
                )
            labels[label] = found
    return labels
