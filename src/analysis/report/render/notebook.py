"""An executed Jupyter notebook as pandoc's markdown, as Quarto would write it: prose, folded code, outputs."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from analysis.errors import UserError
from analysis.report.render import shortcodes

_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_OPTION = re.compile(r"#\|(?: (.*)|$)")
_IMAGES = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpeg"}
_ORDER = ("text/markdown", *_IMAGES)
#: Which of an output's representations is shown, as Quarto prefers them; Word shows PNG where there is one.
_PREFERENCE = {
    "html": ("text/html", *_ORDER, "text/plain"),
    "typst": (*_ORDER, "text/html", "text/plain"),
    "docx": ("text/markdown", "image/png", "image/jpeg", "image/svg+xml", "text/html", "text/plain"),
}
_CELL_OPTIONS = frozenset(
    [
        "label",
        "fig-cap",
        "fig-alt",
        "fig-subcap",
        "fig-link",
        "fig-width",
        "fig-height",
        "fig-align",
        "fig-pos",
        "tbl-cap",
        "tbl-subcap",
        "tbl-colwidths",
        "echo",
        "include",
        "output",
        "warning",
        "error",
        "eval",
        "code-fold",
        "code-summary",
        "classes",
        "column",
        "layout-ncol",
        "layout-nrow",
        "tags",
        "freeze",
        "cache",
        "id",
    ]
)


@dataclass
class Source:
    """A chapter's text in pandoc's markdown, its front matter, and the files that its outputs hold (name relative to the page → bytes)."""

    markdown: str
    front: dict[str, Any] = field(default_factory=dict)
    media: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Options:
    """What the project says of code cells where a cell doesn't."""

    target: str
    execute: Mapping[str, Any]
    code_fold: Any = False
    code_summary: str = "Code"


def read(root: Path, name: str, options: Options) -> Source:
    """The notebook `name` (its path in the project at `root`).

    Raises:
        UserError: not a notebook, a cell option or a shortcode that isn't read.
    """
    notebook = _load(root / name, name)
    source = Source("")
    parts = []
    for index, cell in enumerate(notebook["cells"], start=1):
        where = f"{name}, cell {index}"
        text = "".join(cell.get("source", []))
        if not parts and not source.front and cell["cell_type"] in {"raw", "markdown"}:
            source.front, text = front_matter(text, where)
        if cell["cell_type"] == "markdown":
            parts.append(shortcodes.expand(text, name, root, where=where))
        elif cell["cell_type"] == "code":
            parts.append(_Cell(cell, index, where, Path(name).stem, options, source.media).markdown())
    source.markdown = "\n\n".join(part for part in parts if part.strip()) + "\n"
    return source


def front_matter(text: str, where: str) -> tuple[dict[str, Any], str]:
    """The YAML block at the start of a source, and what follows it."""
    match = re.match(r"\ufeff?---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", text, re.DOTALL)
    if not match:
        return {}, text
    try:
        tree = yaml.safe_load(match[1]) or {}
    except yaml.YAMLError as error:
        raise UserError(where, f"its front matter isn't YAML: {error}", "Correct it.") from error
    lines = match[0].count("\n")
    return (tree, "\n" * lines + text[match.end() :]) if isinstance(tree, dict) else ({}, text)


def _load(path: Path, name: str) -> dict[str, Any]:
    try:
        notebook = json.loads(path.read_text("utf-8"))
        if notebook["nbformat"] >= 4 and isinstance(notebook["cells"], list):
            return notebook
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(name, f"not a Jupyter notebook: {error}", "Build its chapter again.") from error
    raise UserError(name, "expected notebook format 4 or later", "Open it in JupyterLab and save it.")


