"""The home page: an executed notebook as Quarto markdown, for `index.qmd`."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from typing import Any

from analysis import escaping
from analysis.report.project import HOME_FILES

#: Links as a chapter writes them, which the home page, one folder up, must write otherwise.
_TO_CHAPTER = re.compile(r"\]\((?=[\w.-]+\.ipynb[#)])")
_UP = re.compile(r"\]\(\.\./")
_CARD_LINK = re.compile(r'"h":"(?=[\w.-]+\.html)')
_TO_HOME = re.compile(r"\]\(index\.ipynb(?=[#)])")
_IMAGES = {"image/svg+xml": "svg", "image/png": "png"}


def to_markdown(notebook: Mapping[str, Any], folder: str, title: str | None = None) -> tuple[str, dict[str, bytes]]:
    """The notebook as markdown without its code, under its title where there is one, and the pictures that it shows, by path; `folder` is the chapters'."""
    files: dict[str, bytes] = {}
    blocks: list[str] = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            blocks.append(_without_heading(cell["source"]) if not blocks else cell["source"])
        elif cell["cell_type"] == "code" and "false" not in ((options := options_of(cell["source"])).get("include"), options.get("output")):
            blocks += _outputs(cell, options, files)
    text = "\n\n".join(block for block in blocks if block.strip()) + "\n"
    heading = f"# {escaping.heading(title)} {{#summary .unnumbered}}\n\n" if title else ""
    return heading + from_above(text, folder), files


def from_above(text: str, folder: str) -> str:
    """A chapter's markdown, its links as seen from the folder above `folder`. (Article text holds no link: its brackets are entities.)"""
    text = _CARD_LINK.sub(f'"h":"{folder}/', _UP.sub("](", text))
    return _TO_CHAPTER.sub(f"]({folder}/", text)


def links_home(text: str) -> str:
    """A chapter's markdown, with links to the home page where it is."""
    return _TO_HOME.sub("](../index.qmd", text)


def _without_heading(text: str) -> str:
    """A notebook's first heading is its title; the home page has its own."""
    first, _, rest = text.lstrip().partition("\n")
    return rest if first.startswith("# ") else text


def options_of(source: str) -> dict[str, str]:
    """The `#| name: value` lines at the head of a cell."""
    options = {}
    for line in source.splitlines():
        if not line.startswith("#|"):
            break
        name, _, value = line[2:].partition(":")
        options[name.strip()] = value.strip().strip("\"'")
    return options


def _outputs(cell: Mapping[str, Any], options: Mapping[str, str], files: dict[str, bytes]) -> Iterator[str]:
    for number, output in enumerate(cell["outputs"]):
        data = {kind: value if isinstance(value, str) else "".join(value) for kind, value in output.get("data", {}).items() if isinstance(value, (str, list))}
        if output["output_type"] == "stream":
            yield _verbatim(output["text"])
        elif "text/markdown" in data:
            yield data["text/markdown"]
        elif "text/html" in data:
            yield "```{=html}\n" + data["text/html"] + "\n```"
        elif image := next((kind for kind in _IMAGES if kind in data), None):
            path = f"{HOME_FILES}/{cell['id']}-{number}.{_IMAGES[image]}"
            files[path] = data[image].encode() if image.startswith("image/svg") else base64.b64decode(data[image])
            yield _figure(path, options)
        elif "text/plain" in data:
            yield _verbatim(data["text/plain"])


def _verbatim(text: str) -> str:
    """Plain text as a code block: a fence longer than any run of backticks in it."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}\n{text.rstrip()}\n{fence}"


def _figure(path: str, options: Mapping[str, str]) -> str:
    alt = options.get("fig-alt", "").replace('"', "'")
    label = f"#{options['label']} " if options.get("label", "").startswith("fig-") else ""
    return f'![{options.get("fig-cap", "")}]({path}){{{label}fig-alt="{alt}"}}'
