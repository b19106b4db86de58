"""`python -m analysis.corpus FILE…`: a manifest entry for each file, from what its own text says, to be checked and pasted into the manifest."""

from __future__ import annotations

import sys
from textwrap import indent

import yaml

from analysis.corpus.manifest import entry_for
from analysis.corpus.reading import read_article
from analysis.errors import UserError
from analysis.escaping import visible


def main(files: list[str]) -> int:
    """Print the entries; the exit code of the first mistake, else 0."""
    if not files:  # standard output goes to the end of a manifest: not a byte that is no entry
        print("usage: python -m analysis.corpus FILE… >> data/raw/manifest.yaml\nerror: no file is given: name the articles' text files.", file=sys.stderr)
        return 2
    try:
        entries = [entry_for(read_article(file)) for file in files]
    except UserError as error:
        print(f"error: {visible(str(error))}", file=sys.stderr)
        return error.exit_code
    # indented as the entries of the manifest are, so that they can be appended
    sys.stdout.write(indent(visible(yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=120)), "  "))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