@dataclass
class _Cell:
    cell: Mapping[str, Any]
    index: int
    where: str
    stem: str
    defaults: Options
    media: dict[str, bytes]

    def __post_init__(self) -> None:
        self.options, self.code = _cell_options("".join(self.cell.get("source", [])), self.where)
        self.label = str(self.options.get("label") or "")
        self.tags = {*self.cell.get("metadata", {}).get("tags", []), *_listed(self.options.get("tags"))}

    def option(self, key: str) -> Any:
        """The cell's own option, else the project's, else true."""
        return self.options.get(key, self.defaults.execute.get(key, True))

    def markdown(self) -> str:
        if "remove-cell" in self.tags or self.option("include") is False:
            return ""
        outputs = [] if self.option("output") is False or "remove-output" in self.tags else list(self._outputs())
        if self.option("output") == "asis":
            return "\n\n".join([self._code(), *(text for text, _ in outputs)]).strip()
        parts = [self._code(), *self._arranged(outputs)]
        identity = f"#{self.label} " if self.label and not self.label.startswith(("fig-", "tbl-")) else ""
        return _div(f"{identity}.cell", "\n\n".join(p for p in parts if p)) if any(parts) else ""

    def _code(self) -> str:
        echo = self.option("echo")
        if echo is False or not self.code.strip() or "remove-input" in self.tags:
            return ""
        fold = self.options.get("code-fold", self.defaults.code_fold)
        summary = self.options.get("code-summary", self.defaults.code_summary)
        folded = f" fold={quoted('show' if fold == 'show' else 'true')} summary={quoted(str(summary))}" if fold else ""
        return fenced(self.code.strip("\n"), f"{{.python .cell-code{folded}}}")

    def _arranged(self, outputs: list[tuple[str, bool]]) -> Iterator[str]:
        """Displays go into the cell's figure or table where it is one; what was printed stands before it."""
        kind = self.label.split("-")[0] if self.label.startswith(("fig-", "tbl-")) else ""
        caption = self.options.get(f"{kind or 'fig'}-cap") or (None if kind else self.options.get("tbl-cap"))
        displays = [text for text, is_display in outputs if is_display]
        if not displays or not (kind or caption):
            yield self._laid_out([text for text, _ in outputs])
            return
        yield from (text for text, is_display in outputs if not is_display)
        identity = f"#{self.label} " if kind else ""
        group = "tbl" if kind == "tbl" or (not kind and "tbl-cap" in self.options) else "fig"
        subs = _listed(self.options.get(f"{group}-subcap"))
        if subs:
            displays = [
                _div(f"#{self.label}-{n} .cell-float kind={group}", f"{d}\n\n{_div('.float-caption', str(c))}")
                for n, (d, c) in enumerate(zip(displays, subs), 1)
            ]
        yield _div(
            f"{identity}.cell-float kind={group}",
            f"{self._laid_out(displays)}\n\n{_div('.float-caption', _one(caption))}",
        )

    def _laid_out(self, texts: list[str]) -> str:
        body = "\n\n".join(t for t in texts if t)
        columns = self.options.get("layout-ncol")
        return _div(f'layout-ncol="{int(columns)}"', body) if columns and body else body

    def _outputs(self) -> Iterator[tuple[str, bool]]:
        for number, output in enumerate(self.cell.get("outputs", []), start=1):
            kind = output["output_type"]
            if kind == "stream":
                yield self._stream(output), False
            elif kind == "error":
                yield (
                    _printed(
                        "error",
                        "\n".join(output.get("traceback") or [f"{output.get('ename')}: {output.get('evalue')}"]),
                    ),
                    False,
                )
            else:
                yield self._display(output.get("data", {}), number), True

    def _stream(self, output: Mapping[str, Any]) -> str:
        text = "".join(output.get("text", []))
        if output.get("name") == "stderr" and self.option("warning") is False:
            return ""
        return text if self.option("output") == "asis" else _printed(str(output.get("name", "stdout")), text)

    def _display(self, data: Mapping[str, Any], number: int) -> str:
        mime = next((m for m in _PREFERENCE[self.defaults.target] if m in data), None)
        if mime is None:
            return ""
        content = "".join(data[mime])
        if mime in _IMAGES:
            return self._image(content, mime, number)
        if mime == "text/html":
            return _div(".cell-output .cell-output-html", fenced(content, "{=html}"))
        if mime == "text/markdown":
            return content if self.option("output") == "asis" else _div(".cell-output .cell-output-markdown", content)
        return _printed("plain", content)

    def _image(self, content: str, mime: str, number: int) -> str:
        file = f"{self.stem}_files/figure-{self.defaults.target}/{self.label or f'cell-{self.index}'}-output-{number}.{_IMAGES[mime]}"
        self.media[file] = content.encode() if mime == "image/svg+xml" else base64.b64decode(content)
        alts = _listed(self.options.get("fig-alt"))
        alt = alts[min(number, len(alts)) - 1] if alts else ""
        return f"![]({file}){{fig-alt={quoted(str(alt))}}}"


def _cell_options(source: str, where: str) -> tuple[dict[str, Any], str]:
    """The `#|` lines at the start of a cell, read as YAML, and the code after them."""
    lines = source.splitlines()
    count = next((i for i, line in enumerate(lines) if not _OPTION.fullmatch(line)), len(lines))
    try:
        options = yaml.safe_load("\n".join((_OPTION.fullmatch(line)[1] or "") for line in lines[:count])) or {}
    except yaml.YAMLError as error:
        raise UserError(where, f"its `#|` lines aren't YAML: {error}", "Correct them.") from error
    unread = [key for key in options if key not in _CELL_OPTIONS] if isinstance(options, dict) else [str(options)]
    if unread:
        raise UserError(
            where,
            f"`#| {unread[0]}` is a cell option that the embedded renderer doesn't read",
            "Remove it, or render with Quarto.",
        )
    return options, "\n".join(lines[count:])


def _printed(kind: str, text: str) -> str:
    return _div(f".cell-output .cell-output-{kind}", fenced(_ANSI.sub("", text).rstrip("\n"), ""))


def fenced(text: str, attributes: str) -> str:
    """`text` as a code block that nothing in it can close."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", text)), default=0))
    return f"{fence}{attributes}\n{text}\n{fence}"


def quoted(value: str) -> str:
    """A value for pandoc's attribute syntax."""
    return '"' + " ".join(value.split()).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _div(attributes: str, body: str) -> str:
    return f"::: {{{attributes}}}\n\n{body}\n\n:::"


def _listed(value: Any) -> list[Any]:
    return [] if value is None else list(value) if isinstance(value, list) else [value]


def _one(value: Any) -> str:
    return " ".join(str(v) for v in _listed(value))
