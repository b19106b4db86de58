"""Claims: every quantitative statement of an article, with what it counts, for whom, when, and as what (done, under way, asked for).

One small step after the other over one sentence at a time; what a sentence leaves out is carried over from the discourse:

`quantities` (numbers and what they count) · `zeros`, `named` (claims without a number) · `bounds` · `change` · `cues` (governing words), `context`, `status` · `scope` (places) · `when` (periods)
· `speakers` · `indicators` · `topics` (themes) · `confidence`.
"""

from analysis.extraction.claims.finding import find_claims

__all__ = ["find_claims"]
