"""The words that join figures to what stands around them, as patterns by name (`data/lexicons/phrases.yaml`)."""

from __future__ import annotations

import re
from functools import cache

from analysis.extraction.lexicon import read


@cache
def phrase(name: str) -> re.Pattern[str]:
    """A pattern of the lexicon, over lower-case text."""
    content = read("phrases")
    return re.compile(re.sub(r"«(\w+)»", lambda part: content["parts"][part[1]], content["patterns"][name]["pattern"]))
