"""The words that join figures to what stands around them, as patterns by name (`data/lexicons/phrases.yaml`)."""

from __future__ import annotations

import re
from functools import cache

from analysis.errors import UserError
from analysis.extraction.lexicon import read
from analysis.paths import LEXICONS


@cache
def phrase(name: str) -> re.Pattern[str]:
    """A pattern of the lexicon, over lower-case text."""
    content = read("phrases")
    try:
        return re.compile(re.sub(r"«(\w+)»", lambda part: content["parts"][part[1]], content["patterns"][name]["pattern"]))
    except (re.error, TypeError) as error:
        where = f"{LEXICONS / 'phrases.yaml'}, patterns, {name}, pattern"
        raise UserError(where, f"not a pattern: {error}", "Mend it (a bracket?), or restore the file from version control.") from None
