"""YAML files, read by libyaml where PyYAML has it: many times as fast as in Python, with the same result."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(_Loader):
    """The loader of plain data; a key that stands twice in a mapping is an error, for the second would silently replace the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping of a node."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError("while reading a mapping", node.start_mark, f"the key `{key.value}` stands twice", key.start_mark)
            seen.add(key.value if isinstance(key, yaml.ScalarNode) else "")
        return super().construct_mapping(node, deep=deep)


def read(path: Path) -> Any:
    """What the file holds.

    Raises:
        OSError: it can't be read.
        UnicodeDecodeError: it isn't UTF-8.
        yaml.YAMLError: it isn't YAML.
    """
    return parse(Path(path).read_text("utf-8"))


def parse(text: str) -> Any:
    """What a YAML text holds.

    Raises:
        yaml.YAMLError: it isn't YAML.
    """
    return yaml.load(text, Loader)
