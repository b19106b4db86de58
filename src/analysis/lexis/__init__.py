"""The words of the corpus, from the tokens table: key words of a theme, collocates, concordance, dispersion, a theme's share of each article.

Every row that is given names the sentences on which it rests.
"""

from analysis.lexis.collocation import collocates
from analysis.lexis.concordance import concordance
from analysis.lexis.dispersion import dispersion
from analysis.lexis.keyness import keyness
from analysis.lexis.shares import shares
from analysis.lexis.statistics import SIGNIFICANT, wilson
from analysis.lexis.words import stopwords, words_of

__all__ = ["SIGNIFICANT", "collocates", "concordance", "dispersion", "keyness", "shares", "stopwords", "wilson", "words_of"]
