"""This project's modules, executed once before workers are forked, and yet imported by each worker for itself, so that it is seen what each depends on.

A worker begins as if none of them had been imported. When it imports one, it is given the module that was executed before, and with it the modules that this one had imported: the
trace names the same files as if the module had been executed anew. Modules that read data while they were executed would hide these reads: then nothing is loaded beforehand.
"""

from __future__ import annotations

import builtins
import contextlib
import importlib
import importlib.abc
import importlib.util
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from analysis.report.trace import Scope

PACKAGE = "analysis."


class Ready(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives modules that are executed already.

    Attributes:
        note: called with the file of each module that is imported.
    """

    def __init__(self, modules: dict[str, ModuleType], needs: dict[str, set[str]]) -> None:
        """
        Args:
            needs: what each module imported while it was executed.
        """
        self.note: Callable[[str], None] = lambda file: None
        self._modules, self._needs = modules, needs
        self._specs = {name: module.__spec__ for name, module in modules.items()}
        self._hidden = {name: _children_hidden(name, modules) for name in modules}

    def install(self) -> None:
        """Forget that the modules were imported, and give them from now on."""
        for name, module in self._modules.items():
            sys.modules.pop(name, None)
            parent, _, tail = name.rpartition(".")
            holder = self._modules.get(parent) or sys.modules.get(parent)
            if vars(holder).get(tail) is module:
                delattr(holder, tail)
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        module = self._modules.get(name)
        return ModuleSpec(name, self, origin=module.__file__, is_package=hasattr(module, "__path__")) if module else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return self._modules[spec.name]

    def exec_module(self, module: ModuleType) -> None:
        """In place of executing the module: what it imported is imported."""
        name = module.__name__
        module.__spec__ = self._specs[name]
        self.note(str(module.__file__))
        for needed in sorted(self._needs.get(name, ())):
            importlib.import_module(needed)
        vars(module).update(self._hidden[name])


def _children_hidden(name: str, modules: dict[str, ModuleType]) -> dict[str, Any]:
    """What a package has under the name of one of its modules that isn't that module (`from .export import export`)."""
    held = vars(modules[name])
    tails = (child.rpartition(".")[2] for child in modules if child.rpartition(".")[0] == name)
    return {tail: held[tail] for tail in tails if tail in held and not isinstance(held[tail], ModuleType)}


def load(names: Sequence[str], scope: Scope, first: Callable[[], None] = lambda: None) -> Ready | None:
    """Execute modules (those that aren't there are passed over), then call `first`; null where one fails or data is read: each worker then sees to it itself.

    Args:
        scope: the files whose reading counts.
    """
    before = set(sys.modules)
    with _recorded(scope) as (needs, data):
        try:
            for name in names:
                importlib.import_module(name)
            first()
        except Exception:  # whatever it is, the worker that needs the module will say so
            data.append("")
    modules = {name: module for name, module in sys.modules.items() if name.startswith(PACKAGE) and name not in before}
    ready = Ready(modules, needs)
    if not data:
        return ready
    ready.install()
    sys.meta_path.remove(ready)
    return None


@contextlib.contextmanager
def _recorded(scope: Scope) -> Iterator[tuple[dict[str, set[str]], list[str]]]:
    """Which module of ours imports which, and which data is read, until the end of the block."""
    needs: dict[str, set[str]] = defaultdict(set)
    data: list[str] = []
    original, listening = builtins.__import__, True

    def record(name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        module = original(name, globals, locals, fromlist, level)
        importer = (globals or {}).get("__name__", "")
        if importer.startswith(PACKAGE):
            base = importlib.util.resolve_name("." * level + name, globals.get("__package__")) if level else name
            needs[importer].update(target for target in _named(base, fromlist or ()) if target in sys.modules)
        return module

    def hook(event: str, arguments: tuple) -> None:
        if listening and event in {"open", "os.listdir", "os.scandir"} and scope.is_data(arguments[0]):
            data.append(os.fsdecode(arguments[0]))

    sys.addaudithook(hook)
    builtins.__import__ = record
    try:
        yield needs, data
    finally:
        builtins.__import__, listening = original, False


def _named(base: str, fromlist: Sequence[str]) -> list[str]:
    """The modules of ours that an import statement may load."""
    parts = base.split(".")
    packages = [".".join(parts[: end + 1]) for end in range(len(parts))]
    return [name for name in [*packages, *(f"{base}.{name}" for name in fromlist)] if name.startswith(PACKAGE)]
