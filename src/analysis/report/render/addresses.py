"""Addresses between the files of a project and of a site: all with slashes, all relative to its directory."""

from __future__ import annotations

import posixpath


def resolve(name: str, chapter: str) -> str:
    """A file named in `chapter`, as a path in the project: `/x` counts from the project's directory."""
    return name.lstrip("/") if name.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(chapter), name))


def relative(target: str, page: str) -> str:
    """The address of the site's file `target` as written in `page`."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")
